"""Pages of printed words → paragraphs: rows, columns in reading order, running heads and line numbers left out.

What is known of a page is where its words stand. A row is the words on one baseline. Rows that nearly all pages
repeat at their upper or lower edge are running heads and feet, page numbers among them; numbers that count the rows are
line numbers: neither is part of the text. A page is read by columns where white space parts it into two stretches of
prose (after the XY-cut of Nagy and Seth). A line goes on in the next one unless the next one's first word would have
fitted on it, is indented, stands further off than lines do, or opens with a label.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from onrecord.models import Block, BlockKind, Locator, MediaType, Span
from onrecord.read.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SAME_ROW = 0.45  # of the height of a word: how far apart baselines of one row may be
_GAP = 1.1  # of the height: white space that parts a row
_EDGE = 4  # rows at either edge of a page that may be heads or feet
_REPEATED = 0.4  # share of the pages (left and right ones may differ) that repeat a head
_NUMBERED = 0.8  # share of the rows that have a line number
_LEAST = 5  # rows that tell columns or numbers
_PROSE = 15  # letters of a line of a column; less is a column of labels
_CROSSING = 0.15  # share of the rows that may cross the white space between columns
_FURTHER = 1.35  # times the usual distance of rows: a new paragraph
_INDENT = 0.7  # of the height
_LARGE = 1.15  # times the usual height: a heading
_HEADING = 120  # characters of a heading, at most
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\xad]$")
_LABEL = re.compile(r"(?:[QA]\b[.:]?\s+\S|[QA]\.?$|(?:[A-ZÀ-ÞА-Я][\w.'’-]*[ ,]*){1,6}(?:\([^)]*\))?:(?:\s|$))")
_ENDED = re.compile(r"[.?!:;…][\"”’»)\]]*$")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p|pg|pág|página|стр)\.?\s*)?\d{1,5}(?:\s*(?:of|/|von|de|из)\s*\d{1,5})?\W*", re.I
)
_DIGITS = re.compile(r"\d+")
_COUNT = re.compile(r"[0-9]{1,3}")
_FILE_NAME = re.compile(r"^Microsoft \w+ -|\.(?:docx?|indd|pdf|qxd|rtf|odt|txt)$|^untitled$", re.IGNORECASE)
_NAMES = 3  # rows whose second part stands in one line below the other: names in a column of their own
_COLUMNS = 2  # times that a page is parted
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Word(NamedTuple):
    """A printed word: its text, left and right edge, baseline (counted downwards), height, whether it is bold."""

    text: str
    left: float
    right: float
    base: float
    height: float
    bold: bool


_Item = TypeVar("_Item")
Row = list[Word]  # from left to right


class Line(NamedTuple):
    """A row of a column as text; `bold` counts its bold letters from the start, `starts` are the edges of its parts."""

    text: str
    bold: int
    left: float
    right: float
    base: float
    height: float
    first: float  # width of its first word
    starts: tuple[float, ...]
    page: int
    column: str


@dataclass(slots=True)
class _Paragraph:
    """Text so far; `marks` are (page, start, end) of its stretches."""

    text: str = ""
    bold: int = 0
    height: float = 0.0
    marks: list[tuple[int, int, int]] = field(default_factory=list)


def set_pages(pages: Sequence[tuple[str, list[Word]]], *, title: str = "") -> Draft:
    """One text of all pages (label, words): its paragraphs as blocks, each page's stretch with a locator.

    The text is empty where nothing but heads, feet and numbers is on the pages.
    """
    lines = [
        line
        for number, rows in enumerate(_without_heads([_rows(words) for _, words in pages]))
        for column, stretch in _columns(rows, "")
        for line in _lines(_without_numbers(stretch), number, column)
    ]
    return _draft(list(_paragraphs(lines)), [label for label, _ in pages], title)


# --- rows, heads and numbers ----------------------------------------------------------------------------------------


def _rows(words: Iterable[Word]) -> list[Row]:
    """Words on one baseline, from top to bottom."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda w: (w.base, w.left)):
        if rows and word.base - rows[-1][0].base <= _SAME_ROW * max(word.height, rows[-1][0].height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.left) for row in rows]


def _without_heads(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without the rows at their edges that other pages repeat, whatever numbers stand in them."""
    least = max(2, _REPEATED * sum(1 for p in pages if p))
    for edge in (0, -1):
        for _ in range(_EDGE):
            outer = Counter(_likeness(p[edge]) for p in pages if p)
            heads = {head for head, times in outer.items() if head and times >= least}
            pages = [_shorter(p, edge) if p and _likeness(p[edge]) in heads else p for p in pages]
    return pages


def _text(row: Row) -> str:
    return " ".join(w.text for w in row).replace("\xad ", "")


def _shorter(items: list[_Item], edge: int) -> list[_Item]:
    """Without the first (0) or the last (-1)."""
    return items[1:] if edge == 0 else items[:-1]


def _likeness(row: Row) -> str:
    """What a head is on every page; "" for a row that cannot be one."""
    text = _text(row)
    if _PAGE_NUMBER.fullmatch(text):
        return "#"
    return "" if _LABEL.match(text) or text.endswith(":") else _DIGITS.sub("#", text)


def _without_numbers(rows: list[Row]) -> list[Row]:
    """The rows without the numbers that count them, all or every fifth, at either side."""
    for edge in (0, -1):
        counted = {n: int(row[edge].text) for n, row in enumerate(rows) if _COUNT.fullmatch(row[edge].text)}
        steps = Counter(b - a for a, b in pairwise(counted.values()))
        each = len(counted) >= _NUMBERED * len(rows) and steps[1] >= _NUMBERED * steps.total()
        if len(counted) >= _LEAST and (each or set(steps) == {5}):
            rows = [_shorter(row, edge) if n in counted else row for n, row in enumerate(rows)]
            rows = [row for row in rows if row]
    return rows


# --- columns --------------------------------------------------------------------------------------------------------


def _parts(row: Row) -> list[Row]:
    """A row parted where its white space is wide."""
    parts = [[row[0]]]
    for before, word in pairwise(row):
        if word.left - before.right > _GAP * word.height:
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def _columns(rows: list[Row], column: str) -> Iterator[tuple[str, list[Row]]]:
    """(column, rows) in reading order; rows that run across the columns part what stands above from what is below."""
    gutter = _gutter(rows) if len(column) < _COLUMNS else None
    if gutter is None:
        if rows:
            yield column, rows
        return
    left: list[Row] = []
    right: list[Row] = []
    across: list[Row] = []
    for row in [*rows, None]:
        crosses = row is not None and any(p[0].left < gutter < p[-1].right for p in _parts(row))
        if (crosses or row is None) and (left or right):
            yield from _columns(left, column + "l")
            yield from _columns(right, column + "r")
            left, right = [], []
        if not crosses and across:
            yield column, across
            across = []
        if row is not None and crosses:
            across.append(row)
        elif row is not None:
            for side, words in (
                (left, [w for w in row if w.right <= gutter]),
                (right, [w for w in row if w.right > gutter]),
            ):
                if words:
                    side.append(words)


def _gutter(rows: list[Row]) -> float | None:
    """Where white space from top to bottom parts a page into two stretches of prose."""
    parts = [p for row in rows for p in _parts(row) if not _COUNT.fullmatch("".join(w.text for w in p))]
    if len(parts) < 2 * _LEAST:
        return None
    edges = [(p[0].left, p[-1].right) for p in parts]
    start, end = min(left for left, _ in edges), max(right for _, right in edges)
    best = (len(edges) * _CROSSING, 0.0)
    places = sorted(
        {right + 0.5 for _, right in edges if start + 0.15 * (end - start) < right < end - 0.15 * (end - start)}
    )
    for place in places:
        best = min(best, (sum(left < place < right for left, right in edges), place))
    gutter = best[1]
    sides = [p for p in parts if p[-1].right <= gutter], [p for p in parts if p[0].left >= gutter]
    return gutter if gutter and all(map(_is_prose, sides)) and _beside(*sides) else None


def _is_prose(parts: list[Row]) -> bool:
    return len(parts) >= _LEAST and median(sum(len(w.text) for w in p) for p in parts) >= _PROSE


def _beside(left: list[Row], right: list[Row]) -> bool:
    """Whether two columns share at least half the height of the shorter one."""
    top, bottom = max(left[0][0].base, right[0][0].base), min(left[-1][0].base, right[-1][0].base)
    shorter = min(side[-1][0].base - side[0][0].base for side in (left, right))
    return bottom - top > 0.5 * shorter


# --- lines and paragraphs -------------------------------------------------------------------------------------------


def _lines(rows: list[Row], page: int, column: str) -> Iterator[Line]:
    """The rows of a column as lines; a name in a column of its own stands on a line of its own."""
    parted = [_parts(row) for row in rows]
    seconds = Counter(round(parts[1][0].left) for parts in parted if len(parts) > 1)
    hanging = next((x for x, times in seconds.most_common(1) if times >= _NAMES), None)
    for row, parts in zip(rows, parted, strict=True):
        name = _text(parts[0])
        apart = len(parts) > 1 and round(parts[1][0].left) == hanging and name[-1].isalpha() and len(name) > 2
        rest = [w for p in parts[1:] for w in p] if apart else []
        yield Line(
            text=f"{name}\n{_text(rest)}" if apart else _text(row),
            bold=_bold(row),
            left=row[0].left,
            right=row[-1].right,
            base=row[0].base,
            height=median(w.height for w in row),
            first=row[0].right - row[0].left,
            starts=tuple(p[0].left for p in parts),
            page=page,
            column=column,
        )


def _bold(row: Row) -> int:
    """Letters of the bold words that a row begins with, blanks between them included."""
    size = 0
    for word in row:
        if not word.bold:
            break
        size += len(word.text) + 1
    return max(0, size - 1)


def _paragraphs(lines: list[Line]) -> Iterator[_Paragraph]:
    """Lines that go on in the next one, joined."""
    if not lines:
        return
    edges = _edges(lines)
    pitch = _pitch(lines)
    known = Counter(w.casefold() for line in lines for w in _WORD.findall(line.text.removesuffix("-")))
    current = _Paragraph()
    for before, line in zip([None, *lines], lines, strict=False):
        if before and not _goes_on(before, line, edges[before.column], pitch):
            yield current
            current = _Paragraph()
        _add(current, line, known)
    yield current


def _edges(lines: list[Line]) -> dict[str, float]:
    """The right edge of every column: nearly all of its lines end before it."""
    rights: dict[str, list[float]] = {}
    for line in lines:
        rights.setdefault(line.column, []).append(line.right)
    return {column: sorted(found)[int(0.98 * (len(found) - 1))] for column, found in rights.items()}


def _pitch(lines: list[Line]) -> float:
    """The usual distance from one line to the next."""
    steps = [
        b.base - a.base for a, b in pairwise(lines) if (a.page, a.column) == (b.page, b.column) and b.base > a.base
    ]
    return median(steps) if steps else 0.0


def _goes_on(before: Line, line: Line, edge: float, pitch: float) -> bool:
    """Whether a line is the next one of the same paragraph."""
    same = (before.page, before.column) == (line.page, line.column)
    if _LABEL.match(line.text) or "\n" in line.text or (line.bold and before.bold < len(before.text)):
        return False
    if before.bold == len(before.text) and not line.bold:
        return False
    if abs(line.height - before.height) > (_LARGE - 1) * before.height:
        return False
    if same and line.base - before.base > _FURTHER * pitch:
        return False
    if before.right + 0.25 * line.height + line.first < edge - _INDENT * line.height:
        return _HYPHEN.search(before.text) is not None or (line.text[0].islower() and not _ENDED.search(before.text))
    if not same:
        return not (_ENDED.search(before.text) and line.left > _INDENT * line.height + before.left)
    hangs = any(abs(x - line.left) < _INDENT * line.height for x in before.starts[1:])
    return hangs or line.left - before.left < _INDENT * line.height


def _add(paragraph: _Paragraph, line: Line, known: Counter[str]) -> None:
    """Put a line to a paragraph; a word broken over the two is joined as it is written elsewhere in the document."""
    start = len(paragraph.text)
    broken = _HYPHEN.search(paragraph.text)
    if broken and line.text[0].isalnum():
        first, last = _WORD.match(line.text), paragraph.text.split()[-1][:-1]
        whole = f"{last}{first.group()}".casefold() if first else ""
        parted = f"{last}-{first.group()}".casefold() if first else ""
        soft = broken.group() == "\xad" or (line.text[0].islower() and not (known[parted] > known[whole]))
        paragraph.text = paragraph.text[:-1] if soft else paragraph.text
        start = len(paragraph.text)
    elif paragraph.text:
        paragraph.text += " "
        start += 1
    if not start:
        paragraph.bold, paragraph.height = line.bold, line.height
    elif paragraph.bold == start - 1 and line.bold:
        paragraph.bold = start + line.bold
    paragraph.text += line.text
    paragraph.marks.append((line.page, start, len(paragraph.text)))


def _draft(paragraphs: list[_Paragraph], labels: Sequence[str], title: str) -> Draft:
    usual = median(p.height for p in paragraphs) if paragraphs else 0.0
    blocks: list[Block] = []
    bold: list[Locator] = []
    pages: dict[int, tuple[int, int]] = {}
    at = 0
    for paragraph in paragraphs:
        span = Span(at, at + len(paragraph.text))
        heading = paragraph.height > _LARGE * usual and len(paragraph.text) <= _HEADING
        blocks.append(Block(kind=BlockKind.HEADING if heading else BlockKind.PARAGRAPH, span=span))
        if paragraph.bold:
            bold.append(Locator(kind="strong", value="", span=Span(at, at + paragraph.bold)))
        for page, start, end in paragraph.marks:
            pages[page] = (
                min(at + start, pages.get(page, (at + start, 0))[0]),
                max(at + end, pages.get(page, (0, 0))[1]),
            )
        at = span.end + 2
    text = "\n\n".join(p.text for p in paragraphs)
    shown = next((b.span.of(text) for b in blocks if b.kind is BlockKind.HEADING), None)
    places = [Locator(kind="page", value=labels[n], span=Span(*place)) for n, place in pages.items()]
    return Draft(
        text=text,
        media_type=MediaType.PDF,
        title=shown or (None if _FILE_NAME.search(title) else title or None),
        blocks=tuple(blocks),
        locators=tuple(sorted((*places, *bold), key=lambda x: x.span)),
    )
