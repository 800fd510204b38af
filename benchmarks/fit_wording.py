"""Fit the weights of `onrecord.follow.wording` to the labelled records of tests/follow and tests/undertaken.

    python benchmarks/fit_wording.py              # what each tenth of the records gets from the weights of the others
    python benchmarks/fit_wording.py --write      # the same, and writes the table of weights

A logistic regression with a ridge over the signs of every sentence that is said. A word is known if it stands in
`KNOWN` records or more, so that no topic is learnt.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from follow_scoring import FOLDER, meets, opened, place
from onrecord.follow import english
from onrecord.follow.sentences import said
from onrecord.follow.wording import ALWAYS, Wording, shape, signs, strength, tokens
from onrecord.read import read_bytes
from onrecord.senses import senses
from onrecord.structure import structure
from test_follow import FORMS, SENTENCES, VERBS, said_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from follow_scoring import Case
    from onrecord.models import Record, Span

STORIES, UNDERTAKEN = FOLDER.parent / "stories", FOLDER.parent / "undertaken"
RECORD = re.compile(r"=== record\n(?P<record>.*?\n)(?:===|\Z)", re.DOTALL)
TABLE = Path(english.__file__).parent / "wording.tsv"
DATES = senses("en").dates
KNOWN = 15  # records in which a word stands that any matter is told in
SEEN = 4  # sentences in which a sign stands
RIDGE = 0.1
SMALLEST = 0.3  # log-odds of a sign that is not worth a row
TENTHS = 10
LEAST = (-1, -0.5, 0, 0.5, 1, 1.5)


class Sentences(NamedTuple):
    """What is said in a record, and of each sentence whether it undertakes something by the labels."""

    texts: list[str]
    undertakes: list[bool]


def records() -> list[Sentences]:
    """Records with later documents, without, and of stories; and the sentences of the tests by themselves."""
    folders = (p for folder in (FOLDER, UNDERTAKEN) for p in sorted(folder.iterdir()) if p.is_dir())
    rows = map(json.loads, (UNDERTAKEN / "stories.jsonl").read_text(encoding="utf-8").splitlines())
    alone = [(text, firmness is not None) for text, firmness in SENTENCES] + [
        (said_by(f, VERBS[0]), True) for f in FORMS
    ]
    return [
        *(_of_case(opened(p)) for p in folders),
        *(_of_story(**row) for row in rows),
        Sentences(*map(list, zip(*alone, strict=True))),
    ]


def _of_case(case: Case) -> Sentences:
    return _labelled(case.record, [span for spans in case.gold.values() for span in spans])


def _of_story(story: str, mentions: list[str], doubtful: list[str]) -> Sentences:
    """The record of a story, with the first words of its sentences that undertake something."""
    printed = RECORD.search((STORIES / story).read_text(encoding="utf-8"))
    record = structure(read_bytes(printed["record"].encode(), name=story))
    return _labelled(record, [place(record.document, words) for words in (*mentions, *doubtful)])


def _labelled(record: Record, gold: Sequence[Span]) -> Sentences:
    rows = [(s.text, any(meets(s.span, g) for g in gold)) for s in said(record)]
    return Sentences([text for text, _ in rows], [undertakes for _, undertakes in rows])


def fitted(records: Sequence[Sentences]) -> dict[str, float]:
    """The weights of all signs that are worth a row."""
    words = [[tokens(text, DATES) for text in r.texts] for r in records]
    stands = Counter(w for r in words for w in {w for sentence in r for w in sentence})
    known = {w for w, n in stands.items() if n >= KNOWN}
    found = [signs(shape(sentence, known)) for r in words for sentence in r]
    seen = Counter(sign for row in found for sign in row)
    names = sorted(sign for sign, n in seen.items() if n >= SEEN or sign in known)
    at = {name: n for n, name in enumerate(names)}
    model = LogisticRegression(C=1 / RIDGE, max_iter=5000)
    model.fit(_table(found, at), np.array([u for r in records for u in r.undertakes]))
    weights = {ALWAYS: float(model.intercept_[0]), **dict(zip(names, model.coef_[0].tolist(), strict=True))}
    return {name: w for name, w in weights.items() if abs(w) >= SMALLEST or name in known or name == ALWAYS}


def _table(found: Sequence[set[str]], at: dict[str, int]) -> csr_matrix:
    """Sentences (rows) by signs (columns)."""
    cells = [(n, at[s], strength(row)) for n, row in enumerate(found) for s in row if s in at]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(found), len(at)))


def left_out(records: Sequence[Sentences]) -> np.ndarray:
    """The log-odds of every sentence by the weights of the other nine tenths of the records."""
    order = np.random.default_rng(0).permutation(len(records))
    out: dict[int, list[float]] = {}
    for part in np.array_split(order, TENTHS):
        wording = Wording(fitted([r for n, r in enumerate(records) if n not in part]), DATES)
        out.update({n: [wording.odds(text) for text in records[n].texts] for n in part.tolist()})
    return np.concatenate([out[n] for n in range(len(records))])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    asked = parser.parse_args()
    labelled = records()
    undertakes = np.array([u for r in labelled for u in r.undertakes])
    print(f"{len(labelled)} records, {len(undertakes)} sentences, {undertakes.sum()} undertake something")
    odds = left_out(labelled)
    for least in LEAST:
        taken = odds >= least
        right = (taken & undertakes).sum()
        print(f"from {least}: {right / undertakes.sum():.3f} found, {right / max(1, taken.sum()):.3f} right")
    if asked.write:
        weights = fitted(labelled)
        TABLE.write_text("".join(f"{name}\t{w:.3f}\n" for name, w in sorted(weights.items())), encoding="utf-8")
        print(f"{TABLE}: {len(weights)} rows")


if __name__ == "__main__":
    main()
