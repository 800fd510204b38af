"""Patterns compiled when they are first asked."""

from __future__ import annotations

import re

import pytest

from onrecord import patterns
from onrecord.patterns import lazily


def test_a_pattern_is_compiled_once_and_only_when_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(patterns.re, "compile", lambda p, f: made.append(p) or re._compile(p, f))  # type: ignore[attr-defined]
    pattern = lazily(r"(?P<who>\w+):", re.IGNORECASE)
    assert made == []
    found = pattern.match("Quill: no")
    assert found and found["who"] == "Quill"
    assert pattern.search("no name") is None
    assert pattern.pattern == r"(?P<who>\w+):"
    assert made == [r"(?P<who>\w+):"]


def test_what_is_wrong_with_a_pattern_is_told_when_it_is_asked() -> None:
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.match("x")
    with pytest.raises(AttributeError):
        lazily("x").nothing  # type: ignore[attr-defined]  # noqa: B018
