"""Words that the layout sets off as somebody's, without marks: block quotations, italics behind a colon, interviews.

A block quotation is what the source's own markup says, lines behind ">", or lines set in behind a colon. An interview
is a run of paragraphs that begin with labels which take turns ("Q: … A: …").
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.marks import Marked
from onrecord.models import BlockKind, Span
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.models import Document

BLOCK = ">"  # the mark of a stretch that the layout alone sets off
TURN = ":"  # the mark of a turn of an interview
TURNS = 3  # labelled paragraphs in a row that make an interview
SET_IN = 3  # blanks from which a line is set in
WORDS = 4  # words of a run of italics that can be a quotation

_NAME = r"[^\W\d_][\w.’'-]*(?: \(?[^\W\d_][\w.’')-]*){0,4}"
_LABEL = re.compile(rf"(?=[^:：]{{1,200}}+[:：])[*_]{{0,2}}({_NAME})[*_]{{0,2}}[:：][*_]{{0,2}}\s+(?=[^\s“”„«»\"‘'])")
_ITALIC = re.compile(r":\s+(?P<mark>[*_])(?=[^\s*_])(?P<inner>[^*_]+?)(?<=\S)(?P=mark)(?!\w)")
_ARROWS = re.compile(r"(?:>[ \t]?)+")


def set_off(document: Document, paragraphs: Sequence[Span]) -> dict[int, list[Marked]]:
    """The stretches of every paragraph that stand without marks, by its number."""
    out = _block_quotations(document, paragraphs)
    text = document.text
    for number, paragraph in enumerate(paragraphs):
        if number not in out and (italics := _in_italics(text, paragraph)):
            out[number] = italics
    return out | _interviews(text, paragraphs)


def _block_quotations(document: Document, paragraphs: Sequence[Span]) -> dict[int, list[Marked]]:
    text = document.text
    quoted = {b.span for b in document.blocks if b.kind is BlockKind.QUOTE}
    out: dict[int, list[Marked]] = {}
    for number, paragraph in enumerate(paragraphs):
        arrow = _ARROWS.match(text, *paragraph)
        begin = arrow.end() if arrow else paragraph.start
        if paragraph in quoted or arrow or _is_set_in(text, paragraphs, number, out):
            inner = trimmed(text, Span(begin, paragraph.end))
            if inner.start < inner.end:
                out[number] = [Marked(inner=inner, outer=paragraph, mark=BLOCK, closed=False)]
    return out


def _is_set_in(text: str, paragraphs: Sequence[Span], number: int, before: dict[int, list[Marked]]) -> bool:
    """Whether a paragraph is set in further than the one before it, which ends in a colon or is set in itself."""
    goes_on = number - 1 in before
    if not number or not (goes_on or text[paragraphs[number - 1].end - 1] == ":"):
        return False
    indent = _indent(text, paragraphs[number])
    return indent >= SET_IN and (goes_on or _indent(text, paragraphs[number - 1]) < indent)


def _indent(text: str, paragraph: Span) -> int:
    lead = text[text.rfind("\n", 0, paragraph.start) + 1 : paragraph.start]
    return len(lead.expandtabs(8)) if not lead.strip() else 0


def _in_italics(text: str, paragraph: Span) -> list[Marked]:
    found = _ITALIC.finditer(text, *paragraph)
    return [
        Marked(inner=Span(*m.span("inner")), outer=Span(m.start("mark"), m.end()), mark=m["mark"])
        for m in found
        if len(m["inner"].split()) >= WORDS
    ]


def label_of(text: str, turn: Marked) -> Span | None:
    """The label that a turn of an interview begins with."""
    found = _LABEL.match(text, *turn.outer) if turn.mark == TURN else None
    return Span(*found.span(1)) if found else None


# --- interviews -------------------------------------------------------------------------------------------------------


def _interviews(text: str, paragraphs: Sequence[Span]) -> dict[int, list[Marked]]:
    """The turns of every run of labelled paragraphs; an answer may go on for a paragraph without a label."""
    found = ((n, _LABEL.match(text, *p)) for n, p in enumerate(paragraphs))
    labels = {n: m for n, m in found if m and all(w.strip("(")[0].isupper() for w in m[1].split())}
    out: dict[int, list[Marked]] = {}
    for run in _runs(labels):
        count = Counter(labels[n][1].casefold() for n in run)
        if len(run) >= TURNS and 1 < len(count) <= len(run) // 2 + 1 and max(count.values()) > 1:
            out |= {n: [_turn(text, paragraphs[n], labels.get(n))] for n in range(run[0], run[-1] + 1)}
    return out


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers in rows that have at most one other between them."""
    rows: list[list[int]] = []
    for one in numbers:
        if rows and one - rows[-1][-1] <= 2:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _turn(text: str, paragraph: Span, label: re.Match[str] | None) -> Marked:
    inner = trimmed(text, Span(label.end() if label else paragraph.start, paragraph.end))
    return Marked(inner=inner, outer=paragraph, mark=TURN, closed=False)
