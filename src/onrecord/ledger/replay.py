"""From a row of observations to the ledger that it makes: a pure function of the rows that count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onrecord.follow.models import Taken
from onrecord.ledger.models import Entry, Evidence, Kind, Ledger, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.ledger.models import Observation


def effective(observations: Iterable[Observation]) -> list[Observation]:
    """The observations that count: none that was undone, and none that undid one."""
    rows = list(observations)
    undone: set[int] = set()
    for row in reversed(rows):
        if row.kind is Kind.UNDONE and row.number not in undone:
            undone.add(int(row.of))
    return [r for r in rows if r.kind is not Kind.UNDONE and r.number not in undone]


def replay(observations: Iterable[Observation]) -> Ledger:
    """The ledger that a row of observations makes."""
    ledger = Ledger()
    for row in effective(observations):
        _STEPS[row.kind](ledger, row)
    return ledger


def _stated(ledger: Ledger, row: Observation) -> None:
    if row.of not in ledger.entries and row.of not in ledger.into:
        data: dict[str, Any] = {**row.data, **{n: tuple(row.data[n]) for n in ("who", "with_whom", "mentions")}}
        ledger.entries[row.of] = Entry(id=row.of, **data)


def _looked(ledger: Ledger, row: Observation) -> None:
    ledger.looks.append(Look(document=row.of, **row.data))


def _proposed(ledger: Ledger, row: Observation) -> None:
    if row.of not in ledger.evidence:
        data: dict[str, Any] = {**row.data, "span": tuple(row.data["span"]), "reading": Taken(row.data["reading"])}
        ledger.evidence[row.of] = Evidence(id=row.of, **data)


def _decided(ledger: Ledger, row: Observation) -> None:
    if found := ledger.evidence.get(row.of):
        reading = Taken(row.data.get("reading") or found.reading)
        note = str(row.data.get("note", ""))
        ledger.evidence[row.of] = replace(found, decision=row.kind, reading=reading, who=row.who, note=note)
    _coded(ledger, row)


def _coded(ledger: Ledger, row: Observation) -> None:
    if found := ledger.evidence.get(row.of):
        said = row.data.get("reading") or (found.reading if row.kind is Kind.ACCEPTED else None)
        code = str(row.data.get("code") or (said if row.kind is Kind.ACCEPTED else "rejected"))
        ledger.codes.setdefault(row.of, {})[row.who] = code


def _merged(ledger: Ledger, row: Observation) -> None:
    into = ledger.home(str(row.data["into"]))
    gone = ledger.entries.get(row.of)
    kept = ledger.entries.get(into)
    if gone is None or kept is None or into == row.of:
        return
    del ledger.entries[row.of]
    ledger.into[row.of] = into
    mentions = (*kept.mentions, *(m for m in gone.mentions if m not in kept.mentions))
    ledger.entries[into] = replace(kept, mentions=mentions, merged=(*kept.merged, row.of, *gone.merged))


def _split(ledger: Ledger, row: Observation) -> None:
    whole = ledger.entries.get(row.of)
    new = str(row.data["new"])
    if whole is None or new in ledger.entries:
        return
    taken = {tuple(s) for s in row.data["mentions"]}
    gone = tuple(m for m in whole.mentions if tuple(m["span"]) in taken)
    left = tuple(m for m in whole.mentions if tuple(m["span"]) not in taken)
    if gone and left:
        ledger.entries[row.of] = replace(whole, mentions=left)
        ledger.entries[new] = replace(whole, id=new, what=str(row.data["what"]), mentions=gone, merged=())


def _renamed(ledger: Ledger, row: Observation) -> None:
    _change(ledger, row, what=str(row.data["what"]))


def _due(ledger: Ledger, row: Observation) -> None:
    _change(ledger, row, due_by=row.data["due_by"])


def _unratable(ledger: Ledger, row: Observation) -> None:
    _change(ledger, row, unratable=str(row.data.get("why", "")) or "a person said so")


def _change(ledger: Ledger, row: Observation, **changes: Any) -> None:
    if found := ledger.entries.get(ledger.home(row.of)):
        ledger.entries[found.id] = replace(found, **changes)


def _dropped(ledger: Ledger, row: Observation) -> None:
    ledger.entries.pop(ledger.home(row.of), None)


_STEPS = {
    Kind.STATED: _stated,
    Kind.LOOKED: _looked,
    Kind.PROPOSED: _proposed,
    Kind.ACCEPTED: _decided,
    Kind.REJECTED: _decided,
    Kind.CODED: _coded,
    Kind.MERGED: _merged,
    Kind.SPLIT: _split,
    Kind.RENAMED: _renamed,
    Kind.DROPPED: _dropped,
    Kind.DUE: _due,
    Kind.UNRATABLE: _unratable,
}
