"""Copies of one record against each other: what is common, varied, missing, repeated or from elsewhere."""

from onrecord.collate.build import collate

__all__ = ["collate"]
