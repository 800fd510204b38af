"""The source of a quotation where the subject comes before its verb, or right after it, as in English.

The governing clause is looked for after the quotation where the two touch, then before it, then further off. The
subject of its verb of saying is the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.story.clauses import (
    Subject,
    clause_start,
    is_person,
    main_subject,
    named_beside,
    of_subordinate,
    phrase_after,
    subject,
)
from onrecord.story.frames import NOBODY, SURE, WINDOW, Source, Why, told
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
    SUBORDINATE,
    Row,
    is_participle,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.models import Span

NEAR = 4  # words between a verb of saying and the marks that still make it their neighbour
OWNER = 12  # words before the marks in which a noun of saying may stand
HEAD = 3  # words of a name that heads a headline
LABEL = 6  # words of a label before a colon
EYES = 4  # words of "in his eyes", "to the mayor," beside the marks
PLACE = 6  # words of where it was said between the verb and its subject
SIGNATURE = 9  # words of a name after a dash


def source(row: Row, at: int, inner: str) -> Source:
    """The source of the quotation that is the token `at` of a sentence."""
    begin, end = max(0, at - WINDOW), min(len(row.tokens), at + 1 + WINDOW)
    right = next((i for i in range(at + 1, end) if row.tags[i] == QUOTED), end)
    touches = _touches(row, at, right, inner)
    led = at > 0 and row.tokens[at - 1].text in ":,"
    tries: tuple[Callable[[], Source | None], ...] = (
        lambda: _labelled(row, at),
        lambda: _headed(row, at),
        lambda: _between_dashes(row, at) or _captioned(row, at),
        lambda: _toward(row, begin, at, row.table.voices),
        lambda: _as_told(row, begin, at),
        lambda: _agent(row, at, right),
        lambda: _owned(row, begin, at),
        lambda: _in_the_eyes_of(row, at - EYES, at) if led and at > EYES else None,
        lambda: _led_in(row, begin, at, end) if led or row.tags[begin] == SUBORDINATE else None,
        lambda: _after(row, at + 1, right, end) if touches or at == begin else None,
        lambda: _turned_round(row, at + 1, right) if touches and at == begin else None,
        lambda: _toward(row, at + 1, right),
        lambda: _beside(row, at + 1, right) if touches and at == begin else None,
        lambda: _signed(row, at + 1, right),
        lambda: _led_in(row, max(begin, clause_start(row, at)), at, end),
        lambda: _noun_cue(row, max(begin, clause_start(row, at)), at),
        lambda: _led_in(row, begin, at, end),
        lambda: _toward(row, begin, at),
        lambda: _in_the_eyes_of(row, begin, at) or _in_the_eyes_of(row, at + 1, min(right, at + 1 + EYES)),
        lambda: _in_whose_view(row, begin, at) or _in_whose_view(row, at + 1, right),
        lambda: _in_contact(row, at + 1, right),
        lambda: _introduced(row, at),
        lambda: _inserted(row, at + 1, end),
        lambda: _noun_cue(row, begin, at),
        lambda: _subject_only(row, at),
    )
    return next((found for attempt in tries if (found := attempt()) is not None), NOBODY)


def _touches(row: Row, at: int, right: int, inner: str) -> bool:
    """Whether what comes after the marks goes with them: by a comma on either side, or a verb of saying at once."""
    if at + 1 >= right:
        return False
    if inner.rstrip()[-1:] in ",!?…-—–" or row.tags[at + 1] in ",—":
        return True
    return row.tags[at + 1] == CUE and CUE not in row.tags[:at]


def _told(found: Subject, cue: Span | None, why: Why) -> Source:
    return told(found.span, cue, why, found.relative)


def _labelled(row: Row, at: int) -> Source | None:
    """ "NAME: “…" where nothing else stands before the colon."""
    if not 2 <= at <= LABEL or row.tokens[at - 1].text != ":" or not row.tokens[0].capital:
        return None
    begin = 0
    while begin < at - 2 and row.tokens[begin].low in row.table.verbs:
        begin += 1
    if all(t.capital or t.text in ".,'" for t in row.tokens[begin : at - 1]):
        return _told(Subject(row.cover(begin, at - 1)), row.tokens[at - 1].span, Why.LABEL)
    return None


def _headed(row: Row, at: int) -> Source | None:
    """A headline, "NAME: the plan is “…”": a name alone before a colon, and no other verb of saying."""
    colon = next((i for i in range(1, min(at - 1, HEAD + 1)) if row.tokens[i].text == ":"), None)
    if colon is None or set(row.tags[:colon]) != {NAME} or CUE in row.tags[colon:at]:
        return None
    return _told(Subject(row.cover(0, colon)), row.tokens[colon].span, Why.LABEL)


def _between_dashes(row: Row, at: int) -> Source | None:
    """ "many agree, among them NAME — “…” — and others": the words set in behind a name."""
    tags, left, right = row.tags, at - 1, at + 1
    while left > 0 and tags[left] == "—":
        left -= 1
    if left == at - 1 or right >= len(tags) or tags[right] != "—" or tags[left] != NAME:
        return None
    begin = left
    while begin > 0 and tags[begin - 1] == NAME:
        begin -= 1
    return _told(Subject(row.cover(begin, left + 1)), None, Why.BESIDE)


def _captioned(row: Row, at: int) -> Source | None:
    """A headline, "“We sink”: harbour master warns": who stands behind the colon."""
    if at or len(row.tokens) < 3 or row.tokens[1].text != ":":
        return None
    end = next((i for i in range(2, len(row.tags)) if row.tags[i] not in "dwN"), len(row.tags))
    people = [i for i in range(2, end) if row.tags[i] == NAME or is_person(row.tokens[i].low, row.table)]
    return _told(Subject(row.cover(2, people[-1] + 1)), row.tokens[1].span, Why.BESIDE) if people else None


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
    found = subject(_cut(row, begin + 1, comma), verb - begin - 1) if before else phrase_after(row, verb + 1, at)
    return found and _told(found, row.tokens[verb].span, Why.BEFORE)


def _after(row: Row, begin: int, right: int, end: int) -> Source | None:
    """ "…,” said NAME" and "…,” NAME said"."""
    while begin < right and row.tags[begin] in ",—":
        begin += 1
    if begin < right and row.tokens[begin].low in row.table.as_told:
        begin += 1
    if begin + 1 < right and row.tags[begin] == AUXILIARY and row.tags[begin + 1] == COMPLEMENT:
        begin += 2
    if begin >= right or row.tags[begin] in "sr":
        return None
    verb = next((i for i in range(begin, right) if row.tags[i] == CUE), None)
    if verb is None or any(tag in ";:." for tag in row.tags[begin:verb]):
        return None
    first = begin
    while first < verb and row.tags[first] in (AUXILIARY, ADVERB):
        first += 1
    if first == verb - 1 and row.tags[first] == NOUN and _is_manner(row, first, verb, begin):
        first = verb
    if first == verb:
        found = None if is_participle(row.tokens[verb].low, row.table) else _behind_verb(row, verb + 1, end)
        if found is None and row.table.dropped and verb == begin:
            return Source(cue=row.tokens[verb].span, confidence=SURE[Why.AFTER], why=Why.AFTER)
        return found and _told(found, row.tokens[verb].span, Why.AFTER)
    if row.tags[begin] == JOIN or is_participle(row.tokens[verb].low, row.table):
        return None
    found = subject(_cut(row, begin, right), verb - begin)
    if (
        found is not None
        and found.span.start > row.tokens[first].span.start
        and set(row.tags[first:verb]) & set("vxftsr")
    ):
        return None
    return found and _told(found, row.tokens[verb].span, Why.AFTER)


def _is_manner(row: Row, word: int, verb: int, begin: int) -> bool:
    """Whether a word before a verb turned round says how or when ("a aussitôt réagi NAME", "коротко сказал NAME")."""
    if row.table.finite_endings or row.tokens[word].low in row.table.people:
        return False
    return word > begin or NAME in row.tags[verb + 1 : verb + 1 + NEAR]


def _behind_verb(row: Row, at: int, end: int) -> Subject | None:
    """The subject right behind a verb turned round, or behind where or when it was ("сказал на встрече NAME")."""
    found = phrase_after(row, at, end, sure=row.table.inflected)
    if found is not None or at >= end or row.tags[at] != PREPOSITION:
        return found
    if at + 2 < end and is_person(row.tokens[at + 2].low, row.table):
        return phrase_after(row, at + 2, end)
    name = next((i for i in range(at + 1, min(end, at + PLACE)) if row.tags[i] not in "pdwaD"), end)
    behind = phrase_after(row, name, end) if name < end and row.tags[name] == NAME else None
    return behind if name - at > 1 and row.table.finite_endings == () else None


def _turned_round(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” laughs NAME": any verb behind the marks that only its subject follows, up to a comma or the end."""
    tags = row.tags
    while begin < right and tags[begin] in ",—'":
        begin += 1
    verb = begin
    if row.table.finite_endings and verb < right and tags[verb] == AUXILIARY:
        return None
    while verb < right and tags[verb] in "xan" and not row.tokens[verb].capital:
        verb += 1
    if verb + 1 >= right or tags[verb] not in "wf" or row.tokens[verb].capital:
        return None
    if tags[verb + 1] == NOUN and verb + 2 < right and tags[verb + 2] in "Nn":
        verb += 1  # "пожал плечами NAME"
    elif (
        row.table.inflected
        and tags[verb + 1] == NOUN
        and verb + 2 < right
        and is_person(row.tokens[verb + 2].low, row.table)
    ):
        verb += 1  # "подводит итог шахтёр NAME"
    found = _behind_verb(row, verb + 1, right)
    if found is None:
        return None
    first, stop = (
        next((i for i in range(verb + 1, right) if row.tokens[i].span.start >= edge), right) for edge in found.span
    )
    somebody = NAME in tags[first:stop] or tags[first] in "dn" or row.table.inflected
    closed = stop == right or tags[stop] in ",.—;:(ps"
    return _told(found, row.tokens[verb].span, Why.TURNED) if somebody and closed else None


def _cut(row: Row, begin: int, end: int) -> Row:
    return Row(row.tokens[begin:end], row.tags[begin:end], row.table)


def _inserted(row: Row, begin: int, end: int) -> Source | None:
    """ "“…” is his plan, NAME said": a clause of its own behind a comma further on."""
    for comma in range(begin, end):
        if row.tags[comma] in ";:.":
            return None
        if row.tags[comma] not in ",—" or comma + 1 == end or row.tags[comma + 1] == JOIN:
            continue
        verb = next((i for i in range(comma + 1, end) if row.tags[i] in ",—;:.Qsrtvf"), end)
        if verb < end and row.tags[verb] == CUE and verb + 1 < end and row.tags[verb + 1] in ",.—pDaN":
            found = subject(_cut(row, comma + 1, end), verb - comma - 1) or phrase_after(row, verb + 1, end)
            if found is not None and not is_participle(row.tokens[verb].low, row.table):
                return _told(found, row.tokens[verb].span, Why.INSERTED)
    return None


def _led_in(row: Row, begin: int, at: int, end: int) -> Source | None:
    """ "NAME said: “…", "NAME said that …“…", "NAME, saying “…": the nearest verb of saying, or one of thinking."""
    weak: Source | None = None
    for verb in (i for i in range(begin, at) if row.tags[i] == CUE):
        if (inserted := _inside(row, verb, at)) is not None:
            return _told(inserted, row.tokens[verb].span, Why.FURTHER)
    for verb in _cues_by_weight(row, begin, at):
        quoted = phrase_after(row, verb + 1, at) if row.tokens[verb].low in row.table.seeing else None
        found = quoted or subject(row, verb) or _subject_behind(row, verb, begin, at, end)
        if found is None and row.table.dropped and verb == 0:
            return Source(cue=row.tokens[verb].span, confidence=SURE[Why.BEFORE], why=Why.BEFORE)
        if found is None:
            continue
        one = _told(found, row.tokens[verb].span, Why.BEFORE if at - verb <= NEAR else Why.FURTHER)
        if weak is not None and weak.cue is not None and not _embeds(row, verb, weak.cue):
            return weak
        if not _is_weak(row, verb, found):
            return one
        weak = weak or one
    return weak


def _inside(row: Row, verb: int, at: int) -> Subject | None:
    """ "The pier, said NAME, is “…”": a clause of saying turned round, between commas."""
    clausal = row.tokens[verb].low in row.table.clausal or not row.table.finite_endings
    if not verb or row.tags[verb - 1] not in ",—" or not clausal or is_participle(row.tokens[verb].low, row.table):
        return None
    found = phrase_after(row, verb + 1, at)
    stop = next((i for i in range(verb + 1, at) if found and row.tokens[i].span.start >= found.span.end), None)
    return found if stop is not None and row.tags[stop] in ",—" else None


def _is_weak(row: Row, verb: int, found: Subject) -> bool:
    """Whether a cue gives way to one above it: of a thought, of what would be said, or of what a thing says."""
    modal = verb > 0 and row.tokens[verb - 1].low in row.table.modals
    thing = next((row.table.pronouns.get(t.low) == "n" for t in row.tokens if t.span == found.span), False)
    return row.tokens[verb].low in row.table.weak or modal or thing


def _cues_by_weight(row: Row, begin: int, at: int) -> list[int]:
    """Where the verbs of saying stand, the governing one first.

    The verb beside the quotation governs it; further away, the one whose that-clause takes in all the others does.
    """
    found = [i for i in range(begin, at) if row.tags[i] == CUE]
    near = [i for i in found if at - i <= NEAR]
    outer = [i for i in found if i not in near and row.tags[i + 1] == COMPLEMENT][:1]
    return [*reversed(near), *outer, *(i for i in reversed(found) if i not in near and i not in outer)]


def _embeds(row: Row, verb: int, inner: Span) -> bool:
    """Whether the clause of a verb takes in that of another one."""
    between = [
        tag for tag, t in zip(row.tags[verb + 1 :], row.tokens[verb + 1 :], strict=True) if t.span.start < inner.start
    ]
    return row.tokens[verb].span.start < inner.start and not set(between) & set(";:.—")


def _subject_behind(row: Row, verb: int, begin: int, at: int, end: int) -> Subject | None:
    """The subject of a verb with none before it: turned round ("Said NAME: “…"), or a participle at the head."""
    skipped = "xas,cp" if is_participle(row.tokens[verb].low, row.table) else "xas,"
    before = next((i for i in range(verb - 1, begin - 1, -1) if row.tags[i] not in skipped), None)
    if before is not None and not (row.tags[before] in (QUOTED, ":", ".", "—", ";") or row.table.verb_last):
        return None
    if not is_participle(row.tokens[verb].low, row.table):
        return phrase_after(row, verb + 1, at)
    comma = next(
        (i for i in range(at, end) if row.tags[i] in "," or (row.tags[i] == QUOTED and _ends_in_comma(row, i))), None
    )
    if comma is None:
        return None
    stop = next((i for i in range(comma + 1, end) if row.tags[i] in "vxf;:.Q,"), end)
    return main_subject(row, stop, comma + 1) if stop > comma + 1 else None


def _ends_in_comma(row: Row, i: int) -> bool:
    return "," in row.tokens[i].text[-3:]


def _toward(row: Row, begin: int, end: int, phrases: Sequence[str] | None = None) -> Source | None:
    """ "according to NAME"."""
    phrases = row.table.toward if phrases is None else phrases
    lows = [t.low for t in row.tokens[begin:end]] if phrases else []
    for phrase in phrases:
        words = phrase.split()
        for i in range(len(lows) - len(words)):
            if lows[i : i + len(words)] == words:
                stop = begin + i + len(words)
                if (found := phrase_after(row, stop, end, sure=row.table.inflected)) is not None:
                    return _told(found, row.cover(begin + i, stop), Why.TOWARD)
    return None


def _in_the_eyes_of(row: Row, begin: int, end: int) -> Source | None:
    """ "in NAME's eyes", and "to NAME," at the head of a clause."""
    tokens, table = row.tokens, row.table
    for i in range(begin, end - 1):
        if row.tags[i] != PREPOSITION and tokens[i].low not in table.minding:
            continue
        stop = next((j for j in range(i + 1, end) if row.tags[j] not in "Nwdn'"), end)
        if (
            tokens[i].low in table.minding
            and stop < end
            and row.tags[stop] == ","
            and (not i or row.tags[i - 1] in ",s")
        ):
            return _told(Subject(row.cover(i + 1, stop)), tokens[i].span, Why.TOWARD)
        owner = next((j for j in range(i + 1, stop) if _owns(row, j)), None)
        if owner is not None and owner + 1 < stop and tokens[owner + 1].low in table.minds:
            return _told(Subject(row.cover(i + 1, owner + 1)), tokens[owner + 1].span, Why.TOWARD)
    return None


def _in_whose_view(row: Row, begin: int, end: int) -> Source | None:
    """ "a su juicio", "по его словам", "în opinia sa": a preposition, a view and a word for whose it is."""
    tokens, table = row.tokens, row.table
    for i in range(begin, end):
        if tokens[i].low not in table.minds:
            continue
        for whose, before in ((i - 1, i - 2), (i + 1, i - 1)):
            if before < begin or whose >= end or tokens[whose].low not in table.whose:
                continue
            if row.tags[before] == PREPOSITION or tokens[before].low in table.minding:
                return _told(Subject(tokens[whose].span), tokens[i].span, Why.TOWARD)
    return None


def _owns(row: Row, i: int) -> bool:
    low = row.tokens[i].low
    return low.endswith(("'s", "s'")) or (row.tags[i] == DETERMINER and low in row.table.pronouns)


def _in_contact(row: Row, begin: int, right: int) -> Source | None:
    """ "the “holes” he cited are many": a subject and its verb of saying right behind the marks."""
    verb = next((i for i in range(begin, right) if row.tags[i] not in "nN"), right)
    if not begin < verb < right or row.tags[verb] != CUE or is_participle(row.tokens[verb].low, row.table):
        return None
    return _told(Subject(row.cover(begin, verb)), row.tokens[verb].span, Why.AFTER)


def _beside(row: Row, begin: int, right: int) -> Source | None:
    """ "…,” NAME, in a hat and “…” pins, said": the verb stands behind another pair of marks."""
    if begin >= right or row.tags[begin] not in (NAME, DETERMINER) or right == len(row.tokens):
        return None
    found = main_subject(row, right, begin)
    return found and _told(found, None, Why.BESIDE)


def _signed(row: Row, begin: int, right: int) -> Source | None:
    """ "…” — NAME"."""
    if not 2 <= right - begin <= SIGNATURE or row.tags[begin] != "—" or not row.tokens[begin + 1].capital:
        return None
    words = [i for i in range(begin + 1, right) if row.tokens[i].is_word or row.tokens[i].text in ".,"]
    return _told(Subject(row.cover(words[0], words[-1] + 1)), row.tokens[begin].span, Why.SIGNED)


def _agent(row: Row, at: int, right: int) -> Source | None:
    """ "described by NAME as “…”", "called “…” by NAME"."""
    tokens, table = row.tokens, row.table
    verb = next((i for i in range(at - 1, max(-1, at - OWNER), -1) if _is_passive(row, i)), None)
    if verb is None:
        return None
    by = verb + 1 if verb + 1 < at and tokens[verb + 1].low in table.agents else at + 1
    if by >= len(tokens) or tokens[by].low not in table.agents:
        return None
    found = phrase_after(row, by + 1, at if by < at else right)
    return found and _told(found, tokens[verb].span, Why.AGENT)


def _is_passive(row: Row, i: int) -> bool:
    token, table = row.tokens[i], row.table
    if token.low not in table.verbs:
        return False
    if i and row.tokens[i - 1].low in table.passive:
        return True
    return (
        bool(table.finite_endings) and token.low.endswith(table.finite_endings) and (not i or row.tags[i - 1] in ",wNa")
    )


def _introduced(row: Row, at: int) -> Source | None:
    """ "NAME, smiling: “…”": a sentence that leads to the words by its colon alone."""
    if at < 2 or row.tokens[at - 1].text != ":":
        return None
    names = at - 1
    while names and row.tags[names - 1] == NAME:
        names -= 1
    found = main_subject(row, at - 1)
    found = named_beside(row, found) if found else Subject(row.cover(names, at - 1)) if names < at - 1 else None
    return found and _told(found, row.tokens[at - 1].span, Why.INTRODUCED)


def _owned(row: Row, begin: int, at: int) -> Source | None:
    """ "they rejected the mayor's claim that “…”": a noun of saying with its owner, nearer than any verb of saying."""
    for i in range(at - 1, max(begin, at - OWNER), -1):
        if row.tags[i] == CUE:
            return None
        if row.tokens[i].low not in row.table.nouns or row.tokens[i].capital:
            continue
        tells = i + 1 == at or row.tags[i + 1] in ":tx" or (row.tokens[i + 1].low in row.table.agents)
        if tells and (row.tokens[i - 1].low.endswith(("'s", "s'")) or row.tokens[i + 1].low in row.table.agents):
            found = _owner(row, i, begin, at)
            return found and _told(found, row.tokens[i].span, Why.OWNED)
    return None


def _noun_cue(row: Row, begin: int, at: int) -> Source | None:
    """ "his claim that “…", "the promise of the mayor “…", "Moor issued a statement: “…"."""
    for i in range(at - 1, max(begin - 1, at - OWNER), -1):
        if row.tokens[i].low not in row.table.nouns or row.tags[i] == CUE or row.tokens[i].capital:
            continue
        found = _owner(row, i, begin, at)
        if found is not None:
            return _told(found, row.tokens[i].span, Why.NOUN)
    return None


def _owner(row: Row, noun: int, begin: int, at: int) -> Subject | None:
    """Whose words a noun of saying tells of: a possessive before it, a "by" after it, else the subject of its verb."""
    for i in range(noun - 1, begin - 1, -1):
        token = row.tokens[i]
        if token.low.endswith(("'s", "s'")):
            first = i
            while first > begin and row.tags[first - 1] in (NAME, NOUN, DETERMINER):
                first -= 1
            return Subject(row.cover(first, i + 1))
        if token.low in row.table.pronouns:
            return Subject(token.span)
        if row.tags[i] not in (NOUN, ADVERB):
            break
    if noun + 2 < at and row.tags[noun + 1] == PREPOSITION:
        return phrase_after(row, noun + 2, at)
    return main_subject(row, noun)


def _subject_only(row: Row, at: int) -> Source | None:
    """No cue at all: the subject of the clause that the words stand in."""
    found = main_subject(row, at) or of_subordinate(row, at)
    return found and _told(found, None, Why.SUBJECT)
