"""Findings that a desk knows of, so that a check tells only what is new: a JSON file of stable ids.

The id of a finding is made from its words, and the story counts by its file name, so that neither edits elsewhere in a
story nor another folder make a finding new.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from onrecord.errors import FormatError, NotFoundError
from onrecord.inputs import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.models import Level, Trace

SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Known findings as (name of the story's file, id of the trace, code of the rule)."""

    findings: frozenset[tuple[str, str, str]] = frozenset()

    def has(self, trace: Trace, code: str) -> bool:
        """Whether this rule of a trace is known."""
        return _key(trace, code) in self.findings


def read_baseline(path: str) -> Known:
    """Read what `write_baseline` wrote. Raises NotFoundError or FormatError with one sentence."""
    try:
        rows = json.loads(Path(path).read_text(encoding="utf-8"))["findings"]
        return Known(findings=frozenset((r["story"], r["id"], r["rule"]) for r in rows))
    except OSError as error:
        message = f"{path}: the baseline cannot be read ({error.strerror}); write one with --write-baseline."
        raise NotFoundError(message) from error
    except (ValueError, KeyError, TypeError) as error:
        raise FormatError(f"{path}: not a baseline; write one with --write-baseline.") from error


def write_baseline(path: str, traces: Iterable[Trace], level: Level) -> int:
    """Write the rules of every trace at or above a level, in order; returns how many traces they are of.

    Raises InputError where the file cannot be written.
    """
    kept = [t for t in traces if t.level.rank >= level.rank]
    rows = sorted({_key(t, code) for t in kept for code in (t.rule, *t.also)})
    findings = [dict(zip(("story", "id", "rule"), row, strict=True)) for row in rows]
    with whole_file(path) as file:
        file.write(json.dumps({"schema": SCHEMA, "findings": findings}, ensure_ascii=False, indent=1) + "\n")
    return len(kept)


def _key(trace: Trace, code: str) -> tuple[str, str, str]:
    return PurePath(trace.story or "").name, trace.id, code
