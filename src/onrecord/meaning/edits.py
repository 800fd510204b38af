"""What a change of words does to the sense.

`edit_kind` names one change; the verdicts' levels follow from the kinds. The order of the tests is the order of
`KINDS`: what forgives comes first (fillers, spelling), then what turns the sense (number, negation, its opposite, date,
name, modality, hedge), then degrees, times and persons, then what is left (function words, words).
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.meaning.change import (
    AMOUNT,
    DAY,
    DENIAL,
    FIGURE,
    HEDGE,
    LIMIT,
    MOOD,
    NEGATIVE_PREFIX,
    OPPOSITE,
    PERSON,
    SHORT,
    SMALL,
    TENSE,
    TITLE,
    Change,
    expanded,
    spelt,
    told,
)
from onrecord.meaning.firmness import firmness_changed
from onrecord.meaning.number_words import HALVES
from onrecord.meaning.numerals import value, values
from onrecord.meaning.same import contracted, filler, filling, spelling
from onrecord.models import EditKind
from onrecord.senses import BARE, Senses

if TYPE_CHECKING:
    from collections.abc import Callable

# A cut of this many words or more drops a statement; what it held (a number, a "not") goes with it and is not changed.
CLAUSE = 5
# At the head of a sentence every word has a capital: only so many in a row are a name.
FULL_NAME = 2
# A figure with so many digits that matter may be rounded, by this share of it.
EXACT_DIGITS = 3
ROUNDED = 0.05
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


def edit_kind(change: Change, senses: Senses = BARE) -> EditKind:
    """The kind of a change: the first row of `KINDS` that holds, else WORD."""
    bits = told(change.both, senses)
    for kind, asks, holds in KINDS:
        if (not asks or asks & bits) and holds(change, senses):
            return kind
    return EditKind.WORD


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
    half = lost[-1] in HALVES and bool(values([change.left]))  # "tres millones y medio"
    return len(lost) <= 2 and (half or bool(before or after))


def _only_numbers(forms: tuple[str, ...]) -> bool:
    return all(values([form]) for form in forms)


def _negation(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        lost = expanded(change.both, senses)
        return len(lost) < CLAUSE and _negations(lost, senses) % 2 == 1
    if abs(len(change.before) - len(change.after)) >= CLAUSE:
        return False
    one, two = expanded(change.before, senses), expanded(change.after, senses)
    count = [_negations(a, senses) + _negative_forms(a, b) for a, b in ((one, two), (two, one))]
    return count[0] % 2 != count[1] % 2


def _negations(forms: list[str], senses: Senses) -> int:
    denials = sum(form in senses.negation for form in forms)
    return min(denials, 1) if senses.concord else denials


def _negative_forms(forms: list[str], others: list[str]) -> int:
    """How many words are a word of the other side with a negative prefix ("unlikely" beside "likely")."""
    return sum(bool(bare := NEGATIVE_PREFIX.sub("", w)) and bare != w and bare in others for w in forms)


def _date(change: Change, senses: Senses) -> bool:
    before, after = ([w for w in forms if w in senses.dates] for forms in (change.before, change.after))
    return bool(before and after) and before != after and max(map(len, (change.before, change.after))) <= 2 * CLAUSE


def _name(change: Change, senses: Senses) -> bool:
    if not change.before or not change.after:
        return False
    if told(change.both, senses) & TITLE:
        titles = [[w for w in spelt(forms, senses) if w in senses.titles] for forms in (change.before, change.after)]
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
    return [printed.lower()] if printed.lower() in senses.moods else expanded((form,), senses)


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
    denied = [_negations(expanded(forms, senses), senses) % 2 for forms in (change.before, change.after)]
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
    if not change.before or not change.after or any(map(_shortened, change.printed_before + change.printed_after)):
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
    ended = shorter.removesuffix("e")
    return longer.startswith(ended) and any(longer in (shorter + p, ended + p) for p in senses.past_endings)


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
    return tuple(w for f, p in pairs for w in (expanded((f,), senses) if "'" in p or "’" in p else [f]))


def _shortened(printed: str) -> bool:
    """Whether a word ends in an "'s" or "'d", which may be of the present or of the past."""
    return printed.replace("’", "'").endswith(("'s", "'d"))


# --- what is left ---------------------------------------------------------------------------------------------------


def _function(change: Change, senses: Senses) -> bool:
    one, two = ([*expanded(forms, senses)] for forms in (change.before, change.after))
    if one == two:
        return True
    changed = [*one, *two]
    if not set(one).isdisjoint(two):
        matcher = SequenceMatcher(None, one, two, autojunk=False)
        changed = [w for op, a, b, c, d in matcher.get_opcodes() if op != "equal" for w in one[a:b] + two[c:d]]
    return bool(senses.small) and (senses.small.issuperset(changed) or _inflected(changed))


def _inflected(changed: list[str]) -> bool:
    """Two words that differ in a possessive or plural s alone ("Israel", "Israel's")."""
    return (
        len(changed) == 2
        and abs(len(changed[0]) - len(changed[1])) == 1
        and (changed[0] + "s" == changed[1] or changed[1] + "s" == changed[0])
    )


KINDS: tuple[tuple[EditKind, int, Callable[[Change, Senses], bool]], ...] = (
    (EditKind.FILLER, 0, filler),
    (EditKind.SPELLING, 0, spelling),
    (EditKind.FUNCTION, 0, contracted),
    (EditKind.FUNCTION, 0, filling),
    (EditKind.ROUNDING, FIGURE, _rounding),
    (EditKind.COMPARATIVE, LIMIT, _comparative),
    (EditKind.NEGATION, DENIAL, _negation),
    (EditKind.DATE, DAY, _date),
    (EditKind.NUMBER, FIGURE, _number),
    (EditKind.ANTONYM, OPPOSITE, _antonym),
    (EditKind.NAME, 0, _name),
    (EditKind.MODALITY, MOOD, _modality),
    (EditKind.HEDGE, HEDGE, _hedge),
    (EditKind.QUANTIFIER, AMOUNT, _quantifier),
    (EditKind.TENSE, TENSE, _tense),
    (EditKind.PERSON, PERSON, _person),
    (EditKind.FUNCTION, SMALL | SHORT, _function),
)
