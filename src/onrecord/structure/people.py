"""The people of a record: labels that mean one person joined, offices given their holders, ids made."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.models import Speaker
from onrecord.speakers import Label, bare, is_answer_mark, parse, same_person
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOLDER = r"(?:[^\W\d_a-z][\w'’-]+|[^\W\d_a-z]\.)"


def people(labels: Sequence[str], *, context: str = "") -> dict[str, Speaker | None]:
    """Label as printed → its speaker; None for labels that stand for whoever asks or answers.

    `context` is the title and the lead, in which an office without a name ("THE PRESIDENT") may find its holder.
    """
    printed = list(dict.fromkeys(labels))
    parsed = {label: parse(label) for label in printed}
    named = [label for label in printed if parsed[label].name and not is_answer_mark(label)]
    groups = _grouped(named, Counter(labels))
    by_label: dict[str, Speaker | None] = {}
    taken: set[str] = set()
    for group in groups:
        speaker = _speaker([parsed[x] for x in group], taken)
        by_label |= dict.fromkeys(group, speaker)
    for label in printed:
        if label not in by_label:
            by_label[label] = _office_holder(label, parsed[label], by_label, context, taken)
    return by_label


def _grouped(labels: Sequence[str], times: Counter[str]) -> list[list[str]]:
    """Printed names that mean one person, the fullest first; a surname that fits two people stands alone."""
    groups: list[list[str]] = []
    by_surname: dict[str, list[list[str]]] = {}
    for label in sorted(labels, key=lambda x: (-len(parse(x).name.split()), -times[x])):
        key = folded(parse(label).name.split()[-1])
        fits = [g for g in by_surname.get(key, ()) if same_person(g[0], label)]
        if len(fits) == 1:
            fits[0].append(label)
        else:
            groups.append([label])
            by_surname.setdefault(key, []).append(groups[-1])
    return groups


def _speaker(parsed: Sequence[Label], taken: set[str]) -> Speaker:
    name = parsed[0].name
    return Speaker(
        id=speaker_id(name, taken),
        name=name,
        role=next((p.role for p in parsed if p.role), None),
        affiliation=next((p.affiliation for p in parsed if p.affiliation), None),
        aliases=tuple(dict.fromkeys(p.printed for p in parsed if p.printed != name)),
    )


def _office_holder(
    label: str, parsed: Label, known: dict[str, Speaker | None], context: str, taken: set[str]
) -> Speaker | None:
    """Who speaks under an office alone: its holder among the labels or in the title, else the office itself."""
    if parsed.anonymous or is_answer_mark(label):
        return None
    office = frozenset(bare(w) for w in (parsed.role or label).split()) - {"the", "le", "la", "der", "die", "el"}
    holders = {s.id: s for s in known.values() if s and s.role and _same_office(office, s.role)}
    if len(holders) == 1:
        return next(iter(holders.values()))
    name = _holder_in(parsed.role or label, context)
    shown = _title_cased(parsed.shown)
    return Speaker(
        id=speaker_id(name or shown, taken),
        name=name or shown,
        role=_title_cased(parsed.role) if parsed.role else None,
        affiliation=parsed.affiliation,
        aliases=tuple(dict.fromkeys(a for a in (parsed.printed, f"{shown} {name}" if name else shown) if a != name)),
    )


def _same_office(office: frozenset[str], role: str) -> bool:
    words = [bare(w) for w in role.split()]
    return bool(office) and (office == frozenset(words) or (len(office) == 1 and words[0] in office))


def _holder_in(role: str, context: str) -> str | None:
    """The name that the title or lead puts behind the office ("Remarks by Mayor Doe")."""
    words = role.split()
    found = re.search(rf"(?i:\b{re.escape(' '.join(words))})[ \u00a0]({_HOLDER}(?:[ \u00a0]{_HOLDER}){{0,3}})", context)
    if found is None:
        return None
    name = parse(found.group(1)).name
    kept: list[str] = []
    for word in name.split():
        if kept and bare(word) in _AFTER_NAMES:
            break
        kept.append(word)
    return " ".join(kept).removesuffix("’s").removesuffix("'s") or None


_AFTER_NAMES = frozenset("in on at before after and of to press conference remarks speech speaks".split())


def _title_cased(text: str) -> str:
    return (
        " ".join(w.capitalize() if w.isupper() and len(w) > 3 else w for w in text.split()) if text.isupper() else text
    )


def speaker_id(name: str, taken: set[str]) -> str:
    """A stable id made from the name, told apart by a number from those already taken."""
    base = re.sub(r"[^\w]+", "-", folded(name)).strip("-") or "speaker"
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    taken.add(found)
    return found
