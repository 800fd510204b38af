"""What a collation is made of: the copies of a record, their passages, the edition, the tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.models import EditKind, EditOp, Record, Span


class PassageKind(StrEnum):
    """What a passage of a collation is."""

    COMMON = "common"
    VARIANT = "variant"
    ONLY = "only"
    REPEATED = "repeated"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One copy of a record, named by its siglum."""

    siglum: str
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference between readings: what was done to the words of the witnesses first named to get the others'.

    `spans` are by siglum, into each witness's text; a witness without words here has an empty span where they would
    stand, or none.
    """

    op: EditOp
    kind: EditKind
    spans: Mapping[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of the collation and where it stands in the witnesses that have it.

    `readings` are spans by siglum; all passages together share out every code point of every witness. `missing` are the
    sigla of the witnesses that tell of the event and lack it, `moved` those that have it at another place than the
    others; `of` is, for what is repeated, where the witness has it first.
    """

    kind: PassageKind
    readings: Mapping[str, tuple[Span, ...]]
    differences: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    of: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """An entry of the apparatus: words of the edition and what the witnesses have for them.

    `span` counts into the edition's text, `passage` into the passages. `readings` are (words, sigla), the edition's own
    first; words are "" where the witnesses have none.
    """

    span: Span
    passage: int
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    kinds: tuple[EditKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The one text made of the witnesses: the majority's words, printed as the base prints them.

    `sources` are (span of the edition, siglum, span of that witness) of all its pieces, in order.
    """

    base: str
    reason: str
    text: str
    apparatus: tuple[Variation, ...]
    sources: tuple[tuple[Span, str, Span], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A copy of the family tree, or a lost one (`siglum` a Greek letter), and the copies made from it.

    `errors` is how many readings against the majority all copies below it share.
    """

    siglum: str
    errors: int
    copies: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """The copies of one record against each other; passages stand in the order of the whole.

    `tree` says who copied whom, where there are witnesses enough to tell.
    """

    witnesses: tuple[Witness, ...]
    passages: tuple[Passage, ...]
    edition: Edition
    tree: Branch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """How well a witness has one speaker's words, beside another transcriber's.

    `words` are those of the other transcriber that it could have; `wrong`, `missed` and `added` are single words,
    `left_out` the words of whole passages that it lacks.
    """

    siglum: str
    speaker: str | None
    words: int
    wrong: int
    missed: int
    added: int
    left_out: int

    @property
    def error(self) -> float:
        """The word error rate: wrong, missed and added words a word."""
        return (self.wrong + self.missed + self.added) / max(1, self.words)
