"""What is said in a record cut into clauses, each as the beginnings of its words: what other words are sought in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import Span
from onrecord.senses import senses
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.ground import Floor, Ground

STEM = 5  # letters of a word that tell what it is about; its ending is the interpreter's
CLAUSE = re.compile(r"[,;:.!?…–—()\[\]]+[\"”’»]*(?=\s|$)|\s[–—-]\s|\n+")
LEAST = 3  # words of a clause that stands by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of one utterance between two marks; `floor` and `utterance` are their numbers.

    Clauses of one `turn` that follow each other may be read together.
    """

    floor: int
    utterance: int
    turn: int
    span: Span
    units: tuple[str, ...]


def units(forms: Sequence[str], light: frozenset[str]) -> tuple[str, ...]:
    """What is compared: the beginnings of words, function words whole."""
    return tuple(w if w in light else w[:STEM] for w in forms)


def split(
    number: int, floor: Floor, light: frozenset[str], sentences: Iterable[range] | None = None
) -> Iterator[Clause]:
    """The clauses of document `number`, or of some runs of its sentences (numbers into `Floor.sentences`).

    A clause of fewer than three words goes with the next.
    """
    starts = floor.words.starts
    for run, chosen in enumerate(sentences or [range(len(floor.sentences))]):
        for utterance, sentence in floor.sentences[chosen.start : chosen.stop]:
            cuts = [sentence.start, *(m.end() for m in CLAUSE.finditer(floor.text, *sentence)), sentence.end]
            row = starts.searchsorted(cuts).tolist()
            start, a = cuts[0], row[0]
            for end, b in zip(cuts[1:], row[1:], strict=True):
                if b - a < LEAST and end != sentence.end:
                    continue
                if b > a:
                    yield Clause(
                        floor=number,
                        utterance=utterance,
                        turn=floor.voices.turns[utterance] + run * len(floor.voices.turns),
                        span=trimmed(floor.text, Span(start, end)),
                        units=units([floor.words.form(i) for i in range(a, b)], light),
                    )
                start, a = end, b


def light_words(ground: Ground) -> frozenset[str]:
    """The function words of the languages of a ground."""
    return frozenset().union(*(senses(language).light for language in ground.languages))
