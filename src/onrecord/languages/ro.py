"""Romanian."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

ROMANIAN = Cues(
    verbs=forms(
        """catalogat catalogează etichetat etichetează continuat continuă aruncat aruncă izbucnit izbucnește explodat lansat șoptit urlat mărturisește pledat pledează confirmat confirmă confirmând îndoiește plâns plânge numesc spuneau liniștit tunat amenințat amenință cred decretat decretează rezumat rezumă relatat chicotit vorbește vorbit vorbea râde râs glumit glumește oftat oftează lăudat laudă îndemnat recomandat recomandă regretat regretă constatat constată acuzat sugerat sugerează salutat salută garantat garantează asigurat asigură atenționat atenționează protestat protestează reproșat reproșează opinat opinează remarcat remarcă observat observă estimat estimează speră temut teme spus spune spunea spun spunând declarat declară declarând afirmat afirmă afirmând afirma explicat explică explicând
        adăugat adaugă adăugând precizat precizează precizând răspuns răspunde răspunzând întrebat întreabă subliniat subliniază
        subliniind anunțat anunță anunțând susținut susține susținând avertizat avertizează avertizând promis promite criticat
        critică criticând scris scrie scriind povestit povestește recunoscut recunoaște menționat menționează menționând
        concluzionat concluzionează insistat insistă transmis transmite transmițând cerut cere amintit amintește comentat
        comentează arătat arată arătând apreciat apreciază apreciind acuzat acuză acuzând numit numește numind calificat
        califică descris descrie considerat consideră considerând crede credea vrea susținea replicat replică exclamat
        strigat strigă scandat scandează punctat punctează conchis completat completează relatat relatează informat
        informează notat notează zis zice zicea mărturisit mărturisește denunțat denunță ironizat respins respinge
        atras semnalat semnalează"""
    ),
    weak=forms("arată arătat speră crede credea vrea consideră considerat considerând amintit amintește"),
    nouns=forms(
        "strigătul declarația cuvintele întrebarea răspunsul promisiunea comunicatul afirmația mesajul acuzația sloganul fraza declarațiile"
    ),
    toward=("potrivit", "din punctul de vedere al", "în viziunea", "conform", "în opinia", "după spusele", "în cuvintele"),
    voices=("prin vocea", "prin gura"),
    minding=forms("pentru"),
    compound={w: forms("despre de") for w in "vorbește vorbit vorbea".split()},
    minds=forms("opinia viziunea spusele părerea cuvintele ochii"),
    whose={"sa": "", "său": "", "sale": "", "lui": "m", "ei": "f", "lor": "p"},
    strange={"un": "m", "o": "f"},
    pronouns={"el": "m", "ea": "f", "ei": "p", "ele": "p", "eu": "s", "noi": "p", "acesta": "m", "aceasta": "f", "acestea": "p", "acestuia": "m", "acesteia": "f",
              "acestora": "p"},
    relatives=forms("care cine"),
    breaks=forms("și dar sau iar deși însă"),
    joins=forms("și sau iar dar ori"),
    subordinators=forms("când pentru deoarece fiindcă unde deși după înainte dacă precum cât"),
    calling=forms("ca drept"),
    declares=forms("că"),
    at=forms("în la"),
    pledges=forms("promis promite promit acceptat acceptă refuzat refuză convenit"),
    pledged=forms("să"),
    loose=forms("după"),
    agreed=forms("convenit stabilit"),
    that=forms("că dacă cum ce să"),
    auxiliaries=forms("își îmi și-a și-au mi-a i-au le-au se a au am avea aveau fost este e era erau sunt va vor ar nu s-a s-au i-a le-a l-a ne-a v-a ne-au v-au"),
    adverbs=forms("mai apoi luni marți miercuri joi vineri sâmbătă duminică ieri astăzi azi totodată asemenea însă tot deja"),
    as_told=forms("cum precum așa"),
    agents=forms("de"),
    passive=forms("fost este e era sunt"),
    links=forms("de al a ale lui din"),
    participles=("ând", "ind"),
    person_endings=("torul", "toarea", "istul", "ista", "logul", "loaga", "erul", "iera", "antul", "anta"),
    determiners=forms("un o unii unele unei unui acest această acei mulți câțiva niște"),
    dates=forms("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
    titles={"domnul": "m", "doamna": "f", "dl": "m", "dna": "f", "președintele": "m", "președinta": "f", "ministrul": "m", "ministra": "f",
            "primarul": "m", "primărița": "f", "senatorul": "m", "deputatul": "m", "premierul": "m", "generalul": "m"},
    asking=forms("întrebat întrebată întrebați întreabă"),
    asked=forms("întrebat întrebată întrebați interogat interogată"),
    questions=forms("întrebarea întrebare întrebări"),
    bodies=forms(
        """opoziția sindicatul partidul muzeul instituția agenția asociația federația isu dna guvernul poliția raportul
        primăria tribunalul ziarul compania comunicatul"""
    ),
    people=forms(
        """tatăl mama fiul fiica fratele sora soțul soția bunicul bunica nepotul nepoata purtătorul purtătoarea președintele președinta ministrul ministra primarul primărița directorul directoarea șeful șefa
        opoziția sindicatul sindicatele partidul constructorul procurorul guvernatorul judecătorul arheologul profesorul profesoara medicul doctorul inginerul regizoarea regizorul actrița actorul antrenorul elevii părinții profesorii liderul candidatul candidata contracandidatul localnica localnicul pensionarul studenta studentul vecina vecinul hangiul muzeul instituția agenția asociația federația isu dna guvernul poliția avocatul avocata experții martorii raportul localnicii protestatarii pescarii pescarul primăria
        tribunalul procurorii reprezentanții oficialii sursele ziarul compania o un premierul deputatul senatorul comunicatul"""
    ),
    roles=forms("edilul jucătorul jucătoarea atacantul portarul fundașul tehnicianul căpitanul contabilul contabila economistul avocatul avocata judecătoarea magistratul campionul campioana regizoarea regizorul actrița actorul scriitoarea scriitorul artista artistul antrenorul primarul fermierul liderul candidatul candidata politicianul edilul oficialul"),
    also={"edilul": "primarul", "tehnicianul": "antrenorul"},
    arms_length=("cunoscut ca", "cunoscută ca", "cunoscut drept", "cunoscută drept", "așa-numitul", "așa-numita", "numit", "numită", "supranumit", "supranumită", "intitulat", "intitulată", "cuvântul", "termenul"),
    works=forms("carte cartea film filmul cântecul albumul emisiunea romanul piesa serialul revista ziarul proiectul"),
    shown=forms("pancarta pancarte pancartă afișul afiș afișe bannerul banner inscripția mesajul cântat cântau cântă cântecul imnul"),
    cries=forms("strigăte strigăte huiduieli scandări strigătele"),
    amid=forms("printre sub în"),
    elsewhere=(
        r"\bîntr-(?:un|o)(?: \w+)? (?:comunicat|interviu|mesaj|scrisoare|postare|declarație|articol)\b", r"\bpe (?:twitter|facebook)\b",
        r"\btelefonic\b", r"\bprin (?:telefon|e-mail|mesaj)\b", r"\bdupă (?:ședință|dezbatere|audiere)\b", r"\bla finalul (?:ședinței|dezbaterii|audierii)\b",
        r"\bpentru (?:ziarul|cotidianul|publicația|postul|agenția|revista|televiziunea)\b", r"\bîn marja\b", r"\bla ieșirea din\b", r"\bacum \w+ (?:ani|luni|săptămâni)\b"),
    here=(r"\bconferinț[aăe] de presă\b",),
    prepositions=forms("de din la în pe cu pentru prin despre către fără sub între spre într-un într-o dintr-un dintr-o"),
    answers=forms("răspunsul răspuns replica"),
    given=GIVEN,
    nouns_first=True,
    inflected=True,
    dropped=True,
)  # fmt: skip
