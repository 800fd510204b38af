"""The API and the pages against their own descriptions, with inputs that nobody would think of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings

from onrecord.app import create_app, pages
from onrecord.archive import Archive
from onrecord.archive.adding import add
from onrecord.archive.editions import put_together
from onrecord.archive.ledger import keep
from onrecord.demo import case
from onrecord.follow import follow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EXAMPLES = 12


@pytest.fixture
def app(tmp_path: Path) -> Any:
    """A desk that has something of everything; it describes its pages too."""
    with Archive(tmp_path / "desk.db", create=True) as archive:
        add(archive, [str(case("harbour") / name) for name in ("record.txt", "copy.txt")])
        put_together(archive, [1, 2])
        record = archive.get(1)
        keep(archive, record, [], follow(record, []))
    made: Any = create_app(tmp_path / "desk.db")
    described = FastAPI()
    for router in pages.ROUTERS:
        described.include_router(router)
    made.app.add_api_route("/pages.openapi.json", described.openapi, include_in_schema=False)
    return made


def operations(app: Any, described: str) -> list[Any]:
    found = schemathesis.openapi.from_asgi(described, app, headers={"host": "localhost"})
    return [operation.ok() for operation in found.get_all_operations()]


def assert_none_fails(operations: Sequence[Any]) -> None:
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
                assert any(told in answer.headers["content-type"][0] for told in ("problem+json", "text/html"))

        answered()


def test_no_input_fails_the_api(app: Any) -> None:
    found = operations(app, "/openapi.json")
    assert len(found) >= 16
    assert_none_fails(found)


def test_no_input_fails_a_page_or_its_forms(app: Any) -> None:
    found = operations(app, "/pages.openapi.json")
    assert len(found) >= 24
    assert sum(o.method == "post" for o in found) >= 9
    assert_none_fails(found)
