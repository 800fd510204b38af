"""French."""

from onrecord.languages.cues import Cues, forms

FRENCH = Cues(
    verbs=forms(
        """dit disait disent déclaré déclare déclarait affirmé affirme affirment expliqué explique ajouté ajoute estime estimé
        estimait assure assuré souligne souligné précise précisé répond répondu demande demandé rappelle rappelé lance lancé
        indique indiqué confie confié regrette regretté promet promis prévient prévenu dénonce dénoncé poursuit poursuivi
        conclut conclu écrit écrivait raconte raconté reconnaît reconnu insiste insisté martelé martèle juge jugé note noté
        observe annonce annoncé critique critiqué qualifie qualifié tonne ironise résume plaide"""
    ),
    nouns=forms("déclaration propos mots phrase question réponse promesse critique communiqué"),
    toward=("selon", "d'après", "d’après", "aux yeux de", "pour"),
    pronouns={"il": "m", "elle": "f", "ils": "p", "elles": "p", "je": "s", "nous": "p", "on": ""},
    breaks=forms("et mais ou tandis lorsque quand parce que si qui dont où car"),
    joins=forms("et ou"),
    calling=forms("comme"),
    that=forms("que qu'il qu'elle qu’il qu’elle comment pourquoi si"),
    auxiliaries=forms("a ont avait avaient est était aussi ensuite t-il t-elle n'a s'est"),
    determiners=forms("le la les l un une des ce cet cette ces son sa ses leur leurs plusieurs"),
    titles={"m": "m", "mme": "f", "monsieur": "m", "madame": "f", "dr": "", "président": "m", "présidente": "f", "ministre": "", "maire": ""},
    people=forms(
        """porte-parole responsable responsables président présidente ministre maire directeur directrice chef gouvernement
        police avocat avocate syndicat experts témoins habitants association rapport communiqué"""
    ),
    arms_length=("soi-disant", "dit", "surnommé", "baptisé", "intitulé", "le mot", "le terme"),
    works=forms("livre film chanson album émission roman pièce série documentaire magazine"),
    elsewhere=(r"\bdans un (?:communiqué|entretien|tweet|message)\b", r"\bsur (?:twitter|facebook)\b", r"\bil y a \w+ (?:ans|mois|semaines)\b"),
    here=(r"\bconférence de presse\b", r"\bdans son discours\b"),
    prepositions=forms("de du des à au aux en dans sur pour par avec contre chez"),
)  # fmt: skip
