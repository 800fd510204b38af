"""A record for a person at a terminal: who speaks how much, what was asked and who answered, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import MediaType, SectionKind, UtteranceKind
from onrecord.report.findings import name, plural, shortened
from onrecord.report.lines import heading, put
from onrecord.report.transcript import clock, spoken_sections, title_of
from onrecord.shares import shares
from onrecord.subjects import places, subjects
from onrecord.text import Lines, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from onrecord.models import Record, Section, Span, Utterance
    from onrecord.report.lines import Piece
    from onrecord.shares import Share
    from onrecord.subjects import Place

_WIDEST = 110  # columns: longer lines are hard to read
_PEOPLE = 12  # people in the table; the rest are counted together
_NAME = 44  # columns for a name at most
_BAR = 24  # columns of the bar of him who spoke most
_BLOCKS = " ▏▎▍▌▋▊▉█"
_QUOTED = 2.0  # lines of a question or remark shown
_REMARK = 60  # words: shorter remarks beside questions are left out of the outline
_WHO = "Who speaks"
_LONG = 40  # lines of an outline beyond which remarks are told by their subjects alone
_STATED = {MediaType.TEXT, MediaType.MARKDOWN}  # sources whose lines a reader can look up


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One line of the outline: an exchange, or a remark (or a piece of it) with the words it begins with."""

    number: int
    place: Place
    said: tuple[Utterance, ...]


def print_record(record: Record, *, console: Console) -> None:
    """Print who speaks, an outline of each section, and the subject index whose numbers lead to the outline."""
    heading(console, record.document.path, "bold")
    _print_about(record, console)
    found = shares(record)
    if found:
        _print_people(found, console)
    items = _items(record)
    for section in spoken_sections(record):
        _print_outline(section, [i for i in items if i.place.section == section.id], record, console)
    _print_index(items, console)
    put(console, [("", "")])


# --- what it is -----------------------------------------------------------------------------------------------------


def _print_about(record: Record, console: Console) -> None:
    document, spoken = record.document, spoken_sections(record)
    if len(spoken) < 2:
        _print_title(title_of(record), spoken[0] if spoken else None, document.published, console)
    elif document.title:
        put(console, [(document.title, "bold")])
    turns = sum(1 for u in record.utterances if u.kind not in (UtteranceKind.SCENE, UtteranceKind.NARRATIVE))
    if not record.utterances:
        put(console, [("no utterances: nobody was found to speak in it", "yellow")])
        return
    asked = sum(len(s.exchanges) for s in record.sections)
    told = [
        plural(turns, "turn"),
        *([plural(asked, "exchange")] if asked else []),
        *([plural(len(spoken), "record")] if len(spoken) > 1 else []),
        *([_language(document.language)] if document.language != "und" else []),
    ]
    around = [s for s in record.sections if s.kind in (SectionKind.CHROME, SectionKind.OTHER)]
    if around:
        told.append(f"{plural(len(around), 'stretch', 'stretches')} of the page around it left out")
    put(console, [(" · ".join(told), "dim")])


def _language(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def _print_title(title: str | None, section: Section | None, published: str | None, console: Console) -> None:
    if title:
        put(console, [(title, "bold")])
    if section is None:
        return
    told = " · ".join(x for x in (section.date or published, section.place) if x)
    if told:
        put(console, [(told, "")])
    if section.translated_reason:
        put(console, [(section.translated_reason, "dim")])


# --- who speaks -----------------------------------------------------------------------------------------------------


def _print_people(found: Sequence[Share], console: Console) -> None:
    """A row a person; columns that a narrow terminal has no room for are left out, the bar first."""
    from rich.cells import cell_len

    timed = any(s.seconds is not None for s in found)
    rows = [_row(s) for s in found[:_PEOPLE]]
    if len(found) > _PEOPLE:
        rows.append(_rest(found[_PEOPLE:]))
    columns = ["turns", "words", *(["minutes"] if timed else []), "share"]
    names = max(cell_len(row["who"]) for row in rows)
    width = min(console.width, _WIDEST)
    while len(columns) > 1 and sum(len(c) + 2 for c in columns) + min(names, 20) + 2 > width:
        columns.pop(0)
    numbers = sum(len(c) + 2 for c in columns)
    who = max(len(_WHO), min(names, _NAME, width - numbers - 2))
    bar = min(_BAR, width - who - numbers - 4)
    put(console, [("", "")])
    put(console, [("  " + _fitted(_WHO, who) + "".join(f"  {c}" for c in columns), "dim")])
    most = found[0].share or 1.0
    for row, share in zip(rows, [s.share for s in found], strict=False):
        line: list[Piece] = [("  " + _fitted(row["who"], who), "bold" if row["named"] else "")]
        line += [(f"  {row[c]:>{len(c)}}", "") for c in columns]
        if bar >= 6 and row["named"] != "rest":
            line.append(("  " + _bar(share / most * bar), "cyan"))
        put(console, line)


def _row(share: Share) -> dict[str, str]:
    who = share.speaker
    more = ", ".join(x for x in (who.role, who.affiliation) if x and x != who.name) if who else ""
    named = f"{who.name}, {more}" if who and more else who.name if who else "not named"
    return {
        "who": named,
        "named": "yes" if who else "",
        "turns": str(share.turns),
        "words": f"{share.words:,}",
        "minutes": "" if share.seconds is None else f"{int(share.seconds // 60)}:{int(share.seconds % 60):02d}",
        "share": _percent(share.share),
    }


def _rest(found: Sequence[Share]) -> dict[str, str]:
    seconds = sum(s.seconds or 0.0 for s in found)
    return {
        "who": f"and {len(found)} others",
        "named": "",
        "turns": str(sum(s.turns for s in found)),
        "words": f"{sum(s.words for s in found):,}",
        "minutes": f"{int(seconds // 60)}:{int(seconds % 60):02d}",
        "share": _percent(sum(s.share for s in found)),
    }


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.005 else "<1%"


def _fitted(words: str, width: int) -> str:
    """The words in exactly so many columns, cut with an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    return set_cell_size(words, width) if cell_len(words) <= width else set_cell_size(words, width - 1).rstrip() + "…"


def _bar(columns: float) -> str:
    eighths = max(1, round(columns * 8))
    return "█" * (eighths // 8) + _BLOCKS[eighths % 8].strip()


# --- the outline ----------------------------------------------------------------------------------------------------


def _items(record: Record) -> list[_Item]:
    """Exchanges and remarks in order, numbered through the record; short remarks beside exchanges are left out."""
    text = record.document.text
    known = {u.id: u for u in record.utterances}
    exchanges = {s.id for s in record.sections if s.exchanges}
    kept = [
        p
        for p in places(record, empty=True)
        if p.exchange is not None
        or (p.terms and (p.section not in exchanges or len(p.spans[0].of(text).split()) >= _REMARK))
    ]
    return [_Item(number=n, place=p, said=tuple(known[i] for i in p.utterances)) for n, p in enumerate(kept, 1)]


def _print_outline(section: Section, items: Sequence[_Item], record: Record, console: Console) -> None:
    put(console, [("", "")])
    if len(spoken_sections(record)) > 1:
        _print_title(section.title or section.id, section, record.document.published, console)
    if not items:
        words = section.utterances[0].span.of(record.document.text)
        put(console, [(f"“{shortened(words, 2 * min(console.width, _WIDEST) - 8)}”", "")], label="")
        return
    lines = Lines(record.document.text) if record.document.media_type in _STATED else None
    asked = sum(item.place.exchange is not None for item in items)
    told = "What was said" if not asked else "What was asked" if asked == len(items) else "What was said and asked"
    put(console, [(f"  {told}", "dim")])
    digits = len(str(items[-1].number))
    brief = len(items) > _LONG
    for item in items:
        _print_item(item, record, lines, f"{item.number:>{digits}} ", console, brief=brief)


def _print_item(item: _Item, record: Record, lines: Lines | None, label: str, console: Console, *, brief: bool) -> None:
    text, first = record.document.text, item.said[0]
    asked = [u for u in item.said if u.kind is UtteranceKind.QUESTION]
    answered = [u for u in item.said if u.kind is UtteranceKind.ANSWER]
    who: list[Piece] = [(_people(asked or item.said), "bold")]
    if asked and answered:
        who += [(" → ", "dim"), (_people(answered), "")]
    where = [clock(int(first.time[0]))] if first.time and item.place.spans[0].start == first.span.start else []
    where += [f"line {lines.line_column(item.place.spans[0].start)[0]}"] if lines else []
    who.append(("".join(f" · {x}" for x in where), "dim"))
    if brief and not asked:
        put(console, [*who, ("  " + "; ".join(item.place.terms), "cyan")], label=label)
        return
    put(console, who, label=label)
    room = int((min(console.width, _WIDEST) - len(label) - 4) * _QUOTED)
    words = _question(asked, text) if asked else item.place.spans[0].of(text)
    put(console, [(f"“{shortened(words, max(20, room))}”", "")], label=" " * len(label))
    if item.place.terms:
        put(console, [("; ".join(item.place.terms), "cyan")], label=" " * len(label))


def _people(said: Sequence[Utterance]) -> str:
    """Who they are, each once; those whom the record leaves unnamed only where it names none of them."""
    named = dict.fromkeys(u.speaker.name for u in said if u.speaker)
    return ", ".join(named or dict.fromkeys(name(u) for u in said))


def _question(asked: Sequence[Utterance], text: str) -> str:
    """The sentence that asks, with the most words, of the first question that has one: reporters greet and name
    themselves before it, and follow-ups go on with it."""
    found = next((s for u in asked if (s := list(_asking(u, text)))), [asked[0].span])
    return max(found, key=lambda s: len(s.of(text).split())).of(text)


def _asking(utterance: Utterance, text: str) -> Iterator[Span]:
    return (s for s in sentences(text, utterance.span) if s.of(text).rstrip("\"'”’»)]").endswith("?"))


# --- the index ------------------------------------------------------------------------------------------------------


def _print_index(items: Sequence[_Item], console: Console) -> None:
    """The terms in the order of the alphabet, with the numbers of the outline."""
    number = {i.place: i.number for i in items}
    index = subjects([i.place for i in items])
    if not index:
        return
    pieces: list[Piece] = []
    for subject in index:
        told = ", ".join(str(number[p]) for p in subject.places)
        pieces += [(" · " if pieces else "", "dim"), (subject.term, ""), (f"\u00a0{told}", "dim")]
    put(console, [("", "")])
    put(console, [("  Subjects", "dim")])
    put(console, pieces, label="")
