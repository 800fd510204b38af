"""The people of a story: from a mention ("he", "the mayor", "Quill") to a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.frames import Why
from onrecord.story.genders import OTHER, Genders
from onrecord.story.mentions import bare, capitals
from onrecord.story.names import Named, Names
from onrecord.story.offices import POST, is_post
from onrecord.story.parts import is_person, sex_of
from onrecord.story.recorded import Recorded
from onrecord.wordlists import ANSWERS, PRESENT, QUESTIONERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Span, Speaker
    from onrecord.story.frames import Frame, Source

# What is left of the confidence when a pronoun or a "the mayor" must be traced back.
PRONOUN = 0.85
SAME_SENTENCE = 0.95
ONLY_ONE = 0.93
ROLE = 0.75
OFFICE = 0.9
# The same for one word that no longer name of the story explains: a surname, or an office in a headline.
LONE_WORD = 0.88
# Characters that a pronoun may stand behind the name it means.
REACH = 1500
# The last of those who were quoted, and of those who were named, that a pronoun may mean.
HEARD, NAMED = 3, 12
# Words of a full name at most; in a longer row of capitals a person of the record is looked for.
FULL = 3
# What is left when a name comes only behind the words it is meant by ("“…,” she says. Ann Moor is …").
AHEAD = 0.7
# What another sentence alone names the source of: whom that means does not tell whose words these are.
BESIDE = (Why.FOLLOWS, Why.LED)
# Where a thing stands in the speaker's place, since no verb of saying does: whoever was spoken of last is meant, not so
# surely that it could be held against the story.
UNSAID = (Why.LABEL, Why.INTRODUCED, Why.SUBJECT)
GUESSED = 0.6
LAST = "whoever was spoken of last"
NO_NAME = "what others shout, whom nobody names"


_WORD = re.compile(r"[^\W\d_]+")


class Teller(NamedTuple):
    """Whose words another quotation stands in: the name, how sure it is, and the words."""

    name: str | None
    confidence: float
    words: Span


class Meant(NamedTuple):
    """Whom a mention stands for, how sure that is, and where he was spoken of."""

    name: str
    sure: float
    at: int


class Told(NamedTuple):
    """Who is said to have said it: a name, else the mention, else None; how sure that is, and why.

    `others` are those whom the mention may mean as well, None where it may be anybody.
    """

    name: str | None
    confidence: float
    reason: str
    others: tuple[str, ...] | None = None


class People:
    """Names of a story in order, each with its fullest form; resolves mentions."""

    def __init__(self, text: str, frames: Sequence[Frame], table: Cues, speakers: Sequence[Speaker]) -> None:
        self.text = text
        self.table = table
        self.speakers = tuple(speakers)
        self._starts = [s.start for f in frames for s in f.sentences]
        self._paragraphs = [f.words.starts[0] for f in frames if f.words.starts]
        self._names = Names(frames, table, speakers)
        self._mentions, self._offices = self._names.mentions, self._names.offices
        self._recorded = Recorded(table, self._mentions, self.speakers)
        self._whole: dict[str, str] = {}
        self._last: list[Named] = []
        self._genders = Genders(table, self._names)
        self._doubts: dict[int, tuple[str, ...] | None] = {}  # where somebody was quoted → who else may be meant
        self._heard = {s.name for s in speakers}

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
            if given.cued:
                self._note(at, back.name, others)
            return Told(back.name, given.confidence * back.sure, str(given.why), others)
        if given.why is Why.LABEL and (turn := self._turn(low, given.mention.start)) is not None:
            return Told(turn[0], given.confidence * turn[1], str(given.why))
        if given.why in UNSAID and self._is_thing(mention, given.mention.start, label=given.why is Why.LABEL):
            back = self._back(at, "")
            return (
                Told(back.name, given.confidence * GUESSED, LAST) if back else Told(None, 0.0, f"“{mention}” is nobody")
            )
        name, sure = self._named(mention, given.mention.start, self._told_sex(given), but=self._answered(given))
        if given.cued and (self._mentions.name(name) is not None or self._is_somebody(low)):
            self._note(at, name)
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
        return Told(back.name, given.confidence * back.sure, str(given.why), self._others(back, given.cue.start, sex))

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

    def _note(self, at: int, name: str, others: tuple[str, ...] | None = ()) -> None:
        self._last.append(Named(self._sentence_of(at), 0, at, name))
        self._doubts[at] = others
        self._heard.add(name)

    # --- names ----------------------------------------------------------------------------------------------------

    def _named(self, mention: str, at: int, sex: str = "", but: str | None = None) -> tuple[str, float]:
        """The person that a mention names, an office ("the mayor") by whoever was spoken of last."""
        person = self._on_record(mention)
        if person is not None:
            return person, 1.0
        core = self._mentions.name(mention)
        office = core is None or all(is_post(w.lower(), self.table) for w in core.split())
        if office and (holder := self._holder(mention, at)) is not None:
            return holder, OFFICE
        if core is None or office:
            named = self._role(mention, at, sex, but)
            if named or core is None:
                return (named, ROLE) if named else (mention, 0.9)
        office = core.split()[-1].lower().rstrip(".") in self.table.titles
        if office and self._on_record(core) is None and (role := self._back(at, "", elsewhere=True)):
            return role.name, ROLE
        name, sure = self._person(core)
        return (mention, LONE_WORD) if self._is_other_sex(mention, name) else (name, sure)

    def _is_other_sex(self, mention: str, name: str) -> bool:
        """Whether a form of address is of another sex than the first name that was found ("Mrs Reed", "Tomas Reed")."""
        addressed = self.table.titles.get(mention.split()[0].lower().rstrip("."), "")
        return addressed in OTHER and self.table.sex(name.split()[0].lower()) == OTHER[addressed]

    def _holder(self, mention: str, at: int) -> str | None:
        """Whom the story has given the office that a mention names ("Tomas Reed, the harbour master, …")."""
        name = self._offices.holder(mention, at)
        return self._person(name)[0] if name else None

    def _person(self, core: str) -> tuple[str, float]:
        """The person of a name: of the record, else the fullest name of the story."""
        person = self._on_record(core)
        if person is not None:
            return person, 1.0
        words = core.split()
        if len(words) > FULL:
            for known in (self._on_record, self._names.forms.known_by):
                inside = {p for w in words if (p := known(w)) is not None}
                if len(inside) == 1:
                    return inside.pop(), 0.9
        full = self._names.forms.full(core)
        return full, LONE_WORD if len(full.split()) == 1 else 1.0

    @cached_property
    def _posts(self) -> dict[str, set[str]]:
        """Name, as the story has it and in full → the words of the offices that he was given."""
        out = dict(self._offices.posts)
        for name, post in self._offices.posts.items():
            full = self._person(name)[0]
            out[full] = out.get(full, set()) | post
        return out

    def _meant(self, name: str) -> str:
        """The person that a name of the story stands for."""
        if name not in self._whole:
            self._whole[name] = self._person(self._mentions.name(name) or name)[0]
        return self._whole[name]

    def _on_record(self, mention: str) -> str | None:
        """The person of the record that a mention names."""
        return self._recorded.person(mention)

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

    def _without_others(
        self, spoken_of: Iterator[tuple[str, Named]], heads: Sequence[str]
    ) -> Iterator[tuple[str, Named]]:
        """Those who were not given another office than a mention names; behind one who was, only whoever is known."""
        passed = False
        for name, named in spoken_of:
            if self._is_another(self._posts.get(name, set()), heads):
                passed = True
            elif not passed or self._is_known(name):
                yield name, named

    def _is_another(self, post: Collection[str], heads: Sequence[str]) -> bool:
        """Whether a mention names another office than somebody's ("Sen." may be "the senator")."""
        titles = [h for h in heads if h in self.table.titles and h not in self.table.broad]
        post = {w for p in post for w in p.split()}
        if self.table.definite.keys() | self.table.determiners | PRESENT >= post:
            return False
        short = tuple(w[:-1] for w in post if w.endswith("."))
        return bool(post and titles) and not any(h in post or h.startswith(short) for h in titles)

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

    def _back(
        self,
        at: int,
        gender: str,
        *,
        elsewhere: bool = False,
        but: str | None = None,
        heads: Sequence[str] = (),
    ) -> Meant | None:
        """The person spoken of last before an offset, of this gender where titles or first names tell.

        Sentence by sentence backwards: who was quoted there, else its subject, else a full name in it. `elsewhere`
        leaves the sentence of the offset out: nobody is called by name and by office in one. `heads` are the words of
        an office: who was given another is not meant.
        """
        if gender in ("n", "s"):
            return None
        if gender == "p":
            spoke = (n for n in self._last[-1:] if n.at < at and not self._is_full(n.name))
            return next((Meant(n.name, PRONOUN, n.at) for n in spoke), None)
        here = self._sentence_of(at)
        elsewhere = elsewhere or self._is_bound(at, gender)
        begin = self._paragraph(at)
        recent = (
            n
            for n in self._recent(at, here if elsewhere else -1)
            if n.at >= begin or not self._genders.is_unnamed(n.name)
        )
        meant = ((self._meant(n.name), n) for n in recent)
        fitting: Iterator[tuple[str, Named]]
        fitting = ((name, n) for name, n in meant if name != but and self._genders.fits(name, gender))
        fitting = self._without_others(fitting, heads) if heads else fitting
        first = next(fitting, None)
        if first is None:
            return None
        if first[1].beside and not self._is_known(first[0]):  # two capitals that are not the subject may be a place
            first = next((one for one in fitting if self._is_known(one[0])), first)
        name, named = first
        if named.sentence == here:
            return Meant(name, SAME_SENTENCE, named.at)
        rest = (n for n, _ in meant if n not in (name, but))
        others = not self._is_known(name) or any(self._is_known(n) and self._genders.fits(n, gender) for n in rest)
        return Meant(name, PRONOUN if others else ONLY_ONE, named.at)

    def _others(self, back: Meant, at: int, gender: str) -> tuple[str, ...] | None:
        """Whom else a mention may mean that stands for somebody: all who are named since his paragraph began.

        None where somebody without a name is told of in between ("the presiding judge"), for it may mean anybody; and
        where no record is at hand, whose words it could tell from the story's.
        """
        if not self.speakers:
            return None
        begin = self._paragraph(back.at)
        before = self._doubts.get(back.at, ())  # where he himself stands for somebody
        if before is None or self._names.tells_of_someone(back.at, at, gender):
            return None
        named = {*before, *map(self._meant, self._names.between(begin, at))}
        return tuple(sorted(name for name in named if name != back.name and self._genders.fits(name, gender)))

    def _is_bound(self, at: int, gender: str) -> bool:
        """Whether the sentence of a pronoun begins with the same: both are one person, named before the sentence."""
        start = self._starts[self._sentence_of(at) - 1]
        first = _WORD.match(self.text, start)
        return bool(gender) and start < at and first is not None and self.table.pronouns.get(first[0].lower()) == gender

    def _stranger(self, at: int, gender: str, back: Meant | None) -> str | None:
        """Somebody without a name, of whom the paragraph speaks behind the last person that has one."""
        if gender not in ("m", "f", ""):
            return None
        begin = self._paragraph(at)
        since = max(begin, back.at + 1 if back else 0)
        near = (n.name for n in reversed(self._names.strangers) if since <= n.at < at)
        return next((name for name in near if self._genders.fits(name, gender)), None)

    def _recent(self, at: int, without: int) -> list[Named]:
        """Where people are spoken of before an offset, the last sentence first, but for one sentence."""
        spoke = [n for n in self._last if n.at < at][-HEARD:]
        end = bisect_left(self._names.subjects, at, key=attrgetter("at"))
        named = self._names.subjects[max(0, end - NAMED) : end]
        near = [n for n in (*spoke, *named) if at - n.at < REACH and n.sentence != without]
        return sorted(near, key=lambda n: (-n.sentence, n.beside, n.at))

    def _ahead(self, at: int, gender: str) -> Meant | None:
        """The first person named in full behind an offset, where nobody has been named before it."""
        subjects = self._names.subjects
        if gender not in ("m", "f") or (subjects and subjects[0].at < at):
            return None
        behind = ((self._meant(n.name), n.at) for n in subjects if at < n.at < at + REACH)
        return next(
            (Meant(n, AHEAD, offset) for n, offset in behind if " " in n and self._genders.fits(n, gender)), None
        )

    def _is_full(self, name: str) -> bool:
        """Whether a name is one person's: of the record, or two words of which the first is a first name."""
        first, _, last = name.partition(" ")
        return any(name == s.name for s in self.speakers) or (bool(last) and self.table.sex(first.lower()) is not None)

    def _is_known(self, name: str) -> bool:
        """Whether a name is surely a person's: on the record, quoted before, with a title or a first name."""
        words = name.split()
        if name in self._heard:
            return True
        titled = words[-1] in self._names.forms.titled or name in self._posts
        return titled or (len(words) > 1 and self.table.sex(words[0].lower()) is not None)

    def _paragraph(self, offset: int) -> int:
        """Where the paragraph of an offset begins."""
        return self._paragraphs[bisect_right(self._paragraphs, offset) - 1]

    def _sentence_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)
