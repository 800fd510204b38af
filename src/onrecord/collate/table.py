"""What is known of each place of the woven copies: who has it, who lacks it, and what kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.collate.copies import stretches
from onrecord.collate.models import PassageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.candidates import Ints
    from onrecord.collate.copies import Copy, Flags
    from onrecord.collate.weave import Places

BLOCK = 12  # words in a row that a witness lacks and that are more than a variant
KINDS = (
    PassageKind.COMMON,
    PassageKind.VARIANT,
    PassageKind.ONLY,
    PassageKind.REPEATED,
    PassageKind.FOREIGN,
)
COMMON, VARIANT, ONLY, REPEATED, FOREIGN = range(5)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What is known of each place.

    `words[k]` is the word of copy k there or -1, `missing[k]` whether it lacks the stretch around it. `kinds` are
    numbers of `KINDS`, `breaks` where a passage has to end before the place.
    """

    copies: Sequence[Copy]
    words: Places
    missing: Flags
    kinds: Ints
    breaks: Flags


def tabled(copies: Sequence[Copy], words: Places, foreign: Flags, repeated: Flags) -> Table:
    """Say of every place what it is."""
    held = words >= 0
    begins = np.ones(words.shape[1], np.bool_)
    for copy, row in zip(copies, words, strict=True):
        begins &= ~_marked(~copy.begins, row)
    told = np.array([bool((h & ~foreign).any()) for h in held])
    apart = foreign | repeated
    missing = np.zeros(held.shape, np.bool_)
    ours = np.flatnonzero(~apart)
    for number in np.flatnonzero(told).tolist():
        missing[number, ours] = _lacks(~held[number, ours], begins[ours])
    present = told[:, None] & ~missing
    differs = (present & ~held).any(0) | _unequal(copies, words)
    kinds = np.where(missing[told].any(0), ONLY, COMMON)
    kinds = np.where(differs & (held.sum(0) + (present & ~held).sum(0) > 1), VARIANT, kinds)
    kinds = np.where(foreign, FOREIGN, np.where(repeated, REPEATED, kinds))
    breaks = np.zeros(words.shape[1], np.bool_)
    breaks[1:] = (np.diff(kinds) != 0) | (missing[:, 1:] != missing[:, :-1]).any(0)
    breaks[1:] |= (kinds[1:] >= REPEATED) & (held[:, 1:] != held[:, :-1]).any(0)
    breaks |= _jumps(words)
    labels = np.array([_marked(c.labels, w) for c, w in zip(copies, words, strict=True)]).any(0)
    breaks[1:] |= (kinds[1:] == VARIANT) & np.diff(labels)
    breaks[:1] = True
    return Table(copies, words, missing, kinds, breaks)


def _marked(flags: Flags, words: Places) -> Flags:
    """At which places a copy has a word with a flag."""
    out = words >= 0
    out[out] = flags[words[out]]
    return out


def _lacks(absent: Flags, begins: Flags) -> Flags:
    """The places that a witness lacks as part of a block of layout, or of many words in a row."""
    out = np.zeros(len(absent), np.bool_)
    for first, stop in stretches(absent):
        opened = np.flatnonzero(begins[first : stop + 1])
        out[first:stop] = stop - first > BLOCK or len(opened) > 1 or (len(opened) == 1 and stop == len(absent))
    return out


def _unequal(copies: Sequence[Copy], words: Places) -> Flags:
    """The places where two copies have other words, other apostrophes or other brackets."""
    out = np.zeros(words.shape[1], np.bool_)
    first = np.zeros((3, words.shape[1]), np.uint64)
    known = np.zeros(words.shape[1], np.bool_)
    for number, copy in enumerate(copies):
        places = np.flatnonzero(words[number] >= 0)
        at = words[number, places]
        seen = np.stack([copy.keys[at], copy.apostrophes[at], copy.brackets[at].astype(np.uint64)])
        old = known[places]
        out[places[old]] |= (first[:, places[old]] != seen[:, old]).any(0)
        first[:, places[~old]] = seen[:, ~old]
        known[places] = True
    return out


def _jumps(words: Places) -> Flags:
    """The places where a witness goes on with another word than the next."""
    out = np.zeros(words.shape[1], np.bool_)
    for row in words:
        places = np.flatnonzero(row >= 0)
        out[places[1:]] |= np.diff(row[places]) != 1
    return out
