"""Where later documents take a commitment up: sentences with a reading and a reason, proposed to a person.

A sentence is weighed by the words that it shares with what a commitment says, and less by those that only its
paragraph shares, or only the words around the commitment. A word that several commitments use tells less of each, and
a sentence that fits another commitment better is that one's.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.follow.models import Firmness, Proposal, Taken, Voice
from onrecord.follow.readings import drift, reading
from onrecord.follow.topics import WORD, Topic, apart, built_on, merged, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.follow.commitments import Group
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Later, Passage
    from onrecord.follow.topics import Topics
    from onrecord.follow.undertakings import Undertakings

BINDING = frozenset({Firmness.AGREED})  # what "the agreements reached" can mean
TIE = 0.62  # chance that a sentence is about a commitment because it has the rarest of its words
PAIR = 0.5  # the same for two of its words side by side, beside each alone
UMBRELLA = 0.6  # score of a sentence that names the package only
TWO = 2  # words that tie a sentence to a commitment, at least
ALONE = 0.65  # weight from which one word does
OWN = 0.3  # weight of the words that the sentence and the commitment share themselves, at least
THIN = 0.5  # of a score, where they share less
LENT = 0.2  # the same of the words before an act that leans on them
COMMON = 2  # commitments that may use a word before it tells less of each
HEAD = 0.6  # of a word's weight, where the word that it goes with ("speed limit") is missing
RIVAL = 0.75  # share of the best commitment's score under which a sentence is the other's
SAYS_NOTHING = 0.6  # of a score, where a sentence tells neither the promise nor what became of it
BEHIND = 0.6  # share of a document's best score under which its other sentences are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What ties one sentence to one commitment: the words with their weights, its own among them, the score, 0 to 1."""

    words: Topic
    own: frozenset[str]
    score: float


def followed(
    groups: Sequence[Group],
    documents: Sequence[Later],
    table: Undertakings,
    topics: Topics,
    event: frozenset[str],
    least: float,
) -> list[Commitment]:
    """The commitments with their proposals, best first; those that score less than `least` (0 to 1) are left out."""
    uses = Counter(s for g in groups for s in g.own)
    found: list[list[Proposal]] = [[] for _ in groups]
    for document in documents:
        here: list[list[Proposal]] = [[] for _ in groups]
        for passage in document.passages:
            names_all = not document.same_day and _umbrella(passage, table, event)
            ties = [_tie(g, passage, uses, topics) for g in groups]
            for n, (group, tie) in enumerate(zip(groups, ties, strict=True)):
                umbrella = names_all and _bound(group.commitment)
                if umbrella or (tie.score and not names_all and not _others(n, ties)):
                    here[n].append(_proposal(group, passage, tie, document, table, topics, umbrella=umbrella))
        for n, proposals in enumerate(here):
            best = max((p.score for p in proposals), default=0.0)
            found[n] += [p for p in proposals if p.score >= max(least, BEHIND * best)]
    return [
        replace(g.commitment, proposals=tuple(sorted(f, key=lambda p: -p.score)))
        for g, f in zip(groups, found, strict=True)
    ]


def _umbrella(passage: Passage, table: Undertakings, event: frozenset[str]) -> bool:
    """Whether a sentence names the package: what was agreed, and the occasion by year, month, place or title."""
    return bool(table.umbrella.search(passage.folded)) and bool(event & set(WORD.findall(passage.folded)))


def _bound(commitment: Commitment) -> bool:
    """Whether "the agreements reached" can mean this one: both sides agreed, and it is not told for one of them."""
    return commitment.firmness in BINDING and commitment.voice is not Voice.REPORTED


def _tie(group: Group, passage: Passage, uses: Counter[str], topics: Topics) -> Tie:
    """The words that a commitment shares with a sentence or its paragraph."""
    own = shared(group.own, passage.own) | _reversed(group, passage, topics)
    near = {s: w for s, w in shared(merged((group.near, group.asked)), passage.own).items() if not uses[s]}
    common = apart(merged((own, near, shared(group.own, passage.around), shared(group.near, passage.around))))
    if group.verbs & own.keys() and _substance(own, topics):
        common |= {s: topics.full(s) for s in own.keys() & common.keys() if topics.full(s) > common[s]}
    words = {s: w * _share(s, group, common, uses) for s, w in common.items()}
    said = frozenset(own.keys() & words.keys())
    pairs = [pair for pair in group.pairs & passage.pairs if set(pair) <= words.keys()]
    unlike = math.prod(1 - TIE * min(1.0, w) for w in words.values())
    unlike *= math.prod(1 - PAIR * min(1.0, words[a], words[b]) for a, b in pairs)
    share = 1.0 if _enough(words, said, near, group, topics) else THIN
    return Tie(words=words, own=said, score=share * (1.0 - unlike))


def _reversed(group: Group, passage: Passage, topics: Topics) -> Topic:
    """The opposites of what is to be done: they tell of it as much as the same words do."""
    opposed = set().union(*(topics.opposites.get(v, set()) for v in group.verbs))
    return {s: topics.full(s) for s in passage.own if s in opposed}


def _share(stem: str, group: Group, common: Topic, uses: Counter[str]) -> float:
    """How much of a word's weight counts here: less of one that many commitments use, or whose modifier is missing."""
    modifiers = {a for a, b in group.pairs if b == stem}
    bare = HEAD if modifiers and not modifiers & common.keys() else 1.0
    return bare * min(1.0, COMMON / max(1, uses[stem]))


def _enough(words: Topic, own: frozenset[str], near: Topic, group: Group, topics: Topics) -> bool:
    """Whether the sentence itself says something of what is to be done, and more than one word ties them.

    Where the act leans on the words before it ("we will replace them"), or says nothing by itself, those do.
    """
    if len(words) < TWO and max(words.values(), default=0.0) < ALONE:
        return False
    acts = {s: words[s] for s in own if s in group.act or s not in group.own}
    lent = [words[s] for s in near if s in group.near and s in words]
    leans = group.leans or sum(group.act.values()) < OWN
    says = _substance(acts, topics) and sum(acts.values()) >= OWN
    return says or bool(leans and (own or len(lent) >= TWO) and sum(lent) >= LENT)


def _substance(words: Topic, topics: Topics) -> bool:
    """Whether words name what an act is done to, or at least the act and a body."""
    return bool(topics.matter(words)) or len(words) >= TWO


def _others(n: int, ties: Sequence[Tie]) -> bool:
    """Whether a sentence fits another commitment so much better, with all that it says of this one, that it is its."""
    best = max(ties, key=lambda t: t.score)
    return ties[n].score < RIVAL * best.score and ties[n].own <= best.words.keys()


def _proposal(
    group: Group, passage: Passage, tie: Tie, document: Later, table: Undertakings, topics: Topics, *, umbrella: bool
) -> Proposal:
    taken = reading(group, passage, tie.words, table, topics, same_day=document.same_day)
    words = tuple(_printed(s, passage) for s in sorted(tie.words, key=lambda s: (s not in tie.own, -tie.words[s])))
    score = max(tie.score * (SAYS_NOTHING if taken is None else 1.0), UMBRELLA if umbrella else 0.0)
    return Proposal(
        path=document.document.path,
        span=passage.span,
        text=passage.text,
        score=round(score, 3),
        reading=taken or Taken.RESTATED,
        why=_why(words, taken or Taken.RESTATED, document, umbrella=umbrella),
        umbrella=umbrella,
        shared=words,
        drift=drift(group.commitment, passage, table) if taken is Taken.RESTATED and not umbrella else None,
    )


def _printed(stem: str, passage: Passage) -> str:
    """A word that ties, as the later document prints it."""
    if stem.startswith("#"):
        return f"{float(stem[1:]):,.12g}"
    return passage.printed.get(stem) or next((w for s, w in passage.printed.items() if built_on(stem, s)), stem)


def _why(common: Sequence[str], taken: Taken, document: Later, *, umbrella: bool) -> str:
    """One sentence for the person who decides."""
    tie = (
        "It names the whole of what was agreed" if umbrella else f"It shares {', '.join(f'“{s}”' for s in common[:4])}"
    )
    day = "; a document of the same day moves no status" if document.same_day else f"; its words read as {taken.value}"
    return f"{tie}{day}."
