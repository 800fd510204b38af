"""Who is said to have said it: the source of each quotation, by its own sentence or by its neighbours.

No parser: the words around a quotation, with every quotation taken as one token, are cut into sentences and clauses;
the governing clause is looked for after the quotation, before it, and in the sentence or paragraph before (the order in
which news prose puts it). The subject of the cue verb is the source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord import subjectfirst, verbsecond
from onrecord.frames import NOBODY, Found, Frame, Source
from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.frames import Token
    from onrecord.languages.cues import Cues

# Confidence of what is only carried on from the words before.
SAME_PARAGRAPH = 0.85
PARAGRAPH_BEFORE = 0.7
CARRIED_ON = 0.6
STRUNG = 4  # words between two quotations that a conjunction strings together

_LABEL = re.compile(r"([A-Z][A-Za-z.’'-]*(?: [A-Z][A-Za-z.’'-]*){0,3}):\s")


def find_sources(text: str, found: list[Found], frames: Sequence[Frame], table: Cues) -> None:
    """Give each outermost quotation the source of its own sentence, else that of its neighbours."""
    for one in frames:
        for sentence in one.sentences:
            for at, token in enumerate(sentence):
                if token.quote is not None:
                    entry = found[token.quote]
                    entry.sentence = Span(sentence[0].span.start, sentence[-1].span.end)
                    own = own_label(text, entry) or _source(sentence, at, entry.marked.inner.of(text), table)
                    entry.source = _in_a_row(found, sentence, at, own, table)
    top = [f for f in found if not f.marked.depth]
    for number, entry in enumerate(top):
        if entry.source.mention is None:
            entry.source = _neighbour(top, number, frames, table)


def _source(sentence: Sequence[Token], at: int, inner: str, table: Cues) -> Source:
    if table.verb_last:
        return verbsecond.source(sentence, at, table)
    return subjectfirst.source(sentence, at, inner, table)


def _in_a_row(found: Sequence[Found], sentence: Sequence[Token], at: int, own: Source, table: Cues) -> Source:
    """ "…“one” and “two”": what is strung to the quotation before it is said by the same person."""
    begin = at
    while begin > 0 and sentence[begin - 1].quote is None:
        begin -= 1
    between = sentence[begin:at]
    words = [t for t in between if t.is_word]
    strung = begin > 0 and len(words) <= STRUNG and bool(between) and not any(t.low in table.verbs for t in words)
    if not strung or not all(t.is_word or t.text == "," for t in between):
        return own
    if words and not any(t.low in table.joins for t in words):
        return own
    number = sentence[begin - 1].quote
    before = found[number].source if number is not None else NOBODY
    return _carried(before, SAME_PARAGRAPH, "strung to the quotation before it") if before.cued else own


def own_label(text: str, entry: Found) -> Source | None:
    """A transcript printed inside the story: the words in marks begin with "NAME: "."""
    label = _LABEL.match(text, entry.marked.inner.start, entry.marked.inner.end)
    if label is None:
        return None
    return Source(mention=Span(*label.span(1)), confidence=0.95, reason="a name before a colon", cued=True)


def _neighbour(top: Sequence[Found], number: int, frames: Sequence[Frame], table: Cues) -> Source:
    """The source of the quotation before or after it, or of the sentence that leads to it."""
    entry = top[number]
    before = next((f for f in reversed(top[:number]) if f.source.mention), None)
    after = top[number + 1] if number + 1 < len(top) else None
    if before is not None and before.paragraph == entry.paragraph and before.source.cued:
        return _carried(before.source, SAME_PARAGRAPH, "the same paragraph goes on")
    if after is not None and after.paragraph == entry.paragraph and after.source.cued:
        return _carried(after.source, SAME_PARAGRAPH, "the source follows in the same paragraph")
    lead = _led_by(entry, frames, table)
    if lead is not None:
        return lead
    if before is not None and entry.paragraph - before.paragraph <= 1 and before.source.cued:
        return _carried(before.source, CARRIED_ON, "the paragraph before goes on")
    return NOBODY


def _led_by(entry: Found, frames: Sequence[Frame], table: Cues) -> Source | None:
    """The sentence before it: the same paragraph's, or the one that ends the paragraph before."""
    here = [s for s in frames[entry.paragraph].sentences if s[-1].span.end <= entry.marked.outer.start]
    rows = here or (frames[entry.paragraph - 1].sentences if entry.paragraph else [])
    if not rows or (not here and rows[-1][-1].quote is not None):
        return None
    row = [*rows[-1]]
    colon = row[-1].text == ":"
    led = _source([*row, row[-1]._replace(quote=-1)], len(row), "", table)
    if led.mention is None or not led.cued:
        return None
    sure = PARAGRAPH_BEFORE if colon or here else CARRIED_ON - 0.05
    return replace(led, confidence=sure, reason="the sentence before it", cued=led.cued)


def _carried(one: Source, confidence: float, reason: str) -> Source:
    return replace(one, confidence=min(confidence, one.confidence), reason=reason)
