"""Bytes to documents: one table of readers, chosen by what the bytes are, with the file's name as a hint only."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import EmptyInputError, FormatError, InputError
from onrecord.models import Document
from onrecord.read import families
from onrecord.read.decode import SNIFFED, encoded, refuse_binary
from onrecord.read.sources import sources
from onrecord.text import language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.read.draft import Draft

__all__ = ["read", "read_bytes", "sources"]


class Reader(NamedTuple):
    """A family of formats: how its bytes are known, and the reader that understands them."""

    family: str
    knows: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Draft]


# The first that knows the bytes reads them; plain text knows everything that is left.
READERS = (
    Reader("PDF", families.is_pdf, families.pdf),
    Reader("Word document", families.is_docx, families.docx),
    Reader("e-mail", families.is_mail, families.mail),
    Reader("captions", families.is_captions, families.captions),
    Reader("parliament's XML", families.is_markup, families.markup),
    Reader("JSON", families.is_json, families.tables),
    Reader("web page", families.is_html, families.html),
    Reader("Parquet table", families.is_parquet, families.parquet),
    Reader("table", families.is_table, families.table),
    Reader("text", families.is_anything, families.plain),
)


def read(path: str | Path) -> Document:
    """Read one file ("-" is standard input); of an e-mail with attachments the e-mail.

    Raises NotFoundError, EmptyInputError, FormatError or MissingExtraError, each with one sentence that says what was
    read and what to do; FormatError too where the path stands for several files.
    """
    found = list(sources(path))
    if len(found) > 1 and found[0][0] != str(path):
        raise FormatError(f"{path}: this holds {len(found)} files; read them one by one.")
    name, data = found[0] if found else (str(path), EmptyInputError(f"{path}: there is nothing in it to read."))
    if isinstance(data, InputError):
        raise data
    return read_bytes(data, name=name)


def read_bytes(data: bytes, *, name: str) -> Document:
    """Read bytes; `name` is what the document is called in reports. Raises as `read` does."""
    if not data:
        raise EmptyInputError(f"{name}: the file is empty; give one that holds the words.")
    head = data[:SNIFFED]
    reader = next(r for r in READERS if r.knows(head, name))
    if reader.family == "text":
        refuse_binary(head, name)
    try:
        draft = reader.read(data, name)
    except (RecursionError, MemoryError) as error:
        raise FormatError(f"{name}: this {reader.family} is nested too deeply to be read; save it as text.") from error
    return _finished(draft, name)


def _finished(draft: Draft, name: str) -> Document:
    text, data = encoded(draft.text)
    if not text.strip():
        raise EmptyInputError(f"{name}: there is no text in it; give a file that holds the words.")
    return Document(
        path=name,
        text=text,
        sha256=sha256(data).hexdigest(),
        media_type=draft.media_type,
        language=draft.language or language(text),
        title=draft.title,
        published=draft.published,
        publisher=draft.publisher,
        source=draft.source,
        blocks=draft.blocks,
        locators=draft.locators,
        utterances=draft.utterances,
        sections=draft.sections,
    )
