"""Whole stories in languages that no public corpus labels: every quotation and who said it.

In tests/languages, one file a language: stories parted by "====", each quotation followed by its speaker in ⟦ ⟧ ("-"
where the words are nobody's). A name is right by its last word, an office by its first. Many of the stories are as hard
as stories get: offices by other words, verbs that no table has, speakers whom only the sense tells. The rules were
mended on them, so the floors guard what is reached; fresh ones do worse.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.models import Document, MediaType, Quotation, QuotationKind
from onrecord.story.quotations import quotations

STORIES = Path(__file__).parent / "languages"
LABEL = re.compile("⟦([^⟧]*)⟧")
NEAR = 4  # characters between the end of a quotation and its label
CASE = 2  # letters that a case may change
# (language, least share found, least share with the right speaker, least share of terms flagged)
FLOORS = [
    ("de", 0.96, 0.86, 0.9),
    ("es", 0.97, 0.91, 0.9),
    ("fr", 0.97, 0.91, 0.6),
    ("it", 0.95, 0.87, 0.6),
    ("ro", 0.97, 0.95, 0.75),
    ("ru", 0.96, 0.9, 0.9),
]


class Labelled(NamedTuple):
    """A label of a story and the quotation that ends where it stands, if one does."""

    label: str
    found: Quotation | None
    text: str

    @property
    def spoken(self) -> bool:
        return self.found is not None and self.found.speech

    @property
    def right(self) -> bool:
        if self.found is None or not self.found.speech:
            return False
        name = self.label[0].isupper()
        mentions = [] if name else [s.of(self.text) for s in self.found.source]
        key = words(self.label)[-1 if name else 0]
        said = words(" ".join([self.found.speaker or "", *mentions]))
        stem = key[: max(4, len(key) - CASE)]
        return any(w.startswith(stem) for w in said)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@cache
def labelled(language: str) -> list[Labelled]:
    out: list[Labelled] = []
    for raw in (STORIES / f"{language}.txt").read_text(encoding="utf-8").split("====\n"):
        parts = LABEL.split(raw)
        text = "".join(parts[::2])
        document = Document(path="story.txt", text=text, sha256="", media_type=MediaType.TEXT, language=language)
        found = [q for q in quotations(document).quotations if q.kind is not QuotationKind.INDIRECT]
        at = 0
        for before, label in zip(parts[::2], parts[1::2], strict=False):
            at += len(before)
            hit = next((q for q in found if any(0 <= at - s.end <= NEAR for s in q.spans)), None)
            out.append(Labelled(label, hit, text))
    return out


@pytest.mark.parametrize(("language", "found", "speaker", "terms"), FLOORS)
def test_quotations_and_speakers_of_whole_stories(language: str, found: float, speaker: float, terms: float) -> None:
    said = [one for one in labelled(language) if one.label != "-"]
    named = [one for one in labelled(language) if one.label == "-"]
    assert len(said) > 30
    wrong = [(one.label, one.found and (one.found.text, one.found.speaker)) for one in said if not one.right]
    assert sum(one.spoken for one in said) >= found * len(said), wrong
    assert sum(one.right for one in said) >= speaker * len(said), wrong
    assert sum(not one.spoken for one in named) >= terms * len(named)
