"""A record as an Akoma Ntoso 3.0 debate: `speech`, `question` and `answer` with @by, `scene`, `narrative`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.models import UtteranceKind
from onrecord.report.transcript import date_of, spoken_sections, title_of
from onrecord.report.xml import add_words, pieces_of, sound, xml_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from onrecord.models import Record, Section, Utterance
    from onrecord.report.xml import Piece

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_NOBODY = "unknown"  # whom @by names where the record names nobody
_UNDATED = "0001-01-01"  # the day of a record that prints none: the schema asks for one
_EDITOR = "onrecord"
# ISO 639-1 → 639-2/T, which the naming convention asks for.
_LANGUAGES = {
    "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin", "fr": "fra", "hr": "hrv",
    "hu": "hun", "it": "ita", "ja": "jpn", "ko": "kor", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron",
    "ru": "rus", "sv": "swe", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


def akn(record: Record) -> str:
    """The record as one Akoma Ntoso document, valid against the standard's own schema."""
    from lxml import etree

    root = etree.fromstring(f'<akomaNtoso xmlns="{_NAMESPACE}"/>')
    debate = _add(root, "debate", name="transcript")
    taken = {u.id for u in record.utterances} | {s.id for s in record.sections} | {_NOBODY, _EDITOR}
    names = xml_names(record.speakers, taken)
    roles = {p.id: f"role-{names[p.id]}" for p in record.speakers if p.role}
    _meta(debate, record, names, roles)
    title = title_of(record)
    if title:
        _add(_add(_add(debate, "preface"), "p"), "docTitle", title)
    body = _add(debate, "debateBody")
    for section in spoken_sections(record):
        _section(body, section, record, {**names, **{f"role {k}": v for k, v in roles.items()}})
    if not len(body):
        _add(_add(body, "debateSection", name="debate"), "summary")
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return etree.tostring(root, encoding="unicode", pretty_print=True, doctype=declaration).rstrip("\n")


def _add(parent: _Element, tag: str, words: str | None = None, **attributes: str | None) -> _Element:
    from lxml import etree

    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}")
    if words:
        child.text = sound(words)
    for name, value in attributes.items():
        if value is not None:
            child.set(name.rstrip("_"), sound(value))
    return child


def _meta(debate: _Element, record: Record, names: Mapping[str, str], roles: Mapping[str, str]) -> None:
    """Who made what when, in the naming convention's three levels, and the people whom the text points to."""
    meta = _add(debate, "meta")
    identification = _add(meta, "identification", source=f"#{_EDITOR}")
    date = date_of(record) or _UNDATED
    language = _LANGUAGES.get(record.document.language, record.document.language)
    slug = re.sub(r"[^\w.-]+", "-", title_of(record) or "").strip("-").lower() or record.document.sha256[:12]
    work = f"/akn/xx/debate/{date}/{slug}"
    levels = (("Work", work), ("Expression", f"{work}/{language}@"), ("Manifestation", f"{work}/{language}@.xml"))
    for level, address in levels:
        entry = _add(identification, f"FRBR{level}")
        _add(entry, "FRBRthis", value=address)
        _add(entry, "FRBRuri", value=address)
        _add(entry, "FRBRdate", date=date, name="sitting")
        _add(entry, "FRBRauthor", href=f"#{_EDITOR}")
        if level == "Work":
            _add(entry, "FRBRcountry", value="xx")
        elif level == "Expression":
            _add(entry, "FRBRlanguage", language=language)
    references = _add(meta, "references", source=f"#{_EDITOR}")
    _add(references, "TLCOrganization", eId=_EDITOR, href="/akn/ontology/organization/onrecord", showAs="onrecord")
    if any(u.speaker is None for u in record.utterances):
        _add(references, "TLCPerson", eId=_NOBODY, href="/akn/ontology/person/unknown", showAs="Unknown")
    for person in record.speakers:
        name = names[person.id]
        _add(references, "TLCPerson", eId=name, href=f"/akn/ontology/person/{name}", showAs=person.name)
        if person.role:
            role = roles[person.id]
            _add(references, "TLCRole", eId=role, href=f"/akn/ontology/role/{role}", showAs=person.role)


def _section(body: _Element, section: Section, record: Record, names: Mapping[str, str]) -> None:
    part = _add(body, "debateSection", eId=section.id, name="debate")
    if section.title:
        _add(part, "heading", section.title)
    for utterance in section.utterances:
        _utterance(part, utterance, record.document.text, names)


def _utterance(part: _Element, utterance: Utterance, text: str, names: Mapping[str, str]) -> None:
    kind, who, paragraphs = utterance.kind, utterance.speaker, pieces_of(utterance, text)
    if kind is UtteranceKind.SCENE or (kind is UtteranceKind.NARRATIVE and who is None):
        line = _add(part, kind.value, eId=utterance.id)
        for number, pieces in enumerate(paragraphs):
            if number:
                _add(line, "eol")
            _fill(line, pieces)
        return
    tag = kind.value if kind in (UtteranceKind.QUESTION, UtteranceKind.ANSWER) else "speech"
    by = names[who.id] if who else _NOBODY
    role = names.get(f"role {who.id}") if who else None
    said = _add(part, tag, eId=utterance.id, by=f"#{by}", as_=f"#{role}" if role else None)
    if utterance.label:
        _add(said, "from", utterance.label)
    for pieces in paragraphs:
        _fill(_add(said, "p"), pieces)
    if not paragraphs:
        _add(said, "p")


def _fill(parent: _Element, pieces: Iterable[Piece]) -> None:
    for words, note in pieces:
        if note:
            _add(parent, "remark", words, type="sceneDescription")
        else:
            add_words(parent, words)
