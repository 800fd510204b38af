"""A trace as one row of a table: the verdict, and where the words stand at the best place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# Offsets count code points into the record's text; `matches` has every place with its edits, as the JSON of `trace`.
COLUMNS: Mapping[str, type] = {
    "id": str, "text": str, "speaker": str, "verdict": str, "rule": str, "level": str, "score": float, "reason": str,
    "record": str, "utterance": str, "said_by": str, "kind": str, "start": int, "end": int, "words": str,
    "also": str, "matches": str,
}  # fmt: skip


def row(trace: Mapping[str, Any]) -> dict[str, Any]:
    """A trace, as the JSON has it, as a row of `COLUMNS`."""
    best = next(iter(trace["matches"]), None)
    told = {name: trace[name] for name in ("verdict", "rule", "level", "score", "also", "matches")}
    told |= {"id": str(trace["id"]), "text": trace["quotation"]["text"], "speaker": trace["quotation"]["speaker"]}
    told["reason"] = next(iter(trace["reasons"]), None)
    if best:
        told |= {"record": best["record"], "utterance": best["utterance"], "said_by": best["speaker"]}
        told |= {"kind": best["kind"], "words": best["text"]}
        told |= {"start": min(s for s, _ in best["spans"]), "end": max(e for _, e in best["spans"])}
    return told
