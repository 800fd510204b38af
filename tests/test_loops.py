"""What is compiled where there is much to place gives the same as the Python that it is made of."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.align import Placement, compiled, place
from onrecord.align.loops import foremost, stretch
from onrecord.candidates import Index
from onrecord.words import rows, words

VOCABULARY = "the harbour will not be closed and a ferry of ten boats in may we said they go on to it".split()


def texts(rng: random.Random, count: int, longest: int) -> list[str]:
    return [" ".join(rng.choices(VOCABULARY, k=rng.randint(1, longest))) for _ in range(count)]


def quotation(rng: random.Random, record: list[str]) -> str:
    """Words in a row of a record, some changed, some left out, some of another record behind them."""
    said = rng.choice(record).split()
    at = rng.randrange(len(said))
    said = said[at : at + rng.randint(3, 20)]
    if rng.random() < 0.5:
        said[rng.randrange(len(said))] = rng.choice(VOCABULARY)
    if rng.random() < 0.3:
        del said[len(said) // 3 : len(said) // 2]
    if rng.random() < 0.3:
        said += rng.choice(record).split()[:8]
    return " ".join(said)


def placed(index: Index, said: list[str]) -> list[list[Placement]]:
    return place(index, rows(said))


@pytest.mark.parametrize("seed", range(6))
def test_compiled_loops_find_what_plain_ones_find(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    record = texts(rng, 12, 120)
    index = Index.build([words(t) for t in record])
    said = [quotation(rng, record) for _ in range(40)]
    found = {}
    for way, made in {
        "plain": lambda loop, _: loop,
        "compiled": lambda loop, _: compiled.compiled(loop, 1 << 30),
    }.items():
        for module in ("seeds", "chains", "residue", "readings"):
            monkeypatch.setattr(f"onrecord.align.{module}.compiled", made)
        found[way] = placed(index, said)
    assert found["plain"] == found["compiled"]
    assert any(not places[0].exact for places in found["plain"] if places)


def test_a_single_story_waits_for_no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: object) -> None:
        raise AssertionError("compiled for a few quotations")

    monkeypatch.setattr(compiled, "_compiled", never)
    monkeypatch.setattr(compiled, "_ready", set())
    rng = random.Random(7)
    record = texts(rng, 12, 120)
    placed(Index.build([words(t) for t in record]), [quotation(rng, record) for _ in range(20)])


@given(st.lists(st.integers(0, 9)), st.integers(1, 12))
def test_foremost_keeps_what_a_stable_sort_puts_first(keys: list[int], most: int) -> None:
    assert foremost(np.array(keys, np.int64), most).tolist() == sorted(range(len(keys)), key=keys.__getitem__)[:most]


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_a_stretch_is_the_best_of_all(equal: list[bool]) -> None:
    record = np.array([1 if e else 2 for e in equal], np.int32)
    size = len(equal)
    best, _ = stretch(record, np.ones(size, np.int64), np.full(size, 2.0), np.array([0, 0, size]), 1.5)
    sums = [sum(2.0 if e else -1.5 for e in equal[a:b]) for a in range(size) for b in range(a, size + 1)]
    assert best == max(sums)
