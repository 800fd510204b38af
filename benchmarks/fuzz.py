"""Read damaged and hostile inputs, structure what can be read and find its quotations; say what went wrong.

    python benchmarks/fuzz.py            20,000 damaged inputs over every reader, then the hostile ones
    python benchmarks/fuzz.py 500        so many

Nothing may be raised but onrecord's own errors, no input may take more of the processor than LONGEST, and no process
more memory than MEMORY. Every batch runs in a process of its own, which ends when it exceeds either. The processor's
time judges, since the machine may stand still for others; where the clock alone says that an input took too long, that
is told and is no fault.
"""

from __future__ import annotations

import io
import json
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pipe, Process
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

LONGEST = 10.0  # seconds of the processor for one damaged input
STALLED = 120.0  # seconds by the clock without an answer, after which a process hangs
MEMORY = 1024  # MB of a process
BATCH = 200
MB = 2**20
STORY = 1_000_000  # characters: nobody's story is longer, and its quotations are not looked for


class Outcome(NamedTuple):
    """What became of one input."""

    name: str
    seconds: float  # of the processor
    clock: float
    wrong: str  # "" where all was well


def main() -> int:
    """Run; 1 where something went wrong."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    begun = time.perf_counter()
    batches = [range(n, min(n + BATCH, count)) for n in range(0, count, BATCH)]
    slowest, longest, waited, peak, tried, wrong = 0.0, 0.0, 0, 0, 0, 0
    with ProcessPoolExecutor(2) as pool:
        for outcomes, most in pool.map(_watched, batches):
            wrong += _tell(outcomes)
            tried += len(outcomes)
            slowest, longest = max(slowest, *(o.seconds for o in outcomes)), max(longest, *(o.clock for o in outcomes))
            waited += sum(o.seconds <= LONGEST < o.clock for o in outcomes)
            peak = max(peak, most)
            print(f"\r{tried}", end="", file=sys.stderr, flush=True)
    print(
        f"{tried} damaged inputs in {time.perf_counter() - begun:.0f} s: {wrong} wrong, slowest {slowest:.2f} s of the "
        f"processor and {longest:.2f} s by the clock ({waited} over {LONGEST:.0f} s by the clock alone), "
        f"most memory {peak} MB"
    )
    for name in HOSTILE:
        outcome, peak = _watched_file(name)
        wrong += _tell([outcome])
        print(f"{outcome.name:<32}{outcome.seconds:6.2f} s {peak:5} MB")
    return 1 if wrong else 0


def _tell(outcomes: list[Outcome]) -> int:
    """Print what went wrong; returns how many did."""
    bad = [o for o in outcomes if o.wrong]
    for outcome in bad:
        print(f"{outcome.name}: {outcome.wrong} ({outcome.seconds:.1f} s)", flush=True)
    return len(bad)


def _watched(numbers: range) -> tuple[list[Outcome], int]:
    """The outcomes of a batch and the most memory it took (MB); what kills or hangs a process is an outcome too."""
    outcomes: list[Outcome] = []
    peak = 0
    rest = list(numbers)
    while rest:
        here, there = Pipe(duplex=False)
        process = Process(target=_batch, args=(rest, there))
        process.start()
        there.close()
        last = time.perf_counter()
        while rest and here.poll(STALLED):
            try:
                outcome, peak_now = here.recv()
            except EOFError:
                break
            outcomes.append(outcome)
            peak = max(peak, peak_now)
            rest = rest[1:]
            last = time.perf_counter()
        if rest:
            silent = time.perf_counter() - last
            outcomes.append(Outcome(f"damaged({rest[0]})", 0.0, silent, "hung or ended the process"))
            rest = rest[1:]
        process.kill()
        process.join()
    return outcomes, peak


def _batch(numbers: list[int], results: Connection) -> None:
    from seeds import damaged

    _limit()
    for number in numbers:
        name, data = damaged(number)
        outcome = attempt(f"damaged({number}) {name}", lambda data=data, name=name: _all_steps(io.BytesIO(data), name))
        if not outcome.wrong and outcome.seconds > LONGEST:
            outcome = outcome._replace(wrong="too slow")
        results.send((outcome, _peak()))


def _limit() -> None:
    """Four times the memory may be asked for, what is asked for being seldom all used."""
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY * MB, 4 * MEMORY * MB))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def attempt(name: str, steps: Callable[[], object]) -> Outcome:
    """Run steps; an error that is not onrecord's, or one that is no sentence, is wrong."""
    from onrecord.errors import OnRecordError

    begun, worked = time.perf_counter(), time.process_time()
    wrong = ""
    try:
        steps()
    except OnRecordError as error:
        wrong = "" if str(error).endswith((".", "]'")) and "\n" not in str(error) else f"no sentence: {error}"
    except BaseException as error:
        wrong = f"{type(error).__name__}: {str(error)[:200]}"
    return Outcome(name, time.process_time() - worked, time.perf_counter() - begun, wrong)


def _all_steps(file: io.BytesIO, name: str) -> None:
    from onrecord.read.containers import held

    _each(held(file, name))


def _each(sources: Iterator[tuple[str, Any]]) -> None:
    """Read all that an input stands for, one by one; a member's error is the last one's."""
    from onrecord.errors import InputError
    from onrecord.read import read_bytes
    from onrecord.story.quotations import quotations
    from onrecord.structure import structure

    last: InputError | None = None
    for name, data in sources:
        try:
            if isinstance(data, InputError):
                raise data
            document = read_bytes(data, name=name)
        except InputError as error:
            last = error
            continue
        structure(document)
        if len(document.text) <= STORY:
            quotations(document)
    if last:
        raise last


# --- hostile inputs -------------------------------------------------------------------------------------------------


def _laughs() -> bytes:
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY e0 "lol">{levels}]><TEI><u>&e11; words</u></TEI>'.encode()


def _zip_bomb() -> bytes:
    from seeds import zipped

    return zipped({f"{n}.txt": b" " * (32 * MB) for n in range(20)})


def _gzip_bomb() -> bytes:
    import gzip

    return gzip.compress(b"a" * (512 * MB), 1)


def _nested_bomb() -> bytes:
    from seeds import zipped

    inner = zipped({"a.txt": b" " * (100 * MB)})
    return zipped({f"{n}.zip": inner for n in range(50)})


HOSTILE: dict[str, Callable[[], bytes | int]] = {
    "billion laughs": _laughs,
    "zip bomb": _zip_bomb,
    "gzip bomb": _gzip_bomb,
    "zips of a bomb": _nested_bomb,
    "a line of 200 MB": lambda: b"word: " * (200 * MB // 6),
    "500 MB of nothing": lambda: 500 * MB,
    "500 MB of noise": lambda: __import__("random").Random(1).randbytes(MB) * 500,
    "JSON, a million deep": lambda: b"[" * 1_000_000,
    "objects, a million deep": lambda: b'{"a":' * 1_000_000,
    "XML, a million deep": lambda: b"<?xml version='1.0'?><TEI>" + b"<u>" * 1_000_000 + b"x",
    "HTML, a million deep": lambda: b"<html><body>" + b"<div>" * 1_000_000 + b"x",
    "HTML, paragraphs unclosed": lambda: b"<html><body>" + b"<p>Ada: x" * 20_000,
    "an attribute of 20 MB": lambda: b"<html><body><p title='" + b"x" * (20 * MB) + b"'>Ada: words</p>",
    "NULs in a text": lambda: b"Ada Thorn: words\n" * 5000 + b"\0" * 9 + b"more\n",
    "lone surrogates": lambda: json.dumps([{"speaker": "A\ud800", "text": "x \udfff y"}] * 1000).encode(),
    "a million empty lines": lambda: b"\n" * 1_000_000 + b"x",
    "20,000 labels": lambda: b"A: b\n\n" * 20_000,
    "300,000 marks": lambda: "“".encode() * 300_000,
    "10 MB in one line": lambda: b"word: " * (10 * MB // 6),
}


def _watched_file(name: str) -> tuple[Outcome, int]:
    """A hostile input, read from a file in a process of its own; its outcome and the most memory it took (MB)."""
    with tempfile.NamedTemporaryFile(suffix=".input") as file:
        made = HOSTILE[name]()
        if isinstance(made, int):
            file.truncate(made)
        else:
            file.write(made)
        del made
        file.flush()
        here, there = Pipe(duplex=False)
        process = Process(target=_one_file, args=(name, file.name, there))
        process.start()
        there.close()
        try:
            outcome, peak = here.recv() if here.poll(60) else (Outcome(name, 60.0, 60.0, "hung"), 0)
        except EOFError:
            outcome, peak = Outcome(name, 0.0, 0.0, "ended the process"), 0
        process.kill()
        process.join()
    if not outcome.wrong and peak > MEMORY:
        outcome = outcome._replace(wrong=f"{peak} MB of memory")
    return outcome, peak


def _one_file(name: str, path: str, results: Connection) -> None:
    from onrecord.read import sources

    _limit()
    results.send((attempt(name, lambda: _each(sources(path))), _peak()))


if __name__ == "__main__":
    sys.exit(main())
