"""A collation in every format: what is fixed, what is valid, and that each witness can be read from it."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from lxml import etree

from onrecord.cli import main
from onrecord.collate import collate, events
from onrecord.report.collation import collatex_json, collation_json, edition_text
from onrecord.report.collation_page import collation_page
from onrecord.report.collation_tei import collation_tei, edition_akn, edition_tei
from report_sample import same_as_snapshot
from test_collate import TURNS, page, record_of

TEI = "{http://www.tei-c.org/ns/1.0}"
A = page(TURNS)
B = page(["Home | News | Sport", *TURNS[:4], TURNS[3], *TURNS[4:6], TURNS[8], TURNS[6], *TURNS[7:8], TURNS[9]]).replace(
    "northern", "southern"
)
C = page(TURNS[:7]).replace("sunk by", "(sunk) by").replace("Anna Tervo:", "**ANNA TERVO:**")
TEXTS = {"a.txt": A, "b.txt": B, "c.txt": C}


COLLATION = collate([record_of(text, name) for name, text in TEXTS.items()])


def test_the_json_has_the_fields_of_schema_1() -> None:
    told = json.loads(collation_json(COLLATION))
    assert told["schema"] == 1
    assert [w["siglum"] for w in told["witnesses"]] == ["A", "B", "C"]
    assert {p["kind"] for p in told["passages"]} == {"common", "variant", "only", "repeated", "foreign"}
    assert told["edition"]["base"] == "A"
    for entry in told["edition"]["apparatus"]:
        start, end = entry["span"]
        assert told["edition"]["text"][start:end].strip() == entry["readings"][0]["text"]


def test_the_edition_is_what_most_witnesses_have() -> None:
    assert edition_text(COLLATION) == A.strip()


def test_collatex_has_every_text_whole() -> None:
    told = json.loads(collatex_json(COLLATION))
    for row, text in zip(told["table"], TEXTS.values(), strict=True):
        if row is told["table"][1]:
            continue  # has a moved turn: its cells stand in the order of the whole
        assert "".join(token["t"] for cell in row if cell for token in cell) == text
    assert all(len(row) == len(told["kinds"]) for row in told["table"])


def test_the_terminal_and_the_page_are_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        Path(name).write_text(text, encoding="utf-8")
    assert main(["collate", *TEXTS, "--format", "text", "--out", "out.txt"]) == 0
    assert same_as_snapshot("collate.txt", Path("out.txt").read_text(encoding="utf-8"))
    html = re.sub(r"<style>.*?</style>|<meta http-equiv[^>]*>", "", collation_page([COLLATION]), flags=re.DOTALL)
    assert same_as_snapshot("collate.html", html)  # the style is shared with the other page
    assert same_as_snapshot("collate.xml", collation_tei(COLLATION))


def test_tei_is_valid_and_names_every_witness() -> None:
    schemas = Path(__file__).parent / "schemas"
    schema = etree.RelaxNG(etree.fromstring(gzip.decompress((schemas / "tei_all.rng.gz").read_bytes())))
    root = etree.fromstring(collation_tei(COLLATION).encode())
    schema.assertValid(root)
    assert [w.get("{http://www.w3.org/XML/1998/namespace}id") for w in root.iter(f"{TEI}witness")] == ["A", "B", "C"]
    for app in root.iter(f"{TEI}app"):
        named = [s for r in app if r.get("wit") for s in r.get("wit").split()]
        assert sorted(named) == sorted(set(named))
    schema.assertValid(etree.fromstring(edition_tei(COLLATION).encode()))
    assert edition_akn(COLLATION).count("<speech") >= 5


def test_the_words_of_each_witness_can_be_read_from_tei() -> None:
    root = etree.fromstring(collation_tei(COLLATION).encode())
    (block,) = root.iter(f"{TEI}ab")
    text = block.text or ""
    for app in block:
        text += "".join(r.text or "" for r in app if "#A" in (r.get("wit") or "").split()) + (app.tail or "")
    assert text == A


def test_a_folder_gives_its_events_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = page(["Ida Berg: Dear pupils, this roof cost more than the school.", "Jo Lund: And it leaks on Mondays."])
    for name, text in {**TEXTS, "x.txt": other, "y.txt": other, "z.txt": "Nobody: I was alone all day."}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["collate", str(tmp_path), "--format", "json"]) == 0
    told = capsys.readouterr()
    found = [[Path(w["path"]).name for w in json.loads(line)["witnesses"]] for line in told.out.splitlines()]
    assert found == [["a.txt", "b.txt", "c.txt"], ["x.txt", "y.txt"]]
    assert "z.txt: no other copy" in told.err


def test_events_need_more_than_phrases_in_common() -> None:
    one = record_of("Chair: Ladies and gentlemen, thank you very much for coming here today. The bridge is open.")
    two = record_of("Chair: Ladies and gentlemen, thank you very much for coming here today. Apples are cheap in May.")
    assert len(events([one, record_of(A)])) == 2
    assert len(events([record_of(A), record_of(C)])) == 1
    assert len(events([one, two])) <= 2


def test_the_lines_of_one_site_make_no_event() -> None:
    menu = ["Home | News | Culture | Contact", "The Courier, the newspaper of the valley since 1874"]
    foot = ["Share this page with your friends and neighbours", "© 2023 The Courier. All rights reserved."]
    talks = (TURNS[:5], ["Ida Berg: Dear pupils, this roof cost more than the school.", "Jo Lund: And it leaks."])
    assert len(events([record_of(page([*menu, *talk, *foot]), f"{n}.txt") for n, talk in enumerate(talks)])) == 2


def test_a_page_of_two_records_joins_one_event() -> None:
    school = [
        "Ida Berg: Dear pupils, this roof cost more than the whole school, and it leaks on Mondays.",
        "Jo Lund: We have ordered another one from the same people, which was perhaps a mistake.",
        "Ida Berg: Come in, it is open.",
    ]
    heads = ("Press conference on the bridge\n\n3 May 2022", "Remarks at the opening of the school\n\n4 May 2022")
    both = page([heads[0], *TURNS, "* * *", heads[1], *school])
    records = [record_of(t, f"{n}.txt") for n, t in enumerate([page(school), both, page(TURNS)])]
    found = [[r.document.path for r in group] for group in events(records)]
    assert found == [["0.txt"], ["1.txt", "2.txt"]]


@pytest.mark.parametrize("option", [["--base", "b.txt"], ["--official", "b.txt"]])
def test_the_base_can_be_named(option: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    main(["collate", *(str(tmp_path / n) for n in TEXTS), "--format", "json", *option])
    assert json.loads(capsys.readouterr().out)["edition"]["base"] == "B"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["a.txt", "b.txt", "--base", "q.txt"], "q.txt: no such copy"), (["a.txt"], "no two copies")],
)
def test_a_wrong_call_is_told_in_a_sentence(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["collate", *arguments, "--format", "json"]) == 2
    assert told in capsys.readouterr().err


def test_of_many_witnesses_those_that_agree_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for n in range(12):
        text = A.replace("northern", "southern") if n == 3 else page(TURNS[:-1]) if n == 4 else A
        (tmp_path / f"{n:02}.txt").write_text(text, encoding="utf-8")
    assert main(["collate", str(tmp_path), "--format", "text"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "variant the other 11: northern | D: southern (word)" in told
    assert "only 11 copies, not E: Chair: Thank you all." in told


def test_copies_of_other_records_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = page(["Ida Berg: Dear pupils, this roof cost more than the school.", "Jo Lund: And it leaks on Mondays."])
    for name, text in {"a.txt": A, "b.txt": other}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["collate", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--format", "text"]) == 0
    told = capsys.readouterr()
    assert "No copy shares words with another." in told.out
    assert "b.txt: shares no words with the other copies" in told.err


def test_a_tree_has_letters_for_any_number_of_lost_copies() -> None:
    pairs = []
    for n in range(30):
        twin = A.replace("northern", f"northern{n}").replace("library", f"library{n}")
        pairs += [twin.replace("eleven", f"eleven{n}"), twin.replace("Monday", f"Monday{n}")]
    collation = collate([record_of(t, f"{n}.txt") for n, t in enumerate([*pairs, *[A] * 70])])
    assert collation.tree is not None
    assert sum(not b.siglum.isascii() for b in collation.tree.copies) == 30


def test_shared_errors_make_a_tree() -> None:
    copied = A.replace("northern", "southern").replace("eleven", "seven").replace("second crew is", "third crew is")
    later = copied.replace("Monday", "Sunday").replace("library", "museum")
    texts = [A, A.replace("one hour", "an hour"), copied, later, A]
    collation = collate([record_of(t, f"{n}.txt") for n, t in enumerate(texts)])
    assert collation.tree is not None
    below = {b.siglum: b for b in collation.tree.copies}
    assert [b.siglum for b in below["C"].copies] == ["D"]
    assert below["C"].errors == 3
