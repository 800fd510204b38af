"""The people of a record: labels that mean one person joined, offices given their holders, ids made."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from onrecord.identity import same_person
from onrecord.labels import righted
from onrecord.languages.given import GIVEN
from onrecord.models import Speaker
from onrecord.patterns import lazily
from onrecord.speakers import Label, bare, is_answer_mark, is_name_shaped, is_office, parse
from onrecord.structure.cast import is_cast, may_have, meant, members
from onrecord.structure.initials import HEAD, INITIALS, explained, in_head, named_beside, put_together, spelt
from onrecord.structure.introduced import (
    BEGINS,
    behind,
    by_given_name,
    by_given_names,
    by_line,
    called_by,
    holder,
    in_opening,
    is_given,
    judge,
    listed,
    moderating,
    office_of,
    officer,
    own_name,
    presiding,
    titled_name,
    whole_name,
)
from onrecord.text import CAPITAL, folded
from onrecord.wordlists import ARTICLES, CHAIRS, LINKS, MODERATORS, RANKS, SOMEBODY, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.structure.conventions import Printed


class Beside(NamedTuple):
    """What stands around the first turn under a label: the end of the turn before with the beginning of its own, and
    what is set between label and words ("**Jane Roe** -- *Analyst*"); and that beginning by itself."""

    around: str = ""
    between: str = ""
    said: str = ""


class Places(NamedTuple):
    """Where a name may be told: `context`, the title and the lead, where an office ("THE PRESIDENT") may find its
    holder; `key`, what stands before the talk and behind it; the whole record; the words that open the talk; `head`,
    the lines before it, where a list may tell who has which function; and the language."""

    context: str = ""
    key: str = ""
    text: str = ""
    opening: str = ""
    head: str = ""
    language: str = ""


_NOWHERE = Places()
_ALONE = Beside()
_SURNAMES_FIRST = frozenset(("hu", "zh", "ja", "ko", "vi"))  # languages that set the surname first wherever it stands
_NOTHING: Mapping[str, Beside] = MappingProxyType({})
_BETWEEN = 80  # characters of it
_ADDRESS = r"(?:Mrs?|Ms|Dr|Sir|Dame|Herr|Frau|M|Mme|Sra?|Sig)\b"
_HOLDER = rf"(?:{CAPITAL}[\w'’-]+|{CAPITAL}\.)"
_HOLDER_BEHIND = lazily(rf"(?:[ \u00a0]|,[ ](?={_ADDRESS}))({_HOLDER}(?:[ \u00a0]{_HOLDER}){{0,3}})")


def people(
    labels: Sequence[str], places: Places = _NOWHERE, *, beside: Mapping[str, Beside] = _NOTHING
) -> dict[str, Speaker | None]:
    """Label as printed → its speaker; None for labels that stand for whoever asks or answers.

    Initials, surnames, given names and offices find their names in the `places`; `beside` is what stands around the
    first turn under a label, in which he may be called up or say who he is.
    """
    places = places._replace(key=called_by(places.key), head=called_by(places.head))
    key = places.key
    printed = list(dict.fromkeys(labels))
    near = {label: beside[label].around if label in beside else "" for label in printed}
    full = {label: _meant(label, printed, key, near[label]) for label in printed}
    full |= righted(printed) if places.language not in _SURNAMES_FIRST else {}
    parsed = {label: _with_told(parse(full[label]), beside.get(label)) for label in printed}
    roles = {folded(p.role) for p in parsed.values() if p.role and p.name}
    for label, known in parsed.items():  # "P.M.", where another label is "P.M. (dott.ssa Roe)"
        if folded(known.printed) in roles:
            parsed[label] = replace(known, name="", role=known.printed)
    told = _by_title(parsed, places.context) | _from_cast(parsed, places.head)
    parsed |= told
    named = [label for label in printed if parsed[label].name and not is_answer_mark(parsed[label].name)]
    groups = _grouped(named, Counter(labels), parsed)
    by_label: dict[str, Speaker | None] = {}
    taken: set[str] = set()
    whole = _whole_names([g for g in groups if told.keys().isdisjoint(g)], parsed, places, near)
    for group in groups:
        speaker = _speaker([parsed[x] for x in group], whole.get(group[0]), taken, key)
        by_label |= dict.fromkeys(group, _with_alias(speaker, [x for x in group if full[x] != x]))
    for label in printed:
        if label not in by_label:
            by_label[label] = _office_holder(
                full[label], parsed[label], by_label, places, beside.get(label, _ALONE), taken
            )
    return by_label


def _from_cast(parsed: Mapping[str, Label], head: str) -> dict[str, Label]:
    """Label → the same with the name that the list at the head of a record gives his function, where no other label has
    it with a name."""
    held = {folded(label.role) for label in parsed.values() if label.role and label.name}
    likely = {
        x: label for x, label in parsed.items() if may_have(x) and (label.name or folded(label.role or x) not in held)
    }
    cast = members(head) if likely else ()
    found = {x: known for x, label in likely.items() if (known := meant(label, cast))} if cast else {}
    return {
        x: known if parsed[x].role and parsed[x].name else replace(known, role=_title_cased(known.role or "") or None)
        for x, known in found.items()
    }


def _by_title(parsed: Mapping[str, Label], context: str) -> dict[str, Label]:
    """Label → the same with the name that a title gives an office without what it is of ("Remarks by President Roe" and
    "PRESIDENT OF ILM"), where no other label has that office."""
    offices = {x: label.role.split() for x, label in parsed.items() if label.role}
    first = Counter(words[0] for words in offices.values())
    of = {x: w[0] for x, w in offices.items() if len(w) > 2 and bare(w[1]) in LINKS and first[w[0]] == 1}
    unnamed = {x: office for x, office in of.items() if not parsed[x].name and is_office(office)}
    found = {x: name for x, office in unnamed.items() if (name := by_line(office, context))}
    return {x: replace(parsed[x], name=name) for x, name in found.items()}


def _with_told(label: Label, beside: Beside | None) -> Label:
    """A label with the office that is set behind its bold type, and one of many with the name in his bracket that he
    says too ("Resident (Jane Roe, Harbour Lane)")."""
    inside = _INSIDE.search(label.printed) if beside and not label.name else None
    if (
        inside
        and beside
        and bare(label.printed[: inside.start()]) in SOMEBODY
        and beside.said.startswith(inside["who"])
    ):
        return replace(label, name=inside["who"])
    told = beside.between if beside else ""
    if not label.name or label.role or not 0 < len(told) < _BETWEEN or not any(map(is_office, told.split())):
        return label
    known = parse(f"{label.name}, {told}")
    return replace(label, role=known.role, affiliation=label.affiliation or known.affiliation)


def _grouped(labels: Sequence[str], times: Counter[str], parsed: Mapping[str, Label]) -> list[list[str]]:
    """Printed names that mean one person, the fullest first; a surname that fits two people stands alone."""
    groups: list[list[str]] = []
    by_surname: dict[str, list[list[str]]] = {}
    for label in sorted(labels, key=lambda x: (-len(parsed[x].name.split()), -times[x])):
        key = folded(parsed[label].name.split()[-1])
        fits = [g for g in by_surname.get(key, ()) if same_person(_form(parsed[g[0]]), _form(parsed[label]))]
        fits = fits or [g for g in groups if _is_called(parsed[g[0]], parsed[label])]
        if len(fits) == 1:
            fits[0].append(label)
        else:
            groups.append([label])
            by_surname.setdefault(key, []).append(groups[-1])
    return groups


def _form(label: Label) -> str:
    """What tells who a label is: all that it prints, or the name that it does not print."""
    return label.printed if parse(label.printed).name == label.name else label.name


def _is_called(known: Label, short: Label) -> bool:
    """Whether a label has but the given name of somebody, behind his title or no form of address ("Sister Ruth")."""
    first, _, rest = known.name.partition(" ")
    if not rest or folded(short.name) != folded(first):
        return False
    plain = short.printed == short.name and folded(first) in GIVEN
    return plain or bool(short.role and known.role and folded(short.role) == folded(known.role))


# What stands behind a field and no label: a name with its initials, or one with dots up to what is told of it.
_LISTED = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*[ ]){1,4}(?:\([^\W\d_]{1,4}\)(?=\s*(?:\n|\Z))|(?:\.[ ]?){4})")
_MISREAD_FIGURE = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_MISREAD = str.maketrans("015836|", "OISBEGI")


def _meant(label: str, labels: Sequence[str], key: str, near: str) -> str:
    """The label that a label stands for: the name that a key gives for initials, or the one a figure was misread in."""
    plain = label.strip()
    if plain == "R" and {"Q", "P"} & {*labels}:  # réponse, respuesta, risposta
        return "A"
    if INITIALS.fullmatch(plain) and plain.isupper():
        name = explained(plain, key) or put_together(plain, key, near)
        return name or named_beside(plain, labels) or in_head(plain, key) or label
    if _MISREAD_FIGURE.search(plain):
        mended = plain.translate(_MISREAD)
        return next((x for x in labels if folded(x) == folded(mended)), label)
    squeezed = _squeezed(plain)
    torn = (x for x in labels if len(x) < len(plain) and _squeezed(x) == squeezed)
    return next(torn, label)


def _squeezed(label: str) -> str:
    return "".join(label.split())


def without_key(labels: Sequence[Printed], text: str) -> list[Printed]:
    """The labels without those of a key or a list at their head ("JR: Jane Roe", "Defence: Jane Roe, for the owner"),
    and those that tell who takes the chair ("Chair: Jane Roe"), which nobody speaks."""
    ends = [*(x.start for x in labels[1:]), len(text)][: len(labels)]
    labels = [
        x
        for x, end in zip(labels, ends, strict=True)
        if not (is_chair(x.text) and _is_only_named(text[x.body : end].strip()))
    ]
    at = 0
    for label, following in pairwise(labels):
        plain = label.text.strip()
        words = text[label.body : following.start].strip()
        key = INITIALS.fullmatch(plain) and plain.isupper() and re.fullmatch(rf"{spelt(plain)}[.,;]?", words)
        if not (key or _LISTED.match(words) or _tells_cast(label, text) or _heads_list(label, words)):
            break
        at += 1
    return list(labels[at:])


def _heads_list(label: Printed, words: str) -> bool:
    """Whether a label is a row of a table, or stands over lines that are people and nothing else."""
    lines = [x for line in words[:_LIST].split("\n") if (x := line.strip(" \t•*·-–—"))][:_LIST_LINES]
    return bool(_ROW.search(label.text)) or (len(lines) == _LIST_LINES and all(map(_is_person, lines)))


def _is_person(line: str) -> bool:
    """Whether a line is a whole name with what is told of its bearer."""
    if len(line) >= _BETWEEN or line[-1] in ".?!:;":
        return False
    known = parse(line)
    told = known.role or known.affiliation
    return (
        bool(told)
        and " " in known.name
        and is_name_shaped(known.name)
        and SPOKEN.isdisjoint(w.strip(".,;:") for w in folded(line).split())
    )


_ROW = re.compile(r"\S(?:\t|[ ]{3,})\S.*\S(?:\t|[ ]{3,})\S")  # the cells of a row, three or more
_LIST = 400  # characters looked at
_LIST_LINES = 2  # lines of people that a list has at least


def _tells_cast(label: Printed, text: str) -> bool:
    """Whether the line of a label only tells who has the function that it is."""
    end = text.find("\n", label.body)
    same = "\n" not in text[label.label.end : label.body] and text[end - 1] not in ".?!"
    return same and is_cast(text[label.label.start : end])


@lru_cache(maxsize=4096)
def is_chair(label: str) -> bool:
    """Whether a label is an office that has the chair, which its holder takes where nothing but his name follows."""
    words = [bare(w) for w in label.split()]
    of = len(words) > 2 and words[0] in CHAIRS and words[1] in LINKS  # "Presidente da Mesa"
    return of or {*words} <= CHAIRS


def _is_only_named(words: str) -> bool:
    """Whether words are nothing but a name, as no words spoken are."""
    return len(words.split()) <= _NAME_WORDS and words[-1:].isalpha() and is_name_shaped(words)


_INSIDE = re.compile(r"[ ]\((?P<who>[^\W\d_a-z][^,()]* [^\W\d_a-z][^,()]*)[,)]")  # a name in a bracket
_NAME_WORDS = 4  # words that the name of one who takes the chair has


def _with_alias(speaker: Speaker, printed: Sequence[str]) -> Speaker:
    """The speaker with printed forms that his name does not tell, such as initials."""
    return replace(speaker, aliases=tuple(dict.fromkeys((*speaker.aliases, *printed)))) if printed else speaker


def _whole_names(
    groups: Sequence[Sequence[str]], parsed: Mapping[str, Label], places: Places, around: Mapping[str, str]
) -> dict[str, str]:
    """First label of each group that the text names in full elsewhere → that name, which no two have."""
    found: dict[str, str] = {}
    given = by_given_names((parsed[g[0]].name for g in groups if not parsed[g[0]].role), places.head)
    for first, *_ in groups:
        near, label, key = around[first], parsed[first], places.key
        name = (
            given.get(label.name)
            or whole_name(label, key)
            or whole_name(label, near)
            or (
                None if label.role and not is_given(label.name) else by_given_name(label.name, f"{key[-HEAD:]}\n{near}")
            )
            or in_opening(label.name, places.opening)
            or titled_name(label, places.text)
            or (judge(key) if bare(label.printed) == "the court" else None)
        )
        if name:
            found[first] = name
    times = Counter(map(folded, found.values()))
    others = {folded(parsed[first].name) for first, *_ in groups}
    return {x: name for x, name in found.items() if times[folded(name)] == 1 and folded(name) not in others}


def _speaker(parsed: Sequence[Label], whole: str | None, taken: set[str], key: str) -> Speaker:
    """Who speaks under labels of one person; `whole` is the name that the text gives him elsewhere, `key` may tell his
    office."""
    name = whole or parsed[0].name
    return Speaker(
        id=speaker_id(name, taken),
        name=name,
        role=next((p.role for p in parsed if p.role), None) or office_of(name, key),
        affiliation=next((p.affiliation for p in parsed if p.affiliation), None),
        aliases=tuple(dict.fromkeys(p.printed for p in parsed if p.printed != name)),
    )


def _office_holder(
    label: str,
    parsed: Label,
    known: dict[str, Speaker | None],
    places: Places,
    near: Beside,
    taken: set[str],
) -> Speaker | None:
    """Who speaks under an office alone: its holder among the labels or in the title, else the office itself."""
    context, key, text = places.context, places.key, places.text
    if parsed.anonymous or is_answer_mark(label):
        return None
    office = frozenset(bare(w) for w in (parsed.role or label).split()) - _ARTICLES
    exact = {s.id: s for s in known.values() if s and s.role and _same_office(office, s.role, whole=True)}
    if len(exact) == 1:
        return next(iter(exact.values()))
    office_name = parsed.role or label
    name = _holder_in(office_name, context)
    if not name and (" " in office_name or "-" in office_name):  # so told that it means one person
        name = _holder_in(office_name, places.head)
    name = name or listed(office_name, key) or holder(office_name, key)
    loose = bool(office & CHAIRS)
    name = name or officer(office_name, key, loose=loose) or officer(office_name, f"{key}\n{near.around}", loose=loose)
    name = name or _called_up(office_name, near.around)
    if not name and " " in office_name:  # so told that it means one person wherever it stands
        name = officer(office_name, text, loose=False)
    if not name and office & CHAIRS:
        name = presiding(places.head, lesser=True) or presiding(key, lesser=False)
    name = name or (moderating(key) if office & MODERATORS else None) or own_name(near.said)
    holders = {s.id: s for s in known.values() if s and s.role and _same_office(office, s.role)}
    if not name and len(holders) == 1:
        return next(iter(holders.values()))
    shown = _title_cased(parsed.shown)
    return Speaker(
        id=speaker_id(name or shown, taken),
        name=name or shown,
        role=_title_cased(parsed.role) if parsed.role else None,
        affiliation=parsed.affiliation,
        aliases=tuple(dict.fromkeys(a for a in (parsed.printed, f"{shown} {name}" if name else shown) if a != name)),
    )


def _called_up(office: str, around: str) -> str | None:
    """The name behind the last word of an office by which somebody is called up ("our clerk, Jane Roe")."""
    words = office.split()
    ranked = not RANKS.isdisjoint(map(bare, words))
    return officer(words[-1], around, loose=False) if len(words) > 1 and is_office(words[-1]) and not ranked else None


def _same_office(office: frozenset[str], role: str, *, whole: bool = False) -> bool:
    words = [w for x in role.split() if (w := bare(x)) not in _ARTICLES]
    part = not whole and len(office) == 1 and bool(words) and words[0] in office
    return bool(office) and bool(words) and (office == frozenset(words) or part)


_ARTICLES = frozenset(("the", "le", "la", "der", "die", "el"))


def _holder_in(role: str, context: str) -> str | None:
    """The name that the title or lead puts behind the office ("Remarks by Mayor Doe")."""
    found = next(behind(" ".join(role.split()), context, _HOLDER_BEHIND, BEGINS), None)
    if found is None:
        return None
    name = parse(found.group(1)).name
    kept: list[str] = []
    for word in name.split():
        if kept and bare(word) in _AFTER_NAMES:
            break
        kept.append(word)
    return " ".join(kept).removesuffix("’s").removesuffix("'s") or None


_AFTER_NAMES = frozenset("in on at before after and of to press conference remarks speech speaks".split())


def _title_cased(text: str) -> str:
    return " ".join(map(_word_cased, text.split())) if text.isupper() else text


def _word_cased(word: str) -> str:
    if bare(word) in LINKS | ARTICLES:
        return word.lower()
    return word.capitalize() if word.isupper() and len(word) > 3 else word


def speaker_id(name: str, taken: set[str]) -> str:
    """A stable id made from the name, told apart by a number from those already taken."""
    base = re.sub(r"[^\w]+", "-", folded(name)).strip("-") or "speaker"
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    taken.add(found)
    return found
