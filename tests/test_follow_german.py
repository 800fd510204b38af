"""German, as proof that the rules of following are tables."""

from __future__ import annotations

import pytest

from onrecord.follow import follow
from onrecord.follow.languages import undertakings
from onrecord.follow.models import Taken
from onrecord.follow.sentences import said, undertakings_of
from onrecord.read import read_bytes
from onrecord.structure import structure

GERMAN = undertakings("de")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wir werden die Hafenmauer bis Oktober reparieren.", "intended"),
        ("Bis Oktober werden wir die Hafenmauer reparieren.", "intended"),
        ("Der Gemeinderat wird einen neuen Steg bauen.", "intended"),
        ("Die Mauer wird im Herbst repariert werden.", "intended"),
        ("Wir haben uns mit dem Landkreis auf gemeinsame Lotsen geeinigt.", "agreed"),
        ("Beide Seiten haben vereinbart, die Messwerte auszutauschen.", "agreed"),
        ("Mit dem Landkreis haben wir gemeinsame Lotsen vereinbart.", "agreed"),
        ("Wir haben beschlossen, das Freibad wieder zu öffnen.", "intended"),
        ("Wir sind bereit, den Fischern zu helfen.", "proposed"),
        ("Das muss noch mit den Gewerkschaften besprochen werden.", "proposed"),
        ("Wenn der Landkreis die Hälfte zahlt, werden wir einen Lesesaal bauen.", "conditional"),
        ("Wir werden die Gebühren nicht erhöhen.", "intended"),
        ("Der Vertrag mit Sandvik wurde im März unterzeichnet.", "done"),
        # was keine ist
        ("Die Preise werden im Frühjahr steigen.", None),
        ("Es wird morgen regnen.", None),
        ("Wir werden sehen.", None),
        ("Ich weiß nicht, ob wir das bauen werden.", None),
        ("Werden wir das bauen?", None),
        ("Nun werden wir Ihre Fragen beantworten.", None),
    ],
)
def test_what_a_sentence_undertakes(sentence: str, expected: str | None) -> None:
    text = f"Bürgermeisterin Ada Quill: {sentence}\n\nFrage: Und dann?\n\nAda Quill: Das ist alles.\n"
    assert GERMAN
    found = undertakings_of(next(iter(said(structure(read_bytes(text.encode(), name="r.txt"))))), GERMAN)
    assert (found[0].firmness if found else None) == expected


RECORD = """\
Pressekonferenz im Rathaus von Tarnstedt
12. März 2024

Bürgermeisterin Ada Quill: Guten Tag. Wir werden die Hafenmauer an der Slipanlage bis Oktober reparieren.
Mit dem Landkreis haben wir vereinbart, dass der Pegel am Sund jede Stunde abgelesen wird.

Frage: Was wird aus dem Freibad?

Ada Quill: Wir haben beschlossen, das Freibad an der Fullergasse wieder zu öffnen.
Die Parkgebühren werden wir nicht erhöhen.
"""
LATER = """\
Bericht vom 3. Dezember 2024

Die Hafenmauer an der Slipanlage wurde im September repariert.

Das Freibad an der Fullergasse ist noch immer geschlossen.

Der Rat hat die Parkgebühren im Juli erhöht.

Der Chor sang in der Kirche.
"""


def test_a_german_record_is_followed() -> None:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    made = follow(record, [read_bytes(LATER.encode(), name="later.txt")])
    own = [c for c in made if c.mentions[0].path == "record.txt"]
    assert len(own) == 4
    readings = {c.proposals[0].text.split()[1]: c.proposals[0].reading for c in own if c.proposals}
    assert readings["Hafenmauer"] is Taken.KEPT
    assert readings["Freibad"] is Taken.STALLED
    assert readings["Rat"] is Taken.CONTRADICTED
    wall = next(c for c in own if "Hafenmauer" in c.mentions[0].text)
    assert wall.due_by == "2024-10-31"
    assert not any("Chor" in p.text for c in own for p in c.proposals)
