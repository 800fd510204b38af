"""German."""

from onrecord.languages.cues import Cues, forms

GERMAN = Cues(
    verbs=forms(
        """sagt sagte sagten gesagt meint meinte meinten erklärt erklärte erklärten betont betonte betonten fügt fügte ergänzt
        ergänzte bestätigt bestätigte kritisiert kritisierte warnt warnte forderte fordert verlangte verlangt schreibt schrieb
        schrieben äußerte äußert äußerten nannte nennt nannten bezeichnete bezeichnet rief ruft fragte fragt antwortete
        antwortet teilte teilt mitgeteilt berichtet berichtete berichteten behauptet behauptete versprach verspricht
        unterstrich verkündete verkündet kommentierte kommentiert zitiert zitierte sprach spricht lobte lobt argumentierte
        argumentiert hieß heißt stellte stellt wies gab gibt glaubt glaubte hofft hoffte erwiderte erinnerte erinnert
        kündigte kündigt beklagte beklagt begründete begründet urteilte schilderte schildert räumte vermutete vermutet
        beschrieb beschreibt resümierte appellierte verteidigte verteidigt entgegnete drohte droht würdigte würdigt
        verurteilte erzählte erzählt prophezeite zeigte bekräftigte bekräftigt verteidigte plädierte erläuterte erläutert
        lautet lautete führte bilanzierte mahnte mahnt schlug begrüßte bedauerte gestand dementierte"""
    ),
    nouns=forms("worte aussage erklärung behauptung frage antwort vorwurf forderung stellungnahme satz worten angaben motto"),
    toward=("laut", "nach angaben von", "nach angaben", "so", "zufolge", "nach den worten", "nach ansicht"),
    pronouns={"er": "m", "sie": "f", "es": "n", "ich": "s", "wir": "p", "ihm": "m", "ihr": "f", "dieser": "m", "diese": "f"},
    breaks=forms("und aber oder während als wenn weil da obwohl dass nachdem bevor der die das welche welcher sondern denn"),
    that=forms("dass daß ob wie warum"),
    auxiliaries=forms("hat haben hatte hatten ist war wurde wird auch später weiter dazu hinzu aus mit an"),
    determiners=forms("der die das ein eine einer eines dem den des dieser diese dieses sein seine ihr ihre mehrere viele"),
    titles={"herr": "m", "frau": "f", "dr": "", "prof": "", "präsident": "m", "präsidentin": "f", "minister": "m", "ministerin": "f",
            "kanzler": "m", "kanzlerin": "f", "bürgermeister": "m", "bürgermeisterin": "f"},
    people=forms(
        """sprecher sprecherin polizei regierung ministerium gericht partei kritiker experten forscher vorsitzende vorsitzender
        präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin direktor direktorin chef
        zeitung unternehmen verband organisation anwalt richter staatsanwaltschaft behörde augenzeugen zeugen"""
    ),
    naming=forms("sogenannte sogenannten genannt genannte namens titel bezeichnet heißt heißen"),
    arms_length=("sogenannte", "sogenannten", "sogenannter", "so genannte", "so genannten", "namens", "genannt", "titel", "begriff", "motto"),
    works=forms("buch film lied album sendung roman stück serie magazin zeitung zeitschrift song projekt aktion initiative kampagne"),
    elsewhere=(
        r"\bin einer (?:\w+ )?(?:mitteilung|pressemitteilung|erklärung|stellungnahme)\b", r"\bim interview\b", r"\bin einem (?:\w+ )?interview\b",
        r"\bauf (?:twitter|facebook)\b", r"\bim jahr \d{4}\b", r"\bvor (?:\w+ )?(?:jahren|monaten|wochen)\b",
    ),
    here=(r"\bpressekonferenz\b", r"\bin (?:seiner|ihrer|der) rede\b"),
    prepositions=forms("von in an auf für mit aus bei zu über gegen nach vor"),
    verb_last=True,
)  # fmt: skip
