"""What stands behind the words of a turn and is none of them: notes in brackets, headings, the heads of pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.labels import TIME
from onrecord.models import BlockKind, Span, UtteranceKind
from onrecord.structure.furniture import CLOCK, ENDED, turn_end
from onrecord.structure.margins import margins
from onrecord.text import folded, trimmed
from onrecord.wordlists import NOT_PEOPLE, REACTIONS, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Document

_OPENERS = {")": "(", "]": "[", ">": "<"}
_NOTE = 240  # characters of a note in brackets at the end of a turn
_PULLED = 20  # characters that a quotation set out a second time has at least
_NOTE_LINES = 2  # line breaks in it
_NOTE_MARKS = " \t.*_"  # what may stand behind its bracket
_BEHIND_NOTE = frozenset(")]>.*_")
_GAP = "   "  # before a time that stands at the end of the line
_CENTRED = 12  # blanks before a line that is set in the middle
_CROSSHEAD = 12  # words that a crosshead has at most
_LOUD = 5  # letters of a single word in capitals that is a heading
_REACTION = 8  # words of a line that tells how others took what was said
_PARAGRAPH = 3  # words of a paragraph in capitals that is a heading though a stop ends it
_ASIDES = 0.3  # of the blocks: where more are in italics or in the middle, people say them
_STAMPED = re.compile(rf"\W{{0,4}}{TIME}[ \t]+(?=[*_\"]*[^\W\d_])")
_STARRED = re.compile(r"\*{3} [^*\n]+ \*{3}$")
_BARE_NUMBER = re.compile(r"[ \t\u00a0]*(?:\d{1,2}[ \t]{2,})?")  # what may stand before a note alone on its line
_BRACKETED = re.compile(r"[ \t]*\([^()\n]{1,60}\)$")
_NAME_MARKS = ' \t\u00a0#*_"“„«'
_START = attrgetter("start")
_LETTER = re.compile(r"[^\W\d_]")


class Layout(NamedTuple):
    """Where headings begin, where blocks in italics or in the middle of a page do, and where those that nobody says do:
    rows of a table in one cell, and words of the talk that are set out a second time."""

    headings: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    unsaid: frozenset[int] = frozenset()


PLAIN = Layout()


def layout_of(document: Document) -> Layout:
    """What the layout of a document tells; asides only where they are few."""
    headings = frozenset(b.span.start for b in document.blocks if b.kind is BlockKind.HEADING)
    asides = frozenset(x.span.start for x in document.locators if x.kind == "aside") - headings
    if len(asides) >= _ASIDES * len(document.blocks):
        return Layout(headings)
    rows = {x.span.start for x in document.locators if x.kind == "aside" and x.value}
    again = {b.span.start for b in document.blocks if b.kind is BlockKind.QUOTE and _is_pulled(document.text, b.span)}
    return Layout(headings, asides, frozenset(rows | again))


def _is_pulled(text: str, span: Span) -> bool:
    """Whether a quotation set off says what stands in the text before it."""
    words = span.of(text).strip("\"'“”‘’„«».… ")
    return _PULLED < len(words) < _NOTE and text.find(words, 0, span.start) >= 0


class Aside(NamedTuple):
    """What stands behind the words of a turn: a scene or the record's own words."""

    kind: UtteranceKind
    span: Span


def closed(text: str, span: Span, layout: Layout) -> tuple[Span, tuple[Aside, ...]]:
    """A turn without what stands behind its words, and that, in order.

    Only what surely is a heading counts.
    """
    beside = margins(text)
    if not beside and text.find("\n", *span) < 0:  # nothing stands behind what is said on one line
        return span, ()
    found: list[Aside] = []
    while True:
        span = _without_margins(text, span, beside)
        aside = _note(text, span, beside) or _reaction(text, span) or _heading(text, span, layout, beside)
        if aside is None or aside.span.start <= span.start:
            return span, tuple(found[::-1])
        found.append(aside)
        span = trimmed(text, Span(span.start, aside.span.start))


def _without_margins(text: str, span: Span, beside: Sequence[Span]) -> Span:
    """A turn without the heads of pages, numbers of lines, rules and time stamps at its end."""
    while True:
        kept = span
        number = bisect_right(beside, span.end - 1, key=_START) - 1 if beside else -1
        if number >= 0 and beside[number].end >= span.end and beside[number].start > span.start:
            kept = trimmed(text, Span(span.start, beside[number].start))
        kept = turn_end(text, kept)
        if kept == span:
            return span
        span = kept


def _note(text: str, span: Span, beside: Sequence[Span]) -> Aside | None:
    """A note in brackets at the end of a turn: alone on its line, or a time behind a gap."""
    if text[span.end - 1] not in _BEHIND_NOTE:
        return None
    if text.endswith("***", *span) and (starred := _STARRED.match(text, text.rfind("\n", *span) + 1, span.end)):
        return Aside(UtteranceKind.SCENE, Span(*starred.span()))
    end = span.end
    while end > span.start and text[end - 1] in _NOTE_MARKS:
        end -= 1
    opener = _OPENERS.get(text[end - 1])
    at = text.rfind(opener, max(span.start, end - _NOTE), end) if opener else -1
    if at <= span.start:
        return None
    words = text[at + 1 : end - 1]
    if text[end - 1] in words or words.count("\n") > _NOTE_LINES:
        return None
    while text[at - 1] in "\\*_":
        at -= 1
    line = _line_begins(text, at, span, beside)
    alone = line > span.start and _BARE_NUMBER.fullmatch(text, line, at) is not None
    timed = text[at - len(_GAP) : at] == _GAP and CLOCK.match(words) is not None
    return Aside(UtteranceKind.SCENE, Span(at, span.end)) if alone or timed else None


def _line_begins(text: str, at: int, span: Span, beside: Sequence[Span]) -> int:
    """Where the line of a place begins, behind its number; the turn's beginning where it is the first."""
    begins = text.rfind("\n", span.start, at) + 1
    if begins == 0:
        return span.start
    number = bisect_right(beside, at, key=_START) - 1 if beside else -1
    return max(begins, beside[number].end) if number >= 0 and beside[number].start >= begins else begins


def _reaction(text: str, span: Span) -> Aside | None:
    """A line by itself that tells how others took what was said ("Applause from the benches.")."""
    at = text.rfind("\n", *span) + 1
    if at <= span.start or not text[at].isupper() or not text.startswith("\n", at - 2):
        return None
    line = text[at : span.end]
    words = [w.strip(".,;:!") for w in folded(line).split()] if len(line) < _NOTE else ()
    tells = words and words[0] in REACTIONS and len(words) <= _REACTION and SPOKEN.isdisjoint(words)
    return Aside(UtteranceKind.SCENE, Span(at, span.end)) if tells and line[-1] == "." else None


def _heading(text: str, span: Span, layout: Layout, beside: Sequence[Span]) -> Aside | None:
    """The last line of a turn where it surely heads what follows."""
    if text[span.end - 1] in "?!,;":
        return None
    whole = _aside_paragraph(text, span, layout) or _loud_paragraph(text, span)
    found = whole or crosshead(text, span, layout.headings, beside)
    return Aside(UtteranceKind.NARRATIVE, found[0]) if found and found[1] else None


def _aside_paragraph(text: str, span: Span, layout: Layout) -> tuple[Span, bool] | None:
    """A last paragraph that nobody says, or in italics or in the middle of the page and speaking to nobody."""
    at = text.rfind("\n\n", *span) + 2 if layout.asides or layout.unsaid else 1
    if at <= span.start + 1 or at not in layout.asides | layout.unsaid:
        return None
    if at in layout.unsaid:
        return Span(at, span.end), True
    words = {w.strip(".,;:!?()\"'“”’") for w in folded(text[at : span.end]).split()}
    return (Span(at, span.end), True) if SPOKEN.isdisjoint(words) else None


def _loud_paragraph(text: str, span: Span) -> tuple[Span, bool] | None:
    """A last paragraph that is set in capitals among words that are not."""
    if not text[span.end - 1 - (text[span.end - 1] == ".")].isupper():
        return None
    at = text.rfind("\n\n", *span) + 2
    words = text[at : span.end]
    if at <= span.start + 1 or len(words) > _NOTE or not words.isupper() or text[span.start : at].isupper():
        return None
    return (trimmed(text, Span(at, span.end)), True) if len(words.split()) >= _PARAGRAPH else None


def crosshead(text: str, span: Span, headings: frozenset[int], beside: Sequence[Span] = ()) -> tuple[Span, bool] | None:
    """(the last line of a turn, sure or not) where it may head what follows: short, apart, and ended as no sentence is.

    Sure is a heading of the layout (`headings` are where such begin), a line set in the middle, or in capitals among
    words that are not.
    """
    if text[span.end - 1] in ".?!":
        return None
    at = _line_begins(text, span.end - 1, span, beside)
    if at <= span.start:
        return None
    line = text[at : span.end]
    stamp = _STAMPED.match(line)
    shown = _BRACKETED.sub("", line[stamp.end() :] if stamp else line)
    words = shown.split()
    plain = shown.strip(_NAME_MARKS)
    if (
        not words
        or len(words) > _CROSSHEAD
        or ENDED.search(shown)
        or shown.endswith(("-", "–", "—", ")", "]", '"', "”"))
    ):
        return None
    begun = plain[:1].isupper() or (plain[:1].isdigit() and _LETTER.search(plain))
    if not begun or {folded(w).strip(",'’") for w in words} & SPOKEN:
        return None
    indent = len(line) - len(line.lstrip(" \t\u00a0"))
    begin = at + len(line) - len(line.lstrip(_NAME_MARKS))
    apart = not text[text.rfind("\n", span.start, at - 1) + 1 : at].strip()
    loud = _is_loud(plain, apart=apart) and not text[span.start : at].isupper()
    known = folded(line.strip("#*_: \t")) in NOT_PEOPLE
    marked = known or line.startswith("#") or begin in headings or at in headings or indent >= _CENTRED
    return (Span(at + indent, span.end), marked or loud) if marked or apart else None


def _is_loud(line: str, *, apart: bool) -> bool:
    """Whether a line is in capitals, but for short words that join them where it stands apart."""
    words = line.split()
    if len(words) == 1:
        return apart and len(line) >= _LOUD and line.isupper()
    long = (w for w in words if len(w) >= _LOUD and _LETTER.search(w))
    return line.isupper() or (apart and words[0].isupper() and all(w.isupper() for w in long))
