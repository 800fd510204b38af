"""How well other transcribers have the words of one: word errors by speaker, as speech recognition counts them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.collate.models import Accuracy, PassageKind
from onrecord.models import Span
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.collate.models import Collation, Passage
    from onrecord.models import Record
    from onrecord.words import Words

NOBODY = "–"


def accuracy(collation: Collation, against: str) -> tuple[Accuracy, ...]:
    """For each other witness and each speaker: words put wrong, missed and added, beside those of `against` (a siglum).

    Only spoken words count, without labels and notes; a whole passage that a witness lacks is `left_out`, not missed.
    """
    records = {w.siglum: w.record for w in collation.witnesses}
    spoken = {s: _Spoken(r) for s, r in records.items()}
    out: list[Accuracy] = []
    for other in records:
        if other == against:
            continue
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        voice = NOBODY
        for passage in collation.passages:
            if passage.kind not in (PassageKind.FOREIGN, PassageKind.REPEATED):
                voice = _count(passage, spoken[against], spoken[other], (against, other), counts, voice)
        for speaker, n in counts.items():
            out.append(
                Accuracy(
                    siglum=other,
                    speaker=None if speaker == NOBODY else speaker,
                    words=n["words"],
                    wrong=n["wrong"],
                    missed=n["missed"],
                    added=n["added"],
                    left_out=n["left_out"],
                )
            )
    return tuple(out)


class _Spoken:
    """The spoken words of a record and who says them."""

    def __init__(self, record: Record) -> None:
        self.text = record.document.text
        self.said = record.utterances
        self.starts = [u.span.start for u in self.said]

    def words(self, span: Span) -> Words:
        """The spoken words of a span."""
        inside = [
            Span(max(u.span.start, span.start), min(u.span.end, span.end))
            for u in self.said[max(0, bisect_right(self.starts, span.start) - 1) : bisect_right(self.starts, span.end)]
            if u.span.overlaps(span)
        ]
        notes = [n for u in self.said for n in u.notes if n.overlaps(span)]
        return words(self.text[: span.end], within=inside, skip=notes) if inside else words("")

    def speaker(self, at: int) -> str:
        """Who says the word at a code point."""
        number = bisect_right(self.starts, at) - 1
        said = self.said[number] if number >= 0 else None
        return (said.speaker.name if said.speaker else said.label or NOBODY) if said else NOBODY


def _count(
    passage: Passage,
    mine: _Spoken,
    theirs: _Spoken,
    sigla: tuple[str, str],
    counts: defaultdict[str, Counter[str]],
    voice: str,
) -> str:
    """Count one passage; `voice` is who spoke before it, the answer who speaks last in it."""
    from rapidfuzz.distance import Levenshtein

    one, two = sigla
    here = [w for span in passage.readings.get(one, ()) for w in _listed(mine, span)]
    there = [w for span in passage.readings.get(two, ()) for w in _listed(theirs, span)]
    for at, _ in here:
        who = mine.speaker(at)
        counts[who]["left_out" if two in passage.missing else "words"] += 1
    last = mine.speaker(here[-1][0]) if here else voice
    if two in passage.missing or one in passage.missing:
        return last
    for step in Levenshtein.opcodes([k for _, k in here], [k for _, k in there]):
        if step.tag == "insert":
            who = mine.speaker(here[step.src_start - 1][0]) if step.src_start else voice
            counts[who]["added"] += step.dest_end - step.dest_start
        elif step.tag != "equal":
            for at, _ in here[step.src_start : step.src_end]:
                counts[mine.speaker(at)]["wrong" if step.tag == "replace" else "missed"] += 1
    return last


def _listed(spoken: _Spoken, span: Span) -> Iterator[tuple[int, int]]:
    found = spoken.words(span)
    yield from zip(found.starts.tolist(), found.keys.tolist(), strict=True)
