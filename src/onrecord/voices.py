"""Who says which stretch of a record, in columns: all that placing words needs of its structure."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Part, SectionKind, Span, UtteranceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record, Section, Utterance

INTERPRETED = re.compile(r"interpret|translat|übersetz|dolmetsch|traduit|traduc|tradus|перевод", re.I)
SPOKEN = frozenset({UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER})
KINDS = tuple(UtteranceKind)
_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
NOBODY = -1  # the number of a question where an utterance answers none


class Voices(NamedTuple):
    """The spoken utterances of a record, a column a fact; all columns are of one length.

    `starts` and `ends` are code points, `kinds` numbers into `KINDS`, `names` the speakers (None where nobody is
    named). `turns` numbers what one person says until somebody else speaks, whatever labels and notes stand in between;
    `asked` is the number of the utterance that asks for this one, or `NOBODY`; `translated`: is it a translation.
    `timed` says whether the source tells when anything is said.
    """

    starts: list[int]
    ends: list[int]
    ids: list[str]
    kinds: list[int]
    names: list[str | None]
    turns: list[int]
    asked: list[int]
    translated: list[bool]
    timed: bool

    @classmethod
    def of(cls, record: Record) -> Voices:
        """The columns of a record."""
        said = spoken(record)
        return cls(
            starts=[u.span.start for u in said],
            ends=[u.span.end for u in said],
            ids=[u.id for u in said],
            kinds=[_NUMBERS[u.kind] for u in said],
            names=[u.speaker.name if u.speaker else None for u in said],
            turns=_turns(said),
            asked=list(_asked(record)),
            translated=list(_translated(record)),
            timed=bool(record.document.locators),
        )

    def at(self, offset: int) -> int:
        """The number of the utterance that a code point stands in (or the last before it)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def part(self, path: str, number: int, span: Span) -> Part:
        """A stretch of one utterance, with whose it is."""
        return Part(
            record=path,
            utterance=self.ids[number],
            speaker=self.names[number],
            kind=KINDS[self.kinds[number]],
            span=span,
        )

    def question(self, path: str, number: int) -> Part | None:
        """The question that an utterance answers."""
        asks = self.asked[number]
        return self.part(path, asks, Span(self.starts[asks], self.ends[asks])) if asks != NOBODY else None


def spoken(record: Record) -> list[Utterance]:
    """The utterances in which somebody speaks, in order of the text; of a story told from a talk what it tells."""
    return [u for _, said in sections(record) for u in said]


def sections(record: Record) -> Iterator[tuple[Section, list[Utterance]]]:
    """Each section with those of its utterances."""
    for section in record.sections:
        told = section.kind is SectionKind.STORY
        yield section, [u for u in section.utterances if u.kind in SPOKEN or told]


def _turns(said: Sequence[Utterance]) -> list[int]:
    """The number of each utterance's turn: one person's, or what is said under one label in one way by nobody known."""
    voices = [u.speaker.id if u.speaker else (u.label, u.kind) for u in said]
    return list(accumulate((a != b for a, b in pairwise(voices)), initial=0))[: len(voices)]


def _asked(record: Record) -> Iterator[int]:
    """For each utterance the last question before it of the exchange that it answers."""
    first = 0
    for section, said in sections(record):
        of: dict[str, int] = {}
        for number, exchange in reversed(list(enumerate(section.exchanges))):
            of.update(dict.fromkeys(exchange.answers, number))
        asks = {q: n for n, e in enumerate(section.exchanges) for q in e.questions}
        last: dict[int, int] = {}
        for number, utterance in enumerate(said, first):
            exchange_number = of.get(utterance.id)
            yield NOBODY if exchange_number is None else last.get(exchange_number, NOBODY)
            if utterance.id in asks:
                last[asks[utterance.id]] = number
        first += len(said)


def _translated(record: Record) -> Iterator[bool]:
    """Whether each utterance is a translation: its section is, or only those in it that say so of themselves."""
    text = record.document.text
    noted = {
        _voice(u)
        for u in (spoken(record) if any(s.translated for s in record.sections) else ())
        if any(map(INTERPRETED.search, (u.label or "", *(n.of(text) for n in u.notes))))
    }
    for section, said in sections(record):
        for utterance in said:
            yield bool(section.translated) and (not noted or _voice(utterance) in noted)


def _voice(said: Utterance) -> str:
    return said.speaker.name if said.speaker else ""
