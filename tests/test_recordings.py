"""Two transcribers of one recording: captions against the official text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onrecord.cli import main
from onrecord.collate import accuracy, collate
from onrecord.collate.kin import kin_of
from onrecord.models import Quotation, QuotationKind, Span
from onrecord.read import read_bytes
from onrecord.structure import structure
from onrecord.times import time_of
from onrecord.trace import prepare, trace
from test_collate import TURNS, page, record_of

if TYPE_CHECKING:
    from pathlib import Path

OFFICIAL = page(TURNS[:3])
CAPTIONS = """WEBVTT

00:00:10.000 --> 00:00:14.000
>> good evening and welcome to the old mill the

00:00:14.000 --> 00:00:18.000
council has one hour for the fridge and the ferry

00:00:18.000 --> 00:00:22.000
>> the bridge was closed in in march because the

00:00:22.000 --> 00:00:26.000
northern pier had by eleven centimetres

00:00:26.000 --> 00:00:34.000
>> lena marsh ilmberg courier when will the first lorry cross it again and who pays for the repair
"""
RECORDS = [record_of(OFFICIAL, "official.txt"), structure(read_bytes(CAPTIONS.encode(), name="captions.vtt"))]


def at(words: str) -> Span:
    return Span(OFFICIAL.index(words), OFFICIAL.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Good evening", 10, 12),
        ("council has one hour", 14, 16),
        ("eleven centimetres", 24, 26),
        ("the repair", 33, 34),
    ],
)
def test_the_official_text_gets_the_times_of_the_captions(words: str, start: float, end: float) -> None:
    kin = kin_of(RECORDS)
    assert kin is not None
    told = kin.time("official.txt", at(words))
    assert told is not None
    assert told == pytest.approx((start, end), abs=1.0)


def test_a_cue_is_a_place_of_its_own_in_a_turn() -> None:
    document = RECORDS[1].document
    cues = [x for x in document.locators if x.kind == "cue"]
    assert [x.span.of(document.text).split()[0] for x in cues] == ["good", "council", "the", "northern"]
    assert time_of(document, cues[1].span) == pytest.approx((14, 18), abs=0.2)
    assert time_of(RECORDS[0].document, Span(0, 5)) is None


def test_word_errors_are_told_by_speaker() -> None:
    told = {a.speaker: a for a in accuracy(collate(RECORDS), "A")}
    assert (told["Chair"].wrong, told["Chair"].missed, told["Chair"].added) == (1, 0, 0)
    anna = told["Anna Tervo"]
    assert (anna.wrong, anna.missed, anna.added, anna.words) == (0, 1, 1, 15)
    assert anna.error == pytest.approx(2 / 15)


def test_a_quotation_links_to_its_second() -> None:
    words = "the northern pier had sunk by eleven centimetres"
    said = Quotation(id="q", spans=(Span(0, len(words)),), text=words, kind=QuotationKind.DIRECT)
    (found,) = trace(prepare(RECORDS), [said])
    assert found.matches[0].parts[0].record == "official.txt"
    assert found.matches[0].time == pytest.approx((21.5, 26), abs=1.0)


def test_the_edition_is_written_with_its_times(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / "official.txt", tmp_path / "captions.vtt"]
    for path, text in zip(paths, (OFFICIAL, CAPTIONS), strict=True):
        path.write_text(text, encoding="utf-8")
    assert main(["collate", *map(str, paths), "--format", "edition-vtt", "--base", "official.txt"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("WEBVTT")
    assert "00:00:10.000 -->" in told
    assert "Anna Tervo>The bridge was closed" in told
    assert main(["collate", *map(str, paths), "--format", "json", "--against", "official.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["accuracy"]["speakers"][0]["wrong"] == 1
    assert main(["collate", *map(str, paths), "--format", "text", "--against", "A"]) == 0
    assert "Word errors against A" in capsys.readouterr().out
