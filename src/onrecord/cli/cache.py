"""`onrecord cache`: what is kept of large records, and how to be rid of it."""

from __future__ import annotations

from onrecord.cli.printing import Exit, write

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("action", nargs="?", choices=("show", "verify", "clear"), default="show", help="default: show")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from onrecord.store.cache import cache_folder, evict

    root = cache_folder()
    if args.action == "clear":
        gone = len(evict(root, limit=-1))
        write([f"{root}: {gone} removed"], None)
        return Exit.CLEAN
    broken: list[str] = []
    write(_told(root, broken, verify=args.action == "verify"), None)
    return Exit.FINDINGS if broken else Exit.CLEAN


def _told(root: Path, broken: list[str], *, verify: bool) -> Iterator[str]:
    """A line a store; the damaged ones are removed and noted in `broken`."""
    import shutil

    from onrecord.store.cache import size_of, stores
    from onrecord.store.stored import DamagedError, Store

    total = 0
    for folder in stores(root):
        size = size_of(folder)
        try:
            store = Store(folder)
            bad = store.damaged() if verify else []
        except DamagedError:
            bad = ["meta.json"]
        if bad:
            broken.append(folder.name)
            shutil.rmtree(folder, ignore_errors=True)
            yield f"{folder.name}  damaged ({', '.join(bad)}), removed"
            continue
        total += size
        told = f"{store.meta['words']:,} words, {store.meta['documents']:,} documents, {size / 2**20:,.0f} MB"
        yield f"{folder.name}  {told}  {' '.join(store.meta['inputs'])}"
    yield f"{root}: {total / 2**20:,.0f} MB"
