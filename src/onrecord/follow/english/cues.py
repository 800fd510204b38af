"""In which words English undertakes something, and how firmly."""

from __future__ import annotations

from onrecord.follow.english.times import MONTH, TIME, WEEKDAY
from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import Cue, Verbs, pattern

ADVERB = r"""(?!(?:apply|supply|rely|reply|comply|multiply|imply|rally|fly|family|july|italy|assembly|early|ally)\b)\w+ly|also|now|all|both|each|then|would|still|today|already|jointly|fully|certainly|definitely|always|soon|gladly|therefore|
    simply|just|absolutely|immediately|together|never|not|only|really|actually|surely|of\ course|once\ again|again|ever|even|
    probably|hopefully|gradually|continually|further|very"""
ADVERBS = rf"(?:[\s,]+(?:{ADVERB}))*"
_BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|'re|'m|'s)"
_IS = r"(?:\b(?:am|is|are)|'re|'m|'s)"
_HAVE = r"(?:(?:\b(?:have|has|had)|'ve|'d)\b" + ADVERBS + r"\s+)?"
_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
_SETTLED = r"(?:discussed|resolved|settled|clarified|negotiated|agreed|worked\ out|coordinated|decided|sorted\ out)"
_TEXT = (
    r"(?:agreement|statement|treaty|decision|document|memorandum|accord|law|declaration|protocol|contract|budget|plan|bill|"
    r"resolution|communique|roadmap|ordinance|permit)"
)
_TOLD = r"\b(?:understood|told|said|says|assured|promised|confirmed|announced|indicated|stated|pledged|vowed|insisted|reaffirmed)"
_WOULD = r"\b(?:would|will|shall)\b(?!\s+(?:be|have|like|want|need|love|say|rather)\b(?!\s+\w+(?:ed|en)\b))"
_ONGOING = r"(?:go|hav|tak|say|talk|hear|be|look|see|monitor|watch|work|prepar|try|continu|com|do|mak|gett|think)ing\b"
_DEEDS = (
    r"(?:vote|review|inquiry|inspections?|consultations?|negotiations|meetings?|march|strikes?|referendum|election|audit|hearings?|"
    r"investigation|increases?|rises?|cuts?|reductions?|redundanc(?:y|ies)|layoffs?|dismissals?|closures?|evictions?|privati[sz]ation|"
    r"amnesty|exemptions?|ban|levy|report|loans?|funds?|scheme|hotline|register|officer|commissioner|ombuds\w+|programme|centre|task\ ?force|amnesty|surcharge|subsid(?:y|ies)|compensation|refunds?|sale|merger|new\ tax(?:es)?|fees?|charges?)\b"
)
_WHEN = rf"(?:(?:on|in|by|from|this|next|before|until)\s(?:the\s)?(?:{MONTH}|{WEEKDAY}|{TIME}|20\d\d)|tomorrow)\b"

_DAYS = rf"(?:day|week|month|year|{MONTH}|{WEEKDAY})"
# Measures that are taken where one says that one is taking them, and what makes of some of them something else.
_MEASURE = r"""(?:(?:abolish|appoint|ban|call(?=ing\ off)|cancell?|clos|commission|deferr|doubl|dropp|end|freez|giv(?=ing\ up)|halv|halt|hand(?=ing\ over)|introduc|keep|launch|
    lift|lower|open|order|postpon|publish|putt(?=ing\ (?:in|an?|the|another|more|up|forward|\d|off)\b)|rais|recall|releas|remov|renew|reopen|repeal|
    reserv|scal(?=ing\ (?:back|up|down))|scrapp|sett(?=ing\ (?:up|aside))|shutt|stopp|suspend|transferr|tripl|withdraw|writ(?=ing\ off)|
    (?:prepar|draft|draw|bring)(?=ing\ (?:up\ |in\ |forward\ )?(?:an?|the|new|two)\s(?:\w+\s){0,2}?(?:bill|law|plan|reform|regulation|ordinance|motion|proposal|directive|agreement|contract|programme|strategy)\b)|
    (?:ask|instruct|direct|invit|charg)(?=ing\ (?!you\b|people|everyone|everybody|all\b|them\b|americans|questions?)[^.;]{1,50}?\ to\ (?:look|investigate|review|examine|audit|inspect|prepare|draft|report|take|chair|lead|check|find|advise))
    )ing\b|(?:hir|recruit|offer|buy|send|deploy|increas|reduc|cutt|creat|expand|extend|build|invest|donat|add)ing\b(?=[^.;]*(?:\d|\b(?:another|two|three|four|five|six|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)\b)))"""
_NO_THING = r"""(?:in|up\ to|an\ eye|track|it|that|this|them|our\ (?:eyes?|options|minds?)|you|with|at|out|on|to|from|for|by|about|like|into|forward|here|there|towards?|closer|together|
    the\ (?:message|point|case|line|door|bar|question|focus|same))"""
_LOOK = r"(?:inquiry|enquiry|investigation|review|audit|study|commission|probe|report|task\ ?force|survey|tender|procedure|procurement|search)\b"
_SCHEDULED = r"(?:(?:is|are)\ (?:fixed|frozen|guaranteed|capped)|starts|begins|opens|reopens|closes|ends|resumes|gets|receives|goes|moves|takes\ effect|enters|leaves|returns|stays|remains|runs)"

CUES = (
    Cue(
        firmness=Firmness.AGREED,
        pattern=pattern(
            rf"""{_HAVE}\b(?<!mutually\ )(?:agreed|arranged|concurred)\b(?!\W*$)(?!\s+(?:on|upon)\W*(?:$|,))(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b(?![^.;]{{0,80}}\b(?:to|that|on)\b))
                |{_HAVE}\b(?:reached|came\ to|concluded|struck|found)\s+(?:an?|the|this|our)\s+(?:\w+\s+){{0,2}}{_DEAL}\b
                |{_HAVE}\b(?:shaken|shook)\ hands\ on\b"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        single=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""(?:\b(?:will|shall|won't)|'ll)\b|{_IS}{ADVERBS}\s+(?:going\ to\b|(?:due\ |set\ )?to\b(?=\s+be\b))"""
        ),
        own=Verbs.DEED,
        others=Verbs.DEED,
        things=True,
        timed=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""{_BE}{ADVERBS}\s+planning\ to\b
                |\b(?:intend|intends|intended|plan|plans|resolve|resolves|undertake|undertakes|pledge|pledges|promise|promises|vow|vows|aim|aims|commit)
                    (?:\ ourselves|\ itself|\ themselves|\ myself)?{ADVERBS}\s+to\b
                |{_HAVE}\b(?:undertaken|pledged|promised|vowed|committed|undertook)\s+(?:\w+\s+)?to\b
                |(?:\b(?:have|has)|'ve|'s)\b{ADVERBS}\s+(?:decided|resolved|chosen)\s+(?:to|that)\b
                |(?:{_BE}|\bremains?){ADVERBS}\s+(?:committed|determined|resolved|obliged|obligated)\ to\b"""
        ),
        own=Verbs.DEED,
        others=Verbs.DEED,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            r"""\b(?:promised?|pledged?|guaranteed?|vowed|assured)\s+(?:\w+\s+){0,3}?that\b(?!\s+(?:to|too|in|at|on)\b)
                |\b(?:undertakes|pledges|promises|vows|commits)\s+(?:itself\s+|himself\s+|herself\s+)?to\b"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        single=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"""\b(?:understood|learned|learnt)\b[^.;]{{0,80}}?{_WOULD}"""),
        own=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"""{_TOLD}\b[^.;]{{0,80}}?{_WOULD}"""),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        single=True,
        told_only=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""{_IS}{ADVERBS}\s+(?=(?!{_ONGOING})\w+ing\b[^.;]{{0,60}}\b{_WHEN})
                |{_IS}{ADVERBS}\s+to\s+(?=(?:meet|sign|visit|open|hold|begin|start|resume|convene|present|publish|receive|take)\b)"""
        ),
        own=Verbs.DEED,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"{_IS}{ADVERBS}\s+(?={_MEASURE}\s(?!{_NO_THING}\b)[^\s.;])"),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""(?:\b(?:have|has)|'ve)\b{ADVERBS}\s+(?:ordered|commissioned|launched|opened|set\ up|started|begun)\b(?=\s(?:an?|the|our|two|three)\s(?:\w+\s){{0,3}}?{_LOOK})
                |(?:\b(?:have|has)|'ve)\b{ADVERBS}\s+(?:undertaken|promised|pledged)\b(?=\s(?:the|an?|our|\d)\b)
                |(?:\b(?:have|has)|'ve)\b{ADVERBS}\s+(?:set\ aside|earmarked)\b"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"\b(?=(?:{_SCHEDULED})\b(?![^.;]*\bevery\s{_DAYS})[^.;]{{0,80}}\b{_WHEN})"),
        own=Verbs.ANY,
        others=Verbs.ANY,
        things=True,
        timed=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"(?<=\bwe\ )want\ to\b(?=[^.;]*(?:\b{_WHEN}|\d))"),
        own=Verbs.DEED,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            rf"""{_BE}{ADVERBS}\s+(?:ready|prepared|willing|open)\ to\ (?=(?:talk|speak|sit\ down|negotiat|listen)\w*\ (?:about|to|with|on)\b(?!\ (?:you|it|that)\b))"""
        ),
        own=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            rf"""(?:\bwould|'d){ADVERBS}\s+like\ to\b(?!\ (?:add|say|stress|note|ask|take|make|start|begin|just|draw|point|turn|address|highlight|introduce|clarify|correct|finish|end|offer|use|focus|move|go|open|close|share|bring|raise|extend|convey|present|welcome|invite)\b)"""
        ),
        own=Verbs.DEED,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(rf"(?<=\bi\ )want\b(?=\s(?!to\b)[^.;]*\bto\b[^.;]*\b{_WHEN})"),
        own=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""(?<=\bwe\ )(?=(?:start|begin|open|reopen|close|launch|meet|sign|publish|hold|introduce|move)\b[^.;]{{0,80}}\b{_WHEN})"""
        ),
        own=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(r"\b(?:decided|resolved|voted|chose)\s+to\b"),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        told_only=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            r"""\b(?:have|has|'ve)\s(?:also\s)?(?:been\s)?(?:instructed|tasked|directed|charged|mandated|ordered|asked|commissioned)
                \b(?!\s+to\b)[^.;]{0,60}?\bto\b(?=\s(?!you\b|me\b|us\b)\w+)"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            rf"""(?:{_BE}|\bstands?|\bremains?){ADVERBS}\s+(?:(?:ready|prepared|willing|eager)\s+to|open\ to(?=\ \w+ing))\b
                |(?:\b(?:expressed|showed|voiced|confirmed|reaffirmed|declared)\s+(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+to\b)
                |(?:\b(?:propose|proposes|proposing|suggest|suggests|(?:have|has)\ (?:proposed|suggested))|(?<=\bwe\ )(?:proposed|suggested))\b(?:\s+(?:that|(?:to|an?|the|our)(?=\s))\b|(?=\s+\w+ing\b))
                |\b(?:offer|offers|offered|hope|hopes)\s+to\b"""
        ),
        own=Verbs.DEED,
        others=Verbs.DEED,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(r"\b(?:proposed|suggested)\b(?=\s+(?:to|that|\w+ing|an?|the)\b)"),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        told_only=True,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            r"\b(?:(?:can\ and\ )?should|must|ought\ to)\b|\b(?:need|have)\ to\b(?=[^.;]*\b(?:together|jointly)\b)"
        ),
        own=Verbs.TOGETHER,
    ),
)
TOLD = (
    (
        Firmness.PROPOSED,
        pattern(
            rf"""\b(?:needs?|ought|has|have|should|must){ADVERBS}\s+(?:to\s+)?be\s+{_SETTLED}\b
                |\bpossible\ to\ (?:come\ to|reach|find|conclude|work\ out)\b
                |\b(?:compromise|agreement|solution|deal|accommodation)s?\ (?:is|are)\ possible\b
                |\bhopes?\b.{{0,60}}\b(?:we|both|they|the\ sides)\b.{{0,20}}\bwill\ be\ able\ to\b
                |\b(?:let\ us|let's)\s+(?:work|cooperate|join|start|begin|sit\ down|come\ together|agree)\b(?!\s*(?:$|[.,!]|by\b|with\b))"""
        ),
    ),
    (
        Firmness.INTENDED,
        pattern(
            rf"""\bthere(?:\ will|'ll|\ is\ going\ to|\ are\ going\ to|\ shall)\ be\ (?:no\ |an?\ |the\ |one\b|two\ |more\ )?(?:\w+[\ -]){{0,3}}?{_DEEDS}
                |\bthere(?:\ will|'ll|\ shall)\ be\ (?:no\ (?:more|further)\ (?!questions?|doubts?|time)\w+|(?:an?|the|one|two|three|more|\d+)\ [^.;]*\b{_WHEN})
                |\byou(?:\ will|'ll|\ shall)\s(?:all\s)?(?:get|have|receive|be\ \w+ed)\b(?:\ your\ (?:money|keys|deposit|refund|compensation|job|wages|pension)|[^.;]*\b(?:by|within|before|no\ later\ than)\s(?!the\ way))
                |\bit\ is\ (?:our|my|the\ (?:government|council|board|company)'s)\ (?:\w+\ )?(?:intention|plan|pledge|promise|commitment)\ (?:to|that)\b
                |\b(?:our|my)\ (?:\w+\ ){{0,2}}?(?:pledge|promise|commitment|undertaking|guarantee|plan|intention)\b(?:\sto\s(?:you|them|the\s\w+|all|every\s\w+))?\ is\b(?!\s(?:to\ (?:look|be|see)|very|still|not|more|also|clear|strong|real|working|about|based|on)\b)
                |\b(?:our|my)\ (?:\w+\ )?(?:aim|goal|target|objective)\ is\ (?:to|that)\b(?=[^.;]*(?:\b{_WHEN}|\d|\b(?:by|within)\s))
                |\bwhat\ (?:we|i)\ can\ do\ (?:now\ |today\ )?is\ to\ (?!be\b|look|see|have|get|try|continue|keep|help|provide|speak|say|talk|tell)\w+
                |^(?:and\s|but\s)?(?:an?\s|the\s)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|an?\ hundred|a\ thousand|another|more)\b
                    (?:\s(?!(?:is|are|was|were|has|have|had|will|would|can|could|did|do|does|said|(?!hundred\b)\w+ed)\b)[\w'-]+){{1,8}}?\s(?:by|before|within)\s(?:\w+\s){{0,4}}?(?:{MONTH}|{TIME}s?|20\d\d|christmas|easter)\W*$
                |\b(?:they|customers|visitors|passengers|everybody|everyone|all)\ (?:will\ |'ll\ |shall\ )?(?:all\ )?(?:get|receive)\ (?:their|the)\ (?:money|fares?|fees?|deposits?|wages)\ (?:back|refunded|paid|in\ full)
                |\bthe\ (?:plan|intention)\ is\ (?:now\ )?to\ (?!be\b|look|see|have|get|make\ sure|continue|keep|try)\w+
                |\b(?:i|we)\s(?:promise|guarantee|pledge)\b[^.;:]{{0,20}}:|\bmy\ word\ ?(?:on\ it\ ?)?:
                |\b(?:stand|stick|abide)\ (?:by|to)\ (?:our|my|the)\ (?:promise|pledge|commitment|word|undertaking)s?\ to\ \w+
                |\bi\ (?:give|gave)\ you\ (?:my|a|an|our)\ (?:\w+\ )?(?:guarantee|assurance|promise|pledge)\ that\b
                |\b(?:our|my)\b.{{0,30}}\b(?:obligation|commitment|task|plan|intention|duty|pledge|promise)\b.{{0,12}}\bis\ to\b
                |\b(?:i|we)\s(?:can\s|do\s|hereby\s|have\s|also\s)*(?:promised?|guaranteed?|pledged?|undertake|undertaken|vowed|assured?)\b(?:\s\w+){{0,4}}?(?:\sis)?\s+that\b(?=[^.;]*(?:\b(?:will|won't|shall|would|going\ to|never|not|no|nobody)\b|'ll\b))
                |\bwhat\ we\ (?:need|have)\ to\ do\ is\b|\bwhat\ (?:we|i)(?:\ will|'ll|\ are\ going\ to|'re\ going\ to|\ intend\ to|\ plan\ to)\ do\ (?:now\ |next\ )?is\b
                |\bmy\ word\ (?:on\ it\ )?that\b
                |\b(?:this|that|it|they)\ will\ (?:all\ |both\ )?be\ (?:done|finished|ready|complete|completed|sent|built|paid|handed\ over|delivered|published|put\ right|set\ right|fixed|mended|repaired|corrected|changed|stopped|abolished|ended|replaced|returned)\b
                |\b(?:i|we)\ have\ (?:only\ )?(?:one|an?|the)\ (?:\w+\ )?(?:obligation|duty|task|commitment)\b.{{0,12}}\bto\b"""
        ),
    ),
    (
        Firmness.INTENDED,
        pattern(
            rf"""^(?:(?:and|but|so)\s)?(?:from|starting|beginning|with\ effect\ from)\s(?:(?:the\s)?(?:\d+\s)?(?:today|tomorrow|{MONTH}|{WEEKDAY})|next\s{TIME})\b
                (?![^.;]*\b(?:was|were|had|did|been|through|until|to\s(?:{MONTH}|{WEEKDAY}))\b)"""
        ),
    ),
    (
        Firmness.CONDITIONAL,
        pattern(
            r"^(?:(?:and|but)\s)?if\b[^.;:?]*,\s(?:then\s)?(?:we|i)\s(?:can|could)\s(?:even\s|also\s|then\s)(?!see|say|be\b|talk|get|do\b|have|look)\w+"
        ),
    ),
    (
        Firmness.AGREED,
        pattern(r"\bit\ (?:was|has\ been)\ (?:also\ )?agreed\b|\b(?:was|were|been)\ agreed\ (?:on|upon)\b"),
    ),
    (
        Firmness.DONE,
        pattern(
            rf"""\b(?:made|makes?|took|taken|takes?|adopted|reached)\b.{{0,60}}\bdecision\s+to\b(?!\s+make\b)
                |\bwas\ (?:an?|the)\ (?:\w+\ ){{0,2}}decision\b[^.;]{{0,50}}?\bto\ (?!make\b|that\b|this\b|it\b|the\b|you\b|them\b|him\b|her\b)
                |(?<!when\ the\ )\b{_TEXT}\b(?!\s(?:that|which|when)\b)(?:\s[^.;]{{0,60}})?\s(?:was|were|has\ been|have\ been)\s(?:\w+ly\s)?
                    (?:adopted|signed|ratified|concluded|approved|extended|passed|enacted)\b
                |\b(?:we|i|our\ \w+){ADVERBS}\s+(?:have\s+|had\s+)?{ADVERBS}\s*
                    (?:signed|adopted|ratified|extended|approved|enacted)\b.{{0,60}}\b{_TEXT}\b"""
        ),
    ),
)
