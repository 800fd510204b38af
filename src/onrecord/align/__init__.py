"""Place rows of words in the record: exact places, near ones, cuts and splices, each with its word edits."""

from onrecord.align.pieces import Piece, Placement, Run
from onrecord.align.place import place

__all__ = ["Piece", "Placement", "Run", "place"]
