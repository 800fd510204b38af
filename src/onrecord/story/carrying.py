"""The clause that carries words in marks: what somebody is said to have said around a fragment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import Span
from onrecord.story.governed import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.story.frames import Found, Frame, Source
    from onrecord.story.indirect import Statement
    from onrecord.story.tagging import Row


def carrying(
    found: Sequence[Found], frames: Sequence[Frame], stated: Sequence[Statement], asked: Sequence[int]
) -> dict[int, Span]:
    """The clauses that some outermost quotations stand in, by number: a statement, else what its cue governs."""
    out = {n: Span(s.spans[0].start, s.spans[-1].end) for s in stated for n in s.quotes}
    for number in asked:
        if number not in out and not found[number].marked.depth:
            sentences = frames[found[number].paragraph].sentences
            around = next(s.row for s in sentences if any(t.quote == number for t in s.words.tokens))
            at = next(i for i, t in enumerate(around.tokens) if t.quote == number)
            out[number] = _carrying(around, at, found[number].source)
    return {n: out[n] for n in asked if n in out}


def _carrying(around: Row, at: int, source: Source) -> Span:
    """From behind its cue, or the head of its sentence, up to the words of saying behind it or its end."""
    tokens = around.tokens
    own = [s for s in (source.mention, source.cue) if s is not None and around.cover(0, len(tokens)).contains(s)]
    cue = source.cue if source.cue in own else None
    here = around.span(at)
    begin = around.behind(cue.end) if cue is not None and cue.end <= here.start else 0
    while begin < at and (not tokens[begin].is_word or tokens[begin].low in around.table.declares):
        begin += 1
    behind = [s.start for s in own if s.start >= here.end]
    end = around.behind(min(behind)) if behind else len(tokens)
    end = min(end, next((i for i in range(at, end) if tokens[i].text == ";"), end))
    return around.cover(begin, max(at + 1, trimmed(around, begin, end)))
