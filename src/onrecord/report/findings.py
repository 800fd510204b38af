"""What the terminal and the page both tell: each trace with its place, the people and the question in words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import Level, QuotationKind, Span, UtteranceKind, Verdict
from onrecord.report.diff import Segment, diff
from onrecord.text import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.models import Checked, Match, Part, Record, Trace, Utterance

# A sign for each verdict, so that none is told by colour alone, and what the verdict means.
VERDICTS: dict[Verdict, tuple[str, str]] = {
    Verdict.VERBATIM: ("✓", "the same words"),
    Verdict.EDITED: ("…", "every change is marked"),
    Verdict.ALTERED: ("≠", "words changed without a mark"),
    Verdict.SPLICED: ("+", "places joined without a mark"),
    Verdict.RENDERING: ("~", "the same utterance in another translation"),
    Verdict.PARAPHRASE: ("≈", "the content in the writer’s words"),
    Verdict.MISATTRIBUTED: ("⇄", "another person’s words"),
    Verdict.ABSENT: ("∅", "nothing on the record supports it"),
    Verdict.UNCHECKED: ("?", "too short or too common to place"),
}
WORST_FIRST = tuple(sorted(Level, key=lambda level: -level.rank))
NOUNS = {
    Level.ERROR: ("error", "errors"),
    Level.WARNING: ("warning", "warnings"),
    Level.INFO: ("note", "notes"),
    Level.OK: ("faithful", "faithful"),
}
_UNNAMED = {
    UtteranceKind.QUESTION: "an unnamed questioner",
    UtteranceKind.SCENE: "a note on the scene",
    UtteranceKind.NARRATIVE: "the record’s own narrative",
}
_NOBODY = "an unnamed speaker"
_MANNER = {UtteranceKind.QUESTION: "in a question", UtteranceKind.ANSWER: "in an answer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A trace as people read it.

    `number` counts from 1 in the order of the traces. `whose` says in whose mouth the words stand on the record and
    `where` in which record and line, `asked` and `asked_by` the question they answer; all are empty where there is
    nothing to say.
    """

    number: int
    trace: Trace
    paragraph: int
    line: int
    column: int
    diff: tuple[Segment, ...]
    whose: str
    where: str
    asked: str
    asked_by: str

    @property
    def unmarked(self) -> bool:
        """Whether the story gives the words without quotation marks."""
        return self.trace.quotation.kind is QuotationKind.INDIRECT

    @property
    def match(self) -> Match | None:
        """The best place."""
        return self.trace.matches[0] if self.trace.matches else None


class Sources:
    """The records of a run, to look up what the parts of a match point to."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = {r.document.path: r for r in records}
        self._lines: dict[str, Lines] = {}
        self._said = {(p, u.id): u for p, r in self.records.items() for u in r.utterances}

    def utterance(self, part: Part) -> Utterance | None:
        """The utterance that a part lies in."""
        return self._said.get((part.record, part.utterance or ""))

    def words(self, part: Part) -> str:
        """The words of a part; empty where its record is not at hand."""
        record = self.records.get(part.record)
        return part.span.of(record.document.text) if record else ""

    def where(self, part: Part) -> str:
        """The record and the line that a part begins on: "conference.txt:12"."""
        record = self.records.get(part.record)
        if record is None:
            return part.record
        if part.record not in self._lines:
            self._lines[part.record] = Lines(record.document.text)
        return f"{part.record}:{self._lines[part.record].line_column(part.span.start)[0]}"

    def who(self, part: Part) -> str:
        """The person, with the role or the outlet: "Mara Quill (mayor)"."""
        said = self.utterance(part)
        if said and said.speaker and part.speaker in (None, said.speaker.name):
            return name(said)
        return part.speaker or (name(said) if said else _UNNAMED.get(part.kind, _NOBODY))

    def whose(self, match: Match) -> str:
        """The people of all parts, and whether they ask or answer."""
        told = (" ".join(x for x in (self.who(p), _MANNER.get(p.kind)) if x) for p in match.parts)
        return "; then ".join(dict.fromkeys(told))


def name(utterance: Utterance) -> str:
    """Who speaks, with the role and the outlet; the label as printed, or words for nobody, where no name is known."""
    speaker = utterance.speaker
    if speaker is None and utterance.label and utterance.kind is UtteranceKind.QUESTION:
        return f"{utterance.label} (no name given)"
    if speaker is None:
        return utterance.label or _UNNAMED.get(utterance.kind, _NOBODY)
    more = ", ".join(x for x in (speaker.role, speaker.affiliation) if x)
    return f"{speaker.name} ({more})" if more else speaker.name


def findings(checked: Checked) -> tuple[Finding, ...]:
    """One finding a trace, in order."""
    sources = Sources(checked.records)
    lines = {s.document.path: Lines(s.document.text) for s in checked.stories}
    return tuple(_finding(n, t, sources, lines) for n, t in enumerate(checked.traces, 1))


def _finding(number: int, trace: Trace, sources: Sources, lines: dict[str, Lines]) -> Finding:
    at = trace.quotation.spans[0].start if trace.quotation.spans else 0
    places = lines.get(trace.story or "")
    line, column = places.line_column(at) if places else (1, at + 1)
    match = trace.matches[0] if trace.matches else None
    asked = match.asked if match else None
    return Finding(
        number=number,
        trace=trace,
        paragraph=places.paragraph(at) if places else 1,
        line=line,
        column=column,
        diff=diff(trace.quotation, match),
        whose=sources.whose(match) if match else "",
        where=sources.where(match.parts[0]) if match else "",
        asked=sources.words(asked) if asked else "",
        asked_by=sources.who(asked) if asked else "",
    )


def worst_first(found: Iterable[Finding]) -> list[Finding]:
    """The findings by level, worst first; within a level in the order of the stories."""
    return sorted(found, key=lambda f: -f.trace.level.rank)


# --- words ----------------------------------------------------------------------------------------------------------


def plural(number: int, one: str, many: str | None = None) -> str:
    """ "1 error", "2 errors"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def verdict_counts(traces: Iterable[Trace]) -> dict[Verdict, int]:
    """How many traces have each verdict, in the order of the verdicts, those with none left out."""
    counts = Counter(t.verdict for t in traces)
    return {v: counts[v] for v in Verdict if counts[v]}


def level_counts(traces: Iterable[Trace]) -> dict[Level, int]:
    """How many traces have each level, worst first, those with none left out."""
    counts = Counter(t.level for t in traces)
    return {level: counts[level] for level in WORST_FIRST if counts[level]}


def summary(checked: Checked) -> str:
    """One line: "13 quotations: 1 verbatim, 4 altered; 3 errors, 2 warnings"."""
    verdicts = ", ".join(f"{n} {v.value}" for v, n in verdict_counts(checked.traces).items())
    alarms = alarm_words(checked)
    said = counted(checked.traces) + (f": {verdicts}" if verdicts else "")
    unread = sum(p.fatal for p in checked.problems)
    return said + f"; {alarms}" + (f"; {plural(unread, 'input')} could not be used" if unread else "")


def counted(traces: Iterable[Trace]) -> str:
    """ "13 quotations", or "13 quotations and 2 statements without marks"."""
    kinds = Counter(t.quotation.kind is QuotationKind.INDIRECT for t in traces)
    quoted = plural(kinds[False], "quotation")
    return f"{quoted} and {plural(kinds[True], 'statement')} without marks" if kinds[True] else quoted


def alarm_words(checked: Checked) -> str:
    """ "3 errors, 1 warning", or "no errors or warnings"."""
    counts = level_counts(checked.traces)
    told = [plural(counts[v], *NOUNS[v]) for v in (Level.ERROR, Level.WARNING) if v in counts]
    return ", ".join(told) or "no errors or warnings"


def printable(text: str) -> str:
    """The text with what would steer a terminal or turn the reading order shown as a sign instead."""
    if text.isprintable():
        return text
    return "".join(_sign(c) if _steers(c) else c for c in text)


def _steers(char: str) -> bool:
    return (unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t") or char in "\u202d\u202e"


def _sign(char: str) -> str:
    return f"⟨U+{ord(char):04X}⟩" if ord(char) > 0xFF else "\ufffd"


def shortened(text: str, width: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than `width`."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    head, _, _ = line[: width - 1].rpartition(" ")
    return (head or line[: width - 1]) + "…"


def span_of(trace: Trace) -> Span:
    """From the first word of a quotation to its last, in the story."""
    spans = trace.quotation.spans
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
