"""What stands before the turns: title, date, place, the story around a talk; and where one record ends, one begins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from onrecord.dates import find_date, place_beside
from onrecord.models import Span
from onrecord.structure.furniture import CLOCK, ENDED, RULE, Tongue, is_chrome
from onrecord.text import folded, paragraphs, trimmed
from onrecord.wordlists import FIRST_PERSON, NOT_PEOPLE, OCCASIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEARS = (re.compile(r"19\d\d"), re.compile(r"20\d\d"))  # each is found by how it begins
_RULE_BEGINS = re.compile(r"\n(?=[ \t\-–—_=~•#*·])[ \t]*(?:[-–—_=~•#*·]{3}|[*·•] )")
_HEADING = re.compile(r"^[ \t]*(?:#{1,4}[ \t]+\S|\*\*[^*\n]{8,120}\*\*[ \t]*$)")
_TITLE_WORDS = 30  # a longer line is no title
_HEAD = 3000  # characters in which the heading of a talk stands
_HEAD_LINES = 60  # lines before the first label that are looked at
_DATE_LINE = 64  # characters from the beginning of a date line to its year, at most
_GOES_ON = re.compile(r"[ \t]*\n[ \t]*[a-zß-öø-ÿа-яё]")  # the next line goes on with the sentence
_BLANK = re.compile(r"\n\s*\n")
_PARAGRAPH = 300  # characters of a paragraph above which it is no heading
_HEADING_LENGTH = 1500  # characters from a record's title to its first words, at most
_STORY = 50  # words about an event, in several paragraphs, that are more than a lead
_ABOVE = 3  # lines above the title that are the record's own heading and no menu
_PROSE = 12  # words of a sentence that is surely no button


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the first turn of a record: `start` is where the record begins, `opening` unlabelled words,
    `lead` words about the event, `story` whether they are many enough to be a story around it."""

    start: int
    title: str | None = None
    date: str | None = None
    place: str | None = None
    opening: Span | None = None
    lead: Span | None = None
    story: bool = False


def read_head(text: str, span: Span, tongue: Tongue) -> Head:
    """Find title, date, place and unlabelled opening words among the lines before the first label."""
    lines = [Span(span.start + p.start, span.start + p.end) for p in paragraphs(span.of(text))]
    shown = lines if len(lines) <= _HEAD_LINES else lines[-_HEAD_LINES:]
    usable = [
        x
        for x in shown
        if (_is_dated(x.of(text), least=0.2) or not is_chrome(x.of(text), tongue)) and not RULE.fullmatch(x.of(text))
    ]
    titles = [x for x in usable if _is_title(x.of(text))]
    title = max(titles, key=lambda x: _title_rank(x.of(text), first=x == titles[0]), default=None)
    date, place = _date_and_place([x.of(text) for x in usable])
    above = [x for x in lines if title and x.start < title.start]
    whole = title is None or (len(above) <= _ABOVE and all(x in usable for x in above))
    first = next((x.start for x in usable if whole or (title and x.start >= title.start)), span.end)
    opening, lead = _prose(text, [x for x in usable if title is None or x.start > title.start])
    return Head(
        start=min(first, span.end),
        title=plain(title.of(text)) if title else None,
        date=date,
        place=place,
        opening=opening,
        lead=lead,
        story=lead is not None and _is_story(lead.of(text)),
    )


def _is_story(words: str) -> bool:
    return len(words.split()) >= _STORY and len(paragraphs(words)) > 1


def plain(line: str) -> str:
    """A heading's words without Markdown's marks."""
    return " ".join(line.strip("#*_ \t=>").split())


def _is_title(line: str) -> bool:
    words = line.split()
    bare = plain(line)
    if (
        not bare
        or len(words) > _TITLE_WORDS
        or bare.endswith((".", ",", ";", ":", "!"))
        or CLOCK.match(bare)
        or bare[0] in "[("
        or folded(bare) in NOT_PEOPLE
    ):
        return False
    return not _is_dated(line) and len(bare) > 3 and any(c.isalpha() for c in bare)


def _is_dated(line: str, least: float = 1 / 3) -> bool:
    """Whether a date is at least that share of a line."""
    found = find_date(line)
    return found is not None and found[2] - found[1] > len(line) * least


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
        ":" not in line
        and 2 <= len(parts) <= 3
        and len(line) < 70
        and all(p[:1].isupper() and len(p.split()) < 5 for p in parts)
        and (not ENDED.search(line.strip()) and not any(c.isdigit() for c in line))
    )


def _prose(text: str, lines: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """(words that a speaker says before any label, words about the event), each or neither."""
    sentences = [x for x in lines if ENDED.search(x.of(text)) and len(x.of(text).split()) >= _PROSE]
    if not sentences:
        return None, None
    whole = Span(sentences[0].start, lines[-1].end)
    words = folded(whole.of(text)).split()
    mine = sum(w.strip('.,;:!?"()') in FIRST_PERSON for w in words)
    if mine >= 3 and mine > 0.012 * len(words):
        return whole, None
    return None, whole


def unended_lines(text: str, span: Span) -> list[Span]:
    """The short lines at the head of a talk that end as no sentence does."""
    found = []
    for line in paragraphs(span.of(text)[:_HEAD]):
        words = line.of(span.of(text)[:_HEAD])
        if ENDED.search(words) or len(words.split()) > _TITLE_WORDS:
            break
        found.append(Span(span.start + line.start, span.start + line.end))
    return found[:_HEAD_LINES]


# --- several records in one text ------------------------------------------------------------------------------------


class Breaks(NamedTuple):
    """Offsets of what a break between records needs: a year near the beginning of its line, or a rule."""

    years: list[int]
    rules: list[int]

    def turns(self, starts: Sequence[int]) -> set[int]:
        """The numbers of the turns, which start so, in which there are any."""
        return {bisect_right(starts, at) - 1 for x in self for at in x}

    def within(self, span: Span) -> Breaks:
        """Those in a span."""
        return Breaks(*(x[bisect_left(x, span.start) : bisect_left(x, span.end)] for x in self))


def breaks(text: str) -> Breaks:
    """Where a text may break."""
    places = (m.start() for year in _YEARS for m in year.finditer(text))
    years = sorted(at for at in places if text.find("\n", max(0, at - _DATE_LINE + 1), at) >= 0 or at < _DATE_LINE - 1)
    return Breaks(years, [m.end() for m in _RULE_BEGINS.finditer(text)])


def break_in(text: str, span: Span, marks: Breaks) -> tuple[int, int] | None:
    """(end of the record before, start of the one after) where a new record begins in the lines before a label.

    A record begins with a title under a rule, or over a line with a date; neither alone is one. `marks` are those of
    the text.
    """
    years, rules = marks.within(span)
    found = _under_rule(text, span) if rules else None
    return found or next((x for at in years if (x := _over_date(text, span, _line_at(text, span, at)))), None)


def _under_rule(text: str, span: Span) -> tuple[int, int] | None:
    """A break at a title under a rule."""
    body = span.of(text)
    rules = [m for m in RULE.finditer(body) if m.start() > 0]
    if not rules:
        return None
    lines = paragraphs(body)
    below = (x for x in lines if x.start > rules[-1].end() and _is_title(x.of(body)))
    titles = [x for x in below if not body[x.start].islower() and not _GOES_ON.match(body, x.end)]
    if not titles or len(body) - titles[0].start >= _HEADING_LENGTH:
        return None
    rule = next((r for r in rules if len(body) - r.end() < _HEADING_LENGTH), rules[-1])
    opens = next(x for x in lines if x.start > rule.end())
    return span.start + len(body[: rule.start()].rstrip()), span.start + opens.start


def _over_date(text: str, span: Span, line: Span) -> tuple[int, int] | None:
    """A break at the titles over a line that is a date."""
    words = line.of(text)
    date = find_date(words) if len(words) < 80 else None
    if date is None or date[2] - date[1] <= len(words) / 3 or _stands_in_a_long_paragraph(text, line, span):
        return None
    first = line
    while (above := _line_above(text, span, first)).start > span.start and (
        not ENDED.search(above.of(text)) and _is_title(above.of(text))
    ):
        first = above
    end = trimmed(text, Span(span.start, first.start)).end
    return (end, first.start) if span.start < first.start < line.start else None


def _line_at(text: str, span: Span, at: int) -> Span:
    """The line of a span that an offset stands in."""
    end = text.find("\n", at, span.end)
    return trimmed(text, Span(text.rfind("\n", span.start, at) + 1 or span.start, span.end if end < 0 else end))


def _line_above(text: str, span: Span, line: Span) -> Span:
    """The line of a span before another that holds words; empty where there is none."""
    before = trimmed(text, Span(span.start, line.start))
    return _line_at(text, span, before.end - 1) if before.start < before.end else Span(span.start, span.start)


def _stands_in_a_long_paragraph(text: str, line: Span, span: Span) -> bool:
    """Whether a line is one of many that follow each other, as talk that is broken into lines does."""
    above = text[max(span.start, line.start - _PARAGRAPH) : line.start]
    below = text[line.end : min(span.end, line.end + _PARAGRAPH)]
    around = len(_BLANK.split(above)[-1]) + len(_BLANK.split(below)[0])
    return around + line.end - line.start > _PARAGRAPH
