"""Until when: the last day that a record's words for a time mean, counted from the day on which they were said."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.dates import find_date
from onrecord.meaning.numerals import values
from onrecord.text import folded

if TYPE_CHECKING:
    from onrecord.follow.undertakings import Undertakings

WORD = re.compile(r"\w+")
YEAR = re.compile(r"\b20\d\d\b")
DAY = re.compile(r"\b([0-3]?\d)(?:st|nd|rd|th|\.)?\b(?!\d)")
DECEMBER = 12
DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652}


def due_by(words: str, said_on: date | None, table: Undertakings) -> date | None:
    """The last day that the words mean, None where that cannot be told.

    A month or season without a year is the next one; "this year" ends with it. Without the day on which it was said
    only words that name a year can be told. How long something is to last is no due day.
    """
    printed = folded(words)
    if table.times.lasting.search(printed):
        return None
    if found := find_date(words):
        return date.fromisoformat(found[0])
    year = YEAR.search(printed)
    named = next((table.times.months[w] for w in WORD.findall(printed) if w in table.times.months), None)
    if named:
        return _in_month(named, printed, int(year.group()) if year else None, said_on)
    if year:
        return date(int(year.group()), DECEMBER, 31)
    return _counted(printed, said_on, table) if said_on else None


def _in_month(month: int, printed: str, year: int | None, said_on: date | None) -> date | None:
    """A day of a month, or its end; the next such month where no year is named."""
    if year is None:
        if said_on is None:
            return None
        year = said_on.year + (month < said_on.month)
    last = monthrange(year, month)[1]
    day = DAY.search(printed)
    return date(year, month, min(int(day.group(1)) or 1, last) if day else last)


def _counted(printed: str, said_on: date, table: Undertakings) -> date | None:
    """ "Tomorrow", "within three months", "next week", "this year"."""
    for word, days in table.times.soon.items():
        if word in printed:
            return said_on + timedelta(days=days)
    unit = next((DAYS[u] for w, u in table.times.units.items() if re.search(rf"\b{w}\b", printed)), None)
    if unit is None:
        return None
    if re.search(table.times.this, printed):
        return _end_of(unit, said_on)
    count = next(iter(values(WORD.findall(printed))), 1.0)
    return said_on + timedelta(days=round(unit * count))


def _end_of(unit: int, said_on: date) -> date:
    """The end of the week, month or year in which it was said."""
    if unit == DAYS["week"]:
        return said_on + timedelta(days=6 - said_on.weekday())
    if unit == DAYS["month"]:
        return said_on.replace(day=monthrange(said_on.year, said_on.month)[1])
    return date(said_on.year, DECEMBER, 31) if unit == DAYS["year"] else said_on + timedelta(days=unit)


def months(printed: str, table: Undertakings) -> set[int]:
    """The months, 1 to 12, that the words for when of a folded sentence name; a season by its last one."""
    found = (word for when in table.times.due.finditer(printed) for word in WORD.findall(when.group()))
    return {table.times.months[word] for word in found if word in table.times.months}
