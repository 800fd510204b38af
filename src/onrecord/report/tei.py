"""A record as TEI P5 in the manner of ParlaMint: `u` with @who, a `listPerson`, stage directions as `kinesic`, `vocal`,
`incident` and `gap`, times as a `timeline`, what an utterance does as @ana."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.models import UtteranceKind
from onrecord.report.transcript import date_of, spoken_sections, title_of
from onrecord.report.xml import NOT_IN_NAMES, OTHER, add_words, direction, pieces_of, sound, xml_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from onrecord.models import Record, Section, Speaker, Utterance
    from onrecord.report.xml import Piece

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KINDS = {
    UtteranceKind.SPEECH: "words said",
    UtteranceKind.QUESTION: "a question",
    UtteranceKind.ANSWER: "words said in answer to a question",
    UtteranceKind.SCENE: "what is heard or done in the room",
    UtteranceKind.NARRATIVE: "what the record itself tells",
    UtteranceKind.OTHER: "anything else",
}


def tei(record: Record) -> str:
    """The record as one TEI document, valid against the Guidelines' own schema (tei_all)."""
    from lxml import etree

    root = etree.fromstring(f'<TEI xmlns="{_NAMESPACE}"/>')
    root.set(f"{_XML}lang", record.document.language)
    ids = {u.id for u in record.utterances} | {s.id for s in record.sections} | {k.value for k in UtteranceKind}
    names = xml_names(record.speakers, ids)
    _header(root, record, names)
    text = _add(root, "text")
    body = _add(text, "body")
    _timeline(body, record)
    for section in spoken_sections(record):
        _section(body, section, record, names)
    if not len(body):
        _add(_add(body, "div"), "p")
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return etree.tostring(root, encoding="unicode", pretty_print=True, doctype=declaration).rstrip("\n")


def _add(parent: _Element, tag: str, words: str | None = None, **attributes: str | None) -> _Element:
    from lxml import etree

    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}")
    if words:
        child.text = sound(words)
    for name, value in attributes.items():
        if value is not None:
            child.set(f"{_XML}id" if name == "id" else name.replace("_", ""), sound(value))
    return child


# --- the header -----------------------------------------------------------------------------------------------------


def _header(root: _Element, record: Record, names: Mapping[str, str]) -> None:
    document = record.document
    header = _add(root, "teiHeader")
    file = _add(header, "fileDesc")
    name = PurePath(document.path).name  # the folders of this machine are nobody's business
    _add(_add(file, "titleStmt"), "title", title_of(record) or name)
    _add(_add(file, "publicationStmt"), "p", "Written by onrecord from the source named below; not published.")
    source = _add(_add(file, "sourceDesc"), "bibl")
    _add(source, "title", document.title or name)
    if document.publisher:
        _add(source, "publisher", document.publisher)
    if document.published:
        _add(source, "date", document.published, when=document.published)
    if document.source:
        _add(source, "idno", document.source, type="URI")
    _add(source, "idno", document.sha256, type="sha256")
    encoding = _add(header, "encodingDesc")
    application = _add(_add(encoding, "appInfo"), "application", ident="onrecord", version=__version__)
    _add(application, "label", "onrecord")
    taxonomy = _add(_add(encoding, "classDecl"), "taxonomy")
    for kind, told in _KINDS.items():
        _add(_add(taxonomy, "category", id=kind.value), "catDesc", told)
    profile = _add(header, "profileDesc")
    _add(_add(profile, "langUsage"), "language", ident=document.language)
    _setting(profile, record)
    if record.speakers:
        people = _add(_add(profile, "particDesc"), "listPerson")
        for person in record.speakers:
            _person(people, person, names[person.id])


def _setting(profile: _Element, record: Record) -> None:
    date = date_of(record)
    place = next((s.place for s in spoken_sections(record) if s.place), None)
    if date or place:
        setting = _add(_add(profile, "settingDesc"), "setting")
        if place:
            _add(setting, "name", place, type="place")
        if date:
            _add(setting, "date", date, when=date)


def _person(people: _Element, person: Speaker, name: str) -> None:
    entry = _add(people, "person", id=name)
    _add(entry, "persName", person.name)
    for alias in person.aliases:
        _add(entry, "persName", alias, type="alias")
    if person.role:
        _add(entry, "occupation", person.role)
    if person.affiliation:
        _add(entry, "affiliation", person.affiliation)
    for known in person.identifiers:
        _add(entry, "idno", known.value, type=known.scheme and NOT_IN_NAMES.sub("-", known.scheme))


# --- the text -------------------------------------------------------------------------------------------------------


def _timeline(body: _Element, record: Record) -> None:
    timed = [u for u in record.utterances if u.time]
    if timed:
        line = _add(body, "timeline", unit="s", origin="#t0")
        _add(line, "when", id="t0")
        for utterance in timed:
            for edge, at in zip(("start", "end"), utterance.time or (), strict=True):
                _add(line, "when", id=f"{utterance.id}.{edge}", interval=f"{at:.3f}", since="#t0")


def _section(body: _Element, section: Section, record: Record, names: Mapping[str, str]) -> None:
    div = _add(body, "div", type="debateSection", id=section.id)
    if section.title:
        _add(div, "head", section.title)
    for utterance in section.utterances:
        _utterance(div, utterance, record.document.text, names)


def _utterance(div: _Element, utterance: Utterance, text: str, names: Mapping[str, str]) -> None:
    kind, who, paragraphs = utterance.kind, utterance.speaker, pieces_of(utterance, text)
    by = f"#{names[who.id]}" if who else None
    if kind is UtteranceKind.SCENE:
        sound = _direction(div, " ".join(p.words for pieces in paragraphs for p in pieces), id=utterance.id, who=by)
        _set_times(sound, utterance)
        return
    if kind is UtteranceKind.NARRATIVE and who is None:
        note = _add(div, "note", type="narrative", id=utterance.id)
        for pieces in paragraphs:
            _fill(_add(note, "p"), pieces)
        return
    if utterance.label:
        _add(div, "note", utterance.label, type="speaker")
    said = _add(div, "u", id=utterance.id, who=by, ana=f"#{kind.value}")
    _set_times(said, utterance)
    for pieces in paragraphs:
        _fill(_add(said, "seg"), pieces)


def _set_times(element: _Element, utterance: Utterance) -> None:
    if utterance.time:
        element.set("start", f"#{utterance.id}.start")
        element.set("end", f"#{utterance.id}.end")


def _fill(parent: _Element, pieces: Iterable[Piece]) -> None:
    for words, note in pieces:
        if note:
            _direction(parent, words)
        else:
            add_words(parent, words)


def _direction(parent: _Element, words: str, *, id: str | None = None, who: str | None = None) -> _Element:
    """A stage direction as its sort has it; the words stand as printed, brackets and all."""
    sort = direction(words) if who is None or direction(words).element != "gap" else OTHER
    told = {"reason": sort.type} if sort.element == "gap" else {"type": sort.type}
    found = _add(parent, sort.element, id=id, who=who, **told)
    _add(found, "desc", words)
    return found
