"""Numbers as said and written."""

import pytest

from onrecord.meaning.numerals import value, values


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
        ("siedemnastej", [17]),
        ("сьомого", [7]),
        ("zwanzig", [20]),
        ("пять", [5]),
        ("zweihundertfunfzig", [250]),
        ("siebenunddreissig", [37]),
        ("dreieinhalb", [3.5]),
        ("zweitausendvierundzwanzig", [2024]),
        ("1.5 mio", [1_500_000]),
        ("soixante quinze", [75]),
        ("quatre vingt dix sept", [97]),
        ("quatre vingts", [80]),
        ("vingt et un", [21]),
        ("treinta y cinco", [35]),
        ("doscientos cincuenta mil", [250_000]),
        ("duzentos e cinquenta mil", [250_000]),
        ("mil e duzentos", [1200]),
        ("dois mil milhoes", [2_000_000_000]),
        ("tres milhoes e meio", [3_500_000]),
        ("tres millones y medio", [3_500_000]),
        ("noventa e dois por cento", [92]),
        ("um homem", []),
        ("vijfentwintig", [25]),
        ("tweeentwintig", [22]),
        ("tweehonderdvijftig", [250]),
        ("honderdvijfentwintig duizend", [125_000]),
        ("drieduizend", [3000]),
        ("tweeenhalf", [2.5]),
        ("een boot", []),
        ("dwustu strazakow i szescdziesieciu", [200, 60]),
        ("osiemnascie milionow", [18_000_000]),
        ("dwa i pol tysiaca", [2500]),
        ("sto dwadziescia", [120]),
        ("doua sute de mii", [200_000]),
        ("25 de milioane", [25_000_000]),
        ("doua si jumatate", [2.5]),
        ("сто двадцать", [120]),
        ("двухсот сорока пяти", [245]),
        ("два с половинои миллиона", [2_500_000]),
        ("two and a half million", [2_500_000]),
        ("half a million", [500_000]),
        ("10 und 12", [10, 12]),
        ("22 000 voyageurs", [22_000]),
        ("1 200 000", [1_200_000]),
        ("two point three", [2.3]),
        ("twenty two point three five percent", [22.35]),
        ("one point five million", [1_500_000]),
        ("2 point 05", [2.05]),
        ("at one point two officers", [1, 2]),
        ("deux virgule vingt cinq", [2.25]),
        ("drei komma acht", [3.8]),
        ("duecentomila", [200_000]),
        ("800mila", [800_000]),
        ("un milione e duecentomila", [1_200_000]),
        ("millenovecento novantotto", [1998]),
        ("ventotto ponti", [28]),
        ("sessanta per cento", [60]),
        ("two hundred grand", [200_000]),
        ("a grand opening", []),
        ("no figures here", []),
    ],
)
def test_values(words: str, expected: list[float]) -> None:
    assert values(words.split()) == expected


@pytest.mark.parametrize(("words", "expected"), [("one of them", []), ("first we go", []), ("one hundred", [100])])
def test_weak_words_count_only_in_compounds(words: str, expected: list[float]) -> None:
    assert values(words.split(), weak=False) == expected


@pytest.mark.parametrize("form", ["boat", "", "1b2", "v2", "abgrund", "jahrhundert", "gesund", "due", "sei", "mila"])
def test_no_number(form: str) -> None:
    assert value(form) is None
