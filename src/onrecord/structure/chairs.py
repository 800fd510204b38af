"""Who has the chair where it changes hands within a record ("(Assume la presidenza la vice presidente ROE ADA)"):
whoever took it last speaks under the label of the chair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.patterns import lazily
from onrecord.speakers import cased
from onrecord.structure.called import speaker_named
from onrecord.structure.introduced import told_name
from onrecord.structure.people import is_chair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Speaker
    from onrecord.structure.turns import Piece

# Who takes the chair, named behind the words or before them, in a note in brackets.
_BEHIND = lazily(
    r"\b(?:(?:ri)?assume la presidenza|(?:ocupa|asume|reasume) la presidencia|(?:re)?assum(?:e|iu) a presidência|"
    r"przewodnictwo obrad (?:obejmuje|przejmuje))\b(?P<told>[^.;()\[\]]{0,80})",
    re.IGNORECASE,
)
_BEFORE = lazily(
    r"[(\[](?P<told>[^.;()\[\]]{2,80}?),? (?:in the chair|(?:takes|took|assumes|assumed|resumes|resumed) the chair|"
    r"übernimmt den vorsitz|prend la présidence|preside)\b",
    re.IGNORECASE,
)
_HEADING = lazily(
    r"\n[ \t#*]*(?:PRESIDENZA|Presidenza|PRESIDENCIA|Presidencia|PRÉSIDENCE|Présidence|PRESIDÊNCIA|Presidência)[ ]"
    r"(?P<told>(?:[Dd][A-Za-z]{0,4}['’ ]){1,2}[^.:;\n]{3,60})(?=\n|\Z)"
)
_FORMS = (_BEHIND, _BEFORE, _HEADING)
# A cheap look.
_MAY = (
    *("la presid", "a presid", "the chair", "den vorsitz", "la présid", "przewodnictwo"),
    *("presidenza d", "presidencia d", "présidence d", "presidência d"),
)


class _Taken(NamedTuple):
    """Where the chair is taken, and the name of whoever takes it, if it is told."""

    at: int
    name: str


def chaired(text: str, found: Sequence[Piece], speakers: Sequence[Speaker | None], head: str) -> list[Speaker | None]:
    """The speakers of the pieces, with those who take the chair after the first; the head may have whole names."""
    out = list(speakers)
    chair = [i for i, x in enumerate(found) if x.label and x.label_span and is_chair(x.label)]
    taken = _taken(text, found[chair[0]].span.start) if len(chair) > 1 else []
    known = [s for s in dict.fromkeys(speakers) if s]
    for i in chair if taken else ():
        last = next((x for x in reversed(taken) if x.at < found[i].span.start), None)
        if last and last.name:
            out[i] = speaker_named(last.name, known, head)
    return out


def _taken(text: str, first: int) -> list[_Taken]:
    """Where the chair is taken behind an offset, in order."""
    small = text.lower()
    if not any(mark in small for mark in _MAY):
        return []
    return sorted(_Taken(m.end(), cased(told_name(text, m))) for form in _FORMS for m in form.finditer(text, first))
