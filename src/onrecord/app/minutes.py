"""The minutes of a record for its page: who speaks how much, and what was asked of whom and about what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import UtteranceKind
from onrecord.report.findings import name, shortened
from onrecord.shares import shares
from onrecord.subjects import places
from onrecord.text import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Record, Utterance

SHOWN = 180  # characters of a question or a remark
REMARK = 60  # words: shorter remarks beside exchanges are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody's part; `share` is 0 to 1, `largest` the largest anybody has."""

    name: str
    more: str
    turns: int
    words: int
    share: float
    largest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """An exchange or a longer remark: who, its words in short, its terms, and the utterance that it begins with."""

    at: str
    who: str
    answers: str
    words: str
    terms: tuple[str, ...]


def voices(record: Record) -> list[Voice]:
    """Who speaks, the most first; the unnamed together."""
    found = shares(record)
    largest = found[0].share if found else 1.0
    return [
        Voice(
            name=s.speaker.name if s.speaker else "Not named",
            more=", ".join(x for x in (s.speaker.role, s.speaker.affiliation) if x) if s.speaker else "",
            turns=s.turns,
            words=s.words,
            share=s.share,
            largest=largest or 1.0,
        )
        for s in found
    ]


def minutes(record: Record) -> list[Minute]:
    """Exchanges and longer remarks in the order of the text."""
    text, known = record.document.text, {u.id: u for u in record.utterances}
    beside = {s.id for s in record.sections if s.exchanges}
    out = []
    for place in places(record, empty=True):
        said = [known[i] for i in place.utterances]
        asked = [u for u in said if u.kind is UtteranceKind.QUESTION]
        words = place.spans[0].of(text)
        if place.exchange is None and (not place.terms or (place.section in beside and len(words.split()) < REMARK)):
            continue
        answered = [u for u in said if u.kind is UtteranceKind.ANSWER] if asked else []
        told = _question(asked, text) if asked else words
        out.append(
            Minute(
                at=said[0].id,
                who=_people(asked or said),
                answers=_people(answered),
                words=shortened(" ".join(told.split()), SHOWN),
                terms=place.terms,
            )
        )
    return out


def _people(said: Sequence[Utterance]) -> str:
    return ", ".join(dict.fromkeys(u.speaker.name if u.speaker else name(u) for u in said))


def _question(asked: Sequence[Utterance], text: str) -> str:
    """The longest sentence that asks; reporters greet and name themselves before it."""
    asking = [s.of(text) for u in asked for s in sentences(text, u.span) if s.of(text).rstrip("\"'”’»)]").endswith("?")]
    return max(asking, key=len, default=asked[0].span.of(text))
