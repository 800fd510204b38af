"""Which of several equal places is printed as the quotation is: case and punctuation settle what words leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import EditOp

if TYPE_CHECKING:
    from onrecord.align.pieces import Placement, Range
    from onrecord.candidates import Index
    from onrecord.words import Words

MARKS = str.maketrans("’‘“”\u00a0", "''\"\" ", "*_")  # quotation marks alike; the marks of Markdown are no print


class Printed:
    """The words of a quotation as printed, each worked out when it is asked for."""

    def __init__(self, quotation: Words) -> None:
        self.quotation = quotation
        self._known: dict[int, str] = {}

    def word(self, number: int) -> str:
        """One word with the marks up to the next."""
        if number not in self._known:
            self._known[number] = _prints(self.quotation, number, number + 1)[0]
        return self._known[number]


def agreement(index: Index, printed: Printed, placement: Placement) -> int:
    """How many of the equal words stand with the same letters and the same mark after them."""
    equal = [(p.record, r) for p in placement.pieces for r in p.runs if r.op is EditOp.EQUAL]
    return sum(agreeing(index, printed, record, run.quotation, run.record) for record, run in equal)


def agreeing(index: Index, printed: Printed, number: int, quotation: Range, here: Range) -> int:
    """How many of some equal words of a quotation and of a record agree so.

    An index that keeps no texts (an archive's segment) tells nothing.
    """
    record = index.texts[number]
    if not len(record):
        return 0
    (a, b), (c, d) = quotation, here
    mine, theirs = printed.quotation.span(a, b), record.span(c, d)
    if mine.of(printed.quotation.text) == theirs.of(record.text):  # all but what follows the last word
        return b - a - 1 + (printed.word(b - 1) == _prints(record, d - 1, d)[0])
    return sum(printed.word(a + step) == theirs for step, theirs in enumerate(_prints(record, c, d)))


def _prints(words: Words, first: int, last: int) -> list[str]:
    """Words as printed, each with the mark after it."""
    text, starts, ends = words.text, words.starts[first : last + 1].tolist(), words.ends[first:last].tolist()
    if last == len(words):
        starts.append(len(text))
    out = []
    for start, end, stop in zip(starts, ends, starts[1:], strict=False):
        word, after = text[start:end], text[end : min(stop, end + 8)]
        mark = after.translate(MARKS).strip()[:1] if after != " " else ""
        out.append((word if word.isalnum() else word.translate(MARKS)) + (mark if mark in ",;:.!?…" else ""))
    return out
