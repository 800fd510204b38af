"""What a change of words does to the sense.

`edit_kind` names one change; the verdicts' levels follow from the kinds. The order of the tests is the order of
`KINDS`: what forgives comes first (fillers, spelling), then what turns the sense (number, negation, date, name,
modality, hedge), then what is left (function words, words).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.models import EditKind
from onrecord.numerals import is_ordinal, values
from onrecord.senses import BARE, Senses
from onrecord.spelling import same_word

if TYPE_CHECKING:
    from collections.abc import Callable

# A cut of this many words or more drops a statement; what it held (a number, a "not") goes with it and is not changed.
CLAUSE = 5
# At the head of a sentence every word has a capital: only so many in a row are a name.
FULL_NAME = 2

_FORGIVEN_KINDS = frozenset({EditKind.CASE, EditKind.PUNCTUATION, EditKind.SPELLING, EditKind.FILLER})
_MARKED_KINDS = frozenset({EditKind.ELLIPSIS, EditKind.BRACKET})


def forgiven(kind: EditKind) -> bool:
    """Whether words with a change of this kind are still the same words."""
    return kind in _FORGIVEN_KINDS


def marked(kind: EditKind) -> bool:
    """Whether the story itself shows this change."""
    return kind in _MARKED_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words of the record and what the story has for them, as folded forms and as printed.

    `left` is the form that stands before the change on both sides and `right` the one after it ("" at an end);
    `opens` is whether the change stands at the head of a sentence of the record.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    printed_before: tuple[str, ...] = ()
    printed_after: tuple[str, ...] = ()
    left: str = ""
    right: str = ""
    opens: bool = False

    @property
    def both(self) -> tuple[str, ...]:
        """All the words that the change touches."""
        return self.before + self.after


def edit_kind(change: Change, senses: Senses = BARE) -> EditKind:
    """The kind of a change: the first row of `KINDS` that holds, else WORD."""
    for kind, holds in KINDS:
        if holds(change, senses):
            return kind
    return EditKind.WORD


# --- the same words -------------------------------------------------------------------------------------------------


def _filler(change: Change, senses: Senses) -> bool:
    before = _without_doubles([w for w in change.before if w not in senses.fillers], change.left, change.right)
    after = _without_doubles([w for w in change.after if w not in senses.fillers], change.left, change.right)
    return before == after


def _without_doubles(forms: list[str], left: str, right: str) -> list[str]:
    """Drop words that only repeat their neighbour ("we, we agreed")."""
    row = [left, *forms, right]
    kept = [b for a, b in pairwise(row[:-1]) if b != a or not b]
    while kept and kept[-1] == right:
        kept.pop()
    return kept


def _spelling(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        return False
    one, two = (_spelt(forms, senses) for forms in (change.before, change.after))
    if one == two or "".join(one) == "".join(two):
        return True
    if len(change.before) <= 4 and len(change.after) <= 4 and _same_numbers(change):
        return True
    return len(one) == len(two) and all(a == b or same_word(a, b) for a, b in zip(one, two, strict=True))


def _same_numbers(change: Change) -> bool:
    """ "ten" and "10", "33, 000" and "33,000", "1.5 million" and "1,500,000"; no other words on either side."""
    glue = {"and", "a", "percent", "per", "cent"}
    sides = [[w for w in forms if w not in glue] for forms in (change.before, change.after)]
    if sum(map(is_ordinal, sides[0])) != sum(map(is_ordinal, sides[1])):
        return False
    found = [values(side) for side in sides]
    joined = ["".join(re.sub(r"\D", "", w) for w in side) for side in sides]
    if all(side and all(re.fullmatch(r"[\d.,]+", w) for w in side) for side in sides):
        return found[0] == found[1] or (joined[0] == joined[1] and len(sides[0]) != len(sides[1]))
    pure = all(len(values([w], weak=True)) == 1 or w in _SCALE_WORDS for side in sides for w in side)
    return bool(found[0]) and found[0] == found[1] and pure


_SCALE_WORDS = frozenset("hundred thousand million billion trillion mn bn k m".split())


def _spelt(forms: tuple[str, ...], senses: Senses) -> list[str]:
    return [w for form in forms for w in senses.variants.get(form, form).split()]


# --- what turns the sense -------------------------------------------------------------------------------------------


def _number(change: Change, _: Senses) -> bool:
    if max(len(change.before), len(change.after)) > 2 * CLAUSE:
        return False
    both = bool(change.before and change.after)
    before, after = (values(forms, weak=False) for forms in (change.before, change.after))
    if both and (before or after):
        return Counter(before or values(change.before)) != Counter(after or values(change.after))
    if both and _only_numbers(change.before) and _only_numbers(change.after):
        return values(change.before) != values(change.after)
    lost = change.before or change.after
    return len(lost) <= 2 and bool(before or after)


def _only_numbers(forms: tuple[str, ...]) -> bool:
    return all(values([form]) for form in forms)


def _negation(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        lost = _expanded(change.both, senses)
        return len(lost) < CLAUSE and _negations(lost, senses) % 2 == 1
    if abs(len(change.before) - len(change.after)) >= CLAUSE:
        return False
    one, two = _expanded(change.before, senses), _expanded(change.after, senses)
    count = [_negations(a, senses) + _negative_forms(a, b) for a, b in ((one, two), (two, one))]
    return count[0] % 2 != count[1] % 2


def _negations(forms: list[str], senses: Senses) -> int:
    return sum(form in senses.negation for form in forms)


_NEGATIVE_PREFIX = re.compile(r"^(un|in|im|ir|il|dis|non|mis)(?=.{4})")


def _negative_forms(forms: list[str], others: list[str]) -> int:
    """How many words are a word of the other side with a negative prefix ("unlikely" beside "likely")."""
    return sum(bool(bare := _NEGATIVE_PREFIX.sub("", w)) and bare != w and bare in others for w in forms)


def _expanded(forms: tuple[str, ...], senses: Senses) -> list[str]:
    """Contractions written out."""
    return [w for form in forms for w in senses.expansions.get(form, form).split()]


def _date(change: Change, senses: Senses) -> bool:
    before, after = ([w for w in forms if w in senses.dates] for forms in (change.before, change.after))
    return bool(before and after) and before != after and max(map(len, (change.before, change.after))) <= CLAUSE


def _name(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after or not senses.names_capital:
        return False
    before, after = (
        {f for f, p in zip(forms, printed, strict=False) if _is_name(f, p, senses)}
        for forms, printed in ((change.before, change.printed_before), (change.after, change.printed_after))
    )
    if change.opens and min(len(before), len(after)) < FULL_NAME:
        return False
    if max(len(change.before), len(change.after)) > CLAUSE:
        return False
    return bool(before and after) and not (before <= after or after <= before) and not _alike(before, after)


def _is_name(form: str, printed: str, senses: Senses) -> bool:
    plain = form in senses.function or form in senses.titles or form in senses.dates or form == "i"
    return printed[:1].isupper() and not plain and len(form) > 1


def _alike(one: set[str], two: set[str]) -> bool:
    """Endings of the same names ("Brandt", "Brandt's"): all but the last two letters are the same."""
    return all(any(_shared_head(a, b) >= max(len(a), len(b)) - 2 for b in two) for a in one)


def _shared_head(one: str, two: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _modality(change: Change, senses: Senses) -> bool:
    before, after = (
        [senses.modals[w] for w in _expanded(forms, senses) if w in senses.modals]
        for forms in (change.before, change.after)
    )
    if max(len(change.before), len(change.after)) > CLAUSE:
        return False
    return bool(before and after) and before != after


def _hedge(change: Change, senses: Senses) -> bool:
    if len(change.before) > CLAUSE or len(change.after) > CLAUSE:
        return False
    before, after = (" ".join(forms) for forms in (change.before, change.after))
    return _hedged(before, senses) != _hedged(after, senses) and not (before and after)


def _hedged(words: str, senses: Senses) -> bool:
    bare = " ".join(w for w in words.split() if w not in {"and", "but", "so", "that", "well"})
    return bare in senses.hedges


def hedge_before(forms: list[str], senses: Senses) -> str | None:
    """The hedge that a row of forms ends with ("… well i believe that"), or None.

    `forms` are the words of the record from the head of the sentence to where a quotation begins.
    """
    rest = list(forms)
    while rest and rest[-1] in {"that", "dass", "que", "что", "ca"}:
        rest.pop()
    for hedge in sorted(senses.hedges, key=len, reverse=True):
        words = hedge.split()
        if len(words) > 1 and rest[-len(words) :] == words and len(rest) <= len(words) + 3:
            return hedge
    return None


def condition_after(forms: list[str], senses: Senses) -> str | None:
    """The condition that a row of forms begins with ("if the council agrees"), or None."""
    for condition in senses.conditions:
        words = condition.split()
        if forms[: len(words)] == words:
            return " ".join(forms)
    return None


# --- what is left ---------------------------------------------------------------------------------------------------


def _function(change: Change, senses: Senses) -> bool:
    one, two = ([*_expanded(forms, senses)] for forms in (change.before, change.after))
    if one == two:
        return True
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    changed = [w for op, a, b, c, d in matcher.get_opcodes() if op != "equal" for w in one[a:b] + two[c:d]]
    light = senses.function | senses.fillers | senses.titles
    return bool(light) and (all(w in light for w in changed) or _inflected(changed))


def _inflected(changed: list[str]) -> bool:
    """Two words that differ in a possessive or plural s alone ("Israel", "Israel's")."""
    return (
        len(changed) == 2
        and abs(len(changed[0]) - len(changed[1])) == 1
        and (changed[0] + "s" == changed[1] or changed[1] + "s" == changed[0])
    )


KINDS: tuple[tuple[EditKind, Callable[[Change, Senses], bool]], ...] = (
    (EditKind.FILLER, _filler),
    (EditKind.SPELLING, _spelling),
    (EditKind.NUMBER, _number),
    (EditKind.NEGATION, _negation),
    (EditKind.DATE, _date),
    (EditKind.NAME, _name),
    (EditKind.MODALITY, _modality),
    (EditKind.HEDGE, _hedge),
    (EditKind.FUNCTION, _function),
)
