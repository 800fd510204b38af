"""When words are said: the times that captions and transcripts carry, in seconds of the recording, for any span."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.models import Document, Span

KINDS = ("cue", "time")  # of locators that say when; the finer first


def time_of(document: Document, span: Span) -> tuple[float, float] | None:
    """(start, end) in seconds of a span of a document whose source says when; inside a cue by its share of the letters.

    None where the source does not say.
    """
    start, end = _second(document, span.start), _second(document, max(span.start, span.end - 1))
    return (start, max(start, end)) if start is not None and end is not None else None


def _second(document: Document, at: int) -> float | None:
    for kind in KINDS:
        found = [x for x in document.locators if x.kind == kind]
        number = bisect_right(found, at, key=lambda x: x.span.start) - 1
        if number >= 0 and at < found[number].span.end:
            place = found[number]
            begin, _, end = place.value.partition("-")
            try:
                first, last = float(begin), float(end or begin)
            except ValueError:
                return None
            share = (at - place.span.start) / max(1, place.span.end - place.span.start)
            return round(first + share * (last - first), 3)
    return None
