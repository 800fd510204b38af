"""What speaks for and against each sentence of a later document and each commitment, by themselves."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.follow.models import Taken
from onrecord.follow.quantities import telling
from onrecord.follow.topics import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.encoder import Vectors
    from onrecord.follow.commitments import Group
    from onrecord.follow.passages import Passage
    from onrecord.follow.setting import Setting, Settings
    from onrecord.follow.ties import Tie, Ties

    Near = tuple[
        Vectors, Vectors
    ]  # how near every sentence (row) is to every commitment: by itself, and as it is led to

TIED = 0.35  # of a tie, from which a document has something to do with a commitment
LITTLE = 0.5  # weight of what is to be done that is taken for it where it says less


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for and against one sentence and one commitment.

    Words that both share, each by its weight: `own`, of what is to be done, and of these `place`, what only says where;
    `said`, of the whole sentences that state it; `before` and `asked`, of those before them and of the question.
    `covered` is the share of what is to be done that it names. `size` is the weight of all words of the sentence,
    `rest` that of those it does not share (both as the log of 1 and it). `tied` is the tie of both.

    `numbers`, `months` and `days` that both name; whether its document is of the
    `same_day`, and whether it tells the promise again there (`restated`) or later (`told`), or an `outcome`.
    `concerned` is to how much of all that was undertaken its document is tied. Shares and ties are 0 to 1. With vectors
    at hand also how near both are in meaning, beside other pairs of the document: by themselves, and as each is `led`
    to by what stands before it.
    """

    own: float
    place: float
    said: float
    before: float
    asked: float
    covered: float
    size: float
    rest: float
    tied: float
    numbers: float
    months: bool
    days: bool
    same_day: bool
    restated: bool
    told: bool
    outcome: bool
    concerned: float
    near: float = 0.0
    led: float = 0.0


ALL = tuple(f.name for f in fields(Signs) if f.name != "place")
BY_WORDS = tuple(name for name in ALL if name not in ("near", "led"))


def signs(
    sentences: Sequence[Passage],
    rows: Sequence[Sequence[Tie]],
    taken: Sequence[Sequence[Taken | None]],
    ties: Ties,
    settings: Settings,
    near: Near | None,
    *,
    same_day: bool,
) -> list[list[Signs]]:
    """For each sentence the signs for every commitment; `taken` is how it takes each up."""
    score = np.array([[t.score for t in row] for row in rows], float).reshape(len(rows), len(ties.groups))
    concerned = float(np.mean(score.max(axis=0, initial=0.0) > TIED)) if score.size else 0.0
    return [
        [
            Signs(
                **_by_words(passage, group, rows[k][n], setting, settings, ties),
                **_by_outcome(taken[k][n], same_day=same_day),
                concerned=concerned,
                near=float(near[0][k, n]) if near else 0.0,
                led=float(near[1][k, n]) if near else 0.0,
            )
            for n, (group, setting) in enumerate(zip(ties.groups, settings, strict=True))
        ]
        for k, passage in enumerate(sentences)
    ]


def _by_words(
    passage: Passage, group: Group, tie: Tie, setting: Setting, settings: Settings, ties: Ties
) -> dict[str, Any]:
    """The signs that words, figures and days give."""
    own, size = {s: tie.words[s] for s in tie.own}, sum(passage.own.values())
    return {
        "own": sum(own.values()),
        "place": sum(w for s, w in own.items() if ties.is_place(s)),
        "said": settings.stating(setting, passage.own),
        "before": settings.around(setting.before, passage.own),
        "asked": settings.around(setting.asked, passage.own),
        "covered": _covered(group, tie),
        "size": math.log1p(size),
        "rest": math.log1p(max(0.0, size - sum(tie.words.values()))),
        "tied": tie.score,
        "numbers": telling(setting.numbers & passage.numbers),
        "months": bool(group.months & passage.months),
        "days": bool(setting.days & passage.days),
    }


def _by_outcome(taken: Taken | None, *, same_day: bool) -> dict[str, Any]:
    """The signs that what a sentence tells of the promise gives."""
    again = taken is Taken.RESTATED
    return {
        "same_day": same_day,
        "restated": again and same_day,
        "told": again and not same_day,
        "outcome": taken is not None and not again,
    }


def _covered(group: Group, tie: Tie) -> float:
    """The share of what is to be done that is named; where the act itself says nothing, of what was asked."""
    aim = group.act if sum(group.act.values()) >= LITTLE else merged((group.act, group.asked))
    return min(1.0, sum(w for s, w in tie.words.items() if s in aim) / max(LITTLE, sum(aim.values())))
