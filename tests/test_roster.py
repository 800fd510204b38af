"""Rosters: Popolo and CSV, joined to the speakers of a record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import InputError
from onrecord.models import Identifier
from onrecord.read import read_bytes
from onrecord.roster import Entry, Post, read_roster, with_roster
from onrecord.structure import structure
from test_cli import RECORD, STORY, onrecord
from test_read_formats import again

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.models import Record

CSV = """\
Name,Aliases,Role,Affiliation,wikidata
Adelaide Quill,Ada Quill; the Mayor,Mayor,Tarn Bay Council,Q123
Joan Pell,,reporter,Bay Herald,
"""
POPOLO = {
    "persons": [
        {
            "id": "p1",
            "name": "Adelaide Quill",
            "other_names": [{"name": "Ada Quill"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q123"}],
            "memberships": [{"role": "Councillor", "organization": {"name": "Shire"}, "end_date": "2030-01-01"}],
        },
        {"id": "p2", "given_name": "Joan", "family_name": "Pell"},
    ],
    "organizations": [{"id": "o1", "name": "Tarn Bay Council"}],
    "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "Mayor", "start_date": "2030-01-02"}],
}


def roster_in(folder: Path, content: str) -> tuple[Entry, ...]:
    path = folder / "roster"
    path.write_text(content, encoding="utf-8")
    return read_roster(path)


def record(text: str = RECORD) -> Record:
    return structure(read_bytes(text.encode(), name="record.txt"))


@pytest.mark.parametrize("content", [CSV, CSV.replace(",", "\t"), json.dumps(POPOLO), json.dumps(POPOLO["persons"])])
def test_each_kind_of_roster_is_read(tmp_path: Path, content: str) -> None:
    entries = roster_in(tmp_path, content)
    assert [e.name for e in entries] == ["Adelaide Quill", "Joan Pell"]
    assert "Ada Quill" in entries[0].aliases
    assert entries[0].identifiers == (Identifier(scheme="wikidata", value="Q123"),)


def test_memberships_hold_for_their_days(tmp_path: Path) -> None:
    quill = roster_in(tmp_path, json.dumps(POPOLO))[0]
    assert quill.post("2029-05-01") == Post(role="Councillor", affiliation="Shire", until="2030-01-01")
    assert quill.post("2031-05-01").affiliation == "Tarn Bay Council"
    assert quill.post(None).role == "Mayor"
    assert quill.post("2029-05-01").held("2030-01-01")


def test_speakers_are_as_the_roster_has_them(tmp_path: Path) -> None:
    found = with_roster(record(), roster_in(tmp_path, CSV))
    assert [u.speaker and u.speaker.name for u in found.utterances] == ["Adelaide Quill", "Joan Pell", "Adelaide Quill"]
    quill, pell = found.speakers
    assert (quill.role, quill.affiliation) == ("Mayor", "Tarn Bay Council")
    assert set(quill.aliases) >= {"Ada Quill", "the Mayor"}
    assert (pell.role, pell.affiliation, pell.identifiers) == ("reporter", "Bay Herald", ())


def test_two_labels_of_one_entry_are_one_speaker() -> None:
    text = "Ada Quill: Good morning.\n\nSPEAKER_01: We go on now.\n\nAda Quill: So we do.\n\nSPEAKER_01: Yes.\n"
    assert len(record(text).speakers) == 2
    found = with_roster(record(text), (Entry(name="Ada Quill", aliases=("SPEAKER_01",)),))
    assert [s.name for s in found.speakers] == ["Ada Quill"]


def test_an_alias_may_name_whom_the_label_does_not() -> None:
    entry = Entry(name="Joan Pell", aliases=("Question",))
    text = RECORD.replace("Joan Pell, Bay Herald. Is", "Is")
    assert record(text).utterances[1].speaker is None
    found = with_roster(record(text), (entry,))
    assert found.utterances[1].speaker is not None
    assert found.utterances[1].speaker.name == "Joan Pell"


@pytest.mark.parametrize(
    "roster",
    [
        (Entry(name="Otto Quill"),),  # another person
        (Entry(name="Ada Quill", aliases=("X",)), Entry(name="Ada Quill", aliases=("Y",))),  # two of the name
    ],
)
def test_whom_the_roster_does_not_name_stays(roster: tuple[Entry, ...]) -> None:
    assert with_roster(record(), roster) == record()


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "{}", '{"persons": 3}', '{"persons": [3]}', "who,role\nAda,Mayor\n", "name,role\n,Mayor\n", "[[]]"],
)
def test_a_bad_roster_is_one_sentence(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match=r"roster: .*; give Popolo JSON with persons, or CSV with a column name\.$"):
        roster_in(tmp_path, content)


def test_no_roster_at_that_path(tmp_path: Path) -> None:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    done = onrecord("read", "record.txt", "--roster", "gone.csv", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "onrecord: gone.csv: the roster cannot be read (No such file or directory); name a file.\n"


def test_the_command_line_tells_identifiers_and_check_knows_aliases(tmp_path: Path) -> None:
    for name, content in (("record.txt", RECORD), ("story.txt", STORY), ("people.csv", CSV)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    read = json.loads(onrecord("read", "record.txt", "--roster", "people.csv", "--format", "json", cwd=tmp_path).stdout)
    assert read["speakers"][0]["identifiers"] == [{"scheme": "wikidata", "identifier": "Q123"}]
    args = ("check", "story.txt", "--record", "record.txt", "--roster", "people.csv", "--format", "json")
    checked = json.loads(onrecord(*args, cwd=tmp_path).stdout)
    assert checked["traces"][0]["matches"][0]["speaker"] == "Adelaide Quill"
    assert [t["verdict"] for t in checked["traces"]] == ["verbatim", "altered", "misattributed"]


@pytest.mark.parametrize("form", ["json", "tei"])
def test_what_the_roster_tells_is_written_and_read(tmp_path: Path, form: str) -> None:
    found = with_roster(record(), roster_in(tmp_path, CSV))
    read = again(found, form).speakers
    assert [(s.name, s.role, s.affiliation, s.identifiers) for s in read] == [
        (s.name, s.role, s.affiliation, s.identifiers) for s in found.speakers
    ]
