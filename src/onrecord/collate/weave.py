"""All copies woven into one row of columns, copy by copy: words of the same place share a column.

The row begins as the copy that shares most with the others. Each further copy is aligned with the row as it stands;
its words go into the columns of the words they equal or stand for, and new columns are put in for the others.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.align.rows import Block, blocks_of, row_keys, shared_rows
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
AT_HOME = 5  # words in a row that stand at another place of the other text as well
FROM_ELSEWHERE = 0.6  # share of such words of a stretch that belongs there and stands for nothing here
NEARLY = 0.8  # share of two blocks that are one, whatever else they are like


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
    home = at_home(copy.keys[slice(*words)], keys)
    blocks = _settled(akin(blocks, mine, theirs), copy.keys[slice(*words)], mine, keys, theirs)
    blocks = akin(blocks, mine, theirs, home)
    row = woven.rows[number][slice(*words)]
    for block in blocks:
        row[block.at : block.end] = here[block.place : block.stop]
    ends = [Block(0, 0, 0), *blocks, Block(len(mine), len(here), 0)]
    left: list[Ints] = [np.zeros(0, np.int64)]
    put: list[Ints] = [np.zeros(0, np.int64)]
    for one, two in pairwise(ends):
        for (a, b), (c, d) in _sides(mine, theirs, (one.end, two.at), (one.stop, two.place)):
            paired = _paired(home[0][a:b], home[1][c:d]) if free[c:d].all() else 0
            row[a : a + paired] = here[c : c + paired]
            left.append(np.arange(a + paired, b))
            put.append(np.full(b - a - paired, c + paired if paired else d))
    added = np.concatenate(left)
    row[added] = len(woven.keys) + np.arange(len(added))
    woven.order = np.insert(woven.order, places[0] + np.concatenate(put), row[added])
    woven.keys = np.concatenate([woven.keys, copy.keys[words[0] + added]])
    woven.begins = np.concatenate([woven.begins, mine[added]])


def at_home(mine: Keys, theirs: Keys) -> tuple[Flags, Flags]:
    """For each word of two texts whether it stands in a row of words that the other has too, wherever."""
    one, two = row_keys(mine, AT_HOME), row_keys(theirs, AT_HOME)
    return _spread_over(np.isin(one, two), len(mine)), _spread_over(np.isin(two, one), len(theirs))


def _spread_over(rows: Flags, size: int) -> Flags:
    """From the rows that begin at a word to the words in them."""
    edges = np.zeros(size + 1, np.int64)
    edges[: len(rows)] += rows
    edges[AT_HOME : AT_HOME + len(rows)] -= rows
    inside: Flags = np.cumsum(edges)[:size] > 0
    return inside


def _from_elsewhere(home: Flags) -> bool:
    return len(home) >= AT_HOME and float(home.mean()) >= FROM_ELSEWHERE


def _paired(mine: Flags, theirs: Flags) -> int:
    """How many words of two sides of a gap stand for each other; none where one side has its place elsewhere."""
    few, many = sorted((len(mine), len(theirs)))
    alike = many <= STAND_IN or (many <= REWORDED and 2 * few >= many)
    return few if alike and not _from_elsewhere(mine) and not _from_elsewhere(theirs) else 0


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


def akin(blocks: Sequence[Block], mine: Flags, theirs: Flags, home: tuple[Flags, Flags] | None = None) -> list[Block]:
    """The blocks without stray words: two blocks of layout share a good part of the shorter one, or a long row.

    Where the words that they do not share are at `home` elsewhere a good part is not enough.
    """
    if not blocks:
        return []
    at = np.concatenate([np.arange(b.at, b.end) for b in blocks])
    place = np.concatenate([np.arange(b.place, b.stop) for b in blocks])
    one, two = np.cumsum(mine) - 1, np.cumsum(theirs) - 1
    size = np.repeat([b.size for b in blocks], [b.size for b in blocks])
    first, second = np.bincount(np.maximum(one, 0)), np.bincount(np.maximum(two, 0))
    _, pair, times = np.unique(one[at] * len(second) + two[place], return_inverse=True, return_counts=True)
    share = times[pair] / np.minimum(first[one[at]], second[two[place]])
    kept = (size >= LONG) | (share >= AKIN)
    if home:
        row = _in_a_row(at, place, one, two)
        kept &= (row >= LONG) | (share >= NEARLY) | ~(_astray(home[0], one, at) | _astray(home[1], two, place))
    return blocks_of(at[kept], place[kept])


def _in_a_row(at: Ints, place: Ints, one: Ints, two: Ints) -> Ints:
    """For each tied word how many stand in its row, inside the same two blocks of layout."""
    breaks = np.ones(len(at), np.bool_)
    breaks[1:] = (np.diff(at) != 1) | (np.diff(place) != 1) | (np.diff(one[at]) != 0) | (np.diff(two[place]) != 0)
    row = np.cumsum(breaks) - 1
    sizes: Ints = np.bincount(row)[row]
    return sizes


def _astray(home: Flags, block: Ints, tied: Ints) -> Flags:
    """For each tied word whether the other words of its block have their place elsewhere."""
    free = np.ones(len(home), np.bool_)
    free[tied] = False
    block = np.maximum(block, 0)
    size = int(block[-1]) + 1
    rest, placed = np.bincount(block[free], minlength=size), np.bincount(block[free & home], minlength=size)
    astray: Flags = ((rest >= AT_HOME) & (placed >= FROM_ELSEWHERE * rest))[block[tied]]
    return astray


def _settled(blocks: Sequence[Block], mine: Keys, opening: Flags, keys: Keys, begins: Flags) -> list[Block]:
    """The words tied so that what one side has more is whole blocks of layout, where it can be.

    Of a paragraph pasted twice either may be called the second; it is never the end of the one and the head of the
    other. The same goes for labels that two turns share.
    """
    at = np.concatenate([np.zeros(0, np.int64), *(np.arange(b.at, b.end) for b in blocks)])
    place = np.concatenate([np.zeros(0, np.int64), *(np.arange(b.place, b.stop) for b in blocks)])
    edges = [np.append(np.flatnonzero(flags), len(flags)).tolist() for flags in (opening, begins)]
    kept = np.ones(len(at), np.bool_)
    for n in (np.cumsum([b.size for b in blocks[:-1]]) - 1).tolist():
        for ties, words, inner in ((place, keys, edges[1]), (at, mine, edges[0])):
            if ties[n + 1] - ties[n] > 1:
                _settle(ties, kept, n, words, inner)
    return blocks_of(at[kept], place[kept])


def _settle(ties: Ints, kept: Flags, n: int, words: Keys, edges: Sequence[int]) -> None:
    """Tie what stands beside the gap after tie n to its like at the other end of the gap, if that makes it whole.

    `edges` are the numbers of the words that begin blocks of layout, and of the end.
    """
    start, stop = int(ties[n]) + 1, int(ties[n + 1])
    inside = bisect_right(edges, start)
    if inside == len(edges) or edges[inside] > stop or edges[inside - 1] == start:
        return
    behind = bisect_right(edges, stop)
    forward = behind < len(edges) and edges[inside] < stop and edges[behind - 1] != stop
    if forward and _tied_again(ties, kept, words, (stop, edges[behind]), (start, edges[inside])):
        return
    before, head = edges[inside - 1], edges[bisect_right(edges, stop - 1) - 1]
    if start < head:
        _tied_again(ties, kept, words, (before, start), (head, stop))


def _tied_again(ties: Ints, kept: Flags, words: Keys, old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Tie to the words of `new` what was tied to those of `old`, where the two are nearly the same."""
    from rapidfuzz.distance import LCSseq

    size = max(old[1] - old[0], new[1] - new[0])
    if size > SLIDE:
        return False
    one, two = words[slice(*old)], words[slice(*new)]
    if np.array_equal(one, two):
        pairs = np.arange(new[0], new[1])
    else:
        equal = [o for o in LCSseq.opcodes(one.tolist(), two.tolist()) if o.tag == "equal"]
        pairs = np.full(len(one), -1)
        for o in equal:
            pairs[o.src_start : o.src_end] = np.arange(new[0] + o.dest_start, new[0] + o.dest_end)
        if int((pairs >= 0).sum()) < NEARLY * size:
            return False
    low, high = np.searchsorted(ties, old).tolist()
    pairs = pairs[ties[low:high] - old[0]]
    kept[low:high] &= pairs >= 0
    ties[low:high] = np.maximum.accumulate(np.maximum(pairs, new[0]))
    return True
