"""Which records of an archive does a story quote? Those in which most of its quoted words stand.

The kernel places every quotation in all documents at once, and where it finds no row of words, says where most of their
rarity stands together. Every place is a vote for its document; people and days that the story names weigh in. The
records chosen are then checked as if they had been named: this only has to be right about the record.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from onrecord.archive.kernel import kernel
from onrecord.models import QuotationKind
from onrecord.text import folded
from onrecord.words import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.archive.kernel import Kernel, Place
    from onrecord.archive.store import Archive
    from onrecord.models import Quotation, Story
    from onrecord.words import Words

LEAST = 3  # words of a quotation that is looked up
LOOKED_UP = 300  # quotations of a story that are, the longest
PLACES = 24  # places of each that vote
PLACED = 0.5  # share of a quotation's rarity from which a place counts as its own
SURE_BITS = 3.0  # log odds in bits against chance from which a place is a whole vote
DOUBTFUL = 0.1  # vote of a place that chance may have made
TELLING = 6  # words of a quotation that no two talks share by chance
SHORT = 0.5  # vote of a shorter one at most
ENOUGH = 1.0  # votes from which a document is chosen
ALONE = 0.6  # vote of a single quotation from which it is, too
BEST = 5  # documents chosen at most
BESIDE = 0.15  # share of the best document's votes under which another is left out
KNOWN = 0.5  # votes for a speaker of the document whom the story names
SOON = 7  # days within which a story follows what it quotes
TIMELY = 0.5  # votes for a document of those days; as many are taken from one that is of a later day than the story


def choose(archive: Archive, story: Story) -> list[int]:
    """Ids of the documents that the story most likely quotes, best first; empty where none does."""
    asked = _asked(story.quotations)
    index = kernel(archive)
    votes: dict[int, float] = defaultdict(float)
    best: dict[tuple[int, bool], float] = defaultdict(float)  # by whether the quotation is telling
    for said, places in zip(asked, index.places(asked, most=PLACES), strict=True):
        found = _votes(index, said, places)
        for document, vote in found.items():
            votes[document] += min(vote, 1.0 if len(said) >= TELLING else SHORT) / len(found)  # many tell less of each
            best[document, len(said) >= TELLING] = max(best[document, len(said) >= TELLING], vote)
    likely = [d for d in votes if votes[d] >= ENOUGH or best[d, True] >= ALONE]
    likely = likely or [d for d in votes if best[d, False] >= ALONE]  # nothing else is there to go by
    weighed = {d: votes[d] + _context(archive, d, story) for d in likely}
    ranked = sorted(likely, key=lambda d: (-weighed[d], d))[:BEST]
    return [d for d in ranked if weighed[d] >= BESIDE * weighed[ranked[0]]]


def _asked(quotations: Sequence[Quotation]) -> list[Words]:
    said = rows(q.text for q in quotations if q.kind is not QuotationKind.INDIRECT)
    return sorted((w for w in said if len(w) >= LEAST), key=len, reverse=True)[:LOOKED_UP]


def _votes(index: Kernel, said: Words, places: Sequence[Place]) -> dict[int, float]:
    """What a quotation says for each document: how good its best place there is."""
    good = [p for p in places if p.score >= PLACED]
    if not good:
        return _best((p.document, p.score) for p in index.alike(said))
    return _best((p.document, p.score * max(DOUBTFUL, min(1.0, 0.5 + 0.5 * p.bits / SURE_BITS))) for p in good)


def _best(votes: Iterable[tuple[int, float]]) -> dict[int, float]:
    best: dict[int, float] = {}
    for document, vote in votes:
        best[document] = max(best.get(document, 0.0), vote)
    return best


# --- people and days --------------------------------------------------------------------------------------------------


def _context(archive: Archive, document: int, story: Story) -> float:
    """Votes for the people and the day of a document."""
    entry = archive.find_number(document)
    if entry is None:
        return 0.0
    there = [set(folded(name).split()) for name in entry.speakers]
    named = {folded(q.speaker) for q in story.quotations if q.speaker}
    known = sum(any(set(n.split()) <= t for t in there) for n in named)
    return KNOWN * known + _timely(story.document.published, entry.day)


def _timely(published: str | None, day: str | None) -> float:
    try:
        after = (date.fromisoformat((published or "")[:10]) - date.fromisoformat((day or "")[:10])).days
    except ValueError:
        return 0.0
    return -TIMELY if after < -1 else TIMELY if after <= SOON else 0.0
