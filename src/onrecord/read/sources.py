"""What a path stands for: a file, all files of a folder, the members of an archive, or standard input."""

from __future__ import annotations

import stat
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError, InputError, NotFoundError
from onrecord.read.decode import SNIFFED, refuse_binary

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 128 * 2**20  # bytes of one input: a hundred times the longest debate; more is a mistake or an attack
_MEMBERS = 200_000  # of one archive
# A zip with one of these inside is one document, not an archive of many.
_ZIPPED_DOCUMENTS = ("[Content_Types].xml", "mimetype")
_TAR_MAGIC = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")


def sources(path: str | Path) -> Iterator[tuple[str, bytes | InputError]]:
    """(name, bytes) of everything a path stands for.

    A folder gives its files in order of their names, hidden ones left out; a zip or tar archive its members, named
    "archive.zip/member"; "-" standard input. What cannot be used gives its InputError in place of bytes.
    """
    if str(path) == "-":
        yield "-", _bounded(sys.stdin.buffer, "-")
        return
    place = Path(path)
    try:
        folder = place.is_dir()
        if not folder and not place.exists():
            yield str(path), NotFoundError(f"{path}: there is no such file; check the path.")
            return
    except (OSError, ValueError):
        yield str(path), NotFoundError(f"{str(path)[:200]!r}: this cannot be a path; check it.")
        return
    if folder:
        yield from _folder(place)
    else:
        yield from _file(place, str(path))


def _folder(place: Path) -> Iterator[tuple[str, bytes | InputError]]:
    found = files(place)
    for file in found:
        yield from _file(file, str(file))
    if not found:
        yield str(place), EmptyInputError(f"{place}: there is no file in this folder; give one that holds texts.")


def files(folder: Path) -> list[Path]:
    """All files of a folder that are not hidden, in order of their names."""
    return [f for f in sorted(folder.rglob("*")) if not _hidden(str(f.relative_to(folder))) and f.is_file()]


def _file(place: Path, name: str) -> Iterator[tuple[str, bytes | InputError]]:
    try:
        if stat.S_ISREG(place.stat().st_mode) and place.stat().st_size > LIMIT and not _is_archive(place):
            with place.open("rb") as file:
                refuse_binary(file.read(SNIFFED), name)
            yield name, _too_large(name)
        elif _is_archive(place):
            yield from _members(place, name)
        else:
            with place.open("rb") as file:
                yield name, _bounded(file, name)
    except InputError as error:
        yield name, error
    except OSError as error:
        yield name, NotFoundError(f"{name}: cannot be read ({error.strerror or error}); check its rights.")


def _too_large(name: str) -> FormatError:
    return FormatError(f"{name}: larger than {LIMIT // 2**20} MB; give the transcript alone, or in parts.")


def _bounded(file: IO[bytes], name: str) -> bytes | InputError:
    """All bytes of an input, the first looked at before the rest is read."""
    try:
        head = file.read(SNIFFED)
        if not head:
            return EmptyInputError(f"{name}: the file is empty; give one that holds the words.")
        if not head.startswith((b"%PDF", b"PK\x03\x04", *_TAR_MAGIC)):
            refuse_binary(head, name)
        rest = file.read(LIMIT + 1 - len(head))
    except InputError as error:
        return error
    except OSError as error:
        return NotFoundError(f"{name}: cannot be read ({error.strerror or error}); check its rights.")
    return _too_large(name) if len(head) + len(rest) > LIMIT else head + rest


def _is_archive(place: Path) -> bool:
    if not stat.S_ISREG(place.stat().st_mode):
        return False
    with place.open("rb") as file:
        head = file.read(512)
    if head.startswith(b"PK\x03\x04"):
        return True
    return head[257:262] == b"ustar" or head.startswith(_TAR_MAGIC)


def _members(place: Path, name: str) -> Iterator[tuple[str, bytes | InputError]]:
    try:
        if place.open("rb").read(4) == b"PK\x03\x04":
            yield from _zip(place, name)
        else:
            yield from _tar(place, name)
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, ValueError, NotImplementedError) as error:
        yield name, FormatError(f"{name}: the archive is damaged ({error}); pack it again.")


def _zip(place: Path, name: str) -> Iterator[tuple[str, bytes | InputError]]:
    with zipfile.ZipFile(place) as archive:
        members = [m for m in archive.infolist() if not m.is_dir()]
        if any(m.filename in _ZIPPED_DOCUMENTS for m in members):
            yield name, _bounded(place.open("rb"), name)
            return
        for member in sorted(members[:_MEMBERS], key=lambda m: m.filename):
            inner = f"{name}/{member.filename}"
            if _hidden(member.filename):
                continue
            try:
                with archive.open(member) as file:
                    yield inner, _bounded(file, inner)
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, OSError) as error:
                yield inner, FormatError(f"{inner}: cannot be unpacked ({error}); unpack it by hand.")


def _tar(place: Path, name: str) -> Iterator[tuple[str, bytes | InputError]]:
    with tarfile.open(place, mode="r|*") as archive:
        for count, member in enumerate(archive):
            if count >= _MEMBERS:
                return
            if not member.isfile() or _hidden(member.name):
                continue
            inner = f"{name}/{member.name.removeprefix('./')}"
            file = archive.extractfile(member)
            if file is not None:
                yield inner, _bounded(file, inner)


def _hidden(member: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) and part != "." for part in PurePosixPath(member).parts)
