"""PDF: the words of every page with their places, by PDFium; `typeset` makes paragraphs of them."""

from __future__ import annotations

import ctypes
import math
import re
from typing import TYPE_CHECKING, Any

from onrecord.errors import EmptyInputError, FormatError, MissingExtraError
from onrecord.read.typeset import Word, set_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.read.draft import Draft

_PAGES = 10_000
_CHARACTERS = 20_000_000  # of all pages: ten times a long day of a parliament
_PASSWORD = 4  # PDFium's code for a file that is locked
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LINE_END = (0x02, 0xFFFE)  # what PDFium writes for a hyphen at the end of a line
_SOFT = "\xad"
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_UPRIGHT = 0.98  # cosine of the angle to the page's own direction


def read_pdf(data: bytes, name: str) -> Draft:
    """Read the text of a PDF, page by page.

    Raises MissingExtraError without the extra, FormatError where the file is torn, locked or too long, and
    EmptyInputError where its pages are pictures.
    """
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise MissingExtraError(
            f"{name}: PDF needs a part that is not installed; install it with: pip install 'onrecord[pdf]'"
        ) from error
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > _PAGES:
                raise FormatError(f"{name}: this PDF has more than {_PAGES:,} pages; split it.")
            pages = [(document.get_page_label(n) or str(n + 1), words) for n, words in _pages(document, name)]
            title = (document.get_metadata_value("Title") or "").strip()
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error):
            raise FormatError(f"{name}: this PDF is locked with a password; save it without one.") from error
        raise FormatError(f"{name}: this PDF is damaged; fetch or save it again.") from error
    if not any(words for _, words in pages):
        raise EmptyInputError(
            f"{name}: this PDF holds pictures of pages and no text; have a text recognition (OCR) write its text first."
        )
    return set_pages(pages, title=title)


def _pages(document: Any, name: str) -> Iterator[tuple[int, list[Word]]]:
    left = _CHARACTERS
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        count = text.count_chars()
        left -= count
        if left < 0:
            raise FormatError(f"{name}: this PDF holds more than {_CHARACTERS:,} characters; split it.")
        yield number, _words(text.raw, count, page.get_rotation())
        text.close()
        page.close()


def _words(text: Any, count: int, turned: int) -> list[Word]:
    """The words of a page in the order of its content, as they stand on the page as it is shown."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    boxed = ctypes.byref(box)
    unicode, place = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    found: list[Word] = []
    letters: list[str] = []
    corners: list[tuple[float, float]] = []
    first = 0

    def close() -> None:
        if letters and _upright(raw, text, first, turned):
            baseline = _seen(_origin(raw, text, first), turned)[1]
            found.append(_word("".join(letters), corners, baseline, _is_bold(raw, text, first)))
        letters.clear()
        corners.clear()

    for at in range(count):
        code = unicode(text, at)
        broken = code in _LINE_END
        letter = "-" if broken else _LIGATURES.get(code) or (chr(code) if 0x20 < code < 0x110000 else " ")
        if letter.isspace() or not (letter.isprintable() or letter == _SOFT):
            close()
        elif place(text, at, boxed):
            first = at if not letters else first
            letters.append(letter)
            corners += (_seen((box.left, box.bottom), turned), _seen((box.right, box.top), turned))
            if broken:
                close()
    close()
    return found


def _word(text: str, corners: list[tuple[float, float]], baseline: float, bold: bool) -> Word:
    across, down = zip(*corners, strict=True)
    return Word(text, min(across), max(across), baseline, max(down) - min(down), bold)


def _seen(point: tuple[float, float], turned: int) -> tuple[float, float]:
    """(across, down) of a point on a page that is shown turned by so many degrees."""
    x, y = point
    return {0: (x, -y), 90: (y, x), 180: (-x, y), 270: (-y, -x)}[turned]


def _origin(raw: Any, text: Any, at: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _upright(raw: Any, text: Any, at: int, turned: int) -> bool:
    """Whether a letter stands upright on the page as shown: watermarks and notes up the side do not."""
    angle = raw.FPDFText_GetCharAngle(text, at)
    straight = {0: math.cos(angle), 180: -math.cos(angle)}.get(turned, abs(math.sin(angle)))
    return angle < 0 or straight > _UPRIGHT


def _is_bold(raw: Any, text: Any, at: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, at) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    size = raw.FPDFText_GetFontInfo(text, at, name, len(name), ctypes.byref(ctypes.c_int()))
    return 0 < size <= len(name) and bool(_BOLD.search(name.raw))
