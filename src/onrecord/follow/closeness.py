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
    from onrecord.follow.commitments import Group
    from onrecord.follow.passages import Passage

# Nearness (cosine) from which a sentence is evidence, how much of it, and the most that it can be: nearness alone is
# no proof. Nine in ten sentences that have nothing to do with a commitment are under the first.
NEAR, TELLS, MOST = 0.3, 1.5, 0.95


class Closeness:
    """Compares sentences with commitments; each text is encoded once."""

    def __init__(self, encode: Encoder) -> None:
        self._encode = encode
        self._known: dict[str, Vectors] = {}

    def between(self, passages: Sequence[Passage], groups: Sequence[Group]) -> Vectors:
        """For each passage (row) and commitment (column) the evidence of their nearness, 0 to `MOST`."""
        here = self._vectors([p.text for p in passages])
        out = np.zeros((len(passages), len(groups)), np.float32)
        for n, group in enumerate(groups):
            said = self._vectors([group.commitment.what, *(m.text for m in group.commitment.mentions)])
            out[:, n] = (here @ said.T).max(axis=1, initial=0.0)
        evidence: Vectors = np.clip(TELLS * (out - NEAR), 0.0, MOST)
        return evidence

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        if new := [t for t in dict.fromkeys(texts) if t not in self._known]:
            self._known.update(zip(new, self._encode(new), strict=True))
        return np.array([self._known[t] for t in texts], np.float32).reshape(len(texts), -1)
