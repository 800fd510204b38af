"""What onrecord makes of quotations that were changed, or left as they are, on purpose: a table for every kind.

    python benchmarks/traps.py        writes docs/traps.md

Three sets, all of invented texts:

* made: the operations of `tests/traps/trap_set.py` on every record there in every layout, and on the records of
  `tests/stories` as they are printed;
* labelled: the quotations of `tests/stories`, whose labels were written before they were run;
* statements: those without marks of `tests/statements.txt`.

What is right is what `tests/traps/test_traps.py` and the labels say. An alarm is a warning or an error.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "traps")]

import test_traps  # noqa: E402
from trap_set import Event, Turn, case_of, events  # noqa: E402

import test_statements_told  # noqa: E402
import test_stories  # noqa: E402
from test_stories import SECTION  # noqa: E402

LOUD = {"warning", "error"}
PRINTED = "as printed"  # the layout of a record that is taken as it is
NOTE = re.compile(r"\([^()]*\)")  # what the stenographer put in: no story quotes it
DRAWS = 3  # stories made over each record of tests/stories
# How a story gives a quotation to a speaker, by language.
SAID = {e.language: e.said for e in events()}
SAID["ro"] = ("„{q}”, a spus {s}.", "{s} a declarat: „{q}.”", "„{q}”, a adăugat {s}.")
WHAT = {
    "verbatim": "a sentence as it was said",
    "long": "a whole answer",
    "slice": "six words from inside a sentence",
    "marked": "a sentence left out, with an ellipsis",
    "contracted": "contractions drawn together",
    "written": "a figure written out",
    "dated": "day and month turned round",
    "spelt": "American spelling",
    "stuttered": "a word said twice",
    "bracketed": "a word put in brackets",
    "number": "a figure changed",
    "negation": "a “not” dropped",
    "firmer": "a “may” made a “will”",
    "word": "a content word changed",
    "opposite": "a word for its opposite",
    "quantity": "some made all, or the like",
    "tense": "the tense changed",
    "person": "I made we, or the like",
    "rounded": "a figure rounded",
    "swapped": "given to another person on the record",
    "recast": "a question as the answerer's statement",
    "spliced": "two answers joined without a mark",
    "cut": "a sentence left out without a mark",
    "foreign": "a sentence of another occasion",
}


class Row(NamedTuple):
    """A line of a table: how many, how many judged right, how many with an alarm and with an error."""

    name: str
    count: int
    right: int
    alarms: int
    errors: int


def printed_events() -> Iterator[tuple[Event, str]]:
    """The records of tests/stories as events of their own, each with its text."""
    for path in sorted((ROOT / "tests" / "stories").glob("*.txt")):
        _, _, text, *_ = SECTION.split(path.read_text(encoding="utf-8"))
        record = structure(read_bytes(text.strip().encode(), name=path.name))
        language = record.document.language
        if language not in SAID or len(record.speakers) < 2 or any(s.translated for s in record.sections):
            continue
        turns = tuple(
            Turn(
                who=_surname_last(u.speaker.name) if u.speaker else "",
                kind="question" if u.kind is UtteranceKind.QUESTION else "speech",
                text=" ".join(NOTE.sub(" ", u.span.of(record.document.text)).split()),
            )
            for u in record.utterances
        )
        people = tuple(dict.fromkeys(t.who for t in turns if t.who))
        event = Event(
            name=path.stem, language=language, title="", question="", said=SAID[language], people=people, turns=turns,
            recast=(),
        )  # fmt: skip
        yield event, record.document.text


def _surname_last(name: str) -> str:
    """A name as a story has it: "Roe J. K." is J. K. Roe."""
    first, *rest = name.split()
    return " ".join([*rest, first]) if rest and all(len(w) == len("J.") and w[1] == "." for w in rest) else name


def made() -> Iterator[tuple[str, str, bool, str]]:
    """(language, operation, judged right, level) of every made quotation."""
    languages = {e.name: e.language for e in events()}
    for outcome in test_traps.outcomes():
        yield _judged(outcome, languages[outcome.case.name.rsplit("-", 1)[0]])
    for event, text in printed_events():
        for draw in range(DRAWS):
            case = case_of(event, PRINTED, text, random.Random(f"{event.name} {draw}"))
            for outcome in test_traps.judged(case):
                yield _judged(outcome, event.language)


def _judged(outcome: test_traps.Outcome, language: str) -> tuple[str, str, bool, str]:
    level = outcome.trace["level"] if outcome.trace else "none"
    return language, outcome.trap.operation, outcome.right, level


def rows(found: Sequence[tuple[str, bool, str]]) -> list[Row]:
    """One row a name, in the order in which names come first."""
    groups: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for name, right, level in found:
        groups[name].append((right, level))
    return [
        Row(name, len(g), sum(r for r, _ in g), sum(level in LOUD for _, level in g), sum(x == "error" for _, x in g))
        for name, g in groups.items()
    ]


def table(head: str, found: Sequence[Row]) -> Iterator[str]:
    """A table of Markdown."""
    yield f"| {head} | quotations | judged right | with an alarm | of these errors |"
    yield "|---|---|---|---|---|"
    for name, count, right, alarms, errors in found:
        yield f"| {name} | {count} | {right / count:.1%} | {alarms / count:.1%} | {errors / count:.1%} |"


def page() -> Iterator[str]:
    """docs/traps.md, line by line."""
    every = list(made())
    order = {name: n for n, name in enumerate(WHAT)}
    faithful = sorted((f for f in every if f[1] in test_traps.FAITHFUL), key=lambda f: order[f[1]])
    changed = sorted((f for f in every if f[1] not in test_traps.FAITHFUL), key=lambda f: order[f[1]])
    yield "# How it does on traps"
    yield ""
    yield "Made by `python benchmarks/traps.py`, which says how; not edited by hand. Every text is invented."
    for title, some in (("Faithful quotations", faithful), ("Changed ones", changed)):
        yield from ("", f"## {title}, made by seeded operations", "")
        yield from table("what was done", [r._replace(name=WHAT[r.name]) for r in rows([f[1:] for f in some])])
        yield ""
        yield from table("language", rows([(f[0], f[2], f[3]) for f in sorted(some, key=lambda f: f[0])]))
    yield from ("", "## Quotations labelled by hand", "")
    yield "Written, with their labels, before they were run; what failed was mended, so these are no first-run figures."
    yield ""
    cases = test_stories.cases()
    yield from table(
        "labelled as",
        rows([(_label(c), c.right, str(c.trace.level) if c.trace else "none") for c in cases]),
    )
    yield from ("", "## Statements without marks", "")
    told = sorted(test_statements_told.told(), key=lambda t: not t.faithful)
    yield from table(
        "the statement is",
        rows([("faithful" if t.faithful else "changed", t.loud is not t.faithful, _level(t.loud)) for t in told]),
    )


def _label(case: test_stories.Case) -> str:
    return "faithful" if case.faithful else "bad" if case.bad else "either may be said"


def _level(loud: bool) -> str:
    return "warning" if loud else "ok"


def main() -> None:
    """Write the page."""
    (ROOT / "docs" / "traps.md").write_text("\n".join(page()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
