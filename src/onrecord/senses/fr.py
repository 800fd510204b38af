"""The words that carry the sense of a sentence in French."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """le la les l un une des du de d et ou mais a au aux avec ce cet cette ces c ca cela dans en elle elles est etait
        etre ete il ils ils j je la leur leurs lui ma me mes moi mon m n nos notre nous on ont par pour qu que qui quoi sa
        se ses son s si sont sur ta te tes toi ton tu vos votre vous y ai as avons avez ont avait avaient suis es sommes
        ne n etes tres plus tout tous toute toutes aussi donc alors encore bien comme"""
    ),
    concord=True,
    negation=words("pas jamais rien personne aucun aucune sans ni guere point"),
    disclaimers=phrases(
        """je ne pense pas; je ne crois pas; je ne dis pas; nous ne pensons pas; nous ne croyons pas;
        je nai jamais dit; je nai pas dit; il nest pas vrai; ce nest pas vrai; il est faux; je doute;
        personne ne dit; je ne sais pas si"""
    ),
    denying=words(
        """refuse refusent refuser refusons manque manquent absence impossible empecher eviter cesser renoncer renonce sauf plutot
        incapable interdit exclu exclut echoue echec"""
    ),
    modals={
        "doit": 6, "doivent": 6, "devons": 6, "devrait": 4, "devraient": 4, "pourra": 2, "pourront": 2, "pourrai": 2, "pourrons": 2, "devra": 6, "devront": 6, "devrai": 6, "devrons": 6, "peut": 2, "peuvent": 2, "pouvons": 2,
        "pourrait": 1, "pourraient": 1, "pourrions": 1, "pourrais": 1, "puisse": 2, "puissent": 2, "puissions": 2, "devrions": 4, "faut": 6, "faudrait": 4, "va": 5,
        "allons": 5, "vont": 5, "vais": 5, "serait": 3, "seraient": 3, "aurait": 3, "auraient": 3, "sera": 5, "seront": 5,
        "aura": 5, "auront": 5,
    },
    hedges=(
        "je crois", "je pense", "je suppose", "jespere", "peut etre", "probablement", "sans doute", "il semble",
        "a mon avis", "selon moi", "environ", "presque", "a ma connaissance", "nous pensons", "nous croyons", "il me semble", "il parait", "apparemment", "quasiment", "a peu pres", "jimagine",
        "jai limpression", "on peut penser", "a notre connaissance", "si je ne me trompe", "plus ou moins",
    ),
    conditions=("si", "a condition que", "a moins que", "tant que", "jusqua", "jusquau", "jusquaux", "sil", "sils"),
    asides=("si vous voulez", "si je puis dire", "si je peux dire", "si on veut", "si lon veut", "si jose dire", "jusqua present"),
    turns=("mais", "sauf", "bien que", "pourtant", "cependant"),
    fillers=words("euh ah oh hein bah ben"),
    filling=phrases("disons; vous savez; je veux dire; comment dire; si vous voulez; pour ainsi dire"),
    dates=words(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
        octobre novembre decembre hier aujourdhui demain semaine semaines mois an ans annee annees jour jours heure
        heures"""
    ),
    titles=words("m mme monsieur madame docteur president presidente ministre maire"),
    expansions=pairs(
        """cest=ce est cetait=ce etait nest=ne est na=ne a nai=ne ai ny=ne y nont=ne ont netait=ne etait navons=ne avons
        navait=ne avait navez=ne avez nen=ne en jai=je ai javais=je avais jen=je en jy=je y quil=que il quils=que ils
        quelle=que elle quelles=que elles quon=que on quun=que un quune=que une quen=que en dun=de un dune=de une
        lon=on sil=si il sils=si ils setait=se etait sest=se est dabord=de abord puisquil=puisque il lorsquil=lorsque il
        quoiquil=quoique il jusqua=jusque a"""
    ),
    variants=pairs(
        """m=monsieur mm=messieurs mme=madame mmes=mesdames mlle=mademoiselle dr=docteur pr=professeur janv=janvier
        fevr=fevrier avr=avril juil=juillet oct=octobre nov=novembre dec=decembre"""
    ),
    firmness=ranks(
        "convenu convenus accord accords decide decidons entendus signe engage engages promis accepte",
        "va vont allons doit",
        """souhaite souhaitons souhaitent veut veulent voulons voudrions voudrais aimerais aimerions espere esperons esperent
        compte comptons prevoit prevoyons essaie essaierons tente tentons pret prets""",
        "peut pouvons pourrait possible",
        "propose demande evoque discute aborde",
    ),
    concerning=words("sur"),
    relays=words("dit disait raconte raconta demande ecrit affirme selon appelle"),
    quantifiers=grades(
        """peu rarement:1 quelques plusieurs certains certaines parfois:2 beaucoup nombreux nombreuses souvent:5 plupart
        majorite:6 tous toutes chaque toujours ensemble:9"""
    ),
    bounds=phrases(
        """plus de; plus d; au moins; pas moins de; moins de; moins d; au plus; au maximum; jusqua; pas plus de; a peine;
        seulement; au plus tot; au plus tard; pas avant"""
    ),
    antonyms=opposites(
        """plus/moins mieux/pire meilleur/pire superieur/inferieur avant/apres avec/sans pour/contre dessus/dessous
        augmenter,monter,croitre,progresser/diminuer,baisser,chuter,reculer augmente,monte,progresse/diminue,baisse,chute,recule
        augmenter/diminuer augmente/diminue augmente/baisse augmenter/baisser monter/descendre hausse/baisse accepter/refuser
        accepte/refuse accepter/rejeter accepte/rejete autoriser/interdire autorise/interdit gagner/perdre gagne/perdu
        confirmer/dementir confirme/dementi ouvrir/fermer ouvert/ferme acheter/vendre commencer/finir soutenir/combattre
        sur/dangereux bon/mauvais vrai/faux possible/impossible facile/difficile mieux/moins ameliorer/empirer ameliore/empire ameliorer/aggraver ameliore/aggrave doubler/reduire raison/tort
        haut/bas fort/faible riche/pauvre oui/non toujours/jamais tous/aucun tout/rien
        premier/dernier prochain/dernier majorite/minorite ami/ennemi guerre/paix victoire/defaite legal/illegal"""
    ),
    tenses=forms(
        """est/etait suis/etais sont/etaient a/avait ai/avais ont/avaient avons/avions fait/faisait font/faisaient va/allait
        vont/allaient dit/disait peut/pouvait peuvent/pouvaient veut/voulait sait/savait savons/savions"""
    ),
    persons=grades("je j me m moi mon ma mes:1 nous notre nos:2 tu te toi vous votre vos:3 il elle lui:4 ils elles leur leurs:6"),
    conditional=("ais", "ait", "ions", "iez", "aient"),
    future=("ai", "as", "a", "ons", "ez", "ont"),
    documents=words("rapport lettre etude enquete document article livre journal journaux affiche"),
    approximate=words("quelque"),
    sources=phrases("selon; dapres; comme nos; comme le dit"),
)  # fmt: skip
