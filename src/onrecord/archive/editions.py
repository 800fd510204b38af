"""Editions in an archive: the copies of one record put together, and kept with their apparatus."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.archive.kernel import kernel
from onrecord.archive.rows import day_of
from onrecord.archive.store import now
from onrecord.errors import NotFoundError, UsageError
from onrecord.words import rows, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive.store import Archive
    from onrecord.collate.models import Collation
    from onrecord.models import Record

ROW = 9  # words in a row that a copy is looked for by: few talks share so many by chance
ROWS = 60  # of them, spread over a document
COPY = 0.3  # share of them that a copy has as they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition that the archive keeps, without its text: `documents` are those of its copies that are still there."""

    id: int
    made: str
    title: str | None
    day: str | None
    base: str
    variations: int
    documents: tuple[int, ...]


def copies_of(archive: Archive, document: int) -> list[int]:
    """The documents that have most of what is said in one, so that they are likely copies of it."""
    said = words(archive.get(document).document.text)
    step = max(ROW, len(said) // ROWS)
    asked = rows(said.span(n, n + ROW).of(said.text) for n in range(0, max(0, len(said) - ROW), step))
    has: Counter[int] = Counter()
    for places in kernel(archive).places(asked):
        has.update({p.document for p in places if p.exact})
    return sorted(d for d, n in has.items() if d != document and n >= COPY * len(asked))


def put_together(archive: Archive, documents: Sequence[int]) -> tuple[int, Collation]:
    """Collate documents and keep the edition; returns the id under which it is kept, and the collation.

    Raises UsageError for fewer than two.
    """
    if len(set(documents)) < 2:
        raise UsageError("Two copies are needed at least; choose another one of the same record.")
    collation = _collated(archive, list(dict.fromkeys(documents)))
    return _keep(archive, collation), collation


def edition_of(archive: Archive, documents: Sequence[int]) -> Collation:
    """The edition of these copies: the one that is kept, else made and kept; of one document with its likely copies.

    Raises UsageError where a single document has no other copy.
    """
    if len(set(documents)) == 1:
        documents = [documents[0], *copies_of(archive, documents[0])]
        if len(documents) == 1:
            raise UsageError("No other copy of it is in the archive; add one, or name two documents.")
    kept = next((e.id for e in editions(archive, document=documents[0]) if {*e.documents} == {*documents}), None)
    return collated(archive, kept) if kept else put_together(archive, documents)[1]


def _collated(archive: Archive, documents: Sequence[int]) -> Collation:
    from onrecord.collate import collate

    return collate([_named(archive.get(n), n) for n in documents])


def _named(record: Record, number: int) -> Record:
    """The record under a path of its own, by which its witness is known."""
    return replace(record, document=replace(record.document, path=f"{record.document.path} ({number})"))


def _keep(archive: Archive, collation: Collation) -> int:
    from onrecord.report.collation import collation_json

    edition = collation.edition
    base = next(w.record for w in collation.witnesses if w.siglum == edition.base)
    title = next((s.title for s in base.sections if s.title and s.utterances), base.document.title)
    with archive.writing() as connection:
        done = connection.execute(
            "INSERT INTO editions (made, title, day, base, reason, text, result) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (now(), title, day_of(base), edition.base, edition.reason, edition.text, collation_json(collation)),
        )
        assert done.lastrowid is not None
        for witness in collation.witnesses:
            document = witness.record.document
            found = connection.execute("SELECT id, path FROM documents WHERE sha256 = ?", (document.sha256,)).fetchone()
            row = (done.lastrowid, witness.siglum, found["id"], document.sha256, found["path"])
            connection.execute("INSERT INTO witnesses VALUES (?, ?, ?, ?, ?)", row)
        connection.executemany(
            "INSERT INTO apparatus (edition, start, stop, words, readings, kinds) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    done.lastrowid,
                    *v.span,
                    v.span.of(edition.text),
                    json.dumps([[words, list(sigla)] for words, sigla in v.readings], ensure_ascii=False),
                    ", ".join(v.kinds),
                )
                for v in edition.apparatus
            ],
        )
    return done.lastrowid


def editions(archive: Archive, *, document: int | None = None) -> list[Edition]:
    """The editions, the latest first, or those that a document is a copy in."""
    where = "1" if document is None else "e.id IN (SELECT edition FROM witnesses WHERE document = ?)"
    sql = f"""SELECT e.id, e.made, e.title, e.day, e.base, w.document,
              (SELECT count(*) FROM apparatus a WHERE a.edition = e.id) AS variations
              FROM editions e LEFT JOIN witnesses w ON w.edition = e.id WHERE {where} ORDER BY e.id DESC, w.siglum"""
    with archive.reading() as connection:
        found = [dict(r) for r in connection.execute(sql, () if document is None else (document,))]
    out = []
    for _, together in groupby(found, key=lambda r: r["id"]):
        group = list(together)
        documents = tuple(r["document"] for r in group if r["document"] is not None)
        out.append(_edition(group[0], documents))
    return out


def _edition(row: dict[str, object], documents: tuple[int, ...]) -> Edition:
    known = {k: v for k, v in row.items() if k != "document"}
    return Edition(**known, documents=documents)  # type: ignore[arg-type]


def edition_json(archive: Archive, number: int) -> str:
    """The JSON of a kept edition, as `collate` prints it. Raises NotFoundError where there is none of that id."""
    with archive.reading() as connection:
        row = connection.execute("SELECT result FROM editions WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no edition {number} in {archive.path.name}.")
    kept: str = row["result"]
    return kept


def collated(archive: Archive, number: int) -> Collation:
    """The collation of a kept edition, made again from its copies.

    Raises NotFoundError where there is none of that id, or where copies are gone.
    """
    with archive.reading() as connection:
        rows = connection.execute(
            "SELECT document FROM witnesses WHERE edition = ? ORDER BY siglum", (number,)
        ).fetchall()
    documents = [row["document"] for row in rows]
    if not documents or None in documents:
        raise NotFoundError(f"There is no edition {number}, or some of its copies are gone from {archive.path.name}.")
    return _collated(archive, documents)
