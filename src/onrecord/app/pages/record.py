"""The page of one record: utterances, exchanges, speakers, and what was quoted of it by whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from fastapi import APIRouter

from onrecord.app.api.common import Id, Opened, stored
from onrecord.app.frame import Shown, shows
from onrecord.report.json import read_json

if TYPE_CHECKING:
    from onrecord.models import Record, Utterance

router = APIRouter()


@shows(router, "/documents/{number}")
def record_page(number: Id, archive: Opened) -> Shown:
    """Utterances, exchanges, speakers, and what was quoted of it by whom."""
    record = stored(archive, number)
    quoted = defaultdict(list)
    for row in archive.findings_on(number):
        quoted[row["utterance"]].append(row)
    text = record.document.text
    sections = [(s, [(u, list(_paragraphs(text, u))) for u in s.utterances]) for s in record.sections if s.utterances]
    said = {u.id: u for u in record.utterances}
    return Shown(
        template="record",
        title=record.document.title or record.document.path,
        values={
            "entry": archive.find_number(number),
            "record": record,
            "sections": sections,
            "speakers": _shares(record),
            "exchanges": [
                (said[e.questions[0]], [said[a] for a in e.answers]) for s in record.sections for e in s.exchanges
            ],
            "quoted": quoted,
            "short": lambda u: " ".join(u.span.of(text).split())[:140],
        },
        data=lambda: read_json(record),
    )


def _paragraphs(text: str, said: Utterance) -> list[str]:
    return [p for p in said.span.of(text).split("\n") if p.strip()]


def _shares(record: Record) -> list[tuple[str, int, float]]:
    """(speaker, words, share of all words), most words first."""
    words: dict[str, int] = defaultdict(int)
    for said in record.utterances:
        name = said.speaker.name if said.speaker else (said.label or said.kind.value).strip().capitalize()
        words[name] += len(said.span.of(record.document.text).split())
    whole = max(1, sum(words.values()))
    return [(name, n, n / whole) for name, n in sorted(words.items(), key=lambda x: -x[1])]
