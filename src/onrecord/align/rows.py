"""The words that two long rows share, in the order of both: two copies of a text, however long and however different.

Long rows of equal words come first, the heaviest of them that go forward in both texts (a heaviest increasing
subsequence); the gaps between are looked through again with shorter rows, the smallest word by word. At the end every
block is weighed against chance: a few common words between two long gaps are no shared text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.align.blocks import heaviest_common
from onrecord.candidates import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.candidates import Floats, Ints

Keys = NDArray[np.uint64]
Region = tuple[int, int, int, int]  # words from, to of the one row and from, to of the other

WIDTHS = (8, 5, 3)  # words in a row that are looked for: in whole texts first, then in the gaps
OFTEN = 8  # places that a row of words may have in either text and still be followed
LOOKED_BACK = 24  # overlapping blocks before one that it may follow
BY_WORD = 1600  # words times words of a gap that is aligned by the weight of the words
BY_COUNT = 160_000  # … by their number
SURE = 160.0  # bits of a block that needs no weighing
WEIGHED = 40  # blocks before one that are weighed with it
CHANGE = 2.0  # bits that any change costs
STAND_IN = 1.5  # bits for each word that stands for another
STAND_INS = 16  # … as far as that is likely: longer gaps are two texts that have nothing to do with each other
RAREST = 10.0  # bits of one word at most: one rare word alone is no shared text
PLACES = 2.0  # times the bits that say where in a gap a block stands: words foretell one another
_POWERS = np.multiply.accumulate(np.full(16, 0xD6E8FEB86659FD93, np.uint64))


@dataclass(frozen=True, slots=True)
class Block:
    """`size` equal words in a row, from word `at` of the one row and word `place` of the other."""

    at: int
    place: int
    size: int

    @property
    def end(self) -> int:
        """The word of the one row after the block."""
        return self.at + self.size

    @property
    def stop(self) -> int:
        """The word of the other row after the block."""
        return self.place + self.size


def shared_rows(one: Keys, two: Keys, bits: Floats) -> list[Block]:
    """Blocks of equal words, `at` in `one` and `place` in `two`, that go forward in both.

    `one` and `two` are keys of words, `bits` the rarity of each word of `one`. About linear in the length.
    """
    bits = np.minimum(bits, RAREST)
    found = list(_found(one, two, bits, (0, len(one), 0, len(two)), 0))
    return weighed(_joined(found), np.concatenate([[0.0], np.cumsum(bits)]), (len(one), len(two)))


def blocks_of(at: Ints, place: Ints) -> list[Block]:
    """Pairs of equal words, in order, put together where both run on."""
    if not len(at):
        return []
    first = np.flatnonzero(np.concatenate([[True], (np.diff(at) != 1) | (np.diff(place) != 1)]))
    sizes = np.diff(np.append(first, len(at)))
    return [Block(*row) for row in zip(at[first].tolist(), place[first].tolist(), sizes.tolist(), strict=True)]


def row_keys(keys: Keys, width: int) -> Keys:
    """A hash of every `width` words in a row."""
    count = max(0, len(keys) - width + 1)
    out = np.zeros(count, np.uint64)
    for step in range(width):
        out += keys[step : step + count] * _POWERS[step]
    out ^= out >> np.uint64(31)
    return out


def shared_runs(one: Keys, two: Keys, width: int, *, often: int = OFTEN) -> tuple[Ints, Ints, Ints]:
    """(at, place, size) of all runs of at least `width` equal words in a row, by `at`; too common rows start none."""
    mine, theirs = row_keys(one, width), row_keys(two, width)
    order, again = np.argsort(theirs, kind="stable"), np.argsort(mine, kind="stable")
    ordered, asked = theirs[order], mine[again]  # asked for in order: a sorted look-up costs a fraction of a random one
    low, high = np.searchsorted(ordered, asked), np.searchsorted(ordered, asked, "right")
    times = np.searchsorted(asked, asked, "right") - np.searchsorted(asked, asked)
    chosen = np.flatnonzero((high > low) & (high - low <= often) & (times <= often))
    which, number = spread(low[chosen], high[chosen])
    at, place = again[chosen[which]], order[number]
    shift = place - at
    rows = np.lexsort((at, shift))
    at, shift = at[rows], shift[rows]
    begins = np.ones(len(at), np.bool_)
    begins[1:] = (np.diff(shift) != 0) | (np.diff(at) > width)
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(at)) - 1
    if not len(at):
        last = first
    begin, size = at[first], at[last] - at[first] + width
    place = begin + shift[first]
    rows = np.lexsort((place, begin))
    return begin[rows], place[rows], size[rows]


# --- finding ----------------------------------------------------------------------------------------------------------


def _found(one: Keys, two: Keys, bits: Floats, region: Region, level: int) -> Iterator[Block]:
    """The blocks of a region: its equal ends, then the rows of words inside."""
    a, b, c, d = region
    head = _equal(one[a:b], two[c:d])
    if head:
        yield Block(a, c, head)
    a, c = a + head, c + head
    tail = _equal(one[a:b][::-1], two[c:d][::-1])
    b, d = b - tail, d - tail
    if a < b and c < d:
        yield from _inside(one, two, bits, (a, b, c, d), level)
    if tail:
        yield Block(b, d, tail)


def _equal(mine: Keys, theirs: Keys) -> int:
    """How many words from the start on are equal."""
    size = min(len(mine), len(theirs))
    step = 32
    done = 0
    while done < size:
        differ = np.flatnonzero(mine[done : done + step][: size - done] != theirs[done : done + step][: size - done])
        if len(differ):
            return done + int(differ[0])
        done = min(size, done + step)
        step *= 2
    return size


def _inside(one: Keys, two: Keys, bits: Floats, region: Region, level: int) -> Iterator[Block]:
    a, b, c, d = region
    area = (b - a) * (d - c)
    if area == 1:
        return
    if area <= BY_WORD or (level >= len(WIDTHS) and area <= BY_COUNT):
        yield from _word_by_word(one, two, bits, region)
        return
    if level >= len(WIDTHS):
        return
    at, place, size = shared_runs(one[a:b], two[c:d], WIDTHS[level])
    chain = _heaviest([Block(*x) for x in zip(at.tolist(), place.tolist(), size.tolist(), strict=True)], bits[a:b])
    edge = (a, c)
    for block in chain:
        begin = (a + block.at, c + block.place)
        yield from _found(one, two, bits, (edge[0], begin[0], edge[1], begin[1]), level + 1)
        yield Block(*begin, block.size)
        edge = (begin[0] + block.size, begin[1] + block.size)
    yield from _found(one, two, bits, (edge[0], b, edge[1], d), level + 1)


def _word_by_word(one: Keys, two: Keys, bits: Floats, region: Region) -> list[Block]:
    a, b, c, d = region
    mine, theirs = one[a:b].tolist(), two[c:d].tolist()
    if not set(mine) & set(theirs):
        return []
    if len(mine) * len(theirs) <= BY_WORD:
        pairs = heaviest_common(mine, theirs, bits[a:b].tolist())
        return [Block(a + i, c + j, 1) for i, j in pairs]
    from rapidfuzz.distance import LCSseq

    equal = (o for o in LCSseq.opcodes(mine, theirs) if o.tag == "equal")
    return [Block(a + o.src_start, c + o.dest_start, o.src_end - o.src_start) for o in equal]


def _heaviest(blocks: Sequence[Block], bits: Floats) -> list[Block]:
    """The heaviest row of blocks that go forward in both texts; of two that overlap the later is cut.

    `blocks` are sorted by `at`. A tree of prefix maxima over the ends in the other text gives the best row before a
    block; blocks that overlap it are tried one by one.
    """
    if not blocks:
        return []
    sums = np.concatenate([[0.0], np.cumsum(bits)]).tolist()
    stops = sorted({b.stop for b in blocks})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(stops) + 1)
    ended = sorted(range(len(blocks)), key=lambda n: blocks[n].end)
    best: list[float] = []
    before: list[int] = []
    entered = 0
    for number, block in enumerate(blocks):
        while entered < number and blocks[ended[entered]].end <= block.at:
            done = ended[entered]
            _enter(tree, bisect_right(stops, blocks[done].stop), (best[done], done))
            entered += 1
        score, last = _ask(tree, bisect_right(stops, block.place))
        score += sums[block.end] - sums[block.at]
        for other in range(max(0, number - LOOKED_BACK), number):
            one = blocks[other]
            over = max(one.end - block.at, one.stop - block.place)
            if 0 < over < block.size and one.at < block.at and one.place < block.place:
                rest = best[other] + sums[block.end] - sums[block.at + over]
                if rest > score:
                    score, last = rest, other
        best.append(score)
        before.append(last)
    number = max(range(len(blocks)), key=best.__getitem__)
    chain: list[Block] = []
    while number >= 0:
        chain.append(blocks[number])
        number = before[number]
    return _cut(chain[::-1])


def _enter(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        if value[0] > tree[at][0]:
            tree[at] = value
        at += at & -at


def _ask(tree: list[tuple[float, int]], at: int) -> tuple[float, int]:
    found = tree[0]
    while at > 0:
        if tree[at][0] > found[0]:
            found = tree[at]
        at -= at & -at
    return found


def _cut(chain: Sequence[Block]) -> list[Block]:
    out = [chain[0]]
    for block in chain[1:]:
        over = max(0, out[-1].end - block.at, out[-1].stop - block.place)
        out.append(Block(block.at + over, block.place + over, block.size - over))
    return out


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that run on put together."""
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].end == block.at and out[-1].stop == block.place:
            out[-1] = Block(out[-1].at, out[-1].place, out[-1].size + block.size)
        else:
            out.append(block)
    return out


# --- weighing ---------------------------------------------------------------------------------------------------------


def gap_bits(words: int, places: int) -> float:
    """Bits that a gap costs: what it takes to say how long it is on both sides."""
    if not words and not places:
        return 0.0
    stand_ins = STAND_IN * min(words, places, STAND_INS)
    return CHANGE + stand_ins + PLACES * (log2(1 + words) + log2(1 + places))


def weighed(blocks: Sequence[Block], sums: Floats, sizes: tuple[int, int]) -> list[Block]:
    """The blocks without those that are worth less than the gaps they make.

    `sums` are the running sums of the words' bits, `sizes` the words of both rows.
    """
    ends = [Block(0, 0, 0), *blocks, Block(sizes[0], sizes[1], 0)]
    sure = [0, *(n for n, b in enumerate(ends) if _worth(b, sums) >= SURE), len(ends) - 1]
    out: list[Block] = []
    for low, high in pairwise(dict.fromkeys(sure)):
        out += _best_between(ends[low : high + 1], sums)
        out.append(ends[high])
    return out[:-1]


def _worth(block: Block, sums: Floats) -> float:
    return float(sums[block.end] - sums[block.at])


def _best_between(row: Sequence[Block], sums: Floats) -> list[Block]:
    """Of the blocks between the first and the last those that pay."""
    if len(row) < 3:
        return []
    best, before = [0.0], [-1]
    for number in range(1, len(row)):
        score, last = -1e18, 0
        for other in (0, *range(max(1, number - WEIGHED), number)):
            gap = gap_bits(row[number].at - row[other].end, row[number].place - row[other].stop)
            if best[other] - gap > score:
                score, last = best[other] - gap, other
        best.append(score + _worth(row[number], sums))
        before.append(last)
    kept: list[Block] = []
    number = before[-1]
    while number > 0:
        kept.append(row[number])
        number = before[number]
    return kept[::-1]
