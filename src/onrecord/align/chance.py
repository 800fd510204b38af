"""How surely words were taken from a place, rather than meeting there by chance.

Rarity alone misleads: "going to get into the details" is five words of a phrase that many people use. So a word that
follows equal words counts only with what its two predecessors leave open (an interpolated trigram model of the record
itself, the place at hand left out). That surprise, measured against the bits it takes to name one word of the record,
with the share of the quotation's words that are equal and the number of pieces, gives log odds in bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.candidates import spread
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align.batch import Batch
    from onrecord.align.blocks import Said
    from onrecord.align.pieces import Piece, Run
    from onrecord.candidates import Floats, Index, Ints

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


class Reading(NamedTuple):
    """What the odds of a reading are worked out from.

    `record` and `size` are the words of the record and of the quotation; `standing` of the latter are equal, or turned
    round near by; `surprise` are the bits of the equal ones. `shifts` are the changes inside pieces that leave words
    out or put some in, so that what follows is out of step, `pieces` those beyond the first. A mark makes no
    difference: who marks a cut is as likely to be right as who does not.
    """

    record: int
    size: int
    standing: int
    surprise: float
    shifts: int
    pieces: int


def weighed(reading: Reading) -> tuple[float, ...]:
    """The figures of a reading that the odds add up, in the order of `WEIGHTS`."""
    beside = max(reading.surprise / log2(reading.record + 2), LEAST_SURPRISE)
    share = reading.standing / reading.size
    return 1.0, share, log2(beside), float(reading.shifts), float(reading.pieces)


def log_odds(reading: Reading) -> float:
    """Log odds in bits that a quotation was taken from a reading's places, where as many were taken as were not."""
    return sum(w * x for w, x in zip(WEIGHTS, weighed(reading), strict=True))


# --- readings ---------------------------------------------------------------------------------------------------------


def reading(index: Index, said: Said, pieces: Sequence[Piece]) -> Reading:
    """The figures of some pieces of a quotation as its reading."""
    equal = [r.quotation for p in pieces for r in p.runs if r.op is EditOp.EQUAL]
    turned, places = _turned(index, said, pieces)
    changes = [(index.bases[p.record], r) for p in pieces for r in p.runs if r.op is not EditOp.EQUAL]
    return Reading(
        record=len(index),
        size=len(said.ids),
        standing=sum(b - a for a, b in equal) + len(turned),
        surprise=sum(said.surprise(a, b) for a, b in equal),
        shifts=sum(_shifts(base, r, turned, places) for base, r in changes),
        pieces=len(pieces) - 1,
    )


def _turned(index: Index, said: Said, pieces: Sequence[Piece]) -> tuple[set[int], set[int]]:
    """Words of the quotation, and global word numbers, that stand near the pieces in rows, but not in their order."""
    equal = [r for p in pieces for r in p.runs if r.op is EditOp.EQUAL]
    kept = {w for r in equal for w in range(*r.quotation)}
    pairs = {p: w for w, p in enumerate(pairwise(said.ids)) if w not in kept and w + 1 not in kept}
    words, places = set[int](), set[int]()
    if not pairs:
        return words, places
    left = len(said.ids) - len(kept)
    for piece in pieces:
        base, size = int(index.bases[piece.record]), int(index.sizes[piece.record])
        taken = {base + w for r in piece.runs if r.op is EditOp.EQUAL for w in range(*r.record)}
        first, last = base + max(0, piece.words[0] - left), base + min(size, piece.words[1] + left)
        for place, pair in enumerate(pairwise(said.record[first:last].tolist()), first):
            if pair in pairs and place not in taken and place + 1 not in taken:
                words |= {pairs[pair], pairs[pair] + 1}
                places |= {place, place + 1}
    return words, places


def _shifts(base: int, run: Run, turned: set[int], places: set[int]) -> bool:
    """Whether a change puts what follows out of step, the words that are turned left out."""
    (a, b), (c, d) = run.quotation, run.record
    return sum(w not in turned for w in range(a, b)) != sum(base + w not in places for w in range(c, d))
