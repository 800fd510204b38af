"""Who is said to have said it: the cue and source of each quotation, and the person they stand for.

No parser: the words around a quotation, with every quotation taken as one token, are cut into sentences and clauses;
the governing clause is looked for after the quotation, before it, and in the sentence or paragraph before (the order in
which news prose puts it). The subject of the cue verb is the source. Confidence is that of the rule that found it: the
share of its answers that were right on hand-labelled stories, rounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.languages.cues import Cues

ANTECEDENT = 6  # words of the noun phrase that a "who" stands behind, at most
RELATIVE = frozenset("who which qui care кто который которая".split())
OFFICE = 4  # words of an office that may stand between a place and a name
CLAUSES_BACK = 4  # clauses in which the subject of a joined verb is sought
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


# --- the source of one quotation --------------------------------------------------------------------------------------


def source(sentence: Sequence[Token], at: int, inner: str, table: Cues) -> Source:
    """The source of the quotation that stands at token `at` of a sentence."""
    right = _without_asides(_until_quote(sentence[at + 1 :]))
    left = _without_asides(sentence[:at])
    open_end = inner.rstrip()[-1:] in ",!?…-—–"
    tight = bool(right) and (open_end or right[0].text in ",—–-" or right[0].low in table.verbs)
    tries: tuple[Callable[[], Source | None], ...] = (
        lambda: _labelled(left, table),
        lambda: _led_in(left, table) if left and left[-1].text in ":," else None,
        lambda: _toward(right[:WINDOW], table),
        lambda: _after(right[:WINDOW], table) if tight or not left else None,
        lambda: _beside(right[:WINDOW], table) if open_end and not left else None,
        lambda: _signed(right),
        lambda: _led_in(left, table),
        lambda: _toward(left[-WINDOW:], table),
        lambda: _after(right[:WINDOW], table),
        lambda: _noun_cue(left, table),
        lambda: _subject_only(left, table),
    )
    for attempt in tries:
        found = attempt()
        if found is not None:
            return found
    return NOBODY


def _without_asides(row: Sequence[Token]) -> list[Token]:
    """The words outside round brackets; a bracket that nothing closes takes nothing away."""
    out: list[Token] = []
    opened: int | None = None
    for token in row:
        if token.text == "(" and opened is None:
            opened = len(out)
        out.append(token)
        if token.text == ")" and opened is not None:
            del out[opened:]
            opened = None
    return out


def _until_quote(row: Sequence[Token]) -> list[Token]:
    out = []
    for token in row:
        if token.quote is not None:
            break
        out.append(token)
    return out


def _labelled(left: Sequence[Token], table: Cues) -> Source | None:
    """ "NAME: “…" where nothing else stands before the colon."""
    if len(left) < 2 or left[-1].text != ":" or len(left) > 6 or not left[0].capital:
        return None
    words = list(left[:-1])
    while len(words) > 1 and words[0].low in table.verbs:
        words.pop(0)
    if all(t.capital or t.text in ".,'" for t in words):
        return Source(
            mention=_cover(words), cue=left[-1].span, confidence=0.95, reason="a name before a colon", cued=True
        )
    return None


def _after(right: Sequence[Token], table: Cues) -> Source | None:
    """ "…,” said NAME" and "…,” NAME said"."""
    row = _stripped(right, ",—–-")
    verb = next((i for i, t in enumerate(row) if _is_cue(row, i, table)), None)
    if verb is None:
        return None
    before = row[:verb]
    if any(t.text in ";:.!?" for t in before):
        return None
    while before and (before[-1].low in table.auxiliaries or before[-1].low.endswith("ly")):
        before = before[:-1]
    if not before:
        participle = row[verb].low.endswith("ing")
        mention = None if participle else _object(row[verb + 1 :], table)
        if mention is None:
            return None
        return Source(
            mention=mention, cue=row[verb].span, confidence=0.95, reason="the subject of the cue after it", cued=True
        )
    mention = _subject(before, table)
    if mention is None:
        return None
    return Source(
        mention=mention, cue=row[verb].span, confidence=0.93, reason="the subject of the cue after it", cued=True
    )


def _led_in(left: Sequence[Token], table: Cues) -> Source | None:
    """ "NAME said: “…", "NAME said that …“…", "NAME, saying “…"."""
    row = list(left[-WINDOW:])
    for verb in _cues_by_weight(row, table):
        before = row[:verb]
        while before and (before[-1].low in table.auxiliaries or before[-1].low.endswith("ly")):
            before = before[:-1]
        mention = _governing(before, row[verb], table)
        if mention is None and table.verb_last:
            mention = _object(row[verb + 1 :], table)
        if mention is None and verb + 1 < len(row) and not _clause(before, table):
            mention = _object(row[verb + 1 :], table)
        if mention is not None:
            near = len(row) - verb <= 3
            return Source(
                mention=mention,
                cue=row[verb].span,
                confidence=0.92 if near else 0.85,
                reason="the subject of the cue before it",
                cued=True,
            )
    return None


def _cues_by_weight(row: Sequence[Token], table: Cues) -> list[int]:
    """Where the cue verbs stand, the governing one first.

    The verb beside the quotation governs it; further away, the one whose that-clause takes in all the others does.
    """
    found = [i for i in range(len(row)) if _is_cue(row, i, table)]
    near = [i for i in found if len(row) - i <= 4]
    outer = [i for i in found if i not in near and i + 1 < len(row) and row[i + 1].low in table.that]
    return [*reversed(near), *outer[:1], *(i for i in reversed(found) if i not in near and i not in outer[:1])]


def _governing(before: Sequence[Token], verb: Token, table: Cues) -> Span | None:
    """The subject of a cue verb, from the words before it."""
    if not before:
        return None
    if before[-1].text == "," or verb.low.endswith("ing"):
        return _first_subject(_clause(before, table) if verb.low.endswith("ing") else before, table) or _first_subject(
            before, table
        )
    if before[-1].low in RELATIVE:
        return _antecedent(_stripped(before[:-1], ",—–-"), table) or _subject(before[:-1], table)
    clause = _clause(before, table)
    if clause:
        return _subject(clause, table)
    return _subject_before(before, table)


def _subject_before(row: Sequence[Token], table: Cues) -> Span | None:
    """The subject of a verb that only an "and" joins to an earlier verb: that of the earlier clause."""
    rest = list(row)
    for _ in range(CLAUSES_BACK):
        while rest and (rest[-1].low in table.breaks or not rest[-1].is_word):
            rest.pop()
        clause = _clause(rest, table)
        if not clause:
            return None
        if (found := _first_subject(clause, table)) is not None:
            return found
        rest = rest[: len(rest) - len(clause)]
    return None


def _antecedent(row: Sequence[Token], table: Cues) -> Span | None:
    """The noun phrase of small words that a "who" stands behind: "his old aunt, who told him"."""
    for i in range(len(row) - 1, max(-1, len(row) - ANTECEDENT), -1):
        if row[i].low in table.determiners and i + 1 < len(row):
            return _cover(row[i:])
        if not row[i].is_word or row[i].capital or row[i].low in table.prepositions:
            return None
    return None


def _toward(row: Sequence[Token], table: Cues) -> Source | None:
    """ "according to NAME"."""
    lows = [t.low for t in row]
    for phrase in table.toward:
        words = phrase.split()
        for i in range(len(row) - len(words)):
            if lows[i : i + len(words)] == words:
                mention = _object(row[i + len(words) :], table)
                if mention is not None:
                    cue = _cover(row[i : i + len(words)])
                    return Source(mention=mention, cue=cue, confidence=0.92, reason=f"“{phrase}”", cued=True)
    return None


def _beside(right: Sequence[Token], table: Cues) -> Source | None:
    """ "…,” NAME, in a hat and “…” pins, said": the verb stands behind another pair of marks."""
    if not right or not (right[0].capital or right[0].low in table.determiners):
        return None
    mention = _first_subject(right, table)
    return mention and Source(mention=mention, confidence=0.8, reason="the name beside it", cued=True)


def _signed(right: Sequence[Token]) -> Source | None:
    """ "…” — NAME"."""
    if not right or right[0].text not in "—–―-" or len(right) > 9 or len(right) < 2 or not right[1].capital:
        return None
    words = [t for t in right[1:] if t.is_word or t.text in ".,"]
    return Source(mention=_cover(words), cue=right[0].span, confidence=0.9, reason="a name after a dash", cued=True)


def _noun_cue(left: Sequence[Token], table: Cues) -> Source | None:
    """ "his claim that “…", "the mayor's promise “…"."""
    for i in range(len(left) - 1, max(-1, len(left) - 12), -1):
        if left[i].low not in table.nouns or left[i].capital:
            continue
        owner = i - 1
        while (
            owner >= 0 and left[owner].is_word and not left[owner].capital and left[owner].low not in table.determiners
        ):
            if left[owner].low.endswith(("'s", "s'")):
                break
            owner -= 1
        if owner < 0:
            continue
        token = left[owner]
        if token.low in table.pronouns or token.low.endswith(("'s", "s'")):
            begin = owner
            while begin > 0 and left[begin - 1].capital and left[begin - 1].is_word:
                begin -= 1
            return Source(
                mention=_cover(left[begin : owner + 1]),
                cue=left[i].span,
                confidence=0.75,
                reason="a noun of saying before it",
                cued=True,
            )
        if i + 2 < len(left) and left[i + 1].low in ("by", "from", "of") and left[i + 2].is_word:
            mention = _object(left[i + 2 :], table)
            if mention is not None:
                return Source(
                    mention=mention, cue=left[i].span, confidence=0.75, reason="a noun of saying before it", cued=True
                )
    return None


def _subject_only(left: Sequence[Token], table: Cues) -> Source | None:
    """No cue at all: the subject of the clause that the words stand in."""
    clause = _clause(left, table)
    mention = _first_subject(clause, table) or _first_subject(left, table)
    if mention is None:
        return None
    return Source(
        mention=mention, confidence=0.55, reason="the subject of the sentence around it, without a verb of saying"
    )


# --- subjects ---------------------------------------------------------------------------------------------------------


def _is_cue(row: Sequence[Token], i: int, table: Cues) -> bool:
    token = row[i]
    if token.quote is not None or token.low not in table.verbs or (token.capital and i > 0):
        return False
    before = row[i - 1].low if i else ""
    if before in table.determiners or before == "to" or before.endswith("'s"):
        return before == "to" and i >= 2 and row[i - 2].low in ("went", "continued", "wants", "wanted")
    after = row[i + 1].low if i + 1 < len(row) else ""
    return not (before in table.prepositions and not token.low.endswith("ing")) and not (
        before in ("was", "were", "been", "be", "is", "are")
        and token.low.endswith(("ed", "en", "own"))
        and after != "as"
    )


def _clause(row: Sequence[Token], table: Cues) -> list[Token]:
    """The words from the last break of the sentence on."""
    for i in range(len(row) - 1, -1, -1):
        token = row[i]
        if token.text in ";:()" or token.quote is not None:
            return list(row[i + 1 :])
        if token.low in table.breaks and not _joins_names(row, i):
            rest = list(row[i + 1 :])
            if any(t.is_word for t in rest):
                return rest
            return []
    return list(row)


def _joins_names(row: Sequence[Token], i: int) -> bool:
    """Whether an "and" joins two names into one subject."""
    return (
        0 < i < len(row) - 1
        and row[i].low in ("and", "und", "et", "y", "și", "и")
        and row[i - 1].capital
        and row[i + 1].capital
    )


def _subject(row: Sequence[Token], table: Cues) -> Span | None:
    """The subject in the words before a verb: the noun phrase beside it, or the first where a comma closes it off."""
    if row and row[-1].text in ",—–-":
        return _first_subject(row, table) or _heads(_chunks(_stripped(row, ",—–-"))[-1], table)
    row = _stripped(row, ",—–-")
    if not row:
        return None
    for chunk in reversed(_chunks(row)):
        if (found := _heads(chunk, table)) is not None:
            return found
    return None


def _chunks(row: Sequence[Token]) -> list[list[Token]]:
    out: list[list[Token]] = [[]]
    for token in row:
        if token.text in ",()—–":
            out.append([])
        else:
            out[-1].append(token)
    return [c for c in out if c] or [[]]


def _heads(chunk: Sequence[Token], table: Cues) -> Span | None:
    """The noun phrase that a chunk ends with: a pronoun, a name, or a determiner with its noun."""
    end = len(chunk)
    while end and not chunk[end - 1].is_word:
        end -= 1
    for i in range(end - 1, -1, -1):
        token = chunk[i]
        if not token.is_word:
            continue
        if token.low in table.pronouns:
            return token.span
        if token.low in table.dates:
            continue
        name = token.capital and (i > 0 or token.low not in table.determiners | table.breaks | table.prepositions)
        if name or token.low in table.people:
            begin = i
            while begin > 0 and _belongs(chunk, begin - 1, table):
                begin -= 1
            if begin > 0 and chunk[begin - 1].low in table.prepositions and begin - 1 > 0:
                further = _heads(chunk[: begin - 1], table)
                if further is not None and further.end == chunk[begin - 2].span.end:
                    return Span(further.start, chunk[end - 1].span.end)
                if further is not None:
                    continue
            return Span(chunk[begin].span.start, chunk[i].span.end)
    if chunk and chunk[0].low in table.determiners and end > 1:
        return Span(chunk[0].span.start, chunk[end - 1].span.end)
    return None


def _belongs(chunk: Sequence[Token], i: int, table: Cues) -> bool:
    """Whether the word before still belongs to the noun phrase."""
    token = chunk[i]
    if token.low in table.prepositions or token.low in table.breaks or token.low in table.auxiliaries:
        return _joins_names(chunk, i)
    if not token.is_word:
        return token.text in ".'’&"
    nxt = chunk[i + 1]
    return (
        token.capital
        or token.low in table.determiners
        or (not nxt.capital and token.low not in table.verbs)
        or token.low in table.titles
    )


def _object(row: Sequence[Token], table: Cues) -> Span | None:
    """The noun phrase after an inverted verb or a preposition."""
    words: list[Token] = []
    for token in row:
        stop = token.quote is not None or (
            token.text in ",;:.!?()—–" and not (token.text == "." and words and len(words[-1].text) == 1)
        )
        if stop or (
            words
            and token.low in ("who", "in", "on", "during", "at", "after", "as", "when", "while", "before", "to", "that")
        ):
            break
        if not words and (token.low in table.auxiliaries or (token.low in ("to", "the") and len(row) == 1)):
            continue
        words.append(token)
    while words and not words[-1].is_word and words[-1].text != ".":
        words.pop()
    if not words:
        return None
    first = words[0]
    plausible = (
        any(t.capital for t in words)
        or first.low in table.determiners
        or (first.low in table.pronouns and len(words) <= 2)
        or any(t.low in table.people for t in words)
    )
    return _cover(words) if plausible else None


def _first_subject(row: Sequence[Token], table: Cues) -> Span | None:
    """The first noun phrase of a clause that can be somebody."""
    row = _stripped(row, ",—–-")
    for i, token in enumerate(row):
        if not token.is_word or token.low in table.dates:
            continue
        if token.low in table.pronouns:
            return token.span
        starts_name = (
            token.capital and token.low not in table.determiners | table.breaks | table.prepositions | table.auxiliaries
        )
        if i == 0 and starts_name and len(row) > 1 and not row[1].capital and token.low not in table.titles:
            starts_name = (
                row[1].low in table.verbs | table.auxiliaries
                or row[1].text in ","
                or not token.low.endswith(("ly", "ing", "ed"))
            )
        owner = token.low.endswith(("'s", "s'"))
        if starts_name and not owner and (i == 0 or row[i - 1].low not in table.prepositions):
            return _cover(row[i : _name_end(row, i, table) + 1])
        if token.low in table.people and i and row[i - 1].low in table.determiners:
            return _cover(row[i - 1 : i + 1])
    return None


def _name_end(row: Sequence[Token], i: int, table: Cues) -> int:
    """The last word of the name that begins at i; "Texas delegate Ann Moor" is one name, the office in it."""
    end = i
    while end + 1 < len(row) and row[end + 1].quote is None and (row[end + 1].capital or row[end + 1].text in ".&"):
        end += 1
    for ahead in range(end + 1, min(end + 1 + OFFICE, len(row))):
        token = row[ahead]
        if token.quote is not None or not token.is_word or token.low in table.verbs | table.auxiliaries:
            break
        if token.low in table.prepositions | table.breaks | table.determiners:
            break
        if token.capital:
            return _name_end(row, ahead, table)
    return end


def _stripped(row: Sequence[Token], marks: str) -> list[Token]:
    out = list(row)
    while out and out[0].text in marks:
        out.pop(0)
    while out and out[-1].text in marks:
        out.pop()
    return out


def _cover(row: Sequence[Token]) -> Span:
    return Span(row[0].span.start, row[-1].span.end)
