"""How likely it is that a person takes a sentence of a later document for news of a commitment.

Every sentence is looked at twice, each time by a logistic regression. First its signs are weighed by themselves; then
also how that chance stands among those of the other commitments and of the other sentences, and what the sentences
beside it are about: a paragraph goes on about one thing, in words that alone would not tell (stacked generalisation:
Wolpert 1992). The weights are fitted by `benchmarks/fit_follow.py` to the labelled records of tests/follow, invented
ones; what is measured on real events has no part in it.
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

LOOKS = ("first", "first_above_others", "first_above_rest", "previous", "previous_above_others", "next")
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
        "always": -4.053,
        "own": -2.535,
        "said": 3.015,
        "before": 0.763,
        "asked": 1.854,
        "covered": 2.765,
        "size": 1.100,
        "rest": -1.530,
        "tied": 3.646,
        "numbers": 3.922,
        "months": 2.114,
        "days": 4.283,
        "quoted": 9.531,
        "same_day": -0.596,
        "restated": 0.702,
        "told": -0.014,
        "outcome": 0.365,
        "concerned": -0.081,
    },
    {
        "always": -0.946,
        "first": 0.359,
        "first_above_others": 0.261,
        "first_above_rest": 0.268,
        "previous": 0.108,
        "previous_above_others": 0.158,
        "next": 0.094,
        "own": -0.460,
        "said": 0.607,
        "before": -0.014,
        "asked": 0.199,
        "covered": -0.061,
        "size": 0.749,
        "rest": -0.417,
        "tied": -0.164,
        "numbers": 0.329,
        "months": 0.341,
        "days": 0.078,
        "quoted": 0.354,
        "same_day": -0.266,
        "restated": 0.656,
        "told": -0.023,
        "outcome": 0.216,
        "concerned": 1.276,
    },
)
VECTORS = Weights(
    {
        "always": -4.324,
        "own": -2.185,
        "said": 2.017,
        "before": 0.277,
        "asked": 1.919,
        "covered": 2.398,
        "size": 0.682,
        "rest": -1.140,
        "tied": 3.385,
        "numbers": 2.691,
        "months": 1.420,
        "days": 2.523,
        "quoted": 4.496,
        "same_day": -0.490,
        "restated": 0.522,
        "told": -0.209,
        "outcome": 0.306,
        "concerned": 0.194,
        "near": 0.457,
        "led": 0.491,
    },
    {
        "always": -1.271,
        "first": 0.221,
        "first_above_others": 0.276,
        "first_above_rest": 0.301,
        "previous": 0.086,
        "previous_above_others": 0.146,
        "next": 0.117,
        "own": -0.587,
        "said": 0.461,
        "before": -0.051,
        "asked": 0.313,
        "covered": 0.140,
        "size": 0.612,
        "rest": -0.355,
        "tied": 0.461,
        "numbers": 0.267,
        "months": 0.319,
        "days": 0.162,
        "quoted": -0.342,
        "same_day": -0.304,
        "restated": 0.626,
        "told": -0.112,
        "outcome": 0.240,
        "concerned": 1.372,
        "near": 0.140,
        "led": 0.039,
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
    sentences; and those of the sentences before and behind in the paragraph, the former also above the rivals'.
    """
    first = np.maximum(first, NONE)
    joined = np.array(goes_on, bool).reshape(-1, 1)
    none = np.full((1, first.shape[1]), NONE)
    previous = np.where(joined, np.concatenate([none, first])[:-1], NONE)
    then = np.where(np.concatenate([joined, [[False]]])[1:], np.concatenate([first, none])[1:], NONE)
    above, led = first - best_rival(first, rivals), previous - best_rival(previous, rivals)
    return np.stack([first, above, first - best_other(first), previous, led, then], axis=-1)


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
