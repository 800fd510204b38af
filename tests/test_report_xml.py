"""TEI and Akoma Ntoso: valid against the published schemas, and the same utterances when read again."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from onrecord.models import Document, MediaType, Record, Section, SectionKind, Span, Speaker, Utterance, UtteranceKind
from onrecord.read import read
from onrecord.report.akn import akn
from onrecord.report.formats import DOCUMENTS
from onrecord.report.tei import tei
from onrecord.report.xml import direction, pieces_of
from onrecord.structure import structure
from report_sample import council_record, press_record, same_as_snapshot
from test_read_formats import DEMO, again, said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SCHEMAS = Path(__file__).parent / "schemas"


def record_of(turns: Sequence[tuple[str, str | None, UtteranceKind, tuple[float, float] | None]]) -> Record:
    """A record of (words, speaker, kind, time)."""
    text, utterances = "", []
    people = {name: Speaker(id=f"p{n}", name=name) for n, name in enumerate(dict.fromkeys(t[1] for t in turns if t[1]))}
    for number, (words, name, kind, time) in enumerate(turns, 1):
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        utterances.append(
            Utterance(id=f"u{number}", kind=kind, span=span, speaker=people[name] if name else None, time=time)
        )
    document = Document(path="made.txt", text=text, sha256="0" * 64, media_type=MediaType.TEXT, language="en")
    section = Section(
        id="s1", kind=SectionKind.TRANSCRIPT, span=Span(0, len(text)), utterances=tuple(utterances), title="A & <B>"
    )
    return Record(document=document, sections=(section,))


HARD = record_of(
    [
        ("Is the ferry late? <b> & “so”\x00 on.\n\nIt is.", "Joan O'Pell", UtteranceKind.QUESTION, (0.0, 1.5)),
        ("Yes. [laughs] We are late.", "9 Über-Straße", UtteranceKind.ANSWER, (1.5, 4.25)),
        ("(Applause)", None, UtteranceKind.SCENE, None),
        ("[inaudible]", None, UtteranceKind.SCENE, None),
        ("The meeting rose\nat noon.", None, UtteranceKind.NARRATIVE, None),
        ("What now?", None, UtteranceKind.QUESTION, None),
        ("An aside.", "u1", UtteranceKind.OTHER, None),
    ]
)
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


NAMES = st.sampled_from(["Ada Quill", "Joan O'Pell", "Öykü Ńał", "SPEAKER_01", "Ivo de la Roca", "Мария Волкова"])
WORDS = st.text(st.sampled_from("abcÄß я.?!<>&\"'\n[]"), min_size=1, max_size=40).filter(
    lambda w: any(c.isalpha() for c in w) and w[0] not in "[\n " and "[" not in w.strip("[]")
)
KINDS = st.sampled_from([UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER])
TIMES = st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**4)).map(
    lambda t: (t[0] / 1000, (t[0] + t[1]) / 1000)
)


@given(st.lists(st.tuples(WORDS, NAMES, KINDS, TIMES), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_record_reads_back(turns: list[tuple[str, str, UtteranceKind, tuple[float, float] | None]]) -> None:
    record = record_of([*turns, ("So?", "Ada Quill", UtteranceKind.QUESTION, None)])
    assert said(again(record, "tei")) == said(record)
    assert said(again(record, "akn")) == [s._replace(start=None) for s in said(record)]
