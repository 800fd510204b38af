"""The words in which undertakings are given, a table a language.

After the method of the Toronto G7 and G20 research groups: a commitment is a discrete, specific, publicly expressed
statement of intent to act in the future, with a target that somebody could check. All forms are folded as
`onrecord.text.folded` folds them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.follow.models import Firmness, Taken


Pattern = re.Pattern[str]


class Verbs(StrEnum):
    """Which verbs a cue may undertake."""

    ANY = "any"
    DEED = "deed"
    TOGETHER = "together"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Words that stand between a subject and what it undertakes.

    `own` are the verbs that count where the subject is the speaker's side, `others` those for another body, None where
    such a subject does not count. `they` says that others may be meant by a pronoun, `things` that a thing may be the
    subject of a deed in the passive ("the wall will be mended"), `single` that one other person may be the subject.
    """

    firmness: Firmness
    pattern: Pattern
    own: Verbs
    others: Verbs | None = None
    they: bool = False
    things: bool = False
    single: bool = False


@dataclass(frozen=True, kw_only=True)
class Undertakings:
    """How a language undertakes.

    `own` and `joint` are subjects that bind the speaker's side or all sides, `they` and `single` pronouns for others,
    `nobody` those that bind no one, `parties` nouns of bodies and people that act for a side. `deeds` are verbs of acts
    that can be checked, `together` those that take two sides, `light` verbs that stand before them. `cues` say how firm
    the words are; `told` are cues that need no subject. `breaks` end what a subject is sought in, `stops` a clause.
    `general` words are nobody's topic, `opening` names one, `anaphora` leans on one named before. `umbrella` names all
    that was agreed; `readings` say what became of it.
    """

    stemmer: str
    own: Pattern
    joint: Pattern
    they: Pattern
    single: Pattern
    nobody: Pattern
    parties: frozenset[str]
    deeds: frozenset[str]
    together: frozenset[str]
    cues: tuple[Cue, ...]
    told: tuple[tuple[Firmness, Pattern], ...]
    breaks: Pattern
    stops: Pattern
    light: frozenset[str]
    general: frozenset[str]
    adverbs: Pattern
    negation: Pattern
    condition: Pattern
    reported: Pattern
    anaphora: Pattern
    opening: Pattern
    due: Pattern
    procedure: Pattern
    umbrella: Pattern
    passive: Pattern
    refrains: Pattern
    readings: tuple[tuple[Taken, Pattern], ...]

    @cached_property
    def stem(self) -> Stem:
        """The stem of a folded word."""
        return Stem(self.stemmer)

    @cached_property
    def deed_stems(self) -> frozenset[str]:
        """Stems of `deeds`."""
        return frozenset(map(self.stem, self.deeds))

    @cached_property
    def together_stems(self) -> frozenset[str]:
        """Stems of `together`."""
        return frozenset(map(self.stem, self.together))


class Stem:
    """A Snowball stemmer with a memory."""

    def __init__(self, name: str) -> None:
        import snowballstemmer

        self._stem = cache(snowballstemmer.stemmer(name).stemWord)

    def __call__(self, word: str) -> str:
        return str(self._stem(word))
