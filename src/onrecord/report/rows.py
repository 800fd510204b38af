"""The findings of stories as rows of a table: the verdict, the words, where they stand in story and record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.report.json import trace_value
from onrecord.report.traces import COLUMNS as TRACED
from onrecord.report.traces import row
from onrecord.text import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.models import Checked

# As the rows of `trace`, with the story and the line and column of the words in it, both from 1.
COLUMNS: Mapping[str, type] = {
    "story": str, "line": int, "column": int, **TRACED, "advice": str, "suppressed": str,
}  # fmt: skip


def rows(checked: Checked) -> Iterator[dict[str, Any]]:
    """A row a trace, in the order of the stories."""
    lines = {s.document.path: Lines(s.document.text) for s in checked.stories}
    for trace in checked.traces:
        value = trace_value(trace, lines=lines.get(trace.story or ""))
        yield {name: value.get(name) for name in COLUMNS} | row(value)
