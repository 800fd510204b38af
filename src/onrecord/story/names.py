"""The names of a story: rows of capitals, who of them is the subject of his sentence, and the longer forms of each."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.identity import same_person
from onrecord.story.mentions import Mentions, bare, joins_name
from onrecord.story.offices import POST, Offices, stem
from onrecord.story.parts import is_person
from onrecord.story.tagging import is_given

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker
    from onrecord.story.frames import Frame
    from onrecord.story.tagging import Row
    from onrecord.story.tokens import Token

# Share of capitals from which a line is a headline, and how many they are at least.
HEADLINE, FEW = 0.7, 4
# Words of "asked by the harbour master NAME".
ASKING = 6


class Named(NamedTuple):
    """A person named in a story: the number of the sentence (from 1), 0 for its subject, the offset, the name."""

    sentence: int
    beside: int
    at: int
    name: str


class _Run(NamedTuple):
    """A row of capitals in a sentence, as indices of its words."""

    sentence: Sequence[Token]
    starts: Sequence[int]
    number: int
    begin: int
    end: int
    name: str


class Names:
    """The names of a story in order, and what stands beside them. `subjects` are those that are surely people's."""

    def __init__(self, frames: Sequence[Frame], table: Cues, speakers: Sequence[Speaker]) -> None:
        self.table = table
        self._speakers = speakers
        self.surnames: set[str] = set()
        self.subjects: list[Named] = []
        self.offices = Offices(table)
        self.mentions = Mentions(table, self.surnames)
        self._genders: dict[str, set[str]] = {}
        self._fullest: dict[str, str] = {}
        self.strangers: list[Named] = []
        runs: list[_Run] = []
        for number, words in enumerate(_sentences(frames), 1):
            runs += self._runs(words, number)
            self._note_stranger(words, number)
        for run in runs:
            self._note_surname(run)
        for run in runs:
            self._note_subject(run)
            self.offices.note(
                run.sentence, run.begin, run.end, at=run.starts[run.begin], known=self._is_person(run.name)
            )
        self._times = Counter(run.name for run in runs)
        self._with: dict[str, list[str]] = {}
        self.titled: set[str] = set()
        for name in self._times:
            self._index(name)

    def _index(self, name: str) -> None:
        words = name.split()
        for word in {w.strip(".") for w in words}:
            self._with.setdefault(word, []).append(name)
        if words[0].lower().rstrip(".") in self.table.titles:
            self.titled.update(words[1:])

    # --- rows of capitals ---------------------------------------------------------------------------------------------

    def _runs(self, words: Row, number: int) -> Iterable[_Run]:
        """The rows of capitals of a sentence that may be names; a headline in capitals has none."""
        sentence = words.tokens
        rows: list[list[int]] = []
        for i in [i for i, token in enumerate(sentence) if token.capital]:
            low = sentence[i].low
            if (low in self.table.nameless and not is_given(sentence, i, self.table)) or (
                not i and low in _never_first(self.table)
            ):
                continue
            if rows and joins_name(
                sentence[rows[-1][1] - 1].low, [t.low for t in sentence[rows[-1][1] : i]], self.table
            ):
                rows[-1][1] = i + 1
            else:
                rows.append([i, i + 1])
        size = sum([end - begin for begin, end in rows])
        if size >= FEW and size > HEADLINE * sum([t.is_word for t in sentence]) and not self._says_more(sentence):
            return
        for begin, end in rows:
            if begin or end > 1 or sentence[0].low not in self.table.somebody:  # "Primarul orașului …" is an office
                yield _Run(
                    sentence, words.starts, number, begin, end, bare(" ".join([t.text for t in sentence[begin:end]]))
                )

    def _says_more(self, sentence: Sequence[Token]) -> bool:
        """Whether a sentence has words without a capital that a title would not print small."""
        return any(t.is_word and not t.capital and t.low not in self.table.small for t in sentence)

    def _note_stranger(self, words: Row, number: int) -> None:
        """Keep whom a sentence begins with where he has no name ("An old farmer stood up")."""
        tokens, table = words.tokens, self.table
        if not tokens or tokens[0].low not in table.strange:
            return
        head = 1
        while head < min(len(tokens), POST + 1) and tokens[head].is_word and not is_person(tokens[head].low, table):
            head += 1
        after = tokens[head + 1 : head + 3]
        body = head >= len(tokens) or tokens[head].low in table.bodies or not is_person(tokens[head].low, table)
        if body or len(after) < 2 or any(t.capital for t in after) or not self._goes_on(after):
            return
        if any(
            t.low in table.prepositions or t.low in table.verbal or (t.capital and not table.verb_last)
            for t in tokens[1:head]
        ):
            return
        self.strangers.append(Named(number, 0, words.starts[0], " ".join([t.text for t in tokens[: head + 1]])))

    def _goes_on(self, after: Sequence[Token]) -> bool:
        """Whether a noun has a verb or what belongs to it behind it, and is no part of another ("student club")."""
        one, two, table = *(t.low for t in after), self.table
        if not after[0].is_word:
            return False
        verb = one in table.verbal or one in table.finite or bool(one.endswith(table.finite_endings))
        tied = one in table.prepositions or one in table.relatives or one in table.adverbs or not table.finite_endings
        return verb or tied or two in table.small or two in table.pronouns or not after[1].is_word

    def _note_surname(self, run: _Run) -> None:
        """Keep one word as somebody's name where a verb of saying or what he is stands beside it."""
        sentence, _, _, begin, end, name = run
        if self._is_beside(run):
            self.surnames.add(name)
            self._genders.setdefault(name, set()).add(self.table.titles.get(sentence[begin - 1].low, ""))
        if end < len(sentence) and sentence[end].low in self.table.verbs and not self._is_led(run):
            self.surnames.add(name.rsplit(" ", 1)[-1])

    def _is_led(self, run: _Run) -> bool:
        """Whether a preposition stands before a row of capitals, or an article where nouns have them too."""
        low = run.sentence[run.begin - 1].low if run.begin else ""
        return low in self.table.prepositions or (self.table.verb_last and low in self.table.determiners)

    def _is_beside(self, run: _Run) -> bool:
        """Whether one capital stands behind what somebody is ("his sister Maud", "his sister, Maud, …")."""
        sentence, _, _, begin, end, _ = run
        if end - begin > 1 or begin < 2 or end >= len(sentence):
            return False
        before = sentence[begin - 1]
        if not self.table.inflected and before.low in self.table.somebody and before.low not in self.table.bodies:
            return True
        return before.text == sentence[end].text == "," and sentence[begin - 2].low in self.table.somebody

    def _note_subject(self, run: _Run) -> None:
        """Keep the name of a person, and whether it is the subject of its sentence."""
        sentence, starts, number, begin, end, name = run
        before = sentence[begin - 1] if begin else None
        full = " " in name
        thing = before is not None and before.low in self.table.determiners and not self._is_titled(name)
        if not ((full and not thing) or self._is_person(name)) or self._is_office(run) or self._asks(run):
            return
        owner = sentence[end - 1].low.endswith(("'s", "s'"))
        inner = owner or (before is not None and before.low in self.table.prepositions)
        goes_on = end < len(sentence) and sentence[end].is_word and sentence[end].low not in self.table.prepositions
        subject = not owner and (before is None or (goes_on and not inner))
        self.subjects.append(Named(number, int(not subject), starts[begin], name))
        if full:
            self.surnames.add(name.rsplit(" ", 1)[1])

    def _is_office(self, run: _Run) -> bool:
        """Whether a row of capitals is an office with its name behind it ("Ministra Transporturilor, NAME")."""
        sentence, _, _, begin, end, _ = run
        if end - begin == 1 or end + 2 >= len(sentence) or sentence[begin].low not in self.table.somebody:
            return False
        return sentence[end].text == "," and sentence[end + 1].capital and sentence[end + 2].capital

    def _asks(self, run: _Run) -> bool:
        """Whether somebody is named but as who asks ("asked by NAME", "auf die Frage von NAME"): another answers."""
        for i in range(run.begin - 1, max(-1, run.begin - ASKING), -1):
            low = run.sentence[i].low
            if low in self.table.asked or low in self.table.questions:
                return (
                    run.sentence[i + 1].low in self.table.prepositions or run.sentence[i + 1].low in self.table.agents
                )
            if not run.sentence[i].is_word:
                return False
        return False

    def _is_titled(self, name: str) -> bool:
        """Whether a row of capitals has a first name or what somebody is before its last word."""
        before = [w.lower().rstrip(".") for w in name.split()[:-1]]
        return any(w in self.table.given or is_person(w, self.table) for w in before)

    def _is_person(self, name: str) -> bool:
        """Whether a name is somebody's: a title before it, the record's, or a word of a person known already."""
        if name.partition(" ")[0].lower().rstrip(".") in self.table.titles:
            return True
        return name in self.surnames or any(same_person(name, s.name) for s in self._speakers)

    # --- forms of a name ----------------------------------------------------------------------------------------------

    def full(self, core: str) -> str:
        """The first longer name of the story that has all the words of a shorter one."""
        if core not in self._fullest:
            words = [w.strip(".") for w in core.split()]
            longer = [
                n for n in self._with.get(" ".join(words[:1]), ()) if len(n.split()) > len(words) and _has(n, words)
            ]
            full = min(longer, key=lambda n: self._is_poorer(n, words), default=None)
            self._fullest[core] = self.mentions.stripped(full) if full else self._nominative(core)
        return self._fullest[core]

    def _is_poorer(self, name: str, words: Sequence[str]) -> tuple[bool, bool]:
        """Whether a longer name adds but an office to a shorter one, and whether it ends in another word."""
        return len(self.mentions.stripped(name).split()) == len(words), name.split()[-1].strip(".") != words[-1]

    def _nominative(self, core: str) -> str:
        """The commonest form of the story for a name whose ends change with its case."""
        if not self.table.inflected:
            return core
        forms = [n for n in self._times if stems(n.split()) == stems(core.split())]
        return max(forms, key=lambda n: self._times[n], default=core)

    def known_by(self, word: str) -> str | None:
        """The full name of the story that a word is the surname of."""
        full = self.full(word)
        return full if word in self.surnames and full.split()[-1] == word and len(full.split()) > 1 else None

    def genders(self, surname: str) -> set[str]:
        """The genders of the titles that stand before a surname in the story."""
        if surname not in self._genders:
            titles = [
                first for first, *rest in map(str.split, self._with.get(surname.strip("."), ())) if surname in rest
            ]
            self._genders[surname] = {self.table.titles.get(t.lower().rstrip("."), "") for t in titles}
        return self._genders[surname]


@cache
def _never_first(table: Cues) -> frozenset[str]:
    """Words that have but the capital of their sentence at its head."""
    return table.breaks | table.prepositions | table.auxiliaries | {p.split()[0] for p in table.toward}


def _sentences(frames: Sequence[Frame]) -> Iterable[Row]:
    return (sentence.bare for one in frames for sentence in one.sentences)


def _has(name: str, words: Sequence[str]) -> bool:
    return {w.strip(".") for w in name.split()}.issuperset(words)


def stems(words: Sequence[str]) -> set[str]:
    """Words without the ends that the cases change."""
    return set(map(stem, words))
