"""Parliaments' XML: TEI (ParlaMint, Parla-CLARIN), Akoma Ntoso and PublicWhip.

One table says which elements are turns; who speaks is an attribute that points to a person, or a child that prints the
name. Entities are not expanded and nothing is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import MediaType, UtteranceKind
from onrecord.read.spoken import Said, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from onrecord.read.draft import Draft

_TURNS = {
    "u": UtteranceKind.SPEECH,
    "speech": UtteranceKind.SPEECH,
    "sp": UtteranceKind.SPEECH,
    "question": UtteranceKind.QUESTION,
    "answer": UtteranceKind.ANSWER,
    "scene": UtteranceKind.SCENE,
    "narrative": UtteranceKind.NARRATIVE,
    "incident": UtteranceKind.SCENE,
    "kinesic": UtteranceKind.SCENE,
    "vocal": UtteranceKind.SCENE,
}
_POINTERS = ("speakername", "who", "by", "speaker")
_PRINTED = frozenset("from speaker".split())
_NOT_SAID = frozenset("from speaker note incident kinesic vocal meta remark authorialNote gap pb".split())
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
    people = _people(root)
    turns = list(_turns(root, people))
    if not turns:
        raise EmptyInputError(f"{name}: no turns in this XML (u, speech, question, answer); save the talk as text.")
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


def _tag(element: _Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _people(root: _Element) -> dict[str, str]:
    """Identifier → name of the people whom the file lists."""
    found: dict[str, str] = {}
    for element in root.iter():
        tag = _tag(element)
        if tag == "person" and element.get(_ID):
            found[element.get(_ID) or ""] = _person(element)
        elif tag in ("TLCPerson", "TLCRole") and (element.get("eId") or element.get("id")):
            found[element.get("eId") or element.get("id") or ""] = element.get("showAs") or ""
    return {k: v for k, v in found.items() if v}


def _person(element: _Element) -> str:
    name = next((e for e in element.iter() if _tag(e) == "persName"), None)
    if name is None:
        return ""
    parts = [_words(e) for kind in ("forename", "surname") for e in name.iter() if _tag(e) == kind]
    last, _, first = _words(name).partition(", ")
    return " ".join(parts) if parts else f"{first} {last}".strip()


def _words(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _turns(root: _Element, people: dict[str, str]) -> Iterator[Said]:
    tree = root.getroottree()
    for element in root.iter():
        kind = _TURNS.get(_tag(element))
        if kind is None or (kind is UtteranceKind.SCENE and not _stands_alone(element)):
            continue
        words = _said(element)
        if not words:
            continue
        name, label = _who(element, people)
        if element.get("nospeaker") == "true" or (kind is UtteranceKind.SPEECH and not name):
            kind = UtteranceKind.NARRATIVE
        yield Said(words=words, label=label, name=name, kind=kind, place=tree.getpath(element))


def _stands_alone(element: _Element) -> bool:
    return not any(_tag(above) in _TURNS for above in element.iterancestors())


def _who(element: _Element, people: dict[str, str]) -> tuple[str | None, str | None]:
    """(name, label as printed) of a turn."""
    printed = next((_words(e).rstrip(" :") for e in element if _tag(e) in _PRINTED), None)
    pointer = next((element.get(a) for a in _POINTERS if element.get(a)), None)
    named = people.get((pointer or "").rsplit("/", 1)[-1].lstrip("#"))
    if named is None and pointer and not pointer.startswith("#"):
        named = pointer
    return printed or named or (pointer or "").lstrip("#") or None, printed or named or None


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
        if node is not element and (_tag(node) in _NOT_SAID or not isinstance(node.tag, str) or _tag(node) in _TURNS):
            continue
        if _tag(node) in ("p", "div", "l"):
            paragraphs.append("")
        paragraphs[-1] += str(node.text or "")
        stack.extend((child, False) for child in reversed(node))
    return "\n".join(x for p in paragraphs if (x := " ".join(p.split())))


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
