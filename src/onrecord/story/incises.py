"""Who speaks, told inside the marks: «The pier, — said NAME, — will open», « The pier, said NAME, will open »."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span
from onrecord.story.frames import Source, Why, told
from onrecord.story.parts import AUXILIARY, CUE, FINITE, NAME, NOUN, PRONOUN, is_person
from onrecord.story.phrases import phrase_after
from onrecord.story.tagging import Row, bare, row, tagged
from onrecord.story.tokens import words

if TYPE_CHECKING:
    from onrecord.languages.cues import Cues

MARKS = ",—"  # what stands on either side of an incise
ENDS = ",—.'"  # what may close it
HAS = ("ha", "a", "há")  # what a participle of saying stands behind
PARTICIPLES = ("ato", "ito", "uto", "sto", "tto", "ado", "ido", "cho")
SUBJECT = 4  # words of who says it, behind a verb that no table has
NAMED = 8  # words of a name with what it is called by, at most


class Incise(NamedTuple):
    """The source that an incise names, and the stretch of the text that is the writer's, its marks included."""

    source: Source
    stretch: Span


def incise(text: str, inner: Span, table: Cues) -> Incise | None:
    """The incise in the words between two quotation marks; None where there is none."""
    if not table.incises:
        return None
    inside = tagged(bare(row(*words(text, inner.start, inner.end, table), table)))
    ends = [tag if token.text != "." else "." for tag, token in zip(inside.tags, inside.tokens, strict=True)]
    inside = replace(inside, tags="".join(ends))
    for verb in (i for i in range(2, len(inside.tags)) if inside.tags[i] == CUE or _may_tell(inside, i)):
        first = _opens(inside, verb)
        named = _named(inside, first, verb) if first is not None else None
        if first is None or named is None:
            continue
        mention, end = named
        if inside.tags[first - 1] == "—":
            end = _closed(inside, end)
        if end == len(inside.tags) or (inside.tags[end] in ENDS and end - verb <= NAMED):
            return Incise(told(mention, inside.span(verb), Why.AFTER), _stretch(inside, first, end, inner))
    return _by_any_verb(inside, inner) or (_without_subject(inside, inner) if table.dropped else None)


def _without_subject(inside: Row, inner: Span) -> Incise | None:
    """An incise of a participle alone, whose subject is whoever was spoken of ("…, ha scandito. …")."""
    for first in (i for i, tag in enumerate(inside.tags) if tag == AUXILIARY and i > 1):
        verb, end = first + 1, first + 2
        if inside.tags[first - 1] not in MARKS or end >= len(inside.tags) or not _closes(inside, end):
            continue
        if inside.tokens[verb].low.endswith(PARTICIPLES) and inside.tokens[first].low in HAS:
            return Incise(told(None, inside.span(verb), Why.AFTER), _stretch(inside, first, end, inner))
    return None


def _may_tell(inside: Row, i: int) -> bool:
    """Whether a word behind a dash can be a verb that no table has, with somebody behind it ("— доложил подрядчик")."""
    token, table = inside.tokens[i], inside.table
    if inside.tags[i - 1] != "—" or token.capital or not token.low.endswith(table.verb_endings or "\n"):
        return False
    found = phrase_after(inside, i + 1, len(inside.tags), sure=table.inflected)
    if found is None:
        return False
    first, stop = inside.behind(found.span.start), inside.behind(found.span.end)
    after = inside.tags[_closed(inside, stop) :]
    somebody = any(inside.tags[j] in "Nn" or is_person(inside.tokens[j].low, table) for j in range(first, stop))
    return first == i + 1 and somebody and (not after or "—" in after[:2])


def _closed(inside: Row, end: int) -> int:
    """The index of the mark that closes an incise, behind whom it was said to ("— says he to the judge, —")."""
    while end < len(inside.tags) and inside.tags[end] not in ENDS:
        end += 1
    return end


def _by_any_verb(inside: Row, inner: Span) -> Incise | None:
    """An incise whose verb no table has: one small word behind a mark, and behind it nothing but a name, an office or a
    pronoun up to the next ("…, souffle l'élu. …", "…, — доложил подрядчик. — …")."""
    for verb in (i for i, tag in enumerate(inside.tags) if tag in NOUN + FINITE and i > 1):
        token = inside.tokens[verb]
        if token.capital or inside.tags[verb - 1] not in MARKS or is_person(token.low, inside.table):
            continue
        ends = (i for i in range(verb + 1, min(verb + 2 + SUBJECT, len(inside.tags))) if _closes(inside, i))
        if (end := next(ends, None)) is None:
            continue
        tags, last = inside.tags[verb + 1 : end], inside.tokens[end - 1].low
        named = set(tags) == {NAME}
        office = bool(tags) and set(tags) <= set("dwN'") and is_person(last, inside.table)
        pronoun = len(tags) == 1 and inside.table.pronouns.get(last) in ("m", "f")
        set_off = inside.tags[verb - 1] == "—" or inside.tokens[end].text in ".—–" or named
        if (named or office or pronoun) and set_off:
            mention = inside.cover(verb + 1, end)
            return Incise(told(mention, inside.span(verb), Why.TURNED), _stretch(inside, verb, end, inner))
    return None


def _closes(inside: Row, i: int) -> bool:
    """Whether a mark closes an incise: a comma, a dash or a full stop."""
    return inside.tags[i] in MARKS or inside.tokens[i].text == "."


def _opens(inside: Row, verb: int) -> int | None:
    """Where an incise with this verb begins: the verb, the "has" before it, or "has he" ("a-t-elle dit")."""
    for before in ("", AUXILIARY, AUXILIARY + PRONOUN):
        first = verb - len(before)
        marks = "—" if inside.table.dashed else MARKS
        if first > 1 and inside.tags[first:verb] == before and inside.tags[first - 1] in marks:
            return first
    return None


def _named(inside: Row, first: int, verb: int) -> tuple[Span | None, int] | None:
    """The mention of who speaks, None where the verb may stand alone and does; and the index behind it."""
    if inside.tags[verb - 1] == PRONOUN and first < verb:
        return inside.span(verb - 1), verb + 1
    if inside.table.dropped and inside.tags[verb + 1 : verb + 2] in MARKS:
        return None, verb + 1
    found = phrase_after(inside, verb + 1, len(inside.tags), sure=inside.table.inflected)
    if found is None:
        return None
    return found.span, inside.behind(found.span.end)


def _stretch(inside: Row, first: int, end: int, inner: Span) -> Span:
    """From the first mark before an incise to the last one after it."""
    while first > 0 and inside.tags[first - 1] in MARKS:
        first -= 1
    while end < len(inside.tags) and inside.tags[end] in ENDS:
        end += 1
    last = inside.span(end - 1).end if end < len(inside.tags) else inner.end
    return Span(inside.starts[first], last)
