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
    from onrecord.follow.wording import Wording


Pattern = re.Pattern[str]


def pattern(text: str) -> Pattern:
    """A pattern over folded text, written with white space that does not count."""
    return re.compile(text, re.VERBOSE)


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


class Verbs(StrEnum):
    """Which verbs a cue may undertake."""

    ANY = "any"
    DEED = "deed"  # any verb but those of being, knowing, feeling and saying
    TOGETHER = "together"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Words that stand between a subject and what it undertakes.

    `own` are the verbs that count where the subject is the speaker's side, `others` those for another body; None where
    such a subject does not count. `they` says that others may be meant by a pronoun, `things` that a thing may be the
    subject of a deed in the passive ("the wall will be mended"), `single` that one other person may be the subject,
    `told_only` that the words count only where the sides are told of ("the council decided to"), not in one's own
    story. `timed` says that a thing may be the subject of any verb where a day is set ("the works start in May"),
    `dated` that the words count only where their clause sets one, `conditioned` only where it names a condition,
    `officials` only of a pronoun or a holder of one of `offices`; `undone` that they say themselves that a deed is left
    undone.
    """

    firmness: Firmness
    pattern: Pattern
    own: Verbs | None = None
    others: Verbs | None = None
    they: bool = False
    things: bool = False
    single: bool = False
    told_only: bool = False
    timed: bool = False
    dated: bool = False
    conditioned: bool = False
    officials: bool = False
    undone: bool = False


@dataclass(frozen=True, kw_only=True)
class Times:
    """Words for when.

    `due` are words for a time, `by` those for the last day, `lasting` those that say how long. `months` (and seasons,
    by their last month), `units` of time, words that are so many days away (`soon`) and `this` tell the last day that
    is meant. `ago` stand behind a time gone by, `usual` are words for what comes again and again, `on` says at the head
    of a document that it is of long after ("one year on").
    """

    due: Pattern
    by: Pattern
    months: dict[str, int]
    units: dict[str, str]
    soon: dict[str, int]
    this: Pattern
    lasting: Pattern
    ago: frozenset[str]
    usual: Pattern
    on: Pattern


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """Words in which later documents take an undertaking up.

    `umbrella` names all that was agreed; `promise` are words of any undertaking, for telling one again; `parts` divide
    a sentence that says several things; `readings` say what became of it. A sentence that `leans` is about what stands
    before it; `past` are verbs in the past, whatever they tell. `kindred` are words that one writer uses for another's,
    `endings` what the stems of words of one root may end in ("closur", "clos").
    """

    umbrella: Pattern
    promise: Pattern
    parts: Pattern
    readings: tuple[tuple[Taken, Pattern], ...]
    leans: Pattern
    past: Pattern
    kindred: tuple[tuple[str, ...], ...]
    endings: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Words that undertake something only beside an undertaking, or behind a question that asks for one.

    `cues` are rows as of `Undertakings.cues`; `verb` are words without which a sentence has no verb, and is then a
    term if it has one of `term`. `backs` says that what stands before is meant. `asks` (with the `act`) asks whether
    one will do something and `assents` that one will; `asks_when` asks for its day or size.
    """

    cues: tuple[Cue, ...]
    verb: Pattern
    term: Pattern
    backs: Pattern
    asks: Pattern
    assents: Pattern
    asks_when: Pattern


@dataclass(frozen=True, kw_only=True)
class Undertakings:
    """How a language undertakes.

    Who: `own` and `joint` are subjects that bind the speaker's side or all sides, `ours` words for what is the
    speaker's, `alone` for what is his alone, `they` and `single` pronouns for others, `it` the one for a thing,
    `nobody` those that bind no one; `none` begins one to whom nothing will be done ("no line will be closed").
    `openers` stand before a subject, and `clausal` is one with a clause before it ("we know the firm will"). `parties`
    are nouns of bodies, `actors` of bodies and people (`offices` of people alone) that act for a side, but not behind
    one of `within` ("the border between the two countries"); behind one of `inside` stands no head of a subject;
    `papers` do nothing by themselves ("the law will create jobs"). `names_capital` is whether a capital inside a
    sentence means a name.

    What: `states` are verbs that undertake nothing (be, know, feel, say), but for `phrasal` ("look into"), `stances`
    what one says never to do, to say how firm one stands ("we will not rest"), `happenings` what befalls a body
    ("fall"), `drifts` what things do by themselves ("rise"), `deeds` common verbs of acting, which tell little of
    what is done, `together` those that take two sides, `light` verbs that stand before them, `being` what a
    participle follows (`participle`), `idle` words that alone say no act ("we will keep doing it"), `vague` those
    that name no target ("use the tools"), `hollow` promises an effort only ("everything we can"), `no_verbs` what
    opens no act, `passive` what a thing can be the subject of, `spares` what it is promised to be spared.

    How: `cues` say how firm the words are; `told` are cues that need no subject, `beside` what counts only
    beside an undertaking. `unsure` and `negation` take back what
    follows, unless it `refrains` from an act; `procedure` is none. `condition`, `partner` (with whom) and `reported`
    say what they say.

    Where: `verb_last` is whether the act's own verb ends the clause. `joins` begin another main clause, `joined` ends
    what another verb of the same subject follows, `relative` begins a clause about the noun before it; `breaks` end
    what a subject is sought in, `stops` a clause; `both` names two things in one act; `another` begins another thing.
    `jointly` are words for all sides in an act, `settled` says of what is told beside it that all sides agreed, `item`
    begins the next of what is told so.

    `wording` reads a sentence that no cue is found in; None where it was not fitted.

    Of what: `whole` are words that have no stem, `general` words are nobody's topic, `opening` names one,
    `anaphora` leans on one named before.
    """

    stemmer: str
    whole: frozenset[str]
    verb_last: bool
    names_capital: bool
    own: Pattern
    alone: Pattern
    ours: Pattern
    joint: Pattern
    they: Pattern
    single: Pattern
    it: str
    nobody: Pattern
    none: Pattern
    clausal: Pattern
    openers: frozenset[str]
    parties: frozenset[str]
    actors: frozenset[str]
    offices: frozenset[str]
    within: frozenset[str]
    inside: frozenset[str]
    states: frozenset[str]
    stances: frozenset[str]
    papers: frozenset[str]
    happenings: frozenset[str]
    drifts: frozenset[str]
    phrasal: Pattern
    deeds: frozenset[str]
    together: frozenset[str]
    cues: tuple[Cue, ...]
    told: tuple[tuple[Firmness, Pattern], ...]
    beside: Beside
    joins: Pattern
    joined: Pattern
    relative: Pattern
    breaks: Pattern
    stops: Pattern
    both: Pattern
    light: frozenset[str]
    being: Pattern
    participle: Pattern
    general: frozenset[str]
    adverbs: Pattern
    idle: frozenset[str]
    vague: frozenset[str]
    hollow: Pattern
    no_verbs: frozenset[str]
    negation: Pattern
    unsure: Pattern
    another: Pattern
    jointly: Pattern
    settled: Pattern
    item: Pattern
    condition: Pattern
    reported: Pattern
    anaphora: Pattern
    opening: Pattern
    partner: Pattern
    times: Times
    outcomes: Outcomes
    procedure: Pattern
    passive: Pattern
    spares: Pattern
    refrains: Pattern
    wording: Wording | None = None

    @cached_property
    def stem(self) -> Stem:
        """The stem of a folded word."""
        return Stem(self.stemmer, self.whole)

    @cached_property
    def deed_stems(self) -> frozenset[str]:
        """Stems of `deeds`."""
        return frozenset(map(self.stem, self.deeds))

    @cached_property
    def state_stems(self) -> frozenset[str]:
        """Stems of `states`."""
        return frozenset(map(self.stem, self.states))

    @cached_property
    def stance_stems(self) -> frozenset[str]:
        """Stems of `stances`."""
        return frozenset(map(self.stem, self.stances))

    @cached_property
    def happening_stems(self) -> frozenset[str]:
        """Stems of `happenings`."""
        return frozenset(map(self.stem, self.happenings))

    @cached_property
    def drift_stems(self) -> frozenset[str]:
        """Stems of `drifts`."""
        return frozenset(map(self.stem, self.drifts))

    @cached_property
    def together_stems(self) -> frozenset[str]:
        """Stems of `together`."""
        return frozenset(map(self.stem, self.together))


class Stem:
    """A Snowball stemmer with a memory, and words that it would take for others ("united" for units)."""

    def __init__(self, name: str, whole: frozenset[str]) -> None:
        import snowballstemmer

        self._stem = cache(snowballstemmer.stemmer(name).stemWord)
        self._whole = whole

    def __call__(self, word: str) -> str:
        return word if word in self._whole else str(self._stem(word))
