"""How likely it is that a person takes a sentence of a later document for news of a commitment.

Signs of it are weighed by a logistic regression, fitted by `benchmarks/fit_follow.py` to the labelled records of
tests/follow, invented ones; what is measured on real events has no part in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for and against one sentence and one commitment.

    The sentence: `own`, the weight of the words that it shares itself; `place`, that of those among them that only say
    where; `rest`, that of all its other words (log of 1 and it); `several`, whether more than one word ties them;
    `covered`, the share of what is to be done that it names; `figures` and `months` that both name; whether it tells an
    `outcome`, or `told` the promise again; the share of it that is `quoted`, 0 to 1.

    Among others: by how many times it is tied to the commitment more than to every other (`above_others`), and more
    than the other sentences of its document are (`above_rest`, both logs). Its document: to how much of all that was
    undertaken it is tied (`concerned`, 0 to 1). With vectors at hand also how `near` both are in meaning, 0 to 1.
    """

    own: float
    place: float
    rest: float
    several: bool
    covered: float
    figures: float
    months: bool
    outcome: bool
    told: bool
    quoted: float
    above_others: float
    above_rest: float
    concerned: float
    near: float | None = None


SIGNS = tuple(f.name for f in fields(Signs) if f.name != "near")
ALWAYS = -2.965
WEIGHTS: Mapping[str, float] = {
    "own": 0.736,
    "place": -0.141,
    "rest": -0.265,
    "several": 0.407,
    "covered": 1.121,
    "figures": 1.919,
    "months": 1.782,
    "outcome": 1.081,
    "told": 0.897,
    "quoted": 9.726,
    "above_others": 1.617,
    "above_rest": 1.215,
    "concerned": 1.252,
}
FAR, NEAR = -0.18, 7.43  # what counts where vectors are at hand, and the weight of nearness


def chance(signs: Signs) -> float:
    """The chance that the sentence takes the commitment up, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-surety(signs)))


def surety(signs: Signs) -> float:
    """The same as the log of the odds."""
    near = 0.0 if signs.near is None else FAR + NEAR * signs.near
    return ALWAYS + near + float(sum(WEIGHTS[s] * getattr(signs, s) for s in SIGNS))
