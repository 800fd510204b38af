"""What a change does to the sense."""

import random

import pytest

from onrecord.meaning.change import Change
from onrecord.meaning.edits import KINDS, edit_kind
from onrecord.models import EditKind
from onrecord.senses import SENSES, senses
from onrecord.words import words


def change(before: str, after: str, left: str = "", right: str = "") -> Change:
    one, two = words(before), words(after)
    return Change(
        before=tuple(one.forms),
        after=tuple(two.forms),
        printed_before=tuple(one.span(i, i + 1).of(before) for i in range(len(one))),
        printed_after=tuple(two.span(i, i + 1).of(after) for i in range(len(two))),
        left=left,
        right=right,
    )


K = EditKind


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("ten", "10", K.SPELLING),
        ("33, 000", "33,000", K.SPELLING),
        ("1.5 million", "1,500,000", K.SPELLING),
        ("behaviour", "behavior", K.SPELLING),
        ("organisation", "organization", K.SPELLING),
        ("cyber security", "cybersecurity", K.SPELLING),
        ("per cent", "percent", K.SPELLING),
        ("uh", "", K.FILLER),
        ("10", "turn", K.NUMBER),
        ("ten", "twelve", K.NUMBER),
        ("$5 million", "$6 million", K.NUMBER),
        ("70 people", "people", K.NUMBER),
        ("first", "second", K.NUMBER),
        ("third", "three", K.WORD),
        ("not", "", K.NEGATION),
        ("", "never", K.NEGATION),
        ("can't", "can", K.NEGATION),
        ("likely", "unlikely", K.NEGATION),
        ("unsafe", "not safe", K.WORD),
        ("Monday", "Tuesday", K.DATE),
        ("May", "June", K.DATE),
        ("Brandt", "Hess", K.NAME),
        ("will", "may", K.MODALITY),
        ("I think", "", K.HEDGE),
        ("perhaps", "", K.HEDGE),
        ("don't", "do not", K.FUNCTION),
        ("we'll", "we will", K.FUNCTION),
        ("and", "", K.FUNCTION),
        ("So", "", K.FUNCTION),
        ("President", "", K.FUNCTION),
        ("boats", "ships", K.WORD),
        ("really", "totally", K.WORD),
        ("Go there", "", K.WORD),
        ("and they will not be forgotten by anybody", "", K.WORD),
        ("a dozen", "12", K.SPELLING),
        ("5m", "5 million", K.SPELLING),
        ("five million dollars", "5 million", K.SPELLING),
        ("Mister", "Mr", K.SPELLING),
        ("33,412", "33,000", K.ROUNDING),
        ("1,523", "1,500", K.ROUNDING),
        ("33,412", "35,412", K.NUMBER),
        ("47", "50", K.NUMBER),
        ("hardly", "", K.NEGATION),
        ("without", "with", K.NEGATION),
        ("never", "always", K.NEGATION),
        ("increase", "decrease", K.ANTONYM),
        ("more", "less", K.ANTONYM),
        ("accepted", "rejected", K.ANTONYM),
        ("next", "last", K.ANTONYM),
        ("Senator", "Governor", K.NAME),
        ("may", "", K.MODALITY),
        ("will", "", K.WORD),
        ("according to the engineers", "", K.HEDGE),
        ("as our colleagues say", "", K.HEDGE),
        ("all", "most", K.QUANTIFIER),
        ("some", "all", K.QUANTIFIER),
        ("most", "", K.QUANTIFIER),
        ("is", "was", K.TENSE),
        ("are", "were", K.TENSE),
        ("agree", "agreed", K.TENSE),
        ("we're", "we are", K.FUNCTION),
        ("we", "I", K.PERSON),
        ("they", "we", K.PERSON),
        ("it", "that", K.FUNCTION),
    ],
)
def test_english(before: str, after: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after), senses("en")) is kind


@pytest.mark.parametrize(
    ("language", "before", "after", "kind"),
    [
        ("de", "nicht", "", K.NEGATION),
        ("de", "zehn", "10", K.SPELLING),
        ("de", "kann", "muss", K.MODALITY),
        ("de", "Montag", "Dienstag", K.DATE),
        ("de", "Hafen", "Gasse", K.WORD),
        ("fr", "jamais", "", K.NEGATION),
        ("fr", "peut", "doit", K.MODALITY),
        ("es", "no", "", K.NEGATION),
        ("es", "quizás", "", K.HEDGE),
        ("ru", "не", "", K.NEGATION),
        ("ru", "пять", "шесть", K.NUMBER),
        ("ro", "nu", "", K.NEGATION),
        ("xx", "a", "b", K.WORD),
        ("de", "kaum", "", K.NEGATION),
        ("de", "steigt", "sinkt", K.ANTONYM),
        ("de", "alle", "einige", K.QUANTIFIER),
        ("de", "ist", "war", K.TENSE),
        ("de", "wir", "ich", K.PERSON),
        ("de", "41.730", "42.000", K.ROUNDING),
        ("fr", "augmenter", "diminuer", K.ANTONYM),
        ("fr", "toutes", "certaines", K.QUANTIFIER),
        ("fr", "sont", "étaient", K.TENSE),
        ("fr", "nous", "je", K.PERSON),
        ("es", "aceptar", "rechazar", K.ANTONYM),
        ("es", "todos", "algunos", K.QUANTIFIER),
        ("es", "tiene", "tenía", K.TENSE),
        ("es", "nuestro", "mi", K.PERSON),
        ("es", "enero", "febrero", K.DATE),
        ("it", "non", "", K.NEGATION),
        ("it", "non mai", "", K.NEGATION),
        ("it", "forse", "", K.HEDGE),
        ("it", "può", "deve", K.MODALITY),
        ("it", "chiude", "apre", K.ANTONYM),
        ("it", "tutti", "alcuni", K.QUANTIFIER),
        ("it", "ha", "aveva", K.TENSE),
        ("it", "nostro", "mio", K.PERSON),
        ("it", "marzo", "maggio", K.DATE),
        ("nl", "niet", "", K.NEGATION),
        ("nl", "misschien", "", K.HEDGE),
        ("nl", "kan", "moet", K.MODALITY),
        ("nl", "gestegen", "gedaald", K.ANTONYM),
        ("nl", "alle", "sommige", K.QUANTIFIER),
        ("nl", "is", "was", K.TENSE),
        ("nl", "wij", "ik", K.PERSON),
        ("nl", "maart", "mei", K.DATE),
        ("nl", "vijfentwintig", "25", K.SPELLING),
        ("pl", "nie", "", K.NEGATION),
        ("pl", "nigdy nie", "", K.NEGATION),
        ("pl", "chyba", "", K.HEDGE),
        ("pl", "może", "musi", K.MODALITY),
        ("pl", "wzrosła", "spadła", K.ANTONYM),
        ("pl", "wszyscy", "niektórzy", K.QUANTIFIER),
        ("pl", "jest", "był", K.TENSE),
        ("pl", "my", "ja", K.PERSON),
        ("pl", "marca", "maja", K.DATE),
        ("pl", "sześćdziesięciu", "60", K.SPELLING),
        ("uk", "не", "", K.NEGATION),
        ("uk", "ніколи не", "", K.NEGATION),
        ("uk", "можливо", "", K.HEDGE),
        ("uk", "підвищити", "знизити", K.ANTONYM),
        ("uk", "усі", "деякі", K.QUANTIFIER),
        ("uk", "знаємо", "знали", K.TENSE),
        ("uk", "ми", "я", K.PERSON),
        ("uk", "березня", "травня", K.DATE),
        ("uk", "п’ять", "шість", K.NUMBER),
        ("uk", "двісті п’ятдесят", "250", K.SPELLING),
        ("pt", "não", "", K.NEGATION),
        ("pt", "talvez", "", K.HEDGE),
        ("pt", "pode", "deve", K.MODALITY),
        ("pt", "subiu", "caiu", K.ANTONYM),
        ("pt", "todos", "alguns", K.QUANTIFIER),
        ("pt", "é", "era", K.TENSE),
        ("pt", "nosso", "meu", K.PERSON),
        ("pt", "março", "maio", K.DATE),
        ("pt", "duzentos e cinquenta", "250", K.SPELLING),
        ("pt", "facto", "fato", K.SPELLING),
        ("ru", "повысить", "снизить", K.ANTONYM),
        ("ru", "все", "некоторые", K.QUANTIFIER),
        ("ru", "знаем", "знали", K.TENSE),
        ("ru", "мы", "я", K.PERSON),
        ("ru", "возможно", "", K.HEDGE),
        ("ro", "permis", "interzis", K.ANTONYM),
        ("ro", "toți", "unii", K.QUANTIFIER),
        ("ro", "este", "era", K.TENSE),
        ("ro", "noi", "eu", K.PERSON),
        ("ro", "trei", "patru", K.NUMBER),
    ],
)
def test_other_languages(language: str, before: str, after: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after), senses(language)) is kind


def test_a_doubled_word_is_a_slip_of_the_tongue() -> None:
    assert edit_kind(change("we", "", left="we", right="agreed"), senses("en")) is K.FILLER


@pytest.mark.parametrize(
    ("language", "before", "after", "right", "kind"),
    [
        ("en", "at least", "", "40", K.COMPARATIVE),
        ("en", "more than", "at least", "40", K.COMPARATIVE),
        ("en", "", "up to", "ten", K.COMPARATIVE),
        ("en", "about", "", "40", K.HEDGE),
        ("de", "mindestens", "", "40", K.COMPARATIVE),
        ("fr", "au moins", "", "40", K.COMPARATIVE),
        ("es", "al menos", "", "40", K.COMPARATIVE),
        ("it", "almeno", "", "40", K.COMPARATIVE),
        ("nl", "minstens", "", "40", K.COMPARATIVE),
        ("pl", "co najmniej", "", "40", K.COMPARATIVE),
        ("pt", "pelo menos", "", "40", K.COMPARATIVE),
        ("ru", "не менее", "", "40", K.COMPARATIVE),
        ("ro", "cel puțin", "", "40", K.COMPARATIVE),
    ],
)
def test_limits_of_figures(language: str, before: str, after: str, right: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after, right=right), senses(language)) is kind


@pytest.mark.parametrize(
    ("language", "before", "after", "kind"),
    [
        ("fr", "grammes", "g", K.SPELLING),
        ("en", "kilometres", "km", K.SPELLING),
        ("pl", "kilometrów", "km", K.SPELLING),
        ("it", "ettari", "ha", K.SPELLING),
        ("de", "Millionen", "Mio.", K.SPELLING),
        ("fr", "millions d'euros", "M€", K.SPELLING),
        ("ro", "milioane de lei", "mil. lei", K.SPELLING),
        ("fr", "qu'elle", "elle", K.FUNCTION),
        ("fr", "n'est", "n'était", K.TENSE),
        ("fr", "c'est", "ce n'est", K.FUNCTION),
        ("en", "denied", "granted", K.ANTONYM),
    ],
)
def test_house_style_and_elisions(language: str, before: str, after: str, kind: EditKind) -> None:
    assert edit_kind(change(before, after), senses(language)) is kind


def test_tables_are_in_the_form_of_words() -> None:
    """A form that words never have would never be found."""
    for table in SENSES.values():
        for name in table.__dataclass_fields__:
            held = getattr(table, name)
            entries = held if isinstance(held, (frozenset, tuple, dict)) else ()
            forms = [w for entry in entries for w in entry.split()]
            assert name == "moods" or [w for w in forms if words(w).forms != [w]] == [], name


@pytest.mark.parametrize("language", SENSES)
def test_a_kind_that_is_passed_over_would_not_have_held(language: str) -> None:
    """What a word tells of only spares questions: the answers are those of asking every row of the table."""
    table, rng = SENSES[language], random.Random(language)
    telling = [*table.negation, *table.modals, *table.dates, *table.titles, *table.quantifiers, *table.persons]
    telling += [w for phrase in (*table.hedges, *table.bounds, *table.sources) for w in phrase.split()]
    telling += [*table.antonyms, *table.expansions, *table.variants, *table.fillers, *table.function]
    telling += ["7", "2.5", "million", "ten", "zehn", "33000", "1st", "half", "percent", "boat", "unlikely", "likely"]
    for _ in range(3000):
        sides = [" ".join(rng.choices(telling, k=rng.choice((0, 1, 1, 2, 3)))) for _ in range(2)]
        if rng.random() < 0.3:
            sides = [rng.choice([*table.hedges, *table.bounds, *table.sources, "boats"]), sides[1]]
        one = change(sides[0], sides[1].title() if rng.random() < 0.2 else sides[1], right=rng.choice(("40", "boats")))
        asked = next((kind for kind, _, holds in KINDS if holds(one, table)), K.WORD)
        assert edit_kind(one, table) is asked, sides
