"""Measure the kernel on a record that is made here: build, look-up, places found, places found by chance.

    python benchmarks/kernel.py [--words 1000000] [--queries 5000] [--seed 1]

The record is invented talk: sentences drawn from a chain over a vocabulary with the frequencies of speech (Zipf's law),
so that common phrases return as they do in transcripts. Queries are its stretches as they stand, with a word replaced,
with the middle cut out, and pairs of stretches joined; what must not be found comes from another draw of the chain.
"""

from __future__ import annotations

import argparse
import random
import time
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from onrecord.align import place
from onrecord.candidates import Index
from onrecord.words import rows, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.align import Placement

Result = TypeVar("Result")

VOCABULARY = 30_000
FOLLOWERS = 24  # words that usually come after a word
HABIT = 0.6  # share of words that are one of them
RECORD = 4_000  # words of one text
ALIGNED = 0.62  # coverage from which a place counts


class Talk:
    """An endless invented speaker."""

    def __init__(self, rng: random.Random) -> None:
        syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en")]
        self.rng = rng
        self.words = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(VOCABULARY)]
        self.weights = list(accumulate(1 / (n + 3) for n in range(VOCABULARY)))
        self.habits = [rng.choices(range(VOCABULARY), cum_weights=self.weights, k=FOLLOWERS) for _ in range(VOCABULARY)]

    def say(self, count: int) -> list[str]:
        """So many words in a row."""
        at, out = 0, []
        for _ in range(count):
            if self.rng.random() < HABIT:
                at = self.habits[at][min(int(self.rng.expovariate(0.3)), FOLLOWERS - 1)]
            else:
                at = self.rng.choices(range(VOCABULARY), cum_weights=self.weights)[0]
            out.append(self.words[at])
        return out


Truth = tuple[int, int, int]  # record, first word, last word


def stretch(texts: list[list[str]], rng: random.Random, shortest: int = 6) -> tuple[list[str], Truth]:
    """A stretch of a record with its place."""
    record = rng.randrange(len(texts))
    size = rng.randint(shortest, 30)
    at = rng.randrange(len(texts[record]) - size)
    return texts[record][at : at + size], (record, at, at + size)


def queries(texts: list[list[str]], talk: Talk, count: int) -> Iterator[tuple[str, str, list[Truth]]]:
    """(kind, text, places) of queries of each kind in turn."""
    rng = talk.rng
    for number in range(count):
        row, truth = stretch(texts, rng)
        match number % 5:
            case 0:
                yield "verbatim", " ".join(row), [truth]
            case 1:
                row[rng.randrange(len(row))] = rng.choice(talk.words)
                yield "word replaced", " ".join(row), [truth]
            case 2:
                row, truth = stretch(texts, rng, 15)
                yield "middle cut", " ".join(row[: len(row) // 3] + row[-len(row) // 3 :]), [truth]
            case 3:
                other, place_of_other = stretch(texts, rng)
                yield "spliced", " ".join(row + other), [truth, place_of_other]
            case _:
                yield "not there", " ".join(talk.say(len(row))), []


def found(placements: list[Placement], places: list[Truth]) -> bool:
    """Whether the first reading touches every true place, or, where there is none, whether there is a reading."""
    best = [p for p in placements if p.exact or p.coverage >= ALIGNED][:1]
    pieces = [p for placement in best for p in placement.pieces]
    touched = [any(p.record == r and p.words[0] < e and p.words[1] > s for p in pieces) for r, s, e in places]
    return all(touched) if places else bool(best)


def timed(what: str, unit: str, count: int, work: Callable[[], Result]) -> Result:
    """Do a piece of work and print its rate."""
    start = time.perf_counter()
    result = work()
    spent = time.perf_counter() - start
    print(f"{what:14} {spent:8.2f} s {count / spent:12,.0f} {unit}/s")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    talk = Talk(random.Random(args.seed))
    texts = [talk.say(RECORD) for _ in range(max(1, args.words // RECORD))]
    printed = [" ".join(t) for t in texts]
    asked = list(queries(texts, talk, args.queries))
    count = len(texts) * RECORD
    split = timed("split", "words", count, lambda: [words(t) for t in printed])
    index = timed("index", "words", count, lambda: Index.build(split))
    answers = timed("place", "quotations", len(asked), lambda: place(index, rows(text for _, text, _ in asked)))
    for kind in dict.fromkeys(k for k, _, _ in asked):
        right = [found(a, places) for a, (k, _, places) in zip(answers, asked, strict=True) if k == kind]
        print(f"{kind:14} found {sum(right) / len(right):.3f} of {len(right)}")


if __name__ == "__main__":
    main()
