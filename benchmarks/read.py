"""Megabytes a second of reading and of structure, and the memory that a folder takes.

    python benchmarks/read.py [FOLDER] [--files N]

Without a folder the briefings beside the project are taken, unpacked into a temporary folder. Speeds are of CPU time
on one core, the best of three rounds; the folder is read by `onrecord read` over all cores, in seconds by the clock.
Memory is the most that the process which reads, or any of its workers, held at once.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tarfile
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BRIEFINGS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "briefings" / "briefings.tar.xz"
ROUNDS = 3
FOLDERS = (100, 400)  # files of the two folders whose memory is compared
_MEASURED = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def speed(work: Callable[[], object], size: int) -> float:
    """Megabytes a second of CPU time."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return size / 1e6 / best


def folder_of(files: Sequence[Path], to: Path) -> Path:
    """A folder with these files in it."""
    to.mkdir()
    for number, file in enumerate(files):
        (to / f"{number:05}{file.suffix}").write_bytes(file.read_bytes())
    return to


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="speed and memory of reading transcripts")
    parser.add_argument(
        "folder", nargs="?", type=Path, help="texts; the briefings beside the project where none is given"
    )
    parser.add_argument("--files", type=int, default=FOLDERS[1], help="how many of them are drawn")
    args = parser.parse_args()
    with TemporaryDirectory() as space:
        source = args.folder or Path(space) / "briefings"
        if args.folder is None:
            if not BRIEFINGS.is_file():
                raise SystemExit("read.py: the briefings are not beside the project; name a folder of texts.")
            with tarfile.open(BRIEFINGS) as packed:
                packed.extractall(source, filter="data")
        paths = sorted(p for p in source.rglob("*") if p.is_file())
        drawn = random.Random(2021).sample(paths, min(args.files, len(paths)))
        data = [p.read_bytes() for p in drawn]
        size = sum(map(len, data))
        documents = [read_bytes(d, name="text") for d in data]
        print(f"{len(drawn)} files, {size / 1e6:.1f} MB")
        print(f"read       {speed(lambda: [read_bytes(d, name='text') for d in data], size):6.2f} MB/s of CPU time")
        print(f"structure  {speed(lambda: [structure(d) for d in documents], size):6.2f} MB/s of CPU time")
        for number in sorted({min(n, len(drawn)) for n in FOLDERS}):
            folder = folder_of(drawn[:number], Path(space) / f"folder{number}")
            command = [sys.executable, "-m", "onrecord", "read", str(folder), "--format", "json"]
            begun = time.perf_counter()
            told = subprocess.run(
                [sys.executable, "-c", _MEASURED, *command], capture_output=True, text=True, check=True
            )
            taken = time.perf_counter() - begun
            print(f"folder     {number:6} files in {taken:.1f} s, {int(told.stdout) / 1024:.0f} MiB at most")


if __name__ == "__main__":
    main()
