"""The row of columns folded onto itself: what one copy has at another place is moved, what it has twice is repeated.

Only columns that some copy lacks are looked at: what all copies say twice was said twice.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.align.rows import Block, shared_rows, shared_runs
from onrecord.collate.copies import stretches
from onrecord.collate.weave import NOBODY, akin, put_in, rarities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.candidates import Floats, Ints, Keys
    from onrecord.collate.copies import Flags
    from onrecord.collate.weave import Weave

WIDTH = 4  # equal words in a row that may show a passage to stand again
LEAST = 12  # equal words of a passage that stands at another place
LEAST_AGAIN = 40  # … that stands there as well: speakers say a sentence twice
LEAST_BLOCK = 5  # … either, where it is whole blocks of layout
EDGE = 3  # words by which the equal words of whole blocks may fall short of them
DENSE = 0.6  # of its words are equal
PASSES = 2  # what was folded uncovers more
NEAR = 12  # words between two blocks of one passage
PASTED = 0.8  # … of those that one copy has twice: a paste is no other sentence about the same
REACH = 64  # words on either side of a run that are looked at first


class Repeat(NamedTuple):
    """Columns that repeat other columns, both by their numbers; `copies` have both."""

    columns: Ints
    of: Ints
    copies: tuple[int, ...]


class _Twin(NamedTuple):
    """Places (of the order as it was) whose words stand again at other places.

    `whole`: they are whole blocks of layout; `blocks` are the equal words, `dense` the share of them.
    """

    here: tuple[int, int]
    there: tuple[int, int]
    whole: bool
    blocks: tuple[Block, ...]

    @property
    def dense(self) -> float:
        """The share of equal words."""
        return sum(b.size for b in self.blocks) / (self.here[1] - self.here[0])

    def holders(self, held: Flags) -> bytes:
        """The copies that have the most of the other place."""
        return bytes(2 * held[:, slice(*self.there)].sum(1) > self.there[1] - self.there[0])

    @property
    def beside(self) -> bool:
        """Whether the two stand side by side, or nearly."""
        apart = max(self.here[0] - self.there[1], self.there[0] - self.here[1])
        return apart < self.here[1] - self.here[0]


def fold(woven: Weave, rank: Sequence[int]) -> tuple[list[Repeat], list[Flags]]:
    """Put moved words where the others have them; returns what is repeated and, for each copy, its moved words.

    `rank` says which copy goes before which where both have as good a claim to be right.
    """
    moved = [np.zeros(len(c), np.bool_) for c in woven.copies]
    repeats: list[Repeat] = []
    for _ in range(PASSES):
        _fold(woven, rank, repeats, moved)
    return repeats, moved


def _fold(woven: Weave, rank: Sequence[int], repeats: list[Repeat], moved: list[Flags]) -> None:
    held = woven.table() != NOBODY
    again = np.isin(woven.order, np.concatenate([np.zeros(0, np.int64), *(r.columns for r in repeats)]))
    twins = list(_twins(woven, held, again))
    order = woven.order.copy()
    for twin in sorted(twins, key=lambda t: (held[:, slice(*t.here)].sum() / (t.here[1] - t.here[0]), -t.here[0])):
        here, there = order[slice(*twin.here)], order[slice(*twin.there)]
        mine, theirs = _holders(woven, here), _holders(woven, there)
        if not mine or not theirs or not _yields(mine, theirs, twin, rank):
            continue
        twice = [n for n in mine if n in theirs]
        if (
            twin.beside and twin.here < twin.there and twice == mine and twin.dense >= PASTED
        ):  # the first of two is the one that others have
            for number in _in_order(set(_holders(woven, there, least=0.0)) - set(mine), rank):
                _move(woven, number, there, here)
            here, there = there, here
        for number in _in_order(mine, rank):
            if number not in theirs:
                moved[number] |= _move(woven, number, here, there)
        few = twin.beside or 2 * len(twice) <= len(woven.copies)
        if twice and few and twin.dense >= PASTED and (twin.whole or len(here) >= LEAST_AGAIN):
            repeats.append(Repeat(here, there, tuple(twice)))
    kept = np.zeros(len(woven.keys), np.bool_)
    for row in woven.rows:
        kept[row] = True
    woven.order = woven.order[kept[woven.order]]


def _yields(mine: Sequence[int], theirs: Sequence[int], twin: _Twin, rank: Sequence[int]) -> bool:
    """Whether the place is the lesser of the two: fewer copies have it, or lesser ones, or it comes later."""
    ours = (-len(mine), sorted(rank[n] for n in mine), twin.here)
    return ours > (-len(theirs), sorted(rank[n] for n in theirs), twin.there)


def _in_order(numbers: Iterable[int], rank: Sequence[int]) -> list[int]:
    """Copies by their rank: never by the order they were given in."""
    return sorted(numbers, key=rank.__getitem__)


def _holders(woven: Weave, columns: Ints, *, least: float = 0.5) -> list[int]:
    """The copies that have more than this share of some columns."""
    marked = np.zeros(len(woven.keys), np.bool_)
    marked[columns] = True
    return [n for n, row in enumerate(woven.rows) if int(marked[row].sum()) > least * len(columns)]


def _move(woven: Weave, number: int, here: Ints, there: Ints) -> Flags:
    """Take a copy's words out of the columns `here` and put them in the columns around `there`."""
    row = woven.rows[number]
    moved = np.isin(row, here)
    row[moved] = NOBODY
    bits = rarities([woven.copies[number]])(woven.copies[number].keys)
    for words in stretches(moved):
        places = np.flatnonzero(np.isin(woven.order, there))
        put_in(woven, number, words, (int(places[0]), int(places[-1]) + 1), bits)
    return moved


# --- places whose words stand again -----------------------------------------------------------------------------------


def _twins(woven: Weave, held: Flags, again: Flags) -> Iterator[_Twin]:
    keys, begins = woven.keys[woven.order], woven.begins[woven.order]
    lacking = (held.sum(0) < len(woven.copies)) & ~again
    keys = np.where(again, np.arange(len(keys), dtype=np.uint64), keys)
    bits = rarities(woven.copies)(keys)
    at, place, size = shared_runs(np.where(lacking, keys, np.arange(len(keys), dtype=np.uint64)), keys, WIDTH)
    good = (place >= at + size) | (place + size <= at)
    at, place, size = at[good], place[good], size[good]
    last = np.maximum.accumulate(at + size - 1) if len(at) else at
    for first, stop in _runs(held, lacking):
        if stop - first >= LEAST_BLOCK:
            low, high = np.searchsorted(last, first), np.searchsorted(at, stop)
            hits = np.stack([at[low:high], place[low:high], size[low:high]], axis=1)
            for twin in _inside(keys, begins, bits, hits, first, stop):
                yield from _parted(twin, held, begins)


def _parted(twin: _Twin, held: Flags, begins: Flags) -> Iterator[_Twin]:
    """A twin in parts, by which copies have its words at the other place: a moved turn beside a repeated one is two.

    Blocks of layout at its ends that hardly have equal words are none of it.
    """
    start, end = twin.here
    edges = [start, *(start + 1 + np.flatnonzero(begins[start + 1 : end])).tolist(), end]
    pieces = [_part(twin, a, b) for a, b in pairwise(edges)]
    while pieces and pieces[0].dense < DENSE:
        del pieces[0]
    while pieces and pieces[-1].dense < DENSE:
        del pieces[-1]
    if len(pieces) == len(edges) - 1 and len({p.holders(held) for p in pieces if p.blocks}) == 1:
        yield twin
        return
    parts: list[_Twin] = []
    for piece in pieces:
        if parts and (not piece.blocks or parts[-1].holders(held) == piece.holders(held)):
            piece = _part(twin, parts.pop().here[0], piece.here[1])
        parts.append(piece)
    yield from (p for p in parts if sum(x.size for x in p.blocks) >= LEAST_BLOCK)


def _part(twin: _Twin, first: int, stop: int) -> _Twin:
    """The blocks of layout of a twin from place `first` up to `stop`."""
    blocks = tuple(_clipped(b, first, stop) for b in twin.blocks if b.at < stop and b.end > first)
    there = (blocks[0].place, blocks[-1].stop) if blocks else (0, 0)
    return _Twin((first, stop), there, True, blocks)


def _clipped(block: Block, first: int, stop: int) -> Block:
    """The part of a block of equal words from `first` up to `stop`."""
    skipped = max(0, first - block.at)
    return Block(block.at + skipped, block.place + skipped, min(block.end, stop) - block.at - skipped)


def _runs(held: Flags, lacking: Flags) -> Iterator[tuple[int, int]]:
    """The stretches of columns that some copy lacks, cut where wholly other copies have them."""
    for first, stop in stretches(lacking):
        apart = ~(held[:, first : stop - 1] & held[:, first + 1 : stop]).any(0)
        cuts = [first, *(first + 1 + np.flatnonzero(apart)).tolist(), stop]
        yield from pairwise(cuts)


def _inside(keys: Keys, begins: Flags, bits: Floats, hits: Ints, first: int, stop: int) -> Iterator[_Twin]:
    """The twins of a stretch, the longest run of equal words first, then what is left on either side."""
    over = np.maximum(first - hits[:, 0], 0)
    size = np.minimum(hits[:, 0] + hits[:, 2], stop) - hits[:, 0] - over
    inside = np.stack([hits[:, 0] + over, hits[:, 1] + over, size], axis=1)[size >= WIDTH]
    if not len(inside) or stop - first < LEAST_BLOCK:
        return
    at, place, size = inside[np.lexsort((inside[:, 1], inside[:, 0], -inside[:, 2]))[0]].tolist()
    twin = _grown(keys, begins, bits, (at, place, size), first, stop)
    if twin is None:
        yield from _inside(keys, begins, bits, inside[inside[:, 2] < size], first, stop)
        return
    yield twin
    yield from _inside(keys, begins, bits, hits, first, twin.here[0])
    yield from _inside(keys, begins, bits, hits, twin.here[1], stop)


def _grown(keys: Keys, begins: Flags, bits: Floats, hit: tuple[int, int, int], first: int, stop: int) -> _Twin | None:
    """A run of equal words with all that goes on from it on either side; only as much is looked at as it may reach."""
    at, _, size = hit
    reach = REACH
    while True:
        low, high = max(first, at - reach), min(stop, at + size + reach)
        found = _chain(keys, begins, bits, hit, low, high)
        if not found:
            return None
        open_ = (low > first and found[0].at - low <= NEAR) or (high < stop and high - found[-1].end <= NEAR)
        if not open_:
            return _twin(begins, found, first, stop)
        reach *= 4


def _chain(keys: Keys, begins: Flags, bits: Floats, hit: tuple[int, int, int], first: int, stop: int) -> list[Block]:
    """The equal words around a hit, from places `first` up to `stop` and the places that stand for them."""
    at, place, size = hit
    slack = NEAR + (stop - first) // 8
    low, high = max(0, place - (at - first) - slack), min(len(keys), place + (stop - at) + slack)
    if first <= place < stop:  # the stretch repeats itself: cut it where the second time begins
        cut = _second(keys, min(at, place), max(at, place), size, first)
        if place > at:
            stop, low = cut, cut
        else:
            first, high = cut, cut
    elif place < at:
        high = min(high, first)
    else:
        low = max(low, stop)
    blocks = shared_rows(keys[first:stop], keys[low:high], bits[first:stop])
    blocks = akin(blocks, begins[first:stop], begins[low:high])
    blocks = [Block(first + b.at, low + b.place, b.size) for b in blocks]
    same = (n for n, b in enumerate(blocks) if b.at < at + size and b.end > at and b.place - b.at == place - at)
    begin = last = next(same, -1)
    while begin > 0 and _near(blocks[begin - 1], blocks[begin]):
        begin -= 1
    while 0 <= last < len(blocks) - 1 and _near(blocks[last], blocks[last + 1]):
        last += 1
    return blocks[begin : last + 1] if begin >= 0 else []


def _twin(begins: Flags, blocks: Sequence[Block], first: int, stop: int) -> _Twin | None:
    """A chain of equal words as a twin, where it is long and dense enough to be one."""
    equal = sum(b.size for b in blocks)
    start, whole = _edge(begins, blocks[0].at, -1, max(0, blocks[0].at - first))
    end, also = _edge(begins, blocks[-1].end, 1, stop - blocks[-1].end)
    if equal < (LEAST_BLOCK if whole and also else LEAST) or equal < DENSE * (end - start):
        return None
    return _Twin((start, end), (blocks[0].place, blocks[-1].stop), whole and also, tuple(blocks))


def _edge(begins: Flags, at: int, way: int, room: int) -> tuple[int, bool]:
    """The nearest edge of a block from a place on, and whether there is one."""
    for step in range(min(EDGE, room) + 1):
        if at + way * step == len(begins) or begins[at + way * step]:
            return at + way * step, True
    return at, False


def _second(keys: Keys, one: int, two: int, size: int, first: int) -> int:
    """Where the second of two passages begins that are equal from words `one` and `two` on for `size` words."""
    back = min(one - first, two - one - size)
    if back <= 0:
        return two
    equal = keys[one - back : one][::-1] == keys[two - back : two][::-1]
    gain = np.concatenate([[0], np.cumsum(np.where(equal, 1, -1))])
    return two - int(np.argmax(gain))


def _near(one: Block, two: Block) -> bool:
    return max(two.at - one.end, two.place - one.stop) <= NEAR
