"""What the README shows is what the program prints."""

import os
import subprocess
import sys
from pathlib import Path

from onrecord.demo import write_demo

README = Path(__file__).parent.parent / "README.md"
COMMAND = "    onrecord check courier.txt --record record.txt\n"


def test_the_worked_example_is_real(tmp_path: Path) -> None:
    write_demo(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "check", "courier.txt", "--record", "record.txt"],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path / "harbour",
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "96"},
        check=False,
    )
    shown = README.read_text(encoding="utf-8").split(COMMAND, 1)[1].split("\nWhat to do with it", 1)[0]
    lines = [line.removeprefix("    ") for line in shown.splitlines() if line.strip() not in ("", "…")]
    printed = done.stdout.splitlines()
    assert len(lines) > 20
    assert [line for line in lines if line not in printed] == []


def test_the_picture_is_there() -> None:
    assert (README.parent / "docs" / "report.png").stat().st_size > 10_000
