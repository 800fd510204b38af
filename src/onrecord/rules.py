"""The rules: what each verdict is given for, how loudly, and in which words.

`VERDICTS` is read from the top; the first rule that holds gives the verdict. Every rule of `FINDINGS` that holds is
told beside it, and so is every altered kind further down; the level of a trace is the worst of them. Each rule has an
example that fires and one that does not, against the little record `EXAMPLE`; a test runs them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import telling
from onrecord.errors import UsageError
from onrecord.evidence import SHORT, SURE, Whose
from onrecord.models import EditKind, EditOp, Level, UtteranceKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.evidence import Evidence

# Up to this many words can be a common phrase.
COMMON_WORDS = 5
# Places from which a short phrase that several people use tells nothing of who said it.
WORN_PLACES = 3
# Words and bits from which words are nobody's common phrase, so that a wrong speaker can be blamed.
TELLING_WORDS = 4
TELLING_BITS = 18.0
# Words from which somebody who is not on the record can be told that the words are another's.
OUTSIDER_WORDS = 7

EXAMPLE = """\
Mayor of Tarn Bay Ada Quill: Good morning. The ferry will sail again on 12 May. I believe there was no danger at any \
time. We counted ten boats in the harbour, and we will not raise the fares. The council may build a second pier if the \
money is there.

Question: Joan Pell, Bay Herald. Did the engineers warn you about the rusted gate before the storm?

Ada Quill: My sister told me "the gate was always going to fail". The engineers did their work. Tomas Brandt \
wrote the report. It came in March. It has forty pages. Nobody hid it from the public.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `when` judges the evidence; `tell` says it in one sentence for a copy editor.

    `fires` and `silent` are (quotation, speaker) pairs against `EXAMPLE`, one for which the rule holds and one not.
    """

    code: str
    name: str
    level: Level
    summary: str
    when: Callable[[Evidence], bool]
    tell: Callable[[Evidence], str]
    verdict: Verdict | None = None
    fires: tuple[str, str] | None = None
    silent: tuple[str, str] | None = None


# --- what the rules ask -----------------------------------------------------------------------------------------------


def _telling(e: Evidence) -> bool:
    return e.words >= TELLING_WORDS and e.weight >= TELLING_BITS


def _short(e: Evidence) -> bool:
    if e.words == 0:
        return True
    if e.place is None:
        elsewhere = e.whose is Whose.OUTSIDER and not e.on_record
        return e.words <= SHORT and not elsewhere and not (e.alike and e.translated)
    outsider = e.whose in (Whose.OUTSIDER, Whose.ANOTHERS) and not _telling(e)
    elsewhere = bool(e.quotation.elsewhere) and not _telling(e)
    return outsider or elsewhere or _common(e) or (e.words <= SHORT and not e.place.exact and bool(e.place.unmarked))


def _common(e: Evidence) -> bool:
    """A phrase that several people use here, or small words that stand in many places."""
    if e.place is None or e.exact_places < 2 or e.words > COMMON_WORDS:
        return False
    several = len({s for p in (e.place, *e.others) if p.exact for s in p.speakers}) > 1
    worn = e.exact_places >= WORN_PLACES and bool(e.quotation.speaker)
    return (several and (worn or not _telling(e))) or e.weight < TELLING_BITS / 2


def _anothers(e: Evidence) -> bool:
    if e.whose is not Whose.ANOTHERS or e.told_by is not None:
        return False
    return _telling(e) if e.place else e.alike is not None and e.alike.plain


def _has(*kinds: EditKind) -> Callable[[Evidence], bool]:
    return lambda e: e.place is not None and any(x.kind in kinds for x in e.place.unmarked)


def _dropped(e: Evidence) -> bool:
    return e.place is not None and any(x.op is EditOp.DELETE and x.kind is EditKind.WORD for x in e.place.unmarked)


def _splices(e: Evidence, *, across: bool) -> bool:
    if e.place is None:
        return False
    bad = [j for j in e.place.joins if j.splices]
    return bool(bad) and any(not j.same_turn for j in bad) is across


def _is_marked(e: Evidence) -> bool:
    if e.place is None:
        return False
    shown = any(x.kind in (EditKind.ELLIPSIS, EditKind.BRACKET) for x in e.place.match.edits)
    return shown or any(j.marked and (j.words or not j.forward) for j in e.place.joins)


def _conflict(kind: str) -> Callable[[Evidence], bool]:
    return lambda e: e.place is None and e.alike is not None and any(c.kind == kind for c in e.alike.conflicts)


# --- the table --------------------------------------------------------------------------------------------------------

QUILL = "Ada Quill"
V, L, K = Verdict, Level, EditKind

VERDICTS: tuple[Rule, ...] = (
    Rule(
        code="Q903",
        name="no speech",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="A title, a term or a word held at arm's length: in marks, but nobody's words.",
        when=lambda e: not e.quotation.speech and (e.place is None or not e.place.exact or e.whose is Whose.ANOTHERS),
        tell=lambda e: f"In quotation marks, but not taken for speech: {e.quotation.reason or 'a term or title'}.",
    ),
    Rule(
        code="Q902",
        name="second hand",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="Somebody on the record tells these words as another's.",
        when=lambda e: e.place is not None and e.told_by is not None,
        tell=lambda e: f"On the record only as told by {e.told_by}; whether they were said so cannot be checked here.",
        fires=("the gate was always going to fail", "Lena Quill"),
        silent=("the gate was always going to fail", QUILL),
    ),
    Rule(
        code="Q901",
        name="too short",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="Too short or too common to place.",
        when=_short,
        tell=telling.too_short,
        fires=("pure bliss", QUILL),
        silent=("rusted gate before the storm", "Joan Pell"),
    ),
    Rule(
        code="Q904",
        name="too unlike to tell",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="A translation, and something like it is on the record, but too unlike to say that it is this.",
        when=lambda e: e.doubtful is not None,
        tell=telling.doubtful,
    ),
    Rule(
        code="Q501",
        name="question in the answerer's mouth",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The words are those of a question, given to somebody who did not ask it.",
        when=lambda e: _anothers(e) and e.match is not None and e.match.parts[0].kind is UtteranceKind.QUESTION,
        tell=telling.anothers,
        fires=("the engineers warned me about the rusted gate before the storm", QUILL),
        silent=("we will not raise the fares", QUILL),
    ),
    Rule(
        code="Q502",
        name="another's words",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The words stand on the record, but another person's.",
        when=_anothers,
        tell=telling.anothers,
        fires=("The engineers did their work. Tomas Brandt wrote the report.", "Joan Pell"),
        silent=("The engineers did their work. Tomas Brandt wrote the report.", QUILL),
    ),
    Rule(
        code="Q503",
        name="words of somebody on the record",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The story gives a long stretch of the record to somebody who does not speak in it.",
        when=lambda e: (
            e.whose is Whose.OUTSIDER
            and e.quotation.confidence >= SURE
            and e.speaker is not None
            and e.place is not None
            and e.words >= OUTSIDER_WORDS
            and _telling(e)
            and not e.quotation.elsewhere
        ),
        tell=telling.anothers,
        fires=("We counted ten boats in the harbour, and we will not raise the fares.", "Olof Hess"),
        silent=("We counted ten boats in the harbour, and we will not raise the fares.", QUILL),
    ),
    Rule(
        code="Q301",
        name="spliced across answers",
        verdict=V.SPLICED,
        level=L.ERROR,
        summary="Words of several answers, or in another order, are joined without a mark.",
        when=lambda e: _splices(e, across=True),
        tell=telling.joined,
        fires=("Nobody hid it from the public. The ferry will sail again on 12 May.", QUILL),
        silent=("Nobody hid it from the public.", QUILL),
    ),
    Rule(
        code="Q302",
        name="spliced within an answer",
        verdict=V.SPLICED,
        level=L.WARNING,
        summary=f"More than {2} sentences of one answer are left out without a mark.",
        when=lambda e: _splices(e, across=False),
        tell=telling.joined,
        fires=("The engineers did their work. Nobody hid it from the public.", QUILL),
        silent=("The engineers did their work. … Nobody hid it from the public.", QUILL),
    ),
    Rule(
        code="Q201",
        name="number changed",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="A number is not the one on the record.",
        when=_has(K.NUMBER),
        tell=telling.changed([K.NUMBER], "number changed"),
        fires=("We counted twelve boats in the harbour, and we will not raise the fares.", QUILL),
        silent=("We counted 10 boats in the harbour, and we will not raise the fares.", QUILL),
    ),
    Rule(
        code="Q202",
        name="date changed",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="A date is not the one on the record.",
        when=_has(K.DATE),
        tell=telling.changed([K.DATE], "date changed"),
        fires=("The ferry will sail again on 12 June.", QUILL),
        silent=("The ferry will sail again on 12 May.", QUILL),
    ),
    Rule(
        code="Q203",
        name="negation changed",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="A “not” was dropped or put in.",
        when=_has(K.NEGATION),
        tell=telling.changed([K.NEGATION], "negation changed"),
        fires=("We counted ten boats in the harbour, and we will raise the fares.", QUILL),
        silent=("We counted ten boats in the harbour, and we won't raise the fares.", QUILL),
    ),
    Rule(
        code="Q204",
        name="name changed",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="A name is not the one on the record.",
        when=_has(K.NAME),
        tell=telling.changed([K.NAME], "name changed"),
        fires=("The engineers did their work. Olof Hess wrote the report.", QUILL),
        silent=("The engineers did their work. Tomas Brandt wrote the report.", QUILL),
    ),
    Rule(
        code="Q205",
        name="firmness changed",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="What may be became what will be, or the other way round.",
        when=_has(K.MODALITY),
        tell=telling.changed([K.MODALITY], "firmness changed"),
        fires=("The council will build a second pier if the money is there.", QUILL),
        silent=("The council may build a second pier if the money is there.", QUILL),
    ),
    Rule(
        code="Q206",
        name="hedge dropped",
        verdict=V.ALTERED,
        level=L.ERROR,
        summary="A hedge (“I believe”, “perhaps”, “about”) was dropped or put in.",
        when=_has(K.HEDGE),
        tell=telling.changed([K.HEDGE], "hedge changed"),
        fires=("The ferry will sail again on 12 May. There was no danger at any time.", QUILL),
        silent=("I believe there was no danger at any time.", QUILL),
    ),
    Rule(
        code="Q207",
        name="words left out",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Words were left out without a mark.",
        when=_dropped,
        tell=telling.changed([K.WORD], "left out without a mark"),
        fires=("It came in March. Nobody hid it from the public.", QUILL),
        silent=("It came in March. … Nobody hid it from the public.", QUILL),
    ),
    Rule(
        code="Q208",
        name="words changed",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Words are not those on the record.",
        when=_has(K.WORD),
        tell=telling.changed([K.WORD], "words changed"),
        fires=("We counted ten boats in the marina, and we will not raise the fares.", QUILL),
        silent=("We counted ten boats in the harbor, and we will not raise the fares.", QUILL),
    ),
    Rule(
        code="Q209",
        name="tidied",
        verdict=V.ALTERED,
        level=L.INFO,
        summary="Only small words differ: a contraction, an article, a slip put right.",
        when=_has(K.FUNCTION),
        tell=telling.changed([K.FUNCTION], "tidied: small words only"),
        fires=("We counted ten boats in the harbour and we won't raise the fares.", QUILL),
        silent=("We counted ten boats in the harbour, and we will not raise the fares.", QUILL),
    ),
    Rule(
        code="Q102",
        name="edited with marks",
        verdict=V.EDITED,
        level=L.OK,
        summary="Every change is marked, by an ellipsis or brackets.",
        when=_is_marked,
        tell=telling.marked_changes,
        fires=("We counted ten boats … and we will not raise the fares.", QUILL),
        silent=("We counted ten boats in the harbour, and we will not raise the fares.", QUILL),
    ),
    Rule(
        code="Q101",
        name="verbatim",
        verdict=V.VERBATIM,
        level=L.OK,
        summary="The same words; case, punctuation, spelling and numerals written out do not count.",
        when=lambda e: e.place is not None,
        tell=telling.same_words,
        fires=("Nobody hid it from the public", QUILL),
        silent=("Nobody hid it from the council of the bay", QUILL),
    ),
    Rule(
        code="Q401",
        name="rendering",
        verdict=V.RENDERING,
        level=L.INFO,
        summary="The same utterance in another translation.",
        when=lambda e: e.alike is not None and e.translated is not None,
        tell=lambda e: f"{telling.other_words(e)} Another translation: {e.translated}.",
    ),
    Rule(
        code="Q402",
        name="paraphrase",
        verdict=V.PARAPHRASE,
        level=L.WARNING,
        summary="The content is on the record, but the words in the marks are the writer's.",
        when=lambda e: e.alike is not None and e.alike.plain and not e.quotation.elsewhere and e.quotation.speech,
        tell=lambda e: f"{telling.other_words(e)} The words in the marks are not the speaker's.",
    ),
    Rule(
        code="Q602",
        name="from elsewhere",
        verdict=V.ABSENT,
        level=L.INFO,
        summary="Not on this record, which cannot hold it: another speaker or another occasion.",
        when=lambda e: not e.on_record or bool(e.quotation.elsewhere) or e.whose in (Whose.UNNAMED, Whose.OUTSIDER),
        tell=telling.from_elsewhere,
        fires=("The herring came back late this spring", "Olof Hess"),
        silent=("The herring came back late this spring", QUILL),
    ),
    Rule(
        code="Q601",
        name="not on the record",
        verdict=V.ABSENT,
        level=L.WARNING,
        summary="Nothing on the record supports it, though its speaker is on the record.",
        when=lambda _: True,
        tell=telling.nothing,
        fires=("The herring came back late this spring", QUILL),
        silent=("The herring came back late this spring", "Olof Hess"),
    ),
)

FINDINGS: tuple[Rule, ...] = (
    Rule(
        code="Q411",
        name="number differs in the rendering",
        level=L.WARNING,
        summary="In other words, but with another number.",
        when=_conflict("number"),
        tell=telling.conflicting("number"),
    ),
    Rule(
        code="Q412",
        name="negation differs in the rendering",
        level=L.WARNING,
        summary="In other words, but one has a “not” that the other lacks.",
        when=_conflict("negation"),
        tell=telling.conflicting("negation"),
    ),
    Rule(
        code="Q551",
        name="hedge cut in front",
        level=L.INFO,
        summary="The sentence begins with a hedge on the record, and the story prints it without.",
        when=lambda e: e.place is not None and e.hedge is not None,
        tell=lambda e: f"On the record the sentence begins “{e.hedge} …”; the story prints it as a plain statement.",
        fires=("There was no danger at any time.", QUILL),
        silent=("I believe there was no danger at any time.", QUILL),
    ),
    Rule(
        code="Q552",
        name="condition cut off",
        level=L.INFO,
        summary="The sentence goes on with a condition that the story leaves out.",
        when=lambda e: e.place is not None and e.condition is not None,
        tell=lambda e: f"The record's sentence goes on “{telling.cut(e.condition or '')}”; the story ends it before.",
        fires=("The council may build a second pier.", QUILL),
        silent=("The council may build a second pier if the money is there.", QUILL),
    ),
)  # fmt: skip

RULES: dict[str, Rule] = {rule.code: rule for rule in sorted((*VERDICTS, *FINDINGS), key=lambda r: r.code)}
_ALTERED = tuple(r for r in VERDICTS if r.verdict is Verdict.ALTERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The rule that gives the verdict, the others that hold, the worst level, and the sentences."""

    rule: Rule
    also: tuple[Rule, ...]
    level: Level
    reasons: tuple[str, ...]


def decide(evidence: Evidence) -> Decision:
    """Judge the evidence of one quotation by the table."""
    rule = next(r for r in VERDICTS if r.when(evidence))
    also = [] if rule.verdict in (Verdict.UNCHECKED, Verdict.ABSENT) else [r for r in FINDINGS if r.when(evidence)]
    if rule.verdict in (Verdict.ALTERED, Verdict.SPLICED, Verdict.MISATTRIBUTED):
        also = [*(r for r in _ALTERED if r is not rule and r.when(evidence)), *also]
    if not evidence.quotation.speech and rule.verdict is not Verdict.VERBATIM:
        also = []
    level = max((r.level for r in (rule, *also)), key=lambda x: x.rank)
    return Decision(rule=rule, also=tuple(also), level=level, reasons=tuple(r.tell(evidence) for r in (rule, *also)))


def explain(codes: Sequence[str]) -> Iterator[str]:
    """The table as lines of text, or the named rules in full. Raises UsageError for a code that is none."""
    if not codes:
        yield from (
            f"{r.code}  {r.level:<8} {(r.verdict or '(beside)'):<14} {r.name}: {r.summary}" for r in RULES.values()
        )
        return
    for code in codes:
        rule = RULES.get(code.upper())
        if rule is None:
            raise UsageError(f"{code} is no rule; onrecord rules lists them all.")
        yield f"{rule.code} {rule.name}"
        yield f"  Verdict: {rule.verdict or 'none of its own, told beside another'}; level: {rule.level}."
        yield f"  {rule.summary}"
        for word, example in (("Fires for", rule.fires), ("Silent for", rule.silent)):
            if example:
                yield f"  {word}: “{example[0]}”, given to {example[1]}."
