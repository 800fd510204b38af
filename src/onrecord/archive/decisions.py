"""What people decide on findings: only ever added, the last one counts.

A decision is on a finding in a story, whatever draft of it: it holds for later checks of a story of the same name, and
says by which rule the finding was made then. The same words in another story are another matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.archive.store import now
from onrecord.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from onrecord.archive.store import Archive

DECISIONS = ("accepted", "disputed", "fixed", "open")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision on the finding of that name (its id in every report); `at` is ISO 8601 in UTC."""

    finding: str
    decision: str
    note: str
    who: str
    at: str
    rule: str


def decide(archive: Archive, check: int, finding: str, decision: str, *, note: str = "", who: str = "") -> Decision:
    """Add a decision on a finding of a check.

    Raises UsageError for one that cannot be, NotFoundError where the check has no finding of that name.
    """
    if decision not in DECISIONS:
        raise UsageError(f"{decision} is not a decision; use one of {', '.join(DECISIONS)}.")
    with archive.writing() as connection:
        row = connection.execute(
            """SELECT c.story, f.rule FROM findings f JOIN checks c ON c.id = f."check"
               WHERE c.id = ? AND f.name = ?""",
            (check, finding),
        ).fetchone()
        if row is None:
            raise NotFoundError(f"There is no finding {finding} in check {check} of {archive.path.name}.")
        made = Decision(finding=finding, decision=decision, note=note, who=who, at=now(), rule=row["rule"])
        connection.execute(
            "INSERT INTO decisions (story, finding, decision, note, who, at, rule) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row["story"], finding, decision, note, who, made.at, made.rule),
        )
    return made


def decisions(archive: Archive, check: int) -> dict[str, list[Decision]]:
    """All decisions on the findings of a check by their names, earliest first."""
    out: dict[str, list[Decision]] = {}
    sql = """SELECT d.finding, d.decision, d.note, d.who, d.at, d.rule FROM decisions d
             JOIN checks c ON c.story = d.story
             WHERE c.id = ? AND d.finding IN (SELECT name FROM findings WHERE "check" = c.id) ORDER BY d.id"""
    with archive.reading() as connection:
        for row in connection.execute(sql, (check,)):
            out.setdefault(row["finding"], []).append(Decision(**dict(row)))
    return out
