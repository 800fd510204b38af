"""What the story cut away around the words."""

import pytest

from onrecord.check import check
from onrecord.evidence.context import hedge_before, opens_with
from onrecord.read import read_bytes
from onrecord.senses import senses
from onrecord.structure import structure


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        ("i believe", "i believe"),
        ("well i think that", "i think"),
        ("as far as i know", "as far as i know"),
        ("the mayor", None),
        ("", None),
    ],
)
def test_hedge_before(forms: str, expected: str | None) -> None:
    assert hedge_before(forms.split(), senses("en")) == expected


def test_opens_with() -> None:
    conditions = senses("en").conditions
    assert opens_with("if the money is there".split(), conditions) == "if the money is there"
    assert opens_with("and the money".split(), conditions) is None


RECORD = "ORLA FINCH: We are not going to close the pier. No, not against the ferry we are, against the fees.\n"
# (story, whether the "not" in front of the words is missed)
CUT = [
    ("Orla Finch was clear: “going to close the pier.”", True),
    ("Orla Finch said that “going to close the pier” was the plan.", True),
    ("Orla Finch said that they are not “going to close the pier.”", False),
    ("Orla Finch denied that “going to close the pier” was the plan.", False),
    ("Orla Finch spoke of “going to close the pier” at length.", False),
]


@pytest.mark.parametrize(("text", "missed"), CUT)
def test_a_not_cut_off_in_front_of_words_without_a_capital(text: str, *, missed: bool) -> None:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    (trace,) = check([read_bytes(text.encode(), name="story.txt")], [record]).traces
    assert (trace.rule == "Q203") is missed, trace.reasons


ASKED = """MAYOR REED: We do not support the port plan as it stands.

QUESTION: Lucia Orr, Harbour Post. Is it dead?

MAYOR REED: It is.

QUESTION: You said so in May as well, before the storm had come.

MAYOR REED: I did.
"""


@pytest.mark.parametrize(("who", "blamed"), [("Lucia Orr", False), ("Mayor Reed", True)])
def test_who_asks_under_a_label_for_many_is_not_blamed_for_a_question(who: str, *, blamed: bool) -> None:
    record = structure(read_bytes(ASKED.encode(), name="record.txt"))
    story = f"“You said so in May as well, before the storm had come,” {who} said."
    (trace,) = check([read_bytes(story.encode(), name="story.txt")], [record]).traces
    assert (trace.rule == "Q501") is blamed, trace.reasons


BENCH = """THE CLERK: All rise for the hearing on the harbour.

THE COURT: If the survey comes back with a crack, you may ask me for the order again.

MR. REED: Thank you. Clerk, would it be fair to say that the survey was never read by anybody?

THE CLERK: No.

ADA LIPA: Ten klub ma siedem lat i przeżył gorsze rzeczy niż ja.
"""
# (what the record begins with, story, rule)
TOLD = [
    (
        "",
        "“If the survey comes back with a crack, you may ask me for the order again,” said Judge Ada Quill.",
        "Q101",
    ),
    ("", "“The survey was never read by anybody,” the clerk said.", "Q502"),
    (
        "Klub Żużlowy „Łuna” Lipowo\n\n",
        "„Ten klub ma siedem lat i przeżył gorsze rzeczy niż ja” – mówi Łuny Lipowa.",
        "Q101",
    ),
    ("", "„Ten klub ma siedem lat i przeżył gorsze rzeczy niż ja” – mówi Jan Wilk.", "Q503"),
]


@pytest.mark.parametrize(("head", "text", "rule"), TOLD)
def test_who_is_meant_by_what_he_is(head: str, text: str, rule: str) -> None:
    record = structure(read_bytes((head + BENCH).encode(), name="record.txt"))
    (trace,) = check([read_bytes(text.encode(), name="story.txt")], [record]).traces
    assert trace.rule == rule, (trace.quotation.speaker, trace.reasons)
