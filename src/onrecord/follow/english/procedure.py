"""What is said about the talk itself, in English: who speaks next, what will and will not be told. It undertakes nothing."""

from __future__ import annotations

from onrecord.follow.english.times import MONTH, WEEKDAY
from onrecord.follow.undertakings import pattern

_YOU = r"(?:\w+\s){0,2}you\b"
_IT = r"(?:it|that|those|this|them|more|some|any|the\ (?:details?|information))"
_WILL = r"(?:'ll|\ will|'m\ (?:just\ )?going\ to|\ am\ (?:just\ )?going\ to)"

_WILL_DO = r"(?:\ will|'ll|\ is\ going\ to|\ are\ going\ to|\ plans\ to)"

PROCEDURE = pattern(
    rf"""
    # who speaks, where and how long
    \b(?:i|we)(?:{_WILL}|\ shall)\ (?:now\ |briefly\ )?(?:report|tell|describe|summari[sz]e|sum\ up|set\ out)\ (?:to\ you\ |you\ )?(?:what|how|on\ what|briefly)\b|\b(?:text|copy|copies|transcript|recording|handouts?|folders?|translation)\b[^.;]{{0,60}}\b(?:will|shall)\ be\ (?:distributed|handed\ out|available|given\ out)\b|\b(?:i|we)(?:{_WILL}|\ shall)\ (?:stop|end|finish|close|leave\ it)\ (?:here|there)\b|\bmake\ it\ \w+er\b|\bpublish\ (?:this|the)\ (?:transcript|recording)\b|\bthat\ the\ clerk\ will\b|\bname\ (?:one|two|three|four|some|a\ few)\ (?:points|things|examples|reasons)\b|\bask\ (?:\w+\ ){{1,3}}?to\ (?:go\ first|begin|start|speak|answer|say|tell|open|join|read|explain|comment|respond)\b
    |\b(?:take|answer|have)\s(?:\w+\s){{0,3}}questions?\b|\bmicrophone\b|\bthe\ floor\b|\bat\ your\ service\b|\badjourn\b|\bstop\ there\b|\bend\ my\b|\bpreface\b|\btune\ in\b|\bkeep\ an\ eye\ on\ the\b|\b(?:do|take)\ (?:one|a)\ last\b|\bi\ (?:won't|will\ not|shall\ not|shan't)\ \w+\ you\b(?!\ (?:to|off|out|down))|\bbe\ drawn\ (?:on|into)\b|\bwill\ (?:recall|remember)\ (?:that|how)\b|\b(?:president|chancellor|minister|premier|king|queen|secretary)\ (?:then\ |also\ )?(?:travels|receives|hosts|flies|attends|speaks)\b[^.;]*\b(?:{WEEKDAY}|tomorrow|today)\b|\b(?:will|shall)\ (?:each\ |both\ |now\ )?(?:make|give|read)\ (?:an?|their|his|her)\ (?:short\ |brief\ |opening\ )?statements?\b|^proceedings\b|\blast\ question\b|\b(?:the\ (?:committee|hearing|session|meeting)|we)\ (?:will|shall|now)\ (?:suspend|pause|rise|resume|reconvene|break)\b(?=\W*$|,|\s(?:for\ (?:a|an|\w+\ minutes|lunch)|until|till|here|now|at|there|again|(?:the|this|our)\ (?:sitting|session|hearing|meeting|proceedings))\b)|\b(?:i|we)\b[^.;]{{0,20}}\blet\ (?:the\ )?\w+\W*$|\bkeep\ (?:my|our)\ (?:remarks|answers?|statement)\b|\bpoints?\ (?:that\ )?i\b|\bin\ this\ discussion\b|\bopening\ remarks\b|\bmove\ to\ (?:mr|mrs|ms|dr|director|secretary|minister)\b|\bsend\ you\ to\b|\b(?:have|take)\ a\ (?:short\ )?(?:break|pause)\b|\bmove\ on\b|\boath\b|\bback\ to\ you\b
    |\bhand\ (?:it|things|you)\ over\s+to\b|\bi(?:{_WILL}|\ now)\ hand\ over\s+to\b|\bturn\ (?:it|things)?\ ?(?:over\ )?to\b|\b(?:a|your|my|one|quick|last|the|his|her|for|'ll|will)\s(?:\w+\s)?follow[\ -]up\b(?!\s(?:visit|meeting|mission|report|inspection|talks|committee))|\bfollow[\ -]up\ (?:with\ you|question)|\baround\ the\ room\b
    |\b(?:conclude|end|wrap\ up)\ the\ call\b|\bkeep\ you\b|\blet\ you\b|\bget\ (?:you|back|into)\b|\byour\ time\b
    |\bkeep\ (?:it|this|my\ (?:\w+\ )*(?:words|remarks|comments|answers?))\ (?:very\ )?(?:short|brief)\b
    |\b(?:i|we|let\ (?:me|us)|let's|us)\b[^.;,]{{0,20}}\b(?:start|begin|close|end|conclude|finish)\ (?:with|by\ \w+ing|today|on)\b(?!\s(?:{WEEKDAY}|{MONTH}|\d|the\s\d))|\bopen\ (?:it|things|this)?\ ?up\ (?:for|to)\b
    |\bdive\ into\b|\blook(?:ing)?\ forward\ to\b|\bcheck\ (?:with|on|in)\b
    |\bbefore\ (?:i|we)\ (?:turn|address|discuss|get|go|take|begin|start|close)\b|\btake\ (?:a\ look|that\ back|it\ from|(?:two|one|another|a\ couple)(?=\s(?:more|last|question|from|here|each|minute|second|moment)|\W*$)|the\ next|an?\ (?:minute|moment|second|chance))\b
    |\b(?:minutes?|moments?)\s(?:talking|speaking|discussing|walking|to\ (?:talk|speak|discuss|walk))\b|\bkeep\ in\ mind\b
    |(?<!all\ )(?<!what\ )\bi{_WILL}\s(?:just\ |also\ |only\ |first\ |again\ |further\ |quickly\ |simply\ )?(?:add|say|note|mention|list|convey)\b(?!\s(?:yes|no)\b)
    |\bi{_WILL}\s(?:just\ |also\ )?(?:make|keep)\ (?:this|it)\b|\bi{_WILL}\s(?:just\ |also\ |only\ )?(?:make|raise)\ (?:an?|one|two|three|some|several)\ (?:\w+\ )?(?:points?|remarks?|observations?|comments?)\b|\buse\ this\ (?:opportunity|occasion|moment)\b|\bshare\ with\ you\b|\b(?:provide|offer)\ you\b|\bre?-?iterate\b|\btelegraph\b|\bplead\b|(?:{_WILL}|\bwould)\ leave\ (?:it|that|the|those|these|any)\ (?:\w+\ ){{0,5}}?(?:to|for|there|at)\b|\bmake\ no\ (?:predictions?|comments?|bones)\b|\bfocus\ (?:on\ )?(?:this|that|these)\b|\b(?:raise|lift)\s(?:the|a|my|our)\ glass|\btoast\b
    # the press and what it is given
    |\b(?:stay\ tuned|on\ the\ record|off\ the\ record|press\ (?:briefing|conference)|readout|read-out|under\ embargo|embargoed|podium|lectern)\b
    |\b(?:e-?mails?|recording|reporters|briefing)\b|\bhave\ (?:further\ things|a\ transcript|something|more)\b|\bfrom\ here\b
    |\bgive\ you\b(?!\ (?:my|our|an?|the)\ (?:\w+\ )?(?:word|promise|guarantee|assurance|pledge)\b)|\bmore\ to\ say\b|\bleave\ (?:it|that)\b|\bget\ ahead\ of\b|\bdetail\ (?:those|these|that|any)\b
    |\bgive\ (?:an?|any)\ (?:update|assessment|plug|sense|preview|readout)\b|\bmake\ an\ assessment\b|\bprovide\ (?:an\ |any\ |further\ |additional\ |more\ )?updates?\b|\bhave\ any\ updates?\b|\bprovide\ them\b|\bgetting\ back\ (?:to|with)\ you\b|\bpull\ (?:any\ )?punches\b|\bthunder\b|\blay\ out\ (?:a\ |an\ |some\ )|\b(?:present|set|give)\ (?:(?:a|any)\ )?(?:new\ )?(?:deadlines?|timeline|timetable)\ (?:today|here|now)\b|\binto\ the\ conversation\b
    |\b(?:shar|provid|send|bring|releas|giv|keep)\w*\s{_IT}\s(?:with|to)\s{_YOU}|\b(?:shar|provid)\w*\s(?:\w+\s){{0,4}}?(?:with|to)\s(?:all\ of\ )?you\ (?:all|guys)\b
    |\bbrief\ you\b|\b(?:check|make\ sure|find\ out)\b[^.;]*\bfor\ you$|\bmore\ (?:details?|information|specifics)\b
    # what will not be told
    |(?:(?:\bnot|n't|\bnever)\s(?:going\ to|gonna|here\ to)|\bwon't|\bwill\ (?:not|never))\s(?:\w+ly\ )?(?:lay\ out|list|dive|confirm|divulge|disclose|hold\ back|go\ (?:through|into|beyond)|share(?!\s(?:the|our|its|their)\s(?!details|information|specifics|names?)\w+)|name\ names|
        provide\s(?:any|more|further|additional|details?|specifics|you)|give\s(?:any|details?|names?|numbers|specifics)|get\ (?:into|ahead)|
        make\ (?:any\ )?(?:predictions?|connections?|news|comments?|announcements?)|make\ any\ \w+|negotiate|parse|relitigate|characteri[sz]e|
        discuss|rank|grade|detail|quantify|talk|respond|weigh|engage\ in\ (?:hypotheticals|speculation))\b
    |\bshare\s(?:that|it|more|any|all\ (?:of\ )?(?:that|those|this))\b|\bspeak\ to\ (?:that|this|it)\b|\bwalk\ (?:you|through)\b|\blet\ (?:you|everyone)\ know\b
    |\b(?:able\ to|going\ to)\ (?:detail|share(?!\s(?:the|our|its|their)\s(?!details|information|specifics|names?)\w+)|speak\ to)\b|\bhave\ (?:an?\ |any\ |some\ |much\ )?(?:more|further|additional)\ (?:to\ (?:say|share)|details?|information|specifics|on\ th(?:at|is))\b
    # somebody's diary
    |\b(?:he|she|they|the\ [\w'\ ]{{2,60}}?|(?:mr|mrs|ms|dr|president|minister|secretary|chancellor|king|queen)\ \w+(?:\ \w+)?){_WILL_DO}\s(?:also\ |then\ |be\ )?(?:travel|depart|return|host|deliver|participat|attend|speak|greet|welcom|
        join|hold\ (?:an?|the|his|her|their)\ (?:\w+\ ){{0,2}}?(?:meeting|event|reception|conference|briefing|call|rally|lunch|dinner|talks)|visit|address|head|fly|
        celebrat|commemorat|meet|receive)(?:e|ing)?\b(?=[^.;]*\b(?:today|tonight|tomorrow|morning|afternoon|evening|noon|weekend|{WEEKDAY}|remarks)\b)
    |^(?:then|after(?:wards|\ that)?|later|in\ the\ (?:morning|afternoon|evening)|on\ {WEEKDAY}(?:\ (?:morning|afternoon|evening))?|{WEEKDAY}(?:\ (?:morning|afternoon|evening))?|today|tomorrow|tonight)\b[^.;]*?{_WILL_DO}\s(?:also\ |then\ |be\ )?
        (?:travel|depart|return|host|deliver|participat|attend|speak|greet|welcom|join|hold|visit|address|head|fly|celebrat|commemorat|meet|receive)(?:e|ing)?\b
    |\b(?:negotiate|do\ (?:this|that|it))\ in\ public\b
    """
)
