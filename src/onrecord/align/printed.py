"""Which of several equal places is printed as the quotation is: case and punctuation settle what words leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align.pieces import Placement
    from onrecord.candidates import Index
    from onrecord.words import Words

MARKS = str.maketrans("’‘“”\u00a0", "''\"\" ", "*_")  # quotation marks alike; the marks of Markdown are no print


def agreement(index: Index, printed: Sequence[str], placement: Placement) -> int:
    """How many of the equal words stand with the same letters and the same mark after them; `printed` from `prints`."""
    count = 0
    for piece in placement.pieces:
        record = index.texts[piece.record]
        for run in piece.runs:
            if run.op is EditOp.EQUAL:
                pairs = zip(printed[slice(*run.quotation)], range(*run.record), strict=True)
                count += sum(mine == _print(record, j) for mine, j in pairs)
    return count


def prints(quotation: Words) -> list[str]:
    """Every word of a quotation as printed."""
    return [_print(quotation, i) for i in range(len(quotation))]


def _print(words: Words, word: int) -> str:
    """A word as printed, with the marks up to the next."""
    stop = int(words.starts[word + 1]) if word + 1 < len(words) else len(words.text)
    start, end = int(words.starts[word]), int(words.ends[word])
    after = words.text[end : min(stop, end + 8)].translate(MARKS).strip()
    return words.text[start:end].translate(MARKS) + (after[:1] if after[:1] in ",;:.!?…" else "")
