"""XPaths of the elements of a tree, each made from its parent's: lxml counts all siblings for every one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


class Paths:
    """The XPath of where a walk through a tree stands; elements with a namespace are told by their number alone."""

    def __init__(self, start: str = "") -> None:
        self.here = start
        self._above: list[tuple[str, Counter[str]]] = []
        self._met: Counter[str] = Counter()

    def enter(self, element: _Element) -> str:
        """Step into an element, those beside it before it having been entered; returns its XPath."""
        name = element.tag if isinstance(element.tag, str) else "node()"
        self._met["*"] += 1
        self._met[name] += 1
        step = f"/*[{self._met['*']}]" if name.startswith("{") else f"/{name}[{self._met[name]}]"
        self._above.append((self.here, self._met))
        self.here, self._met = self.here + step, Counter()
        return self.here

    def leave(self) -> None:
        """Step out again."""
        self.here, self._met = self._above.pop()


def walked(root: _Element) -> Iterator[tuple[_Element, str]]:
    """(element, XPath) of a tree in the order of the document."""
    from lxml import etree

    paths = Paths()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            yield element, paths.enter(element)
        else:
            paths.leave()
