"""Fit the weights of `onrecord.follow.wording` and `worded` to the labelled records of tests/follow and
tests/undertaken.

    python benchmarks/fit_wording.py              # what each tenth of the records gets from the weights of the others
    python benchmarks/fit_wording.py --write      # the same, and writes the table of weights of the wording

A logistic regression with a ridge over the signs of every sentence that is said. A word is known if it stands in
`KNOWN` records or more, so that no topic is learnt. A second one weighs what each record gets from the wording of the
others together with what rules find in it; its weights are printed.
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
from onrecord.follow.languages import undertakings
from onrecord.follow.stated import side_of
from onrecord.follow.turns import ruled
from onrecord.follow.worded import signs as signs_of
from onrecord.follow.wording import ALWAYS, Wording, shape, signs, strength, tokens
from onrecord.read import read_bytes
from onrecord.senses import senses
from onrecord.structure import structure
from test_follow import FORMS, SENTENCES, VERBS, said_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from follow_scoring import Case
    from onrecord.follow.turns import Told
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
LEAST = (-1, -0.75, -0.5, -0.25, 0, 0.5, 1)


class Sentences(NamedTuple):
    """What is said in a record, of each sentence whether it undertakes something by the labels, and what rules find."""

    texts: list[str]
    undertakes: list[bool]
    told: list[Told]


def records() -> list[Sentences]:
    """Records with later documents, without, and of stories; and the sentences of the tests by themselves."""
    folders = (p for folder in (FOLDER, UNDERTAKEN) for p in sorted(folder.iterdir()) if p.is_dir())
    rows = map(json.loads, (UNDERTAKEN / "stories.jsonl").read_text(encoding="utf-8").splitlines())
    alone = [(text, firmness is not None) for text, firmness in SENTENCES]
    alone += [(said_by(form, VERBS[0]), True) for form in FORMS]
    return [
        *(_of_case(opened(p)) for p in folders),
        *(_of_story(**row) for row in rows),
        Sentences(*map(list, zip(*alone, strict=True)), told=[]),
    ]


def _of_case(case: Case) -> Sentences:
    return _labelled(case.record, [span for spans in case.gold.values() for span in spans])


def _of_story(story: str, mentions: list[str], doubtful: list[str]) -> Sentences:
    """The record of a story, with the first words of its sentences that undertake something."""
    printed = RECORD.search((STORIES / story).read_text(encoding="utf-8"))
    record = structure(read_bytes(printed["record"].encode(), name=story))
    return _labelled(record, [place(record.document, words) for words in (*mentions, *doubtful)])


def _labelled(record: Record, gold: Sequence[Span]) -> Sentences:
    table = undertakings(record.document.language)
    rows = ruled(record, table, side_of(record, table))
    return Sentences([r.said.text for r in rows], [any(meets(r.said.span, g) for g in gold) for r in rows], rows)


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


def parts(records: Sequence[Sentences], seed: int) -> list[set[int]]:
    """The numbers of the records in tenths."""
    return [set(p.tolist()) for p in np.array_split(np.random.default_rng(seed).permutation(len(records)), TENTHS)]


def left_out(records: Sequence[Sentences]) -> list[list[float]]:
    """The log-odds of every sentence by the wording of the other nine tenths of the records."""
    out: dict[int, list[float]] = {}
    for part in parts(records, seed=0):
        wording = Wording(fitted([r for n, r in enumerate(records) if n not in part]), DATES)
        out.update({n: [wording.odds(text) for text in records[n].texts] for n in part})
    return [out[n] for n in range(len(records))]


def weighed(records: Sequence[Sentences], odds: Sequence[Sequence[float]]) -> tuple[LogisticRegression, np.ndarray]:
    """What weighs wording and rules, and the log-odds of every sentence by what is fitted to the other nine tenths."""
    rows = [
        np.array(signs_of([t.said for t in r.told], [t.found for t in r.told], row)).reshape(len(r.told), -1)
        for r, row in zip(records, odds, strict=True)
    ]
    told = [np.array(r.undertakes) for r in records]

    def fit(numbers: Sequence[int]) -> LogisticRegression:
        model = LogisticRegression(max_iter=5000)
        return model.fit(np.concatenate([rows[n] for n in numbers]), np.concatenate([told[n] for n in numbers]))

    everything, out = range(len(records)), {}
    for part in parts(records, seed=1):
        model = fit([n for n in everything if n not in part])
        out.update({n: model.decision_function(rows[n]) for n in part})
    return fit(everything), np.concatenate([out[n] for n in everything])


def tell(odds: np.ndarray, undertakes: np.ndarray) -> None:
    """Print what is found, and how much of it is right, from several log-odds on."""
    for least in LEAST:
        taken = odds >= least
        right = (taken & undertakes).sum()
        print(f"from {least}: {right / undertakes.sum():.3f} found, {right / max(1, taken.sum()):.3f} right")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    asked = parser.parse_args()
    labelled = records()
    undertakes = np.array([u for r in labelled for u in r.undertakes])
    print(f"{len(labelled)} records, {len(undertakes)} sentences, {undertakes.sum()} undertake something")
    odds = left_out(labelled)
    print("by wording:")
    tell(np.concatenate(odds), undertakes)
    whole = [(r, o) for r, o in zip(labelled, odds, strict=True) if r.told]
    model, both = weighed([r for r, _ in whole], [o for _, o in whole])
    print("by rules and wording:")
    tell(both, np.array([u for r, _ in whole for u in r.undertakes]))
    print("ALWAYS, WEIGHTS =", f"{model.intercept_[0]:.3f},", [round(w, 3) for w in model.coef_[0].tolist()])
    if asked.write:
        weights = fitted(labelled)
        TABLE.write_text("".join(f"{name}\t{w:.3f}\n" for name, w in sorted(weights.items())), encoding="utf-8")
        print(f"{TABLE}: {len(weights)} rows")


if __name__ == "__main__":
    main()
