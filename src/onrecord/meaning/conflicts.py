"""In what two wordings of one thing cannot both be right: numbers and negations."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from onrecord.meaning.numerals import spelled, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.senses import Senses
    from onrecord.words import Words

STEM = 5  # letters by which two forms of a word are taken for one
ALIKE = 0.5  # share of letters in common from which a word may be a number misheard
PAIR = 2  # a number up to which a wording may add it ("the two leaders")
BESIDE = 6  # words on either side of a "not" that it may deny
GROUPED = 10_000  # from which a figure is printed with a comma; below it may be a year
LONG = 6  # words from which a count of negations can be compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A number or a "not" in which the two wordings cannot both be right; "" where one has none."""

    kind: str
    said: str
    stands: str


def conflicts(said: Words, stands: Words, around: Words, senses: Senses) -> Iterator[Conflict]:
    """Numbers and negations in which a rendering and the record cannot both be right.

    `around` are the words of the record with those beside them: a number that stands there is no other one.
    """
    yield from number_conflicts(said.forms, stands.forms, around.forms)
    if len(said) < LONG or any(w in senses.denying for row in (said, stands) for w in row.forms):
        return
    denials = [[w for w in row.forms if _negates(w, senses)] for row in (said, stands)]
    if len(denials[0]) % 2 != len(denials[1]) % 2 and (_denies(said, stands, senses) or _denies(stands, said, senses)):
        here, there = (", ".join(words) for words in denials)
        yield Conflict(kind="negation", said=here, stands=there)


def _denies(one: Words, two: Words, senses: Senses) -> bool:
    """Whether one wording denies something that the other has and does not deny."""
    return bool(_denied(one, senses) & (_stems(two.forms, senses) - _denied(two, senses)))


def _denied(row: Words, senses: Senses) -> set[str]:
    """The beginnings of the telling words that stand beside a "not": what is denied."""
    forms = row.forms
    places = [i for i, form in enumerate(forms) if _negates(form, senses)]
    return {s for i in places for s in _stems(forms[max(0, i - BESIDE) : i + BESIDE + 1], senses)}


def _stems(forms: Sequence[str], senses: Senses) -> set[str]:
    return {f[:STEM] for f in forms if f not in senses.light and not _negates(f, senses)}


def _negates(form: str, senses: Senses) -> bool:
    return any(w in senses.negation for w in senses.expansions.get(form, form).split())


def number_conflicts(said: Sequence[str], stands: Sequence[str], around: Sequence[str] = ()) -> Iterator[Conflict]:
    """Numbers in which two wordings cannot both be right."""
    theirs, ours = (Counter(values(row, weak=False)) for row in (said, stands))
    lost = [n for n in ours if n not in theirs]
    near_by = {*values(around, weak=False)}
    strange = [n for n in theirs if n not in ours and (lost or (n > PAIR and n not in near_by))]
    for number in strange:
        near = min(lost, key=lambda n: abs(n - number), default=None)
        yield Conflict(kind="number", said=_figure(number), stands=_figure(near) if near is not None else "")
    if lost and not strange:
        yield from _misheard(said, stands, lost)


def _misheard(said: Sequence[str], stands: Sequence[str], lost: Sequence[float]) -> Iterator[Conflict]:
    """A number of the record beside a word both have, where the story has a word that sounds like it ("turn", ten)."""
    for at, form in enumerate(stands):
        number = values([form])
        if not number or number[0] not in lost:
            continue
        for there in _opposite(said, stands, at):
            if said[there] not in stands and _sounds_like(said[there], number[0]):
                yield Conflict(kind="number", said=said[there], stands=form)
                return


def _opposite(said: Sequence[str], stands: Sequence[str], at: int) -> Iterator[int]:
    """Where the story has something else in the place of word `at`, told by a neighbour that both have."""
    for step in (-1, 1):
        if 0 <= at + step < len(stands):
            anchor = stands[at + step]
            for there, word in enumerate(said):
                if len(word) > 3 and word[:STEM] == anchor[:STEM] and 0 <= there - step < len(said):
                    yield there - step


def _sounds_like(word: str, number: float) -> bool:
    """Whether a word could be the number misheard, by the letters both have in order."""
    return any(2 * _in_common(word, name) >= ALIKE * (len(word) + len(name)) for name in spelled(number))


def _in_common(one: str, two: str) -> int:
    return sum(b.size for b in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks())


def _figure(number: float) -> str:
    if number != int(number):
        return f"{number:g}"
    return f"{int(number):,}" if number >= GROUPED else str(int(number))
