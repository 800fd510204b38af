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
        "always": -3.915,
        "own": -2.827,
        "said": 3.109,
        "before": 0.912,
        "asked": 1.509,
        "covered": 2.822,
        "size": 1.323,
        "rest": -1.685,
        "tied": 3.726,
        "numbers": 3.581,
        "months": 2.243,
        "days": 5.388,
        "quoted": 10.657,
        "same_day": -0.425,
        "restated": 0.512,
        "told": 0.061,
        "outcome": 0.379,
        "concerned": -0.591,
    },
    {
        "always": -0.752,
        "first": 0.336,
        "first_above_others": 0.245,
        "first_above_rest": 0.263,
        "previous": 0.125,
        "previous_above_others": 0.150,
        "next": 0.110,
        "own": -0.409,
        "said": 0.690,
        "before": 0.057,
        "asked": 0.151,
        "covered": -0.013,
        "size": 0.598,
        "rest": -0.307,
        "tied": -0.078,
        "numbers": 0.633,
        "months": 0.479,
        "days": 0.727,
        "quoted": 0.494,
        "same_day": -0.133,
        "restated": 0.568,
        "told": 0.079,
        "outcome": 0.219,
        "concerned": 0.999,
    },
)
VECTORS = Weights(
    {
        "always": -4.161,
        "own": -2.535,
        "said": 2.144,
        "before": 0.516,
        "asked": 1.556,
        "covered": 2.510,
        "size": 0.862,
        "rest": -1.263,
        "tied": 3.501,
        "numbers": 2.478,
        "months": 1.576,
        "days": 4.093,
        "quoted": 5.161,
        "same_day": -0.327,
        "restated": 0.289,
        "told": -0.114,
        "outcome": 0.286,
        "concerned": -0.320,
        "near": 0.466,
        "led": 0.461,
    },
    {
        "always": -0.995,
        "first": 0.214,
        "first_above_others": 0.255,
        "first_above_rest": 0.290,
        "previous": 0.105,
        "previous_above_others": 0.142,
        "next": 0.130,
        "own": -0.568,
        "said": 0.548,
        "before": 0.046,
        "asked": 0.222,
        "covered": 0.207,
        "size": 0.513,
        "rest": -0.269,
        "tied": 0.381,
        "numbers": 0.495,
        "months": 0.478,
        "days": 0.822,
        "quoted": -0.579,
        "same_day": -0.182,
        "restated": 0.553,
        "told": 0.022,
        "outcome": 0.238,
        "concerned": 0.966,
        "near": 0.164,
        "led": 0.026,
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
