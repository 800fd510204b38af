"""A change of words, and what its words can tell of: how a text has them, how they are written out."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.meaning.firmness import tells_firmness
from onrecord.meaning.number_words import FIRST, HALVES
from onrecord.meaning.numerals import as_figures, is_scale, value
from onrecord.meaning.units import ABBREVIATED
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.senses import Senses

NEGATIVE_PREFIX = re.compile(r"^(un|in|im|ir|il|dis|non|mis)(?=.{4})")


class Change(NamedTuple):
    """Words of the record and what the story has for them, as folded forms and as printed.

    `left` is the form that stands before the change on both sides and `right` the one after it ("" at an end);
    `opens` is whether the change stands at the head of a sentence of the record; `beside` is what the side without
    words prints there, with the word before it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    printed_before: tuple[str, ...] = ()
    printed_after: tuple[str, ...] = ()
    left: str = ""
    right: str = ""
    opens: bool = False
    beside: str = ""

    @property
    def both(self) -> tuple[str, ...]:
        """All the words that the change touches."""
        return self.before + self.after

    def without(self, forms: frozenset[str]) -> Change:
        """The change without some forms, as words that only moved."""
        kept = [
            [(f, p) for f, p in zip(side, printed, strict=True) if f not in forms]
            for side, printed in ((self.before, self.printed_before), (self.after, self.printed_after))
        ]
        (before, printed_before), (after, printed_after) = (
            (tuple(f for f, _ in side), tuple(p for _, p in side)) for side in kept
        )
        return self._replace(before=before, after=after, printed_before=printed_before, printed_after=printed_after)


# What a word can tell of, as bits: a row of `KINDS` is asked only where a word tells of what it is about.
FIGURE, LIMIT, DENIAL, OPPOSITE, DAY, HEDGE, AMOUNT, PERSON, TITLE, MOOD, SHORT, TENSE, SMALL, IDLE, WRITTEN = (
    1 << n for n in range(15)
)


def told(forms: Sequence[str], senses: Senses) -> int:
    """What some words tell of."""
    bits = 0
    for form in forms:
        bits |= _tells(form, senses)
    return bits


@lru_cache(maxsize=1 << 15)
def _tells(form: str, senses: Senses) -> int:
    print_, whole = spelt((form,), senses), expanded((form,), senses)
    figure = any(value(w) is not None or is_scale(w) or w in HALVES for w in (form, *print_))
    return (
        FIGURE * figure
        | WRITTEN * (figure or print_ != [form] or form in FIRST or as_figures((form,)) != [form])
        | IDLE * (form in senses.fillers)
        | LIMIT * (form in _heads(senses.bounds))
        | DENIAL * (not senses.negation.isdisjoint(whole) or any(map(NEGATIVE_PREFIX.match, whole)))
        | OPPOSITE * (form in senses.antonyms)
        | DAY * (form in senses.dates)
        | HEDGE * any(form in some for some in (_heads(senses.hedges), _heads(senses.sources), senses.approximate))
        | AMOUNT * (form in senses.quantifiers)
        | PERSON * (form in senses.persons)
        | TITLE * any(w in senses.titles for w in print_)
        | MOOD * (form in map(folded, senses.moods) or any(tells_firmness(w, senses) for w in whole))
        | SHORT * (form in senses.expansions or form in senses.readings)
        | TENSE * any(w in senses.tenses or w.endswith(senses.past_endings) for w in (form, *whole))
        | SMALL * (form.endswith("s") or not senses.small.isdisjoint(whole))
    )


@cache
def _heads(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words of some phrases."""
    return frozenset(w for phrase in phrases for w in phrase.split())


def spelt(forms: tuple[str, ...], senses: Senses) -> list[str]:
    return [ABBREVIATED.get(w, w) for form in forms for w in senses.variants.get(form, form).split()]


def expanded(forms: tuple[str, ...], senses: Senses) -> list[str]:
    """Contractions written out."""
    return [w for form in forms for w in senses.expansions.get(form, form).split()]
