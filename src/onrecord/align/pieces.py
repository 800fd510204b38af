"""What the kernel answers with."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.models import EditOp

Range = tuple[int, int]


class Run(NamedTuple):
    """Words of the quotation beside words of the record, equal or not; half-open ranges of word numbers.

    Of an insert the record range is empty, of a delete the quotation's. Record words count within their record.
    """

    op: EditOp
    quotation: Range
    record: Range


class Piece(NamedTuple):
    """A stretch of one record that a stretch of the quotation was taken from.

    The quotation ranges of a placement's pieces share the whole quotation out between them; `words` is what the runs
    cover of the record. `bits` is the rarity of the equal words less what the edits cost.
    """

    record: int
    quotation: Range
    words: Range
    runs: tuple[Run, ...]
    bits: float


class Placement(NamedTuple):
    """One reading of where a quotation stands: its pieces in the quotation's order.

    `coverage` is the share of the quotation's rarity that stands on equal words, 0 to 1; `bits` the log odds (base 2)
    that the words were taken from there, see `onrecord.align.chance`; `exact`: the very words in a row.
    """

    pieces: tuple[Piece, ...]
    coverage: float
    bits: float
    exact: bool

    @property
    def agreement(self) -> tuple[int, int]:
        """How many of the quotation's words are equal, and how many there are."""
        runs = [(r.quotation[1] - r.quotation[0], r.op is EditOp.EQUAL) for p in self.pieces for r in p.runs]
        return sum(n for n, equal in runs if equal), sum(n for n, _ in runs)


def change(quotation: Range, record: Range) -> Run:
    """The run of words that differ: an insert, a delete or a replace, by what is empty."""
    if quotation[0] == quotation[1]:
        return Run(op=EditOp.DELETE, quotation=quotation, record=record)
    op = EditOp.REPLACE if record[0] < record[1] else EditOp.INSERT
    return Run(op=op, quotation=quotation, record=record)
