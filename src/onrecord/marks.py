"""Quotation marks: a scanner that is bound to a paragraph and never gives up on an odd mark.

An opening mark without a closing one runs to the end of its paragraph; a closing one without an opening one takes the
words back to the clause before it; nothing that happens in one paragraph changes another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from onrecord.models import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# Opening mark → its closing marks.
PAIRS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"',
    "''": "''",
    "``": "''",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
DASH = "—"  # the mark of a stretch of dialogue that has no others
SINGLE = frozenset("‘‚'‹›")
# Any mark: a sign of a class, which is searched much faster than a choice, and the same again where two make one mark.
_MARK = re.compile(
    "[" + "".join(sorted({c for o, ends in PAIRS.items() for c in o[:1] + ends})) + "](?:(?<=')'|(?<=`)`)?"
)
_BEFORE_OPEN = re.compile(r"[\s(\[{—–\-―/:;,.…>=“„«\"‘]")
_ELISION = re.compile(r"['’‘](?:\d0s|em\b|tis\b|twas\b|til\b|cause\b|n\b|s\b|t\b|re\b|ve\b|ll\b|d\b|m\b)", re.I)
_AND = re.compile(r"(?<=['’‘]n)['’]")  # the second apostrophe of "rock 'n' roll"
_INCHES = re.compile(
    r"""(?:(?<=\d['’]\d)|(?<=\d['’]\d\d))["”]|"""
    r"""(?<=\d)["”](?= ?(?:x|×|by|wide|tall|long|deep|high|thick|across|square|screen|pipe)\b)"""
)
_MOST = 600  # marks of a paragraph that are told apart together
_DEEPEST = 8  # quotations inside one another
_CLAUSE = 2000  # characters before a closing mark in which its clause begins


class Marked(NamedTuple):
    """A stretch in marks. `inner` is what stands inside, `outer` takes the marks in; `depth` 0 is the outermost.

    `opened` and `closed` tell whether the mark is there; `mark` is the opening one (or the closing one alone).
    """

    inner: Span
    outer: Span
    mark: str
    depth: int = 0
    opened: bool = True
    closed: bool = True


def scan(text: str, paragraph: Span) -> list[Marked]:
    """All stretches in marks of one paragraph, in order, nested ones after the one they stand in.

    Telling which marks belong together takes the square of their number: a paragraph with more of them than prose has
    is scanned piece by piece, each from where the last stretch of the one before begins, which may be torn there. It
    is given up at a piece where marks only open, which is no prose.
    """
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, *paragraph)]
    found: list[Marked] = []
    start = paragraph.start
    while len(marks) > _MOST:
        stop = marks[_MOST][0]
        piece = _Scanner(text, Span(start, stop), marks[:_MOST]).run(start, stop, 0)
        if piece and not any(m.closed for m in piece):
            return found
        torn = max((m.outer.start for m in piece if m.depth == 0 and m.outer.start > start), default=stop)
        found += [m for m in piece if m.outer.start < torn]
        start, marks = torn, marks[bisect_left(marks, (torn, "")) :]
    return found + _Scanner(text, Span(start, paragraph.end), marks).run(start, paragraph.end, 0) if marks else found


class _Scanner:
    """Tells which of the marks of a stretch belong together; `marks` are all of it, with their offsets."""

    def __init__(self, text: str, bounds: Span, marks: Sequence[tuple[int, str]]) -> None:
        self.text = text
        self.bounds = bounds
        self.marks = marks

    def _between(self, start: int, end: int) -> Sequence[tuple[int, str]]:
        return self.marks[bisect_left(self.marks, (start, "")) : bisect_left(self.marks, (end, ""))]

    def run(self, start: int, end: int, depth: int) -> list[Marked]:
        """The stretches between two offsets, each with those inside it."""
        found: list[Marked] = []
        done = start
        for at, mark in self._between(start, end):
            if at < done:
                continue
            if not self._opens(at, mark):
                alone = depth == 0 and mark == "”" and self._closes(at, mark)
                if alone and (back := self._unopened(at, mark, found)) is not None:
                    found.append(back)
                continue
            marked = self._from(at, mark, end, depth)
            if marked is None:
                continue
            found.append(marked)
            if depth < _DEEPEST:
                found.extend(self.run(*marked.inner, depth + 1))
            done = marked.outer.end
        return found

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.bounds.start else " "

    def _after(self, at: int) -> str:
        return self.text[at] if at < self.bounds.end else " "

    def _opens(self, at: int, mark: str) -> bool:
        if mark in "’" or mark not in PAIRS or self._is_measure(at):
            return False
        before, after = self._before(at), self._after(at + len(mark))
        if mark in "“„«「『":
            return mark != "“" or not after.isspace() or before.isspace()
        if mark in "»›":
            return (before.isspace() or before in "(—–-»") and (after.isalnum() or after in "[…‚›„¿¡")
        if mark == "‹":
            return before.isspace() or before in "(—–-«›"
        if mark == "”" and at == self.bounds.start:
            return "”" in self.text[at + 1 : self.bounds.end]
        if after.isspace() or (mark in ('"', "''") and after in ",.;:)" and not before.isspace()):
            return False
        opens = bool(_BEFORE_OPEN.match(before))
        if mark in SINGLE:
            return opens and not _ELISION.match(self.text, at) and (after.isalnum() or after in "[.…$¡¿")
        return opens

    def _is_measure(self, at: int) -> bool:
        """Whether a mark stands for inches, or for the rest of an "and"."""
        before = self.text[at - 1 : at]
        return bool(
            (before.isdigit() and _INCHES.match(self.text, at)) or (before == "n" and _AND.match(self.text, at))
        )

    def _closes(self, at: int, mark: str) -> bool:
        before, after = self._before(at), self._after(at + len(mark))
        return not before.isspace() and not after.isalnum()

    def _from(self, at: int, mark: str, end: int, depth: int) -> Marked | None:
        """The stretch that the mark opens; None for a single mark that nothing closes."""
        begin = at + len(mark)
        close = self._closing(begin, mark, end)
        if close is None:
            if mark in SINGLE or depth > 0 or end - begin < 2:
                return None
            stop = end
            return Marked(inner=Span(begin, stop), outer=Span(at, stop), mark=mark, depth=depth, closed=False)
        stop, width = close
        if not self.text[begin:stop].strip():
            return None
        return Marked(inner=Span(begin, stop), outer=Span(at, stop + width), mark=mark, depth=depth)

    def _closing(self, begin: int, mark: str, end: int) -> tuple[int, int] | None:
        """Where the closing mark stands, and how long it is; marks opened on the way are closed first."""
        inside: list[str] = []
        for at, here in self._between(begin, end):
            if inside and self._fits(at, here, inside[-1]):
                inside.pop()
            elif not inside and self._fits(at, here, mark):
                return at, len(here)
            elif here == mark == "“" and at > begin and self._opens(at, here) and self._runs_over(at, end):
                return None if inside else (at, 0)
            elif here not in SINGLE and here != "”" and self._opens(at, here):
                inside.append(here)
        return None

    def _fits(self, at: int, here: str, mark: str) -> bool:
        """Whether a mark closes one of this sort; typewriter and printer's marks are often mixed."""
        loose = {"“": '"', '"': "”", "„": '"'}.get(mark, "")
        closers = (PAIRS[mark],) if len(mark) == 2 else (*PAIRS[mark], loose)
        return here in closers and self._is_end(at, here, mark)

    def _is_end(self, at: int, here: str, mark: str) -> bool:
        before, after = self._before(at), self._after(at + 1)
        if self._is_measure(at):
            return False
        if mark in "‹›":
            return not after.isalnum()
        if mark in SINGLE:
            return not before.isspace() and not after.isalnum() and not _ELISION.match(self.text, at)
        if here == "“" and mark == "“":
            return not before.isspace() and (after.isspace() or after in ",.;:!?)—–")
        if here == '"':
            return not (before.isspace() and after.isalnum()) and not (before in "=(" and after.isalnum())
        return True

    def _runs_over(self, at: int, end: int) -> bool:
        """Whether a second “ starts a quotation of its own: no two closing marks are left for both."""
        rest = self.text[at:end]
        return rest.count("”") < 2 and rest.count("“") <= rest.count("”")

    def _unopened(self, at: int, mark: str, found: list[Marked]) -> Marked | None:
        """A closing mark alone: the words back to the clause before it."""
        last = next((m.outer.end for m in reversed(found) if m.depth == 0), self.bounds.start)
        floor = max(last, at - _CLAUSE)
        head = self.text[floor:at]
        cuts = [m.end() for m in re.finditer(r"(?:[.!?:;,]\s+|\bthat\s+|\bdass\s+|\bque\s+|\bcă\s+|\bчто\s+)", head)]
        begin = floor + (cuts[-1] if cuts else 0)
        while begin < at and self.text[begin].isspace():
            begin += 1
        if len(self.text[begin:at].split()) < 2:
            return None
        return Marked(inner=Span(begin, at), outer=Span(begin, at + len(mark)), mark=mark, opened=False)
