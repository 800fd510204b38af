"""How near in meaning later sentences are to commitments, by the vectors of the extra `semantic`.

They help where a document says the same in words that no table knows; they never stand against the words, and say
nothing of whether a promise was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.follow.signs import best_other

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.encoder import Encoder, Vectors
    from onrecord.follow.commitments import Group
    from onrecord.follow.passages import Passage
    from onrecord.follow.weighing import Near


class Closeness:
    """Compares sentences with commitments; each text is encoded once."""

    def __init__(self, encode: Encoder) -> None:
        self._encode = encode
        self._known: dict[str, Vectors] = {}

    def between(self, passages: Sequence[Passage], groups: Sequence[Group]) -> Near:
        """For each passage (row) and commitment (column) how near both are (cosine), and by how much more.

        The tables: the sentence by itself, with the one before it, above all other commitments, above all other
        sentences.
        """
        alone = [p.text for p in passages]
        after = [" ".join((before, text)).strip() for before, text in zip(["", *alone], alone, strict=False)]
        self._learn([*alone, *after, *(t for g in groups for t in _says(g))])
        near, led = self._near(alone, groups), self._near(after, groups)
        return near, led, near - best_other(near, axis=1), near - best_other(near, axis=0)

    def _near(self, texts: Sequence[str], groups: Sequence[Group]) -> Vectors:
        """The nearness of texts to the nearest of what states each commitment."""
        here = self._vectors(texts)
        out = np.zeros((len(texts), len(groups)), np.float32)
        for n, group in enumerate(groups):
            out[:, n] = (here @ self._vectors(_says(group)).T).max(axis=1, initial=0.0)
        return out

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        return np.array([self._known[t] for t in texts], np.float32).reshape(len(texts), -1)

    def _learn(self, texts: Sequence[str]) -> None:
        if new := [t for t in dict.fromkeys(texts) if t not in self._known]:
            self._known.update(zip(new, self._encode(new), strict=True))


def _says(group: Group) -> list[str]:
    """What a commitment says: the act, and the sentences that state it."""
    return [group.commitment.what, *(m.text for m in group.commitment.mentions)]
