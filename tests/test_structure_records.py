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


COURT = """                                    12

 1                 CORA STONE,
 2   called as a witness, testified:
 3                 DIRECT EXAMINATION
 4   BY MS. THORN:
 5        Q.  When did you see that the piles were
 6   rotten, Mrs. Stone?
 7        A.  It was in March.  I had gone
 8   down with my brother to look at the nets, and
 9   he put his knife in.
10        Q.  And what did you do then?
11        A.  I told the harbour office.
12             THE COURT:  You must speak up.
13             THE WITNESS:  I told the harbour
14   office, Your Honor.
15        Q.  Did they write it down?
16        A.  They said they would, and that we should

              Stone - Direct by Ms. Thorn               13

 1   come again on 14 May, and then they
 2   wrote nothing down.
 3             MS. THORN:  Nothing further.
"""


def test_numbers_of_lines_and_heads_of_pages_are_no_words() -> None:
    record = structure(read_bytes(COURT.encode(), name="court.txt"))
    text = record.document.text
    noted = {u.label: [n.of(text) for n in u.notes] for u in record.utterances if u.notes}
    assert noted["THE WITNESS"] == ["14"]
    assert noted["A"] == ["Stone - Direct by Ms. Thorn               13", "1", "2"]
    assert [u.span.of(text).split()[-1] for u in record.utterances][-2:] == ["down.", "further."]


INQUIRY = """
DAY 3 - 9 MAY                                   Page 1 of 2
CHAIRPERSON: We go on, Captain.                         10

MS VANE: I went down to the piles with my brother, and     20
DAY 3 - 9 MAY                                   Page 2 of 2
I saw that they were rotten.                            10

CHAIRPERSON: Were they?                                 20

MS VANE: They were.
"""


def test_numbers_on_the_right_and_heads_within_a_turn_are_no_words() -> None:
    record = structure(read_bytes(INQUIRY.encode(), name="inquiry.txt"))
    text = record.document.text
    noted = [[" ".join(n.of(text).split()) for n in u.notes] for u in record.utterances]
    assert noted == [[], ["20", "DAY 3 - 9 MAY Page 2 of 2"], [], []]
    assert [u.span.of(text).split()[-1] for u in record.utterances] == ["Captain.", "rotten.", "they?", "were."]
    prices = "\n\n".join(f"{who}: The boat costs     {n}" for who, n in (("VANE", 10), ("ROE", 25), ("VANE", 45)) * 2)
    assert not any(u.notes for u in structure(read_bytes(prices.encode(), name="talk.txt")).utterances)


def test_a_list_of_numbers_is_no_margin() -> None:
    talk = "\n".join(f"{n} piles were rotten, said\nMAYOR THORN: So they were." for n in range(1, 30))
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    assert not any(u.notes for u in record.utterances)


def test_a_rule_far_from_the_title_under_it_parts_records_too() -> None:
    first = "MAYOR THORN: The pier is shut.\n\nMS. QUIST: For how long?\n\nMAYOR THORN: A month."
    second = "Meeting of the Harbour Board\n\nMS. QUIST: Is it open?\n\nMAYOR THORN: It is."
    told = "The board walked along the quay and looked at what the storm had left of it.\n" * 30
    record = structure(read_bytes(f"{first}\n\n-----\n\n{told}\n{second}".encode(), name="talk.txt"))
    assert [len(s.utterances) for s in record.sections if s.utterances] == [3, 2]
