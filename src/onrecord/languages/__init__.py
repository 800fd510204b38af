"""What a story's language says about who speaks: one table a language.

Adding a language is adding a module with a `Cues` table and a row in `CUES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.languages.de import GERMAN
from onrecord.languages.en import ENGLISH
from onrecord.languages.es import SPANISH
from onrecord.languages.fr import FRENCH
from onrecord.languages.it import ITALIAN
from onrecord.languages.nl import DUTCH
from onrecord.languages.other import OTHER
from onrecord.languages.pl import POLISH
from onrecord.languages.pt import PORTUGUESE
from onrecord.languages.ro import ROMANIAN
from onrecord.languages.ru import RUSSIAN
from onrecord.languages.uk import UKRAINIAN

if TYPE_CHECKING:
    from onrecord.languages.cues import Cues

CUES: dict[str, Cues] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pl": POLISH,
    "pt": PORTUGUESE,
    "ro": ROMANIAN,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
}


def cues(language: str) -> Cues:
    """The table of a language (ISO 639-1); one without words where there is none. What is too short to tell is English."""
    return CUES.get(language, ENGLISH if language == "und" else OTHER)
