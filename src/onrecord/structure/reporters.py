"""Reporters who say who they are in their first sentences: "Jane Doe, Harbour Post.", "I'm Jane Doe of Radio Ilm"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.models import Speaker
from onrecord.patterns import lazily
from onrecord.speakers import is_honorific, is_office, parse
from onrecord.structure.people import speaker_id
from onrecord.text import folded
from onrecord.wordlists import ARTICLES, NAME_PARTICLES, OPENERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LOOKED_AT = 420  # characters of a question in which its asker would say who he is
_SENTENCES = 5  # pieces of sentences looked at: greetings, thanks, a name
_WORD = r"(?:[^\W\d_a-zà-þß-ÿа-я]\.|[^\W\d_a-zà-þß-ÿа-я][\w'’-]+)"
_PARTICLE = r"(?:de|da|di|du|van|von|der|den|la|le|al|el|bin|ben|del|della|dos|zu)"
_NAME = rf"(?P<name>{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])*{_WORD}){{1,3}})"
# An outlet: capitals and digits, with the small words that link them or say what it is.
_LINK = (
    r"(?:of|the|and|for|de la|de los|de|la|le|du|des|del|della|dello|dei|degli|di|der|die|das|und|y|e|da|do|a|i|în|din|"
    r"van|von|vom)"
)
_SORT = (
    r"(?:newspapers?|news|blog|podcast|press|station|"
    r"service|gazette|times|agency|channels?|tv|radio|television|magazine|daily|weekly|online|portal|website|paper|network|"
    r"zeitung|sender|fernsehen|journal|journaux|télévision|periódico|diario|televisión|agencia|giornale|agenzia|jornal|"
    r"agência|ziarul|televiziunea|agenția|semanario|revista|wochenblatt|hebdo|hebdomadaire|settimanale|weekblad|телеканал|газета|агентство|радио|издание|журнал)"
)
_PROPER = r"[«“\"]?[^\W_a-zà-þß-ÿа-я][\w'’&+-]*(?:\.\w+)*!?[»”\"]?"
_OUTLET = (
    rf"(?P<outlet>(?:(?:the|der|die|das|la|le|el|l['’])[ ]?)?(?:{_SORT}[ ])?{_PROPER}"
    rf"(?:[ \u00a0](?:{_LINK}[ ])*(?:d['’])?(?:{_PROPER}|{_SORT})){{0,5}}?|"
    rf"(?:{_SORT}[ ])?[«“„\"][^«»“”„\"\n]{{2,60}}[»”“\"])"
)
# Whom one is from, with the article that goes with it; the English article is the outlet's own.
_FROM = (
    r"(?:here (?:with|from|for)|(?:calling|reporting|speaking) (?:from|for)|from|of|with|at|for|representing|"
    r"von (?:der|den|dem)|vom|von|aus (?:der|dem)|aus|für (?:die|den|das)|für|pour (?:le|la|les|l['’])|pour|"
    r"de (?:la|los|las|l['’])|del|della|dell['’]|dello|du|des|de|di|per|da|do|od|dla|"
    r"van (?:de|het)|van|voor (?:de|het)|voor|из|от|с|від|з)"
)
_CLOSE = r"(?=[ ]*(?:[.,;:!?)–—\n-]|$|and (?:here|I )|in [^\W_a-z]|I |und |et |y ))"
_SAYS = (
    r"(?:(?:(?:and )?(?:my name is|my name['’]s|i am|i['’]m|this is|it['’]s|here is|name['’]s)"
    r"|mein name ist|ich bin|ich heiße|je suis|je m['’]appelle|mon nom est|soy|me llamo|"
    r"mi nombre es|sono|mi chiamo|sou|"
    r"meu nome é|mă numesc|sunt|numele meu este|меня зовут|я|мене звати|nazywam się|ik ben)[ ,:]+)"
)
_TRADE = r"(?i:(?:a |the )?(?:reporter |correspondent |journalist |editor )?)"
_BELONGS = (
    r"(?:(?:,| and|, and| und| et| y| e)?[ ](?:i am|i['’]m|i represent|i work|i report|ich bin|je suis|je représente|"
    r"soy|represento|sono)[ ])"
)
_FORMS = (
    lazily(rf"(?i:{_SAYS})?{_NAME}(?:,[ ]*|[ ]+[–—-][ ]+|[ ]?\(){_OUTLET}{_CLOSE}"),
    lazily(
        rf"(?i:{_SAYS})?{_NAME.replace('{1,3}', '{1,3}?')}(?:,[ ]+(?:I['’]m |and I['’]m )?|[ ]+){_TRADE}"
        rf"(?i:{_FROM})[ ]*{_OUTLET}{_CLOSE}"
    ),
    lazily(rf"(?i:{_SAYS}){_NAME}(?i:{_BELONGS}(?:{_FROM}[ ])?){_OUTLET}{_CLOSE}"),
    lazily(rf"(?i:{_SAYS}){_NAME}(?P<outlet>){_CLOSE}"),
    lazily(rf"{_NAME}[ ]here,[ ](?:(?i:{_FROM})[ ])?{_OUTLET}{_CLOSE}"),
)
# The outlet first ("Radio Ilm, Jane Doe."): only where a word says that it is one.
_OUTLET_FIRST = lazily(rf"{_OUTLET},[ ]{_NAME}{_CLOSE}")
_ALONE = lazily(rf"{_NAME}(?=[,.] )")
# What all of them have, and what all of them begin with: cheap looks before them.
_TWO_WORDS = lazily(rf"{_WORD}[ \u00a0](?:{_PARTICLE}[ \u00a0])*{_WORD}")
_MAY_NAME = lazily(
    rf"(?i:{_SAYS})|[«“\"(]?(?:(?i:the|der|die|das|la|le|el)[ ]|[ld]['’]|{_SORT}[ ])?"
    rf"[^\W_a-zà-þß-ÿа-я][^\s,]*,?[ \u00a0]+(?:[–—-][ ]|[(]|[^\W\d_]{{1,5}}[ ]|d['’])*[«“\"]?[^\W_a-zà-þß-ÿа-я]"
)
_MEDIA = lazily(
    rf"\b(?:{_SORT[3:-1]}|post|courier|herald|tribune|telegraph|chronicle|observer|bote|kurier|anzeiger|courrier|"
    r"correo|corriere|courant|media)\b",
    re.IGNORECASE,
)
_GREETING = lazily(
    r"(?:(?:hi|hello|hey|yes|yeah|ok|okay|sure|well|and|so|good (?:morning|afternoon|evening|day)|thank you|thanks|"
    r"guten (?:tag|morgen|abend)|hallo|danke|vielen dank|ja|bonjour|bonsoir|merci|oui|hola|buenos días|buenas tardes|"
    r"gracias|greetings|"
    r"buongiorno|buonasera|grazie|bom dia|boa tarde|obrigad[oa]|bună ziua|bună seara|mulțumesc|добрый (?:день|вечер)|"
    r"здравствуйте|спасибо|доброе утро|добрий день|вітаю|дякую|dzień dobry|dziękuję|goedemiddag|goedemorgen|dank u)"
    r"(?: (?:very|so) much|, everyone|, everybody| there| again)?[,.!–—\s-]+)+",
    re.IGNORECASE,
)
_PARTICLES = lazily(_PARTICLE)
_NO_NAMES = OPENERS | (ARTICLES - NAME_PARTICLES)  # what no name begins with
_VERBAL = frozenset("is was are were has have had will would can could said says the a".split())


class Reporters:
    """Those who ask in one record and are named by no label of their own, as they make themselves known."""

    def __init__(self, named: Iterable[Speaker]) -> None:
        self._known = {s.name: s for s in named}
        self._answer = [x.split() for x in self._known]
        self._taken = {s.id for s in self._known.values()}
        self._met: list[str] = []

    def who(self, printed: str, words: str, *, steps_up: bool = False, before: str = "") -> Speaker | None:
        """The asker, where the label's bracket or his own first sentences name him, or the turn `before` calls him up;
        whoever `steps_up` may be from no outlet."""
        label = parse(printed)
        named = named_speaker if steps_up else named_reporter
        found = (label.name, label.affiliation) if label.name else named(words) or again(words, self._met)
        if found is None and (called := called_asker(before)) and not self._answers(called):
            found = called, None
        if found is None:
            return None
        name, outlet = found
        known = self._known.get(name)
        if known is None or (outlet and known.affiliation is None and known.role is None):
            identity = known.id if known else speaker_id(name, self._taken)
            self._known[name] = Speaker(id=identity, name=name, affiliation=outlet)
            self._met.append(name)
        return self._known[name]

    def _answers(self, called: str) -> bool:
        """Whether whoever is called up speaks under a label of his own."""
        return any(called.split()[-1] == words[-1] for words in self._answer)


def named_reporter(words: str) -> tuple[str, str | None] | None:
    """(name, outlet or None) that the asker of a question gives in its first sentences, or a bracket before them gives
    ("(Jane Doe, Harbour Post) Will you …?"); None where neither does."""
    if not _has_name(words):
        return None
    for piece in filter(_MAY_NAME.match, _pieces(words[:_LOOKED_AT])):
        first = _OUTLET_FIRST.match(piece)
        if first and _MEDIA.search(first["outlet"]) and _is_person(first["name"]):
            return _cleaned(first["name"]), _outlet(first["outlet"])
        for form in _FORMS:
            found = form.match(piece)
            if found and _is_person(found["name"]) and not _is_person_addressed(found["outlet"]):
                return _cleaned(found["name"]), _outlet(found["outlet"])
    return None


def named_speaker(words: str) -> tuple[str, str | None] | None:
    """The same of whoever steps up to speak, and is from no outlet ("Hi. Jane Doe, I've got three at the school.")."""
    greeting = _GREETING.match(words)
    found = _ALONE.match(words, greeting.end() if greeting else 0)
    return named_reporter(words) or ((found["name"], None) if found and _is_person(found["name"]) else None)


def called_asker(before: str) -> str | None:
    """The name of whom the last sentence of a turn calls up to ask ("Next is Jane Roe, from the Post.", "Mr Roe?")."""
    words = before.rstrip()
    sentence = words[max(words.rfind(mark, 0, -1) for mark in ".!?\n") + 1 :].strip()
    if len(sentence) > _SENTENCE:
        return None
    if " " in sentence and (alone := _CALLED_ALONE.fullmatch(sentence)):
        return alone["name"]
    found = _CALLS_UP.search(sentence) if _has_name(sentence) and _NEXT.search(sentence) else None
    return _cleaned(found["name"]) if found and _is_person(found["name"]) else None


def _has_name(words: str) -> bool:
    """Whether any two words in a row may be those of a name: a cheap look before the patterns."""
    found = _TWO_WORDS.search(words, 0, _LOOKED_AT)
    while found and not _may_be_name(found.group()):
        found = _TWO_WORDS.search(words, found.start() + 1, _LOOKED_AT)
    return found is not None


@lru_cache(maxsize=16384)
def _may_be_name(words: str) -> bool:
    return not any(map(_is_no_name, words.split())) and folded(words.split()[0]) not in _NO_NAMES


def _is_no_name(word: str) -> bool:
    """Whether no name has a word: an office, a form of address, a verb."""
    return is_office(word) or (is_honorific(word) and word.casefold() != "don") or word.casefold() in _VERBAL


def _pieces(head: str) -> Iterator[str]:
    """A bracket before the words, and the beginnings of the first sentences without the greeting and whom it greets."""
    if bracket := _BRACKET.match(head):
        yield bracket.group(1)
    starts = (0, *(m.end() for m in islice(_SENTENCE_END.finditer(head), _SENTENCES - 1)))
    for start in starts:
        piece = head[start:]
        greeting = _GREETING.match(piece)
        piece = piece[greeting.end() :] if greeting else piece
        yield piece
        called = _CALLED.match(piece)
        if called and _is_person_addressed(called.group()):
            yield piece[called.end() :]
        said = _CLAUSE.match(piece)
        if said and _SAYS_SO.match(piece, said.end()):
            yield piece[said.end() :]


_SENTENCE = 160  # characters of a sentence that calls somebody up
_NEXT = lazily(
    r"\b(?:next|first|last|final|another|begin|start|go to|turn to|over to|nächste\w*|erste\w*|letzte\w*|prochaine?|"
    r"première?|dernière?|siguiente|primera?|última?|prossim[oa]|prima|ultim[oa]|próxim[oa]|primeir[oa]|volgende|eerste|"
    r"laatste|następn\w+|pierwsz\w+)\b",
    re.IGNORECASE,
)
_CALLED_ALONE = lazily(
    r"(?:M(?:rs?|s)\.?|Herr|Frau|Madame|Monsieur|Señora?|Senhora?|Signora?|Mevrouw|Meneer)[ ]"
    r"(?P<name>[^\W\d_a-zà-þß-ÿа-я][\w'’-]+)[?.,]?(?:[ ](?:please|bitte|s['’]il vous plaît|por favor|prego)\.?)?"
)
_CALLS_UP = lazily(
    rf"(?:\b(?:is|from|with|go to|turn to|over to|ist|von|est|de|es|è|da|do|é|is van|od)|:)[ ]{_NAME}"
    r"(?=[.!?]?\s*\Z|,|[ ](?:from|of|at|with|von|vom|aus|de|du|del|di|da|van|z)[ ])"
)
_BRACKET = lazily(r"\s*[(\[]([^()\[\]\n]{3,80})[)\]]")
_SENTENCE_END = lazily(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)\s+)")
_CLAUSE = lazily(r"[^.!?\n]{0,80}?[,;–—] ")
_SAYS_SO = lazily(_SAYS, re.IGNORECASE)
_CALLED = lazily(r"[^.!?,\n]{2,50},[ ]")


def _is_person_addressed(words: str) -> bool:
    """Whether somebody is called or meant by his office or form of address ("Madam Mayor", "the mayor")."""
    return any(
        is_office(w) or (is_honorific(w) and w.casefold() != "the" and not w.isupper())
        for w in words.replace(",", " ").split()
    )


# A name that begins, or stands behind a word or two and ends the sentence ("Once more Jane Doe.").
_AGAIN = r"{0}\b(?!['’])|(?:[^\W\d_]+ ){{1,2}}{0}\."


def again(words: str, known: Iterable[str]) -> tuple[str, str | None] | None:
    """A reporter named before whose name begins one of the first sentences ("Jane Doe once more.")."""
    head = words[:_LOOKED_AT]
    named = [name for name in known if name in head]
    pieces = list(_pieces(head)) if named else []
    begun = [name for name in named if any(re.match(_AGAIN.format(re.escape(name)), piece) for piece in pieces)]
    return (begun[0], None) if len(begun) == 1 else None


def _is_person(name: str) -> bool:
    words = name.split()
    if not _may_be_name(name) or _MEDIA.search(name):
        return False
    if any(w[0].islower() and not _PARTICLES.fullmatch(w) for w in words):  # scripts that the patterns do not tell
        return False
    return not name.endswith(".") or _initialled(name)


def _initialled(name: str) -> bool:
    return bool(re.search(r"\b\w\.$|[JS]r\.$", name))


def _cleaned(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")


def _outlet(outlet: str) -> str | None:
    plain = " ".join(outlet.split()).strip(" .,;:!?–—-")
    if plain[:1] in '«“„"' or plain.count("«") != plain.count("»"):
        plain = plain.strip('«»“”„"')
    plain = re.sub(r"(?<=\w) in [^\W_a-z].*$", "", plain)
    return re.sub(r"^the (?=[A-Z])", "The ", plain) or None
