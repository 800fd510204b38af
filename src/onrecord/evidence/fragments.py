"""Where a fragment of one to three words may stand: its rarest word says so, or the story's sentence around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.words import words

if TYPE_CHECKING:
    from onrecord.evidence.likeness import Seeker
    from onrecord.models import Match
    from onrecord.words import Words

NEAR = 4  # clauses on each side in which the words around a fragment are looked for
QUOTED = re.compile(r"[“„«\"][^“”„«»\"]*(?:[”“»\"]|$)")


def nearest(seeker: Seeker, said: Words, context: str, *, speaker: str | None) -> Match | None:
    """Where a fragment could stand; None where neither its words nor the sentence around it tell."""
    telling = [u for u in seeker.units(said.forms) if u not in seeker.light and seeker.where.get(u)]
    if not telling:
        return _left_over(seeker, said, context, speaker)
    rarest = max(telling, key=seeker.weight)
    around = {u for u in seeker.units(words(QUOTED.sub(" ", context)).forms) if u not in seeker.light}
    places = seeker.where[rarest]
    own = [n for n in places if speaker is not None and seeker.is_by(n, speaker)]
    at = max(own or places, key=lambda n: _shared_with(seeker, n, around))
    return seeker.stretch(at, at)


def _shared_with(seeker: Seeker, clause: int, units: set[str]) -> float:
    """The weight of these units around a clause, in the utterance that it belongs to."""
    here = seeker.clauses[clause]
    near = seeker.clauses[max(0, clause - NEAR) : clause + NEAR + 1]
    same = [c.units for c in near if (c.floor, c.utterance) == (here.floor, here.utterance)]
    return sum(seeker.weight(u) for u in units & {u for row in same for u in row})


def _left_over(seeker: Seeker, said: Words, context: str, speaker: str | None) -> Match | None:
    """The clause that the rest of the story's sentence leaves over, on the side where the fragment stands."""
    before, found, after = context.partition(said.text)
    if not found:
        return None
    rest = words(f"{before} {after}")
    alike = seeker.seek(rest, speaker=speaker)
    if alike is None or not alike.possible:
        return None
    telling, ahead = ({u for u in seeker.units(words(t).forms) if u not in seeker.light} for t in (rest.text, before))
    hits = [n for p in alike.match.parts for n in seeker.clauses_of(p) if telling & set(seeker.clauses[n].units)]
    leads = not any(ahead & set(seeker.clauses[n].units) for n in hits)
    if not hits:
        return alike.match
    at = hits[0] - 1 if leads else hits[-1] + 1
    stands = 0 <= at < len(seeker.clauses) and seeker.one_sentence(at, hits[0] if leads else hits[-1])
    return seeker.stretch(at, at) if stands else alike.match
