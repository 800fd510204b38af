"""A roster: the people whom a user knows of, from Popolo JSON or CSV, joined to the speakers of a record.

Popolo (https://www.popoloproject.com) lists persons with `name`, `other_names`, `identifiers` and memberships, that is
role and organization from one day to another. CSV has the columns name, aliases (parted by ";" or "|"),
role and affiliation; every other column is an identifier, called as the column is.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from onrecord.errors import FormatError, NotFoundError
from onrecord.identity import same_person
from onrecord.models import Identifier, Speaker
from onrecord.read.decode import decode
from onrecord.structure.people import speaker_id
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from onrecord.models import Record, Utterance

_COLUMNS = frozenset("name aliases role affiliation".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What somebody is, and where; `since` and `until` are ISO 8601 days, the ends of the time it holds."""

    role: str | None = None
    affiliation: str | None = None
    since: str | None = None
    until: str | None = None

    def held(self, day: str | None) -> bool:
        """Whether it holds on a day; on an unknown day it does unless it has ended."""
        if day is None:
            return self.until is None
        return (self.since or "") <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person of a roster."""

    name: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    posts: tuple[Post, ...] = ()

    def post(self, day: str | None) -> Post:
        """The first post held on a day."""
        return next((p for p in self.posts if p.held(day)), Post())


Roster = tuple[Entry, ...]


def read_roster(path: Path) -> Roster:
    """Read a roster, JSON or CSV as its content tells.

    Raises NotFoundError, and FormatError with one sentence that says what was expected.
    """
    try:
        text = decode(path.read_bytes(), name=str(path))
    except OSError as error:
        raise NotFoundError(f"{path}: the roster cannot be read ({error.strerror}); name a file.") from error
    try:
        found = _popolo(json.loads(text)) if text.lstrip()[:1] in ("{", "[") else _table(text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error) as error:
        raise FormatError(
            f"{path}: not a roster ({error}); give Popolo JSON with persons, or CSV with a column name."
        ) from error
    if not found:
        raise FormatError(f"{path}: the roster names nobody; give Popolo JSON with persons, or CSV with a column name.")
    return found


def _table(text: str) -> Roster:
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    names = [(n or "").strip().casefold() for n in rows.fieldnames or ()]
    if "name" not in names:
        raise ValueError("its first line has no column name")
    rows.fieldnames = names
    return tuple(_row(row) for row in rows if _words(row.get("name")))


def _row(row: dict[str, Any]) -> Entry:
    aliases = (_words(a) for a in _words(row.get("aliases")).replace("|", ";").split(";"))
    return Entry(
        name=_words(row["name"]),
        aliases=tuple(a for a in aliases if a),
        identifiers=tuple(
            Identifier(scheme=k, value=_words(v)) for k, v in row.items() if k and k not in _COLUMNS and _words(v)
        ),
        posts=(Post(role=_words(row.get("role")) or None, affiliation=_words(row.get("affiliation")) or None),),
    )


def _words(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _popolo(value: Any) -> Roster:
    persons = value if isinstance(value, list) else value.get("persons", [value] if "name" in value else None)
    if not isinstance(persons, list):
        raise ValueError("it has no list of persons")
    top = value if isinstance(value, dict) else {}
    places = {o["id"]: _words(o.get("name")) for o in top.get("organizations") or () if "id" in o}
    loose: dict[str, list[Any]] = {}
    for membership in top.get("memberships") or ():
        loose.setdefault(membership.get("person_id"), []).append(membership)
    return tuple(_person(p, loose.get(p.get("id"), []), places) for p in persons if _name(p))


def _name(person: Any) -> str:
    given = " ".join(x for x in (_words(person.get("given_name")), _words(person.get("family_name"))) if x)
    return _words(person.get("name")) or given


def _person(person: Any, loose: Iterable[Any], places: dict[str, str]) -> Entry:
    name = _name(person)
    others = (_words(o.get("name") if isinstance(o, dict) else o) for o in person.get("other_names") or ())
    known = [
        Identifier(scheme=_words(i.get("scheme")) or None, value=str(i["identifier"]))
        for i in person.get("identifiers") or ()
    ]
    own = [Identifier(scheme=None, value=str(person["id"]))] if person.get("id") and not known else []
    memberships = [*(person.get("memberships") or ()), *loose]
    return Entry(
        name=name,
        aliases=tuple(dict.fromkeys(o for o in (*others, _words(person.get("sort_name"))) if o and o != name)),
        identifiers=(*known, *own),
        posts=tuple(_post(m, places) for m in memberships),
    )


def _post(membership: Any, places: dict[str, str]) -> Post:
    place = membership.get("organization")
    named = _words(place.get("name")) if isinstance(place, dict) else places.get(membership.get("organization_id"), "")
    return Post(
        role=_words(membership.get("label")) or _words(membership.get("role")) or None,
        affiliation=named or None,
        since=_words(membership.get("start_date")) or None,
        until=_words(membership.get("end_date")) or None,
    )


# --- joining --------------------------------------------------------------------------------------------------------


def with_roster(record: Record, roster: Roster) -> Record:
    """The record with its speakers as the roster has them; those whom it does not name, or names twice, stay.

    A speaker is an entry's if a printed form of his is one of the entry's; else if a name of theirs can be the same
    person's, for one entry only. Two speakers of one entry become one. The roster's role and affiliation are those of
    the day of the section.
    """
    entries = {s.id: e for s in record.speakers if (e := _entry((s.name, *s.aliases), roster))}
    sections = []
    for section in record.sections:
        day = section.date or record.document.published
        people = {
            s: _joined([p for p in record.speakers if entries.get(p.id) is e], e, day) for s, e in entries.items()
        }
        given = tuple(_given(u, people, roster, day) for u in section.utterances)
        sections.append(replace(section, utterances=given))
    return replace(record, sections=tuple(sections))


def _entry(forms: Sequence[str], roster: Roster) -> Entry | None:
    keys = {folded(f) for f in forms}
    same = [e for e in roster if keys & {folded(f) for f in (e.name, *e.aliases)}]
    found = same or [e for e in roster if any(same_person(forms[0], f) for f in (e.name, *e.aliases))]
    return found[0] if len(found) == 1 else None


def _given(utterance: Utterance, people: dict[str, Speaker], roster: Roster, day: str | None) -> Utterance:
    """An utterance with its speaker as the roster has him; one of nobody by its label, if that is somebody's alias."""
    if utterance.speaker:
        return replace(utterance, speaker=people.get(utterance.speaker.id, utterance.speaker))
    label = folded(utterance.label or "")
    named = [e for e in roster if label and label in {folded(a) for a in e.aliases}]
    return replace(utterance, speaker=_joined([], named[0], day)) if len(named) == 1 else utterance


def _joined(speakers: Sequence[Speaker], entry: Entry, day: str | None) -> Speaker:
    post = entry.post(day)
    printed = (form for s in speakers for form in (s.name, *s.aliases))
    return Speaker(
        id=speaker_id(entry.name, set()),
        name=entry.name,
        role=post.role or next((s.role for s in speakers if s.role), None),
        affiliation=post.affiliation or next((s.affiliation for s in speakers if s.affiliation), None),
        aliases=tuple(dict.fromkeys(a for a in (*printed, *entry.aliases) if a != entry.name)),
        identifiers=entry.identifiers,
    )
