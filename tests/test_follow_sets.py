"""Forty-five little records with later documents: what is found and proposed stays above floors."""

from __future__ import annotations

import pytest

from follow_scoring import FOLDER, figures, score

SCORES = {case.name: score(case) for case in sorted(FOLDER.iterdir()) if case.is_dir()}
FLOORS = {
    "mention_p": 0.96,
    "mention_r": 0.87,
    "commitments": 0.93,
    "firmness": 0.93,
    "voice": 0.95,
    "hit3": 0.5,
    "linked": 0.54,
    "proposals_p": 0.79,
    "reading": 0.78,
    "quiet": 0.91,
}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_figures_over_all_records(name: str, floor: float) -> None:
    whole = figures(SCORES.values())
    assert whole[name] >= floor, "\n".join(w for s in SCORES.values() for w in s.wrong if w.startswith(name))


def test_no_commitment_falls_apart() -> None:
    assert figures(SCORES.values())["split"] <= 1.3


@pytest.mark.parametrize("name", SCORES)
def test_no_record_is_far_below_the_others(name: str) -> None:
    assert SCORES[name].share("proposals_p") >= 0.45
    assert SCORES[name].share("commitments") >= 0.6
