"""Who is said to have said it: the mention, and the person it stands for."""

from __future__ import annotations

import pytest

from onrecord.models import Document, MediaType, Quotation, Speaker
from onrecord.story.quotations import quotations


def story(text: str, *, speakers: tuple[Speaker, ...] = ()) -> tuple[Quotation, ...]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language="en")
    return quotations(document, speakers=speakers).quotations


def mention(text: str, quotation: Quotation) -> str:
    return " ".join(text[a:b] for a, b in quotation.source)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The pier will open,” Orla Finch said.", "Orla Finch"),
        ("“The pier will open,” said Orla Finch, who runs the port.", "Orla Finch"),
        ("“The pier will open,” Orla Finch, the head of the port, told reporters.", "Orla Finch"),
        ("Orla Finch said: “The pier will open.”", "Orla Finch"),
        ("Orla Finch said that the pier was “a gift to the town.”", "Orla Finch"),
        ("Speaking in the rain, Orla Finch called the pier “a gift to the town.”", "Orla Finch"),
        ("The pier is “a gift to the town,” according to Orla Finch.", "Orla Finch"),
        ("ORLA FINCH: “The pier will open.”", "ORLA FINCH"),
        ("“The pier will open.” — Orla Finch", "Orla Finch"),
        ("“The pier will open,” the crowd shouted.", "the crowd"),
        ("“The pier will open,” port officials said.", "port officials"),
        ("“The pier will open,” Orla Finch said. “The ferry will run.”", "Orla Finch"),
    ],
)
def test_the_mention_beside_the_words(text: str, who: str) -> None:
    for quotation in story(text):
        assert who in mention(text, quotation)
        assert quotation.reason


def test_a_pronoun_and_a_surname_lead_to_the_full_name() -> None:
    text = "Orla Finch runs the port. “The pier will open,” she said.\n\nMs. Finch added, “The ferry will run.”"
    assert [q.speaker for q in story(text)] == ["Orla Finch", "Orla Finch"]


def test_a_title_tells_two_people_apart() -> None:
    text = "Mr. Reed met Ms. Finch at the port. “The pier will open,” she said."
    assert [q.speaker for q in story(text)] == ["Finch"]


def test_the_record_names_come_first() -> None:
    speakers = (Speaker(id="s1", name="Orla M. Finch", role="Mayor"), Speaker(id="s2", name="Tomas Reed"))
    text = "“The pier will open,” Finch said. “Not yet,” said Reed."
    assert [q.speaker for q in story(text, speakers=speakers)] == ["Orla M. Finch", "Tomas Reed"]


def test_nobody_is_guessed() -> None:
    (only,) = story("“The pier will open and the ferry will run again.”")
    assert only.speaker is None
    assert only.reason


def test_a_who_stands_for_the_noun_before_it() -> None:
    text = "Tomas Reed recalled his old aunt, who had told him that “the sea is only a wide road.”"
    (only,) = story(text)
    assert only.speaker == "his old aunt"


def test_an_office_that_is_capitalised_is_no_endless_search() -> None:
    text = "Prime Minister spoke first. The Mayor spoke too. “The pier will open,” the Prime Minister said."
    assert len(story(text)) == 1


def test_what_an_and_strings_together_has_one_source() -> None:
    text = "Tomas Reed called the plan “a costly dream” and “a gift to nobody.”"
    assert {q.speaker for q in story(text)} == {"Tomas Reed"}


def test_a_transcript_inside_a_story() -> None:
    text = "HOST: “Will it open?”\n\nFINCH: “It will.”"
    assert [mention(text, q) for q in story(text)] == ["HOST", "FINCH"]


def test_a_name_beside_the_words_is_surer_than_the_sentence_before() -> None:
    beside, carried = story("“The pier will open,” said Orla Finch.\n\n“The ferry will run next year as well.”")
    assert beside.confidence > carried.confidence
