"""What a later sentence says of the deed, by its words and by those of the commitment."""

from __future__ import annotations

import re
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


def reading(
    group: Group, passage: Passage, words: Collection[str], table: Undertakings, topics: Topics, *, same_day: bool
) -> Taken | None:
    """How a sentence takes a commitment up; None where it says neither that it was promised nor what became of it.

    A document of the same day only tells the promise again. `words` are those that the sentence shares; of a sentence
    that says several things the part counts that has most of them. What is done although it was to be left undone, or
    the other way round, contradicts.
    """
    told = Taken.RESTATED if table.outcomes.promise.search(passage.folded) else None
    if same_day:
        return told
    part = max(table.outcomes.parts.split(passage.folded), key=lambda p: len(set(topics.words(p)) & set(words)))
    if _turned(group, part, table, topics):
        return Taken.CONTRADICTED
    found = (
        taken for text in (part, passage.folded) for taken, pattern in table.outcomes.readings if pattern.search(text)
    )
    return next(found, told)


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


def _turned(group: Group, part: str, table: Undertakings, topics: Topics) -> bool:
    """Whether a sentence tells that the opposite was done."""
    if re.search(table.negation, part):
        return False
    said = set(topics.words(part))
    if group.refrains:
        verbs = group.verbs | group.own.keys() & topics.deeds
        return any(said & topics.kin(verb).keys() for verb in verbs)
    return any(said & topics.opposites.get(verb, set()) for verb in group.verbs)
