"""What passes between the steps of the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.follow.models import Taken


class Kind(StrEnum):
    """What an observation says. The first three come from a run, the others from a person."""

    STATED = "stated"
    LOOKED = "looked"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CODED = "coded"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    DROPPED = "dropped"
    DUE = "due"
    UNRATABLE = "unratable"
    UNDONE = "undone"


class Status(StrEnum):
    """What is known of a commitment. The first six are ratings, and rest on accepted evidence."""

    KEPT = "kept"
    KEPT_LATE = "kept late"
    IN_PROGRESS = "in progress"
    NO_MOVEMENT = "no movement"
    CONTRADICTED = "contradicted"
    SUPERSEDED = "superseded"
    RESTATED = "told again, no news"
    NOT_LOOKED_AT = "not looked at"
    WAITING = "waiting for review"
    NOT_YET_DUE = "not yet due"
    NOT_MENTIONED = "looked at and not mentioned"
    CANNOT_BE_RATED = "cannot be rated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One row of the ledger: its number (from 1), when and by whom it was made, what it says and of what.

    `of` is a commitment for `stated`, `merged`, `split`, `renamed`, `dropped`, `due` and `unratable`, a document's
    SHA-256 for `looked`, a proposal for `proposed`, `accepted`, `rejected` and `coded`, and the number of an
    observation for `undone`. `at` is ISO 8601 in UTC.
    """

    number: int
    at: str
    who: str
    kind: Kind
    of: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A later document that was looked through for the commitments of a record; `same_day` moves no status."""

    document: str
    path: str
    day: str | None
    same_day: bool
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A proposal and what was decided on it: accepted, rejected, or None for one that waits for review."""

    id: str
    commitment: str
    document: str
    path: str
    day: str | None
    same_day: bool
    text: str
    span: tuple[int, int]
    score: float
    reading: Taken
    why: str
    umbrella: bool = False
    drift: str | None = None
    decision: Kind | None = None
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A commitment of the ledger as it stands; `merged` are the ids that went into it."""

    id: str
    what: str
    record: str
    path: str
    day: str | None
    who: tuple[str, ...]
    with_whom: tuple[str, ...]
    firmness: str
    voice: str
    due: str | None
    due_by: str | None
    condition: str | None
    testable: bool
    testable_reason: str
    mentions: tuple[Mapping[str, Any], ...]
    merged: tuple[str, ...] = ()
    unratable: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The status of a commitment as of a day, from how many later documents; `waiting` proposals are undecided."""

    status: Status
    as_of: str
    documents: int
    waiting: int
    evidence: str | None = None


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What follows from the observations: commitments, looks and evidence by id, in the order of the rows."""

    entries: dict[str, Entry] = field(default_factory=dict)
    looks: list[Look] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)

    def home(self, commitment: str) -> str:
        """The commitment that this one was merged into, or itself."""
        while commitment in self.into:
            commitment = self.into[commitment]
        return commitment

    def of(self, commitment: str) -> list[Evidence]:
        """The evidence of a commitment, earliest document first."""
        found = [e for e in self.evidence.values() if self.home(e.commitment) == commitment]
        return sorted(found, key=lambda e: (e.day or "", e.path, e.span))

    def looked(self, entry: Entry, as_of: str) -> list[Look]:
        """The later documents that were looked through for a commitment by a day, coverage of its own day left out."""
        last = {look.document: look for look in self.looks if look.record == entry.record}
        return [x for x in last.values() if not x.same_day and (x.day or "") <= as_of]
