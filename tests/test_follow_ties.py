"""Which words can stand for which, and what ties a later sentence to a commitment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from onrecord.follow import follow
from onrecord.follow.english import ENGLISH
from onrecord.follow.kin import PART, SURE, Kin, built_on, concepts, make_up
from onrecord.follow.models import Taken
from onrecord.follow.quantities import counts, days, telling
from onrecord.follow.weighing import LOOKS, NONE, looks
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.encoder import Vectors
    from onrecord.follow.models import Proposal

KIN = Kin(
    concepts([("tax", "levi"), ("tariff", "levi")]),
    ("levi", "tax", "tariff", "cybersecur", "cyber", "secur", "ferri", "closur", "clos", "closet"),
    {"ur"},
)


def test_kin_by_a_row_by_a_compound_and_by_themselves() -> None:
    assert KIN("tax") == {"tax": 1.0, "levi": pytest.approx(SURE**2)}
    assert KIN("levi").keys() == {"levi", "tax", "tariff"}
    assert KIN("cyber") == {"cyber": 1.0, "cybersecur": PART}
    assert KIN.forms("tax") == {"tax": 1.0}
    assert KIN("unheard") == {"unheard": 1.0}
    assert KIN("closur") == {"closur": 1.0, "clos": PART}


def test_a_compound_is_made_of_two_parts() -> None:
    assert make_up("cybersecur", "cyber", "secur")
    assert not make_up("cybersecur", "cyber", "cyberse")
    assert built_on("secur", "cybersecur")
    assert not built_on("cat", "cathedral")


@pytest.mark.parametrize(
    ("sentence", "numbers", "dates"),
    [
        ("We bought 45 lorries, and six hundred thousand doses, in 2019.", {45, 600_000}, set()),
        ("Five years ago there were 12.", {12}, set()),
        ("Sixty sites by May 6, and two by 3 June.", {60}, {(6, 3), (5, 6)}),
    ],
)
def test_numbers_and_days(sentence: str, numbers: set[float], dates: set[tuple[int, int]]) -> None:
    times = ENGLISH.times
    assert counts(sentence, times) == numbers
    assert days(sentence, times) == dates


def test_an_odd_number_tells_more() -> None:
    assert telling({45}) > telling({60}) > telling({6})


def test_the_second_look_compares_and_carries_over() -> None:
    first = np.array([[2.0, -3.0], [-1.0, -2.0], [0.0, -4.0]])
    rivals = ~np.eye(2, dtype=bool)
    seen = dict(zip(LOOKS, np.moveaxis(looks(first, [False, True, False], rivals), -1, 0), strict=True))
    assert seen["first_above_others"][:, 0].tolist() == [5.0, 1.0, 4.0]
    assert seen["first_above_rest"][:, 0].tolist() == [2.0, -3.0, -2.0]
    assert seen["previous"][:, 0].tolist() == [NONE, 2.0, NONE]
    assert seen["next"][:, 0].tolist() == [-1.0, NONE, NONE]


RECORD = """\
Press conference of the Mayor of Tarn Bay, Ada Quill, 12 March 2024

Ada Quill: We will raise the tax on moorings next year. In April we will open a school in Port Ely.
We will publish the study of the sewers.

Question: And the boats?

Ada Quill: The boats are fine.
"""
LATER = "Tarn Herald, 9 December 2024\n\nThe council of Tarn Bay met on Monday to look back on the year.\n\n"


def proposed(sentence: str, *, least: float | None = None, encode: Callable[..., Vectors] | None = None) -> list[str]:
    """What a sentence of a later document is proposed for."""
    return [what for what, p in both(sentence, least=least, encode=encode) if p.text == sentence]


def both(
    sentence: str, *, least: float | None = None, encode: Callable[..., Vectors] | None = None
) -> list[tuple[str, Proposal]]:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    document = read_bytes(f"{LATER}{sentence}\n".encode(), name="later.txt")
    more = {} if least is None else {"least": least}
    return [(c.what, p) for c in follow(record, [document], encode=encode, **more) for p in c.proposals]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The levy on moorings was raised in January by a tenth.", ["raise the tax on moorings next year"]),
        ("The classrooms in Port Ely were opened by the bishop.", ["open a school in Port Ely"]),
        ("Findings on the sewers were put online in May.", ["publish the study of the sewers"]),
        # a place, a deed or a heading alone
        ("The mayor spent her holidays in Port Ely.", []),
        ("A bakery was opened by the bishop.", []),
        ("Tax on moorings", []),
    ],
)
def test_what_a_later_sentence_is_proposed_for(sentence: str, expected: list[str]) -> None:
    assert proposed(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The levy on moorings was raised in January by a tenth.", Taken.KEPT),
        ("The levy on moorings was cut in January by a tenth.", Taken.CONTRADICTED),
        ("The levy on moorings has not been raised so far.", Taken.STALLED),
        ("The tax on moorings will be raised, the mayor said.", Taken.RESTATED),
    ],
)
def test_how_it_takes_it_up(sentence: str, expected: Taken) -> None:
    assert [p.reading for _, p in both(sentence)] == [expected]


def test_vectors_find_what_shares_no_word() -> None:
    sentence = "Sailors pay more for their berths."

    def encode(texts: Sequence[str]) -> Vectors:
        """Sailors' berths and the tax on moorings point the same way, all else another."""
        alike = [("moorings" in t) or ("berths" in t) for t in texts]
        return np.array([[1.0, 0.0] if a else [0.0, 1.0] for a in alike], np.float32)

    by_words, by_meaning = (
        {what: p.score for what, p in both(sentence, least=0.0, encode=e) if p.text == sentence} for e in (None, encode)
    )
    best = max(by_meaning, key=lambda what: by_meaning[what])
    assert best == "raise the tax on moorings next year"
    assert by_meaning[best] > 2 * by_words[best]
