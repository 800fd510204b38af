"""Who asks and who answers: the kind of each utterance, and questions paired with their answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Exchange, UtteranceKind
from onrecord.speakers import bare, is_anonymous, is_answer_mark, is_together
from onrecord.structure.followups import FollowUps, answer_marks
from onrecord.wordlists import CALLERS, MODERATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Speaker, Utterance
    from onrecord.structure.turns import Piece

# Shares of turns that end in a question: of those who ask, and of those who hardly do.
_ASKS, _HARDLY_ASKS = 0.5, 0.25
_ASKED = 200  # characters at the end of a turn in which its question stands
_ASKS_SO = re.compile("[?？؟]|か。")
_ASKING_ENDS = ("?", "？", "؟", "か。")
_SOMEBODY = frozenset("unknown unidentified unnamed male female speaker speakers man woman an a the".split())
_WITNESS = ("witness", "deponent")
_MOST = 0.6  # of the words said: he who says so much answers, whatever his office
_CALL = 300  # characters at the end of a turn in which the next to ask is called
_A_QUESTION = re.compile(
    r"\b(?:questions?|fragen?|preguntas?|domand[ae]|perguntas?|întreb\w+|pyta\w+)\b|вопрос", re.IGNORECASE
)
_TOLD = re.compile(r"(?:asked|[Tt]o ask)\b")  # how a record tells a question


def kinds(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> list[UtteranceKind]:
    """The kind of each piece, question and answer told from speech; those of other kinds stay."""
    roles = _roles(said, speakers, text)
    found: list[UtteranceKind] = []
    asked = False
    for piece, speaker in zip(said, speakers, strict=True):
        kind = piece.kind
        if kind is UtteranceKind.SPEECH and not is_together(piece.label or ""):
            kind = _kind(piece, speaker, text, asked=asked, roles=roles)
            asked = asked and (roles.marked or kind is not UtteranceKind.SPEECH)
        asked = asked or kind is UtteranceKind.QUESTION
        found.append(kind)
    return found


class _Roles(NamedTuple):
    """The parts that people have in a talk: who asks though named, who answers though he runs it, who runs it though no
    office says so, and whether answers are marked as such ("A"), so that nothing else is one."""

    askers: frozenset[str]
    answerer: str | None
    host: str | None
    marked: bool


def _roles(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> _Roles:
    lengths: Counter[str] = Counter()
    for piece, who in zip(said, speakers, strict=True):
        if who and not is_anonymous(piece.label or ""):
            lengths[who.id] += piece.span.end - piece.span.start
    longest = next((who for who, n in lengths.most_common(1) if n > _MOST * lengths.total()), None)
    marks = answer_marks(said)
    askers = _askers(said, speakers, text) | _called(said, speakers, text)
    return _Roles(askers, longest, _host(said, speakers, text), marks > 1)


def _host(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> str | None:
    """Who opens the talk, speaks again, and never right after a question."""
    heard = (UtteranceKind.SPEECH, UtteranceKind.QUESTION)
    spoken = [(p, s) for p, s in zip(said, speakers, strict=True) if p.kind in heard]
    first = spoken[0][1] if spoken else None
    if first is None or is_anonymous(spoken[0][0].label or ""):
        return None
    again = [before for (before, _), (_, who) in pairwise(spoken) if who and who.id == first.id and who == first]
    asked = any(
        p.kind is UtteranceKind.QUESTION or is_anonymous(p.label or "") or text.endswith(_ASKING_ENDS, *p.span)
        for p in again
    )
    return None if asked or not again else first.id


def _kind(piece: Piece | Utterance, speaker: Speaker | None, text: str, *, asked: bool, roles: _Roles) -> UtteranceKind:
    label = piece.label or ""
    if _tells(text, piece):
        return UtteranceKind.QUESTION
    if is_anonymous(label) and (not _is_somebody(label) or _ASKS_SO.search(text, *piece.span)):
        return UtteranceKind.QUESTION
    if speaker and speaker.id in roles.askers:
        return UtteranceKind.QUESTION if _ASKS_SO.search(text, *piece.span) else UtteranceKind.SPEECH
    if is_answer_mark(label):
        return UtteranceKind.ANSWER
    runs = is_moderator(speaker.role or speaker.name if speaker else label)
    who = speaker.id if speaker else None
    if (who and who == roles.host) or (runs and not (who and who == roles.answerer)):
        return UtteranceKind.SPEECH
    if asked and (not roles.marked or bare(label).endswith(_WITNESS)):
        return UtteranceKind.ANSWER
    return UtteranceKind.SPEECH


@lru_cache(maxsize=4096)
def _is_somebody(label: str) -> bool:
    """Whether a label stands for anybody whose name is not known, asking or not ("Unidentified Speaker")."""
    return all(bare(w) in _SOMEBODY for w in label.split())


@lru_cache(maxsize=4096)
def is_moderator(role: str) -> bool:
    """Whether an office is that of the person who runs the talk; a numbered speaker runs none."""
    words = [bare(w) for w in role.split()]
    if words and words[-1].isdigit():
        return False
    return bool(words) and len(words) < 4 and (words[0] in MODERATORS or words[-1] in MODERATORS)


def _askers(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> frozenset[str]:
    """Named people who ask, in an interview, a press conference or a call: most of their turns are questions, hardly
    any of the others', who say more; and asking is a good part of the talk, as it is not in a debate."""
    if any(piece.label and is_anonymous(piece.label) for piece in said):
        return _among_unnamed(said, speakers, text)
    if any(_tells(text, piece) for piece in said):
        return _among_told(said, speakers, text)
    turns: dict[str, list[tuple[bool, int]]] = defaultdict(list)
    for piece, who in zip(said, speakers, strict=True):
        if who and piece.kind is UtteranceKind.SPEECH and not is_moderator(who.role or who.name):
            words = piece.span.of(text)
            turns[who.id].append((bool(_ASKS_SO.search(words, max(0, len(words) - _ASKED))), len(words)))
    askers = frozenset(who for who, asks in turns.items() if _share(asks) >= _ASKS)
    asking = [turn for who in askers for turn in turns[who]]
    others = [turn for who, each in turns.items() if who not in askers for turn in each]
    talk = len(asking) > 2 and others and len(asking) >= _HARDLY_ASKS * (len(asking) + len(others))
    longer = sum(size for _, size in others) >= sum(size for _, size in asking)
    examined = len(askers) == 1 and all(who and who.id in turns for who in speakers)
    clear = examined and all(asks for asks, _ in asking) and not any(asks for asks, _ in others)
    return askers if talk and (clear or (longer and _share(others) <= _HARDLY_ASKS)) else frozenset()


def _among_unnamed(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> frozenset[str]:
    """Named people who ask as the unnamed do: every turn of theirs ends in a question, which another named person
    answers, and none follows one."""
    spoken = [(p, s) for p, s in zip(said, speakers, strict=True) if p.kind is UtteranceKind.SPEECH]
    unnamed = [is_anonymous(p.label or "") for p, _ in spoken]
    ends = [text.endswith(_ASKING_ENDS, *p.span) for p, _ in spoken]
    asks: dict[str, bool] = {}
    for i, (_, who) in enumerate(spoken):
        if who is None or unnamed[i]:
            continue
        after = i > 0 and (unnamed[i - 1] or ends[i - 1])
        answered = i + 1 < len(spoken) and not unnamed[i + 1] and spoken[i + 1][1] not in (None, who)
        asks[who.id] = asks.get(who.id, True) and ends[i] and answered and not after
    return frozenset(who for who, always in asks.items() if always)


def _called(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> frozenset[str]:
    """Who is named, for a question, by whoever runs a call or a panel, and asks one right after."""
    found = set()
    for (before, host), (piece, who) in pairwise(zip(said, speakers, strict=True)):
        if host is None or who is None or not _calls(host.role or host.name) or who == host:
            continue
        words = text[max(before.span.start, before.span.end - _CALL) : before.span.end]
        named = re.search(rf"\b{re.escape(who.name.split()[-1])}\b", words) is not None
        if named and _A_QUESTION.search(words) and _ASKS_SO.search(text, *piece.span):
            found.add(who.id)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _calls(role: str) -> bool:
    """Whether an office is that of one who names the next to ask."""
    return any(bare(w) in CALLERS for w in role.split()[:1])


def _tells(text: str, piece: Piece | Utterance) -> bool:
    """Whether a record tells a question."""
    at = piece.span.start
    return text.startswith(("asked", "to ask", "To ask"), at) and _TOLD.match(text, at) is not None


def _among_told(said: Sequence[Piece | Utterance], speakers: Sequence[Speaker | None], text: str) -> frozenset[str]:
    """Named people who ask where the record tells questions: whose question it tells, and whoever asks and answers
    none of those."""
    told = [_tells(text, piece) for piece in said]
    answer = {who.id for before, who in zip(told, speakers[1:], strict=False) if before and who}
    asks = {who.id for piece, who in zip(said, speakers, strict=True) if who and _ASKS_SO.search(text, *piece.span)}
    return frozenset((asks | {who.id for ask, who in zip(told, speakers, strict=True) if ask and who}) - answer)


def _share(turns: Sequence[tuple[bool, int]]) -> float:
    """Share of turns that ask."""
    return sum(asks for asks, _ in turns) / len(turns)


def exchanges(utterances: Sequence[Utterance], text: str) -> tuple[Exchange, ...]:
    """Questions with their answers, in order; several asked at once and follow-ups are in one exchange."""
    found: list[tuple[list[str], list[str]]] = []
    follow_ups = FollowUps(utterances, text)
    before: Utterance | None = None
    moderated = False
    for utterance in utterances:
        if utterance.kind is UtteranceKind.QUESTION:
            if before is None or (found[-1][1] and not follow_ups.goes_on(utterance, before, moderated=moderated)):
                found.append(([], []))
            found[-1][0].append(utterance.id)
            before, moderated = utterance, False
        elif utterance.kind is UtteranceKind.ANSWER and found:
            found[-1][1].append(utterance.id)
        else:
            moderated = moderated or utterance.kind is UtteranceKind.SPEECH
    return tuple(Exchange(questions=tuple(q), answers=tuple(a)) for q, a in found)
