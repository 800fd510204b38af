"""A quotation word by word against the record: what both have, what only the record has, what only the story has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.models import EditKind, EditOp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.models import Edit, Match, Quotation

# Kinds that change no word that a reader would miss: shown softly.
SOFT = frozenset({EditKind.CASE, EditKind.PUNCTUATION, EditKind.SPELLING, EditKind.FILLER})

_CLOSES = re.compile(r"[\s,.;:!?…)\]”’»]")
_OPENS = "([“‘«-—–"


class State(StrEnum):
    """Where the words of a segment stand."""

    SAME = "same"
    RECORD = "record"
    STORY = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Neighbouring words in one state; `kind` says what an edit touches, None for the same words.

    `soft` marks changes that no verdict counts (case, punctuation, spelling, fillers).
    """

    text: str
    state: State
    kind: EditKind | None = None

    @property
    def blanks(self) -> tuple[str, str, str]:
        """The blanks before the words, the words, the blanks after them."""
        core = self.text.strip()
        lead, _, tail = self.text.partition(core) if core else (self.text, "", "")
        return lead, core, tail

    @property
    def soft(self) -> bool:
        """Whether the change is one that a quotation may make unmarked."""
        return self.kind in SOFT


def diff(quotation: Quotation, match: Match | None) -> tuple[Segment, ...]:
    """The quotation's text with the edits of the match drawn in.

    The segments that are not the record's alone join to `quotation.text` exactly; the record's lost words stand before
    what replaced them. Edits that overlap an earlier one, or lie outside the text, lose no text. Without edits there is
    one segment: the same words, or (no match) the story's alone.
    """
    if match is None:
        return (Segment(text=quotation.text, state=State.STORY),) if quotation.text else ()
    return tuple(_spaced(_segments(quotation.text, match.edits)))


def aligned(match: Match) -> bool:
    """Whether the match has a word that the quotation changes."""
    return any(e.op is not EditOp.EQUAL for e in match.edits)


def _segments(text: str, edits: Iterable[Edit]) -> Iterator[Segment]:
    at = 0
    for edit in sorted(edits, key=lambda e: (e.quotation, e.record)):
        if edit.op is EditOp.EQUAL:
            continue
        start = min(max(at, edit.quotation.start), len(text))
        end = min(max(start, edit.quotation.end), len(text))
        if at < start:
            yield Segment(text=text[at:start], state=State.SAME)
        if edit.before.strip():
            yield Segment(text=" ".join(edit.before.split()), state=State.RECORD, kind=edit.kind)
        if start < end:
            yield Segment(text=text[start:end], state=State.STORY, kind=edit.kind)
        at = end
    if at < len(text):
        yield Segment(text=text[at:], state=State.SAME)


def _spaced(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Blanks around the record's words, so that none of the story's own text has to change."""
    drawn = list(segments)
    for n, segment in enumerate(drawn):
        if segment.state is not State.RECORD:
            yield segment
            continue
        before = drawn[n - 1].text[-1:] if n else ""
        after = drawn[n + 1].text[:1] if n + 1 < len(drawn) else ""
        lead = " " if before and not before.isspace() and before not in _OPENS and _apart(segment.text) else ""
        tail = " " if after and _apart(after) else ""
        yield Segment(text=lead + segment.text + tail, state=segment.state, kind=segment.kind)


def _apart(text: str) -> bool:
    """Whether a blank belongs before this text."""
    return not _CLOSES.match(text)
