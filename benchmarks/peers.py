"""What others find of the same queries in the same texts: full text, fuzzy matching, MinHash, a quotation checker.

Each is set up as its own documentation has it for such work. A peer that is not installed is left out of the table and
named; `pip install 'onrecord[bench]'` installs them all.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Found = tuple[int, int, int] | None  # text, first and last code point

BEST = 70.0  # of 100: the lowest score of a fuzzy match that counts as a place
CANDIDATES = 10  # paragraphs of the full-text engine that are aligned
PERMUTATIONS, BANDS, ALIKE = 128, 64, 0.2  # of MinHash: hashes, bands, and the least share of shingles in common
PARAGRAPH = re.compile(r"[^\n]+")
SENTENCE = re.compile(r"[^.\n]+\.")


def tantivy(texts: Sequence[str]) -> Callable[[str], Found]:
    """BM25 over paragraphs, the ten best aligned by rapidfuzz."""
    import tantivy as engine
    from rapidfuzz import fuzz

    schema = engine.SchemaBuilder().add_text_field("body", stored=False).add_integer_field("n", stored=True).build()
    index = engine.Index(schema)
    writer = index.writer(200_000_000, 1)
    units = [(n, m.start(), m.group().lower()) for n, text in enumerate(texts) for m in PARAGRAPH.finditer(text)]
    for n, (_, _, body) in enumerate(units):
        writer.add_document(engine.Document(body=body, n=n))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(query: str) -> Found:
        best: tuple[float, Found] = (0.0, None)
        for _, address in searcher.search(index.parse_query(query, ["body"]), CANDIDATES).hits:
            number, base, body = units[searcher.doc(address)["n"][0]]
            match = fuzz.partial_ratio_alignment(query, body, score_cutoff=BEST)
            if match and match.score > best[0]:
                best = (match.score, (number, base + match.dest_start, base + match.dest_end))
        return best[1]

    return find


def rapidfuzz(texts: Sequence[str]) -> Callable[[str], Found]:
    """The best alignment in every text."""
    from rapidfuzz import fuzz

    lower = [t.lower() for t in texts]

    def find(query: str) -> Found:
        score, best = BEST, None
        for number, body in enumerate(lower):
            match = fuzz.partial_ratio_alignment(query, body, score_cutoff=score)
            if match and (best is None or match.score > score):
                score, best = match.score, (number, match.dest_start, match.dest_end)
        return best

    return find


def rensa(texts: Sequence[str]) -> Callable[[str], Found]:
    """MinHash of pairs of words, a sentence each, in a table of bands."""
    from rensa import RMinHash, RMinHashLSH

    def sketch(text: str) -> RMinHash:
        words = re.findall(r"\w+", text.lower())
        made = RMinHash(num_perm=PERMUTATIONS, seed=1)
        made.update([" ".join(pair) for pair in pairwise(words)])
        return made

    table = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    units = [(n, m.start(), m.end()) for n, text in enumerate(texts) for m in SENTENCE.finditer(text)]
    sketches = [sketch(texts[n][a:b]) for n, a, b in units]
    for n, made in enumerate(sketches):
        table.insert(n, made)

    def find(query: str) -> Found:
        asked = sketch(query)
        near = [(asked.jaccard(sketches[n]), n) for n in table.query(asked)]
        score, best = max(near, default=(0.0, -1))
        return units[best] if score >= ALIKE else None

    return find


def quotecheck(texts: Sequence[str]) -> Callable[[str], Found]:
    """Its own check of each text until one has the words."""
    from quotecheck import check

    def find(query: str) -> Found:
        for number, body in enumerate(texts):
            match = check(query, body)
            if match.status != "absent":
                return (number, match.offset, match.offset + len(query))
        return None

    return find


PEERS = {"tantivy + rapidfuzz": tantivy, "rapidfuzz": rapidfuzz, "rensa": rensa, "quotecheck": quotecheck}
