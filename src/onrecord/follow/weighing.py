"""How likely it is that a person takes a sentence of a later document for news of a commitment.

Signs of it are weighed by a logistic regression, fitted by `benchmarks/fit_follow.py` to the labelled records of
tests/follow, invented ones; what is measured on real events has no part in it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.encoder import Vectors

    Near = tuple[Vectors, Vectors, Vectors, Vectors]  # what `Nearness` says, of every sentence (row) and commitment


class Nearness(NamedTuple):
    """How near a sentence is in meaning (cosine): by itself, with the sentence before it, and by how much it is nearer
    than it is to any other commitment, and than any other sentence of its document is.
    """

    near: float
    led: float
    above_all: float
    above_rest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for and against one sentence and one commitment.

    The sentence: `own`, the weight of the words that it shares itself; `place`, that of those among them that only say
    where; `rest`, that of all its other words (log of 1 and it); `several`, whether more than one word ties them;
    `covered`, the share of what is to be done that it names; `figures` and `months` that both name; whether it tells an
    `outcome`, or `told` the promise again; the share of it that is `quoted`, 0 to 1.

    Among others: by how many times it is tied to the commitment more than to every other (`above_others`), and more
    than the other sentences of its document are (`above_rest`, both logs). Its document: to how much of all that was
    undertaken it is tied (`concerned`, 0 to 1). With vectors at hand also how `near` both are in meaning.
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
    near: Nearness | None = None

    def values(self) -> list[float]:
        """All of them in the order of `SIGNS`, then those of nearness where there are any."""
        return [*(float(getattr(self, s)) for s in SIGNS), *(self.near or ())]


SIGNS = tuple(f.name for f in fields(Signs) if f.name != "near")
MEANT = tuple(f"near: {name}" for name in Nearness._fields)
ALWAYS = "always"  # what counts whatever the signs are
# Of a chance that rests on meaning too: vectors find sentences on a neighbouring matter near, as no words would.
LESS = 0.15
# What each sign counts where there are words only, and where there are vectors too.
WORDS: Mapping[str, float] = {
    "always": -2.795,
    "own": 0.237,
    "place": -0.492,
    "rest": -0.031,
    "several": 0.567,
    "covered": 1.663,
    "figures": 1.287,
    "months": 1.984,
    "outcome": 0.700,
    "told": 0.452,
    "quoted": 8.042,
    "above_others": 1.597,
    "above_rest": 1.371,
    "concerned": 0.811,
}
VECTORS: Mapping[str, float] = {
    "always": -2.585,
    "own": -0.656,
    "place": -0.525,
    "rest": 0.091,
    "several": 0.729,
    "covered": 1.522,
    "figures": 1.428,
    "months": 1.420,
    "outcome": 0.671,
    "told": 0.357,
    "quoted": 2.422,
    "above_others": 1.440,
    "above_rest": 1.117,
    "concerned": 1.299,
    "near: near": -1.922,
    "near: led": 4.628,
    "near: above_all": 3.220,
    "near: above_rest": 4.373,
}


def by_words(signs: Signs) -> float:
    """The chance, 0 to 1, that the sentence takes the commitment up, as words tell it."""
    return _chance(WORDS, SIGNS, signs)


def by_meaning(signs: Signs) -> float:
    """The same as words and nearness in meaning tell it, and a little less; 0 without vectors."""
    return max(0.0, _chance(VECTORS, SIGNS + MEANT, signs) - LESS) if signs.near else 0.0


def _chance(weights: Mapping[str, float], names: Sequence[str], signs: Signs) -> float:
    surety = weights[ALWAYS] + sum(weights[n] * v for n, v in zip(names, signs.values(), strict=False))
    return 1.0 / (1.0 + math.exp(-surety))
