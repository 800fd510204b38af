"""Punctuation, which the collation folds away, listed where the copies point the same words otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.collate.models import Difference, PassageKind
from onrecord.models import EditKind, EditOp, Span
from onrecord.text import folded
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.collate.models import Collation, Passage

Stops = list[tuple[str, Span]]  # what stands behind each word, folded and without white space, and where


def pointed(collation: Collation) -> Collation:
    """The collation with the differences of punctuation in what is common; quotation styles and dashes stay folded."""
    texts = {w.siglum: w.record.document.text for w in collation.witnesses}
    return replace(collation, passages=tuple(_pointed(p, texts) for p in collation.passages))


def _pointed(passage: Passage, texts: dict[str, str]) -> Passage:
    if passage.kind is not PassageKind.COMMON or len(passage.readings) < 2:
        return passage
    stops = {siglum: _stops(texts[siglum], spans[0]) for siglum, spans in passage.readings.items()}
    return replace(passage, differences=(*passage.differences, *_unlike(stops)))


def _stops(text: str, span: Span) -> Stops:
    """What stands behind each word of a stretch, up to the next."""
    found = words(span.of(text))
    starts, ends = found.starts.tolist(), [*found.ends.tolist()]
    gaps = zip(ends, [*starts[1:], span.end - span.start], strict=False)
    return [_stop(text, Span(span.start + a, span.start + b)) for a, b in gaps]


def _stop(text: str, gap: Span) -> tuple[str, Span]:
    printed = gap.of(text)
    lead = len(printed) - len(printed.lstrip())
    core = printed.strip()
    return "".join(folded(core).split()), Span(gap.start + lead, gap.start + lead + len(core)) if core else Span(
        gap.start, gap.start
    )


def _unlike(stops: dict[str, Stops]) -> Iterator[Difference]:
    """A difference for each word behind which the witnesses do not all have the same."""
    base, *others = stops
    for row in zip(*(stops[s] for s in (base, *others)), strict=False):
        mine, *theirs = row
        for marks in dict.fromkeys(m for m, _ in theirs if m != mine[0]):
            spans = {s: at for s, (m, at) in zip(others, theirs, strict=True) if m == marks}
            same = {s: at for s, (m, at) in zip(others, theirs, strict=True) if m == mine[0]}
            op = EditOp.INSERT if not mine[0] else EditOp.DELETE if not marks else EditOp.REPLACE
            yield Difference(op=op, kind=EditKind.PUNCTUATION, spans={base: mine[1], **same, **spans})
