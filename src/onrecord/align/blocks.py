"""From chains of equal words to readings: pieces, their gaps aligned word by word, weak blocks dropped.

Loops over arrays, see `onrecord.align.compiled`. A block is a row of three numbers or more: the word of the quotation,
the global word number of the record, and how many words from there on are equal.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.candidates import Floats, Ints
    from onrecord.segments import Numbers
    from onrecord.words import Flags

AT, PLACE, SIZE, PIECE = range(4)  # the columns of a block; the last is known when its piece is

# Words of the record between two blocks of one piece; with more the quotation has two pieces.
CUT = 20
# How far back, in words, a block may stand and still be the same place with its words in another order.
TURNED = 12
# Words in a row that stand back in the record and still are words in another order, not another place.
FEW = 3
SUBSTITUTION = 1.0  # bits that a word costs which stands for another
CHANGE = 2.0  # bits that a change costs beside its words
LEFT_OUT = 3.0  # bits that words cost which have no counterpart
DOUBLED = 1.0  # bits for each doubling of their number
OPEN = 4.0  # bits to say that words are left out or put in, where a path or a piece ends and another begins
PER_DOUBLING = 1.5  # bits for each doubling of how many
SLACK = 3  # words that a head or tail may be longer on record than in the quotation
MOST_ALIGNED = 60  # words of a gap that are aligned one by one
FAINT = 0.3  # share of a quotation's rarity below which a chain is no reading of it
SECOND = 10.0  # bits beyond the jump that a further piece needs, where no mark says that one begins
LEAST_ROW, MARKED_ROW = 3, 2  # words in a row that a further piece needs, without a mark and behind one
FAR = 8  # words that a cut may slide to the writer's mark


class Said(NamedTuple):
    """Words of quotations: ids, and bits that they carry.

    `bits` is the rarity of a word by itself, `after_one` what is left of it after one equal word. `sums` and
    `sums_after` add up the bits of all words before each, and what is left of them after two equal words; they have
    one number more.
    """

    ids: Ints
    bits: Floats
    after_one: Floats
    sums: Floats
    sums_after: Floats


def readings(
    record: Numbers,
    bases: Ints,
    ends: Ints,
    said: Said,
    bounds: tuple[Ints, Ints],
    edges: Ints,
    chained: Ints,
    marks: Ints,
    marked: Ints,
    jump: float,
) -> tuple[Ints, Ints, Floats, Floats]:
    """(blocks, pieces, bits of the pieces, figures of the chains): what chains of blocks say of their quotations.

    Chain n is of the words `bounds[0][n]` up to `bounds[1][n]` of `said` and has the blocks `edges[n]` up to
    `edges[n + 1]` of `chained`; the writer's marks of a cut stand before the words `marks[marked[n]:marked[n + 1]]` of
    it. Records have the word numbers `bases` up to `ends`; `jump` are the bits of a further place. A piece is
    (chain, first block, block after the last, record); a chain that is no reading has none. The figures are those of
    `onrecord.align.chance.Reading` of all pieces, the share of the rarity on equal words, and the same of the heaviest
    piece alone.
    """
    longest = (bounds[1] - bounds[0]).sum()
    blocks = np.zeros((longest, 4), np.int64)
    pieces, weights = np.zeros((longest, 4), np.int64), np.zeros(longest)
    figures = np.zeros((len(edges) - 1, 10))
    rows, count = 0, 0
    for chain in range(len(edges) - 1):
        a, b = bounds[0][chain], bounds[1][chain]
        one = Said(said.ids[a:b], said.bits[a:b], said.after_one[a:b], said.sums[a : b + 1], said.sums_after[a : b + 1])
        found = chained[edges[chain] : edges[chain + 1]]
        if len(found) == 0 or worth(one, found) < FAINT * (one.sums[-1] - one.sums[0]):
            continue
        cuts = marks[marked[chain] : marked[chain + 1]]
        here = aligned(record, bases, ends, one, strong(one, found, cuts, jump))
        for mark in cuts:
            here = slid(record, here, mark)
        first = count
        for row in range(len(here)):
            if row == 0 or here[row, PIECE] != here[row - 1, PIECE]:
                number = np.searchsorted(bases, here[row, PLACE], "right") - 1
                pieces[count, 0], pieces[count, 1], pieces[count, 3] = chain, rows + row, number
                count += 1
            pieces[count - 1, 2] = rows + row + 1
            blocks[rows + row] = here[row]
        rows += len(here)
        heaviest = first
        for piece in range(first, count):
            weights[piece] = weight(one, blocks[pieces[piece, 1] : pieces[piece, 2]])
            if weights[piece] > weights[heaviest]:
                heaviest = piece
        described(record, bases, ends, one, blocks, pieces[first:count], figures[chain, :5])
        described(record, bases, ends, one, blocks, pieces[heaviest : heaviest + 1], figures[chain, 5:])
    return blocks[:rows], pieces[:count], weights[:count], figures


# --- places -----------------------------------------------------------------------------------------------------------


def worth(said: Said, blocks: Ints) -> float:
    """The rarity of the words of some blocks."""
    bits = 0.0
    for row in range(len(blocks)):
        bits += said.sums[blocks[row, AT] + blocks[row, SIZE]] - said.sums[blocks[row, AT]]
    return bits


def grouped(blocks: Ints) -> Ints:
    """The first block of each place, and the number of all: at one place each stands a little before or after the one
    before it."""
    edges = np.zeros(len(blocks) + 1, np.int64)
    count = 1
    for row in range(1, len(blocks)):
        step = blocks[row, PLACE] - blocks[row - 1, PLACE] - blocks[row - 1, SIZE]
        back = -TURNED if min(blocks[row, SIZE], blocks[row - 1, SIZE]) <= FEW else 0
        if not back <= step <= CUT + blocks[row, AT] - blocks[row - 1, AT] - blocks[row - 1, SIZE]:
            edges[count] = row
            count += 1
    edges[count] = len(blocks)
    return edges[: count + 1]


def strong(said: Said, blocks: Ints, marks: Ints, jump: float) -> Ints:
    """The blocks of places that are worth a piece of their own; those of the heaviest in any case.

    Right behind a writer's mark of a cut, a little further on, fewer words are.
    """
    edges = grouped(blocks)
    count = len(edges) - 1
    if count < 2:
        return blocks.copy()
    bits = np.zeros(count)
    for n in range(count):
        bits[n] = worth(said, blocks[edges[n] : edges[n + 1]])
    kept = np.zeros(len(blocks), np.bool_)
    heaviest = bits.argmax()
    for n in range(count):
        if n != heaviest:
            row = blocks[edges[n] : edges[n + 1], SIZE].max()
            price = jump + SECOND / 2
            told = False  # the writer says that another piece begins
            for right in range(max(n, 1), min(n + 2, count)):  # less where it goes on beside a neighbour, a cut apart
                last = blocks[edges[right] - 1]
                step = blocks[edges[right], PLACE] - last[PLACE] - last[SIZE]
                if step >= 0:
                    here = (marks == blocks[edges[right], AT]).any()
                    told = told or here
                    price = min(price, OPEN + PER_DOUBLING * log2(1.0 + step) + (0.0 if here else SECOND))
            # Words enough must stand in a row: two common words meet anywhere.
            if row < (MARKED_ROW if told else LEAST_ROW) or bits[n] < price:
                continue
        kept[edges[n] : edges[n + 1]] = True
    return blocks[kept]


# --- one piece --------------------------------------------------------------------------------------------------------


def aligned(record: Numbers, bases: Ints, ends: Ints, said: Said, blocks: Ints) -> Ints:
    """The blocks of all pieces in the order of both texts, gaps filled, weak ones dropped, the piece's number last.

    Each piece reaches up to the words of the next, and to the ends of its record.
    """
    out = np.zeros((len(said.ids), 4), np.int64)
    edges = grouped(blocks)
    count, reached = 0, 0
    for n in range(len(edges) - 1):
        group = blocks[edges[n] : edges[n + 1]]
        number = np.searchsorted(bases, group[0, PLACE], "right") - 1
        stop = len(said.ids)
        if n + 2 < len(edges):
            stop = blocks[edges[n + 1] : edges[n + 2], AT].min()
        rows = dropped(said, filled(record, said, ordered(said, group), (reached, stop), (bases[number], ends[number])))
        out[count : count + len(rows), :PIECE] = rows
        out[count : count + len(rows), PIECE] = n
        count += len(rows)
        reached = rows[-1, AT] + rows[-1, SIZE]
    return out[:count]


def ordered(said: Said, blocks: Ints) -> Ints:
    """The heaviest row of blocks that go forward in the record; overlaps are cut from the later one."""
    count = len(blocks)
    forward = True
    for row in range(1, count):
        forward = forward and blocks[row, PLACE] >= blocks[row - 1, PLACE] + blocks[row - 1, SIZE]
    if forward:
        return blocks
    best, before, cut = np.zeros(count), np.full(count, -1), np.zeros(count, np.int64)
    for row in range(count):
        at, size = blocks[row, AT], blocks[row, SIZE]
        best[row] = said.sums[at + size] - said.sums[at]
        for other in range(row):
            over = max(blocks[other, PLACE] + blocks[other, SIZE] - blocks[row, PLACE], 0)
            bits = best[other] + said.sums[at + size] - said.sums[at + min(over, size)]
            if over < size and bits > best[row]:
                best[row], before[row], cut[row] = bits, other, over
    chain = np.zeros((count, 3), np.int64)
    last, left = best.argmax(), count
    while last >= 0:
        left -= 1
        chain[left, AT], chain[left, PLACE] = blocks[last, AT] + cut[last], blocks[last, PLACE] + cut[last]
        chain[left, SIZE] = blocks[last, SIZE] - cut[last]
        last = before[last]
    return chain[left:]


def filled(record: Numbers, said: Said, blocks: Ints, words: tuple[int, int], places: tuple[int, int]) -> Ints:
    """The blocks with equal words found before, between and after them, within these words and these places."""
    out = np.zeros((words[1] - words[0], 3), np.int64)
    count = 0
    begin, stop = words[0], max(places[0], blocks[0, PLACE] - (blocks[0, AT] - words[0]) - SLACK)
    for row in range(len(blocks)):
        count = gap(record, said, (begin, blocks[row, AT]), (stop, blocks[row, PLACE]), row == 0, out, count)
        count = put(out, count, blocks[row, AT], blocks[row, PLACE], blocks[row, SIZE])
        begin, stop = blocks[row, AT] + blocks[row, SIZE], blocks[row, PLACE] + blocks[row, SIZE]
    count = gap(
        record, said, (begin, words[1]), (stop, min(places[1], stop + words[1] - begin + SLACK)), False, out, count
    )
    return out[:count]


def put(out: Ints, count: int, at: int, place: int, size: int) -> int:
    """Add a block to `count` others, to the last of them where it runs on in both texts; how many there are then."""
    if (
        count
        and out[count - 1, AT] + out[count - 1, SIZE] == at
        and out[count - 1, PLACE] + out[count - 1, SIZE] == place
    ):
        out[count - 1, SIZE] += size
        return count
    out[count, AT], out[count, PLACE], out[count, SIZE] = at, place, size
    return count + 1


def gap(
    record: Numbers, said: Said, words: tuple[int, int], places: tuple[int, int], late: bool, out: Ints, count: int
) -> int:
    """Add the heaviest common words, in order, of a gap; `late`: those nearest its end, else nearest its start."""
    (a, b), (c, d) = words, places
    if a >= b or c >= d:
        return count
    if late:
        a, c = max(a, b - MOST_ALIGNED), max(c, d - MOST_ALIGNED)
    else:
        b, d = min(b, a + MOST_ALIGNED), min(d, c + MOST_ALIGNED)
    mine, theirs, bits = said.ids[a:b].copy(), record[c:d].copy(), said.bits[a:b].copy()
    if late:
        mine, theirs, bits = mine[::-1].copy(), theirs[::-1].copy(), bits[::-1].copy()
    pairs = heaviest_common(mine, theirs, bits)
    if late:
        pairs = [(b - a - 1 - i, d - c - 1 - j) for i, j in pairs[::-1]]
    for i, j in pairs:
        count = put(out, count, a + i, c + j, 1)
    return count


def heaviest_common(
    mine: Ints | Sequence[int], theirs: Numbers | Sequence[int], bits: Floats | Sequence[float]
) -> list[tuple[int, int]]:
    """The heaviest common subsequence of two rows of words, each pair as early as can be."""
    wide = len(theirs) + 1
    table = [0.0] * ((len(mine) + 1) * wide)
    for i in range(len(mine) - 1, -1, -1):
        here, below = i * wide, (i + 1) * wide
        for j in range(wide - 2, -1, -1):
            best = max(table[below + j], table[here + j + 1])
            if mine[i] == theirs[j]:
                best = max(best, table[below + j + 1] + bits[i])
            table[here + j] = best
    pairs, i, j = [], 0, 0
    while i < len(mine) and j < len(theirs):
        here, below = i * wide + j, (i + 1) * wide + j
        if mine[i] == theirs[j] and table[here] == table[below + 1] + bits[i]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[below] >= table[here + 1]:
            i += 1
        else:
            j += 1
    return pairs


# --- weak blocks ------------------------------------------------------------------------------------------------------


def between(one: Ints, two: Ints) -> float:
    """Bits that the gap between two blocks costs."""
    words = two[AT] - one[AT] - one[SIZE]
    places = two[PLACE] - one[PLACE] - one[SIZE]
    both, alone = min(words, places), abs(words - places)
    cost: float = both * SUBSTITUTION
    if both:
        cost += CHANGE if both == 1 else 1.5 * CHANGE
    if alone:
        cost += LEFT_OUT + DOUBLED * log2(alone)
    return cost


def weight(said: Said, blocks: Ints) -> float:
    """The rarity of the blocks of a piece less what its gaps cost."""
    bits = worth(said, blocks)
    for row in range(1, len(blocks)):
        bits -= between(blocks[row - 1], blocks[row])
    return bits


def dropped(said: Said, blocks: Ints) -> Ints:
    """The blocks without those that cost more than they are worth."""
    kept = blocks.copy()
    while len(kept) > 1:
        worst, least = 0, 0.0
        for row in range(len(kept)):
            gain = worth(said, kept[row : row + 1])
            if row > 0:
                gain -= between(kept[row - 1], kept[row])
            if row + 1 < len(kept):
                gain -= between(kept[row], kept[row + 1])
                if row > 0:
                    gain += between(kept[row - 1], kept[row + 1])
            if gain < least:
                worst, least = row, gain
        if least >= 0.0:
            break
        kept[worst:-1] = kept[worst + 1 :].copy()
        kept = kept[:-1]
    return kept


# --- the writer's marks -----------------------------------------------------------------------------------------------


def slid(record: Numbers, blocks: Ints, mark: int) -> Ints:
    """The blocks with a cut moved to the word before which the writer marked it, where words allow.

    "We will not … close" leaves out "raise, and we will not" as well as "and we will not raise": the words agree either
    way, and the mark tells which. So a cut slides there as far as the same words stand on its two sides.
    """
    for row in range(len(blocks) - 1):
        one, two = blocks[row], blocks[row + 1]
        step = mark - one[AT] - one[SIZE]
        if one[AT] + one[SIZE] != two[AT] or step == 0 or abs(step) > FAR:
            continue
        if (two[SIZE] if step > 0 else one[SIZE]) < abs(step):
            continue
        first, second = one[PLACE] + one[SIZE] + min(step, 0), two[PLACE] + min(step, 0)
        same = True
        for word in range(abs(step)):
            same = same and record[first + word] == record[second + word]
        if same:
            one[SIZE] += step
            two[AT] += step
            two[PLACE] += step
            two[SIZE] -= step
            return blocks[blocks[:, SIZE] > 0]
    return blocks


# --- what the odds are worked out from --------------------------------------------------------------------------------


def described(record: Numbers, bases: Ints, ends: Ints, said: Said, blocks: Ints, pieces: Ints, out: Floats) -> None:
    """Fill in the words that stand there, their surprise, the changes that put the rest out of step, how many pieces
    there are, and the share of the rarity on equal words."""
    kept = np.zeros(len(said.ids), np.bool_)
    rarity, surprise = 0.0, 0.0
    for piece in range(len(pieces)):
        for row in range(pieces[piece, 1], pieces[piece, 2]):
            first, last = blocks[row, AT], blocks[row, AT] + blocks[row, SIZE]
            kept[first:last] = True
            rarity += said.sums[last] - said.sums[first]
            surprise += said.bits[first]
            if last - first > 1:
                surprise += said.after_one[first + 1] + said.sums_after[last] - said.sums_after[first + 2]
    words, places = turned(record, bases, ends, said, blocks, pieces, kept)
    shifts = 0
    for piece in range(len(pieces)):
        for row in range(pieces[piece, 1] + 1, pieces[piece, 2]):
            one, two = blocks[row - 1], blocks[row]
            mine, theirs = 0, 0
            for word in range(one[AT] + one[SIZE], two[AT]):
                mine += not words[word]
            for place in range(one[PLACE] + one[SIZE], two[PLACE]):
                theirs += not (places == place).any()
            shifts += mine != theirs
    total = said.sums[-1] - said.sums[0]
    out[0], out[1], out[2], out[3] = kept.sum() + words.sum(), surprise, shifts, len(pieces) - 1
    out[4] = rarity / total if total else rarity


def turned(
    record: Numbers, bases: Ints, ends: Ints, said: Said, blocks: Ints, pieces: Ints, kept: Flags
) -> tuple[Flags, Ints]:
    """(whether each word of the quotation, which global word numbers) that stand near the pieces in rows, but not in
    their order."""
    words = np.zeros(len(kept), np.bool_)
    places = np.zeros(0, np.int64)
    pairs = np.flatnonzero(~(kept[:-1] | kept[1:]))[::-1]
    if len(pairs) == 0:
        return words, places
    left = len(kept) - kept.sum()
    for piece in range(len(pieces)):
        here = blocks[pieces[piece, 1] : pieces[piece, 2]]
        number = pieces[piece, 3]
        low = max(bases[number], here[0, PLACE] - left)
        high = min(ends[number], here[-1, PLACE] + here[-1, SIZE] + left)
        for place in range(low, high - 1):
            for word in pairs:
                if record[place] == said.ids[word] and record[place + 1] == said.ids[word + 1]:
                    if not taken(here, place):
                        words[word], words[word + 1] = True, True
                        places = np.append(places, np.array([place, place + 1]))
                    break
    return words, places


def taken(blocks: Ints, place: int) -> bool:
    """Whether a block has this place or the next."""
    for row in range(len(blocks)):
        if blocks[row, PLACE] <= place + 1 and place < blocks[row, PLACE] + blocks[row, SIZE]:
            return True
    return False
