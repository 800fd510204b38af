"""Write a store: documents are made ready one by one, their words sorted in segments, the segments merged.

Memory stays bounded: one segment of words is held, and one range of words of all segments while they are merged. A
store may be built from an older one, whose documents are copied as they are; only the others are split and sorted.
"""

from __future__ import annotations

import json
import pickle
import shutil
from contextlib import ExitStack
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import numpy as np

from onrecord import __version__
from onrecord.ground import Floor
from onrecord.segments import GONE, PADDING, STOP, Ints, Keys, Segment, merged, sort
from onrecord.store.stored import COLUMNS, FORMAT, LONG, TYPES, Bytes, Entry, Raw, digest, mapped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onrecord.models import Record, Speaker
    from onrecord.store.stored import Store
    from onrecord.words import Words

SEGMENT = 1 << 21  # words that are sorted at once
WORDS_ALONE = tuple(b"" for _ in COLUMNS)
APPENDED = ("ids", "gaps", "lengths", "long", *COLUMNS)


class Made(NamedTuple):
    """A document ready to be stored. `forms` are the normal forms of words that its maker meets for the first time."""

    entry: Entry
    columns: tuple[bytes, ...]  # see `onrecord.store.stored.COLUMNS`
    keys: Keys
    gaps: Bytes
    lengths: Bytes
    long: Ints
    forms: dict[int, str]


def made(record: Record, *, top: int, name: str, key: str, met: set[int]) -> Made:
    """Make a record ready (see `Entry`); `met` are the keys whose forms are known already, new ones are added."""
    floor = Floor(record)
    entry = Entry(
        top=top,
        name=name,
        key=key,
        words=0,
        language=record.document.language,
        translated=any(s.translated for s in record.sections),
        speakers=record.speakers,
    )
    columns = (
        pickle.dumps(replace(record, document=replace(record.document, text="")), protocol=5),
        record.document.text.encode("utf-8", "surrogatepass"),
        pickle.dumps(tuple(floor.voices), protocol=5),
    )
    return made_of(floor.words, entry, columns=columns, met=met)


def made_of(row: Words, entry: Entry, *, columns: tuple[bytes, ...] = WORDS_ALONE, met: set[int]) -> Made:
    """Make the words of a document ready; without `columns` the store holds the words alone. `met` is as for `made`."""
    gap, length = np.diff(row.starts, prepend=0), row.ends - row.starts
    long = np.flatnonzero((gap >= LONG) | (length >= LONG))
    unique, first = np.unique(row.keys, return_index=True)
    forms = {k: row.form(i) for k, i in zip(unique.tolist(), first.tolist(), strict=True) if k not in met}
    met.update(forms)
    return Made(
        entry=entry._replace(words=len(row)),
        columns=columns,
        keys=row.keys,
        gaps=np.minimum(gap, LONG).astype(np.uint8),
        lengths=np.minimum(length, LONG).astype(np.uint8),
        long=np.stack([long, gap[long], length[long]], axis=1),
        forms=forms,
    )


class Unread(NamedTuple):
    """A document that could not be read: where it is (see `Entry`), what it is called, and why."""

    top: int
    name: str
    path: str
    message: str


class Vocabulary:
    """Keys and their ids, in the order in which they were met."""

    def __init__(self, keys: Keys, forms: Sequence[str]) -> None:
        self.keys = keys
        self.forms = list(forms)
        self._sort()

    def __len__(self) -> int:
        return len(self.keys)

    def _sort(self) -> None:
        order = np.argsort(self.keys)
        self._known, self._ids = self.keys[order], (order + 1).astype(np.int32)

    def enter(self, keys: Keys, forms: dict[int, str]) -> Any:
        """The ids of keys; those of words not met before are new."""
        at = np.minimum(np.searchsorted(self._known, keys), max(0, len(self) - 1))
        known = self._known[at] == keys if len(self) else np.zeros(len(keys), np.bool_)
        if not known.all():
            new = np.unique(keys[~known])
            self.keys = np.concatenate([self.keys, new])
            self.forms += [forms[k] for k in new.tolist()]
            self._sort()
            at = np.searchsorted(self._known, keys)
        return self._ids[at]


class Writer:
    """Writes the files of a store into a folder, document after document; `finish` makes it whole."""

    def __init__(self, folder: Path, *, old: Store | None = None) -> None:
        self.folder = folder
        self._old = old
        self._shifts = np.full(len(old) if old else 0, GONE, np.int64)
        self._vocabulary = Vocabulary(old.index.keys if old else np.zeros(0, np.uint64), old.forms() if old else ())
        self._forms: dict[int, str] = {}
        self._open = ExitStack()
        folder.mkdir(parents=True)
        self._files: dict[str, IO[bytes]] = {
            name: self._open.enter_context((folder / name).open("wb")) for name in APPENDED
        }
        self._put("ids", np.zeros(1, np.int32))
        self._entries: list[Entry] = []
        self._offsets = [0] * len(COLUMNS)
        self._next = 1  # global number of the next word
        self._pending: list[tuple[int, Any]] = []  # (first global number, ids) of documents not yet sorted
        self._segments: list[Segment] = []

    def meet(self, keys: Keys, forms: dict[int, str]) -> None:
        """Take up the words of many documents that will be added, in one go: cheaper than document by document."""
        self._forms.update(forms)
        self._vocabulary.enter(keys, self._forms)

    def add(self, new: Made) -> None:
        """Append a new document."""
        self._forms.update(new.forms)
        ids = self._vocabulary.enter(new.keys, self._forms)
        self._pending.append((self._next, ids))
        self._append(new.entry, Raw(new.columns, ids, new.gaps, new.lengths, new.long))
        if sum(len(i) for _, i in self._pending) >= SEGMENT:
            self._sort()

    def keep(self, number: int, entry: Entry) -> None:
        """Append a document of the old store as it is."""
        assert self._old is not None
        self._shifts[number] = self._next - int(self._old.index.bases[number])
        self._append(entry, self._old.raw(number))

    def finish(self, unread: Sequence[Unread], **told: Any) -> None:
        """Sort and merge what was appended, and write what says that the store is whole.

        `unread` are the documents that could not be read; what is `told` is kept with the rest of `meta.json`.
        """
        self._sort()
        self._put("ids", np.full(PADDING - 1, STOP, np.int32))
        self._open.close()
        sizes = np.array([e.words for e in self._entries], np.int64)
        self._save("sizes", sizes)
        self._save("bases", np.cumsum(sizes + 1) - sizes)
        self._save("offsets", np.array(self._offsets, np.int64))
        self._save("keys", self._vocabulary.keys)
        (self.folder / "forms").write_text("".join(f + "\n" for f in self._vocabulary.forms), "utf-8", newline="\n")
        self._merge()
        people: dict[Speaker, Speaker] = {}  # each once, that the file be short
        rows = [(*e[:-1], tuple(people.setdefault(p, p) for p in e.speakers)) for e in self._entries]
        (self.folder / "documents").write_bytes(pickle.dumps(rows, protocol=5))
        names = (*TYPES, *COLUMNS, "documents", "forms")
        meta = {
            **told,
            "format": FORMAT,
            "onrecord": __version__,
            "words": int(sizes.sum()),
            "documents": len(sizes),
            "problems": unread,
            "files": {n: ((self.folder / n).stat().st_size, digest(self.folder / n)) for n in names},
        }
        (self.folder / "meta.json").write_text(json.dumps(meta), "utf-8")

    def abandon(self) -> None:
        """Give up: nothing stays behind."""
        self._open.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- documents ----------------------------------------------------------------------------------------------

    def _append(self, entry: Entry, raw: Raw) -> None:
        before = self._next - 1 - len(self._entries)  # words, stops left out
        self._put("ids", np.append(raw.ids, np.int32(STOP)))
        self._put("gaps", raw.gaps)
        self._put("lengths", raw.lengths)
        self._put("long", raw.long.astype(np.int64) + np.array([before, 0, 0]))
        for name, column in zip(COLUMNS, raw.columns, strict=True):
            self._files[name].write(column)
            self._offsets.append(self._offsets[-len(COLUMNS)] + len(column))
        self._entries.append(entry)
        self._next += len(raw.ids) + 1

    def _put(self, name: str, values: Any) -> None:
        self._files[name].write(np.ascontiguousarray(values, TYPES[name]).tobytes())

    def _save(self, name: str, values: Any) -> None:
        np.ascontiguousarray(values, TYPES[name]).tofile(self.folder / name)

    # --- words --------------------------------------------------------------------------------------------------

    def _sort(self) -> None:
        """Sort the pending documents as a segment of their own, kept on disk."""
        if not self._pending:
            return
        sizes = np.array([len(i) for _, i in self._pending], np.int64)
        bases = np.cumsum(sizes + 1) - sizes
        ids = np.full(int((sizes + 1).sum()) + PADDING, STOP, np.int32)
        places = np.arange(int(sizes.sum())) + np.repeat(np.arange(len(sizes)), sizes) + 1
        ids[places] = np.concatenate([i for _, i in self._pending])
        done = sort(ids, places, len(self._vocabulary))
        path = self.folder / f"segment-{len(self._segments)}"
        done.places.tofile(path)
        shifts = np.array([first for first, _ in self._pending], np.int64) - bases
        self._segments.append(Segment(mapped(path, np.int32), done.heads, bases, shifts))
        self._pending = []

    def _merge(self) -> None:
        parts = [*([self._old.segment(self._shifts)] if self._old else []), *self._segments]
        ids = mapped(self.folder / "ids", np.int32)
        pairs: list[Keys] = []
        rows: list[Ints] = []
        counts = np.zeros(len(self._vocabulary) + 1, np.int64)
        done = 0
        with (self.folder / "places").open("wb") as file:
            for places, these, at in merged(ids, parts, len(self._vocabulary)):
                file.write(places.tobytes())
                pairs.append(these)
                rows.append(at)
                counts += np.bincount(ids[places], minlength=len(counts))
                done += len(places)
        self._save("pairs", np.concatenate([np.zeros(0, np.uint64), *pairs]))
        self._save("at", np.append(np.concatenate([np.zeros(0, np.int64), *rows]), done))
        self._save("heads", np.concatenate([[0], np.cumsum(counts)]))
        self._segments = []
        for path in self.folder.glob("segment-*"):
            path.unlink()
