"""English."""

from __future__ import annotations

import re

from onrecord.follow.models import Firmness, Taken
from onrecord.follow.undertakings import Cue, Undertakings, Verbs

_ADVERB = r"""also|now|all|both|each|then|still|today|already|jointly|fully|certainly|definitely|always|soon|gladly|therefore|
    simply|just|absolutely|immediately|together|never|not|only|really|actually|surely|of\ course|once\ again|again|ever|even|
    probably|hopefully|gradually|continually|further|strongly|firmly|very|clearly|quickly|ultimately|eventually|formally"""
ADVERBS = rf"(?:[\s,]+(?:{_ADVERB}))*"
_BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|'re|'m|'s)"
_HAVE = r"(?:(?:\b(?:have|has|had)|'ve|'d)\b" + ADVERBS + r"\s+)?"
_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
_SETTLED = (
    r"(?:discussed|resolved|settled|clarified|negotiated|agreed|worked\ out|coordinated|decided|addressed|sorted\ out)"
)
_TEXT = (
    r"(?:agreement|statement|treaty|decision|document|memorandum|accord|law|declaration|protocol|contract|budget|plan|bill|"
    r"resolution|communique|roadmap|ordinance|permit)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TIME = r"(?:day|week|month|year|quarter|decade|spring|summer|autumn|fall|winter|term|session|season|weekend)"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Undertakings(
    stemmer="english",
    own=_pattern(r"\b(?:we|i)\b"),
    joint=_pattern(
        r"""\b(?:we\ both|both\ of\ us|(?:both|the\ two|the\ three|the\ four)\s(?:\w+\s){0,2}?\w+s
        |(?:the|all)\s(?:\w+\s)?(?:sides|parties|leaders|presidents|ministers|governments|delegations|partners))\b"""
    ),
    they=_pattern(r"\b(?:they|these|those)\b"),
    single=_pattern(r"\b(?:he|she)\b"),
    nobody=_pattern(
        r"\b(?:you|it|this|that|there|which|what|nobody|no\ one|one|people|everyone|everybody|somebody|someone)\b"
    ),
    parties=_words(
        """ministry ministries department departments government governments council councils committee committees agency
        agencies administration office offices expert experts official officials colleague colleagues team teams
        delegation delegations minister ministers ambassador ambassadors leader leaders president presidents side sides
        party parties country countries company companies board city county mayor governor commission commissions court
        bank company union parliament congress senate assembly cabinet secretary secretaries representative
        representatives staff engineer engineers police service services authority authorities group groups diplomats
        negotiator negotiators allies alliance partner partners state states federation republic kingdom university
        school district hospital"""
    ),
    deeds=_words(
        """abolish accelerate act adopt allocate amend announce appeal appoint assist award ban begin block boost bring
        build buy built bought brought cancel carry cease clean close closed combat complete comply conduct
        construct consult continue contribute convene cooperate coordinate create cut defend deliver deploy
        determine develop destroy discard discuss donate double draft eliminate employ end enforce ensure enter
        establish examine exchange expand expel extend facilitate fight file fill finance finish fix found
        fulfil fulfill fund guarantee halt held help hire hold honor honour host impose implement improve include
        increase inspect install instruct introduce invest investigate invite issue join keep kept launch lay
        lift limit lower maintain meet mend met modernise modernize monitor name negotiate nominate
        offer oppose order organise organize own paid pass pause pay plant pool postpone prepare preserve
        prevent procure produce prohibit prolong prosecute protect provide publish pull purchase pursue put raise
        ratify rebuild recall recruit reduce reform refund reject release remove renew renovate reopen repair repay
        repeal replace reset resolve respect restart restore restrict resume retain return sail review
        revise revoke run scale seek sell send sent set settle shut sign solve spend spent start stop
        streamline strengthen submit support suspend switch take taken tackle train transfer treat triple turn
        upgrade uphold use vaccinate verify veto vote withdraw withdrawn withhold work"""
    ),
    together=_words(
        """work cooperate coordinate join pool discuss negotiate agree resolve settle consult meet sit start begin continue
        combine collaborate establish restore build share develop launch resume conclude sign tackle fight"""
    ),
    cues=(
        Cue(
            firmness=Firmness.AGREED,
            pattern=_pattern(
                rf"""{_HAVE}\b(?:agreed|arranged|concurred)\b(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b)
                |{_HAVE}\b(?:reached|came\ to|come\ to|concluded|struck|found)\s+(?:an?|the|this|our)\s+(?:\w+\s+){{0,2}}{_DEAL}\b"""
            ),
            own=Verbs.ANY,
            others=Verbs.ANY,
            they=True,
            single=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(
                rf"""(?:\b(?:will|shall|won't)|'ll)\b|{_BE}{ADVERBS}\s+going\ to\b|{_BE}{ADVERBS}\s+planning\ to\b
                |\b(?:intend|intends|intended|plan|plans|undertake|undertakes|pledge|pledges|promise|promises|vow|vows|aim|aims)
                    {ADVERBS}\s+to\b
                |{_HAVE}\b(?:undertaken|pledged|promised|vowed|committed|decided|resolved|undertook)\s+(?:\w+\s+)?to\b
                |(?:{_BE}|\bremains?){ADVERBS}\s+(?:committed|determined|resolved|obliged|obligated)\ to\b"""
            ),
            own=Verbs.DEED,
            others=Verbs.DEED,
            they=True,
            things=True,
        ),
        Cue(
            firmness=Firmness.PROPOSED,
            pattern=_pattern(
                rf"""(?:{_BE}|\bstands?|\bremains?){ADVERBS}\s+(?:ready|prepared|willing|open|eager)\s+to\b
                |(?:\b(?:expressed|showed|voiced|confirmed|reaffirmed|declared)\s+(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+to\b)
                |\b(?:propose|proposes|proposed|proposing|suggest|suggests|suggested)\b(?=\s+(?:to|that|\w+ing|an?|the|our)\b)
                |\b(?:offer|offers|offered)\s+to\b"""
            ),
            own=Verbs.DEED,
            others=Verbs.DEED,
        ),
        Cue(
            firmness=Firmness.PROPOSED,
            pattern=_pattern(
                r"\b(?:(?:can\ and\ )?should|must|ought\ to)\b|\b(?:need|have)\ to\b(?=[^.;]*\b(?:together|jointly)\b)"
            ),
            own=Verbs.TOGETHER,
        ),
    ),
    told=(
        (
            Firmness.PROPOSED,
            _pattern(
                rf"""\b(?:needs?|ought|has|have|should|must){ADVERBS}\s+(?:to\s+)?be\s+{_SETTLED}\b
                |\bpossible\ to\ (?:come\ to|reach|find|conclude|work\ out)\b
                |\b(?:compromise|agreement|solution|deal|accommodation)s?\ (?:is|are)\ possible\b
                |\bhopes?\b.{{0,60}}\b(?:we|both|they|the\ sides)\b.{{0,20}}\bwill\ be\ able\ to\b
                |\b(?:let\ us|let's)\s+(?:work|cooperate|join|start|begin|sit\ down|come\ together|agree)\b"""
            ),
        ),
        (
            Firmness.INTENDED,
            _pattern(
                r"""\b(?:our|my)\b.{0,50}\b(?:obligation|commitment|task|goal|aim|plan|intention|duty|pledge|promise|priority)\b.{0,12}\bis\ to\b
                |\b(?:i|we)\s(?:can\s|do\s|hereby\s)?(?:promise|guarantee|pledge|undertake|assure\ you)\b(?:\s\w+)?(?:\sis)?\s+that\b
                |\bwhat\ we\ (?:need|have)\ to\ do\ is\b
                |\bhave\ (?:only\ )?(?:one|an?|the)\ (?:\w+\ )?(?:obligation|duty|task|commitment)\b.{0,12}\bto\b"""
            ),
        ),
        (
            Firmness.AGREED,
            _pattern(r"\bit\ (?:was|has\ been)\ (?:also\ )?agreed\b|\b(?:was|were|been)\ agreed\ (?:on|upon)\b"),
        ),
        (
            Firmness.DONE,
            _pattern(
                rf"""\b(?:made|makes?|took|taken|takes?|adopted|reached)\b.{{0,60}}\bdecision\s+to\b
                |\b{_TEXT}\b(?:\s[^.;]{{0,60}})?\s(?:was|were|has\ been|have\ been)\s(?:\w+ly\s)?
                    (?:adopted|signed|ratified|concluded|approved|extended|passed|enacted)\b
                |\b(?:we|i|our\ \w+){ADVERBS}\s+(?:have\s+|had\s+)?{ADVERBS}\s*
                    (?:signed|adopted|ratified|extended|approved|enacted)\b.{{0,60}}\b{_TEXT}\b"""
            ),
        ),
    ),
    breaks=_pattern(
        r"""[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who|and|or)\b"""
    ),
    stops=_pattern(
        r"[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who)\b"
    ),
    light=_words(
        "to be continue continuing try trying begin beginning start starting have do does done been being our my best"
    ),
    general=_words(
        """agreement agreements issue issues matter matters topic topics question questions talk talks meeting meetings
        thing things way ways point problem problems area areas field fields sphere spheres respect regard case fact
        good bad important possible able ready willing prepared agree decision decide obligation commitment readiness
        mr mrs ms today believe think hope certain general specific various different particular main relation
        relations result results side sides part parts time kind number people world want view views level levels
        least entire whole region subject situation mention become during contrary recent recently detail
        details future after before next last first second third five four three large small big great common
        another other others every same least however therefore moreover perhaps maybe quite rather absolutely
        completely especially obvious natural course clear concern concerned interest interested interesting event
        events moment today week month year day country countries state states president government leader leaders
        position positions show shows said add adds note noted bring together principle action actions become
        right wrong true real really simple position word words term terms basis set reason reasons example such
        mean means change changes place places line number numbers group form forms order idea process role
        must need needs like long short high low new old young early late full half several many much more most
        appropriate adequate necessary relevant key major serious special single own responsible responsibility
        willingness impression opinion subject dimension range scale track"""
    ),
    adverbs=_pattern(rf"\b(?:{_ADVERB})\b[\s,]*"),
    negation=_pattern(r"\b(?:not|never|no|neither|nor|cannot|yet\ to)\b|n't\b"),
    condition=_pattern(
        r"""(?:^|[,;]\s|[-–—]\s|\band\s)(?:if|provided(?:\ that)?|as\ long\ as|only\ if|on\ condition\ that|in\ case|assuming|unless)\b
        |\bif\b(?!\s+(?:i\ am\ not\ mistaken|you\ like|i\ may|you\ will|you\ wish|i\ remember))
        |\bshould\s(?:the|it|they|any)\b(?=[^.]*$)"""
    ),
    reported=_pattern(
        r"""\bas\ (?:far\ as\ )?(?:i|we)\ (?:understood|understand|was\ told|were\ told|heard|know)\b
        |\b(?:he|she|they)\s(?:told|assured|promised|informed)\s(?:me|us)\b|\baccording\ to\b"""
    ),
    anaphora=_pattern(
        r"\b(?:this|these|such|do\ so|the\ same)\b|\b(?:to|on|of|about|with|for|in)\s(?:it|that|them|those)\b"
    ),
    opening=_pattern(
        r"""^(?:(?:and|but|so|now|well|also|then|finally|again|first|second|third)[\s,]+)*
        (?:as\ (?:for|to|regards)|with\ (?:regard|respect)\ to|(?:in|with)\ relation\ to|regarding|concerning|turning\ to|speaking\ of|
        when\ it\ comes\ to|on\ the\ (?:issue|subject|question|matter|topic)\ of|in\ terms\ of|now\ about|about|on)\s(?P<topic>[^,–—.;:]+)"""
    ),
    due=_pattern(
        rf"""\b(?:by|before|until|till|no\ later\ than)\s(?:the\s)?(?:end\s(?:of\s)?(?:the\s|this\s|next\s)?)?
            (?:(?:{_MONTH}|{_TIME}|{_WEEKDAY}|tomorrow|christmas|easter)\b(?:\s\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?|\d{{4}})
        |\b(?:on|in|from|since|starting)\s(?:{_MONTH}|\d{{1,2}}\s{_MONTH}|20\d\d|{_WEEKDAY})\b(?:\s\d{{1,2}}\b)?(?:,?\s(?:of\s)?\d{{4}}\b)?
        |\b(?:this|next|the\ coming|the\ next)\s(?:\w+\s)?{_TIME}s?\b
        |\b(?:with)?in\s(?:the\s)?(?:next\s|coming\s)?(?:\d+|a|an|one|two|three|four|five|six|ten|a\ few|several|few)\s(?:\w+\s)?{_TIME}s?\b
        |\b(?:tomorrow|tonight|soon|shortly|immediately|later\ (?:today|this\ \w+)|in\ the\ (?:near\ |coming\ )?future|as\ soon\ as\ possible)\b
            (?:\sor\s(?:the\ day\ after(?:\ tomorrow)?))?
        |\bfor\s(?:\d+|one|two|three|four|five|six|ten)\s(?:\w+\s)?{_TIME}s\b"""
    ),
    procedure=_pattern(
        r"""\b(?:take|answer|have)\s(?:\w+\s){0,3}questions?\b|\bmicrophone\b|\bthe\ floor\b
        |\b(?:at\ your\ service|back\ to\ you|stay\ tuned|on\ the\ record|off\ the\ record|press\ (?:briefing|conference)|readout|read-out)\b
        |\bgive\ you\b|\bhand\ (?:it\ |things\ )?over\s+to\b|\bturn\ (?:it|things)?\ ?(?:over\ )?to\b|\bfollow[\ -]up\b
        |\bkeep\ you\b|\blet\ you\b|\bget\ (?:you|back|into)\b|\bmore\ to\ say\b|\bstart\ with\b|\bbegin\ with\b
        |\b(?:e-?mails?|guidance|announcements?|recording|embargo\w*|podium|reporters?|briefing)\b|\bleave\ (?:it|that)\b|\btake\ (?:a\ look|that\ back|it\ from|two|one|the\ next|another)\b|\bkeep\ in\ mind\b"""
    ),
    umbrella=_pattern(
        r"""\b(?:agreements?|understandings?|arrangements?|commitments?|promises|pledges|decisions|undertakings)\b
            (?:\s\w+){0,2}?\s(?:reached|made|achieved|taken|given|concluded)\b
        |\b(?:outcomes?|results?)\s(?:of|from)\b.{0,60}\b(?:summit|meeting|talks|conference|session|negotiations)\b"""
    ),
    passive=_pattern(rf"{ADVERBS}\s*be{ADVERBS}\s+\w+"),
    refrains=_pattern(r"\bwill\s+not\b|\bwon't\b|\bshall\s+not\b|(?:\bnot|n't)\s+going\ to\b"),
    readings=(
        (
            Taken.SUPERSEDED,
            _pattern(
                r"""\b(?:instead\ of|in\ place\ of|replaced\ (?:by|with)|superseded|a\ new\ (?:plan|agreement|deal|schedule)\b.{0,30}\breplac)"""
            ),
        ),
        (
            Taken.CONTRADICTED,
            _pattern(
                r"""\b(?:contrary\ to|in\ breach\ of|in\ violation\ of|broke\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|reneged|
                abandoned|scrapped|withdrew\ from|pulled\ out|will\ not|refuse[sd]?\ to|ruled\ out|cancelled|canceled|called\ off|no\ longer)\b"""
            ),
        ),
        (
            Taken.STALLED,
            _pattern(
                r"""\b(?:lack\ of|no\ progress|without\ progress|little\ progress|stall(?:ed|s|ing)?|deadlock(?:ed)?|frozen|unsatisfactory|
                delay(?:ed|s)?|postponed|suspended|behind\ schedule|not\ yet|yet\ to|still\ (?:not|waiting|no|closed|to)|has\ not|have\ not|
                hasn't|haven't|had\ not|remains?\ (?:closed|unresolved|open|blocked|low|difficult|poor)|dismantl\w+|undermin\w+|
                obstruct\w*|destructive|challenges?\b.{0,20}\bfaced|restrictions?|setbacks?|failed\ to|fails\ to|failure\ to|overdue|missed)\b"""
            ),
        ),
        (
            Taken.IN_PROGRESS,
            _pattern(
                r"""\b(?:ongoing|on-going|in\ progress|under\ way|underway|continu\w+|proceed\w*|progress|launched|has\ begun|have\ begun|began|
                started|has\ started|advanc\w+|is\ being|are\ being|being\ (?:built|repaired|prepared|drafted)|first\ (?:phase|stage|round|step)|
                half\ (?:of|done|finished)|so\ far|working\ on|works?\ on|readiness|resumed|consultations|talks\ on)\b"""
            ),
        ),
        (
            Taken.KEPT,
            _pattern(
                r"""\b(?:completed|finished|fulfilled|honou?red|kept\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|delivered|signed|ratified|
                entered\ into\ force|came\ into\ force|took\ effect|has\ returned|have\ returned|returned|reopened|opened|was\ held|were\ held|
                took\ place|implemented|carried\ out|adopted|approved|published|extended|established|was\ built|paid)\b"""
            ),
        ),
    ),
)
