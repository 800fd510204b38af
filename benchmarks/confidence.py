"""How often a stated confidence is right: a reliability table on labelled corpora.

    python benchmarks/confidence.py [CORPUS...] [--tools FOLDER] [--seed N]

A CORPUS holds texts/*.txt and gold.jsonl as `score_quotes.py` of the tools folder reads them; that script's rule says
which source is right. The documents are split in two halves by a seed: `frames.SURE` was set from half A, half B
shows whether it holds. The first table is by what names the speaker, the second by the confidence told to the user, in
which the way from a pronoun to a name is counted too while the labels are mentions: there the stated figure may be
lower than the measured one.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.models import Document, MediaType, QuotationKind
from onrecord.story.frames import SURE, Why
from onrecord.story.quotations import quotations
from onrecord.text import language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SHARED = Path(__file__).resolve().parents[2] / "shared"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Outcome(NamedTuple):
    """One labelled quotation that was found: its half, what named the speaker, what was told, what is so."""

    half: str
    reason: str
    stated: float
    right: bool


def scorer(tools: Path) -> ModuleType:
    """The scoring script as a module."""
    spec = importlib.util.spec_from_file_location("score_quotes", tools / "score_quotes.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{tools}: no score_quotes.py there; name the folder with --tools.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcomes(corpus: Path, rules: ModuleType, seed: int) -> Iterator[Outcome]:
    """Every labelled quotation of a corpus with a source that was found."""
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["type"] in ("direct", "mixed") and label["source"]:
            gold[Path(label["file"]).name].append(label)
    names = sorted(p.name for p in (corpus / "texts").glob("*.txt"))
    random.Random(seed).shuffle(names)
    for number, name in enumerate(names):
        text = (corpus / "texts" / name).read_text(encoding="utf-8-sig")
        document = Document(path=name, text=text, sha256="", media_type=MediaType.TEXT, language=language(text))
        said = [q for q in quotations(document).quotations if q.speech and q.kind is not QuotationKind.INDIRECT]
        spans = {rules.trim(text, *span): q for q in said for span in q.spans}
        labels = gold[name]
        for i, j, overlap in rules.match(list(spans), [(g["inner_start"], g["inner_end"]) for g in labels]):
            if overlap >= 0.5:
                found = list(spans.values())[i]
                told = {"source": [list(s) for s in found.source], "speaker": found.speaker}
                right = rules.speaker_right(text, labels[j], told)
                yield Outcome("A" if number < len(names) // 2 else "B", found.reason, found.confidence, right)


def share(rows: list[Outcome]) -> str:
    """Right answers of a half: share and number."""
    return f"{sum(o.right for o in rows) / len(rows):6.3f} {len(rows):5}" if rows else "     –     0"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="*")
    parser.add_argument("--tools", type=Path, default=SHARED / "tools")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    corpora = args.corpora or sorted(p.parent for p in SHARED.glob("corpora/*-dev/gold.jsonl"))
    rules = scorer(args.tools)
    rows = [o for corpus in corpora for o in outcomes(corpus, rules, args.seed)]
    half = {h: [o for o in rows if o.half == h] for h in "AB"}
    print(f"{len(rows)} quotations of {len(corpora)} corpora\n\n{'':66}  set   right A   n  right B   n")
    for why in Why:
        parts = [[o for o in half[h] if o.reason == why] for h in "AB"]
        if any(parts):
            print(f"{why:66} {SURE[why]:.2f}  {share(parts[0])}  {share(parts[1])}")
    print(f"\n{'told':12} right A     n  right B     n")
    for low, high in pairwise(BINS):
        parts = [[o for o in half[h] if low <= o.stated < high] for h in "AB"]
        print(f"{low:.2f}–{min(high, 1.0):.2f}   {share(parts[0])}  {share(parts[1])}")
    for name, part in half.items():
        told, right = sum(o.stated for o in part), sum(o.right for o in part)
        print(f"half {name}: told {told / len(part):.3f} on average, right {right / len(part):.3f}")


if __name__ == "__main__":
    main()
