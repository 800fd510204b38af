"""Score onrecord on the labelled corpora beside the project, and fail below the floors of quality.toml.

    python benchmarks/quality.py [--raise | --lower] [--only NAME ...] [--verbose]

The corpora and their scorers lie in a folder `shared` beside the repository and are no part of it; without them this
says so and succeeds. Each scorer ends with one line of key=value figures. A floor is the least a figure may be, or the
most where less is better. `--raise` makes the measured figures the floors where they are better, `--lower` in any case;
both pin the digest of the corpora measured on. Exit status: 0 all floors held, 1 one was missed, 2 could not measure.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shlex
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "quality.toml"
COMMAND = shlex.join([sys.executable, "-m", "onrecord"])
AT_ONCE = 2  # scorers that run side by side: the cores of a small machine
TIME_LIMIT = 1800  # seconds a scorer may take


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """A script of the tools folder, what it reads (patterns below the corpora), and the figures held to floors."""

    name: str
    script: str
    inputs: tuple[str, ...]
    most: tuple[str, ...]  # the more the better
    least: tuple[str, ...] = ()  # the less the better


SCORERS = (
    Scorer(
        name="check",
        script="score_check.py",
        inputs=("geneva2021", "events/*/"),
        most=("found", "located", "verdict", "right", "speaker", "attributed", "caught", "precision", "macro_f1"),
        least=("false_alarm", "false_error", "elsewhere", "failed"),
    ),
    Scorer(
        name="traps",
        script="score_traps.py",
        inputs=(".",),
        most=("foreign_absent", "tampered_flagged", "recast_found"),
        least=("honest_alarm", "echo_alarm", "unanswered"),
    ),
    Scorer(
        name="who",
        script="score_who.py",
        inputs=("events/*debate*/record.txt",),
        most=("wrong_found", "named"),
        least=("right_alarm", "unanswered"),
    ),
    Scorer(
        name="quotes-english",
        script="score_quotes.py",
        inputs=("polnear-dev",),
        most=("F_ov", "F_ex", "R_direct", "R_mixed", "scare_P", "scare_R", "spk_acc", "e2e", "e2e_direct", "e2e_mixed"),
        least=("failed",),
    ),
    Scorer(
        name="quotes-german",
        script="score_quotes.py",
        inputs=("german-dev",),
        most=("F_ov", "F_ex", "scare_P", "scare_R", "spk_acc", "e2e"),
        least=("failed",),
    ),
    Scorer(
        name="read",
        script="score_read.py",
        inputs=("formats",),
        most=(
            *("label_f1", "start_f1", "iou", "speakers_f1", "reporters_p", "reporters_r", "affiliation", "kinds"),
            *("pairs", "sections", "meta", "macro_starts", "files_ok"),
        ),
        least=("chrome",),
    ),
    Scorer(
        name="collate",
        script="score_collate.py",
        inputs=("copies",),
        most=(
            *("chars", "common_f1", "variant_f1", "only_f1", "repeated_f1", "foreign_f1", "variants_p", "variants_r"),
            *("repeated", "foreign", "moved", "cases_ok"),
        ),
        least=("lost", "doubled"),
    ),
    Scorer(
        name="follow",
        script="score_follow.py",
        inputs=("follow",),
        most=("mention_f1", "commitments", "firmness", "voice", "hit3", "proposals_p", "reading", "quiet", "runs_ok"),
        least=("split", "asserted_from_silence"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure against its floor; None is a figure not given, or a floor not set."""

    figure: str
    measured: float | None
    floor: float | None
    less_is_better: bool

    @property
    def better(self) -> bool:
        """Whether the figure is at least as good as its floor."""
        if self.measured is None or self.floor is None:
            return self.floor is None
        return self.measured <= self.floor if self.less_is_better else self.measured >= self.floor


def digest() -> str:
    """SHA-256 over the paths and bytes of the corpora files that the scorers read."""
    corpora = SHARED / "corpora"
    tops = sorted({Path(pattern).parts[0] for s in SCORERS for pattern in s.inputs if pattern != "."})
    total = hashlib.sha256()
    for path in sorted(p for top in tops for p in (corpora / top).rglob("*") if p.is_file()):
        total.update(path.relative_to(corpora).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def measure(scorer: Scorer) -> tuple[str, dict[str, float]]:
    """Run one scorer: all it printed, and the figures of its last line. Raises RuntimeError where it has none."""
    corpora = SHARED / "corpora"
    inputs = [str(p) for i in scorer.inputs for p in ([corpora] if i == "." else sorted(corpora.glob(i)))]
    command = [sys.executable, str(SHARED / "tools" / scorer.script), *inputs, "--cmd", COMMAND]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False, cwd=ROOT)
    printed = done.stdout + done.stderr
    last = (done.stdout.strip().splitlines() or [""])[-1]
    figures = {k: float(v) for k, v in re.findall(r"(\w+)=([\d.]+)(?= |$)", last)}
    if done.returncode or not figures:
        raise RuntimeError(f"{scorer.script} gave no figures (exit {done.returncode}): {printed.strip()[-500:]}")
    return printed, figures


def rows(scorer: Scorer, figures: dict[str, float], floors: dict[str, float]) -> list[Row]:
    """The figures of a scorer that count, beside their floors."""
    return [
        Row(figure=name, measured=figures.get(name), floor=floors.get(name), less_is_better=name in scorer.least)
        for name in (*scorer.most, *scorer.least)
    ]


def raised(row: Row, *, lower: bool) -> float | None:
    """The floor to write: the measured figure where it is better or `lower` is set, else the old one."""
    return row.floor if row.measured is None or not (lower or row.better) else row.measured


def table(found: dict[str, list[Row]]) -> str:
    """Figure, measured, floor, one a line; a figure below its floor is marked."""

    def shown(value: float | None) -> str:
        return "-" if value is None else f"{value:.4g}"

    lines = [f"{'figure':<30}{'measured':>10}{'floor':>12}"]
    for name, mine in found.items():
        for row in mine:
            floor = "-" if row.floor is None else f"{'<=' if row.less_is_better else '>='} {shown(row.floor)}"
            missed = "" if row.better else "  MISSED"
            lines.append(f"{name + '.' + row.figure:<30}{shown(row.measured):>10}{floor:>12}{missed}")
    return "\n".join(lines)


def written(sha256: str, floors: dict[str, dict[str, float]]) -> str:
    """quality.toml."""
    lines = [
        "# Floors that `make quality` holds the figures to; they only rise: `python benchmarks/quality.py --raise`.",
        "# A figure that is better when less (a false alarm) may be at most its floor, every other at least.",
        f'corpora_sha256 = "{sha256}"',
    ]
    for name, figures in floors.items():
        lines += ["", f"[{name}]", *(f"{figure} = {value!r}" for figure, value in figures.items())]
    return "\n".join(lines) + "\n"


def _arguments() -> argparse.Namespace:
    names = [s.name for s in SCORERS]
    parser = argparse.ArgumentParser(description="Score on the labelled corpora beside the project.")
    parser.add_argument("--raise", dest="up", action="store_true", help="write better figures as the new floors")
    parser.add_argument("--lower", action="store_true", help="write the figures as the new floors, worse ones too")
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="run these scorers only")
    parser.add_argument("--verbose", action="store_true", help="print all that the scorers say")
    return parser.parse_args()


def _measured(names: list[str], floors: dict[str, Any], *, verbose: bool) -> tuple[dict[str, list[Row]], list[str]]:
    """The rows of each scorer, and a sentence for each that failed."""
    found: dict[str, list[Row]] = {}
    failures: list[str] = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = [(s, pool.submit(measure, s)) for s in SCORERS if s.name in names]
        for scorer, run in runs:
            try:
                printed, figures = run.result()
            except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
                failures.append(f"{scorer.name}: {error}")
                continue
            if verbose:
                print(f"--- {scorer.name}\n{printed}")
            found[scorer.name] = rows(scorer, figures, floors.get(scorer.name, {}))
    return found, failures


def main() -> int:
    """Measure, compare, say; returns the exit status."""
    args = _arguments()
    if not (SHARED / "corpora").is_dir() or not (SHARED / "tools").is_dir():
        print(f"No corpora in {SHARED}: nothing to score here; the shipped example is scored by `make test`.")
        return 0
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    sha256 = digest()
    pinned = floors.get("corpora_sha256")
    if pinned and pinned != sha256:
        print(f"The corpora are not those the floors were measured on ({sha256[:12]}, pinned {pinned[:12]}).")
    found, failures = _measured(args.only, floors, verbose=args.verbose)
    print(table(found))
    print("".join(f"\nnot measured: {f}" for f in failures), end="\n" if failures else "")
    if args.up or args.lower:
        kept = {s.name: floors[s.name] for s in SCORERS if s.name in floors}
        for name, mine in found.items():
            new = {row.figure: raised(row, lower=args.lower) for row in mine}
            kept[name] = {figure: value for figure, value in new.items() if value is not None}
        ordered = {s.name: kept[s.name] for s in SCORERS if s.name in kept}
        FLOORS.write_text(written(sha256, ordered), encoding="utf-8")
        print(f"Floors written to {FLOORS.name}.")
    if failures:
        return 2
    return 0 if args.lower or all(row.better for mine in found.values() for row in mine) else 1


if __name__ == "__main__":
    sys.exit(main())
