"""The verb of saying before a quotation whose subject is its source, and the quotation as it stands in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.story.clauses import clause_start, main_subject, subject
from onrecord.story.frames import Source, Why, told
from onrecord.story.parts import (
    ADVERB,
    AUXILIARY,
    COMPLEMENT,
    CUE,
    DATE,
    JOIN,
    NOUN,
    PREPOSITION,
    QUOTED,
    RELATIVE,
    SUBORDINATE,
    is_participle,
    is_person,
)
from onrecord.story.phrases import Subject, named_beside, names_somebody, phrase_after
from onrecord.story.verbless import said_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Span
    from onrecord.story.tagging import Row

NEAR = 4  # words between a verb of saying and the marks that still make it their neighbour


@dataclass(slots=True, eq=False)
class Here:
    """A quotation in its sentence: its index, and those between which its source is sought.

    `right` is the index of the next quotation. `touches` tells whether what comes after the marks goes with them, `led`
    whether a colon or comma leads to them.
    """

    row: Row
    at: int
    begin: int
    end: int
    right: int
    touches: bool
    led: bool

    @property
    def heads(self) -> bool:
        """Whether it begins a sentence that goes on with it."""
        return self.touches and self.at == self.begin

    @property
    def colon(self) -> bool:
        """Whether a colon leads to it."""
        return self.led and self.row.tokens[self.at - 1].text == ":"

    @property
    def told_behind(self) -> bool:
        """Whether a colon leads to it and a verb of saying stands right behind it ("…: «…», ha detto")."""
        tags = self.row.tags[self.at + 1 : self.at + 5].replace(AUXILIARY, "").replace("—", "")
        return self.colon and not self.row.table.finite_endings and tags.startswith("," + CUE)

    @property
    def turns(self) -> bool:
        """Whether the verb behind it may be turned round: at the head of its sentence, or behind a colon and a comma.

        In Russian a comma and a dash part it from the writer's words.
        """
        parted = self.row.table.inflected and self.row.tags[self.at + 1 : self.at + 3] == ",—"
        led = self.colon and not self.row.table.finite_endings and self.row.tags[self.at + 1 : self.at + 2] == ","
        return self.heads or parted or led

    @property
    def subordinate(self) -> bool:
        """Whether its sentence begins with a "when" ("And when NAME called it “…”, she …")."""
        first = self.begin + (self.row.tags[self.begin] == JOIN)
        return self.row.tags[first] == SUBORDINATE

    @property
    def clause(self) -> int:
        """Where its clause begins."""
        return max(self.begin, clause_start(self.row, self.at))


def led_in(here: Here, begin: int) -> Source | None:
    """ "NAME said: “…", "NAME said that …“…", "NAME, saying “…": the nearest verb of saying, or one of thinking."""
    row, at, end = here.row, here.at, here.end
    verbs = row.all(CUE, begin, at)
    weak: Source | None = None
    for verb in verbs:
        if (inserted := _inside(row, verb, at)) is not None:
            return said_by(inserted, row.span(verb), Why.FURTHER)
        first = verb
        while row.table.dropped and first and row.tags[first - 1] == AUXILIARY:
            first -= 1
        after = row.tags[verb + 1 : at].lstrip(ADVERB)[:1]  # "A conduta, prometeu ainda, “…”"
        alone = row.table.dropped and first and row.tags[first - 1] in ",—" and after in (",", "—")
        if alone and not is_participle(row.tokens[verb].low, row.table):
            return told(None, row.span(verb), Why.FURTHER)
    for verb in _by_weight(row, verbs, at):
        if _is_past(row, verb, begin, at):
            continue
        quoted = phrase_after(row, verb + 1, at) if row.tokens[verb].low in row.table.seeing else None
        found = quoted or _second(row, verb, at) or _behind_place(row, verb, at) or subject(row, verb)
        found = found or _subject_behind(row, verb, begin, at, end)
        bare = not row.tags[begin:verb].strip("xac") and (row.table.dropped or row.table.inflected)
        if found is None and (bare or (row.table.dropped and _stands_alone(row, verb))):
            return told(None, row.span(verb), Why.BEFORE)
        if found is None:
            continue
        found = _bound_to(row, named_beside(row, found))
        one = said_by(found, row.span(verb), Why.BEFORE if at - verb <= NEAR else Why.FURTHER)
        if weak is not None and weak.cue is not None and not _embeds(row, verb, weak.cue):
            return weak
        if not _is_weak(row, verb, found):
            return one
        weak = weak or one
    return weak


def _bound_to(row: Row, found: Subject) -> Subject:
    """ "The harbour chief said he never called it “…”": whoever says what "he" does, where it is told by his office."""
    at = row.behind(found.span.start)
    verb = at - 1 - (row.tags[at - 1 : at] == COMPLEMENT)
    if verb < 1 or row.tags[verb] != CUE or row.table.pronouns.get(row.tokens[at].low) not in ("m", "f"):
        return found
    above = subject(row, verb)
    last = row.behind(above.span.end) - 1 if above else 0
    office = above is not None and row.tags[last] == NOUN and is_person(row.tokens[last].low, row.table)
    return above if above is not None and office else found


def _stands_alone(row: Row, verb: int) -> bool:
    """Whether a verb whose subject is left out has before it a comma, an adverb, or "E ao NAME" alone."""
    head = clause_start(row, verb)
    head += row.tags[head] == JOIN
    return row.tags[verb - 1] == "," or set(row.tags[:verb]) <= set("xa") or row.tags[head] == PREPOSITION


def _second(row: Row, verb: int, at: int) -> Subject | None:
    """The subject behind a verb that stands second, where what is before it can be none: "In een brief zei NAME"."""
    if not row.table.second:
        return None
    head = clause_start(row, verb)
    if verb > 1 and row.tags[verb - 1] == ADVERB and row.tags[verb - 2] in JOIN + ",":
        head = verb - 1  # "en dan wil hij"
    adverbial = row.tags[head] in PREPOSITION + ADVERB + DATE + SUBORDINATE or row.tokens[head].low in row.table.asked
    return phrase_after(row, verb + 1, at) if head < verb and adverbial else None


def _behind_place(row: Row, verb: int, at: int) -> Subject | None:
    """The subject behind a verb where a preposition opens its clause ("На совещании сообщил директор NAME")."""
    if not row.table.inflected:
        return None
    first = clause_start(row, verb)
    while first < verb and row.tags[first] in "cad":
        first += 1
    if row.tags[first] != PREPOSITION:
        return None
    found = phrase_after(row, verb + 1, at, sure=True)
    return found if found and names_somebody(row, found) else None


def _is_past(row: Row, verb: int, begin: int, at: int) -> bool:
    """Whether a clause before the main one has the verb: "When she wrote, …: “…”", "Întrebat de ei, NAME …: „…”"."""
    if row.tokens[at - 1].text not in ":.":
        return False
    asked = verb == begin and row.tokens[verb].low in row.table.asking and bool(row.table.passive)
    comma = next((i for i in range(verb, at) if row.tags[i] == ","), None)
    return comma is not None and CUE not in row.tags[comma:at] and (asked or row.tags[begin] == SUBORDINATE)


def _inside(row: Row, verb: int, at: int) -> Subject | None:
    """ "The pier, said NAME, is “…”": a clause of saying turned round, between commas."""
    clausal = row.tokens[verb].low in row.table.clausal or not row.table.finite_endings or _is_set_off(row, verb, at)
    first = verb
    while first and row.tags[first - 1] == AUXILIARY and not row.table.finite_endings:
        first -= 1
    if first > 1 and row.tokens[first - 1].low in row.table.as_told:
        first -= 1
    if not first or row.tags[first - 1] not in ",—" or not clausal or is_participle(row.tokens[verb].low, row.table):
        return None
    found = phrase_after(row, verb + 1, at)
    stop = row.behind(found.span.end) if found else at
    comma = row.tags.find(",", stop, at)
    if comma > 0 and row.tokens[comma - 1].low in row.table.apart.get(row.tokens[verb].low, ()):
        stop = comma  # "hield hij het bestuur voor,"
    ends = stop == at - 1 and row.tokens[stop].text in ".!?"  # "The pier will open, said NAME. “…”"
    somebody = found is not None and names_somebody(row, found)
    led = stop == at - 1 and not row.table.finite_endings and somebody
    return found if ends or (stop < at and (row.tags[stop] in ",—" or led)) else None


def _is_set_off(row: Row, verb: int, at: int) -> bool:
    """Whether a verb of saying and somebody behind it are all that stands between a comma and that before the marks."""
    found = phrase_after(row, verb + 1, at)
    return found is not None and row.behind(found.span.end) == at - 1 and names_somebody(row, found)


def _is_weak(row: Row, verb: int, found: Subject) -> bool:
    """Whether a cue gives way to one above it: of a thought, of what would be said, or of what a thing says."""
    modal = verb > 0 and row.tokens[verb - 1].low in row.table.modals
    head = row.behind(found.span.start)
    thing = row.span(head) == found.span and row.table.pronouns.get(row.tokens[head].low) == "n"
    return row.tokens[verb].low in row.table.weak or modal or thing


def _by_weight(row: Row, verbs: Sequence[int], at: int) -> list[int]:
    """Where the verbs of saying stand, the governing one first.

    The verb beside the quotation governs it; further away, the one whose that-clause takes in all the others does.
    """
    verbs = [i for i in verbs if not (_is_set_in(row, i, at) or _has_own(row, i, at))] or verbs
    near = [i for i in verbs if at - i <= NEAR]
    far = [i for i in verbs if at - i > NEAR]
    outer = [i for i in far if row.tags[i + 1] == COMPLEMENT][:1]
    return [*reversed(near), *outer, *(i for i in reversed(far) if i not in outer)]


def _is_set_in(row: Row, verb: int, at: int) -> bool:
    """Whether a verb stands in a "who" clause between commas, before which and behind which the sentence goes on."""
    comma = row.tags.rfind(",", 0, verb)
    end = row.tags.find(",", verb, at - 1)
    return comma > 0 and end > 0 and row.tags[comma + 1] == RELATIVE and CUE in row.tags[:comma]


def _has_own(row: Row, verb: int, at: int) -> bool:
    """Whether a verb stands in a "when" clause within what another tells, and has words of its own ("said that when
    NAME called “…,” he “…”")."""
    when = row.tags.rfind(SUBORDINATE, 0, verb)
    return QUOTED in row.tags[verb:at] and CUE in row.tags[: max(0, when)] and CUE not in row.tags[when:verb]


def _embeds(row: Row, verb: int, inner: Span) -> bool:
    """Whether the clause of a verb takes in that of another one."""
    return row.starts[verb] < inner.start and not set(row.tags[verb + 1 : row.behind(inner.start)]) & set(";:.—")


def _subject_behind(row: Row, verb: int, begin: int, at: int, end: int) -> Subject | None:
    """The subject of a verb with none before it: turned round ("Said NAME: “…"), or a participle at the head."""
    skipped = "xas,cp" if is_participle(row.tokens[verb].low, row.table) else "xas,"
    around = (i for i in range(verb - 1, begin - 1, -1) if row.tokens[i].low not in row.table.objects)
    before = next((i for i in around if row.tags[i] not in skipped), None)
    if before is not None and not (row.tags[before] in (QUOTED, ":", ".", "—", ";") or row.table.verb_last):
        return None
    if not is_participle(row.tokens[verb].low, row.table):
        found = phrase_after(row, verb + 1, at)
        return found if found and (not row.table.dropped or names_somebody(row, found)) else None
    comma = next(
        (i for i in range(at, end) if row.tags[i] in "," or (row.tags[i] == QUOTED and _ends_in_comma(row, i))), None
    )
    if comma is None:
        return None
    stop = next((i for i in range(comma + 1, end) if row.tags[i] in "vxf;:.Q,"), end)
    return main_subject(row, stop, comma + 1) if stop > comma + 1 else None


def _ends_in_comma(row: Row, i: int) -> bool:
    return "," in row.tokens[i].text[-3:]
