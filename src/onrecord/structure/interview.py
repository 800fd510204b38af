"""Interviews whose questions have no labels: they are set in bold or italics, or each on the line over its answer; or
only the answers have labels, and each but the last ends in a paragraph that asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.languages.given import given_names
from onrecord.models import BlockKind, MediaType, Span, UtteranceKind
from onrecord.speakers import bare, is_name_shaped
from onrecord.structure.called import speaker_named
from onrecord.structure.introduced import talking
from onrecord.structure.turns import Turn
from onrecord.text import folded, trimmed
from onrecord.wordlists import FIRST_PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Document, Speaker
    from onrecord.structure.turns import Piece

_QUESTIONS = 3  # that make an interview
_ASKING = 0.6  # share of the paragraphs set apart that ask: of crossheads and quotations hardly any does
_TYPE = 0.95  # share of a paragraph that is set in the type
_SHARE = 0.5  # of the words that questions have at most
_MINE = 0.3  # share of the answers in which one speaks of himself
_QUESTION = 400  # characters of a question without a label
_ANSWERING = 3  # labels, with initials, under which one or two answer
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n(?=[^\n]*\S))?)+")
_MARKED = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>(?:(?!(?P=mark)).)+)(?P=mark)", re.DOTALL)
_WORD = re.compile(r"[\w'’]+")
_ASKS = re.compile(r"[?？؟][\"'”’»)\]]*$")


class Said(NamedTuple):
    """A question or an answer, without the marks of its type."""

    span: Span
    asks: bool


def interview(document: Document, body: Span) -> list[Said]:
    """The questions and answers of a text in order, beginning with a question; empty where it is no interview."""
    plain = document.media_type in _PLAIN
    shown = _in_markdown(document.text, body) if plain else _in_blocks(document)
    return _asked(shown, document.text) or (_asked(_in_lines(document.text, body), document.text) if plain else [])


def _asked(shown: Sequence[Said], text: str) -> list[Said]:
    """The questions and answers among stretches, where they make an interview."""
    apart = [x for x in shown if x.asks]
    asking = [x for x in apart if _ASKS.search(x.span.of(text))]
    if len(asking) < _QUESTIONS or len(asking) < _ASKING * len(apart):
        return []
    first = shown.index(asking[0])
    found = _joined(shown[first:])
    letters = [sum(x.span.end - x.span.start for x in found if x.asks is asks) for asks in (True, False)]
    answered = sum(not x.asks for x in found)
    return found if answered >= _QUESTIONS and letters[0] <= _SHARE * sum(letters) else []


_PLAIN = (MediaType.TEXT, MediaType.MARKDOWN)


def _in_markdown(text: str, body: Span) -> list[Said]:
    """The paragraphs of a Markdown text, those wholly in bold or italics as questions."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text, *body):
        span = trimmed(text, Span(*paragraph.span()))
        marked = _MARKED.fullmatch(text, *span)
        found.append(Said(Span(*marked.span("words")), True) if marked else Said(span, False))
    return found


def _in_lines(text: str, body: Span) -> list[Said]:
    """The paragraphs of a text, the first lines of those that begin with a question as such; none where there are many
    others, or hardly anybody speaks of himself."""
    found, begun, others, mine = [], 0, 0, 0
    for paragraph in _PARAGRAPH.finditer(text, *body):
        span = trimmed(text, Span(*paragraph.span()))
        end = text.find("\n", *span)
        asks = end > 0 and _ASKS.search(text[span.start : end].rstrip()) is not None
        if asks:
            found.append(Said(trimmed(text, Span(span.start, end)), True))
        found.append(Said(trimmed(text, Span(end if asks else span.start, span.end)), False))
        begun += asks
        others += begun > 0 and not asks
        mine += asks and not FIRST_PERSON.isdisjoint(_WORD.findall(folded(found[-1].span.of(text))))
    return found if begun >= _ASKING * (begun + others) and mine >= _MINE * begun else []


def with_questions(text: str, found: list[Turn], start: int) -> list[Turn]:
    """The turns of an interview in which only the answers have labels, the paragraphs between them that ask apart, and
    the one before them, after `start`."""
    if len({t.label.text for t in found if t.label}) > _ANSWERING:
        return found
    last = {i: at for i, turn in enumerate(found[:-1]) if (at := _asking_end(text, turn.span))}
    if len(last) < _QUESTIONS or len(last) < _ASKING * (len(found) - 1):
        return found
    first = found[0].label.start if found[0].label else start
    begins = _asking_end(text, trimmed(text, Span(start, first)))
    apart = [Turn(None, trimmed(text, Span(begins, first)), kind=UtteranceKind.QUESTION)] if begins else []
    for i, turn in enumerate(found):
        at = last.get(i)
        if at is None:
            apart.append(turn)
            continue
        apart.append(turn._replace(span=trimmed(text, Span(turn.span.start, at)), after=()))
        asked = trimmed(text, Span(at, turn.span.end))
        apart.append(Turn(None, asked, turn.after, UtteranceKind.QUESTION))
    return apart


def _asking_end(text: str, span: Span) -> int | None:
    """Where the last paragraph of a turn begins, if it is one of several and asks."""
    at = text.rfind("\n\n", *span)
    return at if at > span.start and span.end - at < _QUESTION and _ASKS.search(text[at : span.end]) else None


def talked(found: Sequence[Piece], speakers: Sequence[Speaker | None], head: str) -> list[Speaker | None]:
    """The speakers of the pieces, with those of "Q" and "A" whom the lines over an interview name, where no other label
    stands for whoever asks."""
    open_ = [i for i, x in enumerate(found) if x.label and speakers[i] is None and bare(x.label) in _Q_AND_A]
    marks = {bare(found[i].label or "") for i in open_}
    told = talking(head) if len(marks) == len(_Q_AND_A) else None
    if told is None:
        return list(speakers)
    known = [s for s in dict.fromkeys(speakers) if s]
    who = {mark: speaker_named(name, known, "") for mark, name in zip(_Q_AND_A, told, strict=True)}
    return [who[bare(x.label or "")] if i in open_ else s for i, (x, s) in enumerate(zip(found, speakers, strict=True))]


def headed(found: Sequence[Piece], document: Document) -> dict[int, str]:
    """Index → name, of answers without labels under a heading that is the name of whoever gives them; empty where but
    one heading is a name."""
    text = document.text
    heads = [b.span for b in document.blocks if b.kind is BlockKind.HEADING]
    names = [(span.start, _as_name(span.of(text), text)) for span in heads]
    if sum(name is not None and folded(name.split()[0]) in given_names() for _, name in names) < _HEADS:
        return {}
    under = {i: [n for at, n in names if at < x.span.start] for i, x in enumerate(found)}
    answers = (i for i, x in enumerate(found) if x.kind is UtteranceKind.ANSWER and not x.label)
    return {i: n[-1] for i in answers if (n := under[i]) and n[-1]}


def _as_name(heading: str, text: str) -> str | None:
    """A heading that is nothing but a whole name: its given name is known, or a question has it, or it stands again."""
    words = heading.strip("# *_\n").split()
    plain = " ".join(words)
    whole = 1 < len(words) <= _NAME_WORDS and is_name_shaped(plain)
    if not whole or (folded(words[0]) not in given_names() and text.count(plain) < 2 and f", {words[0]}?" not in text):
        return None
    return plain


_Q_AND_A = ("q", "a")
_HEADS = 2  # headings that are names, in a talk of several who answer one after the other
_NAME_WORDS = 4


def _in_blocks(document: Document) -> list[Said]:
    """The blocks of a page, those wholly in bold or italics as questions."""
    strong = {x.span.start: x.span.end for x in document.locators if x.kind == "strong"}
    return [
        Said(b.span, strong.get(b.span.start, b.span.start) - b.span.start >= _TYPE * (b.span.end - b.span.start))
        for b in document.blocks
    ]


def _joined(shown: Sequence[Said]) -> list[Said]:
    """Paragraphs that follow each other in one voice as one."""
    found: list[Said] = []
    for said in shown:
        if found and found[-1].asks is said.asks:
            found[-1] = Said(Span(found[-1].span.start, said.span.end), said.asks)
        else:
            found.append(said)
    return found
