"""Spanish."""

from onrecord.languages.cues import Cues, forms

SPANISH = Cues(
    verbs=forms(
        """dijo dice decía dijeron ha dicho afirmó afirma afirman explicó explica añadió añade agregó agrega señaló señala
        aseguró asegura declaró declara indicó indica apuntó apunta respondió responde preguntó pregunta recordó recuerda
        subrayó subraya destacó destaca sostuvo sostiene insistió insiste advirtió advierte prometió promete criticó critica
        denunció denuncia lamentó lamenta reconoció reconoce manifestó manifiesta comentó comenta concluyó concluye escribió
        escribe contó cuenta anunció anuncia exigió exige pidió pide calificó califica expresó expresa matizó precisó precisa"""
    ),
    nouns=forms("declaración palabras frase pregunta respuesta promesa crítica comunicado"),
    toward=("según", "en palabras de", "de acuerdo con", "a juicio de"),
    pronouns={"él": "m", "ella": "f", "ellos": "p", "ellas": "p", "yo": "s", "nosotros": "p"},
    breaks=forms("y pero o mientras cuando porque que si quien donde aunque pues"),
    joins=forms("y e o"),
    calling=forms("como"),
    that=forms("que si cómo por"),
    auxiliaries=forms("ha han había habían fue también luego después"),
    determiners=forms("el la los las un una unos unas este esta su sus varios varias"),
    titles={"señor": "m", "señora": "f", "sr": "m", "sra": "f", "don": "m", "doña": "f", "presidente": "m", "presidenta": "f", "ministro": "m",
            "ministra": "f", "alcalde": "m", "alcaldesa": "f"},
    people=forms(
        """portavoz portavoces presidente presidenta ministro ministra alcalde alcaldesa director directora jefe gobierno
        policía abogado abogada sindicato expertos testigos vecinos asociación informe fuentes"""
    ),
    arms_length=("llamado", "llamada", "denominado", "apodado", "titulado", "la palabra", "el término"),
    works=forms("libro película canción álbum programa novela obra serie documental revista"),
    elsewhere=(r"\ben un (?:comunicado|tuit|mensaje)\b", r"\ben una entrevista\b", r"\ben (?:twitter|facebook)\b", r"\bhace \w+ (?:años|meses|semanas)\b"),
    here=(r"\b(?:rueda|conferencia) de prensa\b", r"\ben su discurso\b"),
    prepositions=forms("de del en a al por para con contra sobre desde"),
)  # fmt: skip
