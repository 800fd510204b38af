"""Every rule fires for its example and keeps silent for the other."""

from functools import cache
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.ground import Ground, prepare
from onrecord.models import Quotation, QuotationKind, Span, Trace
from onrecord.read import read_bytes
from onrecord.report.rulebook import GROUPS, explained, listed, rulebook
from onrecord.rules.examples import EXAMPLES, RECORD, Example
from onrecord.rules.table import RULES, STATEMENTS, Rule, rule_of
from onrecord.structure import structure
from onrecord.trace import trace


@cache
def ground(translated: bool | None) -> Ground:
    return prepare([structure(read_bytes(RECORD.encode(), name="example.txt"))], translated=translated)


def traced(example: Example, kind: QuotationKind) -> Trace:
    quotation = Quotation(
        id="q1",
        spans=(Span(0, len(example.words)),),
        text=example.words,
        kind=kind,
        speaker=example.speaker,
        confidence=1.0,
        speech=example.speech,
    )
    return trace(ground(example.translated or None), [quotation], language=example.language)[0]


def fires(rule: Rule, example: Example) -> bool:
    kind = QuotationKind.INDIRECT if rule in STATEMENTS else QuotationKind.DIRECT
    found = traced(example, kind)
    return rule.code in (found.rule, *found.also)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.code)
def test_fires_for_the_one_and_not_for_the_other(rule: Rule) -> None:
    one, other = EXAMPLES[rule.code]
    assert fires(rule, one)
    assert not fires(rule, other)


def test_codes_are_unique_and_explained() -> None:
    assert all(code == rule.code for code, rule in RULES.items())
    assert len(list(listed())) == len(RULES)
    assert len({r.name for r in RULES.values()}) == len(RULES)
    assert any("negation" in line for line in explained(["q203"]))


@pytest.mark.parametrize("name", ["Q203", "q203", "negation changed", "negation-changed"])
def test_a_rule_is_known_by_code_and_name(name: str) -> None:
    assert rule_of(name) is RULES["Q203"]


def test_an_unknown_code_is_said_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"Q2003 is no rule; did you mean Q203"):
        list(explained(["Q2003"]))
    with pytest.raises(UsageError, match="xyz is no rule; onrecord rules lists them all"):
        list(explained(["xyz"]))


def test_every_rule_that_can_alarm_says_what_to_do() -> None:
    assert [r.code for r in RULES.values() if r.level.rank >= 2 and not r.advice] == []


def test_the_page_of_rules_is_current() -> None:
    page = Path(__file__).parent.parent / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == "\n".join(rulebook()) + "\n", (
        "onrecord rules --format markdown > docs/rules.md"
    )
    assert {code[:2] for code in RULES} == set(GROUPS)
