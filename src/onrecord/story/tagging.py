"""The words of a sentence in a row, and the part that each plays beside its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.models import Span
from onrecord.story.parts import (
    ADVERB,
    AUXILIARY,
    CUE,
    DATE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    OPEN,
    PREPOSITION,
    PRONOUN,
    QUOTED,
    RELATIVE,
    first_part,
    is_participle,
    is_person,
    part_of,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.languages.cues import Cues
    from onrecord.story.tokens import Token

BULLETS = "•▪●◦‣·"
BOUND = 6  # words that may stand between an auxiliary and its participle
CLOCK = 4  # tokens of "9.05 pm" at most
DATELINE = 10  # words of a dateline with its marks
NEAR = 5  # words behind the marks in which a verb of saying stands that is turned round
APART = 12  # words between the two halves of a verb
_VERBAL = (AUXILIARY, RELATIVE, PREPOSITION)
_PARTICIPLES = ("ed", "en", "own", "old", "aid", "ought")  # ends of the forms that a passive has


_UNSURE = re.compile(f"[{OPEN}.{DATE}]")
_CLOCK = re.compile(r"[0-2]?\d[:.h][0-5]\d(?:[ap]m|uhr|h)?", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Row:
    """Words in a row: their tokens, where each begins, and a letter for the part each plays.

    The letters are those that forms have by themselves; `tagged` gives a sentence those that its neighbours tell.
    """

    tokens: list[Token]
    starts: list[int]
    tags: str
    table: Cues

    def span(self, i: int) -> Span:
        """The span of the token at an index."""
        start = self.starts[i]
        return Span(start, start + self.tokens[i].size)

    def cover(self, start: int, end: int) -> Span:
        """The span of the tokens from one index up to another."""
        return Span(self.starts[start], self.starts[end - 1] + self.tokens[end - 1].size)

    def cut(self, start: int, end: int | None = None) -> Row:
        """The tokens from one index up to another."""
        return Row(self.tokens[start:end], self.starts[start:end], self.tags[start:end], self.table)

    def all(self, tag: str, start: int = 0, end: int | None = None) -> list[int]:
        """The indices of the tokens with a tag, from one index up to another."""
        found: list[int] = []
        i = self.tags.find(tag, start, end)
        while i >= 0:
            found.append(i)
            i = self.tags.find(tag, i + 1, end)
        return found

    def behind(self, offset: int) -> int:
        """The index of the first token that does not begin before an offset."""
        return bisect_left(self.starts, offset)


def row(tokens: list[Token], starts: list[int], table: Cues) -> Row:
    """Words in a row, with the parts that their forms have by themselves."""
    return Row(tokens, starts, "".join([token.part for token in tokens]), table)


def tagged(words: Row) -> Row:
    """A sentence with the part of every word; a full stop ends it but once: it stands behind a short form before."""
    tokens, tags = words.tokens, list(words.tags)
    last = len(tags) - 1
    if tokens and tokens[0].capital:
        tags[0] = first_part(tokens[0].low, words.table)
    for i in [0, *[found.start() for found in _UNSURE.finditer(words.tags, 1)]] if tokens else []:
        if tags[i] == OPEN:
            tags[i] = _tag(tokens, i, tags[i - 1] if i else ".", words.table)
        elif tags[i] == "." and i < last:
            tags[i] = "'" if tokens[i].text == "." else "."
        elif tags[i] == DATE and i < last and is_given(tokens, i, words.table):
            tags[i] = NAME
    if words.table.whom and QUOTED in tags:
        _pass_over(tokens, tags, words.table)
    return Row(tokens, words.starts, "".join(tags), words.table)


def _pass_over(tokens: Sequence[Token], tags: list[str], table: Cues) -> None:
    """Make of those to whom it is said, beside the verb behind the marks, words that are no subject."""
    for i, token in enumerate(tokens):
        if i and (own := table.whom.get(token.low)) is not None and i + 1 < len(tags):
            behind, before = tags[i + 1], tags[i - 1]
            verb = behind in (AUXILIARY, CUE) and not (own and tokens[i + 1].low.endswith(own))
            if verb and (before == QUOTED or (before == "," and i > 1 and tags[i - 2] == QUOTED)):
                tags[i] = AUXILIARY  # "lui a répondu NAME"
            elif before == CUE and QUOTED in tags[max(0, i - NEAR) : i]:
                somebody = behind in (DETERMINER, NAME) or is_person(tokens[i + 1].low, table)
                tags[i] = ADVERB if somebody else tags[i]  # "vroeg haar de NAME"


def bare(sentence: Row) -> Row:
    """A sentence without its dateline and what stands in round brackets."""
    return without_dateline(_without_asides(sentence) if "(" in sentence.tags else sentence)


def without_dateline(sentence: Row) -> Row:
    """A sentence without its bullet, the hour of a ticker, or the place and day before its dash, at its head."""
    tokens = sentence.tokens
    if tokens and tokens[0].text in BULLETS:
        return without_dateline(sentence.cut(1))
    if tokens and tokens[0].text[0].isdigit():
        hour = next((n for n in range(CLOCK, 0, -1) if _CLOCK.fullmatch("".join([t.text for t in tokens[:n]]))), 0)
        if hour:
            parted = hour < len(tokens) - 1 and tokens[hour].text in ":|"
            return sentence.cut(hour + parted)
    behind = _behind_dateline(sentence.tokens) if "—" in sentence.tags[:DATELINE] else 0
    return sentence.cut(behind) if behind else sentence


def _behind_dateline(tokens: Sequence[Token]) -> int:
    """The index behind a dateline or a heading in capitals ("ILMBERG — The mayor said …", "Ilmberg, 4 May. - …")."""
    dated = False
    for i, token in enumerate(tokens[:DATELINE]):
        if token.quote is not None:
            break
        if token.text in "-–—" and i:
            behind = next((j for j in range(i, len(tokens)) if tokens[j].text not in "-–—"), len(tokens))
            return behind if dated or all(t.text.isupper() or t.text in ",." for t in tokens[:i]) else 0
        dated = dated or (i > 0 and token.text.isdigit())
        if not (token.capital or dated or token.text in ",."):
            break
    return 0


def _without_asides(sentence: Row) -> Row:
    """The words outside round brackets; one that nothing closes, or that holds a quotation or tells who says something
    ("(laut NAME)"), takes nothing away."""
    tells = _telling(sentence.table)
    kept: list[int] = []
    opened: int | None = None
    for i, token in enumerate(sentence.tokens):
        if token.text == "(" and opened is None:
            opened = len(kept)
        elif token.quote is not None or token.low in tells:
            opened = None
        kept.append(i)
        if token.text == ")" and opened is not None:
            del kept[opened:]
            opened = None
    tokens, starts = [sentence.tokens[i] for i in kept], [sentence.starts[i] for i in kept]
    return Row(tokens, starts, "".join([sentence.tags[i] for i in kept]), sentence.table)


@cache
def _telling(table: Cues) -> frozenset[str]:
    """The words with which somebody is said to say something without a verb ("according to")."""
    return table.behind | {max(phrase.split(), key=len) for phrase in table.toward}


# --- the part a word plays --------------------------------------------------------------------------------------------


def is_given(tokens: Sequence[Token], i: int, table: Cues) -> bool:
    """Whether a word of time is somebody's first name here ("April Moor", "Julio Pons")."""
    return tokens[i].capital and tokens[i].low in table.given and i + 1 < len(tokens) and tokens[i + 1].capital


def _tag(tokens: Sequence[Token], i: int, before: str, table: Cues) -> str:
    """The part of a word at the head of a sentence, or of one that its neighbours tell; `before` is that before it."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    low = token.low
    if token.capital and i and low not in table.pronouns:
        return DATE if low in table.dates else NAME
    if low in table.verbs and _is_cue(tokens, i, before, after, table):
        return CUE
    if table.infinitives and table.leading and _leads_on(tokens, i, table):
        return AUXILIARY
    if (not i or (table.dropped and before == ",")) and _is_preterite(low, table):
        return FINITE
    if low.endswith("n't"):
        return AUXILIARY
    if before == DATE and low.isdigit():
        return DATE
    part = part_of(low, table)
    whom = after is not None and after.low in table.relatives  # "a quem acusou"
    if part == DETERMINER and (before in (NOUN, NAME) or whom) and low in table.prepositions:
        return PREPOSITION  # "le syndicat des eaux"
    if part == DETERMINER and low in table.pronouns and _stands_alone(after, table):
        return PRONOUN
    if low in table.alone and after is not None and (after.low in table.verbs or part_of(after.low, table) in _VERBAL):
        return PRONOUN
    if part is not None:
        return part
    if token.capital:
        return NAME
    if (
        table.finite_endings
        and low.endswith(table.finite_endings)
        and before in (NAME, PRONOUN, NOUN, ADVERB, RELATIVE)
    ):
        return FINITE
    return NOUN


def _is_preterite(low: str, table: Cues) -> bool:
    """Whether a word that opens a clause may be its verb, by its end."""
    known = low in table.verbs or low in table.given or part_of(low, table) is not None
    return bool(table.preterites) and low.endswith(table.preterites) and not known


def _stands_alone(after: Token | None, table: Cues) -> bool:
    """Whether a "her" is the person and not whose the next word is."""
    if after is None or not after.is_word:
        return True
    if part_of(after.low, table) == FINITE:
        return True  # "volgens haar doet de ketel het niet"
    return after.low in table.verbs and after.low not in table.ambiguous and not is_participle(after.low, table)


def _is_cue(tokens: Sequence[Token], i: int, before: str, after: Token | None, table: Cues) -> bool:
    """Whether a form of a verb of saying is the verb here: no noun, no passive, no infinitive of another verb."""
    low = tokens[i].low
    previous = tokens[i - 1].low if i else ""
    if (
        before == DETERMINER and previous not in table.alone and not _is_clitic(tokens, i, after, table)
    ) or previous.endswith(("'s", "s'")):
        return False
    if low in table.compound:
        return after is not None and after.low in table.compound[low]
    if low in table.apart:
        return any(t.low in table.apart[low] for t in takewhile(_inside_clause, tokens[i + 1 : i + 1 + APART]))
    if is_participle(low, table):
        return True
    if table.bound and low.endswith(table.bound) and not _is_bound(tokens, i, table):
        return False
    if table.infinitives and low.endswith(table.infinitives):
        return any(t.low in table.leading for t in tokens[max(0, i - 2) : i])
    if previous == "to":
        led = next((t.low for t in reversed(tokens[: i - 1]) if t.low not in table.adverbs), "")
        return led in table.leading
    if before == PREPOSITION:
        return False
    if low in table.ambiguous and _is_noun(tokens, i, before, after, table):
        return False
    return not (previous in table.passive and low.endswith(_PARTICIPLES))


def _inside_clause(token: Token) -> bool:
    return token.text not in ",.;:!?—–" and token.quote is None


def _is_bound(tokens: Sequence[Token], i: int, table: Cues) -> bool:
    """Whether an auxiliary stands before a participle."""
    before = takewhile(lambda t: t.is_word or t.text == ",", reversed(tokens[max(0, i - BOUND) : i]))
    return any(t.low in table.auxiliaries for t in before)


def _is_clitic(tokens: Sequence[Token], i: int, after: Token | None, table: Cues) -> bool:
    """Whether the article before a verb is whom it is about: "la considera «…»", "su padre le decía"."""
    if tokens[i - 1].low not in table.objects or tokens[i].low in table.ambiguous:
        return False
    if after is not None and (after.quote is not None or after.low in table.calling):
        return True
    return table.dropped and i > 1 and tokens[i - 2].is_word and part_of(tokens[i - 2].low, table) is None


def _leads_on(tokens: Sequence[Token], i: int, table: Cues) -> bool:
    """Whether a word leads to the infinitive of a verb of saying: both before that of "finit par lâcher"."""
    leads = tokens[i].low in table.leading
    if not leads and not (i and tokens[i - 1].low in table.leading):
        return False
    return any(t.low in table.verbs and t.low.endswith(table.infinitives) for t in tokens[i + 1 : i + 2 + leads])


def _is_noun(tokens: Sequence[Token], i: int, before: str, after: Token | None, table: Cues) -> bool:
    """Whether a form that is a noun as well as a verb of saying ("claims") is the noun here."""
    if after is not None and after.low != "for" and (after.low in table.prepositions or after.low == "as"):
        return True
    if before in (CUE, FINITE) or (after is not None and before in (NOUN, NAME) and _goes_on(after, table)):
        return True
    if before == QUOTED:
        return after is not None and after.low in table.auxiliaries
    if before == NAME and table.finite_endings and not tokens[i].low.endswith(("s", "ed")):
        return True  # "Ilmberg state delegate": one person's verb would end in "s"
    if before != NOUN or tokens[i].low.endswith(("s", "ed")):
        return False
    if after is not None and after.text == ":":
        return True
    one = not tokens[i - 1].low.endswith("s") and tokens[i - 1].low not in table.people
    return one or (i > 1 and parts_of(table).get(tokens[i - 2].low) == DETERMINER)


def _goes_on(after: Token, table: Cues) -> bool:
    """Whether a noun has its verb behind it: "his mental state is", "the tweets targeting her"."""
    return after.low in table.passive or (is_participle(after.low, table) and not after.capital)
