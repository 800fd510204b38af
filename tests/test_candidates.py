"""The index: places of one, two and three words, rarity, records."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import segments
from onrecord.candidates import Index, spread
from onrecord.words import key, words

TEXTS = ["the ferry sails at dawn and the ferry waits", "", "at dawn the ferry sails"]
INDEX = Index.build([words(t) for t in TEXTS])


def places(phrase: str) -> list[tuple[int, int]]:
    ids = [INDEX.ids_of(np.array([key(w)], np.uint64)) for w in phrase.split()]
    low, high = INDEX.ranges(*ids[:2])
    if len(ids) == 3:
        low, high = INDEX.among(low, high, ids[2])
    return sorted(INDEX.local(int(p)) for p in INDEX.places[int(low[0]) : int(high[0])])


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("ferry", [(0, 1), (0, 7), (2, 3)]),
        ("the ferry", [(0, 0), (0, 6), (2, 2)]),
        ("the ferry sails", [(0, 0), (2, 2)]),
        ("ferry waits", [(0, 7)]),
        ("waits at", []),
        ("waits at dawn", []),
        ("lantern", []),
        ("the lantern", []),
    ],
)
def test_places(phrase: str, expected: list[tuple[int, int]]) -> None:
    assert places(phrase) == expected


def test_words_that_share_a_slot_are_all_found() -> None:
    said = [f"word{n}" for n in range(3000)]
    index = Index.build([words(" ".join(said))])
    keys = np.array([key(w) for w in (*said, "lantern", "lamp")], np.uint64)
    ids = index.ids_of(keys)
    assert (index.keys[ids[:-2] - 1] == keys[:-2]).all()
    assert index.knows(keys).tolist() == [True] * len(said) + [False] * 2


def test_length_counts_all_words() -> None:
    assert len(INDEX) == sum(len(t.split()) for t in TEXTS)


def test_a_record_of_many_has_its_numbers() -> None:
    at = np.array([int(INDEX.bases[0]), int(INDEX.bases[2]) + 4])
    assert INDEX.records_of(at).tolist() == [0, 2]


def test_common_words_are_common_even_in_a_short_record() -> None:
    index = Index.build([words("Ferrymen of the Lorne agree.")])
    the, of, lorne, unseen = index.weights(["the", "of", "lorne", "unseen"])
    assert the < of < lorne < unseen


def test_the_language_of_the_record_says_what_is_common() -> None:
    english = Index.build([words("The lamp will die, and the keeper of the light will see it in the dark.")])
    german = Index.build([words("Die Lampe ist alt, und der Leuchtturm steht auf einem Felsen bei den Inseln.")])
    assert english.weights(["die"])[0] > german.weights(["die"])[0] + 4


def test_spread() -> None:
    which, number = spread(np.array([3, 9, 5]), np.array([5, 9, 6]))
    assert which.tolist() == [0, 0, 2]
    assert number.tolist() == [3, 4, 5]


@given(st.lists(st.integers(1, 5), max_size=60), st.integers(1, 4))
def test_words_are_sorted_alike_where_keys_are_too_short(said: list[int], low: int) -> None:
    ids = np.array([0, *said, *[0] * segments.PADDING], np.int32)
    found = segments.block(ids, low, 6)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "_KEY", 1)
        slowly = segments.block(ids, low, 6)
    rows = sorted((*ids[p : p + 3].tolist(), p) for p in range(1, len(said) + 1) if ids[p] >= low)
    assert found[0].tolist() == slowly[0].tolist() == [p for *_, p in rows]
    assert found[1].tolist() == slowly[1].tolist() == sorted({a << 32 | b for a, b, *_ in rows})
    assert found[2].tolist() == slowly[2].tolist()
