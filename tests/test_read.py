"""Reading: encodings, archives, pages, captions, XML, JSON, and inputs that cannot be used."""

from __future__ import annotations

import io
import json
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import EmptyInputError, FormatError, InputError, NotFoundError
from onrecord.models import BlockKind, MediaType, UtteranceKind
from onrecord.read import read, read_bytes, sources
from onrecord.structure import structure

TALK = "Ada Thorn: Die Brücke bleibt bis Juni gesperrt.\nFrage: Und was kostet die Fähre für die Bürger der Stadt?\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert read_bytes(TALK.encode(encoding), name="t.txt").text == TALK


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends(end: str) -> None:
    found = read_bytes(TALK.replace("\n", end).encode(), name="t.txt")
    assert found.text == TALK
    assert (found.media_type, found.language) == (MediaType.TEXT, "de")


def test_front_matter_that_runs_over_lines() -> None:
    title = '"Remarks by the\\_Mayor at the Harbour\\\n  \\ Congress | Saltby"'
    document = read_bytes(f"---\ntitle: {title}\nnote: it's: fine\n---\n\nHello, all of you.\n".encode(), name="x.md")
    assert document.title == "Remarks by the Mayor at the Harbour Congress | Saltby"


def test_front_matter() -> None:
    head = 'title: "Remarks by Mayor\\_Thorn"\ndate: 2031-06-16\nsource_url: https://x.example/1'
    text = f"---\n{head}\n---\nGood morning.\n"
    found = read_bytes(text.encode(), name="t.md")
    assert (found.text, found.media_type) == (text, MediaType.MARKDOWN)
    assert (found.title, found.published, found.source) == (
        "Remarks by Mayor Thorn",
        "2031-06-16",
        "https://x.example/1",
    )


UNUSABLE = [
    (b"", EmptyInputError, "empty"),
    (b"\xef\xbb\xbf \n\t\n", EmptyInputError, "no text"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, FormatError, "PNG image"),
    (b"\0" * 70000, FormatError, "binary"),
    (bytes(range(256)) * 64, FormatError, "binary"),
    (b"\x7fELF" + b"x" * 99, FormatError, "program"),
    (b"<html><body><script>1</script></body></html>", EmptyInputError, "no text"),
    (b"<?xml version='1.0'?><TEI><u who='#a'>torn", FormatError, "damaged"),
    (b'{"a": [{"text": "x"', FormatError, "damaged"),
    (b'{"a": 1}', EmptyInputError, "turns"),
    (b"WEBVTT\n\n", EmptyInputError, "caption"),
    (b"<div>" * 50000 + b"x", FormatError, "deep"),
    (b"[" * 100000, InputError, ""),
]


@pytest.mark.parametrize(("data", "error", "says"), UNUSABLE)
def test_unusable(data: bytes, error: type[InputError], says: str) -> None:
    start = time.perf_counter()
    if says == "":
        structure(read_bytes(data, name="f"))
        return
    with pytest.raises(error) as caught:
        read_bytes(data, name="f")
    message = str(caught.value)
    assert message.startswith("f: ")
    assert says in message
    assert message.endswith(".")
    assert "\n" not in message
    assert time.perf_counter() - start < 5


def test_entities_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY e0 "lol">{levels}]><TEI><u who="#a">&e11; words</u></TEI>'
    try:
        assert len(read_bytes(bomb.encode(), name="f.xml").text) < 1000
    except InputError as error:
        assert "damaged" in str(error) or "no turns" in str(error)


def test_long_line_is_quick() -> None:
    start = time.perf_counter()
    structure(read_bytes(b"word: " * 500_000, name="f"))
    assert time.perf_counter() - start < 20


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(EmptyInputError, match="no file"):
        read(tmp_path)
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / ".hidden").write_text("h")
    assert [(Path(n).name, d) for n, d in sources(tmp_path)] == [("a.txt", b"a"), ("b.txt", b"b")]


def test_archives(tmp_path: Path) -> None:
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", "first")
        archive.writestr("empty.txt", "")
        archive.writestr("two/three.txt", "third")
    found = dict(sources(packed))
    assert found[f"{packed}/one.txt"] == b"first"
    assert found[f"{packed}/two/three.txt"] == b"third"
    assert isinstance(found[f"{packed}/empty.txt"], EmptyInputError)
    tarred = tmp_path / "a.tar.xz"
    with tarfile.open(tarred, "w:xz") as archive:
        info = tarfile.TarInfo("x/y.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"words"))
    assert list(sources(tarred)) == [(f"{tarred}/x/y.txt", b"words")]
    torn = tmp_path / "torn.zip"
    torn.write_bytes(packed.read_bytes()[:60])
    assert isinstance(next(iter(sources(torn)))[1], FormatError)


PAGE = """<html><head><title>Talk | Ilmberg</title><meta property="og:title" content="Talk at the bridge">
<meta property="article:published_time" content="2031-06-16T10:00"><meta property="og:site_name" content="Ilm News">
</head>
<body><nav><a href=/>Home</a></nav><article><h1>Talk at the bridge</h1>
<p><b>Mayor <a href=#>Ada Thorn<span class="tooltip hidden">Born in 1970</span></a>:</b> We closed the bridge in March
because the third pier had moved, and it will stay closed.</p>
<blockquote><p>We will open it when the divers say so, and not a single day before.</p></blockquote>
<p>She spoke at the harbour, where some forty people had come to hear what she would say.</p></article>
<div class="share">Share this</div><footer>Imprint</footer></body></html>"""


def test_page() -> None:
    found = read_bytes(PAGE.encode(), name="p")
    assert found.media_type is MediaType.HTML
    assert (found.title, found.published, found.publisher) == ("Talk at the bridge", "2031-06-16", "Ilm News")
    assert "Mayor Ada Thorn: We closed the bridge in March because" in found.text
    for furniture in ("Share", "Imprint", "Home", "Born"):
        assert furniture not in found.text
    kinds = [(b.kind, b.span.of(found.text)[:8]) for b in found.blocks]
    assert (BlockKind.HEADING, "Talk at ") in kinds
    assert (BlockKind.QUOTE, "We will ") in kinds
    assert any(x.kind == "xpath" and "blockquote" in x.value for x in found.locators)


def test_words_after_what_is_left_out_stay() -> None:
    page = "<p>We <span class='tooltip'>note</span>closed it, <button>x</button>said <b hidden>y</b> the mayor.</p>"
    assert read_bytes(f"<html><body>{page}</body></html>".encode(), name="p").text == "We closed it, said the mayor."


TURNS = "".join(f"<p><b>Ada Thorn:</b> The {n}. pier moved in March, and we closed the bridge.</p>" for n in range(9))


@pytest.mark.parametrize(
    "page",
    [
        "<form method=post action=x><div id=nav><ul><li>Home</li></ul></div>{talk}<input value=Send></form>",
        "<div class='print widget'><div class=share>Share</div>{talk}</div>",
        "<aside>{talk}</aside><p>Imprint</p>",
        "{talk}<form><p>Write to us about the bridge and the pier, and we will answer you in a week.</p></form>",
    ],
)
def test_what_holds_most_of_a_page_is_no_furniture(page: str) -> None:
    text = read_bytes(f"<html><body>{page.format(talk=TURNS)}</body></html>".encode(), name="p").text
    assert text.count("Ada Thorn:") == 9
    assert not any(word in text for word in ("Home", "Share", "Write to us"))


VTT = """WEBVTT

00:01.000 --> 00:02.000
<v Ada Thorn>We closed the bridge.

00:02.000 --> 00:04.500
<v Ada Thorn>It moved.

00:05.000 --> 00:06.000
<v Ben Okoro>How long?
"""
SRT = """1
00:00:01,000 --> 00:00:02,000
ADA THORN: We closed the bridge.

2
00:00:02,000 --> 00:00:04,500
It moved.

3
00:00:05,000 --> 00:00:06,000
>> BEN OKORO: How long?
"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><listPerson><person xml:id="a"><persName>
<surname>Thorn</surname><forename>Ada</forename></persName></person></listPerson></teiHeader><text>
<u who="#a"><seg>We closed the bridge.</seg>
<note>(Applause)</note><seg>It moved.</seg></u><u who="#b">How long?</u></text></TEI>"""
AKN = """<akomaNtoso><debate><speech by="#a"><from>Mrs. Thorn</from>
<p>We closed the bridge.</p><p>It moved.</p></speech>
<question by="#b"><from>Mr. Okoro</from><p>How long?</p></question></debate></akomaNtoso>"""
JSON = json.dumps(
    {"turns": [{"speaker": {"name": "Ada Thorn"},
                "text": "We closed the bridge. It moved.", "start": 1, "end": 4.5},
               {"speaker": {"name": "Ben Okoro"}, "text": "How long?", "start": 5, "end": 6}]}
)  # fmt: skip
MARKED_UP = [
    (VTT, MediaType.WEBVTT),
    (SRT, MediaType.SRT),
    (TEI, MediaType.TEI),
    (AKN, MediaType.AKOMA_NTOSO),
    (JSON, MediaType.JSON),
]


@pytest.mark.parametrize(("source", "media_type"), MARKED_UP)
def test_marked_up(source: str, media_type: MediaType) -> None:
    document = read_bytes(source.encode(), name="x")
    assert document.media_type is media_type
    found = structure(document)
    said = [u for u in found.utterances if u.kind is not UtteranceKind.SCENE]
    words = [" ".join(u.span.of(document.text).split()) for u in said]
    assert words == ["We closed the bridge. It moved.", "How long?"]
    assert [u.speaker.name.split()[-1].title() for u in found.utterances[:1] if u.speaker] == ["Thorn"]
    if media_type in (MediaType.WEBVTT, MediaType.SRT, MediaType.JSON):
        assert [u.time for u in found.utterances] == [(1.0, 4.5), (5.0, 6.0)]


def word_document(*paragraphs: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>" for p in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def test_word_document(tmp_path: Path) -> None:
    path = tmp_path / "talk.docx"
    path.write_bytes(word_document("Ada Thorn: We closed the bridge.", "Question: How long?"))
    found = read(path)
    assert found.text == "Ada Thorn: We closed the bridge.\n\nQuestion: How long?"
    assert [u.label for u in structure(found).utterances] == ["Ada Thorn", "Question"]
    with pytest.raises(FormatError, match="Word document"):
        read_bytes(path.read_bytes()[:200], name="torn.docx")


def test_word_document_with_bold_names_tables_and_boxes() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Ada Thorn:</w:t></w:r>"
    bold += "<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t> Closed.</w:t></w:r>"
    inserted = "<w:ins><w:r><w:t>How</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>Why</w:t></w:r></w:moveFrom>"
    box = "<w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
    body = f"<w:p>{bold}</w:p><w:tbl><w:tr><w:tc><w:p>{inserted}</w:p></w:tc>"
    body += "<w:tc><w:p><w:r><w:t>long?</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body += f"<w:p><w:r><w:t>After.</w:t><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    spaces += 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {spaces}><w:body>{body}</w:body></w:document>")
    found = read_bytes(packed.getvalue(), name="d.docx")
    assert found.text.split("\n\n") == ["Ada Thorn: Closed.", "How\tlong?", "After.", "In a box."]
    assert [x.span.of(found.text) for x in found.locators if x.kind == "strong"] == ["Ada Thorn:"]


SEEDS = [s.encode() for s in (TALK, PAGE, VTT, SRT, TEI, AKN, JSON)]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_mutations_raise_nothing_of_their_own(seed: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(seed)))
    end = data.draw(st.integers(start, min(len(seed), start + 40)))
    mutated = seed[:start] + data.draw(st.binary(max_size=20)) + seed[end:]
    try:
        found = structure(read_bytes(mutated, name="f"))
    except InputError:
        return
    text = found.document.text
    at = 0
    for section in found.sections:
        assert 0 <= section.span.start <= section.span.end <= len(text)
    for utterance in found.utterances:
        assert at <= utterance.span.start < utterance.span.end <= len(text)
        assert utterance.span.of(text) == utterance.span.of(text).strip()
        at = utterance.span.end


def test_a_form_around_a_page_is_read_and_one_on_it_is_not() -> None:
    talk = "".join(
        f"<p>{n} of the piles under the bridge are rotten, and the divers have seen all of them.</p>" for n in "3456"
    )
    around = f"<html><body><form id='f1'><div>{talk}</div></form></body></html>"
    on_it = f"<html><body><div>{talk}</div><form><p>Write to us.</p></form></body></html>"
    assert read_bytes(around.encode(), name="page.html").text == read_bytes(on_it.encode(), name="page.html").text


def test_a_bracket_broken_in_a_cell_is_one_line() -> None:
    row = "<td>Resident<br>(Ada Thorn,<br>Quay Rd.)</td><td>I live beside the bridge that was closed.</td>"
    cell = f"<table><tr>{row}</tr></table>"
    assert read_bytes(f"<html><body>{cell}</body></html>".encode(), name="page.html").text.startswith(
        "Resident (Ada Thorn, Quay Rd.)\n\n"
    )


CAPTIONS = """WEBVTT

00:01.000 --> 00:02.000
Captions by Radio Ilm

00:02.000 --> 00:04.000
[THEME MUSIC]

00:05.000 --> 00:08.000
ADA THORN: We closed the bridge.

00:08.000 --> 00:09.000
[APPLAUSE]

00:09.000 --> 00:11.000
It will stay closed.

00:11.000 --> 00:12.000
[BELL RINGING]

00:12.000 --> 00:14.000
BEN OKORO: Who pays?

00:14.000 --> 00:15.000
ADA THORN: [inaudible]

00:16.000 --> 00:18.000
♪ The river, the river ♪
"""


def test_sounds_behind_the_words_of_captions_are_scenes() -> None:
    document = read_bytes(CAPTIONS.encode(), name="talk.vtt")
    assert [(u.kind, u.label, u.span.of(document.text)) for u in document.utterances] == [
        ("scene", None, "Captions by Radio Ilm"),
        ("scene", None, "[THEME MUSIC]"),
        ("speech", "ADA THORN", "We closed the bridge. [APPLAUSE] It will stay closed."),
        ("scene", None, "[BELL RINGING]"),
        ("speech", "BEN OKORO", "Who pays?"),
        ("speech", "ADA THORN", "[inaudible]"),
        ("scene", None, "♪ The river, the river ♪"),
    ]
    assert document.utterances[2].time == (5.0, 11.0)
