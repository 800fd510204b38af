"""What people ask an archive: one line of words, phrases and fields, the same wherever it is asked.

harbour dredging              both words, in any form of them that is printed
"the old fish market"         the words in a row
ferry NEAR harbour            within ten words of each other (NEAR/5: within five)
ferry OR bridge, -tolls       either; without
speaker:quill role:mayor      who says it (part of a name, of an office)
kind:question                 question, answer, speech
date:2024-05  date:2024..2025-03-01  after:2024-05-12  before:2025
event:"budget hearing"        words of the document's or section's title
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import UsageError
from onrecord.text import folded

_TOKEN = re.compile(
    r'(?P<minus>-)?(?:(?P<field>speaker|role|kind|date|after|before|event|language):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?$")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?$")
KINDS = ("question", "answer", "speech", "scene", "narrative", "other")
CLOSE = 10  # words between the two of a NEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question to the archive: `match` in FTS5's own language (None: no words), `where` SQL with its `values`."""

    match: str | None
    where: tuple[str, ...]
    values: tuple[str, ...]


def parse(line: str) -> Query:
    """Read a query. Raises UsageError with a sentence for a date or a kind that cannot be."""
    words: list[str] = []
    without: list[str] = []
    where: list[str] = []
    values: list[str] = []
    for token in _TOKEN.finditer(line):
        given = token["phrase"] if token["phrase"] is not None else token["word"].rstrip(",;")
        if token["field"]:
            clause, filled = _field(token["field"], given)
            where.append(f"NOT ({clause})" if token["minus"] else clause)
            values.extend(filled)
        elif token["minus"]:
            without.append(_quoted(given))
        elif token["phrase"] is None and (given == "OR" or _NEAR.match(given)):
            words.append(given)
        elif term := _quoted(given):
            words.append(term)
    match = _match(words)
    if match and without:
        match = f"({match}) NOT ({' OR '.join(filter(None, without))})"
    return Query(match=match, where=tuple(where), values=tuple(values))


def _quoted(given: str) -> str:
    """A term as FTS5 takes it, whatever stands in it; empty where it has no letter or digit."""
    return '"' + given.replace('"', " ") + '"' if any(c.isalnum() for c in given) else ""


def _match(words: list[str]) -> str | None:
    """The words joined: NEAR binds two neighbours, OR two groups, all else is AND."""
    groups: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        word = words[at]
        near = _NEAR.match(words[at + 1]) if at + 2 < len(words) else None
        if word == "OR":
            groups.append([])
        elif near and words[at + 2] not in ("OR",):
            groups[-1].append(f"NEAR({word} {words[at + 2]}, {near[1] or CLOSE})")
            at += 2
        elif not _NEAR.match(word):
            groups[-1].append(word)
        at += 1
    joined = [" AND ".join(g) for g in groups if g]
    return " OR ".join(f"({g})" for g in joined) if joined else None


def _field(field: str, given: str) -> tuple[str, list[str]]:
    """SQL for one field."""
    match field:
        case "speaker":
            return "s.folded LIKE '%' || ? || '%'", [folded(given)]
        case "role":
            return "s.role LIKE '%' || ? || '%'", [given]
        case "event":
            return "(d.title LIKE '%' || ? || '%' OR e.title LIKE '%' || ? || '%')", [given, given]
        case "language":
            return "d.language = ?", [given]
        case "kind":
            if given not in KINDS:
                raise UsageError(f"kind:{given} is not a kind of utterance; use one of {', '.join(KINDS)}.")
            return "u.kind = ?", [given]
        case _:
            return _date(field, given)


def _date(field: str, given: str) -> tuple[str, list[str]]:
    """SQL for a day, a month, a year or a span of them; the end of a span counts in."""
    first, _, last = given.partition("..")
    if not all(_DAY.match(d) for d in (first, last) if d) or not (first or last):
        raise UsageError(f"{field}:{given} is not a date; write it as 2024, 2024-05, 2024-05-12 or 2024-05..2024-08.")
    day = "coalesce(e.day, d.day)"
    if field == "after":
        return f"{day} > ?", [first + "~"]
    if field == "before":
        return f"{day} < ?", [first]
    if ".." not in given:
        last = first
    parts = ([f"{day} >= ?"] if first else []) + ([f"{day} <= ?"] if last else [])
    return " AND ".join(parts), [v for v in (first, last + "~" if last else "") if v]
