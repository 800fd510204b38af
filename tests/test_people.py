"""From a mention to a person: pronouns, surnames, offices, headlines and datelines."""

from __future__ import annotations

import pytest

from onrecord.check import check
from onrecord.models import Document, MediaType, Quotation, QuotationKind, Speaker, Verdict
from onrecord.read import read_bytes
from onrecord.story.quotations import quotations
from onrecord.structure import structure


def story(text: str, *, speakers: tuple[Speaker, ...] = (), language: str = "en") -> tuple[Quotation, ...]:
    document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    return quotations(document, speakers=speakers).quotations


# (story, the person of each quotation in order)
STORIES = [
    (
        "Ada Quill told them that when Tomas Reed twice called out “Stop,” she “heard nothing but the wind.”",
        ["Tomas Reed", "Ada Quill"],
    ),
    ("Orla Finch runs the port. “It will open,” she said.", ["Orla Finch"]),
    ("Orla Finch runs the port.\n\n“It will open,” Finch said.", ["Orla Finch"]),
    ("Orla Finch met Tomas Reed at the port. “It will open,” she said.", ["Orla Finch"]),
    ("Orla Finch met Tomas Reed at the port. “It will open,” he said.", ["Tomas Reed"]),
    ("Mr. Kolb met Ms. Bell at the port. “It will open,” she said. “It will not,” he said.", ["Bell", "Kolb"]),
    ("Orla Finch, helped by Tomas Reed, built the pier. “It will open,” he said.", ["Tomas Reed"]),
    ("While Orla Finch was silent, Tomas Reed spoke at length. “It will open,” he said.", ["Tomas Reed"]),
    ("“It will open,” said Tomas Reed. Orla Finch nodded. “And soon,” she said.", ["Tomas Reed", "Orla Finch"]),
    ("“It will open,” said Tomas Reed. “And soon,” he said.", ["Tomas Reed", "Tomas Reed"]),
    ("“It will open,” said Tomas Reed. “And it will be soon and cheap.”", ["Tomas Reed", "Tomas Reed"]),
    ("“It will open,” said Tomas Reed.\n\nHe added: “And soon.”", ["Tomas Reed", "Tomas Reed"]),
    ("Mayor Orla Finch spoke first. “It will open,” the mayor said.", ["Orla Finch"]),
    ("Senator Orla Finch spoke first. “It will open,” the senator from Ilmberg said.", ["Orla Finch"]),
    ("Ilmberg County (Ost.) Sheriff Jan Kolb came late to the hall. He said, “It will open.”", ["Jan Kolb"]),
    ("Democrat Orla Finch spoke first. “It will open,” Finch said.", ["Orla Finch"]),
    ("Orla Finch Refuses To Pay\n\nMayor Orla Finch spoke first. “It will open,” said Finch.", ["Orla Finch"]),
    ("Finch Refuses\n\nThe port will open, Orla Finch said. “It will open,” said Finch.", ["Orla Finch"]),
    ("ILMBERG — Orla Finch, opening the port, said it was “a gift to the whole town.”", ["Orla Finch"]),
    (
        "Finch won the vote. The Harbour Company paid for the pier. Finch said it was late. “It is,” she said.",
        ["Finch"],
    ),
    ("“It will open,” it said.", [None]),
    ("“It will open,” they said. Orla Finch left.", [None]),
    ("“It will open,” she says, not looking up. Orla Finch is the last of her trade.", ["Orla Finch"]),
    ("Tomas Reed asked whether she would resign.\n\n“No, I will not do that.”", [None]),
    ("Peter Kolb is dead, said his daughter Beatrix. “He was ready,” she said.", ["Beatrix"]),
    ("Tomas Reed owns a boat. His wife Sheila does not. “It is too loud,” she said.", ["Sheila"]),
    ("Last month the harbour board opened its books, saying it had “nothing to hide from us.”", ["the harbour board"]),
    ("Mayor Orla Finch spoke. “It will open,” the company said.", ["the company"]),
    (
        "Not everyone cheered.\n\n“We have had better years than this one,” Ostrand delegate Peter Kolb, wearing a hat "
        "and “Free Shore” pins, said flatly as rain fell around him.",
        ["Peter Kolb", "Peter Kolb"],
    ),
    ("Orla Finch's shop is old. “It will open,” she said.", ["Orla Finch"]),
    ("Orla Finch met a clerk. “It will not,” said the clerk. “It will,” said Orla Finch.", ["the clerk", "Orla Finch"]),
    ("“It will open,” she said.", [None]),
    ("Orla Finch: “It will open.”\n\nTomas Reed: “It will not.”", ["Orla Finch", "Tomas Reed"]),
    ("“It will open,” said the port.", ["the port"]),
    ("Nobody came. “It will open and the ferry will run.”", [None]),
    ("Tomas Reed read the plan. A farmer stood up. “Nobody asked us,” he said.", [None]),
    ("Tomas Reed read the plan. An old woman shook her head. “No,” she said. “Yes,” Reed said.", [None, "Tomas Reed"]),
    ("Tomas Reed read the plan. A woman left. “Nobody listens,” he said.", ["Tomas Reed"]),
    ("Tomas Reed read the plan. A student union paid for it. “It will open,” he said.", ["Tomas Reed"]),
    ("Tomas Reed read the plan. A farmer, Jan Kolb, stood up. “Nobody asked us,” he said.", ["Jan Kolb"]),
    ("Tomas Reed read the plan. A farmer stood up. “Nobody asked us,” the farmer said.", ["the farmer"]),
    ("Orla Finch spoke. “Nobody asked us,” said a woman. She added: “I will go.”", ["a woman", "a woman"]),
    ("Tomas Reed spoke. “Nobody asked us,” said a man. He added: “I will go.”", ["a man", "a man"]),
    (
        "Orla Finch spoke first. Asked by councillor Jane Moor whether she would go, Finch said “not this year.”\n\n"
        "On the ferry, she was vague. “It may run,” she said.",
        ["Orla Finch", "Orla Finch"],
    ),
    ("“It will open,” said Orla Finch.\n\nAsked by Tomas Reed about the bridge: “Not this year.”", ["Orla Finch"] * 2),
    ("Orla Finch spoke. A clerk read the plan. “It will open,” the clerk said.", ["the clerk"]),
    ("Orla Finch spoke.\n\nVice Chair Jan Kolb balked. “It will not open,” he said.", ["Jan Kolb"]),
    ("CEO Orla Finch spoke of the pier. “It will open,” the CEO added.", ["Orla Finch"]),
    ("Tomas Reed of Kolb Brothers was not so sure. “Will it open?” the analyst asked.", ["Tomas Reed"]),
    ("Orla Finch was tired. The reason: “We dug all night.” Then: “And for nothing.”", ["Orla Finch"] * 2),
    ("Orla Finch spoke.\n\n**Prices rose.** She was blunt: “It will cost more.”", ["Orla Finch"]),
    ("Orla Finch spoke. A repair “could take a year,” she said, adding: “Or two.”", ["Orla Finch"] * 2),
    ("“It is not for sale,” Finch cut in before he had done.", ["Finch"]),
    ("Tomas Reed spoke. A minute later he was assuring us that it was “complete by now”.", ["Tomas Reed"]),
    ("When Reed cut in to say he hoped so, Orla Finch had an answer. “You had better win, then.”", ["Orla Finch"]),
    ("Yesterday Finch was calm. “It will open,” she said.\n\nOrla Finch is mayor.", ["Orla Finch"]),
    ("As for Ostrand, who beat them, Tomas Reed was sure: “We will win.”", ["Tomas Reed"]),
    ("Here is the head of the harbour, one Orla Finch, on a pier: “It will open.”", ["Orla Finch"]),
    ("Another woman, who would not give her name, stood up. “It will not open,” she said.", [None]),
    ("Orla Finch is superintendent.\n\nThe superintendent was asked. “Page four,” she said.", ["Orla Finch"]),
    ("Tomas Reed left. He gave a helper, Jan Kolb, the key; it was, he said, “a good key to have”.", ["Tomas Reed"]),
    ("In the Guild Hall, Ports Minister Orla Finch spoke. The minister added: “It will open.”", ["Orla Finch"]),
    ("Orla Finch came.\n\nFinch on the pier: “Not yet.”\n\n13:05 Finch on boats: “Too loud.”", ["Orla Finch"] * 2),
    ("Tomas Reed spoke first. He did not smile.\n\n“It will open, and we will all go there.”", ["Tomas Reed"]),
]


@pytest.mark.parametrize(("text", "people"), STORIES)
def test_the_person_that_is_meant(text: str, people: list[str | None]) -> None:
    assert [q.speaker for q in story(text) if q.kind is not QuotationKind.INDIRECT] == people


# (language, story, the person of each quotation in order): somebody without a name, and who answers a question
ELSEWHERE = [
    ("de", "Jan Kolb las den Plan vor. Ein Bauer stand auf. „Uns hat keiner gefragt“, sagte er.", [None]),
    ("fr", "Paul Aubry a lu le plan. Un agriculteur est venu. « Personne ne nous a consultés », a-t-il dit.", [None]),
    ("es", "El alcalde Luis Prado llegó tarde. «No queda dinero», espetó a la concejala Ana Ruiz.", ["Luis Prado"]),
    ("es", "El alcalde Luis Prado llegó tarde. «No queda dinero», respondió al concejal Iván Ruiz.", ["Luis Prado"]),
    ("es", "El alcalde Luis Prado llegó tarde. «No queda dinero», dijo a la prensa Ana Ruiz.", ["Ana Ruiz"]),
    ("es", "Ana Ruiz escuchaba. «No queda dinero», dijo a la agencia Norte el alcalde Luis Prado.", ["Luis Prado"]),
    (
        "it",
        "Il sindaco Luigi Prato arrivò tardi. «Non c'è denaro», disse alla consigliera Anna Ruzzi.",
        ["Luigi Prato"],
    ),
    ("pt", "O prefeito Luís Prado chegou tarde. “Não há dinheiro”, disse à vereadora Ana Reis Vaz.", ["Luís Prado"]),
    ("es", "Pablo Ibarra leyó el plan. Un agricultor se levantó. «Nadie nos ha preguntado nunca», dijo él.", [None]),
    ("es", "Pablo Ibarra leyó el plan. Un agricultor se levantó. «Nadie nos ha preguntado nunca», dijo.", [None]),
    (
        "es",
        "«El muelle abrirá en mayo», dijo Marta Ibarra.\n\nPreguntada por la concejala Lucía Pons si va a dimitir, fue "
        "tajante: «No. Me quedo hasta el final».",
        ["Marta Ibarra", "Marta Ibarra"],
    ),
    (
        "es",
        "«No hay plan», dijo la ministra Marta Ibarra. A preguntas del diputado Óscar Pons, que quiso saber si hay "
        "denuncia, respondió: «Eso lo decidirá el juez».",
        ["Marta Ibarra", "Marta Ibarra"],
    ),
    ("es", "El capitán, Julio Pons, habló de «falta de hambre».", ["Julio Pons"]),
    ("es", "Marta Ibarra leyó el plan. Sobre el muelle añadió: «No abrirá este año».", ["Marta Ibarra"]),
    ("es", "Marta Ibarra negó los plazos del alcalde: «No abrirá este año», sentenció.", ["Marta Ibarra"]),
    ("es", "Más serio, Julio Pons recordó la tormenta: «Perdimos dos barcos».", ["Julio Pons"]),
    ("es", "Habló la reportera Marta Ibarra, de Radio Isla, quien recordó que «nadie avisó».", ["Marta Ibarra"]),
    (
        "it",
        "Il molo non apre, ha spiegato. «Mancano i soldi». Lo ha detto ieri il sindaco Carlo Testa.",
        ["Carlo Testa"],
    ),
    ("it", "A difendere il piano è stata Marta Testa, convinta che «il molo aprirà a maggio».", ["Marta Testa"]),
    ("fr", "Luce Bremond a parlé. « Le port est fermé », a-t-elle déploré.", ["Luce Bremond"]),
    (
        "fr",
        "Le maire, Alain Brun, a vu Paul Roche. « Non », a dit Paul Roche. Le premier magistrat n'a pas cédé. « Je le "
        "répète », s'est-il agacé.",
        ["Paul Roche", "Alain Brun"],
    ),
    ("ru", "Учительница Тамара Белова и мэр Олег Громов спорили. «Мы ждём», — вздохнула она.", ["Тамара Белова"]),
    ("ru", "Выступил мэр Олег Громов. По словам мэра, «мост откроют к началу мая».", ["Олег Громов"]),
    (
        "ru",
        "Слово дали Тамаре Беловой. «Мост нужен всем», — сказала Белова. И добавила: «Сегодня».",
        ["Тамара Белова"] * 2,
    ),
    (
        "de",
        "Maja Kern stritt mit Jan Kolb. „Nein“, rief Kolb. Die Antwort der Politikerin: „Doch, das geht.“",
        ["Jan Kolb", "Maja Kern"],
    ),
    ("it", "Il museo è caro, ha detto ieri il sindaco Testa. Secondo il sindaco, è «un pezzo di città».", ["Testa"]),
    (
        "fr",
        "L'ancien directeur technique Alain Brun a nié.\n\n« Je n'ai rien signé là », a répété mercredi à la barre "
        "l'ancien directeur technique.",
        ["Alain Brun"],
    ),
    (
        "de",
        "Bürgermeisterin Anke Brandt nannte es „ein Fass ohne Boden“. Auf die Frage von Stadtrat Kern nach dem Preis "
        "antwortete sie: „Den verrate ich Ihnen nicht.“",
        ["Anke Brandt", "Anke Brandt"],
    ),
    ("en", "Orla Finch rose. “Nobody was warned,” the Deputy observed.", ["Orla Finch"]),
    (
        "en",
        "Former Ilmberg night foreman Ruth Vane said the quay was dark. “I saw a lamp,” she told the court.",
        ["Ruth Vane"],
    ),
    ("en", "Water chief tells council: “We let them down.”", ["Water chief"]),
    (
        "en",
        "Justice Finch listened. Ruth Vane had left. That, the judge remarked, was “a very high standard indeed”.",
        ["Finch"],
    ),
    (
        "en",
        "“We were late,” said Orla Finch. Households without a boat “get a ferry ticket for the day”.",
        ["Orla Finch"] * 2,
    ),
    ("en", "The late Tomas Reed was careful. Mrs Reed added: “Nobody should go to prison.”", ["Mrs Reed"]),
    ("en", "9.48pm Skipper Tomas Reed doesn’t blink. “I did not want extra time.”", ["Tomas Reed"]),
    (
        "en",
        "CFO Orla Finch was calm. “We are below target,” she said. Asked about it, the finance chief answered: “It "
        "could slip.”",
        ["Orla Finch"] * 2,
    ),
    (
        "en",
        "Asked by Tomas Reed about the bill, Orla Finch, the director of the port, said it “was never a survey”. It "
        "might fall, the officer added, but “I would not promise that it will”.",
        ["Orla Finch"] * 2,
    ),
    (
        "it",
        "Parla la consigliera Marta Orsi, che chiede dei soldi: nel piano, ha osservato, «manca tutto il molo».",
        ["Marta Orsi"],
    ),
    (
        "it",
        "Il sindaco Carlo Testa ascolta. Alla domanda se rifarebbe il molo ha risposto: «Sì, lo rifarei.»",
        ["Carlo Testa"],
    ),
    ("pl", "Głos zabrała Anna Lis. „Ja się denerwuję” – zaczęła sołtyska Starego Portu.", ["Anna Lis"]),
    ("en", "Tomas Reed spoke. Her captain went further. “If she goes, I go,” he said.", [None]),
    ("en", "6.03pm: Tomas Reed is done.\n\n6.05pm: Here's Max Orr, in a hat. “We held ten,” he says.", ["Max Orr"]),
    ("en", "Orla Finch is the mayor.\n\n• Tolls remain. “It loses its licence,” the mayor said.", ["Orla Finch"]),
    (
        "en",
        "The mayor, Orla Finch, signed. Her guest, Max Orr, did not. “It is not about fish,” the Tarn minister said.",
        ["Max Orr"],
    ),
    (
        "fr",
        "Paul Aubry a parlé. « Je conteste le chiffre », a répondu le prévenu à la présidente, Luce Bremond.",
        ["Paul Aubry"],
    ),
    (
        "fr",
        "Le procureur, Paul Aubry, a requis une peine contre « un homme qui dort », selon les mots du procureur.",
        ["Paul Aubry"],
    ),
    (
        "de",
        "Cem Arslan sprach. Arslans Konter ließ nicht auf sich warten: „Dann kleben Sie es gerade auf.“",
        ["Cem Arslan"],
    ),
    (
        "pt",
        "Armando Farinha falou. Quem preside à empresa?, quis saber Nuno Taborda. “Sou eu, desde janeiro”, admitiu.",
        ["Armando Farinha"],
    ),
    ("pt", "Armando Farinha falou. A conduta, prometeu ainda, “será substituída até outubro”.", ["Armando Farinha"]),
    ("de", "FB-Mann Jan Kolb (44) legte los: „Landesweit fehlen neun Lotsen.“", ["Jan Kolb"]),
    ("de", "Maja Kern sprach. Jan Kolb schwieg. Hohn von Kern: „Das ist ja ein Plan.“", ["Maja Kern"]),
    ("de", "Maja Kern sprach. Kerns Rechnung: „Das Geld dafür steht im Nachtrag.“", ["Maja Kern"]),
    ("pl", "Głos zabrał Jan Wilk. Według niego „to załatwia sprawę i skraca drogę o kilometr”.", ["Jan Wilk"]),
    (
        "it",
        "Parla Michele Orsi, poi il sindaco Carlo Testa legge il piano. «Chi paga il molo nuovo?», ha chiesto il "
        "consigliere di Isola Viva.",
        ["Michele Orsi"],
    ),
    ("en", "Port boss Tomas Reed rose. Orla Finch sat down. “No,” said the boss.", ["Tomas Reed"]),
    ("en", "Lt. Tomas Reed met Orla Finch at the old pier. “No,” said the lieutenant.", ["Tomas Reed"]),
    ("en", "Orla Finch sat down. Mr Reed rose. “No,” said the association's president.", ["Reed"]),
    (
        "en",
        "The boss of the Harbour Company said the pier was “as good as open”.\n\nTomas Reed was calm.",
        ["Tomas Reed"],
    ),
    ("en", "Orla Finch rose. Spending was up. Of the 17 per cent: “I will not name them here.”", [None]),
    ("en", "A driver “saw nothing at all”, the court heard.\n\nTomas Reed was calm.", ["A driver"]),
    (
        "en",
        "“No,” said harbour chief Tomas Reed. Paul Bell had left. Asked again, the harbour chief said he never called "
        "it “a gift to the town”.",
        ["Tomas Reed", "Tomas Reed"],
    ),
    (
        "en",
        "Tomas Reed was in the chair. “Is it late?” asked Orla Finch. “It is not,” came the reply.",
        ["Orla Finch", "Tomas Reed"],
    ),
    ("en", "Orla Finch was in the chair. “It is not late,” came Mr Reed's reply.", ["Reed"]),
    (
        "it",
        "Parla Carlo Testa. «Sicuro?», lo ha interrotto la presidente Marta Orsi. «Sicuro, presidente», la replica.",
        ["Marta Orsi", "Carlo Testa"],
    ),
    (
        "nl",
        "Jan Kolb sprak lang. Of het laat was, vroeg Rosa Vos. ‘Nee, dat is het niet’, was het antwoord.",
        ["Jan Kolb"],
    ),
    ("pt", "Armando Farinha falou. “Todos se conhecem”, justificou-se a Ana Lima.", ["Armando Farinha"]),
    ("pt", "Armando Farinha falou. “Todos se conhecem”, justificou-se a diretora Ana Lima.", ["Ana Lima"]),
    ("pt", "Ana Lima falou. O advogado Nivaldo Couto ouviu. “Não é verdade”, respondeu ela.", ["Ana Lima"]),
    ("ro", "Ana Munteanu a vorbit. Potrivit acesteia, „podul se deschide abia în luna mai”.", ["Ana Munteanu"]),
    (
        "de",
        "Maja Kern redete. „Das ist zu spät, Frau Kern“, hielt ihr die Abgeordnete Rosa Voss vor.",
        ["Rosa Voss"],
    ),
    (
        "en",
        "Tomas Reed had the floor. Told that Max Kolb had called it “late”, the harbour chief shrugged. “We knew,” "
        "he said.",
        ["Max Kolb", "Tomas Reed"],
    ),
    ("pl", "Jak poinformowała lekarka klubu, dr Anna Lis, junior „jest przytomny i oddycha sam”.", ["Anna Lis"]),
    ("it", "Parla la sindaca Marta Orsi. «Potevate venire prima», gli ha ribattuto lei.", ["Marta Orsi"]),
    ("it", "Parla la sindaca Marta Orsi. Il molo, a suo dire, «è costato troppo a tutti noi».", ["Marta Orsi"]),
    ("fr", "Revenu dans la salle, Paul Aubry a annoncé un préavis « si le projet n'est pas retiré ».", ["Paul Aubry"]),
    (
        "fr",
        "Et quand le maire Paul Aubry en a conclu que l'usine « ne perd pas d'argent », Luce Brun l'a repris : « Si. »",
        ["Paul Aubry", "Luce Brun"],
    ),
    ("pt", "Ana Lima falou alto. Diante da ressalva de Couto, foi clara: “Ou abre em maio ou não abre.”", ["Ana Lima"]),
    (
        "fr",
        "Luce Brun a parlé. « Je ne tourne pas autour », a prévenu la directrice de la laiterie des Trois-Gués.",
        ["Luce Brun"],
    ),
    (
        "pl",
        "Trener Jan Wilk milczał, Anna Lis nie. „Tor był dziurawy i miękki” – wyznał szkoleniowiec.",
        ["Jan Wilk"],
    ),
    ("nl", "Jan Kolb sprak. Nu is het te laat, en dan wil hij ‘dat u dat vanavond ook gewoon zegt’.", ["Jan Kolb"]),
    ("de", "Maja Kern stand auf. „Sie wussten es“, hielt sie Voss vor.", ["Maja Kern"]),
    ("de", "Jan Kolb stand auf. „Sie wussten es“, hielt er Voss vor.", ["Jan Kolb"]),
    (
        "de",
        "Stadträtin Maja Kern wollte wissen, ob er „nachgerechnet“ habe, „was es kostet, wenn das Bad schließt“.",
        ["Maja Kern", "Maja Kern"],
    ),
]


@pytest.mark.parametrize(("language", "text", "people"), ELSEWHERE)
def test_the_person_that_is_meant_elsewhere(language: str, text: str, people: list[str | None]) -> None:
    assert [q.speaker for q in story(text, language=language) if q.kind is not QuotationKind.INDIRECT] == people


def test_who_has_no_name_is_told() -> None:
    (only,) = story("Tomas Reed read the plan. A farmer stood up. “Nobody asked us,” he said.")
    assert only.reason == "“he” stands for “A farmer”, who is not named"


FINCH = Speaker(id="s1", name="Orla M. Finch", role="Mayor")
REED = Speaker(id="s2", name="Tomas Reed", role="Harbour Master")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It will open,” said Finch.", "Orla M. Finch"),
        ("“It will open,” said the mayor.", "Orla M. Finch"),
        ("“It will open,” said Mayor Finch.", "Orla M. Finch"),
        ("“It will open,” said Tommas Reed.", "Tomas Reed"),
        ("“It will open,” said Tomas.", "Tomas Reed"),
        ("Finch Defends The Pier: “It will open.”", "Orla M. Finch"),
        ("Finch met Reed. “It will open,” the harbour master said.", "Tomas Reed"),
        (
            "Reed was there. Ten years after Reed left, the mayor said that he was “a friend of the sea.”",
            "Orla M. Finch",
        ),
        ("“It will open,” said Petra Finch.", "Petra Finch"),
        ("Quill rose. Had the mayor known, “it would be open by now,” she said.", "Orla M. Finch"),
        ("Ada Quill says the mayor is “late”. She has none of it: “I am early.”", "Ada Quill"),
        ("Reed of Finch Street rose. The Orla Finch School stood empty. “It will open,” he said.", "Tomas Reed"),
    ],
)
def test_the_people_of_the_record_come_first(text: str, who: str) -> None:
    assert story(text, speakers=(FINCH, REED))[-1].speaker == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Clara Soto rose. “It will open,” Soto said.", "Clara Soto Rey"),
        ("Petra Soto rose. “It will open,” Soto said.", "Petra Soto"),
    ],
)
def test_a_surname_is_the_person_of_the_record_whom_the_story_names_in_full(text: str, who: str) -> None:
    assert story(text, speakers=(Speaker(id="s1", name="Clara Soto Rey"),))[-1].speaker == who


SENATORS = (
    Speaker(id="s1", name="Orla Finch", role="Senator"),
    Speaker(id="s2", name="Tomas Reed", role="Senator"),
    Speaker(id="s3", name="Ada Quill", role="Chair"),
    Speaker(id="s4", name="Max Bell", role="Finance Officer"),
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tomas Reed asked of a padlock. “I saw it,” said the senator. Senator Finch left.", "Tomas Reed"),
        ("Tomas Reed asked of a padlock. Senator Finch rose. “I saw it,” said the senator.", "Orla Finch"),
        ("Ada Quill had to call Tomas Reed to order. “He had finished,” shot back the senator.", "Tomas Reed"),
        ("Tomas Reed of the fire service had the floor. “I saw it,” the officer said.", "Tomas Reed"),
        ("Tomas Reed of the fire service had the floor. “I saw it,” the finance officer said.", "Max Bell"),
        ("Ada Quill had to call them to order. “Let her finish,” said the chair.", "Ada Quill"),
    ],
)
def test_an_office_that_several_hold_is_whoever_of_them_was_spoken_of_last(text: str, who: str) -> None:
    assert story(text, speakers=SENATORS)[-1].speaker == who


@pytest.mark.parametrize("last", ["Orla Finch", "Tomas Reed"])
def test_a_minister_is_any_of_them_whatever_the_record_calls_him(last: str) -> None:
    ministers = (
        Speaker(id="s1", name="Orla Finch", role="FEDERAL MINISTER"),
        Speaker(id="s2", name="Tomas Reed", role="MINISTER"),
    )
    found = story(
        f"Orla Finch met Tomas Reed. {last} spoke first. “It opens in May,” the minister said.", speakers=ministers
    )
    assert found[-1].speaker == last


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("pl", "– Most otworzymy w maju – mówił radny RL.", "Jan Wilk"),
        ("es", "Jan Wilk habló. «Sí, oyeron bien», había dicho un segundo antes.", "Jan Wilk"),
        ("fr", "Ewa Sowa est venue. « La digue part du port », tranche la scientifique.", "Ewa Sowa"),
        ("de", "Ewa Sowa packte aus. Einen Anruf von Jan Wilk schilderte sie so: „Es war im August.“", "Ewa Sowa"),
        ("pl", "„Most otworzymy w maju” – mówi rada. Według Jana Wilka „to za późno na wszystko”.", "Jan Wilk"),
        (
            "it",
            "Ewa Sowa parla piano. Un fatto che Sowa non invoca, precisa, «per guadagnare altro tempo».",
            "Ewa Sowa",
        ),
        ("en", "“It will open in May,” thundered Jan Wilk.", "Jan Wilk"),
    ],
)
def test_members_and_cases_of_the_record(language: str, text: str, who: str) -> None:
    speakers = (
        Speaker(id="s1", name="Jan Wilk", role="Radny", affiliation="RL"),
        Speaker(id="s2", name="Ewa Sowa", role="Radna", affiliation="Razem"),
    )
    assert story(text, speakers=speakers, language=language)[-1].speaker == who


def test_a_pronoun_is_less_sure_than_a_name_and_a_guess_less_than_either() -> None:
    named, meant, guessed = story(
        "“It will open,” said Orla Finch. “It will,” she said.\n\nThe pier made Finch “proud of us all.”"
    )
    assert named.confidence > meant.confidence > guessed.confidence


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Tomas Reed, the harbour master, rose. Orla Finch sat. “No,” said the harbour master.", "Tomas Reed"),
        ("en", "The harbour master, Tomas Reed, rose. Orla Finch sat. “No,” said the harbour master.", "Tomas Reed"),
        (
            "en",
            "Harbour master Tomas Reed met Orla Finch on the old pier. “No,” said the harbour master.",
            "Tomas Reed",
        ),
        ("en", "Tomas Reed, the mayor, rose. “No,” the mayor's office said.", "the mayor's office"),
        ("en", "Ostrand Bank analyst Mary Quill said the plan was a “failure from its first day.”", "Mary Quill"),
        ("en", "Reed's deputy said the plan was “a failure from its first day.”", "Reed's deputy"),
        ("en", "Ada Quill's boat sank. “No,” said the tearful widow.", "Ada Quill"),
        ("en", "Mr Reed rose. Tomas Reed KC was calm. “No,” said Mr Reed.", "Tomas Reed KC"),
        ("en", "Ada Quill rowed. “No,” said the 91-year-old.", "Ada Quill"),
        ("it", "Il geologo Pietro Saba rise. Il sindaco era stanco. «No», disse il sindaco.", "il sindaco"),
        ("ro", "Ministra Transporturilor, Rosa Popa, a venit. „Nu știu”, a spus ea.", "Rosa Popa"),
        ("de", "„Nein“, sagte die Pflegerin Leonie Frahmer. Wie die Chefin des Amts Grünsee kam.", "Leonie Frahmer"),
        ("es", "Ana Ruiz habló. A preguntas del diputado Luis Prado, respondió: «No lo sé».", "Ana Ruiz"),
        ("es", "Ana Ruiz habló. El gobierno, dijo, prometió «diez millones» al puerto.", "Ana Ruiz"),
        ("fr", "Anne Morel a vu le port. « Non », finit par lâcher l'élue.", "Anne Morel"),
        ("ro", "Primarul Ion Radu a venit. Firma care vrea să construiască a spus „nu e gata”.", "Firma"),
        ("en", "Ilmberg state delegate Mary Quill, clad in blue, said the plan was a “failure.”", "Mary Quill"),
        ("de", "„Er schließt“, sagte am Donnerstag die Sprecherin der Gruppe Grünsee, Rosa Kern.", "Rosa Kern"),
        ("es", "«Cerrará», afirmó este jueves la presidenta de la Cofradía de Isla Parda, Rosa Mena.", "Rosa Mena"),
        ("es", "El gobierno, dijo Ana Ruiz, prometió «diez millones» al puerto.", "Ana Ruiz"),
        ("fr", "« Il est fermé », a maugréé Lucie Hamard, bouchère à Ilmont.", "Lucie Hamard"),
        ("sv", "“Piren öppnar i maj”, sade borgmästare Anna Lind.", "Anna Lind"),
        ("en", "The caller, Ruth from Ilmberg, said she “could sail a bath across it”.", "Ruth"),
        ("en", "Ada Quill rose. In her reply the mayor said that the pier was “as good as open”.", "Ada Quill"),
        ("en", "Ada Quill closed the sitting with the line of the night: “Mind the step on the way out.”", "Ada Quill"),
        (
            "it",
            "Ivo Reda: il molo chiude, dice. «In quale anno?», lo incalza Teresa Fusco, del mercato.",
            "Teresa Fusco",
        ),
        ("fr", "Anne Morel, élue du port, a raconté cette nuit-là : « La digue a lâché d'un coup. »", "Anne Morel"),
        ("pt", "Ana Lima falou. A diretora da Escola Padre Couto levou um caderno. “Faltou tudo”, contou.", "Ana Lima"),
        ("en", "Mayor Ada Quill, opening the Old Harbour Museum of Ilm, said it “was late”.", "Ada Quill"),
        ("de", "Sprecherin Anna Kroll traf Hans Weber am alten Hafen. „Nein“, sagte die Sprecherin.", "Anna Kroll"),
        ("fr", "Paul Roche, le directeur du port, a vu Anne Morel. « Non », a dit le directeur.", "Paul Roche"),
        ("es", "El alcalde de Ilmberg, Luis Prado, vio a Ana Ruiz. «No», dijo el alcalde.", "Luis Prado"),
        ("ro", "A venit cu directorul portului, Ana Munteanu. „Nu”, a spus directorul.", "Ana Munteanu"),
        ("ru", "Мэр Ильмберга Анна Орлова приехала в порт. «Нет», — ответила мэр.", "Анна Орлова"),
    ],
)
def test_an_office_stands_for_who_was_given_it(language: str, text: str, speaker: str) -> None:
    (only,) = (q for q in story(text, language=language) if q.kind is not QuotationKind.INDIRECT)
    assert only.speaker == speaker


# (story, whom else the mention of the last quotation may mean: None is anybody)
OTHERS = [
    ("Orla Finch runs the port. “It will open,” she said.", ()),
    ("Orla Finch met Tomas Reed at the port. “It will open,” she said.", ()),
    ("Orla Finch met Maud Bell at the port. “It will open,” she said.", ("Maud Bell",)),
    ("Maud Bell left.\n\nOrla Finch stayed. “It will open,” she said.", ()),
    ("Orla Finch stayed. The mayor frowned. “It will open,” she said.", None),
    ("Orla Finch, the mayor, stayed. “It will open,” she said.", ()),
    ("Orla Finch stayed. The mayor frowned. “It will open,” she said. “And soon,” she said.", None),
    ("Tomas Reed stayed. The voters frowned. “It will open,” he said.", ()),
    ("Maud Bell frowned.\n\nOrla Finch stayed.\n\n“It will open,” she said.", ("Maud Bell",)),
    ("Kapitän Jan Kolb und Lotse Peter Reed kamen. „Es regnet“, sagte der Lotse.", ()),
]


@pytest.mark.parametrize(("text", "others"), OTHERS)
def test_whom_else_a_mention_may_mean(text: str, others: tuple[str, ...] | None) -> None:
    language = "de" if "„" in text else "en"
    record = (Speaker(id="quill", name="Ada Quill"),)
    assert story(text, speakers=record, language=language)[-1].others == others
    assert story(text, language=language)[-1].others in (None, ())  # nobody's words to tell from the story's


RECORD = b"""ORLA FINCH: The pier opens in May. It has cost us nine million.

TOMAS REED: I have asked for the bills three times since the autumn.

MAUD BELL: Nobody on our street was told of the noise at night.
"""
BLAMED = [
    ("Orla Finch was pleased. “I have asked for the bills three times,” she said.", True),  # he cannot be "she"
    ("Orla Finch was pleased. “Nobody on our street was told of the noise,” she said.", True),  # not named near it
    ("Orla Finch met Maud Bell. “Nobody on our street was told of the noise,” she said.", False),
    ("Orla Finch took Maud Bell aside; “nobody on our street was told of the noise at night,” she said.", False),
    ("Orla Finch sat down. A neighbour rose. “Nobody on our street was told of the noise,” she said.", False),
    ("Orla Finch asked whether it was “late”. She said: “Nobody on our street was told of the noise.”", False),
    (
        "“It is late,” said Orla Finch. The bills grow. “I have asked for the bills three times.”",
        False,
    ),
    ("“It is late,” said Orla Finch. “I have asked for the bills three times.”", True),
    ("Bay Daily met them at the pier. “I have asked for the bills three times since the autumn,” it said.", False),
]


@pytest.mark.parametrize(("text", "blamed"), BLAMED)
def test_a_pronoun_is_blamed_only_where_it_cannot_mean_the_speaker(text: str, *, blamed: bool) -> None:
    record = structure(read_bytes(RECORD, name="record.txt"))
    *_, trace = check([read_bytes(text.encode(), name="story.txt")], [record]).traces
    assert (trace.verdict is Verdict.MISATTRIBUTED) is blamed, trace.reasons


ITALIAN = """PRESIDENTE: La seduta è aperta.

P.M. BRANDI: Che cosa ha visto quella sera?

TESTE FALCO: C'erano due metri d'acqua nella cantina della scuola.
"""
SAID = "«C'erano due metri d'acqua nella cantina», ha detto."


@pytest.mark.parametrize(
    ("lead", "blamed"),
    [
        ("Rispondendo al pubblico ministero Brandi, il testimone ha ricostruito la sera.", False),
        ("Il pubblico ministero Brandi ha ricostruito la sera.", True),
    ],
)
def test_who_does_something_behind_a_name_may_be_meant(lead: str, *, blamed: bool) -> None:
    record = structure(read_bytes(ITALIAN.encode(), name="record.txt"))
    (trace,) = check([read_bytes(f"{lead} {SAID}\n".encode(), name="story.txt")], [record]).traces
    assert (trace.verdict is Verdict.MISATTRIBUTED) is blamed, trace.reasons


WHOM = [  # whom a question is put to stands beside the verb
    ("fr", "« Vous l'avez vu ? » lui a demandé Paul Roche."),
    ("fr", "« Vous l'avez vu », nous a dit Paul Roche."),
    ("es", "«¿Usted lo vio?», nos dijo Paul Roche."),
    ("it", "«Lei l'ha visto?», vi dice Paul Roche."),
    ("pt", "“O senhor viu?”, lhe perguntou Paul Roche."),
    ("nl", "“Heeft u het gezien?”, vroeg hem Paul Roche."),
    ("pl", "„Widziała pani?”, zapytał ją Paul Roche."),
    ("uk", "«Ви бачили?» — запитав її Павло Рогач."),
]


@pytest.mark.parametrize(("language", "text"), WHOM)
def test_whom_it_is_said_to_is_not_who_says_it(language: str, text: str) -> None:
    assert story(text, language=language)[-1].speaker in ("Paul Roche", "Павло Рогач")
