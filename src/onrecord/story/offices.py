"""The offices that a story gives its people: from "the harbour master" to the name that stood beside it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.identity import resolve
from onrecord.speakers import is_office
from onrecord.story.parts import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.models import Speaker
    from onrecord.story.tokens import Token

POST = 4  # words of an office at most
ALIKE = 2  # letters that all cases of a word begin with
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Offices:
    """Who was given which office, and where."""

    def __init__(self, table: Cues) -> None:
        self.table = table
        heads = Counter({(key.split()[0], name) for key, name in table.also.items()})
        self._heads = {w for w, times in Counter(w for w, _ in heads).items() if times > 1}  # "глава" may be a mayor
        self._begin = {name[:ALIKE] for name in table.also}  # how an office that has another name may begin
        self.posts: dict[str, set[str]] = {}  # name → the words of the offices that stood beside it
        self._held: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}  # by its last word, where no case changes it

    def holder(self, mention: str, at: int) -> str | None:
        """The name that held an office last before an offset, else first behind it."""
        words = [w for w in map(self._untied, _WORD.findall(mention.lower())) if w not in self.table.determiners]
        office = self.known_as(tuple(takewhile(lambda w: w not in self.table.prepositions, words)))
        if not office or len(office) > POST:
            return None
        held = [(o, name) for o, post, name in self._held.get(self._last(office), ()) if self._same(post, office)]
        before = [name for o, name in held if o < at]
        return before[-1] if before else next((name for _, name in held), None)

    def _last(self, office: Sequence[str]) -> str:
        """The word under which an office is kept."""
        return "" if self.table.inflected else self.table.post(office[-1])

    def _untied(self, word: str) -> str:
        """A word without the article tied to it ("l'ancien")."""
        head, tie, rest = word.replace("’", "'").partition("'")
        return rest if tie and rest and head in self.table.elided else word

    def known_as(self, post: tuple[str, ...]) -> tuple[str, ...]:
        """An office by its common name, where it is told by others: by its last word, full or cut short ("the hospital
        boss", "Lt."), or by the first and the last of its words."""
        if self.table.heads_last and post and (name := self.table.also.get(post[-1].rstrip("."))):
            return (*post[:-1], *name.split())
        if not post or self.table.finite_endings or post[0][:ALIKE] not in self._begin:
            return post
        for other, name in self.table.also.items():
            first, *rest = other.split()
            if self.table.alike(post[0], first) and (not rest or any(self.table.alike(w, rest[-1]) for w in post[1:])):
                return (name,)
        return post

    def _same(self, post: Sequence[str], office: Sequence[str]) -> bool:
        """Whether a mention names an office by its last words, or by its first where a case follows it."""
        if self.table.inflected:
            heads = range(len(post) - len(office) + 1)
            return any(all(map(self.table.alike, post[first:], office)) for first in heads)
        return [*map(self.table.post, post[-len(office) :])] == [*map(self.table.post, office)]

    def note(self, sentence: Sequence[Token], begin: int, end: int, *, at: int, known: bool) -> None:
        """Keep the offices beside a row of capitals: "harbour master NAME", "NAME, the harbour master, …".

        `at` is its offset, `known` says that one word alone is somebody's name.
        """
        first = end - 1
        while first > begin and not is_post(sentence[first - 1].low, self.table):  # "Fisheries Minister NAME"
            first -= 1
        if end - first == 1 and first == begin and not known:
            return
        closed = end >= len(sentence) or sentence[end].text in ",."
        apart = closed and begin > 0 and sentence[begin - 1].text == ","
        before = self._before(sentence, begin - apart, apart=apart)
        comma = end < len(sentence) and sentence[end].text == ","
        behind = self._aside(sentence[end + 1 : end + POST + 2]) if comma else []
        held = [post for post in ((*before, *(t.low for t in sentence[begin:first])), tuple(behind)) if post]
        name = " ".join([t.text for t in sentence[first:end]]) if held else ""
        for post in held:
            common = self.known_as(post)
            self._held.setdefault(self._last(common), []).append((at, common, name))
            if any(is_person(w, self.table) for w in post if w not in self._heads):
                self.posts.setdefault(name, set()).update(post, common)

    def _aside(self, tokens: Sequence[Token]) -> list[str]:
        """The words of an office behind a name's comma; none before another name ("In PLACE, mayor NAME")."""
        behind = self._post(tokens)
        return [] if behind and not self.table.verb_last and self._has_name(tokens) else behind

    def _has_name(self, tokens: Sequence[Token]) -> bool:
        """Whether a name follows an office."""
        post = next((i for i, t in enumerate(tokens) if is_post(t.low, self.table)), len(tokens))
        return post + 1 < len(tokens) and tokens[post + 1].capital and not is_post(tokens[post + 1].low, self.table)

    def _before(self, sentence: Sequence[Token], end: int, *, apart: bool) -> list[str]:
        """The words of an office that end before a name; `apart` says that a comma stands between."""
        last = sentence[end - 1] if end else None
        if last is None or not last.is_word or last.low in self.table.verbs or self._is_never(last.low):
            return []
        phrase = self._noun_phrase(sentence[max(0, end - 2 * POST) : end])
        post = self._post(phrase)
        whole = apart or len(post) == sum([t.low not in self.table.determiners for t in phrase])
        return post if whole else []  # "the senator from NAME"

    def _noun_phrase(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words from the last determiner on, or behind the last word that can be no part of an office."""
        for i in range(len(tokens) - 1, max(-1, len(tokens) - 2 * POST), -1):
            low = tokens[i].low
            if low in self.table.verbs:
                return tokens[i + 1 :]  # "заявила мэр NAME"
            if low in self.table.determiners or not tokens[i].is_word or not i:
                return tokens[i:]
            if low in self.table.fused or (self.table.inflected and low in self.table.prepositions):
                return tokens[i + 1 :]
        return ()

    def _is_never(self, low: str) -> bool:
        """Whether a word is no part of an office."""
        return low in self.table.small or low in self.table.auxiliaries

    def _post(self, tokens: Sequence[Token]) -> list[str]:
        """The words of an office at the head of a row: behind its article, up to a preposition."""
        out: list[str] = []
        for token in tokens[: POST + 1]:
            if not out and (token.low in self.table.determiners or token.low in self.table.dates):
                continue
            if not token.is_word or self._is_never(token.low):
                break
            out.append(token.low)
        return out


def named_in(mention: str, speakers: Sequence[Speaker], table: Cues) -> Speaker | None:
    """The one speaker whom a mention names; a title that many have who are more than that ("the officer") names none of
    those."""
    found = resolve(mention, speakers)
    broad = all(w in table.broad or w.lower() in table.determiners for w in mention.split())
    return None if found and broad and " " in (found.role or "") else found


@lru_cache(maxsize=1 << 13)
def is_post(low: str, table: Cues) -> bool:
    """Whether a word is what somebody is, by the table of the story or by those of all languages."""
    return low.rstrip(".") in table.somebody or is_office(low)
