"""Names that stand over a talk, in its turns and in its headings; all invented."""

from __future__ import annotations

import pytest

from onrecord.read import read_bytes
from onrecord.speakers import parse
from onrecord.structure import structure
from onrecord.structure.introduced import by_line, own_name, presiding, talking
from onrecord.structure.people import Beside, people
from onrecord.structure.reporters import called_asker


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Welcome. My name is Ruth Vane, from the press office.", "Ruth Vane"),
        ("Guten Morgen, ich bin Anna Roth und leite das Gespräch.", "Anna Roth"),
        ("Good morning, I'm Irish Catholic by birth.", None),
        ("Good morning. I am Mayor Thorn.", None),
    ],
)
def test_who_says_who_he_is(said: str, who: str | None) -> None:
    assert own_name(said) == who


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("We have time for one. Next is Jane Roe, from the Harbour Post.", "Jane Roe"),
        ("Let’s go to Jane Roe.", "Jane Roe"),
        ("The first question comes from Jane Roe of Harbour Bank.", "Jane Roe"),
        ("One last question. Mr Roe?", "Roe"),
        ("Frau Roth, bitte.", "Roth"),
        ("I thank Mr Roe.", None),
        ("The next question is about Jane Roe.", None),
        ("Jane Roe asked that before. The gentleman there.", None),
        ("The last question is from Mayor Roe.", None),
    ],
)
def test_who_is_called_up_to_ask(before: str, who: str | None) -> None:
    assert called_asker(before) == who


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Anchor Ruth Vane sat down with Ilmberg Mayor Ada Thorn on Monday.", ("Ruth Vane", "Ada Thorn")),
        ("Ruth Vane sprach mit Ada Thorn.", ("Ruth Vane", "Ada Thorn")),
        ("Ruth Vane spoke to Ada Thorn. Later Ben Okoro spoke to Ivo Marsh.", None),
        ("Ruth Vane walked with Ada Thorn.", None),
    ],
)
def test_who_talks_with_whom(head: str, who: tuple[str, str] | None) -> None:
    assert talking(head) == who


def test_a_title_that_names_whose_words_they_are() -> None:
    assert by_line("President", "Remarks by President Ada Thorn in Ilmberg") == "Ada Thorn"
    assert by_line("President", "Remarks after talks with President Ada Thorn") is None
    assert by_line("President", "Remarks by President Ada Thorn and by President Ben Okoro") is None


def test_who_has_the_chair_as_somebody_lesser() -> None:
    head = "(The Acting Speaker, Ms. Ruth Vane, in the chair)"
    assert presiding(head, lesser=True) == "Ruth Vane"
    assert presiding(head, lesser=False) is None


@pytest.mark.parametrize(
    ("label", "said", "who"),
    [
        ("Resident (Ruth Moor, Ferry Road)", "It is late.", "Ruth Moor"),
        ("Resident (Dotty Vane, Cove Lane)", "Dotty Vane. Who asked the smelt?", "Dotty Vane"),
        ("Student (Hallie Vane, sophomore)", "Who asked the smelt?", "Hallie Vane"),
    ],
)
def test_one_of_many_with_his_name_in_a_bracket(label: str, said: str, who: str) -> None:
    found = people([label], beside={label: Beside(said=said)})[label]
    assert found
    assert found.name == who


@pytest.mark.parametrize("label", ["MAN IN AUDIENCE", "Woman from the floor", "SPEAKER FROM THE FLOOR"])
def test_whoever_is_heard_from_the_hall(label: str) -> None:
    assert parse(label).anonymous


def test_degrees_are_no_names() -> None:
    head = "Before: Ms Anna Thorn BA(Hons) MRTPI (Inspector)"
    talk = ("THE INSPECTOR: Hello.", "MR OKORO: Madam.", "THE INSPECTOR: Yes.", "MR OKORO: No.")
    record = structure(read_bytes("\n\n".join((head, *talk)).encode(), name="f.txt"))
    assert [u.speaker.name for u in record.utterances if u.speaker] == ["Anna Thorn", "Okoro"] * 2


HEADED = """<html><body><h1>Press conference</h1>
<h2>Ruth Vane</h2><p><b>How is the boat?</b></p><p>I think she is dry by now, and I am glad of that.</p>
<p><b>And the crew?</b></p><p>They went home to sleep, as I did myself.</p>
<h2>{second}</h2><p><b>Who pays for it?</b></p><p>I do, as I said on the day that she sank.</p>
<h2>The end</h2><p><b>And then?</b></p><p>We will see what I can find in the drawer at home.</p></body></html>"""


@pytest.mark.parametrize(
    ("second", "who"),
    [("Ben Okoro", ["Ruth Vane", "Ruth Vane", "Ben Okoro", None]), ("The money", [None, None, None, None])],
)
def test_answers_under_headings_that_are_names(second: str, who: list[str | None]) -> None:
    record = structure(read_bytes(HEADED.replace("{second}", second).encode(), name="f.html"))
    answers = [u for u in record.utterances if str(u.kind) == "answer"]
    assert [u.speaker.name if u.speaker else None for u in answers] == who
