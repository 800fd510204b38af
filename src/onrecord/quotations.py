"""Find every quotation of a story and who is said to have said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord import attribution, verbsecond
from onrecord.attribution import NOBODY, Frame, Source, frame
from onrecord.languages import cues
from onrecord.marks import Marked, scan
from onrecord.models import Block, BlockKind, Document, Quotation, QuotationKind, Span, Speaker, Story
from onrecord.people import People
from onrecord.scare import arms_length
from onrecord.text import paragraphs, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.clauses import Token
    from onrecord.languages.cues import Cues

# Confidence of what is only carried on from the words before.
SAME_PARAGRAPH = 0.85
PARAGRAPH_BEFORE = 0.7
CARRIED_ON = 0.6
LEAD = 300  # characters looked at before a sentence for what leads it in
STRUNG = 4  # words between two quotations that a conjunction strings together

_LABEL = re.compile(r"([A-Z][A-Za-z.’'-]*(?: [A-Z][A-Za-z.’'-]*){0,3}):\s")


@dataclass(slots=True, kw_only=True)
class _Found:
    """A quotation on its way: its marks, its paragraph and what is known of its source."""

    marked: Marked
    paragraph: int
    spans: list[Span]
    source: Source = NOBODY
    within: int | None = None
    sentence: Span | None = None


def quotations(document: Document, *, speakers: Sequence[Speaker] = ()) -> Story:
    """Every quotation of a story, in order of the text, with its source.

    `speakers` are the people of the record: mentions are resolved against them first, else against the fullest names of
    the story itself. Scare quotes and titles are kept with `speech` false. Spans count into `document.text`.
    """
    text, table = document.text, cues(document.language)
    bounds = _paragraphs(document)
    found: list[_Found] = []
    frames: list[Frame] = []
    for number, paragraph in enumerate(bounds):
        marks = scan(text, paragraph)
        if not marks and _is_block_quote(document.blocks, paragraph):
            marks = [Marked(inner=paragraph, outer=paragraph, mark="")]
        top = _enter(found, marks, number)
        outers = [(n, found[n].marked.outer) for n in top]
        frames.append(frame(text, paragraph, outers, [found[n].marked.inner for n in top], table))
    _find_sources(text, found, frames, table)
    _join(text, found)
    people = People(text, frames, table, speakers)
    return Story(document=document, quotations=tuple(_finished(text, found, people, table)))


def _paragraphs(document: Document) -> list[Span]:
    """The paragraphs of the layout: blocks, blank-line groups where lines are wrapped, else lines."""
    if document.blocks:
        return [b.span for b in document.blocks]
    text = document.text
    lines = paragraphs(text)
    blank = [trimmed(text, Span(m.start(), m.end())) for m in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|$))+", text)]
    wrapped = [a for a, b in pairwise(lines) if b.start - a.end == 1 and text[a.end - 1] not in ".!?:”\"’'"]
    return blank if len(lines) > len(blank) and len(wrapped) > 0.4 * len(lines) else lines


def _is_block_quote(blocks: Sequence[Block], paragraph: Span) -> bool:
    return any(b.kind is BlockKind.QUOTE and b.span == paragraph for b in blocks)


def _enter(found: list[_Found], marks: Sequence[Marked], paragraph: int) -> list[int]:
    """Take the stretches of one paragraph in; returns the numbers of the outermost ones."""
    top: list[int] = []
    for marked in marks:
        entry = _Found(marked=marked, paragraph=paragraph, spans=[marked.inner])
        if marked.depth:
            holders = [n for n, f in enumerate(found) if f.marked.inner.contains(marked.outer)]
            entry.within = holders[-1] if holders else None
        else:
            top.append(len(found))
        found.append(entry)
    return top


def _find_sources(text: str, found: list[_Found], frames: Sequence[Frame], table: Cues) -> None:
    """Give each outermost quotation the source of its own sentence, else that of its neighbours."""
    for one in frames:
        for sentence in one.sentences:
            for at, token in enumerate(sentence):
                if token.quote is not None:
                    entry = found[token.quote]
                    entry.sentence = Span(sentence[0].span.start, sentence[-1].span.end)
                    own = _own_label(text, entry) or _source(sentence, at, entry.marked.inner.of(text), table)
                    entry.source = _in_a_row(found, sentence, at, own, table)
    top = [f for f in found if not f.marked.depth]
    for number, entry in enumerate(top):
        if entry.source.mention is None:
            entry.source = _neighbour(top, number, frames, table)


def _source(sentence: Sequence[Token], at: int, inner: str, table: Cues) -> Source:
    if table.verb_last:
        return verbsecond.source(sentence, at, table)
    return attribution.source(sentence, at, inner, table)


def _in_a_row(found: Sequence[_Found], sentence: Sequence[Token], at: int, own: Source, table: Cues) -> Source:
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


def _own_label(text: str, entry: _Found) -> Source | None:
    """A transcript printed inside the story: the words in marks begin with "NAME: "."""
    label = _LABEL.match(text, entry.marked.inner.start, entry.marked.inner.end)
    if label is None:
        return None
    return Source(mention=Span(*label.span(1)), confidence=0.95, reason="a name before a colon", cued=True)


def _neighbour(top: Sequence[_Found], number: int, frames: Sequence[Frame], table: Cues) -> Source:
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


def _led_by(entry: _Found, frames: Sequence[Frame], table: Cues) -> Source | None:
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


def _join(text: str, found: list[_Found]) -> None:
    """Put the parts of one quotation together: reopened paragraphs, and “…,” he said, “…” inside one sentence."""
    top = [f for f in found if not f.marked.depth]
    joined: _Found | None = None
    for one, two in pairwise(top):
        host = joined if joined is not None and one.spans == [] else one
        reopened = (
            not one.marked.closed
            and two.paragraph == one.paragraph + 1
            and two.marked.mark == one.marked.mark
            and _own_label(text, two) is None
            and not text[: two.marked.outer.start].rpartition("\n")[2].strip()
        )
        if reopened or _goes_on(text, one, two):
            if one.source.mention is None and two.source.mention is not None and reopened:
                host.source = two.source
            host.spans.extend(two.spans)
            two.spans = []
            joined = host
        else:
            joined = None


def _goes_on(text: str, one: _Found, two: _Found) -> bool:
    """Whether the second pair of marks goes on with the sentence of the first."""
    cue = one.source.cue
    if one.paragraph != two.paragraph or one.sentence != two.sentence or cue is None:
        return False
    if not one.marked.outer.end <= cue.start < two.marked.outer.start:
        return False
    between = text[one.marked.outer.end : two.marked.outer.start].strip()
    first, second = one.marked.inner.of(text).rstrip(), two.marked.inner.of(text).lstrip(" …[")
    return first[-1:] == "," and between[-1:] == "," and second[:1].islower() and len(between.split()) <= 12


# --- the finished quotations ------------------------------------------------------------------------------------------


def _finished(text: str, found: Sequence[_Found], people: People, table: Cues) -> list[Quotation]:
    ids: dict[int, str] = {}
    out: list[Quotation] = []
    for number, entry in enumerate(found):
        if not entry.spans:
            continue
        ids[number] = f"q{len(out) + 1}"
        within = ids.get(entry.within) if entry.within is not None else None
        out.append(_quotation(text, entry, ids[number], within, people, table))
    return out


def _quotation(text: str, entry: _Found, name: str, within: str | None, people: People, table: Cues) -> Quotation:
    spans = tuple(s for s in (trimmed(text, s) for s in entry.spans) if s.start < s.end) or tuple(entry.spans)
    given = entry.source
    speaker, sure, why = people.who(given, spans[0].start)
    reason = arms_length(text, entry.marked, given, table)
    return Quotation(
        id=name,
        spans=spans,
        text=" ".join(s.of(text) for s in spans),
        kind=_kind(text, entry),
        speech=reason is None,
        speaker=speaker,
        source=(given.mention,) if given.mention else (),
        cue=(given.cue,) if given.cue else (),
        confidence=round(sure, 2),
        reason=reason or why,
        content=None,
        within=within,
        elsewhere=_elsewhere(text, entry, table),
        context=entry.sentence.of(text) if entry.sentence else "",
    )


def _kind(text: str, entry: _Found) -> QuotationKind:
    """Mixed where the words in marks are a piece of the writer's own sentence."""
    inner = entry.marked.inner.of(text).strip()
    before = text[max(0, entry.marked.outer.start - LEAD) : entry.marked.outer.start].rstrip()[-1:]
    whole = inner[:1].isupper() or before in ",:" or not before
    return QuotationKind.DIRECT if whole else QuotationKind.MIXED


def _elsewhere(text: str, entry: _Found, table: Cues) -> str | None:
    """The words around a quotation that tell of another occasion than the record's."""
    if entry.sentence is None:
        return None
    before = text[entry.sentence.start : entry.marked.outer.start]
    around = before + " … " + text[entry.marked.outer.end : entry.sentence.end]
    lead = text[max(0, entry.sentence.start - LEAD) : entry.sentence.start].rstrip()
    if not before.strip() and lead.endswith(":"):
        around = lead[lead.rfind("\n") + 1 :] + " … " + around
    low = around.lower()
    if any(p.search(low) for p in _compiled(table.here)):
        return None
    found = next((f for p in _compiled(table.elsewhere) if (f := p.search(low))), None)
    return around[found.start() : found.end()] if found else None


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))
