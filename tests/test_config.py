"""Settings of a desk: what is read, what is said of a mistake, what they do to a check."""

import csv
import json
from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.config import Config, found, read
from onrecord.errors import UsageError
from onrecord.models import Level

RECORD = """\
Ada Quill: We counted ten boats in Kiev harbour, and we will not raise the fares this year.

Tomas Brandt: Nobody hid the report about the rusted gate from the public.
"""
STORY = """\
“We counted twelve boats in Kiev harbour, and we will raise the fares this year,” Ada Quill said.

“Nobody hid the account about the rusted gate from the public,” the harbour master said.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def traces(capfd: pytest.CaptureFixture[str], *more: str) -> list[dict[str, object]]:
    main(["check", "story.txt", "--record", "record.txt", "--format", "json", *more])
    return list(json.loads(capfd.readouterr().out)["traces"])


def settle(desk: Path, text: str) -> None:
    (desk / "onrecord.toml").write_text(text, encoding="utf-8")


def test_all_keys_are_read(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.toml"
    path.write_text(
        'level = "error"\nmin-level = "info"\nignore = ["Q209", "number changed"]\nrecords = ["r.txt"]\n'
        'baseline = "known.json"\nroster = "people.csv"\n'
        '[levels]\nQ203 = "warning"\n[aliases]\n"Ada Quill" = ["the mayor"]\n[spellings]\nKyiv = "Kiev"\n'
    )
    assert read(path) == Config(
        path=path,
        level=Level.ERROR,
        min_level=Level.INFO,
        ignore=frozenset({"Q209", "Q201"}),
        records=(str(tmp_path / "r.txt"),),
        baseline=str(tmp_path / "known.json"),
        roster=str(tmp_path / "people.csv"),
        levels={"Q203": Level.WARNING},
        aliases={"Ada Quill": ("the mayor",)},
        spellings={"Kyiv": "Kiev"},
    )


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.onrecord]\nlevel = "info"\n')
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert found(below).level is Level.INFO
    (tmp_path / "a" / "onrecord.toml").write_text('level = "error"\n')
    assert found(below).level is Level.ERROR


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ingore = []", r"there is no setting ingore; did you mean ignore\?"),
        ("min-levle = 1", r"did you mean min-level\?"),
        ("xyz = 1", "there is no setting xyz; there are levels, ignore"),
        ('ignore = ["Q999"]', "ignore names Q999, which is no rule"),
        ('ignore = "Q203"', "ignore must be a list, not 'Q203'"),
        ('level = "loud"', "level must be one of ok, info, warning, error, not 'loud'"),
        ("levels = 3", "levels must be a table, not 3"),
        ("records = [1]", "records must be a text, not 1"),
        ("= 3", "cannot be read as TOML"),
    ],
)
def test_a_mistake_is_said(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "onrecord.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=message):
        read(path)


def test_levels_and_ignored_rules(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first, second = traces(capfd)
    assert (first["rule"], first["level"], second["level"]) == ("Q201", "error", "warning")
    settle(desk, 'ignore = ["Q203"]\n[levels]\nQ201 = "info"\nQ208 = "ok"\n')
    first, second = traces(capfd)
    assert (first["level"], first["suppressed"], first["verdict"]) == ("info", ["Q203"], "altered")
    assert second["level"] == "ok"


def test_spellings_of_a_house(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    story = STORY.replace("Kiev", "Kyiv")
    (desk / "story.txt").write_text(story, encoding="utf-8")
    assert "Q204" in traces(capfd)[0]["also"]  # type: ignore[operator]
    settle(desk, '[spellings]\nKyiv = "Kiev"\n')
    assert "Q204" not in traces(capfd)[0]["also"]  # type: ignore[operator]


def test_aliases(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    settle(desk, '[aliases]\n"Tomas Brandt" = ["the harbour master"]\n')
    assert traces(capfd)[1]["matches"][0]["speaker"] == "Tomas Brandt"  # type: ignore[index]


def test_records_of_the_settings(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "story.txt"]) == 2
    assert "--record" in capfd.readouterr().err
    settle(desk, 'records = ["record.txt"]\n')
    assert main(["check", "story.txt"]) == 1


def test_min_level(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert [t["level"] for t in traces(capfd, "--min-level", "error")] == ["error"]


REMARK = "<!-- onrecord: ignore{} -->"


@pytest.mark.parametrize(
    ("remark", "level"),
    [
        (REMARK.format(" Q201 Q203"), "ok"),
        (REMARK.format(" number changed"), "error"),
        (REMARK.format(" Q201, negation-changed"), "ok"),
        (REMARK.format(""), "ok"),
        ("<!-- something else -->", "error"),
    ],
)
@pytest.mark.parametrize("place", ["{}\n{}", "{}\n\n{}", "{1} {0}"])
def test_a_remark_speaks_for_its_paragraph(
    desk: Path, capfd: pytest.CaptureFixture[str], remark: str, level: str, place: str
) -> None:
    first, second = STORY.split("\n\n")
    (desk / "story.txt").write_text("Lead.\n\n" + place.format(remark, first) + "\n\n" + second, encoding="utf-8")
    found = traces(capfd)
    assert [t["level"] for t in found] == [level, "warning"]


def test_a_remark_that_names_no_rule_is_said(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (desk / "story.txt").write_text(STORY + "\n<!-- onrecord: ignore Q999 -->\n", encoding="utf-8")
    assert main(["check", "story.txt", "--record", "record.txt"]) == 1
    assert "names Q999, which is no rule" in capfd.readouterr().err


def test_a_baseline_keeps_quiet_what_is_known(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    call = ["check", "story.txt", "--record", "record.txt"]
    assert main([*call, "--write-baseline", "known.json"]) == 1
    assert main([*call, "--baseline", "known.json"]) == 0
    (desk / "story.txt").write_text("A new first line.\n\n" + STORY.replace("account", "paper"), encoding="utf-8")
    capfd.readouterr()
    first, second = traces(capfd, "--baseline", "known.json")
    assert (first["level"], second["level"]) == ("ok", "warning")
    assert first["suppressed"]


def test_a_baseline_that_is_none_is_said(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    call = ["check", "story.txt", "--record", "record.txt", "--baseline"]
    assert main([*call, "nowhere.json"]) == 2
    assert main([*call, "record.txt"]) == 2
    assert "write one with --write-baseline" in capfd.readouterr().err


def test_rows_of_a_folder(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (desk / "stories").mkdir()
    for number in range(3):
        (desk / "stories" / f"{number}.txt").write_text(STORY, encoding="utf-8")
    assert main(["check", "stories", "--record", "record.txt", "--format", "csv"]) == 1
    rows = list(csv.DictReader(capfd.readouterr().out.splitlines()))
    assert [(r["line"], r["rule"]) for r in rows] == [("1", "Q201"), ("3", "Q208")] * 3
    assert main(["check", "stories", "--record", "record.txt", "--format", "jsonl", "--out", "rows.jsonl"]) == 1
    assert [json.loads(x)["rule"] for x in (desk / "rows.jsonl").read_text().splitlines()] == ["Q201", "Q208"] * 3
