"""Two spellings of one word: British against American and like conventions of print.

`same_word` compares two forms; `respelt` gives the forms that a word could have elsewhere. Forms are folded as
`onrecord.words` folds them.
"""

from __future__ import annotations

import re
from functools import lru_cache

SHORTEST = 4  # letters from which a word can be told from another by its letters alone

# (letters or ending, what stands for them elsewhere).
_PLAIN = [
    (re.compile(a), b)
    for a, b in (
        (r"isation", "ization"),
        (r"is(e|ed|es|er|ers|ing|able)$", r"iz\1"),
        (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"),
        (r"([aeiouy][^aeiou]*)our", r"\1or"),  # "fourth" is no "forth"
        (r"re(s|d)?$", r"er\1"),
        (r"ll(ed|ing|er|ers|or|ors)$", r"l\1"),
        (r"ence(s)?$", r"ense\1"),
        (r"ogue(s)?$", r"og\1"),
        (r"ae|oe", "e"),
        (r"eable$", "able"),
        (r"ement", "ment"),
        (r"ph", "f"),
        (r"mme", "m"),
        (r"ss$", "s"),
    )
]
_BACK = [
    (re.compile(a), b)
    for a, b in (
        (r"ization", "isation"),
        (r"iz(e|ed|es|er|ers|ing|able)$", r"is\1"),
        (r"yz(e|ed|es|er|ers|ing)$", r"ys\1"),
        (r"(?<=..)or", "our"),
        (r"er(s|d)?$", r"re\1"),
        (r"(?<!l)l(ed|ing|er|ers|or|ors)$", r"ll\1"),
        (r"ense(s)?$", r"ence\1"),
        (r"og(s)?$", r"ogue\1"),
        (r"(?<!e)able$", "eable"),
        (r"gment", "gement"),
        (r"am$", "amme"),
    )
]

_SPELT_OTHERWISE = re.compile("|".join(pattern.pattern for pattern, _ in (*_PLAIN, *_BACK)))


def same_word(one: str, two: str) -> bool:
    """Whether two forms are spellings of one word; never where they differ in a number or an ending."""
    return min(len(one), len(two)) >= SHORTEST and _plain(one) == _plain(two)


def respelt(form: str) -> list[str]:
    """The forms that a word may have in another house's spelling, itself left out."""
    if len(form) < SHORTEST or not _SPELT_OTHERWISE.search(form):
        return []
    found = [pattern.sub(to, form) for pattern, to in (*_PLAIN, *_BACK)]
    return [w for w in dict.fromkeys(found) if w != form and same_word(w, form)]


@lru_cache(maxsize=1 << 15)
def _plain(form: str) -> str:
    for pattern, to in _PLAIN:
        form = pattern.sub(to, form)
    return form
