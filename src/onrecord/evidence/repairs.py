"""What the kernel placed, put right at its edges before it is read: the parts of a placement that only look far apart.

The kernel takes equal words where it finds them. A small word at the head or tail of a quotation may then be tied to a
far place, a compound be cut in two, a word said twice be taken twice.
"""

from __future__ import annotations

import re
from operator import or_
from typing import TYPE_CHECKING

from onrecord.align import Run
from onrecord.align.readings import ELLIPSIS
from onrecord.evidence.jointly import verbs_moved
from onrecord.languages import cues
from onrecord.meaning.firmness import same_verb_form, weak
from onrecord.meaning.number_words import JOINS
from onrecord.meaning.numerals import as_figures, is_scale, value, values
from onrecord.meaning.same import torn
from onrecord.meaning.units import BY_SIGN
from onrecord.models import EditOp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.align import Piece, Placement
    from onrecord.ground import Floor, Ground
    from onrecord.words import Words

# What a part of a splice must carry to be more than chance: bits and words, and words where the writer marks it off.
PART_BITS = 14.0
PART_WORDS, MARKED_WORDS = 3, 2
# Words at an end of a piece that the record may write in another way, and what does not count in comparing them.
ENDS = 3
# The same of a figure that the record writes out ("ochocientos setenta y cinco mil").
FIGURE = 8
IDLE = str.maketrans("", "", " .,")
# Words that a speaker, or a writer, says twice in a row by a slip.
STUTTER = 3
# Words that the record may have more than the story before or after a place and still say the same there.
MORE = 2
# Words before a place in which the head of a quotation is looked for that the writer parted from the rest by a mark.
REACH = 60
# Words of the record from which a small word before them is tied to a far place.
FAR = 4
# What parts clauses, and what ends one.
CLAUSE_BREAK = re.compile(r"[,;:–—](?=\s)|\s[–—-]\s")
CLAUSE_END = re.compile(r"\s*[,.;:!?…–—)]")


def repaired(ground: Ground, said: Words, placement: Placement) -> Placement:
    """A placement with compounds at its ends whole, words said twice taken once, and no parts too small to stand alone.

    What such a part held at the head or tail of the quotation is set against the words of the record that stand there.
    """
    if placement.exact or _is_sound(ground, said, placement):
        return placement
    pieces = _unstuttered([_with_ends(ground, said, p) for p in placement.pieces])
    pieces = [_in_one_turn(ground, p) for p in pieces]
    pieces[0] = _begun(ground, _head_untied(ground, said, pieces[0]))
    pieces[-1] = _closed(ground, said, _tail_untied(ground, said, pieces[-1]))
    pieces[0] = _head_set(ground, _head_at_mark(ground, said, pieces[0]))
    pieces[-1] = _tail_set(ground, pieces[-1], len(said))
    kept = [p for p in pieces if len(pieces) == 1 or _tells(said, p)]
    if not kept:
        return placement._replace(pieces=tuple(pieces))
    whole = (kept[0].quotation[0], kept[-1].quotation[1]) == (0, len(said))
    if len(kept) == len(placement.pieces) and whole:
        return placement._replace(pieces=tuple(kept))
    kept[0] = _with_head(ground, kept[0])
    kept[-1] = _with_tail(ground, kept[-1], len(said))
    weights = ground.index.weights(said.forms)
    equal = sum(sum(weights[slice(*r.quotation)]) for p in kept for r in p.runs if r.op is EditOp.EQUAL)
    return placement._replace(pieces=tuple(kept), coverage=equal / (sum(weights) or 1.0), exact=False)


def _tells(said: Words, piece: Piece) -> bool:
    """Whether a part of several has more than words that meet by chance."""
    size = piece.words[1] - piece.words[0]
    return piece.bits >= PART_BITS and size >= (MARKED_WORDS if _is_marked_off(said, piece) else PART_WORDS)


def _is_marked_off(said: Words, piece: Piece) -> bool:
    """Whether the writer marks a cut right before or right behind a part."""
    sides = ((n - 1, n) for n in piece.quotation if 0 < n < len(said))
    return any(ELLIPSIS.search(said.text, int(said.ends[a]), int(said.starts[b])) for a, b in sides)


def _is_sound(ground: Ground, said: Words, placement: Placement) -> bool:
    """Whether a placement is one piece with words enough, as they are quoted, at both ends, and no verb can be missing
    behind them."""
    piece, *others = placement.pieces
    ends = [r.quotation[1] - r.quotation[0] if r.op is EditOp.EQUAL else 0 for r in (piece.runs[0], piece.runs[-1])]
    if others or min(ends) < PART_WORDS or piece.quotation != (0, len(said)):
        return False
    return not cues(ground.floors[piece.record].language).verbs_move


def _unstuttered(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with those joined that only take the same word of the record twice ("we we agreed")."""
    out = list(pieces[:1])
    for two in pieces[1:]:
        one, head = out[-1], two.runs[0]
        again = one.words[1] - two.words[0]
        (a, b), (c, d) = head.quotation, head.record
        same = one.record == two.record and one.quotation[1] == two.quotation[0] and head.op is EditOp.EQUAL
        if not same or not 0 < again <= STUTTER or again > b - a or two.words[1] <= one.words[1]:
            out.append(two)
            continue
        twice = Run(op=EditOp.INSERT, quotation=(a, a + again), record=(c + again, c + again))
        rest = [Run(op=EditOp.EQUAL, quotation=(a + again, b), record=(c + again, d))] if again < b - a else []
        out[-1] = one._replace(
            quotation=(one.quotation[0], two.quotation[1]),
            words=(one.words[0], two.words[1]),
            runs=(*one.runs, twice, *rest, *two.runs[1:]),
            bits=one.bits + two.bits,
        )
    return out


def _in_one_turn(ground: Ground, piece: Piece) -> Piece:
    """The piece without a word or two at its head or tail that stand in another turn of the record."""
    runs = list(piece.runs)
    crosses = [n for n, r in enumerate(runs) if r.op is EditOp.DELETE and _turns_over(ground, piece, r)]
    if not crosses:
        return piece
    if sum(r.record[1] - r.record[0] for r in runs[: crosses[0]]) < PART_WORDS:
        runs = runs[crosses[0] + 1 :]
    elif sum(r.record[1] - r.record[0] for r in runs[crosses[-1] + 1 :]) < PART_WORDS:
        runs = runs[: crosses[-1]]
    if not runs:
        return piece
    quotation, record = ((runs[0].quotation[0], runs[-1].quotation[1]), (runs[0].record[0], runs[-1].record[1]))
    return piece._replace(quotation=quotation, words=record, runs=tuple(runs))


def _head_untied(ground: Ground, said: Words, piece: Piece) -> Piece:
    """The piece without a small word or two at its head that stand far off, in another sentence of the record."""
    for at, run in enumerate(piece.runs[:-1]):
        (a, b), (first, last) = (piece.quotation[0], run.quotation[0]), (piece.runs[0].record[0], run.record[1])
        if b - a >= PART_WORDS:
            break
        if a == b or run.op is EditOp.EQUAL:
            continue
        floor, head = ground.floors[piece.record], [said.form(i) for i in range(a, b)]
        if _is_tied(floor, head, run) and _in_two_sentences(floor, first, last):
            rest = piece.runs[at + 1 :]
            return piece._replace(
                quotation=(rest[0].quotation[0], piece.quotation[1]),
                words=(rest[0].record[0], piece.words[1]),
                runs=rest,
            )
    return piece


def _is_tied(floor: Floor, head: list[str], run: Run) -> bool:
    """Whether words are only tied to a far place: small ones, or such as have their like right before the rest.

    The like is another quantity ("all", "some"), or the same verb in another form ("will buy", "hope to buy").
    """
    senses = floor.senses
    if _size(run) >= FAR and all(f in senses.light - senses.negation for f in head):
        return True
    gone = [floor.words.form(i) for i in range(*run.record)]
    if len(head) == 1 and head[0] in senses.quantifiers:
        return bool(gone) and gone[-1] in senses.quantifiers
    return any(f not in senses.light and (f == g or same_verb_form(f, g)) for f in head for g in gone[-MORE:])


def _tail_untied(ground: Ground, said: Words, piece: Piece) -> Piece:
    """The same at its tail."""
    for at in range(len(piece.runs) - 1, 0, -1):
        run = piece.runs[at]
        (a, b), (first, last) = (run.quotation[1], piece.quotation[1]), (run.record[0] - 1, piece.words[1] - 1)
        if b - a >= PART_WORDS:
            break
        if a == b or run.op is EditOp.EQUAL or _size(run) < FAR:
            continue
        floor = ground.floors[piece.record]
        if _small(floor, said, a, b) and _in_two_sentences(floor, first, last):
            rest = piece.runs[:at]
            return piece._replace(
                quotation=(piece.quotation[0], rest[-1].quotation[1]),
                words=(piece.words[0], rest[-1].record[1]),
                runs=rest,
            )
    return piece


def _small(floor: Floor, said: Words, first: int, last: int) -> bool:
    """Whether some words of the story tell nothing of what it is about, and deny nothing."""
    forms = [said.form(i) for i in range(first, last)]
    return floor.senses.light.issuperset(forms) and floor.senses.negation.isdisjoint(forms)


def _head_set(ground: Ground, piece: Piece) -> Piece:
    """The piece with words that it puts in at its head set against those of the record's sentence there, if few."""
    head, *rest = piece.runs
    if head.op is not EditOp.INSERT or head.quotation[0] != 0 or not rest:
        return piece
    return _with_head(ground, piece._replace(quotation=(head.quotation[1], piece.quotation[1]), runs=tuple(rest)))


def _head_at_mark(ground: Ground, said: Words, piece: Piece) -> Piece:
    """The piece with a small head before the mark of a cut ("No … we stay") where it stands a little before in the
    turn."""
    head, *rest = piece.runs
    if head.op is EditOp.EQUAL and rest and rest[0].op is EditOp.DELETE:
        rest = rest[1:]
    elif head.op is not EditOp.INSERT:
        return piece
    first, b = head.quotation
    if first or b >= PART_WORDS or not rest:
        return piece
    c = rest[0].record[0]
    at = _stands_before(ground.floors[piece.record], said, b, c)
    if at is None:
        return piece
    equal = Run(op=EditOp.EQUAL, quotation=(0, b), record=(at, at + b))
    cut = Run(op=EditOp.DELETE, quotation=(b, b), record=(at + b, c))
    return piece._replace(words=(at, piece.words[1]), runs=(equal, cut, *rest))


def _stands_before(floor: Floor, said: Words, count: int, place: int) -> int | None:
    """Where the first words of a quotation stand before a place of the same turn, best in its print and then nearest;
    None where they do not, or no mark of a cut follows them."""
    if not ELLIPSIS.search(said.text, int(said.ends[count - 1]), int(said.starts[count])):
        return None
    row, keys, turn = floor.words, said.keys[:count].tolist(), floor.of_word(place)
    near = range(max(0, place - REACH), max(0, place - count))
    found = [at for at in near if row.keys[at : at + count].tolist() == keys and floor.of_word(at) == turn]
    return max(found, key=lambda at: (row.prints(at, at + count) == said.prints(0, count), at), default=None)


def _tail_set(ground: Ground, piece: Piece, length: int) -> Piece:
    """The same at its tail."""
    *rest, tail = piece.runs
    if tail.op is not EditOp.INSERT or tail.quotation[1] != length or not rest:
        return piece
    return _with_tail(
        ground, piece._replace(quotation=(piece.quotation[0], tail.quotation[0]), runs=tuple(rest)), length
    )


def _size(run: Run) -> int:
    return run.record[1] - run.record[0]


def _in_two_sentences(floor: Floor, first: int, last: int) -> bool:
    row = floor.words
    one, two = (floor.sentence(int(row.starts[min(i, len(row) - 1)])) for i in (first, last))
    return one != two


def _begun(ground: Ground, piece: Piece) -> Piece:
    """The piece with a "we hope to", or a "most of", taken in before a head that the story changed ("Abriremos")."""
    head = piece.runs[0]
    if head.op is EditOp.EQUAL or head.op is EditOp.DELETE or head.quotation[0] != 0:
        return piece
    floor, c = ground.floors[piece.record], head.record[0]
    before = _before(floor, c)
    forms = [floor.words.form(i) for i in range(before, c)]
    telling = [weak(f, floor.senses) or f in floor.senses.quantifiers for f in forms]
    light = [f in floor.senses.light for f in forms]
    if not 0 < len(forms) <= MORE or not any(telling) or not all(map(or_, telling, light)):
        return piece
    head = Run(op=EditOp.REPLACE, quotation=head.quotation, record=(before, head.record[1]))
    return piece._replace(words=(before, piece.words[1]), runs=(head, *piece.runs[1:]))


def _closed(ground: Ground, said: Words, piece: Piece) -> Piece:
    """The piece with the verb taken in that closes the record's clause and that the story puts in elsewhere.

    German has it at the end of a clause with "dass"; a story that makes a sentence of it sets it in the second place.
    """
    floor, d = ground.floors[piece.record], piece.words[1]
    if not cues(floor.language).verbs_move or piece.quotation[1] != len(said):
        return piece
    row = floor.words
    if not any(r.op in (EditOp.INSERT, EditOp.REPLACE) for r in piece.runs):
        return piece
    for end in range(d + 1, min(d + MORE, len(row)) + 1):
        if CLAUSE_END.match(floor.text, int(row.ends[end - 1])):
            run = Run(op=EditOp.DELETE, quotation=(len(said), len(said)), record=(d, end))
            closed = piece._replace(words=(piece.words[0], end), runs=(*piece.runs, run))
            return closed if verbs_moved(floor, said, closed.runs) else piece
    return piece


def _before(floor: Floor, word: int) -> int:
    """The first word of the clause of the record that a word stands in."""
    row = floor.words
    at = int(row.starts[word])
    start = floor.sentence_start(at)
    breaks = [m.end() for m in CLAUSE_BREAK.finditer(floor.text, start, at)]
    return int(row.starts.searchsorted(breaks[-1] if breaks else start))


def _turns_over(ground: Ground, piece: Piece, run: Run) -> bool:
    floor = ground.floors[piece.record]
    first, last = max(0, run.record[0] - 1), min(run.record[1], len(floor.words) - 1)
    return floor.voices.turns[floor.of_word(first)] != floor.voices.turns[floor.of_word(last)]


def _with_ends(ground: Ground, said: Words, piece: Piece) -> Piece:
    """The piece with the record's words taken in that its head or tail writes in another way ("would've", "4 300")."""
    if _writes(piece.runs[0]) and (head := _written_otherwise(ground, said, piece, before=True)):
        piece = piece._replace(words=(head.record[0], piece.words[1]), runs=(head, *piece.runs[1:]))
    if _writes(piece.runs[-1]) and (tail := _written_otherwise(ground, said, piece, before=False)):
        piece = piece._replace(words=(piece.words[0], tail.record[1]), runs=(*piece.runs[:-1], tail))
    return piece


def _writes(run: Run) -> bool:
    """Whether a run puts in or changes a word or a few."""
    return run.op in (EditOp.REPLACE, EditOp.INSERT) and run.quotation[1] - run.quotation[0] <= ENDS


def _written_otherwise(ground: Ground, said: Words, piece: Piece, *, before: bool) -> Run | None:
    """A run at an end of a piece with a word or more of the record beside it, where both then say the same."""
    floor, run = ground.floors[piece.record], piece.runs[0 if before else -1]
    row, (a, b), (c, d) = floor.words, run.quotation, run.record
    wanted, figure = _plainly(floor, said, a, b), _figure(said, a, b)
    for more in range(1, FIGURE + 1):
        first, last = (c - more, d) if before else (c, d + more)
        if first < 0 or last > len(row):
            return None
        if more > ENDS and not (figure and _counts(row.form(first if before else last - 1))):
            return None
        if _plainly(floor, row, first, last) == wanted or (figure and _figure(row, first, last) == figure):
            return Run(op=EditOp.REPLACE, quotation=(a, b), record=(first, last))
    return None


def _counts(form: str) -> bool:
    """Whether a word can stand in a figure that is written out."""
    return value(form) is not None or is_scale(form) or form in JOINS


def _figure(row: Words, first: int, last: int) -> tuple[list[float], list[str]] | None:
    """The numbers among some words, and the other words; None where there is no number."""
    forms = as_figures([row.form(i) for i in range(first, last)])
    found = values(forms)
    return (found, [f for f in forms if not _counts(f) and f not in BY_SIGN]) if found else None


def _plainly(floor: Floor, row: Words, first: int, last: int) -> str:
    """Words with contractions written out and figures put together, without blanks and stops."""
    senses = floor.senses
    forms = [senses.expansions.get(row.form(i), row.form(i)) for i in range(first, last)]
    if senses.clitics:
        forms = torn([row.prints(i, i + 1)[0] for i in range(first, last)], forms, senses)
    return "".join(as_figures(forms)).translate(IDLE)


def _with_head(ground: Ground, piece: Piece) -> Piece:
    """The piece with the quotation's words before it, set against the head of the record's sentence."""
    floor = ground.floors[piece.record]
    a, c = piece.quotation[0], piece.words[0]
    if not a:
        return piece
    sentence = int(floor.words.starts.searchsorted(floor.sentence_start(int(floor.words.starts[c]))))
    near = next((c - head for head in (sentence, _before(floor, c)) if c - head <= a + MORE), 0)
    op = EditOp.REPLACE if near else EditOp.INSERT
    run = Run(op=op, quotation=(0, a), record=(c - near, c))
    return piece._replace(quotation=(0, piece.quotation[1]), words=(c - near, piece.words[1]), runs=(run, *piece.runs))


def _with_tail(ground: Ground, piece: Piece, length: int) -> Piece:
    """The piece with the quotation's words after it, set against the end of the record's sentence."""
    floor = ground.floors[piece.record]
    b, d = piece.quotation[1], piece.words[1]
    if b == length:
        return piece
    end = int(floor.words.starts.searchsorted(floor.sentence(int(floor.words.starts[d - 1])).end))
    near = end - d if end - d <= length - b + 1 else 0
    op = EditOp.REPLACE if near else EditOp.INSERT
    run = Run(op=op, quotation=(b, length), record=(d, d + near))
    return piece._replace(
        quotation=(piece.quotation[0], length), words=(piece.words[0], d + near), runs=(*piece.runs, run)
    )
