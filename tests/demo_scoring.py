"""Run the command line over the shipped example and set its findings beside the labels.

`python tests/demo_scoring.py` finds the words of every label again after a text was edited, and writes the offsets.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from onrecord import demo

Json = dict[str, Any]
Spans = list[list[int]]
HOME = Path(demo.__file__).parent
ALARM = {"warning", "error"}
_TITLES = {"mr", "mrs", "ms", "dr", "captain", "councillor", "minister", "mayor"}


@cache
def text(case: str, name: str) -> str:
    """A text of the example as offsets count it."""
    return (HOME / case / name).read_text(encoding="utf-8")


@cache
def _run(case: str) -> subprocess.CompletedProcess[bytes]:
    folder = HOME / case
    files = [str(folder / story) for story in demo.stories(case)]
    command = [sys.executable, "-m", "onrecord", "check", *files, "--record", str(folder / demo.RECORD)]
    return subprocess.run([*command, "--format", "json"], capture_output=True, timeout=300, check=False)


def checked(case: str) -> list[Json]:
    """The traces of one case, as the command line prints them."""
    done = _run(case)
    if done.returncode > 1 or not done.stdout:
        raise AssertionError(done.stderr.decode("utf-8", "replace"))
    traces: list[Json] = json.loads(done.stdout)["traces"]
    return traces


def overlap(one: Spans, two: Spans) -> float:
    """Shared code points over all code points of the two."""
    x, y = ({i for a, b in spans for i in range(a, b)} for spans in (one, two))
    return len(x & y) / len(x | y) if x | y else 0.0


def found(case: str, label: Json) -> Json | None:
    """The trace whose quotation is the label's, None where there is none."""
    mine = [t for t in checked(case) if Path(t["story"]).name == label["article"]]
    best = max(mine, key=lambda t: overlap(t["quotation"]["spans"], label["spans"]), default=None)
    return best if best and overlap(best["quotation"]["spans"], label["spans"]) >= 0.5 else None


def same_name(one: str | None, two: str | None) -> bool:
    """Whether the words of the shorter name all stand in the longer, titles apart."""
    x, y = (set(re.findall(r"[^\W\d_]+", (name or "").casefold())) - _TITLES for name in (one, two))
    return bool(x and y) and (x <= y or y <= x)


def relocate(case: str) -> str:
    """The labels of a case as JSON lines, every offset found again from the words.

    Raises ValueError where a label's words no longer stand in its text.
    """
    at: dict[str, int] = {}
    return "".join(json.dumps(_relocated(case, label, at), ensure_ascii=False) + "\n" for label in demo.labels(case))


def _relocated(case: str, label: Json, at: dict[str, int]) -> Json:
    story, record = text(case, label["article"]), text(case, demo.RECORD)
    start = label["start"] if label["spans"] and label["nested"] else at.get(label["article"], 0)
    spans = _find_all(story, label["parts"], start)
    at[label["article"]] = max(at.get(label["article"], 0), spans[-1][1])
    rspans = [_nearest(record, words, span[0]) for words, span in zip(label["rparts"], label["rspans"], strict=True)]
    ends = {"rstart": rspans[0][0], "rend": rspans[-1][1]} if rspans else {}
    return label | {"start": spans[0][0], "end": spans[-1][1], "spans": spans, "rspans": rspans} | ends


def _find_all(whole: str, parts: list[str], start: int) -> Spans:
    spans: Spans = []
    for part in parts:
        start = whole.index(part, start)
        spans.append([start, start + len(part)])
        start += len(part)
    return spans


def _nearest(whole: str, words: str, old: int) -> list[int]:
    places = [m.start() for m in re.finditer(re.escape(words), whole)]
    if not places:
        raise ValueError(f"not on the record any more: {words}")
    start = min(places, key=lambda p: abs(p - old))
    return [start, start + len(words)]


if __name__ == "__main__":
    for name in demo.CASES:
        (HOME / name / "gold.jsonl").write_text(relocate(name), encoding="utf-8")
