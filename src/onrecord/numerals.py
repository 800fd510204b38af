"""Numbers as they are said and written: digits, words, scales, ordinals, fractions of a dozen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "de": "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "fr": "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve",
    "ro": "zero unu doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece "
    "cincisprezece saisprezece saptesprezece optsprezece nouasprezece",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante quatre-vingts nonante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "ro": "douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte",
}
_SCALES = {
    **dict.fromkeys(("hundred", "hundert", "cent", "cents", "cien", "ciento", "suta", "sute", "сто"), 100),
    **dict.fromkeys(("thousand", "tausend", "mille", "mil", "mie", "mii", "тысяча", "тысячи", "тысяч"), 1000),
    **dict.fromkeys(
        ("million", "millions", "mn", "millionen", "millon", "millones", "milion", "milioane", "миллион", "миллиона",
         "миллионов", "млн"), 10**6,
    ),
    **dict.fromkeys(
        ("billion", "billions", "bn", "milliarde", "milliarden", "milliard", "milliards", "miliard", "miliarde",
         "миллиард", "миллиарда", "миллиардов", "млрд"), 10**9,
    ),
    "trillion": 10**12,
    "trillions": 10**12,
}  # fmt: skip
_WORDS: dict[str, float] = {}
for _list in _UNITS.values():
    _WORDS |= {word: float(n) for n, word in enumerate(_list.split())}
for _list in _TENS.values():
    _WORDS |= {word: 20.0 + 10 * n for n, word in enumerate(_list.split())}
for _list in _ORDINALS.values():
    _WORDS |= {word: 1.0 + n for n, word in enumerate(_list.split())}
_PLACES = frozenset(word for row in _ORDINALS.values() for word in row.split())
_WORDS |= {"dozen": 12.0, "half": 0.5, "twice": 2.0, "dozens": 24.0}
# Words that are numbers in a list of figures but pronouns, articles or adverbs in most sentences.
WEAK = frozenset("one un uno una unu un eins один first second half".split())
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)(st|nd|rd|th|s|er|e|k|m|bn|mn)?$")


def value(form: str) -> float | None:
    """The number that one folded word gives ("10", "ten", "10th", "33000"), or None."""
    if form in _WORDS:
        return _WORDS[form]
    digits = _DIGITS.match(form)
    if digits is None:
        return None
    number, suffix = digits.groups()
    scale = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9}.get(suffix or "", 1.0)
    try:
        return _number(number) * scale
    except ValueError:
        return None


def is_ordinal(form: str) -> bool:
    """Whether a folded word counts places ("third", "3rd"), not things."""
    return form in _PLACES or bool(re.fullmatch(r"\d+(?:st|nd|rd|th)", form))


def is_scale(form: str) -> bool:
    """Whether a folded word multiplies the number before it ("million")."""
    return form in _SCALES


def spelled(number: float) -> list[str]:
    """The single words that say a number, in all the languages of the tables."""
    return [word for word, n in _WORDS.items() if n == number and word not in WEAK]


def _number(digits: str) -> float:
    """Read a figure whose stops and commas may be thousands or decimals."""
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
    out: list[float] = []
    run: list[str] = []
    for form in [*forms, ""]:
        if form and (value(form) is not None or (run and form in _SCALES) or (run and form == "and")):
            run.append(form)
            continue
        while run and run[-1] == "and":
            run.pop()
        if run and (weak or not WEAK.issuperset(run)):
            out.extend(_compound(run))
        run = [form] if form in _SCALES and form not in {"cent", "cents", "mil"} else []
    return out


def _compound(run: Sequence[str]) -> list[float]:
    """Put a row of number words together: [twenty, five] is 25, [ten, twelve] are two numbers."""
    out: list[float] = []
    total, last, joined = 0.0, 0.0, False
    for form in run:
        if form == "and":
            continue
        if form in _SCALES:
            last = (last or 1.0) * _SCALES[form]
            continue
        number = value(form) or 0.0
        tens = 0 < number < 10 and last % 100 in range(20, 100, 10)
        hundreds = last >= 100 > number and last % 100 == 0
        if joined and (tens or hundreds):
            last += number
        elif joined and last >= 1000 > number:
            total, last = total + last, number
        else:
            if joined:
                out.append(total + last)
            total, last = 0.0, number
        joined = True
    return [*out, total + last]
