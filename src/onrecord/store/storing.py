"""Write a store: documents are appended as they come, then their words sorted, a range of words at a time.

Memory stays bounded: what is appended goes to disk, and of the words only one range is held. A store may be built from
an older one, whose documents are copied as they are; only the others are read and split.
"""

from __future__ import annotations

import json
import pickle
import shutil
from contextlib import ExitStack
from functools import partial
from itertools import count
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import numpy as np

from onrecord import __version__
from onrecord.segments import PADDING, STOP, block, blocks, heads_of
from onrecord.store.parts import person_told
from onrecord.store.passing import put, take
from onrecord.store.stored import COLUMNS, FORMAT, TYPES, digest, mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from onrecord.models import Speaker
    from onrecord.segments import Ints, Numbers
    from onrecord.store.making import Made
    from onrecord.store.stored import Entry, Raw, Store

    Each = Callable[..., Any]

APPENDED = ("ids", "gaps", "lengths", "long", *COLUMNS)


class Unread(NamedTuple):
    """A document that could not be read: where it is (see `Entry`), what it is called, and why."""

    top: int
    name: str
    path: str
    message: str


class Writer:
    """Writes the files of a store into a folder, document after document; `finish` makes it whole."""

    def __init__(self, folder: Path, *, old: Store | None = None) -> None:
        self.folder = folder
        self._old = old
        keys = old.index.keys if old else np.zeros(0, np.uint64)
        self._ids: dict[int, int] = dict(zip(keys.tolist(), count(1), strict=False))  # of words, by their keys
        self._forms = old.forms() if old else []
        self._numbers: dict[int, Numbers] = {}  # by maker: our ids of the words that it has met
        self._open = ExitStack()
        folder.mkdir(parents=True)
        self._files: dict[str, IO[bytes]] = {
            name: self._open.enter_context((folder / name).open("wb")) for name in APPENDED
        }
        self._put("ids", np.zeros(1, np.int32))
        self._entries: list[Entry] = []
        self._sizes: list[Ints] = []  # bytes of each column
        self._words = 0
        self._said = np.zeros(1, np.int64)  # how often each id is

    def add(self, new: Made) -> None:
        """Append new documents."""
        known = self._numbers.get(new.maker, np.zeros(1, np.int32))[: new.known + 1]
        met = self._met(new)
        numbers = self._numbers[new.maker] = np.concatenate([known, np.array(met, np.int32)])
        self._append(new.entries, numbers[new.ids], new, new.sizes)

    def keep(self, number: int, entry: Entry) -> None:
        """Append a document of the old store as it is."""
        assert self._old is not None
        raw = self._old.raw(number)
        sizes = np.array([list(map(len, raw.columns))], np.int64)
        self._append([entry], np.append(raw.ids, np.int32(STOP)), raw, sizes)

    def finish(self, unread: Sequence[Unread], *, each: Each = map, **told: Any) -> None:
        """Sort what was appended, and write what says that the store is whole.

        `unread` are the documents that could not be read; `each` is a `map` that may share its work among processes;
        what is `told` is kept with the rest of `meta.json`.
        """
        self._put("ids", np.full(PADDING - 1, STOP, np.int32))
        self._open.close()
        sizes = np.array([e.words for e in self._entries], np.int64)
        self._save("sizes", sizes)
        self._save("bases", np.cumsum(sizes + 1) - sizes)
        self._save("offsets", np.cumsum(np.concatenate([np.zeros((1, len(COLUMNS)), np.int64), *self._sizes]), axis=0))
        self._save("keys", np.fromiter(self._ids, np.uint64, len(self._ids)))
        (self.folder / "forms").write_text("".join(f + "\n" for f in self._forms), "utf-8", newline="\n")
        people: dict[Speaker, int] = {}  # each once, that the file be short
        rows = [(*e[:-1], [people.setdefault(p, len(people)) for p in e.speakers]) for e in self._entries]
        (self.folder / "documents").write_bytes(pickle.dumps((rows, list(map(person_told, people))), protocol=5))
        self._sort(each)
        names = (*TYPES, *COLUMNS, "documents", "forms")
        digests = each(digest, [self.folder / n for n in names])
        meta = {
            **told,
            "format": FORMAT,
            "onrecord": __version__,
            "words": int(sizes.sum()),
            "documents": len(sizes),
            "problems": unread,
            "files": {n: ((self.folder / n).stat().st_size, d) for n, d in zip(names, digests, strict=True)},
        }
        (self.folder / "meta.json").write_text(json.dumps(meta), "utf-8")

    def abandon(self) -> None:
        """Give up: nothing stays behind."""
        self._open.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _met(self, new: Made) -> list[int]:
        """The ids of the words that a maker had not met before; those that nobody had get the next."""
        ids, met = self._ids, []
        for key, form in zip(new.keys.tolist(), new.forms, strict=True):
            found = ids.get(key)
            if found is None:
                found = ids[key] = len(ids) + 1
                self._forms.append(form)
            met.append(found)
        return met

    def _append(self, entries: Sequence[Entry], ids: Numbers, new: Made | Raw, sizes: Ints) -> None:
        """Append documents, the ids of whose words have a stop behind each."""
        self._put("ids", ids)
        self._put("gaps", new.gaps)
        self._put("lengths", new.lengths)
        self._put("long", new.long + np.array([self._words, 0, 0]))
        for name, column in zip(COLUMNS, new.columns, strict=False):
            self._files[name].write(column)
        self._entries += entries
        self._sizes.append(sizes)
        self._words += len(ids) - len(entries)
        said = np.bincount(ids, minlength=len(self._said))
        said[: len(self._said)] += self._said
        self._said = said

    def _put(self, name: str, values: Any) -> None:
        self._files[name].write(np.ascontiguousarray(values, TYPES[name]).data)

    def _save(self, name: str, values: Any) -> None:
        np.ascontiguousarray(values, TYPES[name]).tofile(self.folder / name)

    def _sort(self, each: Each) -> None:
        """Sort all words."""
        said = np.append(self._said, np.zeros(len(self._ids) + 1 - len(self._said), np.int64))
        heads = heads_of(said)
        self._save("heads", heads)
        with (self.folder / "places").open("wb") as file:
            file.truncate(int(heads[-1]) * np.dtype(TYPES["places"]).itemsize)
        with (self.folder / "pairs").open("wb") as pairs, (self.folder / "at").open("wb") as at:
            for done in each(partial(_sorted, self.folder), blocks(heads)):
                _, columns = take(done)
                pairs.write(columns[0])
                at.write(columns[1])
            at.write(heads[-1:].astype(TYPES["at"]).data)


def _sorted(folder: Path, ids: tuple[int, int]) -> Path:
    """Write the word numbers of a range of ids where they belong; in a file (see `passing`) are the pairs, and the row
    that each begins at."""
    places, pairs, at = block(mapped(folder / "ids", np.int32), *ids)
    begin = int(mapped(folder / "heads", np.int64)[ids[0]])
    with (folder / "places").open("r+b") as file:
        file.seek(begin * places.itemsize)
        file.write(places.data)
    done = folder / f"{begin}.sorted"
    put(done, None, pairs.view(np.uint8).data, (at + begin).astype(TYPES["at"]).view(np.uint8).data)
    return done
