"""When a document is of, and what is coverage of the record's own day."""

from __future__ import annotations

import pytest

from onrecord.follow.days import day_of, same_day
from onrecord.read import read_bytes

RECORD = "Council of Tarn Bay\nMeeting in the harbour hall, {}\n\nAda Quill: We will mend the wall.\n"
LATER = "{}\n\nThe wall is mended, the council says, and the mayor is glad of it.\n"


@pytest.mark.parametrize(
    ("record", "later", "same"),
    [
        ("12 June 2021", "Harbour Post, 13 June 2021", True),
        ("12 June 2021", "Harbour Post, 2 October 2021", False),
        ("12 June", "Harbour Post, Monday 13 June", True),
        ("12 June", "Harbour Post, 2 October", False),
        ("12 June", "Harbour Post, 10 February", False),
        ("12 June", "By Sven Dahl, June 14", True),
        ("Saturday 12 June, 3.15 p.m.", "Submitted 10 February", False),
        ("12 June 2021", "Harbour Post, 2 October", False),
        ("12 June", "A briefing of the museum, November", False),
        ("12 June", "All home by 31 August, mayor pledges\nBy Sven Dahl, 13 June", True),
        ("12 June", "The wall, one year on\nHarbour Post, 13 June", False),
        ("12 June", "Harbour Post", True),
        ("12 June", "Report No. 3 (situation at 31 October)", False),
        ("12 June", "Report covering 1 August to 31 October", False),
        ("12 June", "First printed in December, this version June 3", False),
        ("11 and 12 June", "Harbour Post, 14 June", True),
        ("11 and 12 June", "Harbour Post, 2 October", False),
        ("12 June", "Open letter, 14 June (the following year)", False),
        ("12 June 2021", "Harbour office\nAnnual report for 2022", False),
        ("12 June 2021", "Harbour office\nAnnual report for 2021", False),
        ("12 June 2021", "Harbour office\nPlan of 2019 for the wall", True),
        ("12 June", "The wall will stand another five years after all\nHarbour Post, 13 June", True),
    ],
)
def test_what_is_coverage_of_the_day(record: str, later: str, *, same: bool) -> None:
    one, two = (
        read_bytes(form.format(words).encode(), name="text.txt") for form, words in ((RECORD, record), (LATER, later))
    )
    assert same_day(one, two, [two]) is same


def test_a_day_without_a_year_is_no_date() -> None:
    assert day_of(read_bytes(LATER.format("Harbour Post, 2 October").encode(), name="text.txt")) is None
