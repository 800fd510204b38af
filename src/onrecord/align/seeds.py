"""Where a changed quotation could stand: diagonals that share rare words with it.

A diagonal is a record's word number less a quotation's: words that stand on one diagonal stand in the same order at the
same distances. Seeds of one to three words are taken rarest first under a budget, so that cost does not grow with the
record; each diagonal they name is then compared word by word with the whole quotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.candidates import Floats, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.align.batch import Batch

JUMP = 5.0  # bits to say that the quotation goes on elsewhere, beside where
COMPARES = 0.5  # share of the best stretch from which another may be the better reading
ADDS = 3.0  # bits that a diagonal beside the best has to add to it
TOGETHER = 4096  # diagonals compared at once, that what they need stays in cache
COMMONEST = 4000  # places of its rarest seed beyond which a quarter of a quotation has no seeds
LOOKED_AT = 48  # diagonals compared word by word
REGIONS = 4  # a quotation is looked at in quarters, so that each half of a splice keeps its diagonals
KEPT = 5  # diagonals kept for each quarter
SHIFTED = 1 << 34  # added to diagonals in sort keys, that none be negative
FINE, FINEST = 1024, (1 << 32) - 1  # of scores in bits where they are sorted as whole numbers
MISMATCH = 1.5  # bits that a word costs which the diagonal does not have


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


def diagonals(batch: Batch, chosen: Ints, budget: Ints) -> Diagonals:
    """The diagonals worth chaining of the chosen quotations; `budget` is how many places of each are looked at."""
    found = _named(batch, chosen, budget)
    found, region = scored(batch, found.take(top(found.quotation, found.score, LOOKED_AT)))
    kept = top(found.quotation * REGIONS + region, found.score, KEPT)
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
    added = np.zeros(len(found))
    for rows, width in _by_size(batch, found):
        more = equal_words(batch, found.take(rows), width) & ~equal_words(batch, found.take(best[rows]), width)
        said = np.minimum(batch.starts[found.quotation[rows]][:, None] + np.arange(width), len(batch.ids) - 1)
        added[rows] = np.where(more, batch.bits[said], 0.0).sum(axis=1)
    return added


def _by_size(batch: Batch, found: Diagonals) -> Iterator[tuple[Ints, int]]:
    """(rows, words of the longest quotation) of diagonals of quotations of about one length."""
    size = batch.sizes[found.quotation]
    order = np.argsort(size, kind="stable")
    for rows in np.array_split(order, max(1, len(order) // TOGETHER)):
        yield rows, int(size[rows].max(initial=0))


def jump_cost(index_words: int) -> float:
    """Bits to say that a quotation goes on at any other place of a record of this many words."""
    return JUMP + log2(index_words + 2)


def scored(batch: Batch, found: Diagonals) -> tuple[Diagonals, Ints]:
    """The diagonals with the bits of their best stretch, and the quarter of the quotation that it lies in."""
    score, middle = _stretches(batch, found)
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


def equal_words(batch: Batch, found: Diagonals, width: int) -> NDArray[np.bool_]:
    """[diagonal, word of the quotation]: whether the record has that word on the diagonal; False beyond either end."""
    word = np.arange(width)
    at = found.shift[:, None] + word
    inside = (at >= found.low[:, None]) & (at < found.high[:, None]) & (word < batch.sizes[found.quotation][:, None])
    said = np.minimum(batch.starts[found.quotation][:, None] + word, len(batch.ids) - 1)
    at = np.clip(at, 0, len(batch.index.ids) - 1)
    same: NDArray[np.bool_] = (batch.index.ids[at] == batch.ids[said]) & inside
    return same


def _named(batch: Batch, chosen: Ints, budget: Ints) -> Diagonals:
    """All diagonals that the seeds name, with the rarity of the seeds as a first score."""
    seeds = [_seeds(batch, chosen, width) for width in (3, 2, 1)]
    q, at, low, high, bits = (np.concatenate([s[i] for s in seeds]) for i in range(5))
    spent = np.zeros(len(batch), np.int64)
    spent[chosen] = budget // REGIONS
    rows = _affordable(q * REGIONS + at * REGIONS // batch.sizes[q], high - low, spent[q])
    which, number = spread(low[rows], high[rows])
    place = batch.index.places[number].astype(np.int64)
    quotation, shift, bits = q[rows][which], place - at[rows][which], bits[rows][which]
    order = np.argsort((quotation << 36) + shift + SHIFTED)
    quotation, shift, bits = quotation[order], shift[order], bits[order]
    record = batch.index.records_of(place[order])
    new = np.ones(len(order), np.bool_)
    new[1:] = (np.diff(quotation) != 0) | (np.diff(shift) != 0)
    if (~new[1:] & (np.diff(record) != 0)).any():  # a quotation longer than what is left of a record
        order = np.lexsort((record, np.cumsum(new)))
        quotation, shift, bits, record = quotation[order], shift[order], bits[order], record[order]
        new[1:] |= np.diff(record) != 0
    first = np.flatnonzero(new)
    score = np.add.reduceat(bits, first) if len(first) else bits
    low = batch.index.bases[record[first]]
    return Diagonals(quotation[first], shift[first], low, low + batch.index.sizes[record[first]], score)


def _seeds(batch: Batch, chosen: Ints, width: int) -> tuple[Ints, Ints, Ints, Ints, Floats]:
    """(quotation, word, low, high, bits) of every `width` words in a row that the record has."""
    room = np.maximum(batch.sizes[chosen] - width + 1, 0)
    which, at = spread(batch.starts[chosen], batch.starts[chosen] + room)
    low, high = batch.grams.of(width, at)
    live = np.flatnonzero(high > low)
    q, at = chosen[which[live]], at[live]
    bits = sum((batch.bits[at + k] for k in range(1, width)), batch.bits[at])
    return q, at - batch.starts[q], low[live], high[live], bits


def _affordable(region: Ints, count: Ints, budget: Ints) -> Ints:
    """The seeds that a region's budget pays for, rarest first; the rarest of all in any case, unless too common."""
    order = np.argsort((region << 32) | count)
    q, n = region[order], count[order]
    first = np.searchsorted(q, q)
    spent = np.cumsum(n)
    spent -= (spent - n)[first]
    paid = (spent <= budget[order]) | ((np.arange(len(q)) == first) & (n <= COMMONEST))
    rows: Ints = order[paid]
    return rows


def top(group: Ints, score: Floats, count: int) -> Ints:
    """The rows with the `count` best scores of each group, by group."""
    order = np.argsort((group << 32) | (FINEST - (score * FINE).astype(np.int64)))
    ranked = group[order]
    best: Ints = order[np.arange(len(order)) - np.searchsorted(ranked, ranked) < count]
    return best


def _stretches(batch: Batch, found: Diagonals) -> tuple[Floats, Ints]:
    """(bits, middle word) of the best stretch on each diagonal (Kadane's maximal subarray)."""
    best = np.zeros(len(found))
    middle = np.zeros(len(found), np.int64)
    for rows, width in _by_size(batch, found):
        part = found.take(rows)
        same = equal_words(batch, part, width)
        said = np.minimum(batch.starts[part.quotation][:, None] + np.arange(width), len(batch.ids) - 1)
        gain = np.where(same, batch.bits[said], -MISMATCH).T.copy()
        best[rows], middle[rows] = _best_stretch(gain)
    return best, middle


def _best_stretch(gain: Floats) -> tuple[Floats, Ints]:
    count = gain.shape[1]
    run, best = np.zeros(count), np.zeros(count)
    begin, middle = np.zeros(count, np.int64), np.zeros(count, np.int64)
    for word, row in enumerate(gain):
        anew = run <= 0
        begin[anew] = word
        run = np.where(anew, row, run + row)
        better = run > best
        best = np.where(better, run, best)
        middle[better] = (begin[better] + word + 1) // 2
    return best, middle
