"""Speech without marks: the clause that somebody is said to have said.

A clause that a verb or noun of saying governs is a quotation without its marks, so it is taken out of the sentence as
one token, and whoever spoke is found as for words in marks. A clause whose source is not the one that was sought is
dropped.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span
from onrecord.story.attribution import governing
from onrecord.story.frames import Why
from onrecord.story.governed import LEAST, Clause, clauses, phrases, trimmed
from onrecord.story.parts import JOIN, QUOTED
from onrecord.story.tagging import Row
from onrecord.story.tokens import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.frames import Found, Frame, Source

PASSIVE = 3  # words before "agreed" in which its "was" stands
LONGEST = 400  # tokens beyond which a sentence is none that was written as one


class Statement(NamedTuple):
    """What somebody is said to have said: its spans in order, its source and the sentence around it.

    `quotes` are the numbers of the quotations inside.
    """

    spans: tuple[Span, ...]
    source: Source
    sentence: Span
    quotes: tuple[int, ...] = ()


def statements(found: Sequence[Found], frames: Sequence[Frame], table: Cues) -> list[Statement]:
    """Every statement of a story, in order of the text; those that hold quotations too."""
    hints, untold = _hints(table), table.agreed | table.subjunctive
    out: list[Statement] = []
    for one in frames:
        here: list[Statement] = []
        loose: list[tuple[int, Span]] = []
        for sentence in one.sentences:
            lows = [t.low for t in sentence.words.tokens]
            if len(lows) > LONGEST or hints.isdisjoint(lows):
                continue
            around = sentence.row
            cut = list(_statements(around))
            if not cut and not untold.isdisjoint(lows) and (whole := _untold(around)) is not None:
                loose.append((len(here), whole))
            here.extend(cut)
        if loose:
            quoted = [found[t.quote].source for t in one.words.tokens if t.quote is not None]
            here = _with_untold(here, loose, quoted)
        out.extend(here)
    return out


@cache
def _hints(table: Cues) -> frozenset[str]:
    """Words of which every sentence that tells what was said has one: of a phrase its longest."""
    longest = {max(words, key=len) for rows in phrases(table).values() for words in rows}
    return table.verbs | table.nouns | table.agreed | table.subjunctive | longest


def _statements(around: Row) -> Iterator[Statement]:
    at = 0
    for clause in clauses(around):
        if clause.begin < at:
            continue
        stated = _told(around, clause)
        if stated is not None:
            at = max(clause.end, clause.cue[1])
            yield stated


def _told(around: Row, clause: Clause) -> Statement | None:
    """The statement of a clause, if the word that was taken for its cue is what names its source."""
    begin, end = clause.begin, clause.end
    inside = around.tokens[begin:end]
    whole = [*inside, *(around.tokens[slice(*clause.rest)] if clause.rest else [])]
    if sum(t.is_word or t.quote is not None for t in whole) < LEAST and not any(t.quote is not None for t in whole):
        return None
    while around.tags and begin + 1 < end and around.tags[begin] == JOIN:
        begin += 1
    span = around.cover(begin, end)
    token = quoted(inside[0].text, span.end - span.start, -1)
    tokens = [*around.tokens[:begin], token, *around.tokens[end:]]
    starts = [*around.starts[: begin + 1], *around.starts[end:]]
    tags = around.tags[:begin] + QUOTED + around.tags[end:] if around.tags else ""
    source = governing(Row(tokens, starts, tags, around.table), begin, "," if clause.cue[0] > begin else "")
    if source.mention is None or source.cue is None or not _is_at(around, clause.cue, source.cue):
        return None
    if source.mention.overlaps(span):
        return None
    parts = [(begin, end), *([clause.rest] if clause.rest else [])]
    quotes = tuple(t.quote for a, b in parts for t in around.tokens[a:b] if t.quote is not None)
    spans = tuple(_worded(around, a, b) for a, b in parts)
    return Statement(spans, source, around.cover(0, len(around.tokens)), quotes)


def _is_at(around: Row, cue: tuple[int, int], named: Span) -> bool:
    return around.cover(*cue).overlaps(named)


def _worded(around: Row, begin: int, end: int) -> Span:
    """The span of a clause without the apostrophe of a "qu'" before it."""
    span = around.cover(begin, end)
    head = around.tokens[begin]
    opener, mark, _ = head.low.partition("'")
    return Span(span.start + len(opener) + 1, span.end) if mark and opener + mark in around.table.declares else span


# --- sentences that name nobody ---------------------------------------------------------------------------------------


def _untold(around: Row) -> Span | None:
    """A sentence that is told without naming who tells it: in the mood of reported speech, or "was agreed"."""
    tokens, table = around.tokens, around.table
    done = next((i for i, t in enumerate(tokens) if t.low in table.agreed), 0)
    back = 0 if table.verb_last else max(0, done - PASSIVE)
    passive = any(t.low in table.passive for t in tokens[back:done])
    if not passive and table.subjunctive.isdisjoint([t.low for t in tokens]):
        return None
    if any(t.quote is not None for t in tokens) or sum(t.is_word for t in tokens) < LEAST:
        return None
    return around.cover(0, trimmed(around, 0, len(tokens)))


def _with_untold(
    here: Sequence[Statement], loose: Sequence[tuple[int, Span]], quoted: Sequence[Source]
) -> list[Statement]:
    """The statements of a paragraph with the sentences that its other statements and quotations tell who says."""
    out = list(here)
    for number, span in loose:
        near = [*reversed(here[:number]), *here[number:]]
        sources = [s.source for s in near] or [s for s in quoted if s.cued]
        if sources:
            out.append(Statement((span,), sources[0].carried(Why.GOES_ON), span))
    return sorted(out, key=lambda s: s.spans[0])
