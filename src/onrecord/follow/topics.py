"""What a sentence is about: its content words by stem, each weighed by how much it tells in the documents at hand.

Words that one document uses for another's ("talks", "negotiations") stand for one another, by the `kindred` of the
language's table. A figure is a word of its own, however it is written ("four hundred thousand", "£400,000").
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.commonness import COMMONEST
from onrecord.follow.kin import Kin, concepts, make_up
from onrecord.follow.quantities import figures
from onrecord.meaning.numerals import value
from onrecord.senses import senses
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.follow.undertakings import Undertakings

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SHORT = 3  # letters from which a word can carry a topic
DEED, PARTY, NAME = 0.6, 0.5, 1.3  # what verbs of acting, words for bodies, and names tell beside other words
FIGURE = 1.2  # what a figure tells
TWICE = 2  # sentences that a word stands in, itself or inside another, before it can be a topic
UNSEEN = 100  # sentences that are taken to have been said elsewhere, so that few documents mislead less
STEEP = 1.5  # how much faster than its rarity a word's weight falls
LITTLE = 0.8  # weight that two sentences share at least to be about one thing

Topic = dict[str, float]


class Topics:
    """Topics over the sentences of a record and its later documents.

    A word that stands in one sentence only is nobody's topic, and neither are the speakers' own names (`left_out`).
    """

    def __init__(
        self, sentences: Iterable[str], table: Undertakings, language: str, left_out: Iterable[str] = ()
    ) -> None:
        self._stem = table.stem
        known = senses(language)
        empty = known.function | known.dates | known.negation | known.modals.keys() | known.relays | known.titles
        common = COMMONEST.get(language, "").split()
        self._empty = {self.word(w) for w in (*empty, *common, *table.light, *table.general)}
        self._names = {self._stem(w) for w in left_out}
        self.opposites = self._opposed(known.antonyms)
        self.deeds = {self.word(w) for w in table.deeds}
        self._parties = {self.word(w) for w in table.parties}
        self._in: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._places: Counter[str] = Counter()
        self._inside = table.inside
        self._times = table.times
        self._function = known.function | known.modals.keys() | known.negation
        self._count = 0
        self._rare: dict[str, float] = {}
        for sentence in sentences:
            self._learn(sentence)
        known_as = concepts(map(table.stem, row) for row in table.outcomes.kindred)
        self.kin = Kin(known_as, self._in, table.outcomes.endings)

    def word(self, word: str) -> str:
        """The stem of a folded word."""
        return self._stem(word.removesuffix("'s"))

    def _opposed(self, antonyms: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for one, others in antonyms.items():
            out.setdefault(self.word(one), set()).update(map(self.word, others))
        return out

    def words(self, sentence: str) -> list[str]:
        """The words of a sentence as they are compared, in their order; figures are "#", number and what is counted."""
        forms = (part for w in WORD.findall(folded(sentence)) for part in _parts(w))
        out = [self.word(form) for form in forms if value(form) is None]
        return out + [
            f"#{n:g} {self.word(unit)}".rstrip() for n, unit in figures(sentence, self._times, self._function)
        ]

    def printed(self, sentence: str) -> dict[str, str]:
        """The words of a sentence as printed, by the stems that they are compared as."""
        found = (w.group() for w in WORD.finditer(sentence))
        return {self.word(part): w for w in found for part in _parts(folded(w))}

    def _learn(self, sentence: str) -> None:
        self._count += 1
        found = [w.group() for w in WORD.finditer(sentence)]
        self._in.update(set(self.words(sentence)))
        self._named.update({self.word(folded(w)) for w in found[1:] if w[:1].isupper()})
        self._places.update(self._standing(found))

    def _standing(self, found: list[str]) -> set[str]:
        """The names that say where: behind "in" or "to" and before no noun ("in Port Ely", not "the Ely dam")."""
        out: set[str] = set()
        inside = False
        for n, word in enumerate(found):
            if n and word[:1].isupper():
                then = folded(found[n + 1]) if n + 1 < len(found) else ""
                noun = then and found[n + 1][:1].islower() and then not in self._function
                if inside and not noun:
                    out.add(self.word(folded(word)))
            else:
                inside = folded(word) in self._inside or (inside and folded(word) in self._function)
        return out

    def topic(self, sentence: str, share: float = 1.0, *, named: bool = False) -> Topic:
        """The stems of a sentence's content words with their weights, each times `share`.

        `named` says that the words name a topic ("As for the ferry returning"): then acts and bodies count in full.
        """
        weigh = self._rarity if named else self.weight
        return {s: w * share for s in set(self.words(sentence)) if (w := weigh(s))}

    def says(self, sentence: str) -> int:
        """How many words of a sentence say what it is about, rare ones too: no acts, no bodies, nothing general."""
        nothing = self._empty | self.deeds | self._parties
        return sum(len(s) >= SHORT and s not in nothing for s in set(self.words(sentence)))

    def pairs(self, sentence: str) -> set[tuple[str, str]]:
        """Two content words that stand side by side."""
        return {(a, b) for a, b in pairwise(self.words(sentence)) if self._rarity(a) and self._rarity(b)}

    def weight(self, stem: str) -> float:
        """How much a stem tells: its rarity, less for acts and bodies, more for names and figures."""
        if stem.startswith("#"):
            return FIGURE * self._rarity(stem)
        kind = DEED if stem in self.deeds else PARTY if stem in self._parties else 1.0
        named = NAME if self.is_name(stem) else 1.0
        return kind * named * self._rarity(stem)

    def is_setting(self, stem: str) -> bool:
        """Whether a stem is a figure or the name of a place: how much or where, but not what is done."""
        place = self.is_name(stem) and 2 * self._places[stem] >= self._named[stem]
        return stem.startswith("#") or (place and stem not in self._parties)

    def is_name(self, stem: str) -> bool:
        """Whether a stem is mostly printed with a capital inside a sentence."""
        return 2 * self._named[stem] > self._in[stem]

    def _rarity(self, stem: str) -> float:
        """The inverse sentence frequency of a stem, 0 to 1; 0 for what is nobody's topic."""
        if stem not in self._rare:
            self._rare[stem] = self._how_rare(stem)
        return self._rare[stem]

    def _how_rare(self, stem: str) -> float:
        seen = self._in[stem]
        if seen < TWICE and len(self.kin(stem)) > 1:
            seen = TWICE
        if stem in self._empty or seen < TWICE or len(stem) < SHORT or stem.isdigit():
            return 0.0
        if stem in self._names:
            return 0.0
        return float((math.log((self._count + UNSEEN) / (seen + 1)) / math.log(self._count + UNSEEN)) ** STEEP)

    def shared(self, one: Topic, two: Topic, *, forms: bool = False) -> dict[str, tuple[str, float]]:
        """For stems of the first the nearest of the second, with what that tells, 0 to 1; each stands for one.

        A compound stands for both of its parts. With `forms` only the same words and those built on them count.
        """
        like = self.kin.forms if forms else self.kin
        out: dict[str, tuple[str, float]] = {}
        taken: dict[str, str] = {}
        for stem in sorted(one, key=lambda s: -one[s]):
            near = ((o, min(one[stem], two[o]) * n) for o, n in like(stem).items() if o in two)
            free = [(o, w) for o, w in near if o not in taken or make_up(o, stem, taken[o])]
            if free:
                out[stem] = max(free, key=lambda pair: pair[1])
                taken[out[stem][0]] = stem
        return out

    def overlap(self, one: Topic, two: Topic) -> float:
        """The weight of what both are about over the geometric mean of what each is about; 0 where it is too little."""
        common = sum(w for _, w in self.shared(one, two).values())
        return common / math.sqrt(sum(one.values()) * sum(two.values())) if common >= LITTLE else 0.0

    def full(self, stem: str) -> float:
        """How much a stem tells where it is plain that it is meant: an act with who or what it is done to."""
        return self._rarity(stem)

    def matter(self, topic: Topic) -> Topic:
        """A topic without acts and bodies: what it is about, whoever is to do whatever."""
        return {s: w for s, w in topic.items() if s not in self.deeds and s not in self._parties}


def _parts(word: str) -> list[str]:
    """A word, or the words that a hyphen joins where each could stand alone ("post-summit")."""
    parts = word.split("-")
    return parts if all(len(p) > SHORT for p in parts) else [word]


def merged(topics: Iterable[Topic]) -> Topic:
    """One topic from several: every stem with its highest weight."""
    out: Topic = {}
    for topic in topics:
        for stem, weight in topic.items():
            out[stem] = max(weight, out.get(stem, 0.0))
    return out
