"""Stories a CPU second, beside textacy where it is installed.

    python benchmarks/story.py [FOLDER…] [--rounds N] [--model MODEL]

Reads every *.txt of each folder once, then times finding the quotations and their sources (reading and start are left
out). The shipped example has short stories; where the labelled corpora lie beside the project, their news articles are
timed too. textacy needs a spaCy model of its own; where either is missing, its row says so. The load of the machine is
printed: others at work on it slow every row.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.demo import case
from onrecord.models import Document, MediaType
from onrecord.story.quotations import quotations
from onrecord.text import language

if TYPE_CHECKING:
    from collections.abc import Callable


def documents(folder: Path) -> list[Document]:
    """The stories of a folder, their language told by their words."""
    texts = [p.read_text(encoding="utf-8-sig") for p in sorted(folder.glob("*.txt"))]
    return [Document(path="story", text=t, sha256="", media_type=MediaType.TEXT, language=language(t)) for t in texts]


def rate(work: Callable[[Document], object], stories: list[Document], rounds: int) -> float:
    """Stories a second of CPU time, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for story in stories:
            work(story)
        best = min(best, time.process_time() - begun)
    return len(stories) / best


def textacy_work(name: str) -> Callable[[Document], object] | str:
    """textacy's extractor of direct quotations, or why it cannot run."""
    try:
        import spacy
        from textacy.extract import direct_quotations
    except ImportError:
        return "not installed"
    try:
        model = spacy.load(name)
    except OSError:
        return "no spaCy model installed"

    def work(story: Document) -> object:
        try:
            return list(direct_quotations(model(story.text)))
        except ValueError:  # it gives a text up when its marks do not pair
            return []

    return work


DEMO = Path(str(case("harbour")))
ARTICLES = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "polnear-dev" / "texts"


def main() -> None:
    """Print one row a tool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", help="stories (default: the shipped example, and the corpus)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--model", default="en_core_web_sm", help="name or folder of the spaCy model for textacy")
    args = parser.parse_args()
    other = textacy_work(args.model)
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for folder in args.folders or [f for f in (DEMO, ARTICLES) if f.is_dir()]:
        stories = documents(folder)
        size = sum(len(s.text) for s in stories) // len(stories)
        print(f"{folder.name}: {len(stories)} stories of {size} characters")
        print(f"  onrecord  {rate(quotations, stories, args.rounds):8.1f} stories a CPU second")
        if isinstance(other, str):
            print(f"  textacy   {other}")
        else:
            print(f"  textacy   {rate(other, stories, 1):8.1f} stories a CPU second")


if __name__ == "__main__":
    main()
