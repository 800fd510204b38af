"""Many quotations as arrays, the rows of the index for every two and three words of them, and their exact places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onrecord.candidates import Floats, Index, Ints, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.words import Words

AT_ONCE = 1 << 21  # places compared at once
ENOUGH = 64  # places of a few words that are told
WIDEST = 3  # words in a row that are looked up
FEW = 16  # places of two words from which the third is looked at


class Grams:
    """Where every three, two and one words in a row stand, by the first of them.

    `low` and `high` are [three, two, one; word] the first row of the index and the one after the last; empty beyond a
    quotation's end. They are looked up once for all that is asked of a batch, the three words when they are needed.
    """

    def __init__(self, index: Index, ids: Ints, owner: Ints) -> None:
        self.index = index
        self.ids = ids
        self.owner = owner
        self.low, self.high = np.zeros((2, WIDEST, len(ids)), np.int64)
        self.low[2], self.high[2] = index.ranges(ids)
        at = np.flatnonzero(owner[:-1] == owner[1:])
        self.low[1, at], self.high[1, at] = index.ranges(ids[at], ids[at + 1])
        self._known = np.zeros(len(ids), np.bool_)

    def of(self, width: int, at: Ints) -> tuple[Ints, Ints]:
        """The rows of one, two or three words in a row from the words numbered `at`."""
        low, high = self.rows(at) if width == WIDEST else (self.low, self.high)
        return low[WIDEST - width, at], high[WIDEST - width, at]

    def rows(self, at: Ints) -> tuple[Ints, Ints]:
        """`low` and `high`, which are known for the words numbered `at`."""
        new = np.unique(at[~self._known[at]])
        if len(new):
            self._look_up(new)
        return self.low, self.high

    def _look_up(self, at: Ints) -> None:
        self._known[at] = True
        low, high = self.low[1], self.high[1]
        at = at[(high[at] > low[at]) & (at + 2 < len(self.ids))]
        at = at[self.owner[at] == self.owner[at + 2]]
        at = at[np.argsort(low[at])]  # that what stands side by side is read together
        self.low[0, at], self.high[0, at] = self.index.among(low[at], high[at], self.ids[at + 2])


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """The words of all quotations in one row: `ids[starts[q]:starts[q] + sizes[q]]` are those of quotation q.

    `bits` is the rarity of each word, `sums` that of all words before each, with one number more.
    """

    index: Index
    ids: Ints
    bits: Floats
    sums: Floats
    starts: Ints
    sizes: Ints
    grams: Grams

    @classmethod
    def of(cls, index: Index, quotations: Sequence[Words]) -> Batch:
        """Look all words up together."""
        keys = np.concatenate([np.zeros(0, np.uint64), *(q.keys for q in quotations)])
        sizes = np.array([len(q) for q in quotations], np.int64)
        ids, bits = index.ids_of(keys), index.bits(keys)
        owner = np.repeat(np.arange(len(sizes)), sizes)
        sums = np.append(0.0, np.cumsum(bits))
        return cls(index, ids, bits, sums, np.cumsum(sizes) - sizes, sizes, Grams(index, ids, owner))

    def __len__(self) -> int:
        return len(self.sizes)

    def bounds(self, quotations: Ints) -> tuple[Ints, Ints]:
        """(first word, word after the last) of some of the quotations, in the row of all words."""
        first = self.starts[quotations]
        return first, first + self.sizes[quotations]

    def parts(self, quotations: Ints, first: Ints, last: Ints) -> Batch:
        """Words first..last-1 of some of the quotations as quotations of their own."""
        return replace(self, starts=self.starts[quotations] + first, sizes=last - first)

    def total(self) -> Floats:
        """The rarity of each quotation as a whole."""
        total: Floats = self.sums[self.starts + self.sizes] - self.sums[self.starts]
        return total


def exact_places(batch: Batch) -> tuple[Ints, Ints]:
    """(quotation, global word number) of every place where all words of a quotation stand in a row; sorted.

    Of three words at most the first `ENOUGH` places: "of the" stands anywhere.
    """
    at, low, high = _rarest(batch)
    worn = np.flatnonzero((batch.sizes <= 3) & (high - low > ENOUGH))  # their rows are places of all their words
    rows = batch.index.places
    found = [
        (np.repeat(q, ENOUGH), np.partition(rows[low[q] : high[q]], ENOUGH)[:ENOUGH].astype(np.int64)) for q in worn
    ]
    high[worn] = low[worn]
    found += [_stand(batch, *part) for part in _portions(at, low, high)]
    quotations = np.concatenate([np.zeros(0, np.int64), *(q for q, _ in found)])
    places = np.concatenate([np.zeros(0, np.int64), *(p for _, p in found)])
    order = np.lexsort((places, quotations))
    return quotations[order], places[order]


def _rarest(batch: Batch) -> tuple[Ints, Ints, Ints]:
    """For each quotation its rarest one, two or three words in a row: where in it they begin, and their rows."""
    best = (np.zeros(len(batch), np.int64), np.zeros(len(batch), np.int64), np.zeros(len(batch), np.int64))
    _take_rarest(batch, np.flatnonzero(batch.sizes == 1), 1, best)
    _take_rarest(batch, np.flatnonzero(batch.sizes >= 2), 2, best)
    many = (batch.sizes >= 3) & (best[2] - best[1] > FEW)
    _take_rarest(batch, np.flatnonzero(many), 3, best)
    return best


def _take_rarest(batch: Batch, chosen: Ints, width: int, best: tuple[Ints, Ints, Ints]) -> None:
    if not len(chosen):
        return
    sizes = batch.sizes[chosen] - width + 1
    which, at = spread(batch.starts[chosen], batch.starts[chosen] + sizes)
    low, high = batch.grams.of(width, at)
    count = high - low
    fewest = np.flatnonzero(count == np.minimum.reduceat(count, np.cumsum(sizes) - sizes)[which])
    row = fewest[np.searchsorted(which[fewest], np.arange(len(chosen)))]
    best[0][chosen], best[1][chosen], best[2][chosen] = at[row] - batch.starts[chosen], low[row], high[row]


def _portions(at: Ints, low: Ints, high: Ints) -> Iterator[tuple[Ints, Ints, Ints, Ints]]:
    """The quotations with any places, in portions of bounded size: (quotation, at, low, high)."""
    live = np.flatnonzero(high > low)
    portion = np.cumsum(high[live] - low[live]) // AT_ONCE
    for number in np.unique(portion).tolist():
        q = live[portion == number]
        yield q, at[q], low[q], high[q]


def _stand(batch: Batch, quotations: Ints, at: Ints, low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """The places of some rows where the whole quotation stands."""
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
