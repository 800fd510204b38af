"""Other words for the same, in another language or in this one: sentences compared by what they mean.

Vectors say where the same is said, never whether it is said in the same sense: numbers, and in one language negations,
are compared beside them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.evidence.likeness import POSSIBLE, SURE, Likeness
from onrecord.identity import same_person
from onrecord.meaning.conflicts import conflicts, number_conflicts
from onrecord.models import Match, Span
from onrecord.text import language
from onrecord.words import words

if TYPE_CHECKING:
    from onrecord.encoder import Encoder, Vectors
    from onrecord.ground import Floor, Ground

# Nearness (cosine) from which a sentence says the same in another language, and how far the next best must be behind.
# Chosen by benchmarks/semantic.py.
NEAR, BEHIND = 0.36, 0.05
# The same in one language, where any two sentences are nearer: no foreign sentence of the benchmark got so far.
SAME_NEAR, SAME_BEHIND = 0.6, 0.1
# Where the record is a translation, nearness from which it may be another for all that can be told.
MAY_BE = 0.4
ROW = 2  # sentences of one utterance that are compared together at most


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
        """The sentences that say the same; None where nothing comes near enough."""
        found = self.nearest(text, speaker=speaker)
        if found is None:
            return None
        record, utterance, span = self.rows[found[0]]
        floor = self.ground.floors[record]
        here, there = language(text) or floor.language, floor.language
        near, behind = (SAME_NEAR, SAME_BEHIND) if here == there else (NEAR, BEHIND)
        sure = found[1] >= near and found[2] >= behind
        why = _why(here, floor, utterance)
        if not sure and (here != there or why is None or found[1] < MAY_BE):
            return None
        stands = span.of(floor.text)
        match = Match(
            parts=(floor.part(utterance, span),), text=stands, score=round(found[1], 4), asked=floor.asked(utterance)
        )
        said, record_words = words(text), words(stands)
        differing = (
            conflicts(said, record_words, record_words, floor.senses)
            if here == there
            else number_conflicts(said.forms, record_words.forms)
        )
        return Likeness(
            match=match,
            others=(),
            confidence=SURE if sure else POSSIBLE,
            shared=0,
            share=0.0,
            conflicts=tuple(differing),
            translated=why,
        )

    def _is_by(self, row: tuple[int, int, Span], speaker: str) -> bool:
        said = self.ground.floors[row[0]].utterances[row[1]].speaker
        return said is not None and same_person(said.name, speaker)


def _why(here: str, floor: Floor, utterance: int) -> str | None:
    """Why words of a language may be another translation of what a record has; None where nothing tells."""
    if here != floor.language:
        return f"The quotation is in another language ({here}) than the record ({floor.language})"
    reason = floor.sections[utterance].translated_reason if floor.is_translated(utterance) else None
    return reason.rstrip(".") if reason else None
