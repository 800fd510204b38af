"""Sources that no verb of saying names: labels, "according to", nouns of saying, views, voices, signatures."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.story.clauses import main_subject, of_subordinate
from onrecord.story.frames import Source, Why, told
from onrecord.story.parts import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    is_person,
)
from onrecord.story.phrases import Subject, first_phrase, is_time, named_beside, names_somebody, phrase_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Span
    from onrecord.story.tagging import Row

HEAD = 3  # words of a name that heads a headline
LABEL = 6  # words of a label before a colon
OWNER = 12  # words before the marks in which a noun of saying may stand
ANSWER = 7  # words of "came the harbour master's reply"
SIGNATURE = 9  # words of a name after a dash


def said_by(found: Subject, cue: Span | None, why: Why) -> Source:
    return told(found.span, cue, why, found.relative)


def labelled(row: Row, at: int) -> Source | None:
    """ "NAME: “…" where nothing else stands before the colon."""
    if not 2 <= at <= LABEL or row.tokens[at - 1].text != ":" or not row.tokens[0].capital:
        return None
    if row.tags[at + 1 : at + 3] == "," + CUE:
        return None  # a headline: "Ilmberg: “…”, warns NAME"
    begin = 0
    while begin < at - 2 and row.tokens[begin].low in row.table.verbs:
        begin += 1
    if all(t.capital or t.text in ".,'" for t in row.tokens[begin : at - 1]):
        return said_by(Subject(row.cover(begin, at - 1)), row.span(at - 1), Why.LABEL)
    return None


def headed(row: Row, at: int) -> Source | None:
    """A headline, "NAME: the plan is “…”": a name alone before a colon, and no other verb of saying."""
    colon = next((i for i in range(1, min(at - 1, HEAD + 1)) if row.tokens[i].text == ":"), None)
    if colon is None or set(row.tags[:colon]) != {NAME} or CUE in row.tags[colon:at]:
        return None
    name = at - 1
    while name > colon + 1 and row.tags[name - 1] == NAME:
        name -= 1
    if row.tags[at - 1] == "," and name < at - 1:
        return said_by(Subject(row.cover(name, at - 1)), row.span(at - 1), Why.LABEL)  # "Ilmberg: mayor NAME, “…”"
    return said_by(Subject(row.cover(0, colon)), row.span(colon), Why.LABEL)


def cried(row: Row, at: int) -> Source | None:
    """ "NAME went on, over shouts of “…”": the shouts, which are others' than the subject's."""
    noun = at - 1 - (row.tags[at - 1] == PREPOSITION)
    if noun < 1 or row.tokens[noun].low not in row.table.cries:
        return None
    begin = noun
    while begin > 1 and row.tags[begin - 1] in "dwNac":
        begin -= 1
    others = row.tokens[begin - 1].low in row.table.amid
    return told(row.span(noun), row.span(begin - 1), Why.NOUN) if others else None


def between_dashes(row: Row, at: int) -> Source | None:
    """ "many agree, among them NAME — “…” — and others": the words set in behind a name."""
    tags, left, right = row.tags, at - 1, at + 1
    while left > 0 and tags[left] == "—":
        left -= 1
    if left == at - 1 or right >= len(tags) or tags[right] != "—" or tags[left] != NAME:
        return None
    begin = left
    while begin > 0 and tags[begin - 1] == NAME:
        begin -= 1
    return said_by(Subject(row.cover(begin, left + 1)), None, Why.BESIDE)


def captioned(row: Row, at: int) -> Source | None:
    """A headline, "“We sink”: harbour master warns": who stands behind the colon."""
    if at or len(row.tokens) < 3 or row.tokens[1].text != ":":
        return None
    end = next((i for i in range(2, len(row.tags)) if row.tags[i] not in "dwN"), len(row.tags))
    people = [i for i in range(2, end) if row.tags[i] == NAME or is_person(row.tokens[i].low, row.table)]
    return said_by(Subject(row.cover(2, people[-1] + 1)), row.span(1), Why.BESIDE) if people else None


def toward(row: Row, begin: int, end: int, phrases: Sequence[str] | None = None) -> Source | None:
    """ "according to NAME"."""
    phrases = row.table.toward if phrases is None else phrases
    lows = [t.low for t in row.tokens[begin:end]] if phrases else []
    if _first_words(phrases).isdisjoint(lows):
        return None
    for words in _longest_first(phrases):
        for i in range(lows.index(words[0]) if words[0] in lows else len(lows), len(lows) - len(words)):
            owned = i and lows[i - 1] in row.table.whose  # "jego zdaniem"
            if lows[i : i + len(words)] == words and not owned:
                stop = begin + i + len(words)
                found = phrase_after(row, stop, end, sure=row.table.inflected)
                if found is not None and (words[0] not in row.table.loose or names_somebody(row, found)):
                    return said_by(_somebody_alone(row, found), row.cover(begin + i, stop), Why.TOWARD)
    return None


def _somebody_alone(row: Row, found: Subject) -> Subject:
    """Where no article parts nouns, of those behind an "according to" the first ("Zdaniem wojewody wypłaty …")."""
    first, stop = row.behind(found.span.start), row.behind(found.span.end)
    if not row.table.inflected or stop - first < 2 or NAME in row.tags[first:stop]:
        return found
    post = any(row.table.alike(row.tokens[first].low, word) for word in row.table.posts)
    return Subject(row.span(first)) if post else found


@cache
def _longest_first(phrases: Sequence[str]) -> list[list[str]]:
    return sorted(map(str.split, phrases), key=len, reverse=True)


@cache
def _first_words(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(p.partition(" ")[0] for p in phrases)


def in_the_eyes_of(row: Row, begin: int, end: int) -> Source | None:
    """ "in NAME's eyes", and "to NAME," at the head of a clause."""
    tokens, table = row.tokens, row.table
    for i in range(begin, end - 1):
        if row.tags[i] != PREPOSITION and tokens[i].low not in table.minding:
            continue
        stop = next((j for j in range(i + 1, end) if row.tags[j] not in "Nwdn'"), end)
        if tokens[i].low in table.minding and (found := _minded(row, i, stop, end)) is not None:
            return said_by(found, row.span(i), Why.TOWARD)
        owner = next((j for j in range(i + 1, stop) if _owns(row, j)), None)
        if owner is not None and owner + 1 < stop and tokens[owner + 1].low in table.minds:
            return said_by(Subject(row.cover(i + 1, owner + 1)), row.span(owner + 1), Why.TOWARD)
    return None


def _minded(row: Row, i: int, stop: int, end: int) -> Subject | None:
    """Who a "to" or "for" at the head of a clause is for: up to a comma; up to the verb as well in "Para NAME es …"."""
    named = any(row.tags[j] == NAME or is_person(row.tokens[j].low, row.table) for j in range(i + 1, stop))
    alone = row.tags[i + 1 : stop] == PRONOUN  # not "to her delight"
    named = named and row.tokens[stop - 1].low not in row.table.minds  # "a suo dire"
    somebody = named or alone or (not row.table.finite_endings and row.tags[i + 1] == PRONOUN)
    if (i and (row.tags[i - 1] not in ",sc:" or row.tokens[i - 1].low in row.table.as_told)) or not somebody:
        return None  # "as for NAME" is whom it is about
    if stop < end and row.tags[stop] == ",":
        return named_beside(row, Subject(row.cover(i + 1, stop)))
    if not i and row.table.inflected and row.tags[1] == NAME:  # no article and no verb tells where the name ends
        return Subject(row.cover(1, next((j for j in range(1, stop) if row.tags[j] != NAME), stop)))
    if (i and row.tags[i - 1] != ":") or row.table.finite_endings or stop >= end:
        return None
    if row.tags[i + 1] == PRONOUN:
        return Subject(row.span(i + 1))
    if row.tags[stop] in "xvf":
        return Subject(row.cover(i + 1, stop))
    return phrase_after(row, i + 1, end) if row.tokens[stop].low in row.table.links else None


def in_whose_view(row: Row, begin: int, end: int) -> Source | None:
    """ "a su juicio", "по его словам", "în opinia sa": a preposition, a view and a word for whose it is."""
    tokens, table = row.tokens, row.table
    for i in range(begin, end):
        if tokens[i].low not in table.minds:
            continue
        for whose, before in ((i - 1, i - 2), (i + 1, i - 1)):
            if whose < begin or whose >= end or tokens[whose].low not in table.whose:
                continue
            if before < begin and tokens[i].low not in table.toward:
                continue
            sure = tokens[i].low in table.toward  # "jego zdaniem"
            if sure or row.tags[before] == PREPOSITION or tokens[before].low in table.minding:
                return said_by(Subject(row.span(whose)), row.span(i), Why.TOWARD)
    return None


def _owns(row: Row, i: int) -> bool:
    low = row.tokens[i].low
    return low.endswith(("'s", "s'")) or (row.tags[i] == DETERMINER and low in row.table.pronouns)


def signed(row: Row, begin: int, right: int) -> Source | None:
    """ "…” — NAME"."""
    if not 2 <= right - begin <= SIGNATURE or row.tags[begin] != "—" or not row.tokens[begin + 1].capital:
        return None
    words = [i for i in range(begin + 1, right) if row.tokens[i].is_word or row.tokens[i].text in ".,"]
    return said_by(Subject(row.cover(words[0], words[-1] + 1)), row.span(begin), Why.SIGNED)


def introduced(row: Row, at: int) -> Source | None:
    """ "NAME, smiling: “…”": a sentence that leads to the words by its colon alone."""
    if at < 2 or row.tokens[at - 1].text != ":":
        return None
    names = at - 1
    while names and row.tags[names - 1] == NAME:
        names -= 1
    if row.tags[:2] in (NAME + PREPOSITION, NOUN + PREPOSITION) and not is_person(row.tokens[0].low, row.table):
        return _topical(row)  # else a headline: "Trial of the pier: “…”"
    if row.table.dropped and row.tags[0] == FINITE:
        return told(None, row.span(at - 1), Why.INTRODUCED)  # "Asked about it, retreated: “…”"
    found = main_subject(row, at - 1)
    if found and not row.table.inflected and _is_manner(row, found):
        return told(None, row.span(at - 1), Why.INTRODUCED)
    found = named_beside(row, found) if found else Subject(row.cover(names, at - 1)) if names < at - 1 else None
    found = _of_relative(row, at - 1) or found or _only_name(row, at - 1) or of_subordinate(row, at - 1)
    if found is None and _is_predicate(row, at - 1):
        return told(None, row.span(at - 1), Why.INTRODUCED)
    return found and said_by(found, row.span(at - 1), Why.INTRODUCED)


def _of_relative(row: Row, colon: int) -> Subject | None:
    """The subject of the clause of a "to which" ("three questions, to which the mayor owned up: “…”")."""
    which = row.tags.rfind(RELATIVE, 1, colon)
    if which < 0 or row.tags[which - 1] != PREPOSITION or row.tags[which + 1] not in DETERMINER + NAME + PRONOUN:
        return None
    return first_phrase(row, which + 1, colon)


def _is_predicate(row: Row, colon: int) -> bool:
    """Whether all that a clause has is a verb and what it says of somebody who is left out ("…, foi taxativo: “…”")."""
    first = row.tags.rfind(",", 0, colon) + 1
    verb = row.tags[first] in AUXILIARY + FINITE
    return row.table.dropped and first > 0 and verb and not set(row.tags[first:colon]) - set("xfwa")


def _is_manner(row: Row, found: Subject) -> bool:
    """Whether one small word before a colon is nobody, but how something was said: "And then, softer: “…”"."""
    word = row.tokens[row.behind(found.span.start)]
    alone = row.behind(found.span.end) - row.behind(found.span.start) == 1 and word.part == NOUN
    table = row.table
    return alone and not (is_person(word.low, table) or word.low in table.somebody or word.low in table.nouns)


def _topical(row: Row) -> Source | None:
    """ "NAME on the pier: “…”": a name and what it is about."""
    about = row.tokens[1].low in row.table.about and row.tokens[0].low not in row.table.nouns
    return said_by(Subject(row.span(0)), row.span(1), Why.INTRODUCED) if about else None


def _only_name(row: Row, end: int) -> Subject | None:
    """The one full name before an index, where there is but one ("Here is their head, one NAME, on a bridge: “…”")."""
    rows = [m.span() for m in re.finditer(NAME + "{2,}", row.tags[:end])]
    led = bool(rows) and row.tags[rows[0][0] - 1 : rows[0][0]] == PREPOSITION
    return Subject(row.cover(*rows[0])) if len(rows) == 1 and not led else None


def owned(row: Row, begin: int, at: int) -> Source | None:
    """ "they rejected the mayor's claim that “…”": a noun of saying with its owner, nearer than any verb of saying."""
    for i in range(at - 1, max(begin, at - OWNER), -1):
        if row.tags[i] == CUE:
            return None
        if row.tokens[i].low not in row.table.nouns or (row.tokens[i].capital and i):
            continue
        if i and row.tags[i - 1] == PREPOSITION and row.tokens[i + 1].low in row.table.links:
            return None  # "à propos de la sirène"
        if row.tokens[i + 1].low in row.table.links and row.tokens[at - 1].text == ":":
            found = phrase_after(row, i + 2, at)
            if found is not None and found.span.end == row.span(at - 2).end and not is_time(row, found):
                return said_by(found, row.span(i), Why.OWNED)  # "who drew this answer from NAME: “…”"
        tells = i + 1 == at or row.tags[i + 1] in ":tx" or (row.tokens[i + 1].low in row.table.agents)
        whose = row.tokens[i - 1].low
        owner = whose.endswith(("'s", "s'")) or whose in row.table.whose
        if tells and (owner or row.tokens[i + 1].low in row.table.agents):
            found = _owner(row, i, begin, at)
            return found and said_by(found, row.span(i), Why.OWNED)
    return None


def noun_cue(row: Row, begin: int, at: int) -> Source | None:
    """ "his claim that “…", "the promise of the mayor “…", "Moor issued a statement: “…"."""
    for i in range(at - 1, max(begin - 1, at - OWNER), -1):
        if row.tokens[i].low not in row.table.nouns or row.tags[i] == CUE or (row.tokens[i].capital and i):
            continue
        comma = row.tags.rfind(",", i, at)
        if comma > 0 and row.tags[comma + 1] in AUXILIARY + FINITE:
            continue  # "Diante da ressalva de NAME, foi claro: “…”"
        found = _owner(row, i, begin, at)
        if found is not None and (row.table.finite_endings or names_somebody(row, found)):
            return said_by(found, row.span(i), Why.NOUN)
    return None


def replied(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” came NAME's reply", "«…», la replica di NAME": an answer, told by its noun; the noun itself where it is
    nobody's."""
    first = begin
    while first < right and row.tags[first] in ",—'":
        first += 1
    begin, last = first, min(right, first + ANSWER)
    while first < last and row.tags[first] in FINITE + AUXILIARY + CUE:
        first += 1
    noun = next((i for i in range(first, last) if row.tokens[i].low in row.table.answers), None)
    if noun is None or noun == first or row.tags[first] not in DETERMINER + NAME + PRONOUN:
        return None
    if set(row.tags[first:noun]) - set("dNnwa'"):
        return None
    found = _possessor(row, noun, first) or (_behind(row, noun, right) if _is_tied(row, noun, right) else None)
    found = None if found and is_time(row, found) else found
    return said_by(found or Subject(row.cover(first, noun + 1)), row.span(noun), Why.OWNED)


def _owner(row: Row, noun: int, begin: int, at: int) -> Subject | None:
    """Whose words a noun of saying tells of: a possessive before it, a "by" after it, else the subject of its verb."""
    if (found := _possessor(row, noun, begin)) is not None:
        return found
    tied = _is_tied(row, noun, at)
    found = _behind(row, noun, at) if tied else None
    return main_subject(row, noun) if not tied or (found and is_time(row, found)) else found


def _possessor(row: Row, noun: int, begin: int) -> Subject | None:
    """The possessive before a noun."""
    for i in range(noun - 1, begin - 1, -1):
        token = row.tokens[i]
        if token.low.endswith(("'s", "s'")):
            first = i
            while first > begin and row.tags[first - 1] in (NAME, NOUN, DETERMINER):
                first -= 1
            return Subject(row.cover(first, i + 1))
        if token.low in row.table.pronouns or token.low in row.table.whose:
            return Subject(row.span(i))
        if row.tags[i] not in (NOUN, ADVERB):
            break
    return None


def _is_tied(row: Row, noun: int, at: int) -> bool:
    """Whether a preposition or a name in the genitive stands behind a noun ("the reply of NAME", "Возражение NAME")."""
    led = noun + 2 < at and row.tags[noun + 1] == PREPOSITION
    return led or (noun + 1 < at and row.table.inflected and row.tags[noun + 1] == NAME)


def _behind(row: Row, noun: int, at: int) -> Subject | None:
    """Whom a noun is tied to by what stands behind it."""
    return phrase_after(row, noun + 1 + (row.tags[noun + 1] == PREPOSITION), at)
