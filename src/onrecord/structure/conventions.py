"""The ways in which transcripts set the label of a turn, as a table, and the candidates that each finds in a text.

A label is a short beginning of a line. What stands before it (bullets, numbers of lines or questions, time stamps) and
what closes it (a colon, a full stop, a dash, the end of the line, a bracket, a gap, the end of bold type) makes the
convention. No site and no name is listed; which candidates are labels is for `labels` to judge.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.labels import TIME, begins_sentence, seconds, strength
from onrecord.models import Span
from onrecord.patterns import lazily
from onrecord.speakers import is_office, is_together
from onrecord.structure.furniture import ENDED
from onrecord.text import folded
from onrecord.wordlists import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.structure.sheet import Line, Sheet

_SPACE = r"[ \t\u00a0\u3000]"
_MARKS = r"(?:[*_]{1,3}|'{2,5})?"
_BULLET = r"[^\w\s\"'“”‘’«»„(\[<{¿¡.,;:!?…$€£%&/（【@]"
# What a house calls a speech before its number.
_SPEECH = "Anf|Speech|Intervention|Intervención|Intervento|Intervenção|Anförande|Innlegg|Indlæg|Wystąpienie|Wortmeldung"
# Bullets, chevrons and other symbols, Markdown's marks; then the number of a line, an item or a question.
_LEAD = (
    rf"{_SPACE}{{0,60}}{_BULLET}{{0,8}}{_SPACE}{{0,12}}(?:_{{1,3}}|'{{2,5}})?"
    rf"(?:(?:\*{{2}})?(?:Q|№|(?:{_SPEECH}|No)\.?[ ]{{0,3}})?\d{{1,4}}[.)]?(?:\*{{2}})?(?:[ ]\[\d+\])?[ \t]+"
    rf"(?=[^\W\d_]|[*_]))?{_MARKS}"
)
_STAMP = rf"(?:(?P<time>{TIME})[ \t\u00a0*_,–-]*)?"
# A full stop inside a label closes an initial or a short form ("J.", "Mrs.").
# Those of four letters.
_FOUR = "Prof|Capt|Supt|Insp|Comm|Cllr|Pres|Msgr|Engr|Barr|Atty|Shri|Mevr|Bryg|Vors|Dott|Cons|Dipl"
_STOP = rf"(?<=\b\w)\.|(?<=\b\w\w)\.|(?<=\b\w\w\w)\.|(?<=\b(?i:{_FOUR}))\."
_NAME = rf"[^\W_](?:[^\n:：.!?;<>|(（\[{{\\]|{_STOP}){{0,80}}?"
# What may follow a name or a title: looked for first, since neither ends within its words.
_NEXT = r"(?=[ \t\u00a0,.:：(（\[{<>)|·•*_'\\\d–—-]|$)"
# A name up to the first mark that it has none of: quick where that mark, or the line's end, closes the label.
_RUN = (
    rf"(?:Hon\.?[ ]\([A-Z][a-z]{{1,5}}\.?\)[ ])?@?"
    rf"[^\W_][^\n:：.!?;<>|(（\[{{\\,]*(?:(?:{_STOP})[^\n:：.!?;<>|(（\[{{\\,]*)*?{_NEXT}"
)
_SHORT = (
    r"(?=\w{1,5}\.)"  # a cheap look before them all
    rf"(?i:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Hon|Rev|St|M|MM|Mme|Mlle|Sr|Sra|Srta|Sig|Hr|Fr|Abg|Ing|Avv|Dl|Dna|Dhr|Mw|"
    rf"Smt|{_FOUR}|[A-ZÀ-ÞА-Я])"
)
_BRACKET = r"(?:[ \t]*+[(\[（][^()\[\]（）\n:]{1,80}[)\]）]){0,3}"
_ITALIC = r"(?:[*_]{0,3}[ ][*_]{1,2}\([^()\n:]{1,80}\)(?=[*_]))?"  # a bracket set in type of its own
_TITLE = rf"(?:,[^\n:：!?;]{{1,70}}?{_NEXT})?"
# What a house sets behind the bracket of a label: the kind of a speech, that it was off the microphone.
_KIND = (
    r"(?:(?<=\))(?:[ ][–—-])?[ ](?:replik|rejoinder|reply|spoza mikrofonu|z miejsca|off mic|hors micro|"
    r"fuori microfono))?"
)
_BAR = r"(?:[ ]?[|·•][^\n:：!?;|]{1,60})?"
_CODE = r"(?:[ \t]*\{[^{}\n]{1,40}\})?"  # "{BIO 1500321 <GO>}": what a house's own screens lead to

# A name in capitals that a dash closes, though a stop comes soon behind it ("CHAIR – Refused. Next …").
_LOUDLY = r"[A-ZÀ-ÞĀ-ŽА-Я][A-ZÀ-ÞĀ-ŽА-Я'’. -]{1,40}[ \t][–—][ \t]"

_LABEL_WORDS = 12  # a longer beginning of a line is a sentence
_BEFORE = _LABEL_WORDS + 6  # the same with the number of the line, the date and the time
TITLES = 3  # people with title and name in capitals ("Mr. ROE") from which on each is sure, though he comes once
_LOUD = re.compile(r"\.? [A-ZÀ-ÞА-Я]{3}")
_LINE = 120  # characters of a line that is a label and no more


class Printed(NamedTuple):
    """One label as it stands: `start` is where its line begins, `body` where the words begin."""

    start: int
    label: Span
    body: int
    text: str
    marked: bool
    time: float | None = None
    bullet: str = ""


_COLON, _WIDE_COLON = re.compile(":"), re.compile("[:：]")
_BEHIND = rf"{_MARKS}(?=[\s*]|$|[A-ZÀ-ÞА-Я(\[\"“«„¿¡\u2e80-\ud7ff])"  # what stands behind a colon that closes a label
_CLOSED = re.compile(f":{_BEHIND}")


class Convention(NamedTuple):
    """A way of setting labels: its name, the pattern of a line, what such a line surely has among its first `within`
    characters (None where the line's end closes the label), and whether its labels need more evidence, because what
    closes them closes sentences and headings too."""

    name: str
    pattern: re.Pattern[str]
    mark: re.Pattern[str] | None
    within: int
    strict: bool


CONVENTIONS = (
    Convention(
        "colon",
        lazily(
            rf"{_LEAD}{_STAMP}<?(?:From[ \t]+)?(?P<label>{_RUN}{_BRACKET}{_TITLE}{_ITALIC})"
            rf"{_KIND}\.?>?{_MARKS}[ \t\u00a0]*+(?P<after>(?<!\d){TIME})?[*_)]{{0,3}}[ \t\u00a0]*[:：]{_BEHIND}",
        ),
        _COLON,
        150,
        False,
    ),
    Convention(
        "stop and dash",
        lazily(
            rf"{_LEAD}(?P<time>(?!))?(?P<label>(?:{_SHORT}\.(?![–—―-])[ \t\u00a0]*)*+{_NAME}{_BRACKET}{_TITLE})"
            rf"{_MARKS}(?P<after>)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)\.{_MARKS}"
            r"[ \t\u00a0]*[–—―-]{1,2}[ \t\u00a0]+(?=\S)",
        ),
        re.compile(r"\.[ \u00a0]?[–—―-]"),
        150,
        False,
    ),
    Convention(
        "stop",
        lazily(
            rf"{_SPACE}{{0,60}}(?:[–—-][ ])?(?:\d{{1,2}}[ \t]+)?{_STAMP}"
            rf"(?P<label>(?:(?:An?|The|Some|El|La|Os?|De)[ ](?={_SHORT}\.))?(?:(?!Q\.){_SHORT}\.[ \t\u00a0]*)*+"
            rf"(?!{_LOUDLY})[^\W\d_](?:[^\n:：.!?;,<>|(\[]|{_STOP}){{0,60}}?{_NEXT}{_BRACKET}"
            r"(?:,[^\n:：.!?;]{1,70})?)(?P<after>)\.(?![ \t]*[^\W\d_a-zа-я]\.)"
            r"(?!(?<=[ ][A-ZÀ-ÞА-Я]\.)[ ][A-ZÀ-ÞĀ-ŽА-Я]{2})[ \t\u00a0]+(?=[^\s])",
        ),
        re.compile(r"\.[ \t\u00a0]+(?=\S)"),
        121,
        True,
    ),
    Convention(
        "dash",
        lazily(
            rf"{_LEAD}{_STAMP}(?P<label>{_NAME}{_NEXT}{_BRACKET}{_ITALIC})(?P<after>){_MARKS}"
            r"(?:[ \t]+(?:[–—―]|--?)[ \t]+|(?<=\b[A-ZÀ-Þ]{2})—)(?=\S)",
        ),
        re.compile(r"[ \t](?:[–—―]|--?)[ \t]|^[ \t]*[A-ZÀ-Þ]{2}—"),
        100,
        True,
    ),
    Convention(
        "line",
        lazily(
            rf"{_LEAD}(?:(?P<time>{TIME})[ \t-]*)?(?P<label>{_RUN}{_BRACKET}{_TITLE}{_BAR}){_CODE}{_MARKS}"
            rf"[ \t,–—-]*(?P<after>(?<!\d){TIME})?[*_ \t]*$",
        ),
        None,
        120,
        True,
    ),
    Convention(
        "bracket",
        lazily(
            rf"{_SPACE}{{0,12}}{_MARKS}{_STAMP}(?:[<(\[【（〈《](?P<label>[^\W_][^\n\[\]()<>【】（）〈》:：]{{0,60}})"
            r"[>)\]】）〉》]|[◆◇○●▶▷■□]?[ ]?(?P<other>[^\W_][^\n<>:：.!?]{0,40})[>＞])(?P<after>)[:：]?"
            rf"{_MARKS}(?=\s*\S|\s*$)",
        ),
        re.compile("[\\[<(【（〈《>＞]"),
        50,
        True,
    ),
    Convention(
        "bold",
        lazily(
            rf"{_SPACE}{{0,12}}{_STAMP}(?P<mark>\*\*|__)(?P<label>{_NAME}{_BRACKET}{_TITLE})[.,]?(?P=mark)[ \t]*"
            rf"(?P<after>(?<!\d){TIME})?[ \t]+(?=\S)"
        ),
        re.compile(r"\*\*|__"),
        10,
        True,
    ),
    Convention(
        "equals",
        re.compile(rf"{_LEAD}(?P<time>(?!))?(?P<label>{_NAME}{_BRACKET})(?P<after>)[ ]?[=＝][ ]*(?=\S)"),
        re.compile("[=＝]"),
        40,
        True,
    ),
    Convention(
        "stamp",
        lazily(
            rf"{_LEAD}(?P<time>(?!))?(?P<label>{_NAME}{_BRACKET}){_MARKS}[ \t]+(?P<after>{TIME}){_MARKS}[ \t]+(?=\S)"
        ),
        re.compile(r"\d(?<=[ \t(\[<\\].)\d?(?::\d\d|h\d)"),
        80,
        True,
    ),
    Convention(
        "gap",
        lazily(
            rf"{_SPACE}{{0,12}}{_BULLET}?[ ]?{_STAMP}(?P<label>{_NAME}{_BRACKET}[\u2e80-\ud7ff]{{0,6}})"
            r"(?P<after>)(?:\t+| {2,}|\u3000+)(?=\S)"
        ),
        re.compile(r"(?:\t|  |\u3000)\s*(?=\S)"),
        80,
        True,
    ),
)
_BY_COLON = CONVENTIONS[0].pattern
_AFTER_LABEL = lazily(
    rf"[ \t*_]*(?P<time>{TIME}[*_]*(?=\s|$))?[\s\u00a0]*(?:(?P<below>{TIME})[ \t]*\n\s*)?(?:[–—]\s+)?"
)
_NOTE_BEFORE = re.compile(
    r"(?:[*_]|(?<=[*_]))\([^()\n]{1,80}\)[*_][ \t]+(?=\S)"
)  # in type of its own, before the words
_PLAIN_AFTER = re.compile(r"\s*(?=[^\W\d_])")  # the same where words follow, as they mostly do
_STAMP_BEFORE = lazily(rf"(?:^|\n)[ \t]*(?P<time>{TIME})[ \t]*\n\s*\Z")
_CLOCK = re.compile(r"\d:\d\d")
_TO = re.compile(r"[ \t]+to[ \t]+.*")  # whom a line of a chat is for ("From Jane Roe to Everyone:")
_SHORT_FORM = re.compile(r"(?:Inc|Co|Corp|Ltd|Jr|Sr|(?:\w\.)+\w)\.")
_COLUMNS = " " * 8  # between those of a list or of signatures beside each other
_ENDS_WITHIN = re.compile(r"[^\W\d_A-Z]{5}\.[ ][^\W\d_]")  # a sentence that ends within a label
_INITIALS = re.compile(r"\b[^\W\d_]\.[ ]?[^\W\d_]$")


def candidates(sheet: Sheet, convention: Convention, bold: frozenset[int], needed: int) -> list[Printed]:
    """Every beginning of a line that is closed as the convention closes labels and whose words can be one; none where
    there are not more than `needed`, which is seen early.

    `bold` is where bold type begins.
    """
    begun = _beginnings(sheet, convention, needed)
    if len(begun) <= needed:
        return []
    if convention.strict and convention.mark:
        again = _again([found.words for _, found in begun])
        if not come_again(x.words for _, x in begun if _outer(x.words) in again and strength(x.words)):
            return []
    begun = [x for x in begun if strength(x[1].words)]
    if convention.name == "dash":
        begun = [(line, found) for line, found in begun if not _told_after(line.head[found.end :])]
    return [_printed(sheet.text, line.at, found, bold) for line, found in begun] if len(begun) > needed else []


def come_again(labels: Iterable[str]) -> bool:
    """Whether two labels or more come again, as those of any talk do, or several are loud (as many as one that comes
    often and two): a cheap look before judging."""
    return bool(_again(labels))


def _again(labels: Iterable[str]) -> frozenset[str]:
    """Those that come again and those that are loud; none where they are too few."""
    times = Counter(map(_outer, labels))
    again = {t for t, n in times.items() if n > 1}
    loud = {t for t in times if _LOUD.search(t)}
    enough = len(again) > 1 or len(loud) + any(n >= TITLES for n in times.values()) >= TITLES
    return frozenset(again | loud) if enough else frozenset()


def _outer(label: str) -> str:
    """A label without what a bracket or a comma sets behind it."""
    return label.partition(" (")[0].partition(",")[0]


def _beginnings(sheet: Sheet, convention: Convention, needed: int) -> list[tuple[Line, _Begun]]:
    """The lines that begin as the convention has it; none where not more than `needed` may."""
    if convention.mark is _COLON:
        lines = sheet.marked(_WIDE_COLON if "：" in sheet.text else _COLON, convention.within)
        return [(line, found) for line in lines if (found := _by_colon(_decisive(line.head)))]
    likely, pattern = _likely(sheet, convention), convention.pattern
    if len(likely) <= needed:
        return []
    return [(line, found) for line in likely if (found := _begun(pattern, line.head))]


def _is_prose(head: str) -> bool:
    """Whether a line with a colon begins as sentences do and as no label does: a cheap look before the pattern."""
    return begins_sentence(head) and not head.startswith("From ") and not is_together(head.partition(":")[0].strip())


def _told_after(rest: str) -> bool:
    """Whether what a dash sets behind a name tells of its bearer ("Jane Roe - Analyst, Harbour plc") and is no talk."""
    words = re.sub(_CODE, "", rest).split()
    if not words or (ENDED.search(words[-1]) and not _SHORT_FORM.fullmatch(words[-1])):
        return False
    named = all(not w[0].islower() or folded(w) in PARTICLES for w in words)
    return named and (len(words) > 1 or is_office(words[0]))


def _likely(sheet: Sheet, convention: Convention) -> list[Line]:
    """The lines that have what those of the convention have, found at less cost than by its pattern."""
    mark, within = convention.mark, convention.within
    if mark is None:
        return [line for line in sheet.fresh_lines if _is_unended(line, sheet)]
    lines = sheet.fresh_lines if convention.strict else sheet.marked(mark, within)
    return [x for x in lines if (at := mark.search(x.head, 0, within)) and not _is_long(x.head, at.start())]


def _is_long(head: str, end: int) -> bool:
    """Whether more words stand up to a place than a label has, with a number and a time before it."""
    return head.count(" ", 0, end) > _BEFORE and len(head[:end].split()) > _BEFORE


def _is_unended(line: Line, sheet: Sheet) -> bool:
    """Whether a line is short, ends as no sentence does and is not broken within one."""
    ends = line.head.rstrip(" \t\u00a0")[-1:] not in ".!?,;:：。"
    return len(line.head) < _LINE and ends and not sheet.is_broken(line)


class _Begun(NamedTuple):
    """How a line begins that has a label: where this begins, its words, the time and the bullet beside it, whether it
    is marked as bold, and where what closes it ends."""

    at: int
    words: str
    time: str | None
    bullet: str
    marked: bool
    end: int


def _begun(pattern: re.Pattern[str], head: str) -> _Begun | None:
    """What a line begins with; None where it is no label."""
    found = pattern.match(head)
    if found is None:
        return None
    start, end = found.span("label" if found["label"] else "other")
    lead, words = head[:start], head[start:end].rstrip(" \t,*_|\u00a0–—")
    words = _TO.sub("", words) if "From" in lead else words
    if words.count("(") > words.count(")") and head.startswith(")", start + len(words)):
        words += ")"
    words = words.rstrip("'") if words.endswith("''") else words
    if "**" in words and "**" in lead:  # what is told behind the bold type is no part of the label
        words = words[: words.index("**")].rstrip()
    if words.count(" ") >= _LABEL_WORDS and len(words.split()) > _LABEL_WORDS:
        return None
    if head.startswith(".", start + len(words)) and _INITIALS.search(words):
        words += "."
    if _COLUMNS in words or (", " in words and _ENDS_WITHIN.search(words)):
        return None
    bullet = lead.strip()[:1] if lead[:2].strip(" <") else ""
    return _Begun(
        start, words, found["time"] or found["after"] or None, bullet, "**" in lead or "__" in lead, found.end()
    )


def _decisive(head: str) -> str:
    """What of a line tells all about a label closed by a colon: all up to the first, and the marks behind it, unless
    that is one of a time or a link."""
    end = head.find(":") + 1
    if "：" in head or head[end - 2 : end - 1].isdigit() or head.startswith("/", end):
        return head
    while head.startswith(("*", "_", "'"), end):
        end += 1
    return head[: end + 1]


@lru_cache(maxsize=65536)
def _by_colon(head: str) -> _Begun | None:
    """`_begun` where a colon closes labels; the same ones come again and again."""
    colon = _WIDE_COLON.search(head)
    if colon is None or _is_long(head, colon.start()) or _is_prose(head) or not _is_closed(head):
        return None
    return _begun(_BY_COLON, head)


def _is_closed(head: str) -> bool:
    """Whether any colon closes something, as those of times and links do not: a cheap look before the pattern."""
    return "：" in head or _CLOSED.search(head) is not None


def _printed(text: str, at: int, found: _Begun, bold: frozenset[int]) -> Printed:
    """The label of a line that begins at an offset."""
    words, time = found.words, found.time
    start, body, begins = at + found.at, at + found.end, at
    plain = _PLAIN_AFTER.match(text, body)
    if plain or not (after := _AFTER_LABEL.match(text, body)):
        body = plain.end() if plain else body
    else:
        body, time = after.end(), time or after["time"] or after["below"]
    if text.find("(", body, body + 2) >= 0 and (note := _NOTE_BEFORE.match(text, body)):
        body = note.end()
    if time is None and (stamp := _stamp_above(text, at)):
        time, begins = stamp["time"], stamp.start("time")
    return Printed(
        begins,
        Span(start, start + len(words)),
        body,
        words.replace("*", "") if "*" in words else words,
        found.marked or start in bold,
        seconds(time) if time else None,
        found.bullet,
    )


def _stamp_above(text: str, at: int) -> re.Match[str] | None:
    """A time stamp alone on the line above."""
    before = max(0, at - 24)
    if text.find(":", before, at) < 0 or not _CLOCK.search(text, before, at):
        return None
    found = _STAMP_BEFORE.search(text, max(0, at - 40), at)
    return found if found and found.end() == at else None


def in_bold(text: str, span: Span) -> Printed | None:
    """The candidate that a bold beginning of a block makes; None where it is a line of its own or a sentence."""
    found = as_marked(text, span)
    sentence = span.end - span.start >= 90 or len(found.text.split()) > _LABEL_WORDS
    return None if sentence or text[span.end : span.end + 1] not in (" ", ":") else found


def as_marked(text: str, span: Span) -> Printed:
    """The label that a marked beginning of a block is, with the bracket beside it."""
    words = span.of(text).rstrip(" :.,")
    if beside := _BESIDE_BOLD.match(text, span.start + len(words)):
        words += beside["beside"]
    after = _AFTER_BOLD.match(text, span.start + len(words))
    return Printed(
        start=span.start,
        label=Span(span.start, span.start + len(words)),
        body=after.end() if after else span.end,
        text=words,
        marked=True,
    )


_BESIDE_BOLD = re.compile(r"(?P<beside>[ ]?\([^()\n]{1,80}\))[ ]?:")
_AFTER_BOLD = re.compile(r"[\s:.,–—-]*")
