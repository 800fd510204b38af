"""Those of whom a story has spoken: who last before an offset, and whom else a mention there may mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.speakers import is_honorific
from onrecord.story.genders import OTHER, Genders
from onrecord.story.names import Named, Names
from onrecord.story.recorded import Recorded
from onrecord.wordlists import PRESENT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker
    from onrecord.story.frames import Frame

# What is left of the confidence when a pronoun must be traced back.
PRONOUN = 0.85
SAME_SENTENCE = 0.95
ONLY_ONE = 0.93
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

_WORD = re.compile(r"[^\W\d_]+")


class Meant(NamedTuple):
    """Whom a mention stands for, how sure that is, and where he was spoken of."""

    name: str
    sure: float
    at: int


class Antecedents:
    """The people of a story in order, and who of them was spoken of last."""

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

    def _note(self, at: int, name: str, others: tuple[str, ...] | None = ()) -> None:
        self._last.append(Named(self._sentence_of(at), 0, at, name))
        self._doubts[at] = others
        self._heard.add(name)

    def _person(self, core: str) -> tuple[str, float]:
        """The person of a name: of the record, by it or by the fullest that the story has of him, else that."""
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
        if full != core and (person := self._on_record(full)) is not None:
            return person, 1.0
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
        post = {w for p in post for w in p.split() if not is_honorific(w)}
        if self.table.definite.keys() | self.table.determiners | PRESENT >= post:
            return False
        short = tuple(w[:-1] for w in post if w.endswith("."))
        return bool(post and titles) and not any(h in post or h.startswith(short) for h in titles)

    def _back(
        self,
        at: int,
        gender: str,
        *,
        elsewhere: bool = False,
        but: str | None = None,
        heads: Sequence[str] = (),
        among: Collection[str] = (),
    ) -> Meant | None:
        """The person spoken of last before an offset, of this gender where titles or first names tell.

        Sentence by sentence backwards: who was quoted there, else its subject, else a full name in it. `elsewhere`
        leaves the sentence of the offset out: nobody is called by name and by office in one. `heads` are the words of
        an office: who was given another is not meant; `among` are those who alone may be.
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
        fitting = ((name, n) for name, n in fitting if name in among) if among else fitting
        first = next(fitting, None)
        if first is None:
            return None
        if first[1].beside and not self._is_known(first[0]):  # two capitals that are not the subject may be a place
            first = next((one for one in fitting if self._is_known(one[0])), first)
        name, named = first
        rest = [n for n, _ in meant if n not in (name, but)]
        if named.sentence == here:
            known = gender not in OTHER or self._genders.is_sure(name, gender)
            likelier = not known and any(self._genders.is_sure(n, gender) for n in rest)
            return Meant(name, PRONOUN if likelier else SAME_SENTENCE, named.at)
        others = not self._is_known(name) or any(self._is_known(n) and self._genders.fits(n, gender) for n in rest)
        return Meant(name, PRONOUN if others else ONLY_ONE, named.at)

    def _others(self, back: Meant, at: int, gender: str) -> tuple[str, ...] | None:
        """Whom else a mention may mean that stands for somebody: all who are named since his paragraph began, or where
        the mention is in another since the one before that.

        None where somebody without a name is told of in between ("the presiding judge"), for it may mean anybody; and
        where no record is at hand, whose words it could tell from the story's.
        """
        if not self.speakers:
            return None
        begin = self._paragraph(back.at)
        if begin < self._paragraph(at):
            begin = self._paragraph(max(0, begin - 1))
        heard = (n.at for n in reversed(self._last) if back.at <= n.at < at and self._meant(n.name) == back.name)
        before = self._doubts.get(next(heard, back.at), ())  # where he himself stands for somebody
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
        if gender not in ("m", "f", "") or (subjects and subjects[0].at < at):
            return None
        behind = ((self._meant(n.name), n.at) for n in subjects if " " in n.name and at < n.at < at + REACH)
        return next((Meant(n, AHEAD, offset) for n, offset in behind if self._genders.fits(n, gender)), None)

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
