"""A group of tables and how it came to be what it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The tables of one concern: `steps[n]` is the SQL that brings them from version n to n + 1.

    A step that has been released is never changed; what changes comes as a further step. `name` stands in the archive
    beside the version.
    """

    name: str
    steps: tuple[str, ...]
