"""Verbs right behind the marks, which need be no verbs of saying: turned round, or with their subject before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.story.frames import Source, Why, told
from onrecord.story.parts import ADVERB, AUXILIARY, DATE, DETERMINER, NAME, NOUN, PREPOSITION, PRONOUN, is_person
from onrecord.story.phrases import Subject, behind_preposition, phrase_after
from onrecord.story.verbless import said_by

if TYPE_CHECKING:
    from onrecord.story.tagging import Row

NEAR = 4  # words between a verb of saying and a name that still make it its subject
PLACE = 9  # words of when and where it was said between the verb and its subject


def is_manner(row: Row, word: int, verb: int, begin: int) -> bool:
    """Whether a word before a verb turned round says how or when ("a aussitôt réagi NAME", "коротко сказал NAME")."""
    if row.table.finite_endings or row.tokens[word].low in row.table.people:
        return False
    return word > begin or NAME in row.tags[verb + 1 : verb + 1 + NEAR]


def behind_verb(row: Row, at: int, end: int) -> Subject | None:
    """The subject right behind a verb turned round, or behind when and where it was ("ha detto ieri in aula NAME")."""
    found = phrase_after(row, at, end, sure=row.table.inflected)
    placed = at < end and (row.tags[at] != PREPOSITION or row.tokens[at].low in row.table.at)
    if found is not None or (row.table.finite_endings and not placed):
        return found
    first, stop = at, min(end, at + PLACE)
    while first < stop and not is_person(row.tokens[first].low, row.table):
        dated = row.tags[first : first + 2] in (DETERMINER + DATE, DETERMINER + ADVERB)  # "el martes"
        if row.tags[first] == PREPOSITION:
            first = _behind_phrase(row, first, end)
        elif dated or row.tags[first] in (DATE, ADVERB):
            first += 1 + dated
        else:
            break
    found = phrase_after(row, first, end) if at < first < end else None
    if found is None:
        return None
    last = row.behind(found.span.end)
    before = row.tokens[first - 1].low
    if row.tags[first:last] == NAME and (before in row.table.works or before in row.table.bodies):
        return None  # "dijo en la revista NAME"
    said = [t.low for t in row.tokens[first:last]]
    named = NAME in row.tags[first:last] or any(is_person(w, row.table) or w in row.table.roles for w in said)
    closed = last == end or row.tags[last] in ",.—;:(ps" or row.tokens[last].text[0] in ".,;:"  # ". — We stay."
    return found if named and closed else None


def _behind_phrase(row: Row, at: int, end: int) -> int:
    """Where what follows a preposition's phrase begins: behind whom it was said to, with his name ("dijo a la concejala
    NAME"); else before somebody in it ("a promis din nou ministrul NAME")."""
    behind = behind_preposition(row.tags, at + 1, end)
    somebody = [i for i in range(at + 1, behind) if is_person(row.tokens[i].low, row.table)]
    if row.tokens[at].low not in row.table.dative:
        return next((i for i in somebody if i > at + 1), behind)
    while somebody and behind < end and row.tags[behind] == NAME:
        behind += 1
    return behind


def turned_round(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” laughs NAME": any verb behind the marks that only its subject follows, up to a comma or the end."""
    tags = row.tags
    while begin < right and tags[begin] in ",—'":
        begin += 1
    if begin + 2 < right and row.tokens[begin].low in row.table.objects:
        hung = tags[begin + 1] in "wf" and tags[begin + 2] == NAME and not row.tokens[begin + 1].capital
        begin += tags[begin + 1] == AUXILIARY or hung  # "lo ha corretto NAME", "lo incalza NAME"
    verb = begin
    if row.table.finite_endings and verb < right and tags[verb] == AUXILIARY:
        return None
    if row.table.clitics and tags[verb : verb + 2] in (AUXILIARY + PRONOUN, "xxn") and verb + 2 < right:
        he = verb + tags[verb : verb + 3].index(PRONOUN)
        return said_by(Subject(row.span(he)), row.cover(verb, min(right, he + 2)), Why.TURNED)
    while verb < right and tags[verb] in "xan" and not row.tokens[verb].capital:
        verb += 1
    if verb + 1 >= right or tags[verb] not in "wf" or row.tokens[verb].capital:
        return None
    behind = is_person(row.tokens[verb + 1].low, row.table)  # "zaczęła sołtyska NAME"
    if tags[verb + 1] == NOUN and verb + 2 < right and tags[verb + 2] in "Nn" and not behind:
        verb += 1  # "пожал плечами NAME"
    elif (
        row.table.inflected
        and tags[verb + 1] == NOUN
        and verb + 2 < right
        and is_person(row.tokens[verb + 2].low, row.table)
    ):
        verb += 1  # "подводит итог шахтёр NAME"
    found = behind_verb(row, verb + 1, right)
    if found is None:
        return None
    first, stop = (min(right, row.behind(edge)) for edge in found.span)
    while stop < right and tags[stop] == ADVERB:
        stop += 1
    somebody = NAME in tags[first:stop] or tags[first] in "dn" or row.table.inflected
    closed = stop == right or tags[stop] in ",.—;:(ps" or row.table.pronouns.get(row.tokens[first].low) in ("m", "f")
    return said_by(found, row.span(verb), Why.TURNED) if somebody and closed else None


def alone(row: Row, begin: int, right: int) -> Source | None:
    """ "«…», estalló.": one verb behind the marks, where it may stand without its subject."""
    tags = row.tags
    while begin < right and tags[begin] in ",—'":
        begin += 1
    verb = begin
    while verb < right and tags[verb] == AUXILIARY:
        verb += 1
    ends = row.table.bound if verb > begin else row.table.preterites
    told_by = tags[verb : verb + 1] in ("w", "f") and row.tokens[verb].low.endswith(ends or "\n")
    closed = verb + 1 == right or tags[verb + 1 : verb + 2] in ",.:;—"
    return told(None, row.span(verb), Why.TURNED) if row.table.dropped and told_by and closed else None


def any_verb(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” she smiles.": a subject and one word behind the marks, and nothing more up to a comma or the end."""
    tags = row.tags
    while begin < right and tags[begin] in ",'":
        begin += 1
    stop = next((i for i in range(begin, right) if tags[i] in ",.;:—"), right)
    verb = stop - 1
    while verb > begin and tags[verb] == ADVERB:
        verb -= 1
    if verb <= begin or tags[verb] not in "fw" or set(tags[begin:verb]) - set("dwNn"):
        return None
    if tags[verb] != "f" and tags[begin:verb] not in (PRONOUN, NAME, NAME + NAME):
        return None
    return said_by(Subject(row.cover(begin, verb)), row.span(verb), Why.TURNED)


def does(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” NAME cut in before they had done": a name or pronoun right behind the marks, and what he does."""
    while begin < right and row.tags[begin] in ",'":
        begin += 1
    verb = begin
    while verb < right and row.tags[verb] == NAME:
        verb += 1
    if verb == begin and begin < right and row.table.pronouns.get(row.tokens[begin].low) in ("m", "f"):
        verb += 1
    if verb == begin or verb >= right or row.tags[verb] not in "fw" or is_person(row.tokens[verb].low, row.table):
        return None
    return said_by(Subject(row.cover(begin, verb)), row.span(verb), Why.TURNED)
