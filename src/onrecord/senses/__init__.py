"""The words that carry the sense of a sentence, a table a language.

Forms are folded as `onrecord.words` folds them: small letters, no accents, no apostrophes ("dont"). Phrases are
blank-separated forms. A language without a table of its own is judged by `BARE`: word changes count as words.
"""

from __future__ import annotations

from onrecord.senses import de, en, es, fr, pt, ro, ru
from onrecord.senses.table import BARE, Senses

__all__ = ["BARE", "SENSES", "Senses", "senses"]

SENSES = {
    "en": en.SENSES,
    "de": de.SENSES,
    "fr": fr.SENSES,
    "es": es.SENSES,
    "pt": pt.SENSES,
    "ru": ru.SENSES,
    "ro": ro.SENSES,
}


def senses(language: str) -> Senses:
    """The table of a language (ISO 639-1), or the bare one."""
    return SENSES.get(language, BARE)
