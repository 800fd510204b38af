"""Long patterns that are compiled when they are first asked: to compile them takes longer than to read a page, and few
texts need them all."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = ("match", "search", "fullmatch", "finditer", "findall", "sub", "split", "pattern", "flags")


class _Lazily:
    """What stands for a pattern, and asks it itself from the second time on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        self.__dict__.update((each, getattr(compiled, each)) for each in _ASKED)
        return getattr(compiled, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` gives it, compiled when it is first asked; what is wrong with it is told then."""
    return cast("re.Pattern[str]", _Lazily(pattern, flags))
