"""English."""

from __future__ import annotations

import re

from onrecord.follow.kindred import ENGLISH as KINDRED
from onrecord.follow.models import Firmness, Taken
from onrecord.follow.undertakings import Cue, Undertakings, Verbs

_ADVERB = r"""also|now|all|both|each|then|still|today|already|jointly|fully|certainly|definitely|always|soon|gladly|therefore|
    simply|just|absolutely|immediately|together|never|not|only|really|actually|surely|of\ course|once\ again|again|ever|even|
    probably|hopefully|gradually|continually|further|strongly|firmly|very|clearly|quickly|ultimately|eventually|formally"""
ADVERBS = rf"(?:[\s,]+(?:{_ADVERB}))*"
_BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|'re|'m|'s)"
_IS = r"(?:\b(?:am|is|are)|'re|'m|'s)"
_HAVE = r"(?:(?:\b(?:have|has|had)|'ve|'d)\b" + ADVERBS + r"\s+)?"
_DEAL = r"(?:agreement|understanding|accord|deal|compromise|consensus|arrangement)"
_SETTLED = r"(?:discussed|resolved|settled|clarified|negotiated|agreed|worked\ out|coordinated|decided|sorted\ out)"
_TEXT = (
    r"(?:agreement|statement|treaty|decision|document|memorandum|accord|law|declaration|protocol|contract|budget|plan|bill|"
    r"resolution|communique|roadmap|ordinance|permit)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TIME = r"(?:day|week|month|year|quarter|decade|spring|summer|autumn|fall|winter|term|session|season|weekend)"
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_TOLD = r"\b(?:understood|told|said|says|assured|promised|confirmed|announced|indicated|stated|pledged|vowed|insisted|reaffirmed)"
_WOULD = r"\bwould\b(?!\s+(?:be|have|like|want|need|love|say|rather)\b(?!\s+\w+(?:ed|en)\b))"
_ONGOING = r"(?:go|hav|say|talk|hear|be|look|see|monitor|watch|work|prepar|try|continu|com|do|mak|gett|think)ing\b"
_WHEN = rf"(?:(?:on|in|by|from|this|next|before|until)\s(?:the\s)?(?:{_MONTH}|{_WEEKDAY}|{_TIME}|20\d\d)|tomorrow)\b"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Undertakings(
    stemmer="english",
    verb_last=False,
    names_capital=True,
    own=_pattern(r"\b(?:we|i)\b"),
    joint=_pattern(
        r"""\b(?:we\ both|both\ of\ us|(?:both|the\ two|the\ three|the\ four)\s(?:\w+\s){0,2}?\w+s
        |(?:the|all)\s(?:\w+\s)?(?:sides|parties|leaders|presidents|ministers|governments|delegations|partners))\b"""
    ),
    they=_pattern(r"\b(?:they|these|those)\b"),
    single=_pattern(r"\b(?:he|she|it)\b"),
    nobody=_pattern(
        r"\b(?:you|this|that|there|which|what|nobody|everything|nothing|no\ one|one|people|everyone|everybody|somebody|someone)\b"
    ),
    parties=_words(
        """ministry ministries department departments government governments council councils committee committees agency
        agencies administration office offices expert experts official officials colleague colleagues team teams
        delegation delegations minister ministers ambassador ambassadors leader leaders president presidents side sides
        party parties country countries company companies board city county mayor governor commission commissions court
        bank company union parliament congress senate assembly cabinet secretary secretaries representative
        representatives staff engineer engineers police service services authority authorities group groups
        negotiator negotiators allies alliance partner partners state states federation republic kingdom university
        school district hospital members member regulator lawyers client clients trust surveyor surveyors inspector inspectors contractor contractors association insurer
        insurers laboratory institute club owner owners operator operators army navy union unions employer employers architect
        commissioner chancellor shareholders members fund workers employees teachers doctors nurses banks suppliers"""
    ),
    within=_words("of between with among along for from by against about on"),
    states=_words(
        """be am is are was were have has had see saw seen know think believe feel hope want need like love hate
        remember forget find hear understand say said tell told speak talk mention comment repeat emphasise emphasize
        stress remind note ask answer read quote point describe characterise characterize speculate predict guess
        wait let get come came look miss die live enjoy suffer learn appear seem remain become mean depend matter cost
        last happen face expect assume suppose disagree admit confess care worry mind benefit receive owe belong exist
        deserve sit stand walk defer skip thank congratulate circle call check go wish prefer acknowledge recognise
        recognize wonder imagine stay fall rise leave turn echo second give win lose pass jump refer preview elaborate confirm disclose divulge prejudge pretend explain watch outline predict predetermine encourage root underscore follow emphasise rely apologize apologise miss plug step litigate weigh opine
        concede reiterate stick touch wrap"""
    ),
    happenings=_words(
        """grow shrink climb collapse survive succeed fail struggle thrive prosper react decline slow rebound recover
        soar drop slip weaken outperform exceed follow cause lead affect impact reflect show continue"""
    ),
    phrasal=_pattern(
        r"""be\ able\ to\ (?!see\b|say\b|tell\b|have\b|get\b|be\b)\w+|(?:be\s)?(?:look(?:ing)?\ into|look(?:ing)?\ for\ (?:a\ |an\ |ways|new\ |the\ )|talk(?:ing)?\ (?:to|with)\ the|come\ (?:up|forward)\ with
        |come\ back\ with\ (?:a|an|the|our)|go\ (?:ahead|forward)\ with|stand(?:ing)?\ by\ (?:the|our|its|their)|give\ (?!you\b|it\b|way\b|up\b|a\ (?:sense|flavou?r))\w+
        |find\ (?:a|an|the|new|other)\ \w+|get\ rid\ of|call\ (?:an?|new|early)\ \w+|leave\ the|continue\ (?:with|the|its|their|our|his|her)\b|lead\ the|follow\ (?:up|through)|meet\b)"""
    ),
    deeds=_words(
        """act adopt amend announce appeal ban begin block boost bring bought brought carry cease change clean close complete
        conduct consider continue contribute create cut defend deliver determine develop discard draft eliminate employ end
        enforce ensure enter establish examine expand extend fight fill find finish fix fulfil fulfill give guarantee halt
        held help hold honor honour implement improve include increase introduce issue join keep kept launch lay lead
        leave lift lower maintain make meet met move name offer open oppose order organise organize own pass pause
        pay paid place prepare present prevent produce provide pull pursue put raise reach reduce remove report require
        resolve respect restart resume return review run scale seek send sent set settle show sign solve spend spent start
        stop strengthen submit support suspend switch take taken tackle talk treat try turn uphold use withdraw work"""
    ),
    together=_words(
        """work cooperate coordinate join pool discuss negotiate agree resolve settle consult meet sit start begin continue
        combine collaborate establish restore build share develop launch resume conclude sign tackle fight"""
    ),
    cues=(
        Cue(
            firmness=Firmness.AGREED,
            pattern=_pattern(
                rf"""{_HAVE}\b(?:agreed|arranged|concurred)\b(?!\s+with\s+(?:you|him|her|them|me|us|that|this|the|what|it)\b(?![^.;]{{0,80}}\b(?:to|that|on)\b))
                |{_HAVE}\b(?:reached|came\ to|concluded|struck|found)\s+(?:an?|the|this|our)\s+(?:\w+\s+){{0,2}}{_DEAL}\b"""
            ),
            own=Verbs.ANY,
            others=Verbs.ANY,
            they=True,
            single=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(rf"""(?:\b(?:will|shall|won't)|'ll)\b|{_IS}{ADVERBS}\s+going\ to\b"""),
            own=Verbs.DEED,
            others=Verbs.DEED,
            things=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(
                rf"""{_BE}{ADVERBS}\s+planning\ to\b
                |\b(?:intend|intends|intended|plan|plans|undertake|undertakes|pledge|pledges|promise|promises|vow|vows|aim|aims)
                    {ADVERBS}\s+to\b
                |{_HAVE}\b(?:undertaken|pledged|promised|vowed|committed|undertook)\s+(?:\w+\s+)?to\b
                |(?:\b(?:have|has)|'ve|'s)\b{ADVERBS}\s+(?:decided|resolved|chosen)\s+(?:to|that)\b
                |(?:{_BE}|\bremains?){ADVERBS}\s+(?:committed|determined|resolved|obliged|obligated)\ to\b"""
            ),
            own=Verbs.DEED,
            others=Verbs.DEED,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(
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
            pattern=_pattern(rf"""\b(?:understood|learned|learnt)\b[^.;]{{0,80}}?{_WOULD}"""),
            own=Verbs.ANY,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(rf"""{_TOLD}\b[^.;]{{0,80}}?{_WOULD}"""),
            own=Verbs.ANY,
            others=Verbs.ANY,
            they=True,
            single=True,
            told_only=True,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(
                rf"""{_IS}{ADVERBS}\s+(?=(?!{_ONGOING})\w+ing\b[^.;]{{0,60}}\b{_WHEN})
                |{_IS}{ADVERBS}\s+to\s+(?=(?:meet|sign|visit|open|hold|begin|start|resume|convene|present|publish|receive|take)\b)"""
            ),
            own=Verbs.DEED,
        ),
        Cue(
            firmness=Firmness.INTENDED,
            pattern=_pattern(r"\b(?:decided|resolved|voted|chose)\s+to\b"),
            own=Verbs.ANY,
            others=Verbs.ANY,
            they=True,
            told_only=True,
        ),
        Cue(
            firmness=Firmness.PROPOSED,
            pattern=_pattern(
                rf"""(?:{_BE}|\bstands?|\bremains?){ADVERBS}\s+(?:ready|prepared|willing|open|eager)\s+to\b
                |(?:\b(?:expressed|showed|voiced|confirmed|reaffirmed|declared)\s+(?:\w+\s+){{0,2}}?(?:readiness|willingness|intention|commitment)\s+to\b)
                |\b(?:propose|proposes|proposed|proposing|suggest|suggests|suggested)\b(?=\s+(?:to|that|\w+ing|an?|the|our)\b)
                |\b(?:offer|offers|offered|hope|hopes)\s+to\b"""
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
                |\b(?:i|we)\s(?:can\s|do\s|hereby\s|have\s|also\s)*(?:promised?|guaranteed?|pledged?|undertake|undertaken|vowed|assured?)\b(?:\s\w+){0,4}?(?:\sis)?\s+that\b
                |\bwhat\ we\ (?:need|have)\ to\ do\ is\b
                |\b(?:this|that|it|they)\ will\ (?:all\ |both\ )?be\ (?:done|finished|ready|complete|completed|sent|built|paid|handed\ over|delivered|published)\b
                |\b(?:i|we)\ have\ (?:only\ )?(?:one|an?|the)\ (?:\w+\ )?(?:obligation|duty|task|commitment)\b.{0,12}\bto\b"""
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
    joins=_pattern(
        r"""(?:;|[,]?\s(?:and|but|while|whereas|as)\b)(?:[,\s]+(?:\w+ly|also|then|too|here|still))*[,\s(\["]*(?=(?:we|i|they|he|she)\b)
        |(?:;|,\s(?:and|but|while|whereas)\b)\s*(?=(?:the|our|my|both|all|every)\b)"""
    ),
    relative=_pattern(r"[,\s]+who\b"),
    breaks=_pattern(
        r"""[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who|and|or)\b"""
    ),
    stops=_pattern(
        r"[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who)\b"
    ),
    both=_pattern(r"\bboth\s+(?P<kind>on|in|of|for|about|with|by)?\s*(?P<one>[^,;]+?)\s+and\s+(?P<two>[^,;]+)"),
    being=_pattern(r"(?:to\s+)?be\b"),
    participle=_pattern(
        r"""\w+(?:ed|ing|en|wn)$|(?:built|sent|held|put|cut|made|done|paid|set|sold|spent|met|kept|left|brought|bought|begun|run|
        shut|read|lent|let|laid|led|found|won|told|taught|caught|sought|heard|lit|split|rebuilt|reset)$"""
    ),
    light=_words(
        "to be continue continuing try trying begin beginning start starting do does done been being our my best"
    ),
    general=_words(
        """agreement agreements issue issues matter matters topic topics question questions meeting meetings
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
        willingness impression opinion subject dimension range scale track press conference conferences joint united discuss discussed discussing discussion discussions discusses express expressed per cent
        percent million billion thousand hundred euro euros dollar dollars pound pounds end half due round rate amount total average
        month week weekly don't doesn't didn't"""
    ),
    adverbs=_pattern(rf"\b(?:{_ADVERB})\b[\s,]*"),
    idle=_words(
        """do does doing done get getting got make making made keep keeping work working continue continuing take taking
        have having had put putting go going try trying be being it this that those these so them same best part hard
        move moving forward ahead lot lots everything anything something bit job ours way on in to of at with for as we
        our us can here there just out up right now all assess assessing evaluate evaluating monitor monitoring build building
        conversation conversations lockstep basis daily effort efforts redouble look looking eye clear every single closely
        whatever way ways wherever possible together some any if need needed it's them him her you on off table over"""
    ),
    another=_pattern(
        r"^(?:and\s|but\s|then\s)?(?:first|second|third|fourth|finally|secondly|thirdly|in\ addition|moreover|furthermore|another|further)\b|\balso\b|\bas\ well\b"
    ),
    unsure=_pattern(
        r"""\b(?:no\ idea|not\ sure|unsure|(?:don't|do\ not|doesn't|does\ not|didn't|cannot|can't|couldn't)\ (?:know|say|tell|promise|guarantee|think|believe)
        |doubts?|hopes?|wonder|expects?|whether|(?:ask|asks|asked|asking)\ (?:\w+\ )?(?:if|when|how|what)|(?:doesn't|does\ not|didn't|did\ not)\ mean|never\ said|suggesting|the\ way\ (?:we|they|he|she)|not\ be|won't\ be\ able|not\ going\ to\ be|the\ idea\ that|how|where|i'm\ sure|i\ am\ sure)\b"""
    ),
    negation=_pattern(r"\b(?:not|never|no|neither|nor|cannot|yet\ to)\b|n't\b"),
    condition=_pattern(
        r"""(?:^|[,;]\s|[-–—]\s|\band\s)(?:if|provided(?:\ that)?|as\ long\ as|only\ if|on\ condition\ that|in\ case|assuming|unless|subject\ to|pending|once|as\ soon\ as|in\ the\ event)\b
        |\b(?:once|as\ soon\ as|subject\ to|provided|on\ condition)\s(?:that\s)?(?:the|it|they|we|these|all|parliament|congress)\b
        |\bif\b(?!\s+(?:i\ am\ not\ mistaken|you\ like|i\ may|you\ will|you\ wish|i\ remember))
        |\bshould\s(?:the|it|they|any)\b(?=[^.]*$)"""
    ),
    reported=_pattern(
        r"""\bas\ (?:far\ as\ )?(?:i|we)\ (?:understood|understand|was\ told|were\ told|heard|know)\b
        |\b(?:i|we)\s(?:have\s)?(?:understood|learned|learnt|been\ told)\b
        |\b(?:he|she|they)\s(?:told|assured|promised|informed)\s(?:me|us)\b|\baccording\ to\b"""
    ),
    anaphora=_pattern(
        r"\b(?:this|these|such|do\ so|the\ same)\b|\b(?:to|on|of|about|with|for|in)\s(?:it|that|them|those)\b|^\s*(?:be\s)?\w+(?:\s\w+)?\s(?:it|them)\b|\b(?:a|the)\snew\sone\b|\banother\sone\b"
    ),
    leans=_pattern(
        r"""^(?:(?:and|but|so|then|also|in\ particular|in\ turn|however|meanwhile|moreover|further|for\ (?:his|her|its|their)\ part)[\s,]+)*
        (?:they|it|he|she|this|these|that|those|both|such|the\ (?:latter|former|same|two|sides|parties|remaining|rest|other))\b
        |\b(?:this|these|those|such)\s(?:topic|issue|matter|subject|question|area|sphere|field|problem|point|measure|step|situation|plan)s?\b"""
    ),
    kindred=KINDRED,
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
    months={
        **{
            m: n
            for n, m in enumerate(
                "january february march april may june july august september october november december".split(), 1
            )
        },
        "spring": 5,
        "summer": 8,
        "autumn": 11,
        "fall": 11,
        "winter": 2,
        "christmas": 12,
        "easter": 4,
    },
    units={f"{u}s?": u for u in ("day", "week", "month", "quarter", "year", "decade")},
    soon={
        "the day after": 2,
        "tomorrow": 1,
        "tonight": 0,
        "today": 0,
        "immediately": 7,
        "shortly": 30,
        "soon": 90,
        "as soon as possible": 90,
    },
    this=_pattern(r"\bthis\b|\bend\ of\ (?:the|this)\b|\bcurrent\b"),
    lasting=_pattern(r"^for\b"),
    partner=_pattern(
        r"""\b(?:with|together\ with|alongside|in\ cooperation\ with)\s(?!(?:effect|regard|respect|this|that|it|them|you|him|her|us|me|a\ view|which|what|whom|each|one)\b)
        (?P<who>(?:the\ |our\ |their\ |its\ |all\ )?(?:[\w'-]+\ ?){1,5}?)(?=\s*(?:$|[,;.]|\b(?:to|on|in|for|about|that|by|of|at|as|from|which|who|and|until|before|during|over|under)\b))"""
    ),
    procedure=_pattern(
        r"""\b(?:take|answer|have)\s(?:\w+\s){0,3}questions?\b|\bmicrophone\b|\bthe\ floor\b
        |\b(?:at\ your\ service|back\ to\ you|stay\ tuned|on\ the\ record|off\ the\ record|press\ (?:briefing|conference)|readout|read-out)\b
        |\bgive\ you\b(?!\ my\ word)|\bhand\ (?:it\ |things\ )?over\s+to\b|\bturn\ (?:it|things)?\ ?(?:over\ )?to\b|\bfollow[\ -]up\b
        |\b(?:negotiate|do\ (?:this|that|it))\ in\ public\b|\bfrom\ (?:the|this)\ (?:podium|lectern)\b|\bget\ ahead\ of\b|\bfrom\ here\b|\bgive\ (?:an?|any)\ (?:update|assessment|plug|sense|preview|readout)\b|\bmake\ an\ assessment\b|\b(?:conclude|end|wrap\ up)\ the\ call\b
        |\bkeep\ (?:it|this|my\ (?:\w+\ )*(?:words|remarks|comments|answers?))\ (?:very\ )?(?:short|brief)\b|\bhave\ (?:more|further\ things|a\ transcript|something)\b
        |\bkeep\ you\b|\blet\ you\b|\bget\ (?:you|back|into)\b|\bmore\ to\ say\b|\b(?:start|begin|close|end|conclude|finish)\ (?:with|by\ \w+ing|today|on)\b|\bopen\ (?:it|things|this)?\ ?up\ (?:for|to)\b|\bdive\ into\b|\bdetail\ (?:those|these|that|any)\b|\bprovide\ (?:any\ )?updates\b|\byour\ time\b
        |\b(?:e-?mails?|guidance|announcements?|recording|embargo\w*|podium|reporters?|briefing)\b|\bleave\ (?:it|that)\b|\btake\ (?:a\ look|that\ back|it\ from|two|one|the\ next|another)\b|\bkeep\ in\ mind\b"""
    ),
    umbrella=_pattern(
        r"""\b(?:agreements?|understandings?|arrangements?|commitments?|promises|pledges|decisions|undertakings)\b
            (?:\s\w+){0,2}?\s(?:reached|made|achieved|taken|given|concluded)\b
        |\b(?:outcomes?|results?)\s(?:of|from)\b.{0,60}\b(?:summit|meeting|talks|conference|session|negotiations)\b"""
    ),
    passive=_pattern(
        rf"""{ADVERBS}\s*(?:be{ADVERBS}\s+(?:\w+(?:ed|en|wn)|built|sent|held|put|cut|made|done|paid|set|sold|spent|kept|brought|bought|
        run|shut|lent|laid|rebuilt|reset|ready|open|online|operational|in\ (?:place|force|operation|service))\b
        |(?:start|begin(?!\ to\b)|open|reopen|resume|close|end|finish|run|operate|stay\ open|go\ (?:ahead|online|live)|take\ (?:place|effect)|come\ into\ (?:force|effect|operation))\b
        |have\ (?:been\ \w+|had\ \w+|\w+ed)\b.*\b(?:by|before)\b)"""
    ),
    refrains=_pattern(r"\bwill\s+not\b|\bwon't\b|\bshall\s+not\b|(?:\bnot|n't)\s+going\ to\b"),
    promise=_pattern(
        r"""\b(?:will|shall|would|won't|agree|agrees|agreed|agreement|arranged|promis\w+|pledg\w+|commit\w*|vow\w*|plan|plans|planned|intend\w*|
        undertak\w+|undertook|ready\ to|willing|propos\w+|(?:rule|rules|ruled|ruling)\ out|(?:is|are|was|were)\ (?:set\ |due\ )?to|aim|aims|going\ to|decid\w+|decision\ to|
        guarantee\w*|assur\w+|hope|hopes|hoped|hoping|seek|seeks|denied|denies|announc\w+|determine\w*|offer\w*|scheduled|expected\ to|may|could|
        in\ favou?r\ of|target\w*|wants?\ to)\b|'ll\b"""
    ),
    parts=_pattern(r";|\s[-–—]\s|,\s(?:and|but|while|whereas|although|though)\b|\b(?:while|whereas|although|though)\b"),
    readings=(
        (
            Taken.SUPERSEDED,
            _pattern(
                r"""\b(?:instead\ of|in\ place\ of|replaced\ (?:by|with)\ (?:a|an|the|another)\b|superseded|a\ new\ (?:plan|agreement|deal|schedule|target|date)\b.{0,30}\b(?:replac\w+|instead))\b"""
            ),
        ),
        (
            Taken.CONTRADICTED,
            _pattern(
                r"""\b(?:contrary\ to|in\ breach\ of|in\ violation\ of|(?:broke|broken)\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|reneged|
                abandoned|scrapped|dropped|withdrew\ from|pulled\ out|will\ (?:\w+\ )?not|won't|refuse[sd]?\ to|ruled\ out|(?:was|were|been|is)\ cancell?ed|called\ off|
                no\ longer|rejected|turned\ down|sees?\ no\ (?:grounds|reason|need|case)|despite\ (?:the|its|his|her|their)\ (?:promise|pledge|commitment|undertaking|assurance)|
                in\ the\ end\ not|voted\ (?:down|against))\b"""
            ),
        ),
        (
            Taken.STALLED,
            _pattern(
                r"""\b(?:lack\ of|no\ progress|without\ progress|little\ progress|stall(?:ed|s|ing)?|deadlock(?:ed)?|frozen|unsatisfactory|
                delay(?:ed|s)?|(?:put|putting)\ (?:\w+\ ){0,6}?off|postponed|deferred|suspended|behind\ schedule|not\ yet|yet\ to|still\ (?:not|waiting|no|closed|to|without|in\ the\ planning)|
                (?:has|have|had|did|does|was|were|is|are|could)(?:\ \w+)?\ not|(?:has|have|had|did|does|was|were|is|are|could)n't|
                remains?\ (?:to\ be|closed|unresolved|open|blocked|low|difficult|poor|unpaid|unsigned|on\ hold)|on\ hold|on\ ice|dismantl\w+|undermin\w+|
                obstruct\w*|challenges|difficulties|obstacles|hurdles|restrictions?|setbacks?|fail(?:s|ed|ing)?\ to|failure\ to|overdue|missed|
                expired|lapsed|shelved|only\ (?:a\ part|\d+|some|half|one)|disappoint\w+|regret\w*|awaits?|awaiting|waiting\ for|fell\ short|short\ of|backlog|
                slipped|dragg\w+|held\ up|pending|no\ (?:date|decision|money|funds|work|agreement)\b|nothing\ has|as\ far\ off)\b"""
            ),
        ),
        (
            Taken.IN_PROGRESS,
            _pattern(
                r"""\b(?:ongoing|on-going|in\ progress|under\ way|underway|continu\w+|proceed\w*|progress|launched|has\ begun|have\ begun|began|
                has\ started|have\ started|started|advanc\w+|is\ being|are\ being|being\ (?:built|repaired|prepared|drafted)|first\ (?:phase|stage|round|step|half)|
                half\ (?:of|done|finished)|so\ far|working\ on|works?\ on|readiness|talks\ (?:on|about|with)|partly|in\ part|
                preparations|drafted|(?:has|have)\ (?:asked|invited|applied)|on\ course|on\ track|to\ date|of\ the\ (?:\d[\d.,]*|promised|planned)|pilot|trial)\b"""
            ),
        ),
        (
            Taken.KEPT,
            _pattern(
                r"""\b(?:completed|finished|fulfilled|honou?red|kept\ (?:his|her|its|their|the)\ (?:promise|pledge|word)|delivered|signed|ratified|
                entered\ into\ force|came\ into\ (?:force|use|operation)|took\ effect|took\ place|opened|reopened|inaugurated|landed|arrived|returned|
                implemented|carried\ out|welcomed|now\ (?:has|have|open|runs?|operates?)|(?:has|have|had)\ (?:since\ |now\ |already\ |all\ )?been\ \w+(?:ed|en|t)|
                (?:was|were)\ (?:\w+ly\ )?(?:\w+(?:ed|en|wn)|built|sent|held|put|set|paid|made|met|sold|cut|brought|found|laid)|
                (?:has|have)\ (?:\w+ly\ |now\ |since\ |already\ )?\w+(?:ed|en)|stopped|in\ place|in\ use|in\ operation)\b"""
            ),
        ),
    ),
)
