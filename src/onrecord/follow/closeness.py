"""How near in meaning later sentences are to commitments, by the vectors of the extra `semantic`.

They help where a document says the same in words that no table knows; they never stand against the words, and say
nothing of whether a promise was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.encoder import Encoder, Vectors
    from onrecord.follow.passages import Passage
    from onrecord.follow.setting import Settings
    from onrecord.follow.signs import Near


LEAST = 0.01  # spread of cosines that is taken where they are all alike


class Closeness:
    """Compares sentences with commitments; each text is encoded once."""

    def __init__(self, encode: Encoder) -> None:
        self._encode = encode
        self._known: dict[str, Vectors] = {}

    def between(self, passages: Sequence[Passage], settings: Settings) -> Near:
        """For each passage (row) and commitment (column) how near both are, beside all other pairs (standard score).

        Two tables: the sentences by themselves, and each with what stands before it. Cosines alone would say little:
        in some documents everything is near.
        """
        self._learn(
            [*(t for p in passages for t in (p.text, p.led)), *(t for s in settings for t in (*s.texts, *s.led))]
        )
        return (
            self._near([p.text for p in passages], [s.texts for s in settings]),
            self._near([p.led for p in passages], [s.led for s in settings]),
        )

    def _near(self, texts: Sequence[str], stated: Sequence[Sequence[str]]) -> Vectors:
        """The nearness of texts to the nearest of what states each commitment."""
        here = self._vectors(texts)
        out = np.zeros((len(texts), len(stated)), np.float32)
        for n, says in enumerate(stated):
            out[:, n] = (here @ self._vectors(says).T).max(axis=1, initial=0.0)
        return (out - out.mean()) / max(LEAST, float(out.std())) if out.size else out

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        return np.array([self._known[t] for t in texts], np.float32).reshape(len(texts), -1)

    def _learn(self, texts: Sequence[str]) -> None:
        if new := [t for t in dict.fromkeys(texts) if t not in self._known]:
            self._known.update(zip(new, self._encode(new), strict=True))
