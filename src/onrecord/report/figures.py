"""Figures for other programs (JSON, CSV, JSON lines) and for a person at a terminal."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from onrecord.report.findings import shortened
from onrecord.report.standalone import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from onrecord.follow.figures import Disagreement, Figure

SCHEMA = 1
COLUMNS: dict[str, type] = {
    "path": str,
    "start": int,
    "stop": int,
    "printed": str,
    "value": float,
    "unit": str,
    "speaker": str,
    "words": str,
}
_WIDTH = 100  # characters of a sentence in a terminal


def figures_json(figures: Sequence[Figure], differ: Sequence[Disagreement]) -> str:
    """Every figure, and the pairs that disagree; spans are [start, end] in code points."""
    value = {"schema": SCHEMA, "figures": [asdict(f) for f in figures], "disagreements": [asdict(x) for x in differ]}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def figure_rows(figures: Sequence[Figure]) -> Iterator[dict[str, Any]]:
    """A row a figure."""
    for f in figures:
        place = {"path": f.path, "start": f.span.start, "stop": f.span.end, "words": " ".join(f.text.split())}
        yield {**place, "printed": f.printed, "value": f.value, "unit": f.unit, "speaker": f.speaker}


def print_figures(figures: Sequence[Figure], differ: Sequence[Disagreement], *, console: Console) -> None:
    """Each figure with its sentence; then what disagrees, quote under quote."""
    from rich.text import Text

    for f in figures:
        by = f"  {f.speaker}" if f.speaker else ""
        console.print(Text(f.printed, style="bold") + Text(f"  {shortened(f.text, _WIDTH)}") + Text(by, style="dim"))
    for x in differ:
        console.print()
        console.print(Text(f"{x.one.printed} / {x.two.printed}", style="bold yellow") + Text(f"  {x.why}"))
        for f in (x.one, x.two):
            console.print(Text(f"    {file_name(f.path)}: “{shortened(f.text, _WIDTH)}”"))
    console.print(f"\n{len(figures)} figures; {len(differ)} places to look at where two sentences disagree.")
