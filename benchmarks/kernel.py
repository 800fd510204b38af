"""Measure the kernel beside others on a record that is made here: build, look-up, places found, found by chance.

    python benchmarks/kernel.py [--words 1000000] [--queries 5000] [--seed 1] [--seconds 10] [--readme README.md]

The record is invented talk: sentences drawn from a chain over a vocabulary with the frequencies of speech (Zipf's law),
so that common phrases return as they do in transcripts. Queries are its stretches as they stand, with a word replaced,
with the middle cut out, and pairs of stretches joined; what must not be found comes from another draw of the chain. All
are asked the same queries in the same order, each for at most so many seconds; all run in one process. `--readme`
writes the table between the marks of that file.
"""

from __future__ import annotations

import argparse
import random
import time
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.align import place
from onrecord.candidates import Index
from onrecord.words import rows, words
from peers import PEERS

if TYPE_CHECKING:
    from collections.abc import Iterator

BATCH = 2048  # quotations that the kernel is asked together
VOCABULARY = 30_000
FOLLOWERS = 24  # words that usually come after a word
HABIT = 0.6  # share of words that are one of them
RECORD = 4_000  # words of one text
SENTENCE, PARAGRAPH = 12, 5  # words of a sentence, sentences of a paragraph
KINDS = ("verbatim", "word replaced", "middle cut", "spliced", "not there")
MARKS = ("<!-- kernel -->\n", "<!-- /kernel -->\n")
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


class Query(NamedTuple):
    """What is asked, and where it stands: text, first and last code point of every part."""

    kind: str
    text: str
    places: Places


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


def printed(words: list[str]) -> str:
    """A text as it would be printed, in sentences and paragraphs."""
    out = []
    for at in range(0, len(words), SENTENCE):
        end = "\n" if (at // SENTENCE + 1) % PARAGRAPH == 0 else " "
        out.append(" ".join(words[at : at + SENTENCE]).capitalize() + "." + end)
    return "".join(out).strip()


class Row(NamedTuple):
    """What one tool did: seconds to build, answers a second of processor time, share found of each of `KINDS`."""

    name: str
    build: float
    rate: float
    shares: list[float]


Places = list[tuple[int, int, int]]  # text, first and last code point


def is_found(places: Places, truths: Places) -> bool:
    """Whether places touch every true one; where there is none, whether there is a place."""
    touched = [any(r == t and a < e and b > s for t, a, b in places) for r, s, e in truths]
    return all(touched) if truths else bool(places)


def measured(name: str, build: float, spent: float, answers: list[Places], asked: list[Query]) -> Row:
    """The row of a tool that has answered the first of the queries."""
    shares = []
    for kind in KINDS:
        right = [is_found(a, q.places) for a, q in zip(answers, asked, strict=False) if q.kind == kind]
        shares.append(sum(right) / max(1, len(right)))
    return Row(name, build, len(answers) / spent, shares)


def kernel(texts: list[str], asked: list[Query], seconds: float) -> Row:
    """This kernel, a batch at a time."""
    start = time.perf_counter()
    split = [words(t) for t in texts]
    index = Index.build(split)
    built, cpu = time.perf_counter(), time.process_time()
    answers: list[Places] = []
    while len(answers) < len(asked) and time.perf_counter() - built < seconds:
        batch = asked[len(answers) : len(answers) + BATCH]
        for found in place(index, rows(q.text for q in batch)):
            best = [p for p in found if p.exact or p.coverage >= ALIGNED][:1]
            answers.append([(p.record, *split[p.record].span(*p.words)) for x in best for p in x.pieces])
    return measured("**onrecord**", built - start, time.process_time() - cpu, answers, asked)


def peer(name: str, texts: list[str], asked: list[Query], seconds: float) -> Row | None:
    """A peer, a query at a time; None where it is not installed."""
    start = time.perf_counter()
    try:
        find = PEERS[name](texts)
    except ImportError:
        return None
    built, cpu = time.perf_counter(), time.process_time()
    answers: list[Places] = []
    while len(answers) < len(asked) and time.perf_counter() - built < seconds:
        found = find(asked[len(answers)].text)
        answers.append([found] if found else [])
    return measured(name, built - start, time.process_time() - cpu, answers, asked)


def table(done: list[Row], words: int) -> str:
    """The rows as Markdown."""
    head = ["", "build", "a second of processor", *(k if k != "not there" else "found, not there" for k in KINDS)]
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for row in done:
        cells = [row.name, f"{row.build:.1f} s", f"{row.rate:,.3g}" if row.rate < 10 else f"{row.rate:,.0f}"]
        lines.append(f"| {' | '.join([*cells, *(f'{s:.0%}' for s in row.shares)])} |")
    return (
        f"Places found of quotations in {words:,} words of invented talk, one process each:\n\n"
        + "\n".join(lines)
        + "\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readme", type=Path, help="file whose table between the marks is written anew")
    args = parser.parse_args()
    talk = Talk(random.Random(args.seed))
    spoken = [talk.say(RECORD) for _ in range(max(1, args.words // RECORD))]
    texts = [printed(t) for t in spoken]
    spans = [words(t) for t in texts]
    asked = [
        Query(kind, text, [(r, *spans[r].span(a, b)) for r, a, b in truths])
        for kind, text, truths in queries(spoken, talk, args.queries)
    ]
    done = [kernel(texts, asked, args.seconds)]
    for name in PEERS:
        row = peer(name, texts, asked, args.seconds)
        if row is None:
            print(f"{name} is not installed: pip install 'onrecord[bench]'")
        else:
            done.append(row)
    told = table(done, len(texts) * RECORD)
    print(told)
    if args.readme:
        before, _, rest = args.readme.read_text("utf-8").partition(MARKS[0])
        after = rest.partition(MARKS[1])[2]
        args.readme.write_text(before + MARKS[0] + told + MARKS[1] + after, "utf-8")


if __name__ == "__main__":
    main()
