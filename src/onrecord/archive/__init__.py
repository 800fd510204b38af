"""The archive: one SQLite file that remembers records, checks and decisions."""

from onrecord.archive.store import Archive

__all__ = ["Archive"]
