"""The people of a story: from a mention ("he", "the mayor", "Quill") to a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from onrecord.speakers import resolve, same_person
from onrecord.story.frames import Why
from onrecord.story.offices import POST, Offices, stem
from onrecord.story.parts import without_asides, without_dateline
from onrecord.wordlists import ANSWERS, QUESTIONERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Span, Speaker
    from onrecord.story.frames import Frame, Source, Token

# What is left of the confidence when a pronoun or a "the mayor" must be traced back.
PRONOUN = 0.85
SAME_SENTENCE = 0.95
ONLY_ONE = 0.93
ROLE = 0.75
OFFICE = 0.9
# The same for one word that no longer name of the story explains: a surname, or an office in a headline.
LONE_WORD = 0.88
# Articles of somebody spoken of before.
DEFINITE = frozenset("the der die le la l' el il".split())
# Characters that a pronoun may stand behind the name it means.
REACH = 1500
# Share of capitals from which a line is a headline.
HEADLINE = 0.7
# Letters in which a given name may differ from the record's.
SLIP = 2
# Words of a full name at most; in a longer row of capitals a person of the record is looked for.
FULL = 3


_WORDS = re.compile(r"[^\W\d_][\w.’'-]*")


class Teller(NamedTuple):
    """Whose words another quotation stands in: the name, how sure it is, and the words."""

    name: str | None
    confidence: float
    words: Span


class People:
    """Names of a story in order, each with its fullest form; resolves mentions."""

    def __init__(self, text: str, frames: Sequence[Frame], table: Cues, speakers: Sequence[Speaker]) -> None:
        self.text = text
        self.table = table
        self.speakers = tuple(speakers)
        self._starts = [s[0].span.start for f in frames for s in f.sentences]
        self._subjects: list[tuple[int, str, bool]] = []
        self._surnames: set[str] = set()
        self._offices = Offices(table)
        self._never = table.determiners | table.pronouns.keys() | table.dates
        self._posts = table.titles.keys() | table.roles
        self._never_first = table.breaks | table.prepositions | table.auxiliaries | {p.split()[0] for p in table.toward}
        self.names = self._find(frames)
        self._fullest: dict[str, str] = {}
        self._cores: dict[str, str | None] = {}
        titled = (n.split() for _, n in self.names)
        self._titled = {w for first, *rest in titled if first.lower().rstrip(".") in table.titles for w in rest}
        self._sexes: dict[str, set[str]] = {}
        self._parts = [(n, {w.strip(".") for w in n.split()}) for n in dict.fromkeys(n for _, n in self.names)]
        self._last: list[tuple[int, str]] = []

    def who(self, given: Source, at: int, teller: Teller | None = None) -> tuple[str | None, float, str]:
        """(name or mention or None, confidence, reason) of a source, for a quotation that starts at `at`.

        `teller` is the speaker of the quotation that it stands in: an "I" there is he, a "he" somebody he has named.
        """
        if teller is not None:
            return self._told_by(teller, given)
        if given.mention is None:
            back = self._back(given.cue.start, "") if given.cue is not None else None
            return (back[0], given.confidence * back[1], str(given.why)) if back else (None, 0.0, str(given.why))
        mention = _bare(given.mention.of(self.text))
        low = mention.lower()
        gender = self.table.pronouns.get(low, self.table.whose.get(low))
        if gender is not None:
            back = self._back(given.mention.start, gender)
            if back is None:
                return None, 0.0, f"“{mention}” stands for nobody named before"
            self._note(at, back[0])
            return back[0], given.confidence * back[1], str(given.why)
        if given.why is Why.LABEL and (turn := self._turn(low, given.mention.start)) is not None:
            return turn[0], given.confidence * turn[1], str(given.why)
        name, sure = self._named(mention, given.mention.start)
        if self._core(name) is not None or (self.table.dropped and self._is_somebody(low)):
            self._note(at, name)
        return name, given.confidence * sure, str(given.why)

    def _told_by(self, teller: Teller, given: Source) -> tuple[str | None, float, str]:
        if given.mention is None or given.why is Why.SUBJECT:
            return None, 0.0, str(Why.NOBODY)
        mention = _bare(given.mention.of(self.text))
        gender = self.table.pronouns.get(mention.lower())
        if gender is None:
            name, sure = self._named(mention, given.mention.start)
            return name, given.confidence * sure, str(given.why)
        if gender == "s":
            return teller.name, given.confidence * teller.confidence, str(given.why)
        said = self.text[teller.words.start : given.mention.start]
        named = [self._person(n)[0] for _, group in _capitals(said) if " " in (n := _bare(group))]
        meant = next((n for n in reversed(named) if n != teller.name and self._fits(n, gender)), None)
        if meant is None:
            return None, 0.0, f"“{mention}” stands for nobody named before in the same words"
        return meant, given.confidence * PRONOUN, str(given.why)

    def _is_somebody(self, low: str) -> bool:
        """Whether a mention without a name is one person ("his spokesman"): a "he" behind it means nobody before it."""
        words = low.split(",")[0].split()[:POST]
        return words[0] in self.table.determiners and any(w in self.table.people or w in self._posts for w in words)

    def _turn(self, label: str, at: int) -> tuple[str | None, float] | None:
        """Who speaks under a label that names nobody: "A:" is who was spoken of last, "Q:" is not named."""
        if label in ANSWERS:
            return self._back(at, "") or (None, 0.0)
        return (None, 0.0) if label in QUESTIONERS or label in ("q", "f") else None

    def _note(self, at: int, name: str) -> None:
        self._last.append((at, name))

    # --- names ----------------------------------------------------------------------------------------------------

    def _find(self, frames: Sequence[Frame]) -> list[tuple[int, str]]:
        """(offset, name) of every run of capitalised words outside quotations; headlines in capitals are left out."""
        out: list[tuple[int, str]] = []
        found: list[tuple[list[Token], int, int, str]] = []
        for sentence in (without_dateline(without_asides(s)) for f in frames for s in f.sentences):
            runs = self._runs(sentence)
            size = sum(end - begin for begin, end in runs)
            if size > 3 and size > HEADLINE * sum([t.is_word for t in sentence]):
                continue
            for begin, end in runs:
                name = _bare(" ".join([t.text for t in sentence[begin:end]]))
                out.append((sentence[begin].span.start, name))
                found.append((sentence, begin, end, name))
                if end < len(sentence) and sentence[end].low in self.table.verbs:
                    self._surnames.add(name.rsplit(" ", 1)[-1])
        for sentence, begin, end, name in found:
            self._note_subject(sentence, begin, end, name)
            self._offices.note(sentence, begin, end, known=name in self._surnames)
        return out

    def _note_subject(self, sentence: Sequence[Token], begin: int, end: int, name: str) -> None:
        """Keep the name of a person, and whether it is the subject of its sentence."""
        before = sentence[begin - 1] if begin else None
        after = sentence[end] if end < len(sentence) else None
        full = " " in name
        thing = before is not None and before.low in self.table.determiners
        if sentence[end - 1].low.endswith(("'s", "s'")) or not ((full and not thing) or self._is_person(name)):
            return
        inner = before is not None and before.low in self.table.prepositions
        goes_on = after is not None and after.is_word and after.low not in self.table.prepositions
        self._subjects.append((sentence[begin].span.start, name, before is None or (goes_on and not inner)))
        if full:
            self._surnames.add(name.rsplit(" ", 1)[1])

    def _runs(self, sentence: Sequence[Token]) -> list[tuple[int, int]]:
        """The stretches of capitalised words that may be names, as indices."""
        out: list[tuple[int, int]] = []
        for i, token in enumerate(sentence):
            if not token.capital or token.low in self._never or (not i and token.low in self._never_first):
                continue
            if out and out[-1][1] == i:
                out[-1] = (out[-1][0], i + 1)
            else:
                out.append((i, i + 1))
        return out

    def _named(self, mention: str, at: int) -> tuple[str, float]:
        """The person that a mention names, an office ("the mayor") by whoever was spoken of last."""
        person = self._on_record(mention)
        if person is not None:
            return person, 1.0
        core = self._core(mention)
        office = core is None or {w.lower().rstrip(".") for w in core.split()} <= self._posts | self.table.people
        if office and (holder := self._holder(mention, at)) is not None:
            return holder, OFFICE
        if core is None:
            role = self._role(mention, at)
            return (role[0], ROLE) if role else (mention, 0.9)
        office = core.split()[-1].lower().rstrip(".") in self.table.titles
        if office and self._on_record(core) is None and (role := self._back(at, "", elsewhere=True)):
            return role[0], ROLE
        return self._person(core)

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
            for known in (self._on_record, self._known_by):
                inside = {p for w in words if (p := known(w)) is not None}
                if len(inside) == 1:
                    return inside.pop(), 0.9
        full = self._full(core)
        return full, LONE_WORD if len(full.split()) == 1 else 1.0

    def _known_by(self, word: str) -> str | None:
        """The full name of the story that a word is the surname of."""
        full = self._full(word)
        return full if word in self._surnames and full.split()[-1] == word and len(full.split()) > 1 else None

    def _on_record(self, mention: str) -> str | None:
        """The person of the record that a mention names; a given name may be misspelt by a letter or two."""
        if not self.speakers:
            return None
        if (person := resolve(mention, self.speakers)) is not None:
            return person.name
        words = [w for w in mention.split() if w[0].isupper()]
        if self.table.inflected and (stems := _stems(words)):
            alike = [s.name for s in self.speakers if stems <= _stems(s.name.split())]
            if len(alike) == 1:
                return alike[0]
        if len(words) < 2 or (person := resolve(words[-1], self.speakers)) is None:
            return None
        from rapidfuzz.distance.Levenshtein import distance

        near = any(distance(words[-2], w) <= SLIP for w in person.name.split()[:-1] if len(w) > 2 * SLIP)
        return person.name if near else None

    def _full(self, core: str) -> str:
        """The first longer name of the story that has all the words of a shorter one."""
        if core not in self._fullest:
            words = [w.strip(".") for w in core.split()]
            longer = [n for n, parts in self._parts if parts.issuperset(words) and len(n.split()) > len(words)]
            full = next((n for n in longer if n.split()[-1].strip(".") == words[-1]), longer[0] if longer else None)
            self._fullest[core] = self._stripped(full) if full else self._nominative(core)
        return self._fullest[core]

    def _nominative(self, core: str) -> str:
        """The commonest form of the story for a name whose ends change with its case."""
        if not self.table.inflected:
            return core
        forms = Counter(n for _, n in self.names if _stems(n.split()) == _stems(core.split()))
        return forms.most_common(1)[0][0] if forms else core

    def _core(self, mention: str) -> str | None:
        if mention not in self._cores:
            self._cores[mention] = self._name_in(mention)
        return self._cores[mention]

    def _name_in(self, mention: str) -> str | None:
        """The name inside a mention ("Kentucky delegate Ann Moor, who …" → "Ann Moor")."""
        kept: list[str] = []
        governed = False
        for start, group in _capitals(mention.split(",")[0]):
            led = mention[:start].lower().replace("’", "'").split()
            while led and (led[-1] in self.table.determiners or led[-1].rstrip("'") in self.table.elided):
                led.pop()
            governed = governed or bool(led and led[-1] in self.table.prepositions)
            name = self._stripped(self._untied(_bare(group)))
            if name and not governed and name.split()[0].lower() not in self._never | self.table.prepositions:
                kept.append(name)
        return max(kept, key=lambda k: len(k.split())) if kept else None

    def _untied(self, name: str) -> str:
        """Nothing where an article is tied to a small word ("L'élue"); "L'Horizon" may be a name."""
        head, tie, rest = name.replace("’", "'").partition("'")
        return name if not tie or head.lower() not in self.table.elided or rest[:1].isupper() else ""

    def _stripped(self, name: str) -> str:
        """A name without the offices and parties before it."""
        words = name.split()
        posts = [i for i, w in enumerate(words[:-1]) if w.lower().rstrip(".") in self._posts]
        words = words[posts[-1] + 1 :] if posts else words
        while len(words) > 2 and words[0].lower() in self.table.people:
            words = words[1:]
        given = next((i for i, w in enumerate(words[:-1]) if i and w.lower() in self.table.given), 0)
        return " ".join(words[given:] if words and words[0].lower() not in self.table.given else words)

    def _role(self, mention: str, at: int) -> tuple[str, float] | None:
        """A definite role ("the senator") is whoever was last spoken of."""
        words = mention.lower().replace("’", "'").replace("l'", "l' ").split()
        definite = bool(words) and words[0] in DEFINITE
        if not words or not (definite or self.table.inflected):
            return None
        rest = (w.strip(",.") for w in words[definite:][:POST])
        heads = list(takewhile(lambda w: w not in self.table.prepositions, rest))
        owner = max((i for i, w in enumerate(heads) if w.endswith(("'s", "s'"))), default=-1)
        if not self._posts & set(heads[owner + 1 :]):
            return None
        return self._back(at, "", elsewhere=True)

    def _back(self, at: int, gender: str, *, elsewhere: bool = False) -> tuple[str, float] | None:
        """The person spoken of last before an offset, of this gender where titles or first names tell.

        Sentence by sentence backwards: who was quoted there, else its subject, else a full name in it. `elsewhere`
        leaves the sentence of the offset out: nobody is called by name and by office in one.
        """
        if gender in ("n", "s"):
            return None
        spoke = [(o, 0, n) for o, n in self._last if o < at]
        named = [(o, 0 if subject else 1, n) for o, n, subject in self._subjects if o < at]
        here = self._sentence_of(at) if elsewhere else -1
        recent = [c for c in [*spoke[-3:], *named[-12:]] if at - c[0] < REACH and self._sentence_of(c[0]) != here]
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
        return words[-1] in self._titled or (len(words) > 1 and words[0].lower() in self.table.given)

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
        if surname.lower() in self.table.people:
            return False  # a Department is no "he"
        if surname not in self._sexes:
            titles = (n.split()[0].lower().rstrip(".") for n, _ in self._parts if surname in n.split()[1:])
            self._sexes[surname] = {self.table.titles.get(t, "") for t in titles}
        titled = self._sexes[surname]
        return gender in titled or ((known or gender) == gender and not titled & ({"m", "f"} - {gender}))


def _capitals(words: str) -> list[tuple[int, str]]:
    """(offset, words) of every row of words with capitals."""
    out: list[tuple[int, int]] = []
    for word in _WORDS.finditer(words):
        if not word.group()[0].isupper():
            continue
        if out and not words[out[-1][1] : word.start()].strip():
            out[-1] = (out[-1][0], word.end())
        else:
            out.append((word.start(), word.end()))
    return [(a, words[a:b]) for a, b in out]


def _stems(words: Sequence[str]) -> set[str]:
    return set(map(stem, words))


def _bare(mention: str) -> str:
    """A mention without possessive and outer marks."""
    bare = " ".join(mention.split()).strip(" ,.;:-–—")
    for owned in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(owned)
    return bare.strip()
