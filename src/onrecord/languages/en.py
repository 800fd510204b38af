"""English."""

import re

from onrecord.languages.cues import Cues, forms
from onrecord.languages.given import GIVEN

_REGULAR = """accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure blast boast
boom bemoan caution charge claim comment complain concede conclude concur condemn confess confide confirm contend continue
counter criticize criticise cry declare decline decry defend demand denounce deny describe determine disclose dismiss
elaborate emphasize emphasise enthuse exclaim explain express fear gripe gush imply indicate inform inquire enquire insist instruct
interject joke jest lament laud lecture maintain marvel mention mock muse mutter note observe offer opine outline plead
pledge ponder posit praise predict press proclaim promise propose protest quip rail reaffirm reason recall recommend
recount refer reflect reiterate relate remark remind repeat reply report request respond retort reveal scoff shout shrug
sigh slam snap specify speculate state stress suggest summarize surmise swear testify theorize threaten tout tweet urge
venture vow volunteer wager warn whisper wonder yell beam blame blurt bristle cheer chant chide commend commiserate
contest converse correct dub echo encourage estimate exhort expand fire fume grumble hint hail intone invoke label
lambast launch liken lobby moan mourn murmur object pray question quote rant rave rebut rebuke recite refute reject rejoice
rule scold scream signal sneer sniff suspect tease term thunder trumpet vent welcome worry cite interrupt call consider
deem view post email characterize characterise bellow concede conjecture denote disagree deplore evoke explode bark
clarify concede cop defer deliver deride diagnose hope expect urge seethe sum style sign tack compare portray rate rank attack reference proclaim depict tag paint cast hit thank apologize
apologise explode bemoan welcome brag bill brand declare signal vouch
endorse oppose credit fault dispute
reckon acknowledge argue ridicule allude cast challenge preach toast
identify type publish release issue circulate print pen scrawl text message retweet taunt hammer lash bash
skewer beg implore tout champion attribute ascribe harp quibble jab poke bluster croon sing
chuckle giggle grin cackle chortle snarl growl hiss drawl stammer stutter wail
screech roar purr deadpan scowl sob shriek squeal plead bleat wink gasp croak snort snigger tut cackle howl simper coo
assail blast salute profess declaim fret opine recite sketch pronounce recap liken christen
crow groan grunt holler huff mumble query rasp rejoin smirk splutter sputter whine yelp riposte stipulate theorise
divulge""".split()

_IRREGULAR = """say says said saying tell tells told telling think thinks thought thinking believe believes believed believing
write writes wrote written writing speak speaks spoke spoken speaking read reads feel feels felt swore sworn want wants wanted
laughed joked meant forecast put puts putting shot shoots hits pointed points pointing went goes going deadpanned deadpanning counselled weighed weighs chimed made makes making""".split()


def _inflected(lemma: str) -> list[str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    if lemma in {"admit", "refer", "defer"} or re.fullmatch(r"[^aeiou]*u?[aeiou][bdgmnpt]", lemma):  # "snap", "quip"
        return [lemma, third, lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    return [lemma, third, stem + "ed", stem + "ing"]


ENGLISH = Cues(
    verbs=frozenset(w for lemma in _REGULAR for w in _inflected(lemma)) | frozenset(_IRREGULAR),
    nouns=forms(
        """claim claims claiming statement statements comment comments remark remarks assertion argument allegation
        accusation question answer reply response warning promise pledge vow view belief suggestion contention declaration
        announcement complaint charge call calls demand words letter memo speech tweet post op-ed column email quote line
        message slogan description insistence admission acknowledgment plea opinion judgment phrase chant cry refrain motto prediction retort
        rebuttal riposte rejoinder"""
    ),
    toward=("according to", "in the words of", "as told by", "in the view of", "per"),
    definite={"the": ""},
    strange={"a": "", "an": "", "one": "", "another": ""},
    sexes={
        "person": "", "woman": "f", "man": "m", "girl": "f", "boy": "m", "mother": "f", "father": "m", "sister": "f", "brother": "m",
        "daughter": "f", "son": "m", "wife": "f", "husband": "m", "widow": "f", "widower": "m", "lady": "f", "bride": "f", "groom": "m",
        "aunt": "f", "uncle": "m", "mum": "f", "mom": "f", "dad": "m", "actress": "f", "waitress": "f", "nun": "f", "monk": "m", "priest": "m",
    },
    pronouns={
        "he": "m", "she": "f", "they": "p", "it": "n", "i": "s", "we": "p", "who": "", "him": "m", "her": "f", "his": "m",
        "their": "p", "them": "p", "one": "",
    },
    weak=forms(
        """want wants wanted wanting think thinks thought thinking feel feels felt feeling believe believes believed believing
        hope hopes hoped hoping fear fears feared fearing agree agrees agreed agreeing mention mentions mentioned mentioning
        recall recalls recalled recalling consider considers considered considering expect expects expected expecting
        determine determines determined doubt wonder wonders wondered worry worries worried suspect suspects suspected
        email emails post posts charge charges expand expands expanded deliver delivers delivered defer launch launches
        launched question questions object objects cover term terms sign signs signed style press presses show shows
        mean meant speak speaks spoke speaking spoken see sees saw know knows knew view views viewed deem deems deemed determine read reads"""
    ),
    ambiguous=forms(
        """claim claims charge charges email emails post posts report reports call calls comment comments remark remarks note
        notes sign signs quote quotes tweet tweets view views label labels question questions demand demands answer answers
        promise promises reply replies reference references text texts message messages release releases issue issues print prints pen pens
        type types rank ranks rate rates dispute disputes credit credits bill bills challenge challenges cast brand
        champion hammer fault faults request requests estimate estimates attack attacks boast boasts cheer cheers chant
        chants complaint praise blame fear fears hope hopes worry worries protest protests term terms style styles address
        warning suspect suspects doubt doubts press object objects cover state states hint hints joke jokes"""
    ),
    compound={
        "put": forms("it this"), "puts": forms("it this"), "putting": forms("it this"), "made": forms("clear"),
        "makes": forms("clear"), "making": forms("clear"), "shot": forms("back"), "hit": forms("back"), "fired": forms("back"),
        "shoots": forms("back"), "hits": forms("back"), "pointed": forms("to out"), "points": forms("to out"),
        "pointing": forms("to out"), "went": forms("on"), "goes": forms("on"), "going": forms("on"), "weighed": forms("in"), "chimed": forms("in"), "weighs": forms("in"),
    },
    clausal=forms(
        """say says said think thinks thought believe believes believed add adds added write writes wrote argue argues argued
        note notes noted claim claims claimed insist insists insisted suggest suggests suggested hope hopes hoped feel feels
        felt admit admits admitted know knows knew explain explains explained declare declares declared warn warns warned"""
    ),
    as_told=forms("as or"),
    whole=forms("all what everything"),
    agents=forms("by"),
    broad=forms("officer leader principal general chief"),
    also={"justice": "judge", "skipper": "captain", "boss": "manager", "chair": "chairman", "chairperson": "chairman", "congressman": "representative", "congresswoman": "representative",
          "ceo": "chief executive", "cfo": "finance chief", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "col": "colonel",
          "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "cllr": "councillor",
          "councilor": "councillor", "rev": "vicar", "supt": "superintendent", "insp": "inspector", "det": "detective"},
    alone=forms("some many most few several others those these both neither each another"),
    objects=forms("him them us me"),
    minds=forms("eyes words view opinion mind telling account judgment judgement book"),
    minding=forms("to for"),
    modals=forms("would could will can may might should must"),
    leading=forms(
        """on continued wants wanted going refused sought tried began likes used quick proceeded able had seemed appeared
        happened liked loves loved paused stopped rose took"""
    ),
    passive=forms("was were been be being is are got"),
    blaming=forms(
        """blasted criticized criticised attacked slammed mocked rebuked faulted condemned denounced scolded chided praised
        ridiculed assailed lambasted hit knocked accused derided thanked ripped pilloried"""
    ),
    seeing=forms("shows showed heard hear saw see seen caught quoted quoting quotes recorded showing features featuring"),
    relatives=forms("who which whom whose"),
    links=forms("of for"),
    finite=forms(
        """went came took gave made got met stood began left kept held led ran sat won lost put set spent meets goes comes
        takes gives makes gets stands begins leaves keeps holds leads runs sits wins loses puts sets spends found finds grew
        grows drew draws brought bring brings sent sends sought seeks fought fights caught catches bought buys built builds
        became becomes broke breaks chose chooses drove drives fell falls flew rose rises struck strikes turned turns seems
        seemed looks appears appeared says wants needs includes plans knows laughs smiles"""
    ),
    finite_endings=("ed",),
    adverb_endings=("ly",),
    participles=("ing",),
    person_endings=("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee", "ess"),
    things=forms(
        """number numbers paper papers water river order matter letter winter summer offer power tower border chapter register
        disaster computer folder quarter harbour harbor floor door error motor factor sector mirror center corner shoulder
        list event moment agreement document settlement percent investment restaurant plant grant warrant payment argument
        equipment environment parliament treatment accident incident district budget ballot
        cent"""
    ),
    adverbs=forms(
        """there here not also later then once often just even now still never always again further soon first finally meanwhile however
        earlier instead moreover furthermore nonetheless nevertheless yesterday today tonight tomorrow perhaps maybe indeed
        otherwise besides likewise afterward afterwards thereafter hence thus so too only rather quite already almost
        last next sometimes somewhat ago twice overall therefore additionally"""
    ),
    subordinators=forms(
        "because since while when whereas although though if unless until after before as where once lest whenever upon"
    ),
    breaks=forms(
        """and but or while when whereas although though because since if unless until after before as that which who whom
        whose where so than then even however yet despite"""
    ),
    joins=forms("and or but nor &"),
    calling=forms("as being"),
    declares=forms("that"),
    at=forms("in at on during after"),
    addressing=forms("told tells telling informed assured reminded warned"),
    pledges=forms(
        """agrees agreed agreeing promises promised promising vows vowed vowing pledges pledged pledging refuses refused
        offers offered threatens threatened declines declined undertook proposes proposed"""
    ),
    pledged=forms("to on"),
    loose=forms("per"),
    agreed=forms("agreed"),
    that=forms("that how why whether what if"),
    auxiliaries=forms(
        """has have had is was were are be been being will would can could may might shall should must did does do also
        later then once often recently repeatedly flatly simply just even now still never always again further explicitly
        reportedly not to on quickly immediately famously went publicly previously first finally"""
    ),
    determiners=forms("the a an this these those others few his her their its our my one another some many several most each every no"),
    titles={
        **dict.fromkeys(("daughter", "wife", "mother", "sister", "widow", "aunt", "grandmother"), "f"),
        **dict.fromkeys(("son", "husband", "father", "brother", "uncle", "grandfather"), "m"),
        "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "madam": "f", "lord": "m", "lady": "f", "dr": "", "sen": "",
        "rep": "", "gov": "", "president": "", "senator": "", "governor": "", "secretary": "", "minister": "", "mayor": "",
        "prof": "", "professor": "", "gen": "", "general": "", "judge": "", "justice": "", "congressman": "m",
        "congresswoman": "f", "councillor": "", "councilor": "", "king": "m", "queen": "f", "prince": "m", "princess": "f",
        "representative": "", "chancellor": "", "director": "", "chairman": "m", "chairwoman": "f", "former": "",
        "vice": "", "prime": "", "first": "", "del": "", "sheriff": "", "ambassador": "", "commissioner": "", "chief": "", "officer": "", "sergeant": "", "lieutenant": "", "major": "",
        "admiral": "", "bishop": "", "pope": "m", "cardinal": "m", "father": "m", "sister": "f", "dame": "f", "baroness": "f", "duke": "m",
        "duchess": "f", "principal": "", "coach": "", "counselor": "", "inspector": "", "detective": "", "speaker": "", "leader": "",
        "capt": "", "captain": "", "col": "", "sgt": "", "rev": "", "attorney": "",
    },
    dates=forms(
        """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december"""
    ),
    roles=forms(
        """manager striker midfielder defender goalkeeper coach captain skipper winger forward batsman bowler
        nominee candidate billionaire speaker leader tycoon businessman businesswoman lawmaker congressman congresswoman
        veteran incumbent frontrunner front-runner actor actress singer author prosecutor lawyer doctor professor chief
        executive general colonel sheriff lawyer spokesman spokeswoman politician republican democrat conservative liberal"""
    ),
    ages=("-year-old",),
    asking=forms("ask asks asked asking wonders wondered inquires inquired enquires enquired"),
    asked=forms("asked pressed questioned challenged quizzed told reminded"),
    answers=forms("answer reply response retort rebuttal riposte rejoinder"),
    questions=forms("question questions query"),
    bodies=forms(
        """report study poll survey ad memo letter statement book article paper newspaper campaign crowd group committee
        court company agency department ministry government administration police authorities"""
    ),
    people=forms(
        """star guard guide keeper medic mechanic critic comic academic advocate delegate graduate rookie teen kid lad native
        envoy diplomat bureaucrat poet playwright landlord landlady magistrate constable inmate plaintiff suspect accused
        monk nun priest vicar rabbi imam heir spy vet premier deputy envoy ace youngster newcomer cook
        steward clerk pupil guest thief toddler expert resident spokesman spokeswoman spokesperson aide aides adviser advisers advisor official officials critics supporters
        lawmakers analysts experts economists delegates voters protesters prosecutors police officers authorities report
        study poll survey ad memo letter statement book article paper newspaper campaign crowd group committee court company
        agency department ministry government administration reporter reporters journalist lawyer source sources witnesses
        residents widow widower lady gentleman mum mom dad boss nurse boy girl victim survivor witness patient client chef cop judge aunt uncle
        cousin bride groom pensioner stepmother stepfather partner fiancé fiancée grandson granddaughter grandmother grandfather neighbour neighbor mother father brother sister wife husband son daughter friend friends colleague colleagues people man woman
        men women student students teacher professor researchers scientists democrats republicans conservatives liberals
        president minister secretary senator governor mayor director chief head leader leaders chairman executive
        someone somebody nominee candidate opponent opponents host moderator author professor historian speaker"""
    ),
    arms_length=("so-called", "so called", "known as", "nicknamed", "dubbed", "titled", "entitled", "called", "the word", "the term"),
    works=forms(
        """book film movie song album show program programme novel play documentary series episode essay poem magazine
        anthem spot ad column commentary podcast"""
    ),
    shown=forms(
        """placard placards sign signs banner banners poster posters plaque billboard sticker t-shirt t-shirts shirt hat cap
        button buttons reading emblazoned sang sung sings singing song songs lyrics hymn"""
    ),
    cries=forms("cries shouts chants calls yells jeers boos screams whoops"),
    amid=forms("amid amidst over despite to with through above"),
    elsewhere=(
        r"\bin (?:a|an|the|his|her|its|their|one)(?: \w+){0,3} (?:statement|interview|tweet|letter|memo|email|e-mail|op-ed|column|post|book|essay|article|television ad|video|podcast|ad)\b",
        r"\b(?:issued|released) (?:a|an|the|this|the following)(?: \w+){0,3} statement\b",
        r"\bstatement (?:issued|released|on|announcing)\b",
        r"\b(?:on|via|over) (?:twitter|facebook|instagram|email|e-mail|social media|cnn|fox|abc|nbc|cbs|msnbc)\b",
        r"\bvia (?:email|e-mail|text)\b",
        r"\b(?:by|over the|on the) (?:phone|telephone|email|e-mail|text)\b", r"\b(?:reached|contacted) (?:by|at|on|for|late|early)\b",
        r"\bin (?:a|an|the|his|her|its|their)(?: \w+){0,3} (?:note|message|news release|press release|filing|blog|newsletter|affidavit|text|phone call|radio broadcast)\b",
        r"\bafter the (?:hearing|debate|session|sitting)\b",
        r"\bspeaking (?:to|on|with) (?!reporters|journalists|lawmakers|senators|members|the (?:press|media|committee|subcommittee|council|house|senate|chamber|assembly|panel|court|inquiry)|condition)\w",
        r"\btweet(?:ed|s|ing)?\b",
        r"\b(?:wrote|writes|written) (?:in|on|to|for|that)\b",
        r"\bat (?:a|an|his|her|the)(?: [\w-]+){0,3} (?:rally|rallies|fundraiser|campaign stop|event|dinner|conference call|town hall)\b",
        r"\b(?:last|earlier this|this past) (?:week|month|year|spring|summer|fall|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        r"\b(?:years?|months?|weeks?) (?:ago|earlier)\b",
        r"\bin (?:19|20)\d\d\b",
        r"\b(?:tell|tells|told|telling) (?:the )?(?:[\w'’-]+ ){0,3}(?:herald|times|post|journal|gazette|tribune|chronicle|guardian|telegraph|"
        r"courier|observer|sun|star|news|newspaper|magazine|reuters|bbc|radio|television)\b",
        r"\boutside (?:the|a) (?:\w+ )?(?:chamber|court|courtroom|courthouse|hearing|hall|building|parliament|assembly)\b",
        r"\bin (?:a|his|her|an?)(?: \w+){0,2} \d{1,2} (?:speech|address|remarks)\b",
        r"\bin (?:a|an) (?:january|february|march|april|may|june|july|august|september|october|november|december|sept\.?|oct\.?|nov\.?|dec\.?|jan\.?|feb\.?|aug\.?) (?:\d{1,2} )?(?:speech|interview|address)\b",
        r"\bon (?:abc|cbs|nbc|cnn|fox|msnbc|bbc|sky|pbs)(?:'s|’s)?\b",
        r"\bcampaign stop\b",
    ),
    here=(
        r"\b(?:press|news) conference\b",
        r"\bduring (?:the|a|his|her)(?: \w+){0,2} (?:debate|speech|hearing|briefing|talks|meeting|address)\b",
        r"\bin (?:the|his|her)(?: \w+){0,2} (?:debate|speech|hearing|briefing|address|remarks)\b",
    ),
    prepositions=forms(
        """of in on at for with from by to about against during after before under over between among like unlike along
        alongside including despite into toward towards amid citing behind above below beneath beside beyond near onto outside inside
        through throughout via within without across around regarding concerning except"""
    ),
    about=forms("on about"),
    given=GIVEN,
)  # fmt: skip
