"""Findings, records and quotations for a person at a terminal, in colour where there is colour."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.models import Level, QuotationKind, Verdict
from onrecord.report.diff import State, aligned
from onrecord.report.findings import (
    NOUNS,
    VERDICTS,
    WORST_FIRST,
    findings,
    level_counts,
    plural,
    shortened,
    summary,
)
from onrecord.report.lines import LABEL, field, heading, is_plain, put
from onrecord.text import Lines

if TYPE_CHECKING:
    from rich.console import Console

    from onrecord.models import Checked, Story
    from onrecord.report.diff import Segment
    from onrecord.report.findings import Finding
    from onrecord.report.lines import Piece

_COLOURS = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.INFO: "cyan", Level.OK: "green"}
_STRUCK, _PUT_IN, _SOFT = "red strike", "bold green", "dim"
_LONGEST = 400  # characters of the record's words or of a question shown


def print_check(checked: Checked, *, console: Console, level: Level) -> None:
    """Print every finding, worst level first, and a summary line.

    Findings at or above `level` are told in full: the story's words with the record's struck through beside them,
    whose words they are, what was asked, why. Those below take one or two lines each. Without colour the changed words
    are marked [-record-] {+story+}.
    """
    found = findings(checked)
    counts = level_counts(checked.traces)
    for group in WORST_FIRST:
        if group not in counts:
            continue
        heading(console, plural(counts[group], *NOUNS[group]), _COLOURS[group])
        for finding in (f for f in found if f.trace.level is group):
            if group.rank >= level.rank:
                _print_finding(finding, console)
            else:
                _print_short(finding, console)
        if group.rank < level.rank:
            put(console, [("", "")])
    put(console, [(summary(checked), "bold")])


def print_story(story: Story, *, console: Console) -> None:
    """Print the quotations of a story: place, kind, words, and who is said to have said them."""
    path, lines = story.document.path, Lines(story.document.text)
    heading(console, f"{path}: {plural(len(story.quotations), 'quotation')}", "bold")
    _print_sources(story, console)
    for quotation in story.quotations:
        line, column = lines.line_column(quotation.spans[0].start if quotation.spans else 0)
        kind = quotation.kind.value if quotation.speech else f"{quotation.kind.value}, not speech"
        put(console, [(f"{path}:{line}:{column}", "bold"), (f"  {kind}", "dim")])
        unmarked = quotation.kind is QuotationKind.INDIRECT
        field(console, "Story", [(quotation.text if unmarked else f"“{quotation.text}”", "")])
        if quotation.speaker:
            because = f" ({quotation.reason})" if quotation.reason else ""
            field(console, "By", [(quotation.speaker, "bold"), (because, "dim")])
    put(console, [("", "")])


def _print_sources(story: Story, console: Console) -> None:
    """Whose words the story gives, and how many times."""
    said = Counter(q.speaker or "nobody named" for q in story.quotations if q.speech)
    if said:
        told = " · ".join(f"{who} {times}" for who, times in said.most_common())
        field(console, "From", [(told, "")])
        put(console, [("", "")])


# --- a finding ------------------------------------------------------------------------------------------------------


def _print_finding(finding: Finding, console: Console) -> None:
    trace = finding.trace
    put(console, _head(finding))
    claimed = f" — as said by {trace.quotation.speaker}" if trace.quotation.speaker else ""
    plain = is_plain(console)
    words = [_drawn(s, plain=plain) for s in finding.diff]
    opens, closes = ("", "") if finding.unmarked else ("“", "”")
    field(console, "Story", [(opens, ""), *words, (closes, ""), (claimed, "dim")])
    _print_place(finding, console)
    if finding.asked:
        asked = shortened(finding.asked, _LONGEST)
        field(console, "Asked", [(f"{finding.asked_by}: ", "dim"), (f"“{asked}”", "")])
    for reason in trace.reasons:
        field(console, "Why", [(reason, "")])
    if trace.advice and trace.level is not Level.OK:
        field(console, "Do", [(trace.advice, "")])
    if trace.also:
        field(console, "Also", [(", ".join(trace.also), "")])
    put(console, [("", "")])


def _print_place(finding: Finding, console: Console) -> None:
    """Whose words they are and where, with the words themselves where the diff does not show them."""
    match, verdict = finding.match, finding.trace.verdict
    if match is None:
        return
    shown = verdict is Verdict.VERBATIM or (aligned(match) and verdict is not Verdict.SPLICED)
    words = "" if shown else f"“{shortened(match.text, _LONGEST)}” — "
    field(console, "Record", [(words, ""), (finding.whose, "bold"), (f", {finding.where}", "dim")])


def _print_short(finding: Finding, console: Console) -> None:
    trace = finding.trace
    words = shortened(trace.quotation.text, max(20, console.width - 2 * LABEL))
    words = words if finding.unmarked else f"“{words}”"
    put(console, _head(finding))
    field(console, "", [(words, ""), (f" — {finding.whose}" if finding.whose else "", "dim")])
    if trace.level is not Level.OK and trace.reasons:
        field(console, "", [(trace.reasons[0], "dim")])
    elif finding.match and finding.match.witnesses and len(trace.reasons) > 1:  # the copies of the record differ
        field(console, "", [(trace.reasons[-1], "dim")])


def _head(finding: Finding) -> list[Piece]:
    trace = finding.trace
    colour = _COLOURS[trace.level]
    sign, _ = VERDICTS[trace.verdict]
    place = f"{trace.story or '-'}:{finding.line}:{finding.column}"
    return [(place, "bold"), (f"  {sign} {trace.verdict.value}", colour), (f"  {trace.rule}", "dim")]


def _drawn(segment: Segment, *, plain: bool) -> Piece:
    """A segment of the diff, with marks where there is no colour to tell it."""
    if segment.kind is None:
        return segment.text, ""
    style, marks = (_STRUCK, "[--]") if segment.state is State.RECORD else (_PUT_IN, "{++}")
    style = f"{style} {_SOFT}" if segment.soft else style
    if not plain:
        return segment.text, style
    lead, core, tail = segment.blanks
    return lead + marks[:2] + core + marks[2:] + tail, ""
