"""From columns to passages: runs of places where the same holds for all witnesses."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.collate.differences import differences
from onrecord.collate.models import Passage, PassageKind
from onrecord.collate.table import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.candidates import Ints
    from onrecord.collate.copies import Flags
    from onrecord.collate.fold import Repeat
    from onrecord.collate.table import Table
    from onrecord.models import Span


def passages(
    table: Table, sigla: Sequence[str], moved: Sequence[Flags], repeats: Sequence[Repeat], rank: Ints
) -> Iterator[Passage]:
    """The passages in the order of the whole. `rank` is the place of each column, by its number."""
    again = {int(rank[c]): r for r in repeats for c in r.columns if rank[c] >= 0}
    edges = [*np.flatnonzero(table.breaks).tolist(), table.words.shape[1]]
    for first, stop in pairwise(edges):
        part = table.words[:, first:stop]
        readings: dict[str, tuple[Span, ...]] = {}
        ranges: dict[int, tuple[int, int]] = {}
        for number in np.flatnonzero((part >= 0).any(1)).tolist():
            here = part[number][part[number] >= 0]
            ranges[number] = (int(here[0]), int(here[-1]) + 1)
            readings[sigla[number]] = (table.copies[number].span(*ranges[number]),)
        kind = KINDS[int(table.kinds[first])]
        yield Passage(
            kind=kind,
            readings=readings,
            differences=differences(table, sigla, first, stop) if kind is PassageKind.VARIANT else (),
            missing=tuple(sigla[n] for n in np.flatnonzero(table.missing[:, first]).tolist()),
            moved=tuple(sigla[n] for n, (a, b) in ranges.items() if 2 * int(moved[n][a:b].sum()) > b - a),
            of=_first_place(table, sigla, again[first], rank) if first in again else {},
        )


def _first_place(table: Table, sigla: Sequence[str], repeat: Repeat, rank: Ints) -> dict[str, Span]:
    """Where the witnesses have for the first time what they have again."""
    out = {}
    places = rank[repeat.of]
    for number in repeat.copies:
        here = table.words[number, places[places >= 0]]
        here = here[here >= 0]
        if len(here):
            out[sigla[number]] = table.copies[number].span(int(here.min()), int(here.max()) + 1)
    return out
