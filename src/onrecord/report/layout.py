"""Documents laid out for the page: blocks in order, each cut into runs that know which findings they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.models import BlockKind, MediaType, Span
from onrecord.read.plain import front_matter
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from onrecord.models import Document, Record, Utterance

# Lines of a text that somebody wrapped by hand are about this long, its paragraphs apart by a blank line.
_WRAPPED = range(45, 100)
_PLAIN = frozenset({MediaType.TEXT, MediaType.MARKDOWN})
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters under the same marks; `span` counts into the document's text."""

    span: Span
    marks: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Laid:
    """A block of a document; `utterance` is the one it opens or goes on with, `opens` whether it is the first block."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    utterance: Utterance | None = None
    opens: bool = False


class Marks:
    """Which marks cover which stretch of a text; built once, cut block by block."""

    def __init__(self, marks: Iterable[tuple[Span, Hashable]]) -> None:
        at: dict[int, tuple[list[Hashable], list[Hashable]]] = defaultdict(lambda: ([], []))
        for span, mark in marks:
            if span.start < span.end:
                at[span.start][0].append(mark)
                at[span.end][1].append(mark)
        self._starts = sorted(at)
        self._covers: list[frozenset[Hashable]] = []
        over: list[Hashable] = []
        for place in self._starts:
            opened, closed = at[place]
            for mark in closed:
                over.remove(mark)
            over.extend(opened)
            self._covers.append(frozenset(over))

    def runs(self, span: Span) -> Iterator[Run]:
        """The span cut wherever the marks over it change; the runs join to the span."""
        first = bisect_right(self._starts, span.start)
        last = bisect_right(self._starts, span.end - 1, lo=first)
        cuts = [span.start, *self._starts[first:last], span.end]
        for n, (start, end) in enumerate(pairwise(cuts), first - 1):
            if start < end:
                yield Run(Span(start, end), self._covers[n] if n >= 0 else frozenset())


def story_blocks(document: Document) -> list[Laid]:
    """The blocks of a story in order; words that no block of the reader holds become paragraphs of their own."""
    paragraphs = _Paragraphs(document.text)
    laid: list[Laid] = []
    at = _opening(document)
    for block in sorted(document.blocks, key=lambda b: b.span):
        start = max(at, block.span.start)
        laid += (Laid(p) for p in paragraphs.of(Span(at, start)))
        if start < block.span.end:
            laid.append(Laid(Span(start, block.span.end), kind=block.kind))
        at = max(at, block.span.end)
    laid += (Laid(p) for p in paragraphs.of(Span(at, len(document.text))))
    return laid


def record_blocks(record: Record) -> list[Laid]:
    """The blocks of a record in order: paragraphs of utterances, and the words between them but for the labels."""
    text = record.document.text
    paragraphs = _Paragraphs(text)
    laid: list[Laid] = []
    at = _opening(record.document)
    for utterance in sorted(record.utterances, key=lambda u: u.span):
        label = utterance.label_span
        gap = Span(at, max(at, label.start if label else utterance.span.start))
        laid += (Laid(p) for p in paragraphs.of(gap))
        said = paragraphs.of(Span(max(at, utterance.span.start), max(at, utterance.span.end)))
        laid += (Laid(p, utterance=utterance, opens=n == 0) for n, p in enumerate(said))
        at = max(at, utterance.span.end)
    laid += (Laid(p) for p in paragraphs.of(Span(at, len(text))))
    return laid


def _opening(document: Document) -> int:
    """Where the words begin after front matter, which the page's own heading tells."""
    matter = front_matter(document.text) if document.media_type in _PLAIN else None
    return matter.span.end if matter else 0


class _Paragraphs:
    """Where a text's paragraphs are: its lines, or what blank lines divide where it was wrapped by hand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = _BLANK_LINE if _wrapped_by_hand(text) else re.compile("\n")

    def of(self, span: Span) -> list[Span]:
        """The paragraphs inside a span, without white space at their ends."""
        ends = [m.end() for m in self._end.finditer(self._text, *span)]
        cut = (trimmed(self._text, Span(a, b)) for a, b in pairwise([span.start, *ends, span.end]))
        return [s for s in cut if s.start < s.end and any(c.isalnum() for c in s.of(self._text))]


def _wrapped_by_hand(text: str) -> bool:
    lines: Sequence[str] = text.splitlines()
    inner = [len(a) for a, b in pairwise(lines) if a.strip() and b.strip()]
    return len(inner) >= 3 and 2 * sum(n in _WRAPPED for n in inner) > len(inner)
