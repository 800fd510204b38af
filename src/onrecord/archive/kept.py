"""What was found, read back from the JSON in which it was kept: a check is shown as it was when it was made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.models import (
    Checked,
    Edit,
    EditKind,
    EditOp,
    Level,
    Match,
    Part,
    Problem,
    Quotation,
    QuotationKind,
    Reading,
    Span,
    Story,
    Trace,
    UtteranceKind,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Document, Record

Json = dict[str, Any]


def checked_of(kept: str, story: Document, records: Sequence[Record]) -> Checked:
    """The result whose JSON (see `report.json.check_json`) this is, of one story, with the records that are at hand."""
    value: Json = json.loads(kept)
    traces = tuple(_trace(t) for t in value["traces"])
    return Checked(
        stories=(Story(document=story, quotations=tuple(t.quotation for t in traces)),),
        records=tuple(records),
        traces=traces,
        problems=tuple(Problem(path=p["path"], message=p["message"], fatal=p["fatal"]) for p in value["problems"]),
    )


def _trace(value: Json) -> Trace:
    return Trace(
        id=value["id"],
        story=value["story"],
        quotation=_quotation(value["quotation"]),
        verdict=Verdict(value["verdict"]),
        rule=value["rule"],
        level=Level(value["level"]),
        score=value["score"],
        matches=tuple(map(_match, value["matches"])),
        also=tuple(value["also"]),
        reasons=tuple(value["reasons"]),
        advice=value.get("advice", ""),
        suppressed=tuple(value.get("suppressed", ())),
    )


def _quotation(value: Json) -> Quotation:
    return Quotation(
        id=value["id"],
        spans=_spans(value["spans"]),
        text=value["text"],
        kind=QuotationKind(value["kind"]),
        speech=value["speech"],
        speaker=value["speaker"],
        source=_spans(value["source"]),
        cue=_spans(value["cue"]),
        confidence=value["confidence"],
        reason=value["reason"],
        content=Span(*value["content"]) if "content" in value else None,
        within=value.get("within"),
        places=_spans(value.get("places", ())),
        elsewhere=value.get("elsewhere"),
    )


def _match(value: Json) -> Match:
    return Match(
        parts=tuple(map(_part, value["parts"])),
        text=value["text"],
        score=value["score"],
        edits=tuple(map(_edit, value["edits"])),
        asked=_part(value["asked"]) if value.get("asked") else None,
        witnesses=tuple(
            Reading(record=w["record"], spans=_spans(w["spans"]), text=w["text"]) for w in value.get("witnesses", ())
        ),
        time=(value["time"][0], value["time"][1]) if value.get("time") else None,
    )


def _part(value: Json) -> Part:
    return Part(
        record=value["record"],
        utterance=value["utterance"],
        speaker=value["speaker"],
        kind=UtteranceKind(value["kind"]),
        span=Span(*value["span"]),
    )


def _edit(value: Json) -> Edit:
    return Edit(
        op=EditOp(value["op"]),
        kind=EditKind(value["kind"]),
        quotation=Span(*value["quotation"]),
        record=Span(*value["record"]),
        before=value["from"],
        after=value["to"],
    )


def _spans(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(a, b) for a, b in values)
