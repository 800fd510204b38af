"""What is not of the record: the page's own furniture, and other events' records on the same page.

Only text that some witness lacks is looked at, line by line: what all have is common, whatever it is. A line is
furniture by what it says or by its form; another record begins with a rule or a title, or has other speakers, and goes
on until the copies agree again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.collate.copies import stretches
from onrecord.dates import find_date
from onrecord.models import BlockKind, SectionKind, Span
from onrecord.structure.furniture import ENDED, RULE, is_chrome, tongue_of
from onrecord.text import folded
from onrecord.wordlists import OCCASIONS, UNSPACED_OCCASIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.collate.copies import Copy, Flags
    from onrecord.collate.weave import Places
    from onrecord.structure.furniture import Tongue

_BROKEN_OFF = re.compile(r"[—–)\]-][\"'”’»)\]*_]*$")
_BUTTON_WORDS = 14  # a line of furniture without a full stop is hardly longer
_NOTICE_WORDS = 4  # … with one
_TITLE_WORDS = 20
_PLACE_WORDS = 6  # of the place behind a date, its comma too
_DATED = 60  # characters of a line that tells the date
_OWN_TEXT = 60  # words of a head that leads into the record and yet is another text
_OWN_LINE = 12  # words after a title that are the text it heads
_SPEAKERS = 3  # turns of strangers that make another record
_TITLED = 2  # … under a title, where another copy has it too
_QUOTED = 0.8  # of what a copy shares with others: it quotes the record, and what it does not quote is its own


class _Line(NamedTuple):
    """A block of layout: its first word and the word after its last."""

    first: int
    last: int


def foreign_words(copy: Copy, shared: Flags, lacked: Flags) -> Flags:
    """For each word of a copy whether it is not of the record.

    `shared` are the words that another copy has, `lacked` those of the record's that some copy has not.
    """
    foreign = np.zeros(len(copy), np.bool_)
    if not shared.any():
        return ~foreign
    tongue = tongue_of(copy.text, copy.record.document.language)
    chrome, spoken = _in_sections(copy, SectionKind.CHROME), _spoken(copy)
    lines = [_Line(a, b) for a, b in zip(copy.blocks[:-1].tolist(), copy.blocks[1:].tolist(), strict=True)]
    for line in lines:
        part = slice(*line)
        if 2 * int(lacked[part].sum()) > line.last - line.first:
            titled = bool(shared[part].all()) and _names_occasion(_words(copy, line))
            foreign[part] = not titled and (chrome[part].all() or _is_furniture(copy, line, tongue, spoken))
    known = _speakers(copy, shared)
    first = int(np.flatnonzero(shared)[0])
    apart = ~shared
    for line in lines:  # a title that two pages share may head two texts
        if not apart[line.last :][:_OWN_LINE].all() or not lacked[slice(*line)].all() or not _opens(copy, line):
            continue
        apart[slice(*line)] = line.last + _OWN_LINE <= len(copy)
    for a, b in stretches(apart):
        inside = [x for x in lines if x.first >= a and x.last <= b]
        foreign[a:b] |= _another_record(copy, inside, known, (a, b), head=a < first)
    _mark_titled(copy, lines, lacked, foreign)
    quoted = _quoted(copy, lines)
    if quoted[shared].mean() >= _QUOTED:
        for line in lines:
            part = slice(*line)
            foreign[part] |= not quoted[part].any() and not shared[part].any()
    return foreign


def _words(copy: Copy, line: _Line) -> str:
    """The line as printed, without the white space and the marks of layout around it."""
    return copy.text[int(copy.cuts[line.first]) : int(copy.cuts[line.last])].strip()


def _in_sections(copy: Copy, kind: SectionKind) -> Flags:
    inside = np.zeros(len(copy), np.bool_)
    for section in copy.record.sections:
        if section.kind is kind:
            inside[slice(*_range(copy, section.span))] = True
    return inside


def _spoken(copy: Copy) -> Flags:
    """The words of the utterances, labels left out."""
    said = np.zeros(len(copy), np.bool_)
    for utterance in copy.record.utterances:
        said[slice(*_range(copy, utterance.span))] = True
    return said


def _range(copy: Copy, span: Span) -> tuple[int, int]:
    """The words of a span."""
    low, high = np.searchsorted(copy.words.starts, (span.start, span.end)).tolist()
    return int(low), int(high)


# --- furniture --------------------------------------------------------------------------------------------------------


def _is_furniture(copy: Copy, line: _Line, tongue: Tongue, spoken: Flags) -> bool:
    words = _words(copy, line)
    if copy.labels[line.first] or words[:1] in "([":
        return False
    if not ENDED.search(words):
        return is_chrome(words, tongue) or (_is_button(words) and not _heads(copy, words))
    if spoken[line.first]:
        return (len(words.split()) <= _NOTICE_WORDS and is_chrome(words, tongue)) or words.startswith("©")
    return is_chrome(words, tongue)


def _heads(copy: Copy, words: str) -> bool:
    """Whether a line is the title, date or place of a talk on the page, as its structure has them."""
    talks = [s for s in copy.record.sections if s.utterances]
    found = find_date(words) if len(words) < _DATED else None
    bare = folded(words.strip("#*_ \t="))
    return any(
        (_names_occasion(words) and s.title is not None and folded(s.title) == bare)
        or (s.place is not None and folded(s.place) == bare)
        or (found is not None and found[0] == s.date and _is_dateline(words, found[1], found[2]))
        for s in talks
    )


def _is_dateline(words: str, start: int, end: int) -> bool:
    """Whether a line is hardly more than its date (from `start` to `end`), or the date, a comma and a place."""
    place = words[end:].split()
    return 2 * (end - start) > len(words) or (start == 0 and words[end : end + 1] == "," and len(place) <= _PLACE_WORDS)


def _is_button(words: str) -> bool:
    """A few words on a line of their own that end as no sentence does, nor break off: no speech, or its heading."""
    return len(words.split()) <= _BUTTON_WORDS and not _BROKEN_OFF.search(words)


# --- other records ----------------------------------------------------------------------------------------------------


def _another_record(
    copy: Copy, lines: Sequence[_Line], known: frozenset[str], stretch: tuple[int, int], *, head: bool
) -> Flags:
    """The words of a stretch that nobody shares from where another record opens."""
    out = np.zeros(stretch[1] - stretch[0], np.bool_)
    if head and (stretch[1] - stretch[0] < _OWN_TEXT or not _names(copy, stretch)):
        return out  # the record's own head
    opening = next((x for x in lines if _opens(copy, x)), None)
    if opening is None and _is_of_strangers(copy, stretch, known) and lines:
        opening = lines[0]
    if opening is not None:
        out[opening.first - stretch[0] : _own_head(copy, lines, stretch[1]) - stretch[0]] = True
    return out


def _own_head(copy: Copy, lines: Sequence[_Line], stop: int) -> int:
    """Where the title of the text that goes on at `stop` begins: it is no part of what stands before it."""
    for line in reversed(lines):
        if line.last != stop or stop == len(copy) or copy.labels[line.first] or not _names_occasion(_words(copy, line)):
            break
        stop = line.first
    return stop


def _opens(copy: Copy, line: _Line) -> bool:
    """Whether a line is the title of a record, or stands under a rule."""
    words = _words(copy, line)
    if RULE.search(words.rpartition("\n")[0]):
        return True
    bare = words.strip("#*_ \t=")
    unspaced = any(w in bare for w in UNSPACED_OCCASIONS)
    if copy.labels[line.first] or ENDED.search(bare) or not (1 if unspaced else 3) <= len(bare.split()) <= _TITLE_WORDS:
        return False
    return _names_occasion(bare)


def _names_occasion(words: str) -> bool:
    return any(w in words for w in UNSPACED_OCCASIONS) or any(
        w.strip(".,:;()'’\"“”") in OCCASIONS for w in folded(words).split()
    )


def _mark_titled(copy: Copy, lines: Sequence[_Line], lacked: Flags, foreign: Flags) -> None:
    """Mark what some copies have and others lack, where it stands under a title of its own and strangers speak."""
    known = _speakers(copy, ~lacked)
    if not known:
        return
    for a, b in stretches(lacked):
        opening = next((x for x in lines if x.first >= a and x.last <= b and _opens(copy, x)), None)
        names = _names(copy, (opening.first, b)) if opening else []
        if opening and len(names) >= _TITLED and not known & set(names):
            foreign[opening.first : _own_head(copy, [x for x in lines if x.last <= b], b)] = True


def _quoted(copy: Copy, lines: Sequence[_Line]) -> Flags:
    """The words that stand in block quotations, under marks of quoting, or wholly in quotation marks."""
    quoted = np.zeros(len(copy), np.bool_)
    for block in copy.record.document.blocks:
        if block.kind is BlockKind.QUOTE:
            quoted[slice(*_range(copy, block.span))] = True
    for line in lines:
        words = _words(copy, line)
        quoted[slice(*line)] |= words[:1] == ">" or (words[:1] in "“«„「『" and words[-1:] in "”»“」』")
    return quoted


def _speakers(copy: Copy, shared: Flags) -> frozenset[str]:
    """The labels of the turns that others have as well, folded."""
    return frozenset(name for first, name in _turns(copy) if shared[first])


def _turns(copy: Copy) -> Iterator[tuple[int, str]]:
    """The first word of each turn and its label."""
    for said in copy.record.utterances:
        first, last = _range(copy, said.span)
        if said.label and first < last:
            yield first, folded(said.label).strip("* _")


def _names(copy: Copy, stretch: tuple[int, int]) -> list[str]:
    """The labels of the turns in a stretch."""
    return [name for first, name in _turns(copy) if stretch[0] <= first < stretch[1]]


def _is_of_strangers(copy: Copy, stretch: tuple[int, int], known: frozenset[str]) -> bool:
    names = _names(copy, stretch)
    return len(names) >= _SPEAKERS and not known & set(names)


def foreign_columns(copies: Sequence[Copy], table: Places, repeated: Flags) -> Flags:
    """[place]: whether most copies that have words there have them outside the record.

    What is `repeated` is of the record, but for a few words that another record has as well.
    """
    again = repeated.copy()
    for first, stop in stretches(repeated):
        again[first:stop] = stop - first >= _OWN_TEXT
    held = table >= 0
    count = held.sum(0)
    ours = np.zeros(table.shape[1], np.int64)
    for number, copy in enumerate(copies):
        places = np.flatnonzero(held[number])
        words = table[number, places]
        shared, lacked = np.zeros(len(copy), np.bool_), np.zeros(len(copy), np.bool_)
        shared[words] = (count[places] > 1) | again[places]
        lacked[words] = (count[places] < len(copies)) & ~again[places]
        ours[places] += foreign_words(copy, shared, lacked)[words]
    columns: Flags = 2 * ours > count
    return columns
