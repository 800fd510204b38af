"""A record in translation, and stories in other words: what cannot be told is not called missing."""

from __future__ import annotations

import pytest

from onrecord.check import check
from onrecord.models import Level, Trace, Verdict
from onrecord.read import read_bytes
from onrecord.structure import structure

RECORD = """\
Press conference of the skipper of Ostland, Brona Holt

{note}

Brona Holt: Good evening. We have talked for nine hours about the cod and the nets. Not one boat will go past the black
rock before the ice is gone, and whoever does shall give his catch to the orphans of the island.

Question: And the lighthouse?

Brona Holt: The lamp shall burn again. My father kept it, and I was born under its stairs, so do not ask me whether I
am serious. The oil will come on the first ship of the year. I thank the keeper, who has waited long.

Question: Who pays?

Brona Holt: Each of the two islands half. That is just, and it is cheap.
"""
NOTE = "Translation of the shorthand record. The original in Ostlandic is authoritative."
OTHER = """\
“Nobody sails beyond that reef until it thaws,” said Brona Holt. “Anyone who tries hands over his fish to children
without
parents,” Holt added. “It is going to shine as it used to,” she said of the tower.
"""
OWN = """\
“Not one boat will go past the black rock before the ice is gone,” said Brona Holt. “The oil will come on the first
ship of
the year,” Holt added. “My father kept it, and I was born under its stairs,” said Holt.
"""
INVENTED = "“Every farmer in the hills gets a new tractor from my government,” said Brona Holt.\n"


def traces(story: str, note: str = NOTE) -> list[Trace]:
    record = structure(read_bytes(RECORD.format(note=note).encode(), name="record.txt"))
    return list(check([read_bytes(story.encode(), name="story.txt")], [record]).traces)


def test_other_words_than_those_of_a_translation_are_not_called_missing() -> None:
    assert not [t for t in traces(OTHER) if t.level in (Level.WARNING, Level.ERROR)]
    assert "Q905" in {t.rule for t in traces(OTHER)}


def test_they_are_where_the_record_has_what_was_said() -> None:
    assert {t.verdict for t in traces(OTHER, note="")} == {Verdict.ABSENT}


def test_they_are_where_the_story_has_the_words_of_the_translation() -> None:
    *own, last = traces(OWN + INVENTED)
    assert {t.verdict for t in own} == {Verdict.VERBATIM}
    assert (last.verdict, last.level) == (Verdict.ABSENT, Level.WARNING)


@pytest.mark.parametrize(
    ("name", "rule"), [("Brona Holt", "Q905"), ("Tove Lind", "Q601")], ids=["interpreted", "not interpreted"]
)
def test_only_those_who_are_interpreted_can_have_said_it_in_other_words(name: str, rule: str) -> None:
    text = """\
Brona Holt (through an interpreter): We have talked for nine hours about the cod. Not one boat will go past the black
rock
before the ice is gone. We thank the keeper of the lamp, who has waited for so long.

Tove Lind: Each of the two islands pays half of the oil. The keeper has been told.
"""
    record = structure(read_bytes(text.encode(), name="record.txt"))
    story = read_bytes(f"“Nobody gets to sail beyond that reef until it thaws,” said {name}.\n".encode(), name="s.txt")
    assert [t.rule for t in check([story], [record]).traces] == [rule]
