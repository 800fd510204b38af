"""What onrecord itself writes, read back as it was: the JSON of `read`, and rows of one utterance each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from onrecord.errors import FormatError
from onrecord.models import (
    Exchange,
    Identifier,
    MediaType,
    Section,
    SectionKind,
    Span,
    Speaker,
    Utterance,
    UtteranceKind,
)
from onrecord.read.draft import Draft
from onrecord.read.spoken import Said, speaker_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS = frozenset(k.value for k in UtteranceKind)
_DAMAGE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LONGEST = 1e7  # seconds: no recording is longer
_ROW = frozenset({"kind", "label", "speaker", "text"})  # the columns that make a row one of ours


def is_record(value: Any) -> bool:
    """Whether a parsed JSON is what `read --format json` writes, or a list of such."""
    if isinstance(value, list):
        return any(map(is_record, value)) and all(is_record(v) or _is_problem(v) for v in value)
    return isinstance(value, dict) and value.get("schema") == 1 and isinstance(value.get("sections"), list)


def _is_problem(value: Any) -> bool:
    """What stands in the place of an input that could not be read."""
    return isinstance(value, dict) and value.keys() == {"schema", "path", "problems"}


def record_draft(value: Any, name: str) -> Draft:
    """The text with its sections; of several records one after the other. Raises FormatError where it is damaged."""
    values = [v for v in value if not _is_problem(v)] if isinstance(value, list) else [value]
    text = ""
    found: list[Section] = []
    try:
        for number, each in enumerate(values):
            text += "\n\n" if number else ""
            words = _needed(each["text"])
            people = {s["id"]: _speaker(s) for s in each.get("speakers") or () if s["id"]}
            found += list(_sections(each["sections"], people, found, len(text), len(words)))
            text += words
        first = values[0]
        section: dict[str, Any] = next((s for s in first["sections"] if s["utterances"]), {})
        language = _text(first.get("language"))
        return Draft(
            text=text,
            media_type=MediaType.JSON,
            title=_text(first.get("title")) or _text(section.get("title")),
            published=_day(first.get("published")) or _day(section.get("date")),
            publisher=_text(first.get("publisher")),
            source=_text(first.get("source")),
            language=language if language and _LANGUAGE.fullmatch(language) else None,
            utterances=tuple(u for s in found for u in s.utterances),
            sections=tuple(found),
        )
    except _DAMAGE as error:
        raise FormatError(
            f"{name}: this JSON is not as onrecord writes records ({told(error)}); write it again."
        ) from error


def told(error: Exception) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).split())


def _text(value: Any) -> str | None:
    """A text or nothing; raises TypeError for anything else."""
    if value is None or value == "":
        return None
    return _needed(value)


def _needed(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def _day(value: Any) -> str | None:
    found = _DAY.match(_text(value) or "")
    return found.group() if found else None


def _seconds(value: Any) -> float:
    found = float(value)
    if not 0 <= found < _LONGEST:
        raise ValueError(f"{value!r:.40} is no time in a recording")
    return found


def _time(start: Any, end: Any) -> tuple[float, float] | None:
    if start is None or start == "":
        return None
    begins = _seconds(start)
    return begins, begins if end is None or end == "" else max(begins, _seconds(end))


def _sections(
    values: Any, people: dict[str, Speaker], before: Sequence[Section], shift: int, length: int
) -> Iterator[Section]:
    """The sections of one record; they and their utterances are numbered on from those before."""
    count = sum(len(s.utterances) for s in before)
    for number, value in enumerate(list(values), len(before) + 1):
        said = value["utterances"]
        ids = {_needed(u["id"]): f"u{n}" for n, u in enumerate(said, count + 1)}
        count += len(said)
        yield Section(
            id=f"s{number}",
            kind=SectionKind(value["kind"]),
            span=_span(value["span"], shift, length),
            title=_text(value.get("title")),
            date=_day(value.get("date")),
            place=_text(value.get("place")),
            translated=_truth(value.get("translated")),
            translated_reason=_text(value.get("translated_reason")),
            utterances=tuple(_utterance(u, ids[u["id"]], people, shift, length) for u in said),
            exchanges=tuple(
                Exchange(questions=tuple(ids[i] for i in e["questions"]), answers=tuple(ids[i] for i in e["answers"]))
                for e in value.get("exchanges") or ()
            ),
        )


def _truth(value: Any) -> bool | None:
    if value not in (None, True, False):
        raise TypeError(f"{value!r:.40} is neither true nor false")
    return None if value is None else bool(value)


def _utterance(said: Any, id: str, people: dict[str, Speaker], shift: int, length: int) -> Utterance:
    who = said["speaker"]
    return Utterance(
        id=id,
        kind=UtteranceKind(said["kind"]),
        span=_span(said["span"], shift, length),
        label=_text(said["label"]),
        label_span=_span(said["label_span"], shift, length) if said.get("label_span") else None,
        speaker=people.get(_needed(who["id"])) or _speaker(who) if who else None,
        time=_time(*said["time"]) if said["time"] else None,
        notes=tuple(_span(n, shift, length) for n in said.get("notes") or ()),
    )


def _speaker(who: Any) -> Speaker:
    return Speaker(
        id=_needed(who["id"]),
        name=_needed(who["name"]),
        role=_text(who["role"]),
        affiliation=_text(who["affiliation"]),
        aliases=tuple(map(_needed, who.get("aliases") or ())),
        identifiers=tuple(
            Identifier(scheme=_text(i["scheme"]), value=_needed(i["identifier"])) for i in who.get("identifiers") or ()
        ),
    )


def _span(value: Sequence[int], shift: int, length: int) -> Span:
    start, end = map(int, value)
    if not 0 <= start <= end <= length:
        raise ValueError(f"the span {start} to {end} is outside the text")
    return Span(start + shift, end + shift)


def are_rows(values: Sequence[Any]) -> bool:
    """Whether these are rows as `read --format jsonl|csv|parquet` writes them."""
    return bool(values) and all(isinstance(v, dict) and v.keys() >= _ROW and str(v["kind"]) in _KINDS for v in values)


def said_in(values: Sequence[dict[str, Any]], name: str) -> list[Said]:
    """The turns of such rows; empty cells are None or empty. Raises FormatError where a row is damaged."""
    try:
        return [_said(row) for row in values]
    except _DAMAGE as error:
        raise FormatError(f"{name}: a row of this table is not as onrecord writes it ({told(error)}).") from error


def _said(row: dict[str, Any]) -> Said:
    name = _text(row["speaker"])
    person = Speaker(
        id=_text(row.get("speaker_id")) or speaker_id(name or ""),
        name=name or "",
        role=_text(row.get("role")),
        affiliation=_text(row.get("affiliation")),
    )
    time = _time(row.get("start"), row.get("end"))
    return Said(
        words=_text(row["text"]) or "",
        label=_text(row["label"]),
        kind=UtteranceKind(row["kind"]),
        time=time,
        place=f"{time[0]:.3f}-{time[1]:.3f}" if time else None,
        person=person if name else None,
    )
