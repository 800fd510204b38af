"""The kernel's index beside an archive: up to date, made anew when it cannot be trusted, made once by many."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onrecord.archive import Archive
from onrecord.archive.adding import add, add_sources
from onrecord.archive.kernel import kernel
from onrecord.archive.search import like
from onrecord.archive.segments import bring_up, folder_of
from onrecord.archive.verify import repair, verify
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def talk(n: int, size: int = 1) -> tuple[str, bytes]:
    told = f"Ada Quill: The ferry of year {n} carried {n * 7} herring crates.\n\nJoan Pell: Was it on time in {n}?\n\n"
    return f"talk-{n}.txt", (told * size).encode()


def put(archive: Archive, *numbers: int, size: int = 1) -> None:
    add_sources(archive, [talk(n, size) for n in numbers], told=lambda _: None)


def found(archive: Archive, n: int) -> list[str]:
    (places,) = kernel(archive).places([words(f"carried {n * 7} herring crates")])
    return [archive.get(p.document).document.path for p in places if p.exact]


def sizes(archive: Archive) -> list[int]:
    return sorted(r[0] for r in archive.connection.execute("SELECT documents FROM segments"))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.db", create=True) as made:
        put(made, *range(20, 30))
        yield made
        assert list(verify(made)) == []


def test_what_is_added_is_found_at_once(archive: Archive) -> None:
    assert found(archive, 25) == ["talk-25.txt"]
    put(archive, 31)
    assert found(archive, 31) == ["talk-31.txt"]
    assert sizes(archive) == [1, 10]


def test_a_new_segment_takes_up_those_that_are_no_larger(archive: Archive) -> None:
    for n in range(40, 56):
        put(archive, n)
    assert sum(sizes(archive)) == 26
    assert len(sizes(archive)) <= 5
    assert all(found(archive, n) for n in (20, 40, 47, 55))
    assert len(list(folder_of(archive).iterdir())) == len(sizes(archive))


def test_what_is_removed_is_found_no_more(archive: Archive) -> None:
    (entry,) = archive.find("talk-25.txt")
    archive.remove(entry.id)
    assert found(archive, 25) == []
    put(archive, 60)  # it may get the number that has become free
    assert found(archive, 25) == []
    assert found(archive, 60) == ["talk-60.txt"]


def test_a_hollow_segment_is_made_anew(archive: Archive) -> None:
    for entry in list(archive.entries())[:6]:
        archive.remove(entry.id)
    put(archive, 70)
    bring_up(archive)
    assert sizes(archive) == [5]


@pytest.mark.parametrize("name", ["places", "ids", "forms", "meta.json", "documents"])
def test_a_segment_that_is_not_what_was_written_is_made_anew(archive: Archive, name: str) -> None:
    (folder,) = folder_of(archive).iterdir()
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 0xFF
    (folder / name).write_bytes(bytes(data))
    assert found(archive, 25) == ["talk-25.txt"]
    assert [f.name for f in folder_of(archive).iterdir()] != [folder.name]


@pytest.mark.parametrize("what", ["one file", "one segment", "all"])
def test_a_segment_that_is_gone_is_made_anew(archive: Archive, what: str) -> None:
    (folder,) = folder_of(archive).iterdir()
    if what == "one file":
        (folder / "gaps").unlink()
    else:
        shutil.rmtree(folder if what == "one segment" else folder_of(archive))
    assert found(archive, 25) == ["talk-25.txt"]


def test_damage_that_leaves_size_and_time_is_found_by_verify(archive: Archive) -> None:
    """The file system says that nothing has changed: only the digests tell."""
    (folder,) = folder_of(archive).iterdir()
    data = bytearray((folder / "places").read_bytes())
    data[3] ^= 1
    (folder / "places").write_bytes(bytes(data))
    look = (folder / "places").stat()
    trusted = json.loads((folder / "trusted.json").read_text())
    trusted["places"] = [look.st_size, look.st_mtime_ns, look.st_ctime_ns, look.st_ino]
    (folder / "trusted.json").write_text(json.dumps(trusted))
    (told,) = verify(archive)
    assert "not the one that was written" in told
    repair(archive)
    assert found(archive, 25) == ["talk-25.txt"]


def test_a_copy_of_the_file_alone_makes_its_own_index(archive: Archive, tmp_path: Path) -> None:
    archive.backup(tmp_path / "copy.db")
    with Archive(tmp_path / "copy.db") as copy:
        assert found(copy, 25) == ["talk-25.txt"]
        assert list(verify(copy)) == []


def test_several_processes_make_it_once(archive: Archive) -> None:
    shutil.rmtree(folder_of(archive))
    command = [
        sys.executable,
        "-m",
        "onrecord",
        "archive",
        "search",
        str(archive.path),
        "--like",
        "herring crates of 25",
    ]
    started = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [p.wait() for p in started] == [0, 0, 0]
    assert sum(sizes(archive)) == 10
    assert len(list(folder_of(archive).iterdir())) == len(sizes(archive))


def test_several_processes_add_the_same_once(archive: Archive, tmp_path: Path) -> None:
    for n in range(100, 130):
        name, data = talk(n, 20)
        (tmp_path / "more" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "more" / name).write_bytes(data)
    command = [sys.executable, "-m", "onrecord", "archive", "add", str(archive.path), str(tmp_path / "more")]
    started = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    while any(p.poll() is None for p in started):
        archive.backup(tmp_path / "during.db")  # while others write
    assert [p.returncode for p in started] == [0, 0]
    assert archive.stats().documents == 40
    assert len(archive.find("talk-117.txt")) == 1
    assert set(found(archive, 117)) == {archive.find("talk-117.txt")[0].path}
    with Archive(tmp_path / "during.db") as copy:
        assert list(verify(copy)) == []


def test_the_archive_does_not_add_itself(tmp_path: Path) -> None:
    name, data = talk(1)
    (tmp_path / name).write_bytes(data)
    with Archive(tmp_path / "a.db", create=True) as made:
        assert add(made, [str(tmp_path)]).problems == ()
        assert (add(made, [str(tmp_path)]).known, made.stats().documents) == (1, 1)


@pytest.mark.parametrize(
    ("sentence", "path"),
    [
        ("the ferry of year 24 carried 168 herring crates", "talk-24.txt"),
        ("crates of herring, 168 of them, were carried by a ferry in the year 24", "talk-24.txt"),
        ("carried 168 boxes of herring", "talk-24.txt"),
    ],
)
def test_what_is_like_a_sentence_is_found(archive: Archive, sentence: str, path: str) -> None:
    first = like(archive, sentence).passages[0]
    assert first.path == path
    text = archive.get(first.document).document.text
    assert first.hits
    assert all(h.of(text) in text[first.shown.start : first.shown.end] for h in first.hits)


@pytest.mark.parametrize("sentence", ["", "zzz qqq", "the", "?!"])
def test_nothing_is_like_nothing(archive: Archive, sentence: str) -> None:
    assert len(like(archive, sentence).passages) <= 20
