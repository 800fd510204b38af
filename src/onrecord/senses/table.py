"""What the table of a language holds, and how it is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from onrecord.text import folded


@dataclass(frozen=True, kw_only=True, eq=False)
class Senses:
    """What single words and phrases do in one language.

    `modals` gives the firmness of an auxiliary (higher is firmer), `moods` that of one which only its accents tell, as it
    is printed; `expansions` writes contractions out, `readings` those that have a second sense in that one ("we'd": we had),
    `clitics` what stands behind an apostrophe in any other ("he'll": will); `names_capital`
    is whether a capital inside a sentence means a name, `mute_e` whether an e at the end of a word may be left out ("ich
    hab"), `concord` whether several "not" deny but once ("nigdy nie"). `quantifiers` gives how much of the whole a word takes (higher is
    more), `bounds` are phrases that make a figure a limit ("at least"), `antonyms` the opposites of a word, `tenses` the
    verb and the tense of a form, `persons` who a pronoun speaks of, `turns` how a second
    half begins that takes something back, `sources` how a clause that names a source begins;
    `past_endings` what a regular verb ends in when it tells of the past; `late_negation` are the "not" that stand after
    all that they deny (where there are `auxiliaries`, behind one of them), `denying` words that deny without one ("refused"), `disclaimers` phrases by which a speaker says
    that what follows is not so, or not known. `asides` look like conditions and set none ("if you like"), `filling` are phrases that say nothing and any
    desk leaves out ("I mean"). `approximate` are words that make the figure after them a rough one.

    `firmness` ranks the words by which something is settled or left open: `AGREED`, will be done, meant, possible, only
    asked or talked about (5 to 1). `concerning` stand before the matter of an agreement ("agreed on"), `backshift` gives
    what was said for what is told of it ("would" of a "will"). `conditional` and `future` are what a verb ends in, behind
    its r, in a language that forms them so. `documents` are things that say something without being anybody.
    """

    function: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    late_negation: frozenset[str] = frozenset()
    disclaimers: tuple[str, ...] = ()
    auxiliaries: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    modals: dict[str, int] = field(default_factory=dict)
    moods: dict[str, int] = field(default_factory=dict)
    hedges: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    fillers: frozenset[str] = frozenset()
    filling: tuple[str, ...] = ()
    dates: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    expansions: dict[str, str] = field(default_factory=dict)
    readings: dict[str, str] = field(default_factory=dict)
    clitics: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)
    relays: frozenset[str] = frozenset()
    quantifiers: dict[str, int] = field(default_factory=dict)
    bounds: tuple[str, ...] = ()
    antonyms: dict[str, frozenset[str]] = field(default_factory=dict)
    tenses: dict[str, tuple[str, str]] = field(default_factory=dict)
    persons: dict[str, int] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    approximate: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    names_capital: bool = True
    mute_e: bool = False
    concord: bool = False
    firmness: dict[str, int] = field(default_factory=dict)
    concerning: frozenset[str] = frozenset()
    backshift: dict[str, str] = field(default_factory=dict)
    conditional: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()

    @cached_property
    def light(self) -> frozenset[str]:
        """The words that tell nothing of what a sentence is about."""
        return self.function | self.negation | self.fillers | frozenset(self.modals)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that may differ in a sentence that is only tidied."""
        return self.function | self.fillers | self.titles


AGREED = 5  # the firmness of what is settled between several or promised by one


def ranks(*rows: str) -> dict[str, int]:
    """The words of each row with its firmness, the firmest first."""
    return {word: AGREED - n for n, row in enumerate(rows) for word in folded(row).split()}


def words(row: str) -> frozenset[str]:
    """Blank-separated forms."""
    return frozenset(folded(row).split())


def phrases(row: str) -> tuple[str, ...]:
    """Phrases parted by semicolons."""
    return tuple(" ".join(p.split()) for p in folded(row).split(";") if p.strip())


def pairs(row: str) -> dict[str, str]:
    """ "a=b c=d e" → {a: b, c: "d e"}: a word with "=" begins a new pair."""
    out: dict[str, str] = {}
    key = ""
    for word in folded(row).split():
        if "=" in word:
            key, first = word.split("=", 1)
            out[key] = first
        else:
            out[key] += f" {word}"
    return out


def opposites(row: str) -> dict[str, frozenset[str]]:
    """ "rise,grow/fall accept/reject" → each word with those it is the opposite of."""
    out: dict[str, set[str]] = {}
    for pair in folded(row).split():
        ones, others = (side.split(",") for side in pair.split("/"))
        for one, two in product(ones, others):
            out.setdefault(one, set()).add(two)
            out.setdefault(two, set()).add(one)
    return {word: frozenset(others) for word, others in out.items()}


def grades(row: str) -> dict[str, int]:
    """ "few some:2 all every:9" → the words before a ":n" with that n, the last one's included; 1 where none follows."""
    out: dict[str, int] = {}
    waiting: list[str] = []
    for word in folded(row).split():
        form, _, grade = word.partition(":")
        waiting.append(form)
        if grade:
            out |= dict.fromkeys(waiting, int(grade))
            waiting = []
    return out | dict.fromkeys(waiting, 1)


def forms(row: str) -> dict[str, tuple[str, str]]:
    """ "is/was has/had" → each form with (its verb, present or past)."""
    out: dict[str, tuple[str, str]] = {}
    for pair in folded(row).split():
        now, then = pair.split("/")
        verb = out[then][0] if then in out else then
        out[now], out[then] = (verb, "present"), (verb, "past")
    return out


BARE = Senses()
