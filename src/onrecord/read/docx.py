"""Word documents: one paragraph a block, cells of a row behind short ones on one line; bold beginnings are locators.

Tracked changes are read as if accepted: insertions are kept, deletions and the places moved from left out. Footnotes,
comments, heads and feet stand in parts of their own and are left out; a text box is read where it hangs, once.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import Block, BlockKind, Locator, MediaType, Span
from onrecord.read.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same again for old programs
_GONE = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_OFF = ("0", "false", "off", "none")
_LIMIT = 64 * 2**20  # bytes of the unpacked text part
_GIVEN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}
_SHORT = 60  # characters of a cell that is a time or a name


def read_docx(data: bytes, name: str) -> Draft:
    """Read a Word document. Raises EmptyInputError and FormatError."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(_BODY) as part:
            source = part.read(_LIMIT + 1)
        if len(source) > _LIMIT:
            raise FormatError(f"{name}: the text of this Word document is too large; save it as plain text.")
        root = etree.fromstring(source, etree.XMLParser(resolve_entities=False, no_network=True))
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, etree.XMLSyntaxError) as error:
        raise FormatError(f"{name}: this is no Word document that can be opened; save it as .docx or text.") from error
    return _draft(root, name)


def _draft(root: _Element, name: str) -> Draft:
    texts: list[str] = []
    blocks: list[Block] = []
    locators: list[Locator] = []
    at = 0
    for number, paragraph in enumerate(root.iter(f"{_W}p"), 1):
        text, bold = _words(paragraph)
        if not text:
            continue
        if texts:
            texts.append("\t" if _goes_on(paragraph) else "\n\n")
            at += len(texts[-1])
        span = Span(at, at + len(text))
        if bold:
            locators.append(Locator(kind="strong", value="", span=Span(at, at + bold)))
        blocks.append(Block(kind=_kind(paragraph), span=span))
        locators.append(Locator(kind="paragraph", value=str(number), span=span))
        texts.append(text)
        at += len(text)
    if not texts:
        raise EmptyInputError(f"{name}: there is no text in this Word document; give one that holds the words.")
    whole = "".join(texts)
    title = next((b.span.of(whole) for b in blocks if b.kind is BlockKind.HEADING), None)
    return Draft(
        text=whole,
        media_type=MediaType.DOCX,
        title=title,
        blocks=tuple(blocks),
        locators=tuple(locators),
    )


def _goes_on(paragraph: _Element) -> bool:
    """Whether a paragraph begins a cell that goes on with a row of a table: those before it are short."""
    cell = paragraph.getparent()
    if cell is None or cell.tag != f"{_W}tc" or next(cell.iter(f"{_W}p")) is not paragraph:
        return False
    before = list(cell.itersiblings(f"{_W}tc", preceding=True))
    told = ["".join(t.text or "" for t in x.iter(f"{_W}t")) for x in before]
    single = all(sum(1 for _ in x.iter(f"{_W}p")) == 1 for x in before)
    return any(told) and single and all(len(x) < _SHORT for x in told)


def _words(paragraph: _Element) -> tuple[str, int]:
    """(words, length of their bold beginning) of a paragraph, those of paragraphs inside it left to them."""
    text, bold, going = "", 0, True
    for piece in paragraph.iter(f"{_W}t", *_GIVEN):
        above = list(piece.iterancestors())
        if any(x.tag in _GONE for x in above) or next(x for x in above if x.tag == f"{_W}p") is not paragraph:
            continue
        words = _GIVEN.get(str(piece.tag)) or (piece.text or "")
        going = going and (_is_bold(above[0]) or not words.strip())
        text += words if text else words.lstrip()
        bold = len(text.rstrip()) if going else bold
    return text.rstrip(), bold


def _is_bold(run: _Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}b")
    return mark is not None and (mark.get(f"{_W}val") or "1") not in _OFF


def _kind(paragraph: _Element) -> BlockKind:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").casefold() if style is not None else ""
    if name.startswith(("heading", "title", "berschrift", "titre", "titel")):
        return BlockKind.HEADING
    return BlockKind.QUOTE if "quote" in name else BlockKind.PARAGRAPH
