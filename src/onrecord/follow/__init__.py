"""What came of it: the commitments of a record, and where later documents take them up."""

from onrecord.follow.follow import DEFAULT, WEAKER, follow

__all__ = ["DEFAULT", "WEAKER", "follow"]
