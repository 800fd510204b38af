"""The record at a terminal: who speaks how much, what was asked, the index; narrow and wide, plain and coloured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from made_records import Turn, record_of
from onrecord.models import Record, UtteranceKind
from onrecord.read import read, read_bytes
from onrecord.report.outline import print_record
from onrecord.structure import structure
from report_sample import press_record, same_as_snapshot
from test_read_formats import DEMO
from test_report_terminal import printed

S = UtteranceKind.SPEECH


def shown(record: Record, *, width: int = 80, colour: bool = False, encoding: str = "utf-8") -> str:
    return printed(lambda c: print_record(record, console=c), width=width, colour=colour, encoding=encoding)


@pytest.fixture(scope="module")
def demo() -> Record:
    return structure(read(DEMO))


def test_snapshot(demo: Record) -> None:
    assert same_as_snapshot("read-harbour.txt", shown(demo, width=92))


@pytest.mark.parametrize("width", [30, 46, 60, 80, 140])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_line_is_wider_than_the_terminal(demo: Record, width: int, encoding: str) -> None:
    lines = shown(demo, width=width, encoding=encoding).splitlines()
    assert max(map(len, lines)) <= width
    assert any("Maud Tennant"[: width // 4] in line for line in lines)


def test_colour_only_where_there_is_colour(demo: Record) -> None:
    assert "\x1b[" in shown(demo, colour=True)
    assert "\x1b" not in shown(demo)


def test_the_largest_part_has_the_longest_bar(demo: Record) -> None:
    bars = [line.count("█") for line in shown(demo, width=100).splitlines() if "█" in line]
    assert bars == sorted(bars, reverse=True)
    assert bars[0] == 24


def test_minutes_are_told_where_times_are_known() -> None:
    turns: list[Turn] = [("One two.", "Ada Quill", S, (0.0, 90.0)), ("Three.", "Joan Pell", S, (90.0, 95.0))]
    text = shown(record_of(turns))
    assert "minutes" in text
    assert "1:30" in text
    assert "minutes" not in shown(press_record())


def test_who_asks_and_who_answers() -> None:
    text = shown(press_record())
    assert "Jonas Feld → Mara Quill · line 6" in text
    assert "“Is the ferry a lost cause before the spring?”" in text


def test_numbers_of_the_index_lead_to_the_outline(demo: Record) -> None:
    lines = shown(demo, width=200).splitlines()
    index = next(line for line in lines if "Sandvik\u00a0" in line)
    number = index.partition("Sandvik\u00a0")[2].split()[0].rstrip(",")
    at = next(n for n, line in enumerate(lines) if line.strip().startswith(f"{number} "))
    assert "Sandvik" in lines[at + 2]


def test_many_people_are_counted_together() -> None:
    turns: list[Turn] = [(f"Words of mine {'too ' * n}.", f"Person {chr(65 + n)}ne", S, None) for n in range(15)]
    text = shown(record_of(turns))
    assert "and 3 others" in text


def test_several_records_of_a_page_are_told_apart() -> None:
    turn = "{}: Good morning to all of you here. We have a long day ahead of us, and the harbour is on our minds.\n\n"
    one = "".join(turn.format(n) for n in ("Ada Quill", "Joan Pell", "Ada Quill", "Joan Pell"))
    source = f"Council meeting\n4 May 2030\n\n{one}* * *\n\nBudget meeting\n5 May 2030\n\n{one}"
    record = structure(read_bytes(source.encode(), name="x.txt"))
    text = shown(record)
    assert "2 records" in text
    assert text.index("2030-05-04") < text.index("2030-05-05")


def test_a_record_in_which_nobody_speaks() -> None:
    assert "no utterances" in shown(replace(press_record(), sections=()))


def test_a_record_cannot_steer_the_terminal() -> None:
    text = shown(record_of([("Gone \x1b[2J? [bold]x[/bold]", "A \x9bB", UtteranceKind.QUESTION, None)]))
    assert not {"\x1b", "\x9b"} & set(text)
