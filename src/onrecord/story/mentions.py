"""The name inside a mention: "Kentucky delegate Ann Moor, who …" is Ann Moor, "Moor's deputy" is nobody by name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.speakers import is_of_office, is_office
from onrecord.story.parts import is_person

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.languages.cues import Cues

POST = 3  # words of an office behind what it is of
_OWNED = ("'s", "’s", "'", "’")
_WORDS = re.compile(r"(?<![\w-])[^\W\d_][\w.’'-]*")


class Mentions:
    """Finds names in mentions, by the table of a language. `surnames` are the last names that the story has."""

    def __init__(self, table: Cues, surnames: Collection[str]) -> None:
        self.table = table
        self._surnames = surnames
        self._found: dict[str, str | None] = {}
        self._stripped: dict[str, str] = {}

    def name(self, mention: str) -> str | None:
        """The name inside a mention, None where it has none."""
        if mention not in self._found:
            self._found[mention] = self._name_in(mention)
        return self._found[mention]

    def _name_in(self, mention: str) -> str | None:
        """The name inside a mention: right behind what somebody is, else the longest that no preposition governs.

        "Kentucky delegate Ann Moor, who …" and "Ilmberg Bank analyst Ann Moor" are Ann Moor, "Moor's deputy" is nobody.
        """
        kept: list[str] = []
        governed = False
        mention = mention.split(",")[0]
        groups = capitals(mention, self.table)
        for number, (start, group) in enumerate(groups):
            led = mention[:start].lower().replace("’", "'").split()
            size = len(led)
            while led and (led[-1] in self.table.determiners or led[-1].rstrip("'") in self.table.elided):
                led.pop()
            fused = bool(led) and size > len(led) and mention[:start].lower().split()[len(led)] in self.table.fused
            governed = governed or fused or self._is_governed(led, articled=size > len(led))
            owner = group.endswith(("'s", "’s", "s'", "s’")) and start + len(group) < len(mention)
            name = self.stripped(self._untied(bare(group)))
            name = self._owner(name) or name
            low = name.lower().replace("’", "'")
            if governed and " " in name and group.endswith(" " + name) and self.table.sex(low.split()[0]) is not None:
                return name  # "l'assessora allo Sport NAME": what the office is for stands before it
            if not name or governed or owner or self._is_small(low.split()[0]) or self._is_told_by_end(low):
                continue
            behind = mention[start + len(group) :]
            articled = size > len(led)
            if self._is_noun(name, articled=articled) or self._is_house(name, behind):
                continue
            if self._is_of(behind, articled=articled and not led):
                continue
            if led and self.table.inflected and all(map(is_of_office, name.split())):
                continue  # "sołtyska Nowego Portu"
            if number and led and is_person(led[-1], self.table):
                return name
            kept.append(name)
        return max(kept, key=lambda k: len(k.split())) if kept else None

    def _is_small(self, low: str) -> bool:
        return low in self.table.nameless or low in self.table.prepositions

    def _is_told_by_end(self, low: str) -> bool:
        """Whether a word with a capital says what somebody is ("de VVD'er")."""
        return bool(self.table.ages) and low.endswith(self.table.ages)

    def _is_governed(self, led: Sequence[str], *, articled: bool) -> bool:
        """Whether the words before a name make it somebody else's: "the mayor of NAME", "der Sprecher der NAME"."""
        if not led:
            return False
        genitive = self.table.verb_last and articled
        return genitive or led[-1] in self.table.prepositions or led[-1] in self.table.links

    def _is_noun(self, name: str, *, articled: bool) -> bool:
        """Whether one word behind an article is a noun where all of them have capitals ("das Unternehmen")."""
        return self.table.verb_last and articled and " " not in name and name not in self._surnames

    def _is_house(self, name: str, rest: str) -> bool:
        """Whether one word with small ones behind it is the head of a longer name ("Office des forêts")."""
        behind = rest.split()
        links = self.table.links if behind and behind[-1].islower() else ()
        return " " not in name and name not in self._surnames and len(behind) > 1 and behind[0] in links

    def _is_of(self, behind: str, *, articled: bool) -> bool:
        """Whether what stands behind a row of capitals is what somebody is, and all there is ("Water chief"); behind an
        article any small words ("the Keswell quick")."""
        words = behind.split()
        if (
            not 0 < len(words) <= POST
            or behind[0].isalnum()
            or any(not w.islower() or self._is_small(w) for w in words)
        ):
            return False
        return articled or is_person(words[-1], self.table)

    def _owner(self, name: str) -> str | None:
        """Whose a noun is, where both have capitals ("NAMEs Konter")."""
        first, _, thing = name.partition(" ")
        owns = self.table.verb_last and thing and " " not in thing and first.endswith("s")
        return first[:-1] if owns and first[:-1] in self._surnames and self.table.sex(first.lower()) is None else None

    def _untied(self, name: str) -> str:
        """A name without the small word before it that an article is tied to ("L'élue"); "L'Horizon" may be a name."""
        first, _, behind = name.partition(" ")
        head, tie, rest = first.replace("’", "'").partition("'")
        return name if not tie or head.lower() not in self.table.elided or rest[:1].isupper() else behind

    def stripped(self, name: str) -> str:
        """A name without the offices and parties before it."""
        if name not in self._stripped:
            self._stripped[name] = self._without_posts(name)
        return self._stripped[name]

    def _without_posts(self, name: str) -> str:
        words = name.split()
        posts = [i for i, w in enumerate(words[:-1]) if w.lower().rstrip(".") in self.table.posts or is_office(w)]
        words = words[posts[-1] + 1 :] if posts else words
        while len(words) > 2 and self.table.sex(words[0].lower()) is None and is_person(words[0].lower(), self.table):
            words = words[1:]
        given = next((i for i, w in enumerate(words[:-1]) if i and self.table.sex(w.lower()) is not None), 0)
        return " ".join(words[given:] if words and self.table.sex(words[0].lower()) is None else words)


def joins_name(last: str, between: Sequence[str], table: Cues) -> bool:
    """Whether small words go on with a name ("Joost van den Berg", "Van der Meer"); `last` stands before them."""
    if not between:
        return True
    low = last.lower()
    return table.particles.issuperset(between) and (low in table.given or low in table.particles)


def capitals(words: str, table: Cues) -> list[tuple[int, str]]:
    """(offset, words) of every row of words with capitals, and the particles inside a name."""
    out: list[tuple[int, int]] = []
    for word in _WORDS.finditer(words):
        if not word.group()[0].isupper():
            continue
        between = words[out[-1][1] : word.start()].split() if out else []
        if out and (not between or joins_name(words[: out[-1][1]].split()[-1], between, table)):
            out[-1] = (out[-1][0], word.end())
        else:
            out.append((word.start(), word.end()))
    return [(a, words[a:b]) for a, b in out]


@lru_cache(maxsize=1 << 13)
def bare(mention: str) -> str:
    """A mention without possessive and outer marks."""
    bare = " ".join(mention.split()).strip(" ,.;:-–—")
    if not bare.endswith(_OWNED):
        return bare
    for owned in _OWNED:
        bare = bare.removesuffix(owned)
    return bare.strip()
