"""The sentences of a record in which somebody undertakes something.

After the method of the Toronto G7 and G20 research groups and of the Comparative Pledges project: a statement of
intent counts when a person or body that the speaker can bind is to do something that could be checked. Procedure ("we
will take questions"), predictions and other people's plans do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import Verbs
from onrecord.models import Span, UtteranceKind
from onrecord.text import fold, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.follow.undertakings import Cue, Undertakings
    from onrecord.models import Record, Utterance
    from onrecord.text import Folded

NOT_HIS_OWN = frozenset({UtteranceKind.QUESTION, UtteranceKind.SCENE})
SUBJECT = 14  # words before a cue in which its subject is sought
WORD = re.compile(r"[\w'’-]+")


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
        return self.utterance.speaker is None

    def back(self, span: Span) -> str:
        """The words as printed for a span of the folded text."""
        return self.view.back(span).of(self.text)


def said(record: Record) -> Iterator[Said]:
    """The sentences of what is said, questions and scenes left out."""
    text = record.document.text
    for utterance in record.utterances:
        if utterance.kind in NOT_HIS_OWN:
            continue
        for span in sentences(text, utterance.span):
            words = span.of(text)
            yield Said(utterance=utterance, span=span, text=words, view=fold(words))


class Side(StrEnum):
    """Whom a subject binds."""

    OWN = "own"
    JOINT = "joint"
    PARTY = "party"
    THEY = "they"
    PERSON = "person"
    THING = "thing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who undertakes; `span` counts into the folded sentence."""

    side: Side
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What one sentence undertakes; `act` counts into the folded sentence."""

    firmness: Firmness
    subject: Subject | None
    act: Span
    condition: bool = False


def undertaking(sentence: Said, table: Undertakings, own: frozenset[str] = frozenset()) -> Undertaking | None:
    """What a sentence undertakes, if anything: the first cue, in the order of the table, that binds somebody.

    `own` are names of the speaker's side (a country, a town, a company), folded.
    """
    text = sentence.folded
    if text.rstrip("\"') ").endswith("?") or table.procedure.search(text):
        return None
    found = _bound(sentence, table, own) or _told(text, table)
    if found and found.firmness in (Firmness.INTENDED, Firmness.PROPOSED) and table.condition.search(text):
        return replace(found, firmness=Firmness.CONDITIONAL, condition=True)
    return found


def _bound(sentence: Said, table: Undertakings, own: frozenset[str]) -> Undertaking | None:
    """The first cue whose subject it binds to a deed."""
    text = sentence.folded
    for cue in table.cues:
        for at in cue.pattern.finditer(text):
            subject = _subject(sentence, at.start(), table, own)
            act = Span(at.end(), _clause_end(text, at.end(), table))
            if subject and not _quoted(text, at.start()) and _counts(cue, subject, text, at, act, table):
                return Undertaking(firmness=cue.firmness, subject=subject, act=act)
    return None


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks: somebody else's words."""
    return text.count('"', 0, at) % 2 == 1


def _told(text: str, table: Undertakings) -> Undertaking | None:
    """An undertaking that names nobody ("this needs to be discussed")."""
    for firmness, pattern in table.told:
        if at := pattern.search(text):
            return Undertaking(
                firmness=firmness, subject=None, act=Span(at.start(), _clause_end(text, at.end(), table))
            )
    return None


def _subject(sentence: Said, cue: int, table: Undertakings, own: frozenset[str]) -> Subject | None:
    """Whom the words before a cue bind: the last subject of the clause."""
    text = sentence.folded
    start = max((b.end() for b in table.breaks.finditer(text, 0, cue)), default=0)
    for pattern, side in ((table.joint, Side.JOINT), (table.own, Side.OWN)):
        for found in pattern.finditer(text, start, cue):
            if not _more_words(text[found.end() : cue], table):
                return Subject(side=side, span=Span(*found.span()))
    before = text[start:cue]
    if table.nobody.search(before):
        return None
    if pronoun := table.they.search(before):
        side = Side.PARTY if sentence.narrated else Side.THEY
        return Subject(side=side, span=Span(start + pronoun.start(), start + pronoun.end()))
    if pronoun := table.single.search(before):
        return Subject(side=Side.PERSON, span=Span(start + pronoun.start(), start + pronoun.end()))
    return _noun(sentence, cue, table, own)


def _more_words(between: str, table: Undertakings) -> bool:
    """Whether more than adverbs stand between a subject and its verb."""
    return bool(WORD.search(table.adverbs.sub(" ", between + " ")))


def _noun(sentence: Said, cue: int, table: Undertakings, own: frozenset[str]) -> Subject | None:
    """A body or a named person as the subject: the noun phrase before the cue, an "and" in it allowed."""
    text = sentence.folded
    start = max((b.end() for b in table.stops.finditer(text, 0, cue)), default=0)
    words = list(WORD.finditer(text, start, cue))[-SUBJECT:]
    if not words or table.nobody.search(text, words[0].start(), cue):
        return None
    span = Span(words[0].start(), words[-1].end())
    if any(w.group() in table.parties for w in words):
        return Subject(side=Side.PARTY, span=span)
    if not sentence.back(Span(*words[-1].span()))[:1].isupper():
        return Subject(side=Side.THING, span=span)
    bound = sentence.narrated or any(w.group() in own for w in words)
    return Subject(side=Side.PARTY if bound else Side.PERSON, span=span)


def _counts(cue: Cue, subject: Subject, text: str, at: re.Match[str], act: Span, table: Undertakings) -> bool:
    """Whether this subject with this verb undertakes something."""
    own = subject.side in (Side.OWN, Side.JOINT)
    verb = text[subject.span.end : at.end() + 5]
    if table.negation.search(verb) and not (own and table.refrains.search(verb)):
        return False
    if subject.side is Side.THING and not (cue.things and table.passive.match(act.of(text))):
        return False
    if (subject.side is Side.PERSON and not cue.single) or (subject.side is Side.THEY and not cue.they):
        return False
    verbs = cue.own if own else cue.others
    return verbs is not None and _verb_fits(verbs, act.of(text), table)


def _verb_fits(verbs: Verbs, act: str, table: Undertakings) -> bool:
    """Whether the verb that opens the act is one of the kind asked for."""
    if verbs is Verbs.ANY:
        return True
    words = WORD.findall(table.adverbs.sub("", act.lstrip(" ,") + " "))
    main = next((w for w in words if w not in table.light), "")
    stem = table.stem(main)
    return stem in (table.deed_stems if verbs is Verbs.DEED else table.together_stems)


def _clause_end(text: str, start: int, table: Undertakings) -> int:
    """Where what is undertaken ends: the next strong stop, or the end of the sentence."""
    stop = table.stops.search(text, start)
    return len(text.rstrip(" .!\"')")) if stop is None else max(start, stop.start())
