"""Parliaments' XML: TEI (ParlaMint, Parla-CLARIN), Akoma Ntoso and PublicWhip.

One table says which elements are turns; who speaks is an attribute that points to a person, or a child that prints the
name. Entities are not expanded and nothing is fetched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import Identifier, MediaType, Speaker, UtteranceKind
from onrecord.read.draft import Draft
from onrecord.read.paths import walked
from onrecord.read.spoken import Said, speaker_id, spoken
from onrecord.speakers import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_TURNS = {
    "u": UtteranceKind.SPEECH,
    "speech": UtteranceKind.SPEECH,
    "sp": UtteranceKind.SPEECH,
    "question": UtteranceKind.QUESTION,
    "answer": UtteranceKind.ANSWER,
    "scene": UtteranceKind.SCENE,
    "narrative": UtteranceKind.NARRATIVE,
    "other": UtteranceKind.NARRATIVE,
    "incident": UtteranceKind.SCENE,
    "kinesic": UtteranceKind.SCENE,
    "vocal": UtteranceKind.SCENE,
    "gap": UtteranceKind.SCENE,
    "stage": UtteranceKind.SCENE,
}
_KINDS = frozenset(k.value for k in UtteranceKind)
_POINTERS = ("speakername", "who", "by", "speaker")
_PRINTED = frozenset("from speaker".split())
_NOT_SAID = frozenset("from speaker stage note incident kinesic vocal meta remark authorialNote gap pb".split())
_DIRECTIONS = frozenset("stage note incident kinesic vocal remark gap".split())
_ABOUT = frozenset(  # what tells of a record and is none of it
    "meta metadata teiHeader vorspann inhaltsverzeichnis redner rednerliste anlagen script style".split()
)
_HUMP = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+")
_BRACKETED = re.compile(r"\\?[(\[].*[)\]]\.?", re.DOTALL)
_STOPPED = re.compile(r"(?:(?<=[^\W\d_]{3})\.)?[ :]*$")
_UNITS = {"s": 1.0, "ms": 0.001, "min": 60.0, "h": 3600.0}
_MEDIA = {
    "teiCorpus": MediaType.TEI,
    "TEI": MediaType.TEI,
    "akomaNtoso": MediaType.AKOMA_NTOSO,
}
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def read_markup(data: bytes, name: str) -> Draft:
    """Read a parliament's XML. Raises EmptyInputError and FormatError."""
    root = _root(data, name)
    turns = list(_turns(root, _people(root), _times(root)))
    if not any(turn.kind is not UtteranceKind.SCENE for turn in turns):
        return _as_text(root, name, _date(root, data))
    return spoken(
        turns,
        media_type=_MEDIA.get(_tag(root), MediaType.XML),
        title=_title(root),
        published=_date(root, data),
        where="xpath",
    )


def _root(data: bytes, name: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        where = str(error).split("\n")[0]
        raise FormatError(f"{name}: this XML is damaged ({where}); fetch it again.") from error


def _as_text(root: _Element, name: str, published: str | None) -> Draft:
    """XML whose elements tell no turns, as text: a paragraph for each element that has words of its own."""
    parts: list[str] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if _tag(element) in _ABOUT:
            continue
        beside = [element.text, *(child.tail for child in element)]
        if any(x and x.strip() for x in beside):
            parts.append(_without(element, _ABOUT))
        else:
            stack.extend(child for child in reversed(element) if _tag(child))
    if not any(parts):
        raise EmptyInputError(f"{name}: there are no words in this XML; save the talk as text.")
    return Draft(text="\n\n".join(filter(None, parts)), media_type=MediaType.XML, published=published)


def _without(element: _Element, left_out: frozenset[str]) -> str:
    """The words of an element without those of some inside it."""
    words = [str(element.text or "")]
    for child in element:
        words += [
            _without(child, left_out) if _tag(child) and _tag(child) not in left_out else "",
            str(child.tail or ""),
        ]
    return " ".join("".join(words).split())


def _tag(element: _Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _people(root: _Element) -> dict[str, Speaker]:
    """Identifier → the people (and offices) whom the file lists."""
    found: dict[str, Speaker] = {}
    for element in root.iter():
        tag = _tag(element)
        if tag == "person" and element.get(_ID) and (name := _person(element)):
            found[element.get(_ID) or ""] = Speaker(
                id=speaker_id(name),
                name=name,
                role=_plain(element, "occupation"),
                affiliation=_plain(element, "affiliation"),
                identifiers=tuple(
                    Identifier(scheme=e.get("type"), value=w) for e in element if _tag(e) == "idno" and (w := _words(e))
                ),
            )
        elif tag in ("TLCPerson", "TLCRole") and element.get("showAs"):
            name = element.get("showAs") or ""
            found[element.get("eId") or element.get("id") or ""] = Speaker(id=speaker_id(name), name=name)
    return found


def _plain(element: _Element, tag: str) -> str | None:
    """What the first child of that name says in words of its own."""
    return next((w for e in element if _tag(e) == tag and len(e) == 0 and (w := _words(e))), None)


def _times(root: _Element) -> dict[str, float]:
    """Identifier → seconds of the points of a timeline."""
    found: dict[str, float] = {}
    for line in (e for e in root.iter() if _tag(e) == "timeline"):
        for point in line:
            unit = _UNITS.get(point.get("unit") or line.get("unit") or "s", 1.0)
            try:
                after = float(point.get("interval") or 0) * unit
            except ValueError:
                continue
            if after >= 0 and point.get(_ID):
                found[point.get(_ID) or ""] = found.get((point.get("since") or "").lstrip("#"), 0.0) + after
    return found


def _person(element: _Element) -> str:
    name = next((e for e in element.iter() if _tag(e) == "persName"), None)
    if name is None:
        return ""
    parts = [_words(e) for kind in ("forename", "nameLink", "surname") for e in name.iter() if _tag(e) == kind]
    last, _, first = _words(name).partition(", ")
    return " ".join(parts) if parts else f"{first} {last}".strip()


def _words(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _turns(root: _Element, people: dict[str, Speaker], times: dict[str, float]) -> Iterator[Said]:
    people = _named_once(root) | people
    for element, place in walked(root):
        kind, told = _kind(element)
        if kind is None or (kind is UtteranceKind.SCENE and not _stands_alone(element)):
            continue
        words = _said(element)
        if not words:
            continue
        person, name, label = _who(element, people)
        if not told and (element.get("nospeaker") == "true" or (kind is UtteranceKind.SPEECH and not name)):
            kind = UtteranceKind.NARRATIVE
        yield Said(
            words=words, label=label, name=name, kind=kind, place=place, person=person, time=_time(element, times)
        )


def _named_once(root: _Element) -> dict[str, Speaker]:
    """Identifier → the person whom a turn's printed label names, where the file does not list its people."""
    found: dict[str, Speaker] = {}
    for element in root.iter("{*}u"):
        pointer = (element.get("who") or "").lstrip("#")
        known = parse(_printed(element) or "")
        if pointer and known.name and not known.anonymous:
            found.setdefault(pointer, Speaker(id=speaker_id(known.name), name=known.name, role=known.role))
    return found


def _printed(element: _Element) -> str | None:
    """The label that stands in a turn or before it."""
    before = element.getprevious()
    heads = [e for e in element if _tag(e) in _PRINTED]
    if not heads and before is not None and _tag(before) == "note" and before.get("type") == "speaker":
        heads = [before]
    return next((_STOPPED.sub("", _words(e)) for e in heads), None)


def _by_identifier(pointer: str) -> str | None:
    """The name that an identifier like ParlaMint's spells, surname first ("RoeJane", "RoeDoe.Jane")."""
    humps = _HUMP.findall(pointer)
    if len(humps) < 2 or "".join(humps) != pointer.replace(".", ""):
        return None
    return f"{humps[-1]} {' '.join(humps[:-1])}"


def _kind(element: _Element) -> tuple[UtteranceKind | None, bool]:
    """What an element does, if it is a turn, and whether the file says so itself."""
    tag = _tag(element)
    if tag == "note" and element.get("type") == "narrative" and _stands_alone(element):
        return UtteranceKind.NARRATIVE, True
    kind = _TURNS.get(tag)
    if kind is None:
        return None, False
    told = (element.get("ana") or "").split() or (element.get("type") or "").casefold().split()[-1:]
    said = next((a.lstrip("#") for a in told if a.lstrip("#") in _KINDS), None)
    return (UtteranceKind(said), True) if said else (kind, False)


def _time(element: _Element, times: dict[str, float]) -> tuple[float, float] | None:
    start, end = (times.get((element.get(a) or "").lstrip("#")) for a in ("start", "end"))
    return (start, start if end is None else max(start, end)) if start is not None else None


def _stands_alone(element: _Element) -> bool:
    return not any(_tag(above) in _TURNS for above in element.iterancestors())


def _who(element: _Element, people: dict[str, Speaker]) -> tuple[Speaker | None, str | None, str | None]:
    """(the person as listed, name, label as printed) of a turn."""
    printed = _printed(element)
    pointer = next((element.get(a) for a in _POINTERS if element.get(a)), None) or ""
    bare = pointer.rsplit("/", 1)[-1].lstrip("#")
    person = people.get(bare)
    office = people.get((element.get("as") or "").lstrip("#"))
    if person and office:
        person = replace(person, role=office.name)
    role, called = element.get("speakeroffice"), element.get("speakername")
    if called and role:
        person = Speaker(id=speaker_id(called), name=called, role=role)
    named = person.name if person else None if pointer.startswith("#") else pointer
    exact = person if person and (person.role or element.get("who")) else None
    return exact, named or printed or _by_identifier(bare) or pointer.lstrip("#") or None, printed or named or None


def _said(element: _Element) -> str:
    """The words of a turn, one paragraph a line, without labels and notes."""
    paragraphs: list[str] = [""]
    stack = [(element, False)]
    while stack:
        node, closing = stack.pop()
        if closing:
            paragraphs[-1] += str(node.tail or "") if node is not element else ""
            if _tag(node) in ("p", "seg", "div", "l"):
                paragraphs.append("")
            continue
        stack.append((node, True))
        if node is not element and _is_aside(node):
            continue
        if _tag(node) in ("p", "div", "l", "eol"):
            paragraphs.append("")
        paragraphs[-1] += str(node.text or "")
        stack.extend((child, False) for child in reversed(node))
    return "\n".join(x for p in paragraphs if (x := " ".join(p.split())))


def _is_aside(node: _Element) -> bool:
    """Whether what stands inside a turn is none of its words: a note, unless a line prints it in brackets."""
    tag, above = _tag(node), node.getparent()
    in_line = tag in _DIRECTIONS and above is not None and _tag(above) not in _TURNS
    if in_line and _BRACKETED.fullmatch(_words(node)):
        return False
    return not isinstance(node.tag, str) or tag in _NOT_SAID or tag in _TURNS


def _title(root: _Element) -> str | None:
    wanted = ("docTitle", "title", "major-heading", "heading")
    return next((w for tag in wanted for e in root.iter() if _tag(e) == tag and (w := _words(e))), None)


def _date(root: _Element, data: bytes) -> str | None:
    """The day of the sitting: Akoma Ntoso's work date, TEI's setting, or the date in the first identifiers."""
    for tag, attribute in (("FRBRdate", "date"), ("setting", "when"), ("date", "when")):
        for element in root.iter():
            if _tag(element) != tag:
                continue
            inner = [element, *element] if tag == "setting" else [element]
            found = next((m.group() for e in inner if (m := _ISO.match(e.get(attribute) or ""))), None)
            if found:
                return found
    first = _ISO.search(data[:4000].decode("utf-8", "ignore")) if _tag(root) in ("debates", "publicwhip") else None
    return first.group() if first else None
