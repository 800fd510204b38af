"""The shipped example is judged right as a whole, by the real command line."""

from __future__ import annotations

from typing import Any

import pytest

from demo_scoring import ALARM, checked, found, overlap, relocate, same_name, text
from onrecord import demo
from onrecord.models import Level, Verdict

LABELS = [(case, label) for case in demo.CASES for label in demo.labels(case)]
SPOKEN = [(case, label) for case, label in LABELS if not label["ambiguous"]]
ASIDE = [(case, label) for case, label in LABELS if label["ambiguous"]]  # terms, titles, repeated or nested words
PLACED = [(case, label) for case, label in SPOKEN if label["rspans"] and "absent" not in label["also"]]

Json = dict[str, Any]


def _ids(rows: list[tuple[str, Json]]) -> list[str]:
    return [f"{label['article']}: {label['text'][:60]}" for _, label in rows]


def each(rows: list[tuple[str, Json]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("case", "label"), rows, ids=_ids(rows))


def trace_of(case: str, label: Json) -> Json:
    trace = found(case, label)
    assert trace is not None, "no finding covers these words"
    return trace


# --- the labels ---------------------------------------------------------------------------------------------------


@each(LABELS)
def test_offsets_slice_back_to_the_words(case: str, label: Json) -> None:
    story, record = text(case, label["article"]), text(case, demo.RECORD)
    assert [story[a:b] for a, b in label["spans"]] == label["parts"]
    assert " ".join(label["parts"]) == label["text"]
    assert (label["start"], label["end"]) == (label["spans"][0][0], label["spans"][-1][1])
    assert [record[a:b] for a, b in label["rspans"]] == label["rparts"]
    assert all(record[a:b] == label["rtext"] for spans in label["alternatives"] for a, b in spans)


@each(LABELS)
def test_the_marks_stand_outside(case: str, label: Json) -> None:
    story = text(case, label["article"])
    for start, end in label["spans"]:
        assert story[start - 1] in "“‘\"'"
        assert story[end] in "”’\"'"


@pytest.mark.parametrize("case", demo.CASES)
def test_every_quotation_mark_is_covered_by_a_label(case: str) -> None:
    for name in demo.stories(case):
        spans = [s for label in demo.labels(case) if label["article"] == name for s in label["spans"]]
        openers = [i for i, char in enumerate(text(case, name)) if char in "“‘"]
        assert all(any(a <= i + 1 <= b for a, b in spans) for i in openers)


@pytest.mark.parametrize("case", demo.CASES)
def test_labels_keep_their_offsets_when_found_again(case: str) -> None:
    assert relocate(case) == text(case, "gold.jsonl")


def test_the_labels_hold_every_verdict() -> None:
    assert {label["verdict"] for _, label in LABELS} == {v.value for v in Verdict}
    assert {label["level"] for _, label in LABELS} == {v.value for v in Level}
    assert len(SPOKEN) >= 45


# --- what the command line says -----------------------------------------------------------------------------------


@each(SPOKEN)
def test_verdict_and_level(case: str, label: Json) -> None:
    trace = trace_of(case, label)
    verdicts, levels = [label["verdict"], *label["also"]], [label["level"], *label["levels"]]
    assert trace["verdict"] in verdicts, trace["reasons"]
    assert trace["level"] in levels, trace["reasons"]


@each(SPOKEN)
def test_speaker(case: str, label: Json) -> None:
    speaker = trace_of(case, label)["quotation"]["speaker"]
    if label["speaker_on_record"] or label["change"] == "other-source":
        assert same_name(speaker, label["speaker"])
    else:
        assert not any(same_name(speaker, row["record_speaker"]) for _, row in LABELS)


@each(PLACED)
def test_place_and_true_speaker(case: str, label: Json) -> None:
    match = trace_of(case, label)["matches"][0]
    places = [label["rspans"], *label["alternatives"]]
    assert max(overlap(match["spans"], place) for place in places) >= 0.5
    assert same_name(match["speaker"], label["record_speaker"]) or label["alternatives"]


@each(ASIDE)
def test_words_that_are_no_finding_of_their_own_raise_no_alarm(case: str, label: Json) -> None:
    trace = found(case, label)
    assert trace is None or trace["level"] not in ALARM


@pytest.mark.parametrize("case", demo.CASES)
def test_every_finding_has_its_label(case: str) -> None:
    strays = [
        trace["quotation"]["text"]
        for trace in checked(case)
        if trace["quotation"]["kind"] != "indirect"
        and not any(
            overlap(trace["quotation"]["spans"], label["spans"]) >= 0.5
            for label in demo.labels(case)
            if trace["story"].endswith(label["article"])
        )
    ]
    assert strays == []


def test_write_demo_copies_the_texts_and_says_what_to_run(tmp_path: Any) -> None:
    arguments = demo.write_demo(tmp_path / "example")
    assert arguments[0] == "check"
    assert (tmp_path / "example" / "harbour" / "record.txt").read_text("utf-8") == text("harbour", "record.txt")
    assert not list((tmp_path / "example").rglob("gold.jsonl"))
