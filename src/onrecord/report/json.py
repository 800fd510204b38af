"""The fixed JSON, schema 1: one line a value, spans as [start, end] in code points.

Field names and their order are read by tools outside the project: fields may be added, never renamed.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import orjson

from onrecord import __version__
from onrecord.shares import shares
from onrecord.subjects import places, subjects
from onrecord.text import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.models import (
        Checked,
        Document,
        Edit,
        Match,
        Part,
        Problem,
        Quotation,
        Record,
        Section,
        Story,
        Trace,
        Utterance,
    )
    from onrecord.shares import Share
    from onrecord.subjects import Subject

SCHEMA = 1
_DIGITS = 4  # of a score: more would say more than is known

Json = dict[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)


def check_json(checked: Checked) -> str:
    """What `check` found: stories, records, a trace a quotation, problems."""
    texts = {r.document.path: r.document.text for r in checked.records}
    lines = {s.document.path: Lines(s.document.text) for s in checked.stories}
    return _line(
        {
            "schema": SCHEMA,
            "onrecord": __version__,
            "stories": [_named(s.document) for s in checked.stories],
            "records": [_record(r) for r in checked.records],
            "traces": [trace_value(t, texts=texts, lines=lines.get(t.story or "")) for t in checked.traces],
            "problems": _problems(checked.problems),
        }
    )


def read_json(record: Record, problems: Sequence[Problem] = ()) -> str:
    """One file as `read` sees it: its text, sections, utterances and exchanges."""
    document, index = record.document, places(record)
    about = {(p.section, p.exchange): p.terms for p in index if p.exchange is not None}
    return _line(
        {
            "schema": SCHEMA,
            "path": document.path,
            "sha256": document.sha256,
            "media_type": document.media_type,
            "language": document.language,
            "length": len(document.text),
            "text": document.text,
            "sections": [_section(s, about) for s in record.sections],
            "problems": _problems(problems),
            "title": document.title,
            "published": document.published,
            "publisher": document.publisher,
            "source": document.source,
            "speakers": [_share(s) for s in shares(record)],
            "subjects": [_subject(s) for s in subjects(index)],
        }
    )


def quotes_json(story: Story) -> str:
    """The quotations of one story."""
    return _line(
        {
            "schema": SCHEMA,
            "path": story.document.path,
            "quotations": [_quotation(q) for q in story.quotations],
        }
    )


def trace_json(trace: Trace, *, id: object) -> bytes:
    """One trace as `trace` prints it, in UTF-8; `id` is whatever JSON value the caller gave the quotation."""
    value = trace_value(trace)
    value["id"] = id
    return _bytes(value)


def problem_json(problem: Problem) -> str:
    """What stands in the place of a file that could not be read."""
    return _line({"schema": SCHEMA, "path": problem.path, "problems": _problems([problem])})


def _line(value: Json) -> str:
    return _bytes(value).decode()


def _bytes(value: Json) -> bytes:
    try:
        return orjson.dumps(value, default=tuple)  # of types that it does not know there are only spans
    except TypeError:  # half of a surrogate pair, or a number of more than 64 bits
        return _ENCODER.encode(value).encode("utf-8", "replace")


def _score(value: float) -> float:
    if value in (0.0, 1.0):  # as most are
        return value
    return round(value, _DIGITS) if math.isfinite(value) else 0.0


def _problems(problems: Sequence[Problem]) -> list[Json]:
    return [{"path": p.path, "message": p.message, "fatal": p.fatal} for p in problems]


# --- documents and records ------------------------------------------------------------------------------------------


def _named(document: Document) -> Json:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "length": len(document.text),
        "language": document.language,
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "source": document.source,
    }


def _record(record: Record) -> Json:
    named = _named(record.document)
    spoken = [s for s in record.sections if s.utterances]
    return {
        **{k: named.pop(k) for k in ("path", "sha256", "length", "language")},
        "translated": _translated(spoken),
        **named,
        "translated_reason": next((s.translated_reason for s in spoken if s.translated_reason), None),
        "title": named["title"] or next((s.title for s in spoken if s.title), None),
        "date": next((s.date for s in spoken if s.date), record.document.published),
    }


def _translated(sections: Sequence[Section]) -> bool | None:
    """Whether any of the sections is known for a translation; None where that cannot be told of all."""
    told = {s.translated for s in sections}
    return True if True in told else (False if told == {False} else None)


def _section(section: Section, about: Mapping[tuple[str, int], Sequence[str]]) -> Json:
    return {
        "id": section.id,
        "kind": section.kind,
        "title": section.title,
        "date": section.date,
        "place": section.place,
        "translated": section.translated,
        "span": section.span,
        "utterances": [_utterance(u) for u in section.utterances],
        "exchanges": [
            {"questions": e.questions, "answers": e.answers, "subjects": about.get((section.id, n), ())}
            for n, e in enumerate(section.exchanges)
        ],
        "translated_reason": section.translated_reason,
    }


def _share(share: Share) -> Json:
    """A speaker with his part of the talk; unnamed people together have neither id nor name."""
    who = share.speaker
    identifiers = [{"scheme": i.scheme, "identifier": i.value} for i in who.identifiers] if who else []
    return {
        "id": who and who.id,
        "name": who and who.name,
        "role": who and who.role,
        "affiliation": who and who.affiliation,
        "aliases": who.aliases if who else [],
        "identifiers": identifiers,
        "turns": share.turns,
        "words": share.words,
        "minutes": share.seconds and round(share.seconds / 60, 2),
        "share": _score(share.share),
    }


def _subject(subject: Subject) -> Json:
    """A term of the index; an exchange is named by its section and its number there, from 0."""
    found = [{"section": p.section, "exchange": p.exchange, "utterances": p.utterances} for p in subject.places]
    return {"term": subject.term, "places": found}


def _utterance(utterance: Utterance) -> Json:
    who = utterance.speaker
    return {
        "id": utterance.id,
        "kind": utterance.kind,
        "label": utterance.label,
        "label_span": utterance.label_span,
        "speaker": who and {"id": who.id, "name": who.name, "role": who.role, "affiliation": who.affiliation},
        "span": utterance.span,
        "time": utterance.time and [_score(t) for t in utterance.time],
        "notes": utterance.notes,
    }


# --- quotations and traces ------------------------------------------------------------------------------------------


def _quotation(quotation: Quotation) -> Json:
    value: Json = {
        "id": quotation.id,
        "spans": quotation.spans,
        "text": quotation.text,
        "kind": quotation.kind,
        "speech": quotation.speech,
        "speaker": quotation.speaker,
        "source": quotation.source,
        "cue": quotation.cue,
        "confidence": _score(quotation.confidence),
        "reason": quotation.reason,
        "places": quotation.places,
        "elsewhere": quotation.elsewhere,
    }
    if quotation.content is not None:
        value["content"] = quotation.content
    if quotation.within is not None:
        value["within"] = quotation.within
    return value


def trace_value(trace: Trace, *, texts: Mapping[str, str] | None = None, lines: Lines | None = None) -> Json:
    """A trace with all that the JSON has of it; `lines` are those of its story."""
    line = column = paragraph = None
    if lines and trace.quotation.spans:
        at = trace.quotation.spans[0].start
        (line, column), paragraph = lines.line_column(at), lines.paragraph(at)
    return {
        "id": trace.id,
        "story": trace.story,
        "quotation": _quotation(trace.quotation),
        "verdict": trace.verdict,
        "rule": trace.rule,
        "level": trace.level,
        "score": _score(trace.score),
        "matches": [_match(m, texts or {}) for m in trace.matches],
        "also": trace.also,
        "reasons": trace.reasons,
        "advice": trace.advice,
        "suppressed": trace.suppressed,
        "paragraph": paragraph,
        "line": line,
        "column": column,
    }


def _match(match: Match, texts: Mapping[str, str]) -> Json:
    first = match.parts[0]
    return {
        "record": first.record,
        "utterance": first.utterance,
        "speaker": first.speaker,
        "kind": first.kind,
        "spans": [p.span for p in match.parts],
        "text": match.text,
        "score": _score(match.score),
        "edits": [_edit(e) for e in match.edits],
        "parts": [_part(p) for p in match.parts],
        "asked": match.asked and _asked(match.asked, texts),
        "witnesses": [{"record": w.record, "spans": w.spans, "text": w.text} for w in match.witnesses],
        "time": match.time and [_score(t) for t in match.time],
    }


def _edit(edit: Edit) -> Json:
    return {
        "op": edit.op,
        "kind": edit.kind,
        "quotation": edit.quotation,
        "record": edit.record,
        "from": edit.before,
        "to": edit.after,
    }


def _part(part: Part) -> Json:
    return {
        "record": part.record,
        "utterance": part.utterance,
        "speaker": part.speaker,
        "kind": part.kind,
        "span": part.span,
    }


def _asked(part: Part, texts: Mapping[str, str]) -> Json:
    """The question, with its words where the record is at hand."""
    text = texts.get(part.record)
    return {**_part(part), "text": text and part.span.of(text)}
