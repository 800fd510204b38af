"""Polish."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

# Past tenses by their stem ("dodał", "dodała", "dodali", "dodały"); with those in -eć as they are ("powiedzieli").
_PAST = """doda powiedzia stwierdzi zapewni zapewnia podkreśli podkreśla zaznaczy zaznacza wyjaśni wyjaśnia przyzna przyznawa oceni ocenia mówi
twierdzi uważa przekonywa tłumaczy wytłumaczy zapowiedzia odpowiedzia odpowiada odpar oświadczy poinformowa informowa ogłosi skomentowa
komentowa napisa pisa zapyta pyta dopytywa spyta apelowa zaapelowa ostrzeg ostrzega przestrzeg argumentowa wskaza wskazywa zauważy zauważa zastrzeg
przypomnia przypomina zażartowa żartowa wspomina wspomnia opowiedzia opowiada relacjonowa zarzuci zarzuca skrytykowa krytykowa pochwali chwali
nazwa nazywa określi określa potwierdzi potwierdza zaprzeczy zaprzecza obieca obiecywa zagrozi grozi poprosi prosi zażąda żąda domaga
zadeklarowa deklarowa podsumowa podsumowywa skwitowa kwitowa ironizowa grzmia wtórowa kontynuowa rzuci wtrąci doprecyzowa sprecyzowa zakończy
wyliczy wylicza zaproponowa proponowa zasugerowa sugerowa wyzna zacytowa cytowa dopowiedzia protestowa zaprotestowa oburzy oburza podziękowa
dziękowa żali ubolewa ripostowa zripostowa broni pogratulowa zwróci odnios wyrazi wypowiedzia zareagowa reagowa uspokaja uspokoi
mrukną krzycza woła zawoła skandowa powtarza powtórzy pozdrowi przeprosi zapewnia wyraża myśla sądzi wierzy liczy obawia chcia poda przekaza przekazywa zakomunikowa dowodzi""".split()
_IRREGULAR = forms(
    """mówi mówią twierdzi twierdzą uważa uważają podkreśla podkreślają dodaje dodają zaznacza zaznaczają wyjaśnia wyjaśniają tłumaczy tłumaczą
    przyznaje przyznają ocenia oceniają zapewnia zapewniają przekonuje przekonują odpowiada odpowiadają ostrzega ostrzegają przypomina
    przypominają wskazuje wskazują zauważa zauważają pyta pytają pisze piszą informuje informują apeluje apelują argumentuje argumentują
    opowiada opowiadają wspomina wspominają zarzuca zarzucają krytykuje krytykują nazywa nazywają określa określają potwierdza potwierdzają
    zaprzecza zaprzeczają obiecuje obiecują grozi grożą deklaruje deklarują podsumowuje ironizuje kwituje wylicza proponuje proponują sugeruje
    żartuje uśmiecha śmieje wzdycha broni chwali żąda żądają domaga oświadcza zapowiada zapowiadają komentuje komentują zastrzega dopytuje ripostuje
    kontynuuje wtóruje cytuje relacjonuje powtarza krzyczy krzyczą skarży martwi dziękuje denerwuje reaguje precyzuje przestrzega uspokaja
    powiedzieli zapowiedzieli odpowiedzieli opowiedzieli przypomnieli krzyczeli myśli sądzi wierzy liczy obawia chce chcą chciał chciała wyliczają
    krzyknął krzyknęła krzyknęli westchnął westchnęła mruknął mruknęła odrzekł odrzekła rzekł rzekła wykrzyknął wykrzyknęła uśmiechnął uśmiechnęła
    uciął ucięła syknął przyklasnął czytamy usłyszeliśmy skwitował uznał uznała uznali zganił obruszył odnotował odnotowała skonstatował
    nazwany nazwana nazwane określony określona określone opisany opisana opisane skrytykowany skrytykowana skrytykowane podaje podają przekazuje
    przekazują mówiąc dodając podkreślając zaznaczając tłumacząc wyjaśniając nazywając określając twierdząc zarzucając zapewniając przypominając argumentując
    przekonując pytając oceniając powołuje zdradza zdradził zdradziła wytyka wytknął wytknęła ujawnił ujawniła odbija"""
)

POLISH = Cues(
    verbs=frozenset(s + e for s in _PAST for e in ("ł", "ła", "li", "ły", "ło")) | _IRREGULAR,
    weak=forms("uważa uważają uważał uważała myśli sądzi wierzy liczy obawia chce chcą chciał chciała wspomina wspominał wspominała"),
    nouns=forms("słowa słowami oświadczenie pytanie odpowiedź obietnica zarzut komunikat hasło wniosek apel reakcja riposta wyjaśnienie deklaracja zapewnienie"),
    ambiguous=forms("broni grozi"),
    toward=(
        "według", "zdaniem", "w opinii", "w ocenie", "w przekonaniu", "w oczach", "jak wynika z", "jak czytamy w", "słowami", "w relacji", "z relacji",
        "jak podaje", "jak podał", "jak podała", "wedle",
    ),
    voices=("ustami", "głosem"),
    minding=forms("dla"),
    minds=forms("zdaniem opinii ocenie przekonaniu mniemaniu słów relacji"),
    whose={"jego": "m", "jej": "f", "ich": "p"},
    pronouns={"on": "m", "ona": "f", "oni": "p", "one": "p", "ja": "s", "my": "p", "niego": "m", "niej": "f", "nich": "p", "ten ostatni": "m", "ta ostatnia": "f"},
    relatives=forms("który która którzy które kto co"),
    breaks=forms("i a ale lecz albo jednak natomiast zaś oraz"),
    joins=forms("i oraz a lub albo ani"),
    subordinators=forms("gdy kiedy jeśli jeżeli ponieważ bo gdzie choć chociaż zanim odkąd dopóki aby żeby skoro mimo"),
    calling=forms("jako mianem"),
    declares=forms("że iż"),
    at=forms("na w we podczas do"),
    pledges=forms("obiecał obiecała obiecali obiecuje obiecują zgodził zgodziła zgodzili zobowiązał zobowiązała odmówił odmówiła"),
    infinitives=("ać", "eć", "ić", "yć", "ść", "źć", "uć", "ąć"),
    agreed=forms("uzgodniono ustalono postanowiono"),
    passive=forms("został została zostało zostali zostały był była było byli były"),
    agents=forms("przez"),
    that=forms("że iż czy dlaczego"),
    whom=dict.fromkeys(forms("mu jej im nam wam mi ją go nas ich"), ""),
    auxiliaries=forms("jest są był była było byli były będzie będą został została zostało nie by się może mogą ma mają"),
    adverbs=forms(
        """także również potem wczoraj dziś dzisiaj jutro wcześniej później wtedy już jeszcze znów ponownie tak też tu tam teraz zawsze nigdy bardzo tylko
        jednocześnie ponadto dlatego następnie zaraz wreszcie dziennikarzom reporterom mediom krótko stanowczo spokojnie ostro otwarcie wprost"""
    ),
    adverb_endings=("nie",),
    verb_endings=("ł", "ła", "ło", "li", "ły"),
    as_told=forms("jak"),
    links=forms("z ds do od"),
    preterites=("ił", "ął", "ała", "iła", "ęła", "ali", "ili", "ęli", "ały", "iły", "ył", "yła"),
    verb_sexes={"ła": "f", "ł": "m", "li": "p", "ły": "p"},
    participles=("ąc", "wszy"),
    person_endings=("ciel", "cielka", "nik", "niczka", "ista", "istka", "log", "lożka", "tor", "torka", "arz", "arka", "owiec", "owczyni", "ący"),
    determiners=forms("ten ta ci te tego tej temu tym swój swoja swoje jego jej ich jeden jedna pewien pewna niektórzy wielu kilku kilka sam sama sami każdy cały cała"),
    inside=forms("w na"),
    dates=forms(
        """poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia
        września października listopada grudnia"""
    ),
    titles={
        "pan": "m", "pani": "f", "dr": "", "prof": "", "profesor": "", "inż": "", "mgr": "", "ks": "m", "ksiądz": "m", "gen": "m", "generał": "m", "płk": "m",
        "prezydent": "", "burmistrz": "", "wójt": "", "starosta": "", "marszałek": "", "minister": "", "ministra": "f", "premier": "", "poseł": "m", "posłanka": "f",
        "senator": "", "senatorka": "f", "radny": "m", "radna": "f", "wojewoda": "", "wiceminister": "", "wicemarszałek": "", "dyrektor": "", "prezes": "",
        "przewodniczący": "m", "przewodnicząca": "f", "komendant": "", "sędzia": "", "prokurator": "", "mecenas": "", "rzecznik": "", "biskup": "m",
        "europoseł": "m", "europosłanka": "f", "komisarz": "", "sekretarz": "",
    },
    asking=forms("zapytał zapytała zapytali pyta pytał pytała spytał spytała dopytywał dopytywała"),
    asked=forms("zapytany zapytana zapytani pytany pytana pytani dopytywany dopytywana spytany spytana"),
    answers=forms("odpowiedź replika riposta"),
    questions=forms("pytanie pytania"),
    ages=("-latek", "-latka", "-letni", "-letnia"),
    bodies=forms(
        """rząd policja opozycja partia spółka firma stowarzyszenie fundacja związek ministerstwo sąd gazeta ratusz urząd prokuratura szpital komisja klub
        dziennik raport komunikat komunikacie oświadczeniu"""
    ),
    people=forms(
        """rząd policja opozycja partia spółka firma stowarzyszenie fundacja związek związkowcy ministerstwo sąd gazeta ratusz urząd urzędzie prokuratura szpital
        komisja klub raport komunikacie oświadczeniu rzecznik rzeczniczka prezydent burmistrz wójt starosta marszałek minister ministra premier dyrektor
        dyrektorka prezes prezeska szef szefowa kierownik kierowniczka przewodniczący przewodnicząca radny radna radni poseł posłanka posłowie
        senator wojewoda adwokat adwokatka mecenas prokurator sędzia ekspert ekspertka eksperci świadek świadkowie mieszkaniec mieszkanka mieszkańcy
        sąsiad sąsiadka sąsiedzi rolnik rolniczka rolnicy rybak rybacy nauczyciel nauczycielka nauczyciele uczeń uczennica uczniowie rodzice
        ojciec matka syn córka brat siostra mąż żona dziadek babcia wnuk wnuczka lekarz lekarka lekarze pielęgniarka trener trenerka kapitan
        bramkarz napastnik obrońca pomocnik piłkarz zawodnik zawodniczka reżyser reżyserka aktor aktorka pisarz pisarka historyk historyczka
        badacz badaczka naukowiec naukowcy ekonomista ekonomistka przedsiębiorca przedsiębiorczyni sołtys sołtyska komendant strażak strażacy
        policjant policjantka działacz działaczka protestujący pacjent pacjentka pasażer pasażerka pasażerowie kobieta mężczyzna student studentka
        studenci wykonawca inwestor lider liderka kandydat kandydatka dyrekcja proboszcz właściciel właścicielka sekretarz skarbnik konserwator"""
    ),
    also={"szkoleniowiec": "trener"},
    roles=forms(
        """trener szkoleniowiec selekcjoner kapitan bramkarz golkiper napastnik obrońca pomocnik piłkarz zawodnik zawodniczka samorządowiec samorządowczyni
        polityk polityczka włodarz gospodarz burmistrz prezydent wójt minister ministra premier wojewoda marszałek dyrektor dyrektorka prezes prezeska
        szef szefowa rzecznik rzeczniczka komendant strażak policjant prawnik prawniczka ekonomista ekonomistka artysta artystka pisarz
        pisarka reżyser reżyserka aktor aktorka przedsiębiorca urzędnik urzędniczka parlamentarzysta parlamentarzystka deputowany kandydat
        kandydatka lider liderka poseł posłanka senator radny radna mecenas adwokat starosta opozycjonista opozycjonistka przewodniczący przewodnicząca"""
    ),
    arms_length=(
        "tak zwany", "tak zwana", "tak zwane", "tak zwani", "tak zwanego", "tak zwaną", "tak zwanym", "tak zwanej", "tzw", "tzw.", "znany jako", "znana jako", "znane jako", "o nazwie", "zatytułowany", "zatytułowana",
        "zwany", "zwana", "zwane", "nazywany", "nazywana", "słowo", "termin", "pod nazwą", "pod hasłem", "pod tytułem", "o pseudonimie",
    ),
    works=forms("książka książce książkę film filmie piosenka piosenkę płyta album powieść sztuka serial program tygodnik dziennik gazeta projekt spektakl"),
    shown=forms("transparent transparenty transparentem transparentach plakat plakaty tabliczka napis napisem baner śpiewał śpiewali śpiewała pieśń hymn"),
    cries=forms("okrzyki okrzyków okrzykami gwizdy buczenie skandowanie"),
    amid=forms("wśród przy pod"),
    elsewhere=(
        r"\bw (?:\w+ )?(?:oświadczeniu|wywiadzie|liście|komunikacie|rozmowie|wpisie|poście|podcaście|felietonie)\b", r"\bna (?:twitterze|facebooku|instagramie|platformie x)\b",
        r"\b(?:telefonicznie|pisemnie|przez telefon)\b", r"\bw rozmowie z\b", r"\bpo (?:sesji|posiedzeniu|debacie|rozprawie)\b", r"\bw kuluarach\b",
        r"\b(?:powiedział|powiedziała|mówi)(?: [\w-]+){0,3} (?:gazecie|radiu|dziennikowi|portalowi|agencji|pap|tygodnikowi|telewizji)\b",
        r"\bna marginesie\b", r"\b\w+ (?:lat|lata|miesięcy|tygodni) temu\b", r"\brok temu\b",
    ),
    here=(r"\bkonferencji prasowej\b", r"\bw swoim przemówieniu\b"),
    prepositions=forms("w we na z ze od ode do dla o u przy bez pod nad przez za między przed wobec podczas wśród mimo po ku poza ws ds"),
    incises=True,
    given=GIVEN,
    inflected=True,
    dropped=True,
)  # fmt: skip
