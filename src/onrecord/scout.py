"""Where in many documents other words for a quotation may be: the few documents that are worth reading closely.

A record of one event is read as a whole. Of a large one those documents are read in which, within a short stretch,
the most rarity of the quotation's word beginnings stands together, as the index tells.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from onrecord.likeness import STEM, Clause, Seeker, light_words, split, units

if TYPE_CHECKING:
    from onrecord.ground import Ground
    from onrecord.words import Words

WHOLE = 200_000  # words of a record that are all read
CHOSEN = 6  # documents that are read of a larger one
STRETCH = 64  # words of a stretch; two that follow each other are taken together
PLACES = 40_000  # places of a quotation's word beginnings that are looked at, the rarest first
KEPT = 256  # documents whose clauses are kept at hand


class Scout:
    """Finds the seeker for a quotation, made ready once for a ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._light = light_words(ground)
        self._clauses: OrderedDict[int, list[Clause]] = OrderedDict()

    def seeker(self, said: Words, *, translations: bool = False) -> Seeker:
        """The seeker over the documents that a quotation may be from; with `translations` over translations alone."""
        if len(self.ground.index) <= WHOLE:
            return self._whole
        chosen = self._chosen(said, translations=translations and self.ground.translated is None)
        return Seeker(self.ground, self._light, [c for number in chosen for c in self._split(number)])

    @cached_property
    def _whole(self) -> Seeker:
        every = enumerate(self.ground.floors)
        return Seeker(self.ground, self._light, [c for n, f in every for c in split(n, f, self._light)])

    def _split(self, number: int) -> list[Clause]:
        found = self._clauses.pop(number, None)
        if found is None:
            found = list(split(number, self.ground.floors[number], self._light))
        self._clauses[number] = found
        if len(self._clauses) > KEPT:
            self._clauses.popitem(last=False)
        return found

    def _chosen(self, said: Words, *, translations: bool) -> list[int]:
        """The documents with the stretches that share most, in their order."""
        index = self.ground.index
        shared = np.zeros((len(index.ids) >> STRETCH.bit_length() - 1) + 2)
        rarest = sorted((self._places(u) for u in set(units(said.forms, self._light)) - self._light), key=len)
        left = PLACES
        for places in rarest:
            left -= len(places)
            if left < 0 and shared.any():
                break
            if len(places):
                stretch = np.unique(places // STRETCH)
                shared[stretch] += np.log2(len(index) / len(places))
        shared[:-1] += shared[1:]
        if translations:
            shared[~self._translated] = 0.0
        best = np.argsort(-shared, kind="stable")[: 4 * CHOSEN]
        best = best[shared[best] > 0]
        records = index.records_of(np.minimum((best + 1) * STRETCH, len(index.ids) - 1))
        return sorted(list(dict.fromkeys(records.tolist()))[:CHOSEN])

    def _places(self, unit: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Where words begin so; those shorter than a beginning are whole."""
        index = self.ground.index
        forms = index.forms
        ids = [i for i in index.beginning(unit) if len(unit) == STEM or forms[i - 1] == unit]
        low, high = index.ranges(np.array(ids, np.int64))
        rows = [index.places[a:b] for a, b in zip(low.tolist(), high.tolist(), strict=True)]
        return np.concatenate([np.zeros(0, np.int64), *rows])

    @cached_property
    def _translated(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which stretches lie in a document that holds a translation."""
        index = self.ground.index
        inside = np.zeros((len(index.ids) >> STRETCH.bit_length() - 1) + 2, np.bool_)
        for number in self.ground.translations:
            first = int(index.bases[number])
            inside[first // STRETCH : (first + int(index.sizes[number])) // STRETCH + 1] = True
        return inside
