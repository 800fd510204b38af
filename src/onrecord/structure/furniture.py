"""A page's furniture: menus, buttons, notices and lists around a text, and the marks of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.dates import find_date
from onrecord.labels import TIME
from onrecord.models import Span
from onrecord.structure.sheet import is_fresh
from onrecord.text import folded, paragraphs, trimmed, votes
from onrecord.wordlists import CHROME, SPOKEN, TAIL_HEADS, UNSPACED_CHROME

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 1000  # characters of a line that a page sets around a text; menus without line ends are shorter
RULE = re.compile(r"^[ \t]*(?:[-–—_=~•#]{3,}|(?:[*·•#][ \t]*){3,})[ \t]*$", re.MULTILINE)
ENDED = re.compile(r"[.!?…。！？:;,؟][\"'”’»)\]*_]*$")
CLOCK = re.compile(
    r"^\W*(?:end|ends|ended|begin|begins|start)?\W*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?[\s\w.]{0,8}$", re.IGNORECASE
)
# The marks of pages: "[[Page H123]]", "- 12 -", "[ 12 ]", "Page 3 of 20", a number alone or far from a heading, a form
# feed, "{time} 1945".
PAGE_MARK = re.compile(
    r"\f|\[{1,2}(?:Page|p\.|S\.|Seite)[ \u00a0][^\]\n]{1,20}\]{1,2}|"
    r"[-–—\[][ ]?\d{1,4}[ ]?[-–—\]]|\d{1,4}[ ]{4,}\S.{2,60}|\{time\}[ ]*\d*|"
    r"(?:Page|Seite|Página|Pagina|P[aá]g\.|Strona|Стр\.?|p\.)[ ]\d{1,4}"
    r"(?:[ ]?(?:of|/|von|de|di|z|из)[ ]?\d{1,4})?|\d{1,4}",
    re.IGNORECASE,
)
_LINKS = re.compile(r"https?://|www\.|\w@\w|\b(?:Tel|Fax|Phone)\.?:[ ]?[+(\d]|\|\s*$|\s\|\s|^\s*\|")
_MENU = re.compile(r"\S(?: {2,}|\t)\S+(?: {2,}|\t)\S|\w [/›»>] \w")
_END_MARK = re.compile(
    r"[\W_]*(?:end|fin|ende|ends|###|- ?30 ?-|конец)[\W_]*(?:of (?:the )?(?:transcript|recording|file))?[\W_]*",
    re.IGNORECASE,
)
# What a blog sets under what was written: under which heads it was filed, how many have answered.
_REPLIES = re.compile(
    r"(?=[\dpftvро])(?:"
    r"(?:posted in|filed under|tagged|publié dans|veröffentlicht (?:unter|in)|publicado en|pubblicato in|publicado em|"
    r"рубрика|опубликовано в)\b[^.!?]{1,100}$|"
    r"\d+ (?:comments?|thoughts? on|responses? to|replies|kommentare?|gedanken zu|commentaires?|réponses? à|"
    r"comentarios?|respuestas a|commenti|comentários?|комментари\w+)\b[^.!?]{0,120}$)",
    re.IGNORECASE,
)
_STAMP = re.compile(TIME)
_OTHER_SCRIPT = re.compile("[\u0250-\u1fff\u2c00-\U0010ffff]")
_WEAK_WORDS = 14  # a line of the page's furniture is hardly longer
_WEAK_SIGNS = 24  # … in a script without spaces
_LETTERS, _NO_LETTERS = re.compile(r"[^\W\d_]+"), re.compile(r"[\W\d_]+")
_HEADING_WORDS = frozenset(head.partition(" ")[0] for head in TAIL_HEADS)  # that such a line begins with: a cheap look
_TAIL_LINES = 80  # lines after the last words that are looked at
_TAIL = 30_000  # characters of them
_SAMPLE = 1_000  # characters that show the script
_FOREIGN_WORDS = 2.0  # function words that only another language has
_MARKS = ".,:;!?\"'()|"
_TAIL_HEAD = 60  # characters of a line that heads what follows a text
_TOLD = 12  # words of a paragraph that tells something


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a text's own words are like: its language (ISO 639-1), and the share of Latin letters."""

    language: str
    latin: float


def tongue_of(text: str, language: str) -> Tongue:
    """Look at the letters in the middle of a text, where its own words are."""
    sample = text[len(text) // 3 :][:_SAMPLE]
    letters = [c for c in sample if c.isalpha()] if _OTHER_SCRIPT.search(sample) else []
    return Tongue(language=language, latin=sum(c < "\u0250" for c in letters) / len(letters) if letters else 1.0)


def is_chrome(line: str, tongue: Tongue) -> bool:
    """Whether a line is a page's own: a menu, a button, a link, or words in another language or script."""
    words = line.split()
    if len(words) > 60:
        return False
    if (_LINKS.search(line) and len(words) < 40) or _MENU.search(line.strip()):
        return True
    if len(line) <= _WEAK_SIGNS and not ENDED.search(line) and any(w in line for w in UNSPACED_CHROME):
        return True
    keys = {w.strip(_MARKS) for w in folded(line).split()}
    if (
        len(words) <= _WEAK_WORDS
        and keys & CHROME
        and not (ENDED.search(line) and len(words) > 6 and len(keys & CHROME) < 2)
    ):
        return True
    return _foreign(line, tongue)


def _foreign(line: str, tongue: Tongue) -> bool:
    """Whether a line is in another script, or a sentence with the function words of another language."""
    letters = [c for c in line if c.isalpha()]
    if not letters:
        return False
    if abs(tongue.latin - sum(c < "\u0250" for c in letters) / len(letters)) > 0.5:
        return True
    found = votes(w for word in line.casefold().split() if len(w := word.strip(_MARKS)) > 1)
    own = found.pop(tongue.language, 0.0)
    return tongue.language != "und" and max(found.values(), default=0.0) >= max(_FOREIGN_WORDS, 2 * own)


def tail_start(text: str, span: Span, tongue: Tongue, *, told: bool = False) -> int:
    """Where, after the words of the last turn, the page's furniture begins; `span.end` where there is none.

    The end of a talk is cut only at lines that look like furniture, and only where one of them surely is; a line that
    heads what follows a text (comments, related stories) is one whatever comes after it. Where a story is told before
    the talk (`told`), it may go on after it.
    """
    lines = _last_lines(text, span)
    after = lines[1:] if lines and lines[0].start == span.start else lines
    end = next((x.start for x in after if _heads_tail(text, x) and is_fresh(text, x.start)), span.end)
    after = [x for x in after if x.start < end]
    cut, sure, gap_at = end, end < span.end, None
    for line in reversed(after):
        words = line.of(text)
        strong = is_fresh(text, line.start) and _is_furniture(words, tongue)
        if not strong and not _weak(words):
            break
        if strong or (sure and end < span.end and _gap_before(text, line.start) > 1):
            cut, sure = line.start, True
        if _gap_before(text, line.start) >= 3:
            gap_at = line.start
            cut = line.start if sure else cut
    if ruled := _under_rule(text, after, tongue):
        return min(cut, ruled)
    if not sure and gap_at is not None and gap_at < span.end and _unended(text, gap_at, span.end):
        cut = gap_at
    return _story_after(text, [x for x in after if x.start < cut], cut) if told else cut


def _under_rule(text: str, lines: Sequence[Span], tongue: Tongue) -> int | None:
    """Where the last rule stands, if furniture is under it and nobody who speaks to another."""
    ruled = (i for i in range(len(lines) - 1, -1, -1) if not text[lines[i].start].isalnum())
    at = next((i for i in ruled if RULE.fullmatch(lines[i].of(text))), len(lines))
    below = [x.of(text) for x in lines[at + 1 :]]
    spoken = any(SPOKEN & {w.strip(_MARKS) for w in folded(x).split()} or "?" in x for x in below)
    return lines[at].start if below and not spoken and any(_is_furniture(x, tongue) for x in below) else None


def _last_lines(text: str, span: Span) -> list[Span]:
    """The last lines of a span that hold words."""
    found: list[Span] = []
    end = span.end
    lines = text[max(span.start, end - _TAIL) : end].rsplit("\n", 3 * _TAIL_LINES)
    for line in reversed(lines[-3 * _TAIL_LINES :]):
        at = end - len(line)
        if words := line.strip():
            start = at + line.index(words)
            found.append(Span(start, start + len(words)))
        if len(found) == _TAIL_LINES:
            break
        end = at - 1
    return found[::-1]


def _heads_tail(text: str, line: Span) -> bool:
    """Whether a line heads what a page sets under a text, or ends the text."""
    if text.startswith("©", line.start) or _REPLIES.match(text, *line):
        return True
    return line.end - line.start <= _TAIL_HEAD and _is_tail_head(line.of(text))


@lru_cache(maxsize=4096)
def _is_tail_head(line: str) -> bool:
    if _END_MARK.fullmatch(line) and not line.strip("* _").islower():
        return True
    plain = folded(line)
    first = _LETTERS.search(plain)
    if first and first.group() in _HEADING_WORDS and _NO_LETTERS.sub(" ", plain).strip() in TAIL_HEADS:
        return True
    return line.lstrip(" *_(").startswith(("©", "Copyright ©", "(c) 20"))


def _story_after(text: str, lines: Sequence[Span], cut: int) -> int:
    """Where the story around a talk goes on: paragraphs at the end that tell and speak to nobody."""
    for line in reversed(lines):
        words = {w.strip(".,;:!?()\"'“”’") for w in folded(line.of(text)).split()}
        if len(words) < min(_TOLD, 8) or words & SPOKEN or not ENDED.search(line.of(text)) or "?" in line.of(text):
            break
        cut = line.start
    return cut


def _is_furniture(words: str, tongue: Tongue) -> bool:
    if len(words) > _LONGEST:
        return False
    found = find_date(words) if len(words) < 60 else None
    return bool(
        is_chrome(words, tongue)
        or RULE.fullmatch(words)
        or CLOCK.match(words.strip("*_()[] "))
        or (found and found[2] - found[1] > len(words) / 3)
        or _END_MARK.fullmatch(words)
    )


def _weak(words: str) -> bool:
    return len(words.split()) <= _WEAK_WORDS and not words.rstrip("\"'”’»)").endswith((".", "…"))


def _unended(text: str, start: int, end: int) -> bool:
    lines = [x.of(text[start:end]) for x in paragraphs(text[start:end])]
    return bool(lines) and not any(ENDED.search(x) for x in lines)


def _gap_before(text: str, start: int) -> int:
    """Line breaks before a line."""
    at = start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return text.count("\n", at, start)


# --- between turns --------------------------------------------------------------------------------------------------


def turn_end(text: str, span: Span) -> Span:
    """A turn without the rules, page marks and time stamps at its end."""
    start, end = span
    while end > start:
        at = text.rfind("\n", start, end) + 1
        if at <= start:
            break
        line = text[at:end].strip(" \t\u00a0")
        if not _is_mark(line) or _is_numbered(text, at, line):
            break
        end = trimmed(text, Span(start, at)).end
    return span if end == span.end else Span(start, end)


def _is_mark(line: str) -> bool:
    """Whether a line is a rule, the mark of a page, a time stamp or the mark of an end in capitals."""
    if line.startswith(_MARK_BEGINS):
        return bool(RULE.fullmatch(line) or PAGE_MARK.fullmatch(line) or _STAMP.fullmatch(line))
    return line.isupper() and _END_MARK.fullmatch(line) is not None


def _is_numbered(text: str, at: int, line: str) -> bool:
    """Whether a line of words has the number that follows on that of the line before it, as lines of a page have, or
    ends as sentences do."""
    number = _NUMBER.match(line)
    if number is None or ENDED.search(line):
        return number is not None
    before = _NUMBER.match(text[text.rfind("\n", 0, at - 1) + 1 : at].lstrip())
    return int(number[1]) == (int(before[1]) + 1 if before else 1)


_NUMBER = re.compile(r"(\d{1,2})[ \t]+\S")


# What rules, page marks and time stamps begin with: a cheap look before the patterns.
_MARK_BEGINS = (
    *"0123456789[({-–—_=~•#*·\f",
    "Page",
    "PAGE",
    "Seite",
    "Página",
    "Pagina",
    "Pag.",
    "Pág.",
    "Strona",
    "Стр",
    "p.",
)
