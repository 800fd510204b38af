"""What later documents quote or report of a record is proposed for the commitments that these words state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.follow import follow
from onrecord.follow.models import Taken
from onrecord.follow.quoted import quotes
from onrecord.models import Verdict
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.follow.models import Proposal
    from onrecord.models import Document

RECORD = """Press conference of the Mayor of Tarn Bay, 4 May 2024

(Unofficial translation.)

Ada Quill: Thank you for coming. The old lighthouse has stood empty for nine years, and nobody has painted it since. We
will hand the keys of the lighthouse to the anglers before the first herring of the autumn is landed. The wind was
terrible last night.

Question: And the ferry?

Ada Quill: The ferry is tired, as we all are. We will close the eastern gate for the winter and pay for the coal of
the families who live behind it. I have nothing to add to that.
"""


def later(text: str) -> Document:
    return read_bytes(text.encode(), name="story.txt")


def proposals(story: str) -> list[tuple[str, Proposal]]:
    """What is proposed of a story: the record's words for a commitment, and the proposal."""
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    found = follow(record, [later(story)])
    return [(c.mentions[0].text, p) for c in found for p in c.proposals if c.mentions[0].path == "record.txt"]


STORIES = [  # the story's sentence, and what is said of it
    ("“We will close the eastern gate for the winter,” Ada Quill said.", "It quotes these words"),
    ("“We will close the western gate for the winter,” Ada Quill said.", "It quotes these words, some of them changed"),
    (
        "“As for the anglers, they get the keys of the lighthouse before autumn's first herring comes ashore,” said "
        "Ada Quill.",
        "It quotes these words in another rendering",
    ),
]


@pytest.mark.parametrize(("sentence", "told"), STORIES)
def test_what_quotes_a_promise_is_proposed_for_it(sentence: str, told: str) -> None:
    found = proposals(f"Tarn Bay, 5 May 2024\n\nIt rained on the harbour all day, as it does in May. {sentence}\n")
    assert [p.why.partition(";")[0] for _, p in found] == [told]
    assert found[0][1].reading is Taken.RESTATED
    assert found[0][1].score >= 0.9


def test_what_is_quoted_beside_a_promise_is_not_proposed() -> None:
    quote = "“The wind was terrible last night,” Ada Quill said."
    assert proposals(f"Tarn Bay, 5 May 2024\n\n{quote} The town laughed.\n") == []


def test_each_sentence_of_a_long_quotation_is_traced_by_itself() -> None:
    quote = (
        "“The ferry is tired, as we all are. We will close the eastern gate for the winter and pay for the coal of the "
        "families who live behind it. I have nothing to add to that,” Ada Quill said."
    )
    found = proposals(f"Tarn Bay, 5 May 2024\n\n{quote}\n")
    assert [p.text[:17] for _, p in found if p.why.startswith("It quotes")] == ["We will close the"]


def test_a_quotation_of_long_after_tells_the_promise_again() -> None:
    found = proposals(
        "Tarn Bay, 9 March 2025\n\nLast spring Ada Quill told reporters: “We will close the eastern gate for the "
        "winter.” The snow has gone, and the storks came early.\n"
    )
    assert [p.reading for _, p in found] == [Taken.RESTATED]


def test_what_has_none_of_the_words_is_no_quote_of_the_record() -> None:
    record = structure(read_bytes(RECORD.encode(), name="record.txt"))
    invented = "“My brother mends nets in the yard behind our house,” Ada Quill said."
    told = "“The wind was terrible last night,” Ada Quill said."
    (found,) = quotes(record, [later(f"Tarn Bay, 5 May 2024\n\n{invented} {told}\n")])
    assert [q.verdict for q in found] == [Verdict.VERBATIM]
    assert [s.of(RECORD).split() for s in found[0].said] == ["The wind was terrible last night".split()]
