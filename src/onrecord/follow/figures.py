"""The checkable figures of a record: every number with its unit, and where two sentences of one matter disagree on one.

A figure is a number that somebody could look up: counts, sums, shares, years. Two sentences are of one matter when they
share most of what they say beside their figures; they disagree where a figure of the same unit differs and neither
gives the other's number. What is reported is a place to look at, not an error: one may tell of another year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.languages import undertakings
from onrecord.follow.passages import spans
from onrecord.follow.sentences import said
from onrecord.follow.topics import Topics
from onrecord.meaning.numerals import WEAK, is_scale, spelled_in, value, values
from onrecord.models import Span
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.follow.topics import Topic
    from onrecord.models import Document, Record

TOKEN = re.compile(r"[$€£%]|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*")
YEAR = re.compile(r"(?:19|20)\d\d")
ONE_MATTER = 0.5  # likeness of two sentences without their figures from which they are of one matter
AGAIN = 0.65  # the same within one record, where much is said again of other years and places
AFTER = 2  # words behind a number in which its unit is sought
MONEY = frozenset({"$", "€", "£", "euro", "euros", "dollar", "dollars", "pound", "pounds", "crown", "crowns"})
SHARE = frozenset({"%", "percent", "per"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as printed, at `span` of the document at `path`; `unit` is what is counted, "" for a bare number."""

    path: str
    span: Span
    printed: str
    value: float
    unit: str
    sentence: Span
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two figures of one matter that differ; `within` is whether the record contradicts itself."""

    one: Figure
    two: Figure
    within: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with its figures, and what it says beside them."""

    figures: tuple[Figure, ...]
    topic: Topic


def figures(record: Record) -> list[Figure]:
    """Every checkable figure of what is said in a record, in its order."""
    document = record.document
    return [
        figure
        for s in said(record)
        for figure in _found(document, s.span, s.utterance.speaker.name if s.utterance.speaker else None)
    ]


def disagreements(record: Record, others: Sequence[Document]) -> list[Disagreement]:
    """Where other documents disagree with a record on a figure, and where the record contradicts itself.

    Copies, stories and later documents alike. A record in a language without a table of undertakings is not compared.
    """
    table = undertakings(record.document.language)
    if table is None:
        return []
    own = [(s.span, s.utterance.speaker.name if s.utterance.speaker else None) for s in said(record)]
    rows = [(d, [(span, None) for row in spans(d) for span in row]) for d in others]
    texts = [s.of(record.document.text) for s, _ in own] + [s.of(d.text) for d, row in rows for s, _ in row]
    topics = Topics(texts, table, record.document.language)
    here = _told(record.document, own, topics)
    out = [
        x for n, one in enumerate(here) for two in here[n + 1 :] for x in _differ(one, two, topics, AGAIN, within=True)
    ]
    for document, row in rows:
        for two in _told(document, row, topics):
            near = max(here, key=lambda one: topics.overlap(one.topic, two.topic), default=None)
            out += _differ(near, two, topics, ONE_MATTER, within=False) if near else []
    return out


def _told(document: Document, row: Iterable[tuple[Span, str | None]], topics: Topics) -> list[_Told]:
    out = []
    for span, speaker in row:
        if found := tuple(_found(document, span, speaker)):
            topic = topics.topic(span.of(document.text))
            out.append(_Told(found, {s: w for s, w in topic.items() if not s.startswith("#")}))
    return out


def _differ(one: _Told, two: _Told, topics: Topics, least: float, *, within: bool) -> Iterator[Disagreement]:
    """The figures on which two sentences of one matter disagree."""
    if topics.overlap(one.topic, two.topic) < least:
        return
    for a in one.figures:
        rivals = [b for b in two.figures if b.unit == a.unit]
        if not rivals or any(b.value == a.value for b in two.figures):
            continue
        for b in rivals:
            if all(b.value != x.value for x in one.figures):
                yield Disagreement(one=a, two=b, within=within, why=_why(a, b, within=within))


def _why(a: Figure, b: Figure, *, within: bool) -> str:
    where = "another sentence of the record" if within else "the other document"
    return f"The record has “{a.printed}”, {where} “{b.printed}”, in sentences that share most of their words."


def _found(document: Document, span: Span, speaker: str | None) -> Iterator[Figure]:
    """The figures of one sentence."""
    text = span.of(document.text)
    view = fold(text)
    tokens = list(TOKEN.finditer(view.text))
    words = [t.group() for t in tokens]
    spelled = spelled_in(document.language)
    n = 0
    while n < len(words):
        end = _run(words, n, spelled)
        number = _number(words[n:end])
        if number is not None:
            place = view.back(Span(tokens[n].start(), tokens[end - 1].end()))
            yield Figure(
                path=document.path,
                span=Span(span.start + place.start, span.start + place.end),
                printed=place.of(text),
                value=number,
                unit=_unit(words, n, end, place.of(text)),
                sentence=span,
                text=text,
                speaker=speaker,
            )
        n = max(n + 1, end)


def _run(words: Sequence[str], at: int, spelled: frozenset[str]) -> int:
    """Where the number ends that begins here; here where none does. A year stands by itself."""
    if YEAR.fullmatch(words[at]):
        return at + 1
    end = at
    while end < len(words) and _goes_on(words, at, end, spelled):
        end += 1
    return end


def _goes_on(words: Sequence[str], at: int, end: int, spelled: frozenset[str]) -> bool:
    word = words[end]
    if word == "and" and at < end < len(words) - 1:
        return words[end + 1] in spelled and words[end - 1] in spelled
    scale = is_scale(word)
    return (end > at) if scale else word in spelled or (word[0].isdigit() and value(word) is not None)


def _number(words: Sequence[str]) -> float | None:
    """The number of a run, None for a pronoun ("one") and for none."""
    return None if not words or WEAK.issuperset(words) else next(iter(values(words)), None)


def _unit(words: Sequence[str], start: int, end: int, printed: str) -> str:
    """What a number counts: money, a share, a year, or the word behind it."""
    around = {*words[max(0, start - 1) : start], *words[end : end + AFTER]}
    if around & MONEY:
        return "money"
    if around & SHARE:
        return "%"
    if YEAR.fullmatch(printed):
        return "year"
    return next((w.removesuffix("s") for w in words[end : end + AFTER] if len(w) > AFTER and w.isalpha()), "")
