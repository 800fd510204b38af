"""The source of a quotation where the finite verb stands second and the rest of it last, as in German.

What stands before the verb need not be its subject ("In einer Mitteilung erklärte die Stadt, …"): an adverb or a
preposition there sends the search to the words after the verb. A verb at the end of its clause ("wie die Stadt
mitteilte", "hat die Stadt gesagt") takes its subject from the head of that clause. Words in the subjunctive of reported
speech without a verb of saying are left to the sentence before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span
from onrecord.story.fields import (
    LABEL,
    NEAR,
    NO_SUBJECT,
    after_verb,
    head,
    is_cue,
    opens_phrase,
    phrase,
    subject,
    until,
)
from onrecord.story.frames import NOBODY, WINDOW, Source, Why, told
from onrecord.story.parts import is_person

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.tagging import Row
    from onrecord.story.tokens import Token

NOUN, FAR = 9, 16  # words before the marks, and before a colon, in which a noun of saying may stand
_THINGS = ("ung", "heit", "keit", "schaft", "tion", "wort", "satz", "urteil", "fazit", "vorschlag")  # what ends no name
_SETTLED = (("für", "steht", "fest"), ("für", "stand", "fest"), ("für", "ist", "klar"), ("voor", "staat", "vast"))
_THAN = ("als", "wie", "dan")  # before a verb of saying that has no subject ("weniger Stellen als behauptet")
SECOND_HAND = 0.75  # set by hand: somebody else tells of it ("habe NAME gesagt, „…“"), and the words may be his
_ADJECTIVAL = ("e", "er", "es", "em", "en")  # what ends the words that stand between an article and its noun


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
    if words and (words[0].low in around.table.adverbs or words[0].low in around.table.small):
        return None
    if (
        not words
        or around.left.tokens[-1].text != ":"
        or len(words) > LABEL
        or not all(t.is_word and t.capital for t in words)
    ):
        return None
    if len(words) == 2 and words[1].low.endswith(_THINGS) and (owner := _owner(around.left, 0, around.table)):
        return told(owner, around.left.span(1), Why.NOUN)  # "NAMEs Rechnung: „…“"
    return told(around.left.cover(0, len(words)), around.left.span(-1), Why.LABEL)


def _follows(around: Around) -> Source | None:
    """ "„…“, sagte NAME", "„…“, so NAME", "„…“, wie NAME mitteilte", "„…“, hieß es in der Mitteilung"."""
    if not around.right.tokens or around.right.tokens[0].text not in ",–—-":
        return None
    behind = around.right.cut(1)
    return _inverted(behind, around.table) or _turned_round(behind, around.table)


def _interrupted(around: Around) -> Source | None:
    """ "„Der Steg“, protestierte NAME, „wird geöffnet“": the second half of what was said."""
    tokens = around.left.tokens
    before = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].quote is not None), None)
    if before is None or tokens[-1].text != ",":
        return None
    found = _follows(Around(around.left.cut(0, before), around.left.cut(before + 1, len(tokens) - 1), around.table))
    closed = found and found.mention and around.left.behind(found.mention.end) == len(tokens) - 1
    return found if closed else None


def _turned_round(row: Row, table: Cues) -> Source | None:
    """ "„…“, freute sich NAME": any verb right behind the marks and their comma, with its subject right behind it."""
    if len(row.tokens) < 2 or not _can_be_verb(row.tokens[0], table):
        return None
    at = 1 + (row.tokens[1].low == "sich")
    if at >= len(row.tokens) or not opens_phrase(row.tokens[at], table):
        return None
    mention = phrase(row, at, table)
    if mention is None or row.tokens[at].low in NO_SUBJECT:
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
    inflected = token.low.endswith(_ADJECTIVAL) and not token.low.endswith(("te", "ten"))
    return token.is_word and not token.capital and not known and not inflected


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
    mention = after_verb(around.right, at + 1, table)
    return told(mention, around.right.span(at), Why.AFTER) if mention else None


def _as_told(around: Around) -> Source | None:
    """ "Wie NAME am Montag mitteilte, …„…“": a clause that opens the sentence."""
    if not around.left.tokens or around.left.tokens[0].low != "wie":
        return None
    told_by = _clause_final(around.left, around.table)
    behind = around.left.behind(told_by.cue.end) if told_by and told_by.cue else 0
    closed = behind < len(around.left.tokens) and around.left.tokens[behind].text == ","
    return told_by if closed else None


def _settled_for(around: Around) -> Source | None:
    """ "Für NAME steht fest, „…“": in whose view it is so."""
    tokens = around.left.tokens
    lows = {t.low for t in tokens}
    if not tokens or tokens[0].low not in around.table.prepositions or not any(lows >= {*row} for row in _SETTLED):
        return None
    mention = phrase(around.left, 1, around.table)
    return told(mention, around.left.span(0), Why.TOWARD) if mention else None


def _set_in(around: Around) -> Source | None:
    """ "Sie habe, wie NAME vorrechnete, „…“": a clause of its own before the marks, whatever its verb."""
    tokens = around.left.tokens
    comma = next((i for i in range(len(tokens) - 3, 0, -1) if tokens[i].text == ","), 0)
    if (
        not comma
        or tokens[-1].text != ","
        or tokens[comma + 1].low != "wie"
        or not _can_be_verb(tokens[-2], around.table)
    ):
        return None
    mention = after_verb(around.left, comma + 2, around.table)
    return told(mention, around.left.span(len(tokens) - 2), Why.BEFORE) if mention else None


def _inverted(row: Row, table: Cues) -> Source | None:
    if not row.tokens or row.tokens[0].quote is not None:
        return None
    first = row.tokens[0]
    if first.low == "wie":
        return _clause_final(row, table)
    if first.low == "so":
        mention = phrase(row, 1, table)
        return told(mention, row.span(0), Why.AFTER) if mention else None
    verb = 0 if first.low in table.verbs else 1 if _is_perfect(row, table) else None
    if verb is None:
        return None
    mention = after_verb(row, 1, table)
    return told(_named_behind(row, _whose(row, mention, table), table), row.span(0), Why.AFTER) if mention else None


def _named_behind(row: Row, mention: Span, table: Cues) -> Span:
    """ "die Vorsitzende der Gruppe, NAME": the name between commas behind an office."""
    tokens, first, stop = row.tokens, row.behind(mention.start), row.behind(mention.end)
    name = until(tokens[stop + 1 :], ",.;:") if stop < len(tokens) and tokens[stop].text == "," else []
    office = any(t.low in table.people for t in tokens[first:stop])
    named = office and 2 <= len(name) <= LABEL and all(t.capital for t in name)
    return row.cover(stop + 1, stop + 1 + len(name)) if named else mention


def _is_perfect(row: Row, table: Cues) -> bool:
    """ "hat NAME gesagt"."""
    if row.tokens[0].low not in table.auxiliaries:
        return False
    return any(t.low in table.verbs for t in until(row.tokens[1:], ",.;:"))


def _clause_final(row: Row, table: Cues) -> Source | None:
    """ "wie NAME am Montag mitteilte"."""
    clause = until(row.tokens[1:], ";:")
    verb = next((i for i, t in enumerate(clause, 1) if t.low in table.verbs), None)
    mention = after_verb(row, 1, table) if verb else None
    return told(_named_behind(row, mention, table), row.span(verb), Why.AFTER) if verb and mention else None


def _phrased(around: Around) -> Source | None:
    """ "laut NAME", "nach Angaben von NAME", "NAME zufolge", within the sentence."""
    for row in (around.left, around.right):
        tokens, lows = row.tokens, [t.low for t in row.tokens]
        for words in map(str.split, around.table.toward):
            for i in range(len(tokens) - len(words), -1, -1):
                if lows[i : i + len(words)] == words and not (words == ["so"] and not _bracketed(row, i)):
                    mention = phrase(row, i + len(words), around.table)
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
        if is_cue(around.left, i, around.table) and not (i and around.left.tokens[i - 1].low in _THAN):
            quoted = around.left.tokens[i].low in around.table.seeing
            mention = after_verb(around.left, i + 1, around.table) if quoted else None
            mention = mention or subject(around.left, i, around.table)
            if mention is not None:
                why = Why.BEFORE if len(around.left.tokens) - i <= NEAR else Why.FURTHER
                found = told(mention, around.left.span(i), why)
                clause = until(reversed(around.left.tokens[:i]), ",;:.")
                second_hand = any(t.low in around.table.reported for t in clause)
                return replace(found, confidence=SECOND_HAND) if second_hand else found
    return None


def _closes(around: Around) -> Source | None:
    """A cue that ends the clause of the marks: "NAME hat ihn als „…“ bezeichnet", or "… „…“ sei, sagte NAME"."""
    for i, token in enumerate(around.right.tokens):
        if token.text in ";:.!?":
            return None
        if token.low not in around.table.verbs or token.capital or token.quote is not None:
            continue
        if i and around.right.tokens[i - 1].text in ",–—-":
            mention = after_verb(around.right, i + 1, around.table)
        else:
            mention = head(around.left, around.table)
        if mention is not None:
            return told(mention, around.right.span(i), Why.INSERTED)
    return None


def _noun_cue(around: Around) -> Source | None:
    """ "der Vorwurf der Stadt, „…“", "sein Versprechen „…“"."""
    tokens = around.left.tokens
    far = FAR if tokens and tokens[-1].text == ":" else NOUN
    for i in range(len(tokens) - 1, max(-1, len(tokens) - far), -1):
        if tokens[i].low not in around.table.nouns or _asks(tokens, i, around.table):
            continue
        if i and (owner := _owner(around.left, i - 1, around.table)) is not None:
            return told(owner, around.left.span(i), Why.NOUN)
        mention = phrase(around.left, i + 1, around.table) if i + 1 < len(tokens) else None
        if mention is not None:
            return told(mention, around.left.span(i), Why.NOUN)
    return None


def _asks(tokens: Sequence[Token], noun: int, table: Cues) -> bool:
    """Whether a noun of saying is the question that somebody is asked ("NAME auf die Frage nach …")."""
    behind = next((t for t in tokens[noun + 1 :] if t.text != ","), None)
    about = behind is not None and (behind.low in table.prepositions or behind.low in table.that)
    return tokens[noun].low in table.questions and about


def _owner(row: Row, i: int, table: Cues) -> Span | None:
    """Whose words a noun of saying tells of, where he stands before it: "NAMEs Antwort", "ihre Antwort"."""
    token, span = row.tokens[i], row.span(i)
    if token.low in table.whose:
        return span
    before = row.tokens[i - 1].low if i else ""
    owns = token.capital and token.low.endswith("s") and before not in table.determiners
    return Span(span.start, span.end - 1) if owns and before not in table.prepositions else None


def _reported(around: Around) -> Source | None:
    """No verb of saying: the subject of the sentence, unless its mood says that somebody else goes on speaking."""
    before = around.left.tokens
    if any(t.low in around.table.reported for t in (*before, *around.right.tokens) if t.quote is None):
        return NOBODY
    if before and before[-1].text == ":" and not any(t.text == "(" for t in before):
        mention = head(around.left.cut(0, -1), around.table)
        return mention and told(_whose(around.left, mention, around.table), around.left.span(-1), Why.INTRODUCED)
    mention = head(around.left, around.table)
    return mention and told(mention, None, Why.SUBJECT)


def _whose(row: Row, mention: Span, table: Cues) -> Span:
    """ "Kleine Spitze des Trainers", "das Urteil von NAME": somebody in the genitive behind a thing."""
    first, stop = row.behind(mention.start), row.behind(mention.end)
    for i in range(first + 1, stop - 1):
        if row.tokens[i].low in ("von", "vom") and not is_person(row.tokens[i - 1].low, table):
            thing = row.tokens[i - 1].low in table.nouns or row.tokens[stop].text == ":"
            return row.cover(i + 1, stop) if thing else mention
        if row.tokens[i].low in ("des", "der") and not is_person(row.tokens[i - 1].low, table):
            somebody = any(is_person(table.post(t.low), table) for t in row.tokens[i + 1 : stop])
            return row.cover(i, stop) if somebody else mention
    return mention


_ATTEMPTS: tuple[Callable[[Around], Source | None], ...] = (
    _labelled,
    _follows,
    _interrupted,
    _leads_off,
    _as_told,
    _settled_for,
    _set_in,
    _phrased,
    _precedes,
    _closes,
    _noun_cue,
    _reported,
)
