"""People: printed labels and mentions taken apart into name, role and affiliation, and compared.

A label is read from its outside in: time stamps and marks go, a bracket holds an affiliation or a name, a comma parts
the name from what he is, and an office in front ("Mayor of Ilmberg Jane Doe") ends where the name begins. The rules are
tables of words; the names themselves are nowhere listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.models import Speaker

# Words that name an office or a part in the talk, folded, in the languages of the project's tables.
OFFICES = frozenset(
    """president presidente präsident präsidentin président présidente presidenta preşedinte preşedintele prezydent
    minister ministre ministro ministra ministrin ministerpräsident premier primo chancellor kanzler kanzlerin
    bundeskanzler bundeskanzlerin secretary secretary-general general mayor bürgermeister bürgermeisterin
    oberbürgermeister oberbürgermeisterin maire alcalde alcaldesa sindaco prefeito primar governor gouverneur
    gobernador senator senador congressman congresswoman representative delegate deputy député députée diputado
    diputada abgeordneter abgeordnete mp mep councillor councilor councilman councilwoman alderman commissioner
    kommissar ambassador botschafter ambassadeur embajador spokesman spokeswoman spokesperson sprecher sprecherin
    porte-parole portavoz director direktor directeur directrice directora manager chairman chairwoman chairperson
    chair vorsitzender vorsitzende präsidium vicepresident vizepräsident vizepräsidentin vice-president speaker
    leader whip judge justice richter richterin juge juez magistrate counsel attorney advocate prosecutor
    staatsanwalt lawyer clerk sheriff chief officer inspector sergeant captain colonel major lieutenant commander
    admiral marshal king queen prince princess pope bishop archbishop cardinal rabbi imam reverend father sister
    brother doctor professor engineer ingenieur coach trainer head boss ceo cfo coo cto founder owner administrator
    coordinator adviser advisor official superintendent principal dean rector rektor provost treasurer auditor
    ombudsman registrar host moderator moderatorin moderador moderateur modérateur presenter anchor interviewer
    interviewee narrator announcer operator interpreter translator dolmetscher facilitator panelist guest witness
    zeuge zeugin expert analyst correspondent reporter editor journalist undersecretary under-secretary
    governor-general master harbourmaster harbormaster warden steward ranger pilot skipper президент министр
    председатель мэр губернатор депутат канцлер директор секретарь посол ведущий ведущая президентка голова
    прем'єр""".split()
)
# Offices that are surnames as often: at the end of a name they are one.
_ALSO_SURNAMES = frozenset("king pope bishop judge prince dean marshal major father".split())
# What stands before an office and makes another of it.
_RANKS = frozenset(
    """vice deputy former acting interim assistant associate junior prime ex under shadow honorary adjunct
    stellvertretender stellvertretende ehemaliger ehemalige ancien ancienne""".split()
)
# "Question", "Q", "Reporter" and their like: a label that many unnamed people share. folded.
ANONYMOUS = frozenset(
    """q question questions remark remarks reporter reporters unknown journalist journalists audience anonymous
    unidentified press media participant member attendee frage fragen fragesteller fragestellerin journalistin zuruf
    zwischenfrage pregunta periodista reportera reportero domanda giornalista pergunta repórter jornalista vraag
    journaliste întrebare ziarist reporteră pytanie dziennikarz otázka fråga spørsmål kysymys kérdés питання
    запитання репліка вопрос реплика журналист корреспондент журналістка 问 問 記者 记者 질문 기자 سؤال ερώτηση soru
    svar
    inquirer voice voices female male speaker unnamed caller listener viewer heckler crowd protester
    spectator""".split()
)
_ANONYMOUS_HEADS = ANONYMOUS - {"speaker", "press", "media", "member", "voice", "female", "male", "participant"}
_QUALIFIERS = frozenset("unidentified unknown unnamed female male another other the a an off-mic (off-mic)".split())
ANSWERS = frozenset(
    """a answer antwort réponse respuesta risposta resposta antwoord răspuns odpowiedź ответ відповідь""".split()
)
HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof sir dame lord lady madam madame hon rt honourable honorable rev mme mlle mm m monsieur
    herr frau hr fr sr sra srta señor señora don doña dna dl domnul doamna sig signor signora dhr mevr pan pani
    senhor senhora г-н г-жа господин госпожа the""".split()
)
_FEMALE = frozenset(
    """mrs ms miss dame lady madam madame mme mlle frau sra srta señora doña dna doamna signora pani senhora""".split()
)
_MALE = frozenset("mr sir lord monsieur herr hr señor don dl domnul sig signor pan senhor".split())
PARTICLES = frozenset(
    """of the and for de da do dos das del della di du des le la van von der den ten ter bin ibn al el abu und y e zu
    zum zur et à au aux pro tempore on at in to pour für vom im an a las los dei degli of' în pentru și si""".split()
)
_NAME_PARTICLES = frozenset(
    "de da do dos das del della di du le la van von der den ten ter bin ibn al el abu zu mac st".split()
)
_LINKS = frozenset(
    "of for de der des del della du di da do în pentru pour für la le aux to at and on vom von und".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv phd md qc kc mp mep esq".split())
# Remarks in a label's bracket that are about the words, not the person.
_ASIDES = re.compile(
    r"(re)?translat|interpret|original|inaudible|off.?mic|off.?camera|phone|video|continu|laugh|via |speaking|in \w+$|"
    r"übersetz|traduc|перев",
    re.IGNORECASE,
)
_TIME = r"[\[(<]?\\?\[?\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\b\\?[\])>]?"
_MARKS = re.compile(rf"^[\s*_#>\\•\-–—]+|[\s*_\\:：]+$|{_TIME}")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\s,;()\[\]/]+")
# Short forms of given names that share too little with the long ones for the letters to tell.
_SHORT_NAMES = {
    frozenset(pair.split("/"))
    for pair in """joe/joseph bill/william will/william bob/robert rob/robert jim/james mike/michael dick/richard
    rick/richard
    ted/edward ed/edward liz/elizabeth beth/elizabeth kate/katherine kate/catherine tony/anthony chuck/charles
    charlie/charles jack/john hank/henry harry/henry peggy/margaret maggie/margaret sasha/alexander alex/alexander
    alex/alexandra dave/david dan/daniel tom/thomas sam/samuel steve/steven steve/stephen nick/nicholas andy/andrew
    greg/gregory ron/ronald tim/timothy jeff/jeffrey ken/kenneth matt/matthew chris/christopher
    ben/benjamin larry/lawrence sue/susan debbie/deborah jen/jennifer""".split()
}


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


_OFFICES = frozenset(folded(w) for w in OFFICES)
_ANON = frozenset(folded(w) for w in ANONYMOUS)
_ANON_HEADS = frozenset(folded(w) for w in _ANONYMOUS_HEADS)
_HONORIFICS = frozenset(folded(w) for w in HONORIFICS)
_ANSWERS = frozenset(folded(w) for w in ANSWERS)


@lru_cache(maxsize=65536)
def is_office(word: str) -> bool:
    """Whether a word names an office, by itself or as the last part of a compound ("Vize-Präsident")."""
    key = bare(word)
    return key in _OFFICES or key.rsplit("-", 1)[-1] in _OFFICES


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address such as "Mr." or "Mme"."""
    return bare(word) in _HONORIFICS


@lru_cache(maxsize=65536)
def parse(label: str) -> Label:
    """Take a printed label or a mention apart. Never fails: what cannot be read is the name."""
    printed = " ".join(_MARKS.sub(" ", label).split()).strip(" :：")
    outside, inside = _bracketed(printed)
    if anonymous := _anonymous(outside, inside):
        return anonymous
    aside = bool(inside and _ASIDES.search(inside))
    inside = "" if aside else inside
    head, _, tail = outside.partition(",")
    if "." in head and tail and bare(tail) in _SUFFIXES | {"jr", "sr"}:
        head, tail = outside, ""
    name, role = _split_office(head.split())
    affiliation = None
    if inside:
        name, role, affiliation = _with_bracket(name, role, inside)
    if tail.strip():
        name, role, affiliation = _with_tail(name, role, affiliation, tail.strip())
    return Label(printed=printed, name=_cased(name), role=role, affiliation=affiliation, translated=aside)


def _bracketed(printed: str) -> tuple[str, str]:
    inner = re.search(r"[(\[]([^()\[\]]*)[)\]]?", printed)
    if not inner or not inner.group(1).strip():
        return printed.strip("()[] "), ""
    outside = (printed[: inner.start()] + " " + printed[inner.end() :]).strip()
    return (" ".join(outside.split()), inner.group(1).strip()) if outside else (inner.group(1).strip(), "")


def _anonymous(outside: str, inside: str) -> Label | None:
    words = [bare(w) for w in _WORD.findall(outside)]
    named = [w for w in words if w not in _QUALIFIERS and not re.fullmatch(r"#?\d+", w)]
    plain = (
        bool(words)
        and all(w in _ANON for w in named)
        and (bool(named) or bool(set(words) & _QUALIFIERS - {"the", "a"}))
    )
    if not plain or (named == ["speaker"] and (not set(words) & _QUALIFIERS or "the" in words)):
        return None
    if inside and not _ASIDES.search(inside) and is_name_shaped(inside):
        given = parse(inside)
        return Label(printed=outside, name=given.name, role=given.role, affiliation=given.affiliation, anonymous=True)
    return Label(printed=outside, anonymous=True)


def is_anonymous(label: str) -> bool:
    """Whether the label stands for whoever asks: "Question", "Q.", "Unidentified Reporter"."""
    return parse(label).anonymous


def is_answer_mark(label: str) -> bool:
    """Whether the label is a bare "A" or "Answer"."""
    return bare(label) in _ANSWERS


def is_name_shaped(text: str) -> bool:
    """Whether every word could be part of a name: capitals, initials, particles."""
    words = _WORD.findall(text)
    capital = [w for w in words if w[0].isupper() or (w[0].isalpha() and not w[0].islower())]
    return bool(capital) and all(w in capital or folded(w) in PARTICLES for w in words)


def _split_office(words: list[str]) -> tuple[str, str | None]:
    """(name, role) of the words before any comma or bracket."""
    while words and is_honorific(words[0]) and not (len(words) > 1 and words[0] == "M" and len(words[1]) < 2):
        if bare(words[0]) == "the" and not any(map(is_office, words)):
            break
        words = words[1:]
    end = _office_end(words[:-1]) if len(words) > 1 and bare(words[-1]) in _SUFFIXES else _office_end(words)
    role, name = words[:end], words[end:]
    while name and is_honorific(name[0]):
        name = name[1:]
    of = next((i for i, w in enumerate(name) if i and bare(w) == "of"), None)
    if of:
        name = name[:of]
    return " ".join(name), " ".join(role) or None


def _office_end(words: list[str]) -> int:
    """Where the name begins: after the office, its place included."""
    offices = [i for i, w in enumerate(words) if is_office(w)]
    if offices and offices[-1] == len(words) - 1 > 0 and bare(words[-1].removesuffix("'s")) in _ALSO_SURNAMES:
        offices = offices[:-1] if len(offices) > 1 or not is_office(words[0]) else offices
    lower = [i for i, w in enumerate(words) if w[0].islower() and folded(w) not in PARTICLES]
    if not offices and not lower:
        return 0
    last = max(offices + lower)
    rest = words[last + 1 :]
    if offices and re.fullmatch(r"[A-Z#]?\d+|[A-Z]", " ".join(rest)):
        return 0
    if rest and (bare(rest[0]) in _LINKS or bare(rest[0]) == "pro"):
        return (
            max(last + 1, _name_start(words))
            if len(rest) > 3 or (len(rest) == 3 and bare(rest[1]) != "the")
            else len(words)
        )
    return last + 1


def _name_start(words: list[str]) -> int:
    """The last two words, with initials and particles, are a name."""
    at = len(words) - 1
    if at > 0 and bare(words[at]) in _SUFFIXES:
        at -= 1
    taken = 0
    while at > 0 and (
        taken == 0 or re.fullmatch(r"\w\.?", words[at]) or bare(words[at]) in _NAME_PARTICLES - {"de", "la"}
    ):
        taken += 1
        at -= 1
    return at


def _with_bracket(name: str, role: str | None, inside: str) -> tuple[str, str | None, str | None]:
    inner = inside.split()
    if not name and role and (is_honorific(inner[0]) or is_name_shaped(inside)):
        return _split_office(inner)[0], role, None
    if any(map(is_office, inner)):
        return name, role or inside, None
    return name, role, inside


def _with_tail(name: str, role: str | None, affiliation: str | None, tail: str) -> tuple[str, str | None, str | None]:
    words = tail.split()
    if bare(tail) in _SUFFIXES:
        return f"{name} {tail}", role, affiliation
    if not name and role and is_name_shaped(tail):
        return _split_office(words)[0], role, affiliation
    if any(map(is_office, words)):
        return name, role or tail, affiliation
    return name, role, affiliation or tail


def _cased(name: str) -> str:
    """A name printed in capitals, as names are written; codes such as SPEAKER_01 stay."""
    words = name.split()
    if not name.isupper() or any(c.isdigit() or c == "_" for c in name):
        return name
    return " ".join(w if len(w) <= 2 else re.sub(r"[^\W\d_]+", _capital, w) for w in words)


def _capital(word: re.Match[str]) -> str:
    text = word.group()
    if text.startswith("MC") and len(text) > 3:
        return "Mc" + text[2:].capitalize()
    return text.capitalize()


# --- comparing ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def _key(mention: str) -> tuple[tuple[str, ...], str]:
    """(folded words of the name, "f" or "m" or "" by the form of address)."""
    plain = _POSSESSIVE.sub("", mention.strip())
    words = [w for x in parse(plain).name.split() for w in re.split(r"[-\s.]", folded(x)) if w.strip(".'\"")]
    words = [w.strip(".'\"") for w in words]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    first = bare(plain.split()[0]) if plain.split() else ""
    sex = "f" if first in _FEMALE else "m" if first in _MALE else ""
    return tuple(words), sex


def same_person(one: str, two: str) -> bool:
    """Whether two printed forms can name one person.

    Forms of address, offices, capitals, accents and a possessive do not count; a surname matches a full name and an
    initial the given name it begins. Different forms of address by sex, given names that disagree and names in
    different scripts are different people.
    """
    if folded(one).strip() == folded(two).strip():
        return bool(folded(one).strip())
    (a, sex_a), (b, sex_b) = _key(one), _key(two)
    if not a or not b or (sex_a and sex_b and sex_a != sex_b):
        return not a and not b and _role_key(one) == _role_key(two) != frozenset()
    if len(a) > 1 and len(b) > 1 and set(a) == set(b):
        return True
    size = _surname_overlap(a, b)
    return size > 0 and _given_agree(a[:-size], b[:-size])


def _surname_overlap(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    size = 0
    while size < min(len(a), len(b)) and a[-1 - size] == b[-1 - size]:
        size += 1
    return size


def _given_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the given names left over can be one person's; none at all agrees with anything."""
    if not a or not b or set(a) <= _NAME_PARTICLES or set(b) <= _NAME_PARTICLES:
        return True
    return any(_one_given(x, y) for x, y in ((a[0], b[0]), (a[0], b[-1]), (a[-1], b[0])))


def _one_given(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or frozenset((a, b)) in _SHORT_NAMES


def _role_key(mention: str) -> frozenset[str]:
    label = parse(_POSSESSIVE.sub("", mention.strip()))
    words = (label.role or "").split()
    return frozenset(k for w in words if (k := bare(w)) not in PARTICLES)


def resolve(mention: str, speakers: Sequence[Speaker]) -> Speaker | None:
    """The one speaker whom a mention names: by a printed form, full name, surname, office ("the mayor") or given name.

    The strongest kind of evidence decides; None where it fits several or nobody.
    """
    plain = _POSSESSIVE.sub("", " ".join(mention.split()).strip(" ,.;:"))
    if not plain:
        return None
    for fits in (_by_form, _by_name, _by_office, _by_given):
        found = {s.id: s for s in speakers if fits(plain, s)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            return _narrowed(plain, list(found.values()))
    return None


def _forms(speaker: Speaker) -> Iterable[str]:
    return (speaker.name, *speaker.aliases)


def _by_form(mention: str, speaker: Speaker) -> bool:
    return any(folded(mention) == folded(f) for f in _forms(speaker) if not is_anonymous(f))


def _by_name(mention: str, speaker: Speaker) -> bool:
    return bool(_key(mention)[0]) and any(_key(f)[0] and same_person(mention, f) for f in _forms(speaker))


def _by_office(mention: str, speaker: Speaker) -> bool:
    wanted = _role_key(mention)
    if not wanted or _key(mention)[0]:
        return False
    has = _role_key(speaker.role or "") or frozenset(bare(w) for w in (speaker.role or "").split()) - PARTICLES
    return wanted <= has and not (has ^ wanted) & _RANKS


def _by_given(mention: str, speaker: Speaker) -> bool:
    words = _key(mention)[0]
    return len(words) == 1 and not _role_key(mention) and any(words == _key(f)[0][:1] for f in _forms(speaker))


def _narrowed(mention: str, found: list[Speaker]) -> Speaker | None:
    """Of several with the surname, the one whose office the mention gives."""
    wanted = _role_key(mention)
    if not wanted:
        return None
    fits = [s for s in found if wanted <= _role_key(s.role or "")]
    return fits[0] if len(fits) == 1 else None
