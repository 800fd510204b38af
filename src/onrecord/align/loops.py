"""The inner loops of seeking: diagonals compared, chained and looked for (see `onrecord.align.compiled`)."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.segments import Floats, Ints, Numbers

NOWHERE = -1
TURNED = 12  # words that a path may go back in the record, and still be on words in another order
SLOTS = 256  # that words are put in by the last bits of their ids


def stretches(
    record: Numbers, said: Ints, bits: Floats, first: Ints, last: Ints, shift: Ints, low: Ints, high: Ints, cost: float
) -> tuple[Floats, Ints]:
    """(bits, middle word) of the best stretch on each diagonal (Kadane's maximal subarray).

    `first` and `last` bound the words of each diagonal's quotation in `said`; `shift`, `low` and `high` are as in
    `Diagonals`; `cost` are the bits of a word that differs.
    """
    best, middle = np.zeros(len(shift)), np.zeros(len(shift), np.int64)
    for row in range(len(shift)):
        begin, run = 0, 0.0
        for word in range(last[row] - first[row]):
            at = shift[row] + word
            if run <= 0:
                begin, run = word, 0.0
            if low[row] <= at < high[row] and record[at] == said[first[row] + word]:
                run += bits[first[row] + word]
            else:
                run -= cost
            if run > best[row]:
                best[row], middle[row] = run, (begin + word + 1) // 2
    return best, middle


def added(
    record: Numbers, said: Ints, bits: Floats, first: Ints, last: Ints, shift: Ints, low: Ints, high: Ints, best: Ints
) -> Floats:
    """Bits of the words that each diagonal has and the one numbered `best` of its quotation has not."""
    more = np.zeros(len(shift))
    for row in range(len(shift)):
        other = best[row]
        if other == row:
            continue
        for word in range(last[row] - first[row]):
            at, there = shift[row] + word, shift[other] + word
            wanted = said[first[row] + word]
            if not (low[row] <= at < high[row]) or record[at] != wanted:
                continue
            if not (low[other] <= there < high[other]) or record[there] != wanted:
                more[row] += bits[first[row] + word]
    return more


def walks(
    record: Numbers,
    said: Ints,
    bits: Floats,
    first: Ints,
    last: Ints,
    shift: Ints,
    low: Ints,
    high: Ints,
    groups: Ints,
    costs: tuple[float, float, float, float],
) -> tuple[Ints, Ints]:
    """The best path through each group of diagonals (Viterbi), as (blocks of each group, all blocks).

    The diagonals of group g are `groups[g]` up to `groups[g + 1]`. `costs` are the bits of a word that differs, of
    words left out or put in, of each doubling of how many, and of a jump.
    """
    count = np.zeros(len(groups) - 1, np.int64)
    begins = groups[:-1]
    out = np.zeros(((last[begins] - first[begins]).sum(), 3), np.int64)
    found = 0
    for group in range(len(count)):
        a, b = groups[group], groups[group + 1]
        words = slice(first[a], last[a])
        path = walk(record, said[words], bits[words], shift[a:b], low[a:b], high[a:b], costs)
        stop = NOWHERE  # the place after the block at hand
        for word in range(len(path)):
            row = a + path[word]
            at = shift[row] + word
            if not (low[row] <= at < high[row]) or record[at] != said[first[a] + word]:
                stop = NOWHERE
                continue
            if at == stop:
                out[found - 1, 2] += 1
            else:
                out[found, 0], out[found, 1], out[found, 2] = word, at, 1
                found += 1
                count[group] += 1
            stop = at + 1
    return count, out[:found]


def walk(
    record: Numbers,
    said: Ints,
    bits: Floats,
    shift: Ints,
    low: Ints,
    high: Ints,
    costs: tuple[float, float, float, float],
) -> Ints:
    """The diagonal that the best path is on at each word of one quotation."""
    deep = len(shift)
    path = np.zeros(len(said), np.int64)
    if deep == 1:
        return path
    cost = changes(shift, low, costs)
    came = np.zeros((len(said), deep), np.int64)
    score, reached = np.zeros(deep), np.zeros(deep)
    for word in range(len(said)):
        for two in range(deep):
            at = shift[two] + word
            gain = -costs[0]
            if low[two] <= at < high[two] and record[at] == said[word]:
                gain = bits[word]
            best, source = 0.0, two
            if word:
                best, source = score[0] - cost[0, two], 0
                for one in range(1, deep):
                    if score[one] - cost[one, two] > best:
                        best, source = score[one] - cost[one, two], one
            came[word, two] = source
            reached[two] = best + gain
        score, reached = reached, score
    on = score.argmax()
    for word in range(len(said) - 1, -1, -1):
        path[word] = on
        on = came[word, on]
    return path


def changes(shift: Ints, low: Ints, costs: tuple[float, float, float, float]) -> Floats:
    """[from, to]: bits that a change of diagonal costs."""
    _, opens, doubling, jump = costs
    cost = np.full((len(shift), len(shift)), jump)
    for one in range(len(shift)):
        for two in range(len(shift)):
            step = shift[two] - shift[one]
            if low[one] != low[two]:
                continue
            if step == 0:
                cost[one, two] = 0.0
            elif step > -TURNED:
                cost[one, two] = min(opens + doubling * log2(1.0 + abs(step)), jump)
    return cost


def pairs_near(
    record: Numbers, said: Ints, first: Ints, last: Ints, shift: Ints, low: Ints, high: Ints, reach: int
) -> tuple[Ints, Ints]:
    """(number of the diagonal, shift) of each two words in a row of its quotation that stand near a diagonal.

    They are looked for up to `reach` words before and after it.
    """
    out = np.zeros((64, 2), np.int64)
    found = 0
    for row in range(len(shift)):
        words = said[first[row] : last[row]]
        heads, after = np.full(SLOTS, NOWHERE), np.full(len(words), NOWHERE)
        for word in range(len(words) - 2, -1, -1):
            slot = words[word] % SLOTS
            after[word], heads[slot] = heads[slot], word
        begin, stop = max(low[row], shift[row] - reach), min(high[row], shift[row] + len(words) + reach)
        for place in range(begin, stop - 1):
            word = heads[record[place] % SLOTS]
            while word != NOWHERE:
                if record[place] == words[word] and record[place + 1] == words[word + 1]:
                    if found == len(out):
                        out = np.concatenate((out, np.zeros_like(out)))
                    out[found, 0], out[found, 1] = row, place - word
                    found += 1
                word = after[word]
    return out[:found, 0].copy(), out[:found, 1].copy()
