"""English."""

from onrecord.languages.cues import Cues, forms

_REGULAR = """accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure blast boast
boom bemoan caution charge claim comment complain concede conclude concur condemn confess confide confirm contend continue
counter criticize criticise cry declare decline decry defend demand denounce deny describe determine disclose dismiss
elaborate emphasize emphasise enthuse exclaim explain express fear gripe gush imply indicate inform inquire insist instruct
interject joke jest lament laud lecture maintain marvel mention mock muse mutter note observe offer opine outline plead
pledge ponder posit praise predict press proclaim promise propose protest quip rail reaffirm reason recall recommend
recount refer reflect reiterate relate remark remind repeat reply report request respond retort reveal scoff shout shrug
sigh slam snap specify speculate state stress suggest summarize surmise swear testify theorize threaten tout tweet urge
venture vow volunteer wager warn whisper wonder yell beam blame blurt bristle cheer chant chide commend commiserate
contest converse correct dub echo encourage estimate exhort expand fire fume grumble hint hail intone invoke label
lambast launch liken lobby moan mourn murmur object pray question quote rant rave rebut rebuke recite refute reject rejoice
rule scold scream signal sneer sniff suspect tease term thunder trumpet vent welcome worry cite interrupt call consider
deem view post email characterize characterise bellow concede conjecture denote disagree deplore evoke explode bark
clarify concede cop defer deliver deride diagnose hope expect urge seethe sum style sign tack title""".split()

_IRREGULAR = """say says said saying tell tells told telling think thinks thought thinking believe believes believed believing
write writes wrote written writing speak speaks spoke spoken speaking read reads feel feels felt swore sworn want wants wanted
laughed joked meant forecast""".split()


def _inflected(lemma: str) -> list[str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    doubled = lemma[-1] + "ed" if lemma in {"admit", "refer", "quip", "snap", "slam", "chat", "defer", "hint"} else ""
    out = [lemma, third, stem + "ed", stem + "ing"]
    if doubled and lemma != "hint":
        out += [lemma + doubled, lemma + lemma[-1] + "ing"]
    return out


ENGLISH = Cues(
    verbs=frozenset(w for lemma in _REGULAR for w in _inflected(lemma)) | frozenset(_IRREGULAR),
    nouns=forms(
        """claim claims claiming statement statements comment comments remark remarks assertion argument allegation
        accusation question answer reply response warning promise pledge vow view belief suggestion contention declaration
        announcement complaint charge call calls demand words letter memo speech tweet post op-ed column email quote line
        message slogan description insistence admission acknowledgment plea opinion judgment phrase"""
    ),
    toward=("according to", "in the words of", "as told by", "in the view of", "per"),
    pronouns={
        "he": "m", "she": "f", "they": "p", "it": "n", "i": "s", "we": "p", "who": "", "him": "m", "her": "f", "his": "m",
        "their": "p", "them": "p", "one": "",
    },
    breaks=forms(
        """and but or while when whereas although though because since if unless until after before as that which who whom
        whose where so than then even however yet despite"""
    ),
    joins=forms("and or"),
    calling=forms("as being"),
    that=forms("that how why whether what if"),
    auxiliaries=forms(
        """has have had is was were are be been being will would can could may might shall should must did does do also
        later then once often recently repeatedly flatly simply just even now still never always again further explicitly
        reportedly not to on quickly immediately famously went publicly previously first finally"""
    ),
    determiners=forms("the a an this that these those his her their its our my one another some many several most each every no"),
    titles={
        "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "madam": "f", "lord": "m", "lady": "f", "dr": "", "sen": "",
        "rep": "", "gov": "", "president": "", "senator": "", "governor": "", "secretary": "", "minister": "", "mayor": "",
        "prof": "", "professor": "", "gen": "", "general": "", "judge": "", "justice": "", "congressman": "m",
        "congresswoman": "f", "councillor": "", "councilor": "", "king": "m", "queen": "f", "prince": "m", "princess": "f",
        "representative": "", "chancellor": "", "director": "", "chairman": "m", "chairwoman": "f", "former": "",
        "vice": "", "prime": "", "first": "", "del": "", "capt": "", "captain": "", "col": "", "sgt": "", "rev": "", "attorney": "",
    },
    dates=forms(
        """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december"""
    ),
    people=forms(
        """spokesman spokeswoman spokesperson aide aides adviser advisers advisor official officials critics supporters
        lawmakers analysts experts economists delegates voters protesters prosecutors police officers authorities report
        study poll survey ad memo letter statement book article paper newspaper campaign crowd group committee court company
        agency department ministry government administration reporter reporters journalist lawyer source sources witnesses
        residents grandmother grandfather neighbour neighbor mother father brother sister wife husband son daughter friend friends colleague colleagues people man woman
        men women student students teacher professor researchers scientists democrats republicans conservatives liberals
        president minister secretary senator governor mayor director chief head leader leaders chairman executive
        nominee candidate opponent opponents host moderator author professor historian speaker"""
    ),
    arms_length=("so-called", "so called", "known as", "nicknamed", "dubbed", "titled", "entitled", "called", "the word", "the term"),
    works=forms(
        """book film movie song album show program programme novel play documentary series episode essay poem magazine
        anthem spot ad column commentary podcast"""
    ),
    elsewhere=(
        r"\bin (?:a|an|the|his|her|its|their|one)(?: \w+){0,3} (?:statement|interview|tweet|letter|memo|email|e-mail|op-ed|column|post|book|essay|article|television ad|video|podcast|ad)\b",
        r"\b(?:issued|released) (?:a|an|the|this|the following)(?: \w+){0,3} statement\b",
        r"\bstatement (?:issued|released|on|announcing)\b",
        r"\b(?:on|via|over) (?:twitter|facebook|instagram|email|e-mail|social media|cnn|fox|abc|nbc|cbs|msnbc)\b",
        r"\bvia (?:email|e-mail|text)\b",
        r"\btweet(?:ed|s|ing)?\b",
        r"\b(?:wrote|writes|written) (?:in|on|to|for|that)\b",
        r"\bat (?:a|an|his|her|the)(?: [\w-]+){0,3} (?:rally|rallies|fundraiser|campaign stop|event|dinner|conference call|town hall)\b",
        r"\b(?:last|earlier this|this past) (?:week|month|year|spring|summer|fall|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
        r"\b(?:years?|months?|weeks?) (?:ago|earlier)\b",
        r"\bin (?:19|20)\d\d\b",
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
        alongside including despite into toward towards amid citing"""
    ),
    given={
        **dict.fromkeys(
            """james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
            steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
            jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
            tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald
            lawrence sean christian terry albert joe tim mike bill bob jim tom boris dmitry ivan igor sergei
            luis carlos juan pablo hans klaus jürgen pierre jean michel marco giovanni owen rolf olof lars erik""".split(), "m"
        ),
        **dict.fromkeys(
            """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
            emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna
            ann anne ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel carolyn emma maria heather
            diane julie joyce evelyn joan victoria kelly christina lauren frances martha judith cheryl megan andrea olivia hannah
            jacqueline ada angela michelle theresa claire sofia elena natasha olga irina ingrid greta
            maud leela ana mara jane alice grace julia helen""".split(), "f"
        ),
    },
)  # fmt: skip
