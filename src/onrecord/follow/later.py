"""Where later documents take a commitment up: sentences with a reading and a reason, proposed to a person.

Every sentence is compared with every commitment: what ties them, how it stands among the others, what it tells.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness, Proposal, Taken, Voice
from onrecord.follow.quoted import TOLD, meet
from onrecord.follow.readings import drift, reading, supposed
from onrecord.follow.signs import signs
from onrecord.follow.topics import WORD
from onrecord.follow.weighing import chances

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from onrecord.follow.closeness import Closeness
    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Later, Passage
    from onrecord.follow.quoted import Quote
    from onrecord.follow.setting import Settings
    from onrecord.follow.signs import Signs
    from onrecord.follow.ties import Tie, Ties
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Span

BINDING = frozenset({Firmness.AGREED})  # what "the agreements reached" can mean
UMBRELLA = 0.6  # score of a sentence that names the package only
QUOTED = 0.9  # chance that a sentence takes up what it quotes or reports, at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence with what ties it to one commitment, how it takes it up, the signs and the chance that it does.

    `quote` is what it has of the words that state the commitment.
    """

    passage: Passage
    tie: Tie
    taken: Taken | None
    signs: Signs
    quote: Quote | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What later documents are searched with: the commitments and what they are stated among, the words of the
    language, the occasion's words.

    `stated` is how many commitments a sentence of the record states. `close` adds how near sentences are in meaning,
    where vectors are at hand.
    """

    ties: Ties
    stated: Counter[Span]
    settings: Settings
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
    near = search.close.between(sentences, search.settings) if search.close else None
    taken = [
        [_taken(g, p, t, document, search) for g, t in zip(search.ties.groups, row, strict=True)]
        for p, row in zip(sentences, ties, strict=True)
    ]
    rows = signs(sentences, ties, taken, search.ties, search.settings, near, same_day=document.same_day)
    scores = chances(rows, [p.goes_on for p in sentences], search.ties.rivals, near=near is not None)
    quoted = [[_quote(g, p, document, search) for g in search.ties.groups] for p in sentences]
    return [
        [
            Candidate(passage=p, tie=t, taken=h, signs=s, quote=q, score=max(float(c), QUOTED if q else 0.0))
            for t, h, s, q, c in zip(*columns, strict=True)
        ]
        for p, *columns in zip(sentences, ties, taken, rows, quoted, scores, strict=True)
    ]


def _quote(group: Group, passage: Passage, document: Later, search: Search) -> Quote | None:
    """What a sentence has of the words that state a commitment; where they state several, it shares a word of this."""
    stated = [m.span for m in group.commitment.mentions]
    if any(search.stated[s] > 1 for s in stated) and not search.topics.shared(group.own, passage.own):
        stated = [s for s in stated if search.stated[s] == 1]
    return next((q for q in document.quotes if meet(q.spans, [passage.span]) and meet(q.said, stated)), None)


def _taken(group: Group, passage: Passage, tie: Tie, document: Later, search: Search) -> Taken | None:
    words = frozenset(tie.as_said.values())
    return reading(group, passage, words, search.topics, same_day=document.same_day)


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
    taken = one.taken or (Taken.RESTATED if one.quote else supposed(passage, search.table, same_day=document.same_day))
    stems = sorted(tie.words, key=lambda s: (s not in tie.own, -tie.words[s]))
    words = tuple(dict.fromkeys(_printed(tie.as_said[s], passage) for s in stems))
    told_again = one.taken is Taken.RESTATED and not umbrella
    return Proposal(
        path=document.document.path,
        span=passage.span,
        text=passage.text,
        score=round(score, 3),
        reading=taken,
        why=_why(words, taken, document, one.quote, umbrella=umbrella),
        umbrella=umbrella,
        shared=words,
        drift=drift(group.commitment, passage, search.table) if told_again else None,
    )


def _printed(stem: str, passage: Passage) -> str:
    """A word that ties, as the later document prints it."""
    if not stem.startswith("#"):
        return passage.printed.get(stem, stem)
    number, _, unit = stem[1:].partition(" ")
    return f"{float(number):,.12g} {passage.printed.get(unit, unit)}".rstrip()


def _why(words: Sequence[str], taken: Taken, document: Later, quote: Quote | None, *, umbrella: bool) -> str:
    """One sentence for the person who decides."""
    shares = f"It shares {', '.join(f'“{w}”' for w in words[:4])}" if words else "What stands around it is about this"
    tie = "It names the whole of what was agreed" if umbrella else TOLD[quote.verdict] if quote else shares
    day = "; a document of the same day moves no status" if document.same_day else f"; its words read as {taken.value}"
    return f"{tie}{day}."
