"""The sentences of a record in which somebody undertakes something.

After the method of the Toronto G7 and G20 research groups and of the Comparative Pledges project: a statement of
intent counts when a person or body that the speaker can bind is to do something that could be checked. Procedure ("we
will take questions"), predictions and other people's plans do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from onrecord.follow.deeds import (
    aims_at_nothing,
    by_a_day,
    done_to,
    main_verb,
    refrained,
    says_nothing,
    spared,
    suffers,
    verb_fits,
)
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
NOT = 6  # code points behind a cue in which a "not" takes it back
TURNED = 8  # code points before a subject in which its verb may stand ("werden wir nicht")
SHORT = 9  # code points before a subject in which the word stands that would make it part of another
SUBJECT = 14  # words before a cue in which its subject is sought
COMMA = re.compile(r"[,;:]")
WORD = re.compile(r"[\w'’-]+")
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
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who undertakes; `span` counts into the folded sentence."""

    side: Side
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What one clause undertakes; `act` (the verb and what follows) and `clause` count into the folded sentence.

    `verb` is the folded verb that says what is to be done.
    """

    firmness: Firmness
    subject: Subject | None
    act: Span
    clause: Span
    verb: str = ""
    condition: bool = False


def undertakings_of(sentence: Said, table: Undertakings, own: frozenset[str] = frozenset()) -> list[Undertaking]:
    """What a sentence undertakes: for each of its joined main clauses the first cue of the table that binds somebody.

    `own` are names of the speaker's side (a country, a town, a company), folded.
    """
    text = sentence.folded
    if text.rstrip("\"') ").endswith("?") or table.procedure.search(text):
        return []
    found = _bound(sentence, table, own) or _told(text, table)
    return [_on_condition(one) if table.condition.search(text, *one.clause) else one for one in found]


def _on_condition(one: Undertaking) -> Undertaking:
    """The undertaking with what its own clause makes it depend on."""
    if one.firmness not in (Firmness.INTENDED, Firmness.PROPOSED):
        return one
    return replace(one, firmness=Firmness.CONDITIONAL, condition=True)


def _bound(sentence: Said, table: Undertakings, own: frozenset[str]) -> list[Undertaking]:
    """The cues whose subject they bind to a deed, one for each joined clause, in the order of the words."""
    text = sentence.folded
    starts = _clauses(text, table)
    found: dict[int, Undertaking] = {}
    for cue in table.cues:
        for at in cue.pattern.finditer(text):
            clause = max(s for s in starts if s <= at.start())
            if clause in found or _taken_back(text, clause, at.start(), table) or cue.told_only > sentence.narrated:
                continue
            subject = _subject(sentence, at.start(), table, own)
            act = Span(at.end(), _clause_end(text, at.end(), table))
            others = subject is not None and subject.side is Side.THEY and not cue.they
            if others and not any(c < clause for c in found) and not (cue.things and done_to(act.of(text), table)):
                continue
            if subject and _counts(cue, subject, sentence, at, act, table):
                end = min((s for s in starts if s > at.start()), default=len(text))
                found[clause] = Undertaking(
                    firmness=cue.firmness,
                    subject=subject
                    if subject.side is not Side.PERSON or cue.single
                    else replace(subject, side=Side.THING),
                    act=act,
                    clause=Span(clause, max(end, act.end)),
                    verb=main_verb(act.of(text), table),
                )
    return [found[clause] for clause in sorted(found)]


def _clauses(text: str, table: Undertakings) -> list[int]:
    """Where the main clauses of a sentence begin: at its start, and behind what joins two of them."""
    return [0, *(m.end() for m in table.joins.finditer(text))]


def _taken_back(text: str, clause: int, at: int, table: Undertakings) -> bool:
    """Whether the words before a cue make it somebody else's, or leave it open."""
    return _quoted(text, at) or table.unsure.search(text, clause, at) is not None


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks: somebody else's words."""
    return text.count('"', 0, at) % 2 == 1


def _told(text: str, table: Undertakings) -> list[Undertaking]:
    """An undertaking that names nobody ("this needs to be discussed")."""
    for firmness, pattern in table.told:
        if at := pattern.search(text):
            act = Span(at.start(), _clause_end(text, at.end(), table))
            return [Undertaking(firmness=firmness, subject=None, act=act, clause=Span(0, len(text)))]
    return []


def _subject(sentence: Said, cue: int, table: Undertakings, own: frozenset[str]) -> Subject | None:
    """Whom the words before a cue bind: the last subject of the clause."""
    text = sentence.folded
    start = max((b.end() for b in table.breaks.finditer(text, 0, cue)), default=0)
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


def _inside(text: str, start: int, table: Undertakings) -> bool:
    """Whether words only say whose the subject is ("the historians of both countries")."""
    before = WORD.findall(text[max(0, start - SHORT) : start])
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
    if any(w in table.parties and not table.within.intersection(plain[max(0, n - 3) : n]) for n, w in enumerate(plain)):
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


def _counts(cue: Cue, subject: Subject, sentence: Said, at: re.Match[str], act: Span, table: Undertakings) -> bool:
    """Whether this subject with this verb undertakes something."""
    text = sentence.folded
    own = subject.side in (Side.OWN, Side.JOINT)
    verb = text[subject.span.end : at.end()] + ("" if at.group().endswith("that") else text[at.end() : at.end() + NOT])
    negated = table.negation.search(verb) is not None
    if subject.side in (Side.THING, Side.NOTHING, Side.PERSON):
        thing = cue.things and _befalls(cue, subject, text, act, table, negated=negated)
        if thing or not cue.single:
            return thing
    if negated and not ((own or sentence.narrated) and _refrains(text, subject, at, act, table)):
        return False
    if subject.side is Side.PERSON and not cue.single:
        return False
    if cue.firmness is Firmness.INTENDED and aims_at_nothing(act.of(text), table):
        return False
    if cue.firmness is Firmness.INTENDED and subject.side is not Side.PARTY and says_nothing(text[act.start :], table):
        return False
    if _name_first(sentence, act):
        return False
    verbs = cue.own if own else cue.others
    if verbs is Verbs.DEED and at.group().endswith("that"):
        verbs = Verbs.ANY
    return verbs is not None and verb_fits(verbs, act.of(text), table, own=own)


def _refrains(text: str, subject: Subject, at: re.Match[str], act: Span, table: Undertakings) -> bool:
    """Whether a "not" leaves a deed undone, instead of taking the promise back or only saying how firm one stands."""
    first = min(subject.span.start, at.start()) - TURNED
    said = text[max(0, first) : max(subject.span.end, at.end()) + NOT]
    return refrained(act.of(text), table) and table.refrains.search(said) is not None


def _name_first(sentence: Said, act: Span) -> bool:
    """Whether an act begins with a name, and so with no verb ("committed to Ruritania")."""
    word = WORD.search(sentence.folded, act.start, act.end)
    return word is not None and word.start() > 0 and sentence.back(Span(*word.span()))[:1].isupper()


def _befalls(cue: Cue, subject: Subject, text: str, act: Span, table: Undertakings, *, negated: bool) -> bool:
    """Whether what is to befall a thing is promised: something done to it, or that something is not; or by a set day.

    A word that begins a sentence has a capital and may yet be a thing ("Fares will not go up"); of a person only what
    is done to him counts, or what a set day is given for.
    """
    if negated or subject.side is Side.NOTHING:
        return spared(act.of(text), table)
    done = done_to(act.of(text), table) and (subject.side is Side.THING or suffers(act.of(text), table))
    comma = COMMA.search(text, act.start)
    clause = text[: comma.start()] if comma else text
    return done or (cue.timed and by_a_day(clause, act.of(text), table))


def _clause_end(text: str, start: int, table: Undertakings) -> int:
    """Where what is undertaken ends: the next strong stop, or the end of the sentence."""
    stop = table.stops.search(text, start)
    return len(text.rstrip(" .!\"')")) if stop is None else max(start, stop.start())
