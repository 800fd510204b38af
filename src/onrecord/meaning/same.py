"""Changes that leave the words what they are: fillers, spellings, contractions, numbers and dates written otherwise."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.dates import MONTHS
from onrecord.meaning.change import DAY, FIGURE, IDLE, SHORT, WRITTEN, expanded, spelt, told
from onrecord.meaning.number_words import FIRST, HALVES, LINKS
from onrecord.meaning.numerals import as_figures, is_bare, is_ordinal, is_scale, value, values
from onrecord.meaning.spelling import same_word
from onrecord.meaning.units import BY_SIGN, by_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.meaning.change import Change
    from onrecord.senses import Senses

# Words of a figure at most ("two hundred and five thousand").
FIGURE_WORDS = 6


def filler(change: Change, senses: Senses) -> bool:
    both = change.both
    doubled = change.left in both or change.right in both or len(set(both)) < len(both)
    if not doubled and not told(both, senses) & IDLE:
        return change.before == change.after
    before = _without_doubles([w for w in change.before if w not in senses.fillers], change.left, change.right)
    after = _without_doubles([w for w in change.after if w not in senses.fillers], change.left, change.right)
    return before == after


def filling(change: Change, senses: Senses) -> bool:
    """Whether a phrase is left out that says nothing ("I mean"), or a start that is made anew ("there was, well, there
    was"); before a number such a phrase makes that a rough one."""
    if change.after or not change.before or value(change.right) is not None:
        return False
    first, *behind = change.before
    bridge = [w for w in behind if w not in senses.fillers]
    anew = first == change.right and first not in senses.negation and len(bridge) == 1
    return (anew and bridge[0] in senses.function) or " ".join(change.before) in senses.filling


def _without_doubles(forms: list[str], left: str, right: str) -> list[str]:
    """Drop words that only repeat their neighbour ("we, we agreed")."""
    row = [left, *forms, right]
    kept = [b for a, b in pairwise(row[:-1]) if b != a or not b]
    while kept and kept[-1] == right:
        kept.pop()
    return kept


def spelling(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        return by_sign(change.both, change.beside)
    if not told(change.both, senses) & (WRITTEN | DAY):
        return _same_letters(change.before, change.after)
    one, two = (as_figures(spelt(forms, senses)) for forms in (change.before, change.after))
    if _same_letters(one, two) or _same_date(one, two, senses) or _same_day(change, senses):
        return True
    few = max(len(change.before), len(change.after)) <= FIGURE_WORDS
    return bool(few and told(change.both, senses) & FIGURE and _same_numbers(change, senses))


def _same_letters(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words are the same but for where they are parted, or how each is spelt."""
    if "".join(one) == "".join(two):
        return True
    return len(one) == len(two) and all(a == b or same_word(a, b) for a, b in zip(one, two, strict=True))


def contracted(change: Change, senses: Senses) -> bool:
    """A contraction written out, or drawn together, in either of its senses ("we'd": we would, we had)."""
    if not change.before or not change.after:
        return False
    if not (told(change.both, senses) & SHORT or any(map(_apostrophe, change.printed_before + change.printed_after))):
        return senses.mute_e and _same_endings(change.before, change.after)
    one, two = (expanded(forms, senses) for forms in (change.before, change.after))
    if one == two or any(_otherwise(a, senses) == b for a, b in ((change.before, two), (change.after, one))):
        return True
    sides = ((change.printed_before, change.before, two), (change.printed_after, change.after, one))
    return any(_same_endings(torn(printed, forms, senses), other) for printed, forms, other in sides)


def _apostrophe(printed: str) -> bool:
    return "'" in printed or "’" in printed


def torn(printed: Sequence[str], forms: Sequence[str], senses: Senses) -> list[str]:
    """Words parted at their apostrophes ("he'll": he will, "sag's": sag es)."""
    out: list[str] = []
    for print_, form in zip(printed, forms, strict=False):
        head, mark, tail = print_.replace("’", "'").lower().partition("'")
        out += [head, senses.clitics[tail]] if mark and tail in senses.clitics else [form]
    return out


def _same_endings(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words are the same, an e at their ends aside ("sag", "sage")."""
    return [w.removesuffix("e") for w in one] == [w.removesuffix("e") for w in two]


def _otherwise(forms: tuple[str, ...], senses: Senses) -> list[str]:
    return [w for f in forms for w in senses.readings.get(f, senses.expansions.get(f, f)).split()]


def _same_date(one: list[str], two: list[str], senses: Senses) -> bool:
    """ "Jan. 14" and "the 14th of January"."""
    days = [sorted(w for w in side if w in senses.dates) for side in (one, two)]
    if not days[0] or days[0] != days[1]:
        return False
    rest = (w for w in (*one, *two) if w not in senses.dates and value(w) is None)
    numbers = values(one)
    return bool(numbers) and numbers == values(two) and all(w in senses.function for w in rest)


def _same_day(change: Change, senses: Senses) -> bool:
    """ "the third" and "3" beside the name of a month, "primero" and "1" before "de"."""
    named = not MONTHS.keys().isdisjoint((change.left, change.right))
    if not named and change.right != "de":
        return False
    days = [values(["1" if w in FIRST else w for w in side]) for side in (change.before, change.after)]
    if days[0] != days[1] or len(days[0]) != 1 or not (named or days[0] == [1.0]):
        return False
    return all(w in senses.function or w in FIRST or value(w) is not None for w in change.both)


def _same_numbers(change: Change, senses: Senses) -> bool:
    """ "ten" and "10", "33, 000" and "33,000", "1.5 million" and "1,500,000"; the other words, if any, are the same."""
    rows = [as_figures([w for f in forms for w in _written(f, senses)]) for forms in (change.before, change.after)]
    sides = [
        [_LETTERS.get(w, w) if any(map(is_scale, other)) else w for w in forms if w not in BY_SIGN]
        for forms, other in (rows, rows[::-1])
    ]
    figures = any(w.isdigit() for side in sides for w in side)
    places = [sum(is_ordinal(w) and not (figures and is_bare(w)) for w in side) for side in sides]
    if places[0] != places[1]:
        return False
    found = [values(side) for side in sides]
    joined = ["".join(re.sub(r"\D", "", w) for w in side) for side in sides]
    if all(side and all(re.fullmatch(r"[\d.,]+", w) for w in side) for side in sides):
        return found[0] == found[1] or (joined[0] == joined[1] and len(sides[0]) != len(sides[1]))
    rest = [[w for w in side if not (w in _LINKS or is_scale(w) or values([w]))] for side in sides]
    return bool(found[0]) and found[0] == found[1] and rest[0] == rest[1]


_LETTERS = {"k": "thousand", "m": "million", "b": "billion"}
_LINKS = LINKS | HALVES | {"a", "de"}


def _written(form: str, senses: Senses) -> list[str]:
    """A form written out, but a letter that may stand for a scale ("5 m", "M. Brandt") left as it is."""
    return [form] if form in _LETTERS else spelt((form,), senses)
