"""Which words can stand for which, and what ties a later sentence to a commitment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from onrecord.follow import WEAKER, follow
from onrecord.follow.kin import PART, SURE, Kin, built_on, concepts, make_up
from onrecord.follow.models import Taken
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.encoder import Vectors
    from onrecord.follow.models import Proposal

KIN = Kin(
    concepts([("tax", "levi"), ("tariff", "levi")]), ("levi", "tax", "tariff", "cybersecur", "cyber", "secur", "ferri")
)


def test_kin_by_a_row_by_a_compound_and_by_themselves() -> None:
    assert KIN("tax") == {"tax": 1.0, "levi": pytest.approx(SURE**2)}
    assert KIN("levi").keys() == {"levi", "tax", "tariff"}
    assert KIN("cyber") == {"cyber": 1.0, "cybersecur": PART}
    assert KIN.forms("tax") == {"tax": 1.0}
    assert KIN("unheard") == {"unheard": 1.0}


def test_a_compound_is_made_of_two_parts() -> None:
    assert make_up("cybersecur", "cyber", "secur")
    assert not make_up("cybersecur", "cyber", "cyberse")
    assert built_on("secur", "cybersecur")
    assert not built_on("cat", "cathedral")


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

    assert not proposed(sentence, least=WEAKER)
    assert proposed(sentence, encode=encode) == ["raise the tax on moorings next year"]
