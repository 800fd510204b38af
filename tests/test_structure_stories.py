"""A story told from a talk is no talk: nobody speaks it, and its words are still there to be checked against."""

from __future__ import annotations

import pytest

from onrecord.ground import prepare
from onrecord.models import SectionKind, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

STORIES = {
    "en": "# Mayor closes quay until spring\n\nBy Jo Velde\n\nILMBERG — The old quay stays shut until May.\n\n"
    "“We found rot in nine of the fourteen piles,” Mayor Ada Thorn told reporters.\n\n"
    "The work costs four million crowns. “It is money we do not have,” Ben Okoro said.\n",
    "de": "Kai bleibt bis Mai gesperrt\n\nDer alte Kai bleibt bis Mai gesperrt.\n\n„Wir haben in neun Pfählen Fäulnis "
    "gefunden“, sagte Bürgermeisterin Karin Baumer.\n\n„Das ist Geld, das wir nicht haben“, sagte Jost Ullmann.\n",
    "fr": "Le quai fermé jusqu’en mai\n\nLe vieux quai restera fermé.\n\n« Nous avons trouvé neuf pieux pourris », a "
    "déclaré la maire Claire Vasseur.\n\n« C’est de l’argent que nous n’avons pas », a dit Ali Benomar.\n",
}
TALKS = {
    "quotes another": "I come to you tonight with news. My father used to say, “Never stand on rotten wood, my "
    "girl.” I say it to you now.\n\nMy opponent said on Monday, “The quay is as safe as houses, all of it.” I ask you: "
    "is it? We found rot in nine piles, and we will mend it.\n",
    "no marks": "The harbour board met on Monday. It was told that the quay is shut. The mayor said it would open.\n",
    "terms": "The so-called “quay fund” and the “pile tax” were spoken of. He said the “fund” was empty.\n",
}


@pytest.mark.parametrize("language", STORIES)
def test_story(language: str) -> None:
    record = structure(read_bytes(STORIES[language].encode(), name="story.md"))
    assert [s.kind for s in record.sections] == [SectionKind.STORY]
    assert [(u.kind, u.speaker) for u in record.utterances] == [(UtteranceKind.NARRATIVE, None)]
    assert prepare([record]).index.sizes.sum() > 20


@pytest.mark.parametrize("kind", TALKS)
def test_talk(kind: str) -> None:
    record = structure(read_bytes(TALKS[kind].encode(), name="talk.md"))
    assert [s.kind for s in record.sections] == [SectionKind.TRANSCRIPT]
