"""The table of rules for people: a line each, one in full, or the whole as a page of Markdown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.rules.examples import EXAMPLES, RECORD
from onrecord.rules.table import RULES, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.rules.table import Rule

GROUPS = {
    "Q1": "The record's words",
    "Q2": "Words altered",
    "Q3": "Places joined",
    "Q4": "Other words",
    "Q5": "Another's words, and what was cut around them",
    "Q6": "Not on the record",
    "Q9": "Not checked",
    "S2": "Statements without marks: not what was said",
    "S4": "Statements without marks: what was said",
    "S9": "Statements without marks: not placed",
}


def listed() -> Iterator[str]:
    """Every rule, a line each."""
    for rule in RULES.values():
        yield f"{rule.code}  {rule.level:<8} {(rule.verdict or '(beside)'):<14} {rule.name}: {rule.summary}"


def explained(names: Sequence[str]) -> Iterator[str]:
    """Some rules in full, by code or name. Raises UsageError for what is no rule, with those that come near it."""
    rules = [(name, rule_of(name)) for name in names]
    for name, rule in rules:
        if rule is None:
            near = get_close_matches(name.upper(), RULES, n=3) or get_close_matches(
                name.casefold(), [r.name for r in RULES.values()], n=3
            )
            meant = f"did you mean {' or '.join(near)}?" if near else "onrecord rules lists them all."
            raise UsageError(f"{name} is no rule; {meant}")
    for number, (_, rule) in enumerate(rules):
        assert rule is not None
        if number:
            yield ""
        yield from _in_full(rule)


def _in_full(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield f"  Verdict: {rule.verdict or 'none of its own, told beside another'}; level: {rule.level}."
    yield f"  {rule.summary}"
    if rule.advice:
        yield f"  What to do: {rule.advice}"
    for word, example in _examples(rule):
        yield f"  {word}: {example}"


def rulebook() -> Iterator[str]:
    """docs/rules.md, line by line."""
    yield "# The rules"
    yield ""
    yield "Made by `onrecord rules --format markdown`; not edited by hand. A verdict is the first rule that holds, in"
    yield "the order of `src/onrecord/rules/table.py`; the others that hold are told beside it, and the level is the"
    yield "worst of them. The examples are checked against this record:"
    yield ""
    yield from (f"> {line}".rstrip() for line in RECORD.rstrip().split("\n"))
    for group, title in GROUPS.items():
        yield ""
        yield f"## {title}"
        for rule in RULES.values():
            if rule.code.startswith(group):
                yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    yield ""
    yield f"### {rule.code} {rule.name}"
    yield ""
    yield f"{rule.summary} Verdict: {rule.verdict or 'that of another rule'}; level: {rule.level}."
    if rule.advice:
        yield ""
        yield f"*What to do:* {rule.advice}"
    yield ""
    for word, example in _examples(rule):
        yield f"- {word} {example}"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """What the rule fires for, and what it is silent for."""
    for word, example in zip(("Fires for", "Silent for"), EXAMPLES[rule.code], strict=True):
        how = "" if example.speech else ", as a term"
        aside = ", where the record is a translation" if example.translated else ""
        aside += ", in a story in another language" if example.language != "en" else ""
        yield word, f"“{example.words}”, given to {example.speaker}{how}{aside}."
