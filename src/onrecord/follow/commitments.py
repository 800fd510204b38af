"""Commitments: what a record undertakes, every sentence that states it gathered in one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.due import due_by, months
from onrecord.follow.models import Commitment, Firmness, Mention, Voice
from onrecord.follow.stated import SUPPORT, stated
from onrecord.follow.subject import Side
from onrecord.follow.topics import merged
from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.follow.stated import Stated
    from onrecord.follow.topics import Topic, Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Record

SAME = 0.6  # likeness of the topics from which two statements are of one commitment
TWO = 2  # words that say what is to be done, at least
BEFORE = 12  # code points before "took the decision to" in which "we" makes it ours
FEW = 4  # words of an act that says "this" under which the whole sentence tells what it is
NEARBY = 400  # code points between two statements of which the later leans on the earlier
# Of what is stated of one commitment the firmest counts, a condition before a mere intent.
FIRMEST = (Firmness.AGREED, Firmness.DONE, Firmness.CONDITIONAL, Firmness.INTENDED, Firmness.PROPOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A commitment with what its statements are about, for finding it again in later documents.

    `own` is what they say themselves, `act` that without their subjects, `near` and `asked` the topics of the words
    they lean on and of the question. `pairs` are content words that stand side by side, `verbs` what is to be done, and
    `refrains` that it is to be left undone; `leans` that "it" or "this" stands for what. `months` are those it
    names.
    """

    commitment: Commitment
    own: Topic
    act: Topic
    near: Topic
    asked: Topic
    pairs: frozenset[tuple[str, str]]
    verbs: frozenset[str]
    refrains: bool
    leans: bool
    months: frozenset[int]


def groups(record: Record, table: Undertakings, topics: Topics, day: date | None) -> list[Group]:
    """The commitments of a record in the order in which they are first stated."""
    rows: list[list[Stated]] = []
    for one in stated(record, table, topics):
        home = _home(one, rows, record.document.text, topics)
        if home is None:
            rows.append([one])
        else:
            home.append(one)
    return [_group(record, row, table, topics, day) for row in rows]


def _home(one: Stated, rows: Sequence[list[Stated]], text: str, topics: Topics) -> list[Stated] | None:
    """The row that a statement is of: that of the statement it leans on, or the one whose topic it shares most.

    What only says that it is meant is of the one stated last.
    """
    if one.undertaking.backs and rows:
        return max(rows, key=lambda row: row[-1].said.span)
    if one.again:
        near = [row for row in rows if row[-1].said.utterance is one.said.utterance and _near(row[-1], one, text)]
        if near:
            return max(near, key=lambda row: (_alike(one, row, topics), row[-1].said.span.start))
    best = max(rows, key=lambda row: _alike(one, row, topics), default=None)
    return best if best is not None and _alike(one, best, topics) >= SAME else None


def _alike(one: Stated, row: Sequence[Stated], topics: Topics) -> float:
    """How much a statement shares of the topics of a row, 0 to 1; what is told for others is not one's own."""
    return max(topics.overlap(one.matter, other.matter) if one.reported is other.reported else 0.0 for other in row)


def _near(one: Stated, two: Stated, text: str) -> bool:
    """Whether a statement may lean on another: "this" does on one within a paragraph or so, others on the one before.

    In the same sentence only what "they" will do is the same thing again.
    """
    if one.said is two.said:
        return two.side is Side.THEY
    between = Span(one.said.span.end, max(one.said.span.end, two.said.span.start))
    if two.points:
        passed = between.of(text)
        return len(passed) <= NEARBY and ("\n\n" not in passed or not passed.strip())
    return not between.of(text).strip() and "\n" not in between.of(text) and not two.another


def _group(record: Record, row: Sequence[Stated], table: Undertakings, topics: Topics, day: date | None) -> Group:
    """One commitment from the statements of it; the first that names what it is about gives its words."""
    lead = max(row, key=lambda s: (not s.leans, s.undertaking.firmness is not Firmness.PROPOSED))
    firmest = min(row, key=lambda s: FIRMEST.index(s.undertaking.firmness))
    mentions = tuple(
        Mention(
            path=record.document.path,
            utterance=s.said.utterance.id,
            span=s.said.span,
            text=s.said.text,
            firmness=s.undertaking.firmness,
        )
        for s in sorted({s.said.span: s for s in reversed(row)}.values(), key=lambda s: s.said.span)
    )
    what = _what(lead)
    due = next((due for s in row if (due := _due(s, table))), None)
    last = due_by(due, day, table) if due else None
    testable, reason = _testable(lead, table)
    commitment = Commitment(
        id=_id(what, mentions[0].text),
        what=what,
        who=tuple(dict.fromkeys(_who(s) for s in row)),
        with_whom=tuple(dict.fromkeys(w for s in row for w in _partners(s, table))),
        firmness=firmest.undertaking.firmness,
        voice=_voice(firmest, table),
        due=due,
        due_by=last.isoformat() if last else None,
        condition=next((c for s in row if (c := _condition(s, table))), None),
        testable=testable,
        testable_reason=reason,
        mentions=mentions,
    )
    return Group(
        commitment=commitment,
        own=merged(s.own for s in row),
        act=merged(s.act for s in row),
        near=merged(_weighed(s.near, s) for s in row),
        asked=merged(_weighed(s.asked, s) for s in row),
        pairs=frozenset().union(*(s.pairs for s in row)),
        verbs=frozenset(topics.word(s.undertaking.verb) for s in row if s.undertaking.verb),
        leans=any(s.points and s.leans for s in row),
        refrains=any(table.refrains.search(s.said.folded) for s in row),
        months=frozenset().union(*(months(s.said.folded, table) for s in row)),
    )


def _weighed(topic: Topic, one: Stated) -> Topic:
    """The topic of words around a statement: in full where it leans on them, else as a support."""
    return topic if one.leans else {s: w * SUPPORT for s, w in topic.items()}


def _what(lead: Stated) -> str:
    """What is undertaken, in the record's words: the clause behind the cue, or else the sentence."""
    act = lead.said.back(lead.undertaking.act).strip(" ,;:.–—-[]").removeprefix("to ")
    acts = lead.side not in (None, Side.NOTHING)  # "no driver pays a toll" is not "pays a toll"
    tells = acts and len(act.split()) > (FEW if lead.points else TWO)
    return act if tells else lead.said.text


def _who(one: Stated) -> str:
    """Who is to act: the subject as printed, or for "we" and "I" the speaker."""
    subject, speaker = one.undertaking.subject, one.said.utterance.speaker
    if subject and subject.side in (Side.PARTY, Side.PERSON, Side.JOINT):
        return one.said.back(subject.span)
    return (speaker.affiliation or speaker.name) if speaker else "the speakers"


def _partners(one: Stated, table: Undertakings) -> list[str]:
    """Others who take part, as printed."""
    text = one.said.folded
    found = table.partner.finditer(
        text, one.undertaking.act.start, max(one.undertaking.act.end, one.undertaking.clause.end)
    )
    printed = [one.said.back(Span(*m.span("who"))).strip() for m in found]
    return [p for p in printed if any(w[:1].isupper() or w in table.parties for w in p.split())]


def _voice(lead: Stated, table: Undertakings) -> Voice:
    """For whom it is told."""
    one, text = lead.undertaking, lead.said.folded
    side, act = one.subject.side if one.subject else None, one.act
    both = one.firmness is Firmness.AGREED and side is Side.OWN and not table.partner.search(text, act.start, act.end)
    of_all = one.subject is not None and side is not Side.PERSON and table.joint.search(text, *one.subject.span)
    if one.settled or both or side is Side.JOINT or of_all:
        return Voice.JOINT
    decided = side is None and one.firmness is Firmness.DONE
    ours = table.ours.search(text, max(0, act.start - BEFORE), act.start + len("we "))
    told = table.reported.search(text, 0, act.start if side is Side.OWN else len(text))
    return Voice.REPORTED if side is Side.PERSON or (decided and not ours) or told else Voice.OWN


def _due(one: Stated, table: Undertakings) -> str | None:
    """The record's words for when."""
    found = table.times.due.search(one.said.folded)
    return one.said.back(Span(*found.span())).strip() if found else None


def _condition(one: Stated, table: Undertakings) -> str | None:
    """The clause that the commitment depends on."""
    if not one.undertaking.condition or not (found := table.condition.search(one.said.folded, *one.undertaking.clause)):
        return None
    stop = table.stops.search(one.said.folded, found.end())
    return one.said.back(Span(found.start(), stop.start() if stop else len(one.said.folded))).strip(" ,;–—-.")


def _testable(lead: Stated, table: Undertakings) -> tuple[bool, str]:
    """Whether somebody could check it, and why."""
    if table.times.due.search(lead.said.folded):
        return True, "It names a time."
    if any(c.isdigit() for c in lead.said.text):
        return True, "It names a figure."
    if lead.says >= TWO:
        return True, "It names what is to be done."
    return False, "It names no deed, figure or time that could be checked."


def _id(what: str, text: str) -> str:
    """A name made from the words, so that it stays the same when the record changes elsewhere."""
    return "c" + hashlib.sha256(f"{what}\n{text}".encode()).hexdigest()[:10]
