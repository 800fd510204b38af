"""Where in the record could these words be? Every word of the record, sorted by itself and the two that follow.

One sorted array answers for one, two and three words in a row alike: the places of "a b" are the places of all "a b …",
which stand side by side. Records lie one after the other with a stop between them that equals no word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.commonness import common
from onrecord.words import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.words import Words

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

STOP = 0  # the id between records
BITS = 21  # of an id in the sort key; rarer ids than fit share the last, and are told apart by the ids themselves
CLIP = (1 << BITS) - 1
# Words of everyday language that count as read beside the record, so that "the" is common in a record of one line.
PRIOR_WORDS = 4000.0
UNSEEN_COUNT = 0.5
PADDING = 4  # stops after the last record, so that three words can be read anywhere


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The words of some records, made ready to be asked.

    A global word number counts into `ids`. `bases[r]` is that of record r's first word; `sizes[r]` how many words it
    has. `places` are all word numbers in order of the ids of the word and the two after it, `grams` those ids packed,
    `vocabulary` the sorted keys (the id of `vocabulary[i]` is i + 1), `counts` how often each id occurs,
    `everyday` the keys of common words and their shares of everyday speech, `texts` the records themselves.
    """

    ids: NDArray[np.int32]
    bases: Ints
    sizes: Ints
    places: NDArray[np.int32]
    grams: NDArray[np.uint64]
    vocabulary: Keys
    counts: Ints
    everyday: tuple[Keys, Floats]
    texts: tuple[Words, ...]

    @classmethod
    def build(cls, texts: Sequence[Words]) -> Index:
        """Index the words of some records, one `Words` each; a record without words is well."""
        sizes = np.array([len(t) for t in texts], np.int64)
        bases = np.cumsum(sizes + 1) - sizes
        every = np.concatenate([np.zeros(0, np.uint64), *(t.keys for t in texts)])
        vocabulary, inverse = np.unique(every, return_inverse=True)
        ids = np.full(int((sizes + 1).sum()) + PADDING, STOP, np.int32)
        spoken = np.arange(len(every)) + np.repeat(np.arange(len(sizes)), sizes) + 1
        ids[spoken] = inverse + 1
        packed = _packed(ids[spoken], ids[spoken + 1], ids[spoken + 2])
        order = np.argsort(packed)
        counts = np.bincount(ids, minlength=len(vocabulary) + 1)
        counts[STOP] = 0
        everyday = common(vocabulary, counts[1:])
        return cls(
            ids, bases, sizes, spoken[order].astype(np.int32), packed[order], vocabulary, counts, everyday, tuple(texts)
        )

    def __len__(self) -> int:
        """How many words stand in the records."""
        return len(self.places)

    def ids_of(self, keys: Keys) -> Ints:
        """The ids of words by their keys; a word that no record has gets an id that equals none."""
        at = np.minimum(np.searchsorted(self.vocabulary, keys), max(0, len(self.vocabulary) - 1))
        known = self.vocabulary[at] == keys if len(self.vocabulary) else np.zeros(len(keys), np.bool_)
        found: Ints = np.where(known, at + 1, len(self.vocabulary) + 1)
        return found

    def records_of(self, places: Ints) -> Ints:
        """The number of the record that each global word number stands in."""
        records: Ints = np.maximum(np.searchsorted(self.bases, places, "right") - 1, 0)
        return records

    def local(self, place: int) -> tuple[int, int]:
        """(record, word of that record) of a global word number."""
        record = int(np.searchsorted(self.bases, place, "right")) - 1
        return record, place - int(self.bases[record])

    def ranges(self, first: Ints, second: Ints | None = None, third: Ints | None = None) -> tuple[Ints, Ints]:
        """(low, high) into `places` for each row of one, two or three word ids; empty where they stand nowhere.

        With more different words than `CLIP` a range may also hold other rows: whoever reads it compares the ids.
        """
        zero = np.zeros(len(first), np.int64)
        low = _packed(first, zero if second is None else second, zero if third is None else third)
        step = 1 << BITS * (2 if second is None else 1 if third is None else 0)
        both = np.concatenate([low, low + np.uint64(step)])
        unique, inverse = np.unique(both, return_inverse=True)
        found = np.searchsorted(self.grams, unique)[inverse]
        return found[: len(first)], found[len(first) :]

    def bits(self, keys: Keys) -> Floats:
        """The rarity of words in bits: -log2 of their share of the record, everyday language mixed in."""
        ids = self.ids_of(keys)
        counts = np.append(self.counts, 0)[ids].astype(np.float64)
        names, shares = self.everyday
        at = np.minimum(np.searchsorted(names, keys), len(names) - 1)
        read = np.where(names[at] == keys, shares[at], 0.0) * PRIOR_WORDS
        rarity: Floats = np.log2((len(self) + PRIOR_WORDS) / (np.maximum(counts, UNSEEN_COUNT) + read))
        return rarity

    def weights(self, forms: Sequence[str]) -> list[float]:
        """`bits` of words given by their normal forms."""
        return [float(b) for b in self.bits(np.array([key(f) for f in forms], np.uint64))]


def _packed(first: Ints | NDArray[np.int32], second: Ints | NDArray[np.int32], third: Ints | NDArray[np.int32]) -> Keys:
    a, b, c = (np.minimum(x, CLIP).astype(np.uint64) for x in (first, second, third))
    packed: Keys = (a << np.uint64(2 * BITS)) | (b << np.uint64(BITS)) | c
    return packed


def spread(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """Every number of many ranges: (which range, number)."""
    sizes = high - low
    which = np.repeat(np.arange(len(low)), sizes)
    within = np.arange(len(which)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return which, low[which] + within
