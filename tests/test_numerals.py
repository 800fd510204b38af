"""Numbers as said and written."""

import pytest

from onrecord.numerals import value, values


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("10", [10]),
        ("ten", [10]),
        ("twenty five", [25]),
        ("5 million", [5_000_000]),
        ("two hundred and fifty thousand", [250_000]),
        ("2 thousand 500", [2500]),
        ("one hundred twenty", [120]),
        ("10 12", [10, 12]),
        ("33000", [33000]),
        ("3.5", [3.5]),
        ("16,5", [16.5]),
        ("a dozen boats", [12]),
        ("20th", [20]),
        ("zwanzig", [20]),
        ("пять", [5]),
        ("no figures here", []),
    ],
)
def test_values(words: str, expected: list[float]) -> None:
    assert values(words.split()) == expected


@pytest.mark.parametrize(("words", "expected"), [("one of them", []), ("first we go", []), ("one hundred", [100])])
def test_weak_words_count_only_in_compounds(words: str, expected: list[float]) -> None:
    assert values(words.split(), weak=False) == expected


@pytest.mark.parametrize("form", ["boat", "", "1b2", "v2"])
def test_no_number(form: str) -> None:
    assert value(form) is None
