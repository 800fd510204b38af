"""Words that one writer uses for another's: how near two of them are, by the concepts that they share."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

COMPOUND = 5  # letters that a word shares with a longer one that is built on it ("cyber", "cybercrime")
ROOT = 4  # letters that two words share that are derived from one ("closure", "closing")
PART = 0.7  # what such a pair tells beside the same word twice
SURE = 0.95  # that a word of a thesaurus names what its row names

Concepts = dict[str, dict[int, float]]  # a stem → the concepts that it can name, each with how surely


class Kin:
    """Which words of some documents can stand for which; `endings` are what words of one root end in."""

    def __init__(
        self, concepts: Mapping[str, Mapping[int, float]], words: Collection[str], endings: Collection[str] = ()
    ) -> None:
        self._concepts = concepts
        self._words = words
        self._endings = {"", *endings}
        self._kin: dict[str, dict[str, float]] = {}
        self._forms: dict[str, dict[str, float]] = {}

    def __call__(self, stem: str) -> Mapping[str, float]:
        """The words that can stand for a stem with their nearness, 0 to 1; itself first."""
        if stem not in self._kin:
            self._kin[stem] = dict(self.forms(stem))
            for concept, sure in self._concepts.get(stem, {}).items():
                for other, also in self._naming.get(concept, ()):
                    self._kin[stem][other] = max(self._kin[stem].get(other, 0.0), sure * also)
        return self._kin[stem]

    def forms(self, stem: str) -> Mapping[str, float]:
        """A stem and those that are built on it, it on them, or both on one root."""
        if stem not in self._forms:
            near = self._built[stem[:ROOT]] | self._ends[stem[-COMPOUND:]] if len(stem) >= ROOT else set()
            akin = (s for s in sorted(near) if built_on(stem, s) or one_root(stem, s, self._endings))
            self._forms[stem] = {**dict.fromkeys(akin, PART), stem: 1.0}
        return self._forms[stem]

    @cached_property
    def _naming(self) -> Mapping[int, list[tuple[str, float]]]:
        out = defaultdict(list)
        for stem in self._words:
            for concept, sure in self._concepts.get(stem, {}).items():
                out[concept].append((stem, sure))
        return out

    @cached_property
    def _built(self) -> Mapping[str, set[str]]:
        out = defaultdict(set)
        for stem in self._words:
            out[stem[:ROOT]].add(stem)
        return out

    @cached_property
    def _ends(self) -> Mapping[str, set[str]]:
        out = defaultdict(set)
        for stem in self._words:
            out[stem[-COMPOUND:]].add(stem)
        return out


def built_on(one: str, two: str) -> bool:
    """Whether the shorter of two stems is the first or the last part of the other."""
    short, long = sorted((one, two), key=len)
    return len(short) >= COMPOUND and (long.startswith(short) or long.endswith(short))


def one_root(one: str, two: str, endings: Collection[str]) -> bool:
    """Whether two stems are the same but for endings."""
    return any(
        one[:n] == two[:n] and one[n:] in endings and two[n:] in endings
        for n in range(ROOT, min(len(one), len(two)) + 1)
    )


def make_up(whole: str, one: str, two: str) -> bool:
    """Whether a compound is made of two stems ("cyber" and "secur" of "cybersecur")."""
    ends = (whole.startswith(one) and whole.endswith(two)) or (whole.startswith(two) and whole.endswith(one))
    return ends and len(one) + len(two) <= len(whole)


def concepts(rows: Iterable[Iterable[str]]) -> Concepts:
    """The concepts that stems can name, from a thesaurus that has a row of stems for each."""
    out: Concepts = defaultdict(dict)
    for number, row in enumerate(rows):
        for stem in row:
            out[stem][number] = SURE
    return out
