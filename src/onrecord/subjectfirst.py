"""The source of a quotation where the subject comes before its verb, or right after it, as in English.

The governing clause is looked for after the quotation, then before it. The subject of the cue verb is the source.
Confidence is set by hand for each rule, by how surely such words name a speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.clauses import (
    antecedent,
    cover,
    first_subject,
    is_cue,
    last_clause,
    object_of,
    stripped,
    subject,
    subject_before,
)
from onrecord.frames import NOBODY, WINDOW, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.frames import Token
    from onrecord.languages.cues import Cues
    from onrecord.models import Span

RELATIVE = frozenset("who which qui care кто который которая".split())


# --- the source of one quotation --------------------------------------------------------------------------------------


def source(sentence: Sequence[Token], at: int, inner: str, table: Cues) -> Source:
    """The source of the quotation that stands at token `at` of a sentence."""
    right = _without_asides(_until_quote(sentence[at + 1 :]))
    left = _without_asides(sentence[:at])
    open_end = inner.rstrip()[-1:] in ",!?…-—–"
    tight = bool(right) and (open_end or right[0].text in ",—–-" or right[0].low in table.verbs)
    tries: tuple[Callable[[], Source | None], ...] = (
        lambda: _labelled(left, table),
        lambda: _led_in(left, table) if left and left[-1].text in ":," else None,
        lambda: _toward(right[:WINDOW], table),
        lambda: _after(right[:WINDOW], table) if tight or not left else None,
        lambda: _beside(right[:WINDOW], table) if open_end and not left else None,
        lambda: _signed(right),
        lambda: _led_in(left, table),
        lambda: _toward(left[-WINDOW:], table),
        lambda: _after(right[:WINDOW], table),
        lambda: _noun_cue(left, table),
        lambda: _subject_only(left, table),
    )
    for attempt in tries:
        found = attempt()
        if found is not None:
            return found
    return NOBODY


def _without_asides(row: Sequence[Token]) -> list[Token]:
    """The words outside round brackets; a bracket that nothing closes takes nothing away."""
    out: list[Token] = []
    opened: int | None = None
    for token in row:
        if token.text == "(" and opened is None:
            opened = len(out)
        out.append(token)
        if token.text == ")" and opened is not None:
            del out[opened:]
            opened = None
    return out


def _until_quote(row: Sequence[Token]) -> list[Token]:
    out = []
    for token in row:
        if token.quote is not None:
            break
        out.append(token)
    return out


def _labelled(left: Sequence[Token], table: Cues) -> Source | None:
    """ "NAME: “…" where nothing else stands before the colon."""
    if len(left) < 2 or left[-1].text != ":" or len(left) > 6 or not left[0].capital:
        return None
    words = list(left[:-1])
    while len(words) > 1 and words[0].low in table.verbs:
        words.pop(0)
    if all(t.capital or t.text in ".,'" for t in words):
        return Source(
            mention=cover(words), cue=left[-1].span, confidence=0.95, reason="a name before a colon", cued=True
        )
    return None


def _after(right: Sequence[Token], table: Cues) -> Source | None:
    """ "…,” said NAME" and "…,” NAME said"."""
    row = stripped(right, ",—–-")
    verb = next((i for i, t in enumerate(row) if is_cue(row, i, table)), None)
    if verb is None:
        return None
    before = row[:verb]
    if any(t.text in ";:.!?" for t in before):
        return None
    while before and (before[-1].low in table.auxiliaries or before[-1].low.endswith("ly")):
        before = before[:-1]
    if not before:
        participle = row[verb].low.endswith("ing")
        mention = None if participle else object_of(row[verb + 1 :], table)
        if mention is None:
            return None
        return Source(
            mention=mention, cue=row[verb].span, confidence=0.95, reason="the subject of the cue after it", cued=True
        )
    mention = subject(before, table)
    if mention is None:
        return None
    return Source(
        mention=mention, cue=row[verb].span, confidence=0.93, reason="the subject of the cue after it", cued=True
    )


def _led_in(left: Sequence[Token], table: Cues) -> Source | None:
    """ "NAME said: “…", "NAME said that …“…", "NAME, saying “…"."""
    row = list(left[-WINDOW:])
    for verb in _cues_by_weight(row, table):
        before = row[:verb]
        while before and (before[-1].low in table.auxiliaries or before[-1].low.endswith("ly")):
            before = before[:-1]
        mention = _governing(before, row[verb], table)
        if mention is None and table.verb_last:
            mention = object_of(row[verb + 1 :], table)
        if mention is None and verb + 1 < len(row) and not last_clause(before, table):
            mention = object_of(row[verb + 1 :], table)
        if mention is not None:
            near = len(row) - verb <= 3
            return Source(
                mention=mention,
                cue=row[verb].span,
                confidence=0.92 if near else 0.85,
                reason="the subject of the cue before it",
                cued=True,
            )
    return None


def _cues_by_weight(row: Sequence[Token], table: Cues) -> list[int]:
    """Where the cue verbs stand, the governing one first.

    The verb beside the quotation governs it; further away, the one whose that-clause takes in all the others does.
    """
    found = [i for i in range(len(row)) if is_cue(row, i, table)]
    near = [i for i in found if len(row) - i <= 4]
    outer = [i for i in found if i not in near and i + 1 < len(row) and row[i + 1].low in table.that]
    return [*reversed(near), *outer[:1], *(i for i in reversed(found) if i not in near and i not in outer[:1])]


def _governing(before: Sequence[Token], verb: Token, table: Cues) -> Span | None:
    """The subject of a cue verb, from the words before it."""
    if not before:
        return None
    if before[-1].text == "," or verb.low.endswith("ing"):
        return first_subject(
            last_clause(before, table) if verb.low.endswith("ing") else before, table
        ) or first_subject(before, table)
    if before[-1].low in RELATIVE:
        return antecedent(stripped(before[:-1], ",—–-"), table) or subject(before[:-1], table)
    clause = last_clause(before, table)
    if clause:
        return subject(clause, table)
    return subject_before(before, table)


def _toward(row: Sequence[Token], table: Cues) -> Source | None:
    """ "according to NAME"."""
    lows = [t.low for t in row]
    for phrase in table.toward:
        words = phrase.split()
        for i in range(len(row) - len(words)):
            if lows[i : i + len(words)] == words:
                mention = object_of(row[i + len(words) :], table)
                if mention is not None:
                    cue = cover(row[i : i + len(words)])
                    return Source(mention=mention, cue=cue, confidence=0.92, reason=f"“{phrase}”", cued=True)
    return None


def _beside(right: Sequence[Token], table: Cues) -> Source | None:
    """ "…,” NAME, in a hat and “…” pins, said": the verb stands behind another pair of marks."""
    if not right or not (right[0].capital or right[0].low in table.determiners):
        return None
    mention = first_subject(right, table)
    return mention and Source(mention=mention, confidence=0.8, reason="the name beside it", cued=True)


def _signed(right: Sequence[Token]) -> Source | None:
    """ "…” — NAME"."""
    if not right or right[0].text not in "—–―-" or len(right) > 9 or len(right) < 2 or not right[1].capital:
        return None
    words = [t for t in right[1:] if t.is_word or t.text in ".,"]
    return Source(mention=cover(words), cue=right[0].span, confidence=0.9, reason="a name after a dash", cued=True)


def _noun_cue(left: Sequence[Token], table: Cues) -> Source | None:
    """ "his claim that “…", "the mayor's promise “…"."""
    for i in range(len(left) - 1, max(-1, len(left) - 12), -1):
        if left[i].low not in table.nouns or left[i].capital:
            continue
        owner = i - 1
        while (
            owner >= 0 and left[owner].is_word and not left[owner].capital and left[owner].low not in table.determiners
        ):
            if left[owner].low.endswith(("'s", "s'")):
                break
            owner -= 1
        if owner < 0:
            continue
        token = left[owner]
        if token.low in table.pronouns or token.low.endswith(("'s", "s'")):
            begin = owner
            while begin > 0 and left[begin - 1].capital and left[begin - 1].is_word:
                begin -= 1
            return Source(
                mention=cover(left[begin : owner + 1]),
                cue=left[i].span,
                confidence=0.75,
                reason="a noun of saying before it",
                cued=True,
            )
        if i + 2 < len(left) and left[i + 1].low in ("by", "from", "of") and left[i + 2].is_word:
            mention = object_of(left[i + 2 :], table)
            if mention is not None:
                return Source(
                    mention=mention, cue=left[i].span, confidence=0.75, reason="a noun of saying before it", cued=True
                )
    return None


def _subject_only(left: Sequence[Token], table: Cues) -> Source | None:
    """No cue at all: the subject of the clause that the words stand in."""
    clause = last_clause(left, table)
    mention = first_subject(clause, table) or first_subject(left, table)
    if mention is None:
        return None
    return Source(
        mention=mention, confidence=0.55, reason="the subject of the sentence around it, without a verb of saying"
    )
