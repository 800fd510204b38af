"""The part that a word plays by its form: one of a dozen letters from the tables of its language."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from onrecord.speakers import is_office

if TYPE_CHECKING:
    from onrecord.languages.cues import Cues

# The letters of `Row.tags`; a mark stands for itself (dashes as "—", the ends of sentences as "."). `OPEN` is none yet.
OPEN = "_"
QUOTED, NAME, NOUN, PRONOUN, DETERMINER, PREPOSITION = "Q", "N", "w", "n", "d", "p"
CUE, AUXILIARY, FINITE, ADVERB, DATE = "v", "x", "f", "a", "D"
RELATIVE, COMPLEMENT, SUBORDINATE, JOIN = "r", "t", "s", "c"
_MARKS = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "(", ")": ")"} | dict.fromkeys(
    "-–—―", "—"
)


def fixed_part(low: str, first: str, table: Cues) -> str:
    """The part that a form inside a sentence plays whatever stands beside it; OPEN where that must be looked at."""
    if not first.isalnum():
        return _MARKS.get(low, "'")
    if first.isupper() and low not in table.pronouns:
        return DATE if low in table.dates else NAME
    part = part_of(low, table)
    if low in table.verbs or low in table.alone or low.isdigit() or low.endswith("n't"):
        return OPEN
    if part == DETERMINER and (low in table.prepositions or low in table.pronouns):
        return OPEN
    if (part is None and low.endswith(table.finite_endings)) or low.endswith(table.preterites):
        return OPEN
    if table.infinitives and table.leading and (part == PREPOSITION or low in table.leading):
        return OPEN
    return part or NOUN


@lru_cache(maxsize=1 << 13)
def first_part(low: str, table: Cues) -> str:
    """The part that a word with the capital of its sentence plays there; a name's where it is in none of the tables."""
    part = fixed_part(low, low[0], table)
    return NAME if part == NOUN else part


def part_of(low: str, table: Cues) -> str | None:
    """The part that a word of the tables always plays."""
    part = parts_of(table).get(low)
    if part is None and table.adverb_endings and low.endswith(table.adverb_endings) and low not in table.people:
        return ADVERB
    return part


@cache
def parts_of(table: Cues) -> dict[str, str]:
    """Word → part, where several tables have it the last of them."""
    order = (
        (SUBORDINATE, table.as_told),
        (JOIN, table.breaks),
        (FINITE, table.finite),
        (DATE, table.dates),
        (AUXILIARY, table.auxiliaries),
        (PREPOSITION, table.prepositions),
        (SUBORDINATE, table.subordinators),
        (ADVERB, table.adverbs),
        (JOIN, table.joins),
        (PRONOUN, table.pronouns),
        (DETERMINER, table.determiners),
        (COMPLEMENT, table.that),
        (RELATIVE, table.relatives),
    )
    return {word: letter for letter, words in order for word in words}


def is_participle(low: str, table: Cues) -> bool:
    """Whether a form has no subject of its own ("adding")."""
    return bool(table.participles) and low.endswith(table.participles)


@lru_cache(maxsize=1 << 16)
def is_person(low: str, table: Cues) -> bool:
    """Whether a word says what somebody is: by the tables, or by its end ("harbourist")."""
    if low in table.nouns or low in table.things:
        return False  # "the answer" ends as "the baker" does
    known = low in table.people or low in table.titles or low + "s" in table.people or is_office(low)
    return known or (bool(table.person_endings) and low.endswith(table.person_endings))


def sex_of(low: str, table: Cues) -> str:
    """The gender that a word for what somebody is tells by its end."""
    return next((sex for end, sex in table.sexes.items() if low.endswith(end)), "")
