"""Cuts that the writer marked: a word that stands on both sides of what was cut belongs where the ellipsis says.

"We will not … close" leaves out "raise, and we will not" as well as "and we will not raise": the words agree either
way. The ellipsis tells which, so a cut slides to the mark as far as the same words stand on its two sides.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.align.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align.blocks import Said
    from onrecord.words import Words

ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
FAR = 8  # words that a cut may slide


def ellipses(text: Words) -> list[int]:
    """The numbers of the words before which an ellipsis stands."""
    if "…" not in text.text and ".." not in text.text and ". ." not in text.text:
        return []
    return [int(text.starts.searchsorted(m.start())) for m in ELLIPSIS.finditer(text.text)]


def slid(said: Said, groups: Sequence[list[Block]], marks: Sequence[int]) -> list[list[Block]]:
    """The blocks of each piece with the cuts at the marks; a piece that leaves nothing over is left out."""
    rows = [(number, block) for number, group in enumerate(groups) for block in group]
    for mark in marks:
        rows = _slid(said, rows, mark)
    return [row for number in range(len(groups)) if (row := [b for n, b in rows if n == number])]


def _slid(said: Said, rows: list[tuple[int, Block]], mark: int) -> list[tuple[int, Block]]:
    for at, ((n, one), (m, two)) in enumerate(pairwise(rows)):
        step = mark - one.end
        if one.end != two.at or not step or abs(step) > FAR:
            continue
        first, second = (one.stop, two.place) if step > 0 else (one.stop + step, two.place + step)
        size = abs(step)
        inside = two.size >= size if step > 0 else one.size >= size
        if inside and (said.record[first : first + size] == said.record[second : second + size]).all():
            moved = [(n, Block(one.at, one.place, one.size + step))]
            moved.append((m, Block(two.at + step, two.place + step, two.size - step)))
            return [*rows[:at], *(r for r in moved if r[1].size), *rows[at + 2 :]]
    return rows
