"""Web archives (WARC): the pages in them, one by one."""

from __future__ import annotations

from contextlib import redirect_stderr
from io import StringIO
from typing import IO, TYPE_CHECKING, Any

from onrecord.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HELD = ("text/", "application/pdf", "application/json", "application/xml", "application/xhtml", "application/vnd")


def pages(file: IO[bytes], name: str, limit: int) -> Iterator[tuple[str, bytes]]:
    """(address, bytes) of every page that was answered with success; longer ones are cut one byte after `limit`.

    Raises MissingExtraError without the extra and FormatError where the archive is torn.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError(
            f"{name}: web archives need a part that is not installed; install it with: pip install 'onrecord[warc]'"
        ) from error
    try:
        for record in _quietly(ArchiveIterator(file)):
            if record.rec_type not in ("response", "resource") or not _is_text(record):
                continue
            data = record.content_stream().read(limit + 1)
            if data:
                yield record.rec_headers.get_header("WARC-Target-URI") or "page", data
    except (ArchiveLoadFailed, AttributeError, ValueError, EOFError, OSError) as error:
        raise FormatError(f"{name}: this web archive is damaged; the pages after the damage are missing.") from error


def _quietly(records: Iterable[Any]) -> Iterator[Any]:
    """The records without what warcio prints on standard error about slips of the archive."""
    each = iter(records)
    while True:
        with redirect_stderr(StringIO()):
            record = next(each, None)
        if record is None:
            return
        yield record


def _is_text(record: object) -> bool:
    headers = getattr(record, "http_headers", None) or getattr(record, "rec_headers", None)
    if headers is None:
        return False
    status = headers.get_statuscode() if getattr(record, "rec_type", "") == "response" else "200"
    kind = headers.get_header("Content-Type") or ""
    return str(status) == "200" and kind.strip().casefold().startswith(_HELD)
