"""What stands in marks but is nobody's speech: terms, titles, nicknames, words held at arm's length."""

from __future__ import annotations

import re
from functools import cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from onrecord.story.frames import Why

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked
    from onrecord.story.frames import Source

# Reasons too weak for a term inside the writer's sentence.
FROM_NEIGHBOURS = (Why.PARAGRAPH, Why.LED, Why.LED_OVER, Why.FOLLOWS, Why.GOES_ON, Why.LATER)
LOOK = 60  # characters looked at on either side
NEAR = 3  # words before the marks in which a placard or a song is named
NICKNAME = 2  # words of a nickname
LEAST = 0.6  # confidence from which a cue makes a few words somebody's
QUOTED_BEFORE = frozenset(',“”"«»‘’')  # what stands before a verb of saying behind what was said
APART = 5  # words within which "known" may stand before "as"
TERM = 3  # words of a term inside the writer's sentence
SHORT = 5  # words up to which marks may hold something at arm's length
TITLE = 150  # characters of a title
SHORT_TEXT = 12  # characters of a term in a language of which no verbs are known
_WORD = re.compile(r"[^\W_]++(?:[-'’][^\W_]++)*+['’]?")


def arms_length(text: str, marked: Marked, given: Source, table: Cues) -> str | None:
    """Why the words are no speech, None where they are."""
    here = _look(text, marked, given, table)
    size = len(here.words)
    for most, reason, holds in REASONS:
        if size <= most and holds(here):
            return reason
    return None


class _Look(NamedTuple):
    """What the reasons look at: the words in marks, those just before them, and what is known of their source.

    `before` is what stands there, in small letters, and `lead` its words; `tail` are the last of them where nothing but
    a blank parts them from the marks.
    """

    text: str
    marked: Marked
    given: Source
    table: Cues
    inner: str
    words: list[str]
    before: str
    lead: list[str]
    tail: list[str]

    @property
    def inside(self) -> bool:
        """Whether it is a term inside the writer's sentence."""
        after = self.text[self.marked.outer.end : self.marked.outer.end + 2].strip()
        return len(self.words) <= TERM and (bool(self.tail) or after[:1].islower())

    @property
    def alone(self) -> bool:
        """Whether it is a sentence of its own between marks ("“Then we stop.”")."""
        return not self.tail and self.inner[:1].isupper() and self.inner[-1:] in ".!?" and len(self.words) > 1

    @property
    def opens(self) -> bool:
        """Whether a sentence begins with it, a comma inside the marks, and goes on ("“I have one,” came the reply")."""
        return self.inner[-1:] == "," and len(self.words) > 1 and self.before[-1:] in ("", *".!?:\n")

    @property
    def says(self) -> bool:
        """Whether they are a sentence ("with “You were late.”") or a clause: with a subject or verb of its own, commas
        where no term has them, or a word that opens it ("I have one", "that all went well")."""
        table, lows = self.table, [w.lower().replace("’", "'") for w in self.words]
        if len(lows) < TERM:
            return False
        if self.inner[:1].isupper() and self.inner[-1:] == "." and not _is_title(self.words, self.inner, table):
            return True
        if not table.subjects.isdisjoint(lows[:-1]):
            return True
        phrase = (
            bool(self.tail) and self.tail[-1] in table.determiners and self.inner[:1].islower()
        )  # "the “man with …”"
        if phrase or len(lows) == TERM or not table.verbs or self.marked.depth:
            return False
        apart = "," in self.inner.rstrip(",") and not table.finite_endings
        opens = lows[0] in table.that or lows[0] in table.subordinators
        return apart or opens or not table.sentential.isdisjoint(lows)

    @property
    def led(self) -> bool:
        """Whether a colon leads to words that are no title ("She was curt: “Not this year”")."""
        whole = len(self.words) > TERM or self.inner[-1:] in ".!?"
        title = _is_title(self.words, self.inner, self.table)
        return self.before.endswith(":") and self.inner[:1].isupper() and whole and not title


def _look(text: str, marked: Marked, given: Source, table: Cues) -> _Look:
    inner = marked.inner.of(text).strip()
    before = text[max(0, marked.outer.start - LOOK) : marked.outer.start].rstrip(' \t\xa0“"').lower()
    lead = _WORD.findall(before)
    tail = lead[-3:] if before[-1:].isalnum() or before[-1:] in "'’" else []
    return _Look(text, marked, given, table, inner, _WORD.findall(inner, 0, TITLE), before, lead, tail)


def _is_attribute(here: _Look) -> bool:
    at = here.marked.outer.start
    return here.text[max(0, at - 1) : at] == "=" or not here.words


def is_note(inner: str) -> bool:
    """Whether it is all in brackets, as transcribers set what is heard ("(Applause)")."""
    inner = inner.strip()
    return inner[:1] in ("(", "[") and inner.rstrip(".")[-1:] in (")", "]") and len(inner.split()) <= SHORT


def _is_held_off(here: _Look) -> bool:
    """Behind "so-called", "known as", unless that is itself what somebody says of it."""
    lead, _, article = here.before.rpartition(" ")
    lead = lead if article in here.table.determiners else here.before
    if not lead.endswith(_last_words(here.table)):
        return False
    held = next((a for a in here.table.arms_length if lead.endswith(a) or _ends_apart(lead, a)), None)
    return held is not None and not (here.given.cued and (held in here.table.verbs or here.given.why is Why.AGENT))


@cache
def _last_words(table: Cues) -> tuple[str, ...]:
    """With which of them what stands before the marks must end, to hold off what is in them."""
    return tuple({a if " " not in a else " " + a.rpartition(" ")[2] for a in table.arms_length})


def _ends_apart(lead: str, phrase: str) -> bool:
    """Whether the words before the marks end in those of a phrase, a few others between: "known to sailors as"."""
    first, _, last = phrase.rpartition(" ")
    return bool(first) and lead.endswith(" " + last) and first in lead.split()[-APART:]


def _is_shown(here: _Look) -> bool:
    """On a placard or sung: words that are read or heard, not told by anybody in the story."""
    mention = here.given.mention if here.given.why is not Why.SUBJECT else None
    if mention is not None and not here.table.shown.isdisjoint(_WORD.findall(mention.of(here.text).lower())):
        return True  # "a sign that reads “…”"
    told = here.given.cued and here.given.why not in (Why.NOUN, Why.OWNED, Why.FURTHER, Why.INTRODUCED)
    return not told and not here.table.shown.isdisjoint(here.lead[-NEAR:])


def _is_work(here: _Look) -> bool:
    """Behind what kind of work it is ("her book “Salt”", "her book, “Salt and Sand,” …")."""
    work = bool(here.lead) and here.lead[-1] in here.table.works
    if not work or (here.given.cued and here.inner[:1].islower()):
        return False
    return bool(here.tail) or (here.before.endswith(",") and _is_title(here.words, here.inner, here.table))


def _is_set_in(here: _Look) -> bool:
    """A title in the writer's sentence: somebody's, or behind a preposition or article with no verb of saying near."""
    sentence = here.inner[-1:] in ".!?" and len(here.words) > SHORT + 1
    if not here.tail or sentence or not here.inner[:1].isupper() or not _is_title(here.words, here.inner, here.table):
        return False
    if here.tail[-1].endswith(("'s", "’s", "s'", "s’")):
        return True
    led = here.given.why in (Why.BEFORE, Why.NOUN, Why.OWNED)
    return not led and (here.tail[-1] in here.table.prepositions or here.tail[-1] in here.table.determiners)


def _is_told(here: _Look) -> bool:
    """The paper that something is said to ("sagte sie dem „Boten“")."""
    if not all(w[0].isupper() for w in here.words) or len(here.tail) < 2 or here.tail[-1] not in here.table.receivers:
        return False
    if here.given.cue is None or here.tail[-2] in here.table.prepositions:
        return False
    return here.text[: here.given.cue.start].rstrip()[-1:] in QUOTED_BEFORE


def _is_addressed(here: _Look) -> bool:
    """The programme or the paper that somebody is said to have told it ("he told “The Harbour Hour,” the podcast")."""
    told = bool(here.tail) and here.tail[-1] in here.table.addressing
    return told and _is_title(here.words, here.inner, here.table)


def _is_own_name(here: _Look) -> bool:
    """What the source itself is called ("according to the group “Free Shore”")."""
    mention = here.given.mention
    if mention is None or not here.inner[:1].isupper():
        return False
    return here.text[mention.end : here.marked.outer.start] == " "


def _is_term(here: _Look) -> bool:
    """A few words that no cue of their own, nor what somebody is called, makes somebody's."""
    if here.inner[-1:] in "!?" or here.alone or here.led or here.opens or here.says:
        return False
    if not here.table.verbs:
        return here.inside and not here.given.cued and len(here.inner) <= SHORT_TEXT
    if here.marked.depth:
        return here.inside and not here.given.cued
    own = here.given.cued and here.given.confidence >= LEAST
    if own and not (here.inside and here.given.why in FROM_NEIGHBOURS):
        return False
    if here.given.why is Why.DOES and not here.inside:
        return False
    called = bool(set(here.tail[-2:]) & here.table.calling)
    return not (called and here.given.mention is not None and here.given.why not in FROM_NEIGHBOURS)


def _is_nickname(here: _Look) -> bool:
    """A word or two between the first and last name of somebody."""
    if not here.words[0][0].isupper():
        return False
    at, end = here.marked.outer
    before, after = here.text[max(0, at - LOOK) : at].rstrip(" "), here.text[end : end + LOOK]
    name = re.search(r"(?:^|\s)[^\W\d_]+$|\b[^\W\d_]\.$", before)
    follows = re.match(r" [^\W\d_]", after)
    if name is None or follows is None:
        return False
    return name.group().strip()[0].isupper() and follows.group()[1].isupper()


def _is_title(words: list[str], inner: str, table: Cues) -> bool:
    """All telling words with capitals ("A Night at the Harbour")."""
    telling = [w for w in words if w.lower() not in table.small]
    return len(telling) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in telling) and not inner.isupper()


TERM_REASON = "a term, without a verb of saying"

# Up to how many words in marks are no speech, why, and when: the first that holds is told.
REASONS: tuple[tuple[float, str, Callable[[_Look], bool]], ...] = (
    (inf, "an attribute of the page, not words", _is_attribute),
    (inf, "a note in brackets", lambda here: is_note(here.inner)),
    (SHORT + 3, "a name or a term", _is_held_off),
    (NICKNAME, "a nickname", _is_nickname),
    (SHORT + 3, "a title", _is_work),
    (TERM, "the paper that it was said to", _is_told),
    (SHORT + 3, "the paper that it was said to", _is_addressed),
    (SHORT, "the name of the source", _is_own_name),
    (inf, "words on show or sung", _is_shown),
    (inf, "a title", _is_set_in),
    (SHORT, TERM_REASON, _is_term),
)
