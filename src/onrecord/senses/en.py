"""The words that carry the sense of a sentence in English."""

from __future__ import annotations

from onrecord.senses.table import Senses, forms, grades, opposites, pairs, phrases, ranks, words

SENSES = Senses(
    function=words(
        """a an and are as at be been being but by did do does done for from had has have having he her hers him his how i
        if in into is it its just let like me mine my of off on onto or our ours out over own same she so some such than
        that the their theirs them then there these they this those to too up upon us very was we well were what when
        where which while who whom whose with within you your yours yourself myself himself herself itself ourselves
        themselves am also about around here now again still even because through thats theres heres going gonna
        s ll re ve d m t both each yet whether though although one well okay ok yes yeah know mean look got"""
    ),
    negation=words(
        """not no never none nobody nothing neither nor nowhere cannot cant wont dont doesnt didnt isnt arent wasnt werent
        hasnt havent hadnt wouldnt couldnt shouldnt mustnt neednt aint without hardly barely scarcely nt"""
    ),
    late_negation=words("not"),
    auxiliaries=words("is are was were am do does did have has had will would can could should must may might"),
    disclaimers=phrases(
        """i dont think; i do not think; we dont think; we do not think; i dont believe; i do not believe; we dont believe;
        we do not believe; i wouldnt say; i would not say; i dont say; i do not say; im not saying; i am not saying;
        i never said; i have never said; ive never said; i didnt say; i did not say; its not true that; it is not true that;
        it isnt true that; its not that; i doubt; i doubt that; nobody says; nobody is saying; i cant say; i cannot say;
        i wish i could say; i wish i could tell you; i dont know that; i dont know if; i dont know whether; i do not know if; i do not know whether"""
    ),
    denying=words(
        """refuse refuses refused refusing reject rejects rejected deny denies denied fail fails failed failing failure lack lacks
        lacked lacking unable incapable impossible absence absent avoid avoided avoiding prevent prevented stop stopped cease
        abandon ban banned forbid forbidden exclude excluded except instead rather unlikely unwilling unless stay stays kept
        remain remains free"""
    ),
    modals={
        "will": 5, "shall": 5, "must": 6, "should": 4, "would": 3, "can": 2, "could": 1, "may": 1, "might": 1, "ought": 4,
    },
    hedges=phrases(
        """i think; i believe; i suppose; i guess; i assume; i hope; i feel; i imagine; we think; we believe;
        we hope; i would say; it seems; it seems to me; it appears; perhaps; maybe; probably; possibly; likely;
        apparently; presumably; in my opinion; in my view; to my knowledge; as far as i know; as far as i understand;
        as far as i am aware; if i am not mistaken; if i remember correctly; if i recall correctly; im not sure;
        i am not sure; im not certain; i am not certain; allegedly; reportedly; potentially; seemingly; supposedly;
        arguably; roughly; approximately; about; around; almost; nearly; nearly all; some; sort of; kind of;
        in principle; we hear; i hear; i understand; i am told; im told; we are told; they say; as they say; hopefully;
        in some cases; to some extent; more or less; i dare say; i thought; i would imagine; i would guess; id say; id guess;
        as far as im aware; as far as we know; to my mind; it looks as if; it looks like; chances are; my guess is; my sense is"""
    ),
    conditions=("if", "unless", "provided that", "as long as", "only if", "assuming", "on condition that", "in case", "until"),
    asides=phrases(
        """if you like; if you will; if you want; if you please; if i may; if that helps; if you ask me; if im honest;
        if i am honest; if you dont mind; if anything; if at all; if not more; if i can put it; if i could; if you know;
        if memory serves; if i recall; if i remember; until now; until then"""
    ),
    turns=("but", "although", "though", "except", "yet", "however", "even though", "only not"),
    fillers=words("uh um er erm ah oh hmm mm mhm eh huh uhh umm"),
    filling=phrases("i mean; you know; you see; so to speak; if you like; as i say; shall we say"),
    dates=words(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december yesterday today tomorrow tonight morning afternoon evening week weeks month
        months year years decade decades hour hours minute minutes day days century spring summer autumn fall winter"""
    ),
    titles=words(
        """mr mrs ms miss dr doctor sir madam president senator governor secretary minister mayor councillor councilor
        congressman congresswoman representative general colonel captain judge justice professor chancellor chairman
        chairwoman chair lord lady prime vice former honorable honourable"""
    ),
    expansions=pairs(
        """cant=can not cannot=can not wont=will not dont=do not doesnt=does not didnt=did not isnt=is not arent=are not
        wasnt=was not werent=were not hasnt=has not havent=have not hadnt=had not wouldnt=would not couldnt=could not
        shouldnt=should not mustnt=must not neednt=need not aint=is not im=i am ive=i have ill=i will id=i would
        youre=you are youve=you have youll=you will youd=you would hes=he is shes=she is its=it is weve=we have
        well=we will wed=we would theyre=they are theyve=they have theyll=they will theyd=they would thats=that is
        theres=there is heres=here is whats=what is whos=who is lets=let us gonna=going to wanna=want to gotta=got to
        wouldve=would have couldve=could have shouldve=should have mightve=might have mustve=must have itd=it would
        thatd=that would whove=who have whod=who would howd=how did shant=shall not mightnt=might not gotcha=got you kinda=kind of sorta=sort of cause=because til=until till=until itll=it will thatll=that will
        were=we are"""
    ),
    clitics=pairs("ll=will re=are ve=have d=would s=is"),
    readings=pairs(
        """id=i had youd=you had hed=he had shed=she had itd=it had wed=we had theyd=they had thatd=that had whod=who had
        hes=he has shes=she has its=it has thats=that has theres=there has whats=what has whos=who has"""
    ),
    variants=pairs(
        """percent=per cent ok=okay programme=program programmes=programs towards=toward afterwards=afterward grey=gray
        amongst=among whilst=while tonne=ton cheque=check cheques=checks kerb=curb tyre=tire tyres=tires gaol=jail
        mister=mr missus=mrs doctor=dr versus=vs saint=st defence=defense offence=offense licence=license
        practise=practice pretence=pretense sceptical=skeptical sceptic=skeptic plough=plow storey=story
        aluminium=aluminum learnt=learned burnt=burned spelt=spelled dreamt=dreamed judgement=judgment
        acknowledgement=acknowledgment ageing=aging jan=january feb=february mar=march apr=april jun=june jul=july
        aug=august sep=september sept=september oct=october nov=november dec=december mon=monday tue=tuesday tues=tuesday
        wed=wednesday thu=thursday thurs=thursday fri=friday sat=saturday sun=sunday sen=senator gov=governor
        rep=representative gen=general col=colonel capt=captain prof=professor lt=lieutenant sgt=sergeant rev=reverend enquiry=inquiry enquiries=inquiries moustache=mustache
        manoeuvre=maneuver manoeuvres=maneuvers alright=all right anymore=any more us=usa"""
    ),
    firmness=ranks(
        """agreed agree agreement agreements arranged arrangement arrangements decided decision settled signed
        committed pledged promised promise vowed undertook consented concluded approved accord deal accepted""",
        "will shall ll must",
        """intend intends intended plan plans planned planning hope hopes hoped hoping want wants wanted wish wishes aim aims
        aiming expect expects expected expecting try tries trying ready willing prepared""",
        "may might could can possible perhaps maybe consider considering",
        "propose proposed proposal suggest suggested ask asked raise raised discuss discussed urged",
    ),
    concerning=words("on upon over about"),
    backshift=pairs("would=will could=can might=may"),
    relays=words(
        """said says say told tells tell asked asks wrote writes quoted quote quotes claimed claims called calls
        according words remarked replied answered promised warned saying telling calling"""
    ),
    quantifiers=grades(
        """none:0 few little hardly:1 some several certain various:2 half:4 many much numerous:5 most majority:6
        all every each everybody everyone everything whole entire always:9 sometimes occasionally rarely seldom:2 often
        usually frequently:5"""
    ),
    bounds=phrases(
        """more than; over; above; at least; no fewer than; no less than; not less than; upwards of; in excess of; less than;
        fewer than; under; below; at most; up to; no more than; not more than; as many as; as much as; as few as; just over;
        just under; well over; close to; only; at a minimum; minimum; maximum; at the earliest; at the latest; no earlier than;
        no later than"""
    ),
    antonyms=opposites(
        """rise,grow,increase,climb,gain/fall,drop,decline,decrease,shrink,sink
        rises,grows,increases,climbs,gains/falls,drops,declines,decreases,shrinks,sinks
        rose,grew,increased,climbed,gained,jumped/fell,dropped,declined,decreased,shrank,sank,plunged
        rising,growing,increasing,climbing,gaining/falling,dropping,declining,decreasing,shrinking,sinking
        risen,grown,increased,climbed,gained/fallen,dropped,declined,decreased,shrunk,sunk
        hired,employed/fired,sacked,dismissed hire,employ/fire,sack,dismiss
        more/less more/fewer most/least better/worse best/worst higher/lower highest/lowest bigger/smaller larger/smaller
        greater/smaller greater/lesser longer/shorter stronger/weaker faster/slower safer/riskier cheaper/dearer
        earlier/later before/after above/below over/under inside/outside next/last first/last up/down
        increase/decrease increases/decreases increased/decreased increasing/decreasing rise/fall rises/falls rose/fell
        rising/falling raise/lower raise/cut raised/lowered raised/cut raising/lowering raising/cutting grow/shrink
        grew/shrank gain/lose gained/lost win/lose won/lost wins/loses accept/reject accepts/rejects accepted/rejected
        accept/refuse accepted/refused agree/disagree agreed/disagreed agree/refuse agreed/refused approve/reject
        approved/rejected allow/forbid allowed/forbidden allow/ban allowed/banned allow/prevent allowed/prevented
        support/oppose supports/opposes supported/opposed supporting/opposing confirm/deny confirms/denies confirmed/denied
        admit/deny admits/denies admitted/denied open/close opens/closes opened/closed open/closed start/stop started/stopped
        begin/end began/ended join/leave joined/left succeed/fail succeeded/failed success/failure remember/forget
        remembered/forgot import/export imports/exports buy/sell bought/sold hire/fire hired/fired arrive/leave
        grant/deny grants/denies granted/denied guilty/acquitted pass/fail passed/failed include/exclude
        included/excluded encourage/discourage encouraged/discouraged improve/worsen improved/worsened expand/shrink
        expanded/shrank hope/fear love/hate loved/hated attack/defend attacked/defended save/waste saved/wasted
        build/demolish built/demolished lift/impose lifted/imposed ahead/behind cause/prevent caused/prevented
        legal/illegal lawful/unlawful safe/dangerous safe/unsafe good/bad right/wrong true/false possible/impossible
        likely/unlikely guilty/innocent public/private strong/weak rich/poor easy/difficult easy/hard positive/negative
        friend/enemy friends/enemies ally/enemy allies/enemies victory/defeat war/peace hot/cold hostile/friendly
        improve/deteriorate improving/worsening improves/worsens up/down yes/no for/against favor/against favour/against
        always/never everybody/nobody everyone/nobody everything/nothing everywhere/nowhere with/without for/against
        majority/minority domestic/foreign temporary/permanent voluntary/mandatory optional/mandatory"""
    ),
    tenses=forms(
        """is/was am/was are/were has/had have/had do/did does/did say/said says/said go/went goes/went come/came comes/came
        make/made makes/made take/took takes/took get/got gets/got give/gave gives/gave know/knew knows/knew think/thought
        thinks/thought see/saw sees/saw tell/told tells/told find/found finds/found keep/kept keeps/kept meet/met meets/met
        pay/paid pays/paid begin/began begins/began run/ran runs/ran hold/held holds/held stand/stood stands/stood
        lose/lost loses/lost win/won wins/won speak/spoke speaks/spoke write/wrote writes/wrote build/built builds/built"""
    ),
    persons=grades("i me my mine myself:1 we us our ours ourselves:2 you your yours yourself yourselves:3 "
                   "he him his himself:4 she her hers herself:5 they them their theirs themselves:6"),
    past_endings=("ed", "d"),
    documents=words(
        """report reports letter letters study studies survey paper memo email document documents review inquiry audit article
        book website leaflet manifesto newspaper newspapers headline sign poster"""
    ),
    sources=phrases("according to; as reported by; as our; as my; as the; as we were told; by the account of; in the view of"),
    approximate=words("about around some"),
)  # fmt: skip
