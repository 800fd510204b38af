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
# What every one of these says somewhere: they are looked for around it alone.
_STEMS = ("ransl", "RANSL", "nterpr", "NTERPR", "bersetz", "radu", "radot", "ерев")
_AROUND = 200  # characters of it that stand before that, and behind it, at most
_TRANSLATOR_KEYS = ("translation_by", "translator", "translated_by", "traductor", "traducteur", "übersetzer")
_NO_COUNTRIES = ("EU", "UN", "ZZ", "EZ", "QO")
_LOOKED_AT = 6000  # characters at either end of a talk in which a note on translation stands
_CHIEF_OFFICES = re.compile(
    r"\b(?:president|prime minister|chancellor|minister|premier|king|queen|foreign minister|präsident\w*|kanzler\w*|"
    r"président\w*|presidente|ministr\w+|ministre|preşedinte\w*|președinte\w*)\b"
)


def is_translated(
    text: str, utterances: Sequence[Utterance], language: str, keys: Iterable[str] = ()
) -> tuple[bool | None, str | None]:
    """(True or None, the reason in one sentence): by the talk's own notes, else by the main speaker's office."""
    if any(key in _TRANSLATOR_KEYS for key in keys):
        return True, "The file names a translator."
    ends = text if len(text) <= 2 * _LOOKED_AT else text[:_LOOKED_AT] + "\n" + text[-_LOOKED_AT:]
    labels = dict.fromkeys(u.label for u in utterances if u.label)
    marked = next((label for label in labels if parse(label).translated), None)
    if marked and re.search(r"transl|interpr|übersetz|tradu|перев", marked, re.IGNORECASE):
        return True, f"A label says so: “{marked}”."
    if said := _said_so(ends):
        return True, f"The text says so: “{' '.join(said.split())}”."
    for role in _roles_by_words(utterances):
        country = _foreign_country(role, language)
        if country:
            return (
                True,
                f"The main speaker is {role}, and {country} has no {language_name(language)} among its languages.",
            )
        return None, None
    return None, None


def _said_so(words: str) -> str | None:
    """What of some words says that they are a translation."""
    likely = (stem for stem in _STEMS if stem[-1] in words and stem in words)  # a letter is found many times as fast
    stems = sorted(m.start() for stem in likely for m in re.finditer(stem, words))
    around = (_SAID_SO.search(words, max(0, at - _AROUND), at + _AROUND) for at in stems)
    return next((said.group() for said in around if said), None)


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
