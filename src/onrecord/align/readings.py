"""From chains to placements: pieces aligned, weighed against chance, the words at their ends given to them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.blocks import AT, PLACE, Said, readings
from onrecord.align.chance import Reading, log_odds, surprise
from onrecord.align.compiled import compiled
from onrecord.align.pieces import Piece, Placement, Run, change
from onrecord.align.seeds import jump_cost
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align.batch import Batch
    from onrecord.align.chains import Chains
    from onrecord.candidates import Floats, Index, Ints
    from onrecord.words import Words

CHANCE = -1.0  # log odds in bits from which a changed quotation is placed: most that is asked was said
MOSTLY = 0.5  # share of the quotation from which one piece may stand for all in the odds
ENDS = 3  # unmatched words at an end that are read as standing for the record's own
SENTENCE_END = re.compile(r"[.!?…。！？:]|\n\s*\n")
ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
STEPS = 20  # of a word of a chain, about


def read(batch: Batch, texts: Sequence[Words], found: Chains, chosen: Ints) -> dict[int, list[Placement]]:
    """What chains of the chosen quotations read as, those readings that carry evidence, by quotation."""
    index, first = batch.index, batch.starts[found.quotation]
    size = batch.sizes[found.quotation]
    said = Said(batch.ids, batch.bits, *_after(batch, chosen))
    places = (index.bases, index.bases + index.sizes, said, (first, first + size), found.edges, found.blocks)
    marks = (*_marks(texts, found.quotation), jump_cost(len(index)))
    blocks, pieces, bits, figures = compiled(readings, STEPS * int(size.sum()))(index.ids, *places, *marks)
    odds = _odds(index, size, figures)
    told = odds[pieces[:, 0]] >= CHANCE
    return _placed(batch, found, (blocks, pieces[told], bits[told]), odds, figures[:, 4])


def _after(batch: Batch, chosen: Ints) -> tuple[Floats, Floats, Floats]:
    """What is left of a word after one, and the sums of all bits before each word and of what is left after two."""
    one, two = surprise(batch, chosen)
    return one, batch.sums, np.append(0.0, np.cumsum(two))


def _marks(texts: Sequence[Words], quotations: Ints) -> tuple[Ints, Ints]:
    """The words before which the writers of some quotations marked a cut, and where those of each begin among them."""
    marks = {q: _ellipses(texts[q]) for q in np.unique(quotations).tolist()}
    rows = [marks[q] for q in quotations.tolist()]
    every = [mark for row in rows for mark in row]
    return np.array(every, np.int64), np.append(0, np.cumsum([len(row) for row in rows])).astype(np.int64)


def _ellipses(text: Words) -> list[int]:
    """The numbers of the words before which an ellipsis stands."""
    if "…" not in text.text and ".." not in text.text and ". ." not in text.text:
        return []
    return [int(text.starts.searchsorted(m.start())) for m in ELLIPSIS.finditer(text.text)]


def _odds(index: Index, size: Ints, figures: Floats) -> Floats:
    """The log odds of readings as a whole, or by their heaviest piece where that has most of the quotation."""
    whole, alone = (log_odds(Reading(len(index), size, *some.T)) for some in (figures[:, :4], figures[:, 5:9]))
    mostly = (figures[:, 3] > 0) & (figures[:, 9] >= MOSTLY)
    odds: Floats = np.where(mostly, np.maximum(whole, alone), whole)
    return odds


def _placed(
    batch: Batch, found: Chains, rows: tuple[Ints, Ints, Floats], odds: Floats, coverage: Floats
) -> dict[int, list[Placement]]:
    """Placements by quotation, from the rows of `onrecord.align.blocks.readings`."""
    blocks, pieces, weights = rows[0].tolist(), rows[1].tolist(), rows[2].tolist()
    sizes, bases = batch.sizes.tolist(), batch.index.bases[rows[1][:, 3]].tolist()
    made = [
        (chain, _piece(blocks[first:last], record, base, bits))
        for (chain, first, last, record), base, bits in zip(pieces, bases, weights, strict=True)
    ]
    out: dict[int, list[Placement]] = defaultdict(list)
    for chain, group in groupby(made, key=itemgetter(0)):
        q = int(found.quotation[chain])
        parts = tuple(_with_ends(batch.index, sizes[q], [piece for _, piece in group]))
        out[q].append(Placement(pieces=parts, coverage=float(coverage[chain]), bits=float(odds[chain]), exact=False))
    return out


def _piece(blocks: Sequence[Sequence[int]], record: int, base: int, bits: float) -> Piece:
    """The piece of some blocks of a record whose first word has the global number `base`."""
    runs: list[Run] = []
    end = stop = 0
    for at, place, size, _ in blocks:
        here = place - base
        if runs:
            runs.append(change((end, at), (stop, here)))
        end, stop = at + size, here + size
        runs.append(Run(op=EditOp.EQUAL, quotation=(at, end), record=(here, stop)))
    return Piece(
        record=record,
        quotation=(blocks[0][AT], end),
        words=(blocks[0][PLACE] - base, stop),
        runs=tuple(runs),
        bits=bits,
    )


# --- ends -------------------------------------------------------------------------------------------------------------


def _with_ends(index: Index, size: int, pieces: list[Piece]) -> list[Piece]:
    """Give the unmatched words at the ends of a quotation of so many words, and those between pieces, to a piece."""
    if pieces[0].quotation[0]:
        pieces[0] = _with_head(index, pieces[0])
    ends = [piece.quotation[0] for piece in pieces[1:]]
    for n, end in enumerate([*ends, size]):
        if end > pieces[n].quotation[1]:
            pieces[n] = _with_tail(index, pieces[n], end, last=n == len(ends))
    return pieces


def _with_head(index: Index, piece: Piece) -> Piece:
    head, first = piece.quotation[0], piece.words[0]
    room = _same_sentence(index.texts[piece.record], first, -1, head) if _may_stand(piece, head) else 0
    run = change((0, head), (first - room, first))
    return piece._replace(
        quotation=(0, piece.quotation[1]), words=(first - room, piece.words[1]), runs=(run, *piece.runs)
    )


def _with_tail(index: Index, piece: Piece, end: int, *, last: bool) -> Piece:
    begin, stop = piece.quotation[1], piece.words[1]
    fits = last and _may_stand(piece, end - begin)
    room = _same_sentence(index.texts[piece.record], stop, 1, end - begin) if fits else 0
    run = change((begin, end), (stop, stop + room))
    return piece._replace(
        quotation=(piece.quotation[0], end), words=(piece.words[0], stop + room), runs=(*piece.runs, run)
    )


def _may_stand(piece: Piece, words: int) -> bool:
    """Whether so few words at an end can be read as standing for the record's."""
    equal = sum(r.quotation[1] - r.quotation[0] for r in piece.runs if r.op is EditOp.EQUAL)
    return words <= ENDS and equal >= 2 * words


def _same_sentence(text: Words, at: int, step: int, most: int) -> int:
    """How many words before (-1) or from (1) word `at` stand in one sentence with the word on its other side."""
    count = 0
    while count < most:
        one = at - count - 1 if step < 0 else at + count - 1
        if one < 0 or one + 1 >= len(text):
            break
        if SENTENCE_END.search(text.text, int(text.ends[one]), int(text.starts[one + 1])):
            break
        count += 1
    return count
