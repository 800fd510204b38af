"""Trace quotations to the record: place the words, gather the evidence, judge by the rules."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

from onrecord.align import place
from onrecord.evidence.gather import FRAGMENT, SHORT, Evidence, Gatherer
from onrecord.evidence.otherwise import placed_otherwise
from onrecord.ground import Ground, prepare
from onrecord.models import Match, Part, Quotation, QuotationKind, Trace, Verdict
from onrecord.rules.deciding import decide
from onrecord.structure.translation import language_name
from onrecord.text import folded
from onrecord.words import rows, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align import Placement
    from onrecord.words import Words

__all__ = ["prepare", "trace"]

MATCHES = 8  # places shown of one quotation
LONGEST = 200  # characters of another copy's words in a reason

# A story is another interpreter's as a whole when this many of its long quotations, and this share of those that are
# not word for word, sit at utterances of the right speaker with some words shared.
PATTERN = 3
PATTERN_SHARE = 0.5
PATTERN_WORDS = 8
# The share of a fragment's content words that is enough to place it in another translation: no more than "in other
# words" (info) is said of it.
FRAGMENT_SHARE = 0.5


def trace(
    ground: Ground, quotations: Sequence[Quotation], *, story: str | None = None, language: str | None = None
) -> list[Trace]:
    """One trace a quotation, in order.

    With `story` (its path) the quotations are taken together as one writer's: if most of the long ones are in other
    words, the story is taken for another translation; so it is if its `language` is none of the records'. Statements
    without marks are compared by what they report.
    """
    gatherer = Gatherer(ground)
    told = {n: gatherer.told(q) for n, q in enumerate(quotations) if q.kind is QuotationKind.INDIRECT}
    foreign = _foreign(ground, language)
    quoted = _quoted(ground, gatherer, [q for n, q in enumerate(quotations) if n not in told], story, foreign)
    return [_judged(told[n] if n in told else next(quoted), ground, story) for n in range(len(quotations))]


def _quoted(
    ground: Ground, gatherer: Gatherer, quotations: Sequence[Quotation], story: str | None, foreign: str | None
) -> Iterator[Evidence]:
    """The evidence of words in marks."""
    said = ground.spelt_as_here(rows(q.text for q in quotations))
    found = place(ground.index, said, most=MATCHES)
    _spell_again(ground, said, found)
    placed_otherwise(ground, said, found, most=MATCHES)
    weights = ground.index.weight_of(said)
    evidence = [gatherer.gather(*row) for row in zip(quotations, said, weights, found, strict=True)]
    reason = _pattern(evidence) if story else None
    if reason is not None:
        evidence = [gatherer.beside(e, _spots(evidence, n)) for n, e in enumerate(evidence)]
    own = story is not None and reason is None and _same_wording(evidence)
    own = own and foreign is None
    if ground.encode is None:
        told = {e.claimed.name for e in evidence if e.claimed}
        untold = {n: foreign or _otherwise(n, evidence if story else (), ground) for n in told}
        evidence = [e._replace(foreign=untold[e.claimed.name] if e.claimed else foreign) for e in evidence]
    return (_settled(e, ground, reason or foreign, same=own) for e in evidence)


def _foreign(ground: Ground, language: str | None) -> str | None:
    """The sentence that a story is in another language than all records; None where it is not, or nothing tells."""
    if not language or language in ground.languages or not all(ground.languages):
        return None
    here, there = language_name(language), " and ".join(map(language_name, sorted(ground.languages)))
    return f"The story is in {here} and the record in {there}"


def _otherwise(name: str, evidence: Sequence[Evidence], ground: Ground) -> str | None:
    """The sentence that a person's words are printed in translation and a story may have another; None where it is the
    record's: more of the long quotations stand word for word than in likely other words.
    """
    long = [e for e in evidence if e.words >= PATTERN_WORDS and e.claimed and e.claimed.name == name]
    placed, likely = sum(e.place is not None for e in long), sum(e.alike is not None and e.alike.likely for e in long)
    if placed > likely or not ground.interprets(name):
        return None
    return f"What {name} said is printed in translation"


def _spots(evidence: Sequence[Evidence], number: int) -> list[Part]:
    """Where the quotations before and after one in the story stand."""
    beside = [evidence[n] for n in (number - 1, number + 1) if 0 <= n < len(evidence)]
    return [e.spot for e in beside if e.spot is not None]


def _same_wording(evidence: Sequence[Evidence]) -> bool:
    """Whether a story as a whole uses the record's own wording, so that no other interpreter need be thought of."""
    long = [e for e in evidence if e.words >= PATTERN_WORDS and e.on_record]
    placed = sum(e.place is not None for e in long)
    return placed >= PATTERN and placed > PATTERN_SHARE * len(long)


def _spell_again(ground: Ground, said: list[Words], found: list[list[Placement]]) -> None:
    """Place quotations that stand nowhere word for word once more, in the spelling that the records have more often."""
    rest = [n for n, places in enumerate(found) if not places or not places[0].exact]
    spelt = zip(rest, ground.in_house_spelling([said[n] for n in rest]), strict=True)
    changed = [(n, row) for n, row in spelt if row is not said[n]]
    again = place(ground.index, [row for _, row in changed], most=MATCHES)
    for (n, row), places in zip(changed, again, strict=True):
        if places and (not found[n] or places[0].coverage > found[n][0].coverage):
            said[n], found[n] = row, places


def _pattern(evidence: Sequence[Evidence]) -> str | None:
    """Why the story as a whole counts as another translation, None where it does not."""
    long = [e for e in evidence if e.words >= PATTERN_WORDS and e.on_record and e.place is None]
    alike = [e for e in long if e.alike is not None and e.alike.sure]
    if len(alike) < PATTERN or len(alike) < PATTERN_SHARE * len(long):
        return None
    return f"{len(alike)} of the story's long quotations stand at the right utterances in other words throughout"


def _settled(e: Evidence, ground: Ground, pattern: str | None, *, same: bool) -> Evidence:
    """The evidence with what the user, the record and the story as a whole say of translation; `same` is whether
    the story has the record's own wording."""
    if e.alike is None:
        return e
    translated = e.translated
    if ground.translated is not None:
        translated = "you said so" if ground.translated else None
    elif pattern:
        translated = translated or pattern
    if translated is None and not e.quotation.speaker:
        return e._replace(alike=None)  # a paraphrase can only be blamed where somebody is said to have spoken so
    fragment = SHORT < e.words <= FRAGMENT and e.alike.share >= FRAGMENT_SHARE
    if e.alike.sure or (translated and (fragment or (pattern and e.alike.faint))):
        return e._replace(translated=translated)
    undecided = e.words <= FRAGMENT or e.alike.share >= FRAGMENT_SHARE or (e.alike.likely if same else e.alike.possible)
    return e._replace(alike=None, translated=None, doubtful=e.alike.match if translated and undecided else None)


def _judged(e: Evidence, ground: Ground, story: str | None) -> Trace:
    decision = decide(e)
    verdict = decision.rule.verdict
    assert verdict is not None
    matches = ground.kin.united(_matches(e, verdict)) if ground.kin else _matches(e, verdict)
    return Trace(
        id=_stable_id(e.quotation),
        story=story,
        quotation=e.quotation,
        verdict=verdict,
        rule=decision.rule.code,
        level=decision.level,
        score=round(e.match.score, 4) if e.match else 0.0,
        matches=tuple(_timed(m, ground) for m in matches),
        also=tuple(r.code for r in decision.also),
        reasons=(*decision.reasons, *_copies_differ(matches[0])) if matches else decision.reasons,
        advice=decision.advice,
    )


def _timed(match: Match, ground: Ground) -> Match:
    """The match with when its words are said, where the record or a copy of it tells."""
    part = match.parts[0]
    time = ground.kin.time(part.record, part.span) if ground.kin else ground.floor_of(part).time(part.span)
    return replace(match, time=time) if time else match


def _copies_differ(match: Match) -> tuple[str, ...]:
    """The sentence that says which copy of the record has these words, where another has others."""
    if not match.witnesses:
        return ()
    other = next((w for w in match.witnesses if not np.array_equal(words(w.text).keys, words(match.text).keys)), None)
    if other is None:
        return ()
    shown = other.text if len(other.text) <= LONGEST else other.text[:LONGEST].rpartition(" ")[0] + "…"
    return (f"The copies differ: these are the words of {match.parts[0].record}; {other.record} has “{shown}”.",)


def _matches(e: Evidence, verdict: Verdict) -> tuple[Match, ...]:
    if e.place is not None:
        return (e.place.match, *(p.match for p in e.others))[:MATCHES]
    if e.alike is not None:
        return (e.alike.match, *e.alike.others)[:MATCHES]
    if e.reported is not None:
        return (e.reported.match,)
    near = e.doubtful or e.near
    return (near,) if near is not None and verdict is Verdict.UNCHECKED else ()


def _stable_id(quotation: Quotation) -> str:
    """An id made from the words, not from where they stand."""
    kind = "i" if quotation.kind is QuotationKind.INDIRECT else "q"
    return kind + blake2b(folded(quotation.text).encode("utf-8", "replace"), digest_size=5).hexdigest()
