"""The steps of collation put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.collate.copies import copy_of, in_order
from onrecord.collate.edition import edit, tellers
from onrecord.collate.fold import fold
from onrecord.collate.foreign import foreign_columns
from onrecord.collate.models import Collation, Passage, PassageKind, Witness
from onrecord.collate.passages import passages
from onrecord.collate.table import tabled
from onrecord.collate.tree import family
from onrecord.collate.weave import weave
from onrecord.errors import UsageError
from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.collate.copies import Copy
    from onrecord.models import Record


def collate(records: Sequence[Record], *, base: str | None = None, official: Sequence[str] = ()) -> Collation:
    """Collate copies of one record, in any order and of any completeness.

    `base` is the path of the witness to print the edition after, `official` those of the witnesses known to be
    official. Raises UsageError where there is no such witness, or no witness at all.

    The passages share out every code point of every witness; they and the edition do not depend on the order of the
    records, which only gives the sigla (A, B, … Z, AA …). About linear in the words of all copies.
    """
    if not records:
        raise UsageError("There is no copy to collate; name two or more.")
    sigla = [siglum(n) for n in range(len(records))]
    witnesses = tuple(Witness(siglum=s, record=r) for s, r in zip(sigla, records, strict=True))
    copies = [copy_of(r) for r in records]
    order = in_order(copies)
    rank = np.argsort(order)
    woven = weave(copies, order)
    repeats, moved = fold(woven, rank.tolist())
    words = woven.table()
    place = np.full(len(woven.keys), -1, np.int64)
    place[woven.order] = np.arange(len(woven.order))
    repeated = np.zeros(len(woven.order), np.bool_)
    for repeat in repeats:
        repeated[place[repeat.columns][place[repeat.columns] >= 0]] = True
    foreign = foreign_columns(copies, words, repeated)
    repeated &= ~foreign
    table = tabled(copies, words, foreign, repeated)
    found = [*passages(table, sigla, moved, repeats, place), *_wordless(witnesses, copies)]
    ranked = [witnesses[n] for n in order]
    texts = {w.siglum: w.record.document.text for w in ranked}
    told = [named(witnesses, path) for path in official]
    edition = edit(ranked, found, base=named(witnesses, base) if base else None, official=told)
    tree = family(found, texts, tellers(found, texts))
    return Collation(witnesses=witnesses, passages=tuple(found), edition=edition, tree=tree)


def named(witnesses: Sequence[Witness], path: str) -> str:
    """The siglum of a witness given by its path, its name or its siglum."""
    for witness in witnesses:
        whole = witness.record.document.path
        if path in (whole, whole.replace("\\", "/").rpartition("/")[2], witness.siglum):
            return witness.siglum
    raise UsageError(f"{path}: no such copy; name one of {', '.join(w.record.document.path for w in witnesses)}.")


def _wordless(witnesses: Sequence[Witness], copies: Sequence[Copy]) -> Iterator[Passage]:
    """Texts that have marks and no words are of no record."""
    for witness, copy in zip(witnesses, copies, strict=True):
        if copy.text and not len(copy):
            yield Passage(kind=PassageKind.FOREIGN, readings={witness.siglum: (Span(0, len(copy.text)),)})


def siglum(number: int) -> str:
    """A, B, … Z, AA, AB …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
