"""Large records are indexed once and found again by their content, in the user's cache directory.

A store (`stored.py`) is named by the digests of the files it was made from and of the code that read them, so it
is never out of date; where it lay, or what it was called, does not matter. When some files have changed, the others
are copied from the store that has most of them. The directory is the user's own (mode 0700), holds the texts of the
records, is kept under `LIMIT` by removing what was used longest ago, and is only written for records of `SMALL` bytes
or more.
"""

from __future__ import annotations

import glob
import os
import shutil
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, NamedTuple
from weakref import finalize

import onrecord
from onrecord.errors import InputError
from onrecord.processes import cores, workers
from onrecord.progress import progress
from onrecord.store.making import Lexicon, made, told
from onrecord.store.passing import put, take
from onrecord.store.stored import FORMAT, DamagedError, Store
from onrecord.store.storing import Unread, Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set
    from concurrent.futures import ProcessPoolExecutor

    from onrecord.models import Record
    from onrecord.store.making import Made, Told

SMALL = 1 << 20  # bytes of a record below which reading it is as quick as finding it
LIMIT = 4 << 30  # bytes that all stores may take together
CHUNK = 1 << 20  # bytes of documents that one process reads in one go
AHEAD = 4  # chunks a process that wait to be written


def cache_folder() -> Path:
    """Where stores are kept: $ONRECORD_CACHE, else the platform's directory for caches."""
    if named := os.environ.get("ONRECORD_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("onrecord", appauthor=False)


def stored(paths: Sequence[str], *, known: Callable[[Record], Record] | None = None, keep: bool = True) -> Store | None:
    """The store of these files, folders and archives, built if it is not there; None where they are too small for one.

    With `keep` false it is built anew in a directory of its own, which goes when the store does.
    """
    if "-" in paths or not _is_large(paths):
        return None
    parts = [(top, name, _digest(place)) for top, path in enumerate(paths) for place, name in _files(path)]
    keys = {key for _, _, key in parts}
    name = _named(code(), str(FORMAT), *(f"{top} {name} {key}" for top, name, key in parts))
    tops = [_top(path) for path in paths]
    root = _root() if keep else None
    if root is None:
        own = Path(mkdtemp(prefix="onrecord-"))
        _build(own / name, paths, keys)
        store = Store(own / name, tops=tops, known=known)
        finalize(store, shutil.rmtree, own, ignore_errors=True)
        return store
    try:
        store = Store(root / name, tops=tops, known=known)
    except DamagedError:
        shutil.rmtree(root / name, ignore_errors=True)
        _build(root / name, paths, keys)
        store = Store(root / name, tops=tops, known=known)
        evict(root, keep=name)
    with suppress(OSError):
        os.utime(store.folder)
    return store


def stores(root: Path) -> list[Path]:
    """The whole stores in a cache directory, the one used last first."""
    found = [m.parent for m in root.glob("*/meta.json") if not m.parent.name.startswith(".")]
    return sorted(found, key=lambda folder: -folder.stat().st_mtime)


def size_of(folder: Path) -> int:
    """Bytes of all files of a store."""
    return sum(f.stat().st_size for f in folder.iterdir())


def evict(root: Path, *, keep: str = "", limit: int = LIMIT) -> list[Path]:
    """Remove the stores used longest ago until the rest fit, and what killed processes left behind."""
    gone: list[Path] = []
    total = 0
    for folder in stores(root):
        total += size_of(folder)
        if total > limit and folder.name != keep:
            gone.append(folder)
    gone += [p for p in root.glob(".*.part") if not is_alive(int(p.name.split(".")[-2]))]
    for folder in gone:
        remove(folder)
    return gone


def remove(folder: Path) -> None:
    """Remove a store: first its name, that a kill leaves none that is half there."""
    nameless = folder.with_name(f".{folder.name.lstrip('.')}.{os.getpid()}.part")
    with suppress(OSError):
        folder.rename(nameless)
    shutil.rmtree(nameless, ignore_errors=True)


def is_alive(process: int) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _root() -> Path | None:
    """The cache directory, made if need be; None where it cannot be written to."""
    root = cache_folder()
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return root if os.access(root, os.W_OK) else None


# --- names ------------------------------------------------------------------------------------------------------------


def _is_large(paths: Sequence[str]) -> bool:
    places = [place for path in paths for place, _ in _files(path)]
    if any(place.exists() and not place.is_file() for place in places):
        return False  # a pipe can be read once
    return sum(place.stat().st_size for place in places if place.exists()) >= SMALL


def _files(given: str) -> Iterator[tuple[Path, str]]:
    """(file, what follows `_top` in its name) of a folder's files, a pattern's, or a file itself."""
    from onrecord.read.sources import files

    top = Path(given)
    try:
        if top.is_dir():
            yield from ((f, str(f).removeprefix(str(top))) for f in files(top))
        elif top.exists():
            yield top, ""
        else:
            found = sorted(glob.iglob(given, recursive=True))  # noqa: PTH207  (a pattern may be absolute)
            yield from ((Path(f), f) for f in found if not Path(f).is_dir())
    except (OSError, ValueError):
        return


def _top(given: str) -> str:
    """The beginning of what all documents of a path are called; a pattern's have none in common."""
    if Path(given).is_dir():
        return str(Path(given))
    return given if Path(given).exists() else ""


def _digest(place: Path) -> str:
    """`_key` of a file, read piece by piece."""
    digest = blake2b(digest_size=16)
    digest.update(f"{place.suffix.lower()}\0".encode())
    try:
        with place.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError:
        return "unreadable"
    digest.update(b"\0")
    return digest.hexdigest()


def _key(name: str, data: bytes) -> str:
    """The digest of a file: its bytes, and the ending of its name, by which some readers go."""
    return _named(Path(name).suffix.lower(), data)


def _named(*parts: str | bytes) -> str:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()


@cache
def code() -> str:
    """What tells one state of this package from another: its version, and its files' sizes and times."""
    root = Path(onrecord.__file__).parent
    told = [f"{f.relative_to(root)} {f.stat().st_size} {f.stat().st_mtime_ns}" for f in sorted(root.rglob("*.py"))]
    return _named(onrecord.__version__, *told)


# --- building ---------------------------------------------------------------------------------------------------------


class _Source(NamedTuple):
    """A document to be read: see `onrecord.store.stored.Entry`; `path` is what it is called."""

    top: int
    name: str
    path: str
    key: str
    data: bytes


_lexicon = Lexicon()  # of a process that reads


def _build(folder: Path, paths: Sequence[str], keys: Set[str]) -> None:
    """Build a store of files, which have these keys, under another name and give it its own."""
    inputs = [str(Path(p).absolute()) for p in paths]
    old = _nearest(folder.parent, keys, inputs)
    partial = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    shutil.rmtree(partial, ignore_errors=True)
    writer = Writer(partial, old=old)
    try:
        with workers() as pool:
            unread = _write(writer, old, paths, pool)
            writer.finish(unread, each=pool.map, inputs=inputs, code=code())
        with suppress(OSError):  # another process was faster
            partial.rename(folder)
    except BaseException:
        writer.abandon()
        raise
    shutil.rmtree(partial, ignore_errors=True)
    if old is not None and old.meta["inputs"] == inputs:
        remove(old.folder)


def _nearest(root: Path, keys: Set[str], inputs: Sequence[str]) -> Store | None:
    """The store made by the same code that shares most with files of these keys; None where none shares anything.

    What an archive shares is not known before it is read: that of the same name is the nearest.
    """
    best, most = None, 0
    for folder in stores(root):
        with suppress(DamagedError):
            store = Store(folder)
            if store.meta["code"] != code():
                continue
            shared = sum(e.words for e in store.entries if e.key in keys) or int(store.meta["inputs"] == inputs)
            if shared > most:
                best, most = store, shared
    return best


def _write(writer: Writer, old: Store | None, paths: Sequence[str], pool: ProcessPoolExecutor) -> list[Unread]:
    """Append every document that the paths hold; returns those that could not be read."""
    held = {entry.key: number for number, entry in enumerate(old.entries)} if old else {}
    unread: list[Unread] = []
    waiting: deque[Future[Path] | tuple[int, _Source]] = deque()
    chunk: list[_Source] = []
    size = 0  # bytes in it
    numbers = count()
    with progress("Indexing") as step:

        def settle(most: int) -> None:
            while len(waiting) > most:
                first = waiting.popleft()
                if isinstance(first, Future):
                    new, failed = _taken(first.result())
                    unread.extend(failed)
                    writer.add(new)
                    for entry in new.entries:
                        step(entry.name)
                    continue
                number, source = first
                assert old is not None
                writer.keep(number, old.entries[number]._replace(top=source.top, name=source.name))
                step(source.name)

        def send() -> None:
            nonlocal size
            size = 0
            if chunk:
                given = writer.folder / f"{next(numbers)}.given"
                put(given, [s._replace(data=b"") for s in chunk], *(s.data for s in chunk))
                waiting.append(pool.submit(_make, given))
                chunk.clear()
            settle(AHEAD * cores())

        for source in _sources(paths):
            if isinstance(source, Unread):
                unread.append(source)
            elif source.key in held:
                send()
                waiting.append((held.pop(source.key), source._replace(data=b"")))
            else:
                chunk.append(source)
                size += len(source.data)
                if size >= CHUNK:
                    send()
        send()
        settle(0)
    return unread


def _sources(paths: Sequence[str]) -> Iterator[_Source | Unread]:
    from onrecord.read import sources

    for top, given in enumerate(paths):
        prefix = _top(given)
        for path, data in sources(given):
            name = path.removeprefix(prefix)
            if isinstance(data, InputError):
                yield Unread(top, name, path, str(data))
            else:
                yield _Source(top, name, path, _key(path, data), data)


def _make(given: Path) -> Path:
    """Read, structure and split some documents; both they and what is made of them are in files (see `passing`)."""
    from onrecord.read import read_bytes
    from onrecord.structure import structure

    read: list[Told] = []
    unread: list[Unread] = []
    chunk, texts = take(given)
    for source, data in zip(chunk, texts, strict=True):
        try:
            record = structure(read_bytes(bytes(data), name=source.path))
        except InputError as error:
            unread.append(Unread(source.top, source.name, source.path, str(error)))
        else:
            read.append(told(record, top=source.top, name=source.name, key=source.key))
    new = made(read, _lexicon)
    done = given.with_suffix(".made")
    put(done, (new._replace(columns=()), unread), *new.columns)
    return done


def _taken(done: Path) -> tuple[Made, list[Unread]]:
    """What a process has made."""
    (new, unread), columns = take(done)
    return new._replace(columns=tuple(columns)), unread
