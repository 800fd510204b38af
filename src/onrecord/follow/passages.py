"""A later document as it is searched: its sentences, each with what the paragraph around it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.topics import Topic, merged
from onrecord.text import folded, laid_paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Document, Span

# What another sentence of the paragraph tells of what this one is about: the one before it where this one leans on it
# ("They", "this topic"), the nearest ones, and those further off.
SENTENCE = 4  # words from which something is a sentence
HEADING = 90  # code points from which what has no stop is a line that goes on
ENDS = (*".!?:;", *"\"'”’»)]")
LEANT_ON, NEXT, AWAY = 0.8, 0.55, 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of a later document; `around` is the topic of its paragraph, each word by its distance, `printed`
    the words of the paragraph by their stems. A `heading` is no sentence: a title, a date line, two words.
    """

    span: Span
    text: str
    folded: str
    own: Topic
    around: Topic
    pairs: frozenset[tuple[str, str]]
    printed: Mapping[str, str]
    heading: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A later document; `same_day` is whether it tells of the record's own day, when no status can have moved."""

    document: Document
    same_day: bool
    passages: tuple[Passage, ...]


def spans(document: Document) -> list[list[Span]]:
    """The sentences of each paragraph of a document."""
    laid = [b.span for b in document.blocks] or laid_paragraphs(document.text)
    return [sentences(document.text, p) for p in laid]


def later(document: Document, table: Undertakings, topics: Topics, *, same_day: bool) -> Later:
    """A document ready to be searched."""
    found = [p for row in spans(document) for p in _passages(document, row, table, topics)]
    return Later(document=document, same_day=same_day, passages=tuple(found))


def _passages(document: Document, row: Sequence[Span], table: Undertakings, topics: Topics) -> Iterator[Passage]:
    own = [topics.topic(s.of(document.text)) for s in row]
    printed = {stem: word for s in row for stem, word in topics.printed(s.of(document.text)).items()}
    for n, span in enumerate(row):
        text = span.of(document.text)
        leans = table.outcomes.leans.search(folded(text)) is not None
        yield Passage(
            span=span,
            text=text,
            folded=folded(text),
            own=own[n],
            around=merged(_faint(own[m], _nearness(m - n, leans=leans)) for m in range(len(row)) if m != n),
            pairs=frozenset(topics.pairs(text)),
            printed={**printed, **topics.printed(text)},
            heading=_heading(text, alone=len(row) == 1),
        )


def _heading(text: str, *, alone: bool) -> bool:
    """Whether a stretch of text is no sentence; `alone` in its paragraph a short one without a stop is none."""
    unfinished = alone and len(text) < HEADING and not text.rstrip().endswith(ENDS)
    return len(text.split()) < SENTENCE or unfinished


def _faint(topic: Topic, share: float) -> Topic:
    return {s: w * share for s, w in topic.items()}


def _nearness(distance: int, *, leans: bool) -> float:
    """What a sentence so many places on (or, below 0, back) tells of this one."""
    if distance == -1 and leans:
        return LEANT_ON
    return NEXT if abs(distance) == 1 else AWAY
