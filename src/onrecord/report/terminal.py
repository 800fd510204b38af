"""Findings, records and quotations for a person at a terminal, in colour where there is colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import Level, Verdict
from onrecord.report.diff import State, aligned
from onrecord.report.findings import (
    NOUNS,
    VERDICTS,
    WORST_FIRST,
    findings,
    level_counts,
    name,
    plural,
    printable,
    shortened,
    summary,
)
from onrecord.text import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console
    from rich.text import Text

    from onrecord.models import Checked, Record, Section, Story, Utterance
    from onrecord.report.diff import Segment
    from onrecord.report.findings import Finding

    Piece = tuple[str, str]  # words and their style

_COLOURS = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.INFO: "cyan", Level.OK: "green"}
_STRUCK, _PUT_IN, _SOFT = "red strike", "bold green", "dim"
_LABEL = 8  # columns for "Record" and its like
_LONGEST = 400  # characters of the record's words or of a question shown
_ASCII = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "..."})
_DASHES = str.maketrans(dict.fromkeys("–—−‑", "-"))
_SIGNS = str.maketrans({"✓": "=", "≠": "!", "≈": "~", "⇄": "x", "∅": "0", "─": "-"})


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
        _heading(console, plural(counts[group], *NOUNS[group]), _COLOURS[group])
        for finding in (f for f in found if f.trace.level is group):
            if group.rank >= level.rank:
                _print_finding(finding, console)
            else:
                _print_short(finding, console)
        if group.rank < level.rank:
            _print(console, [("", "")])
    _print(console, [(summary(checked), "bold")])


def print_record(record: Record, *, console: Console) -> None:
    """Print who speaks and an outline of a record, one line an utterance."""
    document = record.document
    _heading(console, document.path, "bold")
    if document.title:
        _field(console, "Title", [(document.title, "")])
    for section in record.sections:
        if section.utterances:
            _print_section(section, record, console)
    if not record.utterances:
        _print(console, [("  no utterances", "dim")])
    _print(console, [("", "")])


def print_story(story: Story, *, console: Console) -> None:
    """Print the quotations of a story: place, kind, words, and who is said to have said them."""
    path, lines = story.document.path, Lines(story.document.text)
    _heading(console, f"{path}: {plural(len(story.quotations), 'quotation')}", "bold")
    for quotation in story.quotations:
        line, column = lines.line_column(quotation.spans[0].start if quotation.spans else 0)
        kind = quotation.kind.value if quotation.speech else f"{quotation.kind.value}, not speech"
        _print(console, [(f"{path}:{line}:{column}", "bold"), (f"  {kind}", "dim")])
        _field(console, "Story", [(f"“{quotation.text}”", "")])
        if quotation.speaker:
            because = f" ({quotation.reason})" if quotation.reason else ""
            _field(console, "By", [(quotation.speaker, "bold"), (because, "dim")])
    _print(console, [("", "")])


# --- a finding ------------------------------------------------------------------------------------------------------


def _print_finding(finding: Finding, console: Console) -> None:
    trace = finding.trace
    _print(console, _head(finding))
    claimed = f" — as said by {trace.quotation.speaker}" if trace.quotation.speaker else ""
    plain = _plain(console)
    words = [_drawn(s, plain=plain) for s in finding.diff]
    _field(console, "Story", [("“", ""), *words, ("”", ""), (claimed, "dim")])
    _print_place(finding, console)
    if finding.asked:
        asked = shortened(finding.asked, _LONGEST)
        _field(console, "Asked", [(f"{finding.asked_by}: ", "dim"), (f"“{asked}”", "")])
    for reason in trace.reasons:
        _field(console, "Why", [(reason, "")])
    if trace.also:
        _field(console, "Also", [(", ".join(trace.also), "")])
    _print(console, [("", "")])


def _print_place(finding: Finding, console: Console) -> None:
    """Whose words they are and where, with the words themselves where the diff does not show them."""
    match, verdict = finding.match, finding.trace.verdict
    if match is None:
        return
    shown = verdict is Verdict.VERBATIM or (aligned(match) and verdict is not Verdict.SPLICED)
    words = "" if shown else f"“{shortened(match.text, _LONGEST)}” — "
    _field(console, "Record", [(words, ""), (finding.whose, "bold"), (f", {finding.where}", "dim")])


def _print_short(finding: Finding, console: Console) -> None:
    trace = finding.trace
    words = f"“{shortened(trace.quotation.text, max(20, console.width - 2 * _LABEL))}”"
    _print(console, _head(finding))
    _field(console, "", [(words, ""), (f" — {finding.whose}" if finding.whose else "", "dim")])
    if trace.level is not Level.OK and trace.reasons:
        _field(console, "", [(trace.reasons[0], "dim")])


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


# --- a record -------------------------------------------------------------------------------------------------------


def _print_section(section: Section, record: Record, console: Console) -> None:
    told = " · ".join(x for x in (section.title, section.date, section.place) if x)
    _field(console, "Section", [(told or section.kind.value, "bold")])
    if section.translated_reason:
        _field(console, "", [(section.translated_reason, "dim")])
    answers = {a: e.questions for e in section.exchanges for a in e.answers}
    for utterance in section.utterances:
        _print_utterance(utterance, record, answers.get(utterance.id, ()), console)


def _print_utterance(utterance: Utterance, record: Record, questions: Sequence[str], console: Console) -> None:
    answers = f", answers {' '.join(questions)}" if questions else ""
    _field(console, utterance.id, [(name(utterance), "bold"), (f"  {utterance.kind.value}{answers}", "dim")])
    _field(console, "", [(shortened(utterance.span.of(record.document.text), max(20, console.width - 12)), "")])


# --- lines ----------------------------------------------------------------------------------------------------------


def _plain(console: Console) -> bool:
    return console.color_system is None or console.no_color


def _heading(console: Console, words: str, style: str) -> None:
    _print(console, [(words, style)])
    _print(console, [("─" * min(len(words), console.width), "dim")])


def _field(console: Console, label: str, pieces: Iterable[Piece]) -> None:
    """A label and its words, the following lines indented under them."""
    _print(console, pieces, label=label.ljust(_LABEL))


def _print(console: Console, pieces: Iterable[Piece], *, label: str = "") -> None:
    first = f"  {label}" if label else ""
    body = _text(console, pieces)
    room = max(10, console.width - len(first))
    for n, line in enumerate(body.wrap(console, room) if body else [body]):
        line.rstrip()
        lead = _text(console, [(first if n == 0 else " " * len(first), "dim")])
        console.print(lead + line, soft_wrap=True)


def _text(console: Console, pieces: Iterable[Piece]) -> Text:
    from rich.text import Text

    return Text.assemble(*((_encodable(printable(words), console), style) for words, style in pieces))


def _encodable(words: str, console: Console) -> str:
    """The words in signs that the terminal can show."""
    encoding = console.encoding
    if encoding.lower().replace("_", "-").startswith(("utf-8", "utf8", "utf-16")):
        return words
    plainer = words.translate(_ASCII).translate(_DASHES).translate(_SIGNS)
    return plainer.encode(encoding, "replace").decode(encoding)
