"""Where the labels of a transcript stand: every convention's candidates, judged by the document's own regularities.

No site and no name is listed. A candidate is a short beginning of a line closed as its convention closes labels. What
makes it a label is evidence: the words are shaped like a name or an office, they come again, they do not stand in small
letters elsewhere in the text, and they are set as the document's other labels are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from onrecord.labels import seconds, strength
from onrecord.models import Span
from onrecord.speakers import is_anonymous, is_honorific, is_office, parse
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

TIME = r"\\?[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\\?[\])>]?"
_LEAD = r"[ \t\u00a0>#•*_\\–—-]{0,12}"
# A full stop inside a label closes an initial or a short form ("J.", "Mrs.").
_STOP = r"(?<=\b\w)\.|(?<=\b\w\w)\.|(?<=\b\w\w\w)\."
_NAME = rf"[^\W_](?:[^\n:：.!?;<>|(\[\\]|{_STOP}){{0,80}}?"
_SHORT = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Hon|Rev|St|M|MM|Mme|Mlle|Sr|Sra|Sig|[A-ZÀ-ÞА-Я])"
_BRACKET = r"(?:[ \t]*[(\[][^()\[\]\n:]{1,60}[)\]]){0,2}"
# What stands before a line that does not go on with a sentence.
_ENDS = frozenset("\n .!?:)]\"'”’»…—–-*_")
_LABEL_WORDS = 12  # a longer beginning of a line is a sentence
_REPEATED = 3  # times that a single word must come again to be a name on its own evidence
_TYPICAL = 0.8  # share of the sure labels that makes a typography the document's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One label as it stands: `start` is where its line begins, `body` where the words begin."""

    start: int
    label: Span
    body: int
    text: str
    marked: bool
    time: float | None = None


class Convention(NamedTuple):
    """A way of setting labels: its name, the pattern of a line, a cheap sign that a line is worth a look, and whether
    its labels need more evidence, because what closes them closes sentences and headings too."""

    name: str
    pattern: re.Pattern[str]
    sign: Callable[[str], bool]
    strict: bool


CONVENTIONS = (
    Convention(
        "colon",
        re.compile(
            rf"{_LEAD}(?:(?P<time>{TIME})[ \t*_–-]*)?(?P<label>{_NAME}{_BRACKET}(?:,[^\n:：!?;]{{1,60}}?)?)"
            rf"\.?[*_]{{0,3}}[ \t]*(?P<after>{TIME})?[*_]{{0,3}}[ \t]*[:：][*_]{{0,3}}(?=\s|$|[A-ZÀ-ÞА-Я(])",
        ),
        lambda line: ":" in line[:130] or "：" in line[:130],
        False,
    ),
    Convention(
        "stop",
        re.compile(
            rf"[ \t\u00a0]{{0,60}}(?P<time>{TIME}[ \t]*)?"
            rf"(?P<label>(?:{_SHORT}\.[ \t]*)*+[^\W\d_](?:[^\n:：.!?;,<>|(\[]|{_STOP}){{0,60}}?{_BRACKET})"
            r"(?P<after>)\.(?:[ \t]*[–—-]{1,2})?[ \t]+(?=[^\s])",
        ),
        lambda line: "." in line[:90],
        True,
    ),
    Convention(
        "dash",
        re.compile(
            rf"{_LEAD}(?P<time>{TIME}[ \t]*)?(?P<label>{_NAME}{_BRACKET})"
            rf"(?P<after>)[*_]{{0,3}}[ \t]+[–—][ \t]+(?=\S)",
        ),
        lambda line: " – " in line[:80] or " — " in line[:80],
        True,
    ),
    Convention(
        "line",
        re.compile(
            rf"[ \t#*_]{{0,8}}(?P<time>{TIME}[ \t-]*)?"
            rf"(?P<label>{_NAME}{_BRACKET}(?:,[^\n:：.!?;]{{1,50}}?)?)[*_]{{0,3}}"
            rf"[ \t,–—-]*(?P<after>{TIME})?[*_ \t]*$",
        ),
        lambda line: len(line) < 90 and line[-1:] not in ".!?,;:",
        True,
    ),
)
_BARE = re.compile(r"[ \t]*(?P<mark>[*_]{0,2})(?P<label>Q|A)(?P<gap>[*_]{0,2}[.:)]?[*_]{0,2}[ \t\u00a0]+)(?=\S)")
_AFTER_LABEL = re.compile(rf"[ \t*_]*(?P<time>{TIME})?[\s\u00a0]*")


def printed_labels(text: str, bold: Iterable[Span] = ()) -> list[Printed]:
    """The labels of a text, in order; empty where it has none. `bold` are beginnings of blocks set bold."""
    lines = _lines(text)
    best = _judged([_in_bold(text, span) for span in bold if _leads(text, span)], text, strict=True)
    for convention in CONVENTIONS:
        if convention.strict and len(best) > _enough(text):
            break
        found = _judged(list(_candidates(text, lines, convention)), text, strict=convention.strict)
        if len(found) > max((2 if convention.strict else 1) * len(best), 2 if convention.strict else 0):
            best = found
    return _with_bare(best, lines)


def _leads(text: str, span: Span) -> bool:
    """Whether bold words are a short beginning of a line that goes on."""
    return span.end - span.start < 90 and len(span.of(text).split()) <= _LABEL_WORDS and text[span.end :][:1] in " :"


def _in_bold(text: str, span: Span) -> Printed:
    words = span.of(text).rstrip(" :.,")
    after = re.compile(r"[\s:.,–—-]*").match(text, span.start + len(words))
    return Printed(
        start=span.start,
        label=Span(span.start, span.start + len(words)),
        body=after.end() if after else span.end,
        text=words,
        marked=True,
    )


def _lines(text: str) -> list[tuple[int, str]]:
    """(offset, line) of every line with something on it."""
    lines = []
    at = 0
    for line in text.split("\n"):
        if line:
            lines.append((at, line))
        at += len(line) + 1
    return lines


def _enough(text: str) -> int:
    """Turns that settle the convention without a look at the others: one in some twenty lines."""
    return max(6, text.count("\n", 0, 200_000) // 40)


def _candidates(text: str, lines: Sequence[tuple[int, str]], convention: Convention) -> Iterable[Printed]:
    for at, line in lines:
        if not convention.sign(line) or (convention.strict and at > 1 and text[at - 2] not in _ENDS):
            continue
        found = convention.pattern.match(line[:240])
        if found is None:
            continue
        words = found["label"].rstrip(" \t,*_")
        if len(words.split()) > _LABEL_WORDS:
            continue
        after = _AFTER_LABEL.match(text, at + found.end())
        time = found["time"] or found["after"] or (after["time"] if after else None)
        start = at + found.start("label")
        yield Printed(
            start=at,
            label=Span(start, start + len(words)),
            body=after.end() if after else at + found.end(),
            text=words,
            marked="**" in found.group()[: found.start("label")] or "__" in found.group()[: found.start("label")],
            time=seconds(time) if time else None,
        )


# --- judging --------------------------------------------------------------------------------------------------------


def _judged(found: list[Printed], text: str, *, strict: bool) -> list[Printed]:
    """The candidates that are labels."""
    shapes = {label: strength(label) for label in {c.text for c in found}}
    found = [c for c in found if shapes[c.text]]
    times = Counter(folded(c.text) for c in found)
    needed = _STRICT if strict else _FREE
    frequent = {t for t, shape in shapes.items() if shape and times[folded(t)] >= needed[shape]}
    sure = {t for t in frequent if shapes[t] == 3 or not _common(t, text)}
    if strict:
        return _settled(found, shapes, sure, text)
    return _consistent(found, shapes, sure, text)


def _settled(found: list[Printed], shapes: dict[str, int], sure: set[str], text: str) -> list[Printed]:
    """The labels of a strict convention: at least two people who come again, and sure ones set exactly as they are."""
    settled = [c for c in found if c.text in sure]
    if len({folded(s) for s in sure}) < 2 or len(settled) < 4:
        return []
    tests = _typography(settled, text)
    loud = _has_capitals in tests
    return [
        c
        for c in found
        if (c.text in sure and (is_anonymous(c.text) or all(t(c) for t in tests)))
        or (loud and shapes[c.text] == 3 and all(t(c) for t in tests))
    ]


def _has_capitals(candidate: Printed) -> bool:
    """Whether a word of the label is set in capitals ("Mr. DOE of Westland")."""
    return any(len(w) > 2 and w.isupper() for w in re.findall(r"[\w'’-]+", candidate.text))


# Times that a label of each strength must stand in the text to be sure: where a full stop, a dash or the end of the
# line closes it, as it closes any sentence or heading, once is not enough.
_FREE = {1: _REPEATED, 2: 2, 3: 1}
_STRICT = {1: 4, 2: _REPEATED, 3: 2}


def _common(label: str, text: str) -> bool:
    """Whether the label's words stand as often in small letters in the text, as those of a name do not."""
    words = [w for w in re.findall(r"[^\W\d_]{2,}", label) if w[0].isupper() and not w.isupper() and not is_office(w)]
    return bool(words) and all(_times(w.lower(), text) * 2 >= _times(w, text) for w in words)


def _times(word: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) if word in text else 0


def _consistent(found: list[Printed], shapes: dict[str, int], sure: set[str], text: str) -> list[Printed]:
    """The sure ones, and others set as they are; nothing where the sure ones are too few to be a transcript."""
    settled = [c for c in found if c.text in sure]
    if not settled:
        named = [c for c in found if shapes[c.text] == 2 and not _common(c.text, text)]
        return named if len(named) > 2 else []
    tests = _typography(settled, text)
    surnames = {folded(w) for s in sure for w in parse(s).name.split()}
    common = {t: shapes[t] < 3 and t not in sure and _common(t, text) for t in {c.text for c in found}}
    times = Counter(c.text for c in found)
    kept = []
    for candidate in found:
        alike = all(test(candidate) for test in tests)
        known = candidate.text in sure and (alike or times[candidate.text] > 1 or _speaks_for_itself(candidate.text))
        other = shapes[candidate.text] == 2 or folded(candidate.text) in surnames
        if known or (alike and other and not common[candidate.text]):
            kept.append(candidate)
    return kept if len(kept) > 1 or _opens(kept, text) else []


def _speaks_for_itself(label: str) -> bool:
    """Whether a label can be set unlike all others and still be one: an office, a form of address, an unnamed asker."""
    return is_anonymous(label) or is_honorific(label.split()[0]) or bool(parse(label).role)


def _opens(kept: list[Printed], text: str) -> bool:
    """Whether a lone label opens a statement: a person at the head of the text."""
    return bool(kept) and not is_anonymous(kept[0].text) and kept[0].start < min(3000, len(text) // 3 + 1)


def _typography(settled: Sequence[Printed], text: str) -> list[Callable[[Printed], bool]]:
    """What nearly all sure labels have in common: bold, capitals, a blank line before."""
    tests: tuple[Callable[[Printed], bool], ...] = (
        lambda c: c.marked,
        lambda c: c.text.upper() == c.text,
        lambda c: c.text.upper() != c.text or len(c.text) == 1,
        _has_capitals,
        lambda c: c.time is not None,
        lambda c: text[c.start : c.start + 1] in " \t\u00a0",
        lambda c: text[: c.start].endswith("\n\n") or c.start == 0 or _blank_before(text, c.start),
    )
    return [t for t in tests if len(settled) > 4 and sum(map(t, settled)) >= _TYPICAL * len(settled)]


def _blank_before(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start].strip()


def _may_be_bare(line: str) -> bool:
    start = line.lstrip(" \t*_")[:2]
    return start[:1] in ("Q", "A") and not start[1:].isalpha()


def _with_bare(best: list[Printed], lines: Sequence[tuple[int, str]]) -> list[Printed]:
    """The labels with the bare "Q" and "A" of transcripts that close them by a gap alone."""
    taken = {c.start for c in best}
    found = [(at, m) for at, line in lines if _may_be_bare(line) and at not in taken and (m := _BARE.match(line[:40]))]
    wide = [(at, m) for at, m in found if len(m["gap"]) > 1 or m["gap"] == "\u00a0" or m["label"] == "Q"]
    asked = sum(m["label"] == "Q" for _, m in wide)
    if asked < (1 if best else 2):
        return best
    bare = [
        Printed(
            start=at,
            label=Span(at + m.start("label"), at + m.end("label")),
            body=at + m.end(),
            text=m["label"],
            marked=bool(m["mark"]),
        )
        for at, m in wide
        if m["label"] == "Q" or not best
    ]
    return sorted((*best, *bare), key=lambda c: c.start)
