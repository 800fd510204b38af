"""Layouts of transcripts, each invented: which labels are found, and who they are."""

from __future__ import annotations

import pytest

from onrecord.models import Record, UtteranceKind
from onrecord.read import read_bytes
from onrecord.structure import structure

TALK = (
    "We closed the bridge in March because the third pier had moved.",
    "How long will it stay closed?",
    "Until the divers have been down, and that will be in June at the earliest.",
    "And what will the ferry cost until then?",
    "It costs nothing. The council pays for it, as we said last week.",
    "Is that a promise?",
    "It is a decision, and it has been printed. I don't know what more you want.",
    "Thank you very much, that is all we had.",
)
WORDS_DE = (
    "Wir haben die Brücke im März gesperrt, weil sich der dritte Pfeiler bewegt hat.",
    "Wie lange bleibt sie gesperrt?",
    "Bis die Taucher unten waren, und das wird frühestens im Juni sein.",
    "Und was kostet die Fähre bis dahin?",
    "Sie kostet nichts. Die Stadt bezahlt sie, wie wir schon gesagt haben.",
    "Ist das ein Versprechen?",
)


def record(text: str, name: str = "record.txt") -> Record:
    return structure(read_bytes(text.encode(), name=name))


def shown(found: Record) -> list[tuple[str | None, str]]:
    return [(u.label, u.span.of(found.document.text)) for u in found.utterances if u.kind is not UtteranceKind.SCENE]


def laid_out(pattern: str, labels: list[str], talk: tuple[str, ...] = TALK, gap: str = "\n\n") -> str:
    return gap.join(pattern.format(label=labels[i % len(labels)], words=words) for i, words in enumerate(talk))


LAYOUTS = [
    ("name and colon", "{label}: {words}", ["Ada Thorn", "Reporter"], "\n\n"),
    ("single newlines", "{label}: {words}", ["Ada Thorn", "Reporter"], "\n"),
    ("capitals", "{label}: {words}", ["MAYOR THORN", "Q"], "\n\n"),
    ("bare Q", "{label}   {words}", ["A", "Q"], "\n\n"),
    ("Q and A with stops", "{label}. {words}", ["A", "Q"], "\n"),
    ("name on its line with a colon", "{label}:\n{words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("name alone on its line", "{label}\n{words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("name alone, blank line after", "{label}\n\n{words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("stamp behind the name", "{label} (00:01:02):\n{words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("stamp without brackets", "{label} 01:02\n{words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("stamp in front, title behind", "[11:00:06] {label}: {words}", ["ADA THORN, MAYOR", "BEN OKORO, COURIER"], "\n"),
    ("bold Markdown", "**{label}:** {words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("bold, colon outside", "**{label}**: {words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("diarised", "[00:12] {label}: {words}", ["SPEAKER_00", "SPEAKER_01"], "\n"),
    ("numbered", "{label}: {words}", ["Speaker 1", "Speaker 2"], "\n"),
    ("initials", "{label}: {words}", ["AT", "BO"], "\n\n"),
    ("full stop", "{label}. {words}", ["Ada Thorn", "Question"], "\n\n"),
    ("floor of a house", "  {label}. {words}", ["Mrs. THORN", "Mr. OKORO of Westland"], "\n"),
    ("dash", "{label} — {words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("chevrons", ">> {label}: {words}", ["ADA THORN", "BEN OKORO"], "\n"),
    ("party in brackets", "{label}: {words}", ["Ada Thorn (Greens)", "Ben Okoro (Labour)"], "\n\n"),
    ("office in front", "{label}: {words}", ["Mayor of Ilmberg Ada Thorn", "Question"], "\n\n"),
    ("unidentified", "{label}: {words}", ["COMMISSIONER THORN", "UNIDENTIFIED REPORTER"], "\n\n"),
    ("spaced capitals", "{label}: {words}", ["ADA THORN", "Q UESTION"], "\n\n"),
    ("initial and surname together", "{label}: {words}", ["А.Торнова", "Вопрос"], "\n\n"),
    ("particles joined to names", "{label}: {words}", ["Tuan Yang di-Pertua", "Omar al-Masri"], "\n\n"),
    ("wide colon", "{label}：{words}", ["记者", "王部长"], "\n"),
    ("number of the speech", "Anf.  4  {label}:\n    {words}", ["ADA THORN (S)", "BEN OKORO (M)"], "\n\n"),
    ("number and its stop", "Intervención 3. {label}: {words}", ["Ada Thorn", "Ben Okoro"], "\n\n"),
    ("reply", "{label} replik: {words}", ["ADA THORN (S)", "BEN OKORO (M)"], "\n\n"),
    ("off the microphone", "{label} – spoza mikrofonu:\n{words}", ["Poseł Ada Thorn (RN)", "Ben Okoro (RN)"], "\n\n"),
    (
        "stop in a house",
        "{label}\n\n{words}",
        ["Ada Thorn - Ilm Ferries, Inc. - Director", "Ben Okoro - Lowe - Analyst"],
        "\n\n",
    ),
    ("no-break space", "{label}. {words}", ["M.\u00a0le président", "M.\u00a0Ben Okoro (UDL)"], "\n\n"),
    ("office and house", "{label}: {words}", ["Dr. Ada Thorn, Secretary (West)", "Question"], "\n\n"),
    ("follow-up", "{label}: {words}", ["Mayor Thorn", "Follow-up"], "\n\n"),
    ("note before the words", "**{label}:** *(laughing)* {words}", ["Ada", "Ben"], "\n\n"),
    ("constituency", "{label}\n{words}", ["Ada Thorn (Ilmberg North) (Lab)", "Ben Okoro (Westby) (Con)"], "\n\n"),
]


@pytest.mark.parametrize(("_name", "pattern", "labels", "gap"), LAYOUTS, ids=[x[0] for x in LAYOUTS])
def test_layout(_name: str, pattern: str, labels: list[str], gap: str) -> None:
    found = shown(record(laid_out(pattern, labels, gap=gap)))
    assert found == [(labels[i % 2], words) for i, words in enumerate(TALK)]


OTHER_TONGUES = [
    ("{label}: {words}", ["BÜRGERMEISTERIN THORN", "FRAGE (MEIER)"], WORDS_DE),
    ("{label}: {words}", ["Ada Thorn (Grüne)", "Frage"], WORDS_DE),
    ("{label}. – {words}", ["Mme Thorn", "M. le président"], WORDS_DE),
    ("{label}.- {words}", ["Respuesta", "Pregunta"], WORDS_DE),
]


@pytest.mark.parametrize(("pattern", "labels", "talk"), OTHER_TONGUES)
def test_layout_in_other_languages(pattern: str, labels: list[str], talk: tuple[str, ...]) -> None:
    found = shown(record(laid_out(pattern, labels, talk)))
    assert [words for _, words in found] == list(talk)
    assert [label for label, _ in found] == [labels[i % 2] for i in range(len(talk))]


PAGES = [
    "<p><b>{label}:</b> {words}</p>",
    "<p><strong>{label}</strong>: {words}</p>",
    "<p><strong>{label}</strong><br>{words}</p>",
    "<p><b>{label}</b></p><p>{words}</p>",
    "<dl><dt>{label}</dt><dd>{words}</dd></dl>",
    "<p><cite>{label}</cite> {words}</p>",
    "<p><b>{label}</b> {words}</p>",
    "<div class='turn'><span class='speaker'>{label}</span><p>{words}</p></div>",
    "<table><tr><td>{label}</td><td>{words}</td></tr></table>",
    "<h3>{label}</h3><p>{words}</p>",
]


@pytest.mark.parametrize("pattern", PAGES)
def test_page(pattern: str) -> None:
    turns = laid_out(pattern, ["Ada Thorn", "Ben Okoro"])
    page = (
        f"<html><head><title>Talk at Ilmberg</title></head><body><nav>Home | News</nav><div>{turns}</div></body></html>"
    )
    found = [(label, words) for label, words in shown(record(page, "page.html")) if label]
    assert found == [(("Ada Thorn", "Ben Okoro")[i % 2], words) for i, words in enumerate(TALK)]
