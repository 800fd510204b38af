"""JSON and JSON lines: records as onrecord writes them, articles, and turns wherever they stand."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import MediaType
from onrecord.read.decode import decode, without_surrogates
from onrecord.read.draft import Draft
from onrecord.read.own import are_rows, is_record, record_draft, said_in
from onrecord.read.spoken import spoken
from onrecord.read.turns import find_turns

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLES = ("title", "headline", "event", "subject", "titel", "titre", "titulo", "título")
_DATES = ("date", "published", "event_date", "published_date", "publishedat", "datum", "fecha", "data")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def read_json(data: bytes, name: str) -> Draft:
    """Read JSON or JSON lines that hold turns or an article. Raises EmptyInputError and FormatError."""
    from onrecord.read.articles import article_draft, is_article

    value = _parsed(without_surrogates(decode(data, name=name)), name)
    if is_record(value):
        return record_draft(value, name)
    return article_draft(value, name) if is_article(value) else turns_draft(value, name, MediaType.JSON)


def turns_draft(value: Any, name: str, media_type: MediaType) -> Draft:
    """The turns found anywhere in lists and objects, set as one text. Raises EmptyInputError and FormatError."""
    rows = value if isinstance(value, list) else []
    own = are_rows(rows)
    if own:
        value, turns = rows[0], said_in(rows, name)
    else:
        turns = find_turns(value)
    if not turns:
        raise EmptyInputError(
            f"{name}: no turns with words (text) and a speaker in it; give such a table, or the text."
        )
    title, published = _field(value, _TITLES), _date(value)
    if not own and len(turns) == 1 and not turns[0].label and not turns[0].time:
        return Draft(text=turns[0].words, media_type=media_type, title=title, published=published)
    return spoken(turns, media_type=media_type, title=title, published=published, where="time")


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{name}: this JSON is damaged ({error}); write it again.") from error


def _field(value: Any, keys: Sequence[str], depth: int = 0) -> str | None:
    """The first text under one of these keys, those of inner objects before outer ones."""
    if not isinstance(value, dict) or depth > 2:
        return None
    inner = next((f for v in value.values() if isinstance(v, dict) and (f := _field(v, keys, depth + 1))), None)
    return inner or next((value[k] for k in keys if isinstance(value.get(k), str) and value[k]), None)


def _date(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    found = _ISO.search(_field({str(k).casefold(): v for k, v in value.items()}, _DATES) or "")
    if found:
        return found.group()
    from onrecord.dates import find_date

    titled = next((d for k in _TITLES if isinstance(value.get(k), str) and (d := find_date(value[k]))), None)
    return titled[0] if titled else None
