"""PDF: paragraphs out of pages, with what printers put around them left out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import EmptyInputError, FormatError, InputError, MissingExtraError
from onrecord.models import BlockKind, MediaType
from onrecord.read import read_bytes
from onrecord.read.typeset import Word, set_pages
from onrecord.structure import structure
from pdf_samples import DEBATE, OVER_THE_PAGE, PRESS, court, names_apart, pictures, press_conference, two_columns

if TYPE_CHECKING:
    from collections.abc import Iterable


def words_of(texts: Iterable[str]) -> list[str]:
    return " ".join(texts).replace("|", "").split()


def test_press_conference() -> None:
    found = read_bytes(press_conference(), name="press.pdf")
    assert (found.media_type, found.title) == (MediaType.PDF, "Press conference on the bridge")
    paragraphs = [b.span.of(found.text) for b in found.blocks]
    assert paragraphs[0] == found.title
    assert found.blocks[0].kind is BlockKind.HEADING
    assert paragraphs[1] == f"MAYOR THORN: {PRESS[0][1].replace('|', '')}"
    assert paragraphs[2].endswith(OVER_THE_PAGE)
    assert paragraphs[3:] == [f"{name}: {words.replace('|', '')}" for name, words in PRESS[1:]]
    assert "Press office" not in found.text
    assert [u.label for u in structure(found).utterances] == [name for name, _ in PRESS]


def test_pages_are_kept_as_places() -> None:
    found = read_bytes(press_conference(), name="press.pdf")
    pages = {x.value: x.span.of(found.text) for x in found.locators if x.kind == "page"}
    assert list(pages) == ["1", "2", "3"]
    assert pages["1"].endswith("every single day on which the")
    assert pages["2"].startswith("boats went")
    strong = [x.span.of(found.text) for x in found.locators if x.kind == "strong"]
    assert "MAYOR THORN:" in strong


def test_columns_are_read_one_after_the_other() -> None:
    found = read_bytes(two_columns(), name="debate.pdf")
    assert found.text.split() == words_of(["Debate on the harbour wall, second day of the sitting", *DEBATE])
    assert [b.span.of(found.text) for b in found.blocks][1:] == DEBATE


@pytest.mark.parametrize("spaces", [False, True])
def test_line_numbers_of_a_court(spaces: bool) -> None:
    found = read_bytes(court(spaces=spaces), name="court.pdf")
    assert not any(c.isdigit() for c in found.text)
    assert "COURT REPORTERS" not in found.text
    said = [(u.label, u.span.of(found.text)) for u in structure(found).utterances]
    opening = "Good morning. Please be seated. We are on the record in the matter of the Ilmberg bridge."
    assert said[0] == ("THE COURT", opening)
    assert ("Q", "Where were you on the morning of the sixteenth, when the third pier moved?") in said
    assert ("A", "At home.") in said


def test_a_name_apart_stands_on_its_line() -> None:
    found = read_bytes(names_apart(), name="names.pdf")
    lines = [line for name, words in PRESS for line in (name.title(), words.replace("|", ""))]
    assert [line for line in found.text.split("\n") if line] == lines


UNUSABLE = [
    (lambda: b"%PDF-1.7 torn", FormatError, "damaged"),
    (lambda: press_conference()[:900], FormatError, "damaged"),
    (lambda: press_conference(encrypt="secret"), FormatError, "locked with a password"),
    (pictures, EmptyInputError, "text recognition"),
]


@pytest.mark.parametrize(("data", "error", "says"), UNUSABLE)
def test_unusable(data: object, error: type[InputError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        read_bytes(data(), name="f.pdf")  # type: ignore[operator]
    assert str(caught.value).startswith("f.pdf: ")
    assert "\n" not in str(caught.value)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'onrecord\[pdf\]'"):
        read_bytes(press_conference(), name="f.pdf")


def typed(lines: list[str], *, left: float = 50, width: float = 6) -> list[Word]:
    """A typewriter's page: every letter as wide as the next."""
    found = []
    for row, line in enumerate(lines):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            found.append(Word(word, left + width * at, left + width * (at + len(word)), 14.0 * row, 12, False))
            at += len(word)
    return found


BROKEN = [
    (["the engi-", "neers of the harbour said so and went home"], "engineers"),
    (["the well-", "known builder is well-known here and abroad and so is his book"], "well-known"),
    (["the soft\xad", "ened stone that lies below the pier in the river"], "softened"),
    (["the Anglo-", "Saxon stone that lies below the pier in the river"], "Anglo-Saxon"),
]


@pytest.mark.parametrize(("lines", "word"), BROKEN)
def test_broken_words(lines: list[str], word: str) -> None:
    assert set_pages([("1", typed(lines))]).text.split()[1] == word


def test_numbers_that_count_nothing_stay() -> None:
    lines = [
        "12 boats lay in the harbour of the town on that day",
        "and 30 more came in the week after it, all of them",
    ]
    text = set_pages([("1", typed(lines * 4))]).text
    assert text.count("12 boats") == 4


def test_every_fifth_line_counted() -> None:
    lines = [
        f"{n if n % 5 == 0 else '':>3}    the boats lay in the harbour of the town on day {'abcdefghijk'[n % 11]}"
        for n in range(1, 31)
    ]
    assert not any(c.isdigit() for c in set_pages([("1", typed(lines))]).text)
