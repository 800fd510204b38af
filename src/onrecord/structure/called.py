"""Witnesses who are called up one after the other and answer under one label ("Que pase la testigo, doña Ana Roe."):
whoever was called last speaks under it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.functions import EXPERTS, WITNESSES
from onrecord.identity import resolve
from onrecord.models import Speaker
from onrecord.patterns import lazily
from onrecord.speakers import bare, is_honorific, is_office, parse
from onrecord.structure.cast import members
from onrecord.structure.people import speaker_id
from onrecord.text import CAPITAL, folded
from onrecord.wordlists import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.structure.turns import Piece

_BEFORE = 250  # characters at the end of a turn in which the next witness is called
_WORD = r"[^\W\d_][\w'’-]*\.?"
_CALLS = lazily(
    r"\b(?i:que (?:pase|entre|comparezca)|llam(?:o|amos) a|se llama a|faites entrer|(?:j['’]|nous )appel(?:le|ons)|"
    r"chiam(?:o|iamo)|fate entrare|ich rufe|wir hören(?: nun| jetzt)?|cham(?:o|amos)|mande entrar|ik roep|wzywam|"
    r"jag kallar(?: in)?|(?:we|i) (?:now )?call|"
    r"wchodzi|staje|(?:es )?erscheint|betritt den saal|entra(?: en la sala| in aula)?|compare(?:ce)?|"
    r"verschijnt|inträder|"
    r"(?:state|people|prosecution|crown|defen[cs]e|defendant|plaintiff|claimant|respondent) calls)[ ]"
    rf"(?P<told>(?:{_WORD},?[ ]){{0,6}}?{CAPITAL}[\w'’-]+(?:[ ](?:{_WORD}[ ])?{CAPITAL}[\w'’-]+){{0,3}})"
    r"(?=[ ]?[.,;:!?]|\Z)"
)
_COMES = lazily(
    rf"(?P<told>(?:{_WORD}[ ]){{0,4}}?{CAPITAL}[\w'’-]+(?:[ ]{CAPITAL}[\w'’-]+){{0,3}})[ ]"
    r"(?i:est (?:introduite?|appelée?)|(?:è|viene) (?:introdott|chiamat)[oa]|wird (?:hereingerufen|aufgerufen)|"
    r"is (?:called|sworn)|es llamad[oa]|zostaje wezwan[ya])\b"
)
_NEXT = lazily(
    r"\b(?i:next|siguiente|próxim[oa]|suivante?|prochaine?|prossim[oa]|nächste[nr]?|volgende|następn\w+|nästa)\b"
)


def called(text: str, found: Sequence[Piece], speakers: Sequence[Speaker | None], head: str) -> list[Speaker | None]:
    """The speakers of the pieces, with the witnesses whom the turns before call by name; nobody where the next is
    called by none. The head of the record may have their whole names."""
    out = list(speakers)
    parts = [_part(piece.label) if piece.label else None for piece in found]
    if not any(parts):
        return out
    known = [s for s in dict.fromkeys(speakers) if s]
    holds: dict[frozenset[str], Speaker | None] = {}
    heard: set[frozenset[str]] = set()
    for i, (piece, part) in enumerate(zip(found, parts, strict=True)):
        if part:
            who, shown = holds.get(part, out[i]), out[i]
            out[i] = holds[part] = replace(who, role=who.role or (shown.role if shown else None)) if who else None
            heard.add(part)
            continue
        words = text[max(piece.span.start, piece.span.end - _BEFORE) : piece.span.end]
        told = [m["told"] for calls in (_CALLS, _COMES) for m in calls.finditer(words)]
        if told and (name := _name(told[-1])):
            holds |= dict.fromkeys(_parts(told[-1]) or (WITNESSES, EXPERTS), speaker_named(name, known, head))
        elif _NEXT.search(words):
            holds |= dict.fromkeys(heard & _parts(words))
    return out


@lru_cache(maxsize=4096)
def _part(label: str) -> frozenset[str] | None:
    """The words for what a label is, where many are that who are called up and it is nobody's name."""
    words = [w for w in label.split() if bare(w) not in ARTICLES and not is_honorific(w)]
    return next((x for x in (WITNESSES, EXPERTS) if len(words) == 1 and bare(words[0]) in x), None)


def _parts(words: str) -> set[frozenset[str]]:
    """What some words say that somebody is."""
    said = {bare(w) for w in words.split()}
    return {x for x in (WITNESSES, EXPERTS) if not x.isdisjoint(said)}


def _name(told: str) -> str | None:
    """The name of whom words call up, behind what he is and his form of address."""
    skipped = WITNESSES | EXPERTS
    words = [w for w in told.split() if w[0].isupper() and not is_office(w) and bare(w) not in skipped]
    return parse(" ".join(words)).name or None


def speaker_named(name: str, known: list[Speaker], head: str) -> Speaker:
    """The speaker of a name, with the whole name that the head may have, where nobody is known by it."""
    speaker = resolve(name, known)
    if speaker is None:
        surname = folded(name.split()[-1])  # the first of two, or the last
        people = [(m.name, folded(m.name).split()) for m in members(head)]
        listed = [n for n, words in people if {*words} == {*folded(name).split()}]
        listed = listed or [n for n, words in people if surname in words[1:]]
        whole = listed[0] if len(listed) == 1 else name
        speaker = Speaker(id=speaker_id(whole, {s.id for s in known}), name=whole)
        known.append(speaker)
    return speaker
