"""The pages: check, record, search, library. Every page answers `.json` under the same address."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, File, Form, Query, Response, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord import __version__
from onrecord.app import api
from onrecord.app.api import Id, Opened, plain_name, stored
from onrecord.archive.checking import again, check_one
from onrecord.archive.decisions import decide, decisions
from onrecord.archive.search import Passage, like, search
from onrecord.errors import InputError, UsageError
from onrecord.read import read_bytes
from onrecord.report.findings import printable
from onrecord.report.page import Desk, page, page_policy
from onrecord.structure import structure

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.models import Record, Utterance

router = APIRouter()
EACH = 50  # documents or passages of one page
FRAGMENT = 8  # words at either end of a text fragment
FRAGMENT_SAFE = (
    "!'()*~."  # what a text fragment may have unescaped beside letters and digits: no dash, comma, ampersand
)

_environment = Environment(
    loader=PackageLoader("onrecord.app"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["shown"] = printable


def _page(name: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    html = _environment.get_template(f"{name}.html.j2").render(version=__version__, **values)
    return HTMLResponse(html, status_code=status)


@router.get("/")
def check_form(archive: Opened) -> Response:
    """Paste or drop a story, pick or find the record."""
    return _page("check", title="Check a story", stats=archive.stats(), checks=archive.checks(10), error="")


@router.post("/check")
def check(
    archive: Opened,
    text: Annotated[str, Form()] = "",
    story: Annotated[UploadFile | None, File()] = None,
    record: Annotated[list[UploadFile] | None, File()] = None,
    record_text: Annotated[str, Form()] = "",
) -> Response:
    """Check what was sent and show it; transcripts sent along are kept in the library."""
    try:
        told = _sent(text, story, "story.txt")
        if told is None:
            raise UsageError("There is no story; paste one, or drop a file.")
        sent = [
            s
            for s in (*(_sent("", r, "record.txt") for r in record or ()), _sent(record_text, None, "record.txt"))
            if s
        ]
        chosen = [_added(archive, structure(read_bytes(data, name=name))) for name, data in sent] or None
        number, _ = check_one(archive, read_bytes(told[1], name=told[0]), chosen=chosen)
    except (InputError, UsageError) as error:
        checks = archive.checks(10)
        return _page("check", status=422, title="Check a story", stats=archive.stats(), checks=checks, error=str(error))
    return RedirectResponse(f"/checks/{number}", status_code=303)


def _sent(text: str, file: UploadFile | None, name: str) -> tuple[str, bytes] | None:
    """(name, bytes) of a text that was pasted or a file that was dropped; None for neither."""
    if text.strip():
        return name, text.encode("utf-8", "surrogatepass")
    if file is not None and (data := file.file.read()):
        return plain_name(file.filename or name), data
    return None


def _added(archive: Archive, record: Record) -> int:
    archive.add(record)
    return archive.find(record.document.sha256)[0].id


@router.get("/checks/{number}.json")
def check_json(number: Id, archive: Opened) -> Any:
    """The check as JSON."""
    return api.kept(number, archive)


@router.get("/checks/{number}.html")
def check_file(number: Id, archive: Opened) -> Response:
    """The report as one file to hand on."""
    headers = {"content-disposition": f'attachment; filename="onrecord-{number}.html"'}
    return HTMLResponse(page(again(archive, number)), headers=headers)


@router.get("/checks/{number}")
def check_page(number: Id, archive: Opened) -> Response:
    """The annotated story beside the record, with what was decided."""
    checked = again(archive, number)
    made = decisions(archive, [t.id for t in checked.traces])
    desk = Desk(number=number, decisions={name: ds[-1].decision for name, ds in made.items()})
    return HTMLResponse(page(checked, desk=desk), headers={"content-security-policy": page_policy(desk=True)})


@router.post("/findings/{name}/decisions")
def decided(
    name: str,
    archive: Opened,
    decision: Annotated[str, Form()],
    check: Annotated[int, Form()],
    note: Annotated[str, Form()] = "",
) -> Response:
    """Keep a decision and go back to the check."""
    decide(archive, name, decision, note=note)
    return RedirectResponse(f"/checks/{check}", status_code=303)


@router.get("/search.json")
def search_json(archive: Opened, q: str = "", similar: bool = False) -> Response:
    """The passages as JSON."""
    return api.find(archive, q or " ", similar=similar)


@router.get("/search")
def search_page(
    archive: Opened, q: str = "", similar: bool = False, offset: Annotated[int, Query(ge=0, le=100_000)] = 0
) -> Response:
    """Passages with their words marked, each a link to its place."""
    found: list[Passage] = []
    error = ""
    try:
        if q.strip():
            found = like(archive, q, limit=EACH) if similar else search(archive, q, limit=EACH, offset=offset)
    except UsageError as told:
        error = str(told)
    rows = [(p, list(_pieces(p)), _link(p)) for p in found]
    more = offset + EACH if len(found) == EACH and not similar else None
    return _page("search", title="Search", q=q, similar=similar, rows=rows, error=error, more=more)


def _pieces(passage: Passage) -> list[tuple[str, bool]]:
    """The passage's words in pieces, each with whether it was asked for."""
    pieces, at = [], passage.shown.start
    for hit in passage.hits:
        pieces += [(passage.text[at - passage.shown.start : hit.start - passage.shown.start], False)]
        pieces += [(passage.text[hit.start - passage.shown.start : hit.end - passage.shown.start], True)]
        at = hit.end
    return [*pieces, (passage.text[at - passage.shown.start :], False)]


def _link(passage: Passage) -> str:
    return f"/documents/{passage.document}#{passage.utterance}{_fragment(passage.text)}"


def _fragment(words: str) -> str:
    """The part of a link that has a browser scroll to these words (`#:~:text=`)."""
    row = words.split()
    if not row:
        return ""
    ends = [row] if len(row) <= 2 * FRAGMENT else [row[:FRAGMENT], row[-FRAGMENT:]]
    return ":~:text=" + ",".join(quote(" ".join(e), safe=FRAGMENT_SAFE).replace("-", "%2D") for e in ends)


@router.get("/library.json")
def library_json(archive: Opened) -> Response:
    """The documents as JSON."""
    return api.documents(archive, limit=500)


@router.get("/library")
def library(archive: Opened, offset: Annotated[int, Query(ge=0, le=2**31)] = 0, error: str = "") -> Response:
    """The documents, earliest first, and a place to add more."""
    entries = list(archive.entries(limit=EACH, offset=offset))
    stats = archive.stats()
    return _page("library", title="Library", entries=entries, stats=stats, offset=offset, each=EACH, error=error)


@router.post("/library")
def add(archive: Opened, files: Annotated[list[UploadFile], File()]) -> Response:
    """Add transcripts; those that cannot be read are named."""
    wrong = []
    for file in files:
        try:
            archive.add(structure(read_bytes(file.file.read(), name=plain_name(file.filename or "text.txt"))))
        except InputError as error:
            wrong.append(str(error))
    return RedirectResponse("/library" + (f"?error={quote(' '.join(wrong))}" if wrong else ""), status_code=303)


@router.get("/documents/{number}.json")
def record_json(number: Id, archive: Opened) -> Response:
    """The record as JSON."""
    return api.show(number, archive)


@router.get("/documents/{number}")
def record_page(number: Id, archive: Opened) -> Response:
    """Utterances, exchanges, speakers, and what was quoted of it by whom."""
    record = stored(archive, number)
    quoted = defaultdict(list)
    for row in archive.findings_on(number):
        quoted[row["utterance"]].append(row)
    text = record.document.text
    sections = [(s, [(u, list(_paragraphs(text, u))) for u in s.utterances]) for s in record.sections if s.utterances]
    said = {u.id: u for u in record.utterances}
    return _page(
        "record",
        title=record.document.title or record.document.path,
        entry=archive.find_number(number),
        record=record,
        sections=sections,
        speakers=_shares(record),
        exchanges=[(said[e.questions[0]], [said[a] for a in e.answers]) for s in record.sections for e in s.exchanges],
        quoted=quoted,
        short=lambda u: " ".join(u.span.of(text).split())[:140],
    )


def _paragraphs(text: str, said: Utterance) -> list[str]:
    return [p for p in said.span.of(text).split("\n") if p.strip()]


def _shares(record: Record) -> list[tuple[str, int, float]]:
    """(speaker, words, share of all words), most words first."""
    words: dict[str, int] = defaultdict(int)
    for said in record.utterances:
        name = said.speaker.name if said.speaker else (said.label or said.kind.value).strip().capitalize()
        words[name] += len(said.span.of(record.document.text).split())
    whole = max(1, sum(words.values()))
    return [(name, n, n / whole) for name, n in sorted(words.items(), key=lambda x: -x[1])]
