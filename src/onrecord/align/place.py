"""Place quotations: exact places first, then the best chain and the other places that are nearly as good."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import Batch, exact_places
from onrecord.align.blocks import AT, CUT, SIZE
from onrecord.align.brackets import kept_words, restored, without
from onrecord.align.chains import Chains, apart, chains, gathered, latest
from onrecord.align.equal import with_equal_places
from onrecord.align.pieces import Piece, Placement, Run
from onrecord.align.printed import Printed, agreement
from onrecord.align.readings import read
from onrecord.align.residue import left_over, second_look, unsure
from onrecord.align.seeds import Diagonals, Effort, diagonals, joined, top
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.candidates import Index, Ints
    from onrecord.words import Flags, Words

LOOKED_AT = 16  # exact places whose print is compared with the quotation's
SHORT = 12  # words up to which a quotation is looked for by many places at once
FIRST = Effort(places=128, commonest=4000, compared=48, kept=5)  # for longer ones, which have rare words
USUAL = Effort(places=2400, commonest=4000, compared=48, kept=12)  # for short ones, and where that finds too little
HARD = Effort(places=20_000, commonest=20_000, compared=400, kept=12)  # for short ones of which too much is left over
CHAINED = 24  # diagonals of a quotation that one chain may run over
COVERED = 0.75  # share of a short quotation's rarity from which its place is taken for found
AS_GOOD = 0.65  # share of the best stretch from which another place is looked at
LEAST = 2  # words below which only exact places count


def place(index: Index, quotations: Sequence[Words], *, most: int = 8) -> list[list[Placement]]:
    """The places of each quotation, best first; none where nothing carries more evidence than chance.

    All exact places are found, up to `most`, and come alone: where the very words stand, near ones say nothing.
    Otherwise the best reading (one piece, or several for cuts and splices) is followed by alternative places.
    Method: seeds of one to three words, diagonals, Viterbi chains, word alignment of the gaps.
    """
    kept = [kept_words(q) for q in quotations]
    asked = [q if k is None else without(q, k) for q, k in zip(quotations, kept, strict=True)]
    found = _places(Batch.of(index, asked), asked, most)
    for i, numbers in enumerate(kept):
        if numbers is not None:
            found[i] = [restored(p, numbers.tolist(), len(quotations[i])) for p in found[i]]
    return found


def _places(batch: Batch, texts: Sequence[Words], most: int) -> list[list[Placement]]:
    out: list[list[Placement]] = [[] for _ in range(len(batch))]
    total = batch.total()
    owners, places = exact_places(batch)
    for q, at in _first(owners, places, max(most, LOOKED_AT)):
        out[q].append(_exact(batch, q, at, float(total[q])))
    for q in np.unique(owners).tolist():
        if len(out[q]) > 1:
            out[q] = _by_print(batch.index, texts[q], out[q])[:most]
    rest = np.array([q for q in range(len(batch)) if not out[q] and batch.sizes[q] >= LEAST], np.int64)
    for q, found in _near(batch, texts, rest).items():
        out[q] = found[:most]
    return out


def _by_print(index: Index, text: Words, found: list[Placement]) -> list[Placement]:
    printed = Printed(text)
    return sorted(found, key=lambda p: -agreement(index, printed, p))


def _first(owners: Ints, places: Ints, most: int) -> Iterator[tuple[int, int]]:
    rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
    kept = rank < most
    yield from zip(owners[kept].tolist(), places[kept].tolist(), strict=True)


def _exact(batch: Batch, q: int, at: int, bits: float) -> Placement:
    record, local = batch.index.local(at)
    size = int(batch.sizes[q])
    here = (local, local + size)
    run = Run(op=EditOp.EQUAL, quotation=(0, size), record=here)
    piece = Piece(record=record, quotation=(0, size), words=here, runs=(run,), bits=bits)
    return Placement(pieces=(piece,), coverage=1.0, bits=bits - log2(len(batch.index) + 1), exact=True)


# --- near -------------------------------------------------------------------------------------------------------------


def _near(batch: Batch, texts: Sequence[Words], chosen: Ints) -> dict[int, list[Placement]]:
    """The near places of the chosen quotations that carry evidence."""
    found, whole, again = _read(batch, chosen)
    every = gathered([whole, chains(batch, *_alternatives(*_localities(batch, found), again))])
    likely = read(batch, texts, apart(every), chosen)
    best = {q: _distinct(batch.index, texts[q], rows) for q, rows in likely.items()}
    equal = with_equal_places(batch, texts, {q: found[0] for q, found in best.items() if len(found[0].pieces) > 1})
    return {q: [*equal.get(q, found[:1]), *found[1:]] for q, found in best.items()}


def _read(batch: Batch, chosen: Ints) -> tuple[Diagonals, Chains, Ints]:
    """Diagonals, the best chain of each quotation, and the quotations that were looked at again.

    Long quotations are looked for by few places first; what then leaves words over is looked for near by, and last by
    many places.
    """
    found = diagonals(batch, chosen, np.array((FIRST, USUAL))[_is_short(batch, chosen)])
    whole = _whole(batch, found)
    again = whole.take(unsure(batch, whole))
    more = second_look(batch, again, found)
    whole = latest([whole, _whole(batch, more)])
    lost = whole.quotation[_is_lost(batch, whole)]
    wide = diagonals(batch, lost, np.array((USUAL, HARD))[_is_short(batch, lost)])
    wider = joined([more.take(np.isin(more.quotation, lost)), wide])
    return joined([found, wide]), latest([whole, _whole(batch, wider)]), np.union1d(again.quotation, lost)


def _is_short(batch: Batch, chosen: Ints) -> Ints:
    """1 of the quotations that are looked for by many places at once, 0 of others."""
    short: Ints = (batch.sizes[chosen] <= SHORT).astype(np.int64)
    return short


def _whole(batch: Batch, found: Diagonals) -> Chains:
    """The best chain of each quotation over its best diagonals."""
    part = found.take(top(found.quotation, found.score, CHAINED))
    return chains(batch, part, part.quotation)


def _is_lost(batch: Batch, whole: Chains) -> Flags:
    """Which chains leave more over than a quotation of their length may leave."""
    lost = np.zeros(len(whole), np.bool_)
    lost[left_over(batch, whole)[:, 0]] = True
    first, last = batch.bounds(whole.quotation)
    at = first[whole.owner] + whole.blocks[:, AT]
    found = np.bincount(whole.owner, batch.sums[at + whole.blocks[:, SIZE]] - batch.sums[at], len(whole))
    short: Flags = found < COVERED * (batch.sums[last] - batch.sums[first])
    return np.where(last - first > SHORT, lost, short)


def _localities(batch: Batch, found: Diagonals) -> tuple[Diagonals, Ints]:
    """The diagonals of each place that could be as good as the best, numbered by place."""
    order = np.lexsort((found.shift, found.quotation))
    part = found.take(order)
    new = np.ones(len(part), np.bool_)
    reach = batch.sizes[part.quotation[1:]] + CUT
    new[1:] = (np.diff(part.quotation) != 0) | (np.diff(part.low) != 0) | (np.diff(part.shift) > reach)
    group = np.cumsum(new) - 1
    if not len(part):
        return part, group
    best = np.maximum.reduceat(part.score, np.flatnonzero(new))
    top = np.zeros(len(batch))
    np.maximum.at(top, part.quotation, part.score)
    kept = best[group] >= AS_GOOD * top[part.quotation]
    return part.take(kept), group[kept]


def _alternatives(local: Diagonals, groups: Ints, again: Ints) -> tuple[Diagonals, Ints]:
    """The localities without the only one of a quotation, which its whole chain has been through already."""
    first = np.flatnonzero(np.append(True, np.diff(groups) != 0)) if len(groups) else groups
    count = np.bincount(local.quotation[first], minlength=1)
    kept = (count[local.quotation] > 1) | np.isin(local.quotation, again)
    return local.take(kept), groups[kept]


def _distinct(index: Index, text: Words, found: Sequence[Placement]) -> list[Placement]:
    """Best first, without places that a better one covers."""
    if len(found) == 1:
        return list(found)
    out: list[Placement] = []
    first = sorted(found, key=lambda p: (p.pieces[0].record, p.pieces[0].words))
    top = max(round(p.bits, 1) for p in found)
    tied = [p for p in found if round(p.bits, 1) == top]
    printed = Printed(text)
    agreed = {id(p): agreement(index, printed, p) for p in tied} if len(tied) > 1 else {}
    first.sort(key=lambda p: (-round(p.bits, 1), -agreed.get(id(p), 0)))
    for placement in first:
        taken = [(p.record, p.words) for other in out for p in other.pieces]
        if not all(
            any(r == p.record and w[0] < p.words[1] and p.words[0] < w[1] for r, w in taken) for p in placement.pieces
        ):
            out.append(placement)
    return out
