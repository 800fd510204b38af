"""Romanian."""

from onrecord.languages.cues import Cues, forms

ROMANIAN = Cues(
    verbs=forms(
        """spus spune spunea declarat declară afirmat afirmă explicat explică adăugat adaugă precizat precizează răspuns răspunde
        întrebat întreabă subliniat subliniază anunțat anunță susținut susține avertizat avertizează promis promite criticat
        critică scris scrie povestit povestește recunoscut recunoaște menționat menționează concluzionat insistat insistă
        transmis transmite cerut cere amintit amintește"""
    ),
    nouns=forms("declarația cuvintele întrebarea răspunsul promisiunea comunicatul"),
    toward=("potrivit", "conform", "după"),
    pronouns={"el": "m", "ea": "f", "ei": "p", "ele": "p", "eu": "s", "noi": "p", "acesta": "m", "aceasta": "f"},
    breaks=forms("și dar sau iar când pentru că dacă care unde deși"),
    joins=forms("și sau"),
    calling=forms("ca drept"),
    that=forms("că dacă cum"),
    auxiliaries=forms("a au am avea fost este era mai apoi"),
    determiners=forms("un o unii unele acest această acei mai mulți"),
    titles={"domnul": "m", "doamna": "f", "dl": "m", "dna": "f", "președintele": "m", "ministrul": "m", "primarul": "m"},
    people=forms("purtătorul președintele președinta ministrul primarul directorul șeful guvernul poliția avocatul experții martorii raportul"),
    arms_length=("așa-numitul", "așa-numita", "numit", "supranumit", "intitulat", "cuvântul"),
    works=forms("carte cartea film filmul cântecul albumul emisiunea romanul piesa serialul revista"),
    elsewhere=(r"\bîntr-un (?:comunicat|interviu|mesaj)\b", r"\bpe (?:twitter|facebook)\b", r"\bacum \w+ (?:ani|luni|săptămâni)\b"),
    here=(r"\bconferinț[aăe] de presă\b",),
    prepositions=forms("de din la în pe cu pentru prin despre"),
)  # fmt: skip
