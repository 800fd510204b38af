"""What the printed label of a turn tells by itself: how much it looks like somebody's, and its time stamp."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.speakers import is_anonymous, is_answer_mark, is_honorific, is_office, parse
from onrecord.text import folded
from onrecord.wordlists import FIRST_PERSON, NOT_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence


def seconds(stamp: str) -> float:
    """Seconds of "1:02:03.5" or "[02:17]"."""
    total = 0.0
    for part in stamp.strip("\\[]()<> \t*_-–").replace("\\", "").rstrip(")]>").replace(",", ".").split(":"):
        total = total * 60 + float(part or 0)
    return total


def strength(label: str) -> int:
    """How much the words alone speak for a label: 0 no, 1 one word or a handle, 2 shaped like a name, 3 sure."""
    words = label.split()
    plain = re.sub(r"[(\[].*", "", label).strip()
    if not words or folded(plain.strip(" .")) in NOT_PEOPLE or "http" in label or not any(c.isalpha() for c in label):
        return 0
    if (is_honorific(plain) and not is_office(plain)) or re.fullmatch(r"(?:\w\.)+\w?", plain) or _runs_on(plain):
        return 0
    if plain[0].islower() and (len(words) > 1 or is_anonymous(label)):
        return 0
    if is_anonymous(label) or is_answer_mark(label) or re.fullmatch(r"[^\W\d_]+[_ ]?\d{1,3}", plain):
        return 3
    capital = [w for w in plain.split() if _is_capital(w)]
    small = [w for w in plain.split(",")[0].split() if not _is_capital(w) and not _may_be_small(w)]
    if small or not capital:
        lowercase_office = bool(capital) and any(map(is_office, words)) and len(small) <= 2 and is_office(words[0])
        return 1 if (len(words) == 1 and not capital) or lowercase_office else 0
    return _capital_strength(plain, capital)


def _is_capital(word: str) -> bool:
    """Whether a word begins as names do: with a capital, or in a script that has none."""
    return not (word[0].islower() or word[0].isdigit())


def _runs_on(plain: str) -> bool:
    """Whether what follows the comma is neither a name nor an office but the sentence."""
    tail = plain.partition(",")[2].split()
    small = [w for w in tail if not _is_capital(w) and not _may_be_small(w)]
    said = any(folded(w).strip(",") in FIRST_PERSON for w in tail)
    names = any(w[0].isupper() or is_office(w) for w in tail) and not (small and not any(map(is_office, tail)))
    return bool(tail) and (said or not names or len(small) > 1 or folded(tail[0]) in ("and", "or", "but"))


def _may_be_small(word: str) -> bool:
    from onrecord.speakers import PARTICLES

    return folded(word) in PARTICLES or is_office(word)


def _capital_strength(plain: str, capital: Sequence[str]) -> int:
    known = parse(plain)
    letters = [c for c in plain.split(",")[0] if c.isalpha()]
    if is_honorific(capital[0]) and len(capital) > 1 and capital[0].casefold() not in ("the", "don"):
        return 3
    if known.role and (len(known.role.split()) > 1 or known.name or plain.isupper()):
        return 3
    if len(letters) > 1 and all(c.isupper() or not c.islower() for c in letters) and len(plain) > 2:
        return 3 if len(capital) < 6 else 2
    if known.role:
        return 2
    ahead = sum(map(_is_capital, plain.split(",")[0].split()))
    return 2 if 2 <= ahead <= 6 else 1 if ahead == 1 else 0
