"""The ledger: what was found, looked at and decided, as a row of observations, and what follows from them.

Observations are only ever added. Everything else is worked out from them: the commitments as people have renamed,
merged and split them, the proposals with what was decided, and the status "as of a day, from so many documents". A
status rests on accepted evidence, a due day and which documents were looked at; never on silence.
"""

from onrecord.ledger.agreement import agreement, coders, kappa, kappas
from onrecord.ledger.models import Entry, Evidence, Kind, Ledger, Observation, Standing, Status
from onrecord.ledger.replay import effective, replay
from onrecord.ledger.saying import said
from onrecord.ledger.status import changes, standing

__all__ = [
    "Entry",
    "Evidence",
    "Kind",
    "Ledger",
    "Observation",
    "Standing",
    "Status",
    "agreement",
    "changes",
    "coders",
    "effective",
    "kappa",
    "kappas",
    "replay",
    "said",
    "standing",
]
