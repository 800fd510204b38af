"""Who has which function in a record, as the list at its head tells it ("Testigo: D. Ivo Roe", "Ada Thorn, Chair"), and
whom a label means that is a function ("TESTIGO", "THE CHAIR") or has one before a surname ("P.M. ROE")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.functions import (
    ACCUSED,
    BEFORE,
    COMPANIES,
    DEFINITE,
    ENDINGS,
    FOR,
    IBERIAN,
    LESSER,
    PARTS,
    SECOND,
    SIDES,
    TITLES,
)
from onrecord.labels import spoken
from onrecord.languages.given import given_names
from onrecord.patterns import lazily
from onrecord.speakers import (
    Label,
    bare,
    cased,
    is_honorific,
    is_name_shaped,
    is_office,
    is_small,
    parse,
    without_degrees,
)
from onrecord.text import CAPITAL, folded
from onrecord.wordlists import ARTICLES, LINKS, NAME_PARTICLES, PARTICLES, RANKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MATTER = "\n---\n"  # what ends front matter, in which nobody is listed, and begins it
_FUNCTION = 60  # characters that a function has at most
_WORDS = 8  # words of it
_NAME = 5  # words that a name has at most
# What parts a function from those who have it, and a name from its function.
_PARTED = re.compile(r"[ \t]*(?::|[ ](?:[–—-]|--))[ \t]+|\t+|[ ]{3,}|[ ]?\.{4,}[ ]?")
_FIELD = re.compile(r"(?:[^,;(]|\([^()]*\))+|;")
_AND = re.compile(
    r"(?:\A|[ ])(?:and|und|et|y|e|oraz|i|og|och|en|и|та)[ ](?=[^\W\d_a-zß-öø-ÿа-я]|\w+\.?[ ][^\W\d_a-zß-öø-ÿа-я])"
)
_AS = re.compile(r"[ ]als[ ](?P<what>[A-ZÄÖÜ][^,;]*)")  # what somebody is there as ("Ada Roe als Verteidigerin")
_NEXT_LIST = re.compile(r"\.[ ](?=[^\W\d_a-zß-öø-ÿа-я][^.:;,\n]{2,40}:[ ])")  # "Present: Ada Roe. Excused: Ben Roe"
_MAY_LIST, _FIGURE = re.compile(r",| [–—-] |\t|   |\.{4}"), re.compile(r"\d")
_BRACKET = re.compile(r"\(([^()]*)\)")
_COUNT = re.compile(r"\A[ \t]*\d{1,3}(?:[.)][ \t]+|[ \t]{2,})")  # the number of a line or of an item
_OWNED = re.compile(r"['’]s\b")
_GAP = re.compile(r"\t+|[ ]{3,}")
_COUNTED = re.compile(r"(?:\A|(?<=[ .;]))(?P<number>\d{1,2})[.)][ ](?P<told>[^;]+?)(?=[.;]?[ ]+\d{1,2}[.)][ ]|[.;]?\Z)")
_ENDED = re.compile(r"[?!]|[^\W\d_]{4,}\.(?=\s|\Z)")  # what a list of names has none of but titles
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\Z|(?<=\))\.\Z")
_AGAINST = lazily(
    rf"\b(?i:vs?\.|a carico di:?|strafsache gegen|ministère public c(?:ontre|\.|/)|seguid[ao] contra|"
    rf"(?:proces[os]+|causa|juicio|caso) contra)(?:\s+\)[^\n]*\n)?\s+"
    rf"(?P<who>{CAPITAL}[\w'’-]+(?:[ ]{CAPITAL}[\w'’.-]+){{1,3}})"
)
_ELIDED = re.compile(r"\A[ld]['’]", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]\.?(?:[^\W\d_]\.?){1,3}")


class Member(NamedTuple):
    """One person of a list, the words of each function that it gives him, folded, and of the one before his colon."""

    name: str
    functions: tuple[tuple[str, ...], ...]
    post: tuple[str, ...] = ()


# --- the list -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def members(head: str) -> tuple[Member, ...]:
    """The people whom the head of a record lists with a function, each once."""
    found: dict[str, Member] = {}
    head = head.partition(_MATTER)[2] if head.startswith(_MATTER[1:]) and _MATTER in head else head
    for line in head.split("\n"):
        line = _COUNT.sub("", line)
        listed = (m for x in _NEXT_LIST.split(line) for m in _listed(x)) if _may_list(line) else ()
        for member in listed:
            known = found.get(folded(member.name), member)
            functions = tuple(dict.fromkeys((*known.functions, *member.functions)))
            found[folded(member.name)] = Member(known.name, functions, known.post or member.post)
    accused = Member(who, ((ACCUSED,),)) if (who := _accused(head)) else None
    return tuple(m for m in (*_spoken_names([*found.values()]), accused) if m and m.functions)


def _spoken_names(listed: list[Member]) -> list[Member]:
    """The people of a list, their given names first where it sets them last again and again, and first nowhere."""
    given = given_names()
    ends = [(folded(words[0]) in given, folded(words[-1]) in given) for m in listed if (words := m.name.split())]
    if ends.count((False, True)) < 2 or (True, False) in ends:
        return listed
    turned = zip(listed, ends, strict=True)
    return [m._replace(name=spoken(m.name.split(), 1)) if end == (False, True) else m for m, end in turned]


def _accused(head: str) -> str | None:
    """The one person against whom a case is, as its title tells it ("STATE v. ADA ROE", "a carico di ROE Ada")."""
    if not any(mark in head for mark in (" v", "ontr", "gegen", "carico", "c/")):
        return None
    told = (m["who"].split() for m in _AGAINST.finditer(head))
    names = {_spoken(name) for name in told if _is_name(name, sure=True)}
    return names.pop() if len(names) == 1 else None


def is_cast(line: str) -> bool:
    """Whether a line tells who has a function and nothing else: the function, a colon, and names."""
    function, told = _parts(line)
    ended = any(not _is_title(m.group()) for m in _ENDED.finditer(told))
    return bool(function) and not _is_somebody(function) and not ended and bool(_listed(line))


def _is_somebody(function: str) -> bool:
    """Whether what a line begins with is a name, by its form of address or its given name."""
    told = _person(function)
    return told is not None and (
        _is_title(function.split()[0]) or not given_names().isdisjoint(map(folded, told[0].split()))
    )


def _is_title(word: str) -> bool:
    return is_honorific(word) or bare(word) in TITLES


def is_function(label: str, head: str) -> bool:
    """Whether the head of a record says who has the function that a label is, and no more."""
    return folded(label) in folded(head) and any(
        _is_whole(label.split(), f) for m in members(head) for f in m.functions
    )


def _may_list(line: str) -> bool:
    """Whether a line has a mark that parts names from functions, and more than a comma where it has a figure, as dates
    have: a cheap look."""
    return (
        ":" in line or "(" in line or ";" in line or (_MAY_LIST.search(line) is not None and not _FIGURE.search(line))
    )


def _parts(line: str) -> tuple[str, str]:
    """(the function that a line begins with, what it sets behind it); the first is empty where it begins with none."""
    line = line.strip(" \t•*·–—-")
    found = _PARTED.search(line, 0, _FUNCTION)
    function = _BRACKET.sub("", line[: found.start()]).strip() if found else ""
    if not found or not function or len(function.split()) > _WORDS or any(map(str.isdigit, function)):
        return "", line
    return function, line[found.end() :].strip()


def _listed(line: str) -> list[Member]:
    """The people of a line, with the function before them and those beside them; none in a sentence."""
    function, told = _parts(line)
    if not function and _is_sentence(told):
        return []
    plain = _BRACKET.sub("", _GAP.split(told.partition(",")[0])[0]).strip()
    if (
        function and (named := _person(function)) and _is_somebody(function) and not _person(plain)
    ):  # "Ada Thorn – Chair"
        return [_member(named[0], "", [*named[1:], *_GAP.split(told)])]
    if function and (counted := [*_COUNTED.finditer(told)]):
        one = function.partition(" ")[0]
        numbered = ((m["number"], _person(m["told"].partition(",")[0], first=True)) for m in counted)
        return [_member(who[0], f"{one} {number}", []) for number, who in numbered if who]
    shaped = bool(function) and ":" in line
    return [_member(name, function, beside) for name, beside in _people(told, shaped=shaped)]


def _is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does and most of its words are small."""
    words = line.split()
    return line[-1:] == "." and 2 * sum(w[0].islower() for w in words) > len(words)


def _people(told: str, *, shaped: bool) -> Iterator[tuple[str, list[str]]]:
    """The names of a list in a row, each with what is told of its bearer before it and behind it; whether the first of
    them may be `shaped` like a name and no more."""
    apart = ";" in told
    name, beside, before = "", list[str](), list[str]()
    for field in _fields(told):
        if apart and before and not name and _is_surname(before[-1]):  # "ROE, Ada; …"
            field = f"{before.pop()} {field}"
        who = None if field == ";" or (apart and name) else _person(field, first=shaped and not (name or before))
        if field == ";" or who:
            if name:
                yield name, beside
            name, beside, before = (who[0], [*before, *who[1:]], []) if who else ("", [], [])
        elif name and not (shaped and _is_named(field)):
            beside.append(field)
        elif not (_is_title(field.split()[0]) and is_name_shaped(_BRACKET.sub("", field))):
            before.append(field)
    if name:
        yield name, beside


def _is_surname(field: str) -> bool:
    return field.isupper() and len(field) > 2 and field.replace("-", "").isalpha()


def _is_named(field: str) -> bool:
    """Whether what stands behind a name is, by its look, another that no title or given name tells."""
    return " " in field and is_name_shaped(field) and not any(map(is_office, field.split()))


def _fields(told: str) -> Iterator[str]:
    plain = _AS.sub(lambda m: ", " + _BRACKET.sub(r", \1", m["what"].lower()), told)
    for found in _FIELD.finditer(plain):
        yield from (x for part in _AND.split(found.group()) if (x := _STOP.sub("", part.strip())))


def _member(name: str, post: str, beside: Sequence[str]) -> Member:
    fields = (f for f in (post, *beside) if not _OWNED.search(f))  # "(the mayor's remarks)"
    told = (_words(f if len(f.split()) <= _WORDS else _BRACKET.sub("", f)) for f in fields)
    if bare(post) == BEFORE:  # whoever presides, of whatever rank
        told = ([w for w in words if w not in RANKS] for words in told)
    return Member(name, tuple(tuple(f) for f in told if f and len(f) <= _WORDS), tuple(_words(post)))


def _words(function: str) -> list[str]:
    """The words of a function, folded, without articles and forms of address."""
    words = [_ELIDED.sub("", bare(w)) for w in function.replace("-", " ").split()]
    return [w for w in words if w and w not in ARTICLES]


@lru_cache(maxsize=4096)
def _person(field: str, *, first: bool = False) -> tuple[str, ...] | None:
    """The name that a field of a list is, the first of one or not, with the functions that stand in front of it and in
    brackets; None where it names nobody."""
    inside = _BRACKET.findall(field)
    words = _BRACKET.sub("", field).split()
    code = words[:1] if _is_code(words) else []
    words = without_degrees([w for i, w in enumerate(words) if i >= len(code) and not _is_court(words, i)])
    addressed = 0
    while words[addressed:] and (_is_addressed(words, addressed) or _is_led(words[addressed:])):
        addressed += 1
    label = parse(" ".join(words[addressed:])) if addressed < len(words) else None
    if not addressed and words and is_small(words[0]) and not is_office(words[0]):  # "for the owner Ada Thorn"
        return None
    if label is None or (
        label.role and bare(label.role.split()[-1]) in LINKS | ARTICLES
    ):  # "Coroner for West Thornshire"
        return None
    name, role = label.name.split(), label.role
    if (
        len(name) > 2
        and folded(name[0]) not in given_names()
        and folded(name[1]) in given_names()
        and not name[0].isupper()
    ):
        name, role = name[1:], f"{role or ''} {name[0]}".strip()  # "Ortsvogt Ada Thorn"
    if not _is_name(name, sure=bool(addressed or role or inside or first)):
        return None
    return (_spoken(name), *([role] if role else []), *inside, *code)


def _is_addressed(words: Sequence[str], at: int) -> bool:
    """Whether a word is a form of address, and no initial of somebody who has one ("Ms D. Roe", and not "Sr. D. Ivo
    Roe")."""
    initial = at > 0 and len(bare(words[at])) == 1
    return _is_title(words[at]) and not (initial and (len(words) < at + 3 or bare(words[at - 1]) not in IBERIAN))


def _is_led(words: Sequence[str]) -> bool:
    """Whether words begin with an article before a form of address ("de heer Roe"), or with what somebody is in small
    letters before a given name ("advokat Ada Thorn")."""
    first, second, *rest = (*words, "", "")
    if bare(first) in ARTICLES:
        return is_honorific(second)
    what = first.isalpha() and first.islower() and not {folded(first)} & (PARTICLES | LINKS | FOR)
    return what and bool(rest[:-1]) and folded(second) in given_names() and second[0].isupper()


def _is_code(words: Sequence[str]) -> bool:
    """Whether words begin with the initials that a key sets before a name ("JR  Dr. Jane Roe")."""
    loud = len(words) > 1 and words[0].isupper() and words[0].isalpha()
    return loud and (is_honorific(words[1]) or (len(words) > 2 and len(words[0]) < 4 and not words[-1].isupper()))


def _is_court(words: Sequence[str], at: int) -> bool:
    """Whether a word is the letters of a court between a judge's office and his name ("sędzia SO Ada Thorn")."""
    word, behind = words[at], words[at + 1 : at + 3]
    loud = word.isalpha() and word.isupper() and len(word) in (2, 3)
    return loud and at > 0 and is_office(words[at - 1]) and len(behind) > 1 and not behind[0].isupper()


def _is_name(words: Sequence[str], *, sure: bool) -> bool:
    """Whether words are the whole name of a person; where no title or office stands before it, by a given name."""
    name = " ".join(words)
    shaped = 1 < len(words) <= _NAME and is_name_shaped(name) and not is_small(words[0])
    if (
        not shaped
        or any(is_office(bare(w).removesuffix("s")) and folded(w) not in given_names() for w in words)
        or bare(words[-1]) in COMPANIES
        or not name[-1].isalpha()
    ):
        return False
    loud = words[0].isupper() != words[-1].isupper()  # "ROE Ada"
    return sure or loud or any(folded(w) in given_names() for w in words)


def _spoken(name: Sequence[str]) -> str:
    """A name as it is spoken, where a list sets the surname in capitals, first ("ROE Ada") or not ("Ada ROE")."""
    loud = [w.isupper() and len(w) > 2 and "." not in w for w in name]
    behind = next((i for i, x in enumerate(loud) if not x and bare(name[i]) not in NAME_PARTICLES), 0)
    if any(loud[:behind]) and not any(loud[behind:]):
        return spoken(name, len(name) - behind)
    return cased(" ".join(name).upper()) if any(loud) else " ".join(name)


# --- whom a label means ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=16384)
def may_have(printed: str) -> bool:
    """Whether a label may be a function or begin with one, and is no whole name: a cheap look."""
    label = parse(printed)
    whole = " " in label.name and folded(label.name.partition(" ")[0]) in given_names()
    return not (whole or label.anonymous or "(" in printed)


def meant(label: Label, cast: Sequence[Member]) -> Label | None:
    """A label that is a function of one person of a list, or has one before his surname, with his name; None for
    others."""
    printed = [_ELIDED.sub("", w) for w in label.printed.split()]
    plain = [w for w in printed if not is_honorific(w) and bare(w) not in ARTICLES | DEFINITE] or printed
    words = [part for w in plain for part in w.split("-")]
    held = _holder(words, cast, office=not label.name) or _surnamed(printed, cast)
    if held is None:
        return None
    name, role = held
    told = label.role or (None if is_honorific(printed[0]) and label.name else role)  # "MR. RED ROE", as he is called
    return Label(printed=label.printed, name=name, role=told, affiliation=label.affiliation)


def _holder(words: Sequence[str], cast: Sequence[Member], *, office: bool) -> tuple[str, str] | None:
    """The one member with a function, and the function; one that is no known office is a function only where the list
    gives it in as many words, or what it is of behind it before a colon."""
    names = {w for m in cast for w in folded(m.name).split()}
    if any(bare(w) in names for w in words):
        return None
    told = " ".join(words)
    for fits in (_is_whole, _is_part if office else _is_headed, _is_akin):
        among = ((m.name, (m.post,) if fits is _is_headed else m.functions) for m in cast)
        found = {name for name, functions in among if any(fits(words, f) for f in functions if f)}
        if found:
            return (found.pop(), told) if len(found) == 1 else None
    both = [m.name for m in cast if _is_joint(words, m.functions)]
    return (both[0], told) if len(both) == 1 else None


def _is_joint(words: Sequence[str], functions: Sequence[Sequence[str]]) -> bool:
    """Whether a label is one function of somebody's, and of another of his what it is of ("PORTAVOZ GRUPO POPULAR")."""
    for one in functions:
        rest = words[len(one) :]
        office = bool(rest) and all(map(is_office, one)) and all(map(_is_same, words, one))
        if office and any(_stands_in(rest, o) for o in functions if o is not one):
            return True
    return False


def _stands_in(words: Sequence[str], function: Sequence[str]) -> bool:
    """Whether the words of a label are among those of a function, in their order."""
    left = iter(function)
    return all(any(_is_same(w, other) for other in left) for w in words)


def _surnamed(printed: Sequence[str], cast: Sequence[Member]) -> tuple[str, str] | None:
    """The one member whose surname a label ends in, behind a function of his, else behind any and a form of address."""
    sure: dict[str, str] = {}
    found: dict[str, str] = {}
    for name, functions, _ in cast:
        role = _before_surname(printed, name)
        plain = [w for w in role if not is_honorific(w)]
        titled = len(plain) < len(role) and is_honorific(role[-1])
        if plain and any(fits(plain, f) for f in functions for fits in (_is_whole, _is_akin, _is_part)):
            sure[name] = " ".join(plain)
        elif plain and (titled or all(map(is_office, plain))):
            found[name] = " ".join(plain)
    fits = sure or found
    return next(iter(fits.items())) if len(fits) == 1 else None


def _before_surname(printed: Sequence[str], name: str) -> Sequence[str]:
    """What stands in a label before the surname of a member, or the first of two; nothing where it ends otherwise."""
    last = [bare(w) for w in printed]
    known = folded(name).split()
    for size in range(len(known) - 1, 0, -1):
        if last[-size:] in (known[-size:], known[1 : 1 + size]) and not {*last[:-size]} & {*known}:
            return printed[:-size]
    return ()


def _is_whole(words: Sequence[str], function: Sequence[str]) -> bool:
    """Whether the words of a label are those of a function, inflected or abbreviated ("AC. PARTICULAR", "P.M.")."""
    if len(words) == len(function):
        return all(map(_is_same, words, function))
    letters = "".join(c for c in folded(words[0]) if c.isalpha()) if len(words) == 1 else ""
    initials = "".join(w[0] for w in function if w not in PARTICLES)
    return letters == initials and words[0].isupper() and _LETTERS.fullmatch(words[0]) is not None


def _is_part(words: Sequence[str], function: Sequence[str]) -> bool:
    """Whether a label leaves out of a function what it is of, what kind it is, or the first of a compound."""
    size = len(words)
    own = function[: next((i for i, w in enumerate(function) if i and w in LINKS), len(function))]
    head, rest = function[:size], function[size:]
    before, tail = own[:-size], own[-size:]
    if {*rest, *before} & (RANKS | LESSER) or (rest and rest[0] in SECOND):
        return False
    if all(map(_is_same, words, head)) and len(head) == size:
        return True
    plain = not any(w in FOR or w in PARTICLES or is_office(w) for w in before)
    if plain and len(tail) == size and all(map(_is_same, words, tail)):
        return True
    return size == 1 and any(_is_tail(bare(words[0]), w) for w in (function[0], own[-1] if plain else ""))


def _is_headed(words: Sequence[str], function: Sequence[str]) -> bool:
    """Whether a label is what stands in a function before what it is of ("Mandatário", "Mandatário do arguido")."""
    size = len(words)
    return len(function) > size and function[size] in LINKS and all(map(_is_same, words, function))


def _is_tail(word: str, compound: str) -> bool:
    """Whether a word is the last of a compound ("Präsidentin", "Ratspräsidentin"), and not of a lesser one."""
    first = compound.removesuffix(word)
    return len(word) > 5 and first != compound and bool(first) and not first.endswith(tuple(LESSER))


@lru_cache(maxsize=4096)
def _is_same(word: str, other: str) -> bool:
    """Whether a word of a label is one of a function, cut short with a dot or with another ending."""
    plain = bare(word)
    if plain == other or (word.endswith(".") and plain and other.startswith(plain)):
        return True
    size = next((i for i, (a, b) in enumerate(zip(plain, other, strict=False)) if a != b), min(len(plain), len(other)))
    return size > 3 and plain[size:] in ENDINGS and other[size:] in ENDINGS


def _is_akin(words: Sequence[str], function: Sequence[str]) -> bool:
    """Whether a label and a function are words for one function ("DIFESA", "Per l'imputato")."""
    told = " ".join(map(bare, words))
    group = next((words for words in (*PARTS, *SIDES) if told in words), None)
    return group is not None and group is _function(" ".join(function))


@lru_cache(maxsize=4096)
def _function(told: str) -> frozenset[str] | None:
    """All words for a function that many languages have words for: those of the whole, or of the words up to what it
    is of; behind that, those of a side ("Abogado de la defensa", and not "Letrado del acusado")."""
    words = told.split()
    first = next((i for i, w in enumerate(words) if w in LINKS or w in FOR), len(words))
    whole = (group for group in (*PARTS, *SIDES) if told in group)
    own = (group for group in (*PARTS, *SIDES) if not group.isdisjoint(words[:first]))
    side = (group for group in SIDES if first and not group.isdisjoint(words[first:]))
    for fits in ([*whole], [*own], [*side]):
        if fits:
            return fits[0] if len(fits) == 1 and not RANKS & {*words} else None
    return None
