"""A collation as TEI P5: parallel segmentation, `app` with `lem` and `rdg`, the witnesses in a `listWit`.

The words of every witness can be read from it: the text outside `app`, and in each `app` the reading whose @wit names
it; case, punctuation and layout of what all share are the base's. What is not of the record stands in an `app` of type
foreign or repeated without a `lem`; moved text has a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.collate.models import PassageKind
from onrecord.models import EditKind, Span
from onrecord.report.collation import is_record
from onrecord.report.transcript import title_of
from onrecord.report.xml import sound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from onrecord.collate.models import Collation, Passage
    from onrecord.models import Record, Utterance

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ORTHOGRAPHIC = {EditKind.SPELLING, EditKind.CASE, EditKind.PUNCTUATION, EditKind.BRACKET}


def collation_tei(collation: Collation) -> str:
    """One event as a TEI document with its apparatus, valid against tei_all."""
    from lxml import etree

    root = etree.fromstring(f'<TEI xmlns="{_NAMESPACE}"/>')
    base = next(w.record for w in collation.witnesses if w.siglum == collation.edition.base)
    root.set(f"{_XML}lang", base.document.language)
    _header(root, collation, title_of(base) or base.document.path)
    block = _add(_add(_add(root, "text"), "body"), "ab")
    block.set(f"{_XML}space", "preserve")
    texts = {w.siglum: w.record.document.text for w in collation.witnesses}
    lemmas = {v.passage: v.readings[0][1] for v in collation.edition.apparatus}
    first = collation.edition.base
    for number, passage in enumerate(collation.passages):
        printed = {s: "".join(x.of(texts[s]) for x in spans) for s, spans in passage.readings.items()}
        if passage.kind is PassageKind.COMMON:
            words = printed.get(first, next(iter(printed.values())))
            if not passage.moved:
                _append(block, words)
                continue
            printed = dict.fromkeys(printed, words)
        lemma = lemmas.get(number, (first if first in printed else next(iter(printed)),))
        _apparatus(block, passage, printed, lemma, tuple(texts))
    return etree.tostring(root, encoding="unicode", doctype='<?xml version="1.0" encoding="UTF-8"?>')


def _header(root: _Element, collation: Collation, title: str) -> None:
    header = _add(root, "teiHeader")
    file = _add(header, "fileDesc")
    _add(_add(file, "titleStmt"), "title", f"{title}: collation of {len(collation.witnesses)} copies")
    _add(_add(file, "publicationStmt"), "p", "Written by onrecord from the copies named below; not published.")
    listed = _add(_add(file, "sourceDesc"), "listWit")
    for witness in collation.witnesses:
        document = witness.record.document
        entry = _add(listed, "witness", f"{document.title or document.path} ")
        entry.set(f"{_XML}id", witness.siglum)
        _add(entry, "idno", document.source or document.path, type="URI" if document.source else "file")
        _add(entry, "idno", document.sha256, type="sha256")
    encoding = _add(header, "encodingDesc")
    _add(_add(_add(encoding, "appInfo"), "application", ident="onrecord", version=__version__), "label", "onrecord")
    _add(_add(encoding, "editorialDecl"), "p", f"Base: {collation.edition.base}. {collation.edition.reason}")
    _add(encoding, "variantEncoding", method="parallel-segmentation", location="internal")


def _apparatus(
    block: _Element, passage: Passage, printed: Mapping[str, str], lemma: Sequence[str], sigla: Sequence[str]
) -> None:
    """One `app`: the readings as printed, each once, with their witnesses; `lemma` are those of the edition's."""
    app = _add(block, "app", type=passage.kind.value)
    groups: dict[str, list[str]] = {}
    for siglum in sigla:
        groups.setdefault(printed.get(siglum, ""), []).append(siglum)
    if is_record(passage.kind):
        chosen = next(words for words, who in groups.items() if set(who) & set(lemma))
        _reading(app, "lem", chosen, groups.pop(chosen), None)
    kinds = {d.kind for d in passage.differences}
    kind = ("orthographic" if kinds <= _ORTHOGRAPHIC else "substantive") if kinds else None
    for words, who in groups.items():
        _reading(app, "rdg", words, who, kind)
    if passage.moved:
        _add(app, "note", f"At another place in {', '.join(passage.moved)}.", type="moved")


def _reading(app: _Element, tag: str, words: str, who: Sequence[str], kind: str | None) -> None:
    _add(app, tag, words, wit=" ".join(f"#{s}" for s in who), type=kind)


def _append(block: _Element, words: str) -> None:
    if len(block):
        block[-1].tail = (block[-1].tail or "") + sound(words)
    else:
        block.text = (block.text or "") + sound(words)


def _add(parent: _Element, tag: str, words: str | None = None, **attributes: str | None) -> _Element:
    from lxml import etree

    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}")
    if words:
        child.text = sound(words)
    for name, value in attributes.items():
        if value is not None:
            child.set(name, sound(value))
    return child


# --- the edition alone ------------------------------------------------------------------------------------------------


def edition_tei(collation: Collation) -> str:
    """The edition as TEI with its utterances and speakers, as `onrecord read --format tei` writes a record."""
    from onrecord.report.tei import tei

    return tei(edition_record(collation))


def edition_akn(collation: Collation) -> str:
    """The edition as Akoma Ntoso."""
    from onrecord.report.akn import akn

    return akn(edition_record(collation))


def edition_vtt(collation: Collation) -> str:
    """The edition as WebVTT, with the times that the captions among the witnesses carry.

    Raises InputError where no witness has times.
    """
    from onrecord.report.captions import webvtt

    return webvtt(with_times(edition_record(collation), collation))


def with_times(record: Record, collation: Collation) -> Record:
    """The edition's record, each utterance with when its words are said, where a witness tells."""
    from dataclasses import replace

    from onrecord.collate.kin import Kin

    kin = Kin([collation])
    paths = {w.siglum: w.record.document.path for w in collation.witnesses}

    def timed(said: Utterance) -> Utterance:
        told = []
        for span, siglum, there in collation.edition.sources:
            if span.overlaps(said.span):
                start = there.start + max(0, said.span.start - span.start)
                place = Span(start, max(start + 1, there.end - max(0, span.end - said.span.end)))
                told.append(kin.time(paths[siglum], place))
        known = [t for t in told if t]
        return replace(said, time=(known[0][0], max(t[1] for t in known))) if known else said

    sections = tuple(replace(s, utterances=tuple(map(timed, s.utterances))) for s in record.sections)
    return replace(record, sections=sections)


def edition_record(collation: Collation) -> Record:
    """The edition's text with its structure, under the base's name and title."""
    from dataclasses import replace
    from hashlib import sha256

    from onrecord.structure import structure

    base = next(w.record.document for w in collation.witnesses if w.siglum == collation.edition.base)
    text = collation.edition.text
    document = replace(
        base,
        text=text,
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=(),
        locators=(),
        utterances=(),
    )
    return structure(document)
