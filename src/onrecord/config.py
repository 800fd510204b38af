"""What a desk settles once for all its checks, in `onrecord.toml` or under `[tool.onrecord]` in `pyproject.toml`.

The file is looked for in the folder of the first story and in those above it; the nearest counts. Paths in it start
from its own folder. `KEYS` lists what may stand in it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from onrecord.errors import UsageError
from onrecord.models import Level
from onrecord.rules.table import rule_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

OWN, SHARED = "onrecord.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a desk.

    `levels` and `ignore` are by the codes of rules. `level` is where the exit status begins, `min_level` where findings
    begin to be told. `aliases` gives the names by which stories call a speaker. `spellings` gives other ways to write a
    word, each with the one it stands for.
    """

    path: Path | None = None
    levels: Mapping[str, Level] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()
    level: Level | None = None
    min_level: Level | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    records: tuple[str, ...] = ()
    roster: str | None = None
    baseline: str | None = None


def found(start: Path) -> Config:
    """The settings nearest to a story or folder; empty ones where there are none. Raises UsageError."""
    folder = start.resolve()
    for place in (folder, *folder.parents):
        own, shared = place / OWN, place / SHARED
        if own.is_file():
            return read(own)
        if shared.is_file() and "onrecord" in _toml(shared).get("tool", {}):
            return read(shared)
    return Config()


def read(path: Path) -> Config:
    """The settings of a file. Raises UsageError with the key at fault, and the nearest that there is."""
    table = _toml(path)
    if path.name == SHARED:
        table = table.get("tool", {}).get("onrecord", {})
    values = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in KEYS:
            raise UsageError(f"{path}: there is no setting {key}{nearest(key, KEYS)}.")
        try:
            values[name] = KEYS[name](value, path)
        except (TypeError, AttributeError) as error:
            raise UsageError(f"{path}: {key} {error}.") from error
    return Config(path=path, **values)


def nearest(word: str, known: Mapping[str, object]) -> str:
    """What a mistyped word may have meant, as the end of a sentence; else what there is."""
    close = get_close_matches(word.replace("-", "_"), known, n=1)
    return f"; did you mean {close[0].replace('_', '-')}?" if close else f"; there are {', '.join(known)}"


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read as TOML ({error}).") from error


# --- the keys ---------------------------------------------------------------------------------------------------------


def _level(value: Any, _: Path) -> Level:
    try:
        return Level(value)
    except ValueError as error:
        raise TypeError(f"must be one of {', '.join(Level)}, not {value!r}") from error


def _text(value: Any, _: Path) -> str:
    if not isinstance(value, str):
        raise TypeError(f"must be a text, not {value!r}")
    return value


def _texts(value: Any, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"must be a list, not {value!r}")
    return tuple(_text(v, path) for v in value)


def _place(value: Any, path: Path) -> str:
    return str(path.parent / _text(value, path))


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"must be a table, not {value!r}")
    return value


def _rule(name: str) -> str:
    """The code of a rule by its code or its name."""
    rule = rule_of(name)
    if rule is None:
        raise TypeError(f"names {name}, which is no rule; onrecord rules lists them all")
    return rule.code


KEYS: dict[str, Callable[[Any, Path], Any]] = {
    "levels": lambda value, path: {_rule(k): _level(v, path) for k, v in _table(value).items()},
    "ignore": lambda value, path: frozenset(map(_rule, _texts(value, path))),
    "level": _level,
    "min_level": _level,
    "aliases": lambda value, path: {k: _texts(v, path) for k, v in _table(value).items()},
    "spellings": lambda value, path: {k: _text(v, path) for k, v in _table(value).items()},
    "records": lambda value, path: tuple(_place(v, path) for v in _texts(value, path)),
    "roster": _place,
    "baseline": _place,
}
