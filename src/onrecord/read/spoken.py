"""Turns that a source's own markup tells, set as one text with their utterances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.models import Locator, MediaType, Span, Speaker, Utterance, UtteranceKind
from onrecord.read.draft import Draft
from onrecord.speakers import Label, is_anonymous, is_answer_mark, parse
from onrecord.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One turn of a source: its label as printed, who it is (the label where None), words, time in seconds.

    `cues` are (start, end, place) of its parts that have a time of their own, counted into the words. `person` is the
    speaker as the source's own list of people has him: nothing is inferred from his name.
    """

    words: str
    label: str | None = None
    name: str | None = None
    kind: UtteranceKind = UtteranceKind.SPEECH
    time: tuple[float, float] | None = None
    place: str | None = None
    cues: tuple[tuple[int, int, str], ...] = ()
    person: Speaker | None = None


def spoken(
    turns: Sequence[Said], *, media_type: MediaType, title: str | None = None, published: str | None = None, where: str
) -> Draft:
    """One text of "Label: words" paragraphs, each with its utterance and a locator of kind `where`."""
    people: dict[str, Speaker] = {}
    parts: list[str] = []
    found: list[Utterance] = []
    locators: list[Locator] = []
    at = 0
    for turn in turns:
        words = turn.words.strip()
        if not words:
            continue
        label = " ".join(turn.label.split()) if turn.label and turn.kind is not UtteranceKind.SCENE else ""
        lead = f"{label}: " if label else ""
        span = Span(at + len(lead), at + len(lead) + len(words))
        found.append(
            Utterance(
                id="",
                kind=turn.kind,
                span=span,
                label=label or None,
                label_span=Span(at, at + len(label)) if label else None,
                speaker=turn.person or _speaker(turn.name or label, label, people),
                time=turn.time,
            )
        )
        if turn.place:
            locators.append(Locator(kind=where, value=turn.place, span=span))
        locators += [Locator(kind="cue", value=v, span=Span(span.start + a, span.start + b)) for a, b, v in turn.cues]
        parts.append(lead + words)
        at += len(lead) + len(words) + 2
    return Draft(
        text="\n\n".join(parts),
        media_type=media_type,
        title=title,
        published=published,
        locators=tuple(locators),
        utterances=tuple(found),
    )


def _speaker(name: str, label: str, people: dict[str, Speaker]) -> Speaker | None:
    if not name or is_anonymous(name) or is_answer_mark(name):
        return None
    key = folded(name)
    if key not in people:
        known: Label = parse(name)
        alike = folded(known.name) == folded(name)  # but for capitals
        shown = known.shown if known.role or known.affiliation or alike else name
        people[key] = Speaker(
            id=speaker_id(shown),
            name=shown,
            role=known.role,
            affiliation=known.affiliation,
            aliases=tuple(dict.fromkeys(x for x in (name, label) if x and x != shown)),
        )
    return people[key]


def speaker_id(name: str) -> str:
    """A stable id made from the name."""
    return "-".join(folded(name).replace(".", " ").split()) or "speaker"
