"""What an edit does to the sense, in ten languages: a table of what the record has and what a story makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.check import check
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.models import Trace

ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in (Path(__file__).parent / "edits.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]

STORY = {
    "en": "“{}” Ada Quill said.",
    "de": "„{}“, sagte Ada Quill.",
    "fr": "« {} », a déclaré Ada Quill.",
    "es": "«{}», dijo Ada Quill.",
    "it": "«{}», ha detto Ada Quill.",
    "nl": "‘{}’, zei Ada Quill.",
    "pl": "„{}” – powiedziała Ada Quill.",
    "pt": "“{}”, disse Ada Quill.",
    "ro": "„{}”, a spus Ada Quill.",
    "ru": "«{}», — сказала Ада Квилл.",
}
LEAD = {
    "en": "Thank you all for coming to the town hall today. We have walked along the harbour with the engineers.",
    "de": "Ich danke Ihnen für Ihr Kommen ins Rathaus. Wir sind mit den Ingenieuren am Hafen entlang gegangen.",
    "fr": "Merci à tous d'être venus à la mairie ce matin. Nous avons longé le port avec les ingénieurs.",
    "es": "Gracias a todos por venir al ayuntamiento esta mañana. Hemos recorrido el puerto con los ingenieros.",
    "it": "Grazie a tutti di essere venuti in municipio questa mattina. Abbiamo percorso il porto con gli ingegneri.",
    "nl": "Ik dank u allen voor uw komst naar het stadhuis. Wij zijn met de ingenieurs langs de haven gelopen.",
    "pl": "Dziękuję wszystkim za przyjście dziś rano do ratusza. Przeszliśmy wzdłuż portu razem z inżynierami.",
    "pt": "Obrigado a todos por virem à câmara esta manhã. Percorremos o porto com os engenheiros.",
    "ro": "Vă mulțumesc tuturor că ați venit la primărie în această dimineață. Am mers pe faleză cu inginerii.",
    "ru": "Спасибо всем, что пришли в ратушу сегодня утром. Мы прошли вдоль гавани вместе с инженерами.",
}  # fmt: skip
ASKED = {
    "en": "What about the harbour?",
    "de": "Was ist mit dem Hafen?",
    "fr": "Et le port ?",
    "es": "¿Y el puerto?",
    "it": "E il porto?",
    "nl": "En hoe staat het met de haven?",
    "pl": "A co z portem?",
    "pt": "E o porto?",
    "ro": "Ce se întâmplă cu portul?",
    "ru": "А что с гаванью?",
}


def traced(language: str, said: str, story: str) -> Trace:
    who, other = ("Ада Квилл", "Томас Бранд") if language == "ru" else ("Ada Quill", "Thomas Brandt")
    lead, asked = LEAD[language], ASKED[language]
    turns = ((who, lead), (other, asked), (who, said), (other, asked), (who, lead))
    record = "\n\n".join(f"{name}: {text}" for name, text in turns)
    read = [
        read_bytes(text.encode(), name=name) for text, name in ((story + "\n", "story.txt"), (record, "record.txt"))
    ]
    return check(read[:1], [structure(read[1])]).traces[0]


@pytest.mark.parametrize(("language", "wanted", "said", "quoted"), ROWS)
def test_what_an_edit_does(language: str, wanted: str, said: str, quoted: str) -> None:
    trace = traced(language, said, STORY[language].format(quoted))
    if wanted == "quiet":
        assert trace.level.value in ("ok", "info"), trace.reasons
        return
    assert {trace.rule, *trace.also} >= set(wanted.split("+")), trace.reasons
    assert wanted.startswith("Q55") or trace.rule == wanted.split("+")[0], trace.reasons


@pytest.mark.parametrize(
    ("language", "around"),
    [
        ("en", "Outside the chamber, Ada Quill said: “{}”"),
        ("en", "Ada Quill told the Harbour Gazette: “{}”"),
        ("de", "„{}“, sagte Ada Quill der Hafenzeitung."),
        ("de", "„{}“, sagte Ada Quill am Rande der Sitzung."),
        ("fr", "« {} », a confié Ada Quill au journal du port."),
        ("fr", "« {} », a déclaré Ada Quill en marge de la séance."),
        ("es", "«{}», dijo Ada Quill al diario del puerto."),
        ("nl", "‘{}’, zei Ada Quill na afloop."),
        ("pl", "„{}” – powiedziała Ada Quill w rozmowie z gazetą."),
        ("pt", "“{}”, disse Ada Quill ao jornal do porto."),
        ("pt", "“{}”, disse Ada Quill à margem da reunião."),
        ("ro", "„{}”, a spus Ada Quill pentru ziarul portului."),
        ("ru", "«{}», — сказала Ада Квилл газете «Гавань»."),
    ],
)
def test_what_was_told_on_another_occasion_is_from_elsewhere(language: str, around: str) -> None:
    other = {
        "en": "My grandmother kept bees behind the chapel for years",
        "de": "Meine Großmutter hielt jahrelang Bienen hinter der Kapelle",
        "fr": "Ma grand-mère élevait des abeilles derrière la chapelle",
        "es": "Mi abuela criaba abejas detrás de la capilla durante años",
        "nl": "Mijn grootmoeder hield jarenlang bijen achter de kapel",
        "pl": "Moja babcia przez lata hodowała pszczoły za kaplicą",
        "pt": "A minha avó criou abelhas atrás da capela durante anos",
        "ro": "Bunica mea a ținut albine în spatele capelei ani de zile",
        "ru": "Моя бабушка много лет держала пчёл за часовней у реки",
    }[language]
    trace = traced(language, LEAD[language], around.format(other))
    assert (trace.rule, trace.level.value) == ("Q602", "info"), (trace.quotation.speaker, trace.reasons)


REPORT = """\
Ada Quill: The engineers wrote a report two years ago. The report says, and I read from it, "the sluice at the old mill
is beyond repair". That is what it says. My mother told me, "a house by the water is never finished".

Thomas Brandt: I have read the report and I will answer you. We have repaired nine of the gates since January.
"""


@pytest.mark.parametrize(
    ("story", "rule"),
    [
        ("“The sluice at the old mill is beyond repair,” Thomas Brandt said.", "Q502"),
        ("“The sluice at the old mill is beyond repair,” the engineers wrote.", "Q101"),
        ("“A house by the water is never finished,” her mother told her.", "Q101"),
    ],
)
def test_words_of_a_report_are_not_those_of_the_one_who_answers(story: str, rule: str) -> None:
    record = structure(read_bytes(REPORT.encode(), name="record.txt"))
    (trace,) = check([read_bytes(story.encode(), name="story.txt")], [record]).traces
    assert trace.rule in (rule, "Q902" if rule == "Q101" else rule), trace.reasons
