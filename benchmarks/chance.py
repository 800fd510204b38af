"""False places by length: index nine tenths of a record, ask with sentences of the rest, and set it against recall.

    python benchmarks/chance.py --record FOLDER [--queries 3000] [--seed 1]

What is asked in vain are sentences and fragments of documents that are left out of the index, those left out of them
whose words stand in it after all (people repeat themselves: these are the hardest negatives there are). What must be
found are sentences and fragments of the index with a quarter of their words, three at most, replaced by other words of
the record. A table of both by length is printed as Markdown, at several limits of the kernel's log odds; only places
that are covered enough to be told are counted.
"""

from __future__ import annotations

import argparse
import random
from typing import TYPE_CHECKING, NamedTuple

from onrecord.align import place
from onrecord.candidates import Index
from onrecord.evidence.gather import ALIGNED
from onrecord.inputs import ground
from onrecord.words import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align import Placement
    from onrecord.ground import Floor

LENGTHS = ((4, 5), (6, 7), (8, 9), (10, 14), (15, 60))
LIMITS = (-0.4, 0.0, 1.0, 2.0, 3.0, 5.0)


class Asked(NamedTuple):
    """One quotation: its words, and where they were taken from (document, first and last word), or nowhere."""

    said: list[str]
    truth: tuple[int, int, int] | None


def stretches(floors: Sequence[Floor], rng: random.Random) -> Iterator[tuple[int, int, int]]:
    """Sentences and fragments of sentences: (document, first word, word after the last), for ever."""
    while True:
        number = rng.randrange(len(floors))
        floor = floors[number]
        if not floor.sentences:
            continue
        _, span = rng.choice(floor.sentences)
        first, last = floor.words.starts.searchsorted(span).tolist()
        if rng.random() < 0.5 and last - first > 12:
            size = rng.randint(4, 12)
            first = rng.randrange(first, last - size)
            last = first + size
        if 4 <= last - first <= 60:
            yield number, first, last


def changed(row: list[str], others: Sequence[str], rng: random.Random) -> list[str]:
    """A quarter of the words, three at most, replaced."""
    out = list(row)
    for at in rng.sample(range(len(row)), min(rng.randint(1, 3), max(1, len(row) // 4))):
        out[at] = rng.choice(others)
    return out


def told(found: Sequence[Placement]) -> list[Placement]:
    """The places of which enough stands there to be told."""
    return [p for p in found if p.coverage >= ALIGNED]


def best(found: Sequence[Placement]) -> Placement | None:
    return max(told(found), key=lambda p: p.bits, default=None)


def right(found: Sequence[Placement], truth: tuple[int, int, int], limit: float) -> bool:
    """Whether a place within the limit touches the true one; equal places count."""
    record, first, last = truth
    near = [p for p in told(found) if p.exact or p.bits >= limit]
    return any(x.record == record and x.words[0] < last and first < x.words[1] for p in near for x in p.pieces)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--record", required=True)
    parser.add_argument("--queries", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    opened, _ = ground([args.record])
    order = list(range(len(opened.floors)))
    rng.shuffle(order)
    held = order[: len(order) // 10]
    kept = order[len(held) :]
    index = Index.build([opened.floors[n].words for n in kept])
    inside, outside = ([opened.floors[n] for n in numbers[:400]] for numbers in (kept, held))
    others = [index.forms[i - 1] for i in index.ids[rng.sample(range(len(index.ids)), 20_000)].tolist() if i]
    absent, present = [], []
    for number, first, last in stretches(outside, rng):
        floor = outside[number]
        absent.append(Asked(floor.words.forms[first:last], None))
        if len(absent) == args.queries:
            break
    for number, first, last in stretches(inside, rng):
        row = inside[number].words.forms[first:last]
        present.append(Asked(changed(row, others, rng), (number, first, last)))
        if len(present) == args.queries:
            break
    found = place(index, rows(" ".join(a.said) for a in (*absent, *present)))
    answers = list(zip((*absent, *present), found, strict=True))
    print(f"{len(index):,} words of {len(kept):,} documents are indexed, {len(held):,} documents left out.\n")
    print("| words | not there | " + " | ".join(f"≥ {x:g}" for x in LIMITS) + " | changed | " +
          " | ".join(f"≥ {x:g}" for x in LIMITS) + " |")  # fmt: skip
    print("|---" * (3 + 2 * len(LIMITS)) + "|")
    for low, high in LENGTHS:
        rest = [(a, f) for a, f in answers if low <= len(a.said) <= high]
        wrong = [best(f) for a, f in rest if a.truth is None and not (f and f[0].exact)]
        sought = [(f, a.truth) for a, f in rest if a.truth]
        false = [sum(p is not None and p.bits >= x for p in wrong) / max(1, len(wrong)) for x in LIMITS]
        recall = [sum(right(f, t, x) for f, t in sought) / max(1, len(sought)) for x in LIMITS]
        cells = [f"{low}–{high}", str(len(wrong)), *(f"{x:.3f}" for x in false), str(len(sought))]
        print("| " + " | ".join([*cells, *(f"{x:.3f}" for x in recall)]) + " |")


if __name__ == "__main__":
    main()
