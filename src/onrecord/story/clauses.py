"""Clauses without a parser: the subject of a verb of saying, and the noun phrase after it.

A subject is found by walking from the verb to the edge of its clause. Prepositional phrases, appositions and relative
clauses between commas are stepped over; an "and" takes the subject of the verb it joins, a "who" stands for the noun
before it, a participle for the subject of the main clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.story.parts import (
    AUXILIARY,
    COMPLEMENT,
    CUE,
    DATE,
    DETERMINER,
    JOIN,
    NAME,
    NOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATE,
    is_participle,
    is_person,
)
from onrecord.story.phrases import (
    Subject,
    behind_preposition,
    first_phrase,
    joins_nouns,
    named_between,
    phrase_after,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.story.tagging import Row


_PHRASE = "Nwnd"
_EDGES = ",;:—.(Qtsrvxf"
_BEFORE_INFINITIVE = ",;:—.(QtsrNnc"  # where the words end that a "to say" may stand behind: "took the stage to say"
_LONG_CLAUSE = 8  # words after an "and" in which a verb of its own shows that a new clause begins


# --- subjects ---------------------------------------------------------------------------------------------------------


def subject(row: Row, verb: int) -> Subject | None:
    """The subject of the verb at an index, from the words before it."""
    tags, i = row.tags, verb - 1
    if i >= 0 and row.tokens[i].low == "to":
        i -= 1
        while i >= 0 and tags[i] not in _BEFORE_INFINITIVE:
            i -= 1
    while i >= 0 and tags[i] in "xa'":
        i -= 1
    if i < 0:
        return None
    # "he was saying", "que está diciendo"
    verbal = any(row.tokens[k].low in row.table.passive for k in range(i + 1, verb))
    verbal = verbal or (row.table.dropped and i < verb - 1 and tags[i] in "rt")
    if is_participle(row.tokens[verb].low, row.table) and not verbal:
        return _of_participle(row, i)
    if tags[i] == RELATIVE and i and tags[i - 1] == PREPOSITION and row.table.dropped:
        return main_subject(row, i - 1)
    if tags[i] == RELATIVE or (tags[i] == COMPLEMENT and i and tags[i - 1] in "wN,"):
        return _antecedent(row, i)
    if tags[i] == JOIN:
        return _joined(row, i)
    if tags[i] in ",—":
        return _before_aside(row, i)
    if tags[i] in _PHRASE + DATE:
        return phrase_up_to(row, i + 1)
    return None


def phrase_up_to(row: Row, end: int) -> Subject | None:
    """The noun phrase that ends before an index, back to the edge of its clause."""
    if row.tokens[end - 1].low in row.table.objects and not (end > 1 and row.tokens[end - 2].low in row.table.links):
        return _behind_relative(row, end - 1) or main_subject(row, end - 1)
    begin = end - 1
    while begin > 0 and not _is_edge(row, begin - 1):
        begin -= 1
    if row.tags[end - 1] == PRONOUN and row.tokens[end - 1].low in row.table.pronouns and _is_time(row, begin, end - 1):
        begin = end - 1  # "Last year he"
    if not row.table.finite_endings and _names_nobody(row, begin, end):
        found = _behind_relative(row, begin)
        if found is not None:
            return found
    if begin and row.tags[begin - 1] in "vfx" and row.tokens[begin - 1].low not in row.table.clausal:
        return _of_contact(row, begin, end) or _behind_relative(row, begin - 1) or main_subject(row, begin - 1)
    listed = begin > 1 and row.tags[begin - 1] == JOIN and row.tags[begin - 2] == ","
    if (
        begin
        and row.tags[begin - 1] == RELATIVE
        and row.tags[begin] == PREPOSITION
        and _phrase(row, begin, end) is None
    ):
        return _antecedent(row, begin - 1)
    if listed and not set(row.tags[: begin - 1]) & set("vxftsrp:;Q—"):
        return _phrase(row, 0, end)
    return _phrase(row, begin, end)


def _is_time(row: Row, begin: int, end: int) -> bool:
    """Whether a stretch before a pronoun is no part of a subject with it: nothing joins the two."""
    return begin < end and row.tags[end - 1] in "wNDxa" and JOIN not in row.tags[begin:end]


def _names_nobody(row: Row, begin: int, end: int) -> bool:
    """Whether a stretch is but small words that mean nobody, as those before the verb of a "who" clause can be."""
    return set(row.tags[begin:end]) <= set("wpa") and not any(
        is_person(t.low, row.table) for t in row.tokens[begin:end]
    )


def _of_contact(row: Row, begin: int, end: int) -> Subject | None:
    """ "they backed a plan Tomas Reed called …": the name or pronoun that stands right behind another noun."""
    if row.tags[end - 1] == PRONOUN:
        return Subject(row.span(end - 1))
    at = end
    while at > begin and row.tags[at - 1] == NAME:
        at -= 1
    return Subject(row.cover(at, end)) if begin < at < end and row.tags[at - 1] == NOUN else None


def _behind_relative(row: Row, verb: int) -> Subject | None:
    """ "the man who lost his boat said": the noun that the relative clause around a verb stands behind."""
    for i in range(verb - 1, 0, -1):
        if row.tags[i] in ",;:—":
            return None
        if row.tags[i] == RELATIVE:
            return _antecedent(row, i)
    return None


def _is_edge(row: Row, i: int) -> bool:
    tag = row.tags[i]
    return tag in _EDGES or (tag == JOIN and not joins_nouns(row, i))


def _phrase(row: Row, begin: int, end: int) -> Subject | None:
    """The subject among the words of a clause before its verb: what no preposition at its head has taken."""
    tags = row.tags
    while begin < end and tags[begin] in "aDc'":
        begin += 1
    while end > begin and tags[end - 1] in "aDp'":
        end -= 1
    at = begin
    while at < end and (tags[at] == PREPOSITION or (at == begin > 0 and tags[begin - 1] == SUBORDINATE)):
        at = behind_preposition(tags, at + (tags[at] == PREPOSITION), end)
    while at < end and tags[at] in "aD,'":
        at += 1
    if at >= end and row.table.dropped and not any(t.low in row.table.inside for t in row.tokens[begin:end]):
        return None  # "Sobre el plan añadió: “…”": whoever was spoken of before
    if at >= end:
        if row.table.dropped and not row.table.inflected:
            return None  # "E ao NAME disse que …"
        at = max((i for i in range(begin, end) if tags[i] == PREPOSITION), default=begin - 1) + 1
    if row.table.dropped and not row.table.inflected and begin < at < end and not set(tags[at:end]) & set("dNn"):
        return None  # "Más optimista se mostró NAME"
    later = [i for i in range(at + 1, end) if tags[i] == DETERMINER and tags[i - 1] in "wNDa"]
    at = later[-1] if later else at
    if at >= end or not set(tags[at:end]) & set("Nwn") or all(t.low.isdigit() for t in row.tokens[at:end]):
        return None
    return Subject(row.cover(at, end))


def _antecedent(row: Row, i: int) -> Subject | None:
    """The noun phrase that a "who" stands behind: "Ann Moor, who", "a delegate from Ilmberg who"."""
    tags, who = row.tags, row.span(i)
    end = i
    while end > 0 and tags[end - 1] in ",—p":
        end -= 1
    apart = end < i
    begin = end
    if end > 1 and tags[end - 1] == PRONOUN and row.tokens[end - 2].low in row.table.links:
        begin = end - 1  # "one of them, who"
    while begin > 0 and (
        tags[begin - 1] in "Nwa'D"
        or (tags[begin - 1] == PREPOSITION and (not apart or row.tokens[begin - 1].low in row.table.links))
    ):
        begin -= 1
        if tags[begin] == PREPOSITION and begin > 0 and tags[begin - 1] not in "Nwnd":
            begin += 1
            break
        if begin > 0 and tags[begin - 1] == DETERMINER:
            begin -= 1
            if not (
                begin > 1
                and tags[begin - 1] == PREPOSITION
                and (not apart or row.tokens[begin - 1].low in row.table.links)
            ):
                break
    if apart and begin > 1 and tags[begin] == DETERMINER and tags[begin - 1] == "," and tags[begin - 2] == NAME:
        end = begin - 1
        begin = end - 1
        while begin > 0 and tags[begin - 1] == NAME:
            begin -= 1
    if apart and begin > 2 and tags[begin - 2 : begin] == "," + PREPOSITION and tags[begin - 3] == NAME:
        return _antecedent(row, begin - 1) or Subject(who)  # "NAME, of the harbour, who"
    while begin < end and tags[begin] in "aD'":
        begin += 1
    if begin == end and begin and (row.tokens[begin - 1].low in row.table.alone or tags[begin - 1] == PRONOUN):
        begin -= 1
    if begin == end:
        return Subject(who)
    return Subject(row.cover(begin, end), who)


def _joined(row: Row, i: int) -> Subject | None:
    """The subject of a verb behind an "and": that of the verb of saying before it, else of its clause."""
    tags = row.tags
    for j in range(i - 1, -1, -1):
        if tags[j] in ";:.":
            break
        if tags[j] == RELATIVE:
            return _antecedent(row, j)
        if tags[j] == CUE and not is_participle(row.tokens[j].low, row.table):
            found = subject(row, j)
            within = found and any(
                tags[k] == COMPLEMENT and row.span(k).end < found.span.start and tags[k + 1 : j].count(",") == 0
                for k in range(min(j, row.behind(found.span.start)))
            )
            if found is not None and not (within and CUE in tags[:j]):
                return found
        if tags[j] == "," and not set(tags[j + 1 : i]) & set("vxf"):
            continue
        if tags[j] == ",":
            break
    return main_subject(row, i)


def _before_aside(row: Row, end: int) -> Subject | None:
    """The subject of a verb behind a comma: the phrase before the aside, or that of a verb it is strung to."""
    chunks = _chunks(row, clause_start(row, end, at_verbs=False), end)
    for number in range(len(chunks) - 1, -1, -1):
        begin, stop = chunks[number]
        joined = row.tags[begin] == JOIN and begin + 1 < stop
        if not joined and number and _is_aside(row, begin, chunks[:number]):
            continue
        if not number and row.table.dropped and _is_adverbial(row, begin) and not joined:
            return postponed(row, begin, stop)  # none in "A preguntas de NAME, respondió: “…”"
        if not number or joined or not _is_adverbial(row, begin):
            begin += joined
            found = main_subject(row, stop, begin) if _has_verb(row, begin, stop) else phrase_up_to(row, stop)
            return named_between(row, found, chunks[number + 1 :]) if found is not None else None
    return None


def postponed(row: Row, begin: int, end: int) -> Subject | None:
    """The name that ends a clause behind its verb ("A difenderlo ci ha provato l'assessore NAME, convinta …")."""
    last = max((i for i in range(begin, end) if row.tags[i] in "vxf"), default=end)
    found = phrase_after(row, last + 1, end) if last < end else None
    stop = row.behind(found.span.end) if found else end
    return found if found and (stop == end or row.tags[stop] == ",") and NAME in row.tags[last:stop] else None


def _has_verb(row: Row, begin: int, end: int) -> bool:
    """Whether a chunk says something of its subject before it ends."""
    return (
        bool(set(row.tags[begin : end - 1]) & set("vxf"))
        and row.tags[end - 1] not in "t"
        and not _opens_clause(row, begin, end)
    )


def _opens_clause(row: Row, begin: int, end: int) -> bool:
    """Whether a chunk ends in the subject of a clause that a verb of saying opens: "he said the mayor, …"."""
    last = max((i for i in range(begin, end) if row.tags[i] in "vxft"), default=-1)
    return 0 <= last < end - 1 and (row.tags[last] == COMPLEMENT or row.tokens[last].low in row.table.clausal)


def _chunks(row: Row, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas and dashes."""
    out, at = [], begin
    for i in range(begin, end + 1):
        if i == end or row.tags[i] in ",—":
            if i > at:
                out.append((at, i))
            at = i + 1
    return out


def _is_aside(row: Row, begin: int, before: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch between commas tells something of the noun before it."""
    if _is_adverbial(row, begin) or row.tags[begin] == RELATIVE:
        return True
    return row.tags[begin] in "dwN" and any(not _is_adverbial(row, first) for first, _ in before)


def _is_adverbial(row: Row, begin: int) -> bool:
    """Whether a stretch begins with what is no subject: a preposition, a "when", a participle, a date."""
    token = row.tokens[begin]
    if row.tags[begin] in "psaDtc'" or token.text.isdigit():
        return True
    if not begin and token.low.endswith(row.table.bound or "\n") and row.tags[1:2] == PREPOSITION:
        return row.table.sex(token.low) is None  # "Arrivé dans la salle, NAME …"
    return is_participle(token.low, row.table) or (
        row.tags[begin] in "Nw" and bool(row.table.finite_endings) and token.low.endswith(row.table.finite_endings)
    )


def _is_bare(row: Row, begin: int, end: int) -> bool:
    """Whether a stretch before a comma is an adjective with what belongs to it ("Más serio, NAME …")."""
    if row.table.finite_endings or row.table.verb_last or set(row.tags[begin:end]) - set("aw"):
        return False
    return not any(is_person(t.low, row.table) for t in row.tokens[begin:end])


def clause_start(row: Row, end: int, *, at_verbs: bool = True) -> int:
    """Where the clause that an index stands in begins: after a strong mark, or an ", and" with a subject of its own."""
    tags = row.tags
    begin = 1 + max(tags.rfind(";", 0, end), tags.rfind(":", 0, end), tags.rfind(".", 0, end))
    i = tags.rfind(JOIN, begin, end - 1) if at_verbs else -1
    while i >= 0:
        if tags[i + 1] == PRONOUN:
            return i + 1
        joined = i and tags[i - 1] == "," and tags[i + 1] in "nNdp"
        if joined and set(tags[i + 2 : min(end, i + 2 + _LONG_CLAUSE)]) & set("vxf"):
            return i + 1
        i = tags.rfind(JOIN, begin, i)
    return begin


def main_subject(row: Row, end: int, begin: int | None = None) -> Subject | None:
    """The subject of the clause that an index stands in: its first noun phrase that is no adverbial's."""
    start = clause_start(row, end) if begin is None else begin
    for first, stop in _chunks(row, start, end):
        head = first
        while first < stop and row.tags[first] in "ca'":
            first += 1
        if head < first < stop - 1 and row.tags[first] == NOUN and row.tags[first + 1] in "dNn":
            first += 1  # "Last month the mayor"
        if first == stop:
            continue
        if row.tags[first] == PREPOSITION:
            at = first
            while at < stop and row.tags[at] == PREPOSITION:
                at = behind_preposition(row.tags, at + 1, stop)
            while at < stop and row.tags[at] in "aD":
                at += 1
            first = at
        elif _is_adverbial(row, first) or (stop < end and _is_bare(row, first, stop)):
            continue
        if first < stop and (found := first_phrase(row, first, stop)) is not None:
            return found
    return None


def _of_participle(row: Row, i: int) -> Subject | None:
    """The subject of a participle whose clause ends at an index."""
    tags = row.tags
    if i > 1 and tags[i - 1 : i + 1] == CUE + ",":
        return subject(row, i - 1)  # "“…,” she said, adding: “…”"
    if tags[i] in "NwDn":
        begin = i
        while begin > 0 and tags[begin - 1] in "Nwd'":
            begin -= 1
        if begin > 0 and (tags[begin - 1] == PREPOSITION or row.tokens[begin - 1].low in row.table.seeing):
            return Subject(row.cover(begin, i + 1))
    if row.tokens[i].low in row.table.calling and (quoted := _object_of(row, i, row.table.seeing)) is not None:
        return quoted
    if tags[i] != PREPOSITION:
        return main_subject(row, i + 1)
    return _object_of(row, i, row.table.blaming) or of_subordinate(row, i) or main_subject(row, i + 1)


def of_subordinate(row: Row, end: int) -> Subject | None:
    """The subject of the "where he …" or "who …" clause that goes on up to an index."""
    tags = row.tags
    for i in range(end - 1, -1, -1):
        if tags[i] in ";:":
            return None
        if tags[i] in "st" and i + 1 < end and tags[i + 1] in "nNd" and set(tags[i + 2 : end]) & set("vxf"):
            return first_phrase(row, i + 1, end)
    return None


def _object_of(row: Row, i: int, verbs: frozenset[str]) -> Subject | None:
    """ "blasted Moor for saying", "quoted Moor as saying": whom the verb is about."""
    verb = next((j for j in range(i - 1, max(-1, i - 9), -1) if row.tokens[j].low in verbs), None)
    if (
        verb is None
        or verb + 1 >= i
        or (verb and row.tags[verb - 1] == AUXILIARY and row.tokens[verb - 1].low in row.table.passive)
    ):
        return None
    end = verb + 1
    while end < i and row.tags[end] in "Nwdn'":
        end += 1
    return Subject(row.cover(verb + 1, end)) if end > verb + 1 else None


# --- objects ----------------------------------------------------------------------------------------------------------
