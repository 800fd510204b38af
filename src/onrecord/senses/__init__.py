"""The words that carry the sense of a sentence, a table a language.

Forms are folded as `onrecord.words` folds them: small letters, no accents, no apostrophes ("dont"). Phrases are
blank-separated forms. A language without a table of its own is judged by `BARE`: word changes count as words.
"""

from __future__ import annotations

from onrecord.senses import de, en, es, fr, it, nl, pl, pt, ro, ru, uk
from onrecord.senses.table import BARE, Senses

__all__ = ["BARE", "SENSES", "Senses", "senses"]

SENSES = {
    "en": en.SENSES,
    "de": de.SENSES,
    "fr": fr.SENSES,
    "es": es.SENSES,
    "it": it.SENSES,
    "nl": nl.SENSES,
    "pl": pl.SENSES,
    "pt": pt.SENSES,
    "ro": ro.SENSES,
    "ru": ru.SENSES,
    "uk": uk.SENSES,
}


def senses(language: str) -> Senses:
    """The table of a language (ISO 639-1), or the bare one."""
    return SENSES.get(language, BARE)
