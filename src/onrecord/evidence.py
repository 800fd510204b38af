"""What the record says of one quotation: the facts that the rules judge.

`gather` turns the kernel's placements into places (whose words, which edits, what was cut between the parts), weighs
them by the speaker the story names, and looks for other words of the same sense where the words are not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.align import Run
from onrecord.likeness import Likeness, Seeker
from onrecord.meaning import Change, condition_after, edit_kind, forgiven, hedge_before, marked
from onrecord.models import Edit, EditKind, EditOp, Match, Part, Quotation, Span, Speaker, UtteranceKind
from onrecord.speakers import resolve, same_person
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align import Piece, Placement
    from onrecord.ground import Floor, Ground
    from onrecord.words import Words

# Coverage of the quotation's evidence from which its words "align": below, what is alike is sought instead.
ALIGNED = 0.62
# The same where the record is a translation: another interpreter's words meet the record's by the way.
ALIGNED_TRANSLATED = 0.85
# Coverage from which a placement is read closely: spellings that the kernel cannot forgive may lift it.
WORTH_A_LOOK = 0.3
# A place counts as equally good when it covers this much less than the best at most.
EQUAL = 0.12
# Confidence of the attribution from which a wrong speaker may be blamed on the story.
CONFIDENT = 0.5
# The same for blaming: a pronoun traced back or a paragraph carried on is not enough.
SURE = 0.8
# What a part of a splice must carry to be more than chance: bits and words.
PART_BITS = 14.0
PART_WORDS = 3
# Sentences that may be cut in silence inside one answer before it is a splice.
SILENT_CUT = 2

ELLIPSIS = re.compile(r"[\[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]?")
BRACKET = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")


class Whose(StrEnum):
    """How the story's speaker stands to the person whose words the record has."""

    HIS = "his"
    ANOTHERS = "another's"
    OUTSIDER = "the named speaker is not on the record"
    UNNAMED = "the story names nobody"
    UNLABELLED = "the record names nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One reading of where the words stand."""

    match: Match
    joins: tuple[Join, ...]
    coverage: float
    bits: float
    exact: bool

    @property
    def speakers(self) -> tuple[str | None, ...]:
        """Whose words they are, a part each."""
        return tuple(p.speaker for p in self.match.parts)

    @property
    def unmarked(self) -> tuple[Edit, ...]:
        """The edits that neither spelling forgives nor a mark shows."""
        return tuple(e for e in self.match.edits if not forgiven(e.kind) and not marked(e.kind))

    def by(self, name: str) -> bool:
        """Whether all of it is that person's."""
        return all(s is not None and same_person(s, name) for s in self.speakers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that is known of one quotation. `place` is the best reading where the words align, `others` the rest."""

    quotation: Quotation
    words: int
    weight: float
    claimed: Speaker | None
    whose: Whose
    place: Place | None = None
    others: tuple[Place, ...] = ()
    exact_places: int = 0
    alike: Likeness | None = None
    near: Place | None = None
    told_by: str | None = None
    hedge: str | None = None
    condition: str | None = None
    translated: str | None = None

    @property
    def speaker(self) -> str | None:
        """Who says it on the record, at the best place."""
        best = self.place.match.parts if self.place else self.alike.match.parts if self.alike else ()
        return best[0].speaker if best else None

    @property
    def on_record(self) -> bool:
        """Whether the story's speaker speaks in the records."""
        return self.claimed is not None

    @property
    def match(self) -> Match | None:
        """The best match, aligned or alike."""
        return self.place.match if self.place else self.alike.match if self.alike else None


class Gatherer:
    """Gathers the evidence of many quotations on one ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._claims: dict[str, Speaker | None] = {}

    @cached_property
    def seeker(self) -> Seeker:
        """The search for other words of the same sense, made ready at its first use."""
        return Seeker(self.ground)

    def gather(self, quotation: Quotation, said: Words, placements: Sequence[Placement]) -> Evidence:
        """The evidence of one quotation, from its words and the kernel's placements (best first)."""
        whole = [_repaired(self.ground, said, p) for p in placements]
        likely = [p for p in whole if p.coverage >= WORTH_A_LOOK]
        read = [place_of(self.ground, quotation, said, p) for p in likely]
        places = [r for r, p in zip(read, likely, strict=True) if r.coverage >= self._needed(p)]
        claimed = self._claimed(quotation)
        places = _weighed(places, claimed)
        best = places[0] if places else None
        base = Evidence(
            quotation=quotation,
            words=len(said),
            weight=sum(self.ground.index.weights(said.forms)),
            claimed=claimed,
            whose=self._whose(quotation, claimed, best.match.parts if best else None),
            place=best,
            others=tuple(places[1:]),
            exact_places=sum(p.exact for p in places),
        )
        if best is not None:
            return self._with_context(base, best)
        return self._with_likeness(base, said)

    def _needed(self, placement: Placement) -> float:
        """The coverage from which a placement is the quotation's own words."""
        floor = self.ground.floors[placement.pieces[0].record]
        translated = self.ground.translated
        if translated is None:
            translated = floor.is_translated(floor.of_word(placement.pieces[0].words[0]))
        return ALIGNED_TRANSLATED if translated else ALIGNED

    # --- whose words --------------------------------------------------------------------------------------------

    def _claimed(self, quotation: Quotation) -> Speaker | None:
        name = quotation.speaker
        if not name:
            return None
        if name not in self._claims:
            self._claims[name] = resolve(name, self.ground.speakers)
        return self._claims[name]

    def _whose(self, quotation: Quotation, claimed: Speaker | None, parts: Sequence[Part] | None) -> Whose:
        name = quotation.speaker
        if not name or quotation.confidence < CONFIDENT or not any(c.isupper() for c in name):
            return Whose.UNNAMED
        if self.ground.unlabelled:
            sole = self.ground.sole
            return Whose.OUTSIDER if sole and not same_person(sole, name) else Whose.UNLABELLED
        if claimed is None:
            return Whose.OUTSIDER
        if parts is None or all(p.speaker is not None and same_person(p.speaker, claimed.name) for p in parts):
            return Whose.HIS
        if not any(p.speaker or p.kind is UtteranceKind.QUESTION for p in parts):
            return Whose.UNLABELLED
        return Whose.ANOTHERS if quotation.confidence >= SURE else Whose.UNNAMED

    # --- around the words ---------------------------------------------------------------------------------------

    def _with_context(self, base: Evidence, best: Place) -> Evidence:
        part = best.match.parts[0]
        floor = self.ground.floor_of(part)
        return replace(
            base,
            told_by=_told_by(floor, part, base),
            hedge=_hedge_cut(floor, part, base.quotation),
            condition=_condition_cut(floor, best.match.parts[-1], base.quotation),
        )

    def _with_likeness(self, base: Evidence, said: Words) -> Evidence:
        if base.words < 2 or (base.whose is Whose.OUTSIDER and not self.ground.unlabelled):
            return base
        if base.claimed is None and not self.ground.unlabelled and base.quotation.speaker:
            return base
        alike = self.seeker.seek(said, speaker=base.claimed.name if base.claimed else None)
        if alike is None:
            return base
        whose = self._whose(base.quotation, base.claimed, alike.match.parts)
        return replace(base, alike=alike, whose=whose, translated=alike.translated)


def _repaired(ground: Ground, said: Words, placement: Placement) -> Placement:
    """A placement without parts that could not stand for themselves.

    What such a part held at the head or tail of the quotation is set against the words of the record that stand there.
    """
    kept = [p for p in placement.pieces if p.bits >= PART_BITS and p.words[1] - p.words[0] >= PART_WORDS]
    if len(kept) == len(placement.pieces) or len(placement.pieces) == 1 or not kept:
        return placement
    kept[0] = _with_head(ground, kept[0])
    kept[-1] = _with_tail(ground, kept[-1], len(said))
    weights = ground.index.weights(said.forms)
    equal = sum(sum(weights[slice(*r.quotation)]) for p in kept for r in p.runs if r.op is EditOp.EQUAL)
    return replace(placement, pieces=tuple(kept), coverage=equal / (sum(weights) or 1.0), bits=equal, exact=False)


def _with_head(ground: Ground, piece: Piece) -> Piece:
    """The piece with the quotation's words before it, set against the head of the record's sentence."""
    floor = ground.floors[piece.record]
    a, c = piece.quotation[0], piece.words[0]
    if not a:
        return piece
    head = int(floor.words.starts.searchsorted(floor.sentence(int(floor.words.starts[c])).start))
    near = c - head if c - head <= a + 1 else 0
    op = EditOp.REPLACE if near else EditOp.INSERT
    run = Run(op=op, quotation=(0, a), record=(c - near, c))
    return replace(piece, quotation=(0, piece.quotation[1]), words=(c - near, piece.words[1]), runs=(run, *piece.runs))


def _with_tail(ground: Ground, piece: Piece, length: int) -> Piece:
    """The piece with the quotation's words after it, set against the end of the record's sentence."""
    floor = ground.floors[piece.record]
    b, d = piece.quotation[1], piece.words[1]
    if b == length:
        return piece
    end = int(floor.words.starts.searchsorted(floor.sentence(int(floor.words.starts[d - 1])).end))
    near = end - d if end - d <= length - b + 1 else 0
    op = EditOp.REPLACE if near else EditOp.INSERT
    run = Run(op=op, quotation=(b, length), record=(d, d + near))
    return replace(
        piece, quotation=(piece.quotation[0], length), words=(piece.words[0], d + near), runs=(*piece.runs, run)
    )


def _weighed(places: list[Place], claimed: Speaker | None) -> list[Place]:
    """Best first: exact, then coverage; among equals his whom the story names, answers before questions."""
    if not places:
        return []
    best = max(p.coverage for p in places)

    def key(place: Place) -> tuple[bool, bool, bool, float, float]:
        equal = place.coverage >= best - (EQUAL if not any(p.exact for p in places) else 0.0) or place.exact
        his = claimed is not None and place.by(claimed.name)
        question = place.match.parts[0].kind is UtteranceKind.QUESTION
        return (not (equal and his), not place.exact, question, -place.coverage, -place.bits)

    return sorted(places, key=key)


# --- from the kernel's placements to places --------------------------------------------------------------------------


def place_of(ground: Ground, quotation: Quotation, said: Words, placement: Placement) -> Place:
    """Read a placement as words of the record: parts, typed edits, joins."""
    marks = Marks(quotation)
    parts: list[Part] = []
    edits: list[Edit] = []
    joins: list[Join] = []
    before: Piece | None = None
    for piece in placement.pieces:
        floor = ground.floors[piece.record]
        if before is not None:
            join, cut = _join(floor, said, marks, before, piece)
            joins.append(join)
            edits.extend(cut)
        parts.extend(floor.parts(*piece.words))
        edits.extend(_edits(floor, said, marks, piece))
        before = piece
    joins.extend(_cuts(ground, said, marks, placement))
    text = " … ".join(
        ground.floors[p.record].text[ground.floors[p.record].words.span(*p.words).start :
                                     ground.floors[p.record].words.span(*p.words).end]
        for p in placement.pieces
    )  # fmt: skip
    coverage = min(1.0, placement.coverage + _forgiven_share(ground, said, edits))
    asked = ground.floor_of(parts[0]).asked(ground.floor_of(parts[0]).at(parts[0].span.start))
    match = Match(
        parts=tuple(parts),
        text=text,
        score=round(coverage, 4),
        edits=tuple(sorted(edits, key=lambda e: e.quotation)),
        asked=asked,
    )
    return Place(match=match, joins=tuple(joins), coverage=coverage, bits=placement.bits, exact=placement.exact)


def _forgiven_share(ground: Ground, said: Words, edits: Sequence[Edit]) -> float:
    """The share of the quotation's evidence that stands on the record in another spelling."""
    weights = ground.index.weights(said.forms)
    lifted = 0.0
    for edit in edits:
        if edit.op is EditOp.REPLACE and forgiven(edit.kind):
            first, last = (int(said.starts.searchsorted(x)) for x in edit.quotation)
            lifted += sum(weights[first:last])
    return lifted / (sum(weights) or 1.0)


class Marks:
    """Where a quotation shows that words were left out or put in, as spans of its text."""

    def __init__(self, quotation: Quotation) -> None:
        text = quotation.text
        self.ellipses = [Span(m.start(), m.end()) for m in ELLIPSIS.finditer(text)]
        self.brackets = [Span(m.start(), m.end()) for m in BRACKET.finditer(text)]
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
    return [_edit(floor, said, marks, run) for run in piece.runs if run.op is not EditOp.EQUAL]


def _edit(floor: Floor, said: Words, marks: Marks, run: Run) -> Edit:
    (a, b), (c, d) = run.quotation, run.record
    quotation = said.span(a, b) if a < b else _after(said, a)
    record = floor.words.span(c, d) if c < d else _after(floor.words, c)
    return Edit(
        op=run.op,
        kind=_kind(floor, said, marks, run),
        quotation=quotation,
        record=record,
        before=record.of(floor.text),
        after=quotation.of(said.text),
    )


def _after(row: Words, word: int) -> Span:
    at = int(row.ends[word - 1]) if word > 0 else int(row.starts[0]) if len(row) else 0
    return Span(at, at)


def _kind(floor: Floor, said: Words, marks: Marks, run: Run) -> EditKind:
    (a, b), (c, d) = run.quotation, run.record
    kept = [i for i in range(a, b) if not marks.put_in(said.span(i, i + 1))]
    if a < b and not kept:
        return EditKind.BRACKET
    if c < d and marks.left_out(_gap(said, a, b)) and not kept:
        return EditKind.ELLIPSIS
    change = _change(floor, said, kept, (c, d))
    kind = edit_kind(change, floor.senses)
    if c < d and kept and not forgiven(kind) and marks.left_out(_gap(said, a, b)):
        return edit_kind(replace(change, before=(), printed_before=()), floor.senses)
    return kind


def _change(floor: Floor, said: Words, kept: Sequence[int], record: tuple[int, int]) -> Change:
    stands = floor.words
    c, d = record
    first, last = (kept[0], kept[-1] + 1) if kept else (0, 0)
    left = stands.form(c - 1) if c > 0 else ""
    right = stands.form(d) if d < len(stands) else ""
    before_text = floor.text[max(0, int(stands.starts[c]) - 3) : int(stands.starts[c])] if c < len(stands) else ""
    return Change(
        before=tuple(stands.form(i) for i in range(c, d)),
        after=tuple(said.form(i) for i in kept),
        printed_before=tuple(stands.span(i, i + 1).of(floor.text) for i in range(c, d)),
        printed_after=tuple(said.span(i, i + 1).of(said.text) for i in kept),
        left=left,
        right=right,
        opens=bool(re.search(r"[.!?\n:]\W*$", before_text)) and first < last,
    )


def _join(floor: Floor, said: Words, marks: Marks, one: Piece, two: Piece) -> tuple[Join, list[Edit]]:
    gap = _gap(said, one.quotation[1], two.quotation[0])
    is_marked = marks.left_out(gap)
    forward = one.record == two.record and two.words[0] >= one.words[1]
    if not forward:
        return Join(marked=is_marked, same_turn=False, forward=False), []
    join, edit = _skipped(floor, said, marks, (one.quotation[1], two.quotation[0]), (one.words[1], two.words[0]))
    return join, [edit] if join.same_turn and join.words else []


def _cuts(ground: Ground, said: Words, marks: Marks, placement: Placement) -> list[Join]:
    """Joins for what is cut inside a piece, where whole sentences or turns are skipped."""
    joins = []
    for piece in placement.pieces:
        floor = ground.floors[piece.record]
        for run in piece.runs:
            if run.op in (EditOp.DELETE, EditOp.REPLACE) and run.record[1] - run.record[0] > 3:
                join, _ = _skipped(floor, said, marks, run.quotation, run.record)
                joins.append(join)
    return joins


def _skipped(
    floor: Floor, said: Words, marks: Marks, quotation: tuple[int, int], record: tuple[int, int]
) -> tuple[Join, Edit]:
    """The join over words of the record that the quotation skips, and the edit that says so."""
    a, b = quotation
    c, d = record
    stands = floor.words
    is_marked = marks.left_out(_gap(said, a, b))
    first = floor.of_word(max(0, c - 1))
    last = floor.of_word(min(d, len(stands) - 1))
    turns = floor.turns[last] - floor.turns[first]
    lo, hi = int(stands.ends[c - 1]) if c else 0, int(stands.starts[d]) if d < len(stands) else len(floor.text)
    inner = floor.sentence_starts(Span(lo, hi))
    record_span = stands.span(c, d) if c < d else _after(stands, c)
    join = Join(marked=is_marked, same_turn=turns == 0, forward=True, words=d - c, sentences=max(0, inner), turns=turns)
    kind = EditKind.ELLIPSIS if is_marked else EditKind.WORD
    if not is_marked and d - c <= 12:
        kind = edit_kind(_change(floor, said, [], (c, d)), floor.senses)
    at = _after(said, a)
    return join, Edit(
        op=EditOp.DELETE, kind=kind, quotation=at, record=record_span, before=record_span.of(floor.text), after=""
    )


# --- around the words -------------------------------------------------------------------------------------------------


def _told_by(floor: Floor, part: Part, base: Evidence) -> str | None:
    """Who tells these words as another's ("his mother told him …"): the record puts them in marks or after a telling
    verb, and the story gives them to somebody who is not the one who speaks."""
    if base.whose not in (Whose.OUTSIDER, Whose.ANOTHERS) or part.speaker is None:
        return None
    number = floor.at(part.span.start)
    begin = floor.utterances[number].span.start
    before = floor.text[max(begin, part.span.start - 160) : part.span.start]
    near = re.split(r"\W+", folded(before))[-14:]
    opened = before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1
    relayed = any(w in floor.senses.relays for w in near)
    named = base.quotation.speaker is not None and any(
        len(w) > 2 and w in folded(before).split() for w in folded(base.quotation.speaker).split()
    )
    return part.speaker if (opened and relayed) or (relayed and named) else None


def _hedge_cut(floor: Floor, part: Part, quotation: Quotation) -> str | None:
    """The hedge that stands before the words in the same sentence, where the story prints them as a whole sentence."""
    if not quotation.text[:1].isupper():
        return None
    row = floor.words
    first = int(row.starts.searchsorted(part.span.start))
    head = int(row.starts.searchsorted(floor.sentence(part.span.start).start))
    return hedge_before([row.form(i) for i in range(head, first)], floor.senses) if first - head <= 12 else None


def _condition_cut(floor: Floor, part: Part, quotation: Quotation) -> str | None:
    """The condition that follows the words in the same sentence, where the story ends them with a full stop."""
    if not quotation.text.rstrip().endswith((".", "!")):
        return None
    end = floor.sentence(part.span.end - 1).end
    row = floor.words
    first, last = int(row.starts.searchsorted(part.span.end)), int(row.starts.searchsorted(end))
    return condition_after([row.form(i) for i in range(first, last)], floor.senses)
