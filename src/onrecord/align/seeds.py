"""Where a changed quotation could stand: diagonals that share rare words with it.

A diagonal is a record's word number less a quotation's: words that stand on one diagonal stand in the same order at the
same distances. Seeds of one to three words are taken rarest first under a budget, so that cost does not grow with the
record; each diagonal they name is then compared word by word with the whole quotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.align.loops import FINE, FINEST, added, compiled, named, stretches
from onrecord.candidates import Floats, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.align.batch import Batch

JUMP = 5.0  # bits to say that the quotation goes on elsewhere, beside where
COMPARES = 0.5  # share of the best stretch from which another may be the better reading
ADDS = 3.0  # bits that a diagonal beside the best has to add to it
REGIONS = 4  # a quotation is looked at in quarters, so that each half of a splice keeps its diagonals
MISMATCH = 1.5  # bits that a word costs which the diagonal does not have


class Effort(NamedTuple):
    """How hard a quotation is looked for.

    `places` are looked at of its seeds, and of the rarest seed of a quarter in any case up to `commonest`; `compared`
    diagonals are compared word by word, and of each quarter `kept`.
    """

    places: int
    commonest: int
    compared: int
    kept: int


@dataclass(frozen=True, slots=True, eq=False)
class Diagonals:
    """Diagonals of quotations, sorted by quotation: `shift` + word of the quotation is a global word number.

    `low` and `high` bound the record that the diagonal belongs to; `score` is the best stretch on it in bits.
    """

    quotation: Ints
    shift: Ints
    low: Ints
    high: Ints
    score: Floats

    def __len__(self) -> int:
        return len(self.quotation)

    def take(self, rows: Ints | NDArray[np.bool_]) -> Diagonals:
        """Some of the diagonals."""
        return Diagonals(self.quotation[rows], self.shift[rows], self.low[rows], self.high[rows], self.score[rows])


def diagonals(batch: Batch, chosen: Ints, effort: Effort) -> Diagonals:
    """The diagonals worth chaining of the chosen quotations."""
    found, region = scored(batch, _named(batch, chosen, effort))
    kept = top(found.quotation * REGIONS + region, found.score, effort.kept)
    kept = kept[found.score[kept] > 0]
    found = found.take(kept[np.lexsort((-found.score[kept], found.quotation[kept]))])
    return found.take(_worth_chaining(batch, found))


def _worth_chaining(batch: Batch, found: Diagonals) -> NDArray[np.bool_]:
    """Which diagonals a chain could be on: those that compare with the best, and those that have what it lacks."""
    best = np.searchsorted(found.quotation, found.quotation)  # the best of each quotation comes first
    beside = found.low == found.low[best]
    needed = np.where(beside, ADDS, jump_cost(len(batch.index)) / 2)
    worth: NDArray[np.bool_] = (found.score >= COMPARES * found.score[best]) | (_added(batch, found, best) >= needed)
    return worth


def _added(batch: Batch, found: Diagonals, best: Ints) -> Floats:
    """Bits of the words that each diagonal has and the best of its quotation has not."""
    first, last = batch.bounds(found.quotation)
    rows = (first, last, found.shift, found.low, found.high, best)
    return compiled(added, int((last - first).sum()))(batch.index.ids, batch.ids, batch.bits, *rows)


def jump_cost(index_words: int) -> float:
    """Bits to say that a quotation goes on at any other place of a record of this many words."""
    return JUMP + log2(index_words + 2)


def scored(batch: Batch, found: Diagonals) -> tuple[Diagonals, Ints]:
    """The diagonals with the bits of their best stretch, and the quarter of the quotation that it lies in."""
    first, last = batch.bounds(found.quotation)
    rows = (first, last, found.shift, found.low, found.high)
    score, middle = compiled(stretches, int((last - first).sum()))(
        batch.index.ids, batch.ids, batch.bits, *rows, MISMATCH
    )
    region = np.minimum(middle * REGIONS // np.maximum(batch.sizes[found.quotation], 1), REGIONS - 1)
    return Diagonals(found.quotation, found.shift, found.low, found.high, score), region


def joined(parts: Sequence[Diagonals]) -> Diagonals:
    """All diagonals of some lists, each once, sorted by quotation and shift."""
    quotation, shift, low, high = (
        np.concatenate([getattr(p, name) for p in parts]) for name in ("quotation", "shift", "low", "high")
    )
    score = np.concatenate([p.score for p in parts])
    order = np.lexsort((low, shift, quotation))
    quotation, shift, low = quotation[order], shift[order], low[order]
    new = np.ones(len(order), np.bool_)
    new[1:] = (np.diff(quotation) != 0) | (np.diff(shift) != 0) | (np.diff(low) != 0)
    first = np.flatnonzero(new)
    rows = order[first]
    best = np.maximum.reduceat(score[order], first) if len(first) else score
    return Diagonals(quotation[first], shift[first], low[first], high[rows], best)


def _named(batch: Batch, chosen: Ints, effort: Effort) -> Diagonals:
    """The diagonals that the seeds name most of, with the rarity of the seeds as a first score."""
    index = batch.index
    found = [_seeds(batch, chosen, width) for width in (3, 2, 1)]
    q, at, low, high, bits = (np.concatenate([s[i] for s in found]) for i in range(5))
    rows = _affordable(q * REGIONS + at * REGIONS // batch.sizes[q], high - low, effort)
    rows = rows[np.argsort((q[rows] << 32) | at[rows])]
    seeds = np.searchsorted(q[rows], np.arange(len(batch) + 1))
    asked = (low[rows], high[rows], at[rows], bits[rows], seeds)
    bases = np.append(index.bases, len(index.ids))
    steps = int((high[rows] - low[rows]).sum())
    count, shift, record, score = compiled(named, steps)(index.places, bases, *asked, effort.compared)
    begin = index.bases[record]
    return Diagonals(np.repeat(np.arange(len(batch)), count), shift, begin, begin + index.sizes[record], score)


def _seeds(batch: Batch, chosen: Ints, width: int) -> tuple[Ints, Ints, Ints, Ints, Floats]:
    """(quotation, word, low, high, bits) of every `width` words in a row that the record has."""
    room = np.maximum(batch.sizes[chosen] - width + 1, 0)
    which, at = spread(batch.starts[chosen], batch.starts[chosen] + room)
    low, high = batch.grams.of(width, at)
    live = np.flatnonzero(high > low)
    q, at = chosen[which[live]], at[live]
    bits = sum((batch.bits[at + k] for k in range(1, width)), batch.bits[at])
    return q, at - batch.starts[q], low[live], high[live], bits


def _affordable(region: Ints, count: Ints, effort: Effort) -> Ints:
    """The seeds that a region's share pays for, rarest first; the rarest of all in any case, unless too common."""
    order = np.argsort((region << 32) | count)
    q, n = region[order], count[order]
    first = np.searchsorted(q, q)
    spent = np.cumsum(n)
    spent -= (spent - n)[first]
    paid = (spent <= effort.places // REGIONS) | ((np.arange(len(q)) == first) & (n <= effort.commonest))
    rows: Ints = order[paid]
    return rows


def top(group: Ints, score: Floats, count: int) -> Ints:
    """The rows with the `count` best scores of each group, by group."""
    order = np.argsort((group << 32) | (FINEST - (score * FINE).astype(np.int64)))
    ranked = group[order]
    best: Ints = order[np.arange(len(order)) - np.searchsorted(ranked, ranked) < count]
    return best
