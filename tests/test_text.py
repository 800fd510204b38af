"""Folding, sentences, places, language."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models import Span
from onrecord.text import Lines, fold, language, sentence_at, sentence_start, sentences, sentences_begun, trimmed

ANY = st.text(
    alphabet=st.one_of(
        st.characters(blacklist_categories=("Cs",)),
        st.sampled_from("“”‘’'\"—–-\u00a0\u00ad\ufb01ÄéßİàñÆ \t\n"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Café” — ﬁne", '"cafe" - fine'),
        ("co\u00adoperate\u00a0now", "cooperate now"),
        ("Straße ÆSIR œuvre", "strasse aesir oeuvre"),
        ("don’t  ‘stop’", "don't 'stop'"),
        ("E\u0301COLE", "ecole"),
        ("각 が", "각 が"),
        ("", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert fold(text).text == expected


@given(ANY)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(ANY)
def test_every_span_leads_back_to_what_it_was(text: str) -> None:
    view = fold(text)
    for at in range(len(view.text)):
        span = view.back(Span(at, at + 1))
        assert 0 <= span.start < span.end <= len(text)
        assert view.text[at] in fold(span.of(text)).text or view.text[at] == " "


@given(ANY, st.data())
def test_the_way_back_keeps_order(text: str, data: st.DataObject) -> None:
    view = fold(text)
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    span = view.back(Span(start, end))
    assert span.start == view.starts[start]
    assert span.end == view.ends[end - 1]
    assert view.text[start:end].strip() in fold(span.of(text)).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is done. We go.", ["It is done.", "We go."]),
        ("Mr. Brandt came. He left.", ["Mr. Brandt came.", "He left."]),
        ("It rose 3.5 percent. Good.", ["It rose 3.5 percent.", "Good."]),
        ("The U.S. fleet sailed. It sank.", ["The U.S. fleet sailed.", "It sank."]),
        ("“Go!” she said. Then, nothing", ["“Go!”", "she said.", "Then, nothing"]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
        ("你好。再见。", ["你好。", "再见。"]),
        ("   ", []),
        ("A Dra. Rita e o Eng. Tomé falaram. Sim.", ["A Dra. Rita e o Eng. Tomé falaram.", "Sim."]),
        ("Ook dhr. De Vries en drs. Bakker. Ja.", ["Ook dhr. De Vries en drs. Bakker.", "Ja."]),
        ("Inż. Kowal i ks. Wilk. O godz. 5 rano.", ["Inż. Kowal i ks. Wilk.", "O godz. 5 rano."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in sentences(text)] == expected


PROSE = st.lists(
    st.sampled_from(["Dr.", "so.", "it", "We", "7", "U.S.", "no!", "why?”", "…", "ends.", "a.m.", "\n\n", "\n- ", "—"]),
    max_size=400,
)


@given(PROSE, st.integers(0, 400), st.integers(0, 400))
def test_a_sentence_is_found_around_a_place_alone(row: list[str], at: int, size: int) -> None:
    text = " ".join(row)
    spans = sentences(text)
    if not spans:
        return
    at = min(at * 4, len(text) - 1)
    expected = max((s for s in spans if s.start <= at), default=spans[0])
    assert sentence_at(text, Span(0, len(text)), at) == expected
    assert sentence_start(text, Span(0, len(text)), at) == expected.start


@given(PROSE, st.integers(0, 400), st.integers(0, 400))
def test_sentences_begun_in_a_stretch_are_counted_there_alone(row: list[str], at: int, size: int) -> None:
    text = " ".join(row)
    words = [m.span() for m in re.finditer(r"\w+", text)]
    if len(words) < 2:
        return
    one, two = words[at % len(words)], words[(at + size) % len(words)]
    stretch = Span(one[1], max(one[1], two[0]))
    begun = sum(stretch.start < s.start < stretch.end for s in sentences(text))
    assert sentences_begun(text, Span(0, len(text)), stretch) == begun


@given(ANY)
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    covered = {i for s in spans for i in range(*s)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)


def test_places_for_people() -> None:
    text = "One\n\nTwo words\nThree"
    lines = Lines(text)
    assert lines.line_column(text.index("words")) == (3, 5)
    assert [lines.paragraph(text.index(w)) for w in ("One", "words", "Three")] == [1, 2, 3]


def test_trimmed() -> None:
    assert trimmed(" a b ", Span(0, 5)) == Span(1, 4)
    assert trimmed("   ", Span(0, 3)) == Span(3, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour is closed and the ferry will not sail until the gate is repaired.", "en"),
        ("Der Hafen ist geschlossen und die Fähre wird nicht fahren, bis das Tor repariert ist.", "de"),
        ("Le port est fermé et le bac ne partira pas tant que la porte n’est pas réparée.", "fr"),
        ("El puerto está cerrado y el barco no saldrá hasta que se repare la puerta.", "es"),
        ("Portul este închis și bacul nu va pleca până când poarta nu este reparată de oraș.", "ro"),
        ("Гавань закрыта, и паром не выйдет, пока не починят ворота, потому что это опасно.", "ru"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert language(text) == expected


def test_a_text_of_no_words_has_no_language() -> None:
    assert language("1 2 3") == "und"
