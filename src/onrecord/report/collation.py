"""A collation as JSON, schema 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.report.json import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.models import Collation, Difference, Passage, Problem

Json = dict[str, Any]


def collation_json(collation: Collation, problems: Sequence[Problem] = ()) -> str:
    """One event: its witnesses, passages and edition."""
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
