"""The names of a story: rows of capitals, and who of them is the subject of his sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.identity import resolve, same_person
from onrecord.speakers import is_of_office, is_unnamed
from onrecord.story.fields import NO_SUBJECT
from onrecord.story.forms import Forms
from onrecord.story.mentions import Mentions, bare, joins_name
from onrecord.story.offices import POST, Offices, is_post, named_in
from onrecord.story.parts import ADVERB, AUXILIARY, CUE, DATE, FINITE, NAME, NOUN, OPEN, is_person, sex_of
from onrecord.story.tagging import is_given
from onrecord.text import folded
from onrecord.wordlists import KNOW, NAMED_AFTER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker
    from onrecord.story.frames import Frame
    from onrecord.story.tagging import Row
    from onrecord.story.tokens import Token

# Share of capitals from which a line is a headline, and how many they are at least.
HEADLINE, FEW = 0.7, 4
# Words of a row of capitals from which a noun may stand behind a name.
NOUNS = 3
# Particles within a name.
PARTICLES = 3
_CAPITAL = re.compile(f"[{NAME}{DATE}]")  # the parts of words with a capital that are no pronouns
_SMALL_NOUNS, _NOUNS_TOO = re.compile(f"[,{NOUN}{OPEN}]"), re.compile(f"[,{NOUN}{OPEN}{NAME}]")
_VERBS = (AUXILIARY, CUE, FINITE)
_SMALL = NOUN + OPEN + ADVERB  # the parts of words that may stand in an office
# Words of "in the end" before a subject where no article tells one.
ADVERBIAL = 4
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
        self._asking = table.asked | table.questions
        self.offices = Offices(table)
        self._also = {words.split()[0] for words in table.also}  # with which an office by other words begins
        self.mentions = Mentions(table, self.surnames)
        self._genders: dict[str, set[str]] = {}
        self._called: dict[str, str] = {}
        self.strangers: list[Named] = []
        each = ((one.text, sentence) for one in frames for sentence in one.sentences)
        questions = ((n, s.bare.tokens) for n, (text, s) in enumerate(each, 1) if "?" in text[s.start : s.end])
        self._questions = {n for n, tokens in questions if _wants_to_know(tokens, table)}
        runs: list[_Run] = []
        self._rows = list(_sentences(frames))
        self._begins = [sentence.start for one in frames for sentence in one.sentences]
        for number, words in enumerate(self._rows, 1):
            runs += self._runs(words, number)
            self._note_stranger(words, number)
        if table.verb_last:
            told = {self.mentions.stripped(run.name) for run in runs}
            runs = [self._cut(run, told) for run in runs]
        self._all = runs
        for run in runs:
            self._note_surname(run)
        for run in runs:
            known = self._is_person(run.name)
            self._note_subject(run, known)
            if not (table.inflected and self._is_office(run)):
                self.offices.note(run.sentence, run.begin, run.end, at=run.starts[run.begin], known=known)
        for number, words in enumerate(self._rows, 1):
            self._note_office(words, number)
        held = {named.at for named in self.subjects} if self.strangers else ()
        self.strangers = [someone for someone in self.strangers if someone.at not in held]
        self.subjects.sort(key=attrgetter("at"))
        self.forms = Forms(
            table, self.mentions, self.surnames, self._genders, [(run.name, run.begin > 0) for run in runs]
        )

    @cached_property
    def _by_last(self) -> dict[str, list[_Run]]:
        """The rows of capitals by their last word."""
        out: dict[str, list[_Run]] = {}
        for run in self._all:
            out.setdefault(run.name.rsplit(" ", 1)[-1], []).append(run)
        return out

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each row of capitals begins."""
        return [run.starts[run.begin] for run in self._all]

    def between(self, begin: int, end: int) -> set[str]:
        """The rows of capitals that begin between two offsets."""
        first, last = bisect_left(self._offsets, begin), bisect_left(self._offsets, end)
        return {run.name for run in self._all[first:last]}

    def tells_of_someone(self, begin: int, end: int, gender: str) -> bool:
        """Whether somebody of a gender is told of without his name between two offsets ("the presiding judge").

        What stands beside a name, or behind its comma, is said of him who has it, but for who does something there
        ("answering NAME, the witness told of …").
        """
        first, last = bisect_right(self._begins, begin) - 1, bisect_left(self._begins, end)
        nouns = _NOUNS_TOO if self.table.verb_last else _SMALL_NOUNS
        for words in self._rows[max(0, first) : last]:
            aside = False
            for found in nouns.finditer(words.tags, words.behind(begin), words.behind(end)):
                i = found.start()
                if found[0] == ",":
                    aside = i > 1 and words.tokens[i - 1].capital
                elif (not aside or words.tags[i + 1 : i + 2] in _VERBS) and self._is_someone(words.tokens, i, gender):
                    return True
        return False

    def _is_someone(self, tokens: Sequence[Token], i: int, gender: str) -> bool:
        """Whether a word says what one person is who may be of a gender, and no name stands behind it."""
        low, table = tokens[i].low, self.table
        if tokens[i].quote is not None or (tokens[i].capital and not table.verb_last) or low in table.bodies:
            return False
        post = table.post(low)
        several = low.endswith("s") and not low.endswith("ss")
        if several or not is_post(post, table) or _is_capital(tokens, i + 1):
            return False
        return gender not in ("m", "f") or sex_of(post, table) in ("", gender)

    # --- rows of capitals ---------------------------------------------------------------------------------------------

    def _runs(self, words: Row, number: int) -> Iterable[_Run]:
        """The rows of capitals of a sentence that may be names; a headline in capitals has none."""
        sentence, table = words.tokens, self.table
        rows: list[list[int]] = []
        for i in [i for found in _CAPITAL.finditer(words.tags) if sentence[i := found.start()].capital]:
            low = sentence[i].low
            if low in table.determiners and rows and rows[-1][1] == i and _is_capital(sentence, i + 1):
                rows[-1][1] = i + 1  # "Hervé Le Dantec"
                continue
            if (
                (low in table.nameless and not is_given(sentence, i, table))
                or (
                    (not i or table.verb_last)
                    and (low in _never_first(table) or low.partition("'")[0] in table.unnamed)
                )
                or (table.verb_last and low in NO_SUBJECT)
            ):
                continue
            if rows and (rows[-1][1] == i or (table.particles and self._is_tied(sentence, rows[-1][1], i))):
                rows[-1][1] = i + 1
            else:
                rows.append([i, i + 1])
        if not rows:
            return
        if rows[0][0] == 0 and self._is_only_first(sentence, rows[0][1]):
            rows[0][0] = 1
        size = sum([end - begin for begin, end in rows])
        if size >= FEW and size > HEADLINE * sum([t.is_word for t in sentence]) and not self._says_more(sentence):
            return
        for begin, end in rows:
            if begin or end > 1 or sentence[0].low not in table.somebody:  # "Primarul orașului …" is an office
                name = bare(" ".join([t.text for t in sentence[begin:end]]))
                yield _Run(sentence, words.starts, number, begin, end, name)

    def _is_only_first(self, sentence: Sequence[Token], end: int) -> bool:
        """Whether the first of two capitals is but the first of its sentence ("Poor Quill"): the other is on record."""
        if end != 2 or not self._speakers or sentence[0].low in self.table.given:
            return False
        if is_person(sentence[0].low, self.table):
            return False
        one, two = sentence[0].text, sentence[1].text
        known = [s.name for s in self._speakers if same_person(two, s.name)]
        return len(known) == 1 and not same_person(f"{one} {two}", known[0])

    def _says_more(self, sentence: Sequence[Token]) -> bool:
        """Whether a sentence has words without a capital that a title would not print small."""
        return any(t.is_word and not t.capital and t.low not in self.table.small for t in sentence)

    def _is_tied(self, sentence: Sequence[Token], end: int, begin: int) -> bool:
        """Whether particles alone stand between two rows of capitals ("Joost van den Berg")."""
        near = begin - end <= PARTICLES
        return near and joins_name(sentence[end - 1].low, [t.low for t in sentence[end:begin]], self.table)

    def _cut(self, run: _Run, told: Collection[str]) -> _Run:
        """A name without the nouns behind it, where they have capitals too ("hat NAME NAME Vorwürfe … gemacht")."""
        words = run.name.split()
        if len(words) < NOUNS:
            return run
        first = len(words) - len(self.mentions.stripped(run.name).split())
        last = first
        while last < len(words) - 1 and self.table.sex(words[last].lower()) is not None:
            last += 1
        if last == first and " ".join(words[first : first + 2]) in told:
            last += 1
        if last == first or last + 1 >= len(words):
            return run
        return run._replace(end=run.begin + last + 1, name=" ".join(words[: last + 1]))

    def called(self, name: str) -> str:
        """The gender that articles and offices before a name tell ("die Abgeordnete NAME")."""
        if name not in self._called:
            runs = (
                run
                for run in self._by_last.get(name.rsplit(" ", 1)[-1], ())
                if self.mentions.stripped(run.name) == name
            )
            sexes = {sex for run in runs for sex in self._told_before(run)}
            self._called[name] = sexes.pop() if len(sexes) == 1 else ""
        return self._called[name]

    def _told_before(self, run: _Run) -> set[str]:
        sentence, table = run.sentence, self.table
        begin = run.begin
        while (
            begin > max(0, run.begin - POST) and sentence[begin - 1].is_word and not self._is_edge(sentence[begin - 1])
        ):
            begin -= 1
        before = (t.low for t in sentence[begin : run.end - 1])
        posts = [low for low in before if table.sex(low) is None and is_person(low, table)]
        sexes = {table.titles.get(low) or sex_of(low, table) for low in posts} - {""}
        article = sentence[begin - 1].low if begin else ""
        told = table.definite.get(article) or table.strange.get(article)
        tells = told and (posts or " " in run.name) and not (table.verb_last and told == "m")
        return sexes or ({told} if told and tells else set())

    def _is_edge(self, token: Token) -> bool:
        low, table = token.low, self.table
        says = low in table.verbal and not is_person(low, table)  # "advogado" is an office as well
        return low in table.determiners or low in table.prepositions or says or low in table.breaks

    def _note_stranger(self, words: Row, number: int) -> None:
        """Keep whom a sentence begins with where he has no name ("An old farmer stood up", "Her captain disagreed")."""
        tokens, table = words.tokens, self.table
        if not tokens or not (tokens[0].low in table.strange or tokens[0].low in table.possessive):
            return
        head = 1
        while head < min(len(tokens), POST + 1) and tokens[head].is_word and not is_person(tokens[head].low, table):
            head += 1
        after = tokens[head + 1 : head + 3]
        body = head >= len(tokens) or tokens[head].low in table.bodies or not is_person(tokens[head].low, table)
        body = body or (tokens[0].low in table.possessive and tokens[head].low not in table.posts)  # "her own people"
        if body or len(after) < 2 or any(t.capital for t in after) or not self._goes_on(after):
            return
        if any(
            t.low in table.prepositions or t.low in table.verbal or t.low in table.relatives for t in tokens[1:head]
        ) or (not table.verb_last and any(t.capital for t in tokens[1 : head + 1])):
            return
        self.strangers.append(Named(number, 0, words.starts[0], " ".join([t.text for t in tokens[: head + 1]])))

    def _note_office(self, words: Row, number: int) -> None:
        """Keep who holds the office that a sentence begins with ("The mayor shook his head"), where the story tells;
        where a record is at hand, the offices in the sentence too ("Had the captain known …")."""
        tokens, table = words.tokens, self.table
        led = bool(tokens) and tokens[0].low in table.prepositions
        inside = (len(tokens) if not table.inflected else ADVERBIAL * led) if self._speakers else 0
        for at in range(min(len(tokens), max(1, inside))):
            begin = at + (tokens[at].low in table.definite or (not at and tokens[at].low in table.possessive))
            if begin == at and not table.inflected:
                continue
            before = tokens[at - 1].low if at else ""
            if at and (
                before in table.prepositions
                or before in table.agents
                or not any(is_person(table.post(t.low), table) for t in tokens[begin : begin + 2])
            ):
                continue
            if (holder := self._held_at(words, at, begin)) is not None:
                self.subjects.append(Named(number, int(at > 0), words.starts[at], holder))

    def _held_at(self, words: Row, at: int, begin: int) -> str | None:
        """Who holds the office that begins at an index, behind its article."""
        tokens, table = words.tokens, self.table
        for end in range(begin + 1, min(len(tokens), begin + POST) + 1):
            if not tokens[end - 1].is_word or (tokens[end - 1].capital and begin > at):
                return None
            if not (is_person(table.post(tokens[end - 1].low), table) or tokens[begin].low in self._also):
                continue
            said = " ".join([t.low for t in tokens[begin:end]])
            holder = self.offices.holder(said, words.starts[at]) or self._on_record(said)
            if holder is not None:
                return holder
        return None

    def _on_record(self, office: str) -> str | None:
        """Who alone has an office on record, by name."""
        speaker = named_in(office, self._speakers, self.table) if self._speakers else None
        return speaker.name if speaker and (" " in speaker.name or is_unnamed(speaker.name)) else None

    def _goes_on(self, after: Sequence[Token]) -> bool:
        """Whether a noun has a verb or what belongs to it behind it, and is no part of another ("student club")."""
        one, two, table = *(t.low for t in after), self.table
        if one == "," and two in table.relatives:
            return True
        if not after[0].is_word:
            return False
        verb = one in table.verbal or one in table.finite or bool(one.endswith(table.finite_endings))
        tied = one in table.prepositions or one in table.relatives or one in table.adverbs or not table.finite_endings
        return verb or tied or two in table.small or two in table.pronouns or not after[1].is_word

    def _note_surname(self, run: _Run) -> None:
        """Keep one word as somebody's name where a verb of saying or what he is stands beside it."""
        sentence, _, _, begin, end, name = run
        if end - begin == 1 and is_person(sentence[begin].low, self.table):
            return  # "Stadtrat widerspricht"
        if self._is_beside(run):
            self.surnames.add(name)
            self._genders.setdefault(name, set()).add(self.table.titles.get(sentence[begin - 1].low, ""))
        if (
            end < len(sentence)
            and sentence[end].low in self.table.verbs
            and not (self._is_led(run) or _is_ahead(run, self.table) or _is_plural(run, self.table))
        ):
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
        return before.text == sentence[end].text == "," and is_person(sentence[begin - 2].low, self.table)

    def _note_subject(self, run: _Run, known: bool) -> None:
        """Keep the name of a person, and whether it is the subject of its sentence; `known` says it is somebody's."""
        sentence, starts, number, begin, end, name = run
        before = sentence[begin - 1] if begin else None
        full = " " in name
        thing = before is not None and before.low in self.table.determiners and not self._is_titled(name)
        if not (known or (full and not thing)) or self._is_office(run) or self._asks(run) or _is_house(run):
            return
        owner = sentence[end - 1].low.endswith(("'s", "s'"))
        inner = owner or (before is not None and before.low in self.table.prepositions)
        goes_on = end < len(sentence) and sentence[end].is_word and sentence[end].low not in self.table.prepositions
        subject = not owner and (before is None or (goes_on and not inner))
        self.subjects.append(Named(number, int(not subject), starts[begin], name))
        if full:
            self.surnames.add(name.rsplit(" ", 1)[1])

    def _is_office(self, run: _Run) -> bool:
        """Whether a row of capitals is an office with its name behind it ("Ministra Transporturilor, NAME"), or what
        one is of ("Tarn harbour master NAME")."""
        sentence, _, _, begin, end, name = run
        behind = self.table.inflected and begin and is_person(sentence[begin - 1].low, self.table)
        if behind and all(map(is_of_office, name.split())):
            return True  # "sołtyska Nowego Portu"
        small = end
        while small < min(len(sentence) - 1, end + POST) and sentence[small].part in _SMALL:
            small += 1
        if end < small and sentence[small].capital and is_person(sentence[small - 1].low, self.table):
            return self.table.small.isdisjoint([t.low for t in sentence[end:small]])
        if end - begin == 1 or end + 2 >= len(sentence) or sentence[begin].low not in self.table.somebody:
            return False
        return sentence[end].text == "," and sentence[end + 1].capital and sentence[end + 2].capital

    def _asks(self, run: _Run) -> bool:
        """Whether somebody is named but as who asks ("asked by NAME", "auf die Frage von NAME"): another answers."""
        if run.number in self._questions or self.is_asked(run.number, run.starts[run.begin]):
            return True  # "Who pays?, NAME wanted to know"
        first = max(0, run.begin - ASKING + 1)
        if self._asking.isdisjoint([t.low for t in run.sentence[first : run.begin]]):
            return False
        for i in range(run.begin - 1, first - 1, -1):
            low = run.sentence[i].low
            if low in self._asking:
                return (
                    run.sentence[i + 1].low in self.table.prepositions or run.sentence[i + 1].low in self.table.agents
                )
            if not run.sentence[i].is_word:
                return False
        return False

    def is_asked(self, number: int, offset: int) -> bool:
        """Whether an offset stands in what somebody is asked or told before he answers ("Told that NAME left, …")."""
        row = self._rows[number - 1]
        comma = row.tags.find(",")
        return comma > 0 and row.tokens[0].low in self.table.asked and offset < row.starts[comma]

    def _is_titled(self, name: str) -> bool:
        """Whether a row of capitals has a first name or what somebody is before its last word."""
        before = [w.lower().rstrip(".") for w in name.split()[:-1]]
        return any(self.table.sex(w) is not None or is_person(w, self.table) for w in before)

    def _is_person(self, name: str) -> bool:
        """Whether a name is somebody's: a title before it, the record's, or a word of a person known already."""
        if name.partition(" ")[0].lower().rstrip(".") in self.table.titles:
            return True
        return name in self.surnames or (bool(self._speakers) and resolve(name, self._speakers) is not None)


def _is_ahead(run: _Run, table: Cues) -> bool:
    """Whether one word stands before a verb that has its subject behind it ("Wütend fügte er an")."""
    behind = run.sentence[run.end + 1 : run.end + 2]
    alone = table.verb_last and run.begin == 0 and run.end == 1
    return alone and any(table.pronouns.get(t.low) in ("m", "f", "p") for t in behind)


def _is_house(run: _Run) -> bool:
    """Whether a row of capitals is a school, a street or the like that is named after somebody."""
    around = {max(0, run.begin - 1), run.begin, run.end - 1}
    return not NAMED_AFTER.isdisjoint([folded(run.sentence[i].low) for i in around])


def _wants_to_know(tokens: Sequence[Token], table: Cues) -> bool:
    """Whether a sentence of the writer's tells what somebody asks."""
    asks = not table.asking.isdisjoint([t.low for t in tokens]) or not KNOW.isdisjoint([t.low for t in tokens])
    return asks and any(t.text == "?" for t in tokens)


def _is_plural(run: _Run, table: Cues) -> bool:
    """Whether one word at the head of a sentence is a noun for several, by its verb ("Engineers say")."""
    alone = run.begin == 0 and run.end == 1 and run.sentence[0].low.endswith("s")
    return alone and run.sentence[1].low + "s" in table.verbs


def _is_capital(sentence: Sequence[Token], i: int) -> bool:
    return i < len(sentence) and sentence[i].capital


@cache
def _never_first(table: Cues) -> frozenset[str]:
    """Words that have but the capital of their sentence at its head."""
    return table.breaks | table.prepositions | table.auxiliaries | table.adverbs | {p.split()[0] for p in table.toward}


def _sentences(frames: Sequence[Frame]) -> Iterable[Row]:
    return (sentence.bare for one in frames for sentence in one.sentences)
