"""False places by length on a record, and the weights of the kernel's log odds.

    python benchmarks/chance.py --record FOLDER [--queries 3000] [--seed 1]
    python benchmarks/chance.py --fit TEXTS OTHERS [--fit TEXTS OTHERS …] [--queries 3000] [--seed 1]

With `--record` nine tenths of its documents are indexed. What is asked in vain are sentences and fragments of the rest,
those left out of them whose words stand in the index after all (people repeat themselves: these are the hardest
negatives there are). What must be found are sentences and fragments of the index that were changed. A table of both by
length is printed as Markdown, at several limits of the log odds; only places that are told are counted.

With `--fit` the same is asked of each of two folders of texts in vain with the other's sentences, at several sizes of
the record, and the weights are fitted to all answers (logistic regression, positives and negatives weighing the same).
Texts that quote one another belong in one folder. Changes are of six kinds: words replaced (a quarter of them, three at
most), put in, left out, rows turned round, the middle cut out with and without a mark, two sentences joined.
"""

from __future__ import annotations

import argparse
import random
import sys
from functools import cached_property
from itertools import islice
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from onrecord.align import chance, place
from onrecord.candidates import Index
from onrecord.evidence.gather import aligns
from onrecord.inputs import ground
from onrecord.models import Span
from onrecord.text import sentences
from onrecord.words import Words, rows, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.align import Placement
    from onrecord.candidates import Floats

LENGTHS = ((4, 5), (6, 7), (8, 9), (10, 14), (15, 60))
LIMITS = (-1.0, 0.0, 1.0, 2.0, 4.0)
SHARES = (1 / 100, 1 / 10, 1.0)  # of a folder's texts that make a record to fit on
DOCUMENTS = 400  # documents that are asked for
JOINED = (5, 25)  # words of a sentence that is put behind another
Given = TypeVar("Given")
Stretch = tuple[int, int, int]  # document, first word, word after the last
kernel = sys.modules["onrecord.align.readings"]


class Text:
    """One document: its words, and its sentences as (first word, word after the last)."""

    def __init__(self, row: Words, spans: Sequence[Span] | None = None) -> None:
        self.words = row
        self._spans = spans

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        text = self.words.text
        spans = self._spans if self._spans is not None else sentences(text, Span(0, len(text)))
        ends = [self.words.starts.searchsorted(s).tolist() for s in spans]
        return [(first, last) for first, last in ends if first < last]


class Asked(NamedTuple):
    """One quotation: its text and length in words, and where its parts are from; nowhere if it is not there."""

    text: str
    size: int
    truth: list[Stretch]


def stretches(texts: Sequence[Text], rng: random.Random) -> Iterator[Stretch]:
    """Sentences and fragments of sentences of 4 to 60 words, for ever."""
    chosen = rng.sample(range(len(texts)), min(DOCUMENTS, len(texts)))
    while True:
        number = rng.choice(chosen)
        if not texts[number].sentences:
            continue
        first, last = rng.choice(texts[number].sentences)
        if rng.random() < 0.5 and last - first > 12:
            size = rng.randint(4, 12)
            first = rng.randrange(first, last - size)
            last = first + size
        if 4 <= last - first <= 60:
            yield number, first, last


# --- changes ----------------------------------------------------------------------------------------------------------


def replaced(row: list[str], others: Sequence[str], rng: random.Random) -> list[str]:
    out = list(row)
    for at in rng.sample(range(len(row)), min(rng.randint(1, 3), max(1, len(row) // 4))):
        out[at] = rng.choice(others)
    return out


def put_in(row: list[str], others: Sequence[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(row))
    return [*row[:at], rng.choice(others), *row[at:]]


def left_out(row: list[str], _others: Sequence[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(row) - 2)
    return row[:at] + row[at + rng.randint(1, 2) :]


def turned(row: list[str], _others: Sequence[str], rng: random.Random) -> list[str]:
    a = rng.randint(0, len(row) - 4)
    b = a + rng.randint(2, 3)
    c = min(len(row), b + rng.randint(2, 4))
    return row[:a] + row[b:c] + row[a:b] + row[c:]


def cut(row: list[str], _others: Sequence[str], rng: random.Random) -> list[str]:
    first, last = _middle(row, rng)
    return row[:first] + row[last:]


def marked(row: list[str], _others: Sequence[str], rng: random.Random) -> list[str]:
    first, last = _middle(row, rng)
    return [*row[:first], "…", *row[last:]]


def _middle(row: Sequence[str], rng: random.Random) -> tuple[int, int]:
    size = rng.randint(2, max(2, len(row) // 2 - 2))
    first = rng.randint(3, len(row) - size - 3)
    return first, first + size


# (change, the fewest words it needs, its share)
CHANGES = (
    (replaced, 4, 0.4),
    (put_in, 4, 0.1),
    (left_out, 5, 0.1),
    (turned, 7, 0.1),
    (cut, 8, 0.1),
    (marked, 8, 0.1),
)
SPLICES = 0.1  # share of two sentences joined
MARKED = 0.1  # share of what is not there that has a mark all the same


def changed(row: list[str], others: Sequence[str], rng: random.Random) -> list[str]:
    fit = [(change, share) for change, least, share in CHANGES if len(row) >= least]
    change = rng.choices([c for c, _ in fit], [s for _, s in fit])[0]
    return change(row, others, rng)


# --- asking -----------------------------------------------------------------------------------------------------------


def asked(inside: Sequence[Text], outside: Sequence[Text], count: int, rng: random.Random) -> list[Asked]:
    """`count` quotations that are not there and as many that are, changed."""
    return [*islice(absent(outside, rng), count), *islice(present(inside, rng), count)]


def absent(texts: Sequence[Text], rng: random.Random) -> Iterator[Asked]:
    for number, first, last in stretches(texts, rng):
        row = texts[number].words.forms[first:last]
        if len(row) >= 8 and rng.random() < MARKED:
            row = marked(row, (), rng)
        yield _asked(row, [])


def present(texts: Sequence[Text], rng: random.Random) -> Iterator[Asked]:
    others = [f for text in rng.sample(texts, min(len(texts), 60)) for f in text.words.forms]
    found = stretches(texts, rng)
    short = (s for s in stretches(texts, rng) if JOINED[0] <= s[2] - s[1] <= JOINED[1])
    for one in found:
        row = _row(texts, one)
        if rng.random() < SPLICES:
            two = next(short)
            yield _asked([*row, *rng.choice([[], ["and"]]), *_row(texts, two)], [one, two])
        else:
            yield _asked(changed(row, others, rng), [one])


def _row(texts: Sequence[Text], stretch: Stretch) -> list[str]:
    number, first, last = stretch
    return texts[number].words.forms[first:last]


def _asked(row: Sequence[str], truth: list[Stretch]) -> Asked:
    return Asked(" ".join(row), len(row) - list(row).count("…"), truth)


def told(found: Sequence[Placement]) -> list[Placement]:
    """The places of which enough stands there to be told, the likeliest first."""
    return sorted(filter(aligns, found), key=lambda p: -p.bits)


def right(placement: Placement, truth: Sequence[Stretch]) -> bool:
    """Whether a place touches all true ones."""
    return bool(truth) and all(
        any(x.record == record and x.words[0] < last and first < x.words[1] for x in placement.pieces)
        for record, first, last in truth
    )


# --- fitting ----------------------------------------------------------------------------------------------------------


def readings(index: Index, questions: Sequence[Asked]) -> Iterator[tuple[Floats, bool]]:
    """The figures of the likeliest reading of each quotation that has no exact place, and whether it is right; wrong
    ones of quotations that are there are left out."""
    known: dict[float, Floats] = {}

    def noted(reading: chance.Reading) -> Floats:
        odds = chance.log_odds(reading)
        odds += np.arange(len(known), len(known) + len(odds)) * 1e-9  # that each reading is known again by its odds
        known.update(zip(odds.tolist(), chance.weighed(reading), strict=True))
        return odds

    limit = kernel.CHANCE
    kernel.log_odds, kernel.CHANCE = noted, -1e9
    found = place(index, rows(q.text for q in questions))
    kernel.log_odds, kernel.CHANCE = chance.log_odds, limit
    for question, places in zip(questions, found, strict=True):
        best = max(places, key=lambda p: p.bits, default=None)
        if best is not None and not best.exact and right(best, question.truth) == bool(question.truth):
            yield known[best.bits], bool(question.truth)


def fitted(rows: Sequence[tuple[Floats, bool]]) -> list[float]:
    """The weights in bits by Newton's method, both classes weighing the same, a small ridge."""
    figures = np.array([f for f, _ in rows])
    is_true = np.array([t for _, t in rows], np.float64)
    share = np.where(is_true == 1, 0.5 / is_true.mean(), 0.5 / (1 - is_true.mean()))
    weights = np.zeros(figures.shape[1])
    for _ in range(100):
        likely = 1 / (1 + np.exp(-np.clip(figures @ weights, -30, 30)))
        slope = figures.T @ (share * (is_true - likely)) - 0.01 * weights
        bend = (figures * (share * likely * (1 - likely))[:, None]).T @ figures + 0.01 * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return (weights / log(2)).tolist()


def fit(pairs: Sequence[Sequence[Path]], count: int, rng: random.Random) -> None:
    answers: list[tuple[Floats, bool]] = []
    for folders in pairs:
        halves = [[plain(p) for p in sorted(f.rglob("*")) if p.suffix in (".txt", ".md")] for f in folders]
        for inside, outside in (halves, halves[::-1]):
            for share in SHARES:
                part = rng.sample(inside, max(1, int(len(inside) * share)))
                index = Index.build([t.words for t in part])
                answers += readings(index, asked(part, outside, count, rng))
                print(f"{len(index):,} words of {len(part)} documents", file=sys.stderr)
    print(f"{len(answers):,} readings:", ", ".join(f"{w:.1f}" for w in fitted(answers)))


def plain(path: Path) -> Text:
    return Text(words(path.read_text("utf-8", "replace")))


# --- a table ----------------------------------------------------------------------------------------------------------


def table(record: str, count: int, rng: random.Random) -> None:
    floors = list(ground([record])[0].floors)
    rng.shuffle(floors)
    tenth = len(floors) // 10
    index = Index.build([f.words for f in floors[tenth:]])
    texts = [Text(f.words, [s for _, s in f.sentences]) for f in floors]
    questions = asked(texts[tenth:], texts[:tenth], count, rng)
    kernel.CHANCE = min(LIMITS)
    answers = list(zip(questions, place(index, rows(q.text for q in questions)), strict=True))
    print(f"{len(index):,} words of {len(floors) - tenth:,} documents are indexed, {tenth:,} documents left out.\n")
    limits = " | ".join(f"≥ {x:g}" for x in LIMITS)
    print(f"| words | not there | {limits} | changed | {limits} |")
    print("|---" * (3 + 2 * len(LIMITS)) + "|")
    for low, high in LENGTHS:
        rest = [(q, told(f)) for q, f in answers if low <= q.size <= high and not (f and f[0].exact)]
        wrong = [f for q, f in rest if not q.truth]
        sought = [(q, f) for q, f in rest if q.truth]
        false = _shares(wrong, lambda f, x: bool(f) and f[0].bits >= x)
        found = _shares(sought, lambda a, x: any(right(p, a[0].truth) and p.bits >= x for p in a[1]))
        print("| " + " | ".join([f"{low}–{high}", str(len(wrong)), *false, str(len(sought)), *found]) + " |")


def _shares(given: Sequence[Given], holds: Callable[[Given, float], bool]) -> list[str]:
    return [f"{sum(holds(g, x) for g in given) / max(1, len(given)):.3f}" for x in LIMITS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--record", help="the table of a record")
    what.add_argument(
        "--fit", nargs=2, type=Path, action="append", metavar="FOLDER", help="the weights, from two folders"
    )
    parser.add_argument("--queries", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    if args.fit:
        fit(args.fit, args.queries, rng)
    else:
        table(args.record, args.queries, rng)


if __name__ == "__main__":
    main()
