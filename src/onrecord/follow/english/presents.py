"""In which tenses English undertakes something by naming the deed: it will be done, is being done, is done in May.

The rows are as in `promises`.
"""

from __future__ import annotations

from onrecord.follow.english.forms import (
    ADVERBS,
    BE,
    IS,
    NUMBER,
    WE,
    WHEN,
    ing,
    participle,
    phrasal,
    present,
    thirds,
    words,
)
from onrecord.follow.english.rows import ABSTRACT, ANY, CONDITIONAL, DEED, INTENDED, NO_THING, USUAL, row
from onrecord.follow.english.verbs import DEEDS, FOUNDS, MEASURES, NOUNS, PARTICLES, TERMS, WORKS, any_of

_ANYBODY = r"(?:you\b|me\b|us\b|people|everyone|everybody|all\b|them\b|americans|questions?)"
_ONGOING = r"(?:go|hav|tak|say|talk|hear|be|look|see|monitor|watch|work|prepar|try|continu|com|do|mak|gett|think)ing\b"
_PAST = r"(?:\w+ed|had|was|were|saw|made|took|went|came|began|held|met|sat|spoke|said|told|thought|knew|found|gave|got|left|lost|paid|sent|spent|stood|won|wrote|brought|bought|built|fought|kept|led|put|set|let|will|shall|would|can|could|may|might|must|should|do|did|am|are|is|have|has|never|not|both|all|also|would|hope|expect|want|need|wish|and|in|on|the|to|as|at|of|or|who|were|from|then|now|still|only|just|cannot)\b"
# Before a verb in the present stands no word that would make a noun of it ("the report", "a plan", "more cuts").
_VERB = "".join(
    rf"(?<!\b{w}\ )"
    for w in """to the a an our my his her its their your these those no any some of for with from every each all more new other which what
    and or as than be being was were is are been have has had do does did not will would can could shall should may might must""".split()
)
_PLURAL = (
    r"(?:(?<=[^'sui]s\ )|(?<=\bpeople\ )|(?<=\bchildren\ )|(?<=\bmen\ )|(?<=\bwomen\ )|(?<=\bthey\ )|(?<=\bwho\ ))"
)


def schedule(verbs: frozenset[str]) -> str:
    """The place of a verb in the present that is no noun, and is not told as usual."""
    return (
        rf"\b(?:(?={thirds(verbs)})|(?={present(verbs)}){_PLURAL}){_VERB}(?!{USUAL}|[^.,;:]*\b(?:was|were|did|had)\b)"
    )


# Participles that tell how things are, and not what is done to them.
_CONDITIONS = r"(?:based|expected|needed|used|known|seen|located|situated|called|named|concerned|interested|worried|pleased|supposed|meant|required|allowed|estimated|projected|forecast|dated|born|held|made|found|given|indeed|limited|related|involved|poised|assured|concluded|infected|focused|committed|determined|obligated|engaged|married|tired|hundred|red|need|seed|speed)\b"

FUTURES = (
    row(
        INTENDED,
        rf"""(?:\b(?:will|shall|won't)|'ll)\b|{IS}{ADVERBS}\s+(?:(?:going\ to|gonna)\b|(?:due\ |set\ )?to\b(?=\s+be\b))""",
        own=DEED,
        others=DEED,
        things=True,
        timed=True,
    ),
    row(INTENDED, r"\b(?:will|shall)\s+have\s+to\b", others=DEED, dated=True),
)
MEASURES_TAKEN = (
    row(
        INTENDED,
        rf"{IS}\snot\s(?=(?:{ing(MEASURES | words('sell sign pay send buy build cut'))})\s(?!{NO_THING})(?:the|our|any|an?|its|more)\b(?!\s(?:question|issue|point|door|idea|case|topic|subject|matter)))",
        own=ANY,
        undone=True,
    ),
    row(
        INTENDED,
        rf"{IS}{ADVERBS}\s+(?=(?:coming|going(?!\s(?:to\s\w+|down|up|through|on)\b)|leaving|moving|returning|sailing|flying|travelling|joining)\b)",
        own=ANY,
        dated=True,
    ),
    row(
        INTENDED,
        rf"{IS}{ADVERBS}\s+(?=(?:coming|arriving|opening|closing|starting|beginning|ending)\b)",
        things=True,
        timed=True,
        dated=True,
    ),
    row(
        INTENDED,
        rf"""{IS}{ADVERBS}\s+(?=(?!{_ONGOING})\w+ing\b[^.;]{{0,60}}\b{WHEN})
                |{IS}{ADVERBS}\s+to\s+(?=(?:meet|sign|visit|open|hold|begin|start|resume|convene|present|publish|receive|take)\b)""",
        own=DEED,
    ),
    row(
        INTENDED,
        rf"""{IS}{ADVERBS}\s+(?=(?:{ing(MEASURES | {"keep"})}\s(?!{NO_THING}\b)[^\s.;]|(?!\w+\s(?:an?|the|our)\s(?:\w+\s)?{ABSTRACT}){phrasal(PARTICLES, "ing")}(?!\s{NO_THING}\b)|paying\ (?:for|back)\b
                |taking\ (?:no|an?|any|the|my|our)\ (?:\w+\ )?(?:bonus|salary|pay|dividend|fee|rise)\b
                |{ing(words("prepare draft draw bring"))}\s(?:up\ |in\ |forward\ )?(?:an?|the|new|two)\s(?:\w+\s){{0,2}}?(?:bill|law|plan|reform|regulation|ordinance|motion|proposal|directive|agreement|contract|programme|strategy)\b
                |{ing(words("instruct direct order task"))}\s(?!you\b|me\b|us\b)[^.;]{{1,50}}?\ to\ \w+
                |{ing(words("ask invite charge"))}\s(?!{_ANYBODY})[^.;]{{1,50}}?\ to\ (?:look|investigate|review|examine|audit|inspect|prepare|draft|report|take|chair|lead|check|find|advise)
                |{ing(words("offer grant lend pay"))}\s(?:the|our|their|all|every|each)\s(?:\w+\s){{1,3}}?(?:an?|{NUMBER})\s(?!\w+\s{ABSTRACT})
                |{ing({"sign", "submit", "table"})}\s(?:the|this|our)\s(?!deal|question)\w+
                |{ing(FOUNDS)}\s(?:an?|another)\s(?!(?:\w+\s){{0,3}}?{ABSTRACT})
                |{ing(WORKS - words("meet strengthen move turn make take give hold treat"))}\s(?:[^.;,]{{1,30}}\s)?(?:{NUMBER}|(?:all|every|another)\b)))""",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"{BE}{ADVERBS}\s+(?:working|preparing|getting\ ready|looking|aiming|hoping)\s(?=to\b)",
        own=DEED,
        others=DEED,
        dated=True,
    ),
    row(
        INTENDED,
        r"\bcontinues?\ to\b(?=\s\w+\s(?:the|our|its|their|his|her|all|\d+)\b)",
        own=DEED,
    ),
)
# What is done by saying it, and what a timetable tells in the present ("the road opens in May").
_GIVES_UP = r"""guarantees?\ the\ (?:price|loan|jobs?|deposits|savings|pensions?|rates?)|allocates|earmarks|bears?\ (?:the|all|half)|shares?\ the\ costs?|(?:withdraws?|lifts?|drops?)\ (?:the|its|our|his|her|all)|renounces?|waives?|abolish(?:es)?|gives?\ (?:up|back)\ (?:the|its|our|all)|hands?\ (?:over|back)\ (?:the|its|our|all)|
    takes?\ (?:over|back|upon\ (?:itself|ourselves|themselves)|on\ (?:itself|ourselves|themselves))|lets\ (?:the|our|all|\w+\ through|through)"""
_PERFORM = rf"""(?:transmit|hand\ over|give\ (?:back|up)|return|release|open|lift|withdraw|drop|cancel|abolish)\s(?:to\s\w+\s)?(?:the|our|all)\b|(?:put|invest|give|spend|add|pay|take|buy|send|deliver)\s(?:up\ to\ |about\ |another\ )?{NUMBER}[^.;]*|
    (?:take|took)\ (?:on|upon)\ (?:us|ourselves)|(?:have\ )?renounced?|(?:repair|pay|rebuild|replace|return|release)\W*$"""
PRESENTS = (
    row(
        INTENDED,
        rf"""(?<=\bwe\ )(?=(?:start|begin|open|reopen|close|launch|meet|sign|publish|hold|introduce|move)\b[^.;]{{0,80}}\b{WHEN})""",
        own=ANY,
    ),
    row(
        INTENDED,
        rf"\b(?=(?:{_GIVES_UP})\b(?!{USUAL}))",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"{WE}(?=(?:{_PERFORM})\b(?!{USUAL}))",
        own=ANY,
    ),
    row(
        INTENDED,
        rf"(?:{WE}|(?<=\bus\ ))(?=(?!{_PAST})\w+\b(?!{USUAL}))",
        own=DEED,
        dated=True,
    ),
    row(
        INTENDED,
        rf"{WE}(?=(?:go|come|travel|fly|return)\s(?:to|back|home)\b)",
        own=ANY,
        dated=True,
    ),
    row(
        INTENDED,
        rf"{schedule((DEEDS | TERMS) - NOUNS)}|\btakes\b(?=\ (?:effect|place|over|back)\b)|(?<!\bto\ )\b(?=(?:is|are)\ (?:fixed|frozen|guaranteed|capped)\b(?!{USUAL}))",
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    row(
        INTENDED,
        rf"{IS}{ADVERBS}\s+(?:(?:planned|scheduled|foreseen|fixed|set)\ (?:for|in|on|to)|(?:due|about|on\ track|on\ course)\ to|to)\b",
        own=DEED,
        others=DEED,
        things=True,
        timed=True,
        dated=True,
    ),
    row(
        INTENDED,
        r"\b(?=(?:(?:stay|remain|keep)s?\s(?:closed|shut|open|in\ (?:force|place)|suspended|frozen|where)|(?:is|are)\ (?:suspended|frozen|stopped|halted))\b[^.;]*\b(?:until|till)\b)",
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
    ),
    row(
        INTENDED,
        rf"(?:{IS}\s+(?:being\s+)?|\bgets?\s+)(?={participle(DEEDS - NOUNS)})",
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    row(
        INTENDED,
        rf"(?:{IS}\s+(?:being\s+)?|\bgets?\s+)(?=(?!{_CONDITIONS})\w+ed\b)",
        things=True,
        timed=True,
        dated=True,
    ),
)
BOUND = (
    row(  # "if there are proofs, we arrest"
        CONDITIONAL,
        rf"{WE}(?={any_of(DEEDS - NOUNS - words('spend meet hear find run') | {'arrest', 'respond', 'prosecute'})}\b)(?!{USUAL})",
        own=ANY,
        conditioned=True,
    ),
    row(
        INTENDED,
        r"\bexpects?\sto\b",
        own=DEED,
        dated=True,
    ),
    row(  # "the firm is to pay"
        INTENDED,
        rf"{IS}{ADVERBS}\s+to\b(?=\s(?!blame|thank|be)\w+)",
        others=DEED,
    ),
    row(
        INTENDED,
        r"\bmay\s(?:again|now|once\ more)\b",
        others=DEED,
        they=True,
        things=True,
        timed=True,
        dated=True,
    ),
)
# What nobody is to suffer, and what is not asked for until a day.
SPARED = (
    row(
        INTENDED,
        r"(?:\b(?:isn't|aren't|is\ not|are\ not)|'s\ not|'re\ not)\s(?=(?:closing|shutting|moving|going\ (?:up|away|anywhere))\b)",
        others=DEED,
        undone=True,
        things=True,
    ),
    row(
        INTENDED,
        r"\bno\ longer\s(?=(?:need|pay|require|have\ to)\b)",
        things=True,
        dated=True,
    ),
    row(
        INTENDED,
        rf"{IS}{ADVERBS}\s+(?=(?:getting|losing|paying|leaving|having\ to)\b)|\b(?=(?:gets|loses|pays|leaves|has\ to|closes|shuts)\b)",
        things=True,
    ),
    row(
        INTENDED,
        r"\b(?:don't|do\ not|doesn't|does\ not)\s(?=(?:pay|lose|need|have\ to)\b)",
        things=True,
        dated=True,
    ),
)
