"""What a desk has settled not to be told: rules ignored in a story or everywhere, other levels, known findings.

In a story (plain text or Markdown) a comment names the rules that its paragraph may break:

    <!-- onrecord: ignore Q203 Q207 -->

By itself between blank lines it speaks for the next paragraph; without codes it stands for all rules. Verdicts never
change; what is suppressed stands in the trace, and no longer counts for its level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.models import Level, Problem, Span
from onrecord.rules.table import RULES, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.baseline import Known
    from onrecord.config import Config
    from onrecord.models import Checked, Document, Trace

REMARK = re.compile(r"<!--\s*onrecord:\s*ignore\b\s*([^>]*?)\s*-->")
_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A stretch of a story in which rules are ignored: their codes, all of them where there are none."""

    span: Span
    codes: frozenset[str]

    def holds(self, trace: Trace, code: str) -> bool:
        """Whether it speaks for this rule of a trace."""
        here = bool(trace.quotation.spans) and self.span.overlaps(trace.quotation.spans[0])
        return here and (not self.codes or code in self.codes)


def settled(checked: Checked, config: Config, known: Known) -> Checked:
    """The traces as the desk wants them told, with a note for every remark that names no rule."""
    remarks: dict[str, list[Remark]] = {}
    notes: list[Problem] = []
    for story in checked.stories:
        remarks[story.document.path] = list(remarks_of(story.document, notes))
    traces = [_told(t, config, remarks.get(t.story or "", []), known) for t in checked.traces]
    return replace(checked, traces=tuple(traces), problems=(*checked.problems, *notes))


def at_least(checked: Checked, level: Level | None) -> Checked:
    """Without the traces below a level."""
    if level is None:
        return checked
    return replace(checked, traces=tuple(t for t in checked.traces if t.level.rank >= level.rank))


def _told(trace: Trace, config: Config, remarks: Iterable[Remark], known: Known) -> Trace:
    codes = (trace.rule, *trace.also)
    levels = {c: config.levels.get(c, RULES[c].level) for c in codes}
    quiet = [c for c in codes if c in config.ignore or any(r.holds(trace, c) for r in remarks) or known.has(trace, c)]
    told = [levels[c] for c in codes if c not in quiet]
    return replace(trace, level=max(told, key=lambda x: x.rank, default=Level.OK), suppressed=tuple(quiet))


def remarks_of(document: Document, notes: list[Problem]) -> Iterator[Remark]:
    """The remarks of a story; a code that is none goes to `notes`."""
    text = document.text
    for match in REMARK.finditer(text):
        names = [n for n in re.split(r"[,\s]+", match[1]) if n]
        rules = {name: rule_of(name) for name in names}
        for name in (n for n, rule in rules.items() if rule is None):
            message = f"{document.path}: the remark “{match[0]}” names {name}, which is no rule."
            notes.append(Problem(path=document.path, message=message, fatal=False))
        if rules and not any(rules.values()):
            continue
        codes = frozenset(rule.code for rule in rules.values() if rule)
        yield Remark(span=_paragraph(text, match.start(), match.end()), codes=codes)


def _paragraph(text: str, start: int, end: int) -> Span:
    """The paragraph that a remark stands in, or the next where it stands by itself."""
    before = max((m.end() for m in _BLANK.finditer(text, 0, start)), default=0)
    after = _BLANK.search(text, end)
    if not text[before:start].strip() and not text[end : after.start() if after else len(text)].strip() and after:
        after = _BLANK.search(text, after.end())
    return Span(before, after.start() if after else len(text))
