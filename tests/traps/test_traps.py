"""Many small traps over invented records in other languages and layouts: floors on what is judged right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from trap_set import OPERATIONS, Case, Trap, cases

from onrecord.cli import main

QUIET, ALARM, ERROR = {"ok", "info"}, {"warning", "error"}, {"error"}

# What each operation makes of a quotation: the verdicts and the levels that are right.
RIGHT: dict[str, tuple[set[str], set[str]]] = {
    "verbatim": ({"verbatim"}, QUIET),
    "long": ({"verbatim"}, QUIET),
    "slice": ({"verbatim", "unchecked"}, QUIET),
    "marked": ({"edited"}, QUIET),
    "contracted": ({"altered", "verbatim"}, QUIET),
    "number": ({"altered"}, ERROR),
    "negation": ({"altered"}, ERROR),
    "firmer": ({"altered"}, ERROR),
    "word": ({"altered"}, ALARM),
    "opposite": ({"altered"}, ERROR),
    "quantity": ({"altered"}, ALARM),
    "tense": ({"altered"}, ALARM),
    "person": ({"altered"}, ALARM),
    "rounded": ({"altered"}, ALARM),
    "written": ({"verbatim"}, QUIET),
    "dated": ({"verbatim"}, QUIET),
    "spelt": ({"verbatim"}, QUIET),
    "stuttered": ({"verbatim"}, QUIET),
    "bracketed": ({"edited"}, QUIET),
    "swapped": ({"misattributed"}, ERROR),
    "recast": ({"misattributed"}, ERROR),
    "spliced": ({"spliced"}, ALARM),
    "cut": ({"altered", "spliced"}, ALARM),
    "foreign": ({"absent"}, ALARM),
}
FAITHFUL = {
    "verbatim", "long", "slice", "marked", "contracted", "written", "dated", "spelt", "stuttered", "bracketed",
}  # fmt: skip

# The least share judged right; these only rise.
FLOORS = {
    "verbatim": 0.99,
    "long": 0.99,
    "slice": 0.99,
    "marked": 0.97,
    "contracted": 0.98,
    "number": 0.98,
    "negation": 0.99,
    "firmer": 0.97,
    "word": 0.98,
    "opposite": 0.98,
    "quantity": 0.97,
    "tense": 0.98,
    "person": 0.98,
    "rounded": 0.88,
    "written": 0.96,
    "dated": 0.75,
    "spelt": 0.83,
    "stuttered": 0.98,
    "bracketed": 0.98,
    "swapped": 0.98,
    "recast": 0.96,
    "spliced": 0.98,
    "cut": 0.98,
    "foreign": 0.98,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was said of one trap; `trace` is None where its quotation was not found."""

    case: Case
    trap: Trap
    trace: dict[str, Any] | None

    @property
    def right(self) -> bool:
        verdicts, levels = RIGHT[self.trap.operation]
        if not self.trap.sources and not self.case.names(self.trap.speaker):
            levels = QUIET
        return self.trace is not None and self.trace["verdict"] in verdicts and self.trace["level"] in levels

    @property
    def placed(self) -> bool:
        """Whether the best match holds a stretch that the quotation was made from."""
        matches = self.trace["matches"] if self.trace else []
        spans = matches[0]["spans"] if matches else []
        starts = [self.case.record.find(source) for source in self.trap.sources]
        ends = [start + len(s) for start, s in zip(starts, self.trap.sources, strict=True)]
        return any(a < end and start < b for a, b in spans for start, end in zip(starts, ends, strict=True))

    def __str__(self) -> str:
        said = f"{self.trace['verdict']} ({self.trace['level']})" if self.trace else "not found"
        return f"{self.case.name} {self.trap.operation}: {said}: {self.trap.text} -- {self.trap.speaker}"


@cache
def outcomes() -> tuple[Outcome, ...]:
    return tuple(outcome for case in cases() for outcome in judged(case))


def judged(case: Case) -> list[Outcome]:
    """What is said of every trap of a case."""
    with TemporaryDirectory() as folder:
        story, record, out = (Path(folder) / name for name in ("story.txt", "record.txt", "out.json"))
        story.write_text(case.story, encoding="utf-8")
        record.write_text(case.record, encoding="utf-8")
        main(["check", str(story), "--record", str(record), "--format", "json", "--out", str(out)])
        traces = json.loads(out.read_text(encoding="utf-8"))["traces"]
    found = {}
    for trace in traces:
        for span in trace["quotation"]["spans"]:
            found[span[0]] = trace
    return [Outcome(case=case, trap=trap, trace=found.get(place[0])) for trap, place in case.traps]


def _share(rows: list[Outcome], good: list[Outcome]) -> str:
    bad = [str(o) for o in rows if o not in good]
    return f"{len(good)} of {len(rows)}; wrong:\n" + "\n".join(bad[:20])


@pytest.mark.parametrize("operation", OPERATIONS)
def test_verdict_and_level(operation: str) -> None:
    mine = [o for o in outcomes() if o.trap.operation == operation]
    good = [o for o in mine if o.right]
    assert len(good) >= FLOORS[operation] * len(mine), _share(mine, good)


def test_no_error_on_faithful_quotations() -> None:
    faithful = [o for o in outcomes() if o.trap.operation in FAITHFUL]
    assert [str(o) for o in faithful if o.trace and o.trace["level"] == "error"] == []


def test_quotations_are_found() -> None:
    good = [o for o in outcomes() if o.trace is not None]
    assert len(good) >= 0.99 * len(outcomes()), _share(list(outcomes()), good)


def test_words_are_placed() -> None:
    mine = [o for o in outcomes() if o.trap.sources]
    good = [o for o in mine if o.placed]
    assert len(good) >= 0.97 * len(mine), _share(mine, good)


def test_speakers_are_those_of_the_story() -> None:
    good = [o for o in outcomes() if o.trace and o.trace["quotation"]["speaker"] == o.trap.speaker]
    assert len(good) >= 0.95 * len(outcomes()), _share(list(outcomes()), good)
