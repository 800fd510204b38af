"""Many quotations as arrays, and the exact places of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.candidates import Floats, Index, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.words import Words

AT_ONCE = 1 << 21  # places compared at once


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """The words of all quotations in one row: `ids[starts[q]:starts[q] + sizes[q]]` are those of quotation q.

    `bits` is the rarity of each word.
    """

    index: Index
    ids: Ints
    bits: Floats
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, index: Index, quotations: Sequence[Words]) -> Batch:
        """Look all words up together."""
        keys = np.concatenate([np.zeros(0, np.uint64), *(q.keys for q in quotations)])
        sizes = np.array([len(q) for q in quotations], np.int64)
        unique, inverse = np.unique(keys, return_inverse=True)
        ids, bits = index.ids_of(unique)[inverse], index.bits(unique)[inverse]
        return cls(index, ids, bits, np.cumsum(sizes) - sizes, sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def total(self) -> Floats:
        """The rarity of each quotation as a whole."""
        sums = np.concatenate([[0.0], np.cumsum(self.bits)])
        total: Floats = sums[self.starts + self.sizes] - sums[self.starts]
        return total

    def owner(self) -> Ints:
        """The quotation that each word of the row belongs to."""
        return np.repeat(np.arange(len(self)), self.sizes)


def exact_places(batch: Batch) -> tuple[Ints, Ints]:
    """(quotation, global word number) of every place where all words of a quotation stand in a row; sorted."""
    at, low, high = _rarest(batch)
    found = [_stand(batch, *part) for part in _portions(at, low, high)]
    quotations = np.concatenate([np.zeros(0, np.int64), *(q for q, _ in found)])
    places = np.concatenate([np.zeros(0, np.int64), *(p for _, p in found)])
    order = np.lexsort((places, quotations))
    return quotations[order], places[order]


def _rarest(batch: Batch) -> tuple[Ints, Ints, Ints]:
    """For each quotation its rarest one, two or three words in a row: where in it they begin, and their range."""
    index, ids = batch.index, batch.ids
    count = len(batch)
    best = (np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count, np.int64))
    for width in (1, 2, 3):
        chosen = np.flatnonzero(batch.sizes == width) if width < 3 else np.flatnonzero(batch.sizes >= 3)
        if not len(chosen):
            continue
        which, at = spread(batch.starts[chosen], batch.starts[chosen] + batch.sizes[chosen] - width + 1)
        low, high = index.ranges(*(ids[at + k] for k in range(width)))
        order = np.lexsort((high - low, which))
        first = order[np.searchsorted(which[order], np.arange(len(chosen)))]
        for array, values in zip(best, (at - batch.starts[chosen][which], low, high), strict=True):
            array[chosen] = values[first]
    return best


def _portions(at: Ints, low: Ints, high: Ints) -> Iterator[tuple[Ints, Ints, Ints, Ints]]:
    """The quotations with any places, in portions of bounded size: (quotation, at, low, high)."""
    live = np.flatnonzero(high > low)
    portion = np.cumsum(high[live] - low[live]) // AT_ONCE
    for number in np.unique(portion).tolist():
        q = live[portion == number]
        yield q, at[q], low[q], high[q]


def _stand(batch: Batch, quotations: Ints, at: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """The places of some ranges where the whole quotation stands."""
    which, number = spread(low, high)
    q = quotations[which]
    begin = batch.index.places[number].astype(np.int64) - at[which]
    fits = (begin > 0) & (begin + batch.sizes[q] < len(batch.index.ids))
    q, begin = q[fits], begin[fits]
    done: list[tuple[Ints, Ints]] = []
    step = 0
    while len(q):
        over = batch.sizes[q] <= step
        if over.any():
            done.append((q[over], begin[over]))
            q, begin = q[~over], begin[~over]
        same = batch.index.ids[begin + step] == batch.ids[batch.starts[q] + step]
        q, begin = q[same], begin[same]
        step += 1
    return (
        np.concatenate([np.zeros(0, np.int64), *(a for a, _ in done)]),
        np.concatenate([np.zeros(0, np.int64), *(b for _, b in done)]),
    )
