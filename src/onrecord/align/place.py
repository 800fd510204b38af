"""Place quotations: exact places first, then the best chain and the other places that are nearly as good."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.batch import Batch, exact_places
from onrecord.align.blocks import CUT, Block, Said, aligned, between, grouped
from onrecord.align.brackets import kept_words, restored, without
from onrecord.align.chains import OPEN, PER_DOUBLING, Chain, chains
from onrecord.align.chance import Surprise, log_odds, reading, surprise
from onrecord.align.equal import with_equal_places
from onrecord.align.marked import ellipses, slid
from onrecord.align.pieces import Piece, Placement, Range, Run, change
from onrecord.align.printed import Printed, agreement
from onrecord.align.residue import is_lost, second_look, unsure
from onrecord.align.seeds import Diagonals, Effort, diagonals, joined, jump_cost, top
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.candidates import Floats, Index, Ints
    from onrecord.words import Words

CHANCE = -1.0  # log odds in bits from which a changed quotation is placed: most that is asked was said
FAINT = 0.3  # share of a quotation's rarity below which a chain is no reading of it
SECOND = 10.0  # bits beyond the jump that a further piece needs
LOOKED_AT = 16  # exact places whose print is compared with the quotation's
MOSTLY = 0.5  # share of the quotation from which one piece may stand for all in the odds
SHORT = 12  # words up to which a quotation is looked for by many places at once
FIRST = Effort(places=128, commonest=4000, compared=48, kept=5)  # for longer ones, which have rare words
USUAL = Effort(places=2400, commonest=4000, compared=48, kept=12)  # for short ones, and where that finds too little
HARD = Effort(places=20_000, commonest=20_000, compared=400, kept=12)  # for short ones of which too much is left over
CHAINED = 24  # diagonals of a quotation that one chain may run over
COVERED = 0.75  # share of a short quotation's rarity from which its place is taken for found
AS_GOOD = 0.65  # share of the best stretch from which another place is looked at
ENDS = 3  # unmatched words at an end that are read as standing for the record's own
SENTENCE_END = re.compile(r"[.!?…。！？:]|\n\s*\n")
LEAST_ROW = 3  # words in a row that a further piece needs
LEAST = 2  # words below which only exact places count


def place(index: Index, quotations: Sequence[Words], *, most: int = 8) -> list[list[Placement]]:
    """The places of each quotation, best first; none where nothing carries more evidence than chance.

    All exact places are found, up to `most`, and come alone: where the very words stand, near ones say nothing.
    Otherwise the best reading (one piece, or several for cuts and splices) is followed by alternative places.
    Method: seeds of one to three words, diagonals, Viterbi chains, word alignment of the gaps.
    """
    kept = [kept_words(q) for q in quotations]
    asked = [q if k is None else without(q, k) for q, k in zip(quotations, kept, strict=True)]
    found = _places(Batch.of(index, asked), asked, most)
    for i, numbers in enumerate(kept):
        if numbers is not None:
            found[i] = [restored(p, numbers.tolist(), len(quotations[i])) for p in found[i]]
    return found


def _places(batch: Batch, texts: Sequence[Words], most: int) -> list[list[Placement]]:
    out: list[list[Placement]] = [[] for _ in range(len(batch))]
    total = batch.total()
    owners, places = exact_places(batch)
    for q, at in _first(owners, places, max(most, LOOKED_AT)):
        out[q].append(_exact(batch, q, at, float(total[q])))
    for q in np.unique(owners).tolist():
        if len(out[q]) > 1:
            out[q] = _by_print(batch.index, texts[q], out[q])[:most]
    rest = np.array([q for q in range(len(batch)) if not out[q] and batch.sizes[q] >= LEAST], np.int64)
    for q, found in _near(batch, texts, rest).items():
        out[q] = found[:most]
    return out


def _by_print(index: Index, text: Words, found: list[Placement]) -> list[Placement]:
    printed = Printed(text)
    return sorted(found, key=lambda p: -agreement(index, printed, p))


def _first(owners: Ints, places: Ints, most: int) -> Iterator[tuple[int, int]]:
    rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
    kept = rank < most
    yield from zip(owners[kept].tolist(), places[kept].tolist(), strict=True)


def _exact(batch: Batch, q: int, at: int, bits: float) -> Placement:
    record, local = batch.index.local(at)
    size = int(batch.sizes[q])
    here = (local, local + size)
    run = Run(op=EditOp.EQUAL, quotation=(0, size), record=here)
    piece = Piece(record=record, quotation=(0, size), words=here, runs=(run,), bits=bits)
    return Placement(pieces=(piece,), coverage=1.0, bits=bits - log2(len(batch.index) + 1), exact=True)


# --- near -------------------------------------------------------------------------------------------------------------


def _near(batch: Batch, texts: Sequence[Words], chosen: Ints) -> dict[int, list[Placement]]:
    """The near places of the chosen quotations that carry evidence."""
    found, whole, again = _read(batch, chosen)
    local, groups = _alternatives(*_localities(batch, found), again)
    out: dict[int, list[Placement]] = defaultdict(list)
    said = _Sayings(batch, surprise(batch, chosen))
    for q, blocks in dict.fromkeys((c.quotation, tuple(c.blocks)) for c in [*whole, *chains(batch, local, groups)]):
        placement = _placement(batch, said.of(q), texts[q], blocks)
        if placement is not None and placement.bits >= CHANCE:
            out[q].append(placement)
    best = {q: _distinct(batch.index, texts[q], rows) for q, rows in out.items()}
    equal = with_equal_places(batch, texts, {q: found[0] for q, found in best.items() if len(found[0].pieces) > 1})
    return {q: [*equal.get(q, found[:1]), *found[1:]] for q, found in best.items()}


def _read(batch: Batch, chosen: Ints) -> tuple[Diagonals, list[Chain], set[int]]:
    """Diagonals, the best chain of each quotation, and the quotations that were looked at again.

    Long quotations are looked for by few places first; what then leaves words over is looked for near by, and last by
    many places.
    """
    short = batch.sizes[chosen] <= SHORT
    found = joined([diagonals(batch, chosen[~short], FIRST), diagonals(batch, chosen[short], USUAL)])
    whole = _whole(batch, found)
    again = unsure(batch, list(whole.values()))
    more = second_look(batch, again, found)
    whole |= _whole(batch, more)
    lost = np.array([q for q, c in whole.items() if _is_lost(batch, c)], np.int64)
    short = batch.sizes[lost] <= SHORT
    wide = joined([diagonals(batch, lost[~short], USUAL), diagonals(batch, lost[short], HARD)])
    found = joined([found, wide])
    whole |= _whole(batch, joined([more.take(np.isin(more.quotation, lost)), wide]))
    return found, list(whole.values()), {c.quotation for c in again} | set(lost.tolist())


def _whole(batch: Batch, found: Diagonals) -> dict[int, Chain]:
    """The best chain of each quotation over its best diagonals."""
    part = found.take(top(found.quotation, found.score, CHAINED))
    return {c.quotation: c for c in chains(batch, part, part.quotation)}


def _is_lost(batch: Batch, chain: Chain) -> bool:
    """Whether a chain leaves more over than a quotation of this length may leave."""
    if batch.sizes[chain.quotation] > SHORT:
        return is_lost(batch, chain)
    start = int(batch.starts[chain.quotation])
    bits = batch.bits[start : start + int(batch.sizes[chain.quotation])]
    return float(sum(bits[b.at : b.end].sum() for b in chain.blocks)) < COVERED * float(bits.sum())


class _Sayings:
    """The quotations of a batch one by one, as lists."""

    def __init__(self, batch: Batch, left: Surprise) -> None:
        self._starts, self._sizes = batch.starts.tolist(), batch.sizes.tolist()
        self._words = [batch.ids.tolist(), batch.bits.tolist(), left.after_one.tolist()]
        self._sums = [_sums(batch.bits).tolist(), _sums(left.after_two).tolist()]
        self._record = batch.index.ids
        self._made: dict[int, Said] = {}

    def of(self, quotation: int) -> Said:
        """One quotation."""
        if quotation not in self._made:
            first = self._starts[quotation]
            last = first + self._sizes[quotation]
            words, sums = [w[first:last] for w in self._words], [s[first : last + 1] for s in self._sums]
            self._made[quotation] = Said(words[0], words[1], words[2], sums[0], sums[1], self._record)
        return self._made[quotation]


def _sums(values: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(values)])


def _localities(batch: Batch, found: Diagonals) -> tuple[Diagonals, Ints]:
    """The diagonals of each place that could be as good as the best, numbered by place."""
    order = np.lexsort((found.shift, found.quotation))
    part = found.take(order)
    new = np.ones(len(part), np.bool_)
    reach = batch.sizes[part.quotation[1:]] + CUT
    new[1:] = (np.diff(part.quotation) != 0) | (np.diff(part.low) != 0) | (np.diff(part.shift) > reach)
    group = np.cumsum(new) - 1
    if not len(part):
        return part, group
    best = np.maximum.reduceat(part.score, np.flatnonzero(new))
    top = np.zeros(len(batch))
    np.maximum.at(top, part.quotation, part.score)
    kept = best[group] >= AS_GOOD * top[part.quotation]
    return part.take(kept), group[kept]


def _alternatives(local: Diagonals, groups: Ints, again: set[int]) -> tuple[Diagonals, Ints]:
    """The localities without the only one of a quotation, which its whole chain has been through already."""
    first = np.flatnonzero(np.append(True, np.diff(groups) != 0)) if len(groups) else groups
    count = np.bincount(local.quotation[first], minlength=1)
    kept = (count[local.quotation] > 1) | np.isin(local.quotation, np.array(list(again), np.int64))
    return local.take(kept), groups[kept]


def _distinct(index: Index, text: Words, found: Sequence[Placement]) -> list[Placement]:
    """Best first, without places that a better one covers."""
    if len(found) == 1:
        return list(found)
    out: list[Placement] = []
    first = sorted(found, key=lambda p: (p.pieces[0].record, p.pieces[0].words))
    top = max(round(p.bits, 1) for p in found)
    tied = [p for p in found if round(p.bits, 1) == top]
    printed = Printed(text)
    agreed = {id(p): agreement(index, printed, p) for p in tied} if len(tied) > 1 else {}
    first.sort(key=lambda p: (-round(p.bits, 1), -agreed.get(id(p), 0)))
    for placement in first:
        taken = [(p.record, p.words) for other in out for p in other.pieces]
        if not all(
            any(r == p.record and w[0] < p.words[1] and p.words[0] < w[1] for r, w in taken) for p in placement.pieces
        ):
            out.append(placement)
    return out


# --- from a chain to a placement --------------------------------------------------------------------------------------


def _placement(batch: Batch, said: Said, text: Words, chain: Sequence[Block]) -> Placement | None:
    if _worth(said, chain) < FAINT * said.total():
        return None
    groups = _strong(said, grouped(chain), jump_cost(len(batch.index)))
    if not groups:
        return None
    groups = slid(said, list(_shared_out(batch, said, groups)), ellipses(text))
    pieces = [_piece(batch, said, blocks) for blocks in groups]
    bits = log_odds(reading(batch.index, said, pieces))
    if len(pieces) > 1:
        heaviest = max(pieces, key=lambda p: p.bits)
        if _covered(said, [heaviest]) >= MOSTLY:
            bits = max(bits, log_odds(reading(batch.index, said, [heaviest])))
    pieces = _with_ends(batch, said, pieces)
    return Placement(pieces=tuple(pieces), coverage=_covered(said, pieces), bits=bits, exact=False)


def _covered(said: Said, pieces: Sequence[Piece]) -> float:
    """The share of the quotation's rarity that stands on equal words."""
    return sum([said.rarity(a, b) for p in pieces for a, b in _equal(p)]) / (said.total() or 1.0)


def _equal(piece: Piece) -> list[Range]:
    return [r.quotation for r in piece.runs if r.op is EditOp.EQUAL]


def _strong(said: Said, groups: list[list[Block]], jump: float) -> list[list[Block]]:
    """The groups that are worth a piece of their own; the heaviest in any case."""
    if len(groups) < 2:
        return groups
    worth = [_worth(said, g) for g in groups]
    best = max(range(len(groups)), key=worth.__getitem__, default=0)
    kept = [g for i, g in enumerate(groups) if i == best or (_is_row(g) and worth[i] >= _price(groups, i, jump))]
    return grouped([b for g in kept for b in g])


def _is_row(group: Sequence[Block]) -> bool:
    """Whether words enough stand in a row: two common words meet anywhere."""
    return max(b.size for b in group) >= LEAST_ROW


def _price(groups: Sequence[Sequence[Block]], i: int, jump: float) -> float:
    """Bits that a group must be worth: less where it goes on after a neighbour, or leads up to one, a cut apart."""
    steps = [b[0].place - a[-1].stop for a, b in pairwise(groups[max(0, i - 1) : i + 2])]
    return min([jump + SECOND / 2, *(_cut_cost(step) + SECOND for step in steps if step >= 0)])


def _cut_cost(step: int) -> float:
    """Bits to say that so many words are left out."""
    return OPEN + PER_DOUBLING * log2(1 + step)


def _worth(said: Said, blocks: Sequence[Block]) -> float:
    return sum(map(said.worth, blocks))


def _shared_out(batch: Batch, said: Said, groups: list[list[Block]]) -> Iterator[list[Block]]:
    """Each group aligned within the words of quotation and record that it may reach."""
    index = batch.index
    reached = 0
    for i, group in enumerate(groups):
        record, _ = index.local(group[0].place)
        low = int(index.bases[record])
        bounds = (low, low + int(index.sizes[record]))
        end = min(b.at for b in groups[i + 1]) if i + 1 < len(groups) else len(said.ids)
        blocks = aligned(said, group, (reached, end), bounds)
        yield blocks
        reached = blocks[-1].end


def _piece(batch: Batch, said: Said, blocks: list[Block]) -> Piece:
    record, _ = batch.index.local(blocks[0].place)
    base = int(batch.index.bases[record])
    bits = _worth(said, blocks) - sum(between(a, b) for a, b in pairwise(blocks))
    runs: list[Run] = []
    for i, block in enumerate(blocks):
        if i:
            runs.append(change((blocks[i - 1].end, block.at), (blocks[i - 1].stop - base, block.place - base)))
        here = (block.place - base, block.stop - base)
        runs.append(Run(op=EditOp.EQUAL, quotation=(block.at, block.end), record=here))
    words = (blocks[0].place - base, blocks[-1].stop - base)
    return Piece(record=record, quotation=(blocks[0].at, blocks[-1].end), words=words, runs=tuple(runs), bits=bits)


# --- ends -------------------------------------------------------------------------------------------------------------


def _with_ends(batch: Batch, said: Said, pieces: list[Piece]) -> list[Piece]:
    """Give the unmatched words at the two ends, and those between pieces, to a piece."""
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        end = pieces[i + 1].quotation[0] if i + 1 < len(pieces) else len(said.ids)
        if i == 0 and piece.quotation[0] > 0:
            piece = _with_head(batch, piece)
        if end > piece.quotation[1]:
            piece = _with_tail(batch, piece, end, last=i + 1 == len(pieces))
        out.append(piece)
    return out


def _equal_words(piece: Piece) -> int:
    return sum(r.quotation[1] - r.quotation[0] for r in piece.runs if r.op is EditOp.EQUAL)


def _with_head(batch: Batch, piece: Piece) -> Piece:
    head, first = piece.quotation[0], piece.words[0]
    room = _same_sentence(batch, piece.record, first, -1, head) if _may_stand(piece, head) else 0
    run = change((0, head), (first - room, first))
    return replace(
        piece, quotation=(0, piece.quotation[1]), words=(first - room, piece.words[1]), runs=(run, *piece.runs)
    )


def _with_tail(batch: Batch, piece: Piece, end: int, *, last: bool) -> Piece:
    begin, stop = piece.quotation[1], piece.words[1]
    room = _same_sentence(batch, piece.record, stop, 1, end - begin) if last and _may_stand(piece, end - begin) else 0
    run = change((begin, end), (stop, stop + room))
    return replace(
        piece, quotation=(piece.quotation[0], end), words=(piece.words[0], stop + room), runs=(*piece.runs, run)
    )


def _may_stand(piece: Piece, words: int) -> bool:
    """Whether so few words at an end can be read as standing for the record's."""
    return words <= ENDS and _equal_words(piece) >= 2 * words


def _same_sentence(batch: Batch, record: int, at: int, step: int, most: int) -> int:
    """How many words before (-1) or from (1) word `at` stand in one sentence with the word on its other side."""
    text = batch.index.texts[record]
    count = 0
    while count < most:
        one = at - count - 1 if step < 0 else at + count - 1
        if one < 0 or one + 1 >= len(text):
            break
        if SENTENCE_END.search(text.text, int(text.ends[one]), int(text.starts[one + 1])):
            break
        count += 1
    return count
