"""onrecord: trace every quotation to the words on the record."""

__version__ = "0.1.0"
