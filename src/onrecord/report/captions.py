"""A record as WebVTT: a cue a turn, `<v.kind Name>` on each line of it, stage directions as `<c.scene>`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.report.transcript import clock, date_of, paragraphs_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record, Utterance

_PACE = 2.5  # words a second: how long a turn is shown where nothing tells when it ends
_LEAST = 1.0  # seconds that it is shown at least
_TICK = 0.001
_BLINK = 0.1  # seconds for a turn without a time where there is no room for it


def webvtt(record: Record) -> str:
    """The record as WebVTT. Turns without a time share what is left until the next that has one, by their words.

    Raises InputError where no turn has a time, or times go backwards.
    """
    text, path = record.document.text, record.document.path
    groups = _groups(record.utterances)
    if not any(u.time for u in record.utterances):
        raise InputError(f"{path}: no turn in it has a time, which WebVTT needs; choose another format.")
    if any(b < a for (a, _), (b, _) in pairwise(groups)):
        raise InputError(f"{path}: its times go backwards, which WebVTT does not allow; choose another format.")
    head = [x for x in (title_of(record), date_of(record)) if x]
    blocks = [" ".join(["WEBVTT", *" · ".join(head).replace("-->", "→").split()])]
    for (start, turns), following in zip(groups, [*groups[1:], None], strict=True):
        for turn, shown, end in _spread(start, turns, following[0] if following else None, text):
            blocks.append("\n".join([turn.id, f"{_stamp(shown)} --> {_stamp(end)}", *_lines(turn, text)]))
    return "\n\n".join(blocks)


def _groups(utterances: Sequence[Utterance]) -> list[tuple[float, list[Utterance]]]:
    """(start in seconds, the turns from then on until the next that has a time)."""
    groups: list[tuple[float, list[Utterance]]] = []
    for utterance in utterances:
        if utterance.time or not groups:
            groups.append((utterance.time[0] if utterance.time else 0.0, []))
        groups[-1][1].append(utterance)
    return groups


def _spread(
    start: float, turns: Sequence[Utterance], following: float | None, text: str
) -> Iterator[tuple[Utterance, float, float]]:
    """Each turn with when it is shown: the first where its source says, those after it for as long as their words take,
    faster where the next turn with a time comes before."""
    paces = [max(_LEAST, len(u.span.of(text).split()) / _PACE) for u in turns]
    told = turns[0].time[1] if turns[0].time else start
    own = round(told, 3) > round(start, 3)
    if own:
        yield turns[0], start, told
        turns, paces, start = turns[1:], paces[1:], told
    room = following - start if following is not None else sum(paces)
    if round(room, 3) <= 0:
        yield from ((turn, start + room, start + room + _BLINK) for turn in turns)
        return
    share = room / sum(paces) if turns else 1.0
    share = min(1.0, share) if own else share
    for turn, pace in zip(turns, paces, strict=True):
        yield turn, start, start + max(pace * share, _TICK)
        start += pace * share


def _stamp(seconds: float) -> str:
    return clock(seconds, milliseconds=True)


def _lines(utterance: Utterance, text: str) -> Iterator[str]:
    kind, who = utterance.kind.value, utterance.speaker.name if utterance.speaker else utterance.label
    voice = f"<v.{kind} {_escaped(' '.join(who.split()))}>" if who else f"<c.{kind}>"
    for paragraph in paragraphs_of(utterance, text):
        yield f"{voice}{_escaped(paragraph)}{'</v>' if who else '</c>'}"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\0", "\ufffd")
