"""Records as rows, and back: what was stored is given back equal, span for span."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.dates import find_date
from onrecord.models import (
    Block,
    BlockKind,
    Document,
    Exchange,
    Identifier,
    Locator,
    MediaType,
    Record,
    Section,
    SectionKind,
    Span,
    Speaker,
    Utterance,
    UtteranceKind,
)
from onrecord.report.transcript import title_of
from onrecord.text import folded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def put(connection: sqlite3.Connection, record: Record, added: str) -> int:
    """Store a record; returns the document's id. The caller holds the transaction."""
    document = put_document(connection, record, added)
    speakers = {s.id: _put_speaker(connection, document, s) for s in record.speakers}
    for section in record.sections:
        number = _put_section(connection, document, section)
        for said in section.utterances:
            speaker = speakers[said.speaker.id] if said.speaker else None
            row = _put_utterance(connection, document, number, speaker, said)
            index(connection, row, said.span.of(record.document.text))
    return document


def index(connection: sqlite3.Connection, utterance: int, words: str) -> None:
    """Enter an utterance in the index of words; what else is indexed of it stands in its row already."""
    connection.execute(
        """INSERT INTO said_words (rowid, words, speaker, role, kind, event, day, language)
           SELECT id, ?, speaker, role, kind, event, day, language FROM said_fields WHERE id = ?""",
        (words, utterance),
    )


def unindex(connection: sqlite3.Connection, document: int) -> None:
    """Take the utterances of a document out of the index of words; its rows have to be there still."""
    connection.execute(
        """INSERT INTO said_words (said_words, rowid, words, speaker, role, kind, event, day, language)
           SELECT 'delete', id, words, speaker, role, kind, event, day, language FROM said_fields
           WHERE id IN (SELECT id FROM utterances WHERE document = ?)""",
        (document,),
    )


def put_document(connection: sqlite3.Connection, record: Record, added: str) -> int:
    """The row of the document alone."""
    document = record.document
    words = sum(len(u.span.of(document.text).split()) for u in record.utterances)
    return _insert(
        connection,
        "documents",
        sha256=document.sha256,
        path=document.path,
        media_type=document.media_type.value,
        language=document.language,
        title=title_of(record),
        published=document.published,
        publisher=document.publisher,
        source=document.source,
        length=len(document.text),
        words=words,
        utterances=len(record.utterances),
        day=day_of(record),
        text=document.text,
        layout=_json(layout(document)),
        added=added,
    )


def layout(document: Document) -> dict[str, Any]:
    """What of a document has no column of its own: its own title, and how its source was laid out."""
    return {
        "title": document.title,
        "blocks": [[b.kind, *b.span] for b in document.blocks],
        "locators": [[x.kind, x.value, *x.span] for x in document.locators],
    }


def about(document: Document) -> str:
    """What is known of a document beside its path and its text, as JSON; `document_of` takes it back."""
    fields = ("media_type", "language", "published", "publisher", "source")
    return _json({**{f: getattr(document, f) for f in fields}, **layout(document)})


def document_of(path: str, text: str, digest: str, about: str) -> Document:
    """The document that `about` was said of."""
    told: dict[str, Any] = {"media_type": MediaType.TEXT, "language": "en", **json.loads(about)}
    return Document(
        path=path,
        text=text,
        sha256=digest,
        media_type=MediaType(told["media_type"]),
        language=told["language"],
        title=told.get("title"),
        published=told.get("published"),
        publisher=told.get("publisher"),
        source=told.get("source"),
        blocks=tuple(Block(kind=BlockKind(k), span=Span(a, b)) for k, a, b in told.get("blocks", ())),
        locators=tuple(Locator(kind=k, value=v, span=Span(a, b)) for k, v, a, b in told.get("locators", ())),
    )


def day_of(record: Record) -> str | None:
    """The day that a record is of (ISO 8601): that of its first section with one, else when it was published."""
    printed = next((s.date for s in record.sections if s.date), None) or record.document.published
    found = find_date(printed) if printed else None
    return found[0] if found else printed


def _put_section(connection: sqlite3.Connection, document: int, section: Section) -> int:
    return _insert(
        connection,
        "sections",
        document=document,
        name=section.id,
        kind=section.kind.value,
        start=section.span.start,
        stop=section.span.end,
        title=section.title,
        day=section.date,
        place=section.place,
        translated=section.translated,
        translated_reason=section.translated_reason,
        exchanges=_json([[e.questions, e.answers] for e in section.exchanges]),
    )


def _put_speaker(connection: sqlite3.Connection, document: int, speaker: Speaker) -> int:
    return _insert(
        connection,
        "speakers",
        document=document,
        key=speaker.id,
        name=speaker.name,
        folded=folded(speaker.name),
        role=speaker.role,
        affiliation=speaker.affiliation,
        aliases=_json(speaker.aliases),
        identifiers=_json([[i.scheme, i.value] for i in speaker.identifiers]),
    )


def _put_utterance(
    connection: sqlite3.Connection, document: int, section: int, speaker: int | None, said: Utterance
) -> int:
    return _insert(
        connection,
        "utterances",
        document=document,
        section=section,
        name=said.id,
        kind=said.kind.value,
        speaker=speaker,
        label=said.label,
        label_start=said.label_span.start if said.label_span else None,
        label_stop=said.label_span.end if said.label_span else None,
        start=said.span.start,
        stop=said.span.end,
        notes=_json(said.notes),
        from_second=said.time[0] if said.time else None,
        to_second=said.time[1] if said.time else None,
    )


def _insert(connection: sqlite3.Connection, table: str, **values: Any) -> int:
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    done = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    assert done.lastrowid is not None
    return done.lastrowid


def get(connection: sqlite3.Connection, document: int) -> Record | None:
    """The record as it was stored, None where there is none of that number."""
    row = connection.execute("SELECT * FROM documents WHERE id = ?", (document,)).fetchone()
    if row is None:
        return None
    speakers = {
        s["id"]: _speaker(s) for s in connection.execute("SELECT * FROM speakers WHERE document = ?", (document,))
    }
    said: dict[int, list[Utterance]] = {}
    for u in connection.execute("SELECT * FROM utterances WHERE document = ? ORDER BY id", (document,)):
        said.setdefault(u["section"], []).append(_utterance(u, speakers))
    sections = connection.execute("SELECT * FROM sections WHERE document = ? ORDER BY id", (document,))
    return Record(
        document=_document(row),
        sections=tuple(_section(s, said.get(s["id"], [])) for s in sections),
    )


def _document(row: sqlite3.Row) -> Document:
    fields = ("media_type", "language", "published", "publisher", "source")
    # The first archives did not tell a document's own title from that of its record.
    told = {"title": row["title"], **{f: row[f] for f in fields}, **json.loads(row["layout"])}
    return document_of(row["path"], row["text"], row["sha256"], _json(told))


def _section(row: sqlite3.Row, said: Sequence[Utterance]) -> Section:
    return Section(
        id=row["name"],
        kind=SectionKind(row["kind"]),
        span=Span(row["start"], row["stop"]),
        title=row["title"],
        date=row["day"],
        place=row["place"],
        translated=None if row["translated"] is None else bool(row["translated"]),
        translated_reason=row["translated_reason"],
        utterances=tuple(said),
        exchanges=tuple(Exchange(questions=tuple(q), answers=tuple(a)) for q, a in json.loads(row["exchanges"])),
    )


def _speaker(row: sqlite3.Row) -> Speaker:
    return Speaker(
        id=row["key"],
        name=row["name"],
        role=row["role"],
        affiliation=row["affiliation"],
        aliases=tuple(json.loads(row["aliases"])),
        identifiers=tuple(Identifier(scheme=s, value=v) for s, v in json.loads(row["identifiers"])),
    )


def _utterance(row: sqlite3.Row, speakers: dict[int, Speaker]) -> Utterance:
    return Utterance(
        id=row["name"],
        kind=UtteranceKind(row["kind"]),
        span=Span(row["start"], row["stop"]),
        label=row["label"],
        label_span=None if row["label_start"] is None else Span(row["label_start"], row["label_stop"]),
        speaker=speakers.get(row["speaker"]),
        notes=tuple(Span(a, b) for a, b in json.loads(row["notes"])),
        time=None if row["from_second"] is None else (row["from_second"], row["to_second"]),
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
