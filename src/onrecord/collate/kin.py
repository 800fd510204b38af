"""The same words in the other copies: what a check asks of a collation."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.collate.build import collate
from onrecord.collate.events import events
from onrecord.collate.models import Passage, PassageKind
from onrecord.models import Reading, Span
from onrecord.times import time_of
from onrecord.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.collate.models import Collation
    from onrecord.models import Document, Match, Record

MOST = 24  # records that are looked through for copies of one another


def kin_of(records: Sequence[Record]) -> Kin | None:
    """What the records' copies have to do with each other; None where none is another's copy, or there are too many."""
    if not 1 < len(records) <= MOST or len({r.document.path for r in records}) < len(records):
        return None
    groups = [g for g in events(records) if len(g) > 1]
    return Kin([collate(g) for g in groups]) if groups else None


class Kin:
    """Collations asked by the paths of their witnesses."""

    def __init__(self, collations: Iterable[Collation]) -> None:
        self._documents: dict[str, Document] = {}
        self._texts: dict[str, str] = {}
        self._names: dict[str, tuple[int, str]] = {}
        self._paths: list[dict[str, str]] = []
        self._places: dict[str, list[tuple[Span, Passage]]] = {}
        for number, collation in enumerate(collations):
            paths = {w.siglum: w.record.document.path for w in collation.witnesses}
            self._paths.append(paths)
            for witness in collation.witnesses:
                path = witness.record.document.path
                self._documents[path] = witness.record.document
                self._texts[path] = witness.record.document.text
                self._names[path] = (number, witness.siglum)
                found = [(s, p) for p in collation.passages for s in p.readings.get(witness.siglum, ())]
                self._places[path] = sorted(found, key=lambda x: x[0])
        self._words = cache(self._words_of)

    def across(self, path: str, span: Span) -> dict[str, tuple[Span, ...]]:
        """Where the other copies have the words of a span, by their paths; their own spans where they have other words.

        A copy that lacks them is left out. What a copy has a second time counts as where it has it first.
        """
        if path not in self._names:
            return {}
        number, siglum = self._names[path]
        found: dict[str, list[Span]] = {}
        for part, passage in self._under(path, span):
            if passage.kind is PassageKind.REPEATED and siglum in passage.of:
                first = self._shifted(path, part, passage.readings[siglum][0], path, passage.of[siglum])
                for other, spans in {**self.across(path, first), path: (first,)}.items():
                    found.setdefault(other, []).extend(spans)
                continue
            for other, spans in passage.readings.items():
                if other != siglum and passage.kind is not PassageKind.FOREIGN:
                    there = self._paths[number][other]
                    place = self._shifted(path, part, passage.readings[siglum][0], there, spans[0])
                    found.setdefault(there, []).append(place)
        return {other: tuple(_merged(spans, self._texts[other])) for other, spans in found.items()}

    def time(self, path: str, span: Span) -> tuple[float, float] | None:
        """When the words of a span are said, in seconds, as their own copy or another tells; None where none does."""
        own = time_of(self._documents[path], span) if path in self._documents else None
        if own:
            return own
        for other, spans in self.across(path, span).items():
            if spans and (told := time_of(self._documents[other], Span(spans[0].start, spans[-1].end))):
                return told
        return None

    def united(self, matches: Sequence[Match]) -> tuple[Match, ...]:
        """The matches without those that are another copy's reading of one before; each with what the copies have."""
        out: list[Match] = []
        known: list[tuple[Match, dict[str, list[Span]]]] = []
        for match in matches:
            across: dict[str, list[Span]] = {}
            for part in match.parts:
                for path, spans in self.across(part.record, part.span).items():
                    across.setdefault(path, []).extend(spans)
            if any(_covers(there, match) or _covers(across, other) for other, there in known):
                continue
            own = {p.record for p in match.parts}
            readings = tuple(
                Reading(record=path, spans=tuple(spans), text=" ".join(s.of(self._texts[path]) for s in spans))
                for path, spans in across.items()
                if path not in own
            )
            out.append(replace(match, witnesses=readings) if readings else match)
            known.append((match, across))
        return tuple(out)

    def _under(self, path: str, span: Span) -> Iterator[tuple[Span, Passage]]:
        """The parts of a span, a passage each."""
        places = self._places[path]
        at = max(0, bisect_right(places, span.start, key=lambda x: x[0].start) - 1)
        while at < len(places) and places[at][0].start < span.end:
            here, passage = places[at]
            part = Span(max(here.start, span.start), min(here.end, span.end))
            if part.start < part.end:
                yield part, passage
            at += 1

    def _shifted(self, path: str, part: Span, whole: Span, there: str, other: Span) -> Span:
        """The part of `other` that stands for a part of `whole`: the same words by number, else all of it."""
        mine, theirs = self._words(path, whole), self._words(there, other)
        if not len(theirs):
            return Span(other.start, other.start)
        if len(mine) != len(theirs):
            first, last = 0, len(theirs)
        else:
            first = int(mine.ends.searchsorted(part.start - whole.start, "right"))
            last = int(mine.starts.searchsorted(part.end - whole.start))
        if first >= last:
            at = other.start + int(theirs.starts[min(first, len(theirs) - 1)])
            return Span(at, at)
        span = theirs.span(first, last)
        return Span(other.start + span.start, other.start + span.end)

    def _words_of(self, path: str, span: Span) -> Words:
        return words(span.of(self._texts[path]))


def _covers(across: dict[str, list[Span]], match: Match) -> bool:
    """Whether all parts of a match stand in some spans of their records."""
    return all(any(s.overlaps(p.span) for s in across.get(p.record, ())) for p in match.parts)


def _merged(spans: Sequence[Span], text: str) -> list[Span]:
    """Spans in order, those that only white space and marks part put together; empty ones dropped."""
    out: list[Span] = []
    for span in sorted(s for s in spans if s.start < s.end):
        if out and not any(c.isalnum() for c in text[out[-1].end : span.start]):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out
