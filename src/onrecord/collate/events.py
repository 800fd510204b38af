"""Which texts are copies of one record: those that share rows of spoken words no two talks share by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.rows import row_keys
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.align.rows import Keys
    from onrecord.models import Record

WIDTH = 6  # words in a row
LEAST = 5  # rows that two copies share at least
SHARE = 0.1  # of the rows of the shorter one
SAMPLE = 40_000  # rows of all texts together beyond which a sample is looked at


def events(records: Sequence[Record]) -> list[list[Record]]:
    """The records in groups of one event, in the order of their first copies; a record alone is a group of one.

    A page that holds several records goes to the event it shares most with, and does not make one of two events.
    """
    shared = _shared([_rows(r) for r in records])
    several = [_has_several(r) for r in records]
    group = list(range(len(records)))
    for a, b in np.argwhere(np.tril(shared, -1) > 0).tolist():
        if not several[a] and not several[b]:
            _unite(group, a, b)
    for page in (n for n, many in enumerate(several) if many):
        nearest = max(range(len(records)), key=lambda n: (shared[page, n], not several[n], -n))
        if shared[page, nearest]:
            _unite(group, page, nearest)
    return [[r for r, g in zip(records, group, strict=True) if g == name] for name in dict.fromkeys(group)]


def _rows(record: Record) -> Keys:
    """The rows of words that are said; of a text without turns all, the page's own lines too."""
    said = [u.span for u in record.utterances]
    return np.unique(row_keys(words(record.document.text, within=said or None).keys, WIDTH))


def _shared(rows: Sequence[Keys]) -> NDArray[np.float32]:
    """[text, text]: the rows that two texts share, 0 where they are too few to tell, and for a text with itself."""
    every, times = np.unique(np.concatenate([np.zeros(0, np.uint64), *rows]), return_counts=True)
    known = every[times > 1]
    step = max(1, len(known) // SAMPLE)
    known = known[known % np.uint64(step) == 0] if step > 1 else known
    has = np.array([np.isin(known, r, assume_unique=True) for r in rows], np.float32).reshape(len(rows), len(known))
    common: NDArray[np.float32] = has @ has.T * step
    sizes = np.array([len(r) for r in rows])
    common[common < np.maximum(LEAST, SHARE * np.minimum.outer(sizes, sizes))] = 0
    np.fill_diagonal(common, 0)
    return common


def _has_several(record: Record) -> bool:
    """Whether a page holds records of several talks, each under its own title."""
    return len({s.title for s in record.sections if s.utterances and s.title}) > 1


def _unite(group: list[int], a: int, b: int) -> None:
    old, new = max(group[a], group[b]), min(group[a], group[b])
    group[:] = [new if g == old else g for g in group]
