"""Who asks and who answers: the kind of each utterance, and questions paired with their answers."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.models import Exchange, UtteranceKind
from onrecord.speakers import bare, is_anonymous, is_answer_mark
from onrecord.wordlists import FOLLOW_UPS, MODERATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Speaker, Utterance
    from onrecord.structure.turns import Piece

# Shares of turns that end in a question: of those who ask, and of those who hardly do.
_ASKS, _HARDLY_ASKS = 0.5, 0.25
_ASKED = 200  # characters at the end of a turn in which its question stands
_SHORT = 14  # words: an unnamed question this short goes on with the one before


def kinds(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> list[UtteranceKind]:
    """The kind of each piece, question and answer told from speech; those of other kinds stay."""
    askers = _askers(said, speakers, text)
    found: list[UtteranceKind] = []
    asked = False
    for piece, speaker in zip(said, speakers, strict=True):
        kind = piece.kind
        if kind is UtteranceKind.SPEECH:
            kind = _kind(piece, speaker, text, asked=asked, askers=askers)
            asked = asked and kind is not UtteranceKind.SPEECH
        asked = asked or kind is UtteranceKind.QUESTION
        found.append(kind)
    return found


def _kind(
    piece: Piece | Utterance, speaker: Speaker | None, text: str, *, asked: bool, askers: frozenset[str]
) -> UtteranceKind:
    label = piece.label or ""
    if is_anonymous(label) and bare(label) != "unknown":
        return UtteranceKind.QUESTION
    if speaker and speaker.id in askers:
        return UtteranceKind.QUESTION if "?" in piece.span.of(text) else UtteranceKind.SPEECH
    if is_moderator(speaker.role or speaker.name if speaker else label):
        return UtteranceKind.SPEECH
    if is_answer_mark(label) or asked:
        return UtteranceKind.ANSWER
    return UtteranceKind.SPEECH


@lru_cache(maxsize=4096)
def is_moderator(role: str) -> bool:
    """Whether an office is that of the person who runs the talk."""
    words = [bare(w) for w in role.split()]
    return bool(words) and len(words) < 4 and (words[0] in MODERATORS or words[-1] in MODERATORS)


def _askers(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> frozenset[str]:
    """Named people who ask, in an interview, a press conference or a call: most of their turns are questions, hardly
    any of the others', who say more; and asking is a good part of the talk, as it is not in a debate."""
    if any(piece.label and is_anonymous(piece.label) for piece in said):
        return frozenset()
    turns: dict[str, list[tuple[bool, int]]] = defaultdict(list)
    for piece, who in zip(said, speakers, strict=True):
        if who and piece.kind is UtteranceKind.SPEECH and not is_moderator(who.role or who.name):
            words = piece.span.of(text)
            turns[who.id].append(("?" in words[-_ASKED:] or "？" in words[-_ASKED:], len(words)))
    askers = frozenset(who for who, asks in turns.items() if _share(asks) >= _ASKS)
    asking = [turn for who in askers for turn in turns[who]]
    others = [turn for who, each in turns.items() if who not in askers for turn in each]
    talk = len(asking) > 2 and others and len(asking) >= _HARDLY_ASKS * (len(asking) + len(others))
    longer = sum(size for _, size in others) >= sum(size for _, size in asking)
    return askers if talk and longer and _share(others) <= _HARDLY_ASKS else frozenset()


def _share(turns: Sequence[tuple[bool, int]]) -> float:
    """Share of turns that ask."""
    return sum(asks for asks, _ in turns) / len(turns)


def exchanges(utterances: Sequence[Utterance], text: str) -> tuple[Exchange, ...]:
    """Questions with their answers, in order; a remark or a short unnamed follow-up joins the exchange before."""
    found: list[tuple[list[str], list[str]]] = []
    for utterance in utterances:
        if utterance.kind is UtteranceKind.QUESTION:
            if not found or (found[-1][1] and not _follows_up(utterance, text)):
                found.append(([], []))
            found[-1][0].append(utterance.id)
        elif utterance.kind is UtteranceKind.ANSWER and found:
            found[-1][1].append(utterance.id)
    return tuple(Exchange(questions=tuple(q), answers=tuple(a)) for q, a in found)


def _follows_up(utterance: Utterance, text: str) -> bool:
    if bare(utterance.label or "") in FOLLOW_UPS:
        return True
    return utterance.speaker is None and len(utterance.span.of(text).split()) <= _SHORT
