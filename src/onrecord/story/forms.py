"""The forms of a name in a story: the fullest, the one in the first case, and the titles that stand before it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.mentions import Mentions


class Forms:
    """The names of a story by their words. `surnames` are the last names that it has, `genders` what the words beside a
    surname tell, `rows` its rows of capitals, with whether each stands elsewhere than at the head of a sentence."""

    def __init__(
        self,
        table: Cues,
        mentions: Mentions,
        surnames: set[str],
        genders: dict[str, set[str]],
        rows: Sequence[tuple[str, bool]],
    ) -> None:
        self.table = table
        self._mentions = mentions
        self.surnames = surnames
        self._genders = genders
        self._by_stems = bool(table.endings) and table.inflected
        self._times = Counter(name for name, _ in rows)
        self._inside = {name for name, inside in rows if inside}
        self._fullest: dict[str, str] = {}
        self._with: dict[str, list[str]] = {}
        self.titled: set[str] = set()
        for name in self._times:
            self._index(name)

    def _index(self, name: str) -> None:
        words = name.split()
        for word in set(map(self._key, words) if self._by_stems or "." in name else words):
            self._with.setdefault(word, []).append(name)
        if words[0].lower().rstrip(".") in self.table.titles:
            self.titled.update(words[1:])

    def full(self, core: str) -> str:
        """The first longer name of the story that has all the words of a shorter one."""
        if core not in self._fullest:
            words = [w.strip(".") for w in core.split()]
            keys = set(map(self._key, words))
            same = self._with.get(self._key(words[0]), ()) if words else ()
            longer = [n for n in same if len(n.split()) > len(words) and keys <= set(map(self._key, n.split()))]
            full = min(longer, key=lambda n: self._is_poorer(n, words), default=None)
            self._fullest[core] = self._in_first_case(full, words) if full else self._nominative(core)
        return self._fullest[core]

    def _in_first_case(self, name: str, words: Sequence[str]) -> str:
        """A longer name in the case of the shorter one; a first name as the table has it ("Орле Финч")."""
        name = self._mentions.stripped(name)
        if not self._by_stems or name.partition(" ")[0].lower() in self.table.given:
            return name
        known = {self._key(w): w for w in words}
        return " ".join([known.get(self._key(w)) or self.table.first_name(w) for w in name.split()])

    def _key(self, word: str) -> str:
        """What the forms of a word in all cases have in common, where their ends are known."""
        return self.table.stem(word) if self._by_stems else word.strip(".")

    def _is_poorer(self, name: str, words: Sequence[str]) -> tuple[bool, bool, bool]:
        """Whether a longer name adds but an office or the head of a sentence, and whether it ends in another word."""
        first, *_, last = name.split()
        head = name not in self._inside and self.table.sex(first.lower()) is None
        return len(self._mentions.stripped(name).split()) == len(words), head, self._key(last) != self._key(words[-1])

    def _nominative(self, core: str) -> str:
        """The commonest form of the story for a name whose ends change with its case."""
        if not self.table.inflected:
            return core
        stems = self._stems(core.split())
        forms = [n for n in self._times if self._stems(n.split()) == stems]
        return max(forms, key=lambda n: self._times[n], default=core)

    def _stems(self, words: Sequence[str]) -> set[str]:
        return set(map(self.table.stem, words))

    def known_by(self, word: str) -> str | None:
        """The full name of the story that a word is the surname of."""
        full = self.full(word)
        return full if word in self.surnames and full.split()[-1] == word and len(full.split()) > 1 else None

    def genders(self, surname: str) -> set[str]:
        """The genders of the titles that stand before a surname in the story."""
        if surname not in self._genders:
            titles = [
                first for first, *rest in map(str.split, self._with.get(self._key(surname), ())) if surname in rest
            ]
            self._genders[surname] = {self.table.titles.get(t.lower().rstrip("."), "") for t in titles}
        return self._genders[surname]
