"""Noun phrases without a parser: where one begins and ends, and the name that stands beside it between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.parts import (
    DATE,
    DETERMINER,
    JOIN,
    NAME,
    NOUN,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    is_participle,
    is_person,
)
from onrecord.text import folded
from onrecord.wordlists import TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Span
    from onrecord.story.tagging import Row

OFFICE = 4  # words of an office that may stand between a place and a name


class Subject(NamedTuple):
    """A noun phrase that can be somebody, and the "who" that stands for it, if one does."""

    span: Span
    relative: Span | None = None


def phrase_after(row: Row, at: int, end: int, *, sure: bool = False) -> Subject | None:
    """The noun phrase after an inverted verb or a preposition; None where the words name nobody.

    `sure` says that whatever stands there is the source.
    """
    tags, tokens = row.tags, row.tokens
    while at < end and tags[at] in "xa":
        at += 1
    if at + 1 < end and tokens[at].low in row.table.dative and _is_bare_name(row, at + 1):
        return None
    if at + 2 < end and tags[at] == DETERMINER and tags[at + 1] in "Da" and tags[at + 2] in "dN":
        at += 2  # "afirmó este jueves la alcaldesa"
    if at + 1 < end and tags[at] == NOUN and tags[at + 1] == DETERMINER and tokens[at].low not in row.table.people:
        at += 1  # a word for when, that no table holds: "reconoció anoche la alcaldesa"
    if at + 1 < end and tokens[at].low in row.table.inside and tokens[at + 1].low in row.table.whose:
        return Subject(row.span(at + 1))  # "говорится в его обращении"
    if at + 1 < end and tokens[at].low in row.table.inside and tokens[at + 1].low in row.table.people:
        at += 1
    stop = at
    while stop < end and (tags[stop] in "Nwdnpc'D." or _is_called(row, at, stop, end)):
        if tags[stop] == "." and not (len(tokens[stop - 1].text) == 1 and stop > at):
            break
        if tags[stop] == PREPOSITION and (stop == at or not _carries_on(row, stop, end)):
            break
        if tags[stop] == JOIN and not (
            stop + 1 < end and tags[stop + 1] in "NwdN" and not set(tags[stop + 1 : min(end, stop + 4)]) & set("vxf")
        ):
            break
        if tags[stop] == DATE and stop > at:
            break
        if tags[stop] == PRONOUN and stop > at and tokens[stop].low not in row.table.whose:
            break
        stop += 1
        if tags[stop - 1] == PRONOUN and not (stop < end and tags[stop] == NAME):
            break
    while stop > at and tags[stop - 1] in "pdc'":
        stop -= 1
    if stop == at:
        return None
    office = (
        NAME not in tags[at:stop]
        if tags[stop - 1] == NOUN
        else any(is_person(t.low, row.table) for t in tokens[at:stop])
    )
    if (
        office
        and tags[stop - 1] in "wnN"
        and stop > at + (tags[stop - 1] == PRONOUN)
        and stop + 1 < end
        and tags[stop] == ","
    ):
        first_name = stop + 1 + (tokens[stop + 1].low in row.table.titles and tags[stop + 1] == NOUN)  # "dr NAME"
        name = next((i for i in range(first_name, end) if tags[i] != NAME), end)
        if name > first_name + 1 and (name == end or tags[name] in ",.—"):
            return Subject(row.cover(first_name, name))
    first = tokens[at]
    people = (t.low for t in tokens[at:stop])
    plausible = NAME in tags[at:stop] or tags[at] in "dn" or any(is_person(w, row.table) for w in people)
    return Subject(row.cover(at, stop)) if plausible or first.capital or sure else None


def _is_bare_name(row: Row, i: int) -> bool:
    """Whether a name begins at an index: print gives it no article, so an "a" before it is a "to" ("justificou-se a
    NAME")."""
    return row.tags[i] == NAME and not is_person(row.tokens[i].low, row.table)


def _carries_on(row: Row, i: int, end: int) -> bool:
    """Whether a preposition carries a noun phrase on, and does not lead to whom something is said."""
    low, table = row.tokens[i].low, row.table
    if low not in table.dative:
        return low in table.links
    behind = (j for j in range(i + 1, min(end, i + 3)) if row.tags[j] != DETERMINER)
    hearer = next(behind, None)
    return hearer is None or not (row.tags[hearer] == NAME or is_person(row.tokens[hearer].low, table))


def names_somebody(row: Row, found: Subject) -> bool:
    """Whether a noun phrase is a name, a pronoun or what somebody is."""
    inside = range(row.behind(found.span.start), row.behind(found.span.end))
    return any(row.tags[i] in "Nn" or is_person(row.table.post(row.tokens[i].low), row.table) for i in inside)


def _is_called(row: Row, at: int, i: int, end: int) -> bool:
    """Whether a quotation is what a noun is called, with a name behind: "председатель кооператива «Заря» NAME"."""
    return at < i < end - 1 and row.tags[i - 1 : i + 2] == NOUN + QUOTED + NAME


def first_phrase(row: Row, begin: int, end: int) -> Subject | None:
    """The noun phrase that begins at an index, up to its verb."""
    tags = row.tags
    if tags[begin] == PRONOUN:
        return Subject(row.span(begin))
    stop = begin
    while stop < end and (
        tags[stop] in "Nwd'a"
        or (tags[stop] == JOIN and joins_nouns(row, stop))
        or (tags[stop] == PREPOSITION and stop > begin)
    ):
        if tags[stop] == NOUN and tags[stop - 1] == NAME and stop > begin and not _is_post(row, stop):
            break  # "In June the mayor": a name has no noun behind it
        if tags[stop] == DETERMINER and stop > begin and tags[stop - 1] not in "pcd":
            break
        stop += 1
    while stop > begin and tags[stop - 1] in "pac'":
        stop -= 1
    return Subject(row.cover(begin, stop)) if set(tags[begin:stop]) & set("Nw") else None


def _is_post(row: Row, i: int) -> bool:
    """Whether a small word after a name belongs to the name of a person: "Ilmberg delegate Ann Moor".

    What looks like a name at the head of a sentence may be an office ("Капитан судна …").
    """
    if i == 1 and (is_person(row.tokens[0].low, row.table) or is_person(row.tokens[1].low, row.table)):
        return True  # "Новый собственник"
    if row.tokens[i - 1].low.endswith(("'s", "s'")) or row.tokens[i].low in row.table.people:
        return True
    name = next((j for j in range(i, min(i + OFFICE, len(row.tags))) if row.tags[j] != NOUN), i)
    if row.tags[name] != NAME or name == i:
        return False
    return is_person(row.tokens[name - 1].low, row.table)


def joins_nouns(row: Row, i: int) -> bool:
    """Whether an "and" joins two nouns into one subject: no verb stands before it in its clause."""
    if not 0 < i < len(row.tags) - 1 or row.tokens[i].low not in row.table.joins or row.tags[i + 1] in "na":
        return False
    if row.tags[i - 1] not in "Nw":
        return False
    begin = i - 1
    while begin > 0 and row.tags[begin] not in ",;:—.Qtsr":
        if row.tags[begin] in "vxf":
            return False
        begin -= 1
    return True


def behind_preposition(tags: Sequence[str], at: int, end: int) -> int:
    """The index after the noun phrase that begins at an index."""
    begin = at
    while at < end and (
        tags[at] in "da" or (tags[at] == DATE and at > begin and at + 1 < end and tags[at + 1] == NOUN)
    ):
        at += 1
    small = at
    while at < end and tags[at] == NOUN:
        at += 1
    if at == small and at < end and tags[at] == PRONOUN and at == begin:
        return at + 1
    if at == small:
        while at < end and tags[at] == NAME:
            at += 1
    while at < end and tags[at] == DATE:
        at += 1
    return at


def is_time(row: Row, found: Subject) -> bool:
    """Whether a phrase is a time, and says nothing and owns no words ("the line of the night")."""
    return folded(row.tokens[row.behind(found.span.end) - 1].low) in TIMES


def named_between(row: Row, found: Subject, asides: Sequence[tuple[int, int]]) -> Subject:
    """ "the mayor's spokeswoman, Ada Quill": the name where the phrase has none of its own."""
    if not asides:
        return found
    inside = range(row.behind(found.span.start), row.behind(found.span.end))
    begin, end = asides[0]
    if is_participle(row.tokens[begin].low, row.table):
        return found  # "NAME, opening the Old Harbour Museum,"
    while begin < end - 2 and row.tags[begin] in (DETERMINER, NOUN):
        begin += 1
    stop = begin
    while stop < end and row.tags[stop] == NAME:
        stop += 1
    if begin < stop < end and row.tags[stop] == PREPOSITION:
        end = stop  # "the caller, Ruth from Ilmberg,"
    name = set(row.tags[begin:end]) == {NAME}
    owned = any(row.tokens[i].low.endswith(("'s", "s'")) for i in inside)
    office = row.tags[inside[-1]] in "wn" and (owned or all(row.tags[i] != NAME or not i for i in inside))
    if name and (office or (end - begin > 1 and any(is_person(row.tokens[i].low, row.table) for i in inside))):
        return Subject(row.cover(begin, end), found.relative)
    return found


def named_beside(row: Row, found: Subject) -> Subject:
    """The name that stands between commas right behind a phrase, where that has none."""
    end = row.behind(found.span.end)
    stop = next((i for i in range(end + 1, len(row.tokens)) if row.tags[i] in ",;:.—"), end)
    return named_between(row, found, [(end + 1, stop)]) if end < stop and row.tags[end] == "," else found
