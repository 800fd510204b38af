"""The forms in which English says when an act is done: a verb class and a tense make a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.follow.english.times import MONTH, TIME, WEEKDAY
from onrecord.follow.english.verbs import any_of, did, doing, done, third

if TYPE_CHECKING:
    from collections.abc import Iterable

ADVERB = r"""(?!(?:apply|supply|rely|reply|comply|multiply|imply|rally|fly|family|july|italy|assembly|early|ally)\b)\w+ly|also|now|all|both|each|then|would|still|today|already|always|soon|therefore|
    just|together|never|not|only|once\ again|again|ever|even|
    nevertheless|nonetheless|likewise|moreover|thereby|thereafter|accordingly|instead|too|in\ turn|in\ principle|for\ sure|of\ course|indeed|meanwhile|in\ future|in\ the\ future|
    probably|hopefully|gradually|continually|further|very"""
ADVERBS = rf"(?:[\s,]+(?:{ADVERB}))*"
BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|'re|'m|'s)"
IS = r"(?:\b(?:am|is|are)|'re|'m|'s)"
HAVE = rf"(?:\b(?:have|has|had)|'ve|'s|'d)\b{ADVERBS}\s+(?:been\s)?"
WE = r"(?:(?<=\bwe\ )|(?<=\bi\ ))"
NUMBER = r"""(?:\d[\d,.]*|an?\ (?:hundred|thousand|dozen)|dozens?|hundreds?|thousands?|millions?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|\w+teen|
    one\ hundred|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"""
WHEN = rf"(?:(?:on|in|by|from|this|next|before|until)\s(?:the\s)?(?:{MONTH}|{WEEKDAY}|{TIME}|20\d\d|\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{MONTH})|tomorrow|tonight)\b"


def words(text: str) -> frozenset[str]:
    """Verbs as a set."""
    return frozenset(text.split())


def present(verbs: Iterable[str]) -> str:
    """ "lift" or "lifts"."""
    return any_of({form for v in verbs for form in (v, third(v))}) + r"\b"


def thirds(verbs: Iterable[str]) -> str:
    """ "lifts"."""
    return any_of({third(v) for v in verbs}) + r"\b"


def past(verbs: Iterable[str]) -> str:
    """ "lifted", "took"."""
    return any_of({did(v) for v in verbs}) + r"\b"


def participle(verbs: Iterable[str]) -> str:
    """ "lifted", "taken"."""
    return any_of({done(v) for v in verbs}) + r"\b"


def ing(verbs: Iterable[str]) -> str:
    """ "lifting"."""
    return any_of({doing(v) for v in verbs}) + r"\b"


def progressive(verbs: Iterable[str]) -> str:
    """ "is lifting"."""
    return rf"{IS}{ADVERBS}\s+{ing(verbs)}"


def perfect(verbs: Iterable[str]) -> str:
    """ "has lifted", "has been lifting"."""
    return rf"{HAVE}(?:{participle(verbs)}|{ing(verbs)})"


def tenses(verbs: Iterable[str]) -> str:
    """Any tense that is not over: "lifts", "is lifting", "has lifted"."""
    listed = tuple(verbs)
    return rf"(?:\b{present(listed)}|{progressive(listed)}|{perfect(listed)})"


def phrasal(verbs: dict[str, str], form: str) -> str:
    """Verbs with the particle that makes them another, beside them or behind what is acted on, in one form."""
    made = {"ing": ing, "participle": participle, "present": present, "thirds": thirds}[form]
    rows = (rf"{made((verb,))}\s(?:[^.;,]{{1,40}}?\s)?(?:{parts})\b" for verb, parts in verbs.items())
    return f"(?:{'|'.join(rows)})"
