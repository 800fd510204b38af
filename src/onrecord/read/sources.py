"""What a path stands for: a file, all files of a folder or a pattern, the members of an archive, or standard input."""

from __future__ import annotations

import glob
import io
import os
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from onrecord.errors import EmptyInputError, InputError, NotFoundError
from onrecord.read.containers import held, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.read.containers import Source


def sources(path: str | Path) -> Iterator[Source]:
    """(name, bytes) of everything a path stands for, one after the other.

    A folder gives its files in order of their names, hidden ones left out; a pattern ("speeches/*.txt", "**/*.vtt") the
    files it matches; an archive its members, named "archive.zip/member"; "-" standard input. What cannot be used gives
    its InputError in place of bytes.
    """
    if str(path) == "-":
        yield from _stream(sys.stdin.buffer, "-")
        return
    try:
        if Path(path).is_dir():
            yield from _folder(Path(path))
        elif Path(path).exists() or not glob.has_magic(str(path)):
            yield from _file(str(path))
        else:
            yield from _pattern(str(path))
    except (OSError, ValueError):
        yield str(path), NotFoundError(f"{str(path)[:200]!r}: this cannot be a path; check it.")


def _folder(place: Path) -> Iterator[Source]:
    found = False
    for file in files(place):
        found = True
        yield from _file(str(file))
    if not found:
        yield str(place), EmptyInputError(f"{place}: there is no file in this folder; give one that holds texts.")


def files(folder: Path, above: tuple[tuple[int, int], ...] = ()) -> Iterator[Path]:
    """The files below a folder that are not hidden, in order of their names.

    A link to a folder that it stands in (`above`: device and number of those) is not followed.
    """
    here = folder.stat()
    if (here.st_dev, here.st_ino) in above:
        return
    with os.scandir(folder) as entries:
        shown = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    for entry in shown:
        place = folder / entry.name
        try:
            if entry.is_dir():
                yield from files(place, (*above, (here.st_dev, here.st_ino)))
            elif entry.is_file() or (entry.is_symlink() and not place.exists()):
                yield place
        except OSError:
            yield place


def _pattern(pattern: str) -> Iterator[Source]:
    found = False
    for path in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207 (a pattern may be absolute)
        if not Path(path).is_dir():
            found = True
            yield from _file(path)
    if not found:
        yield pattern, NotFoundError(f"{pattern}: no file matches this pattern; check it.")


def _file(path: str) -> Iterator[Source]:
    try:
        with Path(path).open("rb") as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                yield from held(file, path)
            else:
                yield from _stream(file, path)
    except FileNotFoundError:
        yield path, NotFoundError(f"{path}: there is no such file; check the path.")
    except OSError as error:
        yield path, NotFoundError(f"{path}: cannot be read ({error.strerror or error}); check its rights.")


def _stream(file: IO[bytes], name: str) -> Iterator[Source]:
    """What cannot be read twice is read into memory first."""
    try:
        data = whole(file, name)
    except InputError as error:
        yield name, error
    else:
        yield from held(io.BytesIO(data), name)
