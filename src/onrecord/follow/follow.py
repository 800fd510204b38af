"""A record and what came later, joined: every commitment with the sentences that may tell what became of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.follow.closeness import Closeness
from onrecord.follow.commitments import groups
from onrecord.follow.days import day_of, first_day, same_day
from onrecord.follow.languages import undertakings
from onrecord.follow.later import Search, followed
from onrecord.follow.passages import later, spans
from onrecord.follow.quoted import quotes
from onrecord.follow.sentences import said
from onrecord.follow.setting import settings
from onrecord.follow.ties import Ties
from onrecord.follow.topics import Topics
from onrecord.structure import structure
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from onrecord.encoder import Encoder
    from onrecord.follow.models import Commitment
    from onrecord.follow.passages import Later
    from onrecord.follow.undertakings import Undertakings
    from onrecord.models import Document, Record

DEFAULT, WEAKER = 0.46, 0.2  # chance from which a sentence is proposed, and to one who asks for weaker ones
LONG_ENOUGH = 4  # letters of a word that can name an occasion


def follow(
    record: Record, documents: Sequence[Document], *, least: float = DEFAULT, encode: Encoder | None = None
) -> list[Commitment]:
    """The commitments of a record, each with proposals from the later documents, best first; then those opened later.

    A proposal scores from 0 to 1; those under `least` are left out. A document of within three days of the record
    (where the record prints no date, of the earliest of them all) is coverage of the day: it restates, never moves a
    status and opens nothing. Silence proposes nothing. `encode` also ranks by meaning.
    A record in a language without a table of undertakings has no commitments.
    """
    table = undertakings(record.document.language)
    if table is None:
        return []
    search, after = prepared(record, documents, table, least=least, encode=encode)
    opened = (c for later_record in after if not later_record.same_day for c in _opened(later_record, search))
    return [*followed(search, after), *opened]


def prepared(
    record: Record,
    documents: Sequence[Document],
    table: Undertakings,
    *,
    least: float = DEFAULT,
    encode: Encoder | None = None,
) -> tuple[Search, list[Later]]:
    """The commitments of a record, ready to be searched for, and the later documents."""
    day = first_day(record.document, documents)
    same = [same_day(record.document, d, documents) for d in documents]
    told = [structure(d) for d, here in zip(documents, same, strict=True) if not here]
    texts = [s.text for s in said(record)] + [s.of(d.text) for d in documents for row in spans(d) for s in row]
    topics = Topics(texts, table, record.document.language, _names([record, *told]))
    quoted = quotes(record, documents)
    after = [later(d, table, topics, q, same_day=here) for d, q, here in zip(documents, quoted, same, strict=True)]
    found = groups(record, table, topics, day)
    search = Search(
        ties=Ties(found, topics),
        stated=Counter(m.span for g in found for m in g.commitment.mentions),
        settings=settings(record, found, table, topics),
        table=table,
        topics=topics,
        event=_event(record, day),
        least=least,
        close=Closeness(encode) if encode else None,
    )
    return search, after


def _opened(document: Later, search: Search) -> list[Commitment]:
    """What a later document itself undertakes."""
    record = structure(document.document)
    return [g.commitment for g in groups(record, search.table, search.topics, day_of(record.document))]


def _event(record: Record, day: date | None) -> frozenset[str]:
    """The words by which a later document would name the occasion: year, month, place, and those of its titles."""
    printed = [p for s in record.sections if s.utterances for p in (s.title, s.place) if p]
    when = [str(day.year), f"{day:%B}"] if day else []
    return frozenset(w for part in (*printed, *when) for w in folded(part).split() if len(w) >= LONG_ENOUGH)


def _names(records: Iterable[Record]) -> set[str]:
    """The words of the speakers' names: they tell who speaks, not of what."""
    return {w for r in records for s in r.speakers if s.name for w in folded(s.name).split()}
