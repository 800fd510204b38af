"""What speaks for and against each sentence of a later document and each commitment."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from onrecord.follow.models import Taken
from onrecord.follow.topics import merged
from onrecord.follow.weighing import Nearness, Signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.follow.commitments import Group
    from onrecord.follow.passages import Passage
    from onrecord.follow.ties import Tie, Ties
    from onrecord.follow.topics import Topics
    from onrecord.follow.weighing import Near

TIED = 0.35  # of a tie, from which a document has something to do with a commitment
TWO = 2  # sentences from which there are others
HARDLY = 0.3  # of a tie, under which there is hardly any
LITTLE = 0.5  # weight of what is to be done that is taken for it where it says less


def signs(
    sentences: Sequence[Passage],
    rows: Sequence[Sequence[Tie]],
    taken: Sequence[Sequence[Taken | None]],
    ties: Ties,
    topics: Topics,
    near: Near | None,
) -> Iterator[list[Signs]]:
    """For each sentence the signs for every commitment; `taken` is how it takes each up."""
    groups = ties.groups
    score = np.array([[t.score for t in row] for row in rows], float).reshape(len(rows), len(groups))
    rivals = np.array([[max(row[ties.rivals[n]], default=0.0) for n in range(len(row))] for row in score])
    rest = best_other(score, axis=0)
    concerned = float(np.mean(score.max(axis=0, initial=0.0) > TIED)) if score.size else 0.0
    for k, passage in enumerate(sentences):
        row = []
        for n, (group, tie) in enumerate(zip(groups, rows[k], strict=True)):
            how = taken[k][n]
            own = {s: tie.words[s] for s in tie.own}
            row.append(
                Signs(
                    own=sum(own.values()),
                    place=sum(w for s, w in own.items() if topics.is_setting(s) and not s.startswith("#")),
                    rest=math.log1p(max(0.0, sum(passage.own.values()) - sum(tie.words.values()))),
                    several=len(tie.words) > 1,
                    covered=_covered(group, tie),
                    figures=sum(w for s, w in tie.words.items() if s.startswith("#")),
                    months=bool(group.months & passage.months),
                    outcome=how is not None and how is not Taken.RESTATED,
                    told=how is Taken.RESTATED,
                    quoted=len(group.runs & passage.runs) / max(1, len(passage.runs)),
                    above_others=_above(tie.score, float(rivals[k, n])),
                    above_rest=_above(tie.score, float(rest[k, n])),
                    concerned=concerned,
                    near=near and Nearness(*(float(t[k, n]) for t in near)),
                )
            )
        yield row


def best_other(table: NDArray[np.floating], *, axis: int) -> NDArray[np.floating]:
    """For each value the best of the others in its column (axis 0) or row (axis 1); 0 where there are none."""
    if table.shape[axis] < TWO:
        return np.zeros_like(table)
    ranked = np.sort(table, axis=axis)
    first, second = ranked.take([-1], axis=axis), ranked.take([-2], axis=axis)
    return np.where(table == first, second, first)


def _above(score: float, other: float) -> float:
    """By how many times one tie is stronger than another (log), those that are hardly any taken for alike."""
    return math.log((score + HARDLY) / (other + HARDLY))


def _covered(group: Group, tie: Tie) -> float:
    """The share of what is to be done that is named; where the act itself says nothing, of what was asked."""
    aim = group.act if sum(group.act.values()) >= LITTLE else merged((group.act, group.asked))
    return min(1.0, sum(w for s, w in tie.words.items() if s in aim) / max(LITTLE, sum(aim.values())))
