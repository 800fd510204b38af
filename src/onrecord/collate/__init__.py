"""Copies of one record against each other: what is common, varied, missing, repeated or from elsewhere."""

from onrecord.collate.accuracy import accuracy
from onrecord.collate.build import collate, named
from onrecord.collate.edition import tellers
from onrecord.collate.events import events

__all__ = ["accuracy", "collate", "events", "named", "tellers"]
