"""The shape of a language's table."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

# Letters at the end of a word that its case may change where no ends are listed, and those that stay.
CASE, STEM = 2, 3
MOST = 1 << 16  # words kept with the post they name


@dataclass(frozen=True, kw_only=True, eq=False)
class Cues:
    """How a language gives words to people. All forms are in small letters.

    `verbs` say that somebody spoke; `nouns` do so as nouns ("his claim"); `toward` are prepositions before a source
    ("according to"), `voices` before who speaks for a subject ("through the mouth of"). `pronouns` maps a subject pronoun to the gender it stands for ("" for any). `breaks` begin a new
    clause, `joins` string words together. `roles` are what somebody named before may be called ("the
    nominee"), `also` maps what an office is called for a change to its name ("first magistrate": "mayor"), `broad` are titles of people who have another one as well ("the officer"). `given` maps first names to the gender they are mostly given to. `fused` are prepositions that hold an article, `about` stand before what somebody speaks of ("Moor on the pier: “…”"). `arms_length`
    stand before words held at arm's length ("so-called"),
    `works` and `shown` before titles and what is read or sung ("the book", "a placard"), `cries` behind an `amid` before
    what others shout ("over shouts of"). `asking` are the verbs
    behind which somebody else speaks, `asked` and `questions` ("asked by", "to a question from") may open the sentence of an answer, `answers` are nouns of what another says than who spoke last, `ages` end what somebody spoken of
    before is called by his years, `bodies` are those of `people` that are no one person ("the company"), `receivers` articles of the paper
    that something is said to ("sagte sie dem „Boten“"). `elsewhere` are patterns of another occasion, `here` patterns of
    this one. `dates` are words of time that look like names, `calling` stand before
    what somebody is called ("as a").

    `weak` are the verbs of thinking and wishing among `verbs`: they give way to a verb of saying above them. `leading`
    stand before the "to" of a verb of saying that is one ("went on to say"); `passive` make one of somebody else's;
    `blaming` have whom they blame as its subject ("blasted her for saying"), so have `seeing` ("heard him saying").
    `relatives` stand for the noun before them, `links` carry a noun phrase on ("of"), those of them that are `dative` not to
    somebody ("le maire à la présidente"). `finite` are common verbs not of
    saying; `finite_endings`, `adverb_endings`, `participles` and `person_endings` tell such forms by their ends; `things` have the ends of people.
    `bound` end the participles that are verbs only behind an auxiliary ("réclamée" but "a réclamé"); `thus` may open a
    sentence that says whose the words before it are ("lo ha detto NAME"). `preterites` end the verb that a sentence may
    begin with where its subject is dropped, and `verb_sexes` maps the ends that tell its gender.
    `ambiguous` are forms of the verbs that are nouns as well; `compound` verbs say something only with the word after
    them ("put it"); behind `modals` words are not said but would be; `clausal` open a clause without a "that" ("he said it was"); `agents`
    name who did it behind a passive ("by"); `definite` maps the articles of somebody spoken of before to a gender, `strange` those of somebody new; `sexes` maps the ends of what somebody is to a gender, the first that fits; `alone` are determiners that may stand without a noun ("some say"), `objects`
    pronouns that are never a subject, `whom` those to or of whom something is said beside the verb ("lui a répondu NAME"), each with the end
    of a verb whose subject it is ("nous disons"); `minds` and `minding` say in whose eyes it is so ("in her view", "to her,"),
    `whose` maps the words for that to a gender ("su", "его"). `as_told`
    may stand before a source behind the marks ("as Reed put it"), `whole` open what is all that somebody says ("was all she would say"), `inside` stand before whoever is told of by a place ("сообщили
    в полиции"). `clitics` is the pattern of a pronoun hung on a verb ("dit-il"), `elided` are words that an apostrophe
    ties to the next. `inflected` says that names change their ends, `endings` are what the cases put there, the longest
    first; `incises` says that "said NAME" stands inside the marks, `dashed` that it does so between dashes alone,
    `verb_endings` tell a verb there that no table has; `dropped` says that a verb may stand without its pronoun,
    `nouns_first` that nouns stand before their adjectives.
    `particles` stand inside a name ("Joost van den Berg"). Where the finite verb stands `second`, what is before it need
    not be its subject; verbs that come `apart` say something only with the word that ends their clause ("gaf NAME toe"),
    and `closing` forms of the verbs may end it, behind the words ("heeft het „…“ genoemd").

    For words without marks: `declares` open a clause of what was said ("that"; "qu'" where it is one with the next word);
    `addressing` verbs have whom they speak to before it ("told reporters"), others at most where they spoke (`at`). `pledges` are followed by what somebody will
    do: behind `pledged` ("agreed to") or in one of the `infinitives`. `loose` are those of `toward` that only words in
    marks make sure. `agreed` tell what was agreed without saying by whom, behind a `passive`; `subjunctive` are forms of
    reported speech and of nothing else.

    Where the finite verb stands second and the rest of it last (`verb_last`): `behind` are prepositions that follow their
    noun, `adverbs` can open a sentence before its verb, `subordinators` send the verb to the end, and `reported` are the
    forms of reported speech.
    """

    verbs: frozenset[str]
    nouns: frozenset[str] = frozenset()
    toward: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    pronouns: dict[str, str] = field(default_factory=dict)
    breaks: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    titles: dict[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    arms_length: tuple[str, ...] = ()
    works: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    also: dict[str, str] = field(default_factory=dict)
    broad: frozenset[str] = frozenset()
    ages: tuple[str, ...] = ()
    bodies: frozenset[str] = frozenset()
    receivers: frozenset[str] = frozenset()
    cries: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    prepositions: frozenset[str] = frozenset()
    fused: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    given: dict[str, str] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    blaming: frozenset[str] = frozenset()
    seeing: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    finite_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    preterites: tuple[str, ...] = ()
    verb_sexes: dict[str, str] = field(default_factory=dict)
    participles: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    thus: frozenset[str] = frozenset()
    person_endings: tuple[str, ...] = ()
    things: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    compound: dict[str, frozenset[str]] = field(default_factory=dict)
    modals: frozenset[str] = frozenset()
    clausal: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    definite: dict[str, str] = field(default_factory=dict)
    strange: dict[str, str] = field(default_factory=dict)
    sexes: dict[str, str] = field(default_factory=dict)
    objects: frozenset[str] = frozenset()
    whom: dict[str, str] = field(default_factory=dict)
    minds: frozenset[str] = frozenset()
    minding: frozenset[str] = frozenset()
    whose: dict[str, str] = field(default_factory=dict)
    as_told: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    clitics: str = ""
    elided: frozenset[str] = frozenset()
    inflected: bool = False
    endings: tuple[str, ...] = ()
    incises: bool = False
    dashed: bool = False
    verb_endings: tuple[str, ...] = ()
    dropped: bool = False
    nouns_first: bool = False
    particles: frozenset[str] = frozenset()
    apart: dict[str, frozenset[str]] = field(default_factory=dict)
    closing: frozenset[str] = frozenset()
    second: bool = False
    declares: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    pledges: frozenset[str] = frozenset()
    pledged: frozenset[str] = frozenset()
    infinitives: tuple[str, ...] = ()
    loose: frozenset[str] = frozenset()
    agreed: frozenset[str] = frozenset()
    subjunctive: frozenset[str] = frozenset()
    verb_last: bool = False
    behind: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()

    def stem(self, word: str) -> str:
        """A word without the end that a case gives it ("Орлы", "Орла")."""
        if not self.endings:
            return word[: max(STEM, len(word) - CASE)]
        return next((w for e in self.endings if word.endswith(e) and len(w := word.removesuffix(e)) >= STEM), word)

    def alike(self, one: str, two: str) -> bool:
        """Whether two words can be one in two cases."""
        return self.stem(one) == self.stem(two) if self.endings else alike(one, two)

    def post(self, low: str) -> str:
        """What somebody is, in the form of the tables ("директору" is "директор"); other words as they are."""
        if not self.endings or low in self.posts:
            return low
        known = self._known.get(low)
        if known is None:
            if len(self._known) >= MOST:
                self._known.clear()
            known = self._known[low] = self._posts.get(self.stem(low), low)
        return known

    def sex(self, first: str) -> str | None:
        """The gender that a first name tells ("" for any), whatever its case; None where it is none."""
        known = self.given.get(first)
        return known if known is not None or not self.inflected else self._given.get(self.stem(first))

    def first_name(self, word: str) -> str:
        """A first name in its first case, where only one has its stem; other words as they are."""
        low = word.lower()
        names = [] if low in self.given else [n for n in self.given if self.stem(n) == self.stem(low)]
        return names[0].capitalize() if len(names) == 1 else word

    @cached_property
    def _known(self) -> dict[str, str]:
        """What `post` has found, of the words of a language that stand where posts do."""
        return {}

    @cached_property
    def _posts(self) -> dict[str, str]:
        return {self.stem(word): word for words in (self.people, self.posts) for word in sorted(words)}

    @cached_property
    def _given(self) -> dict[str, str]:
        """The stems of first names; one that a man's and a woman's name share tells nothing."""
        out: dict[str, str] = {}
        for name, sex in self.given.items():
            stem = self.stem(name)
            out[stem] = sex if out.get(stem, sex) == sex else ""
        return out

    # What several of the tables have in common, put together at first sight.

    @cached_property
    def posts(self) -> frozenset[str]:
        """What one person is, as it stands before a name or for one."""
        return self.roles | self.titles.keys()

    @cached_property
    def verbs_move(self) -> bool:
        """Whether a verb stands second in one clause and last in another."""
        return self.verb_last or self.second

    @cached_property
    def heads_last(self) -> bool:
        """Whether an office ends in what it is ("the hospital boss")."""
        return bool(self.finite_endings) or self.verb_last or self.second

    @cached_property
    def somebody(self) -> frozenset[str]:
        """What somebody is, people and bodies too."""
        return self.posts | self.people

    @cached_property
    def nameless(self) -> frozenset[str]:
        """Words that are no name, whatever their capital."""
        return self.determiners | self.pronouns.keys() | self.dates

    @cached_property
    def possessive(self) -> frozenset[str]:
        """Determiners that tell whose somebody is ("her captain")."""
        return self.determiners & (self.whose.keys() or self.pronouns.keys()) - self.strange.keys()

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that a title prints small."""
        return self.prepositions | self.determiners | self.breaks

    @cached_property
    def ties(self) -> bool:
        """Whether a "that" may be tied to the word behind it ("qu'il")."""
        return any(word.endswith("'") for word in self.declares)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Pronouns that are nothing but a subject."""
        return frozenset(self.pronouns.keys() - self.determiners - self.objects)

    @cached_property
    def sentential(self) -> frozenset[str]:
        """Small words that a clause has and a term has not."""
        return (self.auxiliaries | self.pronouns.keys()) - self.determiners

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """Words at whose head no name begins."""
        return self.adverbs | self.breaks | self.determiners

    @cached_property
    def verbal(self) -> frozenset[str]:
        """Verbs of saying and what goes with verbs."""
        return self.verbs | self.auxiliaries

    @cached_property
    def opening(self) -> frozenset[str]:
        """Words that open a clause inside another."""
        return self.that | self.subordinators


def forms(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())


def alike(one: str, two: str) -> bool:
    """Whether two words of any language can be one in two cases."""
    kept = max(STEM, min(len(one), len(two)) - CASE)
    return one[:kept] == two[:kept] and abs(len(one) - len(two)) <= CASE + 1
