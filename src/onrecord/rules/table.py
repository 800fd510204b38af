"""The rules: what each verdict is given for, how loudly, and in which words.

`VERDICTS` is read from the top; the first rule that holds gives the verdict. Every rule of `FINDINGS` that holds is
told beside it, and so is every altered kind further down; the level of a trace is the worst of them. Each rule has an
example that fires and one that does not, in `onrecord.rules.examples`; a test runs them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.evidence.gather import Whose
from onrecord.models import EditKind, Level, UtteranceKind, Verdict
from onrecord.rules import conditions as ask
from onrecord.rules import telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.evidence.gather import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `when` judges the evidence; `tell` says it in one sentence for a copy editor.

    `advice` is what a desk could do about it; `about` is what it is about (a kind of change, or what else is named
    in `Evidence.facts`): it is only asked where there is one.
    """

    code: str
    name: str
    level: Level
    summary: str
    when: Callable[[Evidence], bool]
    tell: Callable[[Evidence], str]
    advice: str = ""
    verdict: Verdict | None = None
    about: str | None = None


# --- the table --------------------------------------------------------------------------------------------------------

V, L, K = Verdict, Level, EditKind

RESTORE = "Quote the record's words, or put the change in brackets."
ANOTHER = "Give the words to the person who said them."
APART = "Mark the cut with an ellipsis, or quote each place by itself."


def _always(_: Evidence) -> bool:
    return True


def _altered(code: str, name: str, kind: EditKind, level: Level, summary: str) -> Rule:
    """A row for changes of one kind."""
    return Rule(
        code=code,
        name=name,
        verdict=V.ALTERED,
        level=level,
        summary=summary,
        about=kind,
        when=_always,
        tell=telling.changed([kind], name),
        advice=RESTORE,
    )


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
        about="around",
        when=ask.second_hand,
        advice="Say who told it, or ask the person who is said to have said it.",
        tell=lambda e: (
            f"On the record only as told by {e.around.told_by}; whether they were said so cannot be checked here."
        ),
    ),
    Rule(
        code="Q901",
        name="too short",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="Too short or too common to place.",
        when=ask.short,
        advice="Quote more of the sentence, or listen to the recording.",
        tell=telling.too_short,
    ),
    Rule(
        code="Q904",
        name="too unlike to tell",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="A translation, and something like it is on the record, but too unlike to say that it is this.",
        about="doubtful",
        when=_always,
        advice="Ask whose translation it is, or listen to the recording.",
        tell=telling.doubtful,
    ),
    Rule(
        code="Q905",
        name="another language or translation",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="The story is in another language than the record, or in other words than its translation, and they do "
        "not tell where it was said.",
        about="foreign",
        when=ask.untold,
        advice="Check with --semantic, which compares what sentences mean, or ask whose translation it is.",
        tell=lambda e: f"{e.foreign}; nothing in it tells whether this was said.",
    ),
    Rule(
        code="Q501",
        name="question in the answerer's mouth",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The words are those of a question, given to somebody who did not ask it.",
        about=Whose.ANOTHERS,
        when=lambda e: ask.anothers(e) and e.match is not None and e.match.parts[0].kind is UtteranceKind.QUESTION,
        advice="Give the words to the one who asked, or quote the answer.",
        tell=telling.anothers,
    ),
    Rule(
        code="Q502",
        name="another's words",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The words stand on the record, but another person's.",
        about=Whose.ANOTHERS,
        when=ask.anothers,
        advice=ANOTHER,
        tell=telling.anothers,
    ),
    Rule(
        code="Q503",
        name="words of somebody on the record",
        verdict=V.MISATTRIBUTED,
        level=L.ERROR,
        summary="The story gives a long stretch of the record to somebody who does not speak in it.",
        about=Whose.OUTSIDER,
        when=ask.outsiders,
        advice=ANOTHER,
        tell=telling.anothers,
    ),
    Rule(
        code="Q301",
        name="spliced across answers",
        verdict=V.SPLICED,
        level=L.ERROR,
        summary="Words of several answers, or in another order, are joined without a mark.",
        about="joins",
        when=lambda e: ask.splices(e, across=True),
        advice=APART,
        tell=telling.joined,
    ),
    Rule(
        code="Q302",
        name="spliced within an answer",
        verdict=V.SPLICED,
        level=L.WARNING,
        summary=f"More than {2} sentences of one answer are left out without a mark.",
        about="joins",
        when=lambda e: ask.splices(e, across=False),
        advice=APART,
        tell=telling.joined,
    ),
    _altered("Q201", "number changed", K.NUMBER, L.ERROR, "A number is not the one on the record."),
    _altered("Q202", "date changed", K.DATE, L.ERROR, "A date is not the one on the record."),
    _altered("Q203", "negation changed", K.NEGATION, L.ERROR, "A “not” was dropped or put in."),
    _altered(
        "Q211",
        "turned into its opposite",
        K.ANTONYM,
        L.ERROR,
        "A word stands for the opposite of the one on the record.",
    ),
    _altered("Q204", "name changed", K.NAME, L.ERROR, "A name or a title is not the one on the record."),
    _altered(
        "Q205", "firmness changed", K.MODALITY, L.ERROR, "What may be became what will be, or the other way round."
    ),
    _altered(
        "Q206",
        "hedge changed",
        K.HEDGE,
        L.ERROR,
        "A hedge or a source (“I believe”, “perhaps”, “about”, “according to …”) was dropped or put in.",
    ),
    _altered(
        "Q210", "number rounded", K.ROUNDING, L.WARNING, "An exact figure is given in round numbers, inside the marks."
    ),
    _altered("Q212", "quantity changed", K.QUANTIFIER, L.WARNING, "Some became all, or the other way round."),
    _altered(
        "Q213",
        "limit changed",
        K.COMPARATIVE,
        L.WARNING,
        "A figure lost or gained its “at least”, “more than” or “up to”.",
    ),
    _altered("Q214", "tense changed", K.TENSE, L.WARNING, "What is became what was, or the other way round."),
    _altered("Q215", "person changed", K.PERSON, L.WARNING, "“I” became “we”, or one person another."),
    Rule(
        code="Q207",
        name="words left out",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Words were left out without a mark.",
        about=K.WORD,
        when=ask.dropped,
        advice="Mark the cut with an ellipsis.",
        tell=telling.dropped,
    ),
    Rule(
        code="Q208",
        name="words changed",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Words are not those on the record.",
        about=K.WORD,
        when=ask.reworded,
        advice=RESTORE,
        tell=telling.reworded,
    ),
    Rule(
        code="Q209",
        name="tidied",
        verdict=V.ALTERED,
        level=L.INFO,
        summary="Only small words differ: a contraction, an article, a slip put right.",
        about=K.FUNCTION,
        when=_always,
        advice="Nothing need be done where the house tidies speech; where it does not, quote the record's words.",
        tell=telling.changed([K.FUNCTION], "tidied: small words only"),
    ),
    Rule(
        code="Q102",
        name="edited with marks",
        verdict=V.EDITED,
        level=L.OK,
        summary="Every change is marked, by an ellipsis or brackets.",
        about="place",
        when=ask.is_marked,
        tell=telling.marked_changes,
    ),
    Rule(
        code="Q101",
        name="verbatim",
        verdict=V.VERBATIM,
        level=L.OK,
        summary="The same words; case, punctuation, spelling and numerals written out do not count.",
        about="place",
        when=_always,
        tell=telling.same_words,
    ),
    Rule(
        code="Q401",
        name="rendering",
        verdict=V.RENDERING,
        level=L.INFO,
        summary="The same utterance in another translation.",
        about="alike",
        when=lambda e: e.translated is not None,
        advice="Say whose translation it is.",
        tell=lambda e: f"{telling.other_words(e)} Another translation: {e.translated}.",
    ),
    Rule(
        code="Q402",
        name="paraphrase",
        verdict=V.PARAPHRASE,
        level=L.WARNING,
        summary="The content is on the record, but the words in the marks are the writer's.",
        about="alike",
        when=lambda e: e.alike is not None and e.alike.plain and not e.quotation.elsewhere and e.quotation.speech,
        advice="Take the marks away, or quote the words of the record.",
        tell=lambda e: f"{telling.other_words(e)} The words in the marks are not the speaker's.",
    ),
    Rule(
        code="Q602",
        name="from elsewhere",
        verdict=V.ABSENT,
        level=L.INFO,
        summary="Not on this record, which cannot hold it: another speaker or another occasion.",
        when=lambda e: not e.on_record or bool(e.quotation.elsewhere) or e.whose in (Whose.UNNAMED, Whose.OUTSIDER),
        advice="Check it against its own source.",
        tell=telling.from_elsewhere,
    ),
    Rule(
        code="Q601",
        name="not on the record",
        verdict=V.ABSENT,
        level=L.WARNING,
        summary="Nothing on the record supports it, though its speaker is on the record.",
        when=_always,
        advice="Ask the writer where the words come from.",
        tell=telling.nothing,
    ),
)

FINDINGS: tuple[Rule, ...] = (
    Rule(
        code="Q411",
        name="number differs in the rendering",
        level=L.WARNING,
        summary="In other words, but with another number.",
        about="alike",
        when=ask.conflict("number"),
        advice="Listen to the recording: one of the two is wrong.",
        tell=telling.conflicting("number"),
    ),
    Rule(
        code="Q412",
        name="negation differs in the rendering",
        level=L.WARNING,
        summary="In other words, but one has a “not” that the other lacks.",
        about="alike",
        when=ask.conflict("negation"),
        advice="Listen to the recording: one of the two is wrong.",
        tell=telling.conflicting("negation"),
    ),
    Rule(
        code="Q551",
        name="hedge cut in front",
        level=L.INFO,
        summary="The sentence begins with a hedge on the record, and the story prints it without.",
        about="around",
        when=lambda e: e.around.hedge is not None,
        advice="Keep the hedge, or give it in the words before the quotation.",
        tell=telling.hedge_cut,
    ),
    Rule(
        code="Q552",
        name="condition cut off",
        level=L.INFO,
        summary="The sentence has a condition, before or after the words, that the story leaves out.",
        about="around",
        when=lambda e: e.around.condition is not None,
        advice="Keep the condition, or mark the cut with an ellipsis.",
        tell=telling.condition_cut,
    ),
    Rule(
        code="Q553",
        name="question printed as a statement",
        level=L.INFO,
        summary="The speaker asks it on the record; the story ends it with a full stop.",
        about="around",
        when=lambda e: e.around.asked,
        advice="Print it as a question.",
        tell=lambda _: "The record's sentence is a question; the story prints it as a statement.",
    ),
    Rule(
        code="Q554",
        name="second half cut off",
        level=L.INFO,
        summary="The sentence goes on with a “but” that the story leaves out.",
        about="around",
        when=lambda e: e.around.turn is not None,
        advice="Keep the second half, or end with an ellipsis.",
        tell=lambda e: f"The record's sentence goes on “{telling.cut(e.around.turn or '')}”; the story ends it before.",
    ),
    Rule(
        code="Q555",
        name="emphasis added",
        level=L.INFO,
        summary="A word is printed with an emphasis that the record does not have.",
        about="around",
        when=lambda e: e.around.emphasis is not None,
        advice="Take the emphasis away, or say “emphasis added”.",
        tell=lambda e: f"The story stresses “{e.around.emphasis}”; the record does not.",
    ),
)  # fmt: skip

STATEMENTS: tuple[Rule, ...] = (
    Rule(
        code="S201",
        name="number differs in the statement",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Reported without marks, but with another number than the speaker gave.",
        about="reported",
        when=ask.reports("number"),
        tell=telling.misreported("number"),
        advice="Check the number against the record.",
    ),
    Rule(
        code="S202",
        name="name differs in the statement",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Reported without marks, but of somebody whom the record does not name.",
        about="reported",
        when=ask.reports("name"),
        tell=telling.misreported("name"),
        advice="Check the name against the record.",
    ),
    Rule(
        code="S203",
        name="firmer than what was said",
        verdict=V.ALTERED,
        level=L.WARNING,
        summary="Reported as settled where the speaker left it open.",
        about="reported",
        when=ask.reports("firmness"),
        tell=telling.misreported("firmness"),
        advice="Report it as open as it was left.",
    ),
    Rule(
        code="S401",
        name="reported",
        verdict=V.PARAPHRASE,
        level=L.OK,
        summary="The speaker said what the statement reports; no number, name or firmness differs.",
        about="reported",
        when=_always,
        tell=lambda e: f"{telling.speaker(e)} said this; no number, name or firmness differs.",
    ),
    Rule(
        code="S901",
        name="statement not placed",
        verdict=V.UNCHECKED,
        level=L.INFO,
        summary="It is not plain which of the speaker's words the statement reports.",
        when=_always,
        tell=lambda e: f"It is not plain which words of {telling.who(e.quotation.speaker)} this statement reports.",
    ),
)  # fmt: skip

RULES: dict[str, Rule] = {rule.code: rule for rule in sorted((*VERDICTS, *FINDINGS, *STATEMENTS), key=lambda r: r.code)}


def rule_of(name: str) -> Rule | None:
    """A rule by its code or its name, in any case."""
    wanted = name.casefold().replace("-", " ")
    return next((r for r in RULES.values() if wanted in (r.code.casefold(), r.name)), None)
