"""What a first chain leaves over: the rest of a cut quotation near by, the other half of a splice anywhere.

The rest may be made of words too common to be seeds. Near the places found, two words in a row are enough to name a
diagonal; anywhere else all the words left over must stand in a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import exact_places
from onrecord.align.blocks import AT, PLACE, SIZE
from onrecord.align.compiled import compiled
from onrecord.align.loops import pairs_near
from onrecord.align.seeds import Diagonals, joined, scored, top

if TYPE_CHECKING:
    from onrecord.align.batch import Batch
    from onrecord.align.chains import Chains
    from onrecord.candidates import Ints
    from onrecord.words import Flags

REACH = 160  # words before and after a place that are looked through
ANCHORS = 4  # places of a quotation around which is looked
NEAR_KEPT = 4  # diagonals kept for each quarter of a quotation
LEAST_LEFT = 2  # words left over that are worth a second look
LEAST_ROW = 3  # words that must stand in a row to be looked for anywhere
ROWS_KEPT = 8  # places kept of such a row
NUMBER = 34  # bits of a word number in a sort key, under the quotation's number
FAR = 1 << NUMBER  # words from a place that has no other near


def left_over(batch: Batch, found: Chains) -> Ints:
    """Rows of (chain, first word, word after the last): what no two equal words in a row cover of its quotation."""
    long = found.blocks[:, SIZE] > 1
    owner, blocks = found.owner[long], found.blocks[long]
    every = np.arange(len(found))
    which = np.concatenate([every, owner])
    begin = np.concatenate([np.zeros(len(found), np.int64), blocks[:, AT] + blocks[:, SIZE]])
    end = np.concatenate([batch.sizes[found.quotation], blocks[:, AT]])
    begin, end = begin[np.lexsort((begin, which))], end[np.lexsort((end, which))]
    rows = np.stack([np.sort(which), begin, end], axis=1)
    left: Ints = rows[end - begin >= LEAST_LEFT]
    return left


def unsure(batch: Batch, found: Chains) -> Flags:
    """Which chains leave words over or go on at another place."""
    shift, owner = found.blocks[:, PLACE] - found.blocks[:, AT], found.owner
    jumps = owner[1:][(np.abs(np.diff(shift)) > REACH) & (np.diff(owner) == 0)]
    out = np.zeros(len(found), np.bool_)
    out[jumps] = True
    out[left_over(batch, found)[:, 0]] = True
    return out


def second_look(batch: Batch, unsure: Chains, found: Diagonals) -> Diagonals:
    """The diagonals of these chains' quotations, and more for what is left over."""
    first = found.take(np.isin(found.quotation, unsure.quotation))
    around = _near(batch, _anchors(batch, unsure, first))
    return joined([first, around, _rows(batch, unsure)])


def _anchors(batch: Batch, unsure: Chains, found: Diagonals) -> Diagonals:
    """The best diagonals, and those of the chain's longest blocks."""
    best = found.take(top(found.quotation, found.score, ANCHORS // 2))
    longest = top(unsure.owner, unsure.blocks[:, SIZE], ANCHORS // 2)
    at, place = unsure.blocks[longest, AT], unsure.blocks[longest, PLACE]
    return joined([best, _at(batch, np.stack([unsure.quotation[unsure.owner[longest]], place - at, place], axis=1))])


def _at(batch: Batch, rows: Ints) -> Diagonals:
    """Diagonals from rows of quotation, shift and a place on it."""
    quotation, shift, place = rows.T
    record = batch.index.records_of(place)
    low = batch.index.bases[record]
    return scored(batch, Diagonals(quotation, shift, low, low + batch.index.sizes[record], np.zeros(len(rows))))[0]


def _near(batch: Batch, anchors: Diagonals) -> Diagonals:
    """The best diagonals close to the anchors that share two words in a row with the quotation."""
    first, last = batch.bounds(anchors.quotation)
    steps = int((last - first + 2 * REACH).sum())
    rows = (first, last, anchors.shift, anchors.low, anchors.high)
    row, shift = compiled(pairs_near, steps)(batch.index.ids, batch.ids, *rows, REACH)
    near = Diagonals(anchors.quotation[row], shift, anchors.low[row], anchors.high[row], np.zeros(len(row)))
    named, region = scored(batch, joined([near]))
    return named.take(top(named.quotation * 8 + region, named.score, NEAR_KEPT))


def _rows(batch: Batch, unsure: Chains) -> Diagonals:
    """The diagonals of the places where all words left over stand in a row (a joining word at either end may not).

    Of many places those nearest to any place of the chain's longest row are kept, and that place with each.
    """
    left = left_over(batch, unsure)
    rests = np.concatenate([left + ends for ends in ((0, 0, 0), (0, 1, 0), (0, 0, -1))])
    rests = rests[rests[:, 2] - rests[:, 1] >= LEAST_ROW]
    main = top(unsure.owner, unsure.blocks[:, SIZE], 1)
    main = main[(unsure.blocks[main, SIZE] >= LEAST_ROW) & np.isin(unsure.owner[main], left[:, 0])]
    row = unsure.blocks[main]
    which, found = _places(batch, unsure, rests)
    _, others = _places(batch, unsure, np.stack([unsure.owner[main], row[:, AT], row[:, AT] + row[:, SIZE]], axis=1))
    distance, nearest = _nearest(found, others)
    order = np.lexsort((distance, which))
    order = order[np.arange(len(order)) - np.searchsorted(which[order], which[order]) < ROWS_KEPT]
    beside = others[nearest[order[distance[order] <= REACH]]]
    return _at(batch, np.concatenate([found[order], beside]))


def _places(batch: Batch, chains: Chains, rows: Ints) -> tuple[Ints, Ints]:
    """(number of the row, [quotation, shift, place]) of every place where the words of some rows stand, in order; a row
    is (chain, first word, word after the last)."""
    which, place = exact_places(batch.parts(chains.quotation[rows[:, 0]], rows[:, 1], rows[:, 2]))
    q, a = chains.quotation[rows[which, 0]], rows[which, 1]
    return which, np.stack([q, place - a, place], axis=1)


def _nearest(found: Ints, others: Ints) -> tuple[Ints, Ints]:
    """How far from each place the nearest of the other places of its quotation is, in words, and which it is."""
    if not len(others):
        return np.full(len(found), FAR), np.zeros(len(found), np.int64)
    key, keys = ((rows[:, 0] << NUMBER) + rows[:, 2] for rows in (found, others))
    after = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    before = np.maximum(after - 1, 0)
    nearest = np.where(np.abs(keys[before] - key) < np.abs(keys[after] - key), before, after)
    return np.minimum(np.abs(keys[nearest] - key), FAR), nearest
