"""Spellings of one word."""

import pytest

from onrecord.ground import prepare
from onrecord.meaning.spelling import respelt, same_word
from onrecord.models import Quotation, QuotationKind, Span, Trace
from onrecord.read import read_bytes
from onrecord.structure import structure
from onrecord.trace import trace
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
        ("mourning", "morning", False),
        ("fourth", "forth", False),
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


def traced(texts: list[str], text: str) -> Trace:
    records = [structure(read_bytes(t.encode(), name=f"{n}.txt")) for n, t in enumerate(texts)]
    quotation = Quotation(id="q", spans=(Span(0, len(text)),), text=text, kind=QuotationKind.DIRECT)
    return trace(prepare(records), [quotation])[0]


def test_words_are_taken_in_the_spelling_that_the_record_has_more_often() -> None:
    texts = ["Ada Quill: The harbor board met. The harbor is closed.", "Ada Quill: We asked the harbour master for it."]
    american = traced(texts, "the harbour is closed")
    assert (american.verdict, american.matches[0].parts[0].record, american.matches[0].edits) == (
        "verbatim",
        "0.txt",
        (),
    )
    british = traced(texts, "We asked the harbour master")
    assert (british.verdict, british.matches[0].parts[0].record) == ("verbatim", "1.txt")


@pytest.mark.parametrize("label", ["Ada Quill:", "ADA QUILL"])
def test_a_label_that_is_copied_with_the_words_is_no_change(label: str) -> None:
    record = "Question: Why is it closed?\n\nAda Quill: The harbour is closed because of the storm and the ice."
    found = traced([record], f"{label} The harbour is closed because of the storm and the ice.")
    assert (found.verdict, [e.kind for e in found.matches[0].edits]) == ("verbatim", ["label"])
    wrong = traced([record], "Joan Pell: The harbour is closed because of the storm and the ice.")
    assert wrong.verdict == "altered"
