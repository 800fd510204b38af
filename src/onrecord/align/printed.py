"""Which of several equal places is printed as the quotation is: case and punctuation settle what words leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import EditOp

if TYPE_CHECKING:
    from onrecord.align.pieces import Placement, Run
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
            self._known[number] = _print(self.quotation, number)
        return self._known[number]


def agreement(index: Index, printed: Printed, placement: Placement) -> int:
    """How many of the equal words stand with the same letters and the same mark after them."""
    count = 0
    for piece in placement.pieces:
        record = index.texts[piece.record]
        for run in piece.runs:
            if run.op is EditOp.EQUAL:
                count += _agreeing(printed, record, run)
    return count


def _agreeing(printed: Printed, record: Words, run: Run) -> int:
    (a, b), (c, d) = run.quotation, run.record
    mine, theirs = printed.quotation.span(a, b), record.span(c, d)
    if mine.of(printed.quotation.text) == theirs.of(record.text):  # all but what follows the last word
        return b - a - 1 + (printed.word(b - 1) == _print(record, d - 1))
    return sum(printed.word(a + step) == _print(record, c + step) for step in range(b - a))


def _print(words: Words, word: int) -> str:
    """A word as printed, with the marks up to the next."""
    stop = int(words.starts[word + 1]) if word + 1 < len(words) else len(words.text)
    start, end = int(words.starts[word]), int(words.ends[word])
    after = words.text[end : min(stop, end + 8)].translate(MARKS).strip()
    return words.text[start:end].translate(MARKS) + (after[:1] if after[:1] in ",;:.!?…" else "")
