"""The subject of a clause whose finite verb stands second: in the field before the verb, or in that behind it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Span
    from onrecord.story.tagging import Row
    from onrecord.story.tokens import Token

LABEL = 4  # words of a name before a colon or between commas
NEAR = 3  # words between a cue and the marks that still make it their neighbour
NO_SUBJECT = frozenset(
    """den dem einen einem diesen diesem ihren ihrem seinen seinem jeden jedem keinen keinem""".split()
)  # what opens no subject
SUBJECTS = frozenset(("er", "ich", "wir", "man"))  # what is a subject by itself ("hielt er NAME vor")
_ASKING = frozenset(("was", "wer", "wie", "warum", "wann", "wo", "ob", "woran", "wozu", "welche", "welcher", "welches"))
_JOINS = ("und", "aber", "sondern", "denn")
_GENITIVE = frozenset(("von", "vom", "aus"))
_LINKS = frozenset(["des", "der", "eines", "einer", "von", "vom", "für", "und", "de"])  # carry a noun phrase on


def is_cue(row: Row, i: int, table: Cues) -> bool:
    """Whether a form of a verb of saying is the verb here."""
    token = row.tokens[i]
    if token.quote is not None or token.low not in table.verbs or (token.capital and i > 0):
        return False
    needed = table.compound.get(token.low)
    return needed is None or any(t.low in needed for t in (*row.tokens[:i], *row.tokens[-NEAR:]))


def subject(row: Row, verb: int, table: Cues) -> Span | None:
    """The subject of the verb at an index of a row."""
    tokens = row.tokens
    opens = verb + 1 < len(tokens) and opens_phrase(tokens[verb + 1], table)
    start = _clause_start(row, verb, table)
    if opens and tokens[verb - 1].text == "," and (tokens[0].low in table.opening or _is_told(row, start, table)):
        return after_verb(row, verb + 1, table)
    front = tokens[start:verb]
    words = [t for t in front if t.is_word]
    if not words:
        return after_verb(row, verb + 1, table) or (head(row.cut(0, start), table) if start else None)
    if words[0].low in table.opening:
        return after_verb(row, (verb if opens else start) + 1, table)
    finite = next((i for i in range(start, verb) if tokens[i].low in table.auxiliaries and tokens[i].is_word), None)
    if finite is not None and finite > start:
        verb = finite
    if _is_adverbial(front[0], table) or _is_object(front, tokens[verb + 1 :], table):
        return after_verb(row, verb + 1, table)
    return _named_beside(row, start, verb) or phrase(row, start, table) or after_verb(row, verb + 1, table)


def _is_told(row: Row, start: int, table: Cues) -> bool:
    """Whether a clause has its own verb before its first comma: "Es sei kein Urteil, beteuerte NAME"."""
    return any(t.low in table.reported or t.low in table.auxiliaries for t in until(row.tokens[start:], ",;:."))


def _named_beside(row: Row, start: int, verb: int) -> Span | None:
    """ "Die Sprecherin der Stadt, NAME, betonte": the name between commas where the phrase before it has none."""
    commas = [i for i in range(start, verb) if row.tokens[i].text == ","]
    if len(commas) != 2 or commas[1] != verb - 1:
        return None
    name = row.tokens[commas[0] + 1 : commas[1]]
    named = 2 <= len(name) <= LABEL and all(t.is_word and t.capital for t in name)
    return row.cover(commas[0] + 1, commas[1]) if named else None


def _is_object(front: Sequence[Token], behind: Sequence[Token], table: Cues) -> bool:
    """Whether the words before a verb are no subject: "Den Plan nannte sie …", "Gerüchte über … wies NAME zurück"."""
    if front[0].low in NO_SUBJECT or (behind and behind[0].low in SUBJECTS):
        return True
    about = len(front) > 2 and front[1].low in table.prepositions and front[1].low not in _GENITIVE
    return bool(front[0].capital and about and behind and behind[0].capital)


def opens_phrase(token: Token, table: Cues) -> bool:
    """Whether a word begins a noun phrase."""
    return token.is_word and (token.capital or token.low in table.determiners or token.low in table.pronouns)


def _is_adverbial(token: Token, table: Cues) -> bool:
    """Whether a clause that begins so does not begin with its subject."""
    return (
        token.low in table.prepositions or token.low in table.adverbs or not (token.is_word or token.quote is not None)
    )


def _clause_start(row: Row, verb: int, table: Cues) -> int:
    """Where the clause of a verb begins; a relative clause or an apposition between commas belongs to it."""
    tokens, start = row.tokens, verb
    while start > 0:
        before, after = tokens[start - 1], tokens[start] if start < len(tokens) else None
        if before.text in ";:!?" or (before.quote is not None and not _is_in_aside(tokens, start - 1)):
            break
        inside = after is not None and start < verb
        if before.low in _JOINS and after is not None and inside and after.low not in table.determiners:
            break
        opens = after is not None and (after.low in table.opening or (inside and is_cue(row, start, table)))
        if before.text == "," and opens:
            break
        start -= 1
    while start < verb and not tokens[start].is_word:
        start += 1
    return start


def _is_in_aside(tokens: Sequence[Token], quote: int) -> bool:
    """Whether a quotation stands between commas with small words beside it (", gern als „…“ verspottet,")."""
    before, behind = until(reversed(tokens[:quote]), ";:."), until(tokens[quote + 1 :], ";:.")
    closed = any(t.text == "," for t in before) and any(t.text == "," for t in behind[1:])
    return closed and behind[0].is_word and not behind[0].capital and behind[0].low not in _JOINS


def head(row: Row, table: Cues) -> Span | None:
    """The subject of the clause that a row ends in: its first noun phrase, or the one after its finite verb."""
    tokens = row.tokens
    start = _clause_start(row, len(tokens), table) if tokens else 0
    if start >= len(tokens):
        return None
    if tokens[start].low in table.opening:
        return after_verb(row, start + 1, table)
    if not _is_adverbial(tokens[start], table) and tokens[start].low not in NO_SUBJECT:
        return phrase(row, start, table)
    begin = _behind_preposition(tokens, start, table) if tokens[start].low in table.prepositions else start
    words = (i for i in range(begin, len(tokens)) if tokens[i].is_word)
    finite = next((i for i in words if _looks_finite(tokens, i, table)), None)
    return after_verb(row, finite + 1, table) if finite is not None else None


def _looks_finite(tokens: Sequence[Token], i: int, table: Cues) -> bool:
    """A small word after a noun phrase that can be the verb of the clause."""
    token = tokens[i]
    if token.capital or token.low in table.small or token.low in table.adverbs:
        return False
    return token.low in table.verbal or token.low in table.reported or (i > 0 and tokens[i - 1].capital)


def after_verb(row: Row, at: int, table: Cues) -> Span | None:
    """The first noun phrase from an index on that no preposition governs; "es in der Mitteilung" is the Mitteilung."""
    tokens, i = row.tokens, at
    while i < len(tokens) and tokens[i].quote is None and tokens[i].text not in ";:.":
        token = tokens[i]
        if token.low == "es" and i + 1 < len(tokens) and tokens[i + 1].low in ("in", "aus", "bei", "von", "im"):
            return phrase(row, i + 2, table)
        if token.low in table.prepositions:
            i = _behind_preposition(tokens, i, table)
            continue
        if token.low in ("sich", "ihm", "ihnen", "uns", "mir", "dem", "den") or not token.is_word:
            i += 1 if token.low not in ("dem", "den") else 2
            continue
        if token.low == "ihr" and i + 1 < len(tokens) and tokens[i + 1].low in table.determiners:
            i += 1  # "hielt ihr die Abgeordnete NAME vor"
            continue
        if opens_phrase(token, table):
            return phrase(row, i, table)
        if token.low in table.people:
            return row.span(i)
        i += 1
    return None


def _behind_preposition(tokens: Sequence[Token], i: int, table: Cues) -> int:
    """The index after a preposition's noun phrase."""
    i += 1
    while i < len(tokens) and tokens[i].is_word and not tokens[i].capital and tokens[i].low not in table.pronouns:
        i += 1
    i = _behind_nouns(tokens, i, table)
    while i < len(tokens) and tokens[i].low in ("des", "eines", "seiner", "ihrer"):
        i += 1
        while i < len(tokens) and tokens[i].is_word and not tokens[i].capital:
            i += 1
        i = _behind_nouns(tokens, i, table)
    return i


def _behind_nouns(tokens: Sequence[Token], i: int, table: Cues) -> int:
    """The index behind a row of capitals; an office with its name begins another phrase ("im Rat Richter NAME")."""
    first = i
    while i < len(tokens) and tokens[i].capital:
        named = i > first and i + 1 < len(tokens) and tokens[i + 1].capital
        if named and (tokens[i].low in table.people or tokens[i].low in table.titles):
            break
        i += 1
    return i


def phrase(row: Row, at: int, table: Cues) -> Span | None:
    """The noun phrase that begins at an index: a pronoun, or words up to its last noun, genitives included."""
    tokens = row.tokens
    while at < len(tokens) and tokens[at].low in table.prepositions:
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    if tokens[at].low in _ASKING:
        return None
    alone = tokens[at].low in table.subjects or not (at + 1 < len(tokens) and tokens[at + 1].capital)
    if tokens[at].low in table.pronouns and alone:
        return row.span(at)
    end, nouns = at, 0
    while end < len(tokens) and (tokens[end].is_word or (nouns and tokens[end].text in ".-&")):
        token = tokens[end]
        if _is_noun(token) and token.low not in table.determiners:
            nouns = end + 1
        elif (nouns and token.is_word and token.low not in _LINKS) or (
            not nouns and end > at and token.low in table.verbal
        ):
            break
        end += 1
    if nouns:
        return row.cover(at, nouns)
    alone = tokens[at].low in table.definite and not (at + 1 < len(tokens) and tokens[at + 1].is_word)  # "sagte der."
    return row.span(at) if alone or tokens[at].low in table.people else None


def _is_noun(token: Token) -> bool:
    """Whether a word has a capital, or its last part has ("52-Jährige")."""
    return token.capital or token.text.rpartition("-")[2][:1].isupper()


def until(tokens: Iterable[Token], marks: str) -> list[Token]:
    return list(takewhile(lambda t: t.text not in marks and t.quote is None, tokens))
