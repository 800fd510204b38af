"""What people decide on findings: only ever added, the last one counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.archive.store import now
from onrecord.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def decide(archive: Archive, finding: str, decision: str, *, note: str = "", who: str = "") -> Decision:
    """Add a decision. Raises UsageError for one that cannot be, NotFoundError for a finding that is unknown."""
    if decision not in DECISIONS:
        raise UsageError(f"{decision} is not a decision; use one of {', '.join(DECISIONS)}.")
    made = Decision(finding=finding, decision=decision, note=note, who=who, at=now())
    with archive.writing() as connection:
        if not connection.execute("SELECT 1 FROM findings WHERE name = ?", (finding,)).fetchone():
            raise NotFoundError(f"There is no finding {finding} in {archive.path.name}.")
        connection.execute(
            "INSERT INTO decisions (finding, decision, note, who, at) VALUES (?, ?, ?, ?, ?)",
            (finding, decision, note, who, made.at),
        )
    return made


def decisions(archive: Archive, findings: Iterable[str]) -> dict[str, list[Decision]]:
    """All decisions on these findings, earliest first."""
    names = list(findings)
    marks = ",".join("?" * len(names))
    out: dict[str, list[Decision]] = {}
    with archive.reading() as connection:
        sql = f"SELECT finding, decision, note, who, at FROM decisions WHERE finding IN ({marks}) ORDER BY id"
        for row in connection.execute(sql, names):
            out.setdefault(row["finding"], []).append(Decision(**dict(row)))
    return out
