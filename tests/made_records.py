"""Records made up turn by turn, for tests of what is written and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from onrecord.models import Document, MediaType, Record, Section, SectionKind, Span, Speaker, Utterance, UtteranceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

Turn = tuple[str, str | None, UtteranceKind, tuple[float, float] | None]  # words, speaker, kind, seconds


def record_of(turns: Sequence[Turn]) -> Record:
    """A record of (words, speaker, kind, time)."""
    text, utterances = "", []
    people = {name: Speaker(id=f"p{n}", name=name) for n, name in enumerate(dict.fromkeys(t[1] for t in turns if t[1]))}
    for number, (words, name, kind, time) in enumerate(turns, 1):
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        utterances.append(
            Utterance(id=f"u{number}", kind=kind, span=span, speaker=people[name] if name else None, time=time)
        )
    document = Document(path="made.txt", text=text, sha256="0" * 64, media_type=MediaType.TEXT, language="en")
    section = Section(
        id="s1", kind=SectionKind.TRANSCRIPT, span=Span(0, len(text)), utterances=tuple(utterances), title="A & <B>"
    )
    return Record(document=document, sections=(section,))


HARD = record_of(
    [
        ("Is the ferry late? <b> & “so”\x00 on.\n\nIt is.", "Joan O'Pell", UtteranceKind.QUESTION, (0.0, 1.5)),
        ("Yes. [laughs] We are late.", "9 Über-Straße", UtteranceKind.ANSWER, (1.5, 4.25)),
        ("(Applause)", None, UtteranceKind.SCENE, None),
        ("[inaudible]", None, UtteranceKind.SCENE, None),
        ("The meeting rose\nat noon.", None, UtteranceKind.NARRATIVE, None),
        ("What now?", None, UtteranceKind.QUESTION, None),
        ("An aside.", "u1", UtteranceKind.OTHER, None),
    ]
)
NAMES = st.sampled_from(["Ada Quill", "Joan O'Pell", "Öykü Ńał", "SPEAKER_01", "Ivo de la Roca", "Мария Волкова"])
WORDS = st.text(st.sampled_from("abcÄß я.?!<>&\"'\n[]"), min_size=1, max_size=40).filter(
    lambda w: any(c.isalpha() for c in w) and w[0] not in "[\n " and "[" not in w.strip("[]")
)
KINDS = st.sampled_from([UtteranceKind.SPEECH, UtteranceKind.QUESTION, UtteranceKind.ANSWER])
TIMES = st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**4)).map(
    lambda t: (t[0] / 1000, (t[0] + t[1]) / 1000)
)


TURNS = st.lists(st.tuples(WORDS, NAMES, KINDS, TIMES), min_size=1, max_size=6)
