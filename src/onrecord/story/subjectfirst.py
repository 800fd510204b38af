"""The source of a quotation where the subject comes before its verb, or right after it, as in English.

The governing clause is looked for after the quotation where the two touch, then before it, then further off. The
subject of its verb of saying is the source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.story.clauses import main_subject, of_subordinate, postponed, subject
from onrecord.story.frames import NOBODY, WINDOW, Source, Why, told
from onrecord.story.leading import NEAR, Here, led_in
from onrecord.story.parts import (
    ADVERB,
    AUXILIARY,
    COMPLEMENT,
    CUE,
    DETERMINER,
    JOIN,
    NAME,
    NOUN,
    PREPOSITION,
    QUOTED,
    RELATIVE,
    SUBORDINATE,
    is_participle,
)
from onrecord.story.phrases import Subject, is_time, named_beside, names_somebody, phrase_after
from onrecord.story.turned import alone, any_verb, behind_verb, does, is_manner, turned_round
from onrecord.story.verbless import (
    between_dashes,
    captioned,
    cried,
    headed,
    in_the_eyes_of,
    in_whose_view,
    introduced,
    labelled,
    noun_cue,
    owned,
    replied,
    said_by,
    signed,
    toward,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.languages.cues import Cues
    from onrecord.models import Span
    from onrecord.story.tagging import Row

OWNER = 12  # words before the marks in which a noun of saying may stand
EYES = 4  # words of "in his eyes", "to the mayor," beside the marks
TOLD = 8  # words of "according to the harbour master"
QUESTION = 4  # words of "to a further question"
LED = 2  # words of "on being" before an "asked"


def source(row: Row, at: int, inner: str) -> Source:
    """The source of the quotation that is the token `at` of a sentence."""
    if answer := _answer(row, at):
        row, at = row.cut(answer), at - answer
    elif row.tokens[0].low in row.table.asked and row.tags[at + 1 : at + 2] == "," and CUE in row.tags[at + 1 :]:
        row = row.cut(0, at + 1)  # "Told that NAME had called it “…”, she said": what she was told
    begin, end = max(0, at - WINDOW), min(len(row.tokens), at + 1 + WINDOW)
    right = row.tags.find(QUOTED, at + 1, end)
    right = end if right < 0 else right
    led = at > 0 and row.tokens[at - 1].text in ":,"
    here = Here(row, at, begin, end, right, _touches(row, at, right, inner), led)
    kinds = _kinds(row.table)
    met = [kinds[t.low] for t in row.tokens if t.low in kinds]
    for attempt in _attempts(_NEEDED & {*row.tags, *"".join(met)}):
        if (found := attempt(here)) is not None:
            return found
    return NOBODY


def _answer(row: Row, at: int) -> int:
    """Where an answer begins: behind "Asked by NAME whether …," or "To NAME's question," at the head of a sentence."""
    first = 0  # "Ao ser questionado se …"
    while first < LED and (row.tags[first] == PREPOSITION or row.tokens[first].low in row.table.passive):
        first += 1
    asked = row.tokens[first].low in row.table.asked
    question = row.tags[0] == PREPOSITION and any(t.low in row.table.questions for t in row.tokens[1 : QUESTION + 1])
    comma = row.tags.find(",", 0, at - 1) if asked or question else -1
    if comma > 0 and row.tags[comma + 1] in RELATIVE + COMPLEMENT:
        comma = row.tags.find(",", comma + 1, at - 1)
    return _verb_alone(row, at) if comma < 0 and (asked or question) and row.table.dropped else comma + 1


def _verb_alone(row: Row, at: int) -> int:
    """Where the verb of an answer begins, of which no comma parts the question, nobody is named and its subject is left
    out ("Alla domanda se rifarebbe la promessa ha risposto: «…»"); 0 where there is none."""
    verb = row.tags.rfind(CUE, 0, at)
    found = subject(row, verb) if verb > 0 else None
    if verb <= 0 or (found and names_somebody(row, found)):
        return 0
    while row.tags[verb - 1] == AUXILIARY:
        verb -= 1
    return verb


def _touches(row: Row, at: int, right: int, inner: str) -> bool:
    """Whether what comes after the marks goes with them: by a comma on either side, or a verb of saying at once."""
    if at + 1 >= right:
        return False
    if inner.rstrip()[-1:] in ",!?…-—–" or row.tags[at + 1] in ",—":
        return True
    return row.tags[at + 1] == CUE and CUE not in row.tags[:at]


def _as_told(row: Row, begin: int, at: int) -> Source | None:
    """ "As NAME put it, the plan is “…”": a clause of its own that opens the sentence."""
    begin += begin + 1 < at and row.tags[begin] == SUBORDINATE and row.tokens[begin + 1].low in row.table.as_told
    if row.tokens[begin].low not in row.table.as_told:
        return None
    comma = next((i for i in range(begin + 1, at) if row.tags[i] == ","), at)
    verb = next((i for i in range(begin + 1, comma) if row.tags[i] == CUE), None)
    if verb is None or comma == at or CUE in row.tags[comma:at]:
        return None
    before = set(row.tags[begin + 1 : verb]) & set("Nwn")
    found = subject(row.cut(begin + 1, comma), verb - begin - 1) if before else phrase_after(row, verb + 1, at)
    return found and said_by(found, row.span(verb), Why.BEFORE)


def _told_by(here: Here) -> Source | None:
    """ "and according to NAME “…”": the words right before the marks, whatever the verb of saying before them."""
    found = toward(here.row, max(here.begin, here.at - TOLD), here.at)
    return found if found and found.mention and here.row.behind(found.mention.end) == here.at else None


def _after(row: Row, begin: int, right: int, end: int) -> Source | None:
    """ "…,” said NAME" and "…,” NAME said"."""
    while begin < right and row.tags[begin] in ",—":
        begin += 1
    if begin < right and row.tokens[begin].low in row.table.as_told:
        begin += 1
    if begin + 1 < right and row.tags[begin] == AUXILIARY and row.tags[begin + 1] == COMPLEMENT:
        begin += 2
    if row.table.dropped and begin + 1 < right and row.tokens[begin].low in row.table.objects:
        begin += row.tags[begin + 1] in AUXILIARY + CUE  # "gli ha risposto lei"
    if begin >= right or row.tags[begin] in "sr":
        return None
    verb = row.tags.find(CUE, begin, right)
    if verb < 0 or any(tag in ";:." for tag in row.tags[begin:verb]):
        return None
    first = begin
    while first < verb and (row.tags[first] in (AUXILIARY, ADVERB) or _leads_by(row, first, begin)):
        first += 1
    if first == verb - 1 and row.tags[first] == NOUN and is_manner(row, first, verb, begin):
        first = verb
    if first == verb:
        found = None if is_participle(row.tokens[verb].low, row.table) else behind_verb(row, verb + 1, end)
        if row.table.dropped and (found is None or is_time(row, found)):
            return told(None, row.span(verb), Why.AFTER)
        return found and said_by(found, row.span(verb), Why.AFTER)
    if row.tags[begin] == JOIN or is_participle(row.tokens[verb].low, row.table):
        return None
    if first > begin and row.tokens[verb].low in row.table.closing:
        found = phrase_after(row, first, verb)  # "…”, heeft NAME gezegd"
    else:
        found = subject(row.cut(begin, right), verb - begin)
    if found is not None and found.span.start > row.starts[first] and set(row.tags[first:verb]) & set("vxftsr"):
        return None
    return found and said_by(found, row.span(verb), Why.AFTER)


def _led_up(here: Here) -> Source | None:
    """The verb of saying that leads up to the words; where its own words stand before a "but NAME went on:", that."""
    found = led_in(here, here.begin)
    if found is None or found.cue is None or not here.colon:
        return found
    row, cue = here.row, here.row.behind(found.cue.end)
    quoted = row.tags.rfind(QUOTED, cue, here.at)
    join = row.tags.find(JOIN, quoted, here.at) if quoted > 0 else -1
    if join < 0 or CUE in row.tags[join : here.at]:
        return found
    other = introduced(row.cut(join + 1), here.at - join - 1)
    if other is None or other.mention is None or NAME not in row.tags[join + 1 : row.behind(other.mention.end)]:
        return found
    return other


def _all_said(row: Row, begin: int, right: int) -> Source | None:
    """ "“…,” was all that NAME would say"."""
    words = [t.low for t in row.tokens[begin + 1 : right]]
    if row.tags[begin : begin + 1] != AUXILIARY or not words or words[0] not in row.table.whole:
        return None
    first = begin + 2 + (row.tags[begin + 2 : begin + 3] == COMPLEMENT)
    verb = row.tags.find(CUE, first, right)
    found = subject(row.cut(first, right), verb - first) if verb > first else None
    return found and said_by(found, row.span(verb), Why.AFTER)


def _after_or_before(here: Here) -> Source | None:
    """The source behind the marks; a verb alone there has the subject of the words that a colon ends before them."""
    found = _after(here.row, here.at + 1, here.right, here.end)
    if found is not None and found.cue is not None and here.subordinate and _leads_on(here, found.cue):
        return None
    if found is None or found.mention is not None or not here.colon:
        return found
    before = main_subject(here.row, here.at - 1)
    if before is None or not names_somebody(here.row, before):
        before = postponed(here.row, here.begin, here.at - 1)
    return told(before.span, found.cue, Why.AFTER) if before else found


def _leads_on(here: Here, cue: Span) -> bool:
    """Whether a verb of saying leads to the next quotation, by its colon ("When he said “…”, she replied: “…”")."""
    behind = here.row.behind(cue.end)
    return here.row.tags[behind : behind + 2] == ":" + QUOTED


def _inserted(row: Row, begin: int, end: int) -> Source | None:
    """ "“…” is his plan, NAME said": a clause of its own behind a comma further on."""
    for comma in range(begin, end):
        if row.tags[comma] in ";:.":
            return None
        if row.tags[comma] not in ",—" or comma + 1 == end or row.tags[comma + 1] == JOIN:
            continue
        verb = next((i for i in range(comma + 1, end) if row.tags[i] in ",—;:.Qsrtvf"), end)
        if verb < end and row.tags[verb] == CUE and verb + 1 < end and row.tags[verb + 1] in ",.—pDaN":
            found = subject(row.cut(comma + 1, end), verb - comma - 1) or phrase_after(row, verb + 1, end)
            if found is not None and not is_participle(row.tokens[verb].low, row.table):
                return said_by(found, row.span(verb), Why.INSERTED)
    return None


def _leads_by(row: Row, i: int, begin: int) -> bool:
    """Whether a preposition ties the infinitive of a verb of saying to the verb before it ("começou por dizer")."""
    return i > begin and row.tags[i] == PREPOSITION and row.tokens[i - 1].low in row.table.leading


def _in_contact(row: Row, begin: int, right: int) -> Source | None:
    """ "the “holes” he cited are many": a subject and its verb of saying right behind the marks."""
    verb = next((i for i in range(begin, right) if row.tags[i] not in "nN"), right)
    if not begin < verb < right or row.tags[verb] != CUE or is_participle(row.tokens[verb].low, row.table):
        return None
    return said_by(Subject(row.cover(begin, verb)), row.span(verb), Why.AFTER)


def _closed(row: Row, begin: int, at: int, right: int) -> Source | None:
    """ "NAME heeft het “…” genoemd": the verb of saying behind the words, its auxiliary before them."""
    verb = next((i for i in range(at + 1, min(right, at + 1 + NEAR)) if row.tokens[i].low in row.table.closing), None)
    first = row.tags.find(AUXILIARY, begin, at)
    if verb is None or first < 0 or set(row.tags[at + 1 : verb]) & set(",;:."):
        return None
    by = next((i for i in range(first + 1, at) if row.tokens[i].low in row.table.agents), None)
    if row.tokens[first].low in row.table.passive:
        found = phrase_after(row, by + 1, at) if by is not None else None
    else:
        found = phrase_after(row, first + 1, at) if row.tags[begin] in "pa" else main_subject(row, first)
    return found and said_by(found, row.span(verb), Why.AFTER)


def _beside(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” NAME, in a hat and “…” pins, said": the verb stands behind another pair of marks."""
    if begin >= right or row.tags[begin] not in (NAME, DETERMINER) or right == len(row.tokens):
        return None
    found = main_subject(row, right, begin)
    return found and said_by(found, None, Why.BESIDE)


def _agent(row: Row, at: int, right: int) -> Source | None:
    """ "described by NAME as “…”", "called “…” by NAME"."""
    tokens, table = row.tokens, row.table
    if table.agents.isdisjoint([t.low for t in tokens[max(0, at - OWNER) : at + 2]]):
        return None
    verb = next((i for i in range(at - 1, max(-1, at - OWNER), -1) if _is_passive(row, i)), None)
    if verb is None or (not verb and tokens[0].low in table.asked and tokens[at - 1].text == ":"):
        return None  # "Asked by NAME: “…”" is answered by another
    by = verb + 1 if verb + 1 < at and tokens[verb + 1].low in table.agents else at + 1
    if tokens[verb].low in table.closing:
        by = next((i for i in range(verb - 1, -1, -1) if tokens[i].low in table.agents), by)
        at = verb if by < verb else at
    if by >= len(tokens) or tokens[by].low not in table.agents:
        return None
    found = phrase_after(row, by + 1, at if by < at else right)
    return found and said_by(found, row.span(verb), Why.AGENT)


def _is_passive(row: Row, i: int) -> bool:
    token, table = row.tokens[i], row.table
    if token.low not in table.verbs:
        return False
    before = row.tokens[max(0, i - OWNER) : i] if token.low in table.closing else row.tokens[max(0, i - 1) : i]
    if any(t.low in table.passive for t in before):
        return True
    return (
        bool(table.finite_endings) and token.low.endswith(table.finite_endings) and (not i or row.tags[i - 1] in ",wNa")
    )


def _subject_only(row: Row, at: int) -> Source | None:
    """No cue at all: the subject of the clause that the words stand in."""
    found = main_subject(row, at) or of_subordinate(row, at)
    return found and said_by(named_beside(row, found), None, Why.SUBJECT)


# What a sentence must have for some ways to name a source, beside the parts that its words play: words of a kind.
_TOWARD, _VOICE, _CRY, _AS_TOLD, _AGENT, _NOUN, _MIND, _EYE, _CLOSING, _ANSWER, _WHOLE = "123456789!?"
# The ways to name a source, the surest first, and what a sentence must have for each.
_ATTEMPTS: tuple[tuple[str, Callable[[Here], Source | None]], ...] = (
    (":", lambda here: labelled(here.row, here.at)),
    (":", lambda here: headed(here.row, here.at)),
    ("—", lambda here: between_dashes(here.row, here.at)),
    (":", lambda here: captioned(here.row, here.at)),
    (_VOICE, lambda here: toward(here.row, here.begin, here.at, here.row.table.voices)),
    (_CRY, lambda here: cried(here.row, here.at)),
    (_AS_TOLD, lambda here: _as_told(here.row, here.begin, here.at)),
    (_AGENT, lambda here: _agent(here.row, here.at, here.right)),
    (_NOUN, lambda here: owned(here.row, here.begin, here.at)),
    (_EYE, lambda here: in_the_eyes_of(here.row, here.at - EYES, here.at) if here.led and here.at > EYES else None),
    (_TOWARD, lambda here: _told_by(here)),
    (_CLOSING, lambda here: _closed(here.row, here.begin, here.at, here.right)),
    (CUE, lambda here: _after_or_before(here) if here.told_behind else None),
    (CUE, lambda here: _led_up(here) if here.led or here.row.tags[here.begin] == SUBORDINATE else None),
    (_WHOLE, lambda here: _all_said(here.row, here.at + 1, here.right)),
    (_ANSWER, lambda here: replied(here.row, here.at + 1, here.right) if here.touches else None),
    (CUE, lambda here: _after_or_before(here) if here.touches or here.at == here.begin else None),
    ("", lambda here: turned_round(here.row, here.at + 1, here.right) if here.turns else None),
    ("", lambda here: alone(here.row, here.at + 1, here.right) if here.heads else None),
    ("", lambda here: any_verb(here.row, here.at + 1, here.right) if here.heads else None),
    (CUE, lambda here: led_in(here, here.clause) if here.row.tags[here.at - 1 : here.at] == CUE else None),
    (_TOWARD, lambda here: toward(here.row, here.at + 1, here.right)),
    ("", lambda here: _beside(here.row, here.at + 1, here.right) if here.heads else None),
    ("", lambda here: does(here.row, here.at + 1, here.right) if here.heads else None),
    ("—", lambda here: signed(here.row, here.at + 1, here.right)),
    (CUE, lambda here: led_in(here, here.clause)),
    (_NOUN, lambda here: noun_cue(here.row, here.begin if here.colon else here.clause, here.at)),
    (CUE, lambda here: led_in(here, here.begin)),
    (_TOWARD, lambda here: toward(here.row, here.begin, here.at)),
    (_EYE, lambda here: in_the_eyes_of(here.row, here.begin, here.at)),
    (_EYE, lambda here: in_the_eyes_of(here.row, here.at + 1, min(here.right, here.at + 1 + EYES))),
    (_MIND, lambda here: in_whose_view(here.row, here.begin, here.at)),
    (_MIND, lambda here: in_whose_view(here.row, here.at + 1, here.right)),
    (CUE, lambda here: _in_contact(here.row, here.at + 1, here.right)),
    (":", lambda here: introduced(here.row, here.at)),
    (CUE, lambda here: _inserted(here.row, here.at + 1, here.end)),
    (_NOUN, lambda here: noun_cue(here.row, here.begin, here.at)),
    ("", lambda here: _subject_only(here.row, here.at)),
)
_NEEDED = frozenset(needed for needed, _ in _ATTEMPTS)


@cache
def _kinds(table: Cues) -> dict[str, str]:
    """Word → the kinds that it is of."""
    kinds = (
        (_TOWARD, {phrase.split()[0] for phrase in table.toward}),
        (_VOICE, {phrase.split()[0] for phrase in table.voices}),
        (_CRY, table.cries),
        (_AS_TOLD, table.as_told),
        (_AGENT, table.agents),
        (_NOUN, table.nouns),
        (_MIND, table.minds),
        (_EYE, table.minds | table.minding),
        (_CLOSING, table.closing),
        (_ANSWER, table.answers),
        (_WHOLE, table.whole),
    )
    out: dict[str, str] = {}
    for kind, words in kinds:
        out |= {word: out.get(word, "") + kind for word in words}
    return out


@cache
def _attempts(has: frozenset[str]) -> list[Callable[[Here], Source | None]]:
    """The ways that a sentence with some of what they need allows."""
    return [attempt for needed, attempt in _ATTEMPTS if not needed or needed in has]
