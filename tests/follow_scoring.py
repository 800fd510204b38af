"""Score `follow` on the little records of tests/follow: what is found, what is proposed, what stays quiet.

Labels name sentences by their first words. A commitment has `mentions`; a link has the sentence of a later document,
the readings that a person would accept, and its strength (direct: required; weak, umbrella: allowed); `unmentioned`
is a commitment that a document is silent about. `hit3` counts every link, `linked` those of commitments that were
found: what ranking itself loses. Run as a program it prints the figures and what is wrong; with
`--semantic` of ranking by meaning too.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.encoder import encoder
from onrecord.follow import DEFAULT, follow
from onrecord.follow.follow import prepared
from onrecord.follow.languages import undertakings
from onrecord.follow.later import candidates
from onrecord.inputs import documents, records
from onrecord.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from onrecord.encoder import Encoder
    from onrecord.follow.models import Commitment
    from onrecord.follow.signs import Signs
    from onrecord.models import Document, Record, Span

FOLDER = Path(__file__).parent / "follow"
BEST = 3  # proposals of one document that a reviewer looks at


@dataclass(slots=True)
class Score:
    """Counts, and what is wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """Right ones among all; 1 where there are none."""
        return self.counts[f"{name}_ok"] / self.counts[name] if self.counts[name] else 1.0

    def told(self, name: str, *, ok: bool, wrong: str) -> None:
        self.counts.update({name: 1, f"{name}_ok": ok})
        if not ok:
            self.wrong.append(f"{name}: {wrong}")


def meets(one: Span, two: Span) -> bool:
    """Whether two spans share half or more of the shorter one."""
    common = min(one.end, two.end) - max(one.start, two.start)
    return 2 * common >= max(1, min(one.end - one.start, two.end - two.start))


def place(document: Document, words: str) -> Span:
    """The span of the sentence that begins with (or holds) these words."""
    text = document.text
    at = text.index(words)
    if text.count(words) != 1:
        raise ValueError(f"{document.path}: “{words}” stands there {text.count(words)} times")
    return next(s for s in sentences(text) if s.start <= at < s.end)._replace(start=at)


@dataclass(frozen=True, slots=True)
class Case:
    """A little record with its later documents and its labels, each label with the span that it names."""

    record: Record
    later: dict[str, Document]
    gold: dict[str, list[Span]]
    kinds: dict[str, Any]
    loose: set[str]
    links: list[Any]
    unmentioned: list[Any]


def opened(case: Path) -> Case:
    """A record, its documents and labels as they lie in a folder."""
    labels = [json.loads(line) for line in (case / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    record = records([str(case / "record.txt")])[0][0]
    paths = [p for p in sorted(case.glob("*.txt")) if p.name != "record.txt"]
    later = {PurePath(d.path).name: d for d in documents([str(p) for p in paths])[0]}
    return Case(
        record=record,
        later=later,
        gold={x["id"]: [place(record.document, m) for m in x["mentions"]] for x in labels if "id" in x},
        kinds={x["id"]: x for x in labels if "id" in x},
        loose={x["id"] for x in labels if "id" in x and x.get("strict") is False},
        links=[{**x, "span": place(later[x["file"]], x["quote"])} for x in labels if "link" in x],
        unmentioned=[x for x in labels if "unmentioned" in x],
    )


def score(folder: Path, *, least: float = DEFAULT, encode: Encoder | None = None) -> Score:
    """The score of one record with its later documents."""
    case = opened(folder)
    made = follow(case.record, list(case.later.values()), least=least, encode=encode)
    out = Score()
    match = _mentions(made, case.gold, case.loose, case.record.document, out)
    _kinds(made, match, case.kinds, out)
    _proposals(made, match, case.links, out)
    _pairs(made, match, case.links, out)
    for x in case.unmentioned:
        rows = [made[k] for k, ids in match.items() if x["unmentioned"] in ids]
        loud = [p.text for c in rows for p in c.proposals if PurePath(p.path).name == x["file"]]
        if rows:
            out.told("quiet", ok=not loud, wrong=f"{x['unmentioned']}: {x['file']} {loud[:1]}")
    return out


@dataclass(frozen=True, slots=True)
class Labelled:
    """The candidates of one later document: the signs of every sentence (row) and commitment (column), whether the
    labels link the two, and whether they tell (no umbrellas, and only commitments of the labels).
    """

    signs: list[list[Signs]]
    goes_on: list[bool]
    rivals: NDArray[np.bool_]
    linked: NDArray[np.bool_]
    tells: NDArray[np.bool_]


def labelled(folder: Path, *, encode: Encoder | None = None) -> list[Labelled]:
    """What a ranking can be fitted to: the candidates of every later document with their labels."""
    case, out = opened(folder), []
    table = undertakings(case.record.document.language)
    search, after = prepared(case.record, list(case.later.values()), table, encode=encode)
    groups = [g.commitment for g in search.ties.groups]
    match = _mentions(groups, case.gold, case.loose, case.record.document, Score())
    for document in after:
        here = [x for x in case.links if x["file"] == PurePath(document.document.path).name]
        rows = candidates(document, search)
        linked, tells = np.zeros((2, len(rows), len(groups)), bool)
        for k, row in enumerate(rows):
            for n, ids in match.items():
                links = [x for x in here if x["link"] in ids and meets(row[n].passage.span, x["span"])]
                linked[k, n] = bool(links)
                tells[k, n] = not any(x["strength"] == "umbrella" for x in links)
        signs, goes_on = [[c.signs for c in row] for row in rows], [row[0].passage.goes_on for row in rows if row]
        out.append(Labelled(signs, goes_on, search.ties.rivals, linked, tells))
    return out


def _mentions(
    made: Sequence[Commitment], gold: dict[str, list[Span]], loose: set[str], record: Document, out: Score
) -> dict[int, set[str]]:
    """Which labelled commitments each found one is, by most of its mentions."""
    match: dict[int, set[str]] = {}
    spans = {m.span for c in made for m in c.mentions if m.path == record.path}
    allowed = [s for ids in gold.values() for s in ids]
    for span in sorted(spans):
        out.told("mention_p", ok=any(meets(span, s) for s in allowed), wrong=span.of(record.text))
    for name in gold.keys() - loose:
        for want in gold[name]:
            out.told("mention_r", ok=any(meets(want, s) for s in spans), wrong=f"{name}: {want.of(record.text)}")
    for k, one in enumerate(made):
        votes = Counter(
            name
            for m in one.mentions
            if m.path == record.path
            for name, wants in gold.items()
            if any(meets(m.span, w) for w in wants)
        )
        if votes:
            match[k] = {name for name, n in votes.items() if n == max(votes.values())}
    for name in gold.keys() - loose:
        out.told("commitments", ok=any(name in ids for ids in match.values()), wrong=name)
    out.counts.update(rows=len(match), rows_for=len(set().union(*match.values())) if match else 0)
    return match


def _kinds(made: Sequence[Commitment], match: dict[int, set[str]], gold: dict[str, Any], out: Score) -> None:
    for k, ids in match.items():
        firm = {f for i in ids for f in _list(gold[i]["firmness"])}
        voice = {v for i in ids for v in _list(gold[i]["voice"])}
        out.told("firmness", ok=made[k].firmness in firm, wrong=f"{sorted(ids)} {made[k].firmness}, is {firm}")
        out.told("voice", ok=made[k].voice in voice, wrong=f"{sorted(ids)} {made[k].voice}, is {voice}")


def _list(label: str | list[str]) -> list[str]:
    """All that a label accepts."""
    return [label] if isinstance(label, str) else label


def _proposals(made: Sequence[Commitment], match: dict[int, set[str]], links: list[Any], out: Score) -> None:
    for k, ids in match.items():
        for p in made[k].proposals:
            found = [
                x for x in links if x["link"] in ids and x["file"] == PurePath(p.path).name and meets(p.span, x["span"])
            ]
            told = f"{sorted(ids)} {p.score} {'umbrella ' * p.umbrella}{p.shared}: {p.text[:110]!r}"
            out.told("proposals_p", ok=bool(found), wrong=told)
            direct = [x for x in found if x["strength"] == "direct"]
            if direct:
                ok = any(p.reading in _list(x["reading"]) for x in direct)
                out.told("reading", ok=ok, wrong=f"{p.reading}, is {direct[0]['reading']}: {p.text[:110]!r}")


def _pairs(made: Sequence[Commitment], match: dict[int, set[str]], links: list[Any], out: Score) -> None:
    for x in links:
        if x["strength"] != "direct":
            continue
        others = [y["span"] for y in links if y["link"] == x["link"] and y["file"] == x["file"] and y is not x]
        rows = [made[k] for k, ids in match.items() if x["link"] in ids]
        ok = any(_among_best(c, x, others) for c in rows)
        if rows:
            out.told("linked", ok=ok, wrong=x["quote"][:90])
        out.told("hit3", ok=ok, wrong=f"{x['link']} {'' if rows else '(not found) '}{x['file']}: {x['quote'][:90]!r}")


def _among_best(one: Commitment, link: Any, others: Iterable[Span]) -> bool:
    here = [p.span for p in one.proposals if PurePath(p.path).name == link["file"]]
    here = [s for s in here if meets(s, link["span"]) or not any(meets(s, o) for o in others)]
    return any(meets(s, link["span"]) for s in here[:BEST])


def figures(scores: Iterable[Score]) -> dict[str, float]:
    """The shares over all records."""
    whole = Score()
    for one in scores:
        whole.counts.update(one.counts)
    names = (
        "mention_p",
        "mention_r",
        "commitments",
        "firmness",
        "voice",
        "hit3",
        "linked",
        "proposals_p",
        "reading",
        "quiet",
    )
    split = whole.counts["rows"] / max(1, whole.counts["rows_for"])
    return {**{n: round(whole.share(n), 3) for n in names}, "split": round(split, 3)}


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    chosen = [FOLDER / name for name in names] or sorted(p for p in FOLDER.iterdir() if p.is_dir())
    by_meaning = encoder() if "--semantic" in sys.argv else None
    scored = {case.name: score(case, encode=by_meaning) for case in chosen}
    for name, one in scored.items():
        print(f"== {name}  {figures([one])}")
        print(*sorted(one.wrong), sep="\n")
    print("== all  ", figures(scored.values()))
