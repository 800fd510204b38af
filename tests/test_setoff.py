"""Words set off by the layout: block quotations, italics behind a colon, interviews."""

from __future__ import annotations

import pytest

from onrecord.models import Document, MediaType, Quotation, QuotationKind
from onrecord.story.quotations import quotations


def story(text: str, language: str = "en") -> list[Quotation]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    return [q for q in quotations(document).quotations if q.kind is not QuotationKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Orla Finch wrote:\n\n    We have lost the wall.\n    It will cost two million.\n\nThe council agreed.",
            "We have lost the wall. It will cost two million.",
        ),
        (
            "Orla Finch wrote:\n\n> We have lost the wall. It will cost two million.\n\nThe council agreed.",
            "We have lost the wall. It will cost two million.",
        ),
        ("Orla Finch wrote: *We have lost the wall.* The council agreed.", "We have lost the wall."),
        ("Orla Finch wrote: _We have lost the wall._ The council agreed.", "We have lost the wall."),
    ],
)
def test_block_quotations_and_italics_need_no_marks(text: str, told: str) -> None:
    assert [(q.text, q.speaker) for q in story(text)] == [(told, "Orla Finch")]


@pytest.mark.parametrize(
    "text",
    [
        "    Set in at the head of a story.\n\nThe council agreed to it.",
        "The harbour has three parts.\n\n    The pier, the wall and the quay.\n\nThe council agreed.",
        "Time: noon\n\nPlace: the pier\n\nPrice: ten",
        "Two things matter: *the pier*. The council agreed.",
    ],
)
def test_other_layout_is_no_quotation(text: str) -> None:
    assert story(text) == []


def test_an_interview_gives_every_turn_to_its_label() -> None:
    turns = story(
        "Orla Finch, mayor of Ilmberg, talks about the pier.\n\nQ: Will it open?\n\nA: In May, and the ferry will "
        "follow.\n\nWe have the money.\n\nQ: And the wall?\n\nA: That takes longer."
    )
    assert [(q.text, q.speaker) for q in turns] == [
        ("Will it open?", None),
        ("In May, and the ferry will follow. We have the money.", "Orla Finch"),
        ("And the wall?", None),
        ("That takes longer.", "Orla Finch"),
    ]


def test_labels_with_names_are_resolved() -> None:
    turns = story(
        "Orla Finch met Tomas Reed on the old pier.\n\nFinch: In May.\n\nReed: I doubt it.\n\nFinch: Come and see."
    )
    assert [q.speaker for q in turns] == ["Orla Finch", "Tomas Reed", "Orla Finch"]


def test_sentences_that_lead_to_marks_are_no_interview() -> None:
    turns = story("Finch said: “It opens.”\n\nReed said: “It won't.”\n\nFinch said: “It will.”")
    assert [q.text for q in turns] == ["It opens.", "It won't.", "It will."]
