"""The source of a quotation where the finite verb stands second and the rest of it last, as in German.

What stands before the verb need not be its subject ("In einer Mitteilung erklärte die Stadt, …"): an adverb or a
preposition there sends the search to the words after the verb. A verb at the end of its clause ("wie die Stadt
mitteilte", "hat die Stadt gesagt") takes its subject from the head of that clause. Words in the subjunctive of reported
speech without a verb of saying are left to the sentence before.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.frames import NOBODY, WINDOW, Source, Why, told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Span
    from onrecord.story.tagging import Row
    from onrecord.story.tokens import Token

LABEL = 4  # words of a name before a colon or between commas
NEAR = 3  # words between a cue and the marks that still make it their neighbour

_NO_SUBJECT = frozenset(
    [
        "den",
        "dem",
        "einen",
        "einem",
        "diesen",
        "diesem",
        "ihren",
        "ihrem",
        "seinen",
        "seinem",
        "jeden",
        "jedem",
        "keinen",
        "keinem",
    ]
)
_JOINS = ("und", "aber", "sondern", "denn")
_GENITIVE = frozenset(("von", "vom", "aus"))
_LINKS = frozenset(["des", "der", "eines", "einer", "von", "vom", "für", "und", "de"])  # carry a noun phrase on


class Around(NamedTuple):
    """The words of a sentence before and after a quotation, and the table of its language."""

    left: Row
    right: Row
    table: Cues


def source(sentence: Row, at: int) -> Source:
    """The source of the quotation that stands at token `at` of a sentence."""
    left, right = sentence.cut(max(0, at - WINDOW), at), sentence.cut(at + 1, at + 1 + WINDOW)
    around = Around(left, right, sentence.table)
    for attempt in _ATTEMPTS:
        found = attempt(around)
        if found is not None:
            return found
    return NOBODY


def _labelled(around: Around) -> Source | None:
    """ "NAME: „…“" with nothing else before the colon."""
    words = around.left.tokens[:-1]
    if words and (words[0].low in around.table.adverbs or words[0].low in around.table.breaks):
        return None
    if (
        not words
        or around.left.tokens[-1].text != ":"
        or len(words) > LABEL
        or not all(t.is_word and t.capital for t in words)
    ):
        return None
    return told(around.left.cover(0, len(words)), around.left.span(-1), Why.LABEL)


def _follows(around: Around) -> Source | None:
    """ "„…“, sagte NAME", "„…“, so NAME", "„…“, wie NAME mitteilte", "„…“, hieß es in der Mitteilung"."""
    if not around.right.tokens or around.right.tokens[0].text not in ",–—-":
        return None
    behind = around.right.cut(1)
    return _inverted(behind, around.table) or _turned_round(behind, around.table)


def _turned_round(row: Row, table: Cues) -> Source | None:
    """ "„…“, freute sich NAME": any verb right behind the marks and their comma, with its subject right behind it."""
    if len(row.tokens) < 2 or not _can_be_verb(row.tokens[0], table):
        return None
    at = 1 + (row.tokens[1].low == "sich")
    if at >= len(row.tokens) or not _opens_phrase(row.tokens[at], table):
        return None
    mention = _phrase(row, at, table)
    if mention is None or row.tokens[at].low in _NO_SUBJECT:
        return None
    return told(_named_behind(row, mention, table), row.span(0), Why.TURNED)


def _can_be_verb(token: Token, table: Cues) -> bool:
    """Whether a small word is of no other kind that the tables know."""
    low = token.low
    known = (
        low in table.small
        or low in table.adverbs
        or low in table.opening
        or low in table.joins
        or low in table.pronouns
    )
    return token.is_word and not token.capital and token.low.endswith(("t", "te", "ten")) and not known


def _leads_off(around: Around) -> Source | None:
    """ "Als „…“ bezeichnete NAME …", "Von „…“ sprach NAME": the words stand in front of the verb of saying."""
    table = around.table
    if any(t.low in table.verbal or t.low in table.pronouns or t.text == ":" for t in around.left.tokens):
        return None
    behind, at = around.right.tokens, 0
    while at < len(behind) and (
        behind[at].quote is not None
        or behind[at].low in table.joins
        or behind[at].low in table.prepositions
        or behind[at].text == ","
    ):
        at += 1
    if at + 1 >= len(behind) or behind[at].low not in table.verbs:
        return None
    mention = _after_verb(around.right, at + 1, table)
    return told(mention, around.right.span(at), Why.AFTER) if mention else None


def _as_told(around: Around) -> Source | None:
    """ "Wie NAME am Montag mitteilte, …„…“": a clause that opens the sentence."""
    if not around.left.tokens or around.left.tokens[0].low != "wie":
        return None
    told_by = _clause_final(around.left, around.table)
    behind = around.left.behind(told_by.cue.end) if told_by and told_by.cue else 0
    closed = behind < len(around.left.tokens) and around.left.tokens[behind].text == ","
    return told_by if closed else None


def _inverted(row: Row, table: Cues) -> Source | None:
    if not row.tokens or row.tokens[0].quote is not None:
        return None
    head = row.tokens[0]
    if head.low == "wie":
        return _clause_final(row, table)
    if head.low == "so":
        mention = _phrase(row, 1, table)
        return told(mention, row.span(0), Why.AFTER) if mention else None
    verb = 0 if head.low in table.verbs else 1 if _is_perfect(row, table) else None
    if verb is None:
        return None
    mention = _after_verb(row, 1, table)
    return told(_named_behind(row, mention, table), row.span(0), Why.AFTER) if mention else None


def _named_behind(row: Row, mention: Span, table: Cues) -> Span:
    """ "die Vorsitzende der Gruppe, NAME": the name between commas behind an office."""
    tokens, first, stop = row.tokens, row.behind(mention.start), row.behind(mention.end)
    name = _until(tokens[stop + 1 :], ",.;:") if stop < len(tokens) and tokens[stop].text == "," else []
    office = any(t.low in table.people for t in tokens[first:stop])
    named = office and 2 <= len(name) <= LABEL and all(t.capital for t in name)
    return row.cover(stop + 1, stop + 1 + len(name)) if named else mention


def _is_perfect(row: Row, table: Cues) -> bool:
    """ "hat NAME gesagt"."""
    if row.tokens[0].low not in table.auxiliaries:
        return False
    return any(t.low in table.verbs for t in _until(row.tokens[1:], ",.;:"))


def _clause_final(row: Row, table: Cues) -> Source | None:
    """ "wie NAME am Montag mitteilte"."""
    clause = _until(row.tokens[1:], ";:")
    verb = next((i for i, t in enumerate(clause, 1) if t.low in table.verbs), None)
    mention = _after_verb(row, 1, table) if verb else None
    return told(mention, row.span(verb), Why.AFTER) if verb and mention else None


def _phrased(around: Around) -> Source | None:
    """ "laut NAME", "nach Angaben von NAME", "NAME zufolge", within the sentence."""
    for row in (around.left, around.right):
        tokens, lows = row.tokens, [t.low for t in row.tokens]
        for phrase in around.table.toward:
            words = phrase.split()
            for i in range(len(tokens) - len(words), -1, -1):
                if lows[i : i + len(words)] == words and not (words == ["so"] and not _bracketed(row, i)):
                    mention = _phrase(row, i + len(words), around.table)
                    if mention is not None:
                        return told(mention, row.cover(i, i + len(words)), Why.TOWARD)
        for i, low in enumerate(lows):
            if low in around.table.behind and i:
                begin = i - 1
                while begin > 0 and tokens[begin - 1].is_word and tokens[begin].low not in around.table.determiners:
                    begin -= 1
                return told(row.cover(begin, i), row.span(i), Why.TOWARD)
    return None


def _bracketed(row: Row, i: int) -> bool:
    """Whether "so" stands behind a comma or dash, as it does before a source."""
    return i > 0 and row.tokens[i - 1].text in ",–—-("


def _precedes(around: Around) -> Source | None:
    """The last cue verb before the marks, with its subject before or after it."""
    for i in range(len(around.left.tokens) - 1, -1, -1):
        if _is_cue(around.left, i, around.table):
            quoted = around.left.tokens[i].low in around.table.seeing
            mention = _after_verb(around.left, i + 1, around.table) if quoted else None
            mention = mention or _subject(around.left, i, around.table)
            if mention is not None:
                why = Why.BEFORE if len(around.left.tokens) - i <= NEAR else Why.FURTHER
                return told(mention, around.left.span(i), why)
    return None


def _closes(around: Around) -> Source | None:
    """A cue that ends the clause of the marks: "NAME hat ihn als „…“ bezeichnet", or "… „…“ sei, sagte NAME"."""
    for i, token in enumerate(around.right.tokens):
        if token.text in ";:.!?":
            return None
        if token.low not in around.table.verbs or token.capital or token.quote is not None:
            continue
        if i and around.right.tokens[i - 1].text in ",–—-":
            mention = _after_verb(around.right, i + 1, around.table)
        else:
            mention = _head(around.left, around.table)
        if mention is not None:
            return told(mention, around.right.span(i), Why.INSERTED)
    return None


def _noun_cue(around: Around) -> Source | None:
    """ "der Vorwurf der Stadt, „…“", "sein Versprechen „…“"."""
    tokens = around.left.tokens
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 9), -1):
        if tokens[i].low not in around.table.nouns:
            continue
        mention = _phrase(around.left, i + 1, around.table) if i + 1 < len(tokens) else None
        if mention is not None:
            return told(mention, around.left.span(i), Why.NOUN)
    return None


def _reported(around: Around) -> Source | None:
    """No verb of saying: the subject of the sentence, unless its mood says that somebody else goes on speaking."""
    before = around.left.tokens
    if any(t.low in around.table.reported for t in (*before, *around.right.tokens) if t.quote is None):
        return NOBODY
    if before and before[-1].text == ":" and not any(t.text == "(" for t in before):
        mention = _head(around.left.cut(0, -1), around.table)
        return mention and told(mention, around.left.span(-1), Why.INTRODUCED)
    mention = _head(around.left, around.table)
    return mention and told(mention, None, Why.SUBJECT)


_ATTEMPTS: tuple[Callable[[Around], Source | None], ...] = (
    _labelled,
    _follows,
    _leads_off,
    _as_told,
    _phrased,
    _precedes,
    _closes,
    _noun_cue,
    _reported,
)


# --- subjects ---------------------------------------------------------------------------------------------------------


def _is_cue(row: Row, i: int, table: Cues) -> bool:
    token = row.tokens[i]
    if token.quote is not None or token.low not in table.verbs or (token.capital and i > 0):
        return False
    needed = table.compound.get(token.low)
    return needed is None or any(t.low in needed for t in (*row.tokens[:i], *row.tokens[-NEAR:]))


def _subject(row: Row, verb: int, table: Cues) -> Span | None:
    """The subject of the verb at an index of a row."""
    tokens = row.tokens
    opens = verb + 1 < len(tokens) and _opens_phrase(tokens[verb + 1], table)
    if tokens[0].low in table.opening and opens and tokens[verb - 1].text == ",":
        return _after_verb(row, verb + 1, table)
    start = _clause_start(row, verb, table)
    front = tokens[start:verb]
    words = [t for t in front if t.is_word]
    if not words:
        return _after_verb(row, verb + 1, table) or (_head(row.cut(0, start), table) if start else None)
    if words[0].low in table.opening:
        return _after_verb(row, (verb if opens else start) + 1, table)
    finite = next((i for i in range(start, verb) if tokens[i].low in table.auxiliaries and tokens[i].is_word), None)
    if finite is not None and finite > start:
        verb = finite
    if _is_adverbial(front[0], table) or _is_object(front, tokens[verb + 1 :], table):
        return _after_verb(row, verb + 1, table)
    return _named_beside(row, start, verb) or _phrase(row, start, table) or _after_verb(row, verb + 1, table)


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
    if front[0].low in _NO_SUBJECT or (behind and behind[0].low in ("er", "ich", "wir", "man")):
        return True
    about = len(front) > 2 and front[1].low in table.prepositions and front[1].low not in _GENITIVE
    return bool(front[0].capital and about and behind and behind[0].capital)


def _opens_phrase(token: Token, table: Cues) -> bool:
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
        if before.text in ";:!?" or before.quote is not None:
            break
        inside = after is not None and start < verb
        if before.low in _JOINS and after is not None and inside and after.low not in table.determiners:
            break
        opens = after is not None and (after.low in table.opening or (inside and _is_cue(row, start, table)))
        if before.text == "," and opens:
            break
        start -= 1
    while start < verb and not tokens[start].is_word:
        start += 1
    return start


def _head(row: Row, table: Cues) -> Span | None:
    """The subject of the clause that a row ends in: its first noun phrase, or the one after its finite verb."""
    tokens = row.tokens
    start = _clause_start(row, len(tokens), table) if tokens else 0
    if start >= len(tokens):
        return None
    if tokens[start].low in table.opening:
        return _after_verb(row, start + 1, table)
    if not _is_adverbial(tokens[start], table):
        return _phrase(row, start, table)
    words = (i for i in range(start, len(tokens)) if tokens[i].is_word)
    finite = next((i for i in words if _looks_finite(tokens, i, table)), None)
    return _after_verb(row, finite + 1, table) if finite is not None else None


def _looks_finite(tokens: Sequence[Token], i: int, table: Cues) -> bool:
    """A small word after a noun phrase that can be the verb of the clause."""
    token = tokens[i]
    if token.capital or token.low in table.small or token.low in table.adverbs:
        return False
    return token.low in table.verbal or token.low in table.reported or (i > 0 and tokens[i - 1].capital)


def _after_verb(row: Row, at: int, table: Cues) -> Span | None:
    """The first noun phrase from an index on that no preposition governs; "es in der Mitteilung" is the Mitteilung."""
    tokens, i = row.tokens, at
    while i < len(tokens) and tokens[i].quote is None and tokens[i].text not in ";:.":
        token = tokens[i]
        if token.low == "es" and i + 1 < len(tokens) and tokens[i + 1].low in ("in", "aus", "bei", "von", "im"):
            return _phrase(row, i + 2, table)
        if token.low in table.prepositions:
            i = _behind_preposition(tokens, i, table)
            continue
        if token.low in ("sich", "ihm", "ihnen", "uns", "mir", "dem", "den") or not token.is_word:
            i += 1 if token.low not in ("dem", "den") else 2
            continue
        if _opens_phrase(token, table):
            return _phrase(row, i, table)
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


def _phrase(row: Row, at: int, table: Cues) -> Span | None:
    """The noun phrase that begins at an index: a pronoun, or words up to its last noun, genitives included."""
    tokens = row.tokens
    while at < len(tokens) and tokens[at].low in table.prepositions:
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    if tokens[at].low in table.pronouns and not (at + 1 < len(tokens) and tokens[at + 1].capital):
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
    return row.span(at) if tokens[at].low in table.people else None


def _is_noun(token: Token) -> bool:
    """Whether a word has a capital, or its last part has ("52-Jährige")."""
    return token.capital or token.text.rpartition("-")[2][:1].isupper()


def _until(tokens: Sequence[Token], marks: str) -> list[Token]:
    return list(takewhile(lambda t: t.text not in marks and t.quote is None, tokens))
