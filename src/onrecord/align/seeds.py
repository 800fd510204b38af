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
from onrecord.align.loops import FINE, FINEST, REGIONS, SCORE, seeds, sought, stretches
from onrecord.candidates import Floats, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.align.batch import Batch
    from onrecord.candidates import Index

JUMP = 5.0  # bits to say that the quotation goes on elsewhere, beside where
COMPARES = 0.5  # share of the best stretch from which another may be the better reading
ADDS = 3.0  # bits that a diagonal beside the best has to add to it
MISMATCH = 1.5  # bits that a word costs which the diagonal does not have
AT_ONCE = 1 << 16  # places of seeds that are looked at in one step, to stay in cache
PER_SEED = 32  # places that a seed itself counts for there
PLACES = 32  # bits of a word number in a sort key
LONGEST = 1 << 24  # words of a quotation


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


def diagonals(batch: Batch, chosen: Ints, efforts: Ints) -> Diagonals:
    """The diagonals worth chaining of the chosen quotations, which are sorted; `efforts` has a row of `Effort` each."""
    first, last = batch.bounds(chosen)
    work = int((batch.sizes[chosen] * efforts[:, 2]).sum())
    rows = batch.grams.rows(spread(first, last)[1])
    count, (at, width, low, high) = compiled(seeds, work)((first, last), rows, efforts)
    owner = np.repeat(np.arange(len(chosen)), count)
    weight = batch.sums[first[owner] + at + width] - batch.sums[first[owner] + at]
    heads = np.append(0, np.cumsum(count))
    cost = np.append(0, np.cumsum(high - low + PER_SEED))
    parts: list[Diagonals] = []
    for a, b in _portions(cost[heads]):
        some = slice(heads[a], heads[b])
        places = _places(batch.index, owner[some] - a, at[some], low[some], high[some], b - a)
        found = compiled(sought, work)(
            batch.index.ids,
            (batch.index.bases, batch.index.bases + batch.index.sizes),
            (batch.ids, batch.bits),
            (first[a:b], last[a:b]),
            places,
            (at[some], weight[some]),
            efforts[a:b],
            (MISMATCH, ADDS, jump_cost(len(batch.index)) / 2, COMPARES),
        )
        shift, begin, end = found[1]
        parts.append(Diagonals(np.repeat(chosen[a:b], found[0]), shift, begin, end, found[2]))
    return together(parts)


def _portions(cost: Ints) -> Iterator[tuple[int, int]]:
    """Ranges of quotations of bounded work; `cost` is that of all before each, with one number more."""
    edges = np.flatnonzero(np.diff(cost[:-1] // AT_ONCE, prepend=-1)).tolist()
    yield from pairwise([*edges, len(cost) - 1])


def _places(index: Index, owner: Ints, at: Ints, low: Ints, high: Ints, count: int) -> tuple[Ints, Ints, Ints]:
    """(shift, seed, where those of each of `count` quotations begin) of all places of some seeds, sorted by shift.

    The seeds stand in the order of their words, so that the places of one diagonal do.
    """
    room = len(owner).bit_length()
    key = np.repeat((((owner << PLACES) + LONGEST - at) << room) | np.arange(len(owner)), high - low)
    key += index.places[spread(low, high)[1]].astype(np.int64) << room
    key.sort()  # numbers are sorted several times as fast as rows
    seed = key & ((1 << room) - 1)
    key >>= room
    edges = np.searchsorted(key, np.arange(count + 1) << PLACES)
    return (key & ((1 << PLACES) - 1)) - LONGEST, seed, edges


def jump_cost(index_words: int) -> float:
    """Bits to say that a quotation goes on at any other place of a record of this many words."""
    return JUMP + log2(index_words + 2)


def scored(batch: Batch, found: Diagonals) -> tuple[Diagonals, Ints]:
    """The diagonals with the bits of their best stretch, and the quarter of the quotation that it lies in."""
    first, last = batch.bounds(found.quotation)
    rows = np.stack([found.shift, found.low, found.high], axis=1)
    score, middle = compiled(stretches, int((last - first).sum()))(
        batch.index.ids, batch.ids, batch.bits, first, last, rows, MISMATCH
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
