"""The people of the record, found in the mentions of a story by name, office or another case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.identity import holders, resolve
from onrecord.languages.cues import alike
from onrecord.story.offices import named_in
from onrecord.story.parts import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker
    from onrecord.story.mentions import Mentions

SEVERAL = 2  # holders of an office from which it names none of them
SLIP = 2  # letters in which a given name may differ from the record's
_WORD = re.compile(r"[^\W\d_]+")


class Recorded:
    """Finds the people of the record in mentions, by the table of a language."""

    def __init__(self, table: Cues, mentions: Mentions, speakers: Sequence[Speaker]) -> None:
        self.table = table
        self.mentions = mentions
        self.speakers = speakers

    def person(self, mention: str) -> str | None:
        """The person of the record that a mention names; a given name may be misspelt by a letter or two."""
        if not self.speakers:
            return None
        if (person := named_in(mention, self.speakers, self.table)) is not None:
            return person.name
        if len(self.holders(mention)) < SEVERAL and (holder := self._by_role(mention)) is not None:
            return holder
        if (member := self._by_house(mention)) is not None:
            return member
        words = [w for w in mention.split() if w[0].isupper()]
        if self.table.inflected and words:
            same = [s.name for s in self.speakers if self._in_case(words, s.name)]
            if len(same) == 1:
                return same[0]
        if len(words) < 2 or (person := resolve(words[-1], self.speakers)) is None:
            return None
        from rapidfuzz.distance.Levenshtein import distance

        near = any(distance(words[-2], w) <= SLIP for w in person.name.split()[:-1] if len(w) > 2 * SLIP)
        return person.name if near else None

    def holders(self, mention: str) -> list[str]:
        """Those of the record who have the office of a mention, where it names nobody."""
        return [s.name for s in holders(mention, self.speakers) if " " in s.name]

    def _by_role(self, mention: str) -> str | None:
        """The one person of the record whose office has the words of a mention, in whatever form ("directorul")."""
        words = [w for w in mention.lower().split() if w not in self.table.determiners]
        named = [w for w in (self.mentions.name(mention) or "").lower().split() if not is_person(w, self.table)]
        if not words or named or not is_person(self.table.post(words[0]), self.table):
            return None
        roles = ((s.name, s.role.lower().split()) for s in self.speakers if s.role and " " in s.name)
        held = [name for name, role in roles if len(role) == len(words) and all(map(alike, words, role))]
        return held[0] if len(held) == 1 else None

    def _in_case(self, words: Sequence[str], name: str) -> bool:
        """Whether words in any case are those of a name, an initial for the first ("Орлы Финч", "О. Финч")."""
        parts = _WORD.findall(name)
        ends = {self.table.stem(p) for p in parts if len(p) > 1}
        initials = {p for p in parts if len(p) == 1}
        stems = [self.table.stem(w) for w in words]
        if len(words) == len(parts) > 1 and all(map(self.table.alike, words, parts)):
            return True  # "Romana Wilka", where no table has the ends
        return not ends.isdisjoint(stems) and all(s in ends or s[0] in initials for s in stems)

    def _by_house(self, mention: str) -> str | None:
        """The one person of the record who sits for what a mention names beside an office ("the Ilm Union councillor",
        "radny PiS")."""
        words = [w.strip(",.") for w in mention.split()]
        if not any(is_person(self.table.post(w.lower()), self.table) for w in words):
            return None
        told = f" {' '.join(words)} "
        houses = ((s.name, s.affiliation) for s in self.speakers if s.affiliation and " " in s.name)
        sits = {name for name, house in houses if f" {house} " in told and not any(w in told for w in name.split())}
        return sits.pop() if len(sits) == 1 else None
