"""In which words English undertakes something, and how firmly: a row is a form of words, for whom it counts and what it takes.

The first row that fits a clause counts. A row names the firmness, the words between the subject and its act, the verbs that
count for the speaker's side and for others, and what else it takes (the fields of `Cue`).
"""

from __future__ import annotations

from onrecord.follow.english.forms import (
    ADVERBS,
    BE,
    HAVE,
    IS,
    NUMBER,
    WE,
    WHEN,
    ing,
    participle,
    past,
    phrasal,
    present,
    progressive,
    tenses,
    thirds,
    words,
)
from onrecord.follow.english.times import MONTH
from onrecord.follow.english.verbs import DEEDS, FOUNDS, MEASURES, NOUNS, PARTICLES, TERMS, WORKS, any_of
from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import Cue, Verbs, pattern

ANY, DEED, TOGETHER = Verbs.ANY, Verbs.DEED, Verbs.TOGETHER
AGREED, INTENDED, PROPOSED = Firmness.AGREED, Firmness.INTENDED, Firmness.PROPOSED
OTHERS = {"they": True, "single": True}  # what others are told to have promised

# Verbs that undertake by themselves, by what follows them.
_AGREE = words("agree arrange concur")
_TO = words("intend plan resolve undertake pledge promise vow aim commit")
_TO_BEFORE = words("undertake pledge promise vow commit")  # that bind when said of one's past, too
_THAT = words("promise pledge guarantee vow assure")
_DECIDE = words("decide resolve choose vote")
_ORDER = words("instruct task direct charge mandate order commission authorise authorize invite")
_PROPOSE = words("propose suggest")

_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
_LOOK = r"(?:inquiry|enquiry|investigation|review|audit|study|commission|probe|report|task\ ?force|survey|tender|procedure|procurement|search)\b"
_ONE = r"(?:the|an?|our|two|three)"
_YOU = r"(?:you|me|us)\b"
_ANYBODY = r"(?:you\b|me\b|us\b|people|everyone|everybody|all\b|them\b|americans|questions?)"
# What is only found to be so ("agreed that the mood was good").
IS_SO = r"\sthat\b(?![^.;]*\b(?:will|shall|should|must|would|may|can)\b)[^.;,]{1,80}?\b(?:is|are|was|were|has|have|had)\b(?!\s+(?:\w+ly\s)?to\b|\s+being\b)"
_TELL = words("tell say assure promise confirm announce indicate state pledge vow insist reaffirm") | {"understand"}
_WOULD = r"\b(?:would|will|shall)\b(?!\s+(?:be|have|like|want|need|love|say|rather)\b(?!\s+\w+(?:ed|en)\b))"
_ONGOING = r"(?:go|hav|tak|say|talk|hear|be|look|see|monitor|watch|work|prepar|try|continu|com|do|mak|gett|think)ing\b"
# What makes of a measure something else ("closing in on", "launching into"), and what is not there to be counted.
_NO_THING = r"""(?:in|up\ to|an\ eye|track|it|that|this|them|our\ (?:eyes?|options|minds?)|you|with|at|out|on|to|from|for|by|about|like|into|forward|here|there|towards?|closer|together|
    the\ (?:message|point|case|line|door|bar|question|focus|same))"""
_ABSTRACT = r"(?:message|signal|case|point|difference|future|world|society|picture|argument|sense|chance|way|look|role|lot|bit|job|statement|example|eye|step|series|number|range|variety|path|bridge|foundation|culture|climate|economy|country|nation|coalition|relationship|conversation|discussion|dialogue|partnership|alliance|opportunit(?:y|ie)|environment|space|precedent|record|time|thing|move|effort|process)s?\b"
# What may be said to be usual, or long past.
_USUAL = r"[^.;]*\b(?:every\s(?:day|week|month|year|spring|summer|autumn|winter|morning)|usually|normally|often|as\ a\ rule|always|ago|last\s(?:year|month|week|spring|summer|autumn|winter)|yesterday|in\ (?:those|the\ old)\ days)\b"
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
        rf"{_VERB}\b(?:(?={thirds(verbs)})|{_PLURAL}(?={present(verbs)}))(?!{_USUAL}|[^.,;:]*\b(?:was|were|did|had)\b)"
    )


# Participles that tell how things are, and not what is done to them.
_CONDITIONS = r"(?:based|expected|needed|used|known|seen|located|situated|called|named|concerned|interested|worried|pleased|supposed|meant|required|allowed|estimated|projected|forecast|dated|born|held|made|found|given|indeed|limited|related|involved|poised|assured|concluded|infected|focused|committed|determined|obligated|engaged|married|tired|hundred|red|need|seed|speed)\b"

AGREEMENTS = (
    Cue(
        firmness=AGREED,
        pattern=pattern(
            rf"""(?:{HAVE})?\b(?<!mutually\ )(?:agreed|arranged|concurred)\b(?!\W*$)(?!\sto\s(?:in|at|on)\b)(?!\sto\ (?:disagree|differ|(?:stay|remain|keep)\ in\ (?:touch|contact))\b)(?!{IS_SO})(?!\s+(?:on|upon)\W*(?:$|,))(?!\s+on\s\w+\s(?:points|things|measures|steps)\b(?:\s\w+){{0,2}}\W*$)(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b(?![^.;]{{0,80}}\b(?:to|that|on)\b))
                |(?:(?:{HAVE})?\b(?:reached|came\ to|concluded|struck|found|arrived\ at)|{HAVE}come\ to)\s+(?:an?|the|this|our)\s+(?:\w+\s+){{0,2}}{_DEAL}\b
                |{IS}{ADVERBS}\s(?:in\ agreement|at\ one|agreed)\b(?=\s(?:to|that|on)\b)(?!{IS_SO})
                |\b(?<!if\ )invited\b(?=[^.;]*\b(?:he|she|they)\ (?:has\ |have\ )?accepted\b)
                |(?:{HAVE})?\b(?:shaken|shook)\ hands\ on\b"""
        ),
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
)
FUTURES = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""(?:\b(?:will|shall|won't)|'ll)\b|{IS}{ADVERBS}\s+(?:(?:going\ to|gonna)\b|(?:due\ |set\ )?to\b(?=\s+be\b))"""
        ),
        own=DEED,
        others=DEED,
        things=True,
        timed=True,
    ),
)
PROMISES = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""(?:{progressive(_TO)}|{HAVE}{participle(_TO_BEFORE)}|\b(?:{present(_TO)}|{past(_TO_BEFORE)}|intended))
                    (?:\ ourselves|\ itself|\ themselves|\ myself)?{ADVERBS}(?:\s\w+)?\s+to\b
                |(?<=\bwe\ )mean\ to\b|\bmade\ up\ (?:my|our|its|their|his|her)\ minds?\ to\b|{HAVE}{participle(words("decide resolve choose"))}\s+(?:to|that)\b
                |(?:{BE}|\bremains?){ADVERBS}\s+(?:committed|determined|resolved|obliged|obligated)\ to\b"""
        ),
        own=DEED,
        others=DEED,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""(?:{HAVE}|\b)promised\s(?:us|me)\sto\b|\b(?:{present(_THAT)}|{past(_THAT)})\s+(?:\w+\s+){{0,3}}?that\b(?!\s+(?:to|too|in|at|on|and|but|for)\b|\s*[.,])
                |\b{thirds(_TO_BEFORE)}\s+(?:itself\s+|himself\s+|herself\s+)?to\b"""
        ),
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"""\b(?:understood|learned|learnt)\b[^.;]{{0,80}}?{_WOULD}"""),
        own=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"""\b(?:{past(_TELL)}|says)[^.;]{{0,80}}?{_WOULD}"""),
        own=ANY,
        others=ANY,
        told_only=True,
        **OTHERS,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"\b{past(words('decide resolve vote choose'))}\s+to\b"),
        own=ANY,
        others=ANY,
        they=True,
        told_only=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"\b{past(words('decide resolve vote agree'))}\s(?:unanimously\s)?(?:this\s\w+|today|yesterday|last\snight|on\s\w+day|an\shour\sago)\s(?:unanimously\s)?to\b"
        ),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"(?:{HAVE})?\b(?:told|promised|assured|informed)\s(?:me|us)\s(?:that\s)?(?:he|she|they|it)(?:'ll|'d|\ will|\ would|\ is\ going\ to|\ are\ going\ to)\b"
        ),
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    Cue(  # what one has told others that one would do
        firmness=INTENDED,
        pattern=pattern(
            rf"(?:{HAVE}|\b)(?:said|told|promised|assured|written)\b[^.;?]{{0,60}}?\b(?:i|we)(?:'d|'ll|\ would|\ will|\ won't|\ wouldn't|\ shall)\b(?!\s(?:have|like|be|rather|say|not\ be)\b)"
        ),
        own=DEED,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"(?:{HAVE})?\baccept(?:s|ed)?\s(?:the|his|her|this|that|their|an?|your)\s(?:[\w']+\s){{0,2}}?(?:invitation|offer|proposal)\b(?=\s(?:of|to|for|and)\b|,|\W*$)"
        ),
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{HAVE}set\s(?:ourselves|itself|themselves)\s(?:the|an?)\s(?:\w+\s)?(?:goal|target|aim)\s(?:to|of)\b"
        ),
        own=ANY,
        others=ANY,
        dated=True,
    ),
)
REPORTED = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            r"\bg[ai]ven?\s(?:me|us)\s(?:his|her|their|its)\s(?:\w+\s){0,2}?(?:word|assurance|promise|commitment|undertaking|guarantee)\s(?:that|to)\b"
        ),
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            r"\b(?:reaffirm|confirm|declare|state)s?\sthat\s(?:they|we|it|he|she)\s(?:will|shall)\b(?!\s(?:be|have|continue\ to\ (?:stand|support))\b)"
        ),
        own=DEED,
        others=DEED,
        **OTHERS,
    ),
    Cue(  # what office holders are said to have said that they would do
        firmness=INTENDED,
        pattern=pattern(
            rf"(?:{HAVE})?\b(?:said|stated|promised|announced|confirmed|assured|pledged|indicated|told)\b(?:\s(?:me|us|yesterday|today|on\s\w+day|this\s\w+|last\s\w+))?,?\s(?:that\s)?(?:[^.;,]{{1,60}}?\s)?(?:will|would|won't|shall)\b(?!\s(?:like|rather|have\ (?:to|been)|say|be\ (?:hard|difficult|easy|good|better|nice|great))\b)"
        ),
        others=DEED,
        single=True,
        officials=True,
    ),
)
ORDERS = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{HAVE}(?:set|fixed|named|chosen)\s(?=[^.;]{{0,40}}\b(?:{MONTH}|date|day|deadline|timetable)\b(?!\s?off))"
        ),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""{HAVE}(?:{participle(_ORDER)}|asked)\b(?!\s+(?:to|you|me|us)\b)[^.;]{{0,60}}?\bto\b(?=\s(?!you\b|me\b|us\b)\w+)
                |{HAVE}told\s(?:my|our)\s\w+(?:\s\w+)?\s(?:not\s)?to\b
                |\b(?:(?:have|has|'ve)\ been|was|were|are|is)\s(?:also\s)?(?:{participle(_ORDER - {"invite"})}|asked|told)\s(?:to|with)\b(?=\s(?!be\b)\w+)
                |(?:{HAVE}|{WE})(?:also\s|already\s)?(?:given|gave|issued)\s(?:\w+\s){{0,2}}?(?:instructions?|orders?|directions?|consent|approval|assent|permission|green\ light|go-ahead)\s(?:to|that|for)\b"""
        ),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""{HAVE}(?:ordered|commissioned|launched|opened|set\ up|started|begun)\b(?=\s{_ONE}\s(?:\w+\s){{0,3}}?{_LOOK})
                |{HAVE}(?:undertaken|promised|pledged)\b(?=\s(?:the|an?|our|\d)\b)|\b(?:promised|guaranteed|granted|offered)\s(?:us|me)\s(?=(?:the|an?|their|its|his|her|{NUMBER})\b)
                |{HAVE}(?:already\ )?(?:ordered|commissioned|reserved|booked|asked\ for)\s(?={NUMBER}|an?\ (?:\w+\ )?{_LOOK})
                |(?:{HAVE}|{WE})asked\s[^.;]{{1,30}}?\sfor\san?\s(?:\w+\s)?{_LOOK}|{HAVE}asked\s[^.;]{{1,30}}?\sfor\s(?={NUMBER})|\b(?:have|has)\ been\ given\ until\b|{WE}pledge\s(?={NUMBER}|the\b|an?\b|our\b)
                |{HAVE}(?:earmarked\b|(?:set|put)\s(?:[^.;,]{{1,40}}\s)?aside\b)"""
        ),
        own=ANY,
        others=ANY,
    ),
)
MEASURES_TAKEN = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{IS}\snot\s(?=(?:{ing(DEEDS - words('make take hold give find hear meet name offer'))})\s(?!{_NO_THING})(?:the|our|any|an?|its|more)\b(?!\s(?:question|issue|point|door|idea|case|topic|subject|matter)))"
        ),
        own=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{IS}{ADVERBS}\s+(?=(?:coming|going(?!\s(?:to\s\w+|down|up|through|on)\b)|leaving|moving|returning|sailing|flying|travelling|joining)\b)"
        ),
        own=ANY,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"{IS}{ADVERBS}\s+(?=(?:coming|arriving|opening|closing|starting|beginning|ending)\b)"),
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""{IS}{ADVERBS}\s+(?=(?!{_ONGOING})\w+ing\b[^.;]{{0,60}}\b{WHEN})
                |{IS}{ADVERBS}\s+to\s+(?=(?:meet|sign|visit|open|hold|begin|start|resume|convene|present|publish|receive|take)\b)"""
        ),
        own=DEED,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""{IS}{ADVERBS}\s+(?=(?:{ing(MEASURES | {"keep"})}\s(?!{_NO_THING}\b)[^\s.;]|(?!\w+\s(?:an?|the|our)\s(?:\w+\s)?{_ABSTRACT}){phrasal(PARTICLES, "ing")}(?!\s{_NO_THING}\b)|paying\ (?:for|back)\b
                |taking\ (?:no|an?|any|the|my|our)\ (?:\w+\ )?(?:bonus|salary|pay|dividend|fee|rise)\b
                |{ing(words("prepare draft draw bring"))}\s(?:up\ |in\ |forward\ )?(?:an?|the|new|two)\s(?:\w+\s){{0,2}}?(?:bill|law|plan|reform|regulation|ordinance|motion|proposal|directive|agreement|contract|programme|strategy)\b
                |{ing(words("instruct direct order task"))}\s(?!you\b|me\b|us\b)[^.;]{{1,50}}?\ to\ \w+
                |{ing(words("ask invite charge"))}\s(?!{_ANYBODY})[^.;]{{1,50}}?\ to\ (?:look|investigate|review|examine|audit|inspect|prepare|draft|report|take|chair|lead|check|find|advise)
                |{ing(words("offer grant lend pay"))}\s(?:the|our|their|all|every|each)\s(?:\w+\s){{1,3}}?(?:an?|{NUMBER})\s(?!\w+\s{_ABSTRACT})
                |{ing(FOUNDS)}\s(?:an?|another)\s(?!(?:\w+\s){{0,3}}?{_ABSTRACT})
                |{ing(WORKS - words("meet strengthen move turn make take give hold treat"))}\s(?:[^.;,]{{1,30}}\s)?(?:{NUMBER}|(?:all|every|another)\b)))"""
        ),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"{BE}{ADVERBS}\s+(?:working|preparing|getting\ ready|looking|aiming|hoping)\s(?=to\b)"),
        own=DEED,
        others=DEED,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(r"\bcontinues?\ to\b(?=\s\w+\s(?:the|our|its|their|his|her|all|\d+)\b)"),
        own=DEED,
    ),
)
OFFERS = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"(?<=\bwe\ )want\ to\b(?=[^.;]*(?:\b{WHEN}|\d)|\s{any_of(MEASURES | FOUNDS)}\s(?!{_NO_THING})(?!(?:\w+\s){{0,3}}?{_ABSTRACT}))"
        ),
        own=DEED,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""{BE}{ADVERBS}\s+(?:ready|prepared|willing|open)\ to\ (?=(?:talk|speak|sit\ down|negotiat|listen)\w*\ (?:about|to|with|on)\b(?!\ (?:you|it|that)\b))"""
        ),
        own=ANY,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""(?:(?<!which\ i\ )\bwould|(?<!which\ i)'d){ADVERBS}\s+like\ to\b(?!\ (?:add|say|stress|note|ask|start|begin|just|draw|point|turn|address|highlight|introduce|clarify|correct|finish|use|focus|move\ (?:on|to)|go\b|raise|extend|convey|present|welcome|invite|set\ out|report
                    |(?:open|close|end)\ (?:by|with|on|this|my|the\ floor|up)\b|share\ (?:with|this|that|an?|some|one)\b|bring\ (?:up|to)\b|pay\ (?:tribute|homage|my|our|respect|special|particular)|offer\ (?:my|our|you|an?|some|one)\b
                    |take\ (?:this|an?|the|up)\b|make\ (?:an?|one|two|three|it|clear|some|the)\b)\b)"""
        ),
        own=DEED,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""(?<=\bi\ )want\b(?=\s(?!to\b)[^.;]*\bto\b[^.;]*\b{WHEN})
                |\bwant\s(?=(?!(?:it|them|him|her|you|people|that|this)\b)(?!to\b)(?:\w+\s){{1,4}}?(?:open|ready|finished|done|built|closed|back|out|\w+ed)\b)"""
        ),
        own=ANY,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"(?:\bwould\s+be|'d\s+be|{BE}){ADVERBS}\s+(?:ready|prepared|willing)\s+to\s(?=(?:come|go|travel|meet|fly|return|receive|stay|share)\b(?!\s(?:to\s)?(?:that|this|it|on|into|there|back|questions)\b))"
        ),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""(?:\bwould\s+be|{BE}|\bstands?|\bremains?){ADVERBS}\s+(?:(?:ready|prepared|willing|eager|minded)\s+to|open\ to(?=\ \w+ing))\b
                |\b{past(words("express show voice confirm reaffirm declare"))}\s+(?:to\s(?:me|us)\s)?(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+(?:of\s[^.;]{{1,30}}?\s)?to\b
                |(?:{tenses(_PROPOSE)}|(?<=\bwe\ ){past(_PROPOSE)})(?:\s+(?:that|(?:to|an?|the|our)(?=\s))\b|(?=\s+\w+ing\b))
                |(?:{tenses(words("offer"))}|\boffered|\bhopes?)\s+to\b"""
        ),
        own=DEED,
        others=DEED,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(rf"\b{past(_PROPOSE)}(?=\s+(?:to|that|\w+ing|an?|the)\b)"),
        own=ANY,
        others=ANY,
        they=True,
        told_only=True,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""\b(?:{present(_PROPOSE | {"offer"})}|{past(_PROPOSE | {"offer"})})\s(?:to\ )?(?:the\ \w+|\w+)\s(?=(?:an?|that|to|the)\s)(?!\w+\s(?:of|in)\b)
                |(?<=\bi\ ){past(_PROPOSE)}\s(?=(?:that|an?|the|to)\b)
                |{WE}would\ {any_of(_PROPOSE)}\s(?=(?:that|an?|the|to|one|another|\w+ing)\b)"""
        ),
        own=ANY,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            rf"""(?:{tenses(_PROPOSE)}|{WE}{past(_PROPOSE)})\sto\s(?:the|our|my|all|both)\s(?:\w+\s){{1,3}}?(?=(?:that|an?|the|to)\b)
                |\bmade\s(?:to\s(?:my|our|the)\s\w+\s)?an?\s(?:\w+\s)?(?:proposal|offer|suggestion),?\s(?=(?:to|that|of|for)\b)
                |(?:{WE}|{HAVE})(?:invite|invited)\s(?!you\b|me\b|us\b|them\b|everyone|all\b|anyone|questions)[^.;,]{{1,40}}?\s(?=to\b|for\b)"""
        ),
        own=ANY,
        others=ANY,
        single=True,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            r"\b(?:(?:can\ and\ )?should|must|ought\ to)\b|\b(?:need|have)\ to\b(?=[^.;]*\b(?:together|jointly)\b)"
        ),
        own=TOGETHER,
    ),
    Cue(
        firmness=PROPOSED,
        pattern=pattern(
            r"\b(?:should|ought\ to)\b(?=\s(?:be\ (?:ready|finished|completed?|open|in\ place)|create|establish|set\ up|form|found|appoint|convene|hold)\b)"
        ),
        own=DEED,
        things=True,
        timed=True,
    ),
    Cue(
        firmness=Firmness.CONDITIONAL,
        pattern=pattern(
            r"(?:\bwould|'d)\b(?!'ve\b)(?!\s+(?:\w+ly\s|just\s|also\s|only\s)?(?:be(?!\s(?:back|at|there|in)\b)|like|have|not|say|think|add|note|mention|point|stress|argue|encourage|urge|refer|remind)\b)"
        ),
        own=DEED,
        conditioned=True,
    ),
)
# What is done by saying it, and what a timetable tells in the present ("the road opens in May").
_GIVES_UP = r"""guarantees?\ the\ (?:price|loan|jobs?|deposits|savings|pensions?|rates?)|allocates|earmarks|bears?\ (?:the|all|half)|shares?\ the\ costs?|(?:withdraws?|lifts?|drops?)\ (?:the|its|our|his|her|all)|renounces?|waives?|abolish(?:es)?|gives?\ (?:up|back)\ (?:the|its|our|all)|hands?\ (?:over|back)\ (?:the|its|our|all)|
    takes?\ (?:over|back|upon\ (?:itself|ourselves|themselves)|on\ (?:itself|ourselves|themselves))|lets\ (?:the|our|all|\w+\ through|through)"""
_PERFORM = rf"""(?:transmit|hand\ over|give\ (?:back|up)|return|release|open|lift|withdraw|drop|cancel|abolish)\s(?:to\s\w+\s)?(?:the|our|all)\b|(?:put|invest|give|spend|add|pay|take|buy|send|deliver)\s(?:up\ to\ |about\ |another\ )?{NUMBER}[^.;]*|
    (?:take|took)\ (?:on|upon)\ (?:us|ourselves)|(?:have\ )?renounced?|(?:repair|pay|rebuild|replace|return|release)\W*$"""
PRESENTS = (
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"""(?<=\bwe\ )(?=(?:start|begin|open|reopen|close|launch|meet|sign|publish|hold|introduce|move)\b[^.;]{{0,80}}\b{WHEN})"""
        ),
        own=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"\b(?=(?:{_GIVES_UP})\b(?!{_USUAL}))"),
        own=ANY,
        others=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"{WE}(?=(?:{_PERFORM})\b(?!{_USUAL}))"),
        own=ANY,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"(?:{WE}|(?<=\bus\ ))(?=(?!{_PAST})\w+\b(?!{_USUAL}))"),
        own=DEED,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"{WE}(?=(?:go|come|travel|fly|return)\s(?:to|back|home)\b)"),
        own=ANY,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{schedule((DEEDS | TERMS) - NOUNS)}|\btakes\b(?=\ (?:effect|place|over|back)\b)|(?<!\bto\ )\b(?=(?:is|are)\ (?:fixed|frozen|guaranteed|capped)\b(?!{_USUAL}))"
        ),
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{IS}{ADVERBS}\s+(?:(?:planned|scheduled|foreseen|fixed|set)\ (?:for|in|on|to)|(?:due|about|on\ track|on\ course)\ to|to)\b"
        ),
        own=DEED,
        others=DEED,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            r"\b(?=(?:(?:stay|remain|keep)s?\s(?:closed|shut|open|in\ (?:force|place)|suspended|frozen|where)|(?:is|are)\ (?:suspended|frozen|stopped|halted))\b[^.;]*\b(?:until|till)\b)"
        ),
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"(?:{IS}\s+(?:being\s+)?|\bgets?\s+)(?={participle(DEEDS - NOUNS)})"),
        own=ANY,
        others=ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(rf"(?:{IS}\s+(?:being\s+)?|\bgets?\s+)(?=(?!{_CONDITIONS})\w+ed\b)"),
        things=True,
        timed=True,
        dated=True,
    ),
)
BOUND = (
    Cue(  # "if there are proofs, we arrest"
        firmness=Firmness.CONDITIONAL,
        pattern=pattern(
            rf"{WE}(?={any_of(DEEDS - NOUNS - words('spend meet hear find run') | {'arrest', 'respond', 'prosecute'})}\b)(?!{_USUAL})"
        ),
        own=ANY,
        conditioned=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(r"\bexpects?\sto\b"),
        own=DEED,
        dated=True,
    ),
    Cue(  # "the firm is to pay"
        firmness=INTENDED,
        pattern=pattern(rf"{IS}{ADVERBS}\s+to\b(?=\s(?!blame|thank|be)\w+)"),
        others=DEED,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(r"\bmay\s(?:again|now|once\ more)\b"),
        others=DEED,
        they=True,
        things=True,
        timed=True,
        dated=True,
    ),
)
SPARED = (  # what nobody is to suffer, and what is not asked for until a day
    Cue(
        firmness=INTENDED,
        pattern=pattern(
            rf"{IS}{ADVERBS}\s+(?=(?:getting|losing|paying|leaving|having\ to)\b)|\b(?=(?:gets|loses|pays|leaves|has\ to|closes|shuts)\b)"
        ),
        things=True,
    ),
    Cue(
        firmness=INTENDED,
        pattern=pattern(r"\b(?:don't|do\ not|doesn't|does\ not)\s(?=(?:pay|lose|need|have\ to)\b)"),
        things=True,
        dated=True,
    ),
)
CUES = AGREEMENTS + FUTURES + PROMISES + REPORTED + ORDERS + MEASURES_TAKEN + OFFERS + PRESENTS + BOUND + SPARED
