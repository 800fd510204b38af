"""Whether what somebody is to do is a deed that could be checked."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.follow.undertakings import Verbs

if TYPE_CHECKING:
    from onrecord.follow.undertakings import Undertakings

WORD = re.compile(r"[\w'’-]+")


def done_to(act: str, table: Undertakings) -> bool:
    """Whether an act that a thing is the subject of is a deed: a passive, and not of what is only seen or felt."""
    if not table.passive.match(act):
        return False
    if table.phrasal.match(act.lstrip()):
        return True
    return not table.being.match(act.lstrip()) or table.stem(main_verb(act, table)) not in table.state_stems


def suffers(act: str, table: Undertakings) -> bool:
    """Whether a deed is done to a person who is the subject of it, and not by him ("she will be offered her post")."""
    return bool(table.being.match(act.lstrip())) or table.stem(main_verb(act, table)) in table.state_stems


def by_a_day(clause: str, act: str, table: Undertakings) -> bool:
    """Whether a clause sets a day for its act, and that is none that comes by itself ("prices will rise")."""
    verb = table.stem(main_verb(act, table))
    return bool(table.times.by.search(clause)) and verb not in table.happening_stems | table.drift_stems


def spared(act: str, table: Undertakings) -> bool:
    """Whether it is a promise that an act on a thing is left undone ("will not be sold")."""
    bare = table.adverbs.sub("", act.lstrip(" ,"))
    undone = table.being.match(bare) and done_to(bare, table) and refrained(bare, table)
    return bool(table.spares.match(act) or undone)


def refrained(act: str, table: Undertakings) -> bool:
    """Whether it is a deed that is to be left undone, and no stance ("we will not rest")."""
    return table.stem(main_verb(act, table)) not in table.stance_stems


def says_nothing(act: str, table: Undertakings) -> bool:
    """Whether an act says nothing but that something will be done."""
    timed = table.times.due.search(act)
    return not timed and all(w in table.idle or w in table.general for w in _verbs(act, table))


def aims_at_nothing(act: str, table: Undertakings) -> bool:
    """Whether an act names no target that could be checked ("use all the tools that we have")."""
    if table.hollow.search(act):
        return True
    words = _verbs(act, table)
    named = any(w[0].isdigit() for w in words) or table.times.due.search(act) or table.anaphora.search(act)
    return (
        not named and len(words) > 1 and all(w in table.idle or w in table.general or w in table.vague for w in words)
    )


def verb_fits(verbs: Verbs, act: str, table: Undertakings, *, own: bool) -> bool:
    """Whether the verb that opens the act is one of the kind asked for."""
    if verbs is Verbs.ANY:
        return True
    act = table.adverbs.sub("", act.lstrip(" ,") + " ")
    if verbs is Verbs.DEED and table.phrasal.match(act):
        return True
    main = main_verb(act, table)
    stem = table.stem(main)
    if verbs is Verbs.TOGETHER:
        return stem in table.together_stems
    if (being := table.being.match(act)) and not _participle(act[being.end() :], table):
        return False
    return (
        bool(main)
        and main not in table.no_verbs
        and stem not in table.state_stems
        and (own or stem not in table.happening_stems)
    )


def _participle(rest: str, table: Undertakings) -> bool:
    """Whether a participle comes next."""
    return table.participle.match(next(iter(_verbs(rest, table)), "")) is not None


def main_verb(act: str, table: Undertakings) -> str:
    """The first word of an act (the last, where the verb ends the clause) that is no auxiliary, nor "continue to".

    Where no verb follows ("will be starting in June"), what else begins one is the verb.
    """
    words = _verbs(act, table)
    if table.verb_last:
        return next((w for w in reversed(words) if w not in table.light), "")
    light = list(takewhile(lambda w: w in table.light, words))
    main = next(iter(words[len(light) :]), "")
    if main and main not in table.no_verbs:
        return main
    return next((w for w in reversed(light) if table.stem(w) in table.deed_stems), main)


def _verbs(act: str, table: Undertakings) -> list[str]:
    """The words of an act, adverbs left out."""
    return [w for w in WORD.findall(table.adverbs.sub("", act.lstrip(" ,") + " ")) if w[0].isalnum()]
