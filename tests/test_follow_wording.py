"""How sentences are worded: their shape tells of no topic, and what rules cannot tell is told by it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.follow import follow
from onrecord.follow.languages import undertakings
from onrecord.follow.models import Firmness
from onrecord.follow.sentences import said, undertakings_of
from onrecord.follow.worded import NOTHING, signs, undertaking
from onrecord.follow.wording import LONGEST, Wording, shape, tokens
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


def record(sentence: str) -> str:
    return f"Mayor Ada Quill: {sentence}\n\nQuestion: And then?\n\nAda Quill: That is all.\n"


def first(sentence: str) -> Said:
    return next(iter(said(structure(read_bytes(record(sentence).encode(), name="record.txt")))))


def ruled(sentence: str) -> list[Undertaking]:
    """What rules find in the mayor's sentence."""
    return undertakings_of(first(sentence), ENGLISH, frozenset({"tarn"}))


def counts(sentence: str, found: list[Undertaking]) -> bool:
    """Whether a sentence undertakes something, by its wording and what rules find."""
    return undertaking([first(sentence)], [found], ENGLISH) == [True]


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
    assert undertakings_of(first(sentence), ENGLISH) == []
    assert counts(sentence, [])
    made = follow(structure(read_bytes(record(sentence).encode(), name="record.txt")), [])
    assert [m.text for c in made for m in c.mentions] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    ["Who will hand the keys over on Monday?", "We will take two more questions by noon.", "Nine by May."],
)
def test_questions_procedure_and_scraps_are_not_found_by_their_wording(sentence: str) -> None:
    assert not counts(sentence, [])


STORY = "I know that you were told something by somebody because people were there."


def test_the_wording_takes_an_intent_back() -> None:
    found = ruled("We will mend the pier.")
    assert counts("We will mend the pier.", found)
    assert not counts(STORY, found)
    assert undertaking([first(STORY)], [found], GERMAN) == [True]
    assert undertaking([first(STORY)], [[]], GERMAN) == [False]


@pytest.mark.parametrize("firmness", [Firmness.AGREED, Firmness.DONE, Firmness.PROPOSED, Firmness.CONDITIONAL])
def test_the_wording_takes_nothing_else_back(firmness: Firmness) -> None:
    assert counts(STORY, [replace(one, firmness=firmness) for one in ruled("We will mend the pier.")])


def test_what_stands_beside_a_sentence_in_its_turn_is_a_sign() -> None:
    text = "Mayor Ada Quill: The pier is old. We will mend it by May.\n\nQuestion: And then?\n\nAda Quill: I know.\n"
    sentences = list(said(structure(read_bytes(text.encode(), name="record.txt"))))
    rows = signs(sentences, [[], ruled("We will mend the pier."), []], [-4.0, 2.0, -1.0])
    assert [row.beside for row in rows] == [2.0 - NOTHING, -4.0 - NOTHING, 0.0]
    assert [row.ruled for row in rows] == [False, True, False]


def test_a_rule_and_promises_beside_it_speak_for_a_sentence() -> None:
    undecided = replace(ENGLISH, wording=Wording({"<>": 0.2}, ()))
    text = "Mayor Ada Quill: The pier is painted. The mole is swept. The gate is oiled.\n\nQuestion: And then?\n"
    three = list(said(structure(read_bytes(text.encode(), name="record.txt"))))[:3]
    found = ruled("We will mend the pier.")
    assert undertaking(three[:1], [[]], undecided) == [False]
    assert undertaking(three[:1], [found], undecided) == [True]
    assert undertaking(three, [[], [], []], undecided) == [True, True, True]


@pytest.mark.parametrize("form", FORMS)
def test_no_plain_promise_is_taken_back(form: str) -> None:
    for verb in VERBS:
        sentence = said_by(form, verb)
        assert counts(sentence, found := ruled(sentence)) or not found


def test_few_sentences_of_the_tables_are_taken_back() -> None:
    promises = [sentence for sentence, firmness in SENTENCES if firmness == "intended"]
    back = [sentence for sentence in promises if not counts(sentence, ruled(sentence))]
    assert len(back) <= 1, back


def test_what_a_story_tells_is_left_to_the_rules() -> None:
    told = (
        "Harbour Post, 2 June 2031\n\nThe tunnel reopened to one lane of traffic on 17 April, a day before the fair.\n"
    )
    mayor = structure(read_bytes(record("We will mend the pier by May.").encode(), name="record.txt"))
    made = follow(mayor, [read_bytes(told.encode(), name="story.txt")])
    assert [m.text for c in made for m in c.mentions] == ["We will mend the pier by May."]
