"""From the kernel's placements to places: parts with their speakers, typed edits, what was cut between the parts."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.evidence.context import Cut, cut_beside
from onrecord.evidence.jointly import moved, respelt, verbs_moved
from onrecord.identity import same_person
from onrecord.meaning.change import Change
from onrecord.meaning.edits import edit_kind, forgiven, marked
from onrecord.meaning.numerals import is_scale
from onrecord.meaning.same import contracted
from onrecord.models import Edit, EditKind, EditOp, Match, Quotation, Span
from onrecord.words import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.align import Piece, Placement, Run
    from onrecord.ground import Floor, Ground
    from onrecord.words import Words

# Characters before a figure in which the sign of its money is looked for, and those looked at in all.
SIGN, LONGEST_BESIDE = 2, 40
NONE: frozenset[str] = frozenset()
# Sentences that may be cut in silence inside one answer before it is a splice.
SILENT_CUT = 2
# Words that are cut between two parts up to which it is told what they do to the sense.
LONGEST_TYPED = 12
# Words of a phrase that a speaker says twice in a row, at most.
TWICE = 5
# Words up to which what is cut inside a piece skips no sentence.
FEW = 3

ELLIPSIS = re.compile(r"[\[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]?")
OPENS = re.compile(r"[.!?\n:]\W*$")  # what stands before the head of a sentence
INNER = re.compile(r"[\[\]]")
BRACKET = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
# A word whose end stands in brackets, and what is left of it: as many letters as tell it.
ENDED = re.compile(r"([^\W\d_]{2,})\[[^\W\d_]+\]")


class Join(NamedTuple):
    """What lies in the record between two parts that the story puts side by side.

    `words`, `sentences` and `turns` count what is skipped; all 0 where the order is turned.
    """

    marked: bool
    same_turn: bool
    forward: bool
    words: int = 0
    sentences: int = 0
    turns: int = 0

    @property
    def splices(self) -> bool:
        """Whether this joins two places without a mark."""
        return not self.marked and (not self.same_turn or not self.forward or self.sentences > SILENT_CUT)


class Place(NamedTuple):
    """One reading of where the words stand.

    `unmarked` are the edits that neither spelling forgives nor a mark shows.
    """

    match: Match
    unmarked: tuple[Edit, ...]
    joins: tuple[Join, ...]
    coverage: float
    bits: float
    exact: bool

    @property
    def speakers(self) -> tuple[str | None, ...]:
        """Whose words they are, a part each."""
        return tuple(p.speaker for p in self.match.parts)

    def by(self, name: str) -> bool:
        """Whether all of it is that person's."""
        return all(s is not None and same_person(s, name) for s in self.speakers)


def place_of(ground: Ground, quotation: Quotation, said: Words, placement: Placement) -> Place:
    """Read a placement as words of the record: parts, typed edits, joins."""
    read = [(ground.floors[piece.record], piece) for piece in placement.pieces]
    (first, head), (last, _) = read[0], read[-1]
    edits, joins = ([], []) if placement.exact else _differences(read, said, Marks(quotation))
    coverage = min(1.0, placement.coverage + (_forgiven_share(ground, said, edits) if edits else 0.0))
    match = Match(
        parts=tuple(part for floor, piece in read for part in floor.parts(*piece.words)),
        text=" … ".join(floor.words.span(*piece.words).of(floor.text) for floor, piece in read),
        score=round(coverage, 4) if coverage < 1.0 else 1.0,
        edits=tuple(edits),
        asked=first.asked(first.of_word(head.words[0])),
    )
    place = Place(match, _unmarked(edits), tuple(joins), coverage, placement.bits, placement.exact)
    cut = cut_beside(first, match.parts[0], last, match.parts[-1], quotation)
    return place if cut is None else _with_cut(first if cut.front else last, quotation, place, cut)


def _unmarked(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(e for e in edits if not forgiven(e.kind) and not marked(e.kind))


def _differences(read: Sequence[tuple[Floor, Piece]], said: Words, marks: Marks) -> tuple[list[Edit], list[Join]]:
    """What was changed inside the pieces, in the quotation's order, and what lies between and inside them."""
    edits: list[Edit] = []
    joins: list[Join] = []
    for at, (floor, piece) in enumerate(read):
        if at:
            join, cut = _join(floor, said, marks, read[at - 1][1], piece)
            joins.append(join)
            edits += cut
        edits += _edits(floor, said, marks, piece)
    for floor, piece in read:
        joins += _cuts(floor, said, marks, piece)
    return sorted(edits, key=attrgetter("quotation")), joins


def _with_cut(floor: Floor, quotation: Quotation, place: Place, cut: Cut) -> Place:
    """The place with the "not" or "at least" taken in that the story cut off at its head or tail, as words left out."""
    span, kind, front = cut
    parts = list(place.match.parts)
    at, n = (0, 0) if front else (len(quotation.text), -1)
    lost = Edit(
        op=EditOp.DELETE,
        kind=kind,
        quotation=Span(at, at),
        record=span,
        before=span.of(floor.text),
        after="",
    )
    whole = Span(min(span.start, parts[n].span.start), max(span.end, parts[n].span.end))
    parts[n] = replace(parts[n], span=whole)
    beside = floor.text[min(span.end, place.match.parts[n].span.end) : max(span.start, place.match.parts[n].span.start)]
    words = (lost.before, beside, place.match.text) if front else (place.match.text, beside, lost.before)
    edits = (lost, *place.match.edits) if front else (*place.match.edits, lost)
    match = replace(place.match, parts=tuple(parts), text="".join(words), edits=edits)
    return place._replace(match=match, unmarked=_unmarked(edits), exact=False)


def _forgiven_share(ground: Ground, said: Words, edits: Sequence[Edit]) -> float:
    """The share of the quotation's evidence that stands on the record in another spelling."""
    spelt = [e for e in edits if e.op is EditOp.REPLACE and forgiven(e.kind)]
    if not spelt:
        return 0.0
    bits = ground.index.bits(said.keys)
    ranges = (said.starts.searchsorted(e.quotation).tolist() for e in spelt)
    return float(sum(bits[first:last].sum() for first, last in ranges)) / (float(bits.sum()) or 1.0)


class Marks:
    """Where a quotation shows that words were left out or put in, as spans of its text."""

    def __init__(self, quotation: Quotation) -> None:
        text = quotation.text
        dotted, bracketed = "…" in text or ".." in text or ". ." in text, "[" in text or "(" in text
        self.ellipses = [Span(m.start(), m.end()) for m in ELLIPSIS.finditer(text)] if dotted else []
        self.brackets = [Span(m.start(), m.end()) for m in BRACKET.finditer(text)] if bracketed else []
        at = 0
        for span in quotation.spans[:-1]:
            at += span.end - span.start
            self.ellipses.append(Span(at, at + 1))
            at += 1

    def left_out(self, gap: Span) -> bool:
        """Whether an ellipsis (or the end of a pair of marks) stands in this gap between two words."""
        return any(gap.start <= e.end and e.start <= gap.end for e in self.ellipses)

    def put_in(self, span: Span) -> bool:
        """Whether these words stand in brackets."""
        return any(b.contains(span) for b in self.brackets)


def _gap(said: Words, first: int, last: int) -> Span:
    """The stretch of the quotation from the end of word first-1 to the start of word last."""
    start = int(said.ends[first - 1]) if first > 0 else 0
    end = int(said.starts[last]) if last < len(said) else len(said.text)
    return Span(start, max(start, end))


def _edits(floor: Floor, said: Words, marks: Marks, piece: Piece) -> list[Edit]:
    changed = [n for n, run in enumerate(piece.runs) if run.op is not EditOp.EQUAL]
    if not changed:
        return []
    elsewhere, same = moved(floor, said, piece.runs), respelt(floor, said, piece)
    verbs = verbs_moved(floor, said, piece.runs)
    runs = {n: verbs.get(n, piece.runs[n]) for n in changed}
    edits = {n: _edit(floor, said, marks, run, elsewhere.get(n, NONE)) for n, run in runs.items() if run is not None}
    return [replace(e, kind=EditKind.SPELLING) if n in same else e for n, e in edits.items()]


def _edit(floor: Floor, said: Words, marks: Marks, run: Run, elsewhere: frozenset[str]) -> Edit:
    (a, b), (c, d) = run.quotation, run.record
    quotation = said.span(a, b) if a < b else _after(said, a)
    record = floor.words.span(c, d) if c < d else _after(floor.words, c)
    return Edit(
        op=run.op,
        kind=_kind(floor, said, marks, run, elsewhere),
        quotation=quotation,
        record=record,
        before=record.of(floor.text),
        after=quotation.of(said.text),
    )


def _after(row: Words, word: int) -> Span:
    at = int(row.ends[word - 1]) if word > 0 else int(row.starts[0]) if len(row) else 0
    return Span(at, at)


def _kind(floor: Floor, said: Words, marks: Marks, run: Run, elsewhere: frozenset[str]) -> EditKind:
    """The kind of an edit, without the words that only moved `elsewhere`."""
    (a, b), (c, d) = run.quotation, run.record
    kept = [i for i in range(a, b) if not marks.put_in(said.span(i, i + 1))] if marks.brackets else range(a, b)
    if a < b and not kept:
        return EditKind.BRACKET
    if len(kept) < b - a and normal(INNER.sub("", said.span(a, b).of(said.text))) == normal(_printed(floor, c, d)):
        return EditKind.BRACKET  # "[W]e"
    if b > a and d - c == 1 and "[" in said.text and _has_new_end(floor, said.span(a, b), said.text, c):
        return EditKind.BRACKET  # "le[aves]"
    shown = c < d and bool(marks.ellipses) and marks.left_out(_gap(said, a, b))
    if shown and not kept:
        return EditKind.ELLIPSIS
    if a == b and _said_twice(floor, c, d):
        return EditKind.FILLER
    if a == 0 and c == d and floor.is_label([said.form(i) for i in kept], c):
        return EditKind.BRACKET if len(kept) < b else EditKind.LABEL
    beside = _beside(said, a) if a == b else _beside(floor.words, c) if c == d else ""
    change = _change(floor, said, kept, (c, d), beside)
    if elsewhere and not contracted(change, floor.senses):
        change = change.without(elsewhere)
        if not change.both:
            return EditKind.FUNCTION
    kind = edit_kind(change, floor.senses)
    if shown and not forgiven(kind):
        return edit_kind(change._replace(before=(), printed_before=()), floor.senses)
    return kind


def _has_new_end(floor: Floor, span: Span, text: str, word: int) -> bool:
    """Whether what stands in a span is a word of the record with another end, which stands in brackets."""
    found = ENDED.match(text, span.start)
    return found is not None and found.end() >= span.end and floor.words.form(word).startswith(normal(found[1]))


def _said_twice(floor: Floor, first: int, last: int) -> bool:
    """Whether words of the record, fillers aside, only say again what stands beside them ("I think, I think").

    Which of the two is left out, or the middle of both, makes no difference.
    """
    size = last - first
    if not 0 < size <= 2 * TWICE:
        return False
    low = max(0, first - 2 * TWICE)
    row = [floor.words.form(i) for i in range(low, min(last + TWICE, len(floor.words)))]
    for at in range(first - low, max(first - low - size, 0), -1):
        again = [form for form in row[at : at + size] if form not in floor.senses.fillers]
        if again and again in (row[max(0, at - len(again)) : at], row[at + size : at + size + len(again)]):
            return True
        if row[at - 1] != row[at + size - 1]:  # the words left out are no longer the same, one word before
            return False
    return False


def _printed(floor: Floor, first: int, last: int) -> str:
    return floor.words.span(first, last).of(floor.text) if first < last else ""


def _change(floor: Floor, said: Words, kept: Sequence[int], record: tuple[int, int], beside: str = "") -> Change:
    c, d = record
    first = max(0, c - 1)
    printed = floor.words.prints(first, d + 1)
    stands = printed[c - first : d - first]
    put = [said.text[int(said.starts[i]) : int(said.ends[i])] for i in kept]
    start = int(floor.words.starts[c]) if kept and c < len(floor.words) else 0
    return Change(
        before=tuple(map(normal, stands)),
        after=tuple(map(normal, put)),
        printed_before=tuple(stands),
        printed_after=tuple(put),
        left=normal(printed[0]) if c else "",
        right=normal(printed[-1]) if d - first < len(printed) else "",
        opens=OPENS.search(floor.text[max(0, start - 3) : start]) is not None,
        beside=beside,
    )


def _beside(row: Words, word: int) -> str:
    """What is printed from just before a word, or its figure ("€ 5 million"), up to the word after it."""
    first = word - 1 - (word > 1 and is_scale(row.form(word - 1)))
    start = max(0, int(row.starts[first]) - SIGN) if word else 0
    end = int(row.starts[word]) if word < len(row) else len(row.text)
    return row.text[start : min(end, start + LONGEST_BESIDE)]


def _join(floor: Floor, said: Words, marks: Marks, one: Piece, two: Piece) -> tuple[Join, list[Edit]]:
    gap = _gap(said, one.quotation[1], two.quotation[0])
    is_marked = marks.left_out(gap)
    forward = one.record == two.record and two.words[0] >= one.words[1]
    if not forward:
        return Join(marked=is_marked, same_turn=False, forward=False), []
    between = (one.words[1], two.words[0])
    join = _skipped(floor, said, marks, (one.quotation[1], two.quotation[0]), between)
    return join, [_cut(floor, said, join, one.quotation[1], between)] if join.same_turn and join.words else []


def _cuts(floor: Floor, said: Words, marks: Marks, piece: Piece) -> list[Join]:
    """Joins for what is cut inside a piece, where whole sentences or turns are skipped."""
    first, last = piece.words
    return [
        _skipped(floor, said, marks, run.quotation, run.record)
        for run in piece.runs
        if run.op in (EditOp.DELETE, EditOp.REPLACE)
        and run.record[1] - run.record[0] > FEW
        and first < run.record[0]
        and run.record[1] < last
    ]


def _skipped(floor: Floor, said: Words, marks: Marks, quotation: tuple[int, int], record: tuple[int, int]) -> Join:
    """The join over words of the record that the quotation skips."""
    c, d = record
    stands = floor.words
    first = floor.of_word(max(0, c - 1))
    last = floor.of_word(min(d, len(stands) - 1))
    turns = floor.voices.turns[last] - floor.voices.turns[first]
    lo, hi = int(stands.ends[c - 1]) if c else 0, int(stands.starts[d]) if d < len(stands) else len(floor.text)
    return Join(
        marked=marks.left_out(_gap(said, *quotation)),
        same_turn=turns == 0,
        forward=True,
        words=d - c,
        sentences=floor.sentences_begun(Span(lo, hi)) if not turns else 0,
        turns=turns,
    )


def _cut(floor: Floor, said: Words, join: Join, word: int, record: tuple[int, int]) -> Edit:
    """The edit that says what a join leaves out before a word of the quotation."""
    kind = EditKind.ELLIPSIS if join.marked else EditKind.WORD
    if not join.marked and join.words <= LONGEST_TYPED:
        kind = edit_kind(_change(floor, said, [], record), floor.senses)
    at, span = _after(said, word), floor.words.span(*record)
    return Edit(op=EditOp.DELETE, kind=kind, quotation=at, record=span, before=span.of(floor.text), after="")
