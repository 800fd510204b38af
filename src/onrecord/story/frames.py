"""A paragraph as words: its quotations taken as single tokens, cut into sentences; and what is said of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.story.parts import QUOTED
from onrecord.story.tagging import Row, bare, row, tagged
from onrecord.story.tokens import quoted, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked
    from onrecord.models import Span
    from onrecord.story.tokens import Token

WINDOW = 70  # words around a quotation in which its cue may stand

_NUMERAL = re.compile("[IVX]{1,6}")


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
    LATER = "the same paragraph goes on further down"
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
    Why.LATER: 0.7,  # set by hand, below what a wrong speaker is blamed at: another may be told of in between
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


@dataclass(slots=True)
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
        return self.why not in _UNCUED

    @property
    def spans(self) -> tuple[Span, ...]:
        """The mention and the "who" that stands for it."""
        return tuple(s for s in (self.mention, self.relative) if s is not None)

    def carried(self, why: Why) -> Source:
        """The same source for a quotation near by."""
        return Source(self.mention, self.cue, min(SURE[why], self.confidence), why, self.relative)


NOBODY = Source()
_UNCUED = (Why.NOBODY, Why.SUBJECT, Why.DOES)


def told(mention: Span | None, cue: Span | None, why: Why, relative: Span | None = None) -> Source:
    """A source as sure as its reason."""
    return Source(mention, cue, SURE[why], why, relative)


@dataclass(slots=True, kw_only=True)
class Found:
    """A quotation on its way: its marks, its paragraph and what is known of its source."""

    marked: Marked
    paragraph: int
    spans: list[Span]
    source: Source = field(default_factory=lambda: NOBODY)
    within: int | None = None
    sentence: Span | None = None


class Sentence:
    """A sentence of a story: its words, these without its dateline and what stands in brackets, and where it stands."""

    def __init__(self, words: Row) -> None:
        self.words, self.bare = words, bare(words)
        self.start, self.end = words.starts[0], words.starts[-1] + words.tokens[-1].size
        self._row: Row | None = None

    @property
    def row(self) -> Row:
        """Made ready for the order of words of its language, once."""
        if self._row is None:
            last = self.words.table.verb_last
            self._row = replace(self.bare, tags="") if last else tagged(self.bare)
        return self._row


@dataclass(slots=True)
class Frame:
    """A paragraph with its quotations taken as single tokens, its sentences, and those of them with quotations."""

    text: str
    words: Row
    sentences: list[Sentence]
    quoted: list[Sentence]


def frame(text: str, paragraph: Span, outers: Sequence[tuple[int, Span]], inners: Sequence[Span], table: Cues) -> Frame:
    """Cut a paragraph into tokens and sentences. `outers` are (number, span with marks) of its quotations."""
    tokens: list[Token] = []
    starts: list[int] = []
    at = paragraph.start
    for number, outer in outers:
        before, begins = words(text, at, outer.start, table)
        tokens += [*before, quoted(outer.of(text), outer.end - outer.start, number)]
        starts += [*begins, outer.start]
        at = outer.end
    behind, begins = words(text, at, paragraph.end, table)
    whole = row(tokens + behind, starts + begins, table)
    ends = _ends(text, whole, dict(zip((n for n, _ in outers), inners, strict=True)))
    sentences = [Sentence(whole.cut(a, b)) for a, b in pairwise([0, *ends, len(whole.tokens)]) if a < b]
    return Frame(text, whole, sentences, [s for s in sentences if QUOTED in s.words.tags])


def _ends(text: str, whole: Row, inners: dict[int, Span]) -> list[int]:
    """The indices behind the last tokens of the sentences but the last one."""
    stops = [*whole.all(".", 0, len(whole.tags) - 1), *whole.all(QUOTED, 0, len(whole.tags) - 1)]
    return [at + 1 for at in sorted(stops) if _is_end(text, whole.tokens, at, inners, whole.table)]


def _is_end(text: str, tokens: list[Token], at: int, inners: dict[int, Span], table: Cues) -> bool:
    token, after = tokens[at], tokens[at + 1]
    if token.quote is not None:
        return _ends_sentence(inners[token.quote].of(text).rstrip()[-1:], tokens, at, table)
    return token.text in ".!?" and (after.capital or after.quote is not None) and not _is_ordinal(tokens, at)


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
    if table.verb_last:
        return True  # a verb of saying stands behind a comma there
    if after.low in table.pronouns or ended in "!?…" or ended == ".":
        row = []
        for token in tokens[at + 1 : at + 8]:
            if token.quote is not None or token.text in ".:;":
                break
            row.append(token)
        verb = next((i for i, t in enumerate(row) if t.low in table.verbs and not t.capital), None)
        if verb and row[verb - 1].low.endswith(("'s", "s'")):
            return True  # "Moor's retort: “…”" begins another
        if verb is not None and verb <= 4 and ended != ".":
            return False
        if verb is not None and verb <= 3 and verb == len(row) - 1:
            return False
    return True
