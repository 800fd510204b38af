"""Who has which function, as the list at the head of a record tells it, and whom its labels mean; all invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.labels import righted
from onrecord.read import read_bytes
from onrecord.speakers import parse
from onrecord.structure import structure
from onrecord.structure.cast import is_cast, may_have, meant, members

# (line of a head, the people in it with what it says of each)
LINES = [
    ("Defensa: D. Bruno Arce Lorca", [("Bruno Arce Lorca", ["defensa"])]),
    (
        "Tribunal: Ilma. Sra. D.ª Olga Vidal Soto (presidenta) e Ilmo. Sr. D. Blas Rey Mora",
        [("Olga Vidal Soto", ["tribunal", "presidenta"]), ("Blas Rey Mora", ["tribunal"])],
    ),
    (
        "Acusación particular: D.ª Nieves Rubio Cano, por la familia de D. Luis Prat",
        [("Nieves Rubio Cano", ["acusacion particular", "por familia d luis prat"])],
    ),
    (
        "Richterin am Landgericht Dr. Olga Kern als Vorsitzende (Vors.)",
        [("Olga Kern", ["richterin am landgericht", "vorsitzende", "vors"])],
    ),
    (
        "Staatsanwalt Uwe Berg als Beamter der Staatsanwaltschaft (StA)",
        [("Uwe Berg", ["staatsanwalt", "beamter staatsanwaltschaft", "sta"])],
    ),
    ("Przewodniczący: sędzia SO Jan Wilk", [("Jan Wilk", ["przewodniczacy"])]),
    ("Obrońca: r. pr. Anna Mazur", [("Anna Mazur", ["obronca"])]),
    ("Testimone: VERDI Silvano", [("Silvano Verdi", ["testimone"])]),
    ("Giudice — Anna Marini", [("Anna Marini", ["giudice"])]),
    ("Avv. ELENA RICCI – Difesa (Neri)", [("Elena Ricci", ["difesa neri"])]),
    (
        "Stadtrat: Stadtammann Urs Keller, Bauvorsteherin Corinne Frei",
        [("Urs Keller", ["stadtrat", "stadtammann"]), ("Corinne Frei", ["stadtrat", "bauvorsteherin"])],
    ),
    (
        "Present: Ada Thorn (Chair); Ben Okoro, Head of Harbours. Apologies: Cleo Marsh",
        [
            ("Ada Thorn", ["present", "chair"]),
            ("Ben Okoro", ["present", "head of harbours"]),
            ("Cleo Marsh", ["apologies"]),
        ],
    ),
    (
        "Frågeställare från salen: 1. Ada Torn, Norrby. 2. Bo Ek",
        [("Ada Torn", ["fragestallare 1"]), ("Bo Ek", ["fragestallare 2"])],
    ),
    (
        "Concejales: TORRES, Nélida; BLANCO, Rocío",
        [("Nélida Torres", ["concejales"]), ("Rocío Blanco", ["concejales"])],
    ),
    (
        "Present: Ms D. Moor (Chair), Mr R. Vane, Ms P. Thorn",
        [("D. Moor", ["present", "chair"]), ("R. Vane", ["present"]), ("P. Thorn", ["present"])],
    ),
    ("This week Ada Thorn talks (from Ilm) to the pilot, who rolled it inland.", []),
    ("3) NERI ADA   Sindaco   P", [("Neri Ada", ["sindaco", "p"])]),
    ("JR  Dr. Jane Roe, Director", [("Jane Roe", ["jr", "director"])]),
    (
        "Before HM Senior Coroner for West Ilm, Mrs Philippa Roe",
        [("Philippa Roe", ["before hm senior coroner for west ilm"])],
    ),
    ("Claimant: Harbour Ferries Limited", []),
    ("Punto 3: Obras del muelle", []),
    ("Started at 9:52, Ilm Hall", []),
]


@pytest.mark.parametrize(("line", "people"), LINES, ids=[x[0][:30] for x in LINES])
def test_a_line_of_a_list(line: str, people: list[tuple[str, list[str]]]) -> None:
    assert [(m.name, [" ".join(f) for f in m.functions]) for m in members(line)] == people


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Testigo: D. Fabio Soto", True),
        ("Vorsitz: Ratspräsidentin Anna Frei", True),
        ("Segretario generale: dott. Mario Testa", True),
        ("Mandatário do arguido: Dr. Pedro Vilar", True),
        ("Testigo: Prometo.", False),
        ("Chair: Thank you, Ada Thorn.", False),
        ("Ada Thorn: Ben Okoro", False),
        ("Geschäft 4: Kredit für die Brücke", False),
    ],
)
def test_a_line_that_is_no_speech(line: str, *, told: bool) -> None:
    assert is_cast(line) is told


COURT = """Tribunal: D.ª Olga Vidal Soto (presidenta)
Ministerio Fiscal: D. Hugo Salas Rey
Acusación particular: D.ª Nieves Rubio Cano
Abogado de la defensa: D. Bruno Arce Lorca
Testigo: D. Fabio Soto Mena
Secretario: D. Jaime Gil
Secretario suplente: D. Carlos Gil
Peritos: D. Andrés Mora, D. Emilio Paz"""
TRIBUNALE = (
    "Pubblico Ministero: dott. Guido Landi\nPer l'imputato: Avv. Livia Conti\nPer le parti civili: Avv. Ugo Ferri"
)
COUNCIL = """Tjänstemän: Anna Lind, kommundirektör
Eva Strand, ordförande; Karin Berg, vice ordförande; Bo Ek, nämndens ordförande"""
GROUPS = "Grupo Municipal Popular: D.ª Begoña Prat Rey (portavoz), D. Jacinto Vega Rey"
RAT = "Vorsitz: Ratspräsidentin Regula Frei\nStadtrat: Stadtammann Urs Keller, Bauvorsteherin Corinne Roth"
KAMMER = """Vorsitzende Richterin: Dr. Anna Frei
Beisitzer: Richterin Mona Vogt, Richter Jan Roth
Sachverständiger: Prof. Dr. Hans Kolb"""
RÄTT = "Ordförande: rådmannen Eva Strand\nFörsvarare: advokat Anna Lind\nTilltalad: Johan Ek\nBiträde: för Karin Berg"
RAAD = "Voorzitter: mevrouw J.M. (Jolanda) de Wit, burgemeester\nGriffier: de heer K. Postma"
JUÍZO = "Mandatário do arguido: Dr. Pedro Vilar\nArguido: António Bastos"
INQUEST = "Before HM Senior Coroner for West Ilm, Mrs Philippa Roe\nDeputy Clerk: Ms Ada Thorn"
# (label, who, with which role)
MEANT = [
    (COURT, "TESTIGO", "Fabio Soto Mena", "TESTIGO"),
    (COURT, "SRA. PRESIDENTA", "Olga Vidal Soto", "PRESIDENTA"),
    (COURT, "M. FISCAL", "Hugo Salas Rey", "FISCAL"),
    (COURT, "AC. PARTICULAR", "Nieves Rubio Cano", "AC. PARTICULAR"),
    (COURT, "DEFENSA", "Bruno Arce Lorca", "DEFENSA"),
    (COURT, "Secretario", "Jaime Gil", "Secretario"),
    (COURT, "TESTIGO SOTO", "Fabio Soto Mena", "TESTIGO"),
    (COURT, "PERITO", None, None),  # two have it
    (COURT, "SOTO", None, None),  # no function
    (COURT, "SR. SOTO", None, None),
    (COURT, "Q", None, None),
    (TRIBUNALE, "P.M.", "Guido Landi", "P.M."),
    (TRIBUNALE, "P.M. LANDI", "Guido Landi", "P.M."),
    (TRIBUNALE, "DIFESA", "Livia Conti", "DIFESA"),
    (TRIBUNALE, "PARTE CIVILE AVV. FERRI", "Ugo Ferri", "PARTE CIVILE"),
    (TRIBUNALE, "IMPUTATO", None, None),
    ("Letrado del acusado: D. Blas Rey", "ACUSADO", None, None),
    ("Letrado de la defensa: D. Blas Rey", "DEFENSA", "Blas Rey", "DEFENSA"),
    ("For the Defendant: ADA THORN, Deputy Public Defender", "THE DEFENDANT", None, None),
    (COUNCIL, "ORDFÖRANDEN", "Eva Strand", "ORDFÖRANDEN"),
    (COUNCIL, "KOMMUNDIREKTÖREN", "Anna Lind", "KOMMUNDIREKTÖREN"),
    (COUNCIL, "DIREKTÖREN", None, None),
    (GROUPS, "PORTAVOZ GRUPO POPULAR", "Begoña Prat Rey", "PORTAVOZ"),
    (GROUPS, "PORTAVOZ GRUPO ECOLOGISTA", None, None),
    (
        "Podium: Olga Kern (Cheftrainerin TSV), Uwe Berg (Trainer HSV)",
        "Cheftrainerin",
        "Olga Kern",
        "Cheftrainerin",
    ),
    (RAT, "Präsidentin", "Regula Frei", "Präsidentin"),
    (RAT, "Stadtammann Keller", "Urs Keller", "Stadtammann"),
    (RAT, "Vizepräsidentin", None, None),
    ("STATE v. ADA JUNE THORN\nHeld at Ilm", "THE DEFENDANT", "Ada June Thorn", "DEFENDANT"),
    ("Proc. n. 4 – a carico di NERI Guido", "IMPUTATO", "Guido Neri", "IMPUTATO"),
    ("THORN v. HARBOUR FERRIES LIMITED", "THE DEFENDANT", None, None),
    ("Clerk: Ada Thorn\nCourt Reporter: Ben Okoro", "THE COURT", None, None),
    ("Cllr Ada Thorn\tChair\nCllr Ben Okoro\tVice-Chair", "VICE-CHAIR", "Ben Okoro", "VICE-CHAIR"),
    (
        "Président ....... M. Luc Marin\nAvocate générale ..... Mme Anne Roux",
        "L'AVOCATE GÉNÉRALE",
        "Anne Roux",
        "L'AVOCATE GÉNÉRALE",
    ),
    (
        "Dr. Hanna Voss, Verbandsvorsteherin\nTim Keller, Technischer Leiter",
        "Technischer Leiter",
        "Tim Keller",
        "Technischer Leiter",
    ),
    (KAMMER, "Vorsitzende", "Anna Frei", "Vorsitzende"),
    (KAMMER, "Sachverständiger", "Hans Kolb", "Sachverständiger"),
    (KAMMER, "Beisitzerin", None, None),  # of two
    (RÄTT, "ORDFÖRANDEN", "Eva Strand", "ORDFÖRANDEN"),
    (RÄTT, "FÖRSVARAREN", "Anna Lind", "FÖRSVARAREN"),
    (RÄTT, "DEN TILLTALADE", "Johan Ek", "TILLTALADE"),
    (RÄTT, "BITRÄDET", None, None),  # for whom, and not who
    (RAAD, "De VOORZITTER", "J.M. de Wit", "VOORZITTER"),
    (RAAD, "De GRIFFIER", "K. Postma", "GRIFFIER"),
    (JUÍZO, "MANDATÁRIO", "Pedro Vilar", "MANDATÁRIO"),
    (JUÍZO, "ARGUIDO", "António Bastos", "ARGUIDO"),
    (INQUEST, "THE CORONER", "Philippa Roe", "CORONER"),
    ("Before: Ms Ada Roe, H.M. Assistant Coroner for West Ilm (sitting alone)", "THE CORONER", "Ada Roe", "CORONER"),
    (INQUEST, "THE CLERK", None, None),  # her deputy is listed
]


@pytest.mark.parametrize(("head", "label", "who", "role"), MEANT)
def test_whom_a_function_means(head: str, label: str, who: str | None, role: str | None) -> None:
    found = meant(parse(label), members(head)) if may_have(label) else None
    assert (found.name, found.role) == (who, role) if found else who is None


def test_a_list_at_the_head_is_no_speech_and_names_who_speaks() -> None:
    talk = """Audiencia de Ilma, 3 de junio de 2031

Defensa: D. Bruno Arce Lorca
Acusada: D.ª Clara Mena Ruiz
Testigo: D. Fabio Soto Mena

SRA. PRESIDENTA: Que pase el testigo. ¿Promete decir la verdad?

TESTIGO: Prometo.

DEFENSA: ¿Vio usted la grúa?

TESTIGO: La vi caer, señoría.

ACUSADA: Yo no estaba allí.
"""
    record = structure(read_bytes(talk.encode(), name="talk.txt"))
    said = [(u.label, u.speaker.name if u.speaker else None) for u in record.utterances]
    assert said == [
        ("SRA. PRESIDENTA", "Presidenta"),
        ("TESTIGO", "Fabio Soto Mena"),
        ("DEFENSA", "Bruno Arce Lorca"),
        ("TESTIGO", "Fabio Soto Mena"),
        ("ACUSADA", "Clara Mena Ruiz"),
    ]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (
            ["Roe Anna (Grüne)", "Von Roth Adrian (SP)", "Kolb Jost"],
            ["Anna Roe (Grüne)", "Adrian Von Roth (SP)", "Jost Kolb"],
        ),
        (["ROE Anna", "VAN DIJK Peter, Rat", "Question"], ["Anna Roe", "Peter Van Dijk, Rat", None]),
        (["Roe Anna (Grüne)", "Kolb Zita"], ["Anna Roe (Grüne)", "Zita Kolb"]),
        (["Roe Anna (Grüne)", "Anna Kolb"], [None, None]),  # a given name stands first
        (["DCI Anna Roe", "MAYOR THORN"], [None, None]),
        (["Harbour Anna", "Kolb"], [None, None]),  # once is not enough
    ],
)
def test_surnames_that_stand_first(labels: list[str], names: list[str | None]) -> None:
    found = righted(labels)
    assert [found.get(x) for x in labels] == names


def test_whoever_has_the_office_on_his_own_label_is_no_other_of_the_list() -> None:
    turns = (
        "Guest: Ben Okoro, Mayor of Westby",
        "MAYOR ADA THORN: Welcome.",
        "Q: Why?",
        "THE MAYOR: It is.",
        "Q: When?",
    )
    record = structure(read_bytes("\n\n".join(turns).encode(), name="talk.txt"))
    assert [u.speaker.name for u in record.utterances if u.speaker] == ["Ada Thorn", "Ada Thorn"]


CALLED = [
    (
        "Testigos: D. Fabio Soto Mena, D.ª Clara Rey Paz",
        [
            "SRA. PRESIDENTA: Que pase el testigo, señor Soto.",
            "¿Vio usted a la testigo Rey?",
            "Que pase doña Clara Rey.",
        ],
        "TESTIGO",
        ["Fabio Soto Mena", "Fabio Soto Mena", "Clara Rey Paz"],
    ),
    (
        "Zeuge: Jost Kolb",
        ["Richterin: Bitte, Herr Zeuge.", "Ich rufe den Zeugen Dr. Hans Roth.", "Nun der nächste Zeuge."],
        "Zeuge",
        ["Jost Kolb", "Hans Roth", None],
    ),
    (
        "Témoins : Mme Anne Roche ; adjudant Paul Morel",
        [
            "LE PRÉSIDENT: Madame ?\n\n(Mme Roche est introduite.)",
            "Bien.\n\n(L'adjudant Morel est introduit.)",
            "Et vous ?",
        ],
        "LE TÉMOIN",
        ["Anne Roche", "Paul Morel", "Paul Morel"],
    ),
    (
        "Przewodniczący: sędzia SO Jan Wilk",
        ["PRZEWODNICZĄCY: Proszę.\n\n(Na salę wchodzi świadek Anna Mazur, lat 61.)", "Co dalej?", "A potem?"],
        "ŚWIADEK",
        ["Anna Mazur", "Anna Mazur", "Anna Mazur"],
    ),
    (
        "Held at Ilm",
        ["JUDGE: We call the next case.", "I call Ada Thorn.", "When did you call Ben Okoro?"],
        "WITNESS",
        ["Witness", "Ada Thorn", "Ada Thorn"],
    ),
]


@pytest.mark.parametrize(("head", "asked", "label", "who"), CALLED, ids=[x[2] for x in CALLED])
def test_whoever_was_called_last(head: str, asked: list[str], label: str, who: list[str | None]) -> None:
    chair, _, first = asked[0].partition(": ")
    turns = "\n\n".join(f"{chair}: {words}\n\n{label}: I saw the crane fall." for words in (first, *asked[1:]))
    record = structure(read_bytes(f"{head}\n\n{turns}\n".encode(), name="talk.txt"))
    assert [u.speaker.name if u.speaker else None for u in record.utterances if u.label == label] == who


STORIES = Path(__file__).with_name("stories")
# Records whose labels are functions, and the names that their heads give them.
NAMED = {
    "audiencia": {
        "SRA. PRESIDENTA": "Remedios Altuna Peciña",
        "TESTIGO": "Fermín Lagar Otero",
        "M. FISCAL": "Gonzalo Ibarrondo Cuesta",
        "AC. PARTICULAR": "Noelia Sanmiguel Torre",
        "DEFENSA": "Bruno Escalada Rius",
        "PERITA": "Leire Anzola Vidal",
        "ACUSADO": "Darío Vallejo Campa",
    },
    "processo": {
        "PRESIDENTE": "Ornella Vascotto",
        "P.M. TERRACINA": "Fabio Terracina",
        "TESTE CARBONE": "Silvano Carbone",
        "DIFESA AVV. SARTORELLI": "Michele Sartorelli",
        "PARTE CIVILE AVV. ROMANÒ": "Lidia Romanò",
        "IMPUTATO DELPRATO": "Guido Delprato",
    },
    "rueckert": {
        "Präsidentin": "Regula Zgraggen",
        "Bühlmann Hanspeter, GPK": "Hanspeter Bühlmann",
        "Iten Ladina (Grüne)": "Ladina Iten",
        "Sutter Reto (SVP)": "Reto Sutter",
        "Camenzind Flavia (SP)": "Flavia Camenzind",
        "Von Moos Adrian (FDP)": "Adrian Von Moos",
        "Bauvorsteherin Rückert": "Corinne Rückert",
        "Stadtammann Hürlimann": "Beat Hürlimann",
    },
}


@pytest.mark.parametrize("name", NAMED)
def test_labels_that_are_functions(name: str) -> None:
    _, text = (STORIES / f"{name}.txt").read_text("utf-8").split("=== record\n", 1)
    record = structure(read_bytes(text.partition("\n=== ")[0].encode(), name="record.txt"))
    assert {u.label: u.speaker.name for u in record.utterances if u.label and u.speaker} == NAMED[name]


def test_a_guest_who_is_welcomed_heads_no_list() -> None:
    text = """     MS. THORN:  Okay.  Today, we have a very special guest, Harbour
Safety Secretary Okoro.  Secretary Okoro is the first Westlander and
diver confirmed to serve as Secretary of Harbour Safety.

     SECRETARY OKORO:  Thank you very much.

     MS. THORN:  Great.  Jo, do you want to begin?

     Q    Thank you.  When will the bridge open?

     SECRETARY OKORO:  In June.
"""
    record = structure(read_bytes(text.encode(), name="talk.txt"))
    assert [u.label for u in record.utterances][:2] == ["MS. THORN", "SECRETARY OKORO"]
