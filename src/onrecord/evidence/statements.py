"""Statements without marks against what their speaker said: numbers, people's names, and how firm it was.

Reported speech may use any words, so only what cannot be put in other words is compared, and only where it is plain
what a statement reports: a number beside the same noun, the name of a person beside the same word, a "will" before the
same verb where the record has "may", an agreement where the speaker's own turn on the matter knows of none.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from onrecord.evidence.scout import WHOLE, Scout
from onrecord.evidence.spoken import STEM
from onrecord.identity import same_person
from onrecord.languages import cues
from onrecord.meaning.conflicts import Conflict
from onrecord.meaning.number_words import POINTS
from onrecord.meaning.numerals import WEAK, is_scale, value, values
from onrecord.models import Match
from onrecord.senses import senses
from onrecord.senses.table import AGREED
from onrecord.text import CAPITAL
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.ground import Floor, Ground
    from onrecord.models import Quotation, Span, Utterance
    from onrecord.senses import Senses
    from onrecord.words import Words

BESIDE = 3  # words between a name, a modal or a number and the word that it belongs to
NEAR = 0.15  # how far a number told as "about" may be from the record's
ROUNDED = 0.02  # how far one told plainly may be
TOPIC = 3  # telling words that a place must share with a statement to be about its matter
AROUND = 3  # sentences on either side that belong to a place
AHEAD = 1.25  # up to how many times as much as another place the best may share for both to count
NO_SHIFT: Mapping[str, str] = {}
FIRM, WEAKLY = 5, 1  # how firm a modal is that promises, and one that leaves it open
MONEY = frozenset("$€£¥")
BREAK = re.compile(r"[.;:!?]")
ITEM = re.compile(r"[,;:]|\s(?:and|und|et|y|și|и)\s")
NAME = re.compile(rf"{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """Where a speaker said what a statement reports, and in what the two differ."""

    match: Match
    conflicts: tuple[Conflict, ...] = ()


class _Figure(NamedTuple):
    """A number with the beginning of the word that it counts; `about` is whether it is told as near."""

    value: float
    beside: str
    about: bool
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A spoken sentence: the beginnings of its telling words, and how firm the firmest word in it is (0 for none)."""

    floor: Floor
    utterance: int
    span: Span
    units: frozenset[str]
    rank: int


class Checker:
    """Checks many statements on one ground."""

    def __init__(self, ground: Ground, scout: Scout) -> None:
        self.ground = ground
        self.scout = scout
        self._his: dict[tuple[str, str], Words] = {}

    def reported(self, statement: Quotation, speaker: str) -> Reported | None:
        """The place of a statement in its speaker's own words, None where none is sure."""
        disagreed = self._agreement(statement, speaker)
        if disagreed is not None:
            return disagreed
        said = words(statement.text)
        alike = self.scout.seeker(said, speaker=speaker).seek(said, speaker=speaker)
        if alike is None or not alike.sure or not all(same_person(p.speaker or "", speaker) for p in alike.match.parts):
            return None
        floor, stands = self.ground.floor_of(alike.match.parts[0]), words(alike.match.text)
        his = self._said_by(speaker, floor)
        found = (
            *_numbers(said, stands, his, floor.senses),
            *_people(said, stands, floor),
            *_modals(statement, said, stands, his, floor.senses),
        )
        return Reported(match=alike.match, conflicts=found)

    # --- who said what ------------------------------------------------------------------------------------------------

    @cached_property
    def _sentences(self) -> list[_Sentence]:
        """Every sentence spoken, in order."""
        return [_read(floor, number, span) for floor in self.ground.floors for number, span in floor.sentences]

    @cached_property
    def _weights(self) -> dict[str, float]:
        """How rare each beginning of a word is among the sentences, in bits."""
        counts = Counter(unit for sentence in self._sentences for unit in sentence.units)
        return {unit: log2(len(self._sentences) / n) for unit, n in counts.items()}

    def _said_by(self, speaker: str, floor: Floor) -> Words:
        """All the words of a speaker in a record."""
        if (speaker, floor.path) not in self._his:
            self._his[speaker, floor.path] = words(
                "\n".join(u.span.of(floor.text) for u in floor.utterances if _is_by(u, speaker))
            )
        return self._his[speaker, floor.path]

    # --- agreements ---------------------------------------------------------------------------------------------------

    def _agreement(self, statement: Quotation, speaker: str) -> Reported | None:
        """What a statement calls agreed and the speaker's own turn on the matter does not; None where all is well."""
        if len(self.ground.index) > WHOLE:
            return None
        table = self.ground.floors[0].senses
        claim = _agreed(statement.text, table)
        if claim is None:
            return None
        word, items, rest = claim
        around = _stems(words(rest).forms, table)
        for item in items:
            firmest = self._firmest(_stems(words(item).forms, table), around, speaker)
            if firmest is None or firmest.rank >= AGREED:
                continue
            floor, stands = firmest.floor, firmest.span.of(firmest.floor.text)
            said = f"{word} … {' '.join(item.split())}"
            part = floor.part(firmest.utterance, firmest.span)
            match = Match(parts=(part,), text=stands, score=1.0, asked=floor.asked(firmest.utterance))
            conflict = Conflict(kind="firmness", said=said, stands=" ".join(stands.split()))
            return Reported(match=match, conflicts=(conflict,))
        return None

    def _firmest(self, topic: set[str], rest: set[str], speaker: str) -> _Sentence | None:
        """The firmest sentence where a speaker talks of a matter; None where no place is sure or firm at all.

        A place is a sentence with its neighbours in one utterance. Places about as good as the best count too:
        something may be settled in one and only touched in another.
        """
        places: list[tuple[float, list[_Sentence]]] = []
        for at, sentence in enumerate(self._sentences):
            if not topic & sentence.units or not _is_by(sentence.floor.utterances[sentence.utterance], speaker):
                continue
            place = [s for s in self._sentences[max(0, at - AROUND) : at + AROUND + 1] if _same(s, sentence)]
            shared = (topic | rest) & frozenset().union(*(s.units for s in place))
            if len(shared) >= TOPIC:
                places.append((sum(self._weights.get(u, 0.0) for u in shared), place))
        best = max((score for score, _ in places), default=0.0)
        firm = [s for score, place in places if score >= best / AHEAD for s in place if s.rank]
        return max(firm, key=lambda s: s.rank, default=None)


def _is_by(utterance: Utterance, speaker: str) -> bool:
    return utterance.speaker is not None and same_person(utterance.speaker.name, speaker)


def _read(floor: Floor, number: int, span: Span) -> _Sentence:
    forms = words(span.of(floor.text)).forms
    rank = max((floor.senses.firmness.get(f, 0) for f in forms), default=0)
    return _Sentence(floor=floor, utterance=number, span=span, units=frozenset(_stems(forms, floor.senses)), rank=rank)


def _same(one: _Sentence, two: _Sentence) -> bool:
    return one.floor is two.floor and one.utterance == two.utterance


def _stems(forms: Sequence[str], table: Senses) -> set[str]:
    """The beginnings of the words that tell what a text is about."""
    return {f[:STEM] for f in forms if f not in table.light and f not in table.firmness and len(f) > 2}


def _agreed(text: str, table: Senses) -> tuple[str, list[str], str] | None:
    """ "was agreed on A and B": the word, the matters, and the words before it."""
    row = words(text)
    forms = row.forms
    for i, form in enumerate(forms):
        if table.firmness.get(form) == AGREED and i + 1 < len(forms) and forms[i + 1] in table.concerning:
            matter = text[int(row.ends[i + 1]) :]
            matter = matter.partition(":")[2] or matter
            items = [x for x in ITEM.split(matter) if x.strip()]
            return row.span(i, i + 1).of(text), items, text[: int(row.starts[i])]
    return None


# --- numbers ----------------------------------------------------------------------------------------------------------


def _numbers(said: Words, stands: Words, his: Words, table: Senses) -> Iterator[Conflict]:
    """Numbers beside the same noun that are not the same, and that the speaker gives nowhere else."""
    mine, there, all_his = (list(_figures(row, table)) for row in (said, stands, his))
    for beside in dict.fromkeys(f.beside for f in mine):
        here, theirs, his_own = ([f for f in row if f.beside == beside] for row in (mine, there, all_his))
        strange = [f for f in here if not any(_agree(f, o) for o in his_own)]
        left = [f for f in theirs if not any(_agree(f, o) for o in here)]
        if len(strange) == len(left) == 1:
            yield Conflict(kind="number", said=strange[0].said, stands=left[0].said)


def _agree(one: _Figure, two: _Figure) -> bool:
    near = NEAR if one.about or two.about else ROUNDED
    return abs(one.value - two.value) <= near * max(abs(one.value), abs(two.value))


def _figures(row: Words, table: Senses) -> Iterator[_Figure]:
    """Every number of a text that counts something: the word after it, the month or the sign of money before it."""
    forms = row.forms
    i = 0
    while i < len(forms):
        end = i
        while end < len(forms) and (value(forms[end]) is not None or (end > i and _goes_on(forms, end))):
            end += 1
        if end > i and not WEAK.issuperset(forms[i:end]) and len(found := values(forms[i:end])) == 1:
            after = next((f for f in forms[end : end + BESIDE] if f not in table.light and value(f) is None), "")
            sign = row.text[max(0, int(row.starts[i]) - 1) : int(row.starts[i])]
            month = sign if sign in MONEY else forms[i - 1] if i and forms[i - 1] in table.dates else ""
            about = " ".join(forms[max(0, i - BESIDE) : i])
            near = any(re.search(rf"\b{h}\b", about) for h in (*table.hedges, *table.bounds))
            if month or after:
                first, last = (i - (month not in MONEY), end) if month else (i, forms.index(after, end) + 1)
                yield _Figure(found[0], (month or after)[:STEM], near, row.span(first, last).of(row.text))
        i = max(end, i + 1)


def _goes_on(forms: Sequence[str], at: int) -> bool:
    """Whether a number goes on with a word that is none by itself ("million", the "point" of "three point two")."""
    point = forms[at] in POINTS and at + 1 < len(forms) and value(forms[at + 1]) is not None
    return point or is_scale(forms[at])


# --- people -----------------------------------------------------------------------------------------------------------


def _people(said: Words, stands: Words, floor: Floor) -> Iterator[Conflict]:
    """Somebody whom the record never names, beside a word by which it has somebody else."""
    language = floor.language
    known = frozenset(form[:STEM] for form in floor.words.forms)
    for name, beside in _named(said, language):
        if any(w[:STEM] in known for w in words(name).forms):
            continue
        other = next((n for n, near in _named(stands, language) if beside & near), None)
        if other is not None:
            yield Conflict(kind="name", said=name, stands=other)


def _named(row: Words, language: str) -> Iterator[tuple[str, set[str]]]:
    """(full name, beginnings of the telling words beside it) of every person in a text."""
    given, table = cues(language).given, senses(language)
    for found in NAME.finditer(row.text):
        if found.group().split()[0].lower() not in given:
            continue
        first = int(row.starts.searchsorted(found.start()))
        last = int(row.starts.searchsorted(found.end()))
        near = [*row.forms[max(0, first - BESIDE) : first], *row.forms[last : last + BESIDE]]
        yield found.group(), _stems(near, table)


# --- will and may -----------------------------------------------------------------------------------------------------


def _modals(statement: Quotation, said: Words, stands: Words, his: Words, table: Senses) -> Iterator[Conflict]:
    """What the statement says will be and its speaker says only may be, told by the verb behind both."""
    if any(form in table.conditions for form in said.forms):
        return
    told_of = [*_verbs(said, table, table.backshift), *_promised(statement, said, table)]
    firm = [(verb, told) for verb, rank, told in told_of if rank >= FIRM]
    open_ = {verb: told for verb, rank, told in _verbs(stands, table) if rank <= WEAKLY}
    settled = {verb for verb, rank, _ in _verbs(his, table) if rank > WEAKLY}
    for verb, told in firm:
        if verb in open_ and verb not in settled:
            yield Conflict(kind="firmness", said=told, stands=open_[verb])


def _promised(statement: Quotation, said: Words, table: Senses) -> Iterator[tuple[str, int, str]]:
    """What somebody is said to have promised to do: the word before the statement and the verb it begins with."""
    around, opening = words(statement.context), said.forms[: BESIDE - 1]
    forms = around.forms
    for i, form in enumerate(forms):
        if table.firmness.get(form) == AGREED and opening and forms[i + 1 : i + 1 + len(opening)] == opening:
            verb = next((f for f in opening if f not in table.light), None)
            if verb is not None:
                yield verb[:STEM], FIRM, around.span(i, i + 1 + len(opening)).of(around.text)


def _verbs(row: Words, table: Senses, backshift: Mapping[str, str] = NO_SHIFT) -> Iterator[tuple[str, int, str]]:
    """(beginning of a verb, firmness, words) of every modal with its verb; `backshift` turns a "would" to a "will"."""
    forms = row.forms
    for i, form in enumerate(forms):
        rank = table.modals.get(backshift.get(form, form))
        verb = next((j for j in range(i + 1, min(len(forms), i + 1 + BESIDE)) if forms[j] not in table.light), None)
        if rank is None or verb is None:
            continue
        if not BREAK.search(row.text, int(row.ends[i]), int(row.starts[verb])):
            yield forms[verb][:STEM], rank, row.span(i, verb + 1).of(row.text)
