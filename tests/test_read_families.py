"""Families of inputs as their makers write them: encodings without a mark, tables with headers of any wording, XML of
parliaments that no reader is made for, captions of other programs."""

from __future__ import annotations

import pytest

from onrecord.models import Document, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

RUSSIAN = "Г-жа Торнова: Причал закрыт с марта.\n\nВопрос: Когда его откроют?\n\nГ-жа Торнова: В мае. Мы ждём сваи.\n"
JAPANESE = "○港湾大臣　岸壁は三月から閉鎖しております。\n\n○田中委員　いつ開きますか。\n\n○港湾大臣　五月に開きます。\n"
CZECH = (
    "Starosta Dvořák: Nábřeží je zavřené od března.\n\nOtázka: Kdy se otevře?\n\nStarosta Dvořák: Až přijdou piloty.\n"
)
CHINESE = "记者：码头什么时候开放？\n\n市长：五月开放，不会更早。\n\n记者：确定吗？\n\n市长：确定。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, e) for e in ("cp1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be")),
        *((JAPANESE, e) for e in ("shift_jis", "euc_jp", "utf-16")),
        *((CZECH, e) for e in ("iso8859_2", "cp1250")),
        (CHINESE, "gbk"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert read_bytes(text.encode(encoding), name="f").text == text


HEADERS = {
    "questions": "Turn;Who is speaking?;What was said;Start (s)\n"
    "1;Ada Thorn;We closed it;0,5\n2;Ben Okoro;How long?;2,5\n",
    "joined words": "date,speaker_party,speaker_name,speech_id,speech_text\n"
    "1,HP,Ada Thorn,1,We closed it\n1,IP,Ben Okoro,2,How long?\n",
    "a play": "line,character,dialogue\n1,Ada Thorn,We closed it\n2,Ben Okoro,How long?\n",
    "Excel": "sep=;\r\nSpeaker;Text\r\nAda Thorn;We closed it\r\nBen Okoro;How long?\r\n",
}


@pytest.mark.parametrize("kind", HEADERS)
def test_headers_of_tables(kind: str) -> None:
    found = read_bytes(HEADERS[kind].encode(), name="f")
    said = [(u.label, u.span.of(found.text)) for u in found.utterances]
    assert said == [("Ada Thorn", "We closed it"), ("Ben Okoro", "How long?")]


def test_times_of_a_table_with_decimal_commas() -> None:
    found = read_bytes(HEADERS["questions"].encode(), name="f")
    assert [u.time[0] if u.time else None for u in found.utterances] == [0.5, 2.5]


def turns(found: Document) -> list[tuple[str | None, str, str]]:
    said = structure(found).utterances
    return [(u.label, u.speaker.name if u.speaker else "", u.span.of(found.text)) for u in said]


XML = {
    "no reader is made for it": (
        '<?xml version="1.0"?><protokoll><vorspann><p>Inhalt</p></vorspann><verlauf><name>Präsidentin Ada Thorn:</name>'
        "<p>Die Sitzung ist eröffnet.</p><rede><p><redner><vorname>Ben</vorname><nachname>Okoro</nachname></redner>"
        "Ben Okoro (HP):</p><p>Der Kai ist <i>zu</i>.</p></rede><name>Präsidentin Ada Thorn:</name><p>Danke.</p>"
        "</verlauf></protokoll>",
        [
            ("Präsidentin Ada Thorn", "Ada Thorn", "Die Sitzung ist eröffnet."),
            ("Ben Okoro (HP)", "Ben Okoro", "Der Kai ist zu."),
            ("Präsidentin Ada Thorn", "Ada Thorn", "Danke."),
        ],
    ),
    "people told by identifiers": (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><note type="speaker">THE CHAIR (Ada Thorn):</note>'
        '<u who="#ThornAda">Open.</u><u who="#OkoroBen">When?</u><note type="speaker">THE CHAIR:</note>'
        '<u who="#ThornAda">Order.</u></body></text></TEI>',
        [
            ("THE CHAIR (Ada Thorn)", "Ada Thorn", "Open."),
            (None, "Ben Okoro", "When?"),
            ("THE CHAIR", "Ada Thorn", "Order."),
        ],
    ),
    "offices beside names": (
        '<publicwhip><speech speakername="Ada Thorn" speakeroffice="Minister for Ports">'
        "<p>In May.</p></speech></publicwhip>",
        [("Ada Thorn", "Ada Thorn", "In May.")],
    ),
    "a play": (
        "<TEI><text><sp><speaker>Ada.</speaker><p>Closed.</p></sp><sp><speaker>Ben.</speaker><p>Oh.</p></sp></text></TEI>",
        [("Ada", "Ada", "Closed."), ("Ben", "Ben", "Oh.")],
    ),
}


@pytest.mark.parametrize("kind", XML)
def test_xml(kind: str) -> None:
    source, expected = XML[kind]
    assert turns(read_bytes(source.encode(), name="f.xml")) == expected


def test_what_a_parliament_says_a_speech_is() -> None:
    kinds = ("Start Question", "Start Answer", "Start Speech")
    speeches = "".join(f'<speech speakername="Ada Thorn" type="{k}"><p>Words.</p></speech>' for k in kinds)
    found = read_bytes(f"<publicwhip>{speeches}</publicwhip>".encode(), name="f.xml")
    told = (UtteranceKind.QUESTION, UtteranceKind.ANSWER, UtteranceKind.SPEECH)
    assert tuple(u.kind for u in structure(found).utterances) == told


def test_what_stands_beside_the_speeches_is_kept() -> None:
    source = "<akomaNtoso><debate><debateBody><speech by='#a'><from>Ada</from><p>Open.</p></speech>"
    source += "<other><p>The House rose.</p></other></debateBody></debate></akomaNtoso>"
    assert turns(read_bytes(source.encode(), name="f.xml"))[-1] == (None, "", "The House rose.")


def test_captions_of_other_programs() -> None:
    source = "0:00:01.000,0:00:03.000\n>> ADA THORN: Closed.\n\n0:00:03.000,0:00:05.000\n(laughs) BEN OKORO: Oh.\n"
    found = read_bytes(source.encode(), name="f")
    said = [(u.label, u.time, u.span.of(found.text)) for u in found.utterances]
    assert said == [("ADA THORN", (1.0, 3.0), "Closed."), ("BEN OKORO", (3.0, 5.0), "(laughs) Oh.")]


def test_a_short_record_of_a_congress() -> None:
    turns = (
        "  The SPEAKER pro tempore (Ms. Thorn). The gentleman from Ilm is recognized.",
        "  Mr. OKORO. Madam Speaker, the quay is shut.",
        "  Mr. PRIOR of Westland. When will it open?",
        "  Ms. DE LA CRUZ. Mr. Speaker, I object.",
    )
    found = read_bytes("\n".join(turns).encode(), name="f")
    labels = [u.label for u in structure(found).utterances]
    assert labels == ["The SPEAKER pro tempore (Ms. Thorn)", "Mr. OKORO", "Mr. PRIOR of Westland", "Ms. DE LA CRUZ"]
