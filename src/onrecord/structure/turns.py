"""From labels to utterances: what each person says, stage directions apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span, UtteranceKind
from onrecord.speakers import is_anonymous
from onrecord.structure.endings import PLAIN, Aside, Layout, closed, crosshead
from onrecord.structure.furniture import turn_end
from onrecord.structure.margins import margins
from onrecord.text import folded, trimmed
from onrecord.wordlists import STAGE, UNHEARD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Utterance
    from onrecord.structure.conventions import Printed

# A note by the bracket that opens it, which is found fast.
_NOTES = {bracket: re.compile(rf"\{bracket}[^()\[\]\n\\]{{1,90}}\\?[)\]]") for bracket in "(["}
_WHOLE_NOTE = re.compile(r"[*_]{0,2}\\?[(\[][^()\[\]\n]{1,120}\\?[)\]][*_]{0,2}\.?")

_NOTE_LENGTH = 130  # characters of a turn that is one note
_CROSSHEADS = 2  # turns that end in what looks like a crosshead: one may be a sentence that lost its stop
_CROSSHEAD_SHARE = 0.3  # of the turns: where more end without a stop, sentences do

_START = attrgetter("start")
_FIGURES = re.compile(r"\d+")
_RUNNING = 3  # turns that end in a line that is alike but for its figures
_SHORT = 30  # characters of such a line


class Turn(NamedTuple):
    """A label and the stretch of text up to the next, what stands before that and is none of its words apart."""

    label: Printed | None
    span: Span
    after: tuple[Aside, ...] = ()
    kind: UtteranceKind = UtteranceKind.SPEECH


class Piece(NamedTuple):
    """An utterance before it is known who speaks; fields as there."""

    kind: UtteranceKind
    span: Span
    label: str | None = None
    label_span: Span | None = None
    notes: tuple[Span, ...] = ()
    time: tuple[float, float] | None = None


def turns(text: str, labels: Sequence[Printed], end: int, layout: Layout = PLAIN) -> list[Turn]:
    """Each label with its words, what stands behind them apart; the last ends at `end`.

    A crosshead that only looks like one counts where several turns end so, and nearly all others as sentences do.
    """
    stops = [*(x.start for x in labels[1:]), end]
    spans = [trimmed(text, Span(min(x.body, stop), stop)) for x, stop in zip(labels, stops, strict=True)]
    found = _without_running(text, [Turn(x, turn_end(text, span)) for x, span in zip(labels, spans, strict=True)])
    found = [ended(text, turn, layout) for turn in found]
    heads = {i: head[0] for i, turn in enumerate(found) if (head := crosshead(text, turn.span, layout.headings))}
    if not _CROSSHEADS <= len(heads) < len(found) * _CROSSHEAD_SHARE:
        return found
    for i, line in heads.items():
        told = Aside(UtteranceKind.NARRATIVE, line)
        span = trimmed(text, Span(found[i].span.start, line.start))
        found[i] = ended(text, found[i]._replace(span=span, after=(told, *found[i].after)), layout)
    return found


def ended(text: str, turn: Turn, layout: Layout = PLAIN) -> Turn:
    """A turn with what stands behind its words apart."""
    if turn.span.start >= turn.span.end:
        return turn
    span, after = closed(text, turn.span, layout)
    if span == turn.span and not after:
        return turn
    return turn._replace(span=span, after=(*after, *turn.after))


def _without_running(text: str, found: list[Turn]) -> list[Turn]:
    """The turns without a last line that comes again and again but for its figures: a running number, the clock."""
    last = {i: line for i, turn in enumerate(found) if (line := _figured_line(text, turn.span))}
    times = Counter(_FIGURES.sub("0", line.of(text)) for line in last.values())
    running = {i: line for i, line in last.items() if times[_FIGURES.sub("0", line.of(text))] >= _RUNNING}
    for i, line in running.items():
        turn = found[i]
        found[i] = Turn(turn.label, turn_end(text, trimmed(text, Span(turn.span.start, line.start))))
    return found


def _figured_line(text: str, span: Span) -> Span | None:
    """The last line of a turn of several, where it is short and has a figure in it."""
    at = text.rfind("\n", *span) + 1
    short = span.start < at and span.end - at < _SHORT
    return Span(at, span.end) if short and _FIGURES.search(text, at, span.end) else None


def pieces(text: str, found: Sequence[Turn]) -> Iterator[Piece]:
    """The pieces of the turns, each with what stands behind it."""
    beside = margins(text)
    for turn in found:
        if turn.span.start < turn.span.end:
            piece = _piece(text, turn.label, turn.kind, turn.span)
            yield _with_margins(piece, beside) if beside else piece
        elif turn.label:
            yield Piece(UtteranceKind.SCENE, turn.label.label)
        yield from (Piece(aside.kind, aside.span) for aside in turn.after)


def _with_margins(piece: Piece, beside: Sequence[Span]) -> Piece:
    """A piece whose notes are also what stands in the margin of its words."""
    within = beside[bisect_left(beside, piece.span.start, key=_START) : bisect_left(beside, piece.span.end, key=_START)]
    apart = [x for x in within if not any(x.overlaps(n) for n in piece.notes)]
    return piece._replace(notes=tuple(sorted((*piece.notes, *apart)))) if apart else piece


def _piece(text: str, label: Printed | None, kind: UtteranceKind, span: Span) -> Piece:
    short = span.end - span.start < _NOTE_LENGTH and text[span.start] in "([*_\\"
    whole = _WHOLE_NOTE.fullmatch(text, *span) if short else None
    beside = () if whole else notes(text, span)
    if label is None:
        return Piece(kind, span, notes=beside)
    time = (label.time, label.time) if label.time is not None else None
    if whole and is_anonymous(label.text) and (done := _noted(whole.group())) & STAGE and not done & UNHEARD:
        kind = UtteranceKind.SCENE
    return Piece(kind, span, label.text, label.label, beside, time)


def notes(text: str, span: Span) -> tuple[Span, ...]:
    """Stage directions within a span: brackets around words of sounds and doings, or alone on their line."""
    found = []
    for bracket, form in _NOTES.items():
        for match in form.finditer(text, *span) if text.find(bracket, *span) >= 0 else ():
            start, end = match.span()
            note = Span(start - 1 if text[start - 1 : start] == "\\" else start, end)
            if not STAGE.isdisjoint(_noted(match.group())) or _alone(text, note):
                found.append(note)
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def _noted(note: str) -> frozenset[str]:
    """The words of a note, folded."""
    return frozenset(w.strip(".,;:!?()[]\\\"'-–—*_") for w in folded(note).split())


def _alone(text: str, note: Span) -> bool:
    before = text[max(0, note.start - 2) : note.start]
    after = text[note.end : note.end + 2]
    return before.rstrip(" \t")[-1:] in ("\n", "") and after.strip(" \t.")[:1] in ("\n", "")


def timed(found: Sequence[Piece | Utterance]) -> dict[int, tuple[float, float]]:
    """Index → (start, end) in seconds of turns with a stamp alone: each ends at the next, if they rise."""
    stamped = [(i, u.time[0]) for i, u in enumerate(found) if u.time and u.time[0] == u.time[1]]
    if any(b < a for (_, a), (_, b) in pairwise(stamped)):
        return {i: (at, at) for i, at in stamped}
    ends = [at for _, at in stamped[1:]] + [at for _, at in stamped[-1:]]
    return {i: (at, end) for (i, at), end in zip(stamped, ends, strict=True)}
