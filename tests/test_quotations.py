"""Quotations of a story: their marks, their parts, and what is nobody's speech."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.marks import scan
from onrecord.models import Block, BlockKind, Document, MediaType, Quotation, QuotationKind, Span, Speaker
from onrecord.read import read_bytes
from onrecord.story.quotations import quotations


def story(text: str, *, language: str = "en", speakers: tuple[Speaker, ...] = ()) -> tuple[Quotation, ...]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    return quotations(document, speakers=speakers).quotations


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“The pier will open,” said Mayor Orla Finch.", "The pier will open,"),
        ('"The pier will open," said Mayor Orla Finch.', "The pier will open,"),
        ("''The pier will open,'' said Mayor Orla Finch.", "The pier will open,"),
        ("‘The pier will open,’ said Mayor Orla Finch.", "The pier will open,"),
        ("«Le quai sera ouvert», a dit Orla Finch.", "Le quai sera ouvert"),
        ("„Der Steg wird geöffnet“, sagte Orla Finch.", "Der Steg wird geöffnet"),
        ("»Der Steg wird geöffnet«, sagte Orla Finch.", "Der Steg wird geöffnet"),
        ("「桟橋は開く」と言った。", "桟橋は開く"),
        ("“We don’t own the fishermen’s pier,” said Orla Finch.", "We don’t own the fishermen’s pier,"),
        ("“The rock ’n’ roll of the ’90s is back,” said Orla Finch.", "The rock ’n’ roll of the ’90s is back,"),
        ("›Das Tor ist zu‹, sagte Orla Finch.", "Das Tor ist zu"),
        ("‹ Le quai est fermé ›, a dit Orla Finch.", "Le quai est fermé"),
        ("” … we will see what comes,” said Orla Finch.", "… we will see what comes,"),
        ('"The pier is 12" wide and 5\'10" high," said Orla Finch.', 'The pier is 12" wide and 5\'10" high,'),
        ("'The rock 'n' roll of the '90s is back,' said Orla Finch.", "The rock 'n' roll of the '90s is back,"),
        ("“We [the town] will … open it,” said Orla Finch.", "We [the town] will … open it,"),
    ],
)
def test_every_style_of_marks(text: str, inner: str) -> None:
    assert [q.text for q in story(text)] == [inner]


def test_an_apostrophe_is_no_mark() -> None:
    assert story("The workers' hall isn't open, and the '90s won't come back.") == ()


def test_nested_words_name_the_quotation_they_stand_in() -> None:
    outer, inner = story("“He told me ‘never again’ that night,” said Orla Finch.")
    assert outer.within is None
    assert inner.text == "never again"
    assert inner.within == outer.id


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Tomas Reed told me ‘never again’ that night,” said Orla Finch.", "Tomas Reed"),
        ("“I asked Tomas Reed and he said ‘never again’ to us,” said Orla Finch.", "Tomas Reed"),
        ("“I told them ‘never again’ that night,” said Orla Finch.", "Orla Finch"),
        ("“He told me ‘never again’ that night,” said Orla Finch.", None),
    ],
)
def test_who_quotes_whom(text: str, quoted: str | None) -> None:
    outer, inner = story(text)
    assert (outer.speaker, inner.speaker) == ("Orla Finch", quoted)


def test_a_pull_quote_has_the_speaker_of_the_words_it_repeats() -> None:
    pulled, whole = story("“We are out of time.”\n\nOrla Finch said: “We are out of time, and the wall is gone.”")
    assert (pulled.speaker, pulled.speech) == ("Orla Finch", True)
    assert whole.speaker == "Orla Finch"


def test_a_pull_quote_before_its_speaker_is_named_waits_for_him() -> None:
    found = story(
        "Ana Prado spoke.\n\n‘We are out of time’\n\nTomas Reed rose. “We are out of time, all of us,” he said."
    )
    assert [q.speaker for q in found] == ["Tomas Reed", "Tomas Reed"]


def test_a_headline_with_its_speaker_behind_a_colon_is_speech() -> None:
    (only,) = story("‘I will resign’: harbour minister cracks\n\nOrla Finch, the harbour minister, spoke on Monday.")
    assert (only.speech, only.speaker) == (True, "Orla Finch")


def test_reopened_marks_with_another_speaker_begin_another_quotation() -> None:
    found = story("“The pier is shut,” said Orla Finch. “It is.\n\n“It will open,” said Tomas Reed.")
    assert [(q.text, q.speaker) for q in found] == [
        ("The pier is shut,", "Orla Finch"),
        ("It is.", "Orla Finch"),
        ("It will open,", "Tomas Reed"),
    ]


def test_a_sentence_that_goes_on_after_its_speaker_is_one_quotation() -> None:
    (only,) = story("“The pier will open,” said Orla Finch, “and the ferry will run.”")
    assert only.text == "The pier will open, and the ferry will run."
    assert len(only.spans) == 2


def test_two_sentences_around_a_speaker_are_two_quotations() -> None:
    assert len(story("“The pier will open,” said Orla Finch. “The ferry will run.”")) == 2


def test_marks_reopened_at_each_paragraph_are_one_quotation() -> None:
    (only,) = story("Orla Finch said: “The pier will open.\n\n“The ferry will run.”")
    assert only.text == "The pier will open. The ferry will run."
    assert only.speaker == "Orla Finch"


def test_a_missing_closing_mark_ends_with_its_paragraph() -> None:
    first, second = story("Orla Finch said: “The pier will open.\n\nTomas Reed said: “It will not.”")
    assert (first.text, second.text) == ("The pier will open.", "It will not.")


def test_a_missing_opening_mark_begins_with_its_clause() -> None:
    (only,) = story("Orla Finch said that there is no danger at the pier.”")
    assert only.text == "there is no danger at the pier."


def test_a_block_quotation_needs_no_marks() -> None:
    text = "Orla Finch said:\n\nThe pier will open in spring."
    at = text.index("The pier")
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, span=Span(0, 16)),
        Block(kind=BlockKind.QUOTE, span=Span(at, len(text))),
    )
    document = Document(path="s.html", text=text, sha256="", media_type=MediaType.HTML, language="en", blocks=blocks)
    (only,) = quotations(document).quotations
    assert (only.text, only.speaker) == ("The pier will open in spring.", "Orla Finch")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “quiet lane” was closed on Monday.",
        "Speaking on Channel Nine's “Harbour Tonight,” the host smiled at the band.",
        "Dale “Skip” Morrow won the race.",
        'The page has <img alt="quay" src="x"> in it.',
        "She has sung in the film “Salt” for years.",
    ],
)
def test_what_is_nobodys_speech_is_flagged_not_dropped(text: str) -> None:
    found = story(text)
    assert found
    assert all(not q.speech and q.reason for q in found)


def test_words_inside_the_writers_sentence_are_mixed() -> None:
    direct, mixed = story("“We are ready,” said Orla Finch. She called the plan “a gift to the town.”")
    assert (direct.kind, mixed.kind) == (QuotationKind.DIRECT, QuotationKind.MIXED)


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("“The pier will open,” Orla Finch said in a statement.", "in a statement"),
        ("In an interview, Orla Finch said, “The pier will open.”", "In an interview"),
        ("“The pier will open,” Orla Finch said at the press conference.", None),
        ("“The pier will open,” Orla Finch said.", None),
    ],
)
def test_another_occasion_is_named(text: str, occasion: str | None) -> None:
    (only,) = story(text)
    assert only.elsewhere == occasion


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "ru",
            "— Причал откроется в мае, — сказала Орла Финч. — Паром пойдёт в июне.",
            [("Причал откроется в мае,", "Орла Финч"), ("Паром пойдёт в июне.", "Орла Финч")],
        ),
        (
            "es",
            "—El muelle abrirá en mayo —dijo Orla Finch—. Iremos todos.\n—¿Y el ferry?",
            [("El muelle abrirá en mayo", "Orla Finch"), ("Iremos todos.", "Orla Finch"), ("¿Y el ferry?", None)],
        ),
        (
            "en",
            "— The pier is shut — said Orla Finch.\n— For good? — asked Tomas Reed.\n— Come back in May.",
            [("The pier is shut", "Orla Finch"), ("For good?", "Tomas Reed"), ("Come back in May.", "Orla Finch")],
        ),
        (
            "pl",
            "Było późno. – Most zamykamy – powiedziała Anna Lis. I dodała: – Do maja. Jan Wilk odparł: – Tak.",
            [("Most zamykamy", "Anna Lis"), ("Do maja.", "Anna Lis"), ("Tak.", "Jan Wilk")],
        ),
        ("en", "— The pier\n— The ferry\n— The gate", []),
        ("en", "The pier — a gift, the mayor said — is shut.", []),
    ],
)
def test_dialogue_with_dashes(language: str, text: str, told: list[tuple[str, str | None]]) -> None:
    found = story(text, language=language)
    assert [(q.text, q.speaker) for q in found if q.kind is not QuotationKind.INDIRECT] == told


# --- whatever comes ---------------------------------------------------------------------------------------------------

MARKS = "“”\"'‘’„«»‹›「」『』—"
noise = st.text(alphabet=MARKS + "abAB ,.:?!\n’…()[]0", max_size=120)


@settings(max_examples=150, deadline=None)
@given(noise, st.sampled_from(["en", "de", "fr", "es", "it", "ru", "ro", "und"]))
def test_no_input_raises_and_spans_overlap_only_by_nesting(text: str, language: str) -> None:
    found = story(text, language=language)
    for quotation in found:
        assert quotation.text == " ".join(text[a:b] for a, b in quotation.spans)
    spans = [s for q in found for s in q.spans]
    for at, one in enumerate(spans):
        for two in spans[at + 1 :]:
            assert not one.overlaps(two) or one.contains(two) or two.contains(one)


WORDS = st.sampled_from(
    """“ ” " ‘ ’ « » „ — Q: A: > Orla Finch Tomas Reed said told the mayor he I , . ? : pier open *wall* 'n' 12"
    сказал a-t-il dijo sagte dass que că""".split()
)
stories = st.lists(st.one_of(WORDS, st.just("\n\n"), st.just("\n    ")), max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(stories, st.sampled_from(["en", "de", "fr", "es", "it", "ru", "ro", "ja", "und"]))
def test_no_story_raises_and_everything_it_tells_holds_together(text: str, language: str) -> None:
    found = story(text, language=language)
    ids = {q.id for q in found}
    assert len(ids) == len(found)
    for quotation in found:
        assert quotation.text == " ".join(s.of(text) for s in quotation.spans)
        assert quotation.within is None or quotation.within in ids
        assert 0 <= quotation.confidence <= 1
        assert all(0 <= s.start < s.end <= len(text) for s in (*quotation.spans, *quotation.source, *quotation.cue))
        assert quotation.speech or quotation.reason


PARAGRAPHS = (
    "“The pier will open,” said Orla Finch.",
    "Tomas Reed called it “a gift to the town” and left.",
    '"We asked ‘who pays’ and heard nothing," he said.',
    "«The wall is gone», wrote Ana Prado. „It was old“, she said.",
    "Ana Prado said: ‘It is shut’, and 'nobody minds'.",
)


@pytest.mark.parametrize("hurt", range(len(PARAGRAPHS)))
def test_a_lost_mark_harms_no_other_paragraph(hurt: int) -> None:
    for mark in re.finditer(f"[{MARKS}]", PARAGRAPHS[hurt]):
        torn = PARAGRAPHS[hurt][: mark.start()] + PARAGRAPHS[hurt][mark.end() :]
        text = "\n\n".join(torn if n == hurt else p for n, p in enumerate(PARAGRAPHS))
        found = {q.text for q in story(text)}
        for number, paragraph in enumerate(PARAGRAPHS):
            if number != hurt:
                assert {q.text for q in story(paragraph)} <= found


def test_a_story_in_one_line_keeps_every_quotation() -> None:
    told = "The bridge is shut. “We will open it on day {} and not before,” she said. It rained. "
    found = quotations(read_bytes("".join(told.format(n) for n in range(1500)).encode(), name="story.txt")).quotations
    assert [q.text for q in found] == [f"We will open it on day {n} and not before," for n in range(1500)]


@pytest.mark.parametrize("torn", ["“", "«", "“a ", "' a", "”"])
def test_marks_that_only_open_are_no_prose(torn: str) -> None:
    text = torn * 20_000
    assert all(m.closed for m in scan(text, Span(0, len(text))))
