"""Where else the parts of a splice stand, word for word: the place that is printed alike comes first, others follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import exact_places
from onrecord.align.printed import Printed, agreement
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align.batch import Batch
    from onrecord.align.pieces import Piece, Placement
    from onrecord.words import Words

LOOKED_AT = 64  # places of a part that are compared in print
OTHERS = 3  # further readings that are shown


def with_equal_places(batch: Batch, texts: Sequence[Words], best: dict[int, Placement]) -> dict[int, list[Placement]]:
    """Readings of the same words at equal places, the likeliest first, for readings by quotation number."""
    asked = [(q, n, *_row(p)) for q, found in best.items() for n, p in _movable(found)]
    if not asked:
        return {q: [found] for q, found in best.items()}
    q, _, a, b = np.array(asked, np.int64).T
    which, places = exact_places(batch.parts(q, a, b))
    first = np.searchsorted(which, np.arange(len(asked) + 1)).tolist()
    out = {q: [found] for q, found in best.items()}
    for number, (quotation, piece, _, _) in enumerate(asked):
        here = places[first[number] : min(first[number + 1], first[number] + LOOKED_AT)]
        if len(here) > 1:
            out[quotation] = _read_at(batch, texts[quotation], out[quotation], piece, here.tolist())
    return out


def _movable(found: Placement) -> Iterator[tuple[int, Piece]]:
    """The pieces that stand in a row in a record of their own: their place tells nothing of the others'."""
    for number, piece in enumerate(found.pieces):
        beside = [p.record for p in found.pieces[max(0, number - 1) : number + 2] if p is not piece]
        equal = [r for r in piece.runs if r.op is EditOp.EQUAL]
        put_in = [r for r in piece.runs if r.op is EditOp.INSERT]
        if piece.record not in beside and len(equal) == 1 and len(equal) + len(put_in) == len(piece.runs):
            yield number, piece


def _row(piece: Piece) -> tuple[int, int]:
    return next(r.quotation for r in piece.runs if r.op is EditOp.EQUAL)


def _read_at(batch: Batch, text: Words, readings: list[Placement], number: int, places: list[int]) -> list[Placement]:
    """The readings with one piece moved to each of the places; ties in print keep the order."""
    best = readings[0]
    moved = [best, *(p for at in places if (p := _moved(batch, best, number, at)) != best)]
    printed = Printed(text)
    moved.sort(key=lambda p: -agreement(batch.index, printed, p))
    rest = [p for p in (*moved[1:], *readings[1:]) if p != moved[0]]
    return [moved[0], *rest[:OTHERS]]


def _moved(batch: Batch, best: Placement, number: int, at: int) -> Placement:
    piece = best.pieces[number]
    record, local = batch.index.local(at)
    start = next(r.record[0] for r in piece.runs if r.op is EditOp.EQUAL)
    step = local - start
    runs = tuple(replace(r, record=(r.record[0] + step, r.record[1] + step)) for r in piece.runs)
    words = (piece.words[0] + step, piece.words[1] + step)
    there = replace(piece, record=record, words=words, runs=runs)
    return replace(best, pieces=(*best.pieces[:number], there, *best.pieces[number + 1 :]))
