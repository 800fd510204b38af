"""What a first chain leaves over: the rest of a cut quotation near by, the other half of a splice anywhere.

The rest may be made of words too common to be seeds. Near the places found, two words in a row are enough to name a
diagonal; anywhere else all the words left over must stand in a row.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import exact_places
from onrecord.align.seeds import Diagonals, joined, scored, top

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align.batch import Batch
    from onrecord.align.chains import Chain
    from onrecord.candidates import Ints

REACH = 160  # words before and after a place that are looked through
ANCHORS = 4  # places of a quotation around which is looked
NEAR_KEPT = 4  # diagonals kept for each quarter of a quotation
LEAST_LEFT = 2  # words left over that are worth a second look
LEAST_ROW = 3  # words that must stand in a row to be looked for anywhere
ROWS_KEPT = 8  # places kept of such a row
PLACE = 34  # bits of a word number in a sort key, under the quotation's number
FAR = 1 << PLACE  # words from a place that has no other near

Row = tuple[int, int, int]  # quotation, first word, word after the last


def left_over(chain: Chain, size: int) -> list[tuple[int, int]]:
    """The stretches of a quotation that no two equal words in a row cover."""
    blocks = [b for b in chain.blocks if b.size > 1]
    edges = [0, *(e for b in blocks for e in (b.at, b.end)), size]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= LEAST_LEFT]


def unsure(batch: Batch, chains: Sequence[Chain]) -> list[Chain]:
    """The chains that leave words over or go on at another place."""
    return [c for c in chains if _jumps(c) or left_over(c, int(batch.sizes[c.quotation]))]


def is_lost(batch: Batch, chain: Chain) -> bool:
    """Whether a chain still leaves words over."""
    return bool(left_over(chain, int(batch.sizes[chain.quotation])))


def _jumps(chain: Chain) -> bool:
    shifts = [b.place - b.at for b in chain.blocks]
    return any(abs(a - b) > REACH for a, b in pairwise(shifts))


def second_look(batch: Batch, chains: Sequence[Chain], found: Diagonals) -> Diagonals:
    """The diagonals of these chains' quotations, and more for what is left over."""
    chosen = np.array([c.quotation for c in chains], np.int64)
    first = found.take(np.isin(found.quotation, chosen))
    around = _near(batch, _anchors(batch, chains, first))
    return joined([first, around, _rows(batch, chains)])


def _anchors(batch: Batch, chains: Sequence[Chain], found: Diagonals) -> Diagonals:
    """The best diagonals, and those of the chain's longest blocks."""
    best = found.take(top(found.quotation, found.score, ANCHORS // 2))
    pairs = [
        (c.quotation, b.place - b.at, b.place)
        for c in chains
        for b in sorted(c.blocks, key=lambda b: -b.size)[: ANCHORS // 2]
    ]
    return joined([best, _at(batch, np.array(pairs, np.int64).reshape(-1, 3))])


def _at(batch: Batch, rows: Ints) -> Diagonals:
    """Diagonals from rows of quotation, shift and a place on it."""
    quotation, shift, place = rows.T
    record = batch.index.records_of(place)
    low = batch.index.bases[record]
    return scored(batch, Diagonals(quotation, shift, low, low + batch.index.sizes[record], np.zeros(len(rows))))[0]


def _near(batch: Batch, anchors: Diagonals) -> Diagonals:
    """The best diagonals close to the anchors that share two words in a row with the quotation."""
    size = batch.sizes[anchors.quotation]
    order = np.argsort(size, kind="stable")
    parts = [_window(batch, anchors.take(rows)) for rows in np.array_split(order, max(1, len(order) // 512))]
    named = joined(parts)
    named, region = scored(batch, named)
    return named.take(top(named.quotation * 8 + region, named.score, NEAR_KEPT))


def _window(batch: Batch, anchors: Diagonals) -> Diagonals:
    index = batch.index
    size = batch.sizes[anchors.quotation]
    width = int(size.max(initial=0))
    place = anchors.shift[:, None] - REACH + np.arange(width + 2 * REACH)
    inside = (place >= anchors.low[:, None]) & (place < anchors.high[:, None])
    here = np.where(inside, index.ids[np.clip(place, 0, len(index.ids) - 1)], -1)
    found: list[tuple[Ints, Ints]] = []
    before = np.zeros((len(anchors), here.shape[1]), np.bool_)
    for word in range(width):
        said = batch.ids[np.minimum(batch.starts[anchors.quotation] + word, len(batch.ids) - 1)]
        same = (here == said[:, None]) & (word < size)[:, None]
        row, column = np.nonzero(before[:, :-1] & same[:, 1:])
        found.append((row, anchors.shift[row] - REACH + column + 1 - word))
        before = same
    row = np.concatenate([r for r, _ in found]) if found else np.zeros(0, np.int64)
    shift = np.concatenate([s for _, s in found]) if found else row
    return Diagonals(anchors.quotation[row], shift, anchors.low[row], anchors.high[row], np.zeros(len(row)))


def _rows(batch: Batch, chains: Sequence[Chain]) -> Diagonals:
    """The diagonals of the places where all words left over stand in a row (a joining word at either end may not).

    Of many places those nearest to any place of the chain's longest row are kept, and that place with each.
    """
    rests: list[Row] = []
    mains: list[Row] = []
    for chain in chains:
        left = left_over(chain, int(batch.sizes[chain.quotation]))
        for a, b in left:
            rests += [
                (chain.quotation, a + x, b - y) for x, y in ((0, 0), (1, 0), (0, 1)) if b - y - a - x >= LEAST_ROW
            ]
        longest = max(chain.blocks, key=lambda b: b.size, default=None)
        if left and longest is not None and longest.size >= LEAST_ROW:
            mains.append((chain.quotation, longest.at, longest.end))
    which, found = _places(batch, rests)
    _, others = _places(batch, mains)
    distance, nearest = _nearest(found, others)
    order = np.lexsort((distance, which))
    order = order[np.arange(len(order)) - np.searchsorted(which[order], which[order]) < ROWS_KEPT]
    beside = others[nearest[order[distance[order] <= REACH]]]
    return _at(batch, np.concatenate([found[order], beside]))


def _places(batch: Batch, rows: Sequence[Row]) -> tuple[Ints, Ints]:
    """(number of the row, [quotation, shift, place]) of every place where the words of some rows stand, in order."""
    q, a, b = np.array(rows, np.int64).reshape(-1, 3).T
    which, place = exact_places(batch.parts(q, a, b))
    return which, np.stack([q[which], place - a[which], place], axis=1)


def _nearest(found: Ints, others: Ints) -> tuple[Ints, Ints]:
    """How far from each place the nearest of the other places of its quotation is, in words, and which it is."""
    if not len(others):
        return np.full(len(found), FAR), np.zeros(len(found), np.int64)
    key, keys = ((rows[:, 0] << PLACE) + rows[:, 2] for rows in (found, others))
    after = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    before = np.maximum(after - 1, 0)
    nearest = np.where(np.abs(keys[before] - key) < np.abs(keys[after] - key), before, after)
    return np.minimum(np.abs(keys[nearest] - key), FAR), nearest
