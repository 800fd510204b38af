"""From the facts of one quotation to its verdict: the rules of the table asked in their order."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Level, QuotationKind, Verdict
from onrecord.rules import telling
from onrecord.rules.table import FINDINGS, STATEMENTS, VERDICTS, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.evidence.gather import Evidence

# Verdicts beside which nothing else is told, and those beside which every other change is.
SILENT = frozenset({Verdict.UNCHECKED, Verdict.ABSENT})
LEVELS = tuple(Level)  # the worst last
LOUD = frozenset({Verdict.ALTERED, Verdict.SPLICED, Verdict.MISATTRIBUTED})


class Decision(NamedTuple):
    """The rule that gives the verdict, the others that hold, the worst level, and the sentences."""

    rule: Rule
    also: tuple[Rule, ...]
    level: Level
    reasons: tuple[str, ...]
    advice: str


def decide(evidence: Evidence) -> Decision:
    """Judge the evidence of one quotation by the table; of a statement without marks by that for statements."""
    asked = _asked(evidence.facts)
    if evidence.quotation.kind is QuotationKind.INDIRECT:
        return _decided(evidence, next(_holding(asked.statements, evidence)), ())
    rule = next(_holding(asked.verdicts, evidence))
    if rule.verdict in SILENT or not (evidence.quotation.speech or rule.verdict is Verdict.VERBATIM):
        return _decided(evidence, rule, ())
    also = [*_holding(asked.findings, evidence)]
    if rule.verdict in LOUD:
        also = [*(r for r in _holding(asked.altered, evidence) if r is not rule), *also]
    return _decided(evidence, rule, also)


class _Asked(NamedTuple):
    """The rules that can hold of some evidence."""

    statements: list[Rule]
    verdicts: list[Rule]
    altered: list[Rule]
    findings: list[Rule]


@cache
def _asked(facts: frozenset[str]) -> _Asked:
    tables = (STATEMENTS, VERDICTS, [r for r in VERDICTS if r.verdict is Verdict.ALTERED], FINDINGS)
    return _Asked(*([r for r in table if r.about is None or r.about in facts] for table in tables))


def _holding(rules: Sequence[Rule], evidence: Evidence) -> Iterator[Rule]:
    """The rules that hold, in their order."""
    return (r for r in rules if r.when(evidence))


def _decided(evidence: Evidence, rule: Rule, also: Sequence[Rule]) -> Decision:
    rules = (rule, *also)
    level = max([r.level for r in rules], key=LEVELS.index)
    return Decision(
        rule=rule,
        also=tuple(also),
        level=level,
        reasons=tuple([r.tell(evidence) for r in rules]),
        advice=telling.advised(
            [r.advice for r in rules if r.level is level], evidence, quote=rule.verdict is Verdict.ALTERED
        ),
    )
