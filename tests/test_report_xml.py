"""TEI and Akoma Ntoso: valid against the published schemas, and the same utterances when read again."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from lxml import etree

from made_records import HARD, TURNS, record_of
from onrecord.models import Record, UtteranceKind
from onrecord.read import read
from onrecord.report.akn import akn
from onrecord.report.formats import DOCUMENTS
from onrecord.report.tei import tei
from onrecord.report.xml import direction, pieces_of
from onrecord.structure import structure
from report_sample import council_record, press_record, same_as_snapshot
from test_read_formats import DEMO, again, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from made_records import Turn

SCHEMAS = Path(__file__).parent / "schemas"


UNTITLED = record_of([("So be it.", "Ada Quill", UtteranceKind.SPEECH, None)])


def samples() -> list[Record]:
    empty = Record(document=HARD.document, sections=())
    return [HARD, UNTITLED, empty, press_record(), council_record(), structure(read(DEMO))]


def test_akoma_ntoso_is_valid_against_the_published_schema(tmp_path: Path) -> None:
    for name in ("akomantoso30.xsd", "xml.xsd"):
        (tmp_path / name).write_bytes(gzip.decompress((SCHEMAS / f"{name}.gz").read_bytes()))
    schema = etree.XMLSchema(etree.parse(str(tmp_path / "akomantoso30.xsd")))
    for record in samples():
        schema.assertValid(etree.fromstring(akn(record).encode()))
    broken = akn(HARD).replace('by="#', 'who="#')
    assert broken != akn(HARD)
    assert not schema.validate(etree.fromstring(broken.encode()))


def test_tei_is_valid_against_the_published_schema() -> None:
    schema = etree.RelaxNG(etree.fromstring(gzip.decompress((SCHEMAS / "tei_all.rng.gz").read_bytes())))
    for record in samples():
        schema.assertValid(etree.fromstring(tei(record).encode()))
    broken = tei(HARD).replace("<seg>", "<p>").replace("</seg>", "</p>")
    assert not schema.validate(etree.fromstring(broken.encode()))


@pytest.mark.parametrize("write", [tei, akn])
def test_every_pointer_finds_its_target(write: Callable[[Record], str]) -> None:
    root = etree.fromstring(write(HARD).encode())
    ids = [e.get("{http://www.w3.org/XML/1998/namespace}id") or e.get("eId") for e in root.iter()]
    known = [i for i in ids if i]
    assert len(known) == len(set(known))
    pointers = [e.get(a) for e in root.iter() for a in ("who", "by", "as", "ana", "start", "end", "since") if e.get(a)]
    assert pointers
    assert {str(p).lstrip("#") for p in pointers} <= set(known)


@pytest.mark.parametrize(("form", "name"), [("tei", "read-press.xml"), ("akn", "read-press.akn")])
def test_snapshot(form: str, name: str) -> None:
    assert same_as_snapshot(name, DOCUMENTS[form].write(press_record()))


@pytest.mark.parametrize("form", ["tei", "akn"])
def test_the_demo_reads_back(form: str) -> None:
    record = structure(read(DEMO))
    assert said(again(record, form)) == said(record)
    assert [u.label for u in again(record, form).utterances] == [u.label for u in record.utterances]


def test_hard_words_read_back() -> None:
    whole = [s._replace(words=s.words.replace("\0", "\ufffd")) for s in said(HARD)]
    assert said(again(HARD, "tei")) == whole
    # Akoma Ntoso has absolute times only, and no kind for what is neither speech, question nor answer.
    speech = {UtteranceKind.OTHER.value: UtteranceKind.SPEECH.value}
    assert said(again(HARD, "akn")) == [s._replace(start=None, kind=speech.get(s.kind, s.kind)) for s in whole]


def test_notes_stand_where_they_were_printed() -> None:
    record = structure(read(DEMO))
    noted = next((u for u in record.utterances if u.notes), None)
    text = record.document.text
    for utterance in (noted, *record.utterances):
        if utterance:
            joined = " ".join("".join(p.words for p in pieces) for pieces in pieces_of(utterance, text))
            assert joined.split() == utterance.span.of(text).split()


@pytest.mark.parametrize(
    ("words", "element"),
    [
        ("(Applause)", "kinesic"),
        ("[laughter and cheers]", "vocal"),
        ("(Heiterkeit bei der SPD)", "vocal"),
        ("[unintelligible]", "gap"),
        ("(Pause)", "incident"),
        ("(A bell rings)", "incident"),
    ],
)
def test_stage_directions_have_sorts(words: str, element: str) -> None:
    assert direction(words).element == element


@given(TURNS)
@settings(max_examples=60, deadline=None)
def test_any_record_reads_back(turns: list[Turn]) -> None:
    record = record_of([*turns, ("So?", "Ada Quill", UtteranceKind.QUESTION, None)])
    assert said(again(record, "tei")) == said(record)
    assert said(again(record, "akn")) == [s._replace(start=None) for s in said(record)]
