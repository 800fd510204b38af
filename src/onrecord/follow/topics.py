"""What a sentence is about: its content words by stem, each weighed by how much it tells in the documents at hand."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.commonness import COMMONEST
from onrecord.senses import senses
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.follow.undertakings import Undertakings

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SHORT = 3  # letters from which a word can carry a topic
DEED, PARTY, NAME = 0.5, 0.3, 1.3  # what verbs of acting, words for bodies, and names tell beside other words
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
        known = senses(language)
        empty = known.function | known.dates | known.negation | known.modals.keys() | known.relays | known.titles
        common = COMMONEST.get(language, "").split()
        self._empty = {self._stem(w) for w in (*empty, *common, *table.light, *table.general)}
        self._names = {self._stem(w) for w in left_out}
        self._deeds, self._parties = table.deed_stems, {self._stem(w) for w in table.parties}
        self._in: Counter[str] = Counter()
        self._named: Counter[str] = Counter()
        self._count = 0
        for sentence in sentences:
            self._learn(sentence)

    def _learn(self, sentence: str) -> None:
        self._count += 1
        found = [w.group() for w in WORD.finditer(sentence)]
        self._in.update({self._stem(folded(w).removesuffix("'s")) for w in found})
        self._named.update({self._stem(folded(w).removesuffix("'s")) for w in found[1:] if w[:1].isupper()})

    def topic(self, sentence: str, share: float = 1.0, *, named: bool = False) -> Topic:
        """The stems of a sentence's content words with their weights, each times `share`.

        `named` says that the words name a topic ("As for the ferry returning"): then acts and bodies count in full.
        """
        stems = {self._stem(folded(w).removesuffix("'s")) for w in WORD.findall(sentence)}
        return {s: w * share for s in stems if (w := self._rarity(s) if named else self.weight(s))}

    def says(self, sentence: str) -> int:
        """How many words of a sentence say what it is about, rare ones too: no acts, no bodies, nothing general."""
        stems = {self._stem(folded(w).removesuffix("'s")) for w in WORD.findall(sentence)}
        return sum(len(s) >= SHORT and s not in self._empty | self._deeds | self._parties for s in stems)

    def weight(self, stem: str) -> float:
        """How much a stem tells: its rarity, less for acts and bodies, more for names."""
        kind = DEED if stem in self._deeds else PARTY if stem in self._parties else 1.0
        named = NAME if 2 * self._named[stem] > self._in[stem] else 1.0
        return kind * named * self._rarity(stem)

    def _rarity(self, stem: str) -> float:
        """The inverse sentence frequency of a stem, 0 to 1; 0 for what is nobody's topic."""
        seen = self._in[stem]
        if stem in self._empty or seen < 2 or (len(stem) < SHORT and not stem.isdigit()):
            return 0.0
        if stem in self._names or any(_built_on(n, stem) for n in self._names):
            return 0.0
        return float((math.log((self._count + UNSEEN) / (seen + 1)) / math.log(self._count + UNSEEN)) ** STEEP)

    def matter(self, topic: Topic) -> Topic:
        """A topic without acts and bodies: what it is about, whoever is to do whatever."""
        return {s: w for s, w in topic.items() if s not in self._deeds and s not in self._parties}


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
        found = two.get(stem) or PART * max((w for s, w in two.items() if _built_on(stem, s)), default=0.0)
        if found and not any(_built_on(stem, s) for s in out):
            out[stem] = min(one[stem], found)
    return out


def _built_on(one: str, two: str) -> bool:
    """Whether the shorter of two stems is the first or the last part of the other."""
    short, long = sorted((one, two), key=len)
    return len(short) >= COMPOUND and (long.startswith(short) or long.endswith(short))


def overlap(one: Topic, two: Topic) -> float:
    """The weight of what both are about over that of the one with less to say, 0 to 1; 0 where that is too little."""
    common = sum(shared(one, two).values())
    return common / min(sum(one.values()), sum(two.values())) if common >= LITTLE else 0.0
