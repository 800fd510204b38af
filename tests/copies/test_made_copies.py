"""Made copies in nine languages: the share of characters that the collation gives a right kind, held to floors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_copies import WAYS, Case, events, gold, printed

from onrecord.collate import collate
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from made_copies import Copy

SEEDS = 3
# The least share of characters, of all languages together and of the worst; Greek and scripts without spaces have
# titles and labels that the structure does not know, and short turns that are alike.
FLOORS = {
    "synthetic": (0.99, 0.95),
    "furniture": (0.995, 0.97),
    "recognised": (0.99, 0.985),
    "fragments": (0.999, 0.99),
    "quoting": (0.999, 0.99),
    "layouts": (0.999, 0.99),
    "other_event": (0.97, 0.86),
    "twice": (0.999, 0.99),
}


@pytest.mark.parametrize("way", WAYS, ids=lambda w: w.__name__)
def test_made_copies_are_told_apart(way: Callable[[Case], Iterator[Copy]]) -> None:
    shares = {}
    right = size = 0
    for language in events():
        mine = [judged(list(way(Case(language, seed)))) for seed in range(SEEDS)]
        shares[language] = sum(a for a, _ in mine) / sum(b for _, b in mine)
        right, size = right + sum(a for a, _ in mine), size + sum(b for _, b in mine)
    every, worst = FLOORS[way.__name__]
    assert right / size >= every, shares
    assert min(shares.values()) >= worst, shares


def judged(copies: list[Copy]) -> tuple[int, int]:
    """How many letters and digits of the copies have a kind that is accepted, and how many there are."""
    records = [structure(read_bytes(c.text.encode(), name=f"{n}.txt")) for n, c in enumerate(copies)]
    collation = collate(records)
    right = size = 0
    for copy, witness, accepted in zip(copies, collation.witnesses, gold(copies), strict=True):
        told = [""] * len(copy.text)
        for passage in collation.passages:
            for span in passage.readings.get(witness.siglum, ()):
                told[span.start : span.end] = [passage.kind.value] * (span.end - span.start)
        for start, end, kinds in accepted:
            letters = [n for n in range(start, end) if copy.text[n].isalnum()]
            size += len(letters)
            right += sum(told[n] in kinds for n in letters)
    return right, size


def test_a_copy_that_is_right_throughout_is_judged_so() -> None:
    case = Case("en", 0)
    copies = [printed(case.record()), printed(case.record(), "caps")]
    right, size = judged(copies)
    assert right == size > 1000
