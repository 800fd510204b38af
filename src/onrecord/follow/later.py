"""Where later documents take a commitment up: sentences with a reading and a reason, proposed to a person.

Every sentence is compared with every commitment: what ties them, how it stands among the others, what it tells.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onrecord.follow.models import Firmness, Proposal, Taken, Voice
from onrecord.follow.readings import drift, reading, supposed
from onrecord.follow.topics import WORD, merged
from onrecord.follow.weighing import Signs, chance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.follow.closeness import Closeness
    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Later, Passage
    from onrecord.follow.ties import Tie, Ties
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings

BINDING = frozenset({Firmness.AGREED})  # what "the agreements reached" can mean
UMBRELLA = 0.6  # score of a sentence that names the package only
TIED = 0.35  # of a tie, from which a document has something to do with a commitment
TWO = 2  # sentences from which there are others
HARDLY = 0.3  # of a tie, under which there is hardly any
LITTLE = 0.5  # weight of what is to be done that is taken for it where it says less


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with what ties it to one commitment, how it takes it up, and the signs that it does."""

    passage: Passage
    tie: Tie
    taken: Taken | None
    signs: Signs

    @property
    def score(self) -> float:
        """The chance that it takes the commitment up; 0 where nothing ties them, or a place alone."""
        nowhere_else = 0 < self.signs.own <= self.signs.place
        return chance(self.signs) if (self.tie.score or self.signs.near) and not nowhere_else else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What later documents are searched with: the commitments, the words of the language, the occasion's words.

    `close` adds how near sentences are in meaning, where vectors are at hand.
    """

    ties: Ties
    table: Undertakings
    topics: Topics
    event: frozenset[str]
    least: float
    close: Closeness | None = None


def followed(search: Search, documents: Sequence[Later]) -> list[Commitment]:
    """The commitments with their proposals, best first; those that score less than `least` (0 to 1) are left out."""
    found: list[list[Proposal]] = [[] for _ in search.ties.groups]
    for document in documents:
        rows = candidates(document, search)
        for n, group in enumerate(search.ties.groups):
            found[n] += _proposals(n, group, rows, document, search)
    return [
        replace(g.commitment, proposals=tuple(sorted(f, key=lambda p: -p.score)))
        for g, f in zip(search.ties.groups, found, strict=True)
    ]


def candidates(document: Later, search: Search) -> list[list[Candidate]]:
    """For each sentence of a document a candidate for every commitment; headings and questions only say of what."""
    sentences = [p for p in document.passages if not p.silent]
    ties = [search.ties(p) for p in sentences]
    near = search.close.between(sentences, search.ties.groups) if search.close else None
    scores = np.array([[t.score for t in row] for row in ties]).reshape(len(sentences), len(search.ties.groups))
    others = np.array([[max(row[search.ties.rivals[n]], default=0.0) for n in range(len(row))] for row in scores])
    rest = _best_other(scores)
    concerned = float(np.mean(scores.max(axis=0, initial=0.0) > TIED)) if scores.size else 0.0
    out = []
    for k, passage in enumerate(sentences):
        row = []
        for n, (group, tie) in enumerate(zip(search.ties.groups, ties[k], strict=True)):
            some = tie.score or (near is not None and near[k, n])
            taken = _taken(group, passage, tie, document, search) if some else None
            signs = Signs(
                own=sum(tie.words[s] for s in tie.own),
                place=sum(tie.words[s] for s in tie.own if search.topics.is_setting(s) and not s.startswith("#")),
                rest=math.log1p(max(0.0, sum(passage.own.values()) - sum(tie.words.values()))),
                several=len(tie.words) > 1,
                covered=_covered(group, tie),
                figures=sum(w for s, w in tie.words.items() if s.startswith("#")),
                months=bool(group.months & passage.months),
                outcome=taken is not None and taken is not Taken.RESTATED,
                told=taken is Taken.RESTATED,
                quoted=len(group.runs & passage.runs) / max(1, len(passage.runs)),
                above_others=_above(tie.score, float(others[k, n])),
                above_rest=_above(tie.score, float(rest[k, n])),
                concerned=concerned,
                near=None if near is None else float(near[k, n]),
            )
            row.append(Candidate(passage=passage, tie=tie, taken=taken, signs=signs))
        out.append(row)
    return out


def _best_other(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each score the best of the others in its column; 0 where there are none."""
    out = np.zeros_like(scores)
    if len(scores) >= TWO:
        second, first = np.sort(scores, axis=0)[-TWO:]
        out[:] = np.where(scores == first, second, first)
    return out


def _above(score: float, other: float) -> float:
    """By how many times one tie is stronger than another (log), those that are hardly any taken for alike."""
    return math.log((score + HARDLY) / (other + HARDLY))


def _covered(group: Group, tie: Tie) -> float:
    """The share of what is to be done that is named; where the act itself says nothing, of what was asked."""
    aim = group.act if sum(group.act.values()) >= LITTLE else merged((group.act, group.asked))
    return min(1.0, sum(w for s, w in tie.words.items() if s in aim) / max(LITTLE, sum(aim.values())))


def _taken(group: Group, passage: Passage, tie: Tie, document: Later, search: Search) -> Taken | None:
    words = frozenset(tie.as_said.values())
    return reading(group, passage, words, search.table, search.topics, same_day=document.same_day)


def _proposals(
    n: int, group: Group, rows: Sequence[Sequence[Candidate]], document: Later, search: Search
) -> Iterator[Proposal]:
    """The sentences of a document that one commitment, the nth, is taken up by."""
    for row in rows:
        one, names_all = row[n], not document.same_day and _umbrella(row[n].passage, search)
        if names_all and _bound(group.commitment):
            yield _proposal(group, one, document, search, score=max(one.score, UMBRELLA), umbrella=True)
        elif not names_all and one.score >= search.least:
            yield _proposal(group, one, document, search, score=one.score, umbrella=False)


def _umbrella(passage: Passage, search: Search) -> bool:
    """Whether a sentence names the package: what was agreed, and the occasion by year, month, place or title."""
    named = search.event & set(WORD.findall(passage.folded))
    return bool(named) and bool(search.table.outcomes.umbrella.search(passage.folded))


def _bound(commitment: Commitment) -> bool:
    """Whether "the agreements reached" can mean this one: both sides agreed, and it is not told for one of them."""
    return commitment.firmness in BINDING and commitment.voice is not Voice.REPORTED


def _proposal(
    group: Group, one: Candidate, document: Later, search: Search, *, score: float, umbrella: bool
) -> Proposal:
    tie, passage = one.tie, one.passage
    taken = one.taken or supposed(passage, search.table, same_day=document.same_day)
    stems = sorted(tie.words, key=lambda s: (s not in tie.own, -tie.words[s]))
    words = tuple(dict.fromkeys(_printed(tie.as_said[s], passage) for s in stems))
    told_again = one.taken is Taken.RESTATED and not umbrella
    return Proposal(
        path=document.document.path,
        span=passage.span,
        text=passage.text,
        score=round(score, 3),
        reading=taken,
        why=_why(words, taken, document, umbrella=umbrella),
        umbrella=umbrella,
        shared=words,
        drift=drift(group.commitment, passage, search.table) if told_again else None,
    )


def _printed(stem: str, passage: Passage) -> str:
    """A word that ties, as the later document prints it."""
    return f"{float(stem[1:]):,.12g}" if stem.startswith("#") else passage.printed.get(stem, stem)


def _why(words: Sequence[str], taken: Taken, document: Later, *, umbrella: bool) -> str:
    """One sentence for the person who decides."""
    shares = f"It shares {', '.join(f'“{w}”' for w in words[:4])}" if words else "It is near in meaning"
    tie = "It names the whole of what was agreed" if umbrella else shares
    day = "; a document of the same day moves no status" if document.same_day else f"; its words read as {taken.value}"
    return f"{tie}{day}."
