"""Which questions follow up the one before: by their own words, by who asks, and by whether anybody was called.

A question begins an exchange of its own unless it shows that it goes on: it begins as sentences do that lean on others
("And who pays?"), points at what was just said ("Is that a promise?"), says so ("a follow-up"), breaks into an answer,
or is one of two words. Where those who answer call the next ("Go ahead, Jane."), a short question that nobody
was called for goes on too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.models import UtteranceKind
from onrecord.speakers import bare, is_anonymous, is_answer_mark, is_honorific
from onrecord.text import folded
from onrecord.wordlists import CALLING, FOLLOW_UPS, LEANING, NODS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Utterance
    from onrecord.structure.turns import Piece

_ELLIPSIS = 2  # words of a question that needs the one before to be understood
_SHORT = 14  # words of a question that goes on, where the others are called
_LOOKED_AT = 120  # characters at the beginning of a question that tell
_POINTING = 7  # words of it in which a pronoun stands for what was just said
_CALL = 5  # words of a sentence that calls the next
_NOD = 20  # characters of a turn that only lets another go on
_CALLED = 0.3  # of the questions that follow an answer: where so many are called, all are
_GREETING = re.compile(
    r"(?:(?:ok(?:ay)?|yes|yeah|well|right|thank you|thanks|sorry|ja|danke|oui|merci|sí|gracias|sì|grazie|да|спасибо)"
    r"(?: (?:very|so) much)?[,.!–—\s-]+)+",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(  # in small letters
    r"\b(?:follow(?:ing)?[ -]?up|follow on (?:that|this)|to (?:clarify|be clear)\b|the second part\b|"
    r"(?:too|as well|either|instead)\?|nach(?:frage|haken|fragen)\b|zusatzfrage|noch einmal\b|"
    r"pour (?:préciser|revenir)|repregunt|para aclarar|per chiarire|para esclarecer|уточн|вдогонку|dopyta)"
)
# What points at the answer before: pronouns that stand for it, and no article or conjunction of the same letters.
_POINTS = re.compile(
    r"\b(?:(?:is|was|does|did|do|would|will|could|can|should|about|of|to|for|on|by|from|with|after|before|if|why|how|"
    r"put) (?:that|this|those|them)\b|(?:that|this|it)(?:'s| (?:mean|true|enough|possible|fair|correct))\b|"
    r"(?:he|she|they)\b|(?:ist|war|heißt|stimmt|bedeutet|gilt|wäre|warum|wie) das\b(?! [^\W\d_a-zäöü])|"
    r"(?:davon|dafür|dabei|dazu|damit|darüber|dagegen|daran|deshalb)\b|(?:cela|ça|ceux-ci|celui-là)\b|"
    r"(?:eso|esto|ello)\b|(?:ciò|questo (?:significa|vuol))\b|(?:isso|isto)\b|(?:asta|aceasta înseamnă)\b|"
    r"(?:это|этого|этим)(?=[?,. ]*(?:$|значит|правда|так|не))|(?:czy|jak|dlaczego) to\b|(?:це|цього)[?,. ])"
)
# The last sentence of a turn, read backwards, that its end is the beginning.
_LAST_SENTENCE = re.compile(r"[.?!…]?(?P<words>[^.!?…]{2,60})(?:$|\s+[.!?…—–-])")


class FollowUps:
    """The follow-ups of one record."""

    def __init__(self, utterances: Sequence[Utterance], text: str) -> None:
        self._text = text
        self._names: dict[str, bool] = {}
        self._marked = answer_marks(utterances) > 1
        self._before = dict(zip((u.id for u in utterances[1:]), utterances, strict=False))
        asked = [u for u in utterances if u.kind is UtteranceKind.QUESTION]
        self._called = set() if self._marked else {u.id for u in asked if self._is_called(u)}
        answered = [u.id for u in asked if self._is_answered(u)]
        self._calling = len(self._called.intersection(answered)) > max(2, _CALLED * len(answered))

    def _is_answered(self, question: Utterance) -> bool:
        """Whether an answer stands right before a question."""
        before = self._before.get(question.id)
        return before is not None and before.kind is UtteranceKind.ANSWER

    def goes_on(self, question: Utterance, earlier: Utterance, *, moderated: bool) -> bool:
        """Whether a question goes on with the exchange that an `earlier` one is the last question of; `moderated` where
        somebody who runs the talk spoke between."""
        if bare(question.label or "") in FOLLOW_UPS:
            return True
        if self._marked or not _may_be_one(question, earlier):
            return False
        words = self._text[question.span.start : min(question.span.end, question.span.start + _LOOKED_AT)]
        if moderated:
            return _SAYS_SO.search(words.lower()) is not None
        if is_anonymous(question.label or "") and question.speaker is not None:
            return True
        if words.startswith(("—", "–", "-", "…")) or self._is_nodded(question, earlier):
            return True
        return question.id not in self._called and (self._short(question) <= self._limit(question) or _leans(words))

    def _limit(self, question: Utterance) -> int:
        return _SHORT if self._calling and is_anonymous(question.label or "") else _ELLIPSIS

    def _short(self, question: Utterance) -> int:
        """Words of a question without the greeting, as far as it matters."""
        words = self._text[question.span.start : min(question.span.end, question.span.start + 20 * _SHORT)]
        return len(_ungreeted(words).split())

    def _is_called(self, question: Utterance) -> bool:
        """Whether the words before a question end in a call for whoever asks it."""
        before = self._before.get(question.id)
        if before is None or before.kind is UtteranceKind.QUESTION:
            return False
        end = self._text[max(before.span.start, before.span.end - 80) : before.span.end].strip()
        last = _LAST_SENTENCE.match(end[::-1])
        words = last["words"][::-1].replace(",", " ").split() if last else []
        if not 0 < len(words) <= _CALL:
            return False
        return not CALLING.isdisjoint(map(folded, words)) or all(map(self._is_name, words))

    def _is_nodded(self, question: Utterance, earlier: Utterance) -> bool:
        """Whether nothing stands between two questions but a word that lets the asker of the first, which had not yet
        asked, go on."""
        before = self._before.get(question.id)
        words = before.span.of(self._text).split() if before and before.span.end - before.span.start < _NOD else []
        nods = bool(words) and all(bare(w) in NODS for w in words)
        return nods and not self._text.endswith("?", *earlier.span)

    def _is_name(self, word: str) -> bool:
        """Whether a word with a capital stands nowhere in small letters."""
        if word not in self._names:
            self._names[word] = word[0].isupper() and (is_honorific(word) or f" {word.lower()}" not in self._text)
        return self._names[word]


def answer_marks(said: Sequence[Piece | Utterance]) -> int:
    """How many stand under a mark of answers."""
    return sum(n for label, n in Counter([x.label for x in said]).items() if label and is_answer_mark(label))


def _may_be_one(question: Utterance, earlier: Utterance) -> bool:
    """Whether one person may have asked both: the same, or one of them is not known."""
    return question.speaker is None or (earlier.speaker is not None and earlier.speaker.id == question.speaker.id)


def _ungreeted(words: str) -> str:
    """What stands behind the greeting that words begin with."""
    greeting = _GREETING.match(words)
    return words[greeting.end() :] if greeting else words


def _leans(words: str) -> bool:
    """Whether a question begins as what goes on does, or points at what was just said."""
    plain = _ungreeted(words).lstrip('¿¡«"“ ')
    first = folded(plain.partition(" ")[0]).strip(".,;:!?—–-")
    if first in LEANING:
        return True
    begins = plain[:1].lower() + " ".join(plain[1:].split(" ", _POINTING)[:_POINTING])
    return bool(_POINTS.search(begins) or _SAYS_SO.search(plain.lower()))
