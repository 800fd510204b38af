"""A bar for long work: on standard error, and only where a person looks at a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NAME = 40  # characters of what is at hand that are shown


@contextmanager
def progress(told: str, total: int | None = None) -> Iterator[Callable[[str], None]]:
    """Show how far work is; call what is given with the name of each thing when it is its turn.

    `told` says what is done ("Reading"), `total` how many things there are, None where nobody knows. Without a terminal
    nothing is shown and rich is not imported.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.fields[name]}"), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told, total=total, name="")

        def step(name: str) -> None:
            bar.update(task, advance=1, name=name[-_NAME:])

        yield step
