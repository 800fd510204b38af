"""Folders, patterns, archives, mails and web archives: what a path stands for, read one by one."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from onrecord.errors import EmptyInputError, FormatError, InputError, NotFoundError
from onrecord.inputs import each_document, each_record
from onrecord.models import Document, MediaType, Problem, Record
from onrecord.read import containers, read, read_bytes, sources

TALK = b"Ada Thorn: The bridge stays closed.\n\nQuestion: Until when?\n\nAda Thorn: Until June.\n"


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def names(path: Path | str) -> list[str]:
    return [name.removeprefix(str(path)).lstrip("/") for name, _ in sources(path)]


def test_folder_in_order_without_hidden_files_and_loops(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/two.txt", "a.txt", "c.txt", ".hidden"):
        (tmp_path / name).write_bytes(TALK)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_bytes(TALK)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == ["a.txt", "b/two.txt", "c.txt", "d.txt"]
    assert isinstance(dict(sources(tmp_path))[str(tmp_path / "d.txt")], NotFoundError)


def test_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.txt", "in/c.txt", "d.md", "odd[1].txt"):
        (tmp_path / name).write_bytes(TALK)
    monkeypatch.chdir(tmp_path)
    assert [n for n, _ in sources("*.txt")] == ["a.txt", "b.txt", "odd[1].txt"]
    assert [n for n, _ in sources("**/*.txt")] == ["a.txt", "b.txt", str(Path("in", "c.txt")), "odd[1].txt"]
    assert [n for n, _ in sources("odd[1].txt")] == ["odd[1].txt"]
    ((name, nothing),) = sources("*.pdf")
    assert isinstance(nothing, NotFoundError)
    assert str(nothing) == "*.pdf: no file matches this pattern; check it."


PACKED = {
    "talk.txt.gz": gzip.compress(TALK),
    "talk.txt.bz2": bz2.compress(TALK),
    "talk.txt.xz": lzma.compress(TALK),
    "a.zip": zipped({"talk.txt": TALK, "__MACOSX/._talk.txt": b"x"}),
    "a.tar": tarred({"./talk.txt": TALK, ".hidden": b"x"}, "w"),
    "a.tgz": tarred({"talk.txt": TALK}),
    "a.tar.bz2": tarred({"talk.txt": TALK}, "w:bz2"),
    "a.tar.xz": tarred({"talk.txt": TALK}, "w:xz"),
    "nested.zip": zipped({"in.tar.gz": tarred({"talk.txt": TALK})}),
    "nested.tar": tarred({"in.zip": zipped({"talk.txt": TALK})}, "w"),
}


INNER = {"nested.zip": "/in.tar.gz/talk.txt", "nested.tar": "/in.zip/talk.txt"}


@pytest.mark.parametrize("name", PACKED)
@pytest.mark.parametrize("piped", [False, True])
def test_packed(name: str, piped: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / name
    path.write_bytes(PACKED[name])
    if piped:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PACKED[name])))
    ((inner, data),) = sources("-" if piped else path)
    assert data == TALK
    if not piped:
        alone = name.startswith("talk.")
        assert inner == (str(path.with_suffix("")) if alone else f"{path}{INNER.get(name, '/talk.txt')}")


def test_an_archive_within_archives_within_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "deep.zip"
    path.write_bytes(zipped({"b.zip": zipped({"c.zip": zipped({"talk.txt": TALK})}), "talk.txt": TALK}))
    (deep, refused), (_, good) = sources(path)
    assert deep.endswith("deep.zip/b.zip/c.zip")
    assert isinstance(refused, FormatError)
    assert good == TALK


def test_one_bad_member_stops_nothing(tmp_path: Path) -> None:
    whole = bytearray(
        zipped({"a.txt": TALK * 50, "b.txt": TALK, "c.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "d.txt": b""})
    )
    whole[60:80] = b"\xff" * 20
    path = tmp_path / "bad.zip"
    path.write_bytes(bytes(whole))
    (tmp_path / "torn.tar.gz").write_bytes(tarred({"a.txt": os.urandom(20000).hex().encode(), "b.txt": TALK})[:-900])
    found = list(each_document([str(path), str(tmp_path / "torn.tar.gz"), str(tmp_path / "none.txt")]))
    problems = [p for p in found if isinstance(p, Problem)]
    assert all(p.message.startswith(p.path) and p.message.endswith(".") and "\n" not in p.message for p in problems)
    assert {Path(p.path).name for p in problems} >= {"a.txt", "c.png", "d.txt", "none.txt"}
    assert any(isinstance(d, Document) and d.path == f"{path}/b.txt" for d in found)


def test_bombs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "_UNSUSPECTED", 2**20)
    zeros = b" " * (8 * 2**20)
    for name, data in {"a.zip": zipped({"a": zeros}), "a.tar.gz": tarred({"a": zeros})}.items():
        path = tmp_path / name
        path.write_bytes(data)
        ((_, refused),) = sources(path)
        assert isinstance(refused, FormatError), name
        assert "far more than text" in str(refused)


def mail(**parts: bytes) -> bytes:
    found = EmailMessage()
    found["From"] = "Ilmberg Town Hall <press@ilmberg.example>"
    found["Subject"] = "Fwd: Statement of the mayor"
    found["Date"] = "Mon, 16 Jun 2031 10:00:00 +0200"
    found["Message-ID"] = "<1@ilmberg.example>"
    found.set_content("Ada Thorn: The bridge stays closed until the third pier is mended.\n")
    found.add_alternative("<p>Ada Thorn: The bridge stays closed.</p>", subtype="html")
    for name, data in parts.items():
        found.add_attachment(data, maintype="application", subtype="octet-stream", filename=f"{name}.txt")
    return bytes(found)


def test_mail(tmp_path: Path) -> None:
    path = tmp_path / "statement.eml"
    path.write_bytes(mail(talk=TALK, picture=b"\x89PNG\r\n\x1a\n" + b"\0" * 50))
    itself, attached, picture = each_document([str(path)])
    assert isinstance(itself, Document)
    assert isinstance(attached, Document)
    assert isinstance(picture, Problem)
    assert itself.text == "Ada Thorn: The bridge stays closed until the third pier is mended.\n"
    assert (itself.title, itself.published, itself.publisher, itself.media_type) == (
        "Statement of the mayor",
        "2031-06-16",
        "Ilmberg Town Hall",
        MediaType.MAIL,
    )
    assert (attached.path, attached.text) == (f"{path}/talk.txt", TALK.decode())
    assert read(path) == itself


def test_a_memo_that_looks_like_a_mail_is_text() -> None:
    memo = b"From: The mayor\nSubject: The bridge\n\nThe bridge stays closed.\n"
    assert read_bytes(memo, name="memo").text == memo.decode()


def test_mail_bodies() -> None:
    found = EmailMessage()
    found["Message-ID"], found["From"] = "<2@x.example>", "press@ilmberg.example"
    found.set_content("See the web page.\n")
    found.add_alternative("<p><b>Ada Thorn:</b> The bridge stays closed until the pier is mended.</p>", subtype="html")
    page = read_bytes(bytes(found), name="m")
    assert page.text == "Ada Thorn: The bridge stays closed until the pier is mended."
    assert page.publisher == "press@ilmberg.example"
    flowed = (
        b"Message-ID: <3@x>\nFrom: a@b\nContent-Type: text/plain; format=flowed\n\nThe bridge \nstays closed.\nSo.\n"
    )
    assert read_bytes(flowed, name="m").text == "The bridge stays closed.\nSo.\n"
    empty = b"Message-ID: <3@x>\nFrom: a@b\nContent-Type: text/plain\n\n"
    with pytest.raises(EmptyInputError, match="no words of its own"):
        read_bytes(empty, name="m")


def web_archive(*, packed: bool) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=packed)
    pages = {
        "https://ilm.example/1": (
            "200 OK",
            "text/html",
            b"<html><body><p>Ada Thorn: The bridge stays closed.</p></body></html>",
        ),
        "https://ilm.example/2": ("404 Not Found", "text/html", b"<p>nothing here</p>"),
        "https://ilm.example/3": ("200 OK", "image/png", b"\x89PNG"),
    }
    for address, (status, kind, body) in pages.items():
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=headers)
        )
    return file.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_web_archive(packed: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(web_archive(packed=packed) + (b"" if packed else b"slip\r\n"))
    (page, *_) = each_document([str(path)])
    assert isinstance(page, Document)
    assert (page.path, page.text) == (f"{path}/https://ilm.example/1", "Ada Thorn: The bridge stays closed.")
    assert capsys.readouterr().err == ""


def test_web_archive_without_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(web_archive(packed=True))
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    ((_, missing),) = sources(path)
    assert isinstance(missing, InputError)
    assert str(missing).endswith("install it with: pip install 'onrecord[warc]'")


def test_each_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(TALK)
    found = each_record([str(tmp_path)])
    first = next(found)
    assert isinstance(first, Record)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"")
    assert [type(x) for x in found] == [Problem, Problem]
