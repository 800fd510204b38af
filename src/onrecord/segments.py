"""Word numbers in order of the words there: one segment sorted, many merged, in bounded memory.

A segment is a stretch of the row of all words that was sorted by itself. Segments are merged a range of first words at
a time, so that only that range is in memory; what is merged is itself a segment and can be merged with later ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Ints = NDArray[np.int64]
Numbers = NDArray[np.int32]
Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

STOP = 0  # the id between records
PADDING = 4  # stops after the last record, so that three words can be read anywhere
BITS = 21  # of each id where three are packed into one sort key
AT_ONCE = 1 << 21  # words of all segments that are merged in one step, unless one word alone is more often said


@dataclass(frozen=True, eq=False)
class Sorted:
    """Word numbers (`places`) in order of the ids of the word there and the two after it.

    The rows of id i are `heads[i]:heads[i + 1]`; those of the pair `pairs[j]` begin at `at[j]` (one more at the end).
    """

    places: Numbers
    heads: Ints
    pairs: Keys
    at: NDArray[np.uint32]

    def rows_of(self, pairs: Keys) -> tuple[Ints, Ints]:
        """(first row, row after the last) of pairs of ids; empty where a pair stands nowhere."""
        found = np.searchsorted(self.pairs, pairs)
        known = self.pairs[np.minimum(found, len(self.pairs) - 1)] == pairs if len(self.pairs) else found < 0
        low = self.at[found].astype(np.int64)
        return low, np.where(known, self.at[np.minimum(found + 1, len(self.pairs))], low)


def paired(first: Ints | Numbers, second: Ints | Numbers) -> Keys:
    """Two ids as one key that sorts as they do."""
    packed: Keys = (first.astype(np.uint64) << np.uint64(32)) | second.astype(np.uint64)
    return packed


def sort(ids: Numbers, places: Ints, vocabulary: int) -> Sorted:
    """Sort word numbers by the words of `ids` there; `vocabulary` is the highest id."""
    ordered = places[_order(ids, places)].astype(np.int32)
    pairs, at = pairs_of(ids, ordered, 0)
    heads = np.concatenate([[0, 0], np.cumsum(np.bincount(ids[ordered], minlength=vocabulary + 1)[1:])])
    return Sorted(ordered, heads.astype(np.int64), pairs, np.append(at, len(ordered)).astype(np.uint32))


def pairs_of(ids: Numbers, ordered: Numbers, before: int) -> tuple[Keys, Ints]:
    """The pairs of words in rows that are in order, each once, and the row each begins at, `before` rows before."""
    every = paired(ids[ordered], ids[ordered + 1])
    new = np.ones(len(every), np.bool_)
    new[1:] = every[1:] != every[:-1]
    first = np.flatnonzero(new)
    return every[first], first + before


@dataclass(frozen=True, eq=False)
class Segment:
    """Sorted word numbers of some records that now have other numbers, or none.

    `bases` are the records' first words in this segment's own numbers, `shifts` what is added to them; a record that
    is gone has the shift `GONE`.
    """

    places: Numbers
    heads: Ints
    bases: Ints
    shifts: Ints

    def rows(self, low: int, high: int) -> Numbers:
        """The word numbers of the ids from `low` to `high - 1`, as they are now."""
        last = len(self.heads) - 1
        places = np.asarray(self.places[self.heads[min(low, last)] : self.heads[min(high, last)]])
        shift = self.shifts[np.searchsorted(self.bases, places, "right") - 1]
        kept = shift != GONE
        moved: Numbers = (places[kept] + shift[kept]).astype(np.int32)
        return moved


GONE = np.iinfo(np.int64).min


def merged(ids: Numbers, segments: Sequence[Segment], vocabulary: int) -> Iterator[tuple[Numbers, Keys, Ints]]:
    """Blocks of (word numbers, pairs, row that each pair begins at) of all segments together, in order."""
    counts = np.zeros(vocabulary + 2, np.int64)
    for segment in segments:
        counts[: len(segment.heads) - 1] += np.diff(segment.heads)
    block = np.cumsum(counts) // AT_ONCE
    edges = np.append(np.flatnonzero(np.diff(block, prepend=-1)), vocabulary + 1).tolist()
    done = 0
    for low, high in pairwise(edges):
        places = np.concatenate([np.zeros(0, np.int32), *(s.rows(low, high) for s in segments)])
        ordered = places[_order(ids, places)]
        yield ordered, *pairs_of(ids, ordered, done)
        done += len(ordered)


def _order(ids: Numbers, places: Ints | Numbers) -> Ints:
    """The order of word numbers by the ids there; rows already in order cost little."""
    first, second, third = ids[places], ids[places + 1], ids[places + 2]
    if not len(places) or max(first.max(), second.max(), third.max()) >= 1 << BITS:
        return np.lexsort((third, second, first))
    packed = first.astype(np.uint64) << np.uint64(2 * BITS)
    packed |= second.astype(np.uint64) << np.uint64(BITS)
    packed |= third.astype(np.uint64)
    return np.argsort(packed, kind="stable")
