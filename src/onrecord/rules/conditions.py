"""What the rules ask of the evidence: each a question with yes or no for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.evidence.gather import SHORT, SURE, Whose
from onrecord.models import EditKind, EditOp

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.evidence.gather import Evidence

# Coverage at which every word of a quotation stands on the record.
WHOLE = 0.999
# Up to this many words can be a common phrase.
COMMON_WORDS = 5
# Places from which a short phrase that several people use tells nothing of who said it.
WORN_PLACES = 3
# Words and bits from which words are nobody's common phrase, so that a wrong speaker can be blamed.
TELLING_WORDS = 4
TELLING_BITS = 18.0
# Words from which somebody who is not on the record can be told that the words are another's.
OUTSIDER_WORDS = 7


def telling(e: Evidence) -> bool:
    return e.words >= TELLING_WORDS and e.weight >= TELLING_BITS


def short(e: Evidence) -> bool:
    if e.words == 0:
        return True
    if e.place is None:
        elsewhere = e.whose is Whose.OUTSIDER and not e.on_record
        return e.words <= SHORT and not elsewhere and not (e.alike and e.translated)
    outsider = e.whose in (Whose.OUTSIDER, Whose.ANOTHERS) and not telling(e)
    elsewhere = bool(e.quotation.elsewhere) and not telling(e)
    changed = e.words <= SHORT and e.place.coverage < WHOLE and bool(e.place.unmarked)
    return outsider or elsewhere or common(e) or changed


def common(e: Evidence) -> bool:
    """A phrase that several people use here, or small words that stand in many places."""
    if e.place is None or e.exact_places < 2 or e.words > COMMON_WORDS:
        return False
    several = len({s for p in (e.place, *e.others) if p.exact for s in p.speakers}) > 1
    worn = e.exact_places >= WORN_PLACES and bool(e.quotation.speaker)
    return (several and (worn or not telling(e))) or e.weight < TELLING_BITS / 2


def second_hand(e: Evidence) -> bool:
    """Told on the record as another's, who may be the one whom the story names: a report is nobody who speaks there."""
    told = e.place is not None and e.around.told_by is not None
    return told and not (e.around.document and e.whose is Whose.ANOTHERS)


def untold(e: Evidence) -> bool:
    """In another language than the record, and too unlike it: of somebody on the record, and of no other occasion."""
    open_ = e.place is None and e.alike is None and e.on_record and not e.quotation.elsewhere
    return e.foreign is not None and open_


def anothers(e: Evidence) -> bool:
    """Words of another (of `Whose.ANOTHERS`) that say enough to blame the story."""
    if second_hand(e):
        return False
    return telling(e) if e.place else e.alike is not None and e.alike.plain


def dropped(e: Evidence) -> bool:
    return e.place is not None and any(x.op is EditOp.DELETE and x.kind is EditKind.WORD for x in e.place.unmarked)


def reworded(e: Evidence) -> bool:
    """Whether words were changed or put in, not only left out."""
    return e.place is not None and any(x.kind is EditKind.WORD and x.op is not EditOp.DELETE for x in e.place.unmarked)


def splices(e: Evidence, *, across: bool) -> bool:
    if e.place is None:
        return False
    bad = [j for j in e.place.joins if j.splices]
    return bool(bad) and any(not j.same_turn for j in bad) is across


def is_marked(e: Evidence) -> bool:
    if e.place is None:
        return False
    shown = any(x.kind in (EditKind.ELLIPSIS, EditKind.BRACKET) for x in e.place.match.edits)
    return shown or any(j.marked and (j.words or not j.forward) for j in e.place.joins)


def conflict(kind: str) -> Callable[[Evidence], bool]:
    return lambda e: e.place is None and e.alike is not None and any(c.kind == kind for c in e.alike.conflicts)


def outsiders(e: Evidence) -> bool:
    """A long stretch of the record given to somebody who does not speak in it (of `Whose.OUTSIDER`)."""
    sure = e.quotation.confidence >= SURE and not e.quotation.elsewhere
    return sure and e.speaker is not None and e.place is not None and e.words >= OUTSIDER_WORDS and telling(e)


def reports(kind: str) -> Callable[[Evidence], bool]:
    """Whether a statement without marks differs in a number, a name or its firmness from what was said."""
    return lambda e: e.reported is not None and any(c.kind == kind for c in e.reported.conflicts)
