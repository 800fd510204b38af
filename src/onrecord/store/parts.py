"""Records taken apart into plain values, a column a fact, as a store keeps them, and put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.models import (
    Block,
    BlockKind,
    Document,
    Exchange,
    Identifier,
    Locator,
    MediaType,
    Record,
    Section,
    SectionKind,
    Span,
    Speaker,
    Utterance,
    UtteranceKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Plain = tuple[Any, ...]

_KINDS = tuple(UtteranceKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_NOWHERE = (-1, -1)  # the span of a label that is not printed
_NOBODY = -1  # the number of a speaker who is not known


def person_told(speaker: Speaker) -> Plain:
    """A speaker in plain values."""
    known = [(i.scheme, i.value) for i in speaker.identifiers]
    return speaker.id, speaker.name, speaker.role, speaker.affiliation, speaker.aliases, known


def person(told: Plain) -> Speaker:
    """The speaker of plain values."""
    name_id, name, role, affiliation, aliases, known = told
    return Speaker(
        id=name_id,
        name=name,
        role=role,
        affiliation=affiliation,
        aliases=aliases,
        identifiers=tuple(Identifier(scheme=s, value=v) for s, v in known),
    )


class _People:
    """Speakers by their numbers; equal ones have two where they are not the same object."""

    def __init__(self) -> None:
        self.all: list[Speaker] = []
        self._numbers: dict[int, int] = {id(None): _NOBODY}

    def number(self, speaker: Speaker | None) -> int:
        """The number of a speaker, who gets the next where he has none."""
        found = self._numbers.setdefault(id(speaker), len(self.all))
        if found == len(self.all) and speaker is not None:
            self.all.append(speaker)
        return found


def taken_apart(record: Record) -> Plain:
    """All of a record but its path and text."""
    people, document = _People(), record.document
    about = (
        *(document.sha256, document.media_type.value, document.language, document.title),
        *(document.published, document.publisher, document.source),
    )
    laid = [(b.kind.value, *b.span) for b in document.blocks], [(x.kind, x.value, *x.span) for x in document.locators]
    own = None if document.sections is record.sections else [_section(s, people) for s in document.sections]
    said = _columns(document.utterances, people)
    return about, laid, said, own, [_section(s, people) for s in record.sections], list(map(person_told, people.all))


def put_together(parts: Plain, path: str, text: str) -> Record:
    """The record with its path and text."""
    about, (blocks, locators), said, own, told, people = parts
    known = list(map(person, people))
    sha256, media_type, language, title, published, publisher, source = about
    sections = tuple(_section_of(*row, known=known) for row in told)
    document = Document(
        path=path,
        text=text,
        sha256=sha256,
        media_type=MediaType(media_type),
        language=language,
        title=title,
        published=published,
        publisher=publisher,
        source=source,
        blocks=tuple(Block(kind=BlockKind(k), span=Span(a, b)) for k, a, b in blocks),
        locators=tuple(Locator(kind=k, value=v, span=Span(a, b)) for k, v, a, b in locators),
        utterances=_utterances(said, known),
        sections=sections if own is None else tuple(_section_of(*row, known=known) for row in own),
    )
    return Record(document=document, sections=sections)


def _section(section: Section, people: _People) -> Plain:
    about = (section.title, section.date, section.place, section.translated, section.translated_reason)
    exchanges = [(e.questions, e.answers) for e in section.exchanges]
    return section.id, section.kind.value, *section.span, about, _columns(section.utterances, people), exchanges


def _section_of(
    name: str, kind: str, start: int, end: int, about: Plain, said: Plain, exchanges: Plain, *, known: Sequence[Speaker]
) -> Section:
    title, date, place, translated, reason = about
    return Section(
        id=name,
        kind=SectionKind(kind),
        span=Span(start, end),
        title=title,
        date=date,
        place=place,
        translated=translated,
        translated_reason=reason,
        utterances=_utterances(said, known),
        exchanges=tuple(Exchange(questions=q, answers=a) for q, a in exchanges),
    )


def _columns(said: Sequence[Utterance], people: _People) -> Plain:
    """The utterances, a column a field; of notes and times, which few have, the number of the utterance with them."""
    number = people.number
    return (
        [u.id for u in said],
        bytes([_NUMBERS[u.kind] for u in said]),
        [at for u in said for at in u.span],
        [u.label for u in said],
        [at for u in said for at in u.label_span or _NOWHERE],
        [number(u.speaker) for u in said],
        {i: [at for note in u.notes for at in note] for i, u in enumerate(said) if u.notes},
        {i: u.time for i, u in enumerate(said) if u.time is not None},
    )


def _utterances(columns: Plain, known: Sequence[Speaker]) -> tuple[Utterance, ...]:
    ids, kinds, spans, labels, label_spans, speakers, notes, times = columns
    rows = zip(ids, kinds, _spans(spans), labels, _spans(label_spans), speakers, strict=True)
    return tuple(
        Utterance(
            id=name,
            kind=_KINDS[kind],
            span=span,
            label=label,
            label_span=None if label_span == _NOWHERE else label_span,
            speaker=None if speaker == _NOBODY else known[speaker],
            notes=tuple(_spans(notes[i])) if i in notes else (),
            time=times.get(i),
        )
        for i, (name, kind, span, label, label_span, speaker) in enumerate(rows)
    )


def _spans(offsets: Sequence[int]) -> list[Span]:
    """Spans from where each starts and ends."""
    return list(map(Span, offsets[::2], offsets[1::2]))
