"""How surely words were taken from a place, rather than meeting there by chance.

Rarity alone misleads: "going to get into the details" is five words of a phrase that many people use. So a word that
follows equal words counts only with what its two predecessors leave open (an interpolated trigram model of the record
itself, the place at hand left out). That surprise, measured against the bits it takes to name one word of the record,
with the share of the quotation's words that are equal and the number of pieces, gives log odds in bits.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.candidates import spread

if TYPE_CHECKING:
    from onrecord.align.batch import Batch
    from onrecord.candidates import Floats, Ints

# Occurrences' worth of belief in the shorter history, for pairs and for three words in a row.
PAIR_PRIOR, TRIPLE_PRIOR = 20.0, 5.0
# What each figure of a reading weighs, in bits. Fitted by benchmarks/chance.py --fit.
WEIGHTS = (
    -23.1,  # in any case
    26.6,  # for all words of the quotation standing there
    4.6,  # for each doubling of the surprise beside the logarithm of the record's size
    -3.6,  # for each change that puts what follows out of step
    -9.8,  # for each further piece
)
LEAST_SURPRISE = 0.05


def surprise(batch: Batch, chosen: Ints) -> tuple[Floats, Floats]:
    """Bits of every word of a batch after one equal word, and after two; only those of the chosen quotations count."""
    index, ids = batch.index, batch.ids
    share = np.exp2(-batch.bits)
    single = np.append(index.counts, 0)[ids].astype(np.float64)
    pairs, at = _counts(batch, chosen, 2)
    double = np.zeros(len(ids))
    double[at] = pairs
    two = share.copy()
    two[at] = (np.maximum(pairs - 1, 0) + PAIR_PRIOR * share[at]) / (np.maximum(single[at - 1] - 1, 0) + PAIR_PRIOR)
    triples, at = _counts(batch, chosen, 3)
    three = two.copy()
    three[at] = (np.maximum(triples - 1, 0) + TRIPLE_PRIOR * two[at]) / (
        np.maximum(double[at - 1] - 1, 0) + TRIPLE_PRIOR
    )
    return -np.log2(two), -np.log2(three)


def _counts(batch: Batch, chosen: Ints, width: int) -> tuple[Floats, Ints]:
    """How often the `width` words that end at each word stand on record, and the words' numbers in the batch."""
    room = np.maximum(batch.sizes[chosen] - width + 1, 0)
    _, at = spread(batch.starts[chosen], batch.starts[chosen] + room)
    low, high = batch.grams.of(width, at)
    return (high - low).astype(np.float64), at + width - 1


class Reading(NamedTuple):
    """What the odds of readings are worked out from: a column a figure, but one number of words for the `record`.

    `size` are the words of the quotation; `standing` of them are equal, or turned round near by; `surprise` are the
    bits of the equal ones. `shifts` are the changes inside pieces that leave words out or put some in, so that what
    follows is out of step, `pieces` those beyond the first. A mark makes no difference: who marks a cut is as likely to
    be right as who does not.
    """

    record: int
    size: Ints
    standing: Floats
    surprise: Floats
    shifts: Floats
    pieces: Floats


def weighed(reading: Reading) -> Floats:
    """[reading, figure]: what the odds add up, in the order of `WEIGHTS`."""
    beside = np.maximum(reading.surprise / log2(reading.record + 2), LEAST_SURPRISE)
    share = reading.standing / np.maximum(reading.size, 1)
    return np.stack([np.ones(len(share)), share, np.log2(beside), reading.shifts, reading.pieces], axis=1)


def log_odds(reading: Reading) -> Floats:
    """Log odds in bits that a quotation was taken from a reading's places, where as many were taken as were not."""
    odds: Floats = (weighed(reading) * WEIGHTS).sum(axis=1)
    return odds
