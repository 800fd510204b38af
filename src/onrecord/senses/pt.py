"""The words that carry the sense of a sentence in Portuguese."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """o a os as um uma uns umas de do da dos das dum duma e ou mas ao aos com em no na nos nas num numa é era ser sido está estão este esta isto
        estes estas esse essa isso esses essas aquele aquela aquilo que quem se seu sua seus suas lhe lhes me meu minha meus minhas nos nosso
        nossa nossos nossas por pelo pela pelos pelas para pra pro te tu teu tua você vocês já eu ele ela eles elas como mais muito também há
        tem têm tenho temos havia foi são assim aqui pois então à às aí lá gente"""
    ),
    concord=True,
    negation=words("não nunca jamais nada ninguém nenhum nenhuma nenhuns nenhumas sem nem tampouco"),
    disclaimers=phrases(
        """não creio; não acho; não penso; não digo; não dizemos; não acreditamos; nunca disse; não disse; eu não disse; não é verdade;
        não é certo; não é isso; é falso; duvido; ninguém diz; ninguém disse; não sei se"""
    ),
    denying=words(
        """nega negam negar negou rejeita rejeitam rejeitar recusa recusam recusar falta faltam ausência impossível impedir evitar deixar
        deixou salvo exceto excepto incapaz proibido exclui excluído fracasso desmente desmentir"""
    ),
    modals={
        "deve": 6, "devem": 6, "devemos": 6, "devo": 6, "deveria": 4, "deveriam": 4, "devia": 4, "deviam": 4, "deveriamos": 4, "pode": 2,
        "podem": 2, "podemos": 2, "posso": 2, "poderia": 1, "poderiam": 1, "poderiamos": 1, "podia": 1, "podiam": 1, "possa": 2, "possam": 2,
        "possamos": 2, "seria": 3, "seriam": 3, "vou": 5, "sera": 5, "serao": 5, "vai": 5, "vamos": 5, "vao": 5, "precisa": 5, "precisamos": 5,
        "precisam": 5,
    },
    hedges=(
        "creio que", "creio", "acho que", "acho", "eu acho que", "eu acho", "penso que", "penso", "acredito que", "suponho", "espero", "espero que", "talvez", "se calhar",
        "provavelmente", "possivelmente", "parece que", "parece me", "me parece", "a meu ver", "na minha opiniao", "na nossa opiniao", "em minha opiniao",
        "aproximadamente", "quase", "cerca de", "por volta de", "em torno de", "a volta de", "que eu saiba", "tanto quanto sei", "ate onde sei",
        "aparentemente", "mais ou menos", "eventualmente", "em principio", "e possivel que", "pode ser que", "quem sabe", "se nao me engano",
        "acreditamos que", "achamos que", "pensamos que", "julgo que", "julgo", "quica", "porventura", "diria que",
    ),
    conditions=("se", "caso", "desde que", "a menos que", "a nao ser que", "enquanto", "ate que", "contanto que", "sempre que"),
    asides=(
        "se quiser", "se quiserem", "se me permite", "se me permitem", "se posso dizer", "se assim se pode dizer", "se nao me engano", "se nao me falha a memoria",
        "se deus quiser", "se faz favor", "se calhar",
    ),
    turns=("mas", "embora", "salvo", "no entanto", "porem", "contudo", "todavia"),
    fillers=words("eh ah oh ha hum né pá ué olha olhe r"),  # "R$" is read out as "reais"
    filling=phrases("digamos; digamos assim; vamos dizer; vamos dizer assim; quer dizer; por assim dizer"),
    dates=words(
        """segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril
        maio junho julho agosto setembro outubro novembro dezembro ontem hoje amanhã anteontem semana semanas mês meses ano anos dia dias hora horas"""
    ),
    titles=words(
        """senhor senhora dona doutor doutora presidente ministro ministra prefeito prefeita deputado deputada vereador vereadora engenheiro engenheira
        excelência excelências"""
    ),
    variants=pairs(
        """sr=senhor sra=senhora srs=senhores sras=senhoras dr=doutor dra=doutora d=dona eng=engenheiro prof=professor jan=janeiro fev=fevereiro
        abr=abril jun=junho jul=julho ago=agosto set=setembro out=outubro nov=novembro dez=dezembro eua=estados unidos vc=você
        pra=para a pro=para o tá=está tô=estou tava=estava tamo=estamos facto=fato factos=fatos contacto=contato acção=ação
        acções=ações direcção=direção projecto=projeto projectos=projetos objectivo=objetivo objectivos=objetivos actual=atual
        actualmente=atualmente director=diretor directora=diretora óptimo=ótimo registo=registro equipa=equipe"""
    ),
    firmness=ranks(
        "acordado acordámos acordamos acordaram acordo acordos decidido decidimos assinado pactuado prometido prometemos aceito aceite aceitado combinado garantido",
        "vai vamos vao vou deve será serão",
        """quer quero querem queremos queria gostaria gostaríamos espera espero esperam esperamos pretende pretendo pretendemos pretendem tenta tentamos
        tentaremos planeia planeja planejamos planeamos disposto dispostos pensamos""",
        "pode podemos poderia possível talvez",
        "proposto propôs pedido falado discutido tratado conversado sugerido",
    ),
    concerning=words("sobre"),
    relays=words("disse diz contou perguntou escreveu afirmou segundo chamou"),
    quantifiers=grades(
        """poucos poucas pouco raramente:1 alguns algumas vários várias certos:2 muitos muitas numerosos frequentemente:5
        maioria:6 todos todas cada sempre todo toda tudo:9"""
    ),
    bounds=phrases(
        """mais de; mais do que; pelo menos; ao menos; não menos de; menos de; no máximo; no mínimo; até; não mais de; só; somente; apenas; no mais tardar; o mais tardar;
        o mais cedo; não antes de; acima de; abaixo de"""
    ),
    antonyms=opposites(
        """mais/menos melhor/pior maior/menor antes/depois com/sem acima/abaixo dentro/fora aumentar,subir,crescer/diminuir,descer,cair,baixar,reduzir
        aumentou,subiu,cresceu/diminuiu,desceu,caiu,baixou,reduziu aumenta,sobe,cresce/diminui,desce,cai,baixa,reduz
        aumentaram,subiram,cresceram/diminuíram,desceram,caíram,baixaram aumentado,subido/diminuído,baixado,reduzido aumento,subida/redução,queda,descida
        melhorar/piorar melhora/piora melhorou/piorou melhorado/piorado alto/baixo forte/fraco rico/pobre melhores/piores sim/não
        aceitar/rejeitar,recusar aceitou/rejeitou,recusou aceita/rejeita,recusa aprovar/reprovar,rejeitar,chumbar aprovou/reprovou,rejeitou,chumbou aprovado/reprovado,rejeitado,chumbado
        permitir/proibir permitido/proibido permite/proíbe ganhar,vencer/perder ganhou,venceu/perdeu ganhamos,vencemos/perdemos confirmar/negar,desmentir confirmou/negou,desmentiu
        abrir/fechar,encerrar aberto/fechado,encerrado aberta/fechada,encerrada abre/fecha abriu/fechou comprar/vender comprou/vendeu começar/terminar,acabar começou/terminou,acabou apoiar/rejeitar apoiou/rejeitou
        seguro/perigoso segura/perigosa bom/mau,ruim boa/má,ruim verdadeiro/falso possível/impossível fácil/difícil sempre/nunca todos/nenhum tudo/nada alguém/ninguém
        primeiro/último primeira/última próximo/passado próxima/passada maioria/minoria amigo/inimigo guerra/paz vitória/derrota legal/ilegal favor/contra
        público/privado pública/privada entrar/sair entrou/saiu"""
    ),
    tenses=forms(
        """é/era está/estava estão/estavam estou/estava são/eram há/havia tem/tinha têm/tinham temos/tínhamos faz/fazia fazem/faziam
        vai/ia vão/iam diz/dizia pode/podia podem/podiam quer/queria sabe/sabia sabemos/sabíamos"""
    ),
    persons=grades(
        "eu me mim meu minha meus minhas:1 nós nosso nossa nossos nossas:2 tu te ti teu tua você vocês:3 ele dele:4 ela dela:5 eles elas deles delas:6"
    ),
    conditional=("ia", "ias", "iamos", "iam"),
    future=("ei", "as", "a", "emos", "ao"),
    documents=words("relatório carta estudo inquérito pesquisa documento artigo livro jornal jornais cartaz"),
    approximate=words("uns umas"),
    sources=phrases("segundo; de acordo com; conforme; como dizem; como diz"),
)  # fmt: skip
