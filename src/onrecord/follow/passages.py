"""A later document as it is searched: its sentences, each with what the paragraph around it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.due import months
from onrecord.follow.quantities import counts, days
from onrecord.follow.readings import parts
from onrecord.follow.topics import Topic, merged
from onrecord.models import Span
from onrecord.text import folded, laid_paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.follow.quantities import Day
    from onrecord.follow.quoted import Quote
    from onrecord.follow.readings import Part
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Document

# What another sentence of the paragraph tells of what this one is about: the one before it where this one leans on it
# ("They", "this topic"), the nearest ones, and those further off.
SENTENCE = 4  # words from which something is a sentence
HEADING = 90  # code points from which what has no stop is a line that goes on
ENDS_QUOTED = " \"'”’»)]"
ENDS = (*".!?:;", *ENDS_QUOTED.strip())
LEANT_ON, NEXT, AWAY = 0.8, 0.55, 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of a later document.

    `around` is the topic of its paragraph, each word by its distance; `printed` are
    the words of the paragraph by their stems;
    `months`, `numbers` and `days` are those that it names. `led` is its text behind what stands before it, and
    `goes_on` says that it goes on in its paragraph. `parts` are what it tells of deeds, `promises` whether it tells of
    a promise. A `silent` one tells nothing by itself: a title, a date line, two words, a question.
    """

    span: Span
    text: str
    folded: str
    own: Topic
    around: Topic
    pairs: frozenset[tuple[str, str]]
    printed: Mapping[str, str]
    months: frozenset[int]
    numbers: frozenset[float]
    days: frozenset[Day]
    led: str
    goes_on: bool
    parts: tuple[Part, ...]
    promises: bool
    silent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A later document; `same_day` is whether it tells of the record's own day, when no status can have moved, and
    `quotes` what it has of the record's words.
    """

    document: Document
    same_day: bool
    quotes: Sequence[Quote]
    passages: tuple[Passage, ...]


def spans(document: Document) -> list[list[Span]]:
    """The sentences of each paragraph of a document; a line that goes on in small letters is none of its own."""
    text = document.text
    joined: list[Span] = []
    for span in [b.span for b in document.blocks] or laid_paragraphs(text):
        if joined and text[span.start].islower() and text[joined[-1].end : span.start] == "\n":
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return [sentences(text, p) for p in joined]


def later(
    document: Document, table: Undertakings, topics: Topics, quotes: Sequence[Quote] = (), *, same_day: bool
) -> Later:
    """A document ready to be searched."""
    found: list[Passage] = []
    for row in spans(document):
        asked = found[-1] if found and _asks(found[-1].text) else None
        heading = next((p for p in reversed(found[1:]) if p.silent), None)
        found += _passages(document, row, table, topics, asked, heading)
    return Later(document=document, same_day=same_day, quotes=quotes, passages=tuple(found))


def _passages(
    document: Document,
    row: Sequence[Span],
    table: Undertakings,
    topics: Topics,
    asked: Passage | None,
    heading: Passage | None,
) -> Iterator[Passage]:
    """The sentences of one paragraph; where the paragraph before it ends with a question, they answer that."""
    texts = [s.of(document.text) for s in row]
    own = [topics.topic(t) for t in texts]
    printed = {stem: word for t in texts for stem, word in topics.printed(t).items()}
    silent = [_asks(t) or _heading(t, alone=len(row) == 1) for t in texts]
    for n, (span, text) in enumerate(zip(row, texts, strict=True)):
        plain = folded(text)
        leans = table.outcomes.leans.search(plain) is not None
        yield Passage(
            span=span,
            text=text,
            folded=plain,
            own=own[n],
            around=merged(
                [
                    *(_faint(own[m], _nearness(m - n, leans=leans)) for m in range(len(row)) if m != n),
                    _faint(asked.own, LEANT_ON if not n else NEXT) if asked else {},
                ]
            ),
            pairs=frozenset(topics.pairs(text)),
            printed={**(asked.printed if asked else {}), **printed, **topics.printed(text)},
            months=frozenset(months(plain, table)),
            numbers=counts(text, table.times),
            days=days(text, table.times),
            led=" ".join((*([heading.text] if heading else []), *texts[max(0, n - 1) : n + 1])),
            goes_on=n > 0 and not silent[n - 1],
            parts=parts(plain, table, topics),
            promises=table.outcomes.promise.search(plain) is not None,
            silent=silent[n],
        )


def _asks(text: str) -> bool:
    """Whether a sentence is a question."""
    return text.rstrip(ENDS_QUOTED).endswith("?")


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
