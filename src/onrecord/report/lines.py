"""Lines for a terminal: wrapped under their label, in signs that it can show, in colour where it has colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.report.findings import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console
    from rich.text import Text

    Piece = tuple[str, str]  # words and their style

LABEL = 8  # columns for "Record" and its like
_ASCII = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "..."})
_DASHES = str.maketrans(dict.fromkeys("–—−‑", "-"))
_SIGNS = str.maketrans(
    {"✓": "=", "≠": "!", "≈": "~", "⇄": "x", "∅": "0", "─": "-", "→": "->", "·": "-", "█": "#"}
    | dict.fromkeys("▏▎▍▌▋▊▉", "")
)


def is_plain(console: Console) -> bool:
    """Whether there is no colour to tell anything by."""
    return console.color_system is None or console.no_color


def heading(console: Console, words: str, style: str) -> None:
    """Words with a rule under them."""
    put(console, [(words, style)])
    put(console, [("─" * min(len(words), console.width), "dim")])


def field(console: Console, label: str, pieces: Iterable[Piece]) -> None:
    """A label and its words, the following lines indented under them."""
    put(console, pieces, label=label.ljust(LABEL))


def put(console: Console, pieces: Iterable[Piece], *, label: str | None = None) -> None:
    """Words, wrapped; under a label, even an empty one, they are indented by it and two columns."""
    first = "" if label is None else f"  {label}"
    body = _text(console, pieces)
    room = max(10, console.width - len(first))
    for n, line in enumerate(body.wrap(console, room) if body else [body]):
        line.rstrip()
        lead = _text(console, [(first if n == 0 else " " * len(first), "dim")])
        console.print(lead + line, soft_wrap=True)


def _text(console: Console, pieces: Iterable[Piece]) -> Text:
    from rich.text import Text

    return Text.assemble(*((_encodable(printable(words), console), style) for words, style in pieces))


def _encodable(words: str, console: Console) -> str:
    """The words in signs that the terminal can show."""
    encoding = console.encoding
    if encoding.lower().replace("_", "-").startswith(("utf-8", "utf8", "utf-16")):
        return words
    plainer = words.translate(_ASCII).translate(_DASHES).translate(_SIGNS)
    return plainer.encode(encoding, "replace").decode(encoding)
