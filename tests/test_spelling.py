"""Spellings of one word."""

import pytest

from onrecord.ground import prepare
from onrecord.read import read_bytes
from onrecord.spelling import respelt, same_word
from onrecord.structure import structure
from onrecord.words import words


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("unshakeable", "unshakable", True),
        ("harbour", "harbor", True),
        ("organisation", "organization", True),
        ("centre", "center", True),
        ("travelled", "traveled", True),
        ("judgement", "judgment", True),
        ("boat", "boats", False),
        ("form", "from", False),
        ("or", "our", False),
    ],
)
def test_same_word(one: str, two: str, same: bool) -> None:
    assert same_word(one, two) is same
    assert (two in respelt(one)) is same
    assert (one in respelt(two)) is same


def test_words_that_the_record_spells_otherwise_are_taken_in_its_spelling() -> None:
    ground = prepare([structure(read_bytes(b"Ada Quill: The harbor master made an unshakable promise.", name="a.txt"))])
    said = words("an unshakeable harbour promise of boats")
    (here,) = ground.spelt_as_here([said])
    known = dict(zip(said.forms, ground.index.knows(here.keys), strict=True))
    assert known == {"an": True, "unshakeable": True, "harbour": True, "promise": True, "of": False, "boats": False}
    assert here.text == said.text
