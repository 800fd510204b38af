"""Chain diagonals through a quotation: which words stand where, at the least cost of jumps (Viterbi's algorithm).

Each word of the quotation is on one of its diagonals. A word that the diagonal has earns its rarity, another costs
`MISMATCH`; to change the diagonal costs the bits that it takes to say where to: little for a few words left out or put
in, more for a cut, the logarithm of all words on record for a jump to any other place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.blocks import Block
from onrecord.align.loops import compiled, walks
from onrecord.align.seeds import MISMATCH, jump_cost

if TYPE_CHECKING:
    from onrecord.align.batch import Batch
    from onrecord.align.seeds import Diagonals
    from onrecord.candidates import Ints

OPEN = 4.0  # bits to say that words are left out or put in
PER_DOUBLING = 1.5  # bits for each doubling of how many


@dataclass(frozen=True, slots=True)
class Chain:
    """The path of one quotation: blocks of words that are equal, in its order."""

    quotation: int
    blocks: list[Block]


def chains(batch: Batch, found: Diagonals, groups: Ints) -> list[Chain]:
    """The best chain through the diagonals of each group; `groups` (sorted) numbers each diagonal's group."""
    if not len(found):
        return []
    edges = np.flatnonzero(np.concatenate([[True], np.diff(groups) != 0, [True]]))
    first, last = batch.bounds(found.quotation)
    rows = (first, last, found.shift, found.low, found.high, edges)
    costs = (MISMATCH, OPEN, PER_DOUBLING, jump_cost(len(batch.index)))
    steps = int((np.diff(edges) ** 2 * batch.sizes[found.quotation[edges[:-1]]]).sum())
    count, *columns = compiled(walks, steps)(batch.index.ids, batch.ids, batch.bits, *rows, costs)
    blocks = map(Block, *(c.tolist() for c in columns))
    owners = found.quotation[edges[:-1]].tolist()
    return [Chain(q, list(islice(blocks, n))) for q, n in zip(owners, count.tolist(), strict=True)]
