"""E-mails: subject, date and sender from the header, the words from the best of its bodies; attachments apart."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import MediaType
from onrecord.read.decode import decode
from onrecord.read.html import read_html
from onrecord.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.read.draft import Draft

_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
_PARTED = re.compile(rb"multipart/", re.IGNORECASE)
_LONG = re.compile(
    rb"^(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+):[^\n]{4000}", re.IGNORECASE | re.MULTILINE
)
_ENDLESS = re.compile(
    rb"[^\n]{8000}"
)  # a line of the header beyond this is none; the parser's time grows with its square
_PARTS = 100  # each that stands in another takes the time of all around it
_FULL = 0.5  # share of the page's words that a plain body must hold to be taken instead of it
_REPLY = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr|rv|enc)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_FLOWED = re.compile(r"(?<=\S) \n(?=[^\n>\s])")
_WORD = re.compile(r"\w+")


def read_mail(data: bytes, name: str) -> Draft:
    """Read an e-mail's own words. Raises EmptyInputError and FormatError."""
    try:
        message = _message(data)
        draft = _body(message, name)
        return replace(
            draft,
            media_type=MediaType.MAIL,
            title=_REPLY.sub("", _header(message, "subject")) or draft.title,
            published=_date(message) or draft.published,
            publisher=_sender(message),
        )
    except _BROKEN as error:
        raise FormatError(f"{name}: this e-mail is damaged; save it again from the mail program.") from error


def attachments(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the files and mails attached; none where the mail is damaged."""
    try:
        for number, part in enumerate(_message(data).iter_attachments(), 1):
            content = part.get_payload(decode=True)
            if part.get_content_type() == "message/rfc822":
                content = b"".join(bytes(inner) for inner in part.iter_parts())
            if (
                isinstance(content, bytes)
                and content
                and part.get_content_maintype() in ("text", "application", "message")
            ):
                yield part.get_filename() or f"attachment-{number}", content
    except _BROKEN:
        return


def _message(data: bytes) -> EmailMessage:
    head = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    if len(_PARTED.findall(data)) > _PARTS or _LONG.search(data) or _ENDLESS.search(head):
        raise ValueError("more parts than a mail has")
    found = message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def _body(message: EmailMessage, name: str) -> Draft:
    """The plain body, or the page where it says much more."""
    plain = _read_plain(message, name)
    page = _read_page(message, name)
    if plain is None and page is None:
        raise EmptyInputError(f"{name}: this e-mail has no words of its own; give its attachments.")
    if plain is None or page is None:
        return plain or page  # type: ignore[return-value]
    return plain if len(_WORD.findall(plain.text)) >= _FULL * len(_WORD.findall(page.text)) else page


def _read_plain(message: EmailMessage, name: str) -> Draft | None:
    part = message.get_body(("plain",))
    data = _bytes(part)
    if part is None or not data.strip():
        return None
    text = decode(_in_utf8(part, data), name=name)
    if part.get_param("format") == "flowed":
        text = _FLOWED.sub("" if part.get_param("delsp") == "yes" else " ", text)
    return read_plain(text.encode(), name)


def _read_page(message: EmailMessage, name: str) -> Draft | None:
    part = message.get_body(("html",))
    data = _bytes(part)
    if part is None or not data.strip():
        return None
    try:
        return read_html(_in_utf8(part, data), name)
    except EmptyInputError:
        return None


def _bytes(part: MIMEPart | None) -> bytes:
    content = part.get_payload(decode=True) if part is not None else b""
    return content if isinstance(content, bytes) else b""


def _in_utf8(part: MIMEPart, data: bytes) -> bytes:
    """The bytes as the header's charset says, where they are so."""
    try:
        return data.decode(part.get_content_charset() or "utf-8").encode()
    except (LookupError, UnicodeError):
        return data


def _header(message: EmailMessage, key: str) -> str:
    try:
        return " ".join(str(message.get(key) or "").split())
    except _BROKEN:
        return ""


def _date(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except _BROKEN:
        return None


def _sender(message: EmailMessage) -> str | None:
    title, address = parseaddr(_header(message, "from"))
    return title or address or None
