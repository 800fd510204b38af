"""Which questions begin an exchange and which go on with one; all talks are invented."""

from __future__ import annotations

import pytest

from onrecord.models import Record, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure


def talk(lines: str) -> Record:
    """A talk from lines "Label: words"."""
    return structure(read_bytes(lines.strip().replace("\n", "\n\n").encode(), name="talk.txt"))


def shape(record: Record) -> str:
    """Each exchange as its questions and answers ("QA QAQA"), moderators and remarks left out."""
    section = next(s for s in record.sections if s.utterances)
    kind = {u.id: u.kind for u in section.utterances}
    order = {u.id: n for n, u in enumerate(section.utterances)}
    told = []
    for exchange in section.exchanges:
        ids = sorted((*exchange.questions, *exchange.answers), key=order.__getitem__)
        told.append("".join("Q" if kind[x] is UtteranceKind.QUESTION else "A" for x in ids))
    return " ".join(told)


TALKS = [
    pytest.param(
        """
Question: When does the quay open?
Thorn: In May, we think.
Question: Who pays for the crane?
Thorn: The county pays.
Question: Have the divers been paid?
Thorn: They have.""",
        "QA QA QA",
        id="each question by itself",
    ),
    pytest.param(
        """
Frage: Wann öffnet der Kai wieder?
Thorn: Im Mai, denke ich.
Frage: Und wer bezahlt den Kran?
Thorn: Der Kreis bezahlt.
Frage: Treten Sie zurück, Frau Thorn?
Thorn: Nein, warum sollte ich das tun?
Frage: Heißt das, dass Sie bleiben?
Thorn: Das heißt es.""",
        "QAQA QAQA",
        id="a conjunction and a pronoun lean",
    ),
    pytest.param(
        """
Вопрос: Когда откроют мост?
Крутова: Мы откроем его в мае.
Вопрос: А кто заплатит за кран?
Крутова: Район заплатит.
Вопрос: Вы сами ездите по мосту?
Крутова: Я езжу каждый день.""",
        "QAQA QA",
        id="in Russian",
    ),
    pytest.param(
        """
Question: Jo Velde, Radio Ilm. When does the quay open?
Thorn: In May.
Question: Jo Velde again. Has the county paid for it all?
Thorn: It has.
Question: Cleo Marsh, The Harbour Post. What did the divers find?
Thorn: Nine rotten piles.""",
        "QAQA QA",
        id="one reporter goes on, another begins",
    ),
    pytest.param(
        """
Moderator: Good morning. Questions, please.
Question: When does the quay open?
Thorn: In May.
Moderator: The next question, please.
Question: And who pays for the crane?
Thorn: The county pays.
Moderator: Thank you, that was all for today.""",
        "QA QA",
        id="a moderator between; his closing answers nothing",
    ),
    pytest.param(
        """
Sven Hall: Good morning. Ada Thorn is with us, who will answer your questions.
Ada Thorn: The quay is shut, as you know.
Question: When does it open?
Ada Thorn: In May.
Sven Hall: We have time for one more.
Question: Who pays for the crane?
Ada Thorn: The county pays.
Sven Hall: Thank you all for coming.""",
        "QA QA",
        id="who opens and closes and is never asked runs the talk",
    ),
    pytest.param(
        """
THORN: The quay is shut. Jeff, go ahead.
Q: When does the quay open?
THORN: In May.
Q: You said April last week, in this room.
THORN: I did. Yes, Maria.
Q: Who pays for the crane?
THORN: The county pays.
Q: All of the nine million?
THORN: All of it. Go ahead, Piet.
Q: What did the divers find?
THORN: Nine rotten piles. Next, please.
Q: Will anybody resign?
THORN: Yes. Go ahead.
Q: When will the harbour board meet?
THORN: On Monday.""",
        "QAQA QAQA QA QA QA",
        id="where askers are called, a short question that nobody was called for goes on",
    ),
    pytest.param(
        """
THORN: The quay is shut, as we have said.
Q: I wanted to ask —
THORN: Yeah.
Q: — about the crane. Who pays for it, the county or the town?
THORN: The county pays.
Q: Has the contract been signed by both of them?
THORN: It was signed in June.""",
        "QAQA QA",
        id="a nod lets the asker go on",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), TALKS)
def test_exchanges(lines: str, expected: str) -> None:
    assert shape(talk(lines)) == expected
