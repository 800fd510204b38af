"""What later documents quote or report of a record, and which of its words these are.

That a story's words are those of a commitment, in another interpreter's rendering or in its writer's own, is no guess
from words that both share: every quotation is traced as `onrecord.check` traces it, sentence by sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from onrecord.check import traced
from onrecord.follow.passages import spans
from onrecord.models import Span, Verdict
from onrecord.story.quotations import quotations
from onrecord.trace import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Document, Quotation, Record

# What a quotation with each verdict does with the words of the record; with the others it has none of them.
TOLD = {
    Verdict.VERBATIM: "It quotes these words",
    Verdict.EDITED: "It quotes these words, its changes marked",
    Verdict.ALTERED: "It quotes these words, some of them changed",
    Verdict.SPLICED: "It quotes these words, joined with others",
    Verdict.RENDERING: "It quotes these words in another rendering",
    Verdict.PARAPHRASE: "It tells this in its own words",
    Verdict.MISATTRIBUTED: "It quotes these words as somebody else's",
}


class Quote(NamedTuple):
    """A quotation or statement in a sentence of a later document: its `spans` there, those of what was `said` in the
    record, and the verdict on it.
    """

    spans: tuple[Span, ...]
    said: tuple[Span, ...]
    verdict: Verdict


def quotes(record: Record, documents: Sequence[Document]) -> list[list[Quote]]:
    """What each document quotes or reports of the record, each at its best place."""
    ground = prepare([record])
    out = []
    for document in documents:
        story = quotations(document, speakers=record.speakers)
        rows = [s for row in spans(document) for s in row]
        pieces = tuple(piece for q in story.quotations for piece in _by_sentence(q, rows, document.text))
        out.append(
            [
                Quote(t.quotation.spans, tuple(p.span for p in t.matches[0].parts), t.verdict)
                for t in traced(ground, replace(story, quotations=pieces))
                if t.matches and t.verdict in TOLD
            ]
        )
    return out


def _by_sentence(quotation: Quotation, rows: Sequence[Span], text: str) -> Iterator[Quotation]:
    """A quotation cut where the sentences of its document end."""
    for row in rows:
        here = tuple(Span(max(s.start, row.start), min(s.end, row.end)) for s in quotation.spans if s.overlaps(row))
        if here:
            yield replace(quotation, spans=here, text=" ".join(s.of(text) for s in here))


def meet(one: Sequence[Span], two: Sequence[Span]) -> bool:
    """Whether a span of one and a span of the other share half or more of the shorter one."""
    return any(
        2 * (min(a.end, b.end) - max(a.start, b.start)) >= min(a.end - a.start, b.end - b.start) > 0
        for a in one
        for b in two
    )
