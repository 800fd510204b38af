"""What every command prints with, and what its exit status says."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import IntEnum

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import IO

    from rich.console import Console

    from onrecord.models import Problem


class Exit(IntEnum):
    """What the exit status says."""

    CLEAN = 0
    FINDINGS = 1
    UNREADABLE = 2


def write(lines: Iterable[str], out: str | None) -> None:
    """Print lines as UTF-8, or write them to a file that appears only when it is whole."""
    with on_bytes(out) as stream:
        for line in lines:
            stream.write(line.encode("utf-8", "replace") + b"\n")


@contextmanager
def on_bytes(out: str | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that appears only when it is whole, for bytes."""
    if out is None or out == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    from onrecord.inputs import whole_bytes

    with whole_bytes(out) as file:
        yield file


@contextmanager
def on_console(out: str | None) -> Iterator[Console]:
    """A rich console on standard output or on a file that appears only when it is whole."""
    from rich.console import Console

    if out is None or out == "-":
        yield Console(highlight=False, soft_wrap=False)
        return
    from onrecord.inputs import whole_file

    with whole_file(out) as file:
        yield Console(file=file, highlight=False, width=100)


def complain(problems: Sequence[Problem]) -> None:
    """Say what went wrong, a line each, on standard error."""
    for problem in problems:
        print(f"onrecord: {'' if problem.fatal else 'note: '}{problem.message}", file=sys.stderr)


def read_status(problems: Sequence[Problem]) -> Exit:
    """Say what went wrong, and the exit status that goes with it."""
    complain(problems)
    return Exit.UNREADABLE if any(p.fatal for p in problems) else Exit.CLEAN
