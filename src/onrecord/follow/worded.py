"""What the wording of a sentence adds to the rules, and what it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.follow.deeds import main_verb
from onrecord.follow.models import Firmness
from onrecord.follow.sentences import Undertaking, as_firm, asks, clause_end, clauses
from onrecord.follow.subject import SPEAKER, Said, subject_of
from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.follow.undertakings import Undertakings

LIKELY = 1.0  # log-odds from which the wording alone makes a sentence an undertaking
UNLIKELY = (
    -2.25
)  # those under which it is no intent, whatever a rule finds; of offers and of what was agreed it knows less

SENTENCE = 5  # words under which one without a verb says nothing by itself ("Nine by May.")


def kept(found: Sequence[Undertaking], sentence: Said, table: Undertakings) -> list[Undertaking]:
    """Of what rules find in a sentence that which its wording does not speak against."""
    if not found or table.wording is None or table.wording.odds(sentence.text) >= UNLIKELY:
        return list(found)
    return [one for one in found if one.firmness is not Firmness.INTENDED]


def worded(sentence: Said, table: Undertakings, own: frozenset[str], *, settled: bool) -> list[Undertaking]:
    """What one says that one undertakes, by its wording; `own` and `settled` are those of `undertakings_of`.

    The wording of what is told of others is another: readouts and stories are left to the rules.
    """
    text = sentence.folded
    scrap = len(text.split()) < SENTENCE and not table.beside.verb.search(text)
    if sentence.narrated or scrap or asks(text) or table.procedure.search(text):
        return []
    likely = table.wording is not None and table.wording.odds(sentence.text) >= LIKELY
    return [as_firm(_loosely(sentence, table, own), text, table, settled=settled)] if likely else []


def _loosely(sentence: Said, table: Undertakings, own: frozenset[str]) -> Undertaking:
    """The first cue of the table in a sentence, whatever it binds; or the whole sentence as the speaker's intent."""
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
