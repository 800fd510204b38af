"""The words that carry the sense of a sentence in Dutch."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """de het een en of maar ook als aan op uit bij naar met van voor tot ter ten te in om door over onder tussen tegen er ik je jij u jullie we wij
        ze zij hij hem haar hun hen ons onze mijn jouw uw zijn me mij zich dat die dit deze wat wie waar dan nu toch al nog wel zo heb hebt heeft hebben
        had hadden is ben bent was waren word wordt worden werd werden dus want toen daar hier even eens maar gewoon eigenlijk natuurlijk heel erg zeer
        t n"""
    ),
    negation=words("niet geen nooit niets niemand zonder noch nergens nauwelijks amper"),
    late_negation=words("niet nooit"),
    disclaimers=phrases(
        """ik geloof niet; ik denk niet; ik vind niet; ik zeg niet; ik beweer niet; wij geloven niet; het is niet waar; dat is niet waar; het klopt niet;
        dat klopt niet; ik betwijfel; ik heb nooit gezegd; ik heb niet gezegd; ik weet niet of; niemand zegt; geen sprake van"""
    ),
    denying=words(
        """weigert weigeren weigerde ontkent ontkennen ontkende ontbreekt ontbreken gebrek onmogelijk voorkomen verhinderen vermijden stoppen behalve
        verboden uitgesloten mislukt afgewezen afwijzen"""
    ),
    modals={
        "moet": 6, "moeten": 6, "moest": 6, "moesten": 6, "zal": 5, "zullen": 5, "gaat": 5, "gaan": 5, "ga": 5, "zou": 3, "zouden": 3, "kan": 2, "kunnen": 2,
        "kun": 2, "kon": 1, "konden": 1, "mag": 2, "mogen": 2, "mocht": 2, "wil": 4, "willen": 4, "wilde": 4, "wilden": 4, "hoeft": 6, "dient": 6, "dienen": 6,
    },
    hedges=(
        "ik geloof", "ik denk", "ik vermoed", "ik hoop", "ik neem aan", "ik verwacht", "misschien", "wellicht", "waarschijnlijk", "vermoedelijk", "mogelijk",
        "ongeveer", "circa", "zo n", "rond de", "bijna", "haast", "naar mijn mening", "wat mij betreft", "volgens mij", "voor zover ik weet", "blijkbaar",
        "kennelijk", "naar verluidt", "het lijkt", "het schijnt", "min of meer", "eventueel", "in principe", "als ik me niet vergis", "naar schatting",
        "ik schat", "we denken", "wij denken", "we verwachten", "wij verwachten", "ik heb de indruk", "ik denk dat", "ik geloof dat", "ik verwacht dat",
        "wij denken dat", "we denken dat",
    ),
    conditions=("als", "indien", "mits", "tenzij", "zolang", "wanneer", "totdat", "op voorwaarde dat"),
    asides=("als ik zo vrij mag zijn", "als u wilt", "als je wilt", "als ik eerlijk ben", "als het ware", "als het goed is", "zo u wilt"),
    turns=("maar", "echter", "hoewel", "behalve", "al"),
    fillers=words("eh uh ah oh hm hè nou ja"),
    filling=phrases("zeg maar; laten we zeggen; laat ik zeggen; zal ik maar zeggen; weet u"),
    dates=words(
        """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
        gisteren vandaag morgen eergisteren week weken maand maanden jaar jaren dag dagen uur"""
    ),
    titles=words("meneer mevrouw heer dokter professor minister burgemeester wethouder voorzitter president premier staatssecretaris"),
    clitics=pairs("t=het n=een s=is"),
    variants=pairs(
        """dhr=de heer mevr=mevrouw mw=mevrouw dr=dokter prof=professor jan=januari feb=februari mrt=maart apr=april jun=juni jul=juli aug=augustus
        sep=september sept=september okt=oktober nov=november dec=december mln=miljoen mld=miljard bv=bijvoorbeeld bijv=bijvoorbeeld
        zon=zo een ie=hij zn=zijn"""
    ),
    firmness=ranks(
        "afgesproken overeengekomen akkoord besloten besluit toegezegd beloofd getekend overeenkomst ingestemd",
        "zal zullen gaat gaan ga moet",
        "wil willen wilde plannen plant hoopt hopen hoop verwacht verwachten probeert proberen bereid streeft streven",
        "kan kunnen kon mogelijk misschien wellicht mag",
        "voorgesteld voorstel gevraagd besproken gesproken",
    ),
    concerning=words("over op"),
    backshift=pairs("zou=zal zouden=zullen"),
    relays=words("zei zegt zeiden vertelde schreef vroeg volgens vond noemde beweerde verklaarde"),
    quantifiers=grades(
        """weinig zelden:1 enkele sommige enige diverse soms:2 veel vele talrijke vaak:5 meeste meestal meerderheid:6
        alle allemaal iedereen ieder iedere elke elk altijd steeds heel hele:9"""
    ),
    bounds=phrases(
        """meer dan; ruim; minstens; ten minste; tenminste; op zijn minst; niet minder dan; minder dan; krap; hooguit; hoogstens; maximaal; minimaal; tot; niet meer dan;
        slechts; alleen; op zijn vroegst; op zijn laatst; uiterlijk; niet voor; op z n vroegst; op z n laatst"""
    ),
    antonyms=opposites(
        """meer/minder hoger/lager groter/kleiner beter/slechter langer/korter sterker/zwakker sneller/langzamer vroeger/later eerder/later voor/na boven/onder met/zonder
        voor/tegen stijgen,groeien,toenemen/dalen,zakken,afnemen,krimpen stijgt,groeit/daalt,zakt,krimpt steeg,groeide/daalde,zakte,kromp
        gestegen,gegroeid,toegenomen/gedaald,gezakt,afgenomen,gekrompen toename,stijging,groei/afname,daling,krimp verhogen/verlagen verhoogd/verlaagd verhoogt/verlaagt
        aannemen/verwerpen,afwijzen aangenomen/verworpen,afgewezen goedgekeurd/afgekeurd toestaan/verbieden toegestaan/verboden winnen/verliezen gewonnen/verloren
        won/verloor bevestigen/ontkennen bevestigd/ontkend bevestigt/ontkent instemmen/weigeren openen/sluiten geopend/gesloten opent/sluit open/dicht,gesloten
        verbeteren/verslechteren verbeterd/verslechterd verbetert/verslechtert hoog/laag hoge/lage sterk/zwak rijk/arm makkelijk/moeilijk ja/nee
        kopen/verkopen gekocht/verkocht beginnen/eindigen begonnen/geëindigd steunen/afwijzen veilig/onveilig,gevaarlijk goed/slecht,fout waar/onwaar mogelijk/onmogelijk
        altijd/nooit alle/geen iedereen/niemand alles/niets binnen/buiten volgende/vorige eerste/laatste meerderheid/minderheid vriend/vijand oorlog/vrede
        akkoord/oneens eens/oneens"""
    ),
    tenses=forms(
        """is/was ben/was zijn/waren heeft/had heb/had hebben/hadden gaat/ging gaan/gingen komt/kwam komen/kwamen zegt/zei zeggen/zeiden maakt/maakte
        weet/wist weten/wisten geeft/gaf geven/gaven staat/stond staan/stonden blijft/bleef blijven/bleven wordt/werd worden/werden doet/deed doen/deden"""
    ),
    persons=grades("ik me mij mijn:1 we wij ons onze:2 je jij jou jouw u uw jullie:3 hij hem zijn:4 haar:5 hun hen:6"),
    documents=words("rapport brief onderzoek enquête stuk document artikel boek krant kranten bord"),
    approximate=words("ongeveer circa zo rond ruim krap"),
    sources=phrases("volgens; naar zeggen van; zoals onze; zoals mijn; afgaand op"),
)  # fmt: skip
