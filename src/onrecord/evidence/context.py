"""What stands around a quotation's words on the record, and what the story made of it by where it cut.

A quotation may have every word right and still turn the sense: the "not" or the "I believe" before its first word is
gone, the condition or the "but" after its last one, the question mark; or a word is stressed that was not.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.identity import same_person
from onrecord.languages import cues
from onrecord.meaning.numerals import WEAK, value
from onrecord.models import EditKind, QuotationKind, Span
from onrecord.text import folded
from onrecord.words import normal, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ground import Floor
    from onrecord.models import Match, Part, Quotation
    from onrecord.senses import Senses
    from onrecord.words import Words

CAPITALS = re.compile(r"\b[^\W\d_]{3,}\b")
# Whatever can be stressed has one of these; begun by one class, which is found fast.
LOUD = re.compile(r"[*_A-Z\x80-\U0010ffff](?:(?<=[*_])|[^\W\d_a-z]{2})")
STARRED = re.compile(r"(?<![\w*_])[*_]{1,3}(\w[^*_]*)[*_]{1,3}(?![\w*_])")
STOPS = (".", "!")
BROKEN_OFF = ("…", "...", "–", "—", "-", "?")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
OPENED = "“\"„«»‘' \u00a0\u202f"  # what stands between the words that lead a quotation in and its own
BREAK = re.compile(r"[:;](?=\s)")  # what follows it is as good as a sentence
# Words of a sentence that may stand before the quotation's first one where a hedge is looked for.
HEAD = 12
# Words between the head of a sentence and a "not" that opens it ("and so we do not").
OPENING = 3
# What joins a clause to the verb that it hangs on.
THAT = frozenset("that dass que che dat ze iz ca что".split())
LEADING = ",:.!?”»"  # what a quotation that is a sentence stands behind
AND = frozenset("and und et y e en i și и si".split())
MOVED = 4  # words from the head of a quotation among which its verb stands
# How a clause begins that compares ("as the engineers say"), and the words that name a source at most.
LIKE = frozenset("as wie comme como come zoals jak как dupa".split())
SOURCE = 7
# Characters before the words in which a telling verb is looked for, and words of them.
RELAY_REACH, RELAY_WORDS = 160, 14
# Words of a condition that stands before the main clause, at least.
CONDITION = 3


class Around(NamedTuple):
    """What was cut away or changed around the words.

    `told_by` is who tells them as another's, `document` whether as those of a report or a letter; `hedge` stands before
    them in their sentence. `condition` and `turn` ("but …") belong to them in it; `leads` is whether the condition
    stands before them. `asked` is whether a question is printed as a statement, `emphasis` what the story alone
    stresses.
    """

    told_by: str | None = None
    document: bool = False
    hedge: str | None = None
    condition: str | None = None
    leads: bool = False
    turn: str | None = None
    asked: bool = False
    emphasis: str | None = None


NOTHING = Around()


def around(first: Floor, last: Floor, match: Match, quotation: Quotation, said: Words) -> Around:
    """What stands around a match; `first` and `last` are the records of its first and last part."""
    head, tail = match.parts[0], match.parts[-1]
    told_by = _told_by(first, head, quotation)
    hedge = _hedge_cut(first, head, quotation, said)
    ended = _ends(first, head, quotation)
    after = _cut_after(last, tail, last.senses.conditions) if ended else None
    before = None if after else _condition_before(first, head, quotation)
    turn = _cut_after(last, tail, last.senses.turns) if ended else None
    asked = _asked(last, tail, quotation)
    emphasis = _emphasis(quotation.text, match.text)
    if not (told_by or hedge or after or before or turn or asked or emphasis):
        return NOTHING
    return Around(
        told_by=told_by,
        document=told_by is not None and _of_document(first, head),
        hedge=hedge,
        condition=after or before,
        leads=before is not None,
        turn=turn,
        asked=asked,
        emphasis=emphasis,
    )


def _told_by(floor: Floor, part: Part, quotation: Quotation) -> str | None:
    """Who tells these words as another's ("his mother told him …"): the record puts them in marks or after a telling
    verb, and the story gives them to somebody who is not the one who speaks."""
    name = quotation.speaker
    if name is None or part.speaker is None or same_person(name, part.speaker):
        return None
    before = _led_in(floor, part)
    near = re.split(r"\W+", folded(before))[-RELAY_WORDS:]
    opened = before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1
    relayed = any(w in floor.senses.relays and led != "to" for led, w in pairwise(["", *near]))  # "is it fair to say"
    told = [*folded(before).split(), *re.split(r"[^\w'’-]+", folded(SENTENCE_END.split(before)[-1]))]
    named = any(len(w) > 2 and w in told for w in folded(name).split())
    return part.speaker if (opened and relayed) or (relayed and named) else None


def _led_in(floor: Floor, part: Part) -> str:
    """What the same turn of the record has just before a part."""
    begin = floor.voices.starts[floor.voices.at(part.span.start)]
    return floor.text[max(begin, part.span.start - RELAY_REACH) : part.span.start]


def _of_document(floor: Floor, part: Part) -> bool:
    """Whether the clause that tells the words says them to be of a report or a letter, not of anybody."""
    clause = SENTENCE_END.split(_led_in(floor, part))[-1]
    return any(w in floor.senses.documents for w in re.split(r"\W+", folded(clause)))


# --- before the words -------------------------------------------------------------------------------------------------


def _before(floor: Floor, part: Part) -> list[str]:
    """The forms that stand before a part in its sentence, or in what follows a colon or semicolon in it."""
    return _forms_before(floor, part.span.start)


def _print_before(floor: Floor, part: Part) -> str:
    """What is printed between the word before a part and the part."""
    row, start = floor.words, part.span.start
    word = int(row.starts.searchsorted(start))
    return floor.text[int(row.ends[word - 1]) if word else 0 : start]


@lru_cache(maxsize=64)  # several questions are asked of one place
def _forms_before(floor: Floor, offset: int) -> list[str]:
    row = floor.words
    first = int(row.starts.searchsorted(offset))
    start = floor.sentence_start(offset)
    breaks = [m.end() for m in BREAK.finditer(floor.text, start, offset)]
    head = int(row.starts.searchsorted(breaks[-1] if breaks else start))
    return [row.form(i) for i in range(head, first)]


def _begins_sentence(floor: Floor, part: Part, quotation: Quotation) -> bool:
    """Whether the story begins a sentence with words that stand inside one on the record.

    A capital tells it that the record does not have; where it has one there too ("I", a name), the story's own print
    around the words does.
    """
    if not quotation.text[:1].isupper() or not _before(floor, part):
        return False
    return floor.text[part.span.start : part.span.start + 1].islower() or _alone(quotation)


def _alone(quotation: Quotation) -> bool:
    """Whether the story leads a quotation in with nothing, or with a comma or colon, and so prints a sentence."""
    before = quotation.context.partition(quotation.text)[0].rstrip(OPENED)
    return bool(quotation.context) and (not before or before[-1] in LEADING)


class Cut(NamedTuple):
    """What stood right beside the words and turns their sense: where, of what kind, and whether in front of them."""

    span: Span
    kind: EditKind
    front: bool


def cut_beside(floor: Floor, first: Part, after_floor: Floor, last: Part, quotation: Quotation) -> Cut | None:
    """What the story cut off right beside the words, where it makes a whole sentence of them; None where nothing.

    In front it is a "not", "I do not think" or the limit of a figure ("at least"); behind it is a "not".
    """
    stated = _is_stated(quotation, floor.senses)
    if quotation.kind is not QuotationKind.DIRECT and not _leads(quotation) and not stated:
        return None
    return _cut_in_front(floor, first, quotation, stated=stated) or _cut_behind(after_floor, last, quotation)


def _leads(quotation: Quotation) -> bool:
    """Whether a figure of the quotation is the first word of the story's sentence."""
    return quotation.text[:1].isdigit() and quotation.context.lstrip(OPENED).startswith(quotation.text)


def _is_stated(quotation: Quotation, senses: Senses) -> bool:
    """Whether the story leads the words in with a colon or a "that", and denies nothing itself."""
    lead, found, _ = quotation.context.partition(quotation.text)
    lead = lead.rstrip(OPENED)
    if not found or not lead:
        return False
    if not lead.endswith(":") and folded(lead.split()[-1]) not in THAT:
        return False
    return not any(f in senses.negation or f in senses.denying for f in words(lead).forms)


def _cut_in_front(floor: Floor, part: Part, quotation: Quotation, *, stated: bool) -> Cut | None:
    small = quotation.text[:1].islower()
    if small and not stated:
        return None
    if _print_before(floor, part).strip() or not (forms := _before(floor, part)):
        return None
    row, senses = floor.words, floor.senses
    end = int(row.starts.searchsorted(part.span.start))
    if small or _begins_sentence(floor, part, quotation):
        denied = 1 if _opens(forms, senses) else _phrase(forms, senses.disclaimers)
        if denied:
            return Cut(row.span(end - denied, end), EditKind.NEGATION, front=True)
    if small:
        return None
    plain = row.prints(end - 1, end)[0].lower() == forms[-1]  # "si", and not "sí"
    if plain and (posed := _posed(forms, floor)) and _begins_sentence(floor, part, quotation):
        return Cut(row.span(end - posed, end), EditKind.MODALITY, front=True)
    counts = value(row.form(end)) is not None and row.form(end) not in WEAK
    if counts and (limit := _phrase(forms, senses.bounds)):
        return Cut(row.span(end - limit, end), EditKind.COMPARATIVE, front=True)
    rough = forms[-1] in senses.hedges or (counts and forms[-1] in senses.approximate)
    if rough and (counts or row.form(end) in senses.quantifiers):
        return Cut(row.span(end - 1, end), EditKind.HEDGE, front=True)
    return None


def _phrase(forms: Sequence[str], phrases: tuple[str, ...]) -> int:
    """How many words the phrase has that a row of words ends with, a "that" behind it included; 0 where it has none."""
    rest = list(forms)
    while rest and rest[-1] in THAT:
        rest.pop()
    found = max((len(words) for _, words in _ending(phrases, rest)), default=0)
    return found + len(forms) - len(rest) if found else 0


def _cut_behind(floor: Floor, part: Part, quotation: Quotation) -> Cut | None:
    """A "not" that the words go on with: in German at the end of what it denies, in English behind the verb alone."""
    if not quotation.text[:1].isupper():
        return None
    row, senses = floor.words, floor.senses
    after = int(row.starts.searchsorted(part.span.end))
    if after >= len(row) or row.form(after) not in senses.late_negation:
        return None
    if senses.auxiliaries and row.form(after - 1) not in senses.auxiliaries:
        return None
    blank = floor.text[part.span.end : int(row.starts[after])].isspace()
    return Cut(row.span(after, after + 1), EditKind.NEGATION, front=False) if blank else None


def _posed(forms: Sequence[str], floor: Floor) -> int:
    """How many words the "if" has that opens a sentence right before what it makes conditional; 0 where there is none.

    "If there was fraud, it was later" does not say that there was; "bis Jahresende" poses nothing.
    """
    before, light = cues(floor.language).prepositions, floor.senses.light
    posed = (words for _, words in _ending(floor.senses.conditions, forms) if " ".join(words) not in before)
    found = max(map(len, posed), default=0)
    return found if found and all(f in light for f in forms[:-found]) else 0


def _opens(forms: list[str], senses: Senses) -> bool:
    """Whether a sentence, or all of it that is not small words, begins with a "not"."""
    light = len(forms) <= OPENING or all(f in senses.light for f in forms)
    return bool(forms) and light and forms[-1] in senses.negation


def _hedge_cut(floor: Floor, part: Part, quotation: Quotation, said: Words) -> str | None:
    """The hedge before the words in the same sentence, where the story prints them as a whole sentence."""
    if not quotation.text[:1].isupper():
        return None
    row, forms = floor.words, _before(floor, part)
    first = int(row.starts.searchsorted(part.span.start)) - len(forms)
    if forms and forms[-1] in map(normal, said.prints(0, MOVED)):
        forms = forms[:-1]  # the verb that stands second, behind the hedge, is in the quotation behind its subject
    if (length := _source(forms, floor.senses)) is not None:
        return row.span(first, first + length).of(floor.text)
    hedge = _of_clause(floor, forms, first) or (hedge_before(forms, floor.senses) if len(forms) <= HEAD else None)
    if hedge is None:
        return None
    length = len(hedge.split())
    at = next(n for n in range(len(forms) - length, -1, -1) if " ".join(forms[n : n + length]) == hedge)
    return row.span(first + at, first + at + length).of(floor.text)


def _source(forms: Sequence[str], senses: Senses) -> int | None:
    """How many words before the quotation name who says so, where the sentence begins with them and has no more."""
    named = any(forms[: len(s.split())] == s.split() for s in senses.sources)
    return len(forms) if named and 1 < len(forms) <= SOURCE and _relayed(forms, senses) else None


def _relayed(forms: Sequence[str], senses: Senses) -> bool:
    """Whether "as our …" goes on with a verb of telling; other openings need none."""
    return forms[0] not in LIKE or any(f in senses.relays for f in forms)


def _of_clause(floor: Floor, forms: Sequence[str], first: int) -> str | None:
    """The hedge of several words right before the quotation that opens a clause inside the sentence (", I believe")."""
    rest = list(forms)
    while rest and rest[-1] in THAT:
        rest.pop()
    size = max((len(h) for _, h in _ending(floor.senses.hedges, rest) if len(h) > 1), default=0)
    at = first + len(rest) - size
    if not size or size == len(rest):
        return None
    between = floor.text[int(floor.words.ends[at - 1]) : int(floor.words.starts[at])]
    joined = rest[-size - 1] in THAT or rest[-size - 1] in floor.senses.turns or rest[-size - 1] in AND
    return " ".join(rest[-size:]) if joined or between.strip() else None


def _condition_before(floor: Floor, part: Part, quotation: Quotation) -> str | None:
    """The condition that opens the record's sentence, where the story prints only the main clause as a sentence."""
    comma = _print_before(floor, part).rstrip().endswith(",")
    if not comma or not _begins_sentence(floor, part, quotation):
        return None
    start = floor.sentence_start(part.span.start)
    forms = _before(floor, part)
    if len(forms) < CONDITION or opens_with(forms, floor.senses.asides):
        return None
    if not opens_with(forms, floor.senses.conditions):
        return None
    return " ".join(floor.text[start : part.span.start].split()).rstrip(",")


def hedge_before(forms: list[str], senses: Senses) -> str | None:
    """The hedge that a row of forms ends with ("… well i believe that"), or None.

    `forms` are the words of the record from the head of the sentence to where a quotation begins. A hedge of one word
    counts where it is no small word and only small words stand before it ("and perhaps").
    """
    rest = list(forms)
    while rest and rest[-1] in THAT:
        rest.pop()
    for hedge, phrase in _ending(senses.hedges, rest):
        if len(rest) > len(phrase) + OPENING:
            continue
        if len(phrase) > 1 or (hedge not in senses.function and senses.light.issuperset(rest[:-1])):
            return hedge
    return None


def opens_with(forms: list[str], phrases: tuple[str, ...]) -> str | None:
    """A row of forms that begins with one of some phrases ("if the council agrees"), in words; None if it does not."""
    found = any(forms[: len(words)] == words for _, words in _longest_first(phrases))
    return " ".join(forms) if found else None


@cache
def _longest_first(phrases: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """Phrases with their words."""
    return [(phrase, phrase.split()) for phrase in sorted(phrases, key=len, reverse=True)]


def _ending(phrases: tuple[str, ...], forms: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The phrases, with their words, that a row of forms ends with, the longest first."""
    some = _by_last(phrases).get(forms[-1], ()) if forms else ()
    return [(phrase, words) for phrase, words in some if forms[-len(words) :] == words]


@cache
def _by_last(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, list[str]]]]:
    """Phrases with their words, by the last one."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase, row in _longest_first(phrases):
        found.setdefault(row[-1], []).append((phrase, row))
    return found


@cache
def _openers(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words that phrases begin with."""
    return frozenset(phrase.partition(" ")[0] for phrase in phrases)


# --- after the words --------------------------------------------------------------------------------------------------


def _cut_after(floor: Floor, part: Part, opening: tuple[str, ...]) -> str | None:
    """The rest of the sentence of the record where it opens with one of some phrases."""
    row = floor.words
    first = int(row.starts.searchsorted(part.span.end))
    if first >= len(row) or row.form(first) not in _openers(opening):
        return None
    last = int(row.starts.searchsorted(floor.sentence(part.span.end - 1).end))
    forms = [row.form(i) for i in range(first, last)]
    if not opens_with(forms, opening) or opens_with(forms, floor.senses.asides):
        return None
    return " ".join(row.span(first, last).of(floor.text).split())


def _ends(floor: Floor, head: Part, quotation: Quotation) -> bool:
    """Whether the story ends a sentence with the words.

    Its stop may stand behind the marks (French, German, Romanian, Russian, Spanish), or a comma for it (English): what
    is printed from the head of a sentence on, and breaks off nowhere, has ended too.
    """
    text = quotation.text.rstrip()
    if text.endswith(STOPS):
        return True
    if quotation.kind is not QuotationKind.DIRECT or text.endswith(BROKEN_OFF) or not text[:1].isupper():
        return False
    return _begins_sentence(floor, head, quotation) or not _before(floor, head)


def _asked(floor: Floor, part: Part, quotation: Quotation) -> bool:
    """Whether the words end a question of the record, and the story ends them with a stop."""
    after = floor.text[part.span.end : part.span.end + 3].lstrip("”\"’'»)")
    return quotation.text.rstrip().endswith(STOPS) and after.startswith(("?", "？"))


# --- the words themselves ---------------------------------------------------------------------------------------------


def _emphasis(story: str, record: str) -> str | None:
    """The first word that the story alone prints in capitals or between marks of Markdown."""
    if story == record or not LOUD.search(story):
        return None
    capitals = [w for w in CAPITALS.findall(story) if w.isupper()] if not story.isupper() else []
    loud = [w for w in capitals if w not in record and w.casefold() in record.casefold()]
    starred = [w for w in STARRED.findall(story) if w in record and f"*{w}*" not in record and f"_{w}_" not in record]
    return next(iter(loud + starred), None)
