"""Where else the parts of a splice stand, word for word: the place that is printed alike comes first, others follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import exact_places
from onrecord.align.printed import Printed, agreeing
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align.batch import Batch
    from onrecord.align.pieces import Piece, Placement, Run
    from onrecord.candidates import Index
    from onrecord.words import Words

LOOKED_AT = 64  # places of a part that are compared in print
OTHERS = 3  # further readings that are shown


def with_equal_places(batch: Batch, texts: Sequence[Words], best: dict[int, Placement]) -> dict[int, list[Placement]]:
    """Readings of the same words at equal places, the likeliest first, for readings by quotation number."""
    asked = [(q, n, *_row(p).quotation) for q, found in best.items() for n, p in _movable(found)]
    if not asked:
        return {q: [found] for q, found in best.items()}
    q, _, a, b = np.array(asked, np.int64).T
    which, places = exact_places(batch.parts(q, a, b))
    first = np.searchsorted(which, np.arange(len(asked) + 1)).tolist()
    out = {q: [found] for q, found in best.items()}
    for number, (quotation, piece, _, _) in enumerate(asked):
        here = places[first[number] : min(first[number + 1], first[number] + LOOKED_AT)]
        if len(here) > 1:
            out[quotation] = _read_at(batch.index, texts[quotation], out[quotation], piece, here.tolist())
    return out


def _movable(found: Placement) -> Iterator[tuple[int, Piece]]:
    """The pieces that stand in a row in a record of their own: their place tells nothing of the others'."""
    for number, piece in enumerate(found.pieces):
        beside = [p.record for p in found.pieces[max(0, number - 1) : number + 2] if p is not piece]
        equal = [r for r in piece.runs if r.op is EditOp.EQUAL]
        put_in = [r for r in piece.runs if r.op is EditOp.INSERT]
        if piece.record not in beside and len(equal) == 1 and len(equal) + len(put_in) == len(piece.runs):
            yield number, piece


def _row(piece: Piece) -> Run:
    return next(r for r in piece.runs if r.op is EditOp.EQUAL)


def _read_at(index: Index, text: Words, readings: list[Placement], number: int, places: list[int]) -> list[Placement]:
    """The readings with one piece moved to each of the places; ties in print keep the order."""
    best = readings[0]
    piece, printed = best.pieces[number], Printed(text)
    run = _row(piece)
    here = (piece.record, run.record[0])
    moved = [here, *(at for at in map(index.local, places) if at != here)]
    size = run.record[1] - run.record[0]
    agreed = {at: agreeing(index, printed, at[0], run.quotation, (at[1], at[1] + size)) for at in moved}
    moved.sort(key=lambda at: -agreed[at])
    others = [_moved(best, number, at) for at in moved[: OTHERS + 1]]
    return [others[0], *[*others[1:], *readings[1:]][:OTHERS]]


def _moved(best: Placement, number: int, at: tuple[int, int]) -> Placement:
    piece = best.pieces[number]
    step = at[1] - _row(piece).record[0]
    runs = tuple(r._replace(record=(r.record[0] + step, r.record[1] + step)) for r in piece.runs)
    words = (piece.words[0] + step, piece.words[1] + step)
    there = piece._replace(record=at[0], words=words, runs=runs)
    return best._replace(pieces=(*best.pieces[:number], there, *best.pieces[number + 1 :]))
