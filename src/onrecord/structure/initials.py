"""Initials as labels, and the names that a key, a list of those present, the lines over a talk or other labels give
for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.languages.given import GIVEN
from onrecord.speakers import is_name_shaped, parse
from onrecord.structure.introduced import one
from onrecord.text import folded
from onrecord.wordlists import OPENERS

if TYPE_CHECKING:
    from collections.abc import Sequence

INITIALS = re.compile(r"(?:[^\W\d_]\.?[ ]?){2,4}")
_KEYED = 80  # characters beside initials in which the name stands that they are for
HEAD = 600  # characters over a talk in which its people are named
_POSSESSIVE = re.compile(r"['’]s?\Z")
_NAME_WORD = r"[^\W\d_][\w.'’-]*"


def explained(printed: str, key: str) -> str | None:
    """The name that a key or a list of those present gives for initials."""
    return (by_key(printed, key) or by_code(printed, key)) if printed in key else None


def by_code(code: str, key: str) -> str | None:
    """The one name whose line in a key has a code in brackets behind it, or before it ("Dr. Jane Roe, Dean (ROE)")."""
    mark = re.escape(code)
    lines = [m["told"] for m in re.finditer(rf"^(?P<told>[^\n]+?)[ \t][(\[]{mark}[)\]]", key, re.MULTILINE)]
    lines = [x.rpartition(";")[2] for x in lines]  # several in a line, each with his code
    lines += [m["told"] for m in re.finditer(rf"^[ \t]*{mark}[ \t]*[=–—:-]+[ \t]*(?P<told>[^\n]+)", key, re.MULTILINE)]
    return one(n for x in lines if " " in (n := parse(re.split(r"[,;(]", x)[0]).name) and is_name_shaped(n))


def named_beside(printed: str, labels: Sequence[str]) -> str | None:
    """The one full name among the labels that has these initials ("L. M.", "Léa Morvan")."""
    wanted = [folded(c) for c in printed if c.isalpha()]
    names = {n for x in labels if " " in (n := parse(x).name) and not INITIALS.fullmatch(x.strip())}
    fits = [n for n in names if [folded(w[0]) for w in n.split()] == wanted]
    return fits[0] if len(fits) == 1 else None


def by_key(printed: str, text: str) -> str | None:
    """The one name with these initials that a key puts beside them: "Jane Roe (JR)", "JR = Jane Roe"."""
    name, mark = spelt(printed), re.escape(printed)
    forms = (rf"(?P<name>{name})\s*[(\[=–—:-]+\s*{mark}\b", rf"(?<!\w){mark}\s*[)\]=–—:-]+\s*(?P<name>{name})")
    near = [text[max(0, m.start() - _KEYED) : m.end() + _KEYED] for m in re.finditer(rf"(?<!\w){mark}", text)]
    names = {" ".join(m["name"].split()) for form in forms for beside in near for m in re.finditer(form, beside)}
    return names.pop() if len(names) == 1 else None


def put_together(printed: str, key: str, near: str) -> str | None:
    """The name of the one given name by which somebody is called, and the one surname in the lines over the talk, that
    begin with two initials ("Doe and Roe look ahead", "Jane, what of May?")."""
    letters = [re.escape(c) for c in printed if c.isalpha()]
    if len(letters) != 2:
        return None
    called = {a or b for a, b in re.findall(rf"\b({letters[0]}[^\W\d_]+),|, ({letters[0]}[^\W\d_]+)[,.?!]", near)}
    surnames = {*re.findall(rf"\b{letters[1]}[^\W\d_]{{2,}}\b", key[-HEAD:])}
    given = [w for w in called if folded(w) in GIVEN] or [w for w in called if folded(w) not in OPENERS]
    return f"{given[0]} {surnames.pop()}" if len(given) == 1 and len(surnames) == 1 else None


def in_head(printed: str, key: str) -> str | None:
    """The one name with these initials in the lines over the talk ("Interview with Jane Roe")."""
    found = re.finditer(rf"{spelt(printed)}(?![\w-])", key[-HEAD:])
    names = {_POSSESSIVE.sub("", " ".join(m.group().split())) for m in found}
    return names.pop() if len(names) == 1 else None


def spelt(printed: str) -> str:
    """The pattern of a name with these initials."""
    first, *others = (re.escape(c) for c in printed if c.isalpha())
    return rf"\b{first}[\w'’.-]+" + "".join(rf"[ -](?:{_NAME_WORD}[ ]){{0,2}}?{c}[\w'’.-]+" for c in others)
