"""The words that carry the sense of a sentence in Romanian."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """un o si sau dar de din la in pe cu ca care ce este e era sunt fi fost a al ai ale am ar are as au avem cel cea
        cei cele lui le ii il isi se sa sau noi voi ei ele el ea eu tu nostru noastra pentru prin mai foarte tot asa acest
        aceasta acesta acel acea iar deci"""
    ),
    concord=True,
    negation=words("nu n niciodata nimic nimeni niciun nicio fara nici"),
    disclaimers=phrases(
        """nu cred; nu spun; nu zic; nu credem; nu am spus; nam spus; nu este adevarat; nu e adevarat;
        ma indoiesc; nimeni nu spune; nu stiu daca"""
    ),
    denying=words(
        """refuza refuzat respinge respins lipseste lipsa imposibil impiedica evita inceta interzis exclus exclude incapabil decat
        neaga"""
    ),
    modals={"trebuie": 6, "poate": 2, "putem": 2, "putea": 2, "ar": 1, "as": 1, "pot": 2, "poti": 2, "va": 5, "voi": 5, "vom": 5, "vor": 5},
    hedges=("cred ca", "cred", "poate", "probabil", "se pare", "dupa parerea mea", "aproximativ", "aproape", "sper", "poate ca", "probabil ca", "mi se pare", "din cate stiu", "banuiesc", "banuiesc ca",
            "credem ca", "se pare ca", "posibil", "cam", "circa", "mai mult sau mai putin"),
    conditions=("daca", "cu conditia", "pana"),
    asides=("daca vreti", "daca imi permiteti", "daca pot spune", "pana acum"),
    turns=("dar", "insa", "desi", "totusi"),
    fillers=words("a ah aa mm"),
    filling=phrases("sa zicem; sa spunem; ca sa zic asa; stiti"),
    dates=words(
        """luni marti miercuri joi vineri sambata duminica ianuarie februarie martie aprilie mai iunie iulie august
        septembrie octombrie noiembrie decembrie ieri azi astazi maine saptamana luna an ani zi zile"""
    ),
    titles=words("domnul doamna presedintele ministrul primarul"),
    variants=pairs(
        """mil=milioane mld=miliarde dl=domnul dlui=domnului dna=doamna dnei=doamnei ian=ianuarie feb=februarie
        mar=martie apr=aprilie iun=iunie iul=iulie aug=august sept=septembrie oct=octombrie dec=decembrie"""
    ),
    firmness=ranks(
        "convenit acord acordul acorduri stabilit hotarat decis semnat promis acceptat",
        "va vom vor trebuie",
        """vrea vreau vrem doresc doreste dorim dorit intentioneaza intentionam sper spera speram incerca incearca incercam
        gata""",
        "poate putem putea posibil",
        "propus cerut discutat vorbit",
    ),
    concerning=words("asupra privind"),
    relays=words("spus spune zis povestit intrebat scris afirmat"),
    quantifiers=grades(
        """putini putine rar:1 unii unele cativa cateva uneori:2 multi multe des adesea:5 majoritatea:6 toti toate fiecare
        mereu intotdeauna:9"""
    ),
    bounds=phrases("mai mult de; peste; cel putin; nu mai putin de; mai putin de; sub; cel mult; pana la; nu mai mult de; doar; cel mai devreme; cel mai tarziu; nu inainte de"),
    antonyms=opposites(
        """mult/putin bine/rau bun/rau mare/mic inainte/dupa peste/sub cu/fara creste,urca/scade,coboara crescut,urcat/scazut,coborat
        crescut/scazut creste/reduce
        crescut/redus imbunatatit/inrautatit imbunatateste/inrautateste puternic/slab bogat/sarac da/nu acceptat/respins accepta/respinge permis/interzis castigat/pierdut confirmat/negat deschis/inchis
        cumparat/vandut inceput/terminat sigur/periculos adevarat/fals posibil/imposibil usor/greu mereu/niciodata
        toti/nimeni tot/nimic primul/ultimul viitoare/trecuta prieten/dusman razboi/pace victorie/infrangere legal/ilegal
        pentru/impotriva"""
    ),
    tenses=forms("este/era e/era sunt/erau are/avea am/aveam avem/aveam au/aveau face/facea fac/faceau spune/spunea stie/stia "
                 "stim/stiam"),
    persons=grades("eu mine mie meu mea mei mele:1 noi noua nostru noastra nostri noastre:2 tu tine voi dumneavoastra:3 el:4 "
                   "ea:5 ei ele:6"),
    documents=words("raport raportul scrisoare scrisoarea studiu studiul document documentul articol articolul ziar ziarul ziarele"),
    approximate=words("vreo cam"),
    sources=phrases("potrivit; conform; dupa cum"),
)  # fmt: skip
