"""Traps made from invented records: each record in several layouts, and quotations of it made by seeded operations.

`events/*.toml` hold what was said. A layout prints it as a transcript; an operation takes sentences of it and gives a
quotation whose right verdict follows from what was done. A story is one paragraph a quotation.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEED = 23
MOST = 5  # quotations of one operation in one story
_SENTENCE_END = re.compile(r"(?<=[^\d][.!?])\s+")
_TORN = re.compile(r"[\"“”„«»()]")  # marks that a slice may open and not close
_LONG = 8  # words from which a sentence is nobody's common phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn; an empty `who` is an unnamed reporter."""

    who: str
    kind: str
    text: str

    @property
    def sentences(self) -> list[str]:
        """Its statements without their full stops."""
        return [s[:-1] for s in _SENTENCE_END.split(self.text) if s.endswith(".")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What was said on one occasion; `recast` are (index of the question, who it is given to, the statement)."""

    name: str
    language: str
    title: str
    question: str
    said: tuple[str, ...]
    people: tuple[str, ...]
    turns: tuple[Turn, ...]
    recast: tuple[tuple[int, str, str], ...]
    interviewee: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A quotation of a story. `sources` are the stretches of the record that it was made from."""

    operation: str
    text: str
    speaker: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A record in one layout, a story over it, and the traps with their places in the story."""

    name: str
    record: str
    story: str
    traps: tuple[tuple[Trap, tuple[int, int]], ...]

    def names(self, speaker: str) -> bool:
        """Whether the record says who this is; a Q. and A. interview leaves out who asks."""
        return speaker.casefold() in self.record.casefold()


@cache
def events() -> tuple[Event, ...]:
    """The invented events, in order of their names."""
    return tuple(_event(path) for path in sorted((Path(__file__).parent / "events").glob("*.toml")))


def _event(path: Path) -> Event:
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Event(
        name=path.stem,
        language=data["language"],
        title=data["title"],
        question=data["question"],
        said=tuple(data["said"]),
        people=tuple(data["people"]),
        turns=tuple(Turn(who=w, kind=k, text=t) for w, k, t in data["turns"]),
        recast=tuple((i, w, s) for i, w, s in data["recast"]),
        interviewee=data.get("interviewee"),
    )


# --- layouts --------------------------------------------------------------------------------------------------------


def _who(event: Event, turn: Turn) -> str:
    return turn.who or event.question


def _colon(event: Event, turn: Turn, at: int) -> str:
    return f"{_who(event, turn)}{' :' if event.language == 'fr' else ':'} {turn.text}"


def _caps(event: Event, turn: Turn, at: int) -> str:
    return f"{_who(event, turn).upper()}: {turn.text}"


def _stamped(event: Event, turn: Turn, at: int) -> str:
    return f"{_who(event, turn)} (00:{at:02}:17):\n{turn.text}"


def _bold(event: Event, turn: Turn, at: int) -> str:
    return f"**{_who(event, turn)}:** {turn.text}"


def _asked(event: Event, turn: Turn, at: int) -> str:
    return f"{'Q' if turn.kind == 'question' else 'A'}. {turn.text}"


def _bare(event: Event, turn: Turn, at: int) -> str:
    return turn.text


LAYOUTS: dict[str, Callable[[Event, Turn, int], str]] = {
    "colon": _colon,
    "caps": _caps,
    "stamped": _stamped,
    "bold": _bold,
    "asked": _asked,
    "bare": _bare,
}


def layouts(event: Event) -> tuple[str, ...]:
    """The layouts that suit an event: a speech has no labels, an interview may have Q. and A."""
    if len(event.people) == 1:
        return ("bare", "colon")
    return ("colon", "caps", "stamped", "bold", *(("asked",) if event.interviewee else ()))


def transcript(event: Event, layout: str) -> str:
    """The record of an event as one layout prints it."""
    turns = (LAYOUTS[layout](event, turn, at) for at, turn in enumerate(event.turns, 1))
    return "\n\n".join((event.title, *turns)) + "\n"


# --- operations -----------------------------------------------------------------------------------------------------

_NEGATION = {
    "en": r"\b(?:not|never) ",
    "de": r"\bnicht ",
    "fr": r"\b(?:ne |n')(\w+) pas\b",
    "es": r"\bno ",
    "ro": r"\b[Nn]u ",
    "ru": r"\bне ",
}
_FIRMER = {
    "en": (r"\b(?:may|might|could) (?=[a-z])", "will "),
    "de": (r"\bkönnten\b", "werden"),
    "fr": (r"\bpourraient\b", "vont"),
    "es": (r"\bpodrían\b", "van a"),
}
_CONTRACTED = {
    "do not": "don't",
    "did not": "didn't",
    "is not": "isn't",
    "cannot": "can't",
    "could not": "couldn't",
    "will not": "won't",
    "would not": "wouldn't",
    "I have": "I've",
}


# Changes of one word in one language: (operation → pairs of what stands and what is put for it).
_CHANGED = {
    "en": {
        "opposite": "before/after after/before more/less less/more with/without first/last last/first open/closed "
        "opened/closed rose/fell worse/better better/worse below/above above/below safe/dangerous good/bad right/wrong "
        "easy/difficult bought/sold began/ended",
        "quantity": "all/some every/one most/some some/all many/few few/many Most/Some Some/All Every/One",
        "tense": "is/was are/were was/is were/are has/had have/had keep/kept think/thought know/knew say/said",
        "person": "We/I we/I our/my us/me they/we They/We",
    },
    "de": {
        "opposite": "vor/nach nach/vor mehr/weniger mit/ohne ohne/mit besser/schlechter über/unter gut/schlecht",
        "quantity": "alle/einige jeder/mancher viele/wenige einige/alle wenige/viele",
        "tense": "ist/war sind/waren war/ist waren/sind hat/hatte haben/hatten",
        "person": "Wir/Ich wir/ich uns/mich unser/mein",
    },
    "fr": {
        "opposite": "avant/après après/avant plus/moins avec/sans sans/avec",
        "quantity": "tous/certains toutes/certaines plusieurs/tous",
        "tense": "est/était sont/étaient était/est étaient/sont avait/a",
        "person": "Nous/Je nous/je nos/mes notre/mon",
    },
    "es": {
        "opposite": "antes/después después/antes más/menos con/sin sin/con",
        "quantity": "todos/algunos todas/algunas muchos/pocos algunos/todos",
        "tense": "es/era está/estaba son/eran hay/había tiene/tenía era/es",
        "person": "nuestro/mi nuestra/mi nuestros/mis",
    },
    "ru": {
        "opposite": "после/до до/после больше/меньше за/против лучше/хуже",
        "quantity": "все/некоторые многие/немногие каждый/некоторый",
        "tense": "знаем/знали работает/работал говорит/говорил",
        "person": "мы/я Мы/Я нас/меня нам/мне",
    },
}
_WRITTEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_HOUSE = {"our": "or", "isation": "ization", "ise": "ize", "tre": "ter", "ence": "ense", "ogue": "og", "lled": "led"}


def _own(event: Event) -> Iterator[tuple[Turn, str]]:
    """Statements of six words or more, by people with names."""
    yield from ((t, s) for t in event.turns if t.who for s in t.sentences if len(s.split()) >= 6)


def _verbatim(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        yield Trap(operation="verbatim", text=sentence, speaker=turn.who, sources=(sentence,))


def _long(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn in event.turns:
        if turn.who and turn.kind != "question" and turn.text.endswith("."):
            yield Trap(operation="long", text=turn.text[:-1], speaker=turn.who, sources=(turn.text[:-1],))


def _slice(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        words = sentence.split()
        if len(words) >= 11:
            part = " ".join(words[3:9]).rstrip(",:")
            if _TORN.search(part):
                continue
            yield Trap(operation="slice", text=part, speaker=turn.who, sources=(part,))


def _number(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        if found := re.search(r"\d+", sentence):
            other = str(int(found.group()) + rng.choice((2, 5, 30)))
            changed = sentence[: found.start()] + other + sentence[found.end() :]
            yield Trap(operation="number", text=changed, speaker=turn.who, sources=(sentence,))


def _negation(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        changed, count = re.subn(_NEGATION[event.language], lambda m: m.group(1) if m.lastindex else "", sentence)
        if count == 1:
            yield Trap(operation="negation", text=changed, speaker=turn.who, sources=(sentence,))


def _firmer(event: Event, rng: random.Random) -> Iterator[Trap]:
    pattern, firm = _FIRMER.get(event.language, (r"(?!)", ""))
    for turn, sentence in _own(event):
        changed, count = re.subn(pattern, firm, sentence)
        if count == 1:
            yield Trap(operation="firmer", text=changed, speaker=turn.who, sources=(sentence,))


def _word(event: Event, rng: random.Random) -> Iterator[Trap]:
    others = [w for e in events() if e.language == event.language and e is not event for w in _content(e)]
    for turn, sentence in _own(event):
        mine = [w for w in re.findall(r"\b[a-z]{6,}\b", sentence[1:]) if others]
        if mine:
            changed = sentence.replace(rng.choice(mine), rng.choice(others), 1)
            yield Trap(operation="word", text=changed, speaker=turn.who, sources=(sentence,))


def _content(event: Event) -> list[str]:
    return sorted({w for t in event.turns for w in re.findall(r"\bthe ([a-z]{6,})\b", t.text)})


def _contracted(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        changed = sentence
        for whole, short in _CONTRACTED.items():
            changed = re.sub(rf"\b{whole}\b", short, changed)
        if changed != sentence:
            yield Trap(operation="contracted", text=changed, speaker=turn.who, sources=(sentence,))


def _changed(operation: str) -> Callable[[Event, random.Random], Iterator[Trap]]:
    """One word of a sentence for another of a pair."""

    def made(event: Event, rng: random.Random) -> Iterator[Trap]:
        pairs = [p.split("/") for p in _CHANGED.get(event.language, {}).get(operation, "").split()]
        for turn, sentence in _own(event):
            fits = [(a, b) for a, b in pairs if re.search(rf"(?<!\w){a}(?!\w)", sentence)]
            if fits:
                a, b = rng.choice(fits)
                changed = re.sub(rf"(?<!\w){a}(?!\w)", b, sentence, count=1)
                yield Trap(operation=operation, text=changed, speaker=turn.who, sources=(sentence,))

    return made


def _rounded(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        found = re.search(r"(?<![.,])\b[1-9]\d[1-9]\b", sentence)
        if found and int(found.group()[2]) in (1, 2, 3, 4, 6, 7, 8, 9):
            near = str(round(int(found.group()), -1))
            changed = sentence[: found.start()] + near + sentence[found.end() :]
            yield Trap(operation="rounded", text=changed, speaker=turn.who, sources=(sentence,))


def _written(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        found = re.search(r"(?<![.,\d])\b(?:1?\d|20)\b(?![.,]\d)", sentence)
        if found and event.language == "en":
            word = _WRITTEN[int(found.group())]
            changed = sentence[: found.start()] + word + sentence[found.end() :]
            yield Trap(operation="written", text=changed, speaker=turn.who, sources=(sentence,))


def _dated(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        changed, count = re.subn(r"\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October"
                                 r"|November|December)\b", r"\2 \1", sentence)  # fmt: skip
        if count:
            yield Trap(operation="dated", text=changed, speaker=turn.who, sources=(sentence,))


def _spelt(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        changed = sentence
        for ending, other in _HOUSE.items():
            changed = re.sub(rf"(?<=[a-z]{{3}}){ending}(?=s?\b)", other, changed)
        if changed != sentence and event.language == "en":
            yield Trap(operation="spelt", text=changed, speaker=turn.who, sources=(sentence,))


def _stuttered(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        words = sentence.split()
        at = rng.randrange(1, len(words) - 1)
        if _TORN.search(words[at - 1]):
            continue
        yield Trap(
            operation="stuttered", text=" ".join([*words[:at], words[at - 1], *words[at:]]), speaker=turn.who,
            sources=(sentence,),
        )  # fmt: skip


def _bracketed(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        words = sentence.split()
        at = rng.randrange(2, len(words) - 2)
        text = " ".join([*words[:at], f"[{rng.choice(event.people)}]", *words[at + 1 :]])
        yield Trap(operation="bracketed", text=text, speaker=turn.who, sources=(sentence,))


def _swapped(event: Event, rng: random.Random) -> Iterator[Trap]:
    for turn, sentence in _own(event):
        others = [p for p in event.people if p != turn.who]
        if others and len(sentence.split()) >= _LONG:
            yield Trap(operation="swapped", text=sentence, speaker=rng.choice(others), sources=(sentence,))


def _recast(event: Event, rng: random.Random) -> Iterator[Trap]:
    for at, who, statement in event.recast:
        question = _SENTENCE_END.split(event.turns[at].text)[-1]
        yield Trap(operation="recast", text=statement, speaker=who, sources=(question,))


def _joined(event: Event, rng: random.Random) -> Iterator[Trap]:
    for (i, one), (j, two) in permutations(enumerate(event.turns), 2):
        apart = len(event.people) > 1 or abs(i - j) > 1  # neighbouring paragraphs of a speech are one place
        whole = bool(one.sentences and two.sentences)
        if whole and apart and one.who == two.who and one.who and "question" not in (one.kind, two.kind):
            parts = (one.sentences[1:2] or one.sentences)[0], two.sentences[-1]
            if min(len(p.split()) for p in parts) >= 5:
                yield Trap(operation="spliced", text=". ".join(parts), speaker=one.who, sources=parts)


def _skipped(mark: str, operation: str) -> Callable[[Event, random.Random], Iterator[Trap]]:
    def made(event: Event, rng: random.Random) -> Iterator[Trap]:
        for turn in event.turns:
            told = turn.sentences
            for first, last in zip(told, told[2:], strict=False):
                if turn.who and turn.kind != "question" and min(len(first.split()), len(last.split())) >= 5:
                    yield Trap(operation=operation, text=first + mark + last, speaker=turn.who, sources=(first, last))

    return made


def _foreign(event: Event, rng: random.Random) -> Iterator[Trap]:
    for other in events():
        if other is not event and other.language == event.language:
            for _, sentence in _own(other):
                if len(sentence.split()) >= _LONG:
                    yield Trap(operation="foreign", text=sentence, speaker=rng.choice(event.people))


OPERATIONS: dict[str, Callable[[Event, random.Random], Iterator[Trap]]] = {
    "verbatim": _verbatim,
    "long": _long,
    "slice": _slice,
    "marked": _skipped(". … ", "marked"),
    "contracted": _contracted,
    "number": _number,
    "negation": _negation,
    "firmer": _firmer,
    "word": _word,
    "opposite": _changed("opposite"),
    "quantity": _changed("quantity"),
    "tense": _changed("tense"),
    "person": _changed("person"),
    "rounded": _rounded,
    "written": _written,
    "dated": _dated,
    "spelt": _spelt,
    "stuttered": _stuttered,
    "bracketed": _bracketed,
    "swapped": _swapped,
    "recast": _recast,
    "spliced": _joined,
    "cut": _skipped(". ", "cut"),
    "foreign": _foreign,
}


# --- stories --------------------------------------------------------------------------------------------------------


@cache
def cases() -> tuple[Case, ...]:
    """Every event in every layout that suits it, with a story of its own."""
    return tuple(_case(event, layout) for event in events() for layout in layouts(event))


def _case(event: Event, layout: str) -> Case:
    return case_of(event, layout, transcript(event, layout), random.Random(f"{SEED} {event.name} {layout}"))


def case_of(event: Event, layout: str, record: str, rng: random.Random) -> Case:
    """An event with a record of it and a story made by chance."""
    chosen: list[Trap] = []
    for make in OPERATIONS.values():
        made = list(make(event, rng))
        chosen += rng.sample(made, min(MOST, len(made)))
    rng.shuffle(chosen)
    story, places, named = "", [], set[str]()
    for trap in chosen:
        name = trap.speaker.split()[-1] if trap.speaker in named else trap.speaker
        named.add(trap.speaker)
        before, after = rng.choice(event.said).replace("{s}", name).split("{q}")
        start = len(story) + len(before)
        story += before + trap.text + after + "\n\n"
        places.append((start, start + len(trap.text)))
    traps = tuple(zip(chosen, places, strict=True))
    return Case(name=f"{event.name}-{layout}", record=record, story=story, traps=traps)
