"""Turns, words, minutes and shares of the talk."""

from __future__ import annotations

import pytest
from hypothesis import given

from made_records import TURNS, Turn, record_of
from onrecord.models import UtteranceKind
from onrecord.read import read_bytes
from onrecord.shares import shares, words_in
from onrecord.structure import structure

S, Q = UtteranceKind.SPEECH, UtteranceKind.QUESTION


def told(turns: list[Turn]) -> list[tuple[str | None, int, int, float | None, float]]:
    return [
        (s.speaker and s.speaker.name, s.turns, s.words, s.seconds, round(s.share, 3)) for s in shares(record_of(turns))
    ]


def test_words_where_no_times_are_known() -> None:
    found = told([("One two three.", "A", S, None), ("Four?", None, Q, None), ("Five – six.", "A", S, None)])
    assert found == [("A", 2, 5, None, 0.833), (None, 1, 1, None, 0.167)]


def test_minutes_where_times_are_known() -> None:
    found = told([("One two three.", "A", S, (0.0, 10.0)), ("Four.", "B", S, (10.0, 40.0))])
    assert found == [("B", 1, 1, 30.0, 0.75), ("A", 1, 3, 10.0, 0.25)]


def test_a_few_stamps_are_not_enough() -> None:
    found = told([("One two three.", "A", S, (0.0, 10.0)), ("Four.", "B", S, None)])
    assert [(f[3], f[4]) for f in found] == [(None, 0.75), (None, 0.25)]


def test_scenes_and_the_record_itself_do_not_speak() -> None:
    scene, narrative = UtteranceKind.SCENE, UtteranceKind.NARRATIVE
    assert told([("(Applause)", None, scene, None), ("He rose.", None, narrative, None)]) == []


def test_stage_directions_are_no_words() -> None:
    record = structure(read_bytes(b"Ada Quill: Well (laughter) yes.\n\nAda Quill: I see.\n", name="x"))
    assert words_in(record.utterances[0], record.document.text) == 2


@given(TURNS)
def test_shares_are_parts_of_a_whole(turns: list[Turn]) -> None:
    found = shares(record_of(turns))
    assert sum(s.share for s in found) == pytest.approx(1.0) or not found
    assert [s.share for s in found] == sorted((s.share for s in found), reverse=True)
