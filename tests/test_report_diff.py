"""The word diff: what it draws, and that it never loses a word of the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models import Edit, EditKind, EditOp, Match, Part, Quotation, QuotationKind, Span, UtteranceKind
from onrecord.report.diff import Segment, State, aligned, diff

R, S = State.RECORD, State.STORY


def quoted(text: str) -> Quotation:
    return Quotation(id="q1", spans=(Span(0, len(text)),), text=text, kind=QuotationKind.DIRECT)


def found(*edits: Edit) -> Match:
    part = Part(record="r.txt", utterance=None, speaker=None, kind=UtteranceKind.OTHER, span=Span(0, 1))
    return Match(parts=(part,), text="x", score=1.0, edits=edits)


def changed(op: EditOp, start: int, end: int, before: str, kind: EditKind = EditKind.WORD) -> Edit:
    return Edit(op=op, kind=kind, quotation=Span(start, end), record=Span(start, start), before=before, after="")


def drawn(segments: tuple[Segment, ...]) -> str:
    marks = {State.SAME: "{}", State.RECORD: "[{}]", State.STORY: "<{}>"}
    return "".join(marks[s.state].format(s.text) for s in segments)


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("in 10 weeks", [(EditOp.REPLACE, 3, 5, "two")], "in [two ]<10> weeks"),
        ("I am going", [(EditOp.DELETE, 5, 5, "not")], "I am [not ]going"),
        ("I am going", [(EditOp.DELETE, 4, 4, "not")], "I am[ not] going"),
        ("We dredge, too", [(EditOp.DELETE, 9, 9, "it")], "We dredge[ it], too"),
        ("going", [(EditOp.DELETE, 0, 0, "I am")], "[I am ]going"),
        ("They know.", [(EditOp.DELETE, 10, 10, "her")], "They know.[ her]"),
        ("the red hull", [(EditOp.INSERT, 4, 8, "")], "the <red >hull"),
        ("hull", [(EditOp.EQUAL, 0, 4, "hull")], "hull"),
        ("a well-built hull", [(EditOp.REPLACE, 7, 12, "made")], "a well-[made ]<built> hull"),
        ("a b", [(EditOp.REPLACE, 0, 3, "c"), (EditOp.REPLACE, 2, 9, "d")], "[c ]<a b>[ d]"),
    ],
)
def test_what_is_drawn(text: str, edits: list[tuple[EditOp, int, int, str]], expected: str) -> None:
    assert drawn(diff(quoted(text), found(*(changed(*e) for e in edits)))) == expected


def test_without_a_match_all_words_are_the_storys() -> None:
    assert drawn(diff(quoted("no such words"), None)) == "<no such words>"
    assert diff(quoted(""), None) == ()


def test_soft_changes_are_told_from_hard_ones() -> None:
    soft = changed(EditOp.REPLACE, 0, 2, "us", EditKind.SPELLING)
    hard = changed(EditOp.REPLACE, 3, 5, "no", EditKind.NEGATION)
    segments = diff(quoted("US so"), found(soft, hard))
    assert [s.soft for s in segments if s.kind] == [True, True, False, False]


def test_aligned() -> None:
    assert not aligned(found())
    assert not aligned(found(changed(EditOp.EQUAL, 0, 1, "a")))
    assert aligned(found(changed(EditOp.DELETE, 0, 0, "a")))


_edits = st.builds(
    lambda op, start, length, before: changed(op, start, start + length, before),
    st.sampled_from(EditOp),
    st.integers(0, 40),
    st.integers(0, 12),
    st.text(max_size=8),
)


@given(st.text(max_size=40), st.lists(_edits, max_size=6))
def test_the_story_keeps_every_character(text: str, edits: list[Edit]) -> None:
    segments = diff(quoted(text), found(*edits))
    assert "".join(s.text for s in segments if s.state is not R) == text
    kept = [" ".join(e.before.split()) for e in edits if e.op is not EditOp.EQUAL and e.before.strip()]
    assert sorted(s.text.strip() for s in segments if s.state is R) == sorted(k.strip() for k in kept)
    for segment in segments:
        assert "".join(segment.blanks) == segment.text
