"""Other words for the same utterance: another interpreter's rendering, or the writer's paraphrase.

No words in a row need be shared, so windows of clauses are compared by what they are about: word beginnings weighed by
rarity, pairs of neighbours, numbers. A rendering stands out (its window shares several rare words and the next best is
far behind); a foreign sentence is about equally unlike everything.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from math import exp, log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.models import Match, Part, Span
from onrecord.numerals import spelled, values
from onrecord.senses import senses
from onrecord.speakers import same_person
from onrecord.text import trimmed
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.ground import Floor, Ground
    from onrecord.senses import Senses
    from onrecord.words import Words

STEM = 5  # letters of a word that tell what it is about; its ending is the interpreter's
LIGHT = 0.25  # what a function word weighs beside a content word of the same rarity
PAIRS = 0.3  # what shared pairs of neighbours add to the likeness
NEAR = 4  # clauses on each side in which the words around a fragment are looked for
STARTS = 48  # clauses from which windows are tried, best first
COPY = 0.9  # likeness beside the best from which a window of another record is a copy's
STRETCH = 2.2  # how much longer than the quotation its window may be
SLACK = 10  # words that a window may be longer in any case
CLAUSE = re.compile(r"[,;:.!?…–—()\[\]]+[\"”’»]*(?=\s|$)|\s[–—-]\s|\n+")
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s")
QUOTED = re.compile(r"[“„«\"][^“”„«»\"]*(?:[”“»\"]|$)")
# What tells a rendering from a sentence of another occasion: the weights of a logistic regression and its constant, in
# the order of `_features`. Fitted by benchmarks/thresholds.py, which also chose the limits: see docs/calibration.md.
WEIGHTS = (13.07, 3.49)
CONSTANT = -4.31
SURE = 0.89  # another wording of these words: at most 1 in 100 foreign sentences gets so far
PLAIN = 0.99  # so plainly that a writer can be blamed for the wording: no foreign sentence did
FAINT = 0.35  # where the story as a whole is another interpreter's: at most 1 in 20
EVEN = 0.5  # likelier a rendering than not
LEAST_SHARED = 2  # content words below which nothing is said to be likely: one word may stand anywhere
APART = 3  # clauses between a window and another that counts as another place
# How far ahead another person's words must be of the best of his own.
AHEAD = 0.22
AHEAD_LEAST = 0.5
# Unmatched words at the head or tail of the quotation from which the clause beside the window is taken in.
HEAD = 6
TAIL = 3
ALIKE = 0.5  # share of letters in common from which a word may be a number misheard
LONG = 6  # words from which a count of negations can be compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A number or a "not" in which the two wordings cannot both be right."""

    kind: str
    said: str
    stands: str


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
        """Whether it is likelier than not, so that the words cannot be called missing."""
        return self.confidence > EVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of one utterance between two marks; `floor` and `utterance` are their numbers.

    Clauses of one `turn` that follow each other may be read together.
    """

    floor: int
    utterance: int
    turn: int
    span: Span
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    first: int
    last: int
    likeness: float
    shared: int
    share: float


def units(forms: Sequence[str], light: frozenset[str]) -> tuple[str, ...]:
    """What is compared: the beginnings of words, function words whole."""
    return tuple(w if w in light else w[:STEM] for w in forms)


def split(
    number: int, floor: Floor, light: frozenset[str], sentences: Iterable[range] | None = None
) -> Iterator[Clause]:
    """The clauses of document `number`, or of some runs of its sentences (numbers into `Floor.sentences`).

    A clause of fewer than three words goes with the next.
    """
    starts = floor.words.starts
    for run, chosen in enumerate(sentences or [range(len(floor.sentences))]):
        for utterance, sentence in floor.sentences[chosen.start : chosen.stop]:
            cuts = [sentence.start, *(m.end() for m in CLAUSE.finditer(floor.text, *sentence)), sentence.end]
            row = starts.searchsorted(cuts).tolist()
            start, a = cuts[0], row[0]
            for end, b in zip(cuts[1:], row[1:], strict=True):
                if b - a < 3 and end != sentence.end:
                    continue
                if b > a:
                    yield Clause(
                        floor=number,
                        utterance=utterance,
                        turn=floor.voices.turns[utterance] + run * len(floor.voices.turns),
                        span=trimmed(floor.text, Span(start, end)),
                        units=units([floor.words.form(i) for i in range(a, b)], light),
                    )
                start, a = end, b


def light_words(ground: Ground) -> frozenset[str]:
    """The function words of the languages of a ground."""
    return frozenset().union(*(senses(language).light for language in ground.languages))


class Seeker:
    """Finds the window of clauses most like a quotation, in some documents of a ground (see `split`)."""

    def __init__(self, ground: Ground, light: frozenset[str], clauses: Iterable[Clause]) -> None:
        self.ground = ground
        self._light = light
        self._clauses = list(clauses)
        self._where: dict[str, list[int]] = defaultdict(list)
        self._weights: dict[str, float] = {}
        for number, clause in enumerate(self._clauses):
            for unit in set(clause.units):
                self._where[unit].append(number)

    def seek(self, said: Words, *, speaker: str | None) -> Likeness | None:
        """The best window for a quotation, however unlike it is; None where no content word is shared.

        With a `speaker`, another person's window is taken only where it is far ahead of the best of his own.
        """
        windows = list(self._windows(self._units(said.forms)))
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
        windows = list(self._windows(self._units(said.forms)))
        own = self._own(windows, speaker)
        return (self._match(said, own), self._features(own, windows, speaker)) if own else None

    def _features(self, own: _Window, windows: Sequence[_Window], speaker: str | None) -> tuple[float, ...]:
        """How far the best other place of the same voice is behind; likeness times the content words shared (log)."""
        here = self._clauses[own.first].floor
        apart = (
            w.likeness
            for w in windows
            if (w.first > own.last + APART or w.last < own.first - APART)
            and self._clauses[w.first].floor == here
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
        here = self._clauses[own.first].floor
        best: dict[int, _Window] = {}
        for window in windows:
            floor = self._clauses[window.first].floor
            if floor != here and (floor not in best or window.likeness > best[floor].likeness):
                best[floor] = window
        return [w for w in best.values() if w.likeness >= COPY * own.likeness]

    def nearest(self, said: Words, context: str) -> Match | None:
        """Where a fragment of one to three words could stand: the clause that has its rarest word.

        Among several, the one whose utterance shares most with the writer's own words in the sentence around it.
        """
        telling = [u for u in self._units(said.forms) if u not in self._light and self._where.get(u)]
        if not telling:
            return None
        rarest = max(telling, key=self._weight)
        around = {u for u in self._units(words(QUOTED.sub(" ", context)).forms) if u not in self._light}
        at = max(self._where[rarest], key=lambda n: self._shared_with(n, around))
        return self._match(said, _Window(first=at, last=at, likeness=0.0, shared=1, share=1 / len(said)))

    def _shared_with(self, clause: int, units: set[str]) -> float:
        """The weight of these units in the utterance that a clause belongs to, a clause further away counting less."""
        here = self._clauses[clause]
        near = range(max(0, clause - NEAR), min(len(self._clauses), clause + NEAR + 1))
        rows = [self._clauses[n] for n in near]
        same = [c.units for c in rows if (c.floor, c.utterance) == (here.floor, here.utterance)]
        return sum(self._weight(u) for u in units & {u for row in same for u in row})

    # --- windows ------------------------------------------------------------------------------------------------

    def _units(self, forms: Sequence[str]) -> tuple[str, ...]:
        return units(forms, self._light)

    def _weight(self, unit: str) -> float:
        if (known := self._weights.get(unit)) is not None:
            return known
        rarity = log2((len(self._clauses) + 1) / (len(self._where.get(unit, ())) + 0.5))
        weight = max(0.0, rarity) * (LIGHT if unit in self._light else 1.0)
        self._weights[unit] = weight
        return weight

    def _windows(self, units: Sequence[str]) -> Iterator[_Window]:
        """Every run of clauses of one turn, of about the quotation's length, that shares a content word with it."""
        have = Counter(units)
        pairs = set(pairwise(units))
        total = sum(self._weight(u) * n for u, n in have.items()) or 1.0
        longest = max(STRETCH * len(units), len(units) + SLACK)
        for start in self._starts(have, longest):
            yield from self._from(start, have, pairs, total, longest)

    def _starts(self, have: Counter[str], longest: float) -> list[int]:
        """The clauses that share a content word with a quotation, and those before them; of many the best `STARTS`.

        The best are those after which, in the room of a window, the most rarity is shared.
        """
        telling = [u for u in have if u not in self._light and u in self._where]
        found = {n for u in telling for n in self._where[u]}
        starts = sorted(found | {n - 1 for n in found if n})
        if len(starts) <= STARTS:
            return starts
        shared = np.zeros(len(self._clauses) + 1)
        for unit in have:
            if where := self._where.get(unit):
                shared[where] += self._weight(unit) * (have[unit] if unit in self._light else 1)
        room = np.cumsum([0, *(len(c.units) for c in self._clauses)])
        sums = np.concatenate([[0.0], np.cumsum(shared)])
        first = np.array(starts)
        stop = np.searchsorted(room, room[first] + longest, "right")
        best = np.argsort(sums[first] - sums[np.minimum(stop, len(room) - 1)], kind="stable")[:STARTS]
        return sorted(first[best].tolist())

    def _from(
        self, start: int, have: Counter[str], pairs: set[tuple[str, str]], total: float, longest: float
    ) -> Iterator[_Window]:
        first = self._clauses[start]
        telling = max(1, sum(1 for u in have if u not in self._light))
        row: list[str] = []
        for last in range(start, len(self._clauses)):
            clause = self._clauses[last]
            same = (clause.floor, clause.turn) == (first.floor, first.turn)
            if not same or (row and len(row) + len(clause.units) > longest):
                return
            row.extend(clause.units)
            got = Counter(row)
            common = have & got
            both = sum(self._weight(u) * n for u, n in common.items())
            window = sum(self._weight(u) * n for u, n in got.items())
            joined = sum(self._weight(a) + self._weight(b) for a, b in pairs & set(pairwise(row)))
            shared = sum(1 for u in common if u not in self._light)
            likeness = 2 * both / (total + window) + PAIRS * joined / total
            yield _Window(first=start, last=last, likeness=likeness, shared=shared, share=shared / telling)

    def _is_by(self, window: _Window, speaker: str) -> bool:
        clause = self._clauses[window.first]
        said = self.ground.floors[clause.floor].utterances[clause.utterance]
        return said.speaker is not None and same_person(said.speaker.name, speaker)

    # --- the answer ---------------------------------------------------------------------------------------------

    def _whole(self, said: Words, window: _Window) -> _Window:
        """The window cut at a sentence that it runs into and does not end; the side that shares more is kept."""
        last = window.last
        if last + 1 == len(self._clauses) or not self._one_sentence(last, last + 1):
            return window
        head = last
        while head > window.first and self._one_sentence(head - 1, head):
            head -= 1
        if head == window.first:
            return window
        units = set(self._units(said.forms))
        before, after = (
            sum(self._weight(u) for u in units & {u for n in side for u in self._clauses[n].units})
            for side in (range(window.first, head), range(head, last + 1))
        )
        return replace(window, last=head - 1) if before >= after else replace(window, first=head)

    def _stretched(self, said: Words, window: _Window) -> _Window:
        """The window with the clauses beside it that the quotation's unmatched head or tail must stand for.

        They lie in the same sentence of the record; where the tail holds a whole sentence of the quotation, in the same
        utterance, so that nothing is guessed beyond it.
        """
        units = self._units(said.forms)
        row = {u for c in self._clauses[window.first : window.last + 1] for u in c.units if u not in self._light}
        hits = [i for i, u in enumerate(units) if u in row]
        first, last = window.first, window.last
        head, tail = (hits[0], len(units) - 1 - hits[-1]) if hits else (0, 0)
        beyond = bool(hits) and bool(SENTENCE_END.search(said.text, int(said.ends[hits[-1]]), int(said.starts[-1])))
        while head >= HEAD and first and self._one_sentence(first - 1, first):
            first -= 1
            head -= len(self._clauses[first].units)
        while tail >= TAIL and last + 1 < len(self._clauses) and self._goes_on(last, beyond=beyond):
            last += 1
            tail -= len(self._clauses[last].units)
        return replace(window, first=first, last=last)

    def _goes_on(self, clause: int, *, beyond: bool) -> bool:
        """Whether the next clause is of the same sentence, or (`beyond`) of the same utterance."""
        a, b = self._clauses[clause], self._clauses[clause + 1]
        return self._one_sentence(clause, clause + 1) or (beyond and (a.floor, a.utterance) == (b.floor, b.utterance))

    def _one_sentence(self, one: int, two: int) -> bool:
        a, b = self._clauses[one], self._clauses[two]
        floor = self.ground.floors[a.floor]
        same = a.floor == b.floor and a.utterance == b.utterance
        return same and floor.sentence(a.span.start) == floor.sentence(b.span.start)

    def _likeness(self, said: Words, window: _Window, confidence: float, copies: Sequence[_Window]) -> Likeness:
        match = self._match(said, window)
        floor = self.ground.floors[self._clauses[window.first].floor]
        number = self._clauses[window.first].utterance
        return Likeness(
            match=match,
            others=tuple(self._match(said, w) for w in copies),
            confidence=confidence,
            shared=window.shared,
            share=window.share,
            conflicts=tuple(conflicts(said, words(match.text), floor)),
            translated=(floor.sections[number].translated_reason or "").rstrip(".")
            if floor.is_translated(number)
            else None,
        )

    def _match(self, said: Words, window: _Window) -> Match:
        window = self._stretched(said, self._whole(said, window))
        parts: list[Part] = []
        for clause in self._clauses[window.first : window.last + 1]:
            floor = self.ground.floors[clause.floor]
            part = floor.part(clause.utterance, clause.span)
            if parts and parts[-1].utterance == part.utterance:
                part = floor.part(clause.utterance, Span(parts.pop().span.start, part.span.end))
            parts.append(part)
        floor = self.ground.floors[self._clauses[window.first].floor]
        number = self._clauses[window.first].utterance
        return Match(
            parts=tuple(parts),
            text=" ".join(p.span.of(floor.text) for p in parts),
            score=round(min(1.0, window.likeness), 4),
            asked=floor.asked(number),
        )


# --- conflicts --------------------------------------------------------------------------------------------------------


def conflicts(said: Words, stands: Words, floor: Floor) -> Iterator[Conflict]:
    """Numbers and negations in which a rendering and the record cannot both be right."""
    yield from number_conflicts(said.forms, stands.forms)
    denials = [[w for w in row.forms if _negates(w, floor.senses)] for row in (said, stands)]
    if len(said) >= LONG and len(denials[0]) % 2 != len(denials[1]) % 2:
        here, there = (", ".join(words) or "no negation" for words in denials)
        yield Conflict(kind="negation", said=here, stands=there)


def _negates(form: str, senses: Senses) -> bool:
    return any(w in senses.negation for w in senses.expansions.get(form, form).split())


def number_conflicts(said: Sequence[str], stands: Sequence[str]) -> Iterator[Conflict]:
    """Numbers in which two wordings cannot both be right."""
    theirs, ours = (Counter(values(row, weak=False)) for row in (said, stands))
    lost = [n for n in ours if n not in theirs]
    for number in [n for n in theirs if n not in ours]:
        near = min(lost, key=lambda n: abs(n - number), default=None)
        yield Conflict(
            kind="number", said=_figure(number), stands=_figure(near) if near is not None else "no such number"
        )
    if lost and not [n for n in theirs if n not in ours]:
        yield from _misheard(said, stands, lost)


def _misheard(said: Sequence[str], stands: Sequence[str], lost: Sequence[float]) -> Iterator[Conflict]:
    """A number of the record beside a word both have, where the story has a word that sounds like it ("turn", ten)."""
    for at, form in enumerate(stands):
        number = values([form])
        if not number or number[0] not in lost:
            continue
        for there in _opposite(said, stands, at):
            if said[there] not in stands and _sounds_like(said[there], number[0]):
                yield Conflict(kind="number", said=said[there], stands=form)
                return


def _opposite(said: Sequence[str], stands: Sequence[str], at: int) -> Iterator[int]:
    """Where the story has something else in the place of word `at`, told by a neighbour that both have."""
    for step in (-1, 1):
        if 0 <= at + step < len(stands):
            anchor = stands[at + step]
            for there, word in enumerate(said):
                if len(word) > 3 and word[:STEM] == anchor[:STEM] and 0 <= there - step < len(said):
                    yield there - step


def _sounds_like(word: str, number: float) -> bool:
    """Whether a word could be the number misheard, by the letters both have in order."""
    return any(2 * _in_common(word, name) >= ALIKE * (len(word) + len(name)) for name in spelled(number))


def _in_common(one: str, two: str) -> int:
    return sum(b.size for b in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks())


def _figure(number: float) -> str:
    return f"{int(number):,}" if number == int(number) else f"{number:g}"
