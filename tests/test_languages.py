"""The tables of the languages, and a story in each."""

from __future__ import annotations

import pytest

from onrecord.languages import CUES, cues
from onrecord.models import Document, MediaType, QuotationKind, Speaker
from onrecord.story.quotations import quotations

STORIES = [
    ("de", "„Der Steg wird geöffnet“, sagte Orla Finck am Montag.", "Orla Finck"),
    ("de", "In einer Mitteilung erklärte Orla Finck: „Der Steg wird geöffnet.“", "Orla Finck"),
    ("de", "„Der Steg wird geöffnet“, so Orla Finck.", "Orla Finck"),
    ("de", "Wie schön der Steg sei, „das sieht jeder“, wie Orla Finck mitteilte.", "Orla Finck"),
    ("de", "Laut Orla Finck ist der Steg „ein Geschenk für die ganze Stadt“.", "Orla Finck"),
    ("de", "Orla Finck hat den Steg als „Geschenk für die Stadt“ bezeichnet.", "Orla Finck"),
    ("fr", "« Le quai sera ouvert », a déclaré Orla Finch.", "Orla Finch"),
    ("fr", "Orla Finch a déclaré : « Le quai sera ouvert. »", "Orla Finch"),
    ("es", "«El muelle se abrirá», dijo Orla Finch.", "Orla Finch"),
    ("es", "Orla Finch dijo: «El muelle se abrirá».", "Orla Finch"),
    ("nl", "Rina Falk laat weten dat de kade ‘een geschenk voor de hele stad’ is.", "Rina Falk"),
    ("nl", "Rina Falk opende de vergadering. ‘De kade gaat open’, zei zij.", "Rina Falk"),
    ("nl", "Rina Falk opende de vergadering. Zij noemde de kade ‘een geschenk voor de hele stad’.", "Rina Falk"),
    ("nl", "Rina Falk opende de vergadering. ‘De kade gaat open’, beloofde de wethouder.", "Rina Falk"),
    ("nl", "Tom Rees haalde zijn schouders op. ‘De kade gaat niet open.’", "Tom Rees"),
    ("pl", "Tomasz Ryś mówił o nabrzeżu. „To prezent dla nikogo” – dodał.", "Tomasz Ryś"),
    ("pl", "Tomasz Ryś mówił o nabrzeżu. Dodał, że to „prezent dla nikogo”.", "Tomasz Ryś"),
    ("pl", "Tomasz Ryś mówił o nabrzeżu. Jego zdaniem to „prezent dla nikogo”.", "Tomasz Ryś"),
    ("pl", "Ryta Falk otworzyła sesję. „Nabrzeże będzie otwarte” – zapewniła pani burmistrz.", "Ryta Falk"),
    ("pl", "Ryta Falk otworzyła sesję. Burmistrz zapewniła, że nabrzeże „będzie otwarte w maju”.", "Ryta Falk"),
    ("uk", "Тарас Рідченко говорив про причал. На його думку, це «подарунок нікому».", "Тарас Рідченко"),
    ("uk", "Орися Фальк відкрила засідання. «Причал відкриється», — запевнила очільниця міста.", "Орися Фальк"),
    ("pt", "“O cais vai abrir”, disse Rita Falcão.", "Rita Falcão"),
    ("pt", "«O cais vai abrir», disse a presidente da Câmara de Vale Fundo, Rita Falcão, à agência.", "Rita Falcão"),
    ("pt", "Rita Falcão disse: “O cais vai abrir”.", "Rita Falcão"),
    ("pt", "— O cais vai abrir — disse Rita Falcão.", "Rita Falcão"),
    ("pt", "Rita Falcão abriu a sessão. “O cais vai abrir”, garantiu a governante.", "Rita Falcão"),
    ("pt", "O depoente Ivo Reis foi ouvido. Sua resposta: “Foram seis milhões”.", "Ivo Reis"),
    ("pt", "Ivo Reis foi ouvido. Confrontado com a data, recuou: “Prefiro ficar em silêncio”.", "Ivo Reis"),
    ("pt", "Ivo Reis foi ouvido. Questionado sobre o prazo, atribuiu a falta ao preço: “Foi caro”.", "Ivo Reis"),
    ("pt", "Ivo Reis deixou um aviso. “Ninguém vai esquecer o cais”, começou por dizer.", "Ivo Reis"),
    ("pt", "Ivo Reis deixou um aviso. E ao Governo atirou que não quer “outro orçamento sem cais”.", "Ivo Reis"),
    ("pt", "Ivo Reis virou-se para a oposição, a quem acusou: “O cais é de todos”.", "Ivo Reis"),
    ("pt", "Ao ser questionado se pensa em sair, Ivo Reis foi direto: “De jeito nenhum”.", "Ivo Reis"),
    ("ro", "„Digul se va deschide”, a declarat Orla Finch.", "Orla Finch"),
    ("ru", "«Причал откроется», — сказала Орла Финч.", "Орла Финч"),
    ("ru", "Орла Финч сказала: «Причал откроется».", "Орла Финч"),
    ("it", "PONTE AL LAGO - «Il molo è chiuso da agosto», ha ricordato lunedì in aula il sindaco Finchi.", "Finchi"),
    (
        "es",
        "SANTA OLALLA, 5 oct. (Agencia) - «El muelle está roto», recordó el martes en el pleno la alcaldesa Pons.",
        "Pons",
    ),
    ("es", "«El muelle está roto», declara en la revista Orilla la arquitecta Marta Pons.", "Marta Pons"),
    (
        "fr",
        "PORT-LOUVET, 5 oct. – « Le quai est fermé », a rappelé mardi en conseil la maire Orla Finch.",
        "Orla Finch",
    ),
    ("ro", "VALEA MICĂ – „Podul este închis”, a amintit marți în consiliu primarul Orla Finch.", "Orla Finch"),
    ("de", "TARNSTADT - „Der Steg ist zu“, sagte am Dienstag im Gemeinderat Bürgermeister Jan Kolb.", "Jan Kolb"),
]


@pytest.mark.parametrize(("language", "text", "who"), STORIES)
def test_a_story_in_each_language(language: str, text: str, who: str) -> None:
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    (only,) = quotations(document).quotations
    assert only.speaker is not None
    assert who in only.speaker


def test_dashes_inside_marks_are_no_dialogue_of_their_own() -> None:
    text = "«Мы не просим дворец, — заявила Орла Финч. — Мы просим паром». «Паром, — сказал Томас Рид, — будет»."
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language="ru")
    assert [q.speaker for q in quotations(document).quotations] == ["Орла Финч", "Томас Рид"]


def test_dialogue_may_begin_behind_a_sentence_of_the_writer() -> None:
    text = "Robert Ryś mówił o wale. – Naszym zdaniem wytrzyma – ocenił. – Robimy wszystko – dodał."
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language="pl")
    found = quotations(document).quotations
    assert [(q.text, q.speaker) for q in found] == [
        ("Naszym zdaniem wytrzyma", "Robert Ryś"),
        ("Robimy wszystko", "Robert Ryś"),
    ]


def test_words_in_reported_mood_belong_to_the_speaker_before() -> None:
    text = "Orla Finck sagte am Montag, der Steg werde geöffnet. Die Fähre sei „noch lange nicht fertig gebaut“."
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language="de")
    (only,) = [q for q in quotations(document).quotations if q.kind is not QuotationKind.INDIRECT]
    assert only.speaker == "Orla Finck"


# (language, sentence, words of whoever is said to have said the last quotation in it)
SENTENCES = [
    ("fr", "« Le quai sera ouvert », a déclaré Orla Finch.", "Orla Finch"),
    ("fr", "« Le quai sera ouvert », a déclaré la maire Orla Finch lundi devant la presse.", "Orla Finch"),
    ("fr", "« Le quai sera ouvert », a-t-elle déclaré.", "elle"),
    ("fr", "« Le quai sera ouvert », explique-t-il.", "il"),
    ("fr", "« Le quai sera ouvert », dit Orla Finch, la maire de la ville.", "Orla Finch"),
    ("fr", "« Le quai sera ouvert », selon Orla Finch.", "Orla Finch"),
    ("fr", "« Le quai, affirme un pêcheur, ne sera jamais ouvert. » « Jamais », insiste Tomas Réed.", "Tomas Réed"),
    ("fr", "Orla Finch a déclaré : « Le quai sera ouvert. »", "Orla Finch"),
    ("fr", "Orla Finch, la maire d'Ilmberg, a déclaré : « Le quai sera ouvert. »", "Orla Finch"),
    ("fr", "Orla Finch, qui dirige le port, a déclaré que le quai était « un cadeau pour la ville ».", "Orla Finch"),
    ("fr", "Selon Orla Finch, le quai est « un cadeau pour la ville ».", "Orla Finch"),
    ("fr", "D'après Orla Finch, le quai est « un cadeau pour la ville ».", "Orla Finch"),
    ("fr", "Pour Orla Finch, le quai est « un cadeau pour la ville ».", "Orla Finch"),
    ("fr", "Lundi, la maire a qualifié le quai de « cadeau pour la ville ».", "la maire"),
    ("fr", "Dans un discours, la maire a estimé que le quai était « un cadeau pour la ville ».", "la maire"),
    (
        "fr",
        "Le porte-parole du port a indiqué que le quai était « un cadeau ».",
        "Le porte-parole du port",
    ),
    ("fr", "Tomas Réed dénonce « un cadeau fait à personne ».", "Tomas Réed"),
    ("fr", "Tomas Réed a quitté la salle, dénonçant « un cadeau fait à personne ».", "Tomas Réed"),
    ("fr", "Comme l'a dit Tomas Réed, le quai est « un cadeau fait à personne ».", "Tomas Réed"),
    ("fr", "Le quai a été qualifié par Tomas Réed de « cadeau fait à personne ».", "Tomas Réed"),
    ("fr", "« C'est absurde », a répondu son avocat, Jan Kolb.", "Jan Kolb"),
    ("fr", "« C'est absurde », ont crié des habitants.", "des habitants"),
    ("fr", "« C'est absurde », a lancé Tomas Réed, qui pêche ici depuis vingt ans.", "Tomas Réed"),
    ("es", "«El muelle se abrirá», dijo Orla Finch.", "Orla Finch"),
    ("es", "«El muelle se abrirá», ha dicho la alcaldesa Orla Finch este lunes.", "Orla Finch"),
    ("es", "«El muelle se abrirá», afirmó Orla Finch, que dirige el puerto.", "Orla Finch"),
    ("es", "«El muelle», dijo Orla Finch, «se abrirá».", "Orla Finch"),
    ("es", "«El muelle se abrirá», según Orla Finch.", "Orla Finch"),
    ("es", "“El muelle se abrirá”, explicó ella.", "ella"),
    ("es", "“El muelle se abrirá”, aseguró un portavoz del puerto.", "un portavoz del puerto"),
    ("es", "Orla Finch dijo: «El muelle se abrirá».", "Orla Finch"),
    ("es", "Orla Finch, alcaldesa de Ilmberg, dijo: «El muelle se abrirá».", "Orla Finch"),
    ("es", "Orla Finch, quien dirige el puerto, dijo que el muelle era «un regalo para la ciudad».", "Orla Finch"),
    ("es", "Según Orla Finch, el muelle es «un regalo para la ciudad».", "Orla Finch"),
    ("es", "En palabras de Orla Finch, el muelle es «un regalo para la ciudad».", "Orla Finch"),
    ("es", "Para Orla Finch, el muelle es «un regalo para la ciudad».", "Orla Finch"),
    ("es", "El lunes, la alcaldesa calificó el muelle de «regalo para la ciudad».", "la alcaldesa"),
    ("es", "En un comunicado, el gobierno señaló que el muelle era «un regalo para la ciudad».", "el gobierno"),
    ("es", "Tomás Reyes criticó «un regalo para nadie».", "Tomás Reyes"),
    ("es", "Tomás Reyes salió de la sala, diciendo que era «un regalo para nadie».", "Tomás Reyes"),
    ("es", "Como dijo Tomás Reyes, el muelle es «un regalo para nadie».", "Tomás Reyes"),
    ("es", "El muelle fue calificado por Tomás Reyes como «un regalo para nadie».", "Tomás Reyes"),
    ("es", "«Es absurdo», respondió su abogado, Jan Kolb.", "Jan Kolb"),
    ("es", "«Es absurdo», gritaron los vecinos.", "los vecinos"),
    ("nl", "“De kade gaat open”, zei Rina Falk.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, zegt wethouder Rina Falk maandag.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, aldus Rina Falk.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, aldus de wethouder, Rina Falk.", "Rina Falk"),
    ("nl", "Rina Falk zei: “De kade gaat open.”", "Rina Falk"),
    ("nl", "Rina Falk, wethouder van Oudermeer, zei: ‘De kade gaat open.’", "Rina Falk"),
    ("nl", "Rina Falk zei dat de kade ‘een geschenk voor de hele stad’ is.", "Rina Falk"),
    ("nl", "Volgens Rina Falk is de kade ‘een geschenk voor de hele stad’.", "Rina Falk"),
    ("nl", "De kade is volgens Rina Falk ‘een geschenk voor de hele stad’.", "Rina Falk"),
    ("nl", "Voor Rina Falk is de kade ‘een geschenk voor de hele stad’.", "Rina Falk"),
    ("nl", "In de ogen van Rina Falk is de kade ‘een geschenk voor de hele stad’.", "Rina Falk"),
    ("nl", "Maandag noemde de burgemeester de kade ‘een geschenk voor de stad’.", "de burgemeester"),
    ("nl", "In een verklaring liet de regering weten dat de kade ‘een geschenk voor de stad’ is.", "de regering"),
    ("nl", "In een verklaring zei de regering dat de kade ‘een geschenk voor de stad’ is.", "de regering"),
    ("nl", "Tom Rees hekelde ‘een geschenk voor niemand’.", "Tom Rees"),
    ("nl", "Tom Rees heeft de kade ‘een geschenk voor niemand’ genoemd.", "Tom Rees"),
    ("nl", "Tom Rees verliet de zaal en zei dat het ‘een geschenk voor niemand’ was.", "Tom Rees"),
    ("nl", "Zoals Tom Rees zei, is de kade ‘een geschenk voor niemand’.", "Tom Rees"),
    ("nl", "De kade werd door Tom Rees omschreven als ‘een geschenk voor niemand’.", "Tom Rees"),
    ("nl", "‘Onzin’, antwoordde zijn advocaat, Jan Kolb.", "Jan Kolb"),
    ("nl", "‘Het is onzin’, riepen de bewoners.", "de bewoners"),
    ("nl", "‘De kade’, zei Rina Falk, ‘gaat in mei open’.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, voegde Rina Falk eraan toe.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, voegt ze eraan toe.", "ze"),
    ("nl", "‘De kade gaat niet open’, gaf wethouder Rina Falk toe.", "Rina Falk"),
    ("nl", "‘De kade gaat niet open’, legt Rina Falk uit.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, zo zei Rina Falk.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, liet Rina Falk weten.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, heeft Rina Falk gezegd.", "Rina Falk"),
    ("nl", "Rina Falk laat weten dat de kade ‘een geschenk voor de hele stad’ is.", "Rina Falk"),
    ("nl", "Gevraagd naar de kosten zei Rina Falk: ‘Dat weet ik niet’.", "Rina Falk"),
    ("nl", "Op de vraag van Tom Rees wanneer de kade opengaat, antwoordde Rina Falk: ‘Dat weet ik niet’.", "Rina Falk"),
    ("nl", "‘De kade gaat open’, zei Joost van den Berg tegen verslaggevers.", "Joost van den Berg"),
    ("nl", "‘De kade gaat open’, zei de heer Van der Meer.", "Van der Meer"),
    ("nl", "‘De kade gaat open’, benadrukte Tom Rees, die de haven leidt.", "Tom Rees"),
    ("nl", "Tom Rees is stellig: ‘De kade gaat niet open in mei’.", "Tom Rees"),
    ("nl", "De reactie van Tom Rees: ‘De kade gaat niet open in mei’.", "Tom Rees"),
    ("nl", "Tom Rees sprak van ‘een geschenk voor niemand’.", "Tom Rees"),
    ("nl", "Wethouder Rina Falk kondigde aan dat de kade ‘in mei open kan’.", "Rina Falk"),
    ("nl", "Daarmee geeft Rina Falk toe dat de kade ‘niet in mei open kan’.", "Rina Falk"),
    ("nl", "“De kade gaat open”, lacht Tom Rees.", "Tom Rees"),
    ("nl", "“De kade gaat open”, vindt schepen Tom Rees (Groen).", "Tom Rees"),
    ("nl", "Tom Rees: “De kade gaat niet open.”", "Tom Rees"),
    ("nl", "Raadslid Tom Rees (VVD) vroeg zich af waarom de kade ‘nog steeds dicht is’.", "Tom Rees"),
    ("pl", "„Nabrzeże będzie otwarte” – powiedziała Ryta Falk.", "Ryta Falk"),
    ("pl", "„Nabrzeże będzie otwarte”, powiedziała Ryta Falk.", "Ryta Falk"),
    ("pl", "– Nabrzeże będzie otwarte – powiedziała Ryta Falk.", "Ryta Falk"),
    ("pl", "– Nabrzeże będzie otwarte – powiedziała w poniedziałek burmistrz Ryta Falk.", "Ryta Falk"),
    ("pl", "– Nabrzeże będzie otwarte – mówi Ryta Falk. – W maju.", "Ryta Falk"),
    (
        "pl",
        "Padło pytanie. – Kiedy? – burknął kapitan Jan Wilk. – Nabrzeże otworzymy – odparła Ryta Falk.",
        "Ryta Falk",
    ),
    ("pl", "„Nabrzeże – powiedziała Ryta Falk – będzie otwarte”.", "Ryta Falk"),
    ("pl", "Ryta Falk powiedziała: „Nabrzeże będzie otwarte”.", "Ryta Falk"),
    ("pl", "Ryta Falk, burmistrz Wierzbna, powiedziała: „Nabrzeże będzie otwarte”.", "Ryta Falk"),
    ("pl", "Ryta Falk powiedziała, że nabrzeże to „prezent dla całego miasta”.", "Ryta Falk"),
    ("pl", "Według Ryty Falk nabrzeże to „prezent dla całego miasta”.", "Ryty Falk"),
    ("pl", "Zdaniem Tomasza Rysia nabrzeże to „prezent dla nikogo”.", "Tomasza Rysia"),
    ("pl", "W opinii burmistrz Ryty Falk nabrzeże to „prezent dla całego miasta”.", "Ryty Falk"),
    ("pl", "W poniedziałek burmistrz nazwała nabrzeże „prezentem dla całego miasta”.", "burmistrz"),
    ("pl", "W komunikacie ministerstwo podało, że nabrzeże to „prezent dla miasta”.", "ministerstwo"),
    ("pl", "Tomasz Ryś skrytykował „prezent dla nikogo”.", "Tomasz Ryś"),
    ("pl", "Tomasz Ryś wyszedł z sali, mówiąc, że to „prezent dla nikogo”.", "Tomasz Ryś"),
    ("pl", "Jak zaznaczył Tomasz Ryś, nabrzeże to „prezent dla nikogo”.", "Tomasz Ryś"),
    ("pl", "Nabrzeże zostało nazwane przez Tomasza Rysia „prezentem dla nikogo”.", "Tomasza Rysia"),
    ("pl", "„To absurd” – odpowiedział jego adwokat Jan Kolb.", "Jan Kolb"),
    ("pl", "„To absurd” – krzyczeli mieszkańcy.", "mieszkańcy"),
    ("pl", "Zapytany o termin, Tomasz Ryś odparł: „Nie wiem”.", "Tomasz Ryś"),
    ("pl", "Pytana przez dziennikarzy o termin Ryta Falk odpowiedziała: „Nie wiem”.", "Ryta Falk"),
    ("pl", "Minister gospodarki Tomasz Ryś ocenił, że to „prezent dla całego miasta”.", "Tomasz Ryś"),
    ("pl", "„Nabrzeże będzie otwarte” – przyznał w rozmowie z gazetą dyrektor portu Tomasz Ryś.", "Tomasz Ryś"),
    ("pl", "Tomasz Ryś jest stanowczy: „Nabrzeże nie będzie otwarte”.", "Tomasz Ryś"),
    ("pl", "Odpowiedź Tomasza Rysia: „Nabrzeże nie będzie otwarte”.", "Tomasza Rysia"),
    ("pl", "– Pani burmistrz, kiedy otwarcie? – zapytał radny Tomasz Ryś.", "Tomasz Ryś"),
    ("pl", "„Nabrzeże będzie otwarte” – czytamy w komunikacie urzędu.", "urzędu"),
    ("pl", "Burmistrz Ryta Falk podkreśla: „Nabrzeże będzie otwarte”.", "Ryta Falk"),
    ("pl", "– Nabrzeże nie będzie otwarte – stwierdził poseł Tomasz Ryś (Zieloni).", "Tomasz Ryś"),
    ("pl", "Radny Tomasz Ryś pyta, dlaczego nabrzeże „wciąż jest zamknięte”.", "Tomasz Ryś"),
    ("pl", "Tomasz Ryś uśmiecha się: „Nabrzeże nie będzie otwarte”.", "Tomasz Ryś"),
    ("pl", "„Nabrzeże nie będzie otwarte” – śmieje się Tomasz Ryś.", "Tomasz Ryś"),
    ("pl", "Dla Tomasza Rysia nabrzeże to „prezent dla nikogo”.", "Tomasza Rysia"),
    ("uk", "«Причал відкриється», — сказала Орися Фальк.", "Орися Фальк"),
    ("uk", "«Причал відкриється», — заявила мерка Орися Фальк у понеділок.", "Орися Фальк"),
    ("uk", "— Причал відкриється, — сказала Орися Фальк.", "Орися Фальк"),
    ("uk", "«Причал, — сказала Орися Фальк, — відкриється навесні».", "Орися Фальк"),
    ("uk", "«Причал відкриється», — сказав він.", "він"),
    ("uk", "«Причал відкриється», — йдеться в повідомленні мерії.", "мерії"),
    ("uk", "«Причал відкриється», — повідомили в мерії.", "мерії"),
    ("uk", "Орися Фальк сказала: «Причал відкриється».", "Орися Фальк"),
    ("uk", "Орися Фальк, мерка Ільмберга, заявила: «Причал відкриється».", "Орися Фальк"),
    ("uk", "За словами Орисі Фальк, причал — «подарунок усьому місту».", "Орисі Фальк"),
    ("uk", "На думку Тараса Рідченка, причал — «подарунок нікому».", "Тараса Рідченка"),
    ("uk", "У понеділок мер назвав причал «подарунком усьому місту».", "мер"),
    ("uk", "Речник порту зазначив, що причал — «подарунок усьому місту».", "Речник порту"),
    ("uk", "Тарас Рідченко розкритикував «подарунок нікому».", "Тарас Рідченко"),
    ("uk", "Як зазначив Тарас Рідченко, причал — «подарунок нікому».", "Тарас Рідченко"),
    ("uk", "«Це абсурд», — відповів його адвокат Ян Кольб.", "Ян Кольб"),
    ("uk", "«Це абсурд», — кричали мешканці.", "мешканці"),
    ("uk", "Тарас Рідченко переконаний: «Причал не відкриється».", "Тарас Рідченко"),
    ("uk", "Депутат Тарас Рідченко запитав, чому причал «досі зачинений».", "Тарас Рідченко"),
    ("uk", "«Причал відкриється», — розповів журналістам директор порту Тарас Рідченко.", "Тарас Рідченко"),
    ("pt", "“O cais vai abrir”, disse Rita Falcão.", "Rita Falcão"),
    ("pt", "«O cais vai abrir», afirmou a ministra Rita Falcão na segunda-feira.", "Rita Falcão"),
    ("pt", "“O cais vai abrir”, tem dito Rita Falcão.", "Rita Falcão"),
    ("pt", "“O cais”, disse Rita Falcão, “vai abrir em maio”.", "Rita Falcão"),
    ("pt", "“O cais vai abrir”, disse João dos Santos Lima aos jornalistas.", "João dos Santos Lima"),
    ("pt", "“O cais vai abrir”, admitiu ao Jornal da Ria o diretor do porto, Ivo Reis.", "Ivo Reis"),
    ("pt", "“É absurdo”, disse-lhe Ivo Reis.", "Ivo Reis"),
    ("pt", "“É absurdo”, respondeu o seu advogado, João Kolb.", "João Kolb"),
    ("pt", "“É absurdo”, gritaram os moradores.", "os moradores"),
    ("pt", "Rita Falcão, ministra do Mar, disse: “O cais vai abrir”.", "Rita Falcão"),
    ("pt", "Segundo Rita Falcão, o cais é “um presente para a cidade inteira”.", "Rita Falcão"),
    ("pt", "De acordo com a vereadora Rita Falcão, o cais é “um presente para a cidade”.", "Rita Falcão"),
    ("pt", "Para Rita Falcão, o cais é “um presente para a cidade inteira”.", "Rita Falcão"),
    ("pt", "Na avaliação da vereadora Rita Falcão, o cais é “um presente para a cidade”.", "Rita Falcão"),
    ("pt", "Nesta segunda-feira (12), a prefeita classificou o cais de “presente para a cidade”.", "a prefeita"),
    ("pt", "Em comunicado, o governo indicou que o cais era “um presente para a cidade”.", "o governo"),
    ("pt", "Ivo Reis criticou “um presente para ninguém”.", "Ivo Reis"),
    ("pt", "Ivo Reis queixou-se de “um presente para ninguém, pago por todos”.", "Ivo Reis"),
    ("pt", "Ivo Reis saiu da sala, dizendo que era “um presente para ninguém”.", "Ivo Reis"),
    ("pt", "Como disse Ivo Reis, o cais é “um presente para ninguém”.", "Ivo Reis"),
    ("pt", "O cais foi descrito por Ivo Reis como “um presente para ninguém”.", "Ivo Reis"),
    ("pt", "Rita Falcão fez questão de frisar que o cais é “um presente para a cidade”.", "Rita Falcão"),
    ("pt", "Rita Falcão fala em “um presente para a cidade inteira”.", "Rita Falcão"),
    ("pt", "A resposta de Ivo Reis: “O cais não vai abrir em maio”.", "Ivo Reis"),
    ("ro", "„Digul se va deschide”, a declarat Orla Finch.", "Orla Finch"),
    ("ro", "„Digul se va deschide”, a spus primarul Tomas Reed luni, la primărie.", "Tomas Reed"),
    ("ro", "„Digul se va deschide”, a mai spus ea.", "ea"),
    ("ro", "„Digul se va deschide”, a adăugat Orla Finch, care conduce portul.", "Orla Finch"),
    ("ro", "„Digul”, a spus Orla Finch, „se va deschide”.", "Orla Finch"),
    ("ro", "„Digul se va deschide”, potrivit Orlei Finch.", "Orlei Finch"),
    ("ro", "Orla Finch a declarat: „Digul se va deschide.”", "Orla Finch"),
    ("ro", "Orla Finch, primărița din Ilmberg, a declarat: „Digul se va deschide.”", "Orla Finch"),
    ("ro", "Orla Finch, care conduce portul, a spus că digul este „un dar pentru oraș”.", "Orla Finch"),
    ("ro", "Potrivit lui Tomas Reed, digul este „un dar pentru nimeni”.", "Tomas Reed"),
    ("ro", "În opinia lui Tomas Reed, digul este „un dar pentru nimeni”.", "Tomas Reed"),
    ("ro", "Luni, primarul a numit digul „un dar pentru oraș”.", "primarul"),
    ("ro", "Într-un comunicat, guvernul a precizat că digul este „un dar pentru oraș”.", "guvernul"),
    ("ro", "Purtătorul de cuvânt al portului a spus că digul este „un dar pentru oraș”.", "Purtătorul de cuvânt"),
    ("ro", "Tomas Reed a criticat „un dar făcut nimănui”.", "Tomas Reed"),
    ("ro", "Tomas Reed a părăsit sala, spunând că digul este „un dar făcut nimănui”.", "Tomas Reed"),
    ("ro", "Așa cum a spus Tomas Reed, digul este „un dar făcut nimănui”.", "Tomas Reed"),
    ("ro", "„E absurd”, a răspuns avocatul său, Jan Kolb.", "Jan Kolb"),
    ("ro", "„E absurd”, au strigat protestatarii.", "protestatarii"),
    ("ru", "«Причал откроется», — сказала Орла Финч.", "Орла Финч"),
    ("ru", "«Причал откроется», — заявила мэр Орла Финч в понедельник.", "Орла Финч"),
    ("ru", "«Причал откроется», — сказал он.", "он"),
    ("ru", "«Причал откроется», — добавила Орла Финч, которая руководит портом.", "Орла Финч"),
    ("ru", "«Причал, — сказала Орла Финч, — откроется весной».", "Орла Финч"),
    ("ru", "«Причал откроется», — говорится в сообщении мэрии.", "мэрии"),
    ("ru", "«Причал откроется», — сообщили в мэрии.", "мэрии"),
    ("ru", "Орла Финч сказала: «Причал откроется».", "Орла Финч"),
    ("ru", "Орла Финч, мэр Ильмберга, заявила: «Причал откроется».", "Орла Финч"),
    ("ru", "Орла Финч сказала, что причал — «подарок всему городу».", "Орла Финч"),
    ("ru", "По словам Орлы Финч, причал — «подарок всему городу».", "Орлы Финч"),
    ("ru", "По мнению Томаса Рида, причал — «подарок никому».", "Томаса Рида"),
    ("ru", "В понедельник мэр назвал причал «подарком всему городу».", "мэр"),
    ("ru", "Представитель порта отметил, что причал — «подарок всему городу».", "Представитель порта"),
    ("ru", "Томас Рид раскритиковал «подарок никому».", "Томас Рид"),
    ("ru", "Томас Рид покинул зал, назвав причал «подарком никому».", "Томас Рид"),
    ("ru", "Как отметил Томас Рид, причал — «подарок никому».", "Томас Рид"),
    ("ru", "Томас Рид, комментируя решение, заявил, что причал — «подарок никому».", "Томас Рид"),
    ("ru", "«Это абсурд», — ответил его адвокат Ян Кольб.", "Ян Кольб"),
    ("ru", "«Это абсурд», — кричали жители.", "жители"),
]


@pytest.mark.parametrize(("language", "text", "who"), SENTENCES)
def test_the_source_by_the_sentence(language: str, text: str, who: str) -> None:
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    found = quotations(document).quotations[-1]
    assert who in " ".join(text[a:b] for a, b in found.source)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "По словам Орлы Финч, причал — «подарок всему городу». «Он откроется», — сказала Орла Финч."),
        ("ro", "Potrivit Orlei Finch, digul este „un dar pentru oraș”. „Se va deschide”, a spus Orla Finch."),
    ],
)
def test_a_name_that_changes_its_end_is_one_person_of_the_record(language: str, text: str) -> None:
    name = "Орла Финч" if language == "ru" else "Orla Finch"
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
    found = quotations(document, speakers=(Speaker(id="s1", name=name),)).quotations
    assert [q.speaker for q in found] == [name, name]


def test_a_verb_without_its_pronoun_goes_on_with_the_person_before() -> None:
    text = "Tomás Reyes habló del muelle. «Es un regalo para nadie», dijo."
    document = Document(path="s.txt", text=text, sha256="", media_type=MediaType.TEXT, language="es")
    (only,) = quotations(document).quotations
    assert only.speaker == "Tomás Reyes"


@pytest.mark.parametrize("language", sorted(CUES))
def test_every_table_is_in_small_letters(language: str) -> None:
    table = CUES[language]
    words = [*table.verbs, *table.nouns, *table.pronouns, *table.titles, *table.people, *table.joins, *table.calling]
    assert [w for w in words if w != w.lower()] == []
    assert table.verbs
    assert table.pronouns


def test_a_language_without_a_table_is_read_by_the_english_one() -> None:
    assert cues("und") is CUES["en"]
