"""Documents made ready to be stored, many at a time: their words numbered, and where they stand in a few bytes."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.store.parts import taken_apart
from onrecord.store.stored import COLUMNS, LONG, Entry
from onrecord.voices import Voices, spoken
from onrecord.words import Stretches, normal, rows_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Record
    from onrecord.segments import Ints, Keys, Numbers
    from onrecord.store.stored import Bytes

STEP = 1 << 15  # words that are looked for at a time
SLOTS = 18  # bits of a key that tell where a word is looked for first


class Told(NamedTuple):
    """A document to be stored: what is known of it, the words of it, and its columns (see `stored.COLUMNS`)."""

    entry: Entry
    text: Stretches
    columns: tuple[bytes, ...] = tuple(b"" for _ in COLUMNS)


class Made(NamedTuple):
    """Documents ready to be stored.

    `ids` are the words of all, a stop behind each document, as the `maker` numbers them; `gaps`, `lengths` and `long`
    are as in `stored.Raw`. `keys` and `forms` are of the words that the maker had not met, numbered on from the `known`
    ones. `columns` are those of all documents, joined, `sizes` the bytes of each (documents × columns).
    """

    entries: list[Entry]
    columns: tuple[bytes | memoryview, ...]
    sizes: Ints
    ids: Numbers
    gaps: Bytes
    lengths: Bytes
    long: Ints
    maker: int
    known: int
    keys: Keys
    forms: list[str]


class Lexicon:
    """The words that a process has met, by their keys, numbered from 1.

    Nearly all stand at the place that the first bits of their keys tell; the others are in a table beside it.
    """

    def __init__(self) -> None:
        self._ids: dict[int, int] = {}
        self._keys = ~(np.arange(1 << SLOTS, dtype=np.uint64) << np.uint64(64 - SLOTS))  # no key has another's place
        self._at = np.zeros(1 << SLOTS, np.int32)

    def __len__(self) -> int:
        return len(self._ids)

    def numbered(self, keys: Keys) -> tuple[Numbers, Ints]:
        """(ids of words by their keys, where each word that was not met before stands first), in order of their ids.

        What the first of many words teach is known of the others.
        """
        ids, new = [np.zeros(0, np.int32)], [np.zeros(0, np.int64)]
        for at in range(0, len(keys), STEP):
            found, first = self._numbered(keys[at : at + STEP])
            ids.append(found)
            new.append(first + at)
        return np.concatenate(ids), np.concatenate(new)

    def _numbered(self, keys: Keys) -> tuple[Numbers, Ints]:
        """The same of a few."""
        slots = (keys >> np.uint64(64 - SLOTS)).astype(np.int64)
        ids = self._at.take(slots)
        rest = np.flatnonzero(self._keys.take(slots) != keys)
        if not len(rest):
            return ids, rest
        unique, first, inverse = np.unique(keys[rest], return_index=True, return_inverse=True)
        before = len(self)
        found = np.array([self._ids.setdefault(k, len(self._ids) + 1) for k in unique.tolist()], np.int32)
        ids[rest] = found[inverse]
        new = rest[first[found > before]]
        free = new[self._at[slots[new]] == 0]
        self._keys[slots[free]], self._at[slots[free]] = keys[free], ids[free]
        return ids, new


def told(record: Record, *, top: int, name: str, key: str) -> Told:
    """A record to be stored (see `Entry`)."""
    document, said = record.document, spoken(record)
    entry = Entry(
        top=top,
        name=name,
        key=key,
        words=0,
        language=document.language,
        translated=any(s.translated for s in record.sections),
        speakers=record.speakers,
    )
    columns = (
        pickle.dumps(taken_apart(record), protocol=5),
        document.text.encode("utf-8", "surrogatepass"),
        pickle.dumps(tuple(Voices.of(record)), protocol=5),
    )
    return Told(entry, Stretches(document.text, [u.span for u in said], [n for u in said for n in u.notes]), columns)


def made(documents: Sequence[Told], lexicon: Lexicon) -> Made:
    """Make documents ready; the lexicon takes up their words."""
    split = rows_within(d.text for d in documents)
    counts = np.array([len(row) for row in split], np.int64)
    begins = (np.cumsum(counts) - counts)[counts > 0]
    starts = np.concatenate([np.zeros(0, np.int64), *(row.starts for row in split)])
    ends = np.concatenate([np.zeros(0, np.int64), *(row.ends for row in split)])
    keys = np.concatenate([np.zeros(0, np.uint64), *(row.keys for row in split)])
    gaps, lengths = np.diff(starts, prepend=0), ends - starts
    gaps[begins] = starts[begins]
    long = np.flatnonzero((gaps >= LONG) | (lengths >= LONG))
    known = len(lexicon)
    ids, new = lexicon.numbered(keys)
    of = np.searchsorted(np.cumsum(counts), new, "right")
    at = zip(of.tolist(), starts[new].tolist(), ends[new].tolist(), strict=True)
    return Made(
        entries=[d.entry._replace(words=n) for d, n in zip(documents, counts.tolist(), strict=True)],
        columns=tuple(map(b"".join, zip(*(d.columns for d in documents), strict=True))),
        sizes=np.array([list(map(len, d.columns)) for d in documents], np.int64).reshape(-1, len(COLUMNS)),
        ids=np.insert(ids, np.cumsum(counts), np.int32(0)),
        gaps=np.minimum(gaps, LONG).astype(np.uint8),
        lengths=np.minimum(lengths, LONG).astype(np.uint8),
        long=np.stack([long, gaps[long], lengths[long]], axis=1),
        maker=os.getpid(),
        known=known,
        keys=keys[new],
        forms=[normal(split[d].text[a:b]) for d, a, b in at],
    )
