"""Who speaks in captions, whose labels are whatever is shown; all invented."""

from __future__ import annotations

import pytest

from onrecord.read import read_bytes
from onrecord.structure import structure

# (the words of the cues, who speaks)
CAPTIONS = [
    (
        ["RUTH VANE: Good evening.", "BEN OKORO: Hello.", "VANE: What sank?", "OKORO: The ferry.", "VANE: Good night."],
        ["Ruth Vane", "Ben Okoro", "Ruth Vane", "Ben Okoro", "Ruth Vane"],
    ),
    (
        ["ANNA VANE: Hello.", "RUTH VANE: Hello.", "VANE: What sank?", "OKORO: It did."],
        ["Anna Vane", "Ruth Vane", "Vane", "Okoro"],
    ),
    (
        [">> RUTH VANE IS LIVE AT THE QUAY.", "- RUTH: IT IS COLD.", "- MAN: IT IS.", "- RUTH: GOOD NIGHT."],
        [None, "Ruth Vane", "MAN", "Ruth Vane"],
    ),
    (
        [">> GOOD EVENING, I'M RUTH VANE.", "- BEN OKORO: IT IS COLD.", ">> I AM GLAD.", "- BEN OKORO: GOOD NIGHT."],
        ["Ruth Vane", "Ben Okoro", None, "Ben Okoro"],
    ),
    (
        [
            "<v Vane-Roe, Ruth>Good morning.",
            "<v Harbour Clerk>Seven of nine.",
            "<v Okoro, Ben (Guest)>Thank you.",
            "<v Room 2>We see them.",
        ],
        ["Ruth Vane-Roe", "Harbour Clerk", "Ben Okoro", "Room 2"],
    ),
    (
        ["<v Vane, Ilmberg>Good morning.", "<v Okoro, Westby>Thank you.", "<v Anna Moor>Well."],  # places
        ["Vane", "Okoro", "Anna Moor"],
    ),
]


@pytest.mark.parametrize(("words", "who"), CAPTIONS, ids=[x[0][0][:20] for x in CAPTIONS])
def test_captions(words: list[str], who: list[str | None]) -> None:
    cues = (f"00:00:{n:02}.000 --> 00:00:{n:02}.900\n{w}\n" for n, w in enumerate(words, 1))
    record = structure(read_bytes(("WEBVTT\n\n" + "\n".join(cues)).encode(), name="f.vtt"))
    assert [u.speaker.name if u.speaker else None for u in record.utterances] == who
