"""German: main clauses with the subject before or behind the verb, the act's own verb at the end of the clause."""

from __future__ import annotations

from onrecord.follow.models import Firmness, Taken
from onrecord.follow.undertakings import Beside, Cue, Outcomes, Times, Undertakings, Verbs, pattern, word_set

_ADVERB = r"""auch|nun|jetzt|alle|beide|dann|noch|heute|bereits|schon|gemeinsam|zusammen|sicher|bestimmt|immer|bald|gerne|gern|daher|
    deshalb|einfach|nur|sofort|umgehend|nie|niemals|nicht|wirklich|tatsachlich|naturlich|wieder|weiter|weiterhin|ebenfalls|ausserdem|
    selbstverstandlich|hoffentlich|endlich|gleich|zugig|spatestens|also|ja|mal"""
ADVERBS = rf"(?:[\s,]+(?:{_ADVERB}))*"
_MONTH = r"(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)"
_TIME = r"(?:tag|woche|monat|quartal|jahr|jahrzehnt|fruhjahr|fruhling|sommer|herbst|winter|semester|halbjahr)"
_FUTURE = r"(?:werden|wird|werde)"
_AGREED = r"(?:vereinbart|verabredet|geeinigt|verstandigt)"


def _turned(verb: str) -> str:
    """The place behind "verb wir" and "verb ich": the subject then stands before it, as in the other order."""
    return rf"(?<=\b{verb}\ wir)\b|(?<=\b{verb}\ ich)\b"


_PARTIES = word_set(
    """ministerium ministerien behorde behorden regierung regierungen rat gemeinderat stadtrat ausschuss amt minister
        ministerin burgermeister burgermeisterin prasident prasidentin seite seiten partei parteien land lander staat
        stadt gemeinde kreis landkreis unternehmen firma bank gericht polizei feuerwehr experten fachleute kollegen
        ingenieure verwaltung verband gewerkschaft schule klinik krankenhaus universitat kommission kanzler kanzlerin
        vorstand aufsichtsrat delegation parlament landtag bundestag kammer bauamt tiefbauamt gutachter anwalte lehrer"""
)


GERMAN = Undertakings(
    stemmer="german",
    whole=frozenset(),
    verb_last=True,
    names_capital=False,
    own=pattern(r"\b(?:wir|ich)\b"),
    alone=pattern(r"\b(?:ich|mein\w*)\b"),
    ours=pattern(r"\b(?:wir|ich|unsere?|meine?)\b"),
    joint=pattern(
        r"\b(?:wir\ beide|beide\ (?:seiten|lander|parteien|regierungen|minister|stadte)|die\ (?:beiden|zwei)\s\w+)\b"
    ),
    they=pattern(r"\b(?:sie)\b"),
    single=pattern(r"\b(?:er|es)\b"),
    it="es",
    none=pattern(r"kein(?:e|en|er)?\b"),
    clausal=pattern(r"(?!)"),
    openers=word_set("und aber dann nun heute morgen"),
    nobody=pattern(r"\b(?:man|du|das|dies|was|wer|nichts|alles|niemand|jemand|jeder|leute)\b"),
    parties=_PARTIES,
    actors=_PARTIES,
    offices=word_set("minister ministerin burgermeister burgermeisterin prasident prasidentin kanzler kanzlerin"),
    within=word_set("von zwischen mit unter durch fur uber aus bei"),
    inside=word_set("von zwischen mit unter durch fur uber aus bei in an auf"),
    stances=word_set("aufhoren ruhen hinnehmen akzeptieren dulden vergessen zogern nachgeben zuruckweichen zulassen"),
    papers=word_set("gesetz gesetze haushalt plan programm paket"),
    states=word_set(
        """sein haben sehen wissen denken glauben fuhlen hoffen wollen brauchen mogen lieben erinnern vergessen horen
        verstehen sagen erzahlen sprechen reden erwahnen wiederholen betonen bemerken fragen antworten lesen beschreiben
        warten kommen bleiben scheinen bedeuten kosten erwarten annehmen zugeben sorgen bekommen erhalten gehoren stehen
        sitzen gehen wunschen erkennen vorstellen verlieren gewinnen kommentieren danken kennen finden leben sterben"""
    ),
    happenings=word_set(
        "steigen sinken fallen wachsen schrumpfen zunehmen abnehmen scheitern leiden regnen schneien enden"
    ),
    drifts=word_set("steigen sinken fallen kommen gehen sehen kosten"),
    phrasal=pattern(r"(?!)"),
    deeds=word_set(
        """machen tun geben nehmen setzen stellen legen halten fuhren bringen arbeiten beginnen fortsetzen andern
        durchfuhren schaffen unterstutzen vorlegen prufen ermoglichen sichern starken verbessern"""
    ),
    together=word_set(
        "zusammenarbeiten beraten verhandeln besprechen klaren losen beginnen abstimmen einigen kooperieren"
    ),
    cues=(
        Cue(
            firmness=Firmness.AGREED,
            pattern=pattern(
                rf"""\b(?:haben|hat|habe)\b(?!\ (?:wir|ich)\b){ADVERBS}\s+(?:uns\s+|sich\s+)?(?:\w+\s+){{0,8}}?{_AGREED}\b
                |(?<=\bhaben\ wir)\b(?=[^.;]{{0,60}}\b{_AGREED}\b)|\b(?:vereinbarten|einigten\ (?:sich|uns)|verabredeten)\b"""
            ),
            own=Verbs.ANY,
            others=Verbs.ANY,
            they=True,
            single=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=pattern(rf"\b{_FUTURE}\b(?!\ (?:wir|ich)\b)|{_turned('werden')}|{_turned('werde')}"),
            own=Verbs.DEED,
            others=Verbs.DEED,
            things=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=pattern(
                r"""\b(?:verpflichtet|verpflichten)\s+(?:sich|uns)\b
                |\b(?:beabsichtigen|beabsichtigt|planen|plant|versprechen|verspricht)\b
                |\bhaben\s+(?:uns\s+)?(?:\w+\s+){0,3}?(?:beschlossen|entschieden|versprochen|zugesagt|verpflichtet)\b"""
            ),
            own=Verbs.ANY,
            others=Verbs.ANY,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=pattern(rf"\b(?:wollen)\b(?!\ wir\b)|{_turned('wollen')}"),
            own=Verbs.DEED,
            others=Verbs.DEED,
        ),
        Cue(
            firmness=Firmness.PROPOSED,
            pattern=pattern(
                rf"""\b(?:sind|ist|bin)\b{ADVERBS}\s+(?:(?:dazu\s+)?bereit)\b|\b(?:schlagen|schlagt)\b[^.;]*\bvor\b
                |\b(?:bieten|bietet)\b[^.;]*\ban\b|\b(?:mochten|hoffen|hofft)\b|{_turned("mochten")}"""
            ),
            own=Verbs.ANY,
            others=Verbs.ANY,
        ),
        Cue(firmness=Firmness.PROPOSED, pattern=pattern(r"\b(?:sollten|mussen)\b"), own=Verbs.TOGETHER),
    ),
    told=(
        (
            Firmness.PROPOSED,
            pattern(
                r"""\b(?:muss|mussen|sollte|sollten)\b[^.;]{0,60}
                \b(?:besprochen|geklart|gelost|beraten|verhandelt)\s+werden\b"""
            ),
        ),
        (
            Firmness.INTENDED,
            pattern(
                r"\b(?:ich|wir)\s(?:verspreche|versprechen|garantiere|garantieren|sichere|sichern)\b[^.;]{0,30}\bdass\b"
            ),
        ),
        (Firmness.AGREED, pattern(r"\b(?:wurde|ist)\s+(?:\w+\s+){0,3}?vereinbart\b")),
        (
            Firmness.DONE,
            pattern(
                r"""\b(?:vertrag|abkommen|vereinbarung|beschluss|gesetz|haushalt)\b[^.;]{0,60}
                \b(?:unterzeichnet|unterschrieben|verabschiedet|beschlossen)\b"""
            ),
        ),
    ),
    beside=Beside(
        cues=(),
        verb=pattern(
            r"""\b(?:ist|sind|war|waren|bin|wird|werden|werde|wurde\w*|hat|haben|habe|hatte\w*|kann|konnen|soll\w*|muss\w*|
            darf|will|wollen|ich|wir|er|sie|es|man|danke|bitte|vor)\b"""
        ),
        term=pattern(rf"\b\d[\d,.]*\s.*\b(?:pro|uber|fur|bis|je|ab|{_TIME}(?:e?s|en|e|n)?)\b|\bbis\ zu\ \d"),
        backs=pattern(
            r"""^(?:(?:ja|und|aber)[\s,]+)?(?:das\ (?:verspreche|verspreche\ ich|haben\ wir|ist)\b[^.;]{0,40}\b(?:beschlossen|unterschrieben|
            versprochen|zugesagt|ernst)|das\ (?:verspreche|garantiere)\ ich|dabei\ bleibt\ es|mein\ wort\ darauf|darauf\ gebe\ ich)\b"""
        ),
        asks=pattern(r"\b(?:werden|wollen)\ sie\s(?P<act>[^?]+)"),
        assents=pattern(
            r"^(?:ja|jawohl|sicher|gewiss|naturlich|das\ werden\ wir|das\ werde\ ich)\b[\s,]*(?:\w+\s?){0,4}\W*$"
        ),
        asks_when=pattern(
            r"\b(?:wann|bis\ wann|wie\ (?:viele?|lange))\b[^?]*\b(?:wird|werden|soll|kommt|kommen)\b[^?]*\?\s*$"
        ),
    ),
    joins=pattern(r"(?:;|,?\s(?:und|aber|wahrend)\b)\s*(?=(?:wir|ich|sie|er|das|die|der|unser|unsere)\b)"),
    joined=pattern(r"\b(?:und|oder|aber|sondern)\s*$"),
    relative=pattern(r"(?!)"),
    breaks=pattern(r"[,;:()]|\s[-–—]\s|\b(?:dass|weil|wenn|wo|ob|wahrend|obwohl|seit|bis|aber|als|und|oder)\b"),
    stops=pattern(r"[,;:()]|\s[-–—]\s|\b(?:dass|weil|wenn|ob|wahrend|obwohl|aber)\b"),
    both=pattern(r"\bsowohl\s+(?P<one>[^,;]+?)\s+als\s+auch\s+(?P<two>[^,;]+)"),
    being=pattern(r"(?!)"),
    participle=pattern(r"(?:ge\w+(?:t|en)|\w+iert|(?:be|ver|er|ent|zer)\w+(?:t|en))$"),
    light=word_set("zu werden worden wird beginnen anfangen versuchen konnen"),
    general=word_set(
        """vereinbarung abkommen frage fragen thema themen sache sachen problem probleme bereich bereiche punkt teil seite
        seiten zeit art zahl menschen leute welt ansicht gut schlecht wichtig moglich bereit fall treffen ergebnis herr
        frau heute glauben denken hoffnung sicher allgemein besonders verschieden gesamt ganze jahr jahre monat monate
        woche wochen tag tage land staat prasident regierung million millionen milliarde euro prozent gross klein neu alt
        lang kurz erste zweite letzte nachste viele mehr weniger etwa rund sagte sagen betonte erklarte"""
    ),
    adverbs=pattern(rf"\b(?:{_ADVERB})\b[\s,]*"),
    idle=word_set(
        "es das dies daran weiter machen tun arbeiten dran bleiben sein so in an zu mit fur alles was wir konnen uns"
    ),
    vague=word_set(
        """arbeiten weiterarbeiten kampfen unterstutzen starken verbessern fortsetzen prufen sorgen beitragen einsetzen bemuhen
        bemuhungen anstrengungen schritte beziehungen zusammenarbeit partnerschaft ziele interessen moglichkeiten fortschritt
        und oder von in an zu mit fur auf um der die das den dem des ein eine einen unsere unser ihre seine"""
    ),
    hollow=pattern(r"\b(?:alles|das)\s(?:mogliche|beste|menschenmogliche)\b"),
    no_verbs=word_set("der die das den dem des ein eine einen es sie ihn dies diese in an zu mit fur auf"),
    jointly=pattern(r"\bbeide\ (?:seiten|parteien|regierungen|lander)\b|\b(?:auf|von)\ beiden\ seiten\b"),
    settled=pattern(
        r"\b(?:folgendes|darauf|das|dies)\s(?:haben\ wir|ist|wurde)\s(?:\w+\s)?(?:vereinbart|beschlossen|abgemacht)\b"
    ),
    item=pattern(r"^(?:erstens|zweitens|drittens|viertens|fünftens|\d\.)\b"),
    another=pattern(r"^(?:erstens|zweitens|drittens|ferner|ausserdem|zudem)\b|\bauch\b|\bebenfalls\b"),
    unsure=pattern(
        r"\b(?:weiss\ nicht|wissen\ nicht|keine\ ahnung|nicht\ sicher|ob|zweifle|wie|gefragt|heisst\ nicht)\b"
    ),
    negation=pattern(r"\b(?:nicht|nie|niemals|kein|keine|keinen|weder)\b"),
    condition=pattern(r"\b(?:wenn|falls|sofern|sobald|vorausgesetzt|unter\ der\ bedingung|nur\ dann)\b"),
    reported=pattern(
        r"""\b(?:soweit|soviel)\ (?:ich|wir)\b|\blaut\b|\bnach\ angaben\b
        |\b(?:er|sie)\ (?:hat|haben)\ (?:mir|uns)\ (?:gesagt|zugesagt|versichert)\b"""
    ),
    anaphora=pattern(
        r"""\b(?:dies|diese|diesen|dieser|dieses|solche|solchen|daran|darauf|dazu|davon|damit|darum|sie|es|ihn)\b"""
    ),
    opening=pattern(
        r"""^(?:(?:und|aber|nun|auch|dann)[\s,]+)*(?:was\ (?:den|die|das)|zum\ thema|zur\ frage|in\ bezug\ auf|hinsichtlich|bezuglich|zu)\s
        (?P<topic>[^,–—.;:]+?)(?:\s(?:angeht|betrifft|anbelangt))?(?=[,–—.;:])"""
    ),
    partner=pattern(
        r"""\b(?:mit|gemeinsam\ mit|zusammen\ mit)\s(?!(?:ihm|ihr|ihnen|uns|mir|blick|ausnahme)\b)
        (?P<who>(?:der\ |dem\ |den\ |unseren\ |allen\ )?(?:[\w'-]+\ ?){1,3}?)
        (?=\s*(?:$|[,;.]|\b(?:uber|zu|auf|in|fur|bis|um|von|die|das|den|der|vereinbart|geeinigt)\b))"""
    ),
    procedure=pattern(
        r"\b(?:fragen\ (?:beantworten|nehmen)|mikrofon|das\ wort|nachste\ frage|ihre\ fragen|kurz\ fassen)\b"
    ),
    passive=pattern(r".*\b\w+(?:t|en)\ (?:werden|sein)\b|.*\b(?:beginnen|offnen|starten|fahren|stattfinden)\b"),
    spares=pattern(
        r"[^.;]*\b(?:geschlossen|verkauft|gekurzt|gestrichen|erhoht|entlassen|abgeschafft|angehoben|steigen)\b(?:\ werden)?"
    ),
    refrains=pattern(r"\b(?:werden|wird|werde|wollen)\b[^.;]*\b(?:nicht|kein|keine|keinen)\b"),
    times=Times(
        due=pattern(
            rf"""\b(?:bis|vor|spatestens|ab|im|am)\s(?:zum\s|zur\s|im\s|ende\s|anfang\s|mitte\s|des\s|der\s|dieses\s|nachsten\s)*
            (?:\d{{1,2}}\.\s?)?(?:{_MONTH}|{_TIME}(?:e?s|en|e)?|\d{{4}})\b(?:\s\d{{4}}\b)?
        |\b(?:dieses|dieser|diesen|nachstes|nachste|nachsten|kommendes|kommenden|kommende)\s{_TIME}(?:e?s|en|e)?\b
        |\b(?:innerhalb\ von|binnen|in)\s(?:\d+|einem|einer|zwei|drei|vier|funf|sechs|zehn|wenigen)\s{_TIME}(?:en|e|n)?\b
        |\b(?:morgen|bald|demnachst|umgehend|sofort)\b"""
        ),
        by=pattern(rf"\b(?:bis|vor|spatestens|binnen|innerhalb)\s(?:\w+\s){{0,3}}?(?:{_MONTH}|{_TIME}|\d)"),
        months={
            **{
                m: n
                for n, m in enumerate(
                    "januar februar marz april mai juni juli august september oktober november dezember".split(), 1
                )
            },
            "fruhjahr": 5,
            "fruhling": 5,
            "sommer": 8,
            "herbst": 11,
            "winter": 2,
            "weihnachten": 12,
        },
        units={
            "tage?n?": "day",
            "wochen?": "week",
            "monate?n?s?": "month",
            "quartals?e?": "quarter",
            "jahre?n?s?": "year",
            "jahrzehnte?n?s?": "decade",
        },
        soon={"ubermorgen": 2, "morgen": 1, "heute": 0, "sofort": 7, "umgehend": 7, "demnachst": 90, "bald": 90},
        this=pattern(r"\bdiese[nrsm]?\b|\bende\ des\b"),
        lasting=pattern(r"^(?:fur|seit)\b"),
        ago=frozenset(),
        usual=pattern(
            r"\b(?:jede[snr]?|alle)\s(?:tage?|wochen?|monate?|jahre?)\b|\b(?:gewohnlich|in\ der\ regel|immer)\b"
        ),
        on=pattern(
            r"\b(?:ein|zwei|drei|vier|fünf|sechs|neun|zehn)\w*\s(?:jahr|monat)e?n?\s(?:danach|später|nach|seit)\b"
        ),
    ),
    outcomes=Outcomes(
        leans=pattern(
            r"^(?:(?:und|aber|auch|dann|ausserdem|zudem)[\s,]+)*(?:sie|er|es|dies|diese|dieser|das|beide|solche)\b"
        ),
        umbrella=pattern(r"\b(?:vereinbarungen|absprachen|beschlusse|zusagen|ergebnisse)\s(?:von|aus|des|der|vom)\b"),
        promise=pattern(
            r"""\b(?:wird|werden|werde|will|wollen|soll|sollen|vereinbar\w+|geeinigt|versproch\w+|versprech\w+|verspricht|zugesagt|
        sagte\ zu|plan\w*|beabsichtig\w+|bereit|schlagt|schlug|angekundigt|kundigte|hofft|hoffen|beschloss\w*|entschied\w*|
        verpflicht\w+|konnte|konnten|mochte|mochten)\b"""
        ),
        parts=pattern(r";|\s[-–—]\s|,\s(?:und|aber|wahrend|obwohl)\b"),
        readings=(
            (Taken.SUPERSEDED, pattern(r"\b(?:stattdessen|anstelle|ersetzt\ durch|abgelost)\b")),
            (
                Taken.CONTRADICTED,
                pattern(
                    r"""\b(?:entgegen|gebrochen|wortbruch|zuruckgezogen|abgesagt|gestrichen|aufgegeben|abgelehnt|verworfen|
                nicht\ mehr|wird\ nicht|werden\ nicht|doch\ nicht|weigert\w*)\b"""
                ),
            ),
            (
                Taken.STALLED,
                pattern(
                    r"""\b(?:noch\ nicht|noch\ immer|bislang\ nicht|bisher\ nicht|keine?n?\ fortschritte?|stockt|verzogert\w*|verschoben|
                ausgesetzt|steht\ aus|stehen\ aus|geschlossen|mangel|fehlt|fehlen|gescheitert|verspat\w+|auf\ eis|
                hat\ nicht|haben\ nicht|nicht\ begonnen)\b"""
                ),
            ),
            (
                Taken.IN_PROGRESS,
                pattern(
                    r"""\b(?:lauft|laufen|begonnen|begann|fortgesetzt|fortschritt\w*|im\ gange?|derzeit|wird\ gerade|gestartet|
                vorbereitet|zur\ halfte|teilweise)\b"""
                ),
            ),
            (
                Taken.KEPT,
                pattern(
                    r"""\b(?:abgeschlossen|fertig\w*|erfullt|eingehalten|unterzeichnet|in\ kraft|eroffnet|geoffnet|umgesetzt|
                (?:ist|sind|wurde|wurden|hat|haben)\b[^.;]*\b(?:ge\w+(?:t|en)|\w+iert|(?:be|ver|er|ent)\w+(?:t|en)))\b"""
                ),
            ),
        ),
        past=pattern(
            r"\b(?:war|waren|hatten?|wurden?|kam|kamen|ging|gingen|nahm|gab|begann|fand|stand|\w{3,}t(?:en|e))\b"
        ),
        kindred=(
            ("gesprache", "verhandlungen", "konsultationen", "dialog"),
            ("reparieren", "instandsetzen", "sanieren", "sanierung", "reparatur"),
            ("bauen", "gebaut", "errichten", "bau"),
            ("senken", "gesenkt", "verringern", "kurzen", "gekurzt", "reduzieren"),
            ("erhohen", "erhoht", "anheben", "angehoben", "steigern", "steigen"),
            ("offnen", "geoffnet", "eroffnen", "eroffnet"),
            ("schliessen", "schliessung"),
            ("gebuhr", "gebuhren", "entgelt"),
            ("krankenhaus", "klinik"),
            ("arbeiter", "beschaftigte", "mitarbeiter"),
            ("schuler", "schulkinder"),
            ("strasse", "strassen"),
        ),
        endings=word_set("ung er erin heit keit lich isch bar los ig e en"),
    ),
)
