"""Italian."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

# Regular verbs by their stem; the others form by form.
_ARE = """puntualizz protest implor supplic dichiar spieg afferm assicur sottoline precis indic annunci accus denunci critic comment conferm raccont ricord
replic not osserv rivel avvert domand ironizz aggiung confess ammon esclam sospir sbott tuon invoc auspic lament constat
rimarc garant giur mormor sussurr url grid cant insist evidenzi segnal specific argoment ribad lod elogi ringrazi salut
scherz glissa smorz minimizz attacc liquid bocci battezz defin consider giudic"""
_ARE_STEMS = _ARE.split()
_IRREGULAR = forms(
    """dice dicono disse diceva dicevano detto dicendo risponde rispondono rispose rispondeva risposto rispondendo scrive
    scrivono scrisse scriveva scritto scrivendo chiede chiedono chiese chiedeva chiesto chiedendo aggiunge aggiungono aggiunse
    aggiunto aggiungendo ammette ammettono ammise ammesso ammettendo promette promettono promise promesso promettendo sostiene
    sostengono sostenne sosteneva sostenuto sostenendo ripete ripetono ripeteva ripetuto ripetendo conclude concluse concluso
    concludendo prosegue proseguì proseguito continua definisce definiscono definì definiva definito definendo descrive
    descrisse descritto riferisce riferito ribadisce ribadito avverte avvertì avvertito chiarisce chiarito garantisce garantito
    riconosce riconosciuto parla parlano parlava parlato parlando crede credeva pensa pensano pensava pensato ritiene
    ritengono riteneva ritenuto spera teme vuole voleva ride sorride chiama chiamano chiamava chiamato sapere suggerisce
    suggerito smentisce smentito corregge corretto corresse corretta definita scandito scandisce respinge respinto insiste insistono insisteva ribatte ribattono ribatté ribatteva ribattuto ribattendo convinto convinta convinti sicuro sicura interviene intervenuto"""
)


def _conjugated(stem: str) -> list[str]:
    soft = stem + "h" if stem.endswith(("c", "g")) else stem
    return [stem + e for e in ("a", "ano", "ò", "ava", "avano", "ato", "arono", "ando", "are")] + [soft + "i"]


ITALIAN = Cues(
    verbs=frozenset(w for stem in _ARE_STEMS for w in _conjugated(stem)) | _IRREGULAR,
    weak=forms("considera considerato crede credeva pensa pensano pensava pensato ritiene ritengono riteneva vuole voleva spera teme ricorda"),
    nouns=forms(
        "dichiarazione dichiarazioni parole frase domanda risposta replica promessa critica comunicato affermazione accusa motto messaggio spiegazione commento reazione conclusione battuta ammissione avvertimento appello monito stoccata affondo chiosa precisazione obiezione"
    ),
    ambiguous=forms("domanda critica accusa replica nota grida conferma"),
    toward=("secondo", "a detta di", "a giudizio di", "a parere di", "nelle parole di"),
    voices=("per bocca di", "per bocca del", "per bocca della", "per voce di", "per voce del", "per voce della"),
    minding=forms("per"),
    compound={w: forms("di del della") for w in "parla parlano parlava parlato".split()},
    minds=forms("giudizio parere opinione parole detta dire"),
    whose={"suo": "", "sua": ""},
    objects=forms("lo la li le gli l' lui loro"),
    whom=dict.fromkeys(forms("mi ti ci vi gli"), ""),
    definite={"il": "m", "lo": "m", "la": "f", "l'": ""},
    strange={"un": "m", "uno": "m", "una": "f", "un'": "f"},
    pronouns={"lui": "m", "lei": "f", "egli": "m", "ella": "f", "loro": "p", "essi": "p", "io": "s", "noi": "p", "quest'ultimo": "m"},
    relatives=forms("che cui quale quali"),
    breaks=forms("e ed ma o mentre però dunque quindi eppure"),
    joins=forms("e ed o ma né"),
    subordinators=forms("quando perché mentre dove anche se dopo prima come poiché finché"),
    calling=forms("come"),
    declares=forms("che"),
    at=forms("in a durante nel nella al"),
    dative=forms("a al allo alla ai agli alle"),
    pledges=forms("promette promesso promettono accetta accettato rifiuta rifiutato propone proposto minaccia minacciato"),
    pledged=forms("di"),
    infinitives=("are", "ere", "ire"),
    leading=forms("limitato limitata limita finito finisce voluto vuole tornato torna fatto fa arrivato arriva tiene tenuto"),
    agreed=forms("concordato deciso stabilito"),
    that=forms("che se come quanto perché"),
    auxiliaries=forms("ha hanno aveva avevano ho abbiamo è sono era erano sarà non si ci gli le lo ne mi"),
    adverbs=forms("poi anche ancora oggi ieri domani sempre mai già però invece inoltre infine più meno così quindi allora tuttavia persino perfino appena forse lunedì martedì mercoledì giovedì venerdì sabato domenica"),
    adverb_endings=("mente",),
    as_told=forms("come"),
    agents=forms("da dal dalla dai"),
    passive=forms("è stato stata sono stati era viene venne"),
    links=forms("di del della dei delle dello degli dell' d'"),
    participles=("ando", "endo"),
    preterites=("ò", "arono", "irono"),
    person_endings=("tore", "trice", "ista", "iere", "iera", "ologo", "ologa", "ante", "ario"),
    determiners=forms("il lo la i gli le l' un uno una un' questo questa questi queste suo sua suoi sue alcuni alcune molti"),
    elided=forms("l un d dell all dall nell sull quell c s"),
    dates=forms("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    titles={
        "signor": "m", "signora": "f", "dottor": "m", "dottoressa": "f", "onorevole": "", "presidente": "", "ministro": "", "ministra": "f",
        "sindaco": "", "sindaca": "f", "senatore": "m", "senatrice": "f", "deputato": "m", "deputata": "f", "giudice": "", "premier": "",
        "consigliere": "m", "consigliera": "f", "assessore": "m", "assessora": "f", "prefetto": "", "questore": "", "governatore": "m", "governatrice": "f",
    },
    asking=forms("chiede chiesto chiese domanda domandato"),
    asked=forms("interrogato interrogata interpellato interpellata incalzato incalzata"),
    questions=forms("domanda domande"),
    bodies=forms(
        """governo polizia procura opposizione azienda società comitato sindacato partito tribunale associazione rapporto
        comunicato comune regione ministero giornale"""
    ),
    people=forms(
        """tecnico tecnica dirigente contadino contadina testimone passante operaio operaia portavoce sindaco vicesindaco presidente ministro ministra direttore direttrice capo governo polizia carabinieri procura
        opposizione azienda società comitato sindacato sindacati partito avvocato avvocata giudice tribunale prefetto questore
        assessore assessora consigliere consigliera esperti testimoni residenti cittadini genitori studenti associazione
        rapporto comunicato fonti comune regione ministero manifestanti tifosi pescatore agricoltore medico infermiera maestro
        maestra allenatore capitano attaccante portiere regista attore attrice scrittore scrittrice giornale donna uomo padre
        madre figlio figlia fratello sorella marito moglie vicino vicina contabile commissario parroco"""
    ),
    roles=forms("manager dirigente gruista attaccante portiere difensore centrocampista allenatore tecnico mister capitano calciatore contabile imputato imprenditore artista regista attore attrice scrittore scrittrice candidato candidata leader segretario restauratrice primo cittadino"),
    also={"primo cittadino": "sindaco", "prima cittadina": "sindaca", "mister": "allenatore", "tecnico": "allenatore"},
    arms_length=("cosiddetto", "cosiddetta", "cosiddetti", "noto come", "nota come", "soprannominato", "soprannominata", "intitolato", "intitolata", "detto", "la parola", "il termine", "chiamano"),
    works=forms("libro film canzone album programma romanzo opera serie documentario rivista giornale quotidiano progetto"),
    shown=forms("striscione striscioni cartello cartelli manifesto scritta slogan maglietta canzone coro inno cantava cantavano"),
    cries=forms("grida urla cori fischi voci"),
    amid=forms("tra fra sotto"),
    elsewhere=(r"\bin un (?:comunicato|post|messaggio)\b", r"\bin un'intervista\b", r"\bsu (?:twitter|facebook|instagram)\b", r"\b\w+ (?:anni|mesi|settimane) fa\b"),
    here=(r"\bconferenza stampa\b", r"\bnel suo discorso\b"),
    fused=forms("del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nella sul sulla"),
    about=forms("su sul sulla sui sulle sugli"),
    prepositions=forms(
        """quanto di del della dei delle dello degli dell' d' a al alla ai alle allo agli all' da dal dalla dai in nel nella nei nelle nello
        nell' su sul sulla sui con per tra fra presso oltre attraverso lungo entro tranne contro verso senza sotto sopra durante dopo"""
    ),
    incises=True,
    dashed=True,
    verb_endings=("ò", "ava", "eva", "iva", "a", "e", "ì"),
    answers=forms("risposta replica"),
    given=GIVEN,
    particles=forms("di de del della dei da la lo"),
    nouns_first=True,
    dropped=True,
    bound=("ato", "uto", "ito"),
    thus=forms("lo è così"),
)  # fmt: skip
