"""What later documents say of an undertaking, in English: that it was given, and what became of it."""

from __future__ import annotations

from onrecord.follow.english.kindred import KINDRED
from onrecord.follow.models import Taken
from onrecord.follow.undertakings import Outcomes, pattern, word_set

# No deed: what was only agreed, planned or said.
_DONE = r"(?!(?:agreed|promised|pledged|vowed|announced|decided|proposed|offered|planned|committed|expected|asked|scheduled|mentioned|discussed)\b)"

OUTCOMES = Outcomes(
    leans=pattern(
        r"""^(?:(?:and|but|so|then|also|in\ particular|in\ turn|however|meanwhile|moreover|further|for\ (?:his|her|its|their)\ part)[\s,]+)*
        (?:they|it|he|she|this|these|that|those|both|such|the\ (?:latter|former|same|two|sides|parties|remaining|rest|other))\b
        |\b(?:this|these|those|such)\s(?:topic|issue|matter|subject|question|area|sphere|field|problem|point|measure|step|situation|plan)s?\b"""
    ),
    umbrella=pattern(
        r"""\b(?:agreements?|understandings?|arrangements?|commitments?|promises|pledges|decisions|undertakings)\b
            (?:\s\w+){0,2}?\s(?:reached|made|achieved|taken|given|concluded)\b
        |\b(?:outcomes?|results?)\s(?:of|from)\b.{0,60}\b(?:summit|meeting|talks|conference|session|negotiations)\b"""
    ),
    promise=pattern(
        r"""\b(?:will|shall|would|won't|agree|agrees|agreed|agreement|arranged|promis\w+|pledg\w+|commit\w*|vow\w*|plan|plans|planned|intend\w*|
        undertak\w+|undertook|ready\ to|willing|propos\w+|(?:rule|rules|ruled|ruling)\ out|(?:is|are|was|were)\ (?:set\ |due\ )?to|aim|aims|going\ to|decid\w+|decision\ to|
        guarantee\w*|assur\w+|hope|hopes|hoped|hoping|seek|seeks|denied|denies|announc\w+|determine\w*|offer\w*|scheduled|expected\ to|(?<!\bin\ )(?<!\bof\ )(?<!\bby\ )(?<!\d\ )may(?!\ \d)|could|
        in\ favou?r\ of|target\w*|wants?\ to)\b|'ll\b"""
    ),
    parts=pattern(r";|\s[-–—]\s|,\s(?:and|but|while|whereas|although|though)\b|\b(?:while|whereas|although|though)\b"),
    readings=(
        (
            Taken.SUPERSEDED,
            pattern(
                r"""\b(?:instead\ of|in\ place\ of|replaced\ (?:by|with)\ (?:a|an|the|another)\b|superseded|a\ new\ (?:plan|agreement|deal|schedule|target|date)\b.{0,30}\b(?:replac\w+|instead))\b"""
            ),
        ),
        (
            Taken.CONTRADICTED,
            pattern(
                r"""\b(?:contrary\ to|in\ breach\ of|in\ violation\ of|(?:broke|broken)\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|reneged|
                abandoned|scrapped|dropped|withdrew\ from|pulled\ out|will\ (?:\w+\ )?not|won't|refuse[sd]?\ to|ruled\ out|(?:was|were|been|is)\ cancell?ed|called\ off|
                no\ longer|rejected|turned\ down|sees?\ no\ (?:grounds|reason|need|case)|despite\ (?:the|its|his|her|their)\ (?:promise|pledge|commitment|undertaking|assurance)|
                in\ the\ end\ not|there\ (?:will|would)\ be\ no|broken\ off|broke\ off|voted\ (?:down|against))\b"""
            ),
        ),
        (
            Taken.STALLED,
            pattern(
                r"""\b(?:lack\ of|no\ progress|without\ progress|little\ progress|stall(?:ed|s|ing)?|deadlock(?:ed)?|frozen|unsatisfactory|
                delay(?:ed|s)?|(?:put|putting)\ (?:\w+\ ){0,6}?off|postponed|deferred|suspended|behind\ schedule|not\ yet|yet\ to|still\ (?:not|waiting|no|closed|to|without|in\ the\ planning)|
                (?:has|have|had|did|does|was|were|is|are|could)(?:\ \w+)?\ not|(?:has|have|had|did|does|was|were|is|are|could)n't|
                still\ in\ dispute|remains?\ (?:in\ place|to\ be|closed|unresolved|open|blocked|low|difficult|poor|unpaid|unsigned|on\ hold)|on\ hold|on\ ice|dismantl\w+|undermin\w+|
                obstruct\w*|challenges|difficulties|obstacles|hurdles|restrictions?|setbacks?|fail(?:s|ed|ing)?\ to|failure\ to|overdue|missed|
                expired|lapsed|shelved|only\ (?:a\ part|\d+|some|half|one)|disappoint\w+|regret\w*|awaits?|awaiting|waiting\ for|fell\ short|short\ of|backlog|
                slipped|dragg\w+|held\ up|pending|no\ (?:date|decision|money|funds|work|agreement)\b|nothing\ has|as\ far\ off)\b"""
            ),
        ),
        (
            Taken.IN_PROGRESS,
            pattern(
                r"""\b(?:ongoing|on-going|in\ progress|under\ way|underway|continu\w+|proceed\w*|progress|launched|has\ begun|have\ begun|began|
                has\ started|have\ started|started|advanc\w+|is\ being|are\ being|being\ (?:built|repaired|prepared|drafted)|first\ (?:phase|stage|round|step|half)|
                half\ (?:of|done|finished)|so\ far|working\ on|works?\ on|readiness|talks\ (?:on|about|with)|partly|in\ part|
                preparations|drafted|(?:has|have)\ (?:asked|invited|applied)|on\ course|on\ track|to\ date|of\ the\ (?:promised|planned)|\d[\d.,]*\ of\ (?:the\ |some\ |about\ )?\d|half\ (?:built|complete|ready|paid)|pilot|trial)\b"""
            ),
        ),
        (
            Taken.KEPT,
            pattern(
                rf"""\b(?:completed|finished|fulfilled|honou?red|kept\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|delivered|signed|ratified|
                entered\ into\ force|came\ into\ (?:force|use|operation)|took\ effect|(?:went|came|put|taken)\ into\ (?:service|use|operation)|took\ up\ (?:his|her|its|their)\ (?:duties|post|work)|took\ place|opened|reopened|inaugurated|landed|arrived|returned|
                implemented|carried\ out|welcomed|now\ (?:has|have|open|runs?|operates?)|(?:has|have|had)\ (?:since\ |now\ |already\ |all\ )?been\ {_DONE}\w+(?:ed|en|t)|
                (?:was|were)\ (?:\w+ly\ )?{_DONE}(?:\w+(?:ed|en|wn)|built|sent|held|put|set|paid|made|met|sold|cut|brought|found|laid)|
                (?:has|have)\ (?:\w+ly\ |now\ |since\ |already\ )?{_DONE}\w+(?:ed|en)|stopped|in\ place|in\ use|in\ operation)\b"""
            ),
        ),
    ),
    past=pattern(
        r"""\b(?!(?:need|feed|speed|seed|indeed|breed|exceed|proceed|succeed|hundred)\b)\w{2,}ed\b
        |\b(?:was|were|had|did|became|began|bought|broke|brought|built|came|cut|fell|flew|found|gave|got|grew|held|kept|laid|led|
        left|lent|lost|made|met|paid|put|ran|rose|sat|sent|set|shut|sold|spent|stood|took|went|won|wrote|now)\b"""
    ),
    kindred=KINDRED,
    endings=word_set(
        "ion at ation or er ment al ur anc ant ent enc iv abl ibl ist ism iti ness ship hood age ari ori ic e i ee th ful less dom it "
        "eri ri ifi is"
    ),
)
