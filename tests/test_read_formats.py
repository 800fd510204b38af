"""What `onrecord read` writes: where it goes, and what reads back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_records import HARD, TURNS, record_of
from onrecord.errors import FormatError, InputError
from onrecord.models import UtteranceKind
from onrecord.read import read, read_bytes
from onrecord.report.formats import COLUMNS, DOCUMENTS, rows
from onrecord.report.tables import ROW_FORMATS, write_rows
from onrecord.structure import structure
from report_sample import council_record, press_record, same_as_snapshot
from test_cli import RECORD, onrecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from made_records import Turn
    from onrecord.models import Record

S = UtteranceKind.SPEECH
DEMO = "src/onrecord/demo/harbour/record.txt"


class Said(NamedTuple):
    """What has to come back."""

    who: str | None
    kind: str
    words: str
    start: float | None


def said(record: Record) -> list[Said]:
    text = record.document.text
    return [
        Said(
            u.speaker and u.speaker.name,
            u.kind.value,
            " ".join(u.span.of(text).split()),
            round(u.time[0], 3) if u.time else None,
        )
        for u in record.utterances
    ]


def again(record: Record, form: str) -> Record:
    if form in ROW_FORMATS:
        out = io.BytesIO()
        write_rows(rows([record]), COLUMNS, form, out)
        return structure(read_bytes(out.getvalue(), name="again"))
    return structure(read_bytes(DOCUMENTS[form].write(record).encode(), name="again"))


@pytest.fixture(scope="module")
def demo() -> Record:
    return structure(read(DEMO))


@pytest.mark.parametrize("form", [f for f in (*DOCUMENTS, *ROW_FORMATS) if f != "vtt"])
def test_the_demo_reads_back(demo: Record, form: str) -> None:
    assert said(again(demo, form)) == said(demo)


@given(TURNS)
@settings(max_examples=40, deadline=None)
def test_any_record_reads_back_from_typed_formats(turns: list[Turn]) -> None:
    record = record_of(
        [*turns, ("So?", None, UtteranceKind.QUESTION, None), ("(Bell)", None, UtteranceKind.SCENE, None)]
    )
    for form in ("json", "jsonl", "csv", "parquet"):
        assert said(again(record, form)) == said(record)


SENTENCES = st.sampled_from(
    [
        "We will open the quay in May.",
        "Is the ferry late again?",
        "I said so in the council: we need time.",
        "Nobody asked me.\n\nSo I say it now.",
        "That is (Laughter) all I know.",
        "Thank you, Mr. Brandt – and good evening.",
    ]
)
SPEAKERS = ["Mayor Ada Quill", "Joan Pell", "Question", "Ivo de la Roca", "Dr. Öykü Brandt", "SPEAKER_01"]


@given(st.lists(st.tuples(st.sampled_from(SPEAKERS), SENTENCES, SENTENCES), min_size=4, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_talk_reads_back_from_transcripts(talk: list[tuple[str, str, str]]) -> None:
    source = "\n\n".join(f"{who}: {one} {other}" for who, one, other in [*talk, *talk])
    record = structure(read_bytes(source.encode(), name="talk.txt"))
    for form in ("text", "markdown"):
        assert said(again(record, form)) == said(record)


@given(TURNS)
@settings(max_examples=40, deadline=None)
def test_any_record_with_times_reads_back_from_webvtt(turns: list[Turn]) -> None:
    timed = [(*turn[:3], (float(n), n + 0.5)) for n, turn in enumerate(turns)]
    record = record_of([*timed, ("So?", "Ada Quill", UtteranceKind.QUESTION, (9.0, 10.0))])
    assert said(again(record, "vtt")) == said(record)


@pytest.mark.parametrize("record", [press_record(), HARD], ids=["press", "hard"])
def test_json_keeps_all_of_the_sections(demo: Record, record: Record) -> None:
    for each in (demo, record):
        assert again(each, "json").sections == each.sections
        assert again(each, "json").document.text == each.document.text


def test_two_records_of_json_lines_are_one_document(demo: Record) -> None:
    unread = '{"schema":1,"path":"gone.txt","problems":[{"path":"gone.txt","message":"Gone.","fatal":true}]}'
    lines = "\n".join([DOCUMENTS["json"].write(demo), DOCUMENTS["json"].write(HARD), unread])
    both = structure(read_bytes(lines.encode(), name="x.jsonl"))
    assert said(both) == [*said(demo), *said(HARD)]
    assert len({u.id for u in both.utterances}) == len(both.utterances)
    assert len({s.id for s in both.sections}) == len(demo.sections) + len(HARD.sections)


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d["sections"][0]["utterances"][0].update(span=[0, 10**9]),
        lambda d: d["sections"][0]["utterances"][0].update(span=["a", "b"]),
        lambda d: d["sections"][0]["utterances"][0].update(kind="song"),
        lambda d: d["sections"][0]["utterances"][0].pop("speaker"),
        lambda d: d["sections"][0].update(utterances=7),
        lambda d: d.update(text=None),
        lambda d: d.update(title=5),
        lambda d: d["speakers"][0].update(aliases=[7]),
        lambda d: d["sections"][0]["utterances"][0].update(label=["x"]),
        lambda d: d["sections"][0]["utterances"][0].update(time=[float("nan"), 1]),
        lambda d: d["sections"][0]["utterances"][0].update(time=[-1, 1]),
    ],
)
def test_damaged_json_of_ours_is_one_sentence(damage: Callable[[Any], Any]) -> None:
    value = json.loads(DOCUMENTS["json"].write(HARD))
    damage(value)
    with pytest.raises(FormatError, match=r"^x: .*write it again\.$"):
        read_bytes(json.dumps(value).encode(), name="x")


@pytest.mark.parametrize(
    ("column", "value"),
    [("text", 7), ("speaker", ["x"]), ("label", {}), ("start", "soon"), ("start", 1e300), ("role", 3)],
)
def test_a_damaged_row_of_ours_is_one_sentence(column: str, value: Any) -> None:
    found = [*rows([HARD])]
    found[0][column] = value
    lines = "\n".join(map(json.dumps, found))
    with pytest.raises(FormatError, match=r"^x: a row of this table is not as onrecord writes it \([^\n]+\)\.$"):
        read_bytes(lines.encode(), name="x")


def test_webvtt_says_what_it_cannot_hold(demo: Record) -> None:
    with pytest.raises(InputError, match="has a time"):
        DOCUMENTS["vtt"].write(demo)
    with pytest.raises(InputError, match="backwards"):
        DOCUMENTS["vtt"].write(record_of([("Well.", "A B", S, (5.0, 6.0)), ("No.", "C D", S, (2.0, 3.0))]))


def test_webvtt_snapshot() -> None:
    record = record_of(
        [
            ("Good morning --> all.\n\nWe <begin> & go on.", "Ada Quill", S, (0.0, 4.0)),
            ("(Applause)", None, UtteranceKind.SCENE, None),
            ("Is it late?", None, UtteranceKind.QUESTION, (4.0, 4.0)),
            ("It is.", "Ada Quill", UtteranceKind.ANSWER, (3725.25, 3725.25)),
        ]
    )
    assert same_as_snapshot("read-made.vtt", DOCUMENTS["vtt"].write(record))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_anybodys_table_with_words_and_speakers_is_read(separator: str) -> None:
    table = [["Start", "Speaker", "Text"], ["0.5", "Ada Quill", "Good morning."], ["2", "Joan Pell", "Is it late?"]]
    source = "\r\n".join(separator.join(row) for row in table)
    record = structure(read_bytes(source.encode("utf-8-sig"), name="x.csv"))
    assert [(s.who, s.words, s.start) for s in said(record)] == [
        ("Ada Quill", "Good morning.", 0.5),
        ("Joan Pell", "Is it late?", 2.0),
    ]


@pytest.mark.parametrize("data", [b"PAR1", b"PAR1" + bytes(100), b"PAR1" + b"x" * 40 + b"\x10\0\0\0PAR1"])
def test_damaged_parquet_is_one_sentence(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^x: this Parquet file is damaged"):
        read_bytes(data, name="x")


CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "formats"


@pytest.mark.corpora
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the measuring corpora are not beside the project")
@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "parquet", "tei", "akn"])
def test_real_layouts_read_back(form: str) -> None:
    for path in sorted(CORPUS.glob("[0-9]*")):
        record = structure(read(path))
        expected = said(record)
        if form == "akn":
            expected = [s._replace(start=None, who=None if s.kind == "scene" else s.who) for s in expected]
        assert said(again(record, form)) == expected, path.name


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("record", [press_record(), council_record()], ids=["press", "council"])
def test_snapshot(form: str, record: Record) -> None:
    name = record.document.path.rpartition("/")[2].partition(".")[0]
    assert same_as_snapshot(f"read-{name}.{DOCUMENTS[form].ending}", DOCUMENTS[form].write(record))


def test_a_row_an_utterance(demo: Record) -> None:
    found = list(rows([demo]))
    assert [r["text"] for r in found] == [u.span.of(demo.document.text) for u in demo.utterances]
    assert all(list(r) == list(COLUMNS) for r in found)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    return tmp_path


def test_rows_of_three_formats_are_one(desk: Path) -> None:
    flat = list(csv.DictReader(io.StringIO(onrecord("read", "record.txt", "--format", "csv", cwd=desk).stdout)))
    lines = onrecord("read", "record.txt", "--format", "jsonl", cwd=desk).stdout.splitlines()
    assert onrecord("read", "record.txt", "--out", "rows.parquet", cwd=desk).returncode == 0
    typed = pyarrow.parquet.read_table(desk / "rows.parquet").to_pylist()
    assert [json.loads(line) for line in lines] == typed
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in typed] == flat
    assert [row["speaker"] for row in typed] == ["Ada Quill", "Joan Pell", "Ada Quill"]


def test_several_files_go_to_a_folder(desk: Path) -> None:
    (desk / "more").mkdir()
    (desk / "more" / "record.txt").write_text(RECORD, encoding="utf-8")
    done = onrecord("read", "record.txt", "more", "gone.txt", "--format", "markdown", "--out", "out/", cwd=desk)
    assert done.returncode == 2
    assert "gone.txt" in done.stderr
    assert sorted(p.name for p in (desk / "out").iterdir()) == ["record-2.md", "record.md"]
    assert "**Ada Quill:** We will not promise a date." in (desk / "out" / "record.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("record.txt", "record.txt", "--format", "text"), "--out FOLDER/"),
        (("record.txt", "--format", "parquet"), "--out FILE.parquet"),
        (("record.txt", "--out", "record.txt"), "is an input"),
        (("record.txt", "--format", "text", "--out", "."), "is an input"),
    ],
)
def test_what_cannot_be_is_one_sentence(desk: Path, args: tuple[str, ...], told: str) -> None:
    done = onrecord("read", *args, cwd=desk)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert (desk / "record.txt").read_text(encoding="utf-8") == RECORD


def test_text_is_the_transcript_in_a_pipe_and_no_format_the_view(desk: Path) -> None:
    text = onrecord("read", "record.txt", "--format", "text", cwd=desk).stdout
    assert text.startswith("Mayor of Tarn Bay Ada Quill: Good morning.")
    assert "Who speaks" in onrecord("read", "record.txt", cwd=desk).stdout


def test_captions_with_names_in_brackets() -> None:
    cues = ["[INES FALK] Good morning.", "[JON ABEL] Who pays?", "[LAUGHTER] And why?", "[INES FALK] The county."]
    srt = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}" for n, words in enumerate(cues, 1))
    record = structure(read_bytes(srt.encode(), name="f.srt"))
    said = [(u.label, u.span.of(record.document.text)) for u in record.utterances]
    assert said == [
        ("INES FALK", "Good morning."),
        ("JON ABEL", "Who pays? [LAUGHTER] And why?"),
        ("INES FALK", "The county."),
    ]


def test_speakers_that_only_the_markup_of_a_page_names() -> None:
    turn = (
        '<div class="speech"><div class="speech__speaker"><strong>{}</strong> <small>{}</small></div><p>{}</p>'
        '<ul><li><a href="#">Link to this speech</a></li></ul></div>'
    )
    turns = [
        ("Erik Lund", "DHP, Ilm", "Why is the ferry shut?"),
        ("Sara Holm", "Minister of Ports", "Because the ramp is cracked."),
    ]
    page = f"<html><body><h2>Ferries</h2>{''.join(turn.format(*x) for x in turns)}</body></html>"
    record = structure(read_bytes(page.encode(), name="f.html"))
    said = [(u.speaker.name if u.speaker else None, u.span.of(record.document.text)) for u in record.utterances]
    assert said == [(name, words) for name, _, words in turns]


def test_reporters_of_a_table_name_themselves() -> None:
    rows = 'speaker,text\nInes Falk,"It is shut."\nReporter,"Dana Brill, Ilm Post. Until when?"\nInes Falk,Until May.\n'
    record = structure(read_bytes(rows.encode(), name="f.csv"))
    assert [u.speaker.name if u.speaker else None for u in record.utterances] == [
        "Ines Falk",
        "Dana Brill",
        "Ines Falk",
    ]
