"""What the record says of one quotation: the facts that the rules judge.

`gather` turns the kernel's placements into places (whose words, which edits, what was cut between the parts), weighs
them by the speaker the story names, and looks for other words of the same sense where the words are not there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord.evidence.context import NOTHING, Around, around
from onrecord.evidence.fragments import nearest
from onrecord.evidence.places import Place, place_of
from onrecord.evidence.repairs import repaired
from onrecord.evidence.scout import WHOLE, Scout
from onrecord.evidence.statements import Checker, Reported
from onrecord.evidence.vectors import Meanings
from onrecord.identity import in_another_case, resolve, same_person
from onrecord.languages.cues import alike
from onrecord.models import Match, Part, Quotation, Speaker, UtteranceKind
from onrecord.speakers import is_anonymous, is_house, is_office, is_unnamed, parse
from onrecord.text import folded
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align import Placement
    from onrecord.evidence.likeness import Likeness
    from onrecord.ground import Ground
    from onrecord.words import Words

# Coverage of the quotation's evidence from which its words "align": below, what is alike is sought instead. Set by
# hand, under what benchmarks/thresholds.py would choose: of a fragment with two words in eight changed no more is left.
ALIGNED = 0.62
# The share of its words that is enough as well, and how many: rare words that a writer put in weigh much, and are few.
ALIGNED_WORDS, ALIGNED_LEAST = 0.7, 5
# The same where the record is a translation: another interpreter's words meet the record's by the way. Set by hand: of
# generated renderings one in a hundred reaches it, and so do most quotations with one word changed.
ALIGNED_TRANSLATED = 0.85
ALIGNED_TRANSLATED_WORDS = 0.8
# Coverage from which a placement is read closely: spellings that the kernel cannot forgive may lift it.
WORTH_A_LOOK = 0.3
# Up to this many words are never called missing: the record may have them in another form. They are looked for by
# their rarest word and the sentence around them.
SHORT = 3
# Up to this many words of a translation are never called missing.
FRAGMENT = 5
# A place counts as equally good when it covers this much less than the best at most.
EQUAL = 0.12
# Bits that a place may be less likely than the likeliest and still be as likely.
TIED = 0.1
# Confidence of the attribution from which a wrong speaker may be blamed on the story.
CONFIDENT = 0.5
# The same for blaming: a pronoun traced back among several people, or a paragraph carried on from one, is not enough.
# Where the words are another's on the record, it is likelier that such a pronoun was misread than that the story errs.
SURE = 0.88
# The same where nobody else who is named near the mention can be meant whose words these are.
LIKELY = 0.78


FACTS = ("place", "alike", "doubtful", "foreign", "reported")  # of the evidence, None where there is none
LABEL_PIECES = re.compile(r"\s-+\s|[,()–—|:]")


class Whose(StrEnum):
    """How the story's speaker stands to the person whose words the record has."""

    HIS = "his"
    ANOTHERS = "another's"
    OUTSIDER = "the named speaker is not on the record"
    UNNAMED = "the story names nobody"
    UNLABELLED = "the record names nobody"


class Evidence(NamedTuple):
    """All that is known of one quotation. `place` is the best reading where the words align, `others` the rest.

    `alike` is the likeliest place of other words for the same; `doubtful` one too unlike to tell, and `near` where a
    fragment's rarest word stands. `foreign` says that the story is in another language than the record, or in words of
    its own where that is a translation. `around` is what was cut away about the words, `reported` what a statement
    without marks tells of.
    """

    quotation: Quotation
    words: int
    weight: float
    claimed: Speaker | None
    whose: Whose
    place: Place | None = None
    others: tuple[Place, ...] = ()
    exact_places: int = 0
    alike: Likeness | None = None
    near: Match | None = None
    doubtful: Match | None = None
    around: Around = NOTHING
    translated: str | None = None
    foreign: str | None = None
    reported: Reported | None = None

    @property
    def facts(self) -> frozenset[str]:
        """The names of what is known, whose words these are, and the kinds of change that nothing forgives or shows."""
        found = {self.whose, *(name for name in FACTS if getattr(self, name) is not None)}
        if self.around is not NOTHING:
            found.add("around")
        if self.place is not None and self.place.joins:
            found.add("joins")
        if self.place is not None and self.place.match.edits:
            found.update(x.kind for x in self.place.unmarked)
        return frozenset(found)

    @property
    def speaker(self) -> str | None:
        """Who says it on the record, at the best place."""
        best = self.place.match.parts if self.place else self.alike.match.parts if self.alike else ()
        return best[0].speaker if best else None

    @property
    def spot(self) -> Part | None:
        """Where the words stand, or a fragment may; None where that is not sure."""
        sure = self.place or (self.alike if self.alike is not None and self.alike.sure else None)
        match = sure.match if sure else self.near
        return match.parts[0] if match else None

    @property
    def on_record(self) -> bool:
        """Whether the story's speaker speaks in the records."""
        return self.claimed is not None

    @property
    def match(self) -> Match | None:
        """The best match, aligned or alike."""
        best = self.place or self.alike or self.reported
        return best.match if best else None


class Gatherer:
    """Gathers the evidence of many quotations on one ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.scout = Scout(ground)
        self.meanings = Meanings(ground, ground.encode) if ground.encode else None
        self.checker = Checker(ground, self.scout)
        self._claims: dict[str, Speaker | None] = {}

    def told(self, statement: Quotation) -> Evidence:
        """The evidence of a statement without marks."""
        claimed = self._claimed(statement)
        base = Evidence(
            quotation=statement,
            words=len(statement.text.split()),
            weight=0.0,
            claimed=claimed,
            whose=self._whose(statement, claimed, None),
        )
        return base._replace(reported=self.checker.reported(statement, claimed.name)) if claimed else base

    def gather(self, quotation: Quotation, said: Words, weight: float, placements: Sequence[Placement]) -> Evidence:
        """The evidence of one quotation, from its words, their rarity and the kernel's placements (best first)."""
        quotation = self._of_here(quotation)
        whole = [repaired(self.ground, said, p) for p in placements]
        read = ((place_of(self.ground, quotation, said, p), p) for p in whole if p.coverage >= WORTH_A_LOOK)
        places = [place for place, p in read if self._aligns(p, place.coverage)]
        claimed = self._claimed(quotation)
        places = _weighed(places, claimed)
        best = places[0] if places else None
        base = Evidence(
            quotation=quotation,
            words=len(said),
            weight=weight,
            claimed=claimed,
            whose=self._whose(quotation, claimed, best.match.parts if best else None),
            place=best,
            others=tuple(places[1:]),
            exact_places=self._distinct([p.match for p in places if p.exact]),
            around=self._around(best.match, quotation, said) if best else NOTHING,
        )
        return base if best else self._with_likeness(base, said)

    def _of_here(self, quotation: Quotation) -> Quotation:
        """The quotation without another occasion that is this record's: told to a paper whose reporter asks in it."""
        if not quotation.elsewhere:
            return quotation
        told = f" {folded(quotation.elsewhere)} "
        houses = self._houses - {folded(s.name) for s in self.ground.speakers}
        here = any(f" {house} " in told for house in houses)
        return replace(quotation, elsewhere=None) if here else quotation

    def _distinct(self, matches: Sequence[Match]) -> int:
        """How many places there are, the same place in several copies of one record taken once."""
        kin = self.ground.kin if len(matches) > 1 else None
        return len(kin.united(matches)) if kin else len(matches)

    def _aligns(self, placement: Placement, coverage: float) -> bool:
        """Whether a place that is read has the quotation's own words; most have nearly all of them."""
        if coverage >= ALIGNED_TRANSLATED:
            return True
        return aligns(placement, coverage, translated=self._translated(placement))

    def _translated(self, placement: Placement) -> bool:
        """Whether the place is in a translation."""
        if self.ground.translated is not None:
            return self.ground.translated
        floor = self.ground.floors[placement.pieces[0].record]
        return floor.is_translated(floor.of_word(placement.pieces[0].words[0]))

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
            other = sole and self._is_person(name) and not same_person(sole, name)
            return Whose.OUTSIDER if other else Whose.UNLABELLED
        if claimed is None and parts and all(self._may_be(name, p.speaker) for p in parts):
            return Whose.UNNAMED
        if claimed is None:
            return Whose.OUTSIDER if self._is_person(name) else Whose.UNNAMED
        if parts is None or all(p.speaker is not None and same_person(p.speaker, claimed.name) for p in parts):
            return Whose.HIS
        if not any(p.speaker or p.kind is UtteranceKind.QUESTION for p in parts):
            return Whose.UNLABELLED
        if claimed.id in self._askers and all(p.speaker is None for p in parts):
            return Whose.UNNAMED  # a question that its asker may have put, under a label for many
        return Whose.ANOTHERS if self._is_meant(quotation, parts) else Whose.UNNAMED

    @cached_property
    def _askers(self) -> frozenset[str]:
        """Those who ask under a label for many, such as "Question"."""
        said = (u for f in self.ground.floors for u in f.utterances if u.speaker and u.label)
        return frozenset(u.speaker.id for u in said if u.speaker and is_anonymous(u.label or ""))

    def _is_meant(self, quotation: Quotation, parts: Sequence[Part]) -> bool:
        """Whether the story surely means the speaker that was read, and not him whose words the record has."""
        if quotation.confidence < (LIKELY if quotation.others is not None else SURE):
            return False
        speakers = {p.speaker for p in parts if p.speaker}
        others = quotation.others or ()
        return not any(same_person(s, o) or self._may_be(o, s) for s in speakers for o in others)

    def _may_be(self, name: str, speaker: str | None) -> bool:
        """Whether somebody may be a speaker of whom the record has but an office, a first name, initials, or another
        case."""
        if speaker is None:
            return False
        first = " " not in speaker and folded(name).startswith(folded(speaker) + " ")
        initials = speaker.isupper() and [*filter(str.isalpha, speaker)] == [w[0] for w in name.split()]
        return first or initials or is_unnamed(speaker) or in_another_case(name, speaker)

    def _is_person(self, name: str) -> bool:
        """Whether a name is a person's in full: no office ("El obispo"), no paper, no house of somebody who speaks."""
        full = sum(w[:1].isupper() for w in parse(name).name.split()) > 1
        office = any(w.islower() and is_office(w) for w in name.split())  # "il consigliere di Roccia Nuova"
        return (
            full
            and not office
            and not is_house(name)
            and folded(name) not in self._houses
            and not any(folded(name) in lead or _has_in_a_case(lead, folded(name)) for lead in self._leads)
        )

    @cached_property
    def _leads(self) -> list[str]:
        """What stands before the first word spoken of each record, folded: the occasion, and who gives it."""
        return [folded(f.text[: f.utterances[0].span.start]) if f.utterances else "" for f in self.ground.floors]

    @cached_property
    def _houses(self) -> frozenset[str]:
        """What else than a name stands in the labels of those who speak, folded."""
        labels = {u.label for f in self.ground.floors for u in f.utterances if u.label}
        pieces = {folded(p).strip() for label in labels for p in LABEL_PIECES.split(label)}
        return frozenset(pieces | {folded(s.affiliation) for s in self.ground.speakers if s.affiliation})

    # --- around the words ---------------------------------------------------------------------------------------

    def _around(self, best: Match, quotation: Quotation, said: Words) -> Around:
        first, last = (self.ground.floor_of(best.parts[n]) for n in (0, -1))
        return around(first, last, best, quotation, said)

    def _with_likeness(self, base: Evidence, said: Words) -> Evidence:
        if 0 < base.words <= SHORT:
            name = base.claimed.name if base.claimed else None
            near = nearest(self.scout.seeker(said), said, base.quotation.context, speaker=name)
            base = base._replace(near=near)
        if base.words < 2 or (base.whose is Whose.OUTSIDER and not self.ground.unlabelled):
            return base
        if base.claimed is None and not self.ground.unlabelled and base.quotation.speaker:
            return base
        if not base.quotation.speaker and not self.ground.mostly_translated:
            return base
        claimed = base.claimed.name if base.claimed else None
        alike = self.scout.seeker(said, speaker=claimed, translations=not base.quotation.speaker).seek(
            said, speaker=claimed
        )
        if self.meanings and (alike is None or not alike.sure):
            meant = self.meanings.seek(base.quotation.text, speaker=claimed)
            alike = max((a for a in (meant, alike) if a), key=lambda a: a.confidence, default=None)
        if alike is None:
            return base
        whose = self._whose(base.quotation, base.claimed, alike.match.parts)
        return base._replace(alike=alike, whose=whose, translated=alike.translated)

    def beside(self, e: Evidence, spots: Sequence[Part]) -> Evidence:
        """The evidence of a quotation in other words with its place near some spots, where that is about as good."""
        if e.alike is None or e.alike.sure or not spots or len(self.ground.index) > WHOLE:
            return e
        said, name = words(e.quotation.text), e.claimed.name if e.claimed else None
        alike = self.scout.seeker(said).beside(said, e.alike, spots, speaker=name)
        whose = self._whose(e.quotation, e.claimed, alike.match.parts)
        return e._replace(alike=alike, whose=whose, translated=alike.translated)


def _has_in_a_case(lead: str, name: str) -> bool:
    """Whether a text has the words of a name in a row, whatever their case ("Iskry" in "Klub „Iskra”")."""
    words, wanted = re.findall(r"\w+", lead), name.split()
    rows = zip(*(words[n:] for n in range(len(wanted))), strict=False)
    return any(all(map(alike, row, wanted)) for row in rows)


def aligns(placement: Placement, coverage: float | None = None, *, translated: bool = False) -> bool:
    """Whether a place has a quotation's own words, by their rarity or by their number.

    `coverage` is that of the placement with other spellings forgiven, `translated` whether it is in a translation.
    """
    rarity, share = (ALIGNED_TRANSLATED, ALIGNED_TRANSLATED_WORDS) if translated else (ALIGNED, ALIGNED_WORDS)
    equal, every = placement.agreement
    many = equal >= max(ALIGNED_LEAST, share * every)
    return many or (placement.coverage if coverage is None else coverage) >= rarity


def _weighed(places: list[Place], claimed: Speaker | None) -> list[Place]:
    """Best first: exact, then coverage; among equals his whom the story names, answers before questions."""
    if len(places) < 2:
        return places
    best, likeliest = max(p.coverage for p in places), max(p.bits for p in places)

    def key(place: Place) -> tuple[bool, bool, bool, bool]:
        equal = place.coverage >= best - (EQUAL if not any(p.exact for p in places) else 0.0) or place.exact
        his = claimed is not None and place.by(claimed.name)
        question = place.match.parts[0].kind is UtteranceKind.QUESTION
        return (not (equal and his), not place.exact, place.bits < likeliest - TIED, question)

    return sorted(places, key=key)
