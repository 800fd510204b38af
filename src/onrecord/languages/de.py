"""German."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

_VERBS = forms(
    """sagt sagte sagten gesagt meint meinte meinten erklärt erklärte erklärten betont betonte betonten fügt fügte ergänzt
    ergänzte bestätigt bestätigte kritisiert kritisierte warnt warnte forderte fordert verlangte verlangt schreibt schrieb
    schrieben äußerte äußert äußerten nannte nennt nannten bezeichnete bezeichnet rief ruft fragte fragt antwortete
    antwortet teilte teilt mitgeteilt berichtet berichtete berichteten behauptet behauptete versprach verspricht
    unterstrich verkündete verkündet kommentierte kommentiert zitiert zitierte sprach spricht lobte lobt argumentierte
    argumentiert hieß heißt stellte stellt wies gab gibt glaubt glaubte hofft hoffte erwiderte erinnerte erinnert
    kündigte kündigt beklagte beklagt begründete begründet urteilte schilderte schildert räumte vermutete vermutet
    beschrieb beschreibt resümierte appellierte verteidigte verteidigt entgegnete drohte droht würdigte würdigt
    verurteilte erzählte erzählt prophezeite zeigte bekräftigte bekräftigt verteidigte plädierte erläuterte erläutert
    lautet lautete führte bilanzierte mahnte mahnt schlug begrüßte bedauerte gestand dementierte
    attackierte attackiert bestreitet bestritt verglich vergleicht resümiert empfahl empfiehlt verlautete angegeben
    sagen fragen meinen erklären
    fordern kritisieren warnen betonen bezeichnen nennen sprechen schreiben berichten behaupten vermuten lässt ließ
    bestritten sprachen riefen schrieben warf geäußert hinzugefügt beurteilte beurteilt vorgeworfen warb fasste"""
)
# Verbs that part: one word at the end of a clause.
_PARTED = forms(
    """mitteilte mitteilt hinzufügte hinzufügt ausführte ausführt feststellte feststellt angab angibt zugab zugibt
    bekanntgab bekanntgibt vorwarf vorwirft ankündigte ankündigt klarstellte klarstellt einräumte einräumt darlegte darlegt
    aussagte aussagt zusagte zusagt unterstrich wiedergab verlauten bekanntgegeben angekündigt festgestellt eingeräumt
    klargestellt zugegeben verkündet beklagt betont erwidert entgegnet gefordert kritisiert bezeichnet berichtet behauptet
    beschrieben geschrieben gewarnt gelobt versichert versicherte beteuerte beteuert konstatierte konstatiert gemahnt
    nannten wissen titulierte tituliert spottete monierte moniert bemängelte bemängelt rügte rügt wetterte konterte
    kontert twitterte twittert postete hält hielt halten hielten notierte stöhnte jubelte jubelt scherzte meldete meldet"""
)

GERMAN = Cues(
    verbs=_VERBS | _PARTED | frozenset(v + "n" for v in _VERBS if v.endswith("te")),
    nouns=forms(
        """worte aussage erklärung behauptung frage antwort vorwurf forderung stellungnahme satz worten angaben motto auskunft replik
        kommentar entgegnung erwiderung begründung fazit urteil appell warnung rat bitte bilanz reaktion konter spitze"""
    ),
    whose={"sein": "m", "seine": "m", "ihr": "f", "ihre": "f"},
    minds=frozenset(),
    toward=("laut", "nach angaben", "nach aussagen", "nach aussage", "nach den worten", "in den worten", "nach ansicht", "nach meinung", "nach auffassung", "so", "gemäß", "aus sicht"),
    definite={"der": "m", "die": "f", "des": "m", "dem": "m", "den": "m"},
    strange={"ein": "m", "eine": "f"},
    sexes={"mann": "m", "frau": "f", "in": "f"},
    compound={**dict.fromkeys(("hält", "hielt", "halten", "hielten"), forms("für")), "wissen": forms("will wollen wollte wollten")},
    pronouns={"er": "m", "sie": "f", "es": "n", "ich": "s", "wir": "p", "ihm": "m", "ihr": "f", "dieser": "m", "diese": "f"},
    breaks=forms("wer wen wem wessen was und aber oder während als wenn weil da obwohl dass nachdem bevor der die das welche welcher sondern denn"),
    joins=forms("und oder sowie"),
    calling=forms("als"),
    declares=forms("dass daß"),
    pledges=forms("versprach verspricht versprachen versprochen zugesagt zusagte kündigte kündigt drohte droht drohten"),
    loose=forms("so"),
    agreed=forms("vereinbart beschlossen"),
    passive=forms("wurde wurden worden"),
    subjunctive=forms("sei seien habe könne müsse wolle solle dürfe gebe gehe komme stehe bleibe"),
    that=forms("dass daß ob wie warum"),
    auxiliaries=forms("hat haben hatte hatten habe hätten ist war waren wurde wurden wird werden"),
    determiners=forms("der die das ein eine einer eines dem den des dieser diese dieses sein seine seiner seines ihr ihre ihrer ihres mehrere viele"),
    titles={"herr": "m", "frau": "f", "dr": "", "prof": "", "präsident": "m", "präsidentin": "f", "minister": "m", "ministerin": "f",
            "kanzler": "m", "kanzlerin": "f", "bürgermeister": "m", "bürgermeisterin": "f",
            "oberbürgermeister": "m", "oberbürgermeisterin": "f", "landrat": "m", "landrätin": "f", "senator": "m", "senatorin": "f",
            "ministerpräsident": "m", "ministerpräsidentin": "f", "richter": "m", "richterin": "f"},
    receivers=forms("dem der"),
    roles=forms("""liberale liberaler sozialdemokrat sozialdemokratin christdemokrat christdemokratin grüne grüner politiker politikerin
        manager managerin jurist juristin ökonom ökonomin kapitän torwart stürmer trainer trainerin architekt architektin zeuge zeugin verwaltungschef amtschef ressortchef regierungschef regierungschefin landwirt landwirtin"""),
    ages=("-jährige", "-jähriger", "-jährigen"),
    asking=forms("fragt fragte fragten gefragt befragt"),
    asked=forms("gefragt befragt angesprochen"),
    questions=forms("frage fragen nachfrage nachfragen"),
    bodies=forms(
        """polizei regierung ministerium gericht partei zeitung unternehmen verband organisation staatsanwaltschaft
        behörde"""
    ),
    people=forms(
        """beamte beamter beamtin ex-beamte ex-beamter sprecher sprecherin polizei regierung ministerium gericht partei kritiker experten forscher vorsitzende vorsitzender
        präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin direktor direktorin chef
        stadträtin stadtrat wirtin wirt lehrerin lehrer ärztin arzt bäuerin bauer fischer fischerin anwältin leiter leiterin abgeordnete abgeordneter trainer trainerin zeitung unternehmen verband organisation anwalt richter staatsanwaltschaft behörde augenzeugen zeugen"""
    ),
    also={"stadtoberhaupt": "bürgermeister", "rathauschef": "bürgermeister", "rathauschefin": "bürgermeisterin", "coach": "trainer", "übungsleiter": "trainer"},
    arms_length=("sogenannte", "sogenannten", "sogenannter", "so genannte", "so genannten", "namens", "genannt", "titel", "begriff", "motto"),
    works=forms("modell modelle nachrichtenagentur agentur nachrichtenmagazin tageszeitung wochenzeitung internetseite website band gruppe schiff film oper ausstellung preis buch film lied album sendung roman stück serie magazin zeitung zeitschrift song projekt aktion initiative kampagne"),
    shown=forms("plakat plakate schild schilder transparent transparente banner aufschrift aufkleber sang sangen singen lied lieder hymne"),
    elsewhere=(
        r"\bin einer (?:\w+ )?(?:mitteilung|pressemitteilung|erklärung|stellungnahme)\b", r"\bim interview\b", r"\bin einem (?:\w+ )?interview\b",
        r"\b(?:unserer|dieser) (?:zeitung|redaktion)\b", r"\bgegenüber (?:unserer|der|dem|dieser)(?: \w+)? (?:\w*zeitung|redaktion|\w*agentur|\w*sender|\w*blatt)\b",
        r"\b(?:telefonisch|schriftlich)\b", r"\bam telefon\b", r"\bper (?:e-mail|mail|brief)\b",
        r"\bin (?:einem|seinem|ihrem)(?: \w+)? (?:brief|schreiben|beitrag|gastbeitrag|post|podcast|newsletter|gespräch)\b",
        r"\bnach der (?:\w*sitzung|debatte|anhörung|verhandlung|vernehmung)\b",
        r"\bauf (?:twitter|facebook|instagram|x|bluesky|mastodon)\b", r"\bim jahr \d{4}\b",
        r"\b(?:sagte|sagt|erklärte|erzählte)(?: [\w-]+){0,3} (?:dem|der|den) (?:[\w-]+ )?(?:\w*zeitung|\w*blatt|\w*magazin|\w*sender|\w*agentur|\w*rundfunk|[\w-]*anzeiger|[\w-]*kurier|spiegel)\b",
        r"\bam rande (?:der|des|einer)\b", r"\bvor dem (?:saal|rathaus|gericht|gebäude|landtag|bundestag)\b", r"\bvor (?:\w+ )?(?:jahren|monaten|wochen)\b",
    ),
    here=(r"\bpressekonferenz\b", r"\bin (?:seiner|ihrer|der) rede\b"),
    fused=forms("vom zum zur beim im am"),
    prepositions=forms(
        """von vom in im ins an am ans auf aufs für mit aus bei beim zu zum zur über gegen gegenüber nach vor durch um unter
        seit bis ohne wegen trotz während laut gemäß neben zwischen hinter angesichts aufgrund anlässlich hinsichtlich entgegen
        statt dank samt nebst binnen inmitten seitens vonseiten abseits innerhalb außerhalb infolge mithilfe bezüglich per pro ab"""
    ),
    seeing=forms("zitiert zitierte zitierten"),
    answers=forms("antwort replik entgegnung erwiderung konter"),
    given=GIVEN,
    person_endings=("rin", "ktin", "tin", "gin", "min", "chefin", "er", "ist", "chef", "rat", "ant", "eur", "loge", "tor", "mann", "frau", "jährige", "jähriger"),
    verb_last=True,
    endings=("ern", "ers", "er", "en", "es", "em", "e", "n", "s"),
    behind=forms("zufolge"),
    adverbs=forms(
        """dabei darin dazu daher zwar denn ähnlich zudem außerdem auch weiter weiterhin gleichzeitig dagegen jedoch später
        gestern heute morgen so damit dann hier dort allerdings zugleich ferner schließlich erneut wörtlich unterdessen
        inzwischen bereits schon noch nun jetzt damals zuvor danach daraufhin deshalb trotzdem dennoch hingegen immerhin etwa
        ansonsten sonst einerseits andererseits derweil mittlerweile natürlich freilich vielmehr nie niemals
        nur nicht sehr wiederholt ausdrücklich zunächst zuletzt abschließend darauf darüber daran hierzu dafür davon
        anschließend offiziell öffentlich lediglich ebenfalls ebenso wieder mehrfach vorher währenddessen kürzlich jüngst"""
    ),
    subordinators=forms("als wenn weil da obwohl nachdem bevor während wie indem sodass sobald falls"),
    reported=forms(
        """sei seien habe werde würde würden könne könnten müsse müssten wolle wollten solle sollten dürfe dürften gebe gehe
        hätte hätten wäre wären komme stehe lasse bleibe handele handle halte finde sehe nehme bringe führe treffe brauche
        mache verfüge bestehe liege stelle trage bedeute zeige wisse gehöre glaube hoffe denke erwarte fehle laufe biete
        spreche rechne fordere verlange plane suche wünsche freue unterstütze lehne"""
    ),
)  # fmt: skip
