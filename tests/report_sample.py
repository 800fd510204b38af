"""A hand-made result of `check` with every verdict: a harbour town's press conference and two stories about it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from onrecord.models import (
    Checked,
    Document,
    Edit,
    EditKind,
    EditOp,
    Exchange,
    Level,
    Match,
    MediaType,
    Part,
    Problem,
    Quotation,
    QuotationKind,
    Reading,
    Record,
    Section,
    SectionKind,
    Span,
    Speaker,
    Story,
    Trace,
    Utterance,
    UtteranceKind,
    Verdict,
)

PRESS = "press-conference.txt"
COUNCIL = "council-statement.txt"
DAILY = "stories/daily.txt"
WEEKLY = "stories/weekly.md"

RECORD_TEXT = """\
Press conference on the harbour basin
Saltby town hall, 14 May 2031

Mara Quill: Good morning. We will dredge the inner basin in turn, berth by berth, and no household in the town \
will pay for it.

Question: Jonas Feld, Saltby Gazette. Is the ferry a lost cause before the spring?

Mara Quill: I don't believe that, frankly. The ferry will run again once the hull is certified. \
I am not going to promise a date. We have seventy people working on the slipway, and they know every plank of her.

Question: And who pays for the pumps?

Tomas Brandt: The port pays for the pumps. If the grant is approved, we will order them in June. Fishing \
boats keep their moorings. That was never in doubt, and I said so \
to the fishermen on the quay last week.

Iria Vale (through an interpreter): Our yard has built such ships for three generations, and we are glad \
to build for Saltby again.

Mara Quill: Thank you all. The basin belongs to the town.
"""

COUNCIL_TEXT = """\
Statement of the harbour committee

The committee recalls that the slipway was last rebuilt in 1998, and that its cranes are older than most of its members.
"""

DAILY_TEXT = """\
Basin to be dredged by summer

SALTBY, May 14 — The mayor, Mara Quill, said on Thursday that “the ferry will run again once the hull is certified.”

“We will dredge the inner basin in 10 weeks, berth by berth,” Quill told reporters.

Asked about the date, she said: “I am going to promise a date.” She added that \
“we have seventy people working on the slipway … they know every plank.”

“The ferry is a lost cause before the spring,” Quill admitted.

Tomas Brandt, who runs the port, was blunt. “We will order them in June,” he said. “The port pays for the pumps. \
That was never in doubt,” Brandt added.

“The harbour is the heart of our town and always will be,” Quill said.

Quill called it a matter of “the town”.

“I am going to promise a date.”
"""

WEEKLY_TEXT = """\
# A yard and its ferry

Iria Vale was proud. “For three generations we've been building vessels like this one at our yard,” she said.

Brandt made it plain that “boats of the fishing fleet can stay where they are moored”.

“I do not believe that,” Quill said of the critics. In a statement last year \
she had spoken of “a harbour without water”.
"""

MARA = Speaker(id="mara-quill", name="Mara Quill", role="mayor", affiliation="Saltby", aliases=("Quill",))
TOMAS = Speaker(id="tomas-brandt", name="Tomas Brandt", role="port director")
IRIA = Speaker(id="iria-vale", name="Iria Vale", affiliation="Vale Yard")
JONAS = Speaker(id="jonas-feld", name="Jonas Feld", affiliation="Saltby Gazette")
_SPEAKERS = {s.name: s for s in (MARA, TOMAS, IRIA)}


def document(path: str, text: str, **more: str | None) -> Document:
    """A plain-text document of these words."""
    media = MediaType.MARKDOWN if path.endswith(".md") else MediaType.TEXT
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(path=path, text=text, sha256=sha, media_type=media, language="en", **more)  # type: ignore[arg-type]


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


# --- the records ----------------------------------------------------------------------------------------------------


def _turn(number: int, found: re.Match[str], kind: UtteranceKind) -> Utterance:
    label = found[1]
    who = JONAS if "Jonas Feld" in found[2] else _SPEAKERS.get(label.split(" (")[0])
    return Utterance(
        id=f"u{number}",
        kind=kind,
        label=label,
        label_span=Span(*found.span(1)),
        speaker=who,
        span=Span(*found.span(2)),
        time=(61.5, 74.0) if number == 3 else None,
    )


def press_record() -> Record:
    """The press conference: seven turns, two exchanges."""
    q, a, s = UtteranceKind.QUESTION, UtteranceKind.ANSWER, UtteranceKind.SPEECH
    turns = re.finditer(r"(?m)^([A-Z][^:\n]*): (.+)$", RECORD_TEXT)
    uttered = tuple(_turn(n, m, k) for n, (m, k) in enumerate(zip(turns, (s, q, a, q, a, s, s), strict=True), 1))
    section = Section(
        id="s1",
        kind=SectionKind.TRANSCRIPT,
        span=Span(0, len(RECORD_TEXT)),
        title="Press conference on the harbour basin",
        date="2031-05-14",
        place="Saltby town hall",
        translated=True,
        translated_reason="One speaker is heard through an interpreter.",
        utterances=uttered,
        exchanges=(Exchange(questions=("u2",), answers=("u3",)), Exchange(questions=("u4",), answers=("u5",))),
    )
    doc = document(
        PRESS,
        RECORD_TEXT,
        title="Press conference on the harbour basin",
        published="2031-05-14",
        publisher="Saltby Council",
        source="https://council.example/harbour",
    )
    return Record(document=doc, sections=(section,))


def council_record() -> Record:
    """A statement without labels."""
    words = "The committee recalls"
    body = Span(COUNCIL_TEXT.index(words), len(COUNCIL_TEXT) - 1)
    said = Utterance(id="u1", kind=UtteranceKind.SPEECH, span=body)
    section = Section(id="s1", kind=SectionKind.STATEMENT, span=Span(0, len(COUNCIL_TEXT)), utterances=(said,))
    return Record(document=document(COUNCIL, COUNCIL_TEXT), sections=(section,))


# --- the traces -----------------------------------------------------------------------------------------------------


def part(words: str, nth: int = 0, record: Record | None = None) -> Part:
    """The part of the press conference in which these words stand."""
    record = record or press_record()
    at = span(record.document.text, words, nth)
    said = next(u for u in record.utterances if u.span.contains(at))
    who = said.speaker.name if said.speaker else None
    return Part(record=record.document.path, utterance=said.id, speaker=who, kind=said.kind, span=at)


def match(*words: str, text: str | None = None, asked: str | None = None, **more: object) -> Match:
    """A match of these stretches of the press conference."""
    return Match(
        parts=tuple(part(w) for w in words),
        text=text or " … ".join(words),
        score=0.96,
        asked=part(asked) if asked else None,
        **more,  # type: ignore[arg-type]
    )


def edit(op: EditOp, kind: EditKind, story: tuple[str, str], record: tuple[str, str]) -> Edit:
    """An edit of (quotation, its changed words) against (the words around it in the record, the changed ones)."""
    (text, after), (around, before) = story, record
    outer = span(RECORD_TEXT, around)
    inner = span(around, before) if before else Span(len(around), len(around))
    at = Span(outer.start + inner.start, outer.start + inner.end)
    return Edit(op=op, kind=kind, quotation=span(text, after), record=at, before=before, after=after)


def quotation(story: str, number: int, *words: str, speaker: str | None = "Mara Quill", **more: object) -> Quotation:
    """A quotation of these stretches of the story."""
    return Quotation(
        id=f"q{number}",
        spans=tuple(span(story, w) for w in words),
        text=" ".join(words),
        kind=QuotationKind.DIRECT,
        speaker=speaker,
        confidence=0.9 if speaker else 0.0,
        reason="named beside the words" if speaker else "",
        **more,  # type: ignore[arg-type]
    )


def _daily() -> list[Trace]:
    t = DAILY_TEXT
    ferry = quotation(t, 1, "the ferry will run again once the hull is certified.")
    weeks = quotation(t, 2, "We will dredge the inner basin in 10 weeks, berth by berth,")
    date = quotation(t, 3, again := "I am going to promise a date.", places=(span(t, again, 1),))
    planks = quotation(t, 4, "we have seventy people working on the slipway … they know every plank.")
    lost = quotation(t, 5, "The ferry is a lost cause before the spring,")
    june = quotation(t, 6, "We will order them in June,", speaker="Tomas Brandt")
    pumps = quotation(t, 7, "The port pays for the pumps. That was never in doubt,", speaker="Tomas Brandt")
    heart = quotation(t, 8, "The harbour is the heart of our town and always will be,")
    town = quotation(t, 9, "the town")
    feld = "Is the ferry a lost cause before the spring?"
    return [
        trace(
            "a1",
            ferry,
            Verdict.VERBATIM,
            "Q101",
            Level.OK,
            "The words stand on the record.",
            match(
                "The ferry will run again once the hull is certified.",
                asked=feld,
                witnesses=(Reading(record=COUNCIL, spans=(span(COUNCIL_TEXT, "the slipway"),), text="the slipway"),),
            ),
        ),
        trace(
            "a2",
            weeks,
            Verdict.ALTERED,
            "Q203",
            Level.ERROR,
            "A number is changed: the record has “turn” where the story has “10 weeks”.",
            match(
                "We will dredge the inner basin in turn, berth by berth",
                edits=(
                    edit(EditOp.REPLACE, EditKind.NUMBER, (weeks.text, "10 weeks"), ("inner basin in turn", "turn")),
                ),
            ),
        ),
        trace(
            "a3",
            date,
            Verdict.ALTERED,
            "Q204",
            Level.ERROR,
            "A negation is dropped: the record has “not”.",
            match(
                "I am not going to promise a date.",
                asked=feld,
                edits=(
                    Edit(
                        op=EditOp.DELETE,
                        kind=EditKind.NEGATION,
                        quotation=Span(5, 5),
                        record=span(RECORD_TEXT, "not"),
                        before="not",
                        after="",
                    ),
                ),
            ),
        ),
        trace(
            "a4",
            planks,
            Verdict.EDITED,
            "Q110",
            Level.OK,
            "Every change is marked: an ellipsis stands for words left out.",
            match(
                "We have seventy people working on the slipway, and they know every plank of her.",
                asked=feld,
                edits=(
                    edit(EditOp.REPLACE, EditKind.ELLIPSIS, (planks.text, "…"), ("slipway, and they", ", and")),
                    Edit(
                        op=EditOp.DELETE,
                        kind=EditKind.FUNCTION,
                        quotation=Span(len(planks.text) - 1, len(planks.text) - 1),
                        record=span(RECORD_TEXT, "of her"),
                        before="of her",
                        after="",
                    ),
                ),
            ),
        ),
        trace(
            "a5",
            lost,
            Verdict.MISATTRIBUTED,
            "Q501",
            Level.ERROR,
            "These words stand in Jonas Feld's question, not in Mara Quill's answer.",
            match(
                "the ferry a lost cause before the spring",
                edits=(edit(EditOp.INSERT, EditKind.FUNCTION, (lost.text, "is"), ("Is the ferry", "")),),
            ),
            also=("Q205",),
        ),
        trace(
            "a6",
            june,
            Verdict.ALTERED,
            "Q206",
            Level.WARNING,
            "The condition before these words is cut away: “If the grant is approved”.",
            match("we will order them in June", asked="And who pays for the pumps?"),
        ),
        trace(
            "a7",
            pumps,
            Verdict.SPLICED,
            "Q301",
            Level.WARNING,
            "Two places are joined without a mark.",
            match("The port pays for the pumps.", "That was never in doubt", asked="And who pays for the pumps?"),
        ),
        trace("a8", heart, Verdict.ABSENT, "Q601", Level.WARNING, "Nothing on the record supports these words."),
        trace(
            "a9",
            town,
            Verdict.UNCHECKED,
            "Q701",
            Level.INFO,
            "Two words are too few to place.",
            match("the town"),
            match("household in the town"),
        ),
    ]


def _weekly() -> list[Trace]:
    t = WEEKLY_TEXT
    yard = quotation(
        t, 1, "For three generations we've been building vessels like this one at our yard,", speaker="Iria Vale"
    )
    boats = quotation(t, 2, "boats of the fishing fleet can stay where they are moored", speaker="Tomas Brandt")
    belief = quotation(t, 3, "I do not believe that,")
    water = quotation(t, 4, "a harbour without water", speaker=None, elsewhere="In a statement last year")
    return [
        trace(
            "b1",
            yard,
            Verdict.RENDERING,
            "Q401",
            Level.INFO,
            "The same utterance in another translation: one speaker is heard through an interpreter.",
            match("Our yard has built such ships for three generations"),
            story=WEEKLY,
        ),
        trace(
            "b2",
            boats,
            Verdict.PARAPHRASE,
            "Q402",
            Level.WARNING,
            "The content is on the record, but the words inside the marks are the writer's.",
            match("Fishing boats keep their moorings."),
            story=WEEKLY,
        ),
        trace(
            "b3",
            belief,
            Verdict.ALTERED,
            "Q207",
            Level.INFO,
            "Only small words are tidied.",
            match(
                "I don't believe that",
                edits=(edit(EditOp.REPLACE, EditKind.FUNCTION, (belief.text, "do not"), ("I don't believe", "don't")),),
            ),
            story=WEEKLY,
        ),
        trace(
            "b4",
            water,
            Verdict.ABSENT,
            "Q602",
            Level.INFO,
            "From elsewhere: the story names another occasion (“In a statement last year”).",
            story=WEEKLY,
        ),
    ]


def trace(
    id: str,
    said: Quotation,
    verdict: Verdict,
    rule: str,
    level: Level,
    reason: str,
    *matches: Match,
    story: str = DAILY,
    also: tuple[str, ...] = (),
) -> Trace:
    """A trace of one quotation, with one reason."""
    return Trace(
        id=id,
        story=story,
        quotation=said,
        verdict=verdict,
        rule=rule,
        level=level,
        score=0.96 if matches else 0.0,
        matches=matches,
        also=also,
        reasons=(reason,),
    )


def checked() -> Checked:
    """Two stories against two records, every verdict and every level, one file that could not be read."""
    daily, weekly = _daily(), _weekly()
    return Checked(
        stories=(
            Story(
                document=document(DAILY, DAILY_TEXT, title="Basin to be dredged by summer", publisher="Saltby Daily"),
                quotations=tuple(t.quotation for t in daily),
            ),
            Story(
                document=document(WEEKLY, WEEKLY_TEXT, title="A yard and its ferry"),
                quotations=tuple(t.quotation for t in weekly),
            ),
        ),
        records=(press_record(), council_record()),
        traces=(*daily, *weekly),
        problems=(
            Problem(path="stories/lost.txt", message="stories/lost.txt: there is no such file; check the name."),
        ),
    )


# --- snapshots ------------------------------------------------------------------------------------------------------

SNAPSHOTS = Path(__file__).parent / "snapshots"


def same_as_snapshot(name: str, text: str) -> bool:
    """Whether the text is that of a snapshot; `ONRECORD_SNAPSHOTS=write` in the environment writes it anew."""
    kept = SNAPSHOTS / name
    if os.environ.get("ONRECORD_SNAPSHOTS") == "write":
        kept.write_text(text, encoding="utf-8", newline="\n")
    return text == kept.read_text(encoding="utf-8")
