"""A quotation placed as the record may print it."""

from __future__ import annotations

import pytest

from onrecord.ground import prepare
from onrecord.models import Quotation, QuotationKind, Span, Trace
from onrecord.read import read_bytes
from onrecord.structure import structure
from onrecord.trace import trace

TOWN = """\
Ada Quill: I should have called them. I've asked myself that every night. Nobody came, and that's how it ended for us.

If I'd walked the pier that week, I would have asked about the planks, and I didn't, and that's what I regret.

Joan Pell: I did not, and that is what I regret most. And so that is how it ended for the ferry, and that is how it \
ended for the pier. We are sorry for it.
"""


def traced(words: str) -> Trace:
    asked = Quotation(id="q", spans=(Span(0, len(words)),), text=words, kind=QuotationKind.DIRECT)
    return trace(prepare([structure(read_bytes(TOWN.encode(), name="town.txt"))]), [asked])[0]


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("I have asked myself that every night", "I've asked myself that every night"),  # not the "I" that is far off
        ("Nobody left, and that’s how it ended for us", "Nobody came, and that's how it ended for us"),
        ("Nobody left, and that’s how it ended for", "Nobody came, and that's how it ended for"),
        (
            "I would have asked about the planks, and I did not, and that is what I regret.",
            "I would have asked about the planks, and I didn't, and that's what I regret",
        ),
        (
            "If I had walked the pier that week, I'd have asked about the planks, and I did not",
            "If I'd walked the pier that week, I would have asked about the planks, and I didn't",
        ),
        ("and so that’s how it ended for the ferry", "And so that is how it ended for the ferry"),
        ("[w]e are sorry for it", "We are sorry for it"),
        (
            "I should have called them. ... [E]very night.",
            "I should have called them. I've asked myself that every night",
        ),
    ],
)
def test_another_print_leads_to_its_place_and_to_no_other(words: str, stands: str) -> None:
    assert traced(words).matches[0].text == stands
