"""Who asks under "Q" and who answers under "A" where a witness is examined: the lines between turns that tell it, such
as "BY MS. SATO:", "Questions from MR HALE" and "RUTH VANE, having been duly sworn"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.identity import resolve
from onrecord.models import Speaker
from onrecord.patterns import lazily
from onrecord.speakers import bare, is_answer_mark, parse
from onrecord.structure.people import speaker_id
from onrecord.text import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.structure.turns import Piece

# The beginning of a line behind its break, which is found fast.
_LINE = r"[ \t]*(?:\d{1,2}[ \t]+)?"
_LOUD = rf"(?P<who>(?:{CAPITAL}[\w.'’-]*[ ]){{0,4}}{CAPITAL}[\w'’-]+)"
_ADDRESS = r"(?:M[RrSs]\.?|M[Rr][Ss]\.?|D[Rr]\.?)"
_EXAMINES = lazily(
    rf"\n(?=[ \t\dbcdefrBCDEFR-]|[qQ][uU]){_LINE}(?=[bcdefqrBCDEFQR-])"
    rf"(?:(?i:(?:(?:further )?(?:re-?)?(?:direct|cross)?[ -]?examin(?:ation|ed)(?:[ -]in[ -]chief)? |"
    rf"(?:further )?questions |(?:further )?questioned )(?:by|from))|(?:BY|By)(?=[ ]{_ADDRESS}|[^\n:]*:[ \t]*$))"
    rf"[ ]{_LOUD}[ ]?:?[ \t]*$",
    re.MULTILINE,
)
_SWORN = lazily(
    rf"\n{_LINE}(?:<|\((?i:whereupon),?[ ])?{_LOUD}(?:,(?:[ ]?|[ \t]*\n{_LINE})|[ ]\(|(?=[ ]was called\b))"
    rf"(?i:[ ]?(?:was )?(?:re-?)?(?:sworn|affirmed|recalled|called)\b|having\b|a witness\b|"
    rf"the witness\b|(?:the )?(?:plaintiff|defendant)\b|being\b|continued\b)",
    re.MULTILINE,
)
_GAP = r"\s+(?:\d{1,2}\s+)?"  # a line may end there, and the next have its number
_CALLS = lazily(
    rf"\b(?:(?:plaintiff|defen[cs]e|defendant|state|people|prosecution|government|crown|staff|petitioner|respondent|"
    rf"claimant|applicant){_GAP}calls?|(?:[Ww]e|I){_GAP}call){_GAP}"
    rf"(?P<who>(?:{CAPITAL}(?:\w{{0,4}}\.|[\w'’-]+){_GAP}){{1,3}}?{CAPITAL}[\w'’-]+)(?={_GAP}|[.,])(?!{_GAP}{CAPITAL}[a-z])"
)
_BY = lazily(rf"\((?:By|BY)[ ](?P<who>{_ADDRESS}[ ]{CAPITAL}[\w'’-]+)\)")
_ENDS = lazily(r"\b(?:witness withdrew|witness (?:was )?excused|evidence concluded)\b", re.IGNORECASE)
# Whose testimony a record is, and who wrote it down, as its title page tells them.
_DEPOSED = lazily(rf"\b(?i:deposition|examination under oath|sworn statement) (?i:of)[ ]{_LOUD}(?=[ ]*(?:[,\n]|\Z))")
_REPORTED = lazily(rf"\b(?i:reported by|(?:court )?reporter|stenographer)[ \t]*:[ \t]*{_LOUD}")
_REPORTERS = frozenset(("the reporter", "the court reporter", "court reporter"))
_WITNESS = frozenset(("the witness", "witness"))


def examined(text: str, found: Sequence[Piece], speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers of the pieces, with those of "Q", "A" and "THE WITNESS" who are examined and examine."""
    marked = [i for i, x in enumerate(found) if x.label and (_is_asked(x.label) or _is_answered(x.label))]
    if not marked or not (_EXAMINES.search(f"\n{text}") or _BY.search(text)):
        answered = any(_is_answered(found[i].label or "") for i in marked)
        if not answered or not _SWORN.search(f"\n{text}"):  # who answers is told, and nothing asked of who asks
            return list(speakers)
    known = [s for s in dict.fromkeys(speakers) if s]
    asks: Speaker | None = None
    out = list(speakers)
    first = (found[0].label_span or found[0].span).start
    at = max(0, first - _HEAD)
    answers, reporter = (_told(form, text[at:first], known) for form in (_DEPOSED, _REPORTED))
    for i, piece in enumerate(found):
        if not piece.label_span or not piece.label:
            continue
        between = text[at : piece.label_span.start]
        if _ENDS.search(between):
            asks = answers = None
        if sworn := _last(_SWORN, between) or _last(_CALLS, between):
            answers, asks = _person(re.sub(r"\s+(?:\d+\s+)?", " ", sworn), known), None
        if examines := _last(_EXAMINES, between):
            asks = _person(examines, known)
        if _is_asked(piece.label) and (by := _BY.match(text, piece.span.start)):
            asks = _person(by["who"], known)
        if _is_asked(piece.label) and asks:
            out[i] = asks
        elif _is_answered(piece.label) and answers:
            out[i] = answers
        elif reporter and bare(piece.label) in _REPORTERS:
            out[i] = reporter
        at = piece.label_span.end
    return out


_HEAD = 1500  # characters before the first turn in which a witness is called


def _is_asked(label: str) -> bool:
    return bare(label) == "q"


def _is_answered(label: str) -> bool:
    return is_answer_mark(label) or bare(label) in _WITNESS


def _told(form: re.Pattern[str], head: str, known: list[Speaker]) -> Speaker | None:
    """The one person whom the title page of a record tells so."""
    names = {m["who"] for m in form.finditer(head)}
    return _person(names.pop(), known) if len(names) == 1 else None


def _last(form: re.Pattern[str], text: str) -> str | None:
    found = [m["who"] for m in form.finditer(f"\n{text}")]
    return found[-1] if found else None


def _person(printed: str, known: list[Speaker]) -> Speaker:
    """The speaker of a name, a new one where nobody who speaks under a label of his own has it."""
    label = parse(printed)
    speaker = resolve(label.name or printed, known)
    if speaker is None:
        name = label.name or printed
        speaker = Speaker(id=speaker_id(name, {s.id for s in known}), name=name, role=label.role, aliases=(printed,))
        known.append(speaker)
    return speaker
