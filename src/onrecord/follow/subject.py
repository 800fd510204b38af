"""Whom a sentence binds: the subject before words of undertaking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from onrecord.models import Span

if TYPE_CHECKING:
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Utterance
    from onrecord.text import Folded

SHORT = 9  # code points before a subject in which the word stands that would make it part of another
SUBJECT = 14  # words before a cue in which its subject is sought
WORD = re.compile(r"[\w'’-]+")
ASIDE = re.compile(r"(?:,\s[^,;]{2,90},|\s\([^()]{2,90}\))\s*$")
BODIES = frozenset(
    {"leaders", "ministers", "presidents", "parties", "sides", "participants", "heads"}
)  # who sign together


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One sentence of a record, folded, with the way back."""

    utterance: Utterance
    span: Span
    text: str
    view: Folded

    @property
    def folded(self) -> str:
        """The folded text."""
        return self.view.text

    @property
    def narrated(self) -> bool:
        """Whether the sentence tells of the sides instead of being one's own words (a readout, a joint statement)."""
        speaker = self.utterance.speaker
        return speaker is None or (self.utterance.label is None and speaker.name.casefold() in BODIES)

    def back(self, span: Span) -> str:
        """The words as printed for a span of the folded text."""
        return self.view.back(span).of(self.text)


class Side(StrEnum):
    """Whom a subject binds."""

    OWN = "own"
    JOINT = "joint"
    PARTY = "party"
    THEY = "they"
    PERSON = "person"
    THING = "thing"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who undertakes; `span` counts into the folded sentence."""

    side: Side
    span: Span


SPEAKER = Subject(side=Side.OWN, span=Span(0, 0))  # who speaks, where he is not printed


def subject_of(sentence: Said, clause: int, cue: int, table: Undertakings, own: frozenset[str]) -> Subject | None:
    """Whom the words before a cue bind: the last subject of the clause.

    An aside is passed over ("the bells, which were taken, will"), and a verb that "and" joins to another has its
    subject ("we are working on a plan and will show it").
    """
    text = sentence.folded
    cue = _before_aside(text, cue)
    start = max((b.end() for b in table.breaks.finditer(text, 0, cue)), default=0)
    if _elided(text, start, cue, table) and (first := _first(text, clause, cue, table)):
        return first
    for pattern, side in ((table.joint, Side.JOINT), (table.own, Side.OWN)):
        for found in pattern.finditer(text, start, cue):
            if not _more_words(text[found.end() : cue], table) and not _inside(text, found.start(), table):
                return Subject(side=side, span=Span(*found.span()))
    before = text[start:cue]
    if table.nobody.search(before):
        return None
    if (pronoun := table.they.search(before)) and not _more_words(before[pronoun.end() :], table):
        side = Side.PARTY if sentence.narrated else Side.THEY
        return Subject(side=side, span=Span(start + pronoun.start(), start + pronoun.end()))
    if pronoun := table.single.search(before):
        side = Side.THING if pronoun.group() == table.it else Side.PERSON
        return Subject(side=side, span=Span(start + pronoun.start(), start + pronoun.end()))
    if (relative := table.relative.search(text[:cue])) and not _more_words(text[relative.end() : cue], table):
        return _noun(sentence, relative.start(), table, own)
    return _noun(sentence, cue, table, own)


def _before_aside(text: str, cue: int) -> int:
    """Where a subject ends: before the aside that a comma or bracket right before its verb closes."""
    aside = ASIDE.search(text[:cue])
    return aside.start() if aside else cue


def _elided(text: str, start: int, cue: int, table: Undertakings) -> bool:
    """Whether nothing but a word that joins stands before a verb."""
    return start > 0 and table.joined.search(text[:start]) is not None and not _more_words(text[start:cue], table)


def _first(text: str, clause: int, cue: int, table: Undertakings) -> Subject | None:
    """The speaker's side or all sides as the subject that a clause begins with."""
    words = dropwhile(lambda w: w.group() in table.openers, WORD.finditer(text, clause, cue))
    at = next((w.start() for w in words), cue)
    for pattern, side in ((table.joint, Side.JOINT), (table.own, Side.OWN)):
        if found := pattern.match(text, at, cue):
            return Subject(side=side, span=Span(*found.span()))
    return None


def _inside(text: str, start: int, table: Undertakings) -> bool:
    """Whether words only say whose the subject is ("the historians of both countries")."""
    before = WORD.findall(text[max(0, start - SHORT) : start].rpartition(",")[2])
    return bool(before) and before[-1] in table.within


def _more_words(between: str, table: Undertakings) -> bool:
    """Whether more than adverbs stand between a subject and its verb."""
    return bool(WORD.search(table.adverbs.sub(" ", between + " ")))


def _noun(sentence: Said, cue: int, table: Undertakings, own: frozenset[str]) -> Subject | None:
    """A body or a named person as the subject: the noun phrase before the cue, an "and" in it allowed."""
    text = sentence.folded
    start = max((b.end() for b in table.stops.finditer(text, 0, cue)), default=0)
    words = list(WORD.finditer(text, start, cue))[-SUBJECT:]
    words = list(dropwhile(lambda w: w.group() in table.openers and w is not words[-1], words))
    if words and table.none.match(text, words[0].start()):
        return Subject(side=Side.NOTHING, span=Span(words[0].start(), words[-1].end()))
    before = text[words[0].start() : cue] if words else ""
    if not words or table.nobody.search(before) or table.clausal.search(before) or words[-1].group().endswith("'s"):
        return None
    span = Span(words[0].start(), words[-1].end())
    plain = [w.group() for w in words]
    if any(w in table.actors and not table.within.intersection(plain[max(0, n - 3) : n]) for n, w in enumerate(plain)):
        return Subject(side=Side.PARTY, span=span)
    head_word = next((w for w, then in pairwise(plain) if then in table.inside), plain[-1])
    if head_word in table.papers:
        return Subject(side=Side.THING, span=span)
    ours = any(w in own for w in plain)
    head = next((w for w, then in pairwise(words) if then.group() in table.inside), words[-1])
    capital = sentence.back(Span(*head.span()))[:1].isupper()
    if not capital or (not table.names_capital and not ours):
        return Subject(side=Side.THING, span=span)
    bound = sentence.narrated or ours
    return Subject(side=Side.PARTY if bound else Side.PERSON, span=span)
