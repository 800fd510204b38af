"""The subject index of a record: what each exchange is about, in its own words, as an index of debates has it.

A term is a name or a phrase of up to three content words that ends (in Romance languages: begins) with a noun. What a
noun is, the record itself shows: words that more often stand where the head of a phrase does, behind an article or a
preposition, than elsewhere (distribution, Harris 1951); German writes them with a capital. Terms are weighed by how
often an exchange has them and how few other exchanges do (Spärck Jones 1972), more if question and answer share them;
a word gives way to the phrase that it mostly stands in (Frantzi and Ananiadou 1996).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.commonness import COMMONEST
from onrecord.idle import IDLE
from onrecord.languages import CUES, cues
from onrecord.languages.cues import Cues
from onrecord.meaning.numerals import value
from onrecord.models import Span, UtteranceKind
from onrecord.senses import senses
from onrecord.speakers import is_honorific, is_office
from onrecord.text import folded, paragraphs
from onrecord.wordlists import GENERIC, STAGE
from onrecord.words import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.models import Record, Section, Utterance

_SPOKEN = (UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER)
_TOKEN = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?|\S")
_PHRASE = 3  # content words of the longest phrase
_NAME = 5  # words of the longest name
_PIECE = 250  # words of a piece of a long speech, which is indexed piece by piece
_SHORT = 25  # words: a shorter remark by itself has no subject
_MOST, _PER = 6, 40  # terms of a place at most; words for one
_WEAK = 0.3  # of the best term's weight, below which a term is left out
_HEADS = 0.3  # share of a noun's places in which it plainly is the head of a phrase, at least
# Articles and prepositions written together with the noun.
_ELISIONS = {
    "fr": r"\A(?:[ldnsjcmt]|qu|jusqu|lorsqu)['’](?=\w)",
    "it": r"\A(?:[ldc]|un|dell|all|nell|dall|sull|quest|quell)['’](?=\w)",
}
_SHORTENED = re.compile(r"['’](?:d|ll|ve|re|m|t)\Z")  # "I'd", "don't": no nouns
_LINKS = frozenset("of de da do dos das del della di du des von van der den la le und für y e".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the index points to: an exchange, a remark, or a piece of a long speech.

    `exchange` is its number in the section, from 0; None outside exchanges. `terms` are its own, the weightiest first.
    """

    section: str
    exchange: int | None
    utterances: tuple[str, ...]
    spans: tuple[Span, ...]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A term of the index and the places that are about it, in order of the text."""

    term: str
    places: tuple[Place, ...]


def places(record: Record, *, empty: bool = False) -> tuple[Place, ...]:
    """The exchanges, remarks and pieces of a record with what each is about; those about nothing only if `empty`."""
    found = [p for s in record.sections for p in _places(s, record.document.text)]
    ranked = _Index(record, found).ranked()
    done = (
        Place(section=p.section, exchange=p.exchange, utterances=p.utterances, spans=p.spans, terms=tuple(terms))
        for p, terms in zip(found, ranked, strict=True)
    )
    return tuple(p for p in done if p.terms or empty)


def subjects(found: Sequence[Place]) -> tuple[Subject, ...]:
    """The index of places: every term with those that are about it, in the order of the alphabet."""
    index: dict[str, list[Place]] = defaultdict(list)
    for place in found:
        for term in place.terms:
            index[term].append(place)
    return tuple(Subject(term=t, places=tuple(index[t])) for t in sorted(index, key=lambda t: (folded(t), t)))


# --- places ---------------------------------------------------------------------------------------------------------


def _places(section: Section, text: str) -> Iterator[Place]:
    """The places of a section, in order of their first words."""
    number = {i: n for n, e in enumerate(section.exchanges) for i in (*e.questions, *e.answers)}
    joint: dict[int, list[Utterance]] = defaultdict(list)
    found: list[Place] = []
    for utterance in section.utterances:
        if utterance.id in number:
            joint[number[utterance.id]].append(utterance)
        elif utterance.kind in _SPOKEN:
            found += [
                Place(section=section.id, exchange=None, utterances=(utterance.id,), spans=(piece,))
                for piece in _pieces(utterance.span, text)
            ]
    for exchange, parts in joint.items():
        ids, spans = tuple(u.id for u in parts), tuple(u.span for u in parts)
        found.append(Place(section=section.id, exchange=exchange, utterances=ids, spans=spans))
    return iter(sorted(found, key=lambda p: p.spans[0]))


def _pieces(span: Span, text: str) -> Iterator[Span]:
    """A speech, cut between paragraphs where it is long."""
    start, words = span.start, 0
    for line in paragraphs(span.of(text)):
        words += len(text[span.start + line.start : span.start + line.end].split())
        if words >= _PIECE:
            yield Span(start, span.start + line.end)
            start, words = span.start + line.end, 0
    if words >= _SHORT:
        yield Span(start, span.end)


# --- words ----------------------------------------------------------------------------------------------------------


class _Word(NamedTuple):
    """What a printed word is in a language, whatever stands around it."""

    printed: str
    form: str  # folded; empty for a mark
    stop: bool  # cannot be part of a term
    before_noun: bool
    before_verb: bool
    capital: bool
    ends: bool  # a mark that ends a sentence, or opens one


class _Run(NamedTuple):
    """Content words in a row, the word before them, and the link ("of") that alone parts them from the run before."""

    words: tuple[_Word, ...]
    before: _Word
    link: str


class _Lexicon(dict[str, _Word]):
    """The words of one language, each looked at once."""

    def __init__(self, language: str) -> None:
        super().__init__()
        table, sense = CUES.get(language, Cues(verbs=frozenset())), senses(language)
        verbal = {*table.pronouns, *table.auxiliaries, *sense.modals, *sense.negation, "to"} - table.determiners
        nominal = (table.determiners | table.prepositions) - {"to"}
        idle = {*COMMONEST.get(language, "").split(), *sense.function, *sense.fillers, *sense.dates, *table.dates}
        idle |= IDLE.get(language, frozenset())
        self._elision = re.compile(_ELISIONS.get(language, r"\Z"), re.IGNORECASE)
        self._nominal = frozenset(map(normal, nominal))
        self._verbal = frozenset(map(normal, verbal))
        self._stop = frozenset(map(normal, idle | GENERIC | STAGE)) | self._nominal | self._verbal

    def __missing__(self, printed: str) -> _Word:
        shown = self._elision.sub("", printed.removesuffix("'s").removesuffix("’s")) or printed
        form = normal(shown)
        mark = not printed[0].isalpha()
        word = _Word(
            printed=shown,
            form="" if mark else form,
            stop=mark or self._is_idle(shown, form),
            before_noun=form in self._nominal,
            before_verb=form in self._verbal,
            capital=printed[0].isupper(),
            ends=mark and printed in '.!?…"“”„«»:\n',
        )
        self[printed] = word
        return word

    def _is_idle(self, shown: str, form: str) -> bool:
        """Whether a word cannot be part of a term."""
        if form in self._stop or len(form) < 2 or _SHORTENED.search(shown):
            return True
        return is_honorific(shown) or value(form) is not None


_START = _Word("", "", True, False, False, False, True)


@cache
def _lexicon(language: str) -> _Lexicon:
    return _Lexicon(language)


def _runs(text: str, lexicon: _Lexicon) -> list[_Run]:
    """The content words of a text, between the words that cannot be part of a term."""
    found: list[_Run] = []
    kept: list[_Word] = []
    before, last, link = _START, _START, ""
    for token in _TOKEN.findall(text.replace("\n\n", " \n ")):
        word = lexicon[token]
        if word.stop:
            if kept:
                found.append(_Run(tuple(kept), before, link))
                kept = []
                link = token if token in _LINKS else ""
            else:
                link = ""
        else:
            if not kept:
                before = last
            kept.append(word)
        last = word
    if kept:
        found.append(_Run(tuple(kept), before, link))
    return found


# --- the index ------------------------------------------------------------------------------------------------------

_Key = tuple[str, ...]  # the forms of a term, plurals as their singular where the record has it


class _Index:
    """The terms of all places of a record, counted."""

    def __init__(self, record: Record, found: Sequence[Place]) -> None:
        self._language = record.document.language
        self._capitals = senses(self._language).names_capital
        self._head_first = cues(self._language).nouns_first
        forms = [form for s in record.speakers for form in (s.name, s.affiliation or "", *s.aliases)]
        self._people = frozenset(normal(w) for form in forms for w in form.split())
        self._heads: Counter[str] = Counter()  # by form: times it stands where the noun of a phrase does
        self._others: Counter[str] = Counter()  # times it stands where verbs and adjectives do
        self._times: Counter[str] = Counter()
        self._upper: Counter[str] = Counter()  # times with a capital inside a sentence
        self._lower: Counter[str] = Counter()
        self._shown: dict[_Key, Counter[str]] = defaultdict(Counter)
        text, lexicon = record.document.text, _lexicon(self._language)
        runs = [[_runs(span.of(text), lexicon) for span in place.spans] for place in found]
        for run in (r for parts in runs for part in parts for r in part):
            self._learn(run)
        self._names = frozenset(f for f, n in self._upper.items() if self._capitals and n > self._lower[f])
        self._nouns = frozenset(f for f in self._times if self._is_noun(f))
        self._counts = [[self._terms(part) for part in parts] for parts in runs]
        self._total: Counter[_Key] = Counter()
        self._among: Counter[_Key] = Counter()  # places that have the term
        for counts in self._counts:
            both = sum(counts, Counter())
            self._total.update(both)
            self._among.update(both.keys())

    # --- what the record shows of its words ---------------------------------------------------------------------------

    def _learn(self, run: _Run) -> None:
        head = 0 if self._head_first else len(run.words) - 1
        before = run.before
        for at, word in enumerate(run.words):
            self._times[word.form] += 1
            if not word.capital:
                self._lower[word.form] += 1
            elif not before.ends:
                self._upper[word.form] += 1
            if at == head and run.before.before_noun:
                self._heads[word.form] += 1
            elif at != head or run.before.before_verb:
                self._others[word.form] += 1
            before = word

    def _is_noun(self, form: str) -> bool:
        if not self._capitals:
            return self._upper[form] > self._lower[form]
        if self._language not in CUES or form in self._names:
            return True
        return self._heads[form] > max(self._others[form], _HEADS * self._times[form])

    def _singular(self, form: str) -> str:
        if form[-1:] != "s" or len(form) < 4:
            return form
        return next((bare for bare in (form[:-1], form.removesuffix("es")) if bare in self._times), form)

    def _is_person(self, key: _Key) -> bool:
        """Whether a term is who speaks, or a form of address: these have an index of their own."""
        named = len(key) > 1 and key[-1] in self._names and key[-1] in self._people
        return named or all(f in self._people or is_office(f) for f in key)

    # --- terms --------------------------------------------------------------------------------------------------------

    def _terms(self, runs: Sequence[_Run]) -> Counter[_Key]:
        counts: Counter[_Key] = Counter()
        for words, named in self._parted(runs):
            for start, end in [(0, len(words))] if named else self._phrases(words):
                key = tuple(self._singular(w.form) for w in words[start:end] if w.form)
                if not self._is_person(key):
                    counts[key] += 1
                    self._shown[key][self._printed(words[start:end])] += 1
        return counts

    def _printed(self, words: Sequence[_Word]) -> str:
        plain = self._capitals
        return " ".join(
            w.printed.lower() if plain and w.form and w.form not in self._names else w.printed for w in words
        )

    def _parted(self, runs: Sequence[_Run]) -> Iterator[tuple[list[_Word], bool]]:
        """(words, whether they are a name): names whole, over a link too, and what is left of the runs."""
        kept: list[_Word] = []
        named = False
        for run in runs:
            linked = bool(run.link and kept and named and self._is_name(run.words[0]))
            if linked:
                kept.append(_START._replace(printed=run.link))
            elif kept:
                yield kept[:_NAME], named
                kept = []
            for word in run.words:
                name = self._is_name(word)
                if kept and name != named:
                    yield kept[:_NAME], named
                    kept = []
                named = name
                kept.append(word)
        if kept:
            yield kept[:_NAME], named

    def _is_name(self, word: _Word) -> bool:
        return word.capital and word.form in self._names

    def _phrases(self, words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
        """Where the phrases of a run are that may come again: each has a noun for its head."""
        forms = [w.form for w in words]
        again = [self._times[f] > 1 or f[-1] == "s" or f + "s" in self._times for f in forms]
        for start in range(len(forms)):
            for end in range(start + 1, min(start + _PHRASE, len(forms)) + 1 if again[start] else start):
                if not again[end - 1]:
                    break
                if forms[start if self._head_first else end - 1] in self._nouns:
                    yield start, end

    # --- choosing ---------------------------------------------------------------------------------------------------

    def ranked(self) -> list[list[str]]:
        """The terms of each place, as most often printed, the weightiest first."""
        return [[self._best(k) for k in self._chosen(parts)] for parts in self._counts]

    def _chosen(self, parts: Sequence[Counter[_Key]]) -> list[_Key]:
        counts = sum(parts, Counter())
        shared = {k for k in counts if sum(k in part for part in parts) > 1}
        weights = {k: self._weight(k, n, shared=k in shared) for k, n in counts.items() if self._may_be(k)}
        order = sorted(weights, key=lambda k: (-weights[k], k))
        chosen: list[_Key] = []
        room = max(2, min(_MOST, sum(counts.values()) // _PER + 2))
        for key in order:
            if weights[key] < _WEAK * weights[order[0]]:
                break
            over = next((c for c in chosen if set(key) & set(c) and (set(key) <= set(c) or set(c) <= set(key))), None)
            if over is None:
                if len(chosen) < room:
                    chosen.append(key)
            elif len(key) > len(over) and counts[key] * 2 >= counts[over]:
                chosen[chosen.index(over)] = key
        return list(dict.fromkeys(chosen))

    def _may_be(self, key: _Key) -> bool:
        """One-off words and phrases are no subjects, names of several words are."""
        return self._total[key] > 1 or (len(key) > 1 and self._names.issuperset(key))

    def _weight(self, key: _Key, times: int, *, shared: bool) -> float:
        rarity = math.log(1 + len(self._counts) / self._among[key])
        named = self._names.issuperset(key)
        once = self._total[key] == 1
        return (
            (1 + math.log(times))
            * rarity
            * (1.5 if shared else 1.0)
            * (1 + 0.4 * (len(key) - 1))
            * (1.2 if named else 1.0)
            * (0.5 if once else 1.0)
        )

    def _best(self, key: _Key) -> str:
        return max(self._shown[key].items(), key=lambda s: (s[1], s[0]))[0]
