"""The tables of undertakings, by language."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.follow.undertakings import Undertakings

TABLES = {"en": "english", "de": "german"}


@cache
def undertakings(language: str) -> Undertakings | None:
    """The table of a language; None where there is none, and then nothing can be told of undertakings."""
    name = TABLES.get(language)
    table: Undertakings | None = getattr(import_module(f"onrecord.follow.{name}"), name.upper()) if name else None
    return table
