"""What stands in marks but is nobody's speech: terms, titles, nicknames, words held at arm's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.attribution import Source
    from onrecord.languages.cues import Cues
    from onrecord.marks import Marked

SHORT = 5  # words up to which marks may hold something at arm's length


def arms_length(text: str, marked: Marked, given: Source, table: Cues) -> str | None:
    """Why the words are no speech, None where they are."""
    inner = marked.inner.of(text).strip()
    words = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", inner)
    if text[max(0, marked.outer.start - 1) : marked.outer.start] == "=" or not words:
        return "an attribute of the page, not words"
    before = text[max(0, marked.outer.start - 60) : marked.outer.start].lower()
    tail = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", before)[-4:]
    held = len(words) <= SHORT + 3 and any(before.rstrip(' “"').endswith(a) for a in table.arms_length)
    if held and not (given.cued and given.mention):
        return "a name or a term"
    if _is_title(words, inner, table) and not (inner[-1:] in ".!?" and len(words) > 6) and not _speaks(given, marked):
        return "a title"
    if len(words) > SHORT or inner[-1:] in "!?" or (given.cued and given.confidence >= 0.6):
        return None
    if tail and tail[-1] in table.works:
        return "a title"
    if marked.depth == 0 and not given.cued:
        return "a term, without a verb of saying"
    return None


def _speaks(given: Source, marked: Marked) -> bool:
    """Whether the cue stands right beside the marks."""
    if given.cue is None:
        return False
    gap = (
        marked.outer.start - given.cue.end
        if given.cue.end <= marked.outer.start
        else given.cue.start - marked.outer.end
    )
    return gap <= 25


def _is_title(words: list[str], inner: str, table: Cues) -> bool:
    """All telling words with capitals ("A Night at the Harbour")."""
    small = table.prepositions | table.determiners | table.breaks
    telling = [w for w in words if w.lower() not in small]
    return len(telling) >= 2 and all(w[0].isupper() or w[0].isdigit() for w in telling) and not inner.isupper()
