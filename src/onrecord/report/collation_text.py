"""A collation for a person at a terminal: the witnesses, what they share, and every difference in order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.collate import accuracy, named
from onrecord.collate.models import PassageKind
from onrecord.report.findings import plural, shortened
from onrecord.report.lines import heading, put
from onrecord.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console

    from onrecord.collate.models import Branch, Collation, Passage
    from onrecord.report.lines import Piece

_SHOWN = 90  # characters of a passage shown
_LISTED = 200  # differences listed; the JSON and the page have all
_BEFORE = 40  # characters in front of a difference of punctuation that are shown
NAMED = 6  # witnesses of one reading that are named one by one
_NAMES = {
    PassageKind.VARIANT: ("place with other words", "places with other words"),
    PassageKind.ONLY: ("passage that some lack", "passages that some lack"),
    PassageKind.REPEATED: ("passage pasted twice", "passages pasted twice"),
    PassageKind.FOREIGN: ("passage from elsewhere", "passages from elsewhere"),
}
_STYLES = {
    PassageKind.VARIANT: "yellow",
    PassageKind.ONLY: "green",
    PassageKind.REPEATED: "magenta",
    PassageKind.FOREIGN: "dim",
}


def print_collation(collation: Collation, *, console: Console, against: str | None = None) -> None:
    """Print one event: a line a witness, every difference, the tree, the counts; word errors `against` a witness.

    Raises UsageError where there is no such witness.
    """
    heading(console, f"{plural(len(collation.witnesses), 'copy', 'copies')} of one record", "bold")
    for line in _witnesses(collation):
        put(console, line)
    put(console, [(collation.edition.reason, "dim")], label="")
    put(console, [("", "")])
    texts = {w.siglum: w.record.document.text for w in collation.witnesses}
    chosen = lemmas(collation)
    told = [(n, p) for n, p in enumerate(collation.passages) if p.kind is not PassageKind.COMMON or p.moved]
    for number, passage in told[:_LISTED]:
        put(console, _line(passage, texts, chosen.get(number, ())))
    if len(told) > _LISTED:
        put(console, [(f"… and {len(told) - _LISTED} more: see --format html or json.", "dim")])
    _print_pointing(collation, texts, console)
    if told:
        put(console, [("", "")])
    if collation.tree:
        heading(console, "Who copied whom, by shared errors", "bold")
        for words_, depth in _tree(collation.tree):
            put(console, [("  " * depth + words_, "")])
        put(console, [("", "")])
    if against:
        _print_accuracy(collation, named(collation.witnesses, against), console)
    put(console, [(summary(collation), "bold")])


def _print_pointing(collation: Collation, texts: Mapping[str, str], console: Console) -> None:
    """The differences of punctuation, where they were asked for, each with the words before it."""
    pointed = [d for p in collation.passages if p.kind is PassageKind.COMMON for d in p.differences]
    for difference in pointed[:_LISTED]:
        readings = [f"{s} “{at.of(texts[s]) or 'nothing'}”" for s, at in difference.spans.items()]
        first, at = next(iter(difference.spans.items()))
        before = " ".join(texts[first][max(0, at.start - _BEFORE) : at.start].split()[1:])
        put(console, [("pointing  ", "cyan"), (f"… {before} ", "dim"), ("; ".join(readings), "")])
    if len(pointed) > _LISTED:
        put(console, [(f"… and {len(pointed) - _LISTED} more: see --format json.", "dim")])


def _print_accuracy(collation: Collation, against: str, console: Console) -> None:
    heading(console, f"Word errors against {against}", "bold")
    for told in accuracy(collation, against):
        share = f"{told.error:6.1%}" if told.words else "     –"
        counts = f"{told.wrong} wrong, {told.missed} missed, {told.added} added of {plural(told.words, 'word')}"
        left = f"; {told.left_out} in passages left out" if told.left_out else ""
        put(
            console,
            [(f"{told.siglum} {share}  ", "bold"), (told.speaker or "nobody", ""), (f"  {counts}{left}", "dim")],
        )
    put(console, [("", "")])


def summary(collation: Collation) -> str:
    """ "2 copies: 5 places with other words, 1 passage pasted twice", or that they agree."""
    counts = Counter(p.kind for p in collation.passages)
    parts = [plural(counts[k], *names) for k, names in _NAMES.items() if counts[k]]
    moved = sum(bool(p.moved) for p in collation.passages)
    if moved:
        parts.append(f"{moved} moved")
    return f"{plural(len(collation.witnesses), 'copy', 'copies')}: {', '.join(parts) or 'the same words'}"


def shares(collation: Collation) -> dict[str, tuple[int, float]]:
    """For each witness its words, and the share of the record that it has."""
    size = 0
    has: Counter[str] = Counter()
    for passage in collation.passages:
        if passage.kind in (PassageKind.FOREIGN, PassageKind.REPEATED):
            continue
        longest = max(s.end - s.start for spans in passage.readings.values() for s in spans)
        size += longest
        has.update(dict.fromkeys(passage.readings, longest))
    return {w.siglum: (len(words(w.record.document.text)), has[w.siglum] / max(1, size)) for w in collation.witnesses}


def _witnesses(collation: Collation) -> Iterator[list[Piece]]:
    told = shares(collation)
    width = max(len(w.siglum) for w in collation.witnesses)
    for witness in collation.witnesses:
        count, share = told[witness.siglum]
        base = "  base" if witness.siglum == collation.edition.base else ""
        facts = f"  {plural(count, 'word')}, {share:.0%} of the record{base}"
        yield [
            (f"{witness.siglum:<{width}}  ", "bold"),
            (witness.record.document.path, ""),
            (facts, "dim"),
        ]


def _line(passage: Passage, texts: Mapping[str, str], lemma: Sequence[str]) -> list[Piece]:
    """One difference on a line."""
    style = _STYLES.get(passage.kind, "cyan")
    who = counted(tuple(passage.readings))
    if passage.kind is PassageKind.VARIANT:
        pieces: list[Piece] = [("variant   ", style)]
        for number, (sigla, reading) in enumerate(readings(passage, texts, lemma)):
            pieces += [(" | " if number else "", "dim"), (f"{sigla}: ", "bold")]
            pieces.append((shortened(reading, _SHOWN) if reading else "–", ""))
        kinds = ", ".join(dict.fromkeys(d.kind.value for d in passage.differences))
        return [*pieces, (f"  ({kinds})" if kinds else "", "dim")]
    first, spans = next(iter(passage.readings.items()))
    told = shortened(spans[0].of(texts[first]), _SHOWN)
    where = {
        PassageKind.ONLY: f"{who}, not {counted(passage.missing)}",
        PassageKind.REPEATED: f"{who}, a second time",
        PassageKind.FOREIGN: who,
        PassageKind.COMMON: f"at another place in {counted(passage.moved)}",
    }[passage.kind]
    label = "moved" if passage.kind is PassageKind.COMMON else passage.kind.value
    moved = passage.moved and passage.kind is not PassageKind.COMMON
    elsewhere = f"  (at another place in {counted(passage.moved)})" if moved else ""
    return [(f"{label:<10}", style), (f"{where}: ", "bold"), (told, ""), (elsewhere, "dim")]


def readings(passage: Passage, texts: Mapping[str, str], lemma: Sequence[str]) -> list[tuple[str, str]]:
    """The readings of a variant, (who has it, words as printed), that of the witnesses `lemma` first; "" for no words.

    Of many witnesses those that agree are not named one by one: they are "the other 46".
    """
    groups: dict[str, list[str]] = {}
    for siglum, spans in passage.readings.items():
        groups.setdefault(" ".join(s.of(texts[siglum]).strip() for s in spans), []).append(siglum)
    empty = {s for d in passage.differences for s in d.spans} - set(passage.readings)
    if empty:
        groups[""] = sorted(empty, key=lambda s: (len(s), s))
    most = max(len(sigla) for sigla in groups.values())
    ranked = sorted(groups.items(), key=lambda g: not set(g[1]) & set(lemma))
    return [
        (f"the other {len(sigla)}" if len(sigla) == most > NAMED and len(groups) > 1 else " ".join(sigla), words_)
        for words_, sigla in ranked
    ]


def counted(sigla: Sequence[str]) -> str:
    """Witnesses by their sigla, or how many where they are many."""
    return " ".join(sigla) if len(sigla) <= NAMED else f"{len(sigla)} copies"


def lemmas(collation: Collation) -> dict[int, tuple[str, ...]]:
    """For the numbers of passages that differ the witnesses whose reading the edition has."""
    return {v.passage: v.readings[0][1] for v in collation.edition.apparatus}


def _tree(branch: Branch, depth: int = 0) -> Iterator[tuple[str, int]]:
    lost = "" if branch.siglum.isascii() else ", a lost copy"
    yield f"{branch.siglum}{lost} ({plural(branch.errors, 'error')})", depth
    for copy in branch.copies:
        yield from _tree(copy, depth + 1)
