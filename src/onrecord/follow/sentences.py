"""The sentences of a record in which somebody undertakes something.

After the method of the Toronto G7 and G20 research groups and of the Comparative Pledges project: a statement of
intent counts when a person or body that the speaker can bind is to do something that could be checked. Procedure ("we
will take questions"), predictions and other people's plans do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
from onrecord.follow.subject import Said, Side, Subject, subject_of
from onrecord.follow.undertakings import Verbs
from onrecord.models import Span, UtteranceKind
from onrecord.text import fold, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.follow.undertakings import Cue, Undertakings
    from onrecord.models import Record

NOT_HIS_OWN = frozenset({UtteranceKind.QUESTION, UtteranceKind.SCENE})
NOT = 6  # code points behind a cue in which a "not" takes it back
TURNED = 8  # code points before a subject in which its verb may stand ("werden wir nicht")
COMMA = re.compile(r"[,;:]")
ASIDE = re.compile(r",\s[^,;]{2,60},(?=\s\w)")
CLAUSE = re.compile(r"[:;]\s")
WORD = re.compile(r"[\w'’-]+")


def said(record: Record) -> Iterator[Said]:
    """The sentences of what is said, questions and scenes left out."""
    text = record.document.text
    for utterance in record.utterances:
        if utterance.kind in NOT_HIS_OWN:
            continue
        for span in sentences(text, utterance.span):
            words = span.of(text)
            yield Said(utterance=utterance, span=span, text=words, view=fold(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What one clause undertakes; `act` (the verb and what follows) and `clause` count into the folded sentence.

    `verb` is the folded verb that says what is to be done; `settled` is whether words beside it say that all sides
    agreed; `backs` that it only says that what stands before it is meant.
    """

    firmness: Firmness
    subject: Subject | None
    act: Span
    clause: Span
    verb: str = ""
    condition: bool = False
    settled: bool = False
    backs: bool = False


def undertakings_of(
    sentence: Said,
    table: Undertakings,
    own: frozenset[str] = frozenset(),
    *,
    settled: bool = False,
    beside: bool = False,
) -> list[Undertaking]:
    """What a sentence undertakes: for each of its joined main clauses the first cue of the table that binds somebody.

    `own` are names of the speaker's side (a country, a town, a company), folded; `settled` says that what stands around
    the sentence tells that all sides agreed, `beside` that it stands beside an undertaking, where looser words
    count.
    """
    text = sentence.folded
    if asks(text):
        return []
    if beside:
        found = _bound(sentence, table, own, table.beside.cues, settled=True)
        found = [one for one in found if one.subject and one.subject.side is not Side.PERSON]
    else:
        found = _bound(sentence, table, own, table.cues, settled=settled) or _told(text, table)
    if not found or table.procedure.search(text):  # the longest pattern of all: asked last
        return []
    if beside:
        return found
    return [as_firm(one, text, table, settled=settled) for one in found]


def asks(text: str) -> bool:
    """Whether a sentence is a question."""
    return text.rstrip("\"') ").endswith("?")


def as_firm(one: Undertaking, text: str, table: Undertakings, *, settled: bool) -> Undertaking:
    """The undertaking as firm as what stands around it makes it."""
    if _hangs_on(one, text, table):
        one = _on_condition(one)
    return _agreed(one) if (settled and not _alone(one, text, table)) or _by_all(one, text, table) else one


def _alone(one: Undertaking, text: str, table: Undertakings) -> bool:
    """Whether the speaker undertakes it for himself alone ("I", "my ministry"), whatever else was agreed."""
    return one.subject is not None and table.alone.match(text, one.subject.span.start) is not None


def _by_all(one: Undertaking, text: str, table: Undertakings) -> bool:
    """Whether an act that is to be done is one of all sides by its own words ("on both sides")."""
    listed = table.settled.search(text, 0, one.act.start) or table.jointly.search(text, *one.act)
    return one.firmness is Firmness.INTENDED and listed is not None


def _agreed(one: Undertaking) -> Undertaking:
    """The undertaking as one of all sides."""
    plain = one.firmness in (Firmness.INTENDED, Firmness.PROPOSED)
    return replace(one, firmness=Firmness.AGREED if plain else one.firmness, settled=True)


def _hangs_on(one: Undertaking, text: str, table: Undertakings) -> bool:
    """Whether an undertaking's own clause makes it depend on something; of one that names nobody, to a strong stop."""
    stop = None if one.subject else CLAUSE.search(text, one.act.end)
    return table.condition.search(text, one.clause.start, stop.start() if stop else one.clause.end) is not None


def _on_condition(one: Undertaking) -> Undertaking:
    """The undertaking with what its own clause makes it depend on."""
    if one.firmness not in (Firmness.INTENDED, Firmness.PROPOSED):
        return one
    return replace(one, firmness=Firmness.CONDITIONAL, condition=True)


def _bound(
    sentence: Said, table: Undertakings, own: frozenset[str], cues: tuple[Cue, ...], *, settled: bool
) -> list[Undertaking]:
    """The cues whose subject they bind to a deed, one for each joined clause, in the order of the words."""
    text = sentence.folded
    starts = clauses(text, table)
    found: dict[int, Undertaking] = {}
    for cue in cues:
        for at in cue.pattern.finditer(text):
            clause = max(s for s in starts if s <= at.start())
            if clause in found or _taken_back(text, clause, at.start(), table) or cue.told_only > sentence.narrated:
                continue
            subject = subject_of(sentence, clause, at.start(), table, own)
            begins = _behind_aside(text, at.end())
            act = Span(begins, clause_end(text, begins, table))
            told_so = settled and subject is not None and subject.side is not Side.OWN
            if cue.dated and not told_so and not _dated(text, clause, act.end, table):
                continue
            if cue.conditioned and not table.condition.search(text):
                continue
            if cue.officials and not _official(subject, text, table):
                continue
            if not at.group() and _in_condition(text, clause, at.start(), table):
                continue
            others = subject is not None and subject.side is Side.THEY and not cue.they
            if others and not any(c < clause for c in found) and not _as_thing(cue, text, act, table):
                continue
            if subject and _counts(cue, subject, sentence, at, act, table, settled=settled):
                end = min((s for s in starts if s > at.start()), default=len(text))
                found[clause] = Undertaking(
                    firmness=cue.firmness,
                    subject=_told_of(subject, cue, table, text),
                    act=act,
                    clause=Span(clause, max(end, act.end)),
                    verb=main_verb(act.of(text), table),
                )
    return [found[clause] for clause in sorted(found)]


def _official(subject: Subject | None, text: str, table: Undertakings) -> bool:
    """Whether a subject is one person: a pronoun, or who holds an office."""
    if subject is None:
        return False
    who = subject.span.of(text)
    pronoun = table.single.fullmatch(who) is not None and who != table.it
    return pronoun or not table.offices.isdisjoint(WORD.findall(who))


def _in_condition(text: str, clause: int, at: int, table: Undertakings) -> bool:
    """Whether a place stands in the clause that is the condition ("if steps are made in May, …")."""
    return any("," not in text[c.start() + 1 : at] for c in table.condition.finditer(text, clause, at))


def _as_thing(cue: Cue, text: str, act: Span, table: Undertakings) -> bool:
    """Whether what "they" will do counts even if they are things: what is done to them, or what comes by a set day."""
    act_text = act.of(text)
    return cue.things and (done_to(act_text, table) or (cue.timed and by_a_day(text[: act.end], act_text, table)))


def _told_of(subject: Subject, cue: Cue, table: Undertakings, text: str) -> Subject:
    """The subject; a person in whose name nothing is promised stands for a thing ("Drivers will be able to").

    Of "he" that holds where he was named just before, in the same sentence.
    """
    opens = subject.span.start < TURNED and table.single.search(subject.span.of(text))
    named = subject.side is Side.PERSON and not cue.single and not opens
    return replace(subject, side=Side.THING) if named else subject


def clauses(text: str, table: Undertakings) -> list[int]:
    """Where the main clauses of a sentence begin: at its start, and behind what joins two of them."""
    return [0, *(m.end() for m in table.joins.finditer(text))]


def _taken_back(text: str, clause: int, at: int, table: Undertakings) -> bool:
    """Whether the words before a cue make it somebody else's, or leave it open."""
    start = at if table.joined.search(text[:at]) else clause
    return _quoted(text, at) or table.unsure.search(text, start, at) is not None


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks: somebody else's words."""
    return text.count('"', 0, at) % 2 == 1


def _dated(text: str, start: int, end: int, table: Undertakings) -> bool:
    """Whether a clause names a time, or what follows it before the next strong stop does."""
    stop = text.find(";", end)
    if table.times.usual.search(text, start):
        return False
    return table.times.by.search(text, start, stop if stop >= 0 else len(text)) is not None


def _behind_aside(text: str, start: int) -> int:
    """Where what follows a word goes on: behind an aside ("will, for its part, lift", "the board, which met, will")."""
    aside = ASIDE.match(text, start)
    return aside.end() if aside else start


def _told(text: str, table: Undertakings) -> list[Undertaking]:
    """An undertaking that names nobody ("this needs to be discussed")."""
    for firmness, pattern in table.told:
        at = pattern.search(text)
        if at and not table.unsure.search(text, 0, at.start()):
            act = Span(at.start(), clause_end(text, at.end(), table))
            return [Undertaking(firmness=firmness, subject=None, act=act, clause=Span(0, len(text)))]
    return []


def _counts(
    cue: Cue,
    subject: Subject,
    sentence: Said,
    at: re.Match[str],
    act: Span,
    table: Undertakings,
    *,
    settled: bool = False,
) -> bool:
    """Whether this subject with this verb undertakes something."""
    text = sentence.folded
    if not at.group() and _name_first(sentence, act):
        return False
    if subject.side is Side.THING and cue.things and at.group() and _ours(subject, act, text, table):
        subject = replace(subject, side=Side.PARTY)
    begins = _behind_aside(text, subject.span.end)
    verb = text[begins : at.end()] + ("" if at.group().endswith("that") else text[at.end() : at.end() + NOT])
    negated = table.negation.search(verb) is not None
    if subject.side in (Side.THING, Side.NOTHING, Side.PERSON):
        thing = cue.things and (settled or _befalls(cue, subject, text, act, table, negated=negated))
        if thing or not (cue.single or (subject.side is Side.PERSON and cue.things)):
            return thing
    if negated and not cue.undone and not _left_undone(sentence, subject, at, act, table):
        return False
    promised = cue.things and table.reported.search(text) is not None
    if subject.side is Side.PERSON and not cue.single and not promised:
        return False
    return not _empty(cue, subject, sentence, act, table) and _fits(cue, subject, text, at, act, table)


def _left_undone(sentence: Said, subject: Subject, at: re.Match[str], act: Span, table: Undertakings) -> bool:
    """Whether a "not" says that a deed will be left undone by somebody who can be bound to that, or to "them"."""
    text = sentence.folded
    bare = table.adverbs.sub("", act.of(text).lstrip(" ,") + " ")
    done = table.being.match(bare) is not None and done_to(bare, table)
    if subject.side in (Side.OWN, Side.JOINT):
        bound = not done  # "we will not be blackmailed" is a stance
    else:
        bound = sentence.narrated or subject.side is Side.PARTY or (subject.side is Side.THEY and done)
    return bound and _refrains(text, subject, at, act, table)


def _empty(cue: Cue, subject: Subject, sentence: Said, act: Span, table: Undertakings) -> bool:
    """Whether an act names no deed, or nothing that could be checked."""
    text = sentence.folded
    vague = aims_at_nothing(act.of(text), table) or _says_nothing(subject, text, act, table)
    return (cue.firmness is Firmness.INTENDED and vague) or _name_first(sentence, act)


def _fits(cue: Cue, subject: Subject, text: str, at: re.Match[str], act: Span, table: Undertakings) -> bool:
    """Whether the verb of an act is one that the cue may undertake for such a subject."""
    own = subject.side in (Side.OWN, Side.JOINT)
    verbs = cue.own if own else cue.others
    if verbs is Verbs.DEED and at.group().endswith("that"):
        verbs = Verbs.ANY
    given = cue.things and subject.side is Side.PARTY and done_to(act.of(text), table)
    return verbs is not None and (given or verb_fits(verbs, act.of(text), table, own=own))


def _ours(subject: Subject, act: Span, text: str, table: Undertakings) -> bool:
    """Whether a thing of the speaker's own side does a deed ("our ships will not stop the boats")."""
    owned = table.ours.match(text, subject.span.start) is not None
    drifts = table.stem(main_verb(act.of(text), table)) in table.drift_stems
    return (
        owned
        and not drifts
        and not done_to(act.of(text), table)
        and verb_fits(Verbs.DEED, act.of(text), table, own=False)
    )


def _says_nothing(subject: Subject, text: str, act: Span, table: Undertakings) -> bool:
    """Whether nothing is said but that something will be done; of bodies, or of two on "this", that counts."""
    on_this = subject.side is Side.JOINT and table.anaphora.search(act.of(text))
    return subject.side is not Side.PARTY and not on_this and says_nothing(text[act.start :], table)


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
    if table.hollow.search(text, act.start):
        return False
    if negated or subject.side is Side.NOTHING:
        return spared(act.of(text), table)
    done = done_to(act.of(text), table) and (subject.side is Side.THING or suffers(act.of(text), table))
    comma = COMMA.search(text, act.start)
    clause = text[: comma.start()] if comma else text
    return done or (cue.timed and by_a_day(clause, act.of(text), table))


def clause_end(text: str, start: int, table: Undertakings) -> int:
    """Where what is undertaken ends: the next strong stop, or the end of the sentence."""
    stop = table.stops.search(text, start)
    return len(text.rstrip(" .!\"')")) if stop is None else max(start, stop.start())
