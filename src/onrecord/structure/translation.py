"""Whether a talk is printed in translation, and the sentence that tells how it is known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.speakers import parse
from onrecord.text import folded
from onrecord.wordlists import OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.models import Utterance

_SAID_SO = re.compile(
    r"[(\[][^()\[\]\n]{0,40}\b(?:re-?translated|as translated|as interpreted|(?:speaks|speaking) through (?:an )?"
    r"(?:interpreter|translator)|through (?:an )?(?:interpreter|translator)|via (?:an )?(?:interpreter|translator)|"
    r"in translation|translated from [^()\n]{3,30}|übersetzt|aus dem [^()\n]{3,20} übersetzt|traduite?|"
    r"traducido|traducción|tradotto|traduzido|tradus|перевод|переведено)\b[^()\[\]\n]{0,40}[)\]]|"
    r"\b(?:words|remarks|answers|replies|speech) (?:are|were|is|was) (?:given|printed|quoted) (?:here )?"
    r"(?:as (?:interpreted|translated)|in translation)|"
    r"\b(?:unofficial|official|working|english) translation\b|\btranslated from (?:the )?[A-Z]\w+",
    re.IGNORECASE,
)
# What lines that nobody speaks say of a translation, at the head and the foot of a talk.
_NOTES = (
    r"\b(?:re-?)?translat(?:ion|ed) (?:of|from|by|prepared|made|for information)\b",
    r"\b(?:transcript|rendering|reproduced|printed|given|quoted|rendered|recorded|taken|based|basis)\b[^.\n]{0,40}"
    r"\b(?:simultaneous |consecutive )?(?:interpret(?:ation|ers?)|translat(?:ion|ors?))\b",
    r"\b(?:interpreted|(?:simultaneous|consecutive) interpretation) from\b",
    r"\boriginal (?:text |version |language |record )?(?:is )?in (?-i:[A-Z])\w+",
    r"\b(?:original|(?-i:[A-Z])\w+ (?:text|version|original)) (?:in \w+ )?"
    r"(?:is (?:authoritative|authentic|binding)|prevails|shall prevail)\b",
    r"\bübersetzung (?:des|der|aus|von|nach)\b",
    r"\bübersetzt (?:aus|von)\b",
    r"\b(?:simultan|konsekutiv)(?:übersetz|dolmetsch)",
    r"\b(?:wiedergegeben|niederschrift|wortlaut)\b[^.\n]{0,40}\b(?:dolmetsch|übersetz)",
    r"\btraduction (?:de|du|des|d['’]|non officielle|officielle|libre|de courtoisie)",
    r"\btraduit d|\b(?:d['’]après|issue? de|retranscription de|transcription de) l['’]interprét",
    r"\btraducción (?:de|del|no oficial|oficial)\b",
    r"\btraducido (?:de|por)\b|\binterpretación (?:simultánea|consecutiva)\b",
    r"\btraduzione (?:di|del|dal|non ufficiale|ufficiale|di cortesia)",
    r"\btradotto da|\binterpretazione (?:simultanea|consecutiva)",
    r"\btradução (?:de|do|não oficial|oficial)\b|\btraduzido (?:de|do|por)\b|\binterpretação simultânea",
    r"\bvertaling (?:van|uit)\b|\bvertaald uit\b|\b(?:simultaan|consecutief) ?(?:vertaling|vertaald|getolkt)",
    r"\btłumaczenie (?:z|nieoficjalne|robocze|symultaniczne)\b|\bprzekład z\b|\bprzetłumaczon",
    r"\böversättning (?:från|av)\b|\böversatt från\b|\btolkning från\b",
    r"\bперевод с\b|\bнеофициальный перевод|\bсинхронн\w+ перевод",
    r"\bпереклад з\b|\bнеофіційний переклад",
)
_NOTED = re.compile("|".join(_NOTES), re.IGNORECASE)
# What every one of these says somewhere: they are looked for around it alone.
_STEMS = ("ransl", "RANSL", "nterpr", "NTERPR", "bersetz", "radu", "radot", "ерев")
_NOTED_STEMS = (
    *_STEMS, "riginal", "uthenti", "uthorit", "olmetsch", "radot", "ertaald", "ertaling", "etolkt", "łumacz", "rzekład",
    "ersätt", "ersatt", "olkning", "ерекл",
)  # fmt: skip
_LINE = 100  # characters of such a note that are shown
_AROUND = 200  # characters of it that stand before that, and behind it, at most
_TRANSLATOR_KEYS = ("translation_by", "translator", "translated_by", "traductor", "traducteur", "übersetzer")
_NO_COUNTRIES = ("EU", "UN", "ZZ", "EZ", "QO")
_LOOKED_AT = 6000  # characters at either end of a talk in which a note on translation stands
_CHIEF_OFFICES = re.compile(
    r"\b(?:president|prime minister|chancellor|minister|premier|king|queen|foreign minister|präsident\w*|kanzler\w*|"
    r"président\w*|presidente|ministr\w+|ministre|preşedinte\w*|președinte\w*)\b"
)


def is_translated(
    text: str, utterances: Sequence[Utterance], language: str, keys: Iterable[str] = (), *, aside: str = ""
) -> tuple[bool | None, str | None]:
    """(True or None, the reason in one sentence): by the talk's own notes, else by the main speaker's office.

    `aside` is what of its text nobody speaks, at the head and the foot.
    """
    if any(key in _TRANSLATOR_KEYS for key in keys):
        return True, "The file names a translator."
    ends = text if len(text) <= 2 * _LOOKED_AT else text[:_LOOKED_AT] + "\n" + text[-_LOOKED_AT:]
    labels = dict.fromkeys(u.label for u in utterances if u.label)
    marked = next((label for label in labels if parse(label).translated), None)
    if marked and re.search(r"transl|interpr|übersetz|tradu|перев", marked, re.IGNORECASE):
        return True, f"A label says so: “{marked}”."
    if found := _said_so(ends, _SAID_SO, _STEMS):
        return True, f"The text says so: “{' '.join(found.group().split())}”."
    if found := _said_so(aside, _NOTED, _NOTED_STEMS):
        return True, f"A note says so: “{_line(found)}”."
    for role in _roles_by_words(utterances):
        country = _foreign_country(role, language)
        if country:
            return (
                True,
                f"The main speaker is {role}, and {country} has no {language_name(language)} among its languages.",
            )
        return None, None
    return None, None


def _said_so(words: str, pattern: re.Pattern[str], stems: Sequence[str]) -> re.Match[str] | None:
    """What of some words says that they are a translation: a pattern sought around any of the stems of its words."""
    likely = (stem for stem in stems if stem[-1] in words and stem in words)  # a letter is found many times as fast
    places = sorted(m.start() for stem in likely for m in re.finditer(stem, words))
    around = (pattern.search(words, max(0, at - _AROUND), at + _AROUND) for at in places)
    return next((said for said in around if said), None)


def _line(found: re.Match[str]) -> str:
    """The sentence or line around what was found, cut short behind it if need be."""
    text = found.string
    start = max(text.rfind(mark, 0, found.start()) + 1 for mark in "\n.")
    stop = min((end for mark in "\n." if (end := text.find(mark, found.end())) >= 0), default=len(text))
    line = text[start:stop].strip(" ()[]*_")
    return line if len(line) <= _LINE else line[:_LINE].rpartition(" ")[0] + "…"


def _roles_by_words(utterances: Sequence[Utterance]) -> list[str]:
    """Offices of the named speakers, of who says most first."""
    said: dict[str, int] = {}
    roles: dict[str, str] = {}
    for utterance in utterances:
        if utterance.speaker:
            who = utterance.speaker.id
            said[who] = said.get(who, 0) + utterance.span.end - utterance.span.start
            if utterance.speaker.role:
                roles[who] = utterance.speaker.role
    ranked = sorted(said, key=lambda who: -said[who])
    return [roles[who] for who in ranked[:1] if who in roles]


def _foreign_country(role: str, language: str) -> str | None:
    """The country an office is of, where the text's language is none of its official ones."""
    if not _CHIEF_OFFICES.search(folded(role)) and not any(folded(w) in OFFICES for w in role.split()):
        return None
    if language == "und":
        return None
    by_name, pattern = _territories(language)
    found = pattern.search(folded(role))
    if found is None or language in _official(by_name[found.group()]):
        return None
    return found.group().title()


@lru_cache(maxsize=8)
def _territories(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Folded name → code of the countries, in the text's language and in English, and a pattern of all names."""
    from babel import Locale, UnknownLocaleError

    try:
        locales = [Locale(language), Locale("en")]
    except (UnknownLocaleError, ValueError):
        locales = [Locale("en")]
    by_name = {
        folded(re.sub(r"\s*\(.*", "", str(name))): str(code)
        for locale in locales
        for code, name in locale.territories.items()
        if len(str(code)) == 2 and str(code).isalpha() and code not in _NO_COUNTRIES
    }
    names = sorted(by_name, key=len, reverse=True)
    return by_name, re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@lru_cache(maxsize=512)
def _official(territory: str) -> frozenset[str]:
    """ISO codes of a country's official languages, and of any that a tenth of its people speak (CLDR)."""
    from babel.languages import get_official_languages, get_territory_language_info

    codes = {c.split("_")[0] for c in get_official_languages(territory, regional=True, de_facto=True)}
    info = get_territory_language_info(territory)
    return frozenset(codes | {c.split("_")[0] for c, i in info.items() if _percent(i) >= _COMMON})


_COMMON = 60  # percent: a language that most people of a country speak is one of its own


def _percent(info: Mapping[str, object]) -> float:
    share = info.get("population_percent")
    return float(share) if isinstance(share, int | float) else 0.0


def language_name(language: str) -> str:
    """A language by its name in English."""
    from babel import Locale

    return str(Locale("en").languages.get(language, language))
