"""Dialogue printed with dashes: "— The pier is shut, — said Orla Finch. — Come back in May."

A paragraph that begins with a dash is somebody's words; what stands between two further dashes and begins with a verb
of saying is the writer's. Where a paragraph begins with sentences of his, a dash behind one and such a verb behind the
next set words in. A list has dashes too, so paragraphs in a row that begin with a dash count only where one of
them has such a verb.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.marks import DASH, Marked
from onrecord.models import Span
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues

DASHES = "—–―"
_OPENS = re.compile(r"[—–―]\s?(?=[^\W\d_]|[¿¡«“…])")
_SET_IN = re.compile(r"(?<=[.!?…:”»“)])\s[—–―]\s(?=[^\W\d_])")
_DASH = re.compile(r"\s[—–―]\s?|\s?[—–―]\s|[—–―](?=[,.;:])")
_STOP = re.compile(r"[.!?…]\s+[^\W\d_]")
_TOLD = 8  # words in which a writer tells who speaks
_VERB = 3  # letters that a verb in the past has at least
_WORD = re.compile(r"[^\W\d_]+")


def dialogue(text: str, paragraphs: Sequence[Span], table: Cues) -> dict[int, list[Marked]]:
    """The stretches of speech in every paragraph of a dialogue, by the number of the paragraph."""
    opened = {n: head.end() for n, p in enumerate(paragraphs) if (head := _OPENS.match(text, p.start, p.end))}
    cut = {n: _parts(text, Span(begin, paragraphs[n].end), table) for n, begin in opened.items()}
    rows: list[list[int]] = []
    for n in opened:
        if rows and rows[-1][-1] == n - 1:
            rows[-1].append(n)
        else:
            rows.append([n])
    spoken = [n for row in rows if any(cut[n][1] for n in row) for n in row]
    found = {n: [_marked(text, s, paragraphs[n]) for s in cut[n][0]] for n in spoken}
    dashes = [dash for dash in DASHES if dash in text]
    rest = (n for n, p in enumerate(paragraphs) if n not in opened and any(text.find(d, *p) >= 0 for d in dashes))
    inside = {n: _set_in(text, paragraphs[n], table) for n in rest}
    return found | {n: [_marked(text, s, paragraphs[n]) for s in parts] for n, parts in inside.items() if parts}


def _set_in(text: str, paragraph: Span, table: Cues) -> list[Span]:
    """The speaker's parts behind a sentence of the writer's ("It was late. – The pier is shut – said NAME")."""
    for dash in _SET_IN.finditer(text, *paragraph):
        parts, cued = _parts(text, Span(dash.end(), paragraph.end), table)
        if cued and text[dash.end()].isupper() and not _STOP.search(text, *parts[0]):
            return parts
    return []


def _parts(text: str, whole: Span, table: Cues) -> tuple[list[Span], bool]:
    """The speaker's parts of a paragraph, and whether a verb of saying stands between them."""
    edges = [whole.start]
    for found in _DASH.finditer(text, *whole):
        edges += [found.start(), found.end()]
    edges.append(whole.end)
    pieces = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    out = [pieces[0]]
    writer = cued = False
    for piece in pieces[1:]:
        first = _WORD.match(text, piece.start, piece.end)
        says = first is not None and _says(text, piece, table)
        if not writer and says:
            writer = cued = True
        elif writer:
            writer = False
            out.append(piece)
        elif (told := _told_next(text, out[-1], table)) is not None:
            out[-1] = Span(out[-1].start, told)
            out.append(piece)
        else:
            out[-1] = Span(out[-1].start, piece.end)
    return [s for s in (_worded(text, s) for s in out) if s.start < s.end], cued


def _told_next(text: str, piece: Span, table: Cues) -> int | None:
    """Where the writer's sentence begins that ends a stretch by a colon and tells who speaks next ("– We stay. NAME
    answered: – We do not.")."""
    if not piece.of(text).rstrip().endswith(":"):
        return None
    stops = [found.end() - 1 for found in _STOP.finditer(text, *piece)]
    tells = stops and any(m.group().lower() in table.verbs for m in _WORD.finditer(text, stops[-1], piece.end))
    return stops[-1] if tells else None


def _says(text: str, piece: Span, table: Cues) -> bool:
    """Whether a stretch begins as the writer's words do: a small letter, and a verb of saying among the first words."""
    words = [m.group() for m in _WORD.finditer(text, *piece)]
    if not words or not words[0][0].islower():
        return False
    return any(w.lower() in table.verbs for w in words[:3]) or _ends_told(text, piece, words, table)


def _ends_told(text: str, piece: Span, words: Sequence[str], table: Cues) -> bool:
    """Whether a verb that no table has begins a short stretch that ends as the writer's sentence does, whatever the
    speaker goes on with ("— доложил подрядчик. — Мы …")."""
    stop = piece.of(text).rstrip()[-1:]
    begins = words[0].endswith(table.verb_endings or "\n") and len(words[0]) > _VERB
    return begins and len(words) <= _TOLD and stop == "."


def _worded(text: str, span: Span) -> Span:
    """Without the stop that Spanish prints behind the dash, and without blanks."""
    begin = span.start
    while begin < span.end and text[begin] in ",.;: \u00a0":
        begin += 1
    return trimmed(text, Span(begin, span.end))


def _marked(text: str, span: Span, paragraph: Span) -> Marked:
    dash = span.start
    for marks in (",.;: \u00a0", "—–―"):
        while dash > paragraph.start and text[dash - 1] in marks:
            dash -= 1
    return Marked(inner=span, outer=Span(max(dash, paragraph.start), span.end), mark=DASH)
