"""Fit the weights of `onrecord.follow.weighing` to the labelled records of tests/follow.

    python benchmarks/fit_follow.py              # prints the weights, and what every record gets from the others' ones

Logistic regressions with a ridge: the second look is fitted to what the first one gives. For words
alone, and with vectors. For each record the weights are fitted to all other records and tried on it: the figures by
which one tells what a new text can expect of them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices are slower on several

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from follow_scoring import FOLDER, figures, labelled, score
from onrecord.encoder import encoder
from onrecord.follow import weighing
from onrecord.follow.signs import ALL, BY_WORDS
from onrecord.follow.weighing import ALWAYS, LOOKS, Weights, looks, values_of, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from follow_scoring import Labelled
    from onrecord.encoder import Encoder

    Floats = NDArray[np.float64]

RIDGE = 30.0
LEASTS = (0.3, 0.4, 0.46, 0.49, 0.6)
NAMES = {"WORDS": BY_WORDS, "VECTORS": ALL}


class Rows:
    """One document as tables: signs by sentence and commitment, and what its labels say."""

    def __init__(self, document: Labelled, names: Sequence[str]) -> None:
        self.signs = values_of(document.signs, names)
        self._document, self._names = document, names
        self.linked = document.linked[document.tells].astype(float)

    def first(self) -> Floats:
        return np.asarray(self.signs[self._document.tells])

    def second(self, weights: Mapping[str, float]) -> Floats:
        document = self._document
        seen = looks(weighed(self.signs, self._names, weights), document.goes_on, document.rivals)
        return np.asarray(np.concatenate([seen, self.signs], axis=-1)[document.tells])


def fitted(documents: Sequence[Rows], names: Sequence[str]) -> Weights:
    """The weights of both looks."""
    linked = np.concatenate([d.linked for d in documents])
    first = _fit(np.concatenate([d.first() for d in documents]), linked, names)
    second = _fit(np.concatenate([d.second(first) for d in documents]), linked, (*LOOKS, *names))
    return Weights(first, second)


def _fit(x: Floats, y: Floats, names: Sequence[str]) -> Mapping[str, float]:
    """What always counts, and the weight of each sign."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(C=1 / RIDGE, solver="newton-cholesky").fit((x - mean) / spread, y)
    weights = model.coef_[0] / spread
    return {ALWAYS: float(model.intercept_[0] - weights @ mean), **dict(zip(names, weights.tolist(), strict=True))}


def remembering(encode: Encoder) -> Encoder:
    """An encoder that encodes each text once."""
    known: dict[str, NDArray[np.float32]] = {}

    def once(texts: Sequence[str]) -> NDArray[np.float32]:
        if new := [t for t in dict.fromkeys(texts) if t not in known]:
            known.update(zip(new, encode(new), strict=True))
        return np.array([known[t] for t in texts])

    return once


def told(names: Iterable[str], weights: Weights) -> None:
    """Print weights as they stand in the module."""
    print(*names, "= Weights(")
    for part in weights:
        print("    {", *(f'        "{n}": {w:.3f},' for n, w in part.items()), "    },", sep="\n")
    print(")")


def main(folders: Sequence[Path]) -> None:
    cases = sorted(p for folder in folders for p in folder.iterdir() if p.is_dir())
    remembered = remembering(encoder())
    for table, names in NAMES.items():
        encode = remembered if table == "VECTORS" else None
        by = {c: [Rows(d, names) for d in labelled(c, encode=encode)] for c in cases}
        others = {left: fitted([d for c, rows in by.items() if c != left for d in rows], names) for left in cases}
        for least in LEASTS:
            scores = []
            for case in cases:
                setattr(weighing, table, others[case])
                scores.append(score(case, least=least, encode=encode))
            print(f"left out, {table.lower()}, proposed from {least}:", figures(scores), flush=True)
        told([table], fitted([d for rows in by.values() for d in rows], names))


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]] or [FOLDER])
