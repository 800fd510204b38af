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
AT_ONCE = 1 << 20  # words that are sorted in one step, unless one word alone is more often said
MOST = 64  # steps, each of which looks through all ids
_KEY = 64  # bits of a key


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


def paired(first: Ints | Numbers | Keys, second: Ints | Numbers | Keys) -> Keys:
    """Two ids as one key that sorts as they do."""
    packed: Keys = (first.astype(np.uint64) << np.uint64(32)) | second.astype(np.uint64)
    return packed


def sort(ids: Numbers, places: Ints, vocabulary: int) -> Sorted:
    """Sort word numbers by the words of `ids` there; `vocabulary` is the highest id."""
    ordered, pairs, at = _in_order(ids, places, 1)
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
        within = (ids[at : at + AT_ONCE] - low).view(np.uint32) < high - low  # what is below `low` becomes large
        found.append(np.flatnonzero(within) + at)
    return _in_order(ids, np.concatenate(found), low)


def _in_order(ids: Numbers, places: Ints, low: int) -> tuple[Numbers, Keys, Ints]:
    """The same of some places, given as they rise, of ids from `low` on: they are sorted by all three words at once
    where these fit in a key, else by two words, then those of each pair by the third."""
    second, third = ids[1:].take(places), ids[2:].take(places)
    wide = np.uint64(int(max(second.max(initial=0), third.max(initial=0))).bit_length())
    pairs = _beside(ids.take(places) - low, second, wide)
    if _fits(int(pairs.max(initial=0)).bit_length() + int(wide), len(places)):
        order, pairs = _ranked(_beside(pairs, third, wide))
        pairs >>= wide
        at = _changes(pairs)
    else:
        order, pairs = _ranked(pairs)
        at = _changes(pairs)
        number = np.repeat(np.arange(len(at)), np.diff(at, append=len(pairs)))
        order = order.take(_ranked(_beside(number, third.take(order), wide))[0])
    pairs = pairs[at]
    first: Keys = (pairs >> wide) + np.uint64(low)
    every = paired(first, pairs & ((np.uint64(1) << wide) - np.uint64(1)))
    return places.take(order).astype(np.int32), every, at


def _changes(keys: Keys) -> Ints:
    """Where another key begins."""
    new = np.ones(len(keys), np.bool_)
    new[1:] = keys[1:] != keys[:-1]
    return np.flatnonzero(new)


def _beside(head: Ints | Numbers | Keys, tail: Numbers, wide: np.uint64) -> Keys:
    """Numbers, with others of so many bits behind them."""
    keys = head.astype(np.uint64)
    keys <<= wide
    keys |= tail.astype(np.uint64)
    return keys


def _fits(bits: int, count: int) -> bool:
    """Whether so many numbers of so many bits can be sorted with the place of each behind it."""
    return bits + count.bit_length() <= _KEY


def _ranked(keys: Keys) -> tuple[Ints, Keys]:
    """(the order of whole numbers, equal ones as they are; they in this order); what is given is used up.

    They are sorted with the place of each behind it, many at a time (SIMD), where both are no longer than a key.
    """
    bits = np.uint64(len(keys).bit_length())
    if not _fits(int(keys.max(initial=0)).bit_length(), len(keys)):
        slowly = np.argsort(keys, kind="stable")
        return slowly, keys.take(slowly)
    keys <<= bits
    keys |= np.arange(len(keys), dtype=np.uint64)
    keys.sort()
    order: Ints = (keys & ((np.uint64(1) << bits) - np.uint64(1))).view(np.int64)
    keys >>= bits
    return order, keys
