"""What a change of words does to the sense.

`edit_kind` names one change; the verdicts' levels follow from the kinds. The order of the tests is the order of
`KINDS`: what forgives comes first (fillers, spelling), then what turns the sense (number, negation, its opposite, date,
name, modality, hedge), then degrees, times and persons, then what is left (function words, words).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.meaning.firmness import firmness_changed
from onrecord.meaning.numerals import HALVES, is_ordinal, is_scale, value, values, with_percent
from onrecord.meaning.spelling import same_word
from onrecord.meaning.units import ABBREVIATED, BY_SIGN, by_sign
from onrecord.models import EditKind
from onrecord.senses import BARE, Senses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# A cut of this many words or more drops a statement; what it held (a number, a "not") goes with it and is not changed.
CLAUSE = 5
# At the head of a sentence every word has a capital: only so many in a row are a name.
FULL_NAME = 2
# A figure with so many digits that matter may be rounded, by this share of it.
EXACT_DIGITS = 3
ROUNDED = 0.05
# Words of a figure at most ("two hundred and five thousand").
FIGURE_WORDS = 6
# A clause that names a source has so many words at most.
SOURCE_WORDS = 8

_FORGIVEN_KINDS = frozenset({EditKind.CASE, EditKind.PUNCTUATION, EditKind.SPELLING, EditKind.FILLER, EditKind.LABEL})
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
        return replace(self, before=before, after=after, printed_before=printed_before, printed_after=printed_after)


def edit_kind(change: Change, senses: Senses = BARE) -> EditKind:
    """The kind of a change: the first row of `KINDS` that holds, else WORD."""
    told = _told(change.both, senses)
    for kind, asks, holds in KINDS:
        if (not asks or asks & told) and holds(change, senses):
            return kind
    return EditKind.WORD


# What a word can tell of, as bits: a row of `KINDS` is asked only where a word tells of what it is about.
FIGURE, LIMIT, DENIAL, OPPOSITE, DAY, HEDGE, AMOUNT, PERSON, TITLE = (1 << n for n in range(9))


def _told(forms: Sequence[str], senses: Senses) -> int:
    """What some words tell of."""
    told = 0
    for form in forms:
        told |= _tells(form, senses)
    return told


@lru_cache(maxsize=1 << 15)
def _tells(form: str, senses: Senses) -> int:
    spelt, whole = _spelt((form,), senses), _expanded((form,), senses)
    return (
        FIGURE * any(value(w) is not None or is_scale(w) for w in (form, *spelt))
        | LIMIT * (form in _heads(senses.bounds))
        | DENIAL * (not senses.negation.isdisjoint(whole) or any(map(_NEGATIVE_PREFIX.match, whole)))
        | OPPOSITE * (form in senses.antonyms)
        | DAY * (form in senses.dates)
        | HEDGE * any(form in some for some in (_heads(senses.hedges), _heads(senses.sources), senses.approximate))
        | AMOUNT * (form in senses.quantifiers)
        | PERSON * (form in senses.persons)
        | TITLE * any(w in senses.titles for w in spelt)
    )


@cache
def _heads(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words of some phrases."""
    return frozenset(w for phrase in phrases for w in phrase.split())


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
        return by_sign(change.both, change.beside)
    one, two = (with_percent(_spelt(forms, senses)) for forms in (change.before, change.after))
    if one == two or "".join(one) == "".join(two) or _same_date(one, two, senses):
        return True
    few = max(len(change.before), len(change.after)) <= FIGURE_WORDS
    if few and _told(change.both, senses) & FIGURE and _same_numbers(change, senses):
        return True
    return len(one) == len(two) and all(a == b or same_word(a, b) for a, b in zip(one, two, strict=True))


def _contracted(change: Change, senses: Senses) -> bool:
    """A contraction written out, or drawn together, in either of its senses ("we'd": we would, we had)."""
    if not change.before or not change.after:
        return False
    one, two = (_expanded(forms, senses) for forms in (change.before, change.after))
    if one == two or any(_otherwise(a, senses) == b for a, b in ((change.before, two), (change.after, one))):
        return True
    sides = ((change.printed_before, change.before, two), (change.printed_after, change.after, one))
    return any(_same_endings(_torn(printed, forms, senses), other) for printed, forms, other in sides)


def _torn(printed: tuple[str, ...], forms: tuple[str, ...], senses: Senses) -> list[str]:
    """Words parted at their apostrophes ("he'll": he will, "sag's": sag es)."""
    out: list[str] = []
    for print_, form in zip(printed, forms, strict=False):
        head, mark, tail = print_.replace("’", "'").lower().partition("'")
        out += [head, senses.clitics[tail]] if mark and tail in senses.clitics else [form]
    return out


def _same_endings(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words are the same, an e at their ends aside ("sag", "sage")."""
    return len(one) == len(two) and all(
        a.removesuffix("e") == b.removesuffix("e") for a, b in zip(one, two, strict=True)
    )


def _otherwise(forms: tuple[str, ...], senses: Senses) -> list[str]:
    return [w for f in forms for w in senses.readings.get(f, senses.expansions.get(f, f)).split()]


def _same_date(one: list[str], two: list[str], senses: Senses) -> bool:
    """ "Jan. 14" and "the 14th of January"."""
    sides = [(sorted(w for w in side if w in senses.dates), values(side)) for side in (one, two)]
    rest = (w for w in (*one, *two) if w not in senses.dates and value(w) is None)
    return sides[0] == sides[1] and all(sides[0]) and all(w in senses.function for w in rest)


def _same_numbers(change: Change, senses: Senses) -> bool:
    """ "ten" and "10", "33, 000" and "33,000", "1.5 million" and "1,500,000"; the other words, if any, are the same."""
    letters = [[f if f in _LETTERS else s for f in forms for s in _spelt((f,), senses)] for forms in _sides(change)]
    spelt = [with_percent(forms) for forms in letters]
    sides = [
        [_LETTERS.get(w, w) if any(map(is_scale, other)) else w for w in forms if w not in BY_SIGN]
        for forms, other in (spelt, spelt[::-1])
    ]
    if sum(map(is_ordinal, sides[0])) != sum(map(is_ordinal, sides[1])):
        return False
    found = [values(side) for side in sides]
    joined = ["".join(re.sub(r"\D", "", w) for w in side) for side in sides]
    if all(side and all(re.fullmatch(r"[\d.,]+", w) for w in side) for side in sides):
        return found[0] == found[1] or (joined[0] == joined[1] and len(sides[0]) != len(sides[1]))
    rest = [[w for w in side if not (w in _LINKS or is_scale(w) or values([w]))] for side in sides]
    return bool(found[0]) and found[0] == found[1] and rest[0] == rest[1]


_LETTERS = {"k": "thousand", "m": "million", "b": "billion"}
_LINKS = frozenset("and und et y si с a de".split()) | HALVES


def _spelt(forms: tuple[str, ...], senses: Senses) -> list[str]:
    return [ABBREVIATED.get(w, w) for form in forms for w in senses.variants.get(form, form).split()]


# --- what turns the sense -------------------------------------------------------------------------------------------


def _rounding(change: Change, _: Senses) -> bool:
    """A figure of three digits or more given in fewer of them, within a twentieth ("33,412" as "33,000")."""
    before, after = values(change.before), values(change.after)
    if len(before) != 1 or len(after) != 1 or max(len(change.before), len(change.after)) > CLAUSE:
        return False
    (exact, given), digits = (before[0], after[0]), [f"{n:f}".replace(".", "").strip("0") for n in (*before, *after)]
    fewer = len(digits[0]) >= EXACT_DIGITS and len(digits[1]) < len(digits[0])
    return fewer and exact != given and abs(exact - given) <= ROUNDED * abs(exact)


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


def _sides(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return change.before, change.after


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
    return bool(before and after) and before != after and max(map(len, (change.before, change.after))) <= 2 * CLAUSE


def _name(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        return False
    if _told(change.both, senses) & TITLE:
        titles = [[w for w in _spelt(forms, senses) if w in senses.titles] for forms in (change.before, change.after)]
        if titles[0] and titles[1] and titles[0] != titles[1] and len(change.both) <= CLAUSE:
            return True
    if not senses.names_capital or not any(p[:1].isupper() for p in change.printed_after):
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
    if max(len(change.before), len(change.after)) > CLAUSE:
        return False
    before, after = (
        [w for form, print_ in zip(forms, printed, strict=True) for w in _moods(form, print_, senses)]
        for forms, printed in ((change.before, change.printed_before), (change.after, change.printed_after))
    )
    return firmness_changed(before, after, senses)


def _moods(form: str, printed: str, senses: Senses) -> list[str]:
    """A form with its contraction written out, or as printed where its accents tell a mood ("müsste" of "musste")."""
    return [printed.lower()] if printed.lower() in senses.moods else _expanded((form,), senses)


def _hedge(change: Change, senses: Senses) -> bool:
    if len(change.before) > SOURCE_WORDS or len(change.after) > SOURCE_WORDS:
        return False
    before, after = (" ".join(forms) for forms in (change.before, change.after))
    if not before or not after:
        return _hedged(before or after, change.right, senses) or _sourced(change.both, senses)
    return False


def _hedged(words: str, right: str, senses: Senses) -> bool:
    bare = " ".join(w for w in words.split() if w not in {"and", "but", "so", "that", "well"})
    if bare in senses.approximate:
        return value(right) is not None
    return bare in senses.hedges


def _sourced(forms: tuple[str, ...], senses: Senses) -> bool:
    """Whether a clause names who says so ("according to the engineers", "as our colleagues say")."""
    row = " ".join(forms)
    begins = next((s for s in senses.sources if row.startswith(s + " ")), None)
    if begins is None:
        return False
    return not begins.startswith(("as ", "wie ", "comme ", "como ", "как ")) or forms[-1] in senses.relays


# --- degrees, times, persons ------------------------------------------------------------------------------------------


def _antonym(change: Change, senses: Senses) -> bool:
    before, after = _own(change)
    denied = [_negations(_expanded(forms, senses), senses) % 2 for forms in (change.before, change.after)]
    if max(len(before), len(after)) > CLAUSE or denied[0] != denied[1]:
        return False
    return any(w in senses.antonyms.get(v, ()) for v in before for w in after)


def _quantifier(change: Change, senses: Senses) -> bool:
    before, after = ([senses.quantifiers[w] for w in row if w in senses.quantifiers] for row in _own(change))
    if max(len(change.before), len(change.after)) > CLAUSE:
        return False
    if before and after:
        return before != after
    return len(change.both) == 1 and bool(before or after) and change.both[0] not in senses.function


def _comparative(change: Change, senses: Senses) -> bool:
    """A limit put on a figure, or taken off ("at least 40" as "40")."""
    before, after = (" ".join(row) for row in _own(change))
    bound = (before in senses.bounds, after in senses.bounds)
    if all(bound):
        return before != after and not _antonym(change, senses)
    alone = any(bound) and not (before and after)
    return alone and (" " in (before or after) or bool(values([change.right])))


def _tense(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        return False
    if any(_shortened(p) for p in change.printed_before + change.printed_after):
        return False
    own = _apart(
        _written_out(change.before, change.printed_before, senses),
        _written_out(change.after, change.printed_after, senses),
    )
    before, after = ([w for w in row if w not in senses.function or w in senses.tenses] for row in own)
    if len(before) != 1 or len(after) != 1:
        return False
    one, two = senses.tenses.get(before[0]), senses.tenses.get(after[0])
    if one and two:
        return one[0] == two[0] and one[1] != two[1]
    shorter, longer = sorted((before[0], after[0]), key=len)
    return any(longer in (shorter + past, shorter.removesuffix("e") + past) for past in senses.past_endings)


def _person(change: Change, senses: Senses) -> bool:
    before, after = _own(change)
    if not before or not after or any(w not in senses.persons for w in before + after):
        return False
    return {senses.persons[w] for w in before} != {senses.persons[w] for w in after}


def _own(change: Change) -> tuple[list[str], list[str]]:
    """The words of each side that the other lacks."""
    return _apart(change.before, change.after)


@lru_cache(maxsize=64)  # several kinds ask it of one change
def _apart(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[list[str], list[str]]:
    if set(one).isdisjoint(two):
        return list(one), list(two)
    before, after = Counter(one), Counter(two)
    return list((before - after).elements()), list((after - before).elements())


def _written_out(forms: tuple[str, ...], printed: tuple[str, ...], senses: Senses) -> tuple[str, ...]:
    """Contractions that are printed as such written out ("n'était"; not "were" for "we're")."""
    pairs = zip(forms, printed, strict=True)
    return tuple(w for f, p in pairs for w in (_expanded((f,), senses) if "'" in p or "’" in p else [f]))


def _shortened(printed: str) -> bool:
    """Whether a word ends in an "'s" or "'d", which may be of the present or of the past."""
    return printed.replace("’", "'").endswith(("'s", "'d"))


# --- what is left ---------------------------------------------------------------------------------------------------


def _function(change: Change, senses: Senses) -> bool:
    one, two = ([*_expanded(forms, senses)] for forms in (change.before, change.after))
    if one == two:
        return True
    changed = [*one, *two]
    if not set(one).isdisjoint(two):
        matcher = SequenceMatcher(None, one, two, autojunk=False)
        changed = [w for op, a, b, c, d in matcher.get_opcodes() if op != "equal" for w in one[a:b] + two[c:d]]
    light = (senses.function, senses.fillers, senses.titles)
    return any(light) and (all(any(w in row for row in light) for w in changed) or _inflected(changed))


def _inflected(changed: list[str]) -> bool:
    """Two words that differ in a possessive or plural s alone ("Israel", "Israel's")."""
    return (
        len(changed) == 2
        and abs(len(changed[0]) - len(changed[1])) == 1
        and (changed[0] + "s" == changed[1] or changed[1] + "s" == changed[0])
    )


KINDS: tuple[tuple[EditKind, int, Callable[[Change, Senses], bool]], ...] = (
    (EditKind.FILLER, 0, _filler),
    (EditKind.SPELLING, 0, _spelling),
    (EditKind.FUNCTION, 0, _contracted),
    (EditKind.ROUNDING, FIGURE, _rounding),
    (EditKind.COMPARATIVE, LIMIT, _comparative),
    (EditKind.NEGATION, DENIAL, _negation),
    (EditKind.DATE, DAY, _date),
    (EditKind.NUMBER, FIGURE, _number),
    (EditKind.ANTONYM, OPPOSITE, _antonym),
    (EditKind.NAME, 0, _name),
    (EditKind.MODALITY, 0, _modality),
    (EditKind.HEDGE, HEDGE, _hedge),
    (EditKind.QUANTIFIER, AMOUNT, _quantifier),
    (EditKind.TENSE, 0, _tense),
    (EditKind.PERSON, PERSON, _person),
    (EditKind.FUNCTION, 0, _function),
)
