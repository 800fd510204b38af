"""Speech without marks: where what was said begins and ends, and whose it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models import Document, MediaType, Quotation, QuotationKind, Story
from onrecord.story.quotations import quotations


def story(text: str, language: str = "en") -> Story:
    return quotations(Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language))


def stated(text: str, language: str = "en") -> list[Quotation]:
    return [q for q in story(text, language).quotations if q.kind is QuotationKind.INDIRECT]


# What stands in [brackets] is said by Orla Finch, what stands in {braces} by Tomas Reed, and nothing else by anybody.
TOLD = {
    "en": """
        Mayor Orla Finch said that [the pier would open in May].
        Mayor Orla Finch told reporters on Monday that [the pier would open in May].
        Mayor Orla Finch said in a statement that [the pier would open in May].
        Orla Finch said [the pier would open in May].
        Orla Finch told the council [the pier was safe].
        [The pier would open in May], Mayor Orla Finch said.
        [The pier would open in May], said Mayor Orla Finch on Monday.
        According to Mayor Orla Finch, [the pier is safe].
        [The pier is safe], according to Mayor Orla Finch.
        Orla Finch agreed [to meet the fishermen on Friday].
        Orla Finch said [she would resign] and Tomas Reed said {the council would stay}.
        Orla Finch said [the pier was safe] and added that [the fares would not rise].
        Orla Finch claimed that [Tomas Reed had promised to pay], adding that [he never did].
        Tomas Reed attacked Orla Finch's claim that [the pier was safe].
        Orla Finch said on Monday [the ferry would run]. Tomas Reed spoke of the storm that broke the pier.
        Orla Finch said that [the so-called “quiet lane” would be closed].
        Orla Finch said [the boats were back]. [A new timetable was agreed on two routes].
        Nobody believed what Orla Finch said the pier would cost.
        Orla Finch spoke about the pier that burned in May.
        Asked about the pier, Orla Finch left the room.
        Her claims that day had no end.
        """,
    "de": """
        Orla Finch erklärte, dass [der Steg im Mai öffnet].
        Orla Finch sagte, [der Steg sei sicher]. [Die Fähre habe zwölf Plätze].
        [Der Steg werde im Mai geöffnet], sagte Orla Finch am Montag.
        Orla Finch versprach, [den Steg im Mai zu öffnen].
        Tomas Reed ging über den Steg, der im Mai brannte.
        """,
    "fr": """
        La maire Orla Finch a déclaré que [le quai était sûr].
        Orla Finch a affirmé qu'[il ouvrirait en mai].
        Selon Orla Finch, [le quai aurait douze places].
        [Le quai ouvrira en mai], a annoncé Orla Finch.
        Orla Finch a promis [de rouvrir le quai en mai].
        """,
    "es": """
        Orla Finch dijo que [el muelle abriría en mayo].
        Según Orla Finch, [el muelle es seguro].
        [El muelle abrirá en mayo], afirmó Orla Finch.
        Orla Finch prometió [abrir el muelle en mayo].
        """,
    "ro": """
        Orla Finch a declarat că [debarcaderul se va deschide în mai].
        Potrivit primarului Orla Finch, [debarcaderul este sigur].
        [Debarcaderul se va deschide în mai], a spus Orla Finch.
        """,
    "ru": """
        Орла Финч заявила, что [причал откроется в мае].
        [Причал откроется в мае], сообщила Орла Финч.
        Орла Финч пообещала [открыть причал в мае].
        """,
}
ROWS = [(language, line.strip()) for language, lines in TOLD.items() for line in lines.strip().splitlines()]
NAMES = {"[": {"Orla Finch", "Орла Финч"}, "{": {"Tomas Reed"}}


@pytest.mark.parametrize(("language", "line"), ROWS)
def test_what_is_said_without_marks_and_by_whom(language: str, line: str) -> None:
    wanted = [(m.group()[0], m.group()[1:-1]) for m in re.finditer(r"\[[^]]*\]|\{[^}]*\}", line)]
    found = stated(re.sub(r"[][{}]", "", line), language)
    assert [q.text for q in found] == [words for _, words in wanted]
    for quotation, (mark, _) in zip(found, wanted, strict=True):
        assert quotation.speaker in NAMES[mark]


def test_words_around_the_speaker_are_one_statement() -> None:
    text = "The pier, said Mayor Orla Finch, would open in May."
    (only,) = stated(text)
    assert [s.of(text) for s in only.spans] == ["The pier", "would open in May"]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("Orla Finch said that the pier is “a gift to us” and no burden.", "the pier is “a gift to us” and no burden"),
        ("Orla Finch called the plan “a gift to the town.”", "the plan “a gift to the town.”"),
        ("The plan is “a gift to the town,” Orla Finch said.", "The plan is “a gift to the town,”"),
    ],
)  # fmt: skip
def test_a_fragment_in_marks_stands_in_its_clause(text: str, carried: str) -> None:
    (only,) = story(text).quotations
    assert only.kind is QuotationKind.MIXED
    assert only.content is not None
    assert only.content.of(text) == carried


def test_every_mixed_quotation_has_its_clause() -> None:
    text = "They want “a gift,” and more. Orla Finch, who “likes the sea” too, said: “We do.” It was “fine work.”"
    mixed = [q for q in story(text).quotations if q.kind is QuotationKind.MIXED and q.speech]
    assert mixed
    for quotation in mixed:
        assert quotation.content is not None
        assert quotation.content.contains(quotation.spans[0])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from("Orla Finch said that the pier , “ ” will : according to agreed ; . dass qu'il ( )".split()),
        max_size=25,
    ),
    st.sampled_from(sorted(TOLD)),
)  # fmt: skip
def test_no_row_of_words_raises_and_statements_do_not_overlap(row: list[str], language: str) -> None:
    text = " ".join(row)
    found = stated(text, language)
    spans = [s for q in found for s in q.spans]
    for quotation in found:
        assert quotation.text == " ".join(s.of(text) for s in quotation.spans)
    assert not any(a.overlaps(b) for n, a in enumerate(spans) for b in spans[n + 1 :])
