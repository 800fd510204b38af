"""Fit the weights of `onrecord.follow.weighing` to the labelled records of tests/follow.

    python benchmarks/fit_follow.py              # prints the weights, and what every record gets from the others' ones

Logistic regression with a ridge, by Newton's method. For each record the weights are fitted to all other records and
tried on it: the figures by which one tells what a new text can expect of them.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from follow_scoring import FOLDER, figures, labelled, score
from onrecord.encoder import encoder
from onrecord.follow import weighing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

RIDGE, STEPS = 3.0, 12

Table = tuple["NDArray[np.float64]", "NDArray[np.float64]"]


def rows(case: Path) -> Table:
    """The signs of every sentence tied to a found commitment, and whether a label links them."""
    found = labelled(case)
    signs = [[float(getattr(s, name)) for name in weighing.SIGNS] for s, _ in found]
    return np.array(signs).reshape(len(found), len(weighing.SIGNS)), np.array([float(linked) for _, linked in found])


def fit(tables: Sequence[Table]) -> tuple[float, dict[str, float]]:
    """What always counts, and the weight of each sign."""
    x, y = (np.concatenate(part) for part in zip(*tables, strict=True))
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    x = np.c_[(x - mean) / spread, np.ones(len(x))]
    w, ridge = np.zeros(x.shape[1]), np.r_[np.full(x.shape[1] - 1, RIDGE), 1e-6]
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (p - y) + ridge * w)
    weights = w[:-1] / spread
    return float(w[-1] - weights @ mean), dict(zip(weighing.SIGNS, weights.tolist(), strict=True))


def fit_near(cases: Sequence[Path]) -> tuple[float, float]:
    """What nearness in meaning adds to the other signs, which stay as they are."""
    found = [x for case in cases for x in labelled(case, encode=encoder())]
    base = np.array([weighing.surety(replace(s, near=None)) for s, _ in found])
    x = np.array([[1.0, s.near or 0.0] for s, _ in found])
    y, w = np.array([float(linked) for _, linked in found]), np.zeros(2)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-base - x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2), x.T @ (p - y))
    return float(w[0]), float(w[1])


def main(folders: Sequence[Path]) -> None:
    cases = sorted(p for folder in folders for p in folder.iterdir() if p.is_dir())
    tables = {case: rows(case) for case in cases}
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        scores = []
        for case in cases:
            weighing.ALWAYS, weighing.WEIGHTS = fit([t for other, t in tables.items() if other != case])
            scores.append(score(case, least=least))
        print(f"left out, proposed from {least}:", figures(scores))
    always, weights = fit(list(tables.values()))
    weighing.ALWAYS, weighing.WEIGHTS = always, weights
    # print("FAR, NEAR = {:.2f}, {:.2f}".format(*fit_near(cases)))
    print(f"ALWAYS = {always:.3f}")
    print("WEIGHTS = {", *(f'    "{name}": {weight:.3f},' for name, weight in weights.items()), "}", sep="\n")


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]] or [FOLDER])
