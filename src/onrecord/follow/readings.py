"""What a later sentence says of the deed, by its words and by those of the commitment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness, Taken

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Passage
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings

FIRMER = (Firmness.CONDITIONAL, Firmness.PROPOSED, Firmness.INTENDED, Firmness.AGREED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a sentence, or one of several things that it says, tells of a deed; `words` are its words by stem."""

    words: frozenset[str]
    taken: Taken | None
    negated: bool


def parts(sentence: str, table: Undertakings, topics: Topics) -> tuple[Part, ...]:
    """What a folded sentence tells as a whole, and then each of its parts."""
    return tuple(_part(text, table, topics) for text in (sentence, *table.outcomes.parts.split(sentence)))


def _part(text: str, table: Undertakings, topics: Topics) -> Part:
    return Part(
        words=frozenset(topics.words(text)),
        taken=next((taken for taken, pattern in table.outcomes.readings if pattern.search(text)), None),
        negated=re.search(table.negation, text) is not None,
    )


def reading(group: Group, passage: Passage, words: Collection[str], topics: Topics, *, same_day: bool) -> Taken | None:
    """How a sentence takes a commitment up; None where it says neither that it was promised nor what became of it.

    A document of the same day only tells the promise again. `words` are those that the sentence shares; of a sentence
    that says several things the part counts that has most of them. What is done although it was to be left undone, or
    the other way round, contradicts.
    """
    told = Taken.RESTATED if passage.promises else None
    if same_day:
        return told
    whole, *some = passage.parts
    part = max(some, key=lambda p: len(p.words.intersection(words)))
    if _turned(group, part, topics):
        return Taken.CONTRADICTED
    return part.taken or whole.taken or told


def supposed(passage: Passage, table: Undertakings, *, same_day: bool) -> Taken:
    """The reading of a sentence that has none of the words for one: what is told as past was done."""
    return Taken.KEPT if not same_day and table.outcomes.past.search(passage.folded) else Taken.RESTATED


def drift(commitment: Commitment, passage: Passage, table: Undertakings) -> str | None:
    """How much firmer or weaker a later sentence tells a promise than it was made; None where it is as firm.

    Only where the sentence itself tells how firm it was ("agreed", "will", "is ready to").
    """
    told = next((c.firmness for c in table.cues if c.pattern.search(passage.folded)), None)
    if told not in FIRMER or commitment.firmness not in FIRMER or told in {m.firmness for m in commitment.mentions}:
        return None
    way = "firmer" if FIRMER.index(told) > FIRMER.index(commitment.firmness) else "weaker"
    return f"told {way}: {told.value} where the record has {commitment.firmness.value}"


def _turned(group: Group, part: Part, topics: Topics) -> bool:
    """Whether a part of a sentence tells that the opposite was done."""
    if part.negated:
        return False
    if group.refrains:
        verbs = group.verbs | group.own.keys() & topics.deeds
        return any(part.words & topics.kin(verb).keys() for verb in verbs)
    return any(part.words & topics.opposites.get(verb, set()) for verb in group.verbs)
