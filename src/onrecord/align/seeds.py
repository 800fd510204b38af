"""Where a changed quotation could stand: diagonals that share rare words with it.

A diagonal is a record's word number less a quotation's: words that stand on one diagonal stand in the same order at the
same distances. Seeds of one to three words are taken rarest first under a budget, so that cost does not grow with the
record; each diagonal they name is then compared word by word with the whole quotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.align.compiled import compiled
from onrecord.align.loops import added, stretches
from onrecord.candidates import Floats, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.align.batch import Batch

JUMP = 5.0  # bits to say that the quotation goes on elsewhere, beside where
COMPARES = 0.5  # share of the best stretch from which another may be the better reading
ADDS = 3.0  # bits that a diagonal beside the best has to add to it
REGIONS = 4  # a quotation is looked at in quarters, so that each half of a splice keeps its diagonals
MISMATCH = 1.5  # bits that a word costs which the diagonal does not have
AT_ONCE = 1 << 16  # places of seeds that are looked at in one step, to stay in cache
PER_SEED = 32  # places that a seed itself counts for there
# In sort keys, bits of the word of a quotation, of a word number, of a number of places, of a score.
AT, PLACES, COUNT, SCORE = 24, 32, 32, 26
LONGEST = 1 << AT  # words of a quotation
FINE, FINEST = 1024, (1 << SCORE) - 1  # of scores in bits where they are sorted as whole numbers


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


def together(parts: Sequence[Diagonals]) -> Diagonals:
    """The diagonals of some lists, one list after the other."""
    none = np.zeros(0, np.int64)
    columns = ("quotation", "shift", "low", "high", "score")
    return Diagonals(*(np.concatenate([none, *(getattr(p, name) for p in parts)]) for name in columns))


def joined(parts: Sequence[Diagonals]) -> Diagonals:
    """All diagonals of some lists, each once, sorted by quotation and shift."""
    every = together(parts)
    order = np.lexsort((every.low, every.shift, every.quotation))
    quotation, shift, low = every.quotation[order], every.shift[order], every.low[order]
    new = np.ones(len(order), np.bool_)
    new[1:] = (np.diff(quotation) != 0) | (np.diff(shift) != 0) | (np.diff(low) != 0)
    first = np.flatnonzero(new)
    best = np.maximum.reduceat(every.score[order], first) if len(first) else every.score
    return Diagonals(quotation[first], shift[first], low[first], every.high[order[first]], best)


def _named(batch: Batch, chosen: Ints, effort: Effort) -> Diagonals:
    """The diagonals that the seeds name most of, with the rarity of the seeds as a first score."""
    found = [_seeds(batch, chosen, width) for width in (3, 2, 1)]
    q, at, low, high, bits = (np.concatenate([s[i] for s in found]) for i in range(5))
    rows = _affordable(q * REGIONS + at * REGIONS // batch.sizes[q], high - low, effort)
    rows = rows[in_order((q[rows] << AT) | at[rows])]
    parts = [
        _on_diagonals(batch, q[some], at[some], low[some], high[some], bits[some], effort.compared)
        for some in _portions(rows, q[rows], high[rows] - low[rows])
    ]
    return together(parts)


def _portions(rows: Ints, q: Ints, places: Ints) -> Iterator[Ints]:
    """Seeds in portions of bounded work, those of one quotation in one."""
    first = np.searchsorted(q, q)
    portion = np.cumsum(places + PER_SEED)[first] // AT_ONCE
    edges = np.flatnonzero(np.diff(portion, prepend=-1, append=-1)).tolist()
    yield from (rows[a:b] for a, b in pairwise(edges))


def _on_diagonals(batch: Batch, q: Ints, at: Ints, low: Ints, high: Ints, bits: Floats, most: int) -> Diagonals:
    """The `most` diagonals of each quotation that the places of its seeds name most of, the best first.

    The seeds stand in the order of their words, so that the places of one diagonal do.
    """
    index, room = batch.index, len(q).bit_length()
    owner = np.cumsum(np.append(0, np.diff(q) != 0))
    seed = (((owner << PLACES) + LONGEST - at) << room) | np.arange(len(q))
    key = np.repeat(seed, high - low)
    key += index.places[spread(low, high)[1]].astype(np.int64) << room
    key.sort()
    seed = key & ((1 << room) - 1)
    key >>= room
    shift = (key & ((1 << PLACES) - 1)) - LONGEST
    new = np.append(True, np.diff(key) != 0)
    again = np.flatnonzero(~new)  # on one diagonal, but where one record ends and the next begins
    one, two = (shift[again] + at[seed[again - back]] for back in (1, 0))
    new[again] = index.records_of(one) != index.records_of(two)
    first = np.flatnonzero(new)
    score = np.add.reduceat(bits[seed], first)
    best = top(owner[seed[first]], score, most)
    first, score = first[best], score[best]
    record = index.records_of(shift[first] + at[seed[first]])
    begin = index.bases[record]
    return Diagonals(q[seed[first]], shift[first], begin, begin + index.sizes[record], score)


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
    order = in_order((region << COUNT) | count)
    q, n = region[order], count[order]
    first = np.searchsorted(q, q)
    spent = np.cumsum(n)
    spent -= (spent - n)[first]
    paid = (spent <= effort.places // REGIONS) | ((np.arange(len(q)) == first) & (n <= effort.commonest))
    rows: Ints = order[paid]
    return rows


def top(group: Ints, score: Floats | Ints, count: int) -> Ints:
    """The rows with the `count` best scores of each group, by group."""
    order = in_order((group << SCORE) | (FINEST - np.minimum(score * FINE, FINEST).astype(np.int64)))
    edges = np.flatnonzero(np.diff(group[order], prepend=-1, append=-1))
    best: Ints = order[spread(edges[:-1], np.minimum(edges[:-1] + count, edges[1:]))[1]]
    return best


def in_order(keys: Ints) -> Ints:
    """The rows in order of their keys, none of which is negative; those with one key as they stood.

    Numbers are sorted several times as fast as rows, so that each row's number is put into its key where it has room.
    """
    room = max(1, len(keys) - 1).bit_length()
    if not len(keys) or int(keys.max()) >> (63 - room):
        return np.argsort(keys, kind="stable")
    return np.sort((keys << room) | np.arange(len(keys))) & ((1 << room) - 1)
