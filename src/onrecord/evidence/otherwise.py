"""Quotations placed as the record may print them: contractions written out or drawn together, "[W]e" as one word.

To the kernel "do not" and "don't" are other words. Of a short quotation little else may be left to find it by, and a
small word before a contraction may be tied to a far place; so the other ways are tried too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.align import Run, place
from onrecord.models import EditOp
from onrecord.senses import senses
from onrecord.words import Words, key, normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align import Piece, Placement
    from onrecord.ground import Ground

SHORT = 14  # words of a quotation up to which the other way is tried; a longer one is found by the rest of it
PAIR = 2  # words that a contraction stands for
INITIAL = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")  # a letter that the writer made a capital, or a small one
GLUED = re.compile(r"(\d[\d.]*)(m|mn|bn|k)")
SCALES = {
    "m": "million millions millionen millones milioane",
    "mn": "million millionen",
    "bn": "billion billions milliarden",
    "k": "thousand",
}


class Unit(NamedTuple):
    """A word of the other way of saying it, with the first word of the quotation that it stands for and how many."""

    form: str
    first: int
    size: int


def placed_otherwise(ground: Ground, said: Sequence[Words], found: list[list[Placement]], *, most: int) -> None:
    """Put in the places found by another way of printing it, where they have more of the quotation.

    What stands at the best place as it is quoted need not be printed in another way.
    """
    ways = [
        (n, units)
        for n, places in enumerate(found)
        if len(said[n]) <= SHORT and (not places or not places[0].exact)
        for units in _ways(ground, said[n], _changed(said[n], places))
    ]
    rows = [_words(said[n], units) for n, units in ways]
    for (n, units), places in zip(ways, place(ground.index, rows, most=most) if rows else [], strict=True):
        here = [p for p in (_restored(p, units) for p in places) if p is not None]
        if here and (not found[n] or places[0].exact or here[0].coverage > found[n][0].coverage):
            found[n] = here


def _changed(said: Words, places: Sequence[Placement]) -> list[int]:
    """The words of a quotation that do not stand so at its best place, or stand so beside words that it leaves out."""
    if not places:
        return list(range(len(said)))
    runs = [r for p in places[0].pieces for r in p.runs if r.op is not EditOp.EQUAL]
    beside = [(r.quotation, r.op is EditOp.DELETE) for r in runs]
    return [n for (a, b), left_out in beside for n in range(max(0, a - left_out), min(b + left_out, len(said)))]


def _ways(ground: Ground, said: Words, changed: Sequence[int]) -> Iterator[list[Unit]]:
    """The quotation drawn together, written out, and with its bracketed letters, each where that makes a difference to
    the words that are changed."""
    if "[" in said.text and (initials := {m.start() + 1 for m in INITIAL.finditer(said.text)}):
        yield list(_whole(said, said.forms, initials))
    together, apart = _tables(ground.languages)
    near = [[normal(w) for w in said.prints(max(0, n - 1), n + PAIR)] for n in changed]
    if any(" ".join(pair) in together for row in near for pair in pairwise(row)):
        drawn = list(_drawn(ground, said.forms, together))
        if len(drawn) < len(said):
            yield drawn
    if any(_apart(ground, form, apart) != [form] for form in map(said.form, changed)):
        yield [Unit(w, n, 1) for n, form in enumerate(said.forms) for w in _apart(ground, form, apart)]


def _apart(ground: Ground, form: str, apart: dict[str, str]) -> list[str]:
    """A contraction written out, or a figure and the scale that is glued to it ("1.2m")."""
    figure = GLUED.fullmatch(form) if form[:1].isdigit() else None
    scales = SCALES[figure[2]].split() if figure else []
    known = next((s for s in scales if ground.index.knows(np.array([key(s)], np.uint64)).all()), None)
    return [figure[1], known] if figure and known else apart.get(form, form).split()


def _drawn(ground: Ground, forms: Sequence[str], together: dict[str, str]) -> Iterator[Unit]:
    at = 0
    while at < len(forms):
        short = together.get(" ".join(forms[at : at + PAIR]))
        known = short is not None and ground.index.knows(np.array([key(short)], np.uint64)).all()
        if short is not None and known:
            yield Unit(short, at, PAIR)
        else:
            yield Unit(forms[at], at, 1)
        at += PAIR if known else 1


def _whole(said: Words, forms: Sequence[str], initials: set[int]) -> Iterator[Unit]:
    at = 0
    while at < len(forms):
        size = PAIR if int(said.starts[at]) in initials and at + 1 < len(forms) else 1
        yield Unit("".join(forms[at : at + size]), at, size)
        at += size


def _words(said: Words, units: Sequence[Unit]) -> Words:
    """The words of another way; of the brackets that part a word only the blanks are left."""
    text = INITIAL.sub(r" \1 ", said.text)
    first = np.array([u.first for u in units])
    last = np.array([u.first + u.size - 1 for u in units])
    own, keys = said.forms, said.keys.tolist()  # a word that stays is taken in the spelling it was given
    new = [keys[u.first] if u.form == own[u.first] else key(u.form) for u in units]
    return Words(text, said.starts[first], said.ends[last], np.array(new, np.uint64))


def _restored(placement: Placement, units: Sequence[Unit]) -> Placement | None:
    """The placement in the quotation's own words; None where a contraction is torn apart."""
    ends = [*(u.first for u in units), units[-1].first + units[-1].size]
    pieces: list[Piece] = []
    for piece in placement.pieces:
        cuts = {n for r in piece.runs for n in r.quotation}
        if any(0 < n < len(units) and ends[n] == ends[n - 1] for n in cuts):
            return None
        quotation = (ends[piece.quotation[0]], ends[piece.quotation[1]])
        pieces.append(replace(piece, quotation=quotation, runs=tuple(_merged(_runs(piece, units, ends)))))
    return replace(placement, pieces=tuple(pieces), exact=False)


def _runs(piece: Piece, units: Sequence[Unit], ends: Sequence[int]) -> Iterator[Run]:
    """The runs with every contraction as a change of its own."""
    for run in piece.runs:
        (a, b), (c, _) = run.quotation, run.record
        if run.op is not EditOp.EQUAL:
            yield Run(op=run.op, quotation=(ends[a], ends[b]), record=run.record)
            continue
        at = a
        while at < b:
            stop = at + 1
            while stop < b and ends[stop] == ends[at]:
                stop += 1
            same = stop == at + 1 and units[at].size == 1
            record = (c + at - a, c + stop - a)
            yield Run(op=EditOp.EQUAL if same else EditOp.REPLACE, quotation=(ends[at], ends[stop]), record=record)
            at = stop


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Equal runs that follow each other made one."""
    held: Run | None = None
    for run in runs:
        if held and held.op is run.op is EditOp.EQUAL:
            held = Run(
                op=run.op, quotation=(held.quotation[0], run.quotation[1]), record=(held.record[0], run.record[1])
            )
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


@cache
def _tables(languages: frozenset[str]) -> tuple[dict[str, str], dict[str, str]]:
    """(what two words are drawn together to, what a contraction is written out as) in some languages."""
    apart = {short: long for lang in sorted(languages) for short, long in senses(lang).expansions.items()}
    again = [row for lang in sorted(languages) for row in senses(lang).readings.items()]
    both = [*again, *reversed(apart.items())]
    return {long: short for short, long in both if len(long.split()) == PAIR}, apart
