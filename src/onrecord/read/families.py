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
_SKIPPED = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:\s+|<\?xml[^>]*\?>|<!--.*?-->)*", re.DOTALL)


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
