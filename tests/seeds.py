"""One invented input for every family of formats, and ways to damage it; every damage comes from a number."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import zipfile
from email.message import EmailMessage
from functools import cache
from pathlib import Path

TALK = (
    "---\ntitle: The bridge\ndate: 2031-06-16\n---\n\n**Ada Thorn:** Good morning. We closed the bridge (Laughter).\n\n"
    "Question: Until when?\n\n**Ada Thorn:** “Until June,” as I said.\n\n[00:01:02] BEN OKORO, EDITOR: How long?\n"
)
PAGE = (
    "<html><head><title>Talk</title><meta charset=utf-8></head><body><nav>Home</nav><article><h1>Talk</h1>"
    + "<p><b>Ada Thorn:</b> We closed the bridge in March, because the third pier had moved.</p>" * 3
    + "<blockquote>“It stays closed.”</blockquote><table><tr><td>Q</td><td>Why?</td></tr></table>"
    + "</article></body></html>"
)
TEI = (
    '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><listPerson><person xml:id="a"><persName>'
    "<surname>Thorn</surname></persName></person></listPerson></teiHeader><text><u who='#a'><seg>We closed it.</seg>"
    "<note>(Applause)</note><seg>It moved.</seg></u><u who='#b'>How long?</u></text></TEI>"
)
AKN = "<akomaNtoso><debate><speech by='#a'><from>Mrs. Thorn</from><p>We closed it.</p></speech></debate></akomaNtoso>"
HANSARD = '<publicwhip><speech id="x/2031-06-16.1" speakername="Ada Thorn"><p>We closed it.</p></speech></publicwhip>'
VTT = (
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Thorn>We closed it.</v>\n\n"
    "00:02.000 --> 00:04.500\n- How long?\n- Long.\n"
)
SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\n>> ADA THORN: We closed it. >> How long?\n\n"
    "2\n00:00:02,000 --> 00:00:04,500\nLong.\n"
)
TURNS = {
    "turns": [
        {"speaker": {"name": "Ada"}, "text": "We closed it.", "start": 1, "end": 4.5},
        {"text": "Oh?", "start": "PT5S"},
    ]
}
NINJS = {
    "uri": "x",
    "headline": "Closed",
    "versioncreated": "2031-06-16",
    "body_html": "<p>She said it “stays closed”.</p>",
}
CSV = 'speaker,start,text\nAda Thorn,0:01,"We closed it, yes."\nBen Okoro,0:05,How long?\n'


def mail() -> bytes:
    """A mail with two bodies and an attachment."""
    found = EmailMessage()
    found["From"], found["Subject"], found["Message-ID"] = "Town <press@ilm.example>", "The bridge", "<1@ilm.example>"
    found["Date"] = "Mon, 16 Jun 2031 10:00:00 +0200"
    found.set_content("Ada Thorn: We closed it.\n")
    found.add_alternative("<p><b>Ada Thorn:</b> We closed it.</p>", subtype="html")
    found.add_attachment(TALK.encode(), maintype="text", subtype="plain", filename="talk.txt")
    return bytes(found)


def word_document() -> bytes:
    """A Word document with a tracked change."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "<w:p><w:r><w:t>Ada Thorn: We closed it.</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": f"<w:document {space}><w:body>{body * 3}</w:body></w:document>".encode(),
        }
    )


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    """A tar archive, packed."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def web_archive() -> bytes:
    """A WARC with one page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=False)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            "https://ilm.example/1", "response", payload=io.BytesIO(PAGE.encode()), http_headers=headers
        )
    )
    return file.getvalue()


def parquet() -> bytes:
    """A Parquet table of turns."""
    import pyarrow
    from pyarrow import parquet as written

    file = io.BytesIO()
    written.write_table(pyarrow.table({"speaker": ["Ada", "Ben"], "text": ["We closed it.", "How long?"]}), file)
    return file.getvalue()


@cache
def seeds() -> dict[str, bytes]:
    """Name → bytes, one a family."""
    from pdf_samples import court, names_apart, two_columns

    recognised = (Path(__file__).parent / "turns.jsonl").read_text(encoding="utf-8").splitlines()
    return {
        "talk.md": TALK.encode(),
        "talk.txt": TALK.replace("*", "").encode("utf-16"),
        "page.html": PAGE.encode(),
        "tei.xml": TEI.encode(),
        "akn.xml": AKN.encode(),
        "hansard.xml": HANSARD.encode(),
        "talk.vtt": VTT.encode(),
        "talk.srt": SRT.encode(),
        "turns.json": json.dumps(TURNS).encode(),
        **{f"asr{n}.json": json.dumps(json.loads(line)["value"]).encode() for n, line in enumerate(recognised[3:9])},
        "ninjs.json": json.dumps(NINJS).encode(),
        "turns.csv": CSV.encode(),
        "turns.tsv": CSV.replace(",", "\t").encode(),
        "talk.eml": mail(),
        "talk.docx": word_document(),
        "court.pdf": court(),
        "columns.pdf": two_columns(),
        "names.pdf": names_apart(),
        "crawl.warc": web_archive(),
        "turns.parquet": parquet(),
        "texts.zip": zipped({"a.txt": TALK.encode(), "b.html": PAGE.encode()}),
        "texts.tar.gz": tarred({"a.txt": TALK.encode(), "b.zip": zipped({"c.vtt": VTT.encode()})}),
        "talk.txt.gz": gzip.compress(TALK.encode()),
    }


NASTY = (
    b'\x00', b'\xff\xfe', b'\xef\xbb\xbf', b'\\ud800', b'\r', b'&#xD800;', b'\xe2\x80\xae',
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", b'<![CDATA[', b'<!--', b'"', b"'", b'{', b'[', b'}', b']', b'(',
    b'**', b'>>', b'-->', b'%PDF-1.4', b'PK\x03\x04', b'\x1f\x8b', b'99999999999999999999', b'-1', b'NaN',
    b'1e999', b'\xf0\x9f\x98\x80', b'\n\n', b'\t', b':', b'\xc2\xa0', b'\xe2\x80\x9c', b'<v ', b'</p>',
    b'Content-Type: multipart/mixed; boundary=x\n',
)  # fmt: skip
NESTED = (
    (b"[", b"]"),
    (b'{"a":', b"}"),
    (b"<div>", b"</div>"),
    (b"<p>", b""),
    (b"(", b")"),
    (b"\xe2\x80\x9c", b"\xe2\x80\x9d"),
    (b"> ", b""),
)


def damaged(number: int) -> tuple[str, bytes]:
    """(name, bytes) of a seed with one to four damages."""
    chance = random.Random(number)
    every = seeds()
    name = chance.choice(list(every))
    data = every[name]
    if chance.random() < 0.1:
        name = chance.choice(list(every))
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(DAMAGES)(data, chance)[:1_000_000]
    return name, data


def _slice(data: bytes, chance: random.Random, most: int = 200) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.randint(0, most))


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _torn(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _noise(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance, 20)
    return data[:start] + chance.randbytes(chance.randint(1, 30)) + data[end:]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 12) if found else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _nasty(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(NASTY) * chance.choice((1, 1, 2, 50, 3000)) + data[at:]


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance, 100)
    return data[:start] + data[start:end] * chance.choice((2, 10, 300, 2000)) + data[end:]


def _nested(data: bytes, chance: random.Random) -> bytes:
    start, end = _slice(data, chance)
    opened, closed = chance.choice(NESTED)
    times = chance.choice((3, 100, 5000, 20000))
    return data[:start] + opened * times + data[start:end] + closed * times + data[end:]


def _spliced(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(list(seeds().values()))
    start, end = _slice(other, chance, 3000)
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _recoded(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1252", "cp1251", "utf-7")), "replace")


def _packed(data: bytes, chance: random.Random) -> bytes:
    return chance.choice((gzip.compress, lambda x: zipped({"a": x}), lambda x: tarred({"a.txt": x})))(data)


DAMAGES = (_cut, _torn, _noise, _flipped, _nasty, _repeated, _nested, _spliced, _recoded, _packed)
