"""What a change does to the sense."""

import pytest

from onrecord.meaning import Change, edit_kind, hedge_before, opens_with
from onrecord.models import EditKind
from onrecord.senses import senses
from onrecord.words import words


def change(before: str, after: str, left: str = "", right: str = "") -> Change:
    one, two = words(before), words(after)
    return Change(
        before=tuple(one.forms),
        after=tuple(two.forms),
        printed_before=tuple(one.span(i, i + 1).of(before) for i in range(len(one))),
        printed_after=tuple(two.span(i, i + 1).of(after) for i in range(len(two))),
        left=left,
        right=right,
    )


K = EditKind


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("ten", "10", K.SPELLING),
        ("33, 000", "33,000", K.SPELLING),
        ("1.5 million", "1,500,000", K.SPELLING),
        ("behaviour", "behavior", K.SPELLING),
        ("organisation", "organization", K.SPELLING),
        ("cyber security", "cybersecurity", K.SPELLING),
        ("per cent", "percent", K.SPELLING),
        ("uh", "", K.FILLER),
        ("10", "turn", K.NUMBER),
        ("ten", "twelve", K.NUMBER),
        ("$5 million", "$6 million", K.NUMBER),
        ("70 people", "people", K.NUMBER),
        ("first", "second", K.NUMBER),
        ("third", "three", K.WORD),
        ("not", "", K.NEGATION),
        ("", "never", K.NEGATION),
        ("can't", "can", K.NEGATION),
        ("likely", "unlikely", K.NEGATION),
        ("unsafe", "not safe", K.WORD),
        ("Monday", "Tuesday", K.DATE),
        ("May", "June", K.DATE),
        ("Brandt", "Hess", K.NAME),
        ("will", "may", K.MODALITY),
        ("I think", "", K.HEDGE),
        ("perhaps", "", K.HEDGE),
        ("don't", "do not", K.FUNCTION),
        ("we'll", "we will", K.FUNCTION),
        ("and", "", K.FUNCTION),
        ("So", "", K.FUNCTION),
        ("President", "", K.FUNCTION),
        ("boats", "ships", K.WORD),
        ("really", "totally", K.WORD),
        ("Go there", "", K.WORD),
        ("and they will not be forgotten by anybody", "", K.WORD),
    ],
)
def test_english(before: str, after: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after), senses("en")) is kind


@pytest.mark.parametrize(
    ("language", "before", "after", "kind"),
    [
        ("de", "nicht", "", K.NEGATION),
        ("de", "zehn", "10", K.SPELLING),
        ("de", "kann", "muss", K.MODALITY),
        ("de", "Montag", "Dienstag", K.DATE),
        ("de", "Hafen", "Gasse", K.WORD),
        ("fr", "jamais", "", K.NEGATION),
        ("fr", "peut", "doit", K.MODALITY),
        ("es", "no", "", K.NEGATION),
        ("es", "quizás", "", K.HEDGE),
        ("ru", "не", "", K.NEGATION),
        ("ru", "пять", "шесть", K.NUMBER),
        ("ro", "nu", "", K.NEGATION),
        ("xx", "a", "b", K.WORD),
    ],
)
def test_other_languages(language: str, before: str, after: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after), senses(language)) is kind


def test_a_doubled_word_is_a_slip_of_the_tongue() -> None:
    assert edit_kind(change("we", "", left="we", right="agreed"), senses("en")) is K.FILLER


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("i believe", "i believe"),
        ("well i think that", "i think"),
        ("as far as i know", "as far as i know"),
        ("the mayor", None),
        ("", None),
    ],
)
def test_hedge_before(forms: str, expected: str | None) -> None:
    assert hedge_before(forms.split(), senses("en")) == expected


def test_opens_with() -> None:
    conditions = senses("en").conditions
    assert opens_with("if the money is there".split(), conditions) == "if the money is there"
    assert opens_with("and the money".split(), conditions) is None
