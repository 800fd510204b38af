"""Labels alone on their lines: lists of names told from turns, and what a second line says of the speaker."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.dates import find_date
from onrecord.labels import strength
from onrecord.models import Span
from onrecord.speakers import is_office, parse
from onrecord.text import folded
from onrecord.wordlists import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.structure.conventions import Printed

_BESIDE_NAME = 80  # characters of a second line that tells an office or what one belongs to
_WORDS = 9  # words of it
_OFFICE_WORDS = 12  # the same where a gap parts it from the words
_TWO_LINED = 0.5  # share of the turns with such a second line from which on all have one


def laid_out(found: list[Printed], text: str) -> list[Printed]:
    """Candidates alone on their lines: those of a list of names dropped, an office on the next line taken in."""
    if not found:
        return []
    empty = [_says_nothing(text[a.body : b.start]) for a, b in pairwise(found)] + [False]
    who = [folded(parse(c.text).name) or folded(c.text) for c in found]
    times = Counter(w for w, nothing in zip(who, empty, strict=True) if not nothing)
    last = len(found) - 1
    listed = [i > 1 and empty[i - 1] and empty[i - 2] and (times[w] < 2 or i == last) for i, w in enumerate(who)]
    kept = [c for c, e, x in zip(found, empty, listed, strict=True) if not e and not x]
    return _with_second(kept, text) or [_with_office(c, text) for c in kept]


def _says_nothing(words: str) -> bool:
    """Whether nothing but another name with its office stands there, or a date to begin with."""
    plain = words.strip()
    first = plain.partition("\n")[0]
    date = find_date(first) if len(first) < _BESIDE_NAME else None
    dated = date is not None and date[2] - date[1] > len(first) / 2
    if not plain or len(plain) > 120:
        return not plain or dated
    return dated or ("\n" not in plain and plain[-1] not in ".?!" and " " in plain and strength(plain) > 1)


_NEXT_LINE = re.compile(r"(?P<line>[^\n]{3,100})\n[ \t]*\n\s*(?=\S)")


def _with_office(label: Printed, text: str) -> Printed:
    """A label with the line under it, where that tells an office and a gap parts it from the words."""
    below = _NEXT_LINE.match(text, label.body)
    if below is None or "\n" not in text[label.label.end : label.body] or "\n\n" in text[label.label.end : label.body]:
        return label
    line = below["line"].strip(" \t*_")
    words = line.replace(",", " ").split()
    spoken = SPOKEN & {folded(w) for w in words}
    if line[-1:] in ".!?:;" or len(words) > _OFFICE_WORDS or not any(map(is_office, words)) or spoken:
        return label
    return _joined(label, text, label.body + len(below["line"].rstrip()), below.end())


def _with_second(found: Sequence[Printed], text: str) -> list[Printed]:
    """The labels with the second line that each person's turns have again and again; empty where they have none."""
    below = [_second_line(c, text) for c in found]
    times = Counter((c.text, line) for c, line in zip(found, below, strict=True) if line)
    again = sum(n for n in times.values() if n > 1)
    if again < 2 or again < _TWO_LINED * len(found):
        return []
    return [
        _joined(c, text, c.body + len(line), c.body + len(line) + 1) if line else c
        for c, line in zip(found, below, strict=True)
    ]


def _second_line(label: Printed, text: str) -> str:
    """The line right under a label where it is short, ends as no sentence does and has words under it."""
    end = text.find("\n", label.body)
    line = text[label.body : end] if end > 0 else ""
    if text[label.label.end : label.body].count("\n") != 1 or not text[end + 1 : end + 2].strip():
        return ""
    short = len(line) < _BESIDE_NAME and len(line.split()) <= _WORDS and line[:1].isupper()
    return line if short and line[-1:] not in ".!?:;," and not SPOKEN & {folded(w) for w in line.split()} else ""


def _joined(label: Printed, text: str, end: int, body: int) -> Printed:
    """The label with all that stands up to an offset."""
    span = Span(label.label.start, end)
    return label._replace(label=span, text=span.of(text), body=body)
