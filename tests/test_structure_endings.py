"""What stands behind the words of a turn and is none of them."""

from __future__ import annotations

import pytest

from onrecord.models import UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

TALK = """Ada Thorn: We closed the bridge in March.

Ben Okoro: Who pays for the ferry until it is open?

Ada Thorn: {words}

Ben Okoro: And when will you know how much that is?

Ada Thorn: In June, when the divers have been down.
"""
WORDS = "The council pays for all of it."


def turns(text: str, name: str = "talk.txt") -> tuple[list[str], list[tuple[str, str]]]:
    """The words of the turns; what stands between them, with its kind."""
    record = structure(read_bytes(text.encode(), name=name))
    shown = [(u.kind, u.label, u.span.of(record.document.text)) for u in record.utterances]
    aside = (UtteranceKind.SCENE, UtteranceKind.NARRATIVE)
    return [x for kind, _, x in shown if kind not in aside], [(k, x) for k, who, x in shown if k in aside and not who]


ASIDES = [
    ("{}\n\n*(The mayor shows a\nmap.)*", [("scene", "*(The mayor shows a\nmap.)*")]),
    ("{}\n\n<EXAMINATION BY MS VELDE >", [("scene", "<EXAMINATION BY MS VELDE >")]),
    (
        "{}\n\n<EXAMINATION BY MS VELDE >          [10.31 am]",
        [("scene", "<EXAMINATION BY MS VELDE >"), ("scene", "[10.31 am]")],
    ),
    ("{}\n\nADJOURNED          [10.44 am]", [("narrative", "ADJOURNED"), ("scene", "[10.44 am]")]),
    ("{}\n\nADJOURNED at 11.04 am UNTIL 2.00 pm", [("narrative", "ADJOURNED at 11.04 am UNTIL 2.00 pm")]),
    ("{}\n\n*** Mr Velde comes in. ***", [("scene", "*** Mr Velde comes in. ***")]),
    ("{}\n\n  25  (12.47 pm)", [("scene", "(12.47 pm)")]),
    ("{}\n\nAplausos do PVL.", [("scene", "Aplausos do PVL.")]),
    (
        "{}\n\nITEM 2: THE RULES FOR THE\nHALL OF THE SCHOOL.",
        [("narrative", "ITEM 2: THE RULES FOR THE\nHALL OF THE SCHOOL.")],
    ),
    ("{}\n\n[00:02:10] **THE SECOND BRIDGE**", [("narrative", "[00:02:10] **THE SECOND BRIDGE**")]),
    ("{}\n\n               Ben Okoro (recalled)", [("narrative", "Ben Okoro (recalled)")]),
]


@pytest.mark.parametrize(("form", "told"), ASIDES)
def test_what_stands_behind_the_words_is_apart(form: str, told: list[tuple[str, str]]) -> None:
    said, aside = turns(TALK.format(words=form.format(WORDS)))
    assert said[2] == WORDS
    assert aside == told


WORDS_ALL = [
    "The council pays (and gladly).",
    "We asked, and they said no [inaudible].",
    "The council pays for it. [inaudible]",
    "The council pays for it. (Laughter.)",
    "The council pays for it. [3]",
    "It pays for it.\n\nApplause to you all.",
    "It pays for it.\n\nNOBODY ELSE DOES!",
    "(Laughter)",
]


@pytest.mark.parametrize("words", WORDS_ALL)
def test_what_somebody_says_is_kept(words: str) -> None:
    said, _ = turns(TALK.format(words=words))
    assert said[2] == words


COURT = """
 1             THE COURT:  We are on the record.
 2        Q.  Where did you stand?
 3        A.  On the quay, by the crane.
 4             (Exhibit 4 was marked.)
 5        Q.  And what did you do then?
 6        A.  I told the harbour office.
 7                         CROSS-EXAMINATION
 8             THE COURT:  You must speak up.
 9             THE WITNESS:  I told the harbour
10   office, Your Honor.
11        Q.  Did they write it down?
12        A.  They said that they would.
13             (Recess, 9:31 to 9:44 a.m.)
14             MS. THORN:  Nothing further.
"""


def test_notes_and_headings_stand_behind_the_number_of_their_line() -> None:
    said, aside = turns(COURT)
    assert said[2].endswith("by the crane.")
    assert said[4] == "I told the harbour office."
    assert [x for _, x in aside] == ["(Exhibit 4 was marked.)", "CROSS-EXAMINATION", "(Recess, 9:31 to 9:44 a.m.)"]


PAGE = """<html><body><article><h1>Harbour committee</h1>
<p><b>Ada Thorn:</b> We closed the bridge in March, and it will stay closed for some time.</p>
<p><b>Ben Okoro:</b> Who pays for the ferry until the bridge is open again?</p>
<p><b>Ada Thorn:</b> {words}</p>
{aside}
<p><b>Ben Okoro:</b> And when will you know how much that is?</p>
<p><b>Ada Thorn:</b> In June, when the divers have been down to all of the piers.</p>
</article></body></html>"""
PAGES = [
    ('<p style="text-align: center">The sitting, adjourned at ten, was resumed at noon.</p>', WORDS),
    ("<p><i>The amendment was withdrawn.</i></p>\n<p><em>The committee adopted article 2.</em></p>", WORDS),
    ('<h3 align="center">Article 2</h3><p align="center"><i>Amendment 14 of Ms. Velde.</i></p>', WORDS),
    ("<table><tr><td colspan='3'>Article 2. To vote on the money. Motion: Velde.</td></tr></table>", WORDS),
    ("<table><tr><td colspan='3'>Vote: 79 yes, 3 no.</td></tr></table>", WORDS),
    (f"<blockquote>“{WORDS[:-1]}”</blockquote>", WORDS),
    ("<blockquote>Nobody pays.</blockquote>", f"{WORDS}\n\nNobody pays."),
    ("<p><i>I thank the council for that.</i></p>", f"{WORDS}\n\nI thank the council for that."),
    ("<p>That has <i>always</i> been so.</p>", f"{WORDS}\n\nThat has always been so."),
]


@pytest.mark.parametrize(("aside", "words"), PAGES)
def test_what_a_page_sets_apart_is_not_said(aside: str, words: str) -> None:
    said, _ = turns(PAGE.format(words=WORDS, aside=aside), "page.html")
    assert said[2] == words


def test_a_talk_in_italics_is_said() -> None:
    page = "".join(
        f"<p><b>{who}:</b> <i>{n} piles are rotten.</i></p><p><i>So it is.</i></p>"
        for n, who in enumerate(("Ada Thorn", "Ben Okoro") * 4)
    )
    said, aside = turns(f"<html><body>{page}</body></html>", "page.html")
    assert len(said) == 8
    assert all(x.endswith("So it is.") for x in said)
    assert not aside


SHEETS = """Ada Thorn: We closed the bridge.

Ben Okoro: Who pays for it?

                    - 1 -
Transcript by Radio Ilm, 555 0188

Ada Thorn: The council pays, and it has said
so in May,

                    - 2 -
Transcript by Radio Ilm, 555 0188

as you know. {last}

                    - 3 -
{last}

Ben Okoro: Is that a promise?

Ada Thorn: It is a decision.
"""


def test_what_stands_beside_the_numbers_of_pages_again_and_again_is_no_words() -> None:
    said, _ = turns(SHEETS.format(last="Who else?"))
    assert said[1] == "Who pays for it?"
    assert said[2].endswith("Who else?")


def test_words_behind_the_head_of_a_page_and_its_rule_are_no_record_of_their_own() -> None:
    words = """The council pays for all of it.

Prot. 2031:58                                    25 May
_______________________________________________________

    The harbour office, which wrote to me on Monday, says that
it has no ferry left to send."""
    said, _ = turns(TALK.format(words=words))
    assert said[2] == words


def test_signatures_beside_each_other_are_no_label() -> None:
    text = TALK.format(words=WORDS).replace("Ada Thorn: ", "ADA THORN\n\n").replace("Ben Okoro: ", "BEN OKORO\n\n")
    said, _ = turns(f"{text}\nTHE CHAIR                    THE CLERK\nAda Thorn                    Jo Velde\n")
    assert len(said) == 5
