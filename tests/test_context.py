"""What the story cut away around the words."""

import pytest

from onrecord.evidence.context import hedge_before, opens_with
from onrecord.senses import senses


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("i believe", "i believe"),
        ("well i think that", "i think"),
        ("as far as i know", "as far as i know"),
        ("the mayor", None),
        ("", None),
    ],
)
def test_hedge_before(forms: str, expected: str | None) -> None:
    assert hedge_before(forms.split(), senses("en")) == expected


def test_opens_with() -> None:
    conditions = senses("en").conditions
    assert opens_with("if the money is there".split(), conditions) == "if the money is there"
    assert opens_with("and the money".split(), conditions) is None
