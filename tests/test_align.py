"""Placing quotations: exact places, edits, cuts, splices, and nothing by chance."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onrecord.align import Placement, place
from onrecord.align.rows import shared_rows
from onrecord.candidates import Index
from onrecord.models import EditOp
from onrecord.words import rows, words

SQUARE = """Thank you all for coming out in this weather. We will not close the old harbour before the spring, and I
want to be very clear about that. The council has set aside 33,000 crowns for cyber security at the ferry office.
If the ferrymen agree, the new timetable starts in ten days. We talked about fish. We talked about bread, and
we talked about the bridge over the Lorne. I believe that the bridge will stand for a hundred years. Every
child in Vellmar will learn to swim, and nobody will have to pay for the lessons before they are twelve."""
HALL = """Did you talk about the bridge? We talked about the bridge for an hour, and then we walked down to the market
square. It is a good ferry. The baker told us that flour has never been so dear, and we believe him."""
RECORDS = [SQUARE, HALL]
INDEX = Index.build([words(r) for r in RECORDS])


def one(text: str, *, most: int = 8) -> list[Placement]:
    return place(INDEX, [words(text)], most=most)[0]


def edits(text: str) -> list[tuple[str, str, str]]:
    """(op, words of the quotation, words of the record) of all changes of the best placement."""
    said = words(text).forms
    out = []
    for piece in one(text)[0].pieces:
        stands = INDEX.texts[piece.record].forms
        for run in piece.runs:
            if run.op is not EditOp.EQUAL:
                mine, theirs = said[slice(*run.quotation)], stands[slice(*run.record)]
                out.append((run.op.value, " ".join(mine), " ".join(theirs)))
    return out


CHANGES = [
    ("we will close the old harbour before the spring", [("delete", "", "not")]),
    ("we will not close the old harbor before the spring", [("replace", "harbor", "harbour")]),
    ("The council has set aside 30,000 crowns for cyber security", [("replace", "30000", "33000")]),
    ("The council has set aside 33, 000 crowns", [("replace", "33 000", "33000")]),
    ("33,000 crowns for cybersecurity at the ferry office", [("replace", "cybersecurity", "cyber security")]),
    ("the new timetable starts in 10 days", [("replace", "10", "ten")]),
    ("the brand new timetable starts in ten days", [("insert", "brand", "")]),
    ("I believe that the tower will stand for a hundred years", [("replace", "tower", "bridge")]),
    ("nobody will have to pay [the town] for the lessons", [("insert", "the town", "")]),
    ("Every child in Vellmar must learn to swim", [("replace", "must", "will")]),
    ("Each child in Vellmar will learn to swim", [("replace", "each", "every")]),
    ("Every child in Vellmar will learn to read", [("replace", "read", "swim")]),
    ("Now every child in Vellmar will learn to swim", [("insert", "now", "")]),
    (
        "We talked about fish … and we talked about the bridge over the Lorne",
        [("delete", "", "we talked about bread")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_changes_are_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert edits(text) == expected


def test_all_exact_places_are_found() -> None:
    found = one("the bridge")
    assert len(found) == 4
    assert all(p.exact and p.coverage == 1.0 for p in found)
    assert {p.pieces[0].record for p in found} == {0, 1}


def test_no_more_places_than_asked() -> None:
    assert len(one("the bridge", most=2)) == 2


def test_a_splice_has_two_pieces() -> None:
    best = one("nobody will have to pay for the lessons and flour has never been so dear")[0]
    assert [p.record for p in best.pieces] == [0, 1]
    assert best.coverage > 0.9


def test_a_splice_may_turn_the_order() -> None:
    best = one("Every child in Vellmar will learn to swim, thank you all for coming out in this weather")[0]
    first, second = best.pieces
    assert first.words[0] > second.words[0]


def test_a_long_cut_has_two_pieces_in_order() -> None:
    best = one("We will not close the old harbour before the spring. Every child in Vellmar will learn to swim")[0]
    first, second = best.pieces
    assert first.record == second.record
    assert first.words[1] < second.words[0]
    assert not best.exact


@pytest.mark.parametrize(
    "text", ["", "…", "submarine", "It has nothing to do with anything at all", "an elephant in the room of mirrors"]
)
def test_what_is_not_there_has_no_place(text: str) -> None:
    assert [p for p in one(text) if p.coverage > 0.6] == []


def test_an_empty_record_has_no_places() -> None:
    index = Index.build([words(""), words("...")])
    assert place(index, rows(["the bridge", "", "a b c d"])) == [[], [], []]
    assert place(INDEX, []) == []


def test_both_ends_of_a_cut_are_found_among_many_openings() -> None:
    rng = random.Random(5)
    nouns = [f"noun{n}" for n in range(400)]
    talks = [f"just a few more {rng.choice(nouns)} for {rng.choice(nouns)} at the bottom" for _ in range(80)]
    talks[61] = "just a few more lamps for all of you at the top"
    index = Index.build([words(" and then ".join(talks))])
    (found,) = place(index, [words("Just a few more … you at the top.")])
    (piece,) = found[0].pieces
    assert index.texts[0].forms[piece.words[0] : piece.words[1]] == talks[61].split()


# --- properties -------------------------------------------------------------------------------------------------------

SCRIPTS = {
    "Latin": [
        "l’eau",
        "c’est",
        "naïve",
        "coöperate",
        "U.S.",
        "3.5",
        "1,200",
        "ﬁve",
        "o'er",
        "well-known",
        "the",
        "İzmir",
    ],
    "Cyrillic": ["мы", "не", "будем", "ёлка", "её", "Ђорђе", "2-й", "п’ять", "и"],
    "Arabic": ["قال", "اليوم", "إنّ", "المدينة", "٢٥", "كتابُهُ", "و", "فى", "سـلام"],
    "Hindi": ["हम", "नहीं", "कि", "करेंगे", "२५", "क्षेत्र", "में"],
    "Chinese": ["我们今天", "不会", "说了", "二十五", "2025年", "，", "港口"],
    "Japanese": ["わたしたち", "は", "ダム", "を", "閉めない", "。"],
    "Thai": ["เราจะ", "ไม่", "ปิดโรงเรียน", "ครับ", "๒๕", "น้ำ"],
    "Hebrew and Greek": ["אנחנו", "לא", "ד״ר", "δεν", "θα", "κλείσουμε", "ς"],
}
SCRIPTS["mixed"] = [word for row in SCRIPTS.values() for word in row[::2]]
MARKS = [" ", " ", " ", ", ", ". ", "\n", " — ", "\u00a0"]


def spoken(row: list[str]) -> st.SearchStrategy[str]:
    """Texts of few words, so that every row of them comes again and again."""
    pairs = st.tuples(st.sampled_from(row), st.sampled_from(MARKS)).map("".join)
    return st.lists(pairs, max_size=40).map("".join)


@pytest.mark.parametrize("script", SCRIPTS)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_every_slice_is_found_at_its_place(script: str, data: st.DataObject) -> None:
    records = [words(t) for t in data.draw(st.lists(spoken(SCRIPTS[script]), min_size=1, max_size=3))]
    number = data.draw(st.integers(0, len(records) - 1))
    record = records[number]
    assume(len(record) >= 2)
    first = data.draw(st.integers(0, len(record) - 2))
    last = data.draw(st.integers(first + 2, len(record)))
    said = words(record.span(first, last).of(record.text))
    assert said.forms == record.forms[first:last]
    found = place(Index.build(records), [said], most=10_000)[0]
    assert all(p.exact for p in found)
    assert (number, (first, last)) in [(p.pieces[0].record, p.pieces[0].words) for p in found]


def changed(seed: int) -> str:
    """A stretch of a record with words dropped, put in and replaced."""
    rng = random.Random(seed)
    row = rng.choice(RECORDS).split()
    at = rng.randrange(len(row) - 12)
    row = row[at : at + rng.randint(6, 30)]
    for _ in range(rng.randint(1, 4)):
        i = rng.randrange(len(row))
        row[i : i + rng.randint(0, 2)] = rng.choice([[], ["moon"], ["the"], ["nine", "lamps"], row[:3]])
    return " ".join(row)


@pytest.mark.parametrize("seed", range(60))
def test_runs_account_for_every_word(seed: int) -> None:
    text = changed(seed)
    said = words(text)
    for placement in place(INDEX, [said])[0]:
        at = 0
        for piece in placement.pieces:
            stands = INDEX.texts[piece.record].forms
            assert piece.quotation[0] == at
            there = piece.words[0]
            for run in piece.runs:
                assert (run.quotation[0], run.record[0]) == (at, there)
                if run.op is EditOp.EQUAL:
                    assert said.forms[slice(*run.quotation)] == stands[slice(*run.record)]
                at, there = run.quotation[1], run.record[1]
            assert (piece.quotation[1], piece.words[1]) == (at, there)
        assert at == len(said)


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        ("a b c d e", "a b c d e", [(0, 0, 5)]),
        ("a b x d e", "a b y d e", [(0, 0, 2), (3, 3, 2)]),
        ("a b c d e", "d e a b c", [(0, 2, 3)]),
        ("", "a b", []),
    ],
)
def test_rows_share_the_heaviest_words_that_go_forward(one: str, two: str, shared: list[tuple[int, int, int]]) -> None:
    keys = [words(text).keys for text in (one, two)]
    found = shared_rows(*keys, np.full(len(keys[0]), 9.0))
    assert [(b.at, b.place, b.size) for b in found] == shared


def test_a_common_word_between_two_long_gaps_is_not_shared() -> None:
    one, two = (" ".join([*(f"{x}{n}" for n in range(20)), "the", *(f"{x}{n}" for n in range(20, 40))]) for x in "ab")
    keys = [words(text).keys for text in (one, two)]
    assert shared_rows(*keys, np.full(len(keys[0]), 4.0)) == []


MARKED_CUTS = [
    # the first word after the ellipsis also follows the first piece, and the other way round
    ("We talked about fish. We talked … the bridge", ["about bread and we talked about"]),
    ("and I want to … set aside 33,000 crowns", ["be very clear about that the council has"]),
    ("nobody … to pay for the lessons", ["will have"]),
    ("We talked about fish. We … talked about the bridge", ["talked about bread and we"]),
]


@pytest.mark.parametrize(("text", "cut"), MARKED_CUTS)
def test_a_marked_cut_lies_at_its_mark(text: str, cut: list[str]) -> None:
    best = one(text)[0]
    mark = len(words(text.partition("…")[0]))
    stands = INDEX.texts[0].forms
    runs = [r for p in best.pieces for r in p.runs if r.op is not EditOp.EQUAL]
    joins = [(a.words[1], b.words[0]) for a, b in zip(best.pieces, best.pieces[1:], strict=False)]
    assert [r.quotation for r in runs] == [(mark, mark)] * len(runs)
    assert [" ".join(stands[slice(*x)]) for x in [*(r.record for r in runs), *joins]] == cut


TWO_WORDS = [  # a quotation, and how many pieces it has
    ("We will not close the old harbour before the spring … ten days", 2),
    ("We will not close the old harbour before the spring ... ten days", 2),
    ("We will not close the old harbour before the spring ten days", 1),
]


@pytest.mark.parametrize(("text", "pieces"), TWO_WORDS)
def test_two_words_further_on_are_a_piece_behind_a_mark_alone(text: str, pieces: int) -> None:
    assert len(one(text)[0].pieces) == pieces


def test_the_parts_of_a_splice_stand_where_they_are_printed_alike() -> None:
    texts = ["the ferry will sail at dawn. Then it rained.", "So The ferry will sail at dawn! A lamp burnt on."]
    texts.append("Nobody has seen the baker since the flood came down the hill.")
    index = Index.build([words(t) for t in texts])
    text = "Nobody has seen the baker since the flood. The ferry will sail at dawn!"
    best, other, *_ = place(index, [words(text)])[0]
    assert [p.record for p in best.pieces] == [2, 1]
    assert [p.record for p in other.pieces] == [2, 0]
    assert other.pieces[1].words == (0, 6)
