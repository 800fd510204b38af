"""The figures of a record, and where documents disagree on one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onrecord.follow import disagreements, figures
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.models import Record

RECORD = """\
Press conference in Tarn Bay
12 March 2024

Mayor Ada Quill: The storm sank eleven boats in the old harbour. The new pier costs 4.5 million crowns, half of it ours.

Question: How many fishermen lost their boats?

Ada Quill: We received 45 applications for help from the fishermen last winter. Once again I thank them all.
"""
STORY = """\
13 March 2024

The storm sank seven boats in the old harbour, the mayor said.
The council received 45 applications for help from fishermen last winter.
"""


def record_of(text: str) -> Record:
    return structure(read_bytes(text.encode(), name="record.txt"))


def test_every_figure_with_its_value_and_unit() -> None:
    found = [(f.printed, f.value, f.unit) for f in figures(record_of(RECORD))]
    assert ("eleven", 11.0, "boat") in found
    assert ("4.5 million", 4_500_000.0, "money") in found
    assert ("45", 45.0, "application") in found
    assert not any(printed == "Once" for printed, _, _ in found)


def test_figures_slice_back() -> None:
    record = record_of(RECORD)
    for f in figures(record):
        assert f.span.of(record.document.text) == f.printed
        assert f.sentence.of(record.document.text) == f.text


def test_a_story_that_disagrees_is_named_and_one_that_agrees_is_not() -> None:
    (found,) = disagreements(record_of(RECORD), [read_bytes(STORY.encode(), name="story.txt")])
    assert (found.one.printed, found.two.printed, found.within) == ("eleven", "seven", False)


@pytest.mark.parametrize(
    ("again", "differs"),
    [
        ("The storm sank nine boats in the old harbour.", True),
        ("The storm sank eleven boats in the old harbour.", False),
        ("We painted nine boats in March.", False),
    ],
)
def test_a_record_that_contradicts_itself(again: str, differs: bool) -> None:
    found = disagreements(record_of(RECORD + f"\nQuestion: And the boats?\n\nAda Quill: {again}\n"), [])
    assert bool(found) is differs
    assert all(x.within for x in found)


def test_the_command_line(tmp_path: Path) -> None:
    for name, text in (("record.txt", RECORD), ("story.txt", STORY)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def onrecord(*args: str) -> str:
        command = [sys.executable, "-m", "onrecord", "figures", str(tmp_path / "record.txt"), *args]
        env = {**os.environ, "PYTHONUTF8": "1"}
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=env).stdout

    story = str(tmp_path / "story.txt")
    assert "eleven / seven" in onrecord("--with", story)
    assert len(json.loads(onrecord("--with", story, "--format", "json"))["disagreements"]) == 1
    assert onrecord("--format", "csv").startswith("path,start,stop,printed")
