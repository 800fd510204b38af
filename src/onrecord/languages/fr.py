"""French."""

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

# Verbs of the first group by their stem; the others form by form.
_REGULAR = """affirm expliqu ajout estim assur soulign précis demand rappel lanc indiqu confi regrett dénonc racont insist
martel jug not observ annonc critiqu qualifi tonn ironis résum plaid rétorqu répliqu déclar proclam murmur témoign
cri cont contest rapport accus qualifi jur constat évoqu signal argument soupir analys nuanc martel alert coment dépor réclam
répét interrog menac mentionn exig nomm détaill remarqu récus reproch salu
tranch pronostiqu avou ajout relativis minimis justifi fustig vant moqu souffl clam déplor glouss ripost bougonn cingl embray interpell persifl recadr balay renchér apostroph lâch opin pointe rectifi corrig avanc engag commenc enchaîn tempêt propos suggér préconis recommand encourag lâch balay concéd assur pest lou vant point ragé rag exult ironis pavois maugré grommel raill rassur exhort plaisant dédramatis tempér appréci félicit remerci suppos imagin prophétis expliqu agac inquièt étonn indign emport amus défend chuchot hurl marmonn gliss rédig tweet post""".split()
_IRREGULAR = forms(
    """balaie balaient corrige prévient rétablit surenchérit avance souffle dixit bondit bondi attaque attaquait attaqué tacle taclé tempête assène assené asséné glisse glissé admettait reprend repris reprenait définit défini défini dépeint dépeignait promettait convient convenu
    voit voient redoute redoutent redoutait invoque invoqué invoquent salue saluent défend tempère grince attribue ironise répète répètent écrié écriée écrient emporte parle parlé parlait parlent parla plaint réjouit réjouissait défendait souriait sourit rit soupire réagi réagit réagissait requis requiert fustige dit disait disent disaient disant répond répondu répondait répondent promet promis prévient prévenu poursuit poursuivi
    conclut conclu écrit écrivait écrivent reconnaît reconnu rappelle martèle admet admis avertit averti soutient soutenu
    prétend prétendu craint espère espéré considère considéré suggère suggéré décrit décrivait défend défendu fait
    pense pensé croit veut voulait traite traité appelle appelé lâche lâché renchérit surenchérit"""
)


def _conjugated(stem: str) -> list[str]:
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    return [stem + e for e in ("e", "é", "ée", "ent", "er", "èrent")] + [soft + e for e in ("ait", "aient", "ant", "a")]


FRENCH = Cues(
    verbs=frozenset(w for stem in _REGULAR for w in _conjugated(stem)) | _IRREGULAR - {"fait"},
    weak=forms("voit voient pense pensé croit veut voulait espère espéré craint note notait rappelle évoque évoqué"),
    nouns=forms(
        """déclaration propos mots phrase question réponse réplique riposte promesse critique communiqué affirmation formule accusation reproche
        avertissement message slogan tweet discours explication commentaire réaction conclusion aveu pique objection argument
        verdict boutade conseil excuse"""
    ),
    ambiguous=forms("critique note demande reproche remarque"),
    clausal=frozenset(),
    leading=forms("aime aimait aimaient finit fini finissait tient tenait tenu commence commencé continue continué limite limité limitée contente contenté contentée contentait borne borné bornée hésite hésité dit dire veut voulu souhaite souhaité empresse"),
    infinitives=("er", "ir", "dire", "dre"),
    compound={w: forms("de d'") for w in "parle parlé parlait parlent parla".split()},
    minds=forms("avis yeux opinion sens dires propos"),
    whose={"son": "", "sa": "", "ses": "", "leur": "p", "leurs": "p"},
    objects=forms("le la les l' lui eux"),
    whom={"lui": "", "leur": "", "nous": "ons", "vous": "ez"},
    toward=("selon", "de l' avis de", "de l' avis du", "pour reprendre les mots de", "d' après", "aux yeux de", "aux yeux d'", "aux yeux du", "d' après le",
            *(f"selon les {words} {of}" for words in ("mots", "termes", "dires") for of in ("de", "du", "des", "d'")),
            *(f"aux dires {of}" for of in ("de", "du", "des", "d'"))),
    voices=("par la voix de", "par la voix du", "par la bouche de"),
    minding=forms("pour selon"),
    definite={"le": "m", "la": "f", "l'": ""},
    strange={"un": "m", "une": "f"},
    pronouns={"il": "m", "elle": "f", "ils": "p", "elles": "p", "je": "s", "nous": "p", "on": "p", "lui": "m", "celui": "m", "celle": "f", "ce dernier": "m", "cette dernière": "f", "eux": "p", "celui-ci": "m", "celle-ci": "f"},
    relatives=forms("qui lequel laquelle lesquels lesquelles"),
    breaks=forms("et mais ou tandis parce dont car puis"),
    joins=forms("et ou mais ni"),
    subordinators=forms("lorsque quand si comme alors tandis puisque où après avant depuis pendant"),
    calling=forms("comme"),
    declares=forms("que qu'"),
    at=forms("dans à au lors en"),
    pledges=forms("promet promis promettent s'est accepté accepte acceptent refusé refuse refusent menacé menace proposé propose"),
    pledged=forms("de d'"),
    agreed=forms("convenu décidé convenue décidée"),
    that=forms("que qu' comment pourquoi si combien"),
    auxiliaries=forms("se y lui leur me a ont avait avaient est était sont étaient ai avons aura aurait n' s' ne n se"),
    adverbs=forms(
        """aussi ensuite encore toutefois cependant hier lundi mardi mercredi jeudi vendredi samedi dimanche pourtant enfin
        alors ainsi plus pas déjà également notamment d'abord puis mieux toujours jamais même bien très là ici"""
    ),
    adverb_endings=("ment",),
    as_told=forms("comme ainsi"),
    agents=forms("par"),
    passive=forms("est été était sont fut étaient furent"),
    links=forms("de du des d' à au aux en"),
    dative=forms("à au aux"),
    participles=("ant",),
    bound=("é", "ée", "és", "ées", "enu", "enue", "enus", "enues"),
    thus=forms("c' ainsi"),
    person_endings=("eur", "euse", "trice", "iste", "ien", "ienne", "logue"),
    determiners=forms("le la les l' l un une des ce cet cette ces son sa ses leur leurs plusieurs certains quelques"),
    clitics=r"-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)$",
    elided=forms("l d qu n s j c m t jusqu lorsqu puisqu"),
    dates=forms("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    titles={
        "m": "m", "mme": "f", "monsieur": "m", "madame": "f", "dr": "", "président": "m", "présidente": "f", "ministre": "",
        "maire": "", "député": "m", "députée": "f", "sénateur": "m", "sénatrice": "f", "professeur": "", "général": "m",
        "conseiller": "m", "conseillère": "f", "préfet": "m", "préfète": "f", "juge": "", "procureur": "m", "procureure": "f",
    },
    asking=forms("demande demandé demandait interroge interrogé interrogée interrogés"),
    asked=forms("interrogé interrogée interrogés interrogées questionné questionnée questionnés"),
    questions=forms("question questions"),
    bodies=forms(
        """gouvernement police syndicat association rapport communiqué opposition direction groupe entreprise société
        collectif parti office commission ministère présidence journal préfecture mairie tribunal parquet"""
    ),
    people=forms(
        """scientifique industriel industrielle dirigeant dirigeante exploitant exploitante ouvrier ouvrière témoin élève passant passante habitant habitante père mère fils fille frère sœur mari épouse oncle tante grand-père grand-mère porte-parole responsable responsables président présidente ministre maire directeur directrice chef gouvernement
        police avocat avocate syndicat experts témoins habitants association rapport communiqué élus élu députés député
        riverains manifestants opposition direction groupe procureur procureure adjoint adjointe préfet préfète éleveur éleveurs commerçants parents élèves salariés syndicats entreprise société collectif parti office commission juge accusé accusée avocats policiers pompiers ministère mairesse secrétaire délégué déléguée conseiller conseillère présidence touriste touristes étudiant étudiante infirmière voisin voisine agriculteur agricultrice chercheur chercheuse historien historienne journal préfecture mairie tribunal parquet médecins patron pêcheur pêcheurs femme homme"""
    ),
    roles=forms("metteur metteuse technicien technicienne entraîneur entraîneuse attaquant attaquante capitaine gardien gardienne défenseur milieu buteur buteuse joueur joueuse coach sélectionneur syndicaliste économiste avocate avocat comptable restauratrice restaurateur architecte chercheuse chercheur édile magistrate magistrat romancière romancier écrivain écrivaine chanteur chanteuse actrice acteur cinéaste réalisateur réalisatrice artiste élu élue naturaliste intéressé intéressée quinquagénaire sexagénaire trentenaire candidat candidate élu élue chef patron sénateur dirigeant dirigeante patronne patron"),
    also={"premier magistrat": "maire", "première magistrate": "maire", "édile": "maire", "chef état": "président", "coach": "entraîneur"},
    arms_length=("soi-disant", "connu sous le nom de", "connue sous le nom de", "le surnom", "dit", "surnommé", "surnommée", "surnomme", "surnommait", "baptisé", "baptisée", "intitulé", "intitulée", "le mot", "le terme"),
    works=forms("livre film chanson album émission roman pièce série documentaire magazine opération projet programme journal"),
    shown=forms("pancarte pancartes panneau banderole banderoles affiche affiches inscription slogan chantait chantaient chanté chanson hymne"),
    cries=forms("cris huées appels clameurs quolibets"),
    amid=forms("sous malgré parmi"),
    elsewhere=(
        r"\bdans (?:un|une|son|sa)(?: \w+)? (?:communiqué|entretien|tweet|message|lettre|courrier|tribune|billet|interview|note|post)\b",
        r"\bsur (?:twitter|facebook|instagram|x|bluesky)\b", r"\b(?:joint|contacté|interrogé)e?s? (?:par|au|hier|lundi|mardi|mercredi|jeudi|vendredi)\b",
        r"\bau téléphone\b", r"\bpar (?:téléphone|courriel|e-mail|mail|écrit|courrier)\b", r"\b(?:au micro de|dans les colonnes)\b",
        r"\b(?:après|à l[’']issue (?:de|du)) ?(?:le |la |l[’'])?(?:débat|séance|audience|audition)\b",
        r"\b(?:déclaré|dit|confié|expliqué)(?: [\w-]+){0,3} (?:au|à la|à l[’'])\s?(?:\w+ )?(?:journal|quotidien|radio|télévision|agence|afp|presse|figaro|monde|courrier|magazine)\b",
        r"\ben marge (?:de|du|des)\b", r"\bdevant (?:le palais|la mairie|le tribunal|l[’']hémicycle)\b", r"\bil y a \w+ (?:ans|mois|semaines)\b"),
    here=(r"\bconférence de presse\b", r"\bdans son discours\b"),
    fused=forms("du des au aux"),
    about=forms("sur"),
    prepositions=forms("parmi malgré hormis outre durant jusque depuis côté niveau de du des d' à au aux en dans sur pour par avec contre chez sans sous vers devant entre lors dès"),
    incises=True,
    answers=forms("réponse réplique riposte"),
    given=GIVEN,
    particles=forms("de du des la le"),
    nouns_first=True,
)  # fmt: skip
