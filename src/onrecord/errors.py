"""Everything onrecord raises on purpose.

OnRecordError
├── InputError          an input could not be used; the message says what was read and what to do
│   ├── NotFoundError       nothing at that path
│   ├── EmptyInputError     no text in it
│   ├── FormatError         bytes that no reader understands (binary, torn, hostile)
│   └── MissingExtraError   the format needs an optional part that is not installed
├── ArchiveError        an archive cannot be opened, is broken, or is no archive
└── UsageError          options that do not fit together

A bad input never stops a batch: callers catch `InputError`, keep its sentence as a `Problem`, and go on.
"""

from __future__ import annotations


class OnRecordError(Exception):
    """Root of every error that onrecord raises on purpose; `str()` is one sentence for a person."""


class InputError(OnRecordError):
    """An input could not be used."""


class NotFoundError(InputError):
    """There is nothing to read at that path."""


class EmptyInputError(InputError):
    """The input holds no text."""


class FormatError(InputError):
    """No reader understands these bytes."""


class MissingExtraError(InputError):
    """The format needs an optional part; the message names the command that installs it."""


class ArchiveError(OnRecordError):
    """An archive cannot be opened or is not what it should be; the message says what to do."""


class UsageError(OnRecordError):
    """Options that do not fit together."""
