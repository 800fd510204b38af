"""What stands around the turns: titles, dates, the page's own furniture, and where one record ends and one begins."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.dates import find_date, place_beside
from onrecord.models import Span
from onrecord.text import folded, paragraphs, trimmed
from onrecord.wordlists import CHROME, FIRST_PERSON, OCCASIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

_RULE = re.compile(r"^[ \t]*(?:[-–—_=~•#]{3,}|(?:[*·•][ \t]*){3,})[ \t]*$", re.MULTILINE)
_MAY_BREAK = re.compile(r"\n[^\n]{0,60}(?:19|20)\d\d|[-–—_=~•#*·]{3}|[*·•] [*·•]")
_HEADING = re.compile(r"^[ \t]*(?:#{1,4}[ \t]+\S|\*\*[^*\n]{8,120}\*\*[ \t]*$)")
_ENDED = re.compile(r"[.!?…。！？:;,][\"'”’»)\]*_]*$")
_CLOCK = re.compile(
    r"^\W*(?:end|ends|ended|begin|begins|start)?\W*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?[\s\w.]{0,8}$", re.IGNORECASE
)
_LINKS = re.compile(r"https?://|www\.|\w@\w|\|\s*$|\s\|\s|^\s*\|")
_MENU = re.compile(r"\S(?: {2,}|\t)\S+(?: {2,}|\t)\S|\w [/›»>] \w")
_TITLE_WORDS = 30  # a longer line is no title
_WEAK_WORDS = 14  # a line of the page's furniture is hardly longer
_HEAD = 3000  # characters in which the heading of a talk stands
_HEAD_LINES = 60  # lines before the first label that are looked at
_TAIL_LINES = 80  # lines after the last words that are looked at
_SAMPLE = 8_000  # characters that show what words a text uses
_COMMON = 80  # of its words: nearly every sentence has one of them
_SHARED = 0.17  # share of them that a sentence of the same language surely has
_FOREIGN_WORDS = 7  # a shorter line may lack them by chance
_PROSE = 12  # words of a sentence that is surely no button


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a text's own words are like: the commonest, folded, and the share of Latin letters."""

    common: frozenset[str]
    latin: float


def tongue_of(text: str) -> Tongue:
    """Look at the middle of a text, where its own words are."""
    sample = text[len(text) // 3 :][:_SAMPLE]
    times = Counter(folded(sample).split())
    letters = [c for c in sample[:2000] if c.isalpha()]
    common = frozenset(w for w, n in times.most_common(_COMMON) if n > 1 and w.isalpha())
    return Tongue(
        common=common if len(common) > _COMMON // 4 else frozenset(),
        latin=sum(c < "\u0250" for c in letters) / max(1, len(letters)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the first turn of a record: `start` is where the record begins, `opening` unlabelled words."""

    start: int
    title: str | None = None
    date: str | None = None
    place: str | None = None
    opening: Span | None = None
    lead: Span | None = None


def read_head(text: str, span: Span, tongue: Tongue) -> Head:
    """Find title, date, place and unlabelled opening words among the lines before the first label."""
    lines = [Span(span.start + p.start, span.start + p.end) for p in paragraphs(span.of(text))]
    shown = lines if len(lines) <= _HEAD_LINES else lines[-_HEAD_LINES:]
    usable = [x for x in shown if not is_chrome(x.of(text), tongue) and not _RULE.fullmatch(x.of(text))]
    titles = [x for x in usable if _is_title(x.of(text))]
    title = max(titles, key=lambda x: _title_rank(x.of(text), first=x == titles[0]), default=None)
    date, place = _date_and_place([x.of(text) for x in usable])
    first = next((x.start for x in usable if title is None or x.start >= title.start), span.end)
    opening, lead = _prose(text, [x for x in usable if title is None or x.start > title.start])
    return Head(
        start=min(first, span.end),
        title=plain(title.of(text)) if title else None,
        date=date,
        place=place,
        opening=opening,
        lead=lead,
    )


def plain(line: str) -> str:
    """A heading's words without Markdown's marks."""
    return " ".join(line.strip("#*_ \t=>").split())


def _is_title(line: str) -> bool:
    words = line.split()
    bare = plain(line)
    if not bare or len(words) > _TITLE_WORDS or bare.endswith((".", ",", ";", ":", "!")) or _CLOCK.match(bare):
        return False
    found = find_date(line)
    dated = found is not None and found[2] - found[1] > len(line) / 3
    return not dated and len(bare) > 3 and any(c.isalpha() for c in bare)


def _title_rank(line: str, *, first: bool) -> tuple[bool, bool, bool, bool, int]:
    """Headings before others, lines that name an occasion before those that do not, several words before one."""
    words = line.split()
    occasion = any(w.strip(".,:;()'’s") in OCCASIONS or w.strip(".,:;()") in OCCASIONS for w in folded(line).split())
    return bool(_HEADING.match(line)), occasion, 3 <= len(words) <= 20, first, -abs(len(words) - 8)


def _date_and_place(lines: Sequence[str]) -> tuple[str | None, str | None]:
    for number, line in enumerate(lines):
        found = find_date(line) if len(line) < 300 else None
        if found and (len(line) < 120 or number < 3):
            near = [line, *lines[number + 1 : number + 2]] if len(line) < 100 else []
            place = next((p for x in near[:1] if (p := place_beside(x))), None)
            if place is None and len(near) > 1 and _looks_like_place(near[1]):
                place = plain(near[1])
            return found[0], place
    place = next((plain(x) for x in lines if _looks_like_place(x)), None)
    return None, place


def _looks_like_place(line: str) -> bool:
    """ "Ilmberg, Westland" alone on its line."""
    parts = plain(line).split(", ")
    return (
        2 <= len(parts) <= 3
        and len(line) < 70
        and all(p[:1].isupper() and len(p.split()) < 5 for p in parts)
        and (not _ENDED.search(line.strip()) and not any(c.isdigit() for c in line))
    )


def _prose(text: str, lines: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """(words that a speaker says before any label, words about the event), each or neither."""
    sentences = [x for x in lines if _ENDED.search(x.of(text)) and len(x.of(text).split()) >= _PROSE]
    if not sentences:
        return None, None
    whole = Span(sentences[0].start, lines[-1].end)
    words = folded(whole.of(text)).split()
    mine = sum(w.strip('.,;:!?"()') in FIRST_PERSON for w in words)
    if mine >= 3 and mine > 0.012 * len(words):
        return whole, None
    return None, whole


# --- the page's furniture -------------------------------------------------------------------------------------------


def is_chrome(line: str, tongue: Tongue) -> bool:
    """Whether a line is a page's own: a menu, a button, a link, or words in another language or script."""
    words = line.split()
    if len(words) > 60:
        return False
    if (_LINKS.search(line) and len(words) < 40) or _MENU.search(line.strip()):
        return True
    keys = {w.strip(".,:;!?\"'()|") for w in folded(line).split()}
    if (
        len(words) <= _WEAK_WORDS
        and keys & CHROME
        and not (_ENDED.search(line) and len(words) > 6 and len(keys & CHROME) < 2)
    ):
        return True
    return _foreign(line, tongue)


def _foreign(line: str, tongue: Tongue) -> bool:
    """Whether a line is in another script, or a sentence that hardly has any of the text's own commonest words."""
    letters = [c for c in line if c.isalpha()]
    if not letters or not tongue.common:
        return False
    if abs(tongue.latin - sum(c < "\u0250" for c in letters) / len(letters)) > 0.5:
        return True
    words = re.findall(r"[^\W\d_]+", line)
    small = sum(w[0].islower() for w in words)
    shared = sum(folded(w) in tongue.common for w in words)
    return len(words) >= _FOREIGN_WORDS and small > len(words) / 2 and shared < _SHARED * len(words)


def tail_start(text: str, span: Span, tongue: Tongue) -> int:
    """Where, after the words of the last turn, the page's furniture begins; `span.end` where there is none.

    The end of a talk is cut only at lines that look like furniture, and only where one of them surely is.
    """
    lines = [Span(span.start + p.start, span.start + p.end) for p in paragraphs(span.of(text)[-30000:])]
    shift = max(0, span.end - span.start - 30000)
    lines = [Span(x.start + shift, x.end + shift) for x in lines][-_TAIL_LINES:]
    cut, sure, gap_at = span.end, False, None
    for line in reversed(lines[1:] if lines and lines[0].start == span.start else lines):
        words = line.of(text)
        strong = _is_furniture(words, tongue)
        if not strong and not _weak(words):
            break
        if strong:
            cut, sure = line.start, True
        if _gap_before(text, line.start) >= 3:
            gap_at = line.start
            cut = line.start if sure else cut
    return (
        cut
        if sure
        else (gap_at if gap_at is not None and gap_at < span.end and _unended(text, gap_at, span.end) else span.end)
    )


def _is_furniture(words: str, tongue: Tongue) -> bool:
    found = find_date(words) if len(words) < 60 else None
    return bool(
        is_chrome(words, tongue)
        or _RULE.fullmatch(words)
        or _CLOCK.match(words.strip("*_()[] "))
        or (found and found[2] - found[1] > len(words) / 3)
        or re.fullmatch(
            r"[\W_]*(?:end|fin|ende|ends|###|- ?30 ?-|конец)[\W_]*(?:of (?:the )?(?:transcript|recording|file))?[\W_]*",
            words,
            re.IGNORECASE,
        )
    )


def _weak(words: str) -> bool:
    return len(words.split()) <= _WEAK_WORDS and not words.rstrip("\"'”’»)").endswith((".", "…"))


def _unended(text: str, start: int, end: int) -> bool:
    lines = [x.of(text[start:end]) for x in paragraphs(text[start:end])]
    return bool(lines) and not any(_ENDED.search(x) for x in lines)


def unended_lines(text: str, span: Span) -> list[Span]:
    """The short lines at the head of a talk that end as no sentence does."""
    found = []
    for line in paragraphs(span.of(text)[:_HEAD]):
        words = line.of(span.of(text)[:_HEAD])
        if _ENDED.search(words) or len(words.split()) > _TITLE_WORDS:
            break
        found.append(Span(span.start + line.start, span.start + line.end))
    return found[:_HEAD_LINES]


def _gap_before(text: str, start: int) -> int:
    """Line breaks before a line."""
    at = start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return text.count("\n", at, start)


# --- several records in one text ------------------------------------------------------------------------------------


def break_in(text: str, span: Span) -> tuple[int, int] | None:
    """(end of the record before, start of the one after) where a new record begins in the lines before a label.

    A record begins with a title under a rule, or over a line with a date; neither alone is one.
    """
    body = span.of(text)
    if "\n" not in body or not _MAY_BREAK.search(body):
        return None
    rules = [m for m in _RULE.finditer(body) if m.start() > 0]
    lines = paragraphs(body)
    if rules:
        titles = [x for x in lines if x.start > rules[-1].end() and _is_title(x.of(body))]
        if titles and len(body) - titles[0].start < 1500:
            return span.start + len(body[: rules[0].start()].rstrip()), span.start + titles[0].start
    for number, line in enumerate(lines[1:], 1):
        words = line.of(body)
        if len(words) < 80 and (found := find_date(words)) and found[2] - found[1] > len(words) / 3:
            first = number
            while first > 1 and not _ENDED.search(lines[first - 1].of(body)) and _is_title(lines[first - 1].of(body)):
                first -= 1
            if first < number:
                return span.start + len(body[: lines[first].start].rstrip()), span.start + lines[first].start
    return None


def without_rules(text: str, span: Span) -> Span:
    """A turn without the rules (-----, * * *) at its end."""
    body = span.of(text)
    while rule := re.search(r"\n[ \t]*(?:[-–—_=~•#]{3,}|(?:[*·•][ \t]*){3,})[ \t]*\Z", body):
        body = body[: rule.start()].rstrip()
    return trimmed(text, Span(span.start, span.start + len(body)))
