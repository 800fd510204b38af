"""Which sentences undertake something, by what rules find in them and by how they are worded.

What a rule finds, the wording of the sentence and that of the sentences beside it in the turn are signs; a logistic
regression weighs them, fitted by `benchmarks/fit_wording.py` to records that the wording was not learnt from.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from onrecord.follow.deeds import main_verb
from onrecord.follow.models import Firmness
from onrecord.follow.sentences import Undertaking, as_firm, clause_end, clauses
from onrecord.follow.subject import SPEAKER, Said, subject_of
from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.follow.undertakings import Undertakings

NOTHING = -3.0  # log-odds of the wording where no sentence stands beside one
# Log-odds from which a sentence is taken to undertake something where the wording alone says so, and where a rule finds
# an intent; of offers, of conditions and of what was agreed or done it knows less, and takes none back.
WORDED, INTENT = 0.0, -1.5
SENTENCE = 5  # words under which a sentence without a verb says nothing by itself


class Signs(NamedTuple):
    """What speaks for a sentence: the log-odds of its `wording`, those of the two sentences `beside` it in its turn
    (above `NOTHING`), whether a rule finds something (`ruled`), and an `offer`.
    """

    wording: float
    beside: float
    ruled: bool
    offer: bool


ALWAYS, WEIGHTS = -0.487, (0.964, 0.112, 1.516, 1.035)  # log-odds of all sentences, and what each sign adds


def undertaking(sentences: Sequence[Said], found: Sequence[Sequence[Undertaking]], table: Undertakings) -> list[bool]:
    """Of each sentence whether it undertakes something; `found` is what rules find in it.

    What is told of others is worded otherwise: readouts and stories are left to the rules.
    """
    if table.wording is None:
        return list(map(bool, found))
    rows = signs(sentences, found, [table.wording.odds(s.text) for s in sentences])
    odds = (ALWAYS + sum(w * s for w, s in zip(WEIGHTS, row, strict=True)) for row in rows)
    return [o >= _least(rule, sentence, table) for o, rule, sentence in zip(odds, found, sentences, strict=True)]


def _least(found: Sequence[Undertaking], sentence: Said, table: Undertakings) -> float:
    """The log-odds from which a sentence is taken to undertake something."""
    if not found:
        return math.inf if _tells_nothing(sentence, table) else WORDED
    return INTENT if all(one.firmness is Firmness.INTENDED for one in found) else -math.inf


def _tells_nothing(sentence: Said, table: Undertakings) -> bool:
    """Whether wording alone makes nothing of a sentence: a story's, one about the talk itself, a scrap ("By May.")."""
    text = sentence.folded
    scrap = len(text.split()) < SENTENCE and not table.beside.verb.search(text)
    return sentence.narrated or scrap or table.procedure.search(text) is not None


def signs(sentences: Sequence[Said], found: Sequence[Sequence[Undertaking]], odds: Sequence[float]) -> list[Signs]:
    """The signs of every sentence of a record, by the log-odds of their wording."""
    beside = [0.0] * len(odds)
    for n in range(1, len(odds)):
        if sentences[n - 1].utterance is sentences[n].utterance:
            beside[n - 1] += odds[n] - NOTHING
            beside[n] += odds[n - 1] - NOTHING
    return [
        Signs(o, b, ruled=bool(rule), offer=any(one.firmness is Firmness.PROPOSED for one in rule))
        for o, b, rule in zip(odds, beside, found, strict=True)
    ]


def worded(sentence: Said, table: Undertakings, own: frozenset[str], *, settled: bool) -> list[Undertaking]:
    """What a sentence undertakes in which no rule finds anything; `own` and `settled` are those of `undertakings_of`.

    The first cue of the table in it, whatever it binds; or the whole sentence as the speaker's intent.
    """
    return [as_firm(_loosely(sentence, table, own), sentence.folded, table, settled=settled)]


def _loosely(sentence: Said, table: Undertakings, own: frozenset[str]) -> Undertaking:
    text = sentence.folded
    cues = ((cue, at) for cue in table.cues if (at := cue.pattern.search(text)) and at.group())
    for cue, at in cues:
        clause = max(s for s in clauses(text, table) if s <= at.start())
        act = Span(at.end(), clause_end(text, at.end(), table))
        return Undertaking(
            firmness=cue.firmness,
            subject=subject_of(sentence, clause, at.start(), table, own),
            act=act,
            clause=Span(clause, act.end),
            verb=main_verb(act.of(text), table),
        )
    whole = Span(0, len(text))
    return Undertaking(firmness=Firmness.INTENDED, subject=SPEAKER, act=whole, clause=whole)
