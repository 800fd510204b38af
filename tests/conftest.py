"""What all tests share: properties have no deadline, since a machine that does other work is slow at times."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("shared", deadline=None)
settings.load_profile("shared")
