"""JSON and JSON lines: arrays of turns, whatever their keys are called (Whisper, diarised ASR, Oyez, plain)."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import MediaType
from onrecord.read.decode import decode, without_surrogates
from onrecord.read.own import are_rows, is_record, record_draft, said_in
from onrecord.read.spoken import Said, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.read.draft import Draft

WORDS = ("text", "words", "content", "speech", "utterance", "transcript", "body", "value", "message", "text_blocks")
WHO = ("speaker", "speaker_name", "name", "who", "speaker_label", "speakername", "from", "author", "voice", "role")
_NAME = ("name", "full_name", "label", "title", "last_name", "id")
_START = ("start", "start_time", "begin", "from_time", "offset", "time", "timestamp")
_END = ("stop", "end", "end_time", "finish")
_TITLES = ("title", "headline", "event", "subject")
_NOBODY = "Unknown"  # the label of a turn without a speaker among turns that have one
_DEPTH = 12  # levels at which turns are looked for
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def read_json(data: bytes, name: str) -> Draft:
    """Read JSON or JSON lines that hold turns. Raises EmptyInputError and FormatError."""
    value = _parsed(without_surrogates(decode(data, name=name)), name)
    return record_draft(value, name) if is_record(value) else turns_draft(value, name, MediaType.JSON)


def turns_draft(value: Any, name: str, media_type: MediaType) -> Draft:
    """The turns found anywhere in lists and objects, set as one text. Raises EmptyInputError and FormatError."""
    items = list(_turns(value, 0))
    if are_rows(items):
        titled = items[0]
        try:
            turns = list(said_in(items))
        except (TypeError, ValueError) as error:
            raise FormatError(f"{name}: a row of this table is not as onrecord writes it ({error}).") from error
    else:
        titled = value
        turns = _merged([said for item in items if (said := _said(item))])
    if not turns:
        raise EmptyInputError(
            f"{name}: no turns with words (text) and a speaker in it; give such a table, or the text."
        )
    title = _field(titled, _TITLES)
    return spoken(turns, media_type=media_type, title=title, published=_date(titled), where="time")


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{name}: this JSON is damaged ({error}); write it again.") from error


def _turns(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that have words of their own, in order, lists of them wherever they stand."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _turns(item, depth + 1)
    elif isinstance(value, dict):
        inner = [v for k, v in value.items() if isinstance(v, list | dict) and k not in (*WHO, "words", "text_blocks")]
        nested = [turn for v in inner for turn in _turns(v, depth + 1)]
        if nested and not _has_speaker(value):
            yield from nested
        elif _words(value):
            yield value


def _has_speaker(value: dict[str, Any]) -> bool:
    return any(k in value for k in WHO[:3]) and _words(value) != ""


def _words(value: dict[str, Any]) -> str:
    for key in WORDS:
        found = value.get(key)
        if isinstance(found, str) and found.strip():
            return found.strip()
        if isinstance(found, list) and found:
            parts = [_words(x) if isinstance(x, dict) else x for x in found]
            joined = "\n".join(p.strip() for p in parts if isinstance(p, str) and p.strip())
            if joined:
                return joined if key == "text_blocks" else " ".join(joined.split())
    return ""


def _said(value: dict[str, Any]) -> Said | None:
    words = _words(value)
    who = next((value[k] for k in WHO if value.get(k) is not None), None)
    label = _named(who)
    start, end = _number(value, _START), _number(value, _END)
    time = (start, end if end is not None else start) if start is not None else None
    place = f"{time[0]:.3f}-{time[1]:.3f}" if time else None
    return Said(words=words, label=label, time=time, place=place) if words else None


def _named(who: Any) -> str | None:
    if isinstance(who, dict):
        return next((str(who[k]) for k in _NAME if who.get(k)), None)
    if isinstance(who, int) and not isinstance(who, bool):
        return f"Speaker {who}"
    return " ".join(who.split()) or None if isinstance(who, str) else None


def _number(value: dict[str, Any], keys: Sequence[str]) -> float | None:
    for key in keys:
        found = value.get(key)
        if isinstance(found, int | float) or (isinstance(found, str) and _NUMBER.fullmatch(found)):
            return float(found)
    return None


def _merged(turns: Sequence[Said]) -> list[Said]:
    """Unnamed pieces that follow each other (ASR segments) as one turn."""
    if not turns or any(t.label for t in turns):
        return [t if t.label else replace(t, label=_NOBODY) for t in turns]
    times = [t.time for t in turns if t.time]
    time = (times[0][0], times[-1][1]) if times else None
    return [Said(words=" ".join(t.words for t in turns), time=time)]


def _field(value: Any, keys: Sequence[str], depth: int = 0) -> str | None:
    """The first text under one of these keys, those of inner objects before outer ones."""
    if not isinstance(value, dict) or depth > 2:
        return None
    inner = next((f for v in value.values() if isinstance(v, dict) and (f := _field(v, keys, depth + 1))), None)
    return inner or next((value[k] for k in keys if isinstance(value.get(k), str) and value[k]), None)


def _date(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    stated = next((value[k] for k in ("date", "published", "event_date") if isinstance(value.get(k), str)), "")
    found = _ISO.search(stated)
    if found:
        return found.group()
    from onrecord.dates import find_date

    titled = next((d for k in _TITLES if isinstance(value.get(k), str) and (d := find_date(value[k]))), None)
    return titled[0] if titled else None
