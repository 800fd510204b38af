"""When a document is of, and whether it is coverage of a record's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.dates import find_date, find_month, month_of
from onrecord.follow.languages import undertakings
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Document

SAME_DAY = timedelta(days=3)  # coverage within it tells of the day itself
HEAD, TAIL = 600, 300  # code points at the ends of a document in which its date is printed
MOST = 31  # days of a month
LAST = 28  # day that every month has, taken for the last one
DATE_LINE = 160  # code points of a line that can be a date line or a byline
LINES = 8  # lines at the head of a document among which that is
ANY_YEAR = 2001  # that two days without a year are set in: none with a 29 February
# A day where a date line has it: at its start, behind a mark or a capital word ("Monday 3 May"), as what it stands at
# ("the situation at 3 May"), not "by 3 May"; of several days the last ("3 and 4 May", "1 May to 31 July").
BEHIND = (
    r"(?:^|[,;:(–—-]\s?|\b[A-Z]\w+\s|\b(?:at|as of|version|dated|und)\s|\d\s(?:and|to|und|bis)\s|\d\s\w+\s(?:to|bis)\s)"
)
DAYS = (
    re.compile(BEHIND + r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?!(?:and|und|bis)\b)(?P<w>[^\W\d_]{3,12})\b"),
    re.compile(BEHIND + r"(?P<w>[^\W\d_]{3,12})\s(?P<d>\d{1,2})(?:st|nd|rd|th)?\b"),
)
YEAR = re.compile(r"\b20\d\d\b")
MONTH = re.compile(r"(?:^|,\s|\()(?P<w>[^\W\d_]{3,12})\)?\W*$")


def day_of(document: Document) -> date | None:
    """The day that a document says it is of; the first of the month where it names no day."""
    text = document.text
    for printed in (document.published or "", document.title or "", text[:HEAD], text[-TAIL:]):
        if found := find_date(printed):
            return date.fromisoformat(found[0])
    month = find_month(text[:HEAD]) or find_month(text[-TAIL:])
    return date.fromisoformat(month) if month else None


def first_day(record: Document, documents: Sequence[Document]) -> date | None:
    """The day of a record; where it prints none, that of the earliest document."""
    if (day := day_of(record)) or _day_of_a_year(record):
        return day
    return min(filter(None, map(day_of, documents)), default=None)


def same_day(record: Document, document: Document, documents: Sequence[Document]) -> bool:
    """Whether a document is coverage of the record's own day, and moves no status.

    One without a date is taken for it, for nothing moves on a guess; but "one year on" at its head says that it is not.
    Where a date lacks its year, the later document is taken for the next of that day; one that is headed by a year
    alone ("Annual report for 2019") tells of all that year.
    """
    table = undertakings(document.language)
    if table and table.times.on.search(folded(document.text[:HEAD])):
        return False
    day, other = first_day(record, documents), day_of(document)
    if day and other:
        return other - day <= SAME_DAY
    if day and other is None and (year := _year(document)):
        return year < day.year
    one = (day.month, day.day) if day else _day_of_a_year(record)
    two = (other.month, other.day) if other else _day_of_a_year(document)
    return one is None or two is None or _next(one, two) <= SAME_DAY


def _next(one: tuple[int, int], two: tuple[int, int]) -> timedelta:
    """How long after a day of a year, as month and day, the next of another is; a month alone is its last day."""
    first, then = (date(ANY_YEAR, month, min(day, LAST)) for month, day in (one, two))
    return then - first if then >= first else then.replace(year=ANY_YEAR + 1) - first


def _day_of_a_year(document: Document) -> tuple[int, int] | None:
    """The month and day that a date line at the head of a document prints without a year."""
    for line in _lines(document.text):
        days = [
            (f.start(), (month, day))
            for form in DAYS
            for f in form.finditer(line)
            if (month := month_of(f["w"])) and 1 <= (day := int(f["d"])) <= MOST
        ]
        if days:
            return max(days)[1]
        if (alone := MONTH.search(line)) and (month := month_of(alone["w"])):
            return month, LAST
    return None


def _year(document: Document) -> int | None:
    """The last year that stands at the head of a document which prints no day."""
    if _day_of_a_year(document):
        return None
    return max((int(y) for line in _heads(document.text) for y in YEAR.findall(line)), default=None)


def _heads(text: str) -> Iterator[str]:
    """The lines above the first one that is a sentence."""
    return takewhile(lambda line: not line.endswith((".", "!", "?")), _lines(text))


def _lines(text: str) -> Iterator[str]:
    """The short lines at the head of a text."""
    lines = [line.strip() for line in text[: 2 * HEAD].splitlines() if line.strip()]
    return (line for line in lines[:LINES] if len(line) <= DATE_LINE)
