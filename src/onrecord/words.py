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
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

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
BATCH = 1 << 17  # code points worked on at once, to stay in cache

_CODES = 0x110000
_KIND = np.zeros(_CODES, np.uint8)
_MIXED = np.zeros(_CODES, np.uint64)  # what a letter, folded, adds to the hash of a word
_LONG: dict[int, tuple[NDArray[np.uint32], NDArray[np.uint8]]] = {}

_MIX = np.uint64(0x9E3779B97F4A7C15)
_POWER = 0xD6E8FEB86659FD93
_CYCLE = 256  # letters of a word after which the powers that they are weighed by come again


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


class Stretches(NamedTuple):
    """A text, and of it the spans whose words are wanted (in order, apart; None for all), less those in `skip`."""

    text: str
    within: Sequence[Span] | None = None
    skip: Sequence[Span] = ()


def words(text: str, *, within: Sequence[Span] | None = None, skip: Sequence[Span] = ()) -> Words:
    """The words of a text, or those inside the spans `within` (in order, apart), that touch none of `skip`."""
    return _parted([Stretches(text, within, skip)])[0]


def rows(texts: Iterable[str]) -> list[Words]:
    """The words of many short texts, worked out together: the same as `words` of each, many times faster."""
    return rows_within(map(Stretches, texts))


def rows_within(texts: Iterable[Stretches]) -> list[Words]:
    """The same for stretches of texts."""
    out: list[Words] = []
    batch: list[Stretches] = []
    size = 0
    for each in texts:
        batch.append(each)
        size += len(each.text) + 1
        if size > BATCH:
            out.extend(_parted(batch))
            batch, size = [], 0
    return out + (_parted(batch) if batch else [])


@lru_cache(maxsize=1 << 16)
def key(form: str) -> int:
    """The hash of one normal form."""
    mixed = np.array([_mixed(ord(c)) for c in form], np.uint64)
    return int(_hash(mixed, np.zeros(1, np.int64))[0]) if form else 0


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
            _MIXED[code], _KIND[code] = _mixed(ord("." if new == "," else new)), _kind(new)
        elif not new:
            _KIND[code] = DROPPED
        else:
            kinds = [SINGLE] + [MARK] * (len(new) - 1) if chr(code) in SPELT_OUT else [_kind(c) for c in new]
            if kinds[0] == MARK:  # Thai and Lao "am": all of it belongs to the character before
                kinds = [MARK] * len(new)
            letters = np.array([ord(c) for c in new], np.uint32)
            _learn(letters)
            _LONG[code] = (letters, np.array(kinds, np.uint8))
            _KIND[code] = LONGER


_NOTHING = (np.zeros(0, np.uint32), np.zeros(0, np.uint8))


class _View(NamedTuple):
    """Code points as they are compared, their kinds, and the way back to the text.

    The code point `odd[i]` of the text, which becomes none or several, is `widths[i]` of these, from `at[i]` on.
    """

    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    odd: Ints
    at: Ints
    widths: Ints

    def source(self, places: Ints) -> Ints:
        """Where code points stand in the text."""
        if not len(self.odd):
            return places
        last = np.searchsorted(self.at, places, "right") - 1
        beyond = np.maximum(places - self.at[last] - self.widths[last] + 1, 0)
        found: Ints = np.where(last < 0, places, self.odd[last] + beyond)
        return found


def _view(text: str) -> _View:
    """The code points of a text as they are compared."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _KIND.take(codes)
    if not kinds.all():
        _learn(codes[kinds == UNSEEN])
        kinds = _KIND.take(codes)
    odd = np.flatnonzero(kinds >= DROPPED)
    if not len(odd):
        return _View(codes, kinds, odd, odd, odd)
    new = [_LONG.get(code, _NOTHING) for code in codes[odd].tolist()]
    widths = np.array([len(letters) for letters, _ in new])
    cuts = [0, *(odd + 1).tolist()]
    kept = [slice(a, b - 1) for a, b in pairwise(cuts)]
    whole = [x for cut, (letters, _) in zip(kept, new, strict=True) for x in (codes[cut], letters)]
    shown = [x for cut, (_, kind) in zip(kept, new, strict=True) for x in (kinds[cut], kind)]
    return _View(
        np.concatenate([*whole, codes[cuts[-1] :]]),
        np.concatenate([*shown, kinds[cuts[-1] :]]),
        odd,
        odd + np.cumsum(widths - 1) - widths + 1,
        widths,
    )


# --- words ------------------------------------------------------------------------------------------------------------


def _scan(text: str) -> tuple[Ints, Ints, Keys]:
    """Starts, ends and keys of all words of a text."""
    view = _view(text)
    spells, joins = _inner(view.kinds)
    begins = _begins(view.kinds, joins)
    first = np.flatnonzero(begins)
    if not len(first):
        return first, first, np.zeros(0, np.uint64)
    inside = np.flatnonzero(spells)
    offsets = np.flatnonzero(begins.take(inside))
    keys = _hash(_MIXED.take(view.codes.take(inside)), offsets)
    last = inside[np.append(offsets[1:], len(inside)) - 1]
    return view.source(first), view.source(last) + 1, keys


def _inner(kinds: NDArray[np.uint8]) -> tuple[Flags, Flags]:
    """(spells, joins): the code points that the normal forms hold, and the marks that tie two parts of one word."""
    spells = _spelling(kinds)
    joins = np.zeros(len(kinds), np.bool_)
    marks = np.flatnonzero(_among(kinds, APOSTROPHE, COMMA))
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


def _spelling(kinds: NDArray[np.uint8], last: int = MARK) -> Flags:
    return _among(kinds, LETTER, last)


def _among(kinds: NDArray[np.uint8], first: int, last: int) -> Flags:
    """Whether each kind is one of those from the first to the last; what is below the first becomes large."""
    among: Flags = kinds - np.uint8(first) <= last - first
    return among


def _begins(kinds: NDArray[np.uint8], joins: Flags) -> Flags:
    """Where a word begins."""
    begins = _spelling(kinds, DIGIT)
    word = begins | joins
    single, marked = kinds == SINGLE, np.flatnonzero(kinds == MARK)
    if len(marked):
        word[marked] = True
        if single.any():  # their marks end with them
            held = np.maximum.accumulate(np.where(kinds == MARK, 0, np.arange(len(kinds))))
            word[marked] = kinds[held[marked]] != SINGLE
    begins[1:] &= ~word[:-1]
    begins |= single
    if len(marked):
        before = np.where(marked > 0, kinds[marked - 1], OUTSIDE)
        begins[marked] = ~_spelling(before)
    return begins


def _mixed(code: int) -> int:
    """What a letter adds to the hash of a word, before it is weighed by its place there."""
    mixed = (code + 1) * int(_MIX) & _ALL
    return mixed ^ mixed >> 29


_ALL = (1 << 64) - 1


@lru_cache(maxsize=8)
def _powers(size: int) -> tuple[Keys, Keys]:
    """The powers that the letters of a word are weighed by, and their inverses, the first of which is one."""
    back = np.full(size, pow(_POWER, -1, 1 << 64), np.uint64)
    back[0] = 1
    return np.multiply.accumulate(np.full(size, _POWER, np.uint64)), np.multiply.accumulate(back)


def _hash(mixed: Keys, offsets: Ints) -> Keys:
    """A 64-bit hash of each word; `offsets` are where the words begin among their letters, which are `mixed`.

    It is polynomial (Karp and Rabin), so that those of all words are differences of one running sum.
    """
    powers, inverses = _powers(1 << max(10, len(mixed).bit_length()))
    sums = np.zeros(len(mixed) + 1, np.uint64)
    np.cumsum(mixed * powers[: len(mixed)], out=sums[1:])
    bounds = np.append(offsets, len(mixed))
    keys = np.diff(sums.take(bounds)) * inverses.take(offsets)
    for word in np.flatnonzero(np.diff(bounds) > _CYCLE).tolist():
        letters = mixed[bounds[word] : bounds[word + 1]]
        keys[word] = np.sum(letters * powers[np.arange(len(letters)) % _CYCLE])
    keys ^= keys >> np.uint64(32)
    keys *= _MIX
    hashed: Keys = keys ^ (keys >> np.uint64(29))
    return hashed


def _parted(batch: Sequence[Stretches]) -> list[Words]:
    """The words of each of some texts, found in all of them at once."""
    starts, ends, keys = _scan(JOIN.join(each.text for each in batch))
    bases = np.cumsum([0, *(len(each.text) + 1 for each in batch)])
    if any(each.within is not None or each.skip for each in batch):
        kept = _wanted(batch, bases, starts, ends)
        starts, ends, keys = starts.take(kept), ends.take(kept), keys.take(kept)
    if len(batch) == 1:
        return [Words(batch[0].text, starts, ends, keys)]
    cuts = np.searchsorted(starts, bases).tolist()
    return [
        Words(each.text, starts[a:b] - base, ends[a:b] - base, keys[a:b])
        for each, base, a, b in zip(batch, bases.tolist(), cuts, cuts[1:], strict=False)
    ]


def _wanted(batch: Sequence[Stretches], bases: Ints, starts: Ints, ends: Ints) -> Ints:
    """The numbers of those words that are wanted; each text begins at its base, and the last ends
    before one more."""
    lows, highs = _bounds([((0, len(x.text)),) if x.within is None else x.within for x in batch], bases)
    keep = _covered(np.searchsorted(starts, lows), np.searchsorted(ends, highs, "right"), len(starts))
    lows, highs = _bounds([x.skip for x in batch], bases)
    keep &= ~_covered(np.searchsorted(ends, lows, "right"), np.searchsorted(starts, highs), len(starts))
    return np.flatnonzero(keep)


def _bounds(spans: Sequence[Sequence[tuple[int, int]]], bases: Ints) -> Ints:
    """Where the spans of some texts start, and where they end, at the end of their text at most."""
    text = np.repeat(np.arange(len(spans)), list(map(len, spans)))
    each = np.fromiter(chain.from_iterable(chain.from_iterable(spans)), np.int64, 2 * len(text)).reshape(-1, 2)
    found: Ints = np.minimum(each.T + bases[text], bases[text + 1] - 1)
    return found


def _covered(first: Ints, last: Ints, size: int) -> Flags:
    """Which of so many words stand in any of some ranges of them."""
    opened = np.bincount(first, minlength=size + 1) - np.bincount(np.maximum(first, last), minlength=size + 1)
    covered: Flags = np.cumsum(opened[:size]) > 0
    return covered
