"""The quality gate: floors hold, only rise, and are skipped in words where there is nothing to measure on."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[1] / "benchmarks" / "quality.py"


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("measured", "floor", "less_is_better", "held"),
    [
        (0.9, 0.9, False, True),
        (0.8999, 0.9, False, False),
        (0.02, 0.03, True, True),
        (0.04, 0.03, True, False),
        (0.5, None, False, True),
        (None, 0.9, False, False),
        (None, None, True, True),
    ],
)
def test_a_floor_is_held_or_missed(
    quality: Any, measured: float | None, floor: float | None, less_is_better: bool, held: bool
) -> None:
    row = quality.Row(figure="x", measured=measured, floor=floor, less_is_better=less_is_better)
    assert row.better is held
    assert ("MISSED" in quality.table({"scorer": [row]})) is not held


@pytest.mark.parametrize(
    ("measured", "floor", "lower", "written"),
    [(0.95, 0.9, False, 0.95), (0.85, 0.9, False, 0.9), (0.85, 0.9, True, 0.85), (0.7, None, False, 0.7)],
)
def test_floors_only_rise(quality: Any, measured: float, floor: float | None, lower: bool, written: float) -> None:
    row = quality.Row(figure="x", measured=measured, floor=floor, less_is_better=False)
    assert quality.raised(row, lower=lower) == written


def test_floors_are_written_as_they_are_read(quality: Any) -> None:
    floors = {"check": {"right": 0.8123, "false_error": 0.0}, "read": {"chrome": 1234567.0}}
    assert tomllib.loads(quality.written("ab" * 32, floors)) == {"corpora_sha256": "ab" * 32, **floors}


def test_without_corpora_it_says_so_and_succeeds(tmp_path: Path) -> None:
    place = tmp_path / "clone" / "benchmarks" / "quality.py"
    place.parent.mkdir(parents=True)
    shutil.copy(SCRIPT, place)
    done = subprocess.run([sys.executable, str(place)], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "nothing to score here" in done.stdout
