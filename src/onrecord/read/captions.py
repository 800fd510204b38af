"""Captions: WebVTT and SRT. Cues of one voice that follow each other are one turn; cue times are kept."""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError
from onrecord.labels import seconds, strength
from onrecord.models import MediaType, Speaker, UtteranceKind
from onrecord.read.decode import decode
from onrecord.read.spoken import Said, speaker_id, spoken
from onrecord.speakers import is_anonymous

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.read.draft import Draft

_CUE = re.compile(
    r"^(?P<start>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*(?P<end>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})[^\n]*\n"
    r"(?P<words>(?:[^\n]*\S[^\n]*(?:\n|\Z))*)",
    re.MULTILINE,
)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>]{1,120})>")
_KIND = re.compile(
    rf"<[vc]\.(?P<kind>{'|'.join(UtteranceKind)})(?:\.[^\s>]*)?(?:[ \t]+(?P<name>[^>]{{1,400}}))?>(?P<words>.*)"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^}]*\}")
_LABEL = re.compile(r"^[ \t]*(?:>>+[ \t]*|-[ \t]*)?(?P<name>[^\W_][^:\n<>]{0,60}?)[ \t]*:[ \t]+(?=\S)")
_CHANGE = re.compile(r"^[ \t]*>>+[ \t]*")
_LABELLED = 0.8  # share of the cues with a label that makes every label one
_REPEATED = 2  # cues that an unsure label must open


def read_captions(data: bytes, name: str) -> Draft:
    """Read WebVTT or SRT. Raises EmptyInputError and FormatError."""
    text = decode(data, name=name)
    cues = list(_CUE.finditer(text))
    told = all(_KIND.match(line) for cue in cues for line in cue["words"].splitlines())
    turns = [turn for cue in cues for turn in _told(cue)] if told else []
    if not turns:
        pieces = [p for cue in cues for p in _voices(cue)]
        names = _trusted([who for who, _, _ in pieces if who], len(pieces))
        turns = list(_joined(pieces, names))
    if not turns:
        raise EmptyInputError(f"{name}: no caption in it holds words; give the file with the words.")
    media_type = MediaType.WEBVTT if text.startswith("WEBVTT") else MediaType.SRT
    return spoken(turns, media_type=media_type, where="time")


def _told(cue: re.Match[str]) -> Iterator[Said]:
    """The turns of a cue whose lines tell what each does, as onrecord writes them (`<v.answer Name>`, `<c.scene>`)."""
    lines = [m for line in cue["words"].splitlines() if (m := _KIND.match(line))]
    time = (seconds(cue["start"]), seconds(cue["end"]))
    for (kind, name), group in groupby(lines, lambda m: (m["kind"], _plain(m["name"] or ""))):
        words = "\n".join(_plain(line["words"]) for line in group)
        person = Speaker(id=speaker_id(name), name=name) if name and not is_anonymous(name) else None
        place = f"{time[0]:.3f}-{time[1]:.3f}"
        yield Said(words=words, label=name or None, kind=UtteranceKind(kind), time=time, place=place, person=person)


def _voices(cue: re.Match[str]) -> Iterator[tuple[str, str, tuple[float, float]]]:
    """(voice or "", words, time) of a cue; two voices in a cue are two pieces."""
    time = (seconds(cue["start"]), seconds(cue["end"]))
    voice = ""
    for line in cue["words"].splitlines():
        marked = list(_VOICE.finditer(line))
        if marked:
            for at, mark in enumerate(marked):
                end = marked[at + 1].start() if at + 1 < len(marked) else len(line)
                voice = f"\x01{_plain(mark['name'])}"
                yield voice, _plain(line[mark.end() : end]), time
            continue
        words = _plain(line)
        label = _LABEL.match(words)
        if label:
            voice = label["name"]
            yield voice, words[label.end() :], time
        elif _CHANGE.match(words):
            yield "\x02", _CHANGE.sub("", words), time
        else:
            yield "", words, time


def _plain(words: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", words)).split())


def _trusted(names: list[str], cues: int) -> frozenset[str]:
    """The labels that are people: marked as voices, sure by their shape, or opening several cues."""
    least = 1 if len(names) >= _LABELLED * cues else _REPEATED
    return frozenset(
        n for n in names if n[0] in "\x01\x02" or strength(n) > 1 or (strength(n) and names.count(n) >= least)
    )


def _joined(pieces: list[tuple[str, str, tuple[float, float]]], names: frozenset[str]) -> Iterator[Said]:
    voice, words, time = "", [""], (0.0, 0.0)
    for who, said, when in pieces:
        if who and who not in names:
            who, said = "", f"{who}: {said}"
        if who and (who != voice or who == "\x02"):
            if any(words):
                yield _said(voice, words, time)
            voice, words, time = who, [], when
        if not any(words):
            time = when
        words.append(said)
        time = (time[0], when[1])
    if any(words):
        yield _said(voice, words, time)


def _said(voice: str, words: list[str], time: tuple[float, float]) -> Said:
    label = voice.strip("\x01\x02") or None
    return Said(words=" ".join(w for w in words if w), label=label, time=time, place=f"{time[0]:.3f}-{time[1]:.3f}")
