"""The JSON that tools outside the project read: its fields, their order, its snapshot."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from onrecord.models import Checked, Problem, Trace
from onrecord.report.json import check_json, problem_json, quotes_json, read_json, trace_json
from report_sample import DAILY_TEXT, RECORD_TEXT, checked, press_record, same_as_snapshot

QUOTATION = ["id", "spans", "text", "kind", "speech", "speaker", "source", "cue", "confidence", "reason"]
TRACE = ["story", "quotation", "verdict", "rule", "level", "score", "matches", "also", "reasons"]
MATCH = ["record", "utterance", "speaker", "kind", "spans", "text", "score", "edits"]
SECTION = ["id", "kind", "title", "date", "place", "translated", "span", "utterances", "exchanges"]
UTTERANCE = ["id", "kind", "label", "label_span", "speaker", "span", "time"]
READ = ["schema", "path", "sha256", "media_type", "language", "length", "text", "sections", "problems"]


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return json.loads(check_json(checked()))


def in_order(value: dict[str, Any], fields: list[str]) -> bool:
    return [k for k in value if k in fields] == fields


def test_fields_of_check(found: dict[str, Any]) -> None:
    assert list(found) == ["schema", "onrecord", "stories", "records", "traces", "problems"]
    assert found["schema"] == 1
    assert in_order(found["stories"][0], ["path", "sha256", "length", "language"])
    assert in_order(found["records"][0], ["path", "sha256", "length", "language", "translated"])
    for trace in found["traces"]:
        assert in_order(trace, TRACE)
        assert in_order(trace["quotation"], QUOTATION)
        for match in trace["matches"]:
            assert in_order(match, MATCH)
            assert match["spans"] == [p["span"] for p in match["parts"]]


def test_spans_slice_to_the_words(found: dict[str, Any]) -> None:
    trace = found["traces"][1]
    [[start, end]] = trace["quotation"]["spans"]
    assert DAILY_TEXT[start:end] == trace["quotation"]["text"]
    [edit] = trace["matches"][0]["edits"]
    assert list(edit) == ["op", "kind", "quotation", "record", "from", "to"]
    assert RECORD_TEXT[slice(*edit["record"])] == edit["from"] == "turn"
    assert trace["quotation"]["text"][slice(*edit["quotation"])] == edit["to"] == "10 weeks"


def test_places_for_people(found: dict[str, Any]) -> None:
    trace = found["traces"][1]
    assert (trace["paragraph"], trace["line"], trace["column"]) == (3, 5, 2)


def test_the_question_comes_with_its_words(found: dict[str, Any]) -> None:
    asked = found["traces"][0]["matches"][0]["asked"]
    assert asked["text"] == "Is the ferry a lost cause before the spring?"
    assert asked["speaker"] == "Jonas Feld"


def test_a_splice_has_its_parts(found: dict[str, Any]) -> None:
    [match] = found["traces"][6]["matches"]
    assert [list(p) for p in match["parts"]] == [["record", "utterance", "speaker", "kind", "span"]] * 2


def test_problems(found: dict[str, Any]) -> None:
    assert found["problems"][0]["path"] == "stories/lost.txt"


@pytest.mark.parametrize(
    ("told", "expected"),
    [((True, None), True), ((False, None), None), ((False, False), False), ((None, None), None)],
)
def test_translated(told: tuple[bool | None, ...], expected: bool | None) -> None:
    record = press_record()
    sections = tuple(replace(record.sections[0], translated=t) for t in told)
    value = json.loads(check_json(Checked(stories=(), records=(replace(record, sections=sections),), traces=())))
    assert value["records"][0]["translated"] is expected


def test_read() -> None:
    value = json.loads(read_json(press_record(), [Problem(path="x", message="No labels.", fatal=False)]))
    assert in_order(value, READ)
    [section] = value["sections"]
    assert in_order(section, SECTION)
    assert all(in_order(u, UTTERANCE) for u in section["utterances"])
    assert section["exchanges"][0] == {"questions": ["u2"], "answers": ["u3"], "subjects": ["ferry"]}
    assert section["utterances"][2]["time"] == [61.5, 74.0]
    assert value["length"] == len(value["text"]) == len(RECORD_TEXT)
    assert value["problems"] == [{"path": "x", "message": "No labels.", "fatal": False}]
    for utterance in section["utterances"]:
        assert RECORD_TEXT[slice(*utterance["label_span"])] == utterance["label"]


def test_quotes() -> None:
    value = json.loads(quotes_json(checked().stories[0]))
    assert list(value) == ["schema", "path", "quotations"]
    assert all(in_order(q, QUOTATION) for q in value["quotations"])


def first() -> Trace:
    return checked().traces[0]


@pytest.mark.parametrize("name", ["a", 7, None, ["x"]])
def test_trace_keeps_the_id_it_was_given(name: object) -> None:
    value = json.loads(trace_json(first(), id=name))
    assert value["id"] == name
    assert in_order(value, TRACE)


def test_a_nested_quotation_names_the_outer_one() -> None:
    quotation = replace(first().quotation, within="q9")
    assert json.loads(trace_json(replace(first(), quotation=quotation), id=1))["quotation"]["within"] == "q9"


@pytest.mark.parametrize("score", [math.nan, math.inf, -math.inf])
def test_numbers_are_finite(score: float) -> None:
    assert json.loads(trace_json(replace(first(), score=score), id=1))["score"] == 0.0


def test_every_value_is_one_line() -> None:
    story = checked().stories[0]
    lines = [check_json(checked()), read_json(press_record()), quotes_json(story), trace_json(first(), id=1).decode()]
    assert not any("\n" in line for line in lines)
    assert "“" in lines[0]


def test_a_file_that_could_not_be_read() -> None:
    value = json.loads(problem_json(Problem(path="x.txt", message="x.txt: empty.")))
    assert value == {
        "schema": 1,
        "path": "x.txt",
        "problems": [{"path": "x.txt", "message": "x.txt: empty.", "fatal": True}],
    }


def test_snapshot() -> None:
    printed = json.dumps(json.loads(check_json(checked())), ensure_ascii=False, indent=1) + "\n"
    assert same_as_snapshot("check.json", printed)
