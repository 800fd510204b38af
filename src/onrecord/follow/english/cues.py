"""In which words English undertakes something, and how firmly."""

from __future__ import annotations

from onrecord.follow.english.times import MONTH, TIME, WEEKDAY
from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import Cue, Verbs, pattern

ADVERB = r"""(?!(?:apply|supply|rely|reply|comply|multiply|imply|rally|fly|family|july|italy|assembly|early|ally)\b)\w+ly|also|now|all|both|each|then|would|still|today|already|always|soon|therefore|
    just|together|never|not|only|once\ again|again|ever|even|
    nevertheless|nonetheless|likewise|moreover|thereby|thereafter|accordingly|instead|too|in\ turn|in\ principle|for\ sure|of\ course|indeed|meanwhile|in\ future|in\ the\ future|
    probably|hopefully|gradually|continually|further|very"""
ADVERBS = rf"(?:[\s,]+(?:{ADVERB}))*"
_BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|'re|'m|'s)"
_IS = r"(?:\b(?:am|is|are)|'re|'m|'s)"
_HAVE = r"(?:(?:\b(?:have|has|had)|'ve|'d)\b" + ADVERBS + r"\s+)?"
_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
# What is only found to be so ("agreed that the mood was good").
_IS_SO = r"\sthat\b(?![^.;]*\b(?:will|shall|should|must|would|may|can)\b)[^.;,]{1,80}?\b(?:is|are|was|were|has|have|had)\b(?!\s+(?:\w+ly\s)?to\b|\s+being\b)"
_SETTLED = r"(?:discussed|resolved|settled|clarified|negotiated|agreed|worked\ out|coordinated|decided|sorted\ out)"
_TEXT = (
    r"(?:pardon|decree|agreement|statement|treaty|decision|document|memorandum|accord|law|declaration|protocol|contract|budget|plan|bill|"
    r"resolution|communique|roadmap|ordinance|permit)"
)
_TOLD = r"\b(?:understood|told|said|says|assured|promised|confirmed|announced|indicated|stated|pledged|vowed|insisted|reaffirmed)"
_WOULD = r"\b(?:would|will|shall)\b(?!\s+(?:be|have|like|want|need|love|say|rather)\b(?!\s+\w+(?:ed|en)\b))"
_ONGOING = r"(?:go|hav|tak|say|talk|hear|be|look|see|monitor|watch|work|prepar|try|continu|com|do|mak|gett|think)ing\b"
_DEEDS = (
    r"(?:proceedings|penalt(?:y|ies)|prosecutions?|sanctions|tariffs?|vote|review|inquiry|inspections?|consultations?|negotiations|meetings?|march|strikes?|referendum|election|audit|hearings?|"
    r"investigation|increases?|rises?|cuts?|reductions?|redundanc(?:y|ies)|layoffs?|dismissals?|closures?|evictions?|privati[sz]ation|"
    r"amnesty|exemptions?|ban|levy|report|loans?|funds?|scheme|hotline|register|officer|commissioner|ombuds\w+|programme|centre|task\ ?force|amnesty|surcharge|subsid(?:y|ies)|compensation|refunds?|sale|merger|new\ tax(?:es)?|fees?|charges?)\b"
)
_WHEN = (
    rf"(?:(?:on|in|by|from|this|next|before|until)\s(?:the\s)?(?:{MONTH}|{WEEKDAY}|{TIME}|20\d\d)|tomorrow|tonight)\b"
)

_DAYS = rf"(?:day|week|month|year|{MONTH}|{WEEKDAY})"
# Measures that are taken where one says that one is taking them, and what makes of some of them something else.
_MEASURE = r"""(?:(?:abolish|appoint|ban|call(?=ing\ off)|cancell?|clos|commission|deferr|doubl|dropp|end|freez|giv(?=ing\ up)|halv|halt|hand(?=ing\ over)|introduc|keep|launch|
    lift|lower|open|order|postpon|publish|putt(?=ing\ (?:in|an?|the|another|more|up|forward|\d|off)\b)|rais|recall|releas|remov|renew|reopen|repeal|
    reserv|scal(?=ing\ (?:back|up|down))|scrapp|sett(?=ing\ (?:up|aside))|shutt|stopp|suspend|transferr|tripl|tak(?=ing\ (?:no|an?|any|the|my|our)\ (?:\w+\ )?(?:bonus|salary|pay|dividend|fee|rise)\b)|withdraw|writ(?=ing\ off)|
    (?:prepar|draft|draw|bring)(?=ing\ (?:up\ |in\ |forward\ )?(?:an?|the|new|two)\s(?:\w+\s){0,2}?(?:bill|law|plan|reform|regulation|ordinance|motion|proposal|directive|agreement|contract|programme|strategy)\b)|
    (?:instruct|direct|order|task)(?=ing\ (?!you\b|me\b|us\b)[^.;]{1,50}?\ to\ \w+)|
    (?:ask|invit|charg)(?=ing\ (?!you\b|people|everyone|everybody|all\b|them\b|americans|questions?)[^.;]{1,50}?\ to\ (?:look|investigate|review|examine|audit|inspect|prepare|draft|report|take|chair|lead|check|find|advise))
    )ing\b|(?:hir|recruit|offer|buy|send|deploy|increas|allocat|financ|fitt|install|replac|repair|train|deliver|convert|equip|reduc|cutt|creat|expand|extend|build|invest|donat|add)ing\b(?=[^.;]*(?:\d|\b(?:all|every|\w+ty|\w+ty-\w+|another|two|three|four|five|six|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)\b)))"""
_NO_THING = r"""(?:in|up\ to|an\ eye|track|it|that|this|them|our\ (?:eyes?|options|minds?)|you|with|at|out|on|to|from|for|by|about|like|into|forward|here|there|towards?|closer|together|
    the\ (?:message|point|case|line|door|bar|question|focus|same))"""
_LOOK = r"(?:inquiry|enquiry|investigation|review|audit|study|commission|probe|report|task\ ?force|survey|tender|procedure|procurement|search)\b"
# What a timetable tells in the present ("the road opens in May").
_SCHEDULED = r"""(?:is|are)\ (?:fixed|frozen|guaranteed|capped)|(?:starts?|begins?|opens?|reopens?|closes?|ends?|resumes?|gets?|receives?|goes|moves?|takes?\ (?:effect|place)|comes?\ into|enters?|
    leaves?|returns?|stays?|remains?|runs?|gives?|lets?|pays?|sends?|delivers?|publish(?:es)?|signs?|hands?|releases?|lifts?|introduces?|hires?|builds?|buys?|supplies|supply|reports?|presents?|joins?|withdraws?|names?|appoints?|nominates?|sails?|arrives?|falls?\ silent|
    cuts?|raises?|lowers?|abolish(?:es)?|launch(?:es)?|meets?|sits?|convenes?|falls?\ away)"""
# What is done by saying it, and what it takes to be told as usual.
_GIVES_UP = r"""guarantees?\ the\ (?:price|loan|jobs?|deposits|savings|pensions?|rates?)|allocates|earmarks|bears?\ (?:the|all|half)|shares?\ the\ costs?|withdraws?\ (?:the|its|our|his|her|all)|lifts?\ (?:the|its|our|all)|drops?\ (?:the|its|our|all)|renounces?|waives?|abolish(?:es)?|gives?\ (?:up|back)\ (?:the|its|our|all)|hands?\ (?:over|back)\ (?:the|its|our|all)|
    takes?\ (?:over|back|upon\ (?:itself|ourselves|themselves)|on\ (?:itself|ourselves|themselves))|lets\ (?:the|our|all|\w+\ through|through)"""
_PERFORM = r"""(?:transmit|hand\ over|give\ (?:back|up)|return|release|open|lift|withdraw|drop|cancel|abolish)\s(?:to\s\w+\s)?(?:the|our|all)\b|(?:put|invest|give|spend|add|pay|take|buy|send|deliver)\s(?:up\ to\ |about\ |another\ )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|an?\ hundred|a\ (?:million|thousand))[^.;]*|
    (?:take|took)\ (?:on|upon)\ (?:us|ourselves)|(?:have\ )?renounced?|(?:repair|pay|rebuild|replace|return|release)\W*$"""
_USUAL = r"[^.;]*\b(?:every\s(?:day|week|month|year|spring|summer|autumn|winter|morning)|usually|normally|often|as\ a\ rule|always|ago|last\s(?:year|month|week|spring|summer|autumn|winter)|yesterday|in\ (?:those|the\ old)\ days)\b"
_PAST = r"(?:\w+ed|had|was|were|saw|made|took|went|came|began|held|met|sat|spoke|said|told|thought|knew|found|gave|got|left|lost|paid|sent|spent|stood|won|wrote|brought|bought|built|fought|kept|led|put|set|let|will|shall|would|can|could|may|might|must|should|do|did|am|are|is|have|has|never|not|both|all|also|would|hope|expect|want|need|wish|and|in|on|the|to|as|at|of|or|who|were|from|then|now|still|only|just|cannot)\b"

CUES = (
    Cue(
        firmness=Firmness.AGREED,
        pattern=pattern(
            rf"""{_HAVE}\b(?<!mutually\ )(?:agreed|arranged|concurred)\b(?!\W*$)(?!\sto\s(?:in|at|on)\b)(?!\sto\ (?:disagree|differ|(?:stay|remain|keep)\ in\ (?:touch|contact))\b)(?!{_IS_SO})(?!\s+(?:on|upon)\W*(?:$|,))(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b(?![^.;]{{0,80}}\b(?:to|that|on)\b))
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
            r"""(?:\b(?:have|has|had)\s|'ve\s)?\bpromised\s(?:us|me)\sto\b|\b(?:promised?|pledged?|guaranteed?|vowed|assured)\s+(?:\w+\s+){0,3}?that\b(?!\s+(?:to|too|in|at|on)\b)
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
        pattern=pattern(rf"{_IS}{ADVERBS}\s+(?={_MEASURE}\s(?!{_NO_THING}\b)[^\s.;]|paying\ (?:for|back)\b)"),
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
            r"""\b(?:have|has|'ve)\s(?:also\s)?(?:instructed|tasked|directed|charged|mandated|ordered|asked|commissioned|authori[sz]ed|invited)
                \b(?!\s+(?:to|you|me|us)\b)[^.;]{0,60}?\bto\b(?=\s(?!you\b|me\b|us\b)\w+)
                |\b(?:(?:have|has|'ve)\ been|was|were|are|is)\s(?:also\s)?(?:instructed|tasked|directed|charged|mandated|ordered|commissioned|authori[sz]ed|asked|told)\s(?:to|with)\b(?=\s(?!be\b)\w+)
                |(?:\b(?:have|has)\s|'ve\s|(?<=\bi\ )|(?<=\bwe\ ))(?:also\s|already\s)?(?:given|gave|issued)\s(?:\w+\s){0,2}?(?:instructions?|orders?|directions?|my\ consent|permission|green\ light|go-ahead)\s(?:to|that|for)\b"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            rf"""(?:\bwould\s+be|{_BE}|\bstands?|\bremains?){ADVERBS}\s+(?:(?:ready|prepared|willing|eager|minded)\s+to|open\ to(?=\ \w+ing))\b
                |(?:\b(?:expressed|showed|voiced|confirmed|reaffirmed|declared)\s+(?:to\s(?:me|us)\s)?(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+(?:of\s[^.;]{{1,30}}?\s)?to\b)
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
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"{_HAVE}\baccept(?:s|ed)?\s(?:the|his|her|this|that|their|an?|your)\s(?:\w+\s){{0,2}}?(?:invitation|offer|proposal)\b(?=\s(?:of|to|for|and)\b|\W*$)"
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        single=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"\b(?=(?:{_GIVES_UP})\b(?!{_USUAL}))"),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"(?:(?<=\bwe\ )|(?<=\bi\ ))(?=(?:{_PERFORM})\b(?!{_USUAL}))"),
        own=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"(?:(?<=\bwe\ )|(?<=\bi\ )|(?<=\bus\ ))(?=(?!{_PAST})\w+\b(?!{_USUAL}))"),
        own=Verbs.DEED,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(r"(?:(?<=\bwe\ )|(?<=\bi\ ))(?=(?:go|come|travel|fly|return)\s(?:to|back|home)\b)"),
        own=Verbs.ANY,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"(?<!\bto\ )\b(?=(?:{_SCHEDULED})\b(?!{_USUAL}))"),
        own=Verbs.ANY,
        others=Verbs.ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"{_IS}{ADVERBS}\s+(?:(?:planned|scheduled|foreseen|fixed|set)\ (?:for|in|on|to)|to)\b"),
        own=Verbs.DEED,
        others=Verbs.DEED,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            r"\b(?=(?:(?:stay|remain|keep)s?\s(?:closed|shut|in\ (?:force|place)|suspended|frozen|where)|(?:is|are)\ (?:suspended|frozen|stopped|halted))\b[^.;]*\buntil\b)"
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        things=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(rf"{_BE}{ADVERBS}\s+(?:working|preparing|getting\ ready)\s(?=to\b)"),
        own=Verbs.DEED,
        others=Verbs.DEED,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(r"\bcontinues?\ to\b(?=\s\w+\s(?:the|our|its|their|his|her|all|\d+)\b)"),
        own=Verbs.DEED,
        others=None,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            r"(?:\b(?:have|has)|'ve)\sset\s(?:ourselves|itself|themselves)\s(?:the|an?)\s(?:\w+\s)?(?:goal|target|aim)\s(?:to|of)\b"
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"(?:{_IS}\s+(?:being\s+)?|\bgets?\s+)(?=(?:signed|issued|started|begun|launched|named|appointed|dug|hired|delivered|installed|replaced|repaired|cancelled|scrapped|opened|reopened|closed|withdrawn|released|exchanged|returned|lifted|abolished|suspended|raised|lowered|cut|halved|doubled|extended|paid|published|handed|sent|built|moved|given|put|charged|restored|resumed|stopped|ended|frozen|introduced)\b)"
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        things=True,
        timed=True,
        dated=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"{_HAVE}\b(?:told|promised|assured|informed)\s(?:me|us)\s(?:that\s)?(?:he|she|they|it)(?:'ll|'d|\ will|\ would|\ is\ going\ to|\ are\ going\ to)\b"
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
        they=True,
        single=True,
    ),
    Cue(
        firmness=Firmness.INTENDED,
        pattern=pattern(
            rf"""(?:\b(?:have|has)\s|'ve\s)(?:already\s)?(?:ordered|commissioned|reserved|booked|asked\ for)\s(?=(?:\d|[\w-]*(?:ty|een|dozen|hundred|thousand|million)\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|twelve\b)|an?\ (?:\w+\ )?{_LOOK})
                |(?:\b(?:have|has)\s|'ve\s|(?<=\bi\ )|(?<=\bwe\ ))asked\s[^.;]{{1,30}}?\sfor\san?\s(?:\w+\s)?{_LOOK}|\b(?:have|has)\ been\ given\ until\b"""
        ),
        own=Verbs.ANY,
        others=Verbs.ANY,
    ),
    Cue(
        firmness=Firmness.CONDITIONAL,
        pattern=pattern(
            r"(?:\bwould|'d)\b(?!'ve\b)(?!\s+(?:\w+ly\s|just\s|also\s|only\s)?(?:be|like|have|not|say|think|add|note|mention|point|stress|argue|encourage|urge|refer|remind)\b)"
        ),
        own=Verbs.DEED,
        conditioned=True,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            r"""\b(?:propose|suggest|offer)(?:s|d|ed)?\s(?:to\ )?(?:the\ \w+|\w+)\s(?=(?:an?|that|to|the)\s)(?!\w+\s(?:of|in)\b)
                |(?<=\bi\ )(?:proposed|suggested)\s(?=(?:that|an?|the|to)\b)
                |\bwant\s(?=(?!(?:it|them|him|her|you|people|that|this)\b)(?!to\b)(?:\w+\s){1,4}?(?:open|ready|finished|done|built|closed|back|out|\w+ed)\b)"""
        ),
        own=Verbs.ANY,
        others=None,
        dated=False,
    ),
    Cue(
        firmness=Firmness.PROPOSED,
        pattern=pattern(
            r"\b(?:should|ought\ to)\b(?=\s(?:be\ (?:ready|finished|completed?|open|in\ place)|create|establish|set\ up|form|found|appoint|convene|hold)\b)"
        ),
        own=Verbs.DEED,
        others=None,
        things=True,
        timed=True,
    ),
)
TOLD = (
    (
        Firmness.PROPOSED,
        pattern(
            r"\b(?:(?:have|has|'ve)\s(?:put\ forward|put\ on\ the\ table)|(?:(?:have|has|'ve|also)\s|(?<=i\ )|(?<=we\ ))(?:tabled|submitted|made))\s(?:an?|the|our)\s(?:\w+\s){0,2}?(?:proposal|offer|suggestion),?\s(?:to|for|of|on|that)\b|\b(?:(?:our|my)\s(?:\w+\s)?|the\s)(?:offer|proposal|suggestion)\s(?:of\s(?:my|our)\s\w+\s)?is\s(?:to|that|an?|the)\b|\bwhat\ (?:we|i)\ (?:propose|suggest|offer|want|ask)\b[^.;]{0,40}?\ is\ (?:that|to|an?|the)\b(?!\s(?:we|you|i)\ (?:know|see|understand)\b)"
        ),
    ),
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
            rf"""\bthere(?:\ will|'ll|\ is\ going\ to|\ are\ going\ to|\ shall)\ (?:also\ )?be\ (?:no\ |an?\ |the\ |one\b|two\ |more\ )?(?:\w+[\ -]){{0,3}}?{_DEEDS}
                |\bthere(?:\ will|'ll|\ shall)\ be\ (?:no\ (?:more|further)\ (?!questions?|doubts?|time)\w+|no\ (?:new\ )?(?:duties|tariffs|customs|tolls?|visas?|charges?)\b|(?:[\w-]+\ ){{0,3}}?(?:\d[\d,]*|[\w-]*(?:ty|een|hundred|thousand|million))\ (?:new|more|additional|extra)\ \w+|(?:an?|the|one|two|three|more|\d+)\ [^.;]*\b{_WHEN})
                |\byou(?:\ will|'ll|\ shall)\s(?:all\s)?(?:get|have|receive|be\ \w+ed)\b(?:\ your\ (?:money|keys|deposit|refund|compensation|job|wages|pension)|[^.;]*\b(?:(?:by|within|before|no\ later\ than)\s(?!the\ way)|{_WHEN}))
                |\bit\ is\ (?:our|my|the\ (?:government|council|board|company)'s)\ (?:\w+\ )?(?:intention|plan|pledge|promise|commitment)\ (?:to|that)\b
                |\b(?:our|my)\ (?:\w+\ ){{0,2}}?(?:pledge|promise|commitment|undertaking|guarantee|plan|intention)\b(?:\sto\s(?:you|them|the\s\w+|all|every\s\w+))?\ is\b(?!\s(?:to\ (?:look|be|see)|very|still|not|more|also|clear|strong|real|working|about|based|on)\b)
                |\b(?:our|my)\ (?:\w+\ )?(?:aim|goal|target|objective)\ is\ (?:to\b|that\b|(?:\d|[\w-]*(?:ty|een|dozen|hundred|thousand|million)\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|twelve\b))(?=[^.;]*(?:\b{_WHEN}|\d|\b(?:by|within)\s))
                |\bwhat\ (?:we|i)\ can\ do\ (?:now\ |today\ )?is\ to\ (?!be\b|look|see|have|get|try|continue|keep|help|provide|speak|say|talk|tell)\w+
                |^(?:and\s|but\s)?(?:an?\s|the\s)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|an?\ hundred|a\ thousand|another|more)\b
                    (?:\s(?!(?:is|are|was|were|has|have|had|will|would|can|could|did|do|does|said|(?!hundred\b)\w+ed)\b)[\w'-]+){{1,8}}?\s(?:by|before|within)\s(?:\w+\s){{0,4}}?(?:{MONTH}|{TIME}s?|20\d\d|christmas|easter)\W*$
                |\b(?:they|customers|visitors|passengers|everybody|everyone|all)\ (?:will\ |'ll\ |shall\ )?(?:all\ )?(?:get|receive)\ (?:their|the)\ (?:money|fares?|fees?|deposits?|wages)\ (?:back|refunded|paid|in\ full)
                |\bthe\ (?:plan|intention)\ is\ (?:now\ )?to\ (?!be\b|look|see|have|get|make\ sure|continue|keep|try)\w+
                |\b(?:i|we)\s(?:promise|guarantee|pledge)\b[^.;:]{{0,20}}:|\bmy\ word\ ?(?:on\ it\ ?)?:
                |\b(?:stand|stick|abide)\ (?:by|to)\ (?:our|my|the)\ (?:(?:promise|pledge|commitment|word|undertaking)s?\ to|(?:target|deadline|date|price)s?\ (?:of|for))\ \w+
                |\bi\ (?:give|gave)\ you\ (?:my|a|an|our)\ (?:\w+\ )?(?:guarantee|assurance|promise|pledge)\ that\b
                |\b(?:our|my)\b.{{0,30}}\b(?:obligation|commitment|task|plan|intention|duty|pledge|promise)\b.{{0,12}}\bis\ to\b
                |\b(?:i|we)\s(?:can\s|do\s|hereby\s|have\s|also\s)*(?:promised?|guaranteed?|pledged?|undertake|undertaken|vowed|assured?)\b(?:\s\w+){{0,4}}?(?:\sis)?\s+that\b(?=[^.;]*(?:\b(?:will|won't|shall|would|going\ to|never|not|no|nobody)\b|'ll\b))
                |\bwhat\ we\ (?:need|have)\ to\ do\ is\b|\bwhat\ (?:we|i)(?:\ will|'ll|\ are\ going\ to|'re\ going\ to|\ intend\ to|\ plan\ to)\ do\ (?:\w+\ ){{0,3}}?is\b
                |\byou\ (?:won't|will\ not|will\ no\ longer|don't\ have\ to|needn't)\s(?:\w+\s)?(?:have\ to|need|claim|pay|wait|queue|lose)\b
                |\bthere(?:\ will|'ll|\ shall)\ (?:also\ )?be\ (?:an?|the|one|two|three|[\w-]*(?:ty|een|hundred|thousand|million|\d))\b[^.;]*\b{_WHEN}|\b{_WHEN}[^.;]{{0,40}}\bthere(?:\ will|'ll|\ shall)\ (?:also\ )?be\ (?:an?|the|one|two|three|[\w-]*(?:ty|een|hundred|thousand|million|\d))\b|\bthere\ shall\ be\ an?\b
                |\bmy\ word\ (?:on\ it\ )?that\b
                |^(?:and\s|but\s)?(?:every|each|all)\s(?:\w+\s){{1,4}}?(?:gets?|receives?|keeps?)\s(?:an?|its|their|the|(?:\d|[\w-]*(?:ty|een|dozen|hundred|thousand|million)\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|twelve\b))\b
                |\bthere(?:'s|\ is|\ are)\ (?:going\ )?to\ be\ (?:no\ |an?\b|the\b|one\b|two\b|more\b)
                |\bthat(?:'s|\ is)\ (?:a|our|my|the)\ (?:promise|pledge|commitment)(?=[:,]|\W*$)
                |\b(?:i|we)\s(?:can\s|do\s)?promise\s(?:you\s)?(?:\d|[\w-]*(?:ty|een|dozen|hundred|thousand|million)\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b|twelve\b)
                |\b(?:million|billion|thousand|\d)\b[^.;]{{0,30}}\b(?:is|are|has\ been|have\ been)\ (?:being\ )?(?:set\ aside|earmarked|allocated|reserved)\b
                |\b(?:i|we)(?:\ will|'ll|\ shall)\ (?:\w+ly\ )?(?:make\ sure|see\ to\ it|see)\ that\ (?:the|our|every|all|each|no|nobody|his|her|these|those|their)\b(?=[^.;]*(?:{_WHEN}|\d))
                |\bthis\ (?:will|shall)\ happen\b[^.;]*\b{_WHEN}
                |\b(?:our\ next\ (?:\w+\ )?(?:meeting|session|report|review)|(?:our|the)\ next\ (?:round|summit|talks)(?:\ of\ \w+)?)\ (?:is|are)\b[^.;]*\b{_WHEN}
                |\b(?:an|the|a)\ (?:\w+\ ){{0,2}}?{_LOOK}\ (?:has\ been|is\ being|was)\ (?:ordered|commissioned|launched|opened|set\ up|started)\b
                |^(?:the|that|this|these|those|all)\s(?:[\w-]+\s){{0,4}}?(?:we|i)\s(?:will\ )?(?:repair|pay|rebuild|replace|return|release|give\ back|take\ over|hand\ over|do)\b(?=[^,;]*$)
                |\b(?:this|that|it|they)(?:\ will|'ll|\ shall)\ (?:all\ |both\ )?be\ (?:public|free|done|finished|ready|complete|completed|sent|built|paid|handed\ over|delivered|published|put\ right|set\ right|fixed|mended|repaired|corrected|changed|stopped|abolished|ended|replaced|returned)\b
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
        pattern(
            rf"""\bit\ (?:was|has\ been)\ (?:also\ )?agreed\b(?!{_IS_SO})|(?:^|\band\s)(?:\w+\s)?it\ (?:was|has\ been)\ (?:also\ )?(?:decided|resolved|arranged|promised|settled)\ (?:between\ us\ |among\ us\ )?(?:to|that|on)\b
                |\bwhat\ [^.;,]{{1,40}}?(?:\ has|\ have|'s|'ve)\ (?:now\ )?agreed\b[^.;]{{0,40}}?\ is\b|\b(?:was|were|been)\ agreed\ (?:on|upon)\b
                |\bwas\ (?:promised|conceded|guaranteed)\ (?:to\ us\ )?to\b"""
        ),
    ),
    (
        Firmness.DONE,
        pattern(
            rf"""\b(?:made|makes?|took|taken|takes?|adopted|reached)\b.{{0,60}}\bdecision\s+to\b(?!\s+make\b)
                |\bwas\ (?:an?|the)\ (?:\w+\ ){{0,2}}decision\b[^.;]{{0,50}}?\bto\ (?!make\b|that\b|this\b|it\b|the\b|you\b|them\b|him\b|her\b)
                |(?<!when\ the\ )\b{_TEXT}\b(?!\s(?:that|which|when)\b)(?:\s[^.;]{{0,60}})?\s(?:was|were|has\ been|have\ been)\s(?:\w+ly\s)?
                    (?:adopted|signed|ratified|concluded|approved|extended|passed|enacted)\b
                |\b(?:we|i|(?:our|my)\ \w+){ADVERBS}\s+(?:ha(?:ve|s)\s+|had\s+)?{ADVERBS}\s*
                    (?:signed|adopted|ratified|extended|approved|enacted)\b.{{0,60}}\b{_TEXT}\b"""
        ),
    ),
)
