"""The bar for long work."""

import os
import pty
import subprocess
import sys

import pytest

from onrecord.progress import progress

WORK = """
from onrecord.progress import progress
with progress("Reading", 2) as step:
    step("a.txt")
    step("b.txt")
"""


def test_nothing_is_shown_without_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with progress("Reading", 1) as step:
        step("a.txt")
    assert capfd.readouterr() == ("", "")


def test_a_terminal_sees_how_far_it_is() -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run([sys.executable, "-c", WORK], stderr=theirs, stdout=subprocess.PIPE, check=True, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "Reading" in shown
    assert "2/2" in shown
    assert done.stdout == b""
