"""The verbs in which English acts, by class, and their forms by tense: each form is made from the table, none is listed."""

from __future__ import annotations

from functools import cache

from onrecord.follow.undertakings import word_set

# Measures: who says that they are taken takes them. The second class is of what is also done all day ("we are building
# trust"): of those it takes a figure, a day or a thing that can be counted.
MEASURES = word_set(
    """abolish amend appoint ban cancel close commission defer double drop end freeze halve halt introduce launch lift
    lower open order outlaw postpone publish quadruple raise recall release remove renew reopen repeal reserve restart
    resume reinstate scrap shut split stop suspend transfer triple withdraw waive dissolve disband nationalise nationalize
    privatise privatize ratify rescind revoke refund reimburse relocate redeploy ringfence prolong demolish
    dismantle decommission evacuate exempt extradite ground impose legalise legalize pardon quit scale sack"""
)
WORKS = word_set(
    """add allocate allot assign begin bring build buy charge compensate complete connect construct contribute convene
    convert create cut deliver deploy dig dismiss donate draft draw drill earmark employ enlarge equip erect establish
    exchange expand extend finance finish fit fix found free fund give grant hand hire hold increase inspect install instal
    invest invite issue lay lease lend leave limit link make mend merge mount move name nominate notify offer paint pay
    plant post prepare present print purchase put rebuild recruit redesign reduce rehouse rename renovate rent repair repay replace restore
    return review run sell send separate set settle ship sign spend start station store strengthen submit supply switch take table
    teach test train treat turn vaccinate visit vote widen write audit examine investigate report hear meet"""
)
# What is to be had by those it is for, and where it goes: terms of an offer or a settlement.
TERMS = word_set(
    """apply arrive attend come cost cover enter fall fly get go join keep last let lose pass pay receive
    remain sit stay travel operate bear"""
)
DEEDS = MEASURES | WORKS
# What has an end and an owner, so that "a" or "another" of it is a measure ("we are hiring a nurse").
FOUNDS = word_set(
    """appoint build buy commission convene convert create draft draw employ equip erect establish fit found hire instal install
    nominate offer plant post purchase put rebuild recruit rent send sign station submit"""
)
# Verbs whose forms are as often nouns ("the tests in May"), or that do too much to tell anything in the present.
NOUNS = word_set(
    """test vote review offer visit order issue name post plant ship store supply link limit lease charge fund finance
    hand share treat print paint place increase take make give hold find mount note exchange separate teach hear"""
)
# Verbs that a particle makes another.
PARTICLES = {
    "bring": "back|forward|down",
    "buy": "back|out",
    "call": "off",
    "close": "down",
    "cut": "back|off",
    "draw": "up",
    "give": "up|back",
    "hand": "over|back",
    "lay": "off",
    "let": "in|go",
    "lock": "in",
    "open": "up",
    "pay": "back|out|off",
    "phase": "out|in",
    "pull": "out|back|down",
    "put": "in|up|off|forward|back|aside",
    "roll": "out|back",
    "scale": "back|up|down",
    "send": "back|in",
    "set": "up|aside",
    "shut": "down",
    "step": "up",
    "take": "back|over|down",
    "tear": "down|up",
    "turn": "off|over",
    "wind": "up|down",
    "write": "off",
}

_DOUBLED = word_set(
    """ban bid cap commit cut defer dig dip drop equip fit get hit let plan put refer run set ship shut sit slip split stop
    submit transfer win begin quit scrap permit admit rebut"""
)
_IRREGULAR = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """begin began begun;bring brought brought;build built built;buy bought bought;come came come;cost cost cost;
    cut cut cut;dig dug dug;do did done;draw drew drawn;fall fell fallen;find found found;fly flew flown;get got got;
    give gave given;go went gone;hear heard heard;hold held held;keep kept kept;lay laid laid;lead led led;leave left left;
    lend lent lent;let let let;lose lost lost;make made made;meet met met;pay paid paid;put put put;quit quit quit;
    rebuild rebuilt rebuilt;run ran run;send sent sent;set set set;shut shut shut;sit sat sat;spend spent spent;
    split split split;stand stood stood;take took taken;teach taught taught;write wrote written;say said said;tell told told;
    choose chose chosen;undertake undertook undertaken;withdraw withdrew withdrawn;repay repaid repaid;bear bore borne;
    mean meant meant;strike struck struck;show showed shown;see saw seen;sell sold sold;swear swore sworn;overtake overtook overtaken""".split(
        ";"
    )
}


def third(verb: str) -> str:
    """ "lift" → "lifts", "abolish" → "abolishes", "apply" → "applies"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def doing(verb: str) -> str:
    """ "lift" → "lifting", "raise" → "raising", "stop" → "stopping"."""
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb) + "ing"


def _past(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def did(verb: str) -> str:
    """ "lift" → "lifted", "begin" → "began"."""
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _past(verb)


def done(verb: str) -> str:
    """ "lift" → "lifted", "begin" → "begun"."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _past(verb)


def any_of(words: frozenset[str] | set[str]) -> str:
    """A pattern of these words and no others, their beginnings shared, so that a text is read once for all of them."""
    return _branch(tuple(sorted(words)))


@cache
def _branch(words: tuple[str, ...]) -> str:
    ends = "" in words
    heads = sorted({w[0] for w in words if w})
    rest = [re_head + _branch(tuple(w[1:] for w in words if w[:1] == re_head)) for re_head in heads]
    if not rest:
        return ""
    inner = rest[0] if len(rest) == 1 and not ends else f"(?:{'|'.join(rest)})"
    return f"{inner}?" if ends else inner
