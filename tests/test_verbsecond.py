"""Sources where the verb stands second: sentences of German news prose."""

from __future__ import annotations

import pytest

from onrecord.models import Document, MediaType, Quotation
from onrecord.story.quotations import quotations


def story(text: str) -> tuple[Quotation, ...]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language="de")
    return quotations(document).quotations


# (sentence, words of whoever is said to have said the last quotation in it)
SENTENCES = [
    ("„Der Steg wird geöffnet“, sagte Orla Finck am Montag.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, sagte die Bürgermeisterin Orla Finck am Montag im Rathaus.", "Orla Finck"),
    ("Für die Bürgermeisterin Orla Finck steht damit fest, „dass der Steg geöffnet wird“.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, sagte der.", "der"),
    (
        "„Das ist falsch“, sagte Orla Finck. Es seien weniger Stege als behauptet: „Es sind nicht neun, es sind acht.“",
        "Orla Finck",
    ),
    ("Den Preis soll die Bürgermeisterin „erst im Kreis der alten Freunde“ nennen.", "die Bürgermeisterin"),
    ("„Der Steg“, so Orla Finck, „wird geöffnet“.", "Orla Finck"),
    ("„Der Steg“, protestierte Orla Finck, „wird nicht geöffnet.“", "Orla Finck"),
    ("„Der Steg wird geöffnet“, hieß es in einer Mitteilung der Stadt.", "Mitteilung"),
    ("„Der Steg wird geöffnet“, erklärte ein Sprecher der Hafenverwaltung.", "ein Sprecher"),
    ("„Der Steg wird geöffnet“, teilte die Hafenverwaltung mit.", "die Hafenverwaltung"),
    ("„Der Steg wird geöffnet“, kündigte Orla Finck an.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, hat Orla Finck am Montag gesagt.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, wie Orla Finck am Montag mitteilte.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, beschied Orla Finck am Montag den Rat.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, lautete die Auskunft des Kapitäns.", "des Kapitäns"),
    (
        "Orla Finck, von vielen gern als „Stegfrau“ verspottet, berichtete von einer alten Frau: „Sie weint.“",
        "Orla Finck",
    ),
    ("Der Steg wird, wie Orla Finck vorrechnete, „noch in diesem Jahr fertig“.", "Orla Finck"),
    ("Es sei zu spät, beteuerte Orla Finck, „der Steg wird geöffnet“.", "Orla Finck"),
    ("Fincks Replik auf die Frage, ob er sicher sei: „Warten wir ab.“", "Finck"),
    ("Kleiner Hieb des Kapitäns gegen die Stadt: „Warten wir ab.“", "des Kapitäns"),
    ("Orla Finck auf die Frage nach dem Steg: „Warten wir ab.“", "Orla Finck"),
    ("Orla Finck sagte: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("Orla Finck, die Bürgermeisterin von Ilmberg, sagte: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("In ihrer Rede sagte Orla Finck: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("Am Montag nannte Orla Finck den Steg ein „Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Orla Finck nannte den Steg am Montag ein „Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Orla Finck hat den Steg als „Geschenk für die ganze Stadt“ bezeichnet.", "Orla Finck"),
    ("Als „Geschenk für die ganze Stadt“ bezeichnete Orla Finck den Steg.", "Orla Finck"),
    ("Von einem „Geschenk für die ganze Stadt“ sprach die Bürgermeisterin Orla Finck.", "Orla Finck"),
    ("Von „grober“ oder „mutwilliger Täuschung“ sprechen die Anwohner.", "die Anwohner"),
    ("Laut Orla Finck ist der Steg „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Nach Angaben von Orla Finck ist der Steg „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Der Steg ist Orla Finck zufolge „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("„Der Steg wird geöffnet“, freute sich Orla Finck.", "Orla Finck"),
    ("Hafenmeister Orla Finck klang nüchtern: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("Den Steg bezeichnete sie als „Geschenk für die ganze Stadt“.", "sie"),
    ("Gerüchte über den Steg wies Finck zurück: „Er wird geöffnet.“", "Finck"),
    ("Orla Finck hält den Steg für „ein Geschenk an die ganze Stadt“.", "Orla Finck"),
    (
        "Wie Orla Finck, die den Hafen leitet, mitteilte, ist der Steg „ein Geschenk für die Stadt“.",
        "Orla Finck",
    ),
    ("Wie teuer der Steg wird, erklärte die Bürgermeisterin so: „Das weiß noch niemand.“", "die Bürgermeisterin"),
    ("Orla Finck sagte, der Steg sei „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Orla Finck sagte, dass der Steg „ein Geschenk für die ganze Stadt“ sei.", "Orla Finck"),
    ("Die Sprecherin der Stadt, Orla Finck, betonte, der Steg sei „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("Der frühere Hafenmeister Tomas Ried warf der Stadt vor, sie habe „alle belogen“.", "Tomas Ried"),
    ("Tomas Ried kritisierte den Steg und sprach von einem „Geschenk an niemanden“.", "Tomas Ried"),
    ("Der Vorwurf von Tomas Ried, der Steg sei „ein Geschenk an niemanden“, wurde zurückgewiesen.", "Tomas Ried"),
    ("Nach Ansicht des Hafenmeisters ist der Steg „ein Geschenk an niemanden“.", "Hafenmeisters"),
    ("Aus Sicht von Tomas Ried ist der Steg „ein Geschenk an niemanden“.", "Tomas Ried"),
    ("Tomas Ried antwortete auf die Frage, ob der Steg öffne: „Nein.“", "Tomas Ried"),
    (
        "Später sagte Tomas Ried, der Vertrag mit Karl XIV. „ist das wichtigste Papier der Stadt“.",
        "Tomas Ried",
    ),
    ("Tomas Ried: „Der Steg wird nicht geöffnet.“", "Tomas Ried"),
    ("Die Zeitung zitierte Tomas Ried mit den Worten: „Der Steg wird nicht geöffnet.“", "Tomas Ried"),
    ("„Das ist Unsinn“, rief eine Frau aus der Menge.", "eine Frau"),
    ("„Das ist Unsinn“, meinte er.", "er"),
    ("„Das ist Unsinn“, heißt es aus dem Rathaus.", "Rathaus"),
]


@pytest.mark.parametrize(("text", "who"), SENTENCES)
def test_the_source_by_the_sentence(text: str, who: str) -> None:
    found = story(text)[-1]
    mention = " ".join(text[a:b] for a, b in found.source)
    assert who in mention
    assert found.speech
    assert found.reason
    assert 0.0 <= found.confidence <= 1.0
