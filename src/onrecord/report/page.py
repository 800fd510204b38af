"""One stand-alone HTML page: the stories, the record beside them, a card for each finding.

Nothing is fetched: style and script stand in the page, and a content security policy allows exactly these two by their
hashes. Everything that comes from a document is escaped, and isolated against signs that turn the reading order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.models import Level, Verdict
from onrecord.report.diff import aligned
from onrecord.report.findings import (
    NOUNS,
    VERDICTS,
    Sources,
    alarm_words,
    counted,
    findings,
    level_counts,
    name,
    plural,
    span_of,
    verdict_counts,
    worst_first,
)
from onrecord.report.layout import Marks, record_blocks, story_blocks
from onrecord.report.standalone import file_name, part_of_page, policy, template

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from onrecord.models import Checked, Document, Match, Part, Record, Section, Span, Story
    from onrecord.report.findings import Finding
    from onrecord.report.layout import Laid, Run

_WORDS, _OTHER, _ASKED = "f", "o", "a"  # what a stretch of the record is to a finding: its words, another place, asked
_BAR = 1000  # units of width of the bar of verdicts
_LISTED = 90  # characters of a quotation in the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a block. In a story `owner` is the finding they belong to, `first` and `last` whether they begin or end
    it; in a record the three strings name the numbers of the findings, divided by blanks."""

    text: str
    owner: Finding | None = None
    first: bool = False
    last: bool = False
    words: str = ""
    other: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block with its pieces; `who` opens an utterance."""

    kind: str
    pieces: tuple[Piece, ...]
    who: str = ""
    does: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A story or a record as the page shows it."""

    id: str
    title: str
    tab: str
    facts: str
    note: str
    language: str
    link: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding with what its card says beyond the finding itself."""

    finding: Finding
    story: str
    record: str
    places: tuple[tuple[str, str, str], ...]
    changed: bool
    citation: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the page has more where the app serves it: the check's number, the last decision on each finding (see
    `archive.decisions.Decision`, as a mapping), and the pages that it leads to (name, address, words)."""

    number: int
    decisions: Mapping[str, Mapping[str, str]]
    pages: Sequence[tuple[str, str, str]] = ()


def page(checked: Checked, *, desk: Desk | None = None) -> str:
    """The report as one HTML file, in UTF-8 when written: text escaped, no outside request, no inline handler."""
    found = findings(checked)
    sources = Sources(checked.records)
    of_story: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        of_story[finding.trace.story or ""].append(finding)
    told = {s.document.path: s for s in checked.stories}
    stories = {path: f"s{n}" for n, path in enumerate(told)}
    records = {path: f"r{n}" for n, path in enumerate(sources.records)}
    style, script = part_of_page("page.css"), part_of_page("page.js")
    return template("page.html.j2").render(
        version=__version__,
        style=style,
        script=script,
        policy=page_policy(desk=desk is not None),
        desk=desk,
        headline=_headline(checked),
        scope=_scope(checked),
        bar=_bar(checked),
        levels=level_counts(checked.traces),
        verdicts=verdict_counts(checked.traces),
        nouns=NOUNS,
        signs={v: sign for v, (sign, _) in VERDICTS.items()},
        meanings={v: meaning for v, (_, meaning) in VERDICTS.items()},
        problems=checked.problems,
        stories=_told_apart([_story(s, stories[path], of_story[path]) for path, s in told.items()]),
        records=_records(sources.records.values(), records, found),
        cards=[_card(f, stories, records, sources) for f in worst_first(found)],
        listed=_LISTED,
    )


# --- the frame ------------------------------------------------------------------------------------------------------


def page_policy(*, desk: bool = False) -> str:
    """The page's Content-Security-Policy; at a desk the app's own files and forms are allowed too."""
    return policy(part_of_page("page.css"), part_of_page("page.js"), served=desk)


def _headline(checked: Checked) -> str:
    if not checked.traces:
        return "No quotations found"
    words = alarm_words(checked).replace(", ", " and ")
    unchecked = sum(t.verdict is Verdict.UNCHECKED for t in checked.traces)
    if unchecked and all(t.level.rank < Level.WARNING.rank for t in checked.traces):
        words += f", but {unchecked} not checked"
    return words[0].upper() + words[1:]


def _scope(checked: Checked) -> str:
    return (
        f"{counted(checked.traces)} in {plural(len(checked.stories), 'story', 'stories')}, "
        f"checked against {plural(len(checked.records), 'record')}"
    )


def _bar(checked: Checked) -> list[tuple[Verdict, float, float]]:
    """The verdicts with the start and the width of their share, in units of the bar."""
    bar: list[tuple[Verdict, float, float]] = []
    at, whole = 0.0, max(1, len(checked.traces))
    for verdict, number in verdict_counts(checked.traces).items():
        width = _BAR * number / whole
        bar.append((verdict, round(at, 2), round(width, 2)))
        at += width
    return bar


# --- stories --------------------------------------------------------------------------------------------------------


def _story(story: Story, id: str, found: Iterable[Finding]) -> Sheet:
    document = story.document
    own = {f.number: f for f in found}
    marks = Marks((s, f.number) for f in own.values() for s in (*f.trace.quotation.spans, *f.trace.quotation.places))
    drawn = [(b.kind.value, list(_owned(b.span, marks, own))) for b in _body(document)]
    edges = _edges(piece for _, pieces in drawn for piece in pieces)
    blocks = (
        Block(kind=kind, pieces=tuple(_story_piece(r, owner, document.text, edges) for r, owner in pieces))
        for kind, pieces in drawn
    )
    return _sheet(document, id, blocks)


def _edges(pieces: Iterable[tuple[Run, Finding | None]]) -> dict[tuple[int, int], tuple[Span, Span]]:
    """The first and the last run of each printing (0 the quotation itself, then its repeats) of each finding."""
    edges: dict[tuple[int, int], tuple[Span, Span]] = {}
    for run, owner in pieces:
        if owner:
            key = owner.number, _printing(run, owner)
            edges[key] = edges.get(key, (run.span, run.span))[0], run.span
    return edges


def _printing(run: Run, owner: Finding) -> int:
    return next((n for n, p in enumerate(owner.trace.quotation.places, 1) if p.contains(run.span)), 0)


def _story_piece(run: Run, owner: Finding | None, text: str, edges: dict[tuple[int, int], tuple[Span, Span]]) -> Piece:
    if owner is None:
        return Piece(text=run.span.of(text))
    printing = _printing(run, owner)
    first, last = edges[owner.number, printing]
    return Piece(
        text=run.span.of(text),
        owner=owner,
        first=not printing and run.span == first,
        last=run.span == last,
    )


def _body(document: Document) -> list[Laid]:
    """The blocks without a headline that only says the title again."""
    blocks = story_blocks(document)
    again = (
        document.title and blocks and blocks[0].span.of(document.text).lstrip("# ").strip() == document.title.strip()
    )
    return blocks[1:] if again else blocks


def _owned(span: Span, marks: Marks, own: dict[int, Finding]) -> Iterator[tuple[Run, Finding | None]]:
    """The runs of a block, each with the innermost finding over it."""
    for run in marks.runs(span):
        over = [own[n] for n in own.keys() & run.marks] if run.marks else []
        yield run, min(over, key=_length, default=None)


def _length(finding: Finding) -> tuple[int, int]:
    span = span_of(finding.trace)
    return span.end - span.start, finding.number


def _sheet(document: Document, id: str, blocks: Iterable[Block], section: Section | None = None) -> Sheet:
    date = (section and section.date) or document.published
    place = section and section.place
    title = document.title or (section and section.title)
    source, file = document.source or "", file_name(document.path)
    return Sheet(
        id=id,
        title=title or file,
        tab=file,
        facts=" · ".join(x for x in (document.publisher, place, date, file if title else None) if x),
        note=(section and section.translated_reason) or "",
        language=document.language,
        link=source if source.startswith(("https://", "http://")) else "",
        blocks=tuple(blocks),
    )


def _told_apart(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets, on their tabs by title; those with the title of another by file."""
    titles = Counter(s.title for s in sheets)
    return [replace(s, tab=s.tab if titles[s.title] > 1 else s.title) for s in sheets]


# --- records --------------------------------------------------------------------------------------------------------


def _records(records: Iterable[Record], ids: dict[str, str], found: Iterable[Finding]) -> list[Sheet]:
    marks: dict[str, list[tuple[Span, Hashable]]] = defaultdict(list)
    for finding in found:
        for role, part in _parts(finding.trace.matches):
            marks[part.record].append((part.span, (role, finding.number)))
    return _told_apart([_record(r, ids[r.document.path], Marks(marks[r.document.path])) for r in records])


def _parts(matches: Sequence[Match]) -> Iterator[tuple[str, Part]]:
    for n, match in enumerate(matches):
        for part in match.parts:
            yield (_OTHER if n else _WORDS), part
        if match.asked and not n:
            yield _ASKED, match.asked


def _record(record: Record, id: str, marks: Marks) -> Sheet:
    blocks = [_record_block(b, record.document.text, marks) for b in record_blocks(record)]
    return _sheet(record.document, id, blocks, next((s for s in record.sections if s.utterances), None))


def _record_block(block: Laid, text: str, marks: Marks) -> Block:
    said = block.utterance
    return Block(
        kind=said.kind.value if said else "between",
        pieces=tuple(
            Piece(
                text=r.span.of(text), words=_of(_WORDS, r.marks), other=_of(_OTHER, r.marks), asked=_of(_ASKED, r.marks)
            )
            for r in marks.runs(block.span)
        ),
        who=name(said) if said and block.opens else "",
        does=said.kind.value if said and block.opens else "",
    )


def _of(role: str, marks: Iterable[Hashable]) -> str:
    return " ".join(str(m[1]) for m in sorted(m for m in marks if isinstance(m, tuple)) if m[0] == role)


# --- cards ----------------------------------------------------------------------------------------------------------


def _card(finding: Finding, stories: dict[str, str], records: dict[str, str], sources: Sources) -> Card:
    trace, match = finding.trace, finding.match
    wording = " ".join(match.text.split()) if match else ""
    return Card(
        finding=finding,
        story=stories.get(trace.story or "", ""),
        record=records.get(match.parts[0].record, "") if match else "",
        places=tuple((sources.whose(m), sources.where(m.parts[0]), m.text) for m in trace.matches[1:]),
        changed=bool(match and aligned(match)),
        citation=_citation(match, wording, sources) if match else "",
        wording=wording,
    )


def _citation(match: Match, wording: str, sources: Sources) -> str:
    """ "Mara Quill (mayor): “…” Press conference, Saltby Council, 2031-05-14, https://…"."""
    record = sources.records.get(match.parts[0].record)
    if record is None:
        return f"{sources.whose(match)}: “{wording}” {match.parts[0].record}"
    document = record.document
    section = next((s for s in record.sections if s.span.contains(match.parts[0].span)), None)
    told = (
        (section and section.title) or document.title or file_name(document.path),
        document.publisher,
        (section and section.place),
        (section and section.date) or document.published,
        document.source,
    )
    return f"{sources.whose(match)}: “{wording}” {', '.join(x for x in told if x)}"
