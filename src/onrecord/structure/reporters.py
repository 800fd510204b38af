"""Reporters who say who they are in their first sentences: "Jane Doe, Harbour Post.", "I'm Jane Doe of Radio Ilm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.speakers import is_honorific, is_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LOOKED_AT = 420  # characters of a question in which its asker would say who he is
_SENTENCES = 5  # pieces of sentences looked at: greetings, thanks, a name
_WORD = r"(?:[^\W\d_a-zà-þß-ÿа-я]\.|[^\W\d_a-zà-þß-ÿа-я][\w'’-]+)"
_PARTICLE = r"(?:de|da|di|du|van|von|der|den|la|le|al|el|bin|ben|del|della|dos|zu)"
_NAME = rf"(?P<name>{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])*{_WORD}){{1,3}})"
# An outlet: capitals and digits, with the small words that link them or say what it is.
_LINK = r"(?:of|the|and|for|de|la|le|du|des|del|della|der|die|das|und|y|e|da|do|a|i|în|din)"
_SORT = (
    r"(?:newspapers?|news|blog|podcast|press|station|"
    r"service|gazette|times|agency|channels?|tv|radio|television|magazine|daily|weekly|online|portal|website|paper|network|"
    r"zeitung|sender|fernsehen|journal|journaux|télévision|periódico|diario|televisión|agencia|giornale|agenzia|jornal|"
    r"agência|ziarul|televiziunea|agenția|телеканал|газета|агентство|радио|издание|журнал)"
)
_PROPER = r"[«“\"]?[^\W_a-zà-þß-ÿа-я][\w'’&+-]*(?:\.\w+)*!?[»”\"]?"
_OUTLET = (
    rf"(?P<outlet>(?:(?:the|der|die|das|la|le|el|l['’])[ ]?)?(?:{_SORT}[ ])?{_PROPER}"
    rf"(?:[ \u00a0](?:{_LINK}[ ])*(?:{_PROPER}|{_SORT})){{0,5}}?)"
)
_FROM = r"(?:from|of|with|at|for|here with|representing|von|vom|aus|für|de|du|del|della|di|da|do|od|van|из|от|від|з)"
_CLOSE = r"(?=[ ]*(?:[.,;:!?)–—\n-]|$|and |here|in [^\W_a-z]|I |und |et |y ))"
_SAYS = (
    r"(?:(?:(?:and )?(?:my name is|my name['’]s|i am|i['’]m|this is|it['’]s|here is|name['’]s)"
    r"|mein name ist|ich bin|ich heiße|je suis|je m['’]appelle|mon nom est|soy|me llamo|"
    r"mi nombre es|sono|mi chiamo|sou|"
    r"meu nome é|mă numesc|sunt|numele meu este|меня зовут|я|мене звати|nazywam się|ik ben)[ ,:]+)"
)
_TRADE = r"(?i:(?:a |the )?(?:reporter |correspondent |journalist |editor )?)"
_FORMS = (
    re.compile(
        rf"(?i:{_SAYS})?{_NAME}(?:,[ ]+(?:I['’]m |and I['’]m )?|[ ]+){_TRADE}"
        rf"(?i:{_FROM})[ ]+{_OUTLET}{_CLOSE}"
    ),
    re.compile(rf"(?i:{_SAYS})?{_NAME}(?:,[ ]*|[ ]+[–—-][ ]+|[ ]?\(){_OUTLET}{_CLOSE}"),
    re.compile(rf"(?i:{_SAYS}){_NAME}(?P<outlet>){_CLOSE}"),
)
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|yes|yeah|ok|okay|sure|well|and|so|good (?:morning|afternoon|evening|day)|thank you|thanks|"
    r"guten (?:tag|morgen|abend)|hallo|danke|vielen dank|ja|bonjour|bonsoir|merci|oui|hola|buenos días|buenas tardes|"
    r"gracias|greetings|"
    r"buongiorno|buonasera|grazie|bom dia|boa tarde|obrigad[oa]|bună ziua|bună seara|mulțumesc|добрый (?:день|вечер)|"
    r"здравствуйте|спасибо|доброе утро|добрий день|вітаю|дякую|dzień dobry|dziękuję|goedemiddag|goedemorgen|dank u)"
    r"(?: (?:very|so) much|, everyone|, everybody| there| again)?[,.!–—\s-]+)+",
    re.IGNORECASE,
)
_PIECE = re.compile(r"(?<=[.!?\n])\s+|(?<=[.!?])$")
_VERBAL = frozenset("is was are were has have had will would can could said says the a".split())


def named_reporter(words: str) -> tuple[str, str | None] | None:
    """(name, outlet or None) that the asker of a question gives in its first sentences; None where he gives none."""
    for piece in _pieces(words[:_LOOKED_AT]):
        for form in _FORMS:
            found = form.match(piece)
            if found and _is_person(found["name"]):
                return _cleaned(found["name"]), _outlet(found["outlet"])
    return None


def _pieces(head: str) -> Iterator[str]:
    """The beginnings of the first sentences, each also without the greeting in front."""
    starts = [0, *(m.end() for m in re.finditer(r"[.!?]\s+|\n+", head))]
    for start in starts[:_SENTENCES]:
        piece = head[start:]
        yield piece
        greeting = _GREETING.match(piece)
        if greeting:
            yield piece[greeting.end() :]
        said = re.match(r"[^.!?\n]{0,80}?[,;–—] ", piece)
        if said and re.match(rf"(?i:{_SAYS})", piece[said.end() :]):
            yield piece[said.end() :]


def again(words: str, known: Iterable[str]) -> tuple[str, str | None] | None:
    """A reporter named before whose name begins one of the first sentences ("Jane Doe once more.")."""
    named = [name for name in known if name in words[:_LOOKED_AT]]
    pieces = list(_pieces(words[:_LOOKED_AT])) if named else []
    begun = [name for name in named if any(re.match(rf"{re.escape(name)}\b(?!['’])", piece) for piece in pieces)]
    return (begun[0], None) if len(begun) == 1 else None


def _is_person(name: str) -> bool:
    words = name.split()
    if any(is_office(w) or (is_honorific(w) and w.casefold() != "don") for w in words):
        return False
    if any(w.casefold() in _VERBAL for w in words):
        return False
    return not name.endswith(".") or _initialled(name)


def _initialled(name: str) -> bool:
    return bool(re.search(r"\b\w\.$|[JS]r\.$", name))


def _cleaned(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")


def _outlet(outlet: str) -> str | None:
    plain = " ".join(outlet.split()).strip(' .,;:!?–—-«»“”"')
    plain = re.sub(r"(?<=\w) in [^\W_a-z].*$", "", plain)
    return re.sub(r"^the (?=[A-Z])", "The ", plain) or None
