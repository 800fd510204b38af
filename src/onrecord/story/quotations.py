"""Find every quotation of a story and who is said to have said it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.languages import cues
from onrecord.marks import Marked, scan
from onrecord.models import Document, Quotation, QuotationKind, Span, Speaker, Story
from onrecord.story.attribution import find_sources, own_label
from onrecord.story.carrying import carrying
from onrecord.story.dialogue import dialogue
from onrecord.story.frames import Found, Frame, Why, frame
from onrecord.story.indirect import Statement, statements
from onrecord.story.people import People, Teller, Told
from onrecord.story.scare import FROM_NEIGHBOURS, TERM_REASON, arms_length, is_note
from onrecord.story.setoff import BLOCK, set_off
from onrecord.text import laid_paragraphs, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.frames import Source

LEAD = 300  # characters looked at before a sentence for what leads it in


def quotations(document: Document, *, speakers: Sequence[Speaker] = ()) -> Story:
    """Every quotation of a story, in order of the text, with its source: words in marks, and statements without.

    `speakers` are the people of the record: mentions are resolved against them first, else against the fullest names of
    the story itself. Scare quotes and titles are kept with `speech` false. Spans count into `document.text`.
    """
    text, table = document.text, cues(document.language)
    bounds = _paragraphs(document)
    found: list[Found] = []
    frames: list[Frame] = []
    unmarked = set_off(document, bounds) | dialogue(text, bounds, table)
    for number, paragraph in enumerate(bounds):
        marks = scan(text, paragraph)
        if number in unmarked and not _fills(marks, unmarked[number]):
            marks = _together(marks, unmarked[number])
        top = _enter(found, marks, number)
        outers = [(n, found[n].marked.outer) for n in top]
        frames.append(frame(text, paragraph, outers, [found[n].marked.inner for n in top], table))
    find_sources(text, found, frames, table)
    _join(text, found, table)
    people = People(text, frames, table, speakers)
    stated = statements(found, frames, table)
    held = _held(text, found, table)
    mixed = [n for n, reason in held.items() if reason is None and _kind(text, found[n]) is QuotationKind.MIXED]
    quoted = _finished(text, found, people, table, held, carrying(found, frames, stated, mixed))
    told = [s for s in stated if all(held.get(n) for n in s.quotes)]
    unquoted = [_statement(text, s, f"i{n}", people, table) for n, s in enumerate(told, 1)]
    return Story(document=document, quotations=tuple(sorted([*quoted, *unquoted], key=lambda q: q.spans[0].start)))


def _held(text: str, found: Sequence[Found], table: Cues) -> dict[int, str | None]:
    """Why each quotation is no speech; "a “…” and a “…”": what is strung to speech is speech."""
    out: dict[int, str | None] = {}
    last: Found | None = None
    for number, entry in enumerate(found):
        if not entry.spans:
            continue
        out[number] = arms_length(text, entry.marked, entry.source, table)
        if out[number] == TERM_REASON and last is not None and entry.sentence == last.sentence:
            between = text[last.marked.outer.end : entry.marked.outer.start].lower().replace(",", " ").split()
            if between and between[0] in table.joins and set(between[1:]) <= table.determiners:
                out[number] = None
        last = entry if out[number] is None and not entry.marked.depth else None
    return out


def _together(marks: Sequence[Marked], unmarked: Sequence[Marked]) -> list[Marked]:
    """What the layout sets off in a paragraph, and the marks in the rest of it; marks alone where it begins in one."""
    first = unmarked[0].outer.start
    if any(m.outer.start < first < m.outer.end for m in marks):
        return list(marks)
    apart = [m for m in marks if all(m.outer.end <= u.outer.start or u.outer.end <= m.outer.start for u in unmarked)]
    return sorted([*apart, *unmarked], key=lambda m: m.outer.start)


def _fills(marks: Sequence[Marked], unmarked: Sequence[Marked]) -> bool:
    """Whether the marks of a paragraph already hold what its layout sets off."""
    one = marks[0] if marks else None
    return one is not None and unmarked[0].mark == BLOCK and one.outer.start <= unmarked[0].inner.start


def _paragraphs(document: Document) -> list[Span]:
    """The paragraphs of the layout: its blocks, or those of the text."""
    return [b.span for b in document.blocks] or laid_paragraphs(document.text)


def _enter(found: list[Found], marks: Sequence[Marked], paragraph: int) -> list[int]:
    """Take the stretches of one paragraph in; returns the numbers of the outermost ones."""
    top: list[int] = []
    first = len(found)
    for marked in marks:
        entry = Found(marked=marked, paragraph=paragraph, spans=[marked.inner])
        if marked.depth:
            holders = [n for n, f in enumerate(found[first:], first) if f.marked.inner.contains(marked.outer)]
            entry.within = holders[-1] if holders else None
        else:
            top.append(len(found))
        found.append(entry)
    return top


def _join(text: str, found: list[Found], table: Cues) -> None:
    """Put the parts of one quotation together: reopened paragraphs, and “…,” he said, “…” inside one sentence."""
    top = [f for f in found if not f.marked.depth]
    joined: Found | None = None
    for one, two in pairwise(top):
        host = joined if joined is not None and one.spans == [] else one
        reopened = (
            not one.marked.closed
            and two.paragraph == one.paragraph + 1
            and two.marked.mark == one.marked.mark
            and own_label(text, two) is None
            and not _is_another(text, one.source, two.source, table)
            and not is_note(two.marked.inner.of(text))
            and not text[text.rfind("\n", 0, two.marked.outer.start) + 1 : two.marked.outer.start].strip()
        )
        if reopened or _goes_on(text, one, two):
            if one.source.mention is None and two.source.mention is not None and reopened:
                host.source = two.source
            host.spans.extend(two.spans)
            two.spans = []
            joined = host
        else:
            joined = None


def _is_another(text: str, one: Source, two: Source, table: Cues) -> bool:
    """Whether the sentences of two quotations name different people."""
    if one.mention is None or two.mention is None or not (one.cued and two.cued) or two.why in FROM_NEIGHBOURS:
        return False
    words = (m.of(text).split() for m in (one.mention, two.mention))
    first, second = ({w for w in ws if w[0].isupper() and w.lower().rstrip(".") not in table.titles} for ws in words)
    return bool(first and second) and not first & second


def _goes_on(text: str, one: Found, two: Found) -> bool:
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


def _finished(
    text: str,
    found: Sequence[Found],
    people: People,
    table: Cues,
    held: Mapping[int, str | None],
    carried: Mapping[int, Span],
) -> list[Quotation]:
    out: dict[int, Quotation] = {}
    for number, entry in enumerate(found):
        if not entry.spans:
            continue
        outer = None if entry.within is None else out.get(entry.within)
        teller = (
            Teller(outer.speaker, outer.confidence, found[entry.within].marked.inner)
            if outer and entry.within is not None
            else None
        )
        out[number] = _quotation(
            text,
            entry,
            table,
            name=f"q{len(out) + 1}",
            who=people.who(entry.source, entry.marked.inner.start, teller),
            held=held[number],
            within=outer.id if outer else None,
            content=carried.get(number),
        )
    return [_as_its_twin(q, out.values()) if q.reason == Why.REPEATED else q for q in out.values()]


def _as_its_twin(pulled: Quotation, told: Iterable[Quotation]) -> Quotation:
    """A pull quote with the speaker of the words it repeats, whose "he" is read where it stands."""
    twin = next((q for q in told if q.source == pulled.source and q.reason != Why.REPEATED), None)
    if twin is None:
        return pulled
    return replace(pulled, speaker=twin.speaker, confidence=min(pulled.confidence or twin.confidence, twin.confidence))


def _statement(text: str, one: Statement, name: str, people: People, table: Cues) -> Quotation:
    """What somebody is said to have said without marks."""
    given, first = one.source, one.spans[0].start
    who = people.who(given, first)
    return Quotation(
        id=name,
        spans=one.spans,
        text=" ".join(s.of(text) for s in one.spans),
        kind=QuotationKind.INDIRECT,
        speaker=who.name,
        source=given.spans,
        cue=(given.cue,) if given.cue else (),
        confidence=round(who.confidence, 2),
        reason=who.reason,
        others=who.others,
        elsewhere=_occasion(one.sentence.of(text), table),
        context=one.sentence.of(text),
    )


def _quotation(
    text: str,
    entry: Found,
    table: Cues,
    *,
    name: str,
    who: Told,
    held: str | None,
    within: str | None,
    content: Span | None,
) -> Quotation:
    spans = tuple([s for one in entry.spans if (s := trimmed(text, one))[0] < s[1]]) or tuple(entry.spans)
    given = entry.source
    return Quotation(
        id=name,
        spans=spans,
        text=" ".join([s.of(text) for s in spans]),
        kind=_kind(text, entry),
        speech=held is None,
        speaker=who.name,
        source=given.spans,
        cue=(given.cue,) if given.cue else (),
        confidence=round(who.confidence, 2),
        reason=held or who.reason,
        others=who.others,
        content=content,
        within=within,
        elsewhere=_elsewhere(text, entry, table),
        context=entry.sentence.of(text) if entry.sentence else "",
    )


def _kind(text: str, entry: Found) -> QuotationKind:
    """Mixed where the words in marks are a piece of the writer's own sentence."""
    inner = entry.marked.inner.of(text).strip()
    before = text[max(0, entry.marked.outer.start - LEAD) : entry.marked.outer.start].rstrip()[-1:]
    whole = inner[:1].isupper() or before in ",:" or not before
    return QuotationKind.DIRECT if whole else QuotationKind.MIXED


def _elsewhere(text: str, entry: Found, table: Cues) -> str | None:
    """The words around a quotation that tell of another occasion than the record's."""
    if entry.sentence is None:
        return None
    before = text[entry.sentence.start : entry.marked.outer.start]
    around = before + " … " + text[entry.marked.outer.end : entry.sentence.end]
    lead = text[max(0, entry.sentence.start - LEAD) : entry.sentence.start].rstrip()
    if not before.strip() and lead.endswith(":"):
        around = lead[lead.rfind("\n") + 1 :] + " … " + around
    return _occasion(around, table)


def _occasion(around: str, table: Cues) -> str | None:
    """The words of a writer that tell of another occasion."""
    low = around.lower()
    if not table.elsewhere or not _either(table.elsewhere).search(low) or _either(table.here).search(low):
        return None
    found = next((f for p in _compiled(table.elsewhere) if (f := p.search(low))), None)
    return around[found.start() : found.end()] if found else None


@cache
def _either(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all, by which most sentences are done with in one search; none at all finds nothing."""
    return re.compile("|".join(patterns) or r"(?!)")


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))
