"""Words of a text: where they stand, their normal form, and a hash of it.

The normal form is what two printings of one word share: folded as `onrecord.text` folds, apostrophes and the stops of
initialisms dropped ("don't" → dont, "U.S." → us), thousands separators dropped ("33,000" → 33000), decimals kept as
one word ("3,5" → 3.5), "%" as percent. A hyphenated compound is several words; scripts that print no spaces give one
word a character, with its combining marks. Everything is worked out over whole texts at once in arrays.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.models import Span
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]
Flags = NDArray[np.bool_]

# Kinds of code points. UNSEEN is 0 so that the table need not be filled before use.
UNSEEN, OUTSIDE, LETTER, DIGIT, SINGLE, MARK, APOSTROPHE, STOP, COMMA, DROPPED, LONGER = range(11)
# Scripts printed without spaces between words: first and last code point.
UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),  # ideographic iteration mark and zero
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),  # kana extensions
    (0x3400, 0x4DBF),  # Han extension A
    (0x4E00, 0x9FFF),  # Han
    (0xAA60, 0xAA7F),  # Burmese extended
    (0xF900, 0xFAFF),  # Han compatibility
    (0x20000, 0x3FFFF),  # Han extensions
)
SPELT_OUT = {"%": "percent", "٪": "percent"}
FRACTION_SLASH = "\u2044"
JOIN = "\n"  # stands between the texts of a batch; never part of a word
BATCH = 1 << 20  # code points worked on at once, to stay in cache

_CODES = 0x110000
_KIND = np.zeros(_CODES, np.uint8)
_FOLD = np.zeros(_CODES, np.uint32)
_LONG: dict[int, tuple[NDArray[np.uint32], NDArray[np.uint8]]] = {}

_MIX = np.uint64(0x9E3779B97F4A7C15)
_POWERS = np.multiply.accumulate(np.full(256, 0xD6E8FEB86659FD93, np.uint64))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text` in order.

    `starts` and `ends` are code points into `text`, `keys` the hashes of the normal forms (equal forms, equal keys).
    """

    text: str
    starts: Ints
    ends: Ints
    keys: Keys

    def __len__(self) -> int:
        return len(self.keys)

    def form(self, word: int) -> str:
        """The normal form of one word."""
        return normal(self.text[int(self.starts[word]) : int(self.ends[word])])

    @property
    def forms(self) -> list[str]:
        """The normal forms of all words."""
        return [normal(word) for word in self.prints(0, len(self))]

    def prints(self, first: int, last: int) -> list[str]:
        """Words first..last-1 as printed."""
        text, starts, ends = self.text, self.starts[first:last].tolist(), self.ends[first:last].tolist()
        return [text[a:b] for a, b in zip(starts, ends, strict=True)]

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of word `last - 1`."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))


def words(text: str, *, within: Sequence[Span] | None = None, skip: Sequence[Span] = ()) -> Words:
    """The words of a text, or those inside the spans `within` (in order, apart), that touch none of `skip`."""
    starts, ends, keys = _scan(text)
    keep = np.ones(len(keys), np.bool_)
    if within is not None:
        keep &= _inside(starts, ends, within)
    for span in skip:
        keep[np.searchsorted(ends, span.start, "right") : np.searchsorted(starts, span.end)] = False
    if not keep.all():
        starts, ends, keys = starts[keep], ends[keep], keys[keep]
    return Words(text, starts, ends, keys)


def rows(texts: Iterable[str]) -> list[Words]:
    """The words of many short texts, worked out together: the same as `words` of each, many times faster."""
    out: list[Words] = []
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text) + 1
        if size > BATCH:
            out.extend(_rows(batch))
            batch, size = [], 0
    return out + _rows(batch)


@lru_cache(maxsize=1 << 16)
def key(form: str) -> int:
    """The hash of one normal form."""
    codes = np.frombuffer(form.encode("utf-32-le"), np.uint32)
    return int(_hash(codes, np.zeros(1, np.int64))[0]) if len(codes) else 0


_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_IDLE_STOP = re.compile(r"(?<!\d)\.|\.(?!\d)")


def normal(word: str) -> str:
    """The normal form of one word as printed."""
    return word.lower() if word.isascii() and word.isalnum() else _normal(word)


@lru_cache(maxsize=1 << 15)
def _normal(word: str) -> str:
    form = "".join(_folding(c) for c in word).replace("'", "")
    if "," in form:
        form = _THOUSANDS.sub("", form).replace(",", ".")
    return _IDLE_STOP.sub("", form) if "." in form else form


# --- code points ------------------------------------------------------------------------------------------------------


def _folding(char: str) -> str:
    """What a code point becomes; of several, only those that spell words."""
    if char in SPELT_OUT:
        return SPELT_OUT[char]
    new = folded(char)
    if len(new) > 1:
        return "".join(c for c in new if _kind(c) in (LETTER, DIGIT, SINGLE, MARK)) or " "
    return new


def _kind(char: str) -> int:
    """The kind of a folded code point."""
    if char in "'.,":
        return (APOSTROPHE, STOP, COMMA)["'.,".index(char)]
    category = unicodedata.category(char)
    if category[0] == "M":
        return MARK
    if category == "Nd":
        return DIGIT
    if any(a <= ord(char) <= b for a, b in UNSPACED):
        return SINGLE if category[0] in "LN" else OUTSIDE
    return LETTER if category[0] in "LN" or char == FRACTION_SLASH else OUTSIDE


def _learn(codes: NDArray[np.uint32]) -> None:
    """Enter code points met for the first time into the tables."""
    for code in np.unique(codes).tolist():
        new = _folding(chr(code)) if not 0xD800 <= code < 0xE000 else " "
        if len(new) == 1:
            _FOLD[code], _KIND[code] = ord(new), _kind(new)
        elif not new:
            _KIND[code] = DROPPED
        else:
            kinds = [SINGLE] + [MARK] * (len(new) - 1) if chr(code) in SPELT_OUT else [_kind(c) for c in new]
            if kinds[0] == MARK:  # Thai and Lao "am": all of it belongs to the character before
                kinds = [MARK] * len(new)
            _LONG[code] = (np.array([ord(c) for c in new], np.uint32), np.array(kinds, np.uint8))
            _KIND[code] = LONGER


def _view(text: str) -> tuple[NDArray[np.uint32], NDArray[np.uint8], Ints | None]:
    """Folded code points, their kinds, and where each stands in the text (None: at its own number)."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _KIND[codes]
    if not kinds.all():
        _learn(codes[kinds == UNSEEN])
        kinds = _KIND[codes]
    new = _FOLD[codes]
    odd = np.flatnonzero(kinds >= DROPPED)
    if not len(odd):
        return new, kinds, None
    width = np.ones(len(codes), np.int64)
    width[odd] = [0 if codes[i] not in _LONG else len(_LONG[int(codes[i])][0]) for i in odd.tolist()]
    source = np.repeat(np.arange(len(codes)), width)
    at = np.cumsum(width) - width
    new, kinds = new[source], kinds[source]
    for i in odd.tolist():
        if width[i]:
            new[at[i] : at[i] + width[i]], kinds[at[i] : at[i] + width[i]] = _LONG[int(codes[i])]
    return new, kinds, source


# --- words ------------------------------------------------------------------------------------------------------------


def _scan(text: str) -> tuple[Ints, Ints, Keys]:
    """Starts, ends and keys of all words of a text."""
    if not text:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint64)
    codes, kinds, source = _view(text)
    spells, joins = _inner(kinds)
    begins = _begins(kinds, joins)
    first = np.flatnonzero(begins)
    if not len(first):
        return first, first, np.zeros(0, np.uint64)
    inside = np.flatnonzero(spells)
    letters = codes[inside]
    letters[kinds[inside] == COMMA] = ord(".")
    offsets = np.searchsorted(inside, first)
    keys = _hash(letters, offsets)
    last = inside[np.append(offsets[1:], len(inside)) - 1]
    if source is None:
        return first, last + 1, keys
    return source[first], source[last] + 1, keys


def _inner(kinds: NDArray[np.uint8]) -> tuple[Flags, Flags]:
    """(spells, joins): the code points that the normal forms hold, and the marks that tie two parts of one word."""
    spells = (kinds >= LETTER) & (kinds <= MARK)
    joins = np.zeros(len(kinds), np.bool_)
    marks = np.flatnonzero((kinds >= APOSTROPHE) & (kinds <= COMMA))
    if not len(marks):
        return spells, joins
    # Neighbours of the marks alone; the padding stands for what lies beyond the text.
    kind = np.concatenate([np.full(2, OUTSIDE, np.uint8), kinds, np.full(4, OUTSIDE, np.uint8)])
    at = marks + 2
    before, after = kind[at - 1], kind[at + 1]
    mark = kind[at]
    wordy = ((before == LETTER) | (before == DIGIT) | (before == MARK)) & ((after == LETTER) | (after == DIGIT))
    digits = (before == DIGIT) & (after == DIGIT)
    lone = ~_spelling(kind[at - 2]) & ~_spelling(kind[at + 2])
    initial = (mark == STOP) & (before == LETTER) & (after == LETTER) & lone
    thousands = (mark == COMMA) & digits & (kind[at + 2] == DIGIT) & (kind[at + 3] == DIGIT)
    thousands &= kind[np.minimum(at + 4, len(kind) - 1)] != DIGIT
    decimal = digits & (mark != APOSTROPHE) & ~thousands
    joins[marks] = (wordy & (mark == APOSTROPHE)) | initial | thousands | decimal
    spells[marks] = decimal
    return spells, joins


def _spelling(kinds: NDArray[np.uint8]) -> Flags:
    spelling: Flags = (kinds >= LETTER) & (kinds <= MARK)
    return spelling


def _begins(kinds: NDArray[np.uint8], joins: Flags) -> Flags:
    """Where a word begins."""
    base = kinds
    if (kinds == SINGLE).any() and (kinds == MARK).any():  # their marks end with them
        held = np.maximum.accumulate(np.where(kinds == MARK, 0, np.arange(len(kinds))))
        base = np.where((kinds == MARK) & (kinds[held] == SINGLE), SINGLE, kinds)
    runs_on = np.zeros(len(kinds), np.bool_)
    word = (base == LETTER) | (base == DIGIT) | (base == MARK) | joins
    runs_on[1:] = word[:-1]
    spelt = (kinds == LETTER) | (kinds == DIGIT)
    begins: Flags = (spelt & ~runs_on) | (kinds == SINGLE)
    marked = np.flatnonzero(kinds == MARK)
    if len(marked):
        before = np.where(marked > 0, kinds[marked - 1], OUTSIDE)
        begins[marked] = ~_spelling(before)
    return begins


def _hash(letters: NDArray[np.uint32], offsets: Ints) -> Keys:
    """A 64-bit hash of each word; `offsets` are where the words begin in `letters`."""
    lengths = np.diff(np.append(offsets, len(letters)))
    place = np.arange(len(letters)) - np.repeat(offsets, lengths)
    mixed = (letters.astype(np.uint64) + np.uint64(1)) * _MIX
    mixed ^= mixed >> np.uint64(29)
    mixed *= _POWERS[place & 255]
    keys = np.add.reduceat(mixed, offsets)
    keys ^= keys >> np.uint64(32)
    keys *= _MIX
    hashed: Keys = keys ^ (keys >> np.uint64(29))
    return hashed


def _inside(starts: Ints, ends: Ints, spans: Sequence[Span]) -> Flags:
    if not spans:
        return np.zeros(len(starts), np.bool_)
    lows = np.array([s.start for s in spans], np.int64)
    highs = np.array([s.end for s in spans], np.int64)
    which = np.searchsorted(lows, starts, "right") - 1
    inside: Flags = (which >= 0) & (ends <= highs[np.maximum(which, 0)])
    return inside


def _rows(texts: list[str]) -> list[Words]:
    if not texts:
        return []
    starts, ends, keys = _scan(JOIN.join(texts))
    sizes = np.array([len(t) + 1 for t in texts], np.int64)
    bases = np.cumsum(sizes) - sizes
    cuts = np.searchsorted(starts, np.append(bases, bases[-1] + sizes[-1])).tolist()
    return [
        Words(text, starts[a:b] - base, ends[a:b] - base, keys[a:b])
        for text, base, a, b in zip(texts, bases.tolist(), cuts, cuts[1:], strict=False)
    ]
