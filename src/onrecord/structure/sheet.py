"""A text with what the search for labels asks of it, each worked out once and only when it is asked."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord.labels import begins_sentence
from onrecord.speakers import is_honorific, is_office
from onrecord.text import folded
from onrecord.wordlists import ARTICLES, GENERIC, OPENERS, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOKED_AT = 240  # characters of a line in which its label ends
_BROKEN = 45  # characters that a line broken within a sentence has at least
# What stands before a line that does not go on with a sentence.
_ENDS = frozenset(".!?:)]\"'”’»…—–-*_>。！？：）」』】|") | {""}
_OPENS = ("[", "<", "- **", "* **")  # what a line begins with that goes on with no sentence: a time stamp, a handle
_CLOCK = re.compile(r"\W?(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BEFORE_SURNAME = re.compile(r"(?P<head>[.!?:][ \u00a0])?\b(?P<first>[^\W\d_a-zß-ÿ]\w+)\.?[ \u00a0]\Z")


class Line(NamedTuple):
    """Where a line begins, and its first characters."""

    at: int
    head: str


class Sheet:
    """A text, its lines and its words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._introduced: dict[str, bool] = {}

    def marked(self, mark: re.Pattern[str], within: int) -> Iterator[Line]:
        """The lines that have the mark among their first characters."""
        text, last = self.text, -1
        for found in mark.finditer(text):
            place = found.start()
            if place < last:
                continue
            at = text.rfind("\n", 0, place) + 1
            last = text.find("\n", place)
            last = len(text) if last < 0 else last
            if place - at < within:
                yield Line(at, text[at : min(last, at + _LOOKED_AT)])

    @cached_property
    def fresh_lines(self) -> list[Line]:
        """The lines that do not go on with the sentence of the line before and are not plainly one of their own."""
        found: list[Line] = []
        at, ended = 0, True
        for line in self.text.split("\n"):
            words = line.rstrip(" \t\u00a0")
            if words and (ended or words[0] in _OPENS) and not begins_sentence(line):
                found.append(Line(at, line[:_LOOKED_AT]))
            ended = not words or words[-1] in _ENDS or (words[-1].isdigit() and bool(_CLOCK.fullmatch(words)))
            at += len(line) + 1
        return found

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in the text, as printed."""
        return Counter(_WORD.findall(self.text))

    def common(self, label: str, *, every: bool = True) -> bool:
        """Whether the label's words, all or any of them, stand as often in small letters, as a name's do not."""
        words = [
            w
            for w in _WORD.findall(label)
            if w[0].isupper() and folded(w) not in ARTICLES and not is_office(w) and not is_honorific(w)
        ]
        return bool(words) and (all if every else any)(self._lowered(w) for w in words)

    def _lowered(self, word: str) -> bool:
        small, times = word.lower(), self.words
        return times[small] * 2 >= sum(times[w] for w in {word, small.capitalize(), small.upper()})

    def is_name(self, word: str) -> bool:
        """Whether a word with a capital stands nowhere in small letters and is none of those that all talk has."""
        key = folded(word)
        return word[0].isupper() and not self.words[word.lower()] and key not in OPENERS | GENERIC | SPOKEN

    def introduces(self, label: str) -> bool:
        """Whether a single word stands as somebody's surname elsewhere ("Jane Roe")."""
        if label not in self._introduced:
            places = re.finditer(rf"(?<=[ \u00a0]){re.escape(label)}\b(?![:.])", self.text) if _is_word(label) else ()
            before = (_BEFORE_SURNAME.search(self.text[max(0, m.start() - 30) : m.start()]) for m in places)
            self._introduced[label] = any(f is not None and (not f["head"] or self.is_name(f["first"])) for f in before)
        return self._introduced[label]

    def is_broken(self, line: Line) -> bool:
        """Whether a line is long and goes on with a small letter on the next."""
        after = line.at + len(line.head) + 1
        return len(line.head) >= _BROKEN and self.text[after : after + 1].islower()


def is_fresh(text: str, at: int) -> bool:
    """Whether the line that begins here follows one that has ended or is too short to have been broken."""
    end = text.rfind("\n", 0, at)
    short = end - text.rfind("\n", 0, max(0, end)) < _BROKEN
    return short or text.startswith(_OPENS, at) or begins_line(text, at)


def begins_line(text: str, at: int) -> bool:
    """Whether the line that begins here does not go on with the sentence of the line before."""
    before = at - 2
    while before >= 0 and text[before] in " \t\u00a0":
        before -= 1
    return before < 0 or text[before] == "\n" or text[before] in _ENDS


def _is_word(label: str) -> bool:
    return " " not in label and label[0].isupper()
