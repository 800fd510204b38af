"""A copy made ready: its words, the block of layout each stands in, and what its structure says of each word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.align.rows import row_keys
from onrecord.models import Span
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record
    from onrecord.words import Ints, Keys, Words

Flags = NDArray[np.bool_]

_WRAPPED = 0.75  # of the text's long lines: a shorter one was ended by its writer
_LONG_LINE = 100  # characters: a text with longer lines is not wrapped
_BRACKETS = re.compile(r"\([^()\[\]]{1,600}\)|\[[^()\[\]]{1,600}\]")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_OPENING = re.compile(r"\S*$")


@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """One witness ready to be compared.

    `cuts[i]` is where the territory of word i begins, `cuts[n]` the length of the text: the territories share out
    every code point. `begins[i]` is whether word i opens a block of layout, `blocks` the first word of each block and
    the number of words at the end. `labels` are the words of printed speakers' labels, `brackets` those between
    brackets. `apostrophes` tell two words of one key apart that have them at other places ("were", "we're").
    """

    record: Record
    words: Words
    cuts: Ints
    begins: Flags
    blocks: Ints
    labels: Flags
    brackets: Flags
    apostrophes: Keys

    @property
    def text(self) -> str:
        """The text that all spans count into."""
        return self.record.document.text

    @property
    def keys(self) -> Keys:
        """The keys of its words."""
        return self.words.keys

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The territory of the words from `first` up to `last`."""
        return Span(int(self.cuts[first]), int(self.cuts[last]))


def copy_of(record: Record) -> Copy:
    """Make a record ready."""
    text = record.document.text
    found = words(text)
    begins = np.zeros(len(found), np.bool_)
    starts = [b.start for b in layout(record)]
    if len(found):
        begins[np.minimum(np.searchsorted(found.starts, starts), len(found) - 1)] = True
        begins[0] = True
    labels = _marked(found, [s.label_span for s in record.utterances if s.label_span])
    brackets = _marked(found, [Span(*m.span()) for m in _BRACKETS.finditer(text)])
    blocks = np.append(np.flatnonzero(begins), len(found))
    return Copy(record, found, _territories(found), begins, blocks, labels, brackets, _apostrophes(found))


def _marked(found: Words, spans: Sequence[Span]) -> Flags:
    """The words inside some spans."""
    marked = np.zeros(len(found), np.bool_)
    for span in spans:
        marked[slice(*np.searchsorted(found.starts, span).tolist())] = True
    return marked


def _apostrophes(found: Words) -> Keys:
    """For each word a number that says where inside it apostrophes stand; 0 without."""
    at = np.array([m.start() for m in _APOSTROPHE.finditer(found.text)], np.int64)
    word = np.searchsorted(found.starts, at, "right") - 1
    inside = (word >= 0) & (at < found.ends[np.maximum(word, 0)]) if len(found) else np.zeros(len(at), np.bool_)
    out = np.zeros(len(found), np.uint64)
    np.add.at(out, word[inside], (1 << np.minimum(at[inside] - found.starts[word[inside]], 40)).astype(np.uint64))
    return out


def layout(record: Record) -> list[Span]:
    """The blocks of a text: those its source marks, else its lines, a wrapped line put to the one before."""
    document = record.document
    if document.blocks:
        return [b.span for b in document.blocks]
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", document.text)]
    widths = sorted(b - a for a, b in lines)
    width = widths[len(widths) * 9 // 10] if widths else 0
    blocks: list[Span] = []
    labels = {s.label_span.start for s in record.utterances if s.label_span}
    for start, end in lines:
        wrapped = (
            blocks
            and width <= _LONG_LINE
            and start not in labels
            and document.text.count("\n", blocks[-1].end, start) == 1
            and _runs_on(document.text, blocks[-1], width)
        )
        if wrapped:
            blocks[-1] = Span(blocks[-1].start, end)
        else:
            blocks.append(Span(start, end))
    return blocks


def _runs_on(text: str, block: Span, width: int) -> bool:
    line = text[text.rfind("\n", 0, block.end) + 1 : block.end]
    return len(line) >= _WRAPPED * width


def _territories(found: Words) -> Ints:
    """Where each word's own stretch of the text begins: marks that open go with the word after, the rest before."""
    text, ends, starts = found.text, found.ends[:-1], found.starts[1:]
    cuts = np.append(np.zeros(min(1, len(found)), np.int64), starts)
    cuts = np.append(cuts, len(text))
    blank = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32) == ord(" ")
    for n in np.flatnonzero(~((starts - ends == 1) & blank[np.minimum(ends, len(text) - 1)])).tolist():
        cuts[n + 1] = _cut(text, int(ends[n]), int(starts[n]))
    return cuts


def _cut(text: str, end: int, start: int) -> int:
    if start <= end:  # a character that spells two words belongs to the first
        return end
    gap = text[end:start]
    line = gap.find("\n")
    if line >= 0:
        rest = gap[line:]
        return end + line + len(rest) - len(rest.lstrip())
    opening = _OPENING.search(gap)
    at = opening.start() if opening else len(gap)
    if at == 0:  # no white space: what opens goes on
        at = next((n for n, c in enumerate(gap) if c in "([{“«„‘¿¡<"), len(gap))
    return end + at


def stretches(flags: Flags) -> Iterator[tuple[int, int]]:
    """(first, after the last) of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def in_order(copies: Sequence[Copy]) -> list[int]:
    """The numbers of the copies, those that share most with others first; never by the order they were given in."""
    grams = [np.unique(row_keys(c.keys, 5)) for c in copies]
    every, times = np.unique(np.concatenate([np.zeros(0, np.uint64), *grams]), return_counts=True)
    shared = every[times > 1]
    kept = [int(np.isin(g, shared, assume_unique=True).sum()) for g in grams]
    return sorted(
        range(len(copies)), key=lambda n: (-kept[n], copies[n].record.document.sha256, copies[n].record.document.path)
    )
