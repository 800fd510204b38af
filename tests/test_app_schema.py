"""The API against its own OpenAPI description, with inputs that nobody would think of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from onrecord.app import create_app
from onrecord.archive import Archive
from onrecord.archive.adding import add
from onrecord.demo import case

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = 12


@pytest.fixture
def operations(tmp_path: Path) -> list[Any]:
    with Archive(tmp_path / "desk.db", create=True) as archive:
        add(archive, [str(case("harbour") / "record.txt")])
    described = schemathesis.openapi.from_asgi(
        "/openapi.json", create_app(tmp_path / "desk.db"), headers={"host": "localhost"}
    )
    return [found.ok() for found in described.get_all_operations()]


def test_no_input_fails_the_api(operations: list[Any]) -> None:
    assert len(operations) >= 12
    for operation in operations:

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(operation.as_strategy())
        def answered(asked: Any) -> None:
            answer = asked.call(headers={"host": "localhost"})
            assert answer.status_code < 500, answer.text
            if answer.status_code >= 400:
                assert "problem+json" in answer.headers["content-type"][0]

        answered()
