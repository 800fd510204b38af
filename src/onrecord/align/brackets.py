"""Words that the writer put in square brackets: left out of the search, given back as inserts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.pieces import Piece, Placement, Run, change
from onrecord.models import EditOp
from onrecord.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.align.pieces import Range
    from onrecord.candidates import Ints

BRACKETS = re.compile(r"\[[^\[\]]*\]")


def kept_words(quotation: Words) -> Ints | None:
    """The numbers of the words outside square brackets; None where all are, or none."""
    if "[" not in quotation.text:
        return None
    outside = np.ones(len(quotation), np.bool_)
    for found in BRACKETS.finditer(quotation.text):
        outside[quotation.starts.searchsorted(found.start()) : quotation.starts.searchsorted(found.end())] = False
    return None if outside.all() or not outside.any() else np.flatnonzero(outside)


def without(quotation: Words, kept: Ints) -> Words:
    """The quotation as if only these words stood in it."""
    return Words(quotation.text, quotation.starts[kept], quotation.ends[kept], quotation.keys[kept])


def restored(placement: Placement, kept: list[int], size: int) -> Placement:
    """The placement of a quotation of `size` words from that of the words kept of it."""
    pieces: list[Piece] = []
    at = 0
    for piece, after in zip(placement.pieces, [*placement.pieces[1:], None], strict=True):
        end = kept[after.quotation[0]] if after else size
        runs = tuple(_merged(_units(piece, kept, at, end)))
        pieces.append(piece._replace(quotation=(at, end), runs=runs))
        at = end
    return placement._replace(pieces=tuple(pieces), exact=False)


def _units(piece: Piece, kept: list[int], at: int, end: int) -> Iterator[tuple[bool, Range, Range]]:
    """(equal, quotation, record) of words and changes, the brackets among them."""
    for run in piece.runs:
        (a, b), (c, d) = run.quotation, run.record
        if run.op is EditOp.EQUAL:
            for word, place in zip(kept[a:b], range(c, d), strict=True):
                if word > at:
                    yield False, (at, word), (place, place)
                yield True, (word, word + 1), (place, place + 1)
                at = word + 1
        else:
            stop = kept[b - 1] + 1 if a < b else at
            yield False, (at, stop), (c, d)
            at = stop
    if end > at:
        yield False, (at, end), (piece.words[1], piece.words[1])


def _merged(units: Iterator[tuple[bool, Range, Range]]) -> Iterator[Run]:
    held: tuple[bool, Range, Range] | None = None
    for equal, mine, theirs in units:
        if held and held[0] == equal:
            held = (equal, (held[1][0], mine[1]), (held[2][0], theirs[1]))
            continue
        if held:
            yield _run(*held)
        held = (equal, mine, theirs)
    if held:
        yield _run(*held)


def _run(equal: bool, quotation: Range, record: Range) -> Run:
    return Run(op=EditOp.EQUAL, quotation=quotation, record=record) if equal else change(quotation, record)
