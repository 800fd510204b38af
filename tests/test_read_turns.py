"""Turns in JSON and tables, as speech recognisers, people and news agencies write them; captions of every habit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.models import MediaType
from onrecord.read import read_bytes

WRITTEN = [json.loads(x) for x in (Path(__file__).parent / "turns.jsonl").read_text(encoding="utf-8").splitlines()]


def turns(data: str | bytes, name: str = "f") -> list[tuple[str | None, str]]:
    found = read_bytes(data.encode() if isinstance(data, str) else data, name=name)
    return [(u.label, u.span.of(found.text)) for u in found.utterances]


@pytest.mark.parametrize("written", WRITTEN, ids=lambda x: x["made_by"])
def test_json(written: dict[str, object]) -> None:
    found = turns(json.dumps(written["value"]))
    if written["labels"] is None:
        assert found == [(None, "Good morning. We closed it.")]
        return
    labels = written["labels"]
    assert isinstance(labels, list)
    morning = "Good morning. We closed it." if written["made_by"] == "whisperx" else "Good morning."
    assert found == [(labels[0], morning), (labels[1], "How long?")]


TIMES = {
    "whisper": (0.0, 4.0), "whispercpp": (0.0, 4.0), "assemblyai": (0.1, 2.1), "aws": (0.1, 0.9), "azure": (0.1, 0.9),
    "revai": (0.1, 0.9), "speechmatics": (0.1, 0.9), "google": (0.1, 0.9), "podcast": (0.5, 1.0),
    "deepgram": (0.1, 0.9),
}  # fmt: skip


@pytest.mark.parametrize("engine", TIMES)
def test_times_are_seconds(engine: str) -> None:
    value = next(x["value"] for x in WRITTEN if x["made_by"] == engine)
    first = read_bytes(json.dumps(value).encode(), name="f").utterances[0]
    assert first.time == pytest.approx(TIMES[engine])


SAID = [("Ada Thorn", "We closed it, yes."), ("Ben Okoro", "How long?"), ("Ada Thorn", "Until June; no longer.")]
TABLES = {
    "comma": 'speaker,text\nAda Thorn,"We closed it, yes."\nBen Okoro,How long?\nAda Thorn,Until June; no longer.\n',
    "semicolon": 'Redner;Datum;Rede\nAda Thorn;1;We closed it, yes.\nBen Okoro;1;How long?\n'
    'Ada Thorn;1;"Until June; no longer."\n',
    "tab": "Time Code\tSpeaker Name\tUtterance\n1:00\tAda Thorn\tWe closed it, yes.\n"
    "2:00\tBen Okoro\tHow long?\n3:00\tAda Thorn\tUntil June; no longer.\n",
    "no header": 'Ada Thorn,"We closed it, yes."\nBen Okoro,How long?\nAda Thorn,Until June; no longer.\nBen Okoro,'
    '"Thank you very much indeed for telling us all of that."\n',
}  # fmt: skip


@pytest.mark.parametrize("kind", TABLES)
def test_tables(kind: str) -> None:
    assert turns(TABLES[kind])[:3] == SAID


def test_prose_with_commas_is_no_table() -> None:
    prose = "The bridge, which was closed in March, is closed.\nThe mayor, Ada Thorn, said so, twice.\n" * 3
    assert read_bytes(prose.encode(), name="f").media_type is MediaType.TEXT


def test_ninjs() -> None:
    body = "<p>ILMBERG – The mayor said the bridge “stays closed”.</p><p>She spoke on Monday.</p>"
    first = {"uri": "http://x.example/1", "headline": "Bridge closed", "versioncreated": "2031-06-16T10:00:00Z",
             "copyrightholder": "Ilm News", "body_html": body, "body_text": "short"}  # fmt: skip
    second = {"uri": "http://x.example/1", "contentcreated": "2031-06-16T08:00:00Z",
              "infosources": [{"name": "Ilm News"}],
              "headlines": [{"role": "sub", "value": "x"}, {"role": "main", "value": "Bridge closed"}],
              "bodies": [{"role": "caption", "value": "y"}, {"role": "main", "value": body}]}  # fmt: skip
    for value in (first, second):
        found = read_bytes(json.dumps(value).encode(), name="f")
        assert found.text == "ILMBERG – The mayor said the bridge “stays closed”.\n\nShe spoke on Monday."
        assert (found.media_type, found.title, found.published) == (MediaType.NINJS, "Bridge closed", "2031-06-16")
        assert (found.publisher, found.source) == ("Ilm News", "http://x.example/1")


ROLLING = """WEBVTT

00:00:00.160 --> 00:00:02.389 align:start
\x20
good<00:00:00.480><c> morning</c><00:00:00.800><c> everyone</c>

00:00:02.389 --> 00:00:02.399 align:start
good morning everyone
\x20

00:00:02.399 --> 00:00:05.190 align:start
good morning everyone
welcome<00:00:02.800><c> to</c><00:00:03.200><c> the</c><00:00:03.500><c> town</c><00:00:03.800><c> hall</c>

00:00:05.190 --> 00:00:05.200 align:start
welcome to the town hall
\x20

00:00:05.200 --> 00:00:07.990 align:start
welcome to the town hall
&gt;&gt; thank<00:00:05.600><c> you</c>
"""
CUE = "{}\n00:00:0{},000 --> 00:00:0{},500\n{}\n\n"
CAPTIONS = {
    "rolling": (ROLLING, [(None, "good morning everyone welcome to the town hall"), (None, "thank you")]),
    "dashes": (
        CUE.format(1, 1, 2, "- How long will it\nstay closed?\n- Until June.") + CUE.format(2, 3, 4, "- Thank you."),
        [(None, "How long will it stay closed?"), (None, "Until June."), (None, "Thank you.")],
    ),
    "change within a line": (
        CUE.format(1, 1, 2, ">> MAYOR THORN: WE CLOSED IT. >> HOW")
        + CUE.format(2, 3, 4, "LONG? >> MAYOR THORN: LONG."),
        [("MAYOR THORN", "WE CLOSED IT."), (None, "HOW LONG?"), ("MAYOR THORN", "LONG.")],
    ),
    "voices in a cue": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Thorn>We closed it.</v> <v.loud Ben Okoro>How long?</v>\n",
        [("Ada Thorn", "We closed it."), ("Ben Okoro", "How long?")],
    ),
    "said twice": (
        CUE.format(1, 1, 2, "Yes.") + CUE.format(2, 3, 4, "Yes.") + CUE.format(3, 5, 6, "It is closed.")
        + CUE.format(4, 7, 8, "So."),
        [(None, "Yes. Yes. It is closed. So.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("habit", CAPTIONS)
def test_captions(habit: str) -> None:
    source, expected = CAPTIONS[habit]
    assert turns(source) == expected


def test_names_from_a_list_of_people() -> None:
    source = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Thorn, Ada>Closed.\n\n00:02.000 --> 00:03.000\n<v Okoro, Ben>Oh.\n"
    found = read_bytes(source.encode(), name="f")
    assert [u.speaker.name for u in found.utterances if u.speaker] == ["Ada Thorn", "Ben Okoro"]
    assert [u.label for u in found.utterances] == ["Thorn, Ada", "Okoro, Ben"]
