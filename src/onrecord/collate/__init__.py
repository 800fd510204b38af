"""Copies of one record against each other: what is common, varied, missing, repeated or from elsewhere."""

from onrecord.collate.build import collate
from onrecord.collate.events import events

__all__ = ["collate", "events"]
