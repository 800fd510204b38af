"""A paragraph as words: its quotations taken as single tokens, cut into sentences; and what is said of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked

WINDOW = 70  # words around a quotation in which its cue may stand

_NUMERAL = re.compile("[IVX]{1,6}")
_TOKEN = re.compile(
    r"(?>[^\W_]+(?:[-'’][^\W_]+)*)(?!\.)|"  # most words: none of the short forms below
    r"(?:[^\W\d_]+-)?[^\W\d_]\.(?:[^\W\d_]\.)+"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|Prof|Lt|Col|Rev|Del|Capt|Sgt|Hr|Fr|Nr)\."
    r"|[^\W\d_](?=\.\s+[^\W\d_])\.|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a mark, or a whole quotation (`quote` is its number). `low` is the word in small letters."""

    text: str
    span: Span
    low: str
    is_word: bool
    capital: bool
    quote: int | None = None


def _quoted(text: str, outer: Span, number: int) -> Token:
    return Token(outer.of(text), outer, "", is_word=False, capital=False, quote=number)


class Why(StrEnum):
    """What names the speaker of a quotation; the values are told to the reader."""

    LABEL = "a name before a colon"
    AFTER = "the subject of the cue after it"
    TURNED = "the subject of the verb turned round after it"
    BEFORE = "the subject of the cue before it"
    FURTHER = "the subject of the cue further before it"
    INSERTED = "the subject of the cue further after it"
    TOWARD = "“according to” or words like it"
    AGENT = "the “by” of a verb of saying"
    SIGNED = "a name after a dash"
    BESIDE = "the name beside it"
    INTRODUCED = "the subject before a colon"
    OWNED = "the owner of the noun of saying before it"
    NOUN = "a noun of saying before it"
    SUBJECT = "the subject of the sentence around it, without a verb of saying"
    STRUNG = "strung to the quotation before it"
    GOES_ON = "the same paragraph goes on"
    FOLLOWS = "the source follows in the same paragraph"
    REPEATED = "the same words are quoted with their speaker"
    MOOD = "the mood of its verb carries the speaker on"
    LED = "the sentence before it"
    DOES = "whoever does something in the sentence before it"
    LED_OVER = "the sentence that ends the paragraph before"
    PARAGRAPH = "the paragraph before goes on"
    TURNS = "two speakers take turns"
    NOBODY = "nobody is named near it"


# How often each of them names the right speaker: a guess weighed as four cases, with the cases of one half of the
# labelled corpora. The other half is the check (benchmarks/confidence.py).
SURE = {
    Why.LABEL: 0.96,
    Why.AFTER: 0.98,
    Why.TURNED: 0.85,  # set by hand: a handful of cases in the labelled stories
    Why.BEFORE: 0.97,
    Why.FURTHER: 0.93,
    Why.INSERTED: 0.77,
    Why.TOWARD: 0.97,
    Why.AGENT: 0.9,
    Why.SIGNED: 0.9,
    Why.BESIDE: 0.8,
    Why.INTRODUCED: 0.75,
    Why.OWNED: 0.85,
    Why.NOUN: 0.83,
    Why.SUBJECT: 0.6,
    Why.STRUNG: 0.92,
    Why.GOES_ON: 0.92,
    Why.FOLLOWS: 0.85,
    Why.REPEATED: 0.9,
    Why.MOOD: 0.8,
    Why.LED: 0.83,
    Why.DOES: 0.6,
    Why.LED_OVER: 0.55,
    Why.TURNS: 0.6,  # set by hand: the labelled stories hold no dialogue
    Why.PARAGRAPH: 0.6,
    Why.NOBODY: 0.0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the words around a quotation say of its speaker: spans of the mention and the cue, how sure, and why.

    `relative` is the "who" that stands for the mention before the cue.
    """

    mention: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0
    why: Why = Why.NOBODY
    relative: Span | None = None

    @property
    def cued(self) -> bool:
        """Whether there are words of saying, not only somebody near."""
        return self.why not in (Why.NOBODY, Why.SUBJECT, Why.DOES)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The mention and the "who" that stands for it."""
        return tuple(s for s in (self.mention, self.relative) if s is not None)

    def carried(self, why: Why) -> Source:
        """The same source for a quotation near by."""
        return replace(self, confidence=min(SURE[why], self.confidence), why=why)


NOBODY = Source()


def told(mention: Span, cue: Span | None, why: Why, relative: Span | None = None) -> Source:
    """A source as sure as its reason."""
    return Source(mention=mention, cue=cue, confidence=SURE[why], why=why, relative=relative)


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
        tokens.extend(words(text, at, outer.start, table))
        tokens.append(_quoted(text, outer, number))
        at = outer.end
    tokens.extend(words(text, at, paragraph.end, table))
    out = Frame(text=text, tokens=tokens)
    out.sentences = _sentences(text, tokens, dict(zip((n for n, _ in outers), inners, strict=True)), table)
    return out


def words(text: str, start: int, end: int, table: Cues) -> list[Token]:
    """The words and marks of a stretch of text."""
    lowered = text[start:end].lower().replace("’", "'")
    even = len(lowered) == end - start  # small letters that take more room than capitals are rare
    tokens: list[Token] = []
    make = tuple.__new__  # a third of the time of the classes' own
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        word = text[begin:stop]
        low = lowered[begin - start : stop - start] if even else word.lower().replace("’", "'")
        first = word[0]
        row = (word, make(Span, (begin, stop)), low, first.isalnum(), first.isupper(), None)
        tokens.append(make(Token, row))
    if not (table.clitics or table.elided):
        return tokens
    return [part for token in tokens for part in _untied(token, table)]


def _untied(token: Token, table: Cues) -> Iterator[Token]:
    """A verb and the pronoun hung on it ("dit-il"), an article and the noun it is tied to ("l'avocat"), apart."""
    head, tie, rest = token.low.partition("'")
    cut = len(head) + 1 if tie and rest and head in table.elided else 0
    hung = re.search(table.clitics, token.low[cut:]) if table.clitics else None
    stop = cut + hung.start() if hung and hung.start() else len(token.low)
    pronoun = stop + hung.group().rindex("-") + 1 if stop < len(token.low) and hung else stop
    for begin, end in ((0, cut), (cut, stop), (pronoun, len(token.low))):
        if begin < end:
            yield _piece(token, begin, end)


def _piece(token: Token, begin: int, end: int) -> Token:
    text, start = token.text[begin:end], token.span.start
    if len(token.low) != len(token.text):
        return token
    return Token(text, Span(start + begin, start + end), token.low[begin:end], text[0].isalnum(), text[0].isupper())


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
        elif token.text in ".!?" and (after.capital or after.quote is not None) and not _is_ordinal(tokens, at):
            out.append([])
    return [s for s in out if s]


def _is_ordinal(tokens: list[Token], at: int) -> bool:
    """Whether a full stop belongs to a king's or a pope's number ("Karl XIV.")."""
    return at > 1 and bool(_NUMERAL.fullmatch(tokens[at - 1].text)) and tokens[at - 2].capital


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
