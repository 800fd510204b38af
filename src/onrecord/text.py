"""Views of a text that lead back to it: folding with an offset map, sentences, language.

A text is never changed. `fold` gives a view in which what readers do not see as a difference (case, accents, quotation
marks, dashes, white space, soft hyphens, ligatures) is gone, together with the way back for any span of it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SMALL = "".join(chr(c) for c in range(0x80, 0x530) if chr(c).islower())
CAPITAL = rf"[^\W\d_a-z{_SMALL}]"  # a letter that is no small one, for patterns
LONGEST_OPENER = 12  # code points behind a full stop in which the word that follows is looked for
WRAPPED = 0.4  # share of lines that run on into the next from which a text's lines are wrapped
_SINGLE = "'‘’‚‛ʼ′`´＇"
_DOUBLE = '"“”„‟«»″＂〝〞'
_DASHES = "-‐‑‒–—―−﹘﹣－"
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TABLE = {
    **dict.fromkeys(map(ord, _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _DROPPED), ""),
    ord("‹"): "'",
    ord("›"): "'",
    ord("æ"): "ae",
    ord("Æ"): "ae",
    ord("œ"): "oe",
    ord("Œ"): "oe",
    ord("ø"): "o",
    ord("Ø"): "o",
    ord("ł"): "l",
    ord("Ł"): "l",
    ord("đ"): "d",
    ord("Đ"): "d",
}
# Marks that dress a letter of the Latin, Greek and Cyrillic scripts; those of other scripts spell words and stay.
_ACCENTS = range(0x0300, 0x0370)


class _Folding(dict[int, str]):
    """What a code point becomes, worked out at first sight."""

    def __missing__(self, code: int) -> str:
        folded = " " if chr(code).isspace() else _letter(chr(code))
        self[code] = folded
        return folded


def _letter(char: str) -> str:
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    bare = "".join(c for c in lowered if ord(c) not in _ACCENTS)
    return unicodedata.normalize("NFC", bare).translate(_TABLE)


_FOLDING = _Folding(_TABLE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SPARSE = 1.2  # bytes of UTF-8 a character, below which few are beyond ASCII
_WORD_LENGTH = 20  # characters that hardly any word has
_BLANKS = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded view. `starts[i]` and `ends[i]` are the code points of the source that became `text[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """The span of the source that became this span of the view; an empty span stays empty."""
        if span.start >= span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])


def fold(text: str) -> Folded:
    """Fold case, accents, marks, dashes and white space (runs become one blank) and keep the way back.

    What folds to nothing (a soft hyphen, an accent of its own) belongs to the character before it. Folding a folded
    text changes nothing.
    """
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(text):
        new = _FOLDING[ord(char)]
        if new == "" or (new == " " and chars and chars[-1] == " "):
            if ends:
                ends[-1] = at + 1
            continue
        chars.extend(new)
        starts.extend([at] * len(new))
        ends.extend([at + 1] * len(new))
    return Folded("".join(chars), tuple(starts), tuple(ends))


def folded(text: str) -> str:
    """The folded text alone."""
    if text.isascii() and text.isprintable() and "`" not in text:
        small = text.lower()
        return _BLANKS.sub(" ", small) if "  " in small else small
    return _folded_word(text) if len(text) < _WORD_LENGTH else _folded(text)


def _folded(text: str) -> str:
    if not text.isascii() and len(text.encode("utf-8", "surrogatepass")) < _SPARSE * len(text):
        text = _BEYOND_ASCII.sub(_run, text)  # what is left is plain ASCII, which `translate` does many times as fast
    view = text.translate(_FOLDING)
    return _BLANKS.sub(" ", view) if "  " in view else view


def _run(beyond: re.Match[str]) -> str:
    return beyond.group().translate(_FOLDING)


_folded_word = lru_cache(maxsize=1 << 16)(_folded)  # the same words come again and again


# --- sentences ------------------------------------------------------------------------------------------------------

# Months that a day with a full stop may stand before ("am 1. Februar"); other languages print them small, or no stop.
_MONTHS = frozenset(
    "januar februar marz april mai juni juli august september oktober november dezember jan feb okt nov dez".split()
)
# Words that end in a full stop without ending a sentence, folded and without it, in the languages of the tables.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st jr sr gen sen gov rep lt col capt sgt maj adm rev hon pres vs etc no nos vol fig al inc ltd
    co corp dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e
    cf hr fr bzw ca usw z.b d.h u.a nr abs mme mlle mm me sra srta sr dra d dna dl г гг руб млн млрд тыс им ул т.е
    eng exa exmo exma dhr mevr mw drs bijv ks inz mgr tzw np godz tys
    calif conn del fla ga ill ind kan ky mass md mich minn miss neb nev okla ore pa tenn tex va vt wash wis""".split()
)
# Those of them that are words where they are printed small.
_WORDS_TOO = frozenset("me ill mass pa sun sat miss fig ore wash mar".split())
_LOOKED_BACK = (24, 200, 2000, 1 << 40)  # characters before a place in which the head of its sentence is sought
_TORN = 8  # characters at the head of what is looked through that may be the rest of a mark
# Short forms of a body's name, and words that begin a sentence after one: before any other word the name goes on.
_BODIES = frozenset("u.s u.k u.n e.u u.s.a".split())
_OPENERS = frozenset(
    """the a an this that these those it he she we they i you his her its our their my in on at for but and so as when
    if while after before there here what who how why where then now according asked no not some many most all both
    although because since during under with by from to also however meanwhile""".split()
)
# Marks with what closes behind them, a blank line, a line that is an item; begun by one class, which is found fast.
_END = re.compile(
    r"[.!?…。！？\n](?:(?<!\n)[.!?…。！？]*[\"'”’»“)\]]*(?=\s|$)|(?<=[。！？])"
    r"|(?<=\n)[ \t\u00a0]*\n|(?<=\n)(?=[ \t]*[-*•\"“„«—]))"
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"“'‘]+$")
_WORD_AFTER = re.compile(r"\s*(\w+)")


def sentences(text: str, span: Span | None = None) -> list[Span]:
    """Spans of the sentences of a text (or of a span of it), white space at their ends left out.

    A blank line ends a sentence; a full stop after an initial or a known abbreviation, or before a small letter, does
    not.
    """
    whole = span or Span(0, len(text))
    cuts = [whole.start, *_ends(text, whole, whole.start), whole.end]
    return [s for a, b in pairwise(cuts) if (s := trimmed(text, Span(a, b)))[0] < s[1]]


def sentence_at(text: str, span: Span, at: int) -> Span:
    """The one of `sentences` of a span that a code point stands in, or the last before it, sought around it alone."""
    start, stop = _stretch_at(text, span, at)
    if stop is None:
        stop = next((e for e in _ends(text, span, max(start, at - _LOOKED_BACK[0])) if e > at), span.end)
    return trimmed(text, Span(start, stop))


def sentence_start(text: str, span: Span, at: int) -> int:
    """Where it starts."""
    start, stop = _stretch_at(text, span, at)
    return trimmed(text, Span(start, stop or at + 1)).start


def _stretch_at(text: str, span: Span, at: int) -> tuple[int, int | None]:
    """The last stretch between two ends of sentences, up to a place, that holds more than white space; its end is None
    where it lies behind the place. Of a place before all sentences, the stretch of the first."""
    stop = None
    for start in _starts_back(text, span, at):
        if text[start : stop or at + 1].strip():
            return start, stop
        stop = start
    first = next(iter(sentences(text, span)), span)
    return first.start, first.end


def _starts_back(text: str, span: Span, at: int) -> Iterator[int]:
    """Where sentences of a span start, or the white space before them, from a place back to the head of the span."""
    known = at
    for back in _LOOKED_BACK:
        low = max(span.start, at - back)
        sure = low + _TORN if low > span.start else -1
        marks = _marks(text, Span(low, span.end), known)
        for mark in reversed(marks):
            if mark.end() > sure and _stops(text, mark, span):
                yield mark.end()
        if sure < 0:
            yield span.start
            return
        known = sure


def _marks(text: str, span: Span, last: int) -> list[re.Match[str]]:
    """The marks of a span that end at a place or before it."""
    return list(takewhile(lambda mark: mark.end() <= last, _END.finditer(text, *span)))


def sentences_begun(text: str, span: Span, within: Span) -> int:
    """How many of `sentences` of a span begin inside a stretch of it, its first code point left out."""
    found = set()
    for end in _ends(text, span, within.start):
        start = trimmed(text, Span(end, span.end)).start
        if start >= within.end:
            break
        if start < span.end:
            found.add(start)
    return len(found - {within.start})


def _ends(text: str, span: Span, start: int) -> Iterator[int]:
    """Where the sentences of a span end, from a code point on."""
    return (mark.end() for mark in _END.finditer(text, start, span.end) if _stops(text, mark, span))


def _stops(text: str, end: re.Match[str], whole: Span) -> bool:
    """Whether a sentence stops at this mark."""
    return end.group().isspace() or not _runs_on(text, end, whole)


def _runs_on(text: str, end: re.Match[str], whole: Span) -> bool:
    """Whether the sentence goes on after this mark."""
    mark, after = end.group(), text[end.end() : min(whole.end, end.end() + 3)].lstrip()
    if after[:1].islower() and not mark.startswith(("!", "?")):
        return True
    if not mark.startswith(".") or mark.startswith(".."):
        return False
    word = _WORD_BEFORE.search(text[max(whole.start, end.start() - 12) : end.start()])
    if word is None:
        return False
    before = folded(word.group())
    if after[:1].isdigit() and before in {"no", "nos", "nr"}:
        return True
    if before.isdigit() and len(before) <= 2:  # "am 1. Februar"
        month = _WORD_AFTER.match(text, end.end(), min(whole.end, end.end() + LONGEST_OPENER))
        return month is not None and folded(month.group(1)) in _MONTHS
    if before in _BODIES:
        following = _WORD_AFTER.match(text, end.end(), min(whole.end, end.end() + LONGEST_OPENER))
        return following is not None and folded(following.group(1)) not in _OPENERS
    if before in _WORDS_TOO and word.group().islower():  # "that is good enough for me. If …"
        return False
    return (len(before) == 1 and before.isalpha() and word.group().isupper()) or before in _ABBREVIATIONS


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return span if (start, end) == span else Span(start, end)


def paragraphs(text: str) -> list[Span]:
    """Spans of the lines that hold words, white space at their ends left out."""
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = at if words == line else at + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(words)))
        at += len(line) + 1
    return found


def laid_paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs as they are laid out: what blank lines divide where lines are wrapped, else the lines."""
    lines = paragraphs(text)
    wrapped = [a for a, b in pairwise(lines) if b.start - a.end == 1 and text[a.end - 1] not in ".!?:”\"’'"]
    if len(wrapped) <= WRAPPED * len(lines):
        return lines
    blank = [trimmed(text, Span(m.start(), m.end())) for m in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|$))+", text)]
    return blank if len(lines) > len(blank) else lines


# --- places for people ----------------------------------------------------------------------------------------------


class Lines:
    """Line, column and paragraph (all from 1) of an offset into a text."""

    def __init__(self, text: str) -> None:
        self._lines = [0, *(m.end() for m in re.finditer("\n", text))]
        self._paragraphs = [p.start for p in paragraphs(text)]

    def line_column(self, at: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def paragraph(self, at: int) -> int:
        """The paragraph that a code point stands in."""
        return max(1, bisect_right(self._paragraphs, at))


# --- language -------------------------------------------------------------------------------------------------------

# The commonest function words of a language that few others share; a vote of them settles most texts at no cost.
_COMMON_WORDS = {
    "en": "the of and to in that is was for it with as his be on by he at from this are have not they which you",
    "de": "der die und das ist nicht ein zu den mit sich auf für dem von wir es eine auch des im dass wird sie haben",
    "fr": "le la les et des est une que dans pour qui pas sur au ce avec nous il vous du plus cette sont être",
    "es": "el los las que una por con para del no es se al lo como más pero sus este esta ha son está y",
    "pt": "o os as que não um uma com para do da em na por mais dos como mas foi ao à das são pelo isso está é também",
    "it": "il di che la non una per con del della sono gli è anche le dei nel alla più questo ma si",
    "ro": "și în la de cu pe nu este care pentru din că mai sunt fost această au prin ale acest să",
    "nl": "de het een van en in niet is dat ik we wij op te voor met zijn die er aan ook als maar om hij wordt bij",
    "ru": "и в не на что с по это как к из за от но для мы он его был так все у же",
    "uk": "і в не на що з до це як за від для ми та він його був але у є й про вже цього щоб або",
    "pl": "i w nie na że się z do to jest jak po ale o od za przez są tym był dla czy tego jej będzie oraz",
}
_VOTES = {
    word: [n for n, ws in _COMMON_WORDS.items() if word in ws.split()]
    for ws in _COMMON_WORDS.values()
    for word in ws.split()
}
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000  # characters looked at: the vote is settled long before
_GLANCE = 1500  # characters at their beginning that mostly settle it: nearly all votes for one language
# Share of the words that vote for a language, and times the votes for the next, that settle it: at a glance, where many
# do, and where few do and hardly any for another.
_CLEAR, _PLAIN, _FEW = (0.2, 4.0), (0.12, 1.5), (0.08, 3.0)


def language(text: str) -> str:
    """ISO 639-1 code of the language a text is in; "und" where there are too few words to say.

    Function words vote first; where they do not settle it, py3langid (imported only then) is asked.
    """
    start = len(text) // 3 if len(text) > 3 * _SAMPLE else 0
    sample = text[start : start + _SAMPLE]
    if glanced := _voted(_LETTERS.findall(sample[:_GLANCE].casefold()), *_CLEAR):
        return glanced
    words = _LETTERS.findall(sample.casefold())
    if voted := _voted(words, *_PLAIN) or _voted(words, *_FEW):
        return voted
    if len(words) < 5 and sum(map(len, words)) < 20:
        return max(found, key=found.__getitem__) if (found := votes(words)) else "und"
    import py3langid

    return str(py3langid.classify(sample)[0])


def _voted(words: Sequence[str], share: float, times: float) -> str | None:
    """The language that words vote for with so clear a majority."""
    (first, most), (_, next_most), *_ = [*sorted(votes(words).items(), key=lambda v: -v[1]), ("", 0.0), ("", 0.0)]
    return first if most >= max(3.0, share * len(words)) and most > times * next_most else None


def votes(words: Iterable[str]) -> dict[str, float]:
    """How many words (in small letters) are function words of each language, those of several counted in part."""
    found: dict[str, float] = {}
    for word, times in Counter(filter(_VOTES.__contains__, words)).items():
        for name in _VOTES[word]:
            found[name] = found.get(name, 0.0) + times / len(_VOTES[word])
    return found
