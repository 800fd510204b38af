"""Captions: WebVTT and SRT. Cues of one voice that follow each other are one turn; cue times are kept."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import EmptyInputError
from onrecord.labels import righted, seconds, strength
from onrecord.models import MediaType, Speaker, UtteranceKind
from onrecord.read.decode import decode
from onrecord.read.spoken import Said, speaker_id, spoken
from onrecord.speakers import is_anonymous
from onrecord.text import folded
from onrecord.wordlists import STAGE, UNHEARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.read.draft import Draft

_CUE = re.compile(
    r"^(?P<start>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:[ \t]*-->[ \t]*|,)"
    r"(?P<end>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[^\n]*\n"
    r"(?P<words>(?:(?![^\n]*-->)[^\n]+(?:\n|\Z))*)",
    re.MULTILINE,
)
_OTHER = "\x02"  # somebody else, without a name
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>]{1,120})>")
_KIND = re.compile(
    rf"<[vc]\.(?P<kind>{'|'.join(UtteranceKind)})(?:\.[^\s>]*)?(?:[ \t]+(?P<name>[^>]{{1,400}}))?>(?P<words>.*)"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^}]*\}")
_LABEL = re.compile(r"(?P<name>[^\W_][^:\n<>]{0,60}?)[ \t]*:[ \t]+(?=\S)")
_BRACKETED = re.compile(r"(?P<lead>(?:>>|[-–—])?[ ]*)\[(?P<name>[^\W_][^\[\]\n:]{1,60})\][ ]+(?=\S)")
_SOUND = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]\s*")
_MUSIC = ("♪", "♫")
_CREDIT = re.compile(
    r"(?:closed )?(?:caption(?:s|ed|ing)|subtitl(?:es|ed|ing)|untertitel(?:ung)?|sous-titrage|sous-titres|subtítulos|"
    r"legendas|sottotitoli|napisy|titulky|undertekster|undertexter)"
    r"(?: (?:provided|made))?(?: (?:by|von|par|por|di|av)\b|:)",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"(?:^|\s)>>+\s*|^[-–—]\s*(?=[^\W_])")  # another voice begins
_TIMED = re.compile(r"(?:\A|\n)[ \t]+\n\d+\s*\Z")  # the number of the next cue, where a blank is not empty
_Timed = tuple[str, tuple[float, float]]  # words, and when they are shown
_ROLLING = 0.3  # share of the cues that begin with the line that the last one ended with
_LABELLED = 0.8  # share of the cues with a label that makes every label one
_REPEATED = 2  # cues that an unsure label must open


class Cue(NamedTuple):
    """Lines that are shown together, and when, in seconds."""

    lines: tuple[str, ...]
    time: tuple[float, float]


class Piece(NamedTuple):
    """Words of one voice; "" where it is the one before, marked names begin with a control character."""

    voice: str
    words: str
    time: tuple[float, float]


def read_captions(data: bytes, name: str) -> Draft:
    """Read WebVTT or SRT; what rolling captions show again is read once. Raises EmptyInputError and FormatError."""
    text = decode(data, name=name)
    cues = [Cue(_lines(c["words"]), (seconds(c["start"]), seconds(c["end"]))) for c in _CUE.finditer(text)]
    cues = _without_brackets(cues)
    told = all(_KIND.match(line) for cue in cues for line in cue.lines)
    turns = [turn for cue in cues for turn in _told(cue)] if told else []
    if not turns:
        pieces = [p for cue in _unrolled(cues) for p in _voices(cue)]
        names = _trusted([p.voice for p in pieces if p.voice], len(pieces))
        turns = list(_joined(pieces, names))
    if not turns:
        raise EmptyInputError(f"{name}: no caption in it holds words; give the file with the words.")
    media_type = MediaType.WEBVTT if text.startswith("WEBVTT") else MediaType.SRT
    return spoken(_righted(turns), media_type=media_type, where="time")


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line for line in _TIMED.sub("", words).splitlines() if line.strip())


def _without_brackets(cues: list[Cue]) -> list[Cue]:
    """Captions that set their labels in brackets ("[JANE ROE] Thank you."), with a colon behind them instead."""
    begun = Counter(m["name"] for cue in cues for line in cue.lines if (m := _BRACKETED.match(line)))
    names = {n for n in begun if strength(n) > 1 and STAGE.isdisjoint(folded(n).split())}
    if len(names) < _REPEATED or all(begun[n] < _REPEATED for n in names):
        return cues
    return [Cue(tuple(_colon_behind(line, names) for line in cue.lines), cue.time) for cue in cues]


def _colon_behind(line: str, names: set[str]) -> str:
    found = _BRACKETED.match(line)
    return f"{found['lead']}{found['name']}: {line[found.end() :]}" if found and found["name"] in names else line


def _unrolled(cues: list[Cue]) -> list[Cue]:
    """Captions that roll up show a line two or three times, or a line as it grows: each is kept once."""
    plain = [tuple(map(_plain, cue.lines)) for cue in cues]
    again = sum(1 for a, b in pairwise(plain) if a and b and a[-1] and b[0].startswith(a[-1]))
    if again < max(2, _ROLLING * len(cues)):
        return cues
    found: list[Cue] = []
    shown: list[str] = []
    for cue, lines in zip(cues, plain, strict=True):
        kept: list[str] = []
        for line in lines:
            last = shown[-1] if shown else ""
            fresh = "" if line in shown[-2:] else line.removeprefix(last).strip() if last else line
            shown.append(line)
            if fresh:
                kept.append(html.escape(fresh, quote=False))
        if kept:
            found.append(Cue(tuple(kept), cue.time))
    return found


def _told(cue: Cue) -> Iterator[Said]:
    """The turns of a cue whose lines tell what each does, as onrecord writes them (`<v.answer Name>`, `<c.scene>`)."""
    lines = [m for line in cue.lines if (m := _KIND.match(line))]
    for (kind, name), group in groupby(lines, lambda m: (m["kind"], _plain(m["name"] or ""))):
        words = "\n".join(_plain(line["words"]) for line in group)
        person = Speaker(id=speaker_id(name), name=name) if name and not is_anonymous(name) else None
        place = _place(cue.time)
        yield Said(words=words, label=name or None, kind=UtteranceKind(kind), time=cue.time, place=place, person=person)


def _voices(cue: Cue) -> Iterator[Piece]:
    """The pieces of a cue: a voice is marked (`<v Name>`), named ("NAME:") or only said to change (">>", "-")."""
    if _CREDIT.match(whole := _plain(" ".join(cue.lines))):
        yield Piece("", whole, cue.time)
        return
    for line in cue.lines:
        marked = list(_VOICE.finditer(line))
        for at, mark in enumerate(marked):
            end = marked[at + 1].start() if at + 1 < len(marked) else len(line)
            yield Piece(f"\x01{_plain(mark['name'])}", _plain(line[mark.end() : end]), cue.time)
        if marked:
            continue
        before, *others = _CHANGE.split(_plain(line))
        if before:
            yield _named(before, "", cue.time)
        yield from (_named(words, _OTHER, cue.time) for words in others if words)


def _named(words: str, voice: str, time: tuple[float, float]) -> Piece:
    note = _SOUND.match(words)
    label = _LABEL.match(words, note.end() if note else 0)
    return (
        Piece(label["name"], words[: label.start()] + words[label.end() :], time)
        if label
        else Piece(voice, words, time)
    )


def _plain(words: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", words)).split())


def _trusted(names: list[str], cues: int) -> frozenset[str]:
    """The labels that are people: marked as voices, sure by their shape, or opening several cues."""
    least = 1 if len(names) >= _LABELLED * cues else _REPEATED
    return frozenset(
        n for n in names if n[0] in "\x01\x02" or strength(n) > 1 or (strength(n) and names.count(n) >= least)
    )


def _joined(pieces: list[Piece], names: frozenset[str]) -> Iterator[Said]:
    """Pieces of one voice that follow each other, as one turn."""
    voice, time = "", (0.0, 0.0)
    words: list[_Timed] = []
    for who, said, when in pieces:
        if who and who not in names:
            who, said = "", f"{who}: {said}"
        if who and (who != voice or who == _OTHER):
            if words:
                yield from _closed(voice, words, time)
            voice, words, time = who, [], when
        if not words:
            time = when
        if said:
            words.append((said, when))
        time = (time[0], when[1])
    if words:
        yield from _closed(voice, words, time)


def _closed(voice: str, words: list[_Timed], time: tuple[float, float]) -> Iterator[Said]:
    """A turn, and the sounds that are shown behind it; one that is sounds alone is nobody's."""
    last = next((n for n in range(len(words), 0, -1) if not _is_sound(words[n - 1][0])), 0)
    last = last or (len(words) if voice.strip("\x01\x02") else 0)
    if last:
        yield _said(voice, words[:last], (time[0], words[last - 1][1][1]) if last < len(words) else time)
    for sound, when in words[last:]:
        yield Said(words=sound, kind=UtteranceKind.SCENE, time=when, place=_place(when))


def _is_sound(words: str) -> bool:
    """Whether words are a sound that somebody describes, music, or who made the captions."""
    if words.startswith(_MUSIC) and words.endswith(_MUSIC):
        return True
    noted = _SOUND.fullmatch(words) is not None and UNHEARD.isdisjoint(folded(words.strip("()[] ")).split())
    return noted or _CREDIT.match(words) is not None


def _said(voice: str, words: list[_Timed], time: tuple[float, float]) -> Said:
    label = voice.strip("\x01\x02") or None
    ends = list(accumulate(len(w) + 1 for w, _ in words))
    cues = tuple((end - len(w) - 1, end - 1, _place(when)) for end, (w, when) in zip(ends, words, strict=True))
    whole = " ".join(w for w, _ in words)
    return Said(words=whole, label=label, time=time, place=_place(time), cues=cues if len(cues) > 1 else ())


def _place(time: tuple[float, float]) -> str:
    return f"{time[0]:.3f}-{time[1]:.3f}"


def _righted(turns: list[Said]) -> list[Said]:
    """Where all voices are written "Last, First", as lists of people are, the names as they are spoken."""
    right = righted(sorted({t.label for t in turns if t.label}))
    return [replace(t, name=right[t.label]) if t.label in right else t for t in turns]
