"""How firm a sentence is: what will be against what may be, is hoped for, wanted or planned.

A language may say so by a verb beside the verb ("could begin", "devraient commencer", "надеемся открыть"), or by the
verb's own form ("paierait"); the story may put a plain present or future for either.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.senses import Senses

# From this firmness up an auxiliary only tells the future ("will"); one below it that is left out makes a thing sure.
CERTAIN = 5
MEANT = 3  # the firmness of what is hoped for, wanted, planned
# Letters that two forms of one verb begin with alike, at least.
SAME_HEAD = 3
INFINITIVE = "to"  # before a verb that hangs on another
SHARED = 3  # … and this part of the shorter one


def firmness_changed(before: Sequence[str], after: Sequence[str], senses: Senses) -> bool:
    """Whether the record's words and the story's are of two degrees of firmness; forms, contractions written out."""
    modals = [[d for w in side if (d := degree(w, senses)) is not None] for side in (before, after)]
    if list(before) == [INFINITIVE] and after and len(modals[1]) == len(after):
        return True  # "we expect wheat to fall" as "wheat will fall"
    if all(modals):
        return modals[0] != modals[1]
    if len(before) == 1 and not after:
        return bool(modals[0]) and modals[0][0] < CERTAIN
    left_open = [_left_open(side, senses) for side in (before, after)]
    if not (before and after) or all(left_open) or not any(left_open):
        return False
    open_, plain = (before, after) if left_open[0] else (after, before)
    return _promises(plain, open_, senses) or _is(open_, plain, senses) or _same_verb(open_, plain, senses)


def tells_firmness(word: str, senses: Senses) -> bool:
    """Whether a word says how firm a sentence is; where none does, no firmness changes."""
    return degree(word, senses) is not None or _left_open([word], senses)


def _left_open(side: Sequence[str], senses: Senses) -> bool:
    return any(weak(w, senses) or conditional(w, senses) is not None for w in side)


def weak(word: str, senses: Senses) -> bool:
    """Whether a word beside a verb leaves open what the verb says ("could", "hope")."""
    firm = degree(word, senses)
    return (firm is not None and firm < CERTAIN) or senses.firmness.get(word) == MEANT


def degree(word: str, senses: Senses) -> int | None:
    """How firm an auxiliary is; None for other words."""
    return senses.modals.get(word, senses.moods.get(word))


def _promises(plain: Sequence[str], open_: Sequence[str], senses: Senses) -> bool:
    """Whether all that is new in the plain side is a "will" ("we expect to", "we will")."""
    new = [w for w in plain if w not in open_ and w not in senses.function]
    firm = [senses.modals.get(w, 0) >= CERTAIN for w in plain if w not in open_]
    return any(firm) and all(w in senses.modals for w in new)


def _is(open_: Sequence[str], plain: Sequence[str], senses: Senses) -> bool:
    """Whether a thing that may be is said to be ("could be", "is")."""
    small = all(w in senses.light or w in senses.moods for w in (*open_, *plain))
    return small and any(degree(w, senses) for w in open_) and any(w in senses.tenses for w in plain)


def _same_verb(open_: Sequence[str], plain: Sequence[str], senses: Senses) -> bool:
    """Whether both sides have one verb, in the plain side in a form that leaves nothing open."""
    own = [w for w in plain if w not in senses.light]
    for word in open_:
        stem = conditional(word, senses)
        if stem is not None and any(_plainly(w, stem, senses) for w in own):
            return True
        if stem is None and not weak(word, senses) and any(same_verb_form(word, w) for w in own):
            return True
    return False


def conditional(word: str, senses: Senses) -> str | None:
    """What a verb in the conditional has before its ending ("paierait": paier); None for other words."""
    for ending in senses.conditional:
        if word.endswith(f"r{ending}") and len(word) > len(ending) + SAME_HEAD:
            return word.removesuffix(ending)
    return None


def _plainly(word: str, stem: str, senses: Senses) -> bool:
    """Whether a word is the future ("paiera") or the present ("paie") of a verb in the conditional."""
    if word.startswith(stem):
        return word.removeprefix(stem) in senses.future
    return same_verb_form(word, stem)


def same_verb_form(one: str, two: str) -> bool:
    """Whether two words may be forms of one verb, told by what they begin with."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
    return one != two and shared >= max(SAME_HEAD, min(len(one), len(two)) / SHARED)
