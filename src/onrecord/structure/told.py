"""Records that tell what each said in numbered paragraphs, which begin with a person ("3. Ms. Roe asked who …")."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.labels import is_addressed, strength
from onrecord.languages import cues
from onrecord.models import Span
from onrecord.speakers import parse
from onrecord.structure.conventions import Printed
from onrecord.text import folded
from onrecord.wordlists import PARTICLES

_LEAST = 3  # numbered paragraphs
_SHARE = 0.5  # of them that begin with a person
_SAYING = 0.5  # of those in which a verb of saying follows
_LABEL = 90  # characters of the person at most
_NUMBERED = re.compile(r"^[ \t]*\d{1,3}\.[ \t]+(?=\S)", re.MULTILINE)
_VERB = re.compile(r"(?<=[ ])[^\W\d_A-ZÀ-ÞА-Я][^\W\d_]+\b")
_NO_PERSON = re.compile(r"[:;?!\n]")


class _Begun(NamedTuple):
    """Whom a paragraph begins with, where, and the word after."""

    at: int
    person: str
    verb: re.Match[str]


def told_labels(text: str, language: str) -> list[Printed]:
    """Who begins each numbered paragraph, as a label whose words are the rest of it; empty where hardly any does so."""
    numbered = [m.end() for m in _NUMBERED.finditer(text)]
    if len(numbered) < _LEAST:
        return []
    table = cues(language)
    begun = [found for at in numbered if (found := _begun(text, at))]
    said = sum(folded(x.verb.group()) in table.verbs for x in begun)
    people = {parse(x.person).shown for x in begun}
    if len(begun) < _SHARE * len(numbered) or said < _SAYING * len(begun) or len(people) < 2:
        return []
    return [
        Printed(
            start=text.rfind("\n", 0, x.at) + 1,
            label=Span(x.at, x.at + len(x.person)),
            body=x.verb.start(),
            text=x.person,
            marked=False,
        )
        for x in begun
    ]


def _begun(text: str, at: int) -> _Begun | None:
    """The person that a paragraph begins with: an office, or a form of address with a name, before a small word."""
    small = (m for m in _VERB.finditer(text, at, at + _LABEL) if folded(m.group()) not in PARTICLES)
    verb = next(small, None)
    words = text[at : verb.start()].rstrip() if verb else ""
    person = words.partition(",")[0] if words.endswith(",") else words
    named = is_addressed(person) or bool(parse(person).role)
    fits = named and strength(person) > 1 and not _NO_PERSON.search(words)
    return _Begun(at, person, verb) if verb and fits else None
