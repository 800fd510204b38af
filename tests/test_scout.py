"""Other words for a quotation, sought in the stretches of a large record."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from made_records import record_of
from onrecord.evidence import scout
from onrecord.ground import prepare
from onrecord.models import Quotation, QuotationKind, Span, UtteranceKind, Verdict
from onrecord.trace import trace

if TYPE_CHECKING:
    import pytest

    from onrecord.models import Record

QUILL = "Ada Quill"


def meeting(number: int, rng: random.Random, size: int) -> Record:
    """A record of so many words, the last of them about a harbour."""
    said = [f"tarvik{rng.randrange(70)}" for _ in range(size - 3)]
    record = record_of([(" ".join([*said, "harbour engine lantern"]), QUILL, UtteranceKind.SPEECH, None)])
    return replace(record, document=replace(record.document, path=f"{number}.txt"))


def test_a_stretch_whose_middle_is_the_end_of_a_document_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scout, "WHOLE", 0)
    rng = random.Random(3)
    size = 3 * scout.STRETCH - 1  # with the stop behind it every document ends where a stretch does
    ground = prepare([meeting(n, rng, size) for n in range(20)])
    text = "the harbour and the engine have a lantern"
    asked = Quotation(
        id="q", spans=(Span(0, len(text)),), text=text, kind=QuotationKind.DIRECT, speaker=QUILL, confidence=1.0
    )
    assert trace(ground, [asked])[0].verdict is Verdict.ABSENT
