"""Where later documents take a commitment up: sentences with a reading and a reason, proposed to a person.

A sentence that fits another commitment better is that one's; one that fits it best, and that it fits best in its
document, is likelier to be meant; and one that neither tells the promise nor what became of it counts less.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness, Proposal, Taken, Voice
from onrecord.follow.readings import drift, reading, supposed
from onrecord.follow.topics import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.follow.closeness import Closeness
    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Later, Passage
    from onrecord.follow.ties import Tie, Ties
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings

BINDING = frozenset({Firmness.AGREED})  # what "the agreements reached" can mean
UMBRELLA = 0.6  # score of a sentence that names the package only
RIVAL = 0.75  # share of the best commitment's score under which a sentence is the other's
SAYS_NOTHING = 0.6  # of a score, where a sentence tells neither the promise nor what became of it
MUTUAL = 1.3  # of a score, where the sentence is the commitment's best, and the commitment the sentence's
BEHIND = 0.65  # share of a document's best score under which its other sentences are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with what ties it to one commitment, how it takes it up, and its score before any comparison."""

    passage: Passage
    tie: Tie
    taken: Taken | None
    score: float


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
        rows = _candidates(document, search)
        for n, group in enumerate(search.ties.groups):
            found[n] += _proposals(n, group, rows, document, search)
    return [
        replace(g.commitment, proposals=tuple(sorted(f, key=lambda p: -p.score)))
        for g, f in zip(search.ties.groups, found, strict=True)
    ]


def _candidates(document: Later, search: Search) -> list[list[Candidate]]:
    """For each sentence of a document a candidate for every commitment; headings only tell what stands below them."""
    sentences = [p for p in document.passages if not p.heading]
    near = search.close.between(sentences, search.ties.groups) if search.close else None
    out = []
    for k, passage in enumerate(sentences):
        row = []
        for n, (group, tie) in enumerate(zip(search.ties.groups, search.ties(passage), strict=True)):
            score = tie.score if near is None else 1.0 - (1.0 - tie.score) * (1.0 - float(near[k, n]))
            taken = _taken(group, passage, tie, document, search) if score else None
            row.append(Candidate(passage=passage, tie=tie, taken=taken, score=score * (1.0 if taken else SAYS_NOTHING)))
        out.append(row)
    return out


def _taken(group: Group, passage: Passage, tie: Tie, document: Later, search: Search) -> Taken | None:
    words = frozenset(tie.as_said.values())
    return reading(group, passage, words, search.table, search.topics, same_day=document.same_day)


def _proposals(
    n: int, group: Group, rows: Sequence[Sequence[Candidate]], document: Later, search: Search
) -> Iterator[Proposal]:
    """The sentences of a document that one commitment, the nth, is best taken up by."""
    umbrellas = [not document.same_day and _umbrella(row[n].passage, search) for row in rows]
    mine = [
        row[n]
        for row, names_all in zip(rows, umbrellas, strict=True)
        if row[n].score and not names_all and not _others(n, row)
    ]
    best = max((c.score for c in mine), default=0.0)
    for row, names_all in zip(rows, umbrellas, strict=True):
        one = row[n]
        if names_all and _bound(group.commitment):
            yield _proposal(group, one, document, search, score=max(one.score, UMBRELLA), umbrella=True)
        elif one in mine and one.score >= BEHIND * best:
            mutual = one.taken is not None and one.score >= max(best, *(c.score for c in row))
            score = min(1.0, one.score * (MUTUAL if mutual else 1.0))
            if score >= search.least:
                yield _proposal(group, one, document, search, score=score, umbrella=False)


def _umbrella(passage: Passage, search: Search) -> bool:
    """Whether a sentence names the package: what was agreed, and the occasion by year, month, place or title."""
    named = search.event & set(WORD.findall(passage.folded))
    return bool(named) and bool(search.table.outcomes.umbrella.search(passage.folded))


def _bound(commitment: Commitment) -> bool:
    """Whether "the agreements reached" can mean this one: both sides agreed, and it is not told for one of them."""
    return commitment.firmness in BINDING and commitment.voice is not Voice.REPORTED


def _others(n: int, row: Sequence[Candidate]) -> bool:
    """Whether a sentence fits another commitment so much better, with all that it says of this one, that it is its."""
    best = max((c.tie for c in row), key=lambda t: t.score)
    return row[n].tie.score < RIVAL * best.score and row[n].tie.own <= best.words.keys()


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
