"""Punctuation listed on request: the collation itself folds it away."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collate import collate
from onrecord.collate.pointing import pointed
from onrecord.models import EditKind, EditOp
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.collate.models import Collation

TALK = (
    "Ada Quill: The ferry sails in May, I hope. We counted ten boats; nine were red.\n\n"
    "Bob Ray: Is it so?\n\nAda Quill: Yes.\n"
)


def collation(*texts: str) -> Collation:
    return collate([structure(read_bytes(t.encode(), name=f"{n}.txt")) for n, t in enumerate(texts)])


def test_every_difference_of_punctuation_is_listed_with_its_place() -> None:
    other = TALK.replace("May,", "May").replace("boats;", "boats,").replace("red.", "red!")
    texts = {"A": TALK, "B": other}
    found = [d for p in pointed(collation(TALK, other)).passages for d in p.differences]
    assert [(d.op, [at.of(texts[s]) for s, at in sorted(d.spans.items())]) for d in found] == [
        (EditOp.DELETE, [",", ""]),
        (EditOp.REPLACE, [";", ","]),
        (EditOp.REPLACE, [".", "!"]),
    ]
    assert {d.kind for d in found} == {EditKind.PUNCTUATION}


def test_quotation_styles_and_dashes_stay_folded() -> None:
    one = TALK.replace("I hope", "“I hope” – so")
    two = TALK.replace("I hope", '"I hope" - so')
    assert [d for p in pointed(collation(one, two)).passages for d in p.differences] == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([",", ";", ".", "!", ""]), min_size=9, max_size=9))
def test_a_copy_against_itself_has_none(stops: list[str]) -> None:
    said = " ".join(f"word{n}{stop}" for n, stop in enumerate(stops))
    text = f"Ada Quill: {said} end.\n\nBob Ray: Why so?\n\nAda Quill: Because.\n"
    assert [d for p in pointed(collation(text, text)).passages for d in p.differences] == []


def test_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TALK.replace("May,", "May"), encoding="utf-8")
    command = [sys.executable, "-m", "onrecord", "collate", "a.txt", "b.txt"]
    run = {"cwd": tmp_path, "capture_output": True, "encoding": "utf-8", "check": True, "timeout": 60}
    assert "pointing" not in subprocess.run(command, **run).stdout
    assert "pointing" in subprocess.run([*command, "--punctuation"], **run).stdout
    told = json.loads(subprocess.run([*command, "--punctuation", "--format", "json"], **run).stdout)
    assert [e["kind"] for p in told["passages"] for e in p["edits"]] == ["punctuation"]
