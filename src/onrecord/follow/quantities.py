"""The numbers of a sentence: what it counts, and the days that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.meaning.numerals import value, values
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.follow.undertakings import Times

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’-][^\W_]+)*")
TELLING, PLAIN = 2, 100  # numbers from which a figure tells anything with what it counts, and without
SMALL, ROUND = 10, 10  # numbers that stand in many sentences: up to ten, and full tens
FEW, TENS, ODD = 0.4, 0.7, 1.0  # what such numbers tell, and others
UNIT = 3  # words behind a number in which stands what it counts
YEAR = re.compile(r"(?:19|20)\d\d")  # four digits that are taken for a year
OF = "of"  # what may stand between a day and its month


class Day(NamedTuple):
    """A day of the year."""

    month: int
    day: int


class _Number(NamedTuple):
    """A number with the tokens of its sentence; it stands from `start` to `end` among them."""

    tokens: Sequence[str]
    start: int
    end: int

    def dates(self, times: Times) -> bool:
        """Whether it says when: a year, a day of a month, a time gone by ("two years ago")."""
        year = YEAR.fullmatch(self.tokens[self.start]) is not None
        gone = times.ago.intersection(self.tokens[self.end : self.end + UNIT])
        return year or bool(gone) or not set(self.beside()).isdisjoint(times.months)

    def beside(self) -> list[str]:
        """The words right before it and right behind it, an "of" passed over."""
        behind = self.tokens[self.end : self.end + 2]
        return [*self.tokens[max(0, self.start - 1) : self.start], *(behind[1:] if behind[:1] == [OF] else behind[:1])]


def figures(sentence: str, times: Times, function: Collection[str]) -> list[tuple[float, str]]:
    """The figures of a sentence that can tell two sentences apart, with what they count: no years, no days of a month.

    A small number, which is everywhere, goes with the word that it counts ("three engineers"), a large one alone.
    """
    out: list[tuple[float, str]] = []
    for number in _numbers(sentence):
        if number.dates(times):
            continue
        unit = next((t for t in number.tokens[number.end : number.end + UNIT] if t not in function), "")
        found = values(number.tokens[number.start : number.end], weak=False)
        out += [(n, "" if n >= PLAIN else unit) for n in found if n >= PLAIN or (n >= TELLING and unit)]
    return out


def counts(sentence: str, times: Times) -> frozenset[float]:
    """The bare numbers of a sentence above two, whatever they count: no years, no days of a month."""
    plain = (n for n in _numbers(sentence) if not n.dates(times))
    return frozenset(v for n in plain for v in values(n.tokens[n.start : n.end], weak=False) if v > TELLING)


def days(sentence: str, times: Times) -> frozenset[Day]:
    """The days of the year that a sentence names ("May 6", "3 June")."""
    return frozenset(
        Day(times.months[word], round(v))
        for n in _numbers(sentence)
        for word in n.beside()
        if word in times.months
        for v in values(n.tokens[n.start : n.end])
    )


def telling(numbers: Collection[float]) -> float:
    """How much numbers tell that two sentences both have: an odd one more than a round or a small one."""
    return sum(FEW if n <= SMALL else ODD if n % ROUND else TENS for n in numbers)


def _numbers(sentence: str) -> Iterator[_Number]:
    tokens = [part for t in TOKEN.findall(folded(sentence)) for part in _counted(t)]
    start = 0
    while start < len(tokens):
        end = _number_ends(tokens, start)
        if end > start:
            yield _Number(tokens, start, end)
        start = max(end, start + 1)


def _number_ends(tokens: Sequence[str], start: int) -> int:
    """Where the number ends that begins at a word; there itself where none does."""
    if value(tokens[start]) is None:
        return start
    end, number = start + 1, values(tokens[start : start + 1])
    while grown := next(
        ((e, n) for e in (end + 1, end + 2) if len(n := values(tokens[start:e])) == 1 and n != number), None
    ):
        end, number = grown
    return end


def _counted(token: str) -> list[str]:
    """A word, or the number and the word that a hyphen joins ("twenty-kilometre")."""
    first, mark, rest = token.partition("-")
    return [first, rest] if mark and value(first) is not None and value(rest) is None else [token]
