"""What people ask an archive: one line of words, phrases and fields, the same wherever it is asked.

harbour dredging              both words
"the old fish market"         the words in a row
harbo*                        words that begin so
ferry NEAR harbour            within ten words of each other (NEAR/5: within five)
ferry OR bridge, -tolls       either; without
speaker:quill role:mayor      who says it (words of a name, of an office or a newsroom)
kind:question                 question, answer, speech
date:2024-05  date:2024..2025-03-01  after:2024-05-12  before:2025
event:"budget hearing"        words of the document's or section's title
language:de                   the language of the document

All of it becomes one expression of FTS5, so that filters cost no more than words.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = ("speaker", "role", "kind", "event", "language")
_DAYS = ("date", "after", "before")
_TOKEN = re.compile(
    rf'(?P<minus>-)?(?:(?P<field>{"|".join((*_FIELDS, *_DAYS))}):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?$")
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$")
KINDS = ("question", "answer", "speech", "scene", "narrative", "other")
CLOSE = 10  # words between the two of a NEAR
BEGINNING = 3  # letters that a word with * needs at least
YEARS = (1000, 2999)  # between which a day lies where the archive says nothing


class Query(NamedTuple):
    """A question to the archive in FTS5's own language; `words` is the part of it that passages are marked by."""

    match: str
    words: str


def parse(line: str, *, years: tuple[int, int] = YEARS) -> Query:
    """Read a query; `years` are the first and the last that the archive has.

    Both parts are empty where nothing is asked. Raises UsageError with a sentence for a date or a kind that cannot be.
    """
    words: list[str] = []
    without: list[str] = []
    fields: list[str] = []
    for token in _TOKEN.finditer(line):
        given = token["phrase"] if token["phrase"] is not None else token["word"].rstrip(",;")
        if token["field"]:
            term = _field(token["field"], given, years)
        elif token["phrase"] is None and (given == "OR" or _NEAR.match(given)) and not token["minus"]:
            words.append(given)
            continue
        else:
            term = _term(given, starred=token["phrase"] is None)
        if term:
            term = term if token["field"] else f"{{words}} : {term}" if token["minus"] else term
            (without if token["minus"] else fields if token["field"] else words).append(term)
    said = _joined(words)
    return Query(_whole([f"({{words}} : ({said}))"] if said else [], fields, without), said)


def _whole(said: list[str], fields: list[str], without: list[str]) -> str:
    """Everything that has to hold; where only things are left out, of all there is."""
    if without and not (said or fields):
        said = [_column("kind", " OR ".join(f'"{k}"' for k in KINDS))]
    match = " AND ".join((*said, *fields))
    return f"({match}) NOT ({' OR '.join(without)})" if without else match


def _term(given: str, *, starred: bool = False) -> str:
    """A term as FTS5 takes it, whatever stands in it; empty where it has no letter or digit."""
    if not any(c.isalnum() for c in given):
        return ""
    begins = starred and given.endswith("*") and sum(c.isalnum() for c in given) >= BEGINNING
    return '"' + given.replace('"', " ").replace("\0", " ") + ('" *' if begins else '"')


def _joined(words: list[str]) -> str:
    """The words joined: NEAR binds two neighbours, OR two groups, all else is AND."""
    groups: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        word = words[at]
        near = _NEAR.match(words[at + 1]) if at + 2 < len(words) else None
        if word == "OR":
            groups.append([])
        elif near and not _is_joint(word) and not _is_joint(words[at + 2]):
            groups[-1].append(f"NEAR({word} {words[at + 2]}, {near[1] or CLOSE})")
            at += 2
        elif not _NEAR.match(word):
            groups[-1].append(word)
        at += 1
    joined = [" AND ".join(g) for g in groups if g]
    return " OR ".join(f"({g})" for g in joined)


def _is_joint(word: str) -> bool:
    return word == "OR" or bool(_NEAR.match(word))


# --- fields -----------------------------------------------------------------------------------------------------------


def _column(field: str, terms: str) -> str:
    return f"({{{field}}} : ({terms}))"


def _field(field: str, given: str, years: tuple[int, int]) -> str:
    """One field's part of the expression; empty where nothing is asked of it."""
    if field in _DAYS:
        days = " OR ".join(f'"{t}"' for t in _days(field, given, years))
        return _column("day", days or '"never"')
    if field == "kind" and given not in KINDS:
        raise UsageError(f"kind:{given} is not a kind of utterance; use one of {', '.join(KINDS)}.")
    terms = " AND ".join(filter(None, map(_term, given.split())))
    return _column(field, terms) if terms else ""


def _days(field: str, given: str, years: tuple[int, int]) -> Iterator[str]:
    """The years, months and days between two: as few as say it, each as the index has it (2024, 202405, 20240512)."""
    first, dots, last = given.partition("..")
    if not all(_DAY.match(d) for d in (first, last) if d) or not (first or last) or (dots and field != "date"):
        raise UsageError(f"{field}:{given} is not a date; write it as 2024, 2024-05, 2024-05-12 or 2024-05..2024-08.")
    low, high = date(years[0], 1, 1).toordinal(), date(years[1], 12, 31).toordinal()
    if field == "after":
        low = max(low, _ends(first) + 1)
    elif field == "before":
        high = min(high, _begins(first) - 1)
    else:
        low = max(low, _begins(first)) if first else low
        high = min(high, _ends(last)) if last else high if dots else min(high, _ends(first))
    yield from _between(low, high)


def _between(low: int, high: int) -> Iterator[str]:
    at = low
    while at <= high:
        day = date.fromordinal(at)
        for width, text in ((4, day.isoformat()[:4]), (7, day.isoformat()[:7]), (10, day.isoformat())):
            if _begins(text) == at and _ends(text) <= high:
                yield text[:width].replace("-", "")
                at = _ends(text) + 1
                break


def _begins(given: str) -> int:
    """The number of the first day of a year, a month or a day."""
    year, month, day = _parts(given)
    return min(date(year, month or 1, 1).toordinal() + (day or 1) - 1, _ends(given[:7]) if day else 10**7)


def _ends(given: str) -> int:
    """The number of the last day of it."""
    year, month, day = _parts(given)
    if day:
        return _begins(given)
    if year == date.max.year and month in (0, 12):
        return date.max.toordinal()
    following = date(year, month + 1, 1) if 0 < month < 12 else date(year + 1, 1, 1)
    return following.toordinal() - 1


def _parts(given: str) -> tuple[int, int, int]:
    found = _DAY.match(given)
    assert found
    return max(1, int(found[1])), int(found[2] or 0), int(found[3] or 0)
