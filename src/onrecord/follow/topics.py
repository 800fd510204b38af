"""What a sentence is about: its content words by stem, each weighed by how much it tells in the documents at hand.

Words that one document uses for another's ("talks", "negotiations") are one word here, by the `kindred` of the
language's table. A figure is a word of its own, however it is written ("four hundred thousand", "£400,000").
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.commonness import COMMONEST
from onrecord.meaning.numerals import value, values
from onrecord.senses import senses
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.follow.undertakings import Undertakings

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’-][^\W_]+)*")
SHORT = 3  # letters from which a word can carry a topic
DEED, PARTY, NAME = 0.6, 0.5, 1.3  # what verbs of acting, words for bodies, and names tell beside other words
FIGURE = 1.2  # what a figure tells
TELLING = 11  # numbers from which a figure tells anything: smaller ones are everywhere
TWICE = 2  # sentences that a word stands in, itself or inside another, before it can be a topic
YEAR = re.compile(r"(?:19|20)\d\d")  # four digits that are taken for a year
COMPOUND = 5  # letters that a word shares with a longer one that is built on it ("cyber", "cybercrime")
UNSEEN = 100  # sentences that are taken to have been said elsewhere, so that few documents mislead less
STEEP = 1.5  # how much faster than its rarity a word's weight falls
LITTLE = 0.8  # weight that two sentences share at least to be about one thing
PART = 0.7  # what such a pair tells beside the same word twice

Topic = dict[str, float]


class Topics:
    """Topics over the sentences of a record and its later documents.

    A word that stands in one sentence only is nobody's topic, and neither are the speakers' own names (`left_out`).
    """

    def __init__(
        self, sentences: Iterable[str], table: Undertakings, language: str, left_out: Iterable[str] = ()
    ) -> None:
        self._stem = table.stem
        self._kin = {self._stem(w): f"{self._stem(row[0])}" for row in table.kindred for w in row}
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
        self._count = 0
        self._titles = known.titles
        for sentence in sentences:
            self._learn(sentence)

    def word(self, word: str) -> str:
        """The stem of a folded word, or that of the word it stands for."""
        stem = self._stem(word.removesuffix("'s"))
        return self._kin.get(stem, stem)

    def _opposed(self, antonyms: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for one, others in antonyms.items():
            out.setdefault(self.word(one), set()).update(map(self.word, others))
        return out

    def words(self, sentence: str) -> list[str]:
        """The words of a sentence as they are compared, in their order; figures are "#" and the number."""
        forms = (part for w in WORD.findall(folded(sentence)) for part in _parts(w))
        out = [self.word(form) for form in forms if value(form) is None]
        return out + [f"#{n:g}" for n in _figures(sentence)]

    def printed(self, sentence: str) -> dict[str, str]:
        """The words of a sentence as printed, by the stems that they are compared as."""
        found = (w.group() for w in WORD.finditer(sentence))
        return {self.word(part): w for w in found for part in _parts(folded(w))}

    def _learn(self, sentence: str) -> None:
        self._count += 1
        found = [w.group() for w in WORD.finditer(sentence)]
        for title, name in pairwise(found):
            if name[:1].isupper() and title[:1].isupper() and folded(title) in self._titles:
                self._names.add(self.word(folded(name)))
        self._in.update(set(self.words(sentence)))
        self._named.update({self.word(folded(w)) for w in found[1:] if w[:1].isupper()})

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
        named = NAME if 2 * self._named[stem] > self._in[stem] else 1.0
        return kind * named * self._rarity(stem)

    def _rarity(self, stem: str) -> float:
        """The inverse sentence frequency of a stem, 0 to 1; 0 for what is nobody's topic."""
        seen = self._in[stem]
        if seen < TWICE and self._has_kin(stem):
            seen = TWICE
        if stem in self._empty or seen < TWICE or len(stem) < SHORT or stem.isdigit():
            return 0.0
        if stem in self._names or any(built_on(n, stem) for n in self._names):
            return 0.0
        return float((math.log((self._count + UNSEEN) / (seen + 1)) / math.log(self._count + UNSEEN)) ** STEEP)

    def _has_kin(self, stem: str) -> bool:
        """Whether another word of the documents is built on this one, or this one on it."""
        if any(stem[:n] in self._in or stem[-n:] in self._in for n in range(COMPOUND, len(stem))):
            return True
        for ordered, form in ((self._forward, stem), (self._backward, stem[::-1])):
            at = bisect_right(ordered, form)
            if len(stem) >= COMPOUND and at < len(ordered) and ordered[at].startswith(form):
                return True
        return False

    @cached_property
    def _forward(self) -> list[str]:
        return sorted(self._in)

    @cached_property
    def _backward(self) -> list[str]:
        return sorted(s[::-1] for s in self._in)

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


def _figures(sentence: str) -> list[float]:
    """The figures of a sentence that can tell two sentences apart: no years, no small numbers."""
    tokens = [t.group() for t in TOKEN.finditer(folded(sentence))]
    return [n for n in values([t for t in tokens if not YEAR.fullmatch(t)], weak=False) if n >= TELLING]


def merged(topics: Iterable[Topic]) -> Topic:
    """One topic from several: every stem with its highest weight."""
    out: Topic = {}
    for topic in topics:
        for stem, weight in topic.items():
            out[stem] = max(weight, out.get(stem, 0.0))
    return out


def shared(one: Topic, two: Topic) -> Topic:
    """The stems of the first that the second has too, or has in a compound, with the lower weight.

    Of stems built on one another ("Ukraine", "Ukrainian") only the weightiest counts.
    """
    out: Topic = {}
    for stem in sorted(one, key=lambda s: -one[s]):
        found = two.get(stem) or PART * max((w for s, w in two.items() if built_on(stem, s)), default=0.0)
        if found and not any(built_on(stem, s) for s in out):
            out[stem] = min(one[stem], found)
    return out


def apart(topic: Topic) -> Topic:
    """Of stems that are built on one another only the weightiest."""
    out: Topic = {}
    for stem in sorted(topic, key=lambda s: -topic[s]):
        if not any(built_on(stem, s) for s in out):
            out[stem] = topic[stem]
    return out


def built_on(one: str, two: str) -> bool:
    """Whether the shorter of two stems is the first or the last part of the other."""
    short, long = sorted((one, two), key=len)
    return len(short) >= COMPOUND and (long.startswith(short) or long.endswith(short))


def overlap(one: Topic, two: Topic) -> float:
    """The weight of what both are about over the geometric mean of what each is about; 0 where it is too little."""
    common = sum(shared(one, two).values())
    return common / math.sqrt(sum(one.values()) * sum(two.values())) if common >= LITTLE else 0.0
