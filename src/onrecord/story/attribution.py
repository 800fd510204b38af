"""Who is said to have said it: the source of each quotation, by its own sentence or by its neighbours.

No parser: the words around a quotation, with every quotation taken as one token, are cut into sentences and clauses;
the governing clause is looked for after the quotation, before it, and in the sentence or paragraph before (the order in
which news prose puts it). The subject of the cue verb is the source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.marks import DASH
from onrecord.models import Span
from onrecord.story import subjectfirst, verbsecond
from onrecord.story.frames import NOBODY, Found, Frame, Sentence, Source, Why, frame, told
from onrecord.story.incises import incise
from onrecord.story.setoff import label_of
from onrecord.story.tagging import Row, row
from onrecord.story.tokens import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.tokens import Token

REPEATED = 3  # words from which a quotation is told by its words
STRUNG = 4  # words between two quotations that a conjunction strings together

_WORD = re.compile(r"[^\W_]+")
_LABEL = re.compile(r"([A-Z][A-Za-z.’'-]*(?: [A-Z][A-Za-z.’'-]*){0,3}):\s")


def find_sources(text: str, found: list[Found], frames: Sequence[Frame], table: Cues) -> None:
    """Give each quotation the source of its own sentence; an outermost one without gets that of its neighbours.

    The sentence of a quotation inside another is one of the outer speaker's: who quotes whom is told there or nowhere.
    """
    for one in frames:
        _by_sentence(text, found, one, table)
    for holder, inside in _nests(found).items():
        inners = [found[n].marked.inner for n in inside]
        held = found[holder].marked.inner
        inner = frame(text, held, [(n, found[n].marked.outer) for n in inside], inners, table)
        _by_sentence(text, found, inner, table)
    top = [f for f in found if not f.marked.depth]
    _as_repeated(text, top)
    for number, entry in enumerate(top):
        if not entry.source.cued and (thus := _told_thus(entry, frames, table)) is not None:
            entry.source = thus
        if entry.source.mention is None:
            left_out = entry.source.cue is not None  # "Y añadió: “…”"
            entry.source = _goes_on(top, number, frames) if left_out else _neighbour(top, number, frames, table)


def _as_repeated(text: str, top: Sequence[Found]) -> None:
    """A pull quote, a caption, a headline: words that are quoted with their speaker elsewhere in the story."""
    bare = [(f, words) for f in top if not f.source.cued and (words := _plain(text, f)).count(" ") + 1 >= REPEATED]
    said = [(f" {_plain(text, f)} ", f.source) for f in top if f.source.cued] if bare else []
    for entry, words in bare:
        source = next((s for whole, s in said if f" {words} " in whole), None)
        entry.source = source.carried(Why.REPEATED) if source else entry.source


def _plain(text: str, one: Found) -> str:
    return " ".join(_WORD.findall(one.marked.inner.of(text).lower()))


def _by_sentence(text: str, found: Sequence[Found], one: Frame, table: Cues) -> None:
    for sentence in one.quoted:
        bounds, around = Span(sentence.start, sentence.end), sentence.row
        for at, token in enumerate(around.tokens):
            if token.quote is None:
                continue
            entry = found[token.quote]
            entry.sentence = bounds
            own = own_label(text, entry) or _told_inside(text, entry, table)
            own = own or governing(around, at, entry.marked.inner.of(text))
            entry.source = _in_a_row(found, around.tokens, at, own, table)


def _nests(found: Sequence[Found]) -> dict[int, list[int]]:
    """Number of a quotation → those of the ones that stand right inside it."""
    out: dict[int, list[int]] = {}
    for number, entry in enumerate(found):
        if entry.within is not None:
            out.setdefault(entry.within, []).append(number)
    return out


def governing(around: Row, at: int, inner: str) -> Source:
    """The source that a sentence names for the quotation at an index; `inner` is what stands in its marks."""
    if around.table.verb_last:
        return verbsecond.source(around, at)
    return subjectfirst.source(around, at, inner)


def _in_a_row(found: Sequence[Found], sentence: Sequence[Token], at: int, own: Source, table: Cues) -> Source:
    """ "…“one” and “two”": what is strung to the quotation before it is said by the same person."""
    begin = at
    while begin > 0 and sentence[begin - 1].quote is None:
        begin -= 1
    between = sentence[begin:at]
    words = [t for t in between if t.is_word]
    strung = begin > 0 and len(words) <= STRUNG and bool(between) and not any(t.low in table.verbs for t in words)
    if not strung or not all(t.is_word or t.text == "," for t in between):
        return own
    if words and not any(t.low in table.joins for t in words):
        return own
    number = sentence[begin - 1].quote
    before = found[number].source if number is not None else NOBODY
    return before.carried(Why.STRUNG) if before.cued else own


def own_label(text: str, entry: Found) -> Source | None:
    """A transcript printed inside the story: the words, in marks or not, begin with "NAME: "."""
    if (turn := label_of(text, entry.marked)) is not None:
        return told(turn, None, Why.LABEL)
    label = _LABEL.match(text, entry.marked.inner.start, entry.marked.inner.end)
    if label is None:
        return None
    return told(Span(*label.span(1)), None, Why.LABEL)


def _told_inside(text: str, entry: Found, table: Cues) -> Source | None:
    """The source that stands inside the marks; the writer's words are taken out of the quotation's."""
    found = incise(text, entry.marked.inner, table)
    if found is None:
        return None
    (start, end), (first, last) = entry.marked.inner, found.stretch
    entry.spans = [s for s in (Span(start, first), Span(last, end)) if s.of(text).strip()]
    return found.source


def _goes_on(top: Sequence[Found], number: int, frames: Sequence[Frame]) -> Source:
    """A verb without its subject, right behind a sentence that tells who spoke: the same one goes on."""
    entry, before = top[number], top[number - 1] if number else None
    if before is None or before.paragraph != entry.paragraph or not before.source.cued:
        return entry.source
    apart = before.sentence != entry.sentence and _stands_apart(before, entry, frames)
    return entry.source if apart else replace(before.source.carried(entry.source.why), cue=entry.source.cue)


def _neighbour(top: Sequence[Found], number: int, frames: Sequence[Frame], table: Cues) -> Source:
    """The source of the quotation before or after it, or of the sentence that leads to it."""
    found = _beside(top, number, frames, table)
    sentence = top[number].sentence
    if sentence is None or not _is_reported(sentence, one := frames[top[number].paragraph], table):
        return found
    return found.carried(Why.MOOD) if found.cued else _of_mood(sentence, one, table)


def _of_mood(sentence: Span, one: Frame, table: Cues) -> Source:
    """ "Er habe „…“ gesehen": the "he" of a sentence in the mood of reported speech, where nobody spoke before it."""
    tokens = one.words.tokens
    inside = range(one.words.behind(sentence.start), one.words.behind(sentence.end) - 1)
    reported = (i for i in inside if tokens[i + 1].low in table.reported)
    he = next((i for i in reported if table.pronouns.get(tokens[i].low) in ("m", "f")), None)
    return NOBODY if he is None else told(one.words.span(he), None, Why.SUBJECT)


def _is_reported(sentence: Span, one: Frame, table: Cues) -> bool:
    """Whether the verb of a sentence is in the mood of reported speech."""
    inside = one.words.tokens[one.words.behind(sentence.start) : one.words.behind(sentence.end)]
    return any(t.low in table.reported for t in inside)


def _beside(top: Sequence[Found], number: int, frames: Sequence[Frame], table: Cues) -> Source:
    entry = top[number]
    here = any(s.end <= entry.marked.outer.start for s in frames[entry.paragraph].sentences)
    before = next((f for f in reversed(top[:number]) if f.source.mention or f.source.cue), None)
    after = top[number + 1] if number + 1 < len(top) else None
    lead = _led_by(entry, frames, table) if _stands_apart(before, entry, frames) else None
    if lead is not None and lead.why is not Why.LED_OVER:
        return lead
    if before is not None and before.paragraph == entry.paragraph and before.source.cued:
        apart = before.sentence != entry.sentence and _stands_apart(before, entry, frames)
        return before.source.carried(Why.LATER if apart else Why.GOES_ON)
    follows = after if after and after.paragraph == entry.paragraph and after.source.cued else None
    if follows and not (here and _leads_to(follows)) and not _stands_apart(entry, follows, frames):
        return follows.source.carried(Why.FOLLOWS)
    if entry.marked.mark == DASH:
        return _answering(top[:number], entry)
    lead = lead or _led_by(entry, frames, table)
    if lead is not None:
        return lead
    if follows and not here:
        return follows.source.carried(Why.FOLLOWS)
    if before is not None and entry.paragraph - before.paragraph <= 1 and before.source.cued:
        return before.source.carried(Why.PARAGRAPH)
    return NOBODY


def _told_thus(entry: Found, frames: Sequence[Frame], table: Cues) -> Source | None:
    """The sentence behind a quotation that says whose words they were ("Lo ha detto ieri NAME")."""
    behind = next((s for s in frames[entry.paragraph].sentences if s.start >= entry.marked.outer.end), None)
    if behind is None or behind.words.tokens[0].low not in table.thus or behind in frames[entry.paragraph].quoted:
        return None
    if not any(t.low in table.verbs for t in behind.words.tokens[1 : STRUNG + 1]):
        return None
    told_by = _governing_end(behind, table)
    return told_by.carried(Why.FOLLOWS) if told_by.cued and told_by.mention else None


def _governing_end(sentence: Sentence, table: Cues) -> Source:
    """The source that a sentence names for what stands behind it."""
    words = sentence.words.cut(0, len(sentence.words.tokens) - (sentence.words.tags[-1] == "."))
    around = Sentence(row([*words.tokens, quoted("", 0, -1)], [*words.starts, sentence.end], table)).row
    return governing(around, len(around.tokens) - 1, "")


def _leads_to(after: Found) -> bool:
    """Whether a sentence of its own names who speaks next, and so nobody who spoke before it."""
    mention = after.source.mention
    return (
        after.sentence is not None
        and mention is not None
        and after.sentence.start <= mention.start < after.marked.outer.start
    )


def _answering(before: Sequence[Found], entry: Found) -> Source:
    """Who speaks in a paragraph of dialogue that names nobody: of two that take turns, not the one just before."""
    turns = {f.paragraph: f.source for f in before if f.marked.mark == DASH and f.source.mention is not None}
    other, last = turns.get(entry.paragraph - 2), turns.get(entry.paragraph - 1)
    return other.carried(Why.TURNS) if other is not None and last is not None else NOBODY


def _stands_apart(before: Found | None, entry: Found, frames: Sequence[Frame]) -> bool:
    """Whether a sentence of its own stands between two quotations of a paragraph."""
    if before is None or before.paragraph != entry.paragraph or before.sentence is None or entry.sentence is None:
        return False
    last, first = before.sentence.end, entry.sentence.start
    return any(last <= s.start and s.end <= first for s in frames[entry.paragraph].sentences)


def _may_speak(one: Source, around: Row, text: str) -> bool:
    """Whether the subject of a sentence without a verb of saying is somebody, not something."""
    if one.mention is None:
        return False
    table = around.table
    inside = around.tokens[around.behind(one.mention.start) : around.behind(one.mention.end)]
    if len(inside) == 1 and table.pronouns.get(inside[0].low) in ("m", "f"):
        return True
    if len(inside) == 1 and inside[0].capital:
        return _is_surname(inside[0].text, text, table)
    named = any(a.capital and b.capital for a, b in pairwise(inside))
    return named or any(t.low in table.people for t in inside)


def _is_surname(word: str, text: str, table: Cues) -> bool:
    """Whether the story has a first name before a word somewhere."""
    before = re.finditer(rf"([^\W\d_],? )?([^\W\d_]+) {re.escape(word)}\b", text)
    return any(table.sex(found[2].lower()) is not None or (found[1] and found[2][0].isupper()) for found in before)


def _led_by(entry: Found, frames: Sequence[Frame], table: Cues) -> Source | None:
    """The sentence before it: the same paragraph's, or the one that ends the paragraph before."""
    here = [s for s in frames[entry.paragraph].sentences if s.end <= entry.marked.outer.start]
    rows = here or (frames[entry.paragraph - 1].sentences if entry.paragraph else [])
    if not rows or (not here and rows[-1].words.tokens[-1].quote is not None):
        return None
    lead = rows[-1].words
    colon = lead.tokens[-1].text == ":"
    behind = quoted("", 0, -1)
    around = Sentence(row([*lead.tokens, behind], [*lead.starts, rows[-1].end], table)).row
    led = governing(around, len(around.tokens) - 1, "")
    if led.mention is None:
        return None
    if not (colon or here) and led.cue is not None and led.cue.of(frames[0].text).lower() in table.asking:
        return NOBODY  # what follows a question is an answer
    if not led.cued:
        alone = entry.sentence is not None and entry.marked.outer.contains(entry.sentence)
        does = alone and led.why is Why.SUBJECT and _may_speak(led, around, frames[0].text)
        return led.carried(Why.DOES if here else Why.LED_OVER) if does else None
    return led.carried(Why.LED if colon or here else Why.LED_OVER)
