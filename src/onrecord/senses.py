"""The words that carry the sense of a sentence, a table a language.

Forms are folded as `onrecord.words` folds them: small letters, no accents, no apostrophes ("dont"). Phrases are
blank-separated forms. A language without a table of its own is judged by `BARE`: word changes count as words.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """What single words and phrases do in one language.

    `modals` gives the firmness of an auxiliary (higher is firmer); `expansions` writes contractions out; `names_capital`
    is whether a capital inside a sentence means a name.
    """

    function: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    modals: dict[str, int] = field(default_factory=dict)
    hedges: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    fillers: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    expansions: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)
    relays: frozenset[str] = frozenset()
    names_capital: bool = True

    @property
    def light(self) -> frozenset[str]:
        """The words that tell nothing of what a sentence is about."""
        return self.function | self.negation | self.fillers | frozenset(self.modals)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(words: str) -> dict[str, str]:
    """ "a=b c=d e" → {a: b, c: "d e"}: a word with "=" begins a new pair."""
    out: dict[str, str] = {}
    key = ""
    for word in words.split():
        if "=" in word:
            key, first = word.split("=", 1)
            out[key] = first
        else:
            out[key] += f" {word}"
    return out


BARE = Senses()

ENGLISH = Senses(
    function=_set(
        """a an and are as at be been being but by did do does done for from had has have having he her hers him his how i
        if in into is it its just let like me mine my of off on onto or our ours out over own same she so some such than
        that the their theirs them then there these they this those to too up upon us very was we well were what when
        where which while who whom whose with within you your yours yourself myself himself herself itself ourselves
        themselves am also about around here now again still even because through thats theres heres going gonna
        s ll re ve d m t both each yet whether though although one well okay ok yes yeah know mean look got"""
    ),
    negation=_set(
        """not no never none nobody nothing neither nor nowhere cannot cant wont dont doesnt didnt isnt arent wasnt werent
        hasnt havent hadnt wouldnt couldnt shouldnt mustnt neednt aint without hardly barely scarcely nt"""
    ),
    modals={
        "will": 5, "shall": 5, "must": 6, "should": 4, "would": 3, "can": 2, "could": 1, "may": 1, "might": 1, "ought": 4,
    },
    hedges=tuple(
        h.strip()
        for h in """i think; i believe; i suppose; i guess; i assume; i hope; i feel; i imagine; we think; we believe;
        we hope; i would say; it seems; it seems to me; it appears; perhaps; maybe; probably; possibly; likely;
        apparently; presumably; in my opinion; in my view; to my knowledge; as far as i know; as far as i understand;
        as far as i am aware; if i am not mistaken; if i remember correctly; if i recall correctly; im not sure;
        i am not sure; im not certain; i am not certain; allegedly; reportedly; potentially; seemingly; supposedly;
        arguably; roughly; approximately; about; around; almost; nearly; nearly all; some; sort of; kind of;
        in principle; we hear; i hear; i understand; i am told; im told; we are told; they say; as they say; hopefully;
        in some cases; to some extent; more or less; i dare say""".split(";")
    ),
    conditions=("if", "unless", "provided that", "as long as", "only if", "assuming", "on condition that", "in case", "until"),
    fillers=_set("uh um er erm ah oh hmm mm mhm eh huh uhh umm"),
    dates=_set(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december yesterday today tomorrow tonight morning afternoon evening week weeks month
        months year years decade decades hour hours minute minutes day days century spring summer autumn fall winter"""
    ),
    titles=_set(
        """mr mrs ms miss dr doctor sir madam president senator governor secretary minister mayor councillor councilor
        congressman congresswoman representative general colonel captain judge justice professor chancellor chairman
        chairwoman chair lord lady prime vice former honorable honourable"""
    ),
    expansions=_pairs(
        """cant=can not cannot=can not wont=will not dont=do not doesnt=does not didnt=did not isnt=is not arent=are not
        wasnt=was not werent=were not hasnt=has not havent=have not hadnt=had not wouldnt=would not couldnt=could not
        shouldnt=should not mustnt=must not neednt=need not aint=is not im=i am ive=i have ill=i will id=i would
        youre=you are youve=you have youll=you will youd=you would hes=he is shes=she is its=it is weve=we have
        well=we will wed=we would theyre=they are theyve=they have theyll=they will theyd=they would thats=that is
        theres=there is heres=here is whats=what is whos=who is lets=let us gonna=going to wanna=want to gotta=got to
        gotcha=got you kinda=kind of sorta=sort of cause=because til=until till=until itll=it will thatll=that will
        were=we are"""
    ),
    variants=_pairs(
        """percent=per cent ok=okay programme=program programmes=programs towards=toward afterwards=afterward grey=gray
        amongst=among whilst=while tonne=ton cheque=check cheques=checks kerb=curb tyre=tire tyres=tires gaol=jail
        mister=mr missus=mrs doctor=dr versus=vs saint=st defence=defense offence=offense licence=license
        practise=practice pretence=pretense sceptical=skeptical sceptic=skeptic plough=plow storey=story
        aluminium=aluminum learnt=learned burnt=burned spelt=spelled dreamt=dreamed judgement=judgment
        acknowledgement=acknowledgment ageing=aging enquiry=inquiry enquiries=inquiries moustache=mustache
        manoeuvre=maneuver manoeuvres=maneuvers alright=all right anymore=any more us=usa"""
    ),
    relays=_set(
        """said says say told tells tell asked asks wrote writes quoted quote quotes claimed claims called calls
        according words remarked replied answered promised warned saying telling calling"""
    ),
)  # fmt: skip

GERMAN = Senses(
    function=_set(
        """der die das den dem des ein eine einen einem einer eines und oder aber auch als an am auf aus bei beim bin bis
        bist da damit dann dass denn dich dir doch du durch er es fur hab habe haben hat hatte hatten ich ihm ihn ihnen
        ihr ihre im in ins ist ja man mein meine mich mir mit nach noch nun nur ob schon sehr sein seine sich sie sind so
        sondern um uns unser unsere unter vom von vor war waren was weil wenn wer werden wie wieder wir wird worden wurde
        wurden zu zum zur uber hier jetzt also eben mal diese dieser dieses diesem diesen welche welcher"""
    ),
    negation=_set("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder noch kaum"),
    modals={
        "muss": 6, "mussen": 6, "soll": 4, "sollen": 4, "sollte": 3, "sollten": 3, "wird": 5, "werden": 5, "wurde": 3,
        "wurden": 3, "kann": 2, "konnen": 2, "konnte": 1, "konnten": 1, "darf": 2, "durfen": 2, "will": 4, "wollen": 4,
    },
    hedges=(
        "ich glaube", "ich denke", "ich meine", "ich nehme an", "ich vermute", "ich hoffe", "vielleicht", "wahrscheinlich",
        "vermutlich", "moglicherweise", "wohl", "etwa", "rund", "fast", "nahezu", "meines wissens", "meiner meinung nach",
        "soweit ich weiss", "angeblich", "es scheint", "anscheinend", "offenbar", "wir glauben",
    ),
    conditions=("wenn", "falls", "sofern", "solange", "es sei denn", "bis"),
    fillers=_set("ah ahm hm hmm eh oh"),
    dates=_set(
        """montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august
        september oktober november dezember gestern heute morgen woche wochen monat monate monaten jahr jahre jahren
        tag tage tagen stunde stunden"""
    ),
    titles=_set("herr herrn frau dr professor prof prasident prasidentin minister ministerin kanzler kanzlerin"),
    expansions=_pairs("ists=ist es gehts=geht es gibts=gibt es hats=hat es wirs=wir es ichs=ich es"),
    variants=_pairs("daß=dass muss=muß prozent=percent"),
    relays=_set("sagte sagt sagten erzahlte schrieb fragte laut meinte behauptete erklarte nannte"),
    names_capital=False,
)  # fmt: skip

FRENCH = Senses(
    function=_set(
        """le la les l un une des du de d et ou mais a au aux avec ce cet cette ces c ca cela dans en elle elles est etait
        etre ete il ils ils j je la leur leurs lui ma me mes moi mon m n nos notre nous on ont par pour qu que qui quoi sa
        se ses son s si sont sur ta te tes toi ton tu vos votre vous y ai as avons avez ont avait avaient suis es sommes
        etes tres plus tout tous toute toutes aussi donc alors encore bien comme"""
    ),
    negation=_set("ne n pas jamais rien personne aucun aucune sans ni guere point"),
    modals={
        "doit": 6, "doivent": 6, "devons": 6, "devrait": 4, "devraient": 4, "peut": 2, "peuvent": 2, "pouvons": 2,
        "pourrait": 1, "pourraient": 1, "faut": 6, "faudrait": 4, "va": 5, "allons": 5, "vont": 5,
    },
    hedges=(
        "je crois", "je pense", "je suppose", "j espere", "peut etre", "probablement", "sans doute", "il semble",
        "a mon avis", "selon moi", "environ", "presque", "a ma connaissance", "nous pensons", "nous croyons",
    ),
    conditions=("si", "a condition que", "a moins que", "tant que", "jusqu"),
    fillers=_set("euh ah oh hein bah ben"),
    dates=_set(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
        octobre novembre decembre hier aujourd hui demain semaine semaines mois an ans annee annees jour jours heure
        heures"""
    ),
    titles=_set("m mme monsieur madame docteur president presidente ministre maire"),
    relays=_set("dit disait raconte raconta demande ecrit affirme selon appelle"),
)  # fmt: skip

SPANISH = Senses(
    function=_set(
        """el la los las un una unos unas de del y o pero a al con en es era ser sido esta estan este esta esto estos estas
        ese esa eso que quien se su sus lo le les me mi mis nos nuestro nuestra por para si te tu tus ya yo como mas muy
        tambien hay ha han he hemos habia fue son asi aqui pues entonces"""
    ),
    negation=_set("no nunca jamas nada nadie ningun ninguno ninguna sin ni tampoco apenas"),
    modals={
        "debe": 6, "deben": 6, "debemos": 6, "deberia": 4, "deberian": 4, "puede": 2, "pueden": 2, "podemos": 2,
        "podria": 1, "podrian": 1, "va": 5, "vamos": 5, "van": 5,
    },
    hedges=(
        "creo que", "creo", "pienso que", "supongo", "espero", "quizas", "quiza", "tal vez", "probablemente", "parece que",
        "me parece", "a mi juicio", "aproximadamente", "casi", "alrededor de", "que yo sepa", "creemos",
    ),
    conditions=("si", "siempre que", "a menos que", "mientras", "hasta que"),
    fillers=_set("eh ah oh este pues"),
    dates=_set(
        """lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre ayer hoy manana semana semanas mes meses ano anos dia dias hora horas"""
    ),
    titles=_set("senor senora don dona doctor presidente presidenta ministro ministra alcalde alcaldesa"),
    relays=_set("dijo dice conto pregunto escribio afirmo segun llamo"),
)  # fmt: skip

RUSSIAN = Senses(
    function=_set(
        """и в во на с со к ко по о об от до из за у а но что это как так то же бы ли мы вы он она они оно я ты его ее их
        нас вас нам вам им мне меня мои мой моя наш наша наши этот эта эти тот та те был была было были есть быть для при
        или если уже еще тоже очень вот"""
    ),
    negation=_set("не нет ни никогда ничего никто без нельзя вряд едва"),
    modals={"должен": 6, "должны": 6, "должна": 6, "надо": 5, "нужно": 5, "может": 2, "могут": 2, "можем": 2, "будет": 5,
            "будем": 5, "будут": 5},
    hedges=("я думаю", "думаю", "я считаю", "я полагаю", "по моему", "наверное", "возможно", "вероятно", "кажется",
            "может быть", "примерно", "около", "почти", "насколько я знаю", "надеюсь"),
    conditions=("если", "при условии", "пока"),
    fillers=_set("э ээ ну м"),
    dates=_set(
        """понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа
        сентября октября ноября декабря вчера сегодня завтра неделя недели месяц месяца год года лет день дня дней"""
    ),
    titles=_set("господин госпожа президент министр мэр"),
    relays=_set("сказал сказала говорил говорит спросил написал назвал"),
)  # fmt: skip

ROMANIAN = Senses(
    function=_set(
        """un o si sau dar de din la in pe cu ca care ce este e era sunt fi fost a al ai ale am ar are as au avem cel cea
        cei cele lui le ii il isi se sa sau noi voi ei ele el ea eu tu nostru noastra pentru prin mai foarte tot asa acest
        aceasta acesta acel acea iar deci"""
    ),
    negation=_set("nu n niciodata nimic nimeni niciun nicio fara nici"),
    modals={"trebuie": 6, "poate": 2, "pot": 2, "putem": 2, "ar": 1, "va": 5, "vom": 5, "vor": 5},
    hedges=("cred ca", "cred", "poate", "probabil", "se pare", "dupa parerea mea", "aproximativ", "aproape", "sper"),
    conditions=("daca", "cu conditia", "pana"),
    fillers=_set("a ah aa mm"),
    dates=_set(
        """luni marti miercuri joi vineri sambata duminica ianuarie februarie martie aprilie mai iunie iulie august
        septembrie octombrie noiembrie decembrie ieri azi astazi maine saptamana luna an ani zi zile"""
    ),
    titles=_set("domnul doamna presedintele ministrul primarul"),
    relays=_set("spus spune zis povestit intrebat scris afirmat"),
)  # fmt: skip

SENSES = {
    "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN, "ro": ROMANIAN,
}  # fmt: skip


def senses(language: str) -> Senses:
    """The table of a language (ISO 639-1), or the bare one."""
    return SENSES.get(language, BARE)
