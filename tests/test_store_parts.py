"""Records taken apart for a store and put together again."""

from __future__ import annotations

import pickle
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.models import (
    Block,
    BlockKind,
    Document,
    Exchange,
    Identifier,
    Locator,
    MediaType,
    Record,
    Section,
    SectionKind,
    Span,
    Speaker,
    Utterance,
    UtteranceKind,
)
from onrecord.read import read_bytes
from onrecord.store.parts import put_together, taken_apart
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterator

QUILL = Speaker(
    id="ada-quill",
    name="Ada Quill",
    role="Mayor",
    affiliation="Harbour List",
    aliases=("MAYOR QUILL", "AQ"),
    identifiers=(Identifier(scheme="wikidata", value="Q0"), Identifier(scheme=None, value="7")),
)
SAID = Utterance(
    id="u1",
    kind=UtteranceKind.ANSWER,
    span=Span(12, 40),
    label="MAYOR QUILL",
    label_span=Span(0, 11),
    speaker=QUILL,
    notes=(Span(20, 25), Span(30, 35)),
    time=(1.5, 2.25),
)
NOBODYS = Utterance(id="u2", kind=UtteranceKind.SCENE, span=Span(41, 50))
SECTION = Section(
    id="s1",
    kind=SectionKind.STATEMENT,
    span=Span(0, 50),
    title="Talk at the pier",
    date="2031-06-16",
    place="Ilmberg",
    translated=True,
    translated_reason="The file names a translator.",
    utterances=(SAID, NOBODYS),
    exchanges=(Exchange(questions=("u2",), answers=("u1", "u3")),),
)
RECORD = Record(
    document=Document(
        path="talk.txt",
        text="x" * 60,
        sha256="00ff",
        media_type=MediaType.WEBVTT,
        language="en",
        title="Talk",
        published="2031-06-17",
        publisher="Harbour Post",
        source="https://ilm.example/talk",
        blocks=(Block(kind=BlockKind.HEADING, span=Span(0, 4)),),
        locators=(Locator(kind="page", value="3", span=Span(2, 5)),),
        utterances=(NOBODYS, SAID),
        sections=(SECTION, replace(SECTION, id="s2", utterances=(NOBODYS,))),
    ),
    sections=(replace(SECTION, id="s3"),),
)
TALK = "Talk at the pier\n\nADA QUILL: We sail. (Laughter)\n\nQ: When, and from where?\n\nADA QUILL: Soon, I hope."
SOURCES = {
    "talk.txt": TALK,
    "talk.vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada Quill>We sail.\n\n00:04.000 --> 00:06.000\n<v Jo>When?\n",
    "talk.html": f"<html><body><h1>Talk</h1><p>{'</p><p>'.join(TALK.split(chr(10) * 2))}</p></body></html>",
    "none.txt": "Nobody is named here, and little is said of the ferry that has sailed so often.",
}


def again(record: Record) -> Record:
    parts = pickle.loads(pickle.dumps(taken_apart(record)))
    return put_together(parts, record.document.path, record.document.text)


def parts_of(part: Any) -> Iterator[Any]:
    """A type of `models` and all in it."""
    if is_dataclass(part):
        yield part
        part = [getattr(part, f.name) for f in fields(part)]
    if isinstance(part, list | tuple):
        for each in part:
            yield from parts_of(each)


@pytest.mark.parametrize("record", [RECORD, replace(RECORD, sections=RECORD.document.sections)], ids=["found", "told"])
def test_every_field_comes_back(record: Record) -> None:
    assert again(record) == record


def test_the_record_above_leaves_no_field_out() -> None:
    told = {(type(p), f.name) for p in parts_of(RECORD) for f in fields(p) if getattr(p, f.name) != f.default}
    assert {(type(p), f.name) for p in parts_of(RECORD) for f in fields(p) if f.default is not MISSING} <= told


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_read_comes_back(name: str) -> None:
    record = structure(read_bytes(SOURCES[name].encode(), name=name))
    assert again(record) == record


def test_people_are_kept_once() -> None:
    found = again(structure(read_bytes(TALK.encode(), name="talk.txt")))
    said = [u.speaker for u in found.utterances if u.speaker]
    assert len(said) == 2
    assert said[0] is said[1]
