"""Who acts and what acts are, in English: words by what they tell, folded."""

from __future__ import annotations

from onrecord.follow.undertakings import word_set

PARTIES = word_set(
    """ministry ministries department departments government governments council councils committee committees agency
        agencies administration office offices expert experts official officials colleague colleagues team teams
        delegation delegations minister ministers ambassador ambassadors leader leaders president presidents side sides
        party parties country countries company companies board city county mayor governor commission commissions
        bank company union parliament congress senate assembly cabinet secretary secretaries representative
        representatives staff engineer engineers police service services authority authorities group groups
        negotiator negotiators allies alliance partner partners state states federation republic kingdom university
        school district hospital members member regulator lawyers client clients trust surveyor surveyors inspector inspectors contractor contractors association insurer
        insurers laboratory institute club owner owners operator operators army navy union unions employer employers architect
        commissioner chancellor shareholders members fund workers employees teachers doctors nurses banks suppliers"""
)
OFFICES = word_set(
    """minister ministers president chancellor premier secretary mayor governor ambassador colleague counterpart king
    queen prince commissioner director chairman chairwoman chair admiral mr mrs ms"""
)
ACTORS = (
    PARTIES
    | (OFFICES - {"mr", "mrs", "ms", "king", "queen", "prince"})
    | word_set(
        """firm firms manufacturer manufacturers contractor developer staffs specialists commandants delegates diplomats prosecutors prosecutor chiefs scientists historians observers academies railways operators ambassadors airlines ombudsman auditor auditors consortium syndicate chair chairman chairwoman superintendent headteacher principal rector dean
    bishop generals admirals"""
    )
)
WITHIN = word_set("of between with among along for from by against about on")
INSIDE = WITHIN | word_set("at in near to under over")
STATES = word_set(
    """be am is are was were have has had see saw seen know think believe feel hope want need like love hate
        remember forget find hear understand say said tell told speak talk mention comment repeat emphasise emphasize
        stress remind note ask answer read quote point describe characterise characterize speculate predict guess
        wait let get come came look miss die live enjoy suffer learn appear seem remain become mean depend matter cost
        last happen face expect assume suppose disagree admit confess care worry mind benefit receive owe belong exist
        deserve sit stand walk defer skip thank congratulate circle call check go wish prefer acknowledge wonder imagine stay fall rise leave turn echo second give win lose pass jump refer preview elaborate confirm disclose divulge prejudge pretend explain watch outline predict predetermine encourage root underscore follow emphasise rely apologize apologise miss plug step litigate weigh opine
        concede reiterate stick touch wrap damn affect impact reflect cause outperform reserve brief inform condemn denounce dream involve sleep disappoint overcome update engage double-check paraphrase restate define attempt venture await ashamed please delight satisfy frighten"""
)
HAPPENINGS = word_set(
    """grow shrink climb collapse survive succeed fail struggle thrive prosper react decline slow rebound recover
        soar drop slip weaken exceed follow lead show continue"""
)
DRIFTS = word_set(
    """melt freeze flow rain snow ripen dry rise fall increase decrease double improve worsen happen occur see feel know look need want like love hate cost
        matter mean depend seem appear become hurt help affect impact think believe say tell ask wonder"""
)
DEEDS = word_set(
    """accept achieve act add adopt allow amend announce answer apply arrange assure avoid award appeal ban begin block boost bring bought brought carry cease change clean close complete
        conduct consider continue contribute create cut defend deliver determine develop discard draft eliminate employ end
        enforce ensure enter establish examine expand extend fight fill find finish fix fulfil fulfill give guarantee halt
        held help hold honor honour implement improve include increase introduce issue join keep kept launch lay lead
        leave lift lower maintain make meet met move name offer open oppose order organise organize own pass pause
        pay paid place prepare present prevent produce provide pull pursue put raise reach reduce remove report require
        resolve respect restart resume return review run scale seek send sent set settle show sign solve spend spent start
        stop strengthen submit support suspend switch take taken tackle talk treat try turn uphold use withdraw work
        bear break call catch check choose come decide demand draw drive drop express face fail fall feel fit follow gain
        gather get go grow hand handle hear hit hope hurt invite join know laid leave let lie live look lose manage mark
        mention mind miss note occur pick play press promise prove pull push react realise receive regret rely remain repeat
        respect rest return rise save serve shape share sit sleep sort speak stand stay stick stood strike study succeed
        suffer suggest suppose tell thank think throw touch understand view wait walk want warn watch win wish worry write"""
)
TOGETHER = word_set(
    """work cooperate coordinate join pool discuss negotiate agree resolve settle consult meet sit start begin continue
        combine collaborate establish restore build share develop launch resume conclude sign tackle fight"""
)
LIGHT = word_set(
    "to be continue continuing try trying begin beginning start starting do does done been being our my best"
)
GENERAL = word_set(
    """agreement agreements issue issues matter matters topic topics question questions meeting meetings
        thing things way ways point problem problems area areas field fields sphere spheres respect regard case fact
        good bad important possible able ready willing prepared agree decision decide obligation commitment readiness
        mr mrs ms today believe think hope certain general specific various different particular main relation
        relations result results side sides part parts time kind number people world want view views level levels
        least entire whole region subject situation mention become during contrary recent recently detail
        details future after before next last first second third five four three large small big great common
        another other others every same least however therefore moreover perhaps maybe quite rather absolutely
        completely especially obvious natural course clear concern concerned interest interested interesting event
        events moment today week month year day country countries state states president government leader leaders
        position positions show shows said add adds note noted bring together principle action actions become
        right wrong true real really simple position word words term terms basis set reason reasons example such
        mean means change changes place places line number numbers group form forms order idea process role
        must need needs like long short high low new old young early late full half several many much more most
        appropriate adequate necessary relevant key major serious special single own responsible responsibility
        willingness impression opinion subject dimension range scale track press conference conferences joint united discuss discussed discussing discussion discussions discusses express expressed per cent
        percent million billion thousand hundred euro euros dollar dollars pound pounds end half due round rate amount total average
        month week weekly don't doesn't didn't
        fully partly mainly largely mostly strongly closely openly clearly increasingly particularly considerably significantly
        until till whoever whatever themselves itself himself herself ourselves they'll we'll i'll he'll she'll it'll they've they're we're came went got gave took
        always never often sometimes usually once twice again almost nearly exactly directly simply finally soon later
        early earlier far further near nearby behind above below across along away back forward together apart
        further additional main entire total average current present previous former latter recent past following final
        whole separate similar equal certain sure ready busy easy difficult hard strong weak deep wide
        head heads name names named side hand hands eye eyes face back end top bottom start beginning middle rest piece bit
        everybody everyone nobody somebody anybody anyone citizen citizens person persons man men woman friend friends
        morning afternoon evening night hour hours minute minutes moment spring summer autumn winter season
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday"""
)
IDLE = word_set(
    """do does doing done get getting got make making made keep keeping work working continue continuing take taking
        have having had put putting go going try trying be being it this that those these so them same best part hard
        move moving forward ahead lot lots everything anything something bit job ours way on in to of at with for as we
        our us can here there just out up right now all assess assessing evaluate evaluating monitor monitoring build building
        conversation conversations lockstep basis daily effort efforts redouble look looking eye clear every single closely
        whatever way ways wherever possible together some any if need needed it's them him her you on off table over he she they can could toward towards do deal dealing"""
)
VAGUE = word_set(
    """work working fight fighting support supporting defend strengthen strengthening improve improving continue review
    reviewing consider pursue pursuing use using build address addressing ensure ensuring maintain deliver delivering act
    move help helping reach expand deepen advance promote uphold protect tackle push stand stands double down respond
    focus focused focusing engage engaging explore
    allies partners congress counterparts colleagues stakeholders agencies community communities leaders lawmakers people public american
    americans world international global national team teams everyone everybody issue issues matter matters done advocate press urge call monitor assess
    evaluate study consult coordinate discuss listen engagement level levels hard closely every day
    option options tool tools direction determination determinations decision decisions situation ground conditions circumstances unfold effort efforts strategy strategies step steps relationship relationships partnership
    partnerships tie ties progress future goal goals value values interest interests opportunity opportunities priority
    priorities challenge challenges available additional proven possible month months year years ahead days coming necessary best shot shots way forward
    and or both but by from into through where when while to of in on for with their its his her an a the every"""
)
NO_VERBS = word_set(
    """the a an this that these those it them him her my our your his its their all any some more most what which in on
    at with for of from about against under over there here"""
)
OPENERS = word_set(
    "and but so then now because today tomorrow tonight yesterday later also again finally is are was why well look "
    "therefore thus hence instead meanwhile that if when"
)
# What one will not do by which one only says how firmly one stands, and papers that do nothing by themselves.
STANCES = word_set(
    """stop rest accept tolerate stand forget hesitate back down give shy let waver relent surrender walk yield bow breathe
        sleep deter forgotten forgiven shaken deterred intimidate bully sway distract affect surprise help solve ignore pretend apologise apologize be allow flinch blink shrink turn sit fail tire able speak talk comment"""
)
PAPERS = word_set(
    "law laws act bill bills legislation budget plan programme program package initiative investment investments order"
)
