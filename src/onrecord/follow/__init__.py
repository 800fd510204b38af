"""What came of it: the commitments of a record, and where later documents take them up."""

from onrecord.follow.figures import disagreements, figures
from onrecord.follow.follow import DEFAULT, WEAKER, follow

__all__ = ["DEFAULT", "WEAKER", "disagreements", "figures", "follow"]
