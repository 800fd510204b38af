"""Which records of an archive does a story quote? Those in which most of its quoted words stand.

The full-text index names the utterances that share the rarest words of each quotation; every utterance votes for its
document with what it shares. The kernel then places the quotations in the few records chosen: this only has to be
right about the record.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.text import folded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.archive.store import Archive
    from onrecord.models import Quotation, Story

RAREST = 6  # words of a quotation that are looked up
FEW = 3  # rare words under which a quotation is looked up as it stands
PHRASE = 10  # words of it that are
SMALL = 50  # utterances that have a word that is never too common
COMMON = 0.02  # share of all utterances in which a word stands that is too common to look up
VOICES = 30  # utterances that vote on one quotation
ENOUGH = 2.0  # votes from which a document is chosen
SURE = 0.8  # vote of a single quotation from which it is, too
BEST = 5  # documents chosen at most
BESIDE = 0.15  # share of the best document's votes under which another is left out
KNOWN = 0.5  # votes for a speaker of the document whom the story names


def choose(archive: Archive, story: Story) -> list[int]:
    """Ids of the documents that the story most likely quotes, best first; empty where none does."""
    votes: dict[int, float] = defaultdict(float)
    best: dict[int, float] = defaultdict(float)
    with archive.reading() as connection:
        for quotation in story.quotations:
            for document, vote in _votes(connection, quotation):
                votes[document] += vote
                best[document] = max(best[document], vote)
        for document in list(votes):
            votes[document] += KNOWN * _known(connection, document, story.quotations)
    ranked = sorted((d for d in votes if votes[d] >= ENOUGH or best[d] >= SURE), key=lambda d: (-votes[d], d))[:BEST]
    return [d for d in ranked if votes[d] >= BESIDE * votes[ranked[0]]]


def _votes(connection: sqlite3.Connection, quotation: Quotation) -> list[tuple[int, float]]:
    """(document, share of the quotation's rare words that one of its utterances has), the best for each document."""
    rare = rarest(connection, quotation.text)
    if len(rare) < FEW:
        return _verbatim(connection, quotation.text)
    match = " OR ".join(f'"{w}"' for w in rare)
    found = connection.execute(
        """SELECT u.document AS document, said.words AS words
           FROM (SELECT rowid FROM said_words WHERE said_words MATCH ? ORDER BY rank LIMIT ?) f
           JOIN utterances u ON u.id = f.rowid JOIN said ON said.id = u.id""",
        (match, VOICES),
    )
    best: dict[int, float] = defaultdict(float)
    for row in found:
        words = set(_words(row["words"]))
        best[row["document"]] = max(best[row["document"]], sum(w in words for w in rare) / max(len(rare), FEW + 1))
    return list(best.items())


def _verbatim(connection: sqlite3.Connection, text: str) -> list[tuple[int, float]]:
    """The documents that have a quotation of common words as it stands; nothing where it is too short to tell."""
    words = _words(text)[:PHRASE]
    if len(words) < PHRASE // 2:
        return []
    found = connection.execute(
        """SELECT DISTINCT u.document FROM (SELECT rowid FROM said_words WHERE said_words MATCH ? LIMIT ?) f
           JOIN utterances u ON u.id = f.rowid""",
        (f'"{" ".join(words)}"', VOICES),
    )
    documents = [row["document"] for row in found]
    return [(document, 1.0 / len(documents)) for document in documents]


def rarest(connection: sqlite3.Connection, text: str) -> list[str]:
    """The rarest words of a text that stand in the archive at all, rarest first."""
    everyone = connection.execute("SELECT count(*) FROM utterances").fetchone()[0]
    counted: list[tuple[int, str]] = []
    for word in dict.fromkeys(_words(text)):
        row = connection.execute("SELECT doc FROM said_terms WHERE term = ?", (word,)).fetchone()
        if row and row["doc"] <= max(SMALL, COMMON * everyone):
            counted.append((row["doc"], word))
    return [w for _, w in sorted(counted)[:RAREST]]


def _words(text: str) -> list[str]:
    """Words as the full-text index has them: letters and digits, folded."""
    return "".join(c if c.isalnum() else " " for c in folded(text)).split()


def _known(connection: sqlite3.Connection, document: int, quotations: Sequence[Quotation]) -> int:
    """How many of the people whom the story quotes speak in a document."""
    there = {r["folded"] for r in connection.execute("SELECT folded FROM speakers WHERE document = ?", (document,))}
    named = {folded(q.speaker) for q in quotations if q.speaker}
    return sum(any(set(n.split()) <= set(t.split()) for t in there) for n in named)
