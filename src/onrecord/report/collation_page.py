"""A collation as one stand-alone page: the copies side by side, a row a paragraph, the apparatus beside them.

Nothing is fetched and nothing runs but the page's own script; without it everything is shown.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.collate.models import PassageKind
from onrecord.models import Span
from onrecord.report.collation_text import counted, lemmas, readings, shares, summary
from onrecord.report.findings import shortened
from onrecord.report.standalone import file_name, part_of_page, policy, template
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.collate.models import Branch, Collation, Passage, Witness
    from onrecord.models import Problem

COLUMNS = 6  # witnesses side by side; the apparatus has all
_PARAGRAPH = re.compile(r"\n\s*")
_NOTE = 140  # characters of a reading in the apparatus
_TOLD = {
    PassageKind.VARIANT: "other words",
    PassageKind.ONLY: "in some only",
    PassageKind.REPEATED: "pasted twice",
    PassageKind.FOREIGN: "from elsewhere",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell; `note` is the number of the note they belong to, 0 for none.

    `space` is the white space after them, `lemma` whether the edition has them.
    """

    text: str
    kind: str
    note: int
    space: str = ""
    lemma: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of the apparatus: readings with their sigla, or one sentence."""

    number: int
    kind: str
    readings: tuple[tuple[str, str], ...]
    remark: str


@dataclass(slots=True)
class Row:
    """A paragraph: the pieces of each witness that is shown, the notes that begin in it, and the kinds of all on it."""

    cells: dict[str, list[Piece]]
    notes: list[Note] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def trimmed(self) -> Row:
        """The row without the line breaks at the ends of its cells."""
        for pieces in self.cells.values():
            if pieces:
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip(), space="")
        return self


def collation_page(
    collations: Sequence[Collation],
    problems: Sequence[Problem] = (),
    *,
    pages: Sequence[tuple[str, str, str]] = (),
    address: str = "",
) -> str:
    """One HTML file for one or several events.

    `pages` (name, address, words) are those of the app that serves it, `address` is where it does.
    """
    style, script = _parts()
    return template("collation.html.j2").render(
        version=__version__,
        style=style,
        script=script,
        policy=collation_policy(served=bool(pages)),
        pages=pages,
        address=address,
        events=[_event(c, n) for n, c in enumerate(collations)],
        kinds={k.value: told for k, told in _TOLD.items()} | {"moved": "moved"},
        problems=problems,
    )


def _parts() -> tuple[str, str]:
    return part_of_page("page.css") + part_of_page("collation.css"), part_of_page("collation.js")


def collation_policy(*, served: bool = False) -> str:
    """The page's Content-Security-Policy; where an app serves it, the app's own files are allowed too."""
    return policy(*_parts(), served=served)


def _event(collation: Collation, number: int) -> dict[str, object]:
    base = collation.edition.base
    told = shares(collation)
    ranked = sorted(collation.witnesses, key=lambda w: (w.siglum != base, -told[w.siglum][1]))
    shown = sorted(ranked[:COLUMNS], key=lambda w: (w.siglum != base, len(w.siglum), w.siglum))
    rows = list(_rows(collation, [w.siglum for w in shown]))
    return {
        "id": f"e{number}",
        "title": _title(next(w for w in ranked if w.siglum == base)),
        "summary": summary(collation),
        "reason": collation.edition.reason,
        "base": base,
        "witnesses": [(w, file_name(w.record.document.path), *told[w.siglum]) for w in collation.witnesses],
        "shown": [(w, file_name(w.record.document.path)) for w in shown],
        "left_out": len(ranked) - len(shown),
        "rows": rows,
        "counts": Counter({n.number: n.kind for r in rows for n in r.notes}.values()),
        "tree": list(_tree(collation.tree)) if collation.tree else [],
    }


def _title(witness: Witness) -> str:
    record = witness.record
    return next((s.title for s in record.sections if s.title and s.utterances), None) or file_name(record.document.path)


def _tree(branch: Branch, depth: int = 0) -> Iterator[tuple[int, str, int, bool]]:
    yield depth, branch.siglum, branch.errors, not branch.siglum.isascii()
    for copy in branch.copies:
        yield from _tree(copy, depth + 1)


# --- rows -------------------------------------------------------------------------------------------------------------


def _rows(collation: Collation, shown: Sequence[str]) -> Iterator[Row]:
    texts = {w.siglum: w.record.document.text for w in collation.witnesses}
    chosen = lemmas(collation)
    row = Row({s: [] for s in shown})
    number = 0
    for place, passage in enumerate(collation.passages):
        note = _note(passage, texts, number + 1, chosen.get(place, ()))
        number += note is not None
        told = False
        for part in _paragraphs(passage, texts):
            for siglum in shown:
                if siglum in part:
                    row.cells[siglum].append(_piece(part[siglum], note, lemma=siglum in chosen.get(place, ())))
                elif note and note.kind == "variant" and siglum not in passage.missing:
                    _put_gap(row.cells[siglum], note.number)
            if note:
                row.kinds.append(note.kind)
                row.notes += [] if told else [note]
                told = True
            if all("\n" in text[len(text.rstrip()) :] for text in part.values()):
                yield row.trimmed()
                row = Row({s: [] for s in shown})
    if any(row.cells.values()):
        yield row.trimmed()


def _put_gap(pieces: list[Piece], number: int) -> None:
    """A sign where a witness has no words, before the end of the line that it stands on."""
    last = pieces[-1] if pieces else Piece("", "common", 0)
    line = last.text.rstrip()
    ended = last.kind == "common" and "\n" in last.text[len(line) :]
    if ended:
        pieces[-1] = replace(last, text=line)
    pieces.append(Piece("", "gap", number))
    if ended:
        pieces.append(replace(last, text=last.text[len(line) :]))


def _piece(printed: str, note: Note | None, *, lemma: bool) -> Piece:
    if note is None:
        return Piece(printed, "common", 0)
    text = printed.rstrip()
    return Piece(text, note.kind, note.number, printed[len(text) :], lemma)


def _paragraphs(passage: Passage, texts: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The readings of a passage cut into paragraphs, all at the same words."""
    readings = {s: Span(spans[0].start, spans[-1].end).of(texts[s]) for s, spans in passage.readings.items()}
    lead = next(iter(readings.values()))
    starts = {s: words(text).starts.tolist() for s, text in readings.items()}
    counts = {len(s) for s in starts.values()}
    breaks = [m.end() for m in _PARAGRAPH.finditer(lead) if m.end() < len(lead)]
    if not breaks or len(counts) > 1:
        yield readings
        return
    first = next(iter(starts.values()))
    cuts = sorted({sum(x < at for x in first) for at in breaks} - {0, len(first)})
    edges = [0, *cuts, len(first)]
    for a, b in pairwise(edges):
        yield {s: text[_before(text, starts[s], a) : _before(text, starts[s], b)] for s, text in readings.items()}


def _before(text: str, starts: Sequence[int], word: int) -> int:
    """Where a word begins, with the marks that stand before it."""
    if word == 0 or word >= len(starts):
        return 0 if word == 0 else len(text)
    at = starts[word]
    while at > 0 and not text[at - 1].isalnum() and not text[at - 1].isspace():
        at -= 1
    return int(at)


def _note(passage: Passage, texts: Mapping[str, str], number: int, lemma: Sequence[str]) -> Note | None:
    who = counted(tuple(passage.readings))
    if passage.kind is PassageKind.COMMON:
        if not passage.moved:
            return None
        return Note(number, "moved", (), f"At another place in {counted(passage.moved)}.")
    if passage.kind is not PassageKind.VARIANT:
        lack = "lacks" if len(passage.missing) == 1 else "lack"
        remark = {
            PassageKind.ONLY: f"In {who}; {counted(passage.missing)} {lack} it.",
            PassageKind.REPEATED: f"A second time in {who}.",
            PassageKind.FOREIGN: f"Not of this record: in {who}.",
        }[passage.kind]
        return Note(number, passage.kind.value, (), remark)
    told = tuple((sigla, shortened(text, _NOTE)) for sigla, text in readings(passage, texts, lemma))
    kinds = ", ".join(dict.fromkeys(d.kind.value for d in passage.differences))
    return Note(number, "variant", told, f"({kinds})" if kinds else "")
