"""The people of a record as others name them: on its title page, in its list of those present, or when they are called
up ("Captain Ruth Vane (affirmed)"). A label that has only a surname or an office finds the whole name there."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.functions import FUNCTION_WORDS
from onrecord.identity import one_given, same_person
from onrecord.languages.given import GIVEN, given_names
from onrecord.models import Span
from onrecord.patterns import lazily
from onrecord.speakers import bare, cased, is_honorific, is_name_shaped, is_office, parse, without_degrees
from onrecord.text import CAPITAL, folded
from onrecord.wordlists import LINKS, NAME_PARTICLES, NOT_PEOPLE, OCCASIONS, OPENERS, PARTICLES, RANKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.speakers import Label

_PARTICLE = rf"(?:{'|'.join(sorted(NAME_PARTICLES))})"
_WORD = rf"(?:(?!I['’]){CAPITAL}[\w'’-]+|{CAPITAL}\.)"
_NAME = rf"(?P<name>{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ ]){{0,2}}{_WORD}){{1,3}})"
# What leads to somebody who is then called by his given name ("Welcome. I'm Dana Brill", "today with Ruth Vane").
_INTRODUCES = (
    r"(?:\b(?:with|by|welcom(?:e|ing)|got|guests?:?|hosts?:?|i['’]m|i am|this is|my name is|and|mit|ich bin|und|"
    r"avec|je suis|et|con|soy|y|sono|e|com|sou|с|я|и)[ ])"
)
# Who has the chair, as the head of a sitting tells it: the words up to the next comma.
_PRESIDES = lazily(
    r"\b(?:presiding|présidence|presidenza|presidência|presidencia|vorsitz|председательству\w+|веде засідання|"
    r"przewodnicz[yą]\w*)\b(?P<told>[^\n,;]{1,80})",
    re.IGNORECASE,
)
_JUDGES = lazily(
    rf"\b(?i:(?:chief |associate |presiding |district )?(?:justice|judge|magistrate)(?! (?:of|for)\b)|his honou?r|"
    rf"her honou?r|(?:the )?hon(?:\.|ou?rable))[ ](?:(?i:mr|mrs|ms|madam|dr|justice|judge)\.?[ ]){{0,2}}"
    rf"(?:{_NAME}|(?P<last>{CAPITAL}[\w'’-]+))"
)
_IN_CHAIR = lazily(r"(?P<told>[^\n,;]{1,80}?),?[ ](?:(?:(?:was|is)[ ])?in|took|takes)[ ]the chair\b", re.IGNORECASE)
_NAMES = lazily(rf"(?<!\w){_NAME}")
_NICKNAMED = lazily(rf"(?<!\w){_NAME}[ ]\(\"(?P<short>\w+)\"\)")  # "Ada Thorn ("Addie")"
_CALLED_BY = lazily(rf"(?<![\w.])(?:{CAPITAL}\.[ ]?)+\((?P<given>{CAPITAL}[\w-]+)\)\s+(?=\w)")
_TALKS = lazily(
    rf"(?<!\w){_NAME}[ ](?:sat down with|(?:spoke|speaks|talked|talks) (?:with|to)|interviewed|interviews|sprach mit|"
    rf"spricht mit|s['’]est entretenue? avec|a interrogé|habló con|conversó con|entrevistó a|ha parlato con|"
    rf"ha intervistato|falou com|sprak met|rozmawia(?:ł|ła)? z)[ ](?:the )?"
    rf"(?P<other>{_WORD}(?:[ ](?:{_PARTICLE}[ ]){{0,2}}{_WORD}){{1,5}})"
)
_NEXT_LINE = 60  # characters of a line on which a name stands alone
_RANK = 20  # characters before an office in which a word stands that makes it a lesser one
_SEVERAL = 2  # given names that are labels of as many whole names
_LAST_FIRST = rf"(?P<behind>{CAPITAL}[\w'’-]+(?:[ ]{CAPITAL}\.){{1,2}})"
_LAST = rf"(?P<last>{CAPITAL}[\w'’-]+)"
_WHO = rf"(?:{_LAST_FIRST}|{_NAME}|{_LAST})"
_ITEMS = lazily(r"[\n,;•]|:[ ]|[ ](?:and|und|et|y|e|oraz|og|och|en|и|та)[ ]")
_ITEM = 9  # words of an item of a list that tells an office and its holder
# Who runs a talk, as its head tells it ("Modera: Ana Roe", "moderated by Jane Roe").
_MODERATES = lazily(
    rf"\b(?i:modera(?:n|tion|tor(?:in|e)?|t(?:ed|o|a) (?:by|da)|d[oa]r?a?(?: por)?)?|moderiert von|animée? par|"
    rf"host(?:ed by)?|conduce|conduit par|présentée? par|presentad[oa] por|conduzid[oa] por|prowadzi|prowadzenie|"
    rf"prowadząc[ya]|ведущ(?:ий|ая)|ведёт|модератор):?"
    rf"(?:[ ](?:the|la|le|el|der|die)[ ][^\n.,;:()]{{3,50}},)?[ ](?:{CAPITAL}\w{{0,5}}\.[ ])?{_NAME}"
)
# How somebody says who he is; behind the short ones, with a given name that is known.
_MY_NAME = lazily(
    rf"\b(?:(?i:my name is|my name['’]s|mein name ist|ich heiße|je m['’]appelle|me llamo|mi nombre es|mi chiamo|"
    rf"meu nome é|mijn naam is|nazywam się|меня зовут|мене звати)|(?P<short>(?i:i['’]m|i am|ich bin|je suis|soy|sono)))"
    rf"[ ]{_NAME}"
)
_PROFESSION = (
    r"(?:ingenier[oa]|licenciad[oa]|doctora?|abogad[oa]|profesora?|dott(?:or|oressa)|ingegner|avvocat[oa]|herr|frau)"
)
# What stands between an office and who has it behind it; loosely, nothing or small words may too.
_SIGNED = r":?[ ](?:f\.to|firmato|gez\.|signé|fdo\.?:?|\(-\)|s/)[ ]"
_BETWEEN = (
    rf"[ ](?i:(?:dott|avv|ing|prof|dr|mr|mrs|ms|mme)\.?(?:ssa)?)[ ]|[ ]\(|"
    rf",[ ](?:(?:the|le|la|el|il|der|die)[ ])?(?:{CAPITAL}\w{{0,5}}\.[ ]){{0,3}}(?:{_PROFESSION}[ ])?|{_SIGNED}"
)
_LOOSELY = rf"(?:[ ](?:{'|'.join(sorted(LINKS))})[ ]\w+)?:[ ]|[ ](?:[^\W\d_A-ZÀ-ÞА-Я]\w*[ ]){{0,2}}"
_OFFICER = {
    loose: lazily(rf"(?:{between}){_WHO}") for loose, between in ((False, _BETWEEN), (True, f"{_LOOSELY}|{_BETWEEN}"))
}
_APART = lazily(r"(?<![\w'’-])")  # where no word goes on
BEGINS = lazily(r"\b")
# What stands before an office and behind it where its holder is named first.
_HELD = lazily(rf"{_NAME}(?:,[ ](?:the[ ])?|[ ]\(|[ ][–—-][ ])\Z")
_HOLDS = (", ", ", the ", " (", " – ", " — ", " - ")
_HELD_SO = lazily(r"(?![\w-]|[ ]of\b)")
_OFFICE_BEHIND = lazily(r"[ ]\((?P<inside>[^()\n]{3,60})\)|,[ ](?P<behind>[^,;.()\n]{3,60})")
_SURNAME_BEHIND = lazily(rf"[ ](?:{_PARTICLE}[ ]){{0,2}}{CAPITAL}[\w'’-]+")
_LED = lazily(rf"(?i:{_INTRODUCES})(?:{CAPITAL}\w+\.?[ ]){{0,2}}\Z")
# What stands before a name and behind it in a list of those present.
_LISTED = (", ", "; ", ": ", "& ")
_LISTED_SO = lazily(r"(?=[ ]*(?:[,;(\n.]|&|\Z))")
_GIVEN_BEHIND = lazily(rf"[ ](?P<given>{_WORD}(?:[ ]{_WORD})?)(?![\w'’-])")
_BEFORE = lazily(rf"(?<![\w'’.-])(?:{_WORD}[ \u00a0]){{1,5}}(?:{_PARTICLE}[ ]){{0,2}}\Z")
_OFFICE_OF = lazily(r"[^\W\d_]+[ ](?:of|for)[ ](?:the[ ])?\Z")
_GOES_ON = lazily(r"[\w'’-]")  # what a word goes on with
_GAPS = (" ", "\u00a0")
_OBLIQUE = ("і", "у", "ю", "е", "ы", "є", "и")  # what a given name in Cyrillic ends in where it is no subject
_INITIAL = lazily(r"[^\W\d_]\.?")
_TITLED = 80  # characters before a surname in which title and given names stand
_PLACES = 200  # places of a surname that are looked at
_SURNAME = 3  # letters that a surname has at least, to be looked for


def whole_name(label: Label, told: str) -> str | None:
    """The one name in a text that has the surname of a label behind given names or initials that agree with it; None
    where there is none, or several people's."""
    surname = " ".join(w for w in re.sub(r"\.(?=\w)", ". ", label.name).split() if not _INITIAL.fullmatch(w))
    addressed = any(map(is_honorific, label.printed.split()[:2]))
    if label.printed.lower().startswith("the "):  # "THE COURT" is no surname
        return None
    if len(surname) < _SURNAME or (" " in surname and not addressed):
        return None
    found = (n for before, last in _places(surname, told) if (n := _without_lead(before + last)))
    name = one(n for n in found if n != label.name and same_person(n, label.name))
    return name or _turned(surname, label, told)


def _turned(surname: str, label: Label, told: str) -> str | None:
    """The one name of a list that sets surnames first, behind which given names stand that the initials of a label
    agree with ("Мальцева Галина Петровна"), or, where it has none, any known one behind capitals ("ROE Ada"), or behind
    whoever has an office ("Roe Ada")."""
    alone = surname == label.name
    forms = {surname, surname.upper()} if label.role else {surname.upper() if alone else surname}
    ends = (m.end() for x in forms if x in told for m in re.finditer(rf"(?<![\w-]){re.escape(x)}(?![\w-])", told))
    names = (f"{given} {surname}" for end in ends if (given := _given_behind(told, end, known=alone)))
    return one(n for n in names if same_person(n, label.name))


def _given_behind(told: str, end: int, *, known: bool) -> str:
    """The given names behind the end of a surname; only those that are `known` as such, or any."""
    found = _GIVEN_BEHIND.match(told, end)
    words = found["given"].split() if found else []
    words = list(takewhile(is_given, words)) if known else words
    return "" if not words or _INITIAL.fullmatch(words[0]) else " ".join(words)


def is_given(word: str) -> bool:
    """Whether a word is a given name, whatever its case."""
    return folded(word) in given_names()


def titled_name(label: Label, text: str) -> str | None:
    """The one name that a text has behind the office or form of address of a label ("Commissioner Dale Pyle")."""
    words = label.printed.split()
    surname = label.name.split()[-1] if label.name else ""
    title = folded(" ".join(words[: next((i for i, w in enumerate(words) if bare(w) == folded(surname)), 0)]))
    title = title.rpartition("(")[2]
    if not title or len(surname) < _SURNAME or " " in label.name:
        return None
    if "(" in label.printed and is_honorific(title):  # "THE CHAIR (Ms. Roe)"
        form = rf"(?<!\w)(?i:{re.escape(title)})[ ](?P<name>(?:{_WORD}[ ]){{1,3}}{re.escape(surname)})(?!\w)"
        return one(n for m in re.finditer(form, text) if (n := _without_lead(m["name"])))
    places = _places(surname, text, beyond=title)
    found = ((before, last) for before, last in places if folded(before).startswith(f"{title} "))
    names = (n for before, last in found if (n := _without_lead(before + last)))
    return one(n for n in names if same_person(n, label.name))


def _places(surname: str, text: str, *, beyond: str = "") -> Iterator[tuple[str, str]]:
    """The words with capitals before each place of a surname, as printed or in capitals, and the surname there; not
    where nothing but the (folded) title that is looked for stands right before it."""
    size = len(beyond) + 1
    small = " ".join(w.lower() if bare(w) in NAME_PARTICLES else w for w in surname.split())
    for form in dict.fromkeys((surname, surname.upper(), small)):
        at, left = text.find(form), _PLACES
        while at >= 0 and left:
            end = at + len(form)
            apart = text[at - 1 : at] in _GAPS and not (beyond and folded(text[max(0, at - size) : at - 1]) == beyond)
            before = _BEFORE.search(text, max(0, at - _TITLED), at) if apart else None
            if before and not _GOES_ON.match(text, end):
                of = _OFFICE_OF.search(text, max(0, before.start() - _TITLED), before.start())
                yield (of.group() if of else "") + before.group(), form
            at, left = text.find(form, end), left - 1


def by_given_name(given: str, told: str) -> str | None:
    """The one name with a given name by which somebody is introduced in a text ("I'm Dana Brill")."""
    given = given.capitalize() if given.isupper() else given
    if " " in given or len(given) < _SURNAME:
        return None
    return one(
        name
        for at, name in _called(given, told)
        if _LED.search(told, max(0, at - _TITLED), at)
        or (told[max(0, at - 2) : at] in _LISTED and _LISTED_SO.match(told, at + len(name)))
    )


def in_opening(given: str, opening: str) -> str | None:
    """The one name with a given name in the words that open a talk, which say who is there."""
    given = given.capitalize() if given.isupper() else given
    if " " in given or folded(given) not in GIVEN:
        return None
    return one(name for at, name in _called(given, opening) if BEGINS.match(opening, at))


def _called(given: str, text: str) -> Iterator[tuple[int, str]]:
    """Where a given name, as printed or in capitals, stands before a surname, and both."""
    for form in dict.fromkeys((given, given.upper())):
        last = 0
        for start, end in _each(form, text):
            surname = _SURNAME_BEHIND.match(text, end) if start >= last else None
            if surname is None:
                continue
            last = surname.end()
            if not _is_lead(surname.group().strip()):
                yield start, text[start:last]


def called_by(told: str) -> str:
    """A text with the given name that stands in brackets behind initials in their stead ("A.M. (Ada) Thorn")."""
    return _CALLED_BY.sub(r"\g<given> ", told) if ". (" in told else told


def by_given_names(labels: Iterable[str], head: str) -> dict[str, str]:
    """Label → name, where labels are given names and the lines over a talk have one name for each of several of them
    ("Ada Thorn and **Douglas Vane** ("Doug")")."""
    given = [x for x in labels if x.isalpha() and len(x) >= _SURNAME and (x in head or is_given(x))]
    if len(given) < _SEVERAL:
        return {}
    plain = head.replace("*", "").replace("“", '"').replace("”", '"')
    names = {n for m in _NAMES.finditer(plain) if (n := _without_lead(m["name"]))}
    nicknames = {folded(m["short"]): n for m in _NICKNAMED.finditer(plain) if (n := _without_lead(m["name"]))}
    found = {
        x: name
        for x in given
        if (name := nicknames.get(folded(x)) or one(n for n in names if one_given(folded(x), folded(n.split()[0]))))
    }
    times = Counter(found.values())
    found = {x: name for x, name in found.items() if times[name] == 1}
    return found if len(found) >= _SEVERAL else {}


def holder(office: str, head: str) -> str | None:
    """The one name that a text sets before an office ("Jane Roe, Chair", "Jane Roe (Chair)")."""
    names, last = [], 0
    for start, end in _each(_small(office), _small(head)):
        if not head.endswith(_HOLDS, last, start) or not _HELD_SO.match(head, end):
            continue
        if found := _HELD.search(head, max(last, head.rfind("\n", 0, start) + 1), start):
            names.append(found["name"])
            last = end
    return one(n for name in names if (n := _without_lead(name)))


def listed(office: str, head: str) -> str | None:
    """The one name that an item of a list sets behind an office and what it is of ("Skarbnik Miasta Roman Dudziak")."""
    if _caseless(office) not in _caseless(head):
        return None
    lead = f"{folded(office)} "
    items = ((x.strip(), folded(x.strip()[: len(lead)])) for x in _ITEMS.split(head))
    behind = [x for x, start in items if start == lead and len(x.split()) <= _ITEM and x[-1] != "."]
    told = (parse(x) for x in behind if bare(x[len(lead) :].split()[0]) not in LINKS)
    return one(p.name for p in told if p.role and " " in p.name and is_name_shaped(p.name))


def office_of(name: str, head: str) -> str | None:
    """The office that a list sets behind a name, or before it ("Jane Roe (JR, treasurer)", "Skarbnik Jan Wilk")."""
    if " " not in name or name not in head:
        return None
    for place in _each(name, head):
        found = _OFFICE_BEHIND.match(head, place.end)
        if found is None:
            continue
        told = [x.strip() for x in re.split("[,;]", found["inside"] or found["behind"])]
        if office := next((x for x in told if any(map(is_office, x.split()[:3]))), None):
            return office
    items = (parse(x.strip()) for x in _ITEMS.split(head) if name in x and len(x.split()) <= _ITEM)
    return next((p.role for p in items if p.role and p.name == name), None)


def own_name(said: str) -> str | None:
    """The name that somebody says is his ("My name is Ada Thorn")."""
    found = _MY_NAME.search(said)
    name = _without_lead(found["name"]) if found else None
    return name if name and (not found or not found["short"] or is_given(name.split()[0])) else None


def moderating(head: str) -> str | None:
    """The one name that the head of a talk says moderates it."""
    return one(n for m in _MODERATES.finditer(head) if (n := _without_lead(m["name"])))


def officer(office: str, head: str, *, loose: bool) -> str | None:
    """The one name that a text sets behind an office ("the Mayor (Councillor Roe)", "la portavoz, Ana Roe").

    Where it is `loose`, with nothing or small words between too ("marszałek Anna Zielska", "Before: Judge Roe")."""
    return one(n for m in behind(office, head, _OFFICER[loose], _APART) if (n := _told(m)))


def behind(office: str, text: str, form: re.Pattern[str], before: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a form finds right behind the places of an office in a text, in whatever case; `before` tells which of them
    are the office, and a lesser one is not."""
    last = 0
    for start, end in _each(_small(office), _small(text)):
        found = form.match(text, end) if start >= last and before.match(text, start) else None
        if found and not _is_lesser(text[max(0, start - _RANK) : start].rpartition(" ")[0].rpartition(" ")[2]):
            last = found.end()
            yield found


def _each(words: str, text: str) -> Iterator[Span]:
    """The places of words in a text."""
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _told(found: re.Match[str]) -> str | None:
    if found["name"]:
        return _without_lead(found["name"])
    return found["behind"] or (None if _is_lead(found["last"]) else parse(found["last"]).name or None)


@lru_cache(maxsize=16)
def _small(text: str) -> str:
    """A text in small letters, one for each of its own."""
    small = next((x for x in (_caseless(text), text.lower()) if len(x) == len(text)), None)
    return (small or "".join(c.lower()[0] for c in text)).replace("ı", "i")


@lru_cache(maxsize=16)
def _caseless(text: str) -> str:
    return text.casefold().replace("ı", "i")


def by_line(office: str, title: str) -> str | None:
    """The one name behind an office, in the title of what its holder says ("Remarks by President Ada Roe")."""
    forms = re.finditer(rf"\b(?:by|von|par|por|de|del|di|da|door)[ ]{re.escape(office)}[ ]{_NAME}", title)
    return one(n for m in forms if (n := _without_lead(m["name"])))


def talking(head: str) -> tuple[str, str] | None:
    """Who talks with whom, as the lines over an interview tell the one who asks first ("Ana Roe sat down with Mayor Ada
    Thorn"); None where they tell several."""
    told = {(_without_lead(a), _without_lead(b)) for m in _TALKS.finditer(head) for a, b in [(m["name"], m["other"])]}
    asks, answers = told.pop() if len(told) == 1 else (None, None)
    return (asks, answers) if asks and answers and not same_person(asks, answers) else None


def last_name(told: str) -> str:
    """The last name that words have, or the surname behind an office or a form of address that they end in."""
    names = [n for m in _NAMES.finditer(told) if (n := _without_lead(m["name"]))]
    before, surname = (["", "", *told.split()])[-2:]
    titled = is_office(before) or is_honorific(before)
    return (
        names[-1]
        if names
        else parse(surname).name
        if titled and surname[:1].isupper() and not _is_lead(surname)
        else ""
    )


def presiding(head: str, *, lesser: bool) -> str | None:
    """The one name that the head of a sitting says has the chair, be it as somebody `lesser` who acts for another."""
    found = (x for form in (_PRESIDES, _IN_CHAIR) for x in form.finditer(head))
    told = (x for x in found if lesser or not _is_lesser(head[head.rfind("\n", 0, x.start()) + 1 : x.end()]))
    return one(n for x in told if (n := told_name(head, x)))


def told_name(text: str, found: re.Match[str]) -> str:
    """The last name that the words found tell, or the line behind them where they end in an office."""
    told = found["told"].split()
    name = last_name(" ".join(told))
    if name or not told or not is_office(told[-1]):
        return name
    end = found.end("told")
    return last_name(text[end : end + _NEXT_LINE].lstrip("\n").partition("\n")[0])


def _is_lesser(line: str) -> bool:
    return not RANKS.isdisjoint(map(bare, line.split()))


def judge(head: str) -> str | None:
    """The one name that the head of a hearing sets behind a judge's title."""
    names = ((m["name"] or m["last"]).split() for m in _JUDGES.finditer(head))
    held = (" ".join(w for w in name if not _is_lead(w) and bare(w) != "presiding") for name in names)
    return one(n for name in held if (n := parse(name).name))


def _without_lead(printed: str) -> str | None:
    """A name without the offices and other words in front of it; None where but a surname is left."""
    words = without_degrees(printed.split())
    if not words:
        return None
    words = words[1:] if words[0] == "D." and len(words) > 2 and not _INITIAL.fullmatch(words[1]) else words  # don
    at = max((i for i, w in enumerate(words[:-1]) if _is_lead(w)), default=-1) + 1
    of = at > 1 and bare(words[at - 1]) in ("of", "for") and any(map(is_office, words[: at - 1]))
    name = parse(" ".join(words) if of else " ".join(words[at:])).name  # "Minister of Foreign Affairs Jane Roe"
    return name if " " in name and not name.endswith((".", *_OBLIQUE)) and name.split()[0][-1] not in _OBLIQUE else None


@lru_cache(maxsize=16384)
def _is_lead(word: str) -> bool:
    """Whether a word stands before names and is part of none."""
    key = bare(word)
    key = key[2:] if key[1:2] in ("'", "’") else key  # "L'ingegner"
    small = (
        key in FUNCTION_WORDS
        or key in OPENERS
        or key in OCCASIONS
        or key in NOT_PEOPLE
        or key in PARTICLES - NAME_PARTICLES
    )
    return len(key) > 1 and (small or is_office(key) or is_office(key.removesuffix("s")) or is_honorific(key))


def one(names: Iterable[str]) -> str | None:
    """The fullest of several forms of one person's name; None where there are several people."""
    forms = sorted(set(names), key=lambda n: (-len(n.split()), -len(n), n))
    sole = forms and all(same_person(forms[0], n) for n in forms[1:])
    return " ".join(map(cased, forms[0].split())) if sole else None
