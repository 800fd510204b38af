"""Callers of a phone-in, whom a label only numbers ("CALLER 1"): the names by which they are put through ("Line one,
it's Denise in Stockbury. Good morning, Denise.")."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.models import Speaker
from onrecord.patterns import lazily
from onrecord.speakers import bare, is_honorific, is_office
from onrecord.structure.people import speaker_id
from onrecord.text import CAPITAL, folded
from onrecord.wordlists import HELLO, OPENERS, PHONING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.models import Span

_PUT_THROUGH = 200  # characters at the end of a turn in which the next caller is named
_NAME = rf"(?P<name>{CAPITAL}[\w'’-]+(?:[ ]{CAPITAL}[\w'’-]+)?)"
_GREETING = (
    r"(?:good (?:morning|afternoon|evening)|hello|hi|welcome|guten (?:morgen|tag|abend)|hallo|bonjour|bonsoir|"
    r"buenos días|buenas (?:tardes|noches)|hola|bom dia|boa (?:tarde|noite)|olá|buongiorno|buonasera|dzień dobry|"
    r"witam|goedemorgen|goedemiddag|доброе утро|добрый (?:день|вечер)|здравствуйте)"
)
# Where a caller is from, and the greeting before or behind his name.
_FORMS = (
    lazily(rf"(?<![\w'’-]){_NAME},?[ ](?:calling[ ])?(?:in|from|aus|à|de|desde|em|da|di|z|ze|uit|из|з)[ ]{CAPITAL}"),
    lazily(rf"(?i:\b{_GREETING}),?[ ]{_NAME}(?=[.,!?])"),
    lazily(rf"(?<![\w'’-]){_NAME},[ ](?i:{_GREETING})\b"),
)


class Callers:
    """Those who phone in, as the turns before theirs name them."""

    def __init__(self, named: Iterable[Speaker]) -> None:
        self._taken = {s.id for s in named}
        self._met: dict[str, Speaker] = {}
        self._at: dict[str, Speaker] = {}

    def who(self, label: str, text: str, before: Span) -> Speaker | None:
        """The caller under a label, where the turn before it in a text puts him through or did so once."""
        if not is_caller(label):
            return None
        name = _put_through(text[max(before.start, before.end - _PUT_THROUGH) : before.end])
        if name and (label not in self._at or not label[-1:].isdigit()):
            known = self._met.get(name)
            self._met[name] = self._at[label] = known or Speaker(id=speaker_id(name, self._taken), name=name)
        return self._at.get(label)


@lru_cache(maxsize=4096)
def is_caller(label: str) -> bool:
    """Whether a label stands for whoever phones in, numbered or not."""
    return not PHONING.isdisjoint(map(bare, label.split()[:2]))


def _put_through(before: str) -> str | None:
    """The name by which the end of a turn puts a caller through."""
    found = (m["name"] for form in _FORMS for m in form.finditer(before))
    names = (" ".join(w for w in name.split() if folded(w) not in OPENERS | HELLO) for name in found)
    return next((n for n in names if n and not any(is_office(w) or is_honorific(w) for w in n.split())), None)
