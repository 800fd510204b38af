"""How long many long copies take: `python benchmarks/collate.py [--copies 50] [--words 20000]`.

The copies are made from invented words with the frequencies of speech: each lacks a block, has another twice
and has one word in a hundred changed. Prints seconds for reading and collating, passages, and the memory of all.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from hashlib import sha256

from onrecord.collate import collate
from onrecord.models import Document, MediaType
from onrecord.structure import structure

SYLLABLES = (
    "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu sa se si so su".split()
)
VOCABULARY = 6000
PARAGRAPH = 60  # words
BLOCK = 5  # paragraphs
CHANGED = 0.01  # of the words


def paragraphs(words: int, rng: random.Random) -> list[str]:
    """Turns of two speakers in invented words; the n-th commonest stands 1/n as often as the first (Zipf)."""
    vocabulary = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(VOCABULARY)]
    weights = [1 / (n + 2) for n in range(VOCABULARY)]
    rows = [rng.choices(vocabulary, weights, k=PARAGRAPH) for _ in range(words // PARAGRAPH)]
    return [f"{'Chair' if n % 2 else 'Anna Tervo'}: {' '.join(row).capitalize()}." for n, row in enumerate(rows)]


def copy_of(base: list[str], rng: random.Random) -> str:
    """One copy: a block less, another twice, words changed."""
    said = [
        " ".join("".join(rng.choices(SYLLABLES, k=4)) if rng.random() < CHANGED else w for w in p.split(" "))
        for p in base
    ]
    at = rng.randrange(len(said) - BLOCK)
    del said[at : at + BLOCK]
    at = rng.randrange(len(said) - BLOCK)
    return "\n\n".join([*said[: at + BLOCK], *said[at:]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=50)
    parser.add_argument("--words", type=int, default=20_000)
    args = parser.parse_args()
    rng = random.Random(7)
    base = paragraphs(args.words, rng)
    texts = [copy_of(base, rng) for _ in range(args.copies)]
    start = time.perf_counter()
    records = [
        structure(
            Document(
                path=f"{n}.txt",
                text=text,
                sha256=sha256(text.encode()).hexdigest(),
                media_type=MediaType.TEXT,
                language="en",
            )
        )
        for n, text in enumerate(texts)
    ]
    read = time.perf_counter()
    collation = collate(records)
    done = time.perf_counter()
    print(
        f"copies={args.copies} words={args.words} read={read - start:.1f}s collate={done - read:.1f}s "
        f"passages={len(collation.passages)} rss_mb={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}"
    )


if __name__ == "__main__":
    main()
