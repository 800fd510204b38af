"""What a finding says, in one sentence that a copy editor understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.evidence.gather import Whose
from onrecord.models import EditKind, EditOp, UtteranceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.evidence.gather import Evidence
    from onrecord.models import Edit, Part


QUOTABLE = 40  # words of the record up to which they are given to be quoted


def who(name: str | None, fallback: str = "an unnamed speaker") -> str:
    return name or fallback


def speaker(e: Evidence) -> str:
    match = e.match
    if match is None:
        return who(e.quotation.speaker)
    part = match.parts[0]
    if part.kind is UtteranceKind.QUESTION:
        return f"{part.speaker} (asking)" if part.speaker else "a reporter's question"
    return who(part.speaker)


def pair(edit: Edit) -> str:
    before, after = (" ".join(w.split()) for w in (edit.before, edit.after))
    if not before:
        return f"Puts in “{after}”, which the record does not have"
    if not after:
        return f"Leaves out “{cut(before)}”"
    return f"Says “{after}”; the record has “{cut(before)}”"


def cut(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def changed(kinds: Sequence[EditKind], what: str) -> Callable[[Evidence], str]:
    def tell(e: Evidence) -> str:
        assert e.place is not None
        first = next(x for x in e.place.unmarked if x.kind in kinds)
        return f"{pair(first)} ({what})."

    return tell


def dropped(e: Evidence) -> str:
    assert e.place is not None
    first = next(x for x in e.place.unmarked if x.kind is EditKind.WORD and x.op is EditOp.DELETE)
    return f"{pair(first)} (left out without a mark)."


def reworded(e: Evidence) -> str:
    assert e.place is not None
    first = next(x for x in e.place.unmarked if x.kind is EditKind.WORD and x.op is not EditOp.DELETE)
    return f"{pair(first)} (words changed)."


def anothers(e: Evidence) -> str:
    claimed = who(e.quotation.speaker)
    match = e.match
    assert match is not None
    words = "These are" if e.place else "The record has these words in substance, but they are"
    if match.parts[0].kind is UtteranceKind.QUESTION:
        return f"{words} words of {speaker(e)}, not of {claimed}: the story puts a question into the answerer's mouth."
    return f"{words} words of {speaker(e)} on the record, not of {claimed}."


def too_short(e: Evidence) -> str:
    if e.words == 0:
        return "There are no words here to look for."
    where = f" (they stand in {e.exact_places} places)" if e.exact_places > 1 else ""
    if e.place is not None and e.whose in (Whose.OUTSIDER, Whose.ANOTHERS):
        whose = _whose(e.place.match.parts[0])
        return f"Too few words to tell whose they are{where}; on the record they stand in {whose}."
    if e.place is None and e.near is not None:
        whose = _whose(e.near.parts[0])
        return f"Too short to place with confidence; the nearest words stand in {whose} (“{cut(e.near.text)}”)."
    return f"Too short or too common to place with confidence{where}."


def _whose(part: Part) -> str:
    """In whose words a part stands: "Ada Quill's words", "Joan Pell's question", "a reporter's question"."""
    asked = part.kind is UtteranceKind.QUESTION
    return f"{part.speaker or ('a reporter' if asked else 'an unnamed speaker')}'s {'question' if asked else 'words'}"


def doubtful(e: Evidence) -> str:
    assert e.doubtful is not None
    return f"Another translation may say this in other words; the nearest on the record is “{cut(e.doubtful.text)}”."


def joined(e: Evidence) -> str:
    assert e.place is not None
    parts = e.place.match.parts
    if any(not j.forward for j in e.place.joins if j.splices):
        return f"Joins {len(parts)} places of the record in another order, without a mark."
    skipped = sum(j.words for j in e.place.joins if j.splices)
    turns = sum(j.turns for j in e.place.joins if j.splices)
    over = f" and {turns} change{'s' * (turns > 1)} of speaker" if turns else ""
    return f"Joins places that stand {skipped} words{over} apart on the record, without a mark."


def marked_changes(e: Evidence) -> str:
    assert e.place is not None
    left = [j for j in e.place.joins if j.marked and j.words]
    cuts = [x for x in e.place.match.edits if x.kind is EditKind.ELLIPSIS and x.before]
    words = max(sum(j.words for j in left), sum(len(x.before.split()) for x in cuts))
    turns = sum(j.turns for j in left)
    over = f", across {turns} change{'s' * (turns > 1)} of speaker" if turns else ""
    change = f"leaves out {words} word{'s' * (words != 1)}{over}" if words else "marks what it changed"
    return f"The record's words; the story {change} and says so."


def nothing(e: Evidence) -> str:
    claimed = who(e.quotation.speaker, "the speaker")
    return f"Nothing on the record supports this, though {claimed} is on the record."


def from_elsewhere(e: Evidence) -> str:
    if e.quotation.elsewhere:
        return f"Not in this record; the story says where it comes from (“{e.quotation.elsewhere}”)."
    if e.quotation.speaker and e.whose is Whose.OUTSIDER:
        return f"Not in this record, and {e.quotation.speaker} does not speak in it: from elsewhere."
    return "Not in this record, and the story does not say clearly who said it."


def conflicting(kind: str) -> Callable[[Evidence], str]:
    def tell(e: Evidence) -> str:
        assert e.alike is not None
        first = next(c for c in e.alike.conflicts if c.kind == kind)
        if not first.said:
            return f"Says it without a {kind}; the record has “{first.stands}”."
        if not first.stands:
            return f"Says “{first.said}”; the record has no {'such ' * (kind == 'number')}{kind} there."
        return (
            f"Says “{first.said}” where the record has “{first.stands}”: the {kind} differs between the two wordings."
        )

    return tell


def misreported(kind: str) -> Callable[[Evidence], str]:
    def tell(e: Evidence) -> str:
        assert e.reported is not None
        first = next(c for c in e.reported.conflicts if c.kind == kind)
        what = "that is less firm" if kind == "firmness" else f"the {kind} is another"
        return f"Reported as “{cut(first.said)}”; {speaker(e)} said “{cut(first.stands)}”: {what}."

    return tell


def other_words(e: Evidence) -> str:
    assert e.alike is not None
    parts = e.alike.match.parts
    words = f"{e.alike.shared} telling word{'s' * (e.alike.shared != 1)} shared"
    share = words if e.alike.shared else "found by what both mean"
    return f"{who(parts[0].speaker, 'The speaker')} said this in other words ({share})."


def same_words(e: Evidence) -> str:
    many = f", in {e.exact_places} places" if e.exact_places > 1 else ""
    return f"The record's words, said by {speaker(e)}{many}."


def hedge_cut(e: Evidence) -> str:
    return f"On the record “{cut(e.around.hedge or '')}” stands before these words; the story prints a plain statement."


def condition_cut(e: Evidence) -> str:
    condition = cut(e.around.condition or "")
    if e.around.leads:
        return f"The record's sentence begins “{condition}, …”; the story prints only what follows."
    return f"The record's sentence goes on “{condition}”; the story ends it before."


def advised(told: Sequence[str], e: Evidence, *, quote: bool) -> str:
    """What a desk could do: the advice of the worst rules, and the record's words where they are to be quoted and
    are few."""
    advice = " ".join(dict.fromkeys(filter(None, told)))
    if advice and quote and _is_whole(e) and e.match is not None and len(e.match.text.split()) <= QUOTABLE:
        words = " ".join(e.match.text.split())
        return f"{advice} Quote as: “{words}”" + ("" if words[-1:] in ".!?…" else ".")
    return advice


def _is_whole(e: Evidence) -> bool:
    """Whether the record's words at a place say what the quotation says, and do not break off where it goes on."""
    edits = e.place.unmarked if e.place else ()
    added = (x for x in edits if x.op is EditOp.INSERT)
    return not any(x.quotation.start == 0 or x.quotation.end >= len(e.quotation.text.rstrip(" .,!?…")) for x in added)
