"""The records of a check made ready: words, places, who speaks where, what was asked.

`Ground` answers every question about the record that a verdict needs; nothing above it looks into arrays.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.candidates import Index
from onrecord.identity import same_person
from onrecord.meaning.spelling import respelt
from onrecord.models import Part, Record, Section, Span, Speaker, Utterance, UtteranceKind
from onrecord.senses import Senses, senses
from onrecord.text import sentence_at, sentence_start, sentences, sentences_begun
from onrecord.times import time_of
from onrecord.voices import Voices, sections, spoken
from onrecord.words import Words, key, normal, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.collate.kin import Kin
    from onrecord.encoder import Encoder


LABEL = 80  # characters before an utterance in which its label is looked for


class Floor:
    """One record: its spoken utterances in order, the words in them, and who has which.

    What placing words needs is in `voices` and `words`; the record itself is asked for the rest.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.path = record.document.path
        self.text = record.document.text
        self.language = record.document.language

    @cached_property
    def voices(self) -> Voices:
        """Who says which stretch."""
        return Voices.of(self.record)

    @cached_property
    def words(self) -> Words:
        """The words spoken, stage directions left out."""
        said = self.utterances
        return words(self.text, within=[u.span for u in said], skip=[n for u in said for n in u.notes])

    @cached_property
    def utterances(self) -> list[Utterance]:
        """The utterances in which somebody speaks."""
        return spoken(self.record)

    @cached_property
    def sections(self) -> list[Section]:
        """The section of each of them."""
        return [s for s, said in sections(self.record) for _ in said]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks in it."""
        return self.record.speakers

    def of_word(self, word: int) -> int:
        """The number of the utterance that a word stands in."""
        return self.voices.at(int(self.words.starts[word]))

    def is_label(self, forms: Sequence[str], word: int) -> bool:
        """Whether a row of words is printed right before a word as the label of the utterance that it opens."""
        number = self.of_word(word)
        start = int(self.words.starts[word])
        if word and self.of_word(word - 1) == number:
            return False
        before = int(self.words.ends[word - 1]) if word else 0
        return words(self.text[max(before, start - LABEL) : start]).forms[-len(forms) :] == list(forms)

    def parts(self, first: int, last: int) -> list[Part]:
        """The stretches that words first..last-1 cover, one an utterance."""
        out = []
        starts, ends = self.words.starts, self.voices.ends
        while first < last:
            number = self.of_word(first)
            stop = last if starts[last - 1] < ends[number] else int(starts.searchsorted(ends[number]))
            stop = max(first + 1, stop)
            out.append(self.part(number, self.words.span(first, stop)))
            first = stop
        return out

    def part(self, number: int, span: Span) -> Part:
        """A stretch of one utterance, with whose it is."""
        return self.voices.part(self.path, number, span)

    def asked(self, number: int) -> Part | None:
        """The question that an utterance answers, as its exchange has it."""
        return self.voices.question(self.path, number)

    def is_translated(self, number: int) -> bool:
        """Whether an utterance is a translation: its section is, or only those in it that say so of themselves."""
        return self.voices.translated[number]

    def time(self, span: Span) -> tuple[float, float] | None:
        """When a stretch is said, in seconds of the recording, where the source tells."""
        return time_of(self.record.document, span) if self.voices.timed else None

    @cached_property
    def sentences(self) -> list[tuple[int, Span]]:
        """(utterance number, span) of every sentence spoken."""
        voices = self.voices
        spans = enumerate(map(Span, voices.starts, voices.ends))
        return [(n, s) for n, span in spans for s in sentences(self.text, span)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for _, s in self.sentences]

    def sentence_number(self, offset: int) -> int:
        """The number in `sentences` of the one that a code point stands in (or the last before it)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence(self, offset: int) -> Span:
        """The spoken sentence that a code point stands in (or the last before it), sought around it alone."""
        number = self.voices.at(offset)
        return sentence_at(self.text, Span(self.voices.starts[number], self.voices.ends[number]), offset)

    def sentence_start(self, offset: int) -> int:
        """Where that sentence starts."""
        number = self.voices.at(offset)
        return sentence_start(self.text, Span(self.voices.starts[number], self.voices.ends[number]), offset)

    def sentences_begun(self, stretch: Span) -> int:
        """How many spoken sentences begin inside a stretch, its first code point left out."""
        begun, voices = 0, self.voices
        for number in range(voices.at(stretch.start), voices.at(max(stretch.start, stretch.end - 1)) + 1):
            span = Span(voices.starts[number], voices.ends[number])
            begun += stretch.start < span.start
            begun += sentences_begun(self.text, span, Span(max(span.start, stretch.start), min(span.end, stretch.end)))
        return begun

    @cached_property
    def senses(self) -> Senses:
        """The table of the record's language."""
        return senses(self.language)


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
        if len(self.floors) == 1:
            return None
        from onrecord.collate.kin import MOST, kin_of

        return kin_of([f.record for f in self.floors]) if len(self.floors) <= MOST else None

    def floor_of(self, part: Part) -> Floor:
        """The record that a part stands in."""
        return self.floors[self._numbers[part.record]]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {path: number for number, path in reversed(list(enumerate(self.paths)))}

    def in_house_spelling(self, said: Sequence[Words]) -> list[Words]:
        """Quotations' words with those that the records have, but more often in another spelling, taken in that one."""
        out = list(said)
        spelt = [row.keys.tolist() for row in said]
        pairs = zip(said, spelt, strict=True)
        self._learn({k: row.form(at) for row, keys in pairs for at, k in enumerate(keys) if k not in self._usual})
        for number, (row, keys) in enumerate(zip(said, spelt, strict=True)):
            other = [self._usual[k] for k in keys]
            if other != keys:
                out[number] = replace(row, keys=np.array(other, np.uint64))
        return out

    @cached_property
    def _usual(self) -> dict[int, int]:
        """Keys of words and of the spelling that the records have more often."""
        return {}

    def _learn(self, new: Mapping[int, str]) -> None:
        """Find the usual spelling of words met for the first time, forms by their keys."""
        self._usual.update(zip(new, new, strict=True))
        others = {own: [own, *map(key, forms)] for own, form in new.items() if (forms := respelt(form))}
        ids = self.index.ids_of(np.array([k for keys in others.values() for k in keys], np.uint64))
        counts = iter(np.append(self.index.counts, [0, 0])[ids].tolist())
        for own, keys in others.items():
            self._usual[own] = max(zip(islice(counts, len(keys)), keys, strict=True), key=itemgetter(0))[1]

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

    @cached_property
    def _interpreted(self) -> frozenset[str]:
        """The names of those whose words are translations."""
        voices = (self.floors[n].voices for n in sorted(self.translations))
        return frozenset(
            name for v in voices for name, other in zip(v.names, v.translated, strict=True) if other and name
        )

    def interprets(self, name: str) -> bool:
        """Whether what this person says is printed in translation, as the user says or the records do."""
        return self.mostly_translated and (
            self.translated is not None or any(same_person(name, n) for n in self._interpreted)
        )

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
        languages=frozenset(f.language for f in floors),
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
