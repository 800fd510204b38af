"""The ledger in the archive: runs of `follow` and what people decide, kept as observations."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from onrecord.archive.store import now
from onrecord.errors import UsageError
from onrecord.follow.days import day_of, same_day
from onrecord.ledger import Kind, Ledger, Observation, replay, said
from onrecord.ledger.saying import written
from onrecord.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.archive import Archive
    from onrecord.follow.models import Commitment, Proposal
    from onrecord.models import Document, Record

TOOL = "onrecord"  # who made the observations of a run


def observations(archive: Archive) -> list[Observation]:
    """All of them, in the order in which they were made."""
    with archive.reading() as connection:
        rows = connection.execute('SELECT id, at, who, kind, "of", data FROM observations ORDER BY id').fetchall()
    return [
        Observation(
            number=r["id"], at=r["at"], who=r["who"], kind=Kind(r["kind"]), of=r["of"], data=json.loads(r["data"])
        )
        for r in rows
    ]


def ledger_of(archive: Archive) -> Ledger:
    """The ledger that the archive's observations make."""
    return replay(observations(archive))


def observe(archive: Archive, kind: Kind, of: str, *, who: str, data: Mapping[str, Any] | None = None) -> Observation:
    """Add what a person says. Raises UsageError for what says nothing about this ledger."""
    made = observations(archive)
    kept = said(replay(made), kind, of, data or {}, made[-1].number if made else 0)
    return _add(archive, [(written(who), kind, of, kept)])[0]


def keep(archive: Archive, record: Record, documents: Sequence[Document], commitments: Sequence[Commitment]) -> int:
    """Add what a run has found that the ledger does not know yet; returns how many observations that are.

    Documents count as looked at from now on, whether or not something was found in them.
    """
    known = {(o.kind, o.of) for o in observations(archive) if o.kind in (Kind.STATED, Kind.PROPOSED)}
    looked = {(o.of, o.data["record"]) for o in observations(archive) if o.kind is Kind.LOOKED}
    rows = [
        *_statements(record, documents, commitments),
        *(r for r in _looks(record, documents) if (r[2], r[3]["record"]) not in looked),
        *_proposals(record, documents, commitments),
    ]
    return len(_add(archive, [r for r in rows if (r[1], r[2]) not in known]))


def take_in(archive: Archive, lines: Iterable[str], path: str) -> tuple[int, list[Problem]]:
    """Add decisions that a page has saved, a JSON object a line; returns how many, and what was not understood."""
    added = 0
    problems: list[Problem] = []
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            row = json.loads(text)
            data = dict(row.get("data") or {})
            observe(archive, Kind(row["kind"]), str(row["of"]), who=str(row.get("who", "")), data=data)
            added += 1
        except (ValueError, KeyError, TypeError, AttributeError):
            problems.append(
                Problem(path=path, message=f"{path}:{number}: this is no decision of a ledger.", fatal=True)
            )
        except UsageError as error:
            problems.append(Problem(path=path, message=f"{path}:{number}: {error}", fatal=True))
    return added, problems


Row = tuple[str, Kind, str, dict[str, Any]]


def _statements(record: Record, documents: Sequence[Document], commitments: Sequence[Commitment]) -> Iterator[Row]:
    of = {d.path: d for d in (record.document, *documents)}
    for one in commitments:
        document = of[one.mentions[0].path]
        day = day_of(document)
        data = asdict(one)
        del data["proposals"], data["id"]
        data["mentions"] = [
            {"path": m.path, "span": list(m.span), "utterance": m.utterance, "text": m.text} for m in one.mentions
        ]
        place = {"record": document.sha256, "path": document.path, "day": day.isoformat() if day else None}
        yield TOOL, Kind.STATED, one.id, {**data, **place}


def _looks(record: Record, documents: Sequence[Document]) -> Iterator[Row]:
    for document in documents:
        day = day_of(document)
        data = {
            "path": document.path,
            "day": day.isoformat() if day else None,
            "same_day": same_day(record.document, document, documents),
            "record": record.document.sha256,
        }
        yield TOOL, Kind.LOOKED, document.sha256, data


def _proposals(record: Record, documents: Sequence[Document], commitments: Sequence[Commitment]) -> Iterator[Row]:
    of = {d.path: d for d in documents}
    for one in commitments:
        for proposal in one.proposals:
            document = of[proposal.path]
            day = day_of(document)
            data = {
                "commitment": one.id,
                "document": document.sha256,
                "path": document.path,
                "day": day.isoformat() if day else None,
                "same_day": same_day(record.document, document, documents),
                "text": proposal.text,
                "span": list(proposal.span),
                "score": proposal.score,
                "reading": proposal.reading.value,
                "why": proposal.why,
                "umbrella": proposal.umbrella,
                "drift": proposal.drift,
            }
            yield TOOL, Kind.PROPOSED, _proposal_id(one, document, proposal), data


def _proposal_id(one: Commitment, document: Document, proposal: Proposal) -> str:
    """A name made from the commitment, the document and the place."""
    place = f"{one.id}\n{document.sha256}\n{proposal.span.start}"
    return "p" + sha256(place.encode()).hexdigest()[:10]


def _add(archive: Archive, rows: Iterable[Row]) -> list[Observation]:
    """Write rows at the end of the ledger, all of them or none."""
    at = now()
    made: list[Observation] = []
    with archive.writing() as connection:
        for who, kind, of, data in rows:
            written = json.dumps(data, ensure_ascii=False, sort_keys=True)
            number = connection.execute(
                'INSERT INTO observations (at, who, kind, "of", data) VALUES (?, ?, ?, ?, ?)',
                (at, who, kind.value, of, written),
            ).lastrowid
            made.append(Observation(number=number or 0, at=at, who=who, kind=kind, of=of, data=data))
    return made
