"""How surely words were taken from a place, rather than meeting there by chance.

Rarity alone misleads: "going to get into the details" is five words of a phrase that many people use. So a word that
follows equal words counts only with what its two predecessors leave open (an interpolated trigram model of the record
itself, the place at hand left out). That surprise, measured against the bits it takes to name one word of the record,
with the share of the quotation's words that are equal and the number of pieces, gives log odds in bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.candidates import spread

if TYPE_CHECKING:
    from onrecord.align.batch import Batch
    from onrecord.candidates import Floats, Ints

# Occurrences' worth of belief in the shorter history, for pairs and for three words in a row.
PAIR_PRIOR, TRIPLE_PRIOR = 20.0, 5.0
# Fitted (logistic regression) on slices of transcripts with known changes against sentences of other transcripts whose
# words do not stand in the record, over records of five thousand to ten million words.
CONSTANT = -17.4
EQUAL = 19.6  # for all words of the quotation
SURPRISE = 5.2  # for each doubling of the surprise beside the logarithm of the record's size
PIECE = -7.5  # for each further piece without a mark
MARKED_PIECE = -2.0  # for each further piece after an ellipsis
LEAST_SURPRISE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Surprise:
    """Bits of every word of a batch after one equal word and after two; 0 for quotations that were not chosen."""

    after_one: Floats
    after_two: Floats


def surprise(batch: Batch, chosen: Ints) -> Surprise:
    """The surprise of the words of the chosen quotations."""
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
    return Surprise(-np.log2(two), -np.log2(three))


def _counts(batch: Batch, chosen: Ints, width: int) -> tuple[Floats, Ints]:
    """How often the `width` words that end at each word stand on record, and the words' numbers in the batch."""
    room = np.maximum(batch.sizes[chosen] - width + 1, 0)
    _, at = spread(batch.starts[chosen], batch.starts[chosen] + room)
    low, high = batch.grams.of(width, at)
    return (high - low).astype(np.float64), at + width - 1


def log_odds(*, words: int, equal: float, surprise: float, pieces: int, marked: int) -> float:
    """Log odds in bits that a quotation was taken from a reading's places.

    `words` is the size of the record, `equal` the share of the quotation's words that stand there, `surprise` the bits
    of these, `pieces` how many there are beyond the first without a mark, `marked` with one.
    """
    beside = max(surprise / log2(words + 2), LEAST_SURPRISE)
    return CONSTANT + EQUAL * equal + SURPRISE * log2(beside) + PIECE * pieces + MARKED_PIECE * marked
