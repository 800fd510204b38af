"""What passes between the steps of following a record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.models import Span


class Firmness(StrEnum):
    """How firmly a commitment is made, from done to a condition."""

    DONE = "done"
    AGREED = "agreed"
    INTENDED = "intended"
    PROPOSED = "proposed"
    CONDITIONAL = "conditional"


class Voice(StrEnum):
    """For whom a commitment is told: for the speaker's own side, for the other side, or for all of them."""

    OWN = "own"
    REPORTED = "reported"
    JOINT = "joint"


class Taken(StrEnum):
    """How a later document takes a commitment up."""

    KEPT = "kept"
    IN_PROGRESS = "in progress"
    STALLED = "stalled"
    RESTATED = "restated"
    CONTRADICTED = "contradicted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A sentence that states a commitment; `span` counts into the text of the document at `path`."""

    path: str
    utterance: str | None
    span: Span
    text: str
    firmness: Firmness


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A sentence of a later document that may take a commitment up: proposed to a person, who decides.

    `umbrella` marks a sentence that names the package and not the single commitment ("the agreements reached").
    `shared` are the words that tie it to the commitment, `why` is the sentence that says so. `drift` says whether
    the promise is told firmer or weaker than it was made.
    """

    path: str
    span: Span
    text: str
    score: float
    reading: Taken
    why: str
    umbrella: bool = False
    shared: tuple[str, ...] = ()
    drift: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A stated intent to act, with every sentence that states it and every later sentence that may take it up.

    `id` is made from the words, so that it survives changes elsewhere in the record. `with_whom` are others who take
    part. `due` are the record's words for when, `due_by` the last day (ISO 8601) that they mean, where one can tell.
    `testable` says whether somebody could check it, `testable_reason` why or why not.
    """

    id: str
    what: str
    who: tuple[str, ...]
    with_whom: tuple[str, ...]
    firmness: Firmness
    voice: Voice
    due: str | None
    due_by: str | None
    condition: str | None
    testable: bool
    testable_reason: str
    mentions: tuple[Mention, ...]
    proposals: tuple[Proposal, ...] = ()
