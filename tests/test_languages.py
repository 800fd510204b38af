"""The tables of the languages, and a story in each."""

from __future__ import annotations

import pytest

from onrecord.languages import CUES, cues
from onrecord.models import Document, MediaType
from onrecord.quotations import quotations

STORIES = [
    ("de", "„Der Steg wird geöffnet“, sagte Orla Finck am Montag.", "Orla Finck"),
    ("de", "In einer Mitteilung erklärte Orla Finck: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("de", "„Der Steg wird geöffnet“, so Orla Finck.", "Orla Finck"),
    ("de", "Wie schön der Steg sei, „das sieht jeder“, wie Orla Finck mitteilte.", "Orla Finck"),
    ("de", "Laut Orla Finck ist der Steg „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("de", "Orla Finck hat den Steg als „Geschenk für die Stadt“ bezeichnet.", "Orla Finck"),
    ("fr", "« Le quai sera ouvert », a déclaré Orla Finch.", "Orla Finch"),
    ("fr", "Orla Finch a déclaré : « Le quai sera ouvert. »", "Orla Finch"),
    ("es", "«El muelle se abrirá», dijo Orla Finch.", "Orla Finch"),
    ("es", "Orla Finch dijo: «El muelle se abrirá».", "Orla Finch"),
    ("ro", "„Digul se va deschide”, a declarat Orla Finch.", "Orla Finch"),
    ("ru", "«Причал откроется», — сказала Орла Финч.", "Орла Финч"),
    ("ru", "Орла Финч сказала: «Причал откроется».", "Орла Финч"),
]


@pytest.mark.parametrize(("language", "text", "who"), STORIES)
def test_a_story_in_each_language(language: str, text: str, who: str) -> None:
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    (only,) = quotations(document).quotations
    assert only.speaker is not None
    assert who in only.speaker


def test_words_in_reported_mood_belong_to_the_speaker_before() -> None:
    text = "Orla Finck sagte am Montag, der Steg werde geöffnet. Die Fähre sei „noch lange nicht fertig gebaut“."
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language="de")
    (only,) = quotations(document).quotations
    assert only.speaker == "Orla Finck"


@pytest.mark.parametrize("language", sorted(CUES))
def test_every_table_is_in_small_letters(language: str) -> None:
    table = CUES[language]
    words = [*table.verbs, *table.nouns, *table.pronouns, *table.titles, *table.people, *table.joins, *table.calling]
    assert [w for w in words if w != w.lower()] == []
    assert table.verbs
    assert table.pronouns


def test_a_language_without_a_table_is_read_by_the_english_one() -> None:
    assert cues("und") is CUES["en"]
