"""Web pages: a text of our own from the tree, one paragraph a block, without what pages set around a text.

The main text is the smallest element that holds nearly all prose of the page (after Readability and jusText: prose is
what stands in long blocks outside links). Menus, share buttons, pop-ups and hidden parts go by their element, role and
class. Every block keeps its kind and XPath; bold beginnings are kept as locators, since they may be speakers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError
from onrecord.models import Block, BlockKind, Locator, MediaType, Span
from onrecord.read.decode import decode
from onrecord.read.draft import Draft
from onrecord.read.page import PageFacts, page_facts
from onrecord.read.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_DEPTH = 1500  # elements inside one another: more is no page
_MAIN_SHARE = 0.85  # of the page's prose that the main element holds
_LONG = 60  # characters of a block that is prose
_FORM = 3  # blocks of prose that no form has which is one
_LINKS = 40  # items of a list of links
_WHOLE = 0.5  # share of the page's text from which nothing that holds it is furniture
_LEVELS = 12  # elements inside one another in which such a one is looked for
_CELL = 120  # characters of a block whose brackets are not broken into lines
_NAMED_MAIN = 0.5  # share of the prose that an element named as the main one must hold to be it

_DROPPED = frozenset(
    """script style noscript template svg math nav footer aside form button select option textarea input iframe object
    embed video audio canvas map dialog head title link meta figure menu""".split()
)
_NEVER = frozenset("script style noscript template head title".split())
_BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("blockquote",), BlockKind.QUOTE),
    **dict.fromkeys(("li",), BlockKind.ITEM),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(
        """p div section article main body td th tr table tbody ul ol dl dt dd pre address header center details summary
        fieldset hr html hgroup""".split(),
        BlockKind.PARAGRAPH,
    ),
}
_STRONG = frozenset("b strong dt cite th em i u".split())
_ROLES = frozenset("navigation banner contentinfo search complementary menu dialog alert toolbar".split())
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:hidden|visually-hidden|sr-only|screen-reader\S*|tooltip\w*|popup|popover|modal|share|sharing|social|"
    r"breadcrumbs?|menu|nav|navbar|navigation|footer|sidebar|related|recommended|comments?|cookies?|banner|newsletter|"
    r"subscribe|promo|advert\w*|ads?|toolbar|pagination|pager|print|copyright|byline-share|widget|masthead|skip-link)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# How pages mark who speaks in their markup, where they do not in type.
_SPEAKER = re.compile(
    r"(?:^|[\s_-])(?:speaker|speakers?-?name|author|who|orador|redner|rednername|intervenant|orateur|oratore|talker)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OPENING = "«“\"„‘'¿¡([—–"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_PAGE_MARK = re.compile(r"^[ \t]*(?:\[\[Page [^\]\n]*\]\]|\{time\}[ \t]*\d*)[ \t]*\n?", re.MULTILINE)
_BROKEN_BRACKET = re.compile(r"\s*\([^()\n]*\n[^()]*\)")
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


@dataclass(slots=True)
class _Building:
    """Blocks so far, and the one in hand."""

    blocks: list[tuple[BlockKind, str, str, int]] = field(default_factory=list)
    asides: set[int] = field(default_factory=set)  # numbers of the blocks in italics or in the middle of the page
    rows: set[int] = field(default_factory=set)  # numbers of those that are a row of a table in one cell
    speakers: set[int] = field(default_factory=set)  # numbers of the blocks that the markup says name who speaks
    parts: list[str] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    path: str = ""
    strong: int = 0
    named: bool = False  # the bold beginning names who speaks, as the markup says
    aside: bool = True  # all of it so far is in italics or in the middle
    row: bool = False  # it is a row of a table in one cell
    apart: bool = False  # a speaker's name has just ended: whatever the page sets between is no words

    def close(self) -> None:
        """End the block in hand; `strong` counts the characters of its bold beginning."""
        text = _tidied("".join(self.parts))
        if text:
            if self.named:
                self.speakers.add(len(self.blocks))
            if self.aside:
                self.asides.add(len(self.blocks))
            if self.row:
                self.rows.add(len(self.blocks))
            self.blocks.append((self.kind, text, self.path, min(self.strong, len(text))))
        self.parts, self.strong, self.named, self.aside, self.apart = [], 0, False, True, False
        self.row = False

    def open(self, kind: BlockKind, path: str) -> None:
        """Begin another block."""
        self.close()
        self.kind, self.path = kind, path


def read_html(data: bytes, name: str) -> Draft:
    """Read a web page's main text. Raises EmptyInputError and FormatError."""
    source = _source(data, name)
    root = _parsed(source, name)
    facts = page_facts(root, source)
    whole = _holders(root)
    main = _main(root, whole)
    built = _built(main, whole)
    if not built.blocks and main is not root:
        built = _built(root, whole)
    if not built.blocks:
        raise EmptyInputError(f"{name}: there is no text on this page; save it again from the browser, or as text.")
    return _draft(built, facts)


def _source(data: bytes, name: str) -> str:
    declared = _DECLARED.search(data[:4096])
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data, name=name)


def _parsed(source: str, name: str) -> _Element:
    from lxml import etree, html

    if _depth(source) > _DEPTH:
        raise FormatError(f"{name}: this page is nested too deeply to be read; save it as text.")
    parser = html.HTMLParser(recover=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(_XML_DECLARATION.sub("", source), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise EmptyInputError(f"{name}: there is no text on this page; save it again from the browser.") from error
    return root


def _depth(source: str) -> int:
    """An upper bound of how deep block elements are nested."""
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)(?:div|span|b|i|em|font|table|td|ul|blockquote|section)\b", source, re.IGNORECASE):
        depth = depth + 1 if not tag.group(1) else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


# --- what is the page's own -----------------------------------------------------------------------------------------


def _holders(root: _Element) -> frozenset[_Element]:
    """What looks like furniture but holds most of the page's words: the form that some servers set around all of it."""
    body = root.find("body")
    at: _Element | None = root if body is None else body
    least, found = _WHOLE * _size(root), set()
    for _ in range(_LEVELS):
        at = next((e for e in at if isinstance(e.tag, str) and _size(e) > least), None) if at is not None else None
        if at is not None and at.tag not in _NEVER and not _is_hidden(at) and _is_furniture(at):
            found.add(at)
    return frozenset(found)


def _size(element: _Element) -> int:
    """Characters of an element's words, scripts and styles left out."""
    unseen = sum(len(e.text or "") for e in element.iter("script", "style"))
    return sum(len(str(t).strip()) for t in element.itertext()) - unseen


def _skipped(element: _Element, whole: frozenset[_Element]) -> bool:
    return _is_furniture(element) and element not in whole


def _is_furniture(element: _Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or (tag in _DROPPED and not (tag == "form" and _holds_page(element))):
        return True
    if tag in ("body", "html", "article", "main"):
        return False
    get = element.get
    if _is_hidden(element) or (get("role") or "") in _ROLES - {"complementary"}:
        return True
    if tag == "header" and element.find(".//h1") is None:
        return True
    return bool(_FURNITURE.search(f"{get('class') or ''} {get('id') or ''}")) or _is_link_list(element)


def _is_hidden(element: _Element) -> bool:
    get = element.get
    return get("hidden") is not None or get("aria-hidden") == "true" or bool(_INVISIBLE.search(get("style") or ""))


def _holds_page(form: _Element) -> bool:
    """Whether a form is set around a page's text, as some servers have it."""
    return sum(1 for x in form.iter("p", "div", "td", "li") if _own_prose(x)) >= _FORM


def _is_link_list(element: _Element) -> bool:
    """Whether a list has nothing but short links that end as no sentence does."""
    if element.tag not in ("ul", "ol") or not 0 < len(element) <= _LINKS:
        return False
    items = [" ".join("".join(map(str, e.itertext())).split()) for e in element]
    links = ["".join("".join(map(str, a.itertext())).split()) for a in element.iter("a")]
    whole = "".join("".join(items).split()) == "".join(links)
    return whole and bool(links) and all(len(x) < _LONG and not x.endswith((".", "?", "!", "…")) for x in items)


def _main(root: _Element, whole: frozenset[_Element]) -> _Element:
    """The smallest element that holds nearly all prose."""
    prose: dict[_Element, int] = {}
    for element in _visible(root, whole):
        size = _own_prose(element)
        if size:
            prose[element] = prose.get(element, 0) + size
    total = sum(prose.values())
    if not total:
        return root
    held: dict[_Element, int] = {}
    for element, size in prose.items():
        held[element] = held.get(element, 0) + size
        for above in element.iterancestors():
            held[above] = held.get(above, 0) + size
    named = [e for e in held if _is_named_main(e) and held[e] >= _NAMED_MAIN * total]
    if named:
        return min(named, key=lambda e: held[e])
    fit = [e for e, size in held.items() if size >= _MAIN_SHARE * total]
    smallest = _with_speakers(min(fit, key=lambda e: (held[e], -_level(e))), root, whole)
    parent = smallest.getparent()
    return parent if smallest.tag in ("p", "li", "td", "dd") and parent is not None else smallest


def _with_speakers(main: _Element, root: _Element, whole: frozenset[_Element]) -> _Element:
    """The element, or the smallest around it that holds nearly all that the markup says are speakers."""
    named = [e for e in _visible(root, whole) if _is_speaker(e) and _names_speaker(e)]
    held = dict.fromkeys((main, *main.iterancestors()), 0)
    for element in named:
        for above in (element, *element.iterancestors()):
            if above in held:
                held[above] += 1
    return next(above for above in held if held[above] >= _MAIN_SHARE * len(named))


def _level(element: _Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _is_named_main(element: _Element) -> bool:
    return (
        element.tag in ("article", "main")
        or element.get("role") == "main"
        or "articleBody" in (element.get("itemprop") or "")
    )


def _visible(root: _Element, whole: frozenset[_Element]) -> Iterator[_Element]:
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if _skipped(element, whole):
            walker.skip_subtree()
        else:
            yield element


def _own_prose(element: _Element) -> int:
    """Characters of a block's own words outside links, where they are many enough to be prose."""
    if element.tag not in _BLOCKS or element.tag == "a":
        return 0
    size = len((element.text or "").strip())
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _BLOCKS and child.tag not in _DROPPED and child.tag != "a":
            size += (
                len("".join(map(str, child.itertext())).strip()) if len(child) < 20 else len((child.text or "").strip())
            )
        size += len((child.tail or "").strip())
    return size if size >= _LONG else 0


# --- the text -------------------------------------------------------------------------------------------------------


def _built(main: _Element, whole: frozenset[_Element]) -> _Building:
    """The main element's blocks."""
    from lxml import etree

    building = _Building()
    above = main.getparent()
    paths = Paths(main.getroottree().getpath(above) if above is not None else "")
    walker = etree.iterwalk(main, events=("start", "end"))
    quoted = bold = preformatted = aside = 0
    skipped: _Element | None = None
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        opening = event == "start"
        if opening:
            paths.enter(element)
        else:
            paths.leave()
        if opening and _skipped(element, whole) and element is not main:
            walker.skip_subtree()
            skipped = element
            continue
        if skipped is not None and element is skipped:
            building.aside = building.aside and (bool(aside) or not (element.tail or "").strip())
            _add(building, element.tail or "", bold=bool(bold), preformatted=bool(preformatted))
            continue
        quoted += (1 if opening else -1) if tag == "blockquote" else 0
        named = _is_speaker(element)
        bold += (1 if opening else -1) if tag in _STRONG or named else 0
        building.apart = building.apart or (named and not opening)
        preformatted += (1 if opening else -1) if tag == "pre" else 0
        aside += (1 if opening else -1) if _is_aside(element) else 0
        if tag in _BLOCKS:
            kind = BlockKind.QUOTE if quoted and _BLOCKS[tag] is BlockKind.PARAGRAPH else _BLOCKS[tag]
            building.open(kind if opening else BlockKind.PARAGRAPH, paths.here if opening else building.path)
            building.row = opening and _is_row(element)
        elif tag == "br" and opening:
            building.parts.append("\n")
        elif tag == "time" and building.parts:
            building.parts.append(" ")
        elif tag == "small" and opening and building.named and "".join(building.parts).strip():
            building.parts[-1] = f"{building.parts[-1].rstrip()}, "  # what he is, behind his name
            building.strong = len("".join(building.parts).strip())
        words = element.text if opening else (element.tail if element is not main else None)
        if words:
            building.aside = building.aside and (bool(aside) or not words.strip())
            _add(building, words, bold=bool(bold), preformatted=bool(preformatted))
        building.named = building.named or (named and opening and _names_speaker(element))
    building.close()
    return building


def _is_aside(element: _Element) -> bool:
    """Whether an element is in italics, in the middle of the page or a row of a table in one cell."""
    get = element.get
    centred = get("align") == "center" or _CENTRED.search(get("style") or "") is not None
    return centred or element.tag in ("i", "em", "center") or _is_row(element)


def _is_row(element: _Element) -> bool:
    """Whether an element is the only cell in a row of a table with more."""
    if element.tag not in ("td", "th") or element.get("colspan", "1") == "1":
        return False
    row = element.getparent()
    return row is not None and len(row) == 1


def _is_speaker(element: _Element) -> bool:
    """Whether the markup says that an element names who speaks."""
    return element.tag in ("span", "a", "p", "div") and bool(
        _SPEAKER.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
    )


def _names_speaker(element: _Element) -> bool:
    return "speaker" in (element.get("class") or "").casefold()


def _add(building: _Building, words: str, *, bold: bool, preformatted: bool) -> None:
    text = words.replace("\r\n", "\n") if preformatted else _SPACE.sub(" ", words)
    so_far = sum(map(len, building.parts))
    if bold and building.strong >= len("".join(building.parts).strip()) and text.strip():
        building.strong = len("".join([*building.parts, text]).strip()) if so_far < 200 else building.strong
    if building.apart and (text[0].isalnum() or text[0] in _OPENING):
        building.parts.append(" ")
    building.apart = False
    building.parts.append(text.replace("\n", "\x00") if preformatted else text)


def _tidied(text: str) -> str:
    """A block's words with single blanks; the lines of preformatted text as they are, page marks left out."""
    if "\x00" in text:
        return _PAGE_MARK.sub("", text.replace("\x00", "\n")).strip("\n ")
    if "(" in text and "\n" in text and len(text) < _CELL:
        text = _BROKEN_BRACKET.sub(lambda m: " " + " ".join(m.group().split()), text)
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _draft(built: _Building, facts: PageFacts) -> Draft:
    texts: list[str] = []
    found: list[Block] = []
    locators: list[Locator] = []
    at = 0
    for number, (kind, text, path, strong) in enumerate(built.blocks):
        span = Span(at, at + len(text))
        found.append(Block(kind=kind, span=span))
        locators.append(Locator(kind="xpath", value=path, span=span))
        if strong:
            locators.append(Locator(kind="strong", value="", span=Span(at, at + strong)))
        if strong and number in built.speakers:
            locators.append(Locator(kind="speaker", value="", span=Span(at, at + strong)))
        if number in built.asides:
            locators.append(Locator(kind="aside", value="row" if number in built.rows else "", span=span))
        texts.append(text)
        at += len(text) + 2
    return Draft(
        text="\n\n".join(texts),
        media_type=MediaType.HTML,
        title=facts.title,
        published=facts.published,
        publisher=facts.publisher,
        source=facts.source,
        blocks=tuple(found),
        locators=tuple(locators),
    )
