"""The ledger as one stand-alone page: the matrix, each commitment with its timeline and its quotes side by side, and
the queue of what waits for review.

Nothing is fetched and nothing runs but the page's own script. In the desk a decision is kept at once; in a file by
itself the page collects decisions and saves them as JSON lines for `onrecord ledger import`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.follow.models import Taken
from onrecord.ledger import Kind, Status
from onrecord.report.ledger import NOTE, counted, drifts
from onrecord.report.standalone import part_of_page, policy, template
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledger import Entry, Evidence, Ledger
    from onrecord.ledger.models import Look
    from onrecord.report.ledger import Row

ALIKE = 0.3  # share of the words of two commitments from which one is offered for merging
LONG = 4  # letters from which a word can tell two commitments alike
SIGNS = {
    Taken.KEPT: "✓",
    Taken.IN_PROGRESS: "→",
    Taken.STALLED: "‖",
    Taken.RESTATED: "=",
    Taken.CONTRADICTED: "✗",
    Taken.SUPERSEDED: "↷",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One commitment in one document: the signs of what was accepted, and how many proposals wait for review."""

    signs: str
    told: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A proposal in the queue, and the commitment that its own may be one with."""

    evidence: Evidence
    row: Row
    twin: Entry | None


def ledger_page(ledger: Ledger, rows: Sequence[Row], *, pages: Sequence[tuple[str, str, str]] = ()) -> str:
    """One HTML file; served by an app that has `pages` (name, address, words), it sends decisions to it."""
    served = bool(pages)
    style = part_of_page("page.css") + part_of_page("ledger.css")
    script = part_of_page("ledger.js")
    looks = _documents(ledger)
    return template("ledger.html.j2").render(
        version=__version__,
        style=style,
        script=script,
        policy=policy(style, script, served=served),
        served=served,
        pages=pages,
        rows=rows,
        looks=looks,
        cells={(r.entry.id, x.document): _cell(r, x) for r in rows for x in looks},
        cards=_queue(rows),
        drifts=drifts(rows),
        counts=[(s, n) for s in Status if (n := sum(r.standing.status is s for r in rows))],
        readings=[t.value for t in Taken],
        signs={t.value: s for t, s in SIGNS.items()},
        as_of=rows[0].standing.as_of if rows else "",
        note=NOTE,
        counted=counted,
        accepted=Kind.ACCEPTED,
        rejected=Kind.REJECTED,
    )


def ledger_policy() -> str:
    """The content security policy of the page in the desk."""
    style = part_of_page("page.css") + part_of_page("ledger.css")
    return policy(style, part_of_page("ledger.js"), served=True)


def _documents(ledger: Ledger) -> list[Look]:
    """The later documents that were looked through, earliest first."""
    last = {x.document: x for x in ledger.looks}
    return sorted(last.values(), key=lambda x: (x.day or "", x.path))


def _cell(row: Row, look: Look) -> Cell | None:
    """None where the document was not looked through for this commitment's record."""
    if look.record != row.entry.record:
        return None
    here = [e for e in row.evidence if e.document == look.document]
    accepted = [e for e in here if e.decision is Kind.ACCEPTED]
    signs = "".join(dict.fromkeys(SIGNS[e.reading] for e in accepted))
    told = ", ".join(dict.fromkeys(e.reading.value for e in accepted))
    return Cell(signs=signs, told=told, waiting=sum(e.decision is None for e in here))


def _queue(rows: Sequence[Row]) -> list[Card]:
    """What waits for review: for each commitment what can move its status first, then the surest."""
    return [
        Card(evidence=e, row=row, twin=_twin(row, rows))
        for row in rows
        for e in sorted(row.evidence, key=lambda e: (e.same_day, -e.score))
        if e.decision is None
    ]


def _twin(row: Row, rows: Sequence[Row]) -> Entry | None:
    """The other commitment of the same record with the likest words, where they are alike enough."""
    own = _words(row.entry)
    others = [
        (_share(own, _words(r.entry)), r.entry) for r in rows if r is not row and r.entry.record == row.entry.record
    ]
    share, entry = max(others, key=lambda x: x[0], default=(0.0, None))
    return entry if share >= ALIKE else None


def _words(entry: Entry) -> set[str]:
    printed = " ".join((entry.what, *(m["text"] for m in entry.mentions)))
    return {w for w in folded(printed).split() if len(w) >= LONG}


def _share(one: set[str], two: set[str]) -> float:
    return len(one & two) / max(1, len(one | two))
