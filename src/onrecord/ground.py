"""The records of a check made ready: words, places, who speaks where, what was asked.

`Ground` answers every question about the record that a verdict needs; nothing above it looks into arrays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.candidates import Index
from onrecord.models import Part, Record, Section, Span, Speaker, Utterance, UtteranceKind
from onrecord.senses import Senses, senses
from onrecord.spelling import respelt
from onrecord.text import sentences
from onrecord.words import Words, key, normal, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.collate.kin import Kin
    from onrecord.vectors import Encoder

INTERPRETED = re.compile(r"interpret|translat|übersetz|dolmetsch|traduit|traduc|tradus|перевод", re.I)
SPOKEN = frozenset({UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER})


class Floor:
    """One record: its spoken utterances in order, the words in them, and who has which.

    A turn is what one person says until somebody else speaks, whatever labels and notes stand in between.
    """

    def __init__(self, record: Record, said: Words | None = None) -> None:
        """`said` are the spoken words, where they are known already."""
        self.record = record
        self.path = record.document.path
        self.text = record.document.text
        pairs = [(s, u) for s in record.sections for u in s.utterances if u.kind in SPOKEN]
        self.sections: list[Section] = [s for s, _ in pairs]
        self.utterances: list[Utterance] = [u for _, u in pairs]
        self.turns = _turns(self.utterances)
        self.words: Words = said or words(
            self.text,
            within=[u.span for u in self.utterances],
            skip=[n for u in self.utterances for n in u.notes],
        )
        self._starts = [u.span.start for u in self.utterances]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks in it."""
        return self.record.speakers

    def at(self, offset: int) -> int:
        """The number of the utterance that a code point stands in (or the last before it)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def of_word(self, word: int) -> int:
        """The number of the utterance that a word stands in."""
        return self.at(int(self.words.starts[word]))

    def parts(self, first: int, last: int) -> list[Part]:
        """The stretches that words first..last-1 cover, one an utterance."""
        out = []
        while first < last:
            number = self.of_word(first)
            end = self.utterances[number].span.end
            stop = first + 1
            while stop < last and int(self.words.starts[stop]) < end:
                stop += 1
            out.append(self.part(number, self.words.span(first, stop)))
            first = stop
        return out

    def part(self, number: int, span: Span) -> Part:
        """A stretch of one utterance, with whose it is."""
        said = self.utterances[number]
        name = said.speaker.name if said.speaker else None
        return Part(record=self.path, utterance=said.id, speaker=name, kind=said.kind, span=span)

    def asked(self, number: int) -> Part | None:
        """The question that an utterance answers, as its exchange has it."""
        said = self.utterances[number]
        for exchange in self.sections[number].exchanges:
            if said.id in exchange.answers:
                before = [n for n in range(number) if self.utterances[n].id in exchange.questions]
                return self.part(before[-1], self.utterances[before[-1]].span) if before else None
        return None

    def is_translated(self, number: int) -> bool:
        """Whether an utterance is a translation: its section is, or only those in it that say so of themselves."""
        if not self.sections[number].translated:
            return False
        name = self._voice(number)
        return not self._interpreted or name in self._interpreted

    @cached_property
    def _interpreted(self) -> frozenset[str]:
        """Whose utterances carry a note of interpreting or translating."""
        return frozenset(
            self._voice(n)
            for n, u in enumerate(self.utterances)
            if any(INTERPRETED.search(note.of(self.text)) for note in u.notes)
        )

    def _voice(self, number: int) -> str:
        speaker = self.utterances[number].speaker
        return speaker.name if speaker else ""

    @cached_property
    def sentences(self) -> list[tuple[int, Span]]:
        """(utterance number, span) of every sentence spoken."""
        return [(n, s) for n, u in enumerate(self.utterances) for s in sentences(self.text, u.span)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for _, s in self.sentences]

    def sentence(self, offset: int) -> Span:
        """The spoken sentence that a code point stands in (or the last before it)."""
        return self.sentences[self.sentence_number(offset)][1]

    def sentence_number(self, offset: int) -> int:
        """The number in `sentences` of the one that a code point stands in (or the last before it)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_starts(self, span: Span) -> int:
        """How many spoken sentences begin inside a span, its first code point left out."""
        return bisect_right(self._sentence_starts, span.end - 1) - bisect_right(self._sentence_starts, span.start)

    @cached_property
    def senses(self) -> Senses:
        """The table of the record's language."""
        return senses(self.record.document.language)


def _turns(utterances: Sequence[Utterance]) -> list[int]:
    """The number of the turn that each utterance belongs to."""
    turns: list[int] = []
    for number, said in enumerate(utterances):
        before = utterances[number - 1] if number else None
        same = before is not None and _same_voice(before, said)
        turns.append((turns[-1] if turns else 0) + (0 if same or not turns else 1))
    return turns


def _same_voice(one: Utterance, two: Utterance) -> bool:
    if one.speaker and two.speaker:
        return one.speaker.id == two.speaker.id
    return one.speaker is None and two.speaker is None and one.label == two.label and one.kind == two.kind


@dataclass(frozen=True, kw_only=True)
class Ground:
    """All the records of a check, with one index over their words; `paths` names them.

    `translations` are the numbers of those that hold a translation, `translated` is what the user said of that, None
    where he said nothing; `languages` are theirs; `sole` is the one speaker of records without labels, by name, with
    the reason for taking him; `again` opens the same ground anew. `spellings` gives the other form of words
    that a house writes in its own way; `encode` compares what sentences mean, where the user asked for that.
    """

    floors: Sequence[Floor]
    paths: Sequence[str]
    index: Index
    speakers: tuple[Speaker, ...]
    translations: frozenset[int]
    languages: frozenset[str]
    translated: bool | None = None
    sole: str | None = None
    sole_reason: str | None = None
    again: Callable[[], Ground] | None = None
    spellings: Mapping[str, str] = field(default_factory=dict)
    encode: Encoder | None = None

    def __reduce__(self) -> Any:
        """Another process opens the index itself where it is on disk."""
        return (self.again, ()) if self.again else super().__reduce__()

    @cached_property
    def kin(self) -> Kin | None:
        """Which records are copies of one another, and where each has the words of the others; None where none is."""
        from onrecord.collate.kin import MOST, kin_of

        return kin_of([f.record for f in self.floors]) if 1 < len(self.floors) <= MOST else None

    def floor_of(self, part: Part) -> Floor:
        """The record that a part stands in."""
        return self.floors[self._numbers[part.record]]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {path: number for number, path in reversed(list(enumerate(self.paths)))}

    def spelt_as_here(self, said: Sequence[Words]) -> list[Words]:
        """Quotations' words with those that no record has taken in the one spelling that a record does have."""
        known = self.index.knows(np.concatenate([np.zeros(0, np.uint64), *(q.keys for q in said)]))
        ends = np.cumsum([len(q) for q in said])
        other: dict[int, list[int]] = {}
        for at in np.flatnonzero(~known).tolist():
            other.setdefault(int(np.searchsorted(ends, at, "right")), []).append(at)
        out = list(said)
        for number, places in other.items():
            first = int(ends[number]) - len(said[number])
            out[number] = self._respelt(said[number], [at - first for at in places])
        return out

    def _respelt(self, said: Words, strange: Sequence[int]) -> Words:
        keys = said.keys.copy()
        for word in strange:
            form = said.form(word)
            own = [self.spellings[form]] if form in self.spellings else []
            others = np.array([key(other) for other in own or respelt(form)], np.uint64)
            here = others[self.index.knows(others)]
            if len(here) == 1:
                keys[word] = here[0]
        return replace(said, keys=keys)

    @cached_property
    def mostly_translated(self) -> bool:
        """Whether at least half of the records is translations, as the user says or the records do.

        Only then are words that name nobody likelier another wording than from elsewhere.
        """
        if self.translated is not None:
            return self.translated
        sizes = self.index.sizes
        return bool(self.translations) and 2 * int(sizes[sorted(self.translations)].sum()) >= int(sizes.sum())

    @property
    def unlabelled(self) -> bool:
        """Whether nobody is named anywhere in the records."""
        return not self.speakers


def with_speaker(record: Record, name: str) -> Record:
    """The record with the utterances of nobody (questions apart) given to one person."""
    person = next((s for s in record.speakers if s.name == name), Speaker(id="speaker", name=name))

    def given(said: Utterance) -> Utterance:
        return said if said.speaker or said.kind is UtteranceKind.QUESTION else replace(said, speaker=person)

    sections = tuple(replace(s, utterances=tuple(map(given, s.utterances))) for s in record.sections)
    return replace(record, sections=sections)


def prepare(
    records: Sequence[Record],
    *,
    translated: bool | None = None,
    spellings: Mapping[str, str] | None = None,
    encode: Encoder | None = None,
) -> Ground:
    """Make records ready to be asked: split into words, indexed, speakers known by name once.

    `spellings` are pairs of words that count as one ("Kiev" and "Kyiv"), whichever of them the records have.
    """
    floors = tuple(Floor(r) for r in records)
    index = Index.build([f.words for f in floors])
    return Ground(
        floors=floors,
        paths=[f.path for f in floors],
        index=index,
        speakers=once(p for r in records for p in r.speakers),
        translations=frozenset(n for n, r in enumerate(records) if any(s.translated for s in r.sections)),
        languages=frozenset(r.document.language for r in records),
        translated=translated,
        spellings=_both_ways(spellings or {}),
        encode=encode,
    )


def _both_ways(pairs: Mapping[str, str]) -> dict[str, str]:
    folded = [(normal(a), normal(b)) for a, b in pairs.items()]
    return {**{b: a for a, b in folded}, **dict(folded)}


def once(people: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """The first of all who have one name."""
    found: dict[str, Speaker] = {}
    for person in people:
        found.setdefault(person.name, person)
    return tuple(found.values())
