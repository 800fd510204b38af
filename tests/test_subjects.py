"""The subject index: what each exchange is about."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given

from made_records import TURNS, Turn, record_of
from onrecord.models import Record, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure
from onrecord.subjects import places, subjects

TALK = """\
Ada Quill: Good morning. The fish market and the lifeboat station are what we are here for. The council has met.

Question: When will the fish market open again? Traders ask us about the market on every day of the week now.

Ada Quill: The fish market will open in May, and the Northern Harbour Trust pays for the roof of the market. We hope so.

Question: What about the lifeboat? Some people say that the lifeboat station has lost its whole crew.

Ada Quill: The lifeboat station has a crew of nine. I am proud of the lifeboat, and of the Northern Harbour Trust too.

Question: Do you regret the closing of the school, and would you say so to the parents who are outside today?

Ada Quill: Yes, I do. We really want a school, and the school wants pupils.
"""


def about(record: Record) -> list[tuple[str, ...]]:
    return [p.terms for p in places(record) if p.exchange is not None]


@pytest.fixture(scope="module")
def talk() -> Record:
    return structure(read_bytes(TALK.encode(), name="talk.txt"))


def test_each_exchange_has_its_terms(talk: Record) -> None:
    market, lifeboat, school = about(talk)
    assert market[0] == "fish market"
    assert lifeboat[0] in ("lifeboat", "lifeboat station")
    assert school == ("school",)


def test_names_are_kept_whole(talk: Record) -> None:
    terms = [s.term for s in subjects(places(talk))]
    assert "Northern Harbour Trust" in terms
    assert not {"Northern", "Harbour", "Trust", "Harbour Trust"} & set(terms)


def test_who_speaks_and_words_of_talk_are_no_subjects(talk: Record) -> None:
    terms = {w for s in subjects(places(talk)) for w in s.term.lower().split()}
    assert not terms & set("ada quill question morning we are what really want wants do".split())


def test_the_index_is_alphabetical_and_leads_to_the_words(talk: Record) -> None:
    index = subjects(places(talk))
    assert [s.term.casefold() for s in index] == sorted(s.term.casefold() for s in index)
    for subject in index:
        for place in subject.places:
            words = " ".join(span.of(TALK) for span in place.spans).casefold()
            assert subject.term.casefold().rstrip("s") in words
            assert set(place.utterances) <= {u.id for u in talk.utterances}


def test_a_long_speech_is_indexed_piece_by_piece() -> None:
    one = "The harbour wall has holes. The holes in the harbour wall are old. " * 25
    two = "The school roof is old. We saw the rain under the school roof. " * 25
    record = record_of([(f"{one}\n{two}\n", "Ada Quill", UtteranceKind.SPEECH, None)])
    found = places(record)
    assert [p.utterances for p in found] == [("u1",)] * len(found)
    assert len(found) > 1
    assert "harbour wall" in found[0].terms
    assert "school roof" in found[-1].terms


EVENTS = sorted((Path(__file__).parent / "traps" / "events").glob("*.toml"))


@pytest.mark.parametrize("path", EVENTS, ids=lambda p: p.stem)
def test_terms_in_each_language_are_of_content_words(path: Path) -> None:
    event = tomllib.loads(path.read_text(encoding="utf-8"))
    turns: list[Turn] = [(words, who or None, UtteranceKind(kind), None) for who, kind, words in event["turns"]]
    made = record_of(turns)
    source = "\n\n".join(f"{who or event['question']}: {words}" for who, _, words in event["turns"])
    record = structure(read_bytes(source.encode(), name="x.txt"))
    assert record.document.language == event["language"]
    terms = [s.term for s in subjects(places(record))]
    assert terms
    function = {
        "der",
        "die",
        "das",
        "und",
        "la",
        "le",
        "el",
        "de",
        "the",
        "of",
        "we",
        "wir",
        "nous",
        "и",
        "în",
        "și",
        "que",
    }
    assert not [t for t in terms if t.casefold().split()[0] in function]
    assert len(made.utterances) == len(turns)


@given(TURNS)
def test_any_record_has_an_index(turns: list[Turn]) -> None:
    found = places(record_of(turns))
    assert {t for p in found for t in p.terms} == {s.term for s in subjects(found)}


IDLE_TALKS = [
    ("en", "Since the storm the ferry is late. Since then it is full. The ferry waits despite the tide, since March."),
    ("de", "Seit dem Sturm ist die Fähre spät. Trotzdem ist sie voll. Die Fähre wartet, obwohl die Flut kommt."),
    (
        "fr",
        "Depuis la tempête le bac est en retard. Depuis, il est plein. Le bac attend pendant la marée, malgré tout.",
    ),
    ("es", "Desde la tormenta la barca llega tarde. Mientras tanto va llena. La barca espera según la marea."),
    ("ru", "После шторма паром опаздывает. После этого он полон. Паром ждёт среди волн, однако иногда он идёт."),
]
IDLE = "since despite seit trotzdem obwohl depuis pendant malgré desde mientras según после среди однако".split()


@pytest.mark.parametrize(("language", "words"), IDLE_TALKS)
def test_words_that_link_are_no_subjects(language: str, words: str) -> None:
    """Prepositions, conjunctions and adverbs, however often a talk has them."""
    talk = f"Ada Quill: {words}\n\nQuestion: ?\n\nAda Quill: {words}"
    found = structure(read_bytes(talk.encode(), name="talk.txt"))
    terms = {w.casefold() for p in places(found) for t in p.terms for w in t.split()}
    assert not terms & set(IDLE), language
