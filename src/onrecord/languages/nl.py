"""Dutch, of the Netherlands and Flanders."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

_VERBS = forms(
    """laat laten liet lieten hield houdt hielden merkt merkte haalt haalde vult vulde deelt deelde werpt wierp brengt bracht
    wijst wees wezen dringt drong valt viel bestempeld betiteld bestempelde bestempelt betitelde weggezet afgedaan gekwalificeerd kwalificeerde
    zei zeggen zegt zeiden gezegd vertelt vertelde vertelden verteld verklaart verklaarde verklaarden verklaard meldt meldde meldden gemeld stelt stelde
    stelden gesteld vindt vond vonden gevonden noemt noemde noemden genoemd schrijft schreef schreven geschreven vraagt vroeg vroegen gevraagd antwoordt
    antwoordde antwoordden geantwoord reageert reageerde reageerden gereageerd benadrukt benadrukte benadrukten waarschuwt waarschuwde waarschuwden
    gewaarschuwd bevestigt bevestigde bevestigd ontkent ontkende ontkenden ontkend belooft beloofde beloofden beloofd erkent erkende erkenden erkend
    betoogt betoogde betoogden betoogd herhaalt herhaalde herhaald concludeert concludeerde geconcludeerd constateert constateerde geconstateerd
    oordeelt oordeelde geoordeeld spreekt sprak spraken gesproken beschrijft beschreef beschreven omschrijft omschreef omschreven bekritiseert
    bekritiseerde prijst prees geprezen hekelt hekelde gehekeld verwijt verweet verweten eist eiste eisten geëist pleit pleitte pleitten gepleit roept
    riep riepen geroepen schreeuwt schreeuwde fluistert fluisterde verzucht verzuchtte grapt grapte lacht lachte sneert sneerde schampert schamperde
    moppert mopperde klaagt klaagde klaagden geklaagd betreurt betreurde verdedigt verdedigde verdedigd besluit besloot beklemtoont beklemtoonde
    verduidelijkt verduidelijkte verzekert verzekerde verzekerd denkt dacht dachten gelooft geloofde hoopt hoopte vreest vreesde verwacht verwachtte
    wil wilde wilden vermoedt vermoedde citeert citeerde geciteerd onderstreept onderstreepte beweert beweerde beweerden beweerd suggereert suggereerde
    adviseert adviseerde dreigt dreigde dreigden gedreigd kondigt kondigde onthult onthulde onthuld twittert twitterde bekent bekende bekend
    bestrijdt bestreed bestreden bespot bespotte beschuldigt beschuldigde beschuldigden beschuldigd complimenteert herinnert herinnerde herinneren
    vervolgt vervolgde preciseert preciseerde relativeert relativeerde nuanceert nuanceerde repliceert repliceerde pareert pareerde countert counterde
    foetert foeterde briest brieste glimlacht glimlachte knikt knikte zucht zuchtte snauwt snauwde bitst bitste oppert opperde meent meende meenden
    redeneert redeneerde begint begon sluit sloot voegt voegde geeft gaf gaven legt legde legden licht lichtte voorspelt voorspelde bedankt bedankte
    bezweert bezwoer vat vatte feliciteert verwelkomt verwelkomde luidt luidde luiden noteert noteerde mailt mailde stellen noemen vinden schrijven
    vragen antwoorden waarschuwen eisen melden roepen spreken beweren pleiten vertellen verklaren verwijten verwijzen verwijst verwees"""
)
# Verbs that part: one word at the end of a clause.
_PARTED = forms(
    """toegegeven toegaf toegeeft toegevoegd toevoegde toevoegt uitgelegd uitlegde uitlegt aangekondigd aankondigde aankondigt aangegeven aangaf aangeeft
    meegedeeld meedeelde meedeelt opgemerkt opmerkte opmerkt uitgeroepen toegelicht toelichtte toelicht afgesloten ingebracht volgehouden"""
)

DUTCH = Cues(
    verbs=_VERBS | _PARTED,
    weak=forms("denkt dacht dachten gelooft geloofde hoopt hoopte vreest vreesde verwacht verwachtte wil wilde wilden vermoedt vermoedde vindt vond vonden"),
    nouns=forms("woorden uitspraak verklaring vraag antwoord reactie belofte kritiek verwijt oproep stelling boodschap motto conclusie repliek waarschuwing"),
    ambiguous=forms("vraag antwoord licht zucht vragen woorden antwoorden wil vat"),
    toward=(
        "volgens", "aldus", "naar de mening van", "in de woorden van", "naar het oordeel van", "naar zeggen van", "in de ogen van", "afgaand op",
        "op gezag van", "zo zegt", "zo zei", "zo stelt", "zo stelde", "zo vindt", "zo meldt", "zo schrijft",
    ),
    voices=("bij monde van", "bij monde van de"),
    minding=forms("voor"),
    compound={w: forms("van over") for w in "spreekt sprak spraken gesproken".split()},
    apart={
        **dict.fromkeys(("voegt", "voegde", "voegden"), forms("toe")),
        **dict.fromkeys(("geeft", "gaf", "gaven"), forms("toe aan")),
        **dict.fromkeys(("legt", "legde", "legden"), forms("uit")),
        **dict.fromkeys(("laat", "laten", "liet", "lieten"), forms("weten optekenen vallen ontvallen")),
        **dict.fromkeys(("hield", "houdt", "hielden"), forms("voor vol")),
        **dict.fromkeys(("merkt", "merkte"), forms("op")),
        **dict.fromkeys(("haalt", "haalde"), forms("uit")),
        **dict.fromkeys(("vult", "vulde"), forms("aan")),
        **dict.fromkeys(("licht", "lichtte"), forms("toe")),
        **dict.fromkeys(("deelt", "deelde"), forms("mee")),
        **dict.fromkeys(("vat", "vatte"), forms("samen")),
        **dict.fromkeys(("werpt", "wierp"), forms("tegen")),
        **dict.fromkeys(("brengt", "bracht"), forms("in uit")),
        **dict.fromkeys(("wijst", "wees", "wezen"), forms("erop op")),
        **dict.fromkeys(("dringt", "drong"), forms("aan")),
        **dict.fromkeys(("sluit", "sloot"), forms("af aan")),
        **dict.fromkeys(("kondigt", "kondigde", "kondigden"), forms("aan")),
        **dict.fromkeys(("valt", "viel"), forms("uit bij")),
    },
    closing=forms(
        """gezegd verteld verklaard gemeld gesteld genoemd geschreven gevraagd beloofd omschreven beschreven bestempeld gehekeld geprezen verweten
        toegegeven toegevoegd uitgelegd aangekondigd betiteld bekritiseerd gekwalificeerd weggezet afgedaan"""
    ),
    second=True,
    particles=forms("van der den de ter ten te in 't la du"),
    minds=forms("ogen mening woorden oordeel optiek visie"),
    whose={"zijn": "m", "haar": "f", "hun": "p"},
    objects=forms("hem haar hen hun"),
    whom=dict.fromkeys(forms("mij me ons hem haar hun"), ""),
    definite={"de": "", "het": ""},
    strange={"een": "", "één": ""},
    pronouns={
        "hij": "m", "hem": "m", "zij": "f", "ze": "f", "ik": "s", "wij": "p", "we": "p", "deze": "", "die": "", "laatstgenoemde": "",
    },
    relatives=forms("die wie"),
    breaks=forms("en maar of terwijl want dus"),
    joins=forms("en of maar noch"),
    subordinators=forms("toen als omdat hoewel nadat voordat zodra terwijl waar sinds doordat wanneer"),
    calling=forms("als"),
    declares=forms("dat"),
    at=forms("in op tijdens bij"),
    pledges=forms("belooft beloofde beloofden beloofd dreigt dreigde weigert weigerde"),
    pledged=forms("om te"),
    agreed=forms("afgesproken overeengekomen"),
    passive=forms("werd werden wordt worden is zijn"),
    that=forms("dat of hoe waarom"),
    auxiliaries=forms(
        """heeft hebben had hadden heb is zijn was waren werd werden wordt worden zal zullen zou zouden kan kunnen kon konden mag mogen moet
        moeten moest wil niet er zich gaat ging"""
    ),
    adverbs=forms(
        """gisteren vandaag morgen vanmorgen vanmiddag vanavond vannacht ook nog dan daarna later eerder maandag dinsdag woensdag donderdag vrijdag
        zaterdag zondag toch al weer wel nu hier daar zo verder bovendien echter daarom inmiddels onlangs altijd nooit meer eens even
        vervolgens tenslotte intussen desondanks meteen direct steeds opnieuw woensdagavond donderdagavond dinsdagavond maandagavond daarop daarover juist daarmee daarvoor daartoe daarbij hiermee hierover hierop toe mee weten af samen eraan daaraan hieraan erop alleen terug"""
    ),
    as_told=forms("zoals"),
    finite=forms("doet deed gaat ging komt kwam staat stond blijft bleef krijgt kreeg maakt maakte ligt lag zit zat loopt liep"),
    agents=forms("door"),
    links=forms("van der den de voor"),
    person_endings=("ster", "teur", "trice", "loog", "ist", "iste", "aar", "meester", "woordvoerder", "woordvoerster", "lid", "leider", "leidster", "kundige"),
    determiners=forms("de het een deze dit die dat zijn haar hun onze enkele veel vele meerdere sommige mijn elke één"),
    dates=forms("januari februari maart april mei juni juli augustus september oktober november december"),
    titles={
        "meneer": "m", "mevrouw": "f", "heer": "m", "dhr": "m", "mevr": "f", "mw": "f", "dr": "", "drs": "", "prof": "", "ir": "", "mr": "", "burgemeester": "",
        "wethouder": "", "minister": "", "staatssecretaris": "", "premier": "", "president": "", "voorzitter": "", "schepen": "", "heemraad": "", "dijkgraaf": "", "raadslid": "", "rechter": "",
        "professor": "", "generaal": "m", "gedeputeerde": "", "commissaris": "", "koning": "m", "koningin": "f",
    },
    asking=forms("vraagt vroeg gevraagd"),
    asked=forms("gevraagd desgevraagd geconfronteerd"),
    answers=forms("antwoord repliek weerwoord reactie"),
    questions=forms("vraag vragen"),
    ages=("-jarige", "'er"),
    receivers=forms("tegen aan"),
    bodies=forms(
        """politie regering kabinet gemeente ministerie rechtbank partij krant bedrijf bond vakbond vereniging stichting organisatie openbaar justitie
        provincie school ziekenhuis college"""
    ),
    people=forms(
        """woordvoerder woordvoerster politie regering kabinet gemeente ministerie rechtbank partij krant bedrijf bond vakbond vereniging stichting
        organisatie justitie provincie school ziekenhuis college burgemeester wethouder minister premier president voorzitter directeur directrice
        baas hoofd chef raadslid raadsleden kamerlid kamerleden fractievoorzitter lijsttrekker partijleider advocaat advocate rechter officier
        deskundige deskundigen experts onderzoeker onderzoekers getuige getuigen bewoner bewoners bewoonster buurman buurvrouw buren boer
        boerin boeren visser vissers leraar lerares docent docente leerling leerlingen ouders vader moeder zoon dochter broer zus man vrouw echtgenoot
        arts dokter verpleegkundige trainer bondscoach aanvoerder keeper spits verdediger speler speelster ondernemer onderneemster winkelier
        demonstranten betogers actievoerder student studente studenten historicus historica dijkgraaf commandant brandweercommandant korpschef
        commissaris gedeputeerde staatssecretaris schepen ambtenaar ambtenaren beheerder coördinator bestuurder bestuursvoorzitter topman topvrouw
        secretaris penningmeester hoogleraar wetenschapper econoom jurist kunstenaar kunstenares schrijver schrijfster regisseur acteur actrice zanger
        zangeres kandidaat verdachte slachtoffer inwoner inwoners"""
    ),
    roles=forms(
        """trainer coach bondscoach oefenmeester aanvoerder captain keeper doelman spits aanvaller verdediger middenvelder speler speelster burgervader burgermoeder
        bestuurder politicus politica liberaal sociaaldemocraat christendemocraat econoom jurist kunstenaar kunstenares schrijver schrijfster
        regisseur acteur actrice zanger zangeres ondernemer onderneemster advocaat advocate architect boekhouder kandidaat leider woordvoerder woordvoerster
        bewindsman bewindsvrouw dijkgraaf commandant fractievoorzitter fractieleider topman topvrouw"""
    ),
    arms_length=("zogenaamde", "zogeheten", "zogenoemde", "bijgenaamd", "bekend als", "bekend staat als", "de term", "het woord", "getiteld", "genaamd", "in de volksmond"),
    works=forms("boek film lied album programma roman stuk toneelstuk serie documentaire tijdschrift krant dagblad project campagne actie"),
    shown=forms("bord borden spandoek spandoeken poster opschrift leus sticker zong zongen zingen lied volkslied"),
    cries=forms("gejoel boegeroep kreten gefluit gelach"),
    amid=forms("onder"),
    elsewhere=(
        r"\bin een (?:\w+ )?(?:verklaring|persbericht|interview|brief|bericht|mail|reactie|podcast|opiniestuk)\b", r"\b(?:telefonisch|schriftelijk)\b",
        r"\baan de telefoon\b", r"\bper (?:mail|e-mail|brief)\b", r"\btegen(?:over)? (?:deze krant|de krant|het \w*blad|\w*nieuws|omroep|nos|anp|rtl)\b",
        r"\bna (?:afloop|de vergadering|het debat|de zitting)\b", r"\bop (?:twitter|facebook|instagram|x|linkedin)\b", r"\b\w+ (?:jaar|maanden|weken) geleden\b",
        r"\bin gesprek met\b", r"\bbij de uitgang\b", r"\bin de wandelgangen\b",
    ),
    here=(r"\bpersconferentie\b", r"\bin (?:zijn|haar) (?:toespraak|speech)\b"),
    prepositions=forms(
        """van in op aan met bij voor na naar door over tegen uit om tot te ten ter onder tussen sinds zonder wegens tijdens volgens achter
        naast namens ondanks vanaf vanuit binnen buiten richting jegens per tegenover"""
    ),
    given=GIVEN,
)  # fmt: skip
