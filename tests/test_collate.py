"""Collation: what is shared, and that nothing is lost, whatever was done to the copies."""

from __future__ import annotations

import random
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collate import collate
from onrecord.collate.models import PassageKind
from onrecord.models import Document, EditKind, MediaType, Record, Span
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.collate.models import Collation

TURNS = [
    "Chair: Good evening, and welcome to the old mill. The council has one hour for the bridge and the ferry.",
    "Anna Tervo: The bridge was closed in March because the northern pier had sunk by eleven centimetres.",
    "Question: Lena Marsh, Ilmberg Courier. When will the first lorry cross it again, and who pays for the repair?",
    "Anna Tervo: Lorries will have to wait until the autumn. The repair costs 340,000 crowns, and half is their own.",
    "Question: You said last year that the pier was sound. Was nobody looking?",
    "Anna Tervo: We looked every spring. The flood in February carried the gravel away in two nights.",
    "Per Holm: I would add that the ferry carries twice as many people as before, and that nobody was left behind.",
    "Chair: Then let us turn to the ferry. It needs a second crew, or it stops at nine.",
    "Per Holm: A second crew is hired. They begin on Monday, unless the licences are late once more.",
    "Chair: Thank you all. The minutes will be at the library from Thursday on.",
]
WORDS = "harbour lantern perhaps gravel orchard twelve never slowly captain window".split()


def record_of(text: str, name: str = "copy.txt") -> Record:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return structure(Document(path=name, text=text, sha256=digest, media_type=MediaType.TEXT, language="en"))


def collated(*texts: str) -> Collation:
    return collate([record_of(t, f"{n}.txt") for n, t in enumerate(texts)])


def page(turns: Sequence[str]) -> str:
    return "\n\n".join(turns) + "\n"


def rebuilt(collation: Collation, siglum: str) -> str:
    """A witness put together from the passages alone."""
    text = next(w.record.document.text for w in collation.witnesses if w.siglum == siglum)
    spans = sorted(s for p in collation.passages for s in p.readings.get(siglum, ()))
    assert all(a.end == b.start for a, b in pairwise(spans)), "a character twice, or in none"
    return "".join(s.of(text) for s in spans)


def kinds(collation: Collation, siglum: str, words: str) -> set[PassageKind]:
    """The kinds of the passages that the words of a witness stand in."""
    text = next(w.record.document.text for w in collation.witnesses if w.siglum == siglum)
    here = Span(text.index(words), text.index(words) + len(words))
    return {p.kind for p in collation.passages for s in p.readings.get(siglum, ()) if s.overlaps(here)}


def drop(rng: random.Random, turns: list[str]) -> None:
    del turns[rng.randrange(len(turns))]


def move(rng: random.Random, turns: list[str]) -> None:
    turns.insert(rng.randrange(len(turns)), turns.pop(rng.randrange(len(turns))))


def repeat(rng: random.Random, turns: list[str]) -> None:
    at = rng.randrange(len(turns))
    turns.insert(at, turns[at])


def insert(rng: random.Random, turns: list[str]) -> None:
    turns.insert(rng.randrange(len(turns) + 1), rng.choice(["Share this page", "* * *", "(Applause.)", "—"]))


def reword(rng: random.Random, turns: list[str]) -> None:
    at = rng.randrange(len(turns))
    words = turns[at].split(" ")
    words[rng.randrange(len(words))] = rng.choice(["", *WORDS])
    turns[at] = " ".join(words)


EDITS = (drop, move, repeat, insert, reword)


@st.composite
def copies(draw: st.DrawFn) -> list[str]:
    rng = random.Random(draw(st.integers(0, 2**32)))
    found = []
    for _ in range(draw(st.integers(2, 4))):
        turns = list(TURNS)
        for edit in draw(st.lists(st.sampled_from(EDITS), max_size=8)):
            if len(turns) > 1:
                edit(rng, turns)
        found.append(page(turns))
    return found


@settings(max_examples=60, deadline=None)
@given(copies())
def test_every_witness_can_be_put_together_again(texts: list[str]) -> None:
    collation = collated(*texts)
    for witness in collation.witnesses:
        assert rebuilt(collation, witness.siglum) == witness.record.document.text


@settings(max_examples=40, deadline=None)
@given(copies(), st.randoms(use_true_random=False))
def test_the_order_of_the_witnesses_does_not_matter(texts: list[str], rng: random.Random) -> None:
    numbered = list(enumerate(texts))
    shuffled = list(numbered)
    rng.shuffle(shuffled)

    def told(order: list[tuple[int, str]]) -> list[object]:
        collation = collate([record_of(t, f"{n}.txt") for n, t in order])
        paths = {w.siglum: w.record.document.path for w in collation.witnesses}
        return [
            (p.kind, {paths[s]: spans for s, spans in p.readings.items()}, {paths[s] for s in p.missing + p.moved})
            for p in collation.passages
        ]

    assert told(numbered) == told(shuffled)


@settings(max_examples=30, deadline=None)
@given(copies())
def test_a_text_with_itself_is_all_common(texts: list[str]) -> None:
    collation = collated(texts[0], texts[0], texts[0])
    assert {p.kind for p in collation.passages} == {PassageKind.COMMON}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_collated(one: str, two: str) -> None:
    collation = collated(one, two)
    for witness in collation.witnesses:
        assert rebuilt(collation, witness.siglum) == witness.record.document.text


@pytest.mark.parametrize("text", ["\u0e33", "a\u0e33b", "½ ﬁ", "—", "( ) [a]", "’’’"])
def test_odd_characters_stand_in_one_passage_each(text: str) -> None:
    collation = collated(text, "a b", text)
    assert [rebuilt(collation, s) for s in "ABC"] == [text, "a b", text]


def test_a_turn_that_one_witness_lacks_is_only() -> None:
    collation = collated(page(TURNS), page(TURNS[:4] + TURNS[5:]))
    assert kinds(collation, "A", TURNS[4]) == {PassageKind.ONLY}
    assert next(p for p in collation.passages if p.kind is PassageKind.ONLY).missing == ("B",)
    assert kinds(collation, "A", TURNS[3]) == {PassageKind.COMMON}


def test_a_copy_that_stops_half_way_lacks_the_rest() -> None:
    collation = collated(page(TURNS[:5]), page(TURNS))
    assert [p.kind for p in collation.passages] == [PassageKind.COMMON, PassageKind.ONLY]


@pytest.mark.parametrize("at", [0, 3, 9])
def test_a_turn_pasted_twice_is_repeated(at: int) -> None:
    collation = collated(page(TURNS), page([*TURNS[: at + 1], *TURNS[at:]]))
    again = [p for p in collation.passages if p.kind is PassageKind.REPEATED]
    assert [s.of(page([*TURNS[: at + 1], *TURNS[at:]])).strip() for p in again for s in p.readings["B"]] == [TURNS[at]]
    text = page([*TURNS[: at + 1], *TURNS[at:]])
    assert [p.of["B"].of(text).strip() for p in again] == [TURNS[at]]


def test_what_both_witnesses_say_twice_is_common() -> None:
    text = page([*TURNS[:3], TURNS[1], *TURNS[3:]])
    assert {p.kind for p in collated(text, text.replace("\n\n", "\n")).passages} == {PassageKind.COMMON}


def test_a_moved_turn_is_tied_to_its_place() -> None:
    collation = collated(page(TURNS), page([*TURNS[:2], TURNS[6], *TURNS[2:6], *TURNS[7:]]), page(TURNS))
    moved = [p for p in collation.passages if p.moved]
    assert {p.kind for p in moved} == {PassageKind.COMMON}
    assert {s for p in moved for s in p.moved} == {"B"}
    assert kinds(collation, "B", TURNS[6]) == {PassageKind.COMMON}


def test_another_record_on_the_page_is_foreign() -> None:
    other = [
        "Remarks at the opening of the school",
        "Ida Berg: Dear pupils, this roof cost more than the school.",
        "Good.",
    ]
    collation = collated(page(TURNS), page([*TURNS[:7], *other, *TURNS[7:]]))
    assert kinds(collation, "B", other[1]) == {PassageKind.FOREIGN}
    assert kinds(collation, "B", TURNS[7]) == {PassageKind.COMMON}


@pytest.mark.parametrize("line", ["Share this page with friends", "Home | News | Sport", "Cookies help us. Accept all"])
def test_the_pages_own_lines_are_foreign(line: str) -> None:
    collation = collated(page(TURNS), page([*TURNS[:4], line, *TURNS[4:]]))
    assert kinds(collation, "B", line) == {PassageKind.FOREIGN}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("340,000", "350,000", EditKind.NUMBER),
        ("nobody was left", "somebody was left", EditKind.NEGATION),
        ("In the autumn", "in the autumn", None),
        ("in two nights", "(in two nights)", EditKind.BRACKET),
        ("We looked every", "We, uh, looked every", EditKind.FILLER),
        ("needs a second", "needs the second", EditKind.FUNCTION),
        ("340,000 crowns", "340, 000 crowns", EditKind.SPELLING),
        ("half is their", "half, is their", None),
        ("closed in March", "closed in April", EditKind.DATE),
        ("Chair: Then", "Anna Tervo: Then", EditKind.LABEL),
        ("Lorries will", "Lorries must", EditKind.MODALITY),
    ],
)
def test_word_edits_have_the_kinds_of_a_trace(before: str, after: str, kind: EditKind | None) -> None:
    text = page(TURNS)
    collation = collated(text, text.replace(before, after))
    assert [d.kind for p in collation.passages for d in p.differences] == ([kind] if kind else [])


def test_a_name_shortened_in_a_label_is_a_variant() -> None:
    text = page(TURNS)
    collation = collated(text, text.replace("Anna Tervo:", "TERVO:"))
    assert {p.kind for p in collation.passages} == {PassageKind.COMMON, PassageKind.VARIANT}
    assert {d.kind for p in collation.passages for d in p.differences} == {EditKind.LABEL}


def test_a_lost_apostrophe_is_a_spelling() -> None:
    text = page(["Chair: We’re late, and they don’t mind.", *TURNS[1:]])
    found = [d for p in collated(text, text.replace("’", "")).passages for d in p.differences]
    assert [d.kind for d in found] == [EditKind.SPELLING, EditKind.SPELLING]


def test_many_witnesses_name_each_reading_once() -> None:
    text = page(TURNS)
    other = text.replace("northern", "southern")
    collation = collated(text, other, text, other, text)
    (found,) = [p for p in collation.passages if p.kind is PassageKind.VARIANT]
    assert set(found.readings) == set("ABCDE")
    assert [set(d.spans) for d in found.differences] == [set("ABCDE")]


OTHER = [
    "Remarks at the opening of the swimming bath",
    "Ida Berg: Dear children, this roof cost more than the whole school, and it leaks on Mondays.",
    "Jo Lund: We have ordered another one from the same people, which was perhaps a mistake.",
]


def test_another_record_that_two_pages_share_is_foreign() -> None:
    collation = collated(page(TURNS), page([*TURNS, *OTHER]), page([*OTHER, *TURNS]))
    for siglum in "BC":
        assert {k for words in OTHER for k in kinds(collation, siglum, words)} == {PassageKind.FOREIGN}


def test_a_panel_that_one_copy_lacks_is_of_the_record_where_its_chair_speaks_too() -> None:
    panel = [
        "Second session",
        "Ida Berg: Dear members, this roof cost more than the whole school.",
        "Chair: And it leaks.",
    ]
    collation = collated(page(TURNS), page([*TURNS, *panel]), page([*TURNS, *panel]))
    assert kinds(collation, "B", panel[1]) == {PassageKind.ONLY}


@pytest.mark.parametrize("quoted", ["> {}", "“{}”"])
def test_what_a_page_says_between_the_words_it_quotes_is_foreign(quoted: str) -> None:
    remark = "That is a remarkable thing to say, and our readers will remember what was promised last year."
    blog = [quoted.format(t) for t in TURNS[:4]] + [remark] + [quoted.format(t) for t in TURNS[4:]]
    assert kinds(collated(page(TURNS), page(blog)), "B", remark) == {PassageKind.FOREIGN}


def test_a_title_that_two_copies_have_is_of_the_record() -> None:
    titled = page(["Press conference on the bridge at Ilmberg, 18 May 2023", *TURNS])
    assert kinds(collated(titled, titled, page(TURNS)), "A", "Press conference") == {PassageKind.ONLY}


def test_the_place_beside_the_date_is_of_the_record() -> None:
    head = "Public meeting on the bridge"
    one = page([f"{head}\n14 March 2024, Ilmberg town hall", *TURNS])
    two = page([head, "14 March 2024", *TURNS])
    collation = collated(one, two, page(TURNS))
    assert PassageKind.FOREIGN not in {p.kind for p in collation.passages}


@pytest.mark.parametrize("at", range(len(TURNS) - 1))
def test_a_turn_pasted_twice_stays_whole_beside_edited_copies(at: int) -> None:
    words = TURNS[at].split(" ")
    half = len(words) // 2
    edited = " ".join([*words[:half], "lantern", *words[half + 1 :]])
    collation = collated(
        page([*TURNS[:at], edited, *TURNS[at + 1 :]]), page([*TURNS[: at + 1], *TURNS[at:]]), page(TURNS)
    )
    again = [p.readings["B"][0] for p in collation.passages if p.kind is PassageKind.REPEATED]
    assert [s.of(page([*TURNS[: at + 1], *TURNS[at:]])).strip() for s in again] == [TURNS[at]]


def test_other_turns_at_one_place_are_no_readings_of_each_other() -> None:
    one = page([*TURNS[:3], TURNS[4], *TURNS[3:]])
    two = page([*TURNS[:3], TURNS[2], *TURNS[3:]])
    assert not [d for p in collated(page(TURNS), one, two).passages for d in p.differences]


def test_a_question_and_the_answer_in_its_words_are_no_paste() -> None:
    answer = "Anna Tervo: The first lorry will cross it again in May, and who pays for the repair is the county."
    text = page([*TURNS[:3], answer, *TURNS[4:]])
    collation = collated(text, text, page([*TURNS[:2], answer, *TURNS[4:]]))
    assert PassageKind.REPEATED not in {p.kind for p in collation.passages}
