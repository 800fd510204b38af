"""How sentences are worded: their shape tells of no topic, and what rules cannot tell is told by it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.follow import follow
from onrecord.follow.languages import undertakings
from onrecord.follow.sentences import said, undertakings_of
from onrecord.follow.worded import kept, worded
from onrecord.follow.wording import LONGEST, shape, tokens
from onrecord.read import read_bytes
from onrecord.structure import structure
from test_follow import FORMS, SENTENCES, VERBS, said_by

if TYPE_CHECKING:
    from onrecord.follow.sentences import Undertaking
    from onrecord.follow.subject import Said

ENGLISH, GERMAN = undertakings("en"), undertakings("de")
assert ENGLISH
assert GERMAN
WORDING = ENGLISH.wording
assert WORDING
NOBODY: frozenset[str] = frozenset()


def record(sentence: str) -> str:
    return f"Mayor Ada Quill: {sentence}\n\nQuestion: And then?\n\nAda Quill: That is all.\n"


def first(sentence: str) -> Said:
    return next(iter(said(structure(read_bytes(record(sentence).encode(), name="record.txt")))))


def ruled(sentence: str) -> list[Undertaking]:
    """What rules find in the mayor's sentence."""
    return undertakings_of(first(sentence), ENGLISH, frozenset({"tarn"}))


@pytest.mark.parametrize(
    ("sentence", "shaped"),
    [
        ("The keys are handed over in Tarn on Monday.", "< the _s are _ed over in ^ on @ . >"),
        ("In May I’ll give Port Ely forty-two wells.", "< in @ i'll give ^ ^ # - # _s . >"),
    ],
)
def test_the_shape_of_a_sentence(sentence: str, shaped: str) -> None:
    known = {"the", "are", "over", "in", "on", "i'll", "give"}
    assert " ".join(shape(tokens(sentence, {"may", "monday"}), known)) == shaped


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The turret will be mended by May.", "The chapel will be whitewashed by October."),
        ("We will pay Port Ely 400 crowns.", "We will pay Marl Sound 9 crowns."),
    ],
)
def test_what_it_is_about_counts_nothing(one: str, two: str) -> None:
    assert WORDING.odds(one) == pytest.approx(WORDING.odds(two))


@given(st.text(max_size=300))
def test_any_text_has_odds(text: str) -> None:
    assert math.isfinite(WORDING.odds(text))


def test_the_table_holds_no_names_and_no_long_runs() -> None:
    rows = WORDING.known
    assert all(row == row.lower() for row in rows)
    assert max(len(row.split(" ")) for row in rows) == LONGEST


@pytest.mark.parametrize(
    "sentence",
    [
        "Expect the first draft on your desks by May.",
        "Not a single light goes out before the spring.",
    ],
)
def test_what_no_rule_knows_is_found_by_its_wording(sentence: str) -> None:
    one = first(sentence)
    assert undertakings_of(one, ENGLISH) == []
    assert len(worded(one, ENGLISH, NOBODY, settled=False)) == 1
    made = follow(structure(read_bytes(record(sentence).encode(), name="record.txt")), [])
    assert [m.text for c in made for m in c.mentions] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    ["Who will hand the keys over on Monday?", "We will take two more questions by noon.", "Nine by May."],
)
def test_questions_procedure_and_scraps_are_not_found_by_their_wording(sentence: str) -> None:
    assert worded(first(sentence), ENGLISH, NOBODY, settled=False) == []


def test_the_wording_takes_an_intent_back() -> None:
    found = ruled("We will mend the pier.")
    assert kept(found, first("We will mend the pier."), ENGLISH) == found
    story = first("I know that you were told something by somebody because people were there.")
    assert kept(found, story, ENGLISH) == []
    assert kept(found, story, GERMAN) == found


@pytest.mark.parametrize("form", FORMS)
def test_no_plain_promise_is_taken_back(form: str) -> None:
    for verb in VERBS:
        one = first(said_by(form, verb))
        found = undertakings_of(one, ENGLISH)
        assert kept(found, one, ENGLISH) == found


def test_few_sentences_of_the_tables_are_taken_back() -> None:
    promises = [sentence for sentence, firmness in SENTENCES if firmness == "intended"]
    back = [sentence for sentence in promises if not kept(ruled(sentence), first(sentence), ENGLISH)]
    assert len(back) <= 1, back


def test_what_a_story_tells_is_left_to_the_rules() -> None:
    told = (
        "Harbour Post, 2 June 2031\n\nThe tunnel reopened to one lane of traffic on 17 April, a day before the fair.\n"
    )
    mayor = structure(read_bytes(record("We will mend the pier by May.").encode(), name="record.txt"))
    made = follow(mayor, [read_bytes(told.encode(), name="story.txt")])
    assert [m.text for c in made for m in c.mentions] == ["We will mend the pier by May."]
