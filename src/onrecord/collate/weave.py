"""All copies woven into one row of columns, copy by copy: words of the same place share a column.

The row begins as the copy that shares most with the others. Each further copy is aligned with the row as it stands;
its words go into the columns of the words they equal or stand for, and new columns are put in for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.align.blocks import Block
from onrecord.align.rows import blocks_of, shared_rows
from onrecord.commonness import common

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.candidates import Floats, Ints
    from onrecord.collate.copies import Copy, Flags
    from onrecord.words import Keys

Places = NDArray[np.int32]  # [copy, place in the order]: a word of the copy, or NOBODY

NOBODY = -1
STAND_IN = 12  # words that may stand for other words, whatever their number
REWORDED = 40  # … where there are about as many of both
PRIOR = 4000.0  # words of everyday speech that count as read beside the copies
LONG = 12  # equal words in a row that are shared whatever stands around them
AKIN = 0.4  # share of the shorter of two blocks of layout that they have in common, else they have nothing
SLIDE = 800  # words that a gap is moved along to begin where a block begins


@dataclass(slots=True, eq=False)
class Weave:
    """`rows[k][i]` is the column of word i of copy k; `order` the columns in the order of the text.

    A column has the key of its first word (`keys`) and whether that word opened a block (`begins`).
    """

    copies: Sequence[Copy]
    rows: list[Ints]
    order: Ints
    keys: Keys
    begins: Flags

    def table(self) -> Places:
        """[copy, place in order]: the word of the copy that stands there, or `NOBODY`."""
        rank = np.full(len(self.keys), NOBODY, np.int64)
        rank[self.order] = np.arange(len(self.order))
        out = np.full((len(self.copies), len(self.order)), NOBODY, np.int32)
        for number, row in enumerate(self.rows):
            out[number, rank[row]] = np.arange(len(row))
        return out


def weave(copies: Sequence[Copy], order: Sequence[int]) -> Weave:
    """Weave copies together, in the given order of their numbers."""
    first = copies[order[0]]
    start = np.arange(len(first))
    woven = Weave(copies, [np.zeros(0, np.int64)] * len(copies), start, first.keys.copy(), first.begins.copy())
    woven.rows[order[0]] = start.copy()
    rarity = rarities(copies)
    for number in order[1:]:
        copy = copies[number]
        woven.rows[number] = np.full(len(copy), NOBODY, np.int64)
        put_in(woven, number, (0, len(copy)), (0, len(woven.order)), rarity(copy.keys))
    return woven


def rarities(copies: Sequence[Copy]) -> Callable[[Keys], Floats]:
    """A function from words of the copies to their rarity in bits, everyday speech mixed in."""
    every = np.concatenate([np.zeros(0, np.uint64), *(c.keys for c in copies)])
    vocabulary, counts = np.unique(every, return_counts=True)
    names, shares = common(vocabulary, counts)
    read = np.zeros(len(counts))
    if len(vocabulary):
        at = np.minimum(np.searchsorted(vocabulary, names), len(vocabulary) - 1)
        same = vocabulary[at] == names
        read[at[same]] = shares[same] * PRIOR
    bits = np.log2((len(every) + PRIOR) / (counts / max(1, len(copies)) + read + 0.5))
    return lambda keys: bits[np.searchsorted(vocabulary, keys)]


def put_in(woven: Weave, number: int, words: tuple[int, int], places: tuple[int, int], bits: Floats) -> None:
    """Put words of a copy into the columns at some places of the order, or new ones between.

    Columns that the copy has words in already are passed over.
    """
    copy, here = woven.copies[number], woven.order[slice(*places)]
    free = ~np.isin(here, woven.rows[number])
    mine, theirs = copy.begins[slice(*words)], woven.begins[here]
    keys = np.where(free, woven.keys[here], np.arange(len(here), dtype=np.uint64))
    blocks = shared_rows(copy.keys[slice(*words)], keys, bits[slice(*words)])
    blocks = _settled(akin(blocks, mine, theirs), copy.keys[slice(*words)], mine, keys, theirs)
    row = woven.rows[number][slice(*words)]
    for block in blocks:
        row[block.at : block.end] = here[block.place : block.stop]
    ends = [Block(0, 0, 0), *blocks, Block(len(mine), len(here), 0)]
    left: list[Ints] = [np.zeros(0, np.int64)]
    put: list[Ints] = [np.zeros(0, np.int64)]
    for one, two in pairwise(ends):
        for (a, b), (c, d) in _sides(mine, theirs, (one.end, two.at), (one.stop, two.place)):
            paired = _paired(b - a, d - c) if free[c:d].all() else 0
            row[a : a + paired] = here[c : c + paired]
            left.append(np.arange(a + paired, b))
            put.append(np.full(b - a - paired, c + paired if paired else d))
    added = np.concatenate(left)
    row[added] = len(woven.keys) + np.arange(len(added))
    woven.order = np.insert(woven.order, places[0] + np.concatenate(put), row[added])
    woven.keys = np.concatenate([woven.keys, copy.keys[words[0] + added]])
    woven.begins = np.concatenate([woven.begins, mine[added]])


def _paired(mine: int, theirs: int) -> int:
    """How many words of two sides of a gap stand for each other."""
    few, many = min(mine, theirs), max(mine, theirs)
    return few if many <= STAND_IN or (many <= REWORDED and 2 * few >= many) else 0


def _sides(
    mine: Flags, theirs: Flags, words: tuple[int, int], places: tuple[int, int]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """A gap in parts: whole blocks of layout stand for nothing on the other side."""
    (a, b), (c, d) = words, places
    if a == b and c == d:
        return []
    inner, other = _whole(mine, a, b), _whole(theirs, c, d)
    if inner is None and other is None:
        return [((a, b), (c, d))]
    first, last = inner or ((b, b) if a == b or not _opens(mine, a) else (a, a))
    third, fourth = other or ((d, d) if c == d or not _opens(theirs, c) else (c, c))
    return [
        ((a, first), (c, third)),
        ((first, last), (third, third)),
        ((last, last), (third, fourth)),
        ((last, b), (fourth, d)),
    ]


def _opens(begins: Flags, at: int) -> bool:
    """Whether a block begins there, or the text ends."""
    return at == len(begins) or bool(begins[at])


def _whole(begins: Flags, a: int, b: int) -> tuple[int, int] | None:
    """The whole blocks inside a gap."""
    edges = [a + int(n) for n in np.flatnonzero(begins[a:b])]
    if b == len(begins) or begins[b]:
        edges.append(b)
    return (edges[0], edges[-1]) if len(edges) > 1 else None


def akin(blocks: Sequence[Block], mine: Flags, theirs: Flags) -> list[Block]:
    """The blocks without stray words: two blocks of layout share a good part of the shorter one, or a long row."""
    if not blocks:
        return []
    at = np.concatenate([np.arange(b.at, b.end) for b in blocks])
    place = np.concatenate([np.arange(b.place, b.stop) for b in blocks])
    size = np.repeat([b.size for b in blocks], [b.size for b in blocks])
    one, two = np.cumsum(mine) - 1, np.cumsum(theirs) - 1
    first, second = np.bincount(np.maximum(one, 0)), np.bincount(np.maximum(two, 0))
    _, pair, times = np.unique(one[at] * len(second) + two[place], return_inverse=True, return_counts=True)
    share = times[pair] / np.minimum(first[one[at]], second[two[place]])
    kept = (size >= LONG) | (share >= AKIN)
    return blocks_of(at[kept], place[kept])


def _settled(blocks: Sequence[Block], mine: Keys, opening: Flags, keys: Keys, begins: Flags) -> list[Block]:
    """Text that one side has more moved along equal words to where a block of layout begins.

    Of a paragraph pasted twice either may be called the second: it is the one that is a whole paragraph.
    """
    at = np.concatenate([np.zeros(0, np.int64), *(np.arange(b.at, b.end) for b in blocks)])
    place = np.concatenate([np.zeros(0, np.int64), *(np.arange(b.place, b.stop) for b in blocks)])
    for n in (np.cumsum([b.size for b in blocks[:-1]]) - 1).tolist():
        words, places = int(at[n + 1] - at[n]) - 1, int(place[n + 1] - place[n]) - 1
        if places:
            _slide(place, n, keys, begins, places if _whole_gap(place, n, begins) else places - words)
        if words:
            _slide(at, n, mine, opening, words if _whole_gap(at, n, opening) else words - places)
    return blocks_of(at, place)


def _whole_gap(ties: Ints, n: int, begins: Flags) -> bool:
    return bool(begins[ties[n] + 1]) and bool(begins[ties[n + 1]])


def _slide(ties: Ints, n: int, keys: Keys, begins: Flags, size: int) -> None:
    """Move a surplus of `size` words after tie n: ties of the words it passes go to its other side."""
    start, stop = int(ties[n]) + 1, int(ties[n + 1])
    if size <= 0:
        return
    on = _steps(keys[stop - size :], keys[stop:])
    later = [s for s in np.flatnonzero(begins[stop - size : stop - size + on + 1]).tolist() if _opens(begins, stop + s)]
    if later and (later[-1] or start < stop - size):
        ties[n + 1 : np.searchsorted(ties, stop + later[-1])] -= size
    elif not begins[start]:
        back = _steps(keys[:start][::-1], keys[: start + size][::-1])
        earlier = np.flatnonzero(begins[start - back : start])
        if len(earlier):
            ties[np.searchsorted(ties, start - back + int(earlier[-1])) : n + 1] += size


def _steps(one: Keys, two: Keys) -> int:
    """How many words from the start on are equal, as far as a gap is moved."""
    size = min(SLIDE, len(one), len(two))
    differ = np.flatnonzero(one[:size] != two[:size])
    return int(differ[0]) if len(differ) else size
