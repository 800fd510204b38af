"""How well sentences in another language are found by what they mean, and the limits for that.

    python benchmarks/semantic.py

The English renderings of `tests/traps/renderings.toml` are sought in the records that they render, and sentences of
English records in the same. Limits are chosen on the first half of the records and measured on the second. Without the
extra `semantic` nothing of this is found: the words have no letters in common that tell.

Within one language the renderings of interpreters' words in `tests/stories` are sought in their records, and the same
foreign sentences in the same.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder import encoder
from onrecord.evidence.vectors import BEHIND, SAME_BEHIND, SAME_NEAR, Meanings
from onrecord.ground import prepare
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.encoder import Encoder

TESTS = Path(__file__).resolve().parent.parent / "tests"
TRAPS, STORIES = TESTS / "traps", TESTS / "stories"
SECTION, LABEL = re.compile(r"^=== (.*)\n", re.M), re.compile(r"⟦(.*?)\|(.*?)⟧", re.S)
INTERPRETED = {"lakeborder": "Emil Kordan", "codquota": "Oleh Marchenko"}
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
    same = [r for name, who in INTERPRETED.items() for r in _in_one_language(name, who, strange, model)]
    for kind in (True, False):
        mine = [
            near >= SAME_NEAR and behind >= SAME_BEHIND for is_rendering, near, behind in same if is_rendering is kind
        ]
        print(f"one language: {'renderings found' if kind else 'foreign taken'} {np.mean(mine):.3f} of {len(mine)}")


def _in_one_language(
    name: str, who: str, strange: list[tuple[str, str]], model: Encoder
) -> Iterator[tuple[bool, float, float]]:
    """(is it a rendering, nearness, how far the next is behind) of an interpreter's record in the stories' language."""
    _, _, text, *stories = SECTION.split((STORIES / f"{name}.txt").read_text(encoding="utf-8"))
    meanings = Meanings(prepare([structure(read_bytes(text.strip().encode(), name=name))]), model)
    said = [words for body in stories for words, code in LABEL.findall(body) if code.startswith("R")]
    for words, rendering in [*((w, True) for w in said), *((w, False) for _, w in strange if len(w.split()) >= 6)]:
        _, near, behind = meanings.nearest(words, speaker=who) or (0, 0.0, 0.0)
        yield rendering, near, behind


def _share(rows: list[tuple[bool, bool, float, float]], *, foreign: bool, limit: float) -> float:
    mine = [r for r in rows if r[0] is not foreign]
    return float(
        np.mean([near >= limit and behind >= BEHIND and (foreign or right) for _, right, near, behind in mine])
    )


if __name__ == "__main__":
    main()
