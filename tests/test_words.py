"""Words: boundaries, normal forms, keys, spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models import Span
from onrecord.words import Stretches, key, normal, rows, rows_within, words

FORMS = [
    ("Don’t say “never”.", ["dont", "say", "never"]),
    ("the Millers' boat, Anna's boat", ["the", "millers", "boat", "annas", "boat"]),
    ("U.S. and p.m. and U.K.-led", ["us", "and", "pm", "and", "uk", "led"]),
    ("33,000 crowns, 1,250,000.5 more", ["33000", "crowns", "1250000.5", "more"]),
    ("3.5% or 3,5 %", ["3.5", "percent", "or", "3.5", "percent"]),
    ("33, 000", ["33", "000"]),
    ("cyber-security — follow- ups", ["cyber", "security", "follow", "ups"]),
    ("naïve Œuvre ﬁnal soft\u00adly", ["naive", "oeuvre", "final", "softly"]),
    ("__bold__ *mark* snake_case", ["bold", "mark", "snake", "case"]),
    ("Straße, ЁЛКА, ΆΛΦΑ", ["strasse", "елка", "αλφα"]),
    ("e\u0301tude étude", ["etude", "etude"]),
    ("我们走了。", ["我", "们", "走", "了"]),
    ("おはよう2人", ["お", "は", "よ", "う", "2", "人"]),
    ("สวัสดี", ["ส", "วั", "ส", "ดี"]),
    ("हिन्दी में", ["हिन्दी", "में"]),
    ("end.Start of 3.Then", ["end", "start", "of", "3", "then"]),
    ("left…right", ["left", "right"]),
    ("5½ miles", ["51⁄2", "miles"]),
    ("…—!", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_forms(text: str, forms: list[str]) -> None:
    assert words(text).forms == forms


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_keys_are_those_of_the_forms(text: str, forms: list[str]) -> None:
    assert [int(k) for k in words(text).keys] == [key(f) for f in forms]


def test_a_span_of_words_slices_back() -> None:
    text = "“We sail at dawn,” she said."
    found = words(text)
    assert found.span(1, 4).of(text) == "sail at dawn"
    assert found.span(0, 1).of(text) == "We"


def test_within_and_skip() -> None:
    text = "MAYOR: We sail (laughter) at dawn. CLERK: Why?"
    within = [Span(7, 34), Span(42, 46)]
    found = words(text, within=within, skip=[Span(15, 25)])
    assert found.forms == ["we", "sail", "at", "dawn", "why"]
    assert words(text, within=[]).forms == []


@given(st.lists(st.text(max_size=30), max_size=8))
def test_a_batch_is_the_same_as_one_by_one(texts: list[str]) -> None:
    for one, text in zip(rows(texts), texts, strict=True):
        alone = words(text)
        assert one.text == text
        assert one.starts.tolist() == alone.starts.tolist()
        assert one.ends.tolist() == alone.ends.tolist()
        assert one.keys.tolist() == alone.keys.tolist()


ODD = st.text(alphabet="aZé'’.,-_% 0123½ßﬁ\u00ad\u0301我ก\u0e31हि\n", max_size=24)


@given(ODD)
def test_words_go_forward_and_hold_something(text: str) -> None:
    found = words(text)
    assert all(0 <= s < e <= len(text) for s, e in zip(found.starts, found.ends, strict=True))
    assert all(found.starts[1:] >= found.starts[:-1])
    assert all(normal(f) == f for f in found.forms)


@given(ODD)
def test_case_and_marks_at_the_ends_do_not_count(text: str) -> None:
    plain = words(text).forms
    assert words(f"“ {text} ”").forms == plain


@given(st.lists(st.tuples(ODD, st.lists(st.integers(0, 30), max_size=6), st.integers(0, 20)), max_size=6))
def test_stretches_of_many_texts_have_the_words_of_each(given: list[tuple[str, list[int], int]]) -> None:
    asked = []
    for text, cuts, skip in given:
        bounds = sorted(cuts)[: len(cuts) // 2 * 2]
        within = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)] if cuts else None
        asked.append(Stretches(text, within, [Span(skip, skip + 3)]))
    for stretch, row in zip(asked, rows_within(asked), strict=True):
        alone = words(stretch.text)
        spans = [alone.span(i, i + 1) for i in range(len(alone))]
        inside = [s for s in spans if stretch.within is None or any(w.contains(s) for w in stretch.within)]
        wanted = [s for s in inside if not any(x.overlaps(s) for x in stretch.skip)]
        assert [row.span(i, i + 1) for i in range(len(row))] == wanted
        assert [int(k) for k in row.keys] == [key(normal(s.of(stretch.text))) for s in wanted]
