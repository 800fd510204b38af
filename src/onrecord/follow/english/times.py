"""Words for when, in English."""

from __future__ import annotations

from onrecord.follow.undertakings import Times, pattern

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
TIME = r"(?:day|week|month|year|quarter|decade|spring|summer|autumn|fall|winter|term|session|season|weekend)"
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"

TIMES = Times(
    due=pattern(
        rf"""\b(?:by|before|until|till|no\ later\ than)\s(?:the\s)?(?:end\s(?:of\s)?(?:the\s|this\s|next\s)?)?
            (?:(?:{MONTH}|{TIME}|{WEEKDAY}|tomorrow|christmas|easter)\b(?:\s\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|\d{{4}})
        |\b(?:on|in|from|since|starting)\s(?:{MONTH}|\d{{1,2}}\s{MONTH}|20\d\d|{WEEKDAY})\b(?:\s\d{{1,2}}\b)?(?:,?\s(?:of\s)?\d{{4}}\b)?
        |\b(?:this|next|the\ coming|the\ next)\s(?:\w+\s)?{TIME}s?\b
        |\b(?:with)?in\s(?:the\s)?(?:next\s|coming\s)?(?:\d+|a|an|one|two|three|four|five|six|ten|a\ few|several|few)\s(?:\w+\s)?{TIME}s?\b
        |\b(?:tomorrow|tonight|soon|shortly|immediately|later\ (?:today|this\ \w+)|in\ the\ (?:near\ |coming\ )?future|as\ soon\ as\ possible)\b
            (?:\sor\s(?:the\ day\ after(?:\ tomorrow)?))?
        |\bfor\s(?:\d+|one|two|three|four|five|six|ten)\s(?:\w+\s)?{TIME}s\b"""
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
)
