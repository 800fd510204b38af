"""Which texts are copies of one record: those that share rows of words no two talks share by chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.align.rows import row_keys
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Record

WIDTH = 6  # words in a row
LEAST = 5  # rows that two copies share at least
SHARE = 0.1  # of the rows of the shorter one
SAMPLE = 40_000  # rows of all texts together beyond which a sample is looked at


def events(records: Sequence[Record]) -> list[list[Record]]:
    """The records in groups of one event, in the order of their first copies; a record alone is a group of one."""
    rows = [np.unique(row_keys(words(r.document.text).keys, WIDTH)) for r in records]
    every, times = np.unique(np.concatenate([np.zeros(0, np.uint64), *rows]), return_counts=True)
    shared = every[times > 1]
    step = max(1, len(shared) // SAMPLE)
    shared = shared[shared % np.uint64(step) == 0] if step > 1 else shared
    has = np.array([np.isin(shared, r, assume_unique=True) for r in rows], np.float32).reshape(len(rows), len(shared))
    common = has @ has.T * step
    group = list(range(len(records)))
    for a in range(len(records)):
        for b in range(a):
            enough = max(LEAST, SHARE * min(len(rows[a]), len(rows[b])))
            if common[a, b] >= enough and group[a] != group[b]:
                old, new = max(group[a], group[b]), min(group[a], group[b])
                group = [new if g == old else g for g in group]
    return [[r for r, g in zip(records, group, strict=True) if g == name] for name in dict.fromkeys(group)]
