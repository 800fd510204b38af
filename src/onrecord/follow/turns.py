"""The sentences of a record with what each undertakes: by itself, or because of what stands beside it.

Who gives an undertaking goes on in looser words: he says what it is worth ("Renters get up to 500."), leaves the verb
out ("Nine this year."), or only says that he means it ("I signed that on Friday."). Such words count beside an
undertaking and nowhere else. So does a bare "Yes, we will" behind a question that asks for one. Rules find all that;
how sentences are worded speaks for or against it, and for others that no rule knows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.follow.deeds import says_nothing, verb_fits
from onrecord.follow.models import Firmness
from onrecord.follow.sentences import Undertaking, said, undertakings_of
from onrecord.follow.subject import SPEAKER, Said
from onrecord.follow.undertakings import Verbs
from onrecord.follow.worded import undertaking, worded
from onrecord.models import Span
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Record

REPLY = 90  # code points between two sentences of which the second answers the first, with who speaks it
QUESTION = 200  # code points within which a short question asks for the terms of what was just undertaken
BRIEF = 7  # words of a sentence that says no more than that something was agreed
SHORT = 16  # words of one that says no more than that it is meant
TERM = 12  # words of a sentence without a verb that is a term of what stands beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence, the question its turn answers, and what it undertakes."""

    said: Said
    question: str
    settled: bool
    found: list[Undertaking]


def told(record: Record, table: Undertakings, own: frozenset[str]) -> list[Told]:
    """Every sentence of what is said, in order, with its undertakings; `own` are names of the speaker's side."""
    rows = ruled(record, table, own)
    likely = undertaking([one.said for one in rows], [one.found for one in rows], table)
    return [
        _with(one, (one.found or worded(one.said, table, own, settled=one.settled)) if yes else [])
        for one, yes in zip(rows, likely, strict=True)
    ]


def ruled(record: Record, table: Undertakings, own: frozenset[str]) -> list[Told]:
    """The same by the rules alone."""
    text, asked = record.document.text, questions(record)
    plain = [
        Told(
            said=s,
            question=asked.get(s.utterance.id, ""),
            settled=settled,
            found=undertakings_of(s, table, own, settled=settled),
        )
        for s, settled in _settled(list(said(record)), text, table)
    ]
    out: list[Told] = []
    for one, then in zip_longest(plain, plain[1:]):
        before = out[-1] if out else None
        out.append(one if one.found else _beside(one, before, then, text, table, own))
    return out


def _beside(
    one: Told, before: Told | None, then: Told | None, text: str, table: Undertakings, own: frozenset[str]
) -> Told:
    """The sentence with what it undertakes because of the question, or of a sentence beside it in its paragraph."""
    first = before is None or before.said.utterance is not one.said.utterance
    leading = before if before and not first and _together(before.said, one.said, text) else None
    apart = one.said.span.start - before.said.span.end if before else 0
    spoken = before if before and apart < REPLY else None
    answers = first and before is not None and bool(before.found) and apart < QUESTION
    after = (
        then if then and then.said.utterance is one.said.utterance and _together(one.said, then.said, text) else None
    )
    if first and not (after and after.found) and (yes := _assented(one, table)):
        return _with(one, yes)
    if _backs(one.said, table):
        return _with(one, [_backing(one.said, spoken.found[-1])] if spoken and spoken.found else [])
    meant = after is not None and _backs(after.said, table)
    if answers and (term := _term(one.said, table)):
        return _with(one, term)
    if meant or any(near and near.found for near in (leading, after)) or (first and _asks_when(one, table)):
        return _with(one, undertakings_of(one.said, table, own, beside=True) or _term(one.said, table))
    return one


def _with(one: Told, found: list[Undertaking]) -> Told:
    return replace(one, found=found)


def _together(one: Said, two: Said, text: str) -> bool:
    """Whether two sentences stand in one paragraph."""
    return "\n\n" not in text[one.span.end : two.span.start]


def _backs(one: Said, table: Undertakings) -> bool:
    """Whether a sentence says no more than that what stands before it is meant, signed or decided."""
    brief = len(one.text.split()) <= SHORT
    return brief and table.beside.backs.search(one.folded) is not None and not _says_so(one, table)


def _backing(one: Said, backed: Undertaking) -> Undertaking:
    """What is said again, as firmly as it was said."""
    end = len(one.folded)
    return Undertaking(
        firmness=backed.firmness,
        subject=backed.subject and SPEAKER,
        act=Span(end, end),
        clause=Span(0, end),
        backs=True,
    )


def _assented(one: Told, table: Undertakings) -> list[Undertaking]:
    """What a bare "yes" or "we will" undertakes: what the question before it asks whether one will do."""
    if not table.beside.assents.search(one.said.folded):
        return []
    asks = list(table.beside.asks.finditer(folded(one.question)))
    if not asks or table.procedure.search(asks[-1].group()):
        return []
    act, end = asks[-1]["act"], len(one.said.folded)
    if says_nothing(act, table) or not verb_fits(Verbs.DEED, act, table, own=True):
        return []
    return [Undertaking(firmness=Firmness.INTENDED, subject=SPEAKER, act=Span(end, end), clause=Span(0, end))]


def _asks_when(one: Told, table: Undertakings) -> bool:
    """Whether the question asks for the day or the size of what will be done."""
    return table.beside.asks_when.search(folded(one.question)) is not None


def _term(one: Said, table: Undertakings) -> list[Undertaking]:
    """A sentence without a verb that names a figure or a time: a term of what stands beside it ("Nine this year.")."""
    text, end = one.folded, len(one.folded)
    verbless = len(text.split()) <= TERM and not table.beside.verb.search(text) and not text.rstrip().endswith("?")
    if not verbless or not (table.beside.term.search(text) or table.times.by.search(text)):
        return []
    return [Undertaking(firmness=Firmness.INTENDED, subject=SPEAKER, act=Span(0, end), clause=Span(0, end))]


def _settled(sentences: Sequence[Said], text: str, table: Undertakings) -> Iterator[tuple[Said, bool]]:
    """Every sentence with whether it tells what all sides agreed: in a list of that, or beside words that say so.

    "We have agreed on three points. First, …", "This was settled at lunch. It will be done in May.", "… So we decided."
    """
    listed = inside = False
    before: Said | None = None
    for sentence, then in zip_longest(sentences, sentences[1:]):
        if before is None or before.utterance is not sentence.utterance:
            listed = inside = False
            before = None
        item = table.item.search(sentence.folded) is not None
        inside = listed and (item or (inside and _goes_on(before, sentence, text)))
        leans = before is not None and table.outcomes.leans.search(sentence.folded) and _says_so(before, table)
        told = then is not None and then.utterance is sentence.utterance and _says_so(then, table, short=True)
        yield sentence, bool(inside or leans or told)
        inside = inside or _says_so(sentence, table, short=True)
        listed = listed or table.settled.search(sentence.folded) is not None or (item and _agrees(sentence, table))
        before = sentence


def _goes_on(one: Said | None, two: Said, text: str) -> bool:
    """Whether a sentence stands in the paragraph of the one before it."""
    return one is not None and "\n" not in text[one.span.end : two.span.start]


def _says_so(sentence: Said, table: Undertakings, *, short: bool = False) -> bool:
    """Whether a sentence (one of a few words, if `short`) only says that what stands beside it was agreed."""
    return table.settled.search(sentence.folded) is not None and not (short and len(sentence.text.split()) > BRIEF)


def _agrees(sentence: Said, table: Undertakings) -> bool:
    return any(c.firmness is Firmness.AGREED and c.pattern.search(sentence.folded) for c in table.cues)


def questions(record: Record) -> dict[str, str]:
    """For each answer the last question before it."""
    said_by = {u.id: u for u in record.utterances}
    out: dict[str, str] = {}
    for exchange in (e for section in record.sections for e in section.exchanges):
        for answer in exchange.answers:
            before = [said_by[q].span for q in exchange.questions if said_by[q].span < said_by[answer].span]
            out[answer] = max(before, default=Span(0, 0)).of(record.document.text)
    return out
