"""When a document is of, and whether it is coverage of a record's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.dates import find_date, find_month, month_of
from onrecord.follow.languages import undertakings
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Document

SAME_DAY = timedelta(days=3)  # coverage within it tells of the day itself
HEAD, TAIL = 600, 300  # code points at the ends of a document in which its date is printed
LAST = 28  # day that every month has, taken for the last one
DATE_LINE = 110  # code points of a line that can be a date line or a byline
LINES = 8  # lines at the head of a document among which that is
ANY_YEAR = 2001  # that two days without a year are set in: none with a 29 February
# A day where a date line has it: at its start, behind a mark or a capital word ("Monday 3 May"), not "by 3 May".
BEHIND = r"(?:^|[,;:(–—-]\s?|\b[A-Z]\w+\s)"
DAYS = (
    re.compile(BEHIND + r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<w>[^\W\d_]{3,12})\b"),
    re.compile(BEHIND + r"(?P<w>[^\W\d_]{3,12})\s(?P<d>\d{1,2})(?:st|nd|rd|th)?\b"),
)
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
    Where a date lacks its year, the later document is taken for the next of that day.
    """
    table = undertakings(document.language)
    if table and table.times.on.search(folded(document.text[:HEAD])):
        return False
    day, other = first_day(record, documents), day_of(document)
    if day and other:
        return other - day <= SAME_DAY
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
        for found in (f for form in DAYS for f in form.finditer(line)):
            month = month_of(found["w"])
            if month and 1 <= (day := int(found["d"])) <= 31:
                return month, day
        if (alone := MONTH.search(line)) and (month := month_of(alone["w"])):
            return month, LAST
    return None


def _lines(text: str) -> Iterator[str]:
    """The short lines at the head of a text."""
    lines = [line.strip() for line in text[: 2 * HEAD].splitlines() if line.strip()]
    return (line for line in lines[:LINES] if len(line) <= DATE_LINE)
