"""Fit the weights of `onrecord.follow.weighing` to the labelled records of tests/follow.

    python benchmarks/fit_follow.py              # prints the weights, and what every record gets from the others' ones

Logistic regression with a ridge, by Newton's method; for words alone, and with vectors. For each record the weights are
fitted to all other records and tried on it: the figures by which one tells what a new text can expect of them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from follow_scoring import FOLDER, figures, labelled, score
from onrecord.encoder import encoder
from onrecord.follow import weighing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.encoder import Encoder

RIDGE, STEPS = 3.0, 15
LEASTS = (0.4, 0.5, 0.51, 0.6, 0.7)
NAMES = {"WORDS": weighing.SIGNS, "VECTORS": weighing.SIGNS + weighing.MEANT}

Table = tuple["NDArray[np.float64]", "NDArray[np.float64]"]
Weights = dict[str, "Mapping[str, float]"]


def rows(case: Path, encode: Encoder | None) -> Table:
    """The signs of every sentence tied to a found commitment, and whether a label links them."""
    found = labelled(case, encode=encode)
    width = len(NAMES["VECTORS" if encode else "WORDS"])
    signs = np.array([s.values() for s, _ in found]).reshape(len(found), width)
    return signs, np.array([float(linked) for _, linked in found])


def fit(tables: Sequence[Table], names: Sequence[str]) -> Mapping[str, float]:
    """What always counts, and the weight of each sign."""
    x, y = (np.concatenate(part) for part in zip(*tables, strict=True))
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    x = np.c_[(x - mean) / spread, np.ones(len(x))]
    w, ridge = np.zeros(x.shape[1]), np.r_[np.full(x.shape[1] - 1, RIDGE), 1e-6]
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (p - y) + ridge * w)
    weights = w[:-1] / spread
    return {weighing.ALWAYS: float(w[-1] - weights @ mean), **dict(zip(names, weights.tolist(), strict=True))}


def use(weights: Weights) -> None:
    """Let `follow` weigh by these."""
    for table, values in weights.items():
        setattr(weighing, table, values)


def remembering(encode: Encoder) -> Encoder:
    """An encoder that encodes each text once."""
    known: dict[str, NDArray[np.float32]] = {}

    def once(texts: Sequence[str]) -> NDArray[np.float32]:
        if new := [t for t in dict.fromkeys(texts) if t not in known]:
            known.update(zip(new, encode(new), strict=True))
        return np.array([known[t] for t in texts])

    return once


def main(folders: Sequence[Path]) -> None:
    cases = sorted(p for folder in folders for p in folder.iterdir() if p.is_dir())
    encode = remembering(encoder())
    tables = {"WORDS": {c: rows(c, None) for c in cases}, "VECTORS": {c: rows(c, encode) for c in cases}}

    def fitted(left_out: Path | None) -> Weights:
        return {t: fit([r for c, r in by.items() if c != left_out], NAMES[t]) for t, by in tables.items()}

    others = {c: fitted(c) for c in cases}
    for encoded in (None, encode):
        for least in LEASTS:
            scores = []
            for case in cases:
                use(others[case])
                scores.append(score(case, least=least, encode=encoded))
            told = "with vectors" if encoded else "words alone"
            print(f"left out, {told}, proposed from {least}:", figures(scores), flush=True)
    for table, weights in fitted(None).items():
        print(
            f"{table}: Mapping[str, float] = {{", *(f'    "{n}": {w:.3f},' for n, w in weights.items()), "}", sep="\n"
        )


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]] or [FOLDER])
