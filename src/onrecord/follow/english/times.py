"""Words for when, in English."""

from __future__ import annotations

from onrecord.follow.undertakings import Times, pattern

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
TIME = r"(?:day|week|month|year|quarter|decade|spring|summer|autumn|fall|winter|term|session|season|weekend)"
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"

_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|easter|midsummer|advent|lent|pentecost|whitsun|michaelmas|ramadan|new\ year|harvest|summer\ recess)"
_COUNT = r"""(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety|a\ few|
    several|few|a\ couple\ of|a\ dozen|hundred|a\ hundred)"""
_PART = r"(?:the\s)?(?:(?:end|middle|beginning|start|close|course)\s(?:of\s)?(?:the\s|this\s|next\s)?|early\s|mid-?\s?|late\s)?(?:the\s|this\s|next\s|coming\s)*"
_DAY = rf"(?:(?:{MONTH}|{WEEKDAY}|{_SEASON}|{TIME}|tomorrow|noon|midnight)\b(?:\s\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?|\d{{1,2}}(?:st|nd|rd|th)?(?:\ of)?\s{MONTH}(?:\s\d{{4}})?|\d{{4}})"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty-\w+|thirty-first|\d{1,2}(?:st|nd|rd|th))"
_NTH = rf"(?:(?:last\s(?:day\s)?|{_ORDINAL}\s)(?:day\s)?of\s(?:{MONTH}|next\s{TIME}|this\s{TIME}))"
_ON_THE = rf"\b(?:on|by|from|until|before|for)\sthe\s{_ORDINAL}(?=\s*(?:[,.;:!]|$)|\s(?:at|and|in\s\w+$)\b)"
_NEXT = r"\b(?:before|until|by)\s(?:the\s)?next\s\w+"
_BY = rf"\b(?:by|before|until|till|no\ later\ than|not\ later\ than|at\ the\ latest\ (?:by|in|on)|up\ to|as\ of)\s{_PART}{_DAY}"
_AT_THE = rf"\bat\sthe\s(?:turn|end|start|beginning)\sof\s(?:the|this|next)?\s?(?:\w+\s)?{_DAY}|\bfrom\s(?:midnight|noon|today|tomorrow|now\son)\b"
_WITHIN = rf"\bwithin\s(?:the\s)?(?:next\s|coming\s)?(?:{_COUNT}\s)?(?:\w+\s)?(?:{TIME}|hour|fortnight)s?\b"
_IN = rf"\bin\sthe\s(?:first|second|third|fourth|last|coming|early)\s(?:week|half|quarter|days|weeks|part)\sof\b|\bin\s(?:the\s)?(?:next\s|coming\s|first\s)?{_COUNT}\s(?:\w+\s)?(?:{TIME}|hour)s?(?:'\s?time)?\b"

TIMES = Times(
    due=pattern(
        rf"""{_ON_THE}|{_AT_THE}|{_BY}|{_WITHIN}|{_IN}
        |\b(?:on|in|from|since|starting|at|for|during)\s(?:the\s)?(?:{MONTH}|{_SEASON}|\d{{1,2}}(?:st|nd|rd|th)?(?:\ of)?\s{MONTH}|20\d\d|{WEEKDAY})\b
            (?:\s\d{{1,2}}\b)?(?:,?\s(?:of\s)?\d{{4}}\b)?
        |\b(?:this|next|the\ coming|the\ next)\s(?:\w+\s)?{TIME}s?\b
        |\b(?:tomorrow|tonight|soon|shortly|immediately|later\ (?:today|this\ \w+)|in\ the\ (?:near\ |coming\ )?future|as\ soon\ as\ possible)\b
            (?:\sor\s(?:the\ day\ after(?:\ tomorrow)?))?
        |\bfor\s{_COUNT}\s(?:\w+\s)?{TIME}s\b|\b(?:on|in)\stime\b|\b(?:first|second|third|fourth|last)\s{WEEKDAY}\b"""
    ),
    by=pattern(
        rf"{_ON_THE}|{_AT_THE}|{_NEXT}|{_BY}|{_WITHIN}|^(?:and\s|but\s)?until\s|\bin\s(?:the\s)?(?:{MONTH}|{_SEASON})\b|\bin\ 20\d\d\b|\b(?:tomorrow|tonight|this\ (?:week|month|term|session|afternoon|evening|spring|summer|autumn|winter))\b|\bat\ (?:midnight|noon|dawn)\b|\b(?:on|for|from|by|before|until)\s(?:the\s)?{_NTH}\b|\bfor\s(?:the\s)?(?:{MONTH}|{_SEASON})\b|\bon\s(?:the\s)?(?:{WEEKDAY}|\d{{1,2}}\s{MONTH}|{MONTH}\s\d)|{_IN}|\bnext\s{TIME}\b|\b{WEEKDAY}\b(?=\s*(?:[,.;!]|$)|\s(?:at|right|here|morning|evening|night)\b)|\bfrom\s(?:next\s|the\s)?(?:{MONTH}|{_SEASON}|{WEEKDAY}|{TIME}|\d)"
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
    this=pattern(r"\bthis\b|\bend\ of\ (?:the|this)\b|\bcurrent\b"),
    lasting=pattern(r"^for\b"),
    ago=frozenset({"ago"}),
    usual=pattern(
        r"\bevery\s(?:other|second|third|few)\b|\b(?:every|each)\s(?:\w+day|day|week|month|year|spring|summer|autumn|winter|morning|time|second)\b|\b(?:usually|normally|traditionally|as\ a\ rule|always)\b|\bunder\ the\ (?:constitution|law|statutes?)\b"
    ),
    on=pattern(
        r"(?<!\bfor\s)(?<!\banother\s)\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)\s(?:year|month)s?\s(?:on|after|later|since|(?:has|have)\ (?:now\ )?passed)\b|\bthe\ (?:following|next)\ year\)|\b(?:year|month)s?\ since\b|\blast\ (?:year|spring|summer|autumn|winter)'s\b"
    ),
)
