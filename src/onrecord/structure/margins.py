"""What court reporters set beside and between the words: the numbers of lines, and heads of pages."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.models import Span

_NUMBERED = re.compile(r"^[ \t]{0,12}(?P<number>\d{1,2})(?:[ \t]|$)", re.MULTILINE)
_MAY_BE_NUMBERED = re.compile(r"\n[ \t]{0,12}\d")  # what such a line has: a cheap look before
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_SAMPLE = 4000  # characters in which lines with numbers are seen, if there are any
_LEAST = 8  # such lines
_SHARE = 0.6  # of all lines with words
_STEPS = 0.9  # of the numbers follow the one before
_PAGE = 15  # lines that a page has at least


def margins(text: str) -> list[Span]:
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
    for before, after in pairwise(found):
        if int(after["number"]) < int(before["number"]):
            spans += (Span(*m.span()) for m in _LINE.finditer(text, text.find("\n", before.end()), after.start()))
    return sorted(spans)
