"""How well sentences in another language are found by what they mean, and the limits for that.

    python benchmarks/semantic.py

The English renderings of `tests/traps/renderings.toml` are sought in the records that they render, and sentences of
English records in the same. Limits are chosen on the first half of the records and measured on the second. Without the
extra `semantic` nothing of this is found: the words have no letters in common that tell.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import numpy as np

from onrecord.evidence.vectors import BEHIND, Meanings, encoder
from onrecord.ground import prepare
from onrecord.read import read_bytes
from onrecord.structure import structure

TRAPS = Path(__file__).resolve().parent.parent / "tests" / "traps"
sys.path.insert(0, str(TRAPS))

from trap_set import events, transcript  # noqa: E402

FOREIGN = 0.02  # the share of foreign sentences that may be taken for a rendering


def main() -> None:
    """Print, for each half, the share of renderings found and of foreign sentences taken for one."""
    renderings = tomllib.loads((TRAPS / "renderings.toml").read_text(encoding="utf-8"))
    strange = [(t.who, s) for e in events() if e.language == "en" for t in e.turns for s in t.sentences if t.who]
    model = encoder()
    rows: dict[str, list[tuple[bool, bool, float, float]]] = {}
    for event in (e for e in events() if e.name in renderings):
        text = transcript(event, "colon")
        meanings = Meanings(prepare([structure(read_bytes(text.encode(), name=event.name))]), model)
        said = [(who, words, text.find(original)) for who, words, original in renderings[event.name]["said"]]
        asked = said + [(event.people[0], words, -1) for _, words in strange if len(words.split()) >= 6]
        for who, words, at in asked:
            found = meanings.nearest(words, speaker=who)
            row, near, behind = found if found else (0, 0.0, 0.0)
            span = meanings.rows[row][2]
            rows.setdefault(event.name, []).append((at >= 0, at >= 0 and span.start <= at < span.end, near, behind))
    names = list(rows)
    halves = [[r for n in part for r in rows[n]] for part in (names[: len(names) // 2], names[len(names) // 2 :])]
    limit = min(g / 100 for g in range(20, 100) if _share(halves[0], foreign=True, limit=g / 100) <= FOREIGN)
    print(f"limit {limit:.2f}")
    for name, half in zip(("chosen on", "held out"), halves, strict=True):
        found, taken = (_share(half, foreign=x, limit=limit) for x in (False, True))
        n = sum(1 for r in half if r[0]), sum(1 for r in half if not r[0])
        print(f"{name}: renderings found {found:.3f} of {n[0]}, foreign taken {taken:.3f} of {n[1]}")


def _share(rows: list[tuple[bool, bool, float, float]], *, foreign: bool, limit: float) -> float:
    mine = [r for r in rows if r[0] is not foreign]
    return float(
        np.mean([near >= limit and behind >= BEHIND and (foreign or right) for _, right, near, behind in mine])
    )


if __name__ == "__main__":
    main()
