"""The cues of English in the order in which they are asked: the first that fits a clause counts."""

from __future__ import annotations

from onrecord.follow.english.presents import BOUND, FUTURES, MEASURES_TAKEN, PRESENTS, SPARED
from onrecord.follow.english.promises import AGREEMENTS, OFFERS, ORDERS, PROMISES, REPORTED

CUES = AGREEMENTS + FUTURES + PROMISES + REPORTED + ORDERS + MEASURES_TAKEN + OFFERS + PRESENTS + BOUND + SPARED
