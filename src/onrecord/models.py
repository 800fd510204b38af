"""Every type that passes between the steps.

All are frozen. A `Span` is half-open and counts Unicode code points into one immutable text; whatever holds a span
says which text that is. Closed vocabularies are string enums whose values are the words of the JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class MediaType(StrEnum):
    """What a document was read from."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    WEBVTT = "text/vtt"
    SRT = "application/x-subrip"
    TEI = "application/tei+xml"
    AKOMA_NTOSO = "application/akn+xml"
    XML = "application/xml"
    JSON = "application/json"
    CSV = "text/csv"
    PARQUET = "application/vnd.apache.parquet"
    PDF = "application/pdf"
    MAIL = "message/rfc822"
    NINJS = "application/vnd.iptc.ninjs+json"


class BlockKind(StrEnum):
    """What a block of a document is, as its layout says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"
    CAPTION = "caption"


class SectionKind(StrEnum):
    """What a stretch of a document is."""

    TRANSCRIPT = "transcript"
    STATEMENT = "statement"
    STORY = "story"
    CHROME = "chrome"
    OTHER = "other"


class UtteranceKind(StrEnum):
    """What an utterance does (after Akoma Ntoso)."""

    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"
    SCENE = "scene"
    NARRATIVE = "narrative"
    OTHER = "other"


class QuotationKind(StrEnum):
    """How a story gives words (after PARC and PolNeAR)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Verdict(StrEnum):
    """What became of a quotation; DESIGN order, from right to not checked."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    ALTERED = "altered"
    SPLICED = "spliced"
    RENDERING = "rendering"
    PARAPHRASE = "paraphrase"
    MISATTRIBUTED = "misattributed"
    ABSENT = "absent"
    UNCHECKED = "unchecked"


class Level(StrEnum):
    """How loudly a finding is told."""

    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for ok up to 3 for error."""
        return _LEVELS.index(self)


_LEVELS = (Level.OK, Level.INFO, Level.WARNING, Level.ERROR)


class EditOp(StrEnum):
    """What was done to the record's words to get the story's."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class EditKind(StrEnum):
    """What sort of words an edit touches."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    SPELLING = "spelling"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"
    FILLER = "filler"
    FUNCTION = "function"
    WORD = "word"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    MODALITY = "modality"
    HEDGE = "hedge"
    ROUNDING = "rounding"
    ANTONYM = "antonym"
    QUANTIFIER = "quantifier"
    COMPARATIVE = "comparative"
    TENSE = "tense"
    PERSON = "person"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where a span of the text stands in the source: a page, a cue time, an XPath."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of the layout (paragraph, heading, block quotation); `span` counts into the document's text."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One immutable text and what its source says of it.

    `text` is the decoded file itself for plain text and Markdown (byte-order mark dropped, CRLF as LF) and the reader's
    own text for other formats. `sha256` is that of `text` in UTF-8. Dates are ISO 8601. `blocks` is empty where the
    text's own line breaks are all the layout there is. `utterances` are those that the source's own markup tells
    (captions, parliament XML, JSON); empty where structure has to find them. `sections` hold them all where the source
    tells everything (a record that onrecord has written as JSON).
    """

    path: str
    text: str
    sha256: str
    media_type: MediaType
    language: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    source: str | None = None
    blocks: tuple[Block, ...] = ()
    locators: tuple[Locator, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """What a register calls somebody: the register ("wikidata"; None where it is not named) and its word for him."""

    scheme: str | None
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person of a record; `aliases` are the printed forms that mean him."""

    id: str
    name: str
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What one person says in one go; `span` leaves the label out and ends before trailing white space.

    `notes` are stage directions inside the span: "(Laughter)", "[inaudible]". `time` is in seconds.
    """

    id: str
    kind: UtteranceKind
    span: Span
    label: str | None = None
    label_span: Span | None = None
    speaker: Speaker | None = None
    notes: tuple[Span, ...] = ()
    time: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """The questions (ids of utterances) and the answers to them, follow-ups included."""

    questions: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of a document: one event's transcript, or the chrome around it.

    `translated` is None where nothing tells; `translated_reason` is the sentence that does.
    """

    id: str
    kind: SectionKind
    span: Span
    title: str | None = None
    date: str | None = None
    place: str | None = None
    translated: bool | None = None
    translated_reason: str | None = None
    utterances: tuple[Utterance, ...] = ()
    exchanges: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document whose structure is known. Ids of utterances are unique in the record."""

    document: Document
    sections: tuple[Section, ...]

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """The utterances of all sections, in order of the text."""
        return tuple(u for s in self.sections for u in s.utterances)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The people who speak, in order of their first utterance, each once."""
        return tuple({u.speaker.id: u.speaker for u in self.utterances if u.speaker}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that a story gives as somebody's.

    `spans` hold what stands inside the marks, without them, in the story's text; `text` is those spans joined by one
    space. `source` is the mention ("he said" → "he"), `speaker` the resolved name, `others` whom the mention may mean
    as well (None: that cannot be told). `content` is the clause that carries a mixed fragment. `places` are further
    spans of the story that print the same words (pull quotes, captions). `elsewhere` names the other occasion that the
    words around it tell of ("in a statement"), if any. `context` is the sentence around it, for quotations that come
    without their story.
    """

    id: str
    spans: tuple[Span, ...]
    text: str
    kind: QuotationKind
    speech: bool = True
    speaker: str | None = None
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    others: tuple[str, ...] | None = None
    confidence: float = 0.0
    reason: str = ""
    content: Span | None = None
    within: str | None = None
    places: tuple[Span, ...] = ()
    elsewhere: str | None = None
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One difference. `quotation` counts into the quotation's text, `record` into the record's.

    `before` are the record's words and `after` the story's; an insert has the empty record span where the
    words were put in.
    """

    op: EditOp
    kind: EditKind
    quotation: Span
    record: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One stretch of the record that a match covers."""

    record: str
    utterance: str | None
    speaker: str | None
    kind: UtteranceKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The same words in another copy of the record."""

    record: str
    spans: tuple[Span, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One reading of where a quotation stands: all its parts, in the quotation's order.

    `score` is the share of the quotation's word evidence that stands there, 0 to 1. `asked` is the question that the
    utterance answers, as a span of the record. `time` is when the words are said, in seconds
    of the recording, where the record or a copy of it tells.
    """

    parts: tuple[Part, ...]
    text: str
    score: float
    edits: tuple[Edit, ...] = ()
    asked: Part | None = None
    witnesses: tuple[Reading, ...] = ()
    time: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A quotation's verdict with its evidence.

    `also` are codes of further rules that hold; `level` is the worst of all but the `suppressed` ones. `score` is the
    confidence in the place, 0 to 1. `reasons` are whole sentences, the first the main one; `advice` says what a desk
    could do, empty where nothing need be done.
    """

    id: str
    story: str | None = None
    quotation: Quotation
    verdict: Verdict
    rule: str
    level: Level
    score: float
    matches: tuple[Match, ...] = ()
    also: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    advice: str = ""
    suppressed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An input that could not be used, or a note on one that could; `message` is one sentence."""

    path: str
    message: str
    fatal: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A document and the quotations in it."""

    document: Document
    quotations: tuple[Quotation, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What one run of `check` found: every story with its quotations, every record, a trace a quotation."""

    stories: tuple[Story, ...]
    records: tuple[Record, ...]
    traces: tuple[Trace, ...]
    problems: tuple[Problem, ...] = ()
