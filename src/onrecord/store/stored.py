"""A record on disk: its words in sorted arrays that are mapped into memory, its texts read when they are asked for.

A store is a folder that is written under another name and takes its own when it is whole, so that a kill leaves the
old one or the new one. Opening reads `meta.json` alone; every process that opens it shares one copy of the arrays.

| file | holds | bytes |
|---|---|---|
| `ids` | the id of every word in order, 0 between documents | 4 a word |
| `places`, `heads`, `pairs`, `at` | word numbers in order of the words there, see `segments` | 4 a word, 12 a pair |
| `gaps`, `lengths` | from the start of one word to the next, and how long it is | 2 a word |
| `long` | (word, gap, length) where one of the two is over 254 | 24 |
| `bases`, `sizes` | first word and number of words of every document | 16 a document |
| `keys`, `forms` | hash and normal form of every id | 8 and its letters |
| `texts` | the documents in UTF-8, one after the other | the texts |
| `voices` | who says which stretch of each | |
| `records` | all else that is known of each | |
| `offsets` | where each document begins in these three | 24 a document |
| `documents` | what is known of each document without reading it | |
| `meta.json` | version, sizes and digests of all of these | |
"""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple, overload
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from onrecord.candidates import Index
from onrecord.errors import InputError
from onrecord.ground import Floor, Ground, once
from onrecord.models import Problem, Record, Speaker
from onrecord.segments import Ints, Numbers, Sorted
from onrecord.store.parts import person, put_together
from onrecord.voices import Voices
from onrecord.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Known = Callable[[Record], Record]

Bytes = NDArray[np.uint8]

FORMAT = 4  # of the files; another one is built anew
KEPT_WORDS = 12_000_000  # of the documents that one process keeps in memory, some 40 bytes each
COLUMNS = ("records", "texts", "voices")  # what is appended of each document, beside its words
LONG = 255  # stands for a gap or a length that is in `long`

TYPES = {
    "ids": np.int32, "places": np.int32, "heads": np.int64, "pairs": np.uint64, "at": np.uint32, "gaps": np.uint8,
    "lengths": np.uint8, "long": np.int64, "bases": np.int64, "sizes": np.int64, "keys": np.uint64, "offsets": np.int64,
}  # fmt: skip


class DamagedError(InputError):
    """A store that is not whole, or of another version."""


class Entry(NamedTuple):
    """What is known of a document without reading it.

    `top` is the number of the file, folder or archive that was given and holds it, `name` what follows that one's path
    in its own; `key` is the digest of the bytes that it was read from.
    """

    top: int
    name: str
    key: str
    words: int
    language: str
    translated: bool
    speakers: tuple[Speaker, ...]


class Raw(NamedTuple):
    """One document as it is stored. `gaps` and `lengths` are `LONG` where `long` (word, gap, length) has the word."""

    columns: tuple[bytes, ...]
    ids: Numbers
    gaps: Bytes
    lengths: Bytes
    long: Ints


class _Plain(pickle.Unpickler):
    """Reads numbers, texts and lists of them, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """None is any part of a record."""
        raise DamagedError(f"{module}.{name} is no part of a record; clear the cache with 'onrecord cache clear'.")


# --- opening ----------------------------------------------------------------------------------------------------------


class Store:
    """An opened store; `index` holds its words.

    `tops` are the paths that its documents are named by; `known` gives their speakers as the user knows them.
    """

    def __init__(self, folder: Path, *, tops: Sequence[str] = (), known: Known | None = None) -> None:
        """Map the arrays of a folder; raises DamagedError where it is not whole."""
        self.folder = folder
        self.tops = tops
        self.known = known
        try:
            self.meta: dict[str, Any] = json.loads((folder / "meta.json").read_bytes())
            sizes = {name: size for name, (size, _) in self.meta["files"].items()}
            if self.meta["format"] != FORMAT or any((folder / n).stat().st_size != s for n, s in sizes.items()):
                raise DamagedError(f"{folder}: this index is of another version; it will be built again.")
            self._arrays = {name: mapped(folder / name, kind) for name, kind in TYPES.items()}
            self._columns = {name: mapped(folder / name, np.uint8) for name in COLUMNS}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"{folder}: this index is damaged; it will be built again.") from error
        a = self._arrays
        rows = Sorted(a["places"], a["heads"], a["pairs"], a["at"])
        self.floors = Floors(self)
        self.index = Index(a["ids"], a["bases"], a["sizes"], rows, a["keys"], Texts(self.floors), self.forms)

    def __len__(self) -> int:
        """How many documents it holds."""
        return len(self._arrays["sizes"])

    def ground(self, *, translated: bool | None = None) -> Ground:
        """What a verdict may ask of it, see `onrecord.ground.prepare`."""
        self.index.bits(self.index.keys[:1])  # what that needs is worked out once, before processes share it
        return Ground(
            floors=self.floors,
            paths=self.paths,
            index=self.index,
            speakers=once(p for told in (self.floors if self.known else self.entries) for p in told.speakers),
            translated=translated,
            translations=frozenset(n for n, e in enumerate(self.entries) if e.translated),
            languages=frozenset(e.language for e in self.entries),
            again=partial(_ground, self.folder, self.tops, self.known, translated),
        )

    @property
    def problems(self) -> list[Problem]:
        """What could not be read when it was built."""
        rows = [(self.tops[top] + name, path, message) for top, name, path, message in self.meta["problems"]]
        return [Problem(path=now, message=message.replace(path, now)) for now, path, message in rows]

    @cached_property
    def paths(self) -> list[str]:
        """What every document is called."""
        return [self.tops[e.top] + e.name for e in self.entries]

    @cached_property
    def entries(self) -> list[Entry]:
        """What is known of every document."""
        rows, people = _unpickled((self.folder / "documents").read_bytes())
        known = list(map(person, people))
        return [Entry._make((*about, tuple(known[n] for n in numbers))) for *about, numbers in rows]

    def forms(self) -> list[str]:
        """The normal form of every id; that of id i is `forms()[i - 1]`."""
        return (self.folder / "forms").read_text("utf-8").split("\n")[:-1]

    def raw(self, number: int) -> Raw:
        """One document as it is stored."""
        columns = tuple(self.column(name, number).tobytes() for name in COLUMNS)
        return Raw(columns, *self._words_of(number))

    def _words_of(self, number: int) -> tuple[Numbers, Bytes, Bytes, Ints]:
        """The last four of `Raw`."""
        a = self._arrays
        base, size = int(a["bases"][number]), int(a["sizes"][number])
        at = base - number - 1  # there are no stops between these
        long = a["long"].reshape(-1, 3)
        here = slice(*np.searchsorted(long[:, 0], (at, at + size)).tolist())
        parts = (a["ids"][base : base + size], a["gaps"][at : at + size], a["lengths"][at : at + size])
        return *parts, long[here] - np.array([at, 0, 0])

    def column(self, name: str, number: int) -> Bytes:
        """What is kept of one document, by name of `COLUMNS`."""
        offsets, at = self._arrays["offsets"], number * len(COLUMNS) + COLUMNS.index(name)
        stored: Bytes = self._columns[name][int(offsets[at]) : int(offsets[at + len(COLUMNS)])]
        return stored

    def words(self, number: int, text: str) -> Words:
        """The words of one document."""
        ids, gaps, lengths, long = self._words_of(number)
        starts, size = gaps.astype(np.int64), lengths.astype(np.int32)
        starts[long[:, 0]], size[long[:, 0]] = long[:, 1], long[:, 2]
        starts = np.cumsum(starts)
        return Words(text, starts, starts + size, self._arrays["keys"][ids - 1])

    def damaged(self) -> list[str]:
        """The files whose digest is not the one they were written with."""
        return [n for n, (_, told) in self.meta["files"].items() if digest(self.folder / n) != told]


def _ground(folder: Path, tops: Sequence[str], known: Known | None, translated: bool | None) -> Ground:
    return Store(folder, tops=tops, known=known).ground(translated=translated)


class StoredFloor(Floor):
    """One document of a store, each part of it read when it is asked for."""

    def __init__(self, store: Store, number: int) -> None:
        self._store = store
        self._number = number
        self.path = store.paths[number]
        self.language = store.entries[number].language

    @cached_property
    def record(self) -> Record:  # type: ignore[override]
        """The document with its structure."""
        parts = _unpickled(self._store.column("records", self._number).tobytes())
        try:
            record = put_together(parts, self.path, self.text)
        except (TypeError, ValueError, IndexError) as error:
            message = f"{self._store.folder}: this index is damaged; clear it with 'onrecord cache clear'."
            raise DamagedError(message) from error
        return self._store.known(record) if self._store.known else record

    @cached_property
    def text(self) -> str:  # type: ignore[override]
        """Its text."""
        return self._store.column("texts", self._number).tobytes().decode("utf-8", "surrogatepass")

    @cached_property
    def voices(self) -> Voices:
        """Who says which stretch."""
        if self._store.known:
            return Voices.of(self.record)
        return Voices(*_unpickled(self._store.column("voices", self._number).tobytes()))

    @cached_property
    def words(self) -> Words:
        """The words spoken."""
        return self._store.words(self._number, self.text)


class Floors(Sequence[Floor]):
    """The documents of a store, read when they are asked for; those asked for lately are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[int, Floor] = {}
        self._words = 0

    def __len__(self) -> int:
        return len(self._store)

    @overload
    def __getitem__(self, number: int) -> Floor: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Floor]: ...
    def __getitem__(self, number: int | slice) -> Floor | Sequence[Floor]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        if number in self._kept:
            return self._kept[number]
        if not 0 <= number < len(self):
            raise IndexError(number)
        floor = self._kept[number] = StoredFloor(self._store, number)
        sizes = self._store.index.sizes
        self._words += int(sizes[number])
        while self._words > KEPT_WORDS and len(self._kept) > 1:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._words -= int(sizes[oldest])
        return floor


class Texts(Sequence[Words]):
    """The words of the documents of a store."""

    def __init__(self, floors: Floors) -> None:
        self._floors = floors

    def __len__(self) -> int:
        return len(self._floors)

    @overload
    def __getitem__(self, number: int) -> Words: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Words]: ...
    def __getitem__(self, number: int | slice) -> Words | Sequence[Words]:
        if isinstance(number, slice):
            return [f.words for f in self._floors[number]]
        return self._floors[number].words


def _unpickled(data: bytes) -> Any:
    return _Plain(io.BytesIO(data)).load()


def mapped(path: Path, kind: Any) -> NDArray[Any]:
    """A file as an array that is read when it is used."""
    return np.asarray(np.memmap(path, kind, "r")) if path.stat().st_size else np.zeros(0, kind)


def digest(path: Path) -> str:
    """The checksum of a file (CRC-32), which tells what a disk or a copy has spoiled."""
    return f"{crc32(mapped(path, np.uint8).data):08x}"
