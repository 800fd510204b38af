"""Every rule fires for its example and keeps silent for the other."""

from functools import cache

import pytest

from onrecord.errors import UsageError
from onrecord.ground import Ground, prepare
from onrecord.models import Quotation, QuotationKind, Span, Trace
from onrecord.read import read_bytes
from onrecord.rules import EXAMPLE, RULES, Rule, explain
from onrecord.structure import structure
from onrecord.trace import trace


@cache
def ground() -> Ground:
    return prepare([structure(read_bytes(EXAMPLE.encode(), name="example.txt"))])


def traced(text: str, speaker: str) -> Trace:
    quotation = Quotation(
        id="q1",
        spans=(Span(0, len(text)),),
        text=text,
        kind=QuotationKind.DIRECT,
        speaker=speaker,
        confidence=1.0,
    )
    return trace(ground(), [quotation])[0]


def fires(rule: Rule, example: tuple[str, str]) -> bool:
    found = traced(*example)
    return rule.code in (found.rule, *found.also)


WITH_EXAMPLES = [r for r in RULES.values() if r.fires and r.silent]


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda r: r.code)
def test_fires(rule: Rule) -> None:
    assert rule.fires
    assert fires(rule, rule.fires)


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda r: r.code)
def test_silent(rule: Rule) -> None:
    assert rule.silent
    assert not fires(rule, rule.silent)


def test_codes_are_unique_and_explained() -> None:
    assert all(code == rule.code for code, rule in RULES.items())
    assert len(list(explain([]))) == len(RULES)
    assert any("negation" in line for line in explain(["q203"]))


def test_an_unknown_code_is_said() -> None:
    with pytest.raises(UsageError, match="Q000 is no rule"):
        list(explain(["Q000"]))
