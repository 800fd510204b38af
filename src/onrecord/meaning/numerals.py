"""Numbers as they are said and written: digits, words, scales, ordinals, fractions of a dozen."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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
    "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis "
    "veintisiete veintiocho veintinueve",
    "ro": "zero unu doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece "
    "cincisprezece saisprezece saptesprezece optsprezece nouasprezece",
    "it": "zero uno - tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove",
    "pt": "zero - dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete "
    "dezoito dezanove",
    "nl": "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "pl": "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie "
    "czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
_OTHER_WORDS = ("due", "sei")  # Italian for 2 and 6: other words in English and German, and no numbers by themselves
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante quatre-vingts nonante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "ro": "douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pl": "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat "
    "dziewiecdziesiat",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
# The first, the second and so on: how they begin in each language, and how they may end.
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte "
    "funfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste",
    "ru": "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
    "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
}
_ENDINGS = {"en": ("",), "de": ("", "n", "r", "s", "m"), "ru": "ыи ои ое его ого ая ом ем ему ому ую".split()}
_THIRTIETH = "thirtieth dreissigste dreissigsten тридцатое тридцатого".split()
# Other forms of a number: cases, genders, hundreds that are one word, dozens, halves.
_FORMS = """
0.5:half 1.5:anderthalb,eineinhalb,полтора,полторы 2:twice,zwo,две,двух,двум,двумя,doua,couple
12:dozen,douzaine,docena,duzina,дюжина,dutzend,douasprezece 24:dozens 1:одна,одного,однои,одну,одним,одном
3:трех,трем,тремя 4:четырех,четырем,четырьмя 5:пяти,пятью 6:шести,шестью 7:семи,семью 8:восьми,восемью
9:девяти,девятью 10:десяти,десятью 11:одиннадцати 12:двенадцати 13:тринадцати 14:четырнадцати 15:пятнадцати
16:шестнадцати 17:семнадцати 18:восемнадцати 19:девятнадцати 20:двадцати,двадцатью 30:тридцати,тридцатью 40:сорока
50:пятидесяти 60:шестидесяти 70:семидесяти 80:восьмидесяти 90:девяноста 100:ста
200:двести,двухсот,doscientos,doscientas 300:триста,трехсот,trescientos,trescientas
400:четыреста,четырехсот,cuatrocientos,cuatrocientas 500:пятьсот,пятисот,quinientos,quinientas
600:шестьсот,шестисот,seiscientos,seiscientas 700:семьсот,семисот,setecientos,setecientas
800:восемьсот,восьмисот,ochocientos,ochocientas
900:девятьсот,девятисот,novecientos,novecientas 20:vingts 21:veintiun,veintiuna 15:quinzaine,quincena
10:dizaine,decena 2:двое,двоих 3:трое,троих 4:четверо,четверых 5:пятеро,пятерых 6:шестеро,шестерых
7:семеро,семерых 8:восьмеро,восьмерых 9:девятеро 10:десятеро
2:duas 12:duzia,dozijn,tuzin 14:quatorze 16:dezesseis 17:dezessete 19:dezenove 10:dezena,tiental 20:twintigtal
100:cem 200:duzentos,duzentas 300:trezentos,trezentas 400:quatrocentos,quatrocentas 500:quinhentos,quinhentas
600:seiscentos,seiscentas 700:setecentos,setecentas 800:oitocentos,oitocentas 900:novecentos,novecentas
1:jedna,jedno,jednego,jednej 2:dwie,dwoch,dwom,dwoma,dwaj,dwoje,dwojga 3:trzech,trzem,trzema,trzej,troje,trojga
4:czterech,czterem,czterema,czterej,czworo 5:pieciu,piecioma,piecioro 6:szesciu,szescioma,szescioro
7:siedmiu,siedmioma,siedmioro 8:osmiu,osmioma,osmioro 9:dziewieciu,dziewiecioma 10:dziesieciu,dziesiecioma
11:jedenastu 12:dwunastu 13:trzynastu 14:czternastu 15:pietnastu 16:szesnastu 17:siedemnastu 18:osiemnastu
19:dziewietnastu 20:dwudziestu 30:trzydziestu 40:czterdziestu 50:piecdziesieciu 60:szescdziesieciu
70:siedemdziesieciu 80:osiemdziesieciu 90:dziewiecdziesieciu 100:stu 200:dwiescie,dwustu 300:trzysta,trzystu
400:czterysta,czterystu 500:piecset,pieciuset 600:szescset,szesciuset 700:siedemset,siedmiuset
800:osiemset,osmiuset 900:dziewiecset,dziewieciuset 1.5:poltora,poltorej 0.5:pol
"""
_SCALES = {
    **dict.fromkeys(("hundred", "hundert", "cent", "cents", "cien", "ciento", "cento", "suta", "sute", "honderd", "sto", "сто"), 100),
    **dict.fromkeys(
        ("thousand", "grand", "tausend", "tsd", "mille", "mila", "mil", "mie", "mii", "duizend", "tysiac", "tysiaca", "tysiace", "tysiecy", "tys", "тысяча", "тысячи", "тысяч",
         "тысячу", "тыс"), 1000,
    ),
    **dict.fromkeys(
        ("million", "millions", "mn", "millionen", "mio", "millon", "millones", "milion", "milioane", "milione",
         "milioni", "milhao", "milhoes", "miljoen", "miliona", "miliony", "milionow", "миллион", "миллиона", "миллионов", "млн"), 10**6,
    ),
    **dict.fromkeys(
        ("billion", "billions", "bn", "milliarde", "milliarden", "mrd", "milliard", "milliards", "md", "mds", "miliard",
         "miliarde", "miliardo", "miliardi", "mld", "bilhao", "bilhoes", "bi", "miljard", "miliarda", "miliardy",
         "miliardow", "миллиард", "миллиарда", "миллиардов", "млрд"), 10**9,
    ),
    "trillion": 10**12,
    "trillions": 10**12,
}  # fmt: skip
# Joins the words of one number ("two hundred and five"), or stands before a scale ("25 de milioane", "half a million").
JOINS = frozenset("and und et y si e".split())
_BETWEEN = frozenset({"de", "a"})
# The words for a hundredth, and the one that stands for all of them.
PERCENT = "percent"
_PERCENTS = frozenset("procent procentu procenty procentach percent pct prozent процент процента проценту процентов процентам проценты".split())
_HUNDREDTHS = frozenset(
    {("per", "cent"), ("pour", "cent"), ("por", "cento"), ("por", "ciento"), ("por", "cien"), ("per", "cento"), ("la", "suta")}
)
# What is read out between a number and its decimals, and the numbers that are read out after it.
_POINTS = frozenset("point komma virgule coma punto virgola virgula przecinek".split())
_TO_HUNDRED, _TO_TEN = frozenset(map(float, range(100))), frozenset(map(float, range(10)))
# What adds a half to the number before it ("two and a half", "dos y medio").
HALVES = frozenset({"half", "medio", "media", "meio", "meia", "pol", "demi", "demie", "jumatate", "половинои"})
_LINKS = JOINS | {"i", "с"}
_BEFORE_HALF = _LINKS | {"a"}
_WORDS: dict[str, float] = {}
for _list in _UNITS.values():
    _WORDS |= {word: float(n) for n, word in enumerate(_list.split())}
for _list in _TENS.values():
    _WORDS |= {word: 20.0 + 10 * n for n, word in enumerate(_list.split())}
_PLACES = {
    word + ending: 1.0 + n
    for language, row in _ORDINALS.items()
    for n, word in enumerate(row.split())
    for ending in _ENDINGS[language]
}
_PLACES |= dict.fromkeys(_THIRTIETH, 30.0)
_WORDS |= _PLACES
for _figure, _list in (row.split(":") for row in _FORMS.split()):
    _WORDS |= dict.fromkeys(_list.split(","), float(_figure))
# Words that are numbers in a list of figures but pronouns, articles or adverbs in most sentences.
WEAK = frozenset(
    """one un uno una unu un eins half couple twice once семью одна одного однои одну одним одном
    noua otto jedna jedno jednego jednej pol sete""".split()
) | frozenset(word for word, n in _PLACES.items() if n < 3)
# Scales that mean something else where no number stands beside them.
_COINS = frozenset({"cent", "cents", "mil", "md", "grand", "sto", "bi"})
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*|\.\d+)(st|nd|rd|th|s|er|e|k|m|bn|mn|b|mila)?$")


class _OneWord(NamedTuple):
    """How a language writes its numbers in one word ("zweihundertfünfzig"): its words, and the patterns made of them."""

    hundred: str
    thousand: str
    half: str
    ones: frozenset[str]
    whole: re.Pattern[str]
    tens: re.Pattern[str]


def _one_word(language: str, hundred: str, thousand: str, joins: str, half: str, ones: str) -> _OneWord:
    whole = rf"(?:(?P<thousands>\w*?){thousand})?(?:(?P<hundreds>\w*?){hundred})?(?:{joins})?(?P<rest>\w*)"
    tens = rf"(?P<unit>\w+?){joins}(?P<tens>{'|'.join(_TENS[language].split())})"
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
    if not form or form in _SCALES or form in _OTHER_WORDS:
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
    units = _UNITS["it"].replace("-", "{}").format(*_OTHER_WORDS).split()
    found = {word: float(n) for n, word in enumerate(units)}
    for ten, stem in zip(range(20, 100, 10), _TENS["it"].split(), strict=True):
        found[stem] = float(ten)
        found |= {(stem[:-1] if n in (1, 8) else stem) + units[n]: float(ten + n) for n in range(1, 10)}
    return found


_BELOW_HUNDRED = _below_hundred()


def is_ordinal(form: str) -> bool:
    """Whether a folded word counts places ("third", "3rd"), not things."""
    return form in _PLACES or bool(re.fullmatch(r"\d+(?:st|nd|rd|th)", form))


@lru_cache(maxsize=8)
def spelled_in(language: str) -> frozenset[str]:
    """The folded words for the numbers of one language, scales of all languages with them."""
    rows = (table.get(language, "") for table in (_UNITS, _TENS))
    return frozenset(w for row in rows for w in row.split()) | frozenset(_SCALES)


def is_scale(form: str) -> bool:
    """Whether a folded word multiplies the number before it ("million")."""
    return form in _SCALES


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
    if all(value(form) is None and form not in _SCALES for form in forms):
        return []
    if len(forms) == 1 and forms[0] in ("cent", "mil"):
        return [_SCALES[forms[0]]]
    forms = as_figures(forms)
    out: list[float] = []
    run: list[str] = []
    for form, following in zip([*forms, ""], [*forms[1:], "", ""], strict=False):
        if form and (value(form) is not None or (run and _goes_on(form, following))):
            run.append(form)
            continue
        while run and run[-1] in _BEFORE_HALF:
            run.pop()
        if run and (weak or not WEAK.issuperset(run)):
            out.extend(_compound(run))
        begins = form in _SCALES and (form not in _COINS or following in _WORDS or following == "e")
        run = [form] if begins else []
    return out


def as_figures(forms: Sequence[str]) -> list[str]:
    """Forms with several words that say one figure put together.

    These are the words for a hundredth ("sixty per cent", "60 la suta"), a decimal that is read out ("two point three
    five" is "two", ".35"), and thousands set apart by blanks ("22 000" is "22,000").
    """
    out: list[str] = []
    for before, form in pairwise(["", *forms]):
        if len(out) > 1 and out[-1] in _POINTS and value(form) in _TO_HUNDRED and _is_whole(out[:-1]):
            out[-1] = "." + (form if form.isdigit() else f"{value(form):.0f}")
        elif out and out[-1][0] == "." and value(form) in _TO_TEN:
            tens = out[-1][:-1] if (value(before) or 0.0) >= 20 else out[-1]  # "deux virgule vingt-cinq"
            out[-1] = f"{tens}{value(form):.0f}"
        elif out and len(form) == 3 and form.isdigit() and _GROUPS.fullmatch(out[-1]):
            out[-1] += f",{form}"
        elif out and (out[-1], form) in _HUNDREDTHS and (len(out) == 1 or value(out[-2]) is not None):
            out[-1] = PERCENT
        else:
            out.append(PERCENT if form in _PERCENTS else form)
    return out


def _is_whole(forms: Sequence[str]) -> bool:
    """Whether a row of forms ends with the number before a decimal; "at one point" is none."""
    return value(forms[-1]) is not None and tuple(forms[-2:]) != ("at", "one")


def _goes_on(form: str, following: str) -> bool:
    """Whether a word that is no number by itself can stand inside one ("and", "million", the "de" before it)."""
    inner = (form in _BEFORE_HALF and following in HALVES) or (form in _BETWEEN and following in _SCALES)
    return inner or form in _SCALES or form in JOINS or form in HALVES


def _compound(run: Sequence[str]) -> list[float]:
    """Put a row of number words together: [twenty, five] is 25, [ten, twelve] are two numbers."""
    out: list[float] = []
    total, last, joined, linked, scale = 0.0, 0.0, False, False, 1.0
    for before, form in pairwise(["", *run]):
        if form in _BEFORE_HALF or form in _BETWEEN:
            linked = linked or form in _LINKS
            continue
        if form in _SCALES:
            last, joined, linked, scale = _scaled(last, _SCALES[form]), True, False, _SCALES[form]
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
