"""A record as a plain transcript ("Name: words") or in Markdown (**Name:** words), laid out as `read` reads it back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.models import UtteranceKind
from onrecord.speakers import is_anonymous
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.models import Record, Section, Utterance

NOT_SPOKEN = (UtteranceKind.SCENE, UtteranceKind.NARRATIVE)
NOBODY = "Unknown"  # the label of a turn that has none, so that it is not taken for the turn before
# A line break inside a turn parts paragraphs where it is doubled or follows the end of a sentence; else it wraps.
PARAGRAPH = re.compile(r"\s*\n\s*\n\s*|(?<=[.!?…:;\"'”’»)\]])[ \t\u00a0]*\n\s*")
_BRACKETED = re.compile(r"[(\[].*[)\]]\.?", re.DOTALL)


def paragraphs_of(utterance: Utterance, text: str) -> list[str]:
    """The words of an utterance, a paragraph an item, wrapped lines joined."""
    return [" ".join(p.split()) for p in PARAGRAPH.split(utterance.span.of(text)) if p.strip()]


def spoken_sections(record: Record) -> list[Section]:
    """The sections that hold utterances."""
    return [s for s in record.sections if s.utterances]


def title_of(record: Record) -> str | None:
    """What the record is called: its section's title where it has one section, else its document's."""
    titles = [s.title for s in spoken_sections(record) if s.title]
    return titles[0] if titles and (len(titles) == 1 or not record.document.title) else record.document.title


def date_of(record: Record) -> str | None:
    """The day of the record: its first section's, else that of publication."""
    return next((s.date for s in spoken_sections(record) if s.date), record.document.published)


def sole_speaker(record: Record) -> str | None:
    """Who gives a talk in which no turn is labelled; None where any turn is, or nobody is known."""
    unlabelled = not any(u.label for u in record.utterances)
    return record.speakers[0].name if unlabelled and len(record.speakers) == 1 else None


def plain_transcript(record: Record) -> str:
    """The record as plain text: title, date and place of each section, then "Name: words", a blank line between."""
    return _laid_out(record, _plain_head, lambda label: f"{label}:", lambda words: f"[{words}]")


def markdown(record: Record) -> str:
    """The record as Markdown: front matter, a heading a section, "**Name:** words", stage directions in italics."""
    front = _front_matter(record)
    return front + _laid_out(record, _markdown_head, lambda label: f"**{label}:**", lambda words: f"*[{words}]*")


def _laid_out(
    record: Record,
    head: Callable[[Section, str | None], list[str]],
    mark: Callable[[str], str],
    aside: Callable[[str], str],
) -> str:
    text, sole = record.document.text, sole_speaker(record)
    blocks: list[str] = []
    for number, section in enumerate(spoken_sections(record)):
        blocks += ["* * *"] if number else []
        blocks += head(section, section.title or record.document.title)
        labelled = False
        for utterance in section.utterances:
            words = paragraphs_of(utterance, text) or [""]
            if utterance.kind in NOT_SPOKEN and not utterance.speaker:
                blocks += [w if _BRACKETED.fullmatch(w) else aside(w) for w in words]
                continue
            label = printed_label(utterance) if sole is None else ""
            label = label or (NOBODY if labelled else "")
            labelled = labelled or bool(label)
            stamp = f"[{clock(utterance.time[0])}] " if utterance.time else ""
            lead = f"{stamp}{mark(label)} " if label else ""
            blocks += [lead + words[0], *words[1:]]
    return "\n\n".join(blocks)


def printed_label(utterance: Utterance) -> str:
    """What stands before the colon: the label as the source prints it, where it names the speaker; else his name.

    A label that names nobody has the name behind it in brackets. A surname alone is too little to be known again as a
    label and stands behind the office.
    """
    who, label = utterance.speaker, utterance.label or ""
    if who is None or folded(who.name) in folded(label):
        return label
    if label and is_anonymous(label):
        return f"{label} ({who.name})"
    surname = len(who.name.split()) == 1
    return f"{who.role} {who.name}" if surname and who.role else who.name


def clock(seconds: float, *, milliseconds: bool = False) -> str:
    """ "01:02:03", or "01:02:03.500" where there are milliseconds, or they are asked for."""
    whole, part = divmod(round(seconds * 1000), 1000)
    told = f"{whole // 3600:02d}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    return f"{told}.{part:03d}" if part or milliseconds else told


def _plain_head(section: Section, title: str | None) -> list[str]:
    told = ", ".join(x for x in (section.date, section.place) if x)
    return [x for x in (title, told) if x]


def _markdown_head(section: Section, title: str | None) -> list[str]:
    return _plain_head(section, f"# {title}" if title else None)


def _front_matter(record: Record) -> str:
    document = record.document
    known = {
        "title": title_of(record),
        "date": date_of(record),
        "language": document.language,
        "speaker": sole_speaker(record),
        "publisher": document.publisher,
        "source": document.source,
    }
    return "\n".join(["---", *_yaml(known), "---", "", ""])


def _yaml(values: dict[str, str | None]) -> Iterator[str]:
    for key, value in values.items():
        if value:
            escaped = " ".join(value.split()).replace("\\", "\\\\").replace('"', '\\"')
            yield f'{key}: "{escaped}"'
