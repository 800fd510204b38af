"""Invented PDFs, each with one thing that printed records do: columns, line numbers, a name apart from its words."""

from __future__ import annotations

import io
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
Runs = list[tuple[str, str]]  # (font, words)


class Sheet:
    """A canvas that sets words from the top down."""

    def __init__(self, **options: Any) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True, **options)

    def put(self, x: float, down: float, words: str, font: str = "Times-Roman", size: float = 11) -> float:
        """Words at a place; returns their right edge."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - down, words)
        return x + float(self.canvas.stringWidth(words, font, size))

    def page(self) -> None:
        self.canvas.showPage()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()


def wrapped(words: str, width: float, *, font: str = "Times-Roman", size: float = 11, indent: float = 0) -> list[str]:
    """Words set in lines; "|" marks where a word may be broken."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    lines, line, room = [], "", width - indent
    for word in words.split():
        plain = word.replace("|", "")
        if stringWidth(f"{line} {plain}".strip(), font, size) <= room:
            line = f"{line} {plain}".strip()
            continue
        head, bar, tail = word.partition("|")
        head = f"{head.removesuffix('-')}-"
        if bar and stringWidth(f"{line} {head}".strip(), font, size) <= room:
            lines.append(f"{line} {head}".strip())
            line = tail
        else:
            lines.append(line)
            line = plain
        room = width
    return [*lines, line]


PRESS = [
    (
        "MAYOR THORN",
        "Good morning. We closed the bridge in March because the third pier had moved, and the engi|neers told us "
        "that it would go on moving until the bed of the river had been made firm, which takes a sum|mer of dry "
        "weather at the least.",
    ),
    (
        "Question",
        "How long will it stay closed, and what will the ferry cost for the people who live on the other side of "
        "the town?",
    ),
    (
        "MAYOR THORN",
        "Until June. The ferry is free for as long as the bridge is closed, and we have asked the well-|known "
        "builder of the harbour wall to lend us his second boat, so that nobody has to wait for more than a "
        "quarter of an hour.",
    ),
]
OVER_THE_PAGE = (
    "boats went, and for every day on which they did not go, whatever the weather was like and however long "
    "the work on the pier went on."
)


def press_conference(**options: Any) -> bytes:
    """Bold names, running heads, page numbers, one turn going on over the page."""
    sheet = Sheet(**options)
    over = wrapped(OVER_THE_PAGE, 440)
    for page in range(3):
        sheet.put(72, 40, "Town of Ilmberg · Press office", size=9)
        sheet.put(WIDTH / 2, HEIGHT - 40, f"- {page + 1} -", size=9)
        down = 90.0
        if page == 0:
            sheet.put(72, down, "Press conference on the bridge", "Helvetica-Bold", 16)
            down += 30
        for line in over[2 * page - 2 : 2 * page] if page else []:
            sheet.put(72, down, line)
            down += 14
        down += 8
        name, words = PRESS[page]
        x = sheet.put(72, down, f"{name}: ", "Times-Bold")
        for n, line in enumerate(wrapped(words, 440, indent=x - 72)):
            sheet.put(x if n == 0 else 72, down, line)
            down += 14
        if page == 0:
            sheet.put(
                72, down + 8, "She added that the ferrymen of the town would be paid for every single day on which the"
            )
        sheet.page()
    return sheet.bytes()


DEBATE = [
    "Mr. Okoro: The harbour wall was built before any of us was born, and it will stand when all of us are "
    "gone. I have walked on it in every storm of the last thirty years, and I have never seen a single stone "
    "of it move, nor has any man who keeps his boat there. What would the council spend on it, and what would "
    "it then not spend on the school?",
    "Mrs. Thorn: I have seen the divers' photographs, and the wall has a crack as wide as a hand below the "
    "water. It cannot be seen from the boats. The divers say that the crack was half as wide a year ago, and "
    "that nobody should moor at the northern end until it has been filled. I ask the council to close that end "
    "today.",
    "Mr. Okoro: Then let the photographs be laid on this table, so that everyone can see them before we vote on it.",
]


def two_columns() -> bytes:
    """A journal of debates: a title over two columns, the left one to be read first."""
    sheet = Sheet()
    lines = [line for words in DEBATE for line in wrapped(words, 225, size=10)]
    for page in range(2):
        sheet.put(60, 40, f"{210 + page}   Council of Ilmberg   16 June 2031", size=9)
        if page == 0:
            sheet.put(150, 80, "Debate on the harbour wall, second day of the sitting", "Times-Bold", 14)
        for n, line in enumerate(lines[16 * page :][:16]):
            sheet.put(60 if n < 8 else 310, 110 + 12 * (n % 8), line, size=10)
        sheet.page()
    return sheet.bytes()


def court(*, spaces: bool = False) -> bytes:
    """Twenty-five numbered lines a page; the numbers in a column of their own, or typed before the words."""
    said = [
        "     THE COURT:  Good morning.  Please be seated.  We are",
        "on the record in the matter of the Ilmberg bridge.",
        "     MR. OKORO:  Thank you, Your Honor.",
        "          EXAMINATION",
        "BY MR. OKORO:",
        "     Q.   Where were you on the morning of the sixteenth, when",
        "the third pier moved?",
        "     A.   At home.",
        "     Q.   Who told you?",
        "     A.   My neighbour, who keeps the ferry, came over and said",
        "that the bridge had dropped by the width of a hand.",
        "     Q.   Did you go and see?",
        "     A.   I did.",
    ]
    sheet = Sheet()
    for page in range(3):
        sheet.put(480, 40, f"{page + 41}", "Courier", 10)
        for n in range(25):
            words = said[(n + 4 * page) % len(said)] if n < 15 or page < 2 else ""
            if spaces:
                sheet.put(60, 80 + 26 * n, f"{n + 1:>2}  {words}", "Courier", 11)
            else:
                sheet.put(60, 80 + 26 * n, f"{n + 1:>2}", "Courier", 11)
                sheet.put(100, 80 + 26 * n, words, "Courier", 11)
        sheet.put(200, 760, "ILMBERG COURT REPORTERS", "Courier", 9)
        sheet.page()
    return sheet.bytes()


def names_apart() -> bytes:
    """Names in a narrow column, what they say beside them."""
    sheet = Sheet()
    down = 80.0
    for name, words in PRESS:
        sheet.put(60, down, name.title(), "Times-Bold")
        for line in wrapped(words, 330):
            sheet.put(190, down, line)
            down += 14
        down += 14
    return sheet.bytes()


def pictures() -> bytes:
    """A page without a letter."""
    sheet = Sheet()
    sheet.canvas.rect(100, 100, 300, 300, fill=1)
    sheet.page()
    return sheet.bytes()
