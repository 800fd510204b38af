"""In which words English gives an undertaking: agreed, promised, ordered, offered, told of others.

A row names the firmness, the words between the subject and its act, the verbs that count for the speaker's side and for
others, and what else it takes (the fields of `Cue`). The first row that fits a clause counts.
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
    participle,
    past,
    present,
    progressive,
    tenses,
    thirds,
    words,
)
from onrecord.follow.english.rows import (
    ABSTRACT,
    AGREED,
    ANY,
    CONDITIONAL,
    DEED,
    INTENDED,
    NO_THING,
    PROPOSED,
    TOGETHER,
    row,
)
from onrecord.follow.english.times import MONTH
from onrecord.follow.english.verbs import FOUNDS, MEASURES, any_of

OTHERS = {"they": True, "single": True}  # what others are told to have promised

# Verbs that undertake by themselves, by what follows them.
_TO = words("intend plan resolve undertake pledge promise vow aim commit")
_TO_BEFORE = words("undertake pledge promise vow commit")  # that bind when said of one's past, too
_THAT = words("promise pledge guarantee vow assure")
_ORDER = words("instruct task direct charge mandate order commission authorise authorize invite")
_PROPOSE = words("propose suggest")
_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
_LOOK = r"(?:inquiry|enquiry|investigation|review|audit|study|commission|probe|report|task\ ?force|survey|tender|procedure|procurement|search)\b"
_ONE = r"(?:the|an?|our|two|three)"
# What is only found to be so ("agreed that the mood was good").
IS_SO = r"\sthat\b(?![^.;]*\b(?:will|shall|should|must|would|may|can)\b)[^.;,]{1,80}?\b(?:is|are|was|were|has|have|had)\b(?!\s+(?:\w+ly\s)?to\b|\s+being\b)"
_TELL = words("tell say assure promise confirm announce indicate state pledge vow insist reaffirm") | {"understand"}
_WOULD = r"\b(?:would|will|shall)\b(?!\s+(?:be|have|like|want|need|love|say|rather)\b(?!\s+\w+(?:ed|en)\b))"

AGREEMENTS = (
    row(
        AGREED,
        rf"""(?:{HAVE})?\b(?<!mutually\ )(?:agreed|arranged|concurred)\b(?!\W*$)(?!\sto\s(?:in|at|on)\b)(?!\snot\sto\ agree\b)(?!\sto\ (?:disagree|differ|not\ agree|(?:stay|remain|keep)\ in\ (?:touch|contact))\b)(?!{IS_SO})(?!\s+(?:on|upon)\W*(?:$|,))(?!\s+on\s\w+\s(?:points|things|measures|steps)\b(?:\s\w+){{0,2}}\W*$)(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b(?![^.;]{{0,80}}\b(?:to|that|on)\b))
                |(?:(?:{HAVE})?\b(?:reached|came\ to|concluded|struck|found|arrived\ at)|{HAVE}come\ to)\s+(?:an?|the|this|our)\s+(?:\w+\s+){{0,2}}{_DEAL}\b
                |{IS}{ADVERBS}\s(?:in\ agreement|at\ one|agreed)\b(?=\s(?:to|that|on)\b)(?!{IS_SO})
                |\b(?<!if\ )invited\b(?=[^.;]*\b(?:he|she|they)\ (?:has\ |have\ )?accepted\b)
                |(?:{HAVE})?\b(?:shaken|shook)\ hands\ on\b""",
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
)
PROMISES = (
    row(
        INTENDED,
        rf"""(?:{progressive(_TO)}|{HAVE}{participle(_TO_BEFORE)}|\b(?:{present(_TO)}|{past(_TO_BEFORE)}|intended))
                    (?:\ ourselves|\ itself|\ themselves|\ myself)?{ADVERBS}(?:\s\w+)?\s+to\b
                |(?<=\bwe\ )mean\ to\b|\bmade\ up\ (?:my|our|its|their|his|her)\ minds?\ to\b|{HAVE}{participle(words("decide resolve choose"))}\s+(?:(?:not\s)?to|that)\b
                |(?:{BE}|\bremains?){ADVERBS}\s+(?:committed|determined|resolved|obliged|obligated)\ to\b""",
        own=DEED,
        others=DEED,
    ),
    row(
        INTENDED,
        rf"""(?:{HAVE}|\b)promised\s(?:us|me)\sto\b|\b(?:{present(_THAT)}|{past(_THAT)})\s+(?:\w+\s+){{0,3}}?that\b(?!\s+(?:to|too|in|at|on|and|but|for)\b|\s*[.,])
                |\b{thirds(_TO_BEFORE)}\s+(?:itself\s+|himself\s+|herself\s+)?to\b""",
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    row(
        INTENDED,
        rf"""\b(?:understood|learned|learnt)\b[^.;]{{0,80}}?{_WOULD}""",
        own=ANY,
    ),
    row(
        INTENDED,
        rf"""\b(?:{past(_TELL)}|says)[^.;]{{0,80}}?{_WOULD}""",
        own=ANY,
        others=ANY,
        told_only=True,
        **OTHERS,
    ),
    row(
        INTENDED,
        rf"\b{past(words('decide resolve vote choose'))}\s+to\b",
        own=ANY,
        others=ANY,
        they=True,
        told_only=True,
    ),
    row(
        INTENDED,
        rf"\b{past(words('decide resolve vote agree'))}\s(?:unanimously\s)?(?:this\s\w+|today|yesterday|last\snight|on\s\w+day|an\shour\sago)\s(?:unanimously\s)?to\b",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"(?:{HAVE})?\b(?:told|promised|assured|informed)\s(?:me|us)\s(?:that\s)?(?:he|she|they|it)(?:'ll|'d|\ will|\ would|\ is\ going\ to|\ are\ going\ to)\b",
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    row(  # what one has told others that one would do
        INTENDED,
        rf"(?:{HAVE}|\b)(?:said|told|promised|assured|written)\b[^.;?]{{0,60}}?\b(?:i|we)(?:'d|'ll|\ would|\ will|\ won't|\ wouldn't|\ shall)\b(?!\s(?:have|like|be|rather|say|not\ be)\b)",
        own=DEED,
    ),
    row(
        INTENDED,
        rf"(?:{HAVE})?\baccept(?:s|ed)?\s(?:the|his|her|this|that|their|an?|your)\s(?:[\w']+\s){{0,2}}?(?:invitation|offer|proposal)\b(?=\s(?:of|to|for|and)\b|,|\W*$)",
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    row(
        INTENDED,
        rf"{HAVE}set\s(?:ourselves|itself|themselves)\s(?:the|an?)\s(?:\w+\s)?(?:goal|target|aim)\s(?:to|of)\b",
        own=ANY,
        others=ANY,
        dated=True,
    ),
)
REPORTED = (
    row(
        INTENDED,
        r"\bg[ai]ven?\s(?:me|us)\s(?:his|her|their|its)\s(?:\w+\s){0,2}?(?:word|assurance|promise|commitment|undertaking|guarantee)\s(?:that|to)\b",
        own=ANY,
        others=ANY,
        **OTHERS,
    ),
    row(
        INTENDED,
        r"\b(?:reaffirm|confirm|declare|state)s?\sthat\s(?:they|we|it|he|she)\s(?:will|shall)\b(?!\s(?:be|have|continue\ to\ (?:stand|support))\b)",
        own=DEED,
        others=DEED,
        **OTHERS,
    ),
    row(  # what office holders are said to have said that they would do
        INTENDED,
        rf"(?:{HAVE})?\b(?:said|stated|promised|announced|confirmed|assured|pledged|indicated|told)\b(?:\s(?:me|us|yesterday|today|on\s\w+day|this\s\w+|last\s\w+))?,?\s(?:that\s)?(?:[^.;,]{{1,60}}?\s)?(?:will|would|won't|shall)\b(?!\s(?:like|rather|have\ (?:to|been)|say|be\ (?:hard|difficult|easy|good|better|nice|great))\b)",
        others=DEED,
        single=True,
        officials=True,
    ),
)
ORDERS = (
    row(
        INTENDED,
        r"\b(?:has|have)\ until\ [^.;,]{3,40}?\ to\b",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"{HAVE}(?:set|fixed|named|chosen)\s(?=[^.;]{{0,40}}\b(?:{MONTH}|date|day|deadline|timetable)\b(?!\s?off))",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"""{HAVE}(?:{participle(_ORDER)}|asked)\b(?!\s+(?:to|you|me|us)\b)[^.;]{{0,60}}?\bto\b(?=\s(?!you\b|me\b|us\b)\w+)
                |{HAVE}told\s(?:(?:my|our)\s\w+(?:\s\w+)?|the\s(?:\w+\s)?(?:ministry|ministries|police|army|navy|council|agency|board|department|staff|bank|company|office|authority|service|prosecutors?|engineers?|governors?|prefects?|officials?))\s(?:not\s)?to\b
                |\b(?:(?:have|has|'ve)\ been|was|were|are|is)\s(?:also\s)?(?:{participle(_ORDER - {"invite"})}|asked|told)\s(?:to|with)\b(?=\s(?!be\b)\w+)
                |(?:{HAVE}|{WE})(?:also\s|already\s)?(?:given|gave|issued)\s(?:\w+\s){{0,2}}?(?:instructions?|orders?|directions?|consent|approval|assent|permission|green\ light|go-ahead)\s(?:to|that|for)\b""",
        own=ANY,
        others=ANY,
    ),
    row(
        INTENDED,
        rf"""{HAVE}(?:ordered|commissioned|launched|opened|set\ up|started|begun)\b(?=\s{_ONE}\s(?:\w+\s){{0,3}}?{_LOOK})
                |{HAVE}(?:undertaken|promised|pledged)\b(?=\s(?:the|an?|our|\d)\b)|\b(?:promised|guaranteed|granted|offered)\s(?:us|me)\s(?=(?:the|an?|their|its|his|her|{NUMBER})\b)
                |{HAVE}(?:already\ )?(?:ordered|commissioned|reserved|booked|asked\ for)\s(?={NUMBER}|an?\ (?:\w+\ )?{_LOOK})
                |(?:{HAVE}|{WE})asked\s[^.;]{{1,30}}?\sfor\san?\s(?:\w+\s)?{_LOOK}|{HAVE}asked\s[^.;]{{1,30}}?\sfor\s(?={NUMBER})|\b(?:have|has)\ been\ given\ until\b|{WE}pledge\s(?={NUMBER}|the\b|an?\b|our\b)
                |{HAVE}(?:earmarked\b|(?:set|put)\s(?:[^.;,]{{1,40}}\s)?aside\b)""",
        own=ANY,
        others=ANY,
    ),
)
OFFERS = (
    row(
        INTENDED,
        rf"(?<=\bwe\ )want\ to\b(?=[^.;]*(?:\b{WHEN}|\d)|\s{any_of(MEASURES | FOUNDS)}\s(?!{NO_THING})(?!(?:\w+\s){{0,3}}?{ABSTRACT}))",
        own=DEED,
    ),
    row(
        PROPOSED,
        rf"""{BE}{ADVERBS}\s+(?:ready|prepared|willing|open)\ to\ (?=(?:talk|speak|sit\ down|negotiat|listen)\w*\ (?:about|to|with|on)\b(?!\ (?:you|it|that)\b))""",
        own=ANY,
    ),
    row(
        PROPOSED,
        rf"""(?:(?<!which\ i\ )\bwould|(?<!which\ i)'d){ADVERBS}\s+like\ to\b(?!\ (?:add|say|stress|note|ask|start|begin|just|draw|point|turn|address|highlight|introduce|clarify|correct|finish|use|focus|move\ (?:on|to)|go\b|raise|extend|convey|present|welcome|invite|set\ out|report
                    |(?:open|close|end)\ (?:by|with|on|this|my|the\ floor|up)\b|share\ (?:with|this|that|an?|some|one)\b|bring\ (?:up|to)\b|pay\ (?:tribute|homage|my|our|respect|special|particular)|offer\ (?:my|our|you|an?|some|one)\b
                    |take\ (?:this|an?|the|up)\b|make\ (?:an?|one|two|three|it|clear|some|the)\b)\b)""",
        own=DEED,
    ),
    row(
        PROPOSED,
        rf"""(?<=\bi\ )want\b(?=\s(?!to\b)[^.;]*\bto\b[^.;]*\b{WHEN})
                |\bwant\s(?:to\ see\s)?(?=(?!(?:it|them|him|her|you|people|that|this)\b)(?!to\b)(?:\w+\s){{1,4}}?(?:open|ready|finished|done|built|closed|back|out|\w+ed)\b)""",
        own=ANY,
    ),
    row(
        PROPOSED,
        rf"(?:\bwould\s+be|'d\s+be|{BE}){ADVERBS}\s+(?:ready|prepared|willing)\s+to\s(?=(?:come|go|travel|meet|fly|return|receive|stay|share)\b(?!\s(?:to\s)?(?:that|this|it|on|into|there|back|questions)\b))",
        own=ANY,
        others=ANY,
    ),
    row(
        PROPOSED,
        rf"""(?:\bwould\s+be|{BE}|\bstands?|\bremains?){ADVERBS}\s+(?:(?:ready|prepared|willing|eager|minded)\s+to|open\ to(?=\ \w+ing))\b
                |\b{past(words("express show voice confirm reaffirm declare"))}\s+(?:to\s(?:me|us)\s)?(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+(?:of\s[^.;]{{1,30}}?\s)?to\b
                |(?:{tenses(_PROPOSE)}|(?<=\bwe\ ){past(_PROPOSE)})(?:\s+(?:that|(?:to|an?|the|our)(?=\s))\b|(?=\s+\w+ing\b))
                |(?:{tenses(words("offer"))}|\boffered|\bhopes?)\s+to\b""",
        own=DEED,
        others=DEED,
    ),
    row(
        PROPOSED,
        rf"\b{past(_PROPOSE)}(?=\s+(?:to|that|\w+ing|an?|the)\b)",
        own=ANY,
        others=ANY,
        they=True,
        told_only=True,
    ),
    row(
        PROPOSED,
        rf"""\b(?:{present(_PROPOSE | {"offer"})}|{past(_PROPOSE | {"offer"})})\s(?:to\ )?(?:the\ \w+|\w+)\s(?=(?:an?|that|to|the)\s)(?!\w+\s(?:of|in)\b)
                |(?<=\bi\ ){past(_PROPOSE)}\s(?=(?:that|an?|the|to)\b)
                |{WE}would\ {any_of(_PROPOSE)}\s(?=(?:that|an?|the|to|one|another|\w+ing)\b)""",
        own=ANY,
    ),
    row(
        PROPOSED,
        rf"""(?:{tenses(_PROPOSE)}|{WE}{past(_PROPOSE)})\sto\s(?:the|our|my|all|both)\s(?:\w+\s){{1,3}}?(?=(?:that|an?|the|to)\b)
                |\bmade\s(?:to\s(?:my|our|the)\s\w+\s)?an?\s(?:\w+\s)?(?:proposal|offer|suggestion),?\s(?=(?:to|that|of|for)\b)
                |(?:{WE}|{HAVE})(?:invite|invited)\s(?!you\b|me\b|us\b|them\b|everyone|all\b|anyone|questions)[^.;,]{{1,40}}?\s(?=to\b|for\b)""",
        own=ANY,
        others=ANY,
        single=True,
    ),
    row(
        PROPOSED,
        r"\b(?:(?:can\ and\ )?should|must|ought\ to)\b|\b(?:need|have)\ to\b(?=[^.;]*\b(?:together|jointly)\b)",
        own=TOGETHER,
    ),
    row(
        PROPOSED,
        r"\b(?:should|ought\ to)\b(?=\s(?:be\ (?:ready|finished|completed?|open|in\ place)|create|establish|set\ up|form|found|appoint|convene|hold)\b)",
        own=DEED,
        things=True,
        timed=True,
    ),
    row(
        CONDITIONAL,
        r"(?:\bwould|'d)\b(?!'ve\b)(?!\s+(?:\w+ly\s|just\s|also\s|only\s)?(?:be(?!\s(?:back|at|there|in)\b)|like|have|not|say|think|add|note|mention|point|stress|argue|encourage|urge|refer|remind)\b)",
        own=DEED,
        conditioned=True,
    ),
)
