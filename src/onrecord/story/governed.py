"""The clauses that a word of saying governs: where each begins and ends.

One begins behind a "that" or a verb that needs none, before ", she said", around "according to", or with what somebody
agreed to do.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.parts import (
    AUXILIARY,
    CUE,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    PREPOSITION,
    PRONOUN,
    is_participle,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.tagging import Row

ADDRESS = 8  # words between a verb of saying and its "that" ("told reporters on the pier on Monday that")
FINITE_BY = 14  # words of a clause by which its verb must stand, where no "that" opens it
SAYING = 8  # words of ", the harbour master of Tarn Bay said"
HEARER = 6  # words of whom something is told
LEAST = 3  # words of a statement
_CLOSING = ".!?,;:—–-…"


class Clause(NamedTuple):
    """A clause of a sentence, as indices of its tokens, and those of the word or phrase that governs it.

    `rest` is what goes on behind the words of saying ("The pier, she said, will open").
    """

    begin: int
    end: int
    cue: tuple[int, int]
    rest: tuple[int, int] | None = None


@cache
def _telling(table: Cues) -> frozenset[str]:
    """Words with which a verb, a noun or a phrase of saying may begin."""
    return table.verbs | table.nouns | table.agreed | table.subjunctive | phrases(table).keys()


@cache
def phrases(table: Cues) -> dict[str, list[list[str]]]:
    """The phrases such as "according to", by their first word."""
    out: dict[str, list[list[str]]] = {}
    for phrase in table.toward:
        if phrase not in table.loose:
            out.setdefault(phrase.split()[0], []).append(phrase.split())
    return out


def clauses(around: Row) -> Iterator[Clause]:
    """The clauses of a sentence that something in it may govern, in order."""
    telling = _telling(around.table)
    heads = [i for i, token in enumerate(around.tokens) if token.low in telling]
    behind = {i: end for i in heads if (end := _toward(around, i)) is not None}
    cues = {i for i in heads if i not in behind and _is_cue(around, i)}
    saying = sorted([*behind, *cues])
    for i in heads:
        if i in behind:
            yield from _of_phrase(around, i, behind[i], saying)
        elif i in cues or _is_noun(around, i):
            begin = _opened(around, i)
            if begin is not None:
                yield Clause(begin, _end(around, begin, saying), (i, i + 1))
            elif i in cues:
                yield from _before(around, i, saying)


def _is_cue(around: Row, i: int) -> bool:
    token = around.tokens[i]
    if around.tags:
        return around.tags[i] == CUE
    return token.quote is None and token.low in around.table.verbs and not (token.capital and i > 0)


def _is_noun(around: Row, i: int) -> bool:
    """Whether a noun of saying stands here with its clause right behind it."""
    token = around.tokens[i]
    if i == 0 or token.low not in around.table.nouns or token.capital is not around.table.verb_last:
        return False
    return not around.tags or bool({*around.tags[:i]} & {CUE, FINITE, AUXILIARY})


def _opened(around: Row, cue: int) -> int | None:
    """Where the clause begins that a cue opens, None where it opens none."""
    tokens, table = around.tokens, around.table
    after = cue + 1
    if after >= len(tokens):
        return None
    if tokens[cue].low in table.pledges and (begin := _pledged(around, after)) is not None:
        return begin
    noun = not _is_cue(around, cue)
    reach = min(len(tokens), after + (0 if noun else ADDRESS) + 1)
    opens = not table.declares.isdisjoint([t.low for t in tokens[after : reach + 1]])
    for j in range(after, reach if opens or table.ties else after):
        token = tokens[j]
        begin = _that(around, j + (token.text == "," and j + 1 < len(tokens)))
        if begin is not None:
            return begin if _tells(around, cue, j, begin) else None
        if not token.is_word or _is_cue(around, j):
            break
    if noun:
        return None
    return _reported(around, after) if table.subjunctive else _bare(around, cue)


def _tells(around: Row, cue: int, that: int, begin: int) -> bool:
    """Whether a "that" behind a cue opens what was said, and is no "which" of a noun between the two."""
    tokens, tags, table = around.tokens, around.tags, around.table
    if not tags or begin >= len(tokens):
        return begin < len(tokens)
    if not _is_cue(around, cue) or tokens[cue].low in table.ambiguous:
        return tags[begin] in "nNd"
    if that == cue + 1 or (that == cue + 2 and tokens[cue].low in table.compound):
        return True
    if tags[begin] in "xf":
        return False
    before = that - 1
    if tags[before] in "Dna" or _is_hearer(around, before):
        return True
    return tokens[cue + 1].low in table.at and (tokens[cue].low in table.clausal or tokens[cue].low in table.addressing)


def _that(around: Row, j: int) -> int | None:
    """Where the clause begins that a "that" at an index opens; a "qu'il" is both."""
    low, declares = around.tokens[j].low, around.table.declares
    if low in declares:
        return j + 1 if j + 1 < len(around.tokens) else None
    return j if "'" in low and low.partition("'")[0] + "'" in declares else None


def _pledged(around: Row, after: int) -> int | None:
    """ "agreed to build …", "prometió abrir …", "versprach, … zu öffnen"."""
    tokens, table = around.tokens, around.table
    low = tokens[after].low
    if low in table.pledged or (table.infinitives and low.endswith(table.infinitives)):
        return after if after + 1 < len(tokens) else None
    if table.verb_last and tokens[after].text == ",":
        stop = next((j for j in range(after + 1, len(tokens)) if tokens[j].text in ",.;"), len(tokens))
        return after + 1 if any(t.low == "zu" for t in tokens[after + 1 : stop]) else None
    return None


def _bare(around: Row, cue: int) -> int | None:
    """A clause without a "that": "she said the pier would open"."""
    tokens, tags, table = around.tokens, around.tags, around.table
    begin = cue + 1
    if tokens[cue].low in table.addressing:
        begin = _behind_hearer(around, begin)
    elif tokens[cue].low not in table.clausal:
        return None
    if _is_relative(around, cue) or (cue and tags[cue - 1] in ",—Q"):
        return None
    while begin < len(tokens) and (tags[begin] == DATE or tags[begin : begin + 2] == PREPOSITION + DATE):
        begin += 1
    if begin + LEAST > len(tokens) or tags[begin] not in "nNdw" or not tokens[begin].is_word:
        return None
    reach = min(len(tokens), begin + FINITE_BY)
    stop = next((j for j in range(begin, reach) if tags[j] in ";:.Qrst"), reach)
    verb = next((j for j in range(begin + 1, stop) if tags[j] in (AUXILIARY, FINITE, CUE)), None)
    return begin if verb is not None and tokens[verb].low != "to" else None


def _behind_hearer(around: Row, begin: int) -> int:
    """Where the clause begins behind whom it was told: "told the council the pier was safe"."""
    tags = around.tags
    for j in range(begin + 1, min(len(tags), begin + HEARER)):
        if (
            tags[j] in (DETERMINER, PRONOUN, NAME)
            and tags[j - 1] in (NOUN, NAME, PRONOUN, DATE)
            and tags[j - 1] != tags[j]
        ):
            return j
    return begin + 1 if begin < len(tags) and _is_hearer(around, begin) else len(tags)


def _is_relative(around: Row, cue: int) -> bool:
    """Whether a "what" stands before the subject of a cue: "what she said the pier would cost"."""
    tags = around.tags
    head = next((j for j in range(cue - 1, max(-1, cue - SAYING), -1) if tags[j] not in "NnwdaxD"), -1)
    return head >= 0 and tags[head] in "tr" and tags[head + 1 : cue] != ""


def _is_hearer(around: Row, j: int) -> bool:
    low = around.tokens[j].low
    return around.tags[j] in (PRONOUN, NAME) or low in around.table.people


def _reported(around: Row, after: int) -> int | None:
    """ "sagte, der Steg sei sicher": a clause behind a comma in the mood of reported speech."""
    tokens = around.tokens
    comma = next((j for j in range(after, min(len(tokens), after + ADDRESS)) if tokens[j].text in ",:"), None)
    if comma is None or any(t.quote is not None for t in tokens[after:comma]) or comma + LEAST > len(tokens):
        return None
    stop = next((j for j in range(comma + 1, len(tokens)) if tokens[j].text in ".;:"), len(tokens))
    told = any(t.low in around.table.reported for t in tokens[comma + 1 : stop])
    return comma + 1 if told and tokens[comma + 1].is_word else None


def _end(around: Row, begin: int, saying: Sequence[int]) -> int:
    """Where a clause ends: at the end of its sentence, or before the next words of saying that are none of its own."""
    tokens = around.tokens
    end = next((j for j in range(begin, len(tokens)) if tokens[j].text in ";:" and not _leads(around, j)), len(tokens))
    edges = (_edge(around, begin, j) for j in saying if begin < j < end)
    return trimmed(around, begin, next((edge for edge in edges if edge is not None), end))


def _leads(around: Row, j: int) -> bool:
    """Whether a colon leads to words in marks that belong to the clause."""
    return around.tokens[j].text == ":" and j + 1 < len(around.tokens) and around.tokens[j + 1].quote is not None


def _edge(around: Row, begin: int, cue: int) -> int | None:
    """The comma or "and" before a verb of saying from which it begins a clause of its own; None where it is inside."""
    tokens, table = around.tokens, around.table
    for j in range(cue - 1, max(begin, cue - SAYING) - 1, -1):
        low = tokens[j].low
        if low in table.joins or tokens[j].text in ",—–":
            inner = j + 1 < len(tokens) and (
                tokens[j + 1].low in table.relatives or _that(around, j + 1) is not None or low == "&"
            )
            back = j - 1 if low in table.joins and tokens[j - 1].text == "," else j
            return None if inner or back <= begin else back
        if _that(around, j) is not None or low in table.relatives or tokens[j].quote is not None:
            return None
    return None


def trimmed(around: Row, begin: int, end: int) -> int:
    while end > begin and around.tokens[end - 1].text in _CLOSING:
        end -= 1
    return end


def _before(around: Row, cue: int, saying: Sequence[int]) -> Iterator[Clause]:
    """ "The pier would open, she said", and "The pier, said she, would open"."""
    tokens = around.tokens
    if tokens[cue].low in around.table.ambiguous and around.tags[cue - 1] not in (PRONOUN, NAME):
        return
    comma = next((j for j in range(cue - 1, max(0, cue - SAYING) - 1, -1) if tokens[j].text in ",—–"), None)
    if comma is None or any(t.quote is not None for t in tokens[comma:cue]):
        return
    begin = 0
    while begin < comma and not (tokens[begin].is_word or tokens[begin].quote is not None):
        begin += 1
    if begin >= comma or tokens[comma - 1].quote is not None:
        return
    after = next(
        (j for j in range(cue + 1, min(len(tokens), cue + SAYING)) if tokens[j].text in ",—–.!?;:"), len(tokens)
    )
    rest = None
    if after < len(tokens) and tokens[after].text == "," and not _tells_on(around, after + 1):
        rest = (after + 1, _end(around, after + 1, saying))
        rest = rest if rest[0] < rest[1] else None
    end = trimmed(around, begin, comma)
    if _is_clause(around, begin, end) or (rest is not None and not _is_adverbial(around, begin)):
        yield Clause(begin, end, (cue, cue + 1), rest)


def _tells_on(around: Row, at: int) -> bool:
    """Whether what follows ", she said," is about the saying: a participle, a preposition, a time."""
    if at >= len(around.tokens):
        return True
    token = around.tokens[at]
    if around.tags and around.tags[at] in "psaDrtvQ":
        return True
    return (
        token.low in around.table.prepositions
        or token.low in around.table.subordinators
        or is_participle(token.low, around.table)
    )


def _is_adverbial(around: Row, begin: int) -> bool:
    tag = around.tags[begin] if around.tags else ""
    token = around.tokens[begin]
    return tag in tuple("psaDtcv") or is_participle(token.low, around.table) or token.low in around.table.subordinators


def _is_clause(around: Row, begin: int, end: int) -> bool:
    """Whether the words before ", she said" are a clause of their own, no "asked about the pier"."""
    head, words = around.tokens[begin], around.tokens[begin:end]
    if not around.tags:
        return len(words) > LEAST and head.low not in around.table.subordinators
    last = max((j for j in range(begin, end) if around.tags[j] == ","), default=begin - 1) + 1
    chunks = [begin] if last == begin else [begin, last]
    told = {around.tags[j] for j in range(chunks[-1], end)} & {AUXILIARY, FINITE}
    if last == begin and not told and around.tags[begin] == PREPOSITION:
        return False
    asked = head.low in around.table.verbs or around.tags[begin] in "st" or is_participle(head.low, around.table)
    if asked:
        return last > begin and bool(told)
    return len(words) >= LEAST and bool(
        {*around.tags[begin:end]} & {AUXILIARY, FINITE} or not around.table.finite_endings
    )


def _toward(around: Row, i: int) -> int | None:
    """The index behind a phrase such as "according to" that stands here."""
    tokens = around.tokens
    for words in phrases(around.table).get(tokens[i].low, ()):
        if [t.low for t in tokens[i : i + len(words)]] == words:
            return i + len(words)
    return None


def _of_phrase(around: Row, i: int, behind: int, saying: Sequence[int]) -> Iterator[Clause]:
    """ "According to NAME, the pier …", "the pier …, according to NAME"."""
    tokens = around.tokens
    if i <= 1:
        comma = next((j for j in range(behind, len(tokens)) if tokens[j].text == ","), None)
        if comma is not None and comma + LEAST < len(tokens):
            yield Clause(comma + 1, _end(around, comma + 1, saying), (i, behind))
    elif i >= LEAST:
        begin = 0
        while begin < i and not tokens[begin].is_word and tokens[begin].quote is None:
            begin += 1
        yield Clause(begin, trimmed(around, begin, i), (i, behind))
