"""What a row of the cues of English is, and words that several tables share."""

from __future__ import annotations

from onrecord.follow.models import Firmness
from onrecord.follow.undertakings import Cue, Verbs, pattern

ANY, DEED, TOGETHER = Verbs.ANY, Verbs.DEED, Verbs.TOGETHER
AGREED, INTENDED, PROPOSED = Firmness.AGREED, Firmness.INTENDED, Firmness.PROPOSED
CONDITIONAL = Firmness.CONDITIONAL


def row(firmness: Firmness, text: str, own: Verbs | None = None, others: Verbs | None = None, **takes: bool) -> Cue:
    """A form of words, how firm it is, the verbs that count for the speaker's side and for others; `takes` are the
    further fields of `Cue`."""
    return Cue(firmness=firmness, pattern=pattern(text), own=own, others=others, **takes)


# What makes of a measure something else ("closing in on", "launching into"), and what is not there to be counted.
NO_THING = r"""(?:in|up\ to|an\ eye|track|it|that|this|them|our\ (?:eyes?|options|minds?)|you|with|at|out|on|to|from|for|by|about|like|into|forward|here|there|towards?|closer|together|
    the\ (?:message|point|case|line|door|bar|question|focus|same))"""
ABSTRACT = r"(?:message|signal|case|point|difference|future|world|society|picture|argument|sense|chance|way|look|role|lot|bit|job|statement|example|eye|step|series|number|range|variety|path|bridge|foundation|culture|climate|economy|country|nation|coalition|relationship|conversation|discussion|dialogue|partnership|alliance|opportunit(?:y|ie)|environment|space|precedent|record|time|thing|move|effort|process)s?\b"
# What may be said to be usual, or long past.
USUAL = r"[^.;]*\b(?:every\s(?:day|week|month|year|spring|summer|autumn|winter|morning)|usually|normally|often|as\ a\ rule|always|ago|last\s(?:year|month|week|spring|summer|autumn|winter)|yesterday|in\ (?:those|the\ old)\ days)\b"
