"""How a sentence is worded: whether it reads like an undertaking where no rule knows its words.

People promise in more words than a table can list, but in few shapes: "the _s are _ed over in @", "expect a _ by @".
The shape of a sentence keeps the words that texts on many matters use; of all others it keeps the ending, of names,
days and figures that they are such, so that no one topic is learnt. One to three words of it in a row are weighed by a
logistic regression, fitted by `benchmarks/fit_wording.py` to the labelled records of tests/follow and tests/undertaken,
invented ones; what is measured on real events has no part in it.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Self

from onrecord.meaning.numerals import value

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

ALWAYS = "<>"  # the row of what counts whatever the words are
FIRST, LAST, NAME, DATE, FIGURE, OTHER = "<", ">", "^", "@", "#", "_"
LONGEST = 3  # words in a row that are weighed together
TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|\d[\d.,]*|[^\w\s]")
ENDING = re.compile(r"(?<=\w\w\w)(?:ing|ed|ly|tion|s)$")


def tokens(sentence: str, dates: Container[str]) -> list[str]:
    """The words and marks of a sentence in lower case; figures, and names and days inside it, as what they are."""
    found = (m.group() for m in TOKEN.finditer(sentence.replace("’", "'")))
    return [_token(word, dates, first=n == 0) for n, word in enumerate(found)]


def _token(word: str, dates: Container[str], *, first: bool) -> str:
    plain = word.lower()
    if word[0].isdigit() or (value(plain) or 0) > 1:
        return FIGURE
    if first or not word[0].isupper() or word.partition("'")[0] == "I":
        return plain
    return DATE if plain in dates else NAME


def shape(words: list[str], known: Container[str]) -> list[str]:
    """The words of a sentence, those that are not known by their endings."""
    return [FIRST, *(w if w in known or not w[0].isalpha() else _ending(w) for w in words), LAST]


def _ending(word: str) -> str:
    found = ENDING.search(word)
    return OTHER + found.group() if found else OTHER


def signs(shaped: list[str]) -> set[str]:
    """Every one to three words in a row."""
    return {
        " ".join(shaped[n : n + length]) for length in range(1, LONGEST + 1) for n in range(len(shaped) - length + 1)
    }


def strength(found: set[str]) -> float:
    """What each sign of a sentence counts, so that long ones do not count for more."""
    return 1 / math.sqrt(len(found))


class Wording:
    """What the words of a language weigh, in log-odds; those that stand there by themselves are the `known` ones."""

    def __init__(self, weights: Mapping[str, float], dates: Container[str]) -> None:
        self._weights, self._dates = weights, dates
        self.known = weights.keys()

    @classmethod
    def read(cls, path: Path, dates: Container[str]) -> Self:
        """Weights from a table of words and log-odds, parted by tabs; `dates` are the names of days and months."""
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        return cls({words: float(weight) for words, weight in rows}, dates)

    def odds(self, sentence: str) -> float:
        """The log-odds that a sentence undertakes something."""
        found = signs(shape(tokens(sentence, self._dates), self.known))
        summed = math.fsum(self._weights.get(s, 0.0) for s in found)  # the same in whatever order a set gives them
        return self._weights[ALWAYS] + strength(found) * summed
