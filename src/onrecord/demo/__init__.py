"""An invented town's press conference with its stories: the shipped example, and a quality set with labels.

`harbour` holds a council's transcript, a re-post of it, three stories and a later statement; `statement` a speech in
translation, without labels, and one story. `gold.jsonl` labels every quotation of the stories: offsets are code
points, marks outside; `level` is the level that is right, `levels` and `also` are levels and verdicts as right.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from onrecord.errors import InputError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

CASES = ("harbour", "statement")
RECORD, COPY = "record.txt", "copy.txt"
_SHOWN = "harbour"  # what `write_demo` runs: its stories hold every verdict
_TABLES = ("sources.tsv", "gold.jsonl")


def case(name: str) -> Traversable:
    """The folder of one of `CASES`."""
    return files(__name__) / name


def stories(name: str) -> list[str]:
    """The names of a case's stories, in the order of its `sources.tsv`."""
    _, *rows = (line.split("\t") for line in (case(name) / "sources.tsv").read_text(encoding="utf-8").splitlines())
    return [row[0] for row in rows if row[1] == "story"]


def labels(name: str) -> list[dict[str, Any]]:
    """The labels of a case, in the order of the stories."""
    return [json.loads(line) for line in (case(name) / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def write_demo(folder: Path) -> list[str]:
    """Copy the texts into `folder` and give the arguments of the `onrecord check` that runs them.

    Raises InputError where the folder cannot be written to.
    """
    try:
        for name in CASES:
            (folder / name).mkdir(parents=True, exist_ok=True)
            for file in case(name).iterdir():
                if file.name not in _TABLES:
                    (folder / name / file.name).write_bytes(file.read_bytes())
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}); choose another place for --out.") from error
    home = folder / _SHOWN
    return ["check", *(str(home / story) for story in stories(_SHOWN)), "--record", str(home / RECORD)]
