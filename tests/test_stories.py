"""Invented records of many genres and languages, with stories whose quotations are labelled where they stand.

A label is ⟦words|codes|speaker⟧: any of the verdicts and levels of `CODES` is right, or the finding of any of the rules
that it names ("Q203"); ⟦words|+⟧ goes on with the one before it. Marks stand outside. The texts were written before
they were run; what failed was mended by general rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.check import check
from onrecord.read import read_bytes
from onrecord.rules.table import RULES
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.models import Trace

FILES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
SECTION = re.compile(r"^=== (.*)\n", re.M)
LABEL = re.compile(r"⟦(.*?)\|(.*?)(?:\|(.*?))?⟧", re.S)
CODES = {
    "v": ("verbatim", "ok"),
    "vh": ("verbatim", "info"),
    "e": ("edited", "ok"),
    "t": ("altered", "info"),
    "A!": ("altered", "error"),
    "A?": ("altered", "warning"),
    "S!": ("spliced", "error"),
    "S?": ("spliced", "warning"),
    "R": ("rendering", "info"),
    "R?": ("rendering", "warning"),
    "P": ("paraphrase", "warning"),
    "M": ("misattributed", "error"),
    "X": ("absent", "warning"),
    "x": ("absent", "info"),
    "u": ("unchecked", "info"),
}
LOUD = {"warning", "error"}
SAME = 0.5  # share of code points from which a finding is that of a label


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One labelled quotation and what was said of it; `trace` is None where it was not found."""

    name: str
    words: str
    codes: tuple[str, ...]
    trace: Trace | None

    @property
    def faithful(self) -> bool:
        return not any(map(_is_loud, self.codes))

    @property
    def bad(self) -> bool:
        return all(map(_is_loud, self.codes))

    @property
    def loud(self) -> bool:
        return self.trace is not None and self.trace.level in LOUD

    @property
    def right(self) -> bool:
        if self.trace is None:
            return False
        told = {self.trace.rule, *self.trace.also}
        return any(c in told or CODES.get(c) == (self.trace.verdict, self.trace.level) for c in self.codes)

    def __str__(self) -> str:
        said = f"{self.trace.verdict} ({self.trace.level}): {self.trace.reasons[0]}" if self.trace else "not found"
        return f"{self.name}: {self.words[:80]}: wanted {'/'.join(self.codes)}, {said}"


def _is_loud(code: str) -> bool:
    return (CODES[code][1] if code in CODES else RULES[code].level) in LOUD


def _unlabelled(body: str) -> tuple[str, list[tuple[list[int], str, tuple[str, ...]]]]:
    """The story as it would be printed, and (code points, words, codes) of every label."""
    story, at = "", 0
    labels: list[tuple[list[int], str, tuple[str, ...]]] = []
    for found in LABEL.finditer(body):
        story += body[at : found.start()]
        points = list(range(len(story), len(story) + len(found[1])))
        story, at = story + found[1], found.end()
        if found[2] == "+":
            labels[-1][0].extend(points)
        else:
            labels.append((points, found[1], tuple(found[2].split("/"))))
    return story + body[at:], labels


def _cases(path: Path) -> list[Case]:
    _, *parts = SECTION.split(path.read_text(encoding="utf-8"))
    record = structure(read_bytes(parts[1].strip().encode(), name="record.txt"))
    out = []
    for title, body in zip(parts[2::2], parts[3::2], strict=True):
        story, labels = _unlabelled(body.strip("\n"))
        checked = check([read_bytes(story.encode(), name="story.txt")], [record])
        quoted = [t for t in checked.traces if t.quotation.kind != "indirect"]
        for points, words, codes in labels:
            best = max(quoted, key=lambda t: _overlap(t, set(points)), default=None)
            trace = best if best is not None and _overlap(best, set(points)) >= SAME else None
            out.append(Case(name=f"{path.stem}, {title}", words=words, codes=codes, trace=trace))
    return out


def _overlap(trace: Trace, points: set[int]) -> float:
    own = {i for span in trace.quotation.spans for i in range(*span)}
    return len(own & points) / len(own | points)


@cache
def cases() -> tuple[Case, ...]:
    return tuple(case for path in FILES for case in _cases(path))


def _told(rows: list[Case]) -> str:
    return "\n".join(map(str, rows))


def test_every_quotation_is_found() -> None:
    assert _told([c for c in cases() if c.trace is None]) == ""
    assert len(cases()) >= 1000


def test_no_alarm_on_faithful_words() -> None:
    assert _told([c for c in cases() if c.faithful and c.loud]) == ""


def test_what_is_bad_is_told() -> None:
    bad = [c for c in cases() if c.bad]
    missed = [c for c in bad if not c.loud]
    assert len(missed) <= 0.02 * len(bad), _told(missed)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_verdicts_and_levels(path: Path) -> None:
    mine = [c for c in cases() if c.name.startswith(f"{path.stem},")]
    wrong = [c for c in mine if not c.right]
    assert len(wrong) <= 0.2 * len(mine), _told(wrong)


def test_verdicts_and_levels_of_all() -> None:
    wrong = [c for c in cases() if not c.right]
    assert len(wrong) <= 0.03 * len(cases()), _told(wrong)
