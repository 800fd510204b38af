"""Whole transcripts in the layouts of many countries and trades (`layouts/records`), each invented: who says what.

`expected.json` has for each the date and its turns: kind, label, name, role, affiliation, and the first words.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.models import Utterance, UtteranceKind
from onrecord.read import read, read_bytes
from onrecord.structure import structure

RECORDS = Path(__file__).with_name("layouts") / "records"
EXPECTED = json.loads((RECORDS / "expected.json").read_text("utf-8"))


def told(utterance: Utterance, text: str) -> list[str | None]:
    who = utterance.speaker
    words = utterance.span.of(text)
    begins = words if utterance.kind is UtteranceKind.SCENE else " ".join(words.split()[:4])
    person = [who.name, who.role, who.affiliation] if who else [None] * 3
    return [utterance.kind.value, utterance.label, *person, begins]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda x: x["file"])
def test_record(expected: dict[str, object]) -> None:
    record = structure(read(RECORDS / str(expected["file"])))
    assert [told(u, record.document.text) for u in record.utterances] == expected["turns"]
    assert next((s.date for s in record.sections if s.utterances), None) == expected["date"]


def test_nobody_is_put_in_the_mouth_of_whom_he_addresses() -> None:
    """A question that calls the answerer by name ("Mr. Quist, …") is not his."""
    turns = (
        "MR. QUIST: The cable was old.",
        "Q: Thank you. Mr. Quist, why?",
        "MR. QUIST: Nobody had.",
        "Q: Quist, again?",
    )
    talk = "\n\n".join(turns)
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    assert [u.speaker.name if u.speaker else None for u in record.utterances] == ["Quist", None, "Quist", None]
