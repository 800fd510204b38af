"""Documents laid out for the page: no word is lost, marks cover what they should."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.models import Block, BlockKind, Record, Section, SectionKind, Span, Utterance, UtteranceKind
from onrecord.report.layout import Marks, record_blocks, story_blocks
from report_sample import COUNCIL_TEXT, DAILY, RECORD_TEXT, council_record, document, press_record

_spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 60), st.integers(0, 60))


@given(st.lists(_spans, max_size=8), _spans)
def test_runs_join_to_the_span_and_carry_their_marks(spans: list[Span], block: Span) -> None:
    runs = list(Marks(enumerate_marks(spans)).runs(block))
    assert "".join(str(n) + " " for r in runs for n in range(*r.span)) == "".join(f"{n} " for n in range(*block))
    for run in runs:
        for at in range(*run.span):
            assert run.marks == {n for n, s in enumerate(spans) if s.start <= at < s.end}


def enumerate_marks(spans: list[Span]) -> list[tuple[Span, int]]:
    return [(s, n) for n, s in enumerate(spans)]


def test_a_record_shows_its_labels_once() -> None:
    blocks = record_blocks(press_record())
    opening = [b for b in blocks if b.opens]
    assert [b.utterance.id for b in opening if b.utterance] == [f"u{n}" for n in range(1, 8)]
    assert not any(b.span.of(RECORD_TEXT).startswith("Mara Quill:") for b in blocks)
    assert blocks[0].span.of(RECORD_TEXT) == "Press conference on the harbour basin"


def test_words_between_utterances_are_shown() -> None:
    blocks = record_blocks(council_record())
    assert [b.utterance is None for b in blocks] == [True, False]
    assert blocks[0].span.of(COUNCIL_TEXT) == "Statement of the harbour committee"


def test_an_utterance_of_several_paragraphs_opens_once() -> None:
    text = "One plank.\nTwo planks.\n"
    said = Utterance(id="u1", kind=UtteranceKind.SPEECH, span=Span(0, len(text)))
    section = Section(id="s1", kind=SectionKind.TRANSCRIPT, span=Span(0, len(text)), utterances=(said,))
    blocks = record_blocks(Record(document=document("r.txt", text), sections=(section,)))
    assert [b.opens for b in blocks] == [True, False]


def test_words_outside_the_readers_blocks_are_shown() -> None:
    text = "A line before.\nA heading\nA line after."
    block = Block(kind=BlockKind.HEADING, span=Span(15, 24))
    blocks = story_blocks(replace(document(DAILY, text), blocks=(block,)))
    assert [b.span.of(text) for b in blocks] == text.split("\n")
    assert [b.kind for b in blocks] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_front_matter_is_left_to_the_heading() -> None:
    text = "---\ntitle: The quay\n---\n\nA line.\n"
    assert [b.span.of(text) for b in story_blocks(document(DAILY, text))] == ["A line."]


def test_lines_wrapped_by_hand_make_one_paragraph() -> None:
    line = "The basin was full of boats that had come in before the storm and waited"
    text = f"{line}\n{line}\n{line}\nfor the lock.\n\n{line}\n{line}.\n"
    assert len(story_blocks(document(DAILY, text))) == 2
    assert len(story_blocks(document(DAILY, "One.\nTwo.\n\nThree.\n"))) == 3
