"""Faithful and changed statements without marks in six languages: few of the one are warned of, most of the other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord.check import check
from onrecord.read import read_bytes
from onrecord.structure import structure
from test_stories import LOUD, SECTION

HERE = Path(__file__).parent


class Told(NamedTuple):
    """A statement, whether it is faithful, and the rules of what was said of it."""

    words: str
    faithful: bool
    rules: tuple[str, ...]
    loud: bool


@cache
def told() -> tuple[Told, ...]:
    rows = defaultdict(list)
    for line in (HERE / "statements.txt").read_text(encoding="utf-8").splitlines()[1:]:
        record, kind, words = line.split("|")
        rows[record].append((words, kind == "faithful"))
    return tuple(t for record, statements in rows.items() for t in _told(record, statements))


def _told(name: str, statements: list[tuple[str, bool]]) -> list[Told]:
    """Each statement by itself, behind one that gives its speakers' names in full."""
    _, _, text, *_ = SECTION.split((HERE / "stories" / f"{name}.txt").read_text(encoding="utf-8"))
    record = structure(read_bytes(text.strip().encode(), name="record.txt"))
    lead = statements[0][0] + "\n\n"
    out = []
    for words, faithful in statements:
        story = read_bytes((lead + words + "\n").encode(), name="story.txt")
        mine = [t for t in check([story], [record]).traces if t.quotation.spans[0].start >= len(lead)]
        rules = tuple(t.rule for t in mine)
        out.append(Told(words, faithful, rules, any(t.level in LOUD for t in mine)))
    return out


def test_faithful_statements_are_quiet() -> None:
    faithful = [t for t in told() if t.faithful]
    warned = [t.words for t in faithful if t.loud]
    assert len(faithful) >= 100
    assert len(warned) <= 0.02 * len(faithful), warned


def test_faithful_statements_are_placed() -> None:
    faithful = [t for t in told() if t.faithful]
    placed = [t for t in faithful if "S401" in t.rules]
    assert len(placed) >= 0.7 * len(faithful), [t.words for t in faithful if t not in placed]


def test_changed_statements_are_told() -> None:
    changed = [t for t in told() if not t.faithful]
    missed = [t.words for t in changed if not t.loud]
    assert len(missed) <= 0.2 * len(changed), missed
