"""Where later documents take a commitment up: sentences with a reading and a reason, proposed to a person."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness, Proposal, Taken
from onrecord.follow.topics import WORD, shared
from onrecord.text import fold, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.topics import Topic, Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Document, Span

BINDING = frozenset({Firmness.AGREED})  # what "the agreements reached" can mean
TIE = 0.6  # chance that a sentence is about a commitment because it has the rarest of its words
UMBRELLA = 0.6  # score of a sentence that names the package only
TWO = 2  # words that tie a sentence to a commitment, at least
ALONE = 0.8  # weight from which one word does


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A later document; `same_day` is whether it tells of the record's own day, when no status can have moved."""

    document: Document
    same_day: bool
    sentences: tuple[tuple[Span, str], ...]


def later(document: Document, *, same_day: bool) -> Later:
    """A document ready to be searched."""
    text = document.text
    found = tuple((s, fold(s.of(text)).text) for s in sentences(text))
    return Later(document=document, same_day=same_day, sentences=found)


def followed(
    group: Group, documents: Sequence[Later], table: Undertakings, topics: Topics, event: frozenset[str], least: float
) -> Commitment:
    """The commitment with its proposals, best first; those that score less than `least` (0 to 1) are left out."""
    found = [p for d in documents for p in _proposals(group, d, table, topics, event) if p.score >= least]
    return replace(group.commitment, proposals=tuple(sorted(found, key=lambda p: -p.score)))


def _proposals(
    group: Group, document: Later, table: Undertakings, topics: Topics, event: frozenset[str]
) -> Iterator[Proposal]:
    """Every sentence of a later document that shares enough of what the commitment is about."""
    binding = not document.same_day and group.commitment.firmness in BINDING
    for span, sentence in document.sentences:
        text = span.of(document.document.text)
        here = topics.topic(text)
        common = max((shared(t, here) for t in group.topics), key=_tie)
        umbrella = binding and bool(table.umbrella.search(sentence)) and bool(event & set(WORD.findall(sentence)))
        score = _tie(common) if len(common) >= TWO or max(common.values(), default=0.0) >= ALONE else 0.0
        if score <= 0 and not umbrella:
            continue
        reading = _reading(sentence, document, table)
        yield Proposal(
            path=document.document.path,
            span=span,
            text=text,
            score=round(max(score, UMBRELLA if umbrella else 0.0), 3),
            reading=reading,
            why=_why(sorted(common, key=lambda s: -common[s]), reading, document, umbrella=umbrella),
            umbrella=umbrella,
            shared=tuple(sorted(common, key=lambda s: -common[s])),
        )


def _tie(common: Topic) -> float:
    """The chance that a sentence is about a commitment, from the words it shares with it."""
    return 1.0 - math.prod(1.0 - TIE * w for w in common.values())


def _reading(sentence: str, document: Later, table: Undertakings) -> Taken:
    """What the sentence says of the deed; a document of the same day only tells the promise again."""
    if document.same_day:
        return Taken.RESTATED
    return next((reading for reading, pattern in table.readings if pattern.search(sentence)), Taken.RESTATED)


def _why(common: Sequence[str], reading: Taken, document: Later, *, umbrella: bool) -> str:
    """One sentence for the person who decides."""
    tie = (
        "It names the whole of what was agreed" if umbrella else f"It shares {', '.join(f'“{s}”' for s in common[:4])}"
    )
    day = (
        "; a document of the same day moves no status" if document.same_day else f"; its words read as {reading.value}"
    )
    return f"{tie}{day}."
