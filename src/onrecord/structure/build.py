"""The steps of structure put together."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.dates import find_date
from onrecord.models import MediaType, Record, Section, SectionKind, Span, Speaker, Utterance, UtteranceKind
from onrecord.patterns import lazily
from onrecord.read.plain import FrontMatter, front_matter
from onrecord.speakers import bare, is_anonymous, is_office, is_together, parse
from onrecord.structure.called import called, speaker_named
from onrecord.structure.callers import Callers
from onrecord.structure.chairs import chaired
from onrecord.structure.endings import layout_of
from onrecord.structure.examination import examined
from onrecord.structure.exchanges import exchanges, kinds
from onrecord.structure.furniture import tail_start, tongue_of
from onrecord.structure.interview import headed, interview, talked, with_questions
from onrecord.structure.introduced import own_name
from onrecord.structure.labels import printed_labels
from onrecord.structure.people import Beside, Places, people, speaker_id, without_key
from onrecord.structure.reporters import Reporters, named_speaker
from onrecord.structure.sections import Head, break_in, breaks, plain, read_head, unended_lines
from onrecord.structure.stories import is_story
from onrecord.structure.told import told_labels
from onrecord.structure.translation import is_translated
from onrecord.structure.turns import Piece, Turn, ended, notes, pieces, timed, turns
from onrecord.text import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.models import Document
    from onrecord.structure.conventions import Printed

    _Sole = Callable[[], Speaker | None]

_SPEAKER_KEYS = ("speakers", "speaker", "presenter", "orador", "oradores", "redner", "rednerin", "intervenant")
_BY_TITLE = re.compile(
    r"\b(?:speech|remarks|address|statement|keynote|sermon|lecture|rede|ansprache|erklärung|discurso|palabras|declaración|"
    r"discours|allocution|déclaration|discorso|intervento|pronunciamento|discurs\w*|declarați\w+|"
    r"речь|выступление|обращение)"
    r"(?: as delivered| as prepared)? (?:by|from|of|von|vom|de la|del|de|du|di|do|da|al)\s+"
    r"(?P<who>[^;:|()\n–—]{3,80})",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:interview|talk|conversation|gespräch|entretien|entrevista|conversación|intervista|conversazione|wywiad|rozmowa|"
    r"интервью|беседа|interviu|gesprek)\b[^;:|()\n]{0,20}? (?:with|mit|avec|con|com|z|с|cu|met|a|à|de)\s+"
    r"(?P<who>[^;:|()\n–—]{3,60})",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"^(?P<who>[^,;:|()\n]{3,60}?)['’]s?\s+(?:\w+\s+){0,3}(?:speech|remarks|address|statement|keynote|lecture)\b"
)

_NOT_HIS = (
    UtteranceKind.SCENE,
    UtteranceKind.QUESTION,
    UtteranceKind.NARRATIVE,
)  # what a talk's only named speaker does not say
_NOT_SPOKEN = (UtteranceKind.SCENE, UtteranceKind.NARRATIVE)
_CALLED_UP = 250  # characters before a turn in which somebody is called up to speak
_OPENING = 1500  # characters of the first turn, in which its speaker may say who is there
_SHOWN_FIRST = 600  # characters of captions, whose turns are short, in which the same is said
_ASIDE = 3000  # characters before and behind what is said in which a note on it stands
_NOTE = 200  # characters of a paragraph that may be such a note
_SAYS_WHO = 120  # characters of his own turn in which he says who he is
_HOLDS_FLOOR = re.compile(r"(?:o orador|a oradora|l['’]oratrice|l['’]orateur|el orador|la oradora)", re.IGNORECASE)
_ASKS_AGAIN = frozenset("follow-up followup nachfrage zusatzfrage zusatz relance repregunta vervolgvraag".split())
_CLOSE = 160  # characters at the end of a turn in which the next is called up, or asked for his name
_ASKS_NAME = lazily(
    r"\b(?:your names?|ihren? namen?|votre nom|su nombre|o seu nome|il suo nome|uw naam|nazwisko)\b", re.IGNORECASE
)
_MARKS = " \t\n:*_–—-|"
_KEY = 4000  # characters before the first words in which a key to initials stands
_SIGNED = 1500  # characters behind the last words in which signatures and lists of those present stand


class Part(NamedTuple):
    """One record of a text: its head, and its turns."""

    head: Head
    turns: list[Turn]
    end: int


def structure(document: Document) -> Record:
    """Find sections, utterances, speakers and exchanges. Never raises.

    A talk without labels is one utterance, its speaker named only where front matter or title plainly name him.
    """
    text = document.text
    matter = front_matter(text) or FrontMatter(span=Span(0, 0))
    if document.sections:
        return Record(document=document, sections=document.sections)
    if document.utterances:
        return _marked_up(document)
    body = Span(matter.span.end, len(text))
    bold = [x.span for x in document.locators if x.kind == "strong"]
    named = [x.span for x in document.locators if x.kind == "speaker"]
    labels = without_key([x for x in printed_labels(text, bold, named) if x.start >= body.start], text)
    labels = labels or [x for x in told_labels(text, document.language) if x.start >= body.start]
    parts = _parts(document, body, labels) if labels else [_interview(document, body) or _unlabelled(document, body)]
    sections = _sections(document, parts, matter)
    return Record(document=document, sections=tuple(replace(each, id=f"s{n}") for n, each in enumerate(sections, 1)))


def _marked_up(document: Document) -> Record:
    """The record of a document whose own markup tells who speaks; where it tells questions too, none are inferred."""
    text = document.text
    told = any(u.kind in (UtteranceKind.QUESTION, UtteranceKind.ANSWER) for u in document.utterances)
    shown = document.media_type in _CAPTIONS and not told
    said = _with_people(document) if shown else _with_reporters(document)
    kind = [u.kind for u in said] if told else kinds(said, [u.speaker for u in said], text)
    times = timed(said)
    found = [
        replace(
            u,
            id=f"u{i}",
            kind=kind,
            notes=notes(text, u.span) if u.kind not in _NOT_SPOKEN else u.notes,
            time=times.get(i - 1, u.time),
        )
        for i, (u, kind) in enumerate(zip(said, kind, strict=True), 1)
    ]
    translated, reason = is_translated(text, found, document.language, aside=_aside(text, Span(0, len(text)), found))
    section = Section(
        id="s1",
        kind=SectionKind.TRANSCRIPT,
        span=Span(0, len(text)),
        title=document.title,
        date=document.published or _printed_date(text[: found[0].span.start]),
        translated=translated,
        translated_reason=reason,
        utterances=tuple(found),
        exchanges=exchanges(found, text),
    )
    return Record(document=document, sections=(section,))


_CAPTIONS = (MediaType.WEBVTT, MediaType.SRT)  # their labels are whatever is shown, and no list of people


def _with_people(document: Document) -> list[Utterance]:
    """The utterances with their speakers as labels in a text have them: a surname or a given name that stands for the
    whole name which another label or somebody else says."""
    said = document.utterances
    found = [Piece(u.kind, u.span, u.label, u.label_span) for u in said]
    text = document.text
    places = Places(text=text, opening=text[:_SHOWN_FIRST], language=document.language or "")
    speakers = [s if u.label else None for u, s in zip(said, _speakers(found, places, lambda: None), strict=True)]
    known = [s for s in dict.fromkeys(speakers) if s]
    for i, u in enumerate(said):
        if u.label is None and u.kind is UtteranceKind.SPEECH and (name := own_name(u.span.of(text))):
            speakers[i] = speaker_named(name, known, "")
    return [replace(u, speaker=speaker) for u, speaker in zip(said, speakers, strict=True)]


def _with_reporters(document: Document) -> list[Utterance]:
    """The utterances, with those named who ask under a label for many and say who they are."""
    reporters = Reporters(u.speaker for u in document.utterances if u.speaker)
    return [
        replace(u, speaker=reporters.who(u.label, u.span.of(document.text)))
        if u.speaker is None and u.label and is_anonymous(u.label)
        else u
        for u in document.utterances
    ]


def _printed_date(head: str) -> str | None:
    found = find_date(head[-2000:])
    return found[0] if found else None


# --- parts ----------------------------------------------------------------------------------------------------------


def _parts(document: Document, body: Span, labels: Sequence[Printed]) -> list[Part]:
    """The records of a labelled text, one after the other."""
    text = document.text
    tongue = tongue_of(text, document.language)
    head = read_head(text, Span(body.start, labels[0].start), tongue)
    end = tail_start(text, Span(labels[-1].body, len(text)), tongue, told=head.story)
    layout = layout_of(document)
    found = with_questions(text, turns(text, labels, end, layout), body.start)
    if found[0].label is None:
        head = read_head(text, Span(body.start, found[0].span.start), tongue)
    marks = breaks(text)
    likely = marks.turns([turn.span.start for turn in found])
    parts: list[Part] = []
    current: list[Turn] = []
    for number, (turn, following) in enumerate(zip(found, [*found[1:], None], strict=True)):
        cut = None
        if number in likely and following and following.label:
            cut = break_in(text, trimmed(text, Span(turn.span.start, following.label.start)), marks)
        if cut is None or following is None or following.label is None:
            current.append(turn)
            continue
        current.append(ended(text, Turn(turn.label, trimmed(text, Span(turn.span.start, cut[0]))), layout))
        parts.append(Part(head, current, cut[0]))
        head = replace(read_head(text, Span(cut[1], following.label.start), tongue), start=cut[1])
        current = []
    return [*parts, Part(head, current, len(text[:end].rstrip()))]


def _interview(document: Document, body: Span) -> Part | None:
    """A talk whose questions are told by their type alone; None where there is none."""
    text = document.text
    said = interview(document, body)
    if not said:
        return None
    tongue = tongue_of(text, document.language)
    head = read_head(text, Span(body.start, text.rfind("\n", 0, said[0].span.start) + 1), tongue)
    end = tail_start(text, Span(said[-1].span.start, said[-1].span.end), tongue, told=head.story)
    kind = {True: UtteranceKind.QUESTION, False: UtteranceKind.ANSWER}
    whole = [Turn(None, trimmed(text, Span(x.span.start, min(x.span.end, end))), kind=kind[x.asks]) for x in said]
    layout = layout_of(document)
    turns = [turn if turn.kind is UtteranceKind.QUESTION else ended(text, turn, layout) for turn in whole]
    return Part(head, turns, len(text[:end].rstrip()))


def _unlabelled(document: Document, body: Span) -> Part:
    """A talk without labels, all of it one turn; a story told from one, which nobody speaks."""
    text = document.text
    whole = trimmed(text, body)
    if is_story(text, whole, document.language):
        told = Turn(None, whole, kind=UtteranceKind.NARRATIVE)
        return Part(Head(start=whole.start, title=document.title, story=True), [told], whole.end)
    end = tail_start(text, whole, tongue_of(text, document.language))
    lines = unended_lines(text, Span(whole.start, end))
    marked = [x for x in lines if _heads(x.of(text), document.title)]
    start = lines[-1].end if marked and lines[-1].end < end else whole.start
    shown = "\n".join(x.of(text) for x in lines) if marked else ""
    bylines = [plain(x.of(text)) for x in marked if _BY_TITLE.search(x.of(text))]
    title = next(iter(bylines), document.title)
    head = Head(start=whole.start, title=title, date=_printed_date(shown))
    return Part(head, [Turn(None, trimmed(text, Span(start, end)))], len(text[:end].rstrip()))


def _heads(line: str, title: str | None) -> bool:
    """Whether a line before the words is their heading: the title, a date, or who speaks."""
    found = find_date(line)
    dated = found is not None and found[2] - found[1] > len(line) / 3
    return dated or line.startswith("#") or bool(_BY_TITLE.search(line)) or plain(line) == (title or "").strip()


# --- sections -------------------------------------------------------------------------------------------------------


def _sections(document: Document, parts: Sequence[Part], matter: FrontMatter) -> list[Section]:
    text = document.text
    sections: list[Section] = []
    at = 0
    sole = cache(lambda: _sole_speaker(_headlines(text, parts[0], document.title), matter))
    for number, part in enumerate(parts):
        before = trimmed(text, Span(at, part.head.start))
        if before.start < before.end:
            kind = SectionKind.CHROME if number == 0 else SectionKind.OTHER
            sections.append(Section(id="", kind=kind, span=before))
        if part.head.story and part.head.lead:
            told = Span(part.head.start, part.head.lead.end)
            sections.append(Section(id="", kind=SectionKind.STORY, span=told, title=part.head.title))
        sections.append(_section(document, part, matter, sole, since=at, said=sum(len(s.utterances) for s in sections)))
        at = part.end
    rest = trimmed(text, Span(at, len(text)))
    if rest.start < rest.end:
        sections.append(Section(id="", kind=SectionKind.CHROME, span=rest))
    return sections


def _section(document: Document, part: Part, matter: FrontMatter, sole: _Sole, *, since: int, said: int) -> Section:
    """One record, the text of those before it up to `since`, its utterances numbered on from those `said` before;
    `sole` finds who speaks where nobody has a label."""
    text = document.text
    head = part.head
    found = list(pieces(text, part.turns))
    if head.opening:
        found.insert(0, Piece(UtteranceKind.SPEECH, head.opening, notes=notes(text, head.opening)))
    title = head.title or document.title
    context = "\n".join(x for x in (document.title, head.title, head.lead.of(text) if head.lead else None) if x)
    first = part.turns[0].label.start if part.turns[0].label else part.turns[0].span.start
    last = max(part.turns[-1].span.start, part.end - _SIGNED // 4)
    key = text[last : part.end + _SIGNED] + "\n" + text[max(0, first - _KEY) : first]
    before = text[max(since, first - _KEY) : first]
    places = Places(context, key, text, head=before, language=document.language or "")
    speakers = _speakers(found, places, sole)
    if not any(x.label for x in found):
        known: list[Speaker] = []
        for i, name in headed(found, document).items():
            speakers[i] = speaker_named(name, known, "")
    utterances = _utterances(found, speakers, text, said)
    whole = Span(head.start, part.end)
    translated, reason = is_translated(
        whole.of(text),
        utterances,
        document.language,
        tuple(matter.values),
        aside=_aside(text, whole, utterances),
    )
    return Section(
        id="",
        kind=SectionKind.STORY if head.story and not head.lead else SectionKind.TRANSCRIPT,
        span=trimmed(text, Span(head.lead.end if head.story and head.lead else head.start, part.end)),
        title=title,
        date=head.date or document.published or _printed_date(document.title or ""),
        place=head.place,
        translated=translated,
        translated_reason=reason,
        utterances=tuple(utterances),
        exchanges=exchanges(utterances, text),
    )


def _aside(text: str, whole: Span, said: Sequence[Utterance]) -> str:
    """What stands before all that is said, and behind it; a short last paragraph may be no more of it."""
    if not said:
        return ""
    first, last = said[0].span.start, said[-1].span.end
    note = text.rfind("\n\n", max(said[-1].span.start, last - _NOTE), last)
    foot = last if note < 0 else note
    return text[max(whole.start, first - _ASIDE) : first] + "\n" + text[foot : min(whole.end + _NOTE, last + _ASIDE)]


def _utterances(found: Sequence[Piece], speakers: Sequence[Speaker | None], text: str, said: int) -> list[Utterance]:
    """The pieces with their ids, kinds, speakers and times."""
    times = timed(found)
    return [
        Utterance(
            id=f"u{said + i + 1}",
            kind=kind,
            span=piece.span,
            label=piece.label,
            label_span=piece.label_span,
            speaker=speaker,
            notes=piece.notes,
            time=times.get(i, piece.time),
        )
        for i, (piece, speaker, kind) in enumerate(zip(found, speakers, kinds(found, speakers, text), strict=True))
    ]


# --- people ---------------------------------------------------------------------------------------------------------


def _speakers(found: Sequence[Piece], places: Places, sole: _Sole) -> list[Speaker | None]:
    """Who speaks each piece."""
    text = places.text
    labels = [piece.label for piece in found if piece.label]
    first = next((text[p.span.start : min(p.span.end, p.span.start + _OPENING)] for p in found if p.label), "")
    known = people(labels, places._replace(opening=places.opening or first), beside=_beside(found, text))
    named = {s.id: s for s in known.values() if s}
    reporters, callers = Reporters(named.values()), Callers(named.values())
    before, asker = Span(0, 0), None
    only = sole() if not labels else next(iter(named.values())) if len(named) == 1 else None
    speakers: list[Speaker | None] = []
    generic = {x for x in known if bare(x) == "speaker"}
    many = any(x.label in generic and named_speaker(x.span.of(text)) for x in (found if generic else ()))
    holds_floor = set(filter(_HOLDS_FLOOR.fullmatch, known))
    for piece in found:
        if piece.kind is UtteranceKind.SCENE or piece.label is None:
            speakers.append(only if piece.kind not in _NOT_HIS else None)
            continue
        speaker = known[piece.label]
        steps_up = many and piece.label in generic  # and is not who has the chair
        if steps_up or (speaker is None and is_anonymous(piece.label)):
            close = text[max(before.start, before.end - _CLOSE) : before.end]
            asked = steps_up or _ASKS_NAME.search(close) is not None
            speaker = reporters.who(piece.label, piece.span.of(text), steps_up=asked, before=close)
            speaker = speaker or callers.who(piece.label, text, before) or (asker if _goes_on(piece.label) else None)
        asker = speaker if is_anonymous(piece.label) else asker
        if piece.label in holds_floor:  # "A Oradora", behind an interruption
            speaker = _held_floor(speakers) or speaker
        speakers.append(speaker)
        before = piece.span
    speakers = chaired(text, found, called(text, found, speakers, places.head), places.head)
    speakers = examined(text, found, speakers)
    return talked(found, speakers, f"{places.context}\n{places.head[-_OPENING:]}")


@lru_cache(maxsize=4096)
def _goes_on(label: str) -> bool:
    """Whether a label says that whoever asked last asks again ("ZUSATZFRAGE", "Follow-up")."""
    return bare(label.split()[0]) in _ASKS_AGAIN


def _held_floor(before: Sequence[Speaker | None]) -> Speaker | None:
    """Who had the floor before the last of those who spoke, and those who only call out."""
    return next((s for s in reversed(before[:-1]) if s and s != before[-1] and not is_together(s.name)), None)


def _beside(found: Sequence[Piece], text: str) -> dict[str, Beside]:
    """Label → what stands around the first turn under it."""
    around: dict[str, Beside] = {}
    for piece in found:
        if piece.label and piece.label_span and piece.label not in around:
            start, end = piece.label_span
            before = text[max(0, start - _CALLED_UP) : start]
            said = text[piece.span.start : min(piece.span.end, piece.span.start + _SAYS_WHO)]
            around[piece.label] = Beside(f"{before}\n{said}", text[end : piece.span.start].strip(_MARKS), said)
    return around


def _headlines(text: str, part: Part, title: str | None) -> list[str]:
    """The title of a talk, and the lines over its first words that end as no sentence does."""
    lines = unended_lines(text, Span(part.head.start, part.turns[0].span.start))
    return [x for x in (part.head.title or title, *(plain(line.of(text)) for line in lines)) if x]


def _sole_speaker(headlines: Sequence[str], matter: FrontMatter) -> Speaker | None:
    """Who gives a talk without labels: named in the front matter, or in a headline ("Remarks by …")."""
    given = next((matter.values[k] for k in _SPEAKER_KEYS if matter.values.get(k)), ())
    if len(given) == 1:
        return _speaker_from(given[0])
    forms = (_BY_TITLE, _WHOSE, _WITH)
    found = next((m for line in headlines for form in forms if (m := form.search(line))), None)
    return _speaker_from(found["who"]) if found else None


def _speaker_from(printed: str) -> Speaker | None:
    first, _, second = printed.partition(",")
    words = (first if parse(first).name or not second else f"{first},{second.partition(',')[0]}").split()
    kept: list[str] = []
    for word in words:
        if kept and word[0].islower() and not is_office(word) and word not in ("of", "the", "de", "van", "von", "der"):
            break
        kept.append(word)
    label = parse(" ".join(kept))
    if not label.name or not label.name[0].isupper():
        return None
    alias = (label.printed,) if label.printed != label.name else ()
    return Speaker(id=speaker_id(label.name, set()), name=label.name, role=label.role, aliases=alias)
