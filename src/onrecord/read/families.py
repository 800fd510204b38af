"""How each family of formats is known from its first bytes; the readers are imported only when they are asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.plain import read_plain

if TYPE_CHECKING:
    from onrecord.read.draft import Draft

_HTML = re.compile(
    rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|article|section|main|table|h1|h2)(?:\s[^<>]*)?>", re.I
)
_CAPTIONS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:WEBVTT\b|\s*\d+[ \t]*\r?\n\d+:\d\d:\d\d[,.]\d+[ \t]*-->|"
    rb"\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\r?\n)"
)
_MARKUP = re.compile(rb"<(?:\w+:)?(?:TEI|teiCorpus|akomaNtoso|debates|publicwhip)[\s>]")
_TABLE = re.compile(rb"^[^\s\"][^\n]{0,2000}?[,;|\t]|^\"[^\"\n]{0,80}\"[,;|\t]")
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*(?:\{\s*\"|\[\s*\"|\]))")
_MAIL = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:From [^\n]+\n)?(?=(?:[!-9;-~]+:[^\n]*\n|[ \t]+\S[^\n]*\n)*?"
    rb"(?:MIME-Version|Message-ID|Received|Return-Path|DKIM-Signature):)"
    rb"(?=(?:[!-9;-~]+:[^\n]*\n|[ \t]+\S[^\n]*\n)*?(?:From|Subject|Date):)",
    re.IGNORECASE,
)
_SKIPPED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s+|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE (?!html)[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL
)


def is_anything(_head: bytes, _name: str) -> bool:
    """Plain text is what nothing else is."""
    return True


def is_html(head: bytes, name: str) -> bool:
    """A page: its first tag is one of HTML's; the name decides where text stands before the first tag."""
    head = _narrow(head)
    start = _SKIPPED.match(head)
    at = start.end() if start else 0
    if _HTML.match(head, at):
        return True
    return name.casefold().endswith((".html", ".htm", ".xhtml")) and bool(_HTML.search(head))


def is_mail(head: bytes, _name: str) -> bool:
    """Header fields from the first line on, with one that only mail programs write."""
    return bool(_MAIL.match(head))


def mail(data: bytes, name: str) -> Draft:
    """Read an e-mail."""
    from onrecord.read.mail import read_mail

    return read_mail(data, name)


def is_pdf(head: bytes, _name: str) -> bool:
    """PDF's own mark."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def pdf(data: bytes, name: str) -> Draft:
    """Read PDF."""
    from onrecord.read.pdf import read_pdf

    return read_pdf(data, name)


def is_docx(head: bytes, _name: str) -> bool:
    """A zip whose first entries are those of an Office package."""
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head)


def docx(data: bytes, name: str) -> Draft:
    """Read a Word document."""
    from onrecord.read.docx import read_docx

    return read_docx(data, name)


def is_captions(head: bytes, _name: str) -> bool:
    """WebVTT by its first word, SRT and SubViewer by a first cue."""
    return bool(_CAPTIONS.match(_narrow(head)))


def is_markup(head: bytes, _name: str) -> bool:
    """Parliament's XML by its root, or any XML that is no page."""
    start = _SKIPPED.match(head)
    at = start.end() if start else 0
    return bool(_MARKUP.match(head, at)) or (head.lstrip().startswith(b"<?xml") and not _HTML.match(head, at))


def is_json(head: bytes, name: str) -> bool:
    """An object or a list of them."""
    return bool(_JSON.match(head)) or (name.casefold().endswith((".json", ".jsonl")) and head.lstrip()[:1] in b"[{")


def captions(data: bytes, name: str) -> Draft:
    """Read WebVTT or SRT."""
    from onrecord.read.captions import read_captions

    return read_captions(data, name)


def markup(data: bytes, name: str) -> Draft:
    """Read a parliament's XML."""
    from onrecord.read.markup import read_markup

    return read_markup(data, name)


def tables(data: bytes, name: str) -> Draft:
    """Read JSON."""
    from onrecord.read.tables import read_json

    return read_json(data, name)


def is_parquet(head: bytes, _name: str) -> bool:
    """Parquet's own first bytes."""
    return head.startswith(b"PAR1")


def parquet(data: bytes, name: str) -> Draft:
    """Read Parquet."""
    from onrecord.read.rows import read_parquet

    return read_parquet(data, name)


def is_table(head: bytes, _name: str) -> bool:
    """CSV or TSV: its first line names columns of words and of speakers or times, or its columns look like that."""
    head = _narrow(head).removeprefix(b"\xef\xbb\xbf")
    if not _TABLE.match(head):
        return False
    from onrecord.read import rows

    return rows.is_table(head.replace(b"\r\n", b"\n").decode("utf-8", "replace"))


def table(data: bytes, name: str) -> Draft:
    """Read CSV or TSV."""
    from onrecord.read.rows import read_csv

    return read_csv(data, name)


def _narrow(head: bytes) -> bytes:
    """UTF-16 without its NULs, so that tags can be seen."""
    return head.replace(b"\0", b"")[2:] if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head


def html(data: bytes, name: str) -> Draft:
    """Read a web page."""
    from onrecord.read.html import read_html

    return read_html(data, name)


def plain(data: bytes, name: str) -> Draft:
    """Read plain text or Markdown."""
    return read_plain(data, name)
