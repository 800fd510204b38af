"""Words a second of reading and of structure, beside a plain pass over the same texts, and the memory of a folder.

    python benchmarks/read.py [FOLDER] [--files N]

Without a folder the briefings beside the project are taken, unpacked into a temporary folder. Speeds are of CPU time
on one core, the best of five rounds. The plain pass finds all words by one short pattern in the same run: what reading
and structure take of its time is the same on any machine, and more than `MOST` of it is a failure (exit status 1).
The folder is read by `onrecord read` over all cores, in seconds by the clock. Memory is the most that the process which
reads, or any of its workers, held at once.
"""

from __future__ import annotations

import argparse
import random
import re
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
    from collections.abc import Callable, Mapping, Sequence

BRIEFINGS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "briefings" / "briefings.tar.xz"
ROUNDS = 5
FOLDERS = (100, 400)  # files of the two folders whose memory is compared
MOST = {"read": 0.55, "structure": 5.3}  # times that the plain pass takes, on the briefings
_PLAIN = re.compile(r"\w+")
_MEASURED = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def seconds(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """CPU seconds that each takes, the best of some rounds in which they take turns."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(ROUNDS):
        for name, work in works.items():
            begun = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - begun)
    return best


def speeds(data: Sequence[bytes]) -> bool:
    """Measure and print how fast texts are read and structured; whether both are fast enough beside the plain pass."""
    documents = [read_bytes(d, name="text") for d in data]
    words = sum(len(_PLAIN.findall(d.text)) for d in documents)
    taken = seconds(
        {
            "plain pass": lambda: [_PLAIN.findall(d.text) for d in documents],
            "read": lambda: [read_bytes(d, name="text") for d in data],
            "structure": lambda: [structure(d) for d in documents],
        }
    )
    times = {name: each / taken["plain pass"] for name, each in taken.items()}
    for name, each in taken.items():
        print(f"{name:10} {words / each / 1e6:6.2f} million words a second of CPU time, {times[name]:.2f} plain passes")
    slow = [name for name, most in MOST.items() if times[name] > most]
    for name in slow:
        print(f"read.py: {name} takes more than {MOST[name]} plain passes; look for what has become slow.")
    return not slow


def folder_of(files: Sequence[Path], to: Path) -> Path:
    """A folder with these files in it."""
    to.mkdir()
    for number, file in enumerate(files):
        (to / f"{number:05}{file.suffix}").write_bytes(file.read_bytes())
    return to


def main() -> int:
    """Measure and print; returns the exit status."""
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
        print(f"{len(drawn)} files, {size / 1e6:.1f} MB")
        fast = speeds(data)
        for number in sorted({min(n, len(drawn)) for n in FOLDERS}):
            folder = folder_of(drawn[:number], Path(space) / f"folder{number}")
            command = [sys.executable, "-m", "onrecord", "read", str(folder), "--format", "json"]
            begun = time.perf_counter()
            told = subprocess.run(
                [sys.executable, "-c", _MEASURED, *command], capture_output=True, text=True, check=True
            )
            taken = time.perf_counter() - begun
            print(f"folder     {number:6} files in {taken:.1f} s, {int(told.stdout) / 1024:.0f} MiB at most")
    return 0 if fast or args.folder else 1


if __name__ == "__main__":
    sys.exit(main())
