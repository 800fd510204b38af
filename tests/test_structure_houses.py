"""Short transcripts of parliaments, councils, courts and chats (`layouts/houses.jsonl`), each invented: who speaks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.read import read_bytes
from onrecord.structure import structure

HOUSES = [json.loads(x) for x in (Path(__file__).parent / "layouts/houses.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("house", HOUSES, ids=lambda x: str(x["name"]))
def test_house(house: dict[str, Any]) -> None:
    record = structure(read_bytes(house["text"].encode(), name="f.md"))
    assert [[u.label, u.speaker.name if u.speaker else None] for u in record.utterances] == house["said"]
