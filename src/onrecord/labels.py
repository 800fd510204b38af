"""What the printed label of a turn tells by itself: how much it looks like somebody's, and its time stamp."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.languages.given import GIVEN, given_names
from onrecord.speakers import (
    bare,
    cased,
    is_anonymous,
    is_answer_mark,
    is_honorific,
    is_office,
    is_small,
    is_together,
    parse,
)
from onrecord.text import folded
from onrecord.wordlists import (
    ANONYMOUS,
    ARTICLES,
    ATTENDING,
    COUNTED,
    FIRST_PERSON,
    NAME_PARTICLES,
    NOT_PEOPLE,
    NOT_TELLING,
    NOT_TOLD_OF,
    PARTICLES,
    PLACES,
    QUALIFIERS,
    RANKS,
    SMALL_PARTIES,
    SOMEBODY,
    STAGE,
    VOCATIVES,
    VOICES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_HANDS = r"(?:\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?|\d{1,2}h\d{1,2}m(?:\d{1,2}s)?)"
# A time stamp: a clock, with the date before it in chats, to the end of the words or not, in brackets or not, a link
# behind it or not.
TIME = (
    rf"\\?[\[(<]{{0,2}}(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}},?[ ]+)?{_HANDS}(?:[ ]*(?:--?>|[–—-])[ ]*{_HANDS})?"
    r"(?:[ ]?[AaPp]\.?[Mm]\.?)?(?:[ ](?:[ECMP][DS]?T|CES?T|GMT|UTC|BST)\b)?"
    r"\\?[\])>]{0,2}(?:\(https?://[^)\s]*\)[\])]?)?"
)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:[.,]\d{1,3})?)(?![\d:])")
_LETTERED = re.compile(r"(\d{1,2})h(\d{1,2})m(?:(\d{1,2})s)?")
_LINE_BREAK = re.compile(r"[ \t*_]*\n[ \t*_]*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ ]?){1,3}[^\W\d_]{2,}")
_SURNAME_FIRST = re.compile(r"[^\W\d_]{2,}[\w'’-]*(?:[ ][^\W\d_]\.){1,2}(?:[ ]?[^\W\d_]\.?)?")
_UNNAMED = ANONYMOUS | QUALIFIERS
_OF_OFFICE = 4  # small words that tell what an office is of, at most, where a whole name follows
_TOLD = 8  # words behind a name that tell of its bearer, at most
# Forms of address that are printed small at the beginning of a line too.
_SMALL_ADDRESS = frozenset("г-н г-жа пан пані pan pani paní dl dna dhr mevr mw sr sra".split())
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,3}")  # initials, though they may spell a form of address ("MR")
_TITLED = re.compile(r"^(Hon\.?)[ ]\([A-Z][a-z]{1,5}\.?\)")  # "Hon. (Dr.) Roe"
_INVERTED = re.compile(r"(?P<last>[^\W\d_][\w'’-]*), (?P<first>[^,()]{1,40}?)(?P<rest>\s*\([^()]*\))?$")
# A name of two to four words alone, and what a bracket or a comma sets behind it.
_PLAIN_NAME = re.compile(r"(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_][\w'’-]+){1,3})(?P<rest>(?: ?\(|, ).*)?\Z")
_BRACKET = re.compile(r"[(\[（]")
_NUMBERED = re.compile(r"[^\W\d_]+[_ ]?\d{1,3}")
_SHORT_FORM = re.compile(r"(?:[a-z]\.)+[a-z]?")
_HANDLE = re.compile(r"@[\w.-]{2,40}")
_COUNTED = re.compile(r"(\w+)[ .]+(?:[IVXLC]+|\d+[a-z]?|[A-Z])\b.*")


def seconds(stamp: str) -> float:
    """Seconds of "1:02:03.5" or "[02:17]"; 0 where there is no clock in it."""
    found = _LETTERED.search(stamp) or _CLOCK.search(stamp)
    if found is None:
        return 0.0
    hours, minutes, rest = found.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + float((rest or "0").replace(",", "."))


@lru_cache(maxsize=65536)
def strength(label: str) -> int:
    """How much the words alone speak for a label: 0 no, 1 one word or a handle, 2 shaped like a name, 3 sure."""
    label = _LINE_BREAK.sub(", ", label) if "\n" in label else label
    label = _TITLED.sub(r"\1", label) if "(" in label else label
    label = label.replace("*", "") if "*" in label else label
    if is_together(label):
        return 3
    if label[0:1] == "@":
        return 2 if _HANDLE.fullmatch(label) else 0
    words = label.split()
    if len(words) > 1 and _goes_on(words) and bare(words[-1]) not in SOMEBODY:
        return 0
    plain = _BRACKET.split(label, maxsplit=1)[0].strip()
    if not words or not plain or not any(c.isalpha() for c in label):
        return 0
    if _is_nobody(plain, label):
        return 2 if _is_told_of(plain) else 0
    if is_anonymous(label) or is_answer_mark(label) or _NUMBERED.fullmatch(plain):
        return 3
    capital = [w for w in plain.split() if _is_capital(w)]
    small = [w for w in plain.split(",")[0].split() if not _is_capital(w) and not _may_be_small(w)]
    if small and _told_behind(words) and len(small) < 3:
        return 2
    if small or not capital:
        named = len(small) <= _OF_OFFICE and all(map(_is_capital, plain.split()[-2:]))
        of_office = bool(capital) and (len(small) <= 2 or named) and is_office(words[0])
        named = of_office and _is_capital(words[0]) and _is_capital(plain.split(",")[0].split()[-1])
        return 2 if named and len(capital) > 1 else 1 if (len(words) == 1 and not capital) or of_office else 0
    return _capital_strength(plain, label, capital)


def begins_sentence(line: str) -> bool:
    """Whether the first two words of a line are those of a sentence and of no label: a cheap look."""
    first, _, rest = line[:_TWO_WORDS].partition(" ")
    return rest[:1].islower() and _begin_sentence(first, rest.partition(" ")[0])


_TWO_WORDS = 80  # characters in which the first two words of a line end


@lru_cache(maxsize=65536)
def _begin_sentence(first: str, second: str) -> bool:
    if not (second.isalpha() and first.isalpha() and _is_small(second)) or _leads(first):
        return False
    return not {folded(first), folded(second)} & (VOICES | SOMEBODY)


def _goes_on(words: Sequence[str]) -> bool:
    """The same for the words of a label before any comma or bracket."""
    if _leads(words[0]) or _told_behind(words):
        return False
    for word in words:
        if word[0] in "([（":
            return False
        if word[-1] == ",":
            return _is_small(word[:-1]) if len(word) > 1 else False
        if _is_small(word):
            return True
    return False


def _told_behind(words: Sequence[str]) -> bool:
    """Whether a name of two words is followed by a small office ("SZABÓ GERGELY közlekedési miniszter") or party."""
    told = len(words) > 2 and words[-1][0].islower() and all(map(_is_capital, words[:2]))
    return told and (is_office(words[-1]) or folded(words[-1]) in SMALL_PARTIES)


def _leads(word: str) -> bool:
    """Whether small words may follow: an office, or whoever asks."""
    return is_office(word) or bare(word) in _UNNAMED


@lru_cache(maxsize=16384)
def _is_small(word: str) -> bool:
    """Whether a word is small and none that labels have."""
    return is_small(word) and not _may_be_small(word) and bare(word) not in _UNNAMED


def _is_nobody(plain: str, label: str) -> bool:
    """Whether the words are a field of a page, something counted, a sound, a bare form of address, or a sentence."""
    if _runs_on(plain):
        return True
    key = folded(plain.strip(" ."))
    words = [w for w in plain.split() if folded(w) not in ARTICLES] or plain.split()
    counted = _COUNTED.fullmatch(plain)
    return (
        key in NOT_PEOPLE
        or key.rpartition(" ")[2] in ATTENDING
        or (words[0].casefold() in PLACES and len(words) > 2 and folded(words[1]) in PARTICLES)
        or "http" in label
        or (counted is not None and folded(counted.group(1)) in COUNTED)
        or (key in STAGE and key not in ANONYMOUS and not is_office(key))
        or (all(map(is_honorific, words)) and not any(map(is_office, words)) and not _CAPITALS.fullmatch(plain))
        or bool(_SHORT_FORM.fullmatch(plain))
        or (plain[0].islower() and (len(words) > 1 or is_anonymous(label)) and bare(words[0]) not in _SMALL_ADDRESS)
        or any(folded(w).strip(",") in VOCATIVES for w in words[:2])
        or _calls(plain)
    )


def _is_told_of(plain: str) -> bool:
    """Whether somebody with form of address and name is told of in a few words ("Mme Roe, chargée du port")."""
    head, _, tail = plain.partition(",")
    if not is_addressed(head) or not parse(head).name:
        return False
    words = [folded(w).strip(",") for w in tail.split()]
    return 0 < len(words) <= _TOLD and words[0] not in NOT_TELLING and not (NOT_TOLD_OF | VOCATIVES) & {*words}


def _calls(plain: str) -> bool:
    """Whether somebody is called by his office ("Mr. President, dear friend")."""
    head, _, tail = plain.partition(",")
    return bool(tail.strip()) and is_addressed(head) and not parse(head).name


def _is_capital(word: str) -> bool:
    """Whether a word begins as names do: with a capital, or in a script that has none."""
    return not (is_small(word) or word[0].isdigit())


def _runs_on(plain: str) -> bool:
    """Whether what follows the comma is neither a name nor an office but the sentence."""
    tail = plain.partition(",")[2].split()
    if not tail:
        return False
    if folded(tail[0]) in ("and", "or", "but") or any(folded(w).strip(",") in FIRST_PERSON for w in tail):
        return True
    office = any(map(is_office, tail))
    if not office and not any(w.lstrip('«“"„(')[:1].isupper() for w in tail):
        return True
    small = [w for w in tail if not _is_capital(w) and not _may_be_small(w)]
    return len(small) > (3 if office else 1)


def _may_be_small(word: str) -> bool:
    return folded(word) in PARTICLES or bare(word) in RANKS or is_office(word) or is_honorific(word)


def is_addressed(label: str) -> bool:
    """Whether a label begins with a form of address, an article before it or not ("Mr. Roe", "El señor Vega")."""
    words = label.split()
    first = next((w for w in words[:2] if folded(w) not in ARTICLES), "")
    return bool(first) and is_honorific(first) and folded(first) != "don"


def _capital_strength(plain: str, label: str, capital: Sequence[str]) -> int:
    known = parse(label)
    letters = [c for c in plain.split(",")[0] if c.isalpha()]
    ahead = sum(map(_is_capital, plain.split(",")[0].split()))
    if known.name and is_addressed(plain) and len(plain.split()) > 1:
        return 2 if plain[0].islower() else 3
    if known.role and (len(known.role.split()) > 1 or known.name or plain.isupper()):
        return 3
    if _SURNAME_FIRST.fullmatch(plain.partition(",")[0]):
        return 3
    if known.affiliation and ahead == 1 and re.search(r"\([^\W\d_a-z][\w ./&-]{1,20}\)$", label):
        return 2
    if known.affiliation and len(known.affiliation) < 40 and 2 <= ahead <= 4:
        return 3 if "(" in label or "[" in label else 2
    if len(letters) > 1 and all(c.isupper() or not c.islower() for c in letters) and len(plain) > 2:
        return 3 if len(capital) < 6 else 2
    if known.role or _INITIALS.match(plain):
        return 2
    return 2 if 2 <= ahead <= 6 else 1 if ahead == 1 else 0


def righted(labels: Sequence[str]) -> dict[str, str]:
    """Label → the name as it is spoken, where all are written "Last, First", as lists of people are, or several so with
    known given names and no other name is, or several "Last First"; else empty."""
    found = {label: m for label in labels if (m := _INVERTED.fullmatch(label)) and not _tells(m["first"])}
    given = given_names()
    sure = sum(folded(m["first"].split()[0]) in given and folded(m["last"]) not in given for m in found.values())
    others = (folded(label.split()[0]) in given for label in labels if label not in found)
    if len(found) < 2 or (len(found) < len(labels) and (sure < 2 or sure * 2 <= len(found) or any(others))):
        return _turned(labels)
    return {label: m.expand(r"\g<first> \g<last>\g<rest>") for label, m in found.items()}


def _turned(labels: Sequence[str]) -> dict[str, str]:
    """The same for "Roe Ada (Greens)", where given names stand behind surnames twice and before none, and "ROE Ada"."""
    plain, loud, sure = dict[str, str](), dict[str, str](), 0
    if any(label.partition(" ")[0].lower() in GIVEN for label in labels):
        return {}
    for label in labels:
        found = _PLAIN_NAME.match(label) if " " in label else None
        if found is None or found["name"].isupper() or parse(found["name"]).role:
            continue
        words = found["name"].split()
        given = [folded(w) in given_names() for w in words]
        if words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
            size = sum(not w.isupper() and bare(w) not in NAME_PARTICLES for w in words)
            if all(given[-size:]):
                loud[label] = spoken(words, size) + (found["rest"] or "")
        elif given[0]:
            return {}
        else:
            plain[label] = spoken(words, 2 if len(words) > 2 and all(given[-2:]) else 1) + (found["rest"] or "")
            sure += given[-1]
    return loud | plain if sure > 1 else loud


def spoken(words: Sequence[str], given: int) -> str:
    """A name that is written with the surname first as it is spoken; so many of its words are given names."""
    name = " ".join((*words[-given:], *words[:-given]))
    return cased(name.upper()) if words[0].isupper() else name


def _tells(words: str) -> bool:
    """Whether what stands behind a comma is an office or an acronym, and no given name."""
    return any(map(is_office, words.split())) or (words.isupper() and "." not in words)
