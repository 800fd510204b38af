"""Indexes on disk: built, found again, brought up to date, and never half-written."""

from __future__ import annotations

import gc
import os
import random
import signal
import subprocess
import sys
import tarfile
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import segments
from onrecord.align import place
from onrecord.ground import Ground, prepare
from onrecord.inputs import ground, records
from onrecord.store import cache, passing
from onrecord.store.cache import evict, stored, stores
from onrecord.store.making import Lexicon
from onrecord.store.stored import DamagedError, Store
from onrecord.words import rows

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("Ada Quill", "Tomas Brandt", "Joan Pell")
WORDS = (
    "the ferry will sail again from harbour to island and nobody has seen water 33,000 crowns don’t U.S. naïve мост "
    "council bread lamp winter school gate report bridge"
).split()


def talk(rng: random.Random, turns: int = 12) -> str:
    lines = []
    for number in range(turns):
        said = " ".join(rng.choices(WORDS, k=rng.randint(8, 40)))
        gap = " " * 300 if number == 3 else " "  # further than a byte holds
        lines.append(f"{NAMES[number % 3]}: {said}{gap}{'la' * 200 if number == 5 else 'so'}. (Laughter) Thank you.")
    return "\n\n".join(lines)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of talks, and a cache that takes it."""
    monkeypatch.setenv("ONRECORD_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "SMALL", 1)
    folder = tmp_path / "record"
    (folder / "more").mkdir(parents=True)
    rng = random.Random(3)
    for number in range(5):
        (folder / ("more" if number % 2 else ".") / f"day{number}.txt").write_text(talk(rng), "utf-8")
    (folder / "empty.txt").write_text("")
    return folder


def opened(folder: Path) -> Ground:
    store = stored([str(folder)])
    assert store is not None
    return store.ground()


def asked(folder: Path) -> list[str]:
    rng = random.Random(5)
    texts = [f.read_text("utf-8").split() for f in sorted(folder.rglob("*.txt"))]
    out = []
    for row in texts * 6:
        if len(row) > 40:
            at = rng.randrange(len(row) - 20)
            out.append(" ".join(row[at : at + rng.randint(2, 20)]))
    return [*out, "a lantern that nobody lit", "the ferry"]


def same(one: Ground, two: Ground, texts: list[str]) -> None:
    """Both grounds give the same answers."""
    assert list(one.paths) == list(two.paths)
    assert one.speakers == two.speakers
    for mine, theirs in zip(one.floors, two.floors, strict=True):
        assert mine.record == theirs.record
        assert mine.voices == theirs.voices
        assert mine.words.starts.tolist() == theirs.words.starts.tolist()
        assert mine.words.ends.tolist() == theirs.words.ends.tolist()
        assert mine.words.keys.tolist() == theirs.words.keys.tolist()
    asked = rows(texts)
    assert place(one.index, asked, most=50) == place(two.index, asked, most=50)


def fresh(folder: Path) -> Ground:
    return prepare(records([str(folder)])[0])


def test_a_store_answers_as_memory_does(record: Path) -> None:
    found, problems = ground([str(record)])
    same(found, fresh(record), asked(record))
    assert [p.path for p in problems] == [str(record / "empty.txt")]
    assert "is empty" in problems[0].message


def test_it_is_found_again_wherever_it_lies(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = opened(record)
    monkeypatch.setattr(cache, "_build", lambda *_: pytest.fail("built again"))
    moved = record.rename(record.with_name("moved"))
    second = opened(moved)
    assert [p.replace("record/", "moved/") for p in first.paths] == list(second.paths)
    assert second.floors[0].record.document.path == second.paths[0]
    _, problems = ground([str(moved)])
    assert [p.path for p in problems] == [str(moved / "empty.txt")]
    assert str(moved) in problems[0].message


def test_a_changed_file_alone_is_read_again(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(record)
    (record / "day2.txt").write_text(talk(random.Random(9)) + " An entirely unheard word.", "utf-8")
    (record / "day0.txt").unlink()
    (record / "day9.txt").write_text(talk(random.Random(10)), "utf-8")
    written: list[str] = []
    add, keep = cache.Writer.add, cache.Writer.keep
    monkeypatch.setattr(
        cache.Writer, "add", lambda w, new: (written.extend(e.name for e in new.entries), add(w, new))[1]
    )
    monkeypatch.setattr(cache.Writer, "keep", lambda w, n, e: (written.append("kept"), keep(w, n, e))[1])
    same(opened(record), fresh(record), asked(record))
    assert sorted(written) == ["/day2.txt", "/day9.txt", "kept", "kept", "kept"]
    assert len(stores(cache.cache_folder())) == 1, "the one before is gone"


def test_an_archive_is_brought_up_to_date(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = record.with_name("talks.tar")

    def pack() -> None:
        with tarfile.open(archive, "w") as tar:
            tar.add(record, "talks")

    pack()
    opened(archive)
    (record / "day2.txt").write_text(talk(random.Random(9)), "utf-8")
    pack()
    added: list[str] = []
    add = cache.Writer.add
    monkeypatch.setattr(cache.Writer, "add", lambda w, new: (added.extend(e.name for e in new.entries), add(w, new))[1])
    same(opened(archive), fresh(archive), asked(record))
    assert added == ["/talks/day2.txt"]


def test_patterns_and_files_are_named_as_given(record: Path) -> None:
    paths = [str(record / "*.txt"), str(record / "more" / "day1.txt")]
    store = stored(paths)
    assert store is not None
    same(store.ground(), prepare(records(paths)[0]), asked(record))


def test_words_are_sorted_in_many_steps(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "AT_ONCE", 200)
    monkeypatch.setattr(cache, "CHUNK", 3000)
    same(opened(record), fresh(record), asked(record))


def test_rows_are_in_order_and_complete(record: Path) -> None:
    index = opened(record).index
    places = index.places
    row = [tuple(index.ids[p : p + 3].tolist()) for p in places.tolist()]
    assert row == sorted(row)
    assert sorted(places.tolist()) == np.flatnonzero(index.ids).tolist()


def test_small_records_and_standard_input_have_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_CACHE", str(tmp_path / "cache"))
    (tmp_path / "a.txt").write_text(talk(random.Random(1)), "utf-8")
    assert stored([str(tmp_path / "a.txt")]) is None
    assert stored(["-"]) is None
    assert not (tmp_path / "cache").exists()


def test_without_a_cache_nothing_is_kept(record: Path) -> None:
    store = stored([str(record)], keep=False)
    assert store is not None and len(store) == 5
    folder = store.folder
    del store
    gc.collect()
    assert not folder.exists()
    assert not cache.cache_folder().exists()


def test_the_cache_is_the_users_own_and_bounded(record: Path) -> None:
    opened(record)
    root = cache.cache_folder()
    assert root.stat().st_mode & 0o777 == 0o700
    (record / "day9.txt").write_text(talk(random.Random(11)), "utf-8")
    stored([str(record / "day9.txt")])
    first, second = stores(root)
    os.utime(second, (1, 1))
    assert evict(root, limit=cache.size_of(first)) == [second]
    assert stores(root) == [first]


@pytest.mark.parametrize("name", ["ids", "meta.json", "records"])
def test_a_damaged_store_is_built_again(record: Path, name: str) -> None:
    opened(record)
    (folder,) = stores(cache.cache_folder())
    (folder / name).write_bytes((folder / name).read_bytes()[:-3])
    with pytest.raises(DamagedError):
        Store(folder)
    same(opened(record), fresh(record), asked(record))


def test_a_flipped_bit_is_found_by_its_digest(record: Path) -> None:
    opened(record)
    (folder,) = stores(cache.cache_folder())
    assert Store(folder).damaged() == []
    data = bytearray((folder / "places").read_bytes())
    data[10] ^= 1
    (folder / "places").write_bytes(bytes(data))
    assert Store(folder).damaged() == ["places"]


def test_nothing_but_records_is_unpickled(record: Path) -> None:
    import pickle

    opened(record)
    (folder,) = stores(cache.cache_folder())
    path = folder / "records"
    evil = pickle.dumps(os.getcwd)
    path.write_bytes(evil + path.read_bytes()[len(evil) :])
    with pytest.raises(DamagedError):
        _ = Store(folder, tops=[str(record)]).floors[0].record


def test_processes_give_each_other_what_they_made(tmp_path: Path) -> None:
    arrays = [np.arange(5), np.zeros((0, 3), np.uint8), np.array([[1, 2], [3, 4]], np.int32)]
    path = tmp_path / "given"
    passing.put(path, ("a word", arrays), b"beside it", b"", "мост".encode())
    (word, found), beside = passing.take(path)
    assert word == "a word"
    assert all(np.array_equal(a, b) and a.dtype == b.dtype for a, b in zip(arrays, found, strict=True))
    assert [bytes(b).decode() for b in beside] == ["beside it", "", "мост"]
    assert not path.exists()


BUILD = """
import sys
from onrecord import segments
from onrecord.store import cache, passing
cache.SMALL, cache.CHUNK, segments.AT_ONCE = 1, 2000, 100
cache.stored([sys.argv[1]])
"""


def test_a_kill_leaves_the_old_index_or_the_new(record: Path) -> None:
    opened(record)
    rng = random.Random(7)
    for number in range(4):
        (record / "day1.txt").write_text(talk(rng), "utf-8")
        child = subprocess.Popen([sys.executable, "-c", BUILD, str(record)])
        time.sleep(0.25 + 0.08 * number)
        child.send_signal(signal.SIGKILL)
        child.wait()
        for folder in stores(cache.cache_folder()):
            assert Store(folder).damaged() == []
    same(opened(record), fresh(record), asked(record))
    left = [p.name for p in cache.cache_folder().iterdir() if p.name.endswith(".part")]
    assert left == [], "what the killed left behind is gone"


COUNTED = (
    """
import os, signal, sys
me, left = os.getpid(), int(sys.argv[2])

def count(event, args):
    global left
    if event in ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir") and os.getpid() == me:
        if str(args[0]).startswith(os.environ["ONRECORD_CACHE"]):
            left -= 1
            if not left:
                os.kill(me, signal.SIGKILL)

sys.addaudithook(count)
"""
    + BUILD
)


def killed(record: Path, at: int) -> subprocess.CompletedProcess[str]:
    """Build, and be killed at the file of that number that is opened, made, moved or removed in the cache."""
    told = f"{COUNTED}\nprint(int(sys.argv[2]) - left)"
    return subprocess.run([sys.executable, "-c", told, str(record), str(at)], capture_output=True, text=True)


def test_a_kill_at_any_file_leaves_the_old_index_or_the_new(record: Path) -> None:
    rng = random.Random(8)
    opened(record)
    (record / "day1.txt").write_text(talk(rng), "utf-8")
    steps = int(killed(record, 10_000).stdout)
    assert steps > 40, "files are written and sorted"
    for at in range(2, steps + 1, steps // 10):
        (record / "day1.txt").write_text(talk(rng), "utf-8")
        assert killed(record, at).returncode == -signal.SIGKILL
        for folder in stores(cache.cache_folder()):
            assert Store(folder).damaged() == []
        assert stores(cache.cache_folder())
    same(opened(record), fresh(record), asked(record))


@given(
    st.lists(st.lists(st.integers(1, (1 << 64) - 1).map(lambda n: n % 50 + (n >> 63 << 63)), max_size=30), max_size=6)
)
def test_words_keep_their_numbers(texts: list[list[int]]) -> None:
    lexicon = Lexicon()
    numbers: dict[int, int] = {}
    for keys in texts:
        before = len(lexicon)
        ids, new = lexicon.numbered(np.array(keys, np.uint64))
        assert ids[new].tolist() == list(range(before + 1, len(lexicon) + 1))
        for key, found in zip(keys, ids.tolist(), strict=True):
            assert numbers.setdefault(key, found) == found
    assert sorted(numbers.values()) == list(range(1, len(lexicon) + 1))
