"""Whether a person of a story may be called "he" or "she"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.story.parts import sex_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.languages.cues import Cues
    from onrecord.story.names import Names

OTHER = {"m": "f", "f": "m"}


class Genders:
    """Which pronouns names fit: by first names, titles, articles, and what they were called first."""

    def __init__(self, table: Cues, names: Names) -> None:
        self.table = table
        self._names = names
        self._known: dict[str, tuple[Collection[str], bool]] = {}
        self._called: dict[str, str] = {}

    def called(self, name: str, gender: str) -> None:
        """Keep the gender of the first pronoun that somebody was called by."""
        self._called.setdefault(name, gender)

    def fits(self, name: str, gender: str) -> bool:
        """Whether a name may be meant by a pronoun of this gender; all may where it has none."""
        if gender not in OTHER:
            return True
        if name not in self._known:
            self._known[name] = self._of(name)
        genders, told = self._known[name]
        return gender in genders and (told or self._called.get(name) != OTHER[gender])

    def is_sure(self, name: str, gender: str) -> bool:
        """Whether a name is known to be of a gender: by a first name, a title, or what he was called before."""
        return self.fits(name, gender) and (len(self._known[name][0]) == 1 or self._called.get(name) == gender)

    def is_unnamed(self, name: str) -> bool:
        """Whether it is what somebody is called for want of a name ("the farmer")."""
        first = name.partition(" ")[0].lower()
        return first in self.table.determiners or first in self.table.strange

    def _of(self, name: str) -> tuple[Collection[str], bool]:
        """Which of "he" and "she" a name may be called, and whether the words of the name tell."""
        first, *_, last = name.lower().split() * 2
        if self.is_unnamed(name):
            sex = self.table.definite.get(first) or self.table.strange.get(first) or sex_of(last, self.table)
            return () if last in self.table.bodies else ((sex,) if sex else tuple(OTHER)), True
        if last in self.table.people:
            return (), True  # a Department is no "he"
        words = name.split()[:-1] or self._names.forms.full(name).split()[:-1]  # the record may have but a surname
        known = next((g for w in words if (g := self.table.sex(w.lower()))), "") or self._names.called(name)
        titled = self._names.forms.genders(name.split()[-1])
        if known:  # another of the surname may have the other title: "his daughter NAME"
            return {known} | (titled if len(titled) == 1 else set()), True
        return (titled & OTHER.keys()) or tuple(OTHER), False
