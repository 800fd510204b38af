"""A check against several copies of one record: one place with several readings."""

from __future__ import annotations

import pytest

from onrecord.collate.kin import kin_of
from onrecord.models import Quotation, QuotationKind, Span, Trace, Verdict
from onrecord.trace import prepare, trace
from test_collate import TURNS, page, record_of

A = page(TURNS)
B = page(["Home | News", *TURNS[:4], *TURNS[3:8]]).replace("northern", "southern")
RECORDS = [record_of(A, "a.txt"), record_of(B, "b.txt")]


def traced(words: str) -> Trace:
    said = Quotation(
        id="q",
        spans=(Span(0, len(words)),),
        text=words,
        kind=QuotationKind.DIRECT,
        speaker="Anna Tervo",
        confidence=0.9,
    )
    return trace(prepare(RECORDS), [said])[0]


@pytest.mark.parametrize(
    ("words", "verdict", "record", "other"),
    [
        ("the northern pier had sunk by eleven centimetres", Verdict.VERBATIM, "a.txt", "b.txt"),
        ("the southern pier had sunk by eleven centimetres", Verdict.VERBATIM, "b.txt", "a.txt"),
        ("the eastern pier had sunk by eleven centimetres", Verdict.ALTERED, "a.txt", "b.txt"),
    ],
)
def test_words_of_any_copy_are_verbatim_and_the_report_says_which_has_them(
    words: str, verdict: Verdict, record: str, other: str
) -> None:
    found = traced(words)
    assert (found.verdict, found.matches[0].parts[0].record) == (verdict, record)
    assert [w.record for w in found.matches[0].witnesses] == [other]
    assert len(found.matches) == 1
    assert f"these are the words of {record}; {other} has" in found.reasons[-1]


def test_a_turn_pasted_twice_in_a_copy_is_one_place() -> None:
    found = traced("Lorries will have to wait until the autumn")
    assert len(found.matches) == 1
    assert found.reasons == ("The record's words, said by Anna Tervo.",)


def test_what_one_copy_lacks_has_no_other_reading() -> None:
    assert traced("The minutes will be at the library from Thursday on").matches[0].witnesses == ()


def test_a_span_of_one_copy_is_found_in_the_other() -> None:
    kin = kin_of(RECORDS)
    assert kin is not None
    for words in ("gravel away in two nights", "the ferry carries twice", "Question: You said last year"):
        (span,) = kin.across("a.txt", Span(A.index(words), A.index(words) + len(words)))["b.txt"]
        assert span.of(B) == words
    assert kin.across("a.txt", Span(A.index("Thank you all"), len(A))) == {}


def test_records_of_different_talks_are_no_kin() -> None:
    other = record_of("Ida Berg: Dear pupils, this roof cost more than the school, and it leaks.", "c.txt")
    assert kin_of([RECORDS[0], other]) is None
