"""An archive of many transcripts: adding them, checking a story against all of them, searching them.

    python benchmarks/archive.py [--documents 100000] [--folder FOLDER] [--archive FILE] [--stories 40] [--queries 300]

The transcripts are made by `transcripts.py` (in a temporary folder, or taken from `--folder` where they are); with
`--archive` an archive that is there already is measured. Stories quote one transcript each: some quotations word for
word, some with a word exchanged, some cut. Memory is the most that any process holds of its own (mapped files apart);
the time of a check counts from an archive that is open. Times are of CPU, and in brackets by the clock, which on a
machine that is shared says little.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive import Archive
from onrecord.archive.checking import check_one
from onrecord.archive.choose import choose
from onrecord.archive.kernel import kernel
from onrecord.archive.search import like, search
from onrecord.models import UtteranceKind
from onrecord.read import read_bytes
from onrecord.story.quotations import quotations
from transcripts import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.models import Document, Record

QUOTED = 8  # quotations of a story
WORD = re.compile(r"[^\W\d_]{3,}")


class Told(NamedTuple):
    """A story made here, and the document that it quotes."""

    story: Document
    document: int


def memory(process: int) -> int:
    """Bytes that a process and its children hold of their own."""
    own = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            told = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        if int(told["PPid"]) == process or int(told["Pid"]) == process:
            own = max(own, int(told.get("RssAnon", "0 kB").split()[0]) * 1024)
    return own


def add(archive: Path, folder: Path) -> None:
    """Add a folder by the real command, and say how long it took and what it held."""
    subprocess.run([sys.executable, "-m", "onrecord", "archive", "create", str(archive)], check=True)
    begun, most = time.perf_counter(), 0
    command = [sys.executable, "-m", "onrecord", "archive", "add", str(archive), str(folder)]
    with subprocess.Popen(command) as process:
        watching = True

        def watch() -> None:
            nonlocal most
            while watching:
                most = max(most, memory(process.pid))
                time.sleep(0.5)

        watcher = threading.Thread(target=watch)
        watcher.start()
        process.wait()
        watching = False
        watcher.join()
    print(f"added in {time.perf_counter() - begun:,.0f} s; the largest process held {most / 2**20:,.0f} MiB")


def told(archive: Archive, number: int, rng: random.Random) -> Told | None:
    """A story that quotes a document; None where the document has too few sentences."""
    record = archive.get(number)
    said = [
        (u.speaker.name, s.strip())
        for u in record.utterances
        if u.speaker and u.kind is not UtteranceKind.QUESTION
        for s in re.split(r"(?<=[.!?])\s+", u.span.of(record.document.text))
        if 8 <= len(s.split()) <= 30 and not set('“”"') & set(s)
    ]
    if len(said) < QUOTED:
        return None
    lines = [f"“{_changed(words, n, rng)},” {who} said." for n, (who, words) in enumerate(rng.sample(said, QUOTED))]
    return Told(read_bytes("\n\n".join(lines).encode(), name=f"story-{number}.txt"), number)


def _changed(words: str, n: int, rng: random.Random) -> str:
    """Every third quotation has another word, every third is cut to a part."""
    row = words.rstrip(".!?").split()
    if n % 3 == 1:
        row[rng.randrange(len(row))] = "lanterns"
    if n % 3 == 2:
        start = rng.randrange(len(row) - 6)
        row = row[start : start + rng.randint(6, 12)]
    return " ".join(row)


def queries(records: list[Record], count: int, rng: random.Random) -> list[tuple[str, str]]:
    """(kind, query) of what people ask: words and phrases that were said, by whom, when."""
    out = []
    for n in range(count):
        record = rng.choice(records)
        said = rng.choice([u for u in record.utterances if len(u.span.of(record.document.text).split()) > 8])
        row = WORD.findall(said.span.of(record.document.text)) or ["people"]
        a, b = rng.choice(row), rng.choice(row)
        at = rng.randrange(max(1, len(row) - 3))
        who = record.speakers[0].name.split()[-1] if record.speakers else "nobody"
        day = (record.document.published or "2000-01-01")[:10]
        out.append(
            [
                ("a word", a),
                ("two words", f"{a} {b}"),
                ("a phrase", f'"{" ".join(row[at : at + 3])}"'),
                ("near", f"{a} NEAR {b}"),
                ("by a speaker", f"{a} speaker:{who}"),
                ("of a month", f"{a} date:{day[:7]}"),
                ("of years, asked", f"{a} after:{day[:4]} kind:question"),
            ][n % 7]
        )
    return out


class Time(NamedTuple):
    """Milliseconds of CPU, and by the clock."""

    cpu: float
    clock: float


def milliseconds(work: Callable[[], object]) -> Time:
    """How long it takes."""
    begun, cpu = time.perf_counter(), time.process_time()
    work()
    return Time(1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - begun))


def spread(times: list[Time]) -> str:
    """Median, 95th percentile and most."""
    told = []
    for name, pick in (("median", statistics.median), ("p95", _p95), ("most", max)):
        told.append(f"{name} {pick([t.cpu for t in times]):6.1f} ({pick([t.clock for t in times]):6.1f}) ms")
    return ", ".join(told)


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[18] if len(times) > 1 else times[0]


def measure(path: Path, stories: int, asked: int) -> None:
    """Open, check stories, search."""
    rng = random.Random(1)
    print(f"opened in {milliseconds(lambda: Archive(path).close()).clock:.0f} ms")
    with Archive(path) as archive:
        print(f"index opened in {milliseconds(lambda: kernel(archive)).clock:.0f} ms")
        held = archive.stats()
        print(f"{held.documents:,} documents, {held.words:,} words, {held.size / 2**20:,.0f} MiB")
        numbers = rng.sample(range(1, held.documents + 1), min(held.documents, 3 * stories))
        made = [t for t in (told(archive, n, rng) for n in numbers) if t][:stories]
        found = [choose(archive, quotations(t.story)) for t in made]
        first = sum(t.document in f[:1] for t, f in zip(made, found, strict=True))
        among = sum(t.document in f for t, f in zip(made, found, strict=True))
        print(f"the record of {len(made)} stories: {first} first, {among} among those chosen")
        print(f"check of a story: {spread([milliseconds(lambda t=t: check_one(archive, t.story)) for t in made])}")
        records = [archive.get(n) for n in numbers[:200]]
        kinds: dict[str, list[Time]] = {}
        for kind, query in queries(records, asked, rng):
            kinds.setdefault(kind, []).append(milliseconds(lambda q=query: search(archive, q)))
        for kind, times in kinds.items():
            print(f"search, {kind:16} {spread(times)}")
        print(f"search, all              {spread([t for times in kinds.values() for t in times])}")
        sentences = [t.story.text.split("”")[0][1:] for t in made]
        print(f"like a sentence          {spread([milliseconds(lambda s=s: like(archive, s)) for s in sentences])}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="an archive of many transcripts")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--stories", type=int, default=40)
    parser.add_argument("--queries", type=int, default=300)
    given = parser.parse_args()
    with TemporaryDirectory(prefix="onrecord-bench-") as place:
        path = given.archive or Path(place) / "many.db"
        if not given.archive:
            folder = given.folder or Path(place) / "transcripts"
            if not given.folder:
                write(folder, given.documents, given.words)
            add(path, folder)
        measure(path, given.stories, given.queries)


if __name__ == "__main__":
    main()
