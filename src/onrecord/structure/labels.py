"""Which beginnings of lines are labels: every convention's candidates, judged by the document's own regularities.

What makes a candidate a label is evidence: the words are shaped like a name or an office, the same person comes again,
the words do not stand in small letters elsewhere in the text, and they are set as the document's other labels are.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache, partial
from itertools import filterfalse, islice, pairwise
from math import ceil
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.labels import is_addressed, strength
from onrecord.models import Span
from onrecord.speakers import is_anonymous, is_answer_mark, is_together, parse
from onrecord.structure.alone import laid_out
from onrecord.structure.cast import is_function
from onrecord.structure.conventions import CONVENTIONS, TITLES, Printed, as_marked, candidates, come_again, in_bold
from onrecord.structure.initials import explained
from onrecord.structure.margins import is_head
from onrecord.structure.sheet import Sheet, begins_line, is_fresh
from onrecord.text import folded
from onrecord.wordlists import NAME_PARTICLES, OPENERS, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_START = attrgetter("start")
_REPEATED = 3  # times that a single word must come again to be a name on its own evidence
_TYPICAL = 0.8  # share of the sure labels that makes a typography the document's own
# Times that a person whose label has each strength must speak to be sure: where a full stop, a dash or the end of the
# line closes a label, as it closes any sentence or heading, once is not enough.
_FREE = {1: _REPEATED, 2: 2, 3: 1}
_SHORT_TALK = 24  # turns up to which all that begin a paragraph may be labels though few people come again
# … and where the text is all labels and what stands under them: with times that rise, and without.
_COVERED = {True: {1: 2, 2: 2, 3: 1}, False: {1: 4, 2: 2, 3: 1}}
_STRICT = {1: 4, 2: _REPEATED, 3: 2}
_TITLED = {"address", "office"}  # forms of labels that people have beside each other
_INITIALS = 6  # characters of a label that is initials
_FORENAMES = 6  # turns under single words, and no others, from which on one that comes once can be a name too
_SPOKEN_SHARE = 0.3  # of the turns of a talk has a word by which people speak to each other
_HEAD = 3000  # characters in which the first label of a statement stands
_HEARD = 1200  # characters of a turn that are looked at for one
_BARE = re.compile(
    r"\n(?=[QA \t\u00a0\d*_>])[ \t\u00a0>]*(?:\d{1,2}[ \t]+)?(?P<mark>[*_]{0,2})(?P<label>Q|A)"
    r"(?P<gap>[*_]{0,2}[.:)]?[*_]{0,2}[ \t\u00a0]+(?:-[ ])?)(?=\S)"
)


def printed_labels(text: str, bold: Iterable[Span] = (), named: Iterable[Span] = ()) -> list[Printed]:
    """The labels of a text, in order; empty where it has none. `bold` are beginnings of blocks set bold, `named` those
    of them that the markup says are speakers."""
    sheet = Sheet(text)
    bold = list(bold)
    begun = frozenset(span.start for span in bold)
    best = _judged([c for span in bold if (c := in_bold(text, span))], sheet, strict=True)
    told = [c for span in named if (c := as_marked(text, span)) and _look(c.text).strength]
    best = told if len({c.text for c in told}) > 1 and len(told) > len(best) else best
    enough = _enough(text)
    for convention in CONVENTIONS:
        if convention.strict and len(best) > enough:
            break
        needed = max(2 * len(best), 2) if convention.strict else len(best)
        found = candidates(sheet, convention, begun, needed)
        if convention.name == "line":
            found = laid_out(found, text)
        if convention.strict and not come_again(c.text for c in found):
            continue
        if len(found) > needed and len(found := _judged(found, sheet, strict=convention.strict)) > needed:
            best = found
    return _with_asked(_with_bare(best, sheet), sheet)


def _enough(text: str) -> int:
    """Turns that settle the convention without a look at the others: one in some twenty lines."""
    return max(6, text.count("\n") // 40)


# --- judging --------------------------------------------------------------------------------------------------------


# What calls men and women in a row ("Sr.as e Srs. Deputados").
_SEVERAL = re.compile(
    r"(?:sr\.?as?|sras|senhoras|señoras|damen|ladies|mesdames|signore|panie)\.?(?: deputadas)? (?:e|y|und|and|et|i) ",
    re.IGNORECASE,
)


class Look(NamedTuple):
    """What the words of a label tell by themselves, wherever it stands."""

    strength: int
    person: str
    form: str
    capitals: bool
    unnamed: bool
    telling: bool


@lru_cache(maxsize=65536)
def _look(label: str) -> Look:
    """Its strength; the person it is counted by; how it is made, as labels of one document are made alike; whether it
    is in capitals, stands for an office or whoever asks, and can be set unlike all others and still be a label."""
    unnamed = is_anonymous(label) or is_together(label)
    known = parse(label)
    return Look(
        strength=strength(label),
        person=folded(known.name) or folded(label),
        form=_form(label),
        capitals=_in_capitals(_head(label)),
        unnamed=unnamed or (bool(known.role) and not known.name),
        telling=unnamed or is_addressed(label) or bool(known.role),
    )


def _judged(found: list[Printed], sheet: Sheet, *, strict: bool) -> list[Printed]:
    """The candidates that are labels."""
    printed = {t: n for t, n in Counter(c.text for c in found).items() if _look(t).strength}
    meant = {"R": "A"} if "Q" in printed else {}  # réponse, respuesta, risposta
    looks = {t: _look(meant.get(t, t)) for t in printed}
    times = _times(looks, printed)
    for label, n in printed.items():
        if _opens_sentence(label, n) or (n < _REPEATED and not label.isupper() and _greets(label)):
            del looks[label]
    found = [c for c in found if c.text in looks]
    if not found:
        return []
    clocked = _is_clocked(found)
    whole = not strict and len(found) <= _SHORT_TALK and _covers(found, sheet.text)
    needed = _needed(found, sheet.text, clocked=clocked) if strict else _COVERED[True] if whole else _FREE
    strong = {t: look.strength + (strict and look.strength == 1 and sheet.introduces(t)) for t, look in looks.items()}
    sure = {t for t, look in looks.items() if times[look.person] >= needed[strong[t]]}
    sure |= _keyed(looks, sheet.text)
    sure |= _listed({t for t, look in looks.items() if look.strength == 1} - sure, sheet.text[: found[0].start])
    people = {looks[t].person for t in sure if looks[t].strength == 3}
    sure |= {t for t, look in looks.items() if look.strength > 1 and look.person in people}
    sure |= _spelt_out(looks, sure)
    sure = {t for t in sure if looks[t].strength == 3 or not sheet.common(t)}
    sure -= {c.text for c in found if c.text[0].islower() and not is_fresh(sheet.text, c.start)}
    settled = strict and not clocked
    kept = _settled(found, looks, sure, sheet) if settled else _consistent(found, looks, sure, sheet, whole=whole)
    return kept if _is_talk(kept, sheet.text) else []


def _keyed(looks: dict[str, Look], text: str) -> set[str]:
    """The initials that a key or a list of those present explains ("DB = Dana Brill", "Dana Brill (DB, chair)")."""
    short = [t for t in looks if 1 < len(t) <= _INITIALS and t.isupper() and t.isalpha()]
    head = text[:_HEAD] if short else ""
    equated = "=" in head
    return {t for t in short if (equated and re.search(rf"(?<!\w){t}[ ]?=[ ]?[^\W\d_]", head)) or explained(t, head)}


def _listed(words: set[str], before: str) -> set[str]:
    """The single words that are the function of somebody in a list before the talk ("Эксперт — Анна Роу")."""
    return {t for t in words if is_function(t, before[-_HEAD:])}


def _spelt_out(looks: dict[str, Look], sure: set[str]) -> set[str]:
    """Names and initials of those who are printed in full where they first speak, if some initials are sure labels."""
    short = {t: "".join(c for c in t if c.isalpha()) for t in looks if len(t) <= _INITIALS and t.isupper()}
    initials = {letters for t, letters in short.items() if t in sure}
    long = {t: "".join(w[0] for w in t.split()) for t in looks if " " in t} if initials else {}
    if not initials & {*long.values()}:
        return set()
    return {t for t, letters in long.items() if letters in short.values()} | {
        t for t, letters in short.items() if letters in long.values()
    }


def _times(looks: dict[str, Look], printed: dict[str, int]) -> Counter[str]:
    """How often each person speaks, by how often each label is printed."""
    times: Counter[str] = Counter()
    for label, look in looks.items():
        times[look.person] += printed[label]
    return times


def _is_clocked(found: Sequence[Printed]) -> bool:
    """Whether nearly all candidates have a time, each a later one: that closes a label as a colon does."""
    times = [c.time for c in found if c.time is not None]
    return len(times) > _REPEATED and len(times) >= _TYPICAL * len(found) and all(a <= b for a, b in pairwise(times))


def _needed(found: Sequence[Printed], text: str, *, clocked: bool) -> dict[int, int]:
    """How often people must speak where a mark closes labels that closes other things too."""
    return _COVERED[clocked] if _covers(found, text) else _FREE if clocked else _STRICT


def _covers(found: Sequence[Printed], text: str) -> bool:
    """Whether nearly all paragraphs, or lines where there are none, begin with a candidate or stand under one alone on
    its line: no text that is not a talk has so many."""
    if len(found) <= _REPEATED:
        return False
    body = text[found[0].start :]
    parts = [p for p in re.split(r"\n[ \t]*\n" if "\n\n" in body else r"\n", body) if p.strip()]
    alone = sum("\n\n" in text[c.label.end : c.body] for c in found) > len(found) / 2
    return len(found) >= _TYPICAL * len(parts) / (2 if alone else 1)


def _opens_sentence(label: str, times: int) -> bool:
    """Whether a label begins as sentences do ("And to Mayor Roe", "Now, the question") and does not come often."""
    words = label.replace(",", " ").split()
    often = _REPEATED if len(words) > 2 else 2
    particle = folded(words[0]) in NAME_PARTICLES and label.endswith(")")  # "Von Roe Ada (Greens)"
    return (
        times < often
        and len(words) > 1
        and not particle
        and folded(words[0]) in OPENERS
        and not is_addressed(label)
        and not label.isupper()
    )


_IN_BRACKETS = re.compile(r"[ ]?\([^()]*\)")


def _greets(label: str) -> bool:
    """Whether a label names several people, as a greeting does ("Mayor Roe, Captain Doe and guests", "Chair, ladies and
    gentlemen")."""
    first, *others = re.split(r",\s+|\s[–—]\s", _IN_BRACKETS.sub("", label))
    if any(_SEVERAL.match(x) for x in others):
        return True
    named = (x for x in others if x[:1].isupper() and " - " not in x and parse(x).name)
    return bool(parse(first).name) and any((parse(x).role and parse(x).name) or is_addressed(x) for x in named)


def _settled(found: list[Printed], looks: dict[str, Look], sure: set[str], sheet: Sheet) -> list[Printed]:
    """The labels of a strict convention: at least two people who come again, and others set and formed as they are."""
    titled = {t for t, x in looks.items() if x.strength == 3 and x.form == "capitals" and x.telling and not x.unnamed}
    sure = sure | titled if len(titled) >= TITLES else sure
    settled = [c for c in found if c.text in sure]
    if len({looks[t].person for t in sure}) < 2 or len(settled) < 4:
        return []
    tests = _typography(settled, looks, sheet.text)
    forms = {looks[t].form for t in sure}
    forms |= _TITLED if forms & _TITLED else set()
    whole = {"".join(t.split()) for t in sure}
    surnames = {looks[t].person.split()[-1] for t in sure}
    torn = {t for t in looks if t not in sure and "".join(t.split()) in whole}
    fits = {
        t
        for t, look in looks.items()
        if t in sure
        or (look.strength > 1 and look.form in forms and (look.telling or not sheet.common(t)))
        or (
            look.unnamed
            and look.strength > 1
            and ((look.strength == 3 and " " in t) or sum(c.text == t for c in found) > 1)
        )
        or t in torn
        or (look.form in forms and sheet.introduces(t))
        or (look.strength == 3 and look.person.split()[-1] in surnames)
    }
    apart = torn | {t for t, look in looks.items() if look.form == "mark"}
    kept = [c for c in found if c.text in fits and (c.text in apart or all(t(c) for t in tests))]
    titled &= sure
    opens = [c for c in settled if c.text in titled and _blank_before(sheet.text, c.start)][:1]
    return [*opens, *kept] if kept and opens and opens[0].start < kept[0].start else kept


def _consistent(
    found: list[Printed], looks: dict[str, Look], sure: set[str], sheet: Sheet, *, whole: bool
) -> list[Printed]:
    """The sure ones, and others set as they are; nothing where the sure ones are too few to be a transcript.

    `whole` says that nearly all paragraphs begin with a candidate.
    """
    text = sheet.text
    settled = [c for c in found if c.text in sure]
    printed = Counter(c.text for c in found)
    if not settled:
        named = [c for c in found if looks[c.text].strength == 2 and not sheet.common(c.text, every=False)]
        return named if len(named) > 2 or (len(named) == 2 and not text[: named[0].start].strip()) else []
    anchors = [looks[t] for t in {settled[0].text, *(t for t in sure if printed[t] > 1)}]
    loud = all(map(_is_loud, anchors)) and any(x.form == "capitals" for x in anchors)
    tests = _typography(settled, looks, text)
    surnames = {folded(w) for s in sure for w in parse(s).name.split()}
    forms = {looks[t].form for t in sure}
    bold = len(settled) > 4 and sum(c.marked for c in settled) >= _TYPICAL * len(settled)
    begins = [text[c.body : c.body + 1].islower() for c in settled]
    small = sum(begins) > (1 - _TYPICAL) * len(begins)
    often = _REPEATED if loud else 2
    capitals = {looks[t].person for t in sure if _is_loud(looks[t])}
    # What each label may be on its own words: sure though set unlike the others, or one of them when set like them.
    sole = len(settled) >= _FORENAMES and all(looks[t].form == "word" for t in sure)
    alone = {
        t
        for t in sure
        if printed[t] >= often
        or (looks[t].telling and (not loud or _is_loud(looks[t]) or looks[t].unnamed or looks[t].person in capitals))
    }
    among = {
        t
        for t, look in looks.items()
        if (not loud or _is_loud(look))
        and (bold or look.strength == 3 or t in sure or not sheet.common(t))
        and (
            bold
            or look.strength == 2
            or ((whole or printed[t] > 1) and look.form in forms)
            or (whole and look.form == "word" and sheet.is_name(t))
            or t[0] == "@"
            or folded(t) in surnames
            or sheet.introduces(t)
            or (sole and look.form == "word" and sheet.is_name(t))
        )
    }
    set_alike = [c for c in found if not loud or _is_loud(looks[c.text])]
    for test in tests:
        set_alike = [*filter(test, set_alike)]
    alike = {c.start for c in set_alike}
    kept = []
    for candidate in found:
        label, fits = candidate.text, candidate.start in alike
        if (fits and label in sure) or (
            (
                label in alone
                or (fits and label in among and (small or not text[candidate.body : candidate.body + 1].islower()))
            )
            and is_fresh(text, candidate.start)
        ):
            kept.append(candidate)
    return kept if len(kept) > 1 or any(_bare(sheet)) or _opens(kept, text) else []


def _head(label: str) -> str:
    """A label without what a bracket, a comma or the next line sets behind the name."""
    return re.split(r"[(\[（,\n]", label, maxsplit=1)[0].strip()


def _in_capitals(head: str) -> bool:
    """Whether a label is set in capitals, its given names beside the surname or not ("DOE", "DOE Jane")."""
    first = head.partition(" ")[0]
    return head.isupper() or (len(first) > 2 and first.isupper() and not is_addressed(head))


def _form(label: str) -> str:
    """How a label is made: labels of one document are made alike."""
    plain = _head(label)
    if is_anonymous(label) or is_answer_mark(label) or is_together(label):
        return "mark"
    if any(len(w) > 2 and w.removeprefix("Mc").removeprefix("Mac").isupper() for w in re.findall(r"[\w'’-]+", plain)):
        return "capitals"
    if is_addressed(plain):
        return "address"
    return "office" if parse(plain).role else "name" if " " in plain or "." in plain else "word"


def _is_loud(look: Look) -> bool:
    """Whether a label is set in capitals, or stands for whoever asks."""
    return look.form in ("capitals", "mark")


def _opens(kept: list[Printed], text: str) -> bool:
    """Whether a lone label opens a statement: a person at the head of the text."""
    if not kept or is_anonymous(kept[0].text):
        return False
    sure = kept[0].text.isupper() and len(kept[0].text.split()) > 1
    return kept[0].start < (_HEAD if sure else min(_HEAD, len(text) // 3 + 1))


def _typography(settled: Sequence[Printed], looks: dict[str, Look], text: str) -> list[Callable[[Printed], bool]]:
    """What nearly all sure labels have in common: bold, capitals, a blank line before."""
    if len(settled) <= 4:
        return []
    loud = any(looks[c.text].form == "capitals" for c in settled)
    bullet = Counter(c.bullet for c in settled).most_common(1)[0][0]
    capitals = {t for t, look in looks.items() if look.capitals}
    small = {t for t in looks if t not in capitals or len(t) == 1}
    set_loud = {t for t, look in looks.items() if loud and _is_loud(look)}
    apart = cache(partial(_blank_before, text))
    tests: tuple[Callable[[Printed], bool], ...] = (
        lambda c: c.marked,
        lambda c: c.text in capitals,
        lambda c: c.text in small,
        lambda c: c.text in set_loud,
        lambda c: c.time is not None,
        lambda c: c.bullet == bullet != "",
        lambda c: text[c.start : c.start + 1] in " \t\u00a0",
        lambda c: apart(c.start),
    )
    others = len(settled) - ceil(_TYPICAL * len(settled))  # that may fail
    return [t for t in tests if next(islice(filterfalse(t, settled), others, None), None) is None]


def _blank_before(text: str, start: int) -> bool:
    if start == 0 or text.startswith("\n\n", start - 2):
        return True
    before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start].strip()
    return not before or is_head(before)


def _is_talk(kept: Sequence[Printed], text: str) -> bool:
    """Whether the turns are talk where nothing but the look of their labels says so: glossaries, lists and programmes
    have entries that nobody speaks."""
    printed = Counter(c.text for c in kept)
    if any(is_anonymous(t) or is_addressed(t) for t in printed):
        return True
    looks = {t: _look(t) for t in printed}
    times = _times(looks, printed)
    again = {look.person for look in looks.values() if times[look.person] >= (2 if look.strength > 1 else _REPEATED)}
    if len(again) > 1:
        return True
    ends = [*(c.start for c in kept[1:]), len(text)]
    said = (text[c.body : min(end, c.body + _HEARD)] for c, end in zip(kept, ends, strict=False))
    enough = ceil(_SPOKEN_SHARE * len(kept))
    return len(list(islice(filter(_is_spoken, said), enough))) == enough


def _is_spoken(words: str) -> bool:
    """Whether words ask, or have one by which people speak to each other."""
    return "?" in words or "？" in words or not SPOKEN.isdisjoint(w.strip(".,;:!?\"'") for w in folded(words).split())


# --- Q and A --------------------------------------------------------------------------------------------------------


def _with_bare(best: list[Printed], sheet: Sheet) -> list[Printed]:
    """The labels with the bare "Q" and "A" of transcripts that close them by a gap alone."""
    bare = list(_bare(sheet))
    taken = {c.start for c in best} if bare else ()
    wide = [c for c in bare if c.start not in taken and c.label.start not in taken]
    asked = sum(c.text == "Q" for c in wide)
    closed = [c for c in wide if sheet.text[c.label.end : c.label.end + 1] in ".:"]
    if best and not asked and len(closed) >= _ANSWERS and not _LETTERED.search(sheet.text):
        return sorted((*best, *closed), key=_START)
    if asked < (1 if best else 2):
        return best
    answers = sum(c.text == "A" and begins_line(sheet.text, c.start) for c in wide)
    answered = not best or (answers > 1 and answers * 2 > asked)
    return sorted((*best, *(c for c in wide if c.text == "Q" or answered)), key=_START)


_ANSWERS = 3  # marks of answers to questions under names from which on they are no letters of a list
_LETTERED = re.compile(r"^[ \t]*B[.)][ \t]", re.MULTILINE)
_ASKED = re.compile(
    r"(?:\*?\d{1,4}[.)]?[ \t]+)?(?P<label>[^\W\d_][^\n:;?!()]{1,60}[ ]\([^()\n]{2,40}\))[ \u00a0]"
    r"(?=(?:asked|to ask)[ ](?:the|his|her|whether|if|what|when|how|why)\b)"
)


_ASKS = re.compile(r"\)[ \u00a0](?:asked|to ask) ")  # a cheap look before it


def _with_asked(best: list[Printed], sheet: Sheet) -> list[Printed]:
    """The labels with those of questions that the record tells ("Ms. ROE (Ilm North) asked the Minister what …"): a
    paragraph before an answer, under a name and what its bearer sits for."""
    if not best or not _ASKS.search(sheet.text):
        return best
    forms = {_look(c.text).form for c in best}
    told = []
    for line in sheet.fresh_lines:
        found = _ASKED.match(line.head) if " ask" in line.head else None
        if found and strength(found["label"]) == 3 and _look(found["label"]).form in forms:
            after = next((c for c in best if c.start > line.at), None)
            if after and sheet.text.count("\n\n", line.at, after.start) == 1 and _blank_before(sheet.text, line.at):
                told.append(_told(line.at, found))
    return sorted((*best, *told), key=_START)


def _told(at: int, found: re.Match[str]) -> Printed:
    return Printed(
        at, Span(at + found.start("label"), at + found.end("label")), at + found.end(), found["label"], False
    )


def _bare(sheet: Sheet) -> Iterator[Printed]:
    """Bare marks of questions and answers at the beginnings of lines."""
    for found in _BARE.finditer("\n" + sheet.text):
        if found["label"] == "Q" or len(found["gap"]) > 1 or found["gap"] == "\u00a0":
            at, (start, end) = found.start(), found.span("label")
            yield Printed(at, Span(start - 1, end - 1), found.end() - 1, found["label"], bool(found["mark"]))
