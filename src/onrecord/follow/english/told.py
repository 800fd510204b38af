"""What English undertakes in words that name nobody who acts ("there will be a fund", "it was agreed that")."""

from __future__ import annotations

from onrecord.follow.english.forms import ADVERBS, NUMBER, WHEN
from onrecord.follow.english.promises import IS_SO
from onrecord.follow.english.times import MONTH, TIME, WEEKDAY
from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import pattern

_SETTLED = r"(?:discussed|resolved|settled|clarified|negotiated|agreed|worked\ out|coordinated|decided|sorted\ out)"
_TEXT = (
    r"(?:pardon|decree|agreement|statement|treaty|decision|document|memorandum|accord|law|declaration|protocol|contract|order|directive|budget|plan|bill|"
    r"resolution|communique|roadmap|ordinance|permit)"
)
_DEEDS = (
    r"(?:proceedings|penalt(?:y|ies)|prosecutions?|sanctions|tariffs?|vote|review|inquiry|inspections?|consultations?|negotiations|meetings?|march|strikes?|referendum|election|audit|hearings?|"
    r"investigation|increases?|rises?|cuts?|reductions?|redundanc(?:y|ies)|layoffs?|dismissals?|closures?|evictions?|privati[sz]ation|"
    r"amnesty|exemptions?|ban|levy|report|loans?|funds?|scheme|hotline|register|officer|commissioner|ombuds\w+|programme|centre|task\ ?force|amnesty|surcharge|subsid(?:y|ies)|compensation|refunds?|sale|merger|new\ tax(?:es)?|fees?|charges?)\b"
)
_LOOK = r"(?:inquiry|enquiry|investigation|review|audit|study|commission|probe|report|task\ ?force|survey|tender|procedure|procurement|search)\b"
# What is set by those who speak of it, and moves when they say so.
_PRICE = r"\b(?:lev(?:y|ies)|tax(?:es)?|fees?|fares?|tariffs?|dut(?:y|ies)|charges?|contributions?|pensions?|wages?|salar(?:y|ies)|allowances?|subsid(?:y|ies)|tolls?|quotas?|limits?|ceilings?|grants?|bonus|surcharge)"
TOLD = (
    (
        Firmness.PROPOSED,
        pattern(
            r"\b(?:(?:have|has|'ve)\s(?:put\ forward|put\ on\ the\ table)|(?:(?:have|has|'ve|also)\s|(?<=i\ )|(?<=we\ ))(?:tabled|submitted|made))\s(?:an?|the|our)\s(?:\w+\s){0,2}?(?:proposal|offer|suggestion),?\s(?:to|for|of|on|that)\b|\b(?:our|my)\s(?:offer|invitation)\s(?:stands|remains)\b(?=[:,]|\s(?:to|of|for))|\b(?:(?:our|my)\s(?:\w+\s)?|the\s)(?:offer|proposal|suggestion)\s(?:of\s(?:my|our)\s\w+\s)?is\s(?:to|that|an?|the)\b|\b(?:our|my)\ (?:proposal|offer)\b[^.;:]{0,30}\ is\ (?:simple|this|as\ follows):|\bit\ is\ (?:proposed|suggested)\ (?:that|to)\b|\bwhat\ (?:we|i)(?:'ve|\ have)?\ (?:propose|suggest|offer|want|ask|proposed|suggested|offered)\b[^.;]{0,40}?\ is\ (?:that|to|an?|the)\b(?!\s(?:we|you|i)\ (?:know|see|understand)\b)"
        ),
    ),
    (
        Firmness.PROPOSED,
        pattern(
            rf"""\b(?:needs?|ought|has|have|should|must){ADVERBS}\s+(?:to\s+)?be\s+{_SETTLED}\b
                |\bthere\ (?:should|must|ought\ to)\ be\ (?:an?|one|{NUMBER})\b[^.;]*\b{WHEN}|\bwithin\ [^.;,]{{3,20}},?\ there\ (?:should|must)\ be\b
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
                |\bthere(?:\ will|'ll|\ shall)\ be\ (?:no\ (?:more|further)\ (?!questions?|doubts?|time)\w+|no\ (?:new\ )?(?:duties|tariffs|customs|tolls?|visas?|charges?)\b|(?:[\w-]+\ ){{0,3}}?(?:\d[\d,]*|[\w-]*(?:ty|een|hundred|thousand|million))\ (?:new|more|additional|extra)\ \w+|(?:an?|the|one|two|three|more|\d+)\ [^.;]*\b{WHEN})
                |\byou(?:\ will|'ll|\ shall)\s(?:all\s)?(?:get|have|receive|be\ \w+ed)\b(?:\ your\ (?:money|keys|deposit|refund|compensation|job|wages|pension)|[^.;]*\b(?:(?:by|within|before|no\ later\ than)\s(?!the\ way)|{WHEN}))
                |^(?:and\s|but\s)?(?:no\ one|nobody|not\ one|none)\s(?:who|of|that|with|on|in)\b[^.;,]*\b(?:will|is\ going\ to)\s(?:lose|be\s\w+ed|have\ to|pay|need|go)\b
                |{_PRICE}\b[^.;,]{{0,30}}?\b(?:(?:will|shall|(?:is|are)\ going\ to)\s(?:fall|rise|go|drop|increase|decrease|come)|goes|falls|rises)\s(?:up\s|down\s)?(?:to|by|from)\s{NUMBER}
                |\b(?:instruction|order|directive|decree)s?\b[^.;,]{{0,50}}?\b(?:has|have)\ (?:already\ |now\ )?been\ (?:given|issued|signed)\b
                |\bit\ is\ (?:planned|intended|foreseen|envisaged)\ (?:that|to)\b
                |\byou(?:\ will|'ll)\ see\ (?:{NUMBER}|an?\ (?:new|second)|more)\b[^.;]*\b(?:{WHEN}|by\s|within\s|before\s)
                |\b(?:that|this|it)\ (?:starts|begins|happens|stops|ends)\ (?:right\ away|at\ once|immediately|straight\ away|today|tomorrow|tonight|now\b)
                |\b(?:they|you|he|she|everyone|everybody)(?:\ will|'ll|\ shall)\ (?:all\ )?(?:have|get|receive|hear)\ (?:our|my|an|the)\ (?:\w+\ )?(?:answer|reply|response|decision|text|draft|report|list)\b
                |\bthe\ (?:aim|goal|target)\ is\ (?:to\ |{NUMBER})(?=[^.;]*(?:\b{WHEN}|\bby\s|\bwithin\s))
                |\b(?:contract|agreement|treaty|deal|accord|text|settlement|protocol|memorandum)\ (?:obliges|commits|binds|requires)\ (?:us|the\ \w+|both\ \w+|each\ \w+|all\ \w+)\ to\ \w+
                |\bthere(?:'s|\ is|\ are)\ no\ [^.;]{{1,40}}?\ (?:for|until|till|before)\ (?:the\ (?:next|rest)|{NUMBER}|{MONTH}|{WEEKDAY}|20\d\d|next\ {TIME})\b
                |\bit\ is\ (?:our|my|the\ (?:government|council|board|company)'s)\ (?:\w+\ )?(?:intention|plan|pledge|promise|commitment)\ (?:to|that)\b
                |\b(?:our|my)\ (?:\w+\ ){{0,2}}?(?:pledge|promise|commitment|undertaking|guarantee|plan|intention)\b(?:\sto\s(?:you|them|the\s\w+|all|every\s\w+))?\ is\b(?!\s(?:to\ (?:look|be|see)|very|still|not|more|also|clear|strong|real|working|about|based|on)\b)
                |\b(?:our|my)\ (?:\w+\ )?(?:aim|goal|target|objective)\ is\ (?:to\b|that\b|{NUMBER})(?=[^.;]*(?:\b{WHEN}|\d|\b(?:by|within)\s))
                |\bwhat\ (?:we|i)\ can\ do\ (?:now\ |today\ )?is\ to\ (?!be\b|look|see|have|get|try|continue|keep|help|provide|speak|say|talk|tell)\w+
                |^(?:and\s|but\s)?(?:an?\s|the\s)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|an?\ hundred|a\ thousand|another|more)\b
                    (?:,?\s(?!(?:is|are|was|were|has|have|had|will|would|can|could|did|do|does|said|(?!hundred\b)\w+ed)\b)[\w'-]+){{1,9}}?,?\s(?:by|before|within)\s(?:\w+\s){{0,5}}?(?:{MONTH}|{TIME}s?|20\d\d|christmas|easter)\W*$
                |\b(?:they|customers|visitors|passengers|everybody|everyone|all)\ (?:will\ |'ll\ |shall\ )?(?:all\ )?(?:get|receive)\ (?:their|the)\ (?:money|fares?|fees?|deposits?|wages)\ (?:back|refunded|paid|in\ full)
                |\bthe\ (?:plan|intention)\ is\ (?:now\ )?to\ (?!be\b|look|see|have|get|make\ sure|continue|keep|try)\w+
                |\b(?:i|we)\s(?:promise|guarantee|pledge)\b[^.;:]{{0,20}}:|\bmy\ word\ ?(?:on\ it\ ?)?:
                |\b(?:stand|stick|abide)\ (?:by|to)\ (?:our|my|the)\ (?:(?:promise|pledge|commitment|word|undertaking)s?\ to|(?:target|deadline|date|price)s?\ (?:of|for))\ \w+
                |\bi\ (?:give|gave)\ you\ (?:my|a|an|our)\ (?:\w+\ )?(?:guarantee|assurance|promise|pledge)\ that\b
                |\b(?:our|my)\b.{{0,30}}\b(?:obligation|commitment|task|plan|intention|duty|pledge|promise)\b.{{0,12}}\bis\ to\b
                |\b(?:i|we)\s(?:can\s|do\s|hereby\s|have\s|also\s)*(?:promised?|guaranteed?|pledged?|undertake|undertaken|vowed|assured?)\b(?:\s\w+){{0,4}}?(?:\sis)?\s+that\b(?=[^.;]*(?:\b(?:will|won't|shall|would|going\ to|never|not|no|nobody)\b|'ll\b))
                |\bwhat\ we\ (?:need|have)\ to\ do\ is\b|\bwhat\ (?:we|i)(?:\ will|'ll|\ are\ going\ to|'re\ going\ to|\ intend\ to|\ plan\ to)\ do\ (?:\w+\ ){{0,3}}?is\b
                |\byou\ (?:won't|will\ not|will\ no\ longer|don't\ have\ to|needn't)\s(?:\w+\s)?(?:have\ to|need|claim|pay|wait|queue|lose)\b
                |\bthere(?:\ will|'ll|\ shall)\ (?:also\ )?be\ (?:an?|the|one|two|three|[\w-]*(?:ty|een|hundred|thousand|million|\d))\b[^.;]*\b{WHEN}|\b{WHEN}[^.;]{{0,40}}\bthere(?:\ will|'ll|\ shall)\ (?:also\ )?be\ (?:an?|the|one|two|three|[\w-]*(?:ty|een|hundred|thousand|million|\d))\b|\bthere\ shall\ be\ an?\b
                |\bmy\ word\ (?:on\ it\ )?that\b
                |^(?:and\s|but\s)?(?:every|each|all)\s(?:\w+\s){{1,4}}?(?:gets?|receives?|keeps?)\s(?:an?|its|their|the|{NUMBER})\b
                |\bthere(?:'s|\ is|\ are)\ (?:going\ )?to\ be\ (?:no\ |an?\b|the\b|one\b|two\b|more\b)
                |\bthat(?:'s|\ is)\ (?:a|our|my|the)\ (?:promise|pledge|commitment)(?=[:,]|\W*$)
                |\b(?:i|we)\s(?:can\s|do\s)?promise\s(?:you\s)?{NUMBER}
                |\b(?:million|billion|thousand|\d)\b[^.;]{{0,30}}\b(?:is|are|has\ been|have\ been)\ (?:being\ )?(?:set\ aside|earmarked|allocated|reserved)\b
                |\b(?:i|we)(?:\ will|'ll|\ shall)\ (?:\w+ly\ )?(?:make\ sure|see\ to\ it|see)\ that\ (?:the|our|every|all|each|no|nobody|his|her|these|those|their)\b(?=[^.;]*(?:{WHEN}|\d|\b(?:is|are|gets?|will\ be)\ (?:re)?(?:paid|built|opened|closed|cleared|repaired|mended|fixed|published|released|returned|moved|finished|completed|installed|checked|tested|\w+[^e]ed)\b))
                |\bthis\ (?:will|shall)\ happen\b[^.;]*\b{WHEN}
                |\b(?:our\ next\ (?:\w+\ )?(?:meeting|session|report|review)|(?:our|the)\ next\ (?:round|summit|talks)(?:\ of\ \w+)?)\ (?:is|are)\b[^.;]*\b{WHEN}
                |\b(?:an|the|a)\ (?:\w+\ ){{0,2}}?{_LOOK}\ (?:has\ been|is\ being|was)\ (?:ordered|commissioned|launched|opened|set\ up|started)\b
                |^(?:the|that|this|these|those|all)\s(?:[\w-]+\s){{0,4}}?(?:we|i)\s(?:will\ )?(?:repair|pay|rebuild|replace|return|release|give\ back|take\ over|hand\ over|do)\b(?=[^,;]*$)
                |\b(?:this|that|it|they)(?:\ will|'ll|\ shall)\ (?:all\ |both\ )?be\ (?:public|free|done|finished|ready|complete|completed|sent|built|paid|handed\ over|delivered|published|put\ right|set\ right|fixed|mended|repaired|corrected|changed|stopped|abolished|ended|replaced|returned)\b
                |\b(?:i|we)\ have\ (?:only\ )?(?:one|an?|the)\ (?:\w+\ )?(?:obligation|duty|task|commitment)\b.{{0,12}}\bto\b"""
        ),
    ),
    (
        Firmness.INTENDED,
        pattern(
            rf"""^(?:(?:and|but|so)\s)?(?:from|starting|beginning|with\ effect\ from)\s(?:(?:the\s)?(?:\d+\s)?(?:today|tomorrow|{MONTH}|{WEEKDAY})|(?:next|this)\s{TIME})\b
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
            rf"""\bit\ (?:was|has\ been)\ (?:also\ )?agreed\b(?!{IS_SO})|(?:^(?:(?:regarding|as\ (?:for|to|regards)|concerning|with\ regard\ to)\b[^,]{{1,60}},\s)?|\band\s)(?:\w+\s)?it\ (?:was|has\ been)\ (?:also\ )?(?:decided|resolved|arranged|promised|settled|understood(?=\ (?:between|among)))\ (?:between\ us\ |among\ us\ )?(?:to|that|on)\b
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
                |\b(?:cabinet|council|board|government|parliament|committee|it)\ (?:has\ |have\ )?(?:also\ |further\ |today\ )?(?:adopted|approved|passed|enacted|ratified)\s(?:the|an?|its|our|\w+'s)\b
                |^(?!.*\b(?:he|she|him|her)\b)[^.;]*?\b(?:was|were|has\ been|have\ been|is|are)\ (?:\w+ly\ )?(?:opened|launched|set\ up|established|connected|repaired|released|lifted|restored|paid|closed|signed|freed|returned|withdrawn)\s(?:this\ (?:morning|afternoon|evening)|today|tonight|an?\ hour\ ago|as\ of\ (?:today|this|yesterday|last\ night|noon)|yesterday|last\ night)\b
                |\b(?:we|i|(?:our|my)\ \w+){ADVERBS}\s+(?:ha(?:ve|s)\s+|had\s+)?{ADVERBS}\s*
                    (?:signed|adopted|ratified|extended|approved|enacted)\b.{{0,60}}\b{_TEXT}\b"""
        ),
    ),
)
