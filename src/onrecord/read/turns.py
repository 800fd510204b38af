"""Turns in parsed data (JSON, rows of a table), whatever their fields are called.

Every list of objects is a table that may hold the turns. Speech recognisers give the same words several times over, as
turns, sentences and single words; the table is taken that holds nearly all words, then one that says who speaks, then
one that says when, then the one in the largest pieces. The fields are those of Whisper, WhisperX, whisper.cpp,
AssemblyAI, AWS Transcribe, Azure, Deepgram, ElevenLabs, Gladia, Google, Rev, Speechmatics, Oyez, Podcasting 2.0 and of
tables that people make.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from onrecord.models import UtteranceKind
from onrecord.read.spoken import Said
from onrecord.speakers import is_anonymous

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WORDS = tuple(
    """text punctuated_word transcript utterance utt display content body speech word value message sentence line quote
    dialogue paragraph statement remarks lexical said utf8
    texto texte testo tekst текст rede redetext wortlaut discurso intervención discours intervento реплика""".split()
)
WHO = tuple(
    """speaker speaker_name speaker_label speakername speakerlabel speaker_id speakerid speakertag speaker_tag name who
    person participant member voice from author username user
    redner rednerin sprecher sprecherin orador oradora orateur oratrice intervenant locuteur nom nombre oratore nome
    relatore mówca vorbitor спикер говорящий выступающий оратор role channel_label""".split()
)
STARTS = tuple(
    """start start_time starttime begin begin_time from_time offset ts time timestamp timecode time_code zeit start_ms
    startms tstartms""".split()
)
_SPOKEN = WHO[:8]  # of these one entry alone is a turn; beside a single text an author is none
_ENDS = tuple("stop end end_time endtime end_ts finish to_time end_ms endms".split())
_LASTS = ("duration", "duration_ms", "ddurationms")
_SPANS = ("timestamps", "timestamp", "interval", "time")  # fields with both, as a list or an object
_NAME = ("name", "full_name", "display_name", "label", "title", "last_name", "id")
_PEOPLE = ("speakers", "participants", "people", "persons", "users")
_PIECES = tuple(
    "text_blocks paragraphs sentences elements alternatives nbest words tokens text body content segs".split()
)
_FIRST = ("alternatives", "nbest")  # guesses at the same words, best first
_NO_TAG = "Speaker 0"  # what Google calls a word whose speaker it has not told yet
_NOBODY = "Unknown"  # the label of a turn without a speaker among turns that have one
_DEPTH = 24  # levels at which turns are looked for
_NEARLY_ALL = 0.6  # of the letters of the fullest table
_PIECE = 1.6  # words of a table's entries: less is single words
_PAUSE = 5.0  # seconds: pieces of one voice that stand closer are one turn
_SLOW = 0.1  # words a second: times that tell of slower speech are milliseconds
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,9}(?:[.,]\d{1,9})?)\s*s?")
_PERIOD = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?")
_SOUND = re.compile(r"[(\[][^()\[\]]{1,90}[)\]]\.?")
_UNHEARD = re.compile(r"inaud|unintell|indiscern|unverst|неразборч", re.IGNORECASE)
_CLOSING = re.compile(r"[.,;:?!…%)\]»”]+")

Row = dict[str, Any]


@dataclass(slots=True)
class _Table:
    """Entries of all lists of one name, and what they say."""

    rows: list[Row]
    said: list[Said]

    @property
    def letters(self) -> int:
        return sum(len(x.words) for x in self.said)

    @property
    def pieces(self) -> float:
        """Words of an entry."""
        return sum(x.words.count(" ") + 1 for x in self.said) / len(self.said)

    def share(self, field: str) -> float:
        return sum(1 for x in self.said if getattr(x, field) is not None) / len(self.said)

    def rank(self) -> tuple[bool, bool, bool, bool, int]:
        """The higher, the better it tells the turns."""
        return (
            self.share("label") >= 0.5,
            self.share("time") >= 0.5,
            self.pieces >= _PIECE,
            len(self.said) > 1,
            self.letters,
        )


def find_turns(value: Any) -> list[Said]:
    """The turns in a parsed value; one without label where nothing says who speaks, none where there are no words."""
    found = dict(_tables(value))
    listed = [row for where, rows in found.items() if where[-1:] and where[-1] in _PEOPLE for row in rows]
    _inherit(found)
    names = {str(row["id"]): str(row["name"]) for row in listed if "id" in row and row.get("name")}
    tables = [_Table(rows, said) for rows in found.values() if (said := _all_said(rows, names))]
    if not tables:
        return []
    _label_by_time(tables, found.values())
    fullest = max(t.letters for t in tables)
    best = max((t for t in tables if t.letters >= _NEARLY_ALL * fullest), key=_Table.rank)
    return _turns(best)


def _tables(value: Any) -> Iterator[tuple[tuple[str, ...], list[Row]]]:
    """(where, the objects there) of everything, in order; lists of one name are one table."""
    found: dict[tuple[str, ...], list[Row]] = {}
    stack: list[tuple[Any, tuple[str, ...]]] = [(value, ())]
    while stack:
        item, where = stack.pop()
        if len(where) > _DEPTH:
            continue
        if isinstance(item, list):
            stack.extend((_paired(x), where) for x in reversed(item))
        elif isinstance(item, dict):
            row = {str(k).casefold(): v for k, v in item.items()}
            found.setdefault(where, []).append(row)
            columns = _columns(row)
            if columns:
                found.setdefault((*where, "columns"), []).extend(columns)
                continue
            inner = [(v, (*where, k)) for k, v in row.items() if isinstance(v, list | dict) and not _is_person(k, v)]
            stack.extend(reversed(inner))
    yield from found.items()


def _inherit(found: dict[tuple[str, ...], list[Row]]) -> None:
    """Give the words in a list of a channel's words that channel, and set them in order of time."""
    for where, rows in list(found.items()):
        heard = [row for row in rows if where[-1:] == ("channels",) and isinstance(row.get("items"), list)]
        words = [
            {**{str(k).casefold(): v for k, v in item.items()}, "speaker": row.get("channel_label")}
            for row in heard
            for item in row["items"]
            if isinstance(item, dict)
        ]
        if words:
            found[(*where, "items")] = [row for _, row in sorted(_clocked(words), key=itemgetter(0))]


def _clocked(rows: Iterable[Row]) -> Iterator[tuple[float, Row]]:
    """Each row behind when it begins; a mark, which has no time, when the word before it does."""
    at = 0.0
    for row in rows:
        at = (_time(row) or (at, at))[0]
        yield at, row


def _is_person(key: str, value: Any) -> bool:
    return key in WHO and isinstance(value, dict)


def _paired(item: Any) -> Any:
    """[who, words] as an object."""
    if isinstance(item, list) and len(item) == 2 and all(isinstance(x, str) for x in item):
        return {"speaker": item[0], "text": item[1]}
    return item


def _columns(row: Row) -> list[Row]:
    """Rows of an object that holds a list of speakers beside an equally long one of words."""
    if not any(isinstance(x, list) for x in row.values()):
        return []
    who, words = (next((row[k] for k in keys if _is_column(row.get(k))), None) for keys in (WHO, WORDS))
    if not who or not words or len(who) != len(words) or len(who) < 2:
        return []
    return [{"speaker": a, "text": b} for a, b in zip(who, words, strict=True)]


def _is_column(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, str) for x in value)


# --- one entry ------------------------------------------------------------------------------------------------------


def _all_said(rows: Iterable[Row], names: dict[str, str]) -> list[Said]:
    found = _once([said for row in rows if (said := _said(row, names))])
    times = [x.time for x in found if x.time]
    length = times[-1][1] - times[0][0] if times else 0.0
    whole = bool(times) and all(t.is_integer() for span in times for t in span)
    if whole and length > 0 and sum(x.words.count(" ") + 1 for x in found) < _SLOW * length:
        return [replace(x, time=(x.time[0] / 1000, x.time[1] / 1000)) if x.time else x for x in found]
    return found


def _once(said: list[Said]) -> list[Said]:
    """The entries without those that say all over again what others say: the words without who says them, or the whole
    behind its parts."""
    named = [x for x in said if x.label not in (None, _NO_TAG)]
    if 0 < len(named) < len(said):
        heard = {(x.time, x.words) for x in named}
        if all((x.time, x.words) in heard for x in said if x.label in (None, _NO_TAG)):
            return named
    whole = " ".join(x.words for x in said[:-1])
    return said[:-1] if len(said) > 2 and said[-1].words == whole else said


def _said(row: Row, names: dict[str, str]) -> Said | None:
    words = _words(row)
    return Said(words=words, label=_who(row, names), time=_time(row)) if words else None


def _words(row: Row, depth: int = 0) -> str:
    for key in WORDS:
        found = row.get(key)
        if isinstance(found, str) and found.strip():
            return found.strip()
    for key in _PIECES if depth < 4 else ():
        found = row.get(key)
        if isinstance(found, list) and found:
            parts = [_part(x, depth) for x in (found[:1] if key in _FIRST else found)]
            joined = _joined(parts, "\n" if key in ("text_blocks", "paragraphs") else " ")
            if joined:
                return joined
    return ""


def _part(item: Any, depth: int) -> str:
    if isinstance(item, dict):
        return _words({str(k).casefold(): v for k, v in item.items()}, depth + 1)
    return item.strip() if isinstance(item, str) else ""


def _joined(parts: Iterable[str], between: str = " ") -> str:
    """Words as one text, marks joined to the word before."""
    text: list[str] = []
    for part in parts:
        if part:
            text.append(part if not text or _CLOSING.fullmatch(part) else between + part)
    return "".join(text)


def _who(row: Row, names: dict[str, str]) -> str | None:
    found = next((row[k] for k in WHO if k in row and row[k] not in (None, "")), None)
    if found is None:
        first = next((row[k][0] for k in _FIRST if isinstance(row.get(k), list) and row[k]), None)
        found = first.get("speaker") if isinstance(first, dict) else None
    if isinstance(found, dict):
        found = next((found[k] for k in _NAME if found.get(k)), None)
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    label = " ".join(names.get(str(found), str(found)).split())
    return f"Speaker {label}" if label.isdigit() else label or None


def _time(row: Row) -> tuple[float, float] | None:
    """When an entry begins and ends: by its own fields, else by those of its pieces."""
    span = next((row[k] for k in _SPANS if k in row and isinstance(row[k], dict | list)), None)
    if isinstance(span, dict):
        span = [span.get("from", span.get("start")), span.get("to", span.get("end"))]
    start, end = map(_seconds, span) if span and len(span) == 2 else (_first(row, STARTS), _first(row, _ENDS))
    if start is None:
        pieces = [x for k in _PIECES if k in row and isinstance(row[k], list) for x in row[k] if isinstance(x, dict)]
        starts = [t for x in pieces if (t := _first(x, STARTS)) is not None]
        ends = [t for x in pieces if (t := _first(x, _ENDS)) is not None]
        start, end = (starts[0], max(ends, default=None)) if starts else (None, None)
    if start is None:
        return None
    return (start, max(start, start + (_first(row, _LASTS) or 0.0) if end is None else end))


def _first(row: Row, keys: Sequence[str]) -> float | None:
    given = ((k, t) for k in keys if k in row and (t := _seconds(row[k])) is not None)
    return next((t / 1000 if k.endswith("ms") else t for k, t in given), None)


def _seconds(value: Any) -> float | None:
    """Seconds of a number, a clock time ("1:02:03,5"), an ISO 8601 duration, or an object with seconds."""
    if isinstance(value, dict):
        value = value.get("seconds")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value) if 0 <= value < 1e9 else None
    if not isinstance(value, str):
        return None
    found = _CLOCK.fullmatch(value.strip()) or _PERIOD.fullmatch(value.strip())
    if not found or not any(found.groups()):
        return None
    hours, minutes, seconds = (float((x or "0").replace(",", ".")) for x in found.groups())
    return 3600 * hours + 60 * minutes + seconds


# --- all of them ----------------------------------------------------------------------------------------------------


def _label_by_time(tables: Iterable[_Table], others: Iterable[list[Row]]) -> None:
    """Who speaks, where a list beside that of the words says so for every beginning (AWS Transcribe)."""
    known: dict[float, str] = {}
    for rows in others:
        for row in rows:
            time = _time(row)
            label = _who(row, {})
            if time and label and not _words(row):
                known.setdefault(time[0], label)
    if not known:
        return
    for table in tables:
        if table.share("label") == 0 and table.share("time") > 0.5:
            table.said = [replace(x, label=known.get(x.time[0])) if x.time else x for x in table.said]


def _turns(table: _Table) -> list[Said]:
    """Entries that follow each other in one voice, joined where they are words or pieces of a recording."""
    labels = {x.label for x in table.said if x.label}
    if not labels or (len(table.said) == 1 and not set(table.rows[0]) & set(_SPOKEN)):
        return [replace(_one(table.said), label=None)]
    if all(len(x) == 1 for x in labels) and not labels <= {"Q", "A"}:
        table.said = [replace(x, label=f"Speaker {x.label}") if x.label else x for x in table.said]
    single = table.pieces < _PIECE and len(table.said) > 3
    turns: list[list[Said]] = [[table.said[0]]]
    for before, said in pairwise(table.said):
        same = said.label == before.label or (single and said.label is None)
        if single and said.label is None:
            said = replace(said, label=turns[-1][0].label)
        if same and (single or _follows(before, said)):
            turns[-1].append(said)
        else:
            turns.append([said])
    return [_one(turn) if turn[0].label else _nobodys(_one(turn)) for turn in turns]


def _nobodys(said: Said) -> Said:
    """A turn without a speaker among turns that have one: a sound in brackets, or somebody unknown, heard or not."""
    if _SOUND.fullmatch(said.words) and not _UNHEARD.search(said.words):
        return replace(said, kind=UtteranceKind.SCENE)
    return replace(said, label=_NOBODY)


def _follows(before: Said, said: Said) -> bool:
    close = bool(before.time and said.time) and said.time[0] - before.time[1] < _PAUSE  # type: ignore[index]
    return close and bool(said.label) and not is_anonymous(said.label or "")


def _one(said: Sequence[Said]) -> Said:
    times = [x.time for x in said if x.time]
    time = (times[0][0], max(t[1] for t in times)) if times else None
    place = f"{time[0]:.3f}-{time[1]:.3f}" if time else None
    return Said(words=_joined(x.words for x in said), label=said[0].label, time=time, place=place)
