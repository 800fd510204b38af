"""Spanish."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

# Regular verbs by their stem; the others form by form.
_AR = """apostill desvel aventur alert avis protest ripost sugiri bromej replic clam susurr murmur pregunt interpel reproch lament barrunt dictamin remach zanj disculp excus resalt enfatiz sugier pontific sospech suspir avanz alegó aleg garantiz defin vaticin fulmin espet deslic desliz comparti glos puntualiz retrat afe refunfuñ celebr tild tach catalog describ ataj rememor espet subray cuestion ironiz argument exhort inst afirm explic señal asegur declar indic apunt pregunt record subray destac critic denunci lament manifest coment
pronostic lament brome confirm ilustr zanj exclam salud felicit agradec reproch justific ironiz tranquiliz anunci calific expres matiz precis aclar alert acus augur remarc reiter valor zanj apost bautiz inform relat proclam
sentenci grit core detall juzg reclam recalc acept""".split()
_ER_IR = "defin describ descrit repet coincid rebat discut reconoc aplaud predic añad insist advert conced admit respond promet sosten recib exig decid resum repit".split()
_IRREGULAR = forms(
    """decir contar pedir responder contestar sostener llamar escribir opinar prosiguió prosigue prosiguen apostilló apostilla soltó suelta espetó espeta admitió admite dijo dice decía dijeron dicho diciendo dicen decían agregó agrega agregado respondió responde respondido recuerda
    sostuvo sostiene sostenido advirtió advierte advertido prometió promete prometido reconoció reconoce reconocido concluyó
    concluye concluido escribió escribe escrito contó cuenta contado pidió pide pedido llamó llama llamado definió define
    definido opinó opina cree creía piensa pensaba quiere quería teme espera esperaba describió describe descrito
    confesó confiesa confesado negó niega negado replicó replica contestó contesta contestado rechazó rechaza defendió
    defiende defendido tachó tacha tachado aseveró asevera puntualizó puntualiza exclamó exclama ironizó insistió insiste
    mostró muestra considera consideró consideran consideraba atribuye atribuyó defiende informó elogia elogió sentencia vaticina vaticinó propuso propone proponen propuesto rechazó exigió exige habla habló hablaba hablan hablaron gritó grita corearon coreó dudó añadió añade repitió repite"""
)


def _first(stem: str) -> list[str]:
    past = stem[:-1] + "qu" if stem.endswith("c") else stem + "u" if stem.endswith("g") else stem
    return [stem + e for e in ("ó", "a", "aba", "aban", "ado", "an", "aron", "ando", "ar")] + [past + "e"]


def _second(stem: str) -> list[str]:
    return [stem + e for e in ("ió", "e", "ía", "ían", "ido", "en", "ieron", "iendo", "er", "ir")]


SPANISH = Cues(
    verbs=frozenset([w for s in _AR for w in _first(s)] + [w for s in _ER_IR for w in _second(s)]) | _IRREGULAR,
    weak=forms("considera consideró consideran consideraba cree creía piensa pensaba quiere quería teme espera esperaba recuerda recordó"),
    nouns=forms(
        "grito declaración declaraciones palabras frase pregunta respuesta promesa crítica comunicado afirmación acusación lema mensaje réplica contestación advertencia aviso explicación comentario conclusión reproche reacción salvedad matiz sentencia veredicto argumento consejo súplica ruego excusa"
    ),
    ambiguous=forms("pregunta critica cuenta llama declara reclama"),
    toward=("según", "a decir de", "en palabras de", "en palabras del", "de acuerdo con", "a juicio de", "a juicio del", "en opinión de", "en opinión del"),
    voices=("por boca de", "en boca de", "en la voz de"),
    minding=forms("para"),
    compound={w: forms("de") for w in "habla habló hablaba hablan hablaron".split()},
    objects=forms("lo la los las"),
    whom=dict.fromkeys(forms("me te nos os le les"), ""),
    minds=forms("juicio opinión palabras parecer entender"),
    whose={"su": "", "sus": ""},
    definite={"el": "m", "la": "f"},
    strange={"un": "m", "una": "f", "otro": "m", "otra": "f"},
    pronouns={"este último": "m", "esta última": "f", "él": "m", "ella": "f", "ellos": "p", "ellas": "p", "yo": "s", "nosotros": "p", "este": "m", "ésta": "f", "éste": "m"},
    relatives=forms("quien quienes"),
    breaks=forms("y pero o mientras pues sino"),
    joins=forms("y e o u pero ni"),
    subordinators=forms("cuando porque mientras donde aunque tras después antes como desde hasta"),
    calling=forms("como"),
    declares=forms("que"),
    at=forms("en durante al"),
    dative=forms("a al"),
    pledges=forms("prometió promete prometieron aceptó acepta aceptaron ofreció ofrece acordó acuerda acordaron"),
    infinitives=("ar", "er", "ir"),
    leading=forms("acertó acierta alcanza limitó limita limitaba volvió vuelve llegó llega acabó acaba terminó termina quiso quiere quería empezó comenzó dudó atrevió apresuró prefirió alcanzó"),
    agreed=forms("acordado acordada acordados acordadas"),
    that=forms("que si cómo"),
    auxiliaries=forms("ha han había habían he hemos hay fue es era son eran será sería no se le les lo"),
    adverbs=forms(
        """anoche anteayer también luego después ayer hoy además entonces ya aún todavía lunes martes miércoles jueves viernes sábado domingo
        siempre nunca más menos así incluso asimismo tampoco eso esto ello sí apenas quizá quizás casi ahí aquí allí allá mañana aparte ante todo"""
    ),
    adverb_endings=("mente",),
    as_told=forms("como según"),
    agents=forms("por"),
    passive=forms("fue fueron sido es son era eran ser"),
    links=forms("de del"),
    preterites=("ó", "aron", "ieron"),
    participles=("ando", "iendo", "ándose", "iéndose", "yendo"),
    person_endings=("dor", "dora", "tor", "tora", "ista", "ólogo", "óloga", "ero", "era", "ante"),
    determiners=forms("propio propia el la los las un una unos unas este esta estos estas su sus varios varias algunos algunas muchos"),
    dates=forms("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    titles={"señor": "m", "señora": "f", "sr": "m", "sra": "f", "don": "m", "doña": "f", "presidente": "m", "presidenta": "f", "ministro": "m",
            "ministra": "f", "alcalde": "m", "alcaldesa": "f", "senador": "m", "senadora": "f", "diputado": "m", "diputada": "f", "juez": "",
            "concejal": "", "concejala": "f", "consejero": "m", "consejera": "f", "gobernador": "m", "gobernadora": "f", "fiscal": ""},
    asking=forms("pregunta preguntó preguntado preguntada preguntaba"),
    asked=forms("preguntado preguntada preguntados interrogado interrogada cuestionado cuestionada"),
    questions=forms("pregunta preguntas"),
    bodies=forms(
        """gobierno policía oposición compañía comité patronal federación plataforma colectivo partido sindicato
        asociación informe ayuntamiento ministerio tribunal empresa diario periódico"""
    ),
    people=forms(
        """funcionario funcionaria técnico técnica mandatario mandataria aficionado aficionada testigo panadero panadera padre madre hijo hija hermano hermana nieto nieta marido abuelo abuela esposa tío tía portavoz portavoces presidente presidenta ministro ministra alcalde alcaldesa director directora jefe jefa gobierno
        policía oposición compañía comité patronal exalcalde concejal concejala consejero consejera gerente gerenta dueño dueña tendero tendera médico médica enfermera seleccionador seleccionadora arqueóloga arqueólogo entrenador entrenadora historiadora historiador profesora profesor investigadora investigador sindicatos federación plataforma colectivo partido ganadero agricultor agricultora autoridades padres alumnos abogado abogada sindicato expertos testigos vecinos vecina vecino asociación informe fuentes ayuntamiento
        ministerio fiscal juez tribunal manifestantes pescador pescadores empresa diario periódico mujer hombre"""
    ),
    roles=forms("técnico técnica entrenador entrenadora delantero delantera portero portera capitán capitana defensa centrocampista jugador jugadora magistrado magistrada munícipe contable economista abogado abogada escritor artista cantante actor actriz escritor escritora director directora regidor regidora novelista cineasta entrenador entrenadora bióloga biólogo interpelado interpelada aludido aludida compareciente investigador investigadora presidente presidenta candidato candidata líder dirigente mandatario mandataria político política empresario edil"),
    also={"primer edil": "alcalde", "primera edil": "alcaldesa", "regidor": "alcalde", "regidora": "alcaldesa", "munícipe": "alcalde", "técnico": "entrenador"},
    arms_length=("bautizado como", "bautizada como", "conocido como", "conocida como", "conocidos como", "conocidas como", "llamado", "llamada", "denominado", "denominada", "apodado", "apodada", "titulado", "titulada", "la palabra", "el término"),
    works=forms("libro película canción álbum programa novela obra serie documental revista diario periódico proyecto operación"),
    shown=forms("pancarta pancartas cartel carteles letrero lema camiseta cantó cantaba cantaban cantaron canción himno"),
    cries=forms("gritos abucheos voces vivas"),
    amid=forms("entre bajo"),
    elsewhere=(
        r"\ben (?:un|una|su)(?: \w+)? (?:comunicado|tuit|mensaje|nota|carta|entrevista|artículo|columna|vídeo|correo)\b",
        r"\bpor (?:teléfono|correo|escrito|carta)\b", r"\bal teléfono\b", r"\b(?:tras|después de) (?:la sesión|el pleno|el debate|la comparecencia|la vista)\b",
        r"\b(?:a|para) este (?:diario|periódico|medio)\b", r"\ben declaraciones a\b", r"\bdespués del (?:pleno|debate)\b",
        r"\b(?:dijo|declaró|contó|explicó)(?: [\w-]+){0,3} (?:al|a la|a el) (?:\w+ )?(?:diario|periódico|radio|agencia|revista|cadena|canal|prensa)\b",
        r"\bal margen de\b", r"\b(?:a la salida|en las puertas) (?:de|del)\b", r"\bfrente al (?:ayuntamiento|juzgado|congreso)\b", r"\ben (?:twitter|facebook)\b", r"\bhace \w+ (?:años|meses|semanas)\b"),
    here=(r"\b(?:rueda|conferencia) de prensa\b", r"\ben su discurso\b"),
    fused=forms("del al"),
    about=forms("sobre"),
    prepositions=forms("de del en a al por para mediante salvo excepto con contra sobre desde sin ante bajo entre hacia durante tras"),
    incises=True,
    dashed=True,
    verb_endings=("ó", "aba", "ía", "a", "e", "aron", "ieron"),
    answers=forms("respuesta réplica contestación"),
    given=GIVEN,
    particles=forms("de la las los del y"),
    nouns_first=True,
    dropped=True,
    bound=("ado", "ido"),
    thus=forms("lo así"),
    inside=forms("desde"),
)  # fmt: skip
