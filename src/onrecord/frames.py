"""A paragraph as words: its quotations taken as single tokens, cut into sentences; and what is said of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked

WINDOW = 70  # words around a quotation in which its cue may stand

_TOKEN = re.compile(
    r"[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Prof|Lt|Col|Rev|Del|Capt|Sgt|Hr|Fr|Nr)\."
    r"|[^\W\d_](?=\.\s+[^\W\d_])\.|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a mark, or a whole quotation (`quote` is its number)."""

    text: str
    span: Span
    quote: int | None = None

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        """Whether it is a word of the writer's."""
        return self.quote is None and (self.text[:1].isalnum())

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the words around a quotation say of its speaker: spans of the mention and the cue, how sure, and why."""

    mention: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    reason: str = ""
    cued: bool = False


NOBODY = Source(reason="nobody is named near it")


@dataclass(slots=True, kw_only=True)
class Found:
    """A quotation on its way: its marks, its paragraph and what is known of its source."""

    marked: Marked
    paragraph: int
    spans: list[Span]
    source: Source = NOBODY
    within: int | None = None
    sentence: Span | None = None


@dataclass(slots=True)
class Frame:
    """A paragraph with its quotations taken as single tokens, cut into sentences."""

    text: str
    tokens: list[Token]
    sentences: list[list[Token]] = field(default_factory=list)


def frame(text: str, paragraph: Span, outers: Sequence[tuple[int, Span]], inners: Sequence[Span], table: Cues) -> Frame:
    """Cut a paragraph into tokens and sentences. `outers` are (number, span with marks) of its quotations."""
    tokens: list[Token] = []
    at = paragraph.start
    for number, outer in outers:
        tokens.extend(_words(text, at, outer.start))
        tokens.append(Token(text[outer.start : outer.end], outer, number))
        at = outer.end
    tokens.extend(_words(text, at, paragraph.end))
    out = Frame(text=text, tokens=tokens)
    out.sentences = _sentences(text, tokens, dict(zip((n for n, _ in outers), inners, strict=True)), table)
    return out


def _words(text: str, start: int, end: int) -> list[Token]:
    return [Token(m.group(), Span(m.start(), m.end())) for m in _TOKEN.finditer(text, start, end)]


def _sentences(text: str, tokens: list[Token], inners: dict[int, Span], table: Cues) -> list[list[Token]]:
    out: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        out[-1].append(token)
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None:
            continue
        if token.quote is not None:
            ended = inners[token.quote].of(text).rstrip()[-1:]
            if _ends_sentence(ended, tokens, at, table):
                out.append([])
        elif token.text in ".!?" and (after.capital or after.quote is not None):
            out.append([])
    return [s for s in out if s]


def _ends_sentence(ended: str, tokens: list[Token], at: int, table: Cues) -> bool:
    """Whether a quotation that ends so ends the writer's sentence too."""
    after = tokens[at + 1]
    if ended not in ".!?…" or after.text in ",;)—–-":
        return False
    if after.quote is not None:
        return True
    if not after.capital:
        return after.text in "(" and ended == "."
    if after.low in table.pronouns or ended in "!?…" or ended == ".":
        row = []
        for token in tokens[at + 1 : at + 8]:
            if token.quote is not None or token.text in ".:;":
                break
            row.append(token)
        verb = next((i for i, t in enumerate(row) if t.low in table.verbs and not t.capital), None)
        if verb is not None and verb <= 4 and ended != ".":
            return False
        if verb is not None and verb <= 3 and verb == len(row) - 1:
            return False
    return True
