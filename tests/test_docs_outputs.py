"""docs/outputs.md: every format is told, and its examples are what is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.cli.read import FORMATS
from onrecord.read import read_bytes
from onrecord.report.formats import COLUMNS, DOCUMENTS
from onrecord.roster import read_roster
from onrecord.structure import structure
from test_cli import onrecord

DOCS = (Path(__file__).parents[1] / "docs" / "outputs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", DOCS, re.MULTILINE | re.DOTALL)
RECORD = structure(read_bytes(BLOCKS[0][1].encode(), name="meeting.txt"))


def shown(language: str) -> list[str]:
    return [body for name, body in BLOCKS if name == language]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_told(form: str) -> None:
    assert re.search(rf"^## .*`{form}`", DOCS, re.MULTILINE)


@pytest.mark.parametrize(("form", "language"), [("text", "text"), ("markdown", "markdown")])
def test_transcripts_are_as_shown(form: str, language: str) -> None:
    assert shown(language) == [DOCUMENTS[form].write(RECORD) + "\n"]


def test_rows_are_as_shown(tmp_path: Path) -> None:
    (tmp_path / "meeting.txt").write_text(BLOCKS[0][1], encoding="utf-8")
    assert onrecord("read", "meeting.txt", "--format", "csv", cwd=tmp_path).stdout == shown("csv")[0]
    assert shown("csv")[0].startswith(",".join(COLUMNS) + "\n")


def test_xml_is_as_shown() -> None:
    for form, body in zip(("tei", "akn"), shown("xml"), strict=True):
        written = [line.strip() for line in DOCUMENTS[form].write(RECORD).splitlines()]
        at = written.index(body.splitlines()[0].strip())
        assert [line.strip() for line in body.splitlines()] == written[at : at + len(body.splitlines())]


def test_the_roster_is_one(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(shown("csv")[1], encoding="utf-8")
    [quill] = read_roster(tmp_path / "people.csv")
    assert quill.aliases == ("Ada Quill", "the Mayor")


def test_endings_are_as_told() -> None:
    assert all(f"`.{document.ending}`" in DOCS for document in DOCUMENTS.values())
