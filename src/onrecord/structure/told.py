"""Records that tell what each said in numbered paragraphs, which begin with a person ("3. Ms. Roe asked who …")."""

from __future__ import annotations

import re

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
_PERSON = re.compile(
    r"(?P<label>[^\W\d_a-zà-ÿ][^\n,;:?!()]{1,70}?(?:[ ]\([^()\n]{2,60}\))?)(?:,[^,;:?!\n]{3,90},)?[ ]"
    r"(?P<verb>[a-zà-ÿа-я][^\W\d_]+)\b"
)


def told_labels(text: str, language: str) -> list[Printed]:
    """Who begins each numbered paragraph, as a label whose words are the rest of it; empty where hardly any does so."""
    numbered = [m.end() for m in _NUMBERED.finditer(text)]
    if len(numbered) < _LEAST:
        return []
    table = cues(language)
    begun = [(at, found) for at in numbered if (found := _person(text, at))]
    said = sum(folded(found["verb"]) in table.verbs for _, found in begun)
    people = {parse(found["label"]).shown for _, found in begun}
    if len(begun) < _SHARE * len(numbered) or said < _SAYING * len(begun) or len(people) < 2:
        return []
    return [
        Printed(text.rfind("\n", 0, at) + 1, Span(*found.span("label")), found.start("verb"), found["label"], False)
        for at, found in begun
    ]


def _person(text: str, at: int) -> re.Match[str] | None:
    """The person that a paragraph begins with: an office or a form of address with a name, before a small word."""
    found = _PERSON.match(text, at)
    while found and folded(found["verb"]) in PARTICLES and found.end() - at < _LABEL:
        found = re.compile(rf"(?P<label>.{{{found.end() - at},{_LABEL}}}?)[ ](?P<verb>[a-zà-ÿа-я][^\W\d_]+)\b").match(
            text, at
        )
    named = found is not None and (is_addressed(found["label"]) or bool(parse(found["label"]).role))
    return found if found and named and strength(found["label"]) > 1 else None
