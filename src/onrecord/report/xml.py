"""What the XML formats share: text and names that XML can hold, and the sorts of stage directions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span
from onrecord.report.transcript import PARAGRAPH
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from onrecord.models import Speaker, Utterance

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NOT_IN_NAMES = re.compile(r"[^0-9A-Za-zÀ-ÖØ-öø-ʯΑ-ωА-яЀ-џ._-]+")


class Piece(NamedTuple):
    """Words of a paragraph; `note` where they are a stage direction."""

    words: str
    note: bool


def sound(text: str) -> str:
    """The text with a sign in place of what XML cannot hold (NUL and other control characters)."""
    return _ILLEGAL.sub("\ufffd", text)


def pieces_of(utterance: Utterance, text: str) -> list[list[Piece]]:
    """The paragraphs of an utterance, each as pieces in order, stage directions apart; white space is one blank."""
    span = utterance.span
    cuts = [span.start, *(m.start() for m in PARAGRAPH.finditer(span.of(text)))]
    starts = [span.start, *(span.start + at for at in cuts[1:])]
    paragraphs = [Span(a, b) for a, b in zip(starts, [*starts[1:], span.end], strict=True)]
    found = (_pieces(text, paragraph, utterance.notes) for paragraph in paragraphs)
    return [pieces for pieces in found if pieces]


def _pieces(text: str, paragraph: Span, notes: Iterable[Span]) -> list[Piece]:
    found: list[Piece] = []
    at = paragraph.start
    for note in (n for n in notes if paragraph.contains(n)):
        words = "" if note.of(text).isdigit() else _blanks(note.of(text))  # the number of a line says nothing
        found += [Piece(_blanks(text[at : note.start]), False), Piece(words, True)]
        at = note.end
    found = [p for p in (*found, Piece(_blanks(text[at : paragraph.end]), False)) if p.words]
    if found and not found[0].note:
        found[0] = Piece(found[0].words.lstrip(), False)
    if found and not found[-1].note:
        found[-1] = Piece(found[-1].words.rstrip(), False)
    return [p for p in found if p.words]


def _blanks(words: str) -> str:
    return sound(re.sub(r"\s+", " ", words))


def add_words(parent: _Element, words: str) -> None:
    """Words behind all that the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def xml_names(people: Iterable[Speaker], taken: Iterable[str]) -> dict[str, str]:
    """Speaker's id → a name that XML allows as an identifier, none of them one of `taken`."""
    used = set(taken)
    found: dict[str, str] = {}
    for person in people:
        base = NOT_IN_NAMES.sub("-", person.id).strip("-.") or "speaker"
        base = base if base[0].isalpha() else f"p-{base}"
        name, number = base, 2
        while name in used:
            name, number = f"{base}-{number}", number + 1
        used.add(name)
        found[person.id] = name
    return found


class Direction(NamedTuple):
    """A sort of stage direction: TEI's element and type, and the beginnings of the words that tell it, folded."""

    element: str
    type: str
    stems: tuple[str, ...]


def _stems(words: str) -> tuple[str, ...]:
    return tuple(folded(w) for w in words.split())


_DIRECTIONS = (
    Direction("gap", "inaudible", _stems("inaudible unintellig indiscern unverständlich inaudível неразборчив")),
    Direction("kinesic", "applause", _stems("applau aplau beifall oklask аплод оплес râsete_aplauze")),
    Direction(
        "vocal", "laughter", _stems("laugh chuckl heiterkeit gelächter lachen rire risa risos râs смех сміх śmiech")
    ),
    Direction("vocal", "interruption", _stems("crosstalk cross interrup unterbrech zuruf zwischenruf shout schrei")),
    Direction("incident", "pause", _stems("pause silence break recess unterbrechung")),
)
OTHER = Direction("incident", "action", ())


def direction(words: str) -> Direction:
    """The sort of a stage direction; an incident where its words tell none."""
    said = re.findall(r"\w+", folded(words))
    return next((d for d in _DIRECTIONS if any(w.startswith(d.stems) for w in said)), OTHER)
