"""Which beginnings of lines are labels: every convention's candidates, judged by the document's own regularities.

What makes a candidate a label is evidence: the words are shaped like a name or an office, the same person comes again,
the words do not stand in small letters elsewhere in the text, and they are set as the document's other labels are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.dates import find_date
from onrecord.labels import is_addressed, strength
from onrecord.models import Span
from onrecord.speakers import is_anonymous, is_answer_mark, is_honorific, is_office, parse
from onrecord.structure.conventions import CONVENTIONS, Printed, begins_line, candidates, in_bold
from onrecord.text import folded
from onrecord.wordlists import ARTICLES, OPENERS, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_REPEATED = 3  # times that a single word must come again to be a name on its own evidence
_TYPICAL = 0.8  # share of the sure labels that makes a typography the document's own
# Times that a person whose label has each strength must speak to be sure: where a full stop, a dash or the end of the
# line closes a label, as it closes any sentence or heading, once is not enough.
_FREE = {1: _REPEATED, 2: 2, 3: 1}
_STRICT = {1: 4, 2: _REPEATED, 3: 2}
_SPOKEN_SHARE = 0.3  # of the turns of a talk has a word by which people speak to each other
_BEFORE_SURNAME = re.compile(r"(?<![.!?:][ \u00a0])\b[^\W\d_a-zß-ÿ]\w+\.?[ \u00a0]\Z")
_BROKEN = 45  # characters that a line broken within a sentence has at least
_HEAD = 3000  # characters in which the first label of a statement stands
_HEARD = 1200  # characters of a turn that are looked at for one
_BARE = re.compile(
    r"^[ \t\u00a0]*(?:\d{1,2}[ \t]+)?(?P<mark>[*_]{0,2})(?P<label>Q|A)"
    r"(?P<gap>[*_]{0,2}[.:)]?[*_]{0,2}[ \t\u00a0]+)(?=\S)",
    re.MULTILINE,
)


class Text:
    """A text with what judging asks of it, counted once and only when asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._introduced: dict[str, bool] = {}

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in the text, as printed."""
        return Counter(re.findall(r"[^\W\d_]{2,}", self.text))

    def common(self, label: str, *, every: bool = True) -> bool:
        """Whether the label's words, all or any of them, stand as often in small letters, as a name's do not."""
        words = [
            w
            for w in re.findall(r"[^\W\d_]{2,}", label)
            if w[0].isupper() and folded(w) not in ARTICLES and not is_office(w) and not is_honorific(w)
        ]
        return bool(words) and (all if every else any)(self._lowered(w) for w in words)

    @cached_property
    def asked(self) -> list[re.Match[str]]:
        """Bare marks of questions and answers at the beginnings of lines."""
        return [m for m in _BARE.finditer(self.text) if len(m["gap"]) > 1 or m["gap"] == "\u00a0" or m["label"] == "Q"]

    def fresh(self, label: Printed) -> bool:
        """Whether a label does not go on with the line before, which has ended or is too short to have been broken."""
        end = self.text.rfind("\n", 0, label.start)
        short = end - self.text.rfind("\n", 0, max(0, end)) < _BROKEN
        return short or begins_line(self.text, label.start)

    def introduces(self, label: str) -> bool:
        """Whether a single word stands as somebody's surname elsewhere ("Jane Roe")."""
        if label not in self._introduced:
            places = re.finditer(rf"(?<=[ \u00a0]){re.escape(label)}\b(?![:.])", self.text) if _is_word(label) else ()
            self._introduced[label] = any(
                _BEFORE_SURNAME.search(self.text[max(0, m.start() - 30) : m.start()]) for m in places
            )
        return self._introduced[label]

    def _lowered(self, word: str) -> bool:
        small, times = word.lower(), self.words
        return times[small] * 2 >= sum(times[w] for w in {word, small.capitalize(), small.upper()})


def _is_word(label: str) -> bool:
    return " " not in label and label[0].isupper()


def printed_labels(text: str, bold: Iterable[Span] = ()) -> list[Printed]:
    """The labels of a text, in order; empty where it has none. `bold` are beginnings of blocks set bold."""
    known = Text(text)
    bold = list(bold)
    begun = frozenset(span.start for span in bold)
    best = _judged([c for span in bold if (c := in_bold(text, span))], known, strict=True)
    for convention in CONVENTIONS:
        if convention.strict and len(best) > _enough(known):
            break
        found = list(candidates(text, convention, begun))
        if convention.name == "line":
            found = _laid_out([c for c in found if strength(c.text)], text)
        if len(found) <= len(best):
            continue
        found = _judged(found, known, strict=convention.strict)
        if len(found) > max((2 if convention.strict else 1) * len(best), 2 if convention.strict else 0):
            best = found
    return _with_bare(best, known)


def _enough(known: Text) -> int:
    """Turns that settle the convention without a look at the others: one in some twenty lines."""
    return max(6, known.text.count("\n") // 40)


# --- judging --------------------------------------------------------------------------------------------------------


def _judged(found: list[Printed], known: Text, *, strict: bool) -> list[Printed]:
    """The candidates that are labels."""
    shapes = {label: strength(label) for label in {c.text for c in found}}
    found = [c for c in found if shapes[c.text]]
    people = {label: _person(label) for label, shape in shapes.items() if shape}
    times = Counter(people[c.text] for c in found)
    printed = Counter(c.text for c in found)
    found = [
        c
        for c in found
        if not (_opens_sentence(c.text, printed[c.text]) or (_greets(c.text) and printed[c.text] < _REPEATED))
    ]
    needed = _STRICT if strict else _FREE
    sure = {t for t, who in people.items() if times[who] >= needed[shapes[t]]}
    sure = {t for t in sure if shapes[t] == 3 or not known.common(t)}
    sure -= {c.text for c in found if c.text[0].islower() and not known.fresh(c)}
    kept = _settled(found, shapes, sure, known) if strict else _consistent(found, shapes, sure, known)
    return kept if _is_talk(kept, known) else []


def _opens_sentence(label: str, times: int) -> bool:
    """Whether a label begins as sentences do ("And to Mayor Roe", "Now, the question") and does not come often."""
    words = label.replace(",", " ").split()
    often = _REPEATED if len(words) > 2 else 2
    return (
        times < often
        and len(words) > 1
        and folded(words[0]) in OPENERS
        and not is_addressed(label)
        and not label.isupper()
    )


def _greets(label: str) -> bool:
    """Whether a label names several people, as a greeting does ("Mayor Roe, Captain Doe and guests")."""
    first, *others = re.split(r",\s+|\s[–—]\s", label)
    named = (x for x in others if x[:1].isupper() and parse(x).name)
    return bool(parse(first).name) and any(parse(x).role or is_addressed(x) for x in named)


@lru_cache(maxsize=65536)
def _person(label: str) -> str:
    """What a label is counted by: the name in it, else itself."""
    return folded(parse(label).name) or folded(label)


def _settled(found: list[Printed], shapes: dict[str, int], sure: set[str], known: Text) -> list[Printed]:
    """The labels of a strict convention: at least two people who come again, and others set and formed as they are."""
    settled = [c for c in found if c.text in sure]
    if len({_person(s) for s in sure}) < 2 or len(settled) < 4:
        return []
    tests = _typography(settled, known.text)
    forms = {_form(s) for s in sure}
    fits = {
        t
        for t, shape in shapes.items()
        if t in sure or (shape > 1 and _form(t) in forms and (_speaks_for_itself(t) or not known.common(t)))
    }
    return [c for c in found if c.text in fits and (is_anonymous(c.text) or all(t(c) for t in tests))]


def _consistent(found: list[Printed], shapes: dict[str, int], sure: set[str], known: Text) -> list[Printed]:
    """The sure ones, and others set as they are; nothing where the sure ones are too few to be a transcript."""
    settled = [c for c in found if c.text in sure]
    printed = Counter(c.text for c in found)
    if not settled:
        named = [c for c in found if shapes[c.text] == 2 and not known.common(c.text, every=False)]
        return named if len(named) > 2 or (len(named) == 2 and not known.text[: named[0].start].strip()) else []
    anchors = [c for i, c in enumerate(settled) if i == 0 or printed[c.text] > 1]
    loud = all(map(_is_loud, anchors)) and any(_form(c.text) == "capitals" for c in anchors)
    tests = [*_typography(settled, known.text), *([_is_loud] if loud else [])]
    often = _REPEATED if loud else 2
    surnames = {folded(w) for s in sure for w in parse(s).name.split()}
    common = {t: shapes[t] < 3 and t not in sure and known.common(t) for t in {c.text for c in found}}
    forms = {_form(s) for s in sure}
    bold = len(settled) > 4 and sum(c.marked for c in settled) >= _TYPICAL * len(settled)
    begins = [known.text[c.body : c.body + 1].islower() for c in settled]
    small = sum(begins) > (1 - _TYPICAL) * len(begins)
    kept = []
    for candidate in found:
        alike = all(test(candidate) for test in tests)
        fresh = known.fresh(candidate)
        certain = candidate.text in sure and (
            alike
            or (fresh and printed[candidate.text] >= often)
            or (
                fresh
                and _speaks_for_itself(candidate.text)
                and (not loud or _is_loud(candidate) or _is_unnamed(candidate.text))
            )
        )
        if certain or (
            alike
            and fresh
            and (bold or not common[candidate.text])
            and (small or not known.text[candidate.body : candidate.body + 1].islower())
            and (
                shapes[candidate.text] == 2
                or (printed[candidate.text] > 1 and _form(candidate.text) in forms)
                or folded(candidate.text) in surnames
                or bold
                or known.introduces(candidate.text)
            )
        ):
            kept.append(candidate)
    return kept if len(kept) > 1 or known.asked or _opens(kept, known.text) else []


def _head(label: str) -> str:
    """A label without what a bracket, a comma or the next line sets behind the name."""
    return re.split(r"[(\[（,\n]", label, maxsplit=1)[0].strip()


@lru_cache(maxsize=65536)
def _form(label: str) -> str:
    """How a label is made: labels of one document are made alike."""
    plain = _head(label)
    if is_anonymous(label) or is_answer_mark(label):
        return "mark"
    if any(len(w) > 2 and w.isupper() for w in re.findall(r"[\w'’-]+", plain)):
        return "capitals"
    if is_addressed(plain):
        return "address"
    return "office" if parse(label).role else "name" if " " in plain or "." in plain else "word"


def _is_loud(candidate: Printed) -> bool:
    """Whether a label is set in capitals, or stands for whoever asks."""
    return _form(candidate.text) in ("capitals", "mark")


def _is_unnamed(label: str) -> bool:
    """Whether a label is an office alone, or whoever asks."""
    return is_anonymous(label) or (bool(parse(label).role) and not parse(label).name)


def _speaks_for_itself(label: str) -> bool:
    """Whether a label can be set unlike all others and still be one: an office, a form of address, an unnamed asker."""
    return is_anonymous(label) or is_addressed(label) or bool(parse(label).role)


def _opens(kept: list[Printed], text: str) -> bool:
    """Whether a lone label opens a statement: a person at the head of the text."""
    if not kept or is_anonymous(kept[0].text):
        return False
    sure = kept[0].text.isupper() and len(kept[0].text.split()) > 1
    return kept[0].start < (_HEAD if sure else min(_HEAD, len(text) // 3 + 1))


def _typography(settled: Sequence[Printed], text: str) -> list[Callable[[Printed], bool]]:
    """What nearly all sure labels have in common: bold, capitals, a blank line before."""
    tests: tuple[Callable[[Printed], bool], ...] = (
        lambda c: c.marked,
        lambda c: _head(c.text).isupper(),
        lambda c: not _head(c.text).isupper() or len(c.text) == 1,
        _is_loud,
        lambda c: c.time is not None,
        lambda c: text[c.start : c.start + 1] in " \t\u00a0",
        lambda c: _blank_before(text, c.start),
    )
    return [t for t in tests if len(settled) > 4 and sum(map(t, settled)) >= _TYPICAL * len(settled)]


def _blank_before(text: str, start: int) -> bool:
    return start == 0 or not text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start].strip()


def _is_talk(kept: Sequence[Printed], known: Text) -> bool:
    """Whether the turns are talk where nothing but the look of their labels says so: glossaries, lists and programmes
    have entries that nobody speaks."""
    times = Counter(_person(c.text) for c in kept)
    if sum(n > 1 for n in times.values()) > 1 or any(is_anonymous(c.text) or is_addressed(c.text) for c in kept):
        return True
    ends = [*(c.start for c in kept[1:]), len(known.text)]
    said = [known.text[c.body : min(end, c.body + _HEARD)] for c, end in zip(kept, ends, strict=False)]
    spoken = sum(
        bool(SPOKEN & {w.strip(".,;:!?\"'") for w in folded(x).split()}) or "?" in x or "？" in x for x in said
    )
    return spoken >= _SPOKEN_SHARE * len(said)


# --- labels alone on their lines ------------------------------------------------------------------------------------


def _laid_out(found: list[Printed], text: str) -> list[Printed]:
    """Candidates alone on their lines: those of a list of names dropped, an office on the next line taken in."""
    if not found:
        return []
    empty = [_says_nothing(text[a.body : b.start]) for a, b in pairwise(found)] + [False]
    times = Counter(_person(c.text) for c, nothing in zip(found, empty, strict=True) if not nothing)
    listed = [i > 1 and empty[i - 1] and empty[i - 2] and times[_person(c.text)] < 2 for i, c in enumerate(found)]
    return [_with_office(c, text) for c, e, x in zip(found, empty, listed, strict=True) if not e and not x]


def _says_nothing(words: str) -> bool:
    """Whether nothing but a date or another name with its office stands there."""
    plain = words.strip()
    if not plain or len(plain) > 120:
        return not plain
    date = find_date(plain)
    dated = date is not None and date[2] - date[1] > len(plain) / 2
    return dated or ("\n" not in plain and plain[-1] not in ".?!" and " " in plain and strength(plain) > 1)


_NEXT_LINE = re.compile(r"(?P<line>[^\n]{3,100})\n[ \t]*\n\s*(?=\S)")


def _with_office(label: Printed, text: str) -> Printed:
    """A label with the line under it, where that tells an office and a gap parts it from the words."""
    below = _NEXT_LINE.match(text, label.body)
    if below is None or "\n" not in text[label.label.end : label.body] or "\n\n" in text[label.label.end : label.body]:
        return label
    line = below["line"].strip(" \t*_")
    words = line.replace(",", " ").split()
    if line[-1:] in ".!?:;" or len(words) > 12 or not any(map(is_office, words)) or SPOKEN & {folded(w) for w in words}:
        return label
    span = Span(label.label.start, label.body + len(below["line"].rstrip()))
    return replace(label, label=span, text=span.of(text), body=below.end())


# --- Q and A --------------------------------------------------------------------------------------------------------


def _with_bare(best: list[Printed], known: Text) -> list[Printed]:
    """The labels with the bare "Q" and "A" of transcripts that close them by a gap alone."""
    taken = {c.start for c in best}
    wide = [(m.start(), m) for m in known.asked if m.start() not in taken and m.start("label") not in taken]
    asked = sum(m["label"] == "Q" for _, m in wide)
    if asked < (1 if best else 2):
        return best
    answers = sum(m["label"] == "A" and begins_line(known.text, at) for at, m in wide)
    answered = not best or (answers > 1 and answers * 2 > asked)
    bare = [
        Printed(
            start=at,
            label=Span(*m.span("label")),
            body=m.end(),
            text=m["label"],
            marked=bool(m["mark"]),
        )
        for at, m in wide
        if m["label"] == "Q" or answered
    ]
    return sorted((*best, *bare), key=lambda c: c.start)
