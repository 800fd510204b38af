"""What a record undertakes, and where later documents take it up."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.demo import case
from onrecord.follow import WEAKER, follow
from onrecord.follow.languages import undertakings
from onrecord.follow.models import Firmness, Taken, Voice
from onrecord.follow.sentences import said, undertakings_of
from onrecord.inputs import documents, records
from onrecord.read import read_bytes
from onrecord.structure import structure

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.follow.models import Commitment
    from onrecord.models import Record

ENGLISH = undertakings("en")


def record_of(text: str) -> Record:
    return structure(read_bytes(text.encode(), name="record.txt"))


def firmness(sentence: str) -> Firmness | None:
    """How firm the mayor's sentence is."""
    record = record_of(f"Mayor of Tarn Bay Ada Quill: {sentence}\n\nQuestion: And then?\n\nAda Quill: That is all.\n")
    assert ENGLISH
    found = undertakings_of(next(iter(said(record))), ENGLISH, frozenset({"tarn"}))
    return found[0].firmness if found else None


SENTENCES = [
    ("We have agreed to share the cost of the bridge with the county.", "agreed"),
    ("The bells, which were taken in October, will be returned before Easter.", "intended"),
    ("Tarn Bay, for its part, will lift the ban on nets.", "intended"),
    ("Tarn Bay will, for its part, lift the ban on nets.", "intended"),
    ("Our engineers have been instructed to prepare a plan of the quay.", "intended"),
    ("I have given instructions to release the two boats.", "intended"),
    ("I have accepted the invitation of the harbour master to visit the dock.", "intended"),
    ("We withdraw our claim to the island.", "intended"),
    ("The claim to the island we drop.", None),
    ("The slipway we repair.", "intended"),
    ("In June I go to Ostby for the second meeting.", "intended"),
    ("The works are to begin in May.", "intended"),
    ("The reopening is planned for the first of May.", "intended"),
    ("Drivers will no longer need a permit.", "intended"),
    ("We will go on supplying the village with water.", "intended"),
    ("Each of us will inform the other of exercises fourteen days in advance.", "intended"),
    ("It was decided to set up a joint committee on the river.", "agreed"),
    ("We would lift the fee once the survey is paid for.", "conditional"),
    ("Should the market become disorderly, we shall interrupt the sale.", "conditional"),
    ("I suggested that we create a joint fund.", "proposed"),
    ("We are working on a plan for the quay and will show it in May.", "intended"),
    ("The ferry is opened to lorries as of Monday.", "intended"),
    ("A letter goes to the county this week.", "intended"),
    ("On Monday there'll be a hundred and twenty beds in the hall.", "intended"),
    ("There will be no disciplinary proceedings against anyone.", "intended"),
    ("Boats will no more need a permit.", "intended"),
    ("We are fitting the new brakes to all sixty-two trams.", "intended"),
    ("I'm not taking a bonus this year.", "intended"),
    ("The harbour master has told me he'll pay for the nets.", "intended"),
    ("From the autumn you won't claim at all.", "intended"),
    ("Tarn Bay would be ready to receive two hundred pupils.", "proposed"),
    ("Every school shall have a nurse.", "intended"),
    ("I expect the report in June and will publish it.", "intended"),
    ("We have tabled a proposal for a joint patrol.", "proposed"),
    ("There will be two hundred new jobs.", "intended"),
    ("Every year in June the experts meet in Lorn.", None),
    ("The weather will be better tomorrow.", None),
    ("We agreed to stay in touch.", None),
    ("We'll publish this transcript on Friday.", None),
    ("I sign the order tonight.", "intended"),
    ("I've proposed that the dues be halved.", "proposed"),
    ("We have come to an agreement to prolong the lease.", "agreed"),
    ("We're gonna mend the pier.", "intended"),
    ("We are bringing forty of the boats back into the harbour.", "intended"),
    ("All fishing stops at midnight on Saturday.", "intended"),
    ("The pool stays open till the season is over.", "intended"),
    ("Nobody is getting a bill for the flood.", "intended"),
    ("Until the pool opens again, children don't pay.", "intended"),
    ("I told the crews that I would pay for the nets.", "intended"),
    ("By June we're going to have the wall repaired.", "intended"),
    ("I'll be back here on the first Tuesday of every month.", "intended"),
    ("We want to open a second slipway.", "intended"),
    ("When the survey has been paid for, we will lift the fee.", "conditional"),
    ("As long as the pier is being built there will be no closures.", "intended"),
    ("There'll be a nurse in every village by next summer.", "intended"),
    ("My people are going out to Sandvik tomorrow to take samples.", "intended"),
    ("Parliament gets the text on Tuesday, you get it on Wednesday.", "intended"),
    ("Starting this week the minutes go online.", "intended"),
    ("Should they lift the ban, we'd be back at the table the same day.", "conditional"),
    ("I'd be prepared to come to Sandvik in person.", "proposed"),
    ("The contract obliges us to buy forty boats.", "intended"),
    ("The levy will fall to two per cent in January.", "intended"),
    ("The rescue service has given its consent to inspections.", "intended"),
    ("In the first hundred days we repeal the salt tax.", "intended"),
    ("He will name an envoy; he told me so in the car.", "intended"),
    ("Our patrol boats will not detain the ferries.", "intended"),
    ("As for the wreck, the two of us will go to the donors in May.", "intended"),
    ("No one who marched will lose their post.", "intended"),
    ("The telephone line was opened this morning at nine.", "done"),
    ("The council adopted the plan.", "done"),
    ("They will not be evicted; that is settled.", "intended"),
    ("We are not selling the harbour.", "intended"),
    ("The school at Sandvik isn't closing.", "intended"),
    ("We do not intend to close the pier.", "intended"),
    ("I've told the ministry to pay the widow.", "intended"),
    ("The council has until the end of May to put forward a timetable.", "intended"),
    ("It is planned that the two museums exchange forty paintings.", "intended"),
    ("What I've offered them is a seat on the board.", "proposed"),
    ("If there is proof, we arrest the skipper.", "conditional"),
    ("Every village with a school gets a well before the next election.", "intended"),
    ("My counterpart undertook to send a list by the tenth.", "intended"),
    ("Every council before us promised that and none did it.", None),
    ("I will not be lectured by a bank.", None),
    ("We meet every other Thursday.", None),
    ("The lake freezes in January and people skate on it.", None),
    ("I won't be drawn on that.", None),
    ("The company says that prices will fall.", None),
    ("The court will rule in March.", None),
    ("Host, we are ready to go to questions.", None),
    ("I'm going to the tenth on Thursday.", None),
    ("If steps are made in May, that is another matter.", None),
    ("It is possible to come to an agreement.", "proposed"),
    ("We are creating a climate of trust.", None),
    ("Seven reports in May were late.", None),
    ("The committee will suspend for ten minutes.", None),
    ("I'm going to let the chief answer.", None),
    ("The trains arrive in 2031.", "intended"),
    ("We've ordered forty trains.", "intended"),
    ("I asked the auditor for a report by May.", "intended"),
    ("Every village gets a well.", "intended"),
    ("I can promise forty wells by 2031.", "intended"),
    ("We will not touch the pensions.", "intended"),
    ("The school year starts in September.", None),
    ("But for every crown we spend now, if we do, we save six.", None),
    ("I think we will let the mayor speak for himself.", None),
    ("I shall report what has been concluded.", None),
    ("The text of the statement will be distributed at the back of the room.", None),
    ("We agreed that the atmosphere was good.", None),
    ("We agreed to disagree.", None),
    ("Your newspaper wrote that we will sell the port.", None),
    ("I cannot promise that it will be built.", None),
    ("The treaty will open a new page in our relations.", None),
    ("The ice will melt in April.", None),
    ("In October I accepted that we had lost.", None),
    ("Both sides agreed that the ferry should sail all winter.", "agreed"),
    ("We reached an agreement on the storm warnings.", "agreed"),
    ("As for the quay, he agreed that the ministry pays for the crane.", "agreed"),
    ("We will build a new school by May 2027.", "intended"),
    ("We'll also continue to publish the landings each week.", "intended"),
    ("The council will repair the wall before winter.", "intended"),
    ("Our engineers will determine the route.", "intended"),
    ("Tarn Bay intends to honour the charter.", "intended"),
    ("The wall will be mended in October.", "intended"),
    ("We won't raise the council tax.", "intended"),
    ("I am not going to close the library.", "intended"),
    ("We are committed to restoring the marsh.", "intended"),
    ("We are committed to restore the marsh.", "intended"),
    ("What I can promise is that every boat will be weighed.", "intended"),
    ("We are ready to assist the fishermen.", "proposed"),
    ("We propose to extend the pier.", "proposed"),
    ("We should work together on the dredging.", "proposed"),
    ("This also needs to be discussed.", "proposed"),
    ("Compromises are possible here.", "proposed"),
    ("If the ministry pays half, we will build the freezing line.", "conditional"),
    ("The agreement with Sandvik was signed in March.", "done"),
    ("The minister took the right decision to extend the lease for five years.", "done"),
    ("The ministries, who will be looking into it, sent a letter.", "intended"),
    ("I understood from the minister that they would be released in May.", "intended"),
    ("We have decided that no child is to pay for the ferry.", "intended"),
    ("We are opening a second quay in October.", "intended"),
    ("We have promised the pilots that there will be no cuts.", "intended"),
    ("It has also agreed with the town to move the buoys.", "agreed"),
    ("The ferry will run every hour.", "intended"),
    ("We will send the crane as soon as the county has lifted the ban.", "conditional"),
    ("Fares will be frozen until 2027.", "intended"),
    ("The dues are to be abolished in three steps.", "intended"),
    ("It is due to be published at Easter.", "intended"),
    ("Pupils will get milk from March.", "intended"),
    ("Nobody will be asked to pay twice.", "intended"),
    ("There will be no increase in the mooring fee.", "intended"),
    ("There will be a referendum on the bridge.", "intended"),
    ("We will never sell the pier.", "intended"),
    ("I have instructed the pilots to draw up a plan.", "intended"),
    ("We resolve to meet again in Sandvik.", "intended"),
    ("I propose that the fee be cut by half.", "proposed"),
    ("We are recalling every boat of that year.", "intended"),
    ("We are preparing a bill on the moorings.", "intended"),
    ("I am asking the auditor to look into it.", "intended"),
    ("I have ordered an inquiry.", "intended"),
    ("We have set aside two million for the pier.", "intended"),
    ("We plan to have replaced all of them by the end of September.", "intended"),
    ("We'll have the first crane working by June.", "intended"),
    ("We'd be willing to open the slipway to others.", "proposed"),
    ("The pool will stay closed until the roof is safe.", "intended"),
    ("Mr Lund will be offered his post back.", "intended"),
    ("Her lawyers will be let in.", "intended"),
    ("The historians of both towns will get access to the archive.", "intended"),
    ("By spring the road will be passable again.", "intended"),
    ("Every household gets a letter by Friday.", "intended"),
    ("Work on the dyke starts on Monday.", "intended"),
    ("Not a single job will go.", "intended"),
    ("Nothing will be built on the meadow.", "intended"),
    ("There will be no more night flights.", "intended"),
    ("You will have the results by Friday.", "intended"),
    ("Our pledge is two hundred new homes by spring.", "intended"),
    ("It is our firm intention to leave the league by 2025.", "intended"),
    ("You have my word: the library stays open.", "intended"),
    ("I give you a guarantee that no teacher loses her post.", "intended"),
    ("We stand by our promise to plant ten thousand trees.", "intended"),
    ("Our aim is to halve the queue within a year.", "intended"),
    ("We want to open the first of the four centres this summer.", "intended"),
    ("I want every school to have a nurse by September.", "proposed"),
    ("We have shaken hands on a new contract.", "agreed"),
    ("I have asked Judge Imhof to head an inquiry.", "intended"),
    ("No cabin will hold more than two people.", "intended"),
    ("The west pier will not be used again until it has been mended.", "intended"),
    ("Each boat will have a radio on board.", "intended"),
    ("The old tax office will be turned into a hall.", "intended"),
    ("Our charges are fixed until March 2029.", "intended"),
    ("From November we will stay open until midnight.", "intended"),
    ("Five hundred new stands by spring.", "intended"),
    ("We are offering a reward of 2,000 for the bell.", "intended"),
    ("They get their money back at the desk.", "intended"),
    ("There will be a full report to the council.", "intended"),
    ("Volunteers will have their wages made up by the county.", "intended"),
    ("The mayor will open the pool on Saturday.", "intended"),
    ("The council will hold a vote on the bridge on Friday.", "intended"),
    ("There will be a fund for the families.", "intended"),
    ("I'd also like to abolish the fines for late boats.", "proposed"),
    ("We are ready to talk about cameras with the union.", "proposed"),
    ("If the county pays its share, we can even reopen the ferry.", "conditional"),
    # what is none
    ("I'd like to thank the crew.", None),
    ("Then the president will hold a meeting with the pilots.", None),
    ("On Thursday morning the minister will greet the crews.", None),
    ("The governor will travel to Sandvik tomorrow.", None),
    ("We will share that.", None),
    ("We'll work with our partners every day.", None),
    ("The drowned will not be forgotten.", None),
    ("This will have an effect on the herring.", None),
    ("Mr Lund has asked to be relieved of his duties.", None),
    ("We are restoring the old pier.", None),
    ("Ms Hirsch will begin.", None),
    ("Our goal is a lively harbour.", None),
    ("We will do everything we can.", None),
    ("We will use every tool that we have.", None),
    ("We will never stop fighting.", None),
    ("We will not accept that.", None),
    ("The law will create jobs.", None),
    ("I know that together we will change the coast.", None),
    ("We are committed to Sandvik.", None),
    ("That was mutually agreed.", None),
    ("The one point I will make here is this.", None),
    ("I will lay out a few quotes.", None),
    ("We will have a break of ten minutes.", None),
    ("We have no plan to close the library.", None),
    ("I have no idea what they will come up with.", None),
    ("That doesn't mean that we will close it.", None),
    ("I decided to become a sailor in 1987.", None),
    ("We will keep at it.", None),
    ("I'll close with this.", None),
    ("I'm not going to do this in public.", None),
    ("I will keep my words short.", None),
    ("Now we'll take your questions.", None),
    ("I will begin with the weather.", None),
    ("You will see the boats from here.", None),
    ("It will rain tomorrow.", None),
    ("Prices will rise in the spring.", None),
    ("The herring will come back.", None),
    ("They proposed closing the quay.", None),
    ("We have not agreed to anything.", None),
    ("I agree with you.", None),
    ("Will we build it?", None),
    ("We should not forget the dead.", None),
    ('My father said, "we will build a boat."', None),
    ("We will not comment on that.", None),
    ("We will see.", None),
    ("If the tracking shows a leak, we will suspend the trader concerned from transit.", "conditional"),
    ("We will suspend for ten minutes.", None),
    ("We will resume the sitting at ten.", None),
    ("The water commission, which has not sat for nine years, will meet again in September.", "intended"),
    ("The experts will have to report by the first of June.", "intended"),
    ("We agreed not to close the pass.", "agreed"),
    ("Both sides undertook not to fire.", "intended"),
    ("We have decided not to sell the port.", "intended"),
    ("Consultations on this will start in September.", "intended"),
    ("We shall pause deliveries.", "intended"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_a_sentence_undertakes(sentence: str, expected: str | None) -> None:
    assert firmness(sentence) == expected


def acts(sentence: str) -> list[str]:
    """What each of the undertakings of the mayor's sentence says."""
    record = record_of(f"Mayor of Tarn Bay Ada Quill: {sentence}\n\nQuestion: And then?\n\nAda Quill: That is all.\n")
    assert ENGLISH
    first = next(iter(said(record)))
    return [first.back(u.act).strip() for u in undertakings_of(first, ENGLISH)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We'll mend the quay by May, and we will talk to the county about the road.",
            ["mend the quay by May", "talk to the county about the road"],
        ),
        ("We agreed on the pilots, and they will be starting in June.", ["on the pilots", "be starting in June"]),
        ("We agreed that the pilots and the harbour office would meet.", [""]),
    ],
)
def test_one_sentence_may_undertake_several_things(sentence: str, expected: list[str]) -> None:
    assert acts(sentence) == expected


RECORD = """\
Press conference after the talks in Sandvik
12 March 2024

Mayor of Tarn Bay Ada Quill: Good morning. As for the fishing fleets, the two sides agreed to share the harbour pilots.
As far as I understood the minister, he agreed that the quota stays with the Joint Commission.

Question: Joan Pell, Bay Herald. What about the storm warnings and the gauge at Sandvik?

Ada Quill: We will be working on this. The two harbours will exchange the readings of the gauge every hour by 1 June.

Question: And the library?

Ada Quill: If the county pays half, we will build a reading room. We are ready to help the school. I'll take questions.
"""
STALLED = """\
Statement of 3 December 2024

The two harbours reviewed the outcomes of the March talks in Sandvik. There has been no progress on exchanging the
readings of the storm gauge. The Joint Commission was not discussed.
The council decided to plant four hundred oaks by the pond.
"""
SAME_DAY = """\
12 March 2024

Mayor Quill said the harbours will exchange readings of the storm gauge every hour.
"""


def made(*later: str, least: float | None = None) -> list[Commitment]:
    files = [read_bytes(text.encode(), name=f"later-{n}.txt") for n, text in enumerate(later)]
    return follow(record_of(RECORD), files, **({} if least is None else {"least": least}))


def test_commitments_with_firmness_voice_due_and_condition() -> None:
    found = {c.mentions[0].text.split()[-1].strip("."): c for c in made()}
    assert found["pilots"].firmness is Firmness.AGREED
    assert found["pilots"].voice is Voice.JOINT
    assert found["Commission"].voice is Voice.REPORTED
    gauge = next(c for c in made() if any("gauge" in m.text for m in c.mentions))
    assert gauge.due == "by 1 June"
    assert gauge.testable
    room = next(c for c in made() if c.firmness is Firmness.CONDITIONAL)
    assert room.condition == "If the county pays half"
    assert not any("questions" in m.text for c in made() for m in c.mentions)


@pytest.mark.parametrize(
    "said_so",
    [
        "We have agreed on two points. First, the ferry will sail all winter.",
        'We have resolved as follows.\n\n"One. Fees for the quay shall cease to be levied from July.',
        "This was settled over lunch. It will be done in the spring.",
        "From May the herds will go up to the pasture from both sides. So we have decided.",
    ],
)
def test_what_is_told_as_settled_is_agreed_by_all(said_so: str) -> None:
    record = record_of(f"Mayor of Tarn Bay Ada Quill: {said_so}\n\nQuestion: And then?\n\nAda Quill: That is all.\n")
    made = follow(record, [])
    assert {(c.firmness, c.voice) for c in made} == {(Firmness.AGREED, Voice.JOINT)}


FORMS = """\
We will {v} {o}. We'll {v} {o} by May. I shall {v} {o}. We're going to {v} {o}. We're gonna {v} {o}. We are to
{v} {o} in May. We plan to {v} {o}. The ministry intends to {v} {o}. We have agreed to {v} {o}. We are due to
{v} {o} in May. The ministry has been instructed to {v} {o}. I have ordered the army to {v} {o}. We are {ing}
{o} in May. From May we {v} {o}. {O} will be {p}. {O} are to be {p} in May. {O} are {p} in May. The ministry
will {v} {o}. Our engineers will {v} {o}. The president told me that he will {v} {o}. President Orr told me
that his side would {v} {o}. If they agree, we will {v} {o}. Once the money is there, we will {v} {o}. We
propose to {v} {o}. I propose {ing} {o}. We have offered to {v} {o}. We will not {v} {o}. We have decided to
{v} {o}. The cabinet decided this morning to {v} {o}. I told them I'd {v} {o}. It is our intention to {v} {o}.
Our plan is to {v} {o}. We are committed to {ing} {o}. I promise that we will {v} {o}. We start {ing} {o} on
Monday. Both sides will {v} {o}. The two navies will {v} {o}. Each of the two towns will {v} {o}. What we will
do is {v} {o}. We want to {v} {o} by May. We're working to {v} {o} by May. The company undertakes to {v} {o}.
I'm {ing} {o} tomorrow. We signed an order to {v} {o}. The firm is to {v} {o}.""".replace("\n", " ").split(". ")
VERBS = [
    ("repair", "repaired", "repairing", "the dams"),
    ("publish", "published", "publishing", "the lists"),
    ("vaccinate", "vaccinated", "vaccinating", "the herds"),
    ("escort", "escorted", "escorting", "the grain ships"),
    ("translate", "translated", "translating", "the schoolbooks"),
    ("waive", "waived", "waiving", "the landing fees"),
    ("evacuate", "evacuated", "evacuating", "the villages"),
    ("restock", "restocked", "restocking", "the lakes"),
    ("write off", "written off", "writing off", "the old debts"),
]


def said_by(form: str, verb: tuple[str, str, str, str]) -> str:
    """A form with a verb and what is acted on."""
    v, p, ing, o = verb
    return form.strip(".").format(v=v, p=p, ing=ing, o=o, O=o.capitalize()) + "."


@pytest.mark.parametrize("form", FORMS)
def test_a_form_holds_for_every_verb(form: str) -> None:
    assert [s for verb in VERBS if firmness(s := said_by(form, verb)) is None] == []


BESIDE = [
    ("What about rents?", "We're setting up a fund. Renters get up to 900 crowns, once. It was a hard winter.", 2),
    ("Will it stay?", "We will keep the ferry open. I said it in March and I'm saying it again. Thank you.", 2),
    ("When will the lifts come?", "Nine this year.", 1),
    ("How was your day?", "Nine this year.", 0),
    ("Will you publish the report?", "Yes, we will.", 1),
    ("Will you comment on the report?", "Yes.", 0),
    ("Did you publish the report?", "Yes, we did.", 0),
    ("And then?", "Renters get up to 900 crowns. It was a hard winter.", 0),
    ("And then?", "I said it in March. It was a hard winter.", 0),
    ("And then?", "We agreed on a panel. It shall have six members and sit in May.", 2),
]


@pytest.mark.parametrize(("question", "answer", "expected"), BESIDE)
def test_some_words_count_only_beside_an_undertaking(question: str, answer: str, expected: int) -> None:
    record = record_of(f"Ada Quill: Good day.\n\nQuestion: {question}\n\nAda Quill: {answer}\n")
    assert sum(len(c.mentions) for c in follow(record, [])) == expected


def test_a_condition_belongs_to_its_own_clause() -> None:
    text = "Ada Quill: We will not blast on Sundays, and we may stop the drill if the dust readings go above 50.\n"
    (found,) = follow(record_of(text + "\nQuestion: Why?\n\nAda Quill: The dust.\n"), [])
    assert (found.firmness, found.condition) == (Firmness.INTENDED, None)


def test_mentions_slice_back() -> None:
    text = record_of(RECORD).document.text
    for one in made():
        for mention in one.mentions:
            assert mention.span.of(text) == mention.text


def test_a_later_document_is_proposed_with_a_reading_and_a_reason() -> None:
    gauge = next(c for c in made(STALLED) if any("gauge" in m.text for m in c.mentions))
    best = next(p for p in gauge.proposals if not p.umbrella)
    assert "no progress" in best.text
    assert best.reading is Taken.STALLED
    assert "stalled" in best.why


def test_an_umbrella_sentence_goes_to_what_was_agreed() -> None:
    pilots = next(c for c in made(STALLED) if "pilots" in c.mentions[0].text)
    assert [p.umbrella for p in pilots.proposals] == [True]


def test_coverage_of_the_day_only_restates_and_opens_nothing() -> None:
    found = made(SAME_DAY)
    assert {p.reading for c in found for p in c.proposals} == {Taken.RESTATED}
    assert all(m.path == "record.txt" for c in found for m in c.mentions)


def test_a_later_document_opens_its_own() -> None:
    assert any("oaks" in m.text and m.path == "later-0.txt" for c in made(STALLED) for m in c.mentions)


def test_silence_proposes_nothing() -> None:
    assert all(not c.proposals for c in made("3 December 2024\n\nThe choir sang in the church.\n"))


def test_a_reviewer_may_ask_for_more() -> None:
    strong = sum(len(c.proposals) for c in made(STALLED))
    assert sum(len(c.proposals) for c in made(STALLED, least=WEAKER)) >= strong


def test_ids_stay_when_the_record_changes_elsewhere() -> None:
    before = {c.id for c in made()}
    changed = follow(record_of(RECORD.replace("Good morning.", "Good morning to you all.")), [])
    assert before == {c.id for c in changed}


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_nothing_raises(noise: str) -> None:
    record = record_of("Ada Quill: We will build it. " + noise + "\n\nQuestion: Why?\n\nAda Quill: " + noise)
    follow(record, [read_bytes(("x " + noise).encode("utf-8", "replace"), name="x.txt")])


def test_a_record_that_undertakes_nothing_is_not_followed() -> None:
    record = record_of("Ada Quill: It rained.\n\nQuestion: Why?\n\nAda Quill: It was March.\n")
    assert follow(record, [read_bytes(b"It rained in Tarn Bay, and the pier was closed.", name="x.txt")]) == []


def test_a_document_without_a_sentence_takes_nothing_up() -> None:
    record = record_of("Ada Quill: We will build the pier. We will sell the hut.\n\nQuestion: Why?\n\nAda Quill: No.\n")
    first, second = follow(record, [replace(read_bytes(b"x", name="x.txt"), text=" ")])
    assert first.proposals == second.proposals == ()


def onrecord(*args: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "follow", *args],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
    )
    return done.returncode, done.stdout


def test_the_command_line_in_every_format(tmp_path: Path) -> None:
    record = tmp_path / "record.txt"
    record.write_text(RECORD, encoding="utf-8")
    later = tmp_path / "later.txt"
    later.write_text(STALLED, encoding="utf-8")
    args = (str(record), "--later", str(later))
    status, shown = onrecord(*args)
    assert status == 0
    assert "stalled?" in shown
    found = json.loads(onrecord(*args, "--format", "json")[1])
    assert found["schema"] == 1
    assert {"id", "what", "who", "firmness", "voice", "due", "mentions", "proposals"} <= set(found["commitments"][0])
    rows = list(csv.DictReader(io.StringIO(onrecord(*args, "--format", "csv")[1])))
    assert {r["is"] for r in rows} == {"mention", "proposal"}
    lines = [json.loads(line) for line in onrecord(*args, "--format", "jsonl")[1].splitlines()]
    assert len(lines) == len(rows)
    assert onrecord(*args, "--format", "markdown")[1].startswith("# ")
    assert onrecord(str(tmp_path / "gone.txt"))[0] == 2


def test_the_shipped_example() -> None:
    record, _ = records([str(case("harbour") / "record.txt")])
    later, _ = documents([str(case("harbour") / "later-statement.txt")])
    weighed = next(c for c in follow(record[0], later) if "every landing" in c.what)
    assert "Every landing has been weighed" in weighed.proposals[0].text
    review = next(c for c in follow(record[0], later, least=WEAKER) if "review the agreement" in c.what)
    assert "September 2025" in review.proposals[0].text
