"""The ledger: a pure function of its observations, which are only ever added."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from onrecord.archive import Archive
from onrecord.archive.ledger import keep, ledger_of, observations, observe
from onrecord.errors import UsageError
from onrecord.follow import follow
from onrecord.follow.models import Taken
from onrecord.ledger import Kind, Ledger, Observation, Status, agreement, effective, kappa, replay, standing
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from pathlib import Path

RATED = {
    Status.KEPT,
    Status.KEPT_LATE,
    Status.IN_PROGRESS,
    Status.NO_MOVEMENT,
    Status.CONTRADICTED,
    Status.SUPERSEDED,
    Status.RESTATED,
}
TODAY = date(2026, 1, 1)
DAYS = ("2024-03-12", "2024-06-01", "2024-12-03", "2025-07-09")


def row(number: int, kind: Kind, of: str, by: str = "onrecord", **data: Any) -> Observation:
    return Observation(number=number, at="2026-01-01T00:00:00Z", who=by, kind=kind, of=of, data=data)


def stated(number: int, name: str, *, due_by: str | None = None, testable: bool = True) -> Observation:
    return row(
        number,
        Kind.STATED,
        name,
        what=f"mend the {name}",
        record="r",
        path="record.txt",
        day=DAYS[0],
        who=["Ada Quill"],
        with_whom=[],
        firmness="intended",
        voice="own",
        due=due_by and "by then",
        due_by=due_by,
        condition=None,
        testable=testable,
        testable_reason="",
        mentions=[
            {"path": "record.txt", "span": [10 * n, 10 * n + 9], "utterance": "u1", "text": f"{name} {n}"}
            for n in range(2)
        ],
    )


def looked(number: int, document: str, day: str, *, same_day: bool = False) -> Observation:
    return row(number, Kind.LOOKED, document, path=f"{document}.txt", day=day, same_day=same_day, record="r")


def proposed(number: int, name: str, commitment: str, day: str, **more: Any) -> Observation:
    data: dict[str, Any] = {
        "commitment": commitment,
        "document": f"d{day}",
        "path": f"d{day}.txt",
        "day": day,
        "same_day": False,
        "text": "It was mended.",
        "span": [number, number + 9],
        "score": 0.7,
        "reading": "kept",
        "why": "It shares “wall”.",
    }
    return row(number, Kind.PROPOSED, name, **{**data, **more})


COMMITMENTS = st.sampled_from(["wall", "quay", "pond"])
PROPOSALS = st.sampled_from(["p1", "p2", "p3", "p4"])
READINGS = st.sampled_from([t.value for t in Taken])
PEOPLE = st.sampled_from(["ines", "jon"])
ACTS = st.one_of(
    st.tuples(st.just(Kind.ACCEPTED), PROPOSALS, PEOPLE, st.fixed_dictionaries({"reading": READINGS})),
    st.tuples(st.just(Kind.REJECTED), PROPOSALS, PEOPLE, st.just({})),
    st.tuples(st.just(Kind.CODED), PROPOSALS, PEOPLE, st.fixed_dictionaries({"code": READINGS})),
    st.tuples(st.just(Kind.MERGED), COMMITMENTS, PEOPLE, st.fixed_dictionaries({"into": COMMITMENTS})),
    st.tuples(
        st.just(Kind.SPLIT),
        COMMITMENTS,
        PEOPLE,
        st.fixed_dictionaries({"new": st.just("gate"), "what": st.just("the gate"), "mentions": st.just([[0, 9]])}),
    ),
    st.tuples(st.just(Kind.RENAMED), COMMITMENTS, PEOPLE, st.fixed_dictionaries({"what": st.text(max_size=9)})),
    st.tuples(st.just(Kind.DUE), COMMITMENTS, PEOPLE, st.fixed_dictionaries({"due_by": st.sampled_from(DAYS)})),
    st.tuples(st.just(Kind.UNRATABLE), COMMITMENTS, PEOPLE, st.just({"why": "vague"})),
    st.tuples(st.just(Kind.DROPPED), COMMITMENTS, PEOPLE, st.just({})),
    st.tuples(st.just(Kind.UNDONE), st.integers(1, 30).map(str), PEOPLE, st.just({})),
)


@st.composite
def rows(draw: st.DrawFn) -> list[Observation]:
    """A run of the tool, and whatever people said afterwards."""
    out = [stated(n, name) for n, name in enumerate(("wall", "quay", "pond"), 1)]
    out += [looked(n, f"d{day}", day) for n, day in enumerate(DAYS[1:], 4)]
    out += [
        proposed(n, name, draw(COMMITMENTS), draw(st.sampled_from(DAYS[1:])))
        for n, name in enumerate(("p1", "p2", "p3", "p4"), 7)
    ]
    for kind, of, who, data in draw(st.lists(ACTS, max_size=20)):
        out.append(row(len(out) + 1, kind, of, who, **data))
    return out


def everything(ledger: Ledger) -> Any:
    standings = {name: standing(ledger, e, TODAY) for name, e in ledger.entries.items()}
    return ledger.entries, ledger.evidence, ledger.codes, ledger.into, standings


def again(made: list[Observation]) -> list[Observation]:
    """The rows as they come back from a file."""
    return [replace(o, data=json.loads(json.dumps(dict(o.data)))) for o in made]


@given(rows())
def test_a_replay_gives_the_same_ledger(made: list[Observation]) -> None:
    assert everything(replay(made)) == everything(replay(made)) == everything(replay(again(made)))


@given(rows())
def test_only_the_rows_that_count_matter(made: list[Observation]) -> None:
    assert everything(replay(made)) == everything(replay(effective(made)))


@given(rows())
def test_what_is_undone_was_never_there(made: list[Observation]) -> None:
    one = row(len(made) + 1, Kind.ACCEPTED, "p1", "ines", reading="contradicted")
    undo = row(len(made) + 2, Kind.UNDONE, str(one.number), "ines")
    assert everything(replay([*made, one, undo])) == everything(replay(made))


@given(rows())
def test_a_rating_rests_on_accepted_evidence_alone(made: list[Observation]) -> None:
    ledger = replay(made)
    accepted = [o for o in effective(made) if o.kind is not Kind.REJECTED]
    kept = {e.id for e in ledger.evidence.values() if e.decision is Kind.ACCEPTED}
    bare = replay([o for o in accepted if o.kind is not Kind.PROPOSED or o.of in kept])
    for name, entry in ledger.entries.items():
        status = standing(ledger, entry, TODAY).status
        assert (status in RATED) == any(e.id in kept for e in ledger.of(name))
        if status in RATED:
            assert standing(bare, bare.entries[name], TODAY).status is status


@given(rows())
def test_nobody_is_asked_about_an_accepted_proposal_again(made: list[Observation]) -> None:
    ledger = replay(made)
    for name, entry in ledger.entries.items():
        assert standing(ledger, entry, TODAY).waiting == sum(e.decision is None for e in ledger.of(name))


ACCEPT = row(9, Kind.ACCEPTED, "p1", "ines")


@pytest.mark.parametrize(
    ("observations_", "expected"),
    [
        ([stated(1, "wall")], Status.NOT_LOOKED_AT),
        ([stated(1, "wall"), looked(2, "d", DAYS[1], same_day=True)], Status.NOT_LOOKED_AT),
        ([stated(1, "wall"), looked(2, "d", DAYS[1])], Status.NOT_MENTIONED),
        ([stated(1, "wall", due_by="2026-05-01"), looked(2, "d", DAYS[1])], Status.NOT_YET_DUE),
        ([stated(1, "wall", testable=False), looked(2, "d", DAYS[1])], Status.CANNOT_BE_RATED),
        ([stated(1, "wall"), looked(2, "d", DAYS[1]), proposed(3, "p1", "wall", DAYS[1])], Status.WAITING),
        ([stated(1, "wall"), looked(2, "d", DAYS[1]), proposed(3, "p1", "wall", DAYS[1]), ACCEPT], Status.KEPT),
        (
            [stated(1, "wall", due_by=DAYS[1]), looked(2, "d", DAYS[2]), proposed(3, "p1", "wall", DAYS[2]), ACCEPT],
            Status.KEPT_LATE,
        ),
        (
            [stated(1, "wall"), looked(2, "d", DAYS[1]), proposed(3, "p1", "wall", DAYS[1], reading="stalled"), ACCEPT],
            Status.NO_MOVEMENT,
        ),
        (
            [stated(1, "wall"), looked(2, "d", DAYS[1]), proposed(3, "p1", "wall", DAYS[1], umbrella=True), ACCEPT],
            Status.RESTATED,
        ),
        (
            [
                stated(1, "wall"),
                looked(2, "d", DAYS[0], same_day=True),
                proposed(3, "p1", "wall", DAYS[0], same_day=True),
                ACCEPT,
            ],
            Status.NOT_LOOKED_AT,
        ),
    ],
)
def test_status(observations_: list[Observation], expected: Status) -> None:
    ledger = replay(observations_)
    assert standing(ledger, ledger.entries["wall"], TODAY).status is expected


def test_a_status_is_as_of_a_day() -> None:
    made = [
        stated(1, "wall"),
        looked(2, "d2024-06-01", DAYS[1]),
        looked(3, "d2024-12-03", DAYS[2]),
        proposed(4, "p1", "wall", DAYS[1], reading="stalled"),
        proposed(5, "p2", "wall", DAYS[2]),
        ACCEPT,
        row(10, Kind.ACCEPTED, "p2", "ines"),
    ]
    ledger = replay(made)
    wall = ledger.entries["wall"]
    found = [standing(ledger, wall, date.fromisoformat(d)) for d in ("2024-05-01", *DAYS[1:3])]
    assert [f.status for f in found] == [Status.NOT_LOOKED_AT, Status.NO_MOVEMENT, Status.KEPT]
    assert [f.documents for f in found] == [0, 1, 2]


def test_merge_and_split_keep_sentences_and_evidence() -> None:
    made = [stated(1, "wall"), stated(2, "quay"), proposed(3, "p1", "quay", DAYS[1])]
    merged = replay([*made, row(4, Kind.MERGED, "quay", "ines", into="wall")])
    assert [m["text"] for m in merged.entries["wall"].mentions] == ["wall 0", "wall 1", "quay 0", "quay 1"]
    assert [e.id for e in merged.of("wall")] == ["p1"]
    split = replay([*made, row(4, Kind.SPLIT, "wall", "ines", new="gate", what="the gate", mentions=[[0, 9]])])
    assert [m["text"] for m in split.entries["gate"].mentions] == ["wall 0"]
    assert [m["text"] for m in split.entries["wall"].mentions] == ["wall 1"]


def coded(*codes: tuple[str, str]) -> Ledger:
    made = [stated(1, "wall")]
    for n, (one, two) in enumerate(codes):
        made.append(proposed(2 + n, f"p{n}", "wall", DAYS[1]))
        made.append(row(50 + n, Kind.CODED, f"p{n}", "ines", code=one))
        made.append(row(90 + n, Kind.CODED, f"p{n}", "jon", code=two))
    return replay(made)


def test_agreement_of_two_coders() -> None:
    # Krippendorff (2011), nominal data, two observers, no missing data: ten units.
    codes = list(zip("aabbddcccab"[:10], "baabdddccea"[:10], strict=True))
    alpha, units = agreement(coded(*codes))
    assert units == 10
    same = sum(a == b for a, b in codes)
    counts = {c: sum((a == c) + (b == c) for a, b in codes) for c in "abcde"}
    expected = 1 - (20 - 1) * (20 - 2 * same) / (400 - sum(n * n for n in counts.values()))
    assert alpha == pytest.approx(expected)
    assert agreement(coded(("a", "a"), ("b", "b"))) == (1.0, 2)
    assert agreement(coded()) == (None, 0)
    assert kappa(coded(("a", "a"), ("b", "b"), ("a", "b"), ("b", "a")), "ines", "jon") == pytest.approx(0.0)


# --- in the archive ---------------------------------------------------------------------------------------------------

RECORD = """\
Council meeting in Tarn Bay
12 March 2024

Mayor of Tarn Bay Ada Quill: Good evening. We will mend the sea wall by the slipway before winter.

Question: And the library?

Ada Quill: We will open a reading room in the old customs house. The bakers will get no grant.
"""
LATER = "3 December 2024\n\nThe sea wall by the slipway was mended in October.\n\nThe choir sang.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "a.db", create=True)


def run(archive: Archive) -> int:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    later = read_bytes(LATER.encode(), name="later.txt")
    archive.add(record)
    return keep(archive, record, [later], follow(record, [later]))


def test_a_run_is_kept_once(archive: Archive) -> None:
    assert run(archive) > 0
    assert run(archive) == 0


def test_decisions_stay_in_the_archive(archive: Archive) -> None:
    run(archive)
    ledger = ledger_of(archive)
    (found,) = ledger.evidence.values()
    observe(archive, Kind.ACCEPTED, found.id, who="ines", data={"note": "seen"})
    with Archive(archive.path) as reopened:
        after = ledger_of(reopened)
        assert everything(after) == everything(replay(observations(archive)))
        wall = after.entries[found.commitment]
        assert standing(after, wall, TODAY).status is Status.KEPT
        others = [e for e in after.entries.values() if e.id != wall.id]
        assert {standing(after, e, TODAY).status for e in others} == {Status.NOT_MENTIONED}


def test_observations_are_only_added(archive: Archive) -> None:
    run(archive)
    for change in ("UPDATE observations SET who = 'x'", "DELETE FROM observations"):
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            archive.connection.execute(change)


@pytest.mark.parametrize(
    ("kind", "of", "data"),
    [
        (Kind.ACCEPTED, "p-none", {}),
        (Kind.RENAMED, "c-none", {"what": "x"}),
    ],
)
def test_what_says_nothing_is_refused(archive: Archive, kind: Kind, of: str, data: dict[str, Any]) -> None:
    run(archive)
    with pytest.raises(UsageError, match="There is no"):
        observe(archive, kind, of, who="ines", data=data)


# --- the command line -------------------------------------------------------------------------------------------------


def onrecord(*args: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
    )
    return done.stdout


@pytest.fixture
def decided(archive: Archive) -> Archive:
    """The archive after the mended wall was accepted."""
    run(archive)
    (found,) = ledger_of(archive).evidence.values()
    assert "Take it back" in onrecord("ledger", "accept", archive.path, found.id, "--who", "Ines", "--note", "seen")
    return archive


def listed(archive: Archive, form: str) -> str:
    return onrecord("ledger", "list", archive.path, "--format", form, "--as-of", "2025-01-01")


def test_the_table_says_what_is_known(decided: Archive) -> None:
    shown = onrecord("ledger", "list", decided.path, "--as-of", "2025-01-01")
    assert "kept" in shown
    assert "looked at and not mentioned" in shown
    assert "as of 2025-01-01" in shown


def test_two_coders_are_compared(decided: Archive) -> None:
    (found,) = ledger_of(decided).evidence.values()
    onrecord("ledger", "code", decided.path, found.id, "--who", "Jon", "--reading", "kept")
    assert "Cohen's kappa 1.00 between Ines and Jon." in onrecord("ledger", "list", decided.path)
    assert json.loads(listed(decided, "json"))["agreement"]["kappa"] == [{"coders": ["Ines", "Jon"], "kappa": 1.0}]


def test_what_a_document_tells_otherwise(archive: Archive) -> None:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    text = "3 December 2024\n\nThe council has agreed to mend the sea wall by the slipway.\n"
    later = read_bytes(text.encode(), name="herald.txt")
    archive.add(record)
    keep(archive, record, [later], follow(record, [later]))
    shown = onrecord("ledger", "list", archive.path, "--as-of", "2025-01-01")
    assert "2024-12-03 herald.txt tells otherwise than it was said:" in shown
    (told,) = json.loads(listed(archive, "json"))["drift"]
    assert (told["document"], told["told"]) == ("herald.txt", "told firmer: agreed where the record has intended")
    assert "Told otherwise than it was said" in listed(archive, "html")


def test_rows_for_other_programs(decided: Archive) -> None:
    rows_ = list(csv.DictReader(io.StringIO(listed(decided, "csv"))))
    assert rows_ == [{**r, "documents": "1"} for r in rows_]
    lines = [json.loads(x) for x in listed(decided, "jsonl").splitlines()]
    assert [x["status"] for x in lines] == [r["status"] for r in rows_]
    assert "kept" in {x["status"] for x in lines}


def test_a_brief(decided: Archive) -> None:
    told = listed(decided, "markdown")
    assert told.startswith("# ")
    assert "- **kept**, 2024-12-03: “The sea wall by the slipway was mended in October.” (later.txt)" in told


def test_the_feed_tells_changes_of_status(decided: Archive) -> None:
    feed = etree.fromstring(listed(decided, "atom").encode())
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{atom}feed"
    for name in ("title", "id", "updated", "author"):
        assert feed.find(f"{atom}{name}") is not None
    entries = feed.findall(f"{atom}entry")
    assert any((e.findtext(f"{atom}title") or "").startswith("kept: ") for e in entries)
    ids = [e.findtext(f"{atom}id") for e in entries]
    assert len(ids) == len(set(ids))


def test_claims_are_drafts(decided: Archive) -> None:
    graph = json.loads(listed(decided, "claims"))["@graph"]
    assert {c["@type"] for c in graph} == {"Claim"}
    assert {c["creativeWorkStatus"] for c in graph} == {"Draft"}
    assert any(a["text"].startswith("The sea wall") for c in graph for a in c["appearance"])


def test_decisions_are_examples_to_learn_from(decided: Archive) -> None:
    (example,) = [json.loads(x) for x in listed(decided, "training").splitlines()]
    assert example["label"] == "accepted"
    assert example["reading"] == "kept"
    assert example["sentence"].startswith("The sea wall")


def test_what_was_said_can_be_taken_back(decided: Archive) -> None:
    last = observations(decided)[-1]
    onrecord("ledger", "undo", decided.path, str(last.number))
    assert not any(e.decision for e in ledger_of(decided).evidence.values())
    assert last in observations(decided)


def test_a_commitment_is_split_renamed_and_shown(decided: Archive) -> None:
    ledger = ledger_of(decided)
    wall = next(e for e in ledger.entries.values() if "wall" in e.what)
    onrecord("ledger", "rename", decided.path, wall.id, "Mend the sea wall")
    onrecord("ledger", "due", decided.path, wall.id, "2024-11-30")
    shown = onrecord("ledger", "show", decided.path, wall.id)
    assert shown.startswith("Mend the sea wall\nkept late")
    assert "Ines accepted" in shown
    with pytest.raises(subprocess.CalledProcessError):
        onrecord("ledger", "split", decided.path, wall.id, "Paint it", "--sentence", "1")


def test_a_file_of_decisions_names_what_it_does_not_understand(archive: Archive, tmp_path: Path) -> None:
    run(archive)
    (found,) = ledger_of(archive).evidence.values()
    file = tmp_path / "decisions.jsonl"
    file.write_text(f'{{"kind":"rejected","of":"{found.id}"}}\n{{"kind":"stated","of":"x"}}\nnonsense\n')
    with pytest.raises(subprocess.CalledProcessError) as failed:
        onrecord("ledger", "import", archive.path, file)
    assert failed.value.stdout.startswith("1 decision added, 2 not understood")
    assert ledger_of(archive).evidence[found.id].decision is Kind.REJECTED
