"""From a chain of equal words to pieces: blocks of words in a row, gaps aligned word by word, weak blocks dropped."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

# Words of the record between two blocks of one piece; with more the quotation has two pieces.
CUT = 20
# How far back, in words, a block may stand and still be the same place with its words in another order.
TURNED = 12
# Words in a row that stand back in the record and still are words in another order, not another place.
FEW = 3
SUBSTITUTION = 1.0  # bits that a word costs which stands for another
CHANGE = 2.0  # bits that a change costs beside its words
LEFT_OUT = 3.0  # bits that words cost which have no counterpart
PER_DOUBLING = 1.0  # bits for each doubling of their number
SLACK = 3  # words that a head or tail may be longer on record than in the quotation
MOST_ALIGNED = 60  # words of a gap that are aligned one by one


@dataclass(frozen=True, slots=True)
class Block:
    """`size` equal words in a row, from word `at` of the quotation and global word `place` of the record."""

    at: int
    place: int
    size: int

    @property
    def end(self) -> int:
        """The word of the quotation after the block."""
        return self.at + self.size

    @property
    def stop(self) -> int:
        """The word of the record after the block."""
        return self.place + self.size


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation: ids and bits of its words, and the ids of the record (the whole index).

    `bits` is the rarity of a word by itself, `after_one` what is left of it after one equal word. `sums` and
    `sums_after` add up the bits of all words before each, and what is left of them after two equal words.
    """

    ids: Sequence[int]
    bits: Sequence[float]
    after_one: Sequence[float]
    sums: Sequence[float]
    sums_after: Sequence[float]
    record: NDArray[np.int32]

    def total(self) -> float:
        """The rarity of the quotation."""
        return self.sums[-1] - self.sums[0]

    def rarity(self, first: int, last: int) -> float:
        """The rarity of words first..last-1."""
        return self.sums[last] - self.sums[first]

    def worth(self, block: Block) -> float:
        """The rarity of a block's words."""
        return self.sums[block.at + block.size] - self.sums[block.at]

    def surprise(self, first: int, last: int) -> float:
        """The surprise of words that stand in a row, the first of which nothing foretold."""
        if last - first < 2:
            return self.bits[first]
        return self.bits[first] + self.after_one[first + 1] + self.sums_after[last] - self.sums_after[first + 2]


def blocks_of(words: Sequence[int], places: Sequence[int]) -> list[Block]:
    """Equal words (quotation, record) put together where both run on."""
    out: list[Block] = []
    for at, place in zip(words, places, strict=True):
        if out and out[-1].end == at and out[-1].stop == place:
            out[-1] = Block(out[-1].at, out[-1].place, out[-1].size + 1)
        else:
            out.append(Block(at, place, 1))
    return out


def grouped(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks of one place together: each stands a little before or after the one before it."""
    out: list[list[Block]] = []
    for block in blocks:
        if out:
            last = out[-1][-1]
            step = block.place - last.stop
            back = -TURNED if min(block.size, last.size) <= FEW else 0
            if back <= step <= CUT + block.at - last.end:
                out[-1].append(block)
                continue
        out.append([block])
    return out


def aligned(said: Said, blocks: Sequence[Block], quotation: tuple[int, int], record: tuple[int, int]) -> list[Block]:
    """The blocks of one piece in the order of both texts, gaps filled, weak ones dropped.

    `quotation` and `record` (global) bound what the piece may reach.
    """
    return dropped(said, _filled(said, _ordered(said, blocks), quotation, record))


# --- order ------------------------------------------------------------------------------------------------------------


def _ordered(said: Said, blocks: Sequence[Block]) -> list[Block]:
    """The heaviest row of blocks that go forward in the record; overlaps are cut from the later one."""
    if all(one.stop <= two.place for one, two in pairwise(blocks)):
        return list(blocks)
    best: list[tuple[float, list[Block]]] = []
    for block in blocks:
        options = [(said.worth(block), [block])]
        for worth, row in best:
            over = row[-1].stop - block.place
            if over < block.size:
                rest = Block(block.at + max(over, 0), block.place + max(over, 0), block.size - max(over, 0))
                options.append((worth + said.worth(rest), [*row, rest]))
        best.append(max(options, key=lambda o: o[0]))
    return max(best, key=lambda o: o[0])[1]


# --- gaps -------------------------------------------------------------------------------------------------------------


def _filled(said: Said, blocks: Sequence[Block], quotation: tuple[int, int], record: tuple[int, int]) -> list[Block]:
    first, last = blocks[0], blocks[-1]
    head = first.at - quotation[0]
    out = _gap(said, (quotation[0], first.at), (max(record[0], first.place - head - SLACK), first.place), late=True)
    for one, two in pairwise(blocks):
        out.append(one)
        out.extend(_gap(said, (one.end, two.at), (one.stop, two.place), late=False))
    out.append(last)
    tail = quotation[1] - last.end
    out.extend(_gap(said, (last.end, quotation[1]), (last.stop, min(record[1], last.stop + tail + SLACK)), late=False))
    return _run_together(out)


def _run_together(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that run on in both texts made one."""
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].end == block.at and out[-1].stop == block.place:
            out[-1] = Block(out[-1].at, out[-1].place, out[-1].size + block.size)
        else:
            out.append(block)
    return out


def _gap(said: Said, quotation: tuple[int, int], record: tuple[int, int], *, late: bool) -> list[Block]:
    """The heaviest common words, in order, of a gap; `late`: those nearest its end, else nearest its start."""
    (a, b), (c, d) = quotation, record
    if a >= b or c >= d:
        return []
    if b - a == d - c == 1:
        return [Block(a, c, 1)] if said.ids[a] == said.record[c] else []
    if late:
        a, c = max(a, b - MOST_ALIGNED), max(c, d - MOST_ALIGNED)
    else:
        b, d = min(b, a + MOST_ALIGNED), min(d, c + MOST_ALIGNED)
    mine, theirs = said.ids[a:b], said.record[c:d].tolist()
    if not set(mine) & set(theirs):
        return []
    if late:
        pairs = [(b - 1 - i, d - 1 - j) for i, j in heaviest_common(mine[::-1], theirs[::-1], said.bits[a:b][::-1])][
            ::-1
        ]
    else:
        pairs = [(a + i, c + j) for i, j in heaviest_common(mine, theirs, said.bits[a:b])]
    return blocks_of([i for i, _ in pairs], [j for _, j in pairs])


def heaviest_common(mine: Sequence[int], theirs: Sequence[int], bits: Sequence[float]) -> list[tuple[int, int]]:
    """The heaviest common subsequence of two rows of words, each pair as early as can be."""
    wide = len(theirs) + 1
    table = [[0.0] * wide for _ in range(len(mine) + 1)]
    for i in range(len(mine) - 1, -1, -1):
        row, below = table[i], table[i + 1]
        for j in range(wide - 2, -1, -1):
            best = max(below[j], row[j + 1])
            if mine[i] == theirs[j]:
                best = max(best, below[j + 1] + bits[i])
            row[j] = best
    pairs, i, j = [], 0, 0
    while i < len(mine) and j < len(theirs):
        if mine[i] == theirs[j] and table[i][j] == table[i + 1][j + 1] + bits[i]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


# --- weak blocks ------------------------------------------------------------------------------------------------------


def gap_cost(words: int, places: int) -> float:
    """Bits that a gap costs with so many words of the quotation and of the record."""
    both, alone = min(words, places), abs(words - places)
    cost = both * SUBSTITUTION + (CHANGE if both == 1 else 1.5 * CHANGE if both else 0.0)
    return cost + (LEFT_OUT + PER_DOUBLING * log2(alone) if alone else 0.0)


def between(one: Block, two: Block) -> float:
    """Bits that the gap between two blocks costs."""
    return gap_cost(two.at - one.end, two.place - one.stop)


def dropped(said: Said, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that cost more than they are worth."""
    kept = list(blocks)
    while len(kept) > 1:
        gains = [_gain(said, kept, i) for i in range(len(kept))]
        worst = min(range(len(kept)), key=gains.__getitem__)
        if gains[worst] >= 0:
            break
        del kept[worst]
    return kept


def _gain(said: Said, kept: Sequence[Block], i: int) -> float:
    """What a block adds to its piece."""
    cost = 0.0
    if i > 0:
        cost += between(kept[i - 1], kept[i])
    if i + 1 < len(kept):
        cost += between(kept[i], kept[i + 1])
    if 0 < i < len(kept) - 1:
        cost -= between(kept[i - 1], kept[i + 1])
    return said.worth(kept[i]) - cost
