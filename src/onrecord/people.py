"""The people of a story: from a mention ("he", "the mayor", "Quill") to a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.speakers import resolve, same_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.frames import Frame, Source, Token
    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker

# What is left of the confidence when a pronoun or a "the mayor" must be traced back.
PRONOUN = 0.75
SAME_SENTENCE = 0.93
ONLY_ONE = 0.9
ROLE = 0.7
# The same for one word that no longer name of the story explains: a surname, or an office in a headline.
LONE_WORD = 0.8
# Characters that a pronoun may stand behind the name it means.
REACH = 1500
# Share of capitals from which a line is a headline.
HEADLINE = 0.7
# Words of a full name at most; in a longer row of capitals a person of the record is looked for.
FULL = 3


class People:
    """Names of a story in order, each with its fullest form; resolves mentions."""

    def __init__(self, text: str, frames: Sequence[Frame], table: Cues, speakers: Sequence[Speaker]) -> None:
        self.text = text
        self.table = table
        self.speakers = tuple(speakers)
        self._starts = [s[0].span.start for f in frames for s in f.sentences]
        self._subjects: list[tuple[int, str, bool]] = []
        self._surnames: set[str] = set()
        self._never = table.determiners | table.pronouns.keys() | table.dates
        self._never_first = table.breaks | table.prepositions | table.auxiliaries
        self.names = self._find(frames)
        self._fullest: dict[str, str] = {}
        self._sexes: dict[str, set[str]] = {}
        self._parts = [(n, {w.strip(".") for w in n.split()}) for n in dict.fromkeys(n for _, n in self.names)]
        self._last: list[tuple[int, str]] = []

    def who(self, given: Source, at: int) -> tuple[str | None, float, str]:
        """(name or mention or None, confidence, reason) of a source, for a quotation that starts at `at`."""
        if given.mention is None:
            return None, 0.0, given.reason
        mention = _bare(given.mention.of(self.text))
        low = mention.lower()
        if low in self.table.pronouns:
            back = self._back(given.mention.start, self.table.pronouns[low])
            if back is None:
                return None, 0.0, f"“{mention}” stands for nobody named before"
            self._note(at, back[0])
            return back[0], given.confidence * back[1], given.reason
        name, sure = self._named(mention, given.mention.start)
        if any(c.isupper() for c in name):
            self._note(at, name)
        return name, given.confidence * sure, given.reason

    def _note(self, at: int, name: str) -> None:
        self._last.append((at, name))

    # --- names ----------------------------------------------------------------------------------------------------

    def _find(self, frames: Sequence[Frame]) -> list[tuple[int, str]]:
        """(offset, name) of every run of capitalised words outside quotations; headlines in capitals are left out."""
        out: list[tuple[int, str]] = []
        for sentence in (s for f in frames for s in f.sentences):
            words = [t for t in sentence if t.is_word]
            if len(words) > 3 and sum(t.capital for t in words) > HEADLINE * len(words):
                continue
            for run, before, after in self._runs(sentence):
                name = _bare(" ".join(t.text for t in run))
                out.append((run[0].span.start, name))
                owned = run[-1].low.endswith(("'s", "s'"))
                thing = before is not None and before.low in self.table.determiners
                person = (len(name.split()) > 1 and not thing) or self._is_person(name)
                if person and not owned:
                    inner = before is not None and before.low in self.table.prepositions
                    goes_on = after is not None and after.is_word and after.low not in self.table.prepositions
                    subject = before is None or (goes_on and not inner)
                    self._subjects.append((run[0].span.start, name, subject))
                    if len(name.split()) > 1:
                        self._surnames.add(name.split()[-1])
        return out

    def _runs(self, sentence: Sequence[Token]) -> Iterator[tuple[list[Token], Token | None, Token | None]]:
        """(words of a name, the word before it, the word after it)."""
        run: list[Token] = []
        at = 0
        for number, token in enumerate([*sentence, None]):
            if token is not None and self._may_name(token, number):
                at = at if run else number
                run.append(token)
            elif run:
                yield run, sentence[at - 1] if at else None, token
                run = []

    def _may_name(self, token: Token, number: int) -> bool:
        if not token.capital or token.quote is not None or not token.is_word or token.low in self._never:
            return False
        return number > 0 or token.low not in self._never_first

    def _named(self, mention: str, at: int) -> tuple[str, float]:
        """The person that a mention names, an office ("the mayor") by whoever was spoken of last."""
        person = self._on_record(mention)
        if person is not None:
            return person, 1.0
        core = self._core(mention)
        if core is None:
            role = self._role(mention, at)
            return (role[0], ROLE) if role else (mention, 0.9)
        office = core.split()[-1].lower().rstrip(".") in self.table.titles
        if office and self._on_record(core) is None and (role := self._back(at, "")):
            return role[0], ROLE
        return self._person(core)

    def _person(self, core: str) -> tuple[str, float]:
        """The person of a name: of the record, else the fullest name of the story."""
        person = self._on_record(core)
        if person is not None:
            return person, 1.0
        if self.speakers and len(core.split()) > FULL:
            inside = {p for w in core.split() if (p := self._on_record(w)) is not None}
            if len(inside) == 1:
                return inside.pop(), 0.9
        full = self._full(core)
        return full, LONE_WORD if len(full.split()) == 1 else 1.0

    def _on_record(self, mention: str) -> str | None:
        if not self.speakers:
            return None
        person = resolve(mention, self.speakers)
        return person.name if person else None

    def _full(self, core: str) -> str:
        """The first longer name of the story that has all the words of a shorter one."""
        if core not in self._fullest:
            words = [w.strip(".") for w in core.split()]
            full = next(
                (n for n, parts in self._parts if len(n.split()) > len(words) and parts.issuperset(words)), None
            )
            self._fullest[core] = self._stripped(full) if full else core
        return self._fullest[core]

    def _core(self, mention: str) -> str | None:
        """The name inside a mention ("Kentucky delegate Ann Moor, who …" → "Ann Moor")."""
        runs = re.findall(r"(?:[^\W\d_a-z][\w.’'-]*(?:\s+|$))+", mention.split(",")[0] + " ")
        kept = [self._stripped(r.strip()) for r in runs]
        kept = [k for k in kept if k and k.split()[0].lower() not in self.table.determiners | self.table.prepositions]
        return max(kept, key=lambda k: len(k.split())) if kept else None

    def _stripped(self, name: str) -> str:
        words = name.split()
        while len(words) > 1 and words[0].lower().rstrip(".") in self.table.titles:
            words.pop(0)
        return " ".join(words)

    def _role(self, mention: str, at: int) -> tuple[str, float] | None:
        """A definite role ("the senator") is whoever was last spoken of."""
        words = mention.lower().split()
        if not words or words[0] not in ("the", "der", "die", "le", "la", "el", "il"):
            return None
        heads = {w.strip(",.") for w in words[1:5]}
        if not heads & (self.table.titles.keys() | {"nominee", "candidate", "billionaire", "speaker", "leader"}):
            return None
        return self._back(at, "")

    def _back(self, at: int, gender: str) -> tuple[str, float] | None:
        """The person spoken of last before an offset, of this gender where titles or first names tell.

        Sentence by sentence backwards: who was quoted there, else its subject, else a full name in it.
        """
        if gender in ("n", "s"):
            return None
        spoke = [(o, 0, n) for o, n in self._last if o < at]
        named = [(o, 0 if subject else 1, n) for o, n, subject in self._subjects if o < at]
        recent = [c for c in [*spoke[-3:], *named[-12:]] if at - c[0] < REACH]
        rows = sorted(recent, key=lambda c: (-self._sentence_of(c[0]), c[1], c[0]))
        fitting = [(o, full) for o, _, n in rows if self._fits(full := self._person(self._core(n) or n)[0], gender)]
        if not fitting:
            return None
        offset, name = fitting[0]
        if self._sentence_of(offset) == self._sentence_of(at):
            return name, SAME_SENTENCE
        others = {n for _, n in fitting if n != name and self._is_known(n)}
        return name, PRONOUN if others or not self._is_known(name) else ONLY_ONE

    def _is_known(self, name: str) -> bool:
        """Whether a name is surely a person's: on the record, quoted before, with a title or a first name."""
        words = name.split()
        if any(name == s.name for s in self.speakers) or any(name == n for _, n in self._last):
            return True
        titled = any(
            words[-1] in n.split()[1:] and n.split()[0].lower().rstrip(".") in self.table.titles for _, n in self.names
        )
        return titled or (len(words) > 1 and words[0].lower() in self.table.given)

    def _sentence_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _is_person(self, name: str) -> bool:
        """Whether a name is somebody's: a full name, a title before it, or a word of a person known already."""
        words = name.split()
        if words[0].lower().rstrip(".") in self.table.titles:
            return True
        if any(same_person(name, s.name) for s in self.speakers):
            return True
        return name in self._surnames

    def _fits(self, name: str, gender: str) -> bool:
        if gender not in ("m", "f"):
            return True
        known = next((g for w in name.split()[:-1] if (g := self.table.given.get(w.lower(), ""))), "")
        surname = name.split()[-1]
        if surname not in self._sexes:
            titles = (n.split()[0].lower().rstrip(".") for n, _ in self._parts if surname in n.split()[1:])
            self._sexes[surname] = {self.table.titles.get(t, "") for t in titles}
        titled = self._sexes[surname]
        return gender in titled or ((known or gender) == gender and not titled & ({"m", "f"} - {gender}))


def _bare(mention: str) -> str:
    """A mention without possessive and outer marks."""
    return re.sub(r"['’]s?$", "", " ".join(mention.split()).strip(" ,.;:-–—")).strip()
