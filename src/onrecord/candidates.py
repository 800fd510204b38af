"""Where in the record could these words be? Every word of the record, sorted by itself and the two that follow.

One sorted array answers for one, two and three words in a row alike: the places of "a b" are the places of all "a b …",
which stand side by side. The rows of one word and of each pair are listed beside it; three words in a row are searched
for among the rows of their pair. Records lie one after the other with a stop between them that equals no word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from onrecord.commonness import common
from onrecord.segments import PADDING, STOP, Floats, Ints, Keys, Numbers, Sorted, paired, sort
from onrecord.words import key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.words import Flags, Words

__all__ = ["Floats", "Index", "Ints", "Keys", "spread"]

# Words of everyday language that count as read beside the record, so that "the" is common in a record of one line.
PRIOR_WORDS = 4000.0
UNSEEN_COUNT = 0.5
SLOTS = 4  # slots at least for each word where its key is looked up
RARE = 3  # places up to which a row of three words is walked through


@dataclass(frozen=True, eq=False)
class Index:
    """The words of some records, made ready to be asked.

    A global word number counts into `ids`. `bases[r]` is that of record r's first word; `sizes[r]` how many words it
    has. `rows` are all word numbers in order of the ids of the word and the two after it, with the rows of each word
    and each pair. `keys[i - 1]` is the key of id i, `texts` are the records themselves; `told` gives
    `forms` where they are known already.
    """

    ids: Numbers
    bases: Ints
    sizes: Ints
    rows: Sorted
    keys: Keys
    texts: Sequence[Words]
    told: Callable[[], list[str]] | None = None

    @classmethod
    def build(cls, texts: Sequence[Words]) -> Index:
        """Index the words of some records, one `Words` each; a record without words is well."""
        sizes = np.array([len(t) for t in texts], np.int64)
        bases = np.cumsum(sizes + 1) - sizes
        every = np.concatenate([np.zeros(0, np.uint64), *(t.keys for t in texts)])
        keys, inverse = np.unique(every, return_inverse=True)
        ids = np.full(int((sizes + 1).sum()) + PADDING, STOP, np.int32)
        spoken = np.arange(len(every)) + np.repeat(np.arange(len(sizes)), sizes) + 1
        ids[spoken] = inverse + 1
        return cls(ids, bases, sizes, sort(ids, spoken, len(keys)), keys, tuple(texts))

    def __len__(self) -> int:
        """How many words stand in the records."""
        return len(self.rows.places)

    @property
    def places(self) -> Numbers:
        """All word numbers in order of the ids of the word and the two after it."""
        return self.rows.places

    @cached_property
    def counts(self) -> Ints:
        """How often each id occurs."""
        return np.diff(self.rows.heads)

    @cached_property
    def forms(self) -> list[str]:
        """The normal form of every id; that of id i is `forms[i - 1]`."""
        if self.told:
            return self.told()
        first = self.places[self.rows.heads[1:-1]].astype(np.int64)
        records = self.records_of(first)
        at = zip(records.tolist(), (first - self.bases[records]).tolist(), strict=True)
        return [self.texts[record].form(word) for record, word in at]

    @cached_property
    def _in_order(self) -> tuple[list[str], list[int]]:
        """The normal forms in alphabetical order, and the id of each."""
        order = sorted(range(len(self.forms)), key=self.forms.__getitem__)
        return [self.forms[i] for i in order], [i + 1 for i in order]

    def beginning(self, start: str) -> list[int]:
        """The ids of all words whose normal form begins so."""
        forms, ids = self._in_order
        return ids[bisect_left(forms, start) : bisect_left(forms, start + chr(0x10FFFF))]

    @cached_property
    def _known(self) -> tuple[Keys, Ints]:
        """The keys in order, and the id of each."""
        order = np.argsort(self.keys)
        return self.keys[order], order + 1

    @cached_property
    def everyday(self) -> tuple[Keys, Floats]:
        """The keys of common words, sorted, and their shares of everyday speech."""
        known, ids = self._known
        return common(known, self.counts[ids])

    @cached_property
    def _slots(self) -> Numbers:
        """Ids by the last bits of the words' keys, as many as there are slots; of several words that of the last."""
        slots = np.zeros(1 << (SLOTS * len(self.keys)).bit_length(), np.int32)
        slots[self.keys & np.uint64(len(slots) - 1)] = np.arange(1, len(self.keys) + 1)
        return slots

    def ids_of(self, keys: Keys) -> Ints:
        """The ids of words by their keys; a word that no record has gets an id that equals none."""
        if not len(self.keys):
            return np.ones(len(keys), np.int64)
        ids: Ints = self._slots[keys & np.uint64(len(self._slots) - 1)].astype(np.int64)
        rest = np.flatnonzero(self.keys[ids - 1] != keys)
        known, ordered = self._known
        at = np.minimum(np.searchsorted(known, keys[rest]), len(known) - 1)
        ids[rest] = np.where(known[at] == keys[rest], ordered[at], len(known) + 1)
        return ids

    def knows(self, keys: Keys) -> Flags:
        """Whether each word, by its key, stands in any record."""
        known: Flags = self.ids_of(keys) <= len(self.keys)
        return known

    def records_of(self, places: Ints) -> Ints:
        """The number of the record that each global word number stands in."""
        records: Ints = np.maximum(np.searchsorted(self.bases, places, "right") - 1, 0)
        return records

    @cached_property
    def _bases(self) -> list[int]:
        bases: list[int] = self.bases.tolist()
        return bases

    def local(self, place: int) -> tuple[int, int]:
        """(record, word of that record) of a global word number."""
        record = bisect_right(self._bases, place) - 1
        return record, place - self._bases[record]

    def ranges(self, first: Ints, second: Ints | None = None) -> tuple[Ints, Ints]:
        """(low, high) into `places` for each row of one or two word ids; empty where they stand nowhere."""
        if second is None:
            heads = self.rows.heads
            return heads[np.minimum(first, len(heads) - 1)], heads[np.minimum(first + 1, len(heads) - 1)]
        row, inverse = np.unique(paired(first, second), return_inverse=True)
        low, high = self.rows.rows_of(row)
        return low[inverse], high[inverse]

    def among(self, low: Ints, high: Ints, third: Ints) -> tuple[Ints, Ints]:
        """Of the rows of two words those that go on with this third."""
        first = self._from(low, high, third)
        last = first.copy()
        live = np.flatnonzero(first < high)
        for _ in range(RARE):  # most stand in a few places
            live = live[self.ids[self.places[last[live]] + 2] == third[live]]
            last[live] += 1
            live = live[last[live] < high[live]]
        last[live] = self._from(last[live], high[live], third[live] + 1)
        return first, last

    def _from(self, low: Ints, high: Ints, third: Ints) -> Ints:
        """The first row from `low` on whose third word has this id or a later one (a search by halves, all at once)."""
        low, high = low.copy(), high.copy()
        live = np.flatnonzero(low < high)
        while len(live):
            middle = (low[live] + high[live]) >> 1
            before = self.ids[self.places[middle] + 2] < third[live]
            low[live] = np.where(before, middle + 1, low[live])
            high[live] = np.where(before, high[live], middle)
            live = live[low[live] < high[live]]
        return low

    def bits(self, keys: Keys) -> Floats:
        """The rarity of words in bits: -log2 of their share of the record, everyday language mixed in."""
        ids = self.ids_of(keys)
        rarity = self._rarities[ids]
        unknown = np.flatnonzero(ids > len(self.keys))
        rarity[unknown] = self._rarity(keys[unknown], np.zeros(len(unknown), np.int64))
        return rarity

    @cached_property
    def _rarities(self) -> Floats:
        """The rarity of every id; 0 of those that no word has."""
        return np.concatenate([[0.0], self._rarity(self.keys, self.counts[1:]), [0.0]])

    def _rarity(self, keys: Keys, counts: Ints) -> Floats:
        """The rarity of words that are said so often."""
        names, shares = self.everyday
        at = np.minimum(np.searchsorted(names, keys), len(names) - 1)
        read = np.where(names[at] == keys, shares[at], 0.0) * PRIOR_WORDS
        rarity: Floats = np.log2((len(self) + PRIOR_WORDS) / (np.maximum(counts, UNSEEN_COUNT) + read))
        return rarity

    def weight_of(self, texts: Sequence[Words]) -> list[float]:
        """The rarity in bits of each of some rows of words as a whole."""
        keys = np.concatenate([np.zeros(0, np.uint64), *(t.keys for t in texts)])
        sums = np.concatenate([[0.0], np.cumsum(self.bits(keys))])
        ends = np.cumsum([len(t) for t in texts])
        weights: list[float] = np.diff(sums[np.append(0, ends)]).tolist() if texts else []
        return weights

    def weights(self, forms: Sequence[str]) -> list[float]:
        """`bits` of words given by their normal forms."""
        return [float(b) for b in self.bits(np.array([key(f) for f in forms], np.uint64))]


def spread(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """Every number of many ranges: (which range, number)."""
    sizes = high - low
    which = np.repeat(np.arange(len(low)), sizes)
    within = np.arange(len(which)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return which, low[which] + within
