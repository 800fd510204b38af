"""The inner loops of placing, over arrays: plain Python for a story, compiled where a call has much to place.

There is one source of each: `compiled` gives the function itself, or what numba makes of it once and keeps beside it.
So a check of one story never waits for a compiler, and a day's news does not wait for Python.
"""

from __future__ import annotations

from functools import cache
from math import log2
from types import FunctionType
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.segments import Floats, Ints, Numbers

BITS = 24  # of a row's number in a sort key, under what the rows are sorted by
MASK = (1 << BITS) - 1
FINE, FINEST = 1024, (1 << 32) - 1  # of scores in bits where they are sorted as whole numbers
MANY = 1 << 18  # steps that take longer in Python than what is compiled takes to load

NOWHERE = -1
TURNED = 12  # words that a path may go back in the record, and still be on words in another order

Loop = TypeVar("Loop", bound="Callable[..., object]")


def compiled(loop: Loop, work: int) -> Loop:
    """A loop as it is, or compiled where it has so many steps to do that this pays, or once any has been."""
    return _compiled(loop) if work >= MANY or _ready else loop


_ready: set[Callable[..., object]] = set()  # the loops that are compiled


@cache
def _compiled(loop: Loop) -> Loop:
    """A loop compiled, and with it those of this module that it calls."""
    from numba import njit

    _ready.add(loop)
    assert isinstance(loop, FunctionType)
    called = [loop.__globals__.get(name) for name in loop.__code__.co_names]
    ours = [f for f in called if isinstance(f, FunctionType) and f.__module__ == __name__]
    scope = {**loop.__globals__, **{f.__name__: _compiled(f) for f in ours}}
    made = FunctionType(loop.__code__, scope, loop.__name__)
    try:
        return cast("Loop", njit(cache=True)(made))
    except RuntimeError:  # neither the package nor the user's cache can be written
        return cast("Loop", njit(made))


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
) -> tuple[Ints, Ints, Ints, Ints]:
    """The best path through each group of diagonals (Viterbi), as (blocks of each group, at, place, size) of all.

    The diagonals of group g are `groups[g]` up to `groups[g + 1]`. `costs` are the bits of a word that differs, of
    words left out or put in, of each doubling of how many, and of a jump.
    """
    count = np.zeros(len(groups) - 1, np.int64)
    begins = groups[:-1]
    out = np.zeros((3, (last[begins] - first[begins]).sum()), np.int64)
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
                out[2, found - 1] += 1
            else:
                out[0, found], out[1, found], out[2, found] = word, at, 1
                found += 1
                count[group] += 1
            stop = at + 1
    return count, out[0, :found], out[1, :found], out[2, :found]


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


def named(
    places: Numbers, bases: Ints, low: Ints, high: Ints, at: Ints, bits: Floats, seeds: Ints, most: int
) -> tuple[Ints, Ints, Ints, Floats]:
    """(diagonals of each quotation, shift, record, bits of its seeds): the `most` that the seeds of each name most of.

    `bases` are the first words of the records and the number after the last word of all. The seeds of quotation q are
    `seeds[q]` up to `seeds[q + 1]`: their rows of `places` are `low` up to `high`, their word in the quotation is `at`,
    in order. Diagonals stand best first.
    """
    count = np.zeros(len(seeds) - 1, np.int64)
    out = np.zeros((2, len(count) * most), np.int64)
    scores = np.zeros(len(count) * most)
    found = 0
    for q in range(len(count)):
        a, b = seeds[q], seeds[q + 1]
        if (high[a:b] - low[a:b]).sum() == 0:
            continue
        place, shift, score = gathered(places, bases, low[a:b], high[a:b], at[a:b], bits[a:b])
        rank = ((FINEST - (score * FINE).astype(np.int64)) << BITS) + np.arange(len(score))
        if len(rank) > most:
            rank = np.partition(rank, most)[:most]
        best = np.sort(rank) & MASK
        end = found + len(best)
        out[0, found:end], scores[found:end] = shift[best], score[best]
        out[1, found:end] = np.searchsorted(bases, place[best], "right") - 1
        count[q], found = len(best), end
    return count, out[0, :found], out[1, :found], scores[:found]


def gathered(places: Numbers, bases: Ints, low: Ints, high: Ints, at: Ints, bits: Floats) -> tuple[Ints, Ints, Floats]:
    """(a place on it, shift, bits of its seeds) of each diagonal that the seeds of one quotation name.

    The seeds stand in the order of their words, so that the places of one diagonal do.
    """
    size = (high - low).sum()
    place, shift, worth = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size)
    filled = 0
    for seed in range(len(low)):
        end = filled + high[seed] - low[seed]
        place[filled:end] = places[low[seed] : high[seed]]
        shift[filled:end] = place[filled:end] - at[seed]
        worth[filled:end] = bits[seed]
        filled = end
    order = np.sort((shift << BITS) + np.arange(size)) & MASK
    place, shift = place[order], shift[order]
    new = np.ones(size, np.bool_)
    new[1:] = np.diff(shift) != 0
    again = np.flatnonzero(~new)  # on one diagonal, but where one record ends and the next begins
    new[again] = np.searchsorted(bases, place[again], "right") != np.searchsorted(bases, place[again - 1], "right")
    first = np.flatnonzero(new)
    sums = np.zeros(size + 1)
    sums[1:] = np.cumsum(worth[order])
    return place[first], shift[first], np.append(sums[first[1:]], sums[-1]) - sums[first]
