"""Chain diagonals through a quotation: which words stand where, at the least cost of jumps (Viterbi's algorithm).

Each word of the quotation is on one of its diagonals. A word that the diagonal has earns its rarity, another costs
`MISMATCH`; to change the diagonal costs the bits that it takes to say where to: little for a few words left out or put
in, more for a cut, the logarithm of all words on record for a jump to any other place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.blocks import OPEN, PER_DOUBLING
from onrecord.align.compiled import compiled
from onrecord.align.loops import walks
from onrecord.align.seeds import MISMATCH, jump_cost
from onrecord.candidates import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.align.batch import Batch
    from onrecord.align.seeds import Diagonals
    from onrecord.candidates import Ints

MIX = np.array([0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, 0xC2B2AE3D27D4EB4F], np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Chains:
    """Paths of quotations: that of `quotation[n]` has the blocks `edges[n]` up to `edges[n + 1]`, in its order.

    `blocks` are rows of equal words: word of the quotation, global word number, how many.
    """

    quotation: Ints
    edges: Ints
    blocks: Ints

    def __len__(self) -> int:
        return len(self.quotation)

    @property
    def owner(self) -> Ints:
        """The number of the chain that each block is of."""
        return np.repeat(np.arange(len(self)), np.diff(self.edges))

    def take(self, rows: Ints | NDArray[np.bool_]) -> Chains:
        """Some of the chains."""
        low, high = self.edges[:-1][rows], self.edges[1:][rows]
        _, blocks = spread(low, high)
        return Chains(self.quotation[rows], np.append(0, np.cumsum(high - low)), self.blocks[blocks])


def chains(batch: Batch, found: Diagonals, groups: Ints) -> Chains:
    """The best chain through the diagonals of each group; `groups` (sorted) numbers each diagonal's group."""
    edges = np.flatnonzero(np.concatenate([[True], np.diff(groups) != 0, [True]])) if len(found) else np.zeros(1, int)
    first, last = batch.bounds(found.quotation)
    rows = (first, last, found.shift, found.low, found.high, edges)
    costs = (MISMATCH, OPEN, PER_DOUBLING, jump_cost(len(batch.index)))
    owners = found.quotation[edges[:-1]]
    steps = int((np.diff(edges) ** 2 * batch.sizes[owners]).sum())
    count, blocks = compiled(walks, steps)(batch.index.ids, batch.ids, batch.bits, *rows, costs)
    return Chains(owners, np.append(0, np.cumsum(count)), blocks)


def gathered(parts: Sequence[Chains]) -> Chains:
    """All chains of some lists."""
    blocks = np.concatenate([c.blocks for c in parts])
    count = np.concatenate([np.diff(c.edges) for c in parts])
    return Chains(np.concatenate([c.quotation for c in parts]), np.append(0, np.cumsum(count)), blocks)


def latest(parts: Sequence[Chains]) -> Chains:
    """The last chain of each quotation in some lists, by quotation."""
    every = gathered(parts)
    _, back = np.unique(every.quotation[::-1], return_index=True)
    return every.take(len(every) - 1 - back)


def apart(found: Chains) -> Chains:
    """The chains without those that go the same way as one before them."""
    mixed = found.blocks.astype(np.uint64) @ MIX
    sums = np.append(np.uint64(0), np.cumsum(mixed * (mixed ^ (mixed >> np.uint64(31)))))
    way = sums[found.edges[1:]] - sums[found.edges[:-1]] + found.quotation.astype(np.uint64) * MIX[0]
    _, first = np.unique(way, return_index=True)
    return found.take(np.sort(first))
