"""The shape of a language's table."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """How a language gives words to people. All forms are in small letters.

    `verbs` say that somebody spoke; `nouns` do so as nouns ("his claim"); `toward` are prepositions before a source
    ("according to"). `pronouns` maps a subject pronoun to the gender it stands for ("" for any). `breaks` begin a new
    clause, `joins` string words together. `given` maps first names to the gender they are mostly given to. `arms_length`
    stand before words held at arm's length ("so-called"). `elsewhere` are patterns of another occasion, `here` patterns of
    this one. `dates` are words of time that look like names, `calling` stand before
    what somebody is called ("as a").

    Where the finite verb stands second and the rest of it last (`verb_last`): `behind` are prepositions that follow their
    noun, `adverbs` can open a sentence before its verb, `subordinators` send the verb to the end, and `reported` are the
    forms of reported speech.
    """

    verbs: frozenset[str]
    nouns: frozenset[str] = frozenset()
    toward: tuple[str, ...] = ()
    pronouns: dict[str, str] = field(default_factory=dict)
    breaks: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    titles: dict[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    arms_length: tuple[str, ...] = ()
    works: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    prepositions: frozenset[str] = frozenset()
    given: dict[str, str] = field(default_factory=dict)
    verb_last: bool = False
    behind: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()


def forms(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())
