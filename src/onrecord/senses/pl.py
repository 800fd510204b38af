"""The words that carry the sense of a sentence in Polish."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """i w we na z ze do od po o u a ale oraz lub czy że iż to ten ta te ci tego tej tym tych temu jak tak też także się siebie sobie by być jest są był była
        było byli były jestem jesteśmy ma mam mamy mają dla przy przez za pod nad przed między on ona ono oni one go jego jej im ich ja ty my wy mnie mi nas nam nami
        was wam mój moja moje nasz nasza nasze pan pani państwo państwa już jeszcze tu tutaj tam no więc właśnie przecież który która które którzy co kto"""
    ),
    concord=True,
    negation=words("nie ani nigdy nic nikt bez żaden żadna żadne żadnego żadnej nikogo nikomu niczego nigdzie ledwie"),
    disclaimers=phrases(
        """nie sądzę; nie uważam; nie myślę; nie mówię; nie twierdzę; nie mówiłem; nie mówiłam; nigdy nie powiedziałem; nigdy nie powiedziałam; to nieprawda;
        nieprawda; nie jest prawdą; to nie jest prawda; wątpię; nikt nie mówi; nie wiem czy; nie zgadzam się"""
    ),
    denying=words(
        """odmawia odmówił odmówiła odmówić zaprzecza zaprzeczył zaprzeczyła brak brakuje niemożliwe uniknąć zapobiec zaprzestać przestać oprócz zakazane
        zabronione wykluczone wyklucza wykluczam niezdolny fiasko odrzuca odrzucił odrzucić"""
    ),
    modals={
        "musi": 6, "musza": 6, "musimy": 6, "musze": 6, "trzeba": 6, "nalezy": 6, "powinien": 4, "powinna": 4, "powinno": 4, "powinni": 4, "powinnismy": 4,
        "moze": 2, "moga": 2, "mozemy": 2, "moge": 2, "mozna": 2, "moglby": 1, "moglaby": 1, "mogloby": 1, "mogliby": 1, "moglibysmy": 1, "bedzie": 5, "beda": 5, "bedziemy": 5,
        "bede": 5, "bylby": 3, "bylaby": 3, "byloby": 3,
    },
    hedges=(
        "mysle ze", "mysle", "sadze ze", "sadze", "uwazam ze", "uwazam", "wydaje mi sie", "wydaje sie", "przypuszczam", "mam nadzieje", "mam nadzieje ze", "byc moze", "moze",
        "prawdopodobnie", "chyba", "raczej", "zapewne", "pewnie", "okolo", "mniej wiecej", "prawie", "niemal", "jakies", "moim zdaniem", "naszym zdaniem", "o ile wiem", "o ile mi wiadomo",
        "podobno", "rzekomo", "najwyrazniej", "w przyblizeniu", "ewentualnie", "w zasadzie", "jesli sie nie myle", "jezeli sie nie myle", "spodziewam sie", "wierze ze", "wedlug mnie", "szacuje",
    ),
    conditions=("jesli", "jezeli", "gdyby", "pod warunkiem ze", "o ile", "chyba ze", "dopoki", "gdy", "kiedy"),
    asides=("jesli mozna", "jesli pan pozwoli", "jesli pani pozwoli", "jesli moge", "jezeli mozna", "jesli chodzi o", "jezeli chodzi o", "jesli ktos chce"),
    turns=("ale", "jednak", "lecz", "chociaz", "choc", "oprocz", "natomiast"),
    fillers=words("e ee y yy hm ach no"),
    filling=phrases("powiedzmy; ze tak powiem; jak to sie mowi; wie pan; wie pani; prosze panstwa"),
    dates=words(
        """poniedziałek wtorek środa czwartek piątek sobota niedziela poniedziałku wtorku środę środy czwartku piątku sobotę soboty niedzielę niedzieli styczeń luty marzec
        kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
        styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu wczoraj dziś dzisiaj jutro przedwczoraj pojutrze
        tydzień tygodnia tygodnie tygodni miesiąc miesiąca miesiące miesięcy rok roku lata lat dzień dnia dni godzina godziny godzin"""
    ),
    titles=words("pan pani prezydent burmistrz minister premier poseł posłanka senator radny radna prezes dyrektor marszałek doktor profesor"),
    variants=pairs(
        """dr=doktor prof=profesor tys=tysięcy mln=milionów mld=miliardów zł=złotych r=roku godz=godzina np=na przykład tzw=tak zwany
        sty=stycznia lut=lutego mar=marca kwi=kwietnia cze=czerwca lip=lipca sie=sierpnia wrz=września paź=października lis=listopada gru=grudnia"""
    ),
    firmness=ranks(
        "uzgodniliśmy uzgodniono porozumienie zdecydowaliśmy zdecydowano postanowiliśmy podpisaliśmy obiecał obiecała obiecaliśmy umowa ustaliliśmy",
        "będzie będą będziemy musi powinien",
        """chcę chce chcą chcemy chcieliśmy zamierza zamierzamy zamierzają planuje planujemy planują gotowy gotowi nadzieję liczymy liczę postaramy spróbujemy
        postaram""",
        "może możemy mogą być możliwe",
        "zaproponował zaproponowała proponujemy prosiliśmy rozmawialiśmy omówiliśmy dyskutowaliśmy",
    ),
    concerning=words("o w"),
    relays=words("powiedział powiedziała mówi mówił mówiła zapytał zapytała napisał napisała nazwał nazwała twierdzi według"),
    quantifiers=grades(
        """mało niewielu niewiele rzadko:1 niektórzy niektóre kilka kilku czasem czasami:2 wielu wiele dużo często:5 większość:6
        wszyscy wszystkie wszystkich każdy każda każde zawsze cały cała całe wszystko:9"""
    ),
    bounds=phrases(
        """ponad; powyżej; więcej niż; co najmniej; przynajmniej; nie mniej niż; mniej niż; poniżej; najwyżej; co najwyżej; do; nie więcej niż; maksymalnie; minimalnie; tylko;
        zaledwie; najwcześniej; najpóźniej; nie wcześniej niż; nie później niż"""
    ),
    antonyms=opposites(
        """więcej/mniej lepiej/gorzej lepszy/gorszy lepsza/gorsza większy/mniejszy większa/mniejsza wyższy/niższy wcześniej/później przed/po za/przeciw z/bez nad/pod
        wzrósł/spadł wzrosła/spadła wzrosło/spadło wzrosły/spadły rośnie/spada,maleje rosną/spadają,maleją wzrost/spadek podnieść/obniżyć podniesiemy/obniżymy
        zwiększyć/zmniejszyć zwiększyliśmy/zmniejszyliśmy zwiększymy/zmniejszymy poprawić/pogorszyć poprawi/pogorszy poprawiła/pogorszyła poprawa/pogorszenie
        silny/słaby silna/słaba bogaty/biedny bogaci/biedni wysoki/niski wysoka/niska tak/nie przyjąć/odrzucić przyjęli/odrzucili przyjęliśmy/odrzuciliśmy pozwolić/zakazać
        dozwolone/zakazane wygrać/przegrać wygrali/przegrali wygraliśmy/przegraliśmy potwierdzić/zaprzeczyć potwierdził/zaprzeczył potwierdza/zaprzecza otworzyć/zamknąć
        otworzymy/zamkniemy otwarty/zamknięty otwarta/zamknięta kupić/sprzedać kupiliśmy/sprzedaliśmy zacząć/skończyć poprzeć/odrzucić bezpieczny/niebezpieczny
        bezpieczna/niebezpieczna dobry/zły dobra/zła dobrze/źle prawda/nieprawda możliwe/niemożliwe łatwo/trudno zawsze/nigdy wszyscy/nikt wszystko/nic pierwszy/ostatni
        następny/poprzedni przyszły/ubiegły większość/mniejszość przyjaciel/wróg wojna/pokój zwycięstwo/porażka legalny/nielegalny zgadzam/sprzeciwiam opanowana/nieopanowana"""
    ),
    tenses=forms(
        """jest/był są/byli ma/miał mają/mieli mamy/mieliśmy wie/wiedział wiemy/wiedzieliśmy mówi/mówił mówią/mówili idzie/szedł działa/działał działają/działali może/mógł
        mogą/mogli robi/robił robimy/robiliśmy"""
    ),
    persons=grades("ja mnie mi mną mój moja moje moi:1 my nas nam nami nasz nasza nasze nasi:2 ty ciebie tobie cię was wam wasz wasza wasze:3 on jego jemu:4 ona jej:5 oni ich im:6"),
    documents=words("raport raporcie sprawozdanie list liście dokument dokumencie artykuł artykule książka gazeta gazecie badanie sondaż"),
    approximate=words("około jakieś blisko"),
    sources=phrases("według; zdaniem; jak mówi; jak twierdzi; jak podaje; w opinii"),
)  # fmt: skip
