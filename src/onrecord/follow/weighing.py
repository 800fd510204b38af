"""How likely it is that a person takes a sentence of a later document for news of a commitment.

Every sentence is looked at twice, each time by a logistic regression. First its signs are weighed by themselves; then
also how that chance stands among those of the other commitments and of the other sentences, and what the sentences
beside it are about: a paragraph goes on about one thing, in words that alone would not tell, and who tells of several
promises often tells of them in their order (stacked generalisation: Wolpert 1992). The weights are fitted by
`benchmarks/fit_follow.py` to the labelled records of tests/follow, invented ones; what is measured on real events has
no part in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.follow.signs import ALL, BY_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.follow.signs import Signs

    Floats = NDArray[np.float64]

LOOKS = ("first", "first_above_others", "first_above_rest", "previous", "previous_above_others", "next", "in_order")
ALWAYS = "always"  # what counts whatever the signs are
NONE, TWO = -7.0, 2  # log-odds of what has no chance; how many there are where there are others
MEANING = 2 / 3  # of the log-odds, what nearness has a part in
AROUND = 0.85  # of a chance that no word of the act itself speaks for
MOST = 30.0  # log-odds beyond which a chance is 0 or 1


class Weights(NamedTuple):
    """What each sign counts at the first look, and with `LOOKS` at the second, in log-odds."""

    first: Mapping[str, float]
    second: Mapping[str, float]


# Where there are words only, and where there are vectors too.
WORDS = Weights(
    {
        "always": -3.926,
        "own": -2.733,
        "said": 3.030,
        "before": 0.934,
        "asked": 1.636,
        "covered": 2.742,
        "size": 1.334,
        "rest": -1.687,
        "tied": 3.669,
        "numbers": 3.561,
        "months": 2.263,
        "days": 5.355,
        "quoted": 10.336,
        "same_day": -0.405,
        "restated": 0.495,
        "told": 0.061,
        "outcome": 0.370,
        "concerned": -0.541,
    },
    {
        "always": -0.276,
        "first": 0.316,
        "first_above_others": 0.254,
        "first_above_rest": 0.265,
        "previous": 0.117,
        "previous_above_others": 0.154,
        "next": 0.102,
        "in_order": 0.165,
        "own": -0.337,
        "said": 0.636,
        "before": -0.031,
        "asked": 0.158,
        "covered": -0.031,
        "size": 0.566,
        "rest": -0.266,
        "tied": -0.030,
        "numbers": 0.690,
        "months": 0.547,
        "days": 0.692,
        "quoted": 0.187,
        "same_day": -0.115,
        "restated": 0.560,
        "told": 0.099,
        "outcome": 0.196,
        "concerned": 0.904,
    },
)
VECTORS = Weights(
    {
        "always": -4.187,
        "own": -2.429,
        "said": 2.070,
        "before": 0.533,
        "asked": 1.679,
        "covered": 2.445,
        "size": 0.856,
        "rest": -1.244,
        "tied": 3.407,
        "numbers": 2.476,
        "months": 1.575,
        "days": 4.057,
        "quoted": 4.776,
        "same_day": -0.306,
        "restated": 0.273,
        "told": -0.112,
        "outcome": 0.277,
        "concerned": -0.259,
        "near": 0.451,
        "led": 0.484,
    },
    {
        "always": -0.587,
        "first": 0.200,
        "first_above_others": 0.261,
        "first_above_rest": 0.294,
        "previous": 0.097,
        "previous_above_others": 0.145,
        "next": 0.118,
        "in_order": 0.141,
        "own": -0.539,
        "said": 0.507,
        "before": -0.020,
        "asked": 0.215,
        "covered": 0.211,
        "size": 0.499,
        "rest": -0.242,
        "tied": 0.448,
        "numbers": 0.538,
        "months": 0.536,
        "days": 0.769,
        "quoted": -0.950,
        "same_day": -0.155,
        "restated": 0.559,
        "told": 0.046,
        "outcome": 0.215,
        "concerned": 0.885,
        "near": 0.164,
        "led": 0.004,
    },
)


def chances(
    rows: Sequence[Sequence[Signs]], goes_on: Sequence[bool], rivals: NDArray[np.bool_], *, near: bool
) -> Floats:
    """The chance, 0 to 1, that each sentence of a document (row) takes each commitment (column) up.

    `goes_on` says of each sentence whether the one before it is of its paragraph, `rivals` of every two commitments
    whether they are about different matters, `near` whether nearness is known: then what words tell and what they tell
    together with nearness are averaged. A place alone tells nothing, and what rests on words around the act a little
    less.
    """
    if not rows or not len(rivals):  # a document of blanks, a record that undertakes nothing
        return np.zeros((len(rows), len(rivals)))
    odds = log_odds(rows, goes_on, rivals, BY_WORDS, WORDS)
    if near:
        odds = (1 - MEANING) * odds + MEANING * log_odds(rows, goes_on, rivals, ALL, VECTORS)
    own = values_of(rows, ("own",))[..., 0]
    somewhere = values_of(rows, ("place",))[..., 0]
    trust = np.where(own == 0, AROUND, np.where(own <= somewhere, 0.0, 1.0))
    out: Floats = trust / (1.0 + np.exp(-np.clip(odds, -MOST, MOST)))
    return out


def log_odds(
    rows: Sequence[Sequence[Signs]],
    goes_on: Sequence[bool],
    rivals: NDArray[np.bool_],
    names: Sequence[str],
    weights: Weights,
) -> Floats:
    """What both looks give by the signs of these names."""
    values = values_of(rows, names)
    first = weighed(values, names, weights.first)
    seen = np.concatenate([looks(first, goes_on, rivals), values], axis=-1)
    return weighed(seen, (*LOOKS, *names), weights.second)


def values_of(rows: Sequence[Sequence[Signs]], names: Sequence[str]) -> Floats:
    """Signs as a table: sentence, commitment, sign."""
    return np.array([[[float(getattr(s, n)) for n in names] for s in row] for row in rows])


def weighed(values: Floats, names: Sequence[str], weights: Mapping[str, float]) -> Floats:
    """The log-odds that signs add up to."""
    out: Floats = weights[ALWAYS] + values @ np.array([weights[n] for n in names])
    return out


def looks(first: Floats, goes_on: Sequence[bool], rivals: NDArray[np.bool_]) -> Floats:
    """What the second look adds, in the order of `LOOKS`.

    The log-odds of the first look; by how much they are above those of rival commitments, and of the document's other
    sentences; those of the sentences before and behind in the paragraph, the former also above the rivals'; and the
    better of those that the sentence before has for the commitment stated before, and the next for the next.
    """
    first = np.maximum(first, NONE)
    joined = np.array(goes_on, bool).reshape(-1, 1)
    none = np.full((1, first.shape[1]), NONE)
    previous = np.where(joined, np.concatenate([none, first])[:-1], NONE)
    then = np.where(np.concatenate([joined, [[False]]])[1:], np.concatenate([first, none])[1:], NONE)
    above, led = first - best_rival(first, rivals), previous - best_rival(previous, rivals)
    return np.stack([first, above, first - best_other(first), previous, led, then, in_order(first)], axis=-1)


def in_order(table: Floats) -> Floats:
    """For each sentence and commitment the better of the cells before both and behind both."""
    around = np.pad(table, 1, constant_values=NONE)
    return np.maximum(around[:-2, :-2], around[2:, 2:])


def best_rival(table: Floats, rivals: NDArray[np.bool_]) -> Floats:
    """For each sentence (row) and commitment (column) the best of the commitment's rivals."""
    out: Floats = np.where(rivals, table[:, None, :], NONE).max(axis=-1, initial=NONE)
    return out


def best_other(table: Floats) -> Floats:
    """For each sentence and commitment the best of the other sentences; none where there are none."""
    if len(table) < TWO:
        return np.full_like(table, NONE)
    second, first = np.sort(table, axis=0)[-2:]
    out: Floats = np.where(table == first, second, first)
    return out
