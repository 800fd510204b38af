"""Who copied whom, by the errors that copies share (after Lachmann).

An error is a reading against the majority, a passage that most have and one lacks, or one pasted twice. Copies that
share errors nobody else has come from one copy; where one of them has no errors beside the shared ones it is that
copy, else it is lost and gets a Greek letter. Groups that contradict better attested ones are left out.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from onrecord.collate.edition import TOLD, readings_of
from onrecord.collate.models import Branch, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.collate.models import Passage

LEAST = 3  # witnesses of which a tree can be made
SHARED = 2  # errors that a group shares at least: one may be chance
OWN = 0.1  # of a copy's errors: with more of its own it is nobody's source
_LOST = "αβγδεζηθικλμνξοπρστυφχψω"
Group = frozenset[str]


def family(passages: Sequence[Passage], texts: Mapping[str, str], telling: Sequence[str]) -> Branch | None:
    """The tree of the witnesses that tell of the event; None where there are too few, or nothing tells."""
    if len(telling) < LEAST:
        return None
    errors = _errors(passages, texts, telling)
    if not errors:
        return None
    total = Counter({s: sum(n for g, n in errors.items() if s in g) for s in telling})
    groups: list[Group] = [frozenset(telling)]
    for group, shared in sorted(errors.items(), key=lambda x: (-x[1], sorted(x[0]))):
        if len(group) > 1 and shared >= SHARED and all(group <= g or g <= group or not g & group for g in groups):
            groups.append(group)
    lost = (letter * n for n in count(1) for letter in _LOST)
    return _branch(frozenset(telling), groups, errors, total, lost)


def _errors(passages: Sequence[Passage], texts: Mapping[str, str], telling: Sequence[str]) -> Counter[Group]:
    """How many errors each group of witnesses shares, and nobody else has."""
    found: Counter[Group] = Counter()
    for passage in passages:
        groups: list[tuple[str, ...]] = []
        if passage.kind in (PassageKind.REPEATED, PassageKind.FOREIGN):
            groups = [tuple(passage.readings)]
        elif passage.kind in TOLD:
            readings = sorted(readings_of(passage, texts, telling), key=lambda r: -len(r[1]))
            groups = [passage.missing, passage.moved, *(sigla for _, sigla in readings[1:])]
        found.update(frozenset(g) for g in groups if 0 < 2 * len(g) < len(telling) + 1 or 1 < len(g) < len(telling))
    return found


def _branch(
    group: Group, groups: Sequence[Group], errors: Counter[Group], total: Counter[str], lost: Iterator[str]
) -> Branch:
    inside = [g for g in groups if g < group]
    below = [g for g in inside if not any(g < other for other in inside)]
    alone = sorted(group.difference(*below)) if below else sorted(group)
    shared = sum(n for g, n in errors.items() if g >= group)
    source = next((s for s in alone if total[s] - shared <= OWN * total[s]), None)
    copies = [_branch(g, groups, errors, total, lost) for g in below]
    copies += [Branch(siglum=s, errors=total[s]) for s in alone if s != source]
    return Branch(siglum=source or next(lost), errors=shared, copies=tuple(sorted(copies, key=lambda b: b.siglum)))
