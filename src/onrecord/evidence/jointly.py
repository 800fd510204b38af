"""Edits of one place that have to be read together: a date turned round, words that only moved, a half put last.

Each by itself would look like words put in and words left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.align import Run
from onrecord.languages import cues
from onrecord.meaning.firmness import same_verb_form, weak
from onrecord.meaning.number_words import HALVES, JOINS
from onrecord.meaning.numerals import is_scale, values
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.align import Piece
    from onrecord.ground import Floor
    from onrecord.words import Words

DAY = 3  # words that a day of the month is printed in at most ("the 4th of")
NEAR = 4  # equal words between two edits that belong together
VERB = 2  # words of a verb that closes a clause ("schließen könnte")
HALF = 2  # those between a number and its half ("two metres and a half")


def respelt(floor: Floor, said: Words, piece: Piece) -> frozenset[int]:
    """The runs that together only print the same in another way: dates turned round, figures in two parts."""
    ops = [run.op for run in piece.runs]
    turned = _turned_dates(floor, said, piece) if EditOp.INSERT in ops else ()
    figures = _figures(floor, said, piece) if len(ops) - ops.count(EditOp.EQUAL) > 1 else ()
    return frozenset([*turned, *figures])


def moved(floor: Floor, said: Words, runs: Sequence[Run]) -> dict[int, frozenset[str]]:
    """The small words of each run that a run near it has on the other side ("perhaps can we" as "we can")."""
    out: dict[int, frozenset[str]] = {}
    changed = [n for n, r in enumerate(runs) if r.op is not EditOp.EQUAL]
    for one, two in ((a, b) for a in changed for b in changed if a < b):
        between = sum(r.record[1] - r.record[0] for r in runs[one + 1 : two] if r.op is EditOp.EQUAL)
        if between > NEAR:
            continue
        (gone, new), (gone_too, new_too) = (_sides(floor, said, runs[n]) for n in (one, two))
        both = floor.senses.function & {*(f for f in gone if f in new_too), *(f for f in new if f in gone_too)}
        if both:
            out[one], out[two] = (out.get(n, frozenset()) | both for n in (one, two))
    return out


def verbs_moved(floor: Floor, said: Words, runs: Sequence[Run]) -> dict[int, Run | None]:
    """The runs of a verb that stands second on one side and last on the other, as German has it: the first of each two
    made one change of both, None for the second."""
    if not cues(floor.language).verbs_move:
        return {}
    out: dict[int, Run | None] = {}
    short = [n for n, r in enumerate(runs) if r.op is not EditOp.EQUAL and _size(r) <= VERB]
    gone = [n for n in short if runs[n].op is EditOp.DELETE]
    for put in (n for n in short if runs[n].op is not EditOp.DELETE):
        for left in gone:
            if left not in out and _one_verb(floor, said, runs[put], runs[left]):
                out[min(put, left)], out[max(put, left)] = _as_one(runs[put], runs[left]), None
                break
    return out


def _as_one(put: Run, left: Run) -> Run:
    """A verb put in and left out as one change; of one put for a modal only the modal is gone."""
    if put.op is EditOp.REPLACE:
        return Run(op=EditOp.DELETE, quotation=(put.quotation[0],) * 2, record=put.record)
    return Run(op=EditOp.REPLACE, quotation=put.quotation, record=left.record)


def _size(run: Run) -> int:
    return max(run.quotation[1] - run.quotation[0], run.record[1] - run.record[0])


def _one_verb(floor: Floor, said: Words, put: Run, left: Run) -> bool:
    """Whether words put in and words left out are the verb of a clause, in one form or in two."""
    (gone, _), (stood, new) = (_sides(floor, said, run) for run in (left, put))
    modal = [any(w in floor.senses.modals or weak(w, floor.senses) for w in side) for side in (gone, new, stood)]
    same = gone == new or any(same_verb_form(a, b) for a in gone for b in new)
    if put.op is EditOp.REPLACE:
        return modal[2] and same
    return gone == new or (modal[0] and modal[1]) or (any(modal) and same)


def _sides(floor: Floor, said: Words, run: Run) -> tuple[list[str], list[str]]:
    """The forms that the record has in a run, and those that the story has."""
    return [floor.words.form(i) for i in range(*run.record)], [said.form(i) for i in range(*run.quotation)]


def _turned_dates(floor: Floor, said: Words, piece: Piece) -> Iterator[int]:
    """The runs beside a month, or a day, that only print a date the other way round ("4 March", "March 4")."""
    (first, last), (a, b) = piece.words, piece.quotation
    head = [Run(op=EditOp.DELETE, quotation=(a, a), record=(first - 1, first))] if first else []
    tail = [Run(op=EditOp.DELETE, quotation=(b, b), record=(last, last + 1))] if last < len(floor.words) else []
    runs = [*head, *piece.runs, *tail]
    shift = len(head)
    for at in range(1, len(runs) - 1):
        one, between, two = runs[at - 1 : at + 2]
        single = between.op is EditOp.EQUAL and between.record[1] - between.record[0] == 1
        if single and {one.op, two.op} == {EditOp.INSERT, EditOp.DELETE}:
            turned = [_spelt(floor, _forms(floor, said, r)) for r in (one, two)]
            middle = _spelt(floor, _forms(floor, said, between))
            day = bool(values(turned[0])) and values(turned[0]) == values(turned[1]) and max(map(len, turned)) <= DAY
            month = turned[0] == turned[1] and set(turned[0]) <= floor.senses.dates and bool(values(middle))
            if month or (day and middle[0] in floor.senses.dates):
                yield from (n - shift for n in (at - 1, at + 1) if 0 <= n - shift < len(piece.runs))


def _spelt(floor: Floor, forms: list[str]) -> list[str]:
    """Forms with abbreviations written out ("sept")."""
    return [floor.senses.variants.get(f, f) for f in forms]


def _figures(floor: Floor, said: Words, piece: Piece) -> Iterator[int]:
    """The runs of one figure in two parts, where both sides say the same: a number and the half after its noun ("2.5
    metres"), or what is said before and after its scale ("1.2 million": "one million two hundred thousand") or an "and"
    ("y 35": "y treinta y cinco")."""
    runs = piece.runs
    for at in range(len(runs) - 2):
        one, between, two = runs[at : at + 3]
        size = between.record[1] - between.record[0]
        if between.op is not EditOp.EQUAL or size > HALF or EditOp.EQUAL in (one.op, two.op):
            continue
        middle = _forms(floor, said, between)
        joins = len(middle) == 1 and (is_scale(middle[0]) or middle[0] in JOINS)
        scale = middle if joins else []
        gone, new = zip(*(_sides(floor, said, run) for run in (one, two)), strict=True)
        sides = [[*first, *scale, *last] for first, last in (gone, new)]
        if not scale and HALVES.isdisjoint([*sides[0], *sides[1]]):
            continue
        found = [values(side) for side in sides]
        if len(found[0]) == 1 and found[0] == found[1]:
            yield from (at, at + 2)


def _forms(floor: Floor, said: Words, run: Run) -> list[str]:
    """The words of a run: the record's of what was left out, else the story's."""
    row, (first, last) = (floor.words, run.record) if run.op is EditOp.DELETE else (said, run.quotation)
    return [row.form(i) for i in range(first, last)]
