"""A collation as JSON: our own (schema 1) and the alignment table of CollateX."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.collate import accuracy, named
from onrecord.collate.models import PassageKind
from onrecord.report.json import SCHEMA
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.collate.models import Branch, Collation, Difference, Edition, Passage
    from onrecord.models import Problem, Span

Json = dict[str, Any]


def collation_json(collation: Collation, problems: Sequence[Problem] = (), *, against: str | None = None) -> str:
    """One event: its witnesses, passages, edition and tree. Spans are [start, end] into each witness's own text.

    With `against` (a path, a name or a siglum) also the word errors of the other witnesses, by speaker. Raises
    UsageError where there is no such witness.
    """
    return json.dumps(
        {
            "schema": SCHEMA,
            "witnesses": [
                {
                    "siglum": w.siglum,
                    "path": w.record.document.path,
                    "length": len(w.record.document.text),
                    "sha256": w.record.document.sha256,
                }
                for w in collation.witnesses
            ],
            "passages": [_passage(p) for p in collation.passages],
            "edition": _edition(collation.edition),
            "accuracy": _accuracy(collation, against) if against else None,
            "tree": _branch(collation.tree) if collation.tree else None,
            "problems": [{"path": p.path, "message": p.message, "fatal": p.fatal} for p in problems],
        },
        ensure_ascii=False,
    )


def _passage(passage: Passage) -> Json:
    out: Json = {
        "kind": passage.kind.value,
        "readings": {s: [list(x) for x in spans] for s, spans in passage.readings.items()},
        "edits": [_edit(d) for d in passage.differences],
    }
    if passage.missing:
        out["missing"] = list(passage.missing)
    if passage.moved:
        out["moved"] = list(passage.moved)
    if passage.of:
        out["of"] = {s: list(x) for s, x in passage.of.items()}
    return out


def _edit(difference: Difference) -> Json:
    return {
        "op": difference.op.value,
        "kind": difference.kind.value,
        "spans": {s: list(x) for s, x in difference.spans.items()},
    }


def _edition(edition: Edition) -> Json:
    return {
        "base": edition.base,
        "text": edition.text,
        "sources": [[list(span), siglum, list(there)] for span, siglum, there in edition.sources],
        "reason": edition.reason,
        "apparatus": [
            {
                "span": list(v.span),
                "passage": v.passage,
                "kinds": [k.value for k in v.kinds],
                "readings": [{"text": words, "witnesses": list(sigla)} for words, sigla in v.readings],
            }
            for v in edition.apparatus
        ],
    }


def _accuracy(collation: Collation, against: str) -> Json:
    siglum = named(collation.witnesses, against)
    return {
        "against": siglum,
        "speakers": [
            {
                "siglum": a.siglum,
                "speaker": a.speaker,
                "words": a.words,
                "wrong": a.wrong,
                "missed": a.missed,
                "added": a.added,
                "left_out": a.left_out,
                "error": round(a.error, 4),
            }
            for a in accuracy(collation, siglum)
        ],
    }


def _branch(branch: Branch) -> Json:
    return {"siglum": branch.siglum, "errors": branch.errors, "copies": [_branch(b) for b in branch.copies]}


# --- CollateX ---------------------------------------------------------------------------------------------------------


def collatex_json(collation: Collation) -> str:
    """The alignment table as CollateX for Python writes it: a row a witness, a cell a passage.

    A cell is null or a list of tokens, each with the text as printed (`t`, with what follows it up to the next) and its
    normal form (`n`); all `t` of a row are the witness's text in the order of the whole. What CollateX has no word for
    (`only`, `repeated`, `foreign`, moved) is in `kinds` and `moved`, a value a column.
    """
    texts = {w.siglum: w.record.document.text for w in collation.witnesses}
    return json.dumps(
        {
            "witnesses": list(texts),
            "table": [[_cell(p, siglum, text) for p in collation.passages] for siglum, text in texts.items()],
            "kinds": [p.kind.value for p in collation.passages],
            "moved": [list(p.moved) for p in collation.passages],
        },
        ensure_ascii=False,
    )


def _cell(passage: Passage, siglum: str, text: str) -> list[Json] | None:
    spans = passage.readings.get(siglum)
    return [token for span in spans for token in _tokens(span, text)] if spans else None


def _tokens(span: Span, text: str) -> Iterator[Json]:
    part = span.of(text)
    found = words(part)
    edges = [0, *found.starts[1:].tolist(), len(part)]
    forms = found.forms or [""]
    for form, start, end in zip(forms, edges, edges[1:], strict=False):
        yield {"t": part[start:end], "n": form}


def edition_text(collation: Collation) -> str:
    """The edition alone, as plain text."""
    return collation.edition.text.strip("\n")


def is_record(kind: PassageKind) -> bool:
    """Whether passages of a kind are of the record itself."""
    return kind not in (PassageKind.FOREIGN, PassageKind.REPEATED)
