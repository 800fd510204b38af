"""Who holds an office or has a given name, as the head of a talk tells it."""

from __future__ import annotations

import pytest

from onrecord.speakers import parse
from onrecord.structure.introduced import by_given_name, holder, in_opening, listed, office_of, officer, whole_name

# (office, head, who is set before it)
HOLDERS = [
    ("Chair", "Present: Ada Thorn, Chair, and the clerk.", "Ada Thorn"),
    ("chair", "Present: Ada Thorn, the CHAIR", "Ada Thorn"),
    ("Chair", "Ada Thorn (Chair)\nBen Okoro – Treasurer", "Ada Thorn"),
    ("Chair", "Ada Thorn (Chair)\nBen Okoro – Chair", None),  # two people
    ("Chair", "Ada Thorn, Chair of the harbour board", None),
    ("Chair", "Ada Thorn chairs the board. Chair", None),
]


@pytest.mark.parametrize(("office", "head", "who"), HOLDERS)
def test_a_name_before_an_office(office: str, head: str, who: str | None) -> None:
    assert holder(office, head) == who


# (office, head, whether small words may stand between, who is set behind it)
OFFICERS = [
    ("MAYOR", "The Mayor (Ada Thorn) opened the sitting.", False, "Ada Thorn"),
    ("MAYOR", "The Mayor, Ada Thorn, opened the sitting.", False, "Ada Thorn"),
    ("MAYOR", "The Mayor opened the sitting.", True, None),
    ("MAYOR", "Before Mayor Ada Thorn, at the harbour", True, "Ada Thorn"),
    ("MAYOR", "Before Mayor Ada Thorn, at the harbour", False, None),
    ("MAYOR", "The Vice-Mayor (Ada Thorn) opened the sitting.", False, None),
    ("Stadtrat", "Lange Straße 4. Es spricht der STADTRAT (Ada Thorn).", False, "Ada Thorn"),
    ("Mayor", "İn the hall of Lange Straße the MAYOR (Ada Thorn) spoke.", False, "Ada Thorn"),
]


@pytest.mark.parametrize(("office", "head", "loose", "who"), OFFICERS)
def test_a_name_behind_an_office(office: str, head: str, who: str | None, *, loose: bool) -> None:
    assert officer(office, head, loose=loose) == who


def test_an_item_of_a_list_is_read_in_whatever_case() -> None:
    assert listed("GROẞRAT", "Lange Straße\nGrossrat Ada Thorn\nKasse Ben Okoro") == "Ada Thorn"
    assert listed("Schatzmeister", "Grossrat Ada Thorn") is None


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Good evening. I'm Dana Brill, and this is the harbour hour.", "Dana Brill"),
        ("Present: Ruth Vane; Dana Brill; Jan Kolb", "Dana Brill"),
        ("We saw Dana Brill at the pier.", None),
        ("With Dana Brill and with Dana Moss", None),  # two people
        ("with Dana Chair", None),
    ],
)
def test_whoever_is_introduced_by_a_given_name(head: str, who: str | None) -> None:
    assert by_given_name("DANA", head) == who


def test_a_given_name_in_the_opening() -> None:
    assert in_opening("Ruth", "Ruth Vane is here, and so is the clerk.") == "Ruth Vane"
    assert in_opening("Ruth", "The Truth Vane is here.") is None


def test_the_office_behind_a_name() -> None:
    assert office_of("Ada Thorn", "Ada Thorn (AT, treasurer), Ben Okoro") == "treasurer"
    assert office_of("Ada Thorn", "Ada Thorn (AT), Ben Okoro, treasurer") is None


@pytest.mark.parametrize(
    ("label", "told", "who"),
    [
        ("TESTE NERI", "Neri Guido, nato a Ilma", "Guido Neri"),
        ("TESTE NERI", "Signor Neri, Guido dov'era?", None),
        ("NERI", "Neri Guido, nato a Ilma", None),  # nothing tells that it is a surname
        ("NERI", "a carico di NERI Guido", "Guido Neri"),
        ("IMPUTATO NERI", "Avv. ANNA CONTI – Difesa Neri", None),
        ("MR. NERI", "Mr. Guido Neri", "Guido Neri"),
    ],
)
def test_the_whole_name_of_a_surname(label: str, told: str, who: str | None) -> None:
    assert whole_name(parse(label), told) == who
