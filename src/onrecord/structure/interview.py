"""Interviews without labels: the questions are set in bold or italics, and what stands between them answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import MediaType, Span
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Document

_QUESTIONS = 3  # that make an interview
_ASKING = 0.6  # share of the paragraphs set apart that ask: of crossheads and quotations hardly any does
_TYPE = 0.95  # share of a paragraph that is set in the type
_SHARE = 0.5  # of the words that questions have at most
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n(?=[^\n]*\S))?)+")
_MARKED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>(?:(?!(?P=mark)).)+)(?P=mark)", re.DOTALL)
_ASKS = re.compile(r"[?？؟][\"'”’»)\]]*$")


class Said(NamedTuple):
    """A question or an answer, without the marks of its type."""

    span: Span
    asks: bool


def interview(document: Document, body: Span) -> list[Said]:
    """The questions and answers of a text in order, beginning with a question; empty where it is no interview."""
    shown = _in_markdown(document.text, body) if document.media_type in _PLAIN else _in_blocks(document)
    apart = [x for x in shown if x.asks]
    asking = [x for x in apart if _ASKS.search(x.span.of(document.text))]
    if len(asking) < _QUESTIONS or len(asking) < _ASKING * len(apart):
        return []
    first = shown.index(asking[0])
    found = _joined(shown[first:])
    letters = [sum(x.span.end - x.span.start for x in found if x.asks is asks) for asks in (True, False)]
    answered = sum(not x.asks for x in found)
    return found if answered >= _QUESTIONS and letters[0] <= _SHARE * sum(letters) else []


_PLAIN = (MediaType.TEXT, MediaType.MARKDOWN)


def _in_markdown(text: str, body: Span) -> list[Said]:
    """The paragraphs of a Markdown text, those wholly in bold or italics as questions."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text, *body):
        span = trimmed(text, Span(*paragraph.span()))
        marked = _MARKED.fullmatch(text, *span)
        found.append(Said(Span(*marked.span("words")), True) if marked else Said(span, False))
    return found


def _in_blocks(document: Document) -> list[Said]:
    """The blocks of a page, those wholly in bold or italics as questions."""
    strong = {x.span.start: x.span.end for x in document.locators if x.kind == "strong"}
    return [
        Said(b.span, strong.get(b.span.start, b.span.start) - b.span.start >= _TYPE * (b.span.end - b.span.start))
        for b in document.blocks
    ]


def _joined(shown: Sequence[Said]) -> list[Said]:
    """Paragraphs that follow each other in one voice as one."""
    found: list[Said] = []
    for said in shown:
        if found and found[-1].asks is said.asks:
            found[-1] = Said(Span(found[-1].span.start, said.span.end), said.asks)
        else:
            found.append(said)
    return found
