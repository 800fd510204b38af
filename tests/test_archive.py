"""The archive: what goes in comes out, is found, is checked against, and survives."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.archive.adding import add, export
from onrecord.archive.checking import check_archive
from onrecord.archive.choose import choose
from onrecord.archive.editions import put_together
from onrecord.archive.query import parse
from onrecord.archive.search import like, search
from onrecord.archive.verify import repair, verify
from onrecord.demo import case
from onrecord.errors import ArchiveError, UsageError
from onrecord.inputs import documents, records
from onrecord.models import Level
from onrecord.story.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

TOWNS = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel")


def transcript(town: str, day: int) -> str:
    return (
        f"News conference in {town}\n{day} May 2024\n\n"
        f"Mayor Ada Quill: The bridge in {town} will open on the {day}th. "
        f"We counted {day} boats under it this morning.\n\n"
        f"Question: Joan Pell, Bay Herald. Will the {town.lower()} market be closed for the works?\n\n"
        f"Ada Quill: No stall in {town} has to close. The engineers promised me that, and I believe them.\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "transcripts"
    place.mkdir()
    for day, town in enumerate(TOWNS, 10):
        (place / f"{town.lower()}.txt").write_text(transcript(town, day), encoding="utf-8")
    return place


@pytest.fixture
def archive(tmp_path: Path, folder: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "town.db", create=True) as made:
        added = add(made, [str(folder)])
        assert (added.new, added.known, added.problems) == (len(TOWNS), 0, ())
        yield made
        assert list(verify(made)) == []


def test_a_record_comes_out_as_it_went_in(archive: Archive, folder: Path) -> None:
    for entry in archive.entries():
        (read,), _ = records([entry.path])
        document = replace(read.document, title=archive.get(entry.id).document.title)
        assert archive.get(entry.id) == replace(read, document=document)


def test_the_shipped_example_comes_out_as_it_went_in(tmp_path: Path) -> None:
    read, _ = records([str(case("harbour") / "record.txt")])
    with Archive(tmp_path / "demo.db", create=True) as made:
        for record in read:
            made.add(record)
        assert [r.sections for r in map(made.get, (e.id for e in made.entries()))] == [r.sections for r in read]


def test_adding_again_adds_nothing(archive: Archive, folder: Path) -> None:
    assert add(archive, [str(folder)]).known == len(TOWNS)


def test_one_bad_file_is_named_and_the_rest_goes_in(archive: Archive, folder: Path, tmp_path: Path) -> None:
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "iris.txt").write_text(transcript("Iris", 20), encoding="utf-8")
    added = add(archive, [str(folder), str(tmp_path / "gone.txt")])
    assert added.new == 1
    assert sorted(Path(p.path).name for p in added.problems) == ["gone.txt", "noise.bin"]


@pytest.mark.parametrize(
    ("query", "towns"),
    [
        ("alder bridge", ["Alder"]),
        ('"bridge in Birch"', ["Birch"]),
        ('"bridge of Birch"', []),
        ("cedar OR fir kind:question", ["Cedar", "Fir"]),
        ("boats NEAR/3 counted elm", ["Elm"]),
        ("boats NEAR/1 elm", []),
        ("market -cedar -fir -elm -birch -alder kind:question", ["Dogwood", "Ginkgo", "Hazel"]),
        ("promised date:2024-05-12", ["Cedar"]),
        ("promised date:2024-05-10..2024-05-11", ["Alder", "Birch"]),
        ("promised before:2024-05-11", ["Alder"]),
        ("promised after:2024-05-16", ["Hazel"]),
        ("promised speaker:quill date:2024-05-17", ["Hazel"]),
        ("promised speaker:pell", []),
        ('event:"conference in Fir" kind:answer', ["Fir"]),
        ("kind:question speaker:pell date:2024-05-13", ["Dogwood"]),
    ],
)
def test_a_query_finds_its_passages(archive: Archive, query: str, towns: list[str]) -> None:
    found = search(archive, query).passages
    assert sorted({t for t in TOWNS for p in found if p.title and p.title.endswith(t)}) == towns
    assert bool(found) == bool(towns)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("market*", 8),
        ("marke*", 8),
        ("ma*", 0),
        ("role:mayor kind:answer", 8),
        ("-kind:question -kind:answer", 8),
        ("language:en promised", 8),
        ("language:de promised", 0),
        ("-promised -market", 8),
        ("date:2024-05-10..2024-05-12 kind:answer", 3),
        ("date:..2024-05-12 kind:answer", 3),
        ("date:2024-05-16.. kind:answer", 2),
        ("date:2024 kind:answer", 8),
        ("date:1999 kind:answer", 0),
        ("", 0),
    ],
)
def test_a_query_counts_what_fits(archive: Archive, query: str, count: int) -> None:
    found = search(archive, query)
    assert (found.total, len(found.passages)) == (count, count)


def test_an_answer_comes_with_what_was_asked(archive: Archive) -> None:
    (passage,) = search(archive, "stall elm kind:answer").passages
    assert passage.asked == "Joan Pell, Bay Herald. Will the elm market be closed for the works?"


def test_a_reporter_comes_with_his_outlet(archive: Archive) -> None:
    (passage,) = search(archive, "elm market kind:question").passages
    assert (passage.speaker, passage.affiliation) == ("Joan Pell", "Bay Herald")


def test_an_answer_is_not_given_to_the_follow_up_behind_it(tmp_path: Path) -> None:
    record = tmp_path / "talk.txt"
    record.write_text(
        "Question: Joan Pell, Bay Herald. Is the wall safe?\n\nAda Quill: Eleven cracks were counted.\n\n"
        "Question: And has the mason signed?\n\nAda Quill: She signs on Monday.\n",
        encoding="utf-8",
    )
    with Archive(tmp_path / "talk.db", create=True) as archive:
        add(archive, [str(record)])
        asked = [search(archive, f"{word} kind:answer").passages[0].asked for word in ("cracks", "Monday")]
    assert asked == ["Joan Pell, Bay Herald. Is the wall safe?", "And has the mason signed?"]


def test_very_many_passages_come_the_latest_first(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.search.MANY", 5)
    found = search(archive, "promised")
    assert (found.total, found.order, len(found.passages)) == (None, "latest", 8)
    monkeypatch.setattr("onrecord.archive.search.MANY", 8)
    assert (search(archive, "promised").total, search(archive, "promised").order) == (8, "best")


def test_pages_of_passages_have_each_once(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.search.WEIGHED", 5)
    pages = [search(archive, "in", limit=3, offset=n).passages for n in range(0, 30, 3)]
    found = [(p.document, p.utterance) for page in pages for p in page]
    assert len(found) == len(set(found)) == search(archive, "in").total


@given(st.dates(date(1990, 1, 1), date(1999, 12, 31)), st.dates(date(1990, 1, 1), date(1999, 12, 31)), st.dates())
def test_a_span_of_days_is_said_in_years_months_and_days(one: date, two: date, asked: date) -> None:
    """Exactly the days between are meant, whatever asked day lies in or out."""
    first, last = sorted((one, two))
    terms = re.findall(r'"(\d+)"', parse(f"date:{first}..{last}").match)
    tokens = {asked.isoformat()[:4], asked.isoformat()[:7].replace("-", ""), asked.isoformat().replace("-", "")}
    assert bool(tokens & set(terms)) == (first <= asked <= last)
    assert len(terms) <= 10 + 22 + 60


def test_hits_slice_back(archive: Archive) -> None:
    for passage in search(archive, "counted boats").passages:
        text = archive.get(passage.document).document.text
        assert {h.of(text).casefold() for h in passage.hits} == {"counted", "boats"}
        assert passage.shown.of(text) == passage.text


@pytest.mark.parametrize("query", ["kind:shout", "date:May", "after:soon", "date:.."])
def test_a_query_that_cannot_be_is_told(archive: Archive, query: str) -> None:
    with pytest.raises(UsageError, match=r"use one of|not a date"):
        search(archive, query)


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        "NEAR",
        "OR OR",
        "NEAR NEAR a",
        "a NEAR",
        "-",
        "*",
        "speaker:",
        '"un"closed" x',
        "(",
        "a)b",
        "'",
        ";--",
    ],
)
def test_no_query_breaks_the_archive(archive: Archive, query: str) -> None:
    search(archive, query)
    like(archive, query)
    parse(query)


def test_the_record_of_a_story_is_found(archive: Archive, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“No stall in Ginkgo has to close,” Mayor Ada Quill said.\n", encoding="utf-8")
    (read,), _ = documents([str(story)])
    chosen = [archive.get(n).document.title or "" for n in choose(archive, quotations(read))]
    assert chosen[0].endswith("Ginkgo")
    checked = check_archive(archive, [read])
    assert [t.level for t in checked.traces] == [Level.OK]
    assert archive.stats().findings == 1


def test_a_story_of_something_else_finds_no_record(archive: Archive, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“Volcanoes erupt whenever magma rises beneath Reykjavik,” a geologist said.\n", encoding="utf-8")
    (read,), _ = documents([str(story)])
    assert choose(archive, quotations(read)) == []
    assert "no record in town.db" in check_archive(archive, [read]).problems[0].message


def test_removed_is_not_found(archive: Archive) -> None:
    (entry,) = archive.find("elm.txt")
    archive.remove(entry.id)
    assert search(archive, "elm").passages == ()
    assert archive.find("elm.txt") == []


def test_verify_sees_a_changed_text_and_repair_mends_the_index(archive: Archive, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    archive.backup(copy)
    with Archive(copy) as broken:
        broken.connection.execute("UPDATE documents SET text = replace(text, 'boats', 'ships') WHERE id = 1")
        told = list(verify(broken))
        assert any("SHA-256" in t for t in told)
        assert any("--repair" in t for t in told)
        repair(broken)
        assert not any("--repair" in t for t in verify(broken))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE utterances SET stop = stop + 100000 WHERE id = 3", "outside the text"),
        ("UPDATE utterances SET section = 5 WHERE id = 1", "in another document"),
        ("UPDATE documents SET words = 7 WHERE id = 2", "words are said in it"),
        ("UPDATE sections SET exchanges = '[[[\"u99\"],[]]]' WHERE id = 1", "not there (u99)"),
        ("UPDATE checks SET story_text = 'other'", "not the story that was checked"),
        ("UPDATE findings SET rule = 'Q999'", "not those of its result"),
        ("INSERT INTO decisions (story, finding, decision, at) VALUES ('x', 'q1', 'fixed', '')", "no such finding"),
        ("UPDATE editions SET text = 'other'", "not that of its result"),
        ("UPDATE apparatus SET start = start + 1", "at other words"),
        ("UPDATE witnesses SET sha256 = 'x'", "not the one that it was made of"),
        ("UPDATE indexed SET number = number + 100 WHERE document = 4", "another document in the place"),
    ],
)
def test_verify_sees_what_does_not_agree(archive: Archive, tmp_path: Path, change: str, told: str) -> None:
    with Archive(tmp_path / "copy.db", create=True) as broken:
        add(broken, [str(tmp_path / "transcripts")])
        (read,), _ = documents([str(_story(tmp_path))])
        check_archive(broken, [read])
        put_together(broken, [1, 2])
        assert list(verify(broken)) == []
        broken.connection.execute(change)
        assert any(told in t for t in verify(broken))


def _story(folder: Path) -> Path:
    (folder / "story.txt").write_text("“No stall in Ginkgo has to close,” Mayor Ada Quill said.\n", encoding="utf-8")
    return folder / "story.txt"


def test_an_export_can_be_added_again(archive: Archive, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert export(archive, str(out)) == len(TOWNS)
    assert add(archive, sorted(str(p) for p in out.glob("*.txt"))).known == len(TOWNS)
    assert all(json.loads(p.read_text("utf-8"))["schema"] == 1 for p in out.glob("*.json"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a database, only some text that is long enough to be read as a page", "not a whole archive"),
        (None, "make one with"),
    ],
)
def test_what_is_no_archive_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    path = tmp_path / "x.db"
    if content is not None:
        path.write_bytes(content * 20)
    with pytest.raises(ArchiveError, match=told):
        Archive(path)


def test_another_database_and_a_newer_archive_are_told(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(ArchiveError, match="not an archive"):
        Archive(tmp_path / "other.db")
    with Archive(tmp_path / "new.db", create=True) as made:
        made.connection.execute("PRAGMA user_version = 999")
    with pytest.raises(ArchiveError, match="newer onrecord"):
        Archive(tmp_path / "new.db")


def test_readers_read_while_one_writes(archive: Archive, tmp_path: Path) -> None:
    with Archive(archive.path) as reader, archive.writing() as connection:
        connection.execute("UPDATE documents SET title = 'changed'")
        assert all(e.title != "changed" for e in reader.entries())


# --- the command line -----------------------------------------------------------------------------------------------


def onrecord(*args: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *args],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
    )
    return done.returncode, done.stdout, done.stderr


def test_the_command_line_from_end_to_end(folder: Path, tmp_path: Path) -> None:
    path = str(tmp_path / "town.db")
    assert onrecord("archive", "create", path)[0] == 0
    status, out, _ = onrecord("archive", "add", path, str(folder))
    assert (status, out) == (0, "8 documents added, 0 there already, 0 not read.\n")
    listed: dict[str, Any] = json.loads(onrecord("archive", "list", path, "--format", "json")[1])
    assert [d["day"] for d in listed["documents"]] == [f"2024-05-{d}" for d in range(10, 18)]
    assert onrecord("archive", "list", path, "fir", "--format", "csv")[1].count("\n") == 2
    found = json.loads(onrecord("archive", "search", path, "hazel", "kind:question", "--format", "json")[1])
    assert [p["kind"] for p in found["passages"]] == ["question"]
    assert "hazel" in onrecord("archive", "search", path, "hazel")[1]
    assert "Ada Quill" in onrecord("archive", "show", path, "fir.txt")[1]
    assert onrecord("archive", "show", path, "oak.txt")[0] == 2
    story = tmp_path / "story.txt"
    story.write_text("“We counted 99 boats under it this morning,” Ada Quill said.\n", encoding="utf-8")
    assert onrecord("check", str(story), "--archive", path)[0] == 1
    assert "Findings    1" in onrecord("archive", "stats", path)[1]
    assert onrecord("archive", "remove", path, "fir.txt")[0] == 0
    assert onrecord("archive", "verify", path)[0] == 0
    assert onrecord("archive", "export", path, str(tmp_path / "copy.db"))[0] == 0
    assert onrecord("archive", "verify", str(tmp_path / "copy.db"))[0] == 0


def test_datasette_reads_the_archive(archive: Archive) -> None:
    """The file opens in Datasette as it is, with tables and views that say what they hold."""
    datasette = pytest.importorskip("datasette.app").Datasette
    import asyncio

    check_archive(archive, [])

    async def rows(path: str) -> dict[str, Any]:
        opened = datasette(files=[str(archive.path)])
        answer = await opened.client.get(path)
        assert answer.status_code == 200
        found: dict[str, Any] = answer.json()
        return found

    said = asyncio.run(rows("/town/said.json?_shape=objects&speaker=Ada+Quill"))
    assert {"document", "day", "speaker", "kind", "words"} <= set(said["columns"])
    assert any("bridge" in row["words"] for row in said["rows"])
    assert asyncio.run(rows("/town/decided.json"))["columns"]
