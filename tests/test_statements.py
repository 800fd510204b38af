"""Statements without marks against the record: what is told is a number, a name or a promise that was not made."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from onrecord.check import check
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.models import Checked, Record, Trace

RECORD = """\
Mayor of Tarn Bay Ada Quill: Good morning. We counted forty boats in the harbour after the storm, and nobody was hurt.
The report on the rusted gate was written by Thomas Brandt in March. We agreed on a new timetable for the ferry with
the port of Ilm, and three point two miles of nets were mended.
The council may rebuild the old lighthouse when the season is over. We will reopen the fish market in
June.

Question: Joan Pell, Bay Herald. What about the return of the seized nets?

Ada Quill: We talked about the nets that the coast guard seized in the autumn. The coast guard and the harbour office
will be working on this.
"""


@cache
def record() -> Record:
    return structure(read_bytes(RECORD.encode(), name="record.txt"))


def checked(story: str) -> Checked:
    return check([read_bytes(story.encode(), name="story.txt")], [record()])


def traced(story: str) -> Trace:
    (only,) = checked(story).traces
    return only


@pytest.mark.parametrize(
    ("story", "rule"),
    [
        ("Mayor Ada Quill said they had counted 70 boats in the harbour after the storm.", "S201"),
        ("Mayor Ada Quill said that the report on the rusted gate was written by Daniel Moor in March.", "S202"),
        ("Mayor Ada Quill said that the council would rebuild the old lighthouse after the season.", "S203"),
        ("Mayor Ada Quill said that 5.2 miles of nets were mended after the storm.", "S201"),
        ("The ferry was back, Ada Quill said. A return was agreed on the nets that the coast guard seized.", "S203"),
    ],
)  # fmt: skip
def test_what_was_not_said_so_is_a_warning(story: str, rule: str) -> None:
    found = [t for t in checked(story).traces if t.level.value == "warning"]
    assert [t.rule for t in found] == [rule]
    assert found[0].matches
    assert found[0].advice


@pytest.mark.parametrize(
    "story",
    [
        "Mayor Ada Quill said they had counted 40 boats in the harbour after the storm.",
        "Mayor Ada Quill said about 42 boats were counted in the harbour after the storm.",
        "Mayor Ada Quill said that the report on the rusted gate was written by Thomas Brandt in March.",
        "Mayor Ada Quill said that the council might rebuild the old lighthouse after the season.",
        "Mayor Ada Quill said that they would reopen the fish market in June.",
        "Mayor Ada Quill said that 3.2 miles of nets were mended after the storm.",
        "Ada Quill said the ferry was back. A new timetable was agreed on the ferry with the port of Ilm.",
        "Ada Quill said that the herring had come back late this spring.",
    ],
)
def test_what_was_said_is_quiet(story: str) -> None:
    assert {t.level.value for t in checked(story).traces} <= {"ok", "info"}


def test_the_reason_names_both_wordings() -> None:
    found = traced("Mayor Ada Quill said they had counted 70 boats in the harbour after the storm.")
    assert "“70 boats”" in found.reasons[0]
    assert "“forty boats”" in found.reasons[0]


def test_statements_of_others_are_not_judged() -> None:
    assert checked("Olof Hess said they had counted 70 boats in the harbour after the storm.").traces == ()
