"""Seeded copies of records in nine languages, with what each character of them is: a `Case`, the `WAYS`, and `gold`.

A copy is a row of blocks, a block a turn of words that remember which word of the record they are. What was done to
the copies is therefore known: words changed, dropped and put in, turns dropped, moved and pasted twice, furniture,
comments, another event, quoting with remarks, other layouts, speech recognition.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
TRAPS = HERE.parent / "traps" / "events"
UNSPACED = {"zh", "ja"}
LONG = 12  # words in a row that a copy lacks and that are more than a variant
BESIDE = 2  # words beside a change that a variant may take in
LABEL = -1.0
LABELS = {
    "colon": "{}: ",
    "bold": "**{}:** ",
    "caps": "{}: ",
    "line": "{}\n",
    "dash": "{} — ",
    "bracket": "[{}] ",
    "quoted": "> {}: ",
    "none": "",
}
Key = tuple[int, float]  # the turn, and the word's place in it; a word put in stands between two


@dataclass(slots=True)
class Word:
    text: str
    key: Key


@dataclass(slots=True)
class Block:
    """A turn, or with no turn a line that is not of the record; `again` where the copy has it twice."""

    turn: int | None
    label: str
    words: list[Word]
    again: bool = False


@dataclass(slots=True)
class Copy:
    """A printed copy: `marks` are (start, end, key or None, again) of its words and lines in order."""

    text: str = ""
    marks: list[tuple[int, int, Key | None, bool]] = field(default_factory=list)

    def put(self, text: str, key: Key | None, *, again: bool = False) -> None:
        self.marks.append((len(self.text), len(self.text) + len(text), key, again))
        self.text += text


@cache
def events() -> dict[str, list[dict[str, Any]]]:
    """The records by language: title and turns (label, words)."""
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(TRAPS.glob("*.toml")):
        event = tomllib.loads(path.read_text(encoding="utf-8"))
        turns = [(speaker or event["question"], words) for speaker, _, words in event["turns"]]
        found[event["language"]].append({"title": event["title"], "turns": turns})
    for language, event in tomllib.loads((HERE / "events.toml").read_text(encoding="utf-8")).items():
        turns = [(speaker or event["question"], words) for speaker, words in event["turns"]]
        found[language].append({"title": event["title"], "turns": turns})
    return dict(found)


@cache
def pages() -> dict[str, dict[str, list[str]]]:
    """What pages set around a record, by language."""
    return tomllib.loads((HERE / "pages.toml").read_text(encoding="utf-8"))


class Case:
    """One record and the dice; no two copies have their turns damaged at the same place."""

    def __init__(self, language: str, seed: int) -> None:
        every = events()[language]
        self.event, self.page = every[seed % len(every)], pages()[language]
        self.unspaced = language in UNSPACED
        self.dice = Random(f"{language} {seed}")
        self.free = self.dice.sample(range(1, len(self.event["turns"]) - 1), len(self.event["turns"]) - 2)

    def record(self) -> list[Block]:
        cut = re.compile(r"(?:[A-Za-z0-9]+|\w)\W*" if self.unspaced else r"\S+\s*")
        return [
            Block(turn, label, [Word(w, (turn, n)) for n, w in enumerate(cut.findall(words))])
            for turn, (label, words) in enumerate(self.event["turns"])
        ]

    def title(self) -> list[Block]:
        return [Block(-1, "", [Word(w, (-1, n)) for n, w in enumerate(re.findall(r"\S+\s*", self.event["title"]))])]

    def lines(self, name: str, count: int | None = None) -> list[Block]:
        return [Block(None, "", [Word(line, (0, 0))]) for line in self.page[name][:count]]

    def edited(self, blocks: list[Block], rate: float, ways: str = "sdi") -> list[Block]:
        """Words substituted, dropped, inserted."""
        for block in (b for b in blocks if b.turn is not None):
            out: list[Word] = []
            for word in block.words:
                way = self.dice.choice(ways) if self.dice.random() < rate else ""
                other = self.dice.choice(self.page["words"])
                if way == "i":
                    out.append(Word(other + ("" if self.unspaced else " "), (block.turn or 0, word.key[1] - 0.5)))
                if way != "d":
                    tail = re.search(r"\W*$", word.text)
                    out.append(Word(other + tail.group(), word.key) if way == "s" and tail else word)
            block.words = out or block.words
        return blocks

    def _damaged(self, blocks: Sequence[Block]) -> int | None:
        turn = self.free.pop() if self.free else None
        return next((n for n, b in enumerate(blocks) if b.turn == turn), None) if turn is not None else None

    def dropped(self, blocks: list[Block]) -> list[Block]:
        at = self._damaged(blocks)
        return [b for n, b in enumerate(blocks) if n != at]

    def moved(self, blocks: list[Block]) -> list[Block]:
        at = self._damaged(blocks)
        if at is not None:
            blocks.insert(max(0, at + self.dice.choice([-3, -2, 2, 3])), blocks.pop(at))
        return blocks

    def pasted(self, blocks: list[Block]) -> list[Block]:
        at = self._damaged(blocks)
        if at is not None:
            blocks[at].again = True
            blocks.insert(at + self.dice.choice([1, 2, 3]), deepcopy(blocks[at]))
        return blocks


def printed(blocks: Sequence[Block], labels: str = "colon", *, gap: str = "\n\n", plain: bool = False) -> Copy:
    """Print a copy; `plain` as speech recognition writes: no capitals, no marks."""
    copy = Copy()
    for block in blocks:
        if block.turn is None:
            copy.put(block.words[0].text, None)
            copy.text += "\n\n"
            continue
        label = LABELS[labels].format(block.label.upper() if labels == "caps" else block.label) if block.label else ""
        if label:
            copy.put(label, (block.turn, LABEL), again=block.again)
        for word in block.words:
            text = re.sub(r"[^\w\s'’-]+", "", word.text.lower()) if plain else word.text
            if text.strip():
                copy.put(text, word.key, again=block.again)
        copy.text = copy.text.rstrip(" ") + gap
    return copy


# --- what was done to the copies --------------------------------------------------------------------------------------


def synthetic(case: Case) -> Iterator[Copy]:
    yield printed(case.record())
    for labels in ("caps", "bold"):
        blocks = case.pasted(case.moved(case.dropped(case.edited(case.record(), 0.02))))
        at = case.dice.randrange(2, len(blocks) - 1)
        yield printed([*blocks[:at], *case.lines("bottom", 1), *blocks[at:]], labels)


def furniture(case: Case) -> Iterator[Copy]:
    yield printed(case.record())
    yield printed([*case.lines("top"), *case.edited(case.record(), 0.01), *case.lines("bottom")], "bold")
    yield printed([*case.lines("top", 2), *case.dropped(case.record()), *case.lines("comments")])


def recognised(case: Case) -> Iterator[Copy]:
    yield printed(case.record())
    yield printed(case.edited(case.record(), 0.06, "sd"), "none", gap="" if case.unspaced else " ", plain=True)


def fragments(case: Case) -> Iterator[Copy]:
    yield printed(case.record())
    yield printed(case.record()[:2])
    yield printed(case.record()[-2:], "bold")


def quoting(case: Case) -> Iterator[Copy]:
    remarks = case.lines("between")
    blocks = [x for n, b in enumerate(case.record()) for x in (b, *(remarks[n // 2 : n // 2 + 1] if n % 2 else ()))]
    yield printed(case.record())
    yield printed(blocks, "quoted")


def layouts(case: Case) -> Iterator[Copy]:
    yield printed([*case.title(), *case.record()])
    yield printed([*case.title(), *case.record()], "caps", gap="\n")
    for labels in ("bold", "line", "bracket", "dash"):
        yield printed(case.record(), labels)


def other_event(case: Case) -> Iterator[Copy]:
    yield printed(case.record())
    yield printed([*case.record(), *case.lines("other")])
    yield printed([*case.lines("other"), *case.title(), *case.record()], "bold")


def twice(case: Case) -> Iterator[Copy]:
    blocks = [*case.record(), *case.record()]
    for block in blocks:
        block.again = True
    yield printed(case.record())
    yield printed(blocks)


WAYS = (synthetic, furniture, recognised, fragments, quoting, layouts, other_event, twice)


# --- what each character is -------------------------------------------------------------------------------------------


def gold(copies: Sequence[Copy]) -> list[list[tuple[int, int, frozenset[str]]]]:
    """For each copy (start, end, accepted kinds) of its words and lines."""
    words = [{m[2]: _bare(c.text[m[0] : m[1]]) for m in c.marks if m[2]} for c in copies]
    lacks = [_lacked(mine, set().union(*words)) for mine in words]
    changed = {
        key
        for key in set().union(*words)
        if len({w[key] for w in words if key in w}) > 1
        or any(key not in w and key not in gone for w, gone in zip(words, lacks, strict=True))
    }
    return [list(_accepted(copy, lacks, changed)) for copy in copies]


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def _lacked(mine: dict[Key, str], every: set[Key]) -> set[Key]:
    """The words that a copy lacks with their turn, or as many in a row."""
    turns = {turn for turn, _ in mine}
    gone = {key for key in every if key[0] not in turns}
    run: list[Key] = []
    for key in [*sorted(every), (10**9, 0.0)]:
        if key not in mine and (not run or run[-1][0] == key[0]):
            run.append(key)
            continue
        gone |= set(run) if len(run) > LONG else set()
        run = [] if key in mine else [key]
    return gone


def _accepted(copy: Copy, lacks: Sequence[set[Key]], changed: set[Key]) -> Iterator[tuple[int, int, frozenset[str]]]:
    near = {(key[0], n) for key in changed for n in range(int(key[1]) - BESIDE, int(key[1]) + BESIDE + 2)}
    for start, end, key, again in copy.marks:
        if key is None:
            kinds = {"foreign"}
        elif key[1] == LABEL:
            kinds = {"common", "variant", "only"}
        else:
            only = any(key in gone for gone in lacks)
            kinds = {"only"} if only else {"variant"} if key in changed else {"common"}
            kinds |= {"variant"} if key in changed or key in near else set()
        yield start, end, frozenset(kinds | ({"repeated"} if again else set()))
