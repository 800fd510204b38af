"""Who is whom: printed forms compared, and the speaker whom a mention names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.languages.cues import alike
from onrecord.languages.given import GIVEN, given_names
from onrecord.speakers import bare, is_anonymous, parse
from onrecord.text import folded
from onrecord.wordlists import FEMALE, INITIALS, MALE, NAME_PARTICLES, PARTICLES, RANKS, SHORT_NAMES, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.models import Speaker

_IBERIAN = frozenset(map(folded, "sr sra señor señora senhor senhora sr.a".split()))
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=65536)
def _key(mention: str) -> tuple[tuple[str, ...], str]:
    """(folded words of the name, "f" or "m" or "" by the form of address)."""
    plain = _POSSESSIVE.sub("", mention.strip())
    words = [w for x in parse(plain).name.split() for w in re.split(r"[-\s.]", folded(x)) if w.strip(".'\"")]
    words = [w.strip(".'\"") for w in words]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    initials = next((i for i, w in enumerate(reversed(words)) if len(w) > 1), 0)
    if initials:  # "Roe J. K.": the surname first
        words = [*words[-initials:], *words[:-initials]]
    first = bare(plain.split()[0]) if plain.split() else ""
    sex = "f" if first in FEMALE else "m" if first in MALE else ""
    return tuple(words), sex


def same_person(one: str, two: str) -> bool:
    """Whether two printed forms can name one person.

    Forms of address, offices, capitals, accents and a possessive do not count; a surname matches a full name and an
    initial the given name it begins; a second surname may be left out. Different forms of address by sex, given names
    that disagree and names in different scripts are different people.
    """
    if folded(one).strip() == folded(two).strip():
        return bool(folded(one).strip())
    (a, sex_a), (b, sex_b) = _key(one), _key(two)
    if not a or not b or (sex_a and sex_b and sex_a != sex_b):
        return not a and not b and _role_key(one) == _role_key(two) != frozenset()
    if len(a) > 1 and len(b) > 1 and (set(a) == set(b) or _leaves_out(one, a, two, b)):
        return True
    size = _surname_overlap(a, b)
    return size > 0 and _given_agree(a[:-size], b[:-size])


def in_another_case(one: str, two: str) -> bool:
    """Whether two forms can name one person but for the ends of their words, which cases change ("Руслана Орлова")."""
    a, b = (_key(form)[0] for form in (one, two))
    if not a or not b or not alike(a[-1], b[-1]):
        return False
    return len(a) == 1 or len(b) == 1 or alike(a[0], b[0]) or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0])


def _leaves_out(one: str, a: tuple[str, ...], two: str, b: tuple[str, ...]) -> bool:
    """Whether one form has a name more than the other, in whatever order ("Luis Vega" and "Luis Vega Ríos"), or is the
    surnames alone ("la señora Vega Ríos", "Vega Ríos")."""
    if len(a) != len(b):
        return set(a) <= set(b) or set(b) <= set(a)
    return _are_surnames(two, b, a) or _are_surnames(one, a, b)


def _are_surnames(printed: str, surnames: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a form is the two surnames of somebody of whom the other has a given name and the first of them."""
    if _is_iberian(printed):
        return surnames[:1] == name[-1:] and len(surnames) == 2
    given = given_names()
    return surnames[:-1] == name[1:] and name[0] in given and name[-1] not in given and surnames[-1] not in given


def _is_iberian(printed: str) -> bool:
    """Whether a form of address of Spain or Portugal stands before a name, which is surnames then."""
    return any(bare(w) in _IBERIAN for w in printed.split()[:2])


def _surname_overlap(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    size = 0
    while size < min(len(a), len(b)) and a[-1 - size] == b[-1 - size]:
        size += 1
    return size


def _given_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the given names left over can be one person's; none at all agrees with anything."""
    if not a or not b or set(a) <= NAME_PARTICLES or set(b) <= NAME_PARTICLES:
        return True
    return any(one_given(x, y) for x, y in ((a[0], b[0]), (a[0], b[-1]), (a[-1], b[0])))


_BEGINS = 3  # letters of a given name that is called by its beginning, and that are left out then; two may be a gender


def one_given(a: str, b: str) -> bool:
    """Whether two folded given names can be one person's: an initial, a short form, the beginning."""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short, long = sorted((a, b), key=len)
    begins = len(short) >= _BEGINS and len(long) - len(short) >= _BEGINS and long.startswith(short)  # "Ben", "Benjamin"
    others = GIVEN.get(short, "") + GIVEN.get(long, "") in ("mf", "fm")  # "Paul", "Paulina"
    return a == b or (begins and not others) or frozenset((a, b)) in SHORT_NAMES


def _role_key(mention: str) -> frozenset[str]:
    label = parse(_POSSESSIVE.sub("", mention.strip()))
    words = " ".join(INITIALS.get(k := bare(w), k) for w in (label.role or "").split())
    return frozenset(words.split()) - PARTICLES


def resolve(mention: str, speakers: Sequence[Speaker]) -> Speaker | None:
    """The one speaker whom a mention names: by a printed form, full name, surname, office ("the mayor") or given name.

    The strongest kind of evidence decides; None where it fits several or nobody.
    """
    plain = _POSSESSIVE.sub("", " ".join(mention.split()).strip(" ,.;:"))
    if not plain:
        return None
    for fits in (_by_form, _by_name, _by_office, _by_given):
        found = {s.id: s for s in speakers if fits(plain, s)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            return _narrowed(plain, list(found.values()))
    return None


def holders(mention: str, speakers: Sequence[Speaker]) -> list[Speaker]:
    """All whose office a mention names ("the senator")."""
    return [s for s in speakers if _by_office(mention, s)]


def _forms(speaker: Speaker) -> Iterable[str]:
    return (speaker.name, *speaker.aliases)


def _by_form(mention: str, speaker: Speaker) -> bool:
    return any(folded(mention) == folded(f) for f in _forms(speaker) if not is_anonymous(f))


def _by_name(mention: str, speaker: Speaker) -> bool:
    return bool(_key(mention)[0]) and any(_key(f)[0] and same_person(mention, f) for f in _forms(speaker))


def _by_office(mention: str, speaker: Speaker) -> bool:
    wanted = _role_key(mention)
    if not wanted or _key(mention)[0]:
        return False
    has = _role_key(speaker.role or "") or frozenset(bare(w) for w in (speaker.role or "").split()) - PARTICLES
    return wanted <= has and not (has ^ wanted) & RANKS


def _by_given(mention: str, speaker: Speaker) -> bool:
    words = _key(mention)[0]
    return len(words) == 1 and not _role_key(mention) and any(words == _key(f)[0][:1] for f in _forms(speaker))


def _narrowed(mention: str, found: list[Speaker]) -> Speaker | None:
    """Of several with the surname, the one whose office the mention gives."""
    wanted = _role_key(mention)
    if not wanted:
        return None
    fits = [s for s in found if wanted <= _role_key(s.role or "")]
    return fits[0] if len(fits) == 1 else None
