"""A hundred ways of setting a transcript (`layouts/layouts.jsonl`) over invented talks (`layouts/talks.json`).

A talk is a list of (who, kind or "" where either is right, paragraphs); a layout says how each person is labelled, how
a turn is set and who has to come out. In the texts of `layouts/nobody` nobody speaks.
"""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.labels import strength
from onrecord.models import Record, Span, Utterance, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import conventions as setting
from onrecord.structure import structure
from onrecord.structure.margins import margins

LAYOUTS = Path(__file__).with_name("layouts")
TALKS: dict[str, list[tuple[str, str, list[str]]]] = json.loads((LAYOUTS / "talks.json").read_text("utf-8"))
SPOKEN = (UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A talk, the labels of its people (one, or one a turn), the pattern of a turn, the names that have to come out."""

    name: str
    talk: str
    labels: dict[str, str | list[str]]
    pattern: str
    names: dict[str, str] = field(
        default_factory=lambda: {"M": "Ada Thorn", "B": "Ben Okoro", "C": "Cleo Marsh", "H": "Jo Velde"}
    )
    speakers: list[str] | None = None
    head: str = ""
    tail: str = ""
    para: str = "\n"
    gap: str = "\n\n"
    wrap: int = 0
    indent: str = ""
    file: str = "record.txt"
    kinds: bool = True
    absent: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The transcript."""
        said: dict[str, int] = {}
        turns = []
        for number, (who, _, paragraphs) in enumerate(TALKS[self.talk]):
            printed = self.labels[who]
            label = printed if isinstance(printed, str) else printed[min(said.get(who, 0), len(printed) - 1)]
            said[who] = said.get(who, 0) + 1
            turns.append(self._turn(label, paragraphs, f"{number:02}:{number * 17 % 60:02}"))
        return self.head + self.gap.join(turns) + self.tail + "\n"

    def _turn(self, label: str, paragraphs: list[str], clock: str) -> str:
        before, after = self.pattern.format(label=label, words="\0", t=clock, lt=f"00:{clock}").split("\0")
        if not self.wrap:
            return before + self.para.join(paragraphs) + after
        lines = [before + paragraphs[0], *paragraphs[1:]]
        return self.para.join("\n".join(textwrap.wrap(x, self.wrap)) for x in lines) + after


def layouts() -> list[Layout]:
    return [Layout(**json.loads(line)) for line in (LAYOUTS / "layouts.jsonl").read_text("utf-8").splitlines()]


def squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words)


def record(text: str, name: str = "record.txt") -> Record:
    return structure(read_bytes(text.encode(), name=name))


def spoken(found: Record) -> list[Utterance]:
    return [u for u in found.utterances if u.kind in SPOKEN and (u.label or u.speaker)]


@pytest.mark.parametrize("layout", layouts(), ids=lambda x: x.name)
def test_layout(layout: Layout) -> None:
    found = record(layout.text, layout.file)
    text = found.document.text
    talk = TALKS[layout.talk]
    turns = spoken(found)
    assert [squeezed(u.span.of(text)) for u in turns] == [squeezed("".join(words)) for _, _, words in talk]
    for turn, (who, kind, _) in zip(turns, talk, strict=True):
        if who in layout.names:
            assert turn.speaker is not None and turn.speaker.name == layout.names[who]
        if kind and layout.kinds:
            assert turn.kind.value == kind
    named = {layout.names[who] for who, _, _ in talk if who in layout.names}
    assert {s.name for s in found.speakers} == (named if layout.speakers is None else set(layout.speakers))
    assert not [words for words in layout.absent if any(words in u.span.of(text) for u in turns)]


@pytest.mark.parametrize("path", sorted((LAYOUTS / "nobody").glob("*.txt")), ids=lambda x: x.stem)
def test_nobody_is_invented(path: Path) -> None:
    found = record(path.read_text("utf-8"))
    assert not [u.label for u in found.utterances if u.label]
    assert not found.speakers


# What may stand between turns beside labels: rules, page marks, stamps, numbers of lines, questions and speeches.
BETWEEN = re.compile(r"https?://\S+|\b(?:Page( \d+ of)?|Anf|Kl|Q\d*|[ap]m|[AP]M|CET|\d+h\d+m\d+s)\b")
NOISE = st.sampled_from(
    [
        "(Laughter)",
        "[Applause.]",
        "[[Page 12]]",
        "- 13 -",
        "-----",
        "* * *",
        "Page 4 of 9",
        "                 The Third Pier",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(layouts()), st.lists(st.tuples(st.integers(0, 40), NOISE), max_size=6))
def test_nothing_is_lost_between_turns(layout: Layout, noise: list[tuple[int, str]]) -> None:
    parts = layout.text.split("\n\n")
    for at, line in noise:
        parts.insert(min(at, len(parts)), line)
    found = record("\n\n".join(parts), layout.file)
    text, beside = found.document.text, margins(found.document.text)
    for section in found.sections:
        at = section.utterances[0].span.end if section.utterances else 0
        for said in section.utterances:
            assert section.span.start <= said.span.start < said.span.end <= section.span.end
            assert said.span.of(text).strip() == said.span.of(text)
            if said.label_span:
                assert said.label_span.of(text).replace("*", "") == said.label
        for before, after in pairwise(section.utterances):
            label = after.label_span or Span(after.span.start, after.span.start)
            assert at <= before.span.end <= label.start <= label.end <= after.span.start
            gaps = (Span(before.span.end, label.start), Span(label.end, after.span.start))
            between = "".join(
                text[i] for gap in gaps for i in range(*gap) if not any(x.start <= i < x.end for x in beside)
            )
            assert not any(c.isalpha() for c in BETWEEN.sub("", between)), between
            at = after.span.end
    covered = [s.span for s in found.sections]
    assert all(a.end <= b.start for a, b in pairwise(covered))


# Who asks where no label says so: most of their turns ask, the others' hardly do, and the others say more.
ASKED = [("IR seeking", "ssssqassqass s"), ("reporters named in label", "sqaqaaqaqaqaa"), ("interviewer", "ssqaqaqass"),
         ("given names", "s" * 13), ("uk hansard colon", "s" * 13)]  # fmt: skip


@pytest.mark.parametrize(("name", "kinds"), ASKED, ids=[name for name, _ in ASKED])
def test_who_asks(name: str, kinds: str) -> None:
    layout = next(x for x in layouts() if x.name.removeprefix("4 ") == name)
    found = record(layout.text, layout.file)
    assert "".join(u.kind.value[0] for u in spoken(found)) == kinds.replace(" ", "")
    ids = {u.id: u.kind for u in found.utterances}
    for section in found.sections:
        for exchange in section.exchanges:
            assert {ids[q] for q in exchange.questions} == {UtteranceKind.QUESTION}
            assert {ids[a] for a in exchange.answers} <= {UtteranceKind.ANSWER}


PARTS = st.sampled_from(
    """Ada Thorn MAYOR THORN Mr. (Ilm) [00:12] 1h02m : ** * _ From to so the 12:30 https://x.example Q A - Some members
    Une voix 3. said '' , Hon. (Dr.) > >> ： @""".split()
)
BLANKS = st.sampled_from(["", " ", "  ", "\t", "\u00a0"])
BEGINNINGS = st.lists(st.tuples(PARTS, BLANKS), min_size=1, max_size=9).map(
    lambda x: "".join(a + b for a, b in x) + ": x"
)


@given(BEGINNINGS)
def test_what_comes_behind_the_colon_of_a_label_does_not_count(head: str) -> None:
    pattern = setting.CONVENTIONS[0].pattern
    found = setting._begun(pattern, head)
    assert setting._begun(pattern, setting._decisive(head)) == found
    assert not (found and strength(found.words) and setting._is_prose(head))


@pytest.mark.parametrize(
    ("labels", "heading"),
    [
        (("CHAIR", "WITNESS HALE", "COUNSEL"), "EXAMINATION BY THE HARBOUR TRUST, MR. ROE"),
        (("SĘDZIA", "ŚWIADEK KOLBA", "OBROŃCA"), "PRZESŁUCHANIE PRZEZ SPÓŁKĘ PORTOWĄ, MEC. ROJEK"),
        (("СУДЬЯ", "СВИДЕТЕЛЬ КОЛБА", "АДВОКАТ"), "ДОПРОС ПРЕДСТАВИТЕЛЕМ ПОРТА, ГР. РОГОВ"),
    ],
)
def test_a_dash_closes_a_label_though_a_stop_comes_soon_behind_it(labels: tuple[str, ...], heading: str) -> None:
    words = ("Refused. The surveyor goes on.", "Two. The first in March.", "No more questions. Thank you.")
    turns = list(zip(labels, words, strict=True))
    text = f"{heading}\n\n".join("".join(f"{label} – {told}\n\n" for label, told in turns) for _ in range(4))
    found = spoken(record(text))
    assert [(u.label, u.span.of(text)) for u in found if u.label] == turns * 4
