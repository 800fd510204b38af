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
from onrecord.align.seeds import MISMATCH, Diagonals, equal_words, jump_cost

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onrecord.align.batch import Batch
    from onrecord.candidates import Floats, Ints

OPEN = 4.0  # bits to say that words are left out or put in
PER_DOUBLING = 1.5  # bits for each doubling of how many
MOST_CELLS = 1 << 21  # of a block's transitions


@dataclass(frozen=True, slots=True)
class Chain:
    """The path of one quotation: blocks of words that are equal, in its order."""

    quotation: int
    blocks: list[Block]


def chains(batch: Batch, found: Diagonals, groups: Ints) -> list[Chain]:
    """The best chain through the diagonals of each group; `groups` (sorted) numbers each diagonal's group."""
    if not len(found):
        return []
    first = np.flatnonzero(np.append(True, np.diff(groups) != 0))
    count = np.diff(np.append(first, len(found)))
    size = batch.sizes[found.quotation[first]]
    order = np.lexsort((count, size))
    out: list[Chain] = [Chain(0, [])] * len(first)
    at = 0
    while at < len(order):
        rows = _block(order, size, count, at)
        for row, chain in zip(rows.tolist(), _solve(batch, found, first[rows], count[rows]), strict=True):
            out[row] = chain
        at += len(rows)
    return out


def _block(order: Ints, size: Ints, count: Ints, at: int) -> Ints:
    """The next groups of about one length that fit into memory together."""
    rows = order[at : at + 4096]
    rows = rows[size[rows] <= max(8, int(size[rows[0]] * 1.25))]
    cells = np.maximum.accumulate(count[rows] ** 2) * np.arange(1, len(rows) + 1)
    return rows[: max(1, int(np.searchsorted(cells, MOST_CELLS, "right")))]


def _solve(batch: Batch, found: Diagonals, first: Ints, count: Ints) -> list[Chain]:
    """Viterbi over one block of groups, all at once."""
    deep, rows = int(count.max()), len(first)
    pick = np.minimum(first[:, None] + np.arange(deep), len(found) - 1)
    real = np.arange(deep) < count[:, None]
    part = found.take(pick.ravel())
    q = found.quotation[first]
    width = int(batch.sizes[q].max())
    same = equal_words(batch, part, width).reshape(rows, deep, width) & real[:, :, None]
    said = np.minimum(batch.starts[q][:, None] + np.arange(width), len(batch.ids) - 1)
    bits = np.where(np.arange(width) < batch.sizes[q][:, None], batch.bits[said], 0.0)
    gain = np.where(same, bits[:, None, :], -MISMATCH)
    shift, low = part.shift.reshape(rows, deep), part.low.reshape(rows, deep)
    cost = _costs(shift, low, real, jump_cost(len(batch.index)))
    path = _walk(gain, cost, real)
    return [Chain(*row) for row in zip(q.tolist(), _blocks(path, same, shift), strict=True)]


def _costs(shift: Ints, low: Ints, real: NDArray[np.bool_], jump: float) -> Floats:
    """[group, from, to]: bits that a change of diagonal costs."""
    step = shift[:, None, :] - shift[:, :, None]
    gap = OPEN + PER_DOUBLING * np.log2(1.0 + np.abs(step))
    near = (low[:, None, :] == low[:, :, None]) & ((step > 0) | (step > -12))
    cost = np.where(near, np.minimum(gap, jump), jump)
    cost[step == 0] = np.where(low[:, None, :] == low[:, :, None], 0.0, jump)[step == 0]
    cost[~(real[:, None, :] & real[:, :, None])] = 1e9
    return cost


def _walk(gain: Floats, cost: Floats, real: NDArray[np.bool_]) -> Ints:
    """[group, word]: the diagonal that the best path is on."""
    rows, deep, width = gain.shape
    score = np.where(real, gain[:, :, 0], -1e9)
    came = np.zeros((width, rows, deep), np.int16)
    for word in range(1, width):
        reach = score[:, :, None] - cost
        came[word] = reach.argmax(axis=1)
        score = np.take_along_axis(reach, came[word][:, None, :].astype(np.int64), axis=1)[:, 0] + gain[:, :, word]
    path = np.zeros((rows, width), np.int64)
    path[:, -1] = score.argmax(axis=1)
    each = np.arange(rows)
    for word in range(width - 1, 0, -1):
        path[:, word - 1] = came[word][each, path[:, word]]
    return path


def _blocks(path: Ints, same: NDArray[np.bool_], shift: Ints) -> list[list[Block]]:
    """The equal words in a row of each path."""
    rows, width = path.shape
    each, word = np.arange(rows)[:, None], np.arange(width)
    equal, on = same[each, path, word], shift[each, path]
    begins = equal.copy()
    begins[:, 1:] &= ~(equal[:, :-1] & (on[:, 1:] == on[:, :-1]))
    row, at = np.nonzero(begins)
    sizes = np.bincount(np.cumsum(begins)[equal.ravel()] - 1, minlength=len(row))
    found = map(Block, at.tolist(), (at + on[row, at]).tolist(), sizes.tolist())
    return [list(islice(found, count)) for count in begins.sum(axis=1).tolist()]
