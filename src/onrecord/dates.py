"""Dates as transcripts print them, and the place beside them."""

from __future__ import annotations

import re
from datetime import date

from onrecord.text import folded
from onrecord.wordlists import NOT_PEOPLE, OCCASIONS, PARTICLES

# The letters that tell the month, by language; a month is known by its beginning.
_MONTHS = {
    1: "jan januar enero ene gennaio janeiro ianuarie янв січ stycz يناير ינואר ocak leden ledna tammi ιαν",
    2: "feb février fev fév février lut лют февр فبراير פברואר şubat únor helmi φεβ",
    3: "mar mär märz mars marzo março mart март мар берез marca marz maart مارس מרץ mart břez maalis μαρ",
    4: "apr avr abr апр квіт kwie april avril abril aprile أبريل ابريل אפריל nisan dub huhti απρ",
    5: "may mai mayo maggio maio мая май трав maj mei مايو מאי mayıs květ touko μαι",
    6: "jun juin giu iun июн черв czerw juni june يونيو יוני haziran červen června kesä ιουν",
    7: "jul juil lug iul июл лип lip juli july يوليو יולי temmuz červenec července heinä ιουλ",
    8: "aug août aou ago авг серп sierp augustus agosto أغسطس אוגוסט ağustos srp elo αυγ",
    9: "sep sept set сент вер wrze سبتمبر ספטמבר eylül zář szept syys σεπ",
    10: "oct okt ott out окт жовт paźdz ottobre outubro أكتوبر אוקטובר ekim říj loka οκτ",
    11: "nov noi ноя листоп listop نوفمبر נובמבר kasım marras νοε",
    12: "dec dez déc dic dec дек груд grudz ديسمبر דצמבר aralık pros joulu δεκ",
}
_STEMS = sorted(((folded(w), n) for n, ws in _MONTHS.items() for w in ws.split()), key=lambda s: -len(s[0]))
# Names in full, in the forms that a day stands beside. Where nothing but the month tells of a date, a word that only
# begins like one is another ("market 3").
MONTHS = {
    folded(word): number
    for number, names in enumerate(
        (
            "january januar janvier enero gennaio ianuarie janeiro januari stycznia января",
            "february februar février febrero febbraio februarie fevereiro februari lutego февраля",
            "march märz mars marzo martie março maart marca марта",
            "april avril abril aprile aprilie kwietnia апреля",
            "may mai mayo maggio maio mei maja мая",
            "june juni juin junio giugno iunie junho czerwca июня",
            "july juli juillet julio luglio iulie julho lipca июля",
            "august août agosto augustus sierpnia августа",
            "september septembre septiembre settembre septembrie setembro września сентября",
            "october oktober octobre octubre ottobre octombrie outubro października октября",
            "november novembre noviembre noiembrie novembro listopada ноября",
            "december dezember décembre diciembre dicembre decembrie dezembro grudnia декабря",
        ),
        1,
    )
    for word in names.split()
}
_FORMS = (
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    re.compile(
        r"\b(?P<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ \u00a0]+(?:(?i:de|of)[ ]+|ב)?(?P<w>[^\W\d_]{3,12})"
        r"\.?,?[ \u00a0]+(?i:de[ ]+|del[ ]+)?(?P<y>(?:19|20)\d\d)\b"
    ),
    re.compile(r"\b(?P<w>[^\W\d_]{3,12})\.?[ \u00a0]+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+(?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)\.?[ \u00a0](?P<w>[^\W\d_]{3,12})[ \u00a0](?P<d>\d{1,2})\b"),
    re.compile(r"\b(?P<d>\d{1,2})\.[ ]?(?P<m>\d{1,2})\.[ ]?(?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"(?P<y>(?:19|20)\d\d)[年년][ ]?(?P<m>\d{1,2})[月월][ ]?(?P<d>\d{1,2})[日일]"),
)
_MONTH_OF = re.compile(r"\b(?P<w>[^\W\d_]{3,12})\.?,?[ \u00a0]+(?:de[ ]+|of[ ]+)?(?P<y>(?:19|20)\d\d)\b")
_FIGURES = {ord(c): str(n) for zero in "٠۰०" for n in range(10) for c in (chr(ord(zero) + n),)}
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = 7  # words of a place at most
_NOISE = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s*[ap]\.?\s?m\.?)?|\b[ap]\.\s?m\.?|\b(?:[A-Z]{1,2}[SD]T|CES?T|GMT|UTC|BST|EET|ET|PT|CT|MT)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|[|•·()\[\]*_#]|\s[-–—]\s",
    re.IGNORECASE,
)


def find_date(text: str) -> tuple[str, int, int] | None:
    """(ISO 8601 date, start, end) of the first date printed in a text; None where there is none."""
    text = text.translate(_FIGURES) if not text.isascii() else text
    if not _YEAR.search(text):
        return None
    found = [(m.start(), iso, m.end()) for form in _FORMS if (m := form.search(text)) and (iso := _iso(m))]
    if not found:
        return None
    start, iso, end = min(found)
    return iso, start, end


def find_month(text: str) -> str | None:
    """The first day (ISO 8601) of the first month that a text prints with its year ("October 2023"), None for none."""
    for found in _MONTH_OF.finditer(text):
        if month := _month(found["w"]):
            return date(int(found["y"]), month, 1).isoformat()
    return None


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = int(parts["m"]) if parts.get("m") else _month(parts.get("w") or "")
    try:
        return date(int(parts["y"]), month, int(parts["d"])).isoformat()
    except ValueError:
        return None


def month_of(word: str) -> int:
    """The month, 1 to 12, that a word names in full or by a usual short form; 0 for none."""
    key = folded(word).rstrip(".")
    return MONTHS.get(key) or next((n for stem, n in _STEMS if key == stem), 0)


def _month(word: str) -> int:
    key = folded(word)
    return next((n for stem, n in _STEMS if key.startswith(stem)), 0)


def place_beside(line: str) -> str | None:
    """What a date line says beside the date and the hour, where it is a place: "16 June 2031 19:40, Ilmberg"."""
    found = find_date(line)
    if found is None:
        return None
    rest = _NOISE.sub(" ", line[: found[1]] + " " + line[found[2] :])
    rest = " ".join(rest.split())
    if ":" in rest:
        return None
    rest = rest.strip(" ,.;-–/")
    words = rest.split()
    if not words or len(rest) > 59 or not rest[0].isupper() or any(c.isdigit() or c in "'’" for c in rest):
        return None
    keys = {bare for w in words if (bare := folded(w).strip(".,:;()"))}
    return (
        None
        if words[-1][0].islower()
        or folded(words[-1]) in PARTICLES
        or keys & (OCCASIONS | NOT_PEOPLE)
        or len(words) > _PLACE
        else rest
    )
