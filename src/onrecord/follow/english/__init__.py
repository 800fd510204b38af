"""English."""

from __future__ import annotations

from pathlib import Path

from onrecord.follow.english import vocabulary
from onrecord.follow.english.beside import BESIDE
from onrecord.follow.english.cues import CUES
from onrecord.follow.english.forms import ADVERB, ADVERBS
from onrecord.follow.english.outcomes import OUTCOMES
from onrecord.follow.english.procedure import PROCEDURE
from onrecord.follow.english.times import TIMES
from onrecord.follow.english.told import TOLD
from onrecord.follow.undertakings import Undertakings, pattern
from onrecord.follow.wording import Wording
from onrecord.senses import senses

ENGLISH = Undertakings(
    stemmer="english",
    whole=frozenset({"united", "news", "customs"}),
    verb_last=False,
    names_capital=True,
    own=pattern(
        r"\b(?:we|i|my\ people)(?:'d)?\b(?:\s(?:here\s)?(?:in|at|from|on)\s(?:the\s|our\s)?\w+(?:\s\w+)?(?=\s*$))?"
    ),
    alone=pattern(r"\b(?:i|my)\b"),
    ours=pattern(r"\b(?:we|i|our|my)\b"),
    joint=pattern(
        r"""\b(?:we\ both|(?:both|each|either|neither|the\ two|all)\ of\ us|(?:each|either|neither)\ of\ (?:the|our)\ (?:\w+\ ){0,2}?\w+s|(?:each|either|neither)\ (?:side|party|country|government|delegation|of\ the\ (?:two|sides|parties|countries))|our\ two\ \w+\ of\ \w+|(?:both|our\ two|the\ two|the\ three|the\ four)\s(?:\w+\s){0,2}?\w+s
        |(?:the|all)\s(?:\w+\s)?(?:sides|parties|leaders|presidents|ministers|governments|delegations|partners))\b"""
    ),
    they=pattern(r"\b(?:they|these|those)\b"),
    single=pattern(r"\b(?:he|she|it)\b"),
    it="it",
    nobody=pattern(
        r"\b(?:you|(?<!\bon\ )(?<!\bof\ )(?<!\bfor\ )(?<!\bto\ )(?<!\bin\ )(?<!\babout\ )(?:this|that)|there|which|what|everything|(?<!-)one(?=\s*$)|polls|weather|sun|wind|courts?|jury|voters|(?<!hundred\s)(?<!thousand\s)(?<!\d\s)(?<!young\s)(?<!\bmy\s)people(?!'|\ from\ (?:my|our|the)\b)|everyone|everybody|(?:somebody|someone)(?!\ from\ (?:my|our|the)\b))\b|^\W*(?:(?:and|but|so|then)\s)?(?:(?:the|this|next|a|every|each|that|our)\s)?(?:(?:coming|next|new|first|second|school|financial|fiscal|last)\s){0,2}(?:year|season|day|week|month|term)(?=\s*$)"
    ),
    none=pattern(
        r"(?:no\ one|nobody|nothing|none\ of|not\ (?:a\ single|one)\ \w+|no\ (?!doubt|idea|question|matter|more|longer|way)\w+)\b"
    ),
    clausal=pattern(
        r"\b(?:we|i)\s(?!and\b|the\b|all\b|at\b|in\b|of\b|as\b|both\b)\w+|\b(?:has|had|is|are|was|were)\s|\bto\s\w+\s(?:an?|the|their|our|his|her|its)\b"
    ),
    openers=vocabulary.OPENERS,
    parties=vocabulary.PARTIES,
    actors=vocabulary.ACTORS,
    offices=vocabulary.OFFICES,
    within=vocabulary.WITHIN,
    inside=vocabulary.INSIDE,
    states=vocabulary.STATES,
    stances=vocabulary.STANCES,
    papers=vocabulary.PAPERS,
    happenings=vocabulary.HAPPENINGS,
    drifts=vocabulary.DRIFTS,
    phrasal=pattern(
        r"""(?:go|carry|keep)\ on\ (?!disagree|believ|hop|think|say|talk|ask|liv|feel|argu|fight)\w+ing\b|(?:be\ )?ask(?:ing)?\ (?!you\b|me\b|that\b|this\b|everyone\b|people\b|all\b|them\b)(?:[^.;]{1,50}\ )?to\ \w+|pass\ (?:to|over|on\ to)\ (?:the|its|an?|each)\b|inform\ [^.;]*\b(?:before|in\ advance|within|days|hours|of\ (?:any|every|each|all))\b
        |come\ together\b|be\ in\ (?:contact|touch)|touch\ (?:the|our|their|your|any)\ (?!question|subject|issue|topic|matter|point)\w+|be\ (?:ready|done|finished|complete)\ (?:for|by|on|in|before|within)\b|receive\ (?:(?:up\ to|about|another|\w+)\ )?(?:\d|hundred\b|thousand\b|twenty\b|fifty\b|the\ (?:delegation|mission|inspectors|observers|refugees|wounded|injured|families)\b)|(?:go|travel|fly|sail|return)\ (?:back\ |home\ |out\ |over\ |together\ )?(?:to|over|with|into)\ (?:the|an?|our|their|his|her|its|all|both|every|each|one|two|three)\ (?!(?:\w+\ )?(?:question|issue|point|subject|next|second|first|drawing|table|tenth|funeral)s?\b)\w+|come\ (?:by|with|home)\b|(?:go|come)\ back\ to\ the\ (?:\w+\ )?table\b|be\ (?:at|in)\ (?:every|each|all)\b|(?:speak|talk)\ (?:to|with)\ (?:the|our|my|his|her|their|both|all|every)\b|(?:be\ )?talk(?:ing)?\ by\ (?:tele)?phone|sit\ with\b|have\ (?:an?|one|two|three|four|\d+|somebody|someone|people|staff|teams?|inspectors|doctors|nurses|officers)\ [^.;,]*\b(?:in\ (?:every|each|all|front|place|post)|at\ (?:every|each|all|the)|before\ (?:the|you)|by\ (?:the\ end|\w+day|20\d\d))\b|be\ (?:based|seated|housed|available|accessible|valid|compulsory|binding|void|exempt|liable|home)\b|be\ (?:at|in)\ (?=[^.;]*\b(?:by|before|from|for|until)\s)|do\ this\b|do\ (?:any|no)\ (?:more|further)\b|do\ away\ with\b|be\ (?:right\ )?(?:back\ )?(?:back|here|there)\ (?=[^.;]*\b(?:day|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)|have\ (?:the|our|all|every|that|it|them|this)\s(?:\w+\s){0,3}?(?:\w{3,}ed|built|done|automatic|ready)\b|have\ (?=[^.;]*\b(?:by|before|within)\s)[^.;,]{1,40}?\s(?:\w{3,}ed|built|done|laid|lit|paid|sent|ready|running|working)\b|stand\ (?:guarantor|surety|by|behind)\b|stay\ (?:on\ )?(?:until|till)\b|see\ (?:them|him|her|each|the\ \w+)\ (?:at|in|on)\b|follow\ (?:within|by|before)\b|sit\ (?:down|together)\b|get\ in\ (?:contact|touch)|look\ (?:again\ )?at\ (?:the|its|our|how|it\b|this|these)|let\ (?![^.;]*\b(?:speak|say|answer|talk|tell|explain|know|comment)\b)(?!me\b|us\b|you\b|it\b|that\b|them\ know\b|him\b)(?:the|our|their|its|his|her|all|every|[a-z]+s)\b|be\ the\ first\ to\ (?!admit|say|tell|know|agree)\w+|see\ (?:to\ it\ )?that\b|come\ back\ to\ (?:this|the|it)\b[^.;]*\bwith\b
        |be\ (?:given|received|informed|notified|heard|passed|checked|left|called|admitted|consulted|asked\ to)\b|have\ (?!had\b|been\b)(?:\w+(?:ed|en|wn)|built|sent|paid|sold|spent|put|cut|done)\b|have\ (?:the|an?|all|every|\d+|\w+ty|\w+ty-\w+)\b[^.;]*\b(?:qualified|trained|in\ post|running|ready|finished|completed|built|open|in\ place|repaired|replaced|installed|working|operational)\b
        |be\ let\ (?:in|out|go|back)\b|(?:be\ )?(?:looked|cared|seen|dealt|taken|turned|made)\ (?:after|for|to|with|into|care\ of)\b|(?:stay|remain)(?:ing)?\ (?:open|closed)\b|be\ able\ to\ (?!see\b|say\b|tell\b|have\b|get\b|be\b)\w+|(?:be\s)?(?:look(?:ing)?\ into|ask\ for|look(?:ing)?\ for\ (?:a\ |an\ |ways|new\ |the\ )|talk(?:ing)?\ (?:to|with)\ the|come\ (?:up|forward)\ with
        |come\ back\ with\ (?:a|an|the|our)|go\ (?:ahead|forward)\ with|(?:go|come)\ back\ to\ (?!you\b|it\b|that\b|this\b|him\b|her\b|them\b|the\ (?:\w+\ )?(?:question|issue|point|subject|drawing|table)|what|how|work|\w+ing\b)\w+|stand(?:ing)?\ by\ (?:the|our|its|their)|give\ (?!you\b|it\b|way\b|up\b|a\ (?:sense|flavou?r))\w+
        |find\ (?:a|an|the|new|other)\ \w+|get\ rid\ of|call(?:ing)?\ (?:an?|new|early)\ \w+|call\ (?:off\b|\w+\ off\b)|see\ to\b|(?:look|care)\ (?:after|for)\ (?:the|our|all|every|these|those)\b|take\ care\ of\ (?:the|our|all|these|those)\b|pass\ (?:\w+\ ){1,4}on\b|answer\ (?:every|all|each)\b
        |(?:receive|get|take)\ no\ \w+|leave\ the|continue\ (?:with|the|its|their|our|his|her)\b|lead\ the|follow\ (?:up|through)|meet\b)"""
    ),
    deeds=vocabulary.DEEDS,
    together=vocabulary.TOGETHER,
    cues=CUES,
    told=TOLD,
    beside=BESIDE,
    joins=pattern(
        r"""(?:;|[,]?\s(?:and|but|while|whereas|as)\b)(?:[,\s]+(?:\w+ly|also|then|too|here|still))*[,\s(\["]*(?=(?:(?:until|once|when|while|where|as\ soon\ as|before|after|from\ then\ on)\s[^,;.]{1,40}?\s|if\s)?(?:we|i|they|he|she)\b)
        |(?:;|,\s(?:and|but|while|whereas)\b)\s*(?=(?:the|our|my|both|all|every)\b)"""
    ),
    joined=pattern(r"\b(?:and|or|but)\s*$"),
    relative=pattern(r"[,\s]+who\b"),
    breaks=pattern(
        r"""[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who|and|or)\b"""
    ),
    stops=pattern(
        r"[,;:()]|\s[-–—]\s|\b(?:that|because|when|where|if|while|whereas|although|since|until|whether|but|as|so|which|who)\b"
    ),
    both=pattern(r"\bboth\s+(?P<kind>on|in|of|for|about|with|by)?\s*(?P<one>[^,;]+?)\s+and\s+(?P<two>[^,;]+)"),
    being=pattern(r"(?:to\s+)?be\b"),
    participle=pattern(
        r"""\w+(?:ed|ing|en|wn)$|(?:built|sent|held|put|cut|made|done|paid|set|sold|spent|met|kept|left|brought|bought|begun|run|
        shut|read|lent|let|laid|led|found|won|told|taught|caught|sought|heard|lit|split|rebuilt|reset)$"""
    ),
    light=vocabulary.LIGHT,
    general=vocabulary.GENERAL,
    adverbs=pattern(rf"\b(?:{ADVERB}|do\s+not|don't|does\s+not|doesn't)\b[\s,]*"),
    idle=vocabulary.IDLE,
    vague=vocabulary.VAGUE,
    hollow=pattern(
        r"""\bif\ (?:nothing|nobody|we\ (?:do\ nothing|don't|do\ not))\b|\b(?:turn|open)\w*\ (?:an?|another|the)\ (?:\w+\ )?(?:page|chapter|door|era|way)\b|\b(?:everything|all|whatever|anything|what)\s(?:that\s)?(?:we|he|she|they|i|it)\s(?:possibly\s)?can\b|\beverything\ (?:possible|in\ (?:our|its|their|his|her|my))\b|\bevery\ (?:shot|effort|tool|step|option|resource)\b
        |\ball\ (?:available|possible)\b"""
    ),
    no_verbs=vocabulary.NO_VERBS,
    jointly=pattern(
        r"(?<!\bwith\ )(?<!\bto\ )(?<!members\ of\ )\bboth\ (?:sides|parties|governments|countries|delegations|capitals)\b|\bby\ (?:both|all\ three)\b|\b(?:on|from|by)\ (?:each|either)\ side\b|\beach\ side\b|\bboth\ ways\b|\bthe\ (?:two|three)\ of\ us\b"
    ),
    settled=pattern(
        r"""\b(?:we|they)(?:'ve|\ have)\ (?:both\ )?agreed\ (?:on\ )?(?:that|this|it)(?=[,.!]|$|\ in\ writing)|^(?:so,?\ |now,?\ |here(?:'s|\ is)\ )?what(?:'s|\ is)\ in\ (?:it|the\ \w+)\W*$|\b(?:so,?\ )?to\ the\ results\b|\bhere\ are\ the\ (?:results|pieces|points|agreements)\b|\bwhat\ we\ (?:did\ |have\ |both\ )?agreed?(?=:|\ is\b|\ on\b)|\bwhat\ has\ been\ (?:arrived\ at|reached|achieved)\b|
        \b(?:agreed|resolved|decided|concluded|settled)\ as\ follows\b|\bwhat\ (?:has\ been|was|is|we(?:\ have|'ve)?|they|the\ \w+)\ (?:concluded|agreed|settled|decided)\b|\b(?:agreed|settled|decided)\ (?:on\ |upon\ )?(?:the\ following|as\ follows|(?:two|three|four|five|six|several)\ (?:things|points|measures|steps))\b
        |\b(?:this|that|it|all\ (?:of\ )?this)\s(?:was|is|has\ been)\s(?:also\ |all\ |already\ )?(?:settled|agreed)\b|^(?:so|on\ this|on\ that|thus|this|that)\s(?:both\ )?(?:we|the\ sides)\s(?:have\s|both\s)?(?:settled|agreed|decided)\W*$"""
    ),
    item=pattern(
        r"^[\"']?(?:(?:the\ )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|last(?:ly)?|finally)|(?:number\ |point\ )?(?:one|two|three|four|five|six|\d))\b\s*[,:.]"
    ),
    another=pattern(
        r"^(?:and\s|but\s|then\s)?(?:first|second|third|fourth|finally|secondly|thirdly|in\ addition|moreover|furthermore|another|further)\b|\balso\b|\bas\ well\b"
    ),
    unsure=pattern(
        r"""\bif\ (?:you|anyone|someone)(?:'d|\ had)\b|\b(?:wrote|newspapers?|papers?\ (?:say|write)|rumou?rs?|claims?\ (?:that|to|the|it|we|he|she|they)|claimed|alleg\w+|(?:some|people|they|you)\ (?:say|said|wrote|write|ask|asked)|no\ idea|not\ sure|unsure|(?:don't|do\ not|doesn't|does\ not|didn't|can\ not|cannot|can't|couldn't)\ (?:know|say|tell|promise|guarantee|think|believe)
        |doubts?|hopes?|wonder|expects?|whether|(?:ask|asks|asked|asking)\ (?:\w+\ )?(?:if|when|how|what)|(?:doesn't|does\ not|didn't|did\ not)\ mean|never\ said|suggesting|the\ way\ (?:we|they|he|she)|not\ be|won't\ be\ able|not\ going\ to\ be|hopeful|not\ that|damned\ if|(?:analysts?|economists?|critics?|commentators?|geologists|pollsters|many|others)\ (?:\w+\s)?(?:say|expect|argue|warn|claim)|\w+s\ (?:think|believe|fear|predict|reckon|guess)|as\ i\ understand\ it|i\ (?:know|believe|guess|suspect|bet)\ (?:that\ )?(?:together,?\ )?we\s*$|(?:an|the)\ idea|how|where|i'm\ sure|i\ am\ sure|mak(?:e|ing)\ sure|confident)(?:\b|$)"""
    ),
    negation=pattern(r"\b(?:not|never|no|neither|nor|cannot|yet\ to)\b|n't\b"),
    condition=pattern(
        r"""(?:^|[,;]\s|[-–—]\s|\band\s)(?:if(?!\s+(?:god\b|all\ goes\b|i\ am\ not\ mistaken|you\ like|i\ may|you\ will|you\ wish|i\ remember))|provided(?:\ that)?|as\ long\ as(?!\ (?:i'm|i\ am|we're|we\ are|it\ takes|i\ live|necessary|needed)\b|[^,.;]*\bbeing\b)|only\ if|on\ condition\ that|in\ case|assuming|unless|subject\ to|pending|once|as\ soon\ as|in\ the\ event)\b
        |\b(?:once|as\ soon\ as|subject\ to|provided|on\ condition)\s(?:that\s)?(?:the|it|they|we|these|all|parliament|congress)\b
        |(?:^|:\s)(?:and\s|but\s|so\s)?when\s(?![^,]*\b(?:was|were|had|did|used)\b)(?:[^,;.?]*\b(?:is|are|has|have)\s(?:\w+\s)?(?:\w+ed|given|made|paid|built|met|sent|taken|put)\b[^,;.?]*,|[^,;.?]*,\sthen\b)
        |^(?:and\s|but\s)?should\s(?!we\b|i\b|you\b)[^,?]+,
        |\bif\b(?!\s+(?:god\b|all\ goes\b|i\ am\ not\ mistaken|you\ like|i\ may|you\ will|you\ wish|i\ remember))
        |\bshould\s(?:the|it|they|any)\b(?=[^.]*$)"""
    ),
    reported=pattern(
        r"""\bas\ (?:far\ as\ )?(?:i|we)\ (?:understood|understand|was\ told|were\ told|heard|know)\b
        |\b(?:i|we)\s(?:have\s)?(?:understood|learned|learnt|been\ told)\b
        |\b(?:told|assured|promised|informed|said\ to)\s(?:me|us)\b|\bgave\s(?:me|us)\s(?:his|her|their)\b|\bhave\ (?:his|her|their)\ (?:word|promise|assurance)\b|\baccording\ to\b|^(?:and\s|but\s)?(?:he|she|my\ colleague)\s(?:has\s)?(?:said|promised|assured|confirmed|announced)\b"""
    ),
    anaphora=pattern(
        r"\b(?:this|these|such|do\ so|the\ same)\b|\b(?:to|on|of|about|with|for|in)\s(?:it|that|them|those)\b|^\s*(?:be\s)?\w+(?:\s\w+)?\s(?:it|them)\b|\b(?:a|the)\snew\sone\b|\banother\sone\b"
    ),
    opening=pattern(
        r"""^(?:(?:and|but|so|now|well|also|then|finally|again|first|second|third)[\s,]+)*
        (?:as\ (?:for|to|regards)|with\ (?:regard|respect)\ to|(?:in|with)\ relation\ to|regarding|concerning|turning\ to|speaking\ of|
        when\ it\ comes\ to|on\ the\ (?:issue|subject|question|matter|topic)\ of|in\ terms\ of|now\ about|about|on)\s(?P<topic>[^,–—.;:]+)"""
    ),
    partner=pattern(
        r"""\b(?:with|together\ with|alongside|in\ cooperation\ with)\s(?!(?:effect|regard|respect|this|that|it|them|you|him|her|us|me|a\ view|which|what|whom|each|one)\b)
        (?P<who>(?:the\ |our\ |their\ |its\ |all\ )?(?:[\w'-]+\ ?){1,5}?)(?=\s*(?:$|[,;.]|\b(?:to|on|in|for|about|that|by|of|at|as|from|which|who|and|until|before|during|over|under)\b))"""
    ),
    procedure=PROCEDURE,
    passive=pattern(
        rf"""{ADVERBS}\s*(?:be{ADVERBS}\s+(?:\w+(?:ed|en|wn)|borne|built|sent|held|put|cut|made|done|paid|set|sold|spent|kept|brought|bought|
        run|shut|lent|laid|let|given|shown|told|taught|brought|rebuilt|reset|ready|open|out|back|online|operational|available|accessible|public|valid|compulsory|binding|void|home|in\ (?:place|force|operation|service))\b
        |(?:start|begin(?!\ to\b)|open|reopen|resume|close|end|finish|run|operate|stay\ open|go\ (?:ahead|online|live|out|to\ (?:every|each|all|those|one))|take\ (?:place|effect)|come\ into\ (?:force|effect|operation))\b
        |(?:be\ (?:able|allowed|free|permitted|entitled)\ to\s(?!see\b|say\b|tell\b|know\b|judge\b)\w+|(?:come|enter)\ into\ \w+|be\ (?:exempt|free\ of|free\ from)\b|go\ to\ (?:the|our)\ (?:\w+\ )?(?:committee|council|parliament|board|house|assembly|senate|cabinet|government)\b|go\ into\ (?:the|an?|our)\s(?:\w+\s)?(?:fund|service|operation|production|budget|account)\w*|come\ to\ (?:me|us)\b|follow\ (?:in|within|by|before)\b|be\ (?:on|with|at|in)\ (?:our|their|your|my|the)\ (?:website|accounts?|table|hands|families|people|families)\b|no\ longer\ (?:need|have\ to|be)\b)
        |(?:get|receive|getting|receiving)\s(?!\w+(?:er|ing)\b|to\b|out\b|in\b|into\b|there\b|used\b|lost\b|hurt\b|worse\b|sick\b|tired\b|it\b|the\ job\b|things\b|done\b)\w+
        |(?:stay|remain)s?\s(?:(?:an?\ )?(?:public|state|city|municipal)\b|at|open|closed|shut|free|suspended|unchanged|public|independent|the\ same|as\ (?:it|they)|in\ (?:place|force|service|use|public|the\ hands))\b|keep\s(?:its|their|his|her|the)\b
        |have\ (?:their|its|his|her|the)\s(?:\w+\s){{1,3}}?(?:made|paid|cut|set|\w+ed)\b
        |have\s(?:an?|access|at\ least|(?:its|their|his|her)\ own)\b(?![^.;]*\b(?:impact|effect|influence|consequences?|role|chance|problem|look|say|sense|idea|reaction|conversation|discussion)\b)
        |have\ (?:been\ \w+|had\ \w+|\w+ed)\b.*\b(?:by|before)\b)"""
    ),
    spares=pattern(
        rf"""{ADVERBS}\s*(?:(?:longer|more)\s+|no\ (?:longer|more)\s+)?(?:need\ (?:an?|any|the|to)\b|be\ (?:required|needed)\b|be{ADVERBS}\s+(?:sold|closed|shut|cut|reduced|raised|increased|dropped|abolished|scrapped|cancell?ed|
        privati[sz]ed|dismissed|laid\ off|sacked|moved|touched|charged|demolished|felled|torn\ down|merged|imposed|introduced|
        lost|harmed|built|changed|felled|left\ (?:out|behind|without)|turned\ away|evicted|punished|forced|asked|required|obliged|allowed)\b
        |(?:hold|have|take|cost|wait|pay|last|exceed|employ)\ (?:for\ )?(?:more|longer|less|fewer)\ than\b
        |(?:be\ )?(?:clos(?:e|ing)|shut(?:ting)?|moving|going\ (?:up|away|anywhere)|need|require)\b|(?:closes|shuts|getting|gets?|paying|pays?|losing|loses?|leaving|leaves?|has\ to|having\ to)\b|(?:go(?=\s*(?:$|because|as\b))|go\ up|rise|increase|lose|have\ to\ \w+|(?:get|receive|pay)\ no)\b)"""
    ),
    refrains=pattern(
        r"\b(?:do\ not|don't|does\ not|doesn't)\ (?:intend|plan|mean)\ to\b|\b(?:agree|promis|pledg|vow|decid|resolv|commit|intend|plan)(?:s|es|d|ed|ted|ned)?\s+not\b|\b(?:undert(?:ake|akes|aken|ook)|chose|chosen)\s+not\b|\bneither\b[^.;]*\b(?:will|shall)\b|(?:\bwill|'ll)\s+(?:not|never)\b|\bwon't\b|\bshall\s+not\b|(?:\bnot|n't)\s+going\ to\b|(?:'m|'re|\b(?:am|is|are))\s+not\s+\w+ing\b"
    ),
    times=TIMES,
    outcomes=OUTCOMES,
    wording=Wording.read(Path(__file__).with_name("wording.tsv"), senses("en").dates),
)
