"""People: printed labels and mentions taken apart into name, role and affiliation.

A label is read from its outside in: time stamps and marks go, a bracket holds an affiliation or a name, a comma parts
the name from what he is, and an office in front ("Mayor of Ilmberg Jane Doe") ends where the name begins. The rules are
tables of words; the names themselves are nowhere listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.languages.given import given_names
from onrecord.text import folded
from onrecord.wordlists import (
    ALSO_SURNAMES,
    ANONYMOUS,
    ANSWERS,
    ARTICLES,
    DEGREES,
    HONORIFICS,
    JOINED_PARTICLES,
    LINKS,
    NAME_PARTICLES,
    OFFICE_ENDINGS,
    OFFICES,
    ORDINALS,
    PARTICLES,
    POST_NOMINALS,
    QUALIFIERS,
    QUESTIONERS,
    SEATS,
    SHORT_OFFICES,
    SMALL_PARTIES,
    SOMEBODY,
    SUFFIXES,
    VOICES,
)

# Remarks in a label's bracket that are about the words, not the person.
_ASIDES = re.compile(
    r"(re)?translat|interpret|original|inaudible|off.?mic|off.?camera|phone|video|continu|laugh|via |speaking|in \w+$|"
    r"übersetz|traduc|перев|^spoke in ",
    re.IGNORECASE,
)
_TIME = r"[\[(<]?\\?\[?\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\b\\?[\])>]?"
_MARKS = re.compile(rf"^[\s*_#>\\•\-–—]+|[\s*_\\:：]+$|{_TIME}")
_TYPE = re.compile(r"[*]+")  # Markdown's marks within a label ("**Roe** -- *Chair*")
_WORD = re.compile(r"[^\s,;()\[\]/]+")
_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]*)(?:[)\]）]|$)")
_TAIL = re.compile(r"\s*[,|·•]\s+|,$|\s+(?:--|[–—-])\s+|,(?=[^\W\d])")
_LINE_BREAK = re.compile(r"[ \t*_]*\n[ \t*_]*")
# "Q UESTION": capitals set large and small, parted when they were copied.
_SPACED_QUESTION = re.compile(r"Q U?[ ]?ESTIONS?|Q ?U ESTIONS?|R EPORTER|F RAGE|J OURNALIST")
# "Q - Jane Roe", "A – John Doe – Harbour plc": the mark of a question or an answer before who speaks.
_MARKED = re.compile(r"(?P<mark>[^\W\d_]+)[ ]?[-–][ ]?(?P<who>[^\W\d_a-z].*)")
_LONGEST_OFFICE = 1 + max(map(len, OFFICES))  # characters, with the blank before it
# Several who speak at once, or one of them whom the stenographer did not know.
_TOGETHER = re.compile(
    r"(?:(?:Some|An|One|Several|Many|Other|Opposition|Government|Hon(?:ou?rable)?)\.?[ ])"
    r"(?:hon(?:ou?rable)?\.?[ ])?(?:members?|senators?|delegates?|deputies)|deputies|senators|"
    r"(?:Varios|Varias|Plusieurs|Certains|Mehrere|Einige|Diversi|Alcuni|Alcune|Des|Algunos|Algunas)[ ]"
    r"(?:senh?or[ea]s[ ])?(?:diputad|deputad|concejal|senad|vereador|deputes|senateurs|conseillers|"
    r"abgeordnete|deputati|senatori|consiglieri|voix|voces|vozes|voci|stimmen)\w*|"
    rf"(?:Une?[ ]|Una[ ]|Eine?[ ]|Uma[ ])?(?:{'|'.join(sorted(VOICES))})(?:[ ].{{0,40}})?|"
    r"из зала|с места|голос(?:а)? из зала|із залу|з місця",
    re.IGNORECASE,
)
# What a Polish office is of, in the genitive ("Minister Obrony Narodowej Jan Wilk"), by its ends.
_OF_OFFICE = re.compile(
    r"[^\W\d_]+(?:[kl]tury|cji|ści|[ct]twa|ów|rowia|owej|nej|zny|brony|iny|uru|[aá]tu|ortu|oju|ergii|duszy|ych|ego|iej|awy|ody|oły)|"
    r"Rady|Gminy|Miasta|Powiatu|Sejmiku|Województwa|Sejmu|Senatu|RADY|GMINY|MIASTA|POWIATU"
)
_MEMBERS = frozenset("member membre mitglied miembro membro lid członek член".split())  # of a body: what one is
_EMPLOYED = frozenset("analyst correspondent reporter journalist editor partner".split())  # with a house behind it
_INITIAL = re.compile(r"[^\W\d_]\.")
_EAST_ASIAN = re.compile("[\u2e80-\ud7ff]")
_JOINED = re.compile(r"(?P<particle>[^\W\d_]{1,4})[-‐‑'’][^\W\d_a-zß-öø-ÿа-я]")
_SOME = frozenset("a an un une una uno ein eine um uma en ett een".split())
_HOUSE = re.compile(
    r"\b(?:radi[oa]\w*|tv|canale?|can[aà]l|kana[lł]|channel|antena|antenne|telewizj\w+|televi\w+|fernseh\w*|"
    r"\w*zeitung|news|gazet\w+|agenc\w+|times|post|"
    r"\w*(?:kurier|bote|anzeiger|blatt)|courier|herald|tribune|chronicle|observer|journal|daily|telegraph|guardian|"
    r"correo|diario|corriere)\b",
    re.I,
)
# Where those are heard who do not sit at the table ("Speaker from the floor", "Zuruf aus dem Saal").
_FROM_HALL = re.compile(
    r"[ ](?:(?:from|in|on) (?:the )?(?:floor|audience|hall|public|gallery|room)|"
    r"aus (?:dem|der) (?:saal|publikum|halle)|"
    r"(?:de la|dans la|du|de l['’])[ ]?(?:salle|public|assemblée|tribune)|(?:desde el|del|de la|do|da) (?:público|sala|"
    r"plateia|plenário)|(?:dal|dalla|del|della) (?:pubblico|sala|platea)|z (?:sali|widowni|publiczności)|из зала|"
    r"із залу|uit (?:de zaal|het publiek))(?=$|[ ]\d)",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"[^\W\d_]{2,}\.-[^\W\d_]{2,}(?:['’]\w+)?")  # "REG.-SPR’IN"
_HEARD = frozenset(("speaker", "member"))
_CALL_SIGN = re.compile(r"[A-Z]{2,4}\d?")  # of a station, in brackets ("Q (KSW)")
_WHERE = frozenset("w we na przy в у in en à".split())  # behind which a place stands that an office is in
_CODE = re.compile(r"(?:speaker|sprecher|intervenant|hablante|voice)[_ ]?\d{1,3}", re.IGNORECASE)
_NAMELESS = frozenset("unidentified unknown unnamed male female".split())
# Reporters in scripts without blanks: their outlet stands in front.
_ASKERS = ("记者", "記者", "기자")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A printed label or mention taken apart. `name` is empty where only an office or nobody is named."""

    printed: str
    name: str = ""
    role: str | None = None
    affiliation: str | None = None
    anonymous: bool = False
    translated: bool = False

    @property
    def shown(self) -> str:
        """What the person is called: his name, else his office, else the label."""
        return self.name or self.role or self.printed


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """A word folded and without the marks at its ends."""
    return folded(word).strip(".,:;*_'\"()[]“”‘’")


def is_house(name: str) -> bool:
    """Whether a name is that of a paper or a station ("Hill Daily", "Radio Ilm")."""
    return _HOUSE.search(name) is not None


@lru_cache(maxsize=65536)
def is_office(word: str) -> bool:
    """Whether a word names an office, by itself or as the last part of a compound ("Vize-Präsident")."""
    key = bare(word)
    key = key[2:] if key[1:2] in ("'", "’") else key  # "l'accusé"
    short = word.rstrip(".:") in SHORT_OFFICES  # as they are printed: a small "ob" is a word
    known = key in OFFICES or key.rsplit("-", 1)[-1] in OFFICES or (key[:2] == "ex" and key[2:] in OFFICES)
    return known or short or _SHORTENED.fullmatch(word) is not None or (key.endswith(OFFICE_ENDINGS) and len(key) > 9)


def is_of_office(word: str) -> bool:
    """Whether a word is, by its end, what a Polish office is of."""
    return _OF_OFFICE.fullmatch(word) is not None


def is_unnamed(who: str | None) -> bool:
    """Whether a speaker is known by nothing but what he is ("Mayor", "Press Secretary", "Court")."""
    return who is not None and (not parse(who).name or all(is_office(w) or bare(w) in SEATS for w in who.split()))


@lru_cache(maxsize=65536)
def is_together(label: str) -> bool:
    """Whether a label stands for several who speak at once ("Hon. Members", "Voix à droite")."""
    return label[:1].isupper() and _TOGETHER.fullmatch(folded(label)) is not None


def without_degrees(words: list[str]) -> list[str]:
    """The words of a name without the degrees and honours behind it."""
    end = len(words)
    while end and words[end - 1].strip(",.") in DEGREES:
        end -= 1
    return words[:end]


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address such as "Mr." or "Mme"."""
    return bare(word) in HONORIFICS


@lru_cache(maxsize=65536)
def parse(label: str) -> Label:
    """Take a printed label or a mention apart. Never fails: what cannot be read is the name."""
    printed = " ".join(_MARKS.sub(" ", _LINE_BREAK.sub(", ", _TYPE.sub("", label))).split()).strip(" :：")
    if is_together(printed):
        return Label(printed=printed, name=cased(printed))
    if marked := _marked(printed):
        return replace(parse(marked["who"]), printed=printed, anonymous=bare(marked["mark"]) not in ANSWERS)
    outside, brackets = _bracketed(printed)
    inside = next((b for b in brackets if not _is_aside(b)), "")
    if anonymous := _anonymous(outside, inside):
        return anonymous
    if _CODE.fullmatch(outside) and is_name_shaped(inside.partition(",")[0]) and " " in inside:
        return replace(parse(inside), printed=printed)
    if len(brackets) == 1 and bare(outside) in SOMEBODY and (who := _whose(brackets[0])):
        return Label(printed=printed, name=who, role=outside)
    head, tail = _head_and_tail(outside)
    name, role = _split_office(head.split())
    affiliation = None
    aside = any(map(_is_aside, brackets))
    brackets = [b for b in brackets if not _is_aside(b)]
    holder = next((b for b in brackets if _holds(b, head)), None)
    if holder:
        name, role = _split_office(holder.split())[0], " ".join(_unaddressed(head.split()))
        brackets.remove(holder)
    for told in brackets:
        name, role, affiliation = _with_bracket(name, role, affiliation, told)
    if tail:
        name, role, affiliation = _with_tail(name, role, affiliation, tail)
    return Label(printed=printed, name=cased(name), role=role, affiliation=affiliation, translated=aside)


def _whose(told: str) -> str:
    """The whole name that a bracket gives one of many, with where he lives behind it ("Jane Roe, Harbour Lane")."""
    name = told.partition(",")[0]
    whole = " " in name and is_name_shaped(name) and folded(name.split()[0]) in given_names()
    return name if whole else ""


def _holds(told: str, head: str) -> bool:
    """Whether a bracket names who has the office before it ("THE MINISTER OF PORTS (SHRI ROE)", "CONSEJERO DE OBRAS
    (Roe Vega)"), and not what its bearer sits for ("MINISTER ROE (Ilm North)")."""
    first, _, rest = told.partition(" ")
    if not rest or not is_name_shaped(rest):
        return False
    if is_honorific(first) and bare(first) not in ARTICLES:
        return True
    words = [bare(w) for w in head.split()]
    last = max((i for i, w in enumerate(words) if is_office(w)), default=-1)
    behind = words[last + 1 : last + 2]
    addressed = any(is_honorific(w) and w not in ARTICLES for w in words[:2])
    of = addressed and last >= 0 and (not behind or behind[0] in LINKS or behind[0] in ORDINALS)
    return of and is_name_shaped(first) and not told.isupper()


def _marked(printed: str) -> re.Match[str] | None:
    """A label that begins with the mark of a question or an answer."""
    found = _MARKED.fullmatch(printed)
    return found if found and bare(found["mark"]) in QUESTIONERS | ANSWERS | {"q"} else None


def _is_aside(told: str) -> bool:
    """Whether a bracket is about the words: a remark, or a sentence that names no office."""
    ends = told.endswith((".", "!")) and not is_honorific(told) and not any(map(is_office, told.split()))
    return ends or bool(_ASIDES.search(told))


def _head_and_tail(outside: str) -> tuple[str, str]:
    """The name with its office, and what a comma or a dash sets behind it."""
    head, tail = (*_TAIL.split(outside, maxsplit=1), "")[:2]
    tail = _TAIL.sub(", ", tail).strip(" ,")
    if ("." in head or not tail.islower()) and bare(tail) in SUFFIXES:
        return outside, ""
    return head, tail


def _bracketed(printed: str) -> tuple[str, list[str]]:
    """(what stands outside brackets, what stands in each)."""
    inner = [b for b in _BRACKET.findall(printed) if b.strip()]
    if not inner:
        return printed.strip("()[] "), []
    outside = " ".join(_BRACKET.sub(" ", printed).split()).strip("()[] ")
    return (outside, [b.strip() for b in inner]) if outside else (inner[0].strip(), [b.strip() for b in inner[1:]])


def _anonymous(outside: str, inside: str) -> Label | None:
    outside, heard = _FROM_HALL.subn("", outside)
    sign = _CALL_SIGN.fullmatch(inside)
    words = [bare(w) for w in _WORD.findall(outside)]
    if _is_somebody(words) or (heard and len(words) == 1 and words[0] in SOMEBODY | _HEARD):
        return Label(printed=outside, anonymous=True)
    named = [w for w in words if w not in QUALIFIERS and not re.fullmatch(r"#?\d+", w)]
    plain = bool(words) and all(w in ANONYMOUS for w in named) and (bool(named) or bool(set(words) & _NAMELESS))
    if _SPACED_QUESTION.fullmatch(outside) or (outside.endswith(_ASKERS) and len(outside) > 2):
        return Label(printed=outside, anonymous=True)
    if plain and named == ["speaker"] and (not set(words[:-1]) & QUALIFIERS or "the" in words):
        return None
    if not plain:
        rest = outside.split()[1:]
        if not rest or words[0] not in QUESTIONERS or any(map(is_office, rest)) or not is_name_shaped(" ".join(rest)):
            return None
        if _HOUSE.search(" ".join(rest)):
            return Label(printed=outside, affiliation=" ".join(rest), anonymous=True)
        inside = " ".join(rest) + (f", {inside}" if inside else "")
    if inside and "," not in inside and (_HOUSE.search(inside) or sign):
        return Label(printed=outside, affiliation=inside, anonymous=True)
    if inside and is_office(inside.split()[0]) and bare(inside.split()[1:2][0] if " " in inside else "") in LINKS:
        return Label(printed=outside, role=inside, anonymous=True)
    if inside and is_name_shaped(inside):
        given = parse(inside)
        return Label(printed=outside, name=given.name, role=given.role, affiliation=given.affiliation, anonymous=True)
    return Label(printed=outside, anonymous=True)


def _is_somebody(words: list[str]) -> bool:
    """Whether folded words are one from among many ("a parent", "second parent", "resident 2")."""
    rest = [w for w in words if w not in SOMEBODY]
    return 0 < len(rest) < len(words) and all(w in _SOME or w in ORDINALS or w.isdigit() for w in rest)


@lru_cache(maxsize=65536)
def is_anonymous(label: str) -> bool:
    """Whether the label stands for whoever asks: "Question", "Q.", "Unidentified Reporter"."""
    return parse(label).anonymous


@lru_cache(maxsize=65536)
def is_answer_mark(label: str) -> bool:
    """Whether the label is "A" or "Answer", or begins so ("A - Jane Roe")."""
    marked = _marked(label) if "-" in label or "–" in label else None
    return bare(marked["mark"] if marked else label) in ANSWERS


def is_small(word: str) -> bool:
    """Whether a word begins with a small letter and is no name behind a particle that is joined to it ("al-Masri")."""
    return word[0].islower() and not _is_joined(word)


@lru_cache(maxsize=16384)
def _is_joined(word: str) -> bool:
    found = _JOINED.match(word)
    return found is not None and folded(found["particle"]) in JOINED_PARTICLES


def is_name_shaped(text: str) -> bool:
    """Whether every word could be part of a name: capitals, initials, particles."""
    words = _WORD.findall(text)
    capital = [w for w in words if w[0].isalpha() and not is_small(w)]
    return bool(capital) and all(w in capital or folded(w) in PARTICLES for w in words)


def _split_office(words: list[str]) -> tuple[str, str | None]:
    """(name, role) of the words before any comma or bracket."""
    if words and _EAST_ASIAN.match(words[0]):
        return _office_behind(words)
    words = _unaddressed(words)
    if len(words) > 2 and folded(words[-1]) in SMALL_PARTIES and words[-1][0].islower():
        words = words[:-1]
    small = next((i for i, w in enumerate(words) if is_small(w) and folded(w) not in PARTICLES), 0)
    if small > 1 and is_office(words[-1]) and not any(map(is_office, words[:small])):
        return " ".join(words[:small]), " ".join(words[small:])
    if len(words) > 1 and words[-1] in POST_NOMINALS:
        return " ".join(words[:-1]).rstrip(","), words[-1]
    end = _office_end(words[:-1]) if len(words) > 1 and bare(words[-1]) in SUFFIXES else _office_end(words)
    while end and end + 2 < len(words) and is_of_office(words[end]):
        end += 1
    while end and end + 1 < len(words) and bare(words[end]) in ORDINALS:
        end += 1
    end = _behind_office(words, end)
    role, name = words[:end], words[end:]
    while name and is_honorific(name[0]) and not _is_initial(name):
        name = name[1:]
    of = next((i for i, w in enumerate(name) if i and bare(w) == "of"), None)
    if of:
        name = name[:of]
    return " ".join(name), " ".join(role) or None


def _behind_office(words: list[str], end: int) -> int:
    """Where the name begins behind an office and what it is of: at a form of address or two initials further on
    ("SEGRETARIO GENERALE DOTT. ROE", "ПРЕДСЕДАТЕЛЬ ДУМЫ И. П. РОУ"), or at the surname before initials at the end."""
    initials = [_INITIAL.fullmatch(w) is not None for w in words]
    for i in range(end, len(words) - 1) if end else ():
        if is_honorific(words[i]) and not initials[i]:
            return i
        if initials[i] and initials[-1]:
            return max(end, i - 1)
        if initials[i] and initials[i + 1]:
            return i
    return end


def _office_behind(words: list[str]) -> tuple[str, str | None]:
    """The same where the office stands behind the name, with a blank between or not; in front it stays."""
    if len(words) > 1 and is_office(words[0]):
        return " ".join(words[1:]), words[0]
    printed = " ".join(words)
    first = max(1, len(printed) - _LONGEST_OFFICE)
    at = next((i for i in range(first, len(printed)) if printed[i:].strip() in OFFICES), len(printed))
    if printed in OFFICES or at == len(printed):
        return ("", printed) if printed in OFFICES else (printed, None)
    return printed[:at].strip(), printed[at:].strip()


def _unaddressed(words: list[str]) -> list[str]:
    """The words without forms of address in front, and without the article before one or before an office."""
    if len(words) > 1 and words[0] == "Me" and words[1][0].isupper():  # "Me Roe", maître
        words = words[1:]
    while words:
        if len(words) > 1 and bare(words[0]) in ARTICLES and (is_honorific(words[1]) or is_office(words[1])):
            words = words[1:]
        elif (
            not is_honorific(words[0])
            or _is_initial(words)
            or (bare(words[0]) == "the" and not any(map(is_office, words)))
        ):
            break
        else:
            words = words[1:]
    return words


def _is_initial(words: list[str]) -> bool:
    """Whether "M." begins initials ("M. T. Roe") and is no form of address."""
    return len(words) > 1 and words[0].rstrip(".") == "M" and len(words[1].rstrip(".")) < 2


def _office_end(words: list[str]) -> int:
    """Where the name begins: after the office, its place included."""
    of_body = len(words) == 2 and is_name_shaped(words[1])  # "MEMBER ROE", of the board
    offices = [i for i, w in enumerate(words) if is_office(w) or ((i or of_body) and bare(w) == "member")]
    if offices and offices[-1] == len(words) - 1 > 0 and bare(words[-1].removesuffix("'s")) in ALSO_SURNAMES:
        offices = offices[:-1] if len(offices) > 1 or not is_office(words[0]) else offices
    lower = [i for i, w in enumerate(words) if is_small(w) and folded(w) not in PARTICLES and not w[-1].isdigit()]
    if not offices and not lower:
        return 0
    last = max(offices + lower)
    loud = all(w.isupper() for w in words[last + 1 :])
    while not loud and last + 2 < len(words) and _is_acronym(words[last + 1]):
        last += 1
    while offices and last + 1 < len(words) and bare(words[last + 1]) in ORDINALS:
        last += 1
    rest = words[last + 1 :]
    if bare(words[last]) in _WHERE and len(rest) > 2:  # "Dyrektor szpitala w Lipnie Jan Wilk"
        return _name_start(words)
    if offices and re.fullmatch(r"[A-Z#]?\d+|[A-Z]", " ".join(rest)):
        return 0
    if rest and (bare(rest[0]) in LINKS or bare(rest[0]) == "pro"):
        return (
            max(last + 1, _name_start(words))
            if (len(rest) > 3 and bare(rest[-2]) not in LINKS) or (len(rest) == 3 and bare(rest[1]) != "the")
            else len(words)
        )
    return last + 1


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and 1 < len(word) < 6


def _name_start(words: list[str]) -> int:
    """The last two words, with initials and particles, are a name."""
    at = len(words) - 1
    if at > 0 and bare(words[at]) in SUFFIXES:
        at -= 1
    taken = 0
    while at > 0 and (
        taken == 0 or re.fullmatch(r"\w\.?", words[at]) or bare(words[at]) in NAME_PARTICLES - {"de", "la"}
    ):
        taken += 1
        at -= 1
    return at


def _with_bracket(
    name: str, role: str | None, affiliation: str | None, inside: str
) -> tuple[str, str | None, str | None]:
    """A bracket holds the name of an office's holder, an office, or what one belongs to; the last such counts."""
    holder = re.split(r"[,;]|(?<=[^\W\d_]{3})\.(?=\s)", inside)[0].split()
    place, dash, office = inside.partition("—")
    if dash and any(map(is_office, office.split())):
        return name, role or office.strip(), affiliation or place.strip()
    if not name and role and holder and (is_honorific(holder[0]) or is_name_shaped(" ".join(holder))):
        return _split_office(holder)[0], role, affiliation
    if any(map(is_office, inside.split())):
        return name, role or inside, affiliation
    return name, role, inside


def _with_tail(name: str, role: str | None, affiliation: str | None, tail: str) -> tuple[str, str | None, str | None]:
    words = tail.split()
    if bare(tail) in SUFFIXES:
        return f"{name} {tail}", role, affiliation
    if _is_of_office(f"{role or ''} {name}") and tail.isupper() and len(words) > 1 and is_name_shaped(tail):
        return _split_office(words)[0], " ".join((role or "", name)).strip(), affiliation  # "GOVERNOR OF ILM, JANE ROE"
    if role and len(words) > 1 and is_honorific(words[0]) and is_name_shaped(tail):
        return _split_office(words)[0], f"{role} {name}".strip(), affiliation
    if not name and role and is_name_shaped(tail):
        return _split_office(words)[0], role, affiliation
    if any(map(is_office, words)) or bare(words[0]) in _MEMBERS:
        office, house = _office_and_house(tail)
        return name, role or office, affiliation or house
    return name, role, affiliation or tail


def _is_of_office(head: str) -> bool:
    """Whether capitals are an office with what it is of."""
    words = head.split()
    return head.isupper() and len(words) > 2 and is_office(words[0]) and any(bare(w) in LINKS for w in words[1:3])


def _office_and_house(tail: str) -> tuple[str, str | None]:
    """What one is and whom one works for, whichever stands first ("Analyst, Harbour plc", "Harbour plc, Analyst")."""
    first, _, rest = tail.partition(", ")
    before, _, last = tail.rpartition(", ")
    if rest and bare(first) in _EMPLOYED and not any(map(is_office, rest.split())):
        return first, rest
    if before and any(map(is_office, last.split())) and not any(map(is_office, before.split())):
        return last, before
    return tail, None


def cased(name: str) -> str:
    """A name printed in capitals, as names are written; codes such as SPEAKER_01 stay."""
    words = name.split()
    if not name.isupper() or any(c.isdigit() or c == "_" for c in name):
        return name
    if len(words) == 1 and len(name) <= 3:
        return name
    return " ".join(w if _stays_capital(w) else re.sub(r"[^\W\d_]+", _capital, w) for w in words)


def _stays_capital(word: str) -> bool:
    """Whether a short word in capitals is initials ("TJ") and no name ("JO")."""
    return len(word) < 2 or (len(word) == 2 and (word[1] == "." or not set(word) & set("AEIOUYÄÖÜÉ")))


def _capital(word: re.Match[str]) -> str:
    text = word.group()
    if text.startswith("MC") and len(text) > 3:
        return "Mc" + text[2:].capitalize()
    return text[0] + text[1:].lower().replace("i\u0307", "i")  # Turkish: a capital with a dot becomes two code points
