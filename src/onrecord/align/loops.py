"""The inner loops of seeking: diagonals compared, chained and looked for (see `onrecord.align.compiled`)."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.segments import Floats, Ints, Numbers

REGIONS = 4  # a quotation is looked at in quarters, so that each half of a splice keeps its diagonals
WIDEST = 3  # words of a seed
COUNT, SCORE = 32, 26  # bits of a number of places, of a score, in sort keys
FINE, FINEST = 1024, (1 << SCORE) - 1  # of scores in bits where they are sorted as whole numbers
NOWHERE = -1
TURNED = 12  # words that a path may go back in the record, and still be on words in another order
SLOTS = 256  # that words are put in by the last bits of their ids


def seeds(bounds: tuple[Ints, Ints], rows: tuple[Ints, Ints], efforts: Ints) -> tuple[Ints, Ints]:
    """(how many of each quotation, (word, width, first row, row after the last) of each) of the seeds to look up.

    `bounds` are the first word of each quotation and that after its last, `rows` [width, word] the first row of the
    index, and that after the last, of three, two and one words from each on. Each quarter of a quotation has a share of
    the places of its `efforts` to spend, the rarest seeds first; the rarest of all in any case, unless it is too
    common.
    """
    count = np.zeros(len(efforts), np.int64)
    out = np.zeros((4, WIDEST * (bounds[1] - bounds[0]).sum()), np.int64)
    done = 0
    for n in range(len(efforts)):
        words = slice(bounds[0][n], bounds[1][n])
        low, high = rows[0][:, words].copy().ravel(), rows[1][:, words].copy().ravel()
        found = affordable(high - low, bounds[1][n] - bounds[0][n], efforts[n])
        at, width = found % (bounds[1][n] - bounds[0][n]), WIDEST - found // (bounds[1][n] - bounds[0][n])
        count[n] = len(found)
        here = slice(done, done + len(found))
        out[0, here], out[1, here], out[2, here], out[3, here] = at, width, low[found], high[found]
        done += len(found)
    return count, out[:, :done].copy()


def affordable(places: Ints, size: int, effort: Ints) -> Ints:
    """The seeds of a quotation that its effort pays for, by word; of each the number of places is given."""
    found = np.flatnonzero(places > 0)
    quarter = (found % size) * REGIONS // size
    order = np.argsort((quarter << COUNT) | places[found], kind="mergesort")
    found, quarter = found[order], quarter[order]
    cost = places[found]
    spent, first = np.cumsum(cost), np.searchsorted(quarter, quarter)
    spent = spent - (spent - cost)[first]
    found = found[(spent <= effort[0] // REGIONS) | ((np.arange(len(found)) == first) & (cost <= effort[1]))]
    paid: Ints = found[np.argsort(found % size, kind="mergesort")]
    return paid


def sought(
    record: Numbers,
    records: tuple[Ints, Ints],
    said: tuple[Ints, Floats],
    bounds: tuple[Ints, Ints],
    places: tuple[Ints, Ints, Ints],
    seeds: tuple[Ints, Floats],
    efforts: Ints,
    costs: tuple[float, float, float, float],
) -> tuple[Ints, Ints, Floats]:
    """(how many of each quotation, (shift, low, high) of each, scores) of the diagonals worth chaining, by shift.

    `records` are where each begins and ends, `said` the ids and bits of all words. Quotation n has the `places` with
    the numbers `places[2][n]` up to the next: their shifts, in order, and which of the `seeds` (words and weights) each
    is of. `costs` are the bits of a word that differs, those that a diagonal beside the best and one elsewhere have to
    add to it, and the share of its score that is enough.
    """
    count = np.zeros(len(efforts), np.int64)
    room = REGIONS * efforts[:, 3].sum()
    out, scores = np.zeros((3, room), np.int64), np.zeros(room)
    done = 0
    for n in range(len(efforts)):
        words, here = slice(bounds[0][n], bounds[1][n]), slice(places[2][n], places[2][n + 1])
        ids, bits = said[0][words], said[1][words]
        found = named(records, places[0][here], places[1][here], seeds, efforts[n, 2])
        score, middle = np.zeros(len(found)), np.zeros(len(found), np.int64)
        for row in range(len(found)):
            score[row], middle[row] = stretch(record, ids, bits, found[row], costs[0])
        kept = worth_chaining(
            record, ids, bits, found, score, middle * REGIONS // max(len(ids), 1), efforts[n, 3], costs
        )
        for row in kept[np.argsort(found[kept, 3])]:
            out[:, done], scores[done] = found[row, :3], score[row]
            done += 1
        count[n] = len(kept)
    return count, out[:, :done].copy(), scores[:done]


def named(records: tuple[Ints, Ints], shift: Ints, seed: Ints, seeds: tuple[Ints, Floats], most: int) -> Ints:
    """(shift, low, high, number by shift) of the diagonals that most seeds of a quotation are on, best first."""
    if len(shift) == 0:
        return np.zeros((0, 4), np.int64)
    at, weight = seeds
    again = np.flatnonzero(shift[1:] == shift[:-1]) + 1
    new = np.ones(len(shift), np.bool_)  # another diagonal, or the same where one record ends and the next begins
    before, here = shift[again] + at[seed[again - 1]], shift[again] + at[seed[again]]
    new[again] = np.searchsorted(records[0], before, "right") != np.searchsorted(records[0], here, "right")
    first = np.flatnonzero(new)
    sums = np.append(0.0, np.cumsum(weight[seed]))
    best = foremost(fine(sums[np.append(first[1:], len(shift))] - sums[first]), most)
    out = np.zeros((len(best), 4), np.int64)
    out[:, 0], out[:, 3] = shift[first[best]], best
    number = np.searchsorted(records[0], out[:, 0] + at[seed[first[best]]], "right") - 1
    out[:, 1], out[:, 2] = records[0][number], records[1][number]
    return out


def foremost(keys: Ints, most: int) -> Ints:
    """The rows of the lowest keys, in order; of one key as they stand."""
    rows = np.arange(len(keys))
    if len(keys) > most:
        rows = np.flatnonzero(keys <= np.partition(keys, most - 1)[most - 1])
    return rows[np.argsort(keys[rows], kind="mergesort")][:most]


def fine(score: Floats) -> Ints:
    """Scores as whole numbers that sort the best first."""
    return FINEST - np.minimum(score * FINE, FINEST).astype(np.int64)


def worth_chaining(
    record: Numbers,
    said: Ints,
    bits: Floats,
    found: Ints,
    score: Floats,
    quarter: Ints,
    most: int,
    costs: tuple[float, float, float, float],
) -> Ints:
    """The diagonals that a chain could be on: those that compare with the best and those that have what it lacks.

    Of each quarter, in which the middle of a diagonal's best stretch lies, so many at most.
    """
    left = np.full(REGIONS, most)
    kept = np.zeros(len(found), np.int64)
    count, best = 0, 0
    for row in np.argsort(fine(score), kind="mergesort"):
        if score[row] > 0 and left[quarter[row]]:
            left[quarter[row]] -= 1
            kept[count] = row
            count += 1
            first = score[row] == score[best] and quarter[row] < quarter[best]
            best = row if score[row] > score[best] or first else best
    worth = np.zeros(len(found), np.bool_)
    for row in kept[:count]:
        needed = costs[1] if found[row, 1] == found[best, 1] else costs[2]
        worth[row] = score[row] >= costs[3] * score[best]
        worth[row] = worth[row] or added(record, said, bits, found[row], found[best]) >= needed
    return np.flatnonzero(worth)


def stretches(
    record: Numbers, said: Ints, bits: Floats, first: Ints, last: Ints, found: Ints, cost: float
) -> tuple[Floats, Ints]:
    """(bits, middle word) of the best stretch on each diagonal.

    `first` and `last` bound the words of each diagonal's quotation in `said`; `found` are rows of shift, low and high.
    """
    best, middle = np.zeros(len(found)), np.zeros(len(found), np.int64)
    for row in range(len(found)):
        a, b = first[row], last[row]
        best[row], middle[row] = stretch(record, said[a:b], bits[a:b], found[row], cost)
    return best, middle


def stretch(record: Numbers, said: Ints, bits: Floats, found: Ints, cost: float) -> tuple[float, int]:
    """(bits, middle word) of the best stretch of a quotation on a diagonal (Kadane's maximal subarray); `cost` are the
    bits of a word that differs."""
    best, middle, run = 0.0, 0, 0.0
    begin, last = 0, NOWHERE
    shift, low, high = found[0], found[1], found[2]
    for word in range(max(0, low - shift), min(len(said), high - shift)):
        if record[shift + word] != said[word]:
            continue
        run -= (word - last - 1) * cost
        if run <= 0:
            begin, run = word, 0.0
        run += bits[word]
        last = word
        if run > best:
            best, middle = run, (begin + word + 1) // 2
    return best, middle


def added(record: Numbers, said: Ints, bits: Floats, one: Ints, other: Ints) -> float:
    """Bits of the words that one diagonal of a quotation has and another has not."""
    more = 0.0
    for word in range(max(0, one[1] - one[0]), min(len(said), one[2] - one[0])):
        if record[one[0] + word] == said[word]:
            there = other[0] + word
            if not (other[1] <= there < other[2] and record[there] == said[word]):
                more += bits[word]
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
