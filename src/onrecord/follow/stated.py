"""Undertakings with what they are about, in their own words and in those that they lean on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.follow.subject import Side
from onrecord.follow.topics import WORD, merged
from onrecord.follow.turns import told
from onrecord.models import Span
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.follow.sentences import Undertaking
    from onrecord.follow.subject import Said
    from onrecord.follow.topics import Topic, Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Record

FEW = 2  # content words under which a statement leans on what stands before it
ENOUGH = 3  # content words from which one that says "this" or "such" says itself what it is about
LOOK_BACK = 2  # sentences before a statement that tell what it is about
HEADING = 600  # code points before the first words in which the parties are named
SHORT_NAME = 2  # letters of a word that is no name of a country, a town or a firm
# What a passage's opening, the sentences before and the question count beside a statement's own words; where it says
# itself what it is about, they only support it.
NAMED, NEAR, ASKED = 0.9, 0.75, 0.7
SUPPORT = 0.5
AFTER = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One undertaking with the sentence it stands in and what it is about.

    `own` is the topic of its clause, `act` that of the clause without who acts, `matter` that without acts and
    bodies. `near` is the topic of the words that it leans on (what opens the passage, the clauses or sentences before
    it in the turn), `asked` that of the question. `says` counts the words that say what it is about, rare ones too;
    `points` is whether it says "this" or "such", `another` whether it begins another thing, `goes_on` whether
    its subject is "it".
    """

    said: Said
    undertaking: Undertaking
    own: Topic
    act: Topic
    matter: Topic
    near: Topic
    asked: Topic
    says: int
    pairs: frozenset[tuple[str, str]]
    reported: bool
    points: bool
    another: bool
    goes_on: bool

    @property
    def side(self) -> Side | None:
        """Whom its subject binds."""
        return self.undertaking.subject.side if self.undertaking.subject else None

    @property
    def leans(self) -> bool:
        """Whether what it is about stands before it."""
        return self.again or self.says < FEW

    @property
    def again(self) -> bool:
        """Whether it says once more what stands before it: by "this", by "they", or by no word of its own."""
        return (self.points and self.says < ENOUGH) or not self.says or self.side is Side.THEY or self.goes_on


def stated(record: Record, table: Undertakings, topics: Topics) -> Iterator[Stated]:
    """Every undertaking of the record with what it is about."""
    names = side_of(record, table)
    turn, passage, before = "", "", [""]
    rows = told(record, table, names)
    for row, then in zip_longest(rows, rows[1:]):
        sentence = row.said
        if sentence.utterance.id != turn:
            turn, passage, before = sentence.utterance.id, "", []
        if opened := table.opening.search(sentence.folded):
            passage, before = sentence.back(Span(*opened.span("topic"))), []
        for found in row.found:
            question = "" if passage else row.question
            near = _near(sentence, found, before if passage else [question, *before], passage, topics)
            if then and then.said.utterance is sentence.utterance and not then.found:
                near = merged((near, topics.topic(then.said.text, AFTER)))
            for words in _about(sentence, found, table):
                yield _one(sentence, found, words, (near, question), table, topics)
        before.append(sentence.text)


def _near(sentence: Said, found: Undertaking, before: Sequence[str], passage: str, topics: Topics) -> Topic:
    """What the words before an undertaking are about: its sentence's, or the last ones `before` and the opening."""
    earlier = sentence.back(Span(0, found.clause.start))
    first = topics.topic(earlier, NEAR)
    share = NEAR if topics.says(earlier) < FEW else NEAR * SUPPORT
    row = [topics.topic(s, share) for s in before[-LOOK_BACK:]]
    return merged([first, *row, topics.topic(passage, NAMED, named=True)])


def _one(
    sentence: Said,
    found: Undertaking,
    words: tuple[str, str],
    around: tuple[Topic, str],
    table: Undertakings,
    topics: Topics,
) -> Stated:
    """The undertaking with its topics; `words` are its subject and its act, `around` what it leans on."""
    own = topics.topic(" ".join(words))
    return Stated(
        said=sentence,
        undertaking=found,
        own=own,
        act=topics.topic(words[1]) if _does(found) else own,
        matter=topics.matter(own),
        near=around[0],
        asked=topics.topic(around[1], ASKED),
        says=topics.says(" ".join(words)),
        pairs=frozenset(topics.pairs(" ".join(words))),
        points=table.anaphora.search(found.act.of(sentence.folded)) is not None,
        another=table.another.search(sentence.folded) is not None,
        goes_on=found.subject is not None and found.subject.span.of(sentence.folded) == table.it,
        reported=(found.subject is not None and found.subject.side is Side.PERSON)
        or table.reported.search(sentence.folded) is not None,
    )


def _does(found: Undertaking) -> bool:
    """Whether the subject is who acts, and not what something is done to ("the bells will be returned")."""
    return found.subject is None or found.subject.side not in (Side.THING, Side.NOTHING)


def side_of(record: Record, table: Undertakings) -> frozenset[str]:
    """The names that the speakers act for: what they hold office in, and what stands in capitals above the record."""
    first = min((u.label_span or u.span for u in record.utterances), default=Span(0, 0)).start
    head = record.document.text[max(0, first - HEADING) : first]
    printed = " ".join([head, *(p for s in record.speakers for p in (s.role, s.affiliation) if p)])
    names = {folded(w) for w in WORD.findall(printed) if w[:1].isupper() and len(w) > SHORT_NAME}
    return frozenset(names - table.no_verbs)


def _about(sentence: Said, found: Undertaking, table: Undertakings) -> list[tuple[str, str]]:
    """The words that say who undertakes, and what: the opening ("As for the harbour,") and what follows the cue.

    An act on both of two things is two.
    """
    stop = table.stops.search(sentence.folded, found.clause.start + 2)
    opening = Span(found.clause.start, stop.start() if stop and stop.start() < found.act.start else found.clause.start)
    if table.verb_last and found.subject:  # what stands first may be what is acted on ("Die Mauer werden wir bauen")
        opening = Span(found.clause.start, max(found.clause.start, found.subject.span.start))
    said_of = Span(found.subject.span.start, max(found.subject.span.end, found.act.start)) if found.subject else None
    subject = sentence.back(said_of) if said_of else ""
    act = Span(found.act.start, max(found.act.end, found.clause.end))
    if both := table.both.search(act.of(sentence.folded)):
        verb = Span(act.start, act.start + both.start())
        things = (Span(act.start + both.start(name), act.start + both.end(name)) for name in ("one", "two"))
        return [(subject, f"{sentence.back(verb)} {sentence.back(thing)}") for thing in things]
    return [(subject, f"{sentence.back(opening)} {sentence.back(act)}")]
