"""Records with later documents, and records alone: what is found and proposed stays above floors."""

from __future__ import annotations

import pytest

from follow_scoring import FOLDER, figures, score

ALONE = FOLDER.parent / "undertaken"
SCORES, SCORES_ALONE = (
    {case.name: score(case) for case in sorted(folder.iterdir()) if case.is_dir()} for folder in (FOLDER, ALONE)
)
FLOORS = {
    "mention_p": 0.93,
    "mention_r": 0.93,
    "commitments": 0.97,
    "firmness": 0.9,
    "voice": 0.91,
    "hit3": 0.53,
    "linked": 0.54,
    "proposals_p": 0.77,
    "reading": 0.76,
    "quiet": 0.905,
}
FLOORS_ALONE = {"mention_p": 0.8, "mention_r": 0.73, "commitments": 0.82, "firmness": 0.89, "voice": 0.92}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_figures_over_all_records(name: str, floor: float) -> None:
    whole = figures(SCORES.values())
    assert whole[name] >= floor, "\n".join(w for s in SCORES.values() for w in s.wrong if w.startswith(name))


@pytest.mark.parametrize(("name", "floor"), FLOORS_ALONE.items())
def test_what_ordinary_talk_undertakes(name: str, floor: float) -> None:
    whole = figures(SCORES_ALONE.values())
    assert whole[name] >= floor, "\n".join(w for s in SCORES_ALONE.values() for w in s.wrong if w.startswith(name))


def test_no_commitment_falls_apart() -> None:
    assert figures(SCORES.values())["split"] <= 1.3


@pytest.mark.parametrize("name", SCORES)
def test_no_record_is_far_below_the_others(name: str) -> None:
    assert SCORES[name].share("proposals_p") >= 0.4
    assert SCORES[name].share("commitments") >= 0.8
