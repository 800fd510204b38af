"""What onrecord itself writes, read back as it was: the JSON of `read`, and rows of one utterance each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.errors import FormatError
from onrecord.models import Identifier, MediaType, Span, Speaker, Utterance, UtteranceKind
from onrecord.read.draft import Draft
from onrecord.read.spoken import Said, speaker_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS = frozenset(k.value for k in UtteranceKind)
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
    """The text with its utterances; of several records one after the other. Raises FormatError where spans are off."""
    values = [v for v in value if not _is_problem(v)] if isinstance(value, list) else [value]
    text = ""
    found: list[Utterance] = []
    try:
        for each in values:
            people = {s["id"]: _speaker(s) for s in each.get("speakers") or () if s["id"]}
            found += [
                _utterance(said, people, len(text), len(each["text"]))
                for s in each["sections"]
                for said in s["utterances"]
            ]
            text += each["text"] + ("\n\n" if each is not values[-1] else "")
        first = values[0]
        return Draft(
            text=text,
            media_type=MediaType.JSON,
            title=first.get("title") or next((s["title"] for s in first["sections"] if s.get("title")), None),
            published=first.get("published") or next((s["date"] for s in first["sections"] if s.get("date")), None),
            publisher=first.get("publisher"),
            source=first.get("source"),
            language=first.get("language"),
            utterances=tuple(found),
        )
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise FormatError(f"{name}: this JSON is not as onrecord writes records ({error}); write it again.") from error


def _utterance(said: Any, people: dict[str, Speaker], shift: int, length: int) -> Utterance:
    who = said["speaker"]
    label = _span(said["label_span"], shift, length) if said.get("label_span") else None
    return Utterance(
        id="",
        kind=UtteranceKind(said["kind"]),
        span=_span(said["span"], shift, length),
        label=said["label"],
        label_span=label,
        speaker=people.get(who["id"]) or _speaker(who) if who else None,
        time=(float(said["time"][0]), float(said["time"][1])) if said["time"] else None,
    )


def _speaker(who: Any) -> Speaker:
    return Speaker(
        id=who["id"],
        name=who["name"],
        role=who["role"],
        affiliation=who["affiliation"],
        aliases=tuple(who.get("aliases") or ()),
        identifiers=tuple(Identifier(scheme=i["scheme"], value=i["identifier"]) for i in who.get("identifiers") or ()),
    )


def _span(value: Sequence[int], shift: int, length: int) -> Span:
    start, end = map(int, value)
    if not 0 <= start <= end <= length:
        raise ValueError(f"the span {start} to {end} is outside the text")
    return Span(start + shift, end + shift)


def are_rows(values: Sequence[Any]) -> bool:
    """Whether these are rows as `read --format jsonl|csv|parquet` writes them."""
    return bool(values) and all(isinstance(v, dict) and v.keys() >= _ROW and v["kind"] in _KINDS for v in values)


def said_in(values: Sequence[dict[str, Any]]) -> Iterator[Said]:
    """The turns of such rows; empty cells are None or empty."""
    for row in values:
        name, start, end = row["speaker"], row.get("start"), row.get("end")
        person = (
            Speaker(
                id=row.get("speaker_id") or speaker_id(name),
                name=name,
                role=row.get("role") or None,
                affiliation=row.get("affiliation") or None,
            )
            if name
            else None
        )
        time = None if start in (None, "") else (float(start), float(start if end in (None, "") else end))
        yield Said(
            words=row["text"] or "",
            label=row["label"] or None,
            kind=UtteranceKind(row["kind"]),
            time=time,
            place=f"{time[0]:.3f}-{time[1]:.3f}" if time else None,
            person=person,
        )
