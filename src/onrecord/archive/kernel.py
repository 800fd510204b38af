"""What the kernel finds in an archive: where words stand in a row, and where most of a sentence stands together.

Every segment is asked by itself, as a record of its own; what they find is put together. Texts are read from the
archive only where the kernel has to look at them.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from onrecord.align import place
from onrecord.archive.segments import bring_up, opened, texts
from onrecord.models import EditOp, Span
from onrecord.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.align import Placement
    from onrecord.archive.store import Archive
    from onrecord.candidates import Floats, Index, Ints

KEPT = 64  # texts kept in memory
STRETCH = 64  # words of a stretch; two that follow each other are taken together
POSTINGS = 60_000  # places of a sentence's words that are looked at, the rarest words first
RARE = 0.002  # share of a segment's words that a word may be of and still be looked up
FEW = 50  # places that are never too many
SHARED = 0.3  # share of a sentence's rarity that a stretch needs to be like it


class Place(NamedTuple):
    """Where an archive has words like those that were asked for.

    `score` is the share of their rarity that stands there, 0 to 1; `bits` how much more that is than chance; `exact`
    whether they stand there as they are. `span` counts into the document's text; `hits` are the words that are equal.
    """

    document: int
    score: float
    bits: float
    exact: bool
    span: Span
    hits: tuple[Span, ...]


class Texts(Sequence[Words]):
    """The words of the documents of a segment, split when they are asked for; those asked for last are kept."""

    def __init__(self, connection: sqlite3.Connection, numbers: Ints, lock: Lock) -> None:
        """`numbers[n]` is the document that has number n in the segment, 0 where it is gone."""
        self.connection, self.numbers, self._lock = connection, numbers, lock
        self._kept: OrderedDict[int, Words] = OrderedDict()

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, number: int) -> Words: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Words]: ...
    def __getitem__(self, number: int | slice) -> Words | Sequence[Words]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        with self._lock:
            if number not in self._kept:
                found = next(texts(self.connection, [int(self.numbers[number])]), None)
                self._kept[number] = found.words() if found else words("")
            self._kept.move_to_end(number)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[number]


@dataclass(frozen=True, eq=False)
class Part:
    """A segment ready to be asked."""

    index: Index
    texts: Texts


_State = tuple[tuple[int, int], ...]
_opened: dict[str, tuple[_State, Kernel]] = {}
_opening = Lock()


def kernel(archive: Archive) -> Kernel:
    """The index of an archive, brought up to date; a process opens each state of it once."""
    with _opening:
        bring_up(archive)
        with archive.reading() as connection:
            rows = connection.execute("SELECT segment, count(*) FROM indexed GROUP BY segment").fetchall()
        state = tuple(map(tuple, rows))
        path = str(archive.path.resolve())
        if path not in _opened or _opened[path][0] != state:
            _opened[path] = (state, Kernel(archive))
        return _opened[path][1]


class Kernel:
    """The whole index of an archive as it was when it was opened."""

    def __init__(self, archive: Archive) -> None:
        self.connection = sqlite3.connect(archive.path, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row
        lock = Lock()
        self.parts: list[Part] = []
        for segment, store in opened(archive, self.connection):
            numbers = np.zeros(len(store), np.int64)
            rows = self.connection.execute("SELECT number, document FROM indexed WHERE segment = ?", (segment,))
            for number, document in rows:
                numbers[number] = document
            known = Texts(self.connection, numbers, lock)
            self.parts.append(Part(replace(store.index, texts=known), known))

    def __len__(self) -> int:
        """How many words it holds."""
        return sum(len(p.index) for p in self.parts)

    def places(self, asked: Sequence[Words], *, most: int = 16) -> list[list[Place]]:
        """Where each row of words stands, as it is or changed, best first; see `onrecord.align.place`."""
        out: list[list[Place]] = [[] for _ in asked]
        for part in self.parts:
            for row, found in zip(out, place(part.index, asked, most=most), strict=True):
                row += [p for p in (_placed(part, f) for f in found) if p]
        return [sorted(row, key=lambda p: (-p.exact, -p.score))[:most] for row in out]

    def alike(self, sentence: Words, *, most: int = 16) -> list[Place]:
        """The stretches in which most of a sentence's rarity stands together, whatever the order, best first."""
        found = [p for part in self.parts for p in _stretches(part, sentence, most)]
        return sorted(found, key=lambda p: -p.score)[:most]


def _placed(part: Part, found: Placement) -> Place | None:
    """A placement of the kernel as a place in the archive; None where its document is gone."""
    first = found.pieces[0]
    document = int(part.texts.numbers[first.record])
    if not document:
        return None
    text = part.texts[first.record]
    same = [text.span(*r.record) for r in first.runs if r.op is EditOp.EQUAL]
    return Place(document, found.coverage, found.bits, found.exact, text.span(*first.words), tuple(same))


# --- stretches --------------------------------------------------------------------------------------------------------


def _stretches(part: Part, sentence: Words, most: int) -> list[Place]:
    index = part.index
    keys = np.unique(sentence.keys)
    ids, bits = index.ids_of(keys), index.bits(keys)
    rare = _rare(index, ids)
    if not len(rare):
        return []
    stretches, weights = _shared(index, ids[rare], bits[rare])
    best = stretches[np.argsort(-weights, kind="stable")[:most]]
    # Common words meet anywhere: only the rare ones count, against the rarity of all.
    worth = dict(zip(ids[rare].tolist(), (bits[rare] / bits.sum()).tolist(), strict=True))
    placed = [p for at in best.tolist() for p in _near(part, ids, worth, at)]
    return _apart(sorted(placed, key=lambda p: -p.score))


def _rare(index: Index, ids: Ints) -> Ints:
    """Which of the words are looked up: those that stand somewhere and are not too common, the rarest first."""
    low, high = index.ranges(ids)
    counts = high - low
    order = np.argsort(counts, kind="stable")
    wanted = (np.cumsum(counts[order]) <= POSTINGS) & (counts[order] <= max(FEW, RARE * len(index)))
    rare: Ints = order[wanted & (counts[order] > 0)]
    return rare


def _shared(index: Index, ids: Ints, bits: Floats) -> tuple[Ints, Floats]:
    """(stretch, rarity of the words that stand in it or the next) of every stretch with one of the words."""
    low, high = index.ranges(ids)
    rows = [np.unique(index.places[a:b] // STRETCH) for a, b in zip(low.tolist(), high.tolist(), strict=True)]
    # A stretch counts with the one after it, so that what lies across their border is not lost.
    both = [np.unique(np.concatenate([r, r - 1])) for r in rows]
    stretches, inverse = np.unique(np.concatenate(both), return_inverse=True)
    return stretches, np.bincount(inverse, np.repeat(bits, [len(b) for b in both])).astype(np.float64)


def _near(part: Part, ids: Ints, worth: dict[int, float], stretch: int) -> Iterator[Place]:
    """The words of the sentence in a stretch and the next, by the documents that lie there; `worth` of each id."""
    index = part.index
    first = max(stretch, 0) * STRETCH
    at = first + np.flatnonzero(np.isin(index.ids[first : first + 2 * STRETCH], ids))
    for record, together in groupby(at.tolist(), key=lambda place: index.local(place)[0]):
        places = list(together)
        score = min(1.0, sum(worth.get(i, 0.0) for i in {int(index.ids[p]) for p in places}))
        document = int(part.texts.numbers[record])
        if document and score >= SHARED:
            text, base = part.texts[record], int(index.bases[record])
            spans = tuple(text.span(p - base, p - base + 1) for p in places)
            yield Place(document, score, 0.0, False, Span(spans[0].start, spans[-1].end), spans)


def _apart(found: Sequence[Place]) -> list[Place]:
    """Each place once."""
    out: list[Place] = []
    for p in found:
        if not any(p.document == o.document and p.span.overlaps(o.span) for o in out):
            out.append(p)
    return out
