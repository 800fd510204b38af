"""What stands in marks but is nobody's speech: terms, titles, nicknames, words held at arm's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.frames import Why

if TYPE_CHECKING:
    from onrecord.frames import Source
    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked

# Reasons too weak for a term inside the writer's sentence.
FROM_NEIGHBOURS = (Why.PARAGRAPH, Why.LED, Why.LED_OVER, Why.FOLLOWS, Why.GOES_ON)
LOOK = 60  # characters looked at on either side
TERM = 3  # words of a term inside the writer's sentence
SHORT = 5  # words up to which marks may hold something at arm's length
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*['’]?")


def arms_length(text: str, marked: Marked, given: Source, table: Cues) -> str | None:
    """Why the words are no speech, None where they are."""
    inner = marked.inner.of(text).strip()
    words = _WORD.findall(inner)
    if text[max(0, marked.outer.start - 1) : marked.outer.start] == "=" or not words:
        return "an attribute of the page, not words"
    before = text[max(0, marked.outer.start - LOOK) : marked.outer.start].rstrip(' \t\xa0“"')
    lead, _, article = before.lower().rpartition(" ")
    lead = lead if article in table.determiners else before.lower()
    held = next((a for a in table.arms_length if lead.endswith(a)), None) if lead.endswith(table.arms_length) else None
    if held and len(words) <= SHORT + 3 and not (given.cued and (held in table.verbs or given.why is Why.AGENT)):
        return "a name or a term"
    tail = [w.lower() for w in _WORD.findall(before)[-3:]] if before[-1:].isalnum() or before[-1:] in "'’" else []
    if _is_nickname(text, marked, words):
        return "a nickname"
    if tail and tail[-1] in table.works and len(words) <= SHORT + 3:
        return "a title"
    if _is_title(words, inner, table) and not (inner[-1:] in ".!?" and len(words) > 6) and _set_in(tail, table):
        return "a title"
    if len(words) > SHORT or inner[-1:] in "!?":
        return None
    inside = len(words) <= TERM and (bool(tail) or text[marked.outer.end : marked.outer.end + 2].strip()[:1].islower())
    return None if marked.depth or _is_said(given, inside, tail, table) else "a term, without a verb of saying"


def _is_said(given: Source, inside: bool, tail: list[str], table: Cues) -> bool:
    """Whether a few words are somebody's: by a cue of their own, or as what somebody or something is called."""
    own = given.cued and given.confidence >= 0.6
    if own and (not inside or given.why not in FROM_NEIGHBOURS):
        return True
    if given.why is Why.DOES and not inside:
        return True
    return given.mention is not None and bool(set(tail[-2:]) & table.calling)


def _set_in(tail: list[str], table: Cues) -> bool:
    """Whether the words before take a title into the writer's sentence: "on the Coast Channel's “…”"."""
    return bool(tail) and (
        tail[-1].endswith(("'s", "’s", "s'", "s’")) or tail[-1] in table.prepositions | table.determiners
    )


def _is_nickname(text: str, marked: Marked, words: list[str]) -> bool:
    """A word or two between the first and last name of somebody."""
    before, after = text[: marked.outer.start][-LOOK:].rstrip(" "), text[marked.outer.end : marked.outer.end + LOOK]
    name = re.search(r"(?:^|\s)[^\W\d_]+$|\b[^\W\d_]\.$", before)
    follows = re.match(r" [^\W\d_]", after)
    return (
        len(words) <= 2
        and words[0][0].isupper()
        and name is not None
        and name.group().strip()[:1].isupper()
        and follows is not None
        and follows.group()[1].isupper()
    )


def _is_title(words: list[str], inner: str, table: Cues) -> bool:
    """All telling words with capitals ("A Night at the Harbour")."""
    small = table.prepositions | table.determiners | table.breaks
    telling = [w for w in words if w.lower() not in small]
    return len(telling) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in telling) and not inner.isupper()
