"""Stories told from talks: what others said in marks, with who says so, in paragraphs that nobody speaks himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.languages import cues
from onrecord.marks import SINGLE, scan
from onrecord.text import folded, paragraphs
from onrecord.wordlists import FIRST_PERSON

if TYPE_CHECKING:
    from onrecord.languages.cues import Cues
    from onrecord.models import Span

_QUOTED = 4  # words in marks that are a quotation and no term
_LEAST = 2  # paragraphs with such a quotation and who says it
_SHARE = 0.15  # of the paragraphs of a story has one
_OWN = 0.01  # of the words outside marks in which a story's writer speaks of himself, at most
_LOOKED_AT = 60  # paragraphs


def is_story(text: str, span: Span, language: str) -> bool:
    """Whether a text without labels tells what others said: quotations beside verbs of saying, no first person."""
    if not any(mark in text for mark in '“”„«»"'):
        return False
    table = cues(language)
    body = span.of(text)
    found = [_parted(body, paragraph) for paragraph in paragraphs(body)[:_LOOKED_AT]]
    told = sum(quoted and _says(outside, table) for quoted, outside in found)
    if told < max(_LEAST, _SHARE * len(found)):
        return False
    words = [word for _, outside in found for word in outside]
    return sum(folded(w) in FIRST_PERSON for w in words) <= _OWN * len(words)


def _parted(text: str, paragraph: Span) -> tuple[bool, list[str]]:
    """(whether a quotation stands in a paragraph, the words outside marks, small and bare)."""
    marks = [m for m in scan(text, paragraph) if m.depth == 0 and m.mark not in SINGLE]
    at, outside = paragraph.start, []
    for mark in marks:
        outside.append(text[at : mark.outer.start])
        at = mark.outer.end
    outside.append(text[at : paragraph.end])
    quoted = any(len(m.inner.of(text).split()) >= _QUOTED for m in marks)
    return quoted, [w.strip(".,;:!?()–—-") for w in " ".join(outside).casefold().split()]


def _says(words: list[str], table: Cues) -> bool:
    """Whether a verb of saying stands among the words."""
    return not table.verbs.isdisjoint(words)
