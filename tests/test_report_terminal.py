"""What a person at a terminal reads, with and without colour, wide and narrow, in Unicode and in ASCII."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from onrecord.models import Checked, Level, Problem, Quotation, Verdict
from onrecord.report.findings import VERDICTS, findings, printable, shortened, summary
from onrecord.report.outline import print_record
from onrecord.report.terminal import print_check, print_story
from report_sample import checked, council_record, press_record, same_as_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable


def printed(show: Callable[[Console], None], *, width: int = 80, colour: bool = False, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="\n")
    show(
        Console(
            file=file,
            width=width,
            highlight=False,
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=False if colour else None,
            _environ={},
        )
    )
    file.flush()
    return raw.getvalue().decode(encoding)


def whole(console: Console) -> None:
    print_check(checked(), console=console, level=Level.WARNING)


def test_snapshot() -> None:
    def all_three(console: Console) -> None:
        whole(console)
        print_record(press_record(), console=console)
        print_story(checked().stories[1], console=console)

    assert same_as_snapshot("check.txt", printed(all_three))


def test_worst_first_and_a_summary_line() -> None:
    lines = printed(whole, width=200).splitlines()
    heads = [lines.index(h) for h in ("3 errors", "4 warnings", "4 notes", "2 faithful")]
    assert heads == sorted(heads)
    assert lines[-1] == (
        "13 quotations: 1 verbatim, 1 edited, 4 altered, 1 spliced, 1 rendering, 1 paraphrase, 1 misattributed, "
        "2 absent, 1 unchecked; 3 errors, 4 warnings; 1 input could not be used"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, printed(whole, width=width).splitlines())) <= width


def test_ascii_terminals_show_every_finding() -> None:
    text = printed(whole, encoding="ascii")
    assert '"We will dredge the inner basin in [-turn-] {+10 weeks+}, berth by berth,"' in text.replace(
        "\n          ", " "
    )
    assert "!" in text
    assert all(v.value in text for v in Verdict)


def test_changed_words_are_coloured() -> None:
    text = printed(whole, colour=True, width=120)
    assert "\x1b[9;31mturn \x1b[0m\x1b[1;32m10 weeks\x1b[0m" in text
    assert "[-" not in text


def test_no_color_keeps_the_marks() -> None:
    file = io.StringIO()
    whole(Console(file=file, width=80, force_terminal=True, no_color=True, color_system="standard"))
    assert "[-turn-] {+10 weeks+}" in file.getvalue()


def test_below_the_level_findings_are_short() -> None:
    def everything(console: Console) -> None:
        print_check(checked(), console=console, level=Level.INFO)

    assert "Our yard has built such ships" in printed(everything)
    assert "Our yard has built such ships" not in printed(whole)


def test_the_question_and_the_reason_are_told() -> None:
    text = printed(whole, width=200)
    assert "Asked   Jonas Feld (Saltby Gazette): “Is the ferry a lost cause before the spring?”" in text
    assert "Record  Jonas Feld (Saltby Gazette) in a question, press-conference.txt:6" in text
    assert "Why     These words stand in Jonas Feld's question, not in Mara Quill's answer." in text


def test_a_story_cannot_steer_the_terminal() -> None:
    trace = checked().traces[7]
    hostile = replace(
        trace, quotation=replace(trace.quotation, text="gone \x1b[2J\x9b1m [bold]plain[/bold] \u202etnaw\r")
    )
    one = replace(checked(), traces=(hostile,))
    text = printed(lambda c: print_check(one, console=c, level=Level.INFO), width=200)
    assert not {"\x1b", "\x9b", "\r", "\u202e"} & set(text)
    assert "[bold]plain[/bold]" in text
    assert "⟨U+202E⟩" in text


def test_nothing_found() -> None:
    empty = Checked(stories=(), records=(), traces=())
    text = printed(lambda c: print_check(empty, console=c, level=Level.WARNING))
    assert text == "0 quotations; no errors or warnings\n"


def test_a_note_is_no_unusable_input() -> None:
    note = Checked(
        stories=(), records=(), traces=(), problems=(Problem(path="x", message="x: no labels.", fatal=False),)
    )
    assert "could not be used" not in summary(note)


def test_a_record_without_labels() -> None:
    text = printed(lambda c: print_record(council_record(), console=c))
    assert "not named" in text
    assert "“The committee recalls that the slipway was last rebuilt in 1998" in text
    empty = replace(council_record(), sections=())
    assert "no utterances" in printed(lambda c: print_record(empty, console=c))


def test_quotations_that_are_no_speech() -> None:
    story = checked().stories[0]
    scare: Quotation = replace(story.quotations[0], speech=False, speaker=None)
    text = printed(lambda c: print_story(replace(story, quotations=(scare,)), console=c))
    assert "direct, not speech" in text


def test_every_verdict_has_a_sign_of_its_own() -> None:
    assert list(VERDICTS) == list(Verdict)
    assert len({sign for sign, _ in VERDICTS.values()}) == len(VERDICTS)


def test_a_trace_without_its_story_or_record() -> None:
    trace = replace(checked().traces[0], story=None)
    [finding] = findings(Checked(stories=(), records=(), traces=(trace,)))
    assert finding.whose == "Mara Quill in an answer"
    assert (finding.where, finding.asked) == ("press-conference.txt", "")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("short", 10, "short"), ("two  words", 20, "two words"), ("the long quay", 9, "the…"), ("slipways", 4, "sli…")],
)
def test_shortened(text: str, width: int, expected: str) -> None:
    assert shortened(text, width) == expected


def test_printable_keeps_lines_and_letters() -> None:
    assert printable("Größe\n\tя") == "Größe\n\tя"
