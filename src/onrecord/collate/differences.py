"""The differences of a variant, each with its kind: the same kinds as between a quotation and the record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from onrecord.collate.models import Difference
from onrecord.meaning.change import Change
from onrecord.meaning.edits import edit_kind
from onrecord.models import EditKind, EditOp, Span
from onrecord.senses import senses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.collate.copies import Copy, Flags
    from onrecord.collate.table import Table
    from onrecord.collate.weave import Places

_SENTENCE_END = re.compile(r"[.!?\n:]\W*$")
REACH = 256  # places looked at together for the word before a gap
Words = tuple[int, int]  # of a copy: the first, and after the last


def differences(table: Table, sigla: Sequence[str], first: int, stop: int) -> tuple[Difference, ...]:
    """How the other readings of some places differ from that of the first witness that has words there."""
    part = table.words[:, first:stop]
    present = [n for n in range(len(table.copies)) if not table.missing[n, first] and (part[n] >= 0).any()]
    absent = [
        n
        for n in range(len(table.copies))
        if n not in present and not table.missing[n, first] and (table.words[n] >= 0).any()
    ]
    if not present:
        return ()
    groups: dict[tuple[bytes, ...], list[int]] = {}
    for number in present:
        groups.setdefault(_reading(table.copies[number], part[number]), []).append(number)
    base, *others = groups.values()
    told = {n: _words(table, n, (first, stop)) for n in (*present, *absent)}
    spans = {n: _span(table.copies[n], words) for n, words in told.items()}
    return tuple(
        Difference(
            op=_op(told[base[0]], told[other[0]]),
            kind=_kind(table.copies[base[0]], table.copies[other[0]], told[base[0]], told[other[0]]),
            spans={sigla[n]: spans[n] for n in (*base, *other)},
        )
        for other in (*others, *([absent] if absent else []))
    )


def _op(one: Words, two: Words) -> EditOp:
    if one[0] < one[1]:
        return EditOp.REPLACE if two[0] < two[1] else EditOp.DELETE
    return EditOp.INSERT


def _reading(copy: Copy, words: Places) -> tuple[bytes, ...]:
    at = words[words >= 0]
    return copy.keys[at].tobytes(), copy.apostrophes[at].tobytes(), copy.brackets[at].tobytes()


def _words(table: Table, number: int, places: Words) -> Words:
    """The words of a copy at some places; where it has none, the place between two words."""
    row = table.words[number]
    here = row[slice(*places)]
    here = here[here >= 0]
    if len(here):
        return int(here[0]), int(here[-1]) + 1
    stop = places[0]
    while stop > 0:
        before = row[max(0, stop - REACH) : stop]
        before = before[before >= 0]
        if len(before):
            return int(before[-1]) + 1, int(before[-1]) + 1
        stop -= REACH
    return 0, 0


def _span(copy: Copy, words: Words) -> Span:
    if words[0] < words[1]:
        return copy.words.span(*words)
    at = int(copy.words.ends[words[0] - 1]) if words[0] else 0
    return Span(at, at)


def _kind(mine: Copy, theirs: Copy, one: Words, two: Words) -> EditKind:
    if _all(one, mine.labels) and _all(two, theirs.labels):
        return EditKind.LABEL
    if one[1] - one[0] == two[1] - two[0] and np.array_equal(mine.keys[slice(*one)], theirs.keys[slice(*two)]):
        same = np.array_equal(mine.brackets[slice(*one)], theirs.brackets[slice(*two)])
        return EditKind.SPELLING if same else EditKind.BRACKET
    if _all(one, mine.brackets) and _all(two, theirs.brackets):
        return EditKind.BRACKET
    if _letters(mine, one) == _letters(theirs, two):
        return EditKind.SPELLING
    language = mine.record.document.language
    return edit_kind(_change(mine, theirs, one, two), senses(language))


def _letters(copy: Copy, words: Words) -> str:
    """The words without what stands between them ("33, 000", "33,000")."""
    return "".join(copy.words.form(i) for i in range(*words)).replace(".", "")


def _all(words: Words, flags: Flags) -> bool:
    return bool(flags[slice(*words)].all())


def _change(mine: Copy, theirs: Copy, one: Words, two: Words) -> Change:
    a, b = one
    start = int(mine.words.starts[a]) if a < len(mine) else len(mine.text)
    return Change(
        before=tuple(mine.words.form(i) for i in range(*one)),
        after=tuple(theirs.words.form(i) for i in range(*two)),
        printed_before=tuple(mine.words.span(i, i + 1).of(mine.text) for i in range(*one)),
        printed_after=tuple(theirs.words.span(i, i + 1).of(theirs.text) for i in range(*two)),
        left=mine.words.form(a - 1) if a else "",
        right=mine.words.form(b) if b < len(mine) else "",
        opens=a == 0 or bool(_SENTENCE_END.search(mine.text[max(0, start - 3) : start])),
    )
