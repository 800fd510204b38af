"""The words that carry the sense of a sentence in Italian."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """il lo la i gli le l un uno una di d del dello della dei degli delle e ed o ma a ad al allo alla ai agli alle con in nel nello nella nei negli nelle è era
        essere stato stata stati state questo questa questi queste quello quella quelli quelle quel che chi cui si se suo sua suoi sue mi me ci vi ti te ne li mio mia miei
        mie nostro nostra nostri nostre per da dal dallo dalla dai dagli dalle su sul sullo sulla sui sugli sulle tu lei lui loro noi voi io già come più molto anche ha hanno
        ho abbiamo avete hai aveva erano così qui qua poi allora dunque quindi c v s"""
    ),
    concord=True,
    negation=words("non mai niente nulla nessuno nessun nessuna senza né neanche nemmeno neppure"),
    disclaimers=phrases(
        """non credo; non penso; non dico; non diciamo; non crediamo; non ho mai detto; non ho detto; non è vero; non è così; è falso; dubito; nessuno dice;
        nessuno ha detto; non so se"""
    ),
    denying=words(
        """nega negano negare rifiuta rifiutano rifiutare rifiutato respinge respingono manca mancano mancanza assenza impossibile impedire evitare smettere rinunciare
        rinuncia salvo tranne eccetto incapace vietato escluso esclude fallimento"""
    ),
    modals={
        "deve": 6, "devono": 6, "dobbiamo": 6, "devo": 6, "bisogna": 6, "dovrebbe": 4, "dovrebbero": 4, "dovremmo": 4, "dovrei": 4, "dovra": 6, "dovranno": 6, "dovremo": 6,
        "puo": 2, "possono": 2, "possiamo": 2, "posso": 2, "potrebbe": 1, "potrebbero": 1, "potremmo": 1, "potrei": 1, "potra": 2, "potranno": 2, "potremo": 2, "possa": 2,
        "possano": 2, "sarebbe": 3, "sarebbero": 3, "avrebbe": 3, "avrebbero": 3, "sara": 5, "saranno": 5, "avra": 5, "avranno": 5, "avremo": 5, "saremo": 5,
    },
    hedges=(
        "credo che", "credo", "io credo", "penso che", "penso", "io penso", "ritengo", "ritengo che", "suppongo", "spero", "spero che", "forse", "magari", "probabilmente", "pare che", "sembra che",
        "mi pare", "mi sembra", "a mio avviso", "a mio parere", "a nostro avviso", "secondo me", "circa", "quasi", "all incirca", "allincirca", "intorno a", "per quanto ne so", "che io sappia",
        "crediamo", "pensiamo", "apparentemente", "piu o meno", "eventualmente", "in linea di massima", "e possibile che", "puo darsi", "se non sbaglio", "se non erro", "possibilmente",
        "direi", "direi che", "immagino", "verosimilmente", "presumibilmente", "pressappoco",
    ),
    conditions=("se", "purche", "a meno che", "a condizione che", "finche", "qualora", "fino a quando", "sempre che"),
    asides=("se vuole", "se volete", "se mi permette", "se mi permettete", "se posso dirlo", "se posso", "se vogliamo", "se si vuole", "se cosi si puo dire", "se non sbaglio", "se non erro"),
    turns=("ma", "pero", "benche", "salvo", "tuttavia", "anche se", "tranne"),
    fillers=words("eh ah oh beh mah boh cioè ehm uhm insomma"),
    filling=phrases("diciamo; per cosi dire; come dire; voglio dire; come si dice"),
    dates=words(
        """lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi
        domani settimana settimane mese mesi anno anni giorno giorni ora ore"""
    ),
    titles=words("signor signora signore dottor dottore dottoressa professor presidente ministro ministra sindaco sindaca onorevole assessore assessora consigliere consigliera"),
    expansions=pairs(
        """cè=ci è cera=ci era cerano=ci erano dellanno=di anno lanno=anno lho=ho labbiamo=abbiamo lha=ha lhanno=hanno nè=ne è dovè=dove è comè=come è
        unaltra=un altra unaltro=un altro quellanno=quel anno"""
    ),
    variants=pairs(
        """sig=signor dott=dottor dottssa=dottoressa prof=professor on=onorevole gen=gennaio feb=febbraio mar=marzo apr=aprile mag=maggio giu=giugno lug=luglio
        ago=agosto set=settembre sett=settembre ott=ottobre nov=novembre dic=dicembre"""
    ),
    firmness=ranks(
        "concordato accordo accordi deciso decidiamo firmato pattuito promesso promettiamo accettato stabilito garantito garantiamo",
        "deve dobbiamo sarà saranno",
        """vuole voglio vogliono vogliamo vorrebbe vorrei vorremmo spera spero speriamo intende intendo intendiamo intendono prova cerchiamo proveremo cercheremo
        progettiamo disposto disposti pronti pensiamo contiamo""",
        "può possiamo potrebbe possibile forse",
        "proposto propone chiesto parlato discusso trattato valutato",
    ),
    concerning=words("su sul sulla"),
    relays=words("disse dice ha detto raccontò chiese scrisse affermò secondo chiamò"),
    quantifiers=grades(
        """pochi poche poco raramente:1 alcuni alcune certi certe vari varie qualche:2 molti molte numerosi spesso parecchi:5 maggioranza maggior:6 tutti tutte ogni sempre tutto tutta
        ognuno:9"""
    ),
    bounds=phrases(
        """più di; più del; almeno; per lo meno; non meno di; meno di; al massimo; al più; fino a; non più di; come minimo; al minimo; solo; soltanto; appena; non prima di;
        al più presto; al più tardi; entro; oltre"""
    ),
    antonyms=opposites(
        """più/meno meglio/peggio migliore/peggiore maggiore/minore prima/dopo con/senza sopra/sotto dentro/fuori aumentare,salire,crescere/diminuire,scendere,calare,ridurre
        aumenta,sale,cresce/diminuisce,scende,cala,riduce aumentato,salito,cresciuto/diminuito,sceso,calato,ridotto aumentata,salita,cresciuta/diminuita,scesa,calata,ridotta
        aumentati,saliti,cresciuti/diminuiti,scesi,calati,ridotti aumento,crescita/diminuzione,calo,riduzione migliorare/peggiorare migliora/peggiora migliorato/peggiorato
        migliorata/peggiorata migliorerà/peggiorerà alto/basso alta/bassa forte/debole ricco/povero migliori/peggiori sì/no accettare/rifiutare accettato/rifiutato,respinto
        accetta/rifiuta,respinge approvare/respingere,bocciare approvato/respinto,bocciato approvata/respinta,bocciata permettere/vietare permesso/vietato vincere/perdere vinto/perso vince/perde
        confermare/negare,smentire confermato/negato,smentito conferma/nega,smentisce aprire/chiudere aperto/chiuso aperta/chiusa apre/chiude aprirà/chiuderà comprare/vendere comprato/venduto
        cominciare,iniziare/finire,terminare cominciato,iniziato/finito,terminato sostenere/respingere sicuro/pericoloso sicura/pericolosa buono/cattivo vero/falso possibile/impossibile
        facile/difficile sempre/mai tutti/nessuno tutto/niente,nulla primo/ultimo prossimo/scorso prossima/scorsa maggioranza/minoranza amico/nemico guerra/pace vittoria/sconfitta
        legale/illegale favore/contro favorevole/contrario pubblico/privato entrare/uscire"""
    ),
    tenses=forms(
        """è/era sono/erano ho/avevo ha/aveva hanno/avevano abbiamo/avevamo sta/stava stanno/stavano va/andava vanno/andavano fa/faceva fanno/facevano dice/diceva può/poteva
        possono/potevano vuole/voleva sa/sapeva sappiamo/sapevamo deve/doveva devono/dovevano"""
    ),
    persons=grades("io mi me mio mia miei mie:1 noi ci nostro nostra nostri nostre:2 tu ti te tuo tua voi vi vostro vostra:3 lui egli:4 ella:5 loro essi:6"),
    conditional=("ebbe", "ebbero", "emmo", "ei"),
    future=("a", "anno", "emo", "o"),
    documents=words("rapporto relazione lettera studio indagine documento articolo libro giornale giornali cartello striscione"),
    approximate=words("circa quasi"),
    sources=phrases("secondo; a detta di; come dice; come dicono; stando a"),
)  # fmt: skip
