"""Numbers as they are said and written: digits, words, scales, ordinals, fractions of a dozen."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.meaning.number_words import (
    BARE,
    BEFORE_HALF,
    BETWEEN,
    ENDINGS,
    FORMS,
    HALVES,
    HUNDREDTHS,
    JOINS,
    LINKS,
    ORDINALS,
    OTHER_WORDS,
    PERCENT,
    PERCENTS,
    POINTS,
    SCALES,
    TENS,
    THIRTIETH,
    UNITS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_TO_HUNDRED, _TO_TEN = frozenset(map(float, range(100))), frozenset(map(float, range(10)))  # read out behind a point
_WORDS: dict[str, float] = {}
for _list in UNITS.values():
    _WORDS |= {word: float(n) for n, word in enumerate(_list.split())}
for _list in TENS.values():
    _WORDS |= {word: 20.0 + 10 * n for n, word in enumerate(_list.split())}
_PLACES_IN = {
    language: {word + ending: 1.0 + n for n, word in enumerate(row.split()) for ending in ENDINGS[language]}
    for language, row in ORDINALS.items()
}
_PLACES = {word: n for places in _PLACES_IN.values() for word, n in places.items()}
_PLACES |= dict.fromkeys(THIRTIETH, 30.0)
_BARE = frozenset(word for language in BARE for word in _PLACES_IN[language])
_WORDS |= _PLACES
for _figure, _list in (row.split(":") for row in FORMS.split()):
    _WORDS |= dict.fromkeys(_list.split(","), float(_figure))
# Words that are numbers in a list of figures but pronouns, articles or adverbs in most sentences.
WEAK = frozenset(
    """one un uno una unu un eins half couple twice once семью одна одного однои одну одним одном
    noua otto jedna jedno jednego jednej pol sete onze""".split()
) | frozenset(word for word, n in _PLACES.items() if n < 3)
# Scales that mean something else where no number stands beside them.
_COINS = frozenset({"cent", "cents", "mil", "md", "grand", "sto", "bi", "mio"})
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*|\.\d+)(st|nd|rd|th|s|er|e|k|m|bn|mn|b|mila)?$")


class _OneWord(NamedTuple):
    """How a language writes numbers in one word ("zweihundertfünfzig"): its words, and the patterns made of them."""

    hundred: str
    thousand: str
    half: str
    ones: frozenset[str]
    whole: re.Pattern[str]
    tens: re.Pattern[str]


def _one_word(language: str, hundred: str, thousand: str, joins: str, half: str, ones: str) -> _OneWord:
    whole = rf"(?:(?P<thousands>\w*?){thousand})?(?:(?P<hundreds>\w*?){hundred})?(?:{joins})?(?P<rest>\w*)"
    tens = rf"(?P<unit>\w+?){joins}(?P<tens>{'|'.join(TENS[language].split())})"
    return _OneWord(hundred, thousand, half, frozenset(ones.split()), re.compile(whole), re.compile(tens))


_ONE_WORD = (
    _one_word("de", "hundert", "tausend", "und", "einhalb", "ein eine"),
    _one_word("nl", "honderd", "duizend", "en", "enhalf", "een"),
)


@lru_cache(maxsize=1 << 15)
def value(form: str) -> float | None:
    """The number that one folded word gives ("10", "ten", "10th", "33000"), or None."""
    if form in _WORDS:
        return _WORDS[form]
    digits = _DIGITS.match(form)
    if digits is None:
        found = next((n for rules in _ONE_WORD if (n := _put_together(form, rules)) is not None), None)
        return _italian(form) if found is None else found
    number, suffix = digits.groups()
    scale = {"k": 1e3, "mila": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}.get(suffix or "", 1.0)
    try:
        return _number(number) * scale
    except ValueError:
        return None


def _put_together(form: str, rules: _OneWord) -> float | None:
    """A number that is one word ("zweihundertfünfzig", "siebenunddreissig", "dreieinhalb"), or None."""
    if form.endswith(rules.half):
        whole = _unit(form.removesuffix(rules.half), rules)
        return None if whole is None else whole + 0.5
    if rules.hundred not in form and rules.thousand not in form:
        return _below(form, rules) if rules.tens.fullmatch(form) else None
    found = rules.whole.fullmatch(form)
    assert found is not None
    parts = [(found["thousands"], 1000.0), (found["hundreds"], 100.0)]
    total = _below(found["rest"], rules) if found["rest"] else 0.0
    for text, scale in parts:
        times = 0.0 if text is None else 1.0 if not text else value(text) if scale == 1000.0 else _unit(text, rules)
        if times is None or total is None:
            return None
        total += times * scale
    return total


def _below(form: str, rules: _OneWord) -> float | None:
    """The part of such a number that is below a hundred."""
    found = rules.tens.fullmatch(form)
    if found is None:
        return _unit(form, rules)
    unit = _unit(found["unit"], rules)
    return None if unit is None else unit + _WORDS[found["tens"]]


def _unit(form: str, rules: _OneWord) -> float | None:
    return 1.0 if form in rules.ones else _WORDS.get(form)


def _italian(form: str) -> float | None:
    """An Italian number that is put together in one word ("duecentomila", "millenovecento", "ventotto"), or None."""
    if not form or form in SCALES or form in OTHER_WORDS:
        return None
    head, many, rest = form.rpartition("mila")
    if not many and form.startswith("mille"):
        head, rest = "uno", form.removeprefix("mille")
    thousands, below = (_below_thousand(part) if part else 0.0 for part in (head, rest))
    return None if thousands is None or below is None else 1000 * thousands + below


def _below_thousand(form: str) -> float | None:
    head, hundred, rest = form.partition("cento")
    if not hundred:
        return _BELOW_HUNDRED.get(form)
    times, below = _BELOW_HUNDRED.get(head or "uno"), _BELOW_HUNDRED.get(rest or "zero")
    return None if times is None or below is None else 100 * times + below


def _below_hundred() -> dict[str, float]:
    units = UNITS["it"].replace("-", "{}").format(*OTHER_WORDS).split()
    found = {word: float(n) for n, word in enumerate(units)}
    for ten, stem in zip(range(20, 100, 10), TENS["it"].split(), strict=True):
        found[stem] = float(ten)
        found |= {(stem[:-1] if n in (1, 8) else stem) + units[n]: float(ten + n) for n in range(1, 10)}
    return found


_BELOW_HUNDRED = _below_hundred()


def is_ordinal(form: str) -> bool:
    """Whether a folded word counts places ("third", "3rd"), not things."""
    return form in _PLACES or bool(re.fullmatch(r"\d+(?:st|nd|rd|th)", form))


def is_bare(form: str) -> bool:
    """Whether a folded word counts places in a language that prints it as a bare figure, too."""
    return form in _BARE


@lru_cache(maxsize=8)
def spelled_in(language: str) -> frozenset[str]:
    """The folded words for the numbers of one language, scales of all languages with them."""
    rows = (table.get(language, "") for table in (UNITS, TENS))
    return frozenset(w for row in rows for w in row.split()) | frozenset(SCALES)


def is_scale(form: str) -> bool:
    """Whether a folded word multiplies the number before it ("million")."""
    return form in SCALES


def spelled(number: float) -> list[str]:
    """The single words that say a number, in all the languages of the tables."""
    return [word for word, n in _WORDS.items() if n == number and word not in WEAK]


def _number(digits: str) -> float:
    """Read a figure whose stops and commas may be thousands or decimals."""
    if digits[0] == ".":
        return float(digits)
    last = re.search(r"[.,](\d+)$", digits)
    if last is None:
        return float(digits)
    if len(last.group(1)) == 3 and not digits.startswith("0"):
        return float(re.sub(r"[.,]", "", digits))
    whole = re.sub(r"[.,]", "", digits[: last.start()])
    return float(f"{whole or 0}.{last.group(1)}")


def values(forms: Sequence[str], *, weak: bool = True) -> list[float]:
    """The numbers that a row of folded words gives, compounds put together ("twenty five", "5 million").

    With `weak` false, words such as "one" and "first" count only inside a compound.
    """
    if all(value(form) is None and form not in SCALES for form in forms):
        return []
    if len(forms) == 1 and forms[0] in ("cent", "mil"):
        return [SCALES[forms[0]]]
    forms = as_figures(forms)
    out: list[float] = []
    run: list[str] = []
    for form, following in zip([*forms, ""], [*forms[1:], "", ""], strict=False):
        if form and (value(form) is not None or (run and _goes_on(form, following))):
            run.append(form)
            continue
        while run and run[-1] in BEFORE_HALF:
            run.pop()
        if run and (weak or not WEAK.issuperset(run)):
            out.extend(_compound(run))
        begins = form in SCALES and (form not in _COINS or following in _WORDS or following == "e")
        run = [form] if begins else []
    return out


def as_figures(forms: Sequence[str]) -> list[str]:
    """Forms with several words that say one figure put together.

    These are the words for a hundredth ("sixty per cent", "60 la suta"), a decimal that is read out ("two point three
    five" is "two", ".35"), and thousands set apart by blanks ("22 000" is "22,000").
    """
    out: list[str] = []
    for before, form in pairwise(["", *forms]):
        if len(out) > 1 and out[-1] in POINTS and value(form) in _TO_HUNDRED and _is_whole(out[:-1]):
            out[-1] = "." + (form if form.isdigit() else f"{value(form):.0f}")
        elif out and out[-1][0] == "." and value(form) in _TO_TEN:
            tens = out[-1][:-1] if (value(before) or 0.0) >= 20 else out[-1]  # "deux virgule vingt-cinq"
            out[-1] = f"{tens}{value(form):.0f}"
        elif out and len(form) == 3 and form.isdigit() and _GROUPS.fullmatch(out[-1]):
            out[-1] += f",{form}"
        elif out and (out[-1], form) in HUNDREDTHS and (len(out) == 1 or value(out[-2]) is not None):
            out[-1] = PERCENT
        else:
            out.append(PERCENT if form in PERCENTS else form)
    return out


def _is_whole(forms: Sequence[str]) -> bool:
    """Whether a row of forms ends with the number before a decimal; "at one point" is none."""
    return value(forms[-1]) is not None and tuple(forms[-2:]) != ("at", "one")


def _goes_on(form: str, following: str) -> bool:
    """Whether a word that is no number by itself can stand inside one ("and", "million", the "de" before it)."""
    inner = (form in BEFORE_HALF and following in HALVES) or (form in BETWEEN and following in SCALES)
    return inner or form in SCALES or form in JOINS or form in HALVES


def _compound(run: Sequence[str]) -> list[float]:
    """Put a row of number words together: [twenty, five] is 25, [ten, twelve] are two numbers."""
    out: list[float] = []
    total, last, joined, linked, scale = 0.0, 0.0, False, False, 1.0
    for before, form in pairwise(["", *run]):
        if form in BEFORE_HALF or form in BETWEEN:
            linked = linked or form in LINKS
            continue
        if form in SCALES:
            last, joined, linked, scale = _scaled(last, SCALES[form]), True, False, SCALES[form]
            continue
        number = value(form) or 0.0
        if joined and linked and form in HALVES:
            last += 0.5 * scale  # "tres millones y medio"
        elif joined and form[0] == ".":
            last += number
        elif joined and last == 4 and form in ("vingt", "vingts"):
            last = 80.0
        elif joined and (_adds(last, number) or (before == "dix" and form in ("sept", "huit", "neuf"))):
            last += number
        elif joined and (last >= 1000 > number or (last >= 10**6 > number and last % 10**6 == 0)):
            total, last = total + last, number
        else:
            if joined:
                out.append(total + last)
            total, last = 0.0, number
        joined, linked, scale = True, False, 1.0
    return [*out, total + last]


def _scaled(last: float, scale: float) -> float:
    """A number times a scale: of "mille neuf cents" only the nine hundredfold."""
    done = last - last % max(1000, 1000 * scale if scale >= 1000 else 0)
    return done + (last - done or 1.0) * scale


def _adds(last: float, number: float) -> bool:
    """Whether a number is the rest of the one before it (20 5, 100 20, "soixante quinze")."""
    tens = 0 < number < 10 and last % 100 in range(20, 100, 10)
    seventies = 10 <= number < 20 and last % 100 in (60, 80)
    return tens or seventies or (last >= 100 > number and last % 100 == 0)
