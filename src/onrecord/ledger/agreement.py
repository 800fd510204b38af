"""How far people who coded the same proposals agree."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledger.models import Ledger


def agreement(ledger: Ledger) -> tuple[float | None, int]:
    """Krippendorff's alpha (nominal) of all who coded, and how many proposals two or more of them coded.

    After Krippendorff, Content Analysis (2004): 1 less observed over expected disagreement among pairs of codes of one
    unit; None where nothing was coded twice, 1 where all codes are the same.
    """
    units = [list(codes.values()) for codes in ledger.codes.values() if len(codes) > 1]
    if not units:
        return None, 0
    observed = sum(_unlike(Counter(unit)) / (len(unit) - 1) for unit in units)
    whole = Counter(code for unit in units for code in unit)
    expected = _unlike(whole) / (sum(whole.values()) - 1)
    return (1.0 - observed / expected if expected else 1.0), len(units)


def _unlike(counts: Counter[str]) -> float:
    """Ordered pairs of unlike codes."""
    total = sum(counts.values())
    return float(total * total - sum(n * n for n in counts.values()))


def kappa(ledger: Ledger, one: str, two: str) -> float | None:
    """Cohen's kappa (1960) of two coders over the proposals that both coded; None where there are none."""
    pairs = [(c[one], c[two]) for c in ledger.codes.values() if one in c and two in c]
    if not pairs:
        return None
    same = sum(a == b for a, b in pairs) / len(pairs)
    by_one, by_two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(by_one[c] * by_two[c] for c in by_one) / len(pairs) ** 2
    return 1.0 if chance == 1.0 else (same - chance) / (1.0 - chance)


def kappas(ledger: Ledger) -> list[tuple[tuple[str, str], float]]:
    """Cohen's kappa of every two coders who coded a proposal both."""
    pairs = combinations(coders(ledger), 2)
    return [(pair, value) for pair in pairs if (value := kappa(ledger, *pair)) is not None]


def coders(ledger: Ledger) -> Sequence[str]:
    """Everybody who coded a proposal, in alphabetical order."""
    return sorted({who for codes in ledger.codes.values() for who in codes})
