"""Who spoke how much: turns, words, minutes, and each person's share of the talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import UtteranceKind

if TYPE_CHECKING:
    from onrecord.models import Record, Speaker, Utterance

_SPOKEN = (UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER)
_TIMED = 0.9  # share of the words whose duration must be known for minutes to measure the talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One person's part; `speaker` is None for all whom the record leaves unnamed, together.

    `words` leave stage directions out. `seconds` is None where the record has too few times to tell; `share` is that of
    the talk's time where seconds are known, else of its words, 0 to 1.
    """

    speaker: Speaker | None
    turns: int
    words: int
    seconds: float | None
    share: float


def shares(record: Record) -> tuple[Share, ...]:
    """The people of a record with their parts of it, the largest first; those who said nothing are left out."""
    text = record.document.text
    spoken = [(u, words_in(u, text)) for u in record.utterances if u.kind in _SPOKEN]
    total = sum(n for _, n in spoken)
    timed = total > 0 and sum(n for u, n in spoken if _seconds(u)) >= _TIMED * total
    people: dict[str | None, list[tuple[Utterance, int]]] = {}
    for utterance, count in spoken:
        people.setdefault(utterance.speaker.id if utterance.speaker else None, []).append((utterance, count))
    measure = sum(_seconds(u) for u, _ in spoken) if timed else total
    found = [_share(turns, timed=timed, of=measure) for turns in people.values() if any(n for _, n in turns)]
    return tuple(sorted(found, key=lambda s: -s.share))


def _share(turns: list[tuple[Utterance, int]], *, timed: bool, of: float) -> Share:
    words = sum(n for _, n in turns)
    seconds = sum(_seconds(u) for u, _ in turns)
    return Share(
        speaker=turns[0][0].speaker,
        turns=len(turns),
        words=words,
        seconds=seconds if timed else None,
        share=(seconds if timed else words) / of,
    )


def words_in(utterance: Utterance, text: str) -> int:
    """The words of an utterance, stage directions left out; what has neither letter nor figure is no word."""
    noted = sum(_count(n.of(text)) for n in utterance.notes)
    return max(0, _count(utterance.span.of(text)) - noted)


def _count(words: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in words.split())


def _seconds(utterance: Utterance) -> float:
    return max(0.0, utterance.time[1] - utterance.time[0]) if utterance.time else 0.0
