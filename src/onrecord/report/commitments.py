"""Commitments for other programs (JSON, CSV, JSON lines), for a brief (Markdown), and for a person at a terminal."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from onrecord.follow.models import Firmness, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from onrecord.follow.models import Commitment
    from onrecord.models import Problem

SCHEMA = 1
COLUMNS: dict[str, type] = {
    "id": str,
    "what": str,
    "who": str,
    "firmness": str,
    "voice": str,
    "with": str,
    "due": str,
    "due_by": str,
    "condition": str,
    "testable": bool,
    "path": str,
    "utterance": str,
    "start": int,
    "stop": int,
    "words": str,
    "is": str,
    "reading": str,
    "score": float,
    "drift": str,
}
_FIRM = {
    Firmness.DONE: "green",
    Firmness.AGREED: "bold cyan",
    Firmness.INTENDED: "cyan",
    Firmness.PROPOSED: "yellow",
    Firmness.CONDITIONAL: "magenta",
}
_TAKEN = {
    Taken.KEPT: "green",
    Taken.IN_PROGRESS: "cyan",
    Taken.STALLED: "yellow",
    Taken.RESTATED: "dim",
    Taken.CONTRADICTED: "bold red",
    Taken.SUPERSEDED: "magenta",
}
_SHOWN = 3  # proposals of one commitment that a terminal shows
_NOTE = "Every later sentence is a proposal: read it, then decide. What is not mentioned is not said to be undone."


def follow_json(commitments: Sequence[Commitment], problems: Sequence[Problem] = (), *, meaning: bool = False) -> str:
    """Every commitment with its mentions and proposals; spans are [start, end] in code points.

    `ranked_by` tells whether the proposals rest on words alone, or on `meaning` too.
    """
    value = {
        "schema": SCHEMA,
        "ranked_by": "words and meaning" if meaning else "words",
        "commitments": [asdict(c) for c in commitments],
        "problems": [{"path": p.path, "message": p.message, "fatal": p.fatal} for p in problems],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def follow_rows(commitments: Sequence[Commitment]) -> Iterator[dict[str, Any]]:
    """A row for each mention and each proposal of every commitment."""
    for one in commitments:
        base = {
            "id": one.id,
            "what": _line(one.what),
            "who": "; ".join(one.who),
            "firmness": one.firmness.value,
            "voice": one.voice.value,
            "with": "; ".join(one.with_whom),
            "due": one.due,
            "due_by": one.due_by,
            "condition": one.condition,
            "testable": one.testable,
        }
        for said in one.mentions:
            place = {"path": said.path, "utterance": said.utterance, "start": said.span.start, "stop": said.span.end}
            yield {**base, **place, "words": _line(said.text), "is": "mention"}
        for later in one.proposals:
            place = {"path": later.path, "start": later.span.start, "stop": later.span.end, "words": _line(later.text)}
            yield {
                **base,
                **place,
                "is": "proposal",
                "reading": later.reading.value,
                "score": later.score,
                "drift": later.drift,
            }


def follow_markdown(commitments: Sequence[Commitment]) -> Iterator[str]:
    """A brief: a heading each, the words that were said, and what later documents say."""
    yield f"# {len(commitments)} commitment{'' if len(commitments) == 1 else 's'}\n\n{_NOTE}\n"
    for one in commitments:
        yield f"## {_line(one.what)}\n"
        yield f"- {', '.join(_facts(one))}\n"
        for said in one.mentions:
            yield f"> {_line(said.text)}\n>\n> ({_file(said.path)}{', ' + said.utterance if said.utterance else ''})\n"
        for later in one.proposals:
            where = f"({_file(later.path)}, {later.score:.2f})"
            drift = f" It is {later.drift}." if later.drift else ""
            yield f"- **{later.reading.value}**? “{_line(later.text)}” {where}. {later.why}{drift}"
        yield ""


def print_follow(commitments: Sequence[Commitment], *, console: Console) -> None:
    """Each commitment with the sentence that states it, and the best later sentences that may take it up."""
    from rich.padding import Padding
    from rich.text import Text

    for one in commitments:
        console.print(Text(_line(one.what), style="bold"))
        facts = Text("  ") + Text(one.firmness.value, style=_FIRM[one.firmness])
        console.print(facts + Text(", " + ", ".join(_facts(one)[1:]), style="dim"))
        for said in one.mentions:
            console.print(Padding(Text(f"“{_line(said.text)}”"), (0, 0, 0, 4)))
        for later in one.proposals[:_SHOWN]:
            tag = Text(f"{later.reading.value}? ", style=_TAKEN[later.reading])
            drift = f", {later.drift}" if later.drift else ""
            where = Text(f" {_file(later.path)}, {later.score:.2f}{drift}", style="dim")
            console.print(Padding(Text("→ ") + tag + Text(f"“{_line(later.text)}”") + where, (0, 0, 0, 4)))
        if len(one.proposals) > _SHOWN:
            console.print(Text(f"    and {len(one.proposals) - _SHOWN} more", style="dim"))
        console.print()
    found = sum(bool(c.proposals) for c in commitments)
    console.print(f"{len(commitments)} commitments, {found} with later sentences to look at. {_NOTE}")


def _facts(one: Commitment) -> list[str]:
    """What is known of a commitment, in words; its firmness first."""
    facts = [one.firmness.value, f"{one.voice.value} voice", "by " + "; ".join(_line(w) for w in one.who)]
    if one.with_whom:
        facts.append("with " + "; ".join(_line(w) for w in one.with_whom))
    if one.due:
        facts.append(f"due {one.due}" + (f" ({one.due_by})" if one.due_by and one.due_by not in one.due else ""))
    if one.condition:
        facts.append(f"on condition: {_line(one.condition)}")
    if not one.testable:
        facts.append("not testable")
    return facts


def _line(words: str) -> str:
    return " ".join(words.split())


def _file(path: str) -> str:
    return PurePath(path.replace("\\", "/")).name
