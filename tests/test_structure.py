"""Structure of records: sections, people, kinds, exchanges, notes, translation; all texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dates import find_date, place_beside
from onrecord.models import Record, SectionKind, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure
from onrecord.structure.reporters import named_reporter

CONFERENCE = """Home | News | Contact

Press conference after the council meeting
16 June 2031 19:40, Ilmberg

Mayor of Ilmberg Ada Thorn: Good evening. I will be short: we closed the bridge today.

I must tell you frankly though: it will stay closed. (Laughter)

Question: Hello. Jo Velde, Radio Ilm. How long will it stay closed?

Ada Thorn: Until June at the earliest. Mr Okoro knows more.

Chief Engineer Ben Okoro: The third pier has moved by a hand.

Remark: And the ferry?

Ada Thorn: The ferry is free. That has been decided.

(Applause)

Question: I'm Cleo Marsh from the Harbour Post. Will you resign, Mayor?

Ada Thorn: No. Thank you all, that was the last question.

Share this article on Facebook
Newsletter
"""


def record(text: str, name: str = "record.txt") -> Record:
    return structure(read_bytes(text.encode(), name=name))


def test_conference() -> None:
    found = record(CONFERENCE)
    text = found.document.text
    kinds = [s.kind for s in found.sections]
    assert kinds == [SectionKind.CHROME, SectionKind.TRANSCRIPT, SectionKind.CHROME]
    section = found.sections[1]
    assert (section.title, section.date, section.place) == (
        "Press conference after the council meeting",
        "2031-06-16",
        "Ilmberg",
    )
    assert section.translated is None
    said = [
        (u.kind.value, u.speaker.name if u.speaker else None, u.speaker.affiliation if u.speaker else None)
        for u in found.utterances
        if u.kind is not UtteranceKind.SCENE
    ]
    assert said == [
        ("speech", "Ada Thorn", None),
        ("question", "Jo Velde", "Radio Ilm"),
        ("answer", "Ada Thorn", None),
        ("answer", "Ben Okoro", None),
        ("question", None, None),
        ("answer", "Ada Thorn", None),
        ("question", "Cleo Marsh", "The Harbour Post"),
        ("answer", "Ada Thorn", None),
    ]
    assert found.speakers[0].role == "Mayor of Ilmberg"
    assert [n.of(text) for n in found.utterances[0].notes] == ["(Laughter)"]
    assert [u.span.of(text) for u in found.utterances if u.kind is UtteranceKind.SCENE] == ["(Applause)"]
    ids = {u.id: u for u in found.utterances}
    pairs = [([ids[q].label for q in e.questions], len(e.answers)) for e in section.exchanges]
    assert pairs == [(["Question", "Remark"], 3), (["Question"], 1)]
    assert "Newsletter" not in "".join(u.span.of(text) for u in found.utterances)


def test_spans_slice_back() -> None:
    found = record(CONFERENCE.replace("\n", "\r\n"))
    text = found.document.text
    for utterance in found.utterances:
        if utterance.label_span:
            assert utterance.label_span.of(text) == utterance.label
            assert utterance.label_span.end < utterance.span.start
        assert utterance.span.of(text).strip() == utterance.span.of(text) != ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Good people of Ilmberg, the bridge is closed.\n\nWe will open it in June.\n", None),
        (
            "# Remarks by Mayor Ada Thorn at the bridge\n\nThe bridge is closed.\n\nWe will open it in June.\n",
            "Ada Thorn",
        ),
        ("---\ntitle: At the bridge\nspeakers:\n  - Ada Thorn\n---\nThe bridge is closed. It is.\n", "Ada Thorn"),
    ],
)
def test_talk_without_labels(text: str, name: str | None) -> None:
    found = record(text, "talk.md")
    assert len(found.utterances) == 1
    assert [s.name for s in found.speakers] == ([name] if name else [])
    assert found.utterances[0].label is None
    assert "bridge is closed" in found.utterances[0].span.of(found.document.text)


def test_office_finds_its_holder_in_the_title() -> None:
    head = "# Remarks by Mayor Thorn in Press Conference"
    text = f"{head}\n\nTHE MAYOR: We closed it.\n\nQ    Why?\n\nTHE MAYOR: It moved.\n"
    found = record(text)
    assert [s.name for s in found.speakers] == ["Thorn"]
    assert [u.kind for u in found.utterances] == [UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER]


def test_two_records_in_one_text() -> None:
    talk = "Ada Thorn: We closed the bridge. It moved.\nBen Okoro: It moved by a hand, no less.\nAda Thorn: It did.\n"
    text = f"Meeting at the bridge\nJune 16, 2031\n{talk}------\nMeeting at the harbour\nJune 17, 2031\n{talk}"
    found = [s for s in record(text).sections if s.kind is SectionKind.TRANSCRIPT]
    assert [(s.title, s.date, len(s.utterances)) for s in found] == [
        ("Meeting at the bridge", "2031-06-16", 3),
        ("Meeting at the harbour", "2031-06-17", 3),
    ]


TRANSLATIONS = [
    ("President of France Ada Thorn: {}\n\nQuestion: Why is it closed?\n\nAda Thorn: {}\n", True),
    ("President of Ireland Ada Thorn: {}\n\nQuestion: Why is it closed?\n\nAda Thorn: {}\n", None),
    ("Ada Thorn: (Through an interpreter) {}\n\nQuestion: Why is it closed?\n\nAda Thorn: {}\n", True),
    ("Ada Thorn: {}\n\nQuestion: Why is it closed?\n\nAda Thorn: {}\n", None),
]


@pytest.mark.parametrize(("pattern", "expected"), TRANSLATIONS)
def test_translated(pattern: str, expected: bool | None) -> None:
    words = "We have closed the bridge because the third of the piers has moved, and that is all there is to it."
    section = record(pattern.format(words, words)).sections[0]
    assert section.translated is expected
    assert bool(section.translated_reason) is bool(expected)


NOTES = [  # a line that nobody speaks, and whether it says that the talk is a translation
    ("Translation of the stenographic record. The original in Ostlandic is authoritative.", True),
    ("Translation from Ostlandic by the press service", True),
    ("The answers of Ada Thorn are reproduced on the basis of the simultaneous interpretation.", True),
    ("Her words are given as rendered by the interpreters.", True),
    ("Only the Ostlandic text is authoritative.", True),
    ("The original is in Ostlandic.", True),
    ("Übersetzung aus dem Ostländischen", True),
    ("Traduction de courtoisie", True),
    ("Traducción no oficial", True),
    ("Traduzione dall’ostlandese", True),
    ("Tłumaczenie z języka ostlandzkiego", True),
    ("Simultaneous interpretation will be available in both rooms.", None),
    ("Translation: English | Français", None),
    ("The original bridge was of wood.", None),
    ("Interpreters’ Quay, the old customs house", None),
]


@pytest.mark.parametrize(("note", "expected"), NOTES)
@pytest.mark.parametrize("page", ["{note}\n\n{talk}", "{talk}\n\n{note}\n"])
def test_a_note_says_that_a_talk_is_translated(note: str, page: str, *, expected: bool | None) -> None:
    talk = (
        "Ada Thorn: We have closed the bridge.\n\nQuestion: Why is it closed?\n\nAda Thorn: One of its piers moved.\n"
    )
    found = record(page.format(note=note, talk=f"Meeting at the bridge\n\n{talk}"))
    assert next(s.translated for s in found.sections if s.utterances) is expected


def test_what_is_said_of_a_translation_is_no_note() -> None:
    words = "The translation of the record took a year."
    assert record(f"Ada Thorn: {words}\n\nQuestion: Why?\n\nAda Thorn: {words}\n").sections[0].translated is None


REPORTERS = [
    ("Jo Velde, Radio Ilm. How long?", ("Jo Velde", "Radio Ilm")),
    ("Hi, Jo Velde from Radio Ilm. How long?", ("Jo Velde", "Radio Ilm")),
    ("Good evening. I am Jo Velde of the Harbour Post. How long?", ("Jo Velde", "The Harbour Post")),
    ("Thank you.\n\nJo van der Velde, Ilm News.\n\nMayor, how long?", ("Jo van der Velde", "Ilm News")),
    ("Guten Abend. Jo Velde vom Ilmer Boten. Wie lange noch?", ("Jo Velde", "Ilmer Boten")),
    ("My name is Jo Velde. How long?", ("Jo Velde", None)),
    ("Ana Pop, Radio Ilm. De ce a fost închis podul?", ("Ana Pop", "Radio Ilm")),
    ("Bună ziua, Ana Pop, de la Radio Ilm. De ce?", ("Ana Pop", "Radio Ilm")),
    ("Sunt Ana Pop de la Radio Ilm. De ce?", ("Ana Pop", "Radio Ilm")),
    ("Karin Baum von der Ilmer Zeitung. Wie lange noch?", ("Karin Baum", "Ilmer Zeitung")),
    ("Guten Tag, Karin Baum, Ilmer Zeitung. Wie lange noch?", ("Karin Baum", "Ilmer Zeitung")),
    ("Ich bin Karin Baum von der Ilmer Zeitung.", ("Karin Baum", "Ilmer Zeitung")),
    ("Baum, Ilmer Zeitung. Wie lange?", None),
    ("Bonjour, Anne Leduc pour Radio Ilm. Pourquoi ?", ("Anne Leduc", "Radio Ilm")),
    ("Bonsoir Madame la maire, Anne Leduc du Courrier d’Ilm. Pourquoi ?", ("Anne Leduc", "Courrier d’Ilm")),
    ("Anne Leduc, Le Courrier. Pourquoi ?", ("Anne Leduc", "Le Courrier")),
    ("Buenas tardes, Ana Vega, de Radio Ilm. ¿Por qué?", ("Ana Vega", "Radio Ilm")),
    ("Soy Ana Vega del Diario de Ilm. ¿Por qué?", ("Ana Vega", "Diario de Ilm")),
    ("Ana Vega, de la Cadena Norte. ¿Por qué?", ("Ana Vega", "Cadena Norte")),
    ("Buongiorno, Anna Verdi di Radio Ilm. Perché?", ("Anna Verdi", "Radio Ilm")),
    ("Anna Verdi, Corriere di Ilm. Perché?", ("Anna Verdi", "Corriere di Ilm")),
    ("Boa tarde, Ana Reis, da Rádio Ilm. Porquê?", ("Ana Reis", "Rádio Ilm")),
    ("Анна Торнова, Радио Ильм. Почему?", ("Анна Торнова", "Радио Ильм")),
    ("Здравствуйте! Анна Торнова, газета «Волна». Почему?", ("Анна Торнова", "газета «Волна»")),
    ("Меня зовут Анна Торнова, телеканал «Берег». Почему?", ("Анна Торнова", "телеканал «Берег»")),
    ("Dzień dobry, Ewa Sowa, Radio Ilm. Dlaczego?", ("Ewa Sowa", "Radio Ilm")),
    ("Goedemiddag, Anna Bakker van de Ilmer Courant. Waarom?", ("Anna Bakker", "Ilmer Courant")),
    ("Hi, it's Jo Velde with Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("Thanks, Mayor. Jo Velde, Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("Yes, hello, Mayor Thorn, Jo Velde from the Harbour Post. Why?", ("Jo Velde", "The Harbour Post")),
    ("Jo Velde here from Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("Jo Velde — Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("Jo Velde (Radio Ilm): Why?", ("Jo Velde", "Radio Ilm")),
    ("Good evening, Jo van der Velde for the Ilm News Agency. Why?", ("Jo van der Velde", "The Ilm News Agency")),
    ("My name is Jo Velde and I am with Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("My name is Jo Velde, I represent Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("This is Jo Velde calling from Radio Ilm. Why?", ("Jo Velde", "Radio Ilm")),
    ("I’m Jo Velde, Radio Ilm, and I have two questions.", ("Jo Velde", "Radio Ilm")),
    ("Jo Velde, Radio Ilm, thank you. Why?", ("Jo Velde", "Radio Ilm")),
    ("Radio Ilm, Jo Velde. Why?", ("Jo Velde", "Radio Ilm")),
    ("(Jo Velde, Radio Ilm) Why?", ("Jo Velde", "Radio Ilm")),
    ("(Through an interpreter) Why?", None),
    ("Mayor Thorn, why did you close it?", None),
    ("Ada Thorn, your deputy, says it will open. Will it?", None),
    ("The Harbour Post, New York Times and others say so. Why?", None),
    ("When will Ilmberg Harbour, Westland's largest, open again?", None),
    ("Thank you, Ben. Question for Ada Thorn, the mayor. Why?", None),
    ("In March, April and May it was closed. Why?", None),
    ("Mayor Thorn, Radio Ilm says it will stay closed. Why?", None),
    ("Will it stay closed until June?", None),
    ("Ben Okoro is the engineer. Does he agree?", None),
]


@pytest.mark.parametrize(("words", "expected"), REPORTERS)
def test_named_reporter(words: str, expected: tuple[str, str | None] | None) -> None:
    assert named_reporter(words) == expected


DATES = [
    ("16 June 2031 19:40, Ilmberg", "2031-06-16", "Ilmberg"),
    ("June 16, 2031", "2031-06-16", None),
    ("2031-06-16", "2031-06-16", None),
    ("16. Juni 2031", "2031-06-16", None),
    ("16 de junio de 2031", "2031-06-16", None),
    ("le 1er février 2031", "2031-02-01", None),
    ("16.06.2031", "2031-06-16", None),
    ("31 June 2031", None, None),
    ("in June", None, None),
]


@pytest.mark.parametrize(("line", "date", "place"), DATES)
def test_dates(line: str, date: str | None, place: str | None) -> None:
    found = find_date(line)
    assert (found[0] if found else None) == date
    assert place_beside(line) in (place, "le" if line.startswith("le") else place)


LINE = st.sampled_from(
    ["Ada Thorn: We closed it.", "Question: Why?", "(Laughter)", "", "-----", "16 June 2031", "Meeting at the bridge",
     "It moved, I must say: a hand.", "Q   Why?", "THE MAYOR: No.", "Share this", "* * *",
     "Ada Thorn:", "[12:03] BEN: Hm."]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=25))
def test_order_and_bounds(lines: list[str]) -> None:
    text = "x\n" + "\n".join(lines)
    found = record(text)
    at = 0
    for utterance in found.utterances:
        begin = utterance.label_span.start if utterance.label_span else utterance.span.start
        assert at <= begin <= utterance.span.start < utterance.span.end
        at = utterance.span.end
    ids = [u.id for u in found.utterances]
    assert len(set(ids)) == len(ids)
    assert [s.span.start for s in found.sections] == sorted(s.span.start for s in found.sections)


CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


@pytest.mark.corpora
@pytest.mark.skipif(not CORPORA.is_dir(), reason="the measuring corpora are not beside the project")
def test_records_of_the_corpora() -> None:
    for path in sorted(CORPORA.glob("events/*/record.txt")):
        assert structure(read_bytes(path.read_bytes(), name=path.name)).utterances


def test_talk_under_its_heading() -> None:
    head = "Statement by the Mayor of Ilmberg, Ada Thorn, at the bridge"
    text = f"{head}\n\n4 March 2031\n\nFriends,\n\nThe bridge is closed.\n"
    found = record(text)
    assert [s.name for s in found.speakers] == ["Ada Thorn"]
    assert found.sections[0].date == "2031-03-04"
    assert found.utterances[0].span.of(found.document.text).startswith("Friends,")
