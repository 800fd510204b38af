"""A label that comes once is one where it is made and set as the document's others are: an office, a union, a party, a
first name behind or in place of what they have; several who speak at once."""

from __future__ import annotations

import pytest

from onrecord.models import UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

# Two people who speak in turn, and labels that each come once among theirs.
ONCE = (
    ("Mme Claire Vasseur, maire", "M. Ali Benomar", "M. Yves Caron, adjoint aux travaux"),
    ("Mme Claire Vasseur, maire", "M. Ali Benomar", "Mme Rose Nguyen, de l’union des pêcheurs"),
    ("Mme Claire Vasseur, maire", "M. Ali Benomar", "M. Yves Caron, chargé des travaux et du port"),
    ("Mme Vasseur", "M. Benomar", "Un conseiller"),
    ("Mme Vasseur", "M. Benomar", "Une voix dans la salle"),
    ("Frau Karin Baumer, Bürgermeisterin", "Herr Jost Ullmann", "Herr Spohr, zuständig für den Kai"),
    ("Abg. Baumer (SPD)", "Abg. Ullmann (Grüne)", "Abg. Dr. Spohr (fraktionslos)"),
    ("Sra. Inés Vega, alcaldesa", "Sr. Rubén Castaño", "Sr. Tomás Lara, encargado del muelle"),
    ("Sig.ra Anna Verdi, sindaca", "Sig. Luca Moro", "Sig.ra Rita Neri, del comitato pescatori"),
    ("Sig.ra Anna Verdi, sindaca", "Sig. Luca Moro", "Dott. Piero Galli"),
    ("Г-жа Анна Торнова, мэр", "Г-н Борис Окоров", "Г-н Лысенко, от рыбаков"),
    ("г-жа Торнова", "г-н Окоров", "г-н Лысенко, начальник порта"),
    ("Пані Олена Торн, мер", "Пан Борис Окор", "Пан Лис, від рибалок"),
    ("Dna Ana Popescu, primar", "Dl Ion Munteanu", "Dl Radu Ene, din partea pescarilor"),
    ("Pani Ewa Sowa, wójt", "Pan Jan Wilk", "Pani Lis, przedstawicielka rybaków"),
    ("Mevr. Anna Bakker, burgemeester", "Dhr. Jan Visser", "Dhr. Piet Smit, namens de vissers"),
    ("Ms. Ada Thorn, Mayor", "Mr. Ben Okoro", "Mr. Cal Prior, of the boatmen's union"),
    ("Sra. Presidente", "Sr. Rui Vaz (PSD)", "Sr. Nuno Leal, engenheiro do porto"),
    ("Pan Petr Dvořák, starosta", "Paní Eva Malá", "Pan Beran, za spolek rybářů"),
    ("Starosta Dvořák", "Zastupitelka Malá", "Tajemník úřadu Beran"),
    ("MAYOR THORN", "CLLR OKORO", "Hon. Members"),
    ("Mr. SPEAKER", "Ms. THORN", "Mr. McDOWELL"),
    ("Mr. SPEAKER", "Ms. THORN", "The MINISTER FOR PORTS (Mr. Cal Prior)"),
)
WORDS = ("The meeting is open.", "When will the quay open?", "In March.", "Who pays?", "Three firms have bid.", "Next.")


def said(labels: tuple[str, ...], pattern: str) -> list[str | None]:
    talk = "\n\n".join(pattern.format(label=x, words=w) for x, w in zip(labels, WORDS * 2, strict=False))
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    return [u.label for u in record.utterances]


@pytest.mark.parametrize("pattern", ["{label}: {words}", "{label} : {words}", "{label}. – {words}"])
@pytest.mark.parametrize(("one", "two", "once"), ONCE)
def test_label_that_comes_once(one: str, two: str, once: str, pattern: str) -> None:
    labels = (one, two, one, two, once, one, two, one)
    assert said(labels, pattern) == list(labels)


def test_first_name_that_comes_once() -> None:
    labels = ("Ada", "Ben", "Ada", "Ben", "Cal", "Ada", "Ben", "Ada")
    assert said(labels, "{label}: {words}") == list(labels)


@pytest.mark.parametrize(
    "begins",
    [
        "Mr. Okoro, on the second point",
        "Mr. Okoro, you have two minutes",
        "Mr. Okoro, order",
        "Ms. Thorn, my last question",
        "New York, among other cities",
    ],
)
def test_whom_a_turn_calls_by_name_is_no_label(begins: str) -> None:
    labels = ("Ms. Ada Thorn, Mayor", "Mr. Ben Okoro", "Ms. Ada Thorn, Mayor", "Mr. Ben Okoro")
    talk = "\n\n".join(f"{x}: We speak.\n\n{begins}: the quay is shut." for x in labels)
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    assert [u.label for u in record.utterances] == list(labels)


def test_word_that_opens_a_paragraph_is_no_first_name() -> None:
    talk = "Ada: Who pays?\n\nBen: We do.\n\nRemember: I must remember that.\n\n"
    talk += "Ada: When?\n\nBen: In May.\n\n" * 3
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    assert {u.label for u in record.utterances} == {"Ada", "Ben"}


def test_several_who_speak_at_once_are_nobody_and_answer_nothing() -> None:
    talk = (
        "Mr. SPEAKER: Order.\n\nMs. THORN: When?\n\nMr. PRIOR: In March.\n\nHon. Members: Shame!\n\n"
        "Mr. PRIOR: In March.\n\nMs. THORN: Why not now?\n\nMr. PRIOR: No steel.\n\nMs. THORN: Is that so?\n\n"
        "Mr. PRIOR: It is.\n"
    )
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    shouted = next(u for u in record.utterances if u.label == "Hon. Members")
    assert shouted.kind is UtteranceKind.SPEECH
    assert shouted.speaker is not None
    assert shouted.speaker.name == "Hon. Members"


def test_question_that_the_record_tells_is_its_askers() -> None:
    talk = (
        "PORT DUES\n\nMs. THORN (Ilm North) asked the Minister for Ports what dues had been raised.\n\n"
        "The MINISTER FOR PORTS (Mr. Cal Prior): Mr. Speaker, nine thousand crowns.\n\n"
        "Ms. THORN: Is that all?\n\nMr. PRIOR: That is all. Mr. Speaker asked the House to wait.\n\n"
        "Mr. SPEAKER: Order.\n\nMs. THORN: I shall wait.\n"
    )
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    first = record.utterances[0]
    assert (first.kind, first.label) == (UtteranceKind.QUESTION, "Ms. THORN (Ilm North)")
    assert first.span.of(record.document.text) == "asked the Minister for Ports what dues had been raised."
    assert record.utterances[1].kind is UtteranceKind.ANSWER
    assert len(record.utterances) == 6
