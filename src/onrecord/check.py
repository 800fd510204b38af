"""Check stories against the record: every quotation with a verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.evidence.gather import CONFIDENT
from onrecord.ground import with_speaker
from onrecord.identity import resolve
from onrecord.models import Checked, Problem, QuotationKind
from onrecord.story.quotations import quotations
from onrecord.trace import prepare, trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.encoder import Encoder
    from onrecord.ground import Ground
    from onrecord.models import Document, Quotation, Record, Speaker, Story, Trace


def check_each(
    stories: Iterable[Document],
    records: Sequence[Record],
    *,
    translated: bool | None = None,
    spellings: Mapping[str, str] | None = None,
    encode: Encoder | None = None,
) -> Iterator[Checked]:
    """Check any number of stories one by one: what `check` finds for each, the records made ready once."""
    if not any(r.speakers for r in records):  # who speaks is told by the story
        yield from (check([s], records, translated=translated, spellings=spellings, encode=encode) for s in stories)
        return
    speakers = _speakers(records)
    ground = prepare(records, translated=translated, spellings=spellings, encode=encode)
    for document in stories:
        story = quotations(document, speakers=speakers)
        traces = traced(ground, story)
        yield Checked(
            stories=(story,), records=tuple(records), traces=tuple(traces), problems=tuple(_empty(story, traces))
        )


def check(
    stories: Sequence[Document],
    records: Sequence[Record],
    *,
    translated: bool | None = None,
    spellings: Mapping[str, str] | None = None,
    encode: Encoder | None = None,
    problems: Sequence[Problem] = (),
) -> Checked:
    """Find the quotations of stories and trace each to the records.

    `translated` says whether the records or the stories are translations; None lets the texts tell. `spellings` are a
    house's own for words that the records may spell otherwise; `encode` (see `vectors`) finds what is said in another
    language. A record in which nobody is named is given to the person whom the stories quote from it most, and a note
    says so.
    """
    speakers = _speakers(records)
    read = [quotations(d, speakers=speakers) for d in stories]
    notes = list(problems)
    records, said = _with_sole_speaker(records, read)
    ground = prepare(records, translated=translated, spellings=spellings, encode=encode)
    traces: list[Trace] = []
    for story in read:
        found = traced(ground, story)
        traces.extend(found)
        notes.extend(_empty(story, found))
    notes.extend(said)
    return Checked(stories=tuple(read), records=tuple(records), traces=tuple(traces), problems=tuple(notes))


def _speakers(records: Sequence[Record]) -> tuple[Speaker, ...]:
    return tuple({s.name: s for r in records for s in r.speakers}.values())


def traced(ground: Ground, story: Story) -> list[Trace]:
    """The traces of a story's quotations, and of those statements without marks that can be checked."""
    checked = [q for q in story.quotations if q.kind is not QuotationKind.INDIRECT or _is_checkable(q, ground)]
    return trace(ground, checked, story=story.document.path, language=story.document.language)


def _empty(story: Story, traces: Sequence[Trace]) -> list[Problem]:
    """A note where a story quotes nobody."""
    return [] if traces else [_note(story.document.path, "no quotations found")]


def _is_checkable(statement: Quotation, ground: Ground) -> bool:
    """Whether a statement without marks is of somebody on the record, and of no other occasion."""
    sure = statement.confidence >= CONFIDENT and not statement.elsewhere
    return sure and bool(statement.speaker) and resolve(statement.speaker or "", ground.speakers) is not None


def _note(path: str, what: str) -> Problem:
    return Problem(path=path, message=f"{path}: {what}.", fatal=False)


def _with_sole_speaker(records: Sequence[Record], stories: Sequence[Story]) -> tuple[Sequence[Record], list[Problem]]:
    """Records without any name, given to whom the stories quote from them most; with the notes that say so."""
    nameless = [r for r in records if not r.speakers and r.utterances]
    if not nameless or any(r.speakers for r in records):
        return records, [_note(r.document.path, "no speaker is named in this record") for r in nameless]
    asked = [q for s in stories for q in s.quotations if q.speaker and q.kind is not QuotationKind.INDIRECT]
    name = _most_quoted(nameless, asked)
    if name is None:
        return records, [_note(r.document.path, "no speaker is named in this record") for r in nameless]
    message = f"no speaker is named; taken as the words of {name}, whom the stories quote from it most"
    return [with_speaker(r, name) for r in records], [_note(r.document.path, message) for r in nameless]


def _most_quoted(records: Sequence[Record], asked: Sequence[Quotation]) -> str | None:
    """Whose quotations stand in the records with the most words; None where nobody's do."""
    ground = prepare(records)
    words: Counter[str] = Counter()
    for quotation, found in zip(asked, trace(ground, asked), strict=True):
        if found.matches and not found.matches[0].edits and quotation.speaker:
            words[quotation.speaker] += len(quotation.text.split())
    return words.most_common(1)[0][0] if words else None
