"""Commitments: what a record undertakes, every sentence that states it gathered in one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.models import Commitment, Firmness, Mention, Voice
from onrecord.follow.sentences import Side, said, undertaking
from onrecord.follow.topics import merged, overlap
from onrecord.models import Span
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.follow.sentences import Said, Undertaking
    from onrecord.follow.topics import Topic, Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Record

SAME = 0.5  # share of the topic from which two statements are of one commitment
TWO = 2  # words of a topic that two statements share at least
FEW = 2  # content words under which a statement leans on what stands before it
NEARBY = 400  # code points between two statements of which the later leans on the earlier
LOOK_BACK = 2  # sentences before a statement that tell what it is about
# What a passage's opening, the sentences before and the question count beside a statement's own words.
NAMED, NEAR, ASKED = 0.9, 0.5, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One undertaking with the sentence it stands in and what it is about.

    `own` is the topic of the sentence itself, `matter` that without acts and bodies. `context` is the topic of the
    words that it leans on: what opens the passage, the sentences before it in the turn, the question that was asked.
    `says` counts the words that say what it is about, rare ones too.
    """

    said: Said
    undertaking: Undertaking
    own: Topic
    matter: Topic
    context: Topic
    leans: bool
    says: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A commitment with what each statement of it is about, for finding it again in later documents."""

    commitment: Commitment
    topics: tuple[Topic, ...]


def groups(record: Record, table: Undertakings, topics: Topics) -> list[Group]:
    """The commitments of a record in the order in which they are first stated."""
    stated = list(_stated(record, table, topics))
    rows: list[list[Stated]] = []
    for one in stated:
        home = max(rows, key=lambda row: _belongs(one, row), default=None)
        if home is not None and _belongs(one, home) >= SAME:
            home.append(one)
        else:
            rows.append([one])
    return [_group(record, row, table) for row in rows]


def _stated(record: Record, table: Undertakings, topics: Topics) -> Iterator[Stated]:
    """Every undertaking of the record with what it is about."""
    text = record.document.text
    said_by = {u.id: u for u in record.utterances}
    asked = {
        answer: " ".join(said_by[q].span.of(text) for q in exchange.questions)
        for section in record.sections
        for exchange in section.exchanges
        for answer in exchange.answers
    }
    own_names = _side(record)
    turn, passage, before = "", "", [""]
    for sentence in said(record):
        if sentence.utterance.id != turn:
            turn, passage, before = sentence.utterance.id, "", []
        if opened := table.opening.search(sentence.folded):
            passage, before = sentence.back(Span(*opened.span("topic"))), []
        if found := undertaking(sentence, table, own_names):
            about = _about(sentence, found, table)
            own, says = topics.topic(about), topics.says(about)
            leaning = table.anaphora.search(found.act.of(sentence.folded)) is not None
            context = merged(
                (
                    *(topics.topic(s, NEAR) for s in before[-LOOK_BACK:]),
                    topics.topic(passage, NAMED, named=True) if passage else topics.topic(asked.get(turn, ""), ASKED),
                )
            )
            yield Stated(
                said=sentence,
                undertaking=found,
                own=own,
                matter=topics.matter(own),
                context=context,
                leans=leaning or says < FEW,
                says=says,
            )
        before.append(sentence.text)


def _side(record: Record) -> frozenset[str]:
    """The names of what the speakers hold office in: "President of Vendria" speaks for Vendria."""
    printed = " ".join(p for s in record.speakers for p in (s.role, s.affiliation) if p)
    return frozenset(folded(w) for w in printed.split() if w[:1].isupper() and len(w) > TWO)


def _about(sentence: Said, found: Undertaking, table: Undertakings) -> str:
    """The words that say what is undertaken: the opening ("As for the harbour,"), the subject and what follows."""
    stop = table.stops.search(sentence.folded, 2)
    opening = stop.start() if stop else 0
    subject = found.subject.span if found.subject else found.act
    parts = (Span(0, opening), subject, Span(found.act.start, len(sentence.folded)))
    return " ".join(sentence.back(p) for p in parts)


def _belongs(one: Stated, row: Sequence[Stated]) -> float:
    """How surely a statement is of the same commitment as those of a row, 0 to 1."""
    last = row[-1]
    if one.leans and last.said.utterance is one.said.utterance and _near(last, one):
        return 1.0
    return max(overlap(one.matter, other.matter) for other in row)


def _near(one: Stated, two: Stated) -> bool:
    """Whether a statement follows another within a paragraph or so."""
    return 0 <= two.said.span.start - one.said.span.end <= NEARBY


def _group(record: Record, row: Sequence[Stated], table: Undertakings) -> Group:
    """One commitment from the statements of it; the first that names what it is about gives its words."""
    lead = max(row, key=lambda s: (not s.leans, s.undertaking.firmness is not Firmness.PROPOSED))
    mentions = tuple(
        Mention(
            path=record.document.path,
            utterance=s.said.utterance.id,
            span=s.said.span,
            text=s.said.text,
            firmness=s.undertaking.firmness,
        )
        for s in row
    )
    found = lead.undertaking
    what = _what(lead)
    testable, reason = _testable(lead, table)
    commitment = Commitment(
        id=_id(what, mentions[0].text),
        what=what,
        who=tuple(dict.fromkeys(_who(s) for s in row)),
        firmness=found.firmness,
        voice=_voice(lead, table),
        due=next((due for s in row if (due := _due(s, table))), None),
        condition=next((c for s in row if (c := _condition(s, table))), None),
        testable=testable,
        testable_reason=reason,
        mentions=mentions,
    )
    return Group(commitment=commitment, topics=tuple(merged((s.own, s.context if s.leans else {})) for s in row))


def _what(lead: Stated) -> str:
    """What is undertaken, in the record's words: the clause behind the cue, or else the sentence."""
    act = lead.said.back(lead.undertaking.act).strip(" ,;:.–—-")
    return act if lead.undertaking.subject and len(act.split()) > TWO else lead.said.text


def _who(one: Stated) -> str:
    """Who is to act: the subject as printed, or for "we" and "I" the speaker."""
    subject, speaker = one.undertaking.subject, one.said.utterance.speaker
    if subject and subject.side in (Side.PARTY, Side.PERSON, Side.JOINT):
        return one.said.back(subject.span)
    return (speaker.affiliation or speaker.name) if speaker else "the speakers"


def _voice(lead: Stated, table: Undertakings) -> Voice:
    """For whom it is told."""
    subject = lead.undertaking.subject
    if subject and subject.side is Side.JOINT:
        return Voice.JOINT
    other = subject is not None and subject.side is Side.PERSON
    decided = subject is None and lead.undertaking.firmness is Firmness.DONE and not table.own.search(lead.said.folded)
    return Voice.REPORTED if other or decided or table.reported.search(lead.said.folded) else Voice.OWN


def _due(one: Stated, table: Undertakings) -> str | None:
    """The record's words for when."""
    found = table.due.search(one.said.folded)
    return one.said.back(Span(*found.span())).strip() if found else None


def _condition(one: Stated, table: Undertakings) -> str | None:
    """The clause that the commitment depends on."""
    if not one.undertaking.condition or not (found := table.condition.search(one.said.folded)):
        return None
    stop = table.stops.search(one.said.folded, found.end())
    return one.said.back(Span(found.start(), stop.start() if stop else len(one.said.folded))).strip(" ,;–—-.")


def _testable(lead: Stated, table: Undertakings) -> tuple[bool, str]:
    """Whether somebody could check it, and why."""
    if table.due.search(lead.said.folded):
        return True, "It names a time."
    if any(c.isdigit() for c in lead.said.text):
        return True, "It names a figure."
    if lead.says >= TWO:
        return True, "It names what is to be done."
    return False, "It names no deed, figure or time that could be checked."


def _id(what: str, text: str) -> str:
    """A name made from the words, so that it stays the same when the record changes elsewhere."""
    return "c" + hashlib.sha256(f"{what}\n{text}".encode()).hexdigest()[:10]
