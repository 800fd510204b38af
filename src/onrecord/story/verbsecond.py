"""The source of a quotation where the finite verb stands second and the rest of it last, as in German.

What stands before the verb need not be its subject ("In einer Mitteilung erklärte die Stadt, …"): an adverb or a
preposition there sends the search to the words after the verb. A verb at the end of its clause ("wie die Stadt
mitteilte", "hat die Stadt gesagt") takes its subject from the head of that clause. Words in the subjunctive of reported
speech without a verb of saying are left to the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span
from onrecord.story.frames import NOBODY, WINDOW, Source, Why, told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.frames import Token

LABEL = 4  # words of a name before a colon or between commas
NEAR = 3  # words between a cue and the marks that still make it their neighbour

_NO_SUBJECT = frozenset("den dem einen einem diesen diesem ihren ihrem seinen seinem jeden jedem keinen keinem".split())
_LINKS = frozenset("des der eines einer von vom für und de".split())  # carry a noun phrase on


class Around(NamedTuple):
    """The words of a sentence before and after a quotation, and the table of its language."""

    left: list[Token]
    right: list[Token]
    table: Cues


def source(sentence: Sequence[Token], at: int, table: Cues) -> Source:
    """The source of the quotation that stands at token `at` of a sentence."""
    around = Around(list(sentence[:at])[-WINDOW:], list(sentence[at + 1 :])[:WINDOW], table)
    for attempt in _ATTEMPTS:
        found = attempt(around)
        if found is not None:
            return found
    return NOBODY


def _labelled(around: Around) -> Source | None:
    """ "NAME: „…“" with nothing else before the colon."""
    words = around.left[:-1]
    if words and words[0].low in around.table.adverbs | around.table.breaks:
        return None
    if (
        not words
        or around.left[-1].text != ":"
        or len(words) > LABEL
        or not all(t.is_word and t.capital for t in words)
    ):
        return None
    return told(_cover(words), around.left[-1].span, Why.LABEL)


def _follows(around: Around) -> Source | None:
    """ "„…“, sagte NAME", "„…“, so NAME", "„…“, wie NAME mitteilte", "„…“, hieß es in der Mitteilung"."""
    if not around.right or around.right[0].text not in ",–—-":
        return None
    return _inverted(around.right[1:], around.table) or _turned_round(around.right[1:], around.table)


def _turned_round(row: Sequence[Token], table: Cues) -> Source | None:
    """ "„…“, freute sich NAME": any verb right behind the marks and their comma, with its subject right behind it."""
    if len(row) < 2 or not _can_be_verb(row[0], table):
        return None
    at = 1 + (row[1].low == "sich")
    if at >= len(row) or not (row[at].capital or row[at].low in table.pronouns or row[at].low in table.determiners):
        return None
    mention = _phrase(row, at, table)
    if mention is None or row[at].low in _NO_SUBJECT:
        return None
    return told(_named_behind(row, mention, table), row[0].span, Why.TURNED)


def _can_be_verb(token: Token, table: Cues) -> bool:
    """Whether a small word is of no other kind that the tables know."""
    others = table.prepositions | table.adverbs | table.subordinators | table.that | table.joins | table.breaks
    known = token.low in others or token.low in table.determiners or token.low in table.pronouns
    return token.is_word and not token.capital and token.low.endswith(("t", "te", "ten")) and not known


def _leads_off(around: Around) -> Source | None:
    """ "Als „…“ bezeichnete NAME …", "Von „…“ sprach NAME": the words stand in front of the verb of saying."""
    table = around.table
    if any(t.low in table.verbs | table.auxiliaries | table.pronouns.keys() or t.text in ":" for t in around.left):
        return None
    at = 0
    while at < len(around.right) and (
        around.right[at].quote is not None
        or around.right[at].low in table.joins | table.prepositions
        or around.right[at].text == ","
    ):
        at += 1
    if at + 1 >= len(around.right) or around.right[at].low not in table.verbs:
        return None
    mention = _after_verb(around.right, at + 1, table)
    return told(mention, around.right[at].span, Why.AFTER) if mention else None


def _as_told(around: Around) -> Source | None:
    """ "Wie NAME am Montag mitteilte, …„…“": a clause that opens the sentence."""
    if not around.left or around.left[0].low != "wie":
        return None
    told_by = _clause_final(around.left, around.table)
    closed = (
        told_by and next((t.text for t in around.left if told_by.cue and t.span.start >= told_by.cue.end), "") == ","
    )
    return told_by if closed else None


def _inverted(row: Sequence[Token], table: Cues) -> Source | None:
    if not row or row[0].quote is not None:
        return None
    head = row[0]
    if head.low == "wie":
        return _clause_final(row, table)
    if head.low == "so":
        mention = _phrase(row, 1, table)
        return told(mention, head.span, Why.AFTER) if mention else None
    verb = 0 if head.low in table.verbs else 1 if _is_perfect(row, table) else None
    if verb is None:
        return None
    mention = _after_verb(row, 1, table)
    return told(_named_behind(row, mention, table), head.span, Why.AFTER) if mention else None


def _named_behind(row: Sequence[Token], mention: Span, table: Cues) -> Span:
    """ "die Vorsitzende der Gruppe, NAME": the name between commas behind an office."""
    inside = [i for i, t in enumerate(row) if mention.contains(t.span)]
    stop = inside[-1] + 1
    name = _until(row[stop + 1 :], ",.;:") if stop < len(row) and row[stop].text == "," else []
    office = any(row[i].low in table.people for i in inside)
    return _cover(name) if office and 2 <= len(name) <= LABEL and all(t.capital for t in name) else mention


def _is_perfect(row: Sequence[Token], table: Cues) -> bool:
    """ "hat NAME gesagt"."""
    if row[0].low not in table.auxiliaries:
        return False
    return any(t.low in table.verbs for t in _until(row[1:], ",.;:"))


def _clause_final(row: Sequence[Token], table: Cues) -> Source | None:
    """ "wie NAME am Montag mitteilte"."""
    clause = _until(row[1:], ";:")
    verb = next((t for t in clause if t.low in table.verbs), None)
    mention = _after_verb(row, 1, table) if verb else None
    return told(mention, verb.span, Why.AFTER) if verb and mention else None


def _phrased(around: Around) -> Source | None:
    """ "laut NAME", "nach Angaben von NAME", "NAME zufolge", within the sentence."""
    for row in (around.left, around.right):
        lows = [t.low for t in row]
        for phrase in around.table.toward:
            words = phrase.split()
            for i in range(len(row) - len(words), -1, -1):
                if lows[i : i + len(words)] == words and not (words == ["so"] and not _bracketed(row, i)):
                    mention = _phrase(row, i + len(words), around.table)
                    if mention is not None:
                        return told(mention, _cover(row[i : i + len(words)]), Why.TOWARD)
        for i, low in enumerate(lows):
            if low in around.table.behind and i:
                begin = i - 1
                while begin > 0 and row[begin - 1].is_word and row[begin].low not in around.table.determiners:
                    begin -= 1
                return told(_cover(row[begin:i]), row[i].span, Why.TOWARD)
    return None


def _bracketed(row: Sequence[Token], i: int) -> bool:
    """Whether "so" stands behind a comma or dash, as it does before a source."""
    return i > 0 and row[i - 1].text in ",–—-("


def _precedes(around: Around) -> Source | None:
    """The last cue verb before the marks, with its subject before or after it."""
    for i in range(len(around.left) - 1, -1, -1):
        if _is_cue(around.left, i, around.table):
            quoted = around.left[i].low in around.table.seeing
            mention = _after_verb(around.left, i + 1, around.table) if quoted else None
            mention = mention or _subject(around.left, i, around.table)
            if mention is not None:
                why = Why.BEFORE if len(around.left) - i <= NEAR else Why.FURTHER
                return told(mention, around.left[i].span, why)
    return None


def _closes(around: Around) -> Source | None:
    """A cue that ends the clause of the marks: "NAME hat ihn als „…“ bezeichnet", or "… „…“ sei, sagte NAME"."""
    for i, token in enumerate(around.right):
        if token.text in ";:.!?":
            return None
        if token.low not in around.table.verbs or token.capital or token.quote is not None:
            continue
        if i and around.right[i - 1].text in ",–—-":
            mention = _after_verb(around.right, i + 1, around.table)
        else:
            mention = _head(around.left, around.table)
        if mention is not None:
            return told(mention, token.span, Why.INSERTED)
    return None


def _noun_cue(around: Around) -> Source | None:
    """ "der Vorwurf der Stadt, „…“", "sein Versprechen „…“"."""
    for i in range(len(around.left) - 1, max(-1, len(around.left) - 9), -1):
        if around.left[i].low not in around.table.nouns:
            continue
        mention = _phrase(around.left, i + 1, around.table) if i + 1 < len(around.left) else None
        if mention is not None:
            return told(mention, around.left[i].span, Why.NOUN)
    return None


def _reported(around: Around) -> Source | None:
    """No verb of saying: the subject of the sentence, unless its mood says that somebody else goes on speaking."""
    if any(t.low in around.table.reported for t in (*around.left, *around.right) if t.quote is None):
        return NOBODY
    if around.left and around.left[-1].text == ":" and not any(t.text == "(" for t in around.left):
        mention = _head(around.left[:-1], around.table)
        return mention and told(mention, around.left[-1].span, Why.INTRODUCED)
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


def _is_cue(row: Sequence[Token], i: int, table: Cues) -> bool:
    token = row[i]
    if token.quote is not None or token.low not in table.verbs or (token.capital and i > 0):
        return False
    needed = table.compound.get(token.low)
    return needed is None or any(t.low in needed for t in row[-NEAR:])


def _subject(row: Sequence[Token], verb: int, table: Cues) -> Span | None:
    """The subject of the verb at an index of a row."""
    asked = row[0].low in table.that | table.subordinators
    if asked and verb + 1 < len(row) and row[verb - 1].text == "," and _opens_phrase(row[verb + 1], table):
        return _after_verb(row, verb + 1, table)
    start = _clause_start(row, verb, table)
    front = row[start:verb]
    words = [t for t in front if t.is_word]
    if not words:
        return _after_verb(row, verb + 1, table) or (_head(row[:start], table) if start else None)
    if words[0].low in table.that | table.subordinators:
        at_end = verb + 1 >= len(row) or not _opens_phrase(row[verb + 1], table)
        return _after_verb(row, (start if at_end else verb) + 1, table)
    finite = next((i for i in range(start, verb) if row[i].low in table.auxiliaries and row[i].is_word), None)
    if finite is not None and finite > start:
        verb = finite
    if _is_adverbial(front[0], table) or _is_object(front, row[verb + 1 :], table):
        return _after_verb(row, verb + 1, table)
    return _named_beside(row, start, verb) or _phrase(row, start, table) or _after_verb(row, verb + 1, table)


def _named_beside(row: Sequence[Token], start: int, verb: int) -> Span | None:
    """ "Die Sprecherin der Stadt, NAME, betonte": the name between commas where the phrase before it has none."""
    commas = [i for i in range(start, verb) if row[i].text == ","]
    if len(commas) != 2 or commas[1] != verb - 1:
        return None
    name = row[commas[0] + 1 : commas[1]]
    return _cover(name) if 2 <= len(name) <= LABEL and all(t.is_word and t.capital for t in name) else None


def _is_object(front: Sequence[Token], behind: Sequence[Token], table: Cues) -> bool:
    """Whether the words before a verb are no subject: "Den Plan nannte sie …", "Gerüchte über … wies NAME zurück"."""
    if front[0].low in _NO_SUBJECT or (behind and behind[0].low in ("er", "ich", "wir", "man")):
        return True
    bare = front[0].capital and len(front) > 2 and front[1].low in table.prepositions - {"von", "vom", "aus"}
    return bool(bare and behind and behind[0].capital)


def _opens_phrase(token: Token, table: Cues) -> bool:
    """Whether a word begins a noun phrase."""
    return token.is_word and (token.capital or token.low in table.determiners or token.low in table.pronouns)


def _is_adverbial(token: Token, table: Cues) -> bool:
    """Whether a clause that begins so does not begin with its subject."""
    return (
        token.low in table.prepositions or token.low in table.adverbs or not (token.is_word or token.quote is not None)
    )


def _clause_start(row: Sequence[Token], verb: int, table: Cues) -> int:
    """Where the clause of a verb begins; a relative clause or an apposition between commas belongs to it."""
    start = verb
    while start > 0:
        before = row[start - 1]
        if before.text in ";:!?" or before.quote is not None:
            break
        if (
            before.low in ("und", "aber", "sondern", "denn")
            and start < min(verb, len(row))
            and row[start].low not in table.determiners
        ):
            break
        if before.text == "," and (
            start < len(row)
            and (row[start].low in table.that | table.subordinators or (start < verb and _is_cue(row, start, table)))
        ):
            break
        start -= 1
    while start < verb and not row[start].is_word:
        start += 1
    return start


def _head(row: Sequence[Token], table: Cues) -> Span | None:
    """The subject of the clause that a row ends in: its first noun phrase, or the one after its finite verb."""
    if not row:
        return None
    start = _clause_start(row, len(row), table)
    if start >= len(row):
        return None
    first = row[start]
    if first.low in table.that | table.subordinators:
        return _after_verb(row, start + 1, table)
    if not _is_adverbial(first, table):
        return _phrase(row, start, table)
    finite = next((i for i in range(start, len(row)) if row[i].is_word and _looks_finite(row, i, table)), None)
    return _after_verb(row, finite + 1, table) if finite is not None else None


def _looks_finite(row: Sequence[Token], i: int, table: Cues) -> bool:
    """A small word after a noun phrase that can be the verb of the clause."""
    token = row[i]
    if token.capital or token.low in table.determiners | table.prepositions | table.adverbs | table.breaks:
        return False
    return token.low in table.auxiliaries | table.verbs | table.reported or (i > 0 and row[i - 1].capital)


def _after_verb(row: Sequence[Token], at: int, table: Cues) -> Span | None:
    """The first noun phrase from an index on that no preposition governs; "es in der Mitteilung" is the Mitteilung."""
    i = at
    while i < len(row) and row[i].quote is None and row[i].text not in ";:.":
        token = row[i]
        if token.low == "es" and i + 1 < len(row) and row[i + 1].low in ("in", "aus", "bei", "von", "im"):
            return _phrase(row, i + 2, table)
        if token.low in table.prepositions:
            i = _behind_preposition(row, i, table)
            continue
        if token.low in ("sich", "ihm", "ihnen", "uns", "mir", "dem", "den") or not token.is_word:
            i += 1 if token.low not in ("dem", "den") else 2
            continue
        if token.low in table.pronouns or token.low in table.determiners or token.capital:
            return _phrase(row, i, table)
        if token.low in table.people:
            return token.span
        i += 1
    return None


def _behind_preposition(row: Sequence[Token], i: int, table: Cues) -> int:
    """The index after a preposition's noun phrase."""
    i += 1
    while i < len(row) and row[i].is_word and not row[i].capital and row[i].low not in table.pronouns:
        i += 1
    while i < len(row) and row[i].capital and row[i].is_word:
        i += 1
    while i < len(row) and row[i].low in ("des", "eines", "seiner", "ihrer") and row[i].is_word:
        i += 1
        while i < len(row) and row[i].is_word and not row[i].capital:
            i += 1
        while i < len(row) and row[i].capital and row[i].is_word:
            i += 1
    return i


def _phrase(row: Sequence[Token], at: int, table: Cues) -> Span | None:
    """The noun phrase that begins at an index: a pronoun, or words up to its last noun, genitives included."""
    while at < len(row) and row[at].low in table.prepositions:
        at += 1
    if at >= len(row) or not row[at].is_word:
        return None
    if row[at].low in table.pronouns and not (at + 1 < len(row) and row[at + 1].capital):
        return row[at].span
    end, nouns = at, 0
    while (end < len(row) and row[end].is_word) or (nouns and end < len(row) and row[end].text in ".-&"):
        token = row[end]
        if _is_noun(token) and token.low not in table.determiners:
            nouns = end + 1
        elif (nouns and token.is_word and token.low not in _LINKS) or (
            not nouns and end > at and token.low in table.verbs | table.auxiliaries
        ):
            break
        end += 1
    if nouns:
        return _cover(row[at:nouns])
    return row[at].span if row[at].low in table.people else None


def _is_noun(token: Token) -> bool:
    """Whether a word has a capital, or its last part has ("52-Jährige")."""
    return token.capital or token.text.rpartition("-")[2][:1].isupper()


# --- rows ------------------------------------------------------------------------------------------------------


def _until(row: Sequence[Token], marks: str) -> list[Token]:
    out: list[Token] = []
    for token in row:
        if token.text in marks or token.quote is not None:
            break
        out.append(token)
    return out


def _cover(row: Sequence[Token]) -> Span:
    return Span(row[0].span.start, row[-1].span.end)
