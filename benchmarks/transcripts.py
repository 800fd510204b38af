"""Make any number of transcripts out of the briefings beside the project: their turns, other people, other words.

    python benchmarks/transcripts.py FOLDER [--documents 100000] [--words 1000]

A transcript is a run of turns of one briefing. Every further one of the same briefing has another run, other people,
another day, and its rarer words exchanged for others that are about as frequent, the same throughout: so the documents
differ as transcripts of different events do, while words keep the frequencies of real talk.
"""

from __future__ import annotations

import argparse
import random
import re
import tarfile
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.inputs import each_record
from onrecord.models import Problem, UtteranceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BRIEFINGS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "briefings" / "briefings.tar.xz"
EVERYDAY = 300  # words that are left as they are
BAND = 40  # neighbours by frequency among which a word is exchanged
A_FOLDER = 1000  # documents
FIRST_DAY = date(1975, 1, 1)
DAYS = 18_000
WORD = re.compile(r"[^\W\d_]{3,}")
OPENINGS = ("Press conference", "Hearing", "Briefing", "Remarks and questions", "Debate")

Turn = tuple[bool, str, str]  # whether it asks, who, what


def briefings() -> list[list[Turn]]:
    """The turns of every briefing."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(BRIEFINGS) as packed:
            packed.extractall(folder, filter="data")
        records = [r for r in each_record([folder]) if not isinstance(r, Problem)]
    told = []
    for record in records:
        turns = [
            (u.kind is UtteranceKind.QUESTION, u.speaker.name if u.speaker else "", u.span.of(record.document.text))
            for u in record.utterances
            if u.kind in (UtteranceKind.QUESTION, UtteranceKind.ANSWER, UtteranceKind.SPEECH)
        ]
        if turns:
            told.append(turns)
    return told


class Maker:
    """Makes document after document; the same number gives the same document."""

    def __init__(self, told: list[list[Turn]], size: int) -> None:
        self.told, self.size = told, size
        counts = Counter(w for turns in told for _, _, text in turns for w in WORD.findall(text.lower()))
        self.ranked = [w for w, _ in counts.most_common()]
        syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en")]
        rng = random.Random(0)
        names = ["".join(rng.choices(syllables, k=rng.randint(2, 3))).capitalize() for _ in range(3000)]
        self.first, self.last = names[:600], names[600:]

    def exchange(self, edition: int) -> Callable[[re.Match[str]], str]:
        """What an edition has for a word."""
        rng = random.Random(edition)
        other = {}
        for low in range(EVERYDAY, len(self.ranked), BAND):
            band = self.ranked[low : low + BAND]
            other.update(zip(band, rng.sample(band, len(band)), strict=True))

        def exchanged(found: re.Match[str]) -> str:
            word = found[0]
            new = other.get(word.lower(), word)
            return new.capitalize() if word[0].isupper() else new

        return exchanged

    def documents(self, count: int) -> Iterator[tuple[int, str]]:
        """(number, text)."""
        exchanged: Callable[[re.Match[str]], str] = self.exchange(0)
        for number in range(count):
            edition, source = divmod(number, len(self.told))
            if source == 0:
                exchanged = self.exchange(edition)
            yield number, self.document(number, self.told[source], exchanged)

    def document(self, number: int, turns: list[Turn], exchanged: Callable[[re.Match[str]], str]) -> str:
        """One transcript."""
        rng = random.Random(number)
        names: dict[str, str] = {}
        day = FIRST_DAY + timedelta(rng.randrange(DAYS))
        lines = [f"---\ntitle: {rng.choice(OPENINGS)} {number}\ndate: {day.isoformat()}\n---\n"]
        at, words = rng.randrange(len(turns)), 0
        for asks, who, said in (*turns[at:], *turns[:at]):
            if words >= self.size:
                break
            name = names.setdefault(who, f"{rng.choice(self.first)} {rng.choice(self.last)}")
            text = " ".join(said.split()[: 2 * self.size])
            lines.append(f"{'Q' if asks and not who else name}: {WORD.sub(exchanged, text)}\n")
            words += text.count(" ") + 1
        return "\n".join(lines)


def write(folder: Path, documents: int, words: int) -> None:
    """Write so many documents, a thousand a folder."""
    for number, text in Maker(briefings(), words).documents(documents):
        place = folder / f"{number // A_FOLDER:04d}"
        if number % A_FOLDER == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:07d}.md").write_text(text, encoding="utf-8")


def main() -> None:
    """Make them."""
    parser = argparse.ArgumentParser(description="transcripts made from the briefings")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=1000, help="of a document, about")
    given = parser.parse_args()
    write(given.folder, given.documents, given.words)


if __name__ == "__main__":
    main()
