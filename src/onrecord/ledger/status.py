"""What is known of a commitment on a day, and why."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.follow.models import Taken
from onrecord.ledger.models import Kind, Standing, Status

if TYPE_CHECKING:
    from onrecord.ledger.models import Entry, Evidence, Ledger

RATINGS = {
    Taken.KEPT: Status.KEPT,
    Taken.IN_PROGRESS: Status.IN_PROGRESS,
    Taken.STALLED: Status.NO_MOVEMENT,
    Taken.CONTRADICTED: Status.CONTRADICTED,
    Taken.SUPERSEDED: Status.SUPERSEDED,
}


def standing(ledger: Ledger, entry: Entry, as_of: date) -> Standing:
    """What is known of a commitment on a day.

    The latest accepted evidence of a document that is not coverage of the record's own day rates it; umbrella sentences
    and promises told again are no news. Without evidence it is told which of the reasons for that holds.
    """
    day = as_of.isoformat()
    known = [e for e in ledger.of(entry.id) if (e.day or "") <= day]
    waiting = sum(e.decision is None and not e.same_day for e in known)
    accepted = [e for e in known if e.decision is Kind.ACCEPTED and not e.same_day]
    news = [e for e in accepted if not e.umbrella and e.reading in RATINGS]
    seen = len(ledger.looked(entry, day))
    last = news[-1] if news else accepted[-1] if accepted else None
    status = _rated(entry, last) if last else _unrated(entry, day, seen, waiting)
    return Standing(status=status, as_of=day, documents=seen, waiting=waiting, evidence=last.id if last else None)


def _rated(entry: Entry, last: Evidence) -> Status:
    rating = RATINGS.get(last.reading, Status.RESTATED) if not last.umbrella else Status.RESTATED
    late = entry.due_by is not None and last.day is not None and last.day > entry.due_by
    return Status.KEPT_LATE if rating is Status.KEPT and late else rating


def _unrated(entry: Entry, day: str, seen: int, waiting: int) -> Status:
    if entry.unratable is not None:
        return Status.CANNOT_BE_RATED
    if not seen:
        return Status.NOT_LOOKED_AT
    if waiting:
        return Status.WAITING
    if entry.due_by and day <= entry.due_by:
        return Status.NOT_YET_DUE
    return Status.NOT_MENTIONED if entry.testable else Status.CANNOT_BE_RATED


def changes(ledger: Ledger, entry: Entry, until: date) -> list[Standing]:
    """Every status that a commitment has had up to a day, in the order of the days on which it changed.

    It can change when a document is looked at and on the day after it was due.
    """
    days = {date.fromisoformat(d) for look in ledger.looks if look.record == entry.record and (d := look.day)}
    days |= {date.fromisoformat(e.day) for e in ledger.of(entry.id) if e.day}
    if entry.due_by:
        days.add(date.fromisoformat(entry.due_by) + timedelta(days=1))
    found = [standing(ledger, entry, day) for day in sorted(d for d in days if d <= until)]
    return [new for old, new in pairwise([None, *found]) if new and (old is None or old.status is not new.status)]
