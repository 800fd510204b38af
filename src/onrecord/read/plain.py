"""Plain text and Markdown: the text is the file itself; title and date come from front matter or a plain title line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.models import MediaType, Span
from onrecord.read.decode import decode
from onrecord.read.draft import Draft
from onrecord.text import paragraphs

_FENCE = re.compile(r"\A\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FOLDED = re.compile(r"""^[^\s:#-][^:\n]*:[ \t]*(?:"(?:[^"\\]|\\.|\\\n)*"|'(?:[^']|'')*')[ \t]*$""", re.MULTILINE)
_OPEN = re.compile(r""":[ \t]*(?:"[^"\n]*|'[^'\n]*)$""", re.MULTILINE)  # what all of them have: a cheap look before
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,40}):[ \t]*(.*)")
_HEADING = re.compile(r"^#{1,3}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*\n]+\*\*|^\s*[-*] \[|\]\(https?://", re.MULTILINE)
_MARKS = ("# ", "**", "- [", "* [", "](http")  # one of which each of those has: a cheap look before the pattern
TITLE_KEYS = ("title", "headline", "name", "titel", "titre", "titulo", "título")
DATE_KEYS = ("date", "event_date", "published", "published_time", "publishdate", "datum", "fecha")
SOURCE_KEYS = ("source_url", "source", "url", "link", "permalink", "canonical_url")
PUBLISHER_KEYS = ("publisher", "site", "site_name", "publication", "outlet")
_TITLE_LENGTH = 160  # characters: a longer line is a paragraph
_FENCED = 20_000  # characters at the start in which front matter ends
_SHOWN = 4000  # characters at the start in which a title would stand


def read_plain(data: bytes, name: str) -> Draft:
    """Plain text or Markdown: the decoded file itself."""
    text = decode(data, name=name)
    fenced = front_matter(text)
    matter = fenced or FrontMatter(span=Span(0, 0))
    published = matter.first(*DATE_KEYS)
    return Draft(
        text=text,
        media_type=MediaType.MARKDOWN if fenced or is_markdown(text, name) else MediaType.TEXT,
        title=matter.first(*TITLE_KEYS) or plain_title(text[matter.span.end :]),
        published=published[:10] if published and re.match(r"\d{4}-\d\d-\d\d", published) else None,
        publisher=matter.first(*PUBLISHER_KEYS),
        source=matter.first(*SOURCE_KEYS),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the block between --- lines at the head of a Markdown file says; keys in small letters."""

    span: Span
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def first(self, *keys: str) -> str | None:
        """The first value of the first of these keys that has one."""
        return next((v[0] for k in keys if (v := self.values.get(k)) and v[0]), None)


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, if it begins with one (a plain subset of YAML: values and lists of them)."""
    fence = _FENCE.match(text, 0, _FENCED)
    return _matter(fence.group(), fence.group(1)) if fence else None


@lru_cache(maxsize=8)  # asked by the reader, then for the structure
def _matter(block: str, inner: str) -> FrontMatter | None:
    if not _KEY.search(inner):
        return None
    values: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in _unfolded(inner).splitlines():
        pair = _KEY.fullmatch(line.strip()) if not line.startswith((" ", "\t", "-")) else None
        if pair:
            key = pair.group(1).strip().casefold()
            values[key] = _values(pair.group(2))
        elif key and line.strip().startswith("- "):
            values[key] = (*values[key], *_values(line.strip()[2:]))
    return FrontMatter(span=Span(0, len(block.rstrip())), values=values)


def _unfolded(matter: str) -> str:
    """Quoted values that run over several lines put on one; a backslash at the end of a line takes the break away."""
    if not _OPEN.search(matter):
        return matter
    return _FOLDED.sub(lambda m: re.sub(r"\\\n\s*|\s*\n\s*", lambda b: "" if b[0][0] == "\\" else " ", m[0]), matter)


def _values(raw: str) -> tuple[str, ...]:
    raw = raw.strip()
    parts = raw[1:-1].split(",") if raw.startswith("[") and raw.endswith("]") else [raw]
    return tuple(_unquoted(part.strip()) for part in parts if part.strip())


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = re.sub(r"\\([_ ])", " ", value[1:-1]).replace('\\"', '"').replace("''", "'")
    return " ".join(value.split())


def is_markdown(text: str, name: str) -> bool:
    """Whether a text is Markdown by its marks, the file's name as a hint."""
    if name.casefold().endswith((".md", ".markdown", ".mdown")):
        return True
    head = text[:20000]
    marks = len(_MARKDOWN.findall(head)) if any(mark in head for mark in _MARKS) else 0
    return marks > max(2, head.count("\n") // 40)


def plain_title(text: str) -> str | None:
    """A first line that is plainly a title: a heading, or short, apart, and no sentence, label or list."""
    head = text[:_SHOWN]
    if heading := _HEADING.search(head):
        return heading.group(1).strip("*_ ")
    lines = paragraphs(head)
    if len(lines) < 2:
        return None
    first = lines[0].of(head)
    if len(first) > _TITLE_LENGTH or first.endswith((".", "?", "!", ":", ";", ",", "…")) or ":" in first[:40]:
        return None
    return first if len(first.split()) > 1 and first[0].isalnum() else None
