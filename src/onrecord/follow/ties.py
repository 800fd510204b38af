"""What ties a sentence of a later document to a commitment: the words that both share, or kin of them.

A sentence is weighed by the words that it shares with what a commitment says, and less by those that only its
paragraph shares, or only the words around the commitment. A word that several commitments use tells less of each;
names of places and figures tell nothing by themselves, and a short sentence's words tell more than a long one's.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.follow.topics import Topic, merged

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from onrecord.follow.commitments import Group
    from onrecord.follow.passages import Passage
    from onrecord.follow.topics import Topics

TIE = 0.62  # chance that a sentence is about a commitment because it has the rarest of its words
PAIR = 0.5  # the same for two of its words side by side, beside each alone
TWO = 2  # words that tie a sentence to a commitment, at least
ALONE = 0.65  # weight from which one word does
OWN = 0.3  # weight of the words that the sentence and the commitment share themselves, at least
THIN = 0.5  # of a score, where they share less
LENT = 0.2  # the same of the words before an act that leans on them
KIN_LENT = 0.5  # of what the words around a commitment tell, where the sentence has only kin of them
KINDRED = 0.3  # likeness of two topics from which what tells of one may tell of the other too
COMMON = 2  # commitments that may use a word before it tells less of each
HEAD = 0.6  # of a word's weight, where the word that it goes with ("speed limit") is missing
USUAL, SHORTEST, STEEP = (
    2.5,
    0.5,
    0.6,
)  # weight of a usual sentence's words, of a short one's, and how fast less tells more
BRIEF = 1.7  # of a score, for the shortest sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What ties one sentence to one commitment, and how surely (`score`, 0 to 1).

    `words` are those of the commitment with their weights, `own` the ones among them that both say themselves,
    `as_said` the stems that the document has for them.
    """

    words: Topic
    own: frozenset[str]
    as_said: Mapping[str, str]
    score: float


class Ties:
    """Weighs the sentences of later documents against the commitments of a record.

    `rivals` says of every two commitments whether they are about different matters.
    """

    def __init__(self, groups: Sequence[Group], topics: Topics) -> None:
        self.groups = groups
        self._topics = topics
        self._uses = Counter(s for g in groups for s in g.own)
        matter = [topics.matter(merged((g.own, g.near))) for g in groups]
        unlike = [[topics.overlap(m, o) < KINDRED for o in matter] for m in matter]
        self.rivals = np.array(unlike, bool).reshape(len(groups), len(groups)) & ~np.eye(len(groups), dtype=bool)

    def __call__(self, passage: Passage) -> list[Tie]:
        """What ties a sentence to each of the commitments."""
        return [self._tie(group, passage) for group in self.groups]

    def is_place(self, stem: str) -> bool:
        """Whether a word only says where."""
        return self._topics.is_setting(stem) and not stem.startswith("#")

    def _tie(self, group: Group, passage: Passage) -> Tie:
        lent = {s: w for s, w in merged((group.near, group.asked)).items() if not self._uses[s]}
        found = self._shared(group, passage, lent)
        said = {s: w for s, (other, w) in found.items() if other in passage.own and (s in group.own or s not in lent)}
        near = {s for s, (other, _) in found.items() if other in passage.own and s in lent and s not in group.own}
        common = {s: w for s, (_, w) in found.items()}
        if group.verbs & said.keys() and self._substance(said):
            common |= {s: max(common[s], self._in_full(s, found[s][0])) for s in said.keys() & group.verbs}
        words = {s: w * self._share(s, group, common) for s, w in common.items()}
        sure = _evidence(words, [p for p in group.pairs & passage.pairs if set(p) <= words.keys()])
        sure *= _brevity(passage) * (1.0 if self._enough(words, said, near, group) else THIN)
        as_said = {s: other for s, (other, _) in found.items()}
        return Tie(words=words, own=frozenset(said), as_said=as_said, score=min(1.0, sure))

    def _shared(self, group: Group, passage: Passage, lent: Topic) -> dict[str, tuple[str, float]]:
        """For the words of a commitment those of the sentence or its paragraph that say the same, with weights."""
        found: dict[str, tuple[str, float]] = {}
        for here in (passage.own, passage.around):
            found = self._same(group, here, lent) | found
        return found | self._reversed(group, passage) if any(o in passage.own for o, _ in found.values()) else found

    def _same(self, group: Group, here: Topic, lent: Topic) -> dict[str, tuple[str, float]]:
        """Those of one topic: the same words in full, of the kin of words around the commitment a part."""
        found = self._topics.shared(merged((group.own, lent)), here, forms=True)
        faint = {s: w * KIN_LENT for s, w in lent.items()}
        for stem, (other, weight) in self._topics.shared(merged((group.own, faint)), here).items():
            if stem not in found or weight > found[stem][1]:
                found[stem] = (other, weight)
        return found

    def _reversed(self, group: Group, passage: Passage) -> dict[str, tuple[str, float]]:
        """The opposites of what is to be done: they tell of it as much as the same words do."""
        opposed = set().union(*(self._topics.opposites.get(v, set()) for v in group.verbs))
        return {s: (s, self._topics.full(s)) for s in passage.own if s in opposed}

    def _in_full(self, stem: str, other: str) -> float:
        """How much an act tells where it stands with who or what it is done to."""
        return self._topics.full(stem) * self._topics.kin(stem).get(other, 1.0)

    def _share(self, stem: str, group: Group, common: Topic) -> float:
        """How much of a word's weight counts: less of one that many commitments use, or whose modifier is missing."""
        modifiers = {a for a, b in group.pairs if b == stem}
        bare = HEAD if modifiers and not modifiers & common.keys() else 1.0
        return bare * min(1.0, COMMON / max(1, self._uses[stem]))

    def _enough(self, words: Topic, said: Collection[str], near: Collection[str], group: Group) -> bool:
        """Whether the sentence itself says something of what is to be done, and more than one word ties them.

        Where the act leans on the words before it ("we will replace them"), or says nothing by itself, those do.
        """
        if len(words) < TWO and max(words.values(), default=0.0) < ALONE:
            return False
        acts = {s: words[s] for s in said if s in group.act or s not in group.own}
        if self._substance(acts) and sum(acts.values()) >= OWN:
            return True
        lent = [words[s] for s in near if s in group.near and s in words]
        leans = group.leans or sum(group.act.values()) < OWN
        silent = sum(group.own.values()) < OWN
        return leans and bool(said or (silent and len(lent) >= TWO)) and sum(lent) >= LENT

    def _substance(self, words: Topic) -> bool:
        """Whether words name what an act is done to, or at least the act and a body; a name alone does not."""
        topics = self._topics
        if topics.matter({s: w for s, w in words.items() if not self._only_names(s)}):
            return True
        return len(words) >= TWO and any(s in topics.deeds for s in words) and any(s not in topics.deeds for s in words)

    def _only_names(self, stem: str) -> bool:
        """Whether a word is a figure, a place, or a name that runs through the commitments."""
        return self._topics.is_setting(stem) or (self._topics.is_name(stem) and self._uses[stem] > COMMON)


def _evidence(words: Topic, pairs: Collection[tuple[str, str]]) -> float:
    """How surely shared words and pairs of words mean the same matter: each is taken for independent evidence."""
    unlike = math.prod(1 - TIE * min(1.0, w) for w in words.values())
    return float(1.0 - unlike * math.prod(1 - PAIR * min(1.0, words[a], words[b]) for a, b in pairs))


def _brevity(passage: Passage) -> float:
    """How much more the words of a short sentence tell: a long one shares words by chance."""
    return float(max(1.0, min(BRIEF, (USUAL / (SHORTEST + sum(passage.own.values()))) ** STEEP)))
