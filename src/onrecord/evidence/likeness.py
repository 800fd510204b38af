"""Other words for the same utterance: another interpreter's rendering, or the writer's paraphrase.

No words in a row need be shared, so windows of clauses are compared by what they are about: word beginnings weighed by
rarity, pairs of neighbours, numbers. A rendering stands out (its window shares several rare words and the next best is
far behind); a foreign sentence is about equally unlike everything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp, log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.evidence.spoken import Clause, units
from onrecord.identity import same_person
from onrecord.meaning.conflicts import Conflict, conflicts
from onrecord.models import Match, Part, Span
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.ground import Ground
    from onrecord.words import Words

LIGHT = 0.25  # what a function word weighs beside a content word of the same rarity
PAIRS = 0.3  # what shared pairs of neighbours add to the likeness
STARTS = 48  # clauses from which windows are tried, best first
COPY = 0.9  # likeness beside the best from which a window of another record is a copy's
STRETCH = 2.2  # how much longer than the quotation its window may be
SLACK = 10  # words that a window may be longer in any case
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s")
# What tells a rendering from a sentence of another occasion: the weights of a logistic regression and its constant, in
# the order of `_features`. Fitted by benchmarks/thresholds.py, which also chose the limits: see docs/calibration.md.
WEIGHTS = (13.14, 5.24)
CONSTANT = -4.95
SURE = 0.86  # another wording of these words: at most 1 in 100 foreign sentences gets so far
PLAIN = 0.99  # so plainly that a writer can be blamed for the wording: no foreign sentence did
FAINT = 0.47  # where the story as a whole is another interpreter's: at most 1 in 20
POSSIBLE = 0.06  # a rendering for all that can be told: of renderings at most 1 in 20 comes below
EVEN = 0.5  # likelier a rendering than not
LEAST_SHARED = 2  # content words below which nothing is said to be likely: one word may stand anywhere
BESIDE = 8  # clauses on either side in which the next quotation of a story is looked for first
BESIDE_LEAST = 2 / 3  # likeness beside the best from which that neighbourhood decides
APART = 3  # clauses between a window and another that counts as another place
# How far ahead another person's words must be of the best of his own.
AHEAD = 0.22
AHEAD_LEAST = 0.5
# Unmatched words at the head or tail of the quotation from which the clause beside the window is taken in.
HEAD = 6
TAIL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The window of the record that is most like a quotation.

    `others` are windows of further records about as like. `confidence` is that the window has the quotation's words in
    another wording, 0 to 1; `shared` are the content words both have, `share` is that of the quotation's.
    """

    match: Match
    others: tuple[Match, ...]
    confidence: float
    shared: int
    share: float
    conflicts: tuple[Conflict, ...]
    translated: str | None

    @property
    def sure(self) -> bool:
        """Whether that is enough for a rendering."""
        return self.confidence >= SURE

    @property
    def plain(self) -> bool:
        """Whether that is enough to blame the writer for a paraphrase."""
        return self.confidence >= PLAIN

    @property
    def faint(self) -> bool:
        """Whether that is enough where the whole story is in another interpreter's words."""
        return self.confidence >= FAINT

    @property
    def likely(self) -> bool:
        """Whether it is likelier than not."""
        return self.confidence > EVEN

    @property
    def possible(self) -> bool:
        """Whether another interpreter may have said it so, for all that can be told."""
        return self.confidence >= POSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    first: int
    last: int
    likeness: float
    shared: int
    share: float


class Seeker:
    """Finds the window of clauses most like a quotation, in some documents of a ground (see `split`)."""

    def __init__(self, ground: Ground, light: frozenset[str], clauses: Iterable[Clause]) -> None:
        self.ground = ground
        self.light = light
        self.clauses = list(clauses)
        self.where: dict[str, list[int]] = defaultdict(list)
        self._weights: dict[str, float] = {}
        for number, clause in enumerate(self.clauses):
            for unit in set(clause.units):
                self.where[unit].append(number)

    def seek(self, said: Words, *, speaker: str | None) -> Likeness | None:
        """The best window for a quotation, however unlike it is; None where no content word is shared.

        With a `speaker`, another person's window is taken only where it is far ahead of the best of his own.
        """
        windows = list(self._windows(self.units(said.forms)))
        own = self._own(windows, speaker)
        if own is None:
            return None
        return self._likeness(said, own, self._confidence(own, windows, speaker), self._elsewhere(windows, own))

    def _own(self, windows: Sequence[_Window], speaker: str | None) -> _Window | None:
        best = max(windows, key=lambda w: w.likeness, default=None)
        if best is None or speaker is None:
            return best
        own = max((w for w in windows if self._is_by(w, speaker)), key=lambda w: w.likeness, default=None)
        ahead = best.likeness >= AHEAD_LEAST and best.likeness - (own or best).likeness >= AHEAD
        return best if ahead else own

    def features(self, said: Words, *, speaker: str | None) -> tuple[Match, tuple[float, ...]] | None:
        """The best window for a quotation with what its confidence is worked out from, however unlike it is."""
        windows = list(self._windows(self.units(said.forms)))
        own = self._own(windows, speaker)
        return (self._match(said, own), self._features(own, windows, speaker)) if own else None

    def _features(self, own: _Window, windows: Sequence[_Window], speaker: str | None) -> tuple[float, ...]:
        """How far the best other place of the same voice is behind; likeness times the content words shared (log)."""
        here = self.clauses[own.first].floor
        apart = (
            w.likeness
            for w in windows
            if (w.first > own.last + APART or w.last < own.first - APART)
            and self.clauses[w.first].floor == here
            and (speaker is None or self._is_by(w, speaker))
        )
        behind = own.likeness - max(apart, default=0.0)
        return behind, own.likeness * log2(1 + own.shared)

    def _confidence(self, own: _Window, windows: Sequence[_Window], speaker: str | None) -> float:
        """How likely it is that the window has the quotation's words in another wording, 0 to 1."""
        if own.shared < LEAST_SHARED:
            return 0.0
        row = self._features(own, windows, speaker)
        return 1 / (1 + exp(-CONSTANT - sum(w * x for w, x in zip(WEIGHTS, row, strict=True))))

    def _elsewhere(self, windows: Sequence[_Window], own: _Window) -> list[_Window]:
        """The window of every other record that is about as like: the same utterance in another copy."""
        here = self.clauses[own.first].floor
        best: dict[int, _Window] = {}
        for window in windows:
            floor = self.clauses[window.first].floor
            if floor != here and (floor not in best or window.likeness > best[floor].likeness):
                best[floor] = window
        return [w for w in best.values() if w.likeness >= COPY * own.likeness]

    def beside(self, said: Words, found: Likeness, spots: Sequence[Part], *, speaker: str | None) -> Likeness:
        """The likeness at a window near some spots of the record, where one there is about as like as the best.

        What a story quotes one after another mostly stands together on the record.
        """
        near = {m for p in spots for n in self.clauses_of(p)[:1] for m in range(n - BESIDE, n + BESIDE + 1)}
        windows = [w for w in self._windows(self.units(said.forms)) if speaker is None or self._is_by(w, speaker)]
        most = max((w.likeness for w in windows), default=0.0)
        best = max((w for w in windows if w.first in near), key=lambda w: w.likeness, default=None)
        if best is None or best.shared < LEAST_SHARED or best.likeness < BESIDE_LEAST * most:
            return found
        return self._likeness(said, best, found.confidence, ())

    def clauses_of(self, part: Part) -> range:
        """The numbers of the clauses that a part covers."""
        floor = next(n for n, f in enumerate(self.ground.floors) if f.path == part.record)
        first, last = (
            bisect_right(self.clauses, (floor, offset), key=lambda c: (c.floor, c.span.start)) - 1
            for offset in (part.span.start, part.span.end - 1)
        )
        return range(max(0, first), max(0, last) + 1)

    # --- windows ------------------------------------------------------------------------------------------------

    def units(self, forms: Sequence[str]) -> tuple[str, ...]:
        """What of some forms is compared."""
        return units(forms, self.light)

    def weight(self, unit: str) -> float:
        """How much a shared unit tells, by how few clauses have it."""
        if (known := self._weights.get(unit)) is not None:
            return known
        rarity = log2((len(self.clauses) + 1) / (len(self.where.get(unit, ())) + 0.5))
        weight = max(0.0, rarity) * (LIGHT if unit in self.light else 1.0)
        self._weights[unit] = weight
        return weight

    def _windows(self, units: Sequence[str]) -> Iterator[_Window]:
        """Every run of clauses of one turn, of about the quotation's length, that shares a content word with it."""
        have = Counter(units)
        pairs = set(pairwise(units))
        total = sum(self.weight(u) * n for u, n in have.items()) or 1.0
        longest = max(STRETCH * len(units), len(units) + SLACK)
        for start in self._starts(have, longest):
            yield from self._from(start, have, pairs, total, longest)

    def _starts(self, have: Counter[str], longest: float) -> list[int]:
        """The clauses that share a content word with a quotation, and those before them; of many the best `STARTS`.

        The best are those after which, in the room of a window, the most rarity is shared.
        """
        telling = [u for u in have if u not in self.light and u in self.where]
        found = {n for u in telling for n in self.where[u]}
        starts = sorted(found | {n - 1 for n in found if n})
        if len(starts) <= STARTS:
            return starts
        shared = np.zeros(len(self.clauses) + 1)
        for unit in have:
            if where := self.where.get(unit):
                shared[where] += self.weight(unit) * (have[unit] if unit in self.light else 1)
        room = np.cumsum([0, *(len(c.units) for c in self.clauses)])
        sums = np.concatenate([[0.0], np.cumsum(shared)])
        first = np.array(starts)
        stop = np.searchsorted(room, room[first] + longest, "right")
        best = np.argsort(sums[first] - sums[np.minimum(stop, len(room) - 1)], kind="stable")[:STARTS]
        return sorted(first[best].tolist())

    def _from(
        self, start: int, have: Counter[str], pairs: set[tuple[str, str]], total: float, longest: float
    ) -> Iterator[_Window]:
        first = self.clauses[start]
        telling = max(1, sum(1 for u in have if u not in self.light))
        row: list[str] = []
        for last in range(start, len(self.clauses)):
            clause = self.clauses[last]
            same = (clause.floor, clause.turn) == (first.floor, first.turn)
            if not same or (row and len(row) + len(clause.units) > longest):
                return
            row.extend(clause.units)
            got = Counter(row)
            common = have & got
            both = sum(self.weight(u) * n for u, n in common.items())
            window = sum(self.weight(u) * n for u, n in got.items())
            joined = sum(self.weight(a) + self.weight(b) for a, b in pairs & set(pairwise(row)))
            shared = sum(1 for u in common if u not in self.light)
            likeness = 2 * both / (total + window) + PAIRS * joined / total
            yield _Window(first=start, last=last, likeness=likeness, shared=shared, share=shared / telling)

    def _is_by(self, window: _Window, speaker: str) -> bool:
        return self.is_by(window.first, speaker)

    def is_by(self, number: int, speaker: str) -> bool:
        """Whether a clause is spoken by somebody of this name."""
        clause = self.clauses[number]
        said = self.ground.floors[clause.floor].utterances[clause.utterance]
        return said.speaker is not None and same_person(said.speaker.name, speaker)

    # --- the answer ---------------------------------------------------------------------------------------------

    def _whole(self, said: Words, window: _Window) -> _Window:
        """The window cut at a sentence that it runs into and does not end; the side that shares more is kept."""
        last = window.last
        if last + 1 == len(self.clauses) or not self.one_sentence(last, last + 1):
            return window
        head = last
        while head > window.first and self.one_sentence(head - 1, head):
            head -= 1
        if head == window.first:
            return window
        units = set(self.units(said.forms))
        before, after = (
            sum(self.weight(u) for u in units & {u for n in side for u in self.clauses[n].units})
            for side in (range(window.first, head), range(head, last + 1))
        )
        return replace(window, last=head - 1) if before >= after else replace(window, first=head)

    def _stretched(self, said: Words, window: _Window) -> _Window:
        """The window with the clauses beside it that the quotation's unmatched head or tail must stand for.

        They lie in the same sentence of the record; where the tail holds a whole sentence of the quotation, in the same
        utterance, so that nothing is guessed beyond it.
        """
        units = self.units(said.forms)
        row = {u for c in self.clauses[window.first : window.last + 1] for u in c.units if u not in self.light}
        hits = [i for i, u in enumerate(units) if u in row]
        first, last = window.first, window.last
        head, tail = (hits[0], len(units) - 1 - hits[-1]) if hits else (0, 0)
        beyond = bool(hits) and bool(SENTENCE_END.search(said.text, int(said.ends[hits[-1]]), int(said.starts[-1])))
        while head >= HEAD and first and self.one_sentence(first - 1, first):
            first -= 1
            head -= len(self.clauses[first].units)
        while tail >= TAIL and last + 1 < len(self.clauses) and self._goes_on(last, beyond=beyond):
            last += 1
            tail -= len(self.clauses[last].units)
        return replace(window, first=first, last=last)

    def _goes_on(self, clause: int, *, beyond: bool) -> bool:
        """Whether the next clause is of the same sentence, or (`beyond`) of the same utterance."""
        a, b = self.clauses[clause], self.clauses[clause + 1]
        return self.one_sentence(clause, clause + 1) or (beyond and (a.floor, a.utterance) == (b.floor, b.utterance))

    def one_sentence(self, one: int, two: int) -> bool:
        """Whether two clauses stand in one sentence of the record."""
        a, b = self.clauses[one], self.clauses[two]
        floor = self.ground.floors[a.floor]
        same = a.floor == b.floor and a.utterance == b.utterance
        return same and floor.sentence(a.span.start) == floor.sentence(b.span.start)

    def _likeness(self, said: Words, window: _Window, confidence: float, copies: Sequence[_Window]) -> Likeness:
        match = self._match(said, window)
        floor = self.ground.floors[self.clauses[window.first].floor]
        number = self.clauses[window.first].utterance
        first, last = max(0, window.first - APART), min(len(self.clauses), window.last + APART + 1)
        beside = " ".join(c.span.of(self.ground.floors[c.floor].text) for c in self.clauses[first:last])
        return Likeness(
            match=match,
            others=tuple(self._match(said, w) for w in copies),
            confidence=confidence,
            shared=window.shared,
            share=window.share,
            conflicts=tuple(conflicts(said, words(match.text), words(beside), floor.senses)),
            translated=(floor.sections[number].translated_reason or "").rstrip(".")
            if floor.is_translated(number)
            else None,
        )

    def _match(self, said: Words, window: _Window) -> Match:
        window = self._stretched(said, self._whole(said, window))
        return self.stretch(window.first, window.last, likeness=window.likeness)

    def stretch(self, first: int, last: int, *, likeness: float = 0.0) -> Match:
        """Some clauses in a row, `last` included, as a match."""
        parts: list[Part] = []
        for clause in self.clauses[first : last + 1]:
            floor = self.ground.floors[clause.floor]
            part = floor.part(clause.utterance, clause.span)
            if parts and parts[-1].utterance == part.utterance:
                part = floor.part(clause.utterance, Span(parts.pop().span.start, part.span.end))
            parts.append(part)
        floor = self.ground.floors[self.clauses[first].floor]
        return Match(
            parts=tuple(parts),
            text=" ".join(p.span.of(floor.text) for p in parts),
            score=round(min(1.0, likeness), 4),
            asked=floor.asked(self.clauses[first].utterance),
        )
