"""The limits of likeness in the code are those that docs/calibration.md says were chosen."""

import re
from pathlib import Path

import pytest

from onrecord.evidence import likeness

PAGE = (Path(__file__).parent.parent / "docs" / "calibration.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("constant", likeness.CONSTANT),
        ("how far the next best place is behind", likeness.WEIGHTS[0]),
        ("likeness times log2(1 + content words shared)", likeness.WEIGHTS[1]),
        ("`SURE`", likeness.SURE),
        ("`PLAIN`", likeness.PLAIN),
        ("`FAINT`", likeness.FAINT),
        ("`POSSIBLE`", likeness.POSSIBLE),
    ],
)
def test_the_limits_are_those_chosen(row: str, value: float) -> None:
    found = re.search(rf"^\| {re.escape(row)} \| (-?[\d.]+) \|", PAGE, re.M)
    assert found
    assert float(found[1]) == pytest.approx(value)


def test_stated_confidence_is_about_what_was_measured() -> None:
    rows = re.findall(r"^\| [\d.]+ to [\d.]+ \| (\d+) \| ([\d.]+) \| ([\d.]+) \|$", PAGE, re.M)
    total = sum(int(n) for n, _, _ in rows)
    off = sum(int(n) * abs(float(stated) - float(measured)) for n, stated, measured in rows)
    assert total > 400
    assert off / total < 0.05
