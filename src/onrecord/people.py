"""The people of a story: from a mention ("he", "the mayor", "Quill") to a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.speakers import resolve, same_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.attribution import Frame, Source
    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker

# What is left of the confidence when a pronoun or a "the mayor" must be traced back.
PRONOUN = 0.9
ROLE = 0.8


class People:
    """Names of a story in order, each with its fullest form; resolves mentions."""

    def __init__(self, text: str, frames: Sequence[Frame], table: Cues, speakers: Sequence[Speaker]) -> None:
        self.text = text
        self.table = table
        self.speakers = tuple(speakers)
        self.names = self._find(frames)
        self._last: list[tuple[int, str]] = []

    def who(self, given: Source, at: int) -> tuple[str | None, float, str]:
        """(name or mention or None, confidence, reason) of a source, for a quotation that starts at `at`."""
        if given.mention is None:
            return None, 0.0, given.reason
        mention = _bare(given.mention.of(self.text))
        low = mention.lower()
        if low in self.table.pronouns:
            name = self._back(given.mention.start, self.table.pronouns[low])
            if name is None:
                return None, 0.0, f"“{mention}” stands for nobody named before"
            self._note(at, name)
            return name, given.confidence * PRONOUN, given.reason
        name, sure = self._named(mention, given.mention.start)
        if any(c.isupper() for c in name):
            self._note(at, name)
        return name, given.confidence * sure, given.reason

    def _note(self, at: int, name: str) -> None:
        self._last.append((at, name))

    # --- names ----------------------------------------------------------------------------------------------------

    def _find(self, frames: Sequence[Frame]) -> list[tuple[int, str]]:
        """(offset, name) of every run of capitalised words outside quotations, sentence heads judged by what follows."""
        out: list[tuple[int, str]] = []
        for one in frames:
            for sentence in one.sentences:
                run: list[str] = []
                start = 0
                for number, token in enumerate(sentence):
                    plain = token.quote is not None or token.low in self.table.determiners | self.table.breaks
                    opener = number == 0 and token.low in self.table.prepositions | self.table.pronouns.keys()
                    if (
                        token.capital
                        and token.is_word
                        and not plain
                        and not opener
                        and token.low not in self.table.pronouns
                    ):
                        start = start if run else token.span.start
                        run.append(token.text)
                        continue
                    if run and token.text == "." and len(run[-1]) == 1:
                        run[-1] += "."
                        continue
                    if run:
                        out.append((start, _bare(" ".join(run))))
                    run = []
                if run:
                    out.append((start, _bare(" ".join(run))))
        return out

    def _named(self, mention: str, at: int) -> tuple[str, float]:
        """The person that a mention names: of the record, else the fullest name of the story, else the mention."""
        person = resolve(mention, self.speakers) if self.speakers else None
        if person is not None:
            return person.name, 1.0
        core = self._core(mention)
        if core is None:
            role = self._role(mention, at)
            return (role, ROLE) if role else (mention, 0.9)
        person = resolve(core, self.speakers) if self.speakers else None
        if person is not None:
            return person.name, 1.0
        full = [n for _, n in self.names if len(n.split()) > len(core.split()) and _extends(n, core)]
        return (self._stripped(full[0]) if full else core), 1.0

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

    def _role(self, mention: str, at: int) -> str | None:
        """A definite role ("the senator") is whoever was last spoken of."""
        words = mention.lower().split()
        if not words or words[0] not in ("the", "der", "die", "le", "la", "el", "il"):
            return None
        heads = {w.strip(",.") for w in words[1:5]}
        if not heads & (self.table.titles.keys() | {"nominee", "candidate", "billionaire", "speaker", "leader"}):
            return None
        return self._back(at, "")

    def _back(self, at: int, gender: str) -> str | None:
        """The person spoken of last before an offset, of this gender where titles tell."""
        if gender in ("n", "s"):
            return None
        spoke = [(o, n) for o, n in self._last if o < at]
        named = [(o, self._named(n, o)[0]) for o, n in self.names if o < at and self._is_person(n)][-12:]
        for offset, name in sorted([*spoke[-3:], *named], reverse=True):
            if at - offset < 1500 and self._fits(name, gender):
                return name
        return None

    def _is_person(self, name: str) -> bool:
        """Whether a name is somebody's: a full name, a title before it, or a word of a person known already."""
        words = name.split()
        if words[0].lower().rstrip(".") in self.table.titles:
            return True
        if self.speakers and any(same_person(name, s.name) for s in self.speakers):
            return True
        return any(name in n.split()[-1:] or name == n for _, n in self._last)

    def _fits(self, name: str, gender: str) -> bool:
        if not gender or gender == "p":
            return True
        wanted = {"m": "f", "f": "m"}[gender]
        surname = name.split()[-1]
        return not any(
            surname in n.split() and self.table.titles.get(n.split()[0].lower().rstrip(".")) == wanted
            for _, n in self.names
        )


def _bare(mention: str) -> str:
    """A mention without possessive and outer marks."""
    return re.sub(r"['’]s?$", "", " ".join(mention.split()).strip(" ,.;:-–—")).strip()


def _extends(full: str, short: str) -> bool:
    """Whether a longer name ends with or contains all the words of a shorter one."""
    words = {w.strip(".") for w in full.split()}
    return all(w.strip(".") in words for w in short.split())
