"""The people of a story: from a mention ("he", "the mayor", "Quill") to a name."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.antecedents import LONE_WORD, PRONOUN, REACH, Antecedents, Meant
from onrecord.story.frames import Why
from onrecord.story.genders import OTHER
from onrecord.story.mentions import bare, capitals
from onrecord.story.offices import POST, is_post
from onrecord.story.parts import is_person, sex_of
from onrecord.wordlists import ANSWERS, QUESTIONERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Span
    from onrecord.story.frames import Source

# What is left of the confidence when a "the mayor" must be traced back.
ROLE = 0.75
OFFICE = 0.9
# What another sentence alone names the source of: whom that means does not tell whose words these are.
BESIDE = (Why.FOLLOWS, Why.LED)
# Where a thing stands in the speaker's place, since no verb of saying does: whoever was spoken of last is meant, not so
# surely that it could be held against the story.
UNSAID = (Why.LABEL, Why.INTRODUCED, Why.SUBJECT)
GUESSED = 0.6
LAST = "whoever was spoken of last"
REPLY = "an answer to whoever spoke before it"
NO_REPLIER = "an answer that nobody is named for"
NO_NAME = "what others shout, whom nobody names"


class Teller(NamedTuple):
    """Whose words another quotation stands in: the name, how sure it is, and the words."""

    name: str | None
    confidence: float
    words: Span


class Told(NamedTuple):
    """Who is said to have said it: a name, else the mention, else None; how sure that is, and why.

    `others` are those whom the mention may mean as well, None where it may be anybody.
    """

    name: str | None
    confidence: float
    reason: str
    others: tuple[str, ...] | None = None


class People(Antecedents):
    """Names of a story in order, each with its fullest form; resolves mentions."""

    def who(self, given: Source, at: int, teller: Teller | None = None) -> Told:
        """Whom a source names, for a quotation that starts at `at`.

        `teller` is the speaker of the quotation that it stands in: an "I" there is he, a "he" somebody he has named.
        """
        if teller is not None:
            return self._told_by(teller, given)
        if given.mention is None:
            return self._dropped(given)
        mention = bare(given.mention.of(self.text))
        low = mention.lower()
        if low in self.table.cries:
            return Told(None, 0.0, NO_NAME)
        gender = self.table.pronouns.get(low, self.table.whose.get(low, self.table.definite.get(low)))
        if gender is not None:
            back = self._back(given.mention.start, gender)
            if (stranger := self._stranger(given.mention.start, gender, back)) is not None:
                return Told(None, 0.0, f"“{mention}” stands for “{stranger}”, who is not named")
            back = back or self._ahead(given.mention.start, gender)
            if back is None:
                return Told(None, 0.0, f"“{mention}” stands for nobody named before")
            self._genders.called(back.name, gender)
            others = None if given.why in BESIDE else self._others(back, given.mention.start, gender)
            if others is None and self.speakers and given.why not in BESIDE:
                back = back._replace(sure=min(back.sure, PRONOUN))
            if given.cued:
                self._note(at, back.name, None if self._asks(given) else others)
            return Told(back.name, given.confidence * back.sure, str(given.why), others)
        if given.why is Why.LABEL and (turn := self._turn(low, given.mention.start)) is not None:
            return Told(turn[0], given.confidence * turn[1], str(given.why))
        if given.why in UNSAID and self._is_thing(mention, given.mention.start, label=given.why is Why.LABEL):
            back = self._back(at, "")
            return (
                Told(back.name, given.confidence * GUESSED, LAST) if back else Told(None, 0.0, f"“{mention}” is nobody")
            )
        if low.split()[-1] in self.table.answers and self._mentions.name(mention) is None:
            back = self._replier(given.mention.start)
            return Told(back.name, given.confidence * GUESSED, REPLY) if back else Told(None, 0.0, NO_REPLIER)
        name, sure = self._named(mention, given.mention.start, self._told_sex(given), but=self._answered(given))
        asked = self._names.is_asked(self._sentence_of(given.mention.start), given.mention.start)
        if given.cued and not asked and (self._mentions.name(name) is not None or self._is_somebody(low)):
            self._note(at, name, None if self._asks(given) else ())
        turned = given.why is Why.TURNED and given.cue is not None and given.cue.start < given.mention.start
        alone = sure == OFFICE or (turned and sure == 1.0 and " " in name)  # "…,” thundered NAME"
        return Told(name, given.confidence * sure, str(given.why), () if alone else None)

    def _dropped(self, given: Source) -> Told:
        """Who a verb without a subject is said of."""
        if given.cue is None:
            return Told(None, 0.0, str(given.why))
        sex, at = self._told_sex(given), given.cue.start
        begin = self._starts[self._sentence_of(at) - 1]
        edge = max(self.text.rfind(mark, begin, at) for mark in ":;")
        # "Parla NAME, che chiede del molo: manca, ha detto, “…”"
        back = self._back(edge, sex) if edge > begin else None
        back = back if back and back.at >= begin else self._back(at, sex, elsewhere=True)
        if (stranger := self._stranger(given.cue.start, sex, back)) is not None:
            return Told(None, 0.0, f"“{stranger}” is not named")
        if back is None:
            return Told(None, 0.0, str(given.why))
        others = self._others(back, given.cue.start, sex)
        sure = min(back.sure, PRONOUN) if others is None and self.speakers else back.sure
        return Told(back.name, given.confidence * sure, str(given.why), others)

    def _told_sex(self, given: Source) -> str:
        """The gender that the verb of saying tells by its end ("сказала")."""
        if given.cue is None or not self.table.verb_sexes:
            return ""
        cue = given.cue.of(self.text).lower()
        return next((sex for end, sex in self.table.verb_sexes.items() if cue.endswith(end)), "")

    def _answered(self, given: Source) -> str | None:
        """Who spoke last, where the noun of saying tells of another's answer ("the mayor's reply: “…”")."""
        if given.cue is None or not self._last or given.cue.of(self.text).lower() not in self.table.answers:
            return None
        return self._last[-1].name

    def _asks(self, given: Source) -> bool:
        """Whether the words are a question: a "he" behind it may be whoever was asked."""
        return given.cue is not None and given.cue.of(self.text).lower() in self.table.asking

    def _replier(self, at: int) -> Meant | None:
        """Whoever was spoken of before him whose words an answer follows: who spoke in the sentence before, else its
        subject."""
        sentence = self._sentence_of(at) - 1
        asker = next((n.name for n in (*reversed(self._last), *self._names.subjects) if n.sentence == sentence), None)
        return self._back(at, "", elsewhere=True, but=self._meant(asker)) if asker else None

    def _told_by(self, teller: Teller, given: Source) -> Told:
        if given.mention is None or given.why is Why.SUBJECT:
            return Told(None, 0.0, str(Why.NOBODY))
        mention = bare(given.mention.of(self.text))
        gender = self.table.pronouns.get(mention.lower())
        if gender is None:
            name, sure = self._named(mention, given.mention.start)
            return Told(name, given.confidence * sure, str(given.why))
        if gender == "s":
            return Told(teller.name, given.confidence * teller.confidence, str(given.why))
        said = self.text[teller.words.start : given.mention.start]
        named = [self._person(n)[0] for _, group in capitals(said, self.table) if " " in (n := bare(group))]
        meant = next((n for n in reversed(named) if n != teller.name and self._genders.fits(n, gender)), None)
        if meant is None:
            return Told(None, 0.0, f"“{mention}” stands for nobody named before in the same words")
        return Told(meant, given.confidence * PRONOUN, str(given.why))

    def _is_thing(self, mention: str, at: int, *, label: bool) -> bool:
        """Whether a subject that no verb of saying names as the speaker is nobody ("The reason: “…”", "Then: “…”")."""
        words = [p for w in mention.lower().replace("’", "'").split() for p in self._apart(w.strip(".,"))]
        words = [*words[:1], *takewhile(lambda w: w not in self.table.prepositions, words[1:])]
        one = (w.removesuffix("s") if w.endswith("s") else self.table.post(w) for w in words)  # "the authors"
        if any(is_person(w, self.table) for w in one) or self._on_record(mention) is not None:
            return False
        small = words[0] in self.table.unnamed
        core = self._mentions.name(mention)
        if label or small or core is None:
            return small or core is None
        return at == self._starts[self._sentence_of(at) - 1] and " " not in core and core not in self._names.surnames

    def _is_somebody(self, low: str) -> bool:
        """Whether a mention without a name is one person ("his spokesman"): a "he" behind it means nobody before it."""
        words = low.split(",")[0].split()[:POST]
        if any(w in QUESTIONERS for w in words):
            return False  # who is spoken of is who answers
        return words[0] in self.table.determiners and any(
            w in self.table.posts or is_person(w, self.table) for w in words
        )

    def _turn(self, label: str, at: int) -> tuple[str | None, float] | None:
        """Who speaks under a label that names nobody: "A:" is who was spoken of last, "Q:" is not named."""
        if label in ANSWERS:
            back = self._back(at, "")
            return (back.name, back.sure) if back else (None, 0.0)
        return (None, 0.0) if label in QUESTIONERS or label in ("q", "f") else None

    def _named(self, mention: str, at: int, sex: str = "", but: str | None = None) -> tuple[str, float]:
        """The person that a mention names, an office ("the mayor") by whoever was spoken of last."""
        person = self._on_record(mention)
        if person is not None:
            return person, 1.0
        core = self._mentions.name(mention)
        office = core is None or all(is_post(w.lower(), self.table) for w in core.split())
        if office and len(several := self._recorded.holders(mention)) > 1:
            back = self._back(at, "", elsewhere=True, among=several)
            return (back.name, ROLE) if back else (mention, ROLE)
        if office and (holder := self._holder(mention, at)) is not None:
            return holder, OFFICE
        if core is None or office:
            named = self._role(mention, at, sex, but)
            if named is None and (ahead := self._introduced(mention, at)) is not None:
                return ahead.name, ahead.sure
            if named:
                return named, OFFICE if named == self._alone_in(mention) else ROLE
            if core is None:
                return mention, 0.9
        office = core.split()[-1].lower().rstrip(".") in self.table.titles
        if office and self._on_record(core) is None and (role := self._back(at, "", elsewhere=True)):
            return role.name, ROLE
        name, sure = self._person(core)
        return (mention, LONE_WORD) if self._is_other_sex(mention, name) else (name, sure)

    def _alone_in(self, mention: str) -> str | None:
        """Who alone has an office on record, whatever a mention says it is of ("the secretary of the committee")."""
        office = takewhile(lambda w: w.lower() not in self.table.prepositions, mention.split())
        return self._on_record(" ".join(office))

    def _introduced(self, mention: str, at: int) -> Meant | None:
        """Whom the first lines call by an office, and the next ones by name ("The harbour boss has resigned")."""
        words = [w for w in mention.lower().split() if w not in self.table.determiners]
        heads = [self.table.post(w) for w in takewhile(lambda w: w not in self.table.prepositions, words)]
        own = len(words) < len(mention.split()) and mention.lower().split()[0] not in self.table.strange
        office = own and bool(heads) and (heads[-1] in self.table.posts or heads[-1] in self.table.also)
        return self._ahead(at, "") if office else None

    def _is_other_sex(self, mention: str, name: str) -> bool:
        """Whether a form of address is of another sex than the first name that was found ("Mrs Reed", "Tomas Reed")."""
        addressed = self.table.titles.get(mention.split()[0].lower().rstrip("."), "")
        return addressed in OTHER and self.table.sex(name.split()[0].lower()) == OTHER[addressed]

    def _holder(self, mention: str, at: int) -> str | None:
        """Whom the story has given the office that a mention names ("Tomas Reed, the harbour master, …")."""
        name = self._offices.holder(mention, at)
        return self._person(name)[0] if name else None

    def _role(self, mention: str, at: int, sex: str, but: str | None) -> str | None:
        """A definite role ("the senator") is who was last spoken of; any other ("the widow") who alone it can be."""
        words = [p for w in mention.lower().replace("’", "'").split() for p in self._apart(w.strip(",."))]
        article = self.table.definite.get(words[0]) if words else None
        if not words or (article is None and (not self.table.inflected or words[0] in self.table.determiners)):
            return None
        rest = words[article is not None :][:POST]
        heads = list(takewhile(lambda w: w not in self.table.prepositions, rest))
        owner = max((i for i, w in enumerate(heads) if w.endswith(("'s", "s'"))), default=-1)
        heads = [self.table.post(w) for w in heads[owner + 1 :]]
        if heads and self._is_new(heads[-1], at):
            return None
        gender = next((g for w in heads if (g := self.table.titles.get(w) or self._sex_of(w))), article or sex)
        aged = bool(self.table.ages) and any(w.endswith(self.table.ages) for w in heads)
        if aged or self.table.posts & set(heads):
            common = self._offices.known_as(tuple(heads))
            back = self._back(at, gender, elsewhere=True, but=but, heads=(*heads, *common))
            return None if back is None or self._genders.is_unnamed(back.name) else back.name
        somebody = any(is_person(w, self.table) and w not in self.table.bodies for w in heads) and not (
            article == "" and heads[-1].endswith("s")
        )
        if not somebody or owner >= 0:
            return None
        return self._only_one(at, gender) or self._only_of(at, gender) or self._heard_last(at, gender, heads)

    def _heard_last(self, at: int, gender: str, heads: Sequence[str]) -> str | None:
        """Who spoke last in the paragraph, and may be called by an office or what somebody is."""
        begin = self._paragraph(at)
        heard = next((self._meant(n.name) for n in reversed(self._last) if begin <= n.at < at), None)
        if heard is None or not self._is_known(heard) or not self._genders.fits(heard, gender):
            return None
        return None if self._is_another(self._posts.get(heard, set()), heads) else heard

    def _sex_of(self, word: str) -> str:
        return sex_of(word, self.table) if is_person(word, self.table) else ""

    def _only_of(self, at: int, gender: str) -> str | None:
        """The one person of a gender that the story has named before an offset, where that of all others is known."""
        other = OTHER.get(gender)
        if other is None:
            return None
        people = {name for n in self._names.subjects if n.at < at and self._is_known(name := self._meant(n.name))}
        fitting = [name for name in people if self._genders.fits(name, gender)]
        return fitting[0] if len(fitting) == 1 and not self._genders.fits(fitting[0], other) else None

    def _is_new(self, noun: str, at: int) -> bool:
        """Whether somebody was spoken of before as "a" what he is: "the farmer" is he, and nobody with a name."""
        before = self.text[max(0, at - REACH) : at]
        if not self.table.strange or noun not in before.lower():
            return False
        articles = "|".join(map(re.escape, self.table.strange))
        return bool(re.search(rf"\b(?:{articles})\s(?:\w+\s){{0,2}}{re.escape(noun)}\b", before, re.I))

    def _apart(self, word: str) -> list[str]:
        """A word and the article tied to it ("l'élue")."""
        head, tie, rest = word.partition("'")
        return [head + tie, rest] if tie and rest and head in self.table.elided else [word]

    def _only_one(self, at: int, gender: str) -> str | None:
        """The one person that the paragraph has named or heard before the sentence of an offset."""
        begin = self._paragraph(at)
        end = self._starts[self._sentence_of(at) - 1]
        spoken_of = (n for n in (*self._names.subjects, *self._last) if begin <= n.at < end)
        people = {name for n in spoken_of if self._is_known(name := self._meant(n.name)) or not n.beside}
        return name if len(people) == 1 and self._genders.fits(name := people.pop(), gender) else None
