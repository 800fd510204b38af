"""The words that carry the sense of a sentence in Spanish."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """el la los las un una unos unas de del y o pero a al con en es era ser sido esta estan este esta esto estos estas
        ese esa eso que quien se su sus lo le les me mi mis nos nuestro nuestra por para si te tu tus ya yo como mas muy
        tambien hay ha han he hemos habia fue son asi aqui pues entonces"""
    ),
    concord=True,
    negation=words("no nunca jamas nada nadie ningun ninguno ninguna sin ni tampoco apenas"),
    disclaimers=phrases(
        """no creo; no pienso; no digo; no decimos; no creemos; nunca dije; no dije; no he dicho;
        no es cierto; no es verdad; es falso; dudo; dudo de; nadie dice; no se si"""
    ),
    denying=words(
        """niega niegan negar rechaza rechazan falta faltan ausencia imposible impedir evitar dejar dejado salvo excepto incapaz
        prohibido excluye excluido fracaso"""
    ),
    modals={
        "debe": 6, "deben": 6, "debemos": 6, "deberia": 4, "deberian": 4, "puede": 2, "pueden": 2, "podemos": 2,
        "podria": 1, "podrian": 1, "pueda": 2, "puedan": 2, "podamos": 2, "podriamos": 1, "deberiamos": 4, "seria": 3, "serian": 3, "voy": 5, "sera": 5, "seran": 5,
        "va": 5, "vamos": 5, "van": 5,
    },
    hedges=(
        "creo que", "creo", "pienso que", "supongo", "espero", "quizas", "quiza", "tal vez", "probablemente", "parece que",
        "me parece", "a mi juicio", "aproximadamente", "casi", "alrededor de", "que yo sepa", "creemos", "a lo mejor", "aparentemente", "mas o menos", "en mi opinion", "segun creo", "pensamos que",
        "yo creo", "yo creo que", "posiblemente", "es posible que", "puede que", "si no me equivoco",
    ),
    conditions=("si", "siempre que", "a menos que", "mientras", "hasta que"),
    asides=("si quiere", "si quieren", "si me permite", "si me permiten", "si puedo decirlo", "si acaso", "si se quiere"),
    turns=("pero", "aunque", "salvo", "sin embargo"),
    fillers=words("eh ah oh este pues"),
    filling=phrases("digamos; digamos que; vamos a decir; por asi decir; por asi decirlo; sabe usted; o sea"),
    dates=words(
        """lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre ayer hoy manana semana semanas mes meses ano anos dia dias hora horas"""
    ),
    titles=words("senor senora don dona doctor presidente presidenta ministro ministra alcalde alcaldesa"),
    variants=pairs(
        """sr=senor sra=senora srta=senorita d=don dna=dona dr=doctor dra=doctora ene=enero feb=febrero abr=abril ago=agosto
        sept=septiembre setiembre=septiembre oct=octubre nov=noviembre dic=diciembre eeuu=estados unidos"""
    ),
    firmness=ranks(
        """acordado acordamos acordaron acordo acuerdo acuerdos decidido decidimos firmado pactado prometido
        aceptado""",
        "va vamos van debe",
        """quiere quiero quieren queremos quisiera quisieramos espera espero esperan esperamos pretende pretendemos pensamos
        intenta intentamos intentaremos planea planeamos dispuesto dispuestos""",
        "puede podemos podria posible quizas",
        "propuesto propuso pedido hablado discutido tratado",
    ),
    concerning=words("sobre"),
    relays=words("dijo dice conto pregunto escribio afirmo segun llamo"),
    quantifiers=grades(
        """pocos pocas poco raramente:1 algunos algunas varios varias ciertos:2 muchos muchas numerosos menudo:5
        mayoria:6 todos todas cada siempre todo toda:9"""
    ),
    bounds=phrases(
        """mas de; al menos; por lo menos; no menos de; menos de; como mucho; a lo sumo; hasta; no mas de; como maximo;
        como minimo; solo; apenas; como pronto; como muy tarde; no antes de; a mas tardar"""
    ),
    antonyms=opposites(
        """mas/menos mejor/peor mayor/menor antes/despues con/sin arriba/abajo dentro/fuera aumentar/disminuir
        subir,aumentar,crecer/bajar,caer,disminuir,descender subio,aumento,crecio/bajo,cayo,disminuyo,descendio
        sube,aumenta,crece/baja,cae,disminuye,desciende aumento/disminuyo aumentar/reducir subir/bajar sube/baja subio/bajo subido/bajado mejorar/empeorar mejora/empeora mejoro/empeoro mejorara/empeorara mejorado/empeorado crecer/caer crece/cae
        alto/bajo fuerte/debil rico/pobre mejores/peores si/no aceptar/rechazar acepto/rechazo
        permitir/prohibir permitido/prohibido ganar/perder gano/perdio ganado/perdido confirmar/negar confirmo/nego
        abrir/cerrar abierto/cerrado comprar/vender empezar/terminar apoyar/rechazar seguro/peligroso bueno/malo
        verdadero/falso posible/imposible facil/dificil siempre/nunca todos/ninguno todo/nada primero/ultimo proximo/pasado
        mayoria/minoria amigo/enemigo guerra/paz victoria/derrota legal/ilegal favor/contra"""
    ),
    tenses=forms(
        """es/era esta/estaba estan/estaban soy/era son/eran hay/habia tiene/tenia tienen/tenian tenemos/teniamos hace/hacia
        hacen/hacian va/iba van/iban dice/decia puede/podia pueden/podian quiere/queria sabe/sabia sabemos/sabiamos"""
    ),
    persons=grades("yo me mi mis mio:1 nosotros nos nuestro nuestra nuestros nuestras:2 tu te ti usted ustedes:3 el ella:4 "
                   "ellos ellas:6"),
    conditional=("ia", "ias", "iamos", "iais", "ian"),
    future=("e", "as", "a", "emos", "eis", "an"),
    documents=words("informe carta estudio encuesta documento articulo libro periodico periodicos cartel"),
    approximate=words("unos unas"),
    sources=phrases("segun; de acuerdo con; como dicen"),
)  # fmt: skip
