"""Where the limits of the verdicts come from: generated quotations, a fit, a stated criterion, and how it holds.

    python benchmarks/thresholds.py [--records ARCHIVE] [--seed N]     writes docs/calibration.md, .csv and .svg

Records are drawn by chance from an archive of transcripts and split in three: one to fit the weights of `likeness`, one
that joins it to choose the limits, one that nothing was chosen on, for the figures and the calibration table. The
quotations:

* renderings: one to three sentences of a speaker, sent through a channel that acts as another interpreter does. It
  keeps a share of the content words drawn from KEPT, puts others in their place (of the same record or of another),
  changes endings, function words, the order of neighbours and of clauses, drops and adds words;
* foreign: sentences of a record of other people, given to a speaker of this one;
* tampered: a speaker's sentences with one to four content words changed, all others kept.

The criteria are in CRITERIA. The weights and limits are printed to be copied into `likeness.py` and `evidence.py`; a
test compares the table with the code.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import tarfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.align import place
from onrecord.evidence.scout import Scout
from onrecord.ground import Ground, prepare
from onrecord.models import Utterance, UtteranceKind
from onrecord.read import read_bytes
from onrecord.senses import senses
from onrecord.structure import structure
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT.parent / "shared" / "corpora" / "briefings" / "briefings.tar.xz"
DOCS = ROOT / "docs"
SEED = 20
RECORDS, EACH = 60, 24  # records drawn; quotations of each kind for each
SIZE = (12_000, 60_000)  # bytes of a record
LONG = (6, 55)  # words of a quotation
CONTENT = 4  # content words that it has at least: nobody quotes "All right, good evening"
ON_RECORD = 0.85  # coverage from which a sentence of another record stands, as a common phrase, on this one too
# The share of content words that another interpreter keeps: a beta distribution, fitted by its mean (.55) and spread
# (.22) to the renderings of one translated press conference.
KEPT = (2.3, 1.9)
FUNCTION_KEPT, DROPPED, ADDED, TURNED, INFLECTED = 0.6, 0.08, 0.08, 0.15, 0.25

# name of the limit: (what may err, the greatest share of it that may)
CRITERIA = {
    "SURE": ("foreign sentences called a rendering", 0.01),
    "PLAIN": ("foreign sentences blamed as a paraphrase", 0.0),
    "FAINT": ("foreign sentences called a rendering in a story that is one throughout", 0.05),
    "POSSIBLE": ("renderings called absent", 0.05),
    "ALIGNED": ("tampered quotations taken for other words", 0.01),
}

BELOW = ("POSSIBLE", "ALIGNED")  # what lies below these errs, what lies above the others

Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One made quotation: what was done, its words, who is said to have said it, where it was taken from."""

    kind: str
    text: str
    speaker: str
    source: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a record says of a made quotation: features of its likeness, whether it is placed right, coverage."""

    made: Made
    features: tuple[float, ...]
    placed: bool
    coverage: float


# --- records and quotations -------------------------------------------------------------------------------------------


def drawn(archive: Path, rng: random.Random) -> list[Ground]:
    """Records of an archive, by chance, each made ready by itself."""
    out = []
    with tarfile.open(archive) as tar:
        members = sorted((m for m in tar if m.isfile() and SIZE[0] <= m.size <= SIZE[1]), key=lambda m: m.name)
        for member in rng.sample(members, 3 * RECORDS):
            file = tar.extractfile(member)
            assert file is not None
            ground = prepare([structure(read_bytes(file.read(), name=member.name))])
            if len(sources(ground)) >= EACH // 2 and len(out) < RECORDS:
                out.append(ground)
    return out


def sources(ground: Ground) -> list[tuple[Utterance, tuple[int, int]]]:
    """Stretches of one to three sentences that a named speaker says, neither questions nor asides."""
    floor, out = ground.floors[0], []
    for number, (utterance, span) in enumerate(floor.sentences):
        said = floor.utterances[utterance]
        for further in floor.sentences[number : number + 3]:
            if said.speaker and said.kind is not UtteranceKind.QUESTION and further[0] == utterance:
                stretch = (span.start, further[1].end)
                if _quotable(floor.text[slice(*stretch)]):
                    out.append((said, stretch))
    return out


def _quotable(text: str) -> bool:
    telling = sum(w not in senses("en").light for w in words(text).forms)
    return LONG[0] <= len(text.split()) <= LONG[1] and telling >= CONTENT and "(" not in text


def quotations(ground: Ground, others: Sequence[Ground], rng: random.Random) -> list[Made]:
    """Made quotations of every kind for one record."""
    here = rng.sample(sources(ground), min(EACH, len(sources(ground))))
    text, vocabulary = ground.floors[0].text, content(ground)
    out = []
    for said, stretch in here:
        name = said.speaker.name if said.speaker else ""
        strange = content(rng.choice(others))
        printed = " ".join(text[slice(*stretch)].split())
        out.append(
            Made(kind="rendering", text=rendered(printed, vocabulary, strange, rng), speaker=name, source=stretch)
        )
        out.append(Made(kind="tampered", text=tampered(printed, strange, rng), speaker=name, source=stretch))
        other = rng.choice(others)
        _, foreign = rng.choice(sources(other))
        out.append(Made(kind="foreign", text=" ".join(other.floors[0].text[slice(*foreign)].split()), speaker=name))
    return out


def strangers(ground: Ground, grounds: Sequence[Ground]) -> list[Ground]:
    """The records in which nobody of this one speaks: who speaks often says the same again."""
    here = {s.name for s in ground.speakers}
    return [g for g in grounds if not here & {s.name for s in g.speakers}]


def content(ground: Ground) -> list[str]:
    """The content words of a record as often as they are said."""
    floor = ground.floors[0]
    return [w for w in re.findall(r"[^\W\d_]{3,}", floor.text) if w.lower() not in floor.senses.light]


# --- the channel ------------------------------------------------------------------------------------------------------


def rendered(text: str, here: Sequence[str], strange: Sequence[str], rng: random.Random) -> str:
    """A stretch as another interpreter might have put it: some of its words, other words for the rest."""
    kept = rng.betavariate(*KEPT)
    light = sorted(senses("en").light)
    clauses = re.split(r"(?<=[,;:.!?])\s+", text)
    if rng.random() < TURNED:
        rng.shuffle(clauses)
    out: list[str] = []
    for word in " ".join(clauses).split():
        bare = re.sub(r"\W", "", word).lower()
        if rng.random() < DROPPED:
            continue
        if bare in light:
            out.append(word if rng.random() < FUNCTION_KEPT else rng.choice(light))
        elif rng.random() < kept or any(c.isdigit() for c in word):
            out.append(inflected(word, rng) if rng.random() < INFLECTED else word)
        else:
            out.append(rng.choice(here if rng.random() < 0.5 else strange))
        if rng.random() < ADDED:
            out.append(rng.choice(light))
        if len(out) > 1 and rng.random() < TURNED:
            out[-2:] = reversed(out[-2:])
    return " ".join(out) or text


def inflected(word: str, rng: random.Random) -> str:
    """A word with another ending."""
    stem = re.sub(r"(?:ing|ed|es|s|ly)\b", "", word)
    return stem + rng.choice(("", "s", "ed", "ing")) if len(stem) > 3 and stem.isalpha() else word


def tampered(text: str, strange: Sequence[str], rng: random.Random) -> str:
    """A stretch with one to four content words changed, at most a quarter of all its words."""
    row = text.split()
    places = [i for i, w in enumerate(row) if w.isalpha() and w.lower() not in senses("en").light]
    for at in rng.sample(places, min(len(places), rng.randint(1, 4), max(1, len(row) // 4))):
        row[at] = rng.choice(strange)
    return " ".join(row)


# --- what the records say ---------------------------------------------------------------------------------------------


def seen(ground: Ground, made: Sequence[Made]) -> list[Seen]:
    """Every made quotation sought in its record."""
    scout = Scout(ground)
    rows = [words(m.text) for m in made]
    found = place(ground.index, rows, most=1)
    out = []
    for m, row, places in zip(made, rows, found, strict=True):
        best = scout.seeker(row).features(row, speaker=m.speaker)
        spans = [p.span for p in best[0].parts] if best else []
        placed = m.source is not None and any(a < m.source[1] and m.source[0] < b for a, b in spans)
        coverage = places[0].coverage if places else 0.0
        if m.kind != "foreign" or coverage < ON_RECORD:
            out.append(Seen(made=m, features=best[1] if best else (0.0,) * 2, placed=placed, coverage=coverage))
    return out


def fitted(rows: Sequence[Seen], rounds: int = 30, ridge: float = 1e-3) -> Rows:
    """Constant and weights of the logistic regression of "is these words in another wording", by Newton's method."""
    x, y = table(rows)
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(weights))
        weights += np.linalg.solve(hessian, x.T @ (y - p) - ridge * weights)
    return weights


def table(rows: Sequence[Seen]) -> tuple[Rows, Rows]:
    """Of renderings and foreign sentences: (features with a leading 1, whether each is placed right)."""
    kept = [r for r in rows if r.made.kind != "tampered"]
    return np.array([(1.0, *r.features) for r in kept]), np.array([float(r.placed) for r in kept])


def confidence(rows: Sequence[Seen], weights: Rows) -> Rows:
    """The stated confidence of each."""
    return np.array([1 / (1 + np.exp(-np.dot(weights, (1.0, *r.features)))) for r in rows])


def errors(rows: Sequence[Seen], weights: Rows, name: str, limit: float) -> float:
    """The share that errs at a limit."""
    kind = {"ALIGNED": "tampered", "POSSIBLE": "rendering"}.get(name, "foreign")
    mine = [r for r in rows if r.made.kind == kind]
    values = np.array([r.coverage for r in mine]) if name == "ALIGNED" else confidence(mine, weights)
    return float(np.mean(values < limit if name in BELOW else values >= limit))


def limits(rows: Sequence[Seen], weights: Rows) -> dict[str, float]:
    """The least limit, in hundredths, that meets each criterion; the greatest for those below which something errs."""
    out: dict[str, float] = {}
    for name, (_, share) in CRITERIA.items():
        good = [g / 100 for g in range(1, 100) if errors(rows, weights, name, g / 100) <= share]
        out[name] = max(good, default=0.01) if name in BELOW else min(good, default=0.99)
    return out


# --- what is written --------------------------------------------------------------------------------------------------

CUTS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 1.001)


def curve(rows: Sequence[Seen], weights: Rows) -> Iterator[tuple[float, float, float]]:
    """(limit, share of foreign sentences at or above it, share of renderings at or above it)."""
    foreign, rendering = (confidence([r for r in rows if r.made.kind == k], weights) for k in ("foreign", "rendering"))
    for limit in np.arange(0, 101) / 100:
        yield float(limit), float(np.mean(foreign >= limit)), float(np.mean(rendering >= limit))


def calibration(rows: Sequence[Seen], weights: Rows) -> Iterator[tuple[str, int, float, float]]:
    """(range of confidence, how many, stated on average, measured): the share that are those words, at that place."""
    kept = [r for r in rows if r.made.kind != "tampered"]
    stated, right = confidence(kept, weights), np.array([r.placed for r in kept])
    for low, high in pairwise(CUTS):
        within = (stated >= low) & (stated < high)
        if within.any():
            name = f"{low:.2f} to {min(high, 1):.2f}"
            yield name, int(within.sum()), float(stated[within].mean()), float(right[within].mean())


def page(weights: Rows, chosen: dict[str, float], held: Sequence[Seen], sizes: Sequence[int]) -> str:
    """docs/calibration.md."""
    errs = {name: errors(held, weights, name, limit) for name, limit in chosen.items()}
    missing = 1 - errors(held, weights, "FOREIGN", chosen["POSSIBLE"])
    finds = confidence([r for r in held if r.made.kind == "rendering"], weights)

    def reach(name: str) -> str:
        return f"{np.mean(finds >= chosen[name]):.1%}"

    lines = [
        "# Where the limits come from",
        "",
        "Made by `python benchmarks/thresholds.py`, which says how the quotations are made; not edited by hand.",
        f"{sizes[0]} quotations to fit the weights, {sizes[1]} more to choose the limits, {sizes[2]} held out.",
        "",
        "| | value |",
        "|---|---|",
        f"| constant | {weights[0]:.2f} |",
        f"| how far the next best place is behind | {weights[1]:.2f} |",
        f"| likeness times log2(1 + content words shared) | {weights[2]:.2f} |",
        "",
        "## The limits",
        "",
        "| limit | value | what may err | at most | held out |",
        "|---|---|---|---|---|",
        *(f"| `{n}` | {chosen[n]:.2f} | {what} | {most:.1%} | {errs[n]:.1%} |" for n, (what, most) in CRITERIA.items()),
        "",
        f"Of the held-out renderings {reach('SURE')} reach `SURE`, {reach('PLAIN')} `PLAIN`, {reach('FAINT')} `FAINT`.",
        "In a translation what reaches `POSSIBLE` and not `SURE` is said to be too unlike to tell; where the story as",
        "a whole has the record's own wording, only what is likelier a rendering than not. Of the held-out foreign",
        f"sentences {missing:.1%} come below `POSSIBLE`: they are called absent.",
        "",
        "![Share of renderings found against foreign sentences called renderings](calibration.svg)",
        "",
        "## Stated confidence against measured",
        "",
        "On the held-out quotations: the share of those with a stated confidence in the range that are these words in",
        "other words, at the right place. One in two is a rendering; where foreign words are rarer, the figures are",
        "cautious.",
        "",
        "| stated | quotations | on average | measured |",
        "|---|---|---|---|",
        *(
            f"| {name} | {n} | {stated:.2f} | {measured:.2f} |"
            for name, n, stated, measured in calibration(held, weights)
        ),
    ]
    return "\n".join(lines) + "\n"


def drawing(points: Sequence[tuple[float, float, float]]) -> str:
    """The curve as a small SVG: foreign sentences called renderings (0 to 10 %) across, renderings found upwards."""
    row = " ".join(f"{40 + min(f, 0.1) * 3000:.1f},{210 - r * 200:.1f}" for _, f, r in points if f <= 0.1)
    across = "".join(f'<text x="{40 + x * 30}" y="226">{x} %</text>' for x in (0, 2, 4, 6, 8, 10))
    up = "".join(f'<text x="2" y="{214 - y * 2}">{y} %</text>' for y in (0, 25, 50, 75, 100))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 370 245" font-family="sans-serif" font-size="10">'
        '<rect width="370" height="245" fill="white"/><path d="M40 10V210H350" fill="none" stroke="#888"/>'
        f'<polyline points="{row}" fill="none" stroke="#1559b3" stroke-width="2"/>{across}{up}'
        '<text x="110" y="240">foreign sentences called a rendering</text></svg>\n'
    )


def main() -> None:
    """Make the quotations, fit, choose, and write the documents."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--records", type=Path, default=ARCHIVE, help="an archive (tar) of transcripts")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=Path, default=DOCS, help="the folder to write to")
    args = parser.parse_args()
    if not args.records.exists():
        raise SystemExit(f"{args.records}: not there; give an archive of transcripts with --records.")
    rng = random.Random(args.seed)
    grounds = drawn(args.records, rng)
    rows = [seen(g, quotations(g, strangers(g, grounds), rng)) for g in grounds]
    to_fit, to_choose, held = ([r for row in rows[k::3] for r in row] for k in range(3))
    weights = fitted(to_fit)
    chosen = limits([*to_fit, *to_choose], weights)
    points = list(curve(held, weights))
    (args.out / "calibration.md").write_text(page(weights, chosen, held, (len(to_fit), len(to_choose), len(held))))
    (args.out / "calibration.svg").write_text(drawing(points))
    with (args.out / "calibration.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("limit", "foreign", "renderings"))
        writer.writerows((f"{a:.2f}", f"{b:.4f}", f"{c:.4f}") for a, b, c in points)
    print(f"CONSTANT = {weights[0]:.2f}", f"WEIGHTS = ({weights[1]:.2f}, {weights[2]:.2f})", sep="\n")
    print(*(f"{name} = {value:.2f}" for name, value in chosen.items()), sep="\n")


if __name__ == "__main__":
    main()
