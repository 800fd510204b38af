"""Files that hold files: zip, tar, gzip, bzip2, xz, web archives (WARC) and the attachments of e-mails.

One table says how each is known and how its members are read. Members are read one by one, none larger than `LIMIT`;
an archive may lie in another, once. What unpacks to far more than any text does is refused.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from onrecord.errors import EmptyInputError, FormatError, InputError, OnRecordError
from onrecord.read.decode import SNIFFED, refuse_binary
from onrecord.read.families import is_mail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMIT = 128 * 2**20  # bytes of one input: a hundred times the longest debate; more is a mistake or an attack
_DEPTH = 2  # archives inside one another
_MEMBERS = 200_000  # of one archive
_BUFFER = 1 << 16  # bytes of a tar that are unpacked in one go
_SWOLLEN = 200  # times its packed size: text shrinks to a tenth, hardly ever to a fiftieth
_UNSUSPECTED = 64 * 2**20  # unpacked bytes that may be packed however well
# A zip with one of these inside is one document, not an archive of many.
_ZIPPED_DOCUMENTS = ("[Content_Types].xml", "mimetype")
_ZIP = b"PK\x03\x04"
_DOCUMENTS = (b"%PDF", b"PAR1", _ZIP)  # binaries that readers know
_DAMAGED = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, MemoryError, OverflowError, IndexError,
)  # fmt: skip

Source = tuple[str, bytes | InputError]


class Container(NamedTuple):
    """A kind of file that holds files: how its first bytes are known, and its members."""

    knows: Callable[[bytes], bool]
    members: Callable[[IO[bytes], str, int], Iterator[Source]]


def held(file: IO[bytes], name: str) -> Iterator[Source]:
    """(name, bytes) of a seekable file, or of every file in it where it is an archive.

    What cannot be used gives its InputError in place of bytes.
    """
    head = file.read(SNIFFED)
    file.seek(0)
    if container := _container(head):
        yield from _members(container, file, name, 0)
    else:
        yield _read(file, name)


def _container(head: bytes) -> Container | None:
    """What the file that begins so is, where it holds files."""
    return next((c for c in CONTAINERS if c.knows(head)), None)


def _members(container: Container, file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    """The files in an archive that `depth` archives are around."""
    if depth >= _DEPTH:
        yield name, FormatError(f"{name}: an archive within archives; unpack the outer ones first.")
        return
    try:
        yield from container.members(file, name, depth + 1)
    except OnRecordError as error:
        yield name, error if isinstance(error, InputError) else FormatError(str(error))
    except _DAMAGED as error:
        yield name, FormatError(f"{name}: the archive is damaged ({_one_line(error)}); pack it again.")


def whole(file: IO[bytes], name: str) -> bytes:
    """All bytes of an input, the first looked at before the rest is read.

    Raises EmptyInputError, and FormatError for what is no text or is larger than `LIMIT`.
    """
    head = file.read(SNIFFED)
    if not head:
        raise EmptyInputError(f"{name}: the file is empty; give one that holds the words.")
    if not head.startswith(_DOCUMENTS) and not any(c.knows(head) for c in CONTAINERS):
        refuse_binary(head, name)
    rest = file.read(LIMIT + 1 - SNIFFED) if len(head) == SNIFFED else b""
    if len(head) + len(rest) > LIMIT:
        raise FormatError(f"{name}: larger than {LIMIT // 2**20} MB; give the transcript alone, or in parts.")
    return head + rest


def _inner(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    """A member, or the files in it; what goes wrong with it is its own problem."""
    _, data = read = _read(file, name)
    container = _container(data[:SNIFFED]) if isinstance(data, bytes) else None
    if container and isinstance(data, bytes):
        yield from _members(container, io.BytesIO(data), name, depth)
    else:
        yield read


def _read(file: IO[bytes], name: str) -> Source:
    """A file read whole, or why it cannot be."""
    try:
        return name, whole(file, name)
    except InputError as error:
        return name, error
    except _DAMAGED as error:
        return name, FormatError(f"{name}: cannot be unpacked ({_one_line(error)}); unpack it by hand.")


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _size(file: IO[bytes]) -> int:
    at = file.tell()
    size = file.seek(0, os.SEEK_END)
    file.seek(at)
    return size


def _refuse_swollen(unpacked: int, packed: int, name: str) -> None:
    if unpacked > _UNSUSPECTED and unpacked > _SWOLLEN * max(1, packed):
        raise FormatError(f"{name}: it unpacks to far more than text would; it is no archive of texts.")


# --- zip ------------------------------------------------------------------------------------------------------------


def _zip(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    with zipfile.ZipFile(file) as archive:
        members = [m for m in archive.infolist() if not m.is_dir()]
        if any(m.filename in _ZIPPED_DOCUMENTS for m in members):
            file.seek(0)
            yield name, whole(file, name)
            return
        _refuse_swollen(sum(m.file_size for m in members), _size(file), name)
        for member in sorted(members[:_MEMBERS], key=lambda m: m.filename):
            if _hidden(member.filename):
                continue
            inner = f"{name}/{member.filename}"
            try:
                with archive.open(member) as opened:
                    yield from _inner(opened, inner, depth)
            except _DAMAGED as error:
                yield inner, FormatError(f"{inner}: cannot be unpacked ({_one_line(error)}); unpack it by hand.")


# --- tar, and what is packed as one stream --------------------------------------------------------------------------


def _packed(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    """A tar that is packed, or one packed file."""
    head = file.read(8)
    file.seek(0)
    opened = next(unpacker for magic, unpacker in _PACKED if head.startswith(magic))
    with opened(file) as stream:
        first = stream.read(tarfile.BLOCKSIZE)
        stream.seek(0)
        if _is_tar(first):
            yield from _tar(stream, name, depth, packed=_size(file))
        elif first.startswith(b"WARC/"):
            file.seek(0)
            yield from _web_archive(file, name, depth)
        else:
            yield from _inner(stream, _unpacked_name(name), depth)


def _unpacked_name(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return stem if dot and ending.casefold() in ("gz", "bz2", "xz") else name


def _is_tar(head: bytes) -> bool:
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


def _plain_tar(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    return _tar(file, name, depth, packed=_size(file))


def _tar(stream: IO[bytes], name: str, depth: int, *, packed: int) -> Iterator[Source]:
    unpacked = 0
    with tarfile.open(fileobj=stream, mode="r|", bufsize=_BUFFER) as archive:
        for count, member in enumerate(archive):
            unpacked += member.size
            _refuse_swollen(unpacked, packed, name)
            if count >= _MEMBERS:
                return
            archive.members = []  # type: ignore[attr-defined]  # tarfile keeps every member that it has seen
            opened = archive.extractfile(member) if member.isfile() and not _hidden(member.name) else None
            if opened is not None:
                yield from _inner(opened, f"{name}/{member.name.removeprefix('./')}", depth)


def _hidden(member: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) and part != "." for part in member.split("/"))


# --- web archives and mails -----------------------------------------------------------------------------------------


def _web_archive(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    from onrecord.read.warc import pages

    for address, data in pages(file, name, LIMIT):
        yield from _inner(io.BytesIO(data), f"{name}/{address}", depth)


def _mail(file: IO[bytes], name: str, depth: int) -> Iterator[Source]:
    """The mail itself, then each attachment."""
    from onrecord.read.mail import attachments

    data = whole(file, name)
    yield name, data
    for title, attached in attachments(data):
        yield from _inner(io.BytesIO(attached), f"{name}/{title}", depth)


_PACKED: tuple[tuple[bytes, Callable[..., Any]], ...] = (
    (b"\x1f\x8b", gzip.open),
    (b"BZh", bz2.open),
    (b"\xfd7zXZ\x00", lzma.open),
)
CONTAINERS = (
    Container(lambda head: head.startswith(_ZIP), _zip),
    Container(lambda head: head.startswith(tuple(magic for magic, _ in _PACKED)), _packed),
    Container(lambda head: head[257:262] == b"ustar" and _is_tar(head), _plain_tar),
    Container(lambda head: head.startswith(b"WARC/"), _web_archive),
    Container(lambda head: is_mail(head, ""), _mail),
)
