"""What stands in marks and is nobody's speech."""

from __future__ import annotations

import pytest

from onrecord.models import Document, MediaType, Quotation
from onrecord.story.quotations import quotations


def story(text: str, language: str = "en") -> tuple[Quotation, ...]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    return quotations(document).quotations


NO_SPEECH = [
    "Tomas Reed held a sign that read “A gift to nobody, a bill for all.”",
    "A banner over the door read “A friend of the sea and of the town.”",
    "Protesters carried signs that read “No more piers in our town!”",
    "A boy held a placard reading “Open it.”",
    "The crowd sang “Blow The Wind” at noon.",
    "In her first book, “Salt and Sand,” Orla Finch told of the pier.",
    "According to the group “Free Shore” the pier is shut.",
    "“(Applause.)”",
    "The so-called “quiet lane” was closed on Monday.",
    "The road, known as the “Salt Mile,” was closed on Monday.",
    "The ferry was nicknamed “Old Bess” by nobody in particular.",
    "Her book, titled “Salt,” came out in May.",
    "Her book “Salt and Sand” came out in May.",
    "She sang “The Long Way Home” at the fair.",
    "Tomas Reed told “The Harbour Hour of Ilm,” the podcast, that it was late.",
    "The word “harbour” is an old one.",
    "The term “free port” is an old one.",
    "A van known to sailors as “the Ark” stood on the quay.",
    "Dale “Skip” Morrow won the race.",
    "Speaking on Channel Nine's “Harbour Tonight,” the host smiled at the band.",
    "It starred in the film “Salt” for years.",
    "The pier is a “white elephant” for many towns.",
    "The band played “All Day Long” and left.",
    "Boats of the “green” kind pay less.",
    'The page has <img alt="quay" src="x"> in it.',
    "There is no “magic” in a pier.",
    "The magazine “Sea and Shore” is sold out.",
    "Many piers have a “quiet hour” at noon.",
    "“It will open,” said Orla Finch. The pier is a “white elephant” for many towns.",
]

SPEECH = [
    "The four “holes” she cited are old.",
    "Orla Finch went after Reed as a “man who will bleed the town dry” and a “brat.”",
    "Orla Finch proclaimed a goal of “Open Piers.”",
    "“Then we stop.”",
    "Orla Finch called the pier “safe.”",
    "Orla Finch said the pier was “safe.”",
    "The pier was “safe,” Orla Finch said.",
    "The pier was “safe,” according to Orla Finch.",
    "Orla Finch described the pier as “safe” and “cheap.”",
    "“Never,” said Orla Finch.",
    "“Never!” said Orla Finch.",
    "Orla Finch shook her head. “No, never.”",
    "“Never,” said Orla Finch. “Never again.”",
    "Orla Finch compared the pier to a boat that is “half full.”",
    "About 60 percent said the pier was “safe.”",
    "As the Courier put it, the pier is “safe.”",
    "Orla Finch referred to the builders as “clowns.”",
    "Orla Finch's claim that the pier is “safe” was false.",
    "Orla Finch was accused by Tomas Reed of “greed.”",
    "The crowd chanted “Open it!”",
    "Orla Finch dismissed the claim as “nonsense.”",
    "In Orla Finch's view, the pier is “safe.”",
    "Asked about the pier, Orla Finch replied “yes.”",
    "The report labels the pier “unsafe.”",
    "Orla Finch wrote “Open it now” on the wall.",
    "Orla Finch mocked the “clowns” who built it.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_is_nobodys_speech_is_flagged_with_a_reason(text: str) -> None:
    last = story(text)[-1]
    assert not last.speech
    assert last.reason


@pytest.mark.parametrize("text", SPEECH)
def test_few_words_with_a_source_are_speech(text: str) -> None:
    assert all(q.speech for q in story(text))


@pytest.mark.parametrize(
    ("language", "text", "speech"),
    [
        ("de", "Die sogenannte „stille Spur“ wurde geschlossen.", False),
        ("de", "Das Schiff „Alte Bess“ ist im Hafen.", False),
        ("de", "Das Magazin „Meer und Strand“ ist ausverkauft.", False),
        ("de", "Orla Finck nannte den Steg „sicher“.", True),
        ("de", "Orla Finck sagte am Montag, der Steg werde geöffnet. Er sei „sicher“.", True),
        ("fr", "Le soi-disant « quai tranquille » est fermé.", False),
        ("fr", "La maire a qualifié le quai de « sûr ».", True),
        ("es", "El llamado «muelle tranquilo» está cerrado.", False),
        ("es", "La alcaldesa calificó el muelle de «seguro».", True),
        ("ro", "Așa-numitul „dig liniștit” este închis.", False),
        ("ro", "Primarul a numit digul „sigur”.", True),
        ("ru", "Так называемый «тихий причал» закрыт.", False),
        ("ru", "Мэр назвала причал «безопасным».", True),
    ],
)
def test_the_same_in_other_languages(language: str, text: str, speech: bool) -> None:
    assert story(text, language)[-1].speech is speech


def test_the_paper_that_something_is_said_to_is_no_speech() -> None:
    said, paper = story("„Der Steg wird geöffnet“, sagte Orla Finck dem „Hafenboten“.", "de")
    assert (said.speech, paper.speech) == (True, False)
