"""What court reporters set beside and between the words: the numbers of lines, and heads of pages."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.models import Span
from onrecord.structure.furniture import ENDED, PAGE_MARK
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBERED = re.compile(r"^[ \t]{0,12}(?P<number>\d{1,2})(?:[ \t]|$)", re.MULTILINE)
_MAY_BE_NUMBERED = re.compile(r"\n[ \t]{0,12}\d")  # what such a line has: a cheap look before
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_SAMPLE = 4000  # characters in which lines with numbers are seen, if there are any
_LEAST = 8  # such lines
_SHARE = 0.6  # of all lines with words
_STEPS = 0.9  # of the numbers follow the one before
_PAGE = 15  # lines that a page has at least


# Every fifth or tenth line numbered on the right; a head with the number of the page in it.
_RIGHT = re.compile(r"(?<=\S)[ \t]{3,}(?P<number>\d?[05])[ \t]*$", re.MULTILINE)
_HEADS = re.compile(
    r"^[^\n]{0,80}?\b(?:page|seite|página|pagina|strona|p[aá]g\.|стр\.)[ ]\d{1,4}"
    r"(?:[ ](?:of|von|de|di|z|из)[ ]\d{1,4})?[^\n]{0,80}$",
    re.MULTILINE | re.IGNORECASE,
)
# What such lines have: cheap looks before.
_MAY_BE_RIGHT = re.compile(r"[05](?=[ \t]*$)", re.MULTILINE)
_MAY_BE_HEADS = re.compile(r"[ ](?=\d)(?<=(?i:page|eite|gina|rona|p[aá]g\.|стр\.)[ ])")
_FIGURES = re.compile(r"\d+")
_MARKS = re.compile(r"^[ \t]*[-–—][ ]?\d{1,4}[ ]?[-–—][ \t]*$", re.MULTILINE)  # the number of a page by itself
_RUNNING = 12  # characters that a line beside it has at least
_AROUND = 400  # characters before and behind it in which this stands
_PAGES = 12_000  # characters of some pages, in which heads and numbers on the right are seen, if there are any
_FEW = 3  # numbers on the right from which on they are those of lines


@lru_cache(maxsize=1)
def margins(text: str) -> tuple[Span, ...]:
    """Where the numbers of lines and the heads of pages stand, in order; none where a text has none."""
    middle = max(0, (len(text) - _PAGES) // 2)
    pages = text[middle : middle + _PAGES]
    right = _on_the_right(text) if "   " in pages or "\t" in pages else []
    heads = _heads(text) if _MAY_BE_HEADS.search(pages) else []
    marks = [Span(*m.span()) for m in _MARKS.finditer(text)] if _MARKS.search(pages) else []
    return tuple(sorted({*_on_the_left(text), *right, *heads, *_running((*heads, *marks), text)}))


def _on_the_right(text: str) -> list[Span]:
    """The numbers behind every fifth or tenth line of a page."""
    lines = [_line_of(text, m.start()) for m in _MAY_BE_RIGHT.finditer(text)]
    found = [m for line in lines if (m := _RIGHT.search(text, *line))]
    numbers = [int(m["number"]) for m in found]
    step = min(numbers, default=0)
    even = step in (5, 10) and all(b in (a + step, step) for a, b in pairwise(numbers))
    return [Span(*m.span("number")) for m in found] if even and len(found) >= _FEW else []


def _heads(text: str) -> list[Span]:
    """The lines with the number of a page that have nothing else, or come again but for their figures."""
    lines = dict.fromkeys(_line_of(text, m.start()) for m in _MAY_BE_HEADS.finditer(text))
    found = [Span(*m.span()) for line in lines if (m := _HEADS.match(text, *line))]
    times = Counter(_FIGURES.sub("0", x.of(text)) for x in found)
    return [x for x in found if PAGE_MARK.fullmatch(x.of(text).strip()) or times[_FIGURES.sub("0", x.of(text))] > 1]


def _running(marks: Sequence[Span], text: str) -> list[Span]:
    """The lines right above or below the number of a page that come again there, but for their figures."""
    both = ((_line_before(text, mark.start), _line_behind(text, mark.end)) for mark in marks)
    around = list(dict.fromkeys(line for pair in both for line in pair if line))
    times = Counter(_FIGURES.sub("0", x.of(text)) for x in around)
    again = (x for x in around if times[_FIGURES.sub("0", x.of(text))] > 1)
    return [x for x in again if x.end - x.start >= _RUNNING and not ENDED.search(x.of(text))]


def _line_before(text: str, at: int) -> Span | None:
    """The last line before an offset that holds words."""
    end = len(text[max(0, at - _AROUND) : at].rstrip()) + max(0, at - _AROUND)
    line = trimmed(text, Span(text.rfind("\n", 0, end) + 1, end))
    return line if line.start < line.end else None


def _line_behind(text: str, at: int) -> Span | None:
    """The first line behind an offset that holds words."""
    found = _LINE.search(text, at, at + _AROUND)
    return Span(*found.span()) if found else None


def is_head(line: str) -> bool:
    """Whether a line can be the head of a page, by the number in it."""
    return bool(_MAY_BE_HEADS.search(line)) and _HEADS.fullmatch(line) is not None


def _line_of(text: str, at: int) -> tuple[int, int]:
    """Where the line that an offset stands in begins, and where it ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _on_the_left(text: str) -> list[Span]:
    """The numbers of lines, and the lines between the last number of a page and the first of the next; none where the
    lines of a text are not numbered page by page."""
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    if len(_MAY_BE_NUMBERED.findall("\n" + text[middle : middle + _SAMPLE])) < _LEAST:
        return []
    found = list(_NUMBERED.finditer(text))
    numbers = [int(m["number"]) for m in found]
    steps = sum(b == a + 1 or (b == 1 and a >= _PAGE) for a, b in pairwise(numbers))
    lines = sum(not line.isspace() and line != "" for line in text.split("\n"))
    if len(found) < _SHARE * lines or steps < _STEPS * (len(found) - 1):
        return []
    spans = [Span(*m.span("number")) for m in found]
    between: list[Span] = []
    for before, after in pairwise(found):
        if int(after["number"]) < int(before["number"]):
            between += (Span(*m.span()) for m in _LINE.finditer(text, text.find("\n", before.end()), after.start()))
    known = {x.of(text) for x in between}
    last = text.find("\n", found[-1].end())
    foot = (Span(*m.span()) for m in (_LINE.finditer(text, last) if last > 0 else ()))
    return sorted((*spans, *between, *(x for x in foot if x.of(text) in known)))
