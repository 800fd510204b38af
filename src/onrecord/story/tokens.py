"""The words and marks of a text, each with what its language's table says of it by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.story.parts import QUOTED, fixed_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues

MOST_FORMS = 1 << 16  # forms of a language kept with what is known of them

_TOKEN = re.compile(
    r"(\w++(?:[-'’]\w++)*+(?!\.)|[^\w\s]|"  # most words: none of the short forms below
    r"(?:[^\W\d]+-)?[^\W\d]\.(?:[^\W\d]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Prof|Lt|Col|Rev|Del|Capt|Sgt|Hr|Fr|Nr)\."
    r"|[^\W\d](?=\.\s+[^\W\d])\.|\w+(?:[-'’]\w+)*)"
)


@dataclass(slots=True, eq=False)
class Token:
    """A word, a mark, or a whole quotation (`quote` is its number); one for all places where a form stands.

    `low` is the word in small letters; `part` the part it plays whatever stands beside it, OPEN where that must be
    looked at; `size` the code points it takes.
    """

    text: str
    low: str
    is_word: bool
    capital: bool
    part: str
    size: int
    quote: int | None = None


def quoted(text: str, size: int, number: int) -> Token:
    """A quotation as one token."""
    return Token(text, low="", is_word=False, capital=False, part=QUOTED, size=size, quote=number)


class _Forms(dict[str, Token]):
    """The token of every form, worked out at first sight."""

    def __init__(self, table: Cues) -> None:
        self.table = table

    def __missing__(self, form: str) -> Token:
        if len(self) >= MOST_FORMS:
            self.clear()
        low, first = form.lower().replace("’", "'"), form[0]
        token = Token(form, low, first.isalnum(), first.isupper(), fixed_part(low, first, self.table), len(form))
        self[form] = token
        return token


@cache
def _forms(table: Cues) -> _Forms:
    return _Forms(table)


def words(text: str, start: int, end: int, table: Cues) -> tuple[list[Token], list[int]]:
    """The words and marks of a stretch of text, and where each begins."""
    plain = text[start:end].replace("_", " ").replace("*", " ")  # what sets bold and italics is no part of a word
    pieces = _TOKEN.split(plain)  # what stands between two words, a word, and so on
    forms = pieces[1::2]
    starts = list(accumulate(map(len, pieces), initial=start))[1:-1:2]
    if table.clitics or table.elided:
        forms, starts = _untied(forms, starts, table)
    return list(map(_forms(table).__getitem__, forms)), starts


def _untied(forms: Sequence[str], starts: Sequence[int], table: Cues) -> tuple[list[str], list[int]]:
    """Verbs and the pronouns hung on them ("dit-il"), articles and the nouns they are tied to ("l'avocat"), apart."""
    cuts = [(form, start, cut) for form, start in zip(forms, starts, strict=True) for cut in _cuts(form, table)]
    return [form[a:b] for form, _, (a, b) in cuts], [start + a for _, start, (a, _) in cuts]


def _cuts(form: str, table: Cues) -> Sequence[tuple[int, int]]:
    """The stretches of a form that are words of their own."""
    size = len(form)
    if "'" not in form and "’" not in form and "-" not in form:
        return ((0, size),)
    low = form.lower().replace("’", "'")
    head, tie, rest = low.partition("'")
    cut = len(head) + 1 if tie and rest and head in table.elided else 0
    hung = re.search(table.clitics, low[cut:]) if table.clitics else None
    stop = cut + hung.start() if hung and hung.start() else size
    pronoun = stop + hung.group().rindex("-") + 1 if stop < size and hung else stop
    if len(low) != size:
        return ((0, size),)
    return [(begin, end) for begin, end in ((0, cut), (cut, stop), (pronoun, size)) if begin < end]
