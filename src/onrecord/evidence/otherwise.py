"""Quotations placed as the record may print them: contractions written out or drawn together, "[W]e" as one word.

To the kernel "do not" and "don't" are other words. Of a short quotation little else may be left to find it by, and a
small word before a contraction may be tied to a far place; so the other ways are tried too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.align import Run, place
from onrecord.models import EditOp
from onrecord.senses import senses
from onrecord.words import Words, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align import Piece, Placement
    from onrecord.ground import Ground
    from onrecord.words import Flags, Keys

SHORT = 14  # words of a quotation that stands nowhere up to which it is tried; a longer one is found by the rest of it
PAIR = 2  # words that a contraction stands for
FAR = 3  # words of the record left out from which the rest stands at another place
GAIN = 0.1  # bits of a quotation that are more than none
EVERY = 0.999  # coverage of what has every word
INITIAL = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")  # a letter that the writer made a capital, or a small one
GLUED = re.compile(r"(\d[\d.]*)(m|mn|bn|k)")
FIGURE = re.compile(r"\d[mbk]", re.I)  # what such a figure has in it as printed
MIX = np.uint64(0x9E3779B97F4A7C15)
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

    Only words are printed otherwise that do not stand as they are quoted at the best place.
    """
    ways = [
        (n, units)
        for n, words in _open(ground, said, [n for n, places in enumerate(found) if not places or not places[0].exact])
        if (changed := words & _changed(ground, said[n], found[n]))
        for units in _ways(ground, said[n], changed)
    ]
    if not ways:
        return
    rows = [_words(said[n], units) for n, units in ways]
    weights = zip(ground.index.weight_of([said[n] for n, _ in ways]), ground.index.weight_of(rows), strict=True)
    found_so = place(ground.index, rows, most=most)
    for (n, units), places, (weight, other) in zip(ways, found_so, weights, strict=True):
        here = [p for p in (_restored(p, units) for p in places) if p is not None]
        if here and (not found[n] or places[0].exact or _is_better(ground, here[0], other, found[n][0], weight)):
            found[n] = here


def _open(ground: Ground, said: Sequence[Words], chosen: Sequence[int]) -> Iterator[tuple[int, set[int]]]:
    """The words of the chosen quotations that can be printed otherwise, by quotation; all where brackets stand."""
    singles, pairs = _keys(ground.languages)
    keys = np.concatenate([np.zeros(0, np.uint64), *(said[n].keys for n in chosen)])
    single = np.flatnonzero(_among(singles, keys))
    pair = np.flatnonzero(_among(pairs, _paired(keys[:-1], keys[1:])))
    found = np.unique(np.concatenate([single, pair, pair + 1]))
    ends = np.cumsum([0, *(len(said[n]) for n in chosen)])
    cuts = np.searchsorted(found, ends).tolist()
    for n, first, a, b in zip(chosen, ends.tolist(), cuts, cuts[1:], strict=False):
        if "[" in said[n].text or FIGURE.search(said[n].text):
            yield n, set(range(len(said[n])))
        elif a < b:
            yield n, set((found[a:b] - first).tolist())


def _among(some: Keys, keys: Keys) -> Flags:
    """Which keys are among some that are sorted."""
    if not len(some):
        return np.zeros(len(keys), np.bool_)
    among: Flags = some[np.minimum(np.searchsorted(some, keys), len(some) - 1)] == keys
    return among


def _paired(first: Keys, second: Keys) -> Keys:
    """One key of two words."""
    return first * MIX ^ second


def _is_better(ground: Ground, one: Placement, weight_one: float, two: Placement, weight_two: float) -> bool:
    """Whether one has more bits of the quotation than another, and loses fewer, each of its own weight; or joins
    fewer places and loses none; or has every word, in no more pieces, where the other has not."""
    more = one.coverage * weight_one - two.coverage * weight_two
    less = (1.0 - two.coverage) * weight_two - (1.0 - one.coverage) * weight_one
    fewer = len(_stretches(ground, two)) - len(_stretches(ground, one))
    if fewer >= 0 and one.coverage >= EVERY > two.coverage:
        return True
    return (fewer >= 0 and more > GAIN and less > GAIN) or (fewer > 0 and less > -GAIN)


def _stretches(ground: Ground, placement: Placement) -> list[list[Run]]:
    """The equal runs of a placement, parted where it goes on in another turn, or before what it had."""
    out: list[list[Run]] = []
    record, end = -1, 0
    for piece in placement.pieces:
        for run in piece.runs:
            if run.op is EditOp.EQUAL:
                if piece.record != record or not _goes_on(ground, record, end, run.record[0]):
                    out.append([])
                out[-1].append(run)
                record, end = piece.record, run.record[1]
    return out


def _goes_on(ground: Ground, record: int, end: int, first: int) -> bool:
    """Whether words of a record stand near behind others, or in their turn."""
    if first - end <= FAR:
        return first >= end
    floor = ground.floors[record]
    return floor.voices.turns[floor.of_word(end - 1)] == floor.voices.turns[floor.of_word(first)]


def _changed(ground: Ground, said: Words, places: Sequence[Placement]) -> set[int]:
    """The words of a quotation that do not stand so at its best place, or stand so beside words that it leaves out.

    Where it is joined from several, the one with the most words is the place: the others may be another print of it.
    """
    if not places:
        return set(range(len(said))) if len(said) <= SHORT else set()
    _, *others = sorted(_stretches(ground, places[0]), key=_words_of, reverse=True)
    changed = {n for runs in others for r in runs for n in range(*r.quotation)}
    for run in (r for p in places[0].pieces for r in p.runs if r.op is not EditOp.EQUAL):
        (a, b), beside = run.quotation, run.op is EditOp.DELETE
        changed.update(range(max(0, a - beside), min(b + beside, len(said))))
    return changed


def _words_of(runs: Sequence[Run]) -> int:
    return sum(r.quotation[1] - r.quotation[0] for r in runs)


def _ways(ground: Ground, said: Words, changed: set[int]) -> Iterator[list[Unit]]:
    """The quotation drawn together, written out, and with its bracketed letters, each where that makes a difference to
    the words that are changed."""
    forms = said.forms
    if "[" in said.text and (initials := {m.start() + 1 for m in INITIAL.finditer(said.text)}):
        yield list(_whole(said, forms, initials))
    together, apart = _tables(ground.languages)
    if any(" ".join(forms[at : at + PAIR]) in together for n in changed for at in (max(0, n - 1), n)):
        drawn = list(_drawn(ground, forms, together, changed))
        if len(drawn) < len(forms):
            yield drawn
    if any(forms[n] in apart or GLUED.fullmatch(forms[n]) for n in changed):
        out = [Unit(w, n, 1) for n, f in enumerate(forms) for w in (_apart(ground, f, apart) if n in changed else [f])]
        if len(out) > len(forms):
            yield out


def _apart(ground: Ground, form: str, apart: dict[str, str]) -> list[str]:
    """A contraction written out, or a figure and the scale that is glued to it ("1.2m")."""
    figure = GLUED.fullmatch(form)
    scales = SCALES[figure[2]].split() if figure else []
    known = next((s for s in scales if ground.index.knows(np.array([key(s)], np.uint64)).all()), None)
    return [figure[1], known] if figure and known else apart.get(form, form).split()


def _drawn(ground: Ground, forms: Sequence[str], together: dict[str, str], changed: set[int]) -> Iterator[Unit]:
    at = 0
    while at < len(forms):
        pair = not changed.isdisjoint(range(at, at + PAIR))
        short = together.get(" ".join(forms[at : at + PAIR])) if pair else None
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
        pieces.append(piece._replace(quotation=quotation, runs=tuple(_merged(_runs(piece, units, ends)))))
    return placement._replace(pieces=tuple(pieces), exact=False)


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


@cache
def _keys(languages: frozenset[str]) -> tuple[Keys, Keys]:
    """The keys of what `_tables` writes out, and of the two words that it draws together, sorted."""
    together, apart = _tables(languages)
    firsts, seconds = (np.array([key(long.split()[n]) for long in together], np.uint64) for n in range(PAIR))
    return np.sort(np.array(list(map(key, apart)), np.uint64)), np.sort(_paired(firsts, seconds))
