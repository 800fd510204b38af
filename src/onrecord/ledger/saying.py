"""What a person may say of a ledger: each kind of observation with what it takes."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from onrecord.errors import UsageError
from onrecord.follow.models import Taken
from onrecord.ledger.models import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.ledger.models import Entry, Ledger

# What each kind takes: the words that it needs, then those that it may have.
TAKES: dict[Kind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Kind.ACCEPTED: ((), ("reading",)),
    Kind.REJECTED: ((), ()),
    Kind.CODED: (("code",), ()),
    Kind.MERGED: (("into",), ()),
    Kind.SPLIT: (("what",), ()),
    Kind.RENAMED: (("what",), ()),
    Kind.DROPPED: ((), ()),
    Kind.DUE: (("due_by",), ()),
    Kind.UNRATABLE: ((), ("why",)),
    Kind.UNDONE: ((), ()),
}
OF_PROPOSALS = frozenset({Kind.ACCEPTED, Kind.REJECTED, Kind.CODED})
LONGEST = 2000  # characters of anything said


def said(ledger: Ledger, kind: Kind, of: str, data: Mapping[str, Any], last: int) -> dict[str, Any]:
    """What is kept of an observation. Raises UsageError, with what to do, for one that says nothing about the ledger.

    `last` is the number of the last observation. A split takes `mentions`, the spans of the sentences that make
    a commitment of their own.
    """
    if kind not in TAKES:
        raise UsageError(f"{kind.value} is not for people to say; use one of {', '.join(k.value for k in TAKES)}.")
    needs, may = TAKES[kind]
    kept = {name: written(str(data[name]))[:LONGEST] for name in (*needs, *may, "note") if data.get(name)}
    if missing := [name for name in needs if name not in kept]:
        raise UsageError(f"To say {kind.value}, give {' and '.join(missing)}.")
    if kind is Kind.UNDONE:
        _is_observation(of, last)
    elif kind in OF_PROPOSALS:
        _is_proposal(ledger, of, kept)
    else:
        _is_commitment(ledger, kind, of, kept)
    return kept | (_taken(ledger.entries[ledger.home(of)], kept["what"], data) if kind is Kind.SPLIT else {})


def _is_observation(of: str, last: int) -> None:
    if not (of.isascii() and of.isdigit() and 1 <= int(of) <= last):
        raise UsageError(f"There is no observation {of}; onrecord ledger show names them by number.")


def _is_proposal(ledger: Ledger, of: str, kept: Mapping[str, str]) -> None:
    if of not in ledger.evidence:
        raise UsageError(f"There is no proposal {of}; onrecord ledger show names them.")
    for name, allowed in (("reading", [*Taken]), ("code", [*Taken, "rejected"])):
        if name in kept and kept[name] not in allowed:
            raise UsageError(f"{kept[name]} is not a reading; use one of {', '.join(allowed)}.")


def _is_commitment(ledger: Ledger, kind: Kind, of: str, kept: Mapping[str, str]) -> None:
    if ledger.home(of) not in ledger.entries:
        raise UsageError(f"There is no commitment {of}; onrecord ledger list names them.")
    if kind is Kind.MERGED:
        into = ledger.home(kept["into"])
        if into not in ledger.entries or into == ledger.home(of):
            raise UsageError(f"{of} cannot be merged into {kept['into']}: name another commitment of the ledger.")
    if kind is Kind.DUE:
        try:
            date.fromisoformat(kept["due_by"])
        except ValueError:
            raise UsageError(f"{kept['due_by']} is not a day; write it as 2025-06-30.") from None


def _taken(entry: Entry, what: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The sentences that a split takes, and the name of what they make."""
    spans = [list(m["span"]) for m in entry.mentions]
    asked = data.get("mentions")
    taken = [s for s in spans if s in asked] if isinstance(asked, list) else []
    if not taken or len(taken) == len(spans):
        raise UsageError(f"{entry.id} has {len(spans)} sentences; take some of them, but not all.")
    return {"mentions": taken, "new": "c" + sha256(f"{entry.id}\n{what}\n{taken}".encode()).hexdigest()[:10]}


def written(text: str) -> str:
    """The text as it can be written: half a surrogate pair, which JSON allows, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
