"""Labels taken apart, and mentions resolved; all people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity import in_another_case, resolve, same_person
from onrecord.models import Speaker
from onrecord.speakers import is_anonymous, parse

LABELS = [
    ("Ada Thorn", "Ada Thorn", None, None),
    ("ADA THORN:", "Ada Thorn", None, None),
    ("Mayor of Ilmberg Ada Thorn", "Ada Thorn", "Mayor of Ilmberg", None),
    ("Minister Obrony Narodowej Jan Wilk", "Jan Wilk", "Minister Obrony Narodowej", None),
    ("Gemeinderätin Ines Thaler", "Ines Thaler", "Gemeinderätin", None),
    ("Mayor Anthony Brown Jr.", "Anthony Brown Jr.", "Mayor", None),
    ("Minister of Energy of Westland Ben Okoro", "Ben Okoro", "Minister of Energy of Westland", None),
    ("Minister for the Interior (Mr Okoro)", "Okoro", "Minister for the Interior", None),
    ("Vice President Ben K. Okoro", "Ben K. Okoro", "Vice President", None),
    ("harbour pilot Jan Kees", "Jan Kees", "harbour pilot", None),
    ("Ada Thorn, Mayor of Ilmberg", "Ada Thorn", "Mayor of Ilmberg", None),
    ("Ada Thorn, Radio Ilm", "Ada Thorn", None, "Radio Ilm"),
    ("Ada Thorn (Greens)", "Ada Thorn", None, "Greens"),
    ("Mr. OKORO of Westby", "Okoro", None, None),
    ("THE MAYOR", "", "MAYOR", None),
    ("**[02:17] SPEAKER_01:**", "SPEAKER_01", None, None),
    ("Dr. Ada Thorn Jr.", "Ada Thorn Jr.", None, None),
    ("Mayor Omar al-Masri", "Omar al-Masri", "Mayor", None),
    ("Minister Anwar el-Tayeb (Ilm)", "Anwar el-Tayeb", "Minister", "Ilm"),
    ("Odile d’Ancre", "Odile d’Ancre", None, None),
]


@pytest.mark.parametrize(("label", "name", "role", "affiliation"), LABELS)
def test_parse(label: str, name: str, role: str | None, affiliation: str | None) -> None:
    found = parse(label)
    assert (found.name, found.role, found.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize("label", ["Q", "Question:", "Reporter", "UNIDENTIFIED REPORTER", "Frage", "Вопрос", "記者"])
def test_anonymous(label: str) -> None:
    assert is_anonymous(label)


@pytest.mark.parametrize("label", ["Ada Thorn", "MODERATOR", "The Speaker", "Thorn"])
def test_not_anonymous(label: str) -> None:
    assert not is_anonymous(label)


def test_named_asker_in_brackets() -> None:
    found = parse("FRAGE (MEIER)")
    assert (found.anonymous, found.name) == (True, "Meier")


SAME = [
    ("Ada Thorn", "Thorn", True),
    ("Ada Thorn", "MAYOR THORN", True),
    ("Ada Thorn", "A. Thorn", True),
    ("Ada Thorn’s", "Ada Thorn", True),
    ("Péter Szűcs", "Peter Szucs", True),
    ("Bill Marsh", "William Marsh", True),
    ("Ray Marsh", "Raymond Marsh", True),
    ("Серёжа Орлов", "Сергей Орлов", True),
    ("Pat Marsh", "Raymond Marsh", False),
    ("Max Marsh", "Maximilian Marsh", True),
    ("Paul Marsh", "Paula Marsh", False),
    ("Li Wen", "Wen Li", True),
    ("Inés Pons", "Pons Vila", True),
    ("Inés Pons", "INÉS PONS VILA", True),
    ("Inés Pons", "Vila Pons", False),
    ("Ada Thorn", "Ben Thorn", False),
    ("Mr Thorn", "Mrs Thorn", False),
    ("Торнова", "Thorn", False),
    ("", "", False),
    ("the mayor", "Mayor", True),
    ("Ben Roe", "Benjamin Roe", True),
    ("Paul Roe", "Paulina Roe", False),
]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Руслана Орлова", "Орлов Р. Ф.", True),
        ("Олегом Орловым", "Олег Орлов", True),
        ("Mary Roe", "John Roe", False),
        ("Orlow", "Moor", False),
    ],
)
def test_another_case_of_a_name(one: str, two: str, expected: bool) -> None:
    assert in_another_case(one, two) is expected


@pytest.mark.parametrize(("one", "two", "expected"), SAME)
def test_same_person(one: str, two: str, expected: bool) -> None:
    assert same_person(one, two) is expected
    assert same_person(two, one) is expected


SPEAKERS = (
    Speaker(id="thorn", name="Ada Thorn", role="Mayor of Ilmberg", aliases=("Mayor of Ilmberg Ada Thorn",)),
    Speaker(id="okoro", name="Ben Okoro", role="Chief Engineer"),
    Speaker(id="velde", name="Jo van der Velde", affiliation="Radio Ilm"),
    Speaker(id="okoro-2", name="Cleo Okoro", role="Deputy Mayor"),
    Speaker(id="финч", name="Финч О. П."),
)
MENTIONS = [
    ("the mayor", "thorn"),
    ("Mayor Thorn", "thorn"),
    ("Thorn's", "thorn"),
    ("the engineer", "okoro"),
    ("the deputy mayor", "okoro-2"),
    ("Deputy Mayor Okoro", "okoro-2"),
    ("van der Velde", "velde"),
    ("Cleo", "okoro-2"),
    ("Орла Финч", "финч"),
    ("Тара Финч", None),
    ("Okoro", None),
    ("the minister", None),
    ("she", None),
    ("", None),
]


@pytest.mark.parametrize(("mention", "expected"), MENTIONS)
def test_resolve(mention: str, expected: str | None) -> None:
    found = resolve(mention, SPEAKERS)
    assert (found.id if found else None) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_never_fails(one: str, two: str) -> None:
    parse(one)
    resolve(one, SPEAKERS)
    assert same_person(one, two) == same_person(two, one)
