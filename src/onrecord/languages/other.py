"""Any other language: only its marks, its capitals and the order of its words are known."""

from onrecord.languages.cues import Cues
from onrecord.languages.given import GIVEN

OTHER = Cues(verbs=frozenset(), given=GIVEN)
