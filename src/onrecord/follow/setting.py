"""What a commitment is stated among: its whole sentences, those before them, and the question.

What it is about often stands only there, and a later document takes its words from there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.follow.quantities import counts, days
from onrecord.follow.sentences import said
from onrecord.follow.topics import merged
from onrecord.follow.turns import questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.follow.commitments import Group
    from onrecord.follow.quantities import Day
    from onrecord.follow.subject import Said
    from onrecord.follow.topics import Topic, Topics
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Record

BEFORE = (1.0, 0.7, 0.5)  # what the last sentences before a statement tell of what it is about, the nearest first
APART = 0.5  # of that, where they stand in another paragraph
ASKED = 0.6  # what the question tells of what is stated further on in the answer
FIRST = 2  # sentences of an answer of which it tells in full
COMMON = 2  # commitments that may use a word before it tells less of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The topics of the sentences that state a commitment (`said`), of those before them and of the question.

    `texts` are those sentences, `led` the same with what leads to each; `numbers` and `days` those that they name.
    """

    said: Topic
    before: Topic
    asked: Topic
    numbers: frozenset[float]
    days: frozenset[Day]
    texts: tuple[str, ...]
    led: tuple[str, ...]


class Settings:
    """The settings of all commitments; a word that many of them use tells less of each."""

    def __init__(self, settings: Sequence[Setting], topics: Topics) -> None:
        self._settings = settings
        self._topics = topics
        self._stating = Counter(s for one in settings for s in one.said)
        self._near = Counter(s for one in settings for s in {*one.said, *one.before, *one.asked})

    def __iter__(self) -> Iterator[Setting]:
        return iter(self._settings)

    def stating(self, setting: Setting, here: Topic) -> float:
        """How much a topic shares with the sentences that state a commitment."""
        return self._shared(setting.said, here, self._stating)

    def around(self, topic: Topic, here: Topic) -> float:
        """How much a topic shares with the words around a commitment."""
        return self._shared(topic, here, self._near)

    def _shared(self, topic: Topic, here: Topic, uses: Mapping[str, int]) -> float:
        return sum(w * min(1.0, COMMON / max(1, uses[s])) for s, (_, w) in self._topics.shared(topic, here).items())


def settings(record: Record, groups: Sequence[Group], table: Undertakings, topics: Topics) -> Settings:
    """What every commitment is stated among."""
    rows = list(said(record))
    at = {row.span: n for n, row in enumerate(rows)}
    asked = questions(record)
    shared = Counter(m.span for g in groups for m in g.commitment.mentions)
    out = []
    for group in groups:
        stated = [at[m.span] for m in group.commitment.mentions]
        alone = [topics.topic(rows[n].text) for n in stated if shared[rows[n].span] == 1]
        out.append(_setting(merged([*alone, group.own]), stated, rows, asked, record, table, topics))
    return Settings(out, topics)


def _setting(
    whole: Topic,
    stated: Sequence[int],
    rows: Sequence[Said],
    asked: dict[str, str],
    record: Record,
    table: Undertakings,
    topics: Topics,
) -> Setting:
    turns = [_turn_before(n, rows) for n in stated]
    question = [asked.get(rows[n].utterance.id, "") for n in stated]
    text, times = record.document.text, table.times
    return Setting(
        said=whole,
        before=merged(
            topics.topic(one.text, share * (APART if "\n" in text[one.span.end : rows[n].span.start] else 1.0))
            for n, turn in zip(stated, turns, strict=True)
            for one, share in zip(turn, BEFORE, strict=False)
        ),
        asked=merged(
            topics.topic(q, 1.0 if len(turn) < FIRST else ASKED) for q, turn in zip(question, turns, strict=True)
        ),
        numbers=frozenset().union(*(counts(rows[n].text, times) for n in stated)),
        days=frozenset().union(*(days(rows[n].text, times) for n in stated)),
        texts=tuple(rows[n].text for n in stated),
        led=tuple(
            f"{turn[0].text if turn else q} {rows[n].text}".strip()
            for n, turn, q in zip(stated, turns, question, strict=True)
        ),
    )


def _turn_before(n: int, rows: Sequence[Said]) -> list[Said]:
    """The last sentences of the turn before the nth, the nearest first."""
    before = rows[max(0, n - len(BEFORE)) : n]
    return [row for row in reversed(before) if row.utterance is rows[n].utterance]
