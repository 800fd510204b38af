"""The ledger for other programs (JSON, CSV, JSON lines, training data), for a brief (Markdown), and for a terminal."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from onrecord.ledger import Kind, Status, agreement, changes, coders, kappas, standing
from onrecord.report.standalone import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import Console

    from onrecord.ledger import Entry, Evidence, Ledger, Observation, Standing

SCHEMA = 1
COLUMNS: dict[str, type] = {
    "id": str,
    "what": str,
    "who": str,
    "with": str,
    "firmness": str,
    "voice": str,
    "due": str,
    "due_by": str,
    "said_on": str,
    "status": str,
    "as_of": str,
    "documents": int,
    "waiting": int,
    "evidence": str,
    "evidence_day": str,
    "evidence_path": str,
}
STYLES = {
    Status.KEPT: "green",
    Status.KEPT_LATE: "green",
    Status.IN_PROGRESS: "cyan",
    Status.NO_MOVEMENT: "yellow",
    Status.CONTRADICTED: "bold red",
    Status.SUPERSEDED: "magenta",
    Status.WAITING: "bold",
}
NOTE = "A status rests on accepted evidence. What is not mentioned is not said to be undone."


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A commitment with its status, its evidence (earliest document first), and every status that it has had."""

    entry: Entry
    standing: Standing
    evidence: tuple[Evidence, ...]
    changes: tuple[Standing, ...]

    @property
    def last(self) -> Evidence | None:
        """The evidence that the status rests on."""
        return next((e for e in self.evidence if e.id == self.standing.evidence), None)


def ledger_rows(ledger: Ledger, as_of: date) -> list[Row]:
    """The commitments as they stand on a day, in the order in which they came in."""
    return [
        Row(
            entry=e,
            standing=standing(ledger, e, as_of),
            evidence=tuple(ledger.of(e.id)),
            changes=tuple(changes(ledger, e, as_of)),
        )
        for e in ledger.entries.values()
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A document that tells a promise firmer or weaker than it was made."""

    outlet: str
    day: str | None
    entry: Entry
    told: str
    text: str


def drifts(rows: Sequence[Row]) -> list[Drift]:
    """How the wording drifted: by document, earliest first, what it tells firmer or weaker; rejected proposals not."""
    found = [
        Drift(outlet=file_name(e.path), day=e.day, entry=row.entry, told=e.drift, text=line(e.text))
        for row in rows
        for e in row.evidence
        if e.drift and e.decision is not Kind.REJECTED
    ]
    return sorted(found, key=lambda d: (d.day or "", d.outlet, d.told))


def ledger_json(ledger: Ledger, rows: Sequence[Row], observations: Sequence[Observation]) -> str:
    """Everything: commitments with status and evidence, the documents that were looked at, every observation."""
    alpha, units = agreement(ledger)
    value = {
        "schema": SCHEMA,
        "commitments": [
            {
                **asdict(r.entry),
                "status": asdict(r.standing),
                "changes": [asdict(c) for c in r.changes],
                "evidence": [asdict(e) for e in r.evidence],
            }
            for r in rows
        ],
        "looked": [asdict(x) for x in ledger.looks],
        "agreement": {
            "alpha": alpha,
            "units": units,
            "coders": list(coders(ledger)),
            "kappa": [{"coders": pair, "kappa": value} for pair, value in kappas(ledger)],
        },
        "drift": [
            {"document": d.outlet, "day": d.day, "commitment": d.entry.id, "told": d.told, "text": d.text}
            for d in drifts(rows)
        ],
        "observations": [asdict(o) for o in observations],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def flat_rows(rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """A row a commitment."""
    for row in rows:
        e, s, last = row.entry, row.standing, row.last
        yield {
            "id": e.id,
            "what": line(e.what),
            "who": "; ".join(map(line, e.who)),
            "with": "; ".join(map(line, e.with_whom)),
            "firmness": e.firmness,
            "voice": e.voice,
            "due": e.due,
            "due_by": e.due_by,
            "said_on": e.day,
            "status": s.status.value,
            "as_of": s.as_of,
            "documents": s.documents,
            "waiting": s.waiting,
            "evidence": last and line(last.text),
            "evidence_day": last and last.day,
            "evidence_path": last and last.path,
        }


def training_rows(ledger: Ledger) -> Iterator[str]:
    """Decisions as examples to learn from, a JSON object a line: the pair of texts, what was proposed and decided."""
    for one in ledger.evidence.values():
        entry = ledger.entries.get(ledger.home(one.commitment))
        if one.decision is None or entry is None:
            continue
        value = {
            "commitment": line(entry.what),
            "mentions": [line(m["text"]) for m in entry.mentions],
            "firmness": entry.firmness,
            "sentence": line(one.text),
            "same_day": one.same_day,
            "umbrella": one.umbrella,
            "score": one.score,
            "label": one.decision.value,
            "reading": one.reading.value if one.decision is Kind.ACCEPTED else None,
            "who": one.who,
            "codes": ledger.codes.get(one.id, {}),
        }
        yield json.dumps(value, ensure_ascii=False)


def brief(rows: Sequence[Row]) -> Iterator[str]:
    """A brief in Markdown: a section a status, the words that were said and those that a status rests on."""
    as_of = rows[0].standing.as_of if rows else ""
    yield f"# {counted(len(rows), 'commitment')} as of {as_of}\n\n{NOTE}\n"
    for status in Status:
        group = [r for r in rows if r.standing.status is status]
        if group:
            yield f"## {status.value.capitalize()} ({len(group)})\n"
            for row in group:
                yield from _told(row)


def _told(row: Row) -> Iterator[str]:
    e = row.entry
    facts = [e.firmness, f"{e.voice} voice", "; ".join(map(line, e.who))]
    facts += [f"due {e.due}" + (f" ({e.due_by})" if e.due_by else "")] if e.due else []
    yield f"### {line(e.what)}\n"
    yield f"{', '.join(facts)}; from {counted(row.standing.documents, 'later document')}\n"
    for mention in e.mentions:
        yield f"> {line(mention['text'])}\n>\n> ({e.day or 'undated'}, {file_name(e.path)})\n"
    for one in row.evidence:
        if one.decision is Kind.ACCEPTED:
            yield f"- **{one.reading.value}**, {one.day or 'undated'}: “{line(one.text)}” ({file_name(one.path)})"
    if row.standing.waiting:
        yield f"- {counted(row.standing.waiting, 'proposal')} waiting for review"
    yield ""


def print_ledger(rows: Sequence[Row], ledger: Ledger, *, console: Console) -> None:
    """A table of the commitments with their status, and what waits for review."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", expand=True)
    for name, ratio in (("", None), ("Commitment", 1), ("Due", None), ("Status", None), ("To review", None)):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None)
    for row in rows:
        status = row.standing.status
        table.add_row(
            row.entry.id,
            Text(line(row.entry.what)),
            row.entry.due_by or "",
            Text(status.value, style=STYLES.get(status, "dim")),
            str(row.standing.waiting or ""),
        )
    console.print(table)
    looked = len({x.document for x in ledger.looks})
    as_of = f" as of {rows[0].standing.as_of}, {counted(looked, 'later document')} looked at" if rows else ""
    console.print(f"\n{counted(len(rows), 'commitment')}{as_of}. {NOTE}")
    _print_drifts(rows, console)
    alpha, units = agreement(ledger)
    if alpha is not None:
        console.print(f"Krippendorff's alpha {alpha:.2f} over {counted(units, 'proposal')} coded twice or more.")
    for (one, two), value in kappas(ledger):
        console.print(f"Cohen's kappa {value:.2f} between {one or 'unnamed'} and {two or 'unnamed'}.")


def _print_drifts(rows: Sequence[Row], console: Console) -> None:
    """What each document tells otherwise than it was said."""
    from itertools import groupby

    from rich.text import Text

    for (day, outlet), told in groupby(drifts(rows), key=lambda d: (d.day, d.outlet)):
        console.print(Text(f"\n{day or 'undated'} {outlet} tells otherwise than it was said:", style="bold"))
        for one in told:
            console.print(Text(f"  {one.entry.id} {line(one.entry.what)}: {one.told}"))


def print_entry(row: Row, observations: Sequence[Observation], *, console: Console) -> None:
    """One commitment: its sentences, its evidence, and its history."""
    from rich.padding import Padding
    from rich.text import Text

    console.print(Text(line(row.entry.what), style="bold"))
    console.print(
        Text(f"{row.standing.status.value} as of {row.standing.as_of}, ", style=STYLES.get(row.standing.status, "dim")),
        end="",
    )
    console.print(f"from {counted(row.standing.documents, 'later document')}")
    for mention in row.entry.mentions:
        console.print(Padding(Text(f"“{line(mention['text'])}”"), (0, 0, 0, 2)))
    for one in row.evidence:
        decided = one.decision.value if one.decision else "proposed"
        console.print(
            Padding(
                Text(f"{one.id} {one.day or 'undated'} {one.reading.value} ({decided}): “{line(one.text)}”"),
                (0, 0, 0, 2),
            )
        )
    ids = {row.entry.id, *row.entry.merged, *(e.id for e in row.evidence)}
    for o in observations:
        if o.of in ids:
            console.print(Text(f"  {o.number} {o.at} {o.who} {o.kind.value} {o.of}", style="dim"))


def line(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def counted(n: int, noun: str) -> str:
    """ "1 proposal", "2 proposals"."""
    return f"{n} {noun}{'' if n == 1 else 's'}"
