"""The words that carry the sense of a sentence in German."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """der die das den dem des ein eine einen einem einer eines und oder aber auch als an am auf aus bei beim bin bis
        bist da damit dann dass denn dich dir doch du durch er es fur hab habe haben hat hatte hatten ich ihm ihn ihnen
        ihr ihre im in ins ist ja man mein meine mich mir mit nach noch nun nur ob schon sehr sein seine sich sie sind so
        sondern um uns unser unsere unter vom von vor war waren was weil wenn wer werden wie wieder wir wird worden wurde
        wurden zu zum zur uber hier jetzt also eben mal diese dieser dieses diesem diesen welche welcher"""
    ),
    negation=words("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder noch kaum"),
    late_negation=words("nicht nie niemals"),
    disclaimers=phrases(
        """ich glaube nicht; ich denke nicht; ich meine nicht; ich sage nicht; ich behaupte nicht; wir glauben nicht;
        es stimmt nicht; es ist nicht wahr; es ist nicht so; ich bezweifle; ich habe nie gesagt; ich habe nicht gesagt;
        ich weiss nicht ob; niemand sagt"""
    ),
    denying=words(
        """verweigert verweigern weigert weigern abgelehnt ablehnen lehnt fehlt fehlen mangel unmoglich verhindern verhindert
        vermeiden verzichten verzichtet ausser statt sondern unfahig verboten ausgeschlossen scheitert gescheitert"""
    ),
    modals={
        "muss": 6, "mussen": 6, "soll": 4, "sollen": 4, "sollte": 3, "sollten": 3, "wird": 5, "werden": 5, "wurde": 3,
        "wurden": 3, "kann": 2, "konnen": 2, "konnte": 1, "konnten": 1, "darf": 2, "durfen": 2, "will": 4, "wollen": 4, "mochte": 3,
        "mochten": 3, "musste": 6, "mussten": 6,
    },
    moods={"müsste": 4, "müssten": 4, "dürfte": 3, "dürften": 3, "wäre": 3, "wären": 3, "hätte": 3, "hätten": 3},
    hedges=(
        "ich glaube", "ich denke", "ich meine", "ich nehme an", "ich vermute", "ich hoffe", "vielleicht", "wahrscheinlich",
        "vermutlich", "moglicherweise", "wohl", "etwa", "rund", "fast", "nahezu", "meines wissens", "meiner meinung nach",
        "soweit ich weiss", "angeblich", "es scheint", "anscheinend", "offenbar", "wir glauben", "meines erachtens", "aus meiner sicht", "nach meiner meinung", "meiner ansicht nach",
        "nach meinem eindruck", "ungefahr", "circa", "ca", "ich schatze", "ich gehe davon aus", "wir gehen davon aus",
        "soweit mir bekannt ist", "mehr oder weniger", "womoglich", "eventuell",
    ),
    conditions=("wenn", "falls", "sofern", "solange", "es sei denn", "bis"),
    asides=("wenn ich so sagen darf", "wenn sie so wollen", "wenn man so will", "wenn sie wollen", "wenn ich ehrlich bin", "bis heute", "bis jetzt"),
    turns=("aber", "doch", "jedoch", "allerdings", "obwohl", "ausser"),
    fillers=words("ah ahm hm hmm eh oh"),
    filling=phrases("ich sage mal; ich sag mal; sage ich mal; sag ich mal; sagen wir mal; sozusagen; wissen sie; wie gesagt"),
    dates=words(
        """montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august
        september oktober november dezember gestern heute morgen woche wochen monat monate monaten jahr jahre jahren
        tag tage tagen stunde stunden"""
    ),
    titles=words("herr herrn frau dr professor prof prasident prasidentin minister ministerin kanzler kanzlerin"),
    clitics=pairs("s=es n=ein ne=eine"),
    expansions=pairs("ists=ist es gehts=geht es gibts=gibt es hats=hat es wirs=wir es ichs=ich es"),
    variants=pairs(
        """daß=dass muss=muß prozent=percent jan=januar feb=februar mrz=marz apr=april jun=juni jul=juli aug=august
        sep=september sept=september okt=oktober nov=november dez=dezember hr=herr hrn=herrn fr=frau
        mio=millionen mrd=milliarden selber=selbst"""
    ),
    firmness=ranks(
        """vereinbart vereinbarung geeinigt einigung beschlossen beschluss zugesagt versprochen verabredet
        abkommen zugestimmt""",
        "wird werden werde muss",
        """will wollen plant planen beabsichtigt beabsichtigen hofft hoffen hoffe erwartet erwarten versucht versuchen
        versuche bereit""",
        "kann konnen konnte konnten moglich vielleicht darf",
        "vorgeschlagen vorschlag gebeten angesprochen besprochen gesprochen",
    ),
    concerning=words("uber auf"),
    backshift=pairs("wurde=wird wurden=werden"),
    relays=words("sagte sagt sagten erzahlte schrieb fragte laut meinte behauptete erklarte nannte"),
    names_capital=False,
    mute_e=True,
    quantifiers=grades(
        """wenige kaum:1 einige manche mehrere etliche:2 viele zahlreiche oft haufig:5 meisten meist mehrheit:6
        alle allen aller jeder jede jedes jeden samtliche immer stets ganze ganzen:9 manchmal gelegentlich selten:2"""
    ),
    bounds=phrases(
        """mehr als; uber; mindestens; wenigstens; nicht weniger als; weniger als; unter; hochstens; bis zu; nicht mehr als;
        maximal; minimal; knapp; gut; nur; fruhestens; spatestens; nicht vor"""
    ),
    antonyms=opposites(
        """mehr/weniger hoher/niedriger grosser/kleiner besser/schlechter langer/kurzer starker/schwacher schneller/langsamer
        fruher/spater vor/nach uber/unter mit/ohne fur/gegen steigen,wachsen,zunehmen/fallen,sinken,abnehmen,schrumpfen steigt,wachst/fallt,sinkt,schrumpft
        stieg,wuchs/fiel,sank,schrumpfte gestiegen,gewachsen,zugenommen/gefallen,gesunken,abgenommen,geschrumpft
        steigen/fallen steigt/fallt stieg/fiel gestiegen/gefallen
        steigen/sinken steigt/sinkt stieg/sank gestiegen/gesunken erhohen/senken erhoht/gesenkt erhoht/senkt zunehmen/abnehmen
        annehmen/ablehnen angenommen/abgelehnt erlauben/verbieten erlaubt/verboten gewinnen/verlieren gewonnen/verloren
        bestatigen/bestreiten bestatigt/bestritten zustimmen/ablehnen zugestimmt/abgelehnt offnen/schliessen offnet/schliesst
        verbessern/verschlechtern verbessert/verschlechtert langer/kurzer hoch/niedrig hohe/niedrige wachsen/schrumpfen
        wachst/schrumpft zunimmt/abnimmt offen/geschlossen stark/schwach reich/arm leicht/schwer dafur/dagegen ja/nein
                geoffnet/geschlossen kaufen/verkaufen gekauft/verkauft beginnen/enden begonnen/beendet unterstutzen/ablehnen
        sicher/gefahrlich sicher/unsicher gut/schlecht richtig/falsch wahr/falsch moglich/unmoglich immer/nie alle/keine
        jeder/niemand alles/nichts innen/aussen nachste/letzte erste/letzte mehrheit/minderheit freund/feind krieg/frieden"""
    ),
    tenses=forms(
        """ist/war bin/war sind/waren hat/hatte habe/hatte haben/hatten geht/ging gehen/gingen kommt/kam kommen/kamen sagt/sagte
        sagen/sagten macht/machte machen/machten weiss/wusste wissen/wussten gibt/gab geben/gaben steht/stand stehen/standen
        bleibt/blieb bleiben/blieben"""
    ),
    persons=grades("ich mich mir mein meine meinen meinem meiner:1 wir uns unser unsere unseren unserem unserer:2 "
                   "du dich dir dein deine:3 er ihn ihm sein seine seinen seinem seiner:4"),
    documents=words("bericht brief studie umfrage papier gutachten dokument artikel buch zeitung zeitungen schild plakat"),
    approximate=words("etwa rund gut knapp"),
    sources=phrases("laut; nach angaben; nach auskunft; nach meinung; nach ansicht; nach einschatzung; wie unsere; wie mein; nach aussage; dem bericht zufolge"),
)  # fmt: skip
