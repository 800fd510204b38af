"""A record as WebVTT: a cue a turn, `<v.kind Name>` on each line of it, stage directions as `<c.scene>`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.report.transcript import clock, date_of, paragraphs_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record, Utterance

_PACE = 2.5  # words a second: how long the last turn is shown where nothing tells when it ends
_LEAST = 1.0  # seconds that it is shown at least


def webvtt(record: Record) -> str:
    """The record as WebVTT. A turn without a time stands in the cue of the turn before it.

    Raises InputError where no turn has a time, or times go backwards.
    """
    text, path = record.document.text, record.document.path
    cues = _cues(record.utterances)
    if not any(u.time for u in record.utterances):
        raise InputError(f"{path}: no turn in it has a time, which WebVTT needs; choose another format.")
    if any(b < a for (a, _), (b, _) in pairwise(cues)):
        raise InputError(f"{path}: its times go backwards, which WebVTT does not allow; choose another format.")
    head = [x for x in (title_of(record), date_of(record)) if x]
    blocks = [" ".join(["WEBVTT", *" · ".join(head).replace("-->", "→").split()])]
    for (start, turns), following in zip(cues, [*cues[1:], None], strict=True):
        end = _end(start, turns, following[0] if following else None, text)
        lines = [line for turn in turns for line in _lines(turn, text)]
        blocks.append("\n".join([turns[0].id, f"{_stamp(start)} --> {_stamp(end)}", *lines]))
    return "\n\n".join(blocks)


def _cues(utterances: Sequence[Utterance]) -> list[tuple[float, list[Utterance]]]:
    """(start in seconds, the turns from then on until the next that has a time)."""
    cues: list[tuple[float, list[Utterance]]] = []
    for utterance in utterances:
        if utterance.time or not cues:
            cues.append((utterance.time[0] if utterance.time else 0.0, []))
        cues[-1][1].append(utterance)
    return cues


def _end(start: float, turns: Sequence[Utterance], following: float | None, text: str) -> float:
    """When a cue ends: where its turn does, else at the next cue, else after the time that its words take."""
    told = turns[0].time[1] if turns[0].time else start
    if round(told, 3) > round(start, 3):
        return told
    if following is not None and round(following, 3) > round(start, 3):
        return following
    return start + max(_LEAST, sum(len(u.span.of(text).split()) for u in turns) / _PACE)


def _stamp(seconds: float) -> str:
    return clock(seconds, milliseconds=True)


def _lines(utterance: Utterance, text: str) -> Iterator[str]:
    kind, who = utterance.kind.value, utterance.speaker.name if utterance.speaker else utterance.label
    voice = f"<v.{kind} {_escaped(' '.join(who.split()))}>" if who else f"<c.{kind}>"
    for paragraph in paragraphs_of(utterance, text):
        yield f"{voice}{_escaped(paragraph)}{'</v>' if who else '</c>'}"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\0", "\ufffd")
