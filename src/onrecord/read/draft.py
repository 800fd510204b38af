"""What a reader makes of bytes, before digest and language are added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.models import Block, Locator, MediaType, Section, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A `Document` without path, digest and language; fields as there."""

    text: str
    media_type: MediaType
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    source: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    locators: tuple[Locator, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    sections: tuple[Section, ...] = ()
