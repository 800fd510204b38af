"""Word numbers in order of the words there, a range of first words at a time, so that memory is bounded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Numbers = NDArray[np.int32]
Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

STOP = 0  # the id between records
PADDING = 4  # stops after the last record, so that three words can be read anywhere
AT_ONCE = 1 << 21  # words that are sorted in one step, unless one word alone is more often said
MOST = 64  # steps, each of which looks through all ids


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
    ordered, pairs, at = _in_order(ids, places)
    heads = heads_of(np.bincount(ids[places], minlength=vocabulary + 1))
    return Sorted(ordered, heads, pairs, np.append(at, len(ordered)).astype(np.uint32))


def heads_of(counts: Ints) -> Ints:
    """The rows at which those of each id begin, by how often each is said; the first of `counts` is that of `STOP`."""
    return np.concatenate([[0, 0], np.cumsum(counts[1:])])


def blocks(heads: Ints) -> list[tuple[int, int]]:
    """Ranges of ids, from one up to another, that are sorted one after the other."""
    step = max(AT_ONCE, -(-int(heads[-1]) // MOST))
    edges = [*np.flatnonzero(np.diff(heads[1:-1] // step, prepend=-1)).tolist(), len(heads) - 2]
    return [(low + 1, high + 1) for low, high in pairwise(edges)]


def block(ids: Numbers, low: int, high: int) -> tuple[Numbers, Keys, Ints]:
    """(word numbers in order, pairs, row that each pair begins at) of the ids from `low` to `high - 1`."""
    found = [np.zeros(0, np.int64)]
    for at in range(0, len(ids), AT_ONCE):
        here = ids[at : at + AT_ONCE]
        found.append(np.flatnonzero((here >= low) & (here < high)) + at)
    return _in_order(ids, np.concatenate(found))


def _in_order(ids: Numbers, places: Ints) -> tuple[Numbers, Keys, Ints]:
    """The same of some places."""
    ordered = places.take(_order(ids, places)).astype(np.int32)
    every = paired(ids.take(ordered), ids.take(ordered + 1))
    new = np.ones(len(every), np.bool_)
    new[1:] = every[1:] != every[:-1]
    at = np.flatnonzero(new)
    return ordered, every[at], at


def _order(ids: Numbers, places: Ints) -> Ints:
    """The order of word numbers by the ids there, those of the same three words as they are."""
    first, second, third = (ids.take(places + n).astype(np.uint64) for n in range(3))
    wide = max(int(x.max(initial=0)).bit_length() for x in (first, second, third))
    if 2 * wide + len(places).bit_length() <= 64:
        order = _ranked((second << np.uint64(wide)) | third)
    else:
        order = _ranked(third)
        order = order.take(_ranked(second.take(order)))
    return order.take(_ranked(first.take(order)))


def _ranked(keys: Keys) -> Ints:
    """The order of whole numbers: they are sorted with the place of each behind it, many at a time (SIMD)."""
    bits = np.uint64(len(keys).bit_length())
    packed = (keys << bits) | np.arange(len(keys), dtype=np.uint64)
    packed.sort()
    return (packed & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
