"""Words of a sentence as tokens, and the noun phrases among them: clauses, subjects, objects of a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.frames import Token
    from onrecord.languages.cues import Cues

ANTECEDENT = 6  # words of the noun phrase that a "who" stands behind, at most
OFFICE = 4  # words of an office that may stand between a place and a name
CLAUSES_BACK = 4  # clauses in which the subject of a joined verb is sought


def subject_before(row: Sequence[Token], table: Cues) -> Span | None:
    """The subject of a verb that only an "and" joins to an earlier verb: that of the earlier clause."""
    rest = list(row)
    for _ in range(CLAUSES_BACK):
        while rest and (rest[-1].low in table.breaks or not rest[-1].is_word):
            rest.pop()
        clause = last_clause(rest, table)
        if not clause:
            return None
        if (found := first_subject(clause, table)) is not None:
            return found
        rest = rest[: len(rest) - len(clause)]
    return None


def antecedent(row: Sequence[Token], table: Cues) -> Span | None:
    """The noun phrase of small words that a "who" stands behind: "his old aunt, who told him"."""
    for i in range(len(row) - 1, max(-1, len(row) - ANTECEDENT), -1):
        if row[i].low in table.determiners and i + 1 < len(row):
            return cover(row[i:])
        if not row[i].is_word or row[i].capital or row[i].low in table.prepositions:
            return None
    return None


def is_cue(row: Sequence[Token], i: int, table: Cues) -> bool:
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


def last_clause(row: Sequence[Token], table: Cues) -> list[Token]:
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


def subject(row: Sequence[Token], table: Cues) -> Span | None:
    """The subject in the words before a verb: the noun phrase beside it, or the first where a comma closes it off."""
    if row and row[-1].text in ",—–-":
        return first_subject(row, table) or _heads(_chunks(stripped(row, ",—–-"))[-1], table)
    row = stripped(row, ",—–-")
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


def object_of(row: Sequence[Token], table: Cues) -> Span | None:
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
    return cover(words) if plausible else None


def first_subject(row: Sequence[Token], table: Cues) -> Span | None:
    """The first noun phrase of a clause that can be somebody."""
    row = stripped(row, ",—–-")
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
            return cover(row[i : _name_end(row, i, table) + 1])
        if token.low in table.people and i and row[i - 1].low in table.determiners:
            return cover(row[i - 1 : i + 1])
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


def stripped(row: Sequence[Token], marks: str) -> list[Token]:
    out = list(row)
    while out and out[0].text in marks:
        out.pop(0)
    while out and out[-1].text in marks:
        out.pop()
    return out


def cover(row: Sequence[Token]) -> Span:
    return Span(row[0].span.start, row[-1].span.end)
