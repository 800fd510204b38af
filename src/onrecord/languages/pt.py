"""Portuguese, of Portugal and Brazil."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

# Regular verbs by their stem; the others form by form.
_AR = """afirm declar explic cont relat coment critic lament destac sublinh salient realç assegur acrescent adiant anunci
apont indic assinal fris vinc enfatiz reforç alert avis ressalt ressalv reiter observ pontu cit lembr record confess revel
inform denunci acus recus rejeit contest indag pergunt question ironiz brinc gracej desabaf exclam grit murmur sussurr
remat justific avali analis consider julg classific qualific apelid rotul tach elogi saud felicit recomend aconselh exort
apel reclam queix protest not constat replic retruc comemor celebr detalh atac argument aleg vaticin profetiz refut complement
finaliz encerr arremat dispar alfinet minimiz relativiz lanç atir sentenci concord discord manifest express ponder aclar
precis esper tranquiliz censur reprov arrisc opin proclam advog preconiz sustent vocifer compar demarc congratul
especific cham batiz gab orden neg ameaç desafi deplor antecip ralh rezing resmung suspir""".split()
_ER_IR = """respond reconhec promet defend admit insist advert exig resum repet suger esclarec agradec reag consent
entend discut rebat garant coincid aplaud prossegu desment refer ped confer conclu defin interromp enaltec devolv""".split()
_IRREGULAR = forms(
    """disse diz dizia disseram dizem dito dizendo dizer diziam referiram prossegue sugere repete adverte desmente pede confere refere
    reage escreve escreveu escrevia escreveram escrevem escrito escrevendo propõe propôs propunha propuseram proposto contrapõe
    contrapôs prevê previu previsto crê acredita acreditava acreditam acreditou acha achava acham achou pensa pensava pensam quer queria
    querem quis teme temia temem fala falou falava falam falaram falado deseja desejou lê leu conclui concluíram concluía concluído
    atribui atribuiu riu ri sorriu sorri mantém manteve mantinha intervém interveio explode explodiu contradiz atira admitido ouviu
    descreveu descreve descrevia descrito descrevendo tuitou publicou postou twittou"""
)


def _first(stem: str) -> list[str]:
    return [stem + e for e in ("ou", "a", "ava", "avam", "ado", "am", "aram", "ando", "ar")]


def _second(stem: str) -> list[str]:
    return [stem + e for e in ("eu", "iu", "e", "ia", "iam", "ido", "em", "eram", "iram", "endo", "indo", "er", "ir")]


def _of(*phrases: str) -> tuple[str, ...]:
    """Phrases with their "of" in all its forms."""
    return tuple(f"{phrase} {of}" for phrase in phrases for of in ("de", "do", "da", "dos", "das"))


PORTUGUESE = Cues(
    verbs=(frozenset([w for s in _AR for w in _first(s)] + [w for s in _ER_IR for w in _second(s)]) | _IRREGULAR) - forms("chamado"),
    weak=forms("considera considerou acredita acreditava acreditam crê acha achava acham pensa pensava quer queria espera esperava teme lembra ouviu deseja"),
    nouns=forms(
        """declaração declarações palavras frase pergunta resposta promessa crítica comunicado afirmação acusação lema mensagem
        desabafo alerta apelo aviso pedido réplica grito ressalva observação argumento"""
    ),
    ambiguous=forms("pergunta conta fala nota alerta recusa dito pedido lança compara"),
    toward=(
        "segundo", "conforme", "no entender", "para usar as palavras", "como diz",
        *_of("na opinião", "na avaliação", "na visão", "no entender", "nas palavras", "na ótica", "na óptica", "no dizer", "na perspetiva", "na perspectiva", "nas contas", "aos olhos", "na análise", "a juízo"),
        "de acordo com",
    ),
    voices=_of("pela voz", "pela boca", "na voz"),
    minding=forms("para"),
    compound={w: forms("de do da em num numa no na") for w in "fala falou falava falam falaram falado".split()},
    objects=forms("o a os as"),
    whom=dict.fromkeys(forms("me lhe lhes"), ""),
    minds=forms("opinião entender ver avaliação palavras visão juízo perspetiva perspectiva"),
    whose={"seu": "", "sua": "", "seus": "", "suas": "", "dele": "m", "dela": "f", "deles": "p"},
    definite={"o": "m", "a": "f"},
    strange={"um": "m", "uma": "f", "outro": "m", "outra": "f"},
    pronouns={
        "este último": "m", "esta última": "f", "ele": "m", "ela": "f", "eles": "p", "elas": "p", "eu": "s", "nós": "p", "este": "m", "esta": "f",
    },
    relatives=forms("quem"),
    breaks=forms("e mas ou enquanto pois porém senão"),
    joins=forms("e ou mas nem"),
    subordinators=forms("quando porque onde embora após depois antes como desde até caso apesar"),
    calling=forms("como"),
    declares=forms("que"),
    at=forms("em durante no na à ao"),
    dative=forms("a ao à aos às"),
    pledges=forms("prometeu promete prometeram comprometeu aceitou aceita aceitaram ofereceu oferece acordou concordou concordaram recusou recusa"),
    pledged=forms("a em"),
    infinitives=("ar", "er", "ir"),
    leading=forms(
        """limitou limita limitava voltou volta voltava chegou chega acabou acaba terminou termina quis quer queria começou começa hesitou atreveu
        apressou preferiu fez tratou aproveitou tornou passou veio foi"""
    ),
    agreed=forms("acordado acordada acordados acordadas combinado combinada"),
    that=forms("que como"),
    auxiliaries=forms(
        """há havia haviam tem têm tinha tinham tenho temos foi foram é são era eram será serão seria está estão estava estavam esteve não
        se lhe lhes me nos vai vão"""
    ),
    adverbs=forms(
        """ontem hoje anteontem amanhã também ainda já depois então além aliás agora sempre nunca mais menos assim inclusive segunda terça quarta
        quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo entretanto logo"""
    ),
    adverb_endings=("mente",),
    as_told=forms("como conforme segundo"),
    agents=forms("por pelo pela pelos pelas"),
    passive=forms("foi foram sido é são era eram ser"),
    links=forms("de do da dos das"),
    preterites=("ou", "aram", "eram", "iram"),
    participles=("ando", "endo", "indo"),
    person_endings=("dor", "dora", "tor", "tora", "ista", "ólogo", "óloga", "edor", "ário", "ária"),
    determiners=forms("próprio própria o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas vários várias alguns algumas muitos muitas"),
    clitics=r"-(?:lhes?|se|me|nos|l?[oa]s?|n[oa]s?)$",
    dates=forms("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    titles={
        "senhor": "m", "senhora": "f", "sr": "m", "sra": "f", "dom": "m", "dona": "f", "dr": "m", "dra": "f", "doutor": "m", "doutora": "f",
        "eng": "", "engenheiro": "m", "engenheira": "f", "professor": "m", "professora": "f", "prof": "", "presidente": "", "ministro": "m",
        "ministra": "f", "prefeito": "m", "prefeita": "f", "governador": "m", "governadora": "f", "senador": "m", "senadora": "f",
        "deputado": "m", "deputada": "f", "vereador": "m", "vereadora": "f", "juiz": "m", "juíza": "f", "general": "m", "padre": "m", "delegado": "m",
        "delegada": "f", "secretário": "m", "secretária": "f",
    },
    receivers=forms("ao à"),
    asking=forms("pergunta perguntou perguntado perguntada perguntava questiona questionou indaga indagou"),
    asked=forms("questionado questionada questionados perguntado perguntada indagado indagada interrogado interrogada instado instada confrontado confrontada"),
    answers=forms("resposta réplica"),
    questions=forms("pergunta perguntas questão questões"),
    bodies=forms(
        """governo polícia oposição empresa comité comissão federação plataforma coletivo partido sindicato associação relatório autarquia
        câmara prefeitura ministério tribunal jornal clube direção diretoria"""
    ),
    people=forms(
        """parlamentar porta-voz porta-vozes presidente presidenta vice-presidente ministro ministra autarca prefeito prefeita vereador vereadora diretor diretora director directora
        chefe gerente dono dona governo polícia oposição empresa comité comissão federação plataforma coletivo partido sindicato sindicatos
        associação relatório fontes autarquia câmara prefeitura ministério tribunal jornal clube direção diretoria advogado advogada
        procurador procuradora juiz juíza médico médica enfermeiro enfermeira professor professora aluno aluna alunos pais pai mãe filho filha irmão irmã
        marido mulher esposa avô avó neto neta tio tia vizinho vizinha vizinhos morador moradora moradores testemunha testemunhas especialista especialistas
        comandante bombeiro bombeira manifestantes pescador pescadora pescadores agricultor agricultora comerciante padeiro padeira cozinheiro cozinheira
        homem aposentado aposentada responsável responsáveis dirigente treinador treinadora técnico técnica goleiro guarda-redes avançado atacante zagueiro capitão
        capitã engenheiro engenheira arquiteto arquiteta delegado delegada secretário secretária coordenador coordenadora provedor provedora bastonário
        bastonária estudante estudantes trabalhador trabalhadora trabalhadores representante líder candidato candidata deputado deputada
        senador senadora governador governadora premiê primeiro-ministro primeira-ministra eurodeputado eurodeputada relator relatora reitor reitora"""
    ),
    roles=forms(
        """técnico técnica treinador treinadora selecionador mister atacante avançado goleiro guarda-redes zagueiro defesa médio meia volante lateral
        arqueiro camisa capitão capitã jogador jogadora magistrado magistrada edil autarca economista advogado advogada escritor escritora artista cantor cantora ator atriz
        diretor diretora realizador realizadora cineasta investigador investigadora pesquisador pesquisadora presidente presidenta candidato candidata líder
        dirigente mandatário mandatária político política empresário empresária governante parlamentar petista tucano social-democrata socialista
        centrista bloquista liberal comunista ministro ministra gestor gestora responsável chefe comandante engenheiro engenheira clínico clínica jurista executivo executiva"""
    ),
    arms_length=(
        "batizado de", "batizada de", "batizado como", "batizada como", "conhecido como", "conhecida como", "conhecidos como", "conhecidas como", "conhecido por",
        "conhecida por", "chamado", "chamada", "chamados", "chamadas", "denominado", "denominada", "apelidado de", "apelidada de", "alcunhado de", "intitulado", "intitulada", "dito",
        "a palavra", "o termo", "a expressão",
    ),
    works=forms("livro filme canção música álbum disco programa romance obra peça série documentário revista jornal projeto projecto operação novela"),
    shown=forms("cartaz cartazes faixa faixas placa letreiro lema camiseta camisola cantou cantava cantavam cantaram canção hino lia-se"),
    cries=forms("gritos vaias apupos aplausos vivas assobios"),
    amid=forms("entre sob"),
    elsewhere=(
        r"\b(?:em|num|numa|no|na) (?:um |uma |seu |sua )?(?:\w+ )?(?:comunicado|tuíte|tweet|mensagem|nota|carta|entrevista|artigo|coluna|vídeo|publicação|post|e-mail)\b(?! coletiva)",
        r"\bpor (?:telefone|e-mail|escrito|carta|mensagem)\b", r"\bao telefone\b",
        r"\b(?:após|depois) (?:d?[aoe] )?(?:sessão|plenário|debate|audiência|reunião)\b",
        r"\b(?:a|ao|para) (?:este|o) (?:jornal|diário|periódico|portal)\b", r"\bem declarações (?:a|à|ao)\b",
        r"\b(?:disse|declarou|contou|explicou|adiantou)(?: [\w-]+){0,3} (?:ao|à|a) (?:\w+ )?(?:jornal|diário|rádio|agência|revista|televisão|portal|lusa|imprensa)\b",
        r"\bà margem d[aeo]\b", r"\bà (?:saída|porta) d[aeo]\b", r"\bem frente (?:à|ao)\b", r"\bn[oa] (?:twitter|facebook|instagram|x)\b",
        r"\bhá \w+ (?:anos|meses|semanas)\b",
    ),
    here=(r"\b(?:conferência de imprensa|entrevista coletiva|coletiva de imprensa)\b", r"\bno seu discurso\b", r"\bem seu discurso\b"),
    fused=forms("do da dos das no na nos nas ao à aos às pelo pela pelos pelas num numa nuns numas dum duma deste desta desse dessa neste nesta nesse nessa"),
    prepositions=forms(
        """quanto de do da dos das em no na nos nas a ao à aos às por pelo pela pelos pelas para com contra sobre desde sem ante diante sob entre perante durante
        até após num numa nuns numas dum duma deste desta desse dessa neste nesta nesse nessa"""
    ),
    given=GIVEN,
    particles=forms("de da do das dos e"),
    nouns_first=True,
    dropped=True,
    incises=True,
)  # fmt: skip
