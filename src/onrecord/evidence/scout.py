"""Where in many documents other words for a quotation may be: the few stretches that are worth reading closely.

A record of one event is read as a whole. Of a large one those stretches are read in which the most rarity of the
quotation's word beginnings stands together, as the index tells.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from onrecord.evidence.likeness import Seeker
from onrecord.evidence.spoken import STEM, light_words, split, units
from onrecord.identity import same_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from onrecord.candidates import Ints
    from onrecord.ground import Ground
    from onrecord.words import Words

WHOLE = 200_000  # words of a record that are all read
CHOSEN = 4  # stretches that are read of a larger one, and as many of the speaker's own
RANKED = 64  # stretches among which the speaker's own are looked for
STRETCH = 64  # words of a stretch; two that follow each other are taken together
AROUND = 128  # words read before and after the middle of the two
PLACES = 40_000  # places of a quotation's word beginnings that are looked at, the rarest first


class Scout:
    """Finds the seeker for a quotation, made ready once for a ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._light = light_words(ground)

    def seeker(self, said: Words, *, speaker: str | None = None, translations: bool = False) -> Seeker:
        """The seeker over what a quotation may be from; with `translations` over translations alone."""
        if len(self.ground.index) <= WHOLE:
            return self._whole
        ranked = self._ranked(said, translations=translations and self.ground.translated is None)
        chosen = ranked[:CHOSEN]
        if speaker is not None:
            chosen += list(islice((p for p in ranked[CHOSEN:] if self._is_by(p, speaker)), CHOSEN))
        around: dict[int, list[range]] = defaultdict(list)
        for record, word in sorted(map(self.ground.index.local, chosen)):
            around[record].append(self._sentences(record, word))
        rows = [(n, self.ground.floors[n], list(_joined(runs))) for n, runs in around.items()]
        return Seeker(self.ground, self._light, [c for n, f, runs in rows for c in split(n, f, self._light, runs)])

    @cached_property
    def _whole(self) -> Seeker:
        every = enumerate(self.ground.floors)
        return Seeker(self.ground, self._light, [c for n, f in every for c in split(n, f, self._light)])

    def _is_by(self, place: int, speaker: str) -> bool:
        record, word = self.ground.index.local(place)
        floor = self.ground.floors[record]
        said = floor.utterances[floor.of_word(min(word, len(floor.words) - 1))]
        return said.speaker is not None and same_person(said.speaker.name, speaker)

    def _sentences(self, record: int, word: int) -> range:
        """The sentences of a document around a word."""
        floor = self.ground.floors[record]
        last = len(floor.words) - 1
        edges = (int(floor.words.starts[min(max(w, 0), last)]) for w in (word - AROUND, word + AROUND))
        first, end = (floor.sentence_number(offset) for offset in edges)
        return range(first, end + 1)

    def _ranked(self, said: Words, *, translations: bool) -> list[int]:
        """The middles of the stretches that share most with a quotation, as global word numbers, the best first."""
        index = self.ground.index
        shared = np.zeros(len(index.ids) // STRETCH + 2)
        places = sorted((self._places(u) for u in set(units(said.forms, self._light)) - self._light), key=len)
        within = np.cumsum([len(p) for p in places]) <= PLACES
        for row, affordable in zip(places, within.tolist(), strict=True):
            if len(row) and (affordable or not shared.any()):
                shared[np.unique(row // STRETCH)] += np.log2(len(index) / len(row))
        shared[:-1] += shared[1:]
        if translations:
            shared[~self._translated] = 0.0
        best = np.argpartition(-shared, min(RANKED, len(shared) - 1))[:RANKED]
        best = best[np.lexsort((best, -shared[best]))]
        middles = np.minimum((best[shared[best] > 0] + 1) * STRETCH, len(index.ids) - 1)
        spoken = middles[index.records_of(middles) >= 0]
        return [int(m) for m in spoken if index.ids[m] or index.ids[m - 1]]

    def _places(self, unit: str) -> Ints:
        """Where words begin so; those shorter than a beginning are whole."""
        index = self.ground.index
        ids = [i for i in index.beginning(unit) if len(unit) == STEM or index.forms[i - 1] == unit]
        low, high = index.ranges(np.array(ids, np.int64))
        rows = [index.places[a:b] for a, b in zip(low.tolist(), high.tolist(), strict=True)]
        return np.concatenate([np.zeros(0, np.int64), *rows])

    @cached_property
    def _translated(self) -> NDArray[np.bool_]:
        """Which stretches lie in a document that holds a translation."""
        index = self.ground.index
        inside = np.zeros(len(index.ids) // STRETCH + 2, np.bool_)
        for number in self.ground.translations:
            first = int(index.bases[number])
            inside[first // STRETCH : (first + int(index.sizes[number])) // STRETCH + 1] = True
        return inside


def _joined(runs: Iterable[range]) -> Iterator[range]:
    """Runs that touch made one; they come in order."""
    held: range | None = None
    for run in runs:
        if held is not None and run.start <= held.stop:
            held = range(held.start, max(held.stop, run.stop))
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
