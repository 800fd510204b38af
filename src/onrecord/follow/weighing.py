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
        "always": -3.914,
        "own": -2.623,
        "said": 3.037,
        "before": 0.931,
        "asked": 1.640,
        "covered": 2.721,
        "size": 1.358,
        "rest": -1.726,
        "tied": 3.633,
        "numbers": 3.590,
        "months": 2.295,
        "days": 5.389,
        "same_day": -0.402,
        "restated": 0.509,
        "told": 0.057,
        "outcome": 0.369,
        "concerned": -0.538,
    },
    {
        "always": -0.226,
        "first": 0.316,
        "first_above_others": 0.256,
        "first_above_rest": 0.286,
        "previous": 0.120,
        "previous_above_others": 0.161,
        "next": 0.102,
        "in_order": 0.170,
        "own": -0.329,
        "said": 0.592,
        "before": -0.052,
        "asked": 0.110,
        "covered": -0.080,
        "size": 0.575,
        "rest": -0.258,
        "tied": -0.064,
        "numbers": 0.605,
        "months": 0.496,
        "days": 0.565,
        "same_day": -0.117,
        "restated": 0.544,
        "told": 0.104,
        "outcome": 0.188,
        "concerned": 0.962,
    },
)
VECTORS = Weights(
    {
        "always": -4.186,
        "own": -2.356,
        "said": 2.047,
        "before": 0.527,
        "asked": 1.678,
        "covered": 2.431,
        "size": 0.866,
        "rest": -1.262,
        "tied": 3.395,
        "numbers": 2.481,
        "months": 1.585,
        "days": 4.077,
        "same_day": -0.304,
        "restated": 0.279,
        "told": -0.117,
        "outcome": 0.276,
        "concerned": -0.249,
        "near": 0.458,
        "led": 0.486,
    },
    {
        "always": -0.566,
        "first": 0.199,
        "first_above_others": 0.263,
        "first_above_rest": 0.302,
        "previous": 0.097,
        "previous_above_others": 0.147,
        "next": 0.118,
        "in_order": 0.142,
        "own": -0.552,
        "said": 0.498,
        "before": -0.023,
        "asked": 0.196,
        "covered": 0.196,
        "size": 0.501,
        "rest": -0.235,
        "tied": 0.445,
        "numbers": 0.511,
        "months": 0.516,
        "days": 0.730,
        "same_day": -0.159,
        "restated": 0.550,
        "told": 0.049,
        "outcome": 0.214,
        "concerned": 0.896,
        "near": 0.161,
        "led": 0.001,
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
