"""The edition: one text made of all witnesses, and the apparatus that says who has what.

The base is the witness that has most of the record in the words of the majority, unless the user names one or says
which are official. Where witnesses differ the reading of most of them stands, and the base's where as many have
another; text that some lack stands, text from elsewhere and repetitions do not. It is printed as the base prints it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.collate.models import Edition, PassageKind, Variation
from onrecord.models import Span
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.collate.models import Passage, Witness

TOLD = (PassageKind.COMMON, PassageKind.VARIANT, PassageKind.ONLY)
HALF = 0.5  # share of the record that an official witness has at least to be the base
Reading = tuple[str, tuple[str, ...]]  # words as printed, and who has them


def edit(
    witnesses: Sequence[Witness], passages: Sequence[Passage], *, base: str | None, official: Sequence[str]
) -> Edition:
    """Make the edition; `base` and `official` are sigla. `witnesses` stand in an order that is not the user's."""
    texts = {w.siglum: w.record.document.text for w in witnesses}
    telling = tellers(passages, texts)
    grouped = [readings_of(p, texts, telling) if p.kind in TOLD else [] for p in passages]
    size, agreed = _shares(passages, grouped, texts)
    rank = sorted(texts, key=lambda s: -agreed[s])
    chosen, reason = _base(rank, size, agreed, base, official)
    order = [chosen, *(s for s in rank if s in official and s != chosen), *(s for s in rank if s != chosen)]
    text = ""
    apparatus: list[Variation] = []
    sources: list[tuple[Span, str, Span]] = []
    for number, (passage, groups) in enumerate(zip(passages, grouped, strict=True)):
        if passage.kind not in TOLD or not groups:
            continue
        ranked = sorted(groups, key=lambda g: (-len(g[1]), min(order.index(s) for s in g[1])))
        siglum = min(ranked[0][1], key=order.index)
        spans = passage.readings.get(siglum, ())
        printed = "".join(s.of(texts[siglum]) for s in spans)
        if len(groups) > 1:
            kinds = tuple(dict.fromkeys(d.kind for d in passage.differences))
            span = Span(len(text), len(text) + len(printed.rstrip()))
            apparatus.append(Variation(span=span, passage=number, readings=tuple(ranked), kinds=kinds))
        if printed:
            sources.append((Span(len(text), len(text) + len(printed)), siglum, Span(spans[0].start, spans[-1].end)))
        text += printed
    return Edition(base=chosen, reason=reason, text=text, apparatus=tuple(apparatus), sources=tuple(sources))


def tellers(passages: Iterable[Passage], sigla: Iterable[str]) -> tuple[str, ...]:
    """The witnesses that have any of the record."""
    found = {s for p in passages if p.kind in TOLD for s in p.readings}
    return tuple(s for s in sigla if s in found)


def readings_of(passage: Passage, texts: Mapping[str, str], telling: Sequence[str]) -> list[Reading]:
    """The readings of a passage, each once, with the witnesses that have it; "" for those that have no words here.

    A witness that lacks the whole stretch has no say.
    """
    groups: dict[object, tuple[str, list[str]]] = {}
    for siglum in telling:
        if siglum in passage.missing:
            continue
        spans = passage.readings.get(siglum, ())
        printed = " ".join(s.of(texts[siglum]).strip() for s in spans)
        key = _sameness(printed) if passage.kind is PassageKind.VARIANT else bool(printed)
        groups.setdefault(key, (printed, []))[1].append(siglum)
    return [(printed, tuple(sigla)) for printed, sigla in groups.values()]


@lru_cache(maxsize=1 << 16)
def _sameness(printed: str) -> bytes:
    """What is equal for two printings of one reading: its words, apostrophes and brackets."""
    marks = "".join(c for c in printed.replace("’", "'") if c in "'()[]")
    return words(printed).keys.tobytes() + marks.encode()


def _shares(
    passages: Sequence[Passage], grouped: Sequence[Sequence[Reading]], texts: Mapping[str, str]
) -> tuple[int, dict[str, int]]:
    """Characters of the record, and how many of them each witness has as most have them."""
    size, agreed = 0, dict.fromkeys(texts, 0)
    for passage, groups in zip(passages, grouped, strict=True):
        if passage.kind not in TOLD or not groups:
            continue
        longest = max(s.end - s.start for spans in passage.readings.values() for s in spans)
        most = max(len(sigla) for _, sigla in groups)
        size += longest
        for _, sigla in groups:
            for siglum in sigla if len(sigla) == most else ():
                agreed[siglum] += longest
    return max(1, size), agreed


def _base(
    rank: Sequence[str], size: int, agreed: Mapping[str, int], base: str | None, official: Sequence[str]
) -> tuple[str, str]:
    if base:
        return base, "It was named as the base."
    fit = [s for s in rank if s in official and agreed[s] >= HALF * size]
    if fit:
        return fit[0], f"It is official and has {agreed[fit[0]] / size:.0%} of the record as most witnesses have it."
    best = rank[0]
    if not agreed[best]:
        return best, "No copy shares words with another."
    return best, f"It has {agreed[best] / size:.0%} of the record as most witnesses have it, more than any other."
